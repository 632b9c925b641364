export const id = 4646;
export const ids = [4646];
export const modules = {

/***/ 44646:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ openRegistry)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./shared/core/errors.ts
var errors = __webpack_require__(46677);
// EXTERNAL MODULE: ./shared/core/registry/location.ts
var registry_location = __webpack_require__(77903);
// EXTERNAL MODULE: ./shared/core/registry/alias.ts
var registry_alias = __webpack_require__(41278);
// EXTERNAL MODULE: ./shared/core/registry/media-types.ts
var media_types = __webpack_require__(53890);
// EXTERNAL MODULE: ./shared/core/registry/version.ts
var version = __webpack_require__(49950);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 5 modules
var schemas = __webpack_require__(46843);
// EXTERNAL MODULE: ./shared/core/text/quote.ts
var quote = __webpack_require__(47598);
;// CONCATENATED MODULE: ./shared/records/registry-documents.ts




/** What registries hand out. They are strangers: whatever comes is parsed by these before anything else looks at it. */
const digest = schemas/* string */.YjP().regex(/^sha256:[0-9a-f]{64}$/u);
const size = schemas/* number */.aig().int().nonnegative().max(Number.MAX_SAFE_INTEGER);
const annotations = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional();
const descriptorSchema = schemas/* looseObject */._H3({
    mediaType: schemas/* string */.YjP(),
    digest,
    size,
    annotations,
    artifactType: schemas/* string */.YjP().optional(),
    data: schemas/* string */.YjP().optional(),
});
const manifestSchema = schemas/* looseObject */._H3({
    schemaVersion: schemas/* literal */.euz(2),
    mediaType: schemas/* literal */.euz(media_types/* IMAGE_MANIFEST */.MS),
    artifactType: schemas/* string */.YjP().optional(),
    config: descriptorSchema,
    layers: schemas/* array */.YOg(descriptorSchema),
    annotations,
    subject: descriptorSchema.optional(),
});
/** Entries of an index keep what we do not know: it is written back with others' entries in it. */
const indexSchema = schemas/* looseObject */._H3({
    schemaVersion: schemas/* literal */.euz(2),
    manifests: schemas/* array */.YOg(schemas/* looseObject */._H3({
        mediaType: schemas/* string */.YjP(),
        digest: schemas/* string */.YjP(),
        size,
        annotations,
        artifactType: schemas/* string */.YjP().optional(),
    })),
});
const tagListSchema = schemas/* object */.Ikc({ tags: schemas/* array */.YOg(schemas/* string */.YjP()).nullable().optional() });
function readManifest(text, shown) {
    return read(manifestSchema, text, `the manifest of ${shown}`);
}
function readIndex(text, shown) {
    return read(indexSchema, text, `the index of ${shown}`);
}
function readTagList(text, shown) {
    return read(tagListSchema, text, `the list of tags of ${shown}`).tags ?? [];
}
/** An index without entries, as a registry answers for a manifest that nothing refers to. */
function emptyIndex() {
    return { schemaVersion: 2, mediaType: media_types/* IMAGE_INDEX */.L$, manifests: [] };
}
function read(schema, text, what) {
    const parsed = schema.safeParse(json(text));
    if (parsed.success)
        return parsed.data;
    const places = parsed.error.issues.slice(0, 3).map(({ path }) => (path.length === 0 ? "its top" : path.join(".")));
    throw unreadable(`${what} is not as the OCI specification has it, at ${(0,quote/* quote */.hD)(places.join(", "), 80)}`);
}
function json(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/**
 * Reads the manifest of a model. Paths are held to what may be written below a folder, since they come from a stranger.
 *
 * @throws ModelgateError kind "data" for a manifest that no model was registered with
 */
function readModelManifest(manifest, shown) {
    const { [media_types/* ANNOTATION */.YX.title]: name, [media_types/* ANNOTATION */.YX.version]: version } = manifest.annotations ?? {};
    const { [media_types/* ANNOTATION */.YX.modelSha256]: modelSha256, [media_types/* ANNOTATION */.YX.modelEntry]: entry } = manifest.annotations ?? {};
    if (manifest.artifactType !== media_types/* MODEL_ARTIFACT */.TP || name === undefined || version === undefined)
        throw unreadable(`${shown} is no model that modelgate registered`);
    if (modelSha256 === undefined || entry === undefined || !/^[0-9a-f]{64}$/u.test(modelSha256))
        throw unreadable(`the manifest of ${shown} does not name the model's digest and file`);
    const files = manifest.layers.map((layer) => ({
        path: safePath(layer.annotations?.[media_types/* ANNOTATION */.YX.filePath] ?? "", shown),
        sha256: layer.digest.slice("sha256:".length),
        sizeBytes: layer.size,
    }));
    const paths = new Set(files.map(({ path }) => path));
    if (paths.size !== files.length || !paths.has(entry))
        throw unreadable(`the manifest of ${shown} lists a file twice, or not the model's own`);
    return { name, version, modelSha256, entry, files };
}
const PATH_PART = /^(?!\.{1,2}$)[^/\\\0-\u001f]{1,255}$/u;
function safePath(path, shown) {
    const parts = path.split("/");
    if (path.length <= 1024 &&
        parts.length <= 32 &&
        parts.every((part) => PATH_PART.test(part)) &&
        !/^[A-Za-z]:/u.test(path))
        return path;
    throw unreadable(`the manifest of ${shown} names a file ${(0,quote/* quote */.hD)(path)}, which may lie outside the model's folder`);
}
function unreadable(message) {
    const hint = "Nothing was changed. Look at it with `oras manifest fetch`; only versions written by `register` are read.";
    return new errors/* ModelgateError */.HJ("data", [{ code: "registry-content-invalid", message, hint }]);
}

// EXTERNAL MODULE: ./shared/adapters/files/digest.ts
var files_digest = __webpack_require__(96695);
// EXTERNAL MODULE: ./shared/core/registry/attachment.ts
var registry_attachment = __webpack_require__(69001);
;// CONCATENATED MODULE: ./shared/core/registry/journal-tag.ts

const TAG = new RegExp(`^${registry_alias/* RESERVED_PREFIX */.Uy}alias\\.(?<alias>.{1,60})\\.(?<sequence>\\d{8})\\.(?<kind>claim|void|move)-(?<id>[0-9a-f]{16})$`, "u");
function journalTag({ alias, sequence, kind, id }) {
    return `${registry_alias/* RESERVED_PREFIX */.Uy}alias.${alias}.${String(sequence).padStart(8, "0")}.${kind}-${id}`;
}
/** The journal tags among all tags of a repository. */
function journalTags(tags, alias) {
    return tags.flatMap((tag) => {
        const { alias: named, sequence, kind, id } = TAG.exec(tag)?.groups ?? {};
        if (named === undefined || id === undefined || (alias !== null && named !== alias))
            return [];
        if (kind !== "claim" && kind !== "void" && kind !== "move")
            return [];
        return [{ alias: named, sequence: Number(sequence), kind, id }];
    });
}
/** Claims on an entry that were neither given up nor made good. */
function openClaims(tags, sequence) {
    const at = tags.filter((tag) => tag.sequence === sequence);
    return at.filter(({ kind, id }) => kind === "claim" && !at.some((other) => other.kind !== "claim" && other.id === id));
}
/** The newest entries: one, unless two writers raced; none for an alias that never was. */
function newestMoves(tags) {
    const moves = tags.filter(({ kind }) => kind === "move");
    const last = Math.max(0, ...moves.map(({ sequence }) => sequence));
    return moves.filter(({ sequence }) => sequence === last);
}

// EXTERNAL MODULE: ./shared/records/canonical-json.ts
var canonical_json = __webpack_require__(51440);
;// CONCATENATED MODULE: ./shared/records/alias-move.ts


const sha256 = schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/u);
const manifestDigest = schemas/* string */.YjP().regex(/^sha256:[0-9a-f]{64}$/u);
const time = schemas/* string */.YjP().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/u);
/** One entry of an alias's journal, version 1: where the alias points from now on, and which entry came before. */
const aliasMoveSchema = schemas/* strictObject */.rej({
    schema: schemas/* literal */.euz("modelgate.alias-move/1"),
    model: schemas/* string */.YjP(),
    alias: schemas/* string */.YjP(),
    /** 1 for the first move of the alias. */
    sequence: schemas/* number */.aig().int().positive(),
    version: schemas/* string */.YjP(),
    manifestDigest,
    modelSha256: sha256,
    previousManifestDigest: manifestDigest.nullable(),
    /** SHA-256 of the entry before this one: an entry that is taken out or changed breaks the chain. */
    previousEntry: sha256.nullable(),
    /** Numeric id of the person, where one is known. */
    actor: schemas/* string */.YjP().nullable(),
    reason: schemas/* string */.YjP(),
    at: time,
});
/** @throws TypeError when it breaks its own schema, which is our defect */
function encodeAliasMove(move) {
    return (0,canonical_json/* canonicalJson */.d)(aliasMoveSchema.parse(move));
}
/** Null for what is no entry of this version. */
function decodeAliasMove(text) {
    let json;
    try {
        json = JSON.parse(text);
    }
    catch {
        return null;
    }
    const parsed = aliasMoveSchema.safeParse(json);
    return parsed.success ? parsed.data : null;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
;// CONCATENATED MODULE: ./shared/adapters/registry/fetch-content.ts




/** Longest text that is read into memory; a record has at most 16 MB. */
const LONGEST_TEXT_BYTES = 32 * 1024 * 1024;
/** A small content as text, checked against its descriptor. @throws ModelgateError */
async function fetchText(store, wanted) {
    if (wanted.size > LONGEST_TEXT_BYTES)
        throw mismatch(store, wanted, `is ${String(wanted.size)} bytes long, which no record is`);
    const chunks = [];
    await (0,promises_.pipeline)(await store.blob(wanted), checked(store, wanted), async (verified) => {
        for await (const chunk of verified)
            chunks.push(chunk);
    }).catch((error) => broken(store, wanted, error));
    return Buffer.concat(chunks).toString("utf8");
}
/** Content into a new file, checked while it is written. What fails the check is left for the caller to remove. */
async function fetchToFile(store, wanted, path) {
    await (0,promises_.pipeline)(await store.blob(wanted), checked(store, wanted), (0,external_node_fs_.createWriteStream)(path, { flags: "wx" })).catch((error) => broken(store, wanted, error));
}
/** Passes the bytes on and fails at the end when they are not the ones that were asked for, or at once when there are more. */
function checked(store, wanted) {
    return async function* (chunks) {
        const hash = (0,external_node_crypto_.createHash)("sha256");
        let bytes = 0;
        for await (const chunk of chunks) {
            bytes += chunk.length;
            if (bytes > wanted.size)
                throw mismatch(store, wanted, `is longer than ${String(wanted.size)} bytes`);
            hash.update(chunk);
            yield chunk;
        }
        const digest = `sha256:${hash.digest("hex")}`;
        if (bytes !== wanted.size)
            throw mismatch(store, wanted, `ended after ${String(bytes)} of ${String(wanted.size)} bytes`);
        if (digest !== wanted.digest)
            throw mismatch(store, wanted, `has the digest ${digest}`);
    };
}
function mismatch({ shown }, { digest }, how) {
    const message = `${shown}: the content ${digest} ${how}`;
    const hint = "It was cut off or changed. Fetch it again; if it stays so, do not trust what this registry serves.";
    return new errors/* ModelgateError */.HJ("external", [{ code: "registry-digest-mismatch", message, hint }]);
}
function broken({ shown }, { digest }, cause) {
    if (cause instanceof errors/* ModelgateError */.HJ)
        throw cause;
    const code = cause instanceof Error && "code" in cause ? ` (${String(cause.code)})` : "";
    const message = `reading ${digest} of ${shown}: the transfer broke off${code}`;
    throw new errors/* ModelgateError */.HJ("external", [{ code: "registry-unreachable", message, hint: "Run again; nothing was changed." }], { cause });
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
;// CONCATENATED MODULE: ./shared/adapters/registry/publish.ts






/** See ModelPublisher. The tag is the moment at which a version exists, so everything else comes before it. */
async function publish(store, publication) {
    const { version, package: packed, files, attachments } = publication;
    const manifest = { text: packed.manifestText, mediaType: media_types/* IMAGE_MANIFEST */.MS, digest: packed.manifestDigest };
    for (const { sha256, sizeBytes, source } of files) {
        await store.putBlob({ digest: `sha256:${sha256}`, sizeBytes, open: () => (0,external_node_fs_.createReadStream)(source) });
    }
    const texts = attachments.map(({ text }) => text);
    for (const text of [packed.configText, ...(texts.length === 0 ? [] : [registry_attachment/* EMPTY_CONFIG_TEXT */.L1]), ...texts]) {
        await store.putBlob(textBlob(text));
    }
    await exclusively(store, async () => {
        await refuseAnother(store, version, manifest.digest);
        await store.putManifest(manifest.digest, manifest);
        await store.attach(manifest.digest, attachments.map(referrer(manifest)));
        await store.putManifest(version, manifest);
    });
    // Somebody without a lock may have written the same tag at the same moment.
    const now = await store.manifest(version);
    if (now?.digest !== manifest.digest)
        throw taken(store, version, now?.digest ?? "nothing");
}
/** A store that cannot promise to keep others out relies on the concurrency group of the workflow, and on reading back. */
function exclusively(store, work) {
    return store.exclusively === null ? work() : store.exclusively(work);
}
async function refuseAnother(store, version, digest) {
    const there = await store.manifest(version);
    if (there !== null && there.digest !== digest)
        throw taken(store, version, there.digest);
}
function referrer(subject) {
    const described = { mediaType: media_types/* IMAGE_MANIFEST */.MS, digest: subject.digest, size: Buffer.byteLength(subject.text) };
    return (attachment) => {
        const { text, digest } = (0,registry_attachment/* artifactManifest */.si)(attachment, publish_sha256, described);
        const { artifactType, annotations } = attachment;
        return {
            manifest: { text, mediaType: media_types/* IMAGE_MANIFEST */.MS, digest },
            descriptor: { mediaType: media_types/* IMAGE_MANIFEST */.MS, digest, size: Buffer.byteLength(text), artifactType, annotations },
        };
    };
}
function textBlob(text) {
    if (text === registry_attachment/* EMPTY_CONFIG_TEXT */.L1) {
        return { digest: registry_attachment/* EMPTY_CONFIG */.$v.digest, sizeBytes: 2, open: () => external_node_stream_.Readable.from([Buffer.from(text)]) };
    }
    const bytes = Buffer.from(text, "utf8");
    return { digest: `sha256:${publish_sha256(text)}`, sizeBytes: bytes.length, open: () => external_node_stream_.Readable.from([bytes]) };
}
function publish_sha256(text) {
    return (0,external_node_crypto_.createHash)("sha256").update(text, "utf8").digest("hex");
}
function taken(store, version, digest) {
    const problem = {
        code: "registry-version-taken",
        input: "model-version",
        message: `${store.shown}:${version} is another manifest, ${digest}`,
        hint: "A version never changes its meaning: register under a new one.",
    };
    return new errors/* ModelgateError */.HJ("data", [problem]);
}

;// CONCATENATED MODULE: ./shared/adapters/registry/alias-journal.ts









/** A claim that was not made good for so long belongs to a process that is gone. Clocks may differ by the rest of it. */
const CLAIM_LASTS_MS = 300_000;
/** Within this time of its claim a writer makes it good, or gives up. */
const CLAIM_HOLDS_MS = 60_000;
const LONGEST_REASON = 1000;
/** Where the alias points now; null when it never did. @throws ModelgateError `alias-contested` after a race that nobody has settled */
async function aliasHead(store, alias) {
    return headAmong(store, alias, journalTags(await store.tags(), alias));
}
async function headAmong(store, alias, tags) {
    const [head, ...others] = await newest(store, tags);
    if (head === undefined)
        return null;
    if (others.length > 0)
        throw contested(store, alias, [head, ...others]);
    return published(head.move);
}
/** Every alias that was ever moved, by name. @throws ModelgateError `alias-contested` after a race that nobody has settled */
async function aliasesOf(store) {
    const tags = journalTags(await store.tags(), null);
    const names = [...new Set(tags.filter(({ kind }) => kind === "move").map(({ alias }) => alias))].sort();
    const found = [];
    for (const name of names) {
        const move = await headAmong(store, name, tags.filter(({ alias }) => alias === name));
        if (move !== null)
            found.push({ move, taggedDigest: (await store.manifest(name))?.digest ?? null });
    }
    return found;
}
/** Every move, oldest first; after a race both, in the order of their times. Each entry is held against the one before it. */
async function aliasHistory(store, alias) {
    const tags = journalTags(await store.tags(), alias).filter(({ kind }) => kind === "move");
    const entries = [];
    for (const tag of tags)
        entries.push(await readEntry(store, tag));
    entries.sort((a, b) => a.move.sequence - b.move.sequence || (a.move.at < b.move.at ? -1 : 1));
    for (const { move } of entries) {
        const before = entries.filter((other) => other.move.sequence === move.sequence - 1);
        const follows = move.sequence === 1 ? move.previousEntry === null : before.some((other) => other.sha256 === move.previousEntry);
        if (!follows)
            throw brokenJournal(store, alias, move.sequence);
    }
    return entries.map(({ move }) => published(move));
}
/**
 * Moves an alias if it still points at `expected`. A folder is locked meanwhile. A registry knows no conditional write, so there a writer first
 * puts down a claim on the next entry under a tag of its own and then looks for others' claims: of two writers at least one sees the other, and
 * whoever sees another gives up. That holds as long as the registry's list of tags shows what was written before it was asked for, and no
 * writer stands still for more than four minutes between two requests; where either fails, both entries stay, and every reader says so.
 */
function moveAlias(store, model, asked, clock) {
    if (asked.reason.trim() === "" || asked.reason.length > LONGEST_REASON)
        throw badReason(asked.reason);
    return exclusively(store, async () => {
        const tags = journalTags(await store.tags(), asked.alias);
        const heads = await newest(store, tags);
        const head = heads.find(({ move }) => move.manifestDigest === asked.expected) ?? heads[0] ?? null;
        if (heads.length === 1 && head?.move.manifestDigest === asked.manifestDigest) {
            // Done already, perhaps by a run that was cut off before it had set the tag.
            await pointTag(store, asked);
            return published(head.move);
        }
        if ((head?.move.manifestDigest ?? null) !== asked.expected)
            throw moved(store, asked, head);
        if ((await store.manifest(asked.manifestDigest)) === null)
            throw unknownTarget(store, asked);
        const document = next(model, asked, head, clock);
        await write(store, document, tags);
        await pointTag(store, asked);
        return published(document);
    });
}
function next(model, asked, head, clock) {
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
async function write(store, move, before) {
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
    if (after.length !== 1 || after[0]?.id !== id)
        throw contested(store, move.alias, await newest(store, after));
}
/** The same move has the same id at whatever time it is tried, so that a second run goes on where the first was cut off; not after it gave up. */
function freshId(move, before) {
    const asked = encodeAliasMove({ ...move, at: "1970-01-01T00:00:00Z" });
    for (let attempt = 0;; attempt += 1) {
        const id = publish_sha256(`${asked}${String(attempt)}`).slice(0, 16);
        if (!before.some((tag) => tag.kind === "void" && tag.sequence === move.sequence && tag.id === id))
            return id;
    }
}
/** Others' claims stand in the way while they are fresh; those of a process that is gone do not. */
async function refuseClaims(store, { alias, at }, claims, own) {
    for (const claim of claims.filter(({ id }) => id !== own)) {
        const { move } = await readEntry(store, claim);
        if (Date.parse(at) - Date.parse(move.at) < CLAIM_LASTS_MS)
            throw busy(store, alias);
        await giveUp(store, { ...claim, kind: "void" }, move);
    }
}
/** A claim is taken back by a tag beside it: few registries let tags go, and some would take the entry with them. */
async function giveUp(store, tag, move) {
    await putEntry(store, tag, move);
}
async function putEntry(store, tag, move) {
    const document = encodeAliasMove(move);
    const annotations = { [media_types/* ANNOTATION */.YX.created]: move.at };
    const { text, digest } = (0,registry_attachment/* artifactManifest */.si)({ artifactType: media_types/* ALIAS_MOVE */.zX, text: document, annotations }, publish_sha256, null);
    await store.putBlob(textBlob(registry_attachment/* EMPTY_CONFIG_TEXT */.L1));
    await store.putBlob(textBlob(document));
    await store.putManifest(journalTag(tag), { text, mediaType: media_types/* IMAGE_MANIFEST */.MS, digest });
}
/** The tag of the alias itself is a convenience for other clients; the journal says what it means. */
async function pointTag(store, asked) {
    const { alias, manifestDigest } = asked;
    const [target, now] = await Promise.all([store.manifest(manifestDigest), store.manifest(alias)]);
    if (target === null)
        throw unknownTarget(store, asked);
    if (now?.digest === target.digest)
        return;
    await store.putManifest(alias, { text: target.text, mediaType: media_types/* IMAGE_MANIFEST */.MS, digest: target.digest });
}
async function newest(store, tags) {
    const entries = [];
    for (const tag of newestMoves(tags))
        entries.push(await readEntry(store, tag));
    return entries;
}
async function readEntry(store, tag) {
    const name = journalTag(tag);
    const stored = await store.manifest(name);
    const [layer] = stored === null ? [] : readManifest(stored.text, `${store.shown}:${name}`).layers;
    const text = layer === undefined ? null : await fetchText(store, layer);
    const move = text === null ? null : decodeAliasMove(text);
    if (text === null || move === null || move.alias !== tag.alias || move.sequence !== tag.sequence)
        throw brokenJournal(store, tag.alias, tag.sequence);
    return { tag, sha256: publish_sha256(text), move };
}
function published(move) {
    const { alias, version, manifestDigest, modelSha256, previousManifestDigest, actor, reason, at } = move;
    return { alias, version, manifestDigest, modelSha256, previousManifestDigest, actor, reason, at };
}
function moved({ shown }, { alias, expected }, head) {
    const now = head === null
        ? "points nowhere"
        : `points at ${head.move.version} (${head.move.manifestDigest}) since ${head.move.at}`;
    const message = `the alias ${alias} of ${shown} ${now}, not at ${expected ?? "nothing"} as was expected`;
    const hint = "Somebody moved it meanwhile. Look at `modelgate registry history`, then decide again.";
    return new errors/* ModelgateError */.HJ("external", [{ code: "alias-moved", input: "alias", message, hint }]);
}
function busy({ shown }, alias) {
    const message = `another move of the alias ${alias} of ${shown} is under way`;
    const hint = "Nothing was moved. Run again in a moment; a move that was cut off stands in the way for five minutes.";
    return new errors/* ModelgateError */.HJ("external", [{ code: "alias-moved", input: "alias", message, hint }]);
}
function contested({ shown }, alias, heads) {
    const targets = heads.map(({ move }) => `${move.version} (${move.manifestDigest})`).join(" and ");
    const message = `two writers moved the alias ${alias} of ${shown} at the same time: to ${targets}`;
    const hint = "Move it once more, naming one of the two as what is expected; both stay in the history.";
    return new errors/* ModelgateError */.HJ("external", [{ code: "alias-contested", input: "alias", message, hint }]);
}
function brokenJournal({ shown }, alias, sequence) {
    const message = `the journal of the alias ${alias} of ${shown} is damaged at entry ${String(sequence)}`;
    const hint = "Tags beginning with modelgate-alias were removed or changed. Restore them; until then the alias means nothing.";
    return new errors/* ModelgateError */.HJ("data", [{ code: "alias-journal-broken", input: "alias", message, hint }]);
}
function unknownTarget({ shown }, { version, manifestDigest }) {
    const message = `${shown} has no ${version} with the manifest ${manifestDigest}`;
    const hint = "An alias points at a registered version: `modelgate registry list` shows them.";
    return new errors/* ModelgateError */.HJ("input", [{ code: "registry-unknown-version", input: "model-version", message, hint }]);
}
function badReason(reason) {
    const message = reason.trim() === "" ? "is empty" : `is longer than ${String(LONGEST_REASON)} characters: ${(0,quote/* quote */.hD)(reason)}`;
    const hint = "Say in a sentence why the alias is moved; it stays in the journal.";
    return new errors/* ModelgateError */.HJ("input", [{ code: "bad-reason", input: "reason", message, hint }]);
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./shared/adapters/registry/pull.ts





/** Writes a version's files into an empty folder, each checked against its digest; on failure the folder is left empty. */
async function pullModel(store, { files }, folder) {
    await (0,external_node_fs_promises_.mkdir)(folder, { recursive: true });
    if ((await (0,external_node_fs_promises_.readdir)(folder)).length > 0)
        throw notEmpty(folder);
    try {
        for (const { path, sha256, sizeBytes } of files) {
            const target = (0,external_node_path_.join)(folder, path);
            await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
            await fetchToFile(store, { digest: `sha256:${sha256}`, size: sizeBytes }, target);
        }
    }
    catch (error) {
        await Promise.all((await (0,external_node_fs_promises_.readdir)(folder)).map((name) => (0,external_node_fs_promises_.rm)((0,external_node_path_.join)(folder, name), { recursive: true, force: true })));
        throw error;
    }
    // The entry is the first of a version's files.
    return { entry: files[0]?.path ?? "" };
}
function notEmpty(folder) {
    return new errors/* ModelgateError */.HJ("input", [
        {
            code: "folder-not-empty",
            message: `the folder ${(0,quote/* quote */.hD)(folder, 120)} is not empty`,
            hint: "A model is written into a folder of its own.",
        },
    ]);
}

;// CONCATENATED MODULE: ./shared/adapters/registry/model-registry.ts










/** How many manifests are asked for at once. */
const AT_ONCE = 8;
/**
 * Models in OCI repositories, one repository a model. A version is a tag that is written last; what an alias means is read from its journal
 * (docs/adr/0014).
 *
 * @param open the repository of a model; throws for a name that cannot be one
 */
function modelRegistry(location, open, clock) {
    return {
        location,
        async find(name, reference) {
            const store = open(name);
            if ("version" in reference)
                return (0,version/* parseVersion */.ot)(reference.version) === null ? null : byTag(store, name, reference.version);
            if ("modelSha256" in reference) {
                return ((await allVersions(store, name)).find(({ modelSha256 }) => modelSha256 === reference.modelSha256) ?? null);
            }
            const head = await aliasHead(store, checkedAlias(reference.alias));
            return head === null ? null : byTag(store, name, head.version, head.manifestDigest);
        },
        versions: (name) => allVersions(open(name), name),
        pull: (version, folder) => pullModel(open(version.name), version, folder),
        records: (version) => recordsOf(open(version.name), version),
        moveAlias: ({ name, ...move }) => moveAlias(open(name), name, { ...move, alias: checkedAlias(move.alias) }, clock),
        aliases: (name) => aliasesOf(open(name)),
        history: (name, alias) => aliasHistory(open(name), checkedAlias(alias)),
        publish: (publication) => publish(open(publication.name), publication),
    };
}
function checkedAlias(alias) {
    const problem = (0,registry_alias/* aliasProblem */.C1)(alias);
    if (problem !== null)
        (0,errors/* throwProblems */.Jh)("input", [problem]);
    return alias;
}
/** Oldest version first. Tags that are no versions belong to others. */
async function allVersions(store, name) {
    const versions = (await store.tags()).flatMap((tag) => (0,version/* parseVersion */.ot)(tag) ?? []).sort(version/* compareVersions */.Zy);
    const found = [];
    for (let at = 0; at < versions.length; at += AT_ONCE) {
        const some = versions.slice(at, at + AT_ONCE);
        found.push(...(await Promise.all(some.map(({ text }) => byTag(store, name, text)))));
    }
    return found.filter((version) => version !== null);
}
/**
 * The version under a tag.
 * @param expected digest the tag had when the alias was moved; a tag that means something else now was moved by hand
 */
async function byTag(store, name, tag, expected) {
    const stored = await store.manifest(tag);
    if (stored === null) {
        if (expected === undefined)
            return null;
        throw model_registry_broken(`${store.shown}:${tag}, which an alias points at, is not there any more`);
    }
    if (expected !== undefined && stored.digest !== expected)
        throw model_registry_broken(`${store.shown}:${tag} is another manifest (${stored.digest}) than the one the alias was moved to (${expected})`);
    return describeVersion(store, name, tag, stored);
}
async function describeVersion(store, name, tag, stored) {
    const shown = `${store.shown}:${tag}`;
    const { modelSha256, files, entry, ...said } = readModelManifest(readManifest(stored.text, shown), shown);
    // The version is part of what is digested, so a tag that was moved to another version's manifest gives itself away.
    if (said.version !== tag || said.name !== name)
        throw model_registry_broken(`${shown} holds ${said.name} ${said.version}: the tag was moved by something else than modelgate`);
    // contracts.md §5: of one file its own digest, of several the root over them.
    const [only] = files;
    if ((files.length === 1 ? only?.sha256 : (0,files_digest/* rootOf */.I)(files)) !== modelSha256)
        throw model_registry_broken(`${shown}: the model's digest does not follow from its files`);
    const createdAt = await registeredAt(store, stored.digest);
    // The entry comes first, as in the identity of a model at hand.
    const ordered = [...files].sort((a, b) => Number(b.path === entry) - Number(a.path === entry));
    return { name, version: tag, manifestDigest: stored.digest, modelSha256, files: ordered, createdAt };
}
/** The time of the first registration record, as the list of referrers gives it. */
async function registeredAt(store, digest) {
    const times = (await store.referrers(digest))
        .filter(({ artifactType, annotations }) => artifactType === media_types/* RECORD */.gv && annotations?.[media_types/* ANNOTATION */.YX.action] === "register")
        .flatMap(({ annotations }) => annotations?.[media_types/* ANNOTATION */.YX.created] ?? []);
    return times.sort()[0] ?? null;
}
async function recordsOf(store, version) {
    const referrers = (await store.referrers(version.manifestDigest)).filter(({ artifactType }) => artifactType === media_types/* RECORD */.gv);
    const records = [];
    for (const { digest } of referrers) {
        const stored = await store.manifest(digest);
        if (stored === null)
            throw model_registry_broken(`${store.shown}: ${digest} is listed and not there`);
        const { layers, subject } = readManifest(stored.text, `${store.shown}@${digest}`);
        const [layer] = layers;
        if (layer === undefined || layers.length !== 1 || subject?.digest !== version.manifestDigest)
            throw model_registry_broken(`${store.shown}: ${digest} is listed as a record of ${version.version} and is none`);
        records.push({ sha256: layer.digest.slice("sha256:".length), text: await fetchText(store, layer) });
    }
    return records;
}
function model_registry_broken(message) {
    const hint = "Nothing was changed. Find out who changed the registry before anything from it is served.";
    return new errors/* ModelgateError */.HJ("data", [{ code: "registry-content-invalid", message, hint }]);
}

// EXTERNAL MODULE: external "node:async_hooks"
var external_node_async_hooks_ = __webpack_require__(16698);
// EXTERNAL MODULE: ./shared/core/registry/sorted-json.ts
var sorted_json = __webpack_require__(8820);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./shared/adapters/registry/oci-layout/writer-lock.ts







const HEARTBEAT_MS = 5000;
const SILENT_MS = 30_000;
const LONGEST_WAIT_MS = 120_000;
const LOOK_AGAIN_MS = 50;
const TURN = /^turn\.(\d{1,15})$/u;
/** @param folder made when it is first needed */
function writerLock(folder, shown) {
    return {
        async exclusively(work) {
            await (0,external_node_fs_promises_.mkdir)(folder, { recursive: true });
            const turn = await take(folder, shown);
            const path = (0,external_node_path_.join)(folder, `turn.${String(turn)}`);
            const heartbeat = setInterval(() => {
                const now = new Date();
                (0,external_node_fs_promises_.utimes)(path, now, now).catch(() => undefined);
            }, HEARTBEAT_MS);
            heartbeat.unref();
            try {
                return await work();
            }
            finally {
                clearInterval(heartbeat);
                await writer_lock_write(folder, path, { ...(await writer_lock_self()), isDone: true }, external_node_fs_promises_.rename);
            }
        },
    };
}
async function take(folder, shown) {
    const deadline = performance.now() + LONGEST_WAIT_MS;
    for (;;) {
        const last = Math.max(0, ...(await turns(folder)));
        if (last === 0 || (await isFree((0,external_node_path_.join)(folder, `turn.${String(last)}`)))) {
            const mine = last + 1;
            if ((await create(folder, mine)) && Math.max(...(await turns(folder))) === mine) {
                await forget(folder, mine);
                return mine;
            }
            continue;
        }
        if (performance.now() > deadline)
            throw writer_lock_busy(shown);
        await (0,external_node_timers_promises_.setTimeout)(LOOK_AGAIN_MS);
    }
}
async function turns(folder) {
    return (await (0,external_node_fs_promises_.readdir)(folder)).flatMap((name) => {
        const number = TURN.exec(name)?.[1];
        return number === undefined ? [] : [Number(number)];
    });
}
/** Whether the turn was given back, or nobody is left to give it back. A turn that is gone was followed by another. */
async function isFree(path) {
    let holder;
    let touchedMs;
    try {
        holder = JSON.parse(await (0,external_node_fs_promises_.readFile)(path, "utf8"));
        touchedMs = (await (0,external_node_fs_promises_.stat)(path)).mtimeMs;
    }
    catch {
        return false;
    }
    if (holder.isDone)
        return true;
    const here = await writer_lock_self();
    if (holder.place === here.place) {
        const started = await startOf(holder.pid);
        return started === null || (started !== "" && holder.started !== "" && started !== holder.started);
    }
    return Date.now() - touchedMs > SILENT_MS;
}
async function create(folder, turn) {
    try {
        await writer_lock_write(folder, (0,external_node_path_.join)(folder, `turn.${String(turn)}`), { ...(await writer_lock_self()), isDone: false }, external_node_fs_promises_.link);
        return true;
    }
    catch (error) {
        if (error instanceof Error && "code" in error && error.code === "EEXIST")
            return false;
        throw error;
    }
}
/** Writes beside its place and puts it there in one step: a reader never sees half of it. A link fails where there is something already. */
async function writer_lock_write(folder, path, holder, place) {
    const draft = (0,external_node_path_.join)(folder, `draft.${(0,external_node_crypto_.randomUUID)()}`);
    await (0,external_node_fs_promises_.writeFile)(draft, JSON.stringify(holder));
    try {
        await place(draft, path);
    }
    finally {
        await (0,external_node_fs_promises_.rm)(draft, { force: true });
    }
}
/** Earlier turns say nothing any more. The own one stays, so that the numbers never begin again. */
async function forget(folder, mine) {
    const old = (await turns(folder)).filter((turn) => turn < mine);
    await Promise.all(old.map((turn) => (0,external_node_fs_promises_.rm)((0,external_node_path_.join)(folder, `turn.${String(turn)}`), { force: true })));
}
async function writer_lock_self() {
    const namespace = await (0,external_node_fs_promises_.readlink)("/proc/self/ns/pid").catch(() => "");
    return { pid: process.pid, started: (await startOf(process.pid)) ?? "", place: `${(0,external_node_os_.hostname)()} ${namespace}` };
}
/** Null when there is no such process; empty where the system does not tell when it began. */
async function startOf(pid) {
    try {
        process.kill(pid, 0);
    }
    catch (error) {
        if (error instanceof Error && "code" in error && error.code === "ESRCH")
            return null;
    }
    const text = await (0,external_node_fs_promises_.readFile)(`/proc/${String(pid)}/stat`, "utf8").catch(() => "");
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    // A process that ended and that nobody has asked about holds nothing any more.
    return fields[0] === "Z" || fields[0] === "X" ? null : (fields[19] ?? "");
}
function writer_lock_busy(shown) {
    return new errors/* ModelgateError */.HJ("external", [
        {
            code: "registry-locked",
            message: `another process has been writing to ${(0,quote/* quote */.hD)(shown, 80)} for two minutes`,
            hint: "Wait for it to end, then run again; a process that is gone holds nothing.",
        },
    ]);
}

;// CONCATENATED MODULE: ./shared/adapters/registry/oci-layout/layout-store.ts













/**
 * A repository as an OCI image layout: a folder that `oras`, `skopeo` and others read as it is. Every file is written beside its place and
 * renamed, index.json last, so that whatever cuts a writer off leaves the layout as it was.
 *
 * @source opencontainers/image-spec v1.1.1, image-layout.md
 */
function layoutStore(folder, shown) {
    const lock = writerLock((0,external_node_path_.join)(folder, ".modelgate-lock"), shown);
    const held = new external_node_async_hooks_.AsyncLocalStorage();
    const place = { folder, shown };
    const reading = (work) => work().catch((error) => unusable(shown, error));
    // Whoever holds the lock already must not wait for himself.
    const changing = (work) => reading(() => (held.getStore() === true ? work() : lock.exclusively(() => held.run(true, work))));
    return {
        shown,
        manifest: (reference) => reading(() => manifest(place, reference)),
        putManifest: (reference, content) => changing(() => putManifest(place, reference, content)),
        putBlob: (source) => reading(() => putBlob(place, source)),
        blob: ({ digest }) => reading(() => blob(place, digest)),
        tags: () => reading(async () => tagged(await index(place)).map(({ tag }) => tag)),
        referrers: (digest) => reading(() => referrers(place, digest)),
        attach: (subject, given) => changing(() => attach(place, subject, given)),
        exclusively: changing,
    };
}
function blobPath(folder, digest) {
    if (!/^sha256:[0-9a-f]{64}$/u.test(digest))
        throw layout_store_broken(folder, `${(0,quote/* quote */.hD)(digest)} is no digest`);
    return (0,external_node_path_.join)(folder, "blobs", "sha256", digest.slice("sha256:".length));
}
async function index({ folder, shown }) {
    const text = await readOrNull((0,external_node_path_.join)(folder, "index.json"));
    return text === null ? emptyIndex() : readIndex(text, shown);
}
function tagged({ manifests }) {
    return manifests.flatMap((entry) => {
        const tag = entry.annotations?.[media_types/* ANNOTATION */.YX.refName];
        return tag === undefined ? [] : [{ tag, entry }];
    });
}
async function manifest(place, reference) {
    const entry = reference.startsWith("sha256:")
        ? null
        : tagged(await index(place)).find(({ tag }) => tag === reference);
    if (entry === undefined)
        return null;
    const digest = entry?.entry.digest ?? reference;
    const path = blobPath(place.folder, digest);
    if (!(await exists(path)))
        return null;
    const { size } = await (0,external_node_fs_promises_.stat)(path);
    if (size > media_types/* LARGEST_MANIFEST_BYTES */.R4)
        throw layout_store_broken(place.shown, `${reference} is larger than a manifest may be`);
    const text = await (0,external_node_fs_promises_.readFile)(path, "utf8");
    const found = digestOf(text);
    if (found !== digest)
        throw layout_store_broken(place.shown, `${reference} has other bytes than its digest says`);
    const mediaType = JSON.parse(text).mediaType;
    return { text, mediaType: typeof mediaType === "string" ? mediaType : media_types/* IMAGE_INDEX */.L$, digest };
}
async function putManifest(place, reference, { text, mediaType, digest }) {
    await putBlob(place, textSource(text, digest));
    const described = describe(text, mediaType, digest);
    const isTag = !reference.startsWith("sha256:");
    const { manifests } = await index(place);
    const others = manifests.filter((entry) => {
        const tag = entry.annotations?.[media_types/* ANNOTATION */.YX.refName];
        return tag !== reference && (entry.digest !== digest || tag !== undefined);
    });
    // Every manifest is listed, tagged or not: the layout's clean-ups keep only what index.json reaches.
    const isListed = others.some((entry) => entry.digest === digest);
    const entry = isTag ? { ...described, annotations: { [media_types/* ANNOTATION */.YX.refName]: reference } } : described;
    await writeIndex(place, isTag || !isListed ? [...others, entry] : others);
}
/** A layout knows no referrers: each manifest of index.json is asked whether it names the subject. */
async function referrers(place, digest) {
    const { manifests } = await index(place);
    const digests = [...new Set(manifests.map((entry) => entry.digest))];
    const found = [];
    for (const candidate of digests) {
        const stored = await manifest(place, candidate);
        if (stored === null)
            continue;
        const { subject, artifactType, annotations } = JSON.parse(stored.text);
        if (subject?.digest !== digest)
            continue;
        const size = Buffer.byteLength(stored.text);
        const described = describe(stored.text, stored.mediaType, candidate);
        found.push({
            ...described,
            size,
            ...(artifactType === undefined ? {} : { artifactType }),
            ...(annotations === undefined ? {} : { annotations }),
        });
    }
    return found;
}
/** Lists the referrers, and writes the fallback tag for tools that copy the layout to a registry without the referrers API. */
async function attach(place, subject, given) {
    for (const { manifest: content } of given)
        await putManifest(place, content.digest, content);
    if (given.length === 0)
        return;
    const all = await referrers(place, subject);
    const text = (0,sorted_json/* sortedJson */.I)({ schemaVersion: 2, mediaType: media_types/* IMAGE_INDEX */.L$, manifests: all });
    await putManifest(place, subject.replace(":", "-"), { text, mediaType: media_types/* IMAGE_INDEX */.L$, digest: digestOf(text) });
}
async function blob({ folder, shown }, digest) {
    const path = blobPath(folder, digest);
    if (!(await exists(path)))
        throw layout_store_broken(shown, `${digest} is not there`);
    return (0,external_node_fs_.createReadStream)(path);
}
async function putBlob({ folder }, { digest, sizeBytes, open: source }) {
    const path = blobPath(folder, digest);
    if ((await exists(path)) && (await (0,external_node_fs_promises_.stat)(path)).size === sizeBytes)
        return;
    await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.join)(folder, "blobs", "sha256"), { recursive: true });
    const draft = (0,external_node_path_.join)(folder, "blobs", `.draft.${(0,external_node_crypto_.randomUUID)()}`);
    try {
        const hash = (0,external_node_crypto_.createHash)("sha256");
        let bytes = 0;
        await (0,promises_.pipeline)(source(), async function* (chunks) {
            for await (const chunk of chunks) {
                hash.update(chunk);
                bytes += chunk.length;
                yield chunk;
            }
        }, (0,external_node_fs_.createWriteStream)(draft, { flush: true }));
        if (`sha256:${hash.digest("hex")}` !== digest || bytes !== sizeBytes)
            throw layout_store_broken(folder, `what was to be stored as ${digest} has another digest: the file changed while it was read`);
        await (0,external_node_fs_promises_.rename)(draft, path);
    }
    finally {
        await (0,external_node_fs_promises_.rm)(draft, { force: true });
    }
}
async function writeIndex({ folder }, manifests) {
    await (0,external_node_fs_promises_.mkdir)(folder, { recursive: true });
    await replace(folder, "oci-layout", '{"imageLayoutVersion":"1.0.0"}');
    await replace(folder, "index.json", (0,sorted_json/* sortedJson */.I)({ schemaVersion: 2, mediaType: media_types/* IMAGE_INDEX */.L$, manifests }));
}
async function replace(folder, name, text) {
    const path = (0,external_node_path_.join)(folder, name);
    if ((await readOrNull(path)) === text)
        return;
    const draft = (0,external_node_path_.join)(folder, `.${name}.${(0,external_node_crypto_.randomUUID)()}`);
    try {
        await (0,external_node_fs_promises_.writeFile)(draft, text);
        // The rename must not reach the disk before the bytes: a power cut would leave an empty index.
        const file = await (0,external_node_fs_promises_.open)(draft, "r+");
        await file.sync().finally(() => file.close());
        await (0,external_node_fs_promises_.rename)(draft, path);
    }
    finally {
        await (0,external_node_fs_promises_.rm)(draft, { force: true });
    }
}
async function exists(path) {
    try {
        await (0,external_node_fs_promises_.stat)(path);
        return true;
    }
    catch (error) {
        if (isAbsent(error))
            return false;
        throw error;
    }
}
function isAbsent(error) {
    return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}
function describe(text, mediaType, digest) {
    return { mediaType, digest, size: Buffer.byteLength(text) };
}
function textSource(text, digest) {
    const bytes = Buffer.from(text, "utf8");
    return { digest, sizeBytes: bytes.length, open: () => external_node_stream_.Readable.from([bytes]) };
}
function digestOf(text) {
    return `sha256:${(0,external_node_crypto_.createHash)("sha256").update(text, "utf8").digest("hex")}`;
}
async function readOrNull(path) {
    try {
        return await (0,external_node_fs_promises_.readFile)(path, "utf8");
    }
    catch (error) {
        if (isAbsent(error))
            return null;
        throw error;
    }
}
/** What the file system says, in words. */
function unusable(shown, error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (error instanceof errors/* ModelgateError */.HJ || !/^E[A-Z]+$/u.test(code))
        throw error;
    const problem = {
        code: "registry-folder-unusable",
        message: `the registry ${(0,quote/* quote */.hD)(shown, 80)} cannot be used (${code})`,
        hint: "Check that the folder may be written and that the disk has room, then run again; nothing is half-registered.",
    };
    throw new errors/* ModelgateError */.HJ("external", [problem], { cause: error });
}
function layout_store_broken(shown, message) {
    const problem = {
        code: "registry-content-invalid",
        message: `${(0,quote/* quote */.hD)(shown, 80)}: ${message}`,
        hint: "Nothing was changed. Restore the folder from where it was copied.",
    };
    return new errors/* ModelgateError */.HJ("data", [problem]);
}

;// CONCATENATED MODULE: ./shared/adapters/registry/oci/docker-config.ts





const entrySchema = schemas/* looseObject */._H3({
    auth: schemas/* string */.YjP().optional(),
    username: schemas/* string */.YjP().optional(),
    password: schemas/* string */.YjP().optional(),
    identitytoken: schemas/* string */.YjP().optional(),
});
const configSchema = schemas/* looseObject */._H3({
    auths: schemas/* record */.g1P(schemas/* string */.YjP(), entrySchema).optional(),
    credHelpers: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional(),
    credsStore: schemas/* string */.YjP().optional(),
});
/** Where docker, podman's docker mode, oras and docker/login-action keep logins. */
function dockerConfigPath(environment) {
    const folder = environment["DOCKER_CONFIG"] ?? "";
    if (folder !== "")
        return (0,external_node_path_.join)(folder, "config.json");
    const home = environment["HOME"] ?? environment["USERPROFILE"] ?? "";
    return home === "" ? null : (0,external_node_path_.join)(home, ".docker", "config.json");
}
/**
 * The credentials for a host in docker's configuration: `auths` by any of the spellings in use, then helpers.
 * @source docker/cli, cli/config; the newest spelling is the bare host, older ones are addresses
 * @throws ModelgateError kind "input" for a file that cannot be understood: going on without a login would fail in a stranger way
 */
async function dockerCredentials(path, host) {
    const text = path === null ? null : await docker_config_readOrNull(path);
    if (path === null || text === null)
        return { kind: "anonymous" };
    const config = configSchema.safeParse(docker_config_json(text));
    if (!config.success)
        throw docker_config_broken(path);
    const { auths = {}, credHelpers = {}, credsStore } = config.data;
    const names = spellings(host);
    const entry = names
        .map((name) => (Object.hasOwn(auths, name) ? auths[name] : undefined))
        .find((found) => found !== undefined);
    const helper = names
        .map((name) => (Object.hasOwn(credHelpers, name) ? credHelpers[name] : undefined))
        .find((found) => found !== undefined);
    if (helper !== undefined)
        return { kind: "helper", helper, file: path };
    if (entry?.identitytoken !== undefined && entry.identitytoken !== "")
        return { kind: "identity-token", token: entry.identitytoken };
    if (entry?.username !== undefined && entry.password !== undefined)
        return { kind: "basic", username: entry.username, password: entry.password };
    if (entry?.auth !== undefined && entry.auth !== "")
        return fromAuth(entry.auth, path);
    // With a store, `docker login` leaves an empty entry behind to say that the store has it.
    if (credsStore !== undefined && credsStore !== "" && entry !== undefined)
        return { kind: "helper", helper: credsStore, file: path };
    return { kind: "anonymous" };
}
function spellings(host) {
    const isHub = host === "docker.io" || host === "registry-1.docker.io" || host === "index.docker.io";
    const hosts = isHub ? ["index.docker.io", "docker.io", "registry-1.docker.io"] : [host];
    return hosts.flatMap((name) => [
        name,
        `https://${name}`,
        `https://${name}/`,
        `https://${name}/v1/`,
        `https://${name}/v2/`,
        `http://${name}`,
    ]);
}
function fromAuth(auth, path) {
    const decoded = Buffer.from(auth, "base64").toString("utf8");
    const colon = decoded.indexOf(":");
    if (colon < 1)
        throw docker_config_broken(path);
    return { kind: "basic", username: decoded.slice(0, colon), password: decoded.slice(colon + 1).replace(/\0+$/u, "") };
}
async function docker_config_readOrNull(path) {
    try {
        return await (0,external_node_fs_promises_.readFile)(path, "utf8");
    }
    catch (error) {
        const code = error instanceof Error && "code" in error ? String(error.code) : "";
        if (code === "ENOENT" || code === "ENOTDIR")
            return null;
        throw docker_config_broken(path, error);
    }
}
function docker_config_json(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function docker_config_broken(path, cause) {
    const problem = {
        code: "registry-login-unreadable",
        message: `the logins in ${(0,quote/* quote */.hD)(path, 120)} cannot be read`,
        hint: "Log in again with `docker login`, or name another folder with DOCKER_CONFIG.",
    };
    return new errors/* ModelgateError */.HJ("input", [problem], { cause });
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
var external_node_http_default = /*#__PURE__*/__webpack_require__.n(external_node_http_);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
var external_node_https_default = /*#__PURE__*/__webpack_require__.n(external_node_https_);
;// CONCATENATED MODULE: ./shared/adapters/http/http-client.ts



/** Longest silence on a connection. A transfer may take as long as it moves. */
const SILENCE_MS = 60_000;
/**
 * Sends one request, as it is: no redirect is followed, nothing is repeated, and a body has a Content-Length, because registries refuse
 * chunked uploads of unknown length. Rejects with the socket's error when there is no answer.
 */
const send = ({ method, url, headers = {}, body }) => new Promise((resolve, reject) => {
    const client = url.protocol === "https:" ? (external_node_https_default()) : (external_node_http_default());
    const length = body === undefined ? (method === "PUT" || method === "POST" ? 0 : null) : body.sizeBytes;
    const request = client.request(url, {
        method,
        headers: { ...headers, ...(length === null ? {} : { "content-length": String(length) }) },
        timeout: SILENCE_MS,
    });
    request.on("timeout", () => request.destroy(new Error(`no byte in ${String(SILENCE_MS / 1000)} s`)));
    request.on("error", reject);
    request.on("response", (response) => {
        resolve({ status: response.statusCode ?? 0, headers: singleHeaders(response.headers), body: response });
    });
    if (body === undefined)
        request.end();
    // A server may answer before it has read all, and close; the answer counts, so the pipe's own failure is not reported here.
    else
        (0,promises_.pipeline)(body.open(), request).catch((error) => request.destroy(error instanceof Error ? error : undefined));
});
function singleHeaders(headers) {
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : value]));
}
/** The body as text, at most `limit` bytes; null for a longer one. */
async function readBody(response, limit) {
    const chunks = [];
    let bytes = 0;
    for await (const chunk of response.body) {
        bytes += chunk.length;
        if (bytes > limit) {
            response.body.destroy();
            return null;
        }
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString("utf8");
}
/** Reads what nobody wants, so that the connection can be used again; a long rest is cut off instead. */
async function discard(response) {
    await readBody(response, 64 * 1024).catch(() => null);
}
/** A text as a body. */
function textBody(text, toStream) {
    const bytes = Buffer.from(text, "utf8");
    return { sizeBytes: bytes.length, open: () => toStream(bytes) };
}

;// CONCATENATED MODULE: ./shared/adapters/http/retry.ts

const MOST_ATTEMPTS = 4;
/** Longest sum of waits: a step that is kept longer costs more than the answer is worth. */
const MOST_WAIT_MS = 60_000;
const FIRST_WAIT_MS = 250;
/**
 * Sends again after 408, 429, 5xx or a broken connection. Only for requests that may be made twice: everything that names its content by
 * digest or tag may. A wait that the server asks for and that is longer than a minute is not begun; its answer is returned.
 */
function retrying(sendOnce, { sleep }) {
    return async (request) => {
        let waitedMs = 0;
        for (let attempt = 1;; attempt += 1) {
            const outcome = await attemptOnce(sendOnce, request);
            const delayMs = outcome.kind === "response" ? answeredDelayMs(outcome.response, attempt) : backoffMs(attempt);
            if (delayMs === null || attempt >= MOST_ATTEMPTS || waitedMs + delayMs > MOST_WAIT_MS) {
                if (outcome.kind === "response")
                    return outcome.response;
                throw outcome.error;
            }
            if (outcome.kind === "response")
                await discard(outcome.response);
            waitedMs += delayMs;
            await sleep(delayMs);
        }
    };
}
async function attemptOnce(sendOnce, request) {
    try {
        return { kind: "response", response: await sendOnce(request) };
    }
    catch (error) {
        return { kind: "failed", error: error instanceof Error ? error : new Error(String(error)) };
    }
}
/** Null when asking again is of no use. Retry-After comes in seconds or as a date; a date is answered by our own patience. */
function answeredDelayMs({ status, headers }, attempt) {
    const isPassing = status === 408 || status === 429 || (status >= 500 && status !== 501 && status !== 505);
    if (!isPassing)
        return null;
    const asked = headers["retry-after"] ?? "";
    return /^\d{1,6}$/u.test(asked) ? Number(asked) * 1000 : backoffMs(attempt);
}
function backoffMs(attempt) {
    return FIRST_WAIT_MS * 2 ** (attempt - 1);
}

;// CONCATENATED MODULE: ./shared/adapters/registry/oci/challenge.ts
/**
 * Reads WWW-Authenticate. Of several challenges Bearer is taken before Basic; null for none that we know.
 * @source RFC 9110 §11.6.1; distribution docs, "Token Authentication Specification"
 */
function parseChallenge(header) {
    if (header === undefined || header.length > 8192)
        return null;
    const bearer = /(?:^|[\s,])bearer\s+(?<parameters>.+)$/isu.exec(header)?.groups?.["parameters"];
    if (bearer !== undefined) {
        const parameters = parametersOf(bearer);
        const realm = parameters.get("realm");
        if (realm !== undefined)
            return {
                kind: "bearer",
                realm,
                service: parameters.get("service") ?? null,
                scope: parameters.get("scope") ?? null,
            };
    }
    return /(?:^|[\s,])basic(?:\s|$)/iu.test(header) ? { kind: "basic" } : null;
}
function parametersOf(text) {
    const found = new Map();
    for (const match of text.matchAll(/([a-z_]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/giu)) {
        const [, name = "", quoted, bare] = match;
        const key = name.toLowerCase();
        if (!found.has(key))
            found.set(key, quoted?.replace(/\\(.)/gu, "$1") ?? bare ?? "");
    }
    return found;
}

;// CONCATENATED MODULE: ./shared/adapters/registry/oci/registry-error.ts



/** An error of the server as a sentence: its own code and message, shortened, since they are a stranger's words. */
async function refusalOf(response) {
    const text = await readBody(response, 16 * 1024).catch(() => null);
    const said = firstError(text ?? "");
    return `HTTP ${String(response.status)}${said === "" ? "" : ` (${(0,quote/* escapeText */.X1)(said, 80)})`}`;
}
function firstError(text) {
    try {
        const answer = JSON.parse(text);
        const [error] = answer?.errors ?? [];
        return [error?.code, error?.message].filter((part) => typeof part === "string" && part !== "").join(": ");
    }
    catch {
        return "";
    }
}
/** @param doing what was tried, as in "reading tags of oci://ghcr.io/octo/income" */
async function refusedBy(response, doing) {
    const said = await refusalOf(response);
    switch (response.status) {
        case 401:
            return permission("registry-unauthorized", `${doing}: the registry does not accept the login: ${said}`, LOGIN_HINT);
        case 403:
            return permission("registry-forbidden", `${doing}: the login may not do this: ${said}`, FORBIDDEN_HINT);
        case 404:
            return external("registry-not-found", `${doing}: not found: ${said}`, "Check host and path of the registry's location.");
        case 413:
            return external("registry-too-large", `${doing}: too large for the registry: ${said}`, "Ask the registry's operator for its limits.");
        case 429:
            return external("registry-busy", `${doing}: asked too often: ${said}`, "Wait, then run again; nothing is half-registered.");
        default:
            return external("registry-refused", `${doing}: ${said}`, "Run again; nothing is half-registered. If it stays, see the registry's own log.");
    }
}
const LOGIN_HINT = "Log in with `docker login` (in a workflow: docker/login-action), or set registry-username and registry-password. GHCR takes the workflow's token.";
const FORBIDDEN_HINT = "Give the login the right to push. On GHCR the job needs `permissions: packages: write`, and the package must give the repository access.";
function unreachable(doing, cause) {
    if (cause instanceof errors/* ModelgateError */.HJ)
        return cause;
    const code = cause instanceof Error ? ("code" in cause ? String(cause.code) : "") || cause.message : String(cause);
    const problem = {
        code: "registry-unreachable",
        message: `${doing}: no answer (${(0,quote/* escapeText */.X1)(code, 80)})`,
        hint: "Check the location and that the registry is up, then run again; nothing is half-registered.",
    };
    return new errors/* ModelgateError */.HJ("external", [problem], { cause });
}
function external(code, message, hint) {
    return new errors/* ModelgateError */.HJ("external", [{ code, message, hint }]);
}
function permission(code, message, hint) {
    return new errors/* ModelgateError */.HJ("permission", [{ code, message, hint }]);
}

;// CONCATENATED MODULE: ./shared/adapters/registry/oci/authorization.ts







const LARGEST_ANSWER = 1024 * 1024;
const tokenSchema = schemas/* object */.Ikc({ token: schemas/* string */.YjP().min(1).optional(), access_token: schemas/* string */.YjP().min(1).optional() });
const ACTIONS = { pull: "pull", push: "pull,push" };
/** @source distribution docs, "Token Authentication Specification" and "OAuth2 Token Authentication" */
function authorization(request) {
    const headers = new Map();
    let asked = null;
    const credentials = () => (asked ??= request.credentials());
    return {
        header: (access) => headers.get(access) ?? null,
        async answer(response, access) {
            const challenge = parseChallenge(response.headers["www-authenticate"]);
            if (challenge === null)
                return false;
            const before = headers.get(access) ?? null;
            const next = await headerFor(challenge, access, await credentials(), request);
            if (next === null || next === before)
                return false;
            headers.set(access, next);
            return true;
        },
    };
}
async function headerFor(challenge, access, credentials, request) {
    if (credentials.kind === "helper")
        throw needsHelper(credentials, request.host);
    if (challenge.kind === "basic")
        return credentials.kind === "basic" ? basic(credentials) : null;
    const scope = challenge.scope ?? `repository:${request.repository}:${ACTIONS[access]}`;
    const token = await fetchToken(challenge, scope, credentials, request);
    return `Bearer ${token}`;
}
function basic({ username, password }) {
    return `Basic ${Buffer.from(`${username}:${password}`, "utf8").toString("base64")}`;
}
async function fetchToken(challenge, scope, credentials, request) {
    const realm = realmOf(challenge, request);
    const doing = `asking ${realm.host} for a token for ${request.host}`;
    const response = credentials.kind === "identity-token"
        ? await refresh(realm, challenge, scope, credentials.token, request)
        : await ask(realm, challenge, scope, credentials, request);
    if (response.status !== 200)
        throw await refusedBy(response, doing);
    const answer = tokenSchema.safeParse(authorization_json((await readBody(response, LARGEST_ANSWER)) ?? ""));
    const token = answer.success ? (answer.data.token ?? answer.data.access_token) : undefined;
    if (token === undefined || /[^\u0021-\u007e]/u.test(token))
        throw external("registry-token-invalid", `${doing}: the answer holds no token`, "Check what stands in front of the registry.");
    return token;
}
/** A password goes to the realm, so the realm must be as well protected as the registry itself. */
function realmOf({ realm }, { host, isPlain }) {
    const url = URL.canParse(realm) ? new URL(realm) : null;
    if (url !== null && url.username === "" && url.password === "") {
        if (url.protocol === "https:")
            return url;
        if (url.protocol === "http:" && ((0,registry_location/* isLoopback */.U9)(url.host) || (isPlain && sameName(url.host, host))))
            return url;
    }
    throw external("registry-realm-refused", `the registry ${host} sends its clients for a token to ${(0,quote/* quote */.hD)(realm, 80)}, which is not an https address`, "Nothing was sent there. Ask the registry's operator.");
}
function sameName(left, right) {
    return left.replace(/:\d+$/u, "") === right.replace(/:\d+$/u, "");
}
async function ask(realm, { service }, scope, credentials, { send, userAgent }) {
    const url = new URL(realm);
    if (service !== null)
        url.searchParams.set("service", service);
    for (const part of scope.split(" "))
        url.searchParams.append("scope", part);
    const login = credentials.kind === "basic" ? { authorization: basic(credentials) } : {};
    return send({ method: "GET", url, headers: { "user-agent": userAgent, accept: "application/json", ...login } });
}
async function refresh(realm, { service }, scope, token, { send, userAgent }) {
    const form = new URLSearchParams({
        grant_type: "refresh_token",
        refresh_token: token,
        client_id: "modelgate",
        scope,
    });
    if (service !== null)
        form.set("service", service);
    const headers = { "user-agent": userAgent, "content-type": "application/x-www-form-urlencoded" };
    return send({
        method: "POST",
        url: realm,
        headers,
        body: textBody(form.toString(), (bytes) => external_node_stream_.Readable.from([bytes])),
    });
}
function needsHelper({ helper, file }, host) {
    return external("registry-credential-helper", `the login for ${host} is kept by the credential helper ${(0,quote/* quote */.hD)(helper)}, which modelgate does not run`, `Set registry-username and registry-password, or put the login into the auths of another folder's config.json and name it with DOCKER_CONFIG (now ${(0,quote/* escapeText */.X1)(file, 120)}).`);
}
function authorization_json(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./shared/adapters/registry/oci/registry-client.ts





const MOST_REDIRECTS = 5;
const REDIRECTS = [301, 302, 303, 307, 308];
function registryClient(request) {
    const { host, isPlain, userAgent } = request;
    // The Hub's name is not the host that serves it.
    const served = host === "docker.io" || host === "index.docker.io" ? "registry-1.docker.io" : host;
    const base = new URL(`${isPlain ? "http" : "https"}://${served}/`);
    const patient = retrying(send, { sleep: request.sleep ?? ((ms) => (0,external_node_timers_promises_.setTimeout)(ms)) });
    const login = authorization({ ...request, send: patient });
    const signed = (asking, url) => {
        // Only the registry itself is told who asks: a redirect leads to a store that has its own signature in the address.
        const header = url.origin === base.origin ? login.header(asking.access) : null;
        return {
            method: asking.method,
            url,
            headers: { "user-agent": userAgent, ...asking.headers, ...(header === null ? {} : { authorization: header }) },
            ...(asking.body === undefined ? {} : { body: asking.body }),
        };
    };
    return {
        base,
        async ask(asking) {
            const transport = asking.once === true ? send : patient;
            const url = new URL(asking.target, base);
            try {
                let response = await follow(asking, url, transport, signed);
                if (response.status === 401 && (await login.answer(response, asking.access))) {
                    await discard(response);
                    response = await follow(asking, url, transport, signed);
                }
                if (asking.accept.includes(response.status))
                    return response;
                throw await refusedBy(response, asking.doing);
            }
            catch (error) {
                throw unreachable(asking.doing, error);
            }
        },
    };
}
/** Follows redirects of reading requests; those of an upload come as a Location that is asked for anew. */
async function follow(asking, first, transport, signed) {
    let url = first;
    for (let redirects = 0;; redirects += 1) {
        const response = await transport(signed(asking, url));
        const location = response.headers["location"];
        const isReading = asking.method === "GET" || asking.method === "HEAD";
        if (!REDIRECTS.includes(response.status) || location === undefined || !isReading)
            return response;
        await discard(response);
        const next = URL.canParse(location, url.href) ? new URL(location, url) : null;
        if (next === null || redirects >= MOST_REDIRECTS || !isSafe(url, next))
            throw external("registry-redirect-refused", `${asking.doing}: the registry sends its clients elsewhere, in a way that is not followed`, "A redirect must lead to an http(s) address, from https never to http, at most five times.");
        url = next;
    }
}
function isSafe(from, to) {
    return to.protocol === "https:" || (to.protocol === "http:" && from.protocol === "http:");
}

;// CONCATENATED MODULE: ./shared/adapters/registry/oci/place.ts



/** The next page of a list. @source distribution-spec v1.1.1, "Listing Tags"; RFC 8288 */
function nextPage(response, current, base) {
    const target = /<([^>]*)>\s*;[^,]*\brel="?next"?/iu.exec(response.headers["link"] ?? "")?.[1];
    if (target === undefined || !URL.canParse(target, current.href))
        return null;
    const next = new URL(target, current);
    // A list goes on where it began; anything else is a way to lead the login astray.
    return next.origin === base.origin && next.href !== current.href ? next : null;
}
async function bodyOf(response, limit, doing) {
    let text;
    try {
        text = await readBody(response, limit);
    }
    catch (error) {
        throw unreachable(doing, error);
    }
    if (text !== null)
        return text;
    throw external("registry-answer-too-large", `${doing}: the answer is longer than ${String(limit)} bytes`, TAMPERED);
}
function place_digestOf(text) {
    return `sha256:${(0,external_node_crypto_.createHash)("sha256").update(text, "utf8").digest("hex")}`;
}
const TAMPERED = "Do not trust what this registry serves until its operator has explained it.";

;// CONCATENATED MODULE: ./shared/adapters/registry/oci/referrers.ts






const LARGEST_INDEX_BYTES = 16 * 1024 * 1024;
const MOST_PAGES = 1000;
/** How often the tag is written again after another writer took an entry out. */
const MOST_ROUNDS = 5;
/**
 * What refers to a manifest: from the referrers API where the registry has it, else from the index under the tag `sha256-HEX`.
 * An empty answer proves nothing: neither list is signed.
 * @source distribution-spec v1.1.1, "Listing Referrers", "Referrers Tag Schema"
 */
async function listReferrers(place, digest, read) {
    const { client, repository, shown } = place;
    const doing = `reading what refers to ${digest} in ${shown}`;
    const found = [];
    let next = new URL(`/v2/${repository}/referrers/${digest}`, client.base);
    for (let page = 0; next !== null && page < MOST_PAGES; page += 1) {
        const response = await client.ask({
            method: "GET",
            target: next,
            access: "pull",
            headers: { accept: media_types/* IMAGE_INDEX */.L$ },
            doing,
            accept: [200, 400, 404, 405],
        });
        if (response.status !== 200 || !isIndex(response.headers["content-type"])) {
            await discard(response);
            return descriptors(await taggedIndex(digest, shown, read));
        }
        found.push(...descriptors(readIndex(await bodyOf(response, LARGEST_INDEX_BYTES, doing), shown)));
        next = nextPage(response, next, client.base);
    }
    return found;
}
/** Something else than an index comes from servers that answer every address with a page. */
function isIndex(contentType) {
    return contentType?.split(";")[0]?.trim() === media_types/* IMAGE_INDEX */.L$;
}
/** Pushes the referrers; where the registry does not index them itself, all of them go into the tag's index in one write. */
async function attachReferrers({ shown }, subject, referrers, { read, put }) {
    const unlisted = [];
    for (const { manifest, descriptor } of referrers) {
        const indexed = await put(manifest.digest, manifest);
        if (indexed !== subject)
            unlisted.push(descriptor);
    }
    if (unlisted.length === 0)
        return;
    const tag = referrersTag(subject);
    // The index is read, changed and written without a lock, so another writer's entries can be lost and ours too: read back, and again.
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
        const index = await taggedIndex(subject, shown, read);
        const missing = unlisted.filter(({ digest }) => !index.manifests.some((entry) => entry.digest === digest));
        if (missing.length === 0)
            return;
        const text = (0,sorted_json/* sortedJson */.I)({ ...index, mediaType: media_types/* IMAGE_INDEX */.L$, manifests: [...index.manifests, ...missing] });
        await put(tag, { text, mediaType: media_types/* IMAGE_INDEX */.L$, digest: place_digestOf(text) });
    }
    const index = await taggedIndex(subject, shown, read);
    if (unlisted.every(({ digest }) => index.manifests.some((entry) => entry.digest === digest)))
        return;
    throw external("registry-referrers-contested", `attaching records in ${shown}: others keep writing the list of what refers to ${subject}`, "Give one writer at a time the model, with a concurrency group, then run again.");
}
function referrersTag(digest) {
    return digest.replace(":", "-");
}
async function taggedIndex(digest, shown, read) {
    const stored = await read(referrersTag(digest));
    return stored === null ? emptyIndex() : readIndex(stored.text, `the referrers of ${digest} in ${shown}`);
}
/** Entries as they are; those that are no OCI descriptor with a SHA-256 digest cannot be ours. */
function descriptors(index) {
    return index.manifests.flatMap(({ mediaType, digest, size, annotations, artifactType }) => /^sha256:[0-9a-f]{64}$/u.test(digest)
        ? [
            {
                mediaType,
                digest,
                size,
                ...(annotations === undefined ? {} : { annotations }),
                ...(artifactType === undefined ? {} : { artifactType }),
            },
        ]
        : []);
}

;// CONCATENATED MODULE: ./shared/adapters/registry/oci/oci-store.ts








const MANIFEST_TYPES = `${media_types/* IMAGE_MANIFEST */.MS}, ${media_types/* IMAGE_INDEX */.L$}`;
const LARGEST_LIST_BYTES = 16 * 1024 * 1024;
const oci_store_MOST_PAGES = 1000;
const UPLOAD_ATTEMPTS = 3;
/**
 * A repository on a server that speaks the OCI distribution API.
 * @source opencontainers/distribution-spec v1.1.1
 */
function ociStore(request) {
    const client = registryClient(request);
    const place = { client, repository: request.repository, shown: request.shown };
    const store = {
        shown: request.shown,
        manifest: (reference) => oci_store_manifest(place, reference),
        putManifest: async (reference, content) => {
            await oci_store_putManifest(place, reference, content);
        },
        putBlob: (source) => oci_store_putBlob(place, source),
        blob: (descriptor) => oci_store_blob(place, descriptor),
        tags: () => tags(place),
        referrers: (digest) => listReferrers(place, digest, (reference) => oci_store_manifest(place, reference)),
        attach: (subject, referrers) => attachReferrers(place, subject, referrers, {
            read: (reference) => oci_store_manifest(place, reference),
            put: (reference, content) => oci_store_putManifest(place, reference, content),
        }),
        exclusively: null,
    };
    return store;
}
async function oci_store_manifest({ client, repository, shown }, reference) {
    const doing = `reading ${reference} of ${shown}`;
    const response = await client.ask({
        method: "GET",
        target: `/v2/${repository}/manifests/${reference}`,
        access: "pull",
        headers: { accept: MANIFEST_TYPES },
        doing,
        accept: [200, 404],
    });
    if (response.status === 404) {
        await discard(response);
        return null;
    }
    const text = await bodyOf(response, media_types/* LARGEST_MANIFEST_BYTES */.R4, doing);
    const digest = place_digestOf(text);
    if (reference.startsWith("sha256:") && reference !== digest)
        throw external("registry-digest-mismatch", `${doing}: the bytes have another digest, ${digest}`, TAMPERED);
    return { text, mediaType: (response.headers["content-type"] ?? "").split(";")[0]?.trim() ?? "", digest };
}
/** Returns the digest that the registry says it indexed as the subject; null for one that keeps no referrers. */
async function oci_store_putManifest({ client, repository, shown }, reference, content) {
    const bytes = Buffer.byteLength(content.text);
    const doing = `writing ${reference} to ${shown}`;
    if (bytes > media_types/* LARGEST_MANIFEST_BYTES */.R4)
        throw external("registry-manifest-too-large", `${doing}: ${String(bytes)} bytes are more than registries take`, "A manifest may have 4 MiB: use fewer files.");
    const response = await client.ask({
        method: "PUT",
        target: `/v2/${repository}/manifests/${reference}`,
        access: "push",
        headers: { "content-type": content.mediaType },
        body: textBody(content.text, (buffer) => external_node_stream_.Readable.from([buffer])),
        doing,
        accept: [201, 202],
    });
    await discard(response);
    const said = response.headers["docker-content-digest"];
    if (said !== undefined && said.startsWith("sha256:") && said !== content.digest)
        throw external("registry-digest-mismatch", `${doing}: the registry stored other bytes, ${said.slice(0, 80)}`, TAMPERED);
    return response.headers["oci-subject"] ?? null;
}
async function oci_store_putBlob(place, source) {
    const { client, repository, shown } = place;
    const doing = `sending ${source.digest} to ${shown}`;
    for (let attempt = 1;; attempt += 1) {
        const head = await client.ask({
            method: "HEAD",
            target: `/v2/${repository}/blobs/${source.digest}`,
            access: "push",
            doing,
            accept: [200, 404],
        });
        await discard(head);
        if (head.status === 200)
            return;
        try {
            await upload(place, source, doing);
            return;
        }
        catch (error) {
            if (attempt >= UPLOAD_ATTEMPTS || !isPassing(error))
                throw error;
        }
    }
}
/** A broken connection or a server's bad moment; a refusal stays one. */
function isPassing(error) {
    const { problems } = error;
    const code = problems?.[0]?.code;
    return code === "registry-unreachable" || code === "registry-refused" || code === "registry-not-found";
}
/** One session: the whole content in one request, streamed, so that memory does not grow with the model. GHCR caps chunks at 4 MiB. */
async function upload({ client, repository }, source, doing) {
    const begun = await client.ask({
        method: "POST",
        target: `/v2/${repository}/blobs/uploads/`,
        access: "push",
        doing,
        accept: [202],
    });
    await discard(begun);
    const location = begun.headers["location"] ?? "";
    if (!URL.canParse(location, client.base.href))
        throw external("registry-refused", `${doing}: no place to send it to`, TAMPERED);
    const target = new URL(location, client.base);
    if (target.protocol === "http:" && client.base.protocol === "https:")
        throw external("registry-redirect-refused", `${doing}: the registry wants it sent unencrypted`, TAMPERED);
    target.searchParams.set("digest", source.digest);
    const done = await client.ask({
        method: "PUT",
        target,
        access: "push",
        headers: { "content-type": "application/octet-stream" },
        body: { sizeBytes: source.sizeBytes, open: source.open },
        doing,
        accept: [201],
        once: true,
    });
    await discard(done);
}
async function oci_store_blob({ client, repository, shown }, { digest }) {
    const response = await client.ask({
        method: "GET",
        target: `/v2/${repository}/blobs/${digest}`,
        access: "pull",
        doing: `reading ${digest} of ${shown}`,
        accept: [200],
    });
    return response.body;
}
/** All tags. A repository that is not there has none: the first push makes it. */
async function tags({ client, repository, shown }) {
    const doing = `reading the tags of ${shown}`;
    const found = [];
    let next = new URL(`/v2/${repository}/tags/list?n=1000`, client.base);
    for (let page = 0; next !== null && page < oci_store_MOST_PAGES; page += 1) {
        const response = await client.ask({ method: "GET", target: next, access: "pull", doing, accept: [200, 404] });
        if (response.status === 404) {
            await discard(response);
            return found;
        }
        found.push(...readTagList(await bodyOf(response, LARGEST_LIST_BYTES, doing), shown));
        next = nextPage(response, next, client.base);
    }
    return [...new Set(found)];
}

;// CONCATENATED MODULE: ./shared/adapters/registry/open-registry.ts







const GHCR = "ghcr.io";
/** The registry at a location, of either kind. @throws ModelgateError kind "input" for a location that is none, or out of reach */
async function openRegistry(request) {
    const parsed = (0,registry_location/* parseLocation */.zS)(request.location);
    if (parsed.kind === "problem")
        throw (0,errors/* problemsError */.$j)("input", [parsed.problem]);
    const { location } = parsed;
    if (location.kind === "oci-layout")
        await request.assertReachable((0,external_node_path_.resolve)(request.baseDir, location.path));
    return modelRegistry(location.text, (model) => openStore(location, model, request), request.clock);
}
function openStore(location, model, request) {
    const found = (0,registry_location/* repositoryOf */._M)(location, model);
    if (found.kind === "problem")
        throw (0,errors/* problemsError */.$j)("input", [found.problem]);
    const { repository } = found;
    if (location.kind === "oci-layout") {
        return layoutStore((0,external_node_path_.join)((0,external_node_path_.resolve)(request.baseDir, location.path), model), `${location.text.replace(/\/+$/u, "")}/${model}`);
    }
    const { host, isPlain } = location;
    return ociStore({
        host,
        repository,
        isPlain,
        shown: `${location.text.replace(/\/+$/u, "")}/${model}`,
        userAgent: request.userAgent,
        credentials: () => credentialsFor(host, request),
    });
}
/** What was given comes first, then docker's logins; GitHub's own registry takes the workflow's token, and no other host is sent it. */
async function credentialsFor(host, { login, environment, githubToken }) {
    if (login !== null)
        return { kind: "basic", ...login };
    const kept = await dockerCredentials(dockerConfigPath(environment), host);
    if (kept.kind !== "anonymous" || host !== GHCR || githubToken === null)
        return kept;
    return { kind: "basic", username: "modelgate", password: githubToken };
}


/***/ }),

/***/ 69001:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $v: () => (/* binding */ EMPTY_CONFIG),
/* harmony export */   EW: () => (/* binding */ cardAttachment),
/* harmony export */   L1: () => (/* binding */ EMPTY_CONFIG_TEXT),
/* harmony export */   Tf: () => (/* binding */ recordAttachment),
/* harmony export */   si: () => (/* binding */ artifactManifest)
/* harmony export */ });
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53890);
/* harmony import */ var _model_package_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88402);
/* harmony import */ var _sorted_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8820);



