import type { Vouched } from "../../shared/evaluation/vouch-for-version.ts";
import { reasonSentence } from "../../shared/report/words.ts";
import type { Vouching } from "./rollback-ports.ts";

/** Whether what let a model in still speaks for it. */
export function vouchingOf(vouched: Vouched): Vouching {
  if (vouched.kind === "unregistered") return { kind: "invalid", reasons: [vouched.detail] };
  const { judged, registration } = vouched;
  if (judged.verdict === "pass" || judged.verdict === "warn") {
    return { kind: "valid", records: [registration.sha256, ...judged.builtOn] };
  }
  return { kind: "invalid", reasons: judged.reasonCodes.map((reason) => `${reasonSentence(reason)} (${reason})`) };
}
