import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sortedOrder } from "../../../../../shared/core/stats/sorted-order.ts";

/** The same by the engine's stable comparison sort. */
function comparisonOrder(values: Float64Array): number[] {
  return [...values.keys()].sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
}

describe("sortedOrder", () => {
  it("orders as a stable comparison sort does", () => {
    const doubles = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(
        fc.float64Array({ noNaN: true, noDefaultInfinity: true, maxLength: 400 }),
        fc.array(doubles),
        (array, more) => {
          const values = Float64Array.from([...array, ...more, ...array]);
          expect([...sortedOrder(values)]).toEqual(comparisonOrder(values));
        },
      ),
    );
  });
  // One of them is no float32, and then all are sorted as doubles.
  it.each([
    { of: "float32 scores", tiniest: 2 ** -149 },
    { of: "doubles", tiniest: Number.MIN_VALUE },
  ])("orders $of, many ties and both infinities", ({ tiniest }) => {
    const values = Float64Array.from({ length: 5000 }, (_, row) => Math.fround(Math.sin(row * row)));
    values.set([Infinity, -Infinity, 0, -0, 0, tiniest, -tiniest], 100);
    values.set(values.subarray(0, 1000), 3000);
    expect([...sortedOrder(values)]).toEqual(
      [...values.keys()].sort((a, b) => {
        const [x, y] = [values[a] ?? 0, values[b] ?? 0];
        return x < y ? -1 : x > y ? 1 : a - b;
      }),
    );
  });
  it("treats −0 and 0 as one value and leaves the input alone", () => {
    const values = Float64Array.of(0, -0, 0, -0, -1);
    expect([...sortedOrder(values)]).toEqual([4, 0, 1, 2, 3]);
    expect(Object.is(values[1], -0)).toBe(true);
  });
  it("handles none and one", () => {
    expect([...sortedOrder(new Float64Array(0))]).toEqual([]);
    expect([...sortedOrder(Float64Array.of(3))]).toEqual([0]);
  });
});
