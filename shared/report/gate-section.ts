import { rowsToDecide } from "../core/gate/rows-to-decide.ts";
import type { Result } from "../records/result.ts";
import { code, text } from "./cell.ts";
import type { Block, Cell, Chart, Section } from "./document.ts";
import { gateName, gateReason, gateSentence, observedText, seenGates } from "./gate-words.ts";
import type { SeenGate } from "./gate-words.ts";
import { counted, countText, printDifference, printEstimate } from "./number.ts";
import { nextStep, reasonSentence } from "./words.ts";

/** Beyond this the advice "evaluate on n rows" helps nobody. */
const MOST_ROWS_ADVISED = 1e9;
const MOST_ACTIONS = 5;
const MOST_NAMES = 3;

/** The first sentence of a report: the worst thing found, with its number. */
export function headline(result: Result): string {
  const gates = seenGates(result);
  const [worst] = gates;
  const finding = result.findings[0];
  switch (result.verdict) {
    case "fail":
      return finding !== undefined && worst?.gate.verdict !== "fail"
        ? `Fails: ${findingText(finding)}.`
        : badHeadline("Fails", "fail", gates);
    case "inconclusive":
      return finding !== undefined
        ? `Inconclusive: ${findingText(finding)}.`
        : badHeadline("Inconclusive", "inconclusive", gates);
    case "warn":
      return warnHeadline(result, gates);
    case "pass":
      return passHeadline(gates);
  }
}

/** What to do, one step a cause, worst cause first, with the number of rows that would decide an undecided gate. */
export function nextActions(result: Result): readonly string[] {
  const gates = seenGates(result).filter(({ gate }) => gate.verdict !== "pass");
  const explained = new Set([
    ...result.findings.map(({ code: reason }) => reason),
    ...result.gates.map(({ reasonCode }) => reasonCode),
  ]);
  const steps = [
    ...result.findings.map(({ code: reason, hint }) => hint ?? nextStep(reason)),
    ...(result.findings.length > 0 ? [] : gateSteps(gates)),
    ...result.reasonCodes.filter((reason) => !explained.has(reason)).map(nextStep),
  ];
  return [...new Set(steps.filter((step) => step !== null))].slice(0, MOST_ACTIONS);
}

/** One step for all gates that need it, naming them. */
function gateSteps(gates: readonly SeenGate[]): readonly string[] {
  const concerned = new Map<string, readonly string[]>();
  for (const seen of gates) {
    const step = gateStep(seen);
    if (step !== null) concerned.set(step, [...(concerned.get(step) ?? []), gateName(seen)]);
  }
  return [...concerned].map(([step, names]) => {
    const more = names.length > MOST_NAMES ? `, and ${countText(names.length - MOST_NAMES)} more` : "";
    return `${names.slice(0, MOST_NAMES).join(", ")}${more}: ${step}`;
  });
}

/** Every gate with what was observed and why it was judged so, worst first; then the same as a picture. */
export function gateSection(result: Result): Section | null {
  const gates = seenGates(result);
  if (gates.length === 0) return null;
  const blocks: Block[] = [
    {
      kind: "table",
      caption: "Every gate, worst first. A gate passes when its whole interval meets the limit.",
      columns: ["Verdict", "Gate", "Observed", "Why"].map((title) => ({ title, align: "left" })),
      rows: gates.map(gateCells),
    },
  ];
  const chart = intervalChart(gates);
  if (chart !== null) blocks.push({ kind: "chart", chart });
  return { id: "gates", title: "Gates", keep: "essential", folded: false, blocks };
}

function findingText({ code: reason, detail }: Result["findings"][number]): string {
  const said = detail.trim().replace(/\.$/u, "");
  return said === "" ? reasonSentence(reason) : said;
}

function badHeadline(word: string, verdict: "fail" | "inconclusive", gates: readonly SeenGate[]): string {
  const bad = gates.filter(({ gate }) => gate.verdict === verdict && !gate.advisory);
  const required = gates.filter(({ gate }) => !gate.advisory).length;
  const [worst] = bad;
  if (worst === undefined) return `${word}.`;
  const why = verdict === "inconclusive" && worst.gate.value !== null ? `: ${gateReason(worst)}` : "";
  const sentence = `${gateSentence(worst)}${why}.`;
  if (bad.length === 1) return `${word}: ${sentence}`;
  return `${word} on ${countText(bad.length)} of ${counted(required, "required gate")}. Worst: ${sentence}`;
}

