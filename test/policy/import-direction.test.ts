import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ESLint } from "eslint";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Lints a text as if it stood in that file; only the rules about who may import what are of interest. */
async function violations(file: string, text: string): Promise<readonly string[]> {
  const eslint = new ESLint({
    cwd: root,
    // The planted file does not exist, so rules that need its types are off; the import rules need none.
    overrideConfig: [{ files: ["**/*.ts"], languageOptions: { parserOptions: { projectService: false } } }],
    ruleFilter: ({ ruleId }) => /^(?:import-x|no-restricted)/u.test(ruleId),
  });
  const [result] = await eslint.lintText(text, { filePath: join(root, file) });
  return (result?.messages ?? []).map(({ ruleId }) => ruleId ?? "");
}

/** Each rule of docs/adr/0001 is proved by a violation planted where it matters. */
describe("import direction", () => {
  it.each([
    ["core sees records", "shared/core/planted.ts", 'export { resultSchema } from "../records/result.ts";'],
    ["core sees a port", "shared/core/planted.ts", 'export type { Clock } from "../ports/clock.ts";'],
    ["records see an adapter", "shared/records/planted.ts", 'export { rootOf } from "../adapters/files/digest.ts";'],
    ["report sees the runtime", "shared/report/planted.ts", 'export { VERSION } from "../runtime/version.ts";'],
    ["a port sees an adapter", "shared/ports/planted.ts", 'export { rootOf } from "../adapters/files/digest.ts";'],
    [
      "an adapter sees the report",
      "shared/adapters/planted.ts",
      'export { renderHtml } from "../report/html/render.ts";',
    ],
    [
      "evaluation sees an adapter",
      "shared/evaluation/planted.ts",
      'export { rootOf } from "../adapters/files/digest.ts";',
    ],
    [
      "a use case sees an adapter",
      "actions/validate-model/planted.ts",
      'export { rootOf } from "../../shared/adapters/files/digest.ts";',
    ],
    ["a use case sees main", "actions/validate-model/planted.ts", 'export { main } from "./main.ts";'],
    [
      "the runtime sees an adapter",
      "shared/runtime/planted.ts",
      'export { rootOf } from "../adapters/files/digest.ts";',
    ],
    [
      "the product sees a test",
      "actions/validate-model/main.ts",
      'export { model } from "../../test/acceptance/cli/command-line.ts";',
    ],
  ])("refuses that %s", async (_, file, text) => {
    expect(await violations(file, text)).toContain("import-x/no-restricted-paths");
  });

  it.each([
    ["node:fs in core", "shared/core/planted.ts", 'import "node:fs";'],
    ["zod in core", "shared/core/planted.ts", 'import "zod";'],
    ["node:fs in the report", "shared/report/planted.ts", 'import "node:fs";'],
    ["@actions/core in a use case", "actions/validate-model/planted.ts", 'import "@actions/core";'],
    ["Octokit in the runtime", "shared/runtime/planted.ts", 'import "@octokit/rest";'],
    ["onnxruntime-node outside inference", "shared/adapters/data/planted.ts", 'import "onnxruntime-node";'],
    ["markdown-table outside the report", "shared/records/planted.ts", 'import "markdown-table";'],
  ])("keeps %s out", async (_, file, text) => {
    expect(await violations(file, text)).toContain("no-restricted-imports");
  });

  it.each([
    [
      "process.env outside the environment",
      "shared/adapters/files/planted.ts",
      "export const home = process.env;",
      "no-restricted-properties",
    ],
    ["Math.random in core", "shared/core/planted.ts", "export const luck = Math.random();", "no-restricted-properties"],
    ["the clock in core", "shared/core/planted.ts", "export const now = Date.now();", "no-restricted-globals"],
  ])("keeps %s out", async (_, file, text, rule) => {
    expect(await violations(file, text)).toContain(rule);
  });

  it("has nothing against what is allowed", async () => {
    expect(await violations("shared/ports/planted.ts", 'export type { Rows } from "../core/metrics/rows.ts";')).toEqual(
      [],
    );
    expect(await violations("shared/runtime/environment.ts", "export const all = process.env;")).toEqual([]);
  });
});
