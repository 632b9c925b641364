import { constants, copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { inject } from "vitest";
import type { TestProject } from "vitest/node";
import { repositoryFiles } from "../../scripts/build/archive-size.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Folder of this test run in which the release is laid out when the first test asks for it. */
    readonly releaseFolder: string;
  }
}

const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Copies what a runner downloads: every committed file but the tests, and no node_modules beside or above.
 * @param target does not exist yet
 */
export function copyRelease(target: string): void {
  for (const file of repositoryFiles(root)) {
    if (file.startsWith("test/")) continue;
    const to = join(target, file);
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(join(root, file), to, constants.COPYFILE_FICLONE);
  }
}

/**
 * The release that all tests of one run spawn and none of them changes. A package that dist forgot is missed here, where the checkout's own
 * node_modules would have served it.
 */
export function releaseFile(path: string): string {
  const folder = inject("releaseFolder");
  const release = join(folder, "release");
  if (!existsSync(release)) layOut(folder, release);
  return join(release, path);
}

function layOut(folder: string, release: string): void {
  const scratch = mkdtempSync(join(folder, "copy-"));
  copyRelease(scratch);
  try {
    renameSync(scratch, release);
  } catch (error) {
    // Another worker was quicker; the copies are alike.
    if (!existsSync(release)) throw error;
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** vitest's global set-up: makes the folder and removes it after the last test. */
export function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "modelgate-release-"));
  for (let above = folder; ; above = dirname(above)) {
    if (existsSync(join(above, "node_modules"))) throw new Error(`${above} has node_modules that a release would find`);
    if (above === dirname(above)) break;
  }
  project.provide("releaseFolder", folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
