import { cardAttachment, recordAttachment } from "../../shared/core/registry/attachment.ts";
import type { ModelPublisher } from "../../shared/ports/model-publisher.ts";
import type { ModelRegistry } from "../../shared/ports/model-registry.ts";
import { TEST_RESULT } from "../../shared/records/record-schema.ts";
import type { RegistrationOutcome } from "./outcome.ts";

export interface Sealing {
  readonly registry: Pick<ModelRegistry, "moveAlias"> & ModelPublisher;
  /** Numeric id of the person; null where none is known. */
  readonly actor: number | null;
  readonly reason: string | undefined;
  readonly stage: (text: string) => void;
}

interface OwnRecord {
  readonly text: string;
  readonly createdAt: string;
}

/**
 * Writes what was decided, once its record exists: model, records, registration record and card, then the version, then the alias. A version that
 * can be found has all of it; an alias never points at one that cannot.
 */
export function sealRegistration(
  { result, records, publication, card, alias }: RegistrationOutcome,
  { registry, actor, reason, stage }: Sealing,
): (own: OwnRecord) => Promise<void> {
  const { version, manifestDigest, registry: location } = result.details;
  return async (own) => {
    if (publication !== null) {
      stage(`Sending ${result.model} ${version} to ${location}`);
      const attachments = [
        ...records.map(({ text, statement }) =>
          recordAttachment(text, { ...statement.predicate.modelgate, predicateType: TEST_RESULT }),
        ),
        recordAttachment(own.text, { createdAt: own.createdAt, action: "register", predicateType: TEST_RESULT }),
        ...(card === null ? [] : [cardAttachment(card, own.createdAt)]),
      ];
      await registry.publish({ ...publication, attachments });
    }
    if (alias !== null) {
      stage(`Moving the alias ${alias.name}`);
      await registry.moveAlias({
        name: result.model,
        alias: alias.name,
        version,
        manifestDigest,
        modelSha256: result.subject.sha256,
        actor: actor === null ? null : String(actor),
        reason: reason ?? `registered ${version}`,
        expected: alias.expected,
      });
    }
  };
}
