import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openJsonlFile } from "../../../../../shared/adapters/data/jsonl-file.ts";
import { openTable } from "../../../../../shared/adapters/data/open-table.ts";
import type { ColumnKind } from "../../../../../shared/core/table/column.ts";
import { cellsOf, problemOf, readColumn, readColumns, tableOf } from "./read-table.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "modelgate-jsonl-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function jsonl(content: string | Buffer): ReturnType<typeof openTable> {
  const path = join(folder, "t.jsonl");
  await writeFile(path, content);
  return openTable([path]);
}

describe("openJsonlFile", () => {
  it("reads back what JSON.stringify wrote, wherever the chunks are cut", async () => {
    const row = fc.record(
      {
        number: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
        text: fc.option(fc.string({ unit: "grapheme" })),
        'ké"y': fc.boolean(),
        other: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(1, 2, 7, 1000),
        async (rows, size) => {
          const bytes = Buffer.from(rows.map((value) => `${JSON.stringify(value)}\r\n`).join("\n"));
          const table = tableOf(
            await openJsonlFile(import.meta.filename, async function* () {
              for (let at = 0; at < bytes.length; at += size)
                yield await Promise.resolve(bytes.subarray(at, at + size));
            }),
          );
          expect(table.headers.map(({ name }) => name)).toEqual([
            ...new Set(rows.flatMap((value) => Object.keys(value))),
          ]);
          const requests = [
            { name: "text", kind: "text" },
            { name: "number", kind: "number" },
            { name: 'ké"y', kind: "boolean" },
          ] as const;
          const columns = (await readColumns(table, requests, 2)).map(cellsOf);
          // JSON.stringify writes -0 as 0.
          const numbers = rows.map(({ number = null }) => (number === null ? null : number + 0));
          expect(columns).toEqual([
            rows.map(({ text = null }) => text),
            numbers,
            rows.map((value) => value['ké"y'] ?? null),
          ]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each<readonly [ColumnKind, string, unknown]>([
    ["integer", "9007199254740993", 9007199254740993n],
    ["integer", "1e2", 100n],
    ["integer", "true", 1n],
    ["number", "-0.5E-1", -0.05],
    ["number", "false", 0],
    ["number", "null", null],
    ["boolean", "1", true],
    ["text", "1.0", "1"],
    ["text", "9007199254740993", "9007199254740993"],
    ["text", "1e21", "1000000000000000000000"],
    ["text", "true", "true"],
    ["text", '"1.0"', "1.0"],
    ["text", '"\\u00e9\\n"', "é\n"],
    ["text", '""', ""],
    ["text", "null", null],
  ])("reads as %s the value %s", async (kind, value, cell) => {
    expect(await readColumn(await jsonl(`{"x": ${value}}\n`), "x", kind)).toEqual([cell]);
  });

  it.each<readonly [string, ColumnKind, string, string]>([
    ['"12"', "number", "bad-number", 'key "x" holds the string "\\"12\\""; accepted is a number, true, false or null'],
    ["1.5", "integer", "bad-integer", 'key "x" holds the number "1.5"'],
    ["[1]", "text", "bad-text", 'key "x" holds the array "[1]"'],
    ["NaN", "number", "bad-json", "NaN and Infinity are none"],
    ["01", "number", "bad-json", "a number must not begin with 0"],
    ["1.", "number", "bad-json", "a digit is expected"],
    ['"\\x"', "text", "bad-json", "an unknown escape"],
    ['"open', "text", "bad-json", "the line ends inside a text"],
    ['1, "x": 2', "number", "bad-json", 'the key "x" is there twice'],
    ["1} {", "number", "bad-json", "there is more on the line after the object"],
    ["[".repeat(200), "number", "bad-json", "values are nested deeper than 100"],
  ])("refuses the value %s as %s and says where", async (value, kind, code, message) => {
    const problem = await problemOf(
      jsonl(`{"x": 1}\n\n{"x": ${value}}\n`).then((table) => readColumn(table, "x", kind)),
    );
    expect(problem).toMatchObject({ kind: "data", code, place: { file: join(folder, "t.jsonl"), line: 3 } });
    expect(problem.message).toContain(message);
  });

  it.each([
    ["[1]", "a line must hold one JSON object"],
    ['{"a" 1}', '":"'],
    ['{"a":1,}', "a key or text in double quotes is expected"],
    ['{"a":1', "the line ends where"],
  ])("refuses the line %s", async (line, message) => {
    expect((await problemOf(jsonl(line))).message).toContain(message);
  });

  it("reports bytes that are not UTF-8, with the column", async () => {
    const content = Buffer.concat([Buffer.from('{"a":1}\n{"a":"'), Buffer.from([0xff]), Buffer.from('"}\n')]);
    expect(await problemOf(jsonl(content))).toMatchObject({ code: "jsonl-not-utf8", place: { line: 2, column: 7 } });
  });

  it("places rows behind blank lines", async () => {
    const table = await jsonl('{"a":1}\n\n{"a":2}\n');
    await readColumn(table, "a", "number");
    expect([table.locate(0), table.locate(1)]).toEqual([
      `${join(folder, "t.jsonl")}:1`,
      `${join(folder, "t.jsonl")}:3`,
    ]);
  });
});
