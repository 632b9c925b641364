export const id = 7590;
export const ids = [7590];
export const modules = {

/***/ 70565:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ replaceFile),
/* harmony export */   q: () => (/* binding */ readIfThere)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);


/**
 * Replaces a file in one step: who reads sees the old text or the new one, and after a power cut too.
 * Mode 0600, as everything in a state-dir.
 */
function replaceFile(path, text) {
    const draft = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    try {
        const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(draft, "wx", 0o600);
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeSync)(descriptor, text);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fsyncSync)(descriptor);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(descriptor);
        }
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(draft, path);
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(draft, { force: true });
        throw error;
    }
}
/** The text of a file; null where there is none. */
function readIfThere(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path, "utf8");
    }
    catch (error) {
        if (error instanceof Error && "code" in error && error.code === "ENOENT")
            return null;
        throw error;
    }
}


/***/ }),

/***/ 33200:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ note),
/* harmony export */   e: () => (/* binding */ openLog)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_text_quote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47598);



const mostBytes = 1 << 20;
/**
 * Opens a log for what a process prints, to be handed to it as its standard output and error. A log beyond 1 MiB is set
 * aside when its process starts again, and replaces the one set aside before.
 */
function openLog(folder, name) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `${name}.log`);
    const size = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.size ?? 0;
    if (size > mostBytes)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(path, `${path}.1`);
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, "a", 0o600);
    return { descriptor, close: () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor) };
}
/** One line into the log of this process, which its starter gave it as standard error. */
function note(what) {
    process.stderr.write(`${new Date().toISOString()} ${String(process.pid)} ${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeText */ .X1)(what, 2000)}\n`);
}


/***/ }),

/***/ 57590:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openLocalTarget: () => (/* binding */ openLocalTarget)
});

// UNUSED EXPORTS: shutDownLocalTarget

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: ./shared/core/errors.ts
var errors = __webpack_require__(46677);
;// CONCATENATED MODULE: ./shared/adapters/evidence/exposition-format.ts
const LINE = /^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{(.*)\})?[ \t]+(\S+)(?:[ \t]+-?\d+)?[ \t]*$/u;
const LABEL = /\s*([a-zA-Z_][a-zA-Z0-9_]*)\s*=\s*"((?:[^"\\]|\\.)*)"\s*(?:,|$)/uy;
/**
 * Parses the text format that Prometheus scrapes; comments, HELP and TYPE are passed over.
 *
 * @source prometheus.io/docs/instrumenting/exposition_formats, text format 0.0.4
 * @throws SyntaxError on a line that is no sample
 */
function parseExposition(text) {
    return text.split("\n").flatMap((line, index) => {
        if (line.trim() === "" || line.startsWith("#"))
            return [];
        const match = LINE.exec(line);
        const labels = match === null ? null : parseLabels(match[2] ?? "");
        const value = parseValue(match?.[3] ?? "");
        if (match === null || labels === null || value === null)
            throw new SyntaxError(`line ${String(index + 1)} is no sample`);
        return { name: match[1] ?? "", labels, value };
    });
}
function parseLabels(text) {
    const labels = {};
    LABEL.lastIndex = 0;
    while (LABEL.lastIndex < text.length) {
        const match = LABEL.exec(text);
        if (match === null)
            return null;
        labels[match[1] ?? ""] = (match[2] ?? "").replaceAll(/\\(.)/gu, (_, escape) => escape === "n" ? "\n" : escape);
    }
    return labels;
}
function parseValue(text) {
    if (text === "+Inf")
        return Infinity;
    if (text === "-Inf")
        return -Infinity;
    if (text === "NaN")
        return Number.NaN;
    const value = Number(text);
    return text === "" || Number.isNaN(value) ? null : value;
}

;// CONCATENATED MODULE: ./shared/adapters/evidence/proxy-metrics.ts



const readMs = 5000;
const mostBytes = 4 << 20;
const DURATION = "modelgate_proxy_request_duration_seconds";
/**
 * Reads the counts of modelgate's own proxy from its metrics page: the same page that a Prometheus scrapes, without the
 * rounding of its `increase()`.
 *
 * @param page `name` is what the record calls the source, before its address
 */
function proxyMetrics(page) {
    const source = `${page.name} ${page.url}`;
    return {
        source,
        async read() {
            try {
                const text = await get(page.url);
                // After the page was read: what is counted happened before the time that the reading claims.
                return readingOf(parseExposition(text), new Date().toISOString());
            }
            catch (cause) {
                const why = cause instanceof Error ? cause.message : String(cause);
                const problem = {
                    code: "evidence-unreadable",
                    message: `the counts of ${source} cannot be read: ${why}`,
                    hint: "See that the proxy runs; without counts nothing is known of the canary, and its weight must not be raised.",
                };
                throw new errors/* ModelgateError */.HJ("external", [problem], { cause });
            }
        },
    };
}
/**
 * The reading that a metrics page holds.
 *
 * @param at RFC 3339, when the page was read
 * @throws Error where the page lacks a count: no data is not zero errors
 */
