import { float64At, uint32At, uint8At } from "../stats/element.ts";
import { perObject } from "./per-object.ts";
import type { ScoredRows } from "./ranking.ts";
import { classWeightsOf, orderOf, tieGroupsOf, weightAt } from "./ranking.ts";

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
  const { start, positive, negative } = tieGroupsOf(rows);
  const totals = classWeightsOf(rows);
  const auc = areaOf(rows);
  const influence = new Float64Array(order.length);
  let positiveAbove = 0;
  let negativeAbove = 0;
  let ofPositive = 0;
  let ofNegative = 0;
  let group = -1;
  let groupStart = order.length;
  // One loop over the rows, not one over groups around one over their rows: groups are tiny, and such loops are compiled badly.
  for (let position = order.length - 1; position >= 0; position -= 1) {
    if (position < groupStart) {
      group += 1;
      groupStart = uint32At(start, group);
      const beaten = totals.negative - negativeAbove - float64At(negative, group) / 2;
      const beatenBy = positiveAbove + float64At(positive, group) / 2;
      ofPositive = (beaten / totals.negative - auc) / totals.positive;
      ofNegative = (beatenBy / totals.positive - auc) / totals.negative;
      positiveAbove += float64At(positive, group);
      negativeAbove += float64At(negative, group);
    }
    const row = uint32At(order, position);
    influence[row] = weightAt(rows, row) * (uint8At(rows.truth, row) === 1 ? ofPositive : ofNegative);
  }
  return { auc, influence };
});

function areaOf(rows: ScoredRows): number {
  const { size, positive, negative } = tieGroupsOf(rows);
  const totals = classWeightsOf(rows);
  let negativeAbove = 0;
  let orderedPairs = 0;
  for (let group = 0; group < size; group += 1) {
    const tied = float64At(negative, group);
    // Pairs are added before dividing: whole numbers and halves stay exact, so a perfect area is exactly 1.
    orderedPairs += float64At(positive, group) * (totals.negative - negativeAbove - tied / 2);
    negativeAbove += tied;
  }
  return orderedPairs / (totals.positive * totals.negative);
}
