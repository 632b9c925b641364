import type { MetricLookup } from "../core/gate/parse-gate.ts";
import { problemsError } from "../core/errors.ts";
import type { ConfigFile } from "./config-file.ts";
import { loadConfig, type LoadedConfig } from "./load.ts";

/** How a change treats the policy that judges it. */
export type PolicyChange =
  | { readonly kind: "unchanged" }
  | { readonly kind: "removed" }
  | {
      readonly kind: "changed";
      readonly gatesAdded: readonly string[];
      readonly gatesRemoved: readonly string[];
      /** Keys beside the gates that differ: `models.income.data`, `tiers`; empty when only layout or comments do. */
      readonly otherKeys: readonly string[];
    };

/**
 * Compares the policy that judges with the one that the change brings. The latter decides nothing here, but it has to be one: merged, it
 * would judge everything that follows.
 *
 * @param own the change's own file; null when it has none any more
 * @throws ModelgateError kind "input" when the change's own file is not valid, with every problem in it
 */
export function policyChange(
  judging: { readonly file: ConfigFile; readonly loaded: LoadedConfig },
  own: ConfigFile | null,
  model: string,
  metrics: MetricLookup,
): PolicyChange {
  if (own === null) return { kind: "removed" };
  if (own.sha256 === judging.file.sha256) return { kind: "unchanged" };
  const loaded = loadConfig(own, metrics);
  if (loaded.kind === "problems") throw problemsError("input", loaded.problems);
  const before = gateTexts(judging.loaded, model);
  const after = gateTexts(loaded, model);
  return {
    kind: "changed",
    gatesAdded: after.filter((gate) => !before.includes(gate)),
    gatesRemoved: before.filter((gate) => !after.includes(gate)),
    otherKeys: [
      ...differing(judging.loaded.config.models[model] ?? {}, loaded.config.models[model] ?? {}, ["gates"]).map(
        (key) => `models.${model}.${key}`,
      ),
      ...differing(judging.loaded.config.models, loaded.config.models, [model]).map((name) => `models.${name}`),
      ...differing(judging.loaded.config, loaded.config, ["models"]),
    ],
  };
}

function gateTexts({ gates }: LoadedConfig, model: string): readonly string[] {
  return (gates.get(model) ?? []).map(({ gate }) => (gate.advisory ? `${gate.text} (advisory)` : gate.text));
}

/** Keys whose values differ, whatever the order of keys within. */
function differing(before: object, after: object, except: readonly string[]): readonly string[] {
  const a = new Map(Object.entries(before));
  const b = new Map(Object.entries(after));
  const keys = [...new Set([...a.keys(), ...b.keys()])].filter((key) => !except.includes(key));
  return keys.filter((key) => stable(a.get(key)) !== stable(b.get(key)));
}

function stable(value: unknown): string {
  return JSON.stringify({ value }, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
