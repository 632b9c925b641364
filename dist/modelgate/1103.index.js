export const id = 1103;
export const ids = [1103];
export const modules = {

/***/ 40801:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ digestingSource)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);


const CHUNK_BYTES = 1 << 20;
/**
 * @param descriptor open for reading; stays the caller's to close
 * @param sizeBytes what the open file's status says
 */
function digestingSource(descriptor, sizeBytes) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    const page = Buffer.allocUnsafe(CHUNK_BYTES);
    let digested = 0;
    /** Reads one chunk at `digested` into the page and digests it. */
    function advance(limit) {
        const wanted = Math.min(CHUNK_BYTES, limit - digested);
        let got = 0;
        while (got < wanted) {
            const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(descriptor, page, got, wanted - got, digested + got);
            if (read === 0)
                break;
            got += read;
        }
        hash.update(page.subarray(0, got));
        digested += got;
        return got;
    }
    return {
        sizeBytes,
        read(offset, length) {
            while (digested < offset)
                if (advance(offset) === 0)
                    return page.subarray(0, 0);
            return page.subarray(0, advance(Math.min(offset + length, sizeBytes)));
        },
        finish() {
            while (digested < sizeBytes)
                if (advance(sizeBytes) === 0)
                    break;
            return { sha256: hash.digest("hex"), sizeBytes: digested };
        },
    };
}


/***/ }),

/***/ 43402:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O$: () => (/* binding */ isSmallInteger),
/* harmony export */   er: () => (/* binding */ SMALL_INTEGERS),
/* harmony export */   gL: () => (/* binding */ elementStorage),
/* harmony export */   mN: () => (/* binding */ elementTypeOf)
/* harmony export */ });
/** Integer types whose every value a double holds exactly, with their ranges. */
const SMALL_INTEGERS = {
    int8: [-128, 127],
    int16: [-32768, 32767],
    int32: [-2147483648, 2147483647],
    uint8: [0, 255],
    uint16: [0, 65535],
    uint32: [0, 4294967295],
};
function isSmallInteger(type) {
    return type in SMALL_INTEGERS;
}
/** @source onnx/onnx-ml.proto, TensorProto.DataType and the comments of its data fields (IR version 14) */
const STORAGE = new Map([
    [1, { name: "float32", bits: 32, field: "float", entries: 1 }],
    [2, { name: "uint8", bits: 8, field: "int32", entries: 1 }],
    [3, { name: "int8", bits: 8, field: "int32", entries: 1 }],
    [4, { name: "uint16", bits: 16, field: "int32", entries: 1 }],
    [5, { name: "int16", bits: 16, field: "int32", entries: 1 }],
    [6, { name: "int32", bits: 32, field: "int32", entries: 1 }],
    [7, { name: "int64", bits: 64, field: "int64", entries: 1 }],
    [8, { name: "string", bits: 0, field: "string", entries: 1 }],
    [9, { name: "bool", bits: 8, field: "int32", entries: 1 }],
    [10, { name: "float16", bits: 16, field: "int32", entries: 1 }],
    [11, { name: "float64", bits: 64, field: "double", entries: 1 }],
    [12, { name: "uint32", bits: 32, field: "uint64", entries: 1 }],
    [13, { name: "uint64", bits: 64, field: "uint64", entries: 1 }],
    [14, { name: null, bits: 64, field: "float", entries: 2 }], // complex64
    [15, { name: null, bits: 128, field: "double", entries: 2 }], // complex128
    [16, { name: null, bits: 16, field: "int32", entries: 1 }], // bfloat16
    [17, { name: null, bits: 8, field: "int32", entries: 1 }], // four kinds of float8
    [18, { name: null, bits: 8, field: "int32", entries: 1 }],
    [19, { name: null, bits: 8, field: "int32", entries: 1 }],
    [20, { name: null, bits: 8, field: "int32", entries: 1 }],
    [21, { name: null, bits: 4, field: "int32", entries: 0.5 }], // uint4, int4, float4: two to an entry
    [22, { name: null, bits: 4, field: "int32", entries: 0.5 }],
    [23, { name: null, bits: 4, field: "int32", entries: 0.5 }],
    [24, { name: null, bits: 8, field: "int32", entries: 1 }], // float8e8m0
    [25, { name: null, bits: 2, field: "int32", entries: 0.25 }], // uint2, int2: four to an entry
    [26, { name: null, bits: 2, field: "int32", entries: 0.25 }],
    [27, { name: null, bits: 6, field: "int32", entries: 1 }], // two kinds of float6
    [28, { name: null, bits: 6, field: "int32", entries: 1 }],
]);
/** Undefined for 0 (UNDEFINED) and numbers the format does not know. */
function elementStorage(dataType) {
    return STORAGE.get(dataType);
}
/** The name of a declared element type, in numpy's words. */
function elementTypeOf(dataType) {
    return STORAGE.get(dataType)?.name ?? "unsupported";
}


/***/ }),

/***/ 20943:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ walkModel)
});

// EXTERNAL MODULE: ./shared/core/text/code-point-order.ts
var code_point_order = __webpack_require__(10347);
;// CONCATENATED MODULE: ./shared/core/model/model-limits.ts
/**
 * What the walk accepts at most. Each is far above any model seen in practice and low enough that a hostile file can neither exhaust memory
 * nor keep the walk busy for hours.
 */
const MODEL_LIMITS = {
    /** Messages within messages. protobuf's own C++ parser, which the runtime uses, stops at 100. */
    messageDepth: 100,
    /** Graphs within graphs; each level costs three messages, so this is the same limit in the words of a user. */
    graphDepth: 32,
    /** Fields that are looked at in all. A forest of ten million tree nodes has about a hundred million. */
    fields: 500_000_000,
    /** Nodes, all subgraphs and functions together. */
    nodes: 5_000_000,
    /** Inputs and outputs of one node. */
    nodeArguments: 100_000,
    /** Inputs or outputs of one graph. */
    graphArguments: 100_000,
    /** Initializers of one graph. */
    initializers: 5_000_000,
    functions: 100_000,
    opsetImports: 1000,
    dimensions: 64,
    /** UTF-8 bytes of one name. */
    nameBytes: 16_384,
    /** UTF-8 bytes of all names together, which is what the walk keeps in memory. */
    allNamesBytes: 128 * 1024 * 1024,
    /** Entries of one tensor's external data. */
    externalEntries: 16,
    /** Different external-data files. */
    externalFiles: 4096,
    /** Dense bytes of a sparse tensor, which the runtime expands on loading. */
    denseBytes: 4 * 1024 * 1024 * 1024,
};

