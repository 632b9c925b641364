export const id = 408;
export const ids = [408];
export const modules = {

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

/***/ 40408:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openParquetFile: () => (/* binding */ openParquetFile)
});

// EXTERNAL MODULE: ./shared/core/errors.ts
var errors = __webpack_require__(46677);
// EXTERNAL MODULE: ./shared/adapters/data/data-error.ts
var data_error = __webpack_require__(31537);
// EXTERNAL MODULE: ./node_modules/hyparquet/src/column.js
var column = __webpack_require__(16167);
// EXTERNAL MODULE: ./shared/core/table/column-accumulator.ts
var column_accumulator = __webpack_require__(5174);
// EXTERNAL MODULE: ./shared/core/table/slice-column.ts
var slice_column = __webpack_require__(46972);
// EXTERNAL MODULE: ./shared/adapters/data/column-sink.ts
var column_sink = __webpack_require__(89314);
// EXTERNAL MODULE: ./shared/core/table/canonical-text.ts
var canonical_text = __webpack_require__(757);
;// CONCATENATED MODULE: ./shared/adapters/data/parquet-type.ts

const DIGITS = { MILLIS: 3, MICROS: 6, NANOS: 9 };
function parquetType(element) {
    const { type, converted_type: converted, logical_type: logical } = element;
    if (converted === "DECIMAL" || logical?.type === "DECIMAL")
        return { kind: "decimal", scale: element.scale ?? 0 };
    if (converted === "DATE" || logical?.type === "DATE")
        return { kind: "date" };
    if (logical?.type === "TIMESTAMP")
        return { kind: "timestamp", digits: DIGITS[logical.unit], isUtc: logical.isAdjustedToUTC };
    if (converted === "TIMESTAMP_MILLIS")
        return { kind: "timestamp", digits: 3, isUtc: true };
    if (converted === "TIMESTAMP_MICROS")
        return { kind: "timestamp", digits: 6, isUtc: true };
    if (logical?.type === "TIME")
        return { kind: "time", digits: DIGITS[logical.unit] };
    if (converted === "TIME_MILLIS")
        return { kind: "time", digits: 3 };
    if (converted === "TIME_MICROS")
        return { kind: "time", digits: 6 };
    if (logical?.type === "FLOAT16")
        return { kind: "float16" };
    if (logical?.type === "UUID")
        return { kind: "uuid" };
    const isUnsigned = converted?.startsWith("UINT_") === true || (logical?.type === "INTEGER" && !logical.isSigned);
    if (type === undefined)
        return { kind: "unsupported" };
    switch (type) {
        case "BOOLEAN":
            return { kind: "boolean" };
        case "INT32":
            return isUnsigned ? { kind: "unsigned", bits: 32 } : { kind: "signed" };
        case "INT64":
            return isUnsigned ? { kind: "unsigned", bits: 64 } : { kind: "signed" };
        case "INT96":
            return { kind: "int96" };
        case "FLOAT":
        case "DOUBLE":
            return { kind: "float" };
        case "BYTE_ARRAY":
            return converted === "BSON" || logical?.type === "GEOMETRY" || logical?.type === "GEOGRAPHY"
                ? { kind: "unsupported" }
                : { kind: "text" };
        case "FIXED_LEN_BYTE_ARRAY":
            return { kind: "unsupported" };
    }
}
/** The value as a number that may be asked for; null when it is none. NaN is a value here, readers make it missing. */
function numberOf(type, value) {
    switch (type.kind) {
        case "boolean":
            return Number(value);
        case "float":
        case "signed":
            return value instanceof Uint8Array ? null : value;
        case "float16":
            return value instanceof Uint8Array ? halfOf(value) : null;
        case "unsigned":
            return type.bits === 32 ? Number(value) >>> 0 : BigInt.asUintN(64, BigInt(value));
        case "decimal": {
            const text = decimalText(type.scale, value);
            return text.includes(".") ? Number(text) : BigInt(text);
        }
        case "text":
        case "uuid":
        case "date":
        case "int96":
        case "timestamp":
        case "time":
        case "unsupported":
            return null;
    }
}
/** The value as text: numbers canonical, dates and times in ISO 8601; null when it has none (bytes that are no UTF-8). */
function textOf(type, value) {
    switch (type.kind) {
        case "text":
            return value instanceof Uint8Array ? utf8Of(value) : null;
        case "boolean":
            return value === true ? "true" : "false";
        case "decimal":
            return decimalText(type.scale, value);
        case "uuid":
            return value instanceof Uint8Array ? uuidText(value) : null;
        case "date":
            return isoDay(BigInt(value));
        case "timestamp": {
            const text = isoInstant(BigInt(value), type.digits);
            return text === null || !type.isUtc ? text : `${text}Z`;
        }
        case "int96":
            return isoInstant(int96Nanoseconds(BigInt(value)), 9);
        case "time":
            return clockText(BigInt(value), type.digits);
        case "float":
        case "float16":
        case "signed":
        case "unsigned": {
            const number = numberOf(type, value);
            return typeof number === "number" ? (0,canonical_text/* canonicalNumberText */.J)(number) : (number?.toString() ?? null);
        }
        case "unsupported":
            return null;
    }
}
function utf8Of(value) {
    const bytes = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    const text = bytes.toString("utf8");
    // Decoding replaces bad bytes by U+FFFD, so only a text that holds one can have been bad.
    return text.includes("\ufffd") && Buffer.compare(Buffer.from(text), bytes) !== 0 ? null : text;
}
function halfOf(bytes) {
    const bits = (bytes[0] ?? 0) | ((bytes[1] ?? 0) << 8);
    const sign = bits & 0x8000 ? -1 : 1;
    const exponent = (bits >> 10) & 31;
    const fraction = bits & 1023;
    if (exponent === 31)
        return fraction === 0 ? sign * Infinity : Number.NaN;
    return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1024 + fraction) * 2 ** (exponent - 25);
}
/** Exact decimal without trailing zeros, as canonical text has none: 12.30 is "12.3", 5.00 is "5". */
function decimalText(scale, value) {
    const unscaled = value instanceof Uint8Array ? bigEndian(value) : BigInt(value);
    if (scale <= 0)
        return (unscaled * 10n ** BigInt(-scale)).toString();
    const digits = (unscaled < 0n ? -unscaled : unscaled).toString().padStart(scale + 1, "0");
    const fraction = digits.slice(-scale).replace(/0+$/u, "");
    return `${unscaled < 0n ? "-" : ""}${digits.slice(0, -scale)}${fraction === "" ? "" : `.${fraction}`}`;
}
function bigEndian(bytes) {
    let value = 0n;
    for (const byte of bytes)
        value = (value << 8n) | BigInt(byte);
    return BigInt.asIntN(8 * bytes.length, value);
}
function uuidText(bytes) {
    const hex = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("hex");
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
const DAY_SECONDS = 86400n;
const JULIAN_EPOCH_DAY = 2440588n;
function int96Nanoseconds(value) {
    return ((value >> 64n) - JULIAN_EPOCH_DAY) * DAY_SECONDS * 10n ** 9n + BigInt.asIntN(64, value);
}
function isoDay(days) {
    const date = new Date(Number(days * DAY_SECONDS) * 1000);
    return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, -14);
}
function isoInstant(units, digits) {
    const perDay = DAY_SECONDS * 10n ** BigInt(digits);
    const inDay = ((units % perDay) + perDay) % perDay;
    const day = isoDay((units - inDay) / perDay);
    return day === null ? null : `${day}T${clockText(inDay, digits)}`;
}
/** `12:34:56`, and the fraction to three, six or nine digits where there is one. */
function clockText(units, digits) {
    const perSecond = 10n ** BigInt(digits);
    const seconds = Number(units / perSecond);
    const fraction = (units % perSecond)
        .toString()
        .padStart(digits, "0")
        .replace(/(?:000)+$/u, "");
    const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
    const clock = parts.map((part) => String(part).padStart(2, "0")).join(":");
    return fraction === "" ? clock : `${clock}.${fraction}`;
}

