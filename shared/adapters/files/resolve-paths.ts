import { readdir, stat } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import { ModelgateError, throwProblems, type Problem } from "../../core/errors.ts";
import { compareCodePoints } from "../../core/text/code-point-order.ts";
import { assertNotLfsPointer } from "./lfs-pointer.ts";

/** A name this far from what was written is no longer a likely slip. */
const FARTHEST_HINT = 3;

/**
 * The real files that paths and globs name, relative to `base`: absolute, in code-point order, each once.
 * A path that exists is taken as it is, even where it looks like a glob. Links are kept as links.
 * @throws ModelgateError "input" with every problem found: `path-not-found`, `path-is-directory`, `path-not-a-file`,
 * `glob-matches-nothing`, `git-lfs-pointer`, `no-path`; each shows the path as the user wrote it
 */
export async function resolvePaths(patterns: readonly string[], base: string): Promise<readonly string[]> {
  const found = new Set<string>();
  const problems: Problem[] = [];
  for (const pattern of patterns) {
    try {
      for (const path of await resolvePattern(pattern, base)) found.add(path);
    } catch (cause) {
      if (!(cause instanceof ModelgateError)) throw cause;
      problems.push(...cause.problems);
    }
  }
  if (patterns.length === 0) problems.push({ code: "no-path", message: "no path was given" });
  throwProblems("input", problems);
  return [...found].sort(compareCodePoints);
}

async function resolvePattern(pattern: string, base: string): Promise<readonly string[]> {
  const path = resolve(base, pattern);
  const entry = pattern === "" ? undefined : await stat(path).catch(ignoreAbsence);
  if (entry?.isFile() === true) {
    await assertNotLfsPointer(path, pattern);
    return [path];
  }
  if (entry?.isDirectory() === true) {
    const hint = "Name the files in it, for example with a glob such as `data/*.parquet`.";
    throw refuse(pattern, { code: "path-is-directory", message: "this is a folder; a file is expected", hint });
  }
  if (entry !== undefined) throw refuse(pattern, { code: "path-not-a-file", message: "this is no regular file" });
  if (isDynamicPattern(pattern)) return expand(pattern, base);
  const hint = pattern === "" ? {} : await nearestName(path);
  throw refuse(pattern, { code: "path-not-found", message: "there is no such file", ...hint });
}

async function expand(pattern: string, base: string): Promise<readonly string[]> {
  const paths = await glob(pattern, {
    cwd: base,
    absolute: true,
    onlyFiles: true,
    dot: false,
    expandDirectories: false,
  });
  if (paths.length === 0) {
    const hint = "Check the pattern: `*` stays within one folder, `**` crosses folders.";
    throw refuse(pattern, { code: "glob-matches-nothing", message: "no file matches this pattern", hint });
  }
  for (const path of paths) await assertNotLfsPointer(path, `${pattern} (${basename(path)})`);
  return paths.map((path) => resolve(path));
}

function refuse(shown: string, problem: Problem): ModelgateError {
  return new ModelgateError("input", [{ ...problem, place: { file: shown } }]);
}

function ignoreAbsence(cause: unknown): undefined {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  // ENAMETOOLONG and EINVAL: no file can have such a name, so it is not there.
  if (["ENOENT", "ENOTDIR", "ENAMETOOLONG", "EINVAL", "ERR_INVALID_ARG_VALUE"].includes(String(code))) return undefined;
  throw cause;
}

function noneWhenAbsent(cause: unknown): string[] {
  ignoreAbsence(cause);
  return [];
}

async function nearestName(path: string): Promise<{ readonly hint?: string }> {
  const names = await readdir(dirname(path)).catch(noneWhenAbsent);
  const wanted = basename(path);
  let nearest = "";
  let shortest = FARTHEST_HINT + 1;
  for (const name of names.slice(0, 1000)) {
    const distance = editDistance(wanted.toLowerCase(), name.toLowerCase());
    if (distance >= shortest) continue;
    nearest = name;
    shortest = distance;
  }
  if (nearest !== "") return { hint: `Did you mean ${nearest}?` };
  return names.length === 0 ? { hint: "The folder is empty or not there either." } : {};
}

/** Levenshtein distance, one row at a time. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const substitution = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(substitution, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
