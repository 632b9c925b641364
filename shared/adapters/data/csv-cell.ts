import { byteAt } from "./byte-window.ts";
import { markMissing, type ColumnSink } from "./column-sink.ts";
import { parseInteger, parseNumber } from "./parse-number.ts";

const MISSING = new Set(["na", "n/a", "nan", "null", "none", "<na>"]);
const TRUTH: Readonly<Record<string, number>> = { true: 1, false: 0 };
const SPACE = 32;
const TAB = 9;

/**
 * Writes one CSV field, given without its quotes, as a cell of the sink's kind; false when it is none.
 *
 * | asked for | missing | accepted |
 * | --- | --- | --- |
 * | number | empty, NA, N/A, NaN, null, None, <NA> (any case) | decimal, `inf`, true and false as 1 and 0 |
 * | integer | the same | whole number of 64 bits, `12.0`, true and false as 1 and 0 |
 * | boolean | the same | true and false (any case), 1 and 0, also as 1.0 and 0.0 |
 * | text | empty | the field to the letter: not trimmed, "NA" is a text and "1" is not "1.0" |
 *
 * Empty is empty with or without quotes, as pandas and R write it. Blanks around a number or truth value are ignored.
 */
export function putCsvCell(sink: ColumnSink, row: number, bytes: Buffer, start: number, end: number): boolean {
  if (sink.kind === "text") {
    sink.codes[row] = start === end ? -1 : sink.dictionary.codeOf(bytes.toString("utf8", start, end));
    return true;
  }
  if (sink.kind === "number") {
    const value = parseNumber(bytes, start, end);
    if (!Number.isNaN(value)) {
      sink.values[row] = value;
      return true;
    }
  }
  let from = start;
  let to = end;
  while (from < to && isBlank(byteAt(bytes, from))) from++;
  while (to > from && isBlank(byteAt(bytes, to - 1))) to--;
  if (from === to) {
    markMissing(sink, row);
    return true;
  }
  return put(sink, row, bytes, from, to) || putWord(sink, row, bytes, from, to);
}

function put(
  sink: Exclude<ColumnSink, { kind: "text" }>,
  row: number,
  bytes: Buffer,
  start: number,
  end: number,
): boolean {
  if (sink.kind === "integer") {
    const value = parseInteger(bytes, start, end);
    if (value === null) return false;
    sink.values[row] = value;
    return true;
  }
  const value = parseNumber(bytes, start, end);
  if (sink.kind === "boolean" ? value !== 0 && value !== 1 : Number.isNaN(value)) return false;
  sink.values[row] = value;
  return true;
}

function putWord(
  sink: Exclude<ColumnSink, { kind: "text" }>,
  row: number,
  bytes: Buffer,
  start: number,
  end: number,
): boolean {
  if (end - start > 5) return false;
  const word = bytes.toString("latin1", start, end).toLowerCase();
  if (MISSING.has(word)) {
    markMissing(sink, row);
    return true;
  }
  const truth = TRUTH[word];
  if (truth === undefined) return false;
  if (sink.kind === "integer") sink.values[row] = BigInt(truth);
  else sink.values[row] = truth;
  return true;
}

function isBlank(byte: number): boolean {
  return byte === SPACE || byte === TAB;
}
