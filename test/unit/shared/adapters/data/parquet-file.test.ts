import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTable } from "../../../../../shared/adapters/data/open-table.ts";
import { openParquetFile } from "../../../../../shared/adapters/data/parquet-file.ts";
import { openRangeFile, type OpenRangeFile } from "../../../../../shared/adapters/data/range-file.ts";
import { ModelgateError } from "../../../../../shared/core/errors.ts";
import type { ColumnKind } from "../../../../../shared/core/table/column.ts";
import { problemOf, readColumn, tableOf } from "./read-table.ts";

const fixtures = join(import.meta.dirname, "../../../../fixtures/data");
const types = (): ReturnType<typeof openTable> => openTable([join(fixtures, "types.parquet")]);
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "modelgate-parquet-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("openParquetFile", () => {
  it.each<readonly [string, ColumnKind, unknown[]]>([
    ["decimal", "text", ["12.3", "-0.05", null]],
    ["decimal", "number", [12.3, -0.05, null]],
    ["wide_decimal", "text", ["12345678901234567890.5", "7", null]],
    ["date", "text", ["1969-12-31", "2026-02-28", null]],
    ["utc", "text", ["1969-12-31T23:59:59.999999Z", "2026-01-02T03:04:05Z", null]],
    ["local", "text", ["1970-01-01T00:00:00", "1970-01-01T00:00:01.500", null]],
    ["nanos", "text", ["1970-01-01T00:00:00.000000001", "1970-01-01T00:00:01", null]],
    ["time", "text", ["01:02:03.004", "23:59:59", null]],
    ["uint64", "text", ["18446744073709551615", "1", null]],
    ["uint32", "integer", [4294967295n, 1n, null]],
    ["int8", "number", [-128, 127, null]],
    ["half", "number", [0.5, -65504, 5.960464477539063e-8]],
    ["big", "integer", [9007199254740993n, 9007199254740992n, null]],
    ["big", "text", ["9007199254740993", "9007199254740992", null]],
    ["nan", "number", [null, Infinity, 1]],
    ["whole", "text", ["1", "1000000000000000000000", "0"]],
    ["category", "text", ["b", "a", "b"]],
    ["after_list", "integer", [1n, 2n, 3n]],
  ])("reads %s as %s", async (name, kind, cells) => {
    expect(await readColumn(await types(), name, kind)).toEqual(cells);
  });

  it.each<readonly [string, ColumnKind, string, string]>([
    ["big", "number", "bad-number", 'row 1, column "big" (signed) holds "9007199254740993"'],
    ["uint64", "integer", "bad-integer", 'row 1, column "uint64" (unsigned) holds "18446744073709551615"'],
    ["half", "boolean", "bad-boolean", 'holds "0.5"; accepted is true, false, 1 or 0'],
    ["decimal", "integer", "bad-integer", 'holds "12.3"'],
    [
      "category",
      "number",
      "parquet-column-type",
      'column "category" is BYTE_ARRAY (STRING), where a number is asked for',
    ],
    ["date", "number", "parquet-column-type", "where a number is asked for"],
    [
      "list",
      "text",
      "parquet-nested-column",
      'column "list" is nested (LIST), which cannot be read as one value a row',
    ],
  ])("refuses %s as %s and says why", async (name, kind, code, message) => {
    const problem = await problemOf(readColumn(await types(), name, kind));
    expect(problem).toMatchObject({ kind: "data", code, place: { file: "test/fixtures/data/types.parquet" } });
    expect(problem.message).toContain(message);
  });

  it("fetches the bytes of the requested columns and no others", async () => {
    const path = join(fixtures, "codec-none.parquet");
    let fetched = 0;
    const counting: OpenRangeFile = async (name) => {
      const file = await openRangeFile(name);
      return {
        ...file,
        read(start, end) {
          fetched += end - start;
          return file.read(start, end);
        },
      };
    };
    const table = tableOf(await openParquetFile(path, counting));
    const footer = fetched;
    await readColumn(table, "float", "number");
    const one = fetched - footer;
    await readColumn(table, "city", "text");
    // 60 floats are 240 bytes and their dictionary's indices; the whole file has more than 3 000.
    expect(one).toBeGreaterThan(240);
    expect(one).toBeLessThan(500);
    expect(fetched - footer - one).toBeLessThan(500);
  });

  it("reports a file cut anywhere, and one with any byte changed, as a data error or reads it", async () => {
    const whole = await readFile(join(fixtures, "pages-v2.parquet"));
    const path = join(folder, "damaged.parquet");
    const read = async (bytes: Buffer): Promise<string> => {
      await writeFile(path, bytes);
      try {
        const table = await openTable([path]);
        for (const { name } of table.headers) await readColumn(table, name, "text");
        return "read";
      } catch (cause) {
        if (!(cause instanceof ModelgateError)) throw cause;
        return cause.kind;
      }
    };
    for (let length = 0; length < whole.length; length += 37)
      expect(await read(whole.subarray(0, length))).toBe("data");
    const outcomes = new Set<string>();
    for (let at = 0; at < whole.length; at += 5) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      outcomes.add(await read(changed));
    }
    expect([...outcomes].sort()).toEqual(["data", "read"]);
  });

  it("refuses a footer length that the file cannot hold", async () => {
    const path = join(folder, "footer.parquet");
    const bytes = Buffer.from("PAR1________________PAR1");
    bytes.writeUInt32LE(0xfffffff0, bytes.length - 8);
    await writeFile(path, bytes);
    expect(await problemOf(openTable([path]))).toMatchObject({
      code: "parquet-damaged",
      message: expect.stringContaining("the footer's length is impossible") as string,
    });
  });

  it("refuses a footer whose lists claim more than it holds, without taking memory for them", async () => {
    const path = join(folder, "lists.parquet");
    // Field 2, a list of 2^31 lists of 2^31 lists ...
    const list = Buffer.from([0xf9, 0xff, 0xff, 0xff, 0xff, 0x07]);
    const footer = Buffer.concat([Buffer.from([0x29]), ...Array.from({ length: 20 }, () => list), Buffer.alloc(8)]);
    const tail = Buffer.alloc(4);
    tail.writeUInt32LE(footer.length);
    await writeFile(path, Buffer.concat([Buffer.from("PAR1"), footer, tail, Buffer.from("PAR1")]));
    expect((await problemOf(openTable([path]))).code).toBe("parquet-damaged");
  });
});
