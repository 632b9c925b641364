export const id = 4824;
export const ids = [4824];
export const modules = {

/***/ 84824:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runInferenceChild: () => (/* binding */ runInferenceChild)
});

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
// EXTERNAL MODULE: ./shared/core/text/quote.ts
var quote = __webpack_require__(47598);
// EXTERNAL MODULE: ./shared/adapters/inference/frame.ts
var inference_frame = __webpack_require__(96306);
// EXTERNAL MODULE: ./shared/adapters/inference/tensor-array.ts
var tensor_array = __webpack_require__(57474);
;// CONCATENATED MODULE: ./shared/adapters/inference/child-tensors.ts


/** Turns arrived tensors into elements; keeps the dictionaries of text columns between batches. */
class ArrivedTensors {
    #dictionaries = new Map();
    elementsOf(tensors, body) {
        return tensors.map((tensor) => ({
            name: tensor.name,
            elementType: tensor.elementType,
            dims: tensor.dims,
            elements: tensor.elementType === "string" ? this.#strings(tensor, body) : numbers(tensor.elementType, tensor, body),
        }));
    }
    #strings({ name, span, strings }, body) {
        const dictionaries = this.#grown(name, strings);
        const width = dictionaries.length;
        const codes = new Int32Array(body, span.offset, span.bytes / 4);
        const elements = new Array(codes.length);
        // A missing cell (-1) is the empty string: text tensors have no other way to say so.
        for (let index = 0; index < codes.length; index += 1) {
            elements[index] = dictionaries[index % width]?.[codes[index] ?? -1] ?? "";
        }
        return elements;
    }
    #grown(name, strings) {
        const known = this.#dictionaries.get(name) ?? [];
        const grown = (strings?.dictionaries ?? []).map(({ restart, added }, column) => {
            const dictionary = restart ? [] : (known[column] ?? []);
            for (const text of added)
                dictionary.push(text);
            return dictionary;
        });
        this.#dictionaries.set(name, grown);
        return grown;
    }
}
function numbers(elementType, { span }, body) {
    return (0,tensor_array/* tensorView */.p)(elementType, body, span.offset, span.bytes / (0,tensor_array/* elementBytes */.s)(elementType));
}
/** Rows `from` to `to` of every tensor, as feeds of a session. No copy: the elements are row-major. */
function feedsOf(ort, tensors, from, to) {
    const feeds = {};
    for (const { name, elementType, dims, elements } of tensors) {
        const [rows = 0, ...rest] = dims;
        const width = rest.reduce((product, size) => product * size, 1);
        const whole = from === 0 && to === rows;
        const part = whole
            ? elements
            : Array.isArray(elements)
                ? elements.slice(from * width, to * width)
                : elements.subarray(from * width, to * width);
        feeds[name] = new ort.Tensor(elementType, part, [to - from, ...rest]);
    }
    return feeds;
}
/** Puts the outputs of consecutive calls behind each other; null when their shapes do not fit together. */
function joined(parts) {
    const [first] = parts;
    if (first === undefined)
        return null;
    if (parts.length === 1)
        return { dims: first.dims, elements: elementsIn(first) };
    const rest = first.dims.slice(1).join();
    if (first.dims.length === 0 || parts.some(({ dims }) => dims.slice(1).join() !== rest))
        return null;
    const rows = parts.reduce((sum, { dims }) => sum + (dims[0] ?? 0), 0);
    const dims = [rows, ...first.dims.slice(1)];
    const datas = parts.map(elementsIn);
    if (datas.every((data) => Array.isArray(data)))
        return { dims, elements: datas.flat() };
    const bytes = new Uint8Array(datas.reduce((sum, data) => sum + (Array.isArray(data) ? 0 : data.byteLength), 0));
    let offset = 0;
    for (const data of datas) {
        if (Array.isArray(data))
            continue;
        bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), offset);
        offset += data.byteLength;
    }
    return {
        dims,
        elements: (0,tensor_array/* tensorView */.p)(first.type, bytes.buffer, 0, dims.reduce((product, size) => product * size, 1)),
    };
}
/** With Float16Array gone (see onnxruntime.ts) float16 is always a Uint16Array. */
function elementsIn(tensor) {
    return tensor.data;
}
/** Encodes text outputs as codes into a dictionary that lives as long as the session. */
class DepartingTensors {
    #codes = new Map();
    encode(outputs) {
        const encoded = outputs.map(({ name, elements }) => Array.isArray(elements) ? this.#codesOf(name, elements) : { array: elements, strings: null });
        const arrays = encoded.map(({ array }) => array);
        const spans = (0,inference_frame/* layOut */.v8)(arrays);
        const tensors = outputs.map(({ name, elementType, dims }, index) => ({
            name,
            // The parent refuses what is no element type of ours; the child only passes it on.
            elementType: elementType,
            dims,
            span: spans[index] ?? { offset: 0, bytes: 0 },
            strings: encoded[index]?.strings ?? null,
        }));
        return { tensors, arrays };
    }
    #codesOf(name, texts) {
        const codes = this.#codes.get(name) ?? new Map();
        this.#codes.set(name, codes);
        const added = [];
        const array = Int32Array.from(texts, (text) => {
            const known = codes.get(text);
            if (known !== undefined)
                return known;
            codes.set(text, codes.size);
            added.push(text);
            return codes.size - 1;
        });
        return { array, strings: { dictionaries: [{ restart: false, added }] } };
    }
}

