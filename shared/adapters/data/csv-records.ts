import type { ModelgateError } from "../../core/errors.ts";
import { appendChunk, byteAt, byteWindow, MAXIMUM_RECORD_BYTES, type ByteWindow } from "./byte-window.ts";
import { dataError, quoted, type DataFault, type TextPosition } from "./data-error.ts";
import { firstForbiddenByte } from "./text-validity.ts";

const QUOTE = 34;
const LF = 10;
const CR = 13;
const END = -1;

/** Takes a field without its quotes; false refuses it. `bytes` is valid during the call only. */
export type FieldVisitor = (field: number, bytes: Buffer, start: number, end: number) => boolean;

/** What came of looking for a record: its number of fields, a line without anything, or more bytes are needed. */
export type RecordOutcome =
  { readonly kind: "record"; readonly fields: number } | { readonly kind: "blank" | "starved" };

export interface CsvDialect {
  readonly path: string;
  readonly delimiter: number;
  /** Names the fault of a field that the visitor refused. */
  readonly refused: (field: number, text: string) => DataFault;
  /** The column's name for messages about a field's form. */
  readonly nameOf: (field: number) => string;
}

const STARVED: RecordOutcome = { kind: "starved" };
const BLANK: RecordOutcome = { kind: "blank" };

/**
 * Splits bytes into records and fields: RFC 4180, with LF or CRLF at line ends, a byte order mark at the start and no
 * newline needed at the end. A record that is not complete yet is scanned again when more bytes come, so where the
 * chunks were cut can never matter; visitors see its first fields again.
 */
export class CsvRecords {
  /** 1-based line on which the next record begins. */
  line = 1;
  readonly #dialect: CsvDialect;
  readonly #window: ByteWindow = byteWindow();
  #isComplete = false;
  #isFirst = true;
  /** Bytes before this offset are known to be text. */
  #checked = 0;
  #forbiddenAt = Infinity;
  #unescaped = Buffer.alloc(0);

  constructor(dialect: CsvDialect) {
    this.#dialect = dialect;
  }

