import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ModelgateError } from "../../../../shared/core/errors.ts";
import { canonicalJson } from "../../../../shared/records/canonical-json.ts";
import { decodeRecord, decodeResult, encodeRecord, encodeResult } from "../../../../shared/records/codec.ts";
import { buildStatement } from "../../../../shared/records/statement.ts";
import { samples } from "../../../fixtures/reports/sample-outcomes.ts";
import { recordRequest, sha256 } from "./record-request.ts";

const statement = buildStatement(recordRequest());
const encoded = encodeRecord(statement, sha256);

function codeOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof ModelgateError) return error.problems[0].code;
    throw error;
  }
  return "accepted";
}

describe("encodeRecord and decodeRecord", () => {
  it.each([...samples].map(([name, { result }]) => ({ name, result })))("round-trip the $name sample", ({ result }) => {
    const written = encodeRecord(buildStatement(recordRequest({ result })), sha256);
    const read = decodeRecord(written.bytes);
    expect(encodeRecord(read, sha256)).toEqual(written);
    expect(read.predicate.modelgate.gates).toEqual(result.gates);
  });
  it("refuses or tells apart every text in which one byte was changed", () => {
    const bytes = Buffer.from(encoded.bytes, "utf8");
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const flipped = Buffer.from(bytes);
        flipped[at] = (flipped[at] ?? 0) ^ change;
        expect(sha256(flipped.toString("utf8"))).not.toBe(encoded.digest);
      }),
    );
  });
  it("takes no second spelling of the same record", () => {
    expect(codeOf(() => decodeRecord(JSON.stringify(statement)))).toBe("record-not-canonical");
    expect(codeOf(() => decodeRecord(encoded.bytes.trimEnd()))).toBe("record-not-canonical");
    const twice = encoded.bytes.replace('"predicateType":', '"predicateType": "x",\n  "predicateType":');
    expect(codeOf(() => decodeRecord(twice))).toBe("record-not-canonical");
    expect(codeOf(() => decodeRecord(`${"[".repeat(200)}${"]".repeat(200)}`))).toBe("record-not-canonical");
  });
  it("refuses what is no record, and says where", () => {
    expect(codeOf(() => decodeRecord("{"))).toBe("record-not-json");
    expect(codeOf(() => decodeRecord(" ".repeat(16 * 1024 * 1024 + 1)))).toBe("record-too-long");
    expect(() => decodeRecord(canonicalJson({ ...statement, subject: [] }))).toThrow("not valid at subject");
    expect(() => decodeRecord("1\n")).toThrow("not valid at its top");
  });
  it("ignores what in-toto may add and refuses what it does not know in its own object", () => {
    const foreign = { ...statement, predicate: { ...statement.predicate, duration: "3s" } };
    expect(decodeRecord(canonicalJson(foreign)).predicate).not.toHaveProperty("duration");
    const ours = { ...statement.predicate.modelgate, extra: 1 };
    expect(
      codeOf(() =>
        decodeRecord(canonicalJson({ ...statement, predicate: { ...statement.predicate, modelgate: ours } })),
      ),
    ).toBe("record-invalid");
  });
  it.each([["2026-11-23T21:00:00+01:00"], ["2026-11-23"], ["yesterday"]])("writes no time such as %s", (createdAt) => {
    expect(() => encodeRecord(buildStatement(recordRequest({ createdAt })), sha256)).toThrow(TypeError);
  });
  it("writes no NaN", () => {
    const bad = {
      ...statement,
      predicate: { ...statement.predicate, modelgate: { ...statement.predicate.modelgate, confidence: Number.NaN } },
    };
    expect(() => encodeRecord(bad, sha256)).toThrow(TypeError);
  });
});

describe("encodeResult and decodeResult", () => {
  it.each([...samples].map(([name, { result }]) => ({ name, result })))("round-trip the $name sample", ({ result }) => {
    const { bytes, digest } = encodeResult(result, sha256);
    expect(decodeResult(bytes)).toEqual(result);
    expect(digest).toBe(sha256(bytes));
    expect(bytes.endsWith("}\n")).toBe(true);
  });
});
