import { newcombePaired } from "../stats/newcombe-paired.ts";
import { wilson } from "../stats/wilson.ts";
import type { Cells } from "./cells.ts";
import type { Computation, LabelledRows, Setting } from "./define-metric.ts";
import type { Gap, Spread } from "./figure.ts";
import { labelComputation, ratio } from "./label-metric.ts";
import { marginsOf } from "./margins.ts";
import type { Margins } from "./margins.ts";

/** A share of rows: so many successes in so many trials. */
export interface Share {
  readonly successes: (margins: Margins) => number;
  readonly trials: (margins: Margins) => number;
  /** Why the share does not exist when there are no trials. */
  readonly empty: Gap;
  /**
   * For shares whose trials depend on truth alone, so that two models are tried on the same rows: which true classes are
   * trials, and which decisions then succeed. Null where each model chooses its own trials, as for precision.
   */
  readonly trial: ((trueClass: number) => boolean) | null;
  readonly success: (trueClass: number, decided: number) => boolean;
}

/** Wilson's interval, weighted by effective n; differences by Newcombe's paired interval where both models have the same trials. */
export function shareComputation(share: Share): Computation<LabelledRows> {
  return labelComputation(
    {
      figure: (margins, zeroDivision) =>
        ratio(share.successes(margins), share.trials(margins), zeroDivision, share.empty),
      denominator: share.trials,
    },
    (_rows, cells, setting) => wilsonOf(share, cells, setting),
    (cells, setting) => newcombeOf(share, cells, setting),
  );
}

function wilsonOf(share: Share, cells: Cells, { z, level }: Setting): Spread {
  const weighted = marginsOf(cells, "candidate", cells.weights);
  const trials = share.trials(weighted);
  const effective = trials ** 2 / share.trials(marginsOf(cells, "candidate", cells.squares));
  // By the share itself first: a share of exactly 1 must reach `trials` exactly, or its upper bound is an ulp short of 1.
  const value = share.successes(weighted) / trials;
  return { kind: "interval", interval: wilson(value * effective, effective, z, level) };
}

function newcombeOf({ trial, success }: Share, cells: Cells, { z, level }: Setting): Spread | null {
  if (trial === null || cells.weights !== cells.counts) return null;
  const table = { both: 0, onlyA: 0, onlyB: 0, neither: 0 };
  cells.counts.forEach((count, cell) => {
    const trueClass = cells.truth[cell] as number;
    if (!trial(trueClass)) return;
    const candidate = success(trueClass, cells.candidate[cell] as number);
    const champion = success(trueClass, cells.champion[cell] as number);
    table[candidate ? (champion ? "both" : "onlyA") : champion ? "onlyB" : "neither"] += count;
  });
  return { kind: "interval", interval: newcombePaired(table, z, level) };
}
