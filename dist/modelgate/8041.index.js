export const id = 8041;
export const ids = [8041];
export const modules = {

/***/ 31537:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LL: () => (/* binding */ dataError),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   p4: () => (/* binding */ quotedList),
/* harmony export */   pS: () => (/* binding */ shownPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46677);


const QUOTED_LIMIT = 40;
/** One error of kind "data" at a place in a file. */
function dataError(path, fault, position) {
    const { code, message, hint, cause } = fault;
    const place = { file: shownPath(path), ...position };
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModelgateError */ .HJ("data", [{ code, message, place, ...(hint === undefined ? {} : { hint }) }], { cause });
}
/** The path as people know it: relative to the working folder when it lies inside, with `/`. */
function shownPath(path) {
    const shown = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(process.cwd(), path);
    return shown === "" || shown.startsWith("..") ? path : shown.split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join("/");
}
/** A value of the user's in double quotes, escaped so that it stays on its line, cut at 40 characters. */
function quoted(text) {
    const characters = Array.from(text.slice(0, 2 * QUOTED_LIMIT + 2));
    const cut = characters.length > QUOTED_LIMIT;
    const kept = JSON.stringify(characters.slice(0, QUOTED_LIMIT).join("")).slice(1, -1);
    const escaped = kept.replace(/[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu, escapeUnit);
    return `"${escaped}${cut ? "…" : ""}"`;
}
/** Lists names for a message: at most eight, each quoted. */
function quotedList(names) {
    const shown = names.slice(0, 8).map(quoted).join(", ");
    return names.length > 8 ? `${shown} and ${String(names.length - 8)} more` : shown;
}
function escapeUnit(character) {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}


/***/ }),

/***/ 14102:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ textDictionary),
/* harmony export */   U: () => (/* binding */ TooManyTexts)
/* harmony export */ });
/** V8 cannot hold more than 2^24 entries in one Map; stop a little before, with words instead of a crash. */
const LIMIT = 16_000_000;
/** Thrown inside the readers, which know the place and turn it into a data error. */
class TooManyTexts extends Error {
}
function textDictionary() {
    const codes = new Map();
    const texts = [];
    return {
        texts,
        codeOf(text) {
            const known = codes.get(text);
            if (known !== undefined)
                return known;
            if (texts.length >= LIMIT)
                throw new TooManyTexts(`more than ${String(LIMIT)} distinct texts in one column`);
            codes.set(text, texts.length);
            return texts.push(text) - 1;
        },
    };
}


/***/ }),

/***/ 68464:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Bl: () => (/* binding */ evaluationAdapters),
  i_: () => (/* binding */ modelRunner),
  ev: () => (/* binding */ timerAdapters)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./shared/core/errors.ts
var errors = __webpack_require__(46677);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./shared/adapters/predictions/encode.ts

/*
 * One file an entry: the SHA-256 of all that follows, a line with the description as JSON, then the arrays one after another,
 * little-endian, in the order in which the description lists them.
 */
const SCHEMA = "modelgate.predictions/1";
const NEWLINE = 10;
const DIGEST_LENGTH = 64;
/** The bytes of an entry, in parts, and the digest they begin with. It is computed off this thread, which has metrics to compute. */
async function encodePredictions(key, kept) {
    const { score, scores, value, label, rows, scoresAreProbabilities, scoreEpsilon, runtime } = kept;
    const arrays = [
        ["score", score],
        ["scores", scores?.values ?? null],
        ["value", value],
        ["label", label?.codes ?? null],
    ];
    const present = arrays.flatMap(([part, array]) => (array === null ? [] : [{ part, array }]));
    const description = {
        schema: SCHEMA,
        key,
        rows,
        parts: present.map(({ part, array }) => ({ part, length: array.length })),
        classCount: scores?.classCount ?? 0,
        dictionary: label?.dictionary ?? [],
        scoresAreProbabilities,
        scoreEpsilon,
        runtime,
    };
    const content = Buffer.concat([
        Buffer.from(`${JSON.stringify(description)}\n`, "utf8"),
        ...present.map(({ array }) => Buffer.from(array.buffer, array.byteOffset, array.byteLength)),
    ]);
    const digest = Buffer.from(await external_node_crypto_.webcrypto.subtle.digest("SHA-256", content)).toString("hex");
    return { parts: [Buffer.from(`${digest}\n`, "latin1"), content], digest };
}
/** Reads an entry back, or says why it is none of ours. Nothing of it is believed before its digest is seen to be right. */
function decodePredictions(key, bytes) {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const digest = file.toString("latin1", 0, DIGEST_LENGTH);
    if (file[DIGEST_LENGTH] !== NEWLINE)
        return ignored("is not in the form in which predictions are kept");
    const content = file.subarray(DIGEST_LENGTH + 1);
    if ((0,external_node_crypto_.createHash)("sha256").update(content).digest("hex") !== digest)
        return ignored("is not what was written: its checksum differs");
    const end = content.indexOf(NEWLINE);
    // The checksum is right, so these are bytes that this code wrote, in this version or another.
    const description = JSON.parse(content.toString("utf8", 0, Math.max(0, end)));
    if (description.schema !== SCHEMA || description.key !== key)
        return ignored("belongs to another model, data or run");
    const predictions = predictionsOf(description, content.subarray(end + 1));
    return predictions === null ? ignored("is shorter than it says") : { kind: "read", predictions, digest };
}
function ignored(reason) {
    return { kind: "ignored", reason };
}
function predictionsOf(description, payload) {
    const found = new Map();
    let start = 0;
    for (const { part, length } of description.parts) {
        const end = start + length * (part === "label" ? Int32Array.BYTES_PER_ELEMENT : Float64Array.BYTES_PER_ELEMENT);
        if (end > payload.length)
            return null;
        // A copy of its own, because a view of doubles must begin at a multiple of eight.
        found.set(part, Uint8Array.from(payload.subarray(start, end)).buffer);
        start = end;
    }
    const doubles = (part) => {
        const buffer = found.get(part);
        return buffer === undefined ? null : new Float64Array(buffer);
    };
    const scores = doubles("scores");
    const codes = found.get("label");
    const { rows, classCount, dictionary, scoresAreProbabilities, scoreEpsilon, runtime } = description;
    return {
        rows,
        score: doubles("score"),
        scores: scores === null ? null : { values: scores, classCount },
        label: codes === undefined ? null : { kind: "text", codes: new Int32Array(codes), dictionary },
        value: doubles("value"),
        scoresAreProbabilities,
        scoreEpsilon,
        runtime,
    };
}

;// CONCATENATED MODULE: ./shared/adapters/predictions/folder-store.ts





const ENTRY = ".predictions";
const SOURCE = ".source";
/** `RECORD ENTRY`: the record of the check, and the digest of the entry it speaks of. */
const SOURCE_LINE = /^([0-9a-f]{64}) ([0-9a-f]{64})\n$/u;
/** Far above any evaluation set that is read whole; what is larger is not ours. */
const LARGEST_BYTES = 2 ** 31 - 1;
/** Predictions in files of one folder, named by what decides them. */
function folderStore({ folder, scope }) {
    const own = new Map();
    const pending = [];
    const keep = async (key, predictions) => {
        const name = nameOf(key, scope);
        try {
            const { parts, digest } = await encodePredictions(name, predictions);
            if (await written(folder, name + ENTRY, parts))
                own.set(name, digest);
        }
        catch {
            // Too large to be put together: not kept.
        }
    };
    return {
        holdsAny: async () => (await names(folder)).some((name) => name.endsWith(ENTRY)),
        async find(key) {
            const name = nameOf(key, scope);
            const bytes = await readWhole((0,external_node_path_.join)(folder, name + ENTRY));
            if (bytes === null)
                return { kind: "none" };
            const entry = decodePredictions(name, bytes);
            if (entry.kind === "ignored")
                return entry;
            const { predictions, digest } = entry;
            return { kind: "found", predictions, record: await recordOf((0,external_node_path_.join)(folder, name + SOURCE), digest) };
        },
        keep(key, predictions) {
            const kept = keep(key, predictions);
            pending.push(kept);
            return kept;
        },
        async attribute(recordDigest) {
            await Promise.all(pending);
            for (const [name, digest] of own)
                await written(folder, name + SOURCE, [Buffer.from(`${recordDigest} ${digest}\n`, "latin1")]);
        },
    };
}
/** Keeps for later steps and takes nothing from earlier ones: for the check that others build on. */
function keepOnly(store) {
    return {
        ...noPredictionStore,
        keep: (key, kept) => store.keep(key, kept),
        attribute: (digest) => store.attribute(digest),
    };
}
/** No predictions from before and none for later. */
const noPredictionStore = {
    holdsAny: () => Promise.resolve(false),
    find: () => Promise.resolve({ kind: "none" }),
    keep: () => Promise.resolve(),
    attribute: () => Promise.resolve(),
};
function nameOf(key, scope) {
    const { model, data, input, output, runtime, provider, threads, batchRows } = key;
    const text = JSON.stringify([scope, model, data, input, output, runtime, provider, threads, batchRows]);
    return (0,external_node_crypto_.createHash)("sha256").update(text, "utf8").digest("hex");
}
async function names(folder) {
    try {
        return await (0,promises_.readdir)(folder);
    }
    catch {
        return [];
    }
}
/** Null for what is not there, is no plain file or cannot be read: a link could lead anywhere. */
async function readWhole(path) {
    try {
        const file = await (0,promises_.open)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK);
        try {
            const { size, isPlain } = await file.stat().then((stat) => ({ size: stat.size, isPlain: stat.isFile() }));
            return isPlain && size <= LARGEST_BYTES ? await file.readFile() : null;
        }
        finally {
            await file.close();
        }
    }
    catch {
        return null;
    }
}
async function recordOf(path, entryDigest) {
    const bytes = await readWhole(path);
    const line = bytes === null ? null : SOURCE_LINE.exec(Buffer.from(bytes).toString("latin1"));
    return line?.[2] === entryDigest ? (line[1] ?? null) : null;
}
/** Beside its place and then renamed: a step that is cut off leaves no half of an entry. */
async function written(folder, name, parts) {
    const draft = (0,external_node_path_.join)(folder, `.${name}.${(0,external_node_crypto_.randomUUID)()}`);
    try {
        await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
        await (0,promises_.writeFile)(draft, parts, { mode: 0o600 });
        await (0,promises_.rename)(draft, (0,external_node_path_.join)(folder, name));
        return true;
    }
    catch {
        await (0,promises_.rm)(draft, { force: true }).catch(() => undefined);
        return false;
    }
}

// EXTERNAL MODULE: ./shared/adapters/data/data-error.ts
var data_error = __webpack_require__(31537);
// EXTERNAL MODULE: ./shared/adapters/data/text-dictionary.ts
var text_dictionary = __webpack_require__(14102);
;// CONCATENATED MODULE: ./shared/adapters/data/open-table.ts



const ACCEPTED = ".parquet, .csv, .tsv, .jsonl and .ndjson, the text formats also with .gz";
const COMMA = 44;
const TAB = 9;
/**
 * Opens files, by their names' endings, as one table in the order given. All must have the same columns, in any order;
 * formats may be mixed. A table without rows opens and yields no batch: what that means is the caller's to say.
 * @throws ModelgateError "input" for an unknown ending, "data" for a header or footer that cannot be read
 */
const openTable = async (paths) => {
    const files = [];
    // One after another, so that the first bad file is the one named.
    for (const path of paths)
        files.push(await openFile(path));
    const [first] = files;
    if (first === undefined)
        throw new TypeError("a table needs at least one file");
    for (const file of files)
        assertSameColumns(first, file);
    return tableOf(first, files);
};
async function openFile(path) {
    const name = path.toLowerCase().replace(/\.gz$/u, "");
    const isCompressed = path.toLowerCase().endsWith(".gz");
    const extension = /\.[^./\\]*$/u.exec(name)?.[0];
    // Each reader is loaded when a file needs it: Parquet alone costs more start-up time than the rest together.
    if (extension === ".csv")
        return (await __webpack_require__.e(/* import() */ 8799).then(__webpack_require__.bind(__webpack_require__, 68799))).openCsvFile(path, COMMA);
    if (extension === ".tsv")
        return (await __webpack_require__.e(/* import() */ 8799).then(__webpack_require__.bind(__webpack_require__, 68799))).openCsvFile(path, TAB);
    if (extension === ".jsonl" || extension === ".ndjson")
        return (await __webpack_require__.e(/* import() */ 50).then(__webpack_require__.bind(__webpack_require__, 50050))).openJsonlFile(path);
    if (extension === ".parquet" && !isCompressed)
        return (await Promise.all(/* import() */[__webpack_require__.e(6048), __webpack_require__.e(408)]).then(__webpack_require__.bind(__webpack_require__, 40408))).openParquetFile(path);
    const hint = isCompressed && extension === ".parquet"
        ? "Parquet is compressed inside: give the file without .gz."
        : "Convert the file, or name it by what it is.";
    throw new errors/* ModelgateError */.HJ("input", [
        {
            code: "unknown-data-format",
            message: `${(0,data_error/* quoted */.TL)((0,data_error/* shownPath */.pS)(path))} is no data file that can be read; accepted are ${ACCEPTED}`,
            hint,
        },
    ]);
}
function assertSameColumns(first, file) {
    const expected = first.headers.map(({ name }) => name);
    const found = file.headers.map(({ name }) => name);
    const lacking = expected.filter((name) => !found.includes(name));
    const extra = found.filter((name) => !expected.includes(name));
    if (lacking.length === 0 && extra.length === 0)
        return;
    const parts = [
        lacking.length > 0 ? `lacks ${(0,data_error/* quotedList */.p4)(lacking)}` : "",
        extra.length > 0 ? `has also ${(0,data_error/* quotedList */.p4)(extra)}` : "",
    ];
    throw (0,data_error/* dataError */.LL)(file.path, {
        code: "columns-differ",
        message: `the columns differ from those of ${(0,data_error/* shownPath */.pS)(first.path)}: this file ${parts.filter((part) => part !== "").join(" and ")}`,
        hint: "Files that are read as one table have the same columns, in any order.",
    });
}
function tableOf(first, files) {
    const counts = files.map(({ rowCount }) => rowCount);
    /** First row of each file, as far as known: text formats tell when they were read. */
    const firstRows = [0];
    for (const count of counts) {
        if (count === null)
            break;
        firstRows.push((firstRows.at(-1) ?? 0) + count);
    }
    return {
        headers: first.headers,
        rowCount: counts.reduce((sum, count) => (sum === null || count === null ? null : sum + count), 0),
        sizeBytes: files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
        async *read(requests, { batchRows }) {
            if (!Number.isSafeInteger(batchRows) || batchRows < 1)
                throw new RangeError(`batchRows is ${String(batchRows)}`);
            assertKnown(first, requests);
            const dictionaries = requests.map(({ kind }) => (kind === "text" ? (0,text_dictionary/* textDictionary */.I)() : null));
            const plan = { requests, dictionaries, batchRows };
            let firstRow = 0;
            for (const [index, file] of files.entries()) {
                firstRows[index] = firstRow;
                let rows = 0;
                for await (const batch of file.read(plan)) {
                    rows += batch.rows;
                    yield shifted(batch, firstRow);
                }
                firstRow += rows;
            }
        },
        locate(row) {
            let index = 0;
            while (index + 1 < files.length && (firstRows[index + 1] ?? Infinity) <= row)
                index++;
            return (files[index] ?? first).locate(row - (firstRows[index] ?? 0));
        },
    };
}
function shifted(batch, firstRow) {
    return firstRow === 0 ? batch : { ...batch, firstRow: batch.firstRow + firstRow };
}
function assertKnown(first, requests) {
    const names = first.headers.map(({ name }) => name);
    const unknown = [...new Set(requests.map(({ name }) => name).filter((name) => !names.includes(name)))];
    if (unknown.length === 0)
        return;
    throw (0,data_error/* dataError */.LL)(first.path, {
        code: "missing-column",
        message: `there is no column ${(0,data_error/* quotedList */.p4)(unknown)}; the columns are ${(0,data_error/* quotedList */.p4)(names)}`,
        hint: "Name a column of the file; upper and lower case differ.",
    });
}

// EXTERNAL MODULE: ./shared/adapters/files/digest-files.ts
var digest_files = __webpack_require__(73765);
// EXTERNAL MODULE: ./shared/adapters/files/model-inspector.ts
var model_inspector = __webpack_require__(24258);
// EXTERNAL MODULE: ./shared/core/text/quote.ts
var quote = __webpack_require__(47598);
// EXTERNAL MODULE: ./shared/adapters/files/lfs-pointer.ts
var lfs_pointer = __webpack_require__(84972);
// EXTERNAL MODULE: ./shared/adapters/files/external-files.ts
var external_files = __webpack_require__(1430);
// EXTERNAL MODULE: ./shared/adapters/git/git.ts
var git = __webpack_require__(87300);
;// CONCATENATED MODULE: ./shared/adapters/git/champion-at-ref.ts







/**
 * The champion as it stood at a commit: the same path as the candidate, copied out of git with its external data.
 *
 * @param modelPath absolute path of the candidate's file, inside a repository
 * @param ref commit, branch or tag
 * @param tempDir existing folder for the copy
 * @throws ModelgateError kind "input" when there is no repository or no such ref
 */
