import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { MODEL_LIMITS } from "../../../../../shared/core/model/model-limits.ts";
import { walkModel, type ModelWalk } from "../../../../../shared/core/model/walk-model.ts";
import { countingSource, sourceOf } from "./counting-source.ts";
import { concat, modelWith, node, number, opset17, output, part, tensor, varint } from "./onnx-bytes.ts";

const MODELS = join(import.meta.dirname, "../../../../fixtures/models");
const goodModels = [
  "good-binary",
  "forest",
  "every-value-kind",
  "subgraph",
  "function",
  "sparse-initializer",
  "external-two-files",
  "zipmap",
];

function fixtureBytes(name: string): Uint8Array {
  return readFileSync(join(MODELS, `${name}.onnx`));
}

function reasonOf(walk: ModelWalk): string {
  return walk.kind === "refused" ? walk.reason : "accepted";
}

function reasonFor(bytes: Uint8Array): string {
  return reasonOf(walkModel(sourceOf(bytes)));
}

/** A small generator of its own (Numerical Recipes, ranqd1), so that a failing case can be named and found again. */
function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Walks and checks what must hold for any bytes whatsoever. */
function walkHostile(bytes: Uint8Array): ModelWalk {
  const source = sourceOf(bytes);
  const walk = walkModel(source);
  expect(source.violations()).toEqual([]);
  expect(source.bytesRead()).toBeLessThanOrEqual(bytes.length);
  if (walk.kind === "refused") expect(walk.detail).toMatch(/^[^\p{Cc}]{1,300}\.$/u);
  return walk;
}

describe("walkModel on damaged files", () => {
  it.each(goodModels)(
    "refuses %s cut within any top-level field, and for what is missing when cut between two",
    (name) => {
      const bytes = fixtureBytes(name);
      expect(reasonFor(bytes)).toBe("accepted");
      const outcomes = new Set<string>();
      for (let length = 0; length < bytes.length; length++)
        outcomes.add(reasonOf(walkHostile(bytes.subarray(0, length))));
      // Cut between two top-level fields a file is well-formed, and is refused for what is missing; after the first operator set, nothing is.
      expect(
        [...outcomes].filter((reason) => !["truncated", "no-graph", "no-opset-import", "accepted"].includes(reason)),
      ).toEqual([]);
      const firstHalf = bytes.subarray(0, bytes.length / 2);
      expect(reasonFor(firstHalf)).toBe("truncated");
    },
  );

  it.each(goodModels)("accepts or refuses %s with flipped bits and bytes, and reads nothing outside it", (name) => {
    const bytes = fixtureBytes(name);
    const random = seeded(20261123);
    const kinds = { walked: 0, refused: 0 };
    for (let turn = 0; turn < 1500; turn++) {
      const damaged = Uint8Array.from(bytes);
      for (let hit = random(4); hit >= 0; hit--) {
        const at = random(damaged.length);
        damaged[at] = turn % 2 === 0 ? (damaged[at] ?? 0) ^ (1 << random(8)) : random(256);
      }
      kinds[walkHostile(damaged).kind] += 1;
    }
    expect(kinds.walked).toBeGreaterThan(0);
    expect(kinds.refused).toBeGreaterThan(0);
  });

  it("accepts or refuses bytes of no sense at all", () => {
    const random = seeded(7);
    for (let turn = 0; turn < 2000; turn++) {
      const noise = Uint8Array.from({ length: random(200) }, () => random(256));
      expect(walkHostile(concat(number(1, 8), noise)).kind).toBe("refused");
    }
  });

  it("walks every fixture without reading a byte twice", () => {
    const names = readdirSync(MODELS).filter((name) => name.endsWith(".onnx"));
    expect(names.length).toBeGreaterThan(80);
    for (const name of names) walkHostile(readFileSync(join(MODELS, name)));
  });

  it("refuses a file that becomes shorter while it is read", () => {
    const bytes = fixtureBytes("forest");
    const shrinking = countingSource(3 * 1024 * 1024, (offset, length) => bytes.subarray(offset, offset + length));
    expect(reasonOf(walkModel(shrinking))).toBe("truncated");
  });

  it("passes on what the source throws", () => {
    const broken = countingSource(100, () => {
      throw new Error("input/output error");
    });
    expect(() => walkModel(broken)).toThrow("input/output error");
  });
});

