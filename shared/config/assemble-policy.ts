import { ModelgateError, type Problem } from "../core/errors.ts";
import type { Tier } from "../core/gate/tier.ts";
import type { ChampionReference, ModelPolicy, SuppliedPredictions } from "../core/model/policy.ts";
import { quote } from "../core/text/quote.ts";
import { parseChampion } from "./champion-reference.ts";
import type { DeclaredGate } from "./check-references.ts";
import { DEFAULTS } from "./defaults.ts";
import type { Settings } from "./merge-settings.ts";
import type { PathResolver } from "./config-file.ts";
import type { ModelConfig } from "./schema.ts";
import type { Setting } from "./setting.ts";

export interface AssembleRequest {
  readonly name: string;
  readonly settings: Settings;
  readonly gates: readonly DeclaredGate[];
  readonly model: ModelConfig;
  readonly minimumCell: number | undefined;
  readonly tier: Tier;
  readonly registry: string | undefined;
  /** `model`: data, champion and predictions are not looked for, since nothing is evaluated; predictions are where they are the subject. */
  readonly scope: "evaluation" | "model" | "rules";
  readonly source: ModelPolicy["source"];
  readonly files: PathResolver;
  /** Folder of the configuration file. */
  readonly baseDir: string;
}

/** Resolves every path and applies the defaults. The policy is only meaningful when no problem is reported, here or before. */
export async function assemblePolicy(
  request: AssembleRequest,
): Promise<{ readonly policy: ModelPolicy; readonly problems: readonly Problem[] }> {
  const { name, gates, model } = request;
  const settings = scoped(request);
  const finder = pathFinder(request.files, request.baseDir);
  const policy: ModelPolicy = {
    name,
    modelPath: await finder.file(settings.modelPath),
    modelPathShown: request.settings.modelPath?.value ?? null,
    task: settings.task?.value ?? null,
    classes: settings.classes?.value ?? null,
    positiveClass: settings.positiveClass?.value ?? null,
    threshold: settings.threshold?.value ?? DEFAULTS.threshold,
    input: inputMapping(model, settings.features),
    output: outputMapping(model),
    data: {
      paths: await finder.paths(settings.data),
      label: settings.label?.value ?? "",
      rowId: settings.rowId?.value ?? null,
      weight: settings.weight?.value ?? null,
      sensitive: settings.sensitive?.value ?? [],
      features: settings.features?.value ?? null,
    },
    predictions: await suppliedPredictions(settings, finder),
    champion: await championReference(settings, finder),
    gates: gates.map(({ gate }) => gate),
    ...judgement(settings),
    minimumCell: request.minimumCell ?? DEFAULTS.minimumCell,
    fairness: {
      reference: valuesOf(settings.fairness.reference),
      groups: valuesOf(settings.fairness.groups),
      exempt: valuesOf(settings.fairness.exempt),
    },
    tier: request.tier,
    owners: model.owners ?? [],
    registry: request.registry === undefined ? null : { location: request.registry, baseDir: request.baseDir },
    run: runSettings(settings),
    timing: timingSettings(settings),
    source: request.source,
  };
  return { policy, problems: finder.problems };
}

/** Of the rules alone no file is opened: what serves comes from the registry, and its file may be long gone from here. */
function scoped({ scope, settings }: AssembleRequest): Settings {
  switch (scope) {
    case "evaluation":
      return settings;
    case "model":
      return subjectOnly(settings);
    case "rules":
      return { ...subjectOnly(settings), modelPath: null, predictions: null };
  }
}

/** The settings without the files that only an evaluation opens; that predictions are supplied stays known, for it decides on the digest. */
function subjectOnly(settings: Settings): Settings {
  const { modelPath, predictions } = settings;
  return {
    ...settings,
    data: null,
    champion: null,
    championPath: null,
    championPredictions: null,
    predictions: predictions === null || modelPath === null ? predictions : { ...predictions, value: [] },
  };
}

function valuesOf<T>(settings: ReadonlyMap<string, Setting<T>>): ReadonlyMap<string, T> {
  return new Map([...settings].map(([attribute, { value }]) => [attribute, value]));
}

interface PathFinder {
  readonly problems: Problem[];
  file(setting: Setting<string> | null): Promise<string | null>;
  paths(setting: Setting<readonly string[]> | null): Promise<readonly string[]>;
}

/** Resolves paths from where they were written and collects what is not there instead of stopping at the first. */
function pathFinder({ resolvePaths, workingDir }: PathResolver, baseDir: string): PathFinder {
  const problems: Problem[] = [];
  const find = async (patterns: readonly string[], setting: Setting<unknown>): Promise<readonly string[]> => {
    try {
      return await resolvePaths(patterns, setting.from === "file" ? baseDir : workingDir);
    } catch (error) {
      if (!(error instanceof ModelgateError)) throw error;
      problems.push(...error.problems.map((problem) => placed(problem, setting)));
      return [];
    }
  };
  return {
    problems,
    paths: async (setting) => (setting === null ? [] : find(setting.value, setting)),
    async file(setting) {
      if (setting === null) return null;
      const found = await find([setting.value], setting);
      if (found.length > 1) {
        const message = `${quote(setting.value)} matches ${String(found.length)} files; accepted: one file`;
        problems.push({ ...setting.at, code: "several-files", message });
      }
      return found[0] ?? null;
    },
  };
}