;// CONCATENATED MODULE: ./shared/core/model/walk-refused.ts
/**
 * Leaves the walk from any depth. It never leaves the module that walks: `walkModel` turns it into a value. A return value through thirty
 * functions, each called per field, would cost more than the work itself and be forgotten somewhere.
 */
class WalkRefused extends Error {
    name = "WalkRefused";
    reason;
    hint;
    constructor(reason, detail, hint = null) {
        super(detail);
        this.reason = reason;
        this.hint = hint;
    }
}

;// CONCATENATED MODULE: ./shared/core/model/not-onnx.ts

const EXPORT = "Export the model to ONNX and give the .onnx file.";
const PICKLE = "Pickles run code when they are opened, so they are refused unread. Convert the model to ONNX, for instance with skl2onnx.";
/** First bytes (Latin-1) of what people pass instead of ONNX. No ONNX file begins like this: field 1, the IR version, is written first. */
const FORMATS = [
    { what: "a Python pickle", at: 0, bytes: "\x80\x02", hint: PICKLE },
    { what: "a Python pickle", at: 0, bytes: "\x80\x03", hint: PICKLE },
    { what: "a Python pickle", at: 0, bytes: "\x80\x04", hint: PICKLE },
    { what: "a Python pickle", at: 0, bytes: "\x80\x05", hint: PICKLE },
    {
        what: "a zip archive (PyTorch, Keras and NumPy archives are)",
        at: 0,
        bytes: "PK\x03\x04",
        hint: `PyTorch archives hold pickles, which are refused. ${EXPORT}`,
    },
    { what: "an HDF5 file (older Keras)", at: 0, bytes: "\x89HDF\r\n", hint: EXPORT },
    {
        what: "an ONNX Runtime flatbuffer (.ort)",
        at: 4,
        bytes: "ORTM",
        hint: "Give the .onnx file from which it was made.",
    },
    { what: "a TensorFlow Lite model", at: 4, bytes: "TFL3", hint: EXPORT },
    { what: "a GGUF file", at: 0, bytes: "GGUF", hint: EXPORT },
    { what: "a safetensors file", at: 8, bytes: '{"', hint: EXPORT },
    { what: "a NumPy array", at: 0, bytes: "\x93NUMPY", hint: EXPORT },
    { what: "a gzip file", at: 0, bytes: "\x1f\x8b", hint: "Unpack it first." },
    { what: "zlib-compressed data (joblib writes such)", at: 0, bytes: "\x78\x9c", hint: PICKLE },
    { what: "a Parquet file", at: 0, bytes: "PAR1", hint: "Give the model here and the data as data." },
];
/** What the head of a file looks like, if it is known not to be ONNX. */
function refusalOfForeign(head) {
    for (const format of FORMATS) {
        if (startsWith(head, format))
            return new WalkRefused("not-onnx", `The file is ${format.what}, not an ONNX model.`, format.hint);
    }
    if (startsWith(head, { at: 0, bytes: "version https://git-lfs" })) {
        return new WalkRefused("not-onnx", "The file is a Git LFS pointer, not an ONNX model.", "Check out with `lfs: true`, or run git lfs pull.");
    }
    if (looksLikeText(head))
        return new WalkRefused("not-onnx", "The file is text, not an ONNX model.", EXPORT);
    return null;
}
function startsWith(head, { at, bytes }) {
    return Array.from(bytes, (character) => character.charCodeAt(0)).every((byte, index) => head[at + index] === byte);
}
/** Printable ASCII, tabs and line ends alone; four bytes at least. An ONNX file begins with 0x08, its first length bytes are as low. */
function looksLikeText(head) {
    return (head.length >= 4 &&
        head.every((byte) => (byte >= 0x20 && byte < 0x7f) || byte === 0x09 || byte === 0x0a || byte === 0x0d));
}

// EXTERNAL MODULE: ./shared/core/text/quote.ts
var quote = __webpack_require__(47598);
;// CONCATENATED MODULE: ./shared/core/model/node-order.ts


/**
 * Refuses a graph whose nodes wait for each other. Files should list nodes in an order in which they can run, and then one pass suffices;
 * where they do not, the runtime sorts them, so only a true cycle is refused (Kahn's algorithm, linear in nodes and edges).
 *
 * @param reads per node, the names it reads, its subgraphs' outer names included
 * @param producers name → index of the node that produces it
 */
function refuseCycles(reads, producers) {
    const isSorted = reads.every((names, index) => names.every((name) => (producers.get(name) ?? -1) < index));
    if (isSorted)
        return;
    const readers = reads.map(() => []);
    const waitingFor = new Int32Array(reads.length);
    reads.forEach((names, index) => {
        for (const name of names) {
            const producer = producers.get(name);
            if (producer === undefined)
                continue;
            readers[producer]?.push(index);
            waitingFor[index] = (waitingFor[index] ?? 0) + 1;
        }
    });
    const ready = [];
    waitingFor.forEach((count, index) => {
        if (count === 0)
            ready.push(index);
    });
    let sorted = 0;
    for (let node = ready.pop(); node !== undefined; node = ready.pop()) {
        sorted += 1;
        for (const reader of readers[node] ?? []) {
            const left = (waitingFor[reader] ?? 0) - 1;
            waitingFor[reader] = left;
            if (left === 0)
                ready.push(reader);
        }
    }
    if (sorted === reads.length)
        return;
    const stuck = waitingFor.findIndex((count) => count > 0);
    const name = reads[stuck]?.find((read) => producers.has(read)) ?? "";
    throw new WalkRefused("cyclic-graph", `${reads.length - sorted} nodes wait for each other; one of them reads ${(0,quote/* quote */.hD)(name)}.`, "Export the model again.");
}

;// CONCATENATED MODULE: ./shared/core/model/refused-operators.ts


/** onnxruntime-extensions and ONNX Runtime training: nodes that call into a Python interpreter. */
const PYTHON_OPERATORS = new Set(["PyOp", "PyCustomOp", "PythonOp", "PythonOpGrad"]);
/**
 * Refuses operators that do more than compute. Operators of unknown domains are not refused here: they are listed in the identity, and the
 * runtime, which is given no custom-operator library, says that it does not know them.
 */
