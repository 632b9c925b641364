import { metricEntry } from "../../shared/core/metrics/catalogue.ts";
import type { PerformanceDetails } from "../../shared/records/performance-details.ts";
import type { MetricRow, Result } from "../../shared/records/result.ts";
import { text } from "../../shared/report/cell.ts";
import type { Block, Cell, Chart, Section } from "../../shared/report/document.ts";
import {
  bytesText,
  counted,
  countText,
  durationText,
  numberText,
  printEstimate,
  undefinedText,
} from "../../shared/report/number.ts";
import type { PerformanceOutcome } from "./outcome.ts";
import { roundsFor } from "./sizes.ts";

type Timing = NonNullable<PerformanceDetails["timing"]>;
type TimedResult = PerformanceOutcome["result"];
type Of = "candidate" | "champion";

const LATENCY = /^latency_p(\d+)_ms$/u;

/** Latency and throughput of both models side by side, and the latencies as a picture on one scale. */
export function timeSection(result: TimedResult): Section | null {
  const { timing } = result.details;
  if (timing === null) return null;
  const compared = timing.comparisons.length > 0;
  const metrics = [...new Set(result.metrics.map(({ metric }) => metric))];
  const blocks: Block[] = [
    {
      kind: "table",
      caption: compared
        ? "Both models in turns on the same rows. The quotient is candidate over champion in the middle of the rounds."
        : "The runtime's call alone, without packing and transport.",
      columns: [
        { title: "Metric", align: "left" },
        { title: compared ? "Candidate" : "Value", align: "right" },
        ...(compared
          ? [
              { title: "Champion", align: "right" as const },
              { title: "Candidate / champion", align: "right" as const },
            ]
          : []),
      ],
      rows: metrics.map((metric) => [
        text(metric),
        valueCell(result, metric, "candidate"),
        ...(compared ? [valueCell(result, metric, "champion"), ratioCell(timing.comparisons, metric)] : []),
      ]),
    },
    { kind: "chart", chart: latencyChart(result) },
    factTable(timing),
  ];
  if (timing.shortened !== null) {
    const { requests, durationMs } = timing.shortened;
    blocks.push({
      kind: "note",
      tone: "info",
      text: `${counted(requests, "request")} were asked for, and ${countText(timing.requests)} fitted into ${durationText(durationMs)}.`,
    });
  }
  return { id: "times", title: compared ? "Candidate and champion" : "Times", keep: 90, folded: false, blocks };
}

function rowOf({ metrics }: Result, metric: string, of: MetricRow["of"]): MetricRow | null {
  return metrics.find((row) => row.metric === metric && row.of === of) ?? null;
}

function valueCell(result: TimedResult, metric: string, of: Of): Cell {
  const row = rowOf(result, metric, of);
  if (row === null) return text("–");
  if (row.value !== null) return { kind: "estimate", ...printEstimate(row.value, row.interval) };
  const { timing } = result.details;
  const needed = timing?.needed.find((one) => one.metric === metric && one.of === of);
  const why = undefinedText(row.undefinedReason ?? "too-few-requests");
  if (needed === undefined || timing === null) return text(why);
  const { requests } = needed;
  return text(`${why}; about ${countText(requests)} in ${countText(roundsFor(requests, timing))} rounds would do`);
}

function ratioCell(ratios: Timing["comparisons"], metric: string): Cell {
  const ratio = ratios.find((one) => one.metric === metric);
  return ratio === undefined ? text("–") : { kind: "estimate", ...printEstimate(ratio.value, ratio) };
}

/** One scale for all: how far the tail lies from the middle is what the eye should see. */
function latencyChart(result: TimedResult): Chart {
  const rows = result.metrics.filter(
    ({ metric, of, value }) => LATENCY.test(metric) && of !== "difference" && value !== null,
  );
  const name = ({ metric, of }: MetricRow): string => `${of}, p${LATENCY.exec(metric)?.[1] ?? ""}`;
  const [least, most] = [
    Math.min(...rows.map(({ value }) => value ?? 0)),
    Math.max(...rows.map(({ value }) => value ?? 0)),
  ];
  return {
    kind: "intervals",
    caption: "Latency of a request in milliseconds.",
    alternative:
      rows.length === 0
        ? "No percentile has a value."
        : `From ${numberText(least, 3)} to ${numberText(most, 3)} ms over the percentiles of ${rows.some(({ of }) => of === "champion") ? "both models" : "the model"}.`,
    unit: "ms",
    rows: rows.map((row) => ({
      label: name(row),
      value: row.value,
      low: row.interval?.low ?? null,
      high: row.interval?.high ?? null,
      limit: null,
      better: null,
      verdict: null,
    })),
  };
}

