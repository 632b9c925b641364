import type { Problem } from "../core/errors.ts";
import { type MetricLookup, parseGate } from "../core/gate/parse-gate.ts";
import type { Task } from "../core/metrics/rows.ts";
import { quote } from "../core/text/quote.ts";
import type { PairsOrNames } from "../spec/input-types.ts";
import type { DeclaredGate } from "./check-references.ts";
import type { LoadedConfig } from "./load.ts";
import type { ModelConfig } from "./schema.ts";
import type { Merger, PolicyInputs, Setting } from "./setting.ts";

/** What is declared of sensitive attributes, attribute by attribute, so that a problem with one has its own place. */
export interface FairnessSettings {
  readonly reference: ReadonlyMap<string, Setting<string>>;
  readonly groups: ReadonlyMap<string, Setting<readonly string[]>>;
  readonly exempt: ReadonlyMap<string, Setting<readonly string[]>>;
}

/** Everything that was set, by input or file; null is not set. Nothing is resolved or checked against anything else yet. */
export interface Settings {
  readonly modelPath: Setting<string> | null;
  readonly task: Setting<Task> | null;
  readonly classes: Setting<readonly string[]> | null;
  readonly positiveClass: Setting<string> | null;
  readonly threshold: Setting<number> | null;
  readonly data: Setting<readonly string[]> | null;
  readonly label: Setting<string> | null;
  readonly features: Setting<readonly string[]> | null;
  readonly rowId: Setting<string> | null;
  readonly weight: Setting<string> | null;
  readonly sensitive: Setting<readonly string[]> | null;
  readonly champion: Setting<string> | null;
  readonly championPath: Setting<string> | null;
  readonly predictions: Setting<readonly string[]> | null;
  readonly score: Setting<string> | null;
  readonly scores: Setting<PairsOrNames> | null;
  readonly prediction: Setting<string> | null;
  readonly championPredictions: Setting<readonly string[]> | null;
  readonly championScore: Setting<string> | null;
  readonly confidence: Setting<number> | null;
  readonly replicates: Setting<number> | null;
  readonly zeroDivision: Setting<"undefined" | "0"> | null;
  readonly minimumGroup: Setting<number> | null;
  readonly minimumDenominator: Setting<number> | null;
  readonly fairness: FairnessSettings;
  readonly provider: Setting<string> | null;
  readonly threads: Setting<number> | null;
  readonly timeLimitSeconds: Setting<number> | null;
  readonly memoryLimitMb: Setting<number> | null;
  readonly batchRows: Setting<number> | null;
  readonly requests: Setting<number> | null;
  readonly requestRows: Setting<number> | null;
  readonly throughputRows: Setting<number> | null;
  readonly rounds: Setting<number> | null;
  readonly durationSeconds: Setting<number> | null;
  readonly runnerClass: Setting<string> | null;
}