;// CONCATENATED MODULE: ./shared/adapters/data/parquet-cells.ts


/**
 * Turns decoded values into cells. A value that is none is only noted: in a dictionary it may never be used.
 * An integer beyond 2^53 asked for as a number is refused unless a double holds it exactly.
 */
function parquetCells(values, { type, kind, dictionary }) {
    const sink = (0,column_sink/* columnSink */.qu)(kind, dictionary, values.length);
    const isPlainNumber = values instanceof Float64Array || values instanceof Float32Array || values instanceof Int32Array;
    if (sink.kind === "number" && isPlainNumber && (type.kind === "float" || type.kind === "signed")) {
        sink.values.set(values);
        if (type.kind === "float")
            markNaN(sink.values, sink);
        return { column: (0,column_sink/* takeColumn */.YZ)(sink, values.length), bad: null };
    }
    if (sink.kind === "integer" && values instanceof BigInt64Array && type.kind === "signed") {
        sink.values.set(values);
        return { column: (0,column_sink/* takeColumn */.YZ)(sink, values.length), bad: null };
    }
    let bad = null;
    for (let index = 0; index < values.length; index++) {
        const value = values[index];
        if (!put(sink, index, type, value))
            (bad ??= new Map()).set(index, described(type, value));
    }
    return { column: (0,column_sink/* takeColumn */.YZ)(sink, values.length), bad };
}
function markNaN(values, sink) {
    for (let index = 0; index < values.length; index++)
        if (Number.isNaN(values[index]))
            (0,column_sink/* markMissing */.WG)(sink, index);
}
function put(sink, index, type, value) {
    if (sink.kind === "text") {
        const text = textOf(type, value);
        if (text === "NaN" && type.kind !== "text")
            (0,column_sink/* markMissing */.WG)(sink, index);
        else if (text !== null)
            sink.codes[index] = sink.dictionary.codeOf(text);
        return text !== null;
    }
    const number = numberOf(type, value);
    if (number === null)
        return false;
    if (typeof number === "number" && Number.isNaN(number)) {
        (0,column_sink/* markMissing */.WG)(sink, index);
        return true;
    }
    switch (sink.kind) {
        case "number": {
            const double = Number(number);
            sink.values[index] = double;
            return typeof number === "number" || Number.isSafeInteger(double) || BigInt(double) === number;
        }
        case "integer": {
            if (typeof number === "number" && !Number.isInteger(number))
                return false;
            const whole = BigInt(number);
            sink.values[index] = whole;
            return BigInt.asIntN(64, whole) === whole;
        }
        case "boolean":
            sink.values[index] = Number(number);
            return Number(number) === 0 || Number(number) === 1;
    }
}
function described(type, value) {
    const text = textOf(type, value);
    if (text !== null)
        return text;
    return value instanceof Uint8Array ? `bytes ${Buffer.from(value.subarray(0, 12)).toString("hex")}` : String(value);
}
/** The cells of `rows` rows: `levels` (null when nothing is missing) says by 1 which rows have a value, `picks` which. */
function spreadCells(cells, rows, levels, picks) {
    if (levels === null)
        return picks === null ? cells : gather(cells, picks, false);
    const sourceOf = new Int32Array(rows);
    let next = 0;
    for (let row = 0; row < rows; row++) {
        if (levels[row] !== 1)
            sourceOf[row] = -1;
        else {
            sourceOf[row] = picks === null ? next : (picks[next] ?? -1);
            next++;
        }
    }
    return gather(cells, sourceOf, true);
}
/** Rows of `source` by index; only where there are gaps may an index be -1, a missing cell. */
function gather(source, indices, hasGaps) {
    const rows = indices.length;
    if (source.kind === "text") {
        const codes = new Int32Array(rows);
        for (let row = 0; row < rows; row++) {
            const index = indices[row] ?? -1;
            codes[row] = index < 0 ? -1 : (source.codes[index] ?? -1);
        }
        return { ...source, codes };
    }
    const missing = source.missing === null && !hasGaps ? null : gatherMissing(source.missing, indices);
    switch (source.kind) {
        case "number": {
            const values = new Float64Array(rows);
            for (let row = 0; row < rows; row++) {
                const index = indices[row] ?? -1;
                values[row] = index < 0 ? 0 : (source.values[index] ?? 0);
            }
            return { kind: "number", values, missing };
        }
        case "integer": {
            const values = new BigInt64Array(rows);
            for (let row = 0; row < rows; row++)
                values[row] = source.values[indices[row] ?? -1] ?? 0n;
            return { kind: "integer", values, missing };
        }
        case "boolean": {
            const values = new Uint8Array(rows);
            for (let row = 0; row < rows; row++)
                values[row] = source.values[indices[row] ?? -1] ?? 0;
            return { kind: "boolean", values, missing };
        }
    }
}
function gatherMissing(source, indices) {
    let missing = null;
    for (let row = 0; row < indices.length; row++) {
        const index = indices[row] ?? -1;
        if (index < 0 || (source !== null && source[index] === 1))
            (missing ??= new Uint8Array(indices.length))[row] = 1;
    }
    return missing;
}