function readingOf(samples, at) {
    const epoch = samples.find(({ name }) => name === "modelgate_proxy_info")?.labels["epoch"];
    if (epoch === undefined)
        throw new Error("the page is not that of a modelgate proxy");
    return { at, epoch, champion: countsOf(samples, "champion"), canary: countsOf(samples, "canary") };
}
function countsOf(samples, variant) {
    const own = samples.filter(({ labels }) => labels["variant"] === variant);
    const requests = own.find(({ name }) => name === `${DURATION}_count`)?.value;
    const errors = own.filter(({ name }) => name === "modelgate_proxy_errors_total");
    const buckets = own.filter(({ name }) => name === `${DURATION}_bucket`);
    if (requests === undefined || errors.length === 0 || buckets.length === 0) {
        throw new Error(`the page has no counts of the ${variant}`);
    }
    const latency = buckets
        // Seconds in decimal digits: 0.0075 s is 7.5 ms, and not 7.499999999999999.
        .map(({ labels, value }) => ({ upToMs: Number((boundOf(labels) * 1000).toPrecision(12)), count: value }))
        .sort((a, b) => (a.upToMs < b.upToMs ? -1 : 1));
    return { requests, errors: errors.reduce((sum, { value }) => sum + value, 0), latency };
}
function boundOf(labels) {
    const bound = labels["le"] ?? "";
    return bound === "+Inf" ? Infinity : Number(bound);
}
function get(url) {
    return new Promise((resolve, reject) => {
        const ask = (0,external_node_http_.request)(url, { agent: false, timeout: readMs }, (answer) => {
            const chunks = [];
            let size = 0;
            answer.on("data", (chunk) => {
                size += chunk.length;
                if (size > mostBytes)
                    ask.destroy(new Error("the page is too long"));
                else
                    chunks.push(chunk);
            });
            answer.on("error", reject);
            answer.on("end", () => {
                if (answer.statusCode === 200)
                    resolve(Buffer.concat(chunks).toString("utf8"));
                else
                    reject(new Error(`status ${String(answer.statusCode)}`));
            });
        });
        ask.on("timeout", () => ask.destroy(new Error(`no answer in ${String(readMs / 1000)} s`)));
        ask.on("error", reject);
        ask.end();
    });
}

// EXTERNAL MODULE: ./shared/adapters/inference/child-environment.ts
var child_environment = __webpack_require__(34401);
// EXTERNAL MODULE: ./shared/adapters/inference/locate-runtime.ts
var locate_runtime = __webpack_require__(39492);
// EXTERNAL MODULE: ./shared/core/text/quote.ts
var quote = __webpack_require__(47598);
// EXTERNAL MODULE: ./shared/adapters/files/confine.ts
var confine = __webpack_require__(93195);
// EXTERNAL MODULE: ./shared/adapters/deploy/local/state-dir.ts
var state_dir = __webpack_require__(82916);
// EXTERNAL MODULE: ./shared/adapters/deploy/local/target-error.ts
var target_error = __webpack_require__(23333);
;// CONCATENATED MODULE: ./shared/adapters/deploy/local/allowed-state-dir.ts







/**
 * In a workflow a path must lie in the workspace or in RUNNER_TEMP (contracts.md §8), and a target that is to outlive its
 * job cannot. So the machine's administrator says where one may be: by a folder, prepared outside of any job, with a
 * settings.json in it that only its owner may change (docs/adr/0011). On the command line any folder will do.
 *
 * @throws ModelgateError `target-state-dir`
 */
