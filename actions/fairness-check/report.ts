import type { MetricEntry } from "../../shared/core/metrics/catalogue-entry.ts";
import {
  assumptionSection,
  findingSection,
  glance,
  methodSection,
  notJudgedSection,
  runSection,
} from "../../shared/report/check-report.ts";
import type { ReportDocument, Section } from "../../shared/report/document.ts";
import { clip, shorten, visible } from "../../shared/report/escape.ts";
import { gateSection, headline, nextActions } from "../../shared/report/gate-section.ts";
import { definitionSection } from "../../shared/report/metric-section.ts";
import { dataSection, digestSection, verifySection } from "../../shared/report/provenance-section.ts";
import type { FairnessOutcome } from "./outcome.ts";
import { disparitySection, intersectionSection, pairSection, rateSections } from "./report-groups.ts";
import { leftOutSection, widestSection } from "./report-words.ts";

const LONGEST_NAME = 80;

/**
 * The report of a fairness check: verdict and worst gate, between whom the decisions differ most, who could not be judged,
 * then the rates of every group. Pure; the outcome has been through disclosure already.
 *
 * @param catalogue definitions of the metrics, shown for those that occur
 */
export function fairnessReport(outcome: FairnessOutcome, catalogue: readonly MetricEntry[]): ReportDocument {
  const { result } = outcome;
  const sections = [
    findingSection(result),
    gateSection(result),
    suggestionSection(outcome),
    notJudgedSection(result),
    widestSection(outcome),
    leftOutSection(outcome),
    disparitySection(result),
    ...rateSections(result),
    pairSection(result),
    intersectionSection(result),
    result.metrics.length === 0 ? null : LIMITS,
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

function suggestionSection({ suggestedGates, result }: FairnessOutcome): Section | null {
  if (suggestedGates.length === 0 || result.gates.length > 0) return null;
  return {
    id: "suggested-gates",
    title: "Suggested gates",
    keep: "essential",
    folded: false,
    blocks: [
      {
        kind: "paragraph",
        text: "Gates whose limits this model meets today, from the intervals observed. Which difference matters, and how large it may be, is for the people who answer for the use; tighten what you declare:",
      },
      { kind: "code", text: ["gates:", ...suggestedGates.map((gate) => `  - ${visible(clip(gate, 200))}`)].join("\n") },
    ],
  };
}

const LIMITS: Section = {
  id: "limits",
  title: "What this does not say",
  keep: 45,
  folded: true,
  blocks: [
    {
      kind: "list",
      items: [
        "These numbers support evidence for an assessment of fairness. They are no finding of discrimination and none of compliance with any law.",
        "Labels are taken as the truth. Where past decisions made them, a model that repeats those decisions looks right.",
        "Groups are the ones in the data. Who is not in it, or is in it without a value, is not judged.",
        "A difference between groups can have several causes; the check says how large it is and how sure that is, not why.",
        "Intersections are shown to be looked at. No gate is on them, and among many comparisons some differ by chance.",
      ],
    },
  ],
};
