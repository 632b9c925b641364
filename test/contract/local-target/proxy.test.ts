import { once } from "node:events";
import { createServer, request, type RequestListener, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { createAdmin } from "../../../shared/adapters/deploy/local/proxy/admin.ts";
import { RoutingTable } from "../../../shared/adapters/deploy/local/proxy/routing-table.ts";
import type { Routes } from "../../../shared/adapters/deploy/local/proxy/routes.ts";
import { createTraffic } from "../../../shared/adapters/deploy/local/proxy/traffic.ts";
import { proxyMetrics } from "../../../shared/adapters/evidence/proxy-metrics.ts";
import { until } from "../../acceptance/local-target/processes.ts";

const secret = "s".repeat(64);
const inferPath = "/v2/models/scores/infer";

async function listening(server: Server): Promise<number> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return (server.address() as AddressInfo).port;
}

/** An upstream that is healthy and answers inference as the test says. */
function upstream(name: string, infer?: RequestListener): Promise<number> {
  return listening(
    createServer((incoming, response) => {
      if (incoming.url?.endsWith("/ready") === true) response.end();
      else if (infer !== undefined) infer(incoming, response);
      else incoming.resume().on("end", () => response.end(name));
    }),
  );
}

interface Bench {
  readonly url: string;
  readonly port: number;
  readonly metricsUrl: string;
  readonly table: RoutingTable;
  readonly route: (percent: number, canary: number | null, more?: Partial<Routes>) => Promise<boolean>;
}

async function proxy(champion: number, timeoutMs = 5000): Promise<Bench> {
  const table = new RoutingTable("proxy-1", () => 0.5);
  const { server, counts } = createTraffic(table, timeoutMs);
  const port = await listening(server);
  const admin = await listening(createAdmin(table, counts, secret));
  let generation = 0;
  const to = (version: string, at: number) => ({
    name: "scores",
    version,
    sha256: version.repeat(64),
    port: at,
    instance: `server-${String(at)}`,
  });
  const route: Bench["route"] = (percent, canary, more = {}) =>
    table.apply({
      instance: "proxy-1",
      generation: (generation += 1),
      champion: to("1", champion),
      canary: canary === null ? null : to("2", canary),
      percent,
      leaseMs: null,
      ...more,
    });
  onTestFinished(() => {
    table.upstream("champion")?.retire();
    table.upstream("canary")?.retire();
  });
  return {
    url: `http://127.0.0.1:${String(port)}`,
    port,
    metricsUrl: `http://127.0.0.1:${String(admin)}/metrics`,
    table,
    route,
  };
}

async function infer({ url }: Bench, body = "{}", path = inferPath): Promise<{ status: number; text: string }> {
  const answer = await fetch(`${url}${path}`, { method: "POST", body });
  return { status: answer.status, text: await answer.text() };
}

/** Sends bytes as they are and gives everything that comes back until the connection ends. */
async function raw(port: number, text: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  const chunks: Buffer[] = [];
  socket.on("data", (chunk: Buffer) => chunks.push(chunk));
  socket.on("error", () => undefined);
  socket.write(text);
  await once(socket, "close");
  return Buffer.concat(chunks).toString("latin1");
}

const read = ({ metricsUrl }: Bench) => proxyMetrics({ url: metricsUrl, name: "local proxy" }).read();