// EXTERNAL MODULE: ./shared/adapters/data/text-dictionary.ts
var text_dictionary = __webpack_require__(14102);
;// CONCATENATED MODULE: ./shared/adapters/data/parquet-fault.ts



/** The file breaks the format; caught in {@link asParquetError}, which knows the path. */
class ParquetFault extends Error {
}
function parquetCheck(isSound, found) {
    if (!isSound)
        throw new ParquetFault(found);
}
/**
 * Whatever the decoders throw on a damaged file, as a data error that names it. Their errors are plain Error, RangeError
 * and TypeError; only errors of the file system (they have a code) and our own pass unchanged.
 */
function asParquetError(path, cause, where = "") {
    if (cause instanceof errors/* ModelgateError */.HJ)
        return cause;
    if (cause instanceof text_dictionary/* TooManyTexts */.U)
        return (0,data_error/* dataError */.LL)(path, { code: "too-many-texts", message: `${where}${cause.message}`, cause });
    if (!(cause instanceof Error) ||
        ("code" in cause && typeof cause.code === "string" && cause.code.startsWith("E") && "syscall" in cause))
        return cause;
    return (0,data_error/* dataError */.LL)(path, {
        code: "parquet-damaged",
        message: `${where}the Parquet file is damaged or cut short (${cause.message.slice(0, 200)})`,
        hint: "Write the file again; if it came through Git LFS or a download, fetch it again.",
        cause,
    });
}

// EXTERNAL MODULE: ./node_modules/hyparquet/src/delta.js
var delta = __webpack_require__(88499);
// EXTERNAL MODULE: ./node_modules/hyparquet/src/encoding.js
var src_encoding = __webpack_require__(23448);
// EXTERNAL MODULE: ./node_modules/hyparquet/src/plain.js
var plain = __webpack_require__(74809);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./node_modules/hyparquet-compressors/src/index.js + 16 modules
var src = __webpack_require__(20138);
;// CONCATENATED MODULE: ./shared/adapters/data/parquet-codecs.ts



/** Far above any real page (the usual size is 1 MB), and small enough to allocate. */
const MAXIMUM_PAGE_BYTES = 512 * 1024 * 1024;
/**
 * The page's bytes, exactly `length` of them. gzip, Brotli and, from Node 22.15, Zstandard are Node's own: native, and
 * they stop at `length` instead of following what a hostile page unfolds to. The others write into memory of that length.
 */
function decompress(codec, bytes, length) {
    parquetCheck(length >= 0 && length <= MAXIMUM_PAGE_BYTES, `a page claims ${String(length)} bytes`);
    const page = length === 0 ? new Uint8Array(0) : unpack(codec, bytes, length);
    parquetCheck(page.length === length, `a page has ${String(page.length)} bytes and claims ${String(length)}`);
    return page;
}
function unpack(codec, bytes, length) {
    const bounded = { maxOutputLength: length };
    if (codec === "UNCOMPRESSED")
        return bytes;
    if (codec === "GZIP")
        return (0,external_node_zlib_.gunzipSync)(bytes, bounded);
    if (codec === "BROTLI")
        return (0,external_node_zlib_.brotliDecompressSync)(bytes, bounded);
    if (codec === "ZSTD")
        return hasNativeZstd() ? (0,external_node_zlib_.zstdDecompressSync)(bytes, bounded) : (0,src/* decompressZstd */.l8)(bytes, new Uint8Array(length));
    const known = src/* compressors */.Vm[codec];
    parquetCheck(known !== undefined, `the compression ${codec} is not supported`);
    return known(bytes, length);
}
/** The type declarations are Node 24's; Node 20 has no such function. */
function hasNativeZstd() {
    return typeof external_node_zlib_.zstdDecompressSync === "function";
}

;// CONCATENATED MODULE: ./shared/adapters/data/parquet-levels.ts

