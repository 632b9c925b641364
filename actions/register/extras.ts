import { clientReference } from "./report.ts";
import type { RegistrationOutcome } from "./outcome.ts";

const CARD_FILE = "MODEL_CARD.md";

interface Published {
  readonly files: readonly { readonly name: string; readonly text: string }[];
  readonly outputs: Readonly<Record<string, string>>;
}

/** What the door publishes beside the report: the card, and the outputs that only register has. */
export function registrationExtras({ result, card }: RegistrationOutcome): Published {
  const { outcome, version, manifestDigest, registry } = result.details;
  const isThere = outcome !== "refused";
  return {
    files: card === null ? [] : [{ name: CARD_FILE, text: card }],
    outputs: {
      outcome,
      version: isThere ? version : "",
      "manifest-digest": isThere ? manifestDigest : "",
      reference: isThere ? `${clientReference(registry, result.model).name}@${manifestDigest}` : "",
    },
  };
}
