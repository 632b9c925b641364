import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { type Problem, problemsError } from "../../core/errors.ts";
import { compareCodePoints } from "../../core/text/code-point-order.ts";
import { quote } from "../../core/text/quote.ts";
import type { EvidenceFolder } from "../../records/evidence.ts";
import { RECORD_FILE, SUMS_FILE } from "../../records/sums.ts";
import { sha256OfFile } from "./digest.ts";

const DEEPEST = 8;
const MOST_FOLDERS = 5000;
/** Records are read whole; a longer file is no record (codec.ts counts characters, which are never more than bytes). */
const LONGEST_TEXT_BYTES = 64 * 1024 * 1024;

/**
 * Every folder below `root`, and `root` itself, that holds a record.json. Links are not followed: what is verified lies where it is shown.
 *
 * @param root absolute path of an existing folder
 * @param shown the path as the user wrote it
 * @throws ModelgateError kind "input" where the folder is not there, or holds more folders than any run leaves behind
 */
export async function findEvidence(root: string, shown: string): Promise<readonly EvidenceFolder[]> {
  const status = await stat(root).catch(() => null);
  if (status === null) throw refused(shown, "path-not-found", "there is no such folder");
  if (!status.isDirectory()) throw refused(shown, "path-not-a-folder", "this is no folder");
  const found: EvidenceFolder[] = [];
  let seen = 0;
  const walk = async (folder: string, place: string, depth: number): Promise<void> => {
    seen += 1;
    if (seen > MOST_FOLDERS || depth > DEEPEST)
      throw refused(
        shown,
        "too-many-folders",
        `there are more than ${String(MOST_FOLDERS)} folders, or ${String(DEEPEST)} levels of them`,
      );
    const entries = (await readdir(folder, { withFileTypes: true })).sort((a, b) => compareCodePoints(a.name, b.name));
    const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
    if (files.includes(RECORD_FILE)) found.push(await readEvidence(folder, place, files));
    for (const entry of entries) {
      if (entry.isDirectory()) await walk(join(folder, entry.name), `${place}/${entry.name}`, depth + 1);
    }
  };
  await walk(root, shown.replace(/\/+$/u, "") || "/", 0);
  return found;
}

async function readEvidence(folder: string, place: string, names: readonly string[]): Promise<EvidenceFolder> {
  const others = names.filter((name) => name !== RECORD_FILE && name !== SUMS_FILE);
  const files = [];
  for (const name of others) files.push({ name, sha256: (await sha256OfFile(join(folder, name))).sha256 });
  return {
    path: folder,
    place,
    name: basename(folder),
    record: await readText(join(folder, RECORD_FILE)),
    sums: names.includes(SUMS_FILE) ? await readText(join(folder, SUMS_FILE)) : null,
    files,
  };
}

/** The digest is over the bytes; the text is null where they are no UTF-8, which would read like other bytes. */
async function readText(path: string): Promise<EvidenceFolder["record"]> {
  const { size } = await stat(path);
  if (size > LONGEST_TEXT_BYTES) return { text: null, sha256: (await sha256OfFile(path)).sha256 };
  const bytes = await readFile(path);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  try {
    return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes), sha256 };
  } catch {
    return { text: null, sha256 };
  }
}

function refused(shown: string, code: string, message: string): Error {
  const problem: Problem = {
    code,
    message: `${quote(shown, 120)}: ${message}`,
    hint: "Name the folder with the artifacts of a run, or an --out folder.",
  };
  return problemsError("input", [problem]);
}
