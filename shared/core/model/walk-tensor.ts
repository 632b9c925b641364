import { quote } from "../text/quote.ts";
import { elementStorage } from "./element-types.ts";
import { checkExternalData, externalEntries } from "./external-data.ts";
import { MODEL_LIMITS } from "./model-limits.ts";
import { checkInlineData, elementCount, mismatch, strayEntries, type TensorFacts } from "./tensor-size.ts";
import { WalkRefused } from "./walk-refused.ts";
import { addExternalData, type WalkState } from "./walk-state.ts";
import { type Cursor } from "./byte-cursor.ts";
import {
  countScalars,
  once,
  readMessage,
  readName,
  readSigned,
  readSignedList,
  skipPayload,
  type WireType,
} from "./wire.ts";

/** Walks one TensorProto, wherever it stands, and checks that its data is as large as it claims. Returns its name. */
export function walkTensor(state: WalkState, wireType: WireType): string {
  const tensor = readTensor(state.cursor, wireType);
  checkTensor(state, tensor);
  return tensor.name;
}

/** Walks one SparseTensorProto: values (1), indices (2), dims (3). Its name is that of its values. */
export function walkSparseTensor(state: WalkState, wireType: WireType): string {
  const { cursor } = state;
  const dims: number[] = [];
  let name = "";
  let bits = 8;
  let seen = 0;
  readMessage(cursor, wireType, (field, type) => {
    if (field === 1 || field === 2) {
      seen = once(cursor, seen, field);
      const part = readTensor(cursor, type);
      checkTensor(state, part);
      if (field === 1) {
        name = part.name;
        bits = elementStorage(part.dataType)?.bits ?? 8;
      }
      return true;
    }
    if (field !== 3) return false;
    readSignedList(cursor, type, (value) => addDimension(dims, value));
    return true;
  });
  // The runtime makes it dense on loading, so two values can ask for terabytes.
  if ((elementCount(name, dims) * Math.max(bits, 8)) / 8 > MODEL_LIMITS.denseBytes) {
    throw new WalkRefused(
      "limit-exceeded",
      `The sparse tensor ${quote(name)} takes more than ${MODEL_LIMITS.denseBytes} bytes when it is made dense.`,
    );
  }
  return name;
}

/** @source onnx/onnx-ml.proto, TensorProto */
function readTensor(cursor: Cursor, wireType: WireType): TensorFacts {
  const tensor: TensorFacts = {
    name: "",
    dims: [],
    dataType: 0,
    isExternal: false,
    external: [],
    rawBytes: null,
    entries: { float: 0, double: 0, int32: 0, int64: 0, uint64: 0, string: 0 },
  };
  let seen = 0;
  readMessage(cursor, wireType, (field, type) => {
    if (field === 2 || field === 8 || field === 9 || field === 14) seen = once(cursor, seen, field);
    return readTensorField(cursor, tensor, field, type);
  });
  return tensor;
}

function readTensorField(cursor: Cursor, tensor: TensorFacts, field: number, type: WireType): boolean {
  switch (field) {
    case 1:
      readSignedList(cursor, type, (value) => addDimension(tensor.dims, value));
      return true;
    case 2:
      tensor.dataType = readSigned(cursor, type);
      return true;
    case 4:
      tensor.entries.float += countScalars(cursor, type, 4);
      return true;
    case 5:
      tensor.entries.int32 += countScalars(cursor, type, null);
      return true;
    case 6:
      skipPayload(cursor, type);
      tensor.entries.string += 1;
      return true;
    case 7:
      tensor.entries.int64 += countScalars(cursor, type, null);
      return true;
    case 8:
      tensor.name = readName(cursor, type, "A tensor name");
      return true;
    case 9:
      tensor.rawBytes = skipPayload(cursor, type);
      return true;
    case 10:
      tensor.entries.double += countScalars(cursor, type, 8);
      return true;
    case 11:
      tensor.entries.uint64 += countScalars(cursor, type, null);
      return true;
    case 13:
      tensor.external.push(readEntry(cursor, type));
      if (tensor.external.length > MODEL_LIMITS.externalEntries)
        throw new WalkRefused(
          "limit-exceeded",
          `A tensor has more than ${MODEL_LIMITS.externalEntries} entries of external data.`,
        );
      return true;
    case 14:
      tensor.isExternal = readSigned(cursor, type) !== 0;
      return true;
  }
  return false;
}

/** StringStringEntryProto: key (1), value (2). */
function readEntry(cursor: Cursor, wireType: WireType): [key: string, value: string] {
  let key = "";
  let value = "";
  let seen = 0;
  readMessage(cursor, wireType, (field, type) => {
    if (field !== 1 && field !== 2) return false;
    seen = once(cursor, seen, field);
    if (field === 1) key = readName(cursor, type, "A key of external data");
    else value = readName(cursor, type, "A value of external data");
    return true;
  });
  return [key, value];
}

function addDimension(dims: number[], value: number): void {
  if (dims.push(value) > MODEL_LIMITS.dimensions)
    throw new WalkRefused("limit-exceeded", `A tensor has more than ${MODEL_LIMITS.dimensions} dimensions.`);
}

function checkTensor(state: WalkState, tensor: TensorFacts): void {
  const storage = elementStorage(tensor.dataType);
  if (storage === undefined) {
    throw new WalkRefused(
      "unknown-element-type",
      `Tensor ${quote(tensor.name)} has element type ${tensor.dataType}, which the ONNX format does not know.`,
    );
  }
  const elements = elementCount(tensor.name, tensor.dims);
  const bytes = Math.ceil((elements * storage.bits) / 8);
  const stray = strayEntries(tensor, storage.field);
  if (stray !== null) throw mismatch(tensor.name, `of element type ${tensor.dataType} has ${stray} data`);
  const entries = tensor.entries[storage.field];

  // External data is checked even where data_location does not say so: some readers look at the entries alone.
  if (tensor.isExternal || tensor.external.length > 0) {
    if (storage.field === "string") throw mismatch(tensor.name, "holds strings, which cannot be external data");
    if ((tensor.rawBytes ?? 0) > 0 || entries > 0)
      throw mismatch(tensor.name, "has its data both inside and outside the file");
    addExternalData(
      state,
      tensor.name,
      checkExternalData(tensor.name, externalEntries(tensor.name, tensor.external), bytes),
    );
    if (state.externalFiles.size > MODEL_LIMITS.externalFiles)
      throw new WalkRefused(
        "limit-exceeded",
        `The model names more than ${MODEL_LIMITS.externalFiles} external-data files.`,
      );
    return;
  }
  checkInlineData(tensor, storage, { elements, bytes, entries });
}
