import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { RolloutClaim, TargetState, Variant } from "../../../../ports/deployment-target.ts";
import { note } from "../log-file.ts";
import type { Program } from "../program.ts";
import { isRunning, signalProcess } from "../process-identity.ts";
import type { ProxyStatus, UpstreamRoute } from "../proxy/routes.ts";
import { listRunFiles, removeRunFile } from "../run-file.ts";
import type { Settings } from "../settings.ts";
import type { StateDir } from "../state-dir.ts";
import { type LocalState, type ServedModel, writeState } from "../state-file.ts";
import { targetError } from "../target-error.ts";
import { ManagedProcess } from "./managed-process.ts";
import { observed } from "./observed.ts";
import { type Intent, ProxyLink } from "./proxy-link.ts";
import * as rules from "./rules.ts";
import { loadingOf, ServerPool } from "./server-pool.ts";
import { assertSameSignature } from "./signature.ts";
import { untilServing } from "./until-serving.ts";

const retreatPatienceMs = 3000;
const loadTimeoutMs = 180_000;
const sweepEveryMs = 1000;
const drainPatienceMs = 12_000;
const idlePatienceMs = 2000;
const answerMs = 3000;
const settlePatienceMs = 8000;
const settleLookMs = 20;

/**
 * Keeps the processes of a target running and is the only writer of its state. Commands may come at any time and in any
 * order: what may be done is decided by `rules`, what is routed only ever changes in one message to the proxy.
 */
export class Supervisor {
  readonly #dir: StateDir;
  readonly #settings: Settings;
  readonly #pool: ServerPool;
  readonly #proxy: ManagedProcess;
  readonly #link: ProxyLink;
  /** Models of commands that wait for a server. */
  readonly #starting = new Map<ServedModel, Promise<void>>();
  #state: LocalState;
  #queue: Promise<unknown> = Promise.resolve();
  /** The routes that the proxy has, as far as is known here. */
  #applied = "";
  #isPushing = false;
  #sweptAtMs = Number.NEGATIVE_INFINITY;
  #isEnding = false;

  constructor(dir: StateDir, program: Program, settings: Settings, state: LocalState) {
    const look = (): void => this.look();
    const { memoryLimitBytes, requestTimeoutMs } = settings;
    const silenceMs = requestTimeoutMs + 15_000;
    this.#dir = dir;
    this.#settings = settings;
    this.#state = state;
    this.#pool = new ServerPool(dir, program, { memoryLimitBytes, silenceMs, loadMs: loadTimeoutMs }, look);
    this.#proxy = new ManagedProcess(dir, program, { role: "proxy", args: [], logName: "proxy" }, look);
    this.#link = new ProxyLink(this.#proxy, state.secret, state.ports);
  }