  feed(chunk: Uint8Array): void {
    const taken = this.#window.start;
    appendChunk(this.#window, chunk);
    this.#checked -= taken;
    this.#forbiddenAt -= taken;
    // A newline byte is never inside a UTF-8 character, so the check can stop there and go on with the next chunk.
    this.#check(this.#window.bytes.lastIndexOf(LF, this.#window.end - 1) + 1);
    if (this.#isFirst && this.#window.end >= 3) this.#skipByteOrderMark();
  }

  /** No more bytes will come: what is left is the last record. */
  finish(): void {
    if (this.#isFirst) this.#skipByteOrderMark();
    this.#isComplete = true;
    this.#check(this.#window.end);
  }

  /** Visits the fields of the next record and moves behind it; "starved" also says that the file is at its end. */
  next(visit: FieldVisitor): RecordOutcome {
    const { bytes, start, end } = this.#window;
    const delimiter = this.#dialect.delimiter;
    if (start >= end || this.#isFirst) return STARVED;
    let at = start;
    let field = 0;
    let lines = 1;
    for (;;) {
      const from = at;
      if (at < end && byteAt(bytes, at) === QUOTE) {
        at = this.#closingQuote(from);
        if (at < 0) return this.#starve(from);
        lines += this.#newlines(from, at);
        this.#visitQuoted(visit, field, from, at);
        at++;
      } else {
        while (at < end) {
          const byte = byteAt(bytes, at);
          // All four are at most the tab's or comma's code, digits and letters are not: one comparison for most bytes.
          if (byte <= 44 && (byte === delimiter || byte === LF || byte === CR || byte === QUOTE)) break;
          at++;
        }
        if (at >= end && !this.#isComplete) return this.#starve(start);
        if (at > this.#forbiddenAt) throw this.#forbidden(field);
        if (at < end && byteAt(bytes, at) === QUOTE) throw this.#strayQuote(field, at);
        if (field === 0 && at === from && (at >= end || byteAt(bytes, at) !== delimiter)) return this.#endBlank(at);
        if (!visit(field, bytes, from, at)) throw this.#refused(field, from, bytes.toString("utf8", from, at));
      }
      const after = at < end ? byteAt(bytes, at) : END;
      if (after === delimiter) {
        at++;
        field++;
        continue;
      }
      const next = this.#lineEnd(at, after, field);
      if (next < 0) return this.#starve(start);
      this.#window.start = next;
      this.line += lines;
      return { kind: "record", fields: field + 1 };
    }
  }

  /** Error about a whole line. */
  faultAtLine(fault: DataFault, line: number): ModelgateError {
    return dataError(this.#dialect.path, fault, { line, column: 1 });
  }

  /** A line without bytes: nothing is visited, what it means is the caller's to say. */
  #endBlank(at: number): RecordOutcome {
    const next = this.#lineEnd(at, at < this.#window.end ? byteAt(this.#window.bytes, at) : END, 0);
    if (next < 0) return STARVED;
    this.#window.start = next;
    this.line++;
    return BLANK;
  }

  /** Offset behind the line end at `at`; -1 when a CR is the last byte so far. */
  #lineEnd(at: number, byte: number, field: number): number {
    if (byte === LF) return at + 1;
    if (byte === END) return at;
    if (byte === CR) {
      if (at + 1 >= this.#window.end && !this.#isComplete) return -1;
      if (at + 1 < this.#window.end && byteAt(this.#window.bytes, at + 1) === LF) return at + 2;
      throw this.#fault(at, {
        code: "csv-stray-carriage-return",
        message: `column ${quoted(this.#dialect.nameOf(field))} holds a carriage return outside quotes that ends no line`,
        hint: "Save the file with LF or CRLF line ends, and put fields with line breaks in double quotes.",
      });
    }
    throw this.#fault(at, {
      code: "csv-text-after-quote",
      message: `column ${quoted(this.#dialect.nameOf(field))} goes on after its closing quote`,
      hint: 'A double quote inside a quoted field is written twice: "".',
    });
  }

  /** Offset of the quote that closes the field opened at `open`; -1 when it has not come yet. */
  #closingQuote(open: number): number {
    const { bytes, end } = this.#window;
    for (let at = open + 1; ; at += 2) {
      at = bytes.indexOf(QUOTE, at);
      if (at < 0 || at >= end) {
        if (this.#isComplete) throw this.#unclosed(open);
        return -1;
      }
      if (at + 1 >= end) return this.#isComplete ? at : -1;
      if (byteAt(bytes, at + 1) !== QUOTE) return at;
    }
  }

  #visitQuoted(visit: FieldVisitor, field: number, open: number, close: number): void {
    if (close > this.#forbiddenAt) throw this.#forbidden(field);
    const { bytes } = this.#window;
    const doubled = bytes.indexOf(QUOTE, open + 1);
    if (doubled === close) {
      if (!visit(field, bytes, open + 1, close))
        throw this.#refused(field, open, bytes.toString("utf8", open + 1, close));
      return;
    }
    if (this.#unescaped.length < close - open) this.#unescaped = Buffer.alloc(2 * (close - open));
    let length = 0;
    for (let at = open + 1; at < close; at++) {
      const byte = byteAt(bytes, at);
      this.#unescaped[length++] = byte;
      if (byte === QUOTE) at++;
    }
    if (!visit(field, this.#unescaped, 0, length))
      throw this.#refused(field, open, this.#unescaped.toString("utf8", 0, length));
  }

  #newlines(from: number, to: number): number {
    let count = 0;
    const { bytes } = this.#window;
    for (let at = bytes.indexOf(LF, from); at >= 0 && at < to; at = bytes.indexOf(LF, at + 1)) count++;
    return count;
  }

  #skipByteOrderMark(): void {
    const { bytes, start, end } = this.#window;
    if (end - start >= 3 && bytes[start] === 0xef && bytes[start + 1] === 0xbb && bytes[start + 2] === 0xbf) {
      this.#window.start += 3;
    }
    this.#isFirst = false;
  }

  #check(upTo: number): void {
    if (upTo <= this.#checked || this.#forbiddenAt !== Infinity) return;
    const found = firstForbiddenByte(this.#window.bytes.subarray(this.#checked, upTo));
    if (found >= 0) this.#forbiddenAt = this.#checked + found;
    this.#checked = upTo;
  }

  /** More bytes are needed, unless the record is already longer than any record may be. */
  #starve(open: number): RecordOutcome {
    const { start, end } = this.#window;
    if (end - start <= MAXIMUM_RECORD_BYTES) return STARVED;
    if (open !== start || byteAt(this.#window.bytes, open) === QUOTE) throw this.#unclosed(open);
    throw this.#fault(start, {
      code: "csv-record-too-long",
      message: "one line is longer than 16 MiB",
      hint: "Is this a CSV file?",
    });
  }

  #unclosed(open: number): ModelgateError {
    return this.#fault(open, {
      code: "csv-unclosed-quote",
      message: `the quote opened on line ${String(this.#position(open).line)} is never closed`,
      hint: 'Close the field with a double quote; a quote inside it is written twice: "".',
    });
  }

  #strayQuote(field: number, at: number): ModelgateError {
    return this.#fault(at, {
      code: "csv-stray-quote",
      message: `column ${quoted(this.#dialect.nameOf(field))} holds a double quote, but does not begin with one`,
      hint: 'Put the whole field in double quotes and write the quote inside it twice: "".',
    });
  }

  #forbidden(field: number): ModelgateError {
    const byte = this.#window.bytes[this.#forbiddenAt] ?? 0;
    const column = `column ${quoted(this.#dialect.nameOf(field))}`;
    return this.#fault(this.#forbiddenAt, {
      code: byte === 0 ? "csv-nul-byte" : "csv-not-utf8",
      message: `${column} holds the byte 0x${byte.toString(16).padStart(2, "0")}, which is not UTF-8 text`,
      hint: "Save the file as UTF-8.",
    });
  }

  #refused(field: number, at: number, text: string): ModelgateError {
    return this.#fault(at, this.#dialect.refused(field, text));
  }

  #fault(at: number, fault: DataFault): ModelgateError {
    return dataError(this.#dialect.path, fault, this.#position(at));
  }

  /** Counted only when there is something to complain about. */
  #position(at: number): TextPosition {
    const { bytes, start } = this.#window;
    const newlines = this.#newlines(start, at);
    const lineStart = newlines === 0 ? start : bytes.lastIndexOf(LF, at - 1) + 1;
    return { line: this.line + newlines, column: bytes.toString("utf8", lineStart, at).length + 1 };
  }
}
