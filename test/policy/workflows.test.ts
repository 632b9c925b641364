import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { validateModelSpec } from "../../actions/validate-model/spec.ts";
import { undeclaredInputs, unpinnedUses, type WorkflowText, yamlBlocks } from "./workflow-rules.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const declared = new Map([[validateModelSpec.name, Object.keys(validateModelSpec.inputs)]]);
const SKIPPED = new Set(["node_modules", "dist", "build", ".git", "demo-out", "modelgate-out"]);

function textsUnder(folder: string, pattern: RegExp): readonly WorkflowText[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : textsUnder(path, pattern);
    return pattern.test(entry.name) ? [{ file: relative(root, path), text: readFileSync(path, "utf8") }] : [];
  });
}

const pages = textsUnder(root, /\.md$/u).flatMap(yamlBlocks);
const workflows = [join(root, "workflows-examples"), join(root, "actions")].flatMap((folder) =>
  textsUnder(folder, /\.ya?ml$/u),
);

describe("examples and workflows", () => {
  it("shows at least one example with a step of ours", () => {
    expect(pages.filter(({ text }) => text.includes("modelgate/actions/"))).not.toHaveLength(0);
  });

  it("pins every third-party action by a full commit", () => {
    expect([...pages, ...workflows].flatMap(unpinnedUses)).toEqual([]);
  });

  it("gives only inputs that the actions declare", () => {
    expect([...pages, ...workflows].flatMap((one) => undeclaredInputs(one, declared))).toEqual([]);
  });
});

describe("the rules themselves", () => {
  const planted = (step: string): WorkflowText => ({ file: "planted.yml", text: `jobs: { a: { steps: [${step}] } }` });

  it("catches an action pinned by a tag", () => {
    expect(unpinnedUses(planted("{ uses: actions/checkout@v4 }"))).toEqual([
      "planted.yml: actions/checkout@v4 is not pinned by a full commit",
    ]);
  });

  it("lets a full commit, a local action and our own placeholder pass", () => {
    const sha = "0123456789abcdef0123456789abcdef01234567";
    for (const uses of [
      `actions/checkout@${sha}`,
      "./actions/validate-model",
      "OWNER/modelgate/actions/validate-model@<sha>",
    ]) {
      expect(unpinnedUses(planted(`{ uses: "${uses}" }`))).toEqual([]);
    }
  });

  it("catches an input that no spec declares, and an action that does not exist", () => {
    expect(undeclaredInputs(planted('{ uses: ./actions/validate-model, with: { treshold: "1" } }'), declared)).toEqual([
      "planted.yml: validate-model has no input treshold",
    ]);
    expect(undeclaredInputs(planted("{ uses: ./actions/validate }"), declared)).toEqual([
      "planted.yml: there is no action validate",
    ]);
  });
});
