import { describe, expect, it } from "vitest";
import { signatureDifferences } from "../../../../../../shared/adapters/deploy/local/supervisor/signature.ts";

const x = { name: "x", datatype: "FP32", shape: [-1, 3] };
const y = { name: "y", datatype: "FP32", shape: [-1] };
const champion = { inputs: [x], outputs: [y] };

describe("what a canary cannot take of the champion's clients", () => {
  it("is nothing where it takes more and gives more", () => {
    const canary = { inputs: [{ ...x, shape: [-1, -1] }], outputs: [y, { ...y, name: "z" }] };
    expect(signatureDifferences(champion, canary)).toEqual([]);
    expect(
      signatureDifferences({ ...champion, outputs: [y] }, { ...champion, outputs: [{ ...y, shape: [4] }] }),
    ).toEqual([]);
  });

  it.each([
    [
      { inputs: [{ ...x, name: "w" }], outputs: [y] },
      ['it has no input "x"', 'it needs an input "w" that clients do not send'],
    ],
    [{ inputs: [{ ...x, datatype: "FP64" }], outputs: [y] }, [`its input "x" is FP64, the champion's FP32`]],
    [{ inputs: [{ ...x, shape: [4, 3] }], outputs: [y] }, [`its input "x" has shape [4, 3], the champion's [-1, 3]`]],
    [{ inputs: [{ ...x, shape: [-1] }], outputs: [y] }, [`its input "x" has shape [-1], the champion's [-1, 3]`]],
    [{ inputs: [x], outputs: [] }, ['it has no output "y"']],
    [{ inputs: [x], outputs: [{ ...y, datatype: "INT64" }] }, [`its output "y" is INT64, the champion's FP32`]],
  ])("is named: %#", (canary, expected) => {
    expect(signatureDifferences(champion, canary)).toEqual(expected);
  });
});
