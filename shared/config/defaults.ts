/**
 * What holds where neither inputs nor file say otherwise. The texts of the inputs repeat these numbers for readers; a test keeps them equal.
 * The minimum group is the usual rule of thumb: 30 rows, and 10 in the class that the metric divides by.
 */
export const DEFAULTS = {
  threshold: 0.5,
  confidence: 0.95,
  replicates: 2000,
  minimumGroup: 30,
  minimumDenominator: 10,
  minimumCell: 10,
  provider: "cpu",
  /** Fixed, so that the same inputs give the same bytes on every machine (model-runner.ts). */
  threads: 2,
  timeLimitSeconds: 600,
  memoryLimitMb: 4096,
  batchRows: 8192,
  throughputRows: 256,
  rounds: 12,
  durationSeconds: 60,
} as const;
