import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTable } from "../../../../../shared/adapters/data/open-table.ts";
import { cellsOf, problemOf, readColumn, readColumns } from "./read-table.ts";

const fixtures = join(import.meta.dirname, "../../../../fixtures/data");
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "modelgate-table-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

interface Expected {
  readonly double: (number | null)[];
  readonly jsonDouble: (number | null)[];
  readonly float: number[];
  readonly int: (number | null)[];
  readonly long: string[];
  readonly flag: (boolean | null)[];
  readonly city: (string | null)[];
}
const expected = JSON.parse(await readFile(join(fixtures, "expected.json"), "utf8")) as Expected;
// pandas writes JSON numbers with 15 digits, and expected.json has what it reads back.
const doublesOf = (name: string): (number | null)[] => (name.includes("json") ? expected.jsonDouble : expected.double);
const wholes = expected.int.map((value) => (value === null ? null : BigInt(value)));
const parquet = [
  "codec-none",
  "codec-snappy",
  "codec-gzip",
  "codec-zstd",
  "codec-brotli",
  "codec-lz4",
  "plain",
  "pages-v2",
  "small-pages",
  "delta",
  "delta-length",
];

describe("openTable", () => {
  it.each([
    ...parquet.map((name) => `${name}.parquet`),
    "pandas.csv",
    "pandas-crlf.csv.gz",
    "pandas.tsv",
    "pandas.jsonl",
    "pandas-utf8.ndjson.gz",
  ])("reads from %s what pandas wrote", async (name) => {
    const table = await openTable([join(fixtures, name)]);
    expect(table.headers.map((header) => header.name)).toEqual(["double", "float", "int", "long", "flag", "city"]);
    const requests = [
      { name: "city", kind: "text" },
      { name: "long", kind: "integer" },
      { name: "double", kind: "number" },
      { name: "int", kind: "integer" },
      { name: "flag", kind: "boolean" },
      { name: "float", kind: "number" },
    ] as const;
    const [city, long, double, int, flag, float] = (await readColumns(table, requests)).map(cellsOf);
    expect(city).toEqual(expected.city);
    expect(long).toEqual(expected.long.map(BigInt));
    expect(double).toEqual(doublesOf(name));
    expect(int).toEqual(wholes);
    expect(flag).toEqual(expected.flag);
    expect(float).toEqual(expected.float);
  });

  it("joins files of several formats whose columns stand in another order, with one dictionary", async () => {
    const paths = [
      await file("a.csv", "x,who\n1,ann\n2,bob\n"),
      await file("b.jsonl", '{"who":"bob","x":3}\n'),
      await file("c.csv.gz", gzipSync("who,x\ncid,4")),
    ];
    const table = await openTable(paths);
    const [who, x] = await readColumns(
      table,
      [
        { name: "who", kind: "text" },
        { name: "x", kind: "number" },
      ],
      10,
    );
    expect(who).toEqual({ kind: "text", codes: Int32Array.of(0, 1, 1, 2), dictionary: ["ann", "bob", "cid"] });
    expect(cellsOf(x!)).toEqual([1, 2, 3, 4]);
    expect([0, 1, 2, 3].map((row) => table.locate(row))).toEqual([
      `${paths[0]!}:2`,
      `${paths[0]!}:3`,
      `${paths[1]!}:1`,
      `${paths[2]!}:2`,
    ]);
    expect(table.rowCount).toBeNull();
  });

  it("reads the same column as two kinds at once, and a table more than once", async () => {
    const table = await openTable([await file("twice.csv", "label\n1\n0\n1.0\n")]);
    const both = [
      { name: "label", kind: "text" },
      { name: "label", kind: "boolean" },
    ] as const;
    const first = (await readColumns(table, both)).map(cellsOf);
    expect(first).toEqual([
      ["1", "0", "1.0"],
      [true, false, true],
    ]);
    expect((await readColumns(table, both)).map(cellsOf)).toEqual(first);
  });

  it("counts the rows of Parquet files and places a row in the right one", async () => {
    const second = join(folder, "second.parquet");
    await copyFile(join(fixtures, "plain.parquet"), second);
    const table = await openTable([join(fixtures, "plain.parquet"), second]);
    expect(table.rowCount).toBe(120);
    expect(table.locate(59)).toContain("plain.parquet, row 60");
    expect(table.locate(60)).toBe(`${second}, row 1`);
  });

  it("names the file and the columns that differ", async () => {
    const paths = [await file("one.csv", "a,b\n"), await file("two.csv", "b,c\n")];
    expect(await problemOf(openTable(paths))).toMatchObject({
      kind: "data",
      code: "columns-differ",
      place: { file: paths[1] },
      message: expect.stringContaining('lacks "a" and has also "c"') as string,
    });
  });

  it.each(["data.xlsx", "data", "data.parquet.gz", "data.gz"])(
    "says which files it can read when given %s",
    async (name) => {
      expect(await problemOf(openTable([await file(name, "x")]))).toMatchObject({
        kind: "input",
        code: "unknown-data-format",
        message: expect.stringContaining(".parquet, .csv, .tsv, .jsonl and .ndjson") as string,
      });
    },
  );

  it("names a column that is not there", async () => {
    const table = await openTable([await file("cols.csv", "age,sex\n1,f\n")]);
    expect(await problemOf(readColumn(table, "Age", "number"))).toMatchObject({
      code: "missing-column",
      message: 'there is no column "Age"; the columns are "age", "sex"',
    });
  });

  it.each([
    ["no-rows.csv", "a,b\n"],
    ["no-newline.csv", "a,b"],
    ["none.jsonl", ""],
  ])("yields no batch for %s", async (name, content) => {
    const table = await openTable([await file(name, content)]);
    const requests = table.headers.map(({ name: column }) => ({ name: column, kind: "text" as const }));
    expect((await readColumns(table, requests)).map(cellsOf)).toEqual(requests.map(() => []));
  });

  it("yields no batch for a Parquet file without rows", async () => {
    const table = await openTable([join(fixtures, "no-rows.parquet")]);
    expect(table.rowCount).toBe(0);
    expect(await readColumn(table, "city", "text")).toEqual([]);
  });
});
