export const id = 7;
export const ids = [7];
export const modules = {

/***/ 23007:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./shared/core/errors.ts
var errors = __webpack_require__(46677);
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
        return (await __webpack_require__.e(/* import() */ 799).then(__webpack_require__.bind(__webpack_require__, 68799))).openCsvFile(path, COMMA);
    if (extension === ".tsv")
        return (await __webpack_require__.e(/* import() */ 799).then(__webpack_require__.bind(__webpack_require__, 68799))).openCsvFile(path, TAB);
    if (extension === ".jsonl" || extension === ".ndjson")
        return (await __webpack_require__.e(/* import() */ 50).then(__webpack_require__.bind(__webpack_require__, 50050))).openJsonlFile(path);
    if (extension === ".parquet" && !isCompressed)
        return (await Promise.all(/* import() */[__webpack_require__.e(48), __webpack_require__.e(358)]).then(__webpack_require__.bind(__webpack_require__, 20358))).openParquetFile(path);
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

// EXTERNAL MODULE: ./shared/adapters/files/digest.ts
var digest = __webpack_require__(96695);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./shared/core/model/walk-model.ts + 14 modules
var walk_model = __webpack_require__(79380);
// EXTERNAL MODULE: ./shared/core/text/quote.ts
var quote = __webpack_require__(47598);
// EXTERNAL MODULE: ./shared/adapters/files/digesting-source.ts
var digesting_source = __webpack_require__(40801);
;// CONCATENATED MODULE: ./shared/adapters/files/model-inspector.ts








const CHUNK_BYTES = 1 << 20;
const SHRUNK = {
    kind: "refused",
    reason: "truncated",
    detail: "The file became shorter while it was read.",
    hint: "Try again when nobody writes to it.",
};
/**
 * Walks the model at `path`, looks at every file its external data names, and gives the model its identity (contracts.md §5).
 *
 * Guaranteed: the bytes walked are the bytes digested, for each is read once, through one handle. A file of external data is opened without
 * following a link, is regular, has one name, lies below the model's folder, and what is checked is the open file, not the path. Nothing
 * outside the folder is opened.
 * Not guaranteed: that the runtime, which opens the paths again, reads the same bytes; whoever may write to the folder in between can exchange
 * them, or exchange a folder for a link between the look at it and the opening below it. Runs must work on a folder nobody else writes to.
 *
 * Order of the root: code points of the whole path, as the OMS specification has it and contracts.md §5 fixes. The OMS reference tool orders
 * by path component, which differs for names like `a-b.bin` beside `a/x.bin`; such a model is accepted here, because one order is always the
 * same identity, and whoever writes an OMS signature lists the resources in this order, which every verifier hashes as listed.
 *
 * Errors of the file system on the model file itself (missing, no permission, a folder) are thrown as Node gives them.
 */
async function inspectModel(path) {
    // Not O_NOFOLLOW: the caller has resolved and confined the model's own path. Non-blocking, so that a named pipe cannot hold us up.
    const descriptor = (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
    try {
        return await inspectOpenModel(path, descriptor);
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
async function inspectOpenModel(path, descriptor) {
    const status = (0,external_node_fs_.fstatSync)(descriptor);
    if (!status.isFile())
        throw Object.assign(new Error(`${(0,quote/* quote */.hD)(path)} is not a regular file`), {
            code: status.isDirectory() ? "EISDIR" : "EINVAL",
        });
    const source = (0,digesting_source/* digestingSource */.q)(descriptor, status.size);
    const walk = (0,walk_model/* walkModel */.P)(source);
    const model = { path: (0,external_node_path_.basename)(path), ...source.finish() };
    if (walk.kind === "refused")
        return refused(walk, model, []);
    if (model.sizeBytes !== status.size)
        return refused(SHRUNK, model, []);
    const weights = [];
    for (const external of walk.externalFiles) {
        const outcome = await digestExternalFile((0,external_node_path_.dirname)(path), external, status);
        if (outcome.kind === "refused")
            return refused(outcome, model, weights);
        weights.push(outcome.file);
    }
    const files = [model, ...weights];
    const sha256 = weights.length === 0 ? model.sha256 : (0,digest/* rootOf */.I)(files);
    const sizeBytes = files.reduce((sum, file) => sum + file.sizeBytes, 0);
    return { kind: "accepted", identity: { sha256, files, ...walk.facts, sizeBytes } };
}
/** The refusal is about the model file: its digest names it, whatever else could be read. */
function refused({ reason, detail, hint }, model, weights) {
    return { kind: "refused", refusal: { reason, detail, hint, sha256: model.sha256, files: [model, ...weights] } };
}
async function digestExternalFile(folder, external, model) {
    const link = await linkOnTheWay(folder, external);
    if (link !== null)
        return link;
    let handle;
    try {
        handle = await (0,promises_.open)((0,external_node_path_.join)(folder, external.path), external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK);
    }
    catch (error) {
        return unopened(external, error);
    }
    try {
        return await digestOpenFile(handle, external, model);
    }
    finally {
        await handle.close();
    }
}
/** Looks at every component below the model's folder; the folder itself may well be reached through a link. */
async function linkOnTheWay(folder, external) {
    const parts = external.path.split("/");
    for (let depth = 1; depth <= parts.length; depth++) {
        const component = parts.slice(0, depth).join("/");
        let status;
        try {
            status = await (0,promises_.lstat)((0,external_node_path_.join)(folder, component));
        }
        catch (error) {
            return unopened(external, error);
        }
        if (status.isSymbolicLink())
            return refusal("external-data-symlink", external, `${(0,quote/* quote */.hD)(component)} is a symbolic link`, "Put the file itself beside the model.");
        const isLast = depth === parts.length;
        if (isLast ? !status.isFile() : !status.isDirectory()) {
            return refusal("external-data-not-regular", external, `${(0,quote/* quote */.hD)(component)} is not a ${isLast ? "regular file" : "folder"}`);
        }
    }
    return null;
}
async function digestOpenFile(handle, external, model) {
    const status = await handle.stat();
    if (!status.isFile())
        return refusal("external-data-not-regular", external, `${(0,quote/* quote */.hD)(external.path)} is not a regular file`);
    if (status.dev === model.dev && status.ino === model.ino)
        return refusal("external-data-aliases-model", external, `${(0,quote/* quote */.hD)(external.path)} is the model file itself`);
    if (status.nlink > 1) {
        return refusal("external-data-hardlink", external, `${(0,quote/* quote */.hD)(external.path)} has ${status.nlink} names (hard links)`, "Copy the file, so that it has one name.");
    }
    if (external.endBytes > status.size)
        return outOfRange(external, status.size);
    const hash = (0,external_node_crypto_.createHash)("sha256");
    const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
    let sizeBytes = 0;
    for (;;) {
        const { bytesRead } = await handle.read(chunk, 0, chunk.length, sizeBytes);
        if (bytesRead === 0)
            break;
        hash.update(chunk.subarray(0, bytesRead));
        sizeBytes += bytesRead;
    }
    if (external.endBytes > sizeBytes)
        return outOfRange(external, sizeBytes);
    return { kind: "digested", file: { path: external.path, sha256: hash.digest("hex"), sizeBytes } };
}
function outOfRange(external, sizeBytes) {
    return refusal("external-data-range", external, `the data ends at byte ${external.endBytes}, ${(0,quote/* quote */.hD)(external.path)} at byte ${sizeBytes}`, "Save the model again with its weights.");
}
function unopened(external, error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
    switch (code) {
        case "ENOENT":
            return refusal("external-data-missing", external, `${(0,quote/* quote */.hD)(external.path)} is not there`, "Commit or copy the weights with the model.");
        case "ELOOP":
            return refusal("external-data-symlink", external, `${(0,quote/* quote */.hD)(external.path)} is a symbolic link`, "Put the file itself beside the model.");
        case "ENOTDIR":
            return refusal("external-data-not-regular", external, `a folder of ${(0,quote/* quote */.hD)(external.path)} is a file`);
        case "ENXIO":
            return refusal("external-data-not-regular", external, `${(0,quote/* quote */.hD)(external.path)} is not a regular file`);
    }
    return refusal("external-data-unreadable", external, `${(0,quote/* quote */.hD)(external.path)} cannot be opened (${code})`);
}
function refusal(reason, external, what, hint = null) {
    return {
        kind: "refused",
        reason,
        detail: `Tensor ${(0,quote/* quote */.hD)(external.tensor)} has its data in another file: ${what}.`,
        hint,
    };
}

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

;// CONCATENATED MODULE: ./shared/adapters/inference/child-environment.ts
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

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: ./shared/adapters/inference/frame.ts
var inference_frame = __webpack_require__(96306);
;// CONCATENATED MODULE: ./shared/adapters/inference/resident-memory.ts

/**
 * The largest resident size that a process has had, in bytes: VmHWM, so that a peak between two looks is seen too.
 * Null where there is no /proc, or no such process any more.
 */
function peakResidentBytes(pid) {
    try {
        const match = /^VmHWM:\s+(\d+) kB$/mu.exec((0,external_node_fs_.readFileSync)(`/proc/${String(pid)}/status`, "utf8"));
        return match === null ? null : Number(match[1]) * 1024;
    }
    catch {
        return null;
    }
}

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
        this.#peakBytes = peakResidentBytes(pid) ?? this.#peakBytes;
    }
}

// EXTERNAL MODULE: external "node:module"
var external_node_module_ = __webpack_require__(98995);
;// CONCATENATED MODULE: ./shared/adapters/inference/locate-runtime.ts





/** The release that dist/native holds, that package.json names, and that the tool cache is asked for. */
const ONNXRUNTIME_VERSION = "1.30.0";
const OWN_INSTALL = `\`npm install --ignore-scripts --prefix FOLDER onnxruntime-node@${ONNXRUNTIME_VERSION}\``;
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
    throw new errors/* ModelgateError */.HJ("external", [nowhere(search)]);
}
/** The package was found and Node could not load it: a damaged or incomplete copy, or one for another system. */
function runtimeNotLoaded({ source, folder }, reason) {
    // The loader's message begins with the path of the file, which may alone be longer than what is quoted.
    const gist = reason.replaceAll(folder, "onnxruntime-node").split("\n")[0] ?? "";
    const problem = {
        code: "inference-runtime-missing",
        message: `${PLACE_NAMES[source]} has an onnxruntime-node that could not be loaded on ${process.platform}-${process.arch}: ${(0,quote/* quote */.hD)(gist, 200)}`,
        hint: REMEDIES[source],
    };
    return source === "onnxruntime-path"
        ? new errors/* ModelgateError */.HJ("input", [{ ...problem, input: "onnxruntime-path", message: problem.message }])
        : new errors/* ModelgateError */.HJ("external", [problem]);
}
const PLACE_NAMES = {
    "onnxruntime-path": "this folder",
    "tool-cache": "the tool cache",
    bundle: "dist/native",
    checkout: "node_modules",
};
const REMEDIES = {
    "onnxruntime-path": `Fill it again with ${OWN_INSTALL}, or leave \`onnxruntime-path\` out.`,
    "tool-cache": `Remove modelgate-onnxruntime/${ONNXRUNTIME_VERSION} from the tool cache and fill it again, or ${NAME_IT}.`,
    bundle: `Check the action out again, whole and unchanged, or ${NAME_IT}.`,
    checkout: `Run \`npm ci --ignore-scripts\` again, or ${NAME_IT}.`,
};
function namedPackage({ path, shown }, machine) {
    const refuse = (problem) => new errors/* ModelgateError */.HJ("input", [{ ...problem, input: "onnxruntime-path" }]);
    const entry = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
    if (entry === undefined) {
        throw refuse({
            code: "onnxruntime-path-not-found",
            message: `found ${(0,quote/* quote */.hD)(shown)}, where there is no folder and no file`,
            hint: `Fill it with ${OWN_INSTALL}, or leave \`onnxruntime-path\` out.`,
        });
    }
    const found = entry.isDirectory() ? packageIn(path) : packageAround(path);
    if (found === null) {
        throw refuse({
            code: "onnxruntime-path-without-runtime",
            message: `found ${(0,quote/* quote */.hD)(shown)}, which does not hold the package onnxruntime-node`,
            hint: `Name the package's folder, a file in it, or the folder that ${OWN_INSTALL} has filled.`,
        });
    }
    if (hasBinding(found, machine))
        return found;
    throw refuse({
        code: "onnxruntime-path-other-platform",
        message: `found ${(0,quote/* quote */.hD)(shown)}, whose onnxruntime-node has no binding for ${machine.platform}-${machine.arch}`,
        hint: `Fill a folder with ${OWN_INSTALL} on this platform, and name that.`,
    });
}
/** By the tool cache's own convention: TOOL/VERSION/ARCH, which counts only once ARCH.complete stands beside it. */
function cachedPackage({ toolCache, ...machine }) {
    if (toolCache === null)
        return null;
    const folder = (0,external_node_path_.join)(toolCache, "modelgate-onnxruntime", ONNXRUNTIME_VERSION, machine.arch);
    if ((0,external_node_fs_.statSync)(`${folder}.complete`, { throwIfNoEntry: false }) === undefined)
        return null;
    const found = packageIn(folder);
    return found !== null && hasBinding(found, machine) ? found : null;
}
/** A folder may be the package, or hold it as npm lays it out. */
function packageIn(folder) {
    const places = [folder, (0,external_node_path_.join)(folder, "node_modules", "onnxruntime-node"), (0,external_node_path_.join)(folder, "onnxruntime-node")];
    const found = places.find(isPackage);
    return found === undefined ? null : (0,external_node_fs_.realpathSync)(found);
}
/** A file in the package, such as its package.json or its binding, names the package it lies in. */
function packageAround(file) {
    let folder = (0,external_node_path_.dirname)((0,external_node_fs_.realpathSync)(file));
    while (!isPackage(folder)) {
        const above = (0,external_node_path_.dirname)(folder);
        if (above === folder)
            return null;
        folder = above;
    }
    return folder;
}
function isPackage(folder) {
    try {
        const manifest = JSON.parse((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(folder, "package.json"), "utf8"));
        return (typeof manifest === "object" && manifest !== null && "name" in manifest && manifest.name === "onnxruntime-node");
    }
    catch {
        return false;
    }
}
/** Whether the package has native code for the platform; that it loads is another question. */
function hasBinding(folder, { platform, arch }) {
    try {
        return (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(folder, "bin")).some((api) => {
            const binding = (0,external_node_path_.join)(folder, "bin", api, platform, arch, "onnxruntime_binding.node");
            return (0,external_node_fs_.statSync)(binding, { throwIfNoEntry: false })?.isFile() === true;
        });
    }
    catch {
        return false;
    }
}
/** Node's own search from this file: the node_modules of a checkout, or those that modelgate was installed into. */
function installedPackage() {
    try {
        return (0,external_node_path_.dirname)((0,external_node_fs_.realpathSync)((0,external_node_module_.createRequire)(import.meta.url).resolve("onnxruntime-node/package.json")));
    }
    catch {
        return null;
    }
}
function nowhere({ toolCache, platform, arch }) {
    const cache = `modelgate-onnxruntime/${ONNXRUNTIME_VERSION}/${arch}`;
    const asked = [
        "`onnxruntime-path` is not set",
        toolCache === null ? "there is no tool cache" : `the tool cache has no ${cache}`,
        "dist/native is for linux-x64",
        "no node_modules holds it",
    ];
    return {
        code: "inference-runtime-missing",
        message: `there is no inference runtime for ${platform}-${arch}: ${asked.join(", ")}`,
        hint: `Fill a folder with ${OWN_INSTALL} and name it in \`onnxruntime-path\`, or put that folder's content into the tool cache as ${cache}; docs/platforms.md says how.`,
    };
}

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

;// CONCATENATED MODULE: ./shared/adapters/inference/float16.ts
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

;// CONCATENATED MODULE: ./shared/adapters/inference/fill-tensor.ts



/** Integer element types that a number column fills, with their ranges. */
const integerRanges = {
    int8: [-128, 127],
    int16: [-32768, 32767],
    int32: [-2147483648, 2147483647],
    uint8: [0, 255],
    uint16: [0, 65535],
    uint32: [0, 4294967295],
};
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
        case "int8":
        case "int16":
        case "int32":
        case "uint8":
        case "uint16":
        case "uint32":
            refuseMissing(filling, missing);
            refuseOutside(filling, values, integerRanges[elementType]);
            scatter(filling, values);
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
    for (const value of values) {
        out[index] = value;
        index += width;
    }
}
function scatterHalf({ out, width, at }, values) {
    let index = at;
    for (const value of values) {
        out[index] = float16Bits(value);
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
        if (tensor.elementType === "string")
            return this.#packText(tensor, columns, batch, rows);
        const width = columns.length;
        const out = emptyElements(tensor.elementType, rows * width);
        for (const [at, column] of columns.entries()) {
            fill({ name: tensor.columns[at] ?? "", tensor, firstRow: batch.firstRow, out, width, at }, column);
        }
        for (let row = batch.rows; row < rows; row += 1)
            out.copyWithin(row * width, (batch.rows - 1) * width, batch.rows * width);
        return { array: out, strings: null };
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
            case "int8":
            case "int16":
            case "int32":
            case "uint8":
            case "uint16":
            case "uint32":
                return { kind: "integer", values: BigInt64Array.from(values, BigInt), missing: null };
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
    const first = values.findIndex((value) => !Number.isFinite(value));
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
function doubles({ elementType, values }) {
    if (values instanceof Float64Array)
        return values;
    if (elementType === "float16")
        return Float64Array.from(values, float16Value);
    if (values instanceof BigInt64Array || values instanceof BigUint64Array) {
        return Float64Array.from(values, Number);
    }
    return Float64Array.from(values);
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
        const open = { type: "open", modelPath, provider, threads, onnxruntimeFolder, fixedBatch };
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
                this.#endOpening(runtimeNotLoaded(this.#place, message.reason));
                break;
            case "failed":
                this.#fail(message.failure);
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
    const { childEntry, environment, namedRuntime = null, bundledRuntime = null } = options;
    const passedOn = childEnvironment(environment, process.platform);
    const { platform, arch } = process;
    const toolCache = environment["RUNNER_TOOL_CACHE"] ?? null;
    // Looked for at the first model and not before: many runs open none.
    const locate = () => locateRuntime({ named: namedRuntime, toolCache, bundled: bundledRuntime, platform, arch });
    /** Null where there is no runtime: `open` says so, and a model that is refused before never asks. */
    const locatedFolder = () => {
        try {
            return locate().folder;
        }
        catch (error) {
            if (error instanceof errors/* ModelgateError */.HJ)
                return null;
            throw error;
        }
    };
    const prepared = [];
    return {
        prepare(models) {
            const folder = locatedFolder();
            if (folder === null)
                return;
            for (let started = 0; started < models; started += 1) {
                const child = new InferenceProcess(childEntry, passedOn);
                child.hold(false);
                child.send({ type: "load", onnxruntimeFolder: folder });
                prepared.push(child);
            }
        },
        open: async (request) => {
            const place = locate();
            const child = prepared.shift() ?? new InferenceProcess(childEntry, passedOn);
            return new ChildSession(request, child, place).opened();
        },
        async close() {
            await Promise.all(prepared.splice(0).map((child) => child.close()));
        },
    };
}

;// CONCATENATED MODULE: ./shared/adapters/evaluation-ports.ts







/** The real thing behind every port of an evaluation, but progress, which belongs to the door. */
function evaluationAdapters(wiring) {
    const { childEntry, environment, onnxruntimePath, namedRuntime, workingDir } = wiring;
    return {
        openTable: openTable,
        inspect: inspectModel,
        runner: createModelRunner({
            childEntry,
            environment,
            namedRuntime: namedRuntime === undefined ? null : { path: (0,external_node_path_.resolve)(workingDir, namedRuntime), shown: namedRuntime },
            ...(onnxruntimePath === null ? {} : { bundledRuntime: onnxruntimePath }),
        }),
        locateChampion: (reference) => locateChampion(reference, wiring),
        digest: digestFiles,
    };
}
/** Names every file by its own name; where two of several share one, by its place in the list too. */
async function digestFiles(paths) {
    const files = await Promise.all(paths.map(async (path, at) => {
        const shared = paths.some((other, index) => index !== at && (0,external_node_path_.basename)(other) === (0,external_node_path_.basename)(path));
        return { path: shared ? `${String(at + 1)}/${(0,external_node_path_.basename)(path)}` : (0,external_node_path_.basename)(path), ...(await (0,digest/* sha256OfFile */.V)(path)) };
    }));
    const [only] = files;
    return { sha256: files.length === 1 && only !== undefined ? only.sha256 : (0,digest/* rootOf */.I)(files), files };
}
async function locateChampion(reference, { policy, tempDir, championAtBase }) {
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
            throw new errors/* ModelgateError */.HJ("input", [
                {
                    code: "champion-registry-unavailable",
                    input: "champion",
                    message: `champion: registry:${reference.alias} needs a model registry, which this version does not have`,
                    hint: "Name the champion with a path or git:REF.",
                },
            ]);
    }
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

// EXTERNAL MODULE: ./shared/spec/parse-inputs.ts
var parse_inputs = __webpack_require__(47801);
;// CONCATENATED MODULE: ./shared/runtime/action-main.ts


/** Ties an action's spec to what it does: inputs arrive typed, or every problem of all of them is thrown at once. */
function defineMain(spec, run) {
    return {
        spec,
        async run(raw, runtime) {
            const parsed = (0,parse_inputs/* parseInputs */.T)(spec.inputs, raw, runtime.showInput);
            if (parsed.kind === "problems") {
                throw (0,errors/* problemsError */.$j)("input", parsed.problems);
            }
            for (const { input, message, hint } of parsed.warnings) {
                runtime.warn(`${input ?? ""} ${message}${hint === undefined ? "" : `: ${hint}`}`);
            }
            return run(parsed.values, runtime);
        },
    };
}

;// CONCATENATED MODULE: ./shared/core/metrics/define-metric.ts
/** Defines a metric of two classes; with many classes it is computed once a class, against the rest. */
function defineClassMetric(description, computation) {
    return define_metric_define({ ...description, tasks: ["binary", "multiclass"], perClassIn: ["multiclass"] }, computation, isBinary);
}
/** Defines a metric that only two-class tasks have. */
function defineBinaryMetric(description, computation) {
    return define_metric_define({ ...description, tasks: ["binary"], perClassIn: [] }, computation, isBinary);
}
/** Defines a metric that is one value for two classes and for many. */
function defineLabelledMetric(description, computation) {
    return define_metric_define({ ...description, tasks: ["binary", "multiclass"], perClassIn: [] }, computation, isLabelled);
}
/** Defines an average over the classes of a many-class task. */
function defineMulticlassMetric(description, computation) {
    return define_metric_define({ ...description, tasks: ["multiclass"], perClassIn: [] }, computation, isMulticlass);
}
/** Defines a metric of numeric predictions. */
function defineRegressionMetric(description, computation) {
    return define_metric_define({ ...description, tasks: ["regression"], perClassIn: [] }, computation, isRegression);
}
function define_metric_define(entry, computation, accepts) {
    const accepted = (rows) => {
        if (accepts(rows))
            return rows;
        throw new RangeError(`${entry.id} is not defined for ${rows.task} rows`);
    };
    return {
        entry: { ...entry, judgedBy: "validate-model" },
        estimate: (rows, setting) => computation.estimate(accepted(rows), setting),
        difference: (candidate, champion, setting) => computation.difference(accepted(candidate), accepted(champion), setting),
    };
}
function isBinary(rows) {
    return rows.task === "binary";
}
function isMulticlass(rows) {
    return rows.task === "multiclass";
}
function isLabelled(rows) {
    return rows.task !== "regression";
}
function isRegression(rows) {
    return rows.task === "regression";
}

;// CONCATENATED MODULE: ./shared/core/metrics/figure.ts
function gap(reason, detail = null) {
    return { reason, detail };
}
/** NaN for a gap: how a bootstrap replicate says that it has no value. */
function numberOf(figure) {
    return typeof figure === "number" ? figure : Number.NaN;
}
/** Candidate − champion; where both are undefined the candidate's reason is the one told. */
function differenceOf(candidate, champion) {
    if (typeof candidate !== "number")
        return candidate;
    if (typeof champion !== "number")
        return champion;
    return candidate - champion;
}
/** The gap every metric has: no rows at all, or none that weighs anything. */
function emptiness(rows) {
    if (rows.truth.length === 0)
        return gap("no-rows");
    if (rows.weight?.every((weight) => weight === 0) === true)
        return gap("zero-weight");
    return null;
}
/**
 * Joins a figure with its support; `spread` is asked only when there is a value.
 * An interval without width is withheld: a resampling that never moved shows that the rows cannot tell, not that the value is certain.
 */
function estimateOf(figure, support, spread) {
    if (typeof figure !== "number")
        return { kind: "undefined", ...support, ...figure };
    const found = spread();
    if (found.kind === "none")
        return withoutInterval(figure, support, found.reason);
    if (found.interval.low === found.interval.high)
        return withoutInterval(figure, support, "degenerate");
    return { kind: "defined", value: figure, ...support, interval: found.interval, intervalReason: null };
}
/** A value that has no interval. */
function withoutInterval(value, support, intervalReason) {
    return { kind: "defined", value, ...support, interval: null, intervalReason };
}

;// CONCATENATED MODULE: ./shared/core/stats/binomial.ts
const LN_SQRT_2PI = 0.9189385332046727;
// ln n! − [(n + ½) ln n − n + ½ ln 2π] for n = 1..15, where the series below is too short; exact to double precision.
const STIRLING_ERRORS = [
    0.08106146679532726, 0.0413406959554093, 0.02767792568499834, 0.020790672103765093, 0.016644691189821193,
    0.013876128823070748, 0.01189670994589177, 0.010411265261972096, 0.009255462182712733, 0.00833056343336287,
    0.007573675487951841, 0.0069428401072095, 0.0064089941880042, 0.005951370112758848, 0.005554733551962801,
];
/** The error of Stirling's formula for n!, n ≥ 1 whole. */
function stirlingError(n) {
    const small = STIRLING_ERRORS[n - 1];
    if (small !== undefined)
        return small;
    const n2 = n * n;
    return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / n2) / n2) / n2) / n2) / n;
}
/** x ln(x/m) + m − x without cancellation near x = m; x, m > 0. */
function deviance(x, m) {
    const difference = x - m;
    if (Math.abs(difference) >= 0.1 * (x + m))
        return x * Math.log(x / m) - difference;
    // With v = (x−m)/(x+m), ln(x/m) = 2·artanh(v): the series of what is left after the linear terms cancel.
    const v = difference / (x + m);
    let total = difference * v;
    let power = 2 * x * v;
    for (let odd = 3;; odd += 2) {
        power *= v * v;
        const next = total + power / odd;
        if (next === total)
            return total;
        total = next;
    }
}
/**
 * ln P(X = k) of a binomial X with whole `trials` ≥ 0 and probability 0 ≤ p ≤ 1; -Infinity where impossible. It keeps
 * its digits at millions of trials, where a difference of log-gammas has lost six.
 *
 * @source Loader (2000), Fast and accurate computation of binomial probabilities
 */
function binomialLogProbability(k, trials, p) {
    const q = 1 - p;
    if (k < 0 || k > trials)
        return Number.NEGATIVE_INFINITY;
    if (p === 0)
        return k === 0 ? 0 : Number.NEGATIVE_INFINITY;
    if (q === 0)
        return k === trials ? 0 : Number.NEGATIVE_INFINITY;
    if (k === 0)
        return trials * Math.log1p(-p);
    if (k === trials)
        return trials * Math.log(p);
    const rest = trials - k;
    const errors = stirlingError(trials) - stirlingError(k) - stirlingError(rest);
    const deviances = deviance(k, trials * p) + deviance(rest, trials * q);
    return errors - deviances - LN_SQRT_2PI + 0.5 * Math.log(trials / (k * rest));
}

;// CONCATENATED MODULE: ./shared/core/stats/binomial-sample.ts

/** From this mean on the rejection method is faster, and its hat is proven only from there. */
const REJECTION_FROM_MEAN = 10;
/**
 * One exact draw from a binomial distribution; no normal approximation at any size.
 *
 * @param trials whole, ≥ 0
 * @param p in [0, 1]
 */
function binomialSample(trials, p, rng) {
    if (p > 0.5)
        return trials - binomialSample(trials, 1 - p, rng);
    if (trials === 0 || p === 0)
        return 0;
    return trials * p < REJECTION_FROM_MEAN ? sampleByInversion(trials, p, rng) : sampleByRejection(trials, p, rng);
}
/** Walks up the distribution function: about trials·p steps. */
function sampleByInversion(trials, p, rng) {
    const odds = p / (1 - p);
    const pointAtZero = Math.exp(trials * Math.log1p(-p));
    for (;;) {
        let left = rng.unit();
        let point = pointAtZero;
        let k = 0;
        while (left >= point && k <= trials) {
            left -= point;
            k++;
            point *= (odds * (trials - k + 1)) / k;
        }
        // Rounding can leave a last 1e-16 of probability beyond the end; such a draw is made again.
        if (k <= trials)
            return k;
    }
}
/**
 * Transformed rejection with squeeze (BTRS): a table-free hat over the histogram, nine of ten draws accepted without a
 * logarithm.
 *
 * @source Hörmann (1993), J. Statist. Comput. Simul. 46, 101–110
 */
function sampleByRejection(trials, p, rng) {
    const deviation = Math.sqrt(trials * p * (1 - p));
    const b = 1.15 + 2.53 * deviation;
    const a = -0.0873 + 0.0248 * b + 0.01 * p;
    const centre = trials * p + 0.5;
    const squeeze = 0.92 - 4.2 / b;
    const alpha = (2.83 + 5.1 / b) * deviation;
    const logPointAtMode = binomialLogProbability(Math.floor((trials + 1) * p), trials, p);
    for (;;) {
        const u = rng.unit() - 0.5;
        const v = rng.unit();
        const fromEdge = 0.5 - Math.abs(u);
        const k = Math.floor((2 * (a / fromEdge) + b) * u + centre);
        if (fromEdge >= 0.07 && v <= squeeze)
            return k;
        if (k < 0 || k > trials)
            continue;
        const scaled = (v * alpha) / (a / (fromEdge * fromEdge) + b);
        if (Math.log(scaled) <= binomialLogProbability(k, trials, p) - logPointAtMode)
            return k;
    }
}

;// CONCATENATED MODULE: ./shared/core/stats/element.ts
/**
 * Reads one element of a typed array in a loop whose bounds are known to hold. The cast is sound only there: outside the
 * bounds these return undefined. One function an array type, so that the engine sees one type at each and inlines it.
 */
function element_float64At(values, index) {
    return values[index];
}
/** As `float64At`. */
function element_uint32At(values, index) {
    return values[index];
}
/** As `float64At`. */
function uint16At(values, index) {
    return values[index];
}
/** As `float64At`. */
function element_uint8At(values, index) {
    return values[index];
}

;// CONCATENATED MODULE: ./shared/core/stats/sorted-order.ts

/** A 32-bit word is three digits: 11, 11 and 10 bits. */
const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;
const DIGIT_MASK = DIGITS - 1;
const SHIFTS = [0, DIGIT_BITS, 2 * DIGIT_BITS];
const HIGH_WORD = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;
/**
 * Row numbers in ascending order of their values, stable: equal values (−0 equals 0) keep their row order and stand
 * together. NaN of either sign stands at the end that its sign names; callers have refused it before.
 *
 * A radix sort on the bits: a comparison sort of an index array calls back 5 million times for 300 000 rows and takes
 * ten times as long. Digits that are the same in all rows (the low ones of float32 scores, say) cost no pass.
 */
function sorted_order_sortedOrder(values) {
    const { high, low } = keysOf(values);
    let order = new Uint32Array(values.length);
    for (let row = 0; row < order.length; row++)
        order[row] = row;
    let spare = new Uint32Array(values.length);
    for (const word of [low, high]) {
        for (const shift of SHIFTS) {
            const counts = digitCounts(word, shift);
            if (counts.includes(values.length))
                continue;
            toStarts(counts);
            distribute(word, shift, counts, order, spare);
            [order, spare] = [spare, order];
        }
    }
    return order;
}
/** IEEE 754 bits order like sign and magnitude: flip all bits of negatives, the sign of the others. */
function keysOf(values) {
    const plain = new Float64Array(values.length);
    // Adding 0 turns −0 into 0, so that the two are one value here as in every comparison.
    for (let row = 0; row < plain.length; row++)
        plain[row] = element_float64At(values, row) + 0;
    const words = new Uint32Array(plain.buffer);
    const high = new Uint32Array(values.length);
    const low = new Uint32Array(values.length);
    for (let row = 0; row < values.length; row++) {
        const top = element_uint32At(words, 2 * row + HIGH_WORD);
        const bottom = element_uint32At(words, 2 * row + 1 - HIGH_WORD);
        const negative = top >>> 31 === 1;
        high[row] = negative ? ~top : top | 0x80000000;
        low[row] = negative ? ~bottom : bottom;
    }
    return { high, low };
}
function digitCounts(word, shift) {
    const counts = new Uint32Array(DIGITS);
    for (let row = 0; row < word.length; row++) {
        const digit = (element_uint32At(word, row) >>> shift) & DIGIT_MASK;
        counts[digit] = element_uint32At(counts, digit) + 1;
    }
    return counts;
}
/** Counts of each digit become, in place, the position of its first row. */
function toStarts(counts) {
    let next = 0;
    for (let digit = 0; digit < DIGITS; digit++) {
        const count = element_uint32At(counts, digit);
        counts[digit] = next;
        next += count;
    }
}
function distribute(word, shift, starts, from, to) {
    for (let position = 0; position < from.length; position++) {
        const row = element_uint32At(from, position);
        const digit = (element_uint32At(word, row) >>> shift) & DIGIT_MASK;
        const target = element_uint32At(starts, digit);
        to[target] = row;
        starts[digit] = target + 1;
    }
}

;// CONCATENATED MODULE: ./shared/core/stats/quantile.ts


/**
 * Quantile by linear interpolation between order statistics (type 7, numpy's default).
 *
 * @param sorted ascending; empty gives NaN
 * @param p in [0, 1]
 * @source Hyndman, Fan (1996), Amer. Statist. 50, 361–365
 */
function quantile(sorted, p) {
    if (sorted.length === 0)
        return Number.NaN;
    const position = p * (sorted.length - 1);
    const index = Math.min(sorted.length - 1, Math.floor(position));
    const low = element_float64At(sorted, index);
    const fraction = position - index;
    return fraction === 0 ? low : low + fraction * (element_float64At(sorted, index + 1) - low);
}
/**
 * Mean of the lower and the upper weighted median; with equal weights the usual median. Rows of weight 0 do not count.
 *
 * The lower one is the smallest value with at least half of the weight at or below it, the upper one the smallest with
 * more than half. No rows or no weight give NaN.
 *
 * @param weights non-negative; null when every row counts once
 */
function weightedMedian(values, weights) {
    const order = sorted_order_sortedOrder(values);
    const weightOf = (row) => (weights === null ? 1 : element_float64At(weights, row));
    let total = 0;
    // In the order of the second walk, so that its partial sums reach exactly this total.
    for (const row of order)
        total += weightOf(row);
    if (!(total > 0))
        return Number.NaN;
    // Ten weights of 0.1 must split in the middle although their sum is not exactly twice that of five.
    const tolerance = total * Number.EPSILON * values.length;
    let below = 0;
    let lower = Number.NaN;
    for (const row of order) {
        const weight = weightOf(row);
        if (weight === 0)
            continue;
        below += weight;
        const value = element_float64At(values, row);
        if (Number.isNaN(lower) && below >= total / 2 - tolerance)
            lower = value;
        if (below > total / 2 + tolerance)
            return lower + (value - lower) / 2;
    }
    return lower;
}

;// CONCATENATED MODULE: ./shared/core/stats/rng.ts
const TWO_32 = 4294967296;
/** Up to here n · uint32 is exact in a double, which the fast form of `below` needs. */
const EXACT_PRODUCT = 1 << 21;
/**
 * xoshiro128**, its state filled by splitmix32 from the 53 bits of the seed.
 *
 * @param seed whole number in [0, 2⁵³)
 * @source Blackman, Vigna (2021), ACM Trans. Math. Softw. 47:36; Lemire (2019), ACM Trans. Model. Comput. Simul. 29:3,
 *   for numbers below n
 */
function rng_createRng(seed) {
    const next = splitmix32((seed >>> 0) ^ Math.imul(Math.floor(seed / TWO_32), 0x9e3779b1));
    let s0 = next();
    let s1 = next();
    let s2 = next();
    // One word odd: a state of four zeros would never leave them.
    let s3 = next() | 1;
    function uint32() {
        const scrambled = Math.imul(rotateLeft(Math.imul(s1, 5), 7), 9);
        const shifted = s1 << 9;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= shifted;
        s3 = rotateLeft(s3, 11);
        return scrambled >>> 0;
    }
    function below(n) {
        if (n > EXACT_PRODUCT)
            return belowLarge(n, uint32);
        for (;;) {
            const product = uint32() * n;
            const index = Math.floor(product / TWO_32);
            const rest = product - index * TWO_32;
            // Each index owns as many products as the others, but for the first 2³² mod n of the remainders.
            if (rest >= n || rest >= TWO_32 % n)
                return index;
        }
    }
    return { uint32, unit: () => ((uint32() >>> 5) * 67108864 + (uint32() >>> 6)) / 9007199254740992, below };
}
function belowLarge(n, uint32) {
    const limit = TWO_32 - (TWO_32 % n);
    for (;;) {
        const value = uint32();
        if (value < limit)
            return value % n;
    }
}
/**
 * The seed of one purpose's own stream: a metric that is added, removed or computed in another order does not move the
 * numbers of the others. Labels are compared by their UTF-16 units.
 *
 * @returns whole number in [0, 2⁵³)
 */
function deriveSeed(seed, label) {
    let low = splitmix32(seed >>> 0)();
    let high = splitmix32(Math.floor(seed / TWO_32) ^ 0x5bd1e995)();
    for (let index = 0; index < label.length; index++) {
        const unit = label.charCodeAt(index);
        low = Math.imul(low ^ unit, 0x9e3779b1);
        high = Math.imul(high ^ unit, 0x85ebca77);
        low ^= low >>> 15;
        high ^= high >>> 13;
    }
    const mixedLow = splitmix32(low ^ high)();
    const mixedHigh = splitmix32(high + Math.imul(low, 31))();
    return (mixedHigh >>> 11) * TWO_32 + mixedLow;
}
/** A full-period generator of 32-bit words with a strong mix: what seeds the other. */
function splitmix32(seed) {
    let state = seed | 0;
    return () => {
        state = (state + 0x9e3779b9) | 0;
        let mixed = state ^ (state >>> 16);
        mixed = Math.imul(mixed, 0x21f0aaad);
        mixed ^= mixed >>> 15;
        mixed = Math.imul(mixed, 0x735a2d97);
        return (mixed ^ (mixed >>> 15)) >>> 0;
    };
}
function rotateLeft(word, bits) {
    return (word << bits) | (word >>> (32 - bits));
}

;// CONCATENATED MODULE: ./shared/core/stats/bootstrap.ts




const MAX_UNDEFINED_SHARE = 0.05;
/**
 * Bootstrap of a statistic of cell counts: resampling the rows with replacement is a multinomial draw of the counts,
 * made here cell by cell from conditional binomials. Its cost does not depend on the number of rows.
 */
function bootstrapCells({ counts, statistic, ...resampling }) {
    const rows = counts.reduce((total, count) => total + count, 0);
    if (rows < 2)
        return { kind: "none", reason: "too-few-rows" };
    const rng = rng_createRng(resampling.seed);
    const drawn = new Float64Array(counts.length);
    return percentileInterval(resampling, () => {
        let rowsLeft = rows;
        let weightLeft = rows;
        counts.forEach((count, cell) => {
            const draw = binomialSample(rowsLeft, weightLeft === count ? 1 : count / weightLeft, rng);
            drawn[cell] = draw;
            rowsLeft -= draw;
            weightLeft -= count;
        });
        return statistic(drawn);
    });
}
/** The ordinary bootstrap, for statistics that need every row (average precision, medians). Keep it to a few thousand rows. */
function bootstrapRows({ rows, statistic, ...resampling }) {
    if (rows < 2)
        return { kind: "none", reason: "too-few-rows" };
    const rng = rng_createRng(resampling.seed);
    const multiplicities = new Uint32Array(rows);
    return percentileInterval(resampling, () => {
        drawWithReplacement(multiplicities, rng);
        return statistic(multiplicities);
    });
}
/** Enough that the noise of the split is about 1 % of the interval's width, few enough to resample in milliseconds. */
const BAGS = 4096;
/**
 * Deals the rows out to 4096 bags at random, so evenly that sizes differ by at most one. Up to 4096 rows each is a bag
 * of its own, in row order, and the bootstrap of bags is the ordinary bootstrap of rows.
 */
function assignBags(rows, seed) {
    const bags = Math.min(rows, BAGS);
    const bagOf = new Uint16Array(rows);
    for (let row = 0; row < rows; row++)
        bagOf[row] = row % bags;
    if (rows <= BAGS)
        return { bags, bagOf };
    const rng = rng_createRng(seed);
    for (let row = rows - 1; row > 0; row--) {
        const other = rng.below(row + 1);
        const bag = uint16At(bagOf, row);
        bagOf[row] = uint16At(bagOf, other);
        bagOf[other] = bag;
    }
    return { bags, bagOf };
}
/**
 * Adds up each row's contribution by bag.
 *
 * @param contributions one array of row values a dimension, each as long as the assignment
 * @returns row-major, bags × dimensions, as `bootstrapBags` takes it
 */
function bagSums({ bags, bagOf }, contributions) {
    const dimensions = contributions.length;
    const sums = new Float64Array(bags * dimensions);
    contributions.forEach((values, dimension) => {
        for (let row = 0; row < values.length; row++) {
            const slot = uint16At(bagOf, row) * dimensions + dimension;
            sums[slot] = element_float64At(sums, slot) + element_float64At(values, row);
        }
    });
    return sums;
}
/**
 * Bootstrap of a smooth function of row sums, at a cost that does not depend on the number of rows: whole bags are
 * drawn with replacement instead of rows.
 *
 * Why it is right: the rows are exchangeable, so a random deal makes the bag sums a sample of exchangeable sums. A
 * resampled total then has, in expectation over the deal, the variance Σ(xᵢ − x̄)²·n/(n−1)·(1 − 1/K), the row
 * bootstrap's own but for a factor of 1 ± 1/K, and a third cumulant that agrees likewise: a sum over bags of
 * independent parts has the sum of their cumulants. What the deal adds is noise: the spread is estimated from K bags
 * instead of n rows, a relative error of about 1/√(2K) of the width, 1.1 % for 4096 bags. With as many bags as rows it
 * is the row bootstrap itself.
 */
function bootstrapBags({ sums, bags, dimensions, statistic, ...resampling }) {
    if (bags < 2)
        return { kind: "none", reason: "too-few-rows" };
    const rng = createRng(resampling.seed);
    const total = new Float64Array(dimensions);
    return percentileInterval(resampling, () => {
        total.fill(0);
        for (let draw = 0; draw < bags; draw++) {
            const start = rng.below(bags) * dimensions;
            for (let dimension = 0; dimension < dimensions; dimension++) {
                total[dimension] = float64At(total, dimension) + float64At(sums, start + dimension);
            }
        }
        return statistic(total);
    });
}
/** Draws as many of the items as there are, with replacement, and counts how often each came. */
function drawWithReplacement(multiplicities, rng) {
    const items = multiplicities.length;
    multiplicities.fill(0);
    for (let draw = 0; draw < items; draw++) {
        const item = rng.below(items);
        multiplicities[item] = element_uint32At(multiplicities, item) + 1;
    }
}
/** Collects the replicates and reads the two quantiles of those that are defined. */
function percentileInterval({ replicates, level }, replicate) {
    const values = new Float64Array(replicates);
    let defined = 0;
    for (let index = 0; index < replicates; index++) {
        const value = replicate();
        if (Number.isFinite(value))
            values[defined++] = value;
    }
    const undefinedReplicates = replicates - defined;
    if (undefinedReplicates > MAX_UNDEFINED_SHARE * replicates)
        return { kind: "none", reason: "replicates-undefined" };
    const sorted = values.subarray(0, defined).sort();
    const tail = (1 - level) / 2;
    const interval = {
        low: quantile(sorted, tail),
        high: quantile(sorted, 1 - tail),
        level,
        method: "bootstrap-percentile",
    };
    return { kind: "interval", interval, undefinedReplicates };
}

;// CONCATENATED MODULE: ./shared/core/metrics/per-object.ts
/**
 * Remembers a value derived from an object for as long as the object lives: one sort per score column, one pass for the
 * confusion cells, however many metrics ask. Rows are never written to after they are made, so nothing goes stale.
 */
function perObject(derive) {
    const known = new WeakMap();
    return (key) => {
        const found = known.get(key);
        if (found !== undefined)
            return found.value;
        const value = derive(key);
        known.set(key, { value });
        return value;
    };
}

;// CONCATENATED MODULE: ./shared/core/metrics/cells.ts

/** Class names by index; binary rows are [negative, positive]. */
function classesOf(rows) {
    return rows.task === "binary" ? [rows.negativeClass, rows.positiveClass] : rows.classes;
}
/** Cells of truth × decision. */
const cellsOf = perObject((rows) => gather(rows, null));
const cellsAgainst = perObject((candidate) => perObject((champion) => gather(candidate, champion)));
/** Cells of truth × candidate's decision × champion's decision; the rows must be the same. */
function pairedCellsOf(candidate, champion) {
    return cellsAgainst(candidate)(champion);
}
function gather(candidate, champion) {
    const classes = classesOf(candidate);
    const tally = tallied(candidate, champion, classes.length);
    const order = tally.keys.map((_, slot) => slot).sort((a, b) => cells_at(tally.keys, a) - cells_at(tally.keys, b));
    const size = classes.length;
    const keys = order.map((slot) => cells_at(tally.keys, slot));
    const counts = Float64Array.from(order, (slot) => cells_at(tally.counts, slot));
    const weighted = candidate.weight !== null;
    const candidates = Int32Array.from(keys, (key) => Math.floor(key / size) % size);
    return {
        classes,
        truth: Int32Array.from(keys, (key) => Math.floor(key / (size * size))),
        candidate: candidates,
        champion: champion === null ? candidates : Int32Array.from(keys, (key) => key % size),
        counts,
        weights: weighted ? Float64Array.from(order, (slot) => cells_at(tally.weights, slot)) : counts,
        squares: weighted ? Float64Array.from(order, (slot) => cells_at(tally.squares, slot)) : counts,
    };
}
function tallied(candidate, champion, size) {
    const { truth, decision, weight } = candidate;
    const other = champion?.decision ?? decision;
    const slots = slotFinder(size);
    const tally = { counts: [], weights: [], squares: [], keys: [] };
    for (let row = 0; row < truth.length; row += 1) {
        const key = (cells_at(truth, row) * size + cells_at(decision, row)) * size + cells_at(other, row);
        const slot = slots(key, tally);
        const w = weight === null ? 1 : cells_at(weight, row);
        tally.counts[slot] = cells_at(tally.counts, slot) + 1;
        tally.weights[slot] = cells_at(tally.weights, slot) + w;
        tally.squares[slot] = cells_at(tally.squares, slot) + w * w;
    }
    return tally;
}
// Above this a table over all possible cells costs more memory than the rows themselves; a map then holds those that occur.
const LARGEST_TABLE = 1 << 20;
function slotFinder(size) {
    const table = size ** 3 <= LARGEST_TABLE ? new Int32Array(size ** 3).fill(-1) : null;
    const map = new Map();
    return (key, tally) => {
        const known = table === null ? (map.get(key) ?? -1) : cells_at(table, key);
        if (known >= 0)
            return known;
        const slot = tally.keys.push(key) - 1;
        tally.counts.push(0);
        tally.weights.push(0);
        tally.squares.push(0);
        if (table === null)
            map.set(key, slot);
        else
            table[key] = slot;
        return slot;
    };
}
/** Reads an element of a column by an index that is a row or slot of it by construction; the cast is sound only there. */
function cells_at(values, index) {
    return values[index];
}

;// CONCATENATED MODULE: ./shared/core/metrics/margins.ts
/** Margins of one side, by the given amount per cell. */
function marginsOf(cells, side, amounts) {
    const margins = emptyMargins(cells.classes);
    fillMargins(margins, cells, side, amounts);
    return margins;
}
/** Margins to be filled again and again. */
function emptyMargins(classes) {
    const size = classes.length;
    return {
        classes,
        correct: new Float64Array(size),
        predicted: new Float64Array(size),
        actual: new Float64Array(size),
    };
}
/** Overwrites `target`; a bootstrap does this thousands of times and must not allocate. */
function fillMargins(target, cells, side, amounts) {
    const { correct, predicted, actual } = target;
    const { truth } = cells;
    const decision = cells[side];
    correct.fill(0);
    predicted.fill(0);
    actual.fill(0);
    for (let cell = 0; cell < truth.length; cell += 1) {
        const amount = margins_at(amounts, cell);
        const trueClass = margins_at(truth, cell);
        const decided = margins_at(decision, cell);
        actual[trueClass] = margins_at(actual, trueClass) + amount;
        predicted[decided] = margins_at(predicted, decided) + amount;
        if (trueClass === decided)
            correct[trueClass] = margins_at(correct, trueClass) + amount;
    }
}
/** Sum over classes of one of the margins. */
function total(amounts) {
    let sum = 0;
    for (const amount of amounts)
        sum += amount;
    return sum;
}
/** Reads a class's entry; classes are indices into the margins by construction, and only there is the cast sound. */
function margins_at(amounts, index) {
    return amounts[index];
}

;// CONCATENATED MODULE: ./shared/core/metrics/row-bags.ts




/**
 * Bootstrap interval of a smooth function of sums over the rows, by bags (see `bootstrapBags` for why bags are right).
 *
 * All metrics of a table share the deal of rows into bags and the draws of bags: drawing costs ten times what adding up
 * does. Both depend on the seed and the number of rows alone, so no result depends on which other metrics are asked for.
 * The resampled sums of a contribution are remembered too, so a difference costs next to nothing after its two sides.
 *
 * @param contributions one array of row values a sum
 * @param statistic of the resampled sums, in the order of `contributions`; NaN where it has no value
 */
function resampleSums(rows, contributions, setting, statistic) {
    const plan = planOf(rows.truth.length, setting);
    if (plan.deal.bags < 2)
        return { kind: "none", reason: "too-few-rows" };
    const columns = contributions.map((values) => resampledSumsOf(values)(plan));
    const sums = new Float64Array(columns.length);
    let replicate = 0;
    return percentileInterval({ replicates: setting.replicates, level: setting.level, seed: setting.seed }, () => {
        for (const [index, column] of columns.entries())
            sums[index] = element_float64At(column, replicate);
        replicate += 1;
        return statistic(sums);
    });
}
/** The sum of one contribution in every replicate of a plan. */
const resampledSumsOf = perObject((values) => perObject(({ deal, draws, replicates }) => {
    const bags = bagSums(deal, [values]);
    const sums = new Float64Array(replicates);
    for (let replicate = 0; replicate < replicates; replicate += 1) {
        sums[replicate] = drawnTotal(bags, draws, replicate * deal.bags);
    }
    return sums;
}));
function drawnTotal(bags, draws, start) {
    let total = 0;
    for (let bag = 0; bag < bags.length; bag += 1)
        total += element_float64At(bags, bag) * element_uint8At(draws, start + bag);
    return total;
}
// The metrics of a table, its champion and their difference follow one another, so the latest plan is all that is worth keeping.
let latest = null;
function planOf(rows, { replicates, seed }) {
    if (latest?.rows === rows && latest.replicates === replicates && latest.seed === seed)
        return latest;
    const deal = assignBags(rows, deriveSeed(seed, "bags"));
    const rng = rng_createRng(deriveSeed(seed, "draws of bags"));
    const draws = new Uint8Array(replicates * deal.bags);
    const multiplicities = new Uint32Array(deal.bags);
    for (let replicate = 0; replicate < replicates && deal.bags > 0; replicate += 1) {
        drawWithReplacement(multiplicities, rng);
        draws.set(multiplicities, replicate * deal.bags);
    }
    latest = { rows, replicates, seed, deal, draws };
    return latest;
}

;// CONCATENATED MODULE: ./shared/core/stats/sum.ts
function add(sum, value) {
    const next = sum.total + value;
    // The smaller addend is the one that loses digits (Neumaier's amendment of Kahan's sum).
    sum.lost += Math.abs(sum.total) >= Math.abs(value) ? sum.total - next + value : value - next + sum.total;
    sum.total = next;
}
/**
 * Sum of finite values, as if in about twice the precision. Empty gives 0.
 *
 * @source Neumaier (1974), ZAMM 54, 39–51
 */
function sum(values) {
    const running = { total: 0, lost: 0 };
    for (const value of values)
        add(running, value);
    return running.total + running.lost;
}
/** Σ wᵢxᵢ, compensated; without weights Σ xᵢ. The products are rounded once each. */
function weightedSum(values, weights) {
    if (weights === null)
        return sum(values);
    const running = { total: 0, lost: 0 };
    weights.forEach((weight, row) => {
        add(running, weight * (values[row] ?? 0));
    });
    return running.total + running.lost;
}
/**
 * Kish's effective number of rows, (Σw)² / Σw²: what `n` is to equal weights. It does not depend on the unit of the
 * weights and equals the number of rows when all are the same. No rows or only zero weights give 0.
 */
function effectiveN(weights) {
    const total = { total: 0, lost: 0 };
    const squares = { total: 0, lost: 0 };
    for (const weight of weights) {
        add(total, weight);
        add(squares, weight * weight);
    }
    const sumOfSquares = squares.total + squares.lost;
    return sumOfSquares === 0 ? 0 : (total.total + total.lost) ** 2 / sumOfSquares;
}

;// CONCATENATED MODULE: ./shared/core/metrics/support.ts


/** Rows of each class of a two-class task; null where positive and negative mean nothing. */
const classRowsOf = perObject((rows) => {
    if (rows.task !== "binary")
        return { nPositive: null, nNegative: null };
    let nPositive = 0;
    for (const label of rows.truth)
        nPositive += label;
    return { nPositive, nNegative: rows.truth.length - nPositive };
});
/** Support of a metric that looks at every row. */
const wholeSupport = perObject((rows) => {
    const n = rows.truth.length;
    return { n, ...classRowsOf(rows), effectiveN: rows.weight === null ? n : effectiveN(rows.weight) };
});

;// CONCATENATED MODULE: ./shared/core/metrics/sum-metric.ts





/** Estimates with a bag bootstrap; the difference resamples the sums of both tables together. */
function sumComputation(statistic) {
    const sumsOf = perObject((rows) => statistic.contributions(rows));
    const figureOf = (rows) => emptiness(rows) ?? statistic.gap(rows) ?? statistic.figure(totals(sumsOf(rows)), 0);
    const single = (rows, setting) => resampleSums(rows, sumsOf(rows), setting, (sums) => numberOf(statistic.figure(sums, 0)));
    const paired = (candidate, champion, setting) => {
        const columns = sumsOf(candidate);
        return resampleSums(candidate, [...columns, ...sumsOf(champion)], setting, (sums) => numberOf(differenceOf(statistic.figure(sums, 0), statistic.figure(sums, columns.length))));
    };
    return {
        estimate: (rows, setting) => estimateOf(figureOf(rows), wholeSupport(rows), () => single(rows, setting)),
        difference: (candidate, champion, setting) => estimateOf(differenceOf(figureOf(candidate), figureOf(champion)), wholeSupport(candidate), () => paired(candidate, champion, setting)),
    };
}
function totals(columns) {
    return Float64Array.from(columns, (values) => {
        let sum = 0;
        for (const value of values)
            sum += value;
        return sum;
    });
}
/** A weighted mean of one loss a row: the sums are Σw and Σw·loss. `figure` may transform the mean. */
function meanOf(loss, options = {}) {
    const transform = options.transform ?? ((mean) => mean);
    return {
        contributions: (rows) => [weightsOf(rows), weighted(rows, loss(rows))],
        figure: (sums, start) => transform(element_float64At(sums, start + 1) / element_float64At(sums, start)),
        gap: options.gap ?? (() => null),
    };
}
/** Weights as a column; ones where rows are not weighted. */
function weightsOf(rows) {
    return rows.weight ?? onesFor(rows.truth);
}
// One column for a model and its champion where they share the truth.
const onesFor = perObject((truth) => new Float64Array(truth.length).fill(1));
/** Row values times weights. */
function weighted({ weight }, values) {
    return weight === null ? values : values.map((value, row) => value * element_float64At(weight, row));
}

;// CONCATENATED MODULE: ./shared/core/metrics/margin-sums.ts




/**
 * What each row adds to the weighted margins, as one array a sum: first the classes' truth, then for each side the
 * classes' correct and predicted weight. `readMargins` reads sums in this order.
 */
function marginContributions(rows, sides) {
    return [...truthColumns(rows), ...sides.flatMap((side) => decisionColumns(side))];
}
const truthColumns = perObject((rows) => {
    const columns = columnsFor(rows, 1);
    const weights = weightsOf(rows);
    for (let row = 0; row < weights.length; row += 1)
        put(columns, margins_at(rows.truth, row), row, margins_at(weights, row));
    return columns;
});
const decisionColumns = perObject((rows) => {
    const size = classesOf(rows).length;
    const columns = columnsFor(rows, 2);
    const weights = weightsOf(rows);
    for (let row = 0; row < weights.length; row += 1) {
        const decided = margins_at(rows.decision, row);
        if (decided === margins_at(rows.truth, row))
            put(columns, decided, row, margins_at(weights, row));
        put(columns, size + decided, row, margins_at(weights, row));
    }
    return columns;
});
function columnsFor(rows, perClass) {
    return Array.from({ length: perClass * classesOf(rows).length }, () => new Float64Array(rows.truth.length));
}
function put(columns, column, row, weight) {
    const target = columns[column];
    if (target !== undefined)
        target[row] = weight;
}
/** Overwrites `target` with one side's margins from resampled sums. */
function readMargins(target, sums, side) {
    const size = target.classes.length;
    const start = correctStart(size, side);
    target.actual.set(sums.subarray(0, size));
    target.correct.set(sums.subarray(start, start + size));
    target.predicted.set(sums.subarray(start + size, start + 2 * size));
}
function correctStart(size, side) {
    return size * (1 + 2 * side);
}

;// CONCATENATED MODULE: ./shared/core/metrics/label-metric.ts







/** Estimates and differences of a label statistic: exact intervals where given, else a bootstrap of cells, or of bags when weighted. */
function labelComputation(statistic, spread = (rows, cells, setting) => resampled(statistic, rows, cells, setting), pairedSpread = () => null) {
    return {
        estimate: (rows, setting) => {
            const cells = cellsOf(rows);
            const support = supportOf(statistic, rows, cells, "candidate");
            const figure = figureOf(statistic, rows, cells, "candidate", setting);
            // Filled in by zero-division: there is a value by convention, and nothing to resample.
            if (typeof figure === "number" && support.effectiveN === 0)
                return withoutInterval(figure, support, "degenerate");
            return estimateOf(figure, support, () => spread(rows, cells, setting));
        },
        difference: (candidate, champion, setting) => {
            const cells = pairedCellsOf(candidate, champion);
            const figure = differenceOf(figureOf(statistic, candidate, cells, "candidate", setting), figureOf(statistic, candidate, cells, "champion", setting));
            return estimateOf(figure, weakerSupport(statistic, candidate, cells), () => pairedSpread(cells, setting) ?? resampledDifference(statistic, candidate, champion, cells, setting));
        },
    };
}
/** The point value; weights of zero that leave nothing to divide by are told apart from rows that are not there. */
function figureOf(statistic, rows, cells, side, setting) {
    const empty = emptiness(rows);
    if (empty !== null)
        return empty;
    const figure = statistic.figure(marginsOf(cells, side, cells.weights), setting.zeroDivision);
    if (typeof figure === "number" || rows.weight === null)
        return figure;
    const unweighted = statistic.figure(marginsOf(cells, side, cells.counts), setting.zeroDivision);
    const sameWithoutWeights = typeof unweighted !== "number" && unweighted.reason === figure.reason;
    return sameWithoutWeights ? figure : gap("zero-weight");
}
function supportOf(statistic, rows, cells, side) {
    const amount = (amounts) => statistic.denominator(marginsOf(cells, side, amounts));
    const squares = amount(cells.squares);
    return {
        n: amount(cells.counts),
        ...classRowsOf(rows),
        effectiveN: squares === 0 ? 0 : amount(cells.weights) ** 2 / squares,
    };
}
/** Of two denominators the smaller: a difference is known no better than its less known side. */
function weakerSupport(statistic, rows, cells) {
    const candidate = supportOf(statistic, rows, cells, "candidate");
    const champion = supportOf(statistic, rows, cells, "champion");
    return champion.effectiveN < candidate.effectiveN ? champion : candidate;
}
function resampled(statistic, rows, cells, setting) {
    const margins = emptyMargins(cells.classes);
    const value = () => numberOf(statistic.figure(margins, setting.zeroDivision));
    if (rows.weight === null) {
        return bootstrapCells({
            counts: Array.from(cells.counts),
            statistic: (counts) => {
                fillMargins(margins, cells, "candidate", counts);
                return value();
            },
            ...resamplingOf(setting),
        });
    }
    return resampleSums(rows, marginContributions(rows, [rows]), setting, (sums) => {
        readMargins(margins, sums, 0);
        return value();
    });
}
function resampledDifference(statistic, candidate, champion, cells, setting) {
    const classes = classesOf(candidate);
    const [ofCandidate, ofChampion] = [emptyMargins(classes), emptyMargins(classes)];
    const value = () => numberOf(differenceOf(statistic.figure(ofCandidate, setting.zeroDivision), statistic.figure(ofChampion, setting.zeroDivision)));
    if (candidate.weight === null) {
        return bootstrapCells({
            counts: Array.from(cells.counts),
            statistic: (counts) => {
                fillMargins(ofCandidate, cells, "candidate", counts);
                fillMargins(ofChampion, cells, "champion", counts);
                return value();
            },
            ...resamplingOf(setting),
        });
    }
    return resampleSums(candidate, marginContributions(candidate, [candidate, champion]), setting, (sums) => {
        readMargins(ofCandidate, sums, 0);
        readMargins(ofChampion, sums, 1);
        return value();
    });
}
function resamplingOf({ replicates, level, stream }) {
    return { replicates, level, seed: stream };
}
/** All-rows denominator. */
function everyRow({ actual }) {
    return total(actual);
}
/** a / b, 0 by convention, or the gap that says why not. */
function ratio(numerator, denominator, zeroDivision, otherwise) {
    if (denominator > 0)
        return numerator / denominator;
    return zeroDivision === 0 ? 0 : otherwise;
}

;// CONCATENATED MODULE: ./shared/core/metrics/margin-defaults.ts
/** Rates, areas and correlations: one hundredth of their scale. */
const SHARE_MARGIN = { kind: "absolute", value: 0.01 };
/** Losses have no common unit: two per cent of the champion's. */
const LOSS_MARGIN = { kind: "relative", value: 0.02 };
/** Disparities between groups. */
const DISPARITY_MARGIN = { kind: "absolute", value: 0.02 };

;// CONCATENATED MODULE: ./shared/core/stats/wilson.ts
/**
 * Wilson score interval of a binomial proportion, without continuity correction.
 *
 * @param successes number of successes, 0 ≤ successes ≤ trials; may be fractional when rows are weighted
 * @param trials number of trials, > 0; the effective number when rows are weighted
 * @param z standard-normal quantile of the two-sided level, 1.959963984540054 for 0.95
 * @source Wilson (1927), JASA 22, 209–212; agrees with statsmodels `proportion_confint(method="wilson")` to 1e-12
 */
function wilson(successes, trials, z, level) {
    const p = successes / trials;
    const z2 = z * z;
    const centre = (p + z2 / (2 * trials)) / (1 + z2 / trials);
    const half = (z / (1 + z2 / trials)) * Math.sqrt((p * (1 - p)) / trials + z2 / (4 * trials * trials));
    // At 0 and n the bound is exactly 0 or 1, but rounding misses by an ulp on either side, and -1e-17 or 1e-18 would
    // fail a gate that names the end itself.
    const low = successes <= 0 ? 0 : Math.max(0, centre - half);
    const high = successes >= trials ? 1 : Math.min(1, centre + half);
    return { low, high, level, method: "wilson" };
}

;// CONCATENATED MODULE: ./shared/core/stats/newcombe-paired.ts

/**
 * Newcombe's interval of pA − pB for two proportions of the same rows, method 10: Wilson bounds squared and added, less
 * the covariance by a φ whose numerator is shrunk by n/2 towards 0 when positive. Agreement on every row gives 0 with a
 * real width, never a point: no disagreement among n rows does not prove that there is none.
 *
 * @param z standard-normal quantile of the two-sided level
 * @source Newcombe (1998), Stat. Med. 17, 2635–2650, method 10
 */
function newcombePaired(table, z, level) {
    const { both, onlyA, onlyB, neither } = table;
    const trials = both + onlyA + onlyB + neither;
    const pA = (both + onlyA) / trials;
    const pB = (both + onlyB) / trials;
    const boundsA = wilson(both + onlyA, trials, z, level);
    const boundsB = wilson(both + onlyB, trials, z, level);
    const phi = shrunkPhi(table, trials);
    // From the discordant counts, so that equal ones give exactly 0.
    const difference = (onlyA - onlyB) / trials;
    const below = correlatedLength(pA - boundsA.low, boundsB.high - pB, phi);
    const above = correlatedLength(boundsA.high - pA, pB - boundsB.low, phi);
    return {
        low: Math.max(-1, difference - below),
        high: Math.min(1, difference + above),
        level,
        method: "newcombe-paired",
    };
}
/** φ of the fourfold table, its numerator corrected as in method 10; 0 when a marginal is empty. */
function shrunkPhi({ both, onlyA, onlyB, neither }, trials) {
    const margins = [both + onlyA, onlyB + neither, both + onlyB, onlyA + neither];
    if (margins.includes(0))
        return 0;
    const determinant = both * neither - onlyA * onlyB;
    const numerator = determinant > 0 ? Math.max(0, determinant - trials / 2) : determinant;
    // Root by root: the product of four margins of a million rows leaves the exact integers.
    return margins.reduce((phi, margin) => phi / Math.sqrt(margin), numerator);
}
/** Length of two errors that correlate by `phi`: √(x² − 2φxy + y²), written so that rounding cannot make it imaginary. */
function correlatedLength(x, y, phi) {
    return Math.sqrt(Math.max(0, (x - y) ** 2 + 2 * (1 - phi) * x * y));
}

;// CONCATENATED MODULE: ./shared/core/metrics/share.ts




/** Wilson's interval, weighted by effective n; differences by Newcombe's paired interval where both models have the same trials. */
function shareComputation(share) {
    return labelComputation({
        figure: (margins, zeroDivision) => ratio(share.successes(margins), share.trials(margins), zeroDivision, share.empty),
        denominator: share.trials,
    }, (_rows, cells, setting) => wilsonOf(share, cells, setting), (cells, setting) => newcombeOf(share, cells, setting));
}
function wilsonOf(share, cells, { z, level }) {
    const weighted = marginsOf(cells, "candidate", cells.weights);
    const trials = share.trials(weighted);
    const effective = trials ** 2 / share.trials(marginsOf(cells, "candidate", cells.squares));
    // By the share itself first: a share of exactly 1 must reach `trials` exactly, or its upper bound is an ulp short of 1.
    const value = share.successes(weighted) / trials;
    return { kind: "interval", interval: wilson(value * effective, effective, z, level) };
}
function newcombeOf({ trial, success }, cells, { z, level }) {
    if (trial === null || cells.weights !== cells.counts)
        return null;
    const table = { both: 0, onlyA: 0, onlyB: 0, neither: 0 };
    cells.counts.forEach((count, cell) => {
        const trueClass = margins_at(cells.truth, cell);
        if (!trial(trueClass))
            return;
        const candidate = success(trueClass, margins_at(cells.candidate, cell));
        const champion = success(trueClass, margins_at(cells.champion, cell));
        table[candidate ? (champion ? "both" : "onlyA") : champion ? "onlyB" : "neither"] += count;
    });
    return { kind: "interval", interval: newcombePaired(table, z, level) };
}

;// CONCATENATED MODULE: ./shared/core/metrics/accuracy.ts






const byAllRows = shareComputation({
    successes: ({ correct }) => total(correct),
    trials: everyRow,
    empty: gap("no-rows"),
    trial: () => true,
    success: (trueClass, decided) => trueClass === decided,
});
/** Share of rows decided right. */
const accuracy = defineLabelledMetric({
    id: "accuracy",
    title: "Accuracy",
    definition: "Share of rows whose predicted class is the true one.",
    direction: "higher-is-better",
    defaultMargin: SHARE_MARGIN,
    source: "scikit-learn accuracy_score",
}, byAllRows);
/** With one label a row, micro-averaged precision, recall and F1 all pool the classes to the share decided right. */
const pooledShare = byAllRows;

;// CONCATENATED MODULE: ./shared/core/metrics/influence.ts

/**
 * Bootstrap of a statistic through its influence values, for statistics too dear to recompute in each replicate.
 *
 * A statistic T of weighted rows changes, to first order, by Σ (mᵢ − 1) uᵢ when row i is drawn mᵢ times, where
 * uᵢ = wᵢ ∂T/∂wᵢ. T here does not change when all weights are scaled, so Σ uᵢ = 0 and the change is Σ mᵢ uᵢ: a sum over rows,
 * which the bag bootstrap resamples. The change of a difference is the difference of the changes.
 *
 * @param influences uᵢ, one a row; of the candidate, then of the champion when `value` is a difference
 * @param bounds of the statistic; the interval is clipped to them
 * @source Davison, Hinkley (1997), Bootstrap Methods and their Application, 2.7 and 9.4
 */
function linearisedBootstrap(rows, value, influences, bounds, setting) {
    const spread = resampleSums(rows, influences, setting, ([change = 0, less = 0]) => value + change - less);
    if (spread.kind === "none")
        return spread;
    const low = Math.max(bounds.low, spread.interval.low);
    const high = Math.min(bounds.high, spread.interval.high);
    return { kind: "interval", interval: { ...spread.interval, low, high } };
}

;// CONCATENATED MODULE: ./shared/core/metrics/ranking.ts





/** Rows by ascending score, sorted once per score column. */
const orderOf = perObject(sorted_order_sortedOrder);
/** Totals that every ranking metric divides by. */
const classWeightsOf = perObject((rows) => {
    const sums = { positive: 0, negative: 0, positiveRows: 0, negativeRows: 0 };
    rows.truth.forEach((label, row) => {
        const weight = weightAt(rows, row);
        if (weight === 0)
            return;
        sums[label === 1 ? "positive" : "negative"] += weight;
        sums[label === 1 ? "positiveRows" : "negativeRows"] += 1;
    });
    return sums;
});
/** Whether a ranking exists for these rows, and if not, why. */
function rankable(rows, needs) {
    const empty = emptiness(rows);
    if (empty !== null)
        return empty;
    const { nPositive, nNegative } = classRowsOf(rows);
    if (!isScored(rows))
        return gap("needs-scores");
    if (nPositive === 0)
        return gap("no-positives");
    if (needs === "both-classes" && nNegative === 0)
        return gap("no-negatives");
    const { positive, negative } = classWeightsOf(rows);
    if (positive === 0 || (needs === "both-classes" && negative === 0))
        return gap("zero-weight");
    return { rows };
}
function isScored(rows) {
    return rows.score !== null;
}
/** A figure of the rows where they can be ranked, else the gap. */
function whereRankable(rows, needs, figure) {
    const found = rankable(rows, needs);
    return "rows" in found ? figure(found.rows) : found;
}
/** Walks the groups of tied scores from the highest down (`orderOf` ascends); the group object is used again. */
function walkDown(rows, visit) {
    const order = orderOf(rows.score);
    const group = { start: 0, end: order.length, positive: 0, negative: 0 };
    while (group.end > 0) {
        const tied = element_float64At(rows.score, element_uint32At(order, group.end - 1));
        group.positive = 0;
        group.negative = 0;
        group.start = group.end;
        while (group.start > 0) {
            const row = element_uint32At(order, group.start - 1);
            if (element_float64At(rows.score, row) !== tied)
                break;
            if (element_uint8At(rows.truth, row) === 1)
                group.positive += weightAt(rows, row);
            else
                group.negative += weightAt(rows, row);
            group.start -= 1;
        }
        visit(group);
        group.end = group.start;
    }
}
/** Weight of a row; 1 where rows are not weighted. */
function weightAt({ weight }, row) {
    return weight === null ? 1 : element_float64At(weight, row);
}

;// CONCATENATED MODULE: ./shared/core/metrics/average-precision.ts









/**
 * Up to here every replicate recomputes the metric; above, the influence values stand for it. The number of bags: while each
 * row is a bag of its own both forms draw the same rows, and recomputing is affordable.
 */
const LARGEST_RECOMPUTED = BAGS;
/** Average precision where there are positives. */
function averagePrecisionFigure(rows) {
    return whereRankable(rows, "positives", average_precision_valueOf);
}
const average_precision_valueOf = perObject((rows) => {
    let truePositive = 0;
    let selected = 0;
    let sum = 0;
    walkDown(rows, ({ positive, negative }) => {
        truePositive += positive;
        selected += positive + negative;
        if (positive > 0)
            sum += positive * (truePositive / selected);
    });
    return sum / classWeightsOf(rows).positive;
});
/**
 * uᵢ = wᵢ ∂AP/∂wᵢ. With T(s) and N(s) the positive and the whole weight scored s or higher, AP = Σ wⱼ T(sⱼ)/N(sⱼ) / W over
 * positives j. A row at score s adds to T (if positive) and to N of every threshold at or below s, so
 * W ∂AP/∂wᵢ = yᵢ (T(sᵢ)/N(sᵢ) − AP) + Σ wⱼ (yᵢ − T(sⱼ)/N(sⱼ)) / N(sⱼ) over positives j with sⱼ ≤ sᵢ.
 */
const averagePrecisionInfluence = perObject((rows) => {
    const groups = groupsOf(rows);
    const order = orderOf(rows.score);
    const value = average_precision_valueOf(rows);
    const { positive: positives } = classWeightsOf(rows);
    const influence = new Float64Array(order.length);
    let gain = 0;
    let loss = 0;
    let position = 0;
    for (let group = groups.size - 1; group >= 0; group -= 1) {
        const selected = element_float64At(groups.selected, group);
        const precision = element_float64At(groups.precision, group);
        if (selected > 0) {
            gain += element_float64At(groups.positive, group) / selected;
            loss += (element_float64At(groups.positive, group) * precision) / selected;
        }
        for (; position < element_uint32At(groups.end, group); position += 1) {
            const row = element_uint32At(order, position);
            const own = element_uint8At(rows.truth, row) === 1 ? precision - value + gain : 0;
            influence[row] = (weightAt(rows, row) * (own - loss)) / positives;
        }
    }
    return influence;
});
function groupsOf(rows) {
    const length = rows.truth.length;
    const columns = {
        end: new Uint32Array(length),
        positive: new Float64Array(length),
        selected: new Float64Array(length),
        precision: new Float64Array(length),
    };
    let size = 0;
    let truePositive = 0;
    let above = 0;
    walkDown(rows, ({ end, positive, negative }) => {
        truePositive += positive;
        above += positive + negative;
        columns.end[size] = end;
        columns.positive[size] = positive;
        columns.selected[size] = above;
        columns.precision[size] = above > 0 ? truePositive / above : 0;
        size += 1;
    });
    return { size, ...columns };
}
/** Average precision of rows drawn so many times each, in a presorted order; NaN when no positive was drawn. */
function resampledAveragePrecision(rows) {
    const order = orderOf(rows.score);
    const size = order.length;
    // In walking order, so that a replicate reads memory straight through: it runs thousands of times.
    const signed = new Float64Array(size);
    const endsGroup = new Uint8Array(size);
    for (let step = 0; step < size; step += 1) {
        const row = element_uint32At(order, size - 1 - step);
        signed[step] = element_uint8At(rows.truth, row) === 1 ? weightAt(rows, row) : -weightAt(rows, row);
        const next = step + 1 < size ? element_float64At(rows.score, element_uint32At(order, size - 2 - step)) : Number.NaN;
        endsGroup[step] = next === element_float64At(rows.score, row) ? 0 : 1;
    }
    return (multiplicities) => {
        let truePositive = 0;
        let selected = 0;
        let tiedPositive = 0;
        let sum = 0;
        for (let step = 0; step < size; step += 1) {
            const amount = element_float64At(signed, step) * element_uint32At(multiplicities, element_uint32At(order, size - 1 - step));
            if (amount > 0)
                tiedPositive += amount;
            selected += Math.abs(amount);
            if (element_uint8At(endsGroup, step) === 0 || tiedPositive === 0)
                continue;
            truePositive += tiedPositive;
            sum += tiedPositive * (truePositive / selected);
            tiedPositive = 0;
        }
        return sum / truePositive;
    };
}
/** Average precision: the step sum over thresholds, not the trapezoid; tied scores are one threshold. */
const averagePrecision = defineClassMetric({
    id: "average_precision",
    title: "Average precision",
    definition: "Precision at each threshold, averaged over the recall it adds (step sum).",
    direction: "higher-is-better",
    defaultMargin: SHARE_MARGIN,
    source: "scikit-learn average_precision_score, undefined without positives",
}, {
    estimate: (rows, setting) => estimateOf(averagePrecisionFigure(rows), wholeSupport(rows), () => spreadOf(rows, setting)),
    difference: (candidate, champion, setting) => {
        const figure = differenceOf(averagePrecisionFigure(candidate), averagePrecisionFigure(champion));
        return estimateOf(figure, wholeSupport(candidate), () => pairedSpread(candidate, champion, setting));
    },
});
function spreadOf(rows, setting) {
    const found = rankable(rows, "positives");
    if (!("rows" in found))
        return { kind: "none", reason: "degenerate" };
    if (rows.truth.length > LARGEST_RECOMPUTED) {
        return linearisedBootstrap(rows, average_precision_valueOf(found.rows), [averagePrecisionInfluence(found.rows)], { low: 0, high: 1 }, setting);
    }
    return bootstrapRows({
        rows: rows.truth.length,
        statistic: resampledAveragePrecision(found.rows),
        replicates: setting.replicates,
        level: setting.level,
        seed: setting.stream,
    });
}
function pairedSpread(candidate, champion, setting) {
    const a = rankable(candidate, "positives");
    const b = rankable(champion, "positives");
    if (!("rows" in a) || !("rows" in b))
        return { kind: "none", reason: "degenerate" };
    if (candidate.truth.length > LARGEST_RECOMPUTED) {
        const influences = [averagePrecisionInfluence(a.rows), averagePrecisionInfluence(b.rows)];
        return linearisedBootstrap(candidate, average_precision_valueOf(a.rows) - average_precision_valueOf(b.rows), influences, { low: -1, high: 1 }, setting);
    }
    const ofCandidate = resampledAveragePrecision(a.rows);
    const ofChampion = resampledAveragePrecision(b.rows);
    return bootstrapRows({
        rows: candidate.truth.length,
        statistic: (multiplicities) => ofCandidate(multiplicities) - ofChampion(multiplicities),
        replicates: setting.replicates,
        level: setting.level,
        seed: setting.stream,
    });
}

;// CONCATENATED MODULE: ./shared/core/metrics/class-averages.ts






/** Classes with rows (of positive weight) in truth; averages run over these. */
function supportedClasses({ actual }) {
    const classes = [];
    for (let index = 0; index < actual.length; index += 1)
        if (margins_at(actual, index) > 0)
            classes.push(index);
    return classes;
}
/** Macro-averaged recall over the classes with support. */
function averageRecall(margins) {
    return average(margins, "macro", (index) => margins_at(margins.correct, index) / margins_at(margins.actual, index));
}
function average(margins, averaging, valueOf) {
    let sum = 0;
    let weights = 0;
    for (let index = 0; index < margins.actual.length; index += 1) {
        const support = margins_at(margins.actual, index);
        if (support === 0)
            continue;
        const weight = averaging === "macro" ? 1 : support;
        sum += weight * valueOf(index);
        weights += weight;
    }
    return sum / weights;
}
function precisionAverage(averaging) {
    return (margins, zeroDivision) => {
        const { classes, correct, predicted } = margins;
        const never = supportedClasses(margins).find((index) => margins_at(predicted, index) === 0);
        if (never !== undefined && zeroDivision !== 0)
            return gap("class-never-predicted", classes[never] ?? null);
        return average(margins, averaging, (index) => margins_at(correct, index) / (margins_at(predicted, index) || 1));
    };
}
function recallAverage(averaging) {
    return (margins) => average(margins, averaging, (index) => margins_at(margins.correct, index) / margins_at(margins.actual, index));
}
function f1Average(averaging) {
    // A class with support always has a denominator, so there is no 0/0 to decide.
    return (margins) => average(margins, averaging, (index) => (2 * margins_at(margins.correct, index)) / (margins_at(margins.predicted, index) + margins_at(margins.actual, index)));
}
const OF = {
    precision: { title: "Precision", figure: precisionAverage },
    recall: { title: "Recall", figure: recallAverage },
    f1: { title: "F1", figure: f1Average },
};
const FORM = {
    macro: "mean over the classes that occur, each counting once",
    weighted: "mean over the classes that occur, each counting by its rows",
    micro: "all classes pooled; with one label a row this is the accuracy",
};
function describe(name, form) {
    return {
        id: `${name}_${form}`,
        title: `${OF[name].title} (${form})`,
        definition: `${OF[name].title}: ${FORM[form]}.`,
        direction: "higher-is-better",
        defaultMargin: SHARE_MARGIN,
        source: `scikit-learn ${name}_score with average="${form}", over classes with support`,
    };
}
const averaged = (name, averaging) => defineMulticlassMetric(describe(name, averaging), labelComputation({ figure: OF[name].figure(averaging), denominator: everyRow }));
const pooled = (name) => defineMulticlassMetric(describe(name, "micro"), pooledShare);
/** Averages of precision, recall and F1 over classes, in the words of scikit-learn's scorers. */
const classAverages = ["precision", "recall", "f1"].flatMap((name) => [
    averaged(name, "macro"),
    pooled(name),
    averaged(name, "weighted"),
]);

;// CONCATENATED MODULE: ./shared/core/metrics/balanced-accuracy.ts





/** Mean recall over the classes that occur; with one class only it would be that class's recall under another name: undefined. */
const balancedAccuracy = defineLabelledMetric({
    id: "balanced_accuracy",
    title: "Balanced accuracy",
    definition: "Mean of the recalls of the classes that occur.",
    direction: "higher-is-better",
    defaultMargin: SHARE_MARGIN,
    source: "scikit-learn balanced_accuracy_score, undefined for a single class",
}, labelComputation({
    figure: (margins) => (supportedClasses(margins).length < 2 ? gap("single-class") : averageRecall(margins)),
    denominator: everyRow,
}));

;// CONCATENATED MODULE: ./shared/core/metrics/probabilities.ts


/** Probabilities of a row may miss 1 by this much; more is a defect of the data or of the output mapping. */
const SUM_TOLERANCE = 1e-3;
/** Why losses of probabilities do not exist for these rows, or null. */
function probabilities_probabilityGap(rows) {
    if (probabilities_scoresOf(rows) === null)
        return gap("needs-scores");
    return rows.scoreIsProbability ? null : gap("needs-probabilities");
}
/** The score columns, row-major; one column for two classes. */
function probabilities_scoresOf(rows) {
    return rows.task === "binary" ? rows.score : rows.scores;
}
/**
 * First row (0-based) whose scores cannot be probabilities: one outside [0, 1] or not a number, or, for many classes, a row
 * that does not add up to 1 within 1e-3. Null when there is none, or when the scores do not claim to be probabilities.
 */
function firstBadProbabilityRow(rows) {
    const scores = probabilities_scoresOf(rows);
    if (scores === null || !rows.scoreIsProbability)
        return null;
    const width = rows.task === "binary" ? 1 : rows.classes.length;
    for (let row = 0; row < rows.truth.length; row += 1) {
        let sum = 0;
        let inside = true;
        for (let column = 0; column < width; column += 1) {
            const score = at(scores, row * width + column);
            inside &&= score >= 0 && score <= 1;
            sum += score;
        }
        if (!inside || (width > 1 && Math.abs(sum - 1) > SUM_TOLERANCE))
            return row;
    }
    return null;
}
/** The probability a row gives to its true class; for two classes the complement of the score where truth is negative. */
function probabilities_probabilityOfTruth(rows, scores, row) {
    if (rows.task === "multiclass")
        return margins_at(scores, row * rows.classes.length + margins_at(rows.truth, row));
    const score = margins_at(scores, row);
    return margins_at(rows.truth, row) === 1 ? score : 1 - score;
}

;// CONCATENATED MODULE: ./shared/core/metrics/brier-score.ts





/** Mean squared error of probabilities: for two classes of the positive one (0 to 1), for many summed over classes (0 to 2). */
const brierScore = defineLabelledMetric({
    id: "brier_score",
    title: "Brier score",
    definition: "Mean squared distance of the probabilities from the truth; with many classes summed over them (0 to 2).",
    direction: "lower-is-better",
    defaultMargin: LOSS_MARGIN,
    source: "Brier (1950), Mon. Weather Rev. 78, 1–3; scikit-learn brier_score_loss (many classes: scale_by_half=False)",
}, sumComputation(meanOf(losses, { gap: probabilities_probabilityGap })));
function losses(rows) {
    const scores = probabilities_scoresOf(rows) ?? new Float64Array(0);
    const width = rows.task === "binary" ? 1 : rows.classes.length;
    const values = new Float64Array(rows.truth.length);
    for (let row = 0; row < values.length; row += 1) {
        // With one column the score is that of class 1; with many, column k is that of class k.
        const target = rows.task === "binary" ? margins_at(rows.truth, row) - 1 : margins_at(rows.truth, row);
        let sum = 0;
        for (let column = 0; column < width; column += 1) {
            const error = margins_at(scores, row * width + column) - (column === target ? 1 : 0);
            sum += error * error;
        }
        values[row] = sum;
    }
    return values;
}

;// CONCATENATED MODULE: ./shared/core/metrics/cohen-kappa.ts





/**
 * Cohen's kappa, unweighted classes: agreement beyond what the margins give by chance. Undefined when truth and predictions
 * are one and the same class throughout (0/0). One true class with mixed predictions is 0 by the formula itself.
 */
const cohenKappa = defineLabelledMetric({
    id: "cohen_kappa",
    title: "Cohen's kappa",
    definition: "Agreement of true and predicted classes beyond chance: (observed − expected) / (1 − expected).",
    direction: "higher-is-better",
    defaultMargin: SHARE_MARGIN,
    source: "Cohen (1960), Educ. Psychol. Meas. 20, 37–46; scikit-learn cohen_kappa_score",
}, labelComputation({ figure: kappa, denominator: everyRow }));
function kappa({ correct, predicted, actual }) {
    const all = total(actual);
    const agreed = total(correct);
    let chance = 0;
    let classes = 0;
    for (let index = 0; index < actual.length; index += 1) {
        chance += (margins_at(actual, index) * margins_at(predicted, index)) / all;
        if (margins_at(actual, index) > 0 || margins_at(predicted, index) > 0)
            classes += 1;
    }
    if (classes < 2)
        return gap("single-class");
    return (agreed - chance) / (all - chance);
}

;// CONCATENATED MODULE: ./shared/core/metrics/confusion.ts


/** Row counts, not weights; binary rows have the classes [negative, positive]. */
function confusionMatrix(rows) {
    const classes = classesOf(rows);
    const cells = cellsOf(rows);
    const counts = classes.map(() => classes.map(() => 0));
    cells.counts.forEach((count, cell) => {
        const line = counts[margins_at(cells.truth, cell)];
        if (line !== undefined)
            line[margins_at(cells.candidate, cell)] = count;
    });
    return { classes, counts };
}
/** The four row counts of a two-class task. */
function confusionCounts(rows) {
    const [negative, positive] = confusionMatrix(rows).counts;
    return {
        truePositive: positive?.[1] ?? 0,
        falsePositive: negative?.[1] ?? 0,
        trueNegative: negative?.[0] ?? 0,
        falseNegative: positive?.[0] ?? 0,
    };
}

;// CONCATENATED MODULE: ./shared/core/metrics/counts.ts




const EXACT = () => ({ kind: "none", reason: "exact-fact" });
/** Rows in a cell of the confusion matrix. Always rows, also in weighted data: a count answers "how many", not "how much". */
function countMetric(id, cell, definition, direction) {
    const figure = (rows) => (rows.truth.length === 0 ? gap("no-rows") : confusionCounts(rows)[cell]);
    return defineBinaryMetric({ id, title: titled(id), definition, direction, defaultMargin: null, source: "scikit-learn confusion_matrix" }, {
        estimate: (rows) => estimateOf(figure(rows), wholeSupport(rows), EXACT),
        difference: (candidate, champion) => estimateOf(differenceOf(figure(candidate), figure(champion)), wholeSupport(candidate), EXACT),
    });
}
function titled(id) {
    return id.charAt(0).toUpperCase() + id.slice(1).replaceAll("_", " ");
}
/** The four cells of the two-class confusion matrix. */
const counts = [
    countMetric("true_positives", "truePositive", "Rows of the positive class predicted positive.", "higher-is-better"),
    countMetric("false_positives", "falsePositive", "Rows of the negative class predicted positive.", "lower-is-better"),
    countMetric("true_negatives", "trueNegative", "Rows of the negative class predicted negative.", "higher-is-better"),
    countMetric("false_negatives", "falseNegative", "Rows of the positive class predicted negative.", "lower-is-better"),
];

;// CONCATENATED MODULE: ./shared/core/metrics/f1.ts





/**
 * F1 from counts: 2TP / (2TP + FP + FN). It is 0 when there are positives and none is found; only when there are
 * neither positives nor predicted positives is it undefined.
 */
const f1 = defineClassMetric({
    id: "f1",
    title: "F1",
    definition: "Harmonic mean of precision and recall: 2TP / (2TP + FP + FN).",
    direction: "higher-is-better",
    defaultMargin: SHARE_MARGIN,
    source: "van Rijsbergen (1979); scikit-learn f1_score, undefined at 0/0",
}, labelComputation({
    figure: ({ correct, predicted, actual }, zeroDivision) => ratio(2 * margins_at(correct, 1), margins_at(predicted, 1) + margins_at(actual, 1), zeroDivision, gap("no-positives")),
    denominator: ({ correct, predicted, actual }) => margins_at(predicted, 1) + margins_at(actual, 1) - margins_at(correct, 1),
}));

;// CONCATENATED MODULE: ./shared/core/metrics/judged-elsewhere.ts

function disparity(known, direction = "lower-is-better") {
    return {
        ...known,
        direction,
        tasks: ["binary", "multiclass"],
        perClassIn: ["multiclass"],
        judgedBy: "fairness-check",
        defaultMargin: DISPARITY_MARGIN,
    };
}
function timing(known, direction) {
    return {
        ...known,
        direction,
        tasks: ["binary", "multiclass", "regression"],
        perClassIn: [],
        judgedBy: "performance-test",
        defaultMargin: null,
    };
}
function latency(percentile) {
    return timing({
        id: `latency_p${String(percentile)}_ms`,
        title: `Latency p${String(percentile)}`,
        definition: `Milliseconds within which ${String(percentile)} % of the timed requests were answered.`,
        source: "Percentile of measured request times",
    }, "lower-is-better");
}
/** Metrics that other actions compute: known here so that one policy file can gate on all of them. */
const judgedElsewhere = [
    disparity({
        id: "demographic_parity_difference",
        title: "Demographic parity difference",
        definition: "Largest minus smallest selection rate over the groups.",
        source: "fairlearn demographic_parity_difference",
    }),
    disparity({
        id: "demographic_parity_ratio",
        title: "Demographic parity ratio",
        definition: "Smallest over largest selection rate of the groups.",
        source: "fairlearn demographic_parity_ratio",
    }, "higher-is-better"),
    disparity({
        id: "equal_opportunity_difference",
        title: "Equal opportunity difference",
        definition: "Largest minus smallest true positive rate over the groups.",
        source: "fairlearn equal_opportunity_difference",
    }),
    disparity({
        id: "equalized_odds_difference",
        title: "Equalized odds difference",
        definition: "The larger of the differences of true positive and false positive rate over the groups.",
        source: "fairlearn equalized_odds_difference",
    }),
    disparity({
        id: "average_odds_difference",
        title: "Average odds difference (absolute)",
        definition: "Mean of the absolute differences of true positive and false positive rate.",
        source: "AIF360 average_abs_odds_difference",
    }),
    disparity({
        id: "disparate_impact",
        title: "Disparate impact",
        definition: "Selection rate of a group over that of the reference group.",
        source: "AIF360 disparate_impact",
    }, "higher-is-better"),
    latency(50),
    latency(95),
    latency(99),
    timing({
        id: "throughput_rows_per_s",
        title: "Throughput",
        definition: "Rows predicted a second.",
        source: "Rows of the timed requests over their time",
    }, "higher-is-better"),
];

;// CONCATENATED MODULE: ./shared/core/metrics/log-loss.ts




/**
 * Mean negative log-probability of the true class. Probabilities are clipped to [ε, 1 − ε], ε being the machine epsilon of
 * the type the model gave them in, so that one certain mistake does not make the loss infinite. Rows are not rescaled to 1.
 */
const logLoss = defineLabelledMetric({
    id: "log_loss",
    title: "Log loss",
    definition: "Mean negative log-probability given to the true class; probabilities clipped at the machine epsilon of their type.",
    direction: "lower-is-better",
    defaultMargin: LOSS_MARGIN,
    source: "scikit-learn log_loss",
}, sumComputation(meanOf(log_loss_losses, { gap: probabilities_probabilityGap })));
function log_loss_losses(rows) {
    const scores = probabilities_scoresOf(rows) ?? new Float64Array(0);
    const clip = rows.scoreEpsilon;
    const values = new Float64Array(rows.truth.length);
    for (let row = 0; row < values.length; row += 1) {
        const probability = probabilities_probabilityOfTruth(rows, scores, row);
        values[row] = -Math.log(Math.max(clip, Math.min(1 - clip, probability)));
    }
    return values;
}
/** Rows whose true class had a probability outside [ε, 1 − ε], which the log loss clipped; 0 without probabilities. */
function clippedRows(rows) {
    const scores = scoresOf(rows);
    if (scores === null || probabilityGap(rows) !== null)
        return 0;
    let clipped = 0;
    for (let row = 0; row < rows.truth.length; row += 1) {
        const probability = probabilityOfTruth(rows, scores, row);
        if (probability < rows.scoreEpsilon || probability > 1 - rows.scoreEpsilon)
            clipped += 1;
    }
    return clipped;
}

;// CONCATENATED MODULE: ./shared/core/metrics/matthews-corrcoef.ts





/**
 * Matthews' correlation, for many classes in the form R_K. A side that knows one class only has no variance to
 * correlate with: undefined, where scikit-learn says 0.
 */
const matthewsCorrcoef = defineLabelledMetric({
    id: "matthews_corrcoef",
    title: "Matthews correlation",
    definition: "Correlation of true and predicted classes, from −1 to 1 (R_K for many classes).",
    direction: "higher-is-better",
    defaultMargin: SHARE_MARGIN,
    source: "Gorodkin (2004), Comput. Biol. Chem. 28, 367–374; scikit-learn matthews_corrcoef, undefined for a single class",
}, labelComputation({ figure: correlation, denominator: everyRow }));
function correlation({ classes, correct, predicted, actual }) {
    if (occurring(actual) < 2)
        return gap("single-class");
    if (occurring(predicted) < 2)
        return gap("single-predicted-class", classes[predicted.findIndex((amount) => amount > 0)] ?? null);
    const all = total(actual);
    const covariance = total(correct) * all - dot(actual, predicted);
    const variances = (all * all - dot(actual, actual)) * (all * all - dot(predicted, predicted));
    return Math.max(-1, Math.min(1, covariance / Math.sqrt(variances)));
}
function occurring(amounts) {
    let classes = 0;
    for (const amount of amounts)
        if (amount > 0)
            classes += 1;
    return classes;
}
function dot(a, b) {
    let sum = 0;
    for (let index = 0; index < a.length; index += 1)
        sum += margins_at(a, index) * margins_at(b, index);
    return sum;
}

;// CONCATENATED MODULE: ./shared/core/metrics/regression-errors.ts






/** Prediction − truth of each row. */
const errorsOf = perObject(({ truth, prediction }) => prediction.map((value, row) => value - element_float64At(truth, row)));
/** |Prediction − truth| of each row. */
const absoluteErrorsOf = perObject((rows) => errorsOf(rows).map(Math.abs));
const squares = (rows) => errorsOf(rows).map((error) => error * error);
/** |Error| / |truth|; rows that weigh nothing may have a truth of 0 and add 0. */
function relativeErrors(rows) {
    const { truth, weight } = rows;
    return absoluteErrorsOf(rows).map((error, row) => weight !== null && element_float64At(weight, row) === 0 ? 0 : error / Math.abs(element_float64At(truth, row)));
}
function zeroTruth({ truth, weight }) {
    let zeros = 0;
    truth.forEach((value, row) => {
        if (value === 0 && (weight === null || element_float64At(weight, row) > 0))
            zeros += 1;
    });
    return zeros === 0 ? null : gap("zero-truth", String(zeros));
}
function lossMetric(description, statistic) {
    return defineRegressionMetric({ ...description, direction: "lower-is-better", defaultMargin: LOSS_MARGIN }, sumComputation(statistic));
}
/** Means of the errors of numeric predictions. */
const regressionErrors = [
    lossMetric({
        id: "mean_absolute_error",
        title: "Mean absolute error",
        definition: "Mean of |prediction − truth|.",
        source: "scikit-learn mean_absolute_error",
    }, meanOf(absoluteErrorsOf)),
    lossMetric({
        id: "mean_squared_error",
        title: "Mean squared error",
        definition: "Mean of (prediction − truth)².",
        source: "scikit-learn mean_squared_error",
    }, meanOf(squares)),
    lossMetric({
        id: "root_mean_squared_error",
        title: "Root mean squared error",
        definition: "Square root of the mean of (prediction − truth)².",
        source: "scikit-learn root_mean_squared_error",
    }, meanOf(squares, { transform: Math.sqrt })),
    lossMetric({
        id: "mean_absolute_percentage_error",
        title: "Mean absolute percentage error",
        definition: "Mean of |prediction − truth| / |truth|, as a fraction; undefined when a truth is 0.",
        source: "scikit-learn mean_absolute_percentage_error, undefined with a truth of 0",
    }, meanOf(relativeErrors, { gap: zeroTruth })),
    defineRegressionMetric({
        id: "bias",
        title: "Bias",
        definition: "Mean of prediction − truth: positive when the model predicts too high.",
        direction: "nearer-zero-is-better",
        defaultMargin: null,
        source: "Mean error",
    }, sumComputation(meanOf(errorsOf))),
];

;// CONCATENATED MODULE: ./shared/core/metrics/median-absolute-error.ts













const medianOf = perObject((rows) => weightedMedian(absoluteErrorsOf(rows), rows.weight));
function median_absolute_error_figureOf(rows) {
    return emptiness(rows) ?? medianOf(rows);
}
const rankedOf = perObject((rows) => {
    const order = sorted_order_sortedOrder(absoluteErrorsOf(rows));
    const errors = Float64Array.from(order, (row) => element_float64At(absoluteErrorsOf(rows), row));
    const weights = Float64Array.from(order, (row) => element_float64At(weightsOf(rows), row));
    let sum = 0;
    return { order, errors, weights, cumulative: weights.map((weight) => (sum += weight)) };
});
/** Median absolute error; the mean of lower and upper weighted median, with equal weights the usual median. */
const medianAbsoluteError = defineRegressionMetric({
    id: "median_absolute_error",
    title: "Median absolute error",
    definition: "Median of |prediction − truth|; the mean of the two middle values where there are two.",
    direction: "lower-is-better",
    defaultMargin: LOSS_MARGIN,
    source: "scikit-learn median_absolute_error",
}, {
    estimate: (rows, setting) => estimateOf(median_absolute_error_figureOf(rows), wholeSupport(rows), () => median_absolute_error_spreadOf([rows], setting)),
    difference: (candidate, champion, setting) => estimateOf(differenceOf(median_absolute_error_figureOf(candidate), median_absolute_error_figureOf(champion)), wholeSupport(candidate), () => median_absolute_error_spreadOf([candidate, champion], setting)),
});
/** Interval of the first table's median, less the second's where there is one. */
function median_absolute_error_spreadOf(tables, setting) {
    const [rows] = tables;
    if (rows.truth.length > LARGEST_RECOMPUTED)
        return invertedBootstrap(tables, setting);
    const medians = tables.map(resampledMedian);
    return bootstrapRows({
        rows: rows.truth.length,
        statistic: (multiplicities) => lessTheSecond(medians.map((median) => median(multiplicities))),
        replicates: setting.replicates,
        level: setting.level,
        seed: setting.stream,
    });
}
function lessTheSecond([first = Number.NaN, second = 0]) {
    return first - second;
}
function resampledMedian(rows) {
    const { order, errors, weights } = rankedOf(rows);
    return (multiplicities) => {
        let total = 0;
        for (let rank = 0; rank < order.length; rank += 1) {
            total += element_float64At(weights, rank) * element_uint32At(multiplicities, element_uint32At(order, rank));
        }
        let below = 0;
        let lower = Number.NaN;
        for (let rank = 0; rank < order.length; rank += 1) {
            const amount = element_float64At(weights, rank) * element_uint32At(multiplicities, element_uint32At(order, rank));
            if (amount === 0)
                continue;
            below += amount;
            if (Number.isNaN(lower) && below >= total / 2)
                lower = element_float64At(errors, rank);
            if (below > total / 2)
                return (lower + element_float64At(errors, rank)) / 2;
        }
        return Number.NaN;
    };
}
/**
 * For many rows, without recomputing and without a density estimate: resample F(m), the share of weight with errors up to the
 * observed median m, by bags. A replicate in which that share comes out d higher than observed has its median where the
 * observed distribution is d lower, since to first order F*(x) = F(x) + d near m (Bahadur); so it is read off the observed order.
 *
 * @source Woodruff (1952), JASA 47, 635–646, the inversion; Francisco, Fuller (1991), Ann. Statist. 19, 454–469
 */
function invertedBootstrap(tables, setting) {
    const [rows] = tables;
    const contributions = tables.map((table) => {
        const median = medianOf(table);
        return weighted(table, absoluteErrorsOf(table).map((error) => (error <= median ? 1 : 0)));
    });
    const observed = tables.map((table) => {
        const { errors, cumulative } = rankedOf(table);
        const upTo = firstAbove(errors, medianOf(table));
        return upTo === 0 ? 0 : element_float64At(cumulative, upTo - 1) / element_float64At(cumulative, cumulative.length - 1);
    });
    return resampleSums(rows, [weightsOf(rows), ...contributions], setting, (sums) => lessTheSecond(tables.map((table, index) => {
        const shift = element_float64At(sums, index + 1) / element_float64At(sums, 0) - (observed[index] ?? 0);
        return quantileAt(rankedOf(table), 0.5 - shift);
    })));
}
/** Smallest error with at least the share `p` of the weight at or below it. */
function quantileAt({ errors, cumulative }, p) {
    const target = p * element_float64At(cumulative, cumulative.length - 1);
    let low = 0;
    let high = cumulative.length - 1;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if (element_float64At(cumulative, middle) >= target)
            high = middle;
        else
            low = middle + 1;
    }
    return element_float64At(errors, low);
}
function firstAbove(sorted, value) {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if (element_float64At(sorted, middle) > value)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

;// CONCATENATED MODULE: ./shared/core/metrics/precision.ts





/** Share of predicted positives that are positive: TP / (TP + FP). Nothing predicted positive: undefined, never 0. */
const precision = defineClassMetric({
    id: "precision",
    title: "Precision",
    definition: "Share of the rows predicted as the class that are of the class: TP / (TP + FP).",
    direction: "higher-is-better",
    defaultMargin: SHARE_MARGIN,
    source: "scikit-learn precision_score, undefined at 0/0",
}, shareComputation({
    successes: ({ correct }) => margins_at(correct, 1),
    trials: ({ predicted }) => margins_at(predicted, 1),
    empty: gap("no-predicted-positives"),
    trial: null,
    success: (trueClass) => trueClass === 1,
}));

;// CONCATENATED MODULE: ./shared/core/metrics/r2.ts






/**
 * Coefficient of determination, 1 − Σ w(error)² / Σ w(truth − mean)². A constant truth has nothing to explain: undefined,
 * unless at least two rows are all predicted exactly, which is 1.
 */
const r2 = defineRegressionMetric({
    id: "r2",
    title: "R²",
    definition: "Share of the variance of the truth that the predictions explain: 1 − Σ(prediction − truth)² / Σ(truth − mean)².",
    direction: "higher-is-better",
    defaultMargin: SHARE_MARGIN,
    source: "scikit-learn r2_score, undefined for a constant truth unless perfect",
}, sumComputation({ contributions, figure, gap: constantTruth }));
function contributions(rows) {
    const weights = weightsOf(rows);
    let sum = 0;
    let all = 0;
    rows.truth.forEach((value, row) => {
        sum += value * element_float64At(weights, row);
        all += element_float64At(weights, row);
    });
    // Sums of squares about the mean of all rows: about 0 they would cancel for a truth far from it.
    const centred = rows.truth.map((value) => value - sum / all);
    const squared = (values) => weighted(rows, values.map((value) => value * value));
    return [weights, weighted(rows, centred), squared(centred), squared(errorsOf(rows))];
}
function figure(sums, start) {
    const centred = element_float64At(sums, start + 1);
    const spread = element_float64At(sums, start + 2) - (centred * centred) / element_float64At(sums, start);
    const left = element_float64At(sums, start + 3);
    // A resample of one row over and over, for which rounding need not give exactly 0.
    if (spread <= 1e-14 * element_float64At(sums, start + 2))
        return gap("constant-truth");
    return 1 - left / spread;
}
/** By min = max, not by a variance of 0, which rounding seldom gives exactly. */
function constantTruth(rows) {
    const counted = rows.truth.filter((_, row) => rows.weight === null || element_float64At(rows.weight, row) > 0);
    const first = counted[0] ?? 0;
    if (counted.some((value) => value !== first))
        return null;
    const exact = errorsOf(rows).every((error, row) => error === 0 || rows.weight?.[row] === 0);
    return exact && counted.length > 1 ? 1 : gap("constant-truth");
}

;// CONCATENATED MODULE: ./shared/core/metrics/one-versus-rest.ts


const viewsOf = perObject(() => new Map());
/** A class against all others, as two-class rows: every per-class metric is a two-class metric of this view. */
function oneVersusRest(rows, index) {
    const views = viewsOf(rows);
    const known = views.get(index);
    if (known !== undefined)
        return known;
    const view = seenFrom(rows, index);
    views.set(index, view);
    return view;
}
function seenFrom(rows, index) {
    const name = rows.classes[index];
    if (name === undefined)
        throw new RangeError(`no class ${String(index)}`);
    const is = (label) => (label === index ? 1 : 0);
    return {
        task: "binary",
        negativeClass: `not ${name}`,
        positiveClass: name,
        truth: Uint8Array.from(rows.truth, is),
        decision: Uint8Array.from(rows.decision, is),
        score: rows.scores === null ? null : column(rows.scores, index, rows.classes.length, rows.truth.length),
        scoreIsProbability: rows.scoreIsProbability,
        scoreEpsilon: rows.scoreEpsilon,
        weight: rows.weight,
    };
}
function column(scores, index, width, rows) {
    const values = new Float64Array(rows);
    for (let row = 0; row < rows; row += 1)
        values[row] = margins_at(scores, row * width + index);
    return values;
}

;// CONCATENATED MODULE: ./shared/core/stats/normal.ts
// Below this |x| the central approximation holds, below the next the middle one; Cody's own boundaries.
const CENTRAL = 0.67448975;
const MIDDLE = Math.sqrt(32);
const INVERSE_SQRT_2PI = 0.3989422804014327;
const CENTRAL_TOP = [
    0.065682337918207449113, 2.2352520354606839287, 161.02823106855587881, 1067.6894854603709582, 18154.981253343561249,
];
const CENTRAL_BOTTOM = [1, 47.20258190468824187, 976.09855173777669322, 10260.932208618978205, 45507.789335026729956];
const MIDDLE_TOP = [
    1.0765576773720192317e-8, 0.39894151208813466764, 8.8831497943883759412, 93.506656132177855979, 597.27027639480026226,
    2494.5375852903726711, 6848.1904505362823326, 11602.651437647350124, 9842.7148383839780218,
];
const MIDDLE_BOTTOM = [
    1, 22.266688044328115691, 235.38790178262499861, 1519.377599407554805, 6485.558298266760755, 18615.571640885098091,
    34900.952721145977266, 38912.003286093271411, 19685.429676859990727,
];
const TAIL_TOP = [
    0.02307344176494017303, 0.21589853405795699, 0.1274011611602473639, 0.022235277870649807, 0.001421619193227893466,
    2.9112874951168792e-5,
];
const TAIL_BOTTOM = [
    1, 1.28426009614491121, 0.468238212480865118, 0.0659881378689285515, 0.00378239633202758244, 7.29751555083966205e-5,
];
function polynomial(coefficients, x) {
    let value = 0;
    for (const coefficient of coefficients)
        value = value * x + coefficient;
    return value;
}
/**
 * P(Z > x) for x ≥ 0. exp(-x²/2) is taken as exp(-t²/2)·exp(-(x-t)(x+t)/2) with t = x cut to 1/16: t² is exact, so the
 * rounding of x² does not reach the exponent, where it would cost x² ulps.
 */
function upperTail(x) {
    const cut = Math.trunc(x * 16) / 16;
    const rest = (x - cut) * (x + cut);
    const density = Math.exp(-cut * cut * 0.5) * Math.exp(-rest * 0.5);
    if (x <= MIDDLE)
        return (density * polynomial(MIDDLE_TOP, x)) / polynomial(MIDDLE_BOTTOM, x);
    const inverse = 1 / (x * x);
    const ratio = (inverse * polynomial(TAIL_TOP, inverse)) / polynomial(TAIL_BOTTOM, inverse);
    return (density * (INVERSE_SQRT_2PI - ratio)) / x;
}
/**
 * P(Z ≤ x) for a standard-normal Z. Relative accuracy holds far into the lower tail; below about -38 it is 0.
 * NaN gives NaN, ±Infinity 0 and 1.
 *
 * @source Cody (1969), Math. Comp. 23, 631–637, rational Chebyshev approximations
 */
function normal_normalCdf(x) {
    if (Math.abs(x) <= CENTRAL) {
        const square = x * x;
        return 0.5 + (x * polynomial(CENTRAL_TOP, square)) / polynomial(CENTRAL_BOTTOM, square);
    }
    if (x < -40)
        return 0;
    if (x > 40)
        return 1;
    return x < 0 ? upperTail(-x) : 1 - upperTail(x);
}
const QUANTILE_CENTRAL_TOP = [
    2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457, 13731.693765509461125,
    1971.5909503065514427, 133.14166789178437745, 3.387132872796366608,
];
const QUANTILE_CENTRAL_BOTTOM = [
    5226.495278852545925, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867, 5394.1960214247511077,
    687.1870074920579083, 42.313330701600911252, 1,
];
const QUANTILE_MIDDLE_TOP = [
    7.7454501427834140764e-4, 0.0227238449892691845833, 0.24178072517745061177, 1.27045825245236838258,
    3.64784832476320460504, 5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734,
];
const QUANTILE_MIDDLE_BOTTOM = [
    1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966, 0.14810397642748007459,
    0.68976733498510000455, 1.6763848301838038494, 2.05319162663775882187, 1,
];
const QUANTILE_TAIL_TOP = [
    2.01033439929228813265e-7, 2.71155556874348757815e-5, 0.0012426609473880784386, 0.026532189526576123093,
    0.29656057182850489123, 1.7848265399172913358, 5.4637849111641143699, 6.6579046435011037772,
];
const QUANTILE_TAIL_BOTTOM = [
    2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5, 7.868691311456132591e-4,
    0.0148753612908506148525, 0.13692988092273580531, 0.59983220655588793769, 1,
];
/**
 * The x with P(Z ≤ x) = p. 0 gives -Infinity, 1 gives Infinity, anything outside [0, 1] NaN.
 *
 * @source Wichura (1988), algorithm AS 241 PPND16, Applied Statistics 37, 477–484; relative accuracy about 1e-16
 */
function normalQuantile(p) {
    if (!(p >= 0 && p <= 1))
        return Number.NaN;
    if (p === 0)
        return Number.NEGATIVE_INFINITY;
    if (p === 1)
        return Number.POSITIVE_INFINITY;
    const fromCentre = p - 0.5;
    if (Math.abs(fromCentre) <= 0.425) {
        const r = 0.180625 - fromCentre * fromCentre;
        return (fromCentre * polynomial(QUANTILE_CENTRAL_TOP, r)) / polynomial(QUANTILE_CENTRAL_BOTTOM, r);
    }
    const r = Math.sqrt(-Math.log(fromCentre < 0 ? p : 1 - p));
    const magnitude = r <= 5
        ? polynomial(QUANTILE_MIDDLE_TOP, r - 1.6) / polynomial(QUANTILE_MIDDLE_BOTTOM, r - 1.6)
        : polynomial(QUANTILE_TAIL_TOP, r - 5) / polynomial(QUANTILE_TAIL_BOTTOM, r - 5);
    return fromCentre < 0 ? -magnitude : magnitude;
}
/** The z of a two-sided confidence level in (0, 1): 1.959963984540054 for 0.95. */
function zOf(level) {
    // From the lower tail, where (1 - level) / 2 keeps its digits for levels near 1.
    return -normalQuantile((1 - level) / 2);
}

;// CONCATENATED MODULE: ./shared/core/stats/delong.ts



/** Above this the normal interval leaves [0, 1] too readily and errs on the upper side, so the logit's is taken. */
const LOGIT_ABOVE = 0.95;
/**
 * Area under the ROC curve, ties counting half, with DeLong's variance, in O(n log n).
 *
 * With weights the area is the weighted share of correctly ordered pairs and the variance the linearised one of a
 * weighted mean with m/(m−1); equal weights, of any size, give the unweighted numbers. Callers refuse NaN scores, and
 * decide when too few rows or a perfect area make the variance worthless.
 *
 * @param truth 1 for the positive class, 0 for the negative
 * @param score higher speaks for the positive class
 * @source DeLong, DeLong, Clarke-Pearson (1988), Biometrics 44, 837–845; Sun, Xu (2014), IEEE Signal Process. Lett. 21,
 *   1389–1393, for the use of ranks
 */
function delong(truth, score, weight) {
    const classes = delong_classesOf(truth, weight);
    const placed = place(classes, score);
    return {
        auc: placed.auc,
        variance: covarianceOf(classes, placed, placed),
        nPositive: classes.positive.rows,
        nNegative: classes.negative.rows,
    };
}
/** Both areas with their covariance over the same rows. The same scores twice give a difference of variance exactly 0. */
function delongPaired(truth, scoreA, scoreB, weight) {
    const classes = delong_classesOf(truth, weight);
    const a = place(classes, scoreA);
    const b = place(classes, scoreB);
    return {
        aucA: a.auc,
        aucB: b.auc,
        varianceA: covarianceOf(classes, a, a),
        varianceB: covarianceOf(classes, b, b),
        covariance: covarianceOf(classes, a, b),
    };
}
/**
 * Interval of one area: symmetric and clipped to [0, 1], or from the logit above .95, where the symmetric one misses
 * too often above. An area of 1 has a variance of 0 and gives a point, which callers refuse. Below .95 and with a few
 * hundred rows the symmetric one lies above the truth in 4 to 5 % instead of 2.5 % (test/statistics/stats).
 */
function delongInterval(auc, variance, z, level) {
    const half = z * Math.sqrt(variance);
    if (auc <= LOGIT_ABOVE || auc >= 1) {
        return { low: Math.max(0, auc - half), high: Math.min(1, auc + half), level, method: "delong" };
    }
    const logit = Math.log(auc / (1 - auc));
    const logitHalf = half / (auc * (1 - auc));
    return { low: logistic(logit - logitHalf), high: logistic(logit + logitHalf), level, method: "delong-logit" };
}
/** Interval of aucA − aucB, clipped to [-1, 1]. Classifiers that order all pairs alike differ by exactly 0: a point. */
function delongDifferenceInterval(paired, z, level) {
    const difference = paired.aucA - paired.aucB;
    const half = z * Math.sqrt(differenceVariance(paired));
    return { low: Math.max(-1, difference - half), high: Math.min(1, difference + half), level, method: "delong-paired" };
}
/** Two-sided p of aucA = aucB; 1 when the classifiers order all pairs alike. */
function delongDifferenceP(paired) {
    const difference = Math.abs(paired.aucA - paired.aucB);
    return difference === 0 ? 1 : 2 * normalCdf(-difference / Math.sqrt(differenceVariance(paired)));
}
function differenceVariance({ varianceA, varianceB, covariance }) {
    // Rounding can take the variance of two nearly equal classifiers an ulp below 0.
    return Math.max(0, varianceA + varianceB - 2 * covariance);
}
function logistic(x) {
    return 1 / (1 + Math.exp(-x));
}
function delong_classesOf(truth, weight) {
    const signed = new Float64Array(truth.length);
    const rows = { positive: 0, negative: 0 };
    const total = { positive: 0, negative: 0 };
    for (let row = 0; row < truth.length; row++) {
        const value = weight === null ? 1 : float64At(weight, row);
        const label = uint8At(truth, row) === 1 ? "positive" : "negative";
        signed[row] = label === "positive" ? value : -value;
        total[label] += value;
        if (value > 0)
            rows[label]++;
    }
    return {
        signed,
        positive: { rows: rows.positive, weight: total.positive },
        negative: { rows: rows.negative, weight: total.negative },
    };
}
/**
 * Walks the scores upwards, one group of tied scores at a time. Values are gathered into that order first: a plain
 * gather waits for many cache misses at once, a branch on a missing value for each in turn (three times slower).
 */
function place({ signed, positive, negative }, score) {
    const order = sortedOrder(score);
    const scores = gathered(score, order);
    const weights = gathered(signed, order);
    const placement = new Float64Array(order.length);
    let positiveBelow = 0;
    let negativeBelow = 0;
    let orderedPairs = 0;
    for (let start = 0; start < order.length;) {
        let end = start;
        let tiedPositive = 0;
        let tiedNegative = 0;
        for (; end === start || (end < order.length && float64At(scores, end) === float64At(scores, start)); end++) {
            const weight = float64At(weights, end);
            tiedPositive += Math.max(0, weight);
            tiedNegative += Math.max(0, -weight);
        }
        const negativeBeaten = negativeBelow + tiedNegative / 2;
        const ofPositive = negativeBeaten / negative.weight;
        const ofNegative = (positive.weight - positiveBelow - tiedPositive / 2) / positive.weight;
        for (let position = start; position < end; position++) {
            placement[uint32At(order, position)] = float64At(weights, position) > 0 ? ofPositive : ofNegative;
        }
        // Pairs, not placements, are added: whole numbers and halves stay exact, so an area of 1 is exactly 1.
        orderedPairs += tiedPositive * negativeBeaten;
        positiveBelow += tiedPositive;
        negativeBelow += tiedNegative;
        start = end;
    }
    return { auc: orderedPairs / (positive.weight * negative.weight), placement };
}
function gathered(values, order) {
    const result = new Float64Array(order.length);
    for (let position = 0; position < order.length; position++) {
        result[position] = float64At(values, uint32At(order, position));
    }
    return result;
}
/** Covariance of two areas of the same rows; of one with itself, its variance. */
function covarianceOf({ signed, positive, negative }, a, b) {
    let ofPositives = 0;
    let ofNegatives = 0;
    for (let row = 0; row < signed.length; row++) {
        const weight = float64At(signed, row);
        const product = weight * weight * (float64At(a.placement, row) - a.auc) * (float64At(b.placement, row) - b.auc);
        if (weight > 0)
            ofPositives += product;
        else
            ofNegatives += product;
    }
    return varianceOfMean(ofPositives, positive) + varianceOfMean(ofNegatives, negative);
}
function varianceOfMean(squares, { rows, weight }) {
    return (squares / (weight * weight)) * (rows / (rows - 1));
}

;// CONCATENATED MODULE: ./shared/core/metrics/roc-influence.ts



/**
 * The area and uᵢ = wᵢ ∂AUC/∂wᵢ = wᵢ (placement of i − AUC) / weight of i's class, the placement being the weighted share of the
 * other class that i is ordered correctly against, ties counting half. The squares of these sum to DeLong's variance, but for
 * m/(m−1). Both classes have weight.
 */
const rocAreaOf = perObject((rows) => {
    const order = orderOf(rows.score);
    const totals = classWeightsOf(rows);
    const influence = new Float64Array(order.length);
    let positiveAbove = 0;
    let negativeAbove = 0;
    let orderedPairs = 0;
    walkDown(rows, ({ start, end, positive, negative }) => {
        // Pairs are added before dividing: whole numbers and halves stay exact, so a perfect area is exactly 1.
        const beaten = totals.negative - negativeAbove - negative / 2;
        const beatenBy = positiveAbove + positive / 2;
        for (let position = start; position < end; position += 1) {
            const row = element_uint32At(order, position);
            influence[row] = element_uint8At(rows.truth, row) === 1 ? beaten / totals.negative : beatenBy / totals.positive;
        }
        orderedPairs += positive * beaten;
        positiveAbove += positive;
        negativeAbove += negative;
    });
    const auc = orderedPairs / (totals.positive * totals.negative);
    for (let row = 0; row < influence.length; row += 1) {
        const ofClass = element_uint8At(rows.truth, row) === 1 ? totals.positive : totals.negative;
        influence[row] = (weightAt(rows, row) * (element_float64At(influence, row) - auc)) / ofClass;
    }
    return { auc, influence };
});

;// CONCATENATED MODULE: ./shared/core/metrics/roc-auc.ts








/** Below this many rows of a class the variance itself is too poorly known for an interval. */
const FEWEST_OF_A_CLASS = 10;
/** Area under the ROC curve where both classes occur. */
function rocAucFigure(rows) {
    return whereRankable(rows, "both-classes", (scored) => rocAreaOf(scored).auc);
}
/** Too few rows of a class to speak of an interval of the area. */
function tooFewOfAClass(rows) {
    const { positiveRows, negativeRows } = classWeightsOf(rows);
    return Math.min(positiveRows, negativeRows) < FEWEST_OF_A_CLASS;
}
/** Area under the ROC curve, tied scores counting half, with DeLong's interval. */
const rocAuc = defineClassMetric({
    id: "roc_auc",
    title: "ROC AUC",
    definition: "Probability that a row of the class scores above a row outside it, ties counting half.",
    direction: "higher-is-better",
    defaultMargin: SHARE_MARGIN,
    source: "Hanley, McNeil (1982), Radiology 143, 29–36; scikit-learn roc_auc_score, undefined for a single class",
}, {
    estimate: (rows, setting) => estimateOf(rocAucFigure(rows), wholeSupport(rows), () => roc_auc_spreadOf(rows, setting)),
    difference: (candidate, champion, setting) => {
        const figure = differenceOf(rocAucFigure(candidate), rocAucFigure(champion));
        return estimateOf(figure, wholeSupport(candidate), () => roc_auc_pairedSpread(candidate, champion, setting));
    },
});
function roc_auc_spreadOf(rows, { z, level }) {
    const found = rankable(rows, "both-classes");
    if (!("rows" in found) || tooFewOfAClass(rows))
        return { kind: "none", reason: "too-few-of-a-class" };
    const { auc, influence } = rocAreaOf(found.rows);
    if (auc === 0 || auc === 1)
        return { kind: "none", reason: "degenerate" };
    const variance = covariance(found.rows, influence, influence);
    return { kind: "interval", interval: delongInterval(auc, variance, z, level) };
}
function roc_auc_pairedSpread(candidate, champion, { z, level }) {
    const a = rankable(candidate, "both-classes");
    const b = rankable(champion, "both-classes");
    if (!("rows" in a) || !("rows" in b) || tooFewOfAClass(candidate))
        return { kind: "none", reason: "too-few-of-a-class" };
    const [ofA, ofB] = [rocAreaOf(a.rows), rocAreaOf(b.rows)];
    const paired = {
        aucA: ofA.auc,
        aucB: ofB.auc,
        varianceA: covariance(a.rows, ofA.influence, ofA.influence),
        varianceB: covariance(a.rows, ofB.influence, ofB.influence),
        covariance: covariance(a.rows, ofA.influence, ofB.influence),
    };
    return { kind: "interval", interval: delongDifferenceInterval(paired, z, level) };
}
/**
 * DeLong's covariance of two areas of the same rows, from influence values; with itself, the variance. The same numbers as
 * `delong`, from a sort that the other ranking metrics have already paid for.
 */
function covariance(rows, a, b) {
    const { positiveRows, negativeRows } = classWeightsOf(rows);
    let ofPositives = 0;
    let ofNegatives = 0;
    for (let row = 0; row < a.length; row += 1) {
        const product = element_float64At(a, row) * element_float64At(b, row);
        if (element_uint8At(rows.truth, row) === 1)
            ofPositives += product;
        else
            ofNegatives += product;
    }
    return (ofPositives * positiveRows) / (positiveRows - 1) + (ofNegatives * negativeRows) / (negativeRows - 1);
}

;// CONCATENATED MODULE: ./shared/core/metrics/ranking-averages.ts













/**
 * Averages over the classes that occur. Their intervals come from influence values at every size: recomputing each class's
 * ranking in each replicate would cost classes × rows × replicates.
 */
function averageComputation(average) {
    const linearised = perObject((rows) => linearise(average, rows));
    const figureOf = (rows) => {
        const found = linearised(rows);
        return "value" in found ? found.value : found.gap;
    };
    return {
        estimate: (rows, setting) => estimateOf(figureOf(rows), wholeSupport(rows), () => spread(rows, linearised(rows), null, setting)),
        difference: (candidate, champion, setting) => estimateOf(differenceOf(figureOf(candidate), figureOf(champion)), wholeSupport(candidate), () => spread(candidate, linearised(candidate), linearised(champion), setting)),
    };
}
function linearise(average, rows) {
    const empty = emptiness(rows);
    if (empty !== null)
        return { gap: empty };
    if (rows.scores === null)
        return { gap: gap("needs-scores") };
    const present = rows.classes.map((_, index) => index).filter((index) => ranking_averages_supportOf(rows, index) > 0);
    if (present.length < average.fewestClasses)
        return { gap: gap("single-class") };
    const all = present.reduce((sum, index) => sum + ranking_averages_supportOf(rows, index), 0);
    const shareOf = (index) => average.averaging === "macro" ? 1 / present.length : ranking_averages_supportOf(rows, index) / all;
    const values = new Float64Array(rows.classes.length);
    const influence = new Float64Array(rows.truth.length);
    for (const index of present) {
        const view = oneVersusRest(rows, index);
        const figure = average.figure(view);
        const scored = rankable(view, "positives");
        if (typeof figure !== "number" || !("rows" in scored))
            throw new RangeError("a class that occurs can be ranked");
        values[index] = figure;
        average.influence(scored.rows).forEach((value, row) => {
            influence[row] = element_float64At(influence, row) + shareOf(index) * value;
        });
    }
    const value = present.reduce((sum, index) => sum + shareOf(index) * element_float64At(values, index), 0);
    if (average.averaging === "weighted")
        addShares(influence, rows, values, value, all);
    return { value, influence, tooFew: present.some((index) => tooFewOfAClass(oneVersusRest(rows, index))) };
}
/** Classes weigh by their rows, and those shares are drawn too: a row pulls the average towards its own class's value. */
function addShares(influence, rows, values, value, all) {
    const weights = weightsOf(rows);
    rows.truth.forEach((trueClass, row) => {
        const pull = (element_float64At(weights, row) * (element_float64At(values, trueClass) - value)) / all;
        influence[row] = element_float64At(influence, row) + pull;
    });
}
function ranking_averages_supportOf(rows, index) {
    return classWeightsOf(oneVersusRest(rows, index)).positive;
}
function spread(rows, first, second, setting) {
    if (!("value" in first) || first.tooFew)
        return { kind: "none", reason: "too-few-of-a-class" };
    if (second === null || !("value" in second)) {
        return linearisedBootstrap(rows, first.value, [first.influence], { low: 0, high: 1 }, setting);
    }
    const influences = [first.influence, second.influence];
    return linearisedBootstrap(rows, first.value - second.value, influences, { low: -1, high: 1 }, setting);
}
const ranking_averages_describe = (id, title, definition, source) => ({
    id,
    title,
    definition,
    direction: "higher-is-better",
    defaultMargin: SHARE_MARGIN,
    source,
});
const rocAucInfluence = (view) => rocAreaOf(view).influence;
/** Ranking metrics averaged over classes, each against the rest. */
const rankingAverages = [
    defineMulticlassMetric(ranking_averages_describe("roc_auc_ovr", "ROC AUC (one-vs-rest, macro)", "Mean of the ROC AUCs of the classes that occur, each against the rest.", 'scikit-learn roc_auc_score with multi_class="ovr"'), averageComputation({ figure: rocAucFigure, influence: rocAucInfluence, averaging: "macro", fewestClasses: 2 })),
    defineMulticlassMetric(ranking_averages_describe("roc_auc_ovr_weighted", "ROC AUC (one-vs-rest, weighted)", "Mean of the ROC AUCs of the classes that occur, each against the rest and counting by its rows.", 'scikit-learn roc_auc_score with multi_class="ovr", average="weighted"'), averageComputation({ figure: rocAucFigure, influence: rocAucInfluence, averaging: "weighted", fewestClasses: 2 })),
    defineMulticlassMetric(ranking_averages_describe("average_precision_macro", "Average precision (macro)", "Mean of the average precisions of the classes that occur, each against the rest.", 'scikit-learn average_precision_score with average="macro"'), averageComputation({
        figure: averagePrecisionFigure,
        influence: averagePrecisionInfluence,
        averaging: "macro",
        fewestClasses: 1,
    })),
];

;// CONCATENATED MODULE: ./shared/core/metrics/recall.ts





/** Share of positives that are predicted positive: TP / (TP + FN), the true positive rate. */
const recall = defineClassMetric({
    id: "recall",
    title: "Recall",
    definition: "Share of the rows of the class that are predicted as the class: TP / (TP + FN).",
    direction: "higher-is-better",
    defaultMargin: SHARE_MARGIN,
    source: "scikit-learn recall_score, undefined at 0/0",
}, shareComputation({
    successes: ({ correct }) => margins_at(correct, 1),
    trials: ({ actual }) => margins_at(actual, 1),
    empty: gap("no-positives"),
    trial: (trueClass) => trueClass === 1,
    success: (_, decided) => decided === 1,
}));

;// CONCATENATED MODULE: ./shared/core/metrics/specificity.ts





/** Share of negatives that are predicted negative: TN / (TN + FP), the true negative rate. */
const specificity = defineClassMetric({
    id: "specificity",
    title: "Specificity",
    definition: "Share of the rows outside the class that are not predicted as the class: TN / (TN + FP).",
    direction: "higher-is-better",
    defaultMargin: SHARE_MARGIN,
    source: "scikit-learn recall_score of the negative class, undefined at 0/0",
}, shareComputation({
    successes: ({ correct }) => margins_at(correct, 0),
    trials: ({ actual }) => margins_at(actual, 0),
    empty: gap("no-negatives"),
    trial: (trueClass) => trueClass === 0,
    success: (_, decided) => decided === 0,
}));

;// CONCATENATED MODULE: ./shared/core/metrics/catalogue.ts



















// In the order in which reports list them.
const metrics = [
    rocAuc,
    averagePrecision,
    accuracy,
    balancedAccuracy,
    precision,
    recall,
    specificity,
    f1,
    matthewsCorrcoef,
    cohenKappa,
    logLoss,
    brierScore,
    ...rankingAverages,
    ...classAverages,
    ...regressionErrors,
    medianAbsoluteError,
    r2,
    ...counts,
];
const computed = new Map(metrics.map((metric) => [metric.entry.id, metric]));
const entries = [...metrics.map((metric) => metric.entry), ...judgedElsewhere];
const known = new Map(entries.map((entry) => [entry.id, entry]));
/** What is known of a metric, computed by this or another action; undefined when nobody computes it. */
function metricEntry(id) {
    return known.get(id);
}
/** Every known id, in the order of reports. */
function metricIds() {
    return entries.map((entry) => entry.id);
}
/** Metrics that a task has, by whichever action they are judged. */
function entriesFor(task) {
    return entries.filter((entry) => entry.tasks.includes(task));
}
/** The computation behind an id; undefined when another action computes it, or nobody. */
function computedMetric(id) {
    return computed.get(id);
}

// EXTERNAL MODULE: ./shared/core/text/nearest.ts
var nearest = __webpack_require__(74416);
;// CONCATENATED MODULE: ./shared/config/choose-model.ts


/** Names listed in a message; a file may declare hundreds. */
const MOST_LISTED = 10;
/** The model that is judged: the one asked for, else the only one. */
function chooseModel(asked, declared, input) {
    const [only, ...others] = declared;
    const listed = declared.length > MOST_LISTED ? `${declared.slice(0, MOST_LISTED).join(", ")}, ...` : (0,quote/* alternatives */.Vo)(declared);
    if (asked === undefined) {
        if (only !== undefined && others.length === 0)
            return { kind: "model", name: only };
        const message = `the configuration declares ${String(declared.length)} models and none was chosen; accepted: ${listed}`;
        return { kind: "problem", problem: { code: "missing-input", input, message } };
    }
    if (declared.includes(asked))
        return { kind: "model", name: asked };
    const message = `unknown model ${(0,quote/* quote */.hD)(asked)}; declared: ${listed}`;
    return {
        kind: "problem",
        problem: { code: "unknown-model", input, message, hint: (0,nearest/* didYouMean */.au)(asked, declared, "Declare it under models.") },
    };
}
/** A model's name from its file: the name without folders and ending, with what a name may not hold replaced. */
function nameFromPath(path) {
    const file = path.split(/[\\/]/u).at(-1) ?? "";
    const stem = file.replace(/(?<=.)\.[^.]*$/u, "").replace(/\.csv$/u, "");
    const name = stem
        .replace(/[^A-Za-z0-9._-]+/gu, "-")
        .replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/gu, "")
        .slice(0, 100);
    return name === "" ? "model" : name;
}

;// CONCATENATED MODULE: ./shared/config/defaults.ts
/**
 * What holds where neither inputs nor file say otherwise. The texts of the inputs repeat these numbers for readers; a test keeps them equal.
 * The minimum group is the usual rule of thumb: 30 rows, and 10 in the class that the metric divides by.
 */
const DEFAULTS = {
    threshold: 0.5,
    confidence: 0.95,
    replicates: 2000,
    minimumGroup: 30,
    minimumDenominator: 10,
    minimumCell: 10,
    provider: "cpu",
    /** Fixed, so that the same inputs give the same bytes on every machine (model-runner.ts). */
    threads: 2,
    timeLimitSeconds: 600,
    memoryLimitMb: 4096,
    batchRows: 8192,
};

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./shared/core/text/scan.ts
const SPACE = /[ \t]+/uy;
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u;
const WORD = /[\p{L}_][\p{L}\p{M}\p{N}_.-]*/uy;
const NUMBER = /[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/uy;
const SYMBOL = /<=|>=|==|!=|[^]/uy;
const QUOTES = "\"'`";
/**
 * Splits a one-line text into words (letters, digits, `_ . -`), numbers, quoted texts and symbols.
 * A quote inside a quoted text is written twice, as in SQL and CSV: nesting then needs no pile of backslashes.
 */
function scan(text) {
    const control = CONTROL.exec(text.replaceAll("\t", " "));
    if (control !== null)
        return { kind: "control-character", text: control[0], offset: control.index, length: 1 };
    const tokens = [];
    let offset = 0;
    while (offset < text.length) {
        const space = matchAt(SPACE, text, offset);
        if (space !== null) {
            offset += space.length;
            continue;
        }
        const token = QUOTES.includes(text.charAt(offset)) ? quotedAt(text, offset) : plainAt(text, offset);
        if (token === null)
            return { kind: "unclosed-quote", text: text.charAt(offset), offset, length: text.length - offset };
        tokens.push(token);
        offset += token.length;
    }
    return { kind: "tokens", tokens };
}
function matchAt(pattern, text, offset) {
    pattern.lastIndex = offset;
    return pattern.exec(text)?.[0] ?? null;
}
function plainAt(text, offset) {
    const word = matchAt(WORD, text, offset);
    if (word !== null)
        return { kind: "word", text: word, offset, length: word.length };
    const number = matchAt(NUMBER, text, offset);
    if (number !== null)
        return { kind: "number", text: number, offset, length: number.length };
    const symbol = matchAt(SYMBOL, text, offset) ?? text.charAt(offset);
    return { kind: "symbol", text: symbol, offset, length: symbol.length };
}
function quotedAt(text, offset) {
    const mark = text.charAt(offset);
    const offsets = [];
    let content = "";
    let index = offset + 1;
    while (index < text.length) {
        const unit = text.charAt(index);
        const doubled = unit === mark && text.charAt(index + 1) === mark;
        if (unit === mark && !doubled) {
            offsets.push(index);
            return { kind: "quoted", text: content, mark, offsets, offset, length: index + 1 - offset };
        }
        offsets.push(index);
        content += unit;
        index += doubled ? 2 : 1;
    }
    return null;
}
/** A name as the grammar reads it back: bare where it can be, otherwise between `mark`s with marks inside doubled. */
function quoteName(name, mark, keywords) {
    const bare = matchAt(WORD, name, 0) === name && !keywords.has(name);
    return bare ? name : quoteBetween(name, mark);
}
function quoteBetween(text, mark) {
    return `${mark}${text.replaceAll(mark, mark + mark)}${mark}`;
}
/** Decimal text of a finite number; negative zero is zero, because no reader means it. */
function numberText(value) {
    return String(value === 0 ? 0 : value);
}

;// CONCATENATED MODULE: ./shared/core/gate/parse-slice.ts


const KEYWORDS = new Set(["and", "or", "not", "is", "in", "missing"]);
const OPERATORS = new Map([
    ["<", "<"],
    ["<=", "<="],
    [">", ">"],
    [">=", ">="],
    ["=", "="],
    ["==", "="],
    ["!=", "!="],
]);
const OPERATORS_ACCEPTED = "<, <=, >, >=, =, !=, is missing or is not missing";
/**
 * Parses `COLUMN OP VALUE [and ...]`, the condition inside `on "..."`. A column is bare, or quoted or in backticks; a value is a number
 * or a quoted text; `is missing` and `is not missing` take no value. Only `and` joins terms: a slice is a set of rows a person can name.
 */
function parseSlice(text) {
    const scanned = scan(text);
    if (scanned.kind !== "tokens")
        return scanProblem(scanned, "slice");
    const { tokens } = scanned;
    if (tokens.length === 0)
        return failure(text, tokens, 0, "the slice is empty; accepted: COLUMN OP VALUE", 'For example on "age < 25".');
    const terms = [];
    let position = 0;
    for (;;) {
        const parsed = parseTerm(text, tokens, position);
        if (parsed.kind === "problem")
            return parsed;
        terms.push(parsed.term);
        position = parsed.next;
        const joint = tokens[position];
        if (joint === undefined)
            return { kind: "slice", slice: { text: terms.map(termText).join(" and "), terms } };
        if (joint.kind !== "word" || joint.text !== "and") {
            const hint = joint.text === "or" ? "Declare one gate a slice instead of or." : "Join terms with and.";
            return failure(text, tokens, position, `found ${(0,quote/* quote */.hD)(joint.text)} after a complete term; accepted: and, or the end`, hint);
        }
        position += 1;
    }
}
function parseTerm(text, tokens, start) {
    const column = tokens[start];
    const isName = column !== undefined && (column.kind === "quoted" || (column.kind === "word" && !KEYWORDS.has(column.text)));
    if (!isName || column.text === "") {
        const message = `expected a column name${foundToken(column)}`;
        return failure(text, tokens, start, message, "Put a name with spaces, or one that is a word of the grammar, in backticks.");
    }
    const operator = tokens[start + 1];
    if (operator?.kind === "word" && operator.text === "is")
        return parseMissing(text, tokens, start + 2, column.text);
    const symbol = operator?.kind === "symbol" ? OPERATORS.get(operator.text) : undefined;
    if (symbol === undefined) {
        const message = `expected a comparison after column ${(0,quote/* quote */.hD)(column.text)}${foundToken(operator)}; accepted: ${OPERATORS_ACCEPTED}`;
        return failure(text, tokens, start + 1, message);
    }
    const value = tokens[start + 2];
    if (symbol === "=" || symbol === "!=") {
        if (value?.kind === "quoted")
            return term({ column: column.text, operator: symbol, value: value.text }, start + 3);
        const number = finiteValue(value);
        if (number !== null)
            return term({ column: column.text, operator: symbol, value: number }, start + 3);
        const hint = value?.kind === "word" ? `Quote text values: ${quoteBetween(value.text, "'")}.` : undefined;
        return failure(text, tokens, start + 2, `expected a finite number or a quoted text${foundToken(value)}`, hint);
    }
    const number = finiteValue(value);
    if (number === null)
        return failure(text, tokens, start + 2, `expected a finite number after ${symbol}${foundToken(value)}`);
    return term({ column: column.text, operator: symbol, value: number }, start + 3);
}
function parseMissing(text, tokens, start, column) {
    const negated = tokens[start]?.kind === "word" && tokens[start].text === "not";
    const word = tokens[negated ? start + 1 : start];
    if (word?.kind !== "word" || word.text !== "missing") {
        return failure(text, tokens, negated ? start + 1 : start, `expected missing or not missing after is${foundToken(word)}`);
    }
    return term({ column, operator: negated ? "is-not-missing" : "is-missing" }, negated ? start + 2 : start + 1);
}
function term(value, next) {
    return { kind: "term", term: value, next };
}
function finiteValue(token) {
    if (token?.kind !== "number")
        return null;
    const value = Number(token.text);
    return Number.isFinite(value) ? value : null;
}
function termText(part) {
    const column = quoteName(part.column, "`", KEYWORDS);
    switch (part.operator) {
        case "is-missing":
            return `${column} is missing`;
        case "is-not-missing":
            return `${column} is not missing`;
        case "=":
        case "!=":
        case "<":
        case "<=":
        case ">":
        case ">=": {
            const value = typeof part.value === "number" ? numberText(part.value) : quoteBetween(part.value, "'");
            return `${column} ${part.operator} ${value}`;
        }
    }
}
/** `, found "x"`, or that the text ended. */
function foundToken(token) {
    return token === undefined ? ", found the end" : `, found ${(0,quote/* quote */.hD)(token.text)}`;
}
function failure(text, tokens, position, message, hint) {
    return textProblem("slice-syntax", message, spanAt(text, tokens, position), hint);
}
/** Where a token stands, or the end of the text when there is none. */
function spanAt(text, tokens, position) {
    return tokens[position] ?? { offset: text.length, length: 0 };
}
function textProblem(code, message, span, hint) {
    const problem = hint === undefined ? { code, message } : { code, message, hint };
    return { kind: "problem", problem, offset: span.offset, length: span.length };
}
/** What the scanner refused, in words. */
function scanProblem(refused, what) {
    switch (refused.kind) {
        case "unclosed-quote": {
            // In a YAML file ` #` begins a comment, which is how a closing quote most often gets lost.
            const hint = "Close the quote, or write it twice to mean the character itself; in YAML, quote a gate that holds ` #` or `: `.";
            return textProblem(`${what}-syntax`, `the quote ${refused.text} is never closed`, refused, hint);
        }
        case "control-character":
            return textProblem(`${what}-syntax`, `a ${what} is one line of text, found the control character ${(0,quote/* quote */.hD)(refused.text)}`, refused);
    }
}

;// CONCATENATED MODULE: ./shared/core/gate/parse-comparison.ts



const parse_comparison_ACCEPTED = ">= NUMBER, <= NUMBER, > NUMBER, < NUMBER or no-worse-than champion [by MARGIN]";
const LIMIT_KINDS = new Map([
    [">=", "at-least"],
    ["<=", "at-most"],
    [">", "above"],
    ["<", "below"],
]);
const MIRRORED = new Map([
    [">=", "<="],
    ["<=", ">="],
    [">", "<"],
    ["<", ">"],
]);
/** Parses the end of a gate: a limit, or `no-worse-than champion` with its margin made explicit. */
function parseComparison(context) {
    const token = context.tokens[context.start];
    if (token?.kind === "word" && token.text === "no-worse-than")
        return parseChampion(context);
    const kind = token?.kind === "symbol" ? LIMIT_KINDS.get(token.text) : undefined;
    if (token === undefined || kind === undefined) {
        const message = `expected a comparison after ${(0,quote/* quote */.hD)(before(context))}${foundToken(token)}; accepted: ${parse_comparison_ACCEPTED}`;
        return problemAt(context, context.start, message, HINTS.get(token?.text ?? ""));
    }
    return parseLimit(context, kind, token.text);
}
function before({ text, tokens, start }) {
    const last = tokens[start - 1];
    return last === undefined ? "" : text.slice(last.offset, last.offset + last.length);
}
const ORDER_HINT = 'The order is METRIC [by ATTRIBUTE] [on "SLICE"] COMPARISON.';
const EQUALITY_HINT = "A measured value never equals a limit exactly; say on which side of it the metric must lie.";
const HINTS = new Map([
    ["=", EQUALITY_HINT],
    ["==", EQUALITY_HINT],
    ["on", ORDER_HINT],
    ["by", ORDER_HINT],
    ["≥", "Write >=."],
    ["≤", "Write <=."],
]);
function parseLimit(context, kind, symbol) {
    const { entry, tokens, start } = context;
    const token = tokens[start + 1];
    const limit = token?.kind === "number" ? Number(token.text) : Number.NaN;
    if (!Number.isFinite(limit))
        return problemAt(context, start + 1, `expected a finite number after ${symbol}${foundToken(token)}`);
    if (tokens[start + 2]?.text === "%") {
        return problemAt(context, start + 2, "a limit is a plain number, found a percentage", `Write ${numberText(limit / 100)}.`);
    }
    const trailing = trailingProblem(context, start + 2);
    if (trailing !== null)
        return trailing;
    const wrongSide = entry.direction === "higher-is-better"
        ? kind === "at-most" || kind === "below"
        : entry.direction === "lower-is-better" && (kind === "at-least" || kind === "above");
    if (wrongSide) {
        const better = entry.direction === "higher-is-better" ? "higher" : "lower";
        const message = `${entry.id} is better when ${better}, so a better model would miss ${(0,quote/* quote */.hD)(`${entry.id} ${symbol} ${numberText(limit)}`)}`;
        const hint = `Write ${entry.id} ${MIRRORED.get(symbol) ?? symbol} ${numberText(limit)}.`;
        return problemAt(context, start, message, hint, "gate-direction");
    }
    return { kind: "comparison", value: { kind, limit: limit === 0 ? 0 : limit } };
}
function parseChampion(context) {
    const { entry, tokens, start } = context;
    const champion = tokens[start + 1];
    if (champion?.kind !== "word" || champion.text !== "champion") {
        return problemAt(context, start + 1, `expected champion after no-worse-than${foundToken(champion)}`);
    }
    if (tokens[start + 2] === undefined) {
        if (entry.defaultMargin !== null)
            return withMargin(entry.defaultMargin);
        const hint = "Say by how much it may be worse: no-worse-than champion by MARGIN.";
        return problemAt(context, start + 2, `${entry.id} has no default margin`, hint, "gate-margin");
    }
    const by = tokens[start + 2];
    if (by?.kind !== "word" || by.text !== "by") {
        return problemAt(context, start + 2, `expected by MARGIN after champion${foundToken(by)}`);
    }
    return parseMargin(context, start + 3);
}
function parseMargin(context, position) {
    const token = context.tokens[position];
    const isRelative = context.tokens[position + 1]?.text === "%";
    // The exponent shifts the decimal point exactly; dividing by 100 would round.
    const value = token?.kind === "number" ? Number(isRelative ? percentText(token.text) : token.text) : Number.NaN;
    if (!Number.isFinite(value) || value < 0) {
        const message = `expected a margin that is a number or a percentage, 0 or more${foundToken(token)}`;
        return problemAt(context, position, message, "For example by 0.005, or by 2% of the champion's value.", "gate-margin");
    }
    return (trailingProblem(context, position + (isRelative ? 2 : 1)) ??
        withMargin({ kind: isRelative ? "relative" : "absolute", value }));
}
function percentText(text) {
    const [mantissa = "", exponent = "0"] = text.toLowerCase().split("e");
    return `${mantissa}e${String(Number(exponent) - 2)}`;
}
function withMargin(margin) {
    const value = margin.value === 0 ? 0 : margin.value;
    return { kind: "comparison", value: { kind: "no-worse-than-champion", margin: { kind: margin.kind, value } } };
}
function trailingProblem(context, position) {
    const token = context.tokens[position];
    if (token === undefined)
        return null;
    const hint = token.text === "by" || token.text === "on" ? ORDER_HINT : undefined;
    return problemAt(context, position, `found ${(0,quote/* quote */.hD)(token.text)} after the end of the gate`, hint);
}
function problemAt(context, position, message, hint, code = "gate-syntax") {
    return textProblem(code, message, spanAt(context.text, context.tokens, position), hint);
}

;// CONCATENATED MODULE: ./shared/core/gate/parse-gate.ts





const parse_gate_KEYWORDS = new Set(["by", "on", "no-worse-than", "champion"]);
/**
 * Parses `METRIC [by ATTRIBUTE] [on "SLICE"] COMPARISON`, the same in modelgate.yml, in the `gates` input and in reports.
 * The gate's `text` is canonical: the default margin is written out, numbers are in shortest form, and parsing it gives the same gate.
 * A gate that a better model would miss (`roc_auc <= 0.85`) is refused: it is a slip of the pen more often than a wish.
 */
function parseGate(text, { advisory, metrics }) {
    const scanned = scan(text);
    if (scanned.kind !== "tokens")
        return scanProblem(scanned, "gate");
    const { tokens } = scanned;
    if (tokens.length === 0)
        return textProblem("gate-syntax", "the gate is empty", spanAt(text, tokens, 0), EXAMPLE);
    const entry = parseMetric(text, tokens, metrics);
    if ("problem" in entry)
        return entry;
    const by = parseAttribute(text, tokens, 1);
    if (by.kind === "problem")
        return by;
    const on = parseOn(text, tokens, by.next);
    if (on.kind === "problem")
        return on;
    const context = { text, tokens, start: on.next, entry };
    const comparison = parseComparison(context);
    if (comparison.kind === "problem")
        return comparison;
    const gate = { metric: entry.id, by: by.value, on: on.value, comparison: comparison.value, advisory };
    return { kind: "gate", gate: { text: gateText(gate), ...gate } };
}
const EXAMPLE = "For example roc_auc >= 0.85, or accuracy no-worse-than champion by 0.01.";
function parseMetric(text, tokens, metrics) {
    const token = tokens[0];
    if (token?.kind !== "word") {
        return textProblem("gate-syntax", `a gate begins with a metric${foundToken(token)}`, spanAt(text, tokens, 0), EXAMPLE);
    }
    const entry = metrics.metricEntry(token.text);
    if (entry !== undefined)
        return entry;
    const hint = (0,nearest/* didYouMean */.au)(token.text, metrics.metricIds(), "docs/metrics.md lists every metric.");
    return textProblem("unknown-metric", `unknown metric ${(0,quote/* quote */.hD)(token.text)}`, token, hint);
}
function isWord(token, text) {
    return token?.kind === "word" && token.text === text;
}
function parseAttribute(text, tokens, start) {
    if (!isWord(tokens[start], "by"))
        return { kind: "part", value: null, next: start };
    const attribute = tokens[start + 1];
    const named = attribute?.kind === "quoted" || (attribute?.kind === "word" && !parse_gate_KEYWORDS.has(attribute.text));
    if (attribute === undefined || !named || attribute.text === "") {
        const message = `expected a sensitive attribute after by${foundToken(attribute)}`;
        return textProblem("gate-syntax", message, spanAt(text, tokens, start + 1), "For example equal_opportunity_difference by sex <= 0.1.");
    }
    const following = tokens[start + 2];
    if (following?.text === "," || isWord(following, "and")) {
        const message = `a gate takes one attribute, found ${(0,quote/* quote */.hD)(following?.text ?? "")} after ${(0,quote/* quote */.hD)(attribute.text)}`;
        return textProblem("gate-syntax", message, spanAt(text, tokens, start + 2), "Declare one gate an attribute.");
    }
    return { kind: "part", value: attribute.text, next: start + 2 };
}
function parseOn(text, tokens, start) {
    if (!isWord(tokens[start], "on"))
        return { kind: "part", value: null, next: start };
    const quoted = tokens[start + 1];
    if (quoted?.kind !== "quoted" || quoted.mark === "`") {
        const message = `expected a slice in double quotes after on${foundToken(quoted)}`;
        return textProblem("gate-syntax", message, spanAt(text, tokens, start + 1), 'For example recall on "age < 25" >= 0.6.');
    }
    const parsed = parseSlice(quoted.text);
    if (parsed.kind === "slice")
        return { kind: "part", value: parsed.slice, next: start + 2 };
    const from = quoted.offsets[parsed.offset] ?? quoted.offset + quoted.length - 1;
    const to = quoted.offsets[parsed.offset + parsed.length] ?? from;
    return { ...parsed, offset: from, length: to - from };
}
/** Canonical text of a gate's parts. */
function gateText(gate) {
    const parts = [gate.metric];
    if (gate.by !== null)
        parts.push("by", quoteName(gate.by, '"', parse_gate_KEYWORDS));
    if (gate.on !== null)
        parts.push("on", quoteBetween(gate.on.text, '"'));
    parts.push(comparisonText(gate.comparison));
    return parts.join(" ");
}
function comparisonText(comparison) {
    switch (comparison.kind) {
        case "at-least":
            return `>= ${numberText(comparison.limit)}`;
        case "at-most":
            return `<= ${numberText(comparison.limit)}`;
        case "above":
            return `> ${numberText(comparison.limit)}`;
        case "below":
            return `< ${numberText(comparison.limit)}`;
        case "no-worse-than-champion": {
            const { kind, value } = comparison.margin;
            return `no-worse-than champion by ${kind === "relative" ? `${shiftDecimal(numberText(value), 2)}%` : numberText(value)}`;
        }
    }
}
/**
 * Moves the decimal point of a number's text, exactly. Multiplying would not do: 0.07 * 100 is 7.000000000000001, and the gate that a
 * report prints would no longer be the gate that was judged.
 */
function shiftDecimal(text, places) {
    const [mantissa = "", exponent = "0"] = text.toLowerCase().split("e");
    const [whole = "", fraction = ""] = mantissa.split(".");
    const power = Number(exponent) + places - fraction.length;
    const digits = `${whole}${fraction}`.replace(/^0+(?=\d)/u, "");
    if (digits === "0")
        return "0";
    if (power >= 0 && power <= 20)
        return digits + "0".repeat(power);
    if (power < 0 && power >= -20) {
        const padded = digits.padStart(1 - power, "0");
        const decimals = padded.slice(power).replace(/0+$/u, "");
        return decimals === "" ? padded.slice(0, power) : `${padded.slice(0, power)}.${decimals}`;
    }
    return `${digits}e${String(power)}`;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/json-schema-processors.js
var json_schema_processors = __webpack_require__(98439);
;// CONCATENATED MODULE: ./shared/config/explain-issue.ts



/** Turns one schema issue into problems that say where, what was found and what is accepted. */
function explainIssue(issue, schema, locate, above = []) {
    const path = [...above, ...issue.path.filter((part) => typeof part !== "symbol")];
    if (issue.code === "unrecognized_keys")
        return issue.keys.map((key) => unknownKey(key, path, schema, locate));
    if (issue.code === "invalid_key") {
        return [explain_issue_at("bad-config", issue.issues[0]?.message ?? "unusable key", path, locate.key(path))];
    }
    const branch = issue.code === "invalid_union" ? likeliestBranch(issue.errors) : null;
    if (branch !== null)
        return branch.flatMap((inner) => explainIssue(inner, schema, locate, path));
    const found = locate.found(path);
    if (path.length === 0 && found === "no value")
        return [explain_issue_at("bad-config", "the file is empty", path, locate.value(path))];
    if (found === null) {
        return [explain_issue_at("missing-key", `${pathText(path)} is missing; accepted: ${accepted(issue)}`, path, locate.value(path))];
    }
    const hint = issue.code === "invalid_type" && issue.expected === "string" && /^[\w.+-]+$/u.test(found)
        ? "Put it in quotes."
        : undefined;
    return [explain_issue_at("bad-config", `found ${found}; accepted: ${accepted(issue)}`, path, locate.value(path), hint)];
}
/** `models.income.gates[0]`, as people write a path; a part that is not a plain word is quoted. */
function pathText(path) {
    if (path.length === 0)
        return "the file";
    const parts = path.map((part, index) => {
        if (typeof part === "number")
            return `[${String(part)}]`;
        return `${index === 0 ? "" : "."}${/^[\w-]+$/u.test(part) ? (0,quote/* escapeText */.X1)(part) : (0,quote/* quote */.hD)(part)}`;
    });
    return parts.join("");
}
function explain_issue_at(code, message, path, place, hint) {
    return { code, input: pathText(path), place, message, ...(hint === undefined ? {} : { hint }) };
}
function unknownKey(key, path, schema, locate) {
    const keys = keysAt(json_schema_processors/* toJSONSchema */.bl(schema, { io: "input" }), path);
    const hint = (0,nearest/* didYouMean */.au)(key, keys, `Accepted here: ${(0,quote/* alternatives */.Vo)(keys, "and")}.`);
    return explain_issue_at("unknown-key", `unknown key ${(0,quote/* quote */.hD)(key)}`, [...path, key], locate.key([...path, key]), hint);
}
/** Keys that a mapping at the path may have. */
function keysAt(root, path) {
    let nodes = [root];
    for (const part of path)
        nodes = nodes.flatMap((node) => alternativesOf(node)).flatMap((node) => childrenOf(node, part));
    return nodes.flatMap((node) => alternativesOf(node)).flatMap((node) => Object.keys(node.properties ?? {}));
}
function alternativesOf(node) {
    return node.anyOf === undefined ? [node] : node.anyOf.flatMap((inner) => alternativesOf(inner));
}
function childrenOf(node, part) {
    if (typeof part === "number")
        return node.items === undefined ? [] : [node.items];
    const child = node.properties?.[part] ?? (typeof node.additionalProperties === "object" ? node.additionalProperties : undefined);
    return child === undefined ? [] : [child];
}
/** The branch of a union whose type fits what was found; null when none does and the union as a whole has to explain itself. */
function likeliestBranch(branches) {
    const isTypeMismatch = (issue) => issue.path.length === 0 && (issue.code === "invalid_type" || issue.code === "invalid_value");
    return branches.find((issues) => issues.length > 0 && !issues.some(isTypeMismatch)) ?? null;
}
const TYPE_WORDS = new Map([
    ["string", "text"],
    ["number", "a finite number"],
    ["int", "a whole number"],
    ["boolean", "true or false"],
    ["array", "a list"],
    ["object", "a mapping"],
    ["record", "a mapping"],
]);
function accepted(issue) {
    switch (issue.code) {
        case "invalid_type":
            return TYPE_WORDS.get(issue.expected) ?? issue.expected;
        case "invalid_value":
            // The default message of zod begins so; ours are the accepted words themselves.
            return issue.message.startsWith("Invalid ") ? (0,quote/* alternatives */.Vo)(issue.values.map(String)) : issue.message;
        case "too_small":
            return boundText("at least", Number(issue.minimum), issue.origin, issue.message);
        case "too_big":
            return boundText("at most", Number(issue.maximum), issue.origin, issue.message);
        case "invalid_union":
            return issue.message.startsWith("Invalid ") ? unionText(issue.errors) : issue.message;
        case "invalid_format":
        case "not_multiple_of":
        case "unrecognized_keys":
        case "invalid_key":
        case "invalid_element":
        case "custom":
            return issue.message;
    }
}
function boundText(words, bound, origin, message) {
    switch (origin) {
        case "array":
            return `${words} ${String(bound)} ${bound === 1 ? "entry" : "entries"}`;
        case "string":
            return message;
        default:
            return `${words} ${String(bound)}`;
    }
}
function unionText(branches) {
    return (0,quote/* alternatives */.Vo)([...new Set(branches.flatMap((issues) => issues.slice(0, 1).map(accepted)))]);
}

;// CONCATENATED MODULE: ./shared/config/check-references.ts




/** Checks what the schema cannot: names that must have been declared elsewhere in the file, and every gate. */
function checkReferences(config, locate, metrics) {
    const problems = [];
    const gates = new Map();
    for (const [name, model] of Object.entries(config.models)) {
        const path = ["models", name];
        problems.push(...tierProblems(model, path, Object.keys(config.tiers ?? {}), locate), ...inputProblems(model, path, locate));
        gates.set(name, modelGates(model, path, locate, metrics, problems));
    }
    return { gates, problems };
}
function tierProblems(model, path, tiers, locate) {
    if (model.tier === undefined || tiers.includes(model.tier))
        return [];
    const at = [...path, "tier"];
    const declared = tiers.length === 0 ? "no tier is declared" : `declared: ${(0,quote/* alternatives */.Vo)(tiers, "and")}`;
    const hint = (0,nearest/* didYouMean */.au)(model.tier, tiers, "Declare it under tiers.");
    return [
        {
            code: "unknown-tier",
            input: pathText(at),
            place: locate.value(at),
            message: `unknown tier ${(0,quote/* quote */.hD)(model.tier)}; ${declared}`,
            hint,
        },
    ];
}
function inputProblems(model, path, locate) {
    if (model.input?.columns === undefined || model.data?.features === undefined)
        return [];
    const at = [...path, "data", "features"];
    const message = "input.columns and data.features both say which columns the model reads";
    return [
        { code: "contradictory-keys", input: pathText(at), place: locate.key(at), message, hint: "Keep input.columns." },
    ];
}
function modelGates(model, path, locate, metrics, problems) {
    const gates = [];
    for (const [index, declared] of (model.gates ?? []).entries()) {
        if (declared === null)
            continue;
        const isText = typeof declared === "string";
        const at = [...path, "gates", index, ...(isText ? [] : ["gate"])];
        const advisory = !isText && declared.advisory === true;
        const parsed = parseGate(isText ? declared : declared.gate, { advisory, metrics });
        if (parsed.kind === "gate")
            gates.push({ gate: parsed.gate, at: { input: pathText(at), place: locate.within(at, 0) } });
        else
            problems.push({ ...parsed.problem, input: pathText(at), place: locate.within(at, parsed.offset) });
    }
    return gates;
}
/** The tiers and gates of a configuration that its schema refused, as far as they have their shape. */
function salvage(data) {
    const models = Object.entries(record(record(data)["models"])).map(([name, model]) => {
        const { tier, gates } = record(model);
        const saved = Array.isArray(gates) ? gates.map(salvagedGate) : [];
        return [name, typeof tier === "string" ? { tier, gates: saved } : { gates: saved }];
    });
    return { tiers: record(record(data)["tiers"]), models: Object.fromEntries(models) };
}
function salvagedGate(declared) {
    const { gate } = record(declared);
    return typeof declared === "string" ? declared : typeof gate === "string" ? { gate } : null;
}
function record(value) {
    return typeof value === "object" && value !== null ? { ...value } : {};
}

;// CONCATENATED MODULE: ./shared/config/locate.ts


function locator(document, lineCounter, text, file) {
    const placeOf = (offset) => {
        const { line, col } = lineCounter.linePos(offset);
        return { file, line, column: col };
    };
    const placeOfNode = (node) => placeOf(node?.range?.[0] ?? 0);
    const lastOf = (path) => walk(document, path).at(-1) ?? { key: null, value: null };
    return {
        value: (path) => {
            const { key, value } = lastOf(path);
            return placeOfNode(value ?? key);
        },
        key: (path) => {
            const { key, value } = lastOf(path);
            return placeOfNode(key ?? value);
        },
        within: (path, index) => {
            const node = lastOf(path).value;
            return (0,dist/* isScalar */.jn)(node) ? placeOf(scalarOffset(node, text, index)) : placeOfNode(node);
        },
        found: (path) => {
            const steps = walk(document, path);
            return steps.length <= path.length ? null : foundNode(steps.at(-1)?.value ?? null, text);
        },
    };
}
/** The steps from the root along the path, as far as it exists; the root is the first. */
function walk(document, path) {
    const steps = [{ key: null, value: document.contents }];
    let node = document.contents;
    for (const part of path) {
        if ((0,dist/* isAlias */.Vj)(node))
            node = node.resolve(document);
        if ((0,dist/* isMap */.jh)(node)) {
            const pair = node.items.find(({ key }) => (0,dist/* isScalar */.jn)(key) && String(key.value) === String(part));
            if (pair === undefined)
                break;
            steps.push({ key: asNode(pair.key), value: asNode(pair.value) });
            node = pair.value;
        }
        else if ((0,dist/* isSeq */.oP)(node) && typeof part === "number" && part < node.items.length) {
            node = node.items[part];
            steps.push({ key: null, value: asNode(node) });
        }
        else
            break;
    }
    return steps;
}
/** A parsed document holds nodes where the types allow any value, because documents can also be built by hand. */
function asNode(value) {
    return (0,dist/* isMap */.jh)(value) || (0,dist/* isSeq */.oP)(value) || (0,dist/* isScalar */.jn)(value) || (0,dist/* isAlias */.Vj)(value) ? value : null;
}
function foundNode(node, text) {
    if ((0,dist/* isMap */.jh)(node))
        return "a mapping";
    if ((0,dist/* isSeq */.oP)(node))
        return "a list";
    if ((0,dist/* isAlias */.Vj)(node))
        return "an alias";
    if (!(0,dist/* isScalar */.jn)(node) || node.value === null)
        return "no value";
    if (typeof node.value === "string")
        return (0,quote/* quote */.hD)(node.value);
    const [start = 0, end = 0] = node.range ?? [];
    return text.slice(start, end);
}
/**
 * Offset in the file of unit `index` of a scalar's value. Folded and block scalars span lines with indentation of their own; there the
 * scalar's beginning has to do.
 */
function scalarOffset(node, text, index) {
    const [start = 0, end = 0] = node.range ?? [];
    const source = text.slice(start, end);
    if (source.includes("\n"))
        return start;
    if (node.type === "PLAIN")
        return start + index;
    if (node.type === "QUOTE_SINGLE")
        return start + unitsBefore(source, index, (rest) => (rest.startsWith("''") ? 2 : 1));
    if (node.type === "QUOTE_DOUBLE")
        return start + unitsBefore(source, index, doubleQuotedUnit);
    return start;
}
const ESCAPE_LENGTH = new Map([
    ["x", 4],
    ["u", 6],
    ["U", 10],
]);
function doubleQuotedUnit(rest) {
    return rest.startsWith("\\") ? (ESCAPE_LENGTH.get(rest.charAt(1)) ?? 2) : 1;
}
function unitsBefore(source, index, unitLength) {
    let at = 1;
    for (let unit = 0; unit < index && at < source.length - 1; unit += 1)
        at += unitLength(source.slice(at, at + 2));
    return at;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(12311);
// EXTERNAL MODULE: ./shared/spec/model-name.ts
var model_name = __webpack_require__(17137);
;// CONCATENATED MODULE: ./shared/config/schema.ts



/**
 * modelgate.yml, version 1 (contracts.md §2). Strict everywhere: an unknown key is an error, so that a misspelt `gates` never means "no gates".
 * Descriptions go into docs/schemas/modelgate.schema.json, where editors show them. Custom messages say what is accepted; the loader
 * puts the place and what was found before them.
 */
const schema_name = schemas/* string */.YjP().min(1, { error: "a name" });
const schema_column = schema_name;
const pathOrPaths = schemas/* union */.KCZ([schema_name, schemas/* array */.YOg(schema_name).min(1)]);
const columns = schemas/* array */.YOg(schema_column).min(1);
/** A class as labels spell it. YAML reads 1 and true as number and boolean; both stand for their canonical text. */
const classLabel = schemas/* union */.KCZ([
    schemas/* string */.YjP(),
    schemas/* boolean */.zMY(),
    schemas/* number */.aig().refine((label) => !Number.isInteger(label) || Number.isSafeInteger(label), {
        error: "a number that is exact; put it in quotes",
    }),
]);
const dataSchema = schemas/* strictObject */.rej({
    path: pathOrPaths.optional().describe("csv, csv.gz, jsonl or parquet; a glob; several. Relative to this file."),
    label: schema_column.optional().describe("Column with the true label or value."),
    "row-id": schema_column.optional().describe("Column that identifies a row."),
    weight: schema_column.optional().describe("Column with row weights, 0 or more."),
    sensitive: columns.optional().describe("Columns with sensitive attributes, for gates by one."),
    features: columns.optional().describe("Columns the model reads. Default: every column not named otherwise."),
});
const inputSchema = schemas/* strictObject */.rej({
    tensor: schema_name.optional().describe("The one input tensor that takes all columns."),
    columns: columns.optional().describe("Columns of that tensor, in order."),
    tensors: schemas/* record */.g1P(schemas/* string */.YjP(), schema_column).optional().describe("Tensor: column, one column a tensor."),
});
const outputSchema = schemas/* strictObject */.rej({
    probabilities: schema_name.optional().describe("Output with class probabilities."),
    score: schema_name.optional().describe("Output with one score a row."),
    scores: schema_name.optional().describe("Output with one score a class that is not a probability."),
    label: schema_name.optional().describe("Output with the predicted label."),
    value: schema_name.optional().describe("Output with the regression value."),
});
const predictionsSchema = schemas/* strictObject */.rej({
    path: pathOrPaths.describe("Files with the predictions; no inference is run."),
    score: schema_column.optional().describe("Column with the positive class's score."),
    scores: schemas/* union */.KCZ([schemas/* record */.g1P(schemas/* string */.YjP(), schema_column), columns])
        .optional()
        .describe("Class: column, or columns in the order of classes."),
    prediction: schema_column.optional().describe("Column with the predicted label or value."),
    "champion-predictions": pathOrPaths
        .optional()
        .describe("The champion's predictions, in files with the same columns."),
    "champion-score": schema_column.optional().describe("The champion's score, as a column of the predictions."),
});
const gateSchema = schemas/* union */.KCZ([
    schemas/* string */.YjP(),
    schemas/* strictObject */.rej({
        gate: schemas/* string */.YjP().describe('METRIC [by ATTRIBUTE] [on "SLICE"] COMPARISON'),
        advisory: schemas/* boolean */.zMY().optional().describe("A miss warns and does not fail."),
    }),
])
    .describe('METRIC [by ATTRIBUTE] [on "SLICE"] COMPARISON');
const modelSchema = schemas/* strictObject */.rej({
    path: schema_name.optional().describe("The model file, relative to this file."),
    task: schemas/* enum */.k5n(["binary", "multiclass", "regression"])
        .optional()
        .describe("Default: worked out from labels and outputs."),
    classes: schemas/* array */.YOg(classLabel).min(2).optional().describe("All classes, in the order of the model's scores."),
    "positive-class": classLabel.optional().describe("The class a binary model scores."),
    threshold: schemas/* number */.aig().optional().describe("A binary score at or above it is positive. Default: 0.5."),
    input: inputSchema.optional().describe("How columns become tensors. Default: worked out from the graph."),
    output: outputSchema.optional().describe("Which outputs mean what. Default: worked out from the graph."),
    data: dataSchema.optional().describe("Evaluation data."),
    predictions: predictionsSchema.optional().describe("Predictions of a model that is not ONNX."),
    champion: schema_name.optional().describe("base (the pull request's base commit), a path, git:REF or registry:ALIAS."),
    tier: schema_name.optional().describe("One of the tiers declared above."),
    owners: schemas/* array */.YOg(schemas/* string */.YjP().regex(/^@[\w-]+(?:\/[\w.-]+)?$/u, { error: "@user or @organisation/team" }))
        .optional()
        .describe("People and teams who answer for the model."),
    gates: schemas/* array */.YOg(gateSchema).optional().describe("Conditions the model must meet."),
    confidence: schemas/* number */.aig()
        .min(0.5)
        .max(0.9999)
        .optional()
        .describe("Level of the two-sided intervals whose ends are judged. Default: 0.95."),
    replicates: schemas/* int */.Whr().min(100).max(100_000).optional().describe("Bootstrap replicates. Default: 2000."),
    "zero-division": schemas/* union */.KCZ([schemas/* literal */.euz("undefined"), schemas/* literal */.euz(0)], { error: "undefined or 0" })
        .optional()
        .describe("Value of a ratio with an empty denominator. Default: undefined."),
    "minimum-group": schemas/* int */.Whr()
        .min(2)
        .optional()
        .describe("Fewest rows a group or slice may have to be judged. Default: 30."),
    "minimum-denominator": schemas/* int */.Whr()
        .min(1)
        .optional()
        .describe("Fewest rows in the denominator of a group's or slice's metric. Default: 10."),
    provider: schemas/* string */.YjP()
        .regex(/^[a-z][a-z0-9-]{0,30}$/u, { error: "a provider's name in lower case, such as cpu or cuda" })
        .optional()
        .describe("Execution provider of the inference runtime. Default: cpu."),
    threads: schemas/* int */.Whr().min(0).max(1024).optional().describe("Threads of one inference; 0 lets the runtime choose."),
    "time-limit-seconds": schemas/* int */.Whr()
        .min(1)
        .max(86_400)
        .optional()
        .describe("Time for loading the model and all its predictions. Default: 600."),
    "memory-limit-mb": schemas/* int */.Whr()
        .min(64)
        .max(1_048_576)
        .optional()
        .describe("Memory of the inference process in MiB. Default: 4096."),
    "batch-rows": schemas/* int */.Whr().min(1).max(1_000_000).optional().describe("Rows of one inference. Default: 8192."),
});
const tierSchema = schemas/* strictObject */.rej({
    checks: schemas/* array */.YOg(schemas/* enum */.k5n(["validate-model", "fairness-check", "performance-test"]))
        .optional()
        .describe("Checks a model of this tier must have passed before it is registered or served."),
    approvals: schemas/* strictObject */.rej({ minimum: schemas/* int */.Whr().min(0).max(100).describe("Fewest approvals.") })
        .optional()
        .describe("Who must have agreed."),
    "max-age-days": schemas/* int */.Whr().min(1).max(36_500).optional().describe("Age at which a check no longer counts."),
});
const configSchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1, { error: "1, the version of this format" }).describe("Version of this format."),
    disclosure: schemas/* strictObject */.rej({
        "minimum-cell": schemas/* int */.Whr()
            .min(1)
            .max(1_000_000)
            .optional()
            .describe("Smallest count that reports show. Default: 10."),
    })
        .optional()
        .describe("What reports may reveal."),
    tiers: schemas/* record */.g1P(schema_name, tierSchema)
        .optional()
        .describe("What a model of a tier needs before it is registered or served."),
    models: schemas/* record */.g1P(schemas/* string */.YjP().regex(model_name/* MODEL_NAME */.U, {
        error: (issue) => `found ${(0,quote/* quote */.hD)(String(issue.input))}; accepted: ${model_name/* MODEL_NAME_ACCEPTED */.W}`,
    }), modelSchema)
        .refine((models) => Object.keys(models).length > 0, { error: "at least one model" })
        .describe("Models by name."),
})
    .describe("How models are judged before they are merged, released and served.");

;// CONCATENATED MODULE: ./shared/config/load.ts






/** Far above any configuration written by people; a parser's time and memory end here. */
const LONGEST_FILE = 1_048_576;
/** An alias may expand to nodes that hold aliases; beyond this many expansions the file is an attack. */
const MOST_ALIASES = 100;
/**
 * Reads modelgate.yml. Either the YAML itself is wrong, or all problems with keys, types, references and gates are reported together, those
 * of every model and not only of the one that is judged.
 */
function loadConfig({ text, shownPath }, metrics) {
    if (text.length > LONGEST_FILE) {
        const message = `the file is larger than ${String(LONGEST_FILE)} characters`;
        return failed([{ code: "config-too-large", place: { file: shownPath }, message }]);
    }
    const parsed = parseYaml(text, shownPath);
    if (parsed.kind === "problems")
        return parsed;
    const { data, locate } = parsed;
    const checked = configSchema.safeParse(data);
    // A file with a bad key gets its gates checked all the same: nobody should mend it twice.
    const references = checkReferences(checked.success ? checked.data : salvage(data), locate, metrics);
    if (!checked.success) {
        const issues = checked.error.issues.flatMap((issue) => explainIssue(issue, configSchema, locate));
        return failed([...issues, ...references.problems]);
    }
    if (references.problems.length > 0)
        return failed(references.problems);
    return { kind: "config", config: checked.data, gates: references.gates, locate };
}
function failed(problems) {
    return { kind: "problems", problems: [...problems].sort(byPlace) };
}
/** In the order of the file, as people mend it. */
function byPlace(a, b) {
    return (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0);
}
function parseYaml(text, file) {
    const lineCounter = new dist/* LineCounter */.HN();
    try {
        const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter, prettyErrors: false, stringKeys: true, version: "1.2" });
        if (document.errors.some(({ code }) => code === "RESOURCE_EXHAUSTION"))
            return tooDeep(file);
        const errors = [...document.errors, ...document.warnings].slice(0, MOST_SYNTAX_ERRORS).map((error) => {
            const { line, col } = lineCounter.linePos(error.pos[0]);
            const [message, hint] = YAML_WORDS.get(error.code) ?? [sentence(error.message)];
            const problem = { code: "yaml-syntax", place: { file, line, column: col }, message };
            return hint === undefined ? problem : { ...problem, hint };
        });
        if (errors.length > 0)
            return failed(errors);
        const data = document.toJS({ maxAliasCount: MOST_ALIASES });
        return { kind: "data", data, locate: locator(document, lineCounter, text, file) };
    }
    catch (error) {
        // Converting recurses too; the alias limit and an alias without anchor are ReferenceErrors.
        if (error instanceof RangeError)
            return tooDeep(file);
        if (!(error instanceof ReferenceError))
            throw error;
        const isBomb = error.message.startsWith("Excessive");
        const message = isBomb ? `aliases expand to more than ${String(MOST_ALIASES)} nodes` : "an alias names no anchor";
        return failed([{ code: "config-aliases", place: { file }, message, hint: "Write the value out." }]);
    }
}
function tooDeep(file) {
    return failed([{ code: "config-too-deep", place: { file }, message: "the file is nested too deeply" }]);
}
/** One slip can make every later line an error; beyond the first few they say nothing new. */
const MOST_SYNTAX_ERRORS = 10;
/** Where the parser's own sentence needs other words, or a next step. */
const YAML_WORDS = new Map([
    ["TAB_AS_INDENT", ["a tab is used as indentation", "Indent with spaces."]],
    ["DUPLICATE_KEY", ["the key is given twice in one mapping", "Keep one of the two."]],
    ["BAD_SCALAR_START", ["a plain value begins with a reserved character", 'Put the value in quotes, as in "@team".']],
    ["MULTIPLE_DOCS", ["the file holds several documents; accepted: one", "Remove the line of three dashes."]],
    ["TAG_RESOLVE_FAILED", ["a tag is not understood", "Write the value without a tag."]],
]);
function sentence(message) {
    const [first = ""] = message.split("\n");
    return (0,quote/* escapeText */.X1)(first.charAt(0).toLowerCase() + first.slice(1), 120);
}

;// CONCATENATED MODULE: ./shared/config/policy-change.ts


/**
 * Compares the policy that judges with the one that the change brings. The latter decides nothing here, but it has to be one: merged, it
 * would judge everything that follows.
 *
 * @param own the change's own file; null when it has none any more
 * @throws ModelgateError kind "input" when the change's own file is not valid, with every problem in it
 */
function policyChange(judging, own, model, metrics) {
    if (own === null)
        return { kind: "removed" };
    if (own.sha256 === judging.file.sha256)
        return { kind: "unchanged" };
    const loaded = loadConfig(own, metrics);
    if (loaded.kind === "problems") {
        (0,errors/* throwProblems */.Jh)("input", loaded.problems);
        throw new TypeError("a refused configuration names its problems");
    }
    const before = gateTexts(judging.loaded, model);
    const after = gateTexts(loaded, model);
    return {
        kind: "changed",
        gatesAdded: after.filter((gate) => !before.includes(gate)),
        gatesRemoved: before.filter((gate) => !after.includes(gate)),
        otherKeys: [
            ...differing(judging.loaded.config.models[model] ?? {}, loaded.config.models[model] ?? {}, ["gates"]).map((key) => `models.${model}.${key}`),
            ...differing(judging.loaded.config.models, loaded.config.models, [model]).map((name) => `models.${name}`),
            ...differing(judging.loaded.config, loaded.config, ["models"]),
        ],
    };
}
function gateTexts({ gates }, model) {
    return (gates.get(model) ?? []).map(({ gate }) => (gate.advisory ? `${gate.text} (advisory)` : gate.text));
}
/** Keys whose values differ, whatever the order of keys within. */
function differing(before, after, except) {
    const a = new Map(Object.entries(before));
    const b = new Map(Object.entries(after));
    const keys = [...new Set([...a.keys(), ...b.keys()])].filter((key) => !except.includes(key));
    return keys.filter((key) => stable(a.get(key)) !== stable(b.get(key)));
}
function stable(value) {
    return JSON.stringify({ value }, (_, inner) => typeof inner === "object" && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
        : inner);
}

;// CONCATENATED MODULE: ./shared/config/champion-reference.ts


const SCHEMES = ["git", "registry"];
/** No leading `-`: a reference becomes an argument of git. The rest is what git check-ref-format and revisions allow, less the exotic. */
const GIT_REF = /^(?!.*\.\.)[A-Za-z0-9][A-Za-z0-9._/@{}^~-]{0,199}$/u;
const ALIAS = /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/u;
/** Parses `base`, `git:REF`, `registry:ALIAS`; anything else is a path. A file called base is written `./base`. */
function champion_reference_parseChampion(text) {
    if (text === "base")
        return { kind: "base" };
    // One letter before the colon is a Windows drive, not a scheme.
    const [, scheme, rest = ""] = /^([A-Za-z][A-Za-z+-]+):(.*)$/su.exec(text) ?? [];
    if (scheme === undefined)
        return { kind: "path", path: text };
    if (scheme === "git")
        return GIT_REF.test(rest) ? { kind: "git", ref: rest } : refuse(text, "git:REF with a branch, tag or commit");
    if (scheme === "registry") {
        return ALIAS.test(rest)
            ? { kind: "registry", alias: rest }
            : refuse(text, "registry:ALIAS with letters, digits and . _ -");
    }
    return refuse(text, "base, a path, git:REF or registry:ALIAS", (0,nearest/* didYouMean */.au)(scheme, SCHEMES, "Write a path that holds a colon as ./PATH."));
}
function refuse(text, accepted, hint) {
    const problem = { code: "bad-champion", message: `found ${(0,quote/* quote */.hD)(text)}; accepted: ${accepted}` };
    return { kind: "problem", problem: hint === undefined ? problem : { ...problem, hint } };
}

;// CONCATENATED MODULE: ./shared/config/assemble-policy.ts




/** Resolves every path and applies the defaults. The policy is only meaningful when no problem is reported, here or before. */
async function assemblePolicy(request) {
    const { name, settings, gates, model } = request;
    const finder = pathFinder(request.files, request.baseDir);
    const policy = {
        name,
        modelPath: await finder.file(settings.modelPath),
        modelPathShown: settings.modelPath?.value ?? null,
        task: settings.task?.value ?? null,
        classes: settings.classes?.value ?? null,
        positiveClass: settings.positiveClass?.value ?? null,
        threshold: settings.threshold?.value ?? DEFAULTS.threshold,
        input: inputMapping(model, settings.features),
        output: outputMapping(model),
        data: {
            paths: await finder.paths(settings.data),
            label: settings.label?.value ?? "",
            rowId: settings.rowId?.value ?? null,
            weight: settings.weight?.value ?? null,
            sensitive: settings.sensitive?.value ?? [],
            features: settings.features?.value ?? null,
        },
        predictions: await suppliedPredictions(settings, finder),
        champion: await championReference(settings, finder),
        gates: gates.map(({ gate }) => gate),
        ...judgement(settings),
        minimumCell: request.minimumCell ?? DEFAULTS.minimumCell,
        tier: model.tier ?? null,
        owners: model.owners ?? [],
        run: runSettings(settings),
        source: request.source,
    };
    return { policy, problems: finder.problems };
}
/** Resolves paths from where they were written and collects what is not there instead of stopping at the first. */
function pathFinder({ resolvePaths, workingDir }, baseDir) {
    const problems = [];
    const find = async (patterns, setting) => {
        try {
            return await resolvePaths(patterns, setting.from === "file" ? baseDir : workingDir);
        }
        catch (error) {
            if (!(error instanceof errors/* ModelgateError */.HJ))
                throw error;
            problems.push(...error.problems.map((problem) => placed(problem, setting)));
            return [];
        }
    };
    return {
        problems,
        paths: async (setting) => (setting === null ? [] : find(setting.value, setting)),
        async file(setting) {
            if (setting === null)
                return null;
            const found = await find([setting.value], setting);
            if (found.length > 1) {
                const message = `${(0,quote/* quote */.hD)(setting.value)} matches ${String(found.length)} files; accepted: one file`;
                problems.push({ ...setting.at, code: "several-files", message });
            }
            return found[0] ?? null;
        },
    };
}
/** A path's problem stands where the path was written; the path itself goes into the message. */
function placed(problem, { at }) {
    const shown = problem.place === undefined ? "" : `${(0,quote/* quote */.hD)(problem.place.file)}: `;
    const { code, message, hint } = problem;
    return { code, message: shown + message, ...(hint === undefined ? {} : { hint }), ...at };
}
/** Features given beside a file's columns replace them; the tensor stays. */
function inputMapping({ input }, features) {
    const columns = features === null ? (input?.columns ?? null) : null;
    const tensor = input?.tensor ?? null;
    return {
        matrix: tensor === null && columns === null ? null : { tensor, columns },
        tensors: input?.tensors === undefined ? null : new Map(Object.entries(input.tensors)),
    };
}
function outputMapping({ output }) {
    return {
        probabilities: output?.probabilities ?? null,
        score: output?.score ?? null,
        scores: output?.scores ?? null,
        label: output?.label ?? null,
        value: output?.value ?? null,
    };
}
async function suppliedPredictions(settings, finder) {
    if (settings.predictions === null)
        return null;
    const { championPredictions, championScore } = settings;
    const champion = championPredictions !== null
        ? { kind: "files", paths: await finder.paths(championPredictions) }
        : championScore === null
            ? null
            : { kind: "score", column: championScore.value };
    return {
        paths: await finder.paths(settings.predictions),
        score: settings.score?.value ?? null,
        scores: scoreColumns(settings),
        prediction: settings.prediction?.value ?? null,
        champion,
    };
}
function scoreColumns({ scores, classes }) {
    if (scores === null)
        return null;
    if (scores.value.kind === "pairs")
        return scores.value.pairs;
    const { names } = scores.value;
    return new Map((classes?.value ?? []).map((label, index) => [label, names[index] ?? ""]));
}
async function championReference(settings, finder) {
    const setting = settings.championPath ?? settings.champion;
    if (setting === null)
        return null;
    const written = settings.championPath === null ? champion_reference_parseChampion(setting.value) : { kind: "path", path: setting.value };
    switch (written.kind) {
        case "base":
        case "git":
        case "registry":
            return written;
        case "problem":
            finder.problems.push({ ...setting.at, ...written.problem });
            return null;
        case "path": {
            const path = await finder.file({ ...setting, value: written.path });
            return path === null ? null : { kind: "path", path };
        }
    }
}
function judgement(settings) {
    return {
        confidence: settings.confidence?.value ?? DEFAULTS.confidence,
        replicates: settings.replicates?.value ?? DEFAULTS.replicates,
        zeroDivision: settings.zeroDivision?.value === "0" ? 0 : "undefined",
        minimumGroup: {
            rows: settings.minimumGroup?.value ?? DEFAULTS.minimumGroup,
            denominator: settings.minimumDenominator?.value ?? DEFAULTS.minimumDenominator,
        },
    };
}
function runSettings(settings) {
    return {
        provider: settings.provider?.value ?? DEFAULTS.provider,
        threads: settings.threads?.value ?? DEFAULTS.threads,
        timeLimitMs: (settings.timeLimitSeconds?.value ?? DEFAULTS.timeLimitSeconds) * 1000,
        memoryLimitBytes: (settings.memoryLimitMb?.value ?? DEFAULTS.memoryLimitMb) * 1_048_576,
        batchRows: settings.batchRows?.value ?? DEFAULTS.batchRows,
    };
}

;// CONCATENATED MODULE: ./shared/config/contradictions.ts


/** Everything that is missing or contradicts something else, all together. */
function contradictions(merged) {
    return [
        ...missingSettings(merged),
        ...taskProblems(merged.settings),
        ...classProblems(merged.settings),
        ...columnProblems(merged.settings),
        ...predictionProblems(merged.settings),
        ...championProblems(merged.settings),
        ...gateProblems(merged),
    ];
}
function because(setting, code, message, hint) {
    return { ...setting.at, code, message, ...(hint === undefined ? {} : { hint }) };
}
function missingSettings({ settings, merge }) {
    const { modelPath, data, label, predictions } = settings;
    const missing = (name, what) => ({
        ...merge.at(name),
        code: "missing-input",
        message: `is required and was not given: ${what}`,
    });
    const problems = [];
    if (modelPath === null && predictions === null) {
        problems.push({
            ...missing("model-path", "the model file"),
            hint: "For a model that is not ONNX, give predictions instead.",
        });
    }
    if (data === null && predictions === null)
        problems.push(missing("data", "the evaluation data"));
    if (label === null)
        problems.push(missing("label", "the column with the true label or value"));
    if (data !== null && predictions !== null && settings.rowId === null) {
        problems.push({
            ...missing("row-id", "the column that joins predictions with data"),
            hint: "Or put the labels into the predictions file and leave data out.",
        });
    }
    return problems;
}
function taskProblems({ task, classes, positiveClass, threshold, score, scores }) {
    if (task === null)
        return [];
    const problems = [];
    const refuse = (setting, what) => {
        if (setting !== null)
            problems.push(because(setting, "contradictory-input", `${what} does not fit a ${task.value} model`));
    };
    if (task.value === "regression") {
        refuse(classes, "a list of classes");
        refuse(scores, "one score a class");
    }
    if (task.value !== "binary") {
        refuse(positiveClass, "a positive class");
        refuse(threshold, "a threshold");
        refuse(score, "the score of a positive class");
    }
    if (task.value === "binary" && classes !== null && classes.value.length !== 2) {
        problems.push(because(classes, "contradictory-input", `a binary model has two classes, found ${String(classes.value.length)}`));
    }
    return problems;
}
function classProblems({ classes, positiveClass, scores }) {
    const problems = [];
    if (classes === null) {
        if (scores?.value.kind === "names") {
            const hint = "Give classes, or write CLASS=COLUMN pairs.";
            problems.push(because(scores, "contradictory-input", "a list of score columns needs classes to say their order", hint));
        }
        return problems;
    }
    const known = classes.value;
    const repeated = known.find((label, index) => known.indexOf(label) !== index);
    if (repeated !== undefined)
        problems.push(because(classes, "repeated-class", `the class ${(0,quote/* quote */.hD)(repeated)} is listed twice`));
    const unknown = (setting, label) => {
        const listed = (0,quote/* alternatives */.Vo)(known.slice(0, 5).map((each) => (0,quote/* quote */.hD)(each)), "and");
        const near = (0,nearest/* nearest */.pA)(label, known);
        const hint = near === undefined ? "Classes are compared letter by letter." : `Did you mean ${(0,quote/* quote */.hD)(near)}?`;
        return because(setting, "unknown-class", `${(0,quote/* quote */.hD)(label)} is not among the classes ${listed}${known.length > 5 ? ", ..." : ""}`, hint);
    };
    if (positiveClass !== null && !known.includes(positiveClass.value))
        problems.push(unknown(positiveClass, positiveClass.value));
    if (scores?.value.kind === "pairs") {
        const { pairs } = scores.value;
        problems.push(...[...pairs.keys()].filter((label) => !known.includes(label)).map((label) => unknown(scores, label)));
        const uncovered = known.filter((label) => !pairs.has(label));
        if (uncovered.length > 0) {
            problems.push(because(scores, "contradictory-input", `no score column for the class ${(0,quote/* quote */.hD)(uncovered[0] ?? "")}`));
        }
    }
    else if (scores !== null && scores.value.names.length !== known.length) {
        const counts = `${String(scores.value.names.length)} score columns for ${String(known.length)} classes`;
        problems.push(because(scores, "contradictory-input", `found ${counts}; accepted: one a class`));
    }
    return problems;
}
/** A label among the features is a leak: the model would be judged on reading the answer. */
function columnProblems({ label, features, weight, rowId }) {
    if (label === null)
        return [];
    const problems = [];
    if (features?.value.includes(label.value) === true) {
        problems.push(because(features, "contradictory-input", `the label column ${(0,quote/* quote */.hD)(label.value)} is among the features`));
    }
    if (weight?.value === label.value)
        problems.push(because(weight, "contradictory-input", `${(0,quote/* quote */.hD)(label.value)} is the label column`));
    if (rowId?.value === label.value)
        problems.push(because(rowId, "contradictory-input", `${(0,quote/* quote */.hD)(label.value)} is the label column`));
    return problems;
}
function predictionProblems(settings) {
    const { predictions, score, scores, prediction, championPredictions, championScore } = settings;
    const problems = [];
    if (predictions === null) {
        for (const setting of [score, scores, prediction, championPredictions, championScore]) {
            if (setting !== null)
                problems.push(because(setting, "contradictory-input", "names a column or file of predictions, and no predictions are given"));
        }
        return problems;
    }
    if (score === null && scores === null && prediction === null) {
        problems.push(because(predictions, "missing-input", "predictions need score, scores or prediction to say which column they are"));
    }
    if (score !== null && scores !== null) {
        problems.push(because(scores, "contradictory-input", "score and scores are both given; accepted: one of them"));
    }
    if (championPredictions !== null && championScore !== null) {
        const message = "champion-predictions and champion-score are both given; accepted: one of them";
        problems.push(because(championScore, "contradictory-input", message));
    }
    if (championScore !== null && score === null) {
        problems.push(because(championScore, "contradictory-input", "a champion's score is compared with score, which is not given"));
    }
    return problems;
}
function championProblems({ champion, championPath }) {
    if (champion === null || championPath === null)
        return [];
    return [
        because(championPath, "contradictory-input", "champion and champion-path are both given; accepted: one of them"),
    ];
}
/** Supplied predictions are compared with supplied predictions: a champion's model file is not run beside them. */
function hasChampion({ predictions, champion, championPath, championPredictions, championScore }) {
    if (predictions !== null)
        return championPredictions !== null || championScore !== null;
    return champion !== null || championPath !== null;
}
function gateProblems({ settings, gates, metrics }) {
    const { task, sensitive } = settings;
    const seen = new Set();
    return gates.flatMap(({ gate, at }) => {
        const problems = [];
        const entry = metrics.metricEntry(gate.metric);
        if (task !== null && entry !== undefined && !entry.tasks.includes(task.value)) {
            const message = `${gate.metric} is not defined for a ${task.value} model, only for ${(0,quote/* alternatives */.Vo)(entry.tasks, "and")}`;
            problems.push({ ...at, code: "gate-task", message, hint: "docs/metrics.md lists the metrics of each task." });
        }
        if (gate.by !== null && sensitive?.value.includes(gate.by) !== true) {
            const hint = (0,nearest/* didYouMean */.au)(gate.by, sensitive?.value ?? [], "List the column under sensitive.");
            problems.push({
                ...at,
                code: "unknown-attribute",
                message: `${(0,quote/* quote */.hD)(gate.by)} is not a sensitive attribute`,
                hint,
            });
        }
        if (gate.comparison.kind === "no-worse-than-champion" && !hasChampion(settings)) {
            const message = `${(0,quote/* quote */.hD)(gate.text)} needs a champion, and none is declared`;
            const isSupplied = settings.predictions !== null;
            const hint = isSupplied ? "Give champion-predictions or champion-score." : "Set champion, for example to base.";
            problems.push({ ...at, code: "missing-champion", message, hint });
        }
        if (seen.has(gate.text))
            problems.push({ ...at, code: "repeated-gate", message: `the gate ${(0,quote/* quote */.hD)(gate.text)} is declared twice` });
        seen.add(gate.text);
        return problems;
    });
}

;// CONCATENATED MODULE: ./shared/config/merge-settings.ts


/** Merges one model's entry (empty without a file) with the inputs, key by key. */
function mergeSettings(inputs, model, merge) {
    const { data = {}, predictions } = model;
    const zeroDivision = model["zero-division"] === undefined ? undefined : model["zero-division"] === 0 ? "0" : "undefined";
    return {
        modelPath: merge.pick("model-path", inputs.modelPath, ["path"], model.path),
        task: merge.pick("task", inputs.task, ["task"], model.task),
        classes: merge.pick("classes", inputs.classes, ["classes"], model.classes?.map(String)),
        positiveClass: merge.pick("positive-class", inputs.positiveClass, ["positive-class"], textOf(model["positive-class"])),
        threshold: merge.pick("threshold", inputs.threshold, ["threshold"], model.threshold),
        data: merge.pick("data", inputs.data, ["data", "path"], listOf(data.path)),
        label: merge.pick("label", inputs.label, ["data", "label"], data.label),
        features: merge.pick("features", inputs.features, ["data", "features"], data.features),
        rowId: merge.pick("row-id", inputs.rowId, ["data", "row-id"], data["row-id"]),
        weight: merge.pick("weight", inputs.weight, ["data", "weight"], data.weight),
        sensitive: merge.pick("sensitive", inputs.sensitive, ["data", "sensitive"], data.sensitive),
        ...championSettings(inputs, model, merge),
        predictions: merge.pick("predictions", inputs.predictions, ["predictions", "path"], listOf(predictions?.path)),
        ...predictionColumns(inputs, model, merge),
        confidence: merge.pick("confidence", inputs.confidence, ["confidence"], model.confidence),
        replicates: merge.pick("replicates", inputs.replicates, ["replicates"], model.replicates),
        zeroDivision: merge.pick("zero-division", inputs.zeroDivision, ["zero-division"], zeroDivision),
        minimumGroup: merge.pick("minimum-group", inputs.minimumGroup, ["minimum-group"], model["minimum-group"]),
        minimumDenominator: merge.pick("minimum-denominator", inputs.minimumDenominator, ["minimum-denominator"], model["minimum-denominator"]),
        provider: merge.pick("provider", inputs.provider, ["provider"], model.provider),
        threads: merge.pick("threads", inputs.threads, ["threads"], model.threads),
        timeLimitSeconds: merge.pick("time-limit-seconds", inputs.timeLimitSeconds, ["time-limit-seconds"], model["time-limit-seconds"]),
        memoryLimitMb: merge.pick("memory-limit-mb", inputs.memoryLimitMb, ["memory-limit-mb"], model["memory-limit-mb"]),
        batchRows: merge.pick("batch-rows", inputs.batchRows, ["batch-rows"], model["batch-rows"]),
    };
}
function textOf(label) {
    return label === undefined ? undefined : String(label);
}
function listOf(paths) {
    return typeof paths === "string" ? [paths] : paths;
}
/** Two ways to name one champion: either input replaces the file's key. */
function championSettings(inputs, model, merge) {
    const isReplaced = inputs.championPath !== undefined && merge.counts("champion-path");
    if (isReplaced && inputs.champion === undefined && model.champion !== undefined)
        merge.override(["champion"]);
    return {
        champion: merge.pick("champion", inputs.champion, ["champion"], isReplaced ? undefined : model.champion),
        championPath: merge.pick("champion-path", inputs.championPath, ["champion"], undefined),
    };
}
/** Columns are a set: one given as input replaces the file's, or `score` of the file would contradict `scores` of the input. */
function predictionColumns(inputs, { predictions }, merge) {
    const isOwnReplaced = merge.counts("score") && [inputs.score, inputs.scores, inputs.prediction].some((given) => given !== undefined);
    const isChampionReplaced = merge.counts("champion-score") &&
        [inputs.championPredictions, inputs.championScore].some((given) => given !== undefined);
    const own = isOwnReplaced ? undefined : predictions;
    const champion = isChampionReplaced ? undefined : predictions;
    for (const key of ["score", "scores", "prediction"]) {
        if (isOwnReplaced && predictions?.[key] !== undefined)
            merge.override(["predictions", key]);
    }
    for (const key of ["champion-predictions", "champion-score"]) {
        if (isChampionReplaced && predictions?.[key] !== undefined)
            merge.override(["predictions", key]);
    }
    return {
        score: merge.pick("score", inputs.score, ["predictions", "score"], own?.score),
        scores: merge.pick("scores", inputs.scores, ["predictions", "scores"], pairsOf(own?.scores)),
        prediction: merge.pick("prediction", inputs.prediction, ["predictions", "prediction"], own?.prediction),
        championPredictions: merge.pick("champion-predictions", inputs.championPredictions, ["predictions", "champion-predictions"], listOf(champion?.["champion-predictions"])),
        championScore: merge.pick("champion-score", inputs.championScore, ["predictions", "champion-score"], champion?.["champion-score"]),
    };
}
function pairsOf(scores) {
    if (scores === undefined)
        return undefined;
    // Array.isArray does not narrow a read-only array away from a record.
    const isList = (given) => Array.isArray(given);
    return isList(scores) ? { kind: "names", names: scores } : { kind: "pairs", pairs: new Map(Object.entries(scores)) };
}
/** The gates that judge: those of the input, each problem with its line and column, or those of the file. */
function mergeGates(inputs, loaded, model, merge, metrics) {
    const declared = loaded?.gates.get(model) ?? [];
    if (inputs.gates === undefined || !merge.counts("gates"))
        return { gates: declared, problems: [] };
    if (declared.length > 0)
        merge.override(["gates"]);
    const gates = [];
    const problems = [];
    const at = merge.at("gates");
    for (const text of inputs.gates) {
        const parsed = parseGate(text, { advisory: false, metrics });
        if (parsed.kind === "gate")
            gates.push({ gate: parsed.gate, at });
        else
            problems.push({
                ...parsed.problem,
                ...at,
                message: `in ${(0,quote/* quote */.hD)(text)}, column ${String(parsed.offset + 1)}: ${parsed.problem.message}`,
            });
    }
    return { gates, problems };
}

// EXTERNAL MODULE: ./shared/spec/define-action.ts
var define_action = __webpack_require__(77936);
// EXTERNAL MODULE: ./shared/spec/common-inputs.ts + 3 modules
var common_inputs = __webpack_require__(57827);
;// CONCATENATED MODULE: ./shared/config/setting.ts



/** Inputs that say how to run and not how to judge; they count even where the trusted file judges. */
const RUN_INPUTS = new Set([
    "model",
    "config",
    "provider",
    "threads",
    "time-limit-seconds",
    "memory-limit-mb",
    "batch-rows",
]);
function merger({ loaded, model, ignoreJudging, showInput }) {
    const overridden = [];
    const counts = (inputName) => !ignoreJudging || RUN_INPUTS.has(inputName);
    return {
        overridden,
        counts,
        at: (inputName) => ({ input: showInput(inputName) }),
        override(key) {
            overridden.push(pathText(["models", model, ...key]));
        },
        pick(inputName, input, key, file) {
            if (input !== undefined && counts(inputName)) {
                if (file !== undefined)
                    this.override(key);
                return { value: input, from: "input", at: this.at(inputName) };
            }
            if (file === undefined || loaded === null)
                return null;
            const path = ["models", model, ...key];
            return { value: file, from: "file", at: { input: pathText(path), place: loaded.locate.value(path) } };
        },
    };
}
/** Names of the judging inputs that were given, in the order in which they are declared. */
function givenJudgingInputs(inputs) {
    return givenInputs(inputs).filter((name) => !RUN_INPUTS.has(name));
}
/** Names of all policy inputs that were given. */
function givenInputs(inputs) {
    return Object.keys(common_inputs/* policyInputs */.eh).filter((name) => inputValue(inputs, name) !== undefined);
}
/** A given input by its kebab-case name. */
function inputValue(inputs, name) {
    return Object.entries(inputs).find(([property]) => property === (0,define_action/* camelCase */.xQ)(name))?.[1];
}

;// CONCATENATED MODULE: ./shared/config/policy-digest.ts

/**
 * What the record names as policy. A file that nothing overrode is named by its own digest. Where inputs had a say, the digest is over a
 * canonical JSON of the inputs (and the file's digest): the file's own would claim that it alone had judged.
 */
function policySource({ inputs, configFile, ignoreJudging, sha256 }) {
    if (configFile === null)
        return { description: "inputs", sha256: sha256(canonicalInputs(inputs, givenInputs(inputs), null)) };
    const given = ignoreJudging ? [] : givenJudgingInputs(inputs);
    if (given.length === 0)
        return { description: configFile.shownPath, sha256: configFile.sha256 };
    const description = `${configFile.shownPath} with inputs ${given.join(", ")}`;
    return { description, sha256: sha256(canonicalInputs(inputs, given, configFile.sha256)) };
}
/** JSON with sorted keys and no spaces: the same inputs give the same bytes whatever order they were given in. */
function canonicalInputs(inputs, names, file) {
    const sorted = [...names].sort();
    const values = sorted.map((name) => [name, plain(inputValue(inputs, name))]);
    return JSON.stringify({ file, inputs: Object.fromEntries(values) });
}
/** Maps as sorted pairs; everything else an input can hold is JSON already. */
function plain(value) {
    if (typeof value !== "object" || value === null || !("kind" in value))
        return value;
    if (!("pairs" in value) || !isMap(value.pairs))
        return value;
    const { pairs } = value;
    return { kind: value.kind, pairs: [...pairs].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)) };
}
function isMap(value) {
    return value instanceof Map;
}

;// CONCATENATED MODULE: ./shared/config/resolve-policy.ts








/**
 * Merges inputs and modelgate.yml into the policy of one model: what is judged, on what, by which gates.
 *
 * @throws ModelgateError kind "input" with every problem that was found
 */
async function resolvePolicy(request) {
    const { inputs, showInput, configFile, metrics } = request;
    const loaded = configFile === null ? null : loadOrThrow(configFile, metrics);
    const name = modelName(inputs, loaded, showInput);
    const ignoreJudging = request.precedence === "inputs-ignored" && loaded !== null;
    const merge = merger({ loaded, model: name, ignoreJudging, showInput });
    const model = loaded?.config.models[name] ?? {};
    const settings = mergeSettings(inputs, model, merge);
    const { gates, problems: gateProblems } = mergeGates(inputs, loaded, name, merge, metrics);
    const problems = [...gateProblems, ...contradictions({ settings, gates, merge, metrics })];
    const source = policySource({ inputs, configFile, ignoreJudging, sha256: request.sha256 });
    const minimumCell = loaded?.config.disclosure?.["minimum-cell"];
    const assembled = await assemblePolicy({
        name,
        settings,
        gates,
        model,
        minimumCell,
        source,
        files: request,
        baseDir: configFile?.baseDir ?? request.workingDir,
    });
    problems.push(...assembled.problems);
    (0,errors/* throwProblems */.Jh)("input", problems);
    return {
        policy: assembled.policy,
        overridden: merge.overridden,
        ignored: ignoreJudging ? givenJudgingInputs(inputs) : [],
        config: loaded?.config ?? null,
    };
}
function loadOrThrow(file, metrics) {
    const loaded = loadConfig(file, metrics);
    if (loaded.kind === "config")
        return loaded;
    (0,errors/* throwProblems */.Jh)("input", loaded.problems);
    throw new errors/* ModelgateError */.HJ("input", [
        { code: "bad-config", message: "the configuration cannot be read", place: { file: file.shownPath } },
    ]);
}
function modelName(inputs, loaded, showInput) {
    if (loaded === null)
        return inputs.model ?? nameFromPath(inputs.modelPath ?? inputs.predictions?.[0] ?? "model");
    const choice = chooseModel(inputs.model, Object.keys(loaded.config.models), showInput("model"));
    if (choice.kind === "model")
        return choice.name;
    throw new errors/* ModelgateError */.HJ("input", [choice.problem]);
}

;// CONCATENATED MODULE: ./shared/runtime/load-policy.ts







const load_policy_metrics = { metricEntry: metricEntry, metricIds: metricIds };
/** Stands in the policy's source wherever nobody but the author of the change has agreed to it (contracts.md §6). */
const FIRST_ADOPTION = "untrusted-first-adoption";
/**
 * The policy of this run. Where the change under judgement could have written the file at hand, the trusted commit's judges instead; what an
 * input replaced, what did not count and what the change does to its policy is said out loud.
 */
async function loadPolicy(inputs, runtime) {
    if (runtime.trustedConfig === null)
        return policyAtHand(inputs, runtime, await runtime.files.readConfig(inputs.config));
    const named = await runtime.trustedConfig(inputs.config);
    const judge = named === null ? await movedPolicy(inputs, runtime) : judging(inputs, named);
    if (judge === null)
        return firstAdoption(await ownPolicy(inputs, runtime), null, runtime);
    if (judge.kind === "undeclared")
        return firstAdoption(await ownPolicy(inputs, runtime), judge.loaded, runtime);
    const { policy, ignored } = await resolve(judge.inputs, runtime, judge.file, "inputs-ignored");
    if (ignored.length > 0) {
        const inputsWord = ignored.length === 1 ? "input" : "inputs";
        runtime.warn(`ignored, because ${judge.file.shownPath} declares the model: the ${inputsWord} ${ignored.join(", ")}`);
    }
    await showChangedData(policy, runtime);
    if (judge.loaded !== null)
        await showChange(inputs, runtime, { file: judge.file, loaded: judge.loaded }, policy.name);
    return policy;
}
function judging(inputs, file) {
    const loaded = loadConfig(file, load_policy_metrics);
    if (loaded.kind === "problems")
        return { kind: "judges", file, loaded: null, inputs };
    const names = Object.keys(loaded.config.models);
    // Not asked for and not clear: the trusted file's own message, with its names, is the right one.
    const isJudge = inputs.model === undefined ? names.length > 0 : names.includes(inputs.model);
    return isJudge ? { kind: "judges", file, loaded, inputs } : { kind: "undeclared", loaded };
}
/** A change that brings its policy under a new name is judged by the base's modelgate.yml still, for the models that one declares. */
async function movedPolicy(inputs, runtime) {
    if (inputs.config === undefined)
        return null;
    const base = (await runtime.trustedConfig?.(undefined)) ?? null;
    if (base === null)
        return null;
    const own = await runtime.files.findConfig(inputs.config);
    const loaded = own === null ? null : loadConfig(own, load_policy_metrics);
    if (loaded?.kind !== "config")
        return null;
    const choice = chooseModel(inputs.model, Object.keys(loaded.config.models), "model");
    if (choice.kind === "problem")
        return null;
    const judge = judging({ ...inputs, model: choice.name }, base);
    if (judge.kind === "judges")
        runtime.warn(`config is not at the base commit; ${base.shownPath} judges the model`);
    return judge;
}
async function ownPolicy(inputs, runtime) {
    return policyAtHand(inputs, runtime, await runtime.files.readConfig(inputs.config));
}
async function policyAtHand(inputs, runtime, file) {
    const { policy, overridden } = await resolve(inputs, runtime, file, "inputs-override");
    if (overridden.length > 0) {
        runtime.warn(`inputs replaced what ${file?.shownPath ?? "the file"} says of ${overridden.join(", ")}`);
    }
    return policy;
}
function resolve(inputs, { files, showInput, workingDir }, configFile, precedence) {
    const { resolvePaths, sha256 } = files;
    return resolvePolicy({ inputs, configFile, showInput, workingDir, precedence, metrics: load_policy_metrics, resolvePaths, sha256 });
}
/** Nobody has agreed to this policy yet, so it says so everywhere, and cannot lower what may be disclosed (contracts.md §8). */
function firstAdoption(policy, base, runtime) {
    const trustedCell = base?.config.disclosure?.["minimum-cell"] ?? DEFAULTS.minimumCell;
    runtime.remark(`The base commit has no policy for the model ${(0,quote/* quote */.hD)(policy.name)}, so this change is judged by its own (${FIRST_ADOPTION}). A reviewer has to agree to the gates.`);
    if (policy.minimumCell < trustedCell) {
        runtime.warn(`disclosure.minimum-cell stays ${String(trustedCell)}: only a policy of the base commit lowers it, found ${String(policy.minimumCell)}`);
    }
    return {
        ...policy,
        minimumCell: Math.max(policy.minimumCell, trustedCell),
        source: { ...policy.source, description: `${policy.source.description} (${FIRST_ADOPTION})` },
    };
}
async function showChange(inputs, runtime, judging, model) {
    const own = await runtime.files.findConfig(inputs.config);
    const text = changeText(policyChange(judging, own, model, load_policy_metrics), judging.file.shownPath);
    if (text !== null)
        runtime.remark(text);
}
/** One request a file: more would only delay what the list of changed files of the pull request says anyway. */
const MOST_COMPARED = 20;
/** A change may bring other rows or labels along, and is not judged by what it was before (contracts.md §6). */
async function showChangedData({ data, predictions }, runtime) {
    const paths = predictions === null ? data.paths : [...data.paths, ...predictions.paths];
    const changes = (await runtime.changedFiles?.(paths.slice(0, MOST_COMPARED))) ?? [];
    const named = (kind) => changes.filter((change) => change.kind === kind).map(({ path }) => path);
    const parts = [
        listed("This change alters the data it is judged on", named("changed")),
        listed("Data that the base commit does not hold", named("absent")),
        listed("Data too large to compare with the base commit", named("unknown")),
        paths.length > MOST_COMPARED ? `Of ${String(paths.length)} files ${String(MOST_COMPARED)} were compared.` : null,
    ].filter((part) => part !== null);
    if (parts.length > 0)
        runtime.remark(parts.join(" "));
}
function changeText(change, judge) {
    switch (change.kind) {
        case "unchanged":
            return null;
        case "removed":
            return `This change removes its policy; judged by ${judge}, the base's.`;
        case "changed": {
            const parts = [
                listed("Gates added", change.gatesAdded),
                listed("Gates removed", change.gatesRemoved),
                listed("Also changed", change.otherKeys),
            ].filter((part) => part !== null);
            const what = parts.length === 0 ? "No setting differs." : parts.join(" ");
            return `This change alters its policy; judged by ${judge}, the base's. ${what}`;
        }
    }
}
/** Enough for a reviewer to see what is going on; the change itself has the rest. */
const load_policy_MOST_LISTED = 8;
function listed(title, items) {
    if (items.length === 0)
        return null;
    const rest = items.length - load_policy_MOST_LISTED;
    const shown = items.slice(0, load_policy_MOST_LISTED).map((item) => (0,quote/* quote */.hD)(item, 120));
    return `${title}: ${shown.join(", ")}${rest > 0 ? ` and ${String(rest)} more` : ""}.`;
}

// EXTERNAL MODULE: ./shared/report/cell.ts
var cell = __webpack_require__(55437);
// EXTERNAL MODULE: ./shared/report/escape.ts
var report_escape = __webpack_require__(46682);
// EXTERNAL MODULE: ./shared/report/number.ts
var number = __webpack_require__(82344);
;// CONCATENATED MODULE: ./shared/report/provenance-section.ts



/** First characters of a digest: enough to tell files apart by eye; the whole one stands under "Digests". */
const SHORT_DIGEST = 12;
function shortDigest(sha256) {
    return sha256.slice(0, SHORT_DIGEST);
}
/** Every digest in full, never dropped: it is what makes the report about this file and no other. */
function digestSection({ subject, champion, data, policy }) {
    const facts = [
        { label: "Model", value: (0,cell/* code */.aY)(subject.sha256) },
        ...(champion === null ? [] : [{ label: "Champion", value: (0,cell/* code */.aY)(champion.sha256) }]),
        ...(data === null ? [] : [{ label: "Data", value: (0,cell/* code */.aY)(data.sha256) }]),
        { label: "Policy", value: (0,cell/* code */.aY)(policy.sha256) },
    ];
    const blocks = [{ kind: "facts", facts }];
    if (subject.files.length > 1) {
        blocks.push({
            kind: "table",
            caption: "The model's digest is the root over these files.",
            columns: [
                { title: "File", align: "left" },
                { title: "SHA-256", align: "left" },
            ],
            rows: subject.files.map(({ path, sha256 }) => [(0,cell/* code */.aY)(path), (0,cell/* code */.aY)(sha256)]),
        });
    }
    return { id: "digests", title: "Digests", keep: "essential", folded: true, blocks };
}
/** The rows that were judged, and those left out with the reason. */
function dataSection({ data }) {
    if (data === null)
        return null;
    const excluded = data.excluded.map(({ reason, n }) => [
        (0,cell/* text */.Qq)(reason),
        (0,cell/* text */.Qq)(n === null ? "suppressed" : (0,number/* countText */.lT)(n)),
    ]);
    const seen = data.rows === null
        ? "Not evaluated: the run stopped before."
        : `${(0,number/* counted */.hS)(data.rows, "row")} evaluated; ${excluded.length === 0 ? "none left out" : "some left out"}.`;
    const blocks = [{ kind: "paragraph", text: seen }];
    if (excluded.length > 0) {
        blocks.push({
            kind: "table",
            caption: "Rows left out of every number above.",
            columns: [
                { title: "Reason", align: "left" },
                { title: "Rows", align: "right" },
            ],
            rows: excluded,
        });
    }
    return { id: "data", title: "Data", keep: excluded.length === 0 ? 50 : 85, folded: false, blocks };
}
/** What the model file says of itself. */
function modelFacts(identity) {
    const operators = identity.operators.map(({ domain, type, count }) => `${domain === "" ? "" : `${domain}.`}${type}${count > 1 ? ` × ${String(count)}` : ""}`);
    return [
        { label: "Size", value: (0,cell/* text */.Qq)((0,number/* bytesText */.pV)(identity.sizeBytes)) },
        { label: "Producer", value: (0,cell/* text */.Qq)(identity.producer === "" ? "not named" : identity.producer) },
        {
            label: "ONNX",
            value: (0,cell/* text */.Qq)(`IR ${String(identity.irVersion)}; ${identity.opsets.map(({ domain, version }) => `${domain === "" ? "ai.onnx" : domain} ${String(version)}`).join(", ")}`),
        },
        { label: "Inputs", value: (0,cell/* text */.Qq)(list(identity.inputs.map(valueText))) },
        { label: "Outputs", value: (0,cell/* text */.Qq)(list(identity.outputs.map(valueText))) },
        { label: "Operators", value: (0,cell/* text */.Qq)(list(operators)) },
    ];
}
/** How a reader in ten years checks that this report is about the file in hand, and gets the same numbers. */
function verifySection(result, seed) {
    const [file] = result.subject.files;
    const single = result.subject.files.length === 1 && file !== undefined;
    const check = single
        ? [`sha256sum ${quoted(file.path)}`, `# ${result.subject.sha256}`]
        : ["# each file's digest is listed under Digests", "sha256sum FILE"];
    return {
        id: "verify",
        title: "How to verify",
        keep: 30,
        folded: true,
        blocks: [
            { kind: "paragraph", text: "The model's digest must be the one that this report names:" },
            { kind: "code", text: check.join("\n") },
            {
                kind: "paragraph",
                text: `With the same model, data and policy (by their digests), tool version and seed ${String(seed)}, the check gives the same result, byte for byte:`,
            },
            { kind: "code", text: `modelgate ${result.action} --model ${quoted(result.model)}` },
        ],
    };
}
function valueText(value) {
    if (value.kind !== "tensor")
        return `${value.name}: ${value.kind}`;
    const shape = value.shape === null ? "any shape" : `[${value.shape.map((size) => size ?? "?").join(", ")}]`;
    return `${value.name}: ${value.elementType} ${shape}`;
}
function list(items) {
    const shown = items.slice(0, 12).join("; ");
    if (items.length === 0)
        return "none";
    return items.length > 12 ? `${shown}; and ${String(items.length - 12)} more` : shown;
}
/** A word as a POSIX shell reads it back; a name that is safe as it stands stays readable. */
function quoted(word) {
    return /^[\w./-]+$/u.test(word) && !word.startsWith("-") ? word : `'${(0,report_escape/* visible */.RK)(word).replaceAll("'", "'\\''")}'`;
}

// EXTERNAL MODULE: ./shared/report/words.ts + 1 modules
var words = __webpack_require__(17121);
;// CONCATENATED MODULE: ./shared/report/check-report.ts





const LONGEST_NAME = 80;
/** What the check is about, at a glance. */
function glance({ result, candidate, champion }) {
    const against = champion === null || result.champion === null
        ? "none"
        : `${(0,report_escape/* clip */.$Q)(champion.shownPath, LONGEST_NAME)} (${shortDigest(result.champion.sha256)})`;
    return [
        {
            label: "Model",
            value: (0,cell/* text */.Qq)(`${(0,report_escape/* clip */.$Q)(candidate.shownPath, LONGEST_NAME)} (${shortDigest(result.subject.sha256)})`),
        },
        { label: "Champion", value: (0,cell/* text */.Qq)(against) },
        ...(result.data === null ? [] : [{ label: "Data", value: dataAtAGlance(result.data) }]),
        {
            label: "Policy",
            value: (0,cell/* text */.Qq)(`${(0,report_escape/* clip */.$Q)(result.policy.source, LONGEST_NAME)} (${shortDigest(result.policy.sha256)})`),
        },
    ];
}
function dataAtAGlance({ rows, sha256 }) {
    return (0,cell/* text */.Qq)(`${rows === null ? "not evaluated" : (0,number/* counted */.hS)(rows, "row")} (${shortDigest(sha256)})`);
}
/** Why the verdict is what it is where no gate explains it. */
function findingSection({ findings }) {
    if (findings.length === 0)
        return null;
    const blocks = findings.flatMap(({ code: reason, detail, hint }) => [
        { kind: "note", tone: "warning", text: `${detail} (${(0,words/* reasonSentence */.Ux)(reason)}; ${reason})` },
        ...(hint === null ? [] : [{ kind: "paragraph", text: hint }]),
    ]);
    return { id: "findings", title: "What stopped the check", keep: "essential", folded: false, blocks };
}
/** Gates of the policy that this check left to others. */
function notJudgedSection({ notJudgedHere }) {
    if (notJudgedHere.length === 0)
        return null;
    return {
        id: "not-judged-here",
        title: "Not judged here",
        keep: "essential",
        folded: false,
        blocks: [
            {
                kind: "paragraph",
                text: "Gates of the policy that another check judges. This verdict says nothing about them.",
            },
            { kind: "list", items: notJudgedHere.map(({ gate, judgedBy }) => `${(0,report_escape/* clip */.$Q)(gate, 120)}: ${judgedBy}`) },
        ],
    };
}
/** What was worked out rather than declared. */
function assumptionSection({ assumptions, result }) {
    const supplied = result.predictions === "supplied"
        ? [
            "The predictions were supplied, not computed here: this check vouches for the numbers, not for the model that made them.",
        ]
        : [];
    const items = [...supplied, ...assumptions];
    if (items.length === 0)
        return null;
    return {
        id: "assumptions",
        title: "Worked out, not declared",
        keep: 80,
        folded: false,
        blocks: [{ kind: "list", items }],
    };
}
/** The model file, and how it was run. */
function runSection({ candidate, champion }) {
    const { identity, runtime } = candidate;
    const facts = [
        ...(identity === null ? [] : modelFacts(identity)),
        ...(runtime === null
            ? []
            : [
                {
                    label: "Runtime",
                    value: (0,cell/* text */.Qq)(`${runtime.runtime} ${runtime.runtimeVersion}, ${runtime.provider}, ${runtime.threads === 0 ? "threads chosen by the runtime" : (0,number/* counted */.hS)(runtime.threads, "thread")}`),
                },
                {
                    label: "Memory limit",
                    value: (0,cell/* text */.Qq)(runtime.memoryLimit === "enforced" ? "enforced" : "not enforced on this platform"),
                },
            ]),
        ...(champion === null ? [] : [{ label: "Champion file", value: (0,cell/* code */.aY)(champion.shownPath) }]),
    ];
    if (facts.length === 0)
        return null;
    return { id: "model", title: "Model and run", keep: 35, folded: true, blocks: [{ kind: "facts", facts }] };
}
/** How intervals were made. */
function methodSection({ confidence, replicates, seed, minimumCell, result }) {
    const methods = [
        ...new Set(result.metrics.map(({ interval }) => interval?.method).filter((method) => method !== undefined)),
    ];
    const facts = [
        {
            label: "Confidence",
            value: (0,cell/* text */.Qq)(`two-sided ${(0,number/* percentText */.fL)(confidence)} intervals; the end that is printed is the end that is judged`),
        },
        { label: "Interval methods", value: (0,cell/* text */.Qq)(methods.length === 0 ? "none used" : methods.join(", ")) },
        { label: "Bootstrap", value: (0,cell/* text */.Qq)(`${(0,number/* counted */.hS)(replicates, "replicate")}, seed ${String(seed)}`) },
        { label: "Smallest cell shown", value: (0,cell/* text */.Qq)((0,number/* counted */.hS)(minimumCell, "row")) },
        { label: "Policy from", value: (0,cell/* text */.Qq)(result.policy.source) },
    ];
    return { id: "methods", title: "Methods", keep: 20, folded: true, blocks: [{ kind: "facts", facts }] };
}

;// CONCATENATED MODULE: ./shared/core/gate/rows-to-decide.ts
/**
 * About how many rows would decide the gate if the value stayed what it is: n · (width / needed)².
 *
 * `width` is the distance from the value to the bound, `needed` from the value to the limit. An approximation: it takes
 * the interval to shrink with 1/√n, which holds for means and proportions away from 0 and 1, and for the AUC.
 *
 * @returns whole rows, at least n; null when the value sits on the limit (no number of rows decides), when the bound does
 *   not lie beyond the limit (it is decided already), or when the answer exceeds 2^53
 */
function rowsToDecide({ n, value, bound, limit }) {
    const needed = Math.abs(limit - value);
    const width = Math.abs(bound - value);
    if (needed === 0 || width <= needed || Math.sign(bound - value) !== Math.sign(limit - value))
        return null;
    const rows = Math.ceil(n * (width / needed) ** 2);
    return Number.isSafeInteger(rows) ? rows : null;
}

;// CONCATENATED MODULE: ./shared/report/gate-words.ts



const QUOTED = /"(?:[^"\\]|\\.)*"/gu;
const LIMIT = /\s(>=|<=|>|<)\s+(\S+)$/u;
const CHAMPION = /\sno-worse-than champion(?:\s+by\s+(.+))?$/u;
const LONGEST = 90;
const DEMANDS = {
    ">=": { words: "at least", better: "above" },
    ">": { words: "above", better: "above" },
    "<=": { words: "at most", better: "below" },
    "<": { words: "below", better: "below" },
};
/** Every gate, worst first: by verdict, required before advisory, then by how far the value is on the wrong side of its limit. */
function seenGates(result) {
    const rank = { fail: 0, inconclusive: 1, warn: 2, pass: 3 };
    return result.gates
        .map((gate) => seen(gate, result.metrics))
        .sort((a, b) => rank[a.gate.verdict] - rank[b.gate.verdict] ||
        Number(a.gate.advisory) - Number(b.gate.advisory) ||
        shortfall(b) - shortfall(a));
}
/** `roc_auc is 0.871 [0.861, 0.881], must be at least 0.90`; without a value, why there is none. */
function gateSentence(seenGate) {
    const { gate, subject, demand, isComparison } = seenGate;
    const part = decidingPart(gate);
    if (gate.value === null)
        return `${subject} ${demand}, but${part === "" ? "" : `${part},`} ${gateReason(seenGate)}`;
    const verb = isComparison ? "differs from the champion's by" : "is";
    return `${subject} ${verb} ${observedText(seenGate)}${part}, ${demand}`;
}
/** Which gate is meant, short: `recall on "age < 25"`, `roc_auc against the champion`. */
function gateName({ subject, isComparison }) {
    return isComparison ? `${subject} against the champion` : subject;
}
/** What was observed, as printed: value and interval, signed when it is a difference. */
function observedText({ gate, row, isComparison }) {
    if (gate.value === null)
        return "no value";
    const interval = row?.interval ?? null;
    if (!isComparison)
        return (0,number/* estimateText */.YL)(gate.value, interval, gate.limit);
    const printed = (0,number/* printDifference */.n2)(gate.value, interval, gate.limit);
    return printed.interval === null ? printed.value : `${printed.value} ${printed.interval}`;
}
/** Why the gate has its verdict, as a clause; an undefined metric says why it is. */
function gateReason({ gate, row }) {
    const sentence = (0,words/* reasonSentence */.Ux)(gate.reasonCode);
    const missing = row?.undefinedReason ?? null;
    if (gate.reasonCode !== "metric-undefined" || missing === null)
        return sentence;
    return `${sentence}: ${(0,words/* undefinedSentence */.UG)(missing)}`;
}
function seen(gate, metrics) {
    // A comparison sign inside a slice's quotes is not the gate's own; blanks of the same length keep the positions.
    const bare = gate.gate.replace(QUOTED, (quoted) => "x".repeat(quoted.length));
    const champion = CHAMPION.exec(bare);
    if (champion !== null) {
        const margin = champion[1];
        return {
            gate,
            row: rowOf(gate, "difference", metrics),
            subject: subjectOf(gate, champion.index),
            demand: margin === undefined ? "must be no worse" : `must be no worse by ${margin} or more`,
            better: betterDifference(gate),
            isComparison: true,
        };
    }
    const limit = LIMIT.exec(bare);
    const demand = DEMANDS[limit?.[1] ?? ""];
    return {
        gate,
        row: rowOf(gate, "candidate", metrics),
        subject: subjectOf(gate, limit?.index ?? gate.gate.length),
        demand: demand === undefined ? "must meet its limit" : `must be ${demand.words} ${limit?.[2] ?? ""}`,
        better: demand?.better ?? null,
        isComparison: false,
    };
}
function subjectOf({ gate }, end) {
    return (0,report_escape/* shorten */.ml)(gate.slice(0, end), LONGEST);
}
/** The judged end of the interval is the one towards the limit's bad side, which tells the direction without the catalogue. */
function betterDifference({ value, bound, limit }) {
    if (value !== null && bound !== null && bound !== value)
        return bound < value ? "above" : "below";
    return limit === 0 ? null : limit < 0 ? "above" : "below";
}
/** The row of the group and class that decided the gate; one of all rows and no class where there are none. */
function rowOf(gate, of, metrics) {
    const place = (row) => JSON.stringify([row.by, row.group, row.on, row.class]);
    const wanted = place(gate);
    return metrics.find((row) => row.metric === gate.metric && row.of === of && place(row) === wanted) ?? null;
}
/** ` in group "women"`, ` in class "cat"`: which part of the rows decided; empty for a gate on all of them. */
function decidingPart({ group, class: className }) {
    const groups = group?.map((name) => (name === null ? "the missing value" : `"${(0,report_escape/* shorten */.ml)(name, 40)}"`)) ?? [];
    const inGroup = groups.length === 0 ? "" : ` in group ${groups.join(" × ")}`;
    return className === null ? inGroup : `${inGroup} in class "${(0,report_escape/* shorten */.ml)(className, 40)}"`;
}
/** How far past its limit the value is on the bad side, in half-widths of its interval, so that different metrics compare. */
function shortfall({ gate, row, better }) {
    if (gate.value === null || better === null)
        return -Number.MAX_VALUE;
    const distance = better === "above" ? gate.limit - gate.value : gate.value - gate.limit;
    const half = row?.interval === null || row === null ? 0 : (row.interval.high - row.interval.low) / 2;
    return half > 0 ? distance / half : distance;
}

;// CONCATENATED MODULE: ./shared/report/gate-section.ts





/** Beyond this the advice "evaluate on n rows" helps nobody. */
const MOST_ROWS_ADVISED = 1e9;
const MOST_ACTIONS = 5;
const MOST_NAMES = 3;
/** The first sentence of a report: the worst thing found, with its number. */
function headline(result) {
    const gates = seenGates(result);
    const [worst] = gates;
    const finding = result.findings[0];
    switch (result.verdict) {
        case "fail":
            return finding !== undefined && worst?.gate.verdict !== "fail"
                ? `Fails: ${findingText(finding)}.`
                : badHeadline("Fails", "fail", gates);
        case "inconclusive":
            return finding !== undefined
                ? `Inconclusive: ${findingText(finding)}.`
                : badHeadline("Inconclusive", "inconclusive", gates);
        case "warn":
            return warnHeadline(result, gates);
        case "pass":
            return passHeadline(gates);
    }
}
/** What to do, one step a cause, worst cause first, with the number of rows that would decide an undecided gate. */
function nextActions(result) {
    const gates = seenGates(result).filter(({ gate }) => gate.verdict !== "pass");
    const explained = new Set([
        ...result.findings.map(({ code: reason }) => reason),
        ...result.gates.map(({ reasonCode }) => reasonCode),
    ]);
    const steps = [
        ...result.findings.map(({ code: reason, hint }) => hint ?? (0,words/* nextStep */.sk)(reason)),
        ...(result.findings.length > 0 ? [] : gateSteps(gates)),
        ...result.reasonCodes.filter((reason) => !explained.has(reason)).map(words/* nextStep */.sk),
    ];
    return [...new Set(steps.filter((step) => step !== null))].slice(0, MOST_ACTIONS);
}
/** One step for all gates that need it, naming them. */
function gateSteps(gates) {
    const concerned = new Map();
    for (const seen of gates) {
        const step = gateStep(seen);
        if (step !== null)
            concerned.set(step, [...(concerned.get(step) ?? []), gateName(seen)]);
    }
    return [...concerned].map(([step, names]) => {
        const more = names.length > MOST_NAMES ? `, and ${(0,number/* countText */.lT)(names.length - MOST_NAMES)} more` : "";
        return `${names.slice(0, MOST_NAMES).join(", ")}${more}: ${step}`;
    });
}
/** Every gate with what was observed and why it was judged so, worst first; then the same as a picture. */
function gateSection(result) {
    const gates = seenGates(result);
    if (gates.length === 0)
        return null;
    const blocks = [
        {
            kind: "table",
            caption: "Every gate, worst first. A gate passes when its whole interval meets the limit.",
            columns: ["Verdict", "Gate", "Observed", "Why"].map((title) => ({ title, align: "left" })),
            rows: gates.map(gateCells),
        },
    ];
    const chart = intervalChart(gates);
    if (chart !== null)
        blocks.push({ kind: "chart", chart });
    return { id: "gates", title: "Gates", keep: "essential", folded: false, blocks };
}
function findingText({ code: reason, detail }) {
    const said = detail.trim().replace(/\.$/u, "");
    return said === "" ? (0,words/* reasonSentence */.Ux)(reason) : said;
}
function badHeadline(word, verdict, gates) {
    const bad = gates.filter(({ gate }) => gate.verdict === verdict && !gate.advisory);
    const required = gates.filter(({ gate }) => !gate.advisory).length;
    const [worst] = bad;
    if (worst === undefined)
        return `${word}.`;
    const why = verdict === "inconclusive" && worst.gate.value !== null ? `: ${gateReason(worst)}` : "";
    const sentence = `${gateSentence(worst)}${why}.`;
    if (bad.length === 1)
        return `${word}: ${sentence}`;
    return `${word} on ${(0,number/* countText */.lT)(bad.length)} of ${(0,number/* counted */.hS)(required, "required gate")}. Worst: ${sentence}`;
}
function warnHeadline(result, gates) {
    if (result.reasonCodes.includes("no-gates"))
        return "Nothing was judged: no gate is declared. The numbers below are observations, not a verdict on them.";
    if (result.reasonCodes.includes("no-gates-here"))
        return "Nothing was judged here: every gate of the policy is another check's.";
    const worst = gates.find(({ gate }) => gate.verdict === "warn");
    return worst === undefined
        ? "Passes with a warning."
        : `Passes with a warning: ${gateSentence(worst)} (${gateReason(worst)}).`;
}
function passHeadline(gates) {
    const required = gates.filter(({ gate }) => !gate.advisory);
    const [closest] = required;
    if (closest === undefined)
        return "Passes.";
    if (required.length === 1)
        return `Passes: ${gateSentence(closest)}.`;
    return `Passes all ${(0,number/* counted */.hS)(required.length, "required gate")}. Closest: ${gateSentence(closest)}.`;
}
function gateStep(seen) {
    const { gate, row } = seen;
    const step = (0,words/* nextStep */.sk)(gate.reasonCode);
    if (gate.reasonCode !== "interval-straddles-limit" ||
        gate.value === null ||
        row === null ||
        row.interval === null ||
        row.n === null)
        return step;
    const bound = gate.limit > gate.value ? row.interval.high : row.interval.low;
    const rows = rowsToDecide({ n: row.n, value: gate.value, bound, limit: gate.limit });
    if (rows === null || rows > MOST_ROWS_ADVISED)
        return "The value is so near its limit that more rows are unlikely to decide; improve the model.";
    return `Evaluate on more rows: about ${(0,number/* countText */.lT)(roundedUp(rows))} instead of ${(0,number/* countText */.lT)(row.n)} would decide, if the value stays what it is.`;
}
/** Two significant digits: the estimate deserves no more. */
function roundedUp(rows) {
    const unit = 10 ** Math.max(0, Math.floor(Math.log10(rows)) - 1);
    return Math.ceil(rows / unit) * unit;
}
function gateCells(seen) {
    const { gate } = seen;
    return [
        { kind: "verdict", verdict: gate.verdict, advisory: gate.advisory },
        (0,cell/* code */.aY)(gate.gate),
        observedCell(seen),
        (0,cell/* text */.Qq)(gateReason(seen)),
    ];
}
function observedCell({ gate, row, isComparison }) {
    if (gate.value === null)
        return (0,cell/* text */.Qq)("no value");
    const print = isComparison ? number/* printDifference */.n2 : number/* printEstimate */.id;
    return { kind: "estimate", ...print(gate.value, row?.interval ?? null, gate.limit) };
}
function intervalChart(gates) {
    const drawn = gates.filter(({ gate }) => gate.value !== null);
    if (drawn.length === 0)
        return null;
    return {
        kind: "intervals",
        caption: "Values and intervals against their limits.",
        alternative: alternative(drawn),
        unit: "",
        rows: drawn.map(({ gate, row, better }) => ({
            label: gate.gate,
            value: gate.value,
            low: row?.interval?.low ?? null,
            high: row?.interval?.high ?? null,
            limit: gate.limit,
            better,
            verdict: gate.verdict,
        })),
    };
}
function alternative(gates) {
    const wrong = gates.filter(({ gate }) => gate.verdict === "fail").map(gateName);
    const astride = gates
        .filter((seen) => seen.gate.reasonCode === "interval-straddles-limit")
        .map((seen) => `${gateName(seen)} (${observedText(seen)})`);
    const parts = [
        ...(wrong.length > 0 ? [`Wholly past the limit: ${wrong.slice(0, 5).join(", ")}.`] : []),
        ...(astride.length > 0 ? [`Astride the limit: ${astride.slice(0, 5).join(", ")}.`] : []),
    ];
    return parts.length === 0 ? "Every interval lies on the passing side of its limit." : parts.join(" ");
}

;// CONCATENATED MODULE: ./shared/report/metric-section.ts



const MOST_CHARTS = 3;
const MOST_PARTS = 12;
const COUNTS = new Set(["true_positives", "false_positives", "true_negatives", "false_negatives"]);
/** Overall metrics, with the champion's and the paired difference beside them where there is a champion. */
function metricSection(metrics) {
    const rows = metrics.filter((row) => row.by === null && row.on === null && !COUNTS.has(row.metric));
    const compared = rows.some(({ of }) => of !== "candidate");
    if (rows.length === 0)
        return null;
    return {
        id: "metrics",
        title: compared ? "Candidate and champion" : "Metrics",
        keep: 90,
        folded: false,
        blocks: [
            table(compared
                ? "Both models on the same rows. The difference is candidate minus champion, its interval from a paired comparison."
                : "On all evaluated rows.", lines(rows), { compared, where: false }),
        ],
    };
}
/** Metrics of slices and groups. A group without rows or under the disclosure limit is listed with its reason, never left out. */
function groupSection(metrics) {
    const rows = metrics.filter((row) => (row.by !== null || row.on !== null) && !COUNTS.has(row.metric));
    if (rows.length === 0)
        return null;
    const compared = rows.some(({ of }) => of !== "candidate");
    const found = lines(rows);
    const blocks = [
        table("Parts of the data, each with the interval its own rows allow.", found, { compared, where: true }),
        ...charts(found),
    ];
    return { id: "groups", title: "Slices and groups", keep: 70, folded: false, blocks };
}
/** What the metrics shown mean, for readers to whom their names say nothing. */
function definitionSection(metrics, catalogue) {
    const shown = new Set(metrics.map(({ metric }) => metric));
    const facts = catalogue
        .filter(({ id }) => shown.has(id))
        .map(({ id, definition }) => ({ label: id, value: (0,cell/* text */.Qq)(definition) }));
    if (facts.length === 0)
        return null;
    return {
        id: "definitions",
        title: "What the metrics mean",
        keep: 10,
        folded: true,
        blocks: [{ kind: "facts", facts }],
    };
}
/** One picture a metric that has several parts: there the eye compares, and the unit is the same. */
function charts(found) {
    const metrics = [...new Set(found.map(({ row }) => metric_section_name(row)))];
    return metrics
        .map((metric) => ({
        metric,
        parts: found.filter(({ row, candidate }) => metric_section_name(row) === metric && (candidate?.value ?? null) !== null),
    }))
        .filter(({ parts }) => parts.length > 1)
        .slice(0, MOST_CHARTS)
        .map(({ metric, parts }) => ({ kind: "chart", chart: partsChart(metric, parts) }));
}
function partsChart(metric, parts) {
    const shown = parts.slice(0, MOST_PARTS);
    const sorted = [...shown].sort((a, b) => (a.candidate?.value ?? 0) - (b.candidate?.value ?? 0));
    const [least, most] = [sorted[0], sorted.at(-1)].map((line) => line === undefined ? "" : `${(0,report_escape/* clip */.$Q)(metric_section_place(line.row), 60)} (${(0,number/* numberText */.$4)(line.candidate?.value ?? 0, 3)})`);
    const more = parts.length > shown.length ? ` The first ${(0,number/* countText */.lT)(shown.length)} of ${(0,number/* countText */.lT)(parts.length)} are drawn.` : "";
    return {
        kind: "intervals",
        caption: `${(0,report_escape/* shorten */.ml)(metric, 80)} by part.`,
        alternative: `Lowest: ${least ?? ""}; highest: ${most ?? ""}.${more}`,
        unit: "",
        rows: shown.map(({ row, candidate }) => ({
            label: metric_section_place(row),
            value: candidate?.value ?? null,
            low: candidate?.interval?.low ?? null,
            high: candidate?.interval?.high ?? null,
            limit: null,
            better: null,
            verdict: null,
        })),
    };
}
function lines(rows) {
    const found = new Map();
    for (const row of rows) {
        const key = JSON.stringify([row.metric, row.by, row.group, row.reference, row.on, row.class]);
        const line = found.get(key) ?? { row, candidate: null, champion: null, difference: null };
        found.set(key, { ...line, [row.of]: row });
    }
    return [...found.values()];
}
function table(caption, found, { compared, where }) {
    const left = (title) => ({ title, align: "left" });
    const right = (title) => ({ title, align: "right" });
    return {
        kind: "table",
        caption,
        columns: [
            left("Metric"),
            ...(where ? [left("Where")] : []),
            right(compared ? "Candidate" : "Value"),
            ...(compared ? [right("Champion"), right("Difference")] : []),
            right("Rows"),
        ],
        rows: found.map((line) => [
            (0,cell/* text */.Qq)(metric_section_name(line.row)),
            ...(where ? [(0,cell/* text */.Qq)(metric_section_place(line.row))] : []),
            metricCell(line.candidate, false),
            ...(compared ? [metricCell(line.champion, false), metricCell(line.difference, true)] : []),
            (0,cell/* text */.Qq)(rowsOf(line)),
        ]),
    };
}
function metric_section_name({ metric, class: of }) {
    return of === null ? metric : `${metric} of ${of}`;
}
/** `sex = Female against Male`, `age < 25`; the missing value is told from a group named "missing" by its angle brackets. */
function metric_section_place({ by, group, reference, on }) {
    const attributes = (by ?? []).map((attribute, index) => `${attribute}${group === null ? "" : ` = ${groupName(group[index])}`}`);
    const against = reference === null ? "" : ` against ${reference.map(groupName).join(", ")}`;
    const parts = [attributes.join(", ") + against, on ?? ""].filter((part) => part !== "");
    return parts.join(" on ");
}
function groupName(group) {
    return group ?? "‹missing›";
}
function metricCell(row, signed) {
    if (row === null)
        return (0,cell/* text */.Qq)("–");
    if (row.value === null)
        return (0,cell/* text */.Qq)((0,number/* undefinedText */.m4)(row.undefinedReason ?? "no-rows"));
    return { kind: "estimate", ...(signed ? number/* printDifference */.n2 : number/* printEstimate */.id)(row.value, row.interval) };
}
function rowsOf({ candidate, row }) {
    const { n } = candidate ?? row;
    return n === null ? "suppressed" : (0,number/* countText */.lT)(n);
}

;// CONCATENATED MODULE: ./actions/validate-model/report-charts.ts


/** Confusion matrices, the champion's beside the candidate's; null where the task has none. */
function confusionSection({ confusion, threshold, positiveClass, task }) {
    if (confusion === null)
        return null;
    const cut = task === "binary" && threshold !== null && positiveClass !== null
        ? ` ${(0,report_escape/* clip */.$Q)(positiveClass, 40)} is predicted from a score of ${(0,number/* numberText */.$4)(threshold)} on.`
        : "";
    const charts = [
        matrix("Candidate.", confusion.candidate, cut),
        ...(confusion.champion === null ? [] : [matrix("Champion.", confusion.champion, cut)]),
    ];
    return {
        id: "confusion",
        title: "Confusion matrix",
        keep: 60,
        folded: false,
        blocks: charts.map((chart) => ({ kind: "chart", chart })),
    };
}
function matrix(caption, { classes, counts }, cut) {
    const cells = counts.flat();
    const total = cells.reduce((sum, count) => sum + (count ?? 0), 0);
    const right = counts.reduce((sum, row, index) => sum + (row[index] ?? 0), 0);
    const hidden = cells.filter((count) => count === null).length;
    const finding = hidden > 0
        ? `${(0,number/* counted */.hS)(hidden, "cell")} withheld because too small to show.`
        : `${(0,number/* countText */.lT)(right)} of ${(0,number/* counted */.hS)(total, "row")} on the diagonal, predicted as labelled.`;
    return { kind: "confusion", caption, alternative: finding + cut, classes, counts };
}
/** The ROC curve, the champion's in the same picture; null where there are no scores. */
function rocSection({ roc, positiveClass }) {
    if (roc === null)
        return null;
    const series = [
        { name: "candidate", points: roc.candidate },
        ...(roc.champion === null ? [] : [{ name: "champion", points: roc.champion }]),
    ];
    const of = positiveClass === null ? "" : ` of ${(0,report_escape/* clip */.$Q)(positiveClass, 40)}`;
    const chart = {
        kind: "curve",
        caption: `ROC curve${of}.`,
        alternative: `Of the positives, at 10 % false alarms, ${series.map(({ name, points }) => `the ${name} finds ${(0,number/* percentText */.fL)(heightAt(points, 0.1))}`).join(", ")}.`,
        xLabel: "False positive rate",
        yLabel: "True positive rate",
        series,
        diagonal: true,
    };
    return { id: "roc", title: "ROC curve", keep: 40, folded: true, blocks: [{ kind: "chart", chart }] };
}
/** Height of the curve where its x last is at or under `x`: what the model reaches without more false alarms. Rounded to a tenth of a percent. */
function heightAt(points, x) {
    const y = points.filter(([at]) => at <= x).at(-1)?.[1] ?? 0;
    return Math.round(y * 1000) / 1000;
}

;// CONCATENATED MODULE: ./actions/validate-model/report.ts






const report_LONGEST_NAME = 80;
/**
 * The report of a validation, for a reviewer with two minutes: verdict and worst number, what to do, gates, then the evidence,
 * then what an auditor needs. Pure; the outcome has been through disclosure already.
 *
 * @param catalogue definitions of the metrics, shown for those that occur
 */
function validationReport(outcome, catalogue) {
    const { result } = outcome;
    const sections = [
        findingSection(result),
        gateSection(result),
        suggestionSection(outcome),
        notJudgedSection(result),
        metricSection(result.metrics),
        groupSection(result.metrics),
        confusionSection(outcome),
        rocSection(outcome),
        assumptionSection(outcome),
        dataSection(result),
        runSection(outcome),
        methodSection(outcome),
        definitionSection(result.metrics, catalogue),
        digestSection(result),
        verifySection(result, outcome.seed),
    ];
    return {
        title: `${result.action}: ${(0,report_escape/* shorten */.ml)(result.model, report_LONGEST_NAME)}`,
        verdict: result.verdict,
        headline: headline(result),
        actions: nextActions(result),
        facts: glance(outcome),
        sections: sections.filter((section) => section !== null),
    };
}
function suggestionSection({ suggestedGates }) {
    if (suggestedGates.length === 0)
        return null;
    return {
        id: "suggested-gates",
        title: "Suggested gates",
        keep: "essential",
        folded: false,
        blocks: [
            {
                kind: "paragraph",
                text: "Gates that this model meets today, from the intervals observed. Declare those that matter, with the limits that the use demands:",
            },
            { kind: "code", text: ["gates:", ...suggestedGates.map((gate) => `  - ${(0,report_escape/* visible */.RK)((0,report_escape/* clip */.$Q)(gate, 200))}`)].join("\n") },
        ],
    };
}

// EXTERNAL MODULE: ./actions/validate-model/spec.ts + 1 modules
var spec = __webpack_require__(8099);
;// CONCATENATED MODULE: ./shared/core/gate/select-slice.ts
/** How a slice's term needs its column read: numbers for order and numeric equality, text otherwise. */
function termKind(term) {
    if (!("value" in term))
        return "text";
    return typeof term.value === "number" ? "number" : "text";
}
/**
 * Rows (ascending) for which every term of the slice holds. A missing cell satisfies no comparison, `!=` included:
 * a row that nobody can place is in no slice but `is missing`.
 */
function selectSlice(slice, rows, columnOf) {
    const tests = slice.terms.map((term) => rowTest(term, columnOf(term.column, termKind(term))));
    const selected = new Uint32Array(rows);
    let count = 0;
    for (let row = 0; row < rows; row += 1) {
        if (tests.every((test) => test(row))) {
            selected[count] = row;
            count += 1;
        }
    }
    return selected.slice(0, count);
}
function rowTest(term, column) {
    const missing = missingTest(column);
    switch (term.operator) {
        case "is-missing":
            return missing;
        case "is-not-missing":
            return (row) => !missing(row);
        case "=":
            return equality(term.value, column);
        case "!=": {
            const equal = equality(term.value, column);
            return (row) => !missing(row) && !equal(row);
        }
        case "<":
            return numberTest(column, (value) => value < term.value);
        case "<=":
            return numberTest(column, (value) => value <= term.value);
        case ">":
            return numberTest(column, (value) => value > term.value);
        case ">=":
            return numberTest(column, (value) => value >= term.value);
    }
}
function missingTest(column) {
    if (column.kind === "text")
        return (row) => column.codes[row] === -1;
    const { missing } = column;
    return missing === null ? () => false : (row) => missing[row] === 1;
}
function equality(value, column) {
    if (column.kind !== "text")
        return numberTest(column, (cell) => cell === value);
    const code = column.dictionary.indexOf(String(value));
    return code === -1 ? () => false : (row) => column.codes[row] === code;
}
function numberTest(column, holds) {
    if (column.kind !== "number")
        return () => false;
    const missing = missingTest(column);
    return (row) => !missing(row) && holds(column.values[row] ?? Number.NaN);
}

;// CONCATENATED MODULE: ./shared/evaluation/attributes.ts




/** Columns that the gates' groups and slices look at. */
function gateAttributes(gates) {
    const wanted = new Map();
    const want = (request) => void wanted.set(`${request.kind}\0${request.name}`, request);
    for (const { by, on } of gates) {
        if (by !== null)
            want({ name: by, kind: "text" });
        for (const term of on?.terms ?? [])
            want({ name: term.column, kind: termKind(term) });
    }
    return [...wanted.values()];
}
/** Columns kept whole while features stream by: label, weight, attributes. */
function keptColumns(policy, attributes) {
    const label = { name: policy.data.label, kind: policy.task === "regression" ? "number" : "text" };
    const weight = policy.data.weight === null ? [] : [{ name: policy.data.weight, kind: "number" }];
    const all = [label, ...weight, ...attributes];
    return [...new Map(all.map((request) => [`${request.kind}\0${request.name}`, request])).values()];
}
/** Names of every column that labels, weights, groups and slices need; row ids only where they join. */
function labelColumns({ data }, attributes) {
    return [data.label, data.weight, ...data.sensitive, ...attributes.map(({ name }) => name)];
}
/** Every column named anywhere must be there; all that are not are reported together, each with the nearest name. */
function requireColumns(table, { input, columns }) {
    const names = table.headers.map(({ name }) => name);
    const wanted = new Set(columns.filter((name) => name !== null));
    const missing = [...wanted].filter((name) => !names.includes(name));
    (0,errors/* throwProblems */.Jh)("input", missing.map((name) => missingColumn(name, names, input)));
}
function missingColumn(name, names, input) {
    const suggestion = (0,nearest/* nearest */.pA)(name, names);
    const table = {
        data: "the data has",
        predictions: "the predictions have",
        "champion-predictions": "the champion's predictions have",
    }[input];
    return {
        code: "column-missing",
        input,
        message: `${table} no column ${(0,quote/* quote */.hD)(name)}; there are ${(0,quote/* quoteAll */._R)(names)}`,
        hint: suggestion === undefined ? "Name a column of the file." : `Did you mean ${(0,quote/* quote */.hD)(suggestion)}?`,
    };
}

;// CONCATENATED MODULE: ./shared/evaluation/check-gates.ts




const LONGEST_GATE = 120;
/** Gates that the check judges; the others are listed as judged elsewhere. */
function ownGates(policy, check) {
    return policy.gates.filter(({ metric }) => metricEntry(metric)?.judgedBy === check);
}
/** What can be known to be wrong with the gates before any model runs. */
function checkGatesOfPolicy(policy, check) {
    const comparing = policy.gates.filter(({ comparison }) => comparison.kind === "no-worse-than-champion");
    const compared = policy.champion !== null || (policy.predictions?.champion ?? null) !== null;
    (0,errors/* throwProblems */.Jh)("input", compared ? comparing.flatMap(undirectedProblem) : comparing.map(withoutChampion));
    if (policy.task !== null)
        checkGatesForTask(policy, policy.task, check);
}
function withoutChampion({ text }) {
    return {
        code: "gate-without-champion",
        input: "gates",
        message: `the gate ${(0,quote/* quote */.hD)(text, LONGEST_GATE)} compares with a champion, but none is declared`,
        hint: "Set `champion` (or `champion-path`), or state an absolute limit instead.",
    };
}
/** Of two numbers that should be near zero, candidate − champion does not say which is worse. */
function undirectedProblem({ text, metric }) {
    if (metricEntry(metric)?.direction !== "nearer-zero-is-better")
        return [];
    return [
        {
            code: "gate-without-direction",
            input: "gates",
            message: `the gate ${(0,quote/* quote */.hD)(text, LONGEST_GATE)} compares ${metric}, which is best at 0: a difference does not say which model is worse`,
            hint: `State both limits instead: ${metric} >= -LIMIT and ${metric} <= LIMIT.`,
        },
    ];
}
/** A metric of another task is a mistake in the gate, not something to be judged. */
function checkGatesForTask(policy, task, check) {
    const available = entriesFor(task).map(({ id }) => id);
    const problems = ownGates(policy, check)
        .filter(({ metric }) => metricEntry(metric)?.tasks.includes(task) === false)
        .map(({ text, metric }) => {
        const suggestion = (0,nearest/* nearest */.pA)(metric, available);
        return {
            code: "gate-for-another-task",
            input: "gates",
            message: `the gate ${(0,quote/* quote */.hD)(text, LONGEST_GATE)} is on a metric for ${metricEntry(metric)?.tasks.join(" and ") ?? "another task"}; this task is ${task}`,
            hint: suggestion === undefined
                ? `Metrics of this task: ${available.join(", ")}.`
                : `Did you mean ${suggestion}? Metrics of this task: ${available.join(", ")}.`,
        };
    });
    (0,errors/* throwProblems */.Jh)("input", problems);
}

;// CONCATENATED MODULE: ./shared/ports/model-runner.ts
function isRunFailure(outcome) {
    return "kind" in outcome;
}

;// CONCATENATED MODULE: ./shared/core/model/feedable-input.ts

/** Reads a graph input as something columns can fill, or says why they cannot. */
function feedableInput(info) {
    const { name } = info;
    if (info.kind !== "tensor") {
        return feedable_input_refused("unsupported-input", name, `is a ${info.kind.replaceAll("-", " ")}; inputs must be dense tensors`);
    }
    const { elementType, shape } = info;
    if (elementType === "unsupported") {
        return feedable_input_refused("unsupported-input", name, "has an element type that cannot be fed; float16, float32, float64, the integers of 8 to 64 bits, bool and string can");
    }
    const shown = shownType(elementType, shape);
    // A graph that does not give the rank is read as the usual [rows, features].
    if (shape === null)
        return { name, elementType, layout: "matrix", width: "dynamic", batch: null, shown };
    const [rows, columns] = shape;
    const batch = typeof rows === "number" ? rows : null;
    if (rows === undefined || shape.length > 2 || batch === 0 || columns === 0) {
        return feedable_input_refused("input-shape", name, `has shape ${shown}; columns of a table fill [rows] and [rows, features]`);
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
function feedable_input_refused(code, name, what) {
    return {
        problem: {
            code,
            message: `model input ${(0,quote/* quote */.hD)(name)} ${what}`,
            hint: "Re-export the model with [rows, features] or one [rows, 1] input a column.",
        },
    };
}

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
    switch (elementType) {
        case "float16":
        case "float32":
        case "float64":
        case "int8":
        case "int16":
        case "int32":
        case "uint8":
        case "uint16":
        case "uint32":
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
            message: `a regression needs \`output: { value: NAME }\`; the outputs are ${output_plan_listed(outputs)}`,
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
                message: `several model outputs could be the prediction: ${output_plan_listed(outputs)}`,
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
                message: `no model output can be read as a ${task ?? "model"} prediction: ${output_plan_listed(outputs)}`,
                hint: "Read are float [rows, classes] scores, a float [rows] or [rows, 1] score or value, and a [rows] label; name one in `output`.",
            },
        ],
    };
}
function output_plan_listed(outputs) {
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

;// CONCATENATED MODULE: ./shared/core/table/select-column.ts
/** The given rows of a column, in that order; the column itself when `rows` is null. The dictionary is shared. */
function selectColumn(column, rows) {
    if (rows === null)
        return column;
    if (column.kind === "text")
        return { ...column, codes: Int32Array.from(rows, (row) => column.codes[row] ?? -1) };
    const missing = column.missing === null ? null : Uint8Array.from(rows, (row) => column.missing?.[row] ?? 0);
    switch (column.kind) {
        case "number":
            return { kind: "number", values: Float64Array.from(rows, (row) => column.values[row] ?? Number.NaN), missing };
        case "integer":
            return { kind: "integer", values: BigInt64Array.from(rows, (row) => column.values[row] ?? 0n), missing };
        case "boolean":
            return { kind: "boolean", values: Uint8Array.from(rows, (row) => column.values[row] ?? 0), missing };
    }
}

;// CONCATENATED MODULE: ./shared/evaluation/build-rows.ts

/** Joins what is true with what the model said into the columns that every metric reads. */
function buildRows(raw, truth, decision, threshold) {
    switch (decision.task) {
        case "binary":
            return binaryRows(raw, truth, decision, threshold);
        case "multiclass":
            return multiclassRows(raw, truth, decision);
        case "regression":
            return regressionRows(raw, truth);
    }
}
function binaryRows(raw, truth, { classes, positiveClass }, threshold) {
    const [first = "", second = ""] = classes;
    const positive = positiveClass ?? second;
    const positiveIndex = classes.indexOf(positive);
    const allScores = positiveScore(raw, positiveIndex);
    if (allScores === null && raw.label === null) {
        return mismatch("the model gives neither a score nor a label for a binary task");
    }
    const score = allScores === null ? null : keep(allScores, truth.kept);
    const decided = score === null ? labelDecisions(raw.label, positive, classes, truth.kept) : atThreshold(score, threshold);
    if ("kind" in decided)
        return decided;
    return {
        task: "binary",
        negativeClass: positiveIndex === 0 ? second : first,
        positiveClass: positive,
        truth: Uint8Array.from(truth.codes ?? [], (code) => (code === positiveIndex ? 1 : 0)),
        decision: decided,
        score,
        scoreIsProbability: score !== null && raw.scoresAreProbabilities && withinUnit(score),
        scoreEpsilon: raw.scoreEpsilon,
        weight: truth.weight,
    };
}
function positiveScore(raw, positiveIndex) {
    if (raw.scores === null)
        return raw.score ?? raw.value;
    const { values, classCount } = raw.scores;
    if (classCount === 1)
        return values;
    const column = new Float64Array(values.length / classCount);
    for (let row = 0; row < column.length; row += 1)
        column[row] = values[row * classCount + positiveIndex] ?? Number.NaN;
    return column;
}
function atThreshold(score, threshold) {
    const decision = new Uint8Array(score.length);
    for (let row = 0; row < score.length; row += 1)
        decision[row] = (score[row] ?? Number.NaN) >= threshold ? 1 : 0;
    return decision;
}
function labelDecisions(label, positive, classes, kept) {
    const codes = labelCodes(label, classes, kept);
    if ("kind" in codes)
        return codes;
    const positiveIndex = classes.indexOf(positive);
    return Uint8Array.from(codes, (code) => (code === positiveIndex ? 1 : 0));
}
function multiclassRows(raw, truth, { classes }) {
    const width = classes.length;
    if (raw.scores !== null && raw.scores.classCount !== width) {
        return mismatch(`the model gives ${raw.scores.classCount} class scores for ${width} classes`);
    }
    const scores = raw.scores === null ? null : keepMatrix(raw.scores.values, width, truth.kept);
    const decision = scores === null ? labelCodes(raw.label, classes, truth.kept) : largestScore(scores, width);
    if ("kind" in decision)
        return decision;
    return {
        task: "multiclass",
        classes,
        truth: truth.codes ?? new Int32Array(0),
        decision,
        scores,
        scoreIsProbability: scores !== null && raw.scoresAreProbabilities && withinUnit(scores) && rowsSumToOne(scores, width),
        scoreEpsilon: raw.scoreEpsilon,
        weight: truth.weight,
    };
}
function labelCodes(label, classes, kept) {
    if (label === null)
        return mismatch("the model gives neither class scores nor a label");
    const codeOf = label.dictionary.map((text) => classes.indexOf(text));
    const codes = new Int32Array(kept?.length ?? label.codes.length);
    for (let at = 0; at < codes.length; at += 1) {
        const code = codeOf[label.codes[kept === null ? at : (kept[at] ?? 0)] ?? -1] ?? -1;
        if (code === -1) {
            return mismatch(`the model predicts a label that is none of the ${classes.length} classes`, "Declare every class with `classes`, written as the model writes them.");
        }
        codes[at] = code;
    }
    return codes;
}
/** The class with the largest score; ties go to the lowest index. */
function largestScore(scores, width) {
    const decision = new Int32Array(scores.length / width);
    for (let row = 0; row < decision.length; row += 1) {
        let best = 0;
        for (let column = 1; column < width; column += 1) {
            if ((scores[row * width + column] ?? 0) > (scores[row * width + best] ?? 0))
                best = column;
        }
        decision[row] = best;
    }
    return decision;
}
function regressionRows(raw, truth) {
    const prediction = raw.value ?? raw.score ?? (raw.scores?.classCount === 1 ? raw.scores.values : numbersOf(raw.label));
    if (prediction === null)
        return mismatch("the model gives no single number a row for a regression task");
    return {
        task: "regression",
        truth: truth.values ?? new Float64Array(0),
        prediction: keep(prediction, truth.kept),
        weight: truth.weight,
    };
}
/** A value that came as text, because nobody had said that the task is a regression. */
function numbersOf(label) {
    if (label === null)
        return null;
    const numbers = label.dictionary.map(Number);
    const values = Float64Array.from(label.codes, (code) => numbers[code] ?? Number.NaN);
    return values.every(Number.isFinite) ? values : null;
}
function mismatch(detail, hint = null) {
    return { kind: "mismatch", detail, hint };
}
/** The kept rows of a column; the column itself when all are kept. */
function keep(values, kept) {
    if (kept === null)
        return values;
    const out = new Float64Array(kept.length);
    for (let at = 0; at < kept.length; at += 1)
        out[at] = values[kept[at] ?? 0] ?? Number.NaN;
    return out;
}
function keepMatrix(values, width, kept) {
    if (kept === null)
        return values;
    const out = new Float64Array(kept.length * width);
    for (let at = 0; at < kept.length; at += 1) {
        const from = (kept[at] ?? 0) * width;
        out.set(values.subarray(from, from + width), at * width);
    }
    return out;
}
function withinUnit(values) {
    return values.every((value) => value >= 0 && value <= 1);
}
function rowsSumToOne(scores, width) {
    for (let row = 0; row < scores.length; row += width) {
        let total = 0;
        for (let column = 0; column < width; column += 1)
            total += scores[row + column] ?? 0;
        if (Math.abs(total - 1) > 1e-3)
            return false;
    }
    return true;
}
/** Class codes of the labels; a label outside the classes is an error that names its place. */
function classCodes(label, kept, classes, place, quote) {
    const codeOf = label.dictionary.map((text) => classes.indexOf(text));
    const codes = new Int32Array(kept?.length ?? label.codes.length);
    for (let at = 0; at < codes.length; at += 1) {
        const row = kept === null ? at : (kept[at] ?? 0);
        const text = label.codes[row] ?? -1;
        const code = codeOf[text] ?? -1;
        if (code === -1) {
            throw new errors/* ModelgateError */.HJ("data", [
                {
                    code: "label-outside-classes",
                    message: `${place(row)}: the label ${quote(label.dictionary[text] ?? "")} is none of the classes ${classes.map(quote).join(", ")}`,
                    input: "label",
                    hint: "Correct the label, or declare every class with `classes`.",
                },
            ]);
        }
        codes[at] = code;
    }
    return codes;
}

// EXTERNAL MODULE: ./shared/core/text/code-point-order.ts
var code_point_order = __webpack_require__(10347);
;// CONCATENATED MODULE: ./shared/evaluation/classes.ts


/** Whether a label reads as a finite number. */
function isNumberText(text) {
    return text.trim() !== "" && Number.isFinite(Number(text));
}
/** Declared order wins; otherwise numeric when every label is a number, else by code point (reference: order of classes). */
function orderedClasses(labels) {
    const numeric = labels.every(isNumberText);
    return [...labels].sort(numeric ? (a, b) => Number(a) - Number(b) : code_point_order/* compareCodePoints */.O);
}
/** Settles task, classes and positive class from the policy, then the model, then the labels found. */
function decideTask(policy, evidence) {
    const task = policy.task ?? inferTask(policy, evidence);
    const assumptions = policy.task === null ? [`task: ${task}, ${reasonForTask(policy, evidence)}`] : [];
    if (task === "regression")
        return { task, classes: [], positiveClass: null, assumptions };
    const classes = policy.classes ?? orderedClasses(evidence.labels);
    const problem = task === "binary" ? binaryProblem(classes, policy) : multiclassProblem(classes, evidence, policy);
    if (problem !== null)
        return [problem];
    if (policy.classes === null)
        assumptions.push(`classes: ${(0,quote/* quoteAll */._R)(classes)}, the labels found, in this order`);
    if (task === "multiclass")
        return { task, classes, positiveClass: null, assumptions };
    const positiveClass = policy.positiveClass ?? classes[1] ?? null;
    if (positiveClass === null || !classes.includes(positiveClass))
        return [positiveProblem(policy, classes)];
    if (policy.positiveClass === null)
        assumptions.push(`positive class: ${(0,quote/* quote */.hD)(positiveClass)}, the second class`);
    return { task, classes, positiveClass, assumptions };
}
function inferTask({ classes }, evidence) {
    if (classes !== null)
        return classes.length === 2 ? "binary" : "multiclass";
    if (evidence.scoreColumns !== null && evidence.scoreColumns > 1) {
        return evidence.scoreColumns === 2 ? "binary" : "multiclass";
    }
    if (evidence.labels.length <= 2)
        return "binary";
    const numeric = evidence.labels.every(isNumberText);
    return evidence.singleNumber && numeric ? "regression" : "multiclass";
}
function reasonForTask({ classes }, { labels, scoreColumns }) {
    if (classes !== null)
        return `from ${classes.length} declared classes`;
    if (scoreColumns !== null && scoreColumns > 1)
        return `from the model's ${scoreColumns} class scores`;
    return labels.length <= 2 ? "from two labels" : `from ${labels.length} different labels`;
}
function binaryProblem(classes, policy) {
    if (classes.length === 2)
        return null;
    return {
        code: "classes-not-two",
        input: "classes",
        message: `a binary task needs exactly two classes, found ${classes.length} in the label column ${(0,quote/* quote */.hD)(policy.data.label)}`,
        hint: "Declare both with `classes`, or set `task` to multiclass or regression.",
    };
}
function multiclassProblem(classes, evidence, policy) {
    if (classes.length < 2) {
        return {
            code: "classes-too-few",
            input: "classes",
            message: `a multiclass task needs at least two classes, found ${classes.length} in the label column ${(0,quote/* quote */.hD)(policy.data.label)}`,
            hint: "Declare all classes with `classes`, in the order of the model's scores.",
        };
    }
    if (evidence.scoreColumns !== null && evidence.scoreColumns !== classes.length) {
        return {
            code: "classes-not-scores",
            input: "classes",
            message: `the model gives ${evidence.scoreColumns} class scores, but there are ${classes.length} classes`,
            hint: "Declare all classes with `classes`, in the order of the model's scores.",
        };
    }
    return null;
}
function positiveProblem(policy, classes) {
    return {
        code: "positive-class-unknown",
        input: "positive-class",
        message: `the positive class ${policy.positiveClass === null ? "(none)" : (0,quote/* quote */.hD)(policy.positiveClass)} is not one of the classes ${(0,quote/* quoteAll */._R)(classes)}`,
        hint: "Write it exactly as it stands in the label column.",
    };
}

;// CONCATENATED MODULE: ./shared/evaluation/class-order.ts

const class_order_LONGEST_PATH = 120;
/**
 * Scores come without names: column i belongs to class i of the declared order. A model that also gives labels tells
 * whether that order is its own. Where most of its labels contradict the largest score, and a class scores lower in the
 * rows that carry its label than in the others, every number would be about the wrong class: an error and never a guess.
 * The second condition spares a model with a threshold of its own, whose labels follow its scores all the same.
 */
function classOrderProblem({ scores, label }, { task, classes }, shownPath) {
    if (task === "regression" || scores === null || label === null)
        return null;
    if (scores.classCount !== classes.length || scores.classCount < 2)
        return null;
    const classOf = label.dictionary.map((text) => classes.indexOf(text));
    const labelled = label.codes.map((code) => classOf[code] ?? -1);
    const { agrees, disagrees } = agreement(scores, labelled);
    if (disagrees <= agrees || labelsFollowScores(scores, labelled))
        return null;
    return {
        code: "class-order",
        input: "classes",
        message: `model ${(0,quote/* escapeText */.X1)(shownPath, class_order_LONGEST_PATH)}: its labels contradict its scores under the class order ${(0,quote/* quoteAll */._R)(classes)}, in ${disagrees} of ${agrees + disagrees} rows`,
        hint: "List `classes` in the order of the model's score columns (scikit-learn: `classes_`).",
    };
}
function agreement(scores, labelled) {
    let agrees = 0;
    let disagrees = 0;
    for (const [row, label] of labelled.entries()) {
        const largest = uniqueLargest(scores, row);
        if (largest === -1 || label === -1)
            continue;
        if (largest === label)
            agrees += 1;
        else
            disagrees += 1;
    }
    return { agrees, disagrees };
}
/** Index of the largest score, -1 on a tie: a tie says nothing about the order. */
function uniqueLargest({ values, classCount }, row) {
    let best = 0;
    let tied = false;
    for (let column = 1; column < classCount; column += 1) {
        const difference = (values[row * classCount + column] ?? 0) - (values[row * classCount + best] ?? 0);
        if (difference > 0) {
            best = column;
            tied = false;
        }
        else if (difference === 0)
            tied = true;
    }
    return tied ? -1 : best;
}
/** Whether every class scores at least as high where it is the label as elsewhere; false when all rows have one label. */
function labelsFollowScores({ values, classCount }, labelled) {
    let compared = 0;
    for (let column = 0; column < classCount; column += 1) {
        const mean = { own: 0, other: 0 };
        const rows = { own: 0, other: 0 };
        for (const [row, label] of labelled.entries()) {
            const group = label === column ? "own" : "other";
            rows[group] += 1;
            mean[group] += ((values[row * classCount + column] ?? 0) - mean[group]) / rows[group];
        }
        if (rows.own === 0 || rows.other === 0)
            continue;
        if (mean.own < mean.other)
            return false;
        compared += 1;
    }
    return compared > 0;
}

// EXTERNAL MODULE: ./shared/core/table/cells.ts
var cells = __webpack_require__(30642);
;// CONCATENATED MODULE: ./shared/evaluation/truth.ts




/** The labels that occur, missing left out, in order of first appearance. Numbers are not enumerated. */
function distinctLabels(label) {
    if (label.kind === "number")
        return [];
    const seen = new Uint8Array(label.dictionary.length);
    for (const code of label.codes)
        if (code >= 0)
            seen[code] = 1;
    return label.dictionary.filter((_, code) => seen[code] === 1);
}
/** Rows that count, ascending: those with a label. Null when none is missing. */
function labelledRows(label, rows) {
    let missing = 0;
    for (let row = 0; row < rows; row += 1)
        if ((0,cells/* isMissingAt */.qz)(label, row))
            missing += 1;
    if (missing === 0)
        return null;
    const kept = new Uint32Array(rows - missing);
    let at = 0;
    for (let row = 0; row < rows; row += 1) {
        if ((0,cells/* isMissingAt */.qz)(label, row))
            continue;
        kept[at] = row;
        at += 1;
    }
    return kept;
}
/** No row to judge is an error, not a verdict: nobody meant to evaluate on nothing. */
function requireRows(rows, kept, policy) {
    if (rows === 0) {
        throw new errors/* ModelgateError */.HJ("data", [
            {
                code: "no-rows",
                input: "data",
                message: "the data has no rows",
                hint: "Point `data` at an evaluation set with at least one row.",
            },
        ]);
    }
    if (kept?.length === 0) {
        throw new errors/* ModelgateError */.HJ("data", [
            {
                code: "no-labelled-rows",
                input: "label",
                message: `none of the ${rows} rows has a label in column ${(0,quote/* quote */.hD)(policy.data.label)}`,
                hint: "Check `label`: an evaluation set needs the outcomes.",
            },
        ]);
    }
}
function excludedRows(rows, kept) {
    return kept === null ? [] : [{ reason: "label-missing", n: rows - kept.length }];
}
/** Turns labels into class codes or numbers and checks the weights, over the rows that count. */
function truthOf(columns, kept, decision, policy) {
    const weight = checkedWeights(columns, kept, policy.data.weight);
    if (decision.task === "regression") {
        return { codes: null, values: numericLabels(columns, kept, policy), weight, kept };
    }
    if (columns.label.kind === "number")
        throw new TypeError("class labels were read as numbers");
    const codes = classCodes(columns.label, kept, decision.classes, columns.locate, quote/* quote */.hD);
    return { codes, values: null, weight, kept };
}
function checkedWeights({ weight, locate }, kept, name) {
    if (weight === null)
        return null;
    const length = kept?.length ?? weight.values.length;
    for (let at = 0; at < length; at += 1) {
        const row = kept === null ? at : (kept[at] ?? 0);
        const value = (0,cells/* isMissingAt */.qz)(weight, row) ? Number.NaN : (weight.values[row] ?? Number.NaN);
        if (value >= 0 && Number.isFinite(value))
            continue;
        throw new errors/* ModelgateError */.HJ("data", [
            {
                code: "bad-weight",
                input: "weight",
                message: `${locate(row)}: the weight in column ${(0,quote/* quote */.hD)(name ?? "")} is ${(0,cells/* isMissingAt */.qz)(weight, row) ? "missing" : String(value)}; weights are finite and not negative`,
                hint: "Correct the weight, or leave `weight` out to count every row once.",
            },
        ]);
    }
    return keep(weight.values, kept);
}
function numericLabels({ label, locate }, kept, policy) {
    const parsed = label.kind === "text" ? label.dictionary.map((text) => (text.trim() === "" ? Number.NaN : Number(text))) : null;
    const values = new Float64Array(kept?.length ?? (label.kind === "text" ? label.codes.length : label.values.length));
    for (let at = 0; at < values.length; at += 1) {
        const row = kept === null ? at : (kept[at] ?? 0);
        const value = (label.kind === "text" ? parsed?.[label.codes[row] ?? -1] : label.values[row]) ?? Number.NaN;
        if (!Number.isFinite(value)) {
            throw new errors/* ModelgateError */.HJ("data", [
                {
                    code: "label-not-a-number",
                    input: "label",
                    message: `${locate(row)}: the label in column ${(0,quote/* quote */.hD)(policy.data.label)} is not a finite number`,
                    hint: "A regression needs numbers; set `task` if this is a classification.",
                },
            ]);
        }
        values[at] = value;
    }
    return values;
}

;// CONCATENATED MODULE: ./shared/evaluation/conclude.ts






/** Turns labels and raw predictions into evaluated rows: task, classes, truth, and both models' columns. */
function conclude(policy, gathered) {
    const { columns, candidate, locate } = gathered;
    const label = columns.column(policy.data.label, policy.task === "regression" ? "number" : "text");
    if (label.kind !== "text" && label.kind !== "number")
        throw new TypeError("labels are text or numbers");
    const kept = labelledRows(label, columns.rows);
    requireRows(columns.rows, kept, policy);
    const decision = settleTask(policy, label, candidate.raw);
    const weight = policy.data.weight === null ? null : numberColumn(columns.column(policy.data.weight, "number"));
    const truth = truthOf({ label, weight, locate }, kept, decision, policy);
    const data = {
        sha256: gathered.dataDigest,
        rows: kept?.length ?? columns.rows,
        excluded: excludedRows(columns.rows, kept),
    };
    const misordered = classOrderProblem(candidate.raw, decision, candidate.seen.shownPath);
    if (misordered !== null)
        throw new errors/* ModelgateError */.HJ("input", [misordered]);
    const rows = buildRows(candidate.raw, truth, decision, policy.threshold);
    if (isMismatch(rows)) {
        const finding = { code: "unexpected-output", verdict: "fail", detail: rows.detail, hint: rows.hint };
        return { kind: "stopped", finding, candidate: candidate.seen, data };
    }
    return {
        kind: "evaluated",
        supplied: gathered.supplied,
        decision,
        assumptions: [...decision.assumptions, ...gathered.assumptions],
        candidate: { seen: candidate.seen, rows },
        champion: championState(gathered.champion, truth, decision, policy),
        data,
        attribute: (name, kind) => selectColumn(columns.column(name, kind), kept),
    };
}
function settleTask(policy, label, raw) {
    const labels = distinctLabels(label);
    const decision = decideTask(policy, {
        labels,
        scoreColumns: raw.scores?.classCount ?? null,
        singleNumber: raw.scores === null && (raw.label === null || numbersBesideLabels(raw.label, labels)),
    });
    if ("task" in decision)
        return decision;
    throw (0,errors/* problemsError */.$j)("input", decision);
}
/** Predictions that are all numbers, some of which are nobody's label: values, not classes. */
function numbersBesideLabels({ dictionary }, labels) {
    const known = new Set(labels);
    return dictionary.every(isNumberText) && dictionary.some((text) => !known.has(text));
}
function numberColumn(column) {
    if (column.kind !== "number")
        throw new TypeError("weights are read as numbers");
    return column;
}
function isMismatch(rows) {
    return "kind" in rows;
}
function championState(champion, truth, decision, policy) {
    if ("kind" in champion)
        return champion.state;
    const { seen, raw } = champion;
    // The classes are declared for the candidate: a champion with an order of its own is no mistake of theirs.
    const misordered = classOrderProblem(raw, decision, seen.shownPath);
    if (misordered !== null)
        return { kind: "unavailable", reason: "no-champion", detail: misordered.message, seen };
    const rows = buildRows(raw, truth, decision, policy.threshold);
    if (!isMismatch(rows))
        return { kind: "evaluated", seen, rows };
    return { kind: "unavailable", reason: "no-champion", detail: `the champion: ${rows.detail}`, seen };
}

// EXTERNAL MODULE: ./shared/core/table/column-accumulator.ts
var column_accumulator = __webpack_require__(5174);
// EXTERNAL MODULE: ./shared/core/table/canonical-text.ts
var canonical_text = __webpack_require__(757);
;// CONCATENATED MODULE: ./shared/evaluation/raw-predictions.ts


function predictionSink() {
    const score = [];
    const scores = [];
    const value = [];
    const labels = labelSink();
    let classCount = 0;
    return {
        append(batch) {
            if (batch.score !== null)
                score.push(batch.score);
            if (batch.value !== null)
                value.push(batch.value);
            if (batch.label !== null)
                labels.append(batch.label);
            if (batch.scores !== null) {
                scores.push(batch.scores.values);
                classCount = batch.scores.classCount;
            }
        },
        finish(facts) {
            return {
                score: joined(score),
                scores: scores.length === 0 ? null : { values: joined(scores) ?? new Float64Array(0), classCount },
                label: labels.finish(),
                value: joined(value),
                ...facts,
            };
        },
    };
}
function joined(chunks) {
    if (chunks.length === 0)
        return null;
    const whole = new Float64Array(chunks.reduce((rows, chunk) => rows + chunk.length, 0));
    let at = 0;
    for (const chunk of chunks) {
        whole.set(chunk, at);
        at += chunk.length;
    }
    return whole;
}
/** Labels of any kind become text codes of one dictionary; each distinct value is turned into text once a batch. */
function labelSink() {
    const codeOf = new Map();
    const dictionary = [];
    const chunks = [];
    const shared = (text) => {
        const known = codeOf.get(text);
        if (known !== undefined)
            return known;
        codeOf.set(text, dictionary.length);
        dictionary.push(text);
        return dictionary.length - 1;
    };
    return {
        append(column) {
            chunks.push(column.kind === "text" ? recode(column, shared) : recodeValues(column, shared));
        },
        finish() {
            if (chunks.length === 0)
                return null;
            const codes = new Int32Array(chunks.reduce((rows, chunk) => rows + chunk.length, 0));
            let at = 0;
            for (const chunk of chunks) {
                codes.set(chunk, at);
                at += chunk.length;
            }
            return { kind: "text", codes, dictionary };
        },
    };
}
function recode(column, shared) {
    const map = column.dictionary.map(shared);
    return column.codes.map((code) => map[code] ?? -1);
}
function recodeValues(column, shared) {
    const seen = new Map();
    const codes = new Int32Array((0,cells/* columnLength */.XM)(column));
    for (let row = 0; row < codes.length; row += 1) {
        const raw = column.values[row] ?? 0;
        let code = seen.get(raw);
        if (code === undefined) {
            code = shared((0,cells/* textAt */.$6)(column, row) ?? (0,canonical_text/* canonicalNumberText */.J)(Number(raw)));
            seen.set(raw, code);
        }
        codes[row] = code;
    }
    return codes;
}

;// CONCATENATED MODULE: ./shared/evaluation/stream.ts



/** Batches a model may be behind the reader: enough to keep both busy, few enough to keep memory flat. */
const IN_FLIGHT = 16;
function lane(session, features) {
    return { session, features, sink: predictionSink() };
}
/**
 * Reads the table once: kept columns are collected, feature columns flow to the models and are forgotten. Decoding overlaps
 * inference, and two models run at once. The first lane is the candidate: when it fails, reading stops.
 */
async function streamTable(table, kept, lanes, options) {
    const requests = distinct([...kept, ...lanes.flatMap(({ features }) => features)]);
    const collected = kept.map((request) => ({ request, accumulator: (0,column_accumulator/* columnAccumulator */.l)(request.kind) }));
    const feeds = lanes.map((one) => feed(one, requests));
    let rows = 0;
    for await (const batch of table.read(requests, { batchRows: options.batchRows })) {
        for (const { request, accumulator } of collected)
            accumulator.append(pick(batch, requests, request));
        rows += batch.rows;
        await Promise.all(feeds.map((one) => one.offer(batch)));
        options.progress.advance(rows, table.rowCount);
        const [candidate] = feeds;
        if (candidate !== undefined && candidate.failure() !== null)
            break;
    }
    await Promise.all(feeds.map((one) => one.drain()));
    return { rows, column: lookup(collected), failures: feeds.map((one) => one.failure()) };
}
function feed({ session, features, sink }, requests) {
    const pending = [];
    let failed = null;
    const settleOne = async () => {
        const outcome = await pending.shift();
        if (outcome === undefined || failed !== null)
            return;
        if (isRunFailure(outcome))
            failed = outcome;
        else
            sink.append(outcome);
    };
    return {
        async offer(batch) {
            if (failed !== null)
                return;
            const columns = features.map((request) => pick(batch, requests, request));
            const run = session.run({ firstRow: batch.firstRow, rows: batch.rows, columns });
            // It is awaited in its turn; until then a rejection must not count as unhandled.
            run.catch(() => undefined);
            pending.push(run);
            if (pending.length >= IN_FLIGHT)
                await settleOne();
        },
        async drain() {
            while (pending.length > 0)
                await settleOne();
        },
        failure: () => failed,
    };
}
function lookup(collected) {
    const finished = new Map();
    return (name, kind) => {
        const key = requestKey({ name, kind });
        const known = finished.get(key);
        if (known !== undefined)
            return known;
        const found = collected.find(({ request }) => requestKey(request) === key);
        if (found === undefined)
            throw new TypeError(`column ${name} was not kept as ${kind}`);
        const column = found.accumulator.finish();
        finished.set(key, column);
        return column;
    };
}
function pick(batch, requests, wanted) {
    const key = requestKey(wanted);
    const column = batch.columns[requests.findIndex((request) => requestKey(request) === key)];
    if (column === undefined)
        throw new TypeError(`column ${wanted.name} was not read as ${wanted.kind}`);
    return column;
}
function distinct(requests) {
    return [...new Map(requests.map((request) => [requestKey(request), request])).values()];
}
function requestKey({ name, kind }) {
    return `${kind}\0${name}`;
}

;// CONCATENATED MODULE: ./shared/evaluation/evaluate-models.ts






/**
 * Runs candidate and champion over the same rows in one pass of the data.
 *
 * @throws ModelgateError for everything the user must correct; what is wrong with a model is a finding instead
 */
async function evaluateModels(policy, attributes, ports) {
    const path = evaluate_models_requireModelPath(policy);
    // Starting the runtime takes as long as reading the model file and opening the data, so both happen at once.
    ports.runner.prepare(policy.champion === null ? 1 : 2);
    try {
        return await evaluate(path, policy, attributes, ports);
    }
    finally {
        await ports.runner.close();
    }
}
async function evaluate(path, policy, attributes, ports) {
    ports.progress.stage("Reading the model file");
    const [inspection, championEntry, table, { sha256 }] = await Promise.all([
        ports.inspect(path),
        meetChampion(policy, ports),
        ports.openTable(policy.data.paths),
        ports.digest(policy.data.paths),
    ]);
    requireColumns(table, { input: "data", columns: labelColumns(policy, attributes) });
    const candidate = enter({ path, shownPath: policy.modelPathShown ?? path, inspection }, policy, table);
    const data = { sha256 };
    if (candidate.kind === "ruled-out") {
        return { kind: "stopped", finding: candidate.finding, candidate: candidate.seen, data };
    }
    const champion = enterChampion(championEntry, candidate.seen, policy, table);
    const contenders = champion.kind === "ready" ? [candidate, champion] : [candidate];
    const run = await runContenders(contenders, table, policy, attributes, ports);
    if (run.kind === "candidate-failed") {
        const { failure, seen } = run.failed;
        return { kind: "stopped", finding: findingOf(failure), candidate: seen, data };
    }
    return conclude(policy, {
        supplied: false,
        assumptions: candidate.assumptions,
        columns: run.streamed,
        locate: (row) => table.locate(row),
        dataDigest: sha256,
        candidate: run.candidate,
        champion: championOf(champion, run.champion),
    });
}
function evaluate_models_requireModelPath({ modelPath }) {
    if (modelPath !== null)
        return modelPath;
    throw new errors/* ModelgateError */.HJ("input", [
        { code: "model-path-missing", input: "model-path", message: "no model file is named", hint: "Set `model-path`." },
    ]);
}
const ROWS_THAT_SHOW_CLASS_ORDER = 10_000;
async function runContenders(contenders, table, policy, attributes, ports) {
    const opened = await Promise.all(contenders.map((one) => evaluate_models_open(one, policy, ports)));
    try {
        const [first] = opened;
        if (first !== undefined && first.failure !== null) {
            const failed = { kind: "failed", failure: first.failure, seen: first.contender.seen };
            return { kind: "candidate-failed", failed };
        }
        const lanes = opened.map(({ session, contender }) => (session === null ? null : lane(session, contender.features)));
        const running = lanes.filter((one) => one !== null);
        ports.progress.stage(running.length === 2 ? "Running candidate and champion" : "Running the model");
        const streamed = await streamTable(table, keptColumns(policy, attributes), running, {
            batchRows: policy.run.batchRows,
            progress: ports.progress,
        });
        const [candidate, champion] = opened.map((one, at) => outcome(one, lanes[at] ?? null, running, streamed));
        if (candidate === undefined)
            throw new TypeError("there is always a candidate");
        if ("kind" in candidate)
            return { kind: "candidate-failed", failed: candidate };
        return { kind: "ran", streamed, candidate, champion: champion ?? null };
    }
    finally {
        await Promise.all(opened.map(({ session }) => session?.close() ?? Promise.resolve()));
    }
}
function outcome({ contender, session, failure }, laneOf, running, streamed) {
    const { seen, output } = contender;
    if (session === null || laneOf === null) {
        if (failure === null)
            throw new TypeError("a model without a session has failed");
        return { kind: "failed", failure, seen };
    }
    const runtime = session.facts();
    const ended = streamed.failures[running.indexOf(laneOf)] ?? null;
    if (ended !== null)
        return { kind: "failed", failure: ended, seen: { ...seen, runtime } };
    const { scoresAreProbabilities } = output;
    const raw = laneOf.sink.finish({ scoresAreProbabilities, scoreEpsilon: runtime.scoreEpsilon });
    return { seen: { ...seen, runtime }, raw };
}
async function evaluate_models_open(contender, policy, ports) {
    const { provider, threads, timeLimitMs, memoryLimitBytes } = policy.run;
    const answer = await ports.runner.open({
        modelPath: contender.path,
        input: contender.input,
        output: contender.output,
        provider,
        threads,
        // Labels beside scores only show whether the classes are in the model's order; these many show it.
        ...(contender.output.scores === null ? {} : { labelRows: ROWS_THAT_SHOW_CLASS_ORDER }),
        limits: { timeMs: timeLimitMs, memoryBytes: memoryLimitBytes },
    });
    return isRunFailure(answer)
        ? { contender, session: null, failure: answer }
        : { contender, session: answer, failure: null };
}
/** A champion that fails to run says nothing about the candidate: the comparison is off, and the record says why. */
function championOf(entered, run) {
    if (entered.kind === "settled")
        return entered;
    if (run === null)
        return settled("no-champion", "the champion was not run", entered.seen);
    if ("kind" in run)
        return settled("no-champion", `the champion could not be run: ${run.failure.detail}`, run.seen);
    return run;
}

;// CONCATENATED MODULE: ./shared/evaluation/join.ts


/**
 * Joins two tables one to one. Every left row needs exactly one right row: a missing or repeated identifier is an error,
 * for a silently dropped row would change every number.
 */
function joinByIdentifier(left, right) {
    const rightByText = rowsByText(right);
    rowsByText(left);
    const rightByCode = left.ids.dictionary.map((text) => rightByText.get(text));
    const rightRow = new Uint32Array(left.ids.codes.length);
    for (let row = 0; row < rightRow.length; row += 1) {
        const code = left.ids.codes[row] ?? -1;
        const found = rightByCode[code];
        if (found === undefined)
            throw noPartner(left, right, row, left.ids.dictionary[code] ?? "");
        rightRow[row] = found;
    }
    return { rightRow, unused: right.ids.codes.length - rightRow.length };
}
function rowsByText({ ids, locate, name }) {
    const rows = new Map();
    for (let row = 0; row < ids.codes.length; row += 1) {
        const text = ids.dictionary[ids.codes[row] ?? -1];
        if (text === undefined)
            throw badIdentifier("row-id-missing", `${locate(row)}: ${name} has no row id here`);
        const earlier = rows.get(text);
        if (earlier !== undefined) {
            throw badIdentifier("row-id-repeated", `${locate(row)}: ${name} has a row id for the second time, first at ${locate(earlier)}`);
        }
        rows.set(text, row);
    }
    return rows;
}
function noPartner(left, right, row, id) {
    return badIdentifier("row-id-unmatched", `${left.locate(row)}: the row id ${(0,quote/* quote */.hD)(id)} of ${left.name} is not in ${right.name}`);
}
function badIdentifier(code, message) {
    const hint = "Every row needs one id that stands once in each file.";
    return new errors/* ModelgateError */.HJ("data", [{ code, input: "row-id", message, hint }]);
}

;// CONCATENATED MODULE: ./shared/evaluation/supplied-columns.ts


/** Text files and Parquet give doubles: the log-loss clip is that of float64. */
const FLOAT64_EPSILON = 2 ** -52;
function supplied_columns_predictionColumns(supplied, policy) {
    const { champion, score, scores, prediction } = supplied;
    const regression = policy.task === "regression";
    const candidate = [];
    if (score !== null)
        candidate.push({ part: "score", name: score, kind: "number" });
    for (const name of scoreColumnsInOrder(scores, policy))
        candidate.push({ part: "scores", name, kind: "number" });
    if (prediction !== null) {
        candidate.push(regression
            ? { part: "value", name: prediction, kind: "number" }
            : { part: "label", name: prediction, kind: "text" });
    }
    const byScore = champion?.kind === "score"
        ? [{ part: regression ? "value" : "score", name: champion.column, kind: "number" }]
        : null;
    return {
        candidate,
        champion: champion?.kind === "files" ? candidate : byScore,
        all: [...candidate, ...(byScore ?? [])].map(({ name, kind }) => ({ name, kind })),
    };
}
/** Score columns in class order: the declared classes', else the mapping's own. */
function scoreColumnsInOrder(scores, { classes }) {
    if (scores === null)
        return [];
    if (classes === null)
        return [...scores.values()];
    return classes.flatMap((one) => scores.get(one) ?? []);
}
/** The supplied columns as predictions. A missing, NaN or infinite one is the model's failure, as it is when we run it. */
function suppliedRaw(columns, read) {
    const parts = { score: [], scores: [], label: [], value: [] };
    for (const one of columns) {
        const column = read(one.name, one.kind);
        const bad = firstUnusable(column);
        if (bad !== null)
            return unusable(one.name, bad);
        parts[one.part].push(column);
    }
    const label = parts.label[0];
    return {
        score: supplied_columns_numbersOf(parts.score[0]),
        scores: parts.scores.length === 0 ? null : matrixOf(parts.scores),
        label: label?.kind === "text" ? label : null,
        value: supplied_columns_numbersOf(parts.value[0]),
        scoresAreProbabilities: true,
        scoreEpsilon: FLOAT64_EPSILON,
    };
}
function firstUnusable(column) {
    for (let row = 0; row < (0,cells/* columnLength */.XM)(column); row += 1) {
        if ((0,cells/* isMissingAt */.qz)(column, row))
            return row;
        if (column.kind === "number" && !Number.isFinite(column.values[row]))
            return row;
    }
    return null;
}
function unusable(name, row) {
    return {
        code: "non-finite-output",
        verdict: "fail",
        detail: `the prediction in column ${(0,quote/* quote */.hD)(name)} is missing, NaN or infinite, first in data row ${row + 1}`,
        hint: "A model must answer for every row: find out why it did not.",
    };
}
function supplied_columns_numbersOf(column) {
    return column?.kind === "number" ? column.values : null;
}
function matrixOf(columns) {
    const classCount = columns.length;
    const [first] = columns;
    const values = new Float64Array((first === undefined ? 0 : (0,cells/* columnLength */.XM)(first)) * classCount);
    columns.forEach((column, at) => {
        if (column.kind !== "number")
            return;
        column.values.forEach((value, row) => {
            values[row * classCount + at] = value;
        });
    });
    return { values, classCount };
}

;// CONCATENATED MODULE: ./shared/evaluation/supplied-predictions.ts








/** Evaluates predictions that somebody else computed (contracts.md §1, the third way in). */
async function evaluateSupplied(policy, supplied, attributes, ports) {
    ports.progress.stage("Reading the predictions");
    const labelPaths = policy.data.paths.length > 0 ? policy.data.paths : supplied.paths;
    const [subject, dataDigest] = await Promise.all([supplied_predictions_subjectOf(policy, supplied, ports), ports.digest(labelPaths)]);
    const columns = supplied_columns_predictionColumns(supplied, policy);
    const reading = { policy, supplied, columns, ports };
    const tables = await readTables(reading, attributes);
    const { labels, candidate } = tables;
    const raw = suppliedRaw(columns.candidate, candidate.column);
    const data = { sha256: dataDigest.sha256 };
    if ("code" in raw)
        return { kind: "stopped", finding: raw, candidate: subject, data };
    return conclude(withClasses(policy, supplied), {
        supplied: true,
        assumptions: [
            "predictions were supplied, not computed here",
            ...(candidate.unused > 0 ? [`${candidate.unused} predictions without a row in the data were left out`] : []),
        ],
        columns: labels,
        locate: (row) => labels.table.locate(row),
        dataDigest: dataDigest.sha256,
        candidate: { seen: subject, raw },
        champion: await supplied_predictions_championOf(reading, subject, tables),
    });
}
async function readTables(reading, attributes) {
    const { policy, supplied, columns, ports } = reading;
    const separate = policy.data.paths.length > 0;
    const joined = separate || supplied.champion?.kind === "files";
    const ids = joined ? [rowIdColumn(policy)] : [];
    const labels = await readWhole(await ports.openTable(separate ? policy.data.paths : supplied.paths), reading, {
        input: separate ? "data" : "predictions",
        requests: [...keptColumns(policy, attributes), ...ids, ...(separate ? [] : columns.all)],
        alsoRequired: labelColumns(policy, attributes),
    });
    if (!separate)
        return { labels, candidate: { column: labels.column, unused: 0 } };
    const predictions = await readWhole(await ports.openTable(supplied.paths), reading, {
        input: "predictions",
        requests: [...columns.all, ...ids],
        alsoRequired: [],
    });
    return { labels, candidate: align(labels, predictions, "the predictions", policy) };
}
async function readWhole(table, { policy, ports }, wanted) {
    const { input, requests, alsoRequired } = wanted;
    requireColumns(table, { input, columns: [...alsoRequired, ...requests.map(({ name }) => name)] });
    const { rows, column } = await streamTable(table, requests, [], {
        batchRows: policy.run.batchRows,
        progress: ports.progress,
    });
    return { table, rows, column };
}
function rowIdColumn({ data }) {
    if (data.rowId !== null)
        return { name: data.rowId, kind: "text" };
    throw new errors/* ModelgateError */.HJ("input", [
        {
            code: "row-id-needed",
            input: "row-id",
            message: "labels and predictions stand in different files, and nothing says which rows belong together",
            hint: "Set `row-id` to a column that both files have.",
        },
    ]);
}
/** The right table's columns in the order of the left table's rows. */
function align(left, right, name, policy) {
    const { name: rowId } = rowIdColumn(policy);
    const identified = ({ table, column }, called) => {
        const ids = column(rowId, "text");
        if (ids.kind !== "text")
            throw new TypeError("row ids are read as text");
        return { ids, locate: (row) => table.locate(row), name: called };
    };
    const { rightRow, unused } = joinByIdentifier(identified(left, "the data"), identified(right, name));
    return { column: (column, kind) => selectColumn(right.column(column, kind), rightRow), unused };
}
/** The order of a `scores` mapping is the order of the classes, unless classes are declared. */
function withClasses(policy, { scores }) {
    return policy.classes === null && scores !== null ? { ...policy, classes: [...scores.keys()] } : policy;
}
async function supplied_predictions_subjectOf(policy, supplied, ports) {
    if (policy.modelPath === null)
        return seenAs("supplied predictions", await ports.digest(supplied.paths));
    return seenAs(policy.modelPathShown ?? policy.modelPath, await ports.digest([policy.modelPath]));
}
function seenAs(shownPath, { sha256, files }) {
    return { shownPath, sha256, files, identity: null, runtime: null };
}
async function supplied_predictions_championOf(reading, subject, { labels, candidate }) {
    const { policy, supplied, columns, ports } = reading;
    const { champion } = supplied;
    if (champion === null || columns.champion === null) {
        if (policy.champion === null)
            return { kind: "settled", state: { kind: "none" } };
        return settled("no-champion", "the champion's predictions were not supplied", null);
    }
    if (champion.kind === "score") {
        const seen = { ...subject, shownPath: `score column ${champion.column}` };
        const [own, ...others] = columns.candidate;
        if (own?.name === champion.column && others.length === 0)
            return settled("same-model", "candidate and champion are the same score column", seen);
        return ranOf(seen, suppliedRaw(columns.champion, candidate.column));
    }
    const [digest, own] = await Promise.all([ports.digest(champion.paths), ports.digest(supplied.paths)]);
    const seen = seenAs("supplied champion predictions", digest);
    if (own.sha256 === digest.sha256)
        return settled("same-model", "candidate and champion predictions are the same file", seen);
    const table = await readWhole(await ports.openTable(champion.paths), reading, {
        input: "champion-predictions",
        requests: [...columns.champion, rowIdColumn(policy)],
        alsoRequired: [],
    });
    const aligned = align(labels, table, "the champion's predictions", policy);
    return ranOf(seen, suppliedRaw(columns.champion, aligned.column));
}
function ranOf(seen, raw) {
    return "code" in raw ? settled("no-champion", `the champion's predictions: ${raw.detail}`, seen) : { seen, raw };
}

;// CONCATENATED MODULE: ./shared/core/disclosure/suppress.ts
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

;// CONCATENATED MODULE: ./shared/core/disclosure/hidden-observations.ts

/** Metrics that are counts of people themselves, the cells of the confusion table. */
const CONFUSION_COUNTS = ["true_positives", "false_positives", "true_negatives", "false_negatives"];
/**
 * The observations whose numbers may not be shown (contracts.md §8). Gates are judged on the true numbers before; rows,
 * gate values, charts and suggestions all ask here, so that none shows what another hides.
 */
function hiddenObservations(observations, minimumCell) {
    const places = new Map();
    const subsets = [...new Set(observations.map(({ subset }) => subset))];
    for (const one of observations) {
        const place = JSON.stringify([subsets.indexOf(one.subset), one.metric, one.class]);
        places.set(place, [...(places.get(place) ?? []), one]);
    }
    const tables = smallTables(observations, subsets, minimumCell);
    const hidden = new Set();
    for (const alternatives of places.values()) {
        const small = alternatives.filter((one) => isSmall(one, minimumCell) || tables.has(hidden_observations_tableOf(one, subsets)));
        // Value, rival's value and difference: any two give the third.
        if (small.some(({ of }) => of !== "difference"))
            alternatives.filter(isDifference).forEach((one) => hidden.add(one));
        small.forEach((one) => hidden.add(one));
    }
    return hidden;
}
/** Row and column totals are public, so one hidden cell of a confusion table hides all four. */
function smallTables(observations, subsets, minimumCell) {
    const small = observations.filter(({ of, metric, estimate }) => of !== "difference" &&
        CONFUSION_COUNTS.includes(metric) &&
        estimate.kind === "defined" &&
        estimate.value < minimumCell);
    return new Set(small.map((one) => hidden_observations_tableOf(one, subsets)));
}
/** Which confusion table a count belongs to; a name of no table for every other metric. */
function hidden_observations_tableOf({ subset, of, metric }, subsets) {
    return CONFUSION_COUNTS.includes(metric) ? `${of} ${String(subsets.indexOf(subset))}` : "";
}
function isDifference({ of }) {
    return of === "difference";
}
/** A cell of few people, or one that leaves few outside it: what all rows say less what it says would be theirs. */
function isSmall({ subset, estimate }, minimumCell) {
    if (subset.hidden)
        return true;
    if (estimate.kind !== "defined")
        return false;
    return estimate.n < minimumCell || isSmallRemainder(subset.size - estimate.n, minimumCell);
}

;// CONCATENATED MODULE: ./shared/core/gate/judge.ts

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
    const read = halfWidth === 0 ? Number(distance <= 0) : normal_normalCdf(-zOf(level) * (distance / halfWidth));
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
        judgement: judgeObservation(gate, observation, observations, policy),
    }));
}
function judgeObservation(gate, observation, all, { minimumGroup }) {
    const { subset, estimate } = observation;
    const isPart = subset.on !== null || subset.by !== null;
    if (isPart && (subset.size < minimumGroup.rows || estimate.n < minimumGroup.denominator)) {
        return unjudged("insufficient", gate);
    }
    if (estimate.kind === "defined" && estimate.intervalReason === "too-few-of-a-class") {
        return { ...unjudged("insufficient", gate), value: estimate.value };
    }
    if (gate.comparison.kind !== "no-worse-than-champion")
        return judge(estimate, limitRequirement(gate.comparison));
    const direction = metricEntry(gate.metric)?.direction ?? "higher-is-better";
    const rival = all.find((one) => one.of === "champion" && one.subset === subset && one.class === observation.class)?.estimate;
    const requirement = nonInferiorityRequirement(gate.comparison, direction, rival?.kind === "defined" ? rival.value : null);
    return requirement === null ? unjudged("metric-undefined", gate) : judge(estimate, requirement);
}
function unjudged(reason, { comparison, metric }) {
    const limit = comparison.kind === "no-worse-than-champion" ? signedMargin(comparison, metric) : comparison.limit;
    return { verdict: "inconclusive", reason, value: null, bound: null, limit, p: null };
}
/** On the side on which it would have been judged; a relative margin stays a fraction, for nobody knows of what. */
function signedMargin({ margin }, metric) {
    return metricEntry(metric)?.direction === "lower-is-better" || margin.value === 0 ? margin.value : -margin.value;
}

// EXTERNAL MODULE: ./shared/core/gate/verdict.ts
var gate_verdict = __webpack_require__(48319);
;// CONCATENATED MODULE: ./shared/evaluation/result-frame.ts


/** What the result of every check says alike: whose it is, what was judged by which policy on which data. */
function resultFrame(check, policy, candidate, data) {
    return {
        schema: "modelgate.result/1",
        action: check,
        model: policy.name,
        subject: result_frame_subjectOf(policy.name, candidate),
        policy: { source: policy.source.description, sha256: policy.source.sha256 },
        data: { sha256: data.sha256, rows: data.rows ?? null, excluded: [...(data.excluded ?? [])] },
        details: null,
        notJudgedHere: policy.gates.flatMap(({ text, metric }) => {
            const judgedBy = metricEntry(metric)?.judgedBy;
            return judgedBy === undefined || judgedBy === check ? [] : [{ gate: text, judgedBy }];
        }),
    };
}
/** The worst gate decides; none to judge is a warning, because nothing was asked of the model here. */
function overall(judged, anyDeclared) {
    if (judged.length === 0)
        return { verdict: "warn", reasonCodes: [anyDeclared ? "no-gates-here" : "no-gates"] };
    const verdict = (0,gate_verdict/* worst */.Q)(judged.map((one) => one.verdict));
    const deciding = judged.filter((one) => one.verdict === verdict).map(({ judgement }) => judgement.reason);
    return { verdict, reasonCodes: [...new Set(deciding)] };
}
function result_frame_subjectOf(name, { sha256, files }) {
    return { name, sha256, files: files.map((file) => ({ path: file.path, sha256: file.sha256 })) };
}
/** The same data and policy draw the same bootstrap samples; either changing draws others. A 32-bit unsigned integer. */
function seedOf(policy, dataSha256) {
    return (Number.parseInt(dataSha256.slice(0, 8), 16) ^ Number.parseInt(policy.source.sha256.slice(0, 8), 16)) >>> 0;
}

;// CONCATENATED MODULE: ./shared/evaluation/result-rows.ts

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
        ...result_rows_valueOf(estimate),
        n: estimate.n,
        nPositive: estimate.nPositive,
        nNegative: estimate.nNegative,
        effectiveN: estimate.effectiveN,
    };
}
function result_rows_valueOf(estimate) {
    if (estimate.kind === "undefined")
        return { value: null, undefinedReason: estimate.reason, interval: null };
    return { value: estimate.value, undefinedReason: null, interval: estimate.interval };
}
/** Counts that may not be shown beside a value that may, and those they could be worked out from. */
function hiddenSupport(row, size, minimumCell) {
    const small = (n) => n !== null && (n < minimumCell || isSmallRemainder(size - n, minimumCell));
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

;// CONCATENATED MODULE: ./shared/core/disclosure/fixed-cells.ts
/**
 * The hidden cells of a table whose counts follow from the shown cells and the row and column totals.
 *
 * A hidden cell can be another number exactly when some cycle through it, along rows and columns of hidden cells, can be
 * raised and lowered in turn without a count falling under 0. Cells are edges between rows and columns: row → column
 * raises a count, column → row lowers one that is above 0.
 */
function fixedCells(counts, hidden) {
    return hidden.flatMap((row, r) => row.flatMap((isHidden, c) => (isHidden && !canDiffer(counts, hidden, r, c) ? [[r, c]] : [])));
}
function canDiffer(counts, hidden, row, column) {
    const rows = hidden.length;
    const from = (node) => {
        if (node < rows)
            return (hidden[node] ?? []).flatMap((open, c) => (open && !isCell(node, c) ? [rows + c] : []));
        const c = node - rows;
        return hidden.flatMap((line, r) => (line[c] === true && !isCell(r, c) && (counts[r]?.[c] ?? 0) > 0 ? [r] : []));
    };
    const isCell = (r, c) => r === row && c === column;
    const canRise = reaches(rows + column, row, from);
    return canRise || ((counts[row]?.[column] ?? 0) > 0 && reaches(row, rows + column, from));
}
function reaches(start, goal, from) {
    const seen = new Set([start]);
    const open = [start];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
        if (node === goal)
            return true;
        for (const next of from(node)) {
            if (seen.has(next))
                continue;
            seen.add(next);
            open.push(next);
        }
    }
    return false;
}

;// CONCATENATED MODULE: ./shared/core/disclosure/suppress-matrix.ts

/** Beyond this many rows or columns the search for what can be worked out costs more than the table is worth. */
const WIDEST_SEARCHED = 50;
/**
 * Hides the cells of a table of counts that may not be shown, and those that would give them away: row and column totals
 * are public (class supports, numbers of predictions), so no hidden cell may be left with one possible count. What the
 * totals alone settle, such as an empty row, stays settled. A table wider than 50 is hidden whole if any of it must be.
 *
 * @param counts non-negative counts, rows × columns
 * @returns the same table with null for every hidden cell
 */
function suppressMatrix(counts, minimumCell) {
    const hidden = counts.map((row) => row.map((count) => count < minimumCell));
    if (hidden.some((row) => row.includes(true))) {
        if (Math.max(counts.length, counts[0]?.length ?? 0) > WIDEST_SEARCHED)
            hidden.forEach((row) => row.fill(true));
        else
            hideUntilOpen(counts, hidden);
    }
    return counts.map((row, r) => row.map((count, c) => (hidden[r]?.[c] === true ? null : count)));
}
/** Hides one more cell beside each that can be worked out, until none can or everything is hidden. */
function hideUntilOpen(counts, hidden) {
    const all = counts.flatMap((row, r) => row.map((_, c) => [r, c]));
    for (;;) {
        const given = fixedCells(counts, hidden);
        const shown = all.filter(([r, c]) => hidden[r]?.[c] === false);
        if (given.length === 0 || shown.length === 0)
            return;
        for (const [row, column] of given) {
            const beside = shown.filter(([r, c]) => (r === row) !== (c === column) && hidden[r]?.[c] === false);
            const next = smallest(counts, beside) ??
                smallest(counts, shown.filter(([r, c]) => hidden[r]?.[c] === false));
            const line = next === undefined ? undefined : hidden[next[0]];
            if (next !== undefined && line !== undefined)
                line[next[1]] = true;
        }
    }
}
function smallest(counts, cells) {
    return [...cells].sort(([r1, c1], [r2, c2]) => (counts[r1]?.[c1] ?? 0) - (counts[r2]?.[c2] ?? 0))[0];
}

;// CONCATENATED MODULE: ./shared/core/metrics/roc.ts


/**
 * The ROC curve as (false positive rate, true positive rate), from (0, 0) to (1, 1), x ascending, thinned for drawing.
 * Points that matter stay: both ends always, then the corners farthest from the line drawn without them, until `maxPoints`.
 * Empty when there is no curve: no scores, or a class without weight.
 *
 * @param maxPoints at least 2
 */
function rocCurve(rows, maxPoints) {
    const found = rankable(rows, "both-classes");
    if (!("rows" in found))
        return [];
    const scored = found.rows;
    const { positive: positives, negative: negatives } = classWeightsOf(scored);
    const x = [0];
    const y = [0];
    let positiveAbove = 0;
    let negativeAbove = 0;
    walkDown(scored, ({ positive, negative }) => {
        positiveAbove += positive;
        negativeAbove += negative;
        x.push(negativeAbove / negatives);
        y.push(positiveAbove / positives);
    });
    // Summed in another order than the totals, the last point can miss (1, 1) by an ulp.
    x[x.length - 1] = 1;
    y[y.length - 1] = 1;
    return thinned(Float64Array.from(x), Float64Array.from(y), maxPoints);
}
/** Douglas and Peucker's subdivision, always at the largest deviation, until the budget is spent or nothing deviates. */
function thinned(x, y, maxPoints) {
    const kept = new Set([0, x.length - 1]);
    const segments = [segmentOf(x, y, 0, x.length - 1)];
    while (kept.size < maxPoints) {
        const widest = segments.reduce((best, segment, index) => (segment.distance > (segments[best]?.distance ?? 0) ? index : best), 0);
        const segment = segments[widest];
        if (segment === undefined || segment.distance <= Number.EPSILON)
            break;
        kept.add(segment.farthest);
        segments.splice(widest, 1, segmentOf(x, y, segment.start, segment.farthest), segmentOf(x, y, segment.farthest, segment.end));
    }
    return [...kept].sort((a, b) => a - b).map((index) => [element_float64At(x, index), element_float64At(y, index)]);
}
function segmentOf(x, y, start, end) {
    const dx = element_float64At(x, end) - element_float64At(x, start);
    const dy = element_float64At(y, end) - element_float64At(y, start);
    const length = Math.hypot(dx, dy);
    let farthest = start;
    let distance = 0;
    for (let index = start + 1; index < end; index += 1) {
        const cross = Math.abs(dx * (element_float64At(y, index) - element_float64At(y, start)) - dy * (element_float64At(x, index) - element_float64At(x, start)));
        if (cross > distance * length) {
            distance = cross / length;
            farthest = index;
        }
    }
    return { start, end, farthest, distance };
}

;// CONCATENATED MODULE: ./actions/validate-model/diagnostics.ts



const MOST_CURVE_POINTS = 200;
/** ROC curves of a binary task with scores. */
function rocOf(candidate, champion, minimumCell) {
    const ofCandidate = curve(candidate, minimumCell);
    if (ofCandidate === null)
        return null;
    return { candidate: ofCandidate, champion: champion === null ? null : curve(champion, minimumCell) };
}
/** Few enough points that a step between two of them stands for at least `minimumCell` rows on average. */
function curve(rows, minimumCell) {
    if (rows.task !== "binary" || rows.score === null)
        return null;
    const positives = rows.truth.reduce((sum, value) => sum + value, 0);
    const negatives = rows.truth.length - positives;
    // Its steps are one over the number of positives and of negatives: a curve shows both.
    if (Math.min(positives, negatives) < Math.max(1, minimumCell))
        return null;
    const points = Math.floor(rows.truth.length / Math.max(1, minimumCell));
    return rocCurve(rows, Math.max(2, Math.min(MOST_CURVE_POINTS, points)));
}
/** Confusion tables in row counts, small cells and what would reveal them hidden. */
function confusionOf(candidate, champion, minimumCell) {
    const ofCandidate = diagnostics_table(candidate, minimumCell);
    if (ofCandidate === null)
        return null;
    return { candidate: ofCandidate, champion: champion === null ? null : diagnostics_table(champion, minimumCell) };
}
function diagnostics_table(rows, minimumCell) {
    if (rows.task === "regression")
        return null;
    const { classes, counts } = confusionMatrix(rows);
    return { classes, counts: suppressMatrix(counts, minimumCell) };
}

;// CONCATENATED MODULE: ./shared/core/metrics/select-rows.ts

/** A slice: the rows with the given numbers, in that order. The declared classes stay, also those without rows. */
function selectRows(rows, selection) {
    const weight = rows.weight === null ? null : numbers(rows.weight, selection);
    switch (rows.task) {
        case "binary":
            return {
                ...rows,
                truth: Uint8Array.from(selection, (row) => margins_at(rows.truth, row)),
                decision: Uint8Array.from(selection, (row) => margins_at(rows.decision, row)),
                score: rows.score === null ? null : numbers(rows.score, selection),
                weight,
            };
        case "multiclass":
            return {
                ...rows,
                truth: Int32Array.from(selection, (row) => margins_at(rows.truth, row)),
                decision: Int32Array.from(selection, (row) => margins_at(rows.decision, row)),
                scores: rows.scores === null ? null : select_rows_lines(rows.scores, rows.classes.length, selection),
                weight,
            };
        case "regression":
            return {
                ...rows,
                truth: numbers(rows.truth, selection),
                prediction: numbers(rows.prediction, selection),
                weight,
            };
    }
}
function numbers(values, selection) {
    return Float64Array.from(selection, (row) => margins_at(values, row));
}
function select_rows_lines(values, width, selection) {
    const selected = new Float64Array(selection.length * width);
    selection.forEach((row, position) => {
        selected.set(values.subarray(row * width, (row + 1) * width), position * width);
    });
    return selected;
}

;// CONCATENATED MODULE: ./shared/core/metrics/evaluate.ts





/**
 * Estimates of the metrics on the rows, in the order asked for, per-class ones in the order of classes.
 *
 * @throws RangeError on an id that is not computed here for the task: callers check ids against the catalogue
 */
function evaluate_evaluate(rows, options) {
    return options.metrics.flatMap((id) => {
        const metric = metricFor(id, rows);
        return perspectives(metric, rows).map(({ name, see }) => ({
            metric: id,
            class: name,
            estimate: metric.estimate(see(rows), settingOf(options, id, name, "value")),
        }));
    });
}
/**
 * Estimates of candidate − champion with paired intervals. Both tables are the same rows in the same order; where one side
 * is undefined so is the difference, with that side's reason.
 *
 * @throws RangeError when the tables are not the same rows, or as `evaluate`
 */
function compare(candidate, champion, options) {
    refuseDifferentRows(candidate, champion);
    return options.metrics.flatMap((id) => {
        const metric = metricFor(id, candidate);
        return perspectives(metric, candidate).map(({ name, see }) => ({
            metric: id,
            class: name,
            estimate: metric.difference(see(candidate), see(champion), settingOf(options, id, name, "difference")),
        }));
    });
}
function metricFor(id, { task }) {
    const metric = computedMetric(id);
    if (metric?.entry.tasks.includes(task) !== true)
        throw new RangeError(`no metric "${id}" of ${task} rows is computed here`);
    return metric;
}
/** The rows as they are, or each class against the rest. */
function perspectives({ entry }, rows) {
    if (rows.task !== "multiclass" || !entry.perClassIn.includes("multiclass"))
        return [{ name: null, see: (same) => same }];
    return rows.classes.map((name, index) => ({
        name,
        see: (table) => (table.task === "multiclass" ? oneVersusRest(table, index) : table),
    }));
}
function settingOf(options, id, name, of) {
    const { level, replicates, seed, zeroDivision } = options;
    return {
        level,
        z: zOf(level),
        replicates,
        seed,
        stream: deriveSeed(seed, JSON.stringify([of, id, name])),
        zeroDivision,
    };
}
function refuseDifferentRows(candidate, champion) {
    const same = candidate.task === champion.task &&
        candidate.truth.length === champion.truth.length &&
        candidate.truth.every((value, row) => value === champion.truth[row]);
    if (!same)
        throw new RangeError("a comparison needs the same rows on both sides");
}

;// CONCATENATED MODULE: ./actions/validate-model/observe.ts




/** All rows, as the first and always present subset. */
function wholeSubset(evaluation) {
    return {
        on: null,
        by: null,
        group: null,
        size: evaluation.data.rows,
        hidden: false,
        candidate: evaluation.candidate.rows,
        champion: evaluation.champion.kind === "evaluated" ? evaluation.champion.rows : null,
    };
}
/** The subsets a gate speaks of: one for a slice, one a group for `by`. An empty slice is a subset of no rows. */
function gateSubsets(gate, evaluation, whole, policy) {
    const { by, on } = gate;
    if (by === null && on === null)
        return [whole];
    const rows = on === null ? null : selectSlice(on, whole.size, evaluation.attribute);
    const slice = rows === null ? whole : part(whole, rows, { on: on?.text ?? null, by: null, group: null });
    const [sliceHidden = false] = hiddenCells([{ n: slice.size }], whole.size, policy.minimumCell, false);
    if (by === null)
        return [{ ...slice, hidden: sliceHidden }];
    const groups = groupRows(evaluation, by, rows).map(({ group, members }) => part(whole, members, { on: slice.on, by: [by], group: [group] }));
    const hidden = hiddenCells(groups.map(({ size }) => ({ n: size })), slice.size, policy.minimumCell, true);
    // The groups of a slice add up to it: shown, they would show a slice that is hidden.
    return groups.map((one, at) => ({ ...one, hidden: sliceHidden || (hidden[at] ?? true) }));
}
function part(whole, rows, names) {
    return {
        ...names,
        size: rows.length,
        hidden: false,
        candidate: selectRows(whole.candidate, rows),
        champion: whole.champion === null ? null : selectRows(whole.champion, rows),
    };
}
/** Groups in order of first appearance; the missing value is a group of its own and comes last. */
function groupRows(evaluation, by, within) {
    const column = evaluation.attribute(by, "text");
    if (column.kind !== "text")
        throw new TypeError(`attribute ${(0,quote/* quote */.hD)(by)} is read as text`);
    const members = new Map();
    const length = within?.length ?? column.codes.length;
    for (let at = 0; at < length; at += 1) {
        const row = within === null ? at : (within[at] ?? 0);
        const code = column.codes[row] ?? -1;
        const known = members.get(code);
        if (known === undefined)
            members.set(code, [row]);
        else
            known.push(row);
    }
    const missing = members.get(-1);
    members.delete(-1);
    const named = [...members].map(([code, rows]) => ({
        group: column.dictionary[code] ?? null,
        members: Uint32Array.from(rows),
    }));
    return missing === undefined ? named : [...named, { group: null, members: Uint32Array.from(missing) }];
}
/** Every requested metric of a subset for candidate, champion and their difference. */
function observe(subset, metrics, policy, seed) {
    const options = {
        metrics,
        level: policy.confidence,
        replicates: policy.replicates,
        seed,
        zeroDivision: policy.zeroDivision,
    };
    const as = (of, values) => values.map(({ metric, class: name, estimate }) => ({ subset, of, metric, class: name, reference: null, estimate }));
    const candidate = as("candidate", evaluate_evaluate(subset.candidate, options));
    if (subset.champion === null)
        return candidate;
    return [
        ...candidate,
        ...as("champion", evaluate_evaluate(subset.champion, options)),
        ...as("difference", compare(subset.candidate, subset.champion, options)),
    ];
}

;// CONCATENATED MODULE: ./actions/validate-model/suggest-gates.ts


/** The metrics a first policy would name, by task. */
const FIRST_GATES = {
    binary: ["roc_auc", "recall", "precision"],
    multiclass: ["accuracy", "f1_macro"],
    regression: ["mean_absolute_error", "r2"],
};
/** Metric of the comparison a first policy would name. */
const FIRST_COMPARISON = {
    binary: "roc_auc",
    multiclass: "accuracy",
    regression: "mean_absolute_error",
};
/**
 * Gates that this very model would pass, rounded to the easy side of the observed interval: a starting point to tighten,
 * not advice on what is good enough. Only for a policy without gates.
 */
function suggestGates(task, whole) {
    const limits = FIRST_GATES[task].flatMap((metric) => {
        const found = whole.find((one) => one.of === "candidate" && one.metric === metric && one.class === null);
        if (found?.estimate.kind !== "defined" || found.estimate.interval === null)
            return [];
        const { low, high } = found.estimate.interval;
        return metricEntry(metric)?.direction === "lower-is-better"
            ? [`${metric} <= ${twoDigits(high, Math.ceil)}`]
            : [`${metric} >= ${twoDigits(low, Math.floor)}`];
    });
    return comparisonHolds(FIRST_COMPARISON[task], whole)
        ? [...limits, `${FIRST_COMPARISON[task]} no-worse-than champion`]
        : limits;
}
/** Whether this model would pass the comparison at the metric's own margin. */
function comparisonHolds(metric, whole) {
    const seen = (of) => whole.find((one) => one.of === of && one.metric === metric && one.class === null)?.estimate;
    const entry = metricEntry(metric);
    const margin = entry?.defaultMargin ?? null;
    const [difference, champion] = [seen("difference"), seen("champion")];
    if (margin === null || entry === undefined || difference === undefined || champion?.kind !== "defined")
        return false;
    const comparison = { kind: "no-worse-than-champion", margin };
    const requirement = nonInferiorityRequirement(comparison, entry.direction, champion.value);
    return requirement !== null && judge(difference, requirement).verdict === "pass";
}
/** Two significant digits, rounded by `round` towards the easy side. */
function twoDigits(value, round) {
    if (value === 0)
        return "0";
    const step = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 1);
    return String(Number((round(value / step) * step).toPrecision(2)));
}

;// CONCATENATED MODULE: ./actions/validate-model/conclude.ts









/** The outcome of a model that never answered: the finding is the verdict, and no gate was judged. */
function stoppedOutcome(policy, { finding, candidate, data }) {
    const { code, verdict, detail, hint } = finding;
    return {
        ...conclude_frame(policy, candidate, data.sha256),
        result: {
            ...resultFrame("validate-model", policy, candidate, data),
            verdict,
            reasonCodes: [code],
            champion: null,
            predictions: policy.predictions === null ? "computed" : "supplied",
            gates: [],
            metrics: [],
            findings: [{ code, detail, hint }],
        },
        task: policy.task,
        assumptions: [],
        positiveClass: policy.positiveClass,
        threshold: policy.threshold,
        champion: null,
        roc: null,
        confusion: null,
        suggestedGates: [],
    };
}
/** Metrics, gates and diagnostics of an evaluated model. */
function judgedOutcome(policy, evaluation) {
    const { decision, candidate, champion, data } = evaluation;
    const seed = seedOf(policy, data.sha256);
    const whole = wholeSubset(evaluation);
    const own = entriesFor(decision.task).filter(({ judgedBy }) => judgedBy === "validate-model");
    const onWhole = observe(whole, own.map(({ id }) => id), policy, seed);
    const gates = ownGates(policy, "validate-model");
    const observed = observeGates(gates, evaluation, whole, onWhole, policy, seed);
    const blocked = champion.kind === "unavailable" ? champion.reason : null;
    const judged = judgeGates(gates, observed, blocked, policy);
    const extra = [...new Set(observed.flat())].filter(({ subset }) => subset !== whole);
    const all = [...onWhole, ...extra];
    const hidden = hiddenObservations(all, policy.minimumCell);
    const { verdict, reasonCodes } = overall(judged, policy.gates.length > 0);
    const championSeen = champion.kind === "none" ? null : champion.seen;
    const rival = champion.kind === "evaluated" ? champion.rows : null;
    return {
        ...conclude_frame(policy, candidate.seen, data.sha256),
        result: {
            ...resultFrame("validate-model", policy, candidate.seen, data),
            verdict,
            reasonCodes: [...reasonCodes],
            champion: championSeen === null ? null : result_frame_subjectOf(policy.name, championSeen),
            predictions: evaluation.supplied ? "supplied" : "computed",
            gates: [...gateRows(judged, hidden)],
            metrics: [...metricRows(all, hidden, policy.minimumCell)],
            findings: champion.kind === "unavailable" ? [{ code: champion.reason, detail: champion.detail, hint: null }] : [],
        },
        task: decision.task,
        assumptions: evaluation.assumptions,
        positiveClass: decision.positiveClass,
        threshold: decision.task === "binary" ? policy.threshold : null,
        champion: championSeen,
        roc: rocOf(candidate.rows, rival, policy.minimumCell),
        confusion: confusionOf(candidate.rows, rival, policy.minimumCell),
        suggestedGates: policy.gates.length > 0
            ? []
            : suggestGates(decision.task, onWhole.filter((one) => !hidden.has(one))),
    };
}
/** The observations each gate is judged on; what was already observed on all rows is not computed twice. */
function observeGates(gates, evaluation, whole, onWhole, policy, seed) {
    const subsets = new Map();
    const observed = new Map();
    return gates.map((gate) => {
        const place = JSON.stringify([gate.by, gate.on?.text ?? null]);
        const parts = subsets.get(place) ?? gateSubsets(gate, evaluation, whole, policy);
        subsets.set(place, parts);
        const key = JSON.stringify([place, gate.metric]);
        const known = observed.get(key);
        if (known !== undefined)
            return known;
        const fresh = parts.flatMap((subset) => subset === whole
            ? onWhole.filter(({ metric }) => metric === gate.metric)
            : observe(subset, [gate.metric], policy, seed));
        observed.set(key, fresh);
        return fresh;
    });
}
function conclude_frame(policy, candidate, dataSha256) {
    return {
        candidate,
        confidence: policy.confidence,
        minimumCell: policy.minimumCell,
        seed: seedOf(policy, dataSha256),
        replicates: policy.replicates,
    };
}

;// CONCATENATED MODULE: ./actions/validate-model/usecase.ts





/** Judges a model by its policy: evaluates it, alone and against the champion, and holds every gate to its bound. */
async function validateModel(policy, ports) {
    checkGatesOfPolicy(policy, "validate-model");
    const attributes = gateAttributes(policy.gates);
    const evaluation = policy.predictions === null
        ? await evaluateModels(policy, attributes, ports)
        : await evaluateSupplied(policy, policy.predictions, attributes, ports);
    if (evaluation.kind === "stopped")
        return stoppedOutcome(policy, evaluation);
    checkGatesForTask(policy, evaluation.decision.task, "validate-model");
    ports.progress.stage("Computing metrics and intervals");
    return judgedOutcome(policy, evaluation);
}

;// CONCATENATED MODULE: ./actions/validate-model/main.ts







const catalogue = metricIds().flatMap((id) => metricEntry(id) ?? []);
const main = defineMain(spec/* validateModelSpec */.p, async (inputs, runtime) => {
    const policy = await loadPolicy(inputs, runtime);
    const out = runtime.files.outFolder(inputs.out);
    await out.prepare();
    if (inputs.onnxruntimePath !== undefined)
        await runtime.files.assertReachable(inputs.onnxruntimePath);
    const adapters = evaluationAdapters({ policy, ...runtime, namedRuntime: inputs.onnxruntimePath });
    const [outcome, commit] = await Promise.all([
        validateModel(policy, { ...adapters, progress: runtime.progress }),
        runtime.files.commit(),
    ]);
    const { confidence, seed, replicates, candidate } = outcome;
    return {
        result: outcome.result,
        document: validationReport(outcome, catalogue),
        evidence: {
            identity: candidate.identity,
            runtime: candidate.runtime,
            confidence,
            seed,
            replicates,
            commit,
            builtOn: [],
        },
        out,
    };
});


/***/ }),

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

/***/ 96695:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ rootOf),
/* harmony export */   V: () => (/* binding */ sha256OfFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_text_code_point_order_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10347);



/** SHA-256 of a file's bytes, read as a stream: memory does not grow with the file. */
async function sha256OfFile(path) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    let sizeBytes = 0;
    for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path, { highWaterMark: 1024 * 1024 })) {
        hash.update(chunk);
        sizeBytes += chunk.length;
    }
    return { sha256: hash.digest("hex"), sizeBytes };
}
/**
 * Root over several files: SHA-256 over their raw digests, concatenated in code-point order of the relative paths.
 * JavaScript's own order is by UTF-16 unit, which puts U+1F600 before U+FF5E.
 * @source OpenSSF Model Signing 1.0, in the order of the specification; its reference tool sorts by path component
 */
function rootOf(files) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    for (const { sha256 } of [...files].sort((a, b) => (0,_core_text_code_point_order_js__WEBPACK_IMPORTED_MODULE_2__/* .compareCodePoints */ .O)(a.path, b.path)))
        hash.update(sha256, "hex");
    return hash.digest("hex");
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
/** An empty accumulator; memory at most doubles as it grows. A batch of another kind is a programmer's error. */
function columnAccumulator(kind) {
    let values = emptyValues(kind, INITIAL_ROWS);
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
                const capacity = Math.max(total, values.length * 2);
                values = copyInto(emptyValues(kind, capacity), values);
                if (missing !== null)
                    missing = copyInto(new Uint8Array(capacity), missing);
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


/***/ })

};
