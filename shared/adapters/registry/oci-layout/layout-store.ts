import { AsyncLocalStorage } from "node:async_hooks";
import { createHash, randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, open, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ModelgateError } from "../../../core/errors.ts";
import { ANNOTATION, IMAGE_INDEX, LARGEST_MANIFEST_BYTES } from "../../../core/registry/media-types.ts";
import { sortedJson } from "../../../core/registry/sorted-json.ts";
import type { Descriptor } from "../../../core/registry/model-package.ts";
import { quote } from "../../../core/text/quote.ts";
import { emptyIndex, type ReadIndex, readIndex } from "../../../records/registry-documents.ts";
import type { ArtifactStore, BlobSource, NewManifest, Referrer, StoredManifest } from "../artifact-store.ts";
import { writerLock } from "./writer-lock.ts";

/**
 * A repository as an OCI image layout: a folder that `oras`, `skopeo` and others read as it is. Every file is written beside its place and
 * renamed, index.json last, so that whatever cuts a writer off leaves the layout as it was.
 *
 * @source opencontainers/image-spec v1.1.1, image-layout.md
 */
export function layoutStore(folder: string, shown: string): ArtifactStore {
  const lock = writerLock(join(folder, ".modelgate-lock"), shown);
  const held = new AsyncLocalStorage<true>();
  const place: Place = { folder, shown };
  const reading = <T>(work: () => Promise<T>): Promise<T> => work().catch((error: unknown) => unusable(shown, error));
  // Whoever holds the lock already must not wait for himself.
  const changing = <T>(work: () => Promise<T>): Promise<T> =>
    reading(() => (held.getStore() === true ? work() : lock.exclusively(() => held.run(true, work))));
  return {
    shown,
    manifest: (reference) => reading(() => manifest(place, reference)),
    putManifest: (reference, content) => changing(() => putManifest(place, reference, content)),
    putBlob: (source) => reading(() => putBlob(place, source)),
    blob: ({ digest }) => reading(() => blob(place, digest)),
    tags: () => reading(async () => tagged(await index(place)).map(({ tag }) => tag)),
    referrers: (digest) => reading(() => referrers(place, digest)),
    attach: (subject, given) => changing(() => attach(place, subject, given)),
    exclusively: changing,
  };
}

interface Place {
  readonly folder: string;
  readonly shown: string;
}

type Entry = ReadIndex["manifests"][number];

function blobPath(folder: string, digest: string): string {
  if (!/^sha256:[0-9a-f]{64}$/u.test(digest)) throw broken(folder, `${quote(digest)} is no digest`);
  return join(folder, "blobs", "sha256", digest.slice("sha256:".length));
}

async function index({ folder, shown }: Place): Promise<ReadIndex> {
  const text = await readOrNull(join(folder, "index.json"));
  return text === null ? emptyIndex() : readIndex(text, shown);
}

function tagged({ manifests }: ReadIndex): readonly { readonly tag: string; readonly entry: Entry }[] {
  return manifests.flatMap((entry) => {
    const tag = entry.annotations?.[ANNOTATION.refName];
    return tag === undefined ? [] : [{ tag, entry }];
  });
}

async function manifest(place: Place, reference: string): Promise<StoredManifest | null> {
  const entry = reference.startsWith("sha256:")
    ? null
    : tagged(await index(place)).find(({ tag }) => tag === reference);
  if (entry === undefined) return null;
  const digest = entry?.entry.digest ?? reference;
  const path = blobPath(place.folder, digest);
  if (!(await exists(path))) return null;
  const { size } = await stat(path);
  if (size > LARGEST_MANIFEST_BYTES) throw broken(place.shown, `${reference} is larger than a manifest may be`);
  const text = await readFile(path, "utf8");
  const found = digestOf(text);
  if (found !== digest) throw broken(place.shown, `${reference} has other bytes than its digest says`);
  const mediaType = (JSON.parse(text) as { mediaType?: unknown }).mediaType;
  return { text, mediaType: typeof mediaType === "string" ? mediaType : IMAGE_INDEX, digest };
}

async function putManifest(place: Place, reference: string, { text, mediaType, digest }: NewManifest): Promise<void> {
  await putBlob(place, textSource(text, digest));
  const described = describe(text, mediaType, digest);
  const isTag = !reference.startsWith("sha256:");
  const { manifests } = await index(place);
  const others = manifests.filter((entry) => {
    const tag = entry.annotations?.[ANNOTATION.refName];
    return tag !== reference && (entry.digest !== digest || tag !== undefined);
  });
  // Every manifest is listed, tagged or not: the layout's clean-ups keep only what index.json reaches.
  const isListed = others.some((entry) => entry.digest === digest);
  const entry = isTag ? { ...described, annotations: { [ANNOTATION.refName]: reference } } : described;
  await writeIndex(place, isTag || !isListed ? [...others, entry] : others);
}

