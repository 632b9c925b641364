export const id = 8799;
export const ids = [8799];
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

/***/ 68799:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openCsvFile: () => (/* binding */ openCsvFile)
});

// EXTERNAL MODULE: ./shared/adapters/data/byte-source.ts
var byte_source = __webpack_require__(29156);
// EXTERNAL MODULE: ./shared/adapters/data/column-sink.ts
var column_sink = __webpack_require__(89314);
// EXTERNAL MODULE: ./shared/adapters/data/byte-window.ts
var byte_window = __webpack_require__(57749);
// EXTERNAL MODULE: ./shared/adapters/data/parse-number.ts
var parse_number = __webpack_require__(38481);
;// CONCATENATED MODULE: ./shared/adapters/data/csv-cell.ts



const MISSING = new Set(["na", "n/a", "nan", "null", "none", "<na>"]);
const TRUTH = { true: 1, false: 0 };
const SPACE = 32;
const TAB = 9;
/**
 * Writes one CSV field, given without its quotes, as a cell of the sink's kind; false when it is none.
 *
 * | asked for | missing | accepted |
 * | --- | --- | --- |
 * | number | empty, NA, N/A, NaN, null, None, <NA> (any case) | decimal, `inf`, true and false as 1 and 0 |
 * | integer | the same | whole number of 64 bits, `12.0`, true and false as 1 and 0 |
 * | boolean | the same | true and false (any case), 1 and 0, also as 1.0 and 0.0 |
 * | text | empty | the field to the letter: not trimmed, "NA" is a text and "1" is not "1.0" |
 *
 * Empty is empty with or without quotes, as pandas and R write it. Blanks around a number or truth value are ignored.
 */
function putCsvCell(sink, row, bytes, start, end) {
    if (sink.kind === "text") {
        sink.codes[row] = start === end ? -1 : sink.dictionary.codeOf(bytes.toString("utf8", start, end));
        return true;
    }
    if (sink.kind === "number") {
        const value = (0,parse_number/* parseNumber */.$)(bytes, start, end);
        if (!Number.isNaN(value)) {
            sink.values[row] = value;
            return true;
        }
    }
    let from = start;
    let to = end;
    while (from < to && isBlank((0,byte_window/* byteAt */.aL)(bytes, from)))
        from++;
    while (to > from && isBlank((0,byte_window/* byteAt */.aL)(bytes, to - 1)))
        to--;
    if (from === to) {
        (0,column_sink/* markMissing */.WG)(sink, row);
        return true;
    }
    return put(sink, row, bytes, from, to) || putWord(sink, row, bytes, from, to);
}
function put(sink, row, bytes, start, end) {
    if (sink.kind === "integer") {
        const value = (0,parse_number/* parseInteger */.c)(bytes, start, end);
        if (value === null)
            return false;
        sink.values[row] = value;
        return true;
    }
    const value = (0,parse_number/* parseNumber */.$)(bytes, start, end);
    if (sink.kind === "boolean" ? value !== 0 && value !== 1 : Number.isNaN(value))
        return false;
    sink.values[row] = value;
    return true;
}
function putWord(sink, row, bytes, start, end) {
    if (end - start > 5)
        return false;
    const word = bytes.toString("latin1", start, end).toLowerCase();
    if (MISSING.has(word)) {
        (0,column_sink/* markMissing */.WG)(sink, row);
        return true;
    }
    const truth = TRUTH[word];
    if (truth === undefined)
        return false;
    if (sink.kind === "integer")
        sink.values[row] = BigInt(truth);
    else
        sink.values[row] = truth;
    return true;
}
function isBlank(byte) {
    return byte === SPACE || byte === TAB;
}

// EXTERNAL MODULE: ./shared/adapters/data/data-error.ts
var data_error = __webpack_require__(31537);
// EXTERNAL MODULE: ./shared/adapters/data/text-validity.ts
var text_validity = __webpack_require__(45356);
;// CONCATENATED MODULE: ./shared/adapters/data/csv-records.ts



