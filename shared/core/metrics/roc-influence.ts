import { float64At, uint32At, uint8At } from "../stats/element.ts";
import { perObject } from "./per-object.ts";
import type { ScoredRows } from "./ranking.ts";
import { classWeightsOf, orderOf, walkDown, weightAt } from "./ranking.ts";

/** An area under the ROC curve and what each row contributes to its change. */
export interface RocArea {
  readonly auc: number;
  readonly influence: Float64Array;
}

/**
 * The area and uᵢ = wᵢ ∂AUC/∂wᵢ = wᵢ (placement of i − AUC) / weight of i's class, the placement being the weighted share of the
 * other class that i is ordered correctly against, ties counting half. The squares of these sum to DeLong's variance, but for
 * m/(m−1). Both classes have weight.
 */
export const rocAreaOf: (rows: ScoredRows) => RocArea = perObject((rows) => {
  const order = orderOf(rows.score);
  const totals = classWeightsOf(rows);
  const influence = new Float64Array(order.length);
  let positiveAbove = 0;
  let negativeAbove = 0;
  let orderedPairs = 0;
  walkDown(rows, ({ start, end, positive, negative }) => {
    // Pairs are added before dividing: whole numbers and halves stay exact, so a perfect area is exactly 1.
    const beaten = totals.negative - negativeAbove - negative / 2;
    const beatenBy = positiveAbove + positive / 2;
    for (let position = start; position < end; position += 1) {
      const row = uint32At(order, position);
      influence[row] = uint8At(rows.truth, row) === 1 ? beaten / totals.negative : beatenBy / totals.positive;
    }
    orderedPairs += positive * beaten;
    positiveAbove += positive;
    negativeAbove += negative;
  });
  const auc = orderedPairs / (totals.positive * totals.negative);
  for (let row = 0; row < influence.length; row += 1) {
    const ofClass = uint8At(rows.truth, row) === 1 ? totals.positive : totals.negative;
    influence[row] = (weightAt(rows, row) * (float64At(influence, row) - auc)) / ofClass;
  }
  return { auc, influence };
});
