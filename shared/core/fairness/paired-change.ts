import { binomialSample } from "../stats/binomial-sample.ts";
import { type BootstrapOutcome, percentileInterval } from "../stats/bootstrap.ts";
import { createRng, type Rng } from "../stats/rng.ts";
import type { Confidence } from "./contrast.ts";
import type { PairedShare } from "./rates.ts";

/** Cells of one share: rows by whether candidate and champion count as a success on them. */
const WAYS = 4;

/**
 * The change of a statistic of shares from champion to candidate on the same rows: the statistic of the candidate's shares less that of
 * the champion's, with a percentile interval from resampled joint cells. A row is right or wrong for both models at once, so
 * resampling them together keeps what the two have in common, and an interval of the change is far narrower than those of
 * the two values.
 *
 * Each share is drawn from its own rows, so shares over the same rows (a selection rate and a true positive rate) must not be
 * mixed in one statistic.
 *
 * @param statistic of the shares' values, in their order; NaN where it has none
 */
export function pairedChange(
  shares: readonly PairedShare[],
  statistic: (values: Float64Array) => number,
  { replicates, level, seed }: Pick<Confidence, "replicates" | "level" | "seed">,
): { readonly value: number; readonly spread: BootstrapOutcome; readonly correlation: number } {
  const cells = Float64Array.from(shares.flatMap(waysOf));
  const candidate = new Float64Array(shares.length);
  const champion = new Float64Array(shares.length);
  fillShares(cells, candidate, champion);
  const value = statistic(candidate) - statistic(champion);
  const together = correlator();
  const rng = createRng(seed);
  const drawn = new Float64Array(cells.length);
  const spread = percentileInterval({ replicates, level, seed }, () => {
    for (let share = 0; share < shares.length; share++) resample(cells, drawn, share * WAYS, rng);
    fillShares(drawn, candidate, champion);
    const [own, other] = [statistic(candidate), statistic(champion)];
    together.add(own, other);
    return own - other;
  });
  return { value, spread, correlation: together.correlation() };
}

/** Pearson's correlation of pairs, 0 where one of the two never moves. */
function correlator(): { readonly add: (x: number, y: number) => void; readonly correlation: () => number } {
  const mean = { x: 0, y: 0 };
  const sums = { xx: 0, yy: 0, xy: 0 };
  let n = 0;
  return {
    add(x, y) {
      if (!Number.isFinite(x) || !Number.isFinite(y)) return;
      n += 1;
      const [dx, dy] = [x - mean.x, y - mean.y];
      mean.x += dx / n;
      mean.y += dy / n;
      sums.xx += dx * (x - mean.x);
      sums.yy += dy * (y - mean.y);
      sums.xy += dx * (y - mean.y);
    },
    correlation: () => (sums.xx > 0 && sums.yy > 0 ? sums.xy / Math.sqrt(sums.xx * sums.yy) : 0),
  };
}

function waysOf({ both, onlyCandidate, onlyChampion, neither }: PairedShare): readonly number[] {
  return [both, onlyCandidate, onlyChampion, neither];
}

/** As many rows as there are, or effective ones rounded, dealt out again by the observed shares. */
function resample(cells: Float64Array, drawn: Float64Array, start: number, rng: Rng): void {
  let mass = 0;
  for (let way = 0; way < WAYS; way++) mass += cells[start + way] as number;
  let rows = Math.round(mass);
  for (let way = 0; way < WAYS; way++) {
    const cell = cells[start + way] as number;
    // What is left of the mass may be off by rounding; the last cell that holds any takes all rows left.
    const draw = cell === 0 ? 0 : binomialSample(rows, Math.min(1, cell / mass), rng);
    drawn[start + way] = draw;
    rows -= draw;
    mass -= cell;
  }
}

function fillShares(cells: Float64Array, candidate: Float64Array, champion: Float64Array): void {
  for (let share = 0; share < candidate.length; share++) {
    const start = share * WAYS;
    const both = cells[start] as number;
    const [one, other] = [cells[start + 1] as number, cells[start + 2] as number];
    const total = both + one + other + (cells[start + 3] as number);
    candidate[share] = (both + one) / total;
    champion[share] = (both + other) / total;
  }
}
