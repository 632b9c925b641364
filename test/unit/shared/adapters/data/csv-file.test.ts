import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openCsvFile } from "../../../../../shared/adapters/data/csv-file.ts";
import { openTable } from "../../../../../shared/adapters/data/open-table.ts";
import type { ColumnKind } from "../../../../../shared/core/table/column.ts";
import { cellsOf, problemOf, readColumn, readColumns, tableOf } from "./read-table.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "modelgate-csv-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function csv(content: string | Buffer, name = "t.csv"): ReturnType<typeof openTable> {
  const path = join(folder, name);
  await writeFile(path, content);
  return openTable([path]);
}

/** The file cut into pieces of `size` bytes, which readers must not notice. */
async function inChunks(content: string, size: number): ReturnType<typeof openTable> {
  const bytes = Buffer.from(content);
  return tableOf(
    await openCsvFile(import.meta.filename, 44, async function* () {
      for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
    }),
  );
}

/** RFC 4180: quotes only where they are needed. */
function written(rows: readonly (readonly string[])[], newline: string): string {
  const field = (text: string): string => (/[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(field).join(",") + newline).join("");
}

const name = (column: number): string => `c${column}`;
const cell = fc.string({ unit: fc.constantFrom("a", "é", "😀", '"', ",", "\n", "\r\n", " ", "1"), maxLength: 6 });

describe("openCsvFile", () => {
  it("reads back whatever an RFC 4180 writer wrote, wherever the chunks are cut", async () => {
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((columns) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 6 }),
      );
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom("\n", "\r\n"),
        fc.constantFrom(1, 2, 3, 5, 1000),
        fc.boolean(),
        async (rows, newline, size, hasMark) => {
          const names = rows[0]!.map((_, column) => name(column));
          const source = await inChunks((hasMark ? "\ufeff" : "") + written([names, ...rows], newline), size);
          const requests = names.map((column) => ({ name: column, kind: "text" as const }));
          const columns = (await readColumns(source, requests, 2)).map(cellsOf);
          const isBlankLine = (row: readonly string[]): boolean => row.length === 1 && row[0] === "";
          expect(columns).toEqual(
            names.map((_, column) => rows.map((row) => (isBlankLine(row) || row[column] === "" ? null : row[column]))),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each<readonly [ColumnKind, string, unknown]>([
    ["number", "1.5", 1.5],
    ["number", " -2e3 ", -2000],
    ["number", "+.5", 0.5],
    ["number", "7.", 7],
    ["number", "TRUE", 1],
    ["number", "-inf", -Infinity],
    ["number", "Infinity", Infinity],
    ["number", "", null],
    ["number", "NA", null],
    ["number", "n/a", null],
    ["number", "nan", null],
    ["number", "NULL", null],
    ["number", "None", null],
    ["number", "<NA>", null],
    ["number", '""', null],
    ["integer", "9007199254740993", 9007199254740993n],
    ["integer", "-9223372036854775808", -9223372036854775808n],
    ["integer", "12.0", 12n],
    ["integer", "1e3", 1000n],
    ["integer", "False", 0n],
    ["integer", "NaN", null],
    ["boolean", "True", true],
    ["boolean", "0", false],
    ["boolean", "1.0", true],
    ["boolean", "", null],
    ["text", "NA", "NA"],
    ["text", " x ", " x "],
    ["text", "1.0", "1.0"],
    ["text", "", null],
    ["text", '""', null],
  ])("reads as %s the field %j", async (kind, field, value) => {
    const table = await csv(`k,x\n1,${field}\n`);
    expect(await readColumn(table, "x", kind)).toEqual([value]);
  });

  it.each<readonly [ColumnKind, string]>([
    ["number", "12a"],
    ["number", "0x10"],
    ["number", "1,"],
    ["number", "1 2"],
    ["number", "-"],
    ["number", "yes"],
    ["number", "1e"],
    ["integer", "1.5"],
    ["integer", "9223372036854775808"],
    ["integer", "1e30"],
    ["boolean", "2"],
    ["boolean", "yes"],
  ])("refuses as %s the field %j and says where", async (kind, field) => {
    const table = await csv(`k,x\n1,"${field}"\n`);
    const problem = await problemOf(readColumn(table, "x", kind));
    expect(problem).toMatchObject({
      kind: "data",
      code: `bad-${kind}`,
      place: { file: join(folder, "t.csv"), line: 2, column: 3 },
    });
    expect(problem.message).toContain(`column "x" holds ${JSON.stringify(field)}; accepted is `);
  });

  it.each<readonly [string, string | Buffer, string, number, number, string]>([
    ["too few fields", "a,b\n1,2\n3\n", "csv-field-count", 3, 1, "the row has 1 fields, the header has 2"],
    ["too many fields", "a,b\n1,2,3\n", "csv-field-count", 2, 1, "the row has 3 fields, the header has 2"],
    [
      "an unclosed quote",
      'a,b\n1,2\n3,"four\n5,6\n',
      "csv-unclosed-quote",
      3,
      3,
      "the quote opened on line 3 is never closed",
    ],
    ["a stray quote", 'a,b\n1,é"x"\n', "csv-stray-quote", 2, 4, 'column "b" holds a double quote'],
    ["text after a quote", 'a,b\n"1"x,2\n', "csv-text-after-quote", 2, 4, 'column "a" goes on after its closing quote'],
    [
      "a lone carriage return",
      "a,b\r1,2\r",
      "csv-stray-carriage-return",
      1,
      4,
      'column "header 2" holds a carriage return',
    ],
    [
      "bytes that are not UTF-8",
      Buffer.from("a,b\n1,caf\xe9\n", "latin1"),
      "csv-not-utf8",
      2,
      6,
      'column "b" holds the byte 0xe9',
    ],
    ["a NUL byte", "a,b\n1,\0\n", "csv-nul-byte", 2, 3, 'column "b" holds the byte 0x00'],
    ["two headers of one name", "a,b,a\n", "csv-duplicate-header", 1, 1, 'the header names "a" more than once'],
    ["a header without name", ",b\n0,1\n", "csv-empty-header", 1, 1, "column 1 of 2 has no name"],
    ["no header", "", "csv-no-header", 1, 1, "the file is empty"],
    ["a blank first line", "\na,b\n", "csv-no-header", 1, 1, "the first line is empty"],
  ])("reports %s", async (_, content, code, line, column, message) => {
    const problem = await problemOf(csv(content).then((table) => readColumn(table, "b", "text")));
    expect(problem).toMatchObject({ kind: "data", code, place: { line, column } });
    expect(problem.message).toContain(message);
  });

  it("finds a bad cell at line 70 001, and rows behind quoted newlines", async () => {
    const lines = ["x,note", ...Array.from({ length: 69_999 }, (_, row) => `${row},n`), "oops,n", ""];
    const bad = await csv(lines.join("\n"), "long.csv");
    expect(await problemOf(readColumn(bad, "x", "number", 8192))).toMatchObject({ place: { line: 70_001, column: 1 } });
    const table = await csv('x,note\n1,"two\nlines"\n\n2,"three\r\n\nlines"\n3,x\n', "notes.csv");
    await readColumn(table, "x", "number", 1);
    expect([0, 1, 2].map((row) => table.locate(row))).toEqual(
      [2, 5, 8].map((line) => `${join(folder, "notes.csv")}:${line}`),
    );
  });

  it("skips blank lines, which are missing cells where there is one column only", async () => {
    expect(await readColumn(await csv("a,b\n\n1,2\n\n"), "b", "number")).toEqual([2]);
    expect(await readColumn(await csv("a\n1\n\n3\n"), "a", "number")).toEqual([1, null, 3]);
  });

  it("does not look into columns that nobody asked for", async () => {
    const names = Array.from({ length: 2000 }, (_, column) => name(column));
    const wide = [names, names.map(() => "not a number"), names.map(() => "7")].map((row) => row.join(",")).join("\n");
    expect(await readColumn(await csv(wide.replace("not a number", "1"), "wide.csv"), "c0", "number")).toEqual([1, 7]);
  });

  it("reports a gzip file that is cut short or none, as a data error", async () => {
    const packed = gzipSync(`a\n${"1\n".repeat(5000)}`);
    for (const content of [packed.subarray(0, packed.length - 9), Buffer.from("a\n1\n"), Buffer.alloc(0)]) {
      const problem = await problemOf(csv(content, "cut.csv.gz").then((table) => readColumn(table, "a", "number")));
      expect(problem).toMatchObject({ kind: "data", code: "gzip-damaged" });
    }
  });

  it("stops at a record over 16 MiB and names the quote that was left open", async () => {
    const table = await csv(`a,b\n1,"${"x\n".repeat(9 * 1024 * 1024)}`, "open.csv");
    expect(await problemOf(readColumn(table, "b", "text"))).toMatchObject({
      code: "csv-unclosed-quote",
      place: { line: 2, column: 3 },
    });
  });

  it("quotes at most 40 escaped characters of a bad cell", async () => {
    const table = await csv(`a\n"${"\u001b[31m".repeat(50)}"\n`);
    const { message } = await problemOf(readColumn(table, "a", "number"));
    expect(message).toContain(`"${"\\u001b[31m".repeat(8)}…"`);
  });
});
