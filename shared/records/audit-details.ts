import { z } from "zod";

const digest = z.string().regex(/^[0-9a-f]{64}$/u);

/** What audit says: the records it found with their links, and everything that does not hold. */
export const auditDetailsSchema = z.strictObject({
  kind: z.literal("audit"),
  records: z.array(
    z.strictObject({
      place: z.string(),
      sha256: digest,
      action: z.string(),
      model: z.string(),
      modelDigest: digest,
      verdict: z.enum(["pass", "warn", "fail", "inconclusive"]),
      createdAt: z.string(),
      builtOn: z.array(digest),
    }),
  ),
  faults: z.array(z.strictObject({ place: z.string(), reasonCode: z.string(), detail: z.string() })),
  /** Files that lie beside the records and that no record vouches for. */
  unlisted: z.array(z.string()),
});

export type AuditDetails = z.infer<typeof auditDetailsSchema>;
