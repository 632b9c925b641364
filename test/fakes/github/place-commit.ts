import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { deflateSync } from "node:zlib";
import type { GitObjects } from "./state/git-objects.ts";

/**
 * Makes a folder a repository whose HEAD is a commit of the fake GitHub, history included, without asking git. The files of the work tree are for the
 * caller to write.
 */
export function placeCommit(folder: string, git: GitObjects, commit: string): void {
  const place = join(folder, ".git");
  mkdirSync(join(place, "refs/heads"), { recursive: true });
  for (const sha of git.reachable(commit)) {
    const file = join(place, "objects", sha.slice(0, 2), sha.slice(2));
    if (existsSync(file)) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, deflateSync(git.stored(sha), { level: 1 }));
  }
  writeFileSync(join(place, "config"), "[core]\n\trepositoryformatversion = 0\n\tbare = false\n");
  writeFileSync(join(place, "refs/heads/main"), `${commit}\n`);
  writeFileSync(join(place, "HEAD"), "ref: refs/heads/main\n");
}
