import { classWeightsOf, rankable, tieGroupsOf } from "./ranking.ts";
import type { BinaryRows } from "./rows.ts";

type Point = readonly [number, number];

/**
 * The ROC curve as (false positive rate, true positive rate), from (0, 0) to (1, 1), x ascending, thinned for drawing.
 * Points that matter stay: both ends always, then the corners farthest from the line drawn without them, until `maxPoints`.
 * Empty when there is no curve: no scores, or a class without weight.
 *
 * @param maxPoints at least 2
 */
export function rocCurve(rows: BinaryRows, maxPoints: number): readonly Point[] {
  const found = rankable(rows, "both-classes");
  if (!("rows" in found)) return [];
  const scored = found.rows;
  const { positive: positives, negative: negatives } = classWeightsOf(scored);
  const { size, positive, negative } = tieGroupsOf(scored);
  const x = new Float64Array(size + 1);
  const y = new Float64Array(size + 1);
  let positiveAbove = 0;
  let negativeAbove = 0;
  for (let group = 0; group < size; group += 1) {
    positiveAbove += positive[group] as number;
    negativeAbove += negative[group] as number;
    x[group + 1] = negativeAbove / negatives;
    y[group + 1] = positiveAbove / positives;
  }
  // Summed in another order than the totals, the last point can miss (1, 1) by an ulp.
  x[size] = 1;
  y[size] = 1;
  return thinned(x, y, maxPoints);
}

interface Segment {
  readonly start: number;
  readonly end: number;
  readonly farthest: number;
  readonly distance: number;
}

/** Douglas and Peucker's subdivision, always at the largest deviation, until the budget is spent or nothing deviates. */
function thinned(x: Float64Array, y: Float64Array, maxPoints: number): readonly Point[] {
  const kept = new Set([0, x.length - 1]);
  const segments = [segmentOf(x, y, 0, x.length - 1)];
  while (kept.size < maxPoints) {
    const widest = segments.reduce(
      (best, segment, index) => (segment.distance > (segments[best]?.distance ?? 0) ? index : best),
      0,
    );
    const segment = segments[widest];
    if (segment === undefined || segment.distance <= Number.EPSILON) break;
    kept.add(segment.farthest);
    segments.splice(
      widest,
      1,
      segmentOf(x, y, segment.start, segment.farthest),
      segmentOf(x, y, segment.farthest, segment.end),
    );
  }
  return [...kept].sort((a, b) => a - b).map((index) => [x[index] as number, y[index] as number]);
}

function segmentOf(x: Float64Array, y: Float64Array, start: number, end: number): Segment {
  const farthest = farthestBetween(x, y, start, end);
  const length = Math.hypot((x[end] as number) - (x[start] as number), (y[end] as number) - (y[start] as number));
  const distance = length === 0 ? 0 : crossAt(x, y, start, end, farthest) / length;
  return { start, end, farthest, distance };
}

/** A function of its own: while this loop ran in one that ends by making an object, its compiled form was thrown away each time. */
function farthestBetween(x: Float64Array, y: Float64Array, start: number, end: number): number {
  let farthest = start;
  let largest = 0;
  for (let index = start + 1; index < end; index += 1) {
    const cross = crossAt(x, y, start, end, index);
    if (cross > largest) {
      largest = cross;
      farthest = index;
    }
  }
  return farthest;
}

/** Distance of a point from the line through start and end, times their distance from one another. */
function crossAt(x: Float64Array, y: Float64Array, start: number, end: number, index: number): number {
  const fromX = x[start] as number;
  const fromY = y[start] as number;
  const dx = (x[end] as number) - fromX;
  const dy = (y[end] as number) - fromY;
  return Math.abs(dx * ((y[index] as number) - fromY) - dy * ((x[index] as number) - fromX));
}
