import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it, onTestFinished } from "vitest";
import { decodeRecord, decodeResult } from "../../../shared/records/codec.ts";
import type { Result } from "../../../shared/records/result.ts";
import {
  mergeGroupEvent,
  pullRequestEvent,
  pushEvent,
  scheduleEvent,
  workflowDispatchEvent,
} from "../../fakes/github/events.ts";
import { startResultsService } from "../../fakes/results-service/server.ts";
import type { ActionResult } from "../../harness/runner.ts";
import { model } from "../cli/command-line.ts";
import { type Bench, granted, messages, openBench, policy, rows } from "./action-bench.ts";

const good = readFileSync(model("good-binary"));
const quiet = { comment: "false", out: "results" };
const strict = policy(["accuracy >= 0.99"]);
const loose = policy(["accuracy >= 0.1"]);

function resultOf(run: ActionResult): Result {
  return decodeResult(readFileSync(run.outputs["result-path"] ?? "", "utf8"));
}

function baseSource(bench: Bench, file = "modelgate.yml"): string {
  return `${file}@${bench.repository.resolve("main")?.slice(0, 12) ?? ""}`;
}

describe("trusted policy", () => {
  it("judges a pull request that loosens its gates by those of the base, and shows the change", async () => {
    const bench = await openBench({
      base: { "modelgate.yml": strict, "data.csv": rows, "model.onnx": "old" },
      change: { "model.onnx": good, "modelgate.yml": loose },
    });
    const run = await bench.run({ inputs: quiet });
    expect([run.exitCode, run.outputs["verdict"]]).toEqual([1, "fail"]);
    const result = resultOf(run);
    expect(result.gates.map(({ gate }) => gate)).toEqual(["accuracy >= 0.99"]);
    expect(result.policy.source).toBe(baseSource(bench));
    const [warning = ""] = messages(run, "warning");
    expect(warning).toContain("This change alters its policy");
    expect(warning).toContain('Gates added: "accuracy >= 0.1". Gates removed: "accuracy >= 0.99".');
    expect(run.summary).toContain("This change alters its policy");
  });

  it("ignores judging inputs for a model that the base declares, and names them", async () => {
    const bench = await openBench({
      base: { "modelgate.yml": strict, "data.csv": rows, "model.onnx": "old" },
      change: { "model.onnx": good },
    });
    const inputs = { ...quiet, gates: "accuracy >= 0.1", label: "x0", threads: "1" };
    const run = await bench.run({ inputs });
    expect(run.exitCode).toBe(1);
    expect(resultOf(run).gates.map(({ gate }) => gate)).toEqual(["accuracy >= 0.99"]);
    expect(messages(run, "warning")).toEqual([
      `ignored, because ${baseSource(bench)} declares the model: the inputs label, gates`,
    ]);
  });

  it("shows that the data are not those of the base, and knows a file kept in Git LFS", async () => {
    const oid = createHash("sha256").update(rows).digest("hex");
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${String(rows.length)}\n`;
    const base = { "modelgate.yml": loose, "model.onnx": "old" };
    const changed = await openBench({
      base: { ...base, "data.csv": "x\n" },
      change: { "model.onnx": good, "data.csv": rows },
    });
    const run = await changed.run({ inputs: quiet });
    expect(messages(run, "warning")).toEqual(['This change alters the data it is judged on: "data.csv".']);
    expect(run.summary).toContain("alters the data");
    const added = await openBench({ base, change: { "model.onnx": good, "data.csv": rows } });
    expect(messages(await added.run({ inputs: quiet }), "warning")).toEqual([
      'Data that the base commit does not hold: "data.csv".',
    ]);
    const stored = await openBench({
      base: { ...base, "data.csv": pointer },
      change: { "model.onnx": good, "data.csv": rows },
    });
    expect(messages(await stored.run({ inputs: quiet }), "warning")).toEqual([]);
  });

  it("marks a first adoption everywhere: result, record, report and warning", async () => {
    const bench = await openBench({
      base: { "data.csv": rows },
      change: { "modelgate.yml": loose, "model.onnx": good },
    });
    const run = await bench.run({ inputs: quiet });
    expect(run.exitCode).toBe(0);
    const source = "modelgate.yml (untrusted-first-adoption)";
    expect(resultOf(run).policy.source).toBe(source);
    const record = decodeRecord(readFileSync(run.outputs["record-path"] ?? "", "utf8"));
    expect(record.predicate.configuration[0]?.annotations).toEqual({ source });
    expect(messages(run, "warning")).toEqual([expect.stringContaining("untrusted-first-adoption")]);
    expect(run.summary).toContain("untrusted-first-adoption");
  });

  it("marks the adoption of a second model beside one that the base declares, and keeps the base's disclosure", async () => {
    const both = `${loose}  second:
    path: model.onnx
    data: { path: data.csv, label: label }
disclosure: { minimum-cell: 1 }
`;
    const bench = await openBench({
      base: { "modelgate.yml": strict, "data.csv": rows, "model.onnx": "old" },
      change: { "model.onnx": good, "modelgate.yml": both },
    });
    const run = await bench.run({ inputs: { ...quiet, model: "second" } });
    expect(run.exitCode).toBe(0);
    expect(resultOf(run).policy.source).toContain("untrusted-first-adoption");
    expect(messages(run, "warning").join("\n")).toContain("disclosure.minimum-cell stays 10");
    const first = await bench.run({ inputs: { ...quiet, model: "triple" } });
    expect(first.exitCode).toBe(1);
  });

  it("judges by the base's policy when the pull request removes it", async () => {
    const bench = await openBench({
      base: { "modelgate.yml": strict, "data.csv": rows, "model.onnx": "old" },
      change: { "model.onnx": good, "modelgate.yml": null },
    });
    const run = await bench.run({ inputs: quiet });
    expect(run.exitCode).toBe(1);
    expect(messages(run, "warning").join("\n")).toContain("removes its policy");
  });

  it("judges by the base's policy when the pull request brings its own under another name", async () => {
    const bench = await openBench({
      base: { "modelgate.yml": strict, "data.csv": rows, "model.onnx": "old" },
      change: { "model.onnx": good, "other.yml": loose },
    });
    const run = await bench.run({ inputs: { ...quiet, config: "other.yml" } });
    expect(run.exitCode).toBe(1);
    expect(resultOf(run).policy.source).toBe(baseSource(bench));
    expect(messages(run, "warning").join("\n")).toContain("config is not at the base commit");
  });

  it("refuses a changed policy that could judge nothing once merged", async () => {
    const bench = await openBench({
      base: { "modelgate.yml": loose, "data.csv": rows, "model.onnx": "old" },
      change: { "model.onnx": good, "modelgate.yml": loose.replace("accuracy", "acuracy") },
    });
    const run = await bench.run({ inputs: quiet });
    expect([run.exitCode, run.outputs]).toEqual([64, {}]);
    expect(run.annotations.map(({ properties }) => properties["file"])).toEqual(["modelgate.yml"]);
  });

  it("takes no missing permission for a missing policy", async () => {
    const bench = await openBench({
      base: { "modelgate.yml": strict, "data.csv": rows },
      change: { "model.onnx": good, "modelgate.yml": loose },
    });
    const token = bench.github.token({ kind: "app", permissions: {}, repositories: ["octo/models"] });
    const run = await bench.run({ token, inputs: quiet });
    expect([run.exitCode, run.outputs]).toEqual([64, {}]);
    expect(messages(run, "error").join("\n")).toContain("contents: read");
    const blind = bench.github.token({ kind: "app", permissions: granted, repositories: ["octo/other"] });
    expect((await bench.run({ token: blind, inputs: quiet })).exitCode).toBe(64);
  });

  it("judges a merge queue by its base", async () => {
    const bench = await openBench({
      base: { "modelgate.yml": strict, "data.csv": rows, "model.onnx": "old" },
      change: { "model.onnx": good, "modelgate.yml": loose },
    });
    const event = mergeGroupEvent(bench.github, bench.repository, bench.pull);
    const run = await bench.run({ event, inputs: { out: "results" } });
    expect(run.exitCode).toBe(1);
    expect(resultOf(run).policy.source).toBe(baseSource(bench));
    expect(bench.repository.comments).toEqual([]);
  });

  it.each(["push", "schedule", "workflow_dispatch"])(
    "trusts what is checked out on %s and says nothing of comments",
    async (name) => {
      const bench = await openBench({
        base: { "modelgate.yml": strict, "data.csv": rows, "model.onnx": "old" },
        change: { "model.onnx": good, "modelgate.yml": loose },
      });
      const { github, repository } = bench;
      const events = {
        push: () => pushEvent(github, repository, "main"),
        schedule: () => scheduleEvent(github, repository),
        workflow_dispatch: () => workflowDispatchEvent(github, repository, {}),
      };
      const event = events[name as keyof typeof events]();
      const run = await bench.run({ event, inputs: { out: "results" } });
      expect(run.exitCode).toBe(0);
      expect(resultOf(run).policy.source).toBe("modelgate.yml");
      expect(messages(run, "warning")).toEqual([]);
      expect(github.journal).toEqual([]);
    },
  );

  it("refuses pull_request_target", async () => {
    const bench = await openBench({ base: { "modelgate.yml": loose }, change: { "model.onnx": good } });
    const event = { ...pullRequestEvent(bench.github, bench.repository, bench.pull), name: "pull_request_target" };
    const run = await bench.run({ event, inputs: quiet });
    expect(run.exitCode).toBe(64);
    expect(messages(run, "error").join("\n")).toContain("pull_request_target");
    expect(bench.github.journal).toEqual([]);
  });
});

describe("champion: base", () => {
  const gates = ["accuracy no-worse-than champion by 0.05"];
  const comparing = policy(gates, "    champion: base\n");

  it("is read through the API with its external data, byte for byte, since the checkout has no history", async () => {
    const champion = readFileSync(model("external-good"));
    const weights = readFileSync(new URL("../../fixtures/models/external-weights.bin", import.meta.url));
    const bench = await openBench({
      base: {
        "modelgate.yml": comparing,
        "data.csv": rows,
        "model.onnx": champion,
        "external-weights.bin": weights,
      },
      change: { "model.onnx": good, "external-weights.bin": null },
    });
    const run = await bench.run({ inputs: quiet });
    expect(run.exitCode).toBe(0);
    const files = resultOf(run).champion?.files.map(({ sha256 }) => sha256) ?? [];
    const expected = [champion, weights].map((bytes) => createHash("sha256").update(bytes).digest("hex"));
    expect([...files].sort()).toEqual(expected.sort());
  });

  it("is no champion where the base has no such file: the comparison is inconclusive", async () => {
    const bench = await openBench({
      base: { "modelgate.yml": comparing, "data.csv": rows },
      change: { "model.onnx": good },
    });
    const run = await bench.run({ inputs: quiet });
    expect([run.exitCode, run.outputs["reason-codes"]]).toEqual([2, '["no-champion"]']);
  });

  it("is refused where the base holds a Git LFS pointer", async () => {
    const pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12\n";
    const bench = await openBench({
      base: { "modelgate.yml": comparing, "data.csv": rows, "model.onnx": pointer },
      change: { "model.onnx": good },
    });
    const run = await bench.run({ inputs: quiet });
    expect(run.exitCode).toBe(64);
    expect(messages(run, "error").join("\n")).toContain("Git LFS pointer");
  });
});

describe("a token that only reads", () => {
  const bringsItsOwn = {
    base: { "modelgate.yml": strict, "data.csv": rows, "model.onnx": "old" },
    change: { "model.onnx": good, "modelgate.yml": loose },
  };

  it.each([
    { whose: "a fork", by: { login: "bea", branch: "change", fork: "bea/models" } },
    { whose: "Dependabot", by: { login: "dependabot[bot]", type: "Bot" as const, branch: "dependabot/pip/model-2.0" } },
  ])("of $whose: judged by the base, with summary, artifact and one warning in the comment's place", async ({ by }) => {
    const results = await startResultsService();
    onTestFinished(() => results.close());
    const bench = await openBench({ ...bringsItsOwn, by });
    const event = pullRequestEvent(bench.github, bench.repository, bench.pull);
    expect(headRepository(event.payload)).toBe(by.fork ?? "octo/models");
    const token = bench.github.token({ kind: "fork", permissions: granted, repositories: ["octo/models"] });
    const run = await bench.run({ event, token, results, inputs: { out: "results" } });
    expect([run.exitCode, run.outputs["verdict"]]).toEqual([1, "fail"]);
    expect(resultOf(run).policy.source).toBe(baseSource(bench));
    expect(decodeRecord(readFileSync(run.outputs["record-path"] ?? "", "utf8")).predicate.modelgate.actor).toEqual({
      id: bench.repository.world.user(by.login).id,
    });
    expect(run.summary).toContain("accuracy");
    expect(results.artifacts).toHaveLength(1);
    const warnings = messages(run, "warning");
    expect(warnings.filter((message) => message.startsWith("no comment"))).toEqual([
      expect.stringMatching(/pull-requests: write.*\n.*forks and of Dependabot/u),
    ]);
    // The other one says that the change alters its policy.
    expect(warnings).toHaveLength(2);
    expect(bench.repository.comments).toEqual([]);
    expect(run.refusedConnections).toEqual([]);
    bench.github.assertConforming();
  });

  it("is no obstacle when the fork is gone by the time the job runs", async () => {
    const bench = await openBench({ ...bringsItsOwn, by: { login: "bea", branch: "change", fork: "bea/models" } });
    const event = pullRequestEvent(bench.github, bench.repository, bench.pull);
    const pull = event.payload["pull_request"] as { readonly head: object };
    const orphan = { ...event.payload, pull_request: { ...pull, head: { ...pull.head, repo: null } } };
    const token = bench.github.token({ kind: "fork", permissions: granted, repositories: ["octo/models"] });
    const run = await bench.run({ event: { ...event, payload: orphan }, token, inputs: quiet });
    expect([run.exitCode, run.outputs["verdict"]]).toEqual([1, "fail"]);
  });
});

function headRepository(payload: Readonly<Record<string, unknown>>): unknown {
  const { head } = payload["pull_request"] as { readonly head: { readonly repo: { readonly full_name: string } } };
  return head.repo.full_name;
}
