import { z } from "zod";

/** What performance-test says beyond gates and metrics: how it timed, what else it saw, and on which machine. Times in milliseconds. */
const finite = z.number().refine(Number.isFinite);
const count = z.number().int().nonnegative();
const contestant = z.enum(["candidate", "champion"]);
const range = z.strictObject({ median: finite, low: finite, high: finite });

/** A quotient of two contestants' values with its interval; 1 when they are alike. */
const ratio = z.strictObject({ metric: z.string(), value: finite, low: finite, high: finite });

const timingSchema = z.strictObject({
  /** What the gates judge; the other is shown beside it. */
  gated: z.literal("session-run"),
  rounds: count,
  requestRows: count,
  /** Of each model, over all rounds, and how many went before them in each round without being counted. */
  requests: count,
  warmUpRequests: count,
  throughputRows: count,
  throughputBatches: count,
  /** Rows of the data that requests were made of, the first ones. */
  distinctRows: count,
  timedMs: finite,
  /** What the policy asked for and there was no time for; null when all was done. */
  shortened: z.strictObject({ requests: count, durationMs: finite }).nullable(),
  comparisons: z.array(ratio),
  /** The candidate against itself in the same rounds: what this machine does to equal models. */
  noise: z.array(ratio),
  models: z.array(
    z.strictObject({
      of: contestant,
      endToEnd: z.strictObject({ p50: finite, p95: finite }),
      loadMs: range,
      firstRequestMs: range,
      peakMemoryBytes: count.nullable(),
    }),
  ),
  /** Requests that a percentile without a value would have needed. */
  needed: z.array(z.strictObject({ metric: z.string(), of: contestant, requests: count })),
});

const gpuSchema = z.strictObject({
  name: z.string(),
  driver: z.string(),
  memoryMib: finite.nullable(),
  utilizationPercent: finite.nullable(),
  persistence: z.string().nullable(),
  clockMhz: finite.nullable(),
  throttling: z.string().nullable(),
});

/** Never a host name, a user or a path. */
const machineSchema = z.strictObject({
  cpuModel: z.string(),
  cores: count,
  memoryBytes: count,
  platform: z.string(),
  arch: z.string(),
  systemRelease: z.string(),
  node: z.string(),
  container: z.boolean().nullable(),
  ci: z.enum(["github-hosted", "self-hosted", "ci", "none"]),
  loadAverage: finite.nullable(),
  governor: z.string().nullable(),
  gpus: z.array(gpuSchema),
});

export const performanceDetailsSchema = z.strictObject({
  kind: z.literal("performance-test"),
  /** Null where nothing was timed; a finding says why. */
  timing: timingSchema.nullable(),
  provider: z.strictObject({
    asked: z.string(),
    /** By the runtime's own profile of a few requests. */
    used: z.array(
      z.strictObject({
        of: contestant,
        providers: z.array(z.strictObject({ provider: z.string(), nodes: count, timeMs: finite })),
      }),
    ),
  }),
  machine: machineSchema,
  /** Null where the policy names no class. */
  runnerClass: z.strictObject({ declared: z.string(), found: z.string(), matches: z.boolean() }).nullable(),
});

export type PerformanceDetails = z.infer<typeof performanceDetailsSchema>;
