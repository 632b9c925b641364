import type { Rows } from "../core/metrics/rows.ts";
import type { ModelFile, ModelIdentity } from "../core/model/identity.ts";
import type { Column } from "../core/table/column.ts";
import type { DigestFiles, InspectModel, LocateChampion } from "../ports/model-sources.ts";
import type { ModelRunner, RuntimeFacts } from "../ports/model-runner.ts";
import type { Progress } from "../ports/progress.ts";
import type { PredictionStore } from "../ports/prediction-store.ts";
import type { OpenTable } from "../ports/table-source.ts";
import type { TaskDecision } from "./classes.ts";

/** What it takes to get from a policy to evaluated rows. */
export interface EvaluationPorts {
  readonly openTable: OpenTable;
  readonly inspect: InspectModel;
  readonly runner: ModelRunner;
  readonly locateChampion: LocateChampion;
  readonly digest: DigestFiles;
  /** Predictions of earlier steps of this job, and a place for those made here. */
  readonly predictions: PredictionStore;
  readonly progress: Progress;
}

/** Columns that gates and groups look at, besides features and label. */
export interface AttributeRequest {
  readonly name: string;
  readonly kind: "number" | "text";
}

/** A model as it was met: named by digest, whether or not it could run. */
export interface ModelSeen {
  readonly shownPath: string;
  readonly sha256: string;
  readonly files: readonly ModelFile[];
  readonly identity: ModelIdentity | null;
  readonly runtime: RuntimeFacts | null;
}

/** A reason to stop that is about the model and therefore a verdict (contracts.md §3). */
export interface Finding {
  readonly code: string;
  readonly verdict: "fail" | "inconclusive";
  readonly detail: string;
  readonly hint: string | null;
}

export type ChampionState =
  | { readonly kind: "none" }
  | { readonly kind: "evaluated"; readonly seen: ModelSeen; readonly rows: Rows }
  /** Declared, but not comparable: gates against it cannot be judged. */
  | {
      readonly kind: "unavailable";
      readonly reason: "same-model" | "no-champion";
      readonly detail: string;
      readonly seen: ModelSeen | null;
    };

/** Predictions that an earlier step of the job made and this one did not compute again. */
export interface Reuse {
  /** Whether the candidate's are among them. */
  readonly candidate: boolean;
  /** Digests of the records of the checks that made them. */
  readonly records: readonly string[];
}

/** Data by its digest. What was not evaluated has no row count: nobody saw the rows to their end. */
export interface DataNamed {
  readonly sha256: string;
}

export interface DataSeen extends DataNamed {
  /** Rows that count. */
  readonly rows: number;
  readonly excluded: readonly { readonly reason: string; readonly n: number }[];
}

export type Evaluation =
  | {
      readonly kind: "evaluated";
      readonly supplied: boolean;
      readonly reuse: Reuse;
      readonly decision: TaskDecision;
      readonly assumptions: readonly string[];
      readonly candidate: { readonly seen: ModelSeen; readonly rows: Rows };
      readonly champion: ChampionState;
      readonly data: DataSeen;
      /** A requested attribute over the rows that count. */
      readonly attribute: (name: string, kind: "number" | "text") => Column;
    }
  | {
      readonly kind: "stopped";
      readonly finding: Finding;
      readonly candidate: ModelSeen;
      readonly data: DataNamed;
    };
