import type { Clock } from "../ports/clock.ts";
import { encodeRecord, encodeResult } from "../records/codec.ts";
import { buildStatement } from "../records/statement.ts";
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
  readonly run: { readonly id: number; readonly attempt: number; readonly url: string } | null;
}

/** Writes result, record and reports. The same conclusion at the same time gives the same bytes. */
export async function publish(
  { result, document, evidence, out }: Conclusion,
  identity: RunIdentity,
  clock: Clock,
  sha256: (text: string) => string,
): Promise<Published> {
  const encodedResult = encodeResult(result, sha256);
  const statement = buildStatement({
    result,
    ...evidence,
    ...identity,
    toolVersion: VERSION,
    createdAt: clock.now(),
  });
  const record = encodeRecord(statement, sha256);
  const [resultPath, recordPath, reportPath] = await Promise.all([
    out.write("result.json", encodedResult.bytes),
    out.write("record.json", record.bytes),
    out.write("report.html", renderHtml(document)),
    out.write("report.md", renderMarkdown(document, { budget: REPORT_BYTES })),
  ]);
  return { resultPath, resultText: encodedResult.bytes, recordPath, recordDigest: record.digest, reportPath };
}
