export const id = 7348;
export const ids = [7348];
export const modules = {

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

/***/ 27451:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nk: () => (/* binding */ metadataOf),
/* harmony export */   _6: () => (/* binding */ datatypeOf),
/* harmony export */   eE: () => (/* binding */ servableTensor)
/* harmony export */ });
/** Element types in the words of the Open Inference Protocol. @source github.com/kserve/open-inference-protocol, tensor data types */
const DATATYPES = {
    bool: "BOOL",
    uint8: "UINT8",
    uint16: "UINT16",
    uint32: "UINT32",
    uint64: "UINT64",
    int8: "INT8",
    int16: "INT16",
    int32: "INT32",
    int64: "INT64",
    float16: "FP16",
    float32: "FP32",
    float64: "FP64",
    string: "BYTES",
};
function servableTensor(info) {
    if (info.kind !== "tensor" || info.elementType === "unsupported")
        return null;
    const { name, elementType, shape } = info;
    return { name, elementType, shape };
}
function datatypeOf(elementType) {
    return DATATYPES[elementType];
}
/** Where the rank is open too, [-1, -1] is said: the usual rows and columns. */
function metadataOf({ name, elementType, shape }) {
    const sizes = shape?.map((dimension) => (typeof dimension === "number" ? dimension : -1)) ?? [-1, -1];
    return { name, datatype: datatypeOf(elementType), shape: sizes };
}


/***/ }),

/***/ 92562:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ LOADING_PATH),
  Q: () => (/* binding */ createModelServer)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: ./shared/adapters/deploy/local/log-file.ts
var log_file = __webpack_require__(33200);
// EXTERNAL MODULE: ./shared/adapters/deploy/local/model-server/datatype.ts
var model_server_datatype = __webpack_require__(27451);
// EXTERNAL MODULE: ./shared/core/text/quote.ts
var quote = __webpack_require__(47598);
;// CONCATENATED MODULE: ./shared/adapters/deploy/local/model-server/exact-json.ts
/** Begins the text that stands for an integer of 16 digits or more; no other text of a tensor of numbers is accepted. */
const MARK = "\u0000integer:";
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/gsu;
/**
 * Parses JSON without rounding long integers: a double holds 15 digits of every integer and INT64 has up to 19. An
 * integer literal of 16 digits or more arrives as a marked text that `longInteger` reads.
 */
function parseExactJson(text) {
    if (!/\d{16}/u.test(text))
        return JSON.parse(text);
    const marked = text.replaceAll(TOKEN, (token) => /^-?\d{16,}$/u.test(token) ? JSON.stringify(`${MARK}${token}`) : token);
    return JSON.parse(marked);
}
/** The digits of a marked integer; null for everything else. */
function longInteger(value) {
    if (typeof value !== "string" || !value.startsWith(MARK))
        return null;
    const digits = value.slice(MARK.length);
    return /^-?\d+$/u.test(digits) ? digits : null;
}

// EXTERNAL MODULE: ./shared/adapters/inference/float16.ts
var float16 = __webpack_require__(446);
;// CONCATENATED MODULE: ./shared/adapters/deploy/local/model-server/tensor-elements.ts


const WHOLE = {
    int8: { low: -128, high: 127 },
    int16: { low: -32_768, high: 32_767 },
    int32: { low: -(2 ** 31), high: 2 ** 31 - 1 },
    uint8: { low: 0, high: 255 },
    uint16: { low: 0, high: 65_535 },
    uint32: { low: 0, high: 2 ** 32 - 1 },
};
/**
 * The elements of a tensor from JSON values, or the index of the first value that the type cannot hold. Nothing is
 * rounded into range: 300 is no UINT8, 1.5 no integer, 1e39 no FP32; a fraction is rounded to the type's precision.
 */
