import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import { ModelgateError } from "../../../core/errors.ts";
import { note } from "./log-file.ts";

/** A command between our own processes: JSON in, JSON out. */
export type Command = (body: unknown) => Promise<unknown>;

const mostBodyBytes = 1 << 20;

/**
 * Serves `POST /NAME` for each command to whoever knows the secret. Only processes of the user who owns the state-dir can
 * read it, and a web page that reaches a loopback port cannot send it.
 */
export function serveJson(
  secret: string,
  commands: Readonly<Record<string, Command>>,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const expected = digest(`Bearer ${secret}`);
  return async (request, response) => {
    const answer = (status: number, body: unknown): void => {
      const text = JSON.stringify(body);
      response.writeHead(status, { "content-type": "application/json", "content-length": Buffer.byteLength(text) });
      response.end(text);
    };
    if (!timingSafeEqual(digest(request.headers.authorization ?? ""), expected)) {
      answer(401, { error: "the secret of the state-dir is required" });
      return;
    }
    const name = (request.url ?? "").slice(1);
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (request.method !== "POST" || command === undefined) {
      answer(404, { error: "there is no such command" });
      return;
    }
    try {
      answer(200, await command(await readBody(request)));
    } catch (error) {
      if (error instanceof ModelgateError) answer(409, { kind: error.kind, problems: error.problems });
      else if (error instanceof z.ZodError) answer(400, { error: z.prettifyError(error) });
      else {
        note(error instanceof Error ? (error.stack ?? error.message) : String(error));
        answer(500, { error: error instanceof Error ? error.message : String(error) });
      }
    }
  };
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > mostBodyBytes) throw new Error("the command is too long");
    chunks.push(chunk);
  }
  return size === 0 ? {} : JSON.parse(Buffer.concat(chunks).toString("utf8"));
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
