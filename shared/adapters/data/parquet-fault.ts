import { ModelgateError } from "../../core/errors.ts";
import { dataError } from "./data-error.ts";
import { TooManyTexts } from "./text-dictionary.ts";

/** The file breaks the format; caught in {@link asParquetError}, which knows the path. */
export class ParquetFault extends Error {}

export function parquetCheck(isSound: boolean, found: string): asserts isSound {
  if (!isSound) throw new ParquetFault(found);
}

/**
 * Whatever the decoders throw on a damaged file, as a data error that names it. Their errors are plain Error, RangeError
 * and TypeError; only errors of the file system (they have a code) and our own pass unchanged.
 */
export function asParquetError(path: string, cause: unknown, where = ""): unknown {
  if (cause instanceof ModelgateError) return cause;
  if (cause instanceof TooManyTexts)
    return dataError(path, { code: "too-many-texts", message: `${where}${cause.message}`, cause });
  if (
    !(cause instanceof Error) ||
    ("code" in cause && typeof cause.code === "string" && cause.code.startsWith("E") && "syscall" in cause)
  )
    return cause;
  return dataError(path, {
    code: "parquet-damaged",
    message: `${where}the Parquet file is damaged or cut short (${cause.message.slice(0, 200)})`,
    hint: "Write the file again; if it came through Git LFS or a download, fetch it again.",
    cause,
  });
}
