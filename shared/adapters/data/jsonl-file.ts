import type { TableBatch } from "../../ports/table-source.ts";
import { byteSource, type ByteSource } from "./byte-source.ts";
import { columnSinks, markMissing, takeColumn, type ColumnSink } from "./column-sink.ts";
import { dataError, quoted, type DataFault } from "./data-error.ts";
import { putJsonCell } from "./json-cell.ts";
import { JsonFault, skipBlanks, stringOf, walkObject, type JsonToken } from "./json-tokens.ts";
import { JsonLines } from "./jsonl-lines.ts";
import { lineFile } from "./line-file.ts";
import type { LineIndex } from "./line-index.ts";
import type { ReadPlan, TableFile } from "./table-file.ts";
import { TooManyTexts } from "./text-dictionary.ts";

/** The columns are the keys of this many first rows: enough for optional keys, and no second pass over the file. */
const HEADER_ROWS = 1000;

const ACCEPTED: Readonly<Record<ColumnSink["kind"], string>> = {
  number: "a number, true, false or null",
  integer: "a whole number of at most 64 bits, true, false or null",
  boolean: "true, false, 1, 0 or null",
  text: "a text, a number, true, false or null",
};

/**
 * Opens a JSON Lines file: one object a line, blank lines skipped. Its columns are the keys of its first 1 000 rows, in
 * order of first sight; a key that a row lacks is missing there.
 */
export async function openJsonlFile(path: string, source: ByteSource = byteSource(path)): Promise<TableFile> {
  const names = await readKeys(path, source);
  const headers = names.map((name) => ({ name, declared: "JSON value" }));
  return lineFile(path, headers, (plan, lines) => readRows(path, source, plan, lines));
}

async function readKeys(path: string, source: ByteSource): Promise<readonly string[]> {
  const names = new Set<string>();
  const lines = new JsonLines(path);
  let rows = 0;
  const take = (bytes: Buffer, start: number, end: number, line: number): void => {
    if (skipBlanks(bytes, start, end) === end) return;
    rows++;
    walkLine(path, bytes, { start, end, line }, (key) => names.add(stringOf(bytes, key)));
  };
  for await (const chunk of source()) {
    lines.feed(chunk);
    while (rows < HEADER_ROWS && lines.next(take));
    if (rows >= HEADER_ROWS) return [...names];
  }
  lines.finish();
  while (rows < HEADER_ROWS && lines.next(take));
  return [...names];
}

async function* readRows(
  path: string,
  source: ByteSource,
  plan: ReadPlan,
  index: LineIndex,
): AsyncGenerator<TableBatch> {
  const rows = new JsonlRows(path, plan, index);
  const lines = new JsonLines(path);
  for await (const chunk of source()) {
    lines.feed(chunk);
    while (lines.next(rows.takeLine)) if (rows.count === plan.batchRows) yield rows.take();
  }
  lines.finish();
  while (lines.next(rows.takeLine)) if (rows.count === plan.batchRows) yield rows.take();
  if (rows.count > 0) yield rows.take();
}

interface Target {
  readonly name: string;
  readonly key: Buffer;
  readonly sinks: readonly ColumnSink[];
  /** The last row (over the whole read) that had the key. */
  lastRow: number;
}

/** Fills batches from the lines of one file. */
class JsonlRows {
  count = 0;
  #firstRow = 0;
  readonly #path: string;
  readonly #index: LineIndex;
  readonly #sinks: readonly ColumnSink[];
  readonly #targets: readonly Target[];
  readonly #targetOf: ReadonlyMap<string, Target>;
  /** Lines mostly have the same keys in the same order, so the target after the last one is tried first, byte by byte. */
  #expected = 0;

  constructor(path: string, plan: ReadPlan, index: LineIndex) {
    this.#path = path;
    this.#index = index;
    this.#sinks = columnSinks(plan);
    const names = [...new Set(plan.requests.map(({ name }) => name))];
    this.#targets = names.map((name) => ({
      name,
      key: Buffer.from(name),
      sinks: this.#sinks.filter((_, at) => plan.requests[at]?.name === name),
      lastRow: -1,
    }));
    this.#targetOf = new Map(this.#targets.map((target) => [target.name, target]));
  }

  readonly takeLine = (bytes: Buffer, start: number, end: number, line: number): void => {
    if (skipBlanks(bytes, start, end) === end) return;
    const row = this.#firstRow + this.count;
    this.#expected = 0;
    const span = { start, end, line };
    walkLine(this.#path, bytes, span, (key, value) => {
      const target = this.#find(bytes, key);
      if (target === undefined) return;
      if (target.lastRow === row) throw new JsonFault(`the key ${quoted(target.name)} is there twice`, key.start);
      target.lastRow = row;
      this.#put(target, bytes, value, span);
    });
    for (const target of this.#targets) {
      if (target.lastRow !== row) for (const sink of target.sinks) markMissing(sink, this.count);
    }
    this.#index.note(row, line);
    this.count++;
  };

  take(): TableBatch {
    const rows = this.count;
    const batch = { firstRow: this.#firstRow, rows, columns: this.#sinks.map((sink) => takeColumn(sink, rows)) };
    this.#firstRow += rows;
    this.count = 0;
    return batch;
  }

  #find(bytes: Buffer, key: JsonToken): Target | undefined {
    if (key.isEscaped) return this.#targetOf.get(stringOf(bytes, key));
    const expected = this.#targets[this.#expected];
    const isExpected = expected?.key.length === key.end - key.start - 2 && isSame(expected.key, bytes, key.start + 1);
    const found = isExpected ? expected : this.#targetOf.get(stringOf(bytes, key));
    if (found !== undefined) this.#expected = (this.#targets.indexOf(found) + 1) % this.#targets.length;
    return found;
  }

  #put(target: Target, bytes: Buffer, value: JsonToken, span: Span): void {
    for (const sink of target.sinks) {
      let isAccepted: boolean;
      try {
        isAccepted = putJsonCell(sink, this.count, bytes, value);
      } catch (cause) {
        if (!(cause instanceof TooManyTexts)) throw cause;
        throw faultAt(this.#path, bytes, span, value.start, { code: "too-many-texts", message: cause.message, cause });
      }
      if (isAccepted) continue;
      const found = `${value.kind} ${quoted(bytes.toString("utf8", value.start, Math.min(value.end, value.start + 200)))}`;
      throw faultAt(this.#path, bytes, span, value.start, {
        code: `bad-${sink.kind}`,
        message: `key ${quoted(target.name)} holds the ${found}; accepted is ${ACCEPTED[sink.kind]}`,
      });
    }
  }
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

function walkLine(path: string, bytes: Buffer, span: Span, visit: (key: JsonToken, value: JsonToken) => void): void {
  try {
    walkObject(bytes, span.start, span.end, visit);
  } catch (cause) {
    if (!(cause instanceof JsonFault)) throw cause;
    const near = bytes.toString("utf8", cause.at, Math.min(span.end, cause.at + 40));
    const message = near === "" ? cause.message : `${cause.message}, found ${quoted(near)}`;
    throw faultAt(path, bytes, span, cause.at, { code: "bad-json", message, cause });
  }
}

function faultAt(path: string, bytes: Buffer, span: Span, at: number, fault: DataFault): Error {
  const column = bytes.toString("utf8", span.start, at).length + 1;
  return dataError(path, fault, { line: span.line, column });
}

function isSame(key: Buffer, bytes: Buffer, at: number): boolean {
  for (let index = 0; index < key.length; index++) if (key[index] !== bytes[at + index]) return false;
  return true;
}