/** The config of an artifact that has none. @source image-spec v1.1.1, "Guidance for an Empty Descriptor" */
const EMPTY_CONFIG = {
    mediaType: _media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .EMPTY */ .wg,
    digest: "sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a",
    size: 2,
    data: "e30=",
};
const EMPTY_CONFIG_TEXT = "{}";
/** One text as an artifact; with a subject, its referrer. Equal texts give equal manifests, so attaching again attaches nothing new. */
function artifactManifest({ artifactType, text, annotations }, sha256, subject) {
    const manifest = {
        schemaVersion: 2,
        mediaType: _media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .IMAGE_MANIFEST */ .MS,
        artifactType,
        config: EMPTY_CONFIG,
        layers: [{ mediaType: artifactType, digest: `sha256:${sha256(text)}`, size: (0,_model_package_js__WEBPACK_IMPORTED_MODULE_1__/* .byteLength */ .d)(text) }],
        annotations,
        ...(subject === null ? {} : { subject }),
    };
    const encoded = (0,_sorted_json_js__WEBPACK_IMPORTED_MODULE_2__/* .sortedJson */ .I)(manifest);
    return { manifest, text: encoded, digest: `sha256:${sha256(encoded)}` };
}
/** A record as a referrer. `created` is the record's own time, never the clock's: attaching it again is the same manifest. */
function recordAttachment(text, about) {
    return {
        artifactType: _media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .RECORD */ .gv,
        text,
        annotations: {
            [_media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .ANNOTATION */ .YX.created]: about.createdAt,
            [_media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .ANNOTATION */ .YX.action]: about.action,
            [_media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .ANNOTATION */ .YX.predicateType]: about.predicateType,
        },
    };
}
function cardAttachment(markdown, createdAt) {
    return {
        artifactType: _media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .MODEL_CARD */ .NM,
        text: markdown,
        annotations: { [_media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .ANNOTATION */ .YX.created]: createdAt, [_media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .ANNOTATION */ .YX.title]: "MODEL_CARD.md" },
    };
}


