export const id = 5601;
export const ids = [5601];
export const modules = {

/***/ 44664:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ leaveOnce)
/* harmony export */ });
const idleLookMs = 100;
/**
 * Makes the orderly end of a serving process: no new connections, every request under way is answered, then `last` and
 * exit. What is not answered after `drainMs` never will be.
 */
function leaveOnce(server, drainMs, last) {
    let isLeaving = false;
    const exit = () => {
        last();
        process.exit(0);
    };
    return () => {
        if (isLeaving)
            return;
        isLeaving = true;
        setTimeout(exit, drainMs).unref();
        // A connection that is kept alive becomes idle when its answer is complete, and would hold the server open for ever.
        setInterval(() => server.closeIdleConnections(), idleLookMs).unref();
        server.close(exit);
        server.closeIdleConnections();
    };
}


/***/ }),

/***/ 5601:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runModelServer: () => (/* binding */ runModelServer)
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./shared/adapters/deploy/local/leave.ts
var local_leave = __webpack_require__(44664);
// EXTERNAL MODULE: ./shared/adapters/deploy/local/log-file.ts
var log_file = __webpack_require__(33200);
// EXTERNAL MODULE: ./shared/adapters/deploy/local/run-file.ts
var run_file = __webpack_require__(21989);
// EXTERNAL MODULE: ./shared/adapters/deploy/local/settings.ts
var settings = __webpack_require__(16038);
// EXTERNAL MODULE: ./shared/adapters/deploy/local/state-dir.ts
var state_dir = __webpack_require__(82916);
// EXTERNAL MODULE: ./shared/adapters/deploy/local/model-server/model-server.ts + 4 modules
var model_server = __webpack_require__(92562);
// EXTERNAL MODULE: ./shared/core/text/quote.ts
var quote = __webpack_require__(47598);
// EXTERNAL MODULE: ./shared/adapters/files/model-inspector.ts
var model_inspector = __webpack_require__(24258);
// EXTERNAL MODULE: ./shared/adapters/inference/onnxruntime.ts
var onnxruntime = __webpack_require__(80394);
// EXTERNAL MODULE: ./shared/adapters/inference/runtime-error.ts
var runtime_error = __webpack_require__(39520);
// EXTERNAL MODULE: ./shared/adapters/deploy/local/model-server/datatype.ts
var datatype = __webpack_require__(27451);
;// CONCATENATED MODULE: ./shared/adapters/deploy/local/model-server/served-session.ts






/**
 * Walks the model, checks that its digest is the one that was approved, and only then lets the runtime open it.
 *
 * @param folder the model's copy in the state-dir
 * @param threads of one inference; 0 lets the runtime choose
 */
async function loadServedModel(folder, model, onnxruntimeFolder, threads) {
    const path = (0,external_node_path_.join)(folder, model.entry);
    const inspection = await (0,model_inspector/* inspectModel */.K)(path);
    if (inspection.kind === "refused") {
        return { kind: "refused", detail: inspection.refusal.detail, hint: inspection.refusal.hint };
    }
    const { identity } = inspection;
    if (identity.sha256 !== model.sha256) {
        const detail = `The copy has digest ${identity.sha256}, and ${model.sha256} was approved.`;
        return { kind: "refused", detail, hint: "Remove the copy and deploy the model again." };
    }
    const runtime = (0,onnxruntime/* loadOnnxRuntime */.a)(onnxruntimeFolder);
    if (runtime.kind === "missing") {
        return {
            kind: "refused",
            detail: `The inference runtime cannot be loaded: ${(0,quote/* quote */.hD)(runtime.reason, 200)}.`,
            hint: null,
        };
    }
    return openSession(path, identity, runtime, threads);
}
async function openSession(path, identity, { ort, version }, threads) {
    const inputs = identity.inputs.map(datatype/* servableTensor */.eE);
    const outputs = identity.outputs.flatMap((info) => (0,datatype/* servableTensor */.eE)(info) ?? []);
    const unfed = identity.inputs.find((_, index) => inputs[index] === null);
    if (unfed !== undefined || outputs.length === 0) {
        const what = unfed === undefined ? "no output" : `an input, ${(0,quote/* quote */.hD)(unfed.name)},`;
        const detail = `The model has ${what} that is a dense tensor of a type the protocol knows.`;
        return {
            kind: "refused",
            detail: unfed === undefined ? detail : detail.replace("that is a", "that is no"),
            hint: null,
        };
    }
    try {
        const session = await ort.InferenceSession.create(path, {
            executionProviders: ["cpu"],
            graphOptimizationLevel: "all",
            logSeverityLevel: 4,
            ...(threads === 0 ? {} : { intraOpNumThreads: threads }),
            // Threads that spin between requests take the cores of the proxy and of the other model.
            extra: { session: { intra_op: { allow_spinning: "0" } } },
        });
        return {
            kind: "serving",
            session: {
                inputs: inputs.flatMap((tensor) => tensor ?? []),
                outputs,
                runtimeVersion: version,
                async run(fed, wanted) {
                    const feeds = Object.fromEntries(fed.map(({ tensor, elements, dims }) => [tensor.name, new ort.Tensor(tensor.elementType, elements, dims)]));
                    try {
                        const answer = await session.run(feeds, wanted.map(({ name }) => name));
                        return wanted.map(({ name }) => {
                            const tensor = answer[name];
                            if (tensor === undefined)
                                throw new Error(`the output ${name} did not come`);
                            const { dims, data, type } = tensor;
                            return { name, elementType: type, dims, elements: data };
                        });
                    }
                    catch (error) {
                        throw new Error((0,runtime_error/* runtimeFailure */.h)(messageOf(error), "run", "cpu").detail, { cause: error });
                    }
                },
            },
        };
    }
    catch (error) {
        const { detail, hint } = (0,runtime_error/* runtimeFailure */.h)(messageOf(error), "open", "cpu");
        return { kind: "refused", detail, hint };
    }
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}

