import { z } from "zod";
import { detailsSchema } from "./details.ts";

/** Result JSON of every action (contracts.md §4), version 1. Strict: unknown keys are our own defect. */
const digest = z.string().regex(/^[0-9a-f]{64}$/u);
const finite = z.number().refine(Number.isFinite);
const verdict = z.enum(["pass", "warn", "fail", "inconclusive"]);
const count = z.number().int().nonnegative();

const fileDigest = z.strictObject({ path: z.string(), sha256: digest });

export const subjectSchema = z.strictObject({ name: z.string(), sha256: digest, files: z.array(fileDigest) });

const intervalSchema = z.strictObject({ low: finite, high: finite, level: finite, method: z.string() });

export const metricRowSchema = z.strictObject({
  metric: z.string(),
  of: z.enum(["candidate", "champion", "difference"]),
  by: z.array(z.string()).nullable(),
  group: z.array(z.string().nullable()).nullable(),
  reference: z.array(z.string().nullable()).nullable(),
  on: z.string().nullable(),
  class: z.string().nullable(),
  value: finite.nullable(),
  undefinedReason: z.string().nullable(),
  n: count.nullable(),
  nPositive: count.nullable(),
  nNegative: count.nullable(),
  effectiveN: finite.nullable(),
  interval: intervalSchema.nullable(),
});

export const gateRowSchema = z.strictObject({
  id: z.string(),
  gate: z.string(),
  metric: z.string(),
  by: z.array(z.string()).nullable(),
  /** The group that decided a gate `by` an attribute; null in it is the missing value. Parallel to `by`. */
  group: z.array(z.string().nullable()).nullable(),
  on: z.string().nullable(),
  /** The class that decided a gate on a metric with one value a class. */
  class: z.string().nullable(),
  /** The number the bound is compared with: the limit itself, or the margin of a comparison with the champion. */
  limit: finite,
  /** Observed value: the metric, or the difference candidate − champion. */
  value: finite.nullable(),
  /** The end of the printed interval that was judged; null when there is none. */
  bound: finite.nullable(),
  verdict,
  reasonCode: z.string(),
  advisory: z.boolean(),
  p: finite.nullable(),
  adjustedP: finite.nullable(),
});

export const resultSchema = z.strictObject({
  schema: z.literal("modelgate.result/1"),
  action: z.string(),
  model: z.string(),
  verdict,
  reasonCodes: z.array(z.string()),
  subject: subjectSchema,
  champion: subjectSchema.nullable(),
  policy: z.strictObject({ source: z.string(), sha256: digest }),
  /** Null for an action that reads no data. */
  data: z
    .strictObject({
      sha256: digest,
      /** Rows that count; null when the run stopped before all were evaluated. */
      rows: count.nullable(),
      excluded: z.array(z.strictObject({ reason: z.string(), n: count.nullable() })),
    })
    .nullable(),
  /**
   * Whether the candidate's predictions were computed here, made by an earlier step of the same job (contracts.md §6) or
   * supplied (contracts.md §1); null for an action that looks at none.
   */
  predictions: z.enum(["computed", "reused", "supplied"]).nullable(),
  gates: z.array(gateRowSchema),
  metrics: z.array(metricRowSchema),
  /** Gates of the policy that another action judges. */
  notJudgedHere: z.array(z.strictObject({ gate: z.string(), judgedBy: z.string() })),
  details: detailsSchema,
  /** Why the verdict is what it is where no gate explains it: a refused model, a crash. */
  findings: z.array(z.strictObject({ code: z.string(), detail: z.string(), hint: z.string().nullable() })),
});

export type Result = z.infer<typeof resultSchema>;
export type MetricRow = z.infer<typeof metricRowSchema>;
export type GateRow = z.infer<typeof gateRowSchema>;
export type Subject = z.infer<typeof subjectSchema>;
