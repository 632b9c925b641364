import type { ApprovalReason } from "../core/approval/approval.ts";
import type { ApprovalsJudged } from "../core/approval/judge-approvals.ts";
import type { CheckReason } from "../core/gate/judge-check.ts";
import type { ChainFault } from "../records/verify-folder.ts";

interface Words {
  readonly sentence: string;
  readonly step: string | null;
}

const RUN_AGAIN = "Run the check again in this run, on the commit and with the policy that are judged.";
const ASK_ANOTHER =
  "Ask somebody who neither wrote the change nor set the run off, and who may write to the repository.";

/** How a check that a tier or a gate asks for stands. */
const CHECK_REASONS: Readonly<Record<CheckReason, Words>> = {
  "check-passed": { sentence: "the check passed", step: null },
  "check-warned": { sentence: "the check passed with a warning", step: null },
  "check-failed": { sentence: "the check failed", step: "Read the check's own report: it says what to do." },
  "check-inconclusive": {
    sentence: "the check could not decide",
    step: "Read the check's own report: it says what would decide.",
  },
  "check-absent": {
    sentence: "there is no record that the check ran",
    step: "Add the check's job to the workflow and to what the gate's job needs.",
  },
  "check-skipped": { sentence: "the check's job was skipped", step: "See why the job's condition did not hold." },
  "check-cancelled": { sentence: "the check's job was cancelled", step: "Run the job again." },
  "check-broke-off": {
    sentence: "the check's job ended without leaving a record",
    step: "Read the job's log: an error ended it before it could judge.",
  },
  "check-job-failed": {
    sentence: "a record says that the check passed, and the check's job ended in failure or was cancelled",
    step: "Read the job's log: either a later step failed, or somebody else wrote the record.",
  },
  "check-not-run-on-fork": {
    sentence: "the check does not run for pull requests of forks",
    step: "Bring the change to a branch of this repository, or let the tier's forks say that the check is not required there.",
  },
  "check-not-required-on-fork": {
    sentence: "the check does not run for pull requests of forks, and the tier does not require it there",
    step: null,
  },
  "conflicting-records": {
    sentence: "records of the check in one attempt disagree, and the better one is never picked",
    step: "Find out which job wrote which record; run the workflow again once it writes one.",
  },
  "record-unavailable": {
    sentence: "records of the run could not be fetched",
    step: "Run the job again; where there is no artifact service, name folders by the input records.",
  },
  "record-contradictory": {
    sentence: "a record says different things in its different parts",
    step: "Nothing of ours writes such a record: find out who uploaded it.",
  },
  "record-of-another-run": { sentence: "a record belongs to another run", step: RUN_AGAIN },
  "record-of-another-commit": { sentence: "a record is about another commit", step: RUN_AGAIN },
  "record-of-another-digest": {
    sentence: "a record is about another model file",
    step: "Let every job of the run check the same commit out; a model that is built in the run has to be built once.",
  },
  "record-of-another-policy": {
    sentence: "a record was judged by another policy",
    step: "Let every job read the same modelgate.yml, without inputs that replace what it says.",
  },
  "record-from-the-future": {
    sentence: "a record's time has not come yet",
    step: "Set the runners' clocks; if they are right, find out who wrote the record.",
  },
  "record-stale": { sentence: "a record is older than the tier allows", step: RUN_AGAIN },
};

const APPROVALS: Readonly<Record<ApprovalsJudged["reasonCode"], Words>> = {
  "approvals-met": { sentence: "enough people have approved", step: null },
  "approvals-not-required": { sentence: "the tier asks for no approval", step: null },
  "approvals-missing": { sentence: "fewer people have approved than the tier asks for", step: ASK_ANOTHER },
  "approvals-unreadable": {
    sentence: "approvals could not be read, so nobody is taken to have approved",
    step: 'Grant the job the permissions "actions: read" and "pull-requests: read".',
  },
};

