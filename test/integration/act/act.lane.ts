import { deepEqual, ok } from "node:assert/strict";
import { cpSync, mkdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parse } from "yaml";
import { check, type Check, type Lane, type LaneContext } from "../../../scripts/lanes/lane.ts";
import { node24, pythonTools } from "../../../scripts/lanes/tools.ts";
import { mergeGroupEvent, pullRequestEvent, type RunnerEvent } from "../../fakes/github/events.ts";
import type { Run } from "../../fakes/github/state/run.ts";
import { startResultsService } from "../../fakes/results-service/server.ts";
import { checkOut } from "./check-out.ts";
import { FULL_NAME, openProject, type Project } from "./project.ts";
import { RUN_ID, runAct } from "./run-act.ts";
import { pullRequestGateScenarios } from "./pull-request-gate.scenarios.ts";
import type { Scenario, Seen } from "./scenario.ts";
import { stageRelease } from "./stage.ts";
import { validateModelScenarios } from "./validate-model.scenarios.ts";

/** Stands for the release's commit in the examples. */
const COMMIT = "0".repeat(40);
const RELEASE = "OWNER/modelgate";

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
    for (const scenario of [...pullRequestGateScenarios(root), ...validateModelScenarios(root)])
      checks.push(...(await play(scenario, { ...context, act, staged })));
    return checks;
  },
};

interface Stage extends LaneContext {
  readonly act: string;
  readonly staged: string;
}

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
    const token = tokenOf(project, text, fromFork);
    const run = await runAct({
      act: stage.act,
      node: node24(),
      project: folder,
      workflow: file,
      event,
      token,
      githubUrl: project.github.url,
      results,
      localRepositories: new Map([[`${RELEASE}@${COMMIT}`, stage.staged]]),
      flags: scenario.flags ?? [],
      scratch: made(join(scratch, "act")),
    });
    const seen = { run, project, artifacts: results.artifacts };
    const expects = Object.entries({ ...scenario.expects, ...always(scenario, token) });
    return await Promise.all(expects.map(([what, holds]) => expectation(`${name}: ${what}`, holds, seen)));
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

/**
 * GITHUB_TOKEN with what the workflow's jobs ask for, and no more: act ignores `permissions`, the fake GitHub does not. With several jobs it has
 * the permissions of all of them.
 */
function tokenOf({ github }: Project, text: string, fromFork: boolean): string {
  const { jobs } = parse(text) as { readonly jobs: Readonly<Record<string, { readonly permissions?: object }>> };
  const granted = Object.values(jobs).flatMap(({ permissions = {} }) => Object.entries(permissions));
  const permissions = Object.fromEntries(
    granted.map(([name, access]) => [name.replaceAll("-", "_"), access as unknown]),
  );
  const kind = fromFork ? "fork" : "app";
  return github.token({ kind, permissions: permissions, repositories: [FULL_NAME] });
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
  return {
    "every request follows GitHub's description of its interface": ({ project }) => project.github.assertConforming(),
    "nothing but the fakes is connected to": ({ run }) => deepEqual(run.refusedConnections, []),
    "the token is nowhere to be read": ({ run, project }) => {
      const log = run.log.split("\n").filter((line) => !line.includes('"command":"add-mask"'));
      for (const text of [...log, run.summary, ...project.repository.comments.map(({ body }) => body)])
        ok(!text.includes(token), text.slice(0, 500));
    },
    ...(judges
      ? {
          "the action ran on Node 24": ({ run }: Seen) => {
            deepEqual(
              run.nodeVersions.map((version) => version.replace(/\..*$/u, "")),
              ["v24"],
            );
          },
        }
      : {}),
  };
}

/** A broken expectation shows the end of act's messages, where the reason is. */
function expectation(name: string, holds: (seen: Seen) => void, seen: Seen): Promise<Check> {
  return check(name, () => {
    try {
      holds(seen);
      return null;
    } catch (error) {
      const messages = seen.run.messages.slice(-40).map((line) => line.slice(0, 300));
      return `${error instanceof Error ? error.message : String(error)}\n${messages.join("\n")}`;
    }
  });
}