async function championAtRef(modelPath, ref, tempDir) {
    const folder = (0,external_node_path_.dirname)(modelPath);
    const commit = await resolveCommit(folder, ref);
    const name = (0,external_node_path_.basename)(modelPath);
    const shown = `${name} at ${ref} (${commit.slice(0, 12)})`;
    const target = await (0,promises_.mkdtemp)((0,external_node_path_.join)(tempDir, "champion-"));
    const path = (0,external_node_path_.join)(target, name);
    if (!(await (0,git/* gitBlobToFile */.hF)(folder, `${commit}:./${name}`, path))) {
        return { kind: "absent", detail: `there is no ${(0,quote/* quote */.hD)(name)} at ${ref}` };
    }
    await (0,lfs_pointer/* assertNotLfsPointer */.g)(path, shown);
    await bringSidecars(folder, commit, target, path);
    return { kind: "found", path, shown };
}
/** The commit where this branch left the default one, for `champion: base` outside a pull request. */
async function mergeBase(modelPath) {
    const folder = (0,external_node_path_.dirname)(modelPath);
    for (const upstream of ["origin/HEAD", "origin/main", "origin/master", "main", "master"]) {
        const answer = await (0,git/* git */.$Y)(folder, ["merge-base", "HEAD", upstream]);
        if (answer.kind === "done")
            return answer.text.trim();
    }
    throw new errors/* ModelgateError */.HJ("input", [
        {
            code: "champion-no-base",
            input: "champion",
            message: "champion: base needs a pull request or a branch of a default branch, and neither was found",
            hint: "Name the commit with git:REF, or the file with `champion-path`.",
        },
    ]);
}
async function resolveCommit(folder, ref) {
    const answer = await (0,git/* git */.$Y)(folder, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]);
    if (answer.kind === "done")
        return answer.text.trim();
    const shallow = await (0,git/* git */.$Y)(folder, ["rev-parse", "--is-shallow-repository"]);
    throw new errors/* ModelgateError */.HJ("input", [
        {
            code: "champion-ref-unknown",
            input: "champion",
            message: `git knows no commit ${(0,quote/* quote */.hD)(ref)} here`,
            hint: shallow.kind === "done" && shallow.text.trim() === "true"
                ? "The checkout is shallow: check out with fetch-depth: 0, or fetch that ref first."
                : "Check the ref with git rev-parse, or fetch it first.",
        },
    ]);
}
/** External data lies beside the model at that commit too. What is missing there, the walk reports by name. */
async function bringSidecars(folder, commit, target, path) {
    for (const sidecar of (0,external_files/* listExternalFiles */.f)(path)) {
        const to = (0,external_node_path_.join)(target, sidecar);
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(to), { recursive: true });
        // An empty file left by an object that is not there would be a sidecar with the wrong bytes.
        if (!(await (0,git/* gitBlobToFile */.hF)(folder, `${commit}:./${sidecar}`, to)))
            await (0,promises_.rm)(to, { force: true });
    }
}

// EXTERNAL MODULE: ./shared/adapters/inference/child-environment.ts
var child_environment = __webpack_require__(34401);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: ./shared/adapters/inference/frame.ts
var inference_frame = __webpack_require__(96306);
// EXTERNAL MODULE: ./shared/adapters/inference/resident-memory.ts
var resident_memory = __webpack_require__(19283);
;// CONCATENATED MODULE: ./shared/adapters/inference/child-process.ts




const memoryLookMs = 100;
const printedBytes = 2048;
/** The child process and the channel to it. However it ends, nothing is left behind. */
class InferenceProcess {
    #process;
    #channel;
    #memoryTimer;
    #ended;
    #printed = Buffer.alloc(0);
    #peakBytes = null;
    #closing = false;
    #listener = null;
    /** How the child ended before anybody listened. */
    #earlyEnd = null;
    #kill = () => {
        this.#process.kill("SIGKILL");
    };
    constructor(entry, environment) {
        this.#process = (0,external_node_child_process_.spawn)(entry.execPath, entry.args, {
            env: environment,
            // Channel on descriptor 3; what native code prints to standard output must never reach ours (contracts.md §3).
            stdio: ["ignore", "ignore", "pipe", "pipe"],
            windowsHide: true,
        });
        this.#channel = this.#process.stdio[3];
        this.#ended = (0,external_node_events_.once)(this.#process, "exit").catch(() => undefined);
        this.#listen();
        this.#memoryTimer = this.#watchMemory();
        // An uncaught exception or process.exit of ours must not leave a model running.
        process.once("exit", this.#kill);
    }
    /** Tells everything from now on to `listener`; an end that came before is told at once. */
    attach(listener) {
        this.#listener = listener;
        const early = this.#earlyEnd;
        if (early !== null)
            queueMicrotask(() => listener.onExit(early));
    }
    get pid() {
        return this.#process.pid;
    }
    /** Whether the resident size can be seen here, so that a limit can be enforced. */
    get memoryIsWatched() {
        return this.#memoryTimer !== null;
    }
    get peakBytes() {
        this.#look();
        return this.#peakBytes;
    }
    /** The last 2 KB that the child printed to standard error. */
    get printed() {
        return this.#printed.toString("utf8");
    }
    send(message, arrays = []) {
        this.#channel.cork();
        for (const chunk of (0,inference_frame/* encodeFrame */.Yt)(message, arrays))
            this.#channel.write(chunk);
        this.#channel.uncork();
    }
    /** Whether this process waits for the child. An idle child that somebody forgot to close must not keep us alive. */
    hold(waiting) {
        const stderr = this.#process.stderr;
        for (const handle of [this.#process, this.#channel, stderr]) {
            if (waiting)
                handle?.ref();
            else
                handle?.unref();
        }
    }
    /** Kills the child and waits until it is gone. Idempotent. */
    async close() {
        if (!this.#closing) {
            this.#look();
            this.#closing = true;
            if (this.#memoryTimer !== null)
                clearInterval(this.#memoryTimer);
            this.hold(true);
            this.#kill();
        }
        await this.#ended;
        this.#channel.destroy();
        this.#process.stderr?.destroy();
        process.off("exit", this.#kill);
    }
    #listen() {
        const reader = new inference_frame/* FrameReader */.tS((frame) => {
            if (!this.#closing)
                this.#listener?.onFrame(frame);
        });
        const onExit = (how) => {
            if (this.#listener === null)
                this.#earlyEnd = how;
            else
                this.#listener.onExit(how);
        };
        this.#channel.on("data", (chunk) => {
            reader.push(chunk);
        });
        // A child that dies takes its end of the channel with it; its exit says why.
        this.#channel.on("error", () => undefined);
        this.#process.stderr?.on("data", (chunk) => {
            this.#printed = Buffer.concat([this.#printed, chunk]).subarray(-printedBytes);
        });
        this.#process.on("error", (error) => {
            if (!this.#closing)
                onExit(`could not be started: ${error.message}`);
        });
        this.#process.on("exit", (code, signal) => {
            if (!this.#closing)
                onExit(signal === null ? `ended with exit code ${String(code)}` : `was ended by ${signal}`);
        });
    }
    #watchMemory() {
        this.#look();
        if (this.#peakBytes === null)
            return null;
        const timer = setInterval(() => {
            this.#look();
            if (this.#peakBytes !== null)
                this.#listener?.onMemory(this.#peakBytes);
        }, memoryLookMs);
        return timer.unref();
    }
    #look() {
        const { pid } = this.#process;
        if (pid === undefined || this.#closing)
            return;
        this.#peakBytes = (0,resident_memory/* peakResidentBytes */.d)(pid) ?? this.#peakBytes;
    }
}

// EXTERNAL MODULE: ./shared/adapters/inference/locate-runtime.ts
var locate_runtime = __webpack_require__(39492);
;// CONCATENATED MODULE: ./shared/adapters/inference/busy-timer.ts
/** Node fires a longer timer at once. */
const longestTimerMs = 2 ** 31 - 1;
/**
 * A time limit on the time in which there is work: a model is not charged for the time in which its data was read.
 * `start` and `stop` may be called in any state.
 */