describe("walkModel on large files", () => {
  it("steps over five gigabytes of raw data and reads a few megabytes", () => {
    const payload = 5_000_000_000;
    const claim = concat(tensor("big", [payload / 4]), varint(9 * 8 + 2), varint(payload));
    const initializer = concat(varint(5 * 8 + 2), varint(claim.length + payload), claim);
    const graphHead = concat(node("Identity", ["x"], ["y"]), initializer);
    const graphTail = output("y");
    const head = concat(
      number(1, 8),
      varint(7 * 8 + 2),
      varint(graphHead.length + payload + graphTail.length),
      graphHead,
    );
    const tail = concat(graphTail, opset17);
    const source = countingSource(head.length + payload + tail.length, (offset, length) =>
      Uint8Array.from({ length }, (_, index) => {
        const at = offset + index;
        return at < head.length ? (head[at] ?? 0) : (tail[at - head.length - payload] ?? 0xff);
      }),
    );
    const walk = walkModel(source);
    expect(walk).toMatchObject({ kind: "walked", facts: { outputs: [{ name: "y" }] } });
    expect(source.violations()).toEqual([]);
    expect(source.bytesRead()).toBeLessThan(4 * 1024 * 1024);
  });

  it("reads names that lie across the borders of its pages", () => {
    const nodes = Array.from({ length: 40_000 }, (_, index) =>
      node("Identity", [`value-${index}`], [`value-${index + 1}`]),
    );
    const walk = walkModel(sourceOf(modelWith(Buffer.concat(nodes))));
    expect(walk).toMatchObject({
      kind: "walked",
      facts: { operators: [{ domain: "ai.onnx", type: "Identity", count: 40_001 }] },
    });
  });

  it("finds a cycle of 40000 nodes", () => {
    const nodes = Array.from({ length: 40_000 }, (_, index) =>
      node("Identity", [`value-${index}`], [`value-${(index + 1) % 40_000}`]),
    );
    expect(reasonFor(modelWith(Buffer.concat(nodes)))).toBe("cyclic-graph");
  });
});

describe("walkModel on foreign files", () => {
  it.each([
    ["a pickle", "\x80\x04\x95\x10\0\0\0\0\0\0\0", /pickle/u],
    ["a zip archive", "PK\x03\x04\x14\0\0\0\0\0", /zip/u],
    ["HDF5", "\x89HDF\r\n\x1a\n\0\0\0\0", /HDF5/u],
    ["an .ort file", "\x18\0\0\0ORTM\0\0\0\0", /\.ort/u],
    ["safetensors", '\x10\0\0\0\0\0\0\0{"weight":', /safetensors/u],
    ["gzip", "\x1f\x8b\x08\0\0\0\0\0\0\0", /gzip/u],
    ["joblib, compressed", "\x78\x9c\x8b\x0e\0\0", /joblib/u],
    ["text", "age,label\n39,1\n", /text/u],
    ["a Git LFS pointer", "version https://git-lfs.github.com/spec/v1\noid sha256:0\n", /Git LFS/u],
  ])("names %s", (_, head, named) => {
    const walk = walkModel(sourceOf(Buffer.from(head, "latin1")));
    expect(reasonOf(walk)).toBe("not-onnx");
    expect(walk).toMatchObject({
      detail: expect.stringMatching(named) as string,
      hint: expect.stringMatching(/\.$/u) as string,
    });
  });

  it("says of a pickle that it is refused unread", () => {
    expect(walkModel(sourceOf(Buffer.of(0x80, 0x05, 0x95, 0x00)))).toMatchObject({
      hint: expect.stringContaining("refused unread") as string,
    });
  });
});