function refuseOperator(domain, operator) {
    if (PYTHON_OPERATORS.has(operator)) {
        throw new WalkRefused("python-operator", `The model uses ${(0,quote/* quote */.hD)(operator)} of the domain ${(0,quote/* quote */.hD)(domain)}, which runs Python code.`, "Export the model with ONNX operators only.");
    }
    if (operator === "EPContext") {
        throw new WalkRefused("ep-context", `The model uses ${(0,quote/* quote */.hD)(operator)}, which loads a blob compiled for one device; it cannot be inspected.`, "Give the model from which it was compiled.");
    }
}

;// CONCATENATED MODULE: ./shared/core/model/walk-state.ts
/** Counts a node. The empty domain is another spelling of ai.onnx. */
function addOperator(state, domain, operator) {
    const full = domain === "" ? "ai.onnx" : domain;
    const types = state.operators.get(full) ?? new Map();
    state.operators.set(full, types.set(operator, (types.get(operator) ?? 0) + 1));
}
/** Keeps, per file, only the tensor that reaches furthest: enough to know whether the file is long enough for all. */
function addExternalData(state, tensor, { path, endBytes }) {
    const known = state.externalFiles.get(path);
    if (known === undefined || known.endBytes < endBytes)
        state.externalFiles.set(path, { path, endBytes, tensor });
}

// EXTERNAL MODULE: ./shared/core/model/element-types.ts
var element_types = __webpack_require__(43402);
;// CONCATENATED MODULE: ./shared/core/model/external-data.ts


/** onnx/onnx.proto, TensorProto.external_data. `basepath` is left out on purpose: it moves the folder that the location is relative to. */
const KNOWN_KEYS = new Set(["location", "offset", "length", "checksum"]);
/** Sorts the entries by key; refuses keys that are unknown, which readers have been seen to set as attributes, and keys that stand twice. */
function externalEntries(tensor, entries) {
    const values = new Map();
    for (const [key, value] of entries) {
        if (!KNOWN_KEYS.has(key)) {
            throw new WalkRefused("external-data-unknown-key", `The external data of tensor ${(0,quote/* quote */.hD)(tensor)} has the key ${(0,quote/* quote */.hD)(key)}; known are location, offset, length and checksum.`, "Save the model again with the onnx package.");
        }
        if (values.has(key))
            throw new WalkRefused("external-data-duplicate-key", `The external data of tensor ${(0,quote/* quote */.hD)(tensor)} gives ${key} twice.`);
        values.set(key, value);
    }
    return {
        location: values.get("location") ?? null,
        offset: values.get("offset") ?? null,
        length: values.get("length") ?? null,
    };
}
/**
 * Checks location, offset and length of one tensor as far as text allows; the file itself is looked at by the adapter.
 * @param sizeBytes what dimensions and element type take
 * @source CVE-2022-25882, CVE-2024-27318, CVE-2026-34445 (onnx), microsoft/onnxruntime#28709 (in-memory marker)
 */
function checkExternalData(tensor, entries, sizeBytes) {
    const path = insideFolder(tensor, entries.location);
    const offset = entries.offset === null ? 0 : byteCount(tensor, "offset", entries.offset);
    const length = entries.length === null ? sizeBytes : byteCount(tensor, "length", entries.length);
    if (length !== sizeBytes) {
        throw new WalkRefused("tensor-size-mismatch", `Tensor ${(0,quote/* quote */.hD)(tensor)} takes ${sizeBytes} bytes by its dimensions, but its external data has length ${length}.`);
    }
    return { path, endBytes: offset + length };
}
function insideFolder(tensor, location) {
    if (location === null || location === "") {
        throw new WalkRefused("external-data-no-location", `Tensor ${(0,quote/* quote */.hD)(tensor)} has external data without a location.`);
    }
    if (location.includes("_MEM_ADDR_")) {
        throw new WalkRefused("external-data-in-memory-marker", `Tensor ${(0,quote/* quote */.hD)(tensor)} names a memory address (${(0,quote/* quote */.hD)(location)}) instead of a file.`, "Export the model again.");
    }
    const parts = location.split("/").filter((part) => part !== "." && part !== "");
    const leaves = location.startsWith("/") ||
        /^[A-Za-z]:/u.test(location) ||
        location.includes("\\") ||
        location.includes("\0") ||
        parts.includes("..");
    if (leaves || parts.length === 0 || location.endsWith("/")) {
        throw new WalkRefused("external-data-outside-folder", `Tensor ${(0,quote/* quote */.hD)(tensor)} takes its data from ${(0,quote/* quote */.hD)(location)}; accepted are relative paths below the model's folder, with / and without "..".`, "Save the weights beside the model and the model again.");
    }
    return parts.join("/");
}
function byteCount(tensor, key, text) {
    const value = /^[0-9]{1,16}$/u.test(text) ? Number(text) : Number.NaN;
    // Half the exact range, so that offset + length is exact too.
    if (!(value <= Number.MAX_SAFE_INTEGER / 2)) {
        throw new WalkRefused("external-data-range", `Tensor ${(0,quote/* quote */.hD)(tensor)} has ${key} ${(0,quote/* quote */.hD)(text)}; accepted is a decimal number of bytes.`);
    }
    return value;
}

;// CONCATENATED MODULE: ./shared/core/model/tensor-size.ts


/** The product of the dimensions; refused when one is negative or when it leaves the exact range. */
function elementCount(name, dims) {
    let count = 1;
    // An empty tensor may have huge other dimensions; a product that passes 2^64 on its way to 0 is how sizes are made to overflow.
    for (const dimension of dims) {
        if (dimension < 0)
            throw mismatch(name, `has the dimension ${dimension}`);
        if (dimension > Number.MAX_SAFE_INTEGER || count * Math.max(dimension, 1) > Number.MAX_SAFE_INTEGER)
            throw mismatch(name, "has dimensions whose product overflows");
        count *= Math.max(dimension, 1);
    }
    return dims.includes(0) ? 0 : count;
}
/** Checks that the data inside the file is exactly what dimensions and element type ask for, given once. */
function checkInlineData(tensor, storage, { elements, bytes, entries }) {
    if (tensor.rawBytes !== null && (storage.field !== "string" || tensor.rawBytes > 0)) {
        if (entries > 0)
            throw mismatch(tensor.name, "has its data twice");
        if (storage.field === "string" || tensor.rawBytes !== bytes)
            throw mismatch(tensor.name, `takes ${bytes} bytes by its dimensions, but has ${tensor.rawBytes}`);
        return;
    }
    const expected = Math.ceil(elements * storage.entries);
    if (entries !== expected)
        throw mismatch(tensor.name, `takes ${expected} numbers by its dimensions, but has ${entries}`);
}
/** A typed field that holds numbers although the element type uses another, or null. */
function strayEntries(tensor, field) {
    for (const [other, count] of Object.entries(tensor.entries))
        if (count > 0 && other !== field)
            return other;
    return null;
}
function mismatch(name, what) {
    return new WalkRefused("tensor-size-mismatch", `Tensor ${(0,quote/* quote */.hD)(name)} ${what}.`, "Export the model again; the file is damaged or was made to mislead.");
}

