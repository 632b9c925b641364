/** One immutable version in a registry. */
export interface RegisteredVersion {
  readonly name: string;
  readonly version: string;
  /** Digest of the OCI manifest. */
  readonly manifestDigest: string;
  /** The model's digest (contracts.md §5), checked against the manifest's layers. */
  readonly modelSha256: string;
  /** Files by path in the model, as the manifest lists them. */
  readonly files: readonly { readonly path: string; readonly sha256: string; readonly sizeBytes: number }[];
  /** When it was registered, RFC 3339 in UTC, as its registration record says; null where no such record is attached, as after a copy by another tool. */
  readonly createdAt: string | null;
}

/** A move of an alias; what an alias meant on a date is read from these. */
export interface AliasMove {
  readonly alias: string;
  readonly version: string;
  readonly manifestDigest: string;
  readonly modelSha256: string;
  /** What it pointed at before; null when it is new. */
  readonly previousManifestDigest: string | null;
  readonly actor: string | null;
  readonly reason: string;
  readonly at: string;
}

/** Where versions of models are kept. Back ends: OCI layout on disk, OCI registry. */
export interface ModelRegistry {
  /** As reports and records name it. */
  readonly location: string;
  find(
    name: string,
    reference: { readonly version: string } | { readonly modelSha256: string } | { readonly alias: string },
  ): Promise<RegisteredVersion | null>;
  versions(name: string): Promise<readonly RegisteredVersion[]>;
  /** Writes the model's files into an empty folder and checks every digest; returns the entry file relative to it. */
  pull(version: RegisteredVersion, folder: string): Promise<{ readonly entry: string }>;
  /** Texts of the records attached to the version, each checked against its digest. */
  records(version: RegisteredVersion): Promise<readonly { readonly sha256: string; readonly text: string }[]>;
  /** Compare-and-set; rejects with ModelgateError `alias-moved` when it no longer points at `expected`. */
  moveAlias(
    move: Omit<AliasMove, "at" | "previousManifestDigest"> & {
      readonly name: string;
      readonly expected: string | null;
    },
  ): Promise<AliasMove>;
  /** Every alias of the model with its newest move, and what the tag of that name is for other clients; null where there is none. */
  aliases(name: string): Promise<readonly { readonly move: AliasMove; readonly taggedDigest: string | null }[]>;
  /** Oldest first. */
  history(name: string, alias: string): Promise<readonly AliasMove[]>;
}
// Agreed entry (asked for by deploy-canary and rollback): shared/adapters/registry/open-registry.ts exports
//   openRegistry(location: string, options: { workingDir: string; environment: Readonly<Record<string, string | undefined>> }): Promise<ModelRegistry>
// Callers of an unchanged port copy the text above this line; this comment is no part of it.
