import { deviance } from "./binomial.ts";

const LN_SQRT_2PI = 0.9189385332046727;
/** From here the series for Stirling's error is exact to double precision. */
const SERIES_FROM = 15;

/** ln Γ(z) − [(z − ½) ln z − z + ½ ln 2π] for real z > 0: what Stirling's formula leaves out. */
function stirlingRest(z: number): number {
  let rest = 0;
  let at = z;
  for (; at < SERIES_FROM; at += 1) rest += (at + 0.5) * Math.log1p(1 / at) - 1;
  const z2 = at * at;
  return rest + (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / z2) / z2) / z2) / z2) / at;
}

/** ln B(a, b) for a, b > 0, by Stirling's formula and its rest. */
export function logBeta(a: number, b: number): number {
  const sum = a + b;
  const rests = stirlingRest(a) + stirlingRest(b) - stirlingRest(sum);
  return LN_SQRT_2PI + (a - 0.5) * Math.log(a / sum) + (b - 0.5) * Math.log(b / sum) - 0.5 * Math.log(sum) + rests;
}

/**
 * ln [ B(priorA + x, priorB + n − x) / (B(priorA, priorB) · p^x (1 − p)^(n − x)) ]: how much better a beta mixture explains x events
 * in n trials than the one probability p. As n grows it is a test martingale under p, so it may be looked at as often as one likes.
 * Written with deviances, it keeps its digits at billions of trials, where a difference of log-gammas has lost them.
 *
 * @param x whole events, 0 ≤ x ≤ n
 * @param p probability in [0, 1]; an end that the events rule out gives Infinity
 * @source Robbins (1970), Ann. Math. Statist. 41, 1397–1409; agrees with scipy.special.betaln
 */
export function betaMixtureLogRatio(
  x: number,
  n: number,
  p: number,
  prior: { readonly a: number; readonly b: number },
): number {
  if ((p <= 0 && x > 0) || (p >= 1 && x < n)) return Number.POSITIVE_INFINITY;
  const a = prior.a + x;
  const b = prior.b + n - x;
  if (p <= 0 || p >= 1) return logBeta(a, b) - logBeta(prior.a, prior.b);
  const sum = a + b;
  const fit = deviance(a, sum * p) + deviance(b, sum * (1 - p));
  const rests = stirlingRest(a) + stirlingRest(b) - stirlingRest(sum);
  const spread = LN_SQRT_2PI + 0.5 * Math.log(sum / a / b);
  return fit + prior.a * Math.log(p) + prior.b * Math.log1p(-p) + spread + rests - logBeta(prior.a, prior.b);
}
