const float32 = new Float32Array(1);
const bits32 = new Uint32Array(float32.buffer);
const float64 = new Float64Array(1);
const bits64 = new BigUint64Array(float64.buffer);

/**
 * The float16 nearest to a double, ties to even, as its 16 bits. Overflow is infinity from 65520 on; NaN is 0x7e00.
 * It starts from the double: by way of float32 a value could be rounded twice.
 *
 * @source IEEE 754-2019 §4.3.1; agrees with `numpy.float64(x).astype("float16")`
 */
export function float16Bits(value: number): number {
  if (Number.isNaN(value)) return 0x7e00;
  float64[0] = value;
  const sign = Number((bits64[0] ?? 0n) >> 63n) << 15;
  const size = Math.abs(value);
  if (size >= 65520) return sign | 0x7c00;
  // Below 2^-14 the spacing is 2^-24; above it is 2^-10 of the power of two below the value.
  if (size < 2 ** -14) return sign | roundHalfToEven(size * 2 ** 24);
  float32[0] = size;
  let exponent = ((bits32[0] ?? 0) >>> 23) - 127;
  // float32 may have rounded the value up to the next power of two.
  if (2 ** exponent > size) exponent -= 1;
  const significand = roundHalfToEven(size * 2 ** (10 - exponent));
  // A significand of 2^11 carries into the exponent, which is just what the sum of the two fields does.
  return sign | (((exponent + 14) << 10) + significand);
}

function roundHalfToEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest < 0.5 || (rest === 0.5 && floor % 2 === 0)) return floor;
  return floor + 1;
}

/** The double that 16 bits of float16 stand for; exact. */
export function float16Value(bits: number): number {
  const sign = (bits & 0x8000) === 0 ? 1 : -1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 0x1f) return fraction === 0 ? sign * Infinity : NaN;
  return sign * (1024 + fraction) * 2 ** (exponent - 25);
}
