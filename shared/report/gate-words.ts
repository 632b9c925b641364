import type { GateRow, MetricRow, Result } from "../records/result.ts";
import { shorten } from "./escape.ts";
import { estimateText, printDifference } from "./number.ts";
import { reasonSentence, undefinedSentence } from "./words.ts";

/** A gate with what was seen of it: the metric row behind it, and what its text asks for. */
export interface SeenGate {
  readonly gate: GateRow;
  /** The row whose interval was judged; null when the result holds none. */
  readonly row: MetricRow | null;
  /** `recall on "age < 25"`. */
  readonly subject: string;
  /** `must be at least 0.60`. */
  readonly demand: string;
  readonly better: "above" | "below" | null;
  readonly isComparison: boolean;
}

const QUOTED = /"(?:[^"\\]|\\.)*"/gu;
const LIMIT = /\s(>=|<=|>|<)\s+(\S+)$/u;
const CHAMPION = /\sno-worse-than champion(?:\s+by\s+(.+))?$/u;
const LONGEST = 90;

const DEMANDS: Readonly<Record<string, { readonly words: string; readonly better: "above" | "below" }>> = {
  ">=": { words: "at least", better: "above" },
  ">": { words: "above", better: "above" },
  "<=": { words: "at most", better: "below" },
  "<": { words: "below", better: "below" },
};

/** Every gate, worst first: by verdict, required before advisory, then by how far the value is on the wrong side of its limit. */
export function seenGates(result: Result): readonly SeenGate[] {
  const rank = { fail: 0, inconclusive: 1, warn: 2, pass: 3 } as const;
  return result.gates
    .map((gate) => seen(gate, result.metrics))
    .sort(
      (a, b) =>
        rank[a.gate.verdict] - rank[b.gate.verdict] ||
        Number(a.gate.advisory) - Number(b.gate.advisory) ||
        shortfall(b) - shortfall(a),
    );
}

/** `roc_auc is 0.871 [0.861, 0.881], must be at least 0.90`; without a value, why there is none. */
export function gateSentence(seenGate: SeenGate): string {
  const { gate, subject, demand, isComparison } = seenGate;
  const part = decidingPart(gate);
  if (gate.value === null) return `${subject} ${demand}, but${part === "" ? "" : `${part},`} ${gateReason(seenGate)}`;
  const verb = isComparison ? "differs from the champion's by" : "is";
  return `${subject} ${verb} ${observedText(seenGate)}${part}, ${demand}`;
}

/** Which gate is meant, short: `recall on "age < 25"`, `roc_auc against the champion`. */
export function gateName({ subject, isComparison }: SeenGate): string {
  return isComparison ? `${subject} against the champion` : subject;
}

/** What was observed, as printed: value and interval, signed when it is a difference. */
export function observedText({ gate, row, isComparison }: SeenGate): string {
  if (gate.value === null) return "no value";
  const interval = row?.interval ?? null;
  if (!isComparison) return estimateText(gate.value, interval, gate.limit);
  const printed = printDifference(gate.value, interval, gate.limit);
  return printed.interval === null ? printed.value : `${printed.value} ${printed.interval}`;
}

/** Why the gate has its verdict, as a clause; an undefined metric says why it is. */
export function gateReason({ gate, row }: SeenGate): string {
  const sentence = reasonSentence(gate.reasonCode);
  const missing = row?.undefinedReason ?? null;
  if (gate.reasonCode !== "metric-undefined" || missing === null) return sentence;
  return `${sentence}: ${undefinedSentence(missing)}`;
}

function seen(gate: GateRow, metrics: readonly MetricRow[]): SeenGate {
  // A comparison sign inside a slice's quotes is not the gate's own; blanks of the same length keep the positions.
  const bare = gate.gate.replace(QUOTED, (quoted) => "x".repeat(quoted.length));
  const champion = CHAMPION.exec(bare);
  if (champion !== null) {
    const margin = champion[1];
    return {
      gate,
      row: rowOf(gate, "difference", metrics),
      subject: subjectOf(gate, champion.index),
      demand: margin === undefined ? "must be no worse" : `must be no worse by ${margin} or more`,
      better: betterDifference(gate),
      isComparison: true,
    };
  }
  const limit = LIMIT.exec(bare);
  const demand = DEMANDS[limit?.[1] ?? ""];
  return {
    gate,
    row: rowOf(gate, "candidate", metrics),
    subject: subjectOf(gate, limit?.index ?? gate.gate.length),
    demand: demand === undefined ? "must meet its limit" : `must be ${demand.words} ${limit?.[2] ?? ""}`,
    better: demand?.better ?? null,
    isComparison: false,
  };
}

function subjectOf({ gate }: GateRow, end: number): string {
  return shorten(gate.slice(0, end), LONGEST);
}

/** The judged end of the interval is the one towards the limit's bad side, which tells the direction without the catalogue. */
function betterDifference({ value, bound, limit }: GateRow): "above" | "below" | null {
  if (value !== null && bound !== null && bound !== value) return bound < value ? "above" : "below";
  return limit === 0 ? null : limit < 0 ? "above" : "below";
}

/** The row of the group and class that decided the gate; one of all rows and no class where there are none. */
function rowOf(gate: GateRow, of: MetricRow["of"], metrics: readonly MetricRow[]): MetricRow | null {
  const place = (row: Pick<GateRow, "by" | "group" | "on" | "class">): string =>
    JSON.stringify([row.by, row.group, row.on, row.class]);
  const wanted = place(gate);
  return metrics.find((row) => row.metric === gate.metric && row.of === of && place(row) === wanted) ?? null;
}

/** ` by race` where the gate itself names no attribute: then the attribute that decided is news. */
function decidingAttribute({ gate, by }: GateRow): string {
  return by === null || /^\S+ by /u.test(gate) ? "" : ` by ${by.map((one) => shorten(one, 40)).join(" × ")}`;
}

/** ` in group "women"`, ` in class "cat"`: which part of the rows decided; empty for a gate on all of them. */
function decidingPart(gate: GateRow): string {
  const { group, class: className } = gate;
  const groups = group?.map((name) => (name === null ? "the missing value" : `"${shorten(name, 40)}"`)) ?? [];
  const inGroup = groups.length === 0 ? "" : ` in group ${groups.join(" × ")}`;
  const part = decidingAttribute(gate) + inGroup;
  return className === null ? part : `${part} in class "${shorten(className, 40)}"`;
}

/** How far past its limit the value is on the bad side, in half-widths of its interval, so that different metrics compare. */
function shortfall({ gate, row, better }: SeenGate): number {
  if (gate.value === null || better === null) return -Number.MAX_VALUE;
  const distance = better === "above" ? gate.limit - gate.value : gate.value - gate.limit;
  const half = row?.interval === null || row === null ? 0 : (row.interval.high - row.interval.low) / 2;
  return half > 0 ? distance / half : distance;
}