class BusyTimer {
    #remainingMs;
    #startedAt = null;
    #timer = null;
    #expired;
    constructor(limitMs, expired) {
        this.#remainingMs = limitMs;
        this.#expired = expired;
    }
    start() {
        if (this.#startedAt !== null)
            return;
        this.#startedAt = performance.now();
        this.#timer = setTimeout(() => {
            // Timers run before input: where this process itself was busy too long, an answer may already be waiting to be read.
            setImmediate(() => {
                if (this.#startedAt !== null)
                    this.#expired();
            });
        }, Math.min(Math.max(0, this.#remainingMs), longestTimerMs));
    }
    stop() {
        if (this.#startedAt === null)
            return;
        this.#remainingMs -= performance.now() - this.#startedAt;
        this.#startedAt = null;
        if (this.#timer !== null)
            clearTimeout(this.#timer);
    }
}

// EXTERNAL MODULE: ./shared/core/model/element-types.ts
var element_types = __webpack_require__(43402);
// EXTERNAL MODULE: ./shared/adapters/inference/float16.ts
var float16 = __webpack_require__(446);
;// CONCATENATED MODULE: ./shared/adapters/inference/fill-tensor.ts




/** Zeros of an element type. */
function emptyElements(elementType, length) {
    switch (elementType) {
        case "float32":
            return new Float32Array(length);
        case "float64":
            return new Float64Array(length);
        case "float16":
        case "uint16":
            return new Uint16Array(length);
        case "int8":
            return new Int8Array(length);
        case "int16":
            return new Int16Array(length);
        case "int32":
            return new Int32Array(length);
        case "uint8":
        case "bool":
            return new Uint8Array(length);
        case "uint32":
            return new Uint32Array(length);
        case "int64":
            return new BigInt64Array(length);
        case "uint64":
            return new BigUint64Array(length);
    }
}
/**
 * Puts a column into its place of a row-major tensor.
 *
 * @throws ModelgateError kind "data" for a cell that the element type cannot hold
 */
function fill(filling, column) {
    const { out, tensor } = filling;
    if (out instanceof BigInt64Array || out instanceof BigUint64Array) {
        if (column.kind !== "integer")
            throw wrongKind(tensor, column);
        fillBig({ ...filling, out }, column.values, column.missing);
    }
    else if (tensor.elementType === "bool") {
        if (column.kind !== "boolean")
            throw wrongKind(tensor, column);
        refuseMissing(filling, column.missing);
        scatter({ ...filling, out }, column.values);
    }
    else {
        if (column.kind !== "number")
            throw wrongKind(tensor, column);
        fillNumbers({ ...filling, out }, column);
    }
}
function fillNumbers(filling, { values, missing }) {
    const { elementType } = filling.tensor;
    if ((0,element_types/* isSmallInteger */.O$)(elementType)) {
        refuseMissing(filling, missing);
        refuseOutside(filling, values, element_types/* SMALL_INTEGERS */.er[elementType]);
        scatter(filling, values);
        return;
    }
    switch (elementType) {
        case "float16":
            scatterHalf(filling, values);
            markMissing(filling, missing, 0x7e00);
            return;
        case "float32":
        case "float64":
            scatter(filling, values);
            markMissing(filling, missing, NaN);
            return;
        case "int64":
        case "uint64":
        case "bool":
        case "string":
            throw new Error(`a ${elementType} tensor is not filled from numbers`);
    }
}
function scatter({ out, width, at }, values) {
    let index = at;
    for (let row = 0; row < values.length; row += 1) {
        out[index] = values[row] ?? 0;
        index += width;
    }
}
function scatterHalf({ out, width, at }, values) {
    let index = at;
    for (const value of values) {
        out[index] = (0,float16/* float16Bits */.M)(value);
        index += width;
    }
}
function markMissing({ out, width, at }, missing, mark) {
    if (missing === null)
        return;
    for (const [row, gone] of missing.entries())
        if (gone === 1)
            out[row * width + at] = mark;
}
function fillBig(filling, values, missing) {
    refuseMissing(filling, missing);
    const { out, width, at } = filling;
    if (out instanceof BigUint64Array) {
        const negative = values.findIndex((value) => value < 0n);
        if (negative !== -1)
            throw cellError(filling, negative, `${String(values[negative])} is below 0`);
    }
    let index = at;
    for (const value of values) {
        out[index] = value;
        index += width;
    }
}
function refuseMissing(filling, missing) {
    const row = missing?.indexOf(1) ?? -1;
    if (row !== -1)
        throw cellError(filling, row, "the cell is empty, and the type has no missing value");
}
function refuseOutside(filling, values, [low, high]) {
    const row = values.findIndex((value) => !(value >= low && value <= high && Number.isInteger(value)));
    if (row === -1)
        return;
    throw cellError(filling, row, `${String(values[row])} is no whole number from ${String(low)} to ${String(high)}`);
}
/** A cell that the tensor cannot hold, named by column and by row counted from 1. */
function cellError({ name, tensor, firstRow }, row, what) {
    return new errors/* ModelgateError */.HJ("data", [
        {
            code: "cell-does-not-fit-input",
            input: "data",
            message: `column ${(0,quote/* quote */.hD)(name)}, data row ${String(firstRow + row + 1)}: ${what}; the model input ${(0,quote/* quote */.hD)(tensor.tensor)} is ${tensor.elementType}`,
            hint: "Mend the cell, or export the model with an input type that holds it.",
        },
    ]);
}
/** Our own mistake: the plan asks for other columns than came. */
function wrongKind(tensor, column) {
    return new Error(`a ${column.kind} column was handed to the ${tensor.elementType} tensor ${(0,quote/* quote */.hD)(tensor.tensor)}`);
}

;// CONCATENATED MODULE: ./shared/adapters/inference/pack-numbers.ts

/** By their first column, for as long as it lives: a model and its champion mostly take the same columns of a batch. */
const packedBefore = new WeakMap();
/**
 * Columns as one row-major tensor of `rows` rows, the last one repeated where the batch has fewer. Columns that were packed before are not
 * packed again, so nobody may write to what is returned.
 *
 * @throws ModelgateError kind "data" for a cell that the element type cannot hold
 */
function packNumbers(tensor, columns, batch, rows) {
    const { elementType } = tensor;
    const [first] = columns;
    const known = first === undefined ? undefined : packedBefore.get(first);
    if (known?.elementType === elementType && known.rows === rows && isSame(known.columns, columns))
        return known.elements;
    const width = columns.length;
    const elements = emptyElements(elementType, rows * width);
    for (const [at, column] of columns.entries()) {
        fill({ name: tensor.columns[at] ?? "", tensor, firstRow: batch.firstRow, out: elements, width, at }, column);
    }
    for (let row = batch.rows; row < rows; row += 1)
        elements.copyWithin(row * width, (batch.rows - 1) * width, batch.rows * width);
    if (first !== undefined)
        packedBefore.set(first, { elementType, columns, rows, elements });
    return elements;
}
function isSame(some, others) {
    return some.length === others.length && some.every((column, at) => column === others[at]);
}

;// CONCATENATED MODULE: ./shared/adapters/inference/pack-batch.ts




/** Packs batches of columns into tensors; keeps what the child knows of the text dictionaries. */
class BatchPacker {
    #plan;
    #sent = new Map();
    #sentLength = new Map();
    constructor(plan) {
        this.#plan = plan;
    }
    /**
     * Elements in the tensors' own types: floats rounded to nearest even, missing floats NaN, missing text "".
     * A fixed batch is filled up by repeating the last row; whoever reads the answers cuts it off again.
     *
     * @throws ModelgateError kind "data" for a cell that the element type cannot hold
     */
    pack(batch) {
        const { tensors, fixedBatch } = this.#plan;
        const rows = fixedBatch === null ? batch.rows : Math.ceil(batch.rows / fixedBatch) * fixedBatch;
        let next = 0;
        const packed = tensors.map((tensor) => {
            const columns = batch.columns.slice(next, next + tensor.columns.length);
            next += tensor.columns.length;
            return this.#packTensor(tensor, columns, batch, rows);
        });
        const spans = (0,inference_frame/* layOut */.v8)(packed.map(({ array }) => array));
        const wire = tensors.map(({ tensor, elementType, layout, columns }, index) => ({
            name: tensor,
            elementType,
            dims: layout === "vector" ? [rows] : [rows, columns.length],
            span: spans[index] ?? { offset: 0, bytes: 0 },
            strings: packed[index]?.strings ?? null,
        }));
        return { message: { type: "batch", rows, tensors: wire }, arrays: packed.map(({ array }) => array) };
    }
    #packTensor(tensor, columns, batch, rows) {
        const { elementType } = tensor;
        if (elementType === "string")
            return this.#packText(tensor, columns, batch, rows);
        return { array: packNumbers({ ...tensor, elementType }, columns, batch, rows), strings: null };
    }
    #packText(tensor, columns, batch, rows) {
        const width = columns.length;
        const out = new Int32Array(rows * width);
        const dictionaries = columns.map((column, at) => {
            if (column.kind !== "text")
                throw wrongKind(tensor, column);
            let index = at;
            for (const code of column.codes) {
                out[index] = code;
                index += width;
            }
            return this.#growth(tensor, at, column, batch.firstRow);
        });
        for (let row = batch.rows; row < rows; row += 1)
            out.copyWithin(row * width, (batch.rows - 1) * width, batch.rows * width);
        return { array: out, strings: { dictionaries } };
    }
    /** What the child lacks of a column's dictionary. Another read may bring another dictionary, which then starts anew. */
    #growth(tensor, at, { dictionary, codes }, firstRow) {
        const key = JSON.stringify([tensor.tensor, at]);
        const before = this.#sent.get(key) ?? [];
        const length = this.#sentLength.get(key) ?? 0;
        const grows = dictionary.length >= length &&
            (dictionary === before || everyBefore(length, (index) => dictionary[index] === before[index]));
        const added = dictionary.slice(grows ? length : 0);
        const cut = added.findIndex((text) => text.includes("\0"));
        if (cut !== -1) {
            const code = cut + (grows ? length : 0);
            const place = { name: tensor.columns[at] ?? "", tensor, firstRow };
            throw cellError(place, Math.max(0, codes.indexOf(code)), `${(0,quote/* quote */.hD)(added[cut] ?? "")} holds a NUL character, at which the runtime would cut it off`);
        }
        this.#sent.set(key, dictionary);
        this.#sentLength.set(key, dictionary.length);
        return { restart: !grows, added };
    }
}
function everyBefore(length, holds) {
    for (let index = 0; index < length; index += 1)
        if (!holds(index))
            return false;
    return true;
}

// EXTERNAL MODULE: ./shared/adapters/inference/tensor-array.ts
var tensor_array = __webpack_require__(57474);
;// CONCATENATED MODULE: ./shared/adapters/inference/read-outputs.ts




/** Makes predictions of the child's answers. Text dictionaries and the number of classes are those of the session. */
class OutputReader {
    #plan;
    #dictionaries = new Map();
    #classCount = null;
    constructor(plan) {
        this.#plan = plan;
    }
    /** Names of the outputs that the plan reads, each once. */
    static names({ score, scores, label, value }) {
        return [...new Set([score, scores, label, value].flatMap((name) => name ?? []))];
    }
    read(answer) {
        const outputs = new Map();
        for (const tensor of answer.tensors) {
            const output = this.#output(tensor, answer);
            if ("kind" in output)
                return output;
            outputs.set(output.name, output);
        }
        const score = readNumbers(outputs, this.#plan.score, answer);
        const value = readNumbers(outputs, this.#plan.value, answer);
        const scores = this.#readScores(outputs, answer);
        const label = this.#readLabel(outputs);
        for (const part of [score, value, scores, label])
            if (isFailure(part))
                return part;
        return { rows: answer.rows, score, scores, label, value };
    }
    #output({ name, elementType, dims, span, strings }, answer) {
        const [rows, width = 1] = dims;
        const shown = `[${dims.join(", ")}]`;
        if (rows !== answer.sentRows || dims.length > 2) {
            return unexpected(name, `has shape ${shown} for ${String(answer.sentRows)} rows`, "Each row of the input must give one row of the output.");
        }
        const count = answer.rows * width;
        if (elementType === "string") {
            const dictionary = this.#dictionaries.get(name) ?? [];
            for (const text of strings?.dictionaries[0]?.added ?? [])
                dictionary.push(text);
            this.#dictionaries.set(name, dictionary);
            return { name, elementType, width, rank: dims.length, values: new Int32Array(answer.body, span.offset, count) };
        }
        if (span.bytes !== rows * width * (0,tensor_array/* elementBytes */.s)(elementType)) {
            return unexpected(name, `is of type ${(0,quote/* quote */.hD)(elementType)}, which cannot be read`, null);
        }
        return {
            name,
            elementType,
            width,
            rank: dims.length,
            values: (0,tensor_array/* tensorView */.p)(elementType, answer.body, span.offset, count),
        };
    }
    #readScores(outputs, answer) {
        const output = outputs.get(this.#plan.scores ?? "");
        if (output === undefined)
            return null;
        if (output.width < 2) {
            return unexpected(output.name, "has one column a row, and class scores have two or more", `Declare it as \`output: { score: ${(0,quote/* quote */.hD)(output.name)} }\`.`);
        }
        this.#classCount ??= output.width;
        if (this.#classCount !== output.width)
            return unexpected(output.name, "changes its number of classes between batches", null);
        const values = finiteNumbers(output, answer);
        return isFailure(values) ? values : { values, classCount: output.width };
    }
    #readLabel(outputs) {
        const output = outputs.get(this.#plan.label ?? "");
        if (output === undefined)
            return null;
        const { name, elementType, values, width } = output;
        if (width !== 1)
            return unexpected(name, `has ${String(width)} columns a row, and a label has one`, null);
        if ((0,element_types/* isSmallInteger */.O$)(elementType)) {
            return { kind: "integer", values: BigInt64Array.from(values, BigInt), missing: null };
        }
        switch (elementType) {
            case "string":
                return { kind: "text", codes: values, dictionary: this.#dictionaries.get(name) ?? [] };
            case "bool":
                return { kind: "boolean", values: values, missing: null };
            case "int64":
                return { kind: "integer", values: values, missing: null };
            case "uint64": {
                const signed = BigInt64Array.from(values);
                if (signed.some((value) => value < 0n))
                    return unexpected(name, "gives a label beyond the largest int64", null);
                return { kind: "integer", values: signed, missing: null };
            }
            case "float16":
            case "float32":
            case "float64":
                return { kind: "number", values: doubles(output), missing: null };
        }
    }
}
function readNumbers(outputs, name, answer) {
    const output = outputs.get(name ?? "");
    if (output === undefined)
        return null;
    if (output.width === 1)
        return finiteNumbers(output, answer);
    return unexpected(output.name, `has ${String(output.width)} columns a row where one was expected`, `Declare class scores as \`output: { scores: ${(0,quote/* quote */.hD)(output.name)} }\`.`);
}
/** The numbers, or the failure that names the first row whose number is none. */
function finiteNumbers(output, answer) {
    if (output.elementType === "string" || output.elementType === "bool") {
        return unexpected(output.name, `is ${output.elementType} where a number was expected`, null);
    }
    const values = doubles(output);
    const { width } = output;
    const first = firstNotFinite(values);
    if (first === -1)
        return values;
    const row = Math.floor(first / width);
    const bad = new Set();
    for (const [index, value] of values.entries())
        if (!Number.isFinite(value))
            bad.add(Math.floor(index / width));
    return {
        kind: "non-finite-output",
        detail: `The model output ${(0,quote/* quote */.hD)(output.name)} is NaN or infinite, first in data row ${String(answer.firstRow + row + 1)} (${String(bad.size)} of ${String(answer.rows)} rows of that batch).`,
        hint: "Look for missing or extreme feature values in that row, and at what the model does with them.",
        row: answer.firstRow + row,
    };
}
function firstNotFinite(values) {
    for (let index = 0; index < values.length; index += 1)
        if (!Number.isFinite(values[index]))
            return index;
    return -1;
}
function doubles({ elementType, values }) {
    if (values instanceof Float64Array)
        return values;
    if (elementType === "float16")
        return Float64Array.from(values, float16/* float16Value */.b);
    if (values instanceof BigInt64Array || values instanceof BigUint64Array) {
        return Float64Array.from(values, Number);
    }
    return new Float64Array(values);
}
function unexpected(name, what, hint) {
    return { kind: "unexpected-output", detail: `The model output ${(0,quote/* quote */.hD)(name)} ${what}.`, hint };
}
function isFailure(part) {
    return typeof part === "object" && part !== null && "detail" in part;
}

;// CONCATENATED MODULE: ./shared/adapters/inference/session-end.ts

/** The child ended by itself; `how` ends a sentence that begins with it. */
function crash(how) {
    const killed = how.endsWith("SIGKILL");
    return {
        kind: "crash",
        detail: `The inference process ${(0,quote/* escapeText */.X1)(how, 120)}.`,
        hint: killed
            ? "Nothing here sent that signal; the system does when memory runs out. Use a larger runner or a lower `memory-limit-mb`."
            : "The runtime crashed on this model. Run it with onnxruntime in Python to see whether it crashes there, and report it to onnxruntime.",
    };
}
/** The parent stopped the child at its time limit. */
function timeLimit(limitMs) {
    return {
        kind: "time-limit",
        detail: `Loading and running the model took longer than the limit of ${String(limitMs / 1000)} s, so it was stopped.`,
        hint: "Raise `time-limit-seconds`, or judge fewer rows.",
    };
}
/** The parent stopped the child at its memory limit. */
function memoryLimit(limitBytes) {
    return {
        kind: "memory-limit",
        detail: `The inference process grew beyond the limit of ${String(Math.round(limitBytes / 2 ** 20))} MiB, so it was stopped.`,
        hint: "Raise `memory-limit-mb`, or judge smaller batches (`batch-rows`).",
    };
}

;// CONCATENATED MODULE: ./shared/adapters/inference/model-session.ts







/** Batches packed and sent at a time: enough that the child never waits, few enough that memory stays flat. */
const batchesInFlight = 4;
/** One model in one child. It fails once: every run that is pending then, and every later one, gets the same failure. */
class ChildSession {
    #request;
    #place;
    #process;
    #packer;
    #reader;
    #timer;
    #opened;
    #finishOpening = null;
    #failure = null;
    #waiting = [];
    #inFlight = [];
    #runtimeVersion = "";
    #scoreType = "float32";
    constructor(request, process, place) {
        this.#request = request;
        this.#place = place;
        this.#packer = new BatchPacker(request.input);
        this.#reader = new OutputReader(request.output);
        this.#timer = new BusyTimer(request.limits.timeMs, () => {
            this.#fail(timeLimit(request.limits.timeMs));
        });
        this.#opened = new Promise((resolve) => {
            this.#finishOpening = resolve;
        });
        this.#timer.start();
        this.#process = process;
        process.attach({
            onFrame: (frame) => {
                this.#receive(frame);
            },
            onExit: (how) => {
                this.#fail(crash(how));
            },
            onMemory: (bytes) => {
                if (bytes > request.limits.memoryBytes)
                    this.#fail(memoryLimit(request.limits.memoryBytes));
            },
        });
        const { modelPath, provider, threads } = request;
        const { fixedBatch } = request.input;
        const onnxruntimeFolder = place.folder;
        const open = {
            type: "open",
            modelPath,
            provider,
            threads,
            onnxruntimeFolder,
            fixedBatch,
            endsByItself: request.endsByItself === true,
            timing: null,
        };
        this.#process.send(open);
    }
    /** The process id of the child; for tests that look at the process from outside. */
    get pid() {
        return this.#process.pid;
    }
    /** @throws ModelgateError when the runtime itself is missing */
    async opened() {
        const outcome = await this.#opened;
        if (outcome === null)
            return this;
        await this.close();
        if (outcome instanceof errors/* ModelgateError */.HJ)
            throw outcome;
        return outcome;
    }
    facts() {
        return {
            runtime: "onnxruntime",
            runtimeVersion: this.#runtimeVersion,
            provider: this.#request.provider,
            threads: this.#request.threads,
            memoryLimit: this.#process.memoryIsWatched ? "enforced" : "not-enforced",
            scoreEpsilon: epsilonOf(this.#scoreType),
            peakMemoryBytes: this.#process.peakBytes,
        };
    }
    run(batch) {
        if (this.#failure !== null)
            return Promise.resolve(this.#failure);
        if (batch.rows === 0)
            return Promise.resolve(noRows(this.#request.output));
        const { fixedBatch } = this.#request.input;
        const sentRows = fixedBatch === null ? batch.rows : Math.ceil(batch.rows / fixedBatch) * fixedBatch;
        return new Promise((resolve, reject) => {
            this.#waiting.push({ batch, sentRows, resolve, reject });
            this.#dispatch();
        });
    }
    async close() {
        this.#fail({ kind: "run-failed", detail: "The session was closed before the answer came.", hint: null });
        await this.#process.close();
    }
    #dispatch() {
        while (this.#inFlight.length < batchesInFlight) {
            const job = this.#waiting.shift();
            if (job === undefined)
                break;
            try {
                const { message: packed, arrays } = this.#packer.pack(job.batch);
                const message = { ...packed, outputs: this.#outputsOf(job.batch) };
                this.#inFlight.push(job);
                this.#process.send(message, arrays);
            }
            catch (error) {
                job.reject(error);
            }
        }
        this.#keepTime();
    }
    /** Names of the outputs that this batch needs: text labels cost more to carry than everything else together. */
    #outputsOf({ firstRow }) {
        const { output, labelRows } = this.#request;
        const labelled = labelRows === undefined || firstRow < labelRows;
        return OutputReader.names(labelled ? output : { ...output, label: null });
    }
    /** The clock runs, and this process waits, only while the child has something to do. */
    #keepTime() {
        const busy = this.#failure === null && (this.#inFlight.length > 0 || this.#finishOpening !== null);
        if (busy)
            this.#timer.start();
        else
            this.#timer.stop();
        this.#process.hold(busy);
    }
    #receive({ head, body }) {
        // The child runs our code; what it passes on from the model (names, types, shapes) is checked where it is read.
        const message = head;
        switch (message.type) {
            case "ready": {
                const { score, scores } = this.#request.output;
                this.#runtimeVersion = message.runtimeVersion;
                this.#scoreType = message.outputTypes[scores ?? score ?? ""] ?? this.#scoreType;
                this.#endOpening(null);
                break;
            }
            case "runtime-missing":
                this.#endOpening((0,locate_runtime/* runtimeNotLoaded */.Jy)(this.#place, message.reason));
                break;
            case "failed":
                this.#fail(message.failure);
                break;
            case "held":
            case "timed":
            case "profiled":
                // Only a timing session is asked for these (timed-child.ts).
                break;
            case "answer": {
                const [job, ...rest] = this.#inFlight;
                if (job === undefined)
                    return;
                const { batch, sentRows } = job;
                const { firstRow, rows } = batch;
                const outcome = this.#reader.read({ tensors: message.tensors, body, firstRow, rows, sentRows });
                if ("kind" in outcome) {
                    this.#fail(outcome);
                    break;
                }
                this.#inFlight = rest;
                job.resolve(outcome);
                this.#dispatch();
                break;
            }
        }
    }
    #endOpening(outcome) {
        const finish = this.#finishOpening;
        this.#finishOpening = null;
        this.#keepTime();
        finish?.(outcome);
    }
    #fail(failure) {
        if (this.#failure !== null)
            return;
        const printed = (0,quote/* escapeText */.X1)(this.#process.printed, 4096);
        const known = printed === "" ? failure : { ...failure, printed };
        this.#failure = known;
        const jobs = [...this.#inFlight, ...this.#waiting];
        this.#inFlight = [];
        this.#waiting = [];
        this.#endOpening(known);
        void this.#process.close();
        for (const { resolve } of jobs)
            resolve(known);
    }
}
/** Machine epsilon of an output's element type; float32's where the type is no float. */
function epsilonOf(type) {
    switch (type) {
        case "float16":
            return 2 ** -10;
        case "float64":
            return 2 ** -52;
        default:
            return 2 ** -23;
    }
}
function noRows({ score, scores, label, value }) {
    const none = new Float64Array(0);
    return {
        rows: 0,
        score: score === null ? null : none,
        scores: scores === null ? null : { values: none, classCount: 0 },
        label: label === null ? null : { kind: "text", codes: new Int32Array(0), dictionary: [] },
        value: value === null ? null : none,
    };
}

;// CONCATENATED MODULE: ./shared/adapters/inference/model-runner.ts





/** Runs models by onnxruntime-node, each in a child process of its own, so several can be open at once. */
function createModelRunner(options) {
    const { childEntry, environment, namedRuntime = null, download = null, bundledRuntime = null } = options;
    const passedOn = (0,child_environment/* childEnvironment */.Q)(environment, process.platform);
    const { platform, arch } = process;
    const toolCache = environment["RUNNER_TOOL_CACHE"] ?? null;
    // Looked for at the first model and not before: many runs open none.
    const locate = () => (0,locate_runtime/* locateRuntime */.HR)({ named: namedRuntime, toolCache, bundled: bundledRuntime, platform, arch });
    let downloaded = null;
    const fetchOnce = ({ archive, onDownload }) => {
        downloaded ??= __webpack_require__.e(/* import() */ 3647).then(__webpack_require__.bind(__webpack_require__, 33647)).then(async ({ downloadRuntime }) => {
            const request = { archive, environment, bundled: bundledRuntime, platform, arch, onDownload };
            return { source: "onnxruntime-url", folder: await downloadRuntime(request) };
        });
        // Whoever opens a model hears of a failure; a run whose model is refused before has no need to.
        downloaded.catch(() => undefined);
        return downloaded;
    };
    /** Null where there is no runtime: `open` says so, and a model that is refused before never asks. */
    const located = () => {
        try {
            return locate();
        }
        catch (error) {
            if (error instanceof errors/* ModelgateError */.HJ)
                return null;
            throw error;
        }
    };
    const prepared = [];
    return {
        runtimeName() {
            const place = located();
            return place === null ? null : `${(0,locate_runtime/* packageName */.oZ)(place)} ${platform}-${arch}`;
        },
        prepare(models) {
            if (download !== null) {
                void fetchOnce(download);
                return;
            }
            const place = located();
            if (place === null)
                return;
            while (prepared.length < models) {
                const child = new InferenceProcess(childEntry, passedOn);
                child.hold(false);
                child.send({ type: "load", onnxruntimeFolder: place.folder });
                prepared.push(child);
            }
        },
        open: async (request) => {
            const place = download === null ? locate() : await fetchOnce(download);
            const child = prepared.shift() ?? new InferenceProcess(childEntry, passedOn);
            return new ChildSession(request, child, place).opened();
        },
        async close() {
            await Promise.all(prepared.splice(0).map((child) => child.close()));
        },
    };
}

// EXTERNAL MODULE: ./shared/ports/model-timer.ts
var model_timer = __webpack_require__(42956);
;// CONCATENATED MODULE: ./shared/adapters/inference/timed-child.ts







/** One model in one child that is timed or profiled. The limits of any child hold: time while it works, memory throughout. */
class TimedChild {
    #request;
    #place;
    #process;
    #timer;
    #profileFolder;
    #waiting = null;
    #failure = null;
    #runtimeVersion = "";
    #loadMs = 0;
    #scoreType = "float32";
    constructor(request, process, place, profileFolder) {
        this.#request = request;
        this.#place = place;
        this.#process = process;
        this.#profileFolder = profileFolder;
        this.#timer = new BusyTimer(request.limits.timeMs, () => {
            this.#fail(timeLimit(request.limits.timeMs));
        });
        process.attach({
            onFrame: (frame) => {
                this.#receive(frame);
            },
            onExit: (how) => {
                this.#fail(crash(how));
            },
            onMemory: (bytes) => {
                if (bytes > request.limits.memoryBytes)
                    this.#fail(memoryLimit(request.limits.memoryBytes));
            },
        });
    }
    /** @throws ModelgateError when the runtime itself is missing */
    async opened() {
        const { modelPath, provider, threads, input } = this.#request;
        const answer = await this.#ask({
            type: "open",
            modelPath,
            provider,
            threads,
            onnxruntimeFolder: this.#place.folder,
            fixedBatch: input.fixedBatch,
            // A turn holds the process for many calls, and what starts in the middle of one would be timed with it.
            endsByItself: false,
            timing: { profileFolder: this.#profileFolder },
        });
        if ("kind" in answer) {
            await this.close();
            return answer;
        }
        const { message } = answer;
        if (message.type === "ready") {
            this.#runtimeVersion = message.runtimeVersion;
            this.#loadMs = message.loadMs;
            const { score, scores } = this.#request.output;
            this.#scoreType = message.outputTypes[scores ?? score ?? ""] ?? this.#scoreType;
            return this;
        }
        await this.close();
        if (message.type === "runtime-missing")
            throw (0,locate_runtime/* runtimeNotLoaded */.Jy)(this.#place, message.reason);
        throw timed_child_unexpected(message);
    }
    async hold(rows) {
        const { message: packed, arrays } = new BatchPacker(this.#request.input).pack(rows);
        const hold = { ...packed, type: "hold", outputs: OutputReader.names(this.#request.output) };
        const answer = await this.#ask(hold, arrays);
        if ("kind" in answer)
            return answer;
        const { message } = answer;
        if (message.type !== "held")
            throw timed_child_unexpected(message);
        return { loadMs: this.#loadMs, firstRequestMs: message.firstRequestMs };
    }
    async time({ rows, requests, first }) {
        const answer = await this.#ask({ type: "turn", rows, requests, first });
        if ("kind" in answer)
            return answer;
        const { message, body } = answer;
        if (message.type !== "timed")
            throw timed_child_unexpected(message);
        return {
            runMs: new Float64Array(body, message.run.offset, requests),
            endToEndMs: new Float64Array(body, message.endToEnd.offset, requests),
        };
    }
    async endProfile() {
        const answer = await this.#ask({ type: "end-profile" });
        if ("kind" in answer)
            return answer;
        const { message } = answer;
        if (message.type !== "profiled")
            throw timed_child_unexpected(message);
        return message.uses;
    }
    facts() {
        return {
            runtime: "onnxruntime",
            runtimeVersion: this.#runtimeVersion,
            provider: this.#request.provider,
            threads: this.#request.threads,
            memoryLimit: this.#process.memoryIsWatched ? "enforced" : "not-enforced",
            scoreEpsilon: epsilonOf(this.#scoreType),
            peakMemoryBytes: this.#process.peakBytes,
        };
    }
    async close() {
        this.#fail({ kind: "run-failed", detail: "The session was closed before the answer came.", hint: null });
        await this.#process.close();
    }
    #ask(message, arrays = []) {
        if (this.#failure !== null)
            return Promise.resolve(this.#failure);
        if (this.#waiting !== null)
            throw new TypeError("a timing session is asked one thing at a time");
        return new Promise((resolve) => {
            this.#waiting = resolve;
            this.#timer.start();
            this.#process.hold(true);
            this.#process.send(message, arrays);
        });
    }
    #receive({ head, body }) {
        const message = head;
        if (message.type === "failed")
            this.#fail(message.failure);
        else
            this.#settle({ message, body });
    }
    #settle(answer) {
        const waiting = this.#waiting;
        this.#waiting = null;
        this.#timer.stop();
        this.#process.hold(false);
        waiting?.(answer);
    }
    #fail(failure) {
        if (this.#failure !== null)
            return;
        const printed = (0,quote/* escapeText */.X1)(this.#process.printed, 4096);
        this.#failure = printed === "" ? failure : { ...failure, printed };
        this.#settle(this.#failure);
        void this.#process.close();
    }
}
function timed_child_unexpected({ type }) {
    return new TypeError(`the inference child answered ${type}, which nobody asked for`);
}

;// CONCATENATED MODULE: ./shared/adapters/inference/model-timer.ts







const PROFILED_REQUESTS = 5;
/** Times models by onnxruntime-node, each in a fresh child process. */
function createModelTimer(options) {
    const { childEntry, environment, namedRuntime = null, bundledRuntime = null, tempDir } = options;
    const passedOn = (0,child_environment/* childEnvironment */.Q)(environment, process.platform);
    const place = () => (0,locate_runtime/* locateRuntime */.HR)({
        named: namedRuntime,
        toolCache: environment["RUNNER_TOOL_CACHE"] ?? null,
        bundled: bundledRuntime,
        platform: process.platform,
        arch: process.arch,
    });
    return {
        open: (request) => new TimedChild(request, new InferenceProcess(childEntry, passedOn), place(), null).opened(),
        async profile(request, rows) {
            const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(tempDir, "profile-"));
            // The host's clock sees the start of a CUDA kernel and not its end, unless starting one waits for it.
            const blocking = { ...passedOn, CUDA_LAUNCH_BLOCKING: "1" };
            try {
                const child = new TimedChild(request, new InferenceProcess(childEntry, blocking), place(), folder);
                return await profiled(child, request, rows);
            }
            finally {
                await (0,promises_.rm)(folder, { recursive: true, force: true });
            }
        },
    };
}
async function profiled(child, { input }, rows) {
    try {
        const opened = await child.opened();
        if ((0,model_timer/* isTimingFailure */.H)(opened))
            return opened;
        const held = await child.hold(rows);
        if ((0,model_timer/* isTimingFailure */.H)(held))
            return held;
        const turn = await child.time({ rows: input.fixedBatch ?? 1, requests: PROFILED_REQUESTS, first: 0 });
        return (0,model_timer/* isTimingFailure */.H)(turn) ? turn : await child.endProfile();
    }
    finally {
        await child.close();
    }
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./shared/adapters/machine/nvidia-smi.ts

const FIELDS = [
    "name",
    "driver_version",
    "memory.total",
    "utilization.gpu",
    "persistence_mode",
    "clocks.sm",
    "clocks_throttle_reasons.active",
];
const LIMIT_MS = 5000;
const LONGEST = 80;
/**
 * The GPUs that `nvidia-smi` lists; none where the tool is absent, fails, or takes longer than five seconds.
 *
 * @param program for tests; the name that is looked up on PATH otherwise
 */
function nvidiaGpus(program = "nvidia-smi") {
    return new Promise((resolve) => {
        const query = [`--query-gpu=${FIELDS.join(",")}`, "--format=csv,noheader,nounits"];
        (0,external_node_child_process_.execFile)(program, query, { timeout: LIMIT_MS, windowsHide: true, killSignal: "SIGKILL" }, (error, stdout) => {
            resolve(error === null ? gpusIn(stdout) : []);
        });
    });
}
/** One line a GPU; a field that the driver does not know reads `[N/A]` or `[Not Supported]`. */
function gpusIn(csv) {
    return csv
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map((line) => {
        const [name, driver, memory, utilization, persistence, clock, throttling] = line.split(",").map(known);
        return {
            name: name ?? "unknown",
            driver: driver ?? "unknown",
            memoryMib: number(memory),
            utilizationPercent: number(utilization),
            persistence: persistence ?? null,
            clockMhz: number(clock),
            throttling: throttling ?? null,
        };
    });
}
function known(field) {
    const text = field.trim();
    return text === "" || text.startsWith("[") ? null : text.slice(0, LONGEST);
}
function number(field) {
    const value = Number(field ?? Number.NaN);
    return Number.isFinite(value) ? value : null;
}

;// CONCATENATED MODULE: ./shared/adapters/machine/machine-facts.ts



/** Looks at this machine; `environment` tells whether and where a workflow runs. */
function lookAtMachine(environment) {
    return async () => {
        const cores = (0,external_node_os_.cpus)();
        const gpus = await nvidiaGpus();
        return {
            cpuModel: (cores[0]?.model ?? "").trim().replaceAll(/\s+/gu, " ") || "unknown",
            cores: cores.length,
            memoryBytes: (0,external_node_os_.totalmem)(),
            platform: (0,external_node_os_.platform)(),
            arch: (0,external_node_os_.arch)(),
            systemRelease: (0,external_node_os_.release)(),
            node: process.versions.node,
            container: inContainer(),
            ci: ciOf(environment),
            // Windows has no load average, and Node answers 0 there.
            loadAverage: (0,external_node_os_.platform)() === "win32" ? null : ((0,external_node_os_.loadavg)()[0] ?? null),
            governor: firstLine("/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor"),
            gpus,
        };
    };
}
function ciOf(environment) {
    const runner = environment["RUNNER_ENVIRONMENT"];
    if (runner === "github-hosted" || runner === "self-hosted")
        return runner;
    return (environment["CI"] ?? "") === "" ? "none" : "ci";
}
/** Docker and Podman leave a file; a container runtime of Kubernetes shows in the control groups, where they are of the first version. */
function inContainer() {
    if ((0,external_node_os_.platform)() !== "linux")
        return null;
    if ((0,external_node_fs_.existsSync)("/.dockerenv") || (0,external_node_fs_.existsSync)("/run/.containerenv"))
        return true;
    return /docker|kubepods|containerd|libpod/u.test(firstLine("/proc/1/cgroup") ?? "");
}
function firstLine(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, "utf8").split("\n")[0]?.trim().slice(0, 200) ?? null;
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./shared/adapters/evaluation-ports.ts










/** What runs models. It is made before the policy is read, so that it can start meanwhile. */
function modelRunner(wiring) {
    return createModelRunner(runnerOptions(wiring));
}
/** The real thing behind every port of an evaluation, but progress, which belongs to the door. */
function evaluationAdapters(wiring) {
    const { keeping, runner } = wiring;
    return {
        openTable: openTable,
        inspect: model_inspector/* inspectModel */.K,
        runner,
        locateChampion: (reference) => locateChampion(reference, wiring),
        digest: digest_files/* digestFiles */.E,
        predictions: keeping === null ? noPredictionStore : keeping.reads ? folderStore(keeping) : keepOnly(folderStore(keeping)),
    };
}
/** What timing needs beside an evaluation. */
function timerAdapters(wiring) {
    return {
        timer: createModelTimer({ ...runnerOptions(wiring), tempDir: wiring.tempDir }),
        lookAtMachine: lookAtMachine(wiring.environment),
    };
}
function runnerOptions({ childEntry, environment, onnxruntimePath, runtimeChoice, progress, }) {
    return {
        childEntry,
        environment,
        namedRuntime: runtimeChoice.kind === "path" ? runtimeChoice : null,
        download: runtimeChoice.kind === "download"
            ? {
                archive: runtimeChoice,
                onDownload: (from) => progress.stage(`Downloading the inference runtime from ${from}`),
            }
            : null,
        ...(onnxruntimePath === null ? {} : { bundledRuntime: onnxruntimePath }),
    };
}
async function locateChampion(reference, wiring) {
    const { policy, tempDir, championAtBase } = wiring;
    switch (reference.kind) {
        case "path":
            return { kind: "found", path: reference.path, shown: (0,external_node_path_.basename)(reference.path) };
        case "git":
            return championAtRef(requireModelPath(policy), reference.ref, tempDir);
        case "base":
            if (championAtBase !== null)
                return championAtBase(requireModelPath(policy));
            return championAtRef(requireModelPath(policy), await mergeBase(requireModelPath(policy)), tempDir);
        case "registry":
            return championInRegistry(reference.alias, wiring);
    }
}
/** Loaded only where the policy asks for it: few runs talk to a registry. */
async function championInRegistry(alias, { policy, tempDir, environment, workflow, files }) {
    const { championFromRegistry } = await Promise.all(/* import() */[__webpack_require__.e(4646), __webpack_require__.e(6116)]).then(__webpack_require__.bind(__webpack_require__, 96116));
    return championFromRegistry({
        model: policy.name,
        alias,
        registry: policy.registry,
        tempDir,
        environment,
        githubToken: workflow?.token ?? null,
        assertReachable: (path) => files.assertReachable(path),
    });
}
function requireModelPath({ modelPath }) {
    if (modelPath !== null)
        return modelPath;
    throw new errors/* ModelgateError */.HJ("input", [
        {
            code: "champion-needs-model-path",
            input: "champion",
            message: "a champion from git is the same path at another commit, and no model path is given",
            hint: "Set `model-path`, or give the champion's predictions.",
        },
    ]);
}


/***/ }),

/***/ 1430:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ listExternalFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_model_walk_model_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20943);
/* harmony import */ var _digesting_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40801);



/**
 * Paths of the external data a model names, relative to its folder. Nothing of them is opened.
 * Empty for a model that the walk refuses: the inspection will say why.
 */
function listExternalFiles(modelPath) {
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(modelPath, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
    try {
        const walk = (0,_core_model_walk_model_js__WEBPACK_IMPORTED_MODULE_1__/* .walkModel */ .P)((0,_digesting_source_js__WEBPACK_IMPORTED_MODULE_2__/* .digestingSource */ .q)(descriptor, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor).size));
        return walk.kind === "refused" ? [] : walk.externalFiles.map(({ path }) => path);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}


/***/ }),

/***/ 34401:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ childEnvironment)
/* harmony export */ });
/** Where the loader and the runtime look for libraries and devices, and how text and time are read. No token is among them. */
const passedOn = ["CUDA_VISIBLE_DEVICES", "LANG", "LC_ALL", "TZ", "TMPDIR"];
const passedOnUnix = ["LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"];
/** Windows starts no process without its system folder, and finds libraries by PATH. */
const passedOnWindows = ["SystemRoot", "PATH", "Path", "TEMP", "TMP"];
/**
 * The child's environment: named variables only. A model is untrusted, and native code that it breaks can read the
 * environment, so the job's tokens are not there to be read (contracts.md §8).
 */
function childEnvironment(parent, platform) {
    const names = [...passedOn, ...(platform === "win32" ? passedOnWindows : passedOnUnix)];
    const environment = {};
    for (const name of names) {
        const value = parent[name];
        if (value !== undefined)
            environment[name] = value;
    }
    return environment;
}


/***/ }),

