import type { ElementType } from "../../core/model/identity.ts";
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

/** Child → parent. `runtime-missing` is the installation's fault and no verdict on the model. */
export type ChildMessage =
  | { readonly type: "ready"; readonly runtimeVersion: string; readonly outputTypes: Readonly<Record<string, string>> }
  | { readonly type: "answer"; readonly tensors: readonly WireTensor[] }
  | { readonly type: "failed"; readonly failure: RunFailure }
  | { readonly type: "runtime-missing"; readonly reason: string };
