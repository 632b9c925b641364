export const id = 7139;
export const ids = [7139];
export const modules = {

/***/ 38091:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IZ: () => (/* binding */ acquireLock),
/* harmony export */   ms: () => (/* binding */ lockHolder),
/* harmony export */   x_: () => (/* binding */ releaseLock)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _atomic_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70565);
/* harmony import */ var _process_identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39629);



/**
 * Takes the lock for this process. A lock whose holder is gone is taken over, and only one of several that try wins:
 * the right to remove a dead holder's lock is itself such a lock, named after the dead holder.
 *
 * @returns null when the lock is ours, else who holds it
 */
function acquireLock(path, self) {
    const claim = `${path}.${self.instance}.claim`;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(claim, JSON.stringify(self), { mode: 0o600 });
    try {
        for (;;) {
            if (linked(claim, path))
                return null;
            const holder = lockHolder(path);
            if (holder === null)
                continue;
            if ((0,_process_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .isRunning */ .W)(holder.pid, holder.instance))
                return holder;
            const removal = `${path}.${holder.instance}.removal`;
            const other = acquireLock(removal, self);
            if (other !== null)
                return other;
            if (lockHolder(path)?.instance === holder.instance)
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { force: true });
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(removal, { force: true });
        }
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(claim, { force: true });
    }
}
/** Who holds the lock, alive or not; null where nobody does. */
function lockHolder(path) {
    const text = (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readIfThere */ .q)(path);
    if (text === null)
        return null;
    const { pid, instance } = JSON.parse(text);
    return { pid, instance };
}
/** Gives the lock back where it is ours. */
function releaseLock(path, self) {
    if (lockHolder(path)?.instance === self.instance)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { force: true });
}
/** Hard links are made in one step, with the content already in place: no reader sees an empty lock. */
function linked(claim, path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.linkSync)(claim, path);
        return true;
    }
    catch (error) {
        if (error instanceof Error && "code" in error && error.code === "EEXIST")
            return false;
        throw error;
    }
}


/***/ }),

/***/ 93968:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ LoopbackUnreachable),
/* harmony export */   l: () => (/* binding */ callLoopback)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46843);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46677);



/** Nobody listened, or the connection broke before an answer came: the process is gone, or is being restarted. */
class LoopbackUnreachable extends Error {
    name = "LoopbackUnreachable";
}
const refusalSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    kind: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(["input", "permission", "external", "data"]),
    problems: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ code: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), message: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), hint: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional() }).loose()).min(1),
});
/**
 * Sends a command to one of our processes.
 *
 * @throws LoopbackUnreachable, or the ModelgateError with which the other side refused
 */
async function callLoopback({ port, secret }, command, body, timeoutMs) {
    const text = JSON.stringify(body);
    const { status, answer } = await exchange(port, command, secret, text, timeoutMs);
    const parsed = answer === "" ? {} : JSON.parse(answer);
    if (status === 200)
        return parsed;
    const refusal = refusalSchema.safeParse(parsed);
    if (refusal.success) {
        const { kind, problems } = refusal.data;
        throw (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .problemsError */ .$j)(kind, problems.map(({ code, message, hint }) => ({ code, message, ...(hint === undefined ? {} : { hint }) })));
    }
    throw new Error(`the command ${command} was answered with ${String(status)}: ${answer.slice(0, 500)}`);
}
function exchange(port, command, secret, text, timeoutMs) {
    return new Promise((resolve, reject) => {
        const unreachable = (what) => reject(new LoopbackUnreachable(`${command}: ${what}`));
        const headers = {
            authorization: `Bearer ${secret}`,
            "content-type": "application/json",
            "content-length": Buffer.byteLength(text),
        };
        const call = (0,node_http__WEBPACK_IMPORTED_MODULE_0__.request)({ host: "127.0.0.1", port, method: "POST", path: `/${command}`, headers, agent: false }, (response) => {
            const chunks = [];
            response.on("data", (chunk) => chunks.push(chunk));
            response.on("aborted", () => unreachable("the connection broke"));
            response.on("error", (error) => unreachable(error.message));
            response.on("end", () => {
                resolve({ status: response.statusCode ?? 0, answer: Buffer.concat(chunks).toString("utf8") });
            });
        });
        const timer = setTimeout(() => call.destroy(new Error(`no answer in ${String(timeoutMs)} ms`)), timeoutMs);
        call.on("close", () => clearTimeout(timer));
        call.on("error", (error) => unreachable(error.message));
        call.end(text);
    });
}