const QUOTE = 34;
const LF = 10;
const CR = 13;
const END = -1;
const STARVED = { kind: "starved" };
const BLANK = { kind: "blank" };
/**
 * Splits bytes into records and fields: RFC 4180, with LF or CRLF at line ends, a byte order mark at the start and no
 * newline needed at the end. A record that is not complete yet is scanned again when more bytes come, so where the
 * chunks were cut can never matter; visitors see its first fields again.
 */
class CsvRecords {
    /** 1-based line on which the next record begins. */
    line = 1;
    #dialect;
    #window = (0,byte_window/* byteWindow */.xj)();
    #isComplete = false;
    #isFirst = true;
    /** Bytes before this offset are known to be text. */
    #checked = 0;
    #forbiddenAt = Infinity;
    #unescaped = Buffer.alloc(0);
    constructor(dialect) {
        this.#dialect = dialect;
    }
    feed(chunk) {
        const taken = this.#window.start;
        (0,byte_window/* appendChunk */.ev)(this.#window, chunk);
        this.#checked -= taken;
        this.#forbiddenAt -= taken;
        // A newline byte is never inside a UTF-8 character, so the check can stop there and go on with the next chunk.
        this.#check(this.#window.bytes.lastIndexOf(LF, this.#window.end - 1) + 1);
        if (this.#isFirst && this.#window.end >= 3)
            this.#skipByteOrderMark();
    }
    /** No more bytes will come: what is left is the last record. */
    finish() {
        if (this.#isFirst)
            this.#skipByteOrderMark();
        this.#isComplete = true;
        this.#check(this.#window.end);
    }
    /** Visits the fields of the next record and moves behind it; "starved" also says that the file is at its end. */
    next(visit) {
        const { bytes, start, end } = this.#window;
        const delimiter = this.#dialect.delimiter;
        if (start >= end || this.#isFirst)
            return STARVED;
        let at = start;
        let field = 0;
        let lines = 1;
        for (;;) {
            const from = at;
            if (at < end && (0,byte_window/* byteAt */.aL)(bytes, at) === QUOTE) {
                at = this.#closingQuote(from);
                if (at < 0)
                    return this.#starve(from);
                lines += this.#newlines(from, at);
                this.#visitQuoted(visit, field, from, at);
                at++;
            }
            else {
                while (at < end) {
                    const byte = (0,byte_window/* byteAt */.aL)(bytes, at);
                    // All four are at most the tab's or comma's code, digits and letters are not: one comparison for most bytes.
                    if (byte <= 44 && (byte === delimiter || byte === LF || byte === CR || byte === QUOTE))
                        break;
                    at++;
                }
                if (at >= end && !this.#isComplete)
                    return this.#starve(start);
                if (at > this.#forbiddenAt)
                    throw this.#forbidden(field);
                if (at < end && (0,byte_window/* byteAt */.aL)(bytes, at) === QUOTE)
                    throw this.#strayQuote(field, at);
                if (field === 0 && at === from && (at >= end || (0,byte_window/* byteAt */.aL)(bytes, at) !== delimiter))
                    return this.#endBlank(at);
                if (!visit(field, bytes, from, at))
                    throw this.#refused(field, from, bytes.toString("utf8", from, at));
            }
            const after = at < end ? (0,byte_window/* byteAt */.aL)(bytes, at) : END;
            if (after === delimiter) {
                at++;
                field++;
                continue;
            }
            const next = this.#lineEnd(at, after, field);
            if (next < 0)
                return this.#starve(start);
            this.#window.start = next;
            this.line += lines;
            return { kind: "record", fields: field + 1 };
        }
    }
    /** Error about a whole line. */
    faultAtLine(fault, line) {
        return (0,data_error/* dataError */.LL)(this.#dialect.path, fault, { line, column: 1 });
    }
    /** A line without bytes: nothing is visited, what it means is the caller's to say. */
    #endBlank(at) {
        const next = this.#lineEnd(at, at < this.#window.end ? (0,byte_window/* byteAt */.aL)(this.#window.bytes, at) : END, 0);
        if (next < 0)
            return STARVED;
        this.#window.start = next;
        this.line++;
        return BLANK;
    }
    /** Offset behind the line end at `at`; -1 when a CR is the last byte so far. */
    #lineEnd(at, byte, field) {
        if (byte === LF)
            return at + 1;
        if (byte === END)
            return at;
        if (byte === CR) {
            if (at + 1 >= this.#window.end && !this.#isComplete)
                return -1;
            if (at + 1 < this.#window.end && (0,byte_window/* byteAt */.aL)(this.#window.bytes, at + 1) === LF)
                return at + 2;
            throw this.#fault(at, {
                code: "csv-stray-carriage-return",
                message: `column ${(0,data_error/* quoted */.TL)(this.#dialect.nameOf(field))} holds a carriage return outside quotes that ends no line`,
                hint: "Save the file with LF or CRLF line ends, and put fields with line breaks in double quotes.",
            });
        }
        throw this.#fault(at, {
            code: "csv-text-after-quote",
            message: `column ${(0,data_error/* quoted */.TL)(this.#dialect.nameOf(field))} goes on after its closing quote`,
            hint: 'A double quote inside a quoted field is written twice: "".',
        });
    }
    /** Offset of the quote that closes the field opened at `open`; -1 when it has not come yet. */
    #closingQuote(open) {
        const { bytes, end } = this.#window;
        for (let at = open + 1;; at += 2) {
            at = bytes.indexOf(QUOTE, at);
            if (at < 0 || at >= end) {
                if (this.#isComplete)
                    throw this.#unclosed(open);
                return -1;
            }
            if (at + 1 >= end)
                return this.#isComplete ? at : -1;
            if ((0,byte_window/* byteAt */.aL)(bytes, at + 1) !== QUOTE)
                return at;
        }
    }
    #visitQuoted(visit, field, open, close) {
        if (close > this.#forbiddenAt)
            throw this.#forbidden(field);
        const { bytes } = this.#window;
        const doubled = bytes.indexOf(QUOTE, open + 1);
        if (doubled === close) {
            if (!visit(field, bytes, open + 1, close))
                throw this.#refused(field, open, bytes.toString("utf8", open + 1, close));
            return;
        }
        if (this.#unescaped.length < close - open)
            this.#unescaped = Buffer.alloc(2 * (close - open));
        let length = 0;
        for (let at = open + 1; at < close; at++) {
            const byte = (0,byte_window/* byteAt */.aL)(bytes, at);
            this.#unescaped[length++] = byte;
            if (byte === QUOTE)
                at++;
        }
        if (!visit(field, this.#unescaped, 0, length))
            throw this.#refused(field, open, this.#unescaped.toString("utf8", 0, length));
    }
    #newlines(from, to) {
        let count = 0;
        const { bytes } = this.#window;
        for (let at = bytes.indexOf(LF, from); at >= 0 && at < to; at = bytes.indexOf(LF, at + 1))
            count++;
        return count;
    }
    #skipByteOrderMark() {
        const { bytes, start, end } = this.#window;
        if (end - start >= 3 && bytes[start] === 0xef && bytes[start + 1] === 0xbb && bytes[start + 2] === 0xbf) {
            this.#window.start += 3;
        }
        this.#isFirst = false;
    }
    #check(upTo) {
        if (upTo <= this.#checked || this.#forbiddenAt !== Infinity)
            return;
        const found = (0,text_validity/* firstForbiddenByte */.m)(this.#window.bytes.subarray(this.#checked, upTo));
        if (found >= 0)
            this.#forbiddenAt = this.#checked + found;
        this.#checked = upTo;
    }
    /** More bytes are needed, unless the record is already longer than any record may be. */
    #starve(open) {
        const { start, end } = this.#window;
        if (end - start <= byte_window/* MAXIMUM_RECORD_BYTES */.nw)
            return STARVED;
        if (open !== start || (0,byte_window/* byteAt */.aL)(this.#window.bytes, open) === QUOTE)
            throw this.#unclosed(open);
        throw this.#fault(start, {
            code: "csv-record-too-long",
            message: "one line is longer than 16 MiB",
            hint: "Is this a CSV file?",
        });
    }
    #unclosed(open) {
        return this.#fault(open, {
            code: "csv-unclosed-quote",
            message: `the quote opened on line ${String(this.#position(open).line)} is never closed`,
            hint: 'Close the field with a double quote; a quote inside it is written twice: "".',
        });
    }
    #strayQuote(field, at) {
        return this.#fault(at, {
            code: "csv-stray-quote",
            message: `column ${(0,data_error/* quoted */.TL)(this.#dialect.nameOf(field))} holds a double quote, but does not begin with one`,
            hint: 'Put the whole field in double quotes and write the quote inside it twice: "".',
        });
    }
    #forbidden(field) {
        const byte = this.#window.bytes[this.#forbiddenAt] ?? 0;
        const column = `column ${(0,data_error/* quoted */.TL)(this.#dialect.nameOf(field))}`;
        return this.#fault(this.#forbiddenAt, {
            code: byte === 0 ? "csv-nul-byte" : "csv-not-utf8",
            message: `${column} holds the byte 0x${byte.toString(16).padStart(2, "0")}, which is not UTF-8 text`,
            hint: "Save the file as UTF-8.",
        });
    }
    #refused(field, at, text) {
        return this.#fault(at, this.#dialect.refused(field, text));
    }
    #fault(at, fault) {
        return (0,data_error/* dataError */.LL)(this.#dialect.path, fault, this.#position(at));
    }
    /** Counted only when there is something to complain about. */
    #position(at) {
        const { bytes, start } = this.#window;
        const newlines = this.#newlines(start, at);
        const lineStart = newlines === 0 ? start : bytes.lastIndexOf(LF, at - 1) + 1;
        return { line: this.line + newlines, column: bytes.toString("utf8", lineStart, at).length + 1 };
    }
}

