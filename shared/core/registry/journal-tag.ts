import { RESERVED_PREFIX } from "./alias.ts";

/**
 * Tags under which an alias's journal lies. Each entry has a tag that nobody else writes, so two writers can never overwrite each other's
 * entry: a race leaves both, and every reader sees it.
 *
 * - `claim`: somebody is about to write entry `sequence`
 * - `void`: that claim was given up
 * - `move`: the entry
 */
export interface JournalTag {
  readonly alias: string;
  readonly sequence: number;
  readonly kind: "claim" | "void" | "move";
  /** First 16 digits of the digest of what is asked for; the time is no part of it, so a second attempt at the same move is the same. */
  readonly id: string;
}

const TAG = new RegExp(
  `^${RESERVED_PREFIX}alias\\.(?<alias>.{1,60})\\.(?<sequence>\\d{8})\\.(?<kind>claim|void|move)-(?<id>[0-9a-f]{16})$`,
  "u",
);

export function journalTag({ alias, sequence, kind, id }: JournalTag): string {
  return `${RESERVED_PREFIX}alias.${alias}.${String(sequence).padStart(8, "0")}.${kind}-${id}`;
}

/** The journal tags among all tags of a repository. */
export function journalTags(tags: readonly string[], alias: string | null): readonly JournalTag[] {
  return tags.flatMap((tag): readonly JournalTag[] => {
    const { alias: named, sequence, kind, id } = TAG.exec(tag)?.groups ?? {};
    if (named === undefined || id === undefined || (alias !== null && named !== alias)) return [];
    if (kind !== "claim" && kind !== "void" && kind !== "move") return [];
    return [{ alias: named, sequence: Number(sequence), kind, id }];
  });
}

/** Claims on an entry that were neither given up nor made good. */
export function openClaims(tags: readonly JournalTag[], sequence: number): readonly JournalTag[] {
  const at = tags.filter((tag) => tag.sequence === sequence);
  return at.filter(
    ({ kind, id }) => kind === "claim" && !at.some((other) => other.kind !== "claim" && other.id === id),
  );
}

/** The newest entries: one, unless two writers raced; none for an alias that never was. */
export function newestMoves(tags: readonly JournalTag[]): readonly JournalTag[] {
  const moves = tags.filter(({ kind }) => kind === "move");
  const last = Math.max(0, ...moves.map(({ sequence }) => sequence));
  return moves.filter(({ sequence }) => sequence === last);
}
