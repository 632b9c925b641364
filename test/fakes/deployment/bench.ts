import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RolloutPorts } from "../../../actions/deploy-canary/rollout-ports.ts";
import { fileJournal } from "../../../shared/adapters/journal/file-journal.ts";
import type { DeployableModel } from "../../../shared/ports/deployment-target.ts";
import type { RolloutJournal } from "../../../shared/ports/rollout-journal.ts";
import { DIGEST } from "../../fixtures/rollout-documents.ts";
import { InMemoryTarget } from "./in-memory-target.ts";

export const OLD: DeployableModel = deployable("1.0.0", DIGEST.old);
export const NEW: DeployableModel = deployable("2.0.0", DIGEST.new);
export const OTHER: DeployableModel = deployable("9.0.0", DIGEST.other);

/** Where the world's time begins: 2026-01-05T12:00:00Z, seconds since 1970. */
export const START_SECONDS = 1_767_614_400;

/** A world with a router, clients, a journal on disk and a clock that only moves when somebody waits. */
export class RolloutWorld {
  readonly target: InMemoryTarget;
  readonly folder: string;
  /** Requests that clients send in a second. */
  requestsPerSecond = 20;
  nowSeconds = START_SECONDS;
  /** Largest weight that a journal line of this world has allowed. */
  journalled = 0;
  /** What the environment's alias means. */
  alias: string | null = DIGEST.old;

  private constructor(folder: string, target: InMemoryTarget) {
    this.folder = folder;
    this.target = target;
  }

  static async open(champion: DeployableModel | null = OLD): Promise<RolloutWorld> {
    const folder = await mkdtemp(join(tmpdir(), "modelgate-rollout-"));
    return new RolloutWorld(folder, new InMemoryTarget(champion));
  }

  /** A second world that is like this one up to now. */
  async fork(): Promise<RolloutWorld> {
    const folder = await mkdtemp(join(tmpdir(), "modelgate-rollout-"));
    await cp(this.folder, folder, { recursive: true });
    const fork = new RolloutWorld(folder, this.target.copy());
    fork.requestsPerSecond = this.requestsPerSecond;
    fork.nowSeconds = this.nowSeconds;
    fork.alias = this.alias;
    fork.journalled = this.journalled;
    return fork;
  }

  close(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }

  journal(): RolloutJournal {
    return fileJournal(this.folder, "journal");
  }

  /** Time passes, and clients ask meanwhile. */
  pass(seconds: number): void {
    this.nowSeconds += seconds;
    this.target.ask(Math.round(seconds * this.requestsPerSecond));
  }

  now(): string {
    return new Date(this.nowSeconds * 1000).toISOString().replace(/\.\d+Z$/u, "Z");
  }

  ports(): RolloutPorts {
    return {
      journal: this.journal(),
      target: this.target,
      evidence: this.target.evidence,
      clock: { now: () => this.now() },
      pause: async (seconds) => {
        await Promise.resolve();
        this.pass(seconds);
      },
      fetchModel: async (sha256) => {
        await Promise.resolve();
        const model = [OLD, NEW, OTHER].find((one) => one.sha256 === sha256);
        if (model === undefined) throw new Error(`no such model ${sha256}`);
        return model;
      },
      pointAlias: async ({ toSha256, fromSha256 }) => {
        await Promise.resolve();
        if (this.alias === toSha256) return "done";
        if (this.alias !== fromSha256) return "moved";
        this.alias = toSha256;
        return "done";
      },
      progress: { stage: () => undefined, advance: () => undefined },
    };
  }
}

function deployable(version: string, sha256: string): DeployableModel {
  return { name: "income", version, sha256, folder: "/nowhere", entry: "model.onnx" };
}