/***/ }),

/***/ 39629:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ isRunning),
/* harmony export */   a: () => (/* binding */ signalProcess)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);


/**
 * Whether the process lives and is the one that was started with `instance` among its arguments. A number alone says
 * nothing: after a restart of the machine it may belong to anybody.
 */
function isRunning(pid, instance) {
    try {
        process.kill(pid, 0);
    }
    catch {
        return false;
    }
    return commandLineOf(pid).includes(instance);
}
/** Sends a signal unless the process is gone or is not the one that was started. */
function signalProcess(pid, instance, signal) {
    if (!isRunning(pid, instance))
        return;
    try {
        process.kill(pid, signal);
    }
    catch {
        // It ended between the look and the signal.
    }
}
/** Empty where it cannot be told, and for a process that has ended and is not yet waited for. */
function commandLineOf(pid) {
    if (process.platform === "linux") {
        try {
            return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${String(pid)}/cmdline`, "utf8");
        }
        catch {
            return "";
        }
    }
    return (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawnSync)("ps", ["-ww", "-o", "args=", "-p", String(pid)], { encoding: "utf8" }).stdout;
}


/***/ }),

/***/ 33731:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ ownProgram),
/* harmony export */   Q: () => (/* binding */ placeProgram)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46843);




const factsSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ onnxruntimeFolder: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() });
/**
 * Copies this installation into the state-dir, once for each version: a runner removes an action's checkout before the
 * next job, and a supervisor that restarts a process then must still find what to run.
 *
 * @param childEntry the inference child of this installation, beside which the other entries lie
 */
function placeProgram(dir, { execPath, args }, runtime) {
    const dist = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(args.at(-1) ?? ""));
    const id = programId(dist, execPath, runtime);
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dir.program, id);
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(folder))
        copyProgram(dist, folder, execPath, runtime);
    return programIn(folder, execPath);
}
/** The program that this process runs, whose stub is `entry`. */
function ownProgram(entry) {
    return programIn((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(entry)), process.execPath);
}
function programIn(folder, execPath) {
    const facts = factsSchema.parse(JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, "program.json"), "utf8")));
    const node = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, "node");
    return {
        id: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(folder),
        execPath: (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(node) ? node : execPath,
        entry: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, "local-target/index.js"),
        onnxruntimeFolder: facts.onnxruntimeFolder,
    };
}
function programId(dist, execPath, runtime) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    const scripts = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dist, "modelgate")).sort();
    for (const name of scripts)
        hash.update(`${name}\0`).update((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dist, "modelgate", name)));
    hash.update((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(runtime.folder, "package.json")));
    hash.update(`\0${process.version}\0${execPath}\0${runtime.source === "bundle" ? "bundle" : runtime.folder}`);
    return hash.digest("hex").slice(0, 16);
}
function copyProgram(dist, folder, execPath, runtime) {
    const draft = `${folder}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(draft, { recursive: true, mode: 0o700 });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.cpSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dist, "modelgate"), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(draft, "modelgate"), { recursive: true });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.cpSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dist, "local-target"), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(draft, "local-target"), { recursive: true });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(draft, "package.json"), '{ "type": "module" }\n');
        let onnxruntimeFolder = runtime.folder;
        if (runtime.source === "bundle") {
            // dist/native/node_modules/onnxruntime-node: its sibling onnxruntime-common is needed too.
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.cpSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(runtime.folder), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(draft, "native/node_modules"), { recursive: true });
            onnxruntimeFolder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, "native/node_modules/onnxruntime-node");
        }
        keepNode(execPath, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(draft, "node"));
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(draft, "program.json"), JSON.stringify({ onnxruntimeFolder }));
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(draft, folder);
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(draft, { recursive: true, force: true });
        // Another command copied the same program meanwhile.
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(folder))
            throw error;
    }
}
/** A second name for Node's file, which an update of the runner would otherwise take away. Costs nothing; no copy where links cannot be made. */
function keepNode(execPath, link) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.linkSync)(execPath, link);
    }
    catch {
        // Another file system, or another owner's file: Node is then run from where it is.
    }
}


