import { request } from "node:http";
import { ModelgateError } from "../../core/errors.ts";
import type { Variant } from "../../ports/deployment-target.ts";
import type { TrafficEvidence, TrafficReading, VariantCounts } from "../../ports/traffic-evidence.ts";
import { type MetricSample, parseExposition } from "./exposition-format.ts";

const readMs = 5000;
const mostBytes = 4 << 20;
const DURATION = "modelgate_proxy_request_duration_seconds";

/**
 * Reads the counts of modelgate's own proxy from its metrics page: the same page that a Prometheus scrapes, without the
 * rounding of its `increase()`.
 *
 * @param page `name` is what the record calls the source, before its address
 */
export function proxyMetrics(page: { readonly url: string; readonly name: string }): TrafficEvidence {
  const source = `${page.name} ${page.url}`;
  return {
    source,
    async read() {
      try {
        const text = await get(page.url);
        // After the page was read: what is counted happened before the time that the reading claims.
        return readingOf(parseExposition(text), new Date().toISOString());
      } catch (cause) {
        const why = cause instanceof Error ? cause.message : String(cause);
        const problem = {
          code: "evidence-unreadable",
          message: `the counts of ${source} cannot be read: ${why}`,
          hint: "See that the proxy runs; without counts nothing is known of the canary, and its weight must not be raised.",
        };
        throw new ModelgateError("external", [problem], { cause });
      }
    },
  };
}

/**
 * The reading that a metrics page holds.
 *
 * @param at RFC 3339, when the page was read
 * @throws Error where the page lacks a count: no data is not zero errors
 */
export function readingOf(samples: readonly MetricSample[], at: string): TrafficReading {
  const epoch = samples.find(({ name }) => name === "modelgate_proxy_info")?.labels["epoch"];
  if (epoch === undefined) throw new Error("the page is not that of a modelgate proxy");
  return { at, epoch, champion: countsOf(samples, "champion"), canary: countsOf(samples, "canary") };
}

function countsOf(samples: readonly MetricSample[], variant: Variant): VariantCounts {
  const own = samples.filter(({ labels }) => labels["variant"] === variant);
  const requests = own.find(({ name }) => name === `${DURATION}_count`)?.value;
  const errors = own.filter(({ name }) => name === "modelgate_proxy_errors_total");
  const buckets = own.filter(({ name }) => name === `${DURATION}_bucket`);
  if (requests === undefined || errors.length === 0 || buckets.length === 0) {
    throw new Error(`the page has no counts of the ${variant}`);
  }
  const latency = buckets
    // Seconds in decimal digits: 0.0075 s is 7.5 ms, and not 7.499999999999999.
    .map(({ labels, value }) => ({ upToMs: Number((boundOf(labels) * 1000).toPrecision(12)), count: value }))
    .sort((a, b) => (a.upToMs < b.upToMs ? -1 : 1));
  return { requests, errors: errors.reduce((sum, { value }) => sum + value, 0), latency };
}

function boundOf(labels: MetricSample["labels"]): number {
  const bound = labels["le"] ?? "";
  return bound === "+Inf" ? Infinity : Number(bound);
}

function get(url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const ask = request(url, { agent: false, timeout: readMs }, (answer) => {
      const chunks: Buffer[] = [];
      let size = 0;
      answer.on("data", (chunk: Buffer) => {
        size += chunk.length;
        if (size > mostBytes) ask.destroy(new Error("the page is too long"));
        else chunks.push(chunk);
      });
      answer.on("error", reject);
      answer.on("end", () => {
        if (answer.statusCode === 200) resolve(Buffer.concat(chunks).toString("utf8"));
        else reject(new Error(`status ${String(answer.statusCode)}`));
      });
    });
    ask.on("timeout", () => ask.destroy(new Error(`no answer in ${String(readMs / 1000)} s`)));
    ask.on("error", reject);
    ask.end();
  });
}