function elementsFrom(type, values) {
    const bad = values.findIndex((value) => !fits(type, value));
    if (bad !== -1)
        return { bad };
    switch (type) {
        case "string":
            return values;
        case "bool":
            return Uint8Array.from(values, (value) => (value === true ? 1 : 0));
        case "float16":
            return Uint16Array.from(values, (value) => (0,float16/* float16Bits */.M)(numberOf(value)));
        case "float32":
            return Float32Array.from(values, numberOf);
        case "float64":
            return Float64Array.from(values, numberOf);
        case "int8":
            return Int8Array.from(values, numberOf);
        case "int16":
            return Int16Array.from(values, numberOf);
        case "int32":
            return Int32Array.from(values, numberOf);
        case "uint8":
            return Uint8Array.from(values, numberOf);
        case "uint16":
            return Uint16Array.from(values, numberOf);
        case "uint32":
            return Uint32Array.from(values, numberOf);
        case "int64":
            return BigInt64Array.from(values.map(bigintOf));
        case "uint64":
            return BigUint64Array.from(values.map(bigintOf));
    }
}
function fits(type, value) {
    switch (type) {
        case "string":
            return typeof value === "string";
        case "bool":
            return typeof value === "boolean";
        case "float64":
            return Number.isFinite(numberOf(value));
        case "float32":
            return Number.isFinite(Math.fround(numberOf(value)));
        case "float16":
            return Math.abs(numberOf(value)) < 65_520;
        case "int64":
        case "uint64": {
            if (!Number.isInteger(value) && longInteger(value) === null)
                return false;
            const whole = bigintOf(value);
            return type === "int64" ? BigInt.asIntN(64, whole) === whole : BigInt.asUintN(64, whole) === whole;
        }
        case "int8":
        case "int16":
        case "int32":
        case "uint8":
        case "uint16":
        case "uint32": {
            const range = WHOLE[type];
            return (Number.isInteger(value) && range !== undefined && Number(value) >= range.low && Number(value) <= range.high);
        }
    }
}
/** NaN for what is no number. */
function numberOf(value) {
    if (typeof value === "number")
        return value;
    const digits = longInteger(value);
    return digits === null ? Number.NaN : Number(digits);
}
function bigintOf(value) {
    const digits = longInteger(value);
    return digits === null ? BigInt(value) : BigInt(digits);
}

;// CONCATENATED MODULE: ./shared/adapters/deploy/local/model-server/inference-request.ts




/**
 * Reads the JSON of an inference request against what the model takes: every input once, with the model's datatype, a
 * shape that the graph allows and as many values; `data` flat or nested in row-major order. All faults are named.
 *
 * @source Open Inference Protocol, REST, "Inference Request JSON Object"
 */
