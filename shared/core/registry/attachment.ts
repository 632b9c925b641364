import { ANNOTATION, EMPTY, IMAGE_MANIFEST, MODEL_CARD, RECORD } from "./media-types.ts";
import { byteLength, type Descriptor, type Manifest, type Sha256 } from "./model-package.ts";
import { sortedJson } from "./sorted-json.ts";

/** A text that speaks about a manifest and is kept beside it: a referrer, never a layer, which would change the digest it speaks of. */
export interface Attachment {
  readonly artifactType: string;
  readonly text: string;
  readonly annotations: Readonly<Record<string, string>>;
}

export interface EncodedManifest {
  readonly manifest: Manifest;
  readonly text: string;
  readonly digest: string;
}

/** The config of an artifact that has none. @source image-spec v1.1.1, "Guidance for an Empty Descriptor" */
export const EMPTY_CONFIG: Descriptor & { readonly data: string } = {
  mediaType: EMPTY,
  digest: "sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a",
  size: 2,
  data: "e30=",
};
export const EMPTY_CONFIG_TEXT = "{}";

/** One text as an artifact; with a subject, its referrer. Equal texts give equal manifests, so attaching again attaches nothing new. */
export function artifactManifest(
  { artifactType, text, annotations }: Attachment,
  sha256: Sha256,
  subject: Pick<Descriptor, "mediaType" | "digest" | "size"> | null,
): EncodedManifest {
  const manifest: Manifest = {
    schemaVersion: 2,
    mediaType: IMAGE_MANIFEST,
    artifactType,
    config: EMPTY_CONFIG,
    layers: [{ mediaType: artifactType, digest: `sha256:${sha256(text)}`, size: byteLength(text) }],
    annotations,
    ...(subject === null ? {} : { subject }),
  };
  const encoded = sortedJson(manifest);
  return { manifest, text: encoded, digest: `sha256:${sha256(encoded)}` };
}

/** A record as a referrer. `created` is the record's own time, never the clock's: attaching it again is the same manifest. */
export function recordAttachment(
  text: string,
  about: { readonly createdAt: string; readonly action: string; readonly predicateType: string },
): Attachment {
  return {
    artifactType: RECORD,
    text,
    annotations: {
      [ANNOTATION.created]: about.createdAt,
      [ANNOTATION.action]: about.action,
      [ANNOTATION.predicateType]: about.predicateType,
    },
  };
}

export function cardAttachment(markdown: string, createdAt: string): Attachment {
  return {
    artifactType: MODEL_CARD,
    text: markdown,
    annotations: { [ANNOTATION.created]: createdAt, [ANNOTATION.title]: "MODEL_CARD.md" },
  };
}
