import { open } from "node:fs/promises";
import { ModelgateError } from "../../core/errors.ts";

const SIGNATURE = "version https://git-lfs.github.com/spec/";

/**
 * Refuses a file that is a Git LFS pointer, the few lines of text that stand in for the file until it is fetched.
 * @param shown the path as the user wrote it
 */
export async function assertNotLfsPointer(path: string, shown: string): Promise<void> {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SIGNATURE.length), 0, SIGNATURE.length, 0);
    if (buffer.toString("latin1", 0, bytesRead) !== SIGNATURE) return;
  } finally {
    await file.close();
  }
  throw new ModelgateError("input", [
    {
      code: "git-lfs-pointer",
      message: "the file is a Git LFS pointer, not the file itself",
      place: { file: shown },
      hint: "Fetch it with `git lfs pull`, or set `lfs: true` on actions/checkout.",
    },
  ]);
}
