import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { createModelServer } from "../../../shared/adapters/deploy/local/model-server/model-server.ts";
import { loadServedModel } from "../../../shared/adapters/deploy/local/model-server/served-session.ts";
import { inspectModel } from "../../../shared/adapters/files/model-inspector.ts";
import { expected } from "../../unit/shared/adapters/inference/inference-fixtures.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const runtime = join(root, "node_modules/onnxruntime-node");

/** A server of a committed fixture, in this process; `fixture` is a path below test/fixtures. */
async function served(fixture: string, options: { readonly sha256?: string; readonly maxRequestBytes?: number } = {}) {
  const path = join(root, "test/fixtures", fixture);
  const folder = join(path, "..");
  const entry = path.slice(folder.length + 1);
  const inspection = await inspectModel(path);
  const digest = inspection.kind === "accepted" ? inspection.identity.sha256 : inspection.refusal.sha256;
  const model = { name: "a model", version: "1.0.0", sha256: options.sha256 ?? digest, entry };
  const loading = loadServedModel(folder, model, runtime, 1);
  const maxRequestBytes = options.maxRequestBytes ?? 1 << 20;
  const server = createModelServer({ model, loading, maxRequestBytes, requestTimeoutMs: 10_000 });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => void server.close());
  await loading;
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

async function ask(url: string, body?: string, headers: Record<string, string> = {}) {
  const answer = await fetch(url, body === undefined ? {} : { method: "POST", body, headers });
  const text = await answer.text();
  return { status: answer.status, body: text === "" ? null : (JSON.parse(text) as Record<string, unknown>) };
}

const row = JSON.stringify({
  id: "42",
  inputs: [{ name: "features", datatype: "FP32", shape: [2, 3], data: [0.5, 1, -2, 0, 0, 0] }],
});