/***/ }),

/***/ 85:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $f: () => (/* binding */ installed),
/* harmony export */   Y1: () => (/* binding */ weighted),
/* harmony export */   bd: () => (/* binding */ finalized),
/* harmony export */   f6: () => (/* binding */ staged),
/* harmony export */   gd: () => (/* binding */ collected),
/* harmony export */   n1: () => (/* binding */ GRANULARITY_PERCENT),
/* harmony export */   rJ: () => (/* binding */ retreated),
/* harmony export */   v0: () => (/* binding */ restored)
/* harmony export */ });
/* harmony import */ var _core_text_quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47598);
/* harmony import */ var _target_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23333);


/** Smallest share and step of the proxy's split, in percent. */
const GRANULARITY_PERCENT = 0.01;
/**
 * What a command may do to a state. Pure: each returns what is to be, `null` where it is so already, and throws the
 * refusal. Nothing here raises traffic by itself; the weight lives in the proxy.
 */
function installed(state, model) {
    const { champion } = state;
    if (champion === null)
        return { ...state, champion: model };
    if (champion.sha256 === model.sha256)
        return null;
    throw (0,_target_error_js__WEBPACK_IMPORTED_MODULE_1__/* .targetError */ ._)({
        code: "target-has-champion",
        message: `version ${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(champion.version)} is served as champion; \`install\` is for a target that serves none`,
        hint: "Start a rollout for the new version, or restore it as a rollback.",
    });
}
/** @returns null where this canary is staged already; its claim stands, a retreat included */
function staged(state, model, claim) {
    const { champion, canary } = state;
    if (champion === null)
        throw noChampion();
    if (canary !== null) {
        const own = ownCanary(state, claim);
        if (own.model.sha256 === model.sha256)
            return null;
        throw (0,_target_error_js__WEBPACK_IMPORTED_MODULE_1__/* .targetError */ ._)({
            code: "target-foreign-canary",
            message: `the rollout ${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(claim.rolloutId)} has staged another model, ${own.model.sha256.slice(0, 12)}`,
            hint: "A rollout has one canary. Start another rollout for another model.",
        });
    }
    if (champion.sha256 === model.sha256) {
        throw (0,_target_error_js__WEBPACK_IMPORTED_MODULE_1__/* .targetError */ ._)({
            code: "target-same-model",
            message: `the model ${model.sha256.slice(0, 12)} is the champion already`,
            hint: "There is nothing to roll out.",
        });
    }
    if (champion.name !== model.name) {
        throw (0,_target_error_js__WEBPACK_IMPORTED_MODULE_1__/* .targetError */ ._)({
            code: "target-signature-differs",
            message: `the champion is called ${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(champion.name)} and the canary ${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(model.name)}, so a client's requests would not reach both`,
            hint: "Deploy it to a target of its own, or under the champion's name.",
        });
    }
    return { ...state, canary: { model, claim: { ...claim }, allowedPercent: null, retreat: null } };
}
/**
 * The canary after its owner set a weight. A raise needs a seq that was not used before; the same seq may set again what
 * it had set, after the proxy fell back to 0, and lower it, but never take back a retreat.
 */
