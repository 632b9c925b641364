import { metricEntry } from "../metrics/catalogue.ts";
import type { Check } from "../metrics/catalogue-entry.ts";
import type { Gate } from "./gate.ts";

/** Every action that judges gates, in the order in which reports list them. */
export const CHECKS: readonly Check[] = ["validate-model", "fairness-check", "performance-test"];

/** What a model needs before it is merged, registered or served (contracts.md §2 `tiers`), defaults applied. */
export interface Tier {
  /** Null for a model that names no tier: the defaults hold. */
  readonly name: string | null;
  /** Checks that the tier names; the checks that the model's required gates need come on top, see `requiredChecks`. */
  readonly checks: readonly Check[];
  readonly approvals: { readonly minimum: number };
  /** Days after which a record no longer counts; null: no limit beyond that of the run. */
  readonly maxAgeDays: number | null;
  /** Checks that a pull request from a fork need not have run. Empty unless the tier says so: what did not run blocks. */
  readonly notRequiredOnForks: readonly Check[];
}

/** What holds for a model without a tier: the checks that its gates need, no approval, no age. */
export const NO_TIER: Tier = {
  name: null,
  checks: [],
  approvals: { minimum: 0 },
  maxAgeDays: null,
  notRequiredOnForks: [],
};

/**
 * The checks a model must have passed: those of its tier, and those that judge its required gates, whatever the tier says. A model without
 * either still has to be validated once, so that "nothing is required" never reads as "all is well".
 */
export function requiredChecks(tier: Tier, gates: readonly Gate[]): readonly Check[] {
  const needed = gates.filter(({ advisory }) => !advisory).map(checkOf);
  const required = CHECKS.filter((check) => tier.checks.includes(check) || needed.includes(check));
  return required.length === 0 ? ["validate-model"] : required;
}

/** The check that judges a gate. @throws TypeError for a metric that is not in the catalogue, which no parsed gate has */
export function checkOf({ metric, text }: Gate): Check {
  const entry = metricEntry(metric);
  if (entry === undefined) throw new TypeError(`no check judges ${text}`);
  return entry.judgedBy;
}
