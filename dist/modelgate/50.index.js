export const id = 50;
export const ids = [50];
export const modules = {

/***/ 29156:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ byteSource)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _data_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31537);




const CHUNK_BYTES = 256 * 1024;
/** The file's bytes, decompressed when the name ends in `.gz`. Streams, so a gzip bomb costs time but no memory. */
function byteSource(path) {
    return path.toLowerCase().endsWith(".gz") ? () => gunzipped(path) : () => plain(path);
}
function plain(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path, { highWaterMark: CHUNK_BYTES });
}
async function* gunzipped(path) {
    const gunzip = (0,node_zlib__WEBPACK_IMPORTED_MODULE_2__.createGunzip)({ chunkSize: CHUNK_BYTES });
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path, { highWaterMark: CHUNK_BYTES });
    // Errors of either stream surface in the loop below; the callback only keeps them from being unhandled.
    (0,node_stream__WEBPACK_IMPORTED_MODULE_1__.pipeline)(file, gunzip, () => undefined);
    let isEmpty = true;
    try {
        for await (const chunk of gunzip) {
            isEmpty = false;
            yield chunk;
        }
    }
    catch (cause) {
        throw isZlibError(cause) ? damagedGzip(path, cause) : cause;
    }
    finally {
        file.destroy();
        gunzip.destroy();
    }
    // zlib takes a file of no bytes for a complete stream.
    if (isEmpty && file.bytesRead === 0)
        throw damagedGzip(path, undefined);
}
function isZlibError(cause) {
    return cause instanceof Error && "code" in cause && typeof cause.code === "string" && cause.code.startsWith("Z_");
}
function damagedGzip(path, cause) {
    const found = cause?.message ?? "the file is empty";
    return (0,_data_error_js__WEBPACK_IMPORTED_MODULE_3__/* .dataError */ .LL)(path, {
        code: "gzip-damaged",
        message: `not a complete gzip file (${found})`,
        hint: "Compress the file again, or give it without .gz in its name.",
        cause,
    });
}


/***/ }),

/***/ 57749:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aL: () => (/* binding */ byteAt),
/* harmony export */   ev: () => (/* binding */ appendChunk),
/* harmony export */   nw: () => (/* binding */ MAXIMUM_RECORD_BYTES),
/* harmony export */   xj: () => (/* binding */ byteWindow)
/* harmony export */ });
/** A record (CSV) or line (JSON Lines) may be this long; beyond, a quote was left open or it is no such file. */
const MAXIMUM_RECORD_BYTES = 16 * 1024 * 1024;
function byteWindow() {
    return { bytes: Buffer.alloc(0), start: 0, end: 0 };
}
/** Moves what is left to the front and adds the chunk behind it, growing by doubling. */
function appendChunk(window, chunk) {
    const left = window.end - window.start;
    const needed = left + chunk.length;
    const target = needed > window.bytes.length ? Buffer.allocUnsafeSlow(Math.max(needed, window.bytes.length * 2)) : window.bytes;
    target.set(window.bytes.subarray(window.start, window.end), 0);
    target.set(chunk, left);
    window.bytes = target;
    window.start = 0;
    window.end = needed;
}
/** Reading outside is impossible where this is used: callers keep the index below the window's end. */
function byteAt(bytes, index) {
    return bytes[index];
}


/***/ }),

