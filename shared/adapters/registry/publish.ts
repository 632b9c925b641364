import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { ModelgateError } from "../../core/errors.ts";
import { artifactManifest, EMPTY_CONFIG, EMPTY_CONFIG_TEXT } from "../../core/registry/attachment.ts";
import { IMAGE_MANIFEST } from "../../core/registry/media-types.ts";
import type { Publication } from "../../ports/model-publisher.ts";
import type { ArtifactStore, BlobSource, NewManifest, Referrer } from "./artifact-store.ts";

/** See ModelPublisher. The tag is the moment at which a version exists, so everything else comes before it. */
export async function publish(store: ArtifactStore, publication: Publication): Promise<void> {
  const { version, package: packed, files, attachments } = publication;
  const manifest: NewManifest = { text: packed.manifestText, mediaType: IMAGE_MANIFEST, digest: packed.manifestDigest };
  for (const { sha256, sizeBytes, source } of files) {
    await store.putBlob({ digest: `sha256:${sha256}`, sizeBytes, open: () => createReadStream(source) });
  }
  const texts = attachments.map(({ text }) => text);
  for (const text of [packed.configText, ...(texts.length === 0 ? [] : [EMPTY_CONFIG_TEXT]), ...texts]) {
    await store.putBlob(textBlob(text));
  }
  await exclusively(store, async () => {
    await refuseAnother(store, version, manifest.digest);
    await store.putManifest(manifest.digest, manifest);
    await store.attach(manifest.digest, attachments.map(referrer(manifest)));
    await store.putManifest(version, manifest);
  });
  // Somebody without a lock may have written the same tag at the same moment.
  const now = await store.manifest(version);
  if (now?.digest !== manifest.digest) throw taken(store, version, now?.digest ?? "nothing");
}

/** A store that cannot promise to keep others out relies on the concurrency group of the workflow, and on reading back. */
export function exclusively<T>(store: ArtifactStore, work: () => Promise<T>): Promise<T> {
  return store.exclusively === null ? work() : store.exclusively(work);
}

async function refuseAnother(store: ArtifactStore, version: string, digest: string): Promise<void> {
  const there = await store.manifest(version);
  if (there !== null && there.digest !== digest) throw taken(store, version, there.digest);
}

function referrer(subject: NewManifest): (attachment: Publication["attachments"][number]) => Referrer {
  const described = { mediaType: IMAGE_MANIFEST, digest: subject.digest, size: Buffer.byteLength(subject.text) };
  return (attachment) => {
    const { text, digest } = artifactManifest(attachment, sha256, described);
    const { artifactType, annotations } = attachment;
    return {
      manifest: { text, mediaType: IMAGE_MANIFEST, digest },
      descriptor: { mediaType: IMAGE_MANIFEST, digest, size: Buffer.byteLength(text), artifactType, annotations },
    };
  };
}

export function textBlob(text: string): BlobSource {
  if (text === EMPTY_CONFIG_TEXT) {
    return { digest: EMPTY_CONFIG.digest, sizeBytes: 2, open: () => Readable.from([Buffer.from(text)]) };
  }
  const bytes = Buffer.from(text, "utf8");
  return { digest: `sha256:${sha256(text)}`, sizeBytes: bytes.length, open: () => Readable.from([bytes]) };
}

export function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

function taken(store: ArtifactStore, version: string, digest: string): ModelgateError {
  const problem = {
    code: "registry-version-taken",
    input: "model-version",
    message: `${store.shown}:${version} is another manifest, ${digest}`,
    hint: "A version never changes its meaning: register under a new one.",
  };
  return new ModelgateError("data", [problem]);
}
