import type { ReportDocument } from "../../shared/report/document.ts";
import { type RollbackResult, rollbackResult } from "./conclude.ts";
import type { RollbackOutcome } from "./outcome.ts";
import { rollbackReport } from "./report.ts";
import type { RollbackRequest } from "./request.ts";

/** A rollback's result, report and outputs, as a door publishes them. */
export function rollbackConclusion(
  request: RollbackRequest,
  outcome: RollbackOutcome,
  journal: string,
): {
  readonly result: RollbackResult;
  readonly document: ReportDocument;
  /** Digests of the records it builds on. */
  readonly builtOn: readonly string[];
  readonly voice: { readonly comment: null; readonly checkRun: null };
  readonly outputs: Readonly<Record<string, string>>;
} {
  const result = rollbackResult(request, outcome, journal);
  const { details } = result;
  const serves = details.outcome === "restored" || details.outcome === "withdrawn" ? details.to : null;
  return {
    result,
    document: rollbackReport(result),
    builtOn: details.records,
    voice: { comment: null, checkRun: null },
    outputs: {
      outcome: details.outcome,
      "restored-version": serves?.version ?? "",
      "restored-digest": serves?.sha256 ?? "",
      "revert-url": details.revert?.url ?? "",
    },
  };
}