;// CONCATENATED MODULE: ./shared/core/model/byte-cursor.ts

const PAGE_BYTES = 1 << 20;
function cursorOver(source) {
    return {
        source,
        page: new Uint8Array(0),
        pageStart: 0,
        position: 0,
        end: source.sizeBytes,
        depth: 0,
        fields: 0,
        nameBytes: 0,
    };
}
/** The bytes ahead, at most a page of them, without moving. For the start of the file. */
function peek(cursor, length) {
    if (cursor.page.length === 0)
        turnPage(cursor);
    return cursor.page.subarray(0, length);
}
/** The next byte of the innermost message. */
function readByte(cursor) {
    if (cursor.position >= cursor.end)
        throw pastEnd(cursor);
    const byte = cursor.page[cursor.position - cursor.pageStart];
    if (byte !== undefined) {
        cursor.position += 1;
        return byte;
    }
    turnPage(cursor);
    return readByte(cursor);
}
/** The next bytes, of which the caller knows that the message has them. Valid until the next read. */
function takeBytes(cursor, length) {
    const within = cursor.position - cursor.pageStart;
    if (within + length <= cursor.page.length) {
        cursor.position += length;
        return cursor.page.subarray(within, within + length);
    }
    const bytes = new Uint8Array(length);
    for (let index = 0; index < length; index++)
        bytes[index] = readByte(cursor);
    return bytes;
}
/** The position only grows, so pages do too: no byte is asked for twice. */
function turnPage(cursor) {
    cursor.pageStart = cursor.position;
    cursor.page = cursor.source.read(cursor.position, Math.min(PAGE_BYTES, cursor.source.sizeBytes - cursor.position));
    if (cursor.page.length === 0)
        throw truncated(cursor, "it has become shorter while it was read");
}
/** What is said of a value that reaches beyond the innermost message, which at the outside is the file. */
function pastEnd(cursor) {
    return cursor.depth === 0
        ? truncated(cursor, "the last part is cut off")
        : malformed(cursor, "a message ends within a field");
}
function malformed(cursor, what) {
    return new WalkRefused("malformed-protobuf", `The file is not well-formed at byte ${cursor.position}: ${what}.`, "Export the model again.");
}
function truncated(cursor, what) {
    return new WalkRefused("truncated", `The file ends too early, at byte ${cursor.source.sizeBytes}: ${what}.`, "Copy or export the model again; the file is incomplete.");
}

;// CONCATENATED MODULE: ./shared/core/model/wire.ts



const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
/** Reads the fields of the message that ends at `cursor.end`. */
function readFields(cursor, visit) {
    while (cursor.position < cursor.end) {
        if (++cursor.fields > MODEL_LIMITS.fields)
            throw new WalkRefused("limit-exceeded", `The file has more than ${MODEL_LIMITS.fields} fields.`);
        const tag = readVarint(cursor);
        const field = Math.floor(tag / 8);
        if (field < 1 || field > 0x1fff_ffff)
            throw malformed(cursor, "a field number is out of range");
        const wireType = wireTypeOf(cursor, tag % 8);
        if (!visit(field, wireType))
            skipValue(cursor, wireType);
    }
}
/** Reads one embedded message: its length is checked against the message around it, and the walk stands at its end afterwards. */
function readMessage(cursor, wireType, visit) {
    const length = readLength(cursor, wireType);
    if (cursor.depth >= MODEL_LIMITS.messageDepth)
        throw new WalkRefused("nesting-too-deep", `Messages are nested more than ${MODEL_LIMITS.messageDepth} deep.`);
    const outerEnd = cursor.end;
    cursor.depth += 1;
    cursor.end = cursor.position + length;
    readFields(cursor, visit);
    cursor.depth -= 1;
    cursor.end = outerEnd;
}
/**
 * A varint as a number: unsigned, exact below 2^53 and rounded above, which every caller refuses anyway.
 * Use `readSigned` for int64 fields, whose negative values fill all 64 bits.
 */
function readVarint(cursor) {
    let value = 0;
    let scale = 1;
    for (let count = 0; count < 10; count++) {
        const byte = readByte(cursor);
        value += (byte & 0x7f) * scale;
        if (byte < 0x80) {
            if (count === 9 && byte > 1)
                throw malformed(cursor, "a number has more than 64 bits");
            return value;
        }
        scale *= 128;
    }
    throw malformed(cursor, "a number is longer than ten bytes");
}
/** An int64 field: exact within ±2^53, rounded beyond with the right sign. */
function readSigned(cursor, wireType) {
    expectWireType(cursor, wireType, 0);
    let low = 0;
    let high = 0;
    for (let count = 0; count < 10; count++) {
        const byte = readByte(cursor);
        const bits = byte & 0x7f;
        // Two halves of 35 and 29 bits: a double holds each exactly, so that -1 (ten bytes of ones) is not rounded away.
        if (count < 5)
            low += bits * 128 ** count;
        else
            high += bits * 128 ** (count - 5);
        if (byte >= 0x80)
            continue;
        if (count === 9 && byte > 1)
            throw malformed(cursor, "a number has more than 64 bits");
        const half = 2 ** 28;
        return high >= half ? (high - 2 * half) * 2 ** 35 + low : high * 2 ** 35 + low;
    }
    throw malformed(cursor, "a number is longer than ten bytes");
}
/** A length-delimited value's length, checked against the innermost message. */
function readLength(cursor, wireType) {
    expectWireType(cursor, wireType, 2);
    const length = readVarint(cursor);
    if (length > cursor.end - cursor.position) {
        if (cursor.depth === 0)
            throw truncated(cursor, `a part of ${length} bytes begins at byte ${cursor.position}`);
        throw malformed(cursor, `a part of ${length} bytes is longer than the message around it`);
    }
    return length;
}
/** A name: UTF-8, of bounded length. The bytes are copied out. */
function readName(cursor, wireType, what) {
    const length = readLength(cursor, wireType);
    if (length > MODEL_LIMITS.nameBytes)
        throw new WalkRefused("limit-exceeded", `${what} is ${length} bytes long; at most ${MODEL_LIMITS.nameBytes} are accepted.`);
    cursor.nameBytes += length;
    if (cursor.nameBytes > MODEL_LIMITS.allNamesBytes) {
        throw new WalkRefused("limit-exceeded", `The names in the file take more than ${MODEL_LIMITS.allNamesBytes} bytes.`);
    }
    const bytes = takeBytes(cursor, length);
    try {
        return decoder.decode(bytes);
    }
    catch {
        throw malformed(cursor, `${what} is not UTF-8`);
    }
}
/** Steps over a length-delimited payload without reading it; returns its length. */
function skipPayload(cursor, wireType) {
    const length = readLength(cursor, wireType);
    cursor.position += length;
    return length;
}
/**
 * Counts the numbers of one field of a repeated scalar, packed or not, without keeping them.
 * @param bytesEach width of a fixed-width number, or null for varints, which are counted by their last bytes
 */
