import { mkdir, readdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ModelgateError } from "../../core/errors.ts";
import { quote } from "../../core/text/quote.ts";
import type { RegisteredVersion } from "../../ports/model-registry.ts";
import type { ArtifactStore } from "./artifact-store.ts";
import { fetchToFile } from "./fetch-content.ts";

/** Writes a version's files into an empty folder, each checked against its digest; on failure the folder is left empty. */
export async function pullModel(
  store: ArtifactStore,
  { files }: RegisteredVersion,
  folder: string,
): Promise<{ readonly entry: string }> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) throw notEmpty(folder);
  try {
    for (const { path, sha256, sizeBytes } of files) {
      const target = join(folder, path);
      await mkdir(dirname(target), { recursive: true });
      await fetchToFile(store, { digest: `sha256:${sha256}`, size: sizeBytes }, target);
    }
  } catch (error) {
    await Promise.all((await readdir(folder)).map((name) => rm(join(folder, name), { recursive: true, force: true })));
    throw error;
  }
  // The entry is the first of a version's files.
  return { entry: files[0]?.path ?? "" };
}

function notEmpty(folder: string): ModelgateError {
  return new ModelgateError("input", [
    {
      code: "folder-not-empty",
      message: `the folder ${quote(folder, 120)} is not empty`,
      hint: "A model is written into a folder of its own.",
    },
  ]);
}
