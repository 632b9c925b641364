import type { Metric } from "./define-metric.ts";
import { defineLabelledMetric } from "./define-metric.ts";
import type { Figure } from "./figure.ts";
import { gap } from "./figure.ts";
import { everyRow, labelComputation } from "./label-metric.ts";
import { SHARE_MARGIN } from "./margin-defaults.ts";
import type { Margins } from "./margins.ts";
import { occurring, total } from "./margins.ts";

/**
 * Matthews' correlation, for many classes in the form R_K. A side that knows one class only has no variance to
 * correlate with: undefined, where scikit-learn says 0.
 */
export const matthewsCorrcoef: Metric = defineLabelledMetric(
  {
    id: "matthews_corrcoef",
    title: "Matthews correlation",
    definition: "Correlation of true and predicted classes, from −1 to 1 (R_K for many classes).",
    direction: "higher-is-better",
    defaultMargin: SHARE_MARGIN,
    source:
      "Gorodkin (2004), Comput. Biol. Chem. 28, 367–374; scikit-learn matthews_corrcoef, undefined for a single class",
  },
  labelComputation({ figure: correlation, denominator: everyRow }),
);

function correlation({ classes, correct, predicted, actual }: Margins): Figure {
  if (occurring(actual) < 2) return gap("single-class");
  if (occurring(predicted) < 2)
    return gap("single-predicted-class", classes[predicted.findIndex((amount) => amount > 0)] ?? null);
  const all = total(actual);
  const covariance = total(correct) * all - dot(actual, predicted);
  const variances = (all * all - dot(actual, actual)) * (all * all - dot(predicted, predicted));
  return Math.max(-1, Math.min(1, covariance / Math.sqrt(variances)));
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) sum += (a[index] as number) * (b[index] as number);
  return sum;
}
