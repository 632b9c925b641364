import type { Readable } from "node:stream";
import type { Descriptor } from "../../core/registry/model-package.ts";

/** Bytes of a manifest as they are stored. */
export interface StoredManifest {
  readonly text: string;
  readonly mediaType: string;
  /** `sha256:HEX` over the bytes, computed here, whatever the store said. */
  readonly digest: string;
}

export interface NewManifest {
  readonly text: string;
  readonly mediaType: string;
  readonly digest: string;
}

/** Content whose digest and length are known before it is sent; opened anew for each attempt. */
export interface BlobSource {
  readonly digest: string;
  readonly sizeBytes: number;
  readonly open: () => Readable;
}

/** A referrer and how the list of its subject describes it. */
export interface Referrer {
  readonly manifest: NewManifest;
  readonly descriptor: Descriptor;
}

/**
 * One repository of OCI content: a folder, or a place on a server. What is absent is null; what cannot be reached or is refused is a
 * ModelgateError. Everything may be repeated: content is named by its digest, and a tag that is set again is the same tag.
 */
export interface ArtifactStore {
  /** As messages and records name it. */
  readonly shown: string;
  /** @param reference tag or digest; what comes by digest has that digest */
  manifest(reference: string): Promise<StoredManifest | null>;
  putManifest(reference: string, manifest: NewManifest): Promise<void>;
  /** Sends the content unless it is there. */
  putBlob(source: BlobSource): Promise<void>;
  /** The content as a stream. The reader checks length and digest. */
  blob(descriptor: Pick<Descriptor, "digest" | "size">): Promise<Readable>;
  tags(): Promise<readonly string[]>;
  referrers(digest: string): Promise<readonly Descriptor[]>;
  /** Makes every referrer findable from the subject; those that are there stay. */
  attach(subjectDigest: string, referrers: readonly Referrer[]): Promise<void>;
  /** Runs `work` while no other writer of this store does; null where the store cannot promise that. */
  readonly exclusively: (<T>(work: () => Promise<T>) => Promise<T>) | null;
}
