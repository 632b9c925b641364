/**
 * Holm's step-down p-values, in the order given: keeps the family-wise error for any dependence. Empty gives empty.
 *
 * @source Holm (1979), Scand. J. Statist. 6, 65–70; agrees with statsmodels `multipletests(method="holm")`
 */
export function holm(p: readonly number[]): number[] {
  const adjusted = new Array<number>(p.length).fill(1);
  let largest = 0;
  ascending(p).forEach(({ value, index }, rank) => {
    largest = Math.max(largest, Math.min(1, value * (p.length - rank)));
    adjusted[index] = largest;
  });
  return adjusted;
}

/**
 * Benjamini–Hochberg step-up p-values, in the order given: bounds the expected share of false findings for independent
 * or positively dependent tests. Empty gives empty.
 *
 * @source Benjamini, Hochberg (1995), JRSS B 57, 289–300; agrees with statsmodels `multipletests(method="fdr_bh")`
 */
export function benjaminiHochberg(p: readonly number[]): number[] {
  const adjusted = new Array<number>(p.length).fill(1);
  let smallest = 1;
  ascending(p)
    .toReversed()
    .forEach(({ value, index }, fromTop) => {
      smallest = Math.min(smallest, (value * p.length) / (p.length - fromTop));
      adjusted[index] = smallest;
    });
  return adjusted;
}

function ascending(p: readonly number[]): { readonly value: number; readonly index: number }[] {
  return p.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value);
}
