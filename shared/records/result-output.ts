import type { GateRow, MetricRow, Result } from "./result.ts";

/** Most bytes of the `result` output (contracts.md §4): a job's outputs share 1 MB. */
export const RESULT_OUTPUT_BYTES = 64 * 1024;
/** Longest text kept once even the failing gates are too many. */
const LONGEST_TEXT = 200;

interface ResultOutput {
  readonly schema: "modelgate.result-output/1";
  readonly action: string;
  readonly model: string;
  readonly verdict: Result["verdict"];
  readonly reasonCodes: readonly string[];
  readonly subject: { readonly name: string; readonly sha256: string };
  readonly gates: readonly GateRow[];
  readonly metrics: readonly MetricRow[];
  /** How many were left out to fit; result.json has them all. */
  readonly omitted: { readonly gates: number; readonly metrics: number };
}

/**
 * The result as one line of at most 64 KB for `fromJSON` in a workflow. Sheds the metrics first, then advisory passes, then the other
 * passes, then warnings; failing and inconclusive gates go last, from the end, and only when they alone are too many. Never the verdict.
 */
export function resultOutput(result: Result): string {
  const { gates } = result;
  const stages: readonly (readonly GateRow[])[] = [
    gates,
    gates.filter(({ verdict, advisory }) => !(advisory && verdict === "pass")),
    gates.filter(({ verdict }) => verdict !== "pass"),
    gates.filter(({ verdict }) => verdict === "fail" || verdict === "inconclusive"),
  ];
  const whole = outputText(result, gates, result.metrics);
  if (fits(whole)) return whole;
  for (const kept of stages) {
    const text = outputText(result, kept, []);
    if (fits(text)) return text;
  }
  return briefest(result, stages.at(-1) ?? []);
}

function briefest(result: Result, failing: readonly GateRow[]): string {
  const brief: Result = {
    ...result,
    model: cut(result.model),
    subject: { ...result.subject, name: cut(result.subject.name) },
    reasonCodes: result.reasonCodes.slice(0, 20).map(cut),
  };
  const rows = failing.map((row) => ({
    ...row,
    id: cut(row.id),
    gate: cut(row.gate),
    by: row.by?.slice(0, 8).map(cut) ?? null,
    on: row.on === null ? null : cut(row.on),
  }));
  for (let kept = rows.length; kept > 0; kept = Math.floor(kept * 0.8)) {
    const text = outputText(brief, rows.slice(0, kept), []);
    if (fits(text)) return text;
  }
  return outputText(brief, [], []);
}

function outputText(result: Result, gates: readonly GateRow[], metrics: readonly MetricRow[]): string {
  const { action, model, verdict, reasonCodes, subject } = result;
  const output: ResultOutput = {
    schema: "modelgate.result-output/1",
    action,
    model,
    verdict,
    reasonCodes,
    subject: { name: subject.name, sha256: subject.sha256 },
    gates,
    metrics,
    omitted: { gates: result.gates.length - gates.length, metrics: result.metrics.length - metrics.length },
  };
  return JSON.stringify(output);
}

function cut(text: string): string {
  return Array.from(text.slice(0, 2 * LONGEST_TEXT))
    .slice(0, LONGEST_TEXT)
    .join("");
}

function fits(text: string): boolean {
  return new TextEncoder().encode(text).length <= RESULT_OUTPUT_BYTES;
}
