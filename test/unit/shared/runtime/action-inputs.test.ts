import { describe, expect, it } from "vitest";
import { validateModelSpec } from "../../../../actions/validate-model/spec.ts";
import { actionInputs } from "../../../../shared/runtime/action-inputs.ts";

describe("actionInputs", () => {
  it("reads the runner's variables, hyphens kept", () => {
    const variables = { "INPUT_MODEL-PATH": "m.onnx", INPUT_LABEL: "", PATH: "/bin", INPUT_DATA: undefined };
    expect(actionInputs(variables, validateModelSpec.inputs)).toEqual({
      raw: { "model-path": "m.onnx", label: "" },
      problems: [],
    });
  });

  it("refuses an input that nobody declared, because the runner only warns", () => {
    expect(actionInputs({ INPUT_GATE: "roc_auc >= 1" }, validateModelSpec.inputs).problems).toEqual([
      { code: "unknown-input", message: 'unknown input "gate"', hint: "Did you mean gates?" },
    ]);
  });
});
