import { appendChunk, byteWindow, MAXIMUM_RECORD_BYTES, type ByteWindow } from "./byte-window.ts";
import { dataError } from "./data-error.ts";
import { firstForbiddenByte } from "./text-validity.ts";

const LF = 10;

/** Splits bytes into lines, checked as UTF-8 text. A newline cannot stand inside a JSON text, so a line is a record. */
export class JsonLines {
  /** 1-based number of the next line. */
  line = 1;
  readonly #path: string;
  readonly #window: ByteWindow = byteWindow();
  #isComplete = false;
  /** No newline lies before this offset of the window. */
  #searched = 0;

  constructor(path: string) {
    this.#path = path;
  }

  feed(chunk: Uint8Array): void {
    this.#searched -= this.#window.start;
    appendChunk(this.#window, chunk);
  }

  finish(): void {
    this.#isComplete = true;
  }

  /** Calls `take` with the next line, without its newline; false when more bytes are needed or the file is at its end. */
  next(take: (bytes: Buffer, start: number, end: number, line: number) => void): boolean {
    const { bytes, start, end } = this.#window;
    if (start >= end) return false;
    const found = bytes.indexOf(LF, Math.max(start, this.#searched));
    const isWhole = found >= 0 && found < end;
    if (!isWhole && !this.#isComplete) {
      this.#searched = end;
      if (end - start > MAXIMUM_RECORD_BYTES) throw this.#tooLong();
      return false;
    }
    const lineEnd = isWhole ? found : end;
    const from = this.line === 1 && hasByteOrderMark(bytes, start) ? start + 3 : start;
    const forbidden = firstForbiddenByte(bytes.subarray(from, lineEnd));
    if (forbidden >= 0) throw this.#forbidden(bytes, from, from + forbidden);
    take(bytes, from, lineEnd, this.line);
    this.#window.start = Math.min(end, lineEnd + 1);
    this.line++;
    return true;
  }

  #tooLong(): Error {
    const fault = {
      code: "jsonl-line-too-long",
      message: "one line is longer than 16 MiB",
      hint: "Write one object a line.",
    };
    return dataError(this.#path, fault, { line: this.line, column: 1 });
  }

  #forbidden(bytes: Buffer, start: number, at: number): Error {
    const found = `0x${(bytes[at] ?? 0).toString(16).padStart(2, "0")}`;
    return dataError(
      this.#path,
      { code: "jsonl-not-utf8", message: `the byte ${found} is not UTF-8 text`, hint: "Save the file as UTF-8." },
      { line: this.line, column: bytes.toString("utf8", start, at).length + 1 },
    );
  }
}

function hasByteOrderMark(bytes: Uint8Array, start: number): boolean {
  return bytes[start] === 0xef && bytes[start + 1] === 0xbb && bytes[start + 2] === 0xbf;
}
