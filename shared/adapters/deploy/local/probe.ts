import { Agent, request } from "node:http";
import { escapeText, quote } from "../../../core/text/quote.ts";
import type { ProbeOutcome } from "../../../ports/deployment-target.ts";
import { metadataOf, type ModelMetadata } from "./supervisor/signature.ts";

const answerMs = 30_000;

/**
 * Smoke inference past the proxy: rows of ones (true, and the text "1") in the shapes that the model declares. The answer
 * must have every output that the metadata promises, in its datatype; the server itself refuses NaN and infinity. It
 * shows that the model computes, not that it computes well.
 *
 * @param requests how many, at least 1
 */
export async function probeServer(port: number, name: string, requests: number): Promise<ProbeOutcome> {
  if (!Number.isInteger(requests) || requests < 1) throw new TypeError("a probe has one request or more");
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    const metadata = await metadataOf(port, name);
    const body = JSON.stringify({ inputs: metadata.inputs.map(smokeInput) });
    let totalMs = 0;
    for (let sent = 0; sent < requests; sent += 1) {
      const started = performance.now();
      const { status, text } = await infer(agent, port, name, body);
      totalMs += performance.now() - started;
      const fault =
        status === 200 ? missingOutput(text, metadata) : `status ${String(status)}: ${escapeText(text, 200)}`;
      if (fault !== null)
        return { kind: "failed", detail: `Request ${String(sent + 1)} of ${String(requests)}: ${fault}.` };
    }
    return { kind: "answered", requests, meanMs: totalMs / requests };
  } catch (error) {
    return { kind: "failed", detail: `The model server did not answer: ${escapeText(String(error), 200)}.` };
  } finally {
    agent.destroy();
  }
}

function smokeInput({ name, datatype, shape }: ModelMetadata["inputs"][number]): unknown {
  const sizes = shape.map((size) => Math.max(1, size));
  const count = sizes.reduce((product, size) => product * size, 1);
  const value = datatype === "BOOL" ? true : datatype === "BYTES" ? "1" : 1;
  return { name, datatype, shape: sizes, data: Array.from({ length: count }, () => value) };
}

function missingOutput(text: string, { outputs }: ModelMetadata): string | null {
  const answer = JSON.parse(text) as {
    readonly outputs: readonly { readonly name: string; readonly datatype: string }[];
  };
  const missing = outputs.find(
    ({ name, datatype }) => !answer.outputs.some((output) => output.name === name && output.datatype === datatype),
  );
  return missing === undefined ? null : `the answer has no ${quote(missing.name)} of type ${missing.datatype}`;
}

function infer(
  agent: Agent,
  port: number,
  name: string,
  body: string,
): Promise<{ readonly status: number; readonly text: string }> {
  const path = `/v2/models/${encodeURIComponent(name)}/infer`;
  const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const ask = request(
      { host: "127.0.0.1", port, method: "POST", path, headers, agent, timeout: answerMs },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.on("error", reject);
        answer.on("end", () => {
          resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString("utf8") });
        });
      },
    );
    ask.on("timeout", () => ask.destroy(new Error(`no answer in ${String(answerMs / 1000)} s`)));
    ask.on("error", reject);
    ask.end(body);
  });
}
