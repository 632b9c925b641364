import type { MetricEntry } from "../../shared/core/metrics/catalogue-entry.ts";
import { code, text } from "../../shared/report/cell.ts";
import type { Block, Fact, ReportDocument, Section } from "../../shared/report/document.ts";
import { clip, shorten, visible } from "../../shared/report/escape.ts";
import { gateSection, headline, nextActions } from "../../shared/report/gate-section.ts";
import { definitionSection, groupSection, metricSection } from "../../shared/report/metric-section.ts";
import { counted, percentText } from "../../shared/report/number.ts";
import {
  dataSection,
  digestSection,
  modelFacts,
  shortDigest,
  verifySection,
} from "../../shared/report/provenance-section.ts";
import { reasonSentence } from "../../shared/report/words.ts";
import type { ValidationOutcome } from "./outcome.ts";
import { confusionSection, rocSection } from "./report-charts.ts";

const LONGEST_NAME = 80;

/**
 * The report of a validation, for a reviewer with two minutes: verdict and worst number, what to do, gates, then the evidence,
 * then what an auditor needs. Pure; the outcome has been through disclosure already.
 *
 * @param catalogue definitions of the metrics, shown for those that occur
 */
export function validationReport(outcome: ValidationOutcome, catalogue: readonly MetricEntry[]): ReportDocument {
  const { result } = outcome;
  const sections = [
    findingSection(outcome),
    gateSection(result),
    suggestionSection(outcome),
    notJudgedSection(outcome),
    metricSection(result.metrics),
    groupSection(result.metrics),
    confusionSection(outcome),
    rocSection(outcome),
    assumptionSection(outcome),
    dataSection(result),
    runSection(outcome),
    methodSection(outcome),
    definitionSection(result.metrics, catalogue),
    digestSection(result),
    verifySection(result, outcome.seed),
  ];
  return {
    title: `${result.action}: ${shorten(result.model, LONGEST_NAME)}`,
    verdict: result.verdict,
    headline: headline(result),
    actions: nextActions(result),
    facts: glance(outcome),
    sections: sections.filter((section) => section !== null),
  };
}

function glance({ result, candidate, champion }: ValidationOutcome): readonly Fact[] {
  const against =
    champion === null || result.champion === null
      ? "none"
      : `${clip(champion.shownPath, LONGEST_NAME)} (${shortDigest(result.champion.sha256)})`;
  return [
    {
      label: "Model",
      value: text(`${clip(candidate.shownPath, LONGEST_NAME)} (${shortDigest(result.subject.sha256)})`),
    },
    { label: "Champion", value: text(against) },
    {
      label: "Data",
      value: text(
        `${result.data.rows === null ? "not evaluated" : counted(result.data.rows, "row")} (${shortDigest(result.data.sha256)})`,
      ),
    },
    {
      label: "Policy",
      value: text(`${clip(result.policy.source, LONGEST_NAME)} (${shortDigest(result.policy.sha256)})`),
    },
  ];
}

function findingSection({ result }: ValidationOutcome): Section | null {
  if (result.findings.length === 0) return null;
  const blocks = result.findings.flatMap(({ code: reason, detail, hint }): readonly Block[] => [
    { kind: "note", tone: "warning", text: `${detail} (${reasonSentence(reason)}; ${reason})` },
    ...(hint === null ? [] : [{ kind: "paragraph" as const, text: hint }]),
  ]);
  return { id: "findings", title: "What stopped the check", keep: "essential", folded: false, blocks };
}

function suggestionSection({ suggestedGates }: ValidationOutcome): Section | null {
  if (suggestedGates.length === 0) return null;
  return {
    id: "suggested-gates",
    title: "Suggested gates",
    keep: "essential",
    folded: false,
    blocks: [
      {
        kind: "paragraph",
        text: "Gates that this model meets today, from the intervals observed. Declare those that matter, with the limits that the use demands:",
      },
      { kind: "code", text: ["gates:", ...suggestedGates.map((gate) => `  - ${visible(clip(gate, 200))}`)].join("\n") },
    ],
  };
}

function notJudgedSection({ result }: ValidationOutcome): Section | null {
  if (result.notJudgedHere.length === 0) return null;
  return {
    id: "not-judged-here",
    title: "Not judged here",
    keep: "essential",
    folded: false,
    blocks: [
      {
        kind: "paragraph",
        text: "Gates of the policy that another check judges. This verdict says nothing about them.",
      },
      { kind: "list", items: result.notJudgedHere.map(({ gate, judgedBy }) => `${clip(gate, 120)}: ${judgedBy}`) },
    ],
  };
}

function assumptionSection({ assumptions, result }: ValidationOutcome): Section | null {
  const supplied =
    result.predictions === "supplied"
      ? [
          "The predictions were supplied, not computed here: this check vouches for the numbers, not for the model that made them.",
        ]
      : [];
  const items = [...supplied, ...assumptions];
  if (items.length === 0) return null;
  return {
    id: "assumptions",
    title: "Worked out, not declared",
    keep: 80,
    folded: false,
    blocks: [{ kind: "list", items }],
  };
}

function runSection({ candidate, champion }: ValidationOutcome): Section | null {
  const { identity, runtime } = candidate;
  const facts: readonly Fact[] = [
    ...(identity === null ? [] : modelFacts(identity)),
    ...(runtime === null
      ? []
      : [
          {
            label: "Runtime",
            value: text(
              `${runtime.runtime} ${runtime.runtimeVersion}, ${runtime.provider}, ${runtime.threads === 0 ? "threads chosen by the runtime" : counted(runtime.threads, "thread")}`,
            ),
          },
          {
            label: "Memory limit",
            value: text(runtime.memoryLimit === "enforced" ? "enforced" : "not enforced on this platform"),
          },
        ]),
    ...(champion === null ? [] : [{ label: "Champion file", value: code(champion.shownPath) }]),
  ];
  if (facts.length === 0) return null;
  return { id: "model", title: "Model and run", keep: 35, folded: true, blocks: [{ kind: "facts", facts }] };
}

function methodSection({ confidence, replicates, seed, minimumCell, result }: ValidationOutcome): Section {
  const methods = [
    ...new Set(result.metrics.map(({ interval }) => interval?.method).filter((method) => method !== undefined)),
  ];
  const facts: readonly Fact[] = [
    {
      label: "Confidence",
      value: text(`two-sided ${percentText(confidence)} intervals; the end that is printed is the end that is judged`),
    },
    { label: "Interval methods", value: text(methods.length === 0 ? "none used" : methods.join(", ")) },
    { label: "Bootstrap", value: text(`${counted(replicates, "replicate")}, seed ${String(seed)}`) },
    { label: "Smallest cell shown", value: text(counted(minimumCell, "row")) },
    { label: "Policy from", value: text(result.policy.source) },
  ];
  return { id: "methods", title: "Methods", keep: 20, folded: true, blocks: [{ kind: "facts", facts }] };
}