function weighted(state, percent, claim) {
    const steps = percent / GRANULARITY_PERCENT;
    if (!(percent >= 0 && percent <= 100) || Math.abs(steps - Math.round(steps)) > 1e-6) {
        throw (0,_target_error_js__WEBPACK_IMPORTED_MODULE_1__/* .targetError */ ._)({
            code: "target-weight-not-routable",
            message: `a share of ${String(percent)} percent cannot be routed`,
            hint: "Use 0 to 100 percent in steps of 0.01.",
        });
    }
    const canary = ownCanary(state, claim);
    const { allowedPercent } = canary;
    if (claim.seq === canary.claim.seq && allowedPercent !== null && percent > allowedPercent) {
        throw (0,_target_error_js__WEBPACK_IMPORTED_MODULE_1__/* .targetError */ ._)({
            code: "target-stale-claim",
            message: `seq ${String(claim.seq)} of ${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(claim.rolloutId)} allows ${String(allowedPercent)} percent${canary.retreat === null ? "" : " since a retreat"}, and ${String(percent)} were asked for`,
            hint: "Observe the target, journal a new raise with the next seq, and ask again.",
        });
    }
    const retreat = percent > 0 ? null : canary.retreat;
    return { ...canary, claim: { ...claim }, allowedPercent: percent, retreat };
}
/** @returns null where this rollout's canary is the champion already */
function finalized(state, claim, percent) {
    const { champion, canary } = state;
    if (canary === null) {
        const last = state.finalized;
        if (last?.claim.rolloutId === claim.rolloutId && champion?.sha256 === last.sha256)
            return null;
    }
    const own = ownCanary(state, claim);
    if (percent !== 100 || own.allowedPercent !== 100) {
        throw (0,_target_error_js__WEBPACK_IMPORTED_MODULE_1__/* .targetError */ ._)({
            code: "target-not-at-full-weight",
            message: `the canary gets ${String(percent)} percent of the requests; it becomes the champion only at 100`,
            hint: "Raise it step by step, and finalize after the bake at 100 percent.",
        });
    }
    return {
        ...state,
        champion: own.model,
        canary: null,
        previous: champion,
        finalized: { claim: { ...claim }, sha256: own.model.sha256 },
    };
}
/** Any state: traffic is taken away, the seq is spent. */
function retreated(state, reason, at) {
    if (state.canary === null)
        return state;
    const retreat = state.canary.retreat ?? { reason: reason.slice(0, 1024), at };
    return { ...state, canary: { ...state.canary, allowedPercent: 0, retreat } };
}
/** @returns null where it is the champion already */
function restored(state, model) {
    const { champion, canary } = state;
    if (champion === null)
        throw noChampion();
    if (champion.sha256 === model.sha256)
        return null;
    const isCanary = canary?.model.sha256 === model.sha256;
    return { ...state, champion: model, previous: champion, canary: isCanary ? null : canary, finalized: null };
}
/** A canary goes once traffic was taken from it; one whose rollout goes on stays, whoever collects. */
function collected(state) {
    const canary = state.canary?.retreat === null ? state.canary : null;
    return { ...state, canary, previous: null };
}
/** The canary, where it belongs to that rollout and the claim is not behind what was seen. */
function ownCanary({ canary }, claim) {
    if (canary === null) {
        throw (0,_target_error_js__WEBPACK_IMPORTED_MODULE_1__/* .targetError */ ._)({
            code: "target-no-canary",
            message: `no canary is staged for the rollout ${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(claim.rolloutId)}`,
            hint: "Stage it first; a canary that was collected or promoted is gone.",
        });
    }
    const { rolloutId, seq } = canary.claim;
    if (rolloutId !== claim.rolloutId) {
        throw (0,_target_error_js__WEBPACK_IMPORTED_MODULE_1__/* .targetError */ ._)({
            code: "target-foreign-canary",
            message: `the canary belongs to the rollout ${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(rolloutId)}, not to ${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(claim.rolloutId)}`,
            hint: "Let that rollout come to its end, or retreat and collect it.",
        });
    }
    if (claim.seq < seq) {
        throw (0,_target_error_js__WEBPACK_IMPORTED_MODULE_1__/* .targetError */ ._)({
            code: "target-stale-claim",
            message: `seq ${String(claim.seq)} of ${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(rolloutId)} came after seq ${String(seq)}`,
            hint: "Somebody else has taken this rollout further. Observe the target and begin from there.",
        });
    }
    return canary;
}
function noChampion() {
    return (0,_target_error_js__WEBPACK_IMPORTED_MODULE_1__/* .targetError */ ._)({
        code: "target-no-champion",
        message: "the target serves no champion, so there is nothing to compare with or to return to",
        hint: "Install the first model.",
    });
}


