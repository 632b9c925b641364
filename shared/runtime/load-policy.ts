import type { ConfigFile } from "../config/config-file.ts";
import { chooseModel } from "../config/choose-model.ts";
import { DEFAULTS } from "../config/defaults.ts";
import { loadConfig, type LoadedConfig } from "../config/load.ts";
import { policyChange, type PolicyChange } from "../config/policy-change.ts";
import { type PolicyRequest, resolvePolicy, type ResolvedPolicy } from "../config/resolve-policy.ts";
import type { PolicyInputs } from "../config/setting.ts";
import { type Place, problemsError } from "../core/errors.ts";
import { metricEntry, metricIds } from "../core/metrics/catalogue.ts";
import type { ModelPolicy } from "../core/model/policy.ts";
import { quote } from "../core/text/quote.ts";
import { policyInputs } from "../spec/common-inputs.ts";
import { parseInputs } from "../spec/parse-inputs.ts";
import type { Runtime } from "./action-main.ts";

const metrics = { metricEntry, metricIds };

type Inputs = PolicyInputs;
/** What has to be at hand: everything an evaluation opens, the model alone, or nothing but the file of rules; with labels or without. */
type Needs = Pick<PolicyRequest, "scope" | "needsLabel">;
type Scope = NonNullable<PolicyRequest["scope"]>;

/** Stands in the policy's source wherever nobody but the author of the change has agreed to it (contracts.md §6). */
export const FIRST_ADOPTION = "untrusted-first-adoption";

/**
 * The policy of this run. Where the change under judgement could have written the file at hand, the trusted commit's judges instead; what an
 * input replaced, what did not count and what the change does to its policy is said out loud.
 */
export async function loadPolicy(inputs: Inputs, runtime: Runtime, needs: Needs = {}): Promise<ModelPolicy> {
  const policy = await choosePolicy(inputs, runtime, needs);
  runtime.judging(policy.name);
  return policy;
}

async function choosePolicy(inputs: Inputs, runtime: Runtime, needs: Needs): Promise<ModelPolicy> {
  const ownPolicy = async (): Promise<ModelPolicy> =>
    policyAtHand(inputs, runtime, await runtime.files.readConfig(inputs.config), needs);
  if (runtime.trustedConfig === null) return ownPolicy();
  const named = await runtime.trustedConfig(inputs.config);
  const judge = named === null ? await movedPolicy(inputs, runtime) : judging(inputs, named);
  if (judge === null) return firstAdoption(await ownPolicy(), null, runtime);
  if (judge.kind === "undeclared") return firstAdoption(await ownPolicy(), judge.loaded, runtime);
  const how = { precedence: "inputs-ignored", ...needs } as const;
  const { policy, ignored } = await resolve(judge.inputs, runtime, judge.file, how);
  if (ignored.length > 0) {
    const inputsWord = ignored.length === 1 ? "input" : "inputs";
    runtime.warn(
      `ignored, because ${judge.file.shownPath} declares the model: the ${inputsWord} ${ignored.join(", ")}`,
    );
  }
  await showChangedData(policy, runtime);
  if (judge.loaded !== null) await showChange(inputs, runtime, { file: judge.file, loaded: judge.loaded }, policy.name);
  return policy;
}

/**
 * The policy of an action that evaluates nothing: what modelgate.yml says of the model, judged by the same trusted file, without the data. An
 * input cannot stand in for a file here, since a requirement that the workflow itself states is none.
 *
 * @throws ModelgateError kind "input" where there is no file
 */
export async function loadModelPolicy(
  named: { readonly model: string | undefined; readonly config: string | undefined },
  runtime: Runtime,
  scope: Exclude<Scope, "evaluation"> = "model",
): Promise<ModelPolicy> {
  const trusted = (await runtime.trustedConfig?.(named.config)) ?? (await runtime.trustedConfig?.(undefined)) ?? null;
  if (trusted === null && (await runtime.files.readConfig(named.config)) === null) {
    throw problemsError("input", [
      {
        code: "config-required",
        input: runtime.showInput("config"),
        message: "there is no modelgate.yml, so nothing says what the model needs",
        hint: "Declare the model in modelgate.yml, with its gates and, if you like, a tier.",
      },
    ]);
  }
  const parsed = parseInputs(policyInputs, named, runtime.showInput);
  if (parsed.kind === "problems") throw problemsError("input", parsed.problems);
  return loadPolicy(parsed.values, runtime, { scope });
}

/**
 * Where each gate of a model stands in the workspace's own file, by the gate's text. Empty where the file that judges has other bytes: its lines
 * are not those of the file at hand.
 */
export async function gatePlaces(
  policy: ModelPolicy,
  named: string | undefined,
  runtime: Runtime,
): Promise<ReadonlyMap<string, Place>> {
  const own = await runtime.files.findConfig(named);
  const loaded = own?.sha256 === policy.source.sha256 ? loadConfig(own, metrics) : null;
  if (loaded?.kind !== "config") return new Map();
  const declared = loaded.gates.get(policy.name) ?? [];
  return new Map(declared.flatMap(({ gate, at }) => (at.place === undefined ? [] : [[gate.text, at.place] as const])));
}

/** The trusted file of a run: it judges the model, or has never heard of it. */
type Judge =
  | {
      readonly kind: "judges";
      readonly file: ConfigFile;
      /** Null for a file with mistakes. It decides nothing, least of all that the change may judge itself; resolving it reports them. */
      readonly loaded: LoadedConfig | null;
      readonly inputs: Inputs;
    }
  | { readonly kind: "undeclared"; readonly loaded: LoadedConfig };

