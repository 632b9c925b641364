import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { outFolder } from "../../../../shared/adapters/files/out-folder.ts";
import { folderTracker } from "../../../../shared/runtime/tracked-folder.ts";

async function written(isSettled: boolean): Promise<{ readonly left: readonly string[]; readonly said: boolean }> {
  const path = mkdtempSync(join(tmpdir(), "modelgate-tracked-"));
  onTestFinished(() => rmSync(path, { recursive: true }));
  const tracker = folderTracker();
  const folder = tracker.track(outFolder(path, "out"), path);
  await folder.write("result.json", "{}");
  // As a run leaves it that is cut off between writing and renaming.
  writeFileSync(join(path, ".result.json.0f0f"), "{");
  writeFileSync(join(path, "notes.txt"), "somebody else's");
  if (isSettled) tracker.settle();
  return { said: tracker.abandon(), left: readdirSync(path).sort() };
}

it("removes what a run wrote that was cut off, drafts included, and nothing else", async () => {
  expect(await written(false)).toEqual({ said: true, left: ["notes.txt"] });
});

it("keeps the results of a run that had written them all", async () => {
  expect(await written(true)).toEqual({ said: false, left: [".result.json.0f0f", "notes.txt", "result.json"] });
});