function countScalars(cursor, wireType, bytesEach) {
    if (wireType !== 2) {
        expectWireType(cursor, wireType, bytesEach === null ? 0 : bytesEach === 4 ? 5 : 1);
        skipValue(cursor, wireType);
        return 1;
    }
    const length = readLength(cursor, wireType);
    if (bytesEach === null)
        return countVarints(cursor, cursor.position + length);
    if (length % bytesEach !== 0)
        throw malformed(cursor, `packed numbers of ${bytesEach} bytes take ${length} bytes`);
    cursor.position += length;
    return length / bytesEach;
}
/** The int64 numbers of one field of a repeated scalar, packed or not. */
function readSignedList(cursor, wireType, add) {
    if (wireType !== 2) {
        add(readSigned(cursor, wireType));
        return;
    }
    const length = readLength(cursor, wireType);
    const outerEnd = cursor.end;
    cursor.end = cursor.position + length;
    while (cursor.position < cursor.end)
        add(readSigned(cursor, 0));
    cursor.end = outerEnd;
}
function expectWireType(cursor, found, expected) {
    if (found !== expected)
        throw malformed(cursor, `a field has wire type ${found} where ${expected} is due`);
}
/**
 * Marks a field that may stand once. Parsers merge a repeated singular message, each in its own way; a file that relies on it is refused.
 * @param seen bits of the fields seen so far
 */
function once(cursor, seen, field) {
    const bit = 2 ** field;
    if (Math.floor(seen / bit) % 2 === 1)
        throw malformed(cursor, `field ${field} stands twice where it may stand once`);
    return seen + bit;
}
function wireTypeOf(cursor, type) {
    if (type === 0 || type === 1 || type === 2 || type === 5)
        return type;
    throw malformed(cursor, type === 3 || type === 4 ? "groups do not occur in ONNX" : `wire type ${type} does not exist`);
}
function skipValue(cursor, wireType) {
    switch (wireType) {
        case 0:
            readVarint(cursor);
            return;
        case 1:
            skipFixed(cursor, 8);
            return;
        case 2:
            skipPayload(cursor, wireType);
            return;
        case 5:
            skipFixed(cursor, 4);
    }
}
function skipFixed(cursor, length) {
    if (length > cursor.end - cursor.position)
        throw pastEnd(cursor);
    cursor.position += length;
}
function countVarints(cursor, end) {
    let count = 0;
    let running = 0;
    while (cursor.position < end) {
        if (readByte(cursor) < 0x80) {
            count += 1;
            running = 0;
        }
        else if (++running === 10)
            throw malformed(cursor, "a number is longer than ten bytes");
    }
    if (running > 0)
        throw malformed(cursor, "packed numbers end within a number");
    return count;
}

;// CONCATENATED MODULE: ./shared/core/model/walk-tensor.ts









