import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DefaultArtifactClient } from "@actions/artifact";
import { onTestFinished, vi } from "vitest";
import { resultOf } from "../../../shared/records/check-record.ts";
import { decodeRecord, decodeResult, encodeRecord, encodeResult } from "../../../shared/records/codec.ts";
import type { Statement } from "../../../shared/records/record-schema.ts";
import type { GateRow, Result } from "../../../shared/records/result.ts";
import { buildStatement, type RecordRequest } from "../../../shared/records/statement.ts";
import { sumsText } from "../../../shared/records/sums.ts";
import { startResultsService, type ResultsService } from "../../fakes/results-service/server.ts";
import type { Run } from "../../fakes/github/state/run.ts";
import type { Permissions } from "../../fakes/github/token.ts";
import { gate as gateRow, result as sampleResult } from "../../fixtures/reports/sample-outcomes.ts";
import type { ActionResult } from "../../harness/runner.ts";
import type { ActionRun } from "../../harness/step.ts";
import { model } from "../cli/command-line.ts";
import { openBench, rows, type Bench, type Files } from "./action-bench.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
export const good = readFileSync(model("good-binary"));
export const sha256 = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");

/** What the README asks a job to grant. */
export const gatePermissions: Permissions = {
  contents: "read",
  pull_requests: "write",
  checks: "write",
  actions: "read",
};

export const GATE = "accuracy >= 0.8";

/** A modelgate.yml with a tier; `tier` and `gates` are YAML in flow style. */
export function tiered(tier: string, gates: readonly string[] = [GATE]): string {
  const lines = gates.map((one) => `      - ${one}\n`).join("");
  return `version: 1
tiers:
  high: ${tier}
models:
  triple:
    path: model.onnx
    data: { path: data.csv, label: label }
    tier: high
    gates:
${lines}`;
}

export interface GateBench extends Bench {
  readonly results: ResultsService;
  readonly run_: Run;
  /** Runs validate-model as a step of the run, with its artifact. */
  readonly validate: (more?: Partial<ActionRun>) => Promise<ActionResult>;
  /** Runs gate; without comment and check run unless asked. */
  readonly gate: (more?: Partial<ActionRun>) => Promise<ActionResult>;
  /** Uploads a record as an artifact of the run, by the real client. Returns its digest. */
  readonly leave: (record: Statement, name?: string) => Promise<string>;
  /** A record as the named check of this run would leave it. */
  readonly recordOf: (action: string, more?: Partial<Result>, about?: Partial<RecordRequest>) => Statement;
}

export async function openGateBench({
  policy,
  change = {},
}: {
  readonly policy: string;
  readonly change?: Files;
}): Promise<GateBench> {
  const bench = await openBench({
    base: { "modelgate.yml": policy, "data.csv": rows, "model.onnx": "old" },
    change: { "model.onnx": good, ...change },
  });
  const results = await startResultsService();
  onTestFinished(() => results.close());
  const { repository, pull } = bench;
  const headSha = repository.headOf(pull);
  const run_ = repository.addRun({ id: 1, headSha, actor: "ana", headBranch: "change" });
  const recordOf = (action: string, more: Partial<Result> = {}, about: Partial<RecordRequest> = {}): Statement =>
    statement(action, { policy, headSha, more, about });
  return {
    ...bench,
    results,
    run_,
    recordOf,
    validate: (more = {}) => bench.run({ results, inputs: { comment: "false" }, ...more }),
    gate: (more = {}) =>
      bench.run({
        action: join(root, "actions/gate"),
        results,
        token: bench.github.token({ kind: "app", permissions: gatePermissions, repositories: ["octo/models"] }),
        ...more,
        inputs: { comment: "false", "check-run": "false", out: "gate-out", ...more.inputs },
      }),
    leave: (record, name) => upload(results, record, name),
  };
}