async function assertStateDirAllowed(root, shown, environment) {
    if (environment["GITHUB_ACTIONS"] !== "true")
        return;
    const folders = [environment["GITHUB_WORKSPACE"], environment["RUNNER_TEMP"]].filter((folder) => folder !== undefined);
    try {
        await (0,confine/* confinedTo */.O)(folders.filter((folder) => folder !== "")).check(root, shown);
        return;
    }
    catch (error) {
        if (!(error instanceof errors/* ModelgateError */.HJ))
            throw error;
    }
    if ((0,external_node_path_.isAbsolute)(shown) && isPrepared(root))
        return;
    throw (0,target_error/* targetError */._)({
        code: "target-state-dir",
        message: `${(0,quote/* quote */.hD)(shown)} lies outside the workspace and RUNNER_TEMP, and is not prepared for a target`,
        place: { file: shown },
        hint: "On the machine, as the runner's user: make the folder with mode 0700 and write `{}` into its settings.json; docs/local-target.md says more.",
    });
}
function isPrepared(root) {
    const user = process.getuid?.();
    return [root, (0,state_dir/* stateDirAt */.Y)(root).settings].every((path) => {
        const entry = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
        // Root may prepare it for the runner's user; anybody else's folder may be a trap.
        return entry !== undefined && (entry.uid === user || entry.uid === 0) && (entry.mode & 0o022) === 0;
    });
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 5 modules
var schemas = __webpack_require__(46843);
// EXTERNAL MODULE: ./shared/adapters/files/model-inspector.ts
var model_inspector = __webpack_require__(24258);
;// CONCATENATED MODULE: ./shared/adapters/deploy/local/model-copy.ts






/**
 * Copies a model's files into the state-dir, under its digest, for the job's workspace will be gone when the model is
 * loaded again. The copy is walked and digested as well as the original: what is checked is what is served.
 *
 * @throws ModelgateError `target-model-refused`, `target-model-changed`
 */
async function copyModel(dir, model) {
    const { name, version, sha256 } = model;
    const source = (0,external_node_path_.join)(model.folder, model.entry);
    const { files } = await checkedIdentity(source, model);
    // The digest of a single file does not know its name, so two names may stand for it; of several files it does.
    const entry = files.length === 1 ? "model.onnx" : (0,external_node_path_.basename)(source);
    const place = (0,external_node_path_.join)(dir.models, sha256);
    if (!(0,external_node_fs_.existsSync)(place)) {
        const draft = `${place}.${(0,external_node_crypto_.randomUUID)()}`;
        try {
            for (const { path } of files) {
                const to = (0,external_node_path_.join)(draft, files.length === 1 ? entry : path);
                (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(to), { recursive: true, mode: 0o700 });
                (0,external_node_fs_.copyFileSync)((0,external_node_path_.join)((0,external_node_path_.dirname)(source), path), to);
            }
            (0,external_node_fs_.renameSync)(draft, place);
        }
        catch (error) {
            (0,external_node_fs_.rmSync)(draft, { recursive: true, force: true });
            // Another command copied the same model meanwhile.
            if (!(0,external_node_fs_.existsSync)(place))
                throw error;
        }
    }
    await checkedIdentity((0,external_node_path_.join)(place, entry), model);
    // Recent use keeps a `collect` by another rollout from removing what is about to be served.
    (0,external_node_fs_.utimesSync)(place, new Date(), new Date());
    return { name, version, sha256, entry };
}
async function checkedIdentity(path, { name, sha256 }) {
    const inspection = await (0,model_inspector/* inspectModel */.K)(path).catch((cause) => {
        throw (0,target_error/* targetError */._)({
            code: "target-model-changed",
            message: `the files of ${(0,quote/* quote */.hD)(name)} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`,
            hint: "Fetch the registered model again and repeat the command.",
        }, cause);
    });
    if (inspection.kind === "refused") {
        const { detail, hint } = inspection.refusal;
        const problem = { code: "target-model-refused", message: `${(0,quote/* quote */.hD)(name)} is not served: ${detail}` };
        throw (0,target_error/* targetError */._)(hint === null ? problem : { ...problem, hint });
    }
    if (inspection.identity.sha256 === sha256)
        return inspection.identity;
    throw (0,target_error/* targetError */._)({
        code: "target-model-changed",
        message: `the files of ${(0,quote/* quote */.hD)(name)} have the digest ${inspection.identity.sha256}, and ${sha256} was to be deployed`,
        hint: "Fetch the registered model again and repeat the command.",
    });
}

// EXTERNAL MODULE: ./shared/adapters/deploy/local/supervisor/signature.ts
var signature = __webpack_require__(21384);
;// CONCATENATED MODULE: ./shared/adapters/deploy/local/probe.ts



const answerMs = 30_000;
/**
 * Smoke inference past the proxy: rows of ones (true, and the text "1") in the shapes that the model declares. The answer
 * must have every output that the metadata promises, in its datatype; the server itself refuses NaN and infinity. It
 * shows that the model computes, not that it computes well.
 *
 * @param requests how many, at least 1
 */
async function probeServer(port, name, requests) {
    if (!Number.isInteger(requests) || requests < 1)
        throw new TypeError("a probe has one request or more");
    const agent = new external_node_http_.Agent({ keepAlive: true, maxSockets: 1 });
    try {
        const metadata = await (0,signature/* metadataOf */.Nk)(port, name);
        const body = JSON.stringify({ inputs: metadata.inputs.map(smokeInput) });
        let totalMs = 0;
        for (let sent = 0; sent < requests; sent += 1) {
            const started = performance.now();
            const { status, text } = await infer(agent, port, name, body);
            totalMs += performance.now() - started;
            const fault = status === 200 ? missingOutput(text, metadata) : `status ${String(status)}: ${(0,quote/* escapeText */.X1)(text, 200)}`;
            if (fault !== null)
                return { kind: "failed", detail: `Request ${String(sent + 1)} of ${String(requests)}: ${fault}.` };
        }
        return { kind: "answered", requests, meanMs: totalMs / requests };
    }
    catch (error) {
        return { kind: "failed", detail: `The model server did not answer: ${(0,quote/* escapeText */.X1)(String(error), 200)}.` };
    }
    finally {
        agent.destroy();
    }
}
function smokeInput({ name, datatype, shape }) {
    const sizes = shape.map((size) => Math.max(1, size));
    const count = sizes.reduce((product, size) => product * size, 1);
    const value = datatype === "BOOL" ? true : datatype === "BYTES" ? "1" : 1;
    return { name, datatype, shape: sizes, data: Array.from({ length: count }, () => value) };
}
function missingOutput(text, { outputs }) {
    const answer = JSON.parse(text);
    const missing = outputs.find(({ name, datatype }) => !answer.outputs.some((output) => output.name === name && output.datatype === datatype));
    return missing === undefined ? null : `the answer has no ${(0,quote/* quote */.hD)(missing.name)} of type ${missing.datatype}`;
}
function infer(agent, port, name, body) {
    const path = `/v2/models/${encodeURIComponent(name)}/infer`;
    const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
    return new Promise((resolve, reject) => {
        const ask = (0,external_node_http_.request)({ host: "127.0.0.1", port, method: "POST", path, headers, agent, timeout: answerMs }, (answer) => {
            const chunks = [];
            answer.on("data", (chunk) => chunks.push(chunk));
            answer.on("error", reject);
            answer.on("end", () => {
                resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString("utf8") });
            });
        });
        ask.on("timeout", () => ask.destroy(new Error(`no answer in ${String(answerMs / 1000)} s`)));
        ask.on("error", reject);
        ask.end(body);
    });
}