/***/ 89314:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WG: () => (/* binding */ markMissing),
/* harmony export */   YZ: () => (/* binding */ takeColumn),
/* harmony export */   bJ: () => (/* binding */ columnSinks),
/* harmony export */   qu: () => (/* binding */ columnSink),
/* harmony export */   wh: () => (/* binding */ ACCEPTED)
/* harmony export */ });
/** What a cell of each kind may be, for messages. */
const ACCEPTED = {
    number: "a decimal number such as 12, -0.5 or 1e-3, true or false, or empty, NA, NaN or null for a missing value",
    integer: "a whole number of at most 64 bits, or empty, NA or null for a missing value",
    boolean: "true, false, 1 or 0, or empty, NA or null for a missing value",
    text: "text",
};
/** One sink for each request of the plan, `batchRows` rows each. */
function columnSinks({ requests, dictionaries, batchRows }) {
    return requests.map(({ kind }, index) => columnSink(kind, dictionaries[index] ?? null, batchRows));
}
/** A sink of `capacity` rows; a text column needs its dictionary. */
function columnSink(kind, dictionary, capacity) {
    switch (kind) {
        case "number":
            return { kind, values: new Float64Array(capacity), missing: null, capacity };
        case "integer":
            return { kind, values: new BigInt64Array(capacity), missing: null, capacity };
        case "boolean":
            return { kind, values: new Uint8Array(capacity), missing: null, capacity };
        case "text":
            if (dictionary === null)
                throw new TypeError("a text column needs its dictionary");
            return { kind, codes: new Int32Array(capacity), dictionary, capacity };
    }
}
function markMissing(sink, row) {
    if (sink.kind === "text")
        sink.codes[row] = -1;
    else
        (sink.missing ??= new Uint8Array(sink.capacity))[row] = 1;
}
/** Hands the first `rows` rows over as a column and starts an empty batch in fresh memory. */
function takeColumn(sink, rows) {
    if (sink.kind === "text") {
        const codes = sink.codes.subarray(0, rows);
        sink.codes = new Int32Array(sink.capacity);
        return { kind: "text", codes, dictionary: sink.dictionary.texts };
    }
    const missing = sink.missing?.subarray(0, rows) ?? null;
    sink.missing = null;
    switch (sink.kind) {
        case "number": {
            const values = sink.values.subarray(0, rows);
            sink.values = new Float64Array(sink.capacity);
            return { kind: "number", values, missing };
        }
        case "integer": {
            const values = sink.values.subarray(0, rows);
            sink.values = new BigInt64Array(sink.capacity);
            return { kind: "integer", values, missing };
        }
        case "boolean": {
            const values = sink.values.subarray(0, rows);
            sink.values = new Uint8Array(sink.capacity);
            return { kind: "boolean", values, missing };
        }
    }
}


/***/ }),

/***/ 50050:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openJsonlFile: () => (/* binding */ openJsonlFile)
});

// EXTERNAL MODULE: ./shared/adapters/data/byte-source.ts
var byte_source = __webpack_require__(29156);
// EXTERNAL MODULE: ./shared/adapters/data/column-sink.ts
var column_sink = __webpack_require__(89314);
// EXTERNAL MODULE: ./shared/adapters/data/data-error.ts
var data_error = __webpack_require__(31537);
// EXTERNAL MODULE: ./shared/core/table/canonical-text.ts
var canonical_text = __webpack_require__(757);
// EXTERNAL MODULE: ./shared/adapters/data/byte-window.ts
var byte_window = __webpack_require__(57749);
;// CONCATENATED MODULE: ./shared/adapters/data/json-tokens.ts

/** What is wrong with a line as JSON, and at which byte. */
class JsonFault extends Error {
    at;
    constructor(message, at) {
        super(message);
        this.at = at;
    }
}
const DEPTH_LIMIT = 100;
const QUOTE = 34;
const BACKSLASH = 92;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const COMMA = 44;
const COLON = 58;
const ZERO = 48;
const NINE = 57;
const WORDS = [
    ["true", Buffer.from("true")],
    ["false", Buffer.from("false")],
    ["null", Buffer.from("null")],
];
const ESCAPES = new Set(Buffer.from('"\\/bfnrtu'));
function skipBlanks(bytes, at, end) {
    let next = at;
    while (next < end) {
        const byte = (0,byte_window/* byteAt */.aL)(bytes, next);
        if (byte !== 32 && byte !== 9 && byte !== 13)
            break;
        next++;
    }
    return next;
}
/**
 * Walks the members of the one object on a line. `visit` gets the key and the value as tokens, which are reused.
 * Strict: RFC 8259, nothing behind the object. Numbers stay text here, so nothing is lost beyond 2^53.
 * @throws JsonFault at the first byte that is wrong
 */