function warnHeadline(result: Result, gates: readonly SeenGate[]): string {
  if (result.reasonCodes.includes("no-gates"))
    return "Nothing was judged: no gate is declared. The numbers below are observations, not a verdict on them.";
  if (result.reasonCodes.includes("no-gates-here"))
    return "Nothing was judged here: every gate of the policy is another check's.";
  const worst = gates.find(({ gate }) => gate.verdict === "warn");
  return worst === undefined
    ? "Passes with a warning."
    : `Passes with a warning: ${gateSentence(worst)} (${gateReason(worst)}).`;
}

function passHeadline(gates: readonly SeenGate[]): string {
  const required = gates.filter(({ gate }) => !gate.advisory);
  const [closest] = required;
  if (closest === undefined) return "Passes.";
  if (required.length === 1) return `Passes: ${gateSentence(closest)}.`;
  return `Passes all ${counted(required.length, "required gate")}. Closest: ${gateSentence(closest)}.`;
}

function gateStep(seen: SeenGate): string | null {
  const { gate, row } = seen;
  const step = nextStep(gate.reasonCode);
  if (
    gate.reasonCode !== "interval-straddles-limit" ||
    gate.value === null ||
    row === null ||
    row.interval === null ||
    row.n === null
  )
    return step;
  const bound = gate.limit > gate.value ? row.interval.high : row.interval.low;
  const rows = rowsToDecide({ n: row.n, value: gate.value, bound, limit: gate.limit });
  if (rows === null || rows > MOST_ROWS_ADVISED)
    return "The value is so near its limit that more rows are unlikely to decide; improve the model.";
  return `Evaluate on more rows: about ${countText(roundedUp(rows))} instead of ${countText(row.n)} would decide, if the value stays what it is.`;
}

/** Two significant digits: the estimate deserves no more. */
function roundedUp(rows: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(rows)) - 1);
  return Math.ceil(rows / unit) * unit;
}

function gateCells(seen: SeenGate): readonly Cell[] {
  const { gate } = seen;
  return [
    { kind: "verdict", verdict: gate.verdict, advisory: gate.advisory },
    code(gate.gate),
    observedCell(seen),
    text(gateReason(seen)),
  ];
}

function observedCell({ gate, row, isComparison }: SeenGate): Cell {
  if (gate.value === null) return text("no value");
  const print = isComparison ? printDifference : printEstimate;
  return { kind: "estimate", ...print(gate.value, row?.interval ?? null, gate.limit) };
}

function intervalChart(gates: readonly SeenGate[]): Chart | null {
  const drawn = gates.filter(({ gate }) => gate.value !== null);
  if (drawn.length === 0) return null;
  return {
    kind: "intervals",
    caption: "Values and intervals against their limits.",
    alternative: alternative(drawn),
    unit: "",
    rows: drawn.map(({ gate, row, better }) => ({
      label: gate.gate,
      value: gate.value,
      low: row?.interval?.low ?? null,
      high: row?.interval?.high ?? null,
      limit: gate.limit,
      better,
      verdict: gate.verdict,
    })),
  };
}

/** By reason and not by verdict: an advisory gate that misses only warns, and its interval lies on the wrong side all the same. */
const MISSES: readonly string[] = ["bound-misses-limit", "miss-not-confirmed", "exact-misses-limit"];

function alternative(gates: readonly SeenGate[]): string {
  const wrong = gates.filter(({ gate }) => MISSES.includes(gate.reasonCode)).map(gateName);
  const astride = gates
    .filter((seen) => seen.gate.reasonCode === "interval-straddles-limit")
    .map((seen) => `${gateName(seen)} (${observedText(seen)})`);
  const parts = [
    ...(wrong.length > 0 ? [`Wholly past the limit: ${wrong.slice(0, 5).join(", ")}.`] : []),
    ...(astride.length > 0 ? [`Astride the limit: ${astride.slice(0, 5).join(", ")}.`] : []),
  ];
  if (parts.length > 0) return parts.join(" ");
  // A verdict can have another reason than where the interval lies, and then this is no place to say where it does.
  const other = gates.filter(({ gate }) => gate.verdict === "inconclusive").map(gateName);
  if (other.length > 0) return `Not decided by the limit: ${other.slice(0, 5).join(", ")}.`;
  const withInterval = gates.filter(({ row }) => (row?.interval ?? null) !== null);
  return withInterval.length === 0 ? "None has an interval." : "Every interval lies on the passing side of its limit.";
}