/** Walks one TensorProto, wherever it stands, and checks that its data is as large as it claims. Returns its name. */
function walkTensor(state, wireType) {
    const tensor = readTensor(state.cursor, wireType);
    checkTensor(state, tensor);
    return tensor.name;
}
/** Walks one SparseTensorProto: values (1), indices (2), dims (3). Its name is that of its values. */
function walkSparseTensor(state, wireType) {
    const { cursor } = state;
    const dims = [];
    let name = "";
    let bits = 8;
    let seen = 0;
    readMessage(cursor, wireType, (field, type) => {
        if (field === 1 || field === 2) {
            seen = once(cursor, seen, field);
            const part = readTensor(cursor, type);
            checkTensor(state, part);
            if (field === 1) {
                name = part.name;
                bits = (0,element_types/* elementStorage */.gL)(part.dataType)?.bits ?? 8;
            }
            return true;
        }
        if (field !== 3)
            return false;
        readSignedList(cursor, type, (value) => addDimension(dims, value));
        return true;
    });
    // The runtime makes it dense on loading, so two values can ask for terabytes.
    if ((elementCount(name, dims) * Math.max(bits, 8)) / 8 > MODEL_LIMITS.denseBytes) {
        throw new WalkRefused("limit-exceeded", `The sparse tensor ${(0,quote/* quote */.hD)(name)} takes more than ${MODEL_LIMITS.denseBytes} bytes when it is made dense.`);
    }
    return name;
}
/** @source onnx/onnx-ml.proto, TensorProto */
function readTensor(cursor, wireType) {
    const tensor = {
        name: "",
        dims: [],
        dataType: 0,
        isExternal: false,
        external: [],
        rawBytes: null,
        entries: { float: 0, double: 0, int32: 0, int64: 0, uint64: 0, string: 0 },
    };
    let seen = 0;
    readMessage(cursor, wireType, (field, type) => {
        if (field === 2 || field === 8 || field === 9 || field === 14)
            seen = once(cursor, seen, field);
        return readTensorField(cursor, tensor, field, type);
    });
    return tensor;
}
function readTensorField(cursor, tensor, field, type) {
    switch (field) {
        case 1:
            readSignedList(cursor, type, (value) => addDimension(tensor.dims, value));
            return true;
        case 2:
            tensor.dataType = readSigned(cursor, type);
            return true;
        case 4:
            tensor.entries.float += countScalars(cursor, type, 4);
            return true;
        case 5:
            tensor.entries.int32 += countScalars(cursor, type, null);
            return true;
        case 6:
            skipPayload(cursor, type);
            tensor.entries.string += 1;
            return true;
        case 7:
            tensor.entries.int64 += countScalars(cursor, type, null);
            return true;
        case 8:
            tensor.name = readName(cursor, type, "A tensor name");
            return true;
        case 9:
            tensor.rawBytes = skipPayload(cursor, type);
            return true;
        case 10:
            tensor.entries.double += countScalars(cursor, type, 8);
            return true;
        case 11:
            tensor.entries.uint64 += countScalars(cursor, type, null);
            return true;
        case 13:
            tensor.external.push(readEntry(cursor, type));
            if (tensor.external.length > MODEL_LIMITS.externalEntries)
                throw new WalkRefused("limit-exceeded", `A tensor has more than ${MODEL_LIMITS.externalEntries} entries of external data.`);
            return true;
        case 14:
            tensor.isExternal = readSigned(cursor, type) !== 0;
            return true;
    }
    return false;
}
/** StringStringEntryProto: key (1), value (2). */
function readEntry(cursor, wireType) {
    let key = "";
    let value = "";
    let seen = 0;
    readMessage(cursor, wireType, (field, type) => {
        if (field !== 1 && field !== 2)
            return false;
        seen = once(cursor, seen, field);
        if (field === 1)
            key = readName(cursor, type, "A key of external data");
        else
            value = readName(cursor, type, "A value of external data");
        return true;
    });
    return [key, value];
}
function addDimension(dims, value) {
    if (dims.push(value) > MODEL_LIMITS.dimensions)
        throw new WalkRefused("limit-exceeded", `A tensor has more than ${MODEL_LIMITS.dimensions} dimensions.`);
}
function checkTensor(state, tensor) {
    const storage = (0,element_types/* elementStorage */.gL)(tensor.dataType);
    if (storage === undefined) {
        throw new WalkRefused("unknown-element-type", `Tensor ${(0,quote/* quote */.hD)(tensor.name)} has element type ${tensor.dataType}, which the ONNX format does not know.`);
    }
    const elements = elementCount(tensor.name, tensor.dims);
    const bytes = Math.ceil((elements * storage.bits) / 8);
    const stray = strayEntries(tensor, storage.field);
    if (stray !== null)
        throw mismatch(tensor.name, `of element type ${tensor.dataType} has ${stray} data`);
    const entries = tensor.entries[storage.field];
    // External data is checked even where data_location does not say so: some readers look at the entries alone.
    if (tensor.isExternal || tensor.external.length > 0) {
        if (storage.field === "string")
            throw mismatch(tensor.name, "holds strings, which cannot be external data");
        if ((tensor.rawBytes ?? 0) > 0 || entries > 0)
            throw mismatch(tensor.name, "has its data both inside and outside the file");
        addExternalData(state, tensor.name, checkExternalData(tensor.name, externalEntries(tensor.name, tensor.external), bytes));
        if (state.externalFiles.size > MODEL_LIMITS.externalFiles)
            throw new WalkRefused("limit-exceeded", `The model names more than ${MODEL_LIMITS.externalFiles} external-data files.`);
        return;
    }
    checkInlineData(tensor, storage, { elements, bytes, entries });
}

;// CONCATENATED MODULE: ./shared/core/model/walk-value-info.ts





const NO_TYPE = { kind: "tensor", elementType: "unsupported", shape: null };
/** Walks one ValueInfoProto: name (1), type (2). */
function walkValueInfo(cursor, wireType) {
    let name = "";
    let type = NO_TYPE;
    let seen = 0;
    readMessage(cursor, wireType, (field, fieldType) => {
        if (field !== 1 && field !== 2)
            return false;
        seen = once(cursor, seen, field);
        if (field === 1)
            name = readName(cursor, fieldType, "The name of an input or output");
        else
            type = walkType(cursor, fieldType);
        return true;
    });
    return { name, ...type };
}
/** TypeProto, a choice of one: tensor (1), sequence (4), map (5), opaque (7), sparse tensor (8), optional (9). */
function walkType(cursor, wireType) {
    const found = [];
    readMessage(cursor, wireType, (field, type) => {
        const choice = typeOfField(cursor, field, type);
        if (choice === null)
            return false;
        if (found.push(choice) > 1)
            throw malformed(cursor, "an input or output has two types");
        return true;
    });
    return found[0] ?? NO_TYPE;
}
function typeOfField(cursor, field, wireType) {
    switch (field) {
        case 1:
            return walkTensorType(cursor, wireType);
        case 4:
            return { kind: walkElement(cursor, wireType, 1)?.kind === "map" ? "sequence-of-maps" : "sequence" };
        case 5:
            walkElement(cursor, wireType, 2);
            return { kind: "map" };
        case 7:
            readMessage(cursor, wireType, () => false);
            return NO_TYPE;
        case 8:
            walkTensorType(cursor, wireType);
            return { kind: "sparse-tensor" };
        case 9:
            walkElement(cursor, wireType, 1);
            return { kind: "optional" };
    }
    return null;
}
/** The element type of a sequence or optional (field 1) or the value type of a map (field 2). */
function walkElement(cursor, wireType, elementField) {
    let element = null;
    let seen = 0;
    readMessage(cursor, wireType, (field, type) => {
        if (field !== elementField)
            return false;
        seen = once(cursor, seen, field);
        element = walkType(cursor, type);
        return true;
    });
    return element;
}
/** TypeProto.Tensor and TypeProto.SparseTensor: element type (1), shape (2). */
function walkTensorType(cursor, wireType) {
    let elementType = "unsupported";
    let shape = null;
    let seen = 0;
    readMessage(cursor, wireType, (field, type) => {
        if (field !== 1 && field !== 2)
            return false;
        seen = once(cursor, seen, field);
        if (field === 1)
            elementType = (0,element_types/* elementTypeOf */.mN)(readSigned(cursor, type));
        else
            shape = walkShape(cursor, type);
        return true;
    });
    return { kind: "tensor", elementType, shape };
}
/** TensorShapeProto: dim (1), each value (1) or parameter name (2). */
function walkShape(cursor, wireType) {
    const shape = [];
    readMessage(cursor, wireType, (field, type) => {
        if (field !== 1)
            return false;
        if (shape.push(walkDimension(cursor, type)) > MODEL_LIMITS.dimensions) {
            throw new WalkRefused("limit-exceeded", `An input or output has more than ${MODEL_LIMITS.dimensions} dimensions.`);
        }
        return true;
    });
    return shape;
}
function walkDimension(cursor, wireType) {
    let dimension = null;
    let isSet = false;
    readMessage(cursor, wireType, (field, type) => {
        if (field !== 1 && field !== 2)
            return false;
        if (isSet)
            throw malformed(cursor, "a dimension has two values");
        isSet = true;
        if (field === 2)
            dimension = readName(cursor, type, "The name of a dimension") || null;
        else
            dimension = declaredSize(readSigned(cursor, type));
        return true;
    });
    return dimension;
}
/** Some exporters write -1 for "unknown"; the runtime reads it so too. */
function declaredSize(size) {
    return size >= 0 && size <= Number.MAX_SAFE_INTEGER ? size : null;
}

