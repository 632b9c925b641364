import { z } from "zod";

const group = z.array(z.string().nullable());

/** What a fairness check says beyond gates and metrics: which groups counted, and between which two the largest differences lie. */
export const fairnessDetailsSchema = z.strictObject({
  kind: z.literal("fairness"),
  attributes: z.array(
    z.strictObject({
      /** One attribute, or two for an intersection, which no gate is on. */
      by: z.array(z.string()),
      /** The group that others are compared with; null where there is none to compare with. */
      reference: group.nullable(),
      referenceFrom: z.enum(["policy", "largest-group"]).nullable(),
      groups: z.array(
        z.strictObject({
          /** Null in it is the missing value. */
          group,
          /** Null where too small to show. */
          rows: z.number().int().nonnegative().nullable(),
          kind: z.enum(["declared", "found", "undeclared", "missing", "absent"]),
          isExempt: z.boolean(),
          /** Why it does not count, rate by rate; `rate` is null where it holds for all. */
          notJudged: z.array(
            z.strictObject({
              reason: z.enum(["too-few-rows", "too-few-in-denominator", "absent"]),
              rate: z.string().nullable(),
              class: z.string().nullable(),
            }),
          ),
        }),
      ),
      widest: z.array(
        z.strictObject({
          metric: z.string(),
          class: z.string().nullable(),
          /** The rate in which the two differ; null where several are taken together. */
          rate: z.string().nullable(),
          group,
          reference: group,
          /** Group minus reference, signed, in people per 1000 of each; null where `rate` is. */
          perThousand: z.number().nullable(),
          low: z.number().nullable(),
          high: z.number().nullable(),
          /** What the metric would be on average if all groups were treated alike, by the number of groups and rows alone. */
          expectedByChance: z.number().nullable(),
        }),
      ),
    }),
  ),
});

export type FairnessDetails = z.infer<typeof fairnessDetailsSchema>;
