import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse, stringify } from "yaml";
import { shutDownLocalTarget } from "../../shared/adapters/deploy/local/open-local-target.ts";
import { pullRequestEvent, pushEvent, type RunnerEvent } from "../../test/fakes/github/events.ts";
import { type FakeGitHub, startFakeGitHub } from "../../test/fakes/github/server.ts";
import { placeCommit } from "../../test/fakes/github/place-commit.ts";
import { mergePull } from "../../test/fakes/github/state/merge.ts";
import type { RepositoryState } from "../../test/fakes/github/state/repository.ts";
import type { Run } from "../../test/fakes/github/state/run.ts";
import type { Permissions } from "../../test/fakes/github/token.ts";
import { type ResultsService, startResultsService } from "../../test/fakes/results-service/server.ts";
import { type ActionResult, runAction } from "../../test/harness/runner.ts";
import { actionsNode } from "../actions-node.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const example = join(root, "workflows-examples/income");
const FULL_NAME = "octo/models";
const permissions: Permissions = {
  actions: "read",
  checks: "write",
  contents: "write",
  deployments: "write",
  pull_requests: "write",
};

/** What a step of a job is: an action and its inputs. */
export interface StepRequest {
  readonly action: string;
  readonly inputs: Readonly<Record<string, string>>;
}

/** One run of a workflow, in which steps share a job. */
export interface StagedRun {
  readonly step: (request: StepRequest) => Promise<ActionResult>;
  /** A reviewer of the environment answers. */
  readonly approve: (login: string) => void;
}

/**
 * The income example in a repository of its own, on a machine that serves. GitHub and its artifact service are stand-ins on this machine's loopback,
 * held to GitHub's published interface; actions, models, data, registry, target and traffic are real.
 */
export interface Stage {
  /** The repository's work tree, in which everything is left. */
  readonly workspace: string;
  readonly stateDir: string;
  readonly repository: RepositoryState;
  /** A pull request by ana with a candidate, and the run that it sets off. */
  readonly propose: (model: string) => StagedRun;
  /** The push to main after such a pull request was merged by ana, and the run that it sets off. */
  readonly merge: (model: string) => StagedRun;
  /** A run that somebody sets off on main as it stands. */
  readonly dispatch: (login: string) => StagedRun;
  /** The policy of main from now on. */
  readonly setPolicy: (policy: "last-year" | "today") => void;
  readonly close: () => Promise<void>;
}

/** The environment that asks rob. */
export const ENVIRONMENT = "production";

/** @param folder is made anew */
export async function openStage(folder: string): Promise<Stage> {
  rmSync(folder, { recursive: true, force: true });
  const workspace = join(folder, "project");
  mkdirSync(workspace, { recursive: true });
  const github = await startFakeGitHub({
    repositories: [{ fullName: FULL_NAME, private: true, collaborators: { ana: "write", rob: "write" } }],
  });
  const results = await startResultsService();
  const repository = github.state.repository(FULL_NAME);
  repository.addEnvironment(ENVIRONMENT, { reviewers: ["rob"] });
  const write = (name: string, bytes: Uint8Array | string): void => {
    mkdirSync(dirname(join(workspace, name)), { recursive: true });
    writeFileSync(join(workspace, name), bytes);
  };
  const commit = (branch: string, files: Readonly<Record<string, Uint8Array | string>>, author: string): void => {
    repository.commitFiles({ branch, files, author });
    for (const [name, bytes] of Object.entries(files)) write(name, bytes);
  };
  cpSync(join(example, "data"), join(workspace, "data"), { recursive: true });
  commit("main", { "modelgate.yml": policyOf("last-year"), ...modelFile("champion") }, "ana");
  write("models/champion.onnx", readFileSync(join(example, "models/champion.onnx")));
  const stateDir = join(workspace, "target");
  const runs = new RunFactory(github, repository, results, workspace);
  let branches = 0;
  const open = (model: string): ReturnType<RepositoryState["openPull"]> => {
    branches += 1;
    const branch = `train-again-${String(branches)}`;
    commit(branch, modelFile(model), "ana");
    return repository.openPull({ branch, author: "ana" });
  };
  return {
    workspace,
    stateDir,
    repository,
    propose(model) {
      const pull = open(model);
      return runs.of(pullRequestEvent(github, repository, pull), repository.headOf(pull));
    },
    merge(model) {
      mergePull(repository, open(model), repository.world.user("ana"));
      return runs.of(pushEvent(github, repository, "main", "ana"), repository.resolve("main") ?? "");
    },
    dispatch: (login) => runs.of(pushEvent(github, repository, "main", login), repository.resolve("main") ?? ""),
    setPolicy: (policy) => {
      commit("main", { "modelgate.yml": policyOf(policy) }, "ana");
    },
    async close() {
      await shutDownLocalTarget(stateDir).catch(() => undefined);
      await Promise.all([github.close(), results.close()]);
      runs.close();
    },
  };
}

