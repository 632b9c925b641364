import { IMAGE_INDEX } from "../../../core/registry/media-types.ts";
import type { Descriptor } from "../../../core/registry/model-package.ts";
import { sortedJson } from "../../../core/registry/sorted-json.ts";
import { emptyIndex, type ReadIndex, readIndex } from "../../../records/registry-documents.ts";
import { discard } from "../../http/http-client.ts";
import type { NewManifest, Referrer, StoredManifest } from "../artifact-store.ts";
import { bodyOf, digestOf, nextPage, type Place } from "./place.ts";
import { external } from "./registry-error.ts";

type ReadManifestText = (reference: string) => Promise<StoredManifest | null>;

const LARGEST_INDEX_BYTES = 16 * 1024 * 1024;
const MOST_PAGES = 1000;
/** How often the tag is written again after another writer took an entry out. */
const MOST_ROUNDS = 5;

/**
 * What refers to a manifest: from the referrers API where the registry has it, else from the index under the tag `sha256-HEX`.
 * An empty answer proves nothing: neither list is signed.
 * @source distribution-spec v1.1.1, "Listing Referrers", "Referrers Tag Schema"
 */
export async function listReferrers(
  place: Place,
  digest: string,
  read: ReadManifestText,
): Promise<readonly Descriptor[]> {
  const { client, repository, shown } = place;
  const doing = `reading what refers to ${digest} in ${shown}`;
  const found: Descriptor[] = [];
  let next: URL | null = new URL(`/v2/${repository}/referrers/${digest}`, client.base);
  for (let page = 0; next !== null && page < MOST_PAGES; page += 1) {
    const response = await client.ask({
      method: "GET",
      target: next,
      access: "pull",
      headers: { accept: IMAGE_INDEX },
      doing,
      accept: [200, 400, 404, 405],
    });
    if (response.status !== 200 || !isIndex(response.headers["content-type"])) {
      await discard(response);
      return descriptors(await taggedIndex(digest, shown, read));
    }
    found.push(...descriptors(readIndex(await bodyOf(response, LARGEST_INDEX_BYTES, doing), shown)));
    next = nextPage(response, next, client.base);
  }
  return found;
}

/** Something else than an index comes from servers that answer every address with a page. */
function isIndex(contentType: string | undefined): boolean {
  return contentType?.split(";")[0]?.trim() === IMAGE_INDEX;
}

interface Writing {
  readonly read: ReadManifestText;
  /** Returns the subject that the registry says it has indexed. */
  readonly put: (reference: string, manifest: NewManifest) => Promise<string | null>;
}

/** Pushes the referrers; where the registry does not index them itself, all of them go into the tag's index in one write. */
export async function attachReferrers(
  { shown }: Place,
  subject: string,
  referrers: readonly Referrer[],
  { read, put }: Writing,
): Promise<void> {
  const unlisted: Descriptor[] = [];
  for (const { manifest, descriptor } of referrers) {
    const indexed = await put(manifest.digest, manifest);
    if (indexed !== subject) unlisted.push(descriptor);
  }
  if (unlisted.length === 0) return;
  const tag = referrersTag(subject);
  // The index is read, changed and written without a lock, so another writer's entries can be lost and ours too: read back, and again.
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const index = await taggedIndex(subject, shown, read);
    const missing = unlisted.filter(({ digest }) => !index.manifests.some((entry) => entry.digest === digest));
    if (missing.length === 0) return;
    const text = sortedJson({ ...index, mediaType: IMAGE_INDEX, manifests: [...index.manifests, ...missing] });
    await put(tag, { text, mediaType: IMAGE_INDEX, digest: digestOf(text) });
  }
  const index = await taggedIndex(subject, shown, read);
  if (unlisted.every(({ digest }) => index.manifests.some((entry) => entry.digest === digest))) return;
  throw external(
    "registry-referrers-contested",
    `attaching records in ${shown}: others keep writing the list of what refers to ${subject}`,
    "Give one writer at a time the model, with a concurrency group, then run again.",
  );
}

export function referrersTag(digest: string): string {
  return digest.replace(":", "-");
}

async function taggedIndex(digest: string, shown: string, read: ReadManifestText): Promise<ReadIndex> {
  const stored = await read(referrersTag(digest));
  return stored === null ? emptyIndex() : readIndex(stored.text, `the referrers of ${digest} in ${shown}`);
}

/** Entries as they are; those that are no OCI descriptor with a SHA-256 digest cannot be ours. */
export function descriptors(index: ReadIndex): readonly Descriptor[] {
  return index.manifests.flatMap(({ mediaType, digest, size, annotations, artifactType }): readonly Descriptor[] =>
    /^sha256:[0-9a-f]{64}$/u.test(digest)
      ? [
          {
            mediaType,
            digest,
            size,
            ...(annotations === undefined ? {} : { annotations }),
            ...(artifactType === undefined ? {} : { artifactType }),
          },
        ]
      : [],
  );
}
