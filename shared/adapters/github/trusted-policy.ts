import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { ModelgateError } from "../../core/errors.ts";
import { quote } from "../../core/text/quote.ts";
import type { CommitFiles } from "./commit-files.ts";

/** As large as a file from disk may be. */
const LARGEST_BYTES = 1024 * 1024;
const DEFAULT_NAME = "modelgate.yml";

export interface TrustedText {
  readonly text: string;
  readonly shownPath: string;
  readonly baseDir: string;
  readonly sha256: string;
}

/**
 * The policy as it stood at the trusted commit; null where there was none. Paths in it are relative to where it would lie in the checkout.
 *
 * @param named the `config` input; undefined is modelgate.yml
 * @throws ModelgateError when the commit cannot be read, which is not the same as holding no policy
 */
export async function readTrustedPolicy(
  files: CommitFiles,
  named: string | undefined,
  workspace: string,
): Promise<TrustedText | null> {
  const shown = named ?? DEFAULT_NAME;
  const path = resolve(workspace, shown);
  const bytes = await files.read(repositoryPath(path, workspace), LARGEST_BYTES);
  if (bytes === null) {
    await files.assertVisible();
    return null;
  }
  return {
    text: decode(bytes, shown),
    // Not a path of the checkout: a message about it must not point into the file that the change brings.
    shownPath: `${shown}@${files.sha.slice(0, 12)}`,
    baseDir: dirname(path),
    sha256: createHash("sha256").update(bytes).digest("hex"),
  };
}

function decode(bytes: Buffer, shown: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    const message = `the configuration file ${quote(shown)} at the base commit is not UTF-8 text`;
    throw new ModelgateError("input", [{ code: "config-unreadable", input: "config", message }], { cause });
  }
}

/**
 * A path of the checkout as the repository knows it. The repository begins at the nearest folder with a `.git` above the file, for
 * checkouts with `path:`; without one, at the workspace. Links are not followed: the commit knows the path as it is written.
 *
 * @param path absolute, below the workspace
 */
export function repositoryPath(path: string, workspace: string): string {
  let root = dirname(path);
  while (root !== workspace && root !== dirname(root) && !existsSync(join(root, ".git"))) root = dirname(root);
  const from = existsSync(join(root, ".git")) ? root : workspace;
  return relative(from, path).split(sep).join("/");
}
