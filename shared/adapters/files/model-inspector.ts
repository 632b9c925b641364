import { createHash } from "node:crypto";
import { closeSync, constants, fstatSync, openSync, type Stats } from "node:fs";
import { lstat, open, type FileHandle } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Inspection, ModelFile } from "../../core/model/identity.ts";
import { walkModel } from "../../core/model/walk-model.ts";
import type { RefusalReason } from "../../core/model/walk-refused.ts";
import type { ExternalFile } from "../../core/model/walk-state.ts";
import { quote } from "../../core/text/quote.ts";
import { rootOf } from "./digest.ts";
import { digestingSource } from "./digesting-source.ts";

interface Refusal {
  readonly kind: "refused";
  readonly reason: RefusalReason;
  readonly detail: string;
  readonly hint: string | null;
}

interface DigestedFile {
  readonly kind: "digested";
  readonly file: ModelFile;
}

const CHUNK_BYTES = 1 << 20;

const SHRUNK: Refusal = {
  kind: "refused",
  reason: "truncated",
  detail: "The file became shorter while it was read.",
  hint: "Try again when nobody writes to it.",
};

/**
 * Walks the model at `path`, looks at every file its external data names, and gives the model its identity (contracts.md §5).
 *
 * Guaranteed: the bytes walked are the bytes digested, for each is read once, through one handle. A file of external data is opened without
 * following a link, is regular, has one name, lies below the model's folder, and what is checked is the open file, not the path. Nothing
 * outside the folder is opened.
 * Not guaranteed: that the runtime, which opens the paths again, reads the same bytes; whoever may write to the folder in between can exchange
 * them, or exchange a folder for a link between the look at it and the opening below it. Runs must work on a folder nobody else writes to.
 *
 * Order of the root: code points of the whole path, as the OMS specification has it and contracts.md §5 fixes. The OMS reference tool orders
 * by path component, which differs for names like `a-b.bin` beside `a/x.bin`; such a model is accepted here, because one order is always the
 * same identity, and whoever writes an OMS signature lists the resources in this order, which every verifier hashes as listed.
 *
 * Errors of the file system on the model file itself (missing, no permission, a folder) are thrown as Node gives them.
 */
export async function inspectModel(path: string): Promise<Inspection> {
  // Not O_NOFOLLOW: the caller has resolved and confined the model's own path. Non-blocking, so that a named pipe cannot hold us up.
  const descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    return await inspectOpenModel(path, descriptor);
  } finally {
    closeSync(descriptor);
  }
}

async function inspectOpenModel(path: string, descriptor: number): Promise<Inspection> {
  const status = fstatSync(descriptor);
  if (!status.isFile())
    throw Object.assign(new Error(`${quote(path)} is not a regular file`), {
      code: status.isDirectory() ? "EISDIR" : "EINVAL",
    });
  const source = digestingSource(descriptor, status.size);
  const walk = walkModel(source);
  const model: ModelFile = { path: basename(path), ...source.finish() };
  if (walk.kind === "refused") return refused(walk, model, []);
  if (model.sizeBytes !== status.size) return refused(SHRUNK, model, []);

  const weights: ModelFile[] = [];
  for (const external of walk.externalFiles) {
    const outcome = await digestExternalFile(dirname(path), external, status);
    if (outcome.kind === "refused") return refused(outcome, model, weights);
    weights.push(outcome.file);
  }
  const files = [model, ...weights];
  const sha256 = weights.length === 0 ? model.sha256 : rootOf(files);
  const sizeBytes = files.reduce((sum, file) => sum + file.sizeBytes, 0);
  return { kind: "accepted", identity: { sha256, files, ...walk.facts, sizeBytes } };
}

/** The refusal is about the model file: its digest names it, whatever else could be read. */
function refused(
  { reason, detail, hint }: Omit<Refusal, "kind">,
  model: ModelFile,
  weights: readonly ModelFile[],
): Inspection {
  return { kind: "refused", refusal: { reason, detail, hint, sha256: model.sha256, files: [model, ...weights] } };
}

