import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { RunnerEvent } from "../fakes/github/events.ts";
import type { FakeGitHub } from "../fakes/github/server.ts";
import type { ResultsService } from "../fakes/results-service/server.ts";
import { evaluateDefault, type ActionManifest } from "./action-manifest.ts";
import type { SignalPlan } from "./phase.ts";
import { githubContext, inputVariable, type RunnerFacts } from "./runner-environment.ts";

export interface ActionRun {
  /** Folder with action.yml. */
  readonly action: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly event: RunnerEvent;
  readonly github: FakeGitHub;
  /** What `${{ github.token }}` gives. */
  readonly token: string;
  readonly results?: ResultsService;
  /** The job's own `env:`, and whatever else a test wants to add. */
  readonly env?: Readonly<Record<string, string>>;
  readonly workspace: string;
  /** Values of this leg of the job's matrix. */
  readonly matrix?: Readonly<Record<string, unknown>>;
  /** RUNNER_TEMP as an earlier step of the same job left it; without it the step is the first of its job. */
  readonly tempDir?: string;
  /** The Node that runs the action; must be the version of `using`, unless `isAnyNode`. */
  readonly node: string;
  /** Whether a Node of another version will do: for a demonstration on whatever a person has, never for a test. */
  readonly isAnyNode?: boolean;
  readonly timeoutMs?: number;
  readonly runId?: number;
  readonly runAttempt?: number;
  readonly debug?: boolean;
  /** A local action (`uses: ./x`) has no pre step, on GitHub as with us. */
  readonly isLocal?: boolean;
  readonly signal?: SignalPlan;
  /** Further `host:port` the action may reach, for example of a registry. */
  readonly allow?: readonly string[];
}

const guard = pathToFileURL(resolve(import.meta.dirname, "network-guard.mjs"));

/** Everything that stays the same over the phases of one step. */
export interface Step {
  readonly run: ActionRun;
  readonly manifest: ActionManifest;
  readonly facts: RunnerFacts;
  readonly folder: string;
  readonly refusals: string;
}

/** `INPUT_` variables: what was given over what action.yml says. */
export function inputVariables({ run, manifest, facts }: Step): Readonly<Record<string, string>> {
  const context = githubContext(facts);
  const defaults = [...manifest.inputs].map(
    ([name, value]) => [name, evaluateDefault(value, context, run.matrix ?? null)] as const,
  );
  const given = { ...Object.fromEntries(defaults), ...run.inputs };
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [inputVariable(name), value]));
}

/** The results service as the runner announces it; nothing without one. */
export function resultsVariables({ run, facts }: Step): Readonly<Record<string, string>> {
  if (run.results === undefined) return {};
  const { url } = run.results;
  const token = run.results.runtimeToken(`run-${facts.runId}`, "job-1");
  return { ACTIONS_RESULTS_URL: `${url}/`, ACTIONS_RUNTIME_URL: `${url}/`, ACTIONS_RUNTIME_TOKEN: token };
}

/** Loads the network guard, open to the fakes and to what the run allows. */
export function guardArguments({ run, refusals }: Step): readonly string[] {
  const address = new URL(guard);
  const fakes = [run.github.url, ...(run.results === undefined ? [] : [run.results.url])].map(
    (url) => new URL(url).host,
  );
  for (const host of [...fakes, ...(run.allow ?? [])]) address.searchParams.append("allow", host);
  address.searchParams.set("log", refusals);
  return ["--import", address.href];
}
