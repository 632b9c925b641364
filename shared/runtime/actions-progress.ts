import type { Progress } from "../ports/progress.ts";
import type { ActionsLog } from "./actions-log.ts";
import { grouped } from "./terminal-progress.ts";

/** A log keeps every line, so lines about progress come rarely. */
const EVERY_MS = 5000;

/** One foldable group a stage, and a line now and then while it lasts. */
export function actionsProgress(log: Pick<ActionsLog, "group" | "line">, nowMs: () => number): Progress {
  let saidAt = nowMs();
  return {
    stage(text) {
      saidAt = nowMs();
      log.group(text);
    },
    advance(done, total) {
      if (nowMs() - saidAt < EVERY_MS) return;
      saidAt = nowMs();
      log.line(`${grouped(done)}${total === null ? "" : ` of ${grouped(total)}`} rows`);
    },
  };
}
