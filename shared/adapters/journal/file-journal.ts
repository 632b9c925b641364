import { randomUUID } from "node:crypto";
import { link, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { z } from "zod";
import { pathPart } from "../../core/canary/rollout-id.ts";
import { ModelgateError } from "../../core/errors.ts";
import { quote } from "../../core/text/quote.ts";
import type { PinKind, RolloutJournal, RolloutKey } from "../../ports/rollout-journal.ts";
import { canonicalJson } from "../../records/canonical-json.ts";
import { journalLine, parseJournalLine } from "../../records/journal-line.ts";
import { rolloutDocumentSchema } from "../../records/rollout-document.ts";
import { rolloutNoteSchema } from "../../records/rollout-note.ts";

/** How the name of what is still being written begins. */
const DRAFT = ".";

/**
 * A journal in a folder, for command lines and machines of one's own: `ENVIRONMENT/MODEL/NUMBER/{plan,abort,promotion}.json` and one file a
 * line. Every file appears whole and at most once: it is written beside its place and then linked to it, which fails where one is
 * there. Nothing is changed and nothing removed.
 *
 * @param folder absolute path, made when the first file comes
 * @param shown the path as messages name it
 */
export function fileJournal(folder: string, shown: string): RolloutJournal {
  const placeFolder = ({ environment, model }: Omit<RolloutKey, "number">): string =>
    join(folder, pathPart(environment), pathPart(model));
  const fileOf = (key: RolloutKey, name: string): string => join(placeFolder(key), String(key.number), name);
  const pinFile = (key: RolloutKey, kind: PinKind): string => fileOf(key, `${kind}.json`);
  const guarded = <T>(work: () => Promise<T>): Promise<T> => translated(work, shown);
  return {
    location: `the folder ${shown}`,
    numbers: (place) =>
      guarded(async () => {
        const numbers = wholeNames(await names(placeFolder(place)), "");
        const taken = await Promise.all(
          numbers.map(async (number) => isTaken(await names(fileOf({ ...place, number }, "")))),
        );
        return numbers.filter((_, index) => taken[index]);
      }),
    pin: (key, kind, note) =>
      guarded(async () => {
        const text = canonicalJson(note);
        return (await create(pinFile(key, kind), text)) || (await read(pinFile(key, kind))) === text;
      }),
    pinned: (key, kind) => guarded(() => parsed(pinFile(key, kind), rolloutNoteSchema)),
    begin: (key, document) =>
      guarded(async () => {
        const file = fileOf(key, "plan.json");
        const text = canonicalJson(rolloutDocumentSchema.parse(document));
        return (await create(file, text)) || (await read(file)) === text ? "begun" : "taken";
      }),
    document: (key) => guarded(() => parsed(fileOf(key, "plan.json"), rolloutDocumentSchema)),
    append: (key, entry) =>
      guarded(async () => {
        const file = fileOf(key, join("lines", `${String(entry.seq)}.txt`));
        return (await create(file, `${journalLine(entry)}\n`)) ? "written" : "lost";
      }),
    entries: (key) =>
      guarded(async () => {
        const lines = fileOf(key, "lines");
        const numbers = wholeNames(await names(lines), ".txt");
        const texts = await Promise.all(numbers.map((number) => read(join(lines, `${String(number)}.txt`))));
        return texts.map((text, index) => {
          const entry = parseJournalLine((text ?? "").trimEnd());
          if (entry === null) throw spoiled(join(lines, `${String(numbers[index])}.txt`));
          return entry;
        });
      }),
  };
}

/** Makes a file that was not there, whole or not at all. False when there is one. */
async function create(path: string, text: string): Promise<boolean> {
  await mkdir(dirname(path), { recursive: true });
  const draft = join(dirname(path), `${DRAFT}${randomUUID()}`);
  await writeFile(draft, text, { encoding: "utf8", flush: true });
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function read(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}

async function names(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return [];
    throw error;
  }
}

/**
 * A folder is there before the plan is: with nothing but a draft in it, it belongs to a run that is writing, or that died over it, and
 * has taken nothing.
 */
function isTaken(found: readonly string[]): boolean {
  return found.some((name) => !name.startsWith(DRAFT));
}

/** Names that are a whole number and the ending, as numbers, ascending. Drafts and whatever else lies there are passed over. */
function wholeNames(found: readonly string[], ending: string): readonly number[] {
  return found
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, name.length - ending.length))
    .filter((name) => /^[1-9]\d{0,14}$/u.test(name))
    .map(Number)
    .sort((a, b) => a - b);
}

async function parsed<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.infer<Schema> | null> {
  const text = await read(path);
  if (text === null) return null;
  const result = schema.safeParse(jsonOf(text));
  if (!result.success) throw spoiled(path);
  return result.data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function spoiled(path: string): ModelgateError {
  return new ModelgateError("data", [
    {
      code: "journal-spoiled",
      message: `${quote(path, 200)} is not what modelgate writes`,
      hint: "The journal was edited or damaged; restore it from a backup. The target still serves what it serves.",
    },
  ]);
}

async function translated<T>(work: () => Promise<T>, shown: string): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const code = codeOf(cause);
    if (cause instanceof ModelgateError || code === null) throw cause;
    throw new ModelgateError(
      "external",
      [
        {
          code: "journal-unavailable",
          message: `the rollout journal in ${quote(shown, 200)} cannot be read or written (${code})`,
          hint: "Check that the folder exists on this machine and may be written.",
        },
      ],
      { cause },
    );
  }
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;
}
