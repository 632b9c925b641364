/** A registered model as a target serves it: what it is called and, decisive, its digest (contracts.md §5). */
export interface DeployableModel {
  readonly name: string;
  readonly version: string;
  readonly sha256: string;
  /** Existing folder that holds the model's files, checked against the digest by the caller. */
  readonly folder: string;
  /** Relative to `folder`: the ONNX file. */
  readonly entry: string;
}

/** Which of the two a request goes to. */
export type Variant = "champion" | "canary";

/** A variant as the target reports it. */
export interface VariantState {
  readonly version: string;
  readonly sha256: string;
  /** Answers requests now. */
  readonly ready: boolean;
}

/** Whose a canary is: written on the target, so that two rollouts never drive one canary (deploy.md §4, I5). */
export interface RolloutClaim {
  readonly rolloutId: string;
  /** Grows by one with every raise; a target refuses one that it has seen pass. Idempotent on (rolloutId, seq). */
  readonly seq: number;
}

/** What is really there; never an echo of what was asked for. */
export interface TargetState {
  readonly champion: VariantState | null;
  readonly canary: VariantState | null;
  readonly weight: {
    /** Share of the canary in percent, as the router is configured. */
    readonly configuredPercent: number;
    /** As the router was observed to route; null where the target cannot tell. */
    readonly effectivePercent: number | null;
  };
  /** The rollout that owns the canary and the last change it made; null without a canary. */
  readonly claim: RolloutClaim | null;
}

export interface TargetCapabilities {
  /** Smallest share above none that can be routed, in percent. */
  readonly leastPercent: number;
  /** Shares are whole multiples of this, in percent. */
  readonly granularityPercent: number;
  readonly countsRequests: boolean;
}

/** How a probe off the live route went. */
export type ProbeOutcome =
  | { readonly kind: "answered"; readonly requests: number; readonly meanMs: number }
  | { readonly kind: "failed"; readonly detail: string };

/**
 * Where a model is served and traffic is split. Every operation is idempotent; all of them reject with ModelgateError kind "external" when the target
 * cannot be reached or refuses (`target-unreachable`, `target-foreign-canary`, `target-stale-claim`, ...).
 * Raising weight is asked for only after it is journalled; lowering is asked for first (design.md rule 7).
 */
export interface DeploymentTarget {
  readonly capabilities: TargetCapabilities;
  observe(): Promise<TargetState>;
  /** Makes the first champion, where none is served yet. Refused when there is one. */
  install(model: DeployableModel): Promise<TargetState>;
  /** Deploys the canary at weight 0 and waits until it is ready; never touches the champion. */
  stage(model: DeployableModel, claim: RolloutClaim): Promise<TargetState>;
  /** Sends requests past the live route: signature and smoke inference. */
  probe(variant: Variant, requests: number): Promise<ProbeOutcome>;
  /**
   * Compare-and-set on the claim. Returns what was observed afterwards, which is less than was asked for when a retreat came
   * between. A seq may set again what it has set (the target may have fallen back to 0 meanwhile) and may lower it; more than
   * it set last needs the next seq, and after a retreat so does every share above 0.
   */
  setWeight(percent: number, claim: RolloutClaim): Promise<TargetState>;
  /** The canary becomes the champion; only at 100 percent. */
  finalize(claim: RolloutClaim): Promise<TargetState>;
  /**
   * Weight 0 at once. Allowed in every state, needs no claim and no journal; spends the seq, so that a raise which was under
   * way cannot undo it. The canary stays staged until `collect`.
   */
  retreat(reason: string): Promise<TargetState>;
  /**
   * Serves another model as champion, after finalize: rollback. The one served before stays up until the new one answers. A
   * canary that is under way is retreated from.
   */
  restore(model: DeployableModel): Promise<TargetState>;
  /** Removes what finished rollouts left behind: a canary that was retreated from, the champion before a promotion. A rollout that goes on is left alone. */
  collect(): Promise<void>;
}
// Agreed entry (asked for by deploy-canary and rollback): shared/adapters/deploy/local/open-local-target.ts exports
//   openLocalTarget(options: { stateDir: string; workingDir: string; childEntry: { execPath: string; args: readonly string[] }; onnxruntimePath: string;
//     environment: Readonly<Record<string, string | undefined>> }): Promise<{ target: DeploymentTarget; evidence: TrafficEvidence }>
// Relied on by the rollout: after a raise was applied, observe().claim.seq is the seq of that raise, and a retreat leaves claim and seq as they are (weight 0 only),
// so that "not yet applied" (claim.seq < journalled seq) and "lowered by somebody" (claim.seq = journalled seq, weight lower) can be told apart.
