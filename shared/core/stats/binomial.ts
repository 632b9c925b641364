const LN_SQRT_2PI = 0.9189385332046727;

// ln n! − [(n + ½) ln n − n + ½ ln 2π] for n = 1..15, where the series below is too short; exact to double precision.
const STIRLING_ERRORS = [
  0.08106146679532726, 0.0413406959554093, 0.02767792568499834, 0.020790672103765093, 0.016644691189821193,
  0.013876128823070748, 0.01189670994589177, 0.010411265261972096, 0.009255462182712733, 0.00833056343336287,
  0.007573675487951841, 0.0069428401072095, 0.0064089941880042, 0.005951370112758848, 0.005554733551962801,
];

/** The error of Stirling's formula for n!, n ≥ 1 whole. */
function stirlingError(n: number): number {
  const small = STIRLING_ERRORS[n - 1];
  if (small !== undefined) return small;
  const n2 = n * n;
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / n2) / n2) / n2) / n2) / n;
}

/** x ln(x/m) + m − x without cancellation near x = m; x, m > 0. */
export function deviance(x: number, m: number): number {
  const difference = x - m;
  if (Math.abs(difference) >= 0.1 * (x + m)) return x * Math.log(x / m) - difference;
  // With v = (x−m)/(x+m), ln(x/m) = 2·artanh(v): the series of what is left after the linear terms cancel.
  const v = difference / (x + m);
  let total = difference * v;
  let power = 2 * x * v;
  for (let odd = 3; ; odd += 2) {
    power *= v * v;
    const next = total + power / odd;
    if (next === total) return total;
    total = next;
  }
}

/**
 * ln P(X = k) of a binomial X with whole `trials` ≥ 0 and probability 0 ≤ p ≤ 1; -Infinity where impossible. It keeps
 * its digits at millions of trials, where a difference of log-gammas has lost six.
 *
 * @source Loader (2000), Fast and accurate computation of binomial probabilities
 */
export function binomialLogProbability(k: number, trials: number, p: number): number {
  const q = 1 - p;
  if (k < 0 || k > trials) return Number.NEGATIVE_INFINITY;
  if (p === 0) return k === 0 ? 0 : Number.NEGATIVE_INFINITY;
  if (q === 0) return k === trials ? 0 : Number.NEGATIVE_INFINITY;
  if (k === 0) return trials * Math.log1p(-p);
  if (k === trials) return trials * Math.log(p);
  const rest = trials - k;
  const errors = stirlingError(trials) - stirlingError(k) - stirlingError(rest);
  const deviances = deviance(k, trials * p) + deviance(rest, trials * q);
  return errors - deviances - LN_SQRT_2PI + 0.5 * Math.log(trials / (k * rest));
}
