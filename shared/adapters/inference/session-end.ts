import { ModelgateError } from "../../core/errors.ts";
import { escapeText, quote } from "../../core/text/quote.ts";
import type { RunFailure } from "../../ports/model-runner.ts";

/** The child ended by itself; `how` ends a sentence that begins with it. */
export function crash(how: string): RunFailure {
  const killed = how.endsWith("SIGKILL");
  return {
    kind: "crash",
    detail: `The inference process ${escapeText(how, 120)}.`,
    hint: killed
      ? "Nothing here sent that signal; the system does when memory runs out. Use a larger runner or a lower `memory-limit`."
      : "The runtime crashed on this model. Run it with onnxruntime in Python to see whether it crashes there, and report it to onnxruntime.",
  };
}

/** The parent stopped the child at its time limit. */
export function timeLimit(limitMs: number): RunFailure {
  return {
    kind: "time-limit",
    detail: `Loading and running the model took longer than the limit of ${String(limitMs / 1000)} s, so it was stopped.`,
    hint: "Raise `time-limit`, or judge fewer rows.",
  };
}

/** The parent stopped the child at its memory limit. */
export function memoryLimit(limitBytes: number): RunFailure {
  return {
    kind: "memory-limit",
    detail: `The inference process grew beyond the limit of ${String(Math.round(limitBytes / 2 ** 20))} MiB, so it was stopped.`,
    hint: "Raise `memory-limit`, or judge smaller batches (`batch-rows`).",
  };
}

/** The installation lacks the runtime: no verdict on the model. */
export function runtimeMissing(reason: string): ModelgateError {
  return new ModelgateError("external", [
    {
      code: "inference-runtime-missing",
      message: `onnxruntime-node could not be loaded on ${process.platform}-${process.arch}: ${quote(reason, 200)}`,
      hint: "The bundle holds the runtime for linux-x64; elsewhere install onnxruntime-node and name its folder in `onnxruntime-path`.",
    },
  ]);
}
