export const id = 7808;
export const ids = [7808];
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

/***/ 47808:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runLocalProcess: () => (/* binding */ runLocalProcess)
/* harmony export */ });
/* harmony import */ var _state_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(257);

/**
 * What a process of a target runs: `supervisor ROOT INSTANCE`, `proxy ROOT INSTANCE`, or
 * `server ROOT INSTANCE MODEL ONNXRUNTIME`. Each loads its own part and no more.
 */
async function runLocalProcess(argv) {
    const [role, root = "", instance = "", model = "", onnxruntimeFolder = ""] = argv;
    if (role === "supervisor") {
        await (await Promise.all(/* import() */[__webpack_require__.e(7348), __webpack_require__.e(7139), __webpack_require__.e(1155)]).then(__webpack_require__.bind(__webpack_require__, 1155))).runSupervisor(root, instance);
    }
    else if (role === "proxy") {
        await (await __webpack_require__.e(/* import() */ 4548).then(__webpack_require__.bind(__webpack_require__, 4548))).runProxy(root, instance);
    }
    else if (role === "server") {
        const { runModelServer } = await Promise.all(/* import() */[__webpack_require__.e(1103), __webpack_require__.e(7348), __webpack_require__.e(5601)]).then(__webpack_require__.bind(__webpack_require__, 5601));
        await runModelServer(root, instance, _state_file_js__WEBPACK_IMPORTED_MODULE_0__/* .servedModelSchema */ .Qy.parse(JSON.parse(model)), onnxruntimeFolder);
    }
    else {
        throw new TypeError("this program is started by modelgate itself");
    }
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

/***/ 46677:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $j: () => (/* binding */ problemsError),
/* harmony export */   HJ: () => (/* binding */ ModelgateError),
/* harmony export */   Jh: () => (/* binding */ throwProblems),
/* harmony export */   YK: () => (/* binding */ problemLine)
/* harmony export */ });
/**
 * The one error class. It always carries at least one problem, and carries all that were found together,
 * so that nobody mends a configuration one run at a time.
 */
class ModelgateError extends Error {
    name = "ModelgateError";
    kind;
    problems;
    constructor(kind, problems, options) {
        super(problems.map(problemLine).join("\n"), options);
        this.kind = kind;
        this.problems = problems;
    }
}
/** `file:line:column: message` when the place is known, `input: message` otherwise. */
function problemLine(problem) {
    const { place, input, message } = problem;
    if (place !== undefined) {
        const position = [place.file, place.line, place.column].filter((part) => part !== undefined).join(":");
        return `${position}: ${message}`;
    }
    return input === undefined ? message : `${input}: ${message}`;
}
/** One error holding every problem found. @throws TypeError on none, which is a defect of the caller */
function problemsError(kind, problems) {
    const [first, ...rest] = problems;
    if (first === undefined)
        throw new TypeError("an error names at least one problem");
    return new ModelgateError(kind, [first, ...rest]);
}
/** Throws one error holding every problem; returns when there are none. */
function throwProblems(kind, problems) {
    if (problems.length > 0)
        throw problemsError(kind, problems);
}


/***/ })

};