/***/ }),

/***/ 53890:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $k: () => (/* binding */ MODEL_WEIGHT),
/* harmony export */   FS: () => (/* binding */ MODEL_CONFIG),
/* harmony export */   L$: () => (/* binding */ IMAGE_INDEX),
/* harmony export */   MS: () => (/* binding */ IMAGE_MANIFEST),
/* harmony export */   NM: () => (/* binding */ MODEL_CARD),
/* harmony export */   R4: () => (/* binding */ LARGEST_MANIFEST_BYTES),
/* harmony export */   TP: () => (/* binding */ MODEL_ARTIFACT),
/* harmony export */   YX: () => (/* binding */ ANNOTATION),
/* harmony export */   gv: () => (/* binding */ RECORD),
/* harmony export */   wg: () => (/* binding */ EMPTY),
/* harmony export */   zX: () => (/* binding */ ALIAS_MOVE)
/* harmony export */ });
/** @source opencontainers/image-spec v1.1.1 */
const IMAGE_MANIFEST = "application/vnd.oci.image.manifest.v1+json";
const IMAGE_INDEX = "application/vnd.oci.image.index.v1+json";
const EMPTY = "application/vnd.oci.empty.v1+json";
/** @source modelpack/model-spec v0.0.7 */
const MODEL_ARTIFACT = "application/vnd.cncf.model.manifest.v1+json";
const MODEL_CONFIG = "application/vnd.cncf.model.config.v1+json";
const MODEL_WEIGHT = "application/vnd.cncf.model.weight.v1.raw";
/** Records, as in-toto's envelope-less statements. @source in-toto/attestation spec/v1/envelope.md */
const RECORD = "application/vnd.in-toto+json";
const MODEL_CARD = "application/vnd.modelgate.model-card.v1+md";
const ALIAS_MOVE = "application/vnd.modelgate.alias-move.v1+json";
/** Annotation keys. `org.opencontainers.image.*` is reserved for the keys that the specification defines, so ours stand apart. */
const ANNOTATION = {
    created: "org.opencontainers.image.created",
    title: "org.opencontainers.image.title",
    version: "org.opencontainers.image.version",
    refName: "org.opencontainers.image.ref.name",
    filePath: "org.cncf.model.filepath",
    fileMetadata: "org.cncf.model.file.metadata+json",
    modelSha256: "modelgate.model.sha256",
    modelEntry: "modelgate.model.entry",
    predicateType: "in-toto.io/predicate-type",
    action: "modelgate.record.action",
};
/** A manifest that registries must accept. @source distribution-spec v1.1.1: "at least 4 megabytes" */
const LARGEST_MANIFEST_BYTES = 4 * 1024 * 1024;


