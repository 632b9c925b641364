/** The evaluated rows as columns: what every metric reads. Arrays of one object are parallel and of equal length. */
export type Rows = BinaryRows | MulticlassRows | RegressionRows;

export interface BinaryRows {
  readonly task: "binary";
  readonly negativeClass: string;
  readonly positiveClass: string;
  /** 1 for the positive class, 0 for the negative. */
  readonly truth: Uint8Array;
  /** 1 iff score >= threshold, or the model's own label where it gives no score. */
  readonly decision: Uint8Array;
  /** Score of the positive class; null when the model gives labels only. */
  readonly score: Float64Array | null;
  /** Whether `score` is a probability in [0, 1]; log_loss and brier_score need it. */
  readonly scoreIsProbability: boolean;
  /** Machine epsilon of the type the scores came in (float32 2^-23, float64 2^-52): the log-loss clip. */
  readonly scoreEpsilon: number;
  /** Non-negative weights; null when every row counts once. */
  readonly weight: Float64Array | null;
}

export interface MulticlassRows {
  readonly task: "multiclass";
  /** At least two, in the declared order, otherwise numeric if all are numeric, else code-point order. */
  readonly classes: readonly string[];
  /** Index into `classes`. */
  readonly truth: Int32Array;
  readonly decision: Int32Array;
  /** Row-major [rows, classes.length] scores; null when the model gives labels only. */
  readonly scores: Float64Array | null;
  readonly scoreIsProbability: boolean;
  readonly scoreEpsilon: number;
  readonly weight: Float64Array | null;
}

export interface RegressionRows {
  readonly task: "regression";
  readonly truth: Float64Array;
  readonly prediction: Float64Array;
  readonly weight: Float64Array | null;
}

export type Task = Rows["task"];