describe("walkModel on well-formed bytes that mean harm", () => {
  const deepMessages = (levels: number): Uint8Array => {
    let type: Uint8Array = part(1, number(1, 1));
    for (let level = 0; level < levels; level++) type = part(4, part(1, type));
    return modelWith(part(11, concat(part(1, "deep"), part(2, type))));
  };

  it.each([
    ["types nested 60 deep", deepMessages(60), "nesting-too-deep"],
    ["types nested 20 deep", deepMessages(20), "accepted"],
    ["a second graph", concat(modelWith(), part(7, node("Identity", ["x"], ["y"]))), "malformed-protobuf"],
    ["a second name of a tensor", modelWith(part(5, tensor("a", [0], part(8, "b")))), "malformed-protobuf"],
    ["a node without an operator", modelWith(part(1, part(2, "z"))), "malformed-protobuf"],
    ["field number 0", concat(modelWith(), varint(0), varint(0)), "malformed-protobuf"],
    ["wire type 7", concat(modelWith(), varint(7 + 8)), "malformed-protobuf"],
    ["a version sent as text", concat(part(1, "8"), modelWith()), "malformed-protobuf"],
    [
      "packed floats of five bytes",
      modelWith(part(5, tensor("a", [1], part(4, new Uint8Array(5))))),
      "malformed-protobuf",
    ],
    [
      "packed numbers that end within one",
      modelWith(part(5, tensor("a", [1], part(7, Buffer.of(0x80))))),
      "malformed-protobuf",
    ],
    ["an operator set of version -1", concat(modelWith(), part(8, number(2, -1))), "malformed-protobuf"],
    ["IR version 0", concat(number(1, 0), modelWith().subarray(2)), "unsupported-ir-version"],
    ["IR version 2^32 + 8", concat(number(1, 2n ** 32n + 8n), modelWith().subarray(2)), "unsupported-ir-version"],
    ["no IR version", modelWith().subarray(2), "unsupported-ir-version"],
    ["a name of 20000 bytes", modelWith(node("Identity", ["x".repeat(20_000)], ["z"])), "limit-exceeded"],
    [
      "65 dimensions",
      modelWith(
        part(
          5,
          tensor(
            "a",
            Array.from({ length: 65 }, () => 1),
          ),
        ),
      ),
      "limit-exceeded",
    ],
    [
      "17 entries of external data",
      modelWith(part(5, tensor("a", [1], ...Array.from({ length: 17 }, () => part(13, "")), number(14, 1)))),
      "limit-exceeded",
    ],
    ["a dimension of 2^63 - 1", modelWith(part(5, tensor("a", [2n ** 63n - 1n]))), "tensor-size-mismatch"],
    [
      "an empty tensor with an overflowing shape",
      modelWith(part(5, tensor("a", [0, 2n ** 40n, 2n ** 40n]))),
      "tensor-size-mismatch",
    ],
    ["an empty tensor", modelWith(part(5, tensor("a", [0, 7]))), "accepted"],
    ["integers in a float tensor", modelWith(part(5, tensor("a", [1], part(7, Buffer.of(1))))), "tensor-size-mismatch"],
    [
      "raw and typed data at once",
      modelWith(part(5, tensor("a", [1], part(9, new Uint8Array(4)), part(4, new Uint8Array(4))))),
      "tensor-size-mismatch",
    ],
    [
      "inner and outer data at once",
      modelWith(
        part(
          5,
          tensor(
            "a",
            [1],
            part(9, new Uint8Array(4)),
            part(13, concat(part(1, "location"), part(2, "w.bin"))),
            number(14, 1),
          ),
        ),
      ),
      "tensor-size-mismatch",
    ],
    [
      "an element type that does not exist",
      modelWith(part(5, concat(number(2, 99), part(8, "a")))),
      "unknown-element-type",
    ],
    [
      "an element type that 32 bits would cut to float",
      modelWith(part(5, concat(number(2, 2n ** 32n + 1n), part(8, "a")))),
      "unknown-element-type",
    ],
    ["a name both initialized and produced", modelWith(part(5, tensor("y", [0]))), "duplicate-tensor-name"],
    ["two inputs of one name", modelWith(part(11, part(1, "x")), part(11, part(1, "x"))), "duplicate-tensor-name"],
    ["a node that reads itself", modelWith(node("Identity", ["z"], ["z"])), "cyclic-graph"],
    [
      "external data without the flag",
      modelWith(part(5, tensor("a", [1], part(13, concat(part(1, "location"), part(2, "/etc/passwd")))))),
      "external-data-outside-folder",
    ],
    [
      "external data in a repeated attribute graph",
      modelWith(
        node(
          "If",
          [],
          ["z"],
          part(5, part(11, part(5, tensor("a", [1], part(13, concat(part(1, "location"), part(2, "../w"))))))),
        ),
      ),
      "external-data-outside-folder",
    ],
  ])("judges %s", (_, bytes, reason) => {
    expect(reasonOf(walkHostile(bytes))).toBe(reason);
  });

  it("finds a cycle that runs through a subgraph", () => {
    const branch = part(6, concat(node("Identity", ["late"], ["inner"]), output("inner")));
    const nodes = [node("If", ["x"], ["early"], part(5, branch)), node("Identity", ["early"], ["late"])];
    expect(reasonFor(modelWith(Buffer.concat(nodes)))).toBe("cyclic-graph");
  });

  it("lets a subgraph reuse no name of its own for a name outside", () => {
    const branch = part(
      6,
      concat(node("Identity", ["x"], ["late"]), node("Identity", ["late"], ["inner"]), output("inner")),
    );
    const nodes = [node("If", ["x"], ["early"], part(5, branch)), node("Identity", ["early"], ["late"])];
    expect(reasonFor(modelWith(Buffer.concat(nodes)))).toBe("accepted");
  });

  it("keeps, of each file, the furthest byte that a tensor needs", () => {
    const at = (name: string, offset: string): Uint8Array =>
      part(
        5,
        tensor(
          name,
          [4],
          part(13, concat(part(1, "location"), part(2, "./w.bin"))),
          part(13, concat(part(1, "offset"), part(2, offset))),
          number(14, 1),
        ),
      );
    const walk = walkModel(sourceOf(modelWith(at("a", "0"), at("b", "4096"), at("c", "64"))));
    expect(walk).toMatchObject({ externalFiles: [{ path: "w.bin", endBytes: 4112, tensor: "b" }] });
  });

  it.each([
    [
      "files of external data",
      MODEL_LIMITS.externalFiles,
      (index: number) =>
        part(
          5,
          tensor(`t${index}`, [1], part(13, concat(part(1, "location"), part(2, `${index}.bin`))), number(14, 1)),
        ),
    ],
    ["graph inputs", MODEL_LIMITS.graphArguments, (index: number) => part(11, part(1, `in${index}`))],
  ])("accepts as many %s as the limit says and not one more", (_, limit, field) => {
    const fields = Array.from({ length: limit + 1 }, (_, index) => field(index));
    expect(reasonFor(modelWith(Buffer.concat(fields.slice(1))))).toBe("accepted");
    expect(reasonFor(modelWith(Buffer.concat(fields)))).toBe("limit-exceeded");
  });

  it("limits the arguments of one node", () => {
    const reads = Array.from({ length: MODEL_LIMITS.nodeArguments + 1 }, () => "x");
    expect(reasonFor(modelWith(node("Sum", reads.slice(1), ["z"])))).toBe("accepted");
    expect(reasonFor(modelWith(node("Sum", reads, ["z"])))).toBe("limit-exceeded");
  });

  it("refuses a graph nested deeper than its limit by the limit's number", () => {
    const walk = walkModel(sourceOf(fixtureBytes("deep-nesting")));
    expect(walk).toMatchObject({ detail: `Graphs are nested more than ${MODEL_LIMITS.graphDepth} deep.` });
  });
});
