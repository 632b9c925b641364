import type { ArmCounts, CounterReading } from "../core/canary/canary-counts.ts";
import type { EntryKind, JournalEntry } from "../core/canary/journal-entry.ts";
import type { CanaryVerdict } from "../core/canary/judge-canary.ts";

/** GitHub's limit for the description of a deployment status. */
export const LONGEST_LINE = 140;

const KINDS: readonly EntryKind[] = [
  "staged",
  "raise",
  "settled",
  "look",
  "finalize",
  "promoted",
  "aborted",
  "restored",
  "superseded",
];
const VERDICTS: readonly CanaryVerdict[] = ["harm", "proven", "undecided"];

/** Whole numbers in base 36: six counters of a busy service and the time fit beside what people read. */
const BASE = 36;
const MINUS = "-";

/**
 * One journal entry as one line: `mg1 raise s=3/5 w=25 seq=9 v=undecided n=812 c=mk,3,1d b=cq0,60,mi e=5f1c t=t2k3k0`. What people want
 * is readable; `c` and `b` are the counters of canary and champion (requests, errors, slow answers), `e` their epoch, `t` the time.
 *
 * Where counters of many digits leave no room, the words for people go first: the reason, then the number of requests.
 *
 * @throws TypeError when it is longer than a status may be even so: steps, weights and reasons of ours are shorter
 */
export function journalLine(entry: JournalEntry): string {
  const { requests, reason } = entry;
  const n = `n=${String(requests)}`;
  const whole = lineOf(entry, reason === null ? [n] : [n, `r=${reason}`]);
  const line = [whole, lineOf(entry, [n]), lineOf(entry, [])].find(({ length }) => length <= LONGEST_LINE);
  if (line === undefined) throw new TypeError(`a journal line of ${String(whole.length)} characters: ${whole}`);
  return line;
}

function lineOf(entry: JournalEntry, words: readonly string[]): string {
  const { kind, step, steps, weightPercent, seq, verdict, reading, atSeconds } = entry;
  return [
    "mg1",
    kind,
    `s=${String(step)}/${String(steps)}`,
    `w=${String(weightPercent)}`,
    `seq=${String(seq)}`,
    ...(verdict === null ? [] : [`v=${verdict}`]),
    ...words,
    ...(reading === null
      ? []
      : [`c=${armText(reading.canary)}`, `b=${armText(reading.champion)}`, `e=${reading.epoch}`]),
    `t=${atSeconds.toString(BASE)}`,
  ].join(" ");
}

/** Reads a line; null for anything that no version of `journalLine` wrote: other tools have statuses of their own. */
export function parseJournalLine(line: string): JournalEntry | null {
  const [mark, kind, ...rest] = line.split(" ");
  if (mark !== "mg1" || line.length > LONGEST_LINE) return null;
  const fields = new Map(rest.map((part) => [part.slice(0, part.indexOf("=")), part.slice(part.indexOf("=") + 1)]));
  const [step, steps] = (fields.get("s") ?? "").split("/").map(whole);
  const weightPercent = percent(fields.get("w"));
  const seq = whole(fields.get("seq"));
  const requests = whole(fields.get("n") ?? "0");
  const atSeconds = whole36(fields.get("t"));
  const verdict = VERDICTS.find((known) => known === fields.get("v")) ?? null;
  const known = KINDS.find((one) => one === kind);
  const reading = fields.has("c") ? readingOf(fields) : null;
  const isWhole = (value: number | null | undefined): value is number => value !== null && value !== undefined;
  if (known === undefined || !isWhole(step) || !isWhole(steps) || weightPercent === null) return null;
  if (!isWhole(seq) || seq === 0 || !isWhole(requests) || !isWhole(atSeconds)) return null;
  if (reading === undefined || (fields.has("v") && verdict === null)) return null;
  const reason = fields.get("r") ?? null;
  if (reason !== null && !/^[a-z][a-z0-9-]{0,39}$/u.test(reason)) return null;
  return { seq, kind: known, atSeconds, step, steps, weightPercent, verdict, reason, requests, reading };
}

function armText({ requests, errors, slow }: ArmCounts): string {
  return [requests, errors, slow].map((value) => (value === null ? MINUS : value.toString(BASE))).join(",");
}

/** Undefined for a reading that is none. */
function readingOf(fields: ReadonlyMap<string, string>): CounterReading | undefined {
  const canary = armOf(fields.get("c"));
  const champion = armOf(fields.get("b"));
  const epoch = fields.get("e") ?? "";
  return canary === null || champion === null || !/^[\w.-]{1,8}$/u.test(epoch)
    ? undefined
    : { epoch, canary, champion };
}

function armOf(text: string | undefined): ArmCounts | null {
  const parts = (text ?? "").split(",");
  const requests = whole36(parts[0]);
  const errors = whole36(parts[1]);
  const slow = parts[2] === MINUS ? null : whole36(parts[2]);
  if (parts.length !== 3 || requests === null || errors === null || (slow === null && parts[2] !== MINUS)) return null;
  return { requests, errors, slow };
}

function whole(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,16}$/u.test(text) ? safe(Number(text)) : null;
}

function whole36(text: string | undefined): number | null {
  return text !== undefined && /^[0-9a-z]{1,11}$/u.test(text) ? safe(Number.parseInt(text, BASE)) : null;
}

function percent(text: string | undefined): number | null {
  const value = text !== undefined && /^\d{1,3}(?:\.\d{1,4})?$/u.test(text) ? Number(text) : Number.NaN;
  return value >= 0 && value <= 100 ? value : null;
}

function safe(value: number): number | null {
  return Number.isSafeInteger(value) ? value : null;
}
