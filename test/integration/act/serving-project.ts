import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { node24 } from "../../../scripts/lanes/tools.ts";
import { generateLoad, type Load } from "../../../scripts/load/load-generator.ts";
import { plainBody } from "../../../scripts/load/plain-body.ts";
import { shutDownLocalTarget } from "../../../shared/adapters/deploy/local/open-local-target.ts";
import { readState } from "../../../shared/adapters/deploy/local/state-file.ts";
import type { RunnerEvent } from "../../fakes/github/events.ts";
import { type FakeGitHub, startFakeGitHub } from "../../fakes/github/server.ts";
import type { RepositoryState } from "../../fakes/github/state/repository.ts";
import { type FakeRegistry, fakeRegistry } from "../../fakes/registry/server.ts";
import { startResultsService } from "../../fakes/results-service/server.ts";
import { checkOut } from "./check-out.ts";
import type { Ran } from "./every-run.ts";
import { FULL_NAME, type Files } from "./project.ts";
import { runAct } from "./run-act.ts";
import { COMMIT, RELEASE, type Stage } from "./stage.ts";
import { tokenOf } from "./token.ts";

/** One run of a workflow, as GitHub would start it. */
export interface RunRequest {
  /** Workflow of this repository, by its path in it. */
  readonly workflow: string;
  readonly event: RunnerEvent;
  /** Who approved the environment `production` in this run. */
  readonly approvedBy?: readonly string[];
  /** Further flags of act. */
  readonly flags?: readonly string[];
}

/** A repository whose models are registered and served: one GitHub, one registry and one machine through all its runs. */
export interface ServingProject {
  readonly github: FakeGitHub;
  readonly repository: RepositoryState;
  readonly registry: FakeRegistry;
  readonly run: (request: RunRequest) => Promise<Ran>;
  /** Version of the champion, of the canary, and the canary's share as the machine has it. */
  readonly serving: () => { readonly champion: string | null; readonly canary: string | null };
  /** Clients of the proxy, until they are stopped. */
  readonly clients: (model: string) => Promise<Load>;
  /** Ends every process that was started. */
  readonly close: () => Promise<void>;
}

/**
 * @param files the files of the default branch, by where the registry and the target are
 */
export async function openServingProject(
  name: string,
  stage: Stage,
  files: (places: { readonly registry: string; readonly stateDir: string }) => Files,
): Promise<ServingProject> {
  const scratch = join(stage.scratch, name);
  const stateDir = join(scratch, "target");
  // What the administrator of the machine prepares, docs/local-target.md.
  mkdirSync(stateDir, { recursive: true, mode: 0o700 });
  writeFileSync(join(stateDir, "settings.json"), "{}\n", { mode: 0o600 });
  const registry = await fakeRegistry({ referrersApi: true });
  const collaborators = { ana: "write", bob: "maintain", cleo: "write" } as const;
  const github = await startFakeGitHub({ repositories: [{ fullName: FULL_NAME, collaborators }] });
  const repository = github.state.repository(FULL_NAME);
  repository.addEnvironment("production", { reviewers: ["cleo"], preventSelfReview: true });
  repository.commitFiles({ branch: "main", files: files({ registry: `oci://${registry.host}/octo`, stateDir }) });
  let runs = 0;
  const proxy = (): string => `http://127.0.0.1:${String(readState(join(stateDir, "state.json"))?.ports.traffic ?? 0)}`;
  return {
    github,
    repository,
    registry,
    async run(request) {
      runs += 1;
      return play(request, runs, { github, repository, stage, scratch: join(scratch, `run-${String(runs)}`) });
    },
    serving() {
      const state = readState(join(stateDir, "state.json"));
      return { champion: state?.champion?.version ?? null, canary: state?.canary?.model.version ?? null };
    },
    async clients(model) {
      const bodies = [await plainBody(proxy(), model)];
      return generateLoad({ url: proxy(), model, bodies, connections: 2, perSecond: 200 });
    },
    async close() {
      await shutDownLocalTarget(stateDir);
      await Promise.all([github.close(), registry.close()]);
    },
  };
}

async function play(
  { workflow, event, approvedBy = [], flags = [] }: RunRequest,
  number: number,
  at: Pick<ServingProject, "github" | "repository"> & { readonly stage: Stage; readonly scratch: string },
): Promise<Ran> {
  const { github, repository, stage, scratch } = at;
  const runId = 4000 + number;
  const { login } = event.actor;
  const known = repository.addRun({ id: runId, event: event.name, headSha: event.sha, actor: login });
  for (const person of approvedBy) repository.addApproval(known, person, ["production"]);
  const project = join(scratch, "project");
  await checkOut(project, repository.world.git, event.sha);
  const file = `.github/workflows/${basename(workflow)}`;
  const text = readFileSync(join(project, file), "utf8");
  const token = tokenOf(github, text, "app");
  const results = await startResultsService();
  mkdirSync(join(scratch, "act"));
  try {
    const run = await runAct({
      act: stage.act,
      node: node24(),
      project,
      workflow: file,
      event,
      runId,
      token,
      githubUrl: github.url,
      results,
      localRepositories: new Map([[`${RELEASE}@${COMMIT}`, stage.staged]]),
      // The registry, and the processes that serve, whose ports come and go with them.
      hosts: ["127.0.0.1:*"],
      flags,
      scratch: join(scratch, "act"),
    });
    return { run, github, repository, token };
  } finally {
    await results.close();
  }
}