describe("the weighted proxy", () => {
  it("deals inference by weight, and everything else to the champion", async () => {
    const bench = await proxy(await upstream("champion"));
    await bench.route(25, await upstream("canary"));
    const answers: string[] = [];
    for (let sent = 0; sent < 100; sent += 1) answers.push((await infer(bench)).text);
    expect(answers.filter((text) => text === "canary")).toHaveLength(25);
    for (const path of ["/v2", "/v2/health/ready", "/v2/models/scores"]) {
      expect(await (await fetch(`${bench.url}${path}`)).text()).toMatch(/champion|^$/u);
    }
    const { champion, canary } = await read(bench);
    expect([champion.requests, canary.requests]).toEqual([75, 25]);
  });

  it("gives requests that name a version to the champion, outside of every count", async () => {
    const bench = await proxy(await upstream("champion"));
    await bench.route(100, await upstream("canary"));
    expect((await infer(bench, "{}", "/v2/models/scores/versions/1/infer")).text).toBe("champion");
    const { champion, canary } = await read(bench);
    expect([champion.requests, canary.requests]).toEqual([0, 0]);
    expect(await (await fetch(bench.metricsUrl)).text()).toContain("modelgate_proxy_pinned_requests_total 1");
  });

  it("passes bodies and repeated headers on, and nothing that belongs to one connection", async () => {
    let seen: readonly string[] = [];
    let body = "";
    const champion = await upstream("champion", (incoming, response) => {
      seen = incoming.rawHeaders.slice();
      incoming.setEncoding("utf8").on("data", (chunk: string) => (body += chunk));
      incoming.on("end", () => {
        response.writeHead(201, ["X-Answer", "1", "X-Answer", "2", "Connection", "X-Hop", "X-Hop", "no"]);
        response.end("made");
      });
    });
    const bench = await proxy(champion);
    await bench.route(0, null);
    const head = `POST ${inferPath} HTTP/1.1\r\nHost: models.example\r\nTE: trailers\r\nX-Two: a\r\nX-Two: b\r\n`;
    const hop = "Connection: close, X-Hop\r\nX-Hop: secret\r\nProxy-Authorization: Basic x\r\nExpect: 100-continue\r\n";
    const answer = await raw(
      bench.port,
      `${head}${hop}Transfer-Encoding: chunked\r\n\r\n4\r\nabcd\r\n3\r\nefg\r\n0\r\n\r\n`,
    );
    expect(body).toBe("abcdefg");
    expect(answer).toMatch(/HTTP\/1\.1 201 Created/u);
    expect(answer).toMatch(/X-Answer: 1\r\nX-Answer: 2\r\n/u);
    expect(answer).not.toContain("X-Hop");
    const names = seen.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase());
    expect(names.filter((name) => name === "x-two")).toHaveLength(2);
    expect(names).toContain("via");
    for (const name of ["te", "x-hop", "proxy-authorization", "expect"]) expect(names).not.toContain(name);
    expect(seen[seen.findIndex((name) => name === "Host") + 1]).toBe("models.example");
  });

  it.each([
    ["two lengths", "Content-Length: 4\r\nContent-Length: 5\r\n"],
    ["a length and chunks", "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n"],
  ])("refuses a request that could be read in two ways: %s", async (_, headers) => {
    let isAsked = false;
    const champion = await upstream("champion", (_incoming, response) => {
      isAsked = true;
      response.end();
    });
    const bench = await proxy(champion);
    await bench.route(0, null);
    const answer = await raw(bench.port, `POST ${inferPath} HTTP/1.1\r\nHost: a\r\n${headers}\r\nabcd\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /u);
    expect(isAsked).toBe(false);
  });

  it("sends no body with a request that has none by its method", async () => {
    const bench = await proxy(await upstream("champion"));
    await bench.route(0, null);
    const smuggled = `GET /v2 HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 30\r\n\r\nPOST /hidden HTTP/1.1\r\nX: yyyy`;
    expect(await raw(bench.port, smuggled)).toMatch(/^HTTP\/1\.1 200 /u);
    expect(await raw(bench.port, `TRACE / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 405 /u,
    );
  });

  it("speaks with a client of HTTP/1.0", async () => {
    const bench = await proxy(await upstream("champion"));
    await bench.route(0, null);
    expect(await raw(bench.port, "GET /v2/models/scores HTTP/1.0\r\n\r\n")).toMatch(/200 OK[\s\S]*champion$/u);
  });

  it("streams a body of megabytes both ways without holding it", async () => {
    const champion = await upstream("champion", (incoming, response) => void incoming.pipe(response));
    const bench = await proxy(champion);
    await bench.route(0, null);
    const body = Buffer.alloc(8 << 20, "x");
    const answer = await fetch(`${bench.url}${inferPath}`, { method: "POST", body });
    expect(Buffer.from(await answer.arrayBuffer()).equals(body)).toBe(true);
  });

  it("counts 5xx, timeouts and broken connections as errors, and 4xx not", async () => {
    const replies: RequestListener[] = [
      (_, response) => response.writeHead(400).end(),
      (_, response) => response.writeHead(503).end(),
      (incoming) => incoming.socket.destroy(),
      (_, response) => {
        response.writeHead(200, { "content-length": 100 });
        response.write("half", () => response.socket?.destroy());
      },
      () => undefined,
    ];
    const canary = await upstream("canary", (incoming, response) => {
      incoming.resume();
      (replies.shift() ?? (() => response.end()))(incoming, response);
    });
    const bench = await proxy(await upstream("champion"), 300);
    await bench.route(100, canary);
    expect((await infer(bench)).status).toBe(400);
    expect((await infer(bench)).status).toBe(503);
    expect((await infer(bench)).status).toBe(502);
    await expect(infer(bench)).rejects.toThrow();
    expect((await infer(bench)).status).toBe(504);
    expect((await infer(bench)).status).toBe(200);
    expect((await read(bench)).canary).toMatchObject({ requests: 6, errors: 4 });
    const page = await (await fetch(bench.metricsUrl)).text();
    expect(page).toMatch(/errors_total\{variant="canary",.*reason="server-error"\} 1/u);
    expect(page).toMatch(/errors_total\{variant="canary",.*reason="timeout"\} 1/u);
    expect(page).toMatch(/errors_total\{variant="canary",.*reason="broken-connection"\} 2/u);
  });

  it("lets go of the model when the client leaves, and counts it as no error", async () => {
    let isLetGo = false;
    const canary = await upstream("canary", (incoming, response) => {
      incoming.resume();
      response.on("close", () => (isLetGo = true));
    });
    const bench = await proxy(await upstream("champion"));
    await bench.route(100, canary);
    const call = request(`${bench.url}${inferPath}`, { method: "POST" });
    call.on("error", () => undefined);
    call.end("{}");
    await delay(100);
    call.destroy();
    await until(() => isLetGo);
    await until(async () => (await read(bench)).canary.requests === 1);
    expect((await read(bench)).canary.errors).toBe(0);
  });

  it("does not charge the model for a client that never finishes its request", async () => {
    const bench = await proxy(await upstream("champion"), 300);
    await bench.route(0, null);
    const answer = await raw(bench.port, `POST ${inferPath} HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nabc`);
    expect(answer).toMatch(/^HTTP\/1\.1 408 /u);
    expect((await read(bench)).champion).toMatchObject({ requests: 1, errors: 0 });
  });

  it("gives the share of a canary that is down to the champion, and counts it", async () => {
    const bench = await proxy(await upstream("champion"));
    const gone = createServer();
    const port = await listening(gone);
    gone.close();
    await bench.route(100, port);
    expect((await infer(bench)).text).toBe("champion");
    expect(bench.table.status()).toMatchObject({ percent: 100, canary: { ready: false } });
    expect(await (await fetch(bench.metricsUrl)).text()).toContain("modelgate_proxy_diverted_requests_total 1");
    expect((await read(bench)).champion.requests).toBe(1);
  });

  it("waits for a champion that is restarted, and loses nothing that was not sent", async () => {
    const gone = createServer();
    const port = await listening(gone);
    gone.close();
    const bench = await proxy(port);
    await bench.route(0, null);
    const waiting = [infer(bench), infer(bench)];
    await delay(200);
    const champion = await upstream("champion");
    const status = bench.table.status();
    await bench.table.apply({
      instance: "proxy-1",
      generation: status.generation + 1,
      champion: { name: "scores", version: "1", sha256: "1".repeat(64), port: champion, instance: "next" },
      canary: null,
      percent: 0,
      leaseMs: null,
    });
    expect(await Promise.all(waiting)).toEqual(Array(2).fill({ status: 200, text: "champion" }));
    expect((await read(bench)).champion).toMatchObject({ requests: 2, errors: 0 });
  });

  it("answers 503 where no model is installed", async () => {
    const bench = await proxy(await upstream("champion"));
    await bench.route(0, null, { champion: null });
    expect(await infer(bench)).toEqual({ status: 503, text: '{"error":"no model is served here at the moment"}' });
  });

  it("takes no older routes, and none that were meant for another process", async () => {
    const bench = await proxy(await upstream("champion"));
    const canary = await upstream("canary");
    await bench.route(10, canary);
    expect(await bench.route(50, canary, { generation: 1 })).toBe(false);
    expect(await bench.route(50, canary, { instance: "proxy-0" })).toBe(false);
    expect(bench.table.percent).toBe(10);
  });

  it("goes back to 0 when the lease is not renewed", async () => {
    const bench = await proxy(await upstream("champion"));
    await bench.route(50, await upstream("canary"), { leaseMs: 150 });
    for (let renewal = 0; renewal < 3; renewal += 1) {
      await delay(50);
      bench.table.renew();
    }
    expect(bench.table.percent).toBe(50);
    await until(() => bench.table.percent === 0);
    expect((await infer(bench)).text).toBe("champion");
  });

  it("begins to count anew for other models, and not for another weight", async () => {
    const bench = await proxy(await upstream("champion"));
    const canary = await upstream("canary");
    await bench.route(50, canary);
    await infer(bench);
    const first = await read(bench);
    await bench.route(60, canary);
    expect((await read(bench)).epoch).toBe(first.epoch);
    await bench.route(0, null);
    const second = await read(bench);
    expect(second.epoch).not.toBe(first.epoch);
    expect(second.champion.requests + second.canary.requests).toBe(0);
  });
});

describe("the proxy's admin port", () => {
  it("takes routes from nobody without the secret", async () => {
    const bench = await proxy(await upstream("champion"));
    await bench.route(0, null);
    const url = bench.metricsUrl.replace("/metrics", "/routes");
    for (const authorization of ["", "Bearer ", `Bearer ${"t".repeat(64)}`]) {
      expect((await fetch(url, { method: "POST", headers: { authorization }, body: "{}" })).status).toBe(401);
    }
    const headers = { authorization: `Bearer ${secret}` };
    expect((await fetch(url, { method: "POST", headers, body: "{}" })).status).toBe(400);
    expect((await fetch(url, { headers })).status).toBe(404);
  });

  it("is no evidence where it does not answer", async () => {
    const evidence = proxyMetrics({ url: "http://127.0.0.1:1/metrics", name: "local proxy" });
    await expect(evidence.read()).rejects.toMatchObject({
      kind: "external",
      problems: [{ code: "evidence-unreadable" }],
    });
  });
});
