import { deepEqual, equal, match, notEqual } from "node:assert/strict";
import { pushEvent, scheduleEvent, workflowDispatchEvent } from "../../fakes/github/events.ts";
import { mergePull } from "../../fakes/github/state/merge.ts";
import type { Ran } from "./every-run.ts";
import { CANARY, RELEASE, ROLLBACK, VERSIONS } from "./release-files.ts";
import { aliasMoves, answersOf, linesOf, registeredVersions } from "./release-sights.ts";
import type { RunRequest, ServingProject } from "./serving-project.ts";

/** One run of the story, and what must hold after it. */
export interface Chapter {
  readonly name: string;
  readonly run: (project: ServingProject) => RunRequest;
  /** What must hold, by the sentence that says so; each throws when it does not. */
  readonly expects: Readonly<Record<string, (ran: Ran, project: ServingProject) => void | Promise<void>>>;
}

const { first, second } = VERSIONS;

/** Somebody merges what is on `main`; the pull request of the story is ana's, and bob merges it. */
function push(approvedBy: readonly string[]): Chapter["run"] {
  return ({ github, repository }) => ({
    workflow: RELEASE,
    event: pushEvent(github, repository, "main", "bob"),
    approvedBy,
  });
}

function dispatch(workflow: string, inputs: Readonly<Record<string, string>>): Chapter["run"] {
  return ({ github, repository }) => ({ workflow, event: workflowDispatchEvent(github, repository, inputs, "bob") });
}

const bySchedule: Chapter["run"] = ({ github, repository }) => ({
  workflow: CANARY,
  event: scheduleEvent(github, repository, "*/10 * * * *"),
  // The job that sets off the next run needs GitHub's own command line.
  flags: ["--job", "canary"],
});

const output = ({ run }: Ran, step: string, name: string): string => run.outputs.get(step)?.[name] ?? "";

const succeeds: Chapter["expects"] = {
  "every job succeeds": ({ run }) => deepEqual([run.status, new Set(run.jobResults)], [0, new Set(["success"])]),
};

/** Nothing of a release that was not approved reaches registry or traffic. */
function refusal(reasons: readonly RegExp[]): Chapter["expects"] {
  return {
    "the gate refuses it and nothing is run behind it": ({ run }) => {
      deepEqual([run.status, run.steps.get("performance"), run.steps.get("gate")], [1, "success", "failure"]);
      deepEqual([run.steps.has("register"), run.steps.has("start")], [false, false]);
    },
    "summary and check run say why": (ran) => {
      match(output(ran, "gate", "reason-codes"), /approvals-missing/u);
      for (const reason of reasons) match(ran.run.summary, reason);
      equal(checkRun(ran)?.conclusion, "failure");
    },
    "nothing is registered": async (_, { registry }) => deepEqual(await registeredVersions(registry), [first]),
    "no traffic moves": async (_, project) => {
      deepEqual(project.serving(), { champion: first, canary: null });
      equal(project.repository.deployments.length, 1);
      deepEqual(await answersOf(project), [first]);
    },
  };
}

function checkRun({ repository }: Ran): { readonly conclusion: string | null } | undefined {
  return repository.checkRuns.filter(({ headSha }) => headSha === repository.resolve("main")).at(-1);
}

const plans = ({ repository }: Ran): readonly string[] =>
  [...repository.refs.keys()].filter((ref) => ref.startsWith("modelgate/")).toSorted();

