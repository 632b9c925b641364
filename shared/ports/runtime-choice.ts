/** Which inference runtime a run was told to use. */
export type RuntimeChoice =
  /** The tool cache's, else the one that came along. */
  | { readonly kind: "found" }
  /** Made absolute, and as the user wrote it. */
  | { readonly kind: "path"; readonly path: string; readonly shown: string }
  | ({ readonly kind: "download" } & RuntimeArchive);

/** An archive of the package onnxruntime-node, as `npm pack` makes it. */
export interface RuntimeArchive {
  readonly url: string;
  /** Of the archive's bytes, in lower-case hexadecimal. */
  readonly sha256: string;
}
