import { setTimeout as delay } from "node:timers/promises";
import type { ServedModel } from "../state-file.ts";
import { targetError } from "../target-error.ts";
import { loadingOf, type ServerPool } from "./server-pool.ts";

const lookEveryMs = 20;

/**
 * Waits until the model's server has loaded it.
 *
 * @throws ModelgateError `target-model-not-serving`: refused by the file walk or the runtime, crashed again and again, or
 *   not there in time
 */
export async function untilServing(pool: ServerPool, model: ServedModel, timeoutMs: number): Promise<void> {
  const until = performance.now() + timeoutMs;
  const process = pool.process(model.sha256);
  while (performance.now() < until && process?.isFailing === false) {
    const loading = process.running === null ? null : await loadingOf(process.running.port, timeoutMs);
    if (loading?.kind === "serving") {
      pool.answered(model.sha256);
      return;
    }
    if (loading?.kind === "refused") throw notServing(loading.detail, loading.hint);
    await delay(lookEveryMs);
  }
  const what =
    process?.isFailing === true
      ? `The server crashed while it loaded the model (${process.lastEnd}).`
      : `The model was not loaded within ${String(timeoutMs / 1000)} s.`;
  throw notServing(what, "Look into the server's log in the state-dir.");
}

function notServing(detail: string, hint: string | null): Error {
  const problem = { code: "target-model-not-serving" as const, message: `the model is not served: ${detail}` };
  return targetError(hint === null ? problem : { ...problem, hint });
}
