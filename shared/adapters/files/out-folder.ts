import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { access, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ModelgateError } from "../../core/errors.ts";
import { quote } from "../../core/text/quote.ts";
import type { OutFolder } from "../../ports/out-folder.ts";

/**
 * A folder on disk, made when the first file comes.
 *
 * @param path absolute path
 * @param shown the path as the user wrote it, for messages and outputs
 */
export function outFolder(path: string, shown: string): OutFolder {
  return {
    async prepare() {
      try {
        await mkdir(path, { recursive: true });
        await access(path, constants.W_OK);
      } catch (cause) {
        throw notWritable(shown, cause);
      }
    },
    async write(name, text) {
      const target = join(path, name);
      // A reader must never see half a record: write beside it, then rename, which replaces in one step.
      const draft = join(path, `.${name}.${randomUUID()}`);
      try {
        await mkdir(path, { recursive: true });
        await writeFile(draft, text, "utf8");
        await rename(draft, target);
      } catch (cause) {
        await rm(draft, { force: true }).catch(() => undefined);
        throw notWritable(shown, cause);
      }
      return join(shown, name);
    },
  };
}

function notWritable(shown: string, cause: unknown): ModelgateError {
  const code = cause instanceof Error && "code" in cause ? ` (${String(cause.code)})` : "";
  const problem = {
    code: "out-not-writable",
    input: "out",
    message: `the folder ${quote(shown)} cannot be written${code}`,
    hint: "Name a folder that may be written, and check that no file stands in its place.",
  };
  return new ModelgateError("external", [problem], { cause });
}
