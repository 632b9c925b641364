import { deepEqual, equal, match } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { stringify, parse } from "yaml";
import type { Files } from "./project.ts";
import type { Scenario, Seen } from "./scenario.ts";

const GATE = "workflows-examples/pull-request-gate.yml";
const FIRST = "workflows-examples/first-verdict.yml";
const MATRIX = "test/integration/act/matrix.yml";
const SELF_TEST = ".github/workflows/self-test.yml";

/** The runs of validate-model: both workflows that users copy, and the one of this repository. */
export function validateModelScenarios(root: string): readonly Scenario[] {
  const income = (file: string): Buffer => readFileSync(join(root, "workflows-examples/income", file));
  const data = { "data/evaluation.parquet": income("data/evaluation.parquet") };
  const base = {
    ...data,
    "modelgate.yml": ownPolicy(income("modelgate.yml")),
    "models/income.onnx": income("models/champion.onnx"),
  };
  const candidate = { "models/income.onnx": income("models/candidate-better.onnx") };
  const bad = { "models/income.onnx": income("models/candidate-bad.onnx") };
  const gate = { workflow: GATE, form: "release", base, change: candidate, event: "pull_request" } as const;
  const weaker = { ...bad, "modelgate.yml": ownPolicy(income("modelgate.yml"), ["roc_auc >= 0.5"]) };
  const better = { ...passes, ...basePolicyJudges };
  return [
    { ...gate, name: "gate, better candidate", expects: { ...better, ...comments("Pass") } },
    { ...gate, name: "gate, bad candidate", change: bad, expects: { ...fails, ...comments("Fail") } },
    { ...gate, name: "gate, better candidate", form: "local", expects: { ...better, ...comments("Pass") } },
    { ...gate, name: "gate, bad candidate", form: "local", change: bad, expects: { ...fails, ...comments("Fail") } },
    {
      ...gate,
      name: "gate, bad candidate with gates of its own",
      change: weaker,
      expects: { ...fails, ...basePolicyJudges, ...showsPolicyChange },
    },
    { ...gate, name: "gate, nothing of the model changed", change: { "README.md": "# Models\n" }, expects: passesBy },
    {
      ...gate,
      name: "gate, policy alone changed",
      change: { "modelgate.yml": weaker["modelgate.yml"] },
      expects: { ...showsWithoutBlocking, ...basePolicyJudges, ...showsPolicyChange },
    },
    { ...gate, name: "gate, policy broken", change: { "modelgate.yml": "version: 7\n" }, expects: endsWithoutVerdict },
    {
      ...gate,
      name: "gate, better candidate from a fork",
      fromFork: true,
      expects: { ...better, ...saysNotPermitted },
    },
    { ...gate, name: "gate, in the merge queue", event: "merge_group", expects: { ...better, ...doesNotComment } },
    { ...gate, name: "first verdict", workflow: FIRST, base: data, expects: firstVerdict },
    { ...gate, name: "matrix of two legs", workflow: MATRIX, form: "local", expects: sectionForEachLeg },
    selfTest(root, income),
  ];
}

/** The example's policy as a repository of one's own has it: one path for the model, the base's model as the champion, and maybe other gates. */
function ownPolicy(text: Buffer, gates?: readonly string[]): string {
  const policy = parse(text.toString("utf8")) as { readonly models: { readonly income: Record<string, unknown> } };
  const changes = { path: "models/income.onnx", champion: "base", ...(gates === undefined ? {} : { gates }) };
  Object.assign(policy.models.income, changes);
  return stringify(policy);
}

/** This repository's own workflow on a pull request that changes no model: the leg that needs nothing from npm. */
function selfTest(root: string, income: (file: string) => Buffer): Scenario {
  const files = ["modelgate.yml", "data/evaluation.parquet", ...MODELS];
  const base: Files = Object.fromEntries(files.map((file) => [`workflows-examples/income/${file}`, income(file)]));
  return {
    name: "self-test on Linux x64",
    workflow: SELF_TEST,
    form: "local",
    base,
    change: { "README.md": readFileSync(join(root, "README.md")) },
    event: "pull_request",
    flags: ["--job", "income", "--matrix", "runner:ubuntu-24.04"],
    expects: {
      "every step went as it should": ({ run }) => {
        deepEqual([run.status, run.jobResults], [0, ["success"]]);
        equal(run.steps.get("better"), "success");
      },
      "the better candidate passes and the bad one fails": ({ run }) => {
        deepEqual([run.outputs.get("better")?.["verdict"], run.outputs.get("bad")?.["verdict"]], ["pass", "fail"]);
      },
      ...doesNotComment,
    },
  };
}

