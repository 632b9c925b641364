import { describe, expect, it } from "vitest";
import { planRegistration } from "../../../../../shared/core/registry/plan-registration.ts";

const bytes = "a".repeat(64);
const request = { modelSha256: bytes, manifestDigest: (version: string) => `manifest of ${version}` };
const present = (version: string, modelSha256 = bytes, manifestDigest = `manifest of ${version}`) => ({
  version,
  modelSha256,
  manifestDigest,
});

describe("a registration", () => {
  it("registers what nobody knows, under the version asked for or one made of the digest", () => {
    expect(planRegistration({ ...request, version: "1.0.0" }, null, null)).toEqual({
      kind: "register",
      version: "1.0.0",
    });
    expect(planRegistration({ ...request, version: null }, null, null)).toEqual({
      kind: "register",
      version: "0.0.0-maaaaaaaaaaaa",
    });
  });

  it("has nothing to do for the same bytes under the same version", () => {
    const there = present("1.0.0");
    expect(planRegistration({ ...request, version: "1.0.0" }, there, there)).toEqual({
      kind: "already-registered",
      version: "1.0.0",
    });
    expect(planRegistration({ ...request, version: null }, there, null)).toEqual({
      kind: "already-registered",
      version: "1.0.0",
    });
  });

  it("refuses the same bytes under another version", () => {
    expect(planRegistration({ ...request, version: "2.0.0" }, present("1.0.0"), null)).toEqual({
      kind: "registered-as-another-version",
      version: "2.0.0",
      other: "1.0.0",
    });
  });

  it("refuses a version that means other bytes, even where these bytes have a version of their own", () => {
    const taken = present("2.0.0", "b".repeat(64), "other");
    expect(planRegistration({ ...request, version: "2.0.0" }, null, taken)).toMatchObject({
      kind: "version-taken",
      holds: taken,
    });
    expect(planRegistration({ ...request, version: "2.0.0" }, present("1.0.0"), taken)).toMatchObject({
      kind: "version-taken",
    });
  });

  it("refuses the same version and bytes in another manifest: its files have other names", () => {
    const renamed = present("1.0.0", bytes, "manifest with other names");
    expect(planRegistration({ ...request, version: "1.0.0" }, renamed, renamed)).toMatchObject({
      kind: "version-taken",
    });
  });
});
