import type { ApprovalsRead } from "../../shared/core/approval/approval.ts";
import type { Binding } from "../../shared/core/gate/check-record.ts";
import type { RequirementsJudged } from "../../shared/core/gate/requirements.ts";
import type { ModelIdentity, ModelRefusal } from "../../shared/core/model/identity.ts";
import type { ModelPolicy } from "../../shared/core/model/policy.ts";
import type { RegistrationPlan } from "../../shared/core/registry/plan-registration.ts";
import type { Clock } from "../../shared/ports/clock.ts";
import type { Publication } from "../../shared/ports/model-publisher.ts";
import type { ModelRegistry } from "../../shared/ports/model-registry.ts";
import type { DigestFiles, InspectModel } from "../../shared/ports/model-sources.ts";
import type { CollectedEvidence, EvidenceRecord } from "../../shared/records/read-evidence.ts";
import type { RegistrationDetails } from "../../shared/records/registration-details.ts";
import type { Result } from "../../shared/records/result.ts";

export interface RegistrationRequest {
  readonly policy: ModelPolicy;
  /** Null: the one that the bytes have, or a generated one. */
  readonly version: string | null;
  readonly alias: string | null;
  /** The run that this is part of; null on a command line. */
  readonly run: Binding["run"];
  readonly runUrl: string | null;
  readonly commits: readonly string[];
  /** Commit checked out, for the card. */
  readonly commit: string | null;
  /** Digests of the pull request's records. */
  readonly predecessors: readonly string[];
}

export interface RegistrationPorts {
  readonly registry: Pick<ModelRegistry, "location" | "find">;
  readonly inspect: InspectModel;
  readonly digest: DigestFiles;
  readonly collect: () => Promise<CollectedEvidence>;
  readonly approvals: () => Promise<ApprovalsRead>;
  readonly clock: Clock;
  readonly sha256: (text: string) => string;
  readonly stage: (text: string) => void;
}

/** What is decided, before anything is written. */
export interface RegistrationOutcome {
  readonly request: RegistrationRequest;
  readonly result: Result & { readonly details: RegistrationDetails };
  readonly identity: ModelIdentity | null;
  /** Null where the requirements do not hold, and nothing was asked of the registry. */
  readonly plan: RegistrationPlan | null;
  readonly judged: RequirementsJudged;
  /** The records that were judged: what the verdict is built on, and what is attached. */
  readonly records: readonly EvidenceRecord[];
  /** What to write; null where nothing is. The registration's own record is added once it is known. */
  readonly publication: Omit<Publication, "attachments"> | null;
  /** Null where nothing is registered. */
  readonly card: string | null;
  /** The alias to move once the version is there, and what it points at now. */
  readonly alias: { readonly name: string; readonly expected: string | null } | null;
}

/** The model at hand. What the walk refused can still be a model of another kind, judged by predictions that were supplied. */
export interface Subject {
  readonly sha256: string;
  readonly files: readonly { readonly path: string; readonly sha256: string; readonly sizeBytes: number }[];
  readonly entry: string;
  readonly identity: ModelIdentity | null;
  readonly refusal: ModelRefusal | null;
}