/** Merges one model's entry (empty without a file) with the inputs, key by key. */
export function mergeSettings(inputs: PolicyInputs, model: ModelConfig, merge: Merger): Settings {
  const { data = {}, predictions } = model;
  const zeroDivision =
    model["zero-division"] === undefined ? undefined : model["zero-division"] === 0 ? "0" : "undefined";
  return {
    modelPath: merge.pick("model-path", inputs.modelPath, ["path"], model.path),
    task: merge.pick("task", inputs.task, ["task"], model.task),
    classes: merge.pick("classes", inputs.classes, ["classes"], model.classes?.map(String)),
    positiveClass: merge.pick(
      "positive-class",
      inputs.positiveClass,
      ["positive-class"],
      textOf(model["positive-class"]),
    ),
    threshold: merge.pick("threshold", inputs.threshold, ["threshold"], model.threshold),
    data: merge.pick("data", inputs.data, ["data", "path"], listOf(data.path)),
    label: merge.pick("label", inputs.label, ["data", "label"], data.label),
    features: merge.pick("features", inputs.features, ["data", "features"], data.features),
    rowId: merge.pick("row-id", inputs.rowId, ["data", "row-id"], data["row-id"]),
    weight: merge.pick("weight", inputs.weight, ["data", "weight"], data.weight),
    sensitive: merge.pick("sensitive", inputs.sensitive, ["data", "sensitive"], data.sensitive),
    ...championSettings(inputs, model, merge),
    predictions: merge.pick("predictions", inputs.predictions, ["predictions", "path"], listOf(predictions?.path)),
    ...predictionColumns(inputs, model, merge),
    confidence: merge.pick("confidence", inputs.confidence, ["confidence"], model.confidence),
    replicates: merge.pick("replicates", inputs.replicates, ["replicates"], model.replicates),
    zeroDivision: merge.pick("zero-division", inputs.zeroDivision, ["zero-division"], zeroDivision),
    minimumGroup: merge.pick("minimum-group", inputs.minimumGroup, ["minimum-group"], model["minimum-group"]),
    minimumDenominator: merge.pick(
      "minimum-denominator",
      inputs.minimumDenominator,
      ["minimum-denominator"],
      model["minimum-denominator"],
    ),
    fairness: fairnessSettings(inputs, model, merge),
    provider: merge.pick("provider", inputs.provider, ["provider"], model.provider),
    threads: merge.pick("threads", inputs.threads, ["threads"], model.threads),
    timeLimitSeconds: merge.pick(
      "time-limit-seconds",
      inputs.timeLimitSeconds,
      ["time-limit-seconds"],
      model["time-limit-seconds"],
    ),
    memoryLimitMb: merge.pick("memory-limit-mb", inputs.memoryLimitMb, ["memory-limit-mb"], model["memory-limit-mb"]),
    batchRows: merge.pick("batch-rows", inputs.batchRows, ["batch-rows"], model["batch-rows"]),
    ...timingSettings(inputs, model, merge),
  };
}

type TimingSettings = Pick<
  Settings,
  "requests" | "requestRows" | "throughputRows" | "rounds" | "durationSeconds" | "runnerClass"
>;

function timingSettings(inputs: PolicyInputs, { performance = {} }: ModelConfig, merge: Merger): TimingSettings {
  const pick = <T>(name: keyof typeof performance, input: T | undefined, file: T | undefined): Setting<T> | null =>
    merge.pick(name, input, ["performance", name], file);
  return {
    requests: pick("requests", inputs.requests, performance.requests),
    requestRows: pick("request-rows", inputs.requestRows, performance["request-rows"]),
    throughputRows: pick("throughput-rows", inputs.throughputRows, performance["throughput-rows"]),
    rounds: pick("rounds", inputs.rounds, performance.rounds),
    durationSeconds: pick("duration-seconds", inputs.durationSeconds, performance["duration-seconds"]),
    runnerClass: pick("runner-class", inputs.runnerClass, performance["runner-class"]),
  };
}

function textOf(label: string | number | boolean | undefined): string | undefined {
  return label === undefined ? undefined : String(label);
}

function listOf(paths: string | readonly string[] | undefined): readonly string[] | undefined {
  return typeof paths === "string" ? [paths] : paths;
}

/** References given as input replace the file's, all of them. */
function fairnessSettings(inputs: PolicyInputs, { fairness = {} }: ModelConfig, merge: Merger): FairnessSettings {
  const given = merge.counts("reference") ? inputs.reference : undefined;
  if (given !== undefined && fairness.reference !== undefined) merge.override(["fairness", "reference"]);
  const references =
    given !== undefined
      ? [...given].map(
          ([attribute, group]) =>
            [attribute, { value: group, from: "input" as const, at: merge.at("reference") }] as const,
        )
      : Object.entries(fairness.reference ?? {}).flatMap(([attribute, group]) =>
          settingOf(merge, "reference", attribute, String(group)),
        );
  const lists = (key: "groups" | "exempt"): ReadonlyMap<string, Setting<readonly string[]>> =>
    new Map(
      Object.entries(fairness[key] ?? {}).flatMap(([attribute, groups]) =>
        settingOf(merge, key, attribute, groups.map(String)),
      ),
    );
  return { reference: new Map(references), groups: lists("groups"), exempt: lists("exempt") };
}