;// CONCATENATED MODULE: ./shared/adapters/deploy/local/model-server/server-process.ts









/** The whole life of the process that serves one model, on a port of the loopback address that it finds itself. */
async function runModelServer(root, instance, model, onnxruntimeFolder) {
    const dir = (0,state_dir/* stateDirAt */.Y)(root);
    const { threads, maxRequestBytes, requestTimeoutMs } = (0,settings/* readSettings */.s)(dir.settings);
    let begin = () => undefined;
    const listening = new Promise((resolve) => (begin = resolve));
    // Only once it listens: where the runtime crashes on the model, the process is known already and its end is seen.
    const loading = listening.then(() => loadServedModel((0,external_node_path_.join)(dir.models, model.sha256), model, onnxruntimeFolder, threads));
    const server = (0,model_server/* createModelServer */.Q)({ model, loading, maxRequestBytes, requestTimeoutMs });
    server.listen(0, "127.0.0.1");
    await (0,external_node_events_.once)(server, "listening");
    const { port } = server.address();
    (0,run_file/* writeRunFile */.XY)(dir.run, { role: "server", pid: process.pid, instance, port, sha256: model.sha256 });
    const leave = (0,local_leave/* leaveOnce */.V)(server, requestTimeoutMs, () => {
        (0,run_file/* removeRunFile */.MX)(dir.run, instance);
    });
    process.on("SIGTERM", leave);
    (0,run_file/* whenRunFileIsGone */.rU)(dir.run, instance, leave);
    begin();
    const outcome = await loading;
    if (outcome.kind === "refused")
        (0,log_file/* note */.N)(`not loaded: ${outcome.detail}`);
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

/***/ 80394:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ loadOnnxRuntime)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98995);
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_module__WEBPACK_IMPORTED_MODULE_0__);

/**
 * Loads onnxruntime-node, in the child only: it holds 46 MB of native code that most steps never need.
 *
 * @param folder the folder of the package, absolute, as `locateRuntime` found it
 */
function loadOnnxRuntime(folder) {
    // Where JavaScript has Float16Array, onnxruntime-common 1.30 hands one to a binding that reads it as empty ("expected 8,
    // got 0"). Without it float16 is the bits in a Uint16Array everywhere, which the binding reads and writes rightly.
    Reflect.deleteProperty(globalThis, "Float16Array");
    try {
        const ort = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url)(folder);
        // The default prints warnings to standard error; failures come to us as exceptions anyway.
        ort.env.logLevel = "fatal";
        return { kind: "loaded", ort, version: ort.env.versions.node ?? ort.env.versions.common };
    }
    catch (error) {
        return { kind: "missing", reason: error instanceof Error ? error.message : String(error) };
    }
}


/***/ }),

/***/ 39520:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ runtimeFailure)
/* harmony export */ });
/* harmony import */ var _core_text_quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47598);