;// CONCATENATED MODULE: ./shared/core/model/walk-graph.ts










/** Walks one GraphProto: node (1), initializer (5), input (11), output (12), sparse_initializer (15). @source onnx/onnx-ml.proto */
function walkGraph(state, wireType) {
    const { cursor } = state;
    const nodes = { reads: [], producers: new Map() };
    const initializers = new Set();
    const inputs = [];
    const outputs = [];
    if (++state.graphDepth > MODEL_LIMITS.graphDepth)
        throw new WalkRefused("nesting-too-deep", `Graphs are nested more than ${MODEL_LIMITS.graphDepth} deep.`);
    readMessage(cursor, wireType, (field, type) => {
        switch (field) {
            case 1:
                walkNode(state, nodes, type);
                return true;
            case 5:
                addInitializer(initializers, walkTensor(state, type));
                return true;
            case 11:
                addArgument(inputs, walkValueInfo(cursor, type));
                return true;
            case 12:
                addArgument(outputs, walkValueInfo(cursor, type));
                return true;
            case 15:
                addInitializer(initializers, walkSparseTensor(state, type));
                return true;
        }
        return false;
    });
    state.graphDepth -= 1;
    const inputNames = distinctNames(inputs, "input");
    distinctNames(outputs, "output");
    const outerNames = closeScope(nodes, (name) => inputNames.has(name) || initializers.has(name));
    return { inputs, outputs, initializers, nodeCount: nodes.reads.length, outerNames };
}
/** Walks one FunctionProto: input (4), node (7), attribute_proto (11). Its body sees no names from outside. */
function walkFunction(state, wireType) {
    const { cursor } = state;
    const nodes = { reads: [], producers: new Map() };
    const inputs = new Set();
    readMessage(cursor, wireType, (field, type) => {
        switch (field) {
            case 4:
                inputs.add(readName(cursor, type, "The name of a function's input"));
                return true;
            case 7:
                walkNode(state, nodes, type);
                return true;
            case 11:
                walkAttribute(state, type);
                return true;
        }
        return false;
    });
    closeScope(nodes, (name) => inputs.has(name));
}
/** Walks one NodeProto: input (1), output (2), op_type (4), attribute (5), domain (7). */
function walkNode(state, nodes, wireType) {
    const { cursor } = state;
    if (++state.nodes > MODEL_LIMITS.nodes)
        throw new WalkRefused("limit-exceeded", `The model has more than ${MODEL_LIMITS.nodes} nodes.`);
    const reads = [];
    let operator = "";
    let domain = "";
    let seen = 0;
    let outputs = 0;
    readMessage(cursor, wireType, (field, type) => {
        switch (field) {
            case 1:
                if (reads.push(readName(cursor, type, "The name of a node's input")) > MODEL_LIMITS.nodeArguments)
                    throw tooManyArguments();
                return true;
            case 2:
                if (++outputs > MODEL_LIMITS.nodeArguments)
                    throw tooManyArguments();
                addProducer(nodes, readName(cursor, type, "The name of a node's output"));
                return true;
            case 4:
                seen = once(cursor, seen, field);
                operator = readName(cursor, type, "The type of a node");
                return true;
            case 5:
                for (const name of walkAttribute(state, type))
                    reads.push(name);
                return true;
            case 7:
                seen = once(cursor, seen, field);
                domain = readName(cursor, type, "The domain of a node");
                return true;
        }
        return false;
    });
    if (operator === "")
        throw malformed(cursor, "a node names no operator");
    refuseOperator(domain, operator);
    addOperator(state, domain, operator);
    nodes.reads.push(reads);
}
/**
 * Walks one AttributeProto, whatever its type says: t (5), g (6), tensors (10), graphs (11), sparse_tensor (22), sparse_tensors (23).
 * Returns the names that its graphs take from outside.
 */
function walkAttribute(state, wireType) {
    const { cursor } = state;
    const outerNames = new Set();
    let seen = 0;
    readMessage(cursor, wireType, (field, type) => {
        if (field === 5 || field === 6 || field === 22)
            seen = once(cursor, seen, field);
        switch (field) {
            case 5:
            case 10:
                walkTensor(state, type);
                return true;
            case 6:
            case 11:
                for (const name of walkGraph(state, type).outerNames)
                    outerNames.add(name);
                return true;
            case 22:
            case 23:
                walkSparseTensor(state, type);
                return true;
        }
        return false;
    });
    return outerNames;
}
/** Checks the names of one scope and returns those it takes from outside. An empty name is an argument left out. */
function closeScope(nodes, isGiven) {
    for (const name of nodes.producers.keys()) {
        if (isGiven(name))
            throw duplicate(name, "is both produced by a node and given as input or initializer");
    }
    refuseCycles(nodes.reads, nodes.producers);
    const outerNames = new Set();
    for (const reads of nodes.reads) {
        for (const name of reads)
            if (name !== "" && !nodes.producers.has(name) && !isGiven(name))
                outerNames.add(name);
    }
    return outerNames;
}
function addProducer(nodes, name) {
    if (name === "")
        return;
    if (nodes.producers.has(name))
        throw duplicate(name, "is produced twice");
    nodes.producers.set(name, nodes.reads.length);
}
function addInitializer(initializers, name) {
    if (initializers.has(name))
        throw duplicate(name, "is the name of two initializers");
    if (initializers.add(name).size > MODEL_LIMITS.initializers) {
        throw new WalkRefused("limit-exceeded", `A graph has more than ${MODEL_LIMITS.initializers} initializers.`);
    }
}
function addArgument(list, value) {
    if (list.push(value) > MODEL_LIMITS.graphArguments) {
        throw new WalkRefused("limit-exceeded", `A graph has more than ${MODEL_LIMITS.graphArguments} inputs or outputs.`);
    }
}
function distinctNames(values, what) {
    const names = new Set();
    for (const { name } of values) {
        if (names.has(name))
            throw duplicate(name, `is the name of two graph ${what}s`);
        names.add(name);
    }
    return names;
}
function tooManyArguments() {
    return new WalkRefused("limit-exceeded", `A node has more than ${MODEL_LIMITS.nodeArguments} inputs or outputs.`);
}
function duplicate(name, what) {
    return new WalkRefused("duplicate-tensor-name", `${(0,quote/* quote */.hD)(name)} ${what}.`, "Export the model again; every name may be given once.");
}

