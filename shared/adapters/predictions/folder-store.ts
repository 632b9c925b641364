import { createHash, randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { mkdir, open, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type {
  KeptPredictions,
  PredictionKey,
  PredictionSearch,
  PredictionStore,
} from "../../ports/prediction-store.ts";
import { decodePredictions, encodePredictions } from "./encode.ts";

export interface FolderStoreOptions {
  /** Absolute path; made, for its owner alone, when the first entry is kept. */
  readonly folder: string;
  /** Version and run: predictions of another version, run or attempt are never found. */
  readonly scope: string;
}

const ENTRY = ".predictions";
const SOURCE = ".source";
/** `RECORD ENTRY`: the record of the check, and the digest of the entry it speaks of. */
const SOURCE_LINE = /^([0-9a-f]{64}) ([0-9a-f]{64})\n$/u;
/** Far above any evaluation set that is read whole; what is larger is not ours. */
const LARGEST_BYTES = 2 ** 31 - 1;

/** Predictions in files of one folder, named by what decides them. */
export function folderStore({ folder, scope }: FolderStoreOptions): PredictionStore {
  const own = new Map<string, string>();
  const pending: Promise<void>[] = [];
  const keep = async (key: PredictionKey, predictions: KeptPredictions): Promise<void> => {
    const name = nameOf(key, scope);
    try {
      const { parts, digest } = await encodePredictions(name, predictions);
      if (await written(folder, name + ENTRY, parts)) own.set(name, digest);
    } catch {
      // Too large to be put together: not kept.
    }
  };
  return {
    holdsAny: async () => (await names(folder)).some((name) => name.endsWith(ENTRY)),
    async find(key) {
      const name = nameOf(key, scope);
      const bytes = await readWhole(join(folder, name + ENTRY));
      if (bytes === null) return { kind: "none" };
      const entry = decodePredictions(name, bytes);
      if (entry.kind === "ignored") return entry;
      const { predictions, digest } = entry;
      return { kind: "found", predictions, record: await recordOf(join(folder, name + SOURCE), digest) };
    },
    keep(key, predictions) {
      const kept = keep(key, predictions);
      pending.push(kept);
      return kept;
    },
    async attribute(recordDigest) {
      await Promise.all(pending);
      for (const [name, digest] of own)
        await written(folder, name + SOURCE, [Buffer.from(`${recordDigest} ${digest}\n`, "latin1")]);
    },
  };
}

/** Keeps for later steps and takes nothing from earlier ones: for the check that others build on. */
export function keepOnly(store: PredictionStore): PredictionStore {
  return {
    ...noPredictionStore,
    keep: (key, kept) => store.keep(key, kept),
    attribute: (digest) => store.attribute(digest),
  };
}

/** No predictions from before and none for later. */
export const noPredictionStore: PredictionStore = {
  holdsAny: () => Promise.resolve(false),
  find: (): Promise<PredictionSearch> => Promise.resolve({ kind: "none" }),
  keep: () => Promise.resolve(),
  attribute: () => Promise.resolve(),
};

function nameOf(key: PredictionKey, scope: string): string {
  const { model, data, input, output, runtime, provider, threads, batchRows } = key;
  const text = JSON.stringify([scope, model, data, input, output, runtime, provider, threads, batchRows]);
  return createHash("sha256").update(text, "utf8").digest("hex");
}

async function names(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch {
    return [];
  }
}

/** Null for what is not there, is no plain file or cannot be read: a link could lead anywhere. */
async function readWhole(path: string): Promise<Uint8Array | null> {
  try {
    const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      const { size, isPlain } = await file.stat().then((stat) => ({ size: stat.size, isPlain: stat.isFile() }));
      return isPlain && size <= LARGEST_BYTES ? await file.readFile() : null;
    } finally {
      await file.close();
    }
  } catch {
    return null;
  }
}

async function recordOf(path: string, entryDigest: string): Promise<string | null> {
  const bytes = await readWhole(path);
  const line = bytes === null ? null : SOURCE_LINE.exec(Buffer.from(bytes).toString("latin1"));
  return line?.[2] === entryDigest ? (line[1] ?? null) : null;
}

/** Beside its place and then renamed: a step that is cut off leaves no half of an entry. */
async function written(folder: string, name: string, parts: readonly Uint8Array[]): Promise<boolean> {
  const draft = join(folder, `.${name}.${randomUUID()}`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(draft, parts, { mode: 0o600 });
    await rename(draft, join(folder, name));
    return true;
  } catch {
    await rm(draft, { force: true }).catch(() => undefined);
    return false;
  }
}
