import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { openLocalTarget, shutDownLocalTarget } from "../../shared/adapters/deploy/local/open-local-target.ts";
import { listRunFiles } from "../../shared/adapters/deploy/local/run-file.ts";
import { readState } from "../../shared/adapters/deploy/local/state-file.ts";
import { inspectModel } from "../../shared/adapters/files/model-inspector.ts";
import type { DeployableModel } from "../../shared/ports/deployment-target.ts";
import { summarise } from "./summary.ts";

/** One way to a model: what it took, over one round. */
interface Measured {
  readonly perSecond: number;
  readonly medianMs: number;
  readonly p99Ms: number;
}

interface Way {
  readonly name: string;
  readonly port: number;
  readonly rounds: Measured[];
}

const requestsARound = 4000;
const connections = 8;
const canaryPercent = 10;

/**
 * What the local target's proxy costs, beside HAProxy and beside no proxy at all: the same two model servers, the same
 * split, the same requests over the same number of connections, in turn. Nothing is promised, so nothing can be missed.
 *
 * @param node the Node that runs the target's processes
 */
export async function benchProxy(root: string, node: string, rounds: number): Promise<void> {
  const stateDir = mkdtempSync(join(tmpdir(), "modelgate-bench-target-"));
  const stops: (() => void)[] = [];
  try {
    const ways = await prepare(root, node, stateDir, stops);
    for (const way of ways) await measure(way.port);
    for (let round = 0; round < rounds; round += 1) {
      const turns = round % 2 === 0 ? ways : [...ways].reverse();
      for (const way of turns) way.rounds.push(await measure(way.port));
      console.log(`  proxy: round ${String(round + 1)} of ${String(rounds)}`);
    }
    console.log(report(ways).join("\n"));
  } finally {
    for (const stop of stops) stop();
    await shutDownLocalTarget(stateDir);
    rmSync(stateDir, { recursive: true, force: true });
  }
}

async function prepare(root: string, node: string, stateDir: string, stops: (() => void)[]): Promise<readonly Way[]> {
  const { target } = await openLocalTarget({
    stateDir,
    workingDir: root,
    childEntry: { execPath: node, args: [join(root, "dist/inference-child/index.js")] },
    onnxruntimePath: join(root, "dist/native/"),
    environment: {},
  });
  const [champion, canary] = await Promise.all(["good-binary", "opset-21"].map((name) => fixture(root, name)));
  if (champion === undefined || canary === undefined) throw new TypeError("two fixtures were named");
  await target.install(champion);
  await target.stage(canary, { rolloutId: "bench", seq: 1 });
  await target.setWeight(canaryPercent, { rolloutId: "bench", seq: 2 });
  const port = (sha256: string): number =>
    listRunFiles(join(stateDir, "run")).find((running) => running.sha256 === sha256)?.port ?? 0;
  const ways: Way[] = [
    { name: "no proxy", port: port(champion.sha256), rounds: [] },
    { name: "modelgate's proxy", port: readState(join(stateDir, "state.json"))?.ports.traffic ?? 0, rounds: [] },
  ];
  const { status, stdout } = spawnSync("haproxy", ["-v"], { encoding: "utf8" });
  if (status === 0) {
    const front = await startHaproxy(stateDir, port(champion.sha256), port(canary.sha256), stops);
    ways.push({ name: /HAProxy version \S+/u.exec(stdout)?.[0] ?? "HAProxy", port: front, rounds: [] });
  } else {
    console.log("HAProxy is not installed, so there is nothing to compare with but no proxy at all.");
  }
  return ways;
}

async function fixture(root: string, name: string): Promise<DeployableModel> {
  const folder = join(root, "test/fixtures/models");
  const entry = `${name}.onnx`;
  const inspection = await inspectModel(join(folder, entry));
  if (inspection.kind === "refused") throw new TypeError(`${entry} is no model`);
  return { name: "scores", version: name, sha256: inspection.identity.sha256, folder, entry };
}

