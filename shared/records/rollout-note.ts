import { z } from "zod";

/** Who wanted what, why and when: what an abort latch or a promotion carries. */
export const rolloutNoteSchema = z.strictObject({
  id: z.string(),
  reason: z.string(),
  actorId: z.number().int().nonnegative().nullable(),
  at: z.string(),
  runUrl: z.string().nullable(),
});