function readInferenceRequest(text, signature) {
    let body;
    try {
        body = parseExactJson(text);
    }
    catch {
        return bad(["the body is not JSON"]);
    }
    if (!isObject(body) || !Array.isArray(body["inputs"]))
        return bad(["the body is an object with a list `inputs`"]);
    const faults = [];
    const { id = null, outputs: requested } = body;
    if (id !== null && typeof id !== "string")
        faults.push("`id` is a string");
    const inputs = readInputs(body["inputs"], signature.inputs, faults);
    const outputs = readOutputs(requested, signature.outputs, faults);
    if (faults.length > 0)
        return bad(faults);
    return { kind: "request", id: typeof id === "string" ? id : null, inputs, outputs };
}
function readInputs(given, wanted, faults) {
    const byName = new Map(wanted.map((tensor) => [tensor.name, tensor]));
    const seen = new Set();
    const fed = [];
    for (const input of given) {
        const name = isObject(input) ? input["name"] : undefined;
        if (!isObject(input) || typeof name !== "string") {
            faults.push("every input is an object with a `name`");
            continue;
        }
        const tensor = byName.get(name);
        if (tensor === undefined)
            faults.push(`the model has no input ${(0,quote/* quote */.hD)(name)}; it has ${(0,quote/* quoteAll */._R)([...byName.keys()])}`);
        else if (seen.has(name))
            faults.push(`the input ${(0,quote/* quote */.hD)(name)} is given twice`);
        else {
            const read = readTensor(input, tensor);
            if (typeof read === "string")
                faults.push(`input ${(0,quote/* quote */.hD)(name)}: ${read}`);
            else
                fed.push(read);
        }
        seen.add(name);
    }
    const missing = wanted.filter(({ name }) => !seen.has(name)).map(({ name }) => name);
    if (missing.length > 0)
        faults.push(`not given: ${(0,quote/* quoteAll */._R)(missing)}`);
    return fed;
}
function readTensor(input, tensor) {
    const { shape, datatype, data } = input;
    const wanted = (0,model_server_datatype/* datatypeOf */._6)(tensor.elementType);
    if (datatype !== wanted)
        return `the datatype is ${wanted}, not ${(0,quote/* quote */.hD)(String(datatype))}`;
    if (!Array.isArray(shape) || !shape.every((size) => Number.isSafeInteger(size) && Number(size) >= 1)) {
        return "`shape` is a list of whole numbers from 1 on";
    }
    const dims = shape;
    if (!isAllowed(dims, tensor.shape))
        return `the shape is ${shownShape(tensor.shape)}, not [${dims.join(", ")}]`;
    if (!Array.isArray(data))
        return "`data` is a list (binary tensor data is not supported)";
    const count = dims.reduce((product, size) => product * size, 1);
    const values = [];
    if (!flatten(data, dims.length, values) || values.length !== count) {
        return `shape [${dims.join(", ")}] has ${String(count)} values, \`data\` has ${String(values.length)}`;
    }
    const elements = elementsFrom(tensor.elementType, values);
    if ("bad" in elements)
        return `value ${String(elements.bad + 1)} of \`data\` is no ${wanted}`;
    return { tensor, dims, elements };
}
/** Lists may be nested, as deep as the shape is long; the order is row-major either way. False when they are deeper. */
function flatten(data, depth, into) {
    for (const value of data) {
        if (!Array.isArray(value))
            into.push(value);
        else if (depth <= 1 || !flatten(value, depth - 1, into))
            return false;
    }
    return true;
}
function isAllowed(dims, declared) {
    if (declared === null)
        return true;
    if (declared.length !== dims.length)
        return false;
    return declared.every((dimension, index) => typeof dimension !== "number" || dimension === dims[index]);
}
function shownShape(declared) {
    return `[${(declared ?? []).map((dimension) => (typeof dimension === "number" ? dimension : -1)).join(", ")}]`;
}
function readOutputs(requested, offered, faults) {
    if (requested === undefined || requested === null)
        return offered;
    if (!Array.isArray(requested)) {
        faults.push("`outputs` is a list");
        return [];
    }
    if (requested.length === 0)
        return offered;
    return requested.flatMap((output) => {
        const name = isObject(output) ? output["name"] : undefined;
        const found = offered.find((tensor) => tensor.name === name);
        if (found === undefined) {
            const names = (0,quote/* quoteAll */._R)(offered.map((tensor) => tensor.name));
            faults.push(`the model has no output ${(0,quote/* quote */.hD)(String(name))}; it has ${names}`);
        }
        return found ?? [];
    });
}
function bad(faults) {
    const shown = faults.slice(0, 10);
    const more = faults.length - shown.length;
    return { kind: "bad-request", error: `${shown.join("; ")}${more > 0 ? `; and ${String(more)} more faults` : ""}` };
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./shared/adapters/deploy/local/model-server/inference-response.ts



/** A model's answer that JSON has no words for: the model is at fault, and nobody's score is silently null. */
class NotFinite extends Error {
    name = "NotFinite";
}
/**
 * Writes the JSON of an inference response. Numbers keep every digit: INT64 is written as the integer it is, FP32 as the
 * double that equals it.
 *
 * @source Open Inference Protocol, REST, "Inference Response JSON Object"
 * @throws NotFinite where an output is NaN or infinite
 */
function writeInferenceResponse(model, id, outputs) {
    const head = [
        `"model_name":${JSON.stringify(model.name)}`,
        `"model_version":${JSON.stringify(model.version)}`,
        ...(id === null ? [] : [`"id":${JSON.stringify(id)}`]),
    ];
    return `{${head.join(",")},"outputs":[${outputs.map(writeTensor).join(",")}]}`;
}
function writeTensor({ name, elementType, dims, elements }) {
    const datatype = (0,model_server_datatype/* datatypeOf */._6)(elementType);
    const data = writeElements(name, elementType, elements);
    return `{"name":${JSON.stringify(name)},"datatype":"${datatype}","shape":[${dims.join(",")}],"data":[${data}]}`;
}
function writeElements(name, type, elements) {
    if (Array.isArray(elements))
        return elements.map((text) => JSON.stringify(text)).join(",");
    if (type === "bool")
        return Array.from(elements, (value) => (value === 0 ? "false" : "true")).join(",");
    if (elements instanceof BigInt64Array || elements instanceof BigUint64Array)
        return elements.join(",");
    const numbers = type === "float16" ? Float64Array.from(elements, float16/* float16Value */.b) : elements;
    for (const value of numbers) {
        if (!Number.isFinite(value))
            throw new NotFinite(`the model output ${(0,quote/* quote */.hD)(name)} is NaN or infinite`);
    }
    // JavaScript writes negative zero as 0; JSON has -0.
    return Array.from(numbers, (value) => (Object.is(value, -0) ? "-0" : String(value))).join(",");
}

;// CONCATENATED MODULE: ./shared/adapters/deploy/local/model-server/model-server.ts





/** Where the supervisor learns how loading went; no part of the protocol. */
const LOADING_PATH = "/modelgate/loading";
/** Requests that wait for the one session; more are told to come back. */
const mostInFlight = 512;
/**
 * Serves one model by the Open Inference Protocol over REST. Computing blocks this process: requests come one after the
 * other, and other processes (the proxy, the other model) do not feel it.
 *
 * @source github.com/kserve/open-inference-protocol, specification/protocol/inference_rest.md
 */
function createModelServer(options) {
    let loaded = null;
    void options.loading.then((loading) => (loaded = loading));
    let inFlight = 0;
    const timeouts = { headersTimeout: 20_000, requestTimeout: options.requestTimeoutMs + 30_000 };
    // Idle connections are the proxy's to close: closed here, one could break in the moment in which it is used again.
    const server = (0,external_node_http_.createServer)({ ...timeouts, keepAliveTimeout: 0 }, (request, response) => {
        request.on("error", () => undefined);
        response.on("error", () => undefined);
        inFlight += 1;
        const isBusy = inFlight > mostInFlight;
        const answering = isBusy
            ? Promise.resolve(failed(503, "too many requests are waiting"))
            : answerTo(request, options, loaded);
        void answering
            .catch((error) => {
            (0,log_file/* note */.N)(error instanceof Error ? (error.stack ?? error.message) : String(error));
            return failed(500, "internal error");
        })
            .then((answer) => send(request, response, answer))
            .finally(() => (inFlight -= 1));
    });
    return server;
}
async function answerTo(request, options, loaded) {
    const path = (request.url ?? "").split("?", 1)[0] ?? "";
    const isReading = request.method === "GET" || request.method === "HEAD";
    const isServing = loaded?.kind === "serving";
    const parts = decoded(path.replace(/\/$/u, ""));
    if (parts === null)
        return failed(400, "the path is not properly encoded");
    if (path === LOADING_PATH)
        return { status: 200, body: JSON.stringify(loadingStatus(loaded)) };
    const [v2, kind, name, ...rest] = parts;
    if (v2 !== "v2")
        return failed(404, "there is nothing here; the protocol begins at /v2");
    if (kind === undefined)
        return isReading ? serverMetadata(loaded) : failed(405, "the method is not allowed");
    if (kind === "health") {
        if (!isReading)
            return failed(405, "the method is not allowed");
        if (name === "live")
            return { status: 200 };
        if (name === "ready")
            return { status: isServing ? 200 : 400 };
    }
    if (kind !== "models" || name === undefined)
        return failed(404, "there is no such endpoint");
    const operation = operationOf(rest, options.model.version);
    if (name !== options.model.name || operation === null)
        return failed(404, "there is no such model, version or endpoint");
    if (operation === "infer") {
        return request.method === "POST" ? infer(request, options) : failed(405, "the method is not allowed");
    }
    if (!isReading)
        return failed(405, "the method is not allowed");
    if (operation === "ready")
        return { status: isServing ? 200 : 400 };
    return isServing ? modelMetadata(options.model, loaded.session) : failed(503, "the model is not loaded");
}
/** `[]`, `[ready]`, `[infer]`, each also behind `versions/V`; null for another version and for everything else. */
function operationOf(rest, version) {
    const [first, second, ...more] = rest;
    if (first === "versions")
        return second === version && more[0] !== "versions" ? operationOf(more, version) : null;
    if (second !== undefined)
        return null;
    if (first === undefined)
        return "metadata";
    return first === "ready" || first === "infer" ? first : null;
}
function loadingStatus(loaded) {
    if (loaded === null)
        return { kind: "loading" };
    return loaded.kind === "serving" ? { kind: "serving" } : loaded;
}
function serverMetadata(loaded) {
    const version = loaded?.kind === "serving" ? loaded.session.runtimeVersion : "unknown";
    return { status: 200, body: JSON.stringify({ name: "modelgate-onnxruntime", version, extensions: [] }) };
}
function modelMetadata({ name, version }, { inputs, outputs }) {
    const metadata = {
        name,
        versions: [version],
        platform: "onnxruntime_onnx",
        inputs: inputs.map(model_server_datatype/* metadataOf */.Nk),
        outputs: outputs.map(model_server_datatype/* metadataOf */.Nk),
    };
    return { status: 200, body: JSON.stringify(metadata) };
}
async function infer(request, options) {
    if (request.headers["inference-header-content-length"] !== undefined) {
        return failed(400, "binary tensor data is not supported");
    }
    if ((request.headers["content-encoding"] ?? "identity") !== "identity") {
        return failed(415, "the body must not be compressed");
    }
    const text = await readBody(request, options.maxRequestBytes);
    if (text === null)
        return failed(413, `the body is longer than ${String(options.maxRequestBytes)} bytes`, true);
    // A request that comes while the model is loaded waits: a restart costs time, not answers.
    const loading = await options.loading;
    if (loading.kind === "refused")
        return failed(503, "the model is not loaded");
    const { session } = loading;
    const read = readInferenceRequest(text, session);
    if (read.kind === "bad-request")
        return failed(400, read.error);
    try {
        const outputs = await session.run(read.inputs, read.outputs);
        return { status: 200, body: writeInferenceResponse(options.model, read.id, outputs) };
    }
    catch (error) {
        const what = error instanceof Error ? error.message : String(error);
        if (!(error instanceof NotFinite))
            (0,log_file/* note */.N)(what);
        return failed(500, what);
    }
}
/** Null when the body is longer than allowed. */
async function readBody(request, maxBytes) {
    if (Number(request.headers["content-length"] ?? 0) > maxBytes)
        return null;
    const chunks = [];
    let size = 0;
    for await (const chunk of request) {
        size += chunk.length;
        if (size > maxBytes)
            return null;
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString("utf8");
}
function failed(status, error, close = false) {
    return { status, body: JSON.stringify({ error }), close };
}
function send(request, response, { status, body = "", close = false }) {
    if (response.destroyed)
        return;
    const headers = { "content-length": Buffer.byteLength(body) };
    if (body !== "")
        headers["content-type"] = "application/json";
    if (close || !request.complete)
        headers["connection"] = "close";
    response.writeHead(status, headers);
    response.end(request.method === "HEAD" ? undefined : body);
    request.resume();
}
function decoded(path) {
    try {
        return path.split("/").slice(1).map(decodeURIComponent);
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 21989:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MX: () => (/* binding */ removeRunFile),
/* harmony export */   XY: () => (/* binding */ writeRunFile),
/* harmony export */   m8: () => (/* binding */ readRunFile),
/* harmony export */   rU: () => (/* binding */ whenRunFileIsGone),
/* harmony export */   ty: () => (/* binding */ listRunFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46843);
/* harmony import */ var _atomic_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70565);




const runSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    role: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(["proxy", "server"]),
    pid: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().positive(),
    instance: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1),
    /** The port of a model server; of the proxy, its admin port. */
    port: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().min(1).max(65535),
    /** Digest of the model of a server. */
    sha256: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullable(),
});
const goneLookMs = 3000;
function writeRunFile(folder, running) {
    (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_2__/* .replaceFile */ .f)(runFilePath(folder, running.instance), JSON.stringify(running));
}
function removeRunFile(folder, instance) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(runFilePath(folder, instance), { force: true });
}
function readRunFile(folder, instance) {
    const text = (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readIfThere */ .q)(runFilePath(folder, instance));
    return text === null ? null : runSchema.parse(JSON.parse(text));
}
/** All that were written down, whether they still run or not. */
function listRunFiles(folder) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder)
        .filter((name) => name.endsWith(".json"))
        .flatMap((name) => readRunFile(folder, name.slice(0, -".json".length)) ?? []);
}
/** Calls `gone` once the process's own file is removed: its target is no more, and nobody would ever end it. */
function whenRunFileIsGone(folder, instance, gone) {
    const timer = setInterval(() => {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(runFilePath(folder, instance)))
            return;
        clearInterval(timer);
        gone();
    }, goneLookMs);
    timer.unref();
}
function runFilePath(folder, instance) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `${instance}.json`);
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

