import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { ModelgateError } from "../../core/errors.ts";
import { quote } from "../../core/text/quote.ts";

/** Larger than any policy that people read; YAML of this size is parsed in well under a second. */
const LARGEST_BYTES = 1024 * 1024;
const DEFAULT_NAME = "modelgate.yml";

/** A configuration file as read from disk, with the digest of its bytes. */
export interface ConfigText {
  readonly text: string;
  readonly shownPath: string;
  readonly baseDir: string;
  readonly sha256: string;
}

/**
 * Reads the named configuration, or modelgate.yml in the working folder when none is named and one is there.
 *
 * @throws ModelgateError kind "input" when a named file is missing, too large or not UTF-8
 */
export async function readConfigFile(named: string | undefined, workingDir: string): Promise<ConfigText | null> {
  const shownPath = named ?? DEFAULT_NAME;
  const path = resolve(workingDir, shownPath);
  const bytes = await readBounded(path, shownPath, named === undefined);
  if (bytes === null) return null;
  return {
    text: decodeUtf8(bytes, shownPath),
    shownPath,
    baseDir: dirname(path),
    sha256: createHash("sha256").update(bytes).digest("hex"),
  };
}

/** The same, but null also when a named file is not there. */
export async function findConfigFile(named: string | undefined, workingDir: string): Promise<ConfigText | null> {
  const path = resolve(workingDir, named ?? DEFAULT_NAME);
  const isThere = await stat(path).then(
    () => true,
    () => false,
  );
  return isThere ? readConfigFile(named, workingDir) : null;
}

async function readBounded(path: string, shownPath: string, mayBeAbsent: boolean): Promise<Buffer | null> {
  try {
    const { size } = await stat(path);
    if (size > LARGEST_BYTES) throw unreadable(shownPath, `is larger than ${String(LARGEST_BYTES)} bytes`);
    return await readFile(path);
  } catch (cause) {
    if (cause instanceof ModelgateError) throw cause;
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    if (code === "ENOENT" && mayBeAbsent) return null;
    if (code === "ENOENT") throw unreadable(shownPath, "does not exist", cause);
    throw unreadable(shownPath, code === "EISDIR" ? "is a folder" : `cannot be read (${code})`, cause);
  }
}

function decodeUtf8(bytes: Buffer, shownPath: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw unreadable(shownPath, "is not UTF-8 text", cause);
  }
}

function unreadable(shownPath: string, what: string, cause?: unknown): ModelgateError {
  const problem = {
    code: "config-unreadable",
    input: "config",
    message: `the configuration file ${quote(shownPath)} ${what}`,
    hint: "Name a modelgate.yml with `config`, or give the policy as inputs.",
  };
  return new ModelgateError("input", [problem], { cause });
}
