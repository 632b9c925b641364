import { perObject } from "./per-object.ts";
import type { ScoredRows } from "./ranking.ts";
import { classWeightsOf, orderOf, tieGroupsOf } from "./ranking.ts";

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
  const { score, truth, weight } = rows;
  const order = orderOf(score);
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
      groupStart = start[group] as number;
      const beaten = totals.negative - negativeAbove - (negative[group] as number) / 2;
      const beatenBy = positiveAbove + (positive[group] as number) / 2;
      ofPositive = (beaten / totals.negative - auc) / totals.positive;
      ofNegative = (beatenBy / totals.positive - auc) / totals.negative;
      positiveAbove += positive[group] as number;
      negativeAbove += negative[group] as number;
    }
    const row = order[position] as number;
    influence[row] = (weight === null ? 1 : (weight[row] as number)) * (truth[row] === 1 ? ofPositive : ofNegative);
  }
  return { auc, influence };
});

function areaOf(rows: ScoredRows): number {
  const { size, positive, negative } = tieGroupsOf(rows);
  const totals = classWeightsOf(rows);
  let negativeAbove = 0;
  let orderedPairs = 0;
  for (let group = 0; group < size; group += 1) {
    const tied = negative[group] as number;
    // Pairs are added before dividing: whole numbers and halves stay exact, so a perfect area is exactly 1.
    orderedPairs += (positive[group] as number) * (totals.negative - negativeAbove - tied / 2);
    negativeAbove += tied;
  }
  return orderedPairs / (totals.positive * totals.negative);
}
