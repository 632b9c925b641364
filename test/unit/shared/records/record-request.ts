import { createHash } from "node:crypto";
import type { RecordRequest } from "../../../../shared/records/statement.ts";
import { failing } from "../../../fixtures/reports/sample-outcomes.ts";

export const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

export function recordRequest(more: Partial<RecordRequest> = {}): RecordRequest {
  return {
    result: failing.result,
    identity: failing.candidate.identity,
    runtime: failing.candidate.runtime,
    toolVersion: "0.1.0",
    confidence: 0.95,
    seed: 20_261_123,
    replicates: 2000,
    commit: "5d1c2e7f".repeat(5),
    actor: { id: 583_231 },
    run: {
      id: 17_000_000_001,
      attempt: 2,
      url: "https://github.com/acme/models/actions/runs/17000000001",
      headSha: "9e107d9d".repeat(5),
    },
    createdAt: "2026-11-23T21:00:00Z",
    builtOn: [{ sha256: "ab".repeat(32) }],
    files: [{ name: "result.json", sha256: "cd".repeat(32) }],
    ...more,
  };
}
