import type { Clock } from "../../shared/ports/clock.ts";
import type { DeployableModel, DeploymentTarget } from "../../shared/ports/deployment-target.ts";
import type { Progress } from "../../shared/ports/progress.ts";
import type { RolloutJournal, RolloutNote } from "../../shared/ports/rollout-journal.ts";
import type { TrafficEvidence } from "../../shared/ports/traffic-evidence.ts";

/** What a rollout is driven with. */
export interface RolloutPorts {
  readonly journal: RolloutJournal;
  readonly target: DeploymentTarget;
  readonly evidence: TrafficEvidence;
  readonly clock: Clock;
  /** Waits; a run that is ended in between has lost nothing. */
  readonly pause: (seconds: number) => Promise<void>;
  /** Brings a registered model's files here, each checked against its digest. */
  readonly fetchModel: (sha256: string) => Promise<DeployableModel>;
  /** Points the environment's alias at a served model. "moved" when somebody else pointed it elsewhere meanwhile, and then it stays. */
  readonly pointAlias: (served: AliasWish) => Promise<"done" | "moved" | "none">;
  readonly progress: Progress;
}

export interface AliasWish {
  readonly toSha256: string;
  /** What the alias is expected to mean; null where there was no champion. */
  readonly fromSha256: string | null;
  readonly reason: string;
  readonly actorId: number | null;
}

/** Who runs a command, and why. */
export interface Requester {
  readonly id: string;
  readonly reason: string;
  readonly actorId: number | null;
  readonly runUrl: string | null;
}

export function noteOf({ id, reason, actorId, runUrl }: Requester, clock: Clock): RolloutNote {
  return { id, reason, actorId, runUrl, at: clock.now() };
}
