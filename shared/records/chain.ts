import type { Sha256 } from "./codec.ts";
import type { EvidenceFolder } from "./evidence.ts";
import { type Fault, short, type VerifiedFolder, verifyFolder } from "./verify-folder.ts";

export interface ChainRequest {
  readonly folders: readonly EvidenceFolder[];
  /** Digest of a record that must be there, as the comment or a log names it: the anchor outside the folder. Null without one. */
  readonly root: string | null;
  readonly now: string;
  readonly sha256: Sha256;
}

export interface VerifiedChain {
  readonly folders: readonly VerifiedFolder[];
  readonly faults: readonly Fault[];
}

/**
 * Re-checks the records of a run, with nothing but their bytes: each is canonical, says the same in all its parts and in the files beside it; every
 * record that another builds on is there, and is about the same model; no record builds on itself.
 */
export function verifyChain({ folders, root, now, sha256 }: ChainRequest): VerifiedChain {
  const first = folders.map((folder) => verifyFolder(folder, new Set(), { now, sha256 }));
  const vouched = new Set([...first.flatMap(linksOf), ...(root === null ? [] : [root])]);
  const verified = folders.map((folder) => verifyFolder(folder, vouched, { now, sha256 }));
  const faults = [
    ...verified.flatMap((one) => one.faults),
    ...verified.flatMap((one) => linkFaults(one, verified)),
    ...cycleFaults(verified),
    ...rootFaults(root, verified),
  ];
  return { folders: verified, faults: distinct(faults) };
}

function linksOf({ read }: VerifiedFolder): readonly string[] {
  return read?.statement.predicate.modelgate.builtOn.map(({ sha256 }) => sha256) ?? [];
}

function recordPlace({ folder }: VerifiedFolder): string {
  return `${folder.place}/record.json`;
}

/** An audit is about records and not about a model, so it may build on records of several. */
function linkFaults(from: VerifiedFolder, all: readonly VerifiedFolder[]): readonly Fault[] {
  if (from.read === null) return [];
  const { record } = from.read;
  return linksOf(from).flatMap((digest): readonly Fault[] => {
    const to = all.find(({ folder }) => folder.record.sha256 === digest);
    if (to === undefined) {
      const detail = `it builds on the record ${short(digest)}, which is not here or was changed`;
      return [{ place: recordPlace(from), reasonCode: "link-broken", detail }];
    }
    const target = to.read?.record;
    if (target === undefined || record.action === "audit") return [];
    if (target.modelDigest === record.modelDigest && target.model === record.model) return [];
    const detail = `it is about ${short(record.modelDigest)} and builds on a record about ${short(target.modelDigest)} (${recordPlace(to)})`;
    return [{ place: recordPlace(from), reasonCode: "link-to-another-digest", detail }];
  });
}

/** Digests make a circle as hard to build as a collision; it is looked for all the same, since readers walk along the links. */
function cycleFaults(all: readonly VerifiedFolder[]): readonly Fault[] {
  const byDigest = new Map(all.map((one) => [one.folder.record.sha256, one]));
  const done = new Set<VerifiedFolder>();
  const open = new Set<VerifiedFolder>();
  const faults: Fault[] = [];
  const walk = (one: VerifiedFolder): void => {
    if (done.has(one)) return;
    open.add(one);
    for (const digest of linksOf(one)) {
      const next = byDigest.get(digest);
      if (next === undefined) continue;
      if (open.has(next)) {
        const detail = `the records it builds on lead back to it, by ${recordPlace(next)}`;
        faults.push({ place: recordPlace(one), reasonCode: "link-cycle", detail });
      } else walk(next);
    }
    open.delete(one);
    done.add(one);
  };
  for (const one of all) walk(one);
  return faults;
}

function rootFaults(root: string | null, all: readonly VerifiedFolder[]): readonly Fault[] {
  if (root === null || all.some(({ folder }) => folder.record.sha256 === root)) return [];
  const detail = `no record here has the digest ${short(root)} that was asked for`;
  return [{ place: "record.json", reasonCode: "record-missing", detail }];
}

function distinct(faults: readonly Fault[]): readonly Fault[] {
  return [...new Map(faults.map((fault) => [`${fault.place}\u0000${fault.reasonCode}`, fault])).values()];
}
