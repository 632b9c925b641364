import { type EvidenceRules, ROLLOUT_DEFAULTS, type RolloutSchedule } from "../core/canary/rollout-plan.ts";
import type { Problem } from "../core/errors.ts";
import { didYouMean } from "../core/text/nearest.ts";
import { alternatives, quote } from "../core/text/quote.ts";
import type { Config, EnvironmentConfig } from "./schema.ts";

/** An environment as the policy has it, defaults applied. */
export interface Environment {
  readonly name: string;
  readonly target: { readonly kind: "local"; readonly stateDir: string };
  /** Alias in the registry that means what serves here. */
  readonly alias: string;
  readonly schedule: RolloutSchedule;
  readonly rules: Omit<EvidenceRules, "slowThresholdMs">;
}

export type EnvironmentChoice =
  | { readonly kind: "environment"; readonly environment: Environment }
  | { readonly kind: "problem"; readonly problem: Problem };

/** @param input how the door writes the input's name */
export function resolveEnvironment(config: Config, asked: string, input: string): EnvironmentChoice {
  const declared = Object.keys(config.environments ?? {});
  const found = declared.includes(asked) ? config.environments?.[asked] : undefined;
  if (found !== undefined) return { kind: "environment", environment: resolved(asked, found) };
  const known = declared.length === 0 ? "none is declared" : `declared: ${alternatives(declared, "and")}`;
  const message = `unknown environment ${quote(asked)}; ${known}`;
  const hint = didYouMean(asked, declared, "Declare it under environments in modelgate.yml.");
  return { kind: "problem", problem: { code: "unknown-environment", input, message, hint } };
}

function resolved(name: string, { target, alias = name, rollout = {} }: EnvironmentConfig): Environment {
  const seconds = (minutes: number): number => Math.round(minutes * 60);
  const errorSlo = rollout["error-slo"] ?? ROLLOUT_DEFAULTS.errorSlo;
  return {
    name,
    target: { kind: target.kind, stateDir: target["state-dir"] },
    alias,
    schedule: {
      steps: rollout.steps ?? ROLLOUT_DEFAULTS.steps,
      burnInSeconds: seconds(rollout["burn-in-minutes"] ?? ROLLOUT_DEFAULTS.burnInMinutes),
      dwellSeconds: seconds(rollout["dwell-minutes"] ?? ROLLOUT_DEFAULTS.dwellMinutes),
      minimumRequests: rollout["minimum-requests"] ?? ROLLOUT_DEFAULTS.minimumRequests,
      errorBudget: rollout["error-budget"] ?? errorSlo / 2,
      bakeSeconds: seconds(rollout["bake-minutes"] ?? ROLLOUT_DEFAULTS.bakeMinutes),
      timeCapSeconds: seconds(rollout["time-cap-minutes"] ?? ROLLOUT_DEFAULTS.timeCapMinutes),
      onNoData: rollout["on-no-data"] ?? ROLLOUT_DEFAULTS.onNoData,
      lookSeconds: rollout["look-seconds"] ?? ROLLOUT_DEFAULTS.lookSeconds,
    },
    rules: {
      alpha: rollout.alpha ?? ROLLOUT_DEFAULTS.alpha,
      errorRatio: rollout["error-ratio"] ?? ROLLOUT_DEFAULTS.errorRatio,
      errorFloor: rollout["error-floor"] ?? ROLLOUT_DEFAULTS.errorFloor,
      errorSlo,
      slowRatio: rollout["slow-ratio"] ?? ROLLOUT_DEFAULTS.slowRatio,
      slowFloor: rollout["slow-floor"] ?? ROLLOUT_DEFAULTS.slowFloor,
    },
  };
}
