import { checkConclusion, type CheckRunReport } from "../../shared/report/check-run.ts";
import { modelKey } from "../../shared/report/comment/body.ts";
import type { SectionEdit } from "../../shared/report/comment/edit.ts";
import { headEdit } from "../../shared/report/comment/head-edit.ts";
import { headSection, type HeadView } from "../../shared/report/comment/head-section.ts";
import type { CommentSource } from "../../shared/report/comment/render-section.ts";
import type { Sha256 } from "../../shared/report/comment/section.ts";
import { renderMarkdown } from "../../shared/report/markdown/render.ts";
import { reasonSentence } from "../../shared/report/words.ts";
import { checkDetail } from "./findings.ts";
import type { GateOutcome } from "./outcome.ts";
import { gateReport } from "./report.ts";
import { approvalSentence, gateActions, gateHeadline, unreadableSentence } from "./words.ts";

/** GitHub takes 65 535 bytes. */
const SUMMARY_BYTES = 60_000;

/** The edit that gives the comment its head; null outside a run, where there is no commit to speak of. */
export function headOf(outcome: GateOutcome, sha256: Sha256): ((source: CommentSource) => SectionEdit) | null {
  const { run } = outcome.request;
  if (run === null) return null;
  return (source) => {
    const entry = {
      commit: run.headSha,
      verdict: outcome.result.verdict,
      at: outcome.at,
      runId: run.id,
      attempt: run.attempt,
      runUrl: source.runUrl ?? "",
    };
    const head = headSection({ ...viewOf(outcome), entry }, source, sha256);
    return headEdit({ model: outcome.result.model, head, entry, sha256 });
  };
}

function viewOf(outcome: GateOutcome): Omit<HeadView, "entry"> {
  const { result, judged, statements, approvals, request } = outcome;
  const { read, logins, environments } = approvals;
  const observedAt = read.kind === "read" ? read.observedAt : null;
  const { tier } = request.policy;
  return {
    model: result.model,
    verdict: result.verdict,
    headline: gateHeadline(outcome),
    actions: gateActions(outcome),
    checks: [
      ...judged.checks.map((check) => ({
        name: check.check,
        verdict: check.verdict,
        required: check.required,
        worst: checkDetail(check, statements),
      })),
      ...judged.unjudgedGates.map(({ gate, advisory, verdict, reasonCode }) => ({
        name: gate,
        verdict,
        required: !advisory,
        worst: reasonSentence(reasonCode),
      })),
      ...judged.unreadable.map(({ place, detail, kind }) => ({
        name: place,
        verdict: kind === "malformed" ? ("fail" as const) : ("inconclusive" as const),
        required: true,
        worst: detail,
      })),
    ],
    approvals: {
      verdict: judged.approvals.verdict,
      counted: judged.approvals.counted,
      minimum: judged.approvals.minimum,
      people: judged.approvals.seen.map((one) => ({
        counts: one.reason === "approval-counts",
        text: approvalSentence(one, logins.get(one.person.id) ?? `user ${String(one.person.id)}`, observedAt),
      })),
      note: read.kind === "unreadable" ? unreadableSentence(read.detail) : environments,
    },
    facts: [
      { label: "Model", code: result.subject.sha256 },
      { label: `Policy (${result.policy.source})`, code: result.policy.sha256 },
      { label: "Tier", code: tier.name ?? "none" },
    ],
  };
}

/** The check run; null outside a run. Its annotations point at the gates that are not met, where the file that judges is the one at hand. */
export function checkRunOf(outcome: GateOutcome, sha256: Sha256): ((source: CommentSource) => CheckRunReport) | null {
  const { run } = outcome.request;
  if (run === null) return null;
  const { result } = outcome;
  const document = gateReport(outcome);
  return (source) => ({
    name: `modelgate / ${result.model}`,
    externalId: `modelgate:gate:${modelKey(result.model, sha256)}`,
    headSha: run.headSha,
    conclusion: checkConclusion(result.verdict),
    title: document.headline.slice(0, 250),
    summary: renderMarkdown(document, { budget: SUMMARY_BYTES }),
    detailsUrl: source.runUrl ?? "",
    annotations: annotationsOf(outcome, run.attempt),
  });
}

/** Gates of the judged records that are not met, and gates that no record judged. */
function annotationsOf({ judged, statements, request }: GateOutcome, attempt: number): CheckRunReport["annotations"] {
  const missed = judged.checks.flatMap(({ records }) =>
    records.flatMap(({ digest }) => statements.get(digest)?.predicate.modelgate.gates ?? []),
  );
  const rows = [
    ...missed.map(({ gate, verdict, reasonCode, advisory }) => ({ gate, verdict, reasonCode, advisory })),
    ...judged.unjudgedGates.map(({ gate, verdict, reasonCode, advisory }) => ({ gate, verdict, reasonCode, advisory })),
  ].filter(({ verdict }) => verdict !== "pass");
  return rows.flatMap(({ gate, verdict, reasonCode, advisory }) => {
    const place = request.places.get(gate);
    if (place?.line === undefined) return [];
    return [
      {
        path: place.file,
        line: place.line,
        level: advisory || verdict === "warn" ? ("warning" as const) : ("failure" as const),
        // Annotations cannot be taken back; the attempt tells a re-run's from those that it replaces.
        title: `${verdict}${advisory ? ", advisory" : ""} (attempt ${String(attempt)})`,
        message: `${gate}: ${reasonSentence(reasonCode)}`,
      },
    ];
  });
}
