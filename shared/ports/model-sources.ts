import type { Inspection, ModelFile } from "../core/model/identity.ts";
import type { ChampionReference } from "../core/model/policy.ts";

/** Walks and digests a model file and its external data before any runtime opens them. */
export type InspectModel = (path: string) => Promise<Inspection>;

export type ChampionLocation =
  | { readonly kind: "found"; readonly path: string; readonly shown: string }
  /** The reference is good, but there is no model there yet: a first adoption. */
  | { readonly kind: "absent"; readonly detail: string };

/** Brings the champion's file to this machine. @throws ModelgateError when the reference itself is wrong */
export type LocateChampion = (reference: ChampionReference) => Promise<ChampionLocation>;

/** Files named by their bytes: the digest of one, or the root over several (contracts.md §5), and each file's own. */
export interface FilesDigest {
  readonly sha256: string;
  readonly files: readonly ModelFile[];
}

export type DigestFiles = (paths: readonly string[]) => Promise<FilesDigest>;
