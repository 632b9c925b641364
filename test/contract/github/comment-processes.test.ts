import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { everyPermission, openBench, type Bench } from "./bench.ts";
import { sectionsOf } from "./comment-bench.ts";

const run = promisify(execFile);
const writer = fileURLToPath(new URL("comment-writer.ts", import.meta.url));
const legs = Array.from({ length: 20 }, (_, index) => `leg-${String(index).padStart(2, "0")}`);

describe("twenty processes that write the comment at once", () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await openBench();
  });
  afterEach(async () => {
    bench.github.assertConforming();
    await bench.github.close();
  });

  it("lose no section and leave one comment", { timeout: 180_000 }, async () => {
    const token = bench.github.token({ kind: "app", permissions: everyPermission });
    const outcomes = await Promise.all(
      legs.map(async (leg) => {
        const args = ["--import", "tsx", writer, bench.github.url, token, String(bench.pull.number), leg];
        const { stdout } = await run(process.execPath, args, { timeout: 150_000 });
        return JSON.parse(stdout) as { readonly kind: string };
      }),
    );
    expect(outcomes.map(({ kind }) => kind)).toEqual(legs.map(() => "written"));
    expect(sectionsOf(bench)).toEqual([legs.map((leg) => `validate-model/${leg}`)]);
  });
});