  /** Compares what runs with what should run, and mends one step of the difference. Called often; returns at once. */
  look(): void {
    // A target that was removed is not made again.
    if (this.#isEnding || !existsSync(this.#dir.state)) return;
    const nowMs = performance.now();
    this.#keep(nowMs);
    this.#pool.look(nowMs);
    this.#proxy.look(nowMs);
    const wanted = this.#routesKey();
    if (this.#proxy.running === null || wanted === this.#applied || this.#isPushing) return;
    this.#isPushing = true;
    this.#push("keep")
      .catch((error: unknown) => note(`routes could not be set: ${String(error)}`))
      .finally(() => (this.#isPushing = false));
  }

  async observe(): Promise<TargetState> {
    return this.#seen(await this.#settled());
  }

  async install(model: ServedModel): Promise<TargetState> {
    if (rules.installed(this.#state, model) === null) return this.observe();
    return this.#whenServing(model, async () => {
      const next = rules.installed(this.#state, model);
      if (next !== null) this.#commit(next);
      return this.#seen(await this.#push("keep"));
    });
  }

  async stage(model: ServedModel, claim: RolloutClaim): Promise<TargetState> {
    if (rules.staged(this.#state, model, claim) === null) return this.observe();
    return this.#whenServing(model, async () => {
      const next = rules.staged(this.#state, model, claim);
      if (next === null) return this.observe();
      await assertSameSignature(this.#port(this.#state.champion), this.#port(model), model.name);
      this.#commit(rules.staged(this.#state, model, claim) ?? this.#state);
      return this.#seen(await this.#push(0));
    });
  }

  setWeight(percent: number, claim: RolloutClaim): Promise<TargetState> {
    return this.#inTurn(async () => {
      rules.weighted(this.#state, percent, claim);
      const before = await this.#settled();
      const answers = percent <= before.percent || (await this.#answers(this.#state.canary?.model ?? null));
      const canary = rules.weighted(this.#state, percent, claim);
      const next = { ...this.#state, canary };
      if (percent <= before.percent) return this.#lower(next, percent);
      if (before.canary?.ready !== true || !answers) throw notReady();
      // Written first: whatever happens now, no more is routed than is written.
      this.#commit(next);
      return this.#seen(await this.#push(percent));
    });
  }

  finalize(claim: RolloutClaim): Promise<TargetState> {
    return this.#inTurn(async () => {
      const status = await this.#settled();
      const next = rules.finalized(this.#state, claim, status.percent);
      if (next === null) return this.observe();
      if (status.canary?.ready !== true) throw notReady();
      this.#commit(next);
      return this.#seen(await this.#push(0));
    });
  }

  /** Waits for nobody: not for a command that waits for a model, not for a proxy that does not answer. */
  async retreat(reason: string): Promise<TargetState> {
    const next = rules.retreated(this.#state, reason, new Date().toISOString());
    this.#state = next;
    const timeout = delay(retreatPatienceMs, null);
    const status = await Promise.race([this.#push(0).catch(() => null), timeout]);
    if (status === null) {
      note("the proxy did not take the retreat, so it is restarted, which sends everything to the champion");
      this.#proxy.signal("SIGKILL");
    }
    this.#write();
    return status === null ? this.observe() : this.#seen(status);
  }

  async restore(model: ServedModel): Promise<TargetState> {
    if (rules.restored(this.#state, model) === null) return this.observe();
    return this.#whenServing(model, async () => {
      const next = rules.restored(this.#state, model);
      if (next === null) return this.observe();
      this.#commit(rules.retreated(next, "a rollback restored another model", new Date().toISOString()));
      return this.#seen(await this.#push(0));
    });
  }

  /** @returns the digests of the models that are still needed */
  collect(): Promise<readonly string[]> {
    return this.#inTurn(async () => {
      this.#commit(rules.collected(this.#state));
      // Nothing is sent any more to what is about to end.
      await this.#push("keep");
      this.#keep(performance.now());
      return this.#wanted().map(({ sha256 }) => sha256);
    });
  }

  /** Where the variant's own server listens. */
  server(variant: Variant): { readonly port: number; readonly name: string } {
    const model = variant === "champion" ? this.#state.champion : (this.#state.canary?.model ?? null);
    return { port: this.#port(model), name: model?.name ?? "" };
  }

  async renew(): Promise<void> {
    if (this.#settings.leaseMs !== null && this.#state.canary !== null) await this.#link.renew();
  }

  /** Ends everything, in the order in which requests come in. */
  async end(): Promise<void> {
    this.#isEnding = true;
    this.#proxy.signal("SIGTERM");
    const drained = performance.now() + drainPatienceMs;
    while (this.#proxy.isAlive && performance.now() < drained) await delay(20);
    this.#proxy.signal("SIGKILL");
    this.#pool.end("SIGTERM");
    // Without a proxy nobody waits for their answers.
    const idle = performance.now() + idlePatienceMs;
    while (!this.#pool.isEmpty && performance.now() < idle) await delay(20);
    this.#pool.end("SIGKILL");
  }

  /** Lets a server come up first, and only then takes a turn: a slow model keeps nobody waiting. */
  async #whenServing(model: ServedModel, then: () => Promise<TargetState>): Promise<TargetState> {
    if (!existsSync(join(this.#dir.models, model.sha256, model.entry))) {
      throw targetError({
        code: "target-model-changed",
        message: "the model's copy is not in the state-dir",
        hint: "Repeat the command.",
      });
    }
    const key = { ...model };
    this.#starting.set(key, Promise.resolve());
    try {
      this.look();
      await untilServing(this.#pool, model, loadTimeoutMs);
      return await this.#inTurn(then);
    } finally {
      this.#starting.delete(key);
    }
  }

  /** Asked in this moment: the proxy's own look may be half a second old. */
  async #answers(model: ServedModel | null): Promise<boolean> {
    const port = this.#route(model)?.port ?? null;
    return port !== null && (await loadingOf(port, answerMs))?.kind === "serving";
  }

  #inTurn<T>(step: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(step);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  async #lower(next: LocalState, percent: number): Promise<TargetState> {
    this.#state = next;
    const status = await this.#push(percent);
    this.#write();
    return this.#seen(status);
  }

  #commit(next: LocalState): void {
    writeState(this.#dir.state, next);
    this.#state = next;
  }

  #write(): void {
    writeState(this.#dir.state, this.#state);
  }

  async #push(percent: number | "keep"): Promise<ProxyStatus> {
    let sent = "";
    const { isApplied, status } = await this.#link.push(percent, () => {
      sent = this.#routesKey();
      return this.#intent();
    });
    if (isApplied) this.#applied = sent;
    return status;
  }

  /** What the proxy does once it does what it should: right after a restart it knows nothing of its models yet. */
  async #settled(): Promise<ProxyStatus> {
    const until = performance.now() + settlePatienceMs;
    do {
      const isKnown = this.#routesKey() === this.#applied;
      // A proxy that took the place of a dead one may answer before its predecessor's death was seen here.
      const status = isKnown || this.#proxy.isFailing ? await this.#link.status() : null;
      if (status !== null && status.generation > 0) return status;
      await delay(settleLookMs);
    } while (performance.now() < until);
    throw targetError({
      code: "target-unreachable",
      message: "the proxy has not taken its routes",
      hint: "Observe the target again, and look into logs/supervisor.log in the state-dir.",
    });
  }

  #intent(): Intent {
    const { champion, canary } = this.#state;
    return {
      champion: this.#route(champion),
      canary: canary === null ? null : this.#route(canary.model),
      allowedPercent: canary?.allowedPercent ?? 0,
      leaseMs: this.#settings.leaseMs,
    };
  }

  /** Another proxy, other models and other processes behind them: each is a reason to send the routes again. */
  #routesKey(): string {
    const { champion, canary } = this.#intent();
    return JSON.stringify([this.#proxy.instance, champion, canary]);
  }

  #route(model: ServedModel | null): UpstreamRoute | null {
    if (model === null) return null;
    const { name, version, sha256 } = model;
    const running = this.#pool.process(sha256)?.running ?? null;
    return { name, version, sha256, port: running?.port ?? null, instance: running?.instance ?? null };
  }

  #port(model: ServedModel | null): number {
    const port = this.#route(model)?.port ?? null;
    if (port !== null) return port;
    throw targetError({
      code: model === null ? "target-no-canary" : "target-model-not-serving",
      message: model === null ? "there is no such variant on the target" : "the model's server is being started",
      hint: "Observe the target and try again.",
    });
  }

  #wanted(): readonly ServedModel[] {
    const { champion, canary, previous } = this.#state;
    const wanted = [champion, canary?.model ?? null, previous, ...this.#starting.keys()];
    return wanted.filter((model) => model !== null);
  }

  #keep(nowMs: number): void {
    const isTime = nowMs - this.#sweptAtMs > sweepEveryMs;
    if (isTime) this.#sweptAtMs = nowMs;
    const left = isTime ? listRunFiles(this.#dir.run).filter(({ instance }) => !this.#knows(instance)) : [];
    const alive = left.filter(({ pid, instance }) => isRunning(pid, instance));
    for (const { instance } of left.filter((running) => !alive.includes(running)))
      removeRunFile(this.#dir.run, instance);
    const proxy = alive.find(({ role }) => role === "proxy");
    if (proxy !== undefined && this.#proxy.running === null && this.#proxy.instance === "")
      this.#proxy.adopt(proxy, nowMs);
    this.#pool.keep(this.#wanted(), alive, nowMs);
    for (const { pid, instance } of alive) if (!this.#knows(instance)) signalProcess(pid, instance, "SIGTERM");
  }

  #knows(instance: string): boolean {
    return this.#proxy.instance === instance || this.#pool.knows(instance);
  }

  #seen(status: ProxyStatus): TargetState {
    return observed(status, this.#state.canary?.claim ?? null);
  }
}

function notReady(): Error {
  return targetError({
    code: "target-canary-not-ready",
    message: "the canary does not answer, so it gets no more traffic",
    hint: "Look into its log in the state-dir, or retreat.",
  });
}