function walkObject(bytes, start, end, visit) {
    const key = { kind: "string", start: 0, end: 0, isEscaped: false };
    const value = { kind: "null", start: 0, end: 0, isEscaped: false };
    let at = skipBlanks(bytes, start, end);
    if (at >= end || (0,byte_window/* byteAt */.aL)(bytes, at) !== OPEN_BRACE)
        throw new JsonFault("a line must hold one JSON object", at);
    at = skipBlanks(bytes, at + 1, end);
    if (at < end && (0,byte_window/* byteAt */.aL)(bytes, at) === CLOSE_BRACE) {
        expectEnd(bytes, at + 1, end);
        return;
    }
    for (;;) {
        at = readString(bytes, at, end, key);
        at = expectByte(bytes, skipBlanks(bytes, at, end), end, COLON);
        at = readValue(bytes, skipBlanks(bytes, at, end), end, value, 1);
        visit(key, value);
        at = skipBlanks(bytes, at, end);
        if (at < end && (0,byte_window/* byteAt */.aL)(bytes, at) === CLOSE_BRACE)
            break;
        at = skipBlanks(bytes, expectByte(bytes, at, end, COMMA), end);
    }
    expectEnd(bytes, at + 1, end);
}
function expectEnd(bytes, at, end) {
    const next = skipBlanks(bytes, at, end);
    if (next < end)
        throw new JsonFault("there is more on the line after the object", next);
}
function expectByte(bytes, at, end, byte) {
    if (at < end && (0,byte_window/* byteAt */.aL)(bytes, at) === byte)
        return at + 1;
    throw new JsonFault(`${at < end ? "" : "the line ends where "}"${String.fromCharCode(byte)}" is expected`, at);
}
/** Reads the value at `at` into the token and returns the offset behind it. */
function readValue(bytes, at, end, token, depth) {
    if (at >= end)
        throw new JsonFault("the line ends where a value is expected", at);
    const byte = (0,byte_window/* byteAt */.aL)(bytes, at);
    if (byte === QUOTE)
        return readString(bytes, at, end, token);
    if (byte === 45 || (byte >= ZERO && byte <= NINE))
        return readNumber(bytes, at, end, token);
    if (byte === OPEN_BRACE || byte === OPEN_BRACKET)
        return readNested(bytes, at, end, token, depth);
    for (const [kind, word] of WORDS) {
        if (bytes.compare(word, 0, word.length, at, Math.min(end, at + word.length)) !== 0)
            continue;
        token.kind = kind;
        token.start = at;
        return (token.end = at + word.length);
    }
    throw new JsonFault("a JSON value is expected (NaN and Infinity are none; write null)", at);
}
function readString(bytes, start, end, token) {
    if (start >= end || (0,byte_window/* byteAt */.aL)(bytes, start) !== QUOTE)
        throw new JsonFault("a key or text in double quotes is expected", start);
    token.kind = "string";
    token.isEscaped = false;
    for (let at = start + 1; at < end; at++) {
        const byte = (0,byte_window/* byteAt */.aL)(bytes, at);
        if (byte === QUOTE) {
            token.start = start;
            return (token.end = at + 1);
        }
        if (byte < 32)
            throw new JsonFault("a control character in a text must be escaped", at);
        if (byte !== BACKSLASH)
            continue;
        token.isEscaped = true;
        const escape = bytes[at + 1] ?? 0;
        if (at + 1 >= end || !ESCAPES.has(escape))
            throw new JsonFault("an unknown escape", at);
        if (escape === 117 && !/^[0-9a-f]{4}$/iu.test(bytes.toString("latin1", at + 2, Math.min(end, at + 6)))) {
            throw new JsonFault("\\u needs four hexadecimal digits", at);
        }
        at++;
    }
    throw new JsonFault("the line ends inside a text", start);
}
function readNumber(bytes, start, end, token) {
    let at = start;
    if ((0,byte_window/* byteAt */.aL)(bytes, at) === 45)
        at++;
    const firstDigit = at;
    at = skipDigits(bytes, at, end);
    if (at - firstDigit > 1 && (0,byte_window/* byteAt */.aL)(bytes, firstDigit) === ZERO)
        throw new JsonFault("a number must not begin with 0", start);
    if (bytes[at] === 46 && at < end)
        at = skipDigits(bytes, at + 1, end);
    if (at < end && ((0,byte_window/* byteAt */.aL)(bytes, at) | 32) === 101) {
        const sign = bytes[at + 1];
        at = skipDigits(bytes, sign === 43 || sign === 45 ? at + 2 : at + 1, end);
    }
    token.kind = "number";
    token.start = start;
    return (token.end = at);
}
function skipDigits(bytes, start, end) {
    let at = start;
    while (at < end && (0,byte_window/* byteAt */.aL)(bytes, at) >= ZERO && (0,byte_window/* byteAt */.aL)(bytes, at) <= NINE)
        at++;
    if (at === start)
        throw new JsonFault("a digit is expected", at);
    return at;
}
function readNested(bytes, start, end, token, depth) {
    if (depth > DEPTH_LIMIT)
        throw new JsonFault(`values are nested deeper than ${String(DEPTH_LIMIT)}`, start);
    const isObject = (0,byte_window/* byteAt */.aL)(bytes, start) === OPEN_BRACE;
    const close = isObject ? CLOSE_BRACE : CLOSE_BRACKET;
    let at = skipBlanks(bytes, start + 1, end);
    if (at < end && (0,byte_window/* byteAt */.aL)(bytes, at) === close)
        at++;
    else {
        for (;;) {
            if (isObject) {
                at = readString(bytes, at, end, token);
                at = skipBlanks(bytes, expectByte(bytes, skipBlanks(bytes, at, end), end, COLON), end);
            }
            at = skipBlanks(bytes, readValue(bytes, at, end, token, depth + 1), end);
            if (at < end && (0,byte_window/* byteAt */.aL)(bytes, at) === close)
                break;
            at = skipBlanks(bytes, expectByte(bytes, at, end, COMMA), end);
        }
        at++;
    }
    token.kind = isObject ? "object" : "array";
    token.start = start;
    return (token.end = at);
}
/** The text of a string token. */
function stringOf(bytes, { start, end, isEscaped }) {
    return isEscaped
        ? String(JSON.parse(bytes.toString("utf8", start, end)))
        : bytes.toString("utf8", start + 1, end - 1);
}

