/** How the upload went; a failure is for a warning and never for a verdict. */
export type ArtifactOutcome =
  | { readonly kind: "uploaded"; readonly name: string; readonly id: number | null }
  | { readonly kind: "failed"; readonly detail: string };

/**
 * Uploads files as one artifact of this run.
 *
 * @param name unique in the run: GitHub refuses a second artifact of a name
 * @param files absolute paths, all below `root`
 */
export async function uploadArtifact(name: string, files: readonly string[], root: string): Promise<ArtifactOutcome> {
  try {
    // Megabytes of storage client that a run without artifacts should not load.
    const { DefaultArtifactClient } = await import("@actions/artifact");
    const { id } = await new DefaultArtifactClient().uploadArtifact(name, [...files], root);
    return { kind: "uploaded", name, id: id ?? null };
  } catch (error) {
    return { kind: "failed", detail: error instanceof Error ? error.message : String(error) };
  }
}