/***/ 47598:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vo: () => (/* binding */ alternatives),
/* harmony export */   X1: () => (/* binding */ escapeText),
/* harmony export */   _R: () => (/* binding */ quoteAll),
/* harmony export */   hD: () => (/* binding */ quote)
/* harmony export */ });
/* unused harmony export QUOTED_LENGTH */
/** Characters of a user's value that a message may quote (contracts.md §8). */
const QUOTED_LENGTH = 40;
const MOST_QUOTED = 20;
// Controls end lines and colour terminals; format characters reorder or hide text; lone surrogates cannot be encoded.
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}"\\]/u;
const SHORT_ESCAPES = new Map([
    ["\n", "\\n"],
    ["\r", "\\r"],
    ["\t", "\\t"],
    ['"', '\\"'],
    ["\\", "\\\\"],
]);
function escapeCharacter(character) {
    if (!UNSAFE.test(character))
        return character;
    return SHORT_ESCAPES.get(character) ?? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
/** The value on one line, at most `max` escaped characters and then `…`; no escape or surrogate pair is cut in two. */
function escapeText(value, max = QUOTED_LENGTH) {
    let escaped = "";
    // A value of megabytes must not be walked to its end to show its beginning.
    for (const character of value.slice(0, max + 2)) {
        const next = escapeCharacter(character);
        if (escaped.length + next.length > max)
            return `${escaped}…`;
        escaped += next;
    }
    return value.length > max + 2 ? `${escaped}…` : escaped;
}
/** A user's value for a message: in double quotes, control characters escaped, shortened. The empty value is `""`. */
function quote(value, max = QUOTED_LENGTH) {
    return `"${escapeText(value, max)}"`;
}
/** `a`, `a or b`, `a, b or c`: what a message says is accepted. */
function alternatives(names, conjunction = "or") {
    const last = names.at(-1) ?? "";
    return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} ${conjunction} ${last}`;
}
/** Users' values for a message, quoted: the first twenty, and how many more there are. */
function quoteAll(values) {
    const first = values.slice(0, MOST_QUOTED).map((value) => quote(value));
    const more = values.length - first.length;
    return `${first.join(", ")}${more > 0 ? ` and ${String(more)} more` : ""}`;
}


/***/ })

};
