import { deepEqual, equal, match } from "node:assert/strict";
import { basePolicyJudges, doesNotComment, type Expectations, jobsEnd } from "./expectations.ts";
import { type Income, incomeOf, ownPolicy, ownProject } from "./income-project.ts";
import type { Files } from "./project.ts";
import type { Scenario, Seen } from "./scenario.ts";

const WORKFLOW = "workflows-examples/pull-request-gate.yml";
const ENVIRONMENT = "model-approval";

/** The whole gate of a pull request: validate-model, fairness-check, performance-test, a person, and gate. */
export function pullRequestGateScenarios(root: string): readonly Scenario[] {
  const income = incomeOf(root);
  const of = (file: string): Files => ({ "models/income.onnx": income(`models/${file}.onnx`) });
  const common = { workflow: WORKFLOW, base: ownProject(income), event: "pull_request" } as const;
  const better = { ...common, form: "release", change: of("candidate-better") } as const;
  return [
    { ...better, name: "better candidate, approved", answers: robApproves, expects: passes },
    { ...better, name: "better candidate, approved", form: "local", answers: robReviews, expects: passes },
    { ...better, name: "better candidate, nobody approved", expects: lacksApproval("0 of 1") },
    {
      ...better,
      name: "better candidate, approved by its author",
      answers: anaApproves,
      expects: lacksApproval("0 of 1"),
    },
    { ...common, form: "release", name: "bad candidate", change: of("candidate-bad"), expects: stoppedAt(BAD) },
    { ...common, form: "local", name: "bad candidate", change: of("candidate-bad"), expects: stoppedAt(BAD) },
    {
      ...common,
      form: "release",
      name: "biased candidate",
      change: of("candidate-biased"),
      expects: stoppedAt(BIASED),
    },
    ...policyScenarios(income, { ...common, form: "release" }),
    { ...better, name: "better candidate from a fork", fromFork: true, expects: blockedFork },
    {
      ...better,
      name: "better candidate in the merge queue",
      event: "merge_group",
      answers: robApproves,
      expects: queued,
    },
  ];
}

/** Pull requests that change no model, or more than the model. */
function policyScenarios(
  income: Income,
  common: Pick<Scenario, "workflow" | "base" | "event" | "form">,
): readonly Scenario[] {
  const weaker = { "modelgate.yml": ownPolicy(income, { gates: ["roc_auc >= 0.5"] }) };
  const bad = { "models/income.onnx": income("models/candidate-bad.onnx") };
  return [
    {
      ...common,
      name: "bad candidate with gates of its own",
      change: { ...weaker, ...bad },
      expects: { ...stoppedAt(BAD), ...showsPolicyChange },
    },
    { ...common, name: "nothing of the model changed", change: { "README.md": "# Models\n" }, expects: passesBy },
    { ...common, name: "policy alone changed", change: weaker, expects: showsWithoutBlocking },
    { ...common, name: "policy broken", change: { "modelgate.yml": "version: 7\n" }, expects: endsWithoutVerdict },
  ];
}

type Answers = NonNullable<Scenario["answers"]>;

const robApproves: Answers = ({ repository }, run) => {
  repository.addEnvironment(ENVIRONMENT, { reviewers: ["rob"] });
  repository.addApproval(run, "rob", [ENVIRONMENT]);
};
const anaApproves: Answers = ({ repository, pull }, run) => {
  repository.addEnvironment(ENVIRONMENT, { reviewers: ["ana"] });
  repository.addApproval(run, "ana", [ENVIRONMENT]);
  repository.addReview(pull, "ana", "APPROVED");
};
const robReviews: Answers = ({ repository, pull }) => {
  repository.addReview(pull, "rob", "APPROVED");
};

function verdictOf({ run }: Seen, step: string): string | undefined {
  return run.outputs.get(step)?.["verdict"];
}

function comment({ project: { repository } }: Seen): string {
  equal(repository.comments.length, 1);
  return repository.comments[0]?.body ?? "";
}