// EXTERNAL MODULE: ./shared/adapters/data/parse-number.ts
var parse_number = __webpack_require__(38481);
;// CONCATENATED MODULE: ./shared/adapters/data/json-cell.ts




/**
 * Writes one JSON value as a cell of the sink's kind; false when its type is another.
 * null is missing. A number is a number or, when whole, an integer; true and false are also 1 and 0, and 1 and 0 are
 * also true and false; a text takes strings as they are and numbers and booleans in canonical form.
 * A string is never a number: "12" where a number is asked for is a fault of the file, not of its reader.
 */
function putJsonCell(sink, row, bytes, token) {
    switch (token.kind) {
        case "null":
            (0,column_sink/* markMissing */.WG)(sink, row);
            return true;
        case "true":
            return putTruth(sink, row, true);
        case "false":
            return putTruth(sink, row, false);
        case "number":
            return putNumber(sink, row, bytes, token);
        case "string":
            if (sink.kind !== "text")
                return false;
            sink.codes[row] = sink.dictionary.codeOf(stringOf(bytes, token));
            return true;
        case "object":
        case "array":
            return false;
    }
}
function putTruth(sink, row, truth) {
    if (sink.kind === "text")
        sink.codes[row] = sink.dictionary.codeOf(String(truth));
    else if (sink.kind === "integer")
        sink.values[row] = truth ? 1n : 0n;
    else
        sink.values[row] = truth ? 1 : 0;
    return true;
}
function putNumber(sink, row, bytes, { start, end }) {
    if (sink.kind === "integer") {
        const whole = (0,parse_number/* parseInteger */.c)(bytes, start, end);
        if (whole !== null)
            sink.values[row] = whole;
        return whole !== null;
    }
    if (sink.kind === "text") {
        const whole = (0,parse_number/* parseInteger */.c)(bytes, start, end);
        const text = whole === null ? (0,canonical_text/* canonicalNumberText */.J)((0,parse_number/* parseNumber */.$)(bytes, start, end)) : whole.toString();
        sink.codes[row] = sink.dictionary.codeOf(text);
        return true;
    }
    const value = (0,parse_number/* parseNumber */.$)(bytes, start, end);
    if (sink.kind === "boolean" && value !== 0 && value !== 1)
        return false;
    sink.values[row] = value;
    return true;
}

// EXTERNAL MODULE: ./shared/adapters/data/text-validity.ts
var text_validity = __webpack_require__(45356);
;// CONCATENATED MODULE: ./shared/adapters/data/jsonl-lines.ts



