import type { Observation } from "../gate/observation.ts";
import { isSmallRemainder } from "./suppress.ts";

/** Metrics that are counts of people themselves, the cells of the confusion table. */
const CONFUSION_COUNTS: readonly string[] = ["true_positives", "false_positives", "true_negatives", "false_negatives"];

/**
 * The observations whose numbers may not be shown (contracts.md §8). Gates are judged on the true numbers before; rows,
 * gate values, charts and suggestions all ask here, so that none shows what another hides.
 */
export function hiddenObservations(
  observations: readonly Observation[],
  minimumCell: number,
): ReadonlySet<Observation> {
  const places = new Map<string, Observation[]>();
  const subsets = [...new Set(observations.map(({ subset }) => subset))];
  for (const one of observations) {
    const place = JSON.stringify([subsets.indexOf(one.subset), one.metric, one.class]);
    places.set(place, [...(places.get(place) ?? []), one]);
  }
  const tables = smallTables(observations, subsets, minimumCell);
  const hidden = new Set<Observation>();
  for (const alternatives of places.values()) {
    const small = alternatives.filter((one) => isSmall(one, minimumCell) || tables.has(tableOf(one, subsets)));
    // Value, rival's value and difference: any two give the third.
    if (small.some(({ of }) => of !== "difference"))
      alternatives.filter(isDifference).forEach((one) => hidden.add(one));
    small.forEach((one) => hidden.add(one));
  }
  return hidden;
}

/** Row and column totals are public, so one hidden cell of a confusion table hides all four. */
function smallTables(
  observations: readonly Observation[],
  subsets: readonly Observation["subset"][],
  minimumCell: number,
): ReadonlySet<string> {
  const small = observations.filter(
    ({ of, metric, estimate }) =>
      of !== "difference" &&
      CONFUSION_COUNTS.includes(metric) &&
      estimate.kind === "defined" &&
      estimate.value < minimumCell,
  );
  return new Set(small.map((one) => tableOf(one, subsets)));
}

/** Which confusion table a count belongs to; a name of no table for every other metric. */
function tableOf({ subset, of, metric }: Observation, subsets: readonly Observation["subset"][]): string {
  return CONFUSION_COUNTS.includes(metric) ? `${of} ${String(subsets.indexOf(subset))}` : "";
}

function isDifference({ of }: Observation): boolean {
  return of === "difference";
}

/** A cell of few people, or one that leaves few outside it: what all rows say less what it says would be theirs. */
function isSmall({ subset, estimate }: Observation, minimumCell: number): boolean {
  if (subset.hidden) return true;
  if (estimate.kind !== "defined") return false;
  return estimate.n < minimumCell || isSmallRemainder(subset.size - estimate.n, minimumCell);
}
