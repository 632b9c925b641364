import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { shutDownLocalTarget } from "../../../shared/adapters/deploy/local/open-local-target.ts";
import { readState } from "../../../shared/adapters/deploy/local/state-file.ts";
import { decodeResult } from "../../../shared/records/codec.ts";
import type { RollbackDetails, RolloutDetails } from "../../../shared/records/rollout-details.ts";
import { callers, QUICK_POLICY } from "../local-target/quick-canary.ts";
import { type Ended, model, modelgate, tripleCsv, workspace } from "./command-line.ts";

const POLICY = QUICK_POLICY.replace("environments:", "tiers:\n  high: { approvals: { minimum: 1 } }\nenvironments:");

interface Project {
  readonly folder: string;
  readonly run: (...args: readonly string[]) => Promise<Ended>;
  readonly canary: (command: string, ...more: readonly string[]) => Promise<Ended>;
  readonly rollback: (...more: readonly string[]) => Promise<Ended>;
  /** Validates and registers a fixture as that version. */
  readonly release: (fixture: string, version: string) => Promise<void>;
  readonly details: (action: "deploy-canary" | "rollback") => unknown;
  readonly champion: () => string | undefined;
}

function project(): Project {
  const folder = workspace({ "modelgate.yml": POLICY, "data.csv": tripleCsv(1000) });
  onTestFinished(async () => {
    await shutDownLocalTarget(join(folder, "target"));
  });
  const run: Project["run"] = (...args) => modelgate(args, { cwd: folder });
  const where = ["--environment", "production", "--model", "triple"];
  return {
    folder,
    run,
    canary: (command, ...more) => run("deploy-canary", command, ...where, ...more),
    rollback: (...more) => run("rollback", ...where, ...more),
    async release(fixture, version) {
      writeFileSync(join(folder, "model.onnx"), readFileSync(model(fixture)));
      const validated = await run("validate-model", "--model", "triple", "--out", "modelgate-out/validate");
      const registered = await run("register", "--model", "triple", "--model-version", version);
      if (validated.exitCode !== 0 || registered.exitCode !== 0) throw new Error(validated.stderr + registered.stdout);
    },
    details: (action) =>
      decodeResult(readFileSync(join(folder, `modelgate-out/${action}/result.json`), "utf8")).details,
    champion: () => readState(join(folder, "target/state.json"))?.champion?.version,
  };
}

const start = (version: string): readonly string[] => ["--model-version", version, "--reason", "a test"];

