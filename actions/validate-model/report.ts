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
import { definitionSection, groupSection, metricSection } from "../../shared/report/metric-section.ts";
import { dataSection, digestSection, verifySection } from "../../shared/report/provenance-section.ts";
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
    findingSection(result),
    gateSection(result),
    suggestionSection(outcome),
    notJudgedSection(result),
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
