import { Agent, request } from "node:http";
import { setTimeout as delay } from "node:timers/promises";

export interface LoadRequest {
  /** Where clients reach the proxy: `http://127.0.0.1:8080`. */
  readonly url: string;
  readonly model: string;
  /** Bodies of inference requests, sent in turn. */
  readonly bodies: readonly string[];
  /** Connections, each kept alive and with one request under way at a time. */
  readonly connections: number;
  /** Requests a second over all connections; null for as fast as they are answered. */
  readonly perSecond: number | null;
}

/** A request that was not answered with 200. */
export interface LoadFailure {
  /** Milliseconds since the load began. */
  readonly atMs: number;
  /** Null where no answer came. */
  readonly status: number | null;
  readonly what: string;
}

/** What came back so far; it grows while the load runs. */
export interface LoadReport {
  sent: number;
  /** Answers with 200 by the version that gave them. */
  readonly answeredBy: Map<string, number>;
  readonly failures: LoadFailure[];
}

export interface Load {
  readonly report: LoadReport;
  /** Lets the requests under way come to their end. */
  stop(): Promise<LoadReport>;
}

/** Sends inference requests until it is stopped. A connection that broke is opened again, and goes on with the next request. */
export function generateLoad({ url, model, bodies, connections, perSecond }: LoadRequest): Load {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const report: LoadReport = { sent: 0, answeredBy: new Map(), failures: [] };
  const began = performance.now();
  let isStopped = false;
  const pauseMs = perSecond === null ? 0 : (1000 * connections) / perSecond;
  const client = async (): Promise<void> => {
    while (!isStopped) {
      const started = performance.now();
      const body = bodies[report.sent % bodies.length] ?? "";
      report.sent += 1;
      const { status, text } = await infer(agent, `${url}/v2/models/${encodeURIComponent(model)}/infer`, body);
      if (status === 200) {
        const version = /"model_version":"([^"]*)"/u.exec(text)?.[1] ?? "";
        report.answeredBy.set(version, (report.answeredBy.get(version) ?? 0) + 1);
      } else {
        report.failures.push({ atMs: performance.now() - began, status, what: text.slice(0, 200) });
        // Where nobody listens, a refused connection comes back at once: no need to knock a thousand times a second.
        if (status === null) await delay(5);
      }
      const rest = pauseMs - (performance.now() - started);
      if (rest > 0) await delay(rest);
    }
  };
  const clients = Array.from({ length: connections }, client);
  return {
    report,
    async stop() {
      isStopped = true;
      await Promise.all(clients);
      agent.destroy();
      return report;
    },
  };
}

interface Answered {
  readonly status: number | null;
  readonly text: string;
}

function infer(agent: Agent, url: string, body: string): Promise<Answered> {
  const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
  return new Promise((resolve) => {
    const call = request(url, { method: "POST", agent, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("error", (error) => resolve({ status: null, text: error.message }));
      answer.on("end", () => {
        resolve({ status: answer.statusCode ?? null, text: Buffer.concat(chunks).toString("utf8") });
      });
    });
    call.on("error", (error) => resolve({ status: null, text: error.message }));
    call.end(body);
  });
}
