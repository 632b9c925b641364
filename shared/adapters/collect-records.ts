import { dirname, resolve } from "node:path";
import { stat } from "node:fs/promises";
import { problemsError } from "../core/errors.ts";
import { CHECKS } from "../core/gate/tier.ts";
import type { UnreadableRecord } from "../core/gate/requirements.ts";
import { quote } from "../core/text/quote.ts";
import { decodeRecord } from "../records/codec.ts";
import type { EvidenceFolder } from "../records/evidence.ts";
import { RECORD_FILE } from "../records/sums.ts";
import { findEvidence } from "./files/evidence-folders.ts";

/** What every artifact of ours is called at the beginning; what lies in it is read all the same before it is believed. */
const ARTIFACT_PREFIX = "modelgate-";

export interface CollectedRecords {
  readonly folders: readonly EvidenceFolder[];
  readonly unavailable: readonly UnreadableRecord[];
}

export interface RecordSource {
  /** Folders and files, relative to `workingDir`; null: the artifacts of this run. */
  readonly named: readonly string[] | null;
  readonly hasArtifacts: boolean;
  /** Existing folder for what is fetched. */
  readonly tempDir: string;
  readonly workingDir: string;
  readonly files: {
    /** Refuses a path that may not be touched. */
    readonly assertReachable: (named: string) => Promise<void>;
    readonly resolvePaths: (patterns: readonly string[], base: string) => Promise<readonly string[]>;
  };
  /** Folder that results will go to, as named; a check's record there would be overwritten. Undefined: a fresh one. */
  readonly out: string | undefined;
}

/** What a run, or a person, left for others to judge by. @throws ModelgateError kind "input" for a path that names nothing or leads away */
export async function collectRecords(source: RecordSource): Promise<CollectedRecords> {
  const { named, hasArtifacts, tempDir, files } = source;
  if (named === null) return recordsOfRun(hasArtifacts, tempDir);
  for (const path of named) await files.assertReachable(path);
  return recordsOfFolders(named, source);
}

/** The records in the artifacts of this run. Not being able to look is an outcome: it makes the gate inconclusive. */
async function recordsOfRun(hasArtifacts: boolean, tempDir: string): Promise<CollectedRecords> {
  if (!hasArtifacts) {
    return unavailable(
      "the artifacts of this run",
      "this runner has no artifact service; name folders by the input records",
    );
  }
  const { fetchRunArtifacts } = await import("./github/run-artifacts.ts");
  const fetched = await fetchRunArtifacts(ARTIFACT_PREFIX, tempDir);
  if (fetched.kind === "unlisted") return unavailable("the artifacts of this run", fetched.detail);
  const parts = await Promise.all(
    fetched.artifacts.map(async (artifact): Promise<CollectedRecords> => {
      const place = `artifact ${artifact.name}`;
      if (artifact.kind === "failed") return unavailable(place, artifact.detail);
      return { folders: await findEvidence(artifact.folder, place), unavailable: [] };
    }),
  );
  return {
    folders: parts.flatMap((part) => part.folders),
    unavailable: parts.flatMap((part) => part.unavailable),
  };
}

/** The records below named folders and files. */
async function recordsOfFolders(
  named: readonly string[],
  { workingDir, files, out }: RecordSource,
): Promise<CollectedRecords> {
  const found = new Map<string, EvidenceFolder>();
  for (const name of named) {
    const path = resolve(workingDir, name);
    const isFolder = await stat(path).then(
      (status) => status.isDirectory(),
      () => false,
    );
    const folders = isFolder
      ? await findEvidence(path, name)
      : (
          await Promise.all(
            (await files.resolvePaths([name], workingDir)).map((file) => findEvidence(dirname(file), dirname(file))),
          )
        ).flat();
    for (const folder of folders) found.set(folder.path, folder);
  }
  const target = out === undefined ? null : resolve(workingDir, out);
  for (const folder of found.values()) if (folder.path === target && isOfCheck(folder)) throw overwritten(folder.place);
  return { folders: [...found.values()], unavailable: [] };
}

function unavailable(place: string, detail: string): CollectedRecords {
  return { folders: [], unavailable: [{ place, detail, kind: "unavailable" }] };
}

/** What is no record is kept too: it is judged, and has to be found again. */
function isOfCheck({ record: { text } }: EvidenceFolder): boolean {
  try {
    const action = text === null ? null : decodeRecord(text).predicate.modelgate.action;
    return action === null || CHECKS.some((check) => check === action);
  } catch {
    return true;
  }
}

function overwritten(place: string): Error {
  return problemsError("input", [
    {
      code: "out-holds-records",
      input: "out",
      message: `the folder ${quote(place, 120)} holds a ${RECORD_FILE} that is to be judged, and would be overwritten`,
      hint: "Name another folder by `out`.",
    },
  ]);
}
