/** Exit code of a process that a signal ended, as shells count it. */
const ENDINGS = [
  ["SIGHUP", 129],
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const;

/**
 * Ends this process on a signal: cleans up, and leaves through `process.exit`, whose event kills the inference child. Node's own default
 * would leave a model running that nobody waits for.
 *
 * @param clean synchronous: nothing else runs any more
 */
export function endOnSignals(clean: (signal: NodeJS.Signals) => void): void {
  for (const [signal, code] of ENDINGS) {
    process.once(signal, () => {
      try {
        clean(signal);
      } finally {
        process.exit(code);
      }
    });
  }
}
