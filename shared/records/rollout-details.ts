import { z } from "zod";

const digest = z.string().regex(/^[0-9a-f]{64}$/u);
const count = z.number().int().nonnegative();
const finite = z.number().refine(Number.isFinite);
const model = z.strictObject({ version: z.string(), sha256: digest });
const verdict = z.enum(["harm", "proven", "undecided"]);

const armSchema = z.strictObject({ requests: count, events: count, rate: finite.nullable() });

/** One metric's evidence: value, bound, n, where it comes from and by which rule it was judged. */
const evidenceSchema = z.strictObject({
  metric: z.enum(["error_rate", "slow_share"]),
  verdict,
  rule: z.string(),
  canary: armSchema,
  champion: armSchema,
  /** Upper end of the anytime-valid confidence sequence for the canary's rate. */
  bound: finite,
  limit: finite.nullable(),
  /** Natural logarithms of the e-values, and of the e-value from which they decide. */
  logHarm: finite,
  logProof: finite,
  logThreshold: finite,
  damping: finite,
  source: z.string(),
});

const lineSchema = z.strictObject({
  seq: count,
  kind: z.string(),
  at: z.string(),
  step: count,
  weightPercent: finite,
  verdict: verdict.nullable(),
  reason: z.string().nullable(),
  requests: count,
  /** ln E for harm when the line was written, rebuilt from the lines up to it; null before there was evidence. */
  logHarm: finite.nullable(),
});

const observedSchema = z.strictObject({
  champion: model.nullable(),
  canary: model.nullable(),
  weightPercent: finite,
});

/** What `deploy-canary` says beyond its verdict. */
export const rolloutDetailsSchema = z.strictObject({
  kind: z.literal("rollout"),
  command: z.enum(["start", "advance", "status", "promote", "abort"]),
  environment: z.string(),
  /** Null where no rollout was begun. */
  rolloutId: z.string().nullable(),
  /** Null, like step and weight, where no rollout was begun or nobody could see how it stands. */
  phase: z.string().nullable(),
  candidate: model,
  champion: model.nullable(),
  step: count.nullable(),
  steps: z.array(finite),
  weightPercent: finite.nullable(),
  next: z.strictObject({ kind: z.string(), reasons: z.array(z.string()), at: z.string().nullable() }),
  evidence: z.array(evidenceSchema),
  timeline: z.array(lineSchema),
  /** As the target was seen last; null where it was not asked or did not answer. */
  observed: observedSchema.nullable(),
  reason: z.string().nullable(),
  abort: z.strictObject({ reason: z.string(), actorId: count.nullable(), at: z.string() }).nullable(),
  promotion: z.strictObject({ reason: z.string(), actorId: count.nullable(), at: z.string() }).nullable(),
  remarks: z.array(z.string()),
  journal: z.string(),
});

export type RolloutDetails = z.infer<typeof rolloutDetailsSchema>;

/** What `rollback` says beyond its verdict. */
export const rollbackDetailsSchema = z.strictObject({
  kind: z.literal("rollback"),
  environment: z.string(),
  outcome: z.enum(["shown", "restored", "withdrawn", "refused"]),
  rolloutId: z.string().nullable(),
  from: model.nullable(),
  to: model.nullable(),
  /** A rollout that was under way and was ended. */
  ended: z.string().nullable(),
  records: z.array(digest),
  recordFaults: z.array(z.string()),
  brokeGlass: z.boolean(),
  observed: observedSchema.nullable(),
  revert: z.strictObject({ outcome: z.string(), url: z.string().nullable(), detail: z.string().nullable() }).nullable(),
  considered: z.array(model),
  reason: z.string(),
  remarks: z.array(z.string()),
  journal: z.string(),
});

export type RollbackDetails = z.infer<typeof rollbackDetailsSchema>;
