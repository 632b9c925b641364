import type { ElementType } from "../../core/model/identity.ts";
import type { ProviderUse } from "../../core/performance/provider-use.ts";
import type { RunFailure } from "../../ports/model-runner.ts";
import type { Span } from "./frame.ts";

/** Parent → child, before it is known which model to open: load the runtime already. A failure shows when the model is opened. */
export interface LoadMessage {
  readonly type: "load";
  readonly onnxruntimeFolder: string;
}

/** Parent → child: what to open. */
export interface OpenMessage {
  readonly type: "open";
  readonly modelPath: string;
  readonly provider: string;
  readonly threads: number;
  /** The folder of the package onnxruntime-node that is loaded. */
  readonly onnxruntimeFolder: string;
  /** Rows a call of the model takes, where the graph fixes them. */
  readonly fixedBatch: number | null;
  /** Every call of the model is known to end. */
  readonly endsByItself: boolean;
  /** Set for a session that is timed or profiled, and infers nothing for anybody. */
  readonly timing: {
    /** An existing folder of its own for the runtime's profile; null where nothing is profiled. */
    readonly profileFolder: string | null;
  } | null;
}

/** A tensor in the body of a frame. Strings are codes into a dictionary that both sides grow. */
export interface WireTensor {
  readonly name: string;
  readonly elementType: ElementType;
  readonly dims: readonly number[];
  readonly span: Span;
  readonly strings: WireStrings | null;
}

/** One dictionary a column of the tensor (a single one for outputs), and what is new in each. */
export interface WireStrings {
  readonly dictionaries: readonly { readonly restart: boolean; readonly added: readonly string[] }[];
}

/** Parent → child: one batch. Answers come in the order of the batches. */
export interface BatchMessage {
  readonly type: "batch";
  /** Rows in the tensors; a multiple of the fixed batch where there is one. */
  readonly rows: number;
  readonly tensors: readonly WireTensor[];
  /** Names of the outputs to compute. */
  readonly outputs: readonly string[];
}

/** Parent → child, in a timing session: the rows to time, kept until the session ends. The first request is made at once. */
export interface HoldMessage {
  readonly type: "hold";
  /** Rows in the tensors; a multiple of the fixed batch where there is one. */
  readonly rows: number;
  readonly tensors: readonly WireTensor[];
  readonly outputs: readonly string[];
}

/** Parent → child, in a timing session: so many requests, one after the other, beginning with the `first` of the held rows. */
export interface TurnMessage {
  readonly type: "turn";
  readonly rows: number;
  readonly requests: number;
  readonly first: number;
}

/** Parent → child, in a profiled session: end the profile and sum it up. */
export interface EndProfileMessage {
  readonly type: "end-profile";
}

/** Child → parent. `runtime-missing` is the installation's fault and no verdict on the model. */
export type ChildMessage =
  | {
      readonly type: "ready";
      readonly runtimeVersion: string;
      readonly outputTypes: Readonly<Record<string, string>>;
      /** From the first look at the file to a session that can run. */
      readonly loadMs: number;
    }
  | { readonly type: "answer"; readonly tensors: readonly WireTensor[] }
  | { readonly type: "held"; readonly firstRequestMs: number }
  /** Milliseconds as float64 in the body, one a request. */
  | { readonly type: "timed"; readonly run: Span; readonly endToEnd: Span }
  | { readonly type: "profiled"; readonly uses: readonly ProviderUse[] }
  | { readonly type: "failed"; readonly failure: RunFailure }
  | { readonly type: "runtime-missing"; readonly reason: string };