/***/ 446:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ float16Bits),
/* harmony export */   b: () => (/* binding */ float16Value)
/* harmony export */ });
const float32 = new Float32Array(1);
const bits32 = new Uint32Array(float32.buffer);
const float64 = new Float64Array(1);
const bits64 = new BigUint64Array(float64.buffer);
/**
 * The float16 nearest to a double, ties to even, as its 16 bits. Overflow is infinity from 65520 on; NaN is 0x7e00.
 * It starts from the double: by way of float32 a value could be rounded twice.
 *
 * @source IEEE 754-2019 §4.3.1; agrees with `numpy.float64(x).astype("float16")`
 */
function float16Bits(value) {
    if (Number.isNaN(value))
        return 0x7e00;
    float64[0] = value;
    const sign = Number((bits64[0] ?? 0n) >> 63n) << 15;
    const size = Math.abs(value);
    if (size >= 65520)
        return sign | 0x7c00;
    // Below 2^-14 the spacing is 2^-24; above it is 2^-10 of the power of two below the value.
    if (size < 2 ** -14)
        return sign | roundHalfToEven(size * 2 ** 24);
    float32[0] = size;
    let exponent = ((bits32[0] ?? 0) >>> 23) - 127;
    // float32 may have rounded the value up to the next power of two.
    if (2 ** exponent > size)
        exponent -= 1;
    const significand = roundHalfToEven(size * 2 ** (10 - exponent));
    // A significand of 2^11 carries into the exponent, which is just what the sum of the two fields does.
    return sign | (((exponent + 14) << 10) + significand);
}
function roundHalfToEven(value) {
    const floor = Math.floor(value);
    const rest = value - floor;
    if (rest < 0.5 || (rest === 0.5 && floor % 2 === 0))
        return floor;
    return floor + 1;
}
/** The double that 16 bits of float16 stand for; exact. */
function float16Value(bits) {
    const sign = (bits & 0x8000) === 0 ? 1 : -1;
    const exponent = (bits >> 10) & 0x1f;
    const fraction = bits & 0x3ff;
    if (exponent === 0)
        return sign * fraction * 2 ** -24;
    if (exponent === 0x1f)
        return fraction === 0 ? sign * Infinity : NaN;
    return sign * (1024 + fraction) * 2 ** (exponent - 25);
}


/***/ }),