class RunFactory {
  readonly #github: FakeGitHub;
  readonly #repository: RepositoryState;
  readonly #results: ResultsService;
  readonly #workspace: string;
  readonly #temps: string[] = [];
  #lastId = 0;

  constructor(github: FakeGitHub, repository: RepositoryState, results: ResultsService, workspace: string) {
    this.#github = github;
    this.#repository = repository;
    this.#results = results;
    this.#workspace = workspace;
  }

  of(event: RunnerEvent, headSha: string): StagedRun {
    placeCommit(this.#workspace, this.#repository.world.git, event.sha);
    this.#lastId += 1;
    const id = this.#lastId;
    const run: Run = this.#repository.addRun({ id, event: event.name, headSha, actor: event.actor.login });
    const tempDir = mkdtempSync(join(tmpdir(), "modelgate-demo-"));
    this.#temps.push(tempDir);
    return {
      approve: (login) => {
        this.#repository.addApproval(run, login, [ENVIRONMENT]);
      },
      step: ({ action, inputs }) =>
        runAction({
          action: join(root, "actions", action),
          inputs,
          event,
          github: this.#github,
          token: this.#github.token({ kind: "app", permissions, repositories: [FULL_NAME] }),
          results: this.#results,
          workspace: this.#workspace,
          tempDir,
          node: actionsNode().path,
          isAnyNode: true,
          timeoutMs: 120_000,
          runId: id,
          // The target's processes have ports of their own choosing.
          allow: ["127.0.0.1:*"],
        }),
    };
  }

  close(): void {
    for (const folder of this.#temps) rmSync(folder, { recursive: true, force: true });
  }
}

function modelFile(name: string): Readonly<Record<string, Uint8Array>> {
  const file = name === "champion" ? "champion" : `candidate-${name}`;
  return { "models/income.onnx": readFileSync(join(example, `models/${file}.onnx`)) };
}

/**
 * The example's policy, hurried: less timing, and a rollout of two steps without dwell, so that a day of canary is a minute. What decides is the same
 * evidence. Last year's policy asked for less, or the champion, which misses a limit of today, could never have come into service.
 */
function policyOf(policy: "last-year" | "today"): string {
  const today = parse(readFileSync(join(example, "modelgate.yml"), "utf8")) as Policy;
  const { production } = today.environments;
  production["rollout"] = {
    ...{ steps: [20, 100], "error-slo": 0.03, "minimum-requests": 60, "look-seconds": 1 },
    ...{ "burn-in-minutes": 0, "dwell-minutes": 0, "bake-minutes": 0 },
  };
  const { income } = today.models;
  Object.assign(income, { path: "models/income.onnx", performance: { rounds: 6, requests: 100 } });
  Object.assign(today, { registry: "oci-layout:registry" });
  if (policy === "last-year") {
    delete income["champion"];
    Object.assign(income, { gates: ["roc_auc >= 0.90", "average_precision >= 0.78", "brier_score <= 0.11"] });
    Object.assign(today.tiers.high, { checks: ["validate-model"] });
  }
  return stringify(today);
}

interface Policy {
  readonly tiers: { readonly high: Record<string, unknown> };
  readonly environments: { readonly production: Record<string, unknown> };
  readonly models: { readonly income: Record<string, unknown> };
}
