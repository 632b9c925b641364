import { compareCodePoints } from "../text/code-point-order.ts";
import { ANNOTATION, IMAGE_MANIFEST, MODEL_ARTIFACT, MODEL_CONFIG, MODEL_WEIGHT } from "./media-types.ts";
import { sortedJson } from "./sorted-json.ts";

export interface PackagedFile {
  /** Relative to the model's folder, with `/`. */
  readonly path: string;
  readonly sha256: string;
  readonly sizeBytes: number;
}

export interface Descriptor {
  readonly mediaType: string;
  /** `sha256:HEX`. */
  readonly digest: string;
  readonly size: number;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly artifactType?: string;
  /** Base64 of the content itself. */
  readonly data?: string;
}

export interface Manifest {
  readonly schemaVersion: 2;
  readonly mediaType: typeof IMAGE_MANIFEST;
  readonly artifactType: string;
  readonly config: Descriptor;
  readonly layers: readonly Descriptor[];
  readonly annotations?: Readonly<Record<string, string>>;
  readonly subject?: Descriptor;
}

export interface PackageRequest {
  readonly name: string;
  readonly version: string;
  /** The model's digest (contracts.md §5). */
  readonly modelSha256: string;
  /** The ONNX file among `files`. */
  readonly entry: string;
  readonly files: readonly PackagedFile[];
}

export interface ModelPackage {
  readonly manifest: Manifest;
  readonly manifestText: string;
  readonly manifestDigest: string;
  readonly configText: string;
}

/** SHA-256 of a text's UTF-8 bytes, lower-case hex. Given, because this folder is pure. */
export type Sha256 = (text: string) => string;

/**
 * A model as a ModelPack artifact: each file a layer of raw bytes, so that `oras pull` and every other client get the files as they are.
 * Nothing of the machine or the moment is in it, and what is said of a file beyond its bytes is fixed: the same name, version and bytes are
 * the same manifest digest everywhere.
 *
 * @source modelpack/model-spec v0.0.7, docs/spec.md and schema/config-schema.json; `createdAt` is optional there and left out
 */
export function packageModel(request: PackageRequest, sha256: Sha256): ModelPackage {
  const files = [...request.files].sort((a, b) => compareCodePoints(a.path, b.path));
  const configText = sortedJson(modelConfig(request, files));
  const manifest: Manifest = {
    schemaVersion: 2,
    mediaType: IMAGE_MANIFEST,
    artifactType: MODEL_ARTIFACT,
    config: { mediaType: MODEL_CONFIG, digest: `sha256:${sha256(configText)}`, size: byteLength(configText) },
    layers: files.map(fileLayer),
    annotations: {
      [ANNOTATION.title]: request.name,
      [ANNOTATION.version]: request.version,
      [ANNOTATION.modelSha256]: request.modelSha256,
      [ANNOTATION.modelEntry]: request.entry,
    },
  };
  const manifestText = sortedJson(manifest);
  return { manifest, manifestText, manifestDigest: `sha256:${sha256(manifestText)}`, configText };
}

function modelConfig({ name, version, entry }: PackageRequest, files: readonly PackagedFile[]): unknown {
  return {
    descriptor: { name, version },
    config: entry.toLowerCase().endsWith(".onnx") ? { format: "onnx" } : {},
    // Raw layers are not compressed, so a layer's own digest is the digest of its content.
    modelfs: { type: "layers", diffIds: files.map((file) => `sha256:${file.sha256}`) },
  };
}

function fileLayer({ path, sha256, sizeBytes }: PackagedFile): Descriptor {
  const metadata = {
    name: path.split("/").at(-1) ?? path,
    mode: 0o644,
    uid: 0,
    gid: 0,
    size: sizeBytes,
    mtime: "1970-01-01T00:00:00Z",
    typeflag: 0x30,
  };
  return {
    mediaType: MODEL_WEIGHT,
    digest: `sha256:${sha256}`,
    size: sizeBytes,
    annotations: {
      [ANNOTATION.title]: path,
      [ANNOTATION.filePath]: path,
      [ANNOTATION.fileMetadata]: sortedJson(metadata),
    },
  };
}

/** Bytes of UTF-8. */
export function byteLength(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
