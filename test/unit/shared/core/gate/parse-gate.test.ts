import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Comparison, Gate, SliceTerm } from "../../../../../shared/core/gate/gate.ts";
import { parseGate, shiftDecimal } from "../../../../../shared/core/gate/parse-gate.ts";
import { numberText, quoteBetween } from "../../../../../shared/core/text/scan.ts";
import { testMetrics } from "./metric-lookup.ts";

const options = { advisory: false, metrics: testMetrics };

function gateOf(text: string): Gate {
  const parsed = parseGate(text, options);
  if (parsed.kind === "problem") throw new Error(`${text}: ${parsed.problem.message}`);
  return parsed.gate;
}

/** Any UTF-16 units, lone surrogates too. */
const anyText = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));

describe("parseGate", () => {
  it("reads every part", () => {
    expect(gateOf(`recall by sex on "age < 25 and region != 'north'" >= 0.60`)).toEqual({
      text: `recall by sex on "age < 25 and region != 'north'" >= 0.6`,
      metric: "recall",
      by: "sex",
      on: {
        text: "age < 25 and region != 'north'",
        terms: [
          { column: "age", operator: "<", value: 25 },
          { column: "region", operator: "!=", value: "north" },
        ],
      },
      comparison: { kind: "at-least", limit: 0.6 },
      advisory: false,
    });
  });

  it.each<[string, Comparison, string]>([
    ["roc_auc>=.85", { kind: "at-least", limit: 0.85 }, "roc_auc >= 0.85"],
    ["roc_auc > 8.5e-1", { kind: "above", limit: 0.85 }, "roc_auc > 0.85"],
    ["log_loss <= 1e-9", { kind: "at-most", limit: 1e-9 }, "log_loss <= 1e-9"],
    ["log_loss < +1", { kind: "below", limit: 1 }, "log_loss < 1"],
    ["bias >= -0", { kind: "at-least", limit: 0 }, "bias >= 0"],
    ["bias <= 0.1", { kind: "at-most", limit: 0.1 }, "bias <= 0.1"],
    [
      "roc_auc no-worse-than champion by 0.005",
      { kind: "no-worse-than-champion", margin: { kind: "absolute", value: 0.005 } },
      "roc_auc no-worse-than champion by 0.005",
    ],
    [
      "roc_auc no-worse-than champion by 7 %",
      { kind: "no-worse-than-champion", margin: { kind: "relative", value: 0.07 } },
      "roc_auc no-worse-than champion by 7%",
    ],
    [
      "log_loss no-worse-than champion",
      { kind: "no-worse-than-champion", margin: { kind: "relative", value: 0.02 } },
      "log_loss no-worse-than champion by 2%",
    ],
    [
      "roc_auc no-worse-than champion by 0",
      { kind: "no-worse-than-champion", margin: { kind: "absolute", value: 0 } },
      "roc_auc no-worse-than champion by 0",
    ],
  ])("reads %j", (text, comparison, canonical) => {
    expect(gateOf(text)).toMatchObject({ comparison, text: canonical });
  });

  it("keeps quoted attributes, and quotes inside quotes", () => {
    expect(gateOf(`recall by "marital status" on "\`a ""b\`\`\` = 'it''s'" >= 0.5`)).toMatchObject({
      by: "marital status",
      on: { terms: [{ column: 'a "b`', operator: "=", value: "it's" }] },
      text: `recall by "marital status" on "\`a ""b\`\`\` = 'it''s'" >= 0.5`,
    });
  });

  it.each<[string, string, string, string | undefined, number, number]>([
    [
      "",
      "gate-syntax",
      "the gate is empty",
      "For example roc_auc >= 0.85, or accuracy no-worse-than champion by 0.01.",
      0,
      0,
    ],
    [
      "0.85 <= roc_auc",
      "gate-syntax",
      'a gate begins with a metric, found "0.85"',
      "For example roc_auc >= 0.85, or accuracy no-worse-than champion by 0.01.",
      0,
      4,
    ],
    ["rocauc >= 0.85", "unknown-metric", 'unknown metric "rocauc"', "Did you mean roc_auc?", 0, 6],
    [
      "calibration_error <= 0.05",
      "unknown-metric",
      'unknown metric "calibration_error"',
      "Did you mean expected_calibration_error?",
      0,
      17,
    ],
    ["zzz >= 1", "unknown-metric", 'unknown metric "zzz"', "docs/metrics.md lists every metric.", 0, 3],
    [
      "roc_auc",
      "gate-syntax",
      'expected a comparison after "roc_auc", found the end; accepted: >= NUMBER, <= NUMBER, > NUMBER, < NUMBER or no-worse-than champion [by MARGIN]',
      undefined,
      7,
      0,
    ],
    [
      "roc_auc = 1",
      "gate-syntax",
      'expected a comparison after "roc_auc", found "="; accepted: >= NUMBER, <= NUMBER, > NUMBER, < NUMBER or no-worse-than champion [by MARGIN]',
      "A measured value never equals a limit exactly; say on which side of it the metric must lie.",
      8,
      1,
    ],
    [
      "roc_auc ≥ 1",
      "gate-syntax",
      'expected a comparison after "roc_auc", found "≥"; accepted: >= NUMBER, <= NUMBER, > NUMBER, < NUMBER or no-worse-than champion [by MARGIN]',
      "Write >=.",
      8,
      1,
    ],
    ["roc_auc >= nan", "gate-syntax", 'expected a finite number after >=, found "nan"', undefined, 11, 3],
    ["roc_auc >= 1e999", "gate-syntax", 'expected a finite number after >=, found "1e999"', undefined, 11, 5],
    ["roc_auc >=", "gate-syntax", "expected a finite number after >=, found the end", undefined, 10, 0],
    ["roc_auc >= 85%", "gate-syntax", "a limit is a plain number, found a percentage", "Write 0.85.", 13, 1],
    [
      'roc_auc >= 1 on "a < 1"',
      "gate-syntax",
      'found "on" after the end of the gate',
      'The order is METRIC [by ATTRIBUTE] [on "SLICE"] COMPARISON.',
      13,
      2,
    ],
    ["roc_auc >= 1 2", "gate-syntax", 'found "2" after the end of the gate', undefined, 13, 1],
    [
      'roc_auc on "a < 1" by sex >= 1',
      "gate-syntax",
      'expected a comparison after "\\"a < 1\\"", found "by"; accepted: >= NUMBER, <= NUMBER, > NUMBER, < NUMBER or no-worse-than champion [by MARGIN]',
      'The order is METRIC [by ATTRIBUTE] [on "SLICE"] COMPARISON.',
      19,
      2,
    ],
    [
      "roc_auc <= 0.85",
      "gate-direction",
      'roc_auc is better when higher, so a better model would miss "roc_auc <= 0.85"',
      "Write roc_auc >= 0.85.",
      8,
      2,
    ],
    [
      "log_loss > 0.5",
      "gate-direction",
      'log_loss is better when lower, so a better model would miss "log_loss > 0.5"',
      "Write log_loss < 0.5.",
      9,
      1,
    ],
    [
      "roc_auc no-worse-than base",
      "gate-syntax",
      'expected champion after no-worse-than, found "base"',
      undefined,
      22,
      4,
    ],
    [
      "roc_auc no-worse-than champion 0.01",
      "gate-syntax",
      'expected by MARGIN after champion, found "0.01"',
      undefined,
      31,
      4,
    ],
    [
      "roc_auc no-worse-than champion by -0.01",
      "gate-margin",
      'expected a margin that is a number or a percentage, 0 or more, found "-0.01"',
      "For example by 0.005, or by 2% of the champion's value.",
      34,
      5,
    ],
    [
      "bias no-worse-than champion",
      "gate-margin",
      "bias has no default margin",
      "Say by how much it may be worse: no-worse-than champion by MARGIN.",
      27,
      0,
    ],
    ["roc_auc no-worse-than champion by 2% 3", "gate-syntax", 'found "3" after the end of the gate', undefined, 37, 1],
    [
      "recall by >= 1",
      "gate-syntax",
      'expected a sensitive attribute after by, found ">="',
      "For example equal_opportunity_difference by sex <= 0.1.",
      10,
      2,
    ],
    [
      "recall by sex, race >= 1",
      "gate-syntax",
      'a gate takes one attribute, found "," after "sex"',
      "Declare one gate an attribute.",
      13,
      1,
    ],
    [
      "recall on age < 25 >= 1",
      "gate-syntax",
      'expected a slice in double quotes after on, found "age"',
      'For example recall on "age < 25" >= 0.6.',
      10,
      3,
    ],
    [
      'recall on "age < 25',
      "gate-syntax",
      'the quote " is never closed',
      "Close the quote, or write it twice to mean the character itself; in YAML, quote a gate that holds ` #` or `: `.",
      10,
      9,
    ],
    [
      "roc_auc >= 1\n",
      "gate-syntax",
      'a gate is one line of text, found the control character "\\n"',
      undefined,
      12,
      1,
    ],
    [
      'recall on "" >= 1',
      "slice-syntax",
      "the slice is empty; accepted: COLUMN OP VALUE",
      'For example on "age < 25".',
      11,
      0,
    ],
    [
      'recall on "age" >= 1',
      "slice-syntax",
      'expected a comparison after column "age", found the end; accepted: <, <=, >, >=, =, !=, is missing or is not missing',
      undefined,
      14,
      0,
    ],
    ['recall on "age < x" >= 1', "slice-syntax", 'expected a finite number after <, found "x"', undefined, 17, 1],
    [
      'recall on "sex = F" >= 1',
      "slice-syntax",
      'expected a finite number or a quoted text, found "F"',
      "Quote text values: 'F'.",
      17,
      1,
    ],
    [
      'recall on """a"" = 1 or b = 2" >= 1',
      "slice-syntax",
      'found "or" after a complete term; accepted: and, or the end',
      "Declare one gate a slice instead of or.",
      21,
      2,
    ],
    [
      'recall on "a is gone" >= 1',
      "slice-syntax",
      'expected missing or not missing after is, found "gone"',
      undefined,
      16,
      4,
    ],
    [
      'recall on "and < 1" >= 1',
      "slice-syntax",
      'expected a column name, found "and"',
      "Put a name with spaces, or one that is a word of the grammar, in backticks.",
      11,
      3,
    ],
  ])("refuses %j", (text, code, message, hint, offset, length) => {
    const problem = hint === undefined ? { code, message } : { code, message, hint };
    expect(parseGate(text, options)).toEqual({ kind: "problem", problem, offset, length });
  });

  it("gives back the same gate for its canonical text", () => {
    fc.assert(
      fc.property(gates, (gate) => {
        const parsed = gateOf(gate);
        expect(gateOf(parsed.text)).toEqual(parsed);
      }),
    );
  });

  it("takes any text without failing otherwise than by a problem inside it", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const parsed = parseGate(`recall ${text}`, options);
        const end = parsed.kind === "problem" ? parsed.offset + parsed.length : 0;
        expect(end).toBeLessThanOrEqual(text.length + "recall ".length);
      }),
    );
  });
});