// EXTERNAL MODULE: ./shared/adapters/deploy/local/supervisor/rules.ts
var rules = __webpack_require__(85);
;// CONCATENATED MODULE: ./shared/adapters/deploy/local/local-target.ts






const variantSchema = schemas/* object */.Ikc({ version: schemas/* string */.YjP(), sha256: schemas/* string */.YjP(), ready: schemas/* boolean */.zMY() }).nullable();
const stateSchema = schemas/* object */.Ikc({
    champion: variantSchema,
    canary: variantSchema,
    weight: schemas/* object */.Ikc({ configuredPercent: schemas/* number */.aig(), effectivePercent: schemas/* number */.aig().nullable() }),
    claim: schemas/* object */.Ikc({ rolloutId: schemas/* string */.YjP(), seq: schemas/* number */.aig() }).nullable(),
});
const serverSchema = schemas/* object */.Ikc({ port: schemas/* number */.aig(), name: schemas/* string */.YjP() });
/** A model copied so lately may be another command's, on its way to being served. */
const youngMs = 600_000;
/** The port's side of a local target: commands to its supervisor. */
class LocalTarget {
    capabilities = {
        leastPercent: rules/* GRANULARITY_PERCENT */.n1,
        granularityPercent: rules/* GRANULARITY_PERCENT */.n1,
        countsRequests: true,
    };
    #dir;
    #supervisor;
    constructor(dir, supervisor) {
        this.#dir = dir;
        this.#supervisor = supervisor;
    }
    observe() {
        return this.#command("observe", {});
    }
    async install(model) {
        return this.#command("install", { model: await copyModel(this.#dir, model) });
    }
    async stage(model, claim) {
        return this.#command("stage", { model: await copyModel(this.#dir, model), claim });
    }
    async probe(variant, requests) {
        const { port, name } = serverSchema.parse(await this.#supervisor.send("server", { variant }));
        return probeServer(port, name, requests);
    }
    setWeight(percent, claim) {
        return this.#command("setWeight", { percent, claim });
    }
    finalize(claim) {
        return this.#command("finalize", { claim });
    }
    retreat(reason) {
        return this.#command("retreat", { reason });
    }
    async restore(model) {
        return this.#command("restore", { model: await copyModel(this.#dir, model) });
    }
    async collect() {
        const needed = schemas/* array */.YOg(schemas/* string */.YjP()).parse(await this.#supervisor.send("collect"));
        for (const name of (0,external_node_fs_.readdirSync)(this.#dir.models)) {
            const path = (0,external_node_path_.join)(this.#dir.models, name);
            const isYoung = Date.now() - ((0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) < youngMs;
            if (!needed.includes(name) && !isYoung)
                (0,external_node_fs_.rmSync)(path, { recursive: true, force: true });
        }
    }
    async #command(name, body) {
        return stateSchema.parse(await this.#supervisor.send(name, body));
    }
}

// EXTERNAL MODULE: ./shared/adapters/deploy/local/program.ts
var local_program = __webpack_require__(33731);
// EXTERNAL MODULE: ./shared/adapters/deploy/local/settings.ts
var local_settings = __webpack_require__(16038);
// EXTERNAL MODULE: ./shared/adapters/deploy/local/state-file.ts
var state_file = __webpack_require__(257);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./shared/adapters/deploy/local/atomic-file.ts
var atomic_file = __webpack_require__(70565);
// EXTERNAL MODULE: ./shared/adapters/deploy/local/exclusive-lock.ts
var exclusive_lock = __webpack_require__(38091);
// EXTERNAL MODULE: ./shared/adapters/deploy/local/log-file.ts
var log_file = __webpack_require__(33200);
// EXTERNAL MODULE: ./shared/adapters/deploy/local/loopback-client.ts
var loopback_client = __webpack_require__(93968);
// EXTERNAL MODULE: ./shared/adapters/deploy/local/process-identity.ts
var process_identity = __webpack_require__(39629);
;// CONCATENATED MODULE: ./shared/adapters/deploy/local/supervisor-connection.ts











const controlSchema = schemas/* object */.Ikc({ port: schemas/* int */.Whr(), pid: schemas/* int */.Whr(), instance: schemas/* string */.YjP() });
const helloSchema = schemas/* object */.Ikc({ programId: schemas/* string */.YjP() });
const helloMs = 3000;
const startAgainMs = 3000;
const startPatienceMs = 45_000;
/** A supervisor does nothing that takes long; one that is silent for so long is stuck, and a retreat must not wait for it. */
const stuckMs = 10_000;
const commandMs = 240_000;
const mostAttempts = 5;
/**
 * The way to a supervisor that may be dead: a command starts one where none runs, and is sent again where the connection
 * broke, for every command is idempotent.
 */
class supervisor_connection_SupervisorConnection {
    #dir;
    #program;
    #environment;
    /** @param environment of the processes of the target: named variables only */
    constructor(dir, program, environment) {
        this.#dir = dir;
        this.#program = program;
        this.#environment = environment;
    }
    /** @throws ModelgateError as the supervisor refused, or `target-unreachable` */
    async send(command, body = {}) {
        for (let attempt = 1;; attempt += 1) {
            const address = await this.#ensured();
            try {
                return await (0,loopback_client/* callLoopback */.l)(address, command, body, commandMs);
            }
            catch (error) {
                if (!(error instanceof loopback_client/* LoopbackUnreachable */.E))
                    throw error;
                if (attempt >= mostAttempts)
                    throw unreachable(error.message, error);
            }
        }
    }
    /** Ends the target where it runs; false where it does not. When it returns, none of its processes is left. */
    async shutdown() {
        const found = await this.#hello();
        if (found === null)
            return false;
        await (0,loopback_client/* callLoopback */.l)(found.address, "shutdown", {}, commandMs).catch((error) => {
            if (!(error instanceof loopback_client/* LoopbackUnreachable */.E))
                throw error;
        });
        const until = performance.now() + helloMs;
        while ((0,process_identity/* isRunning */.W)(found.pid, found.instance) && performance.now() < until)
            await (0,promises_.setTimeout)(10);
        return true;
    }
    /** The address of a supervisor that answers and runs this installation's program. */
    async #ensured() {
        const began = performance.now();
        let startedAt = Number.NEGATIVE_INFINITY;
        for (;;) {
            const found = await this.#hello();
            if (found?.programId === this.#program.id)
                return found.address;
            const now = performance.now();
            if (now - began > startPatienceMs)
                throw unreachable("no supervisor came up");
            if (found !== null) {
                // An older or newer version: it hands over, and what serves goes on.
                await (0,loopback_client/* callLoopback */.l)(found.address, "leave", {}, helloMs).catch(() => undefined);
            }
            else if (!this.#isHeld()) {
                // A new one needs a moment to take the lock; a second one would find it taken and end.
                if (now - startedAt > startAgainMs)
                    this.#start();
                startedAt = now - startedAt > startAgainMs ? now : startedAt;
            }
            else if (now - began > stuckMs) {
                this.#endStuck();
            }
            await (0,promises_.setTimeout)(50);
        }
    }
    async #hello() {
        const text = (0,atomic_file/* readIfThere */.q)(this.#dir.control);
        const secret = (0,state_file/* readState */.un)(this.#dir.state)?.secret;
        if (text === null || secret === undefined)
            return null;
        const { port, pid, instance } = controlSchema.parse(JSON.parse(text));
        if (!(0,process_identity/* isRunning */.W)(pid, instance))
            return null;
        const address = { port, secret };
        try {
            const { programId } = helloSchema.parse(await (0,loopback_client/* callLoopback */.l)(address, "hello", {}, helloMs));
            return { address, programId, pid, instance };
        }
        catch (error) {
            if (error instanceof loopback_client/* LoopbackUnreachable */.E)
                return null;
            throw error;
        }
    }
    #endStuck() {
        const holder = (0,exclusive_lock/* lockHolder */.ms)(this.#dir.lock);
        if (holder !== null)
            (0,process_identity/* signalProcess */.a)(holder.pid, holder.instance, "SIGKILL");
    }
    #isHeld() {
        const holder = (0,exclusive_lock/* lockHolder */.ms)(this.#dir.lock);
        return holder !== null && (0,process_identity/* isRunning */.W)(holder.pid, holder.instance);
    }
    /**
     * In a session of its own, with named variables only: RUNNER_TRACKING_ID, by which a runner finds and kills what a job
     * left behind, is not among them, and no token is either.
     */
    #start() {
        const log = (0,log_file/* openLog */.e)(this.#dir.logs, "supervisor");
        const child = (0,external_node_child_process_.spawn)(this.#program.execPath, [this.#program.entry, "supervisor", this.#dir.root, (0,external_node_crypto_.randomUUID)()], {
            cwd: this.#dir.root,
            env: this.#environment,
            detached: true,
            stdio: ["ignore", log.descriptor, log.descriptor],
        });
        child.on("error", () => undefined);
        child.unref();
        log.close();
    }
}
function unreachable(what, cause) {
    return (0,target_error/* targetError */._)({
        code: "target-unreachable",
        message: `the local target cannot be reached: ${what}`,
        hint: "Look into logs/supervisor.log in the state-dir.",
    }, cause);
}

;// CONCATENATED MODULE: ./shared/adapters/deploy/local/open-local-target.ts















/**
 * Opens the target that lives in a folder of this machine. Nothing is started yet: the first command starts the
 * supervisor where none runs.
 *
 * @throws ModelgateError `target-state-dir`, `target-settings-invalid`, `target-unsupported-platform`
 */
async function openLocalTarget(options) {
    const { environment, childEntry, onnxruntimePath, stateDir, workingDir } = options;
    const { platform, arch } = process;
    if (platform === "win32") {
        throw (0,target_error/* targetError */._)({
            code: "target-unsupported-platform",
            message: "the local target needs Linux or macOS: it survives its job by sessions and signals that Windows does not have",
            hint: "Run it under WSL, or deploy to another kind of target.",
        });
    }
    const root = (0,external_node_path_.resolve)(workingDir, stateDir);
    await assertStateDirAllowed(root, stateDir, environment);
    const dir = (0,state_dir/* stateDirAt */.Y)(root);
    makeFolders(dir, stateDir);
    const settings = (0,local_settings/* readSettings */.s)(dir.settings);
    const toolCache = environment["RUNNER_TOOL_CACHE"] ?? null;
    const runtime = (0,locate_runtime/* locateRuntime */.HR)({ named: null, toolCache, bundled: onnxruntimePath, platform, arch });
    const program = (0,local_program/* placeProgram */.Q)(dir, childEntry, runtime);
    const { ports } = await ensureState(dir, settings);
    const connection = new supervisor_connection_SupervisorConnection(dir, program, (0,child_environment/* childEnvironment */.Q)(environment, platform));
    const admin = settings.adminPort ?? ports.admin;
    return {
        target: new LocalTarget(dir, connection),
        evidence: proxyMetrics({ url: `http://127.0.0.1:${String(admin)}/metrics`, name: "local proxy" }),
    };
}
/** Ends all processes of the target in that folder, in order; for tests, demonstrations and the end of a machine. */
async function shutDownLocalTarget(stateDir) {
    const dir = stateDirAt(resolve(stateDir));
    const none = { id: "", execPath: "", entry: "", onnxruntimeFolder: "" };
    return new SupervisorConnection(dir, none, {}).shutdown();
}
function makeFolders(dir, shown) {
    const before = (0,external_node_fs_.statSync)(dir.root, { throwIfNoEntry: false });
    if (before !== undefined && (before.mode & 0o022) !== 0) {
        throw (0,target_error/* targetError */._)({
            code: "target-state-dir",
            message: "others may write to this folder, and could put their own state or program into it",
            place: { file: shown },
            hint: "Name a folder of its own for the target, or take the right away: `chmod go-w`.",
        });
    }
    try {
        for (const folder of [dir.root, dir.run, dir.models, dir.program, dir.logs]) {
            (0,external_node_fs_.mkdirSync)(folder, { recursive: true, mode: 0o700 });
        }
    }
    catch (cause) {
        throw (0,target_error/* targetError */._)({
            code: "target-state-dir",
            message: `the folder cannot be made or is not this user's own: ${cause instanceof Error ? cause.message : String(cause)}`,
            place: { file: shown },
            hint: "Name a folder that belongs to the user who runs this.",
        }, cause);
    }
}
/** The state, made where there is none. Of two commands that make it at once, both use what the first one made. */
async function ensureState(dir, settings) {
    const found = (0,state_file/* readState */.un)(dir.state);
    if (found !== null)
        return found;
    const state = {
        schema: "modelgate.local-target/1",
        ports: { traffic: settings.trafficPort ?? (await freePort()), admin: settings.adminPort ?? (await freePort()) },
        secret: (0,external_node_crypto_.randomBytes)(32).toString("hex"),
        champion: null,
        canary: null,
        previous: null,
        finalized: null,
    };
    const draft = `${dir.state}.${(0,external_node_crypto_.randomUUID)()}`;
    (0,external_node_fs_.writeFileSync)(draft, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
    try {
        (0,external_node_fs_.linkSync)(draft, dir.state);
    }
    catch (error) {
        if (!(error instanceof Error && "code" in error && error.code === "EEXIST"))
            throw error;
    }
    finally {
        (0,external_node_fs_.rmSync)(draft, { force: true });
    }
    return (0,state_file/* readState */.un)(dir.state) ?? state;
}
async function freePort() {
    const server = (0,external_node_net_.createServer)();
    await new Promise((done, failed) => {
        server.once("error", failed);
        server.listen(0, "127.0.0.1", done);
    });
    const { port } = server.address();
    await new Promise((done) => server.close(done));
    return port;
}


/***/ }),

/***/ 16038:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ readSettings)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46843);
/* harmony import */ var _atomic_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70565);
/* harmony import */ var _target_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23333);



const settingsSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    /** Where clients reach the proxy. Anything but a loopback address opens the models to the network. */
    host: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).default("127.0.0.1"),
    /** Port of the proxy; chosen freely once and kept where not given. */
    port: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(1).max(65535).optional(),
    /** Port of the metrics on the loopback address. */
    "metrics-port": zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(1).max(65535).optional(),
    /** Longest body of a request that a model server reads. */
    "max-request-mb": zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().positive().max(1024).default(16),
    /** Longest wait for an answer. */
    "request-timeout-seconds": zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().positive().max(3600).default(30),
    /** Largest resident size of a model server; watched on Linux only. */
    "memory-limit-mb": zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().positive().default(4096),
    /** Threads of one model; 0 lets the runtime choose. One gives the same bytes everywhere. */
    threads: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(0).max(1024).default(1),
    /** A weight that nobody renews for so long returns to 0; 0 for no lease. */
    "lease-seconds": zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().min(0).max(86_400).default(0),
});
/** @throws ModelgateError `target-settings-invalid` naming every wrong setting */
function readSettings(path) {
    let parsed = {};
    try {
        parsed = JSON.parse((0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_0__/* .readIfThere */ .q)(path) ?? "{}");
    }
    catch (cause) {
        throw invalid(path, "is not JSON", cause);
    }
    const result = settingsSchema.safeParse(parsed);
    if (!result.success) {
        throw invalid(path, result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; "));
    }
    const found = result.data;
    const lease = found["lease-seconds"];
    return {
        host: found.host,
        trafficPort: found.port ?? null,
        adminPort: found["metrics-port"] ?? null,
        maxRequestBytes: Math.round(found["max-request-mb"] * 2 ** 20),
        requestTimeoutMs: found["request-timeout-seconds"] * 1000,
        memoryLimitBytes: found["memory-limit-mb"] * 2 ** 20,
        threads: found.threads,
        leaseMs: lease === 0 ? null : lease * 1000,
    };
}
function invalid(path, what, cause) {
    return (0,_target_error_js__WEBPACK_IMPORTED_MODULE_1__/* .targetError */ ._)({
        code: "target-settings-invalid",
        message: `the settings of the target: ${what}`,
        place: { file: path },
        hint: `Accepted are ${Object.keys(settingsSchema.shape).join(", ")}; docs/local-target.md describes them.`,
    }, cause);
}


/***/ }),

