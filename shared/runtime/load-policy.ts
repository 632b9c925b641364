import type { ConfigFile } from "../config/config-file.ts";
import { chooseModel } from "../config/choose-model.ts";
import { DEFAULTS } from "../config/defaults.ts";
import { loadConfig, type LoadedConfig } from "../config/load.ts";
import { policyChange, type PolicyChange } from "../config/policy-change.ts";
import { resolvePolicy, type ResolvedPolicy } from "../config/resolve-policy.ts";
import type { PolicyInputs } from "../config/setting.ts";
import { metricEntry, metricIds } from "../core/metrics/catalogue.ts";
import type { ModelPolicy } from "../core/model/policy.ts";
import { quote } from "../core/text/quote.ts";
import type { Runtime } from "./action-main.ts";

const metrics = { metricEntry, metricIds };

type Inputs = PolicyInputs & { readonly config?: string | undefined };

/** Stands in the policy's source wherever nobody but the author of the change has agreed to it (contracts.md §6). */
export const FIRST_ADOPTION = "untrusted-first-adoption";

/**
 * The policy of this run. Where the change under judgement could have written the file at hand, the trusted commit's judges instead; what an
 * input replaced, what did not count and what the change does to its policy is said out loud.
 */
export async function loadPolicy(inputs: Inputs, runtime: Runtime): Promise<ModelPolicy> {
  if (runtime.trustedConfig === null)
    return policyAtHand(inputs, runtime, await runtime.files.readConfig(inputs.config));
  const named = await runtime.trustedConfig(inputs.config);
  const judge = named === null ? await movedPolicy(inputs, runtime) : judging(inputs, named);
  if (judge === null) return firstAdoption(await ownPolicy(inputs, runtime), null, runtime);
  if (judge.kind === "undeclared") return firstAdoption(await ownPolicy(inputs, runtime), judge.loaded, runtime);
  const { policy, ignored } = await resolve(judge.inputs, runtime, judge.file, "inputs-ignored");
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

async function ownPolicy(inputs: Inputs, runtime: Runtime): Promise<ModelPolicy> {
  return policyAtHand(inputs, runtime, await runtime.files.readConfig(inputs.config));
}

async function policyAtHand(inputs: Inputs, runtime: Runtime, file: ConfigFile | null): Promise<ModelPolicy> {
  const { policy, overridden } = await resolve(inputs, runtime, file, "inputs-override");
  if (overridden.length > 0) {
    runtime.warn(`inputs replaced what ${file?.shownPath ?? "the file"} says of ${overridden.join(", ")}`);
  }
  return policy;
}

function resolve(
  inputs: Inputs,
  { files, showInput, workingDir }: Runtime,
  configFile: ConfigFile | null,
  precedence: "inputs-override" | "inputs-ignored",
): Promise<ResolvedPolicy> {
  const { resolvePaths, sha256 } = files;
  return resolvePolicy({ inputs, configFile, showInput, workingDir, precedence, metrics, resolvePaths, sha256 });
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
