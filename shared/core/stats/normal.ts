// Below this |x| the central approximation holds, below the next the middle one; Cody's own boundaries.
const CENTRAL = 0.67448975;
const MIDDLE = Math.sqrt(32);
const INVERSE_SQRT_2PI = 0.3989422804014327;

const CENTRAL_TOP = [
  0.065682337918207449113, 2.2352520354606839287, 161.02823106855587881, 1067.6894854603709582, 18154.981253343561249,
];
const CENTRAL_BOTTOM = [1, 47.20258190468824187, 976.09855173777669322, 10260.932208618978205, 45507.789335026729956];
const MIDDLE_TOP = [
  1.0765576773720192317e-8, 0.39894151208813466764, 8.8831497943883759412, 93.506656132177855979, 597.27027639480026226,
  2494.5375852903726711, 6848.1904505362823326, 11602.651437647350124, 9842.7148383839780218,
];
const MIDDLE_BOTTOM = [
  1, 22.266688044328115691, 235.38790178262499861, 1519.377599407554805, 6485.558298266760755, 18615.571640885098091,
  34900.952721145977266, 38912.003286093271411, 19685.429676859990727,
];
const TAIL_TOP = [
  0.02307344176494017303, 0.21589853405795699, 0.1274011611602473639, 0.022235277870649807, 0.001421619193227893466,
  2.9112874951168792e-5,
];
const TAIL_BOTTOM = [
  1, 1.28426009614491121, 0.468238212480865118, 0.0659881378689285515, 0.00378239633202758244, 7.29751555083966205e-5,
];

function polynomial(coefficients: readonly number[], x: number): number {
  let value = 0;
  for (const coefficient of coefficients) value = value * x + coefficient;
  return value;
}

/**
 * P(Z > x) for x ≥ 0. exp(-x²/2) is taken as exp(-t²/2)·exp(-(x-t)(x+t)/2) with t = x cut to 1/16: t² is exact, so the
 * rounding of x² does not reach the exponent, where it would cost x² ulps.
 */
function upperTail(x: number): number {
  const cut = Math.trunc(x * 16) / 16;
  const rest = (x - cut) * (x + cut);
  const density = Math.exp(-cut * cut * 0.5) * Math.exp(-rest * 0.5);
  if (x <= MIDDLE) return (density * polynomial(MIDDLE_TOP, x)) / polynomial(MIDDLE_BOTTOM, x);
  const inverse = 1 / (x * x);
  const ratio = (inverse * polynomial(TAIL_TOP, inverse)) / polynomial(TAIL_BOTTOM, inverse);
  return (density * (INVERSE_SQRT_2PI - ratio)) / x;
}

/**
 * P(Z ≤ x) for a standard-normal Z. Relative accuracy holds far into the lower tail; below about -38 it is 0.
 * NaN gives NaN, ±Infinity 0 and 1.
 *
 * @source Cody (1969), Math. Comp. 23, 631–637, rational Chebyshev approximations
 */
export function normalCdf(x: number): number {
  if (Math.abs(x) <= CENTRAL) {
    const square = x * x;
    return 0.5 + (x * polynomial(CENTRAL_TOP, square)) / polynomial(CENTRAL_BOTTOM, square);
  }
  if (x < -40) return 0;
  if (x > 40) return 1;
  return x < 0 ? upperTail(-x) : 1 - upperTail(x);
}

const QUANTILE_CENTRAL_TOP = [
  2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457, 13731.693765509461125,
  1971.5909503065514427, 133.14166789178437745, 3.387132872796366608,
];
const QUANTILE_CENTRAL_BOTTOM = [
  5226.495278852545925, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867, 5394.1960214247511077,
  687.1870074920579083, 42.313330701600911252, 1,
];
const QUANTILE_MIDDLE_TOP = [
  7.7454501427834140764e-4, 0.0227238449892691845833, 0.24178072517745061177, 1.27045825245236838258,
  3.64784832476320460504, 5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734,
];
const QUANTILE_MIDDLE_BOTTOM = [
  1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966, 0.14810397642748007459,
  0.68976733498510000455, 1.6763848301838038494, 2.05319162663775882187, 1,
];
const QUANTILE_TAIL_TOP = [
  2.01033439929228813265e-7, 2.71155556874348757815e-5, 0.0012426609473880784386, 0.026532189526576123093,
  0.29656057182850489123, 1.7848265399172913358, 5.4637849111641143699, 6.6579046435011037772,
];
const QUANTILE_TAIL_BOTTOM = [
  2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5, 7.868691311456132591e-4,
  0.0148753612908506148525, 0.13692988092273580531, 0.59983220655588793769, 1,
];

/**
 * The x with P(Z ≤ x) = p. 0 gives -Infinity, 1 gives Infinity, anything outside [0, 1] NaN.
 *
 * @source Wichura (1988), algorithm AS 241 PPND16, Applied Statistics 37, 477–484; relative accuracy about 1e-16
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  if (p === 0) return Number.NEGATIVE_INFINITY;
  if (p === 1) return Number.POSITIVE_INFINITY;
  const fromCentre = p - 0.5;
  if (Math.abs(fromCentre) <= 0.425) {
    const r = 0.180625 - fromCentre * fromCentre;
    return (fromCentre * polynomial(QUANTILE_CENTRAL_TOP, r)) / polynomial(QUANTILE_CENTRAL_BOTTOM, r);
  }
  const r = Math.sqrt(-Math.log(fromCentre < 0 ? p : 1 - p));
  const magnitude =
    r <= 5
      ? polynomial(QUANTILE_MIDDLE_TOP, r - 1.6) / polynomial(QUANTILE_MIDDLE_BOTTOM, r - 1.6)
      : polynomial(QUANTILE_TAIL_TOP, r - 5) / polynomial(QUANTILE_TAIL_BOTTOM, r - 5);
  return fromCentre < 0 ? -magnitude : magnitude;
}

/** The z of a two-sided confidence level in (0, 1): 1.959963984540054 for 0.95. */
export function zOf(level: number): number {
  // From the lower tail, where (1 - level) / 2 keeps its digits for levels near 1.
  return -normalQuantile((1 - level) / 2);
}
