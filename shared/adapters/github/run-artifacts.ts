import { mkdir } from "node:fs/promises";
import { join } from "node:path";

/** An artifact of this run, brought here or not. */
export type FetchedArtifact =
  | { readonly kind: "fetched"; readonly name: string; readonly folder: string }
  | { readonly kind: "failed"; readonly name: string; readonly detail: string };

export type RunArtifacts =
  | { readonly kind: "listed"; readonly artifacts: readonly FetchedArtifact[] }
  | { readonly kind: "unlisted"; readonly detail: string };

/** Larger than any step of ours leaves behind; what is larger is not ours, or is there to fill the disk. */
const LARGEST_BYTES = 256 * 1024 * 1024;
const AT_ONCE = 4;

/**
 * Brings artifacts of this run, all attempts, whose names begin with `prefix`. The service is asked with the run's own token, so that no artifact
 * of another run can be among them. What an artifact is called decides only whether it is looked at.
 *
 * @param target existing folder; each artifact gets a folder of its own in it
 */
export async function fetchRunArtifacts(prefix: string, target: string): Promise<RunArtifacts> {
  // Megabytes of storage client that a run without artifacts should not load.
  const { DefaultArtifactClient } = await import("@actions/artifact");
  const client = new DefaultArtifactClient();
  let listed;
  try {
    listed = (await client.listArtifacts()).artifacts.filter(({ name }) => name.startsWith(prefix));
  } catch (error) {
    return { kind: "unlisted", detail: textOf(error) };
  }
  const fetchOne = async ({ name, id, size, digest }: (typeof listed)[number]): Promise<FetchedArtifact> => {
    if (size > LARGEST_BYTES)
      return { kind: "failed", name, detail: `it is larger than ${String(LARGEST_BYTES)} bytes` };
    const folder = join(target, String(id), folderName(name));
    try {
      await mkdir(folder, { recursive: true });
      const expected = digest === undefined ? {} : { expectedHash: digest };
      const { digestMismatch = false } = await client.downloadArtifact(id, { path: folder, ...expected });
      if (digestMismatch) return { kind: "failed", name, detail: "its bytes are not those that were uploaded" };
      return { kind: "fetched", name, folder };
    } catch (error) {
      return { kind: "failed", name, detail: textOf(error) };
    }
  };
  const artifacts: FetchedArtifact[] = [];
  for (let start = 0; start < listed.length; start += AT_ONCE) {
    artifacts.push(...(await Promise.all(listed.slice(start, start + AT_ONCE).map(fetchOne))));
  }
  return { kind: "listed", artifacts };
}

/** The service allows no slashes in names; a folder must not leave its place all the same. */
function folderName(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9._-]/gu, "_").replace(/^\.+/u, "_");
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
