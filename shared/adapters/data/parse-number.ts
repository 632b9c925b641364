import { byteAt } from "./byte-window.ts";

const ZERO = 48;
const NINE = 57;
const DOT = 46;
const PLUS = 43;
const MINUS = 45;
const LETTER_E = 101;
const CASE_BIT = 32;

/** Below this one more digit still fits a double exactly: 10 × 900 719 925 474 098 + 9 < 2^53. */
const MANTISSA_LIMIT = 900_719_925_474_098;
const POWERS_OF_TEN = Float64Array.from({ length: 23 }, (_, power) => Number(`1e${String(power)}`));
const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu;
const INFINITE = /^([+-]?)inf(?:inity)?$/iu;

/**
 * The double nearest to a decimal written in `bytes` from `start` to `end`, or NaN when it is no decimal number:
 * digits with an optional sign, point and exponent, or `inf`/`infinity` in any case. Equals `Number(text)` to the last
 * bit: a mantissa under 2^53 and a power of ten up to 10^22 are exact doubles, so one multiplication or division rounds
 * correctly (Clinger, PLDI 1990); anything longer goes to `Number`.
 */
export function parseNumber(bytes: Buffer, start: number, end: number): number {
  let at = start;
  const sign = at < end ? byteAt(bytes, at) : 0;
  if (sign === MINUS || sign === PLUS) at++;
  let mantissa = 0;
  let digits = 0;
  let fraction = 0;
  let seenDot = false;
  for (; at < end; at++) {
    const byte = byteAt(bytes, at);
    if (byte >= ZERO && byte <= NINE) {
      if (mantissa > MANTISSA_LIMIT) return parseSlowly(bytes, start, end);
      mantissa = mantissa * 10 + (byte - ZERO);
      digits++;
      if (seenDot) fraction++;
    } else if (byte === DOT && !seenDot) {
      seenDot = true;
    } else {
      break;
    }
  }
  if (digits === 0) return end - start < 3 ? Number.NaN : parseSlowly(bytes, start, end);
  let power = -fraction;
  if (at < end) {
    const exponent = parseExponent(bytes, at, end);
    if (Number.isNaN(exponent)) return parseSlowly(bytes, start, end);
    power += exponent;
  }
  if (power < -22 || power > 22) return parseSlowly(bytes, start, end);
  const scale = POWERS_OF_TEN[Math.abs(power)] ?? Number.NaN;
  const magnitude = power < 0 ? mantissa / scale : mantissa * scale;
  return sign === MINUS ? -magnitude : magnitude;
}

/** The exponent written at `at` as `e-12`, at most three digits; NaN for anything else. */
function parseExponent(bytes: Uint8Array, start: number, end: number): number {
  if ((byteAt(bytes, start) | CASE_BIT) !== LETTER_E) return Number.NaN;
  let at = start + 1;
  const sign = at < end ? byteAt(bytes, at) : 0;
  if (sign === MINUS || sign === PLUS) at++;
  if (at >= end || end - at > 3) return Number.NaN;
  let exponent = 0;
  for (; at < end; at++) {
    const byte = byteAt(bytes, at);
    if (byte < ZERO || byte > NINE) return Number.NaN;
    exponent = exponent * 10 + (byte - ZERO);
  }
  return sign === MINUS ? -exponent : exponent;
}

function parseSlowly(bytes: Buffer, start: number, end: number): number {
  const text = bytes.toString("latin1", start, end);
  if (DECIMAL.test(text)) return Number(text);
  const infinite = INFINITE.exec(text);
  if (infinite === null) return Number.NaN;
  return infinite[1] === "-" ? -Infinity : Infinity;
}

const WHOLE = /^([+-]?)(\d+)(?:\.0*)?$/u;
const INT64_MINIMUM = -(2n ** 63n);
const INT64_MAXIMUM = 2n ** 63n - 1n;
const SAFE_DIGITS = 15;

/**
 * The whole number written in the bytes, exact to 64 bits, or null. `12.0` is whole too: that is how pandas writes an
 * integer column with missing values. An exponent is accepted while the result is exact in a double.
 */
export function parseInteger(bytes: Buffer, start: number, end: number): bigint | null {
  if (end - start <= SAFE_DIGITS) {
    const value = parseNumber(bytes, start, end);
    return Number.isSafeInteger(value) ? BigInt(value) : null;
  }
  const text = bytes.toString("latin1", start, end);
  const whole = WHOLE.exec(text);
  if (whole === null) {
    const value = parseNumber(bytes, start, end);
    return Number.isSafeInteger(value) && /e/iu.test(text) ? BigInt(value) : null;
  }
  // 400 digits would be read in full only to be refused.
  const digits = (whole[2] ?? "").replace(/^0+(?=\d)/u, "");
  if (digits.length > 19) return null;
  const value = whole[1] === "-" ? -BigInt(digits) : BigInt(digits);
  return value >= INT64_MINIMUM && value <= INT64_MAXIMUM ? value : null;
}
