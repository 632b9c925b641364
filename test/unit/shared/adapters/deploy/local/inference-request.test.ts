import { describe, expect, it } from "vitest";
import type { ElementType } from "../../../../../../shared/core/model/identity.ts";
import type { ServableTensor } from "../../../../../../shared/adapters/deploy/local/model-server/datatype.ts";
import { readInferenceRequest } from "../../../../../../shared/adapters/deploy/local/model-server/inference-request.ts";
import {
  NotFinite,
  writeInferenceResponse,
} from "../../../../../../shared/adapters/deploy/local/model-server/inference-response.ts";

const tensor = (name: string, elementType: ElementType, shape: ServableTensor["shape"]): ServableTensor => ({
  name,
  elementType,
  shape,
});

function read(inputs: string, wanted: readonly ServableTensor[] = [tensor("x", "float32", ["N", 3])]) {
  return readInferenceRequest(`{"inputs":${inputs}}`, { inputs: wanted, outputs: [tensor("y", "float32", ["N"])] });
}

function elements(datatype: string, type: ElementType, data: string): unknown {
  const request = read(`[{"name":"x","datatype":"${datatype}","shape":[1],"data":[${data}]}]`, [
    tensor("x", type, ["N"]),
  ]);
  return request.kind === "request" ? request.inputs[0]?.elements[0] : request.error;
}

describe("inference requests", () => {
  it("take data flat and nested in row-major order", () => {
    for (const data of ["[1,2,3,4,5,6]", "[[1,2,3],[4,5,6]]"]) {
      expect(read(`[{"name":"x","datatype":"FP32","shape":[2,3],"data":${data}}]`)).toMatchObject({
        kind: "request",
        inputs: [{ dims: [2, 3], elements: Float32Array.of(1, 2, 3, 4, 5, 6) }],
      });
    }
  });

  it.each([
    ["INT64", "int64", "9223372036854775807", 9223372036854775807n],
    ["INT64", "int64", "-9223372036854775808", -9223372036854775808n],
    ["INT64", "int64", "9007199254740993", 9007199254740993n],
    ["INT64", "int64", "7", 7n],
    ["UINT64", "uint64", "18446744073709551615", 18446744073709551615n],
    ["INT32", "int32", "-2147483648", -2147483648],
    ["UINT8", "uint8", "255", 255],
    ["BOOL", "bool", "true", 1],
    ["BYTES", "string", '"a \\"12345678901234567890\\" b"', 'a "12345678901234567890" b'],
    ["FP64", "float64", "12345678901234567890", 12345678901234567890],
    ["FP64", "float64", "0.12345678901234567890", 0.12345678901234568],
    ["FP32", "float32", "0.1", Math.fround(0.1)],
    ["FP16", "float16", "1.5", 0x3e00],
  ] as const)("hold every digit of %s", (datatype, type, data, expected) => {
    expect(elements(datatype, type, data)).toBe(expected);
  });

  it.each([
    ["INT64", "int64", "9223372036854775808"],
    ["UINT64", "uint64", "-1"],
    ["INT64", "int64", "1.5"],
    ["INT64", "int64", '"5"'],
    ["UINT8", "uint8", "256"],
    ["UINT8", "uint8", "-1"],
    ["INT32", "int32", "2147483648"],
    ["BOOL", "bool", "1"],
    ["BYTES", "string", "1"],
    ["FP32", "float32", "1e39"],
    ["FP16", "float16", "65520"],
    ["FP64", "float64", "null"],
    ["FP64", "float64", '"NaN"'],
  ] as const)("refuse for %s what it cannot hold", (datatype, type, data) => {
    expect(elements(datatype, type, data)).toBe(`input "x": value 1 of \`data\` is no ${datatype}`);
  });

  it.each([
    ["not json", "{", "the body is not JSON"],
    ["no inputs", "{}", "the body is an object with a list `inputs`"],
  ])("refuse %s", (_, text, error) => {
    expect(readInferenceRequest(text, { inputs: [], outputs: [] })).toEqual({ kind: "bad-request", error });
  });

  it.each([
    ['[{"name":"x","datatype":"FP64","shape":[1,3],"data":[1,2,3]}]', 'input "x": the datatype is FP32, not "FP64"'],
    ['[{"name":"x","datatype":"FP32","shape":[1,2],"data":[1,2]}]', 'input "x": the shape is [-1, 3], not [1, 2]'],
    ['[{"name":"x","datatype":"FP32","shape":[3],"data":[1,2,3]}]', 'input "x": the shape is [-1, 3], not [3]'],
    [
      '[{"name":"x","datatype":"FP32","shape":[0,3],"data":[]}]',
      'input "x": `shape` is a list of whole numbers from 1 on',
    ],
    [
      '[{"name":"x","datatype":"FP32","shape":[2,3],"data":[1,2,3]}]',
      'input "x": shape [2, 3] has 6 values, `data` has 3',
    ],
    [
      '[{"name":"x","datatype":"FP32","shape":[1,3],"data":[[[1,2,3]]]}]',
      'input "x": shape [1, 3] has 3 values, `data` has 0',
    ],
    [
      '[{"name":"x","datatype":"FP32","shape":[9007199254740993,3],"data":[]}]',
      'input "x": `shape` is a list of whole numbers from 1 on',
    ],
    ["[]", 'not given: "x"'],
    ['[{"name":"z","datatype":"FP32"}]', 'the model has no input "z"; it has "x"; not given: "x"'],
    ["[1]", 'every input is an object with a `name`; not given: "x"'],
  ])("name what is wrong with %s", (inputs, error) => {
    expect(read(inputs)).toEqual({ kind: "bad-request", error });
  });
});

describe("inference responses", () => {
  it("write every digit of long integers, and floats as the doubles they equal", () => {
    const text = writeInferenceResponse({ name: "m", version: "1" }, "id-1", [
      { name: "a", elementType: "int64", dims: [2], elements: BigInt64Array.of(9007199254740993n, -1n) },
      { name: "b", elementType: "float32", dims: [1], elements: Float32Array.of(0.1) },
      { name: "c", elementType: "bool", dims: [2], elements: Uint8Array.of(1, 0) },
      { name: "d", elementType: "string", dims: [1], elements: ['"\n'] },
      { name: "e", elementType: "float16", dims: [1], elements: Uint16Array.of(0x3e00) },
    ]);
    expect(text).toContain('"data":[9007199254740993,-1]');
    expect(JSON.parse(text)).toEqual({
      model_name: "m",
      model_version: "1",
      id: "id-1",
      outputs: [
        { name: "a", datatype: "INT64", shape: [2], data: [9007199254740992, -1] },
        { name: "b", datatype: "FP32", shape: [1], data: [0.10000000149011612] },
        { name: "c", datatype: "BOOL", shape: [2], data: [true, false] },
        { name: "d", datatype: "BYTES", shape: [1], data: ['"\n'] },
        { name: "e", datatype: "FP16", shape: [1], data: [1.5] },
      ],
    });
  });

  it.each([Number.NaN, Infinity, -Infinity])("are refused where an output is %d", (value) => {
    const output = { name: "y", elementType: "float64" as const, dims: [1], elements: Float64Array.of(value) };
    expect(() => writeInferenceResponse({ name: "m", version: "1" }, null, [output])).toThrow(NotFinite);
  });
});
