import { Readable } from "node:stream";
import { IMAGE_INDEX, IMAGE_MANIFEST, LARGEST_MANIFEST_BYTES } from "../../../core/registry/media-types.ts";
import { readTagList } from "../../../records/registry-documents.ts";
import { discard, textBody } from "../../http/http-client.ts";
import type { ArtifactStore, BlobSource, NewManifest, StoredManifest } from "../artifact-store.ts";
import { type ClientRequest, registryClient } from "./registry-client.ts";
import { bodyOf, digestOf, nextPage, type Place, TAMPERED } from "./place.ts";
import { external } from "./registry-error.ts";
import { attachReferrers, listReferrers } from "./referrers.ts";

const MANIFEST_TYPES = `${IMAGE_MANIFEST}, ${IMAGE_INDEX}`;
const LARGEST_LIST_BYTES = 16 * 1024 * 1024;
const MOST_PAGES = 1000;
const UPLOAD_ATTEMPTS = 3;

/**
 * A repository on a server that speaks the OCI distribution API.
 * @source opencontainers/distribution-spec v1.1.1
 */
export function ociStore(request: ClientRequest & { readonly shown: string }): ArtifactStore {
  const client = registryClient(request);
  const place: Place = { client, repository: request.repository, shown: request.shown };
  const store: ArtifactStore = {
    shown: request.shown,
    manifest: (reference) => manifest(place, reference),
    putManifest: async (reference, content) => {
      await putManifest(place, reference, content);
    },
    putBlob: (source) => putBlob(place, source),
    blob: (descriptor) => blob(place, descriptor),
    tags: () => tags(place),
    referrers: (digest) => listReferrers(place, digest, (reference) => manifest(place, reference)),
    attach: (subject, referrers) =>
      attachReferrers(place, subject, referrers, {
        read: (reference) => manifest(place, reference),
        put: (reference, content) => putManifest(place, reference, content),
      }),
    exclusively: null,
  };
  return store;
}

async function manifest({ client, repository, shown }: Place, reference: string): Promise<StoredManifest | null> {
  const doing = `reading ${reference} of ${shown}`;
  const response = await client.ask({
    method: "GET",
    target: `/v2/${repository}/manifests/${reference}`,
    access: "pull",
    headers: { accept: MANIFEST_TYPES },
    doing,
    accept: [200, 404],
  });
  if (response.status === 404) {
    await discard(response);
    return null;
  }
  const text = await bodyOf(response, LARGEST_MANIFEST_BYTES, doing);
  const digest = digestOf(text);
  if (reference.startsWith("sha256:") && reference !== digest)
    throw external("registry-digest-mismatch", `${doing}: the bytes have another digest, ${digest}`, TAMPERED);
  return { text, mediaType: (response.headers["content-type"] ?? "").split(";")[0]?.trim() ?? "", digest };
}

/** Returns the digest that the registry says it indexed as the subject; null for one that keeps no referrers. */
async function putManifest(
  { client, repository, shown }: Place,
  reference: string,
  content: NewManifest,
): Promise<string | null> {
  const bytes = Buffer.byteLength(content.text);
  const doing = `writing ${reference} to ${shown}`;
  if (bytes > LARGEST_MANIFEST_BYTES)
    throw external(
      "registry-manifest-too-large",
      `${doing}: ${String(bytes)} bytes are more than registries take`,
      "A manifest may have 4 MiB: use fewer files.",
    );
  const response = await client.ask({
    method: "PUT",
    target: `/v2/${repository}/manifests/${reference}`,
    access: "push",
    headers: { "content-type": content.mediaType },
    body: textBody(content.text, (buffer) => Readable.from([buffer])),
    doing,
    accept: [201, 202],
  });
  await discard(response);
  const said = response.headers["docker-content-digest"];
  if (said !== undefined && said.startsWith("sha256:") && said !== content.digest)
    throw external(
      "registry-digest-mismatch",
      `${doing}: the registry stored other bytes, ${said.slice(0, 80)}`,
      TAMPERED,
    );
  return response.headers["oci-subject"] ?? null;
}

async function putBlob(place: Place, source: BlobSource): Promise<void> {
  const { client, repository, shown } = place;
  const doing = `sending ${source.digest} to ${shown}`;
  for (let attempt = 1; ; attempt += 1) {
    const head = await client.ask({
      method: "HEAD",
      target: `/v2/${repository}/blobs/${source.digest}`,
      access: "push",
      doing,
      accept: [200, 404],
    });
    await discard(head);
    if (head.status === 200) return;
    try {
      await upload(place, source, doing);
      return;
    } catch (error) {
      if (attempt >= UPLOAD_ATTEMPTS || !isPassing(error)) throw error;
    }
  }
}

/** A broken connection or a server's bad moment; a refusal stays one. */
function isPassing(error: unknown): boolean {
  const { problems } = error as { problems?: readonly { code: string }[] };
  const code = problems?.[0]?.code;
  return code === "registry-unreachable" || code === "registry-refused" || code === "registry-not-found";
}

/** One session: the whole content in one request, streamed, so that memory does not grow with the model. GHCR caps chunks at 4 MiB. */
async function upload({ client, repository }: Place, source: BlobSource, doing: string): Promise<void> {
  const begun = await client.ask({
    method: "POST",
    target: `/v2/${repository}/blobs/uploads/`,
    access: "push",
    doing,
    accept: [202],
  });
  await discard(begun);
  const location = begun.headers["location"] ?? "";
  if (!URL.canParse(location, client.base.href))
    throw external("registry-refused", `${doing}: no place to send it to`, TAMPERED);
  const target = new URL(location, client.base);
  if (target.protocol === "http:" && client.base.protocol === "https:")
    throw external("registry-redirect-refused", `${doing}: the registry wants it sent unencrypted`, TAMPERED);
  target.searchParams.set("digest", source.digest);
  const done = await client.ask({
    method: "PUT",
    target,
    access: "push",
    headers: { "content-type": "application/octet-stream" },
    body: { sizeBytes: source.sizeBytes, open: source.open },
    doing,
    accept: [201],
    once: true,
  });
  await discard(done);
}

async function blob({ client, repository, shown }: Place, { digest }: { readonly digest: string }): Promise<Readable> {
  const response = await client.ask({
    method: "GET",
    target: `/v2/${repository}/blobs/${digest}`,
    access: "pull",
    doing: `reading ${digest} of ${shown}`,
    accept: [200],
  });
  return response.body;
}

/** All tags. A repository that is not there has none: the first push makes it. */
async function tags({ client, repository, shown }: Place): Promise<readonly string[]> {
  const doing = `reading the tags of ${shown}`;
  const found: string[] = [];
  let next: URL | null = new URL(`/v2/${repository}/tags/list?n=1000`, client.base);
  for (let page = 0; next !== null && page < MOST_PAGES; page += 1) {
    const response = await client.ask({ method: "GET", target: next, access: "pull", doing, accept: [200, 404] });
    if (response.status === 404) {
      await discard(response);
      return found;
    }
    found.push(...readTagList(await bodyOf(response, LARGEST_LIST_BYTES, doing), shown));
    next = nextPage(response, next, client.base);
  }
  return [...new Set(found)];
}
