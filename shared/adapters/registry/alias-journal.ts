import { ModelgateError } from "../../core/errors.ts";
import { ALIAS_MOVE, ANNOTATION, IMAGE_MANIFEST } from "../../core/registry/media-types.ts";
import { artifactManifest, EMPTY_CONFIG_TEXT } from "../../core/registry/attachment.ts";
import { type JournalTag, journalTag, journalTags, newestMoves, openClaims } from "../../core/registry/journal-tag.ts";
import { quote } from "../../core/text/quote.ts";
import type { Clock } from "../../ports/clock.ts";
import type { AliasMove } from "../../ports/model-registry.ts";
import { type AliasMoveDocument, decodeAliasMove, encodeAliasMove } from "../../records/alias-move.ts";
import { readManifest } from "../../records/registry-documents.ts";
import type { ArtifactStore } from "./artifact-store.ts";
import { fetchText } from "./fetch-content.ts";
import { exclusively, sha256, textBlob } from "./publish.ts";

/** A claim that was not made good for so long belongs to a process that is gone. Clocks may differ by the rest of it. */
const CLAIM_LASTS_MS = 300_000;
/** Within this time of its claim a writer makes it good, or gives up. */
const CLAIM_HOLDS_MS = 60_000;
const LONGEST_REASON = 1000;

interface Entry {
  readonly tag: JournalTag;
  readonly sha256: string;
  readonly move: AliasMoveDocument;
}

/** Where the alias points now; null when it never did. @throws ModelgateError `alias-contested` after a race that nobody has settled */
export async function aliasHead(store: ArtifactStore, alias: string): Promise<AliasMove | null> {
  return headAmong(store, alias, journalTags(await store.tags(), alias));
}

async function headAmong(store: ArtifactStore, alias: string, tags: readonly JournalTag[]): Promise<AliasMove | null> {
  const [head, ...others] = await newest(store, tags);
  if (head === undefined) return null;
  if (others.length > 0) throw contested(store, alias, [head, ...others]);
  return published(head.move);
}

/** Every alias that was ever moved, by name. @throws ModelgateError `alias-contested` after a race that nobody has settled */
export async function aliasesOf(
  store: ArtifactStore,
): Promise<readonly { readonly move: AliasMove; readonly taggedDigest: string | null }[]> {
  const tags = journalTags(await store.tags(), null);
  const names = [...new Set(tags.filter(({ kind }) => kind === "move").map(({ alias }) => alias))].sort();
  const found = [];
  for (const name of names) {
    const move = await headAmong(
      store,
      name,
      tags.filter(({ alias }) => alias === name),
    );
    if (move !== null) found.push({ move, taggedDigest: (await store.manifest(name))?.digest ?? null });
  }
  return found;
}

/** Every move, oldest first; after a race both, in the order of their times. Each entry is held against the one before it. */
export async function aliasHistory(store: ArtifactStore, alias: string): Promise<readonly AliasMove[]> {
  const tags = journalTags(await store.tags(), alias).filter(({ kind }) => kind === "move");
  const entries: Entry[] = [];
  for (const tag of tags) entries.push(await readEntry(store, tag));
  entries.sort((a, b) => a.move.sequence - b.move.sequence || (a.move.at < b.move.at ? -1 : 1));
  for (const { move } of entries) {
    const before = entries.filter((other) => other.move.sequence === move.sequence - 1);
    const follows =
      move.sequence === 1 ? move.previousEntry === null : before.some((other) => other.sha256 === move.previousEntry);
    if (!follows) throw brokenJournal(store, alias, move.sequence);
  }
  return entries.map(({ move }) => published(move));
}

type Asked = Omit<AliasMove, "at" | "previousManifestDigest"> & { readonly expected: string | null };

/**
 * Moves an alias if it still points at `expected`. A folder is locked meanwhile. A registry knows no conditional write, so there a writer first
 * puts down a claim on the next entry under a tag of its own and then looks for others' claims: of two writers at least one sees the other, and
 * whoever sees another gives up. That holds as long as the registry's list of tags shows what was written before it was asked for, and no
 * writer stands still for more than four minutes between two requests; where either fails, both entries stay, and every reader says so.
 */