/***/ }),

/***/ 88402:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ byteLength),
/* harmony export */   g: () => (/* binding */ packageModel)
/* harmony export */ });
/* harmony import */ var _text_code_point_order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10347);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53890);
/* harmony import */ var _sorted_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8820);



/**
 * A model as a ModelPack artifact: each file a layer of raw bytes, so that `oras pull` and every other client get the files as they are.
 * Nothing of the machine or the moment is in it, and what is said of a file beyond its bytes is fixed: the same name, version and bytes are
 * the same manifest digest everywhere.
 *
 * @source modelpack/model-spec v0.0.7, docs/spec.md and schema/config-schema.json; `createdAt` is optional there and left out
 */
function packageModel(request, sha256) {
    const files = [...request.files].sort((a, b) => (0,_text_code_point_order_js__WEBPACK_IMPORTED_MODULE_1__/* .compareCodePoints */ .O)(a.path, b.path));
    const configText = (0,_sorted_json_js__WEBPACK_IMPORTED_MODULE_2__/* .sortedJson */ .I)(modelConfig(request, files));
    const manifest = {
        schemaVersion: 2,
        mediaType: _media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .IMAGE_MANIFEST */ .MS,
        artifactType: _media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .MODEL_ARTIFACT */ .TP,
        config: { mediaType: _media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .MODEL_CONFIG */ .FS, digest: `sha256:${sha256(configText)}`, size: byteLength(configText) },
        layers: files.map(fileLayer),
        annotations: {
            [_media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .ANNOTATION */ .YX.title]: request.name,
            [_media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .ANNOTATION */ .YX.version]: request.version,
            [_media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .ANNOTATION */ .YX.modelSha256]: request.modelSha256,
            [_media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .ANNOTATION */ .YX.modelEntry]: request.entry,
        },
    };
    const manifestText = (0,_sorted_json_js__WEBPACK_IMPORTED_MODULE_2__/* .sortedJson */ .I)(manifest);
    return { manifest, manifestText, manifestDigest: `sha256:${sha256(manifestText)}`, configText };
}
function modelConfig({ name, version, entry }, files) {
    return {
        descriptor: { name, version },
        config: entry.toLowerCase().endsWith(".onnx") ? { format: "onnx" } : {},
        // Raw layers are not compressed, so a layer's own digest is the digest of its content.
        modelfs: { type: "layers", diffIds: files.map((file) => `sha256:${file.sha256}`) },
    };
}
function fileLayer({ path, sha256, sizeBytes }) {
    const metadata = {
        name: path.split("/").at(-1) ?? path,
        mode: 0o644,
        uid: 0,
        gid: 0,
        size: sizeBytes,
        mtime: "1970-01-01T00:00:00Z",
        typeflag: 0x30,
    };
    return {
        mediaType: _media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .MODEL_WEIGHT */ .$k,
        digest: `sha256:${sha256}`,
        size: sizeBytes,
        annotations: {
            [_media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .ANNOTATION */ .YX.title]: path,
            [_media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .ANNOTATION */ .YX.filePath]: path,
            [_media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .ANNOTATION */ .YX.fileMetadata]: (0,_sorted_json_js__WEBPACK_IMPORTED_MODULE_2__/* .sortedJson */ .I)(metadata),
        },
    };
}
/** Bytes of UTF-8. */
function byteLength(text) {
    let bytes = 0;
    for (const character of text) {
        const point = character.codePointAt(0) ?? 0;
        bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    }
    return bytes;
}


/***/ }),

/***/ 8820:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ sortedJson)
/* harmony export */ });
/* harmony import */ var _text_code_point_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10347);

/**
 * JSON on one line with keys in code-point order: the bytes of manifests, which registries keep as they are. Values are those that this house
 * builds itself, so nothing deep, no number but whole ones, and no property that is undefined.
 */
function sortedJson(value) {
    if (Array.isArray(value))
        return `[${value.map((item) => sortedJson(item)).join(",")}]`;
    if (typeof value !== "object" || value === null)
        return JSON.stringify(value);
    const members = Object.entries(value)
        .sort(([a], [b]) => (0,_text_code_point_order_js__WEBPACK_IMPORTED_MODULE_0__/* .compareCodePoints */ .O)(a, b))
        .map(([key, item]) => `${JSON.stringify(key)}:${sortedJson(item)}`);
    return `{${members.join(",")}}`;
}


/***/ })

};