// EXTERNAL MODULE: ./shared/adapters/inference/onnxruntime.ts
var onnxruntime = __webpack_require__(80394);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./shared/adapters/inference/profile-events.ts
/**
 * Sums the kernel times of the runtime's profile up by provider. The profile is a list of events in the form of Chrome's trace viewer,
 * times in microseconds; those about sessions, fences and threads name no provider.
 *
 * @param json what the runtime wrote; not from the model, but names in it are the model's
 */
function profiledUses(json) {
    const events = JSON.parse(json);
    const uses = new Map();
    for (const event of Array.isArray(events) ? events : []) {
        const { cat, name, dur, args } = record(event);
        const { provider, node_index: node } = record(args);
        if (cat !== "Node" || typeof name !== "string" || typeof dur !== "number" || typeof provider !== "string")
            continue;
        if (!name.endsWith("_kernel_time"))
            continue;
        const use = uses.get(provider) ?? { nodes: new Set(), timeMs: 0 };
        use.nodes.add(JSON.stringify([node, name]));
        use.timeMs += dur / 1000;
        uses.set(provider, use);
    }
    return [...uses]
        .map(([provider, { nodes, timeMs }]) => ({ provider, nodes: nodes.size, timeMs }))
        .sort((a, b) => b.timeMs - a.timeMs);
}
function record(value) {
    return typeof value === "object" && value !== null ? { ...value } : {};
}

;// CONCATENATED MODULE: ./shared/adapters/inference/child-timing.ts