function statement(
  action: string,
  given: {
    readonly policy: string;
    readonly headSha: string;
    readonly more: Partial<Result>;
    readonly about: Partial<RecordRequest>;
  },
): Statement {
  const digest = sha256(good);
  const result = sampleResult({
    action,
    model: "triple",
    verdict: "pass",
    reasonCodes: ["bound-meets-limit"],
    subject: { name: "triple", sha256: digest, files: [{ path: "model.onnx", sha256: digest }] },
    champion: null,
    policy: { source: "modelgate.yml", sha256: sha256(given.policy) },
    gates: [row(GATE)],
    metrics: [],
    findings: [],
    notJudgedHere: [],
    ...given.more,
  });
  return buildStatement({
    result,
    identity: null,
    runtime: null,
    toolVersion: "0.1.0",
    confidence: 0.95,
    seed: 1,
    replicates: 2000,
    commit: null,
    actor: { id: 1 },
    run: {
      id: 1,
      attempt: 1,
      url: "https://github.com/octo/models/actions/runs/1/attempts/1",
      headSha: given.headSha,
    },
    createdAt: `${new Date().toISOString().slice(0, 19)}Z`,
    builtOn: [],
    files: [{ name: "result.json", sha256: encodeResult(result, sha256).digest }],
    ...given.about,
  });
}

/** A gate of a record that was met. */
export function row(text: string, more: Partial<GateRow> = {}): GateRow {
  return gateRow(text, "pass", "bound-meets-limit", { limit: 0.8, value: 0.9, bound: 0.88, ...more });
}

async function upload(results: ResultsService, record: Statement, name?: string): Promise<string> {
  const { bytes, digest } = encodeRecord(record, sha256);
  const { action, model: about } = record.predicate.modelgate;
  const result = encodeResult(resultOf(record), sha256);
  const sums = sumsText([
    { name: "record.json", sha256: digest },
    { name: "result.json", sha256: result.digest },
  ]);
  await leaveFiles(results, name ?? `modelgate-${action}-${about}-${digest.slice(0, 12)}`, {
    "record.json": bytes,
    "result.json": result.bytes,
    SHA256SUMS: sums,
  });
  return digest;
}

/** Uploads files as an artifact of run 1, by the real client. */
export async function leaveFiles(
  results: ResultsService,
  name: string,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "modelgate-artifact-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, file), content);
  vi.stubEnv("ACTIONS_RESULTS_URL", results.url);
  vi.stubEnv("ACTIONS_RUNTIME_TOKEN", results.runtimeToken("run-1", "job-1"));
  vi.stubEnv("GITHUB_SERVER_URL", "https://github.com");
  // The client logs to standard output, which is no part of what is promised here.
  const quiet = vi.spyOn(process.stdout, "write").mockImplementation(() => true);
  try {
    const paths = Object.keys(files).map((file) => join(folder, file));
    await new DefaultArtifactClient().uploadArtifact(name, paths, folder);
  } finally {
    quiet.mockRestore();
    vi.unstubAllEnvs();
  }
}

/** The gate's own record and result. */
export function readGate(run: ActionResult): { readonly record: Statement; readonly result: Result } {
  return {
    record: decodeRecord(readFileSync(run.outputs["record-path"] ?? "", "utf8")),
    result: decodeResult(readFileSync(run.outputs["result-path"] ?? "", "utf8")),
  };
}

/** Writes every artifact of the run into a folder of its own name, as `gh run download` does. */
export async function download(results: ResultsService, into: string): Promise<void> {
  vi.stubEnv("ACTIONS_RESULTS_URL", results.url);
  vi.stubEnv("ACTIONS_RUNTIME_TOKEN", results.runtimeToken("run-1", "job-1"));
  vi.stubEnv("GITHUB_SERVER_URL", "https://github.com");
  vi.stubEnv("GITHUB_WORKSPACE", into);
  const quiet = vi.spyOn(process.stdout, "write").mockImplementation(() => true);
  try {
    const client = new DefaultArtifactClient();
    for (const { id, name } of (await client.listArtifacts()).artifacts) {
      mkdirSync(join(into, name), { recursive: true });
      await client.downloadArtifact(id, { path: join(into, name) });
    }
  } finally {
    quiet.mockRestore();
    vi.unstubAllEnvs();
  }
}