/***/ 96306:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yt: () => (/* binding */ encodeFrame),
/* harmony export */   tS: () => (/* binding */ FrameReader),
/* harmony export */   v8: () => (/* binding */ layOut)
/* harmony export */ });
const prefixBytes = 8;
const alignment = 8;
/** A head holds names and new dictionary entries; one of this size is a broken stream. */
const largestHead = 1 << 28;
/** Lays arrays out one behind the other, each aligned for 64-bit elements. */
function layOut(arrays) {
    let offset = 0;
    return arrays.map(({ byteLength }) => {
        const span = { offset, bytes: byteLength };
        offset += aligned(byteLength);
        return span;
    });
}
/** The chunks to write for a frame. Array bytes are not copied: the arrays must stay untouched until they are sent. */
function encodeFrame(head, arrays = []) {
    const json = Buffer.from(JSON.stringify(head), "utf8");
    const prefix = Buffer.alloc(prefixBytes);
    const bodyBytes = arrays.reduce((sum, { byteLength }) => sum + aligned(byteLength), 0);
    prefix.writeUInt32LE(json.byteLength, 0);
    prefix.writeUInt32LE(bodyBytes, 4);
    const chunks = [prefix, json];
    for (const array of arrays) {
        chunks.push(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
        const padding = aligned(array.byteLength) - array.byteLength;
        if (padding > 0)
            chunks.push(new Uint8Array(padding));
    }
    return chunks;
}
/** Cuts a byte stream into frames; chunks may end anywhere. */
class FrameReader {
    #deliver;
    #prefix = new Uint8Array(prefixBytes);
    #head = null;
    #body = null;
    #filled = 0;
    constructor(deliver) {
        this.#deliver = deliver;
    }
    /** @throws Error when the stream is no sequence of frames */
    push(chunk) {
        let rest = chunk;
        for (;;) {
            const target = this.#body ?? this.#head ?? this.#prefix;
            const taken = Math.min(target.byteLength - this.#filled, rest.byteLength);
            target.set(rest.subarray(0, taken), this.#filled);
            this.#filled += taken;
            rest = rest.subarray(taken);
            if (this.#filled < target.byteLength)
                return;
            this.#filled = 0;
            this.#advance();
        }
    }
    /** Moves on from a full part to the next; a full body is a frame. */
    #advance() {
        const lengths = new DataView(this.#prefix.buffer);
        if (this.#head === null) {
            const bytes = lengths.getUint32(0, true);
            if (bytes === 0 || bytes > largestHead)
                throw new Error("not a frame of the inference protocol");
            this.#head = new Uint8Array(bytes);
        }
        else if (this.#body === null) {
            this.#body = new Uint8Array(lengths.getUint32(4, true));
        }
        else {
            const frame = { head: JSON.parse(new TextDecoder().decode(this.#head)), body: this.#body.buffer };
            this.#prefix = new Uint8Array(prefixBytes);
            this.#head = null;
            this.#body = null;
            this.#deliver(frame);
        }
    }
}
function aligned(bytes) {
    return Math.ceil(bytes / alignment) * alignment;
}


/***/ }),

/***/ 39492:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HR: () => (/* binding */ locateRuntime),
/* harmony export */   Hb: () => (/* binding */ ONNXRUNTIME_VERSION),
/* harmony export */   Il: () => (/* binding */ hasBinding),
/* harmony export */   Jy: () => (/* binding */ runtimeNotLoaded),
/* harmony export */   oZ: () => (/* binding */ packageName),
/* harmony export */   un: () => (/* binding */ OTHER_PLACES)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98995);
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_module__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46677);
/* harmony import */ var _core_text_quote_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47598);





/** The release that dist/native holds, that package.json names, and that the tool cache is asked for. */
const ONNXRUNTIME_VERSION = "1.30.0";
const OWN_INSTALL = `\`npm install --ignore-scripts --prefix FOLDER onnxruntime-node@${ONNXRUNTIME_VERSION}\``;
/** What there is besides a download that failed. */
const OTHER_PLACES = `Or name a folder in \`onnxruntime-path\` that ${OWN_INSTALL} has filled, or fill the tool cache; docs/platforms.md says how.`;
const NAME_IT = `name a folder in \`onnxruntime-path\` that ${OWN_INSTALL} has filled`;
/**
 * Finds the package onnxruntime-node for this platform without loading any of it. A place that was named is used or
 * refused, never passed over; a place that nobody named and that has nothing for this platform is.
 *
 * @throws ModelgateError "input" for a wrong `onnxruntime-path`, "external" when no place has a runtime
 */
function locateRuntime(search) {
    if (search.named !== null)
        return { source: "onnxruntime-path", folder: namedPackage(search.named, search) };
    const cached = cachedPackage(search);
    if (cached !== null)
        return { source: "tool-cache", folder: cached };
    const bundled = search.bundled === null ? null : packageIn(search.bundled);
    if (bundled !== null && hasBinding(bundled, search))
        return { source: "bundle", folder: bundled };
    const installed = installedPackage();
    if (installed !== null && hasBinding(installed, search))
        return { source: "checkout", folder: installed };
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ModelgateError */ .HJ("external", [nowhere(search)]);
}
/**
 * Name and version of a package that was located, with its folder where it is not the one that was shipped: two builds of one version may differ,
 * and the shipped one is the same wherever it was unpacked. A runner may unpack it once for each action.
 */
function packageName({ source, folder }) {
    const manifest = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, "package.json"), "utf8"));
    const version = typeof manifest === "object" && manifest !== null && "version" in manifest ? manifest.version : null;
    const name = `onnxruntime-node ${String(version)}`;
    return source === "bundle" ? name : `${name} in ${folder}`;
}
/** The package was found and Node could not load it: a damaged or incomplete copy, or one for another system. */
function runtimeNotLoaded({ source, folder }, reason) {
    // The loader's message begins with the path of the file, which may alone be longer than what is quoted.
    const gist = reason.replaceAll(folder, "onnxruntime-node").split("\n")[0] ?? "";
    const problem = {
        code: "inference-runtime-missing",
        message: `${PLACE_NAMES[source]} has an onnxruntime-node that could not be loaded on ${process.platform}-${process.arch}: ${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(gist, 200)}`,
        hint: REMEDIES[source],
    };
    return source === "onnxruntime-path" || source === "onnxruntime-url"
        ? new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ModelgateError */ .HJ("input", [{ ...problem, input: source }])
        : new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ModelgateError */ .HJ("external", [problem]);
}
const PLACE_NAMES = {
    "onnxruntime-path": "this folder",
    "onnxruntime-url": "the downloaded archive",
    "tool-cache": "the tool cache",
    bundle: "dist/native",
    checkout: "node_modules",
};
const REMEDIES = {
    "onnxruntime-path": `Fill it again with ${OWN_INSTALL}, or leave \`onnxruntime-path\` out.`,
    "onnxruntime-url": `Give the archive of a build for this platform, or ${NAME_IT}.`,
    "tool-cache": `Remove modelgate-onnxruntime/${ONNXRUNTIME_VERSION} from the tool cache and fill it again, or ${NAME_IT}.`,
    bundle: `Check the action out again, whole and unchanged, or ${NAME_IT}.`,
    checkout: `Run \`npm ci --ignore-scripts\` again, or ${NAME_IT}.`,
};
function namedPackage({ path, shown }, machine) {
    const refuse = (problem) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ModelgateError */ .HJ("input", [{ ...problem, input: "onnxruntime-path" }]);
    const entry = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false });
    if (entry === undefined) {
        throw refuse({
            code: "onnxruntime-path-not-found",
            message: `found ${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(shown)}, where there is no folder and no file`,
            hint: `Fill it with ${OWN_INSTALL}, or leave \`onnxruntime-path\` out.`,
        });
    }
    const found = entry.isDirectory() ? packageIn(path) : packageAround(path);
    if (found === null) {
        throw refuse({
            code: "onnxruntime-path-without-runtime",
            message: `found ${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(shown)}, which does not hold the package onnxruntime-node`,
            hint: `Name the package's folder, a file in it, or the folder that ${OWN_INSTALL} has filled.`,
        });
    }
    if (hasBinding(found, machine))
        return found;
    throw refuse({
        code: "onnxruntime-path-other-platform",
        message: `found ${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(shown)}, whose onnxruntime-node has no binding for ${machine.platform}-${machine.arch}`,
        hint: `Fill a folder with ${OWN_INSTALL} on this platform, and name that.`,
    });
}
/** By the tool cache's own convention: TOOL/VERSION/ARCH, which counts only once ARCH.complete stands beside it. */
function cachedPackage({ toolCache, ...machine }) {
    if (toolCache === null)
        return null;
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(toolCache, "modelgate-onnxruntime", ONNXRUNTIME_VERSION, machine.arch);
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(`${folder}.complete`, { throwIfNoEntry: false }) === undefined)
        return null;
    const found = packageIn(folder);
    return found !== null && hasBinding(found, machine) ? found : null;
}
/** A folder may be the package, or hold it as npm lays it out. */
function packageIn(folder) {
    const places = [folder, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, "node_modules", "onnxruntime-node"), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, "onnxruntime-node")];
    const found = places.find(isPackage);
    return found === undefined ? null : (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(found);
}
/** A file in the package, such as its package.json or its binding, names the package it lies in. */
function packageAround(file) {
    let folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(file));
    while (!isPackage(folder)) {
        const above = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder);
        if (above === folder)
            return null;
        folder = above;
    }
    return folder;
}
function isPackage(folder) {
    try {
        const manifest = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, "package.json"), "utf8"));
        return (typeof manifest === "object" && manifest !== null && "name" in manifest && manifest.name === "onnxruntime-node");
    }
    catch {
        return false;
    }
}
/** Whether the package has native code for the platform; that it loads is another question. */
function hasBinding(folder, { platform, arch }) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, "bin")).some((api) => {
            const binding = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, "bin", api, platform, arch, "onnxruntime_binding.node");
            return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(binding, { throwIfNoEntry: false })?.isFile() === true;
        });
    }
    catch {
        return false;
    }
}
/** Node's own search from this file: the node_modules of a checkout, or those that modelgate was installed into. */
function installedPackage() {
    try {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)((0,node_module__WEBPACK_IMPORTED_MODULE_1__.createRequire)(import.meta.url).resolve("onnxruntime-node/package.json")));
    }
    catch {
        return null;
    }
}
function nowhere({ toolCache, platform, arch }) {
    const cache = `modelgate-onnxruntime/${ONNXRUNTIME_VERSION}/${arch}`;
    const asked = [
        "neither `onnxruntime-path` nor `onnxruntime-url` is set",
        toolCache === null ? "there is no tool cache" : `the tool cache has no ${cache}`,
        "dist/native is for linux-x64",
        "no node_modules holds it",
    ];
    return {
        code: "inference-runtime-missing",
        message: `there is no inference runtime for ${platform}-${arch}: ${asked.join(", ")}`,
        hint: `Fill a folder with ${OWN_INSTALL} and name it in \`onnxruntime-path\`, or put that folder's content into the tool cache as ${cache}, or give \`onnxruntime-url\` with \`onnxruntime-sha256\`; docs/platforms.md says how.`,
    };
}


/***/ }),

/***/ 19283:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ peakResidentBytes)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);

/**
 * The largest resident size that a process has had, in bytes: VmHWM, so that a peak between two looks is seen too.
 * Null where there is no /proc, or no such process any more.
 */
