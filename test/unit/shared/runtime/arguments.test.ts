import { describe, expect, it } from "vitest";
import { validateModelSpec } from "../../../../actions/validate-model/spec.ts";
import { parseArguments } from "../../../../shared/runtime/arguments.ts";
import { defineAction } from "../../../../shared/spec/define-action.ts";
import { boolean } from "../../../../shared/spec/input-types.ts";

const withSwitch = defineAction({
  ...validateModelSpec,
  name: "other",
  inputs: { comment: boolean({ description: "d", group: "Output" }).optional() },
});
const specs = [validateModelSpec, withSwitch];
const read = (...argv: string[]) => parseArguments(argv, specs);

describe("parseArguments", () => {
  it("reads values, attached values, repeated lists and switches", () => {
    expect(
      read(
        "validate-model",
        "--model",
        "income",
        "--threshold=-0.5",
        "--gates",
        "a >= 1",
        "--gates=b <= 2",
        "--json",
        "--quiet",
      ),
    ).toMatchObject({
      kind: "run",
      action: { name: "validate-model" },
      raw: { model: "income", threshold: "-0.5", gates: "a >= 1\nb <= 2" },
      json: true,
      quiet: true,
    });
  });

  it("takes a negative number as a value", () => {
    expect(read("validate-model", "--threshold", "-1")).toMatchObject({
      kind: "run",
      raw: { threshold: "-1" },
      json: false,
    });
  });

  it("lets a boolean stand alone or take a value", () => {
    expect(read("other", "--comment", "--json")).toMatchObject({ raw: { comment: "true" }, json: true });
    expect(read("other", "--comment", "false")).toMatchObject({ raw: { comment: "false" } });
    expect(read("other", "--comment=false")).toMatchObject({ raw: { comment: "false" } });
  });

  it.each([
    [[], { kind: "help", action: null, isAsked: false }],
    [["--help"], { kind: "help", action: null, isAsked: true }],
    [["help"], { kind: "help", action: null, isAsked: true }],
    [["-h"], { kind: "help", action: null, isAsked: true }],
    [["--version"], { kind: "version" }],
    [["help", "other"], { kind: "help", action: withSwitch, isAsked: true }],
    [["other", "--nonsense", "--help"], { kind: "help", action: withSwitch, isAsked: true }],
    [["other", "-h"], { kind: "help", action: withSwitch, isAsked: true }],
    [["other", "--version"], { kind: "version" }],
  ])("reads %j", (argv, invocation) => {
    expect(parseArguments(argv, specs)).toEqual(invocation);
  });

  it("suggests the nearest action", () => {
    expect(read("validate-modle")).toEqual({
      kind: "problems",
      action: null,
      problems: [
        {
          code: "unknown-action",
          message: 'unknown action "validate-modle"; accepted: validate-model or other',
          hint: "Did you mean validate-model?",
        },
      ],
    });
  });

  it("reports bad flags and bad values together", () => {
    const invocation = read(
      "validate-model",
      "--gate",
      "x",
      "stray",
      "--json=1",
      "--label",
      "--model",
      "a",
      "--model",
      "b",
      "--data=",
      "--threads",
      "many",
      "--toString",
    );
    expect(invocation).toMatchObject({
      kind: "problems",
      problems: [
        { code: "unknown-flag", message: 'unknown flag "--gate"', hint: "Did you mean --gates?" },
        { code: "stray-argument", message: 'unexpected argument "stray"' },
        { code: "bad-flag", input: "--json", message: 'takes no value, found "1"' },
        {
          code: "missing-value",
          input: "--label",
          message: "needs a value: --label COLUMN",
          hint: "A value that begins with -- is written --label=VALUE.",
        },
        {
          code: "unknown-flag",
          message: 'unknown flag "--toString"',
          hint: "modelgate validate-model --help lists the flags.",
        },
        { code: "repeated-flag", input: "--model", message: 'is given 2 times, found "a" and "b"' },
        { code: "empty-value", input: "--data", message: "has an empty value" },
        { code: "bad-input", input: "--threads", message: 'found "many"; accepted: a whole number from 0 to 1024' },
      ],
    });
  });
});
