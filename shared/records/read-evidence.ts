import { ModelgateError } from "../core/errors.ts";
import type { UnreadableRecord } from "../core/gate/requirements.ts";
import { checkRecord, type ReadRecord } from "./check-record.ts";
import type { EvidenceFolder } from "./evidence.ts";

/** What a run has left, before anything of it is believed. */
export interface CollectedEvidence {
  readonly folders: readonly Pick<EvidenceFolder, "place" | "record">[];
  /** What could not be brought here. */
  readonly unavailable: readonly UnreadableRecord[];
}

/** A record with the text that its digest is over. */
export type EvidenceRecord = ReadRecord & { readonly sha256: string; readonly text: string };

/** Reads every record; what is none is told, since one of them may be the record that fails. */
export function readEvidence(
  { folders, unavailable }: CollectedEvidence,
  now: string,
): { readonly records: readonly EvidenceRecord[]; readonly unreadable: readonly UnreadableRecord[] } {
  const records: EvidenceRecord[] = [];
  const unreadable: UnreadableRecord[] = [...unavailable];
  for (const { place, record } of folders) {
    const { text, sha256 } = record;
    if (text === null) {
      unreadable.push({ place, detail: "record.json is no text of a record's length", kind: "malformed" });
      continue;
    }
    try {
      records.push({ ...checkRecord({ text, sha256 }, now), sha256, text });
    } catch (error) {
      if (!(error instanceof ModelgateError)) throw error;
      unreadable.push({ place, detail: error.problems[0].message, kind: "malformed" });
    }
  }
  return { records, unreadable };
}
