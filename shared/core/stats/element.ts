/**
 * Reads one element of a typed array in a loop whose bounds are known to hold. The cast is sound only there: outside the
 * bounds these return undefined. One function an array type, so that the engine sees one type at each and inlines it.
 */
export function float64At(values: Float64Array, index: number): number {
  return values[index] as number;
}

/** As `float64At`. */
export function int32At(values: Int32Array, index: number): number {
  return values[index] as number;
}

/** As `float64At`. */
export function uint32At(values: Uint32Array, index: number): number {
  return values[index] as number;
}

/** As `float64At`. */
export function uint16At(values: Uint16Array, index: number): number {
  return values[index] as number;
}

/** As `float64At`. */
export function uint8At(values: Uint8Array, index: number): number {
  return values[index] as number;
}
