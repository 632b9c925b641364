import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { SPECS } from "../../shared/runtime/specs.ts";
import type { ActionSpec } from "../../shared/spec/define-action.ts";
import pins from "./pinned-actions.json" with { type: "json" };
import {
  carelessWorkflows,
  expressionsInDescriptions,
  expressionsInScripts,
  missingPermissions,
  sparePermissions,
  undeclaredInputs,
  undeclaredOutputs,
  unknownPins,
  unpinnedUses,
  yamlBlocks,
  type Declared,
  type WorkflowText,
} from "./workflow-rules.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const declared = new Map(SPECS.map((spec) => [spec.name, declaredBy(spec)]));
const SKIPPED = new Set(["node_modules", "dist", "build", ".git", "demo-out", "modelgate-out"]);

function declaredBy({ inputs, outputs, permissions }: ActionSpec): Declared {
  const granted = Object.entries(permissions).map(([scope, { access }]) => [scope, access] as const);
  return { inputs: Object.keys(inputs), outputs: Object.keys(outputs), permissions: Object.fromEntries(granted) };
}

function textsUnder(folder: string, pattern: RegExp): readonly WorkflowText[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : textsUnder(path, pattern);
    return pattern.test(entry.name) ? [{ file: relative(root, path), text: readFileSync(path, "utf8") }] : [];
  });
}

const pages = textsUnder(root, /\.md$/u).flatMap(yamlBlocks);
const workflows = ["workflows-examples", "actions", ".github"].flatMap((folder) =>
  textsUnder(join(root, folder), /\.ya?ml$/u),
);
const everything = [...pages, ...workflows];

describe("examples and workflows", () => {
  it("are there: steps of ours in pages, in the workflows to copy, and in our own", () => {
    const uses = (texts: readonly WorkflowText[], what: string): readonly string[] =>
      texts
        .filter(({ text }) => text.includes(what))
        .map(({ file }) => file)
        .toSorted();
    expect(uses(pages, "OWNER/modelgate/actions/")).toContain("actions/validate-model/README.md, example 1");
    expect(uses(workflows, "OWNER/modelgate/actions/")).toEqual([
      "workflows-examples/canary-advance.yml",
      "workflows-examples/first-verdict.yml",
      "workflows-examples/pull-request-gate.yml",
      "workflows-examples/release.yml",
      "workflows-examples/rollback.yml",
    ]);
    expect(uses(workflows, "uses: ./actions/")).toEqual([".github/workflows/self-test.yml"]);
  });

  it("keep the first example at six lines", () => {
    const first = pages.find(({ file }) => file === "actions/validate-model/README.md, example 1");
    expect(first?.text.trimEnd().split("\n")).toHaveLength(6);
  });

  it.each(SPECS.map(({ name }) => name))(
    "let one of our own workflows use %s, which makes actionlint read its action.yml",
    (name) => {
      expect(workflows.filter(({ text }) => text.includes(`uses: ./actions/${name} `)).length).toBeGreaterThan(0);
    },
  );

  it.each([
    ["pin every third party by a full commit", unpinnedUses],
    ["give only inputs that the actions declare", (one: WorkflowText) => undeclaredInputs(one, declared)],
    ["read only outputs that the actions declare", (one: WorkflowText) => undeclaredOutputs(one, declared)],
    ["use third parties as pinned-actions.json says", (one: WorkflowText) => unknownPins(one, pins)],
    ["grant each job what its steps ask for", (one: WorkflowText) => missingPermissions(one, declared)],
    ["put no expression into a script", expressionsInScripts],
    ["put no expression into a description", expressionsInDescriptions],
  ])("%s", (_, rule) => {
    expect(everything.flatMap((one) => rule(one))).toEqual([]);
  });
});

describe("workflows to be copied, and our own", () => {
  it.each([
    ["grant nothing that no step asks for", (one: WorkflowText) => sparePermissions(one, declared)],
    ["have limits, concurrency, and checkouts without the token", carelessWorkflows],
  ])("%s", (_, rule) => {
    expect(workflows.flatMap((one) => rule(one))).toEqual([]);
  });
});