describe("a rollout from the command line, on the local target", () => {
  it("installs, canaries under load, promotes and rolls back, and no request is lost", async () => {
    const { canary, rollback, release, details, folder, champion } = project();
    await release("good-binary", "1.0.0");
    expect((await canary("start", ...start("1.0.0"))).exitCode).toBe(0);
    expect(champion()).toBe("1.0.0");

    await release("opset-21", "1.1.0");
    const clients = callers(join(folder, "target"));
    const begun = await canary("start", ...start("1.1.0"));
    expect([begun.exitCode, begun.stderr]).toEqual([0, ""]);
    expect(details("deploy-canary") as RolloutDetails).toMatchObject({ phase: "shifting", weightPercent: 20 });

    const early = await canary("promote", "--reason", "impatience");
    expect([early.exitCode, champion()]).toEqual([2, "1.0.0"]);

    const advanced = await canary("advance", "--for-minutes", "0.5");
    const seen = details("deploy-canary") as RolloutDetails;
    expect([advanced.exitCode, seen.phase, seen.next.kind]).toEqual([0, "baking", "ready"]);
    expect(seen.evidence[0]).toMatchObject({ metric: "error_rate", verdict: "proven", canary: { events: 0 } });

    expect((await canary("promote", "--reason", "proven")).exitCode).toBe(0);
    expect(champion()).toBe("1.1.0");

    const shown = await rollback("--reason", "complaints");
    expect([shown.exitCode, champion()]).toEqual([0, "1.1.0"]);
    expect(shown.stdout).toContain("A rollback would return production from 1.1.0 to 1.0.0. Nothing was done.");

    const rolled = await rollback("--reason", "complaints", "--yes");
    expect([rolled.exitCode, champion()]).toEqual([0, "1.0.0"]);
    expect(details("rollback") as RollbackDetails).toMatchObject({ outcome: "restored", brokeGlass: false });
    const { failures, sent } = await clients.stop();
    expect(failures).toEqual([]);
    expect(sent).toBeGreaterThan(50);

    const since = await canary("status");
    expect(since.stdout).toContain("Version 1.1.0 was promoted, and has been rolled back since.");
  }, 120_000);

  it("takes the traffic away on abort, and goes back to the champion on a rollback in between", async () => {
    const { canary, rollback, release, details, champion } = project();
    await release("good-binary", "1.0.0");
    await canary("start", ...start("1.0.0"));
    await release("opset-21", "1.1.0");
    await canary("start", ...start("1.1.0"));
    const busy = await canary("start", ...start("1.0.0"));
    expect([busy.exitCode, busy.stdout.includes("production/triple/2 of version 1.1.0 is under way")]).toEqual([
      2,
      true,
    ]);

    expect((await canary("abort", "--reason", "a hunch")).exitCode).toBe(0);
    expect(details("deploy-canary") as RolloutDetails).toMatchObject({
      phase: "aborted",
      observed: { weightPercent: 0 },
      abort: { reason: "a hunch" },
    });
    expect((await canary("abort", "--reason", "again")).exitCode).toBe(0);
    expect((await canary("promote", "--reason", "too late")).exitCode).toBe(1);

    await canary("start", ...start("1.1.0"));
    const rolled = await rollback("--reason", "complaints", "--yes");
    expect([rolled.exitCode, champion()]).toEqual([0, "1.0.0"]);
    expect(details("rollback") as RollbackDetails).toMatchObject({
      outcome: "withdrawn",
      ended: "production/triple/3",
    });
  }, 60_000);
});

describe("bad input of a rollout", () => {
  it("is refused with what was found and what to do, and changes nothing", async () => {
    const { run, canary, rollback, release, folder } = project();
    const refused = async (ended: Promise<Ended>): Promise<readonly [number | null, string]> => {
      const { exitCode, stderr } = await ended;
      return [exitCode, stderr];
    };
    expect(await refused(canary("start"))).toEqual([
      64,
      "modelgate: error: --reason: is required by start and was not given\n  Say why in a sentence: it is kept in the journal and the record.\nmodelgate: error: --model-version: is required by start\n  See the registry with `modelgate registry list`.\n",
    ]);
    const elsewhere = ["deploy-canary", "status", "--environment", "produktion", "--model", "tripel"];
    expect(await refused(run(...elsewhere))).toEqual([
      64,
      'modelgate: error: --model: unknown model "tripel"; declared: triple\n  Did you mean triple?\nmodelgate: error: --environment: unknown environment "produktion"; declared: production\n  Did you mean production?\n',
    ]);
    expect(await refused(canary("start", ...start("9.9.9")))).toEqual([
      64,
      "modelgate: error: --model-version: oci-layout:registry has no version, digest or alias 9.9.9\n  See what is there with `modelgate registry list`; register the model first.\n",
    ]);
    expect((await canary("advance")).exitCode).toBe(64);
    const nothing = await rollback("--reason", "complaints", "--yes");
    expect([nothing.exitCode, nothing.stderr]).toEqual([
      64,
      "modelgate: error: no model was promoted in production before the one that serves\n  Name one with `to` and, if you must, `break-glass` with a reason.\n",
    ]);
    await release("good-binary", "1.0.0");
    writeFileSync(join(folder, "modelgate.yml"), POLICY.replace("0.8", "0.7"));
    const other = await canary("start", ...start("1.0.0"));
    expect(other.exitCode).toBe(1);
    expect(other.stdout).toContain("record-of-another-policy");
    writeFileSync(join(folder, "modelgate.yml"), `${POLICY}    tier: high\n`);
    const unapproved = await canary("start", ...start("1.0.0"));
    expect(unapproved.exitCode).not.toBe(0);
    expect(readState(join(folder, "target/state.json"))?.champion ?? null).toBeNull();
  }, 60_000);
});
