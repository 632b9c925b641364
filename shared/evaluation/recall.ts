import type { ModelPolicy } from "../core/model/policy.ts";
import type { KeptPredictions, PredictionKey, PredictionSearch } from "../ports/prediction-store.ts";
import type { Contender } from "./contender.ts";
import type { EvaluationPorts, Reuse } from "./evaluation.ts";
import type { Ran } from "./conclude.ts";

/** What decides a model's answers on this data; null where no runtime is there to name. */
function keyOf(
  contender: Contender,
  policy: ModelPolicy,
  dataSha256: string,
  ports: EvaluationPorts,
): PredictionKey | null {
  const runtime = ports.runner.runtimeName();
  if (runtime === null) return null;
  const { seen, input, output } = contender;
  const { provider, threads, batchRows } = policy.run;
  return { model: seen.sha256, data: dataSha256, input, output, runtime, provider, threads, batchRows };
}

/** Looks for what an earlier step of this job made of the same model and data. */
export async function recall(
  contender: Contender,
  policy: ModelPolicy,
  dataSha256: string,
  ports: EvaluationPorts,
): Promise<PredictionSearch> {
  const key = keyOf(contender, policy, dataSha256, ports);
  return key === null ? { kind: "none" } : ports.predictions.find(key);
}

/** Begins to keep what a model said for later steps of this job. What was not computed here is not kept again. */
export function remember(
  contender: Contender,
  { raw, seen, reused }: Ran,
  rows: number,
  policy: ModelPolicy,
  dataSha256: string,
  ports: EvaluationPorts,
): void {
  const key = keyOf(contender, policy, dataSha256, ports);
  if (key === null || reused !== null || seen.runtime === null) return;
  void ports.predictions.keep(key, { ...raw, rows, runtime: seen.runtime });
}

/** Kept predictions as if the model had just run. */
export function recalled({ seen }: Contender, kept: KeptPredictions, record: string | null): Ran {
  const { score, scores, label, value, scoresAreProbabilities, scoreEpsilon, runtime } = kept;
  return {
    seen: { ...seen, runtime },
    raw: { score, scores, label, value, scoresAreProbabilities, scoreEpsilon },
    reused: { record },
  };
}

/** What of an evaluation was not computed here, for result and record. */
export function reuseOf(candidate: Ran, champion: Ran | null): Reuse {
  const used = [candidate, champion].flatMap((ran) => (ran === null || ran.reused === null ? [] : [ran.reused]));
  return {
    candidate: candidate.reused !== null,
    records: [...new Set(used.map(({ record }) => record).filter((record) => record !== null))],
  };
}

/** Why kept predictions were passed over, as sentences for the report. */
export function passedOver(searches: readonly PredictionSearch[]): readonly string[] {
  return searches.flatMap((search) =>
    search.kind === "ignored" ? [`predictions kept by an earlier step were not used: the file ${search.reason}`] : [],
  );
}
