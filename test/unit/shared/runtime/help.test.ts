import { describe, expect, it } from "vitest";
import { validateModelSpec } from "../../../../actions/validate-model/spec.ts";
import { flagInputs } from "../../../../shared/spec/define-action.ts";
import { actionHelp, mainHelp } from "../../../../shared/runtime/help.ts";

describe("help", () => {
  it("of validate-model is the golden text", async () => {
    await expect(actionHelp(validateModelSpec)).toMatchFileSnapshot("golden/validate-model-help.txt");
  });
  it("of the program lists the actions", async () => {
    await expect(mainHelp([validateModelSpec])).toMatchFileSnapshot("golden/help.txt");
  });
  it("fits 80 columns and names every input", () => {
    const text = actionHelp(validateModelSpec);
    expect(text.split("\n").filter((line) => line.length > 80)).toEqual([]);
    for (const name of Object.keys(flagInputs(validateModelSpec))) expect(text).toContain(`--${name} `);
  });
});
