import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { openContract, type SpecName } from "./contract.ts";
import { FaultPlan, type Fault, type Target } from "./faults.ts";
import { violationLine, type JournalEntry, type Violation } from "./journal.ts";
import { RequestDesk } from "./request-desk.ts";
import type { RepositoryOptions } from "./state/repository-requests.ts";
import { ManualClock, World } from "./state/world.ts";
import { TokenBook, type TokenRequest } from "./token.ts";

export interface FakeGitHubOptions {
  readonly repositories?: readonly RepositoryOptions[];
  readonly spec?: SpecName;
  /** Where time stands at the start; it moves one second a write. */
  readonly startAt?: string;
}

export interface FakeGitHub {
  /** The API root, for GITHUB_API_URL; with `/api/v3` under a GitHub Enterprise Server specification. */
  readonly url: string;
  readonly state: World;
  readonly journal: readonly JournalEntry[];
  /** A token of that kind; "" for `none`. */
  readonly token: (request: TokenRequest) => string;
  /** Makes the next `times` matching requests go wrong. */
  readonly fail: (target: Target, fault: Fault, times?: number) => void;
  /** Squeezes a foreign write in right after the next `times` matching requests were answered from the state. */
  readonly meanwhile: (target: Target, act: (world: World) => void, times?: number) => void;
  /** Throws when any request or answer broke GitHub's contract, or a planned fault never came. */
  readonly assertConforming: () => void;
  /** The violations so far, forgotten afterwards: for tests that break a documented limit on purpose. */
  readonly takeViolations: () => readonly Violation[];
  readonly close: () => Promise<void>;
}

async function bodyText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

/** Starts a stateful GitHub on a free port of 127.0.0.1 that holds both sides to GitHub's own OpenAPI description. */
export async function startFakeGitHub(options: FakeGitHubOptions = {}): Promise<FakeGitHub> {
  const world = new World(new ManualClock(options.startAt ?? "2026-01-05T12:00:00Z"));
  for (const repository of options.repositories ?? []) world.addRepository(repository);
  const spec = options.spec ?? "api.github.com";
  const basePath = spec === "api.github.com" ? "" : "/api/v3";
  const tokens = new TokenBook(world);
  const faults = new FaultPlan();
  const desk = new RequestDesk({ world, tokens, faults, contract: openContract(spec) });

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const address = new URL(request.url ?? "/", `http://${request.headers.host ?? "127.0.0.1"}`);
    const body = await bodyText(request);
    const path = address.pathname.startsWith(basePath) ? address.pathname.slice(basePath.length) : "";
    const answer = desk.answer({
      method: request.method ?? "GET",
      path,
      apiRoot: `${address.origin}${basePath}`,
      query: Object.fromEntries(address.searchParams),
      headers: request.headers,
      body,
    });
    if (answer.kind === "cut") {
      request.socket.destroy();
      return;
    }
    if (answer.delayMs > 0) await wait(answer.delayMs);
    response.writeHead(answer.status, answer.headers).end(answer.payload);
  };

  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      desk.report({ side: "response", operation: undefined, line: request.url ?? "", message: String(error) });
      response.destroy();
    });
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}${basePath}`,
    state: world,
    journal: desk.journal,
    token: (request) => tokens.issue(request),
    fail: (target, fault, times = 1) => faults.fail(target, fault, times),
    meanwhile: (target, act, times = 1) => faults.meanwhile(target, act, times),
    assertConforming: () => {
      const lines = [
        ...desk.violations.map(violationLine),
        ...faults.unused().map((target) => `never came: ${target}`),
      ];
      if (lines.length > 0) throw new Error(`GitHub's contract was broken:\n${lines.join("\n")}`);
    },
    takeViolations: () => desk.violations.splice(0),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