/***/ 82916:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ stateDirAt)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

function stateDirAt(root) {
    return {
        root,
        settings: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, "settings.json"),
        state: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, "state.json"),
        lock: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, "supervisor.lock"),
        control: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, "control.json"),
        ended: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, "ended"),
        run: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, "run"),
        models: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, "models"),
        program: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, "program"),
        logs: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, "logs"),
    };
}


/***/ }),

/***/ 257:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jq: () => (/* binding */ writeState),
/* harmony export */   Qy: () => (/* binding */ servedModelSchema),
/* harmony export */   un: () => (/* binding */ readState)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46843);
/* harmony import */ var _atomic_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70565);
/* harmony import */ var _target_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23333);



const sha256 = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/u);
const port = zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(1).max(65535);
const text = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).max(1024);
const servedModelSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    name: text,
    version: text,
    sha256,
    /** The ONNX file, relative to the copy's folder. */
    entry: text,
});
const claim = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ rolloutId: text, seq: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(0) });
const canary = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    model: servedModelSchema,
    claim,
    /**
     * The most that the owner may have with this seq: what it set last, 0 after a retreat, null before it set any.
     * The weight itself lives in the proxy alone, so that a restart of the proxy is a return to 0.
     */
    allowedPercent: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().min(0).max(100).nullable(),
    /** Why traffic was taken from it; null while its rollout goes on. */
    retreat: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ reason: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().max(1024), at: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }).nullable(),
});
const stateSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    schema: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz("modelgate.local-target/1"),
    /** Chosen once and kept: clients know the one, Prometheus the other. */
    ports: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ traffic: port, admin: port }),
    /** Proves to the proxy that its supervisor speaks. */
    secret: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(32),
    champion: servedModelSchema.nullable(),
    canary: canary.nullable(),
    /** Served before and kept warm until `collect`. */
    previous: servedModelSchema.nullable(),
    /** The last promotion, so that a repeated `finalize` is recognised. */
    finalized: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ claim, sha256 }).nullable(),
});
/** @throws ModelgateError `target-state-unreadable`: a damaged state is never replaced by an empty one */
function readState(path) {
    const found = (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_0__/* .readIfThere */ .q)(path);
    if (found === null)
        return null;
    let parsed;
    try {
        parsed = JSON.parse(found);
    }
    catch (cause) {
        throw unreadable(path, "is not JSON", cause);
    }
    const state = stateSchema.safeParse(parsed);
    if (state.success)
        return state.data;
    const [issue] = state.error.issues;
    throw unreadable(path, `is not a state of this version (${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""})`);
}
function writeState(path, state) {
    (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_0__/* .replaceFile */ .f)(path, `${JSON.stringify(state, null, 2)}\n`);
}
function unreadable(path, what, cause) {
    return (0,_target_error_js__WEBPACK_IMPORTED_MODULE_1__/* .targetError */ ._)({
        code: "target-state-unreadable",
        message: `the target's state file ${what}`,
        place: { file: path },
        hint: "Restore the file from a copy, or choose another state-dir and install the champion there.",
    }, cause);
}


