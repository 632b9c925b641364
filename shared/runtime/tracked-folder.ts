import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { OutFolder } from "../ports/out-folder.ts";

/** Folders of one run, watched so that a run which is cut off leaves no half of its results behind. */
export interface FolderTracker {
  readonly track: (folder: OutFolder, path: string) => OutFolder;
  /** All files are there: from now on they stay. */
  readonly settle: () => void;
  /** Removes what this run wrote, drafts included, unless it is settled; whether that was so. Synchronous, for signal handlers. */
  readonly abandon: () => boolean;
}

export function folderTracker(): FolderTracker {
  const begun: { readonly path: string; readonly name: string }[] = [];
  let isSettled = false;
  return {
    track: (folder, path) => ({
      prepare: () => folder.prepare(),
      write(name, text) {
        begun.push({ path, name });
        return folder.write(name, text);
      },
    }),
    settle() {
      isSettled = true;
    },
    abandon() {
      if (isSettled) return false;
      for (const { path, name } of begun) removeWithDrafts(path, name);
      return true;
    },
  };
}

/** A file is written beside its place, as `.NAME.ID`, and then renamed. */
function removeWithDrafts(path: string, name: string): void {
  rmSync(join(path, name), { force: true });
  const drafts = namesIn(path).filter((other) => other.startsWith(`.${name}.`));
  for (const draft of drafts) rmSync(join(path, draft), { force: true });
}

function namesIn(path: string): readonly string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}