/** The timing half of the inference child: the clock stands beside the call, so that no message between processes is in a time. */
class TimedModel {
    #ort;
    #session;
    #request;
    #held = [];
    #heldRows = 0;
    #outputs = [];
    constructor(ort, session, request) {
        this.#ort = ort;
        this.#session = session;
        this.#request = request;
    }
    /** Keeps the rows and makes the first request of all, of one row, in milliseconds. */
    async hold(tensors, { rows, outputs }) {
        this.#held = tensors;
        this.#heldRows = rows;
        this.#outputs = outputs;
        const { runMs } = await this.turn({ type: "turn", rows: 1, requests: 1, first: 0 });
        return runMs[0] ?? 0;
    }
    /** A closed loop: a request begins when the one before is answered. */
    async turn({ rows, requests, first }) {
        const step = this.#request.fixedBatch ?? rows;
        const calls = Math.ceil(rows / step);
        const places = Math.max(1, Math.floor(this.#heldRows / (calls * step)));
        const runMs = new Float64Array(requests);
        const endToEndMs = new Float64Array(requests);
        for (let request = 0; request < requests; request += 1) {
            const from = ((first + request) % places) * calls * step;
            let ran = 0n;
            const begun = process.hrtime.bigint();
            for (let call = 0; call < calls; call += 1) {
                const feeds = this.#feeds(from + call * step, from + (call + 1) * step);
                const before = process.hrtime.bigint();
                await this.#session.run(feeds, this.#outputs);
                ran += process.hrtime.bigint() - before;
            }
            runMs[request] = Number(ran) / 1e6;
            endToEndMs[request] = Number(process.hrtime.bigint() - begun) / 1e6;
        }
        return { runMs, endToEndMs };
    }
    /** Ends the runtime's profile and sums it up by provider. */
    endProfile() {
        const folder = this.#request.timing?.profileFolder ?? null;
        if (folder === null)
            return [];
        this.#session.endProfiling();
        return (0,external_node_fs_.readdirSync)(folder).flatMap((name) => profiledUses((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(folder, name), "utf8")));
    }
    /** Fresh tensors with copies of the rows, as a server would make them of a request. */
    #feeds(from, to) {
        const feeds = {};
        for (const { name, elementType, dims, elements } of this.#held) {
            const [, ...rest] = dims;
            const width = rest.reduce((product, size) => product * size, 1);
            feeds[name] = new this.#ort.Tensor(elementType, elements.slice(from * width, to * width), [to - from, ...rest]);
        }
        return feeds;
    }
}

// EXTERNAL MODULE: ./shared/adapters/inference/runtime-error.ts
var runtime_error = __webpack_require__(39520);
;// CONCATENATED MODULE: ./shared/adapters/inference/child.ts









/** The descriptor on which the parent talks: standard output is left to whatever native code prints. */
const channelDescriptor = 3;
/**
 * The whole life of the inference child: one model, batches in order, gone when the parent is.
 * It is the entry of its own process and never returns to other work there.
 */
function runInferenceChild() {
    const channel = new external_node_net_.Socket({ fd: channelDescriptor });
    const send = (message, arrays = []) => {
        channel.cork();
        for (const chunk of (0,inference_frame/* encodeFrame */.Yt)(message, arrays))
            channel.write(chunk);
        channel.uncork();
    };
    const handle = messageHandler(send);
    let work = Promise.resolve();
    const reader = new inference_frame/* FrameReader */.tS((frame) => {
        work = work.then(() => handle(frame));
    });
    channel.on("data", (chunk) => {
        reader.push(chunk);
    });
    const leave = () => process.exit(0);
    channel.on("end", leave);
    channel.on("close", leave);
    channel.on("error", leave);
}
function messageHandler(send) {
    let model = null;
    let follows = false;
    const follow = () => {
        if (!follows)
            followParent();
        follows = true;
    };
    return async ({ head, body }) => {
        // The parent is our own code, so the head is what the protocol says.
        const message = head;
        if (message.type === "load")
            (0,onnxruntime/* loadOnnxRuntime */.a)(message.onnxruntimeFolder);
        else if (message.type === "open") {
            if (!message.endsByItself)
                follow();
            model = await openModel(message, send);
        }
        else if (model !== null) {
            const started = performance.now();
            await serve(model, message, body, send);
            if (performance.now() - started > SLOW_CALL_MS)
                follow();
        }
    };
}
async function openModel(request, send) {
    const runtime = (0,onnxruntime/* loadOnnxRuntime */.a)(request.onnxruntimeFolder);
    if (runtime.kind === "missing") {
        send({ type: "runtime-missing", reason: runtime.reason });
        return null;
    }
    const { ort } = runtime;
    const unavailable = unavailableProvider(ort, request.provider);
    if (unavailable !== null) {
        send({ type: "failed", failure: unavailable });
        return null;
    }
    try {
        const started = performance.now();
        const session = await ort.InferenceSession.create(request.modelPath, sessionOptions(request));
        const loadMs = performance.now() - started;
        const outputTypes = {};
        for (const value of session.outputMetadata)
            if (value.isTensor)
                outputTypes[value.name] = value.type;
        send({ type: "ready", runtimeVersion: runtime.version, outputTypes, loadMs });
        return {
            ort,
            session,
            request,
            arrived: new ArrivedTensors(),
            departing: new DepartingTensors(),
            timed: new TimedModel(ort, session, request),
        };
    }
    catch (error) {
        send({ type: "failed", failure: (0,runtime_error/* runtimeFailure */.h)(messageOf(error), "open", request.provider) });
        return null;
    }
}
function sessionOptions({ provider, threads, timing }) {
    const profileFolder = timing?.profileFolder ?? null;
    return {
        executionProviders: [provider],
        graphOptimizationLevel: "all",
        logSeverityLevel: 4,
        ...(threads === 0 ? {} : { intraOpNumThreads: threads }),
        // Threads that spin between batches take the cores of the reader and of the other model's child. A model that is timed has the
        // machine to itself, and runs as the runtime's defaults would serve it.
        ...(timing === null ? { extra: { session: { intra_op: { allow_spinning: "0" } } } } : {}),
        ...(profileFolder === null ? {} : { enableProfiling: true, profileFilePrefix: (0,external_node_path_.join)(profileFolder, "profile") }),
    };
}
function unavailableProvider(ort, provider) {
    const names = ort.listSupportedBackends().map(({ name }) => name);
    if (names.includes(provider))
        return null;
    return {
        kind: "provider-unavailable",
        detail: `The runtime has no execution provider ${(0,quote/* quote */.hD)(provider)}; it has ${names.join(", ")}.`,
        hint: "Use one of those, or name a runtime built for the device.",
    };
}
async function serve(model, message, body, send) {
    switch (message.type) {
        case "batch":
            await answer(model, message, body, send);
            break;
        case "hold":
        case "turn":
        case "end-profile":
            await time(model, message, body, send);
            break;
    }
}
async function time({ timed, arrived, request }, message, body, send) {
    try {
        switch (message.type) {
            case "hold": {
                const firstRequestMs = await timed.hold(arrived.elementsOf(message.tensors, body), message);
                send({ type: "held", firstRequestMs });
                break;
            }
            case "turn": {
                const { runMs, endToEndMs } = await timed.turn(message);
                const [run, endToEnd] = (0,inference_frame/* layOut */.v8)([runMs, endToEndMs]);
                if (run !== undefined && endToEnd !== undefined)
                    send({ type: "timed", run, endToEnd }, [runMs, endToEndMs]);
                break;
            }
            case "end-profile":
                send({ type: "profiled", uses: timed.endProfile() });
                break;
        }
    }
    catch (error) {
        send({ type: "failed", failure: (0,runtime_error/* runtimeFailure */.h)(messageOf(error), "run", request.provider) });
    }
}
async function answer(model, message, body, send) {
    try {
        const outputs = await infer(model, model.arrived.elementsOf(message.tensors, body), message);
        const { tensors, arrays } = model.departing.encode(outputs);
        send({ type: "answer", tensors }, arrays);
    }
    catch (error) {
        send({ type: "failed", failure: (0,runtime_error/* runtimeFailure */.h)(messageOf(error), "run", model.request.provider) });
    }
}
async function infer(model, tensors, { rows, outputs }) {
    const { ort, session, request } = model;
    const step = request.fixedBatch ?? rows;
    const calls = [];
    for (let from = 0; from < rows; from += step) {
        calls.push(await session.run(feedsOf(ort, tensors, from, from + step), outputs));
    }
    return outputs.map((name) => {
        const parts = calls.flatMap((call) => call[name] ?? []);
        const whole = joined(parts);
        if (whole === null)
            throw new Error(`the output ${name} changes its shape from call to call`);
        return { name, elementType: parts[0]?.type ?? "float32", ...whole };
    });
}
/** The next call is expected to take about as long as the one before. */
const SLOW_CALL_MS = 1000;
/**
 * Kills this process once its parent is gone. The channel's end says so too, but not while native code holds the main
 * thread, and a model that loops for ever would then outlive the job: our clean environment lacks the variable by
 * which a runner finds left-over processes. It is a second engine in the process, whose start takes as long as the
 * process's own, so models whose calls are known to end, and end soon, go without.
 */
function followParent() {
    const watch = `setInterval(() => {
  if (process.ppid !== ${String(process.ppid)}) process.kill(process.pid, "SIGKILL");
}, 1000);`;
    new external_node_worker_threads_.Worker(watch, { eval: true, execArgv: [], env: {} }).unref();
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
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
