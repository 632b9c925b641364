import { metricEntry, metricIds } from "../../shared/core/metrics/catalogue.ts";
import type { MetricEntry } from "../../shared/core/metrics/catalogue-entry.ts";
import { table } from "./markdown-table.ts";

const BETTER: Readonly<Record<MetricEntry["direction"], string>> = {
  "higher-is-better": "higher",
  "lower-is-better": "lower",
  "nearer-zero-is-better": "nearer zero",
};

/** docs/metrics.md: every metric a gate may name. */
export function metricsPage(): string {
  const entries = metricIds()
    .map((id) => metricEntry(id))
    .filter((entry) => entry !== undefined);
  const rows = entries.map((entry) => [
    `\`${entry.id}\``,
    entry.title,
    BETTER[entry.direction],
    entry.tasks.join(", "),
    entry.perClassIn.join(", "),
    marginText(entry),
    entry.judgedBy,
  ]);
  const header = ["Metric", "Title", "Better", "Tasks", "Per class in", "Default margin", "Judged by"];
  return `${["<!-- Generated from the metric catalogue by `npm run generate`; edit shared/core/metrics instead. -->", "# Metrics", INTRODUCTION, table(header, rows), "## Definitions", ...entries.map(definition)].join("\n\n")}\n`;
}

const INTRODUCTION =
  "A gate names a metric by its id: `roc_auc >= 0.85`. The default margin holds for `no-worse-than champion` without `by`; a percentage is one of the champion's absolute value. Where a metric is per class, a gate on it judges every class.";

function marginText({ defaultMargin }: MetricEntry): string {
  if (defaultMargin === null) return "none";
  return defaultMargin.kind === "absolute" ? String(defaultMargin.value) : `${String(defaultMargin.value * 100)}%`;
}

function definition({ id, title, definition: text, source }: MetricEntry): string {
  return `### \`${id}\`\n\n${title}. ${text}\n\nSource: ${source}.`;
}
