import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "./build.ts";

/** Proves that the committed dist is what the sources build to, byte for byte. */
const root = fileURLToPath(new URL("..", import.meta.url));
const fresh = mkdtempSync(join(tmpdir(), "modelgate-dist-"));
try {
  build(fresh);
  const problems = differences(join(root, "dist"), fresh);
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) {
    console.error("dist is not what the sources build to. Run npm run build and commit dist.");
    process.exitCode = 1;
  } else console.log("dist equals a fresh build.");
} finally {
  rmSync(fresh, { recursive: true, force: true });
}

function differences(committed: string, built: string): readonly string[] {
  const untracked = spawnSync("git", ["status", "--porcelain", "--untracked-files=all", "--ignored", "--", "dist"], {
    cwd: root,
    encoding: "utf8",
  }).stdout;
  const uncommitted = untracked.split("\n").filter((line) => line !== "");
  const before = filesOf(committed);
  const after = filesOf(built);
  return [
    ...uncommitted.map((line) => `not committed: ${line}`),
    ...before.filter((file) => !after.includes(file)).map((file) => `no longer built: dist/${file}`),
    ...after.filter((file) => !before.includes(file)).map((file) => `missing: dist/${file}`),
    ...after
      .filter(
        (file) => before.includes(file) && !readFileSync(join(committed, file)).equals(readFileSync(join(built, file))),
      )
      .map((file) => `differs: dist/${file}`),
  ];
}

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}