export function moveAlias(store: ArtifactStore, model: string, asked: Asked, clock: Clock): Promise<AliasMove> {
  if (asked.reason.trim() === "" || asked.reason.length > LONGEST_REASON) throw badReason(asked.reason);
  return exclusively(store, async () => {
    const tags = journalTags(await store.tags(), asked.alias);
    const heads = await newest(store, tags);
    const head = heads.find(({ move }) => move.manifestDigest === asked.expected) ?? heads[0] ?? null;
    if (heads.length === 1 && head?.move.manifestDigest === asked.manifestDigest) {
      // Done already, perhaps by a run that was cut off before it had set the tag.
      await pointTag(store, asked);
      return published(head.move);
    }
    if ((head?.move.manifestDigest ?? null) !== asked.expected) throw moved(store, asked, head);
    if ((await store.manifest(asked.manifestDigest)) === null) throw unknownTarget(store, asked);
    const document = next(model, asked, head, clock);
    await write(store, document, tags);
    await pointTag(store, asked);
    return published(document);
  });
}

function next(model: string, asked: Asked, head: Entry | null, clock: Clock): AliasMoveDocument {
  const now = clock.now();
  const { alias, version, manifestDigest, modelSha256, actor, reason } = asked;
  return {
    schema: "modelgate.alias-move/1",
    model,
    alias,
    sequence: (head?.move.sequence ?? 0) + 1,
    version,
    manifestDigest,
    modelSha256,
    previousManifestDigest: head?.move.manifestDigest ?? null,
    previousEntry: head?.sha256 ?? null,
    actor,
    reason,
    // A clock that is behind must not turn the order of the journal round: what served on a date is read from it.
    at: head !== null && head.move.at > now ? head.move.at : now,
  };
}

async function write(store: ArtifactStore, move: AliasMoveDocument, before: readonly JournalTag[]): Promise<void> {
  const id = freshId(move, before);
  const tag = { alias: move.alias, sequence: move.sequence, id };
  if (store.exclusively !== null) {
    await putEntry(store, { ...tag, kind: "move" }, move);
    return;
  }
  await refuseClaims(store, move, openClaims(before, move.sequence), id);
  const begun = performance.now();
  await putEntry(store, { ...tag, kind: "claim" }, move);
  const seen = journalTags(await store.tags(), move.alias);
  const rivals = [
    ...openClaims(seen, move.sequence),
    ...seen.filter((other) => other.kind === "move" && other.sequence >= move.sequence),
  ];
  const isAlone = rivals.every((rival) => rival.id === id) && performance.now() - begun < CLAIM_HOLDS_MS;
  if (!isAlone) {
    await giveUp(store, { ...tag, kind: "void" }, move);
    throw busy(store, move.alias);
  }
  await putEntry(store, { ...tag, kind: "move" }, move);
  const after = newestMoves(journalTags(await store.tags(), move.alias));
  if (after.length !== 1 || after[0]?.id !== id) throw contested(store, move.alias, await newest(store, after));
}

/** The same move has the same id at whatever time it is tried, so that a second run goes on where the first was cut off; not after it gave up. */
function freshId(move: AliasMoveDocument, before: readonly JournalTag[]): string {
  const asked = encodeAliasMove({ ...move, at: "1970-01-01T00:00:00Z" });
  for (let attempt = 0; ; attempt += 1) {
    const id = sha256(`${asked}${String(attempt)}`).slice(0, 16);
    if (!before.some((tag) => tag.kind === "void" && tag.sequence === move.sequence && tag.id === id)) return id;
  }
}

/** Others' claims stand in the way while they are fresh; those of a process that is gone do not. */
async function refuseClaims(
  store: ArtifactStore,
  { alias, at }: AliasMoveDocument,
  claims: readonly JournalTag[],
  own: string,
): Promise<void> {
  for (const claim of claims.filter(({ id }) => id !== own)) {
    const { move } = await readEntry(store, claim);
    if (Date.parse(at) - Date.parse(move.at) < CLAIM_LASTS_MS) throw busy(store, alias);
    await giveUp(store, { ...claim, kind: "void" }, move);
  }
}

/** A claim is taken back by a tag beside it: few registries let tags go, and some would take the entry with them. */
async function giveUp(store: ArtifactStore, tag: JournalTag, move: AliasMoveDocument): Promise<void> {
  await putEntry(store, tag, move);
}

async function putEntry(store: ArtifactStore, tag: JournalTag, move: AliasMoveDocument): Promise<void> {
  const document = encodeAliasMove(move);
  const annotations = { [ANNOTATION.created]: move.at };
  const { text, digest } = artifactManifest({ artifactType: ALIAS_MOVE, text: document, annotations }, sha256, null);
  await store.putBlob(textBlob(EMPTY_CONFIG_TEXT));
  await store.putBlob(textBlob(document));
  await store.putManifest(journalTag(tag), { text, mediaType: IMAGE_MANIFEST, digest });
}

