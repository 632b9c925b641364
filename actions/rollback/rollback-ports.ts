import type { Clock } from "../../shared/ports/clock.ts";
import type { DeployableModel, DeploymentTarget } from "../../shared/ports/deployment-target.ts";
import type { Progress } from "../../shared/ports/progress.ts";
import type { RolloutJournal } from "../../shared/ports/rollout-journal.ts";
import type { ServedModel, ServingChange } from "../../shared/core/rollback/choose-target.ts";

/** What a rollback needs. */
export interface RollbackPorts {
  readonly journal: RolloutJournal;
  readonly target: DeploymentTarget;
  readonly clock: Clock;
  readonly progress: Progress;
  /** What the registry's alias of the environment meant before, oldest first; for environments whose journal does not reach back. */
  readonly aliasHistory: () => Promise<readonly ServedModel[]>;
  /** A registered version by version or digest; null when the registry has none. */
  readonly findModel: (named: string) => Promise<ServedModel | null>;
  /** Brings the model's files here, each checked against its digest. */
  readonly fetchModel: (sha256: string) => Promise<DeployableModel>;
  /** Whether the records of a model are there, unchanged, and speak for it. */
  readonly vouch: (sha256: string) => Promise<Vouching>;
  readonly pointAlias: (wish: {
    readonly toSha256: string;
    readonly fromSha256: string | null;
    readonly reason: string;
    readonly actorId: number | null;
  }) => Promise<"done" | "moved" | "none">;
  /** Opens the pull request that returns the repository to what serves; null where there is no repository to ask. */
  readonly openRevert: ((wish: RevertWish) => Promise<RevertOutcome>) | null;
}

export type Vouching =
  | { readonly kind: "valid"; readonly records: readonly string[] }
  | { readonly kind: "invalid"; readonly reasons: readonly string[] };

export interface RevertWish {
  readonly rolloutId: string;
  readonly from: ServedModel | null;
  readonly to: ServingChange;
  readonly reason: string;
}

export type RevertOutcome =
  | { readonly kind: "opened"; readonly url: string; readonly number: number }
  | { readonly kind: "nothing-to-revert"; readonly detail: string }
  | { readonly kind: "failed"; readonly detail: string };
