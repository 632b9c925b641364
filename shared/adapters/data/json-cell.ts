import { canonicalNumberText } from "../../core/table/canonical-text.ts";
import { markMissing, type ColumnSink } from "./column-sink.ts";
import { stringOf, type JsonToken } from "./json-tokens.ts";
import { parseInteger, parseNumber } from "./parse-number.ts";

/**
 * Writes one JSON value as a cell of the sink's kind; false when its type is another.
 * null is missing. A number is a number or, when whole, an integer; true and false are also 1 and 0, and 1 and 0 are
 * also true and false; a text takes strings as they are and numbers and booleans in canonical form.
 * A string is never a number: "12" where a number is asked for is a fault of the file, not of its reader.
 */
export function putJsonCell(sink: ColumnSink, row: number, bytes: Buffer, token: JsonToken): boolean {
  switch (token.kind) {
    case "null":
      markMissing(sink, row);
      return true;
    case "true":
      return putTruth(sink, row, true);
    case "false":
      return putTruth(sink, row, false);
    case "number":
      return putNumber(sink, row, bytes, token);
    case "string":
      if (sink.kind !== "text") return false;
      sink.codes[row] = sink.dictionary.codeOf(stringOf(bytes, token));
      return true;
    case "object":
    case "array":
      return false;
  }
}

function putTruth(sink: ColumnSink, row: number, truth: boolean): boolean {
  if (sink.kind === "text") sink.codes[row] = sink.dictionary.codeOf(String(truth));
  else if (sink.kind === "integer") sink.values[row] = truth ? 1n : 0n;
  else sink.values[row] = truth ? 1 : 0;
  return true;
}

function putNumber(sink: ColumnSink, row: number, bytes: Buffer, { start, end }: JsonToken): boolean {
  if (sink.kind === "integer") {
    const whole = parseInteger(bytes, start, end);
    if (whole !== null) sink.values[row] = whole;
    return whole !== null;
  }
  if (sink.kind === "text") {
    const whole = parseInteger(bytes, start, end);
    const text = whole === null ? canonicalNumberText(parseNumber(bytes, start, end)) : whole.toString();
    sink.codes[row] = sink.dictionary.codeOf(text);
    return true;
  }
  const value = parseNumber(bytes, start, end);
  if (sink.kind === "boolean" && value !== 0 && value !== 1) return false;
  sink.values[row] = value;
  return true;
}