const names = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
  .filter((name) => !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(name));
const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
const term: fc.Arbitrary<SliceTerm> = fc.oneof(
  fc.record({
    column: names,
    operator: fc.constantFrom("<" as const, "<=" as const, ">" as const, ">=" as const),
    value: finite,
  }),
  fc.record({ column: names, operator: fc.constantFrom("=" as const, "!=" as const), value: fc.oneof(finite, names) }),
  fc.record({ column: names, operator: fc.constantFrom("is-missing" as const, "is-not-missing" as const) }),
);
const slice = fc.array(term, { minLength: 1, maxLength: 3 }).map((terms) =>
  terms
    .map((each) => {
      const column = quoteBetween(each.column, "`");
      if (!("value" in each)) return `${column} ${each.operator.replaceAll("-", " ")}`;
      return `${column} ${each.operator} ${typeof each.value === "number" ? numberText(each.value) : quoteBetween(each.value, "'")}`;
    })
    .join(" and "),
);
const margin = fc.double({ min: 0, max: 1e6, noNaN: true });
const comparison = fc.oneof(
  finite.map((limit) => `>= ${String(limit)}`),
  finite.map((limit) => `<= ${String(limit)}`),
  fc
    .tuple(margin, fc.constantFrom("", "%"))
    .map(([value, unit]) => `no-worse-than champion by ${String(value)}${unit}`),
);
/** Texts of gates on a metric with no better side, so that every comparison is legal. */
const gates = fc
  .tuple(fc.option(names), fc.option(slice), comparison)
  .map(
    ([by, on, end]) =>
      `bias ${by === null ? "" : `by ${quoteBetween(by, '"')} `}${on === null ? "" : `on ${quoteBetween(on, '"')} `}${end}`,
  );

describe("shiftDecimal", () => {
  it.each([
    ["0.07", "7"],
    ["0.005", "0.5"],
    ["1", "100"],
    ["0", "0"],
    ["12.5", "1250"],
    ["1e-7", "0.00001"],
    ["1.5e+300", "15e301"],
    ["0.1234567890123456", "12.34567890123456"],
  ])("moves the point of %s by two places to %s", (text, shifted) => {
    expect(shiftDecimal(text, 2)).toBe(shifted);
  });
});
