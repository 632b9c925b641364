import { ModelgateError } from "../core/errors.ts";
import { checkRecord, type ReadRecord, resultOf } from "./check-record.ts";
import { encodeResult, type Sha256 } from "./codec.ts";
import type { EvidenceFolder } from "./evidence.ts";
import { type NamedDigest, parseSums, RECORD_FILE, RESULT_FILE, SUMS_FILE, sumsText } from "./sums.ts";

/** Why evidence does not hold, as a reason code. */
export type ChainFault =
  | "record-unreadable"
  | "record-contradictory"
  | "record-changed"
  | "record-renamed"
  | "record-missing"
  | "file-changed"
  | "file-missing"
  | "result-differs"
  | "sums-changed"
  | "sums-missing"
  | "link-broken"
  | "link-to-another-digest"
  | "link-cycle";

export interface Fault {
  /** The file at fault, as people find it. */
  readonly place: string;
  readonly reasonCode: ChainFault;
  readonly detail: string;
}

export interface VerifiedFolder {
  readonly folder: EvidenceFolder;
  /** Null where it cannot be read as one. */
  readonly read: ReadRecord | null;
  readonly faults: readonly Fault[];
  /** Files that no record vouches for. */
  readonly unlisted: readonly string[];
}

/** What an artifact's name ends in. */
const NAMED_DIGEST = /^modelgate-.*-([0-9a-f]{12})$/u;

/**
 * Holds one folder against its own record and sums: every file is named twice, by the record and by SHA256SUMS, and the record by SHA256SUMS and
 * the artifact's name, so that of two names that disagree a third tells which was changed.
 *
 * @param vouched digests that other records, or the caller, name
 */
export function verifyFolder(
  folder: EvidenceFolder,
  vouched: ReadonlySet<string>,
  { now, sha256 }: { readonly now: string; readonly sha256: Sha256 },
): VerifiedFolder {
  const faults: Fault[] = [];
  const at = (name: string): string => `${folder.place}/${name}`;
  const read = readRecord(folder, now, faults);
  const listed = read?.statement.predicate.modelgate.files ?? [];
  const sums = readSums(folder, faults);
  const ofRecord = recordFaults(folder, sums, vouched);
  faults.push(...ofRecord);
  const named = new Map([...sums, ...listed].map(({ name, sha256: digest }) => [name, digest]));
  named.delete(RECORD_FILE);
  for (const [name, digest] of named) {
    const found = folder.files.find((file) => file.name === name)?.sha256;
    if (found === undefined) {
      faults.push({ place: at(name), reasonCode: "file-missing", detail: "the record names it and it is not there" });
    } else if (found !== digest) {
      const detail = `its bytes are not those that the ${read === null ? "sums name" : "record names"} (${short(digest)})`;
      faults.push({ place: at(name), reasonCode: "file-changed", detail });
    }
  }
  // What a changed record says of others says nothing about them.
  if (read !== null && ofRecord.length === 0) faults.push(...statedFaults(folder, read, { sums, sha256 }));
  const unlisted = folder.files.filter(({ name }) => !named.has(name)).map(({ name }) => at(name));
  return { folder, read, faults, unlisted };
}

function readRecord(folder: EvidenceFolder, now: string, faults: Fault[]): ReadRecord | null {
  const place = `${folder.place}/${RECORD_FILE}`;
  const { text, sha256 } = folder.record;
  if (text === null) {
    faults.push({ place, reasonCode: "record-unreadable", detail: "it is no text of a record's length" });
    return null;
  }
  try {
    const read = checkRecord({ text, sha256 }, now);
    const { contradiction } = read.record;
    if (contradiction !== null) faults.push({ place, reasonCode: "record-contradictory", detail: contradiction });
    return read;
  } catch (error) {
    if (!(error instanceof ModelgateError)) throw error;
    faults.push({ place, reasonCode: "record-unreadable", detail: error.problems[0].message });
    return null;
  }
}

function readSums(folder: EvidenceFolder, faults: Fault[]): readonly NamedDigest[] {
  const place = `${folder.place}/${SUMS_FILE}`;
  if (folder.sums === null) {
    faults.push({ place, reasonCode: "sums-missing", detail: "every step writes it beside its record" });
    return [];
  }
  const sums = folder.sums.text === null ? null : parseSums(folder.sums.text);
  if (sums !== null) return sums;
  faults.push({ place, reasonCode: "sums-changed", detail: "it is not a list of sums as it was written" });
  return [];
}

/** The record's own bytes against every name they have. */
function recordFaults(
  folder: EvidenceFolder,
  sums: readonly NamedDigest[],
  vouched: ReadonlySet<string>,
): readonly Fault[] {
  const faults: Fault[] = [];
  const digest = folder.record.sha256;
  const inSums = sums.find(({ name }) => name === RECORD_FILE)?.sha256;
  const [, prefix] = NAMED_DIGEST.exec(folder.name) ?? [];
  const isVouched = vouched.has(digest) || (prefix !== undefined && digest.startsWith(prefix));
  if (inSums !== undefined && inSums !== digest && isVouched) {
    const detail = `it names ${short(inSums)} as the record, which is ${short(digest)}`;
    faults.push({ place: `${folder.place}/${SUMS_FILE}`, reasonCode: "sums-changed", detail });
  } else if (inSums !== undefined && inSums !== digest) {
    const isOther = vouched.has(inSums) || (prefix !== undefined && inSums.startsWith(prefix));
    const doubt = isOther ? "" : `, unless ${SUMS_FILE} beside it was`;
    const detail = `its digest is ${short(digest)} where ${SUMS_FILE} names ${short(inSums)}: it was changed${doubt}`;
    faults.push({ place: `${folder.place}/${RECORD_FILE}`, reasonCode: "record-changed", detail });
  }
  if (prefix !== undefined && !digest.startsWith(prefix)) {
    const detail = `its digest is ${short(digest)} where its artifact was named after ${prefix}`;
    faults.push({ place: `${folder.place}/${RECORD_FILE}`, reasonCode: "record-renamed", detail });
  }
  return faults;
}

/** What the record says of its surroundings beyond the bytes of single files. */
function statedFaults(
  folder: EvidenceFolder,
  { statement }: ReadRecord,
  { sums, sha256 }: { readonly sums: readonly NamedDigest[]; readonly sha256: Sha256 },
): readonly Fault[] {
  const faults: Fault[] = [];
  const listed = statement.predicate.modelgate.files;
  const others = sums.filter(({ name }) => name !== RECORD_FILE);
  if (sums.length > 0 && (sums[0]?.name !== RECORD_FILE || sumsText(others) !== sumsText(listed))) {
    const detail = "it does not list the files that the record names";
    faults.push({ place: `${folder.place}/${SUMS_FILE}`, reasonCode: "sums-changed", detail });
  }
  const named = listed.find(({ name }) => name === RESULT_FILE)?.sha256;
  if (named !== encodeResult(resultOf(statement), sha256).digest) {
    const detail = "the result that the record names is not the one that it holds";
    faults.push({ place: `${folder.place}/${RESULT_FILE}`, reasonCode: "result-differs", detail });
  }
  return faults;
}

/** First characters of a digest, enough to tell files apart by eye. */
export function short(digest: string): string {
  return digest.slice(0, 12);
}