const LF = 10;
/** Splits bytes into lines, checked as UTF-8 text. A newline cannot stand inside a JSON text, so a line is a record. */
class JsonLines {
    /** 1-based number of the next line. */
    line = 1;
    #path;
    #window = (0,byte_window/* byteWindow */.xj)();
    #isComplete = false;
    /** No newline lies before this offset of the window. */
    #searched = 0;
    constructor(path) {
        this.#path = path;
    }
    feed(chunk) {
        this.#searched -= this.#window.start;
        (0,byte_window/* appendChunk */.ev)(this.#window, chunk);
    }
    finish() {
        this.#isComplete = true;
    }
    /** Calls `take` with the next line, without its newline; false when more bytes are needed or the file is at its end. */
    next(take) {
        const { bytes, start, end } = this.#window;
        if (start >= end)
            return false;
        const found = bytes.indexOf(LF, Math.max(start, this.#searched));
        const isWhole = found >= 0 && found < end;
        if (!isWhole && !this.#isComplete) {
            this.#searched = end;
            if (end - start > byte_window/* MAXIMUM_RECORD_BYTES */.nw)
                throw this.#tooLong();
            return false;
        }
        const lineEnd = isWhole ? found : end;
        const from = this.line === 1 && hasByteOrderMark(bytes, start) ? start + 3 : start;
        const forbidden = (0,text_validity/* firstForbiddenByte */.m)(bytes.subarray(from, lineEnd));
        if (forbidden >= 0)
            throw this.#forbidden(bytes, from, from + forbidden);
        take(bytes, from, lineEnd, this.line);
        this.#window.start = Math.min(end, lineEnd + 1);
        this.line++;
        return true;
    }
    #tooLong() {
        const fault = {
            code: "jsonl-line-too-long",
            message: "one line is longer than 16 MiB",
            hint: "Write one object a line.",
        };
        return (0,data_error/* dataError */.LL)(this.#path, fault, { line: this.line, column: 1 });
    }
    #forbidden(bytes, start, at) {
        const found = `0x${(bytes[at] ?? 0).toString(16).padStart(2, "0")}`;
        return (0,data_error/* dataError */.LL)(this.#path, { code: "jsonl-not-utf8", message: `the byte ${found} is not UTF-8 text`, hint: "Save the file as UTF-8." }, { line: this.line, column: bytes.toString("utf8", start, at).length + 1 });
    }
}
function hasByteOrderMark(bytes, start) {
    return bytes[start] === 0xef && bytes[start + 1] === 0xbb && bytes[start + 2] === 0xbf;
}

// EXTERNAL MODULE: ./shared/adapters/data/line-file.ts + 1 modules
var line_file = __webpack_require__(85213);
// EXTERNAL MODULE: ./shared/adapters/data/text-dictionary.ts
var text_dictionary = __webpack_require__(14102);
;// CONCATENATED MODULE: ./shared/adapters/data/jsonl-file.ts








/** The columns are the keys of this many first rows: enough for optional keys, and no second pass over the file. */
const HEADER_ROWS = 1000;
const ACCEPTED = {
    number: "a number, true, false or null",
    integer: "a whole number of at most 64 bits, true, false or null",
    boolean: "true, false, 1, 0 or null",
    text: "a text, a number, true, false or null",
};
/**
 * Opens a JSON Lines file: one object a line, blank lines skipped. Its columns are the keys of its first 1 000 rows, in
 * order of first sight; a key that a row lacks is missing there.
 */
async function openJsonlFile(path, source = (0,byte_source/* byteSource */.e)(path)) {
    const names = await readKeys(path, source);
    const headers = names.map((name) => ({ name, declared: "JSON value" }));
    return (0,line_file/* lineFile */.n)(path, headers, (plan, lines) => readRows(path, source, plan, lines));
}
async function readKeys(path, source) {
    const names = new Set();
    const lines = new JsonLines(path);
    let rows = 0;
    const take = (bytes, start, end, line) => {
        if (skipBlanks(bytes, start, end) === end)
            return;
        rows++;
        walkLine(path, bytes, { start, end, line }, (key) => names.add(stringOf(bytes, key)));
    };
    for await (const chunk of source()) {
        lines.feed(chunk);
        while (rows < HEADER_ROWS && lines.next(take))
            ;
        if (rows >= HEADER_ROWS)
            return [...names];
    }
    lines.finish();
    while (rows < HEADER_ROWS && lines.next(take))
        ;
    return [...names];
}
async function* readRows(path, source, plan, index) {
    const rows = new JsonlRows(path, plan, index);
    const lines = new JsonLines(path);
    for await (const chunk of source()) {
        lines.feed(chunk);
        while (lines.next(rows.takeLine))
            if (rows.count === plan.batchRows)
                yield rows.take();
    }
    lines.finish();
    while (lines.next(rows.takeLine))
        if (rows.count === plan.batchRows)
            yield rows.take();
    if (rows.count > 0)
        yield rows.take();
}
/** Fills batches from the lines of one file. */
class JsonlRows {
    count = 0;
    #firstRow = 0;
    #path;
    #index;
    #sinks;
    #targets;
    #targetOf;
    /** Lines mostly have the same keys in the same order, so the target after the last one is tried first, byte by byte. */
    #expected = 0;
    constructor(path, plan, index) {
        this.#path = path;
        this.#index = index;
        this.#sinks = (0,column_sink/* columnSinks */.bJ)(plan);
        const names = [...new Set(plan.requests.map(({ name }) => name))];
        this.#targets = names.map((name) => ({
            name,
            key: Buffer.from(name),
            sinks: this.#sinks.filter((_, at) => plan.requests[at]?.name === name),
            lastRow: -1,
        }));
        this.#targetOf = new Map(this.#targets.map((target) => [target.name, target]));
    }
    takeLine = (bytes, start, end, line) => {
        if (skipBlanks(bytes, start, end) === end)
            return;
        const row = this.#firstRow + this.count;
        this.#expected = 0;
        const span = { start, end, line };
        walkLine(this.#path, bytes, span, (key, value) => {
            const target = this.#find(bytes, key);
            if (target === undefined)
                return;
            if (target.lastRow === row)
                throw new JsonFault(`the key ${(0,data_error/* quoted */.TL)(target.name)} is there twice`, key.start);
            target.lastRow = row;
            this.#put(target, bytes, value, span);
        });
        for (const target of this.#targets) {
            if (target.lastRow !== row)
                for (const sink of target.sinks)
                    (0,column_sink/* markMissing */.WG)(sink, this.count);
        }
        this.#index.note(row, line);
        this.count++;
    };
    take() {
        const rows = this.count;
        const batch = { firstRow: this.#firstRow, rows, columns: this.#sinks.map((sink) => (0,column_sink/* takeColumn */.YZ)(sink, rows)) };
        this.#firstRow += rows;
        this.count = 0;
        return batch;
    }
    #find(bytes, key) {
        if (key.isEscaped)
            return this.#targetOf.get(stringOf(bytes, key));
        const expected = this.#targets[this.#expected];
        const isExpected = expected?.key.length === key.end - key.start - 2 && isSame(expected.key, bytes, key.start + 1);
        const found = isExpected ? expected : this.#targetOf.get(stringOf(bytes, key));
        if (found !== undefined)
            this.#expected = (this.#targets.indexOf(found) + 1) % this.#targets.length;
        return found;
    }
    #put(target, bytes, value, span) {
        for (const sink of target.sinks) {
            let isAccepted;
            try {
                isAccepted = putJsonCell(sink, this.count, bytes, value);
            }
            catch (cause) {
                if (!(cause instanceof text_dictionary/* TooManyTexts */.U))
                    throw cause;
                throw faultAt(this.#path, bytes, span, value.start, { code: "too-many-texts", message: cause.message, cause });
            }
            if (isAccepted)
                continue;
            const found = `${value.kind} ${(0,data_error/* quoted */.TL)(bytes.toString("utf8", value.start, Math.min(value.end, value.start + 200)))}`;
            throw faultAt(this.#path, bytes, span, value.start, {
                code: `bad-${sink.kind}`,
                message: `key ${(0,data_error/* quoted */.TL)(target.name)} holds the ${found}; accepted is ${ACCEPTED[sink.kind]}`,
            });
        }
    }
}
function walkLine(path, bytes, span, visit) {
    try {
        walkObject(bytes, span.start, span.end, visit);
    }
    catch (cause) {
        if (!(cause instanceof JsonFault))
            throw cause;
        const near = bytes.toString("utf8", cause.at, Math.min(span.end, cause.at + 40));
        const message = near === "" ? cause.message : `${cause.message}, found ${(0,data_error/* quoted */.TL)(near)}`;
        throw faultAt(path, bytes, span, cause.at, { code: "bad-json", message, cause });
    }
}
function faultAt(path, bytes, span, at, fault) {
    const column = bytes.toString("utf8", span.start, at).length + 1;
    return (0,data_error/* dataError */.LL)(path, fault, { line: span.line, column });
}
function isSame(key, bytes, at) {
    for (let index = 0; index < key.length; index++)
        if (key[index] !== bytes[at + index])
            return false;
    return true;
}


