import { describe, expect, expectTypeOf, it } from "vitest";
import { validateModelSpec } from "../../../../actions/validate-model/spec.ts";
import type { InputsOf, InputValues } from "../../../../shared/spec/define-action.ts";
import { boolean, integer, names, text } from "../../../../shared/spec/input-types.ts";
import { parseInputs } from "../../../../shared/spec/parse-inputs.ts";

const about = { description: "d", group: "Run" } as const;
const inputs = {
  "model-path": text({ ...about, example: "model.onnx" }),
  "batch-rows": integer({ ...about, min: 1 }).withDefault("100"),
  columns: names(about).optional(),
  token: text({ ...about, pattern: /^ghs_/u, accepts: "a token" })
    .asSecret()
    .optional(),
  old: boolean(about).deprecatedFor("Use columns.").optional(),
};
const show = (name: string): string => `--${name}`;

describe("parseInputs", () => {
  it("gives typed values by camelCase names, defaults applied, the empty text not given", () => {
    const parsed = parseInputs(inputs, { "model-path": " a.onnx ", columns: "", old: "true" }, show);
    expect(parsed).toEqual({
      kind: "inputs",
      values: { modelPath: "a.onnx", batchRows: 100, columns: undefined, token: undefined, old: true },
      warnings: [{ code: "deprecated-input", input: "--old", message: "is deprecated", hint: "Use columns." }],
    });
  });

  it("reports every problem of every input together and never quotes a secret", () => {
    const parsed = parseInputs(inputs, { "batch-rows": "many", token: "hunter2" }, show);
    expect(parsed).toEqual({
      kind: "problems",
      problems: [
        {
          code: "missing-input",
          input: "--model-path",
          message: "is required and was not given",
          hint: "For example model.onnx.",
        },
        { code: "bad-input", input: "--batch-rows", message: 'found "many"; accepted: a whole number, at least 1' },
        { code: "bad-input", input: "--token", message: "found a value that is not accepted; accepted: a token" },
      ],
    });
  });

  it("infers the types from the inputs", () => {
    expectTypeOf<InputValues<typeof inputs>>().toEqualTypeOf<{
      readonly modelPath: string;
      readonly batchRows: number;
      readonly columns: readonly string[] | undefined;
      readonly token: string | undefined;
      readonly old: boolean | undefined;
    }>();
    expectTypeOf<InputsOf<typeof validateModelSpec>["threshold"]>().toEqualTypeOf<number | undefined>();
    expect(Object.keys(inputs)).toHaveLength(5);
    expect(validateModelSpec.inputs.threshold.required).toBe(false);
  });
});
