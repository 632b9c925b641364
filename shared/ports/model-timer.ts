import type { InputPlan, OutputPlan } from "../core/model/plan.ts";
import type { ProviderUse } from "../core/performance/provider-use.ts";
import type { FeatureBatch, RunFailure, RunLimits, RuntimeFacts } from "./model-runner.ts";

export interface TimerRequest {
  /** Absolute path of the .onnx file, already accepted by the walk. */
  readonly modelPath: string;
  readonly input: InputPlan;
  readonly output: OutputPlan;
  readonly provider: string;
  /** 0 lets the runtime choose by the machine. */
  readonly threads: number;
  readonly limits: RunLimits;
}

/** What to time: requests one after the other, the next begun when the one before is answered. */
export interface Turn {
  /** Rows of one request; a model of a fixed batch is called as often as it takes. */
  readonly rows: number;
  readonly requests: number;
  /** Which request of the held rows comes first; they are gone through over and over. */
  readonly first: number;
}

/** Times in milliseconds, one a request. */
export interface TurnTimes {
  /** The runtime's `run` alone. */
  readonly runMs: Float64Array;
  /** With copying the rows into fresh tensors before it. */
  readonly endToEndMs: Float64Array;
}

/** How long a model took to be ready to answer. */
export interface ColdStart {
  /** Reading the file and preparing the session. */
  readonly loadMs: number;
  /** The first request of all, of one row. */
  readonly firstRequestMs: number;
}

/** One model in one process of its own, for timing. It fails once: every later turn gets the same failure. */
export interface TimedSession {
  /** Hands over the rows and answers the first request. @throws ModelgateError kind "data" naming a cell that the input cannot hold */
  hold(rows: FeatureBatch): Promise<ColdStart | RunFailure>;
  time(turn: Turn): Promise<TurnTimes | RunFailure>;
  /** With `peakMemoryBytes` up to now. */
  readonly facts: () => RuntimeFacts;
  close(): Promise<void>;
}

export interface ModelTimer {
  /** Starts a fresh process and opens the model in it. @throws ModelgateError kind "external" when the runtime cannot be loaded */
  open(request: TimerRequest): Promise<TimedSession | RunFailure>;
  /**
   * Runs a few requests of one row under the runtime's profiler, in a process that times nothing, and says which provider ran the nodes.
   */
  profile(request: TimerRequest, rows: FeatureBatch): Promise<readonly ProviderUse[] | RunFailure>;
}

export function isTimingFailure(outcome: object): outcome is RunFailure {
  return "kind" in outcome && "detail" in outcome;
}