/**
 * Decodes the run-length and bit-packed hybrid of levels and dictionary indices: `count` values of `width` bits from
 * `bytes`. hyparquet's own decoder trusts the run lengths of the file and grows its output to whatever they claim.
 * @source parquet-format Encodings.md, RLE/bit-packing hybrid
 */
function readHybrid(bytes, width, count) {
    const values = new Int32Array(count);
    if (width === 0)
        return values;
    parquetCheck(width <= 31, `a bit width of ${String(width)}`);
    const place = { at: 0 };
    let filled = 0;
    while (filled < count) {
        const header = runHeader(bytes, place);
        const length = Math.floor(header / 2);
        if (header % 2 === 0) {
            const value = littleEndian(bytes, place.at, (width + 7) >> 3);
            place.at += (width + 7) >> 3;
            const end = Math.min(count, filled + length);
            // Most runs are short, and for those a loop is far faster than a call of `fill`.
            for (let index = filled; index < end; index++)
                values[index] = value;
            filled += length;
        }
        else {
            unpackBits(bytes, place.at, width, values, filled, Math.min(count, filled + length * 8));
            place.at += length * width;
            filled += length * 8;
        }
    }
    return values;
}
/** Which of `rows` rows have a value, by 1; null when all have one, which most writers say in a single run. */
function readLevels(bytes, rows) {
    return rows === 0 || isOneRunOfOnes(bytes, rows) ? null : readHybrid(bytes, 1, rows);
}
function isOneRunOfOnes(bytes, count) {
    const place = { at: 0 };
    const header = runHeader(bytes, place);
    return header % 2 === 0 && header / 2 >= count && bytes[place.at] === 1;
}
/** The number of up to 35 bits that begins a run; the place moves behind it. */
function runHeader(bytes, place) {
    let header = 0;
    for (let shift = 0;; shift += 7) {
        const byte = bytes[place.at++];
        parquetCheck(byte !== undefined && shift < 35, "runs end too early");
        header += (byte & 127) * 2 ** shift;
        if (byte < 128)
            return header;
    }
}
function littleEndian(bytes, at, length) {
    parquetCheck(at + length <= bytes.length, "a run ends too early");
    let value = 0;
    for (let index = length - 1; index >= 0; index--)
        value = value * 256 + (bytes[at + index] ?? 0);
    return value;
}
/** Fills `values` from `from` to `to`; views of the two arrays would cost more than most runs. */
function unpackBits(bytes, at, width, values, from, to) {
    // The last group may be cut after the bytes that its values need.
    parquetCheck(at + Math.ceil(((to - from) * width) / 8) <= bytes.length, "packed values end too early");
    if (width <= WIDEST_SHIFTED)
        unpackShifting(bytes, at, width, values, from, to);
    else
        unpackDividing(bytes, at, width, values, from, to);
}
/** Bits are held in a 32-bit integer, where shifts are exact: at most 24 wait for the next byte. */
const WIDEST_SHIFTED = 24;
const unpackShifting = (bytes, start, width, values, from, to) => {
    const mask = 2 ** width - 1;
    let at = start;
    let held = 0;
    let bits = 0;
    for (let index = from; index < to; index++) {
        while (bits < width) {
            held |= (bytes[at++] ?? 0) << bits;
            bits += 8;
        }
        values[index] = held & mask;
        held >>>= width;
        bits -= width;
    }
};
/** Up to 31 + 8 bits are held, more than a shift can take and far fewer than a double can. */
const unpackDividing = (bytes, start, width, values, from, to) => {
    const modulus = 2 ** width;
    let at = start;
    let held = 0;
    let bits = 0;
    for (let index = from; index < to; index++) {
        while (bits < width) {
            held += (bytes[at++] ?? 0) * 2 ** bits;
            bits += 8;
        }
        values[index] = held % modulus;
        held = Math.floor(held / modulus);
        bits -= width;
    }
};

;// CONCATENATED MODULE: ./shared/adapters/data/parquet-page.ts






