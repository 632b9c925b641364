import type { Verdict } from "./verdict.ts";

/** A record as judgement sees it. Read, digested and held against itself by `records/check-record.ts`; nothing in it is believed for its name. */
export interface CheckRecord {
  /** Its address: the SHA-256 of its bytes. */
  readonly digest: string;
  readonly action: string;
  readonly model: string;
  readonly modelDigest: string;
  readonly policyDigest: string;
  readonly verdict: Verdict;
  readonly reasonCodes: readonly string[];
  readonly gates: readonly { readonly gate: string; readonly verdict: Verdict; readonly advisory: boolean }[];
  /** Commit of the tree that was judged; null where there was none to ask, as without a repository. */
  readonly commit: string | null;
  /** Null for a record made on a command line. */
  readonly run: RunAttempt | null;
  readonly createdAt: string;
  /** Age in days when it is judged; negative for a time that has not come yet. */
  readonly ageDays: number;
  /** How the record contradicts itself, as a clause; null for one that does not. */
  readonly contradiction: string | null;
}

/** One attempt of one run of a workflow. */
export interface RunAttempt {
  readonly id: number;
  readonly attempt: number;
  /** Commit that the run is about: a pull request's head, not the merge commit that is checked out. */
  readonly headSha: string;
}

/** What a record has to be about to count. */
export interface Binding {
  readonly model: string;
  /** contracts.md §5, of the model at hand. */
  readonly modelDigest: string;
  readonly policyDigest: string;
  /** Null on a command line, where records of no run are expected. */
  readonly run: RunAttempt | null;
  /** Commits that the judged tree may be of: the head, and the merge commit that the runner checks out. Empty: not known, any will do. */
  readonly commits: readonly string[];
}

/** Why a record does not count, as a reason code. */
export type RecordFault =
  | "record-contradictory"
  | "record-of-another-run"
  | "record-of-another-commit"
  | "record-of-another-digest"
  | "record-of-another-policy"
  | "record-from-the-future"
  | "record-stale";

/** Clocks of two runners may differ by this much. */
const CLOCK_SKEW_DAYS = 10 / (24 * 60);

/** Why the record does not count for what it is held against; null when it does. Its model's name is the caller's to compare. */
export function recordFault(record: CheckRecord, binding: Binding, maxAgeDays: number | null): RecordFault | null {
  if (record.contradiction !== null) return "record-contradictory";
  if (!isOfRun(record.run, binding.run)) return "record-of-another-run";
  if (!isOfCommit(record, binding)) return "record-of-another-commit";
  if (record.modelDigest !== binding.modelDigest) return "record-of-another-digest";
  if (record.policyDigest !== binding.policyDigest) return "record-of-another-policy";
  // A date that has not come is one that somebody wrote to escape the age.
  if (!(record.ageDays >= -CLOCK_SKEW_DAYS)) return "record-from-the-future";
  return maxAgeDays !== null && record.ageDays > maxAgeDays ? "record-stale" : null;
}

/** Records of earlier attempts belong to the run: re-running failed jobs keeps what the others wrote. Later attempts do not exist yet. */
function isOfRun(found: RunAttempt | null, expected: RunAttempt | null): boolean {
  if (found === null || expected === null) return found === expected;
  return found.id === expected.id && found.attempt >= 1 && found.attempt <= expected.attempt;
}

function isOfCommit({ run, commit }: CheckRecord, { run: expected, commits }: Binding): boolean {
  if (run !== null && expected !== null && run.headSha !== expected.headSha) return false;
  return commit === null || commits.length === 0 || commits.includes(commit);
}
