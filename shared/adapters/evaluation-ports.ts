import { basename } from "node:path";
import { ModelgateError } from "../core/errors.ts";
import type { ChampionReference, ModelPolicy } from "../core/model/policy.ts";
import type { ChampionLocation, FilesDigest, InspectModel } from "../ports/model-sources.ts";
import type { LookAtMachine } from "../ports/machine-facts.ts";
import type { ModelRunner } from "../ports/model-runner.ts";
import type { ModelTimer } from "../ports/model-timer.ts";
import type { PredictionStore } from "../ports/prediction-store.ts";
import type { Progress } from "../ports/progress.ts";
import type { RuntimeChoice } from "../ports/runtime-choice.ts";
import type { OpenTable } from "../ports/table-source.ts";
import { folderStore, keepOnly, noPredictionStore } from "./predictions/folder-store.ts";
import { openTable } from "./data/open-table.ts";
import { digestFiles } from "./files/digest-files.ts";
import { inspectModel } from "./files/model-inspector.ts";
import { championAtRef, mergeBase } from "./git/champion-at-ref.ts";
import { createModelRunner, type ModelRunnerOptions } from "./inference/model-runner.ts";
import { createModelTimer } from "./inference/model-timer.ts";
import { lookAtMachine } from "./machine/machine-facts.ts";

export interface RunnerWiring {
  /** How the inference child is started. */
  readonly childEntry: { readonly execPath: string; readonly args: readonly string[] };
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The bundle's own place for onnxruntime-node. */
  readonly onnxruntimePath: string | null;
  readonly runtimeChoice: RuntimeChoice;
  /** Told when a runtime is downloaded. */
  readonly progress: Progress;
}

export interface EvaluationWiring {
  readonly policy: ModelPolicy;
  readonly runner: ModelRunner;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Existing folder for copies that live as long as the run. */
  readonly tempDir: string;
  /** Where predictions are kept for other steps of the job (contracts.md §6), and whether earlier ones are used; null: neither. */
  readonly keeping: { readonly folder: string; readonly scope: string; readonly reads: boolean } | null;
  /** How `champion: base` is brought where the platform knows the base commit; null: from git's history. */
  readonly championAtBase: ((modelPath: string) => Promise<ChampionLocation>) | null;
  /** For a registry that takes the workflow's token; null on a command line. */
  readonly workflow: { readonly token: string | null } | null;
  /** Whether this run may touch the folder of a registry. */
  readonly files: { readonly assertReachable: (path: string) => Promise<void> };
}

/** What runs models. It is made before the policy is read, so that it can start meanwhile. */
export function modelRunner(wiring: RunnerWiring): ModelRunner {
  return createModelRunner(runnerOptions(wiring));
}

/** The real thing behind every port of an evaluation, but progress, which belongs to the door. */
export function evaluationAdapters(wiring: EvaluationWiring): {
  readonly openTable: OpenTable;
  readonly inspect: InspectModel;
  readonly runner: ModelRunner;
  readonly locateChampion: (reference: ChampionReference) => Promise<ChampionLocation>;
  readonly digest: (paths: readonly string[]) => Promise<FilesDigest>;
  readonly predictions: PredictionStore;
} {
  const { keeping, runner } = wiring;
  return {
    openTable,
    inspect: inspectModel,
    runner,
    locateChampion: (reference) => locateChampion(reference, wiring),
    digest: digestFiles,
    predictions:
      keeping === null ? noPredictionStore : keeping.reads ? folderStore(keeping) : keepOnly(folderStore(keeping)),
  };
}

/** What timing needs beside an evaluation. */
export function timerAdapters(wiring: RunnerWiring & Pick<EvaluationWiring, "tempDir">): {
  readonly timer: ModelTimer;
  readonly lookAtMachine: LookAtMachine;
} {
  return {
    timer: createModelTimer({ ...runnerOptions(wiring), tempDir: wiring.tempDir }),
    lookAtMachine: lookAtMachine(wiring.environment),
  };
}

function runnerOptions({
  childEntry,
  environment,
  onnxruntimePath,
  runtimeChoice,
  progress,
}: RunnerWiring): ModelRunnerOptions {
  return {
    childEntry,
    environment,
    namedRuntime: runtimeChoice.kind === "path" ? runtimeChoice : null,
    download:
      runtimeChoice.kind === "download"
        ? {
            archive: runtimeChoice,
            onDownload: (from) => progress.stage(`Downloading the inference runtime from ${from}`),
          }
        : null,
    ...(onnxruntimePath === null ? {} : { bundledRuntime: onnxruntimePath }),
  };
}

async function locateChampion(reference: ChampionReference, wiring: EvaluationWiring): Promise<ChampionLocation> {
  const { policy, tempDir, championAtBase } = wiring;
  switch (reference.kind) {
    case "path":
      return { kind: "found", path: reference.path, shown: basename(reference.path) };
    case "git":
      return championAtRef(requireModelPath(policy), reference.ref, tempDir);
    case "base":
      if (championAtBase !== null) return championAtBase(requireModelPath(policy));
      return championAtRef(requireModelPath(policy), await mergeBase(requireModelPath(policy)), tempDir);
    case "registry":
      return championInRegistry(reference.alias, wiring);
  }
}

/** Loaded only where the policy asks for it: few runs talk to a registry. */
async function championInRegistry(
  alias: string,
  { policy, tempDir, environment, workflow, files }: EvaluationWiring,
): Promise<ChampionLocation> {
  const { championFromRegistry } = await import("./registry/champion.ts");
  return championFromRegistry({
    model: policy.name,
    alias,
    registry: policy.registry,
    tempDir,
    environment,
    githubToken: workflow?.token ?? null,
    assertReachable: (path) => files.assertReachable(path),
  });
}

function requireModelPath({ modelPath }: ModelPolicy): string {
  if (modelPath !== null) return modelPath;
  throw new ModelgateError("input", [
    {
      code: "champion-needs-model-path",
      input: "champion",
      message: "a champion from git is the same path at another commit, and no model path is given",
      hint: "Set `model-path`, or give the champion's predictions.",
    },
  ]);
}
