import { cpSync, mkdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Check, Lane } from "../../../scripts/lanes/lane.ts";
import { node24, pythonTools } from "../../../scripts/lanes/tools.ts";
import { mergeGroupEvent, pullRequestEvent, type RunnerEvent } from "../../fakes/github/events.ts";
import type { Run } from "../../fakes/github/state/run.ts";
import { startResultsService } from "../../fakes/results-service/server.ts";
import { checkOut } from "./check-out.ts";
import { expectation, holdsOfEveryRun } from "./every-run.ts";
import { openProject, type Project } from "./project.ts";
import { pullRequestGateScenarios } from "./pull-request-gate.scenarios.ts";
import { releaseScenarios } from "./release.scenarios.ts";
import { runAct } from "./run-act.ts";
import type { Scenario, Seen } from "./scenario.ts";
import { COMMIT, RELEASE, type Stage, stageRelease } from "./stage.ts";
import { tokenOf } from "./token.ts";
import { validateModelScenarios } from "./validate-model.scenarios.ts";

const RUN_ID = 4242;

/** The shipped workflows, run by act against the fake GitHub; see README.md beside this file. */
export const actLane: Lane = {
  name: "act",
  async run(context) {
    const { root, cache, scratch } = context;
    const act = join(await pythonTools(cache, "act", join(import.meta.dirname, "requirements.txt")), "bin/act");
    const staged = join(scratch, "release");
    stageRelease(root, staged);
    const checks: Check[] = [];
    // One after another: act packs the whole release into memory, and two cores are all we count on.
    const stage = { ...context, act, staged };
    for (const scenario of [...pullRequestGateScenarios(root), ...validateModelScenarios(root)])
      checks.push(...(await play(scenario, stage)));
    return [...checks, ...(await releaseScenarios(stage))];
  },
};

async function play(scenario: Scenario, stage: Stage): Promise<readonly Check[]> {
  const name = `${scenario.name} (${scenario.form})`;
  const scratch = join(stage.scratch, name.replaceAll(/[^a-z0-9]+/giu, "-"));
  const file = `.github/workflows/${basename(scenario.workflow)}`;
  const text = workflowText(scenario, stage.root);
  const base = { ...scenario.base, [file]: text };
  const fromFork = scenario.fromFork ?? false;
  const project = await openProject({ base, change: scenario.change, fromFork });
  const event = eventOf(scenario, project);
  const folder = join(scratch, "project");
  const results = await startResultsService();
  try {
    await checkOut(folder, project.repository.world.git, event.sha);
    if (scenario.form === "local") cpSync(stage.staged, folder, { recursive: true });
    const known = runOf(project, event);
    scenario.answers?.(project, known);
    const token = tokenOf(project.github, text, fromFork ? "fork" : "app");
    const run = await runAct({
      act: stage.act,
      node: node24(),
      project: folder,
      workflow: file,
      event,
      runId: RUN_ID,
      token,
      githubUrl: project.github.url,
      results,
      localRepositories: new Map([[`${RELEASE}@${COMMIT}`, stage.staged]]),
      hosts: [],
      flags: scenario.flags ?? [],
      scratch: made(join(scratch, "act")),
    });
    const seen = { run, project, artifacts: results.artifacts };
    const expects = Object.entries({ ...scenario.expects, ...always(scenario, token) });
    return await Promise.all(expects.map(([what, holds]) => expectation(`${name}: ${what}`, () => holds(seen), run)));
  } finally {
    await Promise.all([project.github.close(), results.close()]);
  }
}

function made(folder: string): string {
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** The workflow as the user has it; for the local form, with the action from the work tree. */
function workflowText({ workflow, form }: Scenario, root: string): string {
  const text = readFileSync(join(root, workflow), "utf8");
  return form === "local" ? text.replaceAll(`${RELEASE}/actions/`, "./actions/").replaceAll(`@${COMMIT}`, "") : text;
}

/** The run as GitHub keeps it, set off by whoever the event says. */
function runOf({ repository, pull }: Project, event: RunnerEvent): Run {
  const headSha = event.name === "pull_request" ? repository.headOf(pull) : event.sha;
  return repository.addRun({
    id: RUN_ID,
    event: event.name,
    headSha,
    headBranch: event.headRef,
    actor: event.actor.login,
  });
}

function eventOf({ event }: Scenario, { github, repository, pull }: Project): RunnerEvent {
  return event === "pull_request"
    ? pullRequestEvent(github, repository, pull)
    : mergeGroupEvent(github, repository, pull);
}

/** What holds of every run. */
function always({ expects }: Scenario, token: string): Scenario["expects"] {
  const judges = !Object.keys(expects).some((what) => what.includes("without judging"));
  const held = holdsOfEveryRun(judges);
  return Object.fromEntries(
    Object.entries(held).map(([what, holds]) => [
      what,
      ({ run, project }: Seen) => holds({ run, token, github: project.github, repository: project.repository }),
    ]),
  );
}
