import { z } from "zod";
import { ModelgateError } from "../core/errors.ts";
import { ANNOTATION, IMAGE_INDEX, IMAGE_MANIFEST, MODEL_ARTIFACT } from "../core/registry/media-types.ts";
import { quote } from "../core/text/quote.ts";

/** What registries hand out. They are strangers: whatever comes is parsed by these before anything else looks at it. */
const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/u);
const size = z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER);
const annotations = z.record(z.string(), z.string()).optional();

const descriptorSchema = z.looseObject({
  mediaType: z.string(),
  digest,
  size,
  annotations,
  artifactType: z.string().optional(),
  data: z.string().optional(),
});

const manifestSchema = z.looseObject({
  schemaVersion: z.literal(2),
  mediaType: z.literal(IMAGE_MANIFEST),
  artifactType: z.string().optional(),
  config: descriptorSchema,
  layers: z.array(descriptorSchema),
  annotations,
  subject: descriptorSchema.optional(),
});

/** Entries of an index keep what we do not know: it is written back with others' entries in it. */
const indexSchema = z.looseObject({
  schemaVersion: z.literal(2),
  manifests: z.array(
    z.looseObject({
      mediaType: z.string(),
      digest: z.string(),
      size,
      annotations,
      artifactType: z.string().optional(),
    }),
  ),
});

const tagListSchema = z.object({ tags: z.array(z.string()).nullable().optional() });

export type ReadManifest = z.infer<typeof manifestSchema>;
export type ReadIndex = z.infer<typeof indexSchema>;

export function readManifest(text: string, shown: string): ReadManifest {
  return read(manifestSchema, text, `the manifest of ${shown}`);
}

export function readIndex(text: string, shown: string): ReadIndex {
  return read(indexSchema, text, `the index of ${shown}`);
}

export function readTagList(text: string, shown: string): readonly string[] {
  return read(tagListSchema, text, `the list of tags of ${shown}`).tags ?? [];
}

/** An index without entries, as a registry answers for a manifest that nothing refers to. */
export function emptyIndex(): ReadIndex {
  return { schemaVersion: 2, mediaType: IMAGE_INDEX, manifests: [] };
}

function read<Schema extends z.ZodType>(schema: Schema, text: string, what: string): z.infer<Schema> {
  const parsed = schema.safeParse(json(text));
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.slice(0, 3).map(({ path }) => (path.length === 0 ? "its top" : path.join(".")));
  throw unreadable(`${what} is not as the OCI specification has it, at ${quote(places.join(", "), 80)}`);
}

function json(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** What a manifest says of a model. */
export interface ModelManifest {
  readonly name: string;
  readonly version: string;
  readonly modelSha256: string;
  readonly entry: string;
  readonly files: readonly { readonly path: string; readonly sha256: string; readonly sizeBytes: number }[];
}

/**
 * Reads the manifest of a model. Paths are held to what may be written below a folder, since they come from a stranger.
 *
 * @throws ModelgateError kind "data" for a manifest that no model was registered with
 */
export function readModelManifest(manifest: ReadManifest, shown: string): ModelManifest {
  const { [ANNOTATION.title]: name, [ANNOTATION.version]: version } = manifest.annotations ?? {};
  const { [ANNOTATION.modelSha256]: modelSha256, [ANNOTATION.modelEntry]: entry } = manifest.annotations ?? {};
  if (manifest.artifactType !== MODEL_ARTIFACT || name === undefined || version === undefined)
    throw unreadable(`${shown} is no model that modelgate registered`);
  if (modelSha256 === undefined || entry === undefined || !/^[0-9a-f]{64}$/u.test(modelSha256))
    throw unreadable(`the manifest of ${shown} does not name the model's digest and file`);
  const files = manifest.layers.map((layer) => ({
    path: safePath(layer.annotations?.[ANNOTATION.filePath] ?? "", shown),
    sha256: layer.digest.slice("sha256:".length),
    sizeBytes: layer.size,
  }));
  const paths = new Set(files.map(({ path }) => path));
  if (paths.size !== files.length || !paths.has(entry))
    throw unreadable(`the manifest of ${shown} lists a file twice, or not the model's own`);
  return { name, version, modelSha256, entry, files };
}

const PATH_PART = /^(?!\.{1,2}$)[^/\\\0-\u001f]{1,255}$/u;

function safePath(path: string, shown: string): string {
  const parts = path.split("/");
  if (
    path.length <= 1024 &&
    parts.length <= 32 &&
    parts.every((part) => PATH_PART.test(part)) &&
    !/^[A-Za-z]:/u.test(path)
  )
    return path;
  throw unreadable(`the manifest of ${shown} names a file ${quote(path)}, which may lie outside the model's folder`);
}

function unreadable(message: string): ModelgateError {
  const hint =
    "Nothing was changed. Look at it with `oras manifest fetch`; only versions written by `register` are read.";
  return new ModelgateError("data", [{ code: "registry-content-invalid", message, hint }]);
}
