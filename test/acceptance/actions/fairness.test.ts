import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { decodeRecord, decodeResult } from "../../../shared/records/codec.ts";
import { startResultsService } from "../../fakes/results-service/server.ts";
import { releaseFile } from "../../harness/release.ts";
import type { ActionResult } from "../../harness/runner.ts";
import { model } from "../cli/command-line.ts";
import { messages, openBench, rows } from "./action-bench.ts";

const good = readFileSync(model("good-binary"));
const fairness = releaseFile("actions/fairness-check");

/** The triple rows with a group, and a few rows of a group too small to judge. */
const [header = "", ...lines] = rows.trimEnd().split("\n");
const data = [
  `${header},g`,
  ...lines.map((line, at) => `${line},${at < 12 ? "small" : at % 2 === 0 ? "even" : "odd"}`),
].join("\n");

const policy = (exempt: string): string => `version: 1
models:
  triple:
    path: model.onnx
    data: { path: data.csv, label: label, features: [x0, x1, x2], sensitive: [g] }
    fairness: { reference: { g: odd }${exempt} }
    gates:
      - accuracy >= 0.8
      - equal_opportunity_difference by g <= 0.4
`;
const EXEMPT = ", exempt: { g: [small] }";

/** RUNNER_TEMP of one job. */
function jobTemp(): string {
  const folder = mkdtempSync(join(tmpdir(), "modelgate-job-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function resultOf({ outputs }: ActionResult): ReturnType<typeof decodeResult> {
  return decodeResult(readFileSync(outputs["result-path"] ?? "", "utf8"));
}

describe("fairness-check as an action", () => {
  it("takes validate-model's predictions of the same job, and writes its own section into the one comment", async () => {
    const bench = await openBench({
      base: { "modelgate.yml": policy(EXEMPT), "data.csv": data, "model.onnx": "old" },
      change: { "model.onnx": good },
    });
    const tempDir = jobTemp();
    const results = await startResultsService();
    onTestFinished(() => results.close());
    const validated = await bench.run({ tempDir, results });
    const checked = await bench.run({ tempDir, results, action: fairness });
    expect([validated.exitCode, checked.exitCode]).toEqual([0, 0]);
    expect(checked.outputs).toMatchObject({ verdict: "pass" });
    expect(resultOf(checked)).toMatchObject({ predictions: "reused", action: "fairness-check" });
    const record = decodeRecord(readFileSync(checked.outputs["record-path"] ?? "", "utf8"));
    expect(record.predicate.modelgate.builtOn).toEqual([{ sha256: validated.outputs["record-digest"] }]);
    const digest = createHash("sha256")
      .update(readFileSync(validated.outputs["record-path"] ?? ""))
      .digest("hex");
    expect(validated.outputs["record-digest"]).toBe(digest);
    const [comment, ...others] = bench.repository.comments.map(({ body }) => body);
    expect(others).toEqual([]);
    expect(comment).toMatch(/validate-model[\s\S]*fairness-check/u);
    expect(comment).toContain("Groups to know about");
    expect([messages(checked, "error"), checked.problems, checked.refusedConnections]).toEqual([[], [], []]);
    bench.github.assertConforming();
    // Kept for this job, readable by its owner alone, and in no artifact.
    const kept = join(tempDir, "modelgate-predictions");
    expect(readdirSync(kept).length).toBeGreaterThan(0);
    expect(statSync(kept).mode & 0o077).toBe(0);
    const uploaded = results.artifacts.map((artifact) => artifact.name).join(" ");
    expect(uploaded).not.toContain("predictions");
  });

  it("takes none of another run, of another attempt, or where it shall not", async () => {
    const bench = await openBench({
      base: { "modelgate.yml": policy(EXEMPT), "data.csv": data, "model.onnx": "old" },
      change: { "model.onnx": good },
    });
    const tempDir = jobTemp();
    await bench.run({ tempDir });
    const used = async (more: Parameters<typeof bench.run>[0]): Promise<string | null> =>
      resultOf(await bench.run({ tempDir, action: fairness, ...more })).predictions;
    expect(await used({ runId: 2 })).toBe("computed");
    expect(await used({ runAttempt: 2 })).toBe("computed");
    expect(await used({ inputs: { "reuse-predictions": "false" } })).toBe("computed");
    expect(await used({})).toBe("reused");
  });

  it("keeps nothing where it shall not", async () => {
    const bench = await openBench({
      base: { "modelgate.yml": policy(EXEMPT), "data.csv": data, "model.onnx": "old" },
      change: { "model.onnx": good },
    });
    const tempDir = jobTemp();
    await bench.run({ tempDir, inputs: { "reuse-predictions": "false" } });
    expect(existsSync(join(tempDir, "modelgate-predictions"))).toBe(false);
  });

  it("is judged by the base's exemptions and references, and says what the change would alter", async () => {
    const bench = await openBench({
      base: { "modelgate.yml": policy(""), "data.csv": data, "model.onnx": "old" },
      change: { "model.onnx": good, "modelgate.yml": policy(EXEMPT) },
    });
    const result = await bench.run({ action: fairness, tempDir: jobTemp(), inputs: { reference: "g=even" } });
    expect([result.exitCode, result.outputs["reason-codes"]]).toEqual([2, '["group-not-judged"]']);
    const warnings = messages(result, "warning").join("\n");
    expect(warnings).toContain("ignored, because modelgate.yml@");
    expect(warnings).toContain("reference");
    expect(warnings).toContain("models.triple.fairness");
    expect(resultOf(result).details).toMatchObject({
      attributes: [{ by: ["g"], reference: ["odd"], referenceFrom: "policy" }],
    });
  });
});
