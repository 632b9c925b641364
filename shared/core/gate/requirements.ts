import type { ApprovalsRead } from "../approval/approval.ts";
import { type ApprovalsJudged, judgeApprovals } from "../approval/judge-approvals.ts";
import type { Check } from "../metrics/catalogue-entry.ts";
import type { Binding, CheckRecord } from "./check-record.ts";
import type { Gate } from "./gate.ts";
import { judgeCheck, type JudgedCheck, type NeededJob } from "./judge-check.ts";
import { checkOf, CHECKS, requiredChecks, type Tier } from "./tier.ts";
import { type Verdict, worst } from "./verdict.ts";

/** Everything that decides whether a model has what its tier asks for. Nothing in it is looked up here. */
export interface RequirementsRequest {
  readonly binding: Binding;
  readonly tier: Tier;
  readonly gates: readonly Gate[];
  /** Every record that was found, of whatever action and model. The same bytes twice are one record. */
  readonly records: readonly CheckRecord[];
  /** What lay where records lie and could not be read as one. One of them may be the record that fails. */
  readonly unreadable: readonly UnreadableRecord[];
  readonly jobs: readonly NeededJob[];
  readonly isFromFork: boolean;
  readonly approvals: ApprovalsRead;
}

export interface UnreadableRecord {
  /** The artifact or file, as people find it. */
  readonly place: string;
  readonly detail: string;
  /** `malformed`: it was read and is no record as one is written. `unavailable`: it could not be fetched, which says nothing about it. */
  readonly kind: "malformed" | "unavailable";
}

/** A gate of the policy that no counting record holds. */
export interface UnjudgedGate {
  readonly gate: string;
  readonly check: Check;
  readonly advisory: boolean;
  readonly verdict: "fail" | "warn";
  readonly reasonCode: "gate-not-judged";
}

export interface RequirementsJudged {
  readonly verdict: Verdict;
  /** Why, worst first; of a pass, what was met. */
  readonly reasonCodes: readonly string[];
  readonly checks: readonly JudgedCheck[];
  readonly unjudgedGates: readonly UnjudgedGate[];
  readonly approvals: ApprovalsJudged;
  readonly unreadable: readonly UnreadableRecord[];
  /** Digests of the records that were judged, ascending: what the verdict is built on. */
  readonly builtOn: readonly string[];
}

/**
 * Holds records and approvals against what a model's tier asks for: what gate, register and deploy-canary decide by. A requirement that is
 * absent, skipped, stale, about anything else or failed fails; one that could not look is inconclusive; deny is the default.
 */
export function judgeRequirements(request: RequirementsRequest): RequirementsJudged {
  const { tier, gates, binding, unreadable } = request;
  const records = distinct(request.records);
  const required = requiredChecks(tier, gates);
  const isIncomplete = unreadable.some(({ kind }) => kind === "unavailable");
  const checks = CHECKS.flatMap(
    (check) => judgeCheck({ ...request, records, check, required: required.includes(check), isIncomplete }) ?? [],
  );
  const unjudgedGates = gates.flatMap((gate) => unjudged(gate, checks) ?? []);
  const approvals = judgeApprovals({
    minimum: tier.approvals.minimum,
    read: request.approvals,
    headSha: binding.run?.headSha ?? null,
    runHasOneDigest: records.every(
      ({ model, modelDigest }) => model !== binding.model || modelDigest === binding.modelDigest,
    ),
  });
  const parts: readonly Part[] = [
    ...checks,
    ...unjudgedGates,
    ...unreadable.map(({ kind }): Part =>
      kind === "malformed"
        ? { verdict: "fail", reasonCode: "record-unreadable" }
        : { verdict: "inconclusive", reasonCode: "record-unavailable" },
    ),
    ...(approvals.reasonCode === "approvals-not-required" ? [] : [approvals]),
  ];
  const verdict = worst(parts.map((part) => part.verdict));
  const deciding = parts.filter((part) => part.verdict === verdict);
  return {
    verdict,
    reasonCodes: [...new Set(deciding.map(({ reasonCode }) => reasonCode))],
    checks,
    unjudgedGates,
    approvals,
    unreadable,
    builtOn: [...new Set(checks.flatMap((check) => check.records.map(({ digest }) => digest)))].sort(),
  };
}

interface Part {
  readonly verdict: Verdict;
  readonly reasonCode: string;
}

function distinct(records: readonly CheckRecord[]): readonly CheckRecord[] {
  return [...new Map(records.map((record) => [record.digest, record])).values()];
}

/** Whether no record that counts judged the gate as the policy has it: a gate made advisory on the way is not the policy's gate. */
function unjudged(gate: Gate, checks: readonly JudgedCheck[]): UnjudgedGate | null {
  const check = checkOf(gate);
  const judged = checks.find((one) => one.check === check);
  // Where the check itself does not stand, its own reason says it all.
  const stands = judged !== undefined && judged.records.length > 0 && isOwnVerdict(judged);
  const excused = judged?.reasonCode === "check-not-required-on-fork";
  if (judged !== undefined && !stands && !excused) return null;
  const isThere =
    stands &&
    judged.records.some((record) =>
      record.gates.some((row) => row.gate === gate.text && row.advisory === gate.advisory),
    );
  if (isThere || isStopped(judged)) return null;
  const verdict = gate.advisory || excused ? "warn" : "fail";
  return { gate: gate.text, check, advisory: gate.advisory, verdict, reasonCode: "gate-not-judged" };
}

function isOwnVerdict({ reasonCode }: JudgedCheck): boolean {
  return ["check-passed", "check-warned", "check-failed", "check-inconclusive"].includes(reasonCode);
}

/** A model that was refused or crashed has no judged gates, and the check's verdict says so already. */
function isStopped(judged: JudgedCheck | undefined): boolean {
  return (
    judged !== undefined &&
    (judged.verdict === "fail" || judged.verdict === "inconclusive") &&
    judged.records.every(({ gates }) => gates.length === 0) &&
    judged.records.length > 0
  );
}
