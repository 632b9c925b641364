/** Node fires a longer timer at once. */
const longestTimerMs = 2 ** 31 - 1;

/**
 * A time limit on the time in which there is work: a model is not charged for the time in which its data was read.
 * `start` and `stop` may be called in any state.
 */
export class BusyTimer {
  #remainingMs: number;
  #startedAt: number | null = null;
  #timer: NodeJS.Timeout | null = null;
  readonly #expired: () => void;

  constructor(limitMs: number, expired: () => void) {
    this.#remainingMs = limitMs;
    this.#expired = expired;
  }

  start(): void {
    if (this.#startedAt !== null) return;
    this.#startedAt = performance.now();
    this.#timer = setTimeout(
      () => {
        // Timers run before input: where this process itself was busy too long, an answer may already be waiting to be read.
        setImmediate(() => {
          if (this.#startedAt !== null) this.#expired();
        });
      },
      Math.min(Math.max(0, this.#remainingMs), longestTimerMs),
    );
  }

  stop(): void {
    if (this.#startedAt === null) return;
    this.#remainingMs -= performance.now() - this.#startedAt;
    this.#startedAt = null;
    if (this.#timer !== null) clearTimeout(this.#timer);
  }
}
