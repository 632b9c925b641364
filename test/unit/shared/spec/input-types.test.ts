import { describe, expect, it } from "vitest";
import type { Input } from "../../../../shared/spec/input.ts";
import * as types from "../../../../shared/spec/input-types.ts";

const about = { description: "d", group: "Run" } as const;

describe("input types", () => {
  it.each<[string, Input<unknown>, string, unknown]>([
    ["text", types.text(about), "a b", "a b"],
    ["path", types.path(about), "a,b/*.csv", "a,b/*.csv"],
    ["paths", types.paths(about), "a,b.csv\n  data/{x,y}.csv \n\n", ["a,b.csv", "data/{x,y}.csv"]],
    ["lines", types.lines({ ...about, placeholder: "GATE", accepts: "gates" }), "a >= 1\n b", ["a >= 1", "b"]],
    ["names", types.names(about), 'a, b\n"c, ""d"""," e ",', ["a", "b", 'c, "d"', " e "]],
    ["number", types.number({ ...about, min: 0, max: 1 }), ".5", 0.5],
    ["integer", types.integer(about), "-12", -12],
    ["boolean", types.boolean(about), "TRUE", true],
    ["choice", types.choice({ ...about, choices: ["a", "b"] }), "b", "b"],
    ["an address", types.downloadAddress(about), "https://a.example/b.tgz?c", "https://a.example/b.tgz?c"],
    ["an address of this machine", types.downloadAddress(about), "http://127.0.0.1:80/b", "http://127.0.0.1/b"],
  ])("reads %s", (_, input, given, value) => {
    expect(input.parse(given)).toEqual({ kind: "value", value });
  });

  it.each<[string, Input<unknown>, string, string]>([
    [
      "text",
      types.text({ ...about, pattern: /^a$/u, accepts: "the letter a" }),
      "b",
      'found "b"; accepted: the letter a',
    ],
    ["path", types.path(about), "a\nb", 'found "a\\nb"; accepted: one path'],
    ["names", types.names(about), 'a, "b', 'found "a, \\"b", a quote that is never closed'],
    ["names", types.names(about), "a, a", '"a" is given twice'],
    ["number", types.number({ ...about, min: 0, max: 1 }), "1.5", 'found "1.5"; accepted: a number from 0 to 1'],
    ["number", types.number(about), "nan", 'found "nan"; accepted: a number'],
    ["number", types.number(about), "1e999", 'found "1e999"; accepted: a number'],
    ["number", types.number(about), "0x10", 'found "0x10"; accepted: a number'],
    ["number", types.number({ ...about, max: 1 }), "2", 'found "2"; accepted: a number, at most 1'],
    ["integer", types.integer({ ...about, min: 1 }), "1.0", 'found "1.0"; accepted: a whole number, at least 1'],
    ["integer", types.integer(about), "9007199254740993", 'found "9007199254740993"; accepted: a whole number'],
    ...(
      [
        ["packages.example.com/a.tgz", "something that is no address"],
        ["http://packages.example.com/a.tgz", 'an address of "http:"'],
        ["http://127.0.0.1.example.com/a.tgz", 'an address of "http:"'],
        ["file:///tmp/a.tgz", 'an address of "file:"'],
        ["https://me:secret@packages.example.com/a.tgz", "an address with a user name or a password"],
      ] as const
    ).map(([given, found]): [string, Input<unknown>, string, string] => [
      "address",
      types.downloadAddress(about),
      given,
      `found ${found}; accepted: an https address without user name and password`,
    ]),
    ["boolean", types.boolean(about), "yes", 'found "yes"; accepted: true or false'],
    [
      "choice",
      types.choice({ ...about, choices: ["binary", "regression"] }),
      "binray",
      'found "binray"; accepted: binary or regression',
    ],
  ])("refuses a bad %s: %#", (_, input, given, message) => {
    expect(input.parse(given)).toMatchObject({ kind: "problems", problems: [{ code: "bad-input", message }] });
  });

  it("suggests the nearest choice", () => {
    const input = types.choice({ ...about, choices: ["binary", "regression"] });
    expect(input.parse("binray")).toMatchObject({ problems: [{ hint: "Did you mean binary?" }] });
    expect(input.parse("xyz")).not.toHaveProperty("problems.0.hint");
  });
});

describe("pairs or names", () => {
  const input = types.pairsOrNames({ ...about, placeholder: "P", accepts: "CLASS=COLUMN pairs" });
  it("divides at the last equals sign, so that a class may hold one", () => {
    expect(input.parse("<=50K=p_low, >50K = p_high")).toEqual({
      kind: "value",
      value: {
        kind: "pairs",
        pairs: new Map([
          ["<=50K", "p_low"],
          [">50K", "p_high"],
        ]),
      },
    });
  });
  it("leaves an equals sign in quotes alone", () => {
    expect(input.parse('"p_<=50K","p_>50K"')).toEqual({
      kind: "value",
      value: { kind: "names", names: ["p_<=50K", "p_>50K"] },
    });
  });
  it.each([
    ["a=b,c", 'found "c" among pairs; accepted: CLASS=COLUMN pairs'],
    ["=b", 'found "=b" among pairs; accepted: CLASS=COLUMN pairs'],
    ["a=b,a=c", '"a" is given twice'],
  ])("refuses %j", (given, message) => {
    expect(input.parse(given)).toMatchObject({ kind: "problems", problems: [{ message }] });
  });
});