function peakResidentBytes(pid) {
    try {
        const match = /^VmHWM:\s+(\d+) kB$/mu.exec((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${String(pid)}/status`, "utf8"));
        return match === null ? null : Number(match[1]) * 1024;
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 57474:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ tensorView),
/* harmony export */   s: () => (/* binding */ elementBytes)
/* harmony export */ });
/** Bytes an element takes. */
function elementBytes(type) {
    switch (type) {
        case "int8":
        case "uint8":
        case "bool":
            return 1;
        case "float16":
        case "int16":
        case "uint16":
            return 2;
        case "float32":
        case "int32":
        case "uint32":
            return 4;
        case "float64":
        case "int64":
        case "uint64":
            return 8;
    }
}
/** A view of `length` elements in a buffer, without a copy; `offset` must be a multiple of 8. */
function tensorView(type, buffer, offset, length) {
    switch (type) {
        case "float32":
            return new Float32Array(buffer, offset, length);
        case "float64":
            return new Float64Array(buffer, offset, length);
        case "int8":
            return new Int8Array(buffer, offset, length);
        case "int16":
            return new Int16Array(buffer, offset, length);
        case "int32":
            return new Int32Array(buffer, offset, length);
        case "int64":
            return new BigInt64Array(buffer, offset, length);
        case "uint8":
        case "bool":
            return new Uint8Array(buffer, offset, length);
        case "float16":
        case "uint16":
            return new Uint16Array(buffer, offset, length);
        case "uint32":
            return new Uint32Array(buffer, offset, length);
        case "uint64":
            return new BigUint64Array(buffer, offset, length);
    }
}


/***/ }),

/***/ 453:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ isSmallRemainder),
/* harmony export */   M: () => (/* binding */ hiddenCells)
/* harmony export */ });
/**
 * @param cells a complete breakdown of `total` rows (the groups of one attribute), or several slices that overlap
 * @param complete whether the cells add up to the total, so that what is hidden could be worked out
 * @returns for each cell, whether it must be hidden
 */
function hiddenCells(cells, total, minimumCell, complete) {
    const hidden = cells.map(({ n }) => n < minimumCell || isSmallRemainder(total - n, minimumCell));
    while (complete && givesItselfAway(cells, hidden, minimumCell)) {
        const next = smallestShown(cells, hidden);
        if (next === -1)
            break;
        hidden[next] = true;
    }
    return hidden;
}
/** Whether what a shown cell leaves of a known total is a cell too small to show; nothing left gives nothing away. */
function isSmallRemainder(remainder, minimumCell) {
    return remainder > 0 && remainder < minimumCell;
}
function givesItselfAway(cells, hidden, minimumCell) {
    const sizes = cells.filter((_, index) => hidden[index] === true).map(({ n }) => n);
    if (sizes.length === 0)
        return false;
    return sizes.length === 1 || sizes.reduce((sum, n) => sum + n, 0) < minimumCell;
}
function smallestShown(cells, hidden) {
    let at = -1;
    cells.forEach(({ n }, index) => {
        if (hidden[index] === true)
            return;
        const best = cells[at];
        if (best === undefined || n < best.n)
            at = index;
    });
    return at;
}


/***/ }),

/***/ 16280:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ judgeGates)
});

// EXTERNAL MODULE: ./shared/core/gate/judge.ts
var judge = __webpack_require__(45877);
;// CONCATENATED MODULE: ./shared/core/stats/adjust.ts
/**
 * Holm's step-down p-values, in the order given: keeps the family-wise error for any dependence. Empty gives empty.
 *
 * @source Holm (1979), Scand. J. Statist. 6, 65–70; agrees with statsmodels `multipletests(method="holm")`
 */
function holm(p) {
    const adjusted = new Array(p.length).fill(1);
    let largest = 0;
    ascending(p).forEach(({ value, index }, rank) => {
        largest = Math.max(largest, Math.min(1, value * (p.length - rank)));
        adjusted[index] = largest;
    });
    return adjusted;
}
/**
 * Benjamini–Hochberg step-up p-values, in the order given: bounds the expected share of false findings for independent
 * or positively dependent tests. Empty gives empty.
 *
 * @source Benjamini, Hochberg (1995), JRSS B 57, 289–300; agrees with statsmodels `multipletests(method="fdr_bh")`
 */
function benjaminiHochberg(p) {
    const adjusted = new Array(p.length).fill(1);
    let smallest = 1;
    ascending(p)
        .toReversed()
        .forEach(({ value, index }, fromTop) => {
        smallest = Math.min(smallest, (value * p.length) / (p.length - fromTop));
        adjusted[index] = smallest;
    });
    return adjusted;
}
function ascending(p) {
    return p.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value);
}

;// CONCATENATED MODULE: ./shared/core/gate/multiplicity.ts

/**
 * Holm over the required gates of one run. It never turns a miss into a pass: it only decides whether a miss among many
 * gates is sure enough to be called `fail`, or stays `inconclusive` (contracts.md §3). Passing needs no correction,
 * because all required gates must pass: an intersection–union test.
 */
function adjustForManyGates(judgements, required, level) {
    const family = judgements.flatMap(({ p }, index) => (required[index] === true && p !== null ? [{ index, p }] : []));
    const adjusted = new Map(holm(family.map(({ p }) => p)).map((p, at) => [family[at]?.index, p]));
    // A hair above, so that a gate alone in its run always keeps the verdict its interval gave.
    const alpha = ((1 - level) / 2) * (1 + 1e-9);
    return judgements.map((judgement, index) => {
        const adjustedP = adjusted.get(index) ?? null;
        const missed = judgement.verdict === "fail" && judgement.reason === "bound-misses-limit";
        if (missed && adjustedP !== null && adjustedP > alpha) {
            return { ...judgement, verdict: "inconclusive", reason: "miss-not-confirmed", adjustedP };
        }
        return { ...judgement, adjustedP };
    });
}

// EXTERNAL MODULE: ./shared/core/metrics/catalogue.ts + 33 modules
var catalogue = __webpack_require__(81590);
;// CONCATENATED MODULE: ./shared/core/gate/judge-gates.ts



/**
 * Judges every gate on every group, slice and class it speaks of; a gate is as good as its worst part.
 *
 * @param observed the observations of each gate's metric, parallel to `gates`
 */
function judgeGates(gates, observed, blocked, policy) {
    const parts = gates.flatMap((gate, at) => gateParts(gate, observed[at] ?? [], blocked, policy).map((part) => ({ at, gate, ...part })));
    const adjusted = adjustForManyGates(parts.map(({ judgement }) => judgement), parts.map(({ gate }) => !gate.advisory), policy.confidence);
    return gates.map((gate, at) => worstPart(gate, parts.flatMap((part, index) => {
        const judgement = adjusted[index];
        return part.at === at && judgement !== undefined ? [{ ...part, judgement }] : [];
    })));
}
const SEVERITY = ["fail", "inconclusive", "warn", "pass"];
function worstPart(gate, parts) {
    const [worst] = [...parts].sort(({ judgement: a }, { judgement: b }) => SEVERITY.indexOf(a.verdict) - SEVERITY.indexOf(b.verdict) ||
        // Among equals the one nearest to, or farthest beyond, the limit; p grows as the limit is met more clearly.
        (a.p ?? 1) - (b.p ?? 1) ||
        slack(a) - slack(b));
    if (worst === undefined)
        throw new TypeError(`gate ${gate.text} was judged on nothing`);
    const { verdict } = worst.judgement;
    return { gate, verdict: gate.advisory && verdict !== "pass" ? "warn" : verdict, ...worst };
}
/** How far the judged end is from the limit; parts without one come first. Finite, so that two of them are equal. */
function slack({ bound, limit }) {
    return bound === null ? -1 : Math.abs(bound - limit);
}
function gateParts(gate, observations, blocked, policy) {
    const comparing = gate.comparison.kind === "no-worse-than-champion";
    if (comparing && blocked !== null)
        return [{ observation: null, judgement: unjudged(blocked, gate) }];
    const judged = observations.filter(({ of }) => of === (comparing ? "difference" : "candidate"));
    if (judged.length === 0)
        return [{ observation: null, judgement: unjudged("group-absent", gate) }];
    return judged.map((observation) => ({
        observation,
        judgement: withoutPartialPass(observation, judgeObservation(gate, observation, observations, policy)),
    }));
}
/** What is met by the groups that could be judged is not met by all. */
function withoutPartialPass({ isPartial }, judgement) {
    if (isPartial !== true || judgement.verdict === "fail" || judgement.verdict === "inconclusive")
        return judgement;
    return { ...judgement, verdict: "inconclusive", reason: "group-not-judged" };
}
function judgeObservation(gate, observation, all, { minimumGroup }) {
    const { subset, estimate } = observation;
    if (subset.group !== null && subset.size === 0)
        return unjudged("group-absent", gate);
    const isPart = subset.on !== null || subset.by !== null;
    if (isPart && (subset.size < minimumGroup.rows || estimate.n < minimumGroup.denominator)) {
        return unjudged("insufficient", gate);
    }
    if (estimate.kind === "defined" && estimate.intervalReason === "too-few-of-a-class") {
        return { ...unjudged("insufficient", gate), value: estimate.value };
    }
    if (gate.comparison.kind !== "no-worse-than-champion")
        return (0,judge/* judge */.S4)(estimate, (0,judge/* limitRequirement */.nW)(gate.comparison));
    const direction = (0,catalogue/* metricEntry */.pn)(gate.metric)?.direction ?? "higher-is-better";
    const rival = all.find((one) => one.of === "champion" &&
        one.subset === subset &&
        one.class === observation.class &&
        one.metric === observation.metric)?.estimate;
    const requirement = (0,judge/* nonInferiorityRequirement */.$L)(gate.comparison, direction, rival?.kind === "defined" ? rival.value : null);
    return requirement === null ? unjudged("metric-undefined", gate) : (0,judge/* judge */.S4)(estimate, requirement);
}
function unjudged(reason, { comparison, metric }) {
    const limit = comparison.kind === "no-worse-than-champion" ? signedMargin(comparison, metric) : comparison.limit;
    return { verdict: "inconclusive", reason, value: null, bound: null, limit, p: null };
}
/** On the side on which it would have been judged; a relative margin stays a fraction, for nobody knows of what. */
function signedMargin({ margin }, metric) {
    return (0,catalogue/* metricEntry */.pn)(metric)?.direction === "lower-is-better" || margin.value === 0 ? margin.value : -margin.value;
}


/***/ }),

/***/ 45877:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $L: () => (/* binding */ nonInferiorityRequirement),
/* harmony export */   S4: () => (/* binding */ judge),
/* harmony export */   nW: () => (/* binding */ limitRequirement)
/* harmony export */ });
/* harmony import */ var _stats_normal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61521);

/**
 * Judges an estimate by the ends of its interval: wholly on the right side passes, wholly on the wrong side fails,
 * astride is inconclusive. An undefined metric is inconclusive too: a gate that could not look has not seen that all is well.
 */
function judge(estimate, requirement) {
    const { limit } = requirement;
    if (estimate.kind === "undefined") {
        return { verdict: "inconclusive", reason: "metric-undefined", value: null, bound: null, limit, p: null };
    }
    const { value, interval } = estimate;
    if (interval === null)
        return judgeWithoutInterval(estimate.intervalReason === "exact-fact", value, requirement);
    const [near, far] = requirement.side === "at-least" ? [interval.low, interval.high] : [interval.high, interval.low];
    const p = oneSidedP(estimateCentre(value, interval), far, interval.level, requirement);
    const seen = { value, bound: near, limit, p };
    if (meets(near, requirement))
        return { verdict: "pass", reason: "bound-meets-limit", ...seen };
    if (!meets(far, requirement))
        return { verdict: "fail", reason: "bound-misses-limit", ...seen };
    return { verdict: "inconclusive", reason: "interval-straddles-limit", ...seen };
}
/** An exact fact needs no interval; an estimate without one can warn at best, and never fails on a point alone. */
function judgeWithoutInterval(exact, value, requirement) {
    const met = meets(value, requirement);
    const seen = { value, bound: exact ? value : null, limit: requirement.limit, p: null };
    if (exact) {
        return met
            ? { verdict: "pass", reason: "exact-meets-limit", ...seen }
            : { verdict: "fail", reason: "exact-misses-limit", ...seen };
    }
    return { verdict: met ? "warn" : "inconclusive", reason: "no-interval", ...seen };
}
function meets(value, { side, inclusive, limit }) {
    if (value === limit)
        return inclusive;
    return side === "at-least" ? value > limit : value < limit;
}
/** The value, or the middle of an interval that leaves it out, as a bootstrap of a skewed statistic may. */
function estimateCentre(value, { low, high }) {
    return value >= low && value <= high ? value : (low + high) / 2;
}
/**
 * The p-value that the interval implies: the far end sits z(level) standard errors from the centre on that side, so the
 * limit sits z·(limit − centre)/(far − centre) of them away. For Wilson and the bootstrap this is an interpolation between
 * the centre (p = ½) and the interval's end (p = (1 − level)/2), exact at both, which are the points that decide.
 * Rounding, an interval without width on that side and an excluded limit on the very end are settled as the interval is.
 */
function oneSidedP(centre, far, level, requirement) {
    const { limit, side } = requirement;
    const tail = (1 - level) / 2;
    const distance = side === "at-least" ? limit - centre : centre - limit;
    const halfWidth = Math.abs(far - centre);
    const read = halfWidth === 0 ? Number(distance <= 0) : (0,_stats_normal_js__WEBPACK_IMPORTED_MODULE_0__/* .normalCdf */ .vr)(-(0,_stats_normal_js__WEBPACK_IMPORTED_MODULE_0__/* .zOf */ ._6)(level) * (distance / halfWidth));
    return meets(far, requirement) ? Math.max(read, tail) : Math.min(read, tail * (1 - Number.EPSILON));
}
/** What a comparison demands of the candidate's own value. */
function limitRequirement(comparison) {
    const { limit } = comparison;
    switch (comparison.kind) {
        case "at-least":
            return { side: "at-least", inclusive: true, limit };
        case "at-most":
            return { side: "at-most", inclusive: true, limit };
        case "above":
            return { side: "at-least", inclusive: false, limit };
        case "below":
            return { side: "at-most", inclusive: false, limit };
    }
}
/**
 * What "no worse than the champion by at most a margin" demands of candidate − champion: strictly better than the margin
 * on the wrong side (reference: non-inferiority, lower end > −margin). Null when a relative margin has no champion value to scale by.
 */
function nonInferiorityRequirement(comparison, direction, championValue) {
    const { margin } = comparison;
    const width = margin.kind === "absolute" ? margin.value : scaledMargin(margin.value, championValue);
    if (width === null)
        return null;
    return direction === "lower-is-better"
        ? { side: "at-most", inclusive: false, limit: width }
        : // Not -0: a margin of zero reads "0" everywhere.
            { side: "at-least", inclusive: false, limit: width === 0 ? 0 : -width };
}
function scaledMargin(fraction, championValue) {
    if (fraction === 0)
        return 0;
    if (championValue === null || championValue === 0)
        return null;
    return fraction * Math.abs(championValue);
}


/***/ }),

/***/ 757:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ canonicalNumberText)
/* harmony export */ });
/**
 * The one text of a number asked for as text: 1, 1.0 and 1n are all "1", -0 is "0", and whole numbers are written out
 * in full, never as 1e+21. Other numbers are the shortest decimal that reads back to the same double.
 */
function canonicalNumberText(value) {
    if (Number.isSafeInteger(value))
        return String(value === 0 ? 0 : value);
    return Number.isInteger(value) ? BigInt(value).toString() : String(value);
}


/***/ }),

/***/ 30642:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   XM: () => (/* binding */ columnLength),
/* harmony export */   qz: () => (/* binding */ isMissingAt)
/* harmony export */ });
/* unused harmony export numberAt */
/* harmony import */ var _canonical_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(757);

/** Number of rows of a column. */
function columnLength(column) {
    return column.kind === "text" ? column.codes.length : column.values.length;
}
/** Whether the cell is missing; a row outside the column counts as missing. */
function isMissingAt(column, row) {
    if (row < 0 || row >= columnLength(column))
        return true;
    return column.kind === "text" ? (column.codes[row] ?? -1) < 0 : column.missing?.[row] === 1;
}
/** The cell in canonical text (column.ts), null when missing. */
function textAt(column, row) {
    if (isMissingAt(column, row))
        return null;
    switch (column.kind) {
        case "text":
            return column.dictionary[column.codes[row] ?? -1] ?? null;
        case "boolean":
            return column.values[row] === 1 ? "true" : "false";
        case "integer":
            return String(column.values[row]);
        case "number":
            return (0,_canonical_text_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalNumberText */ .J)(column.values[row] ?? Number.NaN);
    }
}
/**
 * The cell as a double, NaN when missing or text. Booleans are 1 and 0; an integer beyond 2^53 is rounded as
 * `Number` rounds it.
 */
function numberAt(column, row) {
    if (isMissingAt(column, row) || column.kind === "text")
        return Number.NaN;
    return Number(column.values[row]);
}


/***/ }),

/***/ 5174:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ columnAccumulator)
/* harmony export */ });
/* unused harmony export joinColumns */
/* harmony import */ var _cells_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30642);

const INITIAL_ROWS = 1024;
/**
 * An empty accumulator; memory at most doubles as it grows. A batch of another kind is a programmer's error.
 *
 * @param capacity rows for which there is memory from the start: where their number is known, nothing is copied twice
 */
function columnAccumulator(kind, capacity = INITIAL_ROWS) {
    let values = emptyValues(kind, capacity);
    let missing = null;
    let dictionary = [];
    let rows = 0;
    return {
        get rows() {
            return rows;
        },
        append(batch) {
            if (batch.kind !== kind)
                throw new TypeError(`a ${batch.kind} batch cannot join a ${kind} column`);
            const total = rows + (0,_cells_js__WEBPACK_IMPORTED_MODULE_0__/* .columnLength */ .XM)(batch);
            if (total > values.length) {
                const grown = Math.max(total, values.length * 2);
                values = copyInto(emptyValues(kind, grown), values);
                if (missing !== null)
                    missing = copyInto(new Uint8Array(grown), missing);
            }
            if (batch.kind === "text") {
                dictionary = batch.dictionary;
                copyInto(values, batch.codes, rows);
            }
            else {
                copyInto(values, batch.values, rows);
                if (batch.missing !== null)
                    (missing ??= new Uint8Array(values.length)).set(batch.missing, rows);
            }
            rows = total;
        },
        finish() {
            // What is full to the last row is never written to again.
            if (rows === values.length)
                return columnOf(values, missing, dictionary);
            return columnOf(values.slice(0, rows), missing?.slice(0, rows) ?? null, dictionary);
        },
    };
}
/** All rows of a list of batches of one column; see {@link columnAccumulator}. */
function joinColumns(kind, batches) {
    const accumulator = columnAccumulator(kind);
    for (const batch of batches)
        accumulator.append(batch);
    return accumulator.finish();
}
/** Each kind has an array type of its own, so the array tells the kind. */
function columnOf(values, missing, dictionary) {
    if (values instanceof Float64Array)
        return { kind: "number", values, missing };
    if (values instanceof BigInt64Array)
        return { kind: "integer", values, missing };
    if (values instanceof Uint8Array)
        return { kind: "boolean", values, missing };
    return { kind: "text", codes: values, dictionary };
}
function emptyValues(kind, length) {
    switch (kind) {
        case "number":
            return new Float64Array(length);
        case "integer":
            return new BigInt64Array(length);
        case "boolean":
            return new Uint8Array(length);
        case "text":
            return new Int32Array(length);
    }
}
/** Kinds were compared before, so both arrays are of one type; the compiler cannot follow that through a union. */
function copyInto(target, source, at = 0) {
    target.set(source, at);
    return target;
}


/***/ }),

/***/ 33100:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ns: () => (/* binding */ ownGates),
/* harmony export */   dS: () => (/* binding */ checkGatesForTask),
/* harmony export */   km: () => (/* binding */ checkGatesOfPolicy)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46677);
/* harmony import */ var _core_metrics_catalogue_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81590);
/* harmony import */ var _core_text_nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74416);
/* harmony import */ var _core_text_quote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47598);




const LONGEST_GATE = 120;
/** Gates that the check judges; the others are listed as judged elsewhere. */
function ownGates(policy, check) {
    return policy.gates.filter(({ metric }) => (0,_core_metrics_catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .metricEntry */ .pn)(metric)?.judgedBy === check);
}
/** What can be known to be wrong with the gates before any model runs. */
function checkGatesOfPolicy(policy, check) {
    const comparing = policy.gates.filter(({ comparison }) => comparison.kind === "no-worse-than-champion");
    const compared = policy.champion !== null || (policy.predictions?.champion ?? null) !== null;
    (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .throwProblems */ .Jh)("input", compared ? comparing.flatMap(undirectedProblem) : comparing.map(withoutChampion));
    if (policy.task !== null)
        checkGatesForTask(policy, policy.task, check);
}
function withoutChampion({ text }) {
    return {
        code: "gate-without-champion",
        input: "gates",
        message: `the gate ${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(text, LONGEST_GATE)} compares with a champion, but none is declared`,
        hint: "Set `champion` (or `champion-path`), or state an absolute limit instead.",
    };
}
/** Of two numbers that should be near zero, candidate − champion does not say which is worse. */
function undirectedProblem({ text, metric }) {
    if ((0,_core_metrics_catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .metricEntry */ .pn)(metric)?.direction !== "nearer-zero-is-better")
        return [];
    return [
        {
            code: "gate-without-direction",
            input: "gates",
            message: `the gate ${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(text, LONGEST_GATE)} compares ${metric}, which is best at 0: a difference does not say which model is worse`,
            hint: `State both limits instead: ${metric} >= -LIMIT and ${metric} <= LIMIT.`,
        },
    ];
}
/** A metric of another task is a mistake in the gate, not something to be judged. */
function checkGatesForTask(policy, task, check) {
    const available = (0,_core_metrics_catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .entriesFor */ .aB)(task).map(({ id }) => id);
    const problems = ownGates(policy, check)
        .filter(({ metric }) => (0,_core_metrics_catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .metricEntry */ .pn)(metric)?.tasks.includes(task) === false)
        .map(({ text, metric }) => {
        const suggestion = (0,_core_text_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .pA)(metric, available);
        return {
            code: "gate-for-another-task",
            input: "gates",
            message: `the gate ${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(text, LONGEST_GATE)} is on a metric for ${(0,_core_metrics_catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .metricEntry */ .pn)(metric)?.tasks.join(" and ") ?? "another task"}; this task is ${task}`,
            hint: suggestion === undefined
                ? `Metrics of this task: ${available.join(", ")}.`
                : `Did you mean ${suggestion}? Metrics of this task: ${available.join(", ")}.`,
        };
    });
    (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .throwProblems */ .Jh)("input", problems);
}


/***/ }),

/***/ 37803:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ve: () => (/* binding */ enter),
  g2: () => (/* binding */ enterChampion),
  hD: () => (/* binding */ findingOf),
  X3: () => (/* binding */ meetChampion),
  gu: () => (/* binding */ settled)
});

// EXTERNAL MODULE: ./shared/core/errors.ts
var errors = __webpack_require__(46677);
// EXTERNAL MODULE: ./shared/core/model/element-types.ts
var element_types = __webpack_require__(43402);
// EXTERNAL MODULE: ./shared/core/text/quote.ts
var quote = __webpack_require__(47598);
;// CONCATENATED MODULE: ./shared/core/model/feedable-input.ts

/** Reads a graph input as something columns can fill, or says why they cannot. */
function feedableInput(info) {
    const { name } = info;
    if (info.kind !== "tensor") {
        return refused("unsupported-input", name, `is a ${info.kind.replaceAll("-", " ")}; inputs must be dense tensors`);
    }
    const { elementType, shape } = info;
    if (elementType === "unsupported") {
        return refused("unsupported-input", name, "has an element type that cannot be fed; float16, float32, float64, the integers of 8 to 64 bits, bool and string can");
    }
    const shown = shownType(elementType, shape);
    // A graph that does not give the rank is read as the usual [rows, features].
    if (shape === null)
        return { name, elementType, layout: "matrix", width: "dynamic", batch: null, shown };
    const [rows, columns] = shape;
    const batch = typeof rows === "number" ? rows : null;
    if (rows === undefined || shape.length > 2 || batch === 0 || columns === 0) {
        return refused("input-shape", name, `has shape ${shown}; columns of a table fill [rows] and [rows, features]`);
    }
    if (columns === undefined)
        return { name, elementType, layout: "vector", width: 1, batch, shown };
    return {
        name,
        elementType,
        layout: "matrix",
        width: typeof columns === "number" ? columns : "dynamic",
        batch,
        shown,
    };
}
/** Whether one column can fill the input: [rows], [rows, 1], or a width the graph leaves open. */
function fitsOneColumn(input) {
    return input.width === 1 || input.width === "dynamic";
}
/** `float32 [N, 14]`; `?` is a dimension that the graph leaves open. */
function shownType(elementType, shape) {
    if (shape === null)
        return `${elementType} of unknown rank`;
    const dimensions = shape.map((dimension) => (typeof dimension === "number" ? String(dimension) : "?"));
    return `${elementType} [${dimensions.join(", ")}]`;
}
function refused(code, name, what) {
    return {
        problem: {
            code,
            message: `model input ${(0,quote/* quote */.hD)(name)} ${what}`,
            hint: "Re-export the model with [rows, features] or one [rows, 1] input a column.",
        },
    };
}

// EXTERNAL MODULE: ./shared/core/text/nearest.ts
var nearest = __webpack_require__(74416);
;// CONCATENATED MODULE: ./shared/core/model/plan-wording.ts


/** Quoted names with commas: the first `most` of them, and how many more there are. */
function quotedList(names, most = 8) {
    const shown = names
        .slice(0, most)
        .map((name) => (0,quote/* quote */.hD)(name))
        .join(", ");
    return names.length > most ? `${shown} and ${String(names.length - most)} more` : shown;
}
/** The hint member of a problem about an unknown name; empty when no candidate is near. */
function meantHint(name, candidates) {
    const near = (0,nearest/* nearest */.pA)(name, candidates);
    return near === undefined ? {} : { hint: `Did you mean ${(0,quote/* quote */.hD)(near)}?` };
}

;// CONCATENATED MODULE: ./shared/core/model/feed-inputs.ts



/** Feeds the tensors that `input.tensors` names. */
function feedDeclaredTensors(draft) {
    for (const [tensor, column] of draft.request.mapping.tensors ?? []) {
        const input = declaredInput(draft, tensor, "input.tensors");
        if (input === null)
            continue;
        if (!fitsOneColumn(input)) {
            draft.problems.push({
                code: "input-shape",
                input: "input.tensors",
                message: `model input ${(0,quote/* quote */.hD)(tensor)} has shape ${input.shown}; a single column feeds [rows] or [rows, 1]`,
                hint: "Feed it with `input: { tensor: NAME, columns: [...] }`.",
            });
            continue;
        }
        if (hasColumns(draft, [column], "input.tensors"))
            draft.fed.set(tensor, [column]);
        else
            draft.fed.set(tensor, []);
    }
}
/**
 * Feeds the matrix that `input` names.
 *
 * @returns whether a matrix was declared, so that no other tensor takes the features
 */
function feedDeclaredMatrix(draft) {
    const { matrix } = draft.request.mapping;
    if (matrix === null)
        return false;
    if (matrix.tensor === null) {
        // Only columns are declared: they are the features of whichever tensor takes features.
        if (matrix.columns === null)
            return false;
        feedByName(draft);
        feedFeatures(draft, matrix.columns);
        return true;
    }
    const input = declaredInput(draft, matrix.tensor, "input.tensor");
    if (input === null)
        return true;
    if (matrix.columns === null)
        feedByName(draft, matrix.tensor);
    feedMatrix(draft, input, matrix.columns, "input.columns");
    return true;
}
function declaredInput(draft, tensor, key) {
    const names = draft.request.inputs.map(({ name }) => name);
    const input = draft.inputs.get(tensor);
    if (input !== undefined)
        return input;
    // An input that exists but cannot be fed has had its problem already.
    if (names.includes(tensor))
        return null;
    draft.problems.push({
        code: "unknown-model-input",
        input: key,
        message: `the model has no input ${(0,quote/* quote */.hD)(tensor)}; it has ${quotedList(names)}`,
        ...meantHint(tensor, names),
    });
    return null;
}
/** Feeds every input that one column can fill and that is named like one. */
function feedByName(draft, except = null) {
    const columns = new Set(draft.request.available.map(({ name }) => name));
    for (const [name, input] of draft.inputs) {
        if (name === except || draft.fed.has(name) || !columns.has(name))
            continue;
        // An input of unknown width named like a column is far more often the one matrix of the model; [rows, 1] says what it is.
        if (input.width === "dynamic" && draft.inputs.size === 1)
            continue;
        if (!fitsOneColumn(input))
            continue;
        draft.fed.set(name, [name]);
    }
}
/** Feeds the features to the one matrix that is left, or to the lone other input when `features` says by what. */
function feedFeatures(draft, columns = null) {
    const open = [...draft.inputs.values()].filter(({ name }) => !draft.fed.has(name));
    const matrices = open.filter(({ layout, width }) => layout === "matrix" && width !== 1);
    const [taker] = matrices.length > 0 ? matrices : open;
    if (taker === undefined || (matrices.length === 0 && open.length > 1))
        return;
    if (matrices.length > 1) {
        for (const { name } of matrices)
            draft.fed.set(name, []);
        draft.problems.push({
            code: "several-matrix-inputs",
            message: `the model has ${String(matrices.length)} inputs of shape [rows, features] (${quotedList(matrices.map(({ name }) => name))}); one can be fed`,
            hint: "Re-export the model with one [rows, features] input, or with one [rows, 1] input a column.",
        });
        return;
    }
    // A lone [rows] or [rows, 1] input is fed by position only when the user said which column: "every column" is no answer.
    if (matrices.length === 0 && columns === null && draft.request.features === null)
        return;
    feedMatrix(draft, taker, columns, columns === null ? "features" : "input.columns");
}
function feedMatrix(draft, input, declared, key) {
    const { features } = draft.request;
    const named = declared ?? features;
    const columns = declared ?? (features === null ? defaultFeatures(draft) : withoutFed(draft, features));
    draft.fed.set(input.name, columns);
    if (declared !== null && !hasColumns(draft, declared, key))
        return;
    if (named !== null && named === features && draft.featuresAreWrong)
        return;
    const width = input.layout === "vector" ? 1 : input.width;
    if (width !== "dynamic" && width !== columns.length) {
        draft.problems.push(countProblem(input.name, width, columns, named !== null, declared === null ? "features" : key));
        return;
    }
    if (columns.length === 0) {
        draft.problems.push({
            code: "no-features",
            input: "features",
            message: `no column is left to feed the model input ${(0,quote/* quote */.hD)(input.name)}`,
            hint: "Name the feature columns in `features`.",
        });
        return;
    }
    if (named === null) {
        draft.assumptions.push(`The model input ${(0,quote/* quote */.hD)(input.name)} takes every column not named otherwise, in file order: ${quotedList(columns, 20)}.`);
    }
}
function countProblem(tensor, width, columns, declared, input) {
    const origin = declared ? `\`${input}\` names` : "the data has";
    const otherwise = declared ? "" : " not named otherwise";
    const over = columns.length - width;
    const difference = over > 0
        ? `beyond ${String(width)}: ${quotedList(columns.slice(width))}`
        : `${String(-over)} too few: ${quotedList(columns)}`;
    return {
        code: "feature-count",
        input,
        message: `model input ${(0,quote/* quote */.hD)(tensor)} takes ${counted(width)}, ${origin} ${counted(columns.length)}${otherwise} (${difference})`,
        hint: `Name exactly the ${counted(width)} in \`${input}\`, in the order in which the model was trained.`,
    };
}
function counted(columns) {
    return columns === 1 ? "1 column" : `${String(columns)} columns`;
}
function defaultFeatures(draft) {
    const excluded = new Set(draft.request.excluded);
    if (draft.request.label !== undefined)
        excluded.add(draft.request.label);
    const names = draft.request.available.map(({ name }) => name).filter((name) => !excluded.has(name));
    return withoutFed(draft, names);
}
/** A column that feeds an input of its own is no part of the matrix as well. */
function withoutFed(draft, columns) {
    const fed = new Set([...draft.fed.values()].flat());
    return columns.filter((column) => !fed.has(column));
}
/** Whether the data has each of the columns, and each is named once; a problem for every one that fails. */
function hasColumns(draft, columns, input) {
    const names = draft.request.available.map(({ name }) => name);
    const known = new Set(names);
    const missing = columns.filter((column) => !known.has(column));
    for (const column of missing) {
        draft.problems.push({
            code: "missing-column",
            input,
            message: `the data has no column ${(0,quote/* quote */.hD)(column)}; it has ${quotedList(names)}`,
            ...meantHint(column, names),
        });
    }
    const twice = columns.filter((column, index) => columns.indexOf(column) !== index);
    for (const column of new Set(twice)) {
        draft.problems.push({ code: "repeated-column", input, message: `column ${(0,quote/* quote */.hD)(column)} is named twice` });
    }
    return missing.length === 0 && twice.length === 0;
}

;// CONCATENATED MODULE: ./shared/core/model/input-plan.ts






/**
 * Matches the model's inputs with data columns. The explicit mapping wins; then an input named like a column takes it;
 * then the one [rows, features] tensor that is left takes the features, in declared order, else in file order.
 * All problems are found together.
 */
function planInputs(request) {
    const problems = [];
    const inputs = new Map();
    for (const info of request.inputs) {
        const input = feedableInput(info);
        if ("problem" in input)
            problems.push(input.problem);
        else
            inputs.set(info.name, input);
    }
    const featuresAreWrong = !hasColumns({ request, problems }, request.features ?? [], "features");
    const draft = { request, inputs, fed: new Map(), problems, assumptions: [], featuresAreWrong };
    if (request.inputs.length === 0)
        problems.push({ code: "no-model-inputs", message: "the model has no inputs" });
    feedDeclaredTensors(draft);
    const declaredMatrix = feedDeclaredMatrix(draft);
    feedByName(draft);
    if (!declaredMatrix)
        feedFeatures(draft);
    reportUnfed(draft);
    reportLabel(draft);
    const fixedBatch = fixedBatchOf(draft);
    return problems.length > 0 ? { kind: "problems", problems } : planned(draft, fixedBatch);
}
/** The column kind that holds every value of an element type: 64-bit integers need exact columns, smaller ones do not. */
function columnKindFor(elementType) {
    if ((0,element_types/* isSmallInteger */.O$)(elementType))
        return "number";
    switch (elementType) {
        case "float16":
        case "float32":
        case "float64":
            return "number";
        case "int64":
        case "uint64":
            return "integer";
        case "bool":
            return "boolean";
        case "string":
            return "text";
    }
}
function reportUnfed(draft) {
    const names = draft.request.available.map(({ name }) => name);
    for (const [name, { shown }] of draft.inputs) {
        if (draft.fed.has(name))
            continue;
        const near = (0,nearest/* nearest */.pA)(name, names);
        const meant = near === undefined ? "" : `The nearest column is ${(0,quote/* quote */.hD)(near)}. `;
        draft.problems.push({
            code: "input-without-column",
            input: "input",
            message: `model input ${(0,quote/* quote */.hD)(name)} ${shown} has no column of that name in the data; the columns are ${quotedList(names)}`,
            hint: `${meant}Map it with \`input: { tensors: { INPUT: COLUMN } }\`.`,
        });
    }
}
function reportLabel(draft) {
    const { label } = draft.request;
    for (const [tensor, columns] of draft.fed) {
        if (label === undefined || !columns.includes(label))
            continue;
        draft.problems.push({
            code: "label-as-feature",
            message: `the label column ${(0,quote/* quote */.hD)(label)} would be fed to the model input ${(0,quote/* quote */.hD)(tensor)}: the model would see the answer`,
            hint: "Leave the label out of `features` and of `input`, and export the model without it.",
        });
    }
}
function fixedBatchOf(draft) {
    const sizes = new Map();
    for (const { name, batch } of draft.inputs.values())
        if (batch !== null)
            sizes.set(batch, name);
    if (sizes.size > 1) {
        const shown = [...sizes].map(([size, name]) => `${(0,quote/* quote */.hD)(name)} takes ${String(size)}`).join(", ");
        draft.problems.push({
            code: "input-shape",
            message: `the model's inputs fix different numbers of rows: ${shown}`,
            hint: "Re-export the model with a dynamic first dimension.",
        });
    }
    return sizes.keys().next().value ?? null;
}
function planned(draft, fixedBatch) {
    const tensors = [];
    for (const { name, elementType, layout } of draft.inputs.values()) {
        tensors.push({ tensor: name, elementType, layout, columns: draft.fed.get(name) ?? [] });
    }
    const featureRequests = tensors.flatMap(({ columns, elementType }) => columns.map((name) => ({ name, kind: columnKindFor(elementType) })));
    const used = new Set(featureRequests.map(({ name }) => name));
    const unused = (draft.request.features ?? []).filter((name) => !used.has(name));
    const assumptions = [...draft.assumptions];
    if (unused.length > 0)
        assumptions.push(`\`features\` names columns that no model input takes: ${quotedList(unused)}.`);
    return { kind: "planned", plan: { tensors, fixedBatch }, featureRequests, assumptions };
}

;// CONCATENATED MODULE: ./shared/core/model/output-shape.ts


/** Reads type and shape of a graph output. */
function outputOf(info) {
    const { name } = info;
    if (info.kind !== "tensor") {
        const isMap = info.kind === "sequence-of-maps" || info.kind === "map";
        return {
            name,
            shape: isMap ? "map" : "other",
            open: false,
            elementType: null,
            shown: info.kind.replaceAll("-", " "),
        };
    }
    const { elementType, shape } = info;
    const open = shape === null || (shape.length === 2 && typeof shape[1] !== "number");
    return { name, elementType, shape: shapeOf(info), open, shown: shownType(elementType, shape) };
}
function shapeOf({ elementType, shape }) {
    if (elementType === "unsupported")
        return "other";
    const columns = shape?.[1];
    const single = shape === null || shape.length === 1 || (shape.length === 2 && columns === 1);
    const open = shape?.length === 2 && typeof columns !== "number";
    if (!elementType.startsWith("float"))
        return single || open ? "label" : "other";
    if (single)
        return "single";
    return shape.length === 2 ? "scores" : "other";
}
/** Names by which the usual exporters call an output of that shape; only ever used to choose among several. */
const usualNames = {
    scores: /^(?:output_)?probabilit(?:y|ies)(?:_tensor)?$|^probs?$|^scores?$/iu,
    single: /^(?:output_)?probabilit(?:y|ies)$|^scores?$|^variable$|^predictions?$/iu,
    label: /^(?:output_)?labels?$|^predicted_?labels?$|^class$/iu,
};
/** Outputs of a shape: all of them, or the one with a usual name when exactly one has it. */
function choose(outputs, shape) {
    const candidates = outputs.filter((output) => output.shape === shape);
    if (candidates.length < 2)
        return candidates;
    const usual = candidates.filter(({ name }) => usualNames[shape].test(name));
    return usual.length === 1 ? usual : candidates;
}
/** Whether an output can have a part; where the graph leaves its shape open the run decides. */
function canBe(role, { shape, open, elementType }) {
    if (elementType === null || elementType === "unsupported")
        return false;
    switch (role) {
        case "scores":
            return shape === "scores" || (shape === "single" && open);
        case "score":
            return shape === "single" || (shape === "scores" && open);
        case "value":
            // Integer regressions exist; text is no number.
            if (shape === "scores")
                return open;
            return shape === "single" || (shape === "label" && elementType !== "string" && elementType !== "bool");
        case "label":
            return shape === "label" || shape === "single";
    }
}
/** The problem of an output that cannot have the part declared for it. */
function wrongShape(key, role, output) {
    const accepted = {
        score: "a float [rows] or [rows, 1]",
        scores: "a float [rows, classes]",
        label: "[rows] or [rows, 1]",
        value: "a number [rows] or [rows, 1]",
    };
    return {
        code: "output-shape",
        input: `output.${key}`,
        message: `model output ${(0,quote/* quote */.hD)(output.name)} is ${output.shown}; ${role} takes ${accepted[role]}`,
    };
}

;// CONCATENATED MODULE: ./shared/core/model/output-plan.ts



const mapAdvice = 'Export it again with a plain tensor: `to_onnx(model, X[:1], options={id(model): {"zipmap": False}})` in skl2onnx, `zipmap=False` in onnxmltools.';
/**
 * Gives the outputs their parts: declared ones first, then by type and shape. [rows, 2 or more] floats are class
 * scores, a single float a row is the score (the value in a regression), integers, text and booleans are the label.
 * Names only choose among outputs of the same shape; when they cannot, the outputs are listed and nothing is guessed.
 */
function planOutputs(request) {
    const outputs = request.outputs.map(outputOf);
    if (Object.values(request.mapping).some((name) => name !== null))
        return declaredPlan(request, outputs);
    const scores = choose(outputs, "scores");
    const regression = request.task === "regression";
    const singles = choose(outputs, "single");
    const single = regression && singles.length === 0 ? scores.filter(({ open }) => open) : singles;
    const label = choose(outputs, "label");
    const maps = outputs.filter(({ shape }) => shape === "map");
    const wanted = regression ? [single] : scores.length > 0 ? [scores, label] : [single, label];
    if (wanted.some((candidates) => candidates.length > 1))
        return ambiguous(outputs);
    const [scoresOutput] = regression ? [] : scores;
    const [singleOutput] = scoresOutput === undefined && (regression || request.task !== "multiclass") ? single : [];
    const [labelOutput] = regression ? [] : label;
    if (maps.length > 0 && scoresOutput === undefined && singleOutput === undefined)
        return zipMap(maps);
    if (scoresOutput === undefined && singleOutput === undefined && labelOutput === undefined)
        return nothingUsable(request, outputs);
    const plan = {
        score: regression ? null : (singleOutput?.name ?? null),
        scores: scoresOutput?.name ?? null,
        scoresAreProbabilities: true,
        label: labelOutput?.name ?? null,
        value: regression ? (singleOutput?.name ?? null) : null,
    };
    return { kind: "planned", plan, assumptions: assumptionsOf(request, plan, outputs, maps) };
}
function declaredPlan({ mapping, task }, outputs) {
    const problems = [];
    const maps = [];
    const roles = { score: null, scores: null, label: null, value: null };
    for (const key of ["probabilities", "score", "scores", "label", "value"]) {
        const name = mapping[key];
        if (name === null)
            continue;
        const output = outputs.find((candidate) => candidate.name === name);
        if (output === undefined) {
            problems.push(unknownOutput(key, name, outputs));
            continue;
        }
        if (output.shape === "map")
            maps.push(output);
        // `probabilities` is what the exporter calls them: one column of them is the score of the positive class.
        const role = key !== "probabilities" ? key : output.shape === "single" && !output.open ? "score" : "scores";
        if (output.shape !== "map" && !canBe(role, output))
            problems.push(wrongShape(key, role, output));
        if (roles[role] === null)
            roles[role] = name;
        else
            problems.push({
                code: "output-declared-twice",
                input: `output.${key}`,
                message: `\`output\` declares the ${role} twice`,
            });
    }
    if (problems.length === 0 && task === "regression" && roles.value === null) {
        problems.push({
            code: "output-without-value",
            input: "output",
            message: `a regression needs \`output: { value: NAME }\`; the outputs are ${listed(outputs)}`,
        });
    }
    if (problems.length > 0)
        return { kind: "problems", problems };
    if (maps.length > 0)
        return zipMap(maps);
    const scoresAreProbabilities = mapping.probabilities !== null || (mapping.score === null && mapping.scores === null);
    return { kind: "planned", plan: { ...roles, scoresAreProbabilities }, assumptions: [] };
}
function unknownOutput(key, name, outputs) {
    const names = outputs.map((output) => output.name);
    return {
        code: "unknown-model-output",
        input: `output.${key}`,
        message: `the model has no output ${(0,quote/* quote */.hD)(name)}; it has ${quotedList(names)}`,
        ...meantHint(name, names),
    };
}
function zipMap(maps) {
    const [map] = maps;
    const detail = `The model output ${(0,quote/* quote */.hD)(map?.name ?? "")} is a ZipMap: a list of dictionaries instead of a tensor, which cannot be read as scores.`;
    return { kind: "refused", failure: { kind: "zipmap-output", detail, hint: mapAdvice } };
}
function ambiguous(outputs) {
    return {
        kind: "problems",
        problems: [
            {
                code: "ambiguous-outputs",
                input: "output",
                message: `several model outputs could be the prediction: ${listed(outputs)}`,
                hint: "Say which is which: `output: { probabilities: NAME }`, or the keys `score`, `scores`, `label`, `value`.",
            },
        ],
    };
}
function nothingUsable({ task }, outputs) {
    return {
        kind: "problems",
        problems: [
            {
                code: "no-usable-output",
                input: "output",
                message: `no model output can be read as a ${task ?? "model"} prediction: ${listed(outputs)}`,
                hint: "Read are float [rows, classes] scores, a float [rows] or [rows, 1] score or value, and a [rows] label; name one in `output`.",
            },
        ],
    };
}
function listed(outputs) {
    const shown = outputs.slice(0, 8).map(({ name, shown }) => `${(0,quote/* quote */.hD)(name)} (${shown})`);
    return outputs.length > 8 ? `${shown.join(", ")} and ${String(outputs.length - 8)} more` : shown.join(", ");
}
function assumptionsOf({ task }, plan, outputs, maps) {
    const assumptions = [];
    if (plan.scores !== null)
        assumptions.push(`The model output ${(0,quote/* quote */.hD)(plan.scores)} is read as class probabilities.`);
    if (plan.score !== null) {
        const otherwise = task === null ? ", or as the value should this be a regression" : "";
        assumptions.push(`The model output ${(0,quote/* quote */.hD)(plan.score)} is read as the probability of the positive class${otherwise}.`);
    }
    if (plan.value !== null)
        assumptions.push(`The model output ${(0,quote/* quote */.hD)(plan.value)} is read as the predicted value.`);
    if (plan.label !== null)
        assumptions.push(`The model output ${(0,quote/* quote */.hD)(plan.label)} is read as the predicted label.`);
    for (const { name } of maps)
        assumptions.push(`The ZipMap output ${(0,quote/* quote */.hD)(name)} is not read; another output suffices.`);
    const used = new Set([plan.score, plan.scores, plan.label, plan.value]);
    const rest = outputs.filter(({ name, shape }) => shape !== "map" && !used.has(name)).map(({ name }) => name);
    if (rest.length > 0)
        assumptions.push(`Model outputs that are not read: ${quotedList(rest)}.`);
    return assumptions;
}

;// CONCATENATED MODULE: ./shared/core/model/repeating-operators.ts
/** Operators that do something again and again: as often as their inputs say, not as the size of the file bounds it. */
const REPEATING = new Set(["Loop", "Scan", "SequenceMap", "RNN", "LSTM", "GRU"]);
const KNOWN_DOMAINS = new Set(["ai.onnx", "ai.onnx.ml"]);
/**
 * Whether every call of the model is known to end: all its operators are ONNX's own, and none of them repeats. Of operators of other domains,
 * functions of the file among them, nothing is known.
 */
function endsByItself({ operators }) {
    return operators.every(({ domain, type }) => KNOWN_DOMAINS.has(domain) && !REPEATING.has(type));
}

;// CONCATENATED MODULE: ./shared/evaluation/contender.ts





const LONGEST_PATH = 120;
/** Matches a walked model with the data. @throws ModelgateError when the user's mapping does not fit */
function enter(met, policy, table) {
    const seen = modelSeen(met);
    if (met.inspection.kind === "refused") {
        const { reason, detail, hint } = met.inspection.refusal;
        return { kind: "ruled-out", seen, finding: { code: `model-refused:${reason}`, verdict: "fail", detail, hint } };
    }
    const { identity } = met.inspection;
    const outputs = planOutputs({ outputs: identity.outputs, mapping: policy.output, task: policy.task });
    if (outputs.kind === "refused")
        return { kind: "ruled-out", seen, finding: findingOf(outputs.failure) };
    const inputs = planFeatures(identity, policy, table);
    if (outputs.kind === "problems" || inputs.kind === "problems") {
        const problems = [outputs, inputs].flatMap((plan) => (plan.kind === "problems" ? plan.problems : []));
        throw (0,errors/* problemsError */.$j)("input", problems.map((problem) => named(problem, met.shownPath)));
    }
    return {
        kind: "ready",
        path: met.path,
        seen,
        input: inputs.plan,
        features: inputs.featureRequests,
        output: outputs.plan,
        endsByItself: endsByItself(identity),
        assumptions: [...inputs.assumptions, ...outputs.assumptions],
    };
}
function planFeatures(identity, policy, table) {
    const { label, rowId, weight, sensitive, features } = policy.data;
    return planInputs({
        inputs: identity.inputs,
        mapping: policy.input,
        available: table.headers,
        excluded: [label, ...[rowId, weight].filter((name) => name !== null), ...sensitive],
        features,
        label,
    });
}
/** With two models in play a problem has to say which one it is about. */
function named(problem, shownPath) {
    return { ...problem, message: `model ${(0,quote/* escapeText */.X1)(shownPath, LONGEST_PATH)}: ${problem.message}` };
}
function modelSeen({ shownPath, inspection }) {
    if (inspection.kind === "refused") {
        const { sha256, files } = inspection.refusal;
        return { shownPath, sha256, files, identity: null, runtime: null };
    }
    const { identity } = inspection;
    return { shownPath, sha256: identity.sha256, files: identity.files, identity, runtime: null };
}
/** Finds and walks the champion, where one is declared. */
async function meetChampion(policy, ports) {
    if (policy.champion === null)
        return { kind: "settled", state: { kind: "none" } };
    const location = await ports.locateChampion(policy.champion);
    if (location.kind === "absent") {
        return {
            kind: "settled",
            state: { kind: "unavailable", reason: "no-champion", detail: location.detail, seen: null },
        };
    }
    const inspection = await ports.inspect(location.path);
    return { kind: "met", met: { path: location.path, shownPath: location.shown, inspection } };
}
/** The champion as an opponent, or why it cannot be one. A model is never compared with itself. */
function enterChampion(entry, candidate, policy, table) {
    if (entry.kind === "settled")
        return entry;
    const contender = enter(entry.met, policy, table);
    if (contender.seen.sha256 === candidate.sha256) {
        const detail = "candidate and champion are the same model, digest for digest";
        return settled("same-model", detail, contender.seen);
    }
    if (contender.kind === "ruled-out")
        return settled("no-champion", contender.finding.detail, contender.seen);
    return contender;
}
function settled(reason, detail, seen) {
    return { kind: "settled", state: { kind: "unavailable", reason, detail, seen } };
}
/** The verdict that contracts.md §3 gives each way a run can end without predictions. */
function findingOf({ kind, detail, hint }) {
    switch (kind) {
        case "unknown-operator":
        case "load-failed":
        case "run-failed":
        case "zipmap-output":
        case "non-finite-output":
        case "unexpected-output":
            return { code: kind, verdict: "fail", detail, hint };
        case "provider-unavailable":
        case "crash":
        case "time-limit":
        case "memory-limit":
            return { code: kind, verdict: "inconclusive", detail, hint };
    }
}


/***/ }),

/***/ 89988:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Me: () => (/* binding */ overall),
/* harmony export */   et: () => (/* binding */ subjectOf),
/* harmony export */   n3: () => (/* binding */ seedOf),
/* harmony export */   nH: () => (/* binding */ resultFrame)
/* harmony export */ });
/* harmony import */ var _core_gate_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48319);
/* harmony import */ var _core_metrics_catalogue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81590);


