import type { Column } from "../core/table/column.ts";
import type { InputPlan, OutputPlan } from "../core/model/plan.ts";

export interface RunLimits {
  /** Wall time for session creation and all batches together. */
  readonly timeMs: number;
  /** Resident size of the child; watched on Linux, elsewhere not enforced. */
  readonly memoryBytes: number;
}

export interface RunnerRequest {
  /** Absolute path of the .onnx file, already accepted by the walk. */
  readonly modelPath: string;
  readonly input: InputPlan;
  readonly output: OutputPlan;
  readonly provider: string;
  /**
   * 0 lets the runtime choose by the machine. The order in which a tree ensemble adds up its trees, and so the last bits of
   * a score, depends on the number: only a fixed one gives the same bytes everywhere.
   */
  readonly threads: number;
  /** Rows, from the first, whose label is read; all when not given. Beside scores a label only tells the order of the classes. */
  readonly labelRows?: number;
  /** Whether every call is known to end, so that nothing is needed to end it once this process is gone. Unknown when not given. */
  readonly endsByItself?: boolean;
  readonly limits: RunLimits;
}

/** Columns in the order of the plan's tensors and their columns, flattened. */
export interface FeatureBatch {
  readonly firstRow: number;
  readonly rows: number;
  readonly columns: readonly Column[];
}

/** One batch of outputs; arrays have `rows` entries (scores: rows × classCount, row-major). */
export interface PredictionBatch {
  readonly rows: number;
  readonly score: Float64Array | null;
  readonly scores: { readonly values: Float64Array; readonly classCount: number } | null;
  readonly label: Column | null;
  readonly value: Float64Array | null;
}

/** Everything that ends a run without predictions; each is a verdict (contracts.md §3). */
export interface RunFailure {
  readonly kind:
    | "unknown-operator"
    | "load-failed"
    | "run-failed"
    | "zipmap-output"
    | "non-finite-output"
    | "unexpected-output"
    | "provider-unavailable"
    | "crash"
    | "time-limit"
    | "memory-limit";
  /** A sentence for people; escaped, at most 40 characters quoted from the runtime's own text unless it is our own. */
  readonly detail: string;
  readonly hint: string | null;
  /** The first row at fault (0-based, over all files), where the failure is about one: `TableSource.locate` names its place. */
  readonly row?: number;
  /** The last of what the runtime printed, escaped, for the debug log only. */
  readonly printed?: string;
}

/** Facts of the run for the record. */
export interface RuntimeFacts {
  readonly runtime: string;
  readonly runtimeVersion: string;
  readonly provider: string;
  readonly threads: number;
  readonly memoryLimit: "enforced" | "not-enforced";
  /** Machine epsilon of the score output's type. */
  readonly scoreEpsilon: number;
  readonly peakMemoryBytes: number | null;
}

export interface ModelSession {
  readonly facts: () => RuntimeFacts;
  /**
   * Sends one batch; answers come in order. Give it a few batches ahead (four are packed and sent, more only wait), so
   * that reading overlaps inference and memory stays flat.
   *
   * @throws ModelgateError kind "data" naming row and column of a cell that the input cannot hold; the session goes on
   */
  run(batch: FeatureBatch): Promise<PredictionBatch | RunFailure>;
  /** Ends the child. Idempotent; also due after a failure. */
  close(): Promise<void>;
}

export function isRunFailure(outcome: PredictionBatch | RunFailure | ModelSession): outcome is RunFailure {
  return "kind" in outcome;
}

export interface ModelRunner {
  /** Which runtime would run a model (package, version, platform), found without loading it; null where there is none. */
  runtimeName(): string | null;
  /** Says that so many models, of those prepared before among them, will be opened soon, so that starting up can overlap with finding out which. */
  prepare(models: number): void;
  /** Ends what was prepared and not opened. Sessions are closed by whoever opened them. */
  close(): Promise<void>;
  /**
   * Starts the child at once, before it returns, so that callers can read the data meanwhile.
   *
   * @throws ModelgateError kind "external" when the inference runtime itself cannot be loaded: no verdict on the model
   */
  open(request: RunnerRequest): Promise<ModelSession | RunFailure>;
}
