import { ModelgateError } from "../../../shared/core/errors.ts";
import type {
  DeployableModel,
  DeploymentTarget,
  RolloutClaim,
  TargetState,
  Variant,
} from "../../../shared/ports/deployment-target.ts";
import type { TrafficEvidence, TrafficReading, VariantCounts } from "../../../shared/ports/traffic-evidence.ts";

/** How a model answers in this fake world. */
export interface Behaviour {
  readonly errorRate: number;
  /** Share of answers slower than 100 ms. */
  readonly slowShare: number;
  readonly answersProbes: boolean;
  readonly ready: boolean;
}

const HEALTHY: Behaviour = { errorRate: 0, slowShare: 0.05, answersProbes: true, ready: true };

interface Counters {
  requests: number;
  errors: number;
  slow: number;
}

/**
 * A target in memory, with traffic that flows when told to: exact shares, exact error rates, no chance. It keeps what a real one keeps
 * on its disk, so it outlives the run that drives it; `served` tells what clients met.
 */
export class InMemoryTarget implements DeploymentTarget {
  readonly capabilities = { leastPercent: 1, granularityPercent: 1, countsRequests: true };
  readonly behaviours = new Map<string, Behaviour>();
  /** Weights that were ever in force, with whose they were. */
  readonly weights: { readonly percent: number; readonly claim: RolloutClaim | null }[] = [];
  /** Requests nobody could answer. */
  unserved = 0;
  isReachable = true;
  isCounting = true;
  #champion: DeployableModel | null = null;
  #canary: DeployableModel | null = null;
  #claim: RolloutClaim | null = null;
  #weight = 0;
  /** The largest weight that the claim's seq may still set. */
  #mostOfSeq = 100;
  #isRetreated = false;
  #finalized: RolloutClaim | null = null;
  #routed: Record<Variant, number> = { champion: 0, canary: 0 };
  #epoch = 1;
  #counts: Record<Variant, Counters> = { champion: zeros(), canary: zeros() };

  constructor(champion: DeployableModel | null) {
    this.#champion = champion;
  }

  observe(): Promise<TargetState> {
    return this.#answer(() => this.#state());
  }

