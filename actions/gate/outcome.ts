import type { ApprovalsSeen } from "../../shared/core/approval/approval.ts";
import type { Place } from "../../shared/core/errors.ts";
import type { Binding } from "../../shared/core/gate/check-record.ts";
import type { NeededJob } from "../../shared/core/gate/judge-check.ts";
import type { RequirementsJudged, UnreadableRecord } from "../../shared/core/gate/requirements.ts";
import type { ModelPolicy } from "../../shared/core/model/policy.ts";
import type { ModelFile } from "../../shared/core/model/identity.ts";
import type { Clock } from "../../shared/ports/clock.ts";
import type { EvidenceFolder } from "../../shared/records/evidence.ts";
import type { Statement } from "../../shared/records/record-schema.ts";
import type { Result } from "../../shared/records/result.ts";

/** What a run has left for the gate to judge. */
export interface Collected {
  readonly folders: readonly Pick<EvidenceFolder, "place" | "record">[];
  readonly unavailable: readonly UnreadableRecord[];
}

export interface GateRequest {
  readonly policy: ModelPolicy;
  /** The model at hand, by its digest. */
  readonly model: { readonly sha256: string; readonly files: readonly ModelFile[]; readonly shownPath: string };
  readonly run: Binding["run"];
  readonly commits: readonly string[];
  readonly isFromFork: boolean;
  readonly jobs: readonly NeededJob[];
  /** Where each gate stands in the file that judges, by its text; empty where that file is not the one at hand. */
  readonly places: ReadonlyMap<string, Place>;
}

export interface GatePorts {
  readonly collect: () => Promise<Collected>;
  readonly approvals: () => Promise<ApprovalsSeen>;
  readonly clock: Clock;
}

/** Everything that was found: the result that machines read, and what only people are shown. */
export interface GateOutcome {
  readonly request: GateRequest;
  readonly result: Result;
  readonly judged: RequirementsJudged;
  /** Records by digest. */
  readonly statements: ReadonlyMap<string, Statement>;
  readonly approvals: ApprovalsSeen;
  readonly at: string;
}