/***/ }),

/***/ 85213:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ lineFile)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./shared/adapters/data/data-error.ts
var data_error = __webpack_require__(31537);
;// CONCATENATED MODULE: ./shared/adapters/data/line-index.ts
function lineIndex() {
    const rows = [];
    const lines = [];
    let nextRow = 0;
    let nextLine = -1;
    return {
        note(row, line) {
            if (line !== nextLine) {
                rows.push(row);
                lines.push(line);
            }
            nextRow = row + 1;
            nextLine = line + 1;
        },
        lineOf(row) {
            if (row < 0 || row >= nextRow)
                return null;
            let low = 0;
            let high = rows.length - 1;
            while (low < high) {
                const middle = (low + high + 1) >> 1;
                if ((rows[middle] ?? 0) <= row)
                    low = middle;
                else
                    high = middle - 1;
            }
            return (lines[low] ?? 0) + row - (rows[low] ?? 0);
        },
    };
}

;// CONCATENATED MODULE: ./shared/adapters/data/line-file.ts



/**
 * A table whose rows stand on lines: it does not know their number before it has read them, and tells a row by its line.
 *
 * @param read notes each row's line in the index it is given, a new one for each reading
 */
async function lineFile(path, headers, read) {
    const { size } = await (0,promises_.stat)(path);
    let lines = lineIndex();
    return {
        path,
        headers,
        rowCount: null,
        sizeBytes: size,
        read(plan) {
            lines = lineIndex();
            return read(plan, lines);
        },
        locate(row) {
            const line = lines.lineOf(row);
            return line === null ? `${(0,data_error/* shownPath */.pS)(path)}, row ${String(row + 1)}` : `${(0,data_error/* shownPath */.pS)(path)}:${String(line)}`;
        },
    };
}