const MODELS = ["models/champion.onnx", "models/candidate-better.onnx", "models/candidate-bad.onnx"];

type Expectations = Scenario["expects"];

function output({ run }: Seen, name: string): string {
  return run.outputs.get("judge")?.[name] ?? "";
}

const passes: Expectations = {
  "the job succeeds": ({ run }) => {
    deepEqual([run.status, run.jobResults, run.steps.get("judge")], [0, ["success"], "success"]);
  },
  "the outputs say pass": (seen) => {
    deepEqual([output(seen, "verdict"), output(seen, "reason-codes")], ["pass", '["bound-meets-limit"]']);
    match(output(seen, "record-digest"), /^[0-9a-f]{64}$/u);
    equal((JSON.parse(output(seen, "result")) as { readonly model?: unknown }).model, "income");
  },
  "the summary says pass": ({ run }) => match(run.summary, /^## \S+ Pass: validate-model: income$/mu),
  "result, record and report are uploaded as one artifact": uploadsOne,
};

const basePolicyJudges: Expectations = {
  "the policy is the base's": ({ run, project: { repository } }) => {
    match(
      run.summary,
      new RegExp(`modelgate\\.yml@(?:&#8203;)?${repository.resolve("main")?.slice(0, 12) ?? "-"}`, "u"),
    );
  },
};

const fails: Expectations = {
  "the job fails": ({ run }) => {
    deepEqual([run.status, run.jobResults, run.steps.get("judge")], [1, ["failure"], "failure"]);
  },
  "the outputs say fail": (seen) => {
    equal(output(seen, "verdict"), "fail");
    match(output(seen, "reason-codes"), /bound-misses-limit/u);
  },
  "the summary says fail": ({ run }) => match(run.summary, /^## \S+ Fail: validate-model: income$/mu),
  "result, record and report are uploaded as one artifact": uploadsOne,
};

function uploadsOne(seen: Seen): void {
  const name = `modelgate-validate-model-income-${output(seen, "record-digest").slice(0, 12)}`;
  deepEqual(
    seen.artifacts.map((artifact) => artifact.name),
    [name],
  );
}

const showsPolicyChange: Expectations = {
  "the comment shows what the change does to its policy": ({ project }) => {
    match(project.repository.comments[0]?.body ?? "", /alters its policy/u);
  },
};

function comments(verdict: "Pass" | "Fail"): Expectations {
  return {
    "one comment says so": ({ project: { repository } }) => {
      equal(repository.comments.length, 1);
      match(repository.comments[0]?.body ?? "", new RegExp(`${verdict}: validate-model$`, "mu"));
    },
  };
}

const doesNotComment: Expectations = {
  "nobody comments": ({ project }) => equal(project.repository.comments.length, 0),
};

const saysNotPermitted: Expectations = {
  ...doesNotComment,
  "a warning names the missing permission": ({ run }) =>
    match(run.log, /"command":"warning"[^\n]*pull-requests: write/u),
};

const sectionForEachLeg: Expectations = {
  "both legs succeed": ({ run }) => deepEqual([run.status, run.jobResults], [0, ["success", "success"]]),
  "each has a section of its own in one comment": ({ project: { repository } }) => {
    deepEqual(
      repository.comments.map(({ body }) => body.match(/^### .*$/gmu)),
      [["### ✅ Pass: validate-model (threads=1)", "### ✅ Pass: validate-model (threads=2)"]],
    );
  },
};

const passesBy: Expectations = {
  "the job succeeds without judging": ({ run }) => {
    deepEqual([run.status, run.steps.has("judge"), run.outputs.has("judge")], [0, false, false]);
  },
  ...doesNotComment,
};

const showsWithoutBlocking: Expectations = {
  "the step fails and the job does not": (seen) => {
    deepEqual([seen.run.status, seen.run.jobResults, seen.run.steps.get("judge")], [0, ["success"], "failure"]);
    match(output(seen, "result"), /same-model/u);
  },
};

const endsWithoutVerdict: Expectations = {
  "the job fails without a verdict": (seen) => {
    deepEqual([seen.run.status, seen.run.jobResults, output(seen, "verdict")], [1, ["failure"], ""]);
  },
  "the summary names the place": ({ run }) => match(run.summary, /modelgate\.yml:(?:&#8203;)?1:/u),
};

const firstVerdict: Expectations = {
  "the step succeeds": ({ run }) => deepEqual([run.status, run.jobResults], [0, ["success"]]),
  "summary and comment say that nobody has agreed to the gates yet": ({ run, project }) => {
    for (const text of [run.summary, project.repository.comments[0]?.body ?? ""])
      match(text, /untrusted-first-adoption/u);
  },
};
