import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RESULT_OUTPUT_BYTES, resultOutput } from "../../../../shared/records/result-output.ts";
import type { GateRow } from "../../../../shared/records/result.ts";
import { failing, gate, metric, result, samples } from "../../../fixtures/reports/sample-outcomes.ts";

interface Output {
  readonly verdict: string;
  readonly gates: readonly GateRow[];
  readonly metrics: readonly unknown[];
  readonly omitted: { readonly gates: number; readonly metrics: number };
}

const parse = (text: string): Output => JSON.parse(text) as Output;
const many = (count: number, verdict: GateRow["verdict"], advisory = false): GateRow[] =>
  Array.from({ length: count }, (_, index) =>
    gate(`recall on "g = ${String(index)}" >= 0.5`, verdict, "bound-meets-limit", { advisory }),
  );

describe("resultOutput", () => {
  it("is the whole result on one line when it fits", () => {
    const text = resultOutput(failing.result);
    expect(text).not.toContain("\n");
    expect(parse(text)).toMatchObject({
      verdict: "fail",
      gates: failing.result.gates,
      metrics: failing.result.metrics,
      omitted: { gates: 0, metrics: 0 },
    });
  });
  it("sheds metrics first", () => {
    const metrics = Array.from({ length: 1000 }, () => metric("recall", 0.5, [0.4, 0.6]));
    const output = parse(resultOutput(result({ metrics, gates: [...many(3, "pass", true)] })));
    expect(output.omitted).toEqual({ gates: 0, metrics: 1000 });
    expect(output.gates).toHaveLength(3);
  });
  it("sheds advisory passes, then passes, then warnings, and keeps what failed", () => {
    const advisory = parse(resultOutput(result({ gates: [...many(400, "pass", true), ...many(10, "pass")] })));
    expect(advisory.gates).toHaveLength(10);
    const passes = parse(
      resultOutput(result({ gates: [...many(400, "pass"), ...many(10, "warn"), ...many(10, "fail")] })),
    );
    expect(passes.gates.map(({ verdict }) => verdict)).toEqual([
      ...Array<string>(10).fill("warn"),
      ...Array<string>(10).fill("fail"),
    ]);
    const warnings = parse(resultOutput(result({ gates: [...many(400, "warn"), ...many(10, "inconclusive")] })));
    expect(warnings.gates).toHaveLength(10);
  });
  it("cuts the failing gates only when they alone are too many", () => {
    const output = parse(resultOutput(result({ verdict: "fail", gates: many(2000, "fail") })));
    expect(output.verdict).toBe("fail");
    expect(output.gates.length).toBeGreaterThan(50);
    expect(output.gates.length + output.omitted.gates).toBe(2000);
  });
  it("never exceeds its size and never loses the verdict", () => {
    for (const { result: found } of samples.values())
      expect(Buffer.byteLength(resultOutput(found))).toBeLessThanOrEqual(RESULT_OUTPUT_BYTES);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3 }),
        fc.string({ unit: "binary", minLength: 1, maxLength: 50 }),
        (rows, name) => {
          const long = name.repeat(300);
          const gates = Array.from({ length: rows * 20 }, () =>
            gate(long, "fail", "bound-misses-limit", { on: long, by: [long] }),
          );
          const text = resultOutput(result({ model: long, reasonCodes: [long], verdict: "fail", gates }));
          expect(Buffer.byteLength(text)).toBeLessThanOrEqual(RESULT_OUTPUT_BYTES);
          expect(parse(text).verdict).toBe("fail");
        },
      ),
      { numRuns: 20 },
    );
  });
});
