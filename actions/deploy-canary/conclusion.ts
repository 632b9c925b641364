import type { ReportDocument } from "../../shared/report/document.ts";
import { type Concluding, type RolloutResult, rolloutResult } from "./conclude.ts";
import { rolloutReport } from "./report.ts";
import type { RolloutRun } from "./usecase.ts";

/** A command's result, report and outputs, as a door publishes them. */
export function rolloutConclusion(
  { request, outcome, candidate }: RolloutRun,
  place: Pick<Concluding, "policy" | "source" | "journal">,
): {
  readonly result: RolloutResult;
  readonly document: ReportDocument;
  /** Digests of the records it builds on. */
  readonly builtOn: readonly string[];
  readonly voice: { readonly comment: null; readonly checkRun: null };
  readonly outputs: Readonly<Record<string, string>>;
} {
  const { command, place: where } = request;
  const result = rolloutResult({ command, outcome, candidate, ...where, ...place });
  const records = outcome.kind === "driven" ? outcome.document.records : (outcome.rollout?.document.records ?? []);
  const { rolloutId, phase, weightPercent, next } = result.details;
  return {
    result,
    document: rolloutReport(result),
    builtOn: records,
    // A rollout belongs to no pull request; it is seen on the deployments page.
    voice: { comment: null, checkRun: null },
    outputs: {
      rollout: rolloutId ?? "",
      phase: phase ?? "",
      weight: weightPercent === null ? "" : String(weightPercent),
      "is-over": String(next.kind === "over"),
    },
  };
}