function factTable({ models }: Timing): Block {
  return {
    kind: "table",
    caption: "Seen beside it, and not judged. Starts are of fresh processes, with what the system has cached.",
    columns: [
      { title: "Model", align: "left" },
      { title: "End to end, p50 / p95", align: "right" },
      { title: "Load (fastest to slowest)", align: "right" },
      { title: "First request (fastest to slowest)", align: "right" },
      { title: "Peak memory", align: "right" },
    ],
    rows: models.map(({ of, endToEnd, loadMs, firstRequestMs, peakMemoryBytes }) => [
      text(of),
      text(`${durationText(endToEnd.p50)} / ${durationText(endToEnd.p95)}`),
      rangeCell(loadMs),
      rangeCell(firstRequestMs),
      text(peakMemoryBytes === null ? "not known" : bytesText(peakMemoryBytes)),
    ]),
  };
}

function rangeCell({ median, low, high }: Timing["models"][number]["loadMs"]): Cell {
  return text(`${durationText(median)} (${durationText(low)} to ${durationText(high)})`);
}

/** The A/A run: what this machine does to a model that is compared with itself, beside what the comparison showed. */
export function noiseSection(result: TimedResult): Section | null {
  const { timing } = result.details;
  if (timing === null || timing.noise.length === 0) return null;
  const each = timing.noise.map((one) => `${one.metric} ${percent(reach(one))}`).join(", ");
  const sentence = `the candidate against itself, in the same rounds. Two equal models may seem to differ on this machine by up to: ${each}.`;
  const drowned = result.gates.filter(({ reasonCode }) => reasonCode === "too-noisy");
  const blocks: Block[] = [
    { kind: "paragraph", text: `A/A: ${sentence}` },
    ...(drowned.length > 0
      ? [
          {
            kind: "note" as const,
            tone: "warning" as const,
            text: `That is more than the margin of ${drowned.map(({ gate }) => gate).join("; ")}, which therefore shows nothing.`,
          },
        ]
      : []),
    { kind: "chart", chart: noiseChart(result, timing) },
  ];
  return { id: "noise", title: "Noise of this machine", keep: 85, folded: false, blocks };
}

function reach({ low, high }: Timing["noise"][number]): number {
  return Math.max(Math.abs(low - 1), Math.abs(high - 1));
}

/** One row a metric against itself and, where there is a champion, against it: in per cent, with the margin where one is judged. */
function noiseChart(result: TimedResult, { noise, comparisons }: Timing): Chart {
  const rows = noise.flatMap((itself) => {
    const champion = comparisons.find(({ metric }) => metric === itself.metric);
    return [
      chartRow(itself, `${itself.metric} against itself`, result, false),
      ...(champion === undefined ? [] : [chartRow(champion, `${itself.metric} against the champion`, result, true)]),
    ];
  });
  return {
    kind: "intervals",
    caption: "Candidate against itself and against the champion, in per cent.",
    alternative: noise
      .map((one) => `${one.metric} against itself: ${signedPercent(one.low - 1)} to ${signedPercent(one.high - 1)}`)
      .join("; "),
    unit: "%",
    rows,
  };
}

function chartRow(
  { metric, value, low, high }: Timing["noise"][number],
  label: string,
  result: TimedResult,
  isComparison: boolean,
): Extract<Chart, { kind: "intervals" }>["rows"][number] {
  const gate = result.gates.find((one) => one.metric === metric && one.gate.includes(" no-worse-than champion"));
  const rival = rowOf(result, metric, "champion")?.value ?? null;
  const limit = gate === undefined || rival === null ? null : (gate.limit / rival) * 100;
  const lower = metricEntry(metric)?.direction === "lower-is-better";
  return {
    label,
    value: (value - 1) * 100,
    low: (low - 1) * 100,
    high: (high - 1) * 100,
    limit,
    better: limit === null ? null : lower ? "below" : "above",
    verdict: isComparison ? (gate?.verdict ?? null) : null,
  };
}

function percent(share: number): string {
  return `${numberText(share * 100, 2)} %`;
}

function signedPercent(share: number): string {
  return `${share > 0 ? "+" : ""}${percent(share)}`;
}
