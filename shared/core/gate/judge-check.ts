import type { Check } from "../metrics/catalogue-entry.ts";
import { type Binding, type CheckRecord, type RecordFault, recordFault } from "./check-record.ts";
import type { Tier } from "./tier.ts";
import { type Verdict, worst } from "./verdict.ts";

/** What the workflow knows of a job that this one waited for. It words an absence and never excuses one. */
export interface NeededJob {
  readonly id: string;
  readonly result: "success" | "failure" | "cancelled" | "skipped";
}

/** How a check stands, as a reason code. */
export type CheckReason =
  | "check-passed"
  | "check-warned"
  | "check-failed"
  | "check-inconclusive"
  | "check-absent"
  | "check-skipped"
  | "check-cancelled"
  | "check-broke-off"
  | "check-not-run-on-fork"
  | "check-not-required-on-fork"
  | "check-job-failed"
  | "conflicting-records"
  | "record-unavailable"
  | RecordFault;

export interface JudgedCheck {
  readonly check: Check;
  readonly required: boolean;
  readonly verdict: Verdict;
  readonly reasonCode: CheckReason;
  /** Records of the newest attempt that has any: what was judged. */
  readonly records: readonly CheckRecord[];
  /** Records of earlier attempts, which a re-run has replaced. */
  readonly superseded: readonly CheckRecord[];
}

export interface CheckRequest {
  readonly check: Check;
  readonly required: boolean;
  readonly binding: Binding;
  readonly tier: Tier;
  /** Of all checks and models. */
  readonly records: readonly CheckRecord[];
  readonly jobs: readonly NeededJob[];
  readonly isFromFork: boolean;
  /** Whether some records could not be fetched: then one that is not there may be among them. */
  readonly isIncomplete: boolean;
}

/**
 * How one check of one model stands. Every record of the newest attempt must count, and they must agree: of two that differ the better one
 * is never picked. A check that is not required and did not run is null; one that ran is judged, and warns at worst.
 */
export function judgeCheck(request: CheckRequest): JudgedCheck | null {
  const { check, required, binding, tier } = request;
  const own = request.records.filter(({ action, model }) => action === check && model === binding.model);
  const newest = Math.max(...own.map(attemptOf));
  const records = own.filter((record) => attemptOf(record) === newest);
  const superseded = own.filter((record) => !records.includes(record));
  const outcome =
    records.length === 0 || isWithdrawn(newest, request)
      ? absent(request)
      : agreeing(judged(records, binding, tier.maxAgeDays), resultsOf(check, request.jobs));
  if (outcome === null) return null;
  const { verdict, reasonCode } = outcome;
  // Nobody asked for it, so it cannot block; that something is wrong with it is said all the same.
  const shown = required || verdict === "pass" ? verdict : "warn";
  return { check, required, verdict: shown, reasonCode, records, superseded };
}

type Outcome = Pick<JudgedCheck, "verdict" | "reasonCode">;

/** A record of no run, or of another one, is not set aside by an attempt that is not its own; it is judged and found to be foreign. */
function attemptOf({ run }: CheckRecord): number {
  return run?.attempt ?? 1;
}

/** A job that ran again in this attempt and left nothing has withdrawn what it left in an earlier one. */
function isWithdrawn(newest: number, { check, binding, jobs, isFromFork }: CheckRequest): boolean {
  const isEarlier = binding.run !== null && newest < binding.run.attempt;
  return isEarlier && absenceReason(resultsOf(check, jobs), isFromFork) !== "check-absent";
}

function judged(records: readonly CheckRecord[], binding: Binding, maxAgeDays: number | null): Outcome {
  for (const record of records) {
    const fault = recordFault(record, binding, maxAgeDays);
    if (fault !== null) return { verdict: "fail", reasonCode: fault };
  }
  const verdicts = records.map(({ verdict }) => verdict);
  const isGood = (verdict: Verdict): boolean => verdict === "pass" || verdict === "warn";
  if (verdicts.some(isGood) && !verdicts.every(isGood)) return { verdict: "fail", reasonCode: "conflicting-records" };
  const verdict = worst(verdicts);
  return { verdict, reasonCode: VERDICT_REASON[verdict] };
}

/** A job that ends in failure leaves no good record: either something broke after it was written, or the job is not who wrote it. */
function agreeing(outcome: Outcome, results: readonly NeededJob["result"][]): Outcome {
  const isGood = outcome.verdict === "pass" || outcome.verdict === "warn";
  const isBroken = results.includes("failure") || results.includes("cancelled");
  return isGood && isBroken ? { verdict: "fail", reasonCode: "check-job-failed" } : outcome;
}

const VERDICT_REASON: Readonly<Record<Verdict, CheckReason>> = {
  pass: "check-passed",
  warn: "check-warned",
  fail: "check-failed",
  inconclusive: "check-inconclusive",
};

function absent({ check, required, tier, jobs, isFromFork, isIncomplete }: CheckRequest): Outcome | null {
  if (!required) return null;
  if (isFromFork && tier.notRequiredOnForks.includes(check))
    return { verdict: "warn", reasonCode: "check-not-required-on-fork" };
  const reasonCode = absenceReason(resultsOf(check, jobs), isFromFork);
  if (isIncomplete && reasonCode === "check-absent")
    return { verdict: "inconclusive", reasonCode: "record-unavailable" };
  return { verdict: "fail", reasonCode };
}

function resultsOf(check: Check, jobs: readonly NeededJob[]): readonly NeededJob["result"][] {
  return jobs.filter(({ id }) => isJobOf(id, check)).map(({ result }) => result);
}

/** The worst thing that is known of the check's jobs says why there is no record. */
function absenceReason(results: readonly NeededJob["result"][], isFromFork: boolean): CheckReason {
  if (results.includes("failure")) return "check-broke-off";
  if (results.includes("cancelled")) return "check-cancelled";
  if (results.includes("skipped")) return isFromFork ? "check-not-run-on-fork" : "check-skipped";
  return "check-absent";
}

/** Jobs are called as their authors like; `performance`, `performance-gpu` and `performance-test` all speak of the performance test. */
function isJobOf(id: string, check: Check): boolean {
  const [word = check] = check.split("-");
  return id
    .toLowerCase()
    .split(/[^a-z0-9]+/u)
    .includes(word);
}
