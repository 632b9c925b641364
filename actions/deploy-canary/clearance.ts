import { worst } from "../../shared/core/gate/verdict.ts";
import type { Vouched } from "../../shared/evaluation/vouch-for-version.ts";
import { reasonSentence } from "../../shared/report/words.ts";
import type { Refusal } from "./outcome.ts";

/** Whether a version may be served. Deny is the default: only a verdict that says so lets it through. */
export type Clearance =
  | { readonly kind: "cleared"; readonly records: readonly string[] }
  | { readonly kind: "refused"; readonly refusal: Refusal };

export function clearanceOf(vouched: Vouched, version: string): Clearance {
  if (vouched.kind === "unregistered") {
    return {
      kind: "refused",
      refusal: {
        verdict: "fail",
        code: "no-registration",
        detail: vouched.detail,
        hint: "Register it with `register`; a model that was pushed by other means is not served.",
      },
    };
  }
  const { judged, registration } = vouched;
  if (judged.verdict === "pass" || judged.verdict === "warn") {
    return { kind: "cleared", records: [registration.sha256, ...judged.builtOn] };
  }
  const verdict = worst([judged.verdict]) === "inconclusive" ? "inconclusive" : "fail";
  const reasons = judged.reasonCodes.map((reason) => `${reasonSentence(reason)} (${reason})`);
  return {
    kind: "refused",
    refusal: {
      verdict,
      code: "not-cleared",
      detail: `version ${version} may not be served: ${reasons.join("; ")}`,
      hint: "Run the release again, so that checks and approvals hold for exactly this version under the policy in force.",
    },
  };
}
