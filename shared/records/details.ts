import { z } from "zod";

/** What the result of one action says beyond gates and metrics, told apart by `kind`; null where there is nothing more to say. */
export const detailsSchema = z.null();
