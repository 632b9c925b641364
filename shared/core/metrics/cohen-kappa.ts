import type { Metric } from "./define-metric.ts";
import { defineLabelledMetric } from "./define-metric.ts";
import type { Figure } from "./figure.ts";
import { gap } from "./figure.ts";
import { everyRow, labelComputation } from "./label-metric.ts";
import { SHARE_MARGIN } from "./margin-defaults.ts";
import type { Margins } from "./margins.ts";
import { total } from "./margins.ts";

/**
 * Cohen's kappa, unweighted classes: agreement beyond what the margins give by chance. Undefined when truth and predictions
 * are one and the same class throughout (0/0). One true class with mixed predictions is 0 by the formula itself.
 */
export const cohenKappa: Metric = defineLabelledMetric(
  {
    id: "cohen_kappa",
    title: "Cohen's kappa",
    definition: "Agreement of true and predicted classes beyond chance: (observed − expected) / (1 − expected).",
    direction: "higher-is-better",
    defaultMargin: SHARE_MARGIN,
    source: "Cohen (1960), Educ. Psychol. Meas. 20, 37–46; scikit-learn cohen_kappa_score",
  },
  labelComputation({ figure: kappa, denominator: everyRow }),
);

function kappa({ correct, predicted, actual }: Margins): Figure {
  const all = total(actual);
  const agreed = total(correct);
  let chance = 0;
  let classes = 0;
  for (let index = 0; index < actual.length; index += 1) {
    chance += ((actual[index] as number) * (predicted[index] as number)) / all;
    if ((actual[index] as number) > 0 || (predicted[index] as number) > 0) classes += 1;
  }
  if (classes < 2) return gap("single-class");
  return (agreed - chance) / (all - chance);
}
