/** @source opencontainers/image-spec v1.1.1 */
export const IMAGE_MANIFEST = "application/vnd.oci.image.manifest.v1+json";
export const IMAGE_INDEX = "application/vnd.oci.image.index.v1+json";
export const EMPTY = "application/vnd.oci.empty.v1+json";

/** @source modelpack/model-spec v0.0.7 */
export const MODEL_ARTIFACT = "application/vnd.cncf.model.manifest.v1+json";
export const MODEL_CONFIG = "application/vnd.cncf.model.config.v1+json";
export const MODEL_WEIGHT = "application/vnd.cncf.model.weight.v1.raw";

/** Records, as in-toto's envelope-less statements. @source in-toto/attestation spec/v1/envelope.md */
export const RECORD = "application/vnd.in-toto+json";
export const MODEL_CARD = "application/vnd.modelgate.model-card.v1+md";
export const ALIAS_MOVE = "application/vnd.modelgate.alias-move.v1+json";

/** Annotation keys. `org.opencontainers.image.*` is reserved for the keys that the specification defines, so ours stand apart. */
export const ANNOTATION = {
  created: "org.opencontainers.image.created",
  title: "org.opencontainers.image.title",
  version: "org.opencontainers.image.version",
  refName: "org.opencontainers.image.ref.name",
  filePath: "org.cncf.model.filepath",
  fileMetadata: "org.cncf.model.file.metadata+json",
  modelSha256: "modelgate.model.sha256",
  modelEntry: "modelgate.model.entry",
  predicateType: "in-toto.io/predicate-type",
  action: "modelgate.record.action",
} as const;

/** A manifest that registries must accept. @source distribution-spec v1.1.1: "at least 4 megabytes" */
export const LARGEST_MANIFEST_BYTES = 4 * 1024 * 1024;
