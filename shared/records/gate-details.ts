import { z } from "zod";

const digest = z.string().regex(/^[0-9a-f]{64}$/u);
const count = z.number().int().nonnegative();
const verdict = z.enum(["pass", "warn", "fail", "inconclusive"]);

/** One thing that the model's tier or its gates ask for, and how it stands. */
const requirementSchema = z.strictObject({
  kind: z.enum(["check", "gate", "record", "approvals"]),
  /** The check's name, the gate's text, the place of a record that cannot be read, or `approvals`. */
  name: z.string(),
  required: z.boolean(),
  verdict,
  reasonCode: z.string(),
  /** What was judged. */
  records: z.array(digest),
});

/** A record that was looked at. */
const judgedRecordSchema = z.strictObject({
  sha256: digest,
  action: z.string(),
  attempt: count.nullable(),
  verdict,
  createdAt: z.string(),
  /** A later attempt of the same run has replaced it. */
  superseded: z.boolean(),
});

/** An answer of a person, by numeric id: a login can change hands, and a name is personal data. */
const approvalSchema = z.strictObject({
  personId: count,
  source: z.enum(["review", "environment"]),
  environments: z.array(z.string()),
  commit: z.string().nullable(),
  givenAt: z.string().nullable(),
  reasonCode: z.string(),
});

/** What gate says beyond its verdict: every requirement with its state. */
export const gateDetailsSchema = z.strictObject({
  kind: z.literal("gate"),
  tier: z.strictObject({
    name: z.string().nullable(),
    checks: z.array(z.string()),
    minimumApprovals: count,
    maxAgeDays: count.nullable(),
  }),
  /** Commit that was judged: of a pull request, its head. */
  headSha: z.string().nullable(),
  isFromFork: z.boolean(),
  requirements: z.array(requirementSchema),
  records: z.array(judgedRecordSchema),
  approvals: z.strictObject({
    counted: count,
    minimum: count,
    /** When they were read; null where nobody was asked or nothing could be read. */
    observedAt: z.string().nullable(),
    seen: z.array(approvalSchema),
  }),
});

export type GateDetails = z.infer<typeof gateDetailsSchema>;
