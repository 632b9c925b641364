import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { join } from "node:path";
import { createModelTimer } from "../../shared/adapters/inference/model-timer.ts";
import { quantile } from "../../shared/core/stats/quantile.ts";
import { isTimingFailure, type TimedSession } from "../../shared/ports/model-timer.ts";

const FEATURES = 64;
const ROWS = 512;

/** A way to time requests of one row: how many, and their times in milliseconds. */
export interface Timed {
  readonly times: (requests: number) => Promise<Float64Array>;
  readonly close: () => Promise<void>;
}

/** Our own child, from dist, on the Node that the actions run on. */
export async function ourTimer(root: string, node: string, model: string, threads: number): Promise<Timed> {
  const timer = createModelTimer({
    childEntry: { execPath: node, args: [join(root, "dist/inference-child/index.js")] },
    environment: {},
    bundledRuntime: join(root, "dist/native"),
    tempDir: root,
  });
  const names = Array.from({ length: FEATURES }, (_, index) => `x${String(index)}`);
  const session = await timer.open({
    modelPath: model,
    input: { tensors: [{ tensor: "x", elementType: "float32", layout: "matrix", columns: names }], fixedBatch: null },
    output: { score: null, scores: "y", scoresAreProbabilities: true, label: null, value: null },
    provider: "cpu",
    threads,
    limits: { timeMs: 600_000, memoryBytes: 4 * 2 ** 30 },
  });
  if (isTimingFailure(session)) throw new Error(session.detail);
  const values = names.map((_, column) =>
    Float64Array.from({ length: ROWS }, (__, row) => (row * FEATURES + column) / (ROWS * FEATURES)),
  );
  const held = await session.hold({
    firstRow: 0,
    rows: ROWS,
    columns: values.map((column) => ({ kind: "number", values: column, missing: null })),
  });
  if (isTimingFailure(held)) throw new Error(held.detail);
  return { times: (requests) => requestTimes(session, requests), close: () => session.close() };
}

async function requestTimes(session: TimedSession, requests: number): Promise<Float64Array> {
  const turn = await session.time({ rows: 1, requests, first: 0 });
  if (isTimingFailure(turn)) throw new Error(turn.detail);
  return turn.runMs;
}

/** onnxruntime in Python, as a user would time it. */
export async function pythonTimer(root: string, python: string, model: string, threads: number): Promise<Timed> {
  const child = spawn(python, [join(root, "scripts/bench/latency_peer.py"), model, String(threads)], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<unknown> => {
    const line = await lines.next();
    if (line.done === true) throw new Error("the peer ended without an answer");
    return JSON.parse(line.value);
  };
  await next();
  return {
    async times(requests) {
      child.stdin.write(`${String(requests)}\n`);
      return Float64Array.from((await next()) as number[]);
    },
    async close() {
      const ended = new Promise((resolve) => child.once("close", resolve));
      child.stdin.end();
      await ended;
    },
  };
}

/** Medians of both, in mirrored turns of fresh processes; one pair a round. */
export async function pairedMedians(
  start: readonly [() => Promise<Timed>, () => Promise<Timed>],
  { rounds, requests }: { readonly rounds: number; readonly requests: number },
): Promise<readonly (readonly [number, number])[]> {
  const pairs: [number, number][] = [];
  for (let round = 0; round < rounds; round += 1) {
    const [first, second] = [await start[0](), await start[1]()];
    try {
      await first.times(50);
      await second.times(50);
      const [left, right] = [[] as number[], [] as number[]];
      const order = round % 2 === 0 ? ([0, 1, 1, 0] as const) : ([1, 0, 0, 1] as const);
      for (const who of order) {
        if (who === 0) left.push(...(await first.times(requests)));
        else right.push(...(await second.times(requests)));
      }
      pairs.push([median(left), median(right)]);
    } finally {
      await Promise.all([first.close(), second.close()]);
    }
  }
  return pairs;
}

export function median(values: readonly number[]): number {
  return quantile(Float64Array.from(values).sort(), 0.5);
}