  install(model: DeployableModel): Promise<TargetState> {
    return this.#answer(() => {
      if (this.#champion !== null && this.#champion.sha256 !== model.sha256) throw refused("target-has-champion");
      this.#champion = model;
      return this.#state();
    });
  }

  stage(model: DeployableModel, claim: RolloutClaim): Promise<TargetState> {
    return this.#answer(() => {
      if (this.#champion === null) throw refused("target-no-champion");
      if (this.#champion.sha256 === model.sha256) throw refused("target-same-model");
      this.#check(claim);
      if (this.#canary !== null && this.#canary.sha256 !== model.sha256) throw refused("target-foreign-canary");
      this.#canary = model;
      this.#claim = claim;
      return this.#state();
    });
  }

  probe(variant: Variant, requests: number): ReturnType<DeploymentTarget["probe"]> {
    return this.#answer(() => {
      const model = variant === "canary" ? this.#canary : this.#champion;
      if (model === null) throw refused(`target-no-${variant}`);
      return this.#behaviour(model).answersProbes
        ? { kind: "answered" as const, requests, meanMs: 3 }
        : { kind: "failed" as const, detail: "the model did not answer" };
    });
  }

  setWeight(percent: number, claim: RolloutClaim): Promise<TargetState> {
    return this.#answer(() => {
      if (!Number.isInteger(percent) || percent < 0 || percent > 100) throw refused("target-weight-not-routable");
      if (this.#canary === null) throw refused("target-no-canary");
      this.#check(claim);
      // What a seq has set it may set again or lower; after a retreat it may set nothing more.
      const isSpent = this.#claim?.seq === claim.seq && percent > this.#mostOfSeq;
      if (isSpent) throw refused("target-stale-claim");
      this.#claim = claim;
      this.#mostOfSeq = percent;
      this.#route(percent);
      return this.#state();
    });
  }

  finalize(claim: RolloutClaim): Promise<TargetState> {
    return this.#answer(() => {
      if (this.#canary === null && this.#finalized?.rolloutId === claim.rolloutId) return this.#state();
      if (this.#canary === null) throw refused("target-no-canary");
      this.#check(claim);
      if (this.#weight !== 100) throw refused("target-not-at-full-weight");
      this.#champion = this.#canary;
      this.#finalized = claim;
      this.#forgetCanary();
      return this.#state();
    });
  }

  retreat(): Promise<TargetState> {
    return this.#answer(() => {
      this.#spend();
      return this.#state();
    });
  }

  restore(model: DeployableModel): Promise<TargetState> {
    return this.#answer(() => {
      if (this.#champion === null) throw refused("target-no-champion");
      this.#spend();
      if (!this.#behaviour(model).ready) throw refused("target-model-does-not-answer");
      this.#champion = model;
      return this.#state();
    });
  }

  collect(): Promise<void> {
    return this.#answer(() => {
      if (this.#canary !== null && this.#isRetreated) this.#forgetCanary();
    });
  }

  /** The evidence of the same router. */
  readonly evidence: TrafficEvidence = {
    source: "the router in memory",
    read: () =>
      this.#answer((): TrafficReading => {
        if (!this.isCounting) throw refused("evidence-unreadable");
        return {
          at: "2026-01-05T12:00:00Z",
          epoch: `epoch ${String(this.#epoch)}`,
          champion: counts(this.#counts.champion),
          canary: counts(this.#counts.canary),
        };
      }),
  };

  /** Lets clients ask. Shares and rates are exact to one request. */
  ask(requests: number): void {
    const toCanary = Math.round((requests * this.#weight) / 100);
    this.#serve("canary", this.#canary, toCanary);
    this.#serve("champion", this.#champion, requests - toCanary);
  }

  /** What somebody does by hand, past every claim. */
  byHand(change: {
    readonly weight?: number;
    readonly champion?: DeployableModel;
    readonly canary?: DeployableModel;
    readonly claim?: RolloutClaim;
  }): void {
    if (change.champion !== undefined) this.#champion = change.champion;
    if (change.canary !== undefined) this.#canary = change.canary;
    if (change.claim !== undefined) this.#claim = change.claim;
    if (change.weight !== undefined) this.#weight = change.weight;
  }

  /** The same target in another world: what happens there does not happen here. */
  copy(): InMemoryTarget {
    const copy = new InMemoryTarget(this.#champion);
    copy.#canary = this.#canary;
    copy.#claim = this.#claim;
    copy.#weight = this.#weight;
    copy.#epoch = this.#epoch;
    copy.#mostOfSeq = this.#mostOfSeq;
    copy.#isRetreated = this.#isRetreated;
    copy.#finalized = this.#finalized;
    copy.#routed = { ...this.#routed };
    copy.#counts = structuredClone(this.#counts);
    copy.unserved = this.unserved;
    for (const [sha256, behaviour] of this.behaviours) copy.behaviours.set(sha256, behaviour);
    return copy;
  }

  restartCounting(): void {
    this.#epoch += 1;
    this.#counts = { champion: zeros(), canary: zeros() };
  }

  #serve(variant: Variant, model: DeployableModel | null, requests: number): void {
    if (model === null || !this.#behaviour(model).ready) {
      this.unserved += requests;
      return;
    }
    const counters = this.#counts[variant];
    this.#routed[variant] += requests;
    const { errorRate, slowShare } = this.#behaviour(model);
    counters.errors +=
      Math.round((counters.requests + requests) * errorRate) - Math.round(counters.requests * errorRate);
    counters.slow += Math.round((counters.requests + requests) * slowShare) - Math.round(counters.requests * slowShare);
    counters.requests += requests;
  }

  #spend(): void {
    this.#isRetreated = true;
    this.#mostOfSeq = 0;
    this.#route(0);
  }

  #forgetCanary(): void {
    this.#canary = null;
    this.#claim = null;
    this.#weight = 0;
    this.#mostOfSeq = 100;
    this.#isRetreated = false;
    this.#routed = { champion: 0, canary: 0 };
  }

  #route(percent: number): void {
    if (percent > 0) this.#isRetreated = false;
    if (percent !== this.#weight) this.#routed = { champion: 0, canary: 0 };
    this.#weight = percent;
    this.weights.push({ percent, claim: this.#claim });
  }

  #check({ rolloutId, seq }: RolloutClaim): void {
    if (this.#claim === null) return;
    if (this.#claim.rolloutId !== rolloutId) throw refused("target-foreign-canary");
    if (seq < this.#claim.seq) throw refused("target-stale-claim");
  }

  #behaviour({ sha256 }: DeployableModel): Behaviour {
    return this.behaviours.get(sha256) ?? HEALTHY;
  }

  #state(): TargetState {
    const variant = (model: DeployableModel | null): TargetState["champion"] =>
      model === null ? null : { version: model.version, sha256: model.sha256, ready: this.#behaviour(model).ready };
    return {
      champion: variant(this.#champion),
      canary: variant(this.#canary),
      weight: { configuredPercent: this.#weight, effectivePercent: this.#effective() },
      claim: this.#claim,
    };
  }

  #effective(): number | null {
    const { champion, canary } = this.#routed;
    return this.#canary === null || champion + canary === 0 ? null : (100 * canary) / (champion + canary);
  }

  async #answer<T>(work: () => T): Promise<T> {
    await Promise.resolve();
    if (!this.isReachable) throw refused("target-unreachable");
    return work();
  }
}

function refused(code: string): ModelgateError {
  return new ModelgateError("external", [
    { code, message: `the target refused: ${code}`, hint: "This is a target in memory." },
  ]);
}

function zeros(): Counters {
  return { requests: 0, errors: 0, slow: 0 };
}

function counts({ requests, errors, slow }: Counters): VariantCounts {
  return {
    requests,
    errors,
    latency: [
      { upToMs: 50, count: Math.floor((requests - slow) / 2) },
      { upToMs: 100, count: requests - slow },
      { upToMs: Number.POSITIVE_INFINITY, count: requests },
    ],
  };
}
