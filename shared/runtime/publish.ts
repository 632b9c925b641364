import type { Clock } from "../ports/clock.ts";
import { encodeRecord, encodeResult } from "../records/codec.ts";
import { buildStatement, type RecordRequest } from "../records/statement.ts";
import { RECORD_FILE, RESULT_FILE, SUMS_FILE, sumsText } from "../records/sums.ts";
import { renderHtml } from "../report/html/render.ts";
import { renderMarkdown } from "../report/markdown/render.ts";
import type { Conclusion } from "./action-main.ts";
import { VERSION } from "./version.ts";

/** Where a run's results lie, and the record's address. */
export interface Published {
  readonly resultPath: string;
  readonly resultText: string;
  readonly recordPath: string;
  readonly recordDigest: string;
  readonly reportPath: string;
}

/** Largest Markdown report: GitHub refuses step summaries over 1 MiB, and other readers are not kinder. */
const REPORT_BYTES = 1024 * 1024;

/** Who and where, for the record; all null on a command line. */
export interface RunIdentity {
  readonly actor: { readonly id: number } | null;
  readonly run: RecordRequest["run"];
}

/** A conclusion with a place for its files. */
type ToPublish = Conclusion & { readonly out: NonNullable<Conclusion["out"]> };

/** What every step leaves behind, and what travels as its artifact: nothing else of the folder does, for rows may lie there. */
export const PUBLISHED_FILES: readonly string[] = [RESULT_FILE, RECORD_FILE, "report.html", "report.md", SUMS_FILE];

/**
 * Writes result, reports, the record that names them by digest, and the list of sums that names the record too. The same conclusion at the same
 * time gives the same bytes.
 */
export async function publish(
  { result, document, evidence, out, files: further = [], seal, recorded }: ToPublish,
  identity: RunIdentity,
  clock: Clock,
  sha256: (text: string) => string,
): Promise<Published> {
  const encodedResult = encodeResult(result, sha256);
  const written = [
    { name: RESULT_FILE, text: encodedResult.bytes },
    { name: "report.html", text: renderHtml(document) },
    { name: "report.md", text: renderMarkdown(document, { budget: REPORT_BYTES }) },
    ...further,
  ];
  const files = written.map(({ name, text }) => ({ name, sha256: sha256(text) }));
  const createdAt = clock.now();
  const statement = buildStatement({
    result,
    ...evidence,
    ...identity,
    toolVersion: VERSION,
    createdAt,
    files,
  });
  const record = encodeRecord(statement, sha256);
  await seal?.({ text: record.bytes, sha256: record.digest, createdAt });
  const sums = sumsText([{ name: RECORD_FILE, sha256: record.digest }, ...files]);
  const [recordPath, , resultPath = "", reportPath = ""] = await Promise.all([
    out.write(RECORD_FILE, record.bytes),
    out.write(SUMS_FILE, sums),
    ...written.map(({ name, text }) => out.write(name, text)),
  ]);
  await recorded?.(record.digest);
  return { resultPath, resultText: encodedResult.bytes, recordPath, recordDigest: record.digest, reportPath };
}