async function digestExternalFile(
  folder: string,
  external: ExternalFile,
  model: Stats,
): Promise<DigestedFile | Refusal> {
  const link = await linkOnTheWay(folder, external);
  if (link !== null) return link;
  let handle: FileHandle;
  try {
    handle = await open(join(folder, external.path), constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    return unopened(external, error);
  }
  try {
    return await digestOpenFile(handle, external, model);
  } finally {
    await handle.close();
  }
}

/** Looks at every component below the model's folder; the folder itself may well be reached through a link. */
async function linkOnTheWay(folder: string, external: ExternalFile): Promise<Refusal | null> {
  const parts = external.path.split("/");
  for (let depth = 1; depth <= parts.length; depth++) {
    const component = parts.slice(0, depth).join("/");
    let status: Stats;
    try {
      status = await lstat(join(folder, component));
    } catch (error) {
      return unopened(external, error);
    }
    if (status.isSymbolicLink())
      return refusal(
        "external-data-symlink",
        external,
        `${quote(component)} is a symbolic link`,
        "Put the file itself beside the model.",
      );
    const isLast = depth === parts.length;
    if (isLast ? !status.isFile() : !status.isDirectory()) {
      return refusal(
        "external-data-not-regular",
        external,
        `${quote(component)} is not a ${isLast ? "regular file" : "folder"}`,
      );
    }
  }
  return null;
}

async function digestOpenFile(
  handle: FileHandle,
  external: ExternalFile,
  model: Stats,
): Promise<DigestedFile | Refusal> {
  const status = await handle.stat();
  if (!status.isFile())
    return refusal("external-data-not-regular", external, `${quote(external.path)} is not a regular file`);
  if (status.dev === model.dev && status.ino === model.ino)
    return refusal("external-data-aliases-model", external, `${quote(external.path)} is the model file itself`);
  if (status.nlink > 1) {
    return refusal(
      "external-data-hardlink",
      external,
      `${quote(external.path)} has ${status.nlink} names (hard links)`,
      "Copy the file, so that it has one name.",
    );
  }
  if (external.endBytes > status.size) return outOfRange(external, status.size);
  const hash = createHash("sha256");
  const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  let sizeBytes = 0;
  for (;;) {
    const { bytesRead } = await handle.read(chunk, 0, chunk.length, sizeBytes);
    if (bytesRead === 0) break;
    hash.update(chunk.subarray(0, bytesRead));
    sizeBytes += bytesRead;
  }
  if (external.endBytes > sizeBytes) return outOfRange(external, sizeBytes);
  return { kind: "digested", file: { path: external.path, sha256: hash.digest("hex"), sizeBytes } };
}

function outOfRange(external: ExternalFile, sizeBytes: number): Refusal {
  return refusal(
    "external-data-range",
    external,
    `the data ends at byte ${external.endBytes}, ${quote(external.path)} at byte ${sizeBytes}`,
    "Save the model again with its weights.",
  );
}

function unopened(external: ExternalFile, error: unknown): Refusal {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
  switch (code) {
    case "ENOENT":
      return refusal(
        "external-data-missing",
        external,
        `${quote(external.path)} is not there`,
        "Commit or copy the weights with the model.",
      );
    case "ELOOP":
      return refusal(
        "external-data-symlink",
        external,
        `${quote(external.path)} is a symbolic link`,
        "Put the file itself beside the model.",
      );
    case "ENOTDIR":
      return refusal("external-data-not-regular", external, `a folder of ${quote(external.path)} is a file`);
    case "ENXIO":
      return refusal("external-data-not-regular", external, `${quote(external.path)} is not a regular file`);
  }
  return refusal("external-data-unreadable", external, `${quote(external.path)} cannot be opened (${code})`);
}

function refusal(reason: RefusalReason, external: ExternalFile, what: string, hint: string | null = null): Refusal {
  return {
    kind: "refused",
    reason,
    detail: `Tensor ${quote(external.tensor)} has its data in another file: ${what}.`,
    hint,
  };
}
