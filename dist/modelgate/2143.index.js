export const id = 2143;
export const ids = [2143];
export const modules = {

/***/ 42143:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fileJournal: () => (/* binding */ fileJournal)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_canary_rollout_id_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(19108);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46677);
/* harmony import */ var _core_text_quote_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47598);
/* harmony import */ var _records_canonical_json_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(51440);
/* harmony import */ var _records_journal_line_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(69643);
/* harmony import */ var _records_rollout_document_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66730);
/* harmony import */ var _records_rollout_note_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(42835);










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
function fileJournal(folder, shown) {
    const placeFolder = ({ environment, model }) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, (0,_core_canary_rollout_id_js__WEBPACK_IMPORTED_MODULE_7__/* .pathPart */ .nq)(environment), (0,_core_canary_rollout_id_js__WEBPACK_IMPORTED_MODULE_7__/* .pathPart */ .nq)(model));
    const fileOf = (key, name) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(placeFolder(key), String(key.number), name);
    const pinFile = (key, kind) => fileOf(key, `${kind}.json`);
    const guarded = (work) => translated(work, shown);
    return {
        location: `the folder ${shown}`,
        numbers: (place) => guarded(async () => {
            const numbers = wholeNames(await names(placeFolder(place)), "");
            const taken = await Promise.all(numbers.map(async (number) => isTaken(await names(fileOf({ ...place, number }, "")))));
            return numbers.filter((_, index) => taken[index]);
        }),
        pin: (key, kind, note) => guarded(async () => {
            const text = (0,_records_canonical_json_js__WEBPACK_IMPORTED_MODULE_8__/* .canonicalJson */ .d)(note);
            return (await create(pinFile(key, kind), text)) || (await read(pinFile(key, kind))) === text;
        }),
        pinned: (key, kind) => guarded(() => parsed(pinFile(key, kind), _records_rollout_note_js__WEBPACK_IMPORTED_MODULE_6__/* .rolloutNoteSchema */ .r)),
        begin: (key, document) => guarded(async () => {
            const file = fileOf(key, "plan.json");
            const text = (0,_records_canonical_json_js__WEBPACK_IMPORTED_MODULE_8__/* .canonicalJson */ .d)(_records_rollout_document_js__WEBPACK_IMPORTED_MODULE_5__/* .rolloutDocumentSchema */ .q.parse(document));
            return (await create(file, text)) || (await read(file)) === text ? "begun" : "taken";
        }),
        document: (key) => guarded(() => parsed(fileOf(key, "plan.json"), _records_rollout_document_js__WEBPACK_IMPORTED_MODULE_5__/* .rolloutDocumentSchema */ .q)),
        append: (key, entry) => guarded(async () => {
            const file = fileOf(key, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)("lines", `${String(entry.seq)}.txt`));
            return (await create(file, `${(0,_records_journal_line_js__WEBPACK_IMPORTED_MODULE_9__/* .journalLine */ .Ee)(entry)}\n`)) ? "written" : "lost";
        }),
        entries: (key) => guarded(async () => {
            const lines = fileOf(key, "lines");
            const numbers = wholeNames(await names(lines), ".txt");
            const texts = await Promise.all(numbers.map((number) => read((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(lines, `${String(number)}.txt`))));
            return texts.map((text, index) => {
                const entry = (0,_records_journal_line_js__WEBPACK_IMPORTED_MODULE_9__/* .parseJournalLine */ .Ln)((text ?? "").trimEnd());
                if (entry === null)
                    throw spoiled((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(lines, `${String(numbers[index])}.txt`));
                return entry;
            });
        }),
    };
}
/** Makes a file that was not there, whole or not at all. False when there is one. */
async function create(path, text) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
    const draft = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), `${DRAFT}${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(draft, text, { encoding: "utf8", flush: true });
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.link)(draft, path);
        return true;
    }
    catch (error) {
        if (codeOf(error) === "EEXIST")
            return false;
        throw error;
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(draft, { force: true });
    }
}
async function read(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, "utf8");
    }
    catch (error) {
        if (codeOf(error) === "ENOENT")
            return null;
        throw error;
    }
}
async function names(folder) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder);
    }
    catch (error) {
        if (codeOf(error) === "ENOENT")
            return [];
        throw error;
    }
}
/**
 * A folder is there before the plan is: with nothing but a draft in it, it belongs to a run that is writing, or that died over it, and
 * has taken nothing.
 */
function isTaken(found) {
    return found.some((name) => !name.startsWith(DRAFT));
}
/** Names that are a whole number and the ending, as numbers, ascending. Drafts and whatever else lies there are passed over. */
function wholeNames(found, ending) {
    return found
        .filter((name) => name.endsWith(ending))
        .map((name) => name.slice(0, name.length - ending.length))
        .filter((name) => /^[1-9]\d{0,14}$/u.test(name))
        .map(Number)
        .sort((a, b) => a - b);
}
async function parsed(path, schema) {
    const text = await read(path);
    if (text === null)
        return null;
    const result = schema.safeParse(jsonOf(text));
    if (!result.success)
        throw spoiled(path);
    return result.data;
}
function jsonOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function spoiled(path) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ModelgateError */ .HJ("data", [
        {
            code: "journal-spoiled",
            message: `${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(path, 200)} is not what modelgate writes`,
            hint: "The journal was edited or damaged; restore it from a backup. The target still serves what it serves.",
        },
    ]);
}
async function translated(work, shown) {
    try {
        return await work();
    }
    catch (cause) {
        const code = codeOf(cause);
        if (cause instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ModelgateError */ .HJ || code === null)
            throw cause;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ModelgateError */ .HJ("external", [
            {
                code: "journal-unavailable",
                message: `the rollout journal in ${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(shown, 200)} cannot be read or written (${code})`,
                hint: "Check that the folder exists on this machine and may be written.",
            },
        ], { cause });
    }
}
function codeOf(error) {
    return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;
}


/***/ }),

/***/ 69643:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ee: () => (/* binding */ journalLine),
/* harmony export */   Ln: () => (/* binding */ parseJournalLine)
/* harmony export */ });
/* unused harmony export LONGEST_LINE */
/** GitHub's limit for the description of a deployment status. */
const LONGEST_LINE = 140;
const KINDS = [
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
const VERDICTS = ["harm", "proven", "undecided"];
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
function journalLine(entry) {
    const { requests, reason } = entry;
    const n = `n=${String(requests)}`;
    const whole = lineOf(entry, reason === null ? [n] : [n, `r=${reason}`]);
    const line = [whole, lineOf(entry, [n]), lineOf(entry, [])].find(({ length }) => length <= LONGEST_LINE);
    if (line === undefined)
        throw new TypeError(`a journal line of ${String(whole.length)} characters: ${whole}`);
    return line;
}
function lineOf(entry, words) {
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
function parseJournalLine(line) {
    const [mark, kind, ...rest] = line.split(" ");
    if (mark !== "mg1" || line.length > LONGEST_LINE)
        return null;
    const fields = new Map(rest.map((part) => [part.slice(0, part.indexOf("=")), part.slice(part.indexOf("=") + 1)]));
    const [step, steps] = (fields.get("s") ?? "").split("/").map(whole);
    const weightPercent = percent(fields.get("w"));
    const seq = whole(fields.get("seq"));
    const requests = whole(fields.get("n") ?? "0");
    const atSeconds = whole36(fields.get("t"));
    const verdict = VERDICTS.find((known) => known === fields.get("v")) ?? null;
    const known = KINDS.find((one) => one === kind);
    const reading = fields.has("c") ? readingOf(fields) : null;
    const isWhole = (value) => value !== null && value !== undefined;
    if (known === undefined || !isWhole(step) || !isWhole(steps) || weightPercent === null)
        return null;
    if (!isWhole(seq) || seq === 0 || !isWhole(requests) || !isWhole(atSeconds))
        return null;
    if (reading === undefined || (fields.has("v") && verdict === null))
        return null;
    const reason = fields.get("r") ?? null;
    if (reason !== null && !/^[a-z][a-z0-9-]{0,39}$/u.test(reason))
        return null;
    return { seq, kind: known, atSeconds, step, steps, weightPercent, verdict, reason, requests, reading };
}
function armText({ requests, errors, slow }) {
    return [requests, errors, slow].map((value) => (value === null ? MINUS : value.toString(BASE))).join(",");
}
/** Undefined for a reading that is none. */
function readingOf(fields) {
    const canary = armOf(fields.get("c"));
    const champion = armOf(fields.get("b"));
    const epoch = fields.get("e") ?? "";
    return canary === null || champion === null || !/^[\w.-]{1,8}$/u.test(epoch)
        ? undefined
        : { epoch, canary, champion };
}
function armOf(text) {
    const parts = (text ?? "").split(",");
    const requests = whole36(parts[0]);
    const errors = whole36(parts[1]);
    const slow = parts[2] === MINUS ? null : whole36(parts[2]);
    if (parts.length !== 3 || requests === null || errors === null || (slow === null && parts[2] !== MINUS))
        return null;
    return { requests, errors, slow };
}
function whole(text) {
    return text !== undefined && /^\d{1,16}$/u.test(text) ? safe(Number(text)) : null;
}
function whole36(text) {
    return text !== undefined && /^[0-9a-z]{1,11}$/u.test(text) ? safe(Number.parseInt(text, BASE)) : null;
}
function percent(text) {
    const value = text !== undefined && /^\d{1,3}(?:\.\d{1,4})?$/u.test(text) ? Number(text) : Number.NaN;
    return value >= 0 && value <= 100 ? value : null;
}
function safe(value) {
    return Number.isSafeInteger(value) ? value : null;
}


/***/ }),

/***/ 66730:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ rolloutDocumentSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46843);

/** What a rollout or a rollback set out to do: the payload of its deployment, or plan.json. Strict: we alone write it. */
const digest = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/u);
const count = zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().nonnegative();
const share = zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().gt(0).lt(1);
const model = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ version: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), sha256: digest });
const scheduleSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    steps: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().gt(0).max(100)).min(1),
    burnInSeconds: count,
    dwellSeconds: count,
    minimumRequests: count,
    errorBudget: share,
    bakeSeconds: count,
    timeCapSeconds: count,
    onNoData: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["hold", "abort"]),
    lookSeconds: count,
});
const rulesSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    alpha: share,
    errorRatio: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(1),
    errorFloor: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nonnegative(),
    errorSlo: share,
    slowRatio: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(1),
    slowFloor: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nonnegative(),
    slowThresholdMs: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().positive().nullable(),
});
const provenance = {
    /** Commit that was deployed from; null outside a repository. */
    commit: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    policy: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ source: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), sha256: digest }),
    reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    actorId: count.nullable(),
    runUrl: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    /** Digests of the records that let the model in. */
    records: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(digest),
};
const place = {
    /** Tells two plans apart that say the same. */
    id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    rolloutId: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    model: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    environment: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    startedAtSeconds: count,
};
const rolloutSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    schema: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("modelgate.rollout/1"),
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("rollout"),
    ...place,
    candidate: model,
    champion: model.nullable(),
    schedule: scheduleSchema,
    rules: rulesSchema,
    ...provenance,
});
const rollbackSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    schema: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("modelgate.rollout/1"),
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("rollback"),
    ...place,
    /** What served before; null where nobody did. */
    from: model.nullable(),
    to: model,
    breakGlass: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
    ...provenance,
});
const rolloutDocumentSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .discriminatedUnion */ .gMt("kind", [rolloutSchema, rollbackSchema]);


/***/ }),

/***/ 42835:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ rolloutNoteSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46843);

/** Who wanted what, why and when: what an abort latch or a promotion carries. */
const rolloutNoteSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    actorId: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().nonnegative().nullable(),
    at: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    runUrl: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
});


/***/ })

};