/** What the result of every check says alike: whose it is, what was judged by which policy on which data. */
function resultFrame(check, policy, candidate, data) {
    return {
        schema: "modelgate.result/1",
        action: check,
        model: policy.name,
        subject: subjectOf(policy.name, candidate),
        policy: { source: policy.source.description, sha256: policy.source.sha256 },
        data: { sha256: data.sha256, rows: data.rows ?? null, excluded: [...(data.excluded ?? [])] },
        details: null,
        notJudgedHere: policy.gates.flatMap(({ text, metric }) => {
            const judgedBy = (0,_core_metrics_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .metricEntry */ .pn)(metric)?.judgedBy;
            return judgedBy === undefined || judgedBy === check ? [] : [{ gate: text, judgedBy }];
        }),
    };
}
/** The worst gate decides; none to judge is a warning, because nothing was asked of the model here. */
function overall(judged, anyDeclared) {
    if (judged.length === 0)
        return { verdict: "warn", reasonCodes: [anyDeclared ? "no-gates-here" : "no-gates"] };
    const verdict = (0,_core_gate_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .worst */ .Q)(judged.map((one) => one.verdict));
    const deciding = judged.filter((one) => one.verdict === verdict).map(({ judgement }) => judgement.reason);
    return { verdict, reasonCodes: [...new Set(deciding)] };
}
function subjectOf(name, { sha256, files }) {
    return { name, sha256, files: files.map((file) => ({ path: file.path, sha256: file.sha256 })) };
}
/** The same data and policy draw the same bootstrap samples; either changing draws others. A 32-bit unsigned integer. */
function seedOf(policy, dataSha256) {
    return (Number.parseInt(dataSha256.slice(0, 8), 16) ^ Number.parseInt(policy.source.sha256.slice(0, 8), 16)) >>> 0;
}