/***/ }),

/***/ 21384:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nk: () => (/* binding */ metadataOf),
/* harmony export */   zf: () => (/* binding */ assertSameSignature)
/* harmony export */ });
/* unused harmony export signatureDifferences */
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46843);
/* harmony import */ var _core_text_quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47598);
/* harmony import */ var _target_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23333);




const tensorSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), datatype: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), shape: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig()) });
const metadataSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ inputs: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(tensorSchema), outputs: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(tensorSchema) });
/**
 * What a canary cannot take or does not give of what clients send the champion and read from it. A refused request is
 * the client's error in every statistic, so no count would ever show it.
 *
 * @returns sentences without a full stop; none where every request of the champion's clients suits the canary too
 */
function signatureDifferences(champion, canary) {
    const taken = champion.inputs.flatMap((input) => {
        const other = canary.inputs.find(({ name }) => name === input.name);
        return other === undefined ? [`it has no input ${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(input.name)}`] : differences("input", input, other);
    });
    const asked = canary.inputs
        .filter(({ name }) => !champion.inputs.some((input) => input.name === name))
        .map(({ name }) => `it needs an input ${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(name)} that clients do not send`);
    const given = champion.outputs.flatMap((output) => {
        const other = canary.outputs.find(({ name }) => name === output.name);
        return other === undefined ? [`it has no output ${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(output.name)}`] : differences("output", output, other);
    });
    return [...taken, ...asked, ...given];
}
function differences(what, champion, canary) {
    const named = `its ${what} ${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(champion.name)}`;
    if (champion.datatype !== canary.datatype)
        return [`${named} is ${canary.datatype}, the champion's ${champion.datatype}`];
    const shown = `${named} has shape [${canary.shape.join(", ")}], the champion's [${champion.shape.join(", ")}]`;
    if (champion.shape.length !== canary.shape.length)
        return [shown];
    // A size left open takes what a fixed one gets, not the other way round. Of an output the fixed one keeps the promise.
    const [narrow, wide] = what === "input" ? [champion.shape, canary.shape] : [canary.shape, champion.shape];
    return narrow.every((size, index) => wide[index] === -1 || wide[index] === size) ? [] : [shown];
}
/** @throws ModelgateError `target-signature-differs` */
async function assertSameSignature(championPort, canaryPort, name) {
    const [champion, canary] = await Promise.all([metadataOf(championPort, name), metadataOf(canaryPort, name)]);
    const found = signatureDifferences(champion, canary);
    if (found.length === 0)
        return;
    throw (0,_target_error_js__WEBPACK_IMPORTED_MODULE_2__/* .targetError */ ._)({
        code: "target-signature-differs",
        message: `the canary cannot answer the champion's clients: ${found.join("; ")}`,
        hint: "Deploy it to a target of its own, and move the clients.",
    });
}
/** The model's metadata, as its server gives it. */
function metadataOf(port, name) {
    const path = `/v2/models/${encodeURIComponent(name)}`;
    return new Promise((resolve, reject) => {
        const ask = (0,node_http__WEBPACK_IMPORTED_MODULE_0__.request)({ host: "127.0.0.1", port, path, agent: false, timeout: 30_000 }, (answer) => {
            const chunks = [];
            answer.on("data", (chunk) => chunks.push(chunk));
            answer.on("error", reject);
            answer.on("end", () => {
                const parsed = metadataSchema.safeParse(JSON.parse(Buffer.concat(chunks).toString("utf8")));
                if (parsed.success)
                    resolve(parsed.data);
                else
                    reject(new Error(`no metadata of the model (status ${String(answer.statusCode)})`));
            });
        });
        ask.on("timeout", () => ask.destroy(new Error("no metadata in 30 s")));
        ask.on("error", reject);
        ask.end();
    });
}


/***/ })

};
