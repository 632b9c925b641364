import { elementTypeOf } from "./element-types.ts";
import type { Dimension, ValueInfo } from "./identity.ts";
import { MODEL_LIMITS } from "./model-limits.ts";
import { WalkRefused } from "./walk-refused.ts";
import { malformed, type Cursor } from "./byte-cursor.ts";
import { once, readMessage, readName, readSigned, type WireType } from "./wire.ts";

/** TypeProto without the name. Opaque and absent types count as tensors of an unsupported element type: nothing can be fed or read. */
type ValueType =
  | {
      readonly kind: "tensor";
      readonly elementType: Extract<ValueInfo, { kind: "tensor" }>["elementType"];
      readonly shape: readonly Dimension[] | null;
    }
  | { readonly kind: Exclude<ValueInfo["kind"], "tensor"> };

const NO_TYPE: ValueType = { kind: "tensor", elementType: "unsupported", shape: null };

/** Walks one ValueInfoProto: name (1), type (2). */
export function walkValueInfo(cursor: Cursor, wireType: WireType): ValueInfo {
  let name = "";
  let type = NO_TYPE;
  let seen = 0;
  readMessage(cursor, wireType, (field, fieldType) => {
    if (field !== 1 && field !== 2) return false;
    seen = once(cursor, seen, field);
    if (field === 1) name = readName(cursor, fieldType, "The name of an input or output");
    else type = walkType(cursor, fieldType);
    return true;
  });
  return { name, ...type };
}

/** TypeProto, a choice of one: tensor (1), sequence (4), map (5), opaque (7), sparse tensor (8), optional (9). */
function walkType(cursor: Cursor, wireType: WireType): ValueType {
  const found: ValueType[] = [];
  readMessage(cursor, wireType, (field, type) => {
    const choice = typeOfField(cursor, field, type);
    if (choice === null) return false;
    if (found.push(choice) > 1) throw malformed(cursor, "an input or output has two types");
    return true;
  });
  return found[0] ?? NO_TYPE;
}

function typeOfField(cursor: Cursor, field: number, wireType: WireType): ValueType | null {
  switch (field) {
    case 1:
      return walkTensorType(cursor, wireType);
    case 4:
      return { kind: walkElement(cursor, wireType, 1)?.kind === "map" ? "sequence-of-maps" : "sequence" };
    case 5:
      walkElement(cursor, wireType, 2);
      return { kind: "map" };
    case 7:
      readMessage(cursor, wireType, () => false);
      return NO_TYPE;
    case 8:
      walkTensorType(cursor, wireType);
      return { kind: "sparse-tensor" };
    case 9:
      walkElement(cursor, wireType, 1);
      return { kind: "optional" };
  }
  return null;
}

/** The element type of a sequence or optional (field 1) or the value type of a map (field 2). */
function walkElement(cursor: Cursor, wireType: WireType, elementField: 1 | 2): ValueType | null {
  let element: ValueType | null = null;
  let seen = 0;
  readMessage(cursor, wireType, (field, type) => {
    if (field !== elementField) return false;
    seen = once(cursor, seen, field);
    element = walkType(cursor, type);
    return true;
  });
  return element;
}

/** TypeProto.Tensor and TypeProto.SparseTensor: element type (1), shape (2). */
function walkTensorType(cursor: Cursor, wireType: WireType): ValueType {
  let elementType: Extract<ValueInfo, { kind: "tensor" }>["elementType"] = "unsupported";
  let shape: Dimension[] | null = null;
  let seen = 0;
  readMessage(cursor, wireType, (field, type) => {
    if (field !== 1 && field !== 2) return false;
    seen = once(cursor, seen, field);
    if (field === 1) elementType = elementTypeOf(readSigned(cursor, type));
    else shape = walkShape(cursor, type);
    return true;
  });
  return { kind: "tensor", elementType, shape };
}

/** TensorShapeProto: dim (1), each value (1) or parameter name (2). */
function walkShape(cursor: Cursor, wireType: WireType): Dimension[] {
  const shape: Dimension[] = [];
  readMessage(cursor, wireType, (field, type) => {
    if (field !== 1) return false;
    if (shape.push(walkDimension(cursor, type)) > MODEL_LIMITS.dimensions) {
      throw new WalkRefused(
        "limit-exceeded",
        `An input or output has more than ${MODEL_LIMITS.dimensions} dimensions.`,
      );
    }
    return true;
  });
  return shape;
}

function walkDimension(cursor: Cursor, wireType: WireType): Dimension {
  let dimension: Dimension = null;
  let isSet = false;
  readMessage(cursor, wireType, (field, type) => {
    if (field !== 1 && field !== 2) return false;
    if (isSet) throw malformed(cursor, "a dimension has two values");
    isSet = true;
    if (field === 2) dimension = readName(cursor, type, "The name of a dimension") || null;
    else dimension = declaredSize(readSigned(cursor, type));
    return true;
  });
  return dimension;
}

/** Some exporters write -1 for "unknown"; the runtime reads it so too. */
function declaredSize(size: number): Dimension {
  return size >= 0 && size <= Number.MAX_SAFE_INTEGER ? size : null;
}