/***/ }),

/***/ 60284:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ metricRows),
/* harmony export */   Z: () => (/* binding */ gateRows)
/* harmony export */ });
/* harmony import */ var _core_disclosure_suppress_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(453);

/**
 * The one place where estimates become result rows, and therefore where disclosure is applied (contracts.md §8):
 * what is hidden here reaches no rendering and no record. Gates were judged on the true numbers before.
 *
 * @param hidden the observations that may not be shown, of core/disclosure/hidden-observations.ts
 */
function metricRows(observations, hidden, minimumCell) {
    return observations.map((observation) => {
        const row = metricRow(observation);
        if (hidden.has(observation))
            return suppressed(row);
        return { ...row, ...hiddenSupport(row, observation.subset.size, minimumCell) };
    });
}
function metricRow({ subset, of, metric, class: className, reference, estimate }) {
    return {
        metric,
        of,
        by: copied(subset.by),
        group: copied(subset.group),
        reference: copied(reference),
        on: subset.on,
        class: className,
        ...valueOf(estimate),
        n: estimate.n,
        nPositive: estimate.nPositive,
        nNegative: estimate.nNegative,
        effectiveN: estimate.effectiveN,
    };
}
function valueOf(estimate) {
    if (estimate.kind === "undefined")
        return { value: null, undefinedReason: estimate.reason, interval: null };
    return { value: estimate.value, undefinedReason: null, interval: estimate.interval };
}
/** Counts that may not be shown beside a value that may, and those they could be worked out from. */
function hiddenSupport(row, size, minimumCell) {
    const small = (n) => n !== null && (n < minimumCell || (0,_core_disclosure_suppress_js__WEBPACK_IMPORTED_MODULE_0__/* .isSmallRemainder */ .B)(size - n, minimumCell));
    const smallClass = small(row.nPositive) || small(row.nNegative);
    if (!small(row.n) && !smallClass)
        return {};
    // A denominator that is not all rows is often the other class.
    const n = small(row.n) || (smallClass && row.n !== size) ? null : row.n;
    // Positives and negatives add up to the subset: hiding one of them alone would hide nothing.
    return { n, nPositive: null, nNegative: null, effectiveN: n === null ? null : row.effectiveN };
}
function suppressed(row) {
    return {
        ...row,
        value: null,
        undefinedReason: "suppressed",
        n: null,
        nPositive: null,
        nNegative: null,
        effectiveN: null,
        interval: null,
    };
}
/** Gates as the result lists them, in the order in which they were declared. */
function gateRows(judged, hiddenOnes) {
    return judged.map(({ gate, verdict, judgement, observation }, at) => {
        const hidden = observation !== null && hiddenOnes.has(observation);
        return {
            id: `gate-${at + 1}`,
            gate: gate.text,
            metric: gate.metric,
            by: copied(observation?.subset.by ?? null) ?? (gate.by === null ? null : [gate.by]),
            group: copied(observation?.subset.group ?? null),
            on: gate.on?.text ?? null,
            class: observation?.class ?? null,
            limit: judgement.limit,
            value: hidden ? null : judgement.value,
            bound: hidden ? null : judgement.bound,
            verdict,
            reasonCode: judgement.reason,
            advisory: gate.advisory,
            p: hidden ? null : judgement.p,
            adjustedP: hidden ? null : judgement.adjustedP,
        };
    });
}
function copied(list) {
    return list === null ? null : [...list];
}


/***/ }),

/***/ 42956:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ isTimingFailure)
/* harmony export */ });
function isTimingFailure(outcome) {
    return "kind" in outcome && "detail" in outcome;
}


/***/ }),

/***/ 86905:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ chooseRuntime)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46677);


/**
 * Which inference runtime the inputs ask for. An address counts only with the digest of what lies there: without it, whoever serves the file
 * decides what runs here.
 *
 * @throws ModelgateError kind "input" for inputs that do not go together, or a path that this door does not let a run touch
 */
async function chooseRuntime({ onnxruntimePath: path, onnxruntimeUrl: url, onnxruntimeSha256: sha256 }, { files, workingDir, showInput }) {
    const shown = {
        path: showInput("onnxruntime-path"),
        url: showInput("onnxruntime-url"),
        sha256: showInput("onnxruntime-sha256"),
    };
    const problems = [];
    if (url !== undefined && sha256 === undefined) {
        problems.push(unpaired(shown.url, shown.sha256, "Give the SHA-256 of the archive, as `sha256sum` prints it for one that you have checked."));
    }
    if (url === undefined && sha256 !== undefined) {
        problems.push(unpaired(shown.sha256, shown.url, "Give the https address of the archive, or leave the digest out."));
    }
    if (path !== undefined && url !== undefined) {
        problems.push({
            code: "onnxruntime-chosen-twice",
            input: shown.url,
            message: `is given beside ${shown.path}; accepted: one of them`,
            hint: "A folder that is named is used as it is, so nothing would be downloaded. Leave one of them out.",
        });
    }
    (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .throwProblems */ .Jh)("input", problems);
    if (path !== undefined) {
        await files.assertReachable(path);
        return { kind: "path", path: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workingDir, path), shown: path };
    }
    if (url === undefined || sha256 === undefined)
        return { kind: "found" };
    return { kind: "download", url, sha256: sha256.toLowerCase() };
}
function unpaired(given, missing, hint) {
    return { code: "onnxruntime-download-unpaired", input: given, message: `is given without ${missing}`, hint };
}


/***/ })

};
