import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareVersions, generatedVersion, parseVersion } from "../../../../../shared/core/registry/version.ts";

describe("versions", () => {
  it.each(["0.0.0", "1.4.0", "1.4.0-rc.1", "10.20.30-alpha-1.0.x", "1.0.0-0a", "999999999999999999999.0.0"])(
    "%s is one",
    (text) => {
      expect(parseVersion(text)?.text).toBe(text);
    },
  );

  it.each([
    "",
    "1",
    "1.4",
    "v1.4.0",
    "01.4.0",
    "1.4.0-",
    "1.4.0-rc..1",
    "1.4.0-01",
    "1.4.0+build",
    "1.4.0 ",
    "latest",
    `1.0.0-${"a".repeat(100)}`,
  ])("%j is none", (text) => {
    expect(parseVersion(text)).toBeNull();
  });

  it("are ordered as semver.org 2.0.0 orders its own example", () => {
    const ordered = [
      "1.0.0-alpha",
      "1.0.0-alpha.1",
      "1.0.0-alpha.beta",
      "1.0.0-beta",
      "1.0.0-beta.2",
      "1.0.0-beta.11",
      "1.0.0-rc.1",
      "1.0.0",
      "2.0.0",
      "2.1.0",
      "2.1.1",
      "10.0.0",
    ];
    const shuffled = [...ordered].reverse().map((text) => parseVersion(text)!);
    expect(shuffled.sort(compareVersions).map(({ text }) => text)).toEqual(ordered);
  });

  it("are ordered the same from both sides", () => {
    const part = fc.constantFrom("0", "1", "10", "a", "b-1", "1a");
    const version = fc
      .tuple(fc.nat(3), fc.nat(3), fc.nat(3), fc.array(part, { maxLength: 3 }))
      .map(([a, b, c, pre]) =>
        parseVersion(`${String(a)}.${String(b)}.${String(c)}${pre.length === 0 ? "" : `-${pre.join(".")}`}`)!,
      );
    fc.assert(
      fc.property(version, version, (left, right) => {
        expect(Math.sign(compareVersions(left, right))).toBe(0 - Math.sign(compareVersions(right, left)));
        expect(compareVersions(left, right) === 0).toBe(left.text === right.text);
      }),
    );
  });

  it("are generated from the digest, the same everywhere, and always valid", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9a-f]{64}$/u), (digest) => {
        expect(parseVersion(generatedVersion(digest))?.text).toBe(`0.0.0-m${digest.slice(0, 12)}`);
      }),
    );
  });
});
