import type { RolloutClaim, TargetState, VariantState } from "../../../../ports/deployment-target.ts";
import type { ProxyStatus } from "../proxy/routes.ts";

/** The target's state as the proxy's own status shows it; only the claim is the supervisor's to know. */
export function observed({ champion, canary, percent, since }: ProxyStatus, claim: RolloutClaim | null): TargetState {
  const dealt = since.champion + since.canary;
  return {
    champion: variantState(champion),
    canary: variantState(canary),
    weight: { configuredPercent: percent, effectivePercent: dealt === 0 ? null : (100 * since.canary) / dealt },
    claim,
  };
}

function variantState(status: ProxyStatus["champion"]): VariantState | null {
  if (status === null) return null;
  const { version, sha256, ready } = status;
  return { version, sha256, ready };
}