;// CONCATENATED MODULE: ./shared/core/model/walk-model.ts







/** The newest IR version whose fields this walk knows; a newer one could carry tensors where the walk does not look. */
const NEWEST_IR_VERSION = 14;
/** ONNX Runtime reads from version 3 on: earlier ones have no operator sets. */
const OLDEST_IR_VERSION = 3;
/** ai.onnx stands at 28 after nine years. Which of the credible ones it knows, the runtime says. */
const NEWEST_CREDIBLE_OPSET = 1_000_000;
/**
 * Walks an ONNX file (protobuf ModelProto) once, forward, without holding tensor data: memory is one page and the names. Never throws for
 * anything in the file; what the source throws passes through.
 *
 * Looks into every place a tensor can stand: initializers, sparse initializers, attributes of nodes, subgraphs, functions and their defaults,
 * training information.
 * @source onnx/onnx-ml.proto, IR version 14; github.com/onnx/onnx/blob/main/docs/IR.md
 */
function walkModel(source) {
    try {
        return walk(source);
    }
    catch (error) {
        if (!(error instanceof WalkRefused))
            throw error;
        return { kind: "refused", reason: error.reason, detail: error.message, hint: error.hint };
    }
}
function walk(source) {
    const cursor = cursorOver(source);
    if (source.sizeBytes === 0)
        throw new WalkRefused("truncated", "The file is empty.", "Copy or export the model again.");
    const foreign = refusalOfForeign(peek(cursor, 512));
    if (foreign !== null)
        throw foreign;
    const state = { cursor, graphDepth: 0, nodes: 0, operators: new Map(), externalFiles: new Map() };
    const facts = walkModelProto(state);
    const graph = completeGraph(facts);
    return {
        kind: "walked",
        facts: {
            irVersion: facts.irVersion ?? 0,
            opsets: facts.opsets,
            producer: [facts.producerName, facts.producerVersion].filter((part) => part !== "").join(" "),
            inputs: graph.inputs.filter(({ name }) => !graph.initializers.has(name)),
            outputs: graph.outputs,
            operators: countedOperators(state.operators),
        },
        externalFiles: [...state.externalFiles.values()].sort((a, b) => (0,code_point_order/* compareCodePoints */.O)(a.path, b.path)),
    };
}
/** ModelProto: ir_version (1), producer_name (2), producer_version (3), graph (7), opset_import (8), training_info (20), functions (25). */
function walkModelProto(state) {
    const { cursor } = state;
    const facts = {
        irVersion: null,
        producerName: "",
        producerVersion: "",
        opsets: [],
        graph: null,
        functions: 0,
    };
    let seen = 0;
    readFields(cursor, (field, type) => {
        if (field === 1 || field === 2 || field === 3 || field === 7)
            seen = once(cursor, seen, field);
        switch (field) {
            case 1:
                facts.irVersion = supportedIrVersion(readSigned(cursor, type));
                return true;
            case 2:
                facts.producerName = readName(cursor, type, "The producer");
                return true;
            case 3:
                facts.producerVersion = readName(cursor, type, "The producer's version");
                return true;
            case 7:
                facts.graph = walkGraph(state, type);
                return true;
            case 8:
                addOpset(cursor, facts, type);
                return true;
            case 20:
                walkTrainingInfo(state, type);
                return true;
            case 25:
                if (++facts.functions > MODEL_LIMITS.functions)
                    throw new WalkRefused("limit-exceeded", `The model has more than ${MODEL_LIMITS.functions} functions.`);
                walkFunction(state, type);
                return true;
        }
        return false;
    });
    return facts;
}
/** TrainingInfoProto: initialization (1), algorithm (2), both graphs. */
function walkTrainingInfo(state, wireType) {
    readMessage(state.cursor, wireType, (field, type) => {
        if (field !== 1 && field !== 2)
            return false;
        walkGraph(state, type);
        return true;
    });
}
/** OperatorSetIdProto: domain (1), version (2). The empty domain is ai.onnx. */
function addOpset(cursor, facts, wireType) {
    let domain = "";
    let version = 0;
    let seen = 0;
    readMessage(cursor, wireType, (field, type) => {
        if (field !== 1 && field !== 2)
            return false;
        seen = once(cursor, seen, field);
        if (field === 1)
            domain = readName(cursor, type, "The domain of an operator set");
        else
            version = readSigned(cursor, type);
        return true;
    });
    if (!(version >= 1 && version <= NEWEST_CREDIBLE_OPSET))
        throw malformed(cursor, `an operator set has version ${version}`);
    if (facts.opsets.push({ domain: domain === "" ? "ai.onnx" : domain, version }) > MODEL_LIMITS.opsetImports) {
        throw new WalkRefused("limit-exceeded", `The model imports more than ${MODEL_LIMITS.opsetImports} operator sets.`);
    }
}
function supportedIrVersion(version) {
    if (version >= OLDEST_IR_VERSION && version <= NEWEST_IR_VERSION)
        return version;
    throw new WalkRefused("unsupported-ir-version", `The model has IR version ${version}; ${OLDEST_IR_VERSION} to ${NEWEST_IR_VERSION} are accepted.`, version > NEWEST_IR_VERSION
        ? "Export for an older IR version, or use a newer modelgate."
        : "Export the model again with a current onnx package.");
}
function completeGraph({ irVersion, opsets, graph }) {
    if (graph === null)
        throw new WalkRefused("no-graph", "The file has no graph.", "Export the model again; the file may be cut off.");
    if (irVersion === null)
        throw new WalkRefused("unsupported-ir-version", "The file gives no IR version.", "Export the model again.");
    if (opsets.length === 0)
        throw new WalkRefused("no-opset-import", "The file imports no operator set.", "Export the model again; the file may be cut off.");
    if (graph.nodeCount === 0 || graph.outputs.length === 0)
        throw new WalkRefused("empty-graph", "The graph has no nodes or no outputs.", "Export the model again.");
    return graph;
}
function countedOperators(operators) {
    const counted = [...operators].flatMap(([domain, types]) => [...types].map(([type, count]) => ({ domain, type, count })));
    return counted.sort((a, b) => (0,code_point_order/* compareCodePoints */.O)(a.domain, b.domain) || (0,code_point_order/* compareCodePoints */.O)(a.type, b.type));
}


/***/ })

};
