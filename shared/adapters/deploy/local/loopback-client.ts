import { request } from "node:http";
import { z } from "zod";
import { problemsError } from "../../../core/errors.ts";

/** Nobody listened, or the connection broke before an answer came: the process is gone, or is being restarted. */
export class LoopbackUnreachable extends Error {
  override readonly name = "LoopbackUnreachable";
}

export interface LoopbackAddress {
  readonly port: number;
  readonly secret: string;
}

const refusalSchema = z.object({
  kind: z.enum(["input", "permission", "external", "data"]),
  problems: z.array(z.object({ code: z.string(), message: z.string(), hint: z.string().optional() }).loose()).min(1),
});

/**
 * Sends a command to one of our processes.
 *
 * @throws LoopbackUnreachable, or the ModelgateError with which the other side refused
 */
export async function callLoopback(
  { port, secret }: LoopbackAddress,
  command: string,
  body: unknown,
  timeoutMs: number,
): Promise<unknown> {
  const text = JSON.stringify(body);
  const { status, answer } = await exchange(port, command, secret, text, timeoutMs);
  const parsed: unknown = answer === "" ? {} : JSON.parse(answer);
  if (status === 200) return parsed;
  const refusal = refusalSchema.safeParse(parsed);
  if (refusal.success) {
    const { kind, problems } = refusal.data;
    throw problemsError(
      kind,
      problems.map(({ code, message, hint }) => ({ code, message, ...(hint === undefined ? {} : { hint }) })),
    );
  }
  throw new Error(`the command ${command} was answered with ${String(status)}: ${answer.slice(0, 500)}`);
}

function exchange(
  port: number,
  command: string,
  secret: string,
  text: string,
  timeoutMs: number,
): Promise<{ readonly status: number; readonly answer: string }> {
  return new Promise((resolve, reject) => {
    const unreachable = (what: string): void => reject(new LoopbackUnreachable(`${command}: ${what}`));
    const headers = {
      authorization: `Bearer ${secret}`,
      "content-type": "application/json",
      "content-length": Buffer.byteLength(text),
    };
    const call = request(
      { host: "127.0.0.1", port, method: "POST", path: `/${command}`, headers, agent: false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("aborted", () => unreachable("the connection broke"));
        response.on("error", (error) => unreachable(error.message));
        response.on("end", () => {
          resolve({ status: response.statusCode ?? 0, answer: Buffer.concat(chunks).toString("utf8") });
        });
      },
    );
    const timer = setTimeout(() => call.destroy(new Error(`no answer in ${String(timeoutMs)} ms`)), timeoutMs);
    call.on("close", () => clearTimeout(timer));
    call.on("error", (error) => unreachable(error.message));
    call.end(text);
  });
}
