import type { Progress } from "../ports/progress.ts";

/** Shorter work is over before a line about it could be read. */
const SILENT_MS = 2000;
/** On a terminal the line is redrawn; in a log each line stays, so they come rarely. */
const REDRAW_MS = 200;
const LOG_EVERY_MS = 5000;

export interface ProgressSink {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
  /** Milliseconds from any fixed point. */
  readonly nowMs: () => number;
}

/** Progress for people: nothing for two seconds, then one line that moves on a terminal, or a line now and then in a log. */
export function terminalProgress(sink: ProgressSink): Progress & { readonly finish: () => void } {
  const begun = sink.nowMs();
  let stage = "";
  let drawnAt = Number.NEGATIVE_INFINITY;
  let drawnLength = 0;
  const show = (detail: string, force: boolean): void => {
    const now = sink.nowMs();
    const pause = sink.isTerminal ? REDRAW_MS : LOG_EVERY_MS;
    if (now - begun < SILENT_MS || (!force && now - drawnAt < pause)) return;
    drawnAt = now;
    const line = `${stage}${detail}`;
    sink.write(sink.isTerminal ? `\r${line.padEnd(drawnLength)}` : `${line}\n`);
    drawnLength = line.length;
  };
  return {
    stage(text) {
      stage = text;
      show(" …", sink.isTerminal);
    },
    advance(done, total) {
      const share =
        total === null || total === 0 ? "" : ` of ${grouped(total)} (${String(Math.floor((100 * done) / total))} %)`;
      show(`: ${grouped(done)}${share} rows`, false);
    },
    finish() {
      if (sink.isTerminal && drawnLength > 0) sink.write(`\r${" ".repeat(drawnLength)}\r`);
    },
  };
}

/** 12 345 rather than 12345. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/gu, " ");
}

export const silentProgress: Progress = { stage: () => undefined, advance: () => undefined };