/** The tag of the alias itself is a convenience for other clients; the journal says what it means. */
async function pointTag(store: ArtifactStore, asked: Asked): Promise<void> {
  const { alias, manifestDigest } = asked;
  const [target, now] = await Promise.all([store.manifest(manifestDigest), store.manifest(alias)]);
  if (target === null) throw unknownTarget(store, asked);
  if (now?.digest === target.digest) return;
  await store.putManifest(alias, { text: target.text, mediaType: IMAGE_MANIFEST, digest: target.digest });
}

async function newest(store: ArtifactStore, tags: readonly JournalTag[]): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  for (const tag of newestMoves(tags)) entries.push(await readEntry(store, tag));
  return entries;
}

async function readEntry(store: ArtifactStore, tag: JournalTag): Promise<Entry> {
  const name = journalTag(tag);
  const stored = await store.manifest(name);
  const [layer] = stored === null ? [] : readManifest(stored.text, `${store.shown}:${name}`).layers;
  const text = layer === undefined ? null : await fetchText(store, layer);
  const move = text === null ? null : decodeAliasMove(text);
  if (text === null || move === null || move.alias !== tag.alias || move.sequence !== tag.sequence)
    throw brokenJournal(store, tag.alias, tag.sequence);
  return { tag, sha256: sha256(text), move };
}

function published(move: AliasMoveDocument): AliasMove {
  const { alias, version, manifestDigest, modelSha256, previousManifestDigest, actor, reason, at } = move;
  return { alias, version, manifestDigest, modelSha256, previousManifestDigest, actor, reason, at };
}

function moved({ shown }: ArtifactStore, { alias, expected }: Asked, head: Entry | null): ModelgateError {
  const now =
    head === null
      ? "points nowhere"
      : `points at ${head.move.version} (${head.move.manifestDigest}) since ${head.move.at}`;
  const message = `the alias ${alias} of ${shown} ${now}, not at ${expected ?? "nothing"} as was expected`;
  const hint = "Somebody moved it meanwhile. Look at `modelgate registry history`, then decide again.";
  return new ModelgateError("external", [{ code: "alias-moved", input: "alias", message, hint }]);
}

function busy({ shown }: ArtifactStore, alias: string): ModelgateError {
  const message = `another move of the alias ${alias} of ${shown} is under way`;
  const hint = "Nothing was moved. Run again in a moment; a move that was cut off stands in the way for five minutes.";
  return new ModelgateError("external", [{ code: "alias-moved", input: "alias", message, hint }]);
}

function contested({ shown }: ArtifactStore, alias: string, heads: readonly Entry[]): ModelgateError {
  const targets = heads.map(({ move }) => `${move.version} (${move.manifestDigest})`).join(" and ");
  const message = `two writers moved the alias ${alias} of ${shown} at the same time: to ${targets}`;
  const hint = "Move it once more, naming one of the two as what is expected; both stay in the history.";
  return new ModelgateError("external", [{ code: "alias-contested", input: "alias", message, hint }]);
}

function brokenJournal({ shown }: ArtifactStore, alias: string, sequence: number): ModelgateError {
  const message = `the journal of the alias ${alias} of ${shown} is damaged at entry ${String(sequence)}`;
  const hint =
    "Tags beginning with modelgate-alias were removed or changed. Restore them; until then the alias means nothing.";
  return new ModelgateError("data", [{ code: "alias-journal-broken", input: "alias", message, hint }]);
}

function unknownTarget({ shown }: ArtifactStore, { version, manifestDigest }: Asked): ModelgateError {
  const message = `${shown} has no ${version} with the manifest ${manifestDigest}`;
  const hint = "An alias points at a registered version: `modelgate registry list` shows them.";
  return new ModelgateError("input", [{ code: "registry-unknown-version", input: "model-version", message, hint }]);
}

function badReason(reason: string): ModelgateError {
  const message =
    reason.trim() === "" ? "is empty" : `is longer than ${String(LONGEST_REASON)} characters: ${quote(reason)}`;
  const hint = "Say in a sentence why the alias is moved; it stays in the journal.";
  return new ModelgateError("input", [{ code: "bad-reason", input: "reason", message, hint }]);
}
