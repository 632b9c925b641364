import { z } from "zod";

/** What a rollout or a rollback set out to do: the payload of its deployment, or plan.json. Strict: we alone write it. */
const digest = z.string().regex(/^[0-9a-f]{64}$/u);
const count = z.number().int().nonnegative();
const share = z.number().gt(0).lt(1);
const model = z.strictObject({ version: z.string(), sha256: digest });

const scheduleSchema = z.strictObject({
  steps: z.array(z.number().gt(0).max(100)).min(1),
  burnInSeconds: count,
  dwellSeconds: count,
  minimumRequests: count,
  errorBudget: share,
  bakeSeconds: count,
  timeCapSeconds: count,
  onNoData: z.enum(["hold", "abort"]),
  lookSeconds: count,
});

const rulesSchema = z.strictObject({
  alpha: share,
  errorRatio: z.number().min(1),
  errorFloor: z.number().nonnegative(),
  errorSlo: share,
  slowRatio: z.number().min(1),
  slowFloor: z.number().nonnegative(),
  slowThresholdMs: z.number().positive().nullable(),
});

const provenance = {
  /** Commit that was deployed from; null outside a repository. */
  commit: z.string().nullable(),
  policy: z.strictObject({ source: z.string(), sha256: digest }),
  reason: z.string(),
  actorId: count.nullable(),
  runUrl: z.string().nullable(),
  /** Digests of the records that let the model in. */
  records: z.array(digest),
} as const;

const place = {
  /** Tells two plans apart that say the same. */
  id: z.string(),
  rolloutId: z.string(),
  model: z.string(),
  environment: z.string(),
  startedAtSeconds: count,
} as const;

const rolloutSchema = z.strictObject({
  schema: z.literal("modelgate.rollout/1"),
  kind: z.literal("rollout"),
  ...place,
  candidate: model,
  champion: model.nullable(),
  schedule: scheduleSchema,
  rules: rulesSchema,
  ...provenance,
});

const rollbackSchema = z.strictObject({
  schema: z.literal("modelgate.rollout/1"),
  kind: z.literal("rollback"),
  ...place,
  /** What served before; null where nobody did. */
  from: model.nullable(),
  to: model,
  breakGlass: z.boolean(),
  ...provenance,
});

export const rolloutDocumentSchema = z.discriminatedUnion("kind", [rolloutSchema, rollbackSchema]);

export type RolloutDocument = z.infer<typeof rolloutDocumentSchema>;
export type PlannedRollout = z.infer<typeof rolloutSchema>;
export type PlannedRollback = z.infer<typeof rollbackSchema>;
