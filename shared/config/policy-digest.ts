import type { ModelPolicy } from "../core/model/policy.ts";
import type { ConfigFile } from "./config-file.ts";
import { givenInputs, givenJudgingInputs, inputValue, type PolicyInputs } from "./setting.ts";

interface SourceRequest {
  readonly inputs: PolicyInputs;
  readonly configFile: ConfigFile | null;
  readonly ignoreJudging: boolean;
  readonly sha256: (text: string) => string;
}

/**
 * What the record names as policy. A file that nothing overrode is named by its own digest. Where inputs had a say, the digest is over a
 * canonical JSON of the inputs (and the file's digest): the file's own would claim that it alone had judged.
 */
export function policySource({ inputs, configFile, ignoreJudging, sha256 }: SourceRequest): ModelPolicy["source"] {
  if (configFile === null)
    return { description: "inputs", sha256: sha256(canonicalInputs(inputs, givenInputs(inputs), null)) };
  const given = ignoreJudging ? [] : givenJudgingInputs(inputs);
  if (given.length === 0) return { description: configFile.shownPath, sha256: configFile.sha256 };
  const description = `${configFile.shownPath} with inputs ${given.join(", ")}`;
  return { description, sha256: sha256(canonicalInputs(inputs, given, configFile.sha256)) };
}

/** JSON with sorted keys and no spaces: the same inputs give the same bytes whatever order they were given in. */
function canonicalInputs(inputs: PolicyInputs, names: readonly string[], file: string | null): string {
  const sorted = [...names].sort();
  const values = sorted.map((name) => [name, plain(inputValue(inputs, name))] as const);
  return JSON.stringify({ file, inputs: Object.fromEntries(values) });
}

/** Maps as sorted pairs; everything else an input can hold is JSON already. */
function plain(value: unknown): unknown {
  if (isMap(value)) return sortedPairs(value);
  if (typeof value !== "object" || value === null || !("kind" in value)) return value;
  if (!("pairs" in value) || !isMap(value.pairs)) return value;
  const { pairs } = value;
  return { kind: value.kind, pairs: sortedPairs(pairs) };
}

function sortedPairs(pairs: ReadonlyMap<unknown, unknown>): readonly unknown[] {
  return [...pairs].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}

function isMap(value: unknown): value is ReadonlyMap<unknown, unknown> {
  return value instanceof Map;
}