describe("the Open Inference Protocol", () => {
  it("answers health, server and model metadata, with and without a version", async () => {
    const url = await served("models/good-binary.onnx");
    expect(await ask(`${url}/v2/health/live`)).toEqual({ status: 200, body: null });
    expect(await ask(`${url}/v2/health/ready`)).toEqual({ status: 200, body: null });
    expect(await ask(`${url}/v2`)).toMatchObject({
      status: 200,
      body: { name: "modelgate-onnxruntime", extensions: [] },
    });
    const metadata = {
      name: "a model",
      versions: ["1.0.0"],
      platform: "onnxruntime_onnx",
      inputs: [{ name: "features", datatype: "FP32", shape: [-1, 3] }],
      outputs: [
        { name: "label", datatype: "INT64", shape: [-1] },
        { name: "probabilities", datatype: "FP32", shape: [-1, 2] },
      ],
    };
    for (const path of ["a%20model", "a%20model/versions/1.0.0"]) {
      expect(await ask(`${url}/v2/models/${path}`)).toEqual({ status: 200, body: metadata });
      expect(await ask(`${url}/v2/models/${path}/ready`)).toEqual({ status: 200, body: null });
      expect(await ask(`${url}/v2/models/${path}/infer`, row)).toMatchObject({ status: 200, body: { id: "42" } });
    }
  });

  it("infers as scikit-learn's formula of the fixture says", async () => {
    const url = await served("models/good-binary.onnx");
    const { body } = await ask(`${url}/v2/models/a%20model/infer`, row);
    const outputs = body?.["outputs"] as { name: string; shape: number[]; data: number[] }[];
    const probability = (x0: number, x1: number, x2: number) => 1 / (1 + Math.exp(-(1.5 * x0 - x1 + 0.5 * x2 - 0.25)));
    expect(outputs.map(({ name, shape }) => ({ name, shape }))).toEqual([
      { name: "label", shape: [2] },
      { name: "probabilities", shape: [2, 2] },
    ]);
    const [, first, , second] = outputs[1]?.data ?? [];
    expect(first).toBeCloseTo(probability(0.5, 1, -2), 6);
    expect(second).toBeCloseTo(probability(0, 0, 0), 6);
  });

  it("answers the outputs that are asked for, in that order", async () => {
    const url = await served("models/good-binary.onnx");
    const body = { ...(JSON.parse(row) as object), outputs: [{ name: "probabilities" }] };
    const answer = await ask(`${url}/v2/models/a%20model/infer`, JSON.stringify(body));
    expect((answer.body?.["outputs"] as { name: string }[]).map(({ name }) => name)).toEqual(["probabilities"]);
    const wrong = { ...(JSON.parse(row) as object), outputs: [{ name: "score" }] };
    expect(await ask(`${url}/v2/models/a%20model/infer`, JSON.stringify(wrong))).toEqual({
      status: 400,
      body: { error: 'the model has no output "score"; it has "label", "probabilities"' },
    });
  });

  it.each([
    "BOOL",
    "UINT8",
    "UINT16",
    "UINT32",
    "UINT64",
    "INT8",
    "INT16",
    "INT32",
    "INT64",
    "FP16",
    "FP32",
    "FP64",
    "BYTES",
  ])("carries %s there and back as onnxruntime in Python does", async (datatype) => {
    const type = datatype.toLowerCase().replace("fp", "float").replace("bytes", "string");
    const found = expected.cases.find(({ name }) => name === `echo-${type}`);
    if (found === undefined) throw new Error(`no case for ${type}`);
    const url = await served(`inference/echo-${type}.onnx`);
    const columns = [found.columns["a"] ?? [], found.columns["b"] ?? []].map((cells) =>
      cells.map((cell) => (type === "string" ? JSON.stringify(cell ?? "") : Object.is(cell, -0) ? "-0" : String(cell))),
    );
    const rows = columns[0]?.length ?? 0;
    const data = Array.from({ length: rows }, (_, index) => `[${columns.map((cells) => cells[index]).join(",")}]`);
    const body = `{"inputs":[{"name":"features","datatype":"${datatype}","shape":[${String(rows)},2],"data":[${data.join(",")}]}]}`;
    const answer = await fetch(`${url}/v2/models/a%20model/infer`, { method: "POST", body });
    const text = await answer.text();
    expect(answer.status).toBe(200);
    const output = /"data":\[(.*)\]\}\]\}$/su.exec(text)?.[1] ?? "";
    const [cells = []] = Object.values(found.expected);
    // Whole numbers stand in expected.json as text, so that all digits are compared.
    const isWhole = type.includes("int");
    const numbers = cells.map((cell) => (typeof cell === "string" && type !== "string" ? Number(cell) : cell));
    expect(isWhole ? output.split(",") : JSON.parse(`[${output}]`)).toEqual(isWhole ? cells : numbers);
  });

  it.each([
    ["GET", "/", 404],
    ["GET", "/v2/health/well", 404],
    ["GET", "/v2/models", 404],
    ["GET", "/v2/models/other", 404],
    ["GET", "/v2/models/a%20model/versions/2.0.0", 404],
    ["GET", "/v2/models/a%20model/versions/1.0.0/versions/1.0.0", 404],
    ["GET", "/v2/models/a%20model/infer", 405],
    ["POST", "/v2/health/live", 405],
    ["POST", "/v2/models/a%20model/ready", 405],
    ["DELETE", "/v2/models/a%20model", 405],
    ["GET", "/v2/models/%E0%A4%A", 400],
  ])("answers %s %s with %d and says why", async (method, path, status) => {
    const url = await served("models/good-binary.onnx");
    const answer = await fetch(`${url}${path}`, { method });
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ error: expect.any(String) as string });
  });

  it("refuses what is too long, compressed or binary, and goes on", async () => {
    const url = await served("models/good-binary.onnx", { maxRequestBytes: 1000 });
    const infer = `${url}/v2/models/a%20model/infer`;
    expect((await ask(infer, row + " ".repeat(1000))).status).toBe(413);
    expect((await ask(infer, row, { "content-encoding": "gzip" })).status).toBe(415);
    expect((await ask(infer, row, { "inference-header-content-length": "10" })).status).toBe(400);
    expect((await ask(infer, "[")).status).toBe(400);
    expect((await ask(infer, row)).status).toBe(200);
  });
});

describe("a model that cannot be served", () => {
  it.each([
    ["models/truncated-50.onnx", /The file ends/u],
    ["models/unknown-operator.onnx", /com\.example/u],
    ["models/external-parent.onnx", /takes its data from/u],
  ])("%s is never ready, and says why to the supervisor alone", async (fixture, why) => {
    const url = await served(fixture);
    expect((await ask(`${url}/v2/health/live`)).status).toBe(200);
    expect((await ask(`${url}/v2/health/ready`)).status).toBe(400);
    expect((await ask(`${url}/v2/models/a%20model/ready`)).status).toBe(400);
    expect(await ask(`${url}/v2/models/a%20model/infer`, row)).toEqual({
      status: 503,
      body: { error: "the model is not loaded" },
    });
    const loading = await ask(`${url}/modelgate/loading`);
    expect(loading.body).toMatchObject({ kind: "refused", detail: expect.stringMatching(why) as string });
  });

  it("is one with another digest than was approved", async () => {
    const url = await served("models/good-binary.onnx", { sha256: "0".repeat(64) });
    expect((await ask(`${url}/modelgate/loading`)).body).toMatchObject({
      kind: "refused",
      detail: expect.stringMatching(/^The copy has digest [0-9a-f]{64}, and 0{64} was approved\.$/u) as string,
    });
  });

  it("answers NaN and infinity with an error, never with null", async () => {
    const url = await served("models/nan-output.onnx");
    const body = JSON.stringify({ inputs: [{ name: "features", datatype: "FP32", shape: [1, 3], data: [0, 0, 0] }] });
    expect(await ask(`${url}/v2/models/a%20model/infer`, body)).toEqual({
      status: 500,
      body: { error: 'the model output "score" is NaN or infinite' },
    });
  });
});
