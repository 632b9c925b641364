import type { MetricEntry } from "../../shared/core/metrics/catalogue-entry.ts";
import { text } from "../../shared/report/cell.ts";
import {
  assumptionSection,
  findingSection,
  glance,
  notJudgedSection,
  runSection,
} from "../../shared/report/check-report.ts";
import type { Fact, ReportDocument, Section } from "../../shared/report/document.ts";
import { clip, shorten, visible } from "../../shared/report/escape.ts";
import { gateSection, headline, nextActions } from "../../shared/report/gate-section.ts";
import { definitionSection } from "../../shared/report/metric-section.ts";
import { counted, countText, percentText } from "../../shared/report/number.ts";
import { digestSection } from "../../shared/report/provenance-section.ts";
import { machineSection } from "./report-machine.ts";
import { noiseSection, timeSection } from "./report-times.ts";
import type { PerformanceOutcome } from "./outcome.ts";
import { roundsFor } from "./sizes.ts";

const LONGEST_NAME = 80;

/**
 * The report of a timing, for a reviewer with two minutes: verdict and worst number, what to do, gates, times of both models, how much
 * of it is this machine's noise, then the machine, and what an auditor needs. Pure.
 *
 * @param catalogue definitions of the metrics, shown for those that occur
 */
export function performanceReport(outcome: PerformanceOutcome, catalogue: readonly MetricEntry[]): ReportDocument {
  const { result } = outcome;
  const sections = [
    findingSection(result),
    gateSection(result),
    suggestionSection(outcome),
    notJudgedSection(result),
    timeSection(result),
    noiseSection(result),
    machineSection(result.details),
    assumptionSection(outcome),
    runSection(outcome),
    methodSection(outcome),
    definitionSection(result.metrics, catalogue),
    digestSection(result),
    againSection(outcome),
  ];
  return {
    title: `${result.action}: ${shorten(result.model, LONGEST_NAME)}`,
    verdict: result.verdict,
    headline: headline(result),
    actions: steps(outcome),
    facts: [...glance(outcome), ...timedFact(outcome)],
    sections: sections.filter((section) => section !== null),
  };
}

function timedFact({ result: { details } }: PerformanceOutcome): readonly Fact[] {
  const { timing } = details;
  if (timing === null) return [];
  const what = `${counted(timing.requests, "request")} of ${counted(timing.requestRows, "row")} a model, in ${counted(timing.rounds, "round")}`;
  return [{ label: "Timed", value: text(what) }];
}

/** The steps of any check, but for what more rows of data would not mend: here it is requests, rounds and quiet that decide. */
function steps({ result }: PerformanceOutcome): readonly string[] {
  const { timing } = result.details;
  const wanting = (timing?.needed ?? []).filter(({ metric }) =>
    result.gates.some((gate) => gate.metric === metric && gate.reasonCode === "metric-undefined"),
  );
  const most = Math.max(0, ...wanting.map(({ requests }) => requests));
  const own = [
    ...(timing !== null && most > 0
      ? [
          `Time about ${countText(roundedUp(most))} requests (\`requests\`) in ${countText(roundsFor(most, timing))} rounds (\`rounds\`), and allow the time for them.`,
        ]
      : []),
    ...(result.gates.some(({ reasonCode }) => reasonCode === "interval-straddles-limit")
      ? ["An interval lies on both sides of its limit: time in more rounds (`rounds`), or on a quieter runner."]
      : []),
  ];
  const common = nextActions({
    ...result,
    gates: result.gates.filter(
      ({ reasonCode }) => reasonCode !== "metric-undefined" && reasonCode !== "interval-straddles-limit",
    ),
    reasonCodes: result.reasonCodes.filter(
      (code) => code !== "metric-undefined" && code !== "interval-straddles-limit",
    ),
  });
  return [...own, ...common];
}

/** Two significant digits: the estimate deserves no more. */
function roundedUp(count: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(count)) - 1);
  return Math.ceil(count / unit) * unit;
}

function suggestionSection({ suggestedGates }: PerformanceOutcome): Section | null {
  if (suggestedGates.length === 0) return null;
  return {
    id: "suggested-gates",
    title: "Suggested gates",
    keep: "essential",
    folded: false,
    blocks: [
      {
        kind: "paragraph",
        text: "Budgets that this model meets on this machine today, with a fifth of room. Declare those that matter, with the limits that the use demands:",
      },
      { kind: "code", text: ["gates:", ...suggestedGates.map((gate) => `  - ${visible(clip(gate, 200))}`)].join("\n") },
    ],
  };
}

function methodSection({ result, confidence }: PerformanceOutcome): Section | null {
  const { timing } = result.details;
  if (timing === null) return null;
  const facts: readonly Fact[] = [
    {
      label: "Judged",
      value: text(
        "the time of the runtime's call alone; packing a row into tensors is shown as end to end and not judged",
      ),
    },
    {
      label: "Order",
      value: text(
        "in each round every model starts in a fresh process; the processes take turns in mirrored order on the same rows, one at a time",
      ),
    },
    {
      label: "Not counted",
      value: text(
        `the first request and a warm-up of up to ${counted(timing.warmUpRequests, "request")} and 3 batches in each process`,
      ),
    },
    {
      label: "Rows",
      value: text(
        `requests of ${counted(timing.requestRows, "row")}, batches of ${counted(timing.throughputRows, "row")}, from the first ${counted(timing.distinctRows, "row")} of the data, over and over`,
      ),
    },
    {
      label: "Intervals",
      value: text(
        `two-sided ${percentText(confidence)}: order statistics for percentiles, the ranks widened by how much requests of a round are alike; over rounds for throughput (batch means) and for comparisons (signed ranks of the logarithms of the ratios)`,
      ),
    },
    {
      label: "Noise",
      value: text("a comparison counts only if the candidate differs from itself by less than the margin"),
    },
    { label: "Policy from", value: text(result.policy.source) },
  ];
  return { id: "methods", title: "Methods", keep: 20, folded: true, blocks: [{ kind: "facts", facts }] };
}

function againSection({ result }: PerformanceOutcome): Section {
  return {
    id: "verify",
    title: "How to verify",
    keep: 30,
    folded: true,
    blocks: [
      {
        kind: "paragraph",
        text: "Times differ from run to run. A second run on a machine of the same kind, with the model, data and policy of the digests above, should give intervals that overlap these:",
      },
      { kind: "code", text: `modelgate ${result.action} --model ${visible(clip(result.model, LONGEST_NAME))}` },
    ],
  };
}
