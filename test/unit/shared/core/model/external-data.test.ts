import { describe, expect, it } from "vitest";
import { checkExternalData, externalEntries } from "../../../../../shared/core/model/external-data.ts";
import { WalkRefused } from "../../../../../shared/core/model/walk-refused.ts";

function reasonOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof WalkRefused) return error.reason;
    throw error;
  }
  return "accepted";
}

function check(location: string, offset: string | null = null, length: string | null = null): () => unknown {
  return () => checkExternalData("w", { location, offset, length }, 12);
}

describe("checkExternalData", () => {
  it.each([
    ["weights.bin", "weights.bin"],
    ["./weights.bin", "weights.bin"],
    ["parts//a.bin", "parts/a.bin"],
    ["parts/./..a.bin", "parts/..a.bin"],
    ["gewichte-ä.bin", "gewichte-ä.bin"],
  ])("takes %s as %s", (location, path) => {
    expect(checkExternalData("w", { location, offset: "4", length: null }, 12)).toEqual({ path, endBytes: 16 });
  });

  it.each([
    "/w.bin",
    "//server/w.bin",
    "../w.bin",
    "a/../w.bin",
    "a/..",
    "..",
    ".",
    "./",
    "a/",
    "a\\w.bin",
    "C:w.bin",
    "c:/w.bin",
    "w\0.bin",
  ])("refuses the location %j as outside the folder", (location) => {
    expect(reasonOf(check(location))).toBe("external-data-outside-folder");
  });

  it.each(["*/_ORT_MEM_ADDR_/*", "*/_ORT_NATIVE_ENDIAN_MEM_ADDR_/*"])("refuses the marker %s", (location) => {
    expect(reasonOf(check(location, "4096", "12"))).toBe("external-data-in-memory-marker");
  });

  it.each(["-1", "+1", "1.5", "1e3", "0x10", "", " 1", "99999999999999999", "9007199254740991", "٣"])(
    "refuses the offset %j",
    (offset) => {
      expect(reasonOf(check("w.bin", offset))).toBe("external-data-range");
    },
  );

  it("refuses a length that is not the size by dimensions", () => {
    expect(reasonOf(check("w.bin", "0", "11"))).toBe("tensor-size-mismatch");
    expect(reasonOf(check("w.bin", "0", "012"))).toBe("accepted");
  });
});

describe("externalEntries", () => {
  it("sorts the known keys and leaves the rest null", () => {
    expect(
      externalEntries("w", [
        ["offset", "8"],
        ["location", "w.bin"],
        ["checksum", "x"],
      ]),
    ).toEqual({ location: "w.bin", offset: "8", length: null });
  });

  it.each(["basepath", "__class__", "Location", "location ", "prepacked_0"])("refuses the key %j", (key) => {
    expect(reasonOf(() => externalEntries("w", [[key, "x"]]))).toBe("external-data-unknown-key");
  });

  it("quotes at most forty characters of a key, escaped", () => {
    expect(() => externalEntries("w", [[`\n${"k".repeat(1000)}`, "x"]])).toThrow(
      /^The external data of tensor "w" has the key "\\nk{38}…"; known are/u,
    );
  });
});
