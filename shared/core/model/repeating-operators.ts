import type { ModelIdentity } from "./identity.ts";

/** Operators that do something again and again: as often as their inputs say, not as the size of the file bounds it. */
const REPEATING: ReadonlySet<string> = new Set(["Loop", "Scan", "SequenceMap", "RNN", "LSTM", "GRU"]);

const KNOWN_DOMAINS: ReadonlySet<string> = new Set(["ai.onnx", "ai.onnx.ml"]);

/**
 * Whether every call of the model is known to end: all its operators are ONNX's own, and none of them repeats. Of operators of other domains,
 * functions of the file among them, nothing is known.
 */
export function endsByItself({ operators }: Pick<ModelIdentity, "operators">): boolean {
  return operators.every(({ domain, type }) => KNOWN_DOMAINS.has(domain) && !REPEATING.has(type));
}
