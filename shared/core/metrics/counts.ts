import type { Metric } from "./define-metric.ts";
import { defineBinaryMetric } from "./define-metric.ts";
import type { Figure } from "./figure.ts";
import { differenceOf, estimateOf, gap } from "./figure.ts";
import { confusionCounts } from "./confusion.ts";
import type { ConfusionCounts } from "./confusion.ts";
import type { BinaryRows } from "./rows.ts";
import { wholeSupport } from "./support.ts";

const EXACT = (): { readonly kind: "none"; readonly reason: "exact-fact" } => ({ kind: "none", reason: "exact-fact" });

/** Rows in a cell of the confusion matrix. Always rows, also in weighted data: a count answers "how many", not "how much". */
function countMetric(
  id: string,
  cell: keyof ConfusionCounts,
  definition: string,
  direction: "higher-is-better" | "lower-is-better",
): Metric {
  const figure = (rows: BinaryRows): Figure => (rows.truth.length === 0 ? gap("no-rows") : confusionCounts(rows)[cell]);
  return defineBinaryMetric(
    { id, title: titled(id), definition, direction, defaultMargin: null, source: "scikit-learn confusion_matrix" },
    {
      estimate: (rows) => estimateOf(figure(rows), wholeSupport(rows), EXACT),
      difference: (candidate, champion) =>
        estimateOf(differenceOf(figure(candidate), figure(champion)), wholeSupport(candidate), EXACT),
    },
  );
}

function titled(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1).replaceAll("_", " ");
}

/** The four cells of the two-class confusion matrix. */
export const counts: readonly Metric[] = [
  countMetric("true_positives", "truePositive", "Rows of the positive class predicted positive.", "higher-is-better"),
  countMetric("false_positives", "falsePositive", "Rows of the negative class predicted positive.", "lower-is-better"),
  countMetric("true_negatives", "trueNegative", "Rows of the negative class predicted negative.", "higher-is-better"),
  countMetric("false_negatives", "falseNegative", "Rows of the positive class predicted negative.", "lower-is-better"),
];