/** More rows than any writer puts on a page: pyarrow's largest row group. */
const MAXIMUM_PAGE_ROWS = 64 * 1024 * 1024;
function readDictionaryPage(header, bytes, { element, codec }) {
    const count = header.dictionary_page_header?.num_values ?? -1;
    parquetCheck(count >= 0 && count <= MAXIMUM_PAGE_ROWS, `a dictionary claims ${String(count)} values`);
    return readValues("PLAIN", decompress(codec, bytes, header.uncompressed_page_size), count, element);
}
/** Decodes a page of either version; `rowsLeft` is what the row group still has to give. */
function readDataPage(header, bytes, form, rowsLeft) {
    const first = header.data_page_header;
    if (header.type === "DATA_PAGE" && first !== undefined) {
        const rows = checkedRows(first.num_values, rowsLeft);
        const page = decompress(form.codec, bytes, header.uncompressed_page_size);
        if (form.element.repetition_type === "REQUIRED")
            return pageOf(rows, null, first.encoding, page, form.element);
        parquetCheck(first.definition_level_encoding === "RLE", "levels are in a deprecated encoding");
        const length = page.length >= 4 ? new DataView(page.buffer, page.byteOffset).getUint32(0, true) : Infinity;
        parquetCheck(4 + length <= page.length, "levels are longer than their page");
        const levels = readLevels(page.subarray(4, 4 + length), rows);
        return pageOf(rows, levels, first.encoding, page.subarray(4 + length), form.element);
    }
    const second = header.data_page_header_v2;
    if (header.type === "DATA_PAGE_V2" && second !== undefined) {
        const rows = checkedRows(second.num_values, rowsLeft);
        const { definition_levels_byte_length: length, repetition_levels_byte_length: repetition } = second;
        parquetCheck(repetition === 0 && length >= 0 && length <= bytes.length, "levels are longer than their page");
        const levels = form.element.repetition_type === "REQUIRED" ? null : readLevels(bytes.subarray(0, length), rows);
        const codec = second.is_compressed === false ? "UNCOMPRESSED" : form.codec;
        const values = decompress(codec, bytes.subarray(length), header.uncompressed_page_size - length);
        return pageOf(rows, levels, second.encoding, values, form.element);
    }
    throw new ParquetFault(`a page of type ${header.type} stands where data is expected`);
}
function checkedRows(rows, rowsLeft) {
    parquetCheck(rows >= 0 && rows <= rowsLeft && rows <= MAXIMUM_PAGE_ROWS, `a page claims ${String(rows)} rows`);
    return rows;
}
function pageOf(rows, declared, encoding, bytes, element) {
    const present = declared === null ? rows : countOnes(declared);
    const levels = present === rows ? null : declared;
    if (encoding === "PLAIN_DICTIONARY" || encoding === "RLE_DICTIONARY") {
        const width = bytes[0] ?? 0;
        return { rows, levels, content: { kind: "picks", picks: readHybrid(bytes.subarray(1), width, present) } };
    }
    return { rows, levels, content: { kind: "values", values: readValues(encoding, bytes, present, element) } };
}
function readValues(encoding, bytes, count, element) {
    const { type, type_length: width } = element;
    parquetCheck(type !== undefined, "a column has no type");
    if (count === 0)
        return [];
    const reader = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: 0 };
    let values;
    if (encoding === "PLAIN") {
        // Each value of any type takes at least a bit, so a false count is refused before memory is taken for it.
        parquetCheck(count <= bytes.length * 8, `${String(count)} values cannot lie in ${String(bytes.length)} bytes`);
        values = (0,plain/* readPlain */.r)(reader, type, count, width);
    }
    else if (encoding === "RLE" && type === "BOOLEAN") {
        const length = reader.view.getUint32(0, true);
        return Array.from(readHybrid(bytes.subarray(4, 4 + length), 1, count), (bit) => bit === 1);
    }
    else if (encoding === "BYTE_STREAM_SPLIT") {
        parquetCheck(count <= bytes.length, `${String(count)} values cannot lie in ${String(bytes.length)} bytes`);
        values = (0,src_encoding/* byteStreamSplit */.L)(reader, count, type, width);
    }
    else if (encoding === "DELTA_BINARY_PACKED") {
        values = type === "INT32" ? new Int32Array(count) : new BigInt64Array(count);
        (0,delta/* deltaBinaryUnpack */._H)(reader, count, values);
    }
    else if (encoding === "DELTA_LENGTH_BYTE_ARRAY" || encoding === "DELTA_BYTE_ARRAY") {
        const views = new Array(count);
        values = views;
        (encoding === "DELTA_BYTE_ARRAY" ? delta/* deltaByteArray */.uY : delta/* deltaLengthByteArray */.MR)(reader, count, views);
    }
    else {
        throw new ParquetFault(`the encoding ${encoding} is not supported`);
    }
    // Byte arrays are views, which could reach past the page into what happens to lie behind it.
    parquetCheck(reader.offset <= bytes.length && values.length === count, "values reach past their page");
    return values;
}
function countOnes(levels) {
    let ones = 0;
    for (let row = 0; row < levels.length; row++)
        ones += levels[row] ?? 0;
    return ones;
}

;// CONCATENATED MODULE: ./shared/adapters/data/thrift-walk.ts
/** The structure is not what the Thrift compact protocol allows. */
class ThriftFault extends Error {
}
const DEPTH_LIMIT = 24;
const VARINT_BYTES = 10;
class OutOfBytes extends Error {
}
/**
 * Offset behind the struct that begins at `start`, or null when the bytes end inside it. Nothing is decoded or allocated:
 * this runs before the decoder, which believes every length that a file claims, so that a hostile one is refused first.
 * @throws ThriftFault for an impossible type, nesting or number
 * @source Thrift compact protocol, the parts that Parquet uses (no maps, no sets)
 */
function thriftStructEnd(bytes, start) {
    const cursor = { bytes, at: start };
    try {
        skipStruct(cursor, 0);
        return cursor.at;
    }
    catch (cause) {
        if (cause instanceof OutOfBytes)
            return null;
        throw cause;
    }
}
function skipStruct(cursor, depth) {
    if (depth > DEPTH_LIMIT)
        throw new ThriftFault("structures are nested too deep");
    for (;;) {
        const head = nextByte(cursor);
        const type = head & 15;
        if (type === 0)
            return;
        if (head >> 4 === 0)
            skipVarint(cursor);
        skipValue(cursor, type, depth);
    }
}
function skipValue(cursor, type, depth) {
    if (type === 1 || type === 2)
        return;
    if (type === 3)
        skipBytes(cursor, 1);
    else if (type >= 4 && type <= 6)
        skipVarint(cursor);
    else if (type === 7)
        skipBytes(cursor, 8);
    else if (type === 8)
        skipBytes(cursor, skipVarint(cursor));
    else if (type === 9)
        skipList(cursor, depth + 1);
    else if (type === 12)
        skipStruct(cursor, depth + 1);
    else
        throw new ThriftFault(`unknown field type ${String(type)}`);
}
function skipList(cursor, depth) {
    if (depth > DEPTH_LIMIT)
        throw new ThriftFault("lists are nested too deep");
    const head = nextByte(cursor);
    const type = head & 15;
    const size = head >> 4 === 15 ? skipVarint(cursor) : head >> 4;
    // Each element has at least one byte; a truth value in a list is one byte too.
    for (let index = 0; index < size; index++) {
        if (type === 1 || type === 2)
            skipBytes(cursor, 1);
        else
            skipValue(cursor, type, depth);
    }
}
/** Skips a varint and returns it; beyond 32 bits the number is not exact, but still too large for what it counts. */
function skipVarint(cursor) {
    let value = 0;
    for (let index = 0; index < VARINT_BYTES; index++) {
        const byte = nextByte(cursor);
        value += (byte & 127) * 2 ** (7 * index);
        if (byte < 128)
            return value;
    }
    throw new ThriftFault("a number is longer than 64 bits");
}
function nextByte(cursor) {
    const byte = cursor.bytes[cursor.at++];
    if (byte === undefined)
        throw new OutOfBytes();
    return byte;
}
function skipBytes(cursor, count) {
    cursor.at += count;
    if (cursor.at > cursor.bytes.length)
        throw new OutOfBytes();
}

