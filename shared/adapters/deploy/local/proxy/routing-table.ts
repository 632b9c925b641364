import type { Variant } from "../../../../ports/deployment-target.ts";
import type { ProxyStatus, Routes, UpstreamRoute } from "./routes.ts";
import { Upstream } from "./upstream.ts";
import { VariantCounter } from "./variant-counter.ts";
import { WeightedSplit } from "./weighted-split.ts";

/**
 * Who is asked next. It begins with no canary and weight 0, and nothing but the supervisor raises it: whatever restarts
 * the proxy sends everything to the champion.
 */
export class RoutingTable {
  readonly #instance: string;
  readonly #random: () => number;
  #generation = 0;
  #assignment = 0;
  #percent = 0;
  #split: WeightedSplit;
  #upstreams: Record<Variant, Upstream | null> = { champion: null, canary: null };
  #counters: Record<Variant, VariantCounter> = { champion: new VariantCounter(), canary: new VariantCounter() };
  #since: Record<Variant, number> = { champion: 0, canary: 0 };
  #lease: NodeJS.Timeout | null = null;
  #leaseMs: number | null = null;

  constructor(instance: string, random: () => number) {
    this.#instance = instance;
    this.#random = random;
    this.#split = new WeightedSplit(0, random);
  }

  get percent(): number {
    return this.#percent;
  }

  /** Changes with the process and with the models that the two names stand for: counting begins anew. */
  get epoch(): string {
    return `${this.#instance}/${String(this.#assignment)}`;
  }

  /** Whether the supervisor has spoken since this process began. */
  get hasRoutes(): boolean {
    return this.#generation > 0;
  }

  upstream(variant: Variant): Upstream | null {
    return this.#upstreams[variant];
  }

  counter(variant: Variant): VariantCounter {
    return this.#counters[variant];
  }

  /** Deals one inference request. */
  deal(): Variant {
    const variant = this.#split.next();
    this.#since[variant] += 1;
    return variant;
  }

  /**
   * Takes new routes over, all at once: a request sees the old ones or the new ones. Resolves when each server has
   * been looked at.
   *
   * @returns false, and nothing changed, when a later generation is in place already or another process was meant
   */
  async apply(routes: Routes): Promise<boolean> {
    if (routes.instance !== this.#instance || routes.generation <= this.#generation) return false;
    this.#generation = routes.generation;
    const before = this.#upstreams;
    const champion = reuse(before, routes.champion);
    const canary = reuse(before, routes.canary);
    this.#upstreams = { champion, canary };
    if (sha(before.champion) !== sha(champion) || sha(before.canary) !== sha(canary)) {
      this.#assignment += 1;
      this.#counters = { champion: new VariantCounter(), canary: new VariantCounter() };
      this.#since = { champion: 0, canary: 0 };
    }
    this.#leaseMs = routes.leaseMs;
    this.#setPercent(canary === null ? 0 : routes.percent);
    const known = [before.champion, before.canary];
    for (const old of known) if (old !== null && old !== champion && old !== canary) old.retire();
    await Promise.all([champion, canary].filter((next) => next !== null).map((next) => next.watched()));
    return true;
  }

  /** The rollout is still attended to. */
  renew(): void {
    if (this.#lease !== null) clearTimeout(this.#lease);
    this.#lease = null;
    if (this.#leaseMs === null || this.#percent === 0) return;
    this.#lease = setTimeout(() => {
      this.#setPercent(0);
    }, this.#leaseMs);
    this.#lease.unref();
  }

  status(): ProxyStatus {
    const { champion, canary } = this.#upstreams;
    return {
      instance: this.#instance,
      generation: this.#generation,
      champion: statusOf(champion),
      canary: statusOf(canary),
      percent: this.#percent,
      since: { ...this.#since },
    };
  }

  #setPercent(percent: number): void {
    if (percent !== this.#percent) {
      this.#percent = percent;
      this.#split = new WeightedSplit(percent, this.#random);
      this.#since = { champion: 0, canary: 0 };
    }
    this.renew();
  }
}

/** The same process behind a route keeps its connections, also when the canary becomes the champion. */
function reuse(before: Readonly<Record<Variant, Upstream | null>>, route: UpstreamRoute | null): Upstream | null {
  if (route === null) return null;
  const known = [before.champion, before.canary].find(
    (upstream) => upstream !== null && JSON.stringify(upstream.route) === JSON.stringify(route),
  );
  return known ?? new Upstream(route);
}

function sha(upstream: Upstream | null): string | null {
  return upstream?.route.sha256 ?? null;
}

function statusOf(upstream: Upstream | null): ProxyStatus["champion"] {
  if (upstream === null) return null;
  const { version, sha256, instance } = upstream.route;
  return { version, sha256, instance, ready: upstream.isReady };
}