const APPROVAL_REASONS: Readonly<Record<ApprovalReason, Words>> = {
  "approval-counts": { sentence: "the approval counts", step: null },
  "approval-counted-already": { sentence: "the same person's approval is counted already", step: null },
  "approval-superseded": { sentence: "the same person answered again later", step: null },
  "approval-refused": { sentence: "the person refused", step: null },
  "approval-dismissed": { sentence: "the review was dismissed", step: null },
  "approval-of-another-commit": {
    sentence: "the review is about another commit than the one judged",
    step: "Ask for a review of the newest commit.",
  },
  "approval-of-another-digest": {
    sentence: "attempts of the run judged different model files, and GitHub does not say which of them was approved",
    step: "Push again, and approve the new run.",
  },
  "approver-is-bot": { sentence: "a bot is nobody", step: ASK_ANOTHER },
  "approver-is-author": { sentence: "the person wrote the change or a part of it", step: ASK_ANOTHER },
  "approver-is-trigger": { sentence: "the person set the run off", step: ASK_ANOTHER },
  "approver-may-not-decide": { sentence: "the person may not write to the repository", step: ASK_ANOTHER },
};

/** What audit finds, but for reasons that others have already. */
const CHAIN_FAULTS: Readonly<Record<Exclude<ChainFault, CheckReason>, Words>> = {
  "record-unreadable": {
    sentence: "a record is not as one is written",
    step: "Fetch the artifact again; if it stays so, it was changed or never was a record.",
  },
  "record-changed": {
    sentence: "a record's bytes are not those that its digest names",
    step: "Fetch the artifact again.",
  },
  "record-renamed": { sentence: "an artifact is named after another record", step: "Fetch the artifact again." },
  "record-missing": {
    sentence: "the record that was asked for is not there",
    step: "Fetch the artifacts of the whole run.",
  },
  "file-changed": { sentence: "a file's bytes are not those that the record names", step: "Fetch the artifact again." },
  "file-missing": { sentence: "a file that the record names is not there", step: "Fetch the artifact again." },
  "result-differs": {
    sentence: "a result is not the one that the record holds",
    step: "Nothing of ours writes such a record: find out who did.",
  },
  "sums-changed": {
    sentence: "a list of sums is not the one that belongs to its record",
    step: "Fetch the artifact again.",
  },
  "sums-missing": { sentence: "a record has no list of sums beside it", step: "Fetch the artifact again." },
  "link-broken": {
    sentence: "a record builds on one that is not there",
    step: "Fetch the artifacts of the whole run into one folder.",
  },
  "link-to-another-digest": {
    sentence: "a record builds on one that is about another model file",
    step: "Nothing of ours links such records: find out who did.",
  },
  "link-cycle": { sentence: "records build on each other in a circle", step: "Nothing of ours writes such records." },
};

const GATE_ONLY: Readonly<Record<string, Words>> = {
  "gate-not-judged": {
    sentence: "no record of this run judges the gate as the policy has it",
    step: "Run the check that judges it with the policy as it is.",
  },
  "chain-holds": { sentence: "every record, file and link is as it was written", step: null },
};

/** Words for the reasons that gate, register, deploy-canary and audit give. */
export const REQUIREMENT_WORDS: Readonly<Record<string, Words>> = {
  ...CHECK_REASONS,
  ...APPROVALS,
  ...APPROVAL_REASONS,
  ...CHAIN_FAULTS,
  ...GATE_ONLY,
};

/** How a check stands, in the fewest words: `not run (fork)`. */
const STATES: Readonly<Record<CheckReason, string>> = {
  "check-passed": "passed",
  "check-warned": "passed, with a warning",
  "check-failed": "failed",
  "check-inconclusive": "undecided",
  "check-absent": "not run",
  "check-skipped": "not run (skipped)",
  "check-cancelled": "not run (cancelled)",
  "check-broke-off": "no record (its job broke off)",
  "check-job-failed": "passed, and its job failed",
  "check-not-run-on-fork": "not run (fork)",
  "check-not-required-on-fork": "not run (fork), not required",
  "conflicting-records": "has conflicting records",
  "record-unavailable": "not known (records not fetched)",
  "record-contradictory": "refused: contradictory record",
  "record-of-another-run": "refused: record of another run",
  "record-of-another-commit": "refused: record of another commit",
  "record-of-another-digest": "refused: record of another model file",
  "record-of-another-policy": "refused: record by another policy",
  "record-from-the-future": "refused: record from the future",
  "record-stale": "refused: record too old",
};

export function checkState(reason: CheckReason): string {
  return STATES[reason];
}
