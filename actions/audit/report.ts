import { code, text } from "../../shared/report/cell.ts";
import type { Block, Cell, ReportDocument, Section } from "../../shared/report/document.ts";
import { clip } from "../../shared/report/escape.ts";
import { counted, countText } from "../../shared/report/number.ts";
import { shortDigest } from "../../shared/report/provenance-section.ts";
import { nextStep, reasonSentence } from "../../shared/report/words.ts";
import type { AuditOutcome } from "./usecase.ts";

const MOST_FAULTS = 200;
const LONGEST_PLACE = 120;

/** The report of an audit: whether the chain holds, what does not, and every record with what it builds on. */
export function auditReport(outcome: AuditOutcome): ReportDocument {
  const { result, details, request } = outcome;
  const sections = [faultSection(outcome), recordSection(outcome), unlistedSection(outcome), anchorSection(outcome)];
  return {
    title: `audit verify: ${clip(request.folder, LONGEST_PLACE)}`,
    verdict: result.verdict,
    headline: headline(outcome),
    actions: [...new Set(details.faults.map(({ reasonCode }) => nextStep(reasonCode)).filter((step) => step !== null))],
    facts: [
      {
        label: "Models",
        value: text(
          [...new Set(details.records.map(({ model, modelDigest }) => `${model} (${shortDigest(modelDigest)})`))].join(
            ", ",
          ) || "none",
        ),
      },
      { label: "Records", value: text(countText(details.records.length)) },
      { label: "Files", value: text(countText(result.subject.files.length)) },
      {
        label: "Anchor",
        value: request.root === null ? text("none given") : text(shortDigest(request.root)),
      },
    ],
    sections: sections.filter((section) => section !== null),
  };
}

function headline({ details, result }: AuditOutcome): string {
  const [first] = details.faults;
  const files = counted(result.subject.files.length, "file");
  if (first === undefined) {
    const links = details.records.reduce((sum, { builtOn }) => sum + builtOn.length, 0);
    return `Holds: ${counted(details.records.length, "record")}, ${files} and ${counted(links, "link")} are as they were written.`;
  }
  const more = details.faults.length - 1;
  const rest = more === 0 ? "" : ` And ${counted(more, "more fault")}.`;
  return `Does not hold: ${clip(first.place, LONGEST_PLACE)}: ${first.detail}.${rest}`;
}

function faultSection({ details }: AuditOutcome): Section | null {
  if (details.faults.length === 0) return null;
  const rows = details.faults
    .slice(0, MOST_FAULTS)
    .map(({ place, reasonCode, detail }): readonly Cell[] => [
      code(place),
      text(reasonSentence(reasonCode)),
      text(detail),
    ]);
  const caption = "Everything that is not as it was written, by file.";
  return section("faults", "What does not hold", [table(caption, ["File", "What", "Detail"], rows)], false);
}

function recordSection({ details }: AuditOutcome): Section {
  const rows = details.records.map(({ place, sha256, action, model, verdict, builtOn }): readonly Cell[] => [
    { kind: "verdict", verdict, advisory: false },
    text(`${action}: ${model}`),
    code(shortDigest(sha256)),
    text(builtOn.length === 0 ? "nothing" : builtOn.map(shortDigest).join(", ")),
    code(place.slice(0, place.lastIndexOf("/"))),
  ]);
  const titles = ["Said", "Record", "Digest", "Builds on", "Folder"];
  return section("records", "Records", [table("What each record says, and what it builds on.", titles, rows)], false);
}

function unlistedSection({ details }: AuditOutcome): Section | null {
  if (details.unlisted.length === 0) return null;
  const items = details.unlisted.slice(0, MOST_FAULTS);
  const blocks: readonly Block[] = [
    {
      kind: "paragraph",
      text: "Files that lie beside the records and that none of them names. Nothing here speaks for them.",
    },
    { kind: "list", items },
  ];
  return section("unlisted", "Not vouched for", blocks, false);
}

/** What a pass does not say, said where it is read. */
function anchorSection({ request }: AuditOutcome): Section | null {
  if (request.root !== null) return null;
  const advice =
    "That all agree says that nothing was changed by accident, and nothing alone. Whoever can write all of the files can write others that agree as well: hold the last record against the digest that the comment, the log or your archive names, by --record-digest.";
  return section("anchor", "What this does not say", [{ kind: "paragraph", text: advice }], true);
}

function section(id: string, title: string, blocks: readonly Block[], folded: boolean): Section {
  return { id, title, keep: "essential", folded, blocks };
}

function table(caption: string, titles: readonly string[], rows: readonly (readonly Cell[])[]): Block {
  return { kind: "table", caption, columns: titles.map((title) => ({ title, align: "left" })), rows };
}
