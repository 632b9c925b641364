import type { RecordBytes } from "./check-record.ts";

/** A folder that holds a record: what one step wrote, as its artifact or `--out` folder carries it. */
export interface EvidenceFolder {
  /** Absolute, for whoever reads it again. */
  readonly path: string;
  /** As people find it. */
  readonly place: string;
  /** The folder's own name; an artifact's carries the first digits of its record's digest. */
  readonly name: string;
  /** Null where record.json is no UTF-8 text, or too long to be one. */
  readonly record: RecordBytes | { readonly text: null; readonly sha256: string };
  /** SHA256SUMS; null where there is none. */
  readonly sums: RecordBytes | { readonly text: null; readonly sha256: string } | null;
  /** Every other file of the folder itself, by name. */
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
}