;// CONCATENATED MODULE: ./shared/adapters/data/parquet-column.ts









const MAXIMUM_HEADER_BYTES = 1024 * 1024;
/**
 * Reads one column from its first row to its last, page by page: at any time it holds one fetched range and one decoded
 * page, however long the column is.
 */
class ParquetColumn {
    #file;
    #request;
    #chunkIndex = -1;
    #chunk = { start: 0, end: 0, rows: 0, form: { element: { name: "" }, codec: "UNCOMPRESSED" } };
    /** Next byte of the chunk, as offset in the file. */
    #at = 0;
    #rowsLeft = 0;
    #fetched = Buffer.alloc(0);
    #fetchedFrom = 0;
    #dictionary = null;
    #page = null;
    #pageRows = 0;
    #taken = 0;
    /** Rows before the current page, in the file. */
    #pageFirstRow = 0;
    constructor(file, request) {
        this.#file = file;
        this.#request = request;
    }
    /** The next `rows` rows, which the caller knows to be there. */
    async take(rows) {
        if (this.#page === null || this.#taken === this.#pageRows)
            await this.#nextPage();
        if (this.#page !== null && this.#taken + rows <= this.#pageRows)
            return this.#slice(this.#page, rows);
        const joined = (0,column_accumulator/* columnAccumulator */.l)(this.#request.kind, rows);
        while (joined.rows < rows) {
            if (this.#page === null || this.#taken === this.#pageRows)
                await this.#nextPage();
            else
                joined.append(this.#slice(this.#page, Math.min(rows - joined.rows, this.#pageRows - this.#taken)));
        }
        return joined.finish();
    }
    #slice(page, rows) {
        this.#taken += rows;
        return (0,slice_column/* sliceColumn */.T)(page, this.#taken - rows, this.#taken);
    }
    async #nextPage() {
        this.#pageFirstRow += this.#pageRows;
        this.#pageRows = 0;
        this.#taken = 0;
        while (this.#pageRows === 0) {
            while (this.#rowsLeft === 0)
                this.#nextChunk();
            const header = await this.#header();
            const size = header.compressed_page_size;
            parquetCheck(size >= 0, `a page claims ${String(size)} bytes`);
            const bytes = await this.#bytes(size);
            this.#at += size;
            if (header.type === "DICTIONARY_PAGE") {
                this.#dictionary = parquetCells(readDictionaryPage(header, bytes, this.#chunk.form), this.#request);
            }
            else if (header.type !== "INDEX_PAGE") {
                const page = readDataPage(header, bytes, this.#chunk.form, this.#rowsLeft);
                this.#page = this.#cells(page);
                this.#pageRows = page.rows;
                this.#rowsLeft -= page.rows;
            }
        }
    }
    #nextChunk() {
        const chunk = this.#request.chunks[++this.#chunkIndex];
        parquetCheck(chunk !== undefined, "rows are missing at the end");
        this.#chunk = chunk;
        this.#at = chunk.start;
        this.#rowsLeft = chunk.rows;
        this.#dictionary = null;
    }
    #cells({ rows, levels, content }) {
        if (content.kind === "values") {
            const cells = parquetCells(content.values, this.#request);
            if (cells.bad !== null)
                this.#refuse(cells.bad, levels, null, rows);
            return spreadCells(cells.column, rows, levels, null);
        }
        const dictionary = this.#dictionary;
        parquetCheck(dictionary !== null, "a dictionary is missing");
        const { column } = dictionary;
        const size = column.kind === "text" ? column.codes.length : column.values.length;
        assertWithin(content.picks, size);
        if (dictionary.bad !== null)
            this.#refuse(dictionary.bad, levels, content.picks, rows);
        return spreadCells(column, rows, levels, content.picks);
    }
    /** Throws at the first row whose value is bad; a bad dictionary entry that this page does not use is no fault. */
    #refuse(bad, levels, picks, rows) {
        let next = 0;
        for (let row = 0; row < rows; row++) {
            if (levels !== null && levels[row] !== 1)
                continue;
            const found = bad.get(picks === null ? next : (picks[next] ?? -1));
            next++;
            if (found === undefined)
                continue;
            const { path, name, kind, type } = this.#request;
            const isTooLarge = kind === "number" && (type.kind === "signed" || type.kind === "unsigned" || type.kind === "decimal");
            const accepted = isTooLarge
                ? "a whole number that a double holds exactly, as those up to 2^53 are"
                : column_sink/* ACCEPTED */.wh[kind];
            throw (0,data_error/* dataError */.LL)(path, {
                code: `bad-${kind}`,
                message: `row ${String(this.#pageFirstRow + row + 1)}, column ${(0,data_error/* quoted */.TL)(name)} (${type.kind}) holds ${(0,data_error/* quoted */.TL)(found)}; accepted is ${accepted}`,
            });
        }
    }
    /** Parses the page header at the current place, once all of it is there and known to be sane. */
    async #header() {
        for (let wanted = 256;; wanted *= 4) {
            const available = Math.min(wanted, this.#chunk.end - this.#at);
            const bytes = await this.#bytes(available);
            const end = thriftStructEnd(bytes, 0);
            if (end !== null) {
                this.#at += end;
                return (0,column/* parquetHeader */.wK)({ view: new DataView(bytes.buffer, bytes.byteOffset, end), offset: 0 });
            }
            parquetCheck(available === wanted && wanted < MAXIMUM_HEADER_BYTES, "a page header does not end");
        }
    }
    /** The next `count` bytes, fetched ahead. */
    async #bytes(count) {
        parquetCheck(count > 0 || this.#at <= this.#chunk.end, "pages are missing");
        parquetCheck(this.#at + count <= this.#chunk.end, "a page reaches past its column");
        if (this.#at < this.#fetchedFrom || this.#at + count > this.#fetchedFrom + this.#fetched.length) {
            const end = Math.min(this.#chunk.end, this.#at + Math.max(count, this.#request.fetchBytes));
            this.#fetched = await this.#file.read(this.#at, end);
            this.#fetchedFrom = this.#at;
        }
        const from = this.#at - this.#fetchedFrom;
        return this.#fetched.subarray(from, from + count);
    }
}
/** Runs once a cell, so it words its complaint only when there is one. */
function assertWithin(picks, size) {
    for (let index = 0; index < picks.length; index++) {
        const pick = picks[index] ?? 0;
        if (pick >= size)
            throw new ParquetFault(`entry ${String(pick)} of a dictionary of ${String(size)}`);
    }
}

// EXTERNAL MODULE: ./node_modules/hyparquet/src/metadata.js + 3 modules
var src_metadata = __webpack_require__(74038);
;// CONCATENATED MODULE: ./shared/adapters/data/parquet-footer.ts



const MAXIMUM_FOOTER_BYTES = 256 * 1024 * 1024;
const TAIL_BYTES = 8;
const MAGIC = "PAR1";
/** Reads the footer: its length is compared with the file, and its structure walked, before anything believes it. */
async function readFooter(file) {
    const { sizeBytes } = file;
    parquetCheck(sizeBytes >= 2 * MAGIC.length + 4, "the file is too short");
    const tail = await file.read(sizeBytes - TAIL_BYTES, sizeBytes);
    const magic = tail.toString("latin1", 4);
    if (magic === "PARE")
        throw new ParquetFault("encrypted Parquet files are not supported");
    parquetCheck(magic === MAGIC, "it does not end with PAR1");
    const length = tail.readUInt32LE(0);
    parquetCheck(length <= sizeBytes - TAIL_BYTES - MAGIC.length && length <= MAXIMUM_FOOTER_BYTES, "the footer's length is impossible");
    const bytes = await file.read(sizeBytes - TAIL_BYTES - length, sizeBytes);
    const end = thriftStructEnd(bytes.subarray(0, length), 0);
    parquetCheck(end !== null, "the footer is incomplete");
    const metadata = (0,src_metadata/* parquetMetadata */.m5)(bytes, { geoparquet: false });
    const counts = metadata.row_groups.map((group) => Number(group.num_rows));
    const rows = counts.reduce((sum, count) => sum + count, 0);
    const isPossible = counts.every((count) => Number.isSafeInteger(count) && count >= 0) && Number.isSafeInteger(rows);
    parquetCheck(isPossible && rows === Number(metadata.num_rows), "the row counts disagree");
    return { metadata, fields: topFields(metadata.schema), rows };
}
/** The children of the schema's root; the schema is a tree written out in depth-first order. */
function topFields(schema) {
    const fields = [];
    let leaf = 0;
    let at = 1;
    while (at < schema.length) {
        const element = schema[at];
        if (element === undefined)
            break;
        const isFlat = (element.num_children ?? 0) === 0 && element.repetition_type !== "REPEATED";
        fields.push({ element, leaf: isFlat ? leaf : null });
        for (let open = 1; open > 0; at++) {
            const children = schema[at]?.num_children ?? 0;
            parquetCheck(at < schema.length && children >= 0, "the schema is incomplete");
            open += children - 1;
            if (children === 0)
                leaf++;
        }
    }
    parquetCheck(fields.length === (schema[0]?.num_children ?? 0), "the schema is incomplete");
    // The decoder takes names as they come, also none at all.
    const names = new Set(fields.map(({ element }) => element.name));
    parquetCheck(names.size === fields.length, "two columns have one name");
    parquetCheck(!names.has(undefined) && !names.has(""), "a column has no name");
    return fields;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./shared/adapters/data/range-file.ts

async function openRangeFile(path) {
    const handle = await (0,promises_.open)(path, "r");
    const { size } = await handle.stat();
    return {
        sizeBytes: size,
        async read(start, end) {
            // Not from the shared pool: typed arrays over these bytes want offset 0.
            const buffer = Buffer.allocUnsafeSlow(end - start);
            let filled = 0;
            while (filled < buffer.length) {
                const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, start + filled);
                if (bytesRead === 0)
                    throw new RangeError(`the file ends at byte ${String(start + filled)}`);
                filled += bytesRead;
            }
            return buffer;
        },
        close: () => handle.close(),
    };
}

;// CONCATENATED MODULE: ./shared/adapters/data/parquet-file.ts







/** Fetched ahead for all columns of a read together, and at least and at most for one. */
const AHEAD_BYTES = 16 * 1024 * 1024;
const SMALLEST_FETCH_BYTES = 64 * 1024;
const LARGEST_FETCH_BYTES = 1024 * 1024;
/** Opens a Parquet file by its footer. Reading fetches the pages of the requested columns and no other bytes. */
async function openParquetFile(path, openRange = openRangeFile) {
    const file = await openRange(path);
    try {
        const footer = await readFooter(file);
        return {
            path,
            headers: footer.fields.map(({ element, leaf }) => ({
                name: element.name,
                declared: declaredType(element, leaf),
            })),
            rowCount: footer.rows,
            sizeBytes: file.sizeBytes,
            read: (plan) => readBatches(path, footer, plan, openRange),
            locate: (row) => `${(0,data_error/* shownPath */.pS)(path)}, row ${String(row + 1)}`,
        };
    }
    catch (cause) {
        throw asParquetError(path, cause);
    }
    finally {
        await file.close();
    }
}
async function* readBatches(path, footer, plan, openRange) {
    const fields = plan.requests.map((request) => requestedField(path, footer, request));
    const fetchBytes = Math.min(LARGEST_FETCH_BYTES, Math.max(SMALLEST_FETCH_BYTES, Math.floor(AHEAD_BYTES / (fields.length || 1))));
    const file = await openRange(path);
    let column = "";
    try {
        const readers = plan.requests.map(({ name, kind }, index) => {
            column = name;
            const { element, leaf } = fields[index];
            const chunks = chunksOf(footer, element, leaf ?? -1, file.sizeBytes);
            const dictionary = plan.dictionaries[index] ?? null;
            return new ParquetColumn(file, { path, name, kind, type: parquetType(element), dictionary, chunks, fetchBytes });
        });
        for (let firstRow = 0; firstRow < footer.rows; firstRow += plan.batchRows) {
            const rows = Math.min(plan.batchRows, footer.rows - firstRow);
            const columns = [];
            for (const [index, reader] of readers.entries()) {
                column = plan.requests[index]?.name ?? "";
                columns.push(await reader.take(rows));
            }
            yield { firstRow, rows, columns };
        }
    }
    catch (cause) {
        throw asParquetError(path, cause, `column ${(0,data_error/* quoted */.TL)(column)}: `);
    }
    finally {
        await file.close();
    }
}
function requestedField(path, { fields }, { name, kind }) {
    const field = fields.find(({ element }) => element.name === name);
    if (field === undefined)
        throw new TypeError(`${name} is not a column of ${path}`);
    const { element, leaf } = field;
    const type = parquetType(element).kind;
    if (leaf === null || type === "unsupported") {
        throw typeError(path, name, `is ${declaredType(element, leaf)}, which cannot be read as one value a row`, "parquet-nested-column");
    }
    const isNumeric = ["boolean", "float", "float16", "signed", "unsigned", "decimal"].includes(type);
    if (kind === "text" || isNumeric)
        return field;
    throw typeError(path, name, `is ${declaredType(element, leaf)}, where ${kind === "integer" ? "an" : "a"} ${kind} is asked for`, "parquet-column-type");
}
function typeError(path, name, found, code) {
    const hint = "Leave the column out, or write it with a type of numbers, truth values or text.";
    return new errors/* ModelgateError */.HJ("data", [
        { code, message: `column ${(0,data_error/* quoted */.TL)(name)} ${found}`, place: { file: (0,data_error/* shownPath */.pS)(path) }, hint },
    ]);
}
function chunksOf({ metadata }, element, leaf, sizeBytes) {
    // A row group without rows may have no pages, and then its offsets mean nothing.
    return metadata.row_groups
        .filter(({ num_rows: rows }) => rows > 0n)
        .map((group) => {
        const chunk = group.columns[leaf];
        parquetCheck(chunk?.file_path === undefined && chunk?.crypto_metadata === undefined, "it refers to another file or is encrypted");
        const details = chunk?.meta_data;
        parquetCheck(details !== undefined, "a row group lacks the column");
        parquetCheck(details.path_in_schema.length === 1 && details.path_in_schema[0] === element.name, "columns are out of order");
        const dataStart = Number(details.data_page_offset);
        const dictionaryStart = Number(details.dictionary_page_offset ?? 0);
        const start = dictionaryStart > 0 && dictionaryStart < dataStart ? dictionaryStart : dataStart;
        const end = start + Number(details.total_compressed_size);
        parquetCheck(start >= 4 && end >= start && end <= sizeBytes - 8, "a column lies outside the file");
        return { start, end, rows: Number(group.num_rows), form: { element, codec: details.codec } };
    });
}
/** What people call the type: `INT64`, `DECIMAL(9,2)`, `nested`. */
function declaredType(element, leaf) {
    if (leaf === null)
        return `nested (${element.logical_type?.type ?? element.converted_type ?? "group"})`;
    const logical = element.logical_type?.type ?? element.converted_type;
    if (logical === "DECIMAL")
        return `DECIMAL(${String(element.precision)},${String(element.scale ?? 0)})`;
    return logical === undefined ? String(element.type) : `${String(element.type)} (${logical})`;
}


/***/ }),

/***/ 46972:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ sliceColumn)
/* harmony export */ });
/** Rows `from` (inclusive) to `to` (exclusive), sharing the column's memory. */
function sliceColumn(column, from, to) {
    if (column.kind === "text")
        return { ...column, codes: column.codes.subarray(from, to) };
    const missing = column.missing?.subarray(from, to) ?? null;
    switch (column.kind) {
        case "number":
            return { kind: "number", values: column.values.subarray(from, to), missing };
        case "integer":
            return { kind: "integer", values: column.values.subarray(from, to), missing };
        case "boolean":
            return { kind: "boolean", values: column.values.subarray(from, to), missing };
    }
}


/***/ })

};