/***/ }),

/***/ 23333:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ targetError)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46677);

/** A refusal by the target or a failure to reach it: kind "external", or "input" where the user's own setting is at fault. */
function targetError(problem, cause) {
    const isInput = problem.code === "target-settings-invalid" || problem.code === "target-state-dir";
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ModelgateError */ .HJ(isInput ? "input" : "external", [problem], cause === undefined ? {} : { cause });
}


/***/ }),

/***/ 24258:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ inspectModel)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _core_model_walk_model_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20943);
/* harmony import */ var _core_text_quote_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(47598);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(96695);
/* harmony import */ var _digesting_source_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(40801);








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
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK);
    try {
        return await inspectOpenModel(path, descriptor);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(descriptor);
    }
}
async function inspectOpenModel(path, descriptor) {
    const status = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(descriptor);
    if (!status.isFile())
        throw Object.assign(new Error(`${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(path)} is not a regular file`), {
            code: status.isDirectory() ? "EISDIR" : "EINVAL",
        });
    const source = (0,_digesting_source_js__WEBPACK_IMPORTED_MODULE_7__/* .digestingSource */ .q)(descriptor, status.size);
    const walk = (0,_core_model_walk_model_js__WEBPACK_IMPORTED_MODULE_4__/* .walkModel */ .P)(source);
    const model = { path: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(path), ...source.finish() };
    if (walk.kind === "refused")
        return refused(walk, model, []);
    if (model.sizeBytes !== status.size)
        return refused(SHRUNK, model, []);
    const weights = [];
    for (const external of walk.externalFiles) {
        const outcome = await digestExternalFile((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), external, status);
        if (outcome.kind === "refused")
            return refused(outcome, model, weights);
        weights.push(outcome.file);
    }
    const files = [model, ...weights];
    const sha256 = weights.length === 0 ? model.sha256 : (0,_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .rootOf */ .I)(files);
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
        handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, external.path), node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK);
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
            status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, component));
        }
        catch (error) {
            return unopened(external, error);
        }
        if (status.isSymbolicLink())
            return refusal("external-data-symlink", external, `${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(component)} is a symbolic link`, "Put the file itself beside the model.");
        const isLast = depth === parts.length;
        if (isLast ? !status.isFile() : !status.isDirectory()) {
            return refusal("external-data-not-regular", external, `${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(component)} is not a ${isLast ? "regular file" : "folder"}`);
        }
    }
    return null;
}
async function digestOpenFile(handle, external, model) {
    const status = await handle.stat();
    if (!status.isFile())
        return refusal("external-data-not-regular", external, `${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(external.path)} is not a regular file`);
    if (status.dev === model.dev && status.ino === model.ino)
        return refusal("external-data-aliases-model", external, `${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(external.path)} is the model file itself`);
    if (status.nlink > 1) {
        return refusal("external-data-hardlink", external, `${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(external.path)} has ${status.nlink} names (hard links)`, "Copy the file, so that it has one name.");
    }
    if (external.endBytes > status.size)
        return outOfRange(external, status.size);
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
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
    return refusal("external-data-range", external, `the data ends at byte ${external.endBytes}, ${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(external.path)} at byte ${sizeBytes}`, "Save the model again with its weights.");
}
function unopened(external, error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
    switch (code) {
        case "ENOENT":
            return refusal("external-data-missing", external, `${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(external.path)} is not there`, "Commit or copy the weights with the model.");
        case "ELOOP":
            return refusal("external-data-symlink", external, `${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(external.path)} is a symbolic link`, "Put the file itself beside the model.");
        case "ENOTDIR":
            return refusal("external-data-not-regular", external, `a folder of ${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(external.path)} is a file`);
        case "ENXIO":
            return refusal("external-data-not-regular", external, `${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(external.path)} is not a regular file`);
    }
    return refusal("external-data-unreadable", external, `${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(external.path)} cannot be opened (${code})`);
}
function refusal(reason, external, what, hint = null) {
    return {
        kind: "refused",
        reason,
        detail: `Tensor ${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(external.tensor)} has its data in another file: ${what}.`,
        hint,
    };
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


/***/ })

};