/** Until there is a canary to speak of. */
export const untilServing: readonly Chapter[] = [
  {
    name: "the first model, approved",
    run: push(["cleo"]),
    expects: {
      ...succeeds,
      "the commit has a check run that lets it through": (ran) => equal(checkRun(ran)?.conclusion, "neutral"),
      "it is registered and serves at once": async (ran, project) => {
        deepEqual(await registeredVersions(project.registry), [first]);
        deepEqual([output(ran, "start", "phase"), output(ran, "start", "is-over")], ["promoted", "true"]);
        deepEqual(await answersOf(project), [first]);
      },
      "GitHub shows one deployment, and the alias one move": async (ran, { registry }) => {
        deepEqual(linesOf(ran, 0), ["success promoted w=0"]);
        deepEqual(plans(ran), ["modelgate/production/income/1/plan"]);
        deepEqual(await aliasMoves(registry), [first]);
      },
    },
  },
  {
    name: "a merged pull request, approved by its author and its merger alone",
    run(project) {
      const { repository } = project;
      mergePull(repository, repository.pulls.get(1)!, project.github.state.user("bob"));
      return push(["ana", "bob"])(project);
    },
    expects: refusal([/0 of 1/u, /the person wrote the change/u, /the person set the run off/u]),
  },
  { name: "the same, approved by nobody", run: push([]), expects: refusal([/0 of 1/u]) },
  {
    name: "the same, approved by a third person",
    run: push(["cleo"]),
    expects: {
      ...succeeds,
      "it is registered and gets its first share": async (ran, project) => {
        deepEqual(await registeredVersions(project.registry), [first, second].toSorted());
        deepEqual([output(ran, "start", "phase"), output(ran, "start", "weight")], ["shifting", "50"]);
        deepEqual(project.serving(), { champion: first, canary: second });
        deepEqual(await answersOf(project), [first, second].toSorted());
      },
      "GitHub shows the raise, and the alias does not move": async (ran, { registry }) => {
        deepEqual(linesOf(ran, 1), ["in_progress staged w=0", "in_progress raise w=50", "in_progress settled w=50"]);
        deepEqual(await aliasMoves(registry), [first]);
      },
    },
  },
  {
    name: "the canary, aborted by hand",
    run: dispatch(CANARY, { command: "abort", reason: "complaints from support", minutes: "15" }),
    expects: {
      ...succeeds,
      "its traffic is gone, by a latch": async (ran, project) => {
        deepEqual([output(ran, "act", "phase"), output(ran, "act", "is-over")], ["aborted", "true"]);
        deepEqual(plans(ran).slice(1), ["modelgate/production/income/2/abort", "modelgate/production/income/2/plan"]);
        match(linesOf(ran, 1).at(-1) ?? "", /^failure aborted/u);
        deepEqual(await answersOf(project), [first]);
      },
      "the reason is in the summary": ({ run }) => match(run.summary, /complaints from support/u),
    },
  },
  {
    name: "a canary that is over, by schedule",
    run: bySchedule,
    expects: {
      ...succeeds,
      "one look, and nothing else": ({ run }) =>
        deepEqual([run.outputs.has("look"), run.outputs.has("act")], [true, false]),
    },
  },
];

/** While clients call. */
export const underLoad: readonly Chapter[] = [
  {
    name: "another commit with the same model",
    run(project) {
      project.repository.commitFiles({ branch: "main", files: { "models/README.md": "Trees.\n" }, author: "bob" });
      return push(["cleo"])(project);
    },
    expects: {
      ...succeeds,
      "it finds its version, and a canary begins anew": (ran) => {
        deepEqual(
          [output(ran, "register", "outcome"), output(ran, "register", "version")],
          ["already-registered", second],
        );
        deepEqual([output(ran, "start", "rollout"), output(ran, "start", "weight")], ["production/income/3", "50"]);
      },
    },
  },
  {
    name: "the canary, by schedule",
    run: bySchedule,
    expects: {
      ...succeeds,
      "it advances as far as the evidence reaches, and waits for a person": (ran) => {
        deepEqual(
          [output(ran, "act", "verdict"), output(ran, "act", "reason-codes")],
          ["pass", '["ready-to-promote"]'],
        );
        deepEqual([output(ran, "act", "weight"), output(ran, "act", "is-over")], ["100", "false"]);
        match(linesOf(ran, 2).join("\n"), /raise w=100/u);
      },
      "the champion stays": (_, project) => deepEqual(project.serving(), { champion: first, canary: second }),
    },
  },
  {
    name: "the canary, promoted by hand",
    run: dispatch(CANARY, { command: "promote", reason: "baked and proven", minutes: "15" }),
    expects: {
      ...succeeds,
      "it is the champion, and the alias follows": async (ran, project) => {
        deepEqual([output(ran, "act", "phase"), output(ran, "act", "is-over")], ["promoted", "true"]);
        match(linesOf(ran, 2).at(-1) ?? "", /^success promoted/u);
        deepEqual(await aliasMoves(project.registry), [first, second]);
        deepEqual(await answersOf(project), [second]);
      },
    },
  },
  {
    name: "a rollback on request",
    run: dispatch(ROLLBACK, {
      environment: "production",
      version: "",
      reason: "approval rate fell",
      "break-glass": "false",
    }),
    expects: {
      ...succeeds,
      "traffic and alias are back at the predecessor": async (ran, project) => {
        deepEqual(
          [output(ran, "rollback", "outcome"), output(ran, "rollback", "restored-version")],
          ["restored", first],
        );
        deepEqual(await aliasMoves(project.registry), [first, second, first]);
        deepEqual(await answersOf(project), [first]);
      },
      "a pull request returns the repository to it": (ran) => {
        const { repository } = ran;
        const revert = [...repository.pulls.values()].at(-1);
        notEqual(revert?.number, 1);
        match(output(ran, "rollback", "revert-url"), new RegExp(`/pull/${String(revert?.number)}$`, "u"));
        match(revert?.body ?? "", /approval rate fell/u);
      },
    },
  },
];
