import { ModelgateError, type Problem, problemsError, throwProblems } from "../core/errors.ts";
import type { MetricLookup } from "../core/gate/parse-gate.ts";
import type { ModelPolicy } from "../core/model/policy.ts";
import { assemblePolicy } from "./assemble-policy.ts";
import { chooseModel, nameFromPath } from "./choose-model.ts";
import { contradictions } from "./contradictions.ts";
import { loadConfig, type LoadedConfig } from "./load.ts";
import { mergeGates, mergeSettings } from "./merge-settings.ts";
import type { ConfigFile, PathResolver } from "./config-file.ts";
import type { Config } from "./schema.ts";
import { givenJudgingInputs, merger, type PolicyInputs } from "./setting.ts";
import { policySource } from "./policy-digest.ts";
import { resolveTier } from "./resolve-tier.ts";

export interface PolicyRequest extends PathResolver {
  readonly inputs: PolicyInputs;
  /** How the door writes an input's name: `threshold` or `--threshold`. */
  readonly showInput: (name: string) => string;
  readonly configFile: ConfigFile | null;
  /** `inputs-ignored` where the file is trusted policy and the inputs come with the change (contracts.md §6). */
  readonly precedence: "inputs-override" | "inputs-ignored";
  /** `model`: only the model itself has to be at hand, for actions that evaluate nothing; `rules`: not even that. Default: `evaluation`. */
  readonly scope?: "evaluation" | "model" | "rules";
  readonly metrics: MetricLookup;
  /** Lower-case hex SHA-256 of the text's UTF-8 bytes. */
  readonly sha256: (text: string) => string;
  /** False for a check that looks at no label: timing needs rows and not their truth. Default true. */
  readonly needsLabel?: boolean;
}

export interface ResolvedPolicy {
  readonly policy: ModelPolicy;
  /** Keys of the file that inputs replaced (`models.income.gates`), to be reported. */
  readonly overridden: readonly string[];
  /** Inputs that were given and did not count, because trusted policy declares the model; each deserves a warning. */
  readonly ignored: readonly string[];
  /** The whole file, for tiers and the like; null without one. */
  readonly config: Config | null;
}

/**
 * Merges inputs and modelgate.yml into the policy of one model: what is judged, on what, by which gates.
 *
 * @throws ModelgateError kind "input" with every problem that was found
 */
export async function resolvePolicy(request: PolicyRequest): Promise<ResolvedPolicy> {
  const { inputs, showInput, configFile, metrics } = request;
  const loaded = configFile === null ? null : loadOrThrow(configFile, metrics);
  const name = modelName(inputs, loaded, showInput);
  const ignoreJudging = request.precedence === "inputs-ignored" && loaded !== null;
  const merge = merger({ loaded, model: name, ignoreJudging, showInput });
  const model = loaded?.config.models[name] ?? {};
  const settings = mergeSettings(inputs, model, merge);
  const { gates, problems: gateProblems } = mergeGates(inputs, loaded, name, merge, metrics);
  const problems: Problem[] = [
    ...gateProblems,
    ...contradictions({ settings, gates, merge, metrics, needsLabel: request.needsLabel ?? true }),
  ];
  const source = policySource({ inputs, configFile, ignoreJudging, sha256: request.sha256 });
  const minimumCell = loaded?.config.disclosure?.["minimum-cell"];
  const assembled = await assemblePolicy({
    name,
    settings,
    gates,
    model,
    minimumCell,
    tier: resolveTier(loaded?.config ?? null, name),
    registry: loaded?.config.registry,
    scope: request.scope ?? "evaluation",
    source,
    files: request,
    baseDir: configFile?.baseDir ?? request.workingDir,
  });
  problems.push(...assembled.problems);
  throwProblems("input", problems);
  return {
    policy: assembled.policy,
    overridden: merge.overridden,
    ignored: ignoreJudging ? givenJudgingInputs(inputs) : [],
    config: loaded?.config ?? null,
  };
}

function loadOrThrow(file: ConfigFile, metrics: MetricLookup): LoadedConfig {
  const loaded = loadConfig(file, metrics);
  if (loaded.kind === "config") return loaded;
  throw problemsError("input", loaded.problems);
}

function modelName(inputs: PolicyInputs, loaded: LoadedConfig | null, showInput: (name: string) => string): string {
  if (loaded === null) return inputs.model ?? nameFromPath(inputs.modelPath ?? inputs.predictions?.[0] ?? "model");
  const choice = chooseModel(inputs.model, Object.keys(loaded.config.models), showInput("model"));
  if (choice.kind === "model") return choice.name;
  throw new ModelgateError("input", [choice.problem]);
}