// EXTERNAL MODULE: ./shared/adapters/data/line-file.ts + 1 modules
var line_file = __webpack_require__(85213);
// EXTERNAL MODULE: ./shared/adapters/data/text-dictionary.ts
var text_dictionary = __webpack_require__(14102);
;// CONCATENATED MODULE: ./shared/adapters/data/csv-file.ts







const NO_BYTES = Buffer.alloc(0);
/**
 * Opens a CSV (`,`) or TSV (tab) file by reading its header line: names must be there, not empty and different.
 * A blank line is a row with a missing cell in a table of one column, and skipped in any other.
 * `source` is the file's own bytes unless a caller brings them.
 */
async function openCsvFile(path, delimiter, source = (0,byte_source/* byteSource */.e)(path)) {
    const names = await readHeader(path, delimiter, source);
    const file = { path, delimiter, names, source };
    const headers = names.map((name) => ({ name, declared: "text" }));
    return (0,line_file/* lineFile */.n)(path, headers, (plan, lines) => readRows(file, plan, lines));
}
async function readHeader(path, delimiter, source) {
    const names = [];
    const refused = () => ({ code: "csv-bad-header", message: "the header line cannot be read" });
    const records = new CsvRecords({ path, delimiter, refused, nameOf: (field) => `header ${String(field + 1)}` });
    const visit = (field, bytes, start, end) => {
        names[field] = bytes.toString("utf8", start, end);
        return true;
    };
    let outcome = records.next(visit);
    for await (const chunk of source()) {
        records.feed(chunk);
        outcome = records.next(visit);
        if (outcome.kind !== "starved")
            break;
    }
    if (outcome.kind === "starved") {
        records.finish();
        outcome = records.next(visit);
    }
    if (outcome.kind !== "record")
        throw (0,data_error/* dataError */.LL)(path, emptyFile(outcome.kind === "blank"), { line: 1, column: 1 });
    const fault = headerFault(names);
    if (fault !== null)
        throw (0,data_error/* dataError */.LL)(path, fault, { line: 1, column: 1 });
    return names;
}
function emptyFile(isBlankLine) {
    const found = isBlankLine ? "the first line is empty" : "the file is empty";
    return { code: "csv-no-header", message: `${found}; a line of column names is expected` };
}
function headerFault(names) {
    const empty = names.indexOf("");
    if (empty >= 0) {
        return {
            code: "csv-empty-header",
            message: `column ${String(empty + 1)} of ${String(names.length)} has no name`,
            hint: "Name every column; pandas writes an unnamed first column unless it is told index=False.",
        };
    }
    const twice = names.filter((name, index) => names.indexOf(name) !== index);
    if (twice.length === 0)
        return null;
    return {
        code: "csv-duplicate-header",
        message: `the header names ${(0,data_error/* quotedList */.p4)([...new Set(twice)])} more than once`,
        hint: "Give every column a name of its own.",
    };
}
async function* readRows(file, plan, lines) {
    const rows = new CsvRows(file, plan, lines);
    for await (const chunk of file.source()) {
        rows.records.feed(chunk);
        while (rows.fill())
            yield rows.take();
    }
    rows.records.finish();
    while (rows.fill())
        yield rows.take();
    if (rows.count > 0)
        yield rows.take();
}
/** Fills batches from the records of one file. */
class CsvRows {
    records;
    /** Rows of the batch that is being filled. */
    count = 0;
    #firstRow = 0;
    #isInHeader = true;
    #refusedKind = "text";
    #file;
    #lines;
    #batchRows;
    #sinks;
    /** By field of the file: the sinks that asked for it. Empty for fields that nobody asked for, which are only skipped. */
    #sinksOfField;
    constructor(file, plan, lines) {
        this.#file = file;
        this.#lines = lines;
        this.#batchRows = plan.batchRows;
        this.#sinks = (0,column_sink/* columnSinks */.bJ)(plan);
        this.#sinksOfField = file.names.map((name) => this.#sinks.filter((_, index) => plan.requests[index]?.name === name));
        const nameOf = (field) => file.names[field] ?? `field ${String(field + 1)}`;
        const refused = (field, text) => badCell(nameOf(field), this.#refusedKind, text);
        this.records = new CsvRecords({ path: file.path, delimiter: file.delimiter, nameOf, refused });
    }
    /** True when the batch is full, false when more bytes are needed. */
    fill() {
        const { records } = this;
        for (;;) {
            const line = records.line;
            const outcome = this.#next();
            if (outcome.kind === "starved")
                return false;
            if (this.#isInHeader) {
                this.#isInHeader = false;
                continue;
            }
            if (outcome.kind === "blank") {
                if (this.#file.names.length > 1)
                    continue;
                this.#visit(0, NO_BYTES, 0, 0);
            }
            if (outcome.kind === "record" && outcome.fields !== this.#file.names.length)
                throw this.#fieldCount(outcome.fields, line);
            this.#lines.note(this.#firstRow + this.count, line);
            if (++this.count === this.#batchRows)
                return true;
        }
    }
    take() {
        const rows = this.count;
        const batch = { firstRow: this.#firstRow, rows, columns: this.#sinks.map((sink) => (0,column_sink/* takeColumn */.YZ)(sink, rows)) };
        this.#firstRow += rows;
        this.count = 0;
        return batch;
    }
    #next() {
        try {
            return this.records.next(this.#visit);
        }
        catch (cause) {
            if (!(cause instanceof text_dictionary/* TooManyTexts */.U))
                throw cause;
            throw this.records.faultAtLine({ code: "too-many-texts", message: cause.message, cause }, this.records.line);
        }
    }
    #visit = (field, bytes, start, end) => {
        if (this.#isInHeader)
            return true;
        const sinks = this.#sinksOfField[field];
        if (sinks === undefined)
            return true;
        for (const sink of sinks) {
            if (putCsvCell(sink, this.count, bytes, start, end))
                continue;
            this.#refusedKind = sink.kind;
            return false;
        }
        return true;
    };
    #fieldCount(found, line) {
        const expected = this.#file.names.length;
        const missing = this.#file.names[found];
        return this.records.faultAtLine({
            code: "csv-field-count",
            message: `the row has ${String(found)} fields, the header has ${String(expected)}`,
            hint: missing === undefined
                ? "Put a field that holds the separator in double quotes."
                : `The first field that is not there is ${(0,data_error/* quoted */.TL)(missing)}.`,
        }, line);
    }
}
function badCell(name, kind, text) {
    return {
        code: `bad-${kind}`,
        message: `column ${(0,data_error/* quoted */.TL)(name)} holds ${(0,data_error/* quoted */.TL)(text)}; accepted is ${column_sink/* ACCEPTED */.wh[kind]}`,
        hint: "Mend the cell, or leave the column out of what is read.",
    };
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
