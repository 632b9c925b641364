import type { CheckRecord } from "../core/gate/check-record.ts";
import { decodeRecord } from "./codec.ts";
import type { RecordExtension, Statement } from "./record-schema.ts";
import { type Result, resultSchema } from "./result.ts";
import { commitOf, contradictionOf } from "./statement.ts";

/** A file's exact content: what it says and what its bytes hash to. */
export interface RecordBytes {
  readonly text: string;
  /** SHA-256 of the bytes on disk, not of the text: bytes that are no UTF-8 read like others. */
  readonly sha256: string;
}

/** A record and what judgement needs of it. */
export interface ReadRecord {
  readonly statement: Statement;
  readonly record: CheckRecord;
}

const DAY_MS = 86_400_000;

/**
 * Reads a record as evidence: canonical, addressed by its own bytes, and held against itself. Where it lay and what it was called say nothing.
 *
 * @param now RFC 3339, from the clock of the reader
 * @throws ModelgateError kind "data" for what is no record as one is written
 */
export function checkRecord({ text, sha256 }: RecordBytes, now: string): ReadRecord {
  const statement = decodeRecord(text);
  const { modelgate } = statement.predicate;
  const record: CheckRecord = {
    digest: sha256,
    action: modelgate.action,
    model: modelgate.model,
    modelDigest: modelgate.subject.sha256,
    policyDigest: modelgate.policy.sha256,
    verdict: modelgate.verdict,
    reasonCodes: modelgate.reasonCodes,
    gates: modelgate.gates.map(({ gate, verdict, advisory }) => ({ gate, verdict, advisory })),
    commit: commitOf(statement),
    run: runOf(modelgate.run),
    createdAt: modelgate.createdAt,
    ageDays: (Date.parse(now) - Date.parse(modelgate.createdAt)) / DAY_MS,
    contradiction: contradictionOf(statement),
  };
  return { statement, record };
}

/** The result that the record holds: what result.json beside it has to say, to the byte. */
export function resultOf({ predicate: { modelgate } }: Statement): Result {
  const kept = Object.entries(modelgate).filter(([key]) => Object.hasOwn(resultSchema.shape, key));
  return resultSchema.parse({ ...Object.fromEntries(kept), schema: "modelgate.result/1" });
}

function runOf(run: RecordExtension["run"]): CheckRecord["run"] {
  return run === null ? null : { id: run.id, attempt: run.attempt, headSha: run.headSha };
}