/** Operators and versions that this runtime does not know, in the words of onnxruntime 1.20 to 1.30. */
const unknownOperator = [
    {
        pattern: /No Op registered for (\S+) with domain_version of (\d+)/u,
        say: ([, operator = "", version = ""]) => `opset ${version} has no operator ${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(operator)} that the runtime knows.`,
    },
    {
        pattern: /(\S+?)(?:\(-?\d+\))? is not a registered function\/op/u,
        say: ([, operator = ""]) => `The runtime does not know the operator ${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(operator)}.`,
    },
    {
        pattern: /No opset import for domain '([^']*)'/u,
        say: ([, domain = ""]) => `The model uses operators of the domain ${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(domain)}, which it does not import.`,
    },
    {
        pattern: /Could not find an implementation for (\S+)/u,
        say: ([, operator = ""]) => `The runtime has no implementation of ${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(operator)} for the types that the model uses.`,
    },
    {
        pattern: /Opset (\d+) is under development[\s\S]*?domain (\S+) is till opset (\d+)/u,
        say: ([, version = "", domain = "", newest = ""]) => `The model uses opset ${version} of ${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(domain)}; the runtime knows it up to opset ${newest}.`,
    },
];
const operatorHint = "Export the model again with operators and an opset that the runtime supports (target_opset), or use a newer runtime.";
/**
 * Makes a failure of what onnxruntime said. Its messages are the only thing it gives (no codes), so they are matched
 * here and nowhere else; a message that matches nothing stays a plain failure of its stage.
 */
function runtimeFailure(message, stage, provider) {
    for (const { pattern, say } of unknownOperator) {
        const match = pattern.exec(message);
        if (match !== null)
            return { kind: "unknown-operator", detail: sentence(say(match)), hint: operatorHint };
    }
    if (/Failed to allocate memory|bad[_ ]alloc|std::bad_array_new_length/u.test(message)) {
        return {
            kind: "memory-limit",
            detail: "The runtime could not get the memory that the model asks for.",
            hint: "Give the job more memory, or judge smaller batches (`batch-rows`).",
        };
    }
    if (/Non tensor type is temporarily not supported/u.test(message)) {
        return {
            kind: "zipmap-output",
            detail: "A model output is a list of dictionaries (ZipMap) instead of a tensor.",
            hint: 'Export it again with `options={id(model): {"zipmap": False}}`.',
        };
    }
    return stage === "open" ? openFailure(message, provider) : stepFailure(message);
}
function openFailure(message, provider) {
    if (provider !== "cpu" && /provider|backend|shared library|webgpu|cuda|tensorrt|dml|coreml|qnn/iu.test(message)) {
        return {
            kind: "provider-unavailable",
            detail: `The execution provider ${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(provider)} could not be started here: ${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(gist(message))}.`,
            hint: "Use `provider: cpu`, or run on a machine that has the device, its driver and a runtime built for it.",
        };
    }
    const version = /Unsupported model IR version: (\d+), max supported IR version: (\d+)/u.exec(message);
    if (version !== null) {
        const [, found = "", newest = ""] = version;
        return {
            kind: "load-failed",
            detail: `The model has IR version ${found}; the runtime reads up to ${newest}.`,
            hint: "Set `model.ir_version` to that or less when exporting.",
        };
    }
    return {
        kind: "load-failed",
        detail: `The runtime could not load the model: ${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(gist(message))}.`,
        hint: "Check that the file is complete and passes `onnx.checker.check_model`.",
    };
}
function stepFailure(message) {
    const node = /while running (\S+) node/u.exec(message);
    const where = node === null ? "" : ` in a ${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(node[1] ?? "")} node`;
    return {
        kind: "run-failed",
        detail: `The runtime failed${where}: ${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(gist(message))}.`,
        hint: "Run the model on the first rows of the data with onnxruntime in Python; the shapes or types do not fit.",
    };
}
/** The part that says what happened: without the path of the file, the place in the runtime's source and the condition. */
function gist(message) {
    return message
        .replace(/^OrtSessionOptionsAppendExecutionProvider_\w+: /u, "")
        .replace(/^Load model from .*? failed:/su, "")
        .replace(/^.*Status Message: /su, "")
        .replace(/^.*? was false\. /su, "")
        .replace(/^\/?\S*onnxruntime_src\/\S+ .*\) (?=[A-Z])/su, "")
        .trim();
}
function sentence(text) {
    return text.slice(0, 1).toUpperCase() + text.slice(1);
}


/***/ }),

/***/ 10347:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ compareCodePoints)
/* harmony export */ });
/**
 * Compares by Unicode code point, the order of OMS resource lists and of Python's `sorted`. JavaScript's own order is by UTF-16 unit, which
 * puts names beyond the basic plane before U+E000.
 */
function compareCodePoints(left, right) {
    const length = Math.min(left.length, right.length);
    for (let index = 0; index < length; index++) {
        const a = left.charCodeAt(index);
        const b = right.charCodeAt(index);
        if (a !== b)
            return surrogatesLast(a) - surrogatesLast(b);
    }
    return left.length - right.length;
}
/** A surrogate begins a code point above every other unit. */
function surrogatesLast(unit) {
    return unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit;
}


/***/ })

};
