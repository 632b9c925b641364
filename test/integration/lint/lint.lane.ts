import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { check, type Check, type Lane } from "../../../scripts/lanes/lane.ts";
import { runProgram } from "../../../scripts/lanes/run-program.ts";
import { goTool, pythonTools } from "../../../scripts/lanes/tools.ts";

const ACTIONLINT = "v1.7.12";

interface Linter {
  readonly name: string;
  readonly files: "workflows" | "manifests" | "both";
  readonly program: string;
  readonly args: readonly string[];
}

interface Files {
  readonly workflows: readonly string[];
  readonly manifests: readonly string[];
}

/** Three linters that nobody here wrote, on every workflow and every action.yml that is shipped; see README.md beside this file. */
export const lintLane: Lane = {
  name: "lint",
  async run({ root, cache, scratch }) {
    const linters = await install(cache);
    const files = filesOf(root);
    const checks = await Promise.all([
      ...linters.flatMap((linter) => namedFiles(linter, files).map((file) => lintedFile(linter, file, root))),
      ...suppressions(root, [...files.workflows, ...files.manifests]),
    ]);
    return [...checks, ...(await bites(linters, scratch))];
  },
};

async function install(cache: string): Promise<readonly Linter[]> {
  const go = await goTool(
    cache,
    `actionlint-${ACTIONLINT}`,
    `github.com/rhysd/actionlint/cmd/actionlint@${ACTIONLINT}`,
  );
  const python = await pythonTools(cache, "lint", join(import.meta.dirname, "requirements.txt"));
  const schema = (name: string): readonly string[] => ["-m", "check_jsonschema", "--builtin-schema", `vendor.${name}`];
  return [
    // -shellcheck= and -pyflakes=: neither is installed by us, and whether one lies about must not decide anything.
    { name: "actionlint", files: "workflows", program: join(go, "actionlint"), args: ["-shellcheck=", "-pyflakes="] },
    {
      name: "zizmor",
      files: "both",
      program: join(python, "bin/zizmor"),
      args: ["--offline", "--no-progress", "--quiet", "--persona", "pedantic"],
    },
    {
      name: "workflow schema",
      files: "workflows",
      program: join(python, "bin/python"),
      args: schema("github-workflows"),
    },
    { name: "action schema", files: "manifests", program: join(python, "bin/python"), args: schema("github-actions") },
  ];
}

function filesOf(root: string): Files {
  const workflows = [".github/workflows", "workflows-examples"].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => /\.ya?ml$/u.test(name))
      .map((name) => `${folder}/${name}`),
  );
  const manifests = readdirSync(join(root, "actions"))
    .map((name) => `actions/${name}/action.yml`)
    .filter((file) => existsSync(join(root, file)));
  return { workflows, manifests };
}

function namedFiles({ files }: Linter, { workflows, manifests }: Files): readonly string[] {
  switch (files) {
    case "workflows":
      return workflows;
    case "manifests":
      return manifests;
    case "both":
      return [...workflows, ...manifests];
  }
}

async function lintedFile({ name, program, args }: Linter, file: string, root: string): Promise<Check> {
  return check(`${name}: ${file}`, async () => {
    const { status, stdout, stderr } = await runProgram(program, [...args, file], { cwd: root, timeoutMs: 60_000 });
    return status === 0 ? null : `${stdout}${stderr}`;
  });
}

/** Every suppression says why on its own line. */
function suppressions(root: string, files: readonly string[]): readonly Promise<Check>[] {
  const lines = files.flatMap((file) =>
    readFileSync(join(root, file), "utf8")
      .split("\n")
      .flatMap((text, at) => (/zizmor: *ignore/u.test(text) ? [{ place: `${file}:${String(at + 1)}`, text }] : [])),
  );
  return lines.map(({ place, text }) =>
    check(`the suppression at ${place} has a reason`, () =>
      /zizmor: ignore\[[a-z-]+\] \S+ \S+/u.test(text) ? null : text.trim(),
    ),
  );
}

interface Planted {
  readonly linter: string;
  readonly what: string;
  readonly text: string;
  /** Found in what the linter says. */
  readonly says: RegExp;
}

const workflow = (step: string, top = "permissions: {}"): string =>
  `name: Planted\non: pull_request\n${top}\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - ${step}\n`;

const planted: readonly Planted[] = [
  {
    linter: "actionlint",
    what: "a stranger's text in a script",
    text: workflow('run: echo "${{ github.event.pull_request.title }}"'),
    says: /potentially untrusted/u,
  },
  {
    linter: "zizmor",
    what: "a stranger's text in a script",
    text: workflow('run: echo "${{ github.event.pull_request.title }}"'),
    says: /template-injection/u,
  },
  { linter: "zizmor", what: "an action by its tag", text: workflow("uses: a/b@v1"), says: /unpinned-uses/u },
  {
    linter: "zizmor",
    what: "missing permissions",
    text: workflow("run: 'true'", "env: {}"),
    says: /excessive-permissions/u,
  },
  {
    linter: "workflow schema",
    what: "a misspelt key",
    text: workflow("run: 'true'").replace("runs-on", "run-on"),
    says: /run-on/u,
  },
  {
    linter: "action schema",
    what: "a runtime that there is none of",
    text: "name: a\ndescription: a\nruns: { using: node99, main: a.js }\n",
    says: /node99/u,
  },
];

/** A linter that found nothing anywhere would pass; so each is given what it has to find. */
function bites(linters: readonly Linter[], scratch: string): Promise<readonly Check[]> {
  return Promise.all(
    planted.map(({ linter, what, text, says }, at) =>
      check(`${linter} finds ${what}`, async () => {
        const { program, args } = linters.find(({ name }) => name === linter) ?? { program: "", args: [] };
        const folder = join(scratch, `planted-${String(at)}`, ".github/workflows");
        mkdirSync(folder, { recursive: true });
        const file = join(folder, "planted.yml");
        writeFileSync(file, text);
        const { status, stdout, stderr } = await runProgram(program, [...args, file], { timeoutMs: 60_000 });
        return status !== 0 && says.test(stdout + stderr) ? null : `status ${String(status)}\n${stdout}${stderr}`;
      }),
    ),
  );
}
