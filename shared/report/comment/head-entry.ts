import type { Verdict } from "../../core/gate/verdict.ts";

/** What stays of a head when a later one takes its place: one line in the list of earlier heads. */
export interface HeadEntry {
  /** Commit that was judged, 40 hexadecimal digits. */
  readonly commit: string;
  readonly verdict: Verdict;
  /** RFC 3339 in UTC. */
  readonly at: string;
  readonly runId: number;
  readonly attempt: number;
  readonly runUrl: string;
}

/** Written and read by nothing else: every part is of a fixed alphabet, so that no text of a user can look like one. */
const LINE =
  /^- <code>([0-9a-f]{40,64})<\/code> (pass|warn|fail|inconclusive), (\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z), \[run (\d{1,15}), attempt (\d{1,9})\]\((https?:\/\/[\w.:-]+\/[\w./-]+)\)$/u;

export function headEntryLine({ commit, verdict, at, runId, attempt, runUrl }: HeadEntry): string {
  return `- <code>${commit}</code> ${verdict}, ${at}, [run ${String(runId)}, attempt ${String(attempt)}](${runUrl})`;
}

/** The entries that a text of ours holds, in the order in which they stand. */
export function headEntries(text: string): readonly HeadEntry[] {
  return text.split("\n").flatMap((line) => {
    const [, commit = "", verdict, at = "", runId, attempt, runUrl = ""] = LINE.exec(line) ?? [];
    if (!isVerdict(verdict)) return [];
    return [{ commit, verdict, at, runId: Number(runId), attempt: Number(attempt), runUrl }];
  });
}

function isVerdict(word: string | undefined): word is Verdict {
  return word === "pass" || word === "warn" || word === "fail" || word === "inconclusive";
}

/** Whether `a` was written by a later run, or a later attempt of the same. Run ids only grow. */
export function isLater(a: HeadEntry, b: HeadEntry): boolean {
  return a.runId > b.runId || (a.runId === b.runId && a.attempt > b.attempt);
}
