/** Builds protobuf bytes by hand, right and wrong ones. Independent of the walk: written from the encoding's description. */
export function varint(value: number | bigint): Uint8Array {
  let left = BigInt.asUintN(64, BigInt(value));
  const bytes: number[] = [];
  while (left >= 0x80n) {
    bytes.push(Number(left & 0x7fn) | 0x80);
    left >>= 7n;
  }
  return Uint8Array.of(...bytes, Number(left));
}

export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(parts);
}

/** A varint field. */
export function number(field: number, value: number | bigint): Uint8Array {
  return concat(varint(field * 8), varint(value));
}

/** A length-delimited field; `claimed` lies about the length. */
export function part(field: number, payload: Uint8Array | string, claimed?: number): Uint8Array {
  const bytes = typeof payload === "string" ? Buffer.from(payload) : payload;
  return concat(varint(field * 8 + 2), varint(claimed ?? bytes.length), bytes);
}

export const opset17 = part(8, concat(part(1, ""), number(2, 17)));

/** A NodeProto as field 1 of a graph. */
export function node(
  operator: string,
  reads: readonly string[],
  writes: readonly string[],
  ...more: readonly Uint8Array[]
): Uint8Array {
  return part(
    1,
    concat(...reads.map((name) => part(1, name)), ...writes.map((name) => part(2, name)), part(4, operator), ...more),
  );
}

/** A graph output without a type. */
export function output(name: string): Uint8Array {
  return part(12, part(1, name));
}

/** A TensorProto: float32 unless said otherwise. */
export function tensor(name: string, dims: readonly (number | bigint)[], ...data: readonly Uint8Array[]): Uint8Array {
  return concat(...dims.map((dimension) => number(1, dimension)), number(2, 1), part(8, name), ...data);
}

/** A whole model around the given fields of its graph, which always has one node and one output. */
export function modelWith(...graphFields: readonly Uint8Array[]): Uint8Array {
  const graph = concat(node("Identity", ["x"], ["y"]), output("y"), ...graphFields);
  return concat(number(1, 8), part(7, graph), opset17);
}
