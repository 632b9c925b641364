import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type {
  DeployableModel,
  DeploymentTarget,
  ProbeOutcome,
  RolloutClaim,
  TargetCapabilities,
  TargetState,
  Variant,
} from "../../../ports/deployment-target.ts";
import { copyModel } from "./model-copy.ts";
import { probeServer } from "./probe.ts";
import type { StateDir } from "./state-dir.ts";
import { GRANULARITY_PERCENT } from "./supervisor/rules.ts";
import type { SupervisorConnection } from "./supervisor-connection.ts";

const variantSchema = z.object({ version: z.string(), sha256: z.string(), ready: z.boolean() }).nullable();
const stateSchema = z.object({
  champion: variantSchema,
  canary: variantSchema,
  weight: z.object({ configuredPercent: z.number(), effectivePercent: z.number().nullable() }),
  claim: z.object({ rolloutId: z.string(), seq: z.number() }).nullable(),
});
const serverSchema = z.object({ port: z.number(), name: z.string() });

/** A model copied so lately may be another command's, on its way to being served. */
const youngMs = 600_000;

/** The port's side of a local target: commands to its supervisor. */
export class LocalTarget implements DeploymentTarget {
  readonly capabilities: TargetCapabilities = {
    leastPercent: GRANULARITY_PERCENT,
    granularityPercent: GRANULARITY_PERCENT,
    countsRequests: true,
  };
  readonly #dir: StateDir;
  readonly #supervisor: SupervisorConnection;

  constructor(dir: StateDir, supervisor: SupervisorConnection) {
    this.#dir = dir;
    this.#supervisor = supervisor;
  }

  observe(): Promise<TargetState> {
    return this.#command("observe", {});
  }

  async install(model: DeployableModel): Promise<TargetState> {
    return this.#command("install", { model: await copyModel(this.#dir, model) });
  }

  async stage(model: DeployableModel, claim: RolloutClaim): Promise<TargetState> {
    return this.#command("stage", { model: await copyModel(this.#dir, model), claim });
  }

  async probe(variant: Variant, requests: number): Promise<ProbeOutcome> {
    const { port, name } = serverSchema.parse(await this.#supervisor.send("server", { variant }));
    return probeServer(port, name, requests);
  }

  setWeight(percent: number, claim: RolloutClaim): Promise<TargetState> {
    return this.#command("setWeight", { percent, claim });
  }

  finalize(claim: RolloutClaim): Promise<TargetState> {
    return this.#command("finalize", { claim });
  }

  retreat(reason: string): Promise<TargetState> {
    return this.#command("retreat", { reason });
  }

  async restore(model: DeployableModel): Promise<TargetState> {
    return this.#command("restore", { model: await copyModel(this.#dir, model) });
  }

  async collect(): Promise<void> {
    const needed = z.array(z.string()).parse(await this.#supervisor.send("collect"));
    for (const name of readdirSync(this.#dir.models)) {
      const path = join(this.#dir.models, name);
      const isYoung = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) < youngMs;
      if (!needed.includes(name) && !isYoung) rmSync(path, { recursive: true, force: true });
    }
  }

  async #command(name: string, body: unknown): Promise<TargetState> {
    return stateSchema.parse(await this.#supervisor.send(name, body));
  }
}
