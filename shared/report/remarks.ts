import type { ReportDocument } from "./document.ts";

/** The report with what a reviewer must know of how it was judged, before everything else and never dropped. */
export function withRemarks(document: ReportDocument, remarks: readonly string[]): ReportDocument {
  if (remarks.length === 0) return document;
  const blocks = remarks.map((text) => ({ kind: "note", tone: "warning", text }) as const);
  const section = { id: "policy", title: "How this was judged", keep: "essential", folded: false, blocks } as const;
  return { ...document, sections: [section, ...document.sections] };
}