/***/ }),

/***/ 38481:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ parseNumber),
/* harmony export */   c: () => (/* binding */ parseInteger)
/* harmony export */ });
/* harmony import */ var _byte_window_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57749);

const ZERO = 48;
const NINE = 57;
const DOT = 46;
const PLUS = 43;
const MINUS = 45;
const LETTER_E = 101;
const CASE_BIT = 32;
/** Below this one more digit still fits a double exactly: 10 × 900 719 925 474 098 + 9 < 2^53. */
const MANTISSA_LIMIT = 900_719_925_474_098;
const POWERS_OF_TEN = Float64Array.from({ length: 23 }, (_, power) => Number(`1e${String(power)}`));
const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu;
const INFINITE = /^([+-]?)inf(?:inity)?$/iu;
/**
 * The double nearest to a decimal written in `bytes` from `start` to `end`, or NaN when it is no decimal number:
 * digits with an optional sign, point and exponent, or `inf`/`infinity` in any case. Equals `Number(text)` to the last
 * bit: a mantissa under 2^53 and a power of ten up to 10^22 are exact doubles, so one multiplication or division rounds
 * correctly (Clinger, PLDI 1990); anything longer goes to `Number`.
 */
function parseNumber(bytes, start, end) {
    let at = start;
    const sign = at < end ? (0,_byte_window_js__WEBPACK_IMPORTED_MODULE_0__/* .byteAt */ .aL)(bytes, at) : 0;
    if (sign === MINUS || sign === PLUS)
        at++;
    let mantissa = 0;
    let digits = 0;
    let fraction = 0;
    let seenDot = false;
    for (; at < end; at++) {
        const byte = (0,_byte_window_js__WEBPACK_IMPORTED_MODULE_0__/* .byteAt */ .aL)(bytes, at);
        if (byte >= ZERO && byte <= NINE) {
            if (mantissa > MANTISSA_LIMIT)
                return parseSlowly(bytes, start, end);
            mantissa = mantissa * 10 + (byte - ZERO);
            digits++;
            if (seenDot)
                fraction++;
        }
        else if (byte === DOT && !seenDot) {
            seenDot = true;
        }
        else {
            break;
        }
    }
    if (digits === 0)
        return end - start < 3 ? Number.NaN : parseSlowly(bytes, start, end);
    let power = -fraction;
    if (at < end) {
        const exponent = parseExponent(bytes, at, end);
        if (Number.isNaN(exponent))
            return parseSlowly(bytes, start, end);
        power += exponent;
    }
    if (power < -22 || power > 22)
        return parseSlowly(bytes, start, end);
    const scale = POWERS_OF_TEN[Math.abs(power)] ?? Number.NaN;
    const magnitude = power < 0 ? mantissa / scale : mantissa * scale;
    return sign === MINUS ? -magnitude : magnitude;
}
/** The exponent written at `at` as `e-12`, at most three digits; NaN for anything else. */
function parseExponent(bytes, start, end) {
    if (((0,_byte_window_js__WEBPACK_IMPORTED_MODULE_0__/* .byteAt */ .aL)(bytes, start) | CASE_BIT) !== LETTER_E)
        return Number.NaN;
    let at = start + 1;
    const sign = at < end ? (0,_byte_window_js__WEBPACK_IMPORTED_MODULE_0__/* .byteAt */ .aL)(bytes, at) : 0;
    if (sign === MINUS || sign === PLUS)
        at++;
    if (at >= end || end - at > 3)
        return Number.NaN;
    let exponent = 0;
    for (; at < end; at++) {
        const byte = (0,_byte_window_js__WEBPACK_IMPORTED_MODULE_0__/* .byteAt */ .aL)(bytes, at);
        if (byte < ZERO || byte > NINE)
            return Number.NaN;
        exponent = exponent * 10 + (byte - ZERO);
    }
    return sign === MINUS ? -exponent : exponent;
}
function parseSlowly(bytes, start, end) {
    const text = bytes.toString("latin1", start, end);
    if (DECIMAL.test(text))
        return Number(text);
    const infinite = INFINITE.exec(text);
    if (infinite === null)
        return Number.NaN;
    return infinite[1] === "-" ? -Infinity : Infinity;
}
const WHOLE = /^([+-]?)(\d+)(?:\.0*)?$/u;
const INT64_MINIMUM = -(2n ** 63n);
const INT64_MAXIMUM = 2n ** 63n - 1n;
const SAFE_DIGITS = 15;
/**
 * The whole number written in the bytes, exact to 64 bits, or null. `12.0` is whole too: that is how pandas writes an
 * integer column with missing values. An exponent is accepted while the result is exact in a double.
 */
