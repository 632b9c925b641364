import { deepEqual, equal, match } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { doesNotComment, type Expectations } from "./expectations.ts";
import { type Income, incomeOf, ownProject } from "./income-project.ts";
import type { Files } from "./project.ts";
import type { Scenario } from "./scenario.ts";

const FIRST = "workflows-examples/first-verdict.yml";
const MATRIX = "test/integration/act/matrix.yml";
const SELF_TEST = ".github/workflows/self-test.yml";

/** The runs of validate-model by itself: the first workflow that users copy, a matrix, and this repository's own. */
export function validateModelScenarios(root: string): readonly Scenario[] {
  const income = incomeOf(root);
  const data = { "data/evaluation.parquet": income("data/evaluation.parquet") };
  const change = { "models/income.onnx": income("models/candidate-better.onnx") };
  const common = { change, event: "pull_request" } as const;
  return [
    { ...common, name: "first verdict", workflow: FIRST, form: "release", base: data, expects: firstVerdict },
    {
      ...common,
      name: "matrix of two legs",
      workflow: MATRIX,
      form: "local",
      base: ownProject(income),
      expects: sectionForEachLeg,
    },
    selfTest(root, income),
  ];
}

/** This repository's own workflow on a pull request that changes no model: the leg that needs nothing from npm. */
function selfTest(root: string, income: Income): Scenario {
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

const sectionForEachLeg: Expectations = {
  "both legs succeed": ({ run }) => deepEqual([run.status, run.jobResults], [0, ["success", "success"]]),
  "each has a section of its own in one comment": ({ project: { repository } }) => {
    deepEqual(
      repository.comments.map(({ body }) => body.match(/^### .*$/gmu)),
      [["### ✅ Pass: validate-model (threads=1)", "### ✅ Pass: validate-model (threads=2)"]],
    );
  },
};

const firstVerdict: Expectations = {
  "the step succeeds": ({ run }) => deepEqual([run.status, run.jobResults], [0, ["success"]]),
  "summary and comment say that nobody has agreed to the gates yet": ({ run, project }) => {
    for (const text of [run.summary, project.repository.comments[0]?.body ?? ""])
      match(text, /untrusted-first-adoption/u);
  },
};
