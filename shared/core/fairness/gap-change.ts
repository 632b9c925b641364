import { newcombePaired } from "../stats/newcombe-paired.ts";
import type { Confidence, Contrast } from "./contrast.ts";
import type { PairedShare } from "./rates.ts";

/** A value that is 0 or more, with its interval. */
interface Side {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

interface Sides {
  readonly own: Side;
  readonly other: Side;
}

interface Ends {
  readonly low: number;
  readonly high: number;
}

/** How far the widest contrast moved between two models, and the highest that any may have moved. */
export interface WidestChange {
  readonly value: number;
  readonly high: number;
}

/**
 * The interval of one gap less another. Gaps are folded at 0, where recovering the interval from two others fails: a gap that
 * may be none has an estimate above 0 all the same, and taking it off would flatter. So an end that takes off a gap that is not
 * clearly there (about three standard errors) takes off nothing, or else is how far the widest contrast may have moved, for no gap grows by more than
 * that; of the two the one that the rows tell more sharply.
 *
 * @param correlation of the two estimates
 */
export function changeOfGap({ own, other }: Sides, correlation: number, moved: WidestChange | null): Ends {
  const value = own.value - other.value;
  const below = recovered(own.value - own.low, other.high - other.value, correlation);
  const above = recovered(own.high - own.value, other.value - other.low, correlation);
  return {
    low: isShown(own) ? value - below : -freed(other, moved),
    high: isShown(other) ? value + above : freed(own, moved),
  };
}

/** At 95 % one gap in twenty seems to be there and is not, and is then large: to be taken off it has to stand half as clear again. */
const CLEAR = 1.5;

function isShown({ value, low }: Side): boolean {
  return value - CLEAR * (value - low) > 0;
}

/** The upper end where nothing is taken off. */
function freed({ value, high }: Side, moved: WidestChange | null): number {
  return moved !== null && moved.high - moved.value < high - value ? moved.high : high;
}

/** Length of two errors that correlate. */
function recovered(x: number, y: number, correlation: number): number {
  return Math.sqrt(Math.max(0, x * x - 2 * correlation * x * y + y * y));
}

/** A ratio of at most 1 as a gap of at least 0. */
export function mirroredSides({ own, other }: Sides): Sides {
  return { own: mirroredSide(own), other: mirroredSide(other) };
}

function mirroredSide({ value, low, high }: Side): Side {
  return { value: 1 - value, low: 1 - high, high: 1 - low };
}

/** The change of a ratio from that of its gap. */
export function mirrored({ low, high }: Ends): Ends {
  return { low: -high, high: -low };
}

/** Largest |change of a contrast| between two models on the same rows, each share's change with Newcombe's paired interval. */
export function widestChange(
  contrasts: readonly Contrast[],
  shares: readonly PairedShare[],
  { z, level }: Pick<Confidence, "z" | "level">,
): WidestChange {
  const changes = shares.map(({ both, onlyCandidate, onlyChampion, neither }) => ({
    value: (onlyCandidate - onlyChampion) / (both + onlyCandidate + onlyChampion + neither),
    ...newcombePaired({ both, onlyA: onlyCandidate, onlyB: onlyChampion, neither }, z, level),
  }));
  let widest: WidestChange = { value: 0, high: 0 };
  for (const { terms } of contrasts) {
    let [value, below, above] = [0, 0, 0];
    for (const { share, coefficient } of terms) {
      const { value: change, low, high } = changes[share] ?? { value: 0, low: 0, high: 0 };
      const [down, up] = coefficient > 0 ? [change - low, high - change] : [high - change, change - low];
      value += coefficient * change;
      below = Math.hypot(below, coefficient * down);
      above = Math.hypot(above, coefficient * up);
    }
    const high = Math.max(value + above, below - value);
    if (high > widest.high) widest = { value: Math.abs(value), high };
  }
  return widest;
}
