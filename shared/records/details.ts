import { z } from "zod";
import { auditDetailsSchema } from "./audit-details.ts";
import { fairnessDetailsSchema } from "./fairness-details.ts";
import { gateDetailsSchema } from "./gate-details.ts";
import { performanceDetailsSchema } from "./performance-details.ts";
import { registrationDetailsSchema, registryDetailsSchema } from "./registration-details.ts";
import { rollbackDetailsSchema, rolloutDetailsSchema } from "./rollout-details.ts";

/** What the result of one action says beyond gates and metrics, told apart by `kind`; null where there is nothing more to say. */
export const detailsSchema = z
  .discriminatedUnion("kind", [
    fairnessDetailsSchema,
    performanceDetailsSchema,
    gateDetailsSchema,
    auditDetailsSchema,
    registrationDetailsSchema,
    registryDetailsSchema,
    rolloutDetailsSchema,
    rollbackDetailsSchema,
  ])
  .nullable();