describe("pinned-actions.json", () => {
  it.each(Object.entries(pins))(
    "has a full commit, a version and two sources of %s",
    (_, { sha, version, sources }) => {
      expect(sha).toMatch(/^[0-9a-f]{40}$/u);
      expect(version).toMatch(/^v\d+\.\d+\.\d+$/u);
      expect(new Set(sources.map((source) => source.split(",")[0])).size).toBeGreaterThanOrEqual(2);
    },
  );
});

describe("the rules themselves", () => {
  const sha = "0123456789abcdef0123456789abcdef01234567";
  const own = "./actions/validate-model";
  const planted = (step: string, job = ""): WorkflowText => ({
    file: "planted.yml",
    text: `on: push\npermissions: {}\njobs: { a: { ${job} steps: [${step}] } }`,
  });

  it("catch an action pinned by a tag", () => {
    expect(unpinnedUses(planted("{ uses: actions/checkout@v4 }"))).toEqual([
      "planted.yml: actions/checkout@v4 is not pinned by a full commit",
    ]);
  });

  it("let a full commit, a local action and our own placeholders pass", () => {
    for (const uses of [
      `actions/checkout@${sha}`,
      own,
      "OWNER/modelgate/actions/validate-model@<sha>",
      `OWNER/modelgate/actions/validate-model@${"0".repeat(40)}`,
    ]) {
      expect(unpinnedUses(planted(`{ uses: "${uses}" }`))).toEqual([]);
    }
  });

  it("catch an input that no spec declares, and an action that does not exist", () => {
    expect(undeclaredInputs(planted(`{ uses: ${own}, with: { treshold: "1" } }`), declared)).toEqual([
      "planted.yml: validate-model has no input treshold",
    ]);
    expect(undeclaredInputs(planted("{ uses: ./actions/validate }"), declared)).toEqual([
      "planted.yml: there is no action validate",
    ]);
  });

  it.each([
    ["in another step", `{ id: j, uses: ${own} }, { env: { V: "\${{ steps.j.outputs.verdikt }}" }, run: x }`, ""],
    ["in the job's outputs", `{ id: j, uses: ${own} }`, 'outputs: { v: "${{ steps.j.outputs.verdikt }}" },'],
  ])("catch an output that no spec declares, %s", (_, step, job) => {
    expect(undeclaredOutputs(planted(step, job), declared)).toEqual([
      "planted.yml: validate-model has no output verdikt",
    ]);
  });

  it("let a declared output pass, and one of a step that is not ours", () => {
    const steps = `{ id: j, uses: ${own} }, { id: k, run: x }, { if: "steps.j.outputs.verdict == steps.k.outputs.any", run: x }`;
    expect(undeclaredOutputs(planted(steps), declared)).toEqual([]);
  });

  it.each([
    ["a commit nobody looked at", `uses: actions/checkout@${sha} # v1.0.0`, `actions/checkout@${sha} is not in`],
    ["an action nobody looked at", `uses: some/body@${sha} # v1.0.0`, `some/body@${sha} is not in`],
    ["a pin without its version", "uses: actions/checkout@PIN", "needs the comment v"],
    ["a pin with another version", "uses: actions/checkout@PIN # v0.0.1", "needs the comment v"],
    [
      "our placeholder without its comment",
      `uses: OWNER/modelgate/actions/validate-model@${"0".repeat(40)}`,
      "needs the comment",
    ],
  ])("catch %s", (_, line, message) => {
    const text = line.replace("PIN", pins["actions/checkout"].sha);
    expect(unknownPins({ file: "planted.yml", text }, pins)).toEqual([expect.stringContaining(message)]);
  });

  it.each([
    ["none in the job", planted(`{ uses: ${own} }`), ["contents: read", "pull-requests: write"]],
    ["one too few", planted(`{ uses: ${own} }`, "permissions: { contents: read },"), ["pull-requests: write"]],
    [
      "less access than asked for",
      planted(`{ uses: ${own} }`, "permissions: { contents: read, pull-requests: read },"),
      ["pull-requests: write"],
    ],
  ])("catch missing permissions: %s", (_, text, missing) => {
    expect(missingPermissions(text, declared)).toEqual(missing.map((one) => `planted.yml: job a needs ${one}`));
  });

  it("let permissions at the top count for a job that has none of its own", () => {
    const text = planted(`{ uses: ${own} }`).text.replace("{}", "{ contents: read, pull-requests: write }");
    expect(missingPermissions({ file: "p", text }, declared)).toEqual([]);
  });

  it.each([
    ["a promotion without write access to packages", "{ uses: ./actions/deploy-canary, with: { command: promote } }"],
    ["one that an expression may be", "{ uses: ./actions/deploy-canary, with: { command: '${{ inputs.command }}' } }"],
  ])("catch missing permissions: %s", (_, step) => {
    const job =
      "permissions: { contents: write, deployments: write, pull-requests: read, actions: read, packages: read },";
    expect(missingPermissions(planted(step, job), declared)).toEqual(["planted.yml: job a needs packages: write"]);
    const status = planted("{ uses: ./actions/deploy-canary, with: { command: status } }", job);
    expect(missingPermissions(status, declared)).toEqual([]);
  });

  it("catch a job that dispatches a workflow without the permission", () => {
    const script = "{ run: 'gh workflow run next.yml --ref main' }";
    expect(missingPermissions(planted(script), declared)).toEqual(["planted.yml: job a needs actions: write"]);
    expect(sparePermissions(planted(script, "permissions: { actions: write },"), declared)).toEqual([]);
  });

  it("catch permissions that nothing asks for, at the top and in a job", () => {
    const quiet = `{ uses: ${own}, with: { comment: "false" } }`;
    expect(
      sparePermissions(planted(quiet, "permissions: { contents: read, pull-requests: write },"), declared),
    ).toEqual(["planted.yml: job a grants pull-requests, which no step asks for"]);
    expect(sparePermissions({ file: "p", text: "on: push\njobs: { a: { steps: [] } }" }, declared)).toEqual([
      "p: needs permissions: {} at the top",
    ]);
  });

  it.each([
    ["a title", "{ run: 'echo ${{ github.event.pull_request.title }}' }"],
    ["a branch", "{ run: 'git log ${{ github.head_ref }}' }"],
    ["an output", "{ run: 'echo ${{ steps.judge.outputs.result }}' }"],
    ["a title in a script of JavaScript", "{ uses: a/b@c, with: { script: 'x(${{ github.event.issue.title }})' } }"],
  ])("catch %s in a script", (_, step) => {
    expect(expressionsInScripts(planted(step))).toEqual([expect.stringContaining("an expression in a script")]);
  });

  it("let a script take its values from the environment", () => {
    expect(expressionsInScripts(planted("{ env: { T: '${{ github.head_ref }}' }, run: 'echo \"$T\"' }"))).toEqual([]);
  });

  it("catch an expression in a description of an action.yml", () => {
    const text =
      'name: a\ninputs: { needs: { description: "Give ${{ toJSON(needs) }}.", default: "${{ toJSON(matrix) }}" } }';
    expect(expressionsInDescriptions({ file: "p", text })).toEqual([
      "p: an expression in a description: Give ${{ toJSON(needs) }}.",
    ]);
  });

  it("catch careless habits", () => {
    const step = `{ uses: actions/checkout@${sha} }`;
    const text = planted(step).text.replace("on: push", "on: { pull_request_target: {} }");
    expect(carelessWorkflows({ file: "p", text })).toEqual([
      "p: runs strangers' models with the base's secrets",
      "p: has no concurrency",
      "p: job a has no limit",
      "p: the checkout leaves the token in .git",
    ]);
  });
});