/** Verdicts as the steps' outputs, the headings of the one comment, and the one check run say them. */
function says(
  verdicts: Readonly<Record<string, string>>,
  headings: readonly string[],
  conclusion: string,
): Expectations {
  return {
    "the outputs say so": (seen) => {
      deepEqual(Object.fromEntries(Object.keys(verdicts).map((step) => [step, verdictOf(seen, step)])), verdicts);
    },
    "one comment says so, a section for each check": (seen) => {
      deepEqual(comment(seen).match(/^##+ .*$/gmu), headings);
    },
    "one check run says so": ({ project: { repository, pull } }) => {
      deepEqual(
        repository.checkRuns.map((one) => [one.name, one.conclusion, one.headSha]),
        [["modelgate / income", conclusion, repository.headOf(pull)]],
      );
    },
  };
}

const reusesPredictions: Expectations = {
  "fairness-check uses the predictions of validate-model": ({ run }) => {
    match(run.summary, /The predictions are those that an earlier check of this job computed/u);
  },
};

const ALL = { changes: "success", judge: "success", performance: "success", approve: "success" } as const;

const passes: Expectations = {
  ...jobsEnd({ ...ALL, gate: "success" }),
  ...says(
    { validate: "pass", fairness: "pass", gate: "pass" },
    [
      "## ✅ income may go on",
      "### ✅ Pass: validate-model",
      "### ✅ Pass: fairness-check",
      "### ✅ Pass: performance-test",
    ],
    "success",
  ),
  ...reusesPredictions,
  ...basePolicyJudges,
};

function lacksApproval(count: string): Expectations {
  return {
    ...jobsEnd({ ...ALL, gate: "failure" }),
    ...says(
      { validate: "pass", fairness: "pass", gate: "fail" },
      [
        "## ❌ income is blocked",
        "### ✅ Pass: validate-model",
        "### ✅ Pass: fairness-check",
        "### ✅ Pass: performance-test",
      ],
      "failure",
    ),
    "the comment says how many approved": (seen) => {
      match(comment(seen), new RegExp(count, "u"));
    },
  };
}

/** Wrong by its metrics; whether also by its groups, its rows cannot tell. */
const BAD = { validate: "fail", fairness: "inconclusive", gate: "fail" };
/** Good by its metrics. */
const BIASED = { validate: "pass", fairness: "fail", gate: "fail" };

/** Nobody is asked about a model that did not pass. */
function stoppedAt(verdicts: typeof BAD): Expectations {
  const words: Readonly<Record<string, string>> = { pass: "✅ Pass", fail: "❌ Fail", inconclusive: "❔ Inconclusive" };
  const word = (verdict: string): string => words[verdict] ?? verdict;
  return {
    ...jobsEnd({ changes: "success", judge: "failure", performance: "success", gate: "failure" }),
    ...says(
      verdicts,
      [
        "## ❌ income is blocked",
        `### ${word(verdicts.validate)}: validate-model`,
        `### ${word(verdicts.fairness)}: fairness-check`,
        "### ✅ Pass: performance-test",
      ],
      "failure",
    ),
    ...basePolicyJudges,
  };
}

const showsPolicyChange: Expectations = {
  "the comment shows what the change does to its policy": (seen) => {
    match(comment(seen), /alters its policy/u);
  },
};

const passesBy: Expectations = {
  ...jobsEnd({ changes: "success" }),
  "the jobs succeed without judging": ({ run }) => deepEqual([...run.outputs.keys()], ["compare"]),
  ...doesNotComment,
};

const showsWithoutBlocking: Expectations = {
  ...jobsEnd({ changes: "success", judge: "success", gate: "success" }),
  "the steps fail and the jobs do not": (seen) => {
    equal(seen.run.steps.get("validate"), "failure");
    match(seen.run.outputs.get("validate")?.["result"] ?? "", /same-model/u);
  },
  "no check run": ({ project }) => equal(project.repository.checkRuns.length, 0),
  ...basePolicyJudges,
  ...showsPolicyChange,
};

const endsWithoutVerdict: Expectations = {
  ...jobsEnd({ changes: "success", judge: "failure", gate: "failure" }),
  "nothing says pass": (seen) => {
    deepEqual([verdictOf(seen, "validate") ?? "", verdictOf(seen, "gate") ?? ""], ["", ""]);
  },
  "the summary names the place": ({ run }) => match(run.summary, /modelgate\.yml:(?:&#8203;)?1:/u),
};

const blockedFork: Expectations = {
  ...jobsEnd({ changes: "success", judge: "success", approve: "success", gate: "failure" }),
  "the gate says that nothing was timed": ({ run }) =>
    match(run.summary, /Blocked: performance-test not run \(fork\)/u),
  ...doesNotComment,
  "a warning names the missing permission": ({ run }) =>
    match(run.log, /"command":"warning"[^\n]*pull-requests: write/u),
};

const queued: Expectations = {
  ...jobsEnd({ ...ALL, gate: "success" }),
  ...doesNotComment,
  ...basePolicyJudges,
};
