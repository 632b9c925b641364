import { CHECKS, NO_TIER, type Tier } from "../core/gate/tier.ts";
import type { Config } from "./schema.ts";

/** What the model's tier asks for, defaults applied; the defaults alone for a model, or a policy, without one. */
export function resolveTier(config: Config | null, model: string): Tier {
  const name = config?.models[model]?.tier;
  // A tier that is not declared was refused when the file was loaded.
  const tier = name === undefined ? undefined : config?.tiers?.[name];
  if (name === undefined || tier === undefined) return NO_TIER;
  return {
    name,
    checks: tier.checks ?? NO_TIER.checks,
    approvals: tier.approvals ?? NO_TIER.approvals,
    maxAgeDays: tier["max-age-days"] ?? NO_TIER.maxAgeDays,
    notRequiredOnForks: CHECKS.filter((check) => tier.forks?.[check] === "not-required"),
  };
}
