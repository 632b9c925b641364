import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { folderStore, keepOnly } from "../../../../../shared/adapters/predictions/folder-store.ts";
import type { KeptPredictions, PredictionKey } from "../../../../../shared/ports/prediction-store.ts";

const RECORD = "ab".repeat(32);

function place(): string {
  const above = mkdtempSync(join(tmpdir(), "modelgate-predictions-"));
  onTestFinished(() => rmSync(above, { recursive: true, force: true }));
  return join(above, "predictions");
}

const key: PredictionKey = {
  model: "11".repeat(32),
  data: "22".repeat(32),
  input: {
    tensors: [{ tensor: "x", elementType: "float32", layout: "matrix", columns: ["a", "b"] }],
    fixedBatch: null,
  },
  output: { score: null, scores: "probabilities", scoresAreProbabilities: true, label: "label", value: null },
  runtime: "onnxruntime-node 1.30.0 linux-x64",
  provider: "cpu",
  threads: 2,
  batchRows: 8192,
};

const kept: KeptPredictions = {
  rows: 3,
  score: null,
  scores: { values: Float64Array.of(0.1, 0.9, 1 / 3, 2 / 3, 1, 0), classCount: 2 },
  label: { kind: "text", codes: Int32Array.of(1, -1, 0), dictionary: ["no", "yes\n::error::"] },
  value: null,
  scoresAreProbabilities: true,
  scoreEpsilon: 2 ** -23,
  runtime: {
    runtime: "onnxruntime",
    runtimeVersion: "1.30.0",
    provider: "cpu",
    threads: 2,
    memoryLimit: "enforced",
    scoreEpsilon: 2 ** -23,
    peakMemoryBytes: 1,
  },
};

describe("kept predictions", () => {
  it("come back to the last bit, with the record of the check that made them", async () => {
    const folder = place();
    const first = folderStore({ folder, scope: "run 1" });
    expect(await first.holdsAny()).toBe(false);
    await first.keep(key, kept);
    await first.attribute(RECORD);
    const later = folderStore({ folder, scope: "run 1" });
    expect(await later.holdsAny()).toBe(true);
    expect(await later.find(key)).toEqual({ kind: "found", predictions: kept, record: RECORD });
  });

  it("are there once they are attributed, though nobody waited before", async () => {
    const folder = place();
    const store = folderStore({ folder, scope: "run 1" });
    void store.keep(key, kept);
    await store.attribute(RECORD);
    expect(await store.find(key)).toEqual({ kind: "found", predictions: kept, record: RECORD });
  });

  it("are readable by their owner alone", async () => {
    const folder = place();
    await folderStore({ folder, scope: "run 1" }).keep(key, kept);
    expect(statSync(folder).mode & 0o077).toBe(0);
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o077).toBe(0);
  });

  it.each([
    { what: "another model", other: { ...key, model: "33".repeat(32) } },
    { what: "other data", other: { ...key, data: "33".repeat(32) } },
    {
      what: "another order of columns",
      other: { ...key, input: { ...key.input, tensors: [{ ...key.input.tensors[0]!, columns: ["b", "a"] }] } },
    },
    { what: "another output", other: { ...key, output: { ...key.output, scoresAreProbabilities: false } } },
    { what: "another runtime", other: { ...key, runtime: "onnxruntime-node 1.31.0 linux-x64" } },
    { what: "another provider", other: { ...key, provider: "cuda" } },
    { what: "another number of threads", other: { ...key, threads: 1 } },
    { what: "another size of batches", other: { ...key, batchRows: 1 } },
  ])("are not found for $what", async ({ other }) => {
    const folder = place();
    await folderStore({ folder, scope: "run 1" }).keep(key, kept);
    expect(await folderStore({ folder, scope: "run 1" }).find(other)).toEqual({ kind: "none" });
  });

  it("are not found by another run", async () => {
    const folder = place();
    await folderStore({ folder, scope: "run 1" }).keep(key, kept);
    expect(await folderStore({ folder, scope: "run 2" }).find(key)).toEqual({ kind: "none" });
  });

  it("are passed over after any one byte has changed", async () => {
    const folder = place();
    await folderStore({ folder, scope: "run 1" }).keep(key, kept);
    const file = join(folder, readdirSync(folder)[0]!);
    const whole = readFileSync(file);
    for (let at = 0; at < whole.length; at += 1) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 1;
      writeFileSync(file, changed);
      expect(await folderStore({ folder, scope: "run 1" }).find(key), `byte ${String(at)}`).toMatchObject({
        kind: "ignored",
      });
    }
    for (const length of [0, 1, 64, 65, whole.length - 1]) {
      writeFileSync(file, whole.subarray(0, length));
      expect(await folderStore({ folder, scope: "run 1" }).find(key)).toMatchObject({ kind: "ignored" });
    }
  });

  it("are passed over when they belong to another key, however right their checksum", async () => {
    const folder = place();
    const store = folderStore({ folder, scope: "run 1" });
    await store.keep(key, kept);
    const [own] = readdirSync(folder);
    const other = { ...key, threads: 7 };
    await store.keep(other, kept);
    const foreign = readdirSync(folder).find((name) => name !== own);
    writeFileSync(join(folder, own!), readFileSync(join(folder, foreign!)));
    expect(await store.find(key)).toEqual({ kind: "ignored", reason: "belongs to another model, data or run" });
  });

  it("are not read through a link", async () => {
    const folder = place();
    const store = folderStore({ folder, scope: "run 1" });
    await store.keep(key, kept);
    const file = join(folder, readdirSync(folder)[0]!);
    const elsewhere = `${file}.moved`;
    writeFileSync(elsewhere, readFileSync(file));
    rmSync(file);
    symlinkSync(elsewhere, file);
    expect(await store.find(key)).toEqual({ kind: "none" });
  });

  it("name no record that speaks of other bytes", async () => {
    const folder = place();
    const first = folderStore({ folder, scope: "run 1" });
    await first.keep(key, kept);
    await first.attribute(RECORD);
    await folderStore({ folder, scope: "run 1" }).keep(key, { ...kept, scoreEpsilon: 2 ** -52 });
    expect(await first.find(key)).toMatchObject({ kind: "found", record: null });
  });

  it("are lost without harm where the folder cannot be written", async () => {
    const folder = place();
    writeFileSync(folder, "a file stands here");
    const store = folderStore({ folder, scope: "run 1" });
    await store.keep(key, kept);
    await store.attribute(RECORD);
    expect(await store.find(key)).toEqual({ kind: "none" });
    expect(await store.holdsAny()).toBe(false);
  });

  it("of the check that others build on are kept and never taken", async () => {
    const folder = place();
    const store = keepOnly(folderStore({ folder, scope: "run 1" }));
    await store.keep(key, kept);
    await store.attribute(RECORD);
    expect(await store.find(key)).toEqual({ kind: "none" });
    expect(await folderStore({ folder, scope: "run 1" }).find(key)).toMatchObject({ kind: "found", record: RECORD });
  });
});
