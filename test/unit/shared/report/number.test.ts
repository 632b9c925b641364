import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bytesText,
  counted,
  countText,
  durationText,
  estimateText,
  numberText,
  percentText,
  printDifference,
  printEstimate,
  undefinedText,
} from "../../../../shared/report/number.ts";

describe("estimateText", () => {
  it.each([
    [0.91234567, { low: 0.90512, high: 0.91812 }, "0.912 [0.905, 0.918]"],
    [0.61, { low: 0.48, high: 0.73 }, "0.61 [0.48, 0.73]"],
    [47812.4, { low: 45704.9, high: 49920.1 }, "47812 [45705, 49920]"],
    [0.5, { low: 0.5, high: 0.5 }, "0.5 [0.5, 0.5]"],
    [-0.0004, { low: -0.01, high: 0.01 }, "0.000 [-0.010, 0.010]"],
  ])("prints %d with the digits its interval justifies", (value, interval, expected) => {
    expect(estimateText(value, interval)).toBe(expected);
  });
  it("adds digits until a bound no longer reads like the limit it misses", () => {
    expect(estimateText(0.92, { low: 0.8999996, high: 0.94 }, 0.9)).toBe("0.9200000 [0.8999996, 0.9400000]");
  });
  it("keeps few digits when the bound equals the limit exactly", () => {
    expect(estimateText(0.92, { low: 0.9, high: 0.94 }, 0.9)).toBe("0.920 [0.900, 0.940]");
  });
  it("prints a number without an interval by four significant digits", () => {
    expect(estimateText(0.123456, null)).toBe("0.1235");
    expect(estimateText(12, null)).toBe("12");
    expect(estimateText(0, null)).toBe("0");
  });
  it("never lets a printed number stand on another side of the limit than the real one", () => {
    const real = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(real, real, real, real, (a, b, c, limit) => {
        const [low = 0, value = 0, high = 0] = [a, b, c].sort((x, y) => x - y);
        const { value: shown, interval } = printEstimate(value, { low, high }, limit);
        const [shownLow, shownHigh] = (interval ?? "").slice(1, -1).split(", ").map(Number);
        expect([shownLow, Number(shown), shownHigh].map((x) => Math.sign((x ?? 0) - limit))).toEqual(
          [low, value, high].map((x) => Math.sign(x - limit)),
        );
      }),
    );
  });
});

describe("printDifference", () => {
  it("signs positive numbers and leaves a printed zero alone", () => {
    expect(printDifference(0.0018, { low: -0.0021, high: 0.0057 })).toEqual({
      value: "+0.0018",
      interval: "[-0.0021, +0.0057]",
    });
    expect(printDifference(0.00001, { low: -0.1, high: 0.1 })).toEqual({ value: "0.00", interval: "[-0.10, +0.10]" });
    expect(printDifference(0.5, null).interval).toBeNull();
  });
});

describe("units", () => {
  it("groups five digits and more by a narrow space", () => {
    expect(countText(9999)).toBe("9999");
    expect(countText(1234567)).toBe("1\u202f234\u202f567");
    expect(counted(1, "row")).toBe("1 row");
    expect(counted(2, "row")).toBe("2 rows");
  });
  it("prints bytes, durations, shares and numbers", () => {
    expect([bytesText(512), bytesText(1536), bytesText(12 * 1024 ** 2), bytesText(3 * 1024 ** 4)]).toEqual([
      "512 B",
      "1.5 KiB",
      "12 MiB",
      "3 TiB",
    ]);
    expect([durationText(0.41), durationText(2500), durationText(125_000)]).toEqual(["0.41 ms", "2.5 s", "2 min 5 s"]);
    expect(percentText(0.95)).toBe("95\u202f%");
    expect([numberText(0.85000000001), numberText(-0), numberText(Number.NaN)]).toEqual(["0.85", "0", "not a number"]);
  });
  it("says why there is no number", () => {
    expect(undefinedText("no-positives")).toBe("undefined: no row is of the positive class");
    expect(undefinedText("suppressed")).toBe("suppressed");
  });
});
