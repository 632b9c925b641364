import type { InputPlan, OutputPlan } from "../core/model/plan.ts";
import type { TextColumn } from "../core/table/column.ts";
import type { RuntimeFacts } from "./model-runner.ts";

/** Everything that decides what a model answers: two runs that agree in all of it give the same predictions. */
export interface PredictionKey {
  /** Digest of the model's files, and of the data's. */
  readonly model: string;
  readonly data: string;
  readonly input: InputPlan;
  readonly output: OutputPlan;
  /** The runtime that would run it: package, version and platform. */
  readonly runtime: string;
  readonly provider: string;
  readonly threads: number;
  readonly batchRows: number;
}

/** What a model said of every row of its data, in the order of the data, and how it was run. */
export interface KeptPredictions {
  readonly rows: number;
  readonly score: Float64Array | null;
  readonly scores: { readonly values: Float64Array; readonly classCount: number } | null;
  readonly label: TextColumn | null;
  readonly value: Float64Array | null;
  readonly scoresAreProbabilities: boolean;
  readonly scoreEpsilon: number;
  readonly runtime: RuntimeFacts;
}

export type PredictionSearch =
  | {
      readonly kind: "found";
      readonly predictions: KeptPredictions;
      /** The record of the check that made them; null where that check left none. */
      readonly record: string | null;
    }
  | { readonly kind: "none" }
  /** Something lies there that is not what was kept; it is passed over, and the reason told. */
  | { readonly kind: "ignored"; readonly reason: string };

/**
 * Predictions that one step of a job made and a later step of the same job uses again (contracts.md §6). Losing them costs
 * time and nothing else, so no method fails a check: what cannot be written is not kept, what cannot be read is not found.
 */
export interface PredictionStore {
  /** Whether there is anything to look for. */
  holdsAny(): Promise<boolean>;
  find(key: PredictionKey): Promise<PredictionSearch>;
  /** The predictions stay as they are until it is done. Nobody need wait for it: `attribute` does. */
  keep(key: PredictionKey, predictions: KeptPredictions): Promise<void>;
  /** Names the record of this run as the source of what this run kept. */
  attribute(recordDigest: string): Promise<void>;
}