/** With what the built-in proxy does as well: health checks, counters, both timeouts, connections kept on both sides. */
async function startHaproxy(folder: string, champion: number, canary: number, stops: (() => void)[]): Promise<number> {
  const front = await freePort();
  const config = join(folder, "haproxy.cfg");
  writeFileSync(
    config,
    `global
  maxconn 500
defaults
  mode http
  option http-keep-alive
  http-reuse always
  timeout connect 2s
  timeout client 60s
  timeout server 30s
frontend clients
  bind 127.0.0.1:${String(front)}
  default_backend models
backend models
  balance roundrobin
  option httpchk GET /v2/health/ready
  server champion 127.0.0.1:${String(champion)} weight ${String(100 - canaryPercent)} check inter 500ms
  server canary 127.0.0.1:${String(canary)} weight ${String(canaryPercent)} check inter 500ms
`,
  );
  const child: ChildProcess = spawn("haproxy", ["-db", "-f", config], { stdio: "ignore" });
  stops.push(() => child.kill("SIGKILL"));
  const until = performance.now() + 10_000;
  for (;;) {
    const isUp = await fetch(`http://127.0.0.1:${String(front)}/v2/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return front;
    if (performance.now() > until) throw new Error("HAProxy did not come up");
    await delay(50);
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

async function measure(port: number): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const body = JSON.stringify({
    inputs: [{ name: "features", datatype: "FP32", shape: [1, 3], data: [0.5, 1, -2] }],
  });
  const times: number[] = [];
  let sent = 0;
  const started = performance.now();
  const client = async (): Promise<void> => {
    while (sent < requestsARound) {
      sent += 1;
      const began = performance.now();
      await send(agent, port, body);
      times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: connections }, client));
  const seconds = (performance.now() - started) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(times.length * share)] ?? Number.NaN;
  return { perSecond: times.length / seconds, medianMs: at(0.5), p99Ms: at(0.99) };
}

function send(agent: Agent, port: number, body: string): Promise<void> {
  const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const path = "/v2/models/scores/infer";
    const call = request({ host: "127.0.0.1", port, method: "POST", path, agent, headers }, (answer) => {
      answer.resume();
      answer.on("end", () => {
        if (answer.statusCode === 200) resolve();
        else reject(new Error(`status ${String(answer.statusCode)}`));
      });
    });
    call.on("error", reject);
    call.end(body);
  });
}

function report(ways: readonly Way[]): readonly string[] {
  const [, own, other] = ways;
  const lines = ways.map(({ name, rounds }) => {
    const { median, low, high } = summarise(rounds.map(({ perSecond }) => perSecond));
    const p50 = summarise(rounds.map(({ medianMs }) => medianMs)).median.toFixed(2);
    const p99 = summarise(rounds.map(({ p99Ms }) => p99Ms)).median.toFixed(2);
    return `${name.padEnd(24)}${median.toFixed(0).padStart(6)} requests/s (${low.toFixed(0)} to ${high.toFixed(0)})  median ${p50} ms  p99 ${p99} ms`;
  });
  const ratio = (of: (measured: Measured) => number): string => {
    const { median, low, high } = summarise(
      (own?.rounds ?? []).map((measured, round) => of(measured) / of(other?.rounds[round] ?? measured)),
    );
    return `${median.toFixed(2)} (by round ${low.toFixed(2)} to ${high.toFixed(2)})`;
  };
  const head = `One row a request, ${String(connections)} connections, ${String(canaryPercent)} percent to the canary, ${String(requestsARound)} requests a round:`;
  if (other === undefined) return ["", head, ...lines];
  return [
    "",
    head,
    ...lines,
    `modelgate / HAProxy, requests a second: ${ratio(({ perSecond }) => perSecond)}`,
    `modelgate / HAProxy, median latency:    ${ratio(({ medianMs }) => medianMs)}`,
    `modelgate / HAProxy, p99 latency:       ${ratio(({ p99Ms }) => p99Ms)}`,
  ];
}
