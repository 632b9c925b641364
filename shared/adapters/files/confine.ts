import { lstat, realpath } from "node:fs/promises";
import { dirname, isAbsolute, join, parse, relative, resolve, sep } from "node:path";
import { ModelgateError, throwProblems, type Problem } from "../../core/errors.ts";

/** Keeps what a workflow names inside the folders of its job. */
export interface Confinement {
  /**
   * Refuses a path that lies outside, or in git's own folder, before or after links are resolved. What is not there yet is judged by the
   * nearest folder above it that is.
   *
   * @param path absolute
   * @param shown the path as the user wrote it; nothing of the file itself is ever shown
   * @throws ModelgateError kind "input"
   */
  readonly check: (path: string, shown: string) => Promise<void>;
}

/**
 * @param roots absolute folders: the workspace and the runner's folder for temporary files
 */
export function confinedTo(roots: readonly string[]): Confinement {
  const real = Promise.all(roots.map((root) => realOf(root)));
  return {
    async check(path, shown) {
      const realRoots = await real;
      // Both as written and as it really is: a folder of the workspace may be reached through a link, as on macOS.
      if (!isWithin(resolve(path), [...roots, ...realRoots])) throw outside(shown);
      if (!isWithin(await realOf(path), realRoots)) throw outside(shown);
    },
  };
}

/**
 * Resolves patterns as `resolvePaths` does, and refuses whatever leads outside. The beginning of a glob is judged before anything is listed.
 */
export function confinedResolver(
  resolvePaths: (patterns: readonly string[], base: string) => Promise<readonly string[]>,
  confinement: Confinement,
): (patterns: readonly string[], base: string) => Promise<readonly string[]> {
  return async (patterns, base) => {
    await allOrProblems(patterns, (pattern) => confinement.check(resolve(base, fixedPart(pattern)), pattern));
    const paths = await resolvePaths(patterns, base);
    await allOrProblems(paths, (path) => confinement.check(path, relative(base, path)));
    return paths;
  };
}

async function allOrProblems(items: readonly string[], check: (item: string) => Promise<void>): Promise<void> {
  const problems: Problem[] = [];
  for (const item of items) {
    try {
      await check(item);
    } catch (error) {
      if (!(error instanceof ModelgateError)) throw error;
      problems.push(...error.problems);
    }
  }
  throwProblems("input", problems);
}

/** The folders before the first one that a glob may vary; the rest is judged file by file. `..` after a star is no path that people write. */
function fixedPart(pattern: string): string {
  const parts = pattern.split("/");
  const varies = parts.findIndex((part) => /[*?[\]{}()!+@]/u.test(part));
  if (varies === -1) return pattern;
  const rest = parts.slice(varies);
  return [...parts.slice(0, varies), ...(rest.includes("..") ? rest.map(() => "..") : [])].join("/") || ".";
}

/** The path with its links resolved, as far as it exists; the root folder where that cannot be told, which no workspace is. */
async function realOf(path: string): Promise<string> {
  const absolute = resolve(path);
  try {
    return await realpath(absolute);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const isAbsent = ["ENOENT", "ENOTDIR", "ENAMETOOLONG", "ERR_INVALID_ARG_VALUE"].includes(code);
    // A link that leads nowhere yet could lead anywhere by the time it is opened.
    const isLink = isAbsent && (await lstat(absolute).catch(() => null))?.isSymbolicLink() === true;
    if (!isAbsent || isLink) return parse(absolute).root;
    return join(await realOf(dirname(absolute)), relative(dirname(absolute), absolute));
  }
}

function isWithin(path: string, roots: readonly string[]): boolean {
  return roots.some((root) => {
    const inside = relative(root, path);
    if (isAbsolute(inside) || inside === ".." || inside.startsWith(`..${sep}`)) return false;
    // A checkout keeps its token in .git/config.
    return !inside.split(sep).some((part) => part.toLowerCase() === ".git");
  });
}

function outside(shown: string): ModelgateError {
  return new ModelgateError("input", [
    {
      code: "path-outside-workspace",
      message: "leads out of the workspace, or into git's own folder",
      place: { file: shown },
      hint: "In a workflow, files lie under GITHUB_WORKSPACE or RUNNER_TEMP, links resolved.",
    },
  ]);
}
