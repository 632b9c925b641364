import type { JudgedApproval } from "../../shared/core/approval/approval.ts";
import type { Verdict } from "../../shared/core/gate/verdict.ts";
import { clip } from "../../shared/report/escape.ts";
import { counted } from "../../shared/report/number.ts";
import { checkState } from "../../shared/report/requirement-words.ts";
import { reasonSentence } from "../../shared/report/words.ts";
import type { GateOutcome } from "./outcome.ts";

const MOST_PARTS = 4;
const LONGEST_NAME = 60;

const OPENING: Readonly<Record<Verdict, string>> = {
  pass: "Everything that is asked for is there",
  warn: "Everything that is required is there, with a warning",
  fail: "Blocked",
  inconclusive: "Undecided",
};

/** The verdict with what decided it, in a sentence: `Blocked: fairness-check failed; 1 of 2 approvals.` */
export function gateHeadline({ judged }: GateOutcome): string {
  const { verdict, checks, unjudgedGates, unreadable, approvals } = judged;
  const deciding = <T extends { readonly verdict: Verdict }>(parts: readonly T[]): readonly T[] =>
    parts.filter((part) => part.verdict === verdict);
  const ofApprovals = `${String(approvals.counted)} of ${String(approvals.minimum)} approvals`;
  const parts = [
    ...deciding(checks).map(({ check, reasonCode }) => `${check} ${checkState(reasonCode)}`),
    ...deciding(unjudgedGates).map(({ gate }) => `no record judges ${clip(gate, LONGEST_NAME)}`),
    ...(verdict === "fail" || verdict === "inconclusive"
      ? unreadable
          .filter(({ kind }) => (kind === "malformed") === (verdict === "fail"))
          .map(({ place }) => `${clip(place, LONGEST_NAME)} cannot be read as a record`)
      : []),
    ...(approvals.minimum === 0 || approvals.verdict !== verdict
      ? []
      : [approvals.reasonCode === "approvals-unreadable" ? "approvals cannot be read" : ofApprovals]),
  ];
  const more = parts.length - MOST_PARTS;
  return `${OPENING[verdict]}: ${parts.slice(0, MOST_PARTS).join("; ")}${more > 0 ? `; and ${counted(more, "more reason")}` : ""}.`;
}

/** What to do, one step a cause. */
export function gateActions({ result }: GateOutcome): readonly string[] {
  const steps = new Map<string, string[]>();
  for (const { detail, hint } of result.findings) {
    if (hint === null) continue;
    const what = clip(detail.split(":")[0] ?? "", LONGEST_NAME);
    steps.set(hint, [...(steps.get(hint) ?? []), what]);
  }
  return [...steps].map(([hint, whats]) => `${[...new Set(whats)].join(", ")}: ${hint}`);
}

/**
 * One answer of a person as people read it.
 * @param who the login where people read it, the numeric id in everything that is kept
 */
export function approvalSentence(
  { source, environments, commit, givenAt, reason, state }: JudgedApproval,
  who: string,
  observedAt: string | null,
): string {
  const verb = state === "approved" ? "approved" : state === "refused" ? "refused" : "approved, and was dismissed";
  const where =
    source === "review"
      ? `in a review of ${commit === null ? "no commit" : commit.slice(0, 12)}`
      : `the environment ${environments.map((name) => clip(name, LONGEST_NAME)).join(", ")}`;
  const when = givenAt === null ? "" : `, ${timeText(givenAt)}`;
  const seen = observedAt === null ? "" : ` (observed ${timeText(observedAt)})`;
  const not = reason === "approval-counts" ? "" : `. Does not count: ${reasonSentence(reason)}`;
  return `${who} ${verb} ${where}${when}${seen}${not}`;
}

/** What could not be read, and what follows. */
export function unreadableSentence(detail: string): string {
  return `${detail.charAt(0).toUpperCase()}${detail.slice(1)}. Nobody is taken to have approved.`;
}

/** `2026-11-23 21:05 UTC`: to the minute, as people compare times; the record has the seconds. Anything but our times is shown as it is. */
function timeText(at: string): string {
  const [, day, minute] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}):\d{2}(?:\.\d+)?Z$/u.exec(at) ?? [];
  return day === undefined || minute === undefined ? clip(at, LONGEST_NAME) : `${day} ${minute} UTC`;
}