function parseInteger(bytes, start, end) {
    if (end - start <= SAFE_DIGITS) {
        const value = parseNumber(bytes, start, end);
        return Number.isSafeInteger(value) ? BigInt(value) : null;
    }
    const text = bytes.toString("latin1", start, end);
    const whole = WHOLE.exec(text);
    if (whole === null) {
        const value = parseNumber(bytes, start, end);
        return Number.isSafeInteger(value) && /e/iu.test(text) ? BigInt(value) : null;
    }
    // 400 digits would be read in full only to be refused.
    const digits = (whole[2] ?? "").replace(/^0+(?=\d)/u, "");
    if (digits.length > 19)
        return null;
    const value = whole[1] === "-" ? -BigInt(digits) : BigInt(digits);
    return value >= INT64_MINIMUM && value <= INT64_MAXIMUM ? value : null;
}


/***/ }),

/***/ 45356:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ firstForbiddenByte)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);

/** Offset of the first byte that text may not hold (NUL, or no UTF-8), or -1. The region ends at a character's end. */
function firstForbiddenByte(region) {
    const nul = region.indexOf(0);
    const invalid = (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(region) ? -1 : firstInvalidByte(region);
    if (nul < 0)
        return invalid;
    return invalid < 0 ? nul : Math.min(nul, invalid);
}
/** The longest valid prefix by halving: prefixes are valid up to the bad byte, give or take a cut character. */
function firstInvalidByte(region) {
    let good = 0;
    let bad = region.length;
    while (bad - good > 8) {
        const middle = characterStart(region, (good + bad) >> 1, good);
        if (middle === good)
            break;
        if ((0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(region.subarray(good, middle)))
            good = middle;
        else
            bad = middle;
    }
    while (good < bad) {
        const length = [1, 2, 3, 4].find((size) => good + size <= region.length && (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(region.subarray(good, good + size)));
        if (length === undefined)
            return good;
        good += length;
    }
    return good;
}
/** Steps back over at most three continuation bytes, so that a valid character is never cut. */
function characterStart(region, at, lowest) {
    let start = at;
    while (start > lowest && at - start < 3 && ((region[start] ?? 0) & 0xc0) === 0x80)
        start--;
    return start;
}


/***/ })

};
