import type { ApprovalsSeen } from "../../shared/core/approval/approval.ts";
import type { JudgedCheck } from "../../shared/core/gate/judge-check.ts";
import type { RequirementsJudged } from "../../shared/core/gate/requirements.ts";
import type { Verdict } from "../../shared/core/gate/verdict.ts";
import { resultOf } from "../../shared/records/check-record.ts";
import type { Statement } from "../../shared/records/record-schema.ts";
import type { Result } from "../../shared/records/result.ts";
import { headline, nextActions } from "../../shared/report/gate-section.ts";
import { checkState } from "../../shared/report/requirement-words.ts";
import { nextStep, reasonSentence } from "../../shared/report/words.ts";

type Finding = Result["findings"][number];

interface Seen {
  readonly statements: ReadonlyMap<string, Statement>;
  readonly approvals: ApprovalsSeen;
}

const WORST_FIRST: readonly Verdict[] = ["fail", "inconclusive", "warn", "pass"];

/** Everything that is not as it should be, worst first, each with the next step. */
export function requirementFindings(judged: RequirementsJudged, seen: Seen): readonly Finding[] {
  const { checks, unjudgedGates, unreadable, approvals } = judged;
  const found: readonly (Finding & { readonly verdict: Verdict })[] = [
    ...checks.map((check) => ({
      verdict: check.verdict,
      code: check.reasonCode,
      detail: `${check.check}: ${checkDetail(check, seen.statements)}`,
      hint: checkHint(check, seen.statements),
    })),
    ...unjudgedGates.map(({ gate, check, verdict, reasonCode }) => ({
      verdict,
      code: reasonCode,
      detail: `${gate}: ${reasonSentence(reasonCode)} (${check} judges it)`,
      hint: nextStep(reasonCode),
    })),
    ...unreadable.map(({ place, detail, kind }) => {
      const code = kind === "malformed" ? "record-unreadable" : "record-unavailable";
      const verdict: Verdict = kind === "malformed" ? "fail" : "inconclusive";
      return { verdict, code, detail: `${place}: ${detail}`, hint: nextStep(code) };
    }),
    {
      verdict: approvals.verdict,
      code: approvals.reasonCode,
      detail: approvalsDetail(judged, seen.approvals),
      hint: approvalsHint(judged, seen.approvals),
    },
  ];
  return found
    .filter(({ verdict }) => verdict !== "pass")
    .sort((a, b) => WORST_FIRST.indexOf(a.verdict) - WORST_FIRST.indexOf(b.verdict))
    .map(({ code, detail, hint }) => ({ code, detail, hint }));
}

const OWN_VERDICT: readonly string[] = ["check-passed", "check-warned", "check-failed", "check-inconclusive"];
const VERDICT_PREFIX = /^(?:Fails|Passes|Inconclusive): /u;

/** The worst number of the record that decided; how the check stands and why, where no record did. */
export function checkDetail(check: JudgedCheck, statements: ReadonlyMap<string, Statement>): string {
  const worst = worstRecord(check, statements);
  if (worst !== null) return headline(resultOf(worst)).replace(VERDICT_PREFIX, "");
  const which = check.reasonCode === "conflicting-records" ? ` (${check.records.map(recordName).join(", ")})` : "";
  return `${checkState(check.reasonCode)}: ${reasonSentence(check.reasonCode)}${which}`;
}

function recordName({ verdict, digest }: JudgedCheck["records"][number]): string {
  return `${digest.slice(0, 12)} says ${verdict}`;
}

/** What to do: what the check itself says, where it could say anything. */
function checkHint(check: JudgedCheck, statements: ReadonlyMap<string, Statement>): string | null {
  const worst = worstRecord(check, statements);
  const [own = null] = worst === null ? [] : nextActions(resultOf(worst));
  return own ?? nextStep(check.reasonCode);
}

function worstRecord(
  { reasonCode, records }: JudgedCheck,
  statements: ReadonlyMap<string, Statement>,
): Statement | null {
  if (!OWN_VERDICT.includes(reasonCode)) return null;
  const [worst] = [...records].sort((a, b) => WORST_FIRST.indexOf(a.verdict) - WORST_FIRST.indexOf(b.verdict));
  return (worst === undefined ? undefined : statements.get(worst.digest)) ?? null;
}

function approvalsDetail({ approvals }: RequirementsJudged, { read, environments }: ApprovalsSeen): string {
  if (read.kind === "unreadable") return `approvals: ${read.detail}`;
  const counted = `${String(approvals.counted)} of ${String(approvals.minimum)} approvals`;
  return environments === null ? counted : `${counted}. ${environments}`;
}

function approvalsHint({ approvals }: RequirementsJudged, { read }: ApprovalsSeen): string | null {
  if (read.kind === "unreadable") return `Grant the job the permission "${read.permission}".`;
  return nextStep(approvals.reasonCode);
}
