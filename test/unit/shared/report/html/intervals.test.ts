import { describe, expect, it } from "vitest";
import { intervalsDrawing } from "../../../../../shared/report/html/intervals.ts";

/** Width of a character of DejaVu Sans at the size of the numbers, the widest of the fonts of the page. */
const CHARACTER = 6.2;

function drawn(low: number, value: number, high: number): { readonly track: number; readonly number: string } {
  const row = { label: "a gate", value, low, high, limit: -0.1, better: "above" as const, verdict: "pass" as const };
  const { content } = intervalsDrawing({ kind: "intervals", caption: "", alternative: "", unit: "", rows: [row] });
  const [, track = ""] = /class="track" x="0" y="\d+" width="([\d.]+)"/u.exec(content.source) ?? [];
  const [, number = ""] = /text-anchor="end">([^<]+)</u.exec(content.source) ?? [];
  return { track: Number(track), number };
}

describe("the drawing of intervals", () => {
  it.each([
    [0.855, 0.863, 0.87],
    [-0.00472, -0.00436, -0.00399],
    [-0.010_55, -0.010_32, -0.010_09],
    [-1_234_567.25, -1_234_566.25, -1_234_565.25],
  ])("keeps the track off the number of %d, %d, %d", (low, value, high) => {
    const { track, number } = drawn(low, value, high);
    expect(number).toMatch(value < 0 ? /^−/u : /^0/u);
    expect(track).toBeGreaterThanOrEqual(100);
    expect(400 - number.length * CHARACTER).toBeGreaterThan(track);
  });
});
