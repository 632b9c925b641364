import { describe, expect, it } from "vitest";
import { parseExposition } from "../../../../../shared/adapters/evidence/exposition-format.ts";
import { readingOf } from "../../../../../shared/adapters/evidence/proxy-metrics.ts";
import { exposition } from "../../../../../shared/adapters/deploy/local/proxy/exposition.ts";
import { RoutingTable } from "../../../../../shared/adapters/deploy/local/proxy/routing-table.ts";

const none = { diverted: 0, pinned: 0, unserved: 0 };

describe("the text format of metrics", () => {
  it("is read with escapes, timestamps, comments and infinities", () => {
    const text = [
      "# HELP a What it is",
      "# TYPE a counter",
      "",
      'a{x="1",y="a\\"b\\\\c\\n"} 3 1700000000000',
      "b +Inf",
      "c -Inf",
      "d NaN",
      "e 1.5e3",
    ].join("\n");
    expect(parseExposition(text)).toEqual([
      { name: "a", labels: { x: "1", y: 'a"b\\c\n' }, value: 3 },
      { name: "b", labels: {}, value: Infinity },
      { name: "c", labels: {}, value: -Infinity },
      { name: "d", labels: {}, value: Number.NaN },
      { name: "e", labels: {}, value: 1500 },
    ]);
  });

  it.each(["a", "a b c d", "a{x=1} 2", 'a{x="1} 2', "1a 2", "a{} x"])("refuses %j", (line) => {
    expect(() => parseExposition(line)).toThrow("line 1 is no sample");
  });
});

describe("a reading of the proxy's page", () => {
  it("holds the counts as they were counted", () => {
    const table = new RoutingTable("instance", () => 0.5);
    table.counter("champion").count({ kind: "answered", status: 200 }, 4);
    table.counter("champion").count({ kind: "answered", status: 400 }, 7.5);
    table.counter("canary").count({ kind: "answered", status: 503 }, 0.2);
    table.counter("canary").count({ kind: "timeout" }, 40_000);
    table.counter("canary").count({ kind: "broken-connection" }, 12);
    table.counter("canary").count({ kind: "client-gone" }, 600);
    const reading = readingOf(parseExposition(exposition(table, none)), "2026-01-01T00:00:00Z");
    expect(reading).toMatchObject({ at: "2026-01-01T00:00:00Z", epoch: "instance/0" });
    expect(reading.champion).toMatchObject({ requests: 2, errors: 0 });
    expect(reading.canary).toMatchObject({ requests: 4, errors: 3 });
    const at = (upToMs: number) => reading.canary.latency.find((bucket) => bucket.upToMs === upToMs)?.count;
    expect([at(1), at(15), at(500), at(750), at(30_000), at(Infinity)]).toEqual([1, 2, 2, 3, 3, 4]);
    expect(reading.champion.latency.find(({ upToMs }) => upToMs === 7.5)?.count).toBe(2);
    expect(reading.champion.latency.map(({ upToMs }) => upToMs)).toEqual(
      reading.champion.latency.map(({ upToMs }) => upToMs).toSorted((a, b) => a - b),
    );
  });

  it("is refused where a count is missing: no data is not zero errors", () => {
    const page = exposition(new RoutingTable("instance", () => 0.5), none);
    for (const name of ["info", "errors_total", "request_duration_seconds_count", "request_duration_seconds_bucket"]) {
      const part = page.split("\n").filter((line) => !line.startsWith(`modelgate_proxy_${name}`));
      expect(() => readingOf(parseExposition(part.join("\n")), "")).toThrow();
    }
  });
});