/** A path's problem stands where the path was written; the path itself goes into the message. */
function placed(problem: Problem, { at }: Setting<unknown>): Problem {
  const shown = problem.place === undefined ? "" : `${quote(problem.place.file)}: `;
  const { code, message, hint } = problem;
  return { code, message: shown + message, ...(hint === undefined ? {} : { hint }), ...at };
}

/** Features given beside a file's columns replace them; the tensor stays. */
function inputMapping({ input }: ModelConfig, features: Setting<readonly string[]> | null): ModelPolicy["input"] {
  const columns = features === null ? (input?.columns ?? null) : null;
  const tensor = input?.tensor ?? null;
  return {
    matrix: tensor === null && columns === null ? null : { tensor, columns },
    tensors: input?.tensors === undefined ? null : new Map(Object.entries(input.tensors)),
  };
}

function outputMapping({ output }: ModelConfig): ModelPolicy["output"] {
  return {
    probabilities: output?.probabilities ?? null,
    score: output?.score ?? null,
    scores: output?.scores ?? null,
    label: output?.label ?? null,
    value: output?.value ?? null,
  };
}

async function suppliedPredictions(settings: Settings, finder: PathFinder): Promise<SuppliedPredictions | null> {
  if (settings.predictions === null) return null;
  const { championPredictions, championScore } = settings;
  const champion: SuppliedPredictions["champion"] =
    championPredictions !== null
      ? { kind: "files", paths: await finder.paths(championPredictions) }
      : championScore === null
        ? null
        : { kind: "score", column: championScore.value };
  return {
    paths: settings.predictions.value.length === 0 ? [] : await finder.paths(settings.predictions),
    score: settings.score?.value ?? null,
    scores: scoreColumns(settings),
    prediction: settings.prediction?.value ?? null,
    champion,
  };
}

function scoreColumns({ scores, classes }: Settings): ReadonlyMap<string, string> | null {
  if (scores === null) return null;
  if (scores.value.kind === "pairs") return scores.value.pairs;
  const { names } = scores.value;
  return new Map((classes?.value ?? []).map((label, index) => [label, names[index] ?? ""]));
}

async function championReference(settings: Settings, finder: PathFinder): Promise<ChampionReference | null> {
  const setting = settings.championPath ?? settings.champion;
  if (setting === null) return null;
  const written =
    settings.championPath === null ? parseChampion(setting.value) : { kind: "path" as const, path: setting.value };
  switch (written.kind) {
    case "base":
    case "git":
    case "registry":
      return written;
    case "problem":
      finder.problems.push({ ...setting.at, ...written.problem });
      return null;
    case "path": {
      const path = await finder.file({ ...setting, value: written.path });
      return path === null ? null : { kind: "path", path };
    }
  }
}

function judgement(
  settings: Settings,
): Pick<ModelPolicy, "confidence" | "replicates" | "zeroDivision" | "minimumGroup"> {
  return {
    confidence: settings.confidence?.value ?? DEFAULTS.confidence,
    replicates: settings.replicates?.value ?? DEFAULTS.replicates,
    zeroDivision: settings.zeroDivision?.value === "0" ? 0 : "undefined",
    minimumGroup: {
      rows: settings.minimumGroup?.value ?? DEFAULTS.minimumGroup,
      denominator: settings.minimumDenominator?.value ?? DEFAULTS.minimumDenominator,
    },
  };
}

function timingSettings(settings: Settings): ModelPolicy["timing"] {
  return {
    requests: settings.requests?.value ?? null,
    requestRows: settings.requestRows?.value ?? null,
    throughputRows: settings.throughputRows?.value ?? DEFAULTS.throughputRows,
    rounds: settings.rounds?.value ?? DEFAULTS.rounds,
    durationMs: (settings.durationSeconds?.value ?? DEFAULTS.durationSeconds) * 1000,
    runnerClass: settings.runnerClass?.value ?? null,
  };
}

function runSettings(settings: Settings): ModelPolicy["run"] {
  return {
    provider: settings.provider?.value ?? DEFAULTS.provider,
    threads: settings.threads?.value ?? DEFAULTS.threads,
    timeLimitMs: (settings.timeLimitSeconds?.value ?? DEFAULTS.timeLimitSeconds) * 1000,
    memoryLimitBytes: (settings.memoryLimitMb?.value ?? DEFAULTS.memoryLimitMb) * 1_048_576,
    batchRows: settings.batchRows?.value ?? DEFAULTS.batchRows,
  };
}