function judging(inputs: Inputs, file: ConfigFile): Judge {
  const loaded = loadConfig(file, metrics);
  if (loaded.kind === "problems") return { kind: "judges", file, loaded: null, inputs };
  const names = Object.keys(loaded.config.models);
  // Not asked for and not clear: the trusted file's own message, with its names, is the right one.
  const isJudge = inputs.model === undefined ? names.length > 0 : names.includes(inputs.model);
  return isJudge ? { kind: "judges", file, loaded, inputs } : { kind: "undeclared", loaded };
}

/** A change that brings its policy under a new name is judged by the base's modelgate.yml still, for the models that one declares. */
async function movedPolicy(inputs: Inputs, runtime: Runtime): Promise<Judge | null> {
  if (inputs.config === undefined) return null;
  const base = (await runtime.trustedConfig?.(undefined)) ?? null;
  if (base === null) return null;
  const own = await runtime.files.findConfig(inputs.config);
  const loaded = own === null ? null : loadConfig(own, metrics);
  if (loaded?.kind !== "config") return null;
  const choice = chooseModel(inputs.model, Object.keys(loaded.config.models), "model");
  if (choice.kind === "problem") return null;
  const judge = judging({ ...inputs, model: choice.name }, base);
  if (judge.kind === "judges") runtime.warn(`config is not at the base commit; ${base.shownPath} judges the model`);
  return judge;
}

async function policyAtHand(
  inputs: Inputs,
  runtime: Runtime,
  file: ConfigFile | null,
  needs: Needs,
): Promise<ModelPolicy> {
  const { policy, overridden } = await resolve(inputs, runtime, file, { precedence: "inputs-override", ...needs });
  if (overridden.length > 0) {
    runtime.warn(`inputs replaced what ${file?.shownPath ?? "the file"} says of ${overridden.join(", ")}`);
  }
  return policy;
}

function resolve(
  inputs: Inputs,
  { files, showInput, workingDir }: Runtime,
  configFile: ConfigFile | null,
  how: Pick<PolicyRequest, "precedence" | "scope" | "needsLabel">,
): Promise<ResolvedPolicy> {
  const { resolvePaths, sha256 } = files;
  return resolvePolicy({ inputs, configFile, showInput, workingDir, ...how, metrics, resolvePaths, sha256 });
}

/** Nobody has agreed to this policy yet, so it says so everywhere, and cannot lower what may be disclosed (contracts.md §8). */
function firstAdoption(policy: ModelPolicy, base: LoadedConfig | null, runtime: Runtime): ModelPolicy {
  const trustedCell = base?.config.disclosure?.["minimum-cell"] ?? DEFAULTS.minimumCell;
  runtime.remark(
    `The base commit has no policy for the model ${quote(policy.name)}, so this change is judged by its own (${FIRST_ADOPTION}). A reviewer has to agree to the gates.`,
  );
  if (policy.minimumCell < trustedCell) {
    runtime.warn(
      `disclosure.minimum-cell stays ${String(trustedCell)}: only a policy of the base commit lowers it, found ${String(policy.minimumCell)}`,
    );
  }
  return {
    ...policy,
    minimumCell: Math.max(policy.minimumCell, trustedCell),
    source: { ...policy.source, description: `${policy.source.description} (${FIRST_ADOPTION})` },
  };
}

async function showChange(
  inputs: Inputs,
  runtime: Runtime,
  judging: { readonly file: ConfigFile; readonly loaded: LoadedConfig },
  model: string,
): Promise<void> {
  const own = await runtime.files.findConfig(inputs.config);
  const text = changeText(policyChange(judging, own, model, metrics), judging.file.shownPath);
  if (text !== null) runtime.remark(text);
}

/** One request a file: more would only delay what the list of changed files of the pull request says anyway. */
const MOST_COMPARED = 20;

/** A change may bring other rows or labels along, and is not judged by what it was before (contracts.md §6). */
async function showChangedData({ data, predictions }: ModelPolicy, runtime: Runtime): Promise<void> {
  const paths = predictions === null ? data.paths : [...data.paths, ...predictions.paths];
  const changes = (await runtime.changedFiles?.(paths.slice(0, MOST_COMPARED))) ?? [];
  const named = (kind: string): readonly string[] =>
    changes.filter((change) => change.kind === kind).map(({ path }) => path);
  const parts = [
    listed("This change alters the data it is judged on", named("changed")),
    listed("Data that the base commit does not hold", named("absent")),
    listed("Data too large to compare with the base commit", named("unknown")),
    paths.length > MOST_COMPARED ? `Of ${String(paths.length)} files ${String(MOST_COMPARED)} were compared.` : null,
  ].filter((part) => part !== null);
  if (parts.length > 0) runtime.remark(parts.join(" "));
}

function changeText(change: PolicyChange, judge: string): string | null {
  switch (change.kind) {
    case "unchanged":
      return null;
    case "removed":
      return `This change removes its policy; judged by ${judge}, the base's.`;
    case "changed": {
      const parts = [
        listed("Gates added", change.gatesAdded),
        listed("Gates removed", change.gatesRemoved),
        listed("Also changed", change.otherKeys),
      ].filter((part) => part !== null);
      const what = parts.length === 0 ? "No setting differs." : parts.join(" ");
      return `This change alters its policy; judged by ${judge}, the base's. ${what}`;
    }
  }
}

/** Enough for a reviewer to see what is going on; the change itself has the rest. */
const MOST_LISTED = 8;

function listed(title: string, items: readonly string[]): string | null {
  if (items.length === 0) return null;
  const rest = items.length - MOST_LISTED;
  const shown = items.slice(0, MOST_LISTED).map((item) => quote(item, 120));
  return `${title}: ${shown.join(", ")}${rest > 0 ? ` and ${String(rest)} more` : ""}.`;
}
