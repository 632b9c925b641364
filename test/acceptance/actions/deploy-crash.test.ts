import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseExposition } from "../../../shared/adapters/evidence/exposition-format.ts";
import { readState } from "../../../shared/adapters/deploy/local/state-file.ts";
import type { OperationId } from "../../fakes/github/operations.ts";
import type { ActionResult } from "../../harness/runner.ts";
import { killHardWith } from "../local-target/processes.ts";
import { inferenceBody } from "../../contract/local-target/bench.ts";
import { callers, QUICK_POLICY } from "../local-target/quick-canary.ts";
import { advanceToProof, openServing, type ServingBench } from "./serving-bench.ts";

const here = { environment: "production", model: "triple" };
const START = { command: "start", "model-version": "1.1.0", reason: "second" };
const ADVANCE = { command: "advance", "for-minutes": "1" };
const PROMOTE = { command: "promote", reason: "proven" };
const ABORT = { command: "abort", reason: "a hunch" };

interface Crashing extends ServingBench {
  readonly command: (inputs: Readonly<Record<string, string>>) => Promise<ActionResult>;
  readonly rollback: () => Promise<ActionResult>;
  /**
   * Runs it, and kills -9 the process as its request for `operation` has come to GitHub. The request itself takes effect, as it does for a process
   * whose machine goes away. Then looks at what is left: clients are answered, and no weight is above the journalled one.
   */
  readonly killedAt: (operation: OperationId, run: () => Promise<ActionResult>) => Promise<void>;
  readonly champion: () => string | undefined;
}

async function open(): Promise<Crashing> {
  const bench = await openServing(QUICK_POLICY);
  const { github, stateDir, workspace, step } = bench;
  const command: Crashing["command"] = (inputs) =>
    step("deploy-canary", { ...here, ...inputs }, { timeoutMs: 110_000 });
  return {
    ...bench,
    command,
    rollback: () => step("rollback", { ...here, reason: "complaints" }),
    async killedAt(operation, run) {
      github.meanwhile(operation, () => {
        // The target's processes are handed no variable of the job, and live on.
        killHardWith(`GITHUB_WORKSPACE=${workspace}`);
      });
      const { exitCode, phases } = await run();
      expect([operation, exitCode, phases.at(-1)?.endedBy]).toEqual([operation, null, "SIGKILL"]);
      const { configured, journalled } = await weights(bench);
      expect(configured).toBeLessThanOrEqual(journalled);
      await answered(stateDir);
    },
    champion: () => readState(join(stateDir, "state.json"))?.champion?.version,
  };
}

/** The canary's share in percent: what the proxy has, and the last that the journal on GitHub tells; 0 where it tells of none. */
async function weights({ repository, stateDir }: ServingBench): Promise<{ configured: number; journalled: number }> {
  const port = readState(join(stateDir, "state.json"))?.ports.admin ?? 0;
  const page = parseExposition(await (await fetch(`http://127.0.0.1:${String(port)}/metrics`)).text());
  const ratio = page.find(({ name }) => name === "modelgate_proxy_canary_weight_ratio")?.value;
  const lines = repository.deployments.flatMap(({ statuses }) => statuses.map(({ description }) => description));
  const told = lines.flatMap((line) => /\bw=(\d+)/u.exec(line)?.[1] ?? []).at(-1);
  return { configured: Number(ratio) * 100, journalled: Number(told ?? 0) };
}

async function answered(stateDir: string): Promise<void> {
  const port = readState(join(stateDir, "state.json"))?.ports.traffic ?? 0;
  const url = `http://127.0.0.1:${String(port)}/v2/models/triple/infer`;
  const answer = await fetch(url, { method: "POST", body: inferenceBody });
  expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining("model_version")]);
}

describe.skipIf(process.platform !== "linux")("a deploying process that is killed, under load", () => {
  it("leaves somebody serving, no weight above the journal, and a next command that lands", async () => {
    const bench = await open();
    const { release, command, rollback, killedAt, champion, stateDir, github } = bench;
    const start = (): Promise<ActionResult> => command(START);
    const advance = (): Promise<ActionResult> => command(ADVANCE);
    const promote = (): Promise<ActionResult> => command(PROMOTE);
    const abort = (): Promise<ActionResult> => command(ABORT);
    await release("good-binary", "1.0.0");
    expect((await command({ ...START, "model-version": "1.0.0" })).exitCode).toBe(0);
    await release("opset-21", "1.1.0");
    const load = callers(stateDir);

    await killedAt("git/create-ref", start);
    await killedAt("repos/create-deployment", start);
    await killedAt("repos/create-deployment-status", start);
    const begun = await start();
    // Under way, or holding because nobody has called it yet.
    expect([begun.outputs["phase"], champion()]).toEqual(["shifting", "1.0.0"]);

    await killedAt("repos/create-deployment-status", advance);
    await killedAt("repos/create-deployment-status", advance);
    const proven = await advanceToProof(bench);
    expect([proven.exitCode, proven.outputs["phase"], champion()]).toEqual([0, "baking", "1.0.0"]);

    await killedAt("repos/create-deployment-status", promote);
    expect((await promote()).exitCode).toBe(0);
    expect(champion()).toBe("1.1.0");

    await killedAt("repos/create-deployment", rollback);
    await killedAt("pulls/create", rollback);
    const back = await rollback();
    expect([back.exitCode, champion()]).toEqual([0, "1.0.0"]);

    expect((await start()).outputs["phase"]).toBe("shifting");
    await killedAt("git/create-ref", abort);
    await killedAt("repos/create-deployment-status", abort);
    const aborted = await abort();
    expect([aborted.exitCode, aborted.outputs["phase"], aborted.outputs["weight"]]).toEqual([0, "aborted", "0"]);
    expect(champion()).toBe("1.0.0");

    const { sent, failures } = await load.stop();
    expect(failures).toEqual([]);
    expect(sent).toBeGreaterThan(200);
    github.assertConforming();
  }, 240_000);
});
