import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parseComment } from "../../../shared/report/comment/body.ts";
import { headEntries } from "../../../shared/report/comment/head-entry.ts";
import { everyPermission, openBench, type Bench } from "./bench.ts";

const run = promisify(execFile);
const sectionWriter = fileURLToPath(new URL("comment-writer.ts", import.meta.url));
const headWriter = fileURLToPath(new URL("head-writer.ts", import.meta.url));
const legs = Array.from({ length: 17 }, (_, index) => `leg-${String(index).padStart(2, "0")}`);
const runs = ["101", "103", "102"];

describe("twenty processes that write the comment at once, three of them gates of different runs", () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await openBench();
  });
  afterEach(async () => {
    bench.github.assertConforming();
    await bench.github.close();
  });

  it("lose no section, and the newest run has the head", { timeout: 180_000 }, async () => {
    const token = bench.github.token({ kind: "app", permissions: everyPermission });
    const writers = [...legs.map((leg) => [sectionWriter, leg]), ...runs.map((id) => [headWriter, id])];
    const outcomes = await Promise.all(
      writers.map(async ([writer = "", own = ""]) => {
        const args = ["--import", "tsx", writer, bench.github.url, token, String(bench.pull.number), own];
        const { stdout } = await run(process.execPath, args, { timeout: 150_000 });
        return JSON.parse(stdout) as { readonly kind: string };
      }),
    );
    const kinds = outcomes.map(({ kind }) => kind);
    expect(kinds.slice(0, legs.length)).toEqual(legs.map(() => "written"));
    // An older gate that finds the newest run's head there leaves it, and adds itself to the list.
    const [first, newest, third] = kinds.slice(legs.length);
    expect(newest).toBe("written");
    for (const older of [first, third]) expect(["written", "superseded"]).toContain(older);
    expect(bench.repository.comments).toHaveLength(1);
    const sections = parseComment(bench.repository.comments[0]?.body ?? "")?.sections ?? [];
    expect(sections.map(({ id }) => id)).toEqual(["head", ...legs.map((leg) => `validate-model/${leg}`), "history"]);
    const entriesOf = (id: string): readonly number[] =>
      sections
        .filter((section) => section.id === id)
        .flatMap(({ pieces }) => pieces.flatMap(({ text }) => headEntries(text)))
        .map(({ runId }) => runId);
    expect([entriesOf("head"), entriesOf("history")]).toEqual([[103], [102, 101]]);
  });
});
