const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const TIME = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/u;
const DAY_MS = 86_400_000;

/**
 * The moment that a person means, in milliseconds since 1970: `2026-11-26` is the end of that day in UTC, so that a move of the day counts; a full
 * RFC 3339 time is itself. Null for neither, and for a day that no calendar has.
 */
export function parseMoment(text: string): number | null {
  const day = DAY.test(text) ? text : TIME.exec(text)?.[1];
  const start = day === undefined ? Number.NaN : Date.parse(`${day}T00:00:00Z`);
  // 2026-02-30 would be read as the second of March.
  if (Number.isNaN(start) || new Date(start).toISOString().slice(0, 10) !== day) return null;
  const moment = day === text ? start + DAY_MS - 1 : Date.parse(text);
  return Number.isNaN(moment) ? null : moment;
}

/** What an alias meant at a moment: the last move that was not after it; null before the first. The history is oldest first. */
export function moveAt<M extends { readonly at: string }>(history: readonly M[], moment: number): M | null {
  return history.findLast(({ at }) => Date.parse(at) <= moment) ?? null;
}
