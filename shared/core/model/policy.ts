import type { Gate } from "../gate/gate.ts";
import type { Tier } from "../gate/tier.ts";
import type { Task } from "../metrics/rows.ts";

/** Where the champion comes from (contracts.md §2 `champion`). */
export type ChampionReference =
  | { readonly kind: "base" }
  | { readonly kind: "path"; readonly path: string }
  | { readonly kind: "git"; readonly ref: string }
  | { readonly kind: "registry"; readonly alias: string };

/** A predictions file instead of inference (contracts.md §1, third way in). */
export interface SuppliedPredictions {
  /** Resolved paths; labels may be in the same files or in `data`, joined by `rowId`. */
  readonly paths: readonly string[];
  readonly score: string | null;
  /** Class → column. */
  readonly scores: ReadonlyMap<string, string> | null;
  readonly prediction: string | null;
  /** The champion's predictions: another file with the same columns, or a score column of this one. */
  readonly champion:
    | { readonly kind: "files"; readonly paths: readonly string[] }
    | { readonly kind: "score"; readonly column: string }
    | null;
}

/** How the user maps data columns to the model's tensors; both may be given. Null means: worked out from the graph. */
export interface InputMapping {
  /** One [rows, columns] tensor. */
  readonly matrix: { readonly tensor: string | null; readonly columns: readonly string[] | null } | null;
  /** Tensor name → column name, one column a tensor. */
  readonly tensors: ReadonlyMap<string, string> | null;
}

/** Output names the user declared; null members are worked out from the graph. */
export interface OutputMapping {
  readonly probabilities: string | null;
  readonly score: string | null;
  readonly scores: string | null;
  readonly label: string | null;
  readonly value: string | null;
}

/** What is declared of the groups of sensitive attributes, by attribute. */
export interface FairnessPolicy {
  /** The group that others are compared with. */
  readonly reference: ReadonlyMap<string, string>;
  /** The groups there should be. One that has no rows is reported and lets no gate pass; one that is not listed is reported. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
  /** Groups that may be too small to judge without making a gate inconclusive. Large enough, they are judged like any other. */
  readonly exempt: ReadonlyMap<string, readonly string[]>;
}

/** Everything that decides how one model is judged: modelgate.yml and inputs merged, defaults applied, paths resolved. */
export interface ModelPolicy {
  readonly name: string;
  /** Resolved path of the model file; null only with supplied predictions. */
  readonly modelPath: string | null;
  /** As the user wrote it, for messages and records. */
  readonly modelPathShown: string | null;
  /** Null: worked out from labels and outputs, and said so in the report. */
  readonly task: Task | null;
  readonly classes: readonly string[] | null;
  readonly positiveClass: string | null;
  readonly threshold: number;
  readonly input: InputMapping;
  readonly output: OutputMapping;
  readonly data: {
    /** Resolved, globs expanded, in code-point order. Empty only with supplied predictions that hold the labels. */
    readonly paths: readonly string[];
    /** Empty only for a check that needs none. */
    readonly label: string;
    readonly rowId: string | null;
    readonly weight: string | null;
    readonly sensitive: readonly string[];
    /** Null: every column not named otherwise. */
    readonly features: readonly string[] | null;
  };
  readonly predictions: SuppliedPredictions | null;
  readonly champion: ChampionReference | null;
  readonly gates: readonly Gate[];
  readonly confidence: number;
  /** Bootstrap replicates. */
  readonly replicates: number;
  readonly zeroDivision: "undefined" | 0;
  /** Smallest cell that may be shown (contracts.md §8). */
  readonly minimumCell: number;
  /** Fewest rows a group or slice may have to be judged, and fewest in the metric's denominator. */
  readonly minimumGroup: { readonly rows: number; readonly denominator: number };
  readonly fairness: FairnessPolicy;
  /** What the model needs before it is merged, registered or served; the defaults where it names no tier. */
  readonly tier: Tier;
  readonly owners: readonly string[];
  /** Where the model is registered; a layout's path is relative to `baseDir`. Null where the policy names no registry. */
  readonly registry: { readonly location: string; readonly baseDir: string } | null;
  readonly run: {
    readonly provider: string;
    readonly threads: number;
    readonly timeLimitMs: number;
    readonly memoryLimitBytes: number;
    readonly batchRows: number;
  };
  /** How performance-test times the model. */
  readonly timing: {
    /** Null: 4000, and more of a fast model. */
    readonly requests: number | null;
    /** Null: one row, or the batch that the model fixes. */
    readonly requestRows: number | null;
    readonly throughputRows: number;
    readonly rounds: number;
    readonly durationMs: number;
    /** Null: any machine will do. */
    readonly runnerClass: string | null;
  };
  /** What the record names as policy: the file, or the inputs when there is none. */
  readonly source: { readonly description: string; readonly sha256: string };
}