/** A layout knows no referrers: each manifest of index.json is asked whether it names the subject. */
async function referrers(place: Place, digest: string): Promise<readonly Descriptor[]> {
  const { manifests } = await index(place);
  const digests = [...new Set(manifests.map((entry) => entry.digest))];
  const found: Descriptor[] = [];
  for (const candidate of digests) {
    const stored = await manifest(place, candidate);
    if (stored === null) continue;
    const { subject, artifactType, annotations } = JSON.parse(stored.text) as Referring;
    if (subject?.digest !== digest) continue;
    const size = Buffer.byteLength(stored.text);
    const described = describe(stored.text, stored.mediaType, candidate);
    found.push({
      ...described,
      size,
      ...(artifactType === undefined ? {} : { artifactType }),
      ...(annotations === undefined ? {} : { annotations }),
    });
  }
  return found;
}

interface Referring {
  readonly subject?: { readonly digest?: unknown };
  readonly artifactType?: string;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** Lists the referrers, and writes the fallback tag for tools that copy the layout to a registry without the referrers API. */
async function attach(place: Place, subject: string, given: readonly Referrer[]): Promise<void> {
  for (const { manifest: content } of given) await putManifest(place, content.digest, content);
  if (given.length === 0) return;
  const all = await referrers(place, subject);
  const text = sortedJson({ schemaVersion: 2, mediaType: IMAGE_INDEX, manifests: all });
  await putManifest(place, subject.replace(":", "-"), { text, mediaType: IMAGE_INDEX, digest: digestOf(text) });
}

async function blob({ folder, shown }: Place, digest: string): Promise<Readable> {
  const path = blobPath(folder, digest);
  if (!(await exists(path))) throw broken(shown, `${digest} is not there`);
  return createReadStream(path);
}

async function putBlob({ folder }: Place, { digest, sizeBytes, open: source }: BlobSource): Promise<void> {
  const path = blobPath(folder, digest);
  if ((await exists(path)) && (await stat(path)).size === sizeBytes) return;
  await mkdir(join(folder, "blobs", "sha256"), { recursive: true });
  const draft = join(folder, "blobs", `.draft.${randomUUID()}`);
  try {
    const hash = createHash("sha256");
    let bytes = 0;
    await pipeline(
      source(),
      async function* (chunks: AsyncIterable<Uint8Array>) {
        for await (const chunk of chunks) {
          hash.update(chunk);
          bytes += chunk.length;
          yield chunk;
        }
      },
      createWriteStream(draft, { flush: true }),
    );
    if (`sha256:${hash.digest("hex")}` !== digest || bytes !== sizeBytes)
      throw broken(folder, `what was to be stored as ${digest} has another digest: the file changed while it was read`);
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
}

async function writeIndex({ folder }: Place, manifests: readonly (Entry | Descriptor)[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  await replace(folder, "oci-layout", '{"imageLayoutVersion":"1.0.0"}');
  await replace(folder, "index.json", sortedJson({ schemaVersion: 2, mediaType: IMAGE_INDEX, manifests }));
}

async function replace(folder: string, name: string, text: string): Promise<void> {
  const path = join(folder, name);
  if ((await readOrNull(path)) === text) return;
  const draft = join(folder, `.${name}.${randomUUID()}`);
  try {
    await writeFile(draft, text);
    // The rename must not reach the disk before the bytes: a power cut would leave an empty index.
    const file = await open(draft, "r+");
    await file.sync().finally(() => file.close());
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (isAbsent(error)) return false;
    throw error;
  }
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}

function describe(text: string, mediaType: string, digest: string): Descriptor {
  return { mediaType, digest, size: Buffer.byteLength(text) };
}

function textSource(text: string, digest: string): BlobSource {
  const bytes = Buffer.from(text, "utf8");
  return { digest, sizeBytes: bytes.length, open: () => Readable.from([bytes]) };
}

function digestOf(text: string): string {
  return `sha256:${createHash("sha256").update(text, "utf8").digest("hex")}`;
}

async function readOrNull(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error;
  }
}

/** What the file system says, in words. */
function unusable(shown: string, error: unknown): never {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (error instanceof ModelgateError || !/^E[A-Z]+$/u.test(code)) throw error;
  const problem = {
    code: "registry-folder-unusable",
    message: `the registry ${quote(shown, 80)} cannot be used (${code})`,
    hint: "Check that the folder may be written and that the disk has room, then run again; nothing is half-registered.",
  };
  throw new ModelgateError("external", [problem], { cause: error });
}

function broken(shown: string, message: string): ModelgateError {
  const problem = {
    code: "registry-content-invalid",
    message: `${quote(shown, 80)}: ${message}`,
    hint: "Nothing was changed. Restore the folder from where it was copied.",
  };
  return new ModelgateError("data", [problem]);
}
