import { z } from "zod";

const upstream = z.strictObject({
  version: z.string(),
  sha256: z.string(),
  name: z.string(),
  /** Null while its process is being started. */
  port: z.int().min(1).max(65535).nullable(),
  /** The process behind the port; another process is another canary, and begins at 0. */
  instance: z.string().nullable(),
});

/** What the supervisor tells the proxy to route. Later generations replace earlier ones, never the other way round. */
export const routesSchema = z.strictObject({
  /** The proxy that is meant: a weight that another process had is not for the one that took its place. */
  instance: z.string(),
  generation: z.int().min(1),
  champion: upstream.nullable(),
  canary: upstream.nullable(),
  percent: z.number().min(0).max(100),
  /** After so long without `renew` the weight returns to 0. */
  leaseMs: z.number().positive().nullable(),
});

const variantStatus = z.object({
  version: z.string(),
  sha256: z.string(),
  instance: z.string().nullable(),
  ready: z.boolean(),
});

/** What the proxy really does. */
export const proxyStatusSchema = z.object({
  instance: z.string(),
  generation: z.int(),
  champion: variantStatus.nullable(),
  canary: variantStatus.nullable(),
  percent: z.number(),
  /** Inference requests given to each since the weight was last set. */
  since: z.object({ champion: z.int(), canary: z.int() }),
});

export type UpstreamRoute = Readonly<z.infer<typeof upstream>>;
export type Routes = Readonly<z.infer<typeof routesSchema>>;
export type ProxyStatus = Readonly<z.infer<typeof proxyStatusSchema>>;
