import { escapeText } from "../../core/text/quote.ts";
import type { RunFailure } from "../../ports/model-runner.ts";

/** The child ended by itself; `how` ends a sentence that begins with it. */
export function crash(how: string): RunFailure {
  const killed = how.endsWith("SIGKILL");
  return {
    kind: "crash",
    detail: `The inference process ${escapeText(how, 120)}.`,
    hint: killed
      ? "Nothing here sent that signal; the system does when memory runs out. Use a larger runner or a lower `memory-limit-mb`."
      : "The runtime crashed on this model. Run it with onnxruntime in Python to see whether it crashes there, and report it to onnxruntime.",
  };
}

/** The parent stopped the child at its time limit. */
export function timeLimit(limitMs: number): RunFailure {
  return {
    kind: "time-limit",
    detail: `Loading and running the model took longer than the limit of ${String(limitMs / 1000)} s, so it was stopped.`,
    hint: "Raise `time-limit-seconds`, or judge fewer rows.",
  };
}

/** The parent stopped the child at its memory limit. */
export function memoryLimit(limitBytes: number): RunFailure {
  return {
    kind: "memory-limit",
    detail: `The inference process grew beyond the limit of ${String(Math.round(limitBytes / 2 ** 20))} MiB, so it was stopped.`,
    hint: "Raise `memory-limit-mb`, or judge smaller batches (`batch-rows`).",
  };
}