function settingOf<T>(
  merge: Merger,
  key: keyof FairnessSettings,
  attribute: string,
  value: T,
): readonly (readonly [string, Setting<T>])[] {
  const setting = merge.pick<T>(key, undefined, ["fairness", key, attribute], value);
  return setting === null ? [] : [[attribute, setting]];
}

/** Two ways to name one champion: either input replaces the file's key. */
function championSettings(
  inputs: PolicyInputs,
  model: ModelConfig,
  merge: Merger,
): Pick<Settings, "champion" | "championPath"> {
  const isReplaced = inputs.championPath !== undefined && merge.counts("champion-path");
  if (isReplaced && inputs.champion === undefined && model.champion !== undefined) merge.override(["champion"]);
  return {
    champion: merge.pick("champion", inputs.champion, ["champion"], isReplaced ? undefined : model.champion),
    championPath: merge.pick("champion-path", inputs.championPath, ["champion"], undefined),
  };
}

type PredictionColumns = Pick<Settings, "score" | "scores" | "prediction" | "championPredictions" | "championScore">;

/** Columns are a set: one given as input replaces the file's, or `score` of the file would contradict `scores` of the input. */
function predictionColumns(inputs: PolicyInputs, { predictions }: ModelConfig, merge: Merger): PredictionColumns {
  const isOwnReplaced =
    merge.counts("score") && [inputs.score, inputs.scores, inputs.prediction].some((given) => given !== undefined);
  const isChampionReplaced =
    merge.counts("champion-score") &&
    [inputs.championPredictions, inputs.championScore].some((given) => given !== undefined);
  const own = isOwnReplaced ? undefined : predictions;
  const champion = isChampionReplaced ? undefined : predictions;
  for (const key of ["score", "scores", "prediction"] as const) {
    if (isOwnReplaced && predictions?.[key] !== undefined) merge.override(["predictions", key]);
  }
  for (const key of ["champion-predictions", "champion-score"] as const) {
    if (isChampionReplaced && predictions?.[key] !== undefined) merge.override(["predictions", key]);
  }
  return {
    score: merge.pick("score", inputs.score, ["predictions", "score"], own?.score),
    scores: merge.pick("scores", inputs.scores, ["predictions", "scores"], pairsOf(own?.scores)),
    prediction: merge.pick("prediction", inputs.prediction, ["predictions", "prediction"], own?.prediction),
    championPredictions: merge.pick(
      "champion-predictions",
      inputs.championPredictions,
      ["predictions", "champion-predictions"],
      listOf(champion?.["champion-predictions"]),
    ),
    championScore: merge.pick(
      "champion-score",
      inputs.championScore,
      ["predictions", "champion-score"],
      champion?.["champion-score"],
    ),
  };
}

function pairsOf(scores: readonly string[] | Readonly<Record<string, string>> | undefined): PairsOrNames | undefined {
  if (scores === undefined) return undefined;
  // Array.isArray does not narrow a read-only array away from a record.
  const isList = (given: typeof scores): given is readonly string[] => Array.isArray(given);
  return isList(scores) ? { kind: "names", names: scores } : { kind: "pairs", pairs: new Map(Object.entries(scores)) };
}

/** The gates that judge: those of the input, each problem with its line and column, or those of the file. */
export function mergeGates(
  inputs: PolicyInputs,
  loaded: LoadedConfig | null,
  model: string,
  merge: Merger,
  metrics: MetricLookup,
): { readonly gates: readonly DeclaredGate[]; readonly problems: readonly Problem[] } {
  const declared = loaded?.gates.get(model) ?? [];
  if (inputs.gates === undefined || !merge.counts("gates")) return { gates: declared, problems: [] };
  if (declared.length > 0) merge.override(["gates"]);
  const gates: DeclaredGate[] = [];
  const problems: Problem[] = [];
  const at = merge.at("gates");
  for (const text of inputs.gates) {
    const parsed = parseGate(text, { advisory: false, metrics });
    if (parsed.kind === "gate") gates.push({ gate: parsed.gate, at });
    else
      problems.push({
        ...parsed.problem,
        ...at,
        message: `in ${quote(text)}, column ${String(parsed.offset + 1)}: ${parsed.problem.message}`,
      });
  }
  return { gates, problems };
}
