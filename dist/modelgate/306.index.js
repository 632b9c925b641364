export const id = 306;
export const ids = [306];
export const modules = {

/***/ 8099:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ validateModelSpec)
});

// EXTERNAL MODULE: ./shared/spec/common-inputs.ts + 3 modules
var common_inputs = __webpack_require__(57827);
;// CONCATENATED MODULE: ./shared/spec/common-outputs.ts
/** Outputs of every action (contracts.md §4). */
const commonOutputs = {
    verdict: { description: "pass, warn, fail or inconclusive; empty when an error ended the run." },
    "reason-codes": { description: "Why, as a JSON array of codes." },
    result: { description: "Verdict, reason codes and gates as JSON, at most 64 KB." },
    "result-path": { description: "File with the whole result as JSON." },
    "record-path": { description: "File with the record, an in-toto statement." },
    "record-digest": { description: "SHA-256 of the record's bytes." },
    "report-path": { description: "File with the full report as HTML." },
};

// EXTERNAL MODULE: ./shared/spec/define-action.ts
var define_action = __webpack_require__(77936);
;// CONCATENATED MODULE: ./actions/validate-model/spec.ts



const validateModelSpec = (0,define_action/* defineAction */.QP)({
    name: "validate-model",
    summary: "Judge a model's performance against its gates and its champion.",
    description: "Runs the model on evaluation data, measures it with intervals, compares it with its champion on the same rows, and judges every gate by the end of the interval that could fail it.",
    branding: { icon: "check-circle", color: "blue" },
    permissions: common_inputs/* doorPermissions */.d$,
    inputs: { ...common_inputs/* policyInputs */.eh, ...common_inputs/* installationInputs */.wx, ...common_inputs/* outputInputs */.rl, ...common_inputs/* doorInputs */.GI },
    outputs: commonOutputs,
    examples: [
        {
            title: "Without a configuration file",
            inputs: {
                "model-path": "models/income.onnx",
                data: "data/evaluation.parquet",
                label: "income",
                gates: ["roc_auc >= 0.85"],
            },
        },
        { title: "With modelgate.yml", inputs: { model: "income" } },
        {
            title: "A model that is not ONNX, from a file with its predictions and labels",
            inputs: {
                predictions: "predictions.csv",
                score: "p_default",
                label: "default",
                "champion-score": "p_champion",
                gates: ["roc_auc >= 0.8", "roc_auc no-worse-than champion by 0.01"],
            },
        },
    ],
});


/***/ }),

/***/ 84972:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ assertNotLfsPointer)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46677);


const SIGNATURE = "version https://git-lfs.github.com/spec/";
/**
 * Refuses a file that is a Git LFS pointer, the few lines of text that stand in for the file until it is fetched.
 * @param shown the path as the user wrote it
 */
async function assertNotLfsPointer(path, shown) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, "r");
    try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(SIGNATURE.length), 0, SIGNATURE.length, 0);
        if (buffer.toString("latin1", 0, bytesRead) !== SIGNATURE)
            return;
    }
    finally {
        await file.close();
    }
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModelgateError */ .HJ("input", [
        {
            code: "git-lfs-pointer",
            message: "the file is a Git LFS pointer, not the file itself",
            place: { file: shown },
            hint: "Fetch it with `git lfs pull`, or set `lfs: true` on actions/checkout.",
        },
    ]);
}


/***/ }),

/***/ 87300:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ git),
/* harmony export */   Hg: () => (/* binding */ currentCommit),
/* harmony export */   hF: () => (/* binding */ gitBlobToFile)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_2__);



const TIMEOUT_MS = 60_000;
/** Runs git in a folder. Nothing of the user's reaches a shell; options cannot be smuggled in where `--` or a full ref is used. */
function git(folder, args) {
    return new Promise((answer) => {
        const options = { cwd: folder, timeout: TIMEOUT_MS, maxBuffer: 16 * 1024 * 1024, encoding: "utf8" };
        (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)("git", [...args], options, (error, stdout, stderr) => {
            if (error === null)
                answer({ kind: "done", text: stdout });
            else
                answer({ kind: "failed", message: stderr.trim() === "" ? error.message : stderr.trim() });
        });
    });
}
/** Streams one object to a file, so that a large model never stands in memory. Resolves to false when git has no such object. */
async function gitBlobToFile(folder, object, target) {
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)("git", ["cat-file", "blob", object], { cwd: folder, stdio: ["ignore", "pipe", "ignore"] });
    const ended = new Promise((done) => {
        child.on("error", () => done(false));
        child.on("close", (code) => done(code === 0));
    });
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_2__.pipeline)(child.stdout, (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createWriteStream)(target, { mode: 0o600 }));
    return ended;
}
/** The commit checked out in a folder; null outside a repository or before the first commit. */
async function currentCommit(folder) {
    const answer = await git(folder, ["rev-parse", "--verify", "--quiet", "HEAD"]);
    const commit = answer.kind === "done" ? answer.text.trim() : "";
    return /^[0-9a-f]{40,64}$/u.test(commit) ? commit : null;
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


/***/ }),

/***/ 48319:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ exitCode),
/* harmony export */   Q: () => (/* binding */ worst)
/* harmony export */ });
/** Worst first: the overall verdict is the first of these that any required gate has (contracts.md §3). */
const WORST_FIRST = ["fail", "inconclusive", "warn", "pass"];
/** The worst of the given verdicts; `pass` for none, so callers decide first what no gate at all means. */
function worst(verdicts) {
    return WORST_FIRST.find((verdict) => verdicts.includes(verdict)) ?? "pass";
}
/** Exit code of a finished check. Errors have their own: 64 for the user's, 70 for ours. */
function exitCode(verdict) {
    switch (verdict) {
        case "pass":
        case "warn":
            return 0;
        case "fail":
            return 1;
        case "inconclusive":
            return 2;
    }
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


/***/ }),

/***/ 74416:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   au: () => (/* binding */ didYouMean),
/* harmony export */   pA: () => (/* binding */ nearest)
/* harmony export */ });
/* unused harmony export editDistance */
/** Longer names are not misspellings of ours, and the distance is quadratic in the length. */
const LONGEST_COMPARED = 100;
/**
 * Damerau–Levenshtein distance, optimal string alignment: insertions, deletions, substitutions and swaps of neighbours each cost 1.
 *
 * @source Damerau (1964), CACM 7(3); no substring is edited twice, which a suggestion does not need
 */
function editDistance(left, right) {
    const a = Array.from(left);
    const b = Array.from(right);
    let beforePrevious = [];
    let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i += 1) {
        const current = [i];
        for (let j = 1; j <= b.length; j += 1) {
            const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            let best = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, substitution);
            const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
            if (swapped)
                best = Math.min(best, (beforePrevious[j - 2] ?? 0) + 1);
            current.push(best);
        }
        beforePrevious = previous;
        previous = current;
    }
    return previous[b.length] ?? 0;
}
/**
 * The candidate that was probably meant, or undefined when none is near. Case does not count; of equals the first wins.
 * A third of the longer name may differ. Failing that, a candidate whose words contain all words of the name: `auc` means `roc_auc`.
 */
function nearest(name, candidates) {
    if (name.length === 0 || name.length > LONGEST_COMPARED)
        return undefined;
    const wanted = name.toLowerCase();
    let best;
    for (const candidate of candidates) {
        const distance = editDistance(wanted, candidate.toLowerCase());
        const allowed = Math.max(1, Math.floor(Math.max(wanted.length, candidate.length) / 3));
        if (distance <= allowed && (best === undefined || distance < best.distance))
            best = { candidate, distance };
    }
    return best?.candidate ?? candidates.find((candidate) => containsWords(candidate, wanted));
}
function containsWords(candidate, wanted) {
    const words = new Set(candidate.toLowerCase().split(/[_-]/u));
    return wanted.length > 2 && wanted.split(/[_-]/u).every((word) => words.has(word));
}
/** `Did you mean X?`, or the alternative sentence when nothing is near. */
function didYouMean(name, candidates, otherwise) {
    const near = nearest(name, candidates);
    return near === undefined ? otherwise : `Did you mean ${near}?`;
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


/***/ }),

/***/ 55437:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ie: () => (/* binding */ cellText),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   aY: () => (/* binding */ code)
/* harmony export */ });
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17121);

/** A text cell. */
function text(value) {
    return { kind: "text", text: value };
}
/** A monospaced cell. */
function code(value) {
    return { kind: "code", text: value };
}
/** What a cell says, as one line of plain text, not yet escaped. */
function cellText(cell) {
    switch (cell.kind) {
        case "text":
        case "code":
            return cell.text;
        case "estimate":
            return cell.interval === null ? cell.value : `${cell.value} ${cell.interval}`;
        case "verdict":
            return `${_words_js__WEBPACK_IMPORTED_MODULE_0__/* .VERDICT_MARK */ .s0[cell.verdict]} ${_words_js__WEBPACK_IMPORTED_MODULE_0__/* .VERDICT_WORD */ .XU[cell.verdict]}${cell.advisory ? " (advisory)" : ""}`;
    }
}


/***/ }),

/***/ 46682:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   D9: () => (/* binding */ markdownCode),
/* harmony export */   DH: () => (/* binding */ PARAGRAPH_LIMIT),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   Fw: () => (/* binding */ escapeMermaid),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   ZD: () => (/* binding */ escapeHtml),
/* harmony export */   en: () => (/* binding */ escapeTerminal),
/* harmony export */   ml: () => (/* binding */ shorten),
/* harmony export */   p0: () => (/* binding */ markdownFence),
/* harmony export */   rX: () => (/* binding */ CELL_LIMIT),
/* harmony export */   yE: () => (/* binding */ escapeSvg)
/* harmony export */ });
/**
 * Text from models, data, users and services, made safe for where it lands (contracts §8). Every destination has its own
 * function, and renderers build output only through them: `html` and `markdown` take text and escape it, so forgetting is hard.
 */
/** Longest text of a table cell and of a paragraph, in code points: a name of 70 000 characters is a nuisance, not information. */
const CELL_LIMIT = 160;
const PARAGRAPH_LIMIT = 2000;
const ZERO_WIDTH_SPACE = "&#8203;";
/**
 * Characters that act on a reader's screen instead of standing on it: C1 controls, line and paragraph separators, soft hyphen,
 * zero-width and bidirectional controls, tags, byte order mark and interlinear marks. Shown as `<U+202E>`.
 */
const INVISIBLE = /[\u0080-\u009f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
const CONTROL = /[\u0000-\u001f\u007f]/gu;
/** With the u flag a surrogate matches only where it has no partner. */
const LONE_SURROGATE = /[\ud800-\udfff]/gu;
/** Makes every character one that can be seen: controls become their Unicode pictures (newline `␊`, escape `␛`), lone surrogates `�`. */
function visible(text) {
    return text
        .replace(LONE_SURROGATE, "\ufffd")
        .replace(CONTROL, (character) => character === "\u007f" ? "␡" : String.fromCodePoint(0x2400 + (character.codePointAt(0) ?? 0)))
        .replace(INVISIBLE, (character) => `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}>`);
}
/** Cuts text to `limit` code points and says how long it was: `aaaa… (70000 characters)`. */
function shorten(text, limit) {
    if (text.length <= limit)
        return text;
    // 2 units a code point at most: a bounded prefix is enough, whatever the length of a hostile text.
    const characters = Array.from(text.slice(0, 2 * limit + 2));
    if (characters.length <= limit)
        return text;
    return `${characters.slice(0, limit).join("")}… (${String(text.length)} characters)`;
}
/** Cuts text to `limit` code points, the last being an ellipsis: for labels of drawings, whose whole text stands elsewhere. */
function clip(text, limit) {
    const characters = Array.from(text.slice(0, 2 * limit + 2));
    return characters.length <= limit ? text : `${characters.slice(0, limit - 1).join("")}…`;
}
/** For HTML text and double-quoted attributes. */
function escapeHtml(text) {
    return visible(text)
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;")
        .replaceAll('"', "&quot;")
        .replaceAll("'", "&#39;");
}
/** For text and attributes of inline SVG: XML's five, numerically, so that the drawing survives being cut out into a file of its own. */
function escapeSvg(text) {
    return visible(text).replace(/[&<>"']/gu, (character) => `&#${String(character.codePointAt(0))};`);
}
/**
 * For running text of a GitHub comment or summary. No markup, table cell, HTML, math, mention, issue reference, link,
 * emoji code or comment can come out of it. A zero-width space stands where GitHub would otherwise link: it links after parsing,
 * so a backslash does not stop it.
 */
function escapeMarkdown(text) {
    return (visible(text)
        .replace(/[&<>|$\\`*~]/gu, entity)
        // Between letters an underscore is only an underscore, and `roc_auc` stays readable in a notification mail.
        .replace(/(?<![\p{L}\p{N}_])_|_(?![\p{L}\p{N}_])|_(?=_)|(?<=_)_/gu, "&#95;")
        .replace(/[[\]]/gu, "\\$&")
        .replace(/@/gu, `@${ZERO_WIDTH_SPACE}`)
        .replace(/(?<!&)#(?=\d)/gu, `&#35;${ZERO_WIDTH_SPACE}`)
        .replace(/(GH)-(?=\d)/giu, `$1-${ZERO_WIDTH_SPACE}`)
        .replace(/:(?=\/\/)/gu, `:${ZERO_WIDTH_SPACE}`)
        .replace(/(www)\./giu, `$1${ZERO_WIDTH_SPACE}.`)
        .replace(/:(?=[a-z0-9+-]+:)/giu, `:${ZERO_WIDTH_SPACE}`)
        // At the start of a line: headings, lists, rules, and the dashes that turn the line above into a heading.
        .replace(/^(\s*)([#+=-])/u, (_, space, character) => `${space}${entity(character)}`)
        .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/u, (_, number, character) => `${number}${entity(character)}`)
        .trim());
}
/**
 * Monospaced text in Markdown, tables included. `<code>` with entities, not backticks: a pipe inside backticks still ends a table
 * cell, and a run of backticks in the text would end the span. GitHub links nothing inside code.
 */
function markdownCode(text) {
    return `<code>${visible(text).replace(/[&<>|$\\`*_[\]~!#@:"']/gu, entity)}</code>`;
}
/** A fenced block whose fence is longer than any run of backticks inside. Line feeds stay; everything else is made visible. */
function markdownFence(text, language = "") {
    const body = text.split("\n").map(visible).join("\n");
    const longest = Math.max(2, ...Array.from(body.matchAll(/`+/gu), ([run]) => run.length));
    const fence = "`".repeat(longest + 1);
    return `${fence}${language}\n${body}\n${fence}`;
}
/** For a quoted Mermaid label. Mermaid has no dependable escape, so what is not plain becomes an underscore. */
function escapeMermaid(text) {
    return shorten(visible(text), 60).replace(/[^\p{L}\p{N} .,+()…-]/gu, "_");
}
/**
 * For a terminal and for the log of a workflow run. Besides control characters it breaks `::` and `##[`, with which a log line
 * would give the runner a command; breaking them everywhere holds wherever a line is wrapped.
 */
function escapeTerminal(text) {
    return visible(text)
        .replace(/:(?=:)/gu, ":\\")
        .replace(/##\[/gu, "##\\[");
}
function entity(character) {
    switch (character) {
        case "&":
            return "&amp;";
        case "<":
            return "&lt;";
        case ">":
            return "&gt;";
        default:
            return `&#${String(character.codePointAt(0))};`;
    }
}


/***/ }),

/***/ 28703:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ placeRows),
/* harmony export */   d: () => (/* binding */ sharesScale)
/* harmony export */ });
/** Empty room at both ends of a track, so that marks never touch the edge. */
const ROOM = 0.08;
/** True when all rows share one scale; otherwise every row is centred on its own limit. */
function sharesScale(rows) {
    return new Set(rows.map(({ limit }) => limit)).size <= 1;
}
/**
 * Places every row of an interval chart on its track. Rows of different metrics have no common unit, so unless all limits are
 * equal each row gets a scale of its own with the limit in the middle: what can be compared is which side of it an interval is on.
 */
function placeRows(rows) {
    const common = sharesScale(rows) ? scaleOf(rows.flatMap(numbersOf)) : null;
    return rows.map((row) => placed(row, common ?? ownScale(row)));
}
function placed(row, scale) {
    const at = (number) => (number === null ? null : scale(number));
    const limit = at(row.limit);
    return {
        row,
        value: at(row.value),
        low: at(row.low),
        high: at(row.high),
        limit,
        passes: passingSide(limit, row.better),
    };
}
function passingSide(limit, better) {
    if (limit === null || better === null)
        return null;
    return better === "above" ? [limit, 1] : [0, limit];
}
function numbersOf({ value, low, high, limit }) {
    return [value, low, high, limit].filter((number) => number !== null);
}
function ownScale(row) {
    const numbers = numbersOf(row);
    if (row.limit === null)
        return scaleOf(numbers);
    const limit = row.limit;
    const reach = Math.max(...numbers.map((number) => Math.abs(number - limit)));
    return scaleOf([limit - reach, limit + reach]);
}
function scaleOf(numbers) {
    const least = numbers.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
    const span = numbers.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY) - least;
    // One number alone, or none: the middle of the track.
    if (!(span > 0))
        return () => 0.5;
    return (number) => ROOM + ((number - least) / span) * (1 - 2 * ROOM);
}


/***/ }),

/***/ 42:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ blockMarkdown),
  G: () => (/* binding */ renderMarkdown)
});

// EXTERNAL MODULE: ./shared/report/escape.ts
var report_escape = __webpack_require__(46682);
// EXTERNAL MODULE: ./shared/report/words.ts + 1 modules
var words = __webpack_require__(17121);
// EXTERNAL MODULE: ./shared/report/number.ts
var number = __webpack_require__(82344);
// EXTERNAL MODULE: ./shared/report/markdown/table.ts
var markdown_table = __webpack_require__(58599);
;// CONCATENATED MODULE: ./shared/report/markdown/chart.ts



/** Points a curve is sampled at: a Mermaid line takes evenly spaced values. */
const SAMPLES = 21;
/** Most classes whose confusion matrix is readable as a table in a comment. */
const MOST_CLASSES = 12;
const COLOURS = ["#0072B2", "#D55E00", "#8A6FB0"];
const COLOUR_NAMES = ["blue", "orange", "purple"];
const CHANCE = "#888888";
/** A chart for GitHub: Mermaid where a picture says more, a table where numbers do, and always the finding in words. */
function chartMarkdown(chart, maxRows) {
    switch (chart.kind) {
        case "curve":
            return `${chart_words(chart)}\n\n${curve(chart)}`;
        case "confusion":
            return chart.classes.length > MOST_CLASSES ? chart_words(chart) : confusion(chart, maxRows);
        case "intervals":
            // The table beside it holds the same numbers, and GitHub has no drawing that shows an interval honestly.
            return chart_words(chart);
    }
}
function chart_words({ caption, alternative }) {
    return (0,report_escape/* escapeMarkdown */.FV)((0,report_escape/* shorten */.ml)(`${caption} ${alternative}`, report_escape/* PARAGRAPH_LIMIT */.DH));
}
function curve(chart) {
    const series = chart.series.slice(0, COLOURS.length);
    const lines = series.map(({ points }) => `    line [${sample(points).join(", ")}]`);
    if (chart.diagonal)
        lines.push(`    line [${sample([
            [0, 0],
            [1, 1],
        ]).join(", ")}]`);
    const palette = [...COLOURS.slice(0, series.length), ...(chart.diagonal ? [CHANCE] : [])].join(", ");
    const legend = series.map(({ name }, index) => `${COLOUR_NAMES[index] ?? ""}: ${(0,report_escape/* clip */.$Q)(name, 30)}`);
    if (chart.diagonal)
        legend.push("grey: chance");
    const source = [
        `%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "${palette}"}}}}%%`,
        "xychart-beta",
        `    x-axis "${(0,report_escape/* escapeMermaid */.Fw)(chart.xLabel)}" 0 --> 1`,
        `    y-axis "${(0,report_escape/* escapeMermaid */.Fw)(chart.yLabel)}" 0 --> 1`,
        ...lines,
    ].join("\n");
    return `${(0,report_escape/* markdownFence */.p0)(source, "mermaid")}\n\n${(0,report_escape/* escapeMarkdown */.FV)(`Lines, in this order: ${legend.join("; ")}.`)}`;
}
/** Height of the curve at evenly spaced x; where the curve rises vertically, the top. */
function sample(points) {
    return Array.from({ length: SAMPLES }, (_, index) => {
        const x = index / (SAMPLES - 1);
        const left = points.filter(([at]) => at <= x).at(-1);
        const right = points.find(([at]) => at > x);
        if (left === undefined)
            return rounded(right?.[1] ?? 0);
        if (right === undefined)
            return rounded(left[1]);
        return rounded(left[1] + ((right[1] - left[1]) * (x - left[0])) / (right[0] - left[0]));
    });
}
function rounded(y) {
    return Math.round(y * 1000) / 1000;
}
function confusion({ caption, alternative, classes, counts }, maxRows) {
    const table = (0,markdown_table/* tableMarkdown */.o)({
        kind: "table",
        caption: (0,report_escape/* shorten */.ml)(`${caption} ${alternative}`, report_escape/* PARAGRAPH_LIMIT */.DH),
        columns: [
            { title: "true \\ predicted", align: "left" },
            ...classes.map((name) => ({ title: (0,report_escape/* clip */.$Q)(name, 40), align: "right" })),
        ],
        rows: counts.map((row, index) => [
            { kind: "text", text: (0,report_escape/* clip */.$Q)(classes[index] ?? "", report_escape/* CELL_LIMIT */.rX) },
            ...row.map((count) => ({ kind: "text", text: count === null ? "suppressed" : (0,number/* countText */.lT)(count) })),
        ]),
    }, maxRows);
    return table;
}

;// CONCATENATED MODULE: ./shared/report/markdown/render.ts




/** Rows a table may keep when even the essential sections are too long, tried in turn. */
const ROW_CAPS = [Number.POSITIVE_INFINITY, 200, 100, 50, 25, 12, 6, 3, 1, 0];
/**
 * The report as GitHub Markdown, at most `budget` bytes. Sections are shed whole, lowest `keep` first and the later of two equals first;
 * essential sections stay, and only if they alone are too long are their tables cut, worst rows kept. The last line names what was left out.
 */
function renderMarkdown(document, { budget, heading = 2 }) {
    const level = "#".repeat(heading);
    for (const cap of ROW_CAPS) {
        const fitted = shed(document, { budget, level, cap });
        if (fitted !== null)
            return fitted;
    }
    return lastResort(document, level, budget);
}
function shed(document, { budget, level, cap }) {
    const head = headMarkdown(document, level);
    const parts = document.sections.map((section) => ({ section, text: sectionMarkdown(section, `${level}#`, cap) }));
    const order = parts
        .map(({ section }, index) => ({ section, index }))
        .filter(({ section }) => section.keep !== "essential")
        .sort((a, b) => Number(a.section.keep) - Number(b.section.keep) || b.index - a.index);
    const dropped = new Set();
    for (;;) {
        const kept = parts.filter(({ section }) => !dropped.has(section)).map(({ text }) => text);
        const missing = parts.filter(({ section }) => dropped.has(section)).map(({ section }) => section.title);
        const whole = `${[head, ...kept, ...leftOut(missing)].join("\n\n")}\n`;
        if (byteLength(whole) <= budget)
            return whole;
        const next = order[dropped.size];
        if (next === undefined)
            return null;
        dropped.add(next.section);
    }
}
function leftOut(titles) {
    if (titles.length === 0)
        return [];
    return [
        `Left out to fit: ${titles.map((title) => (0,report_escape/* escapeMarkdown */.FV)((0,report_escape/* shorten */.ml)(title, 60))).join(", ")}. The full report is among the run's artifacts.`,
    ];
}
/** Verdict and headline alone, cut by code points until they fit; for budgets below what any real destination has. */
function lastResort(document, level, budget) {
    for (let length = report_escape/* PARAGRAPH_LIMIT */.DH; length >= 0; length = Math.floor(length / 2) - (length === 0 ? 1 : 0)) {
        const brief = {
            ...document,
            headline: (0,report_escape/* shorten */.ml)(document.headline, length),
            title: (0,report_escape/* shorten */.ml)(document.title, Math.min(length, report_escape/* CELL_LIMIT */.rX)),
        };
        const text = `${headMarkdown({ ...brief, actions: [], facts: [] }, level)}\n\nLeft out to fit: everything else. The full report is among the run's artifacts.\n`;
        if (byteLength(text) <= budget || length === 0)
            return text;
    }
    return "";
}
function headMarkdown({ title, verdict, headline, actions, facts }, level) {
    const lines = [
        `${level} ${words/* VERDICT_MARK */.s0[verdict]} ${words/* VERDICT_WORD */.XU[verdict]}: ${(0,report_escape/* escapeMarkdown */.FV)((0,report_escape/* shorten */.ml)(title, report_escape/* CELL_LIMIT */.rX))}`,
        `**${(0,report_escape/* escapeMarkdown */.FV)((0,report_escape/* shorten */.ml)(headline, report_escape/* PARAGRAPH_LIMIT */.DH))}**`,
    ];
    if (actions.length > 0)
        lines.push(actions.map((action, index) => `${String(index + 1)}. ${prose(action)}`).join("\n"));
    if (facts.length > 0)
        lines.push(facts.map(({ label, value }) => `${(0,report_escape/* escapeMarkdown */.FV)(label)}: ${(0,markdown_table/* cellMarkdown */.I)(value)}`).join(" · "));
    return lines.join("\n\n");
}
function sectionMarkdown({ title, folded, blocks }, level, cap) {
    const body = blocks.map((block) => blockMarkdown(block, cap)).join("\n\n");
    if (!folded)
        return `${level} ${(0,report_escape/* escapeMarkdown */.FV)(title)}\n\n${body}`;
    // The blank line after <summary> is what makes GitHub read the rest as Markdown again.
    return `<details><summary>${(0,report_escape/* escapeMarkdown */.FV)(title)}</summary>\n\n${body}\n\n</details>`;
}
/** One block as GitHub Markdown; tables and lists keep `cap` rows. */
function blockMarkdown(block, cap) {
    switch (block.kind) {
        case "paragraph":
            return prose(block.text);
        case "list":
            return list(block.items, cap);
        case "note":
            return `> ${block.tone === "warning" ? "**Mind:**" : "**Note:**"} ${prose(block.text)}`;
        case "facts":
            return block.facts.map(({ label, value }) => `- ${(0,report_escape/* escapeMarkdown */.FV)(label)}: ${(0,markdown_table/* cellMarkdown */.I)(value)}`).join("\n");
        case "table":
            return (0,markdown_table/* tableMarkdown */.o)(block, cap);
        case "code":
            return (0,report_escape/* markdownFence */.p0)(block.text);
        case "chart":
            return chartMarkdown(block.chart, cap);
    }
}
function list(items, cap) {
    const kept = items.slice(0, Math.max(1, cap)).map((item) => `- ${prose(item)}`);
    const rest = items.length - kept.length;
    return [...kept, ...(rest > 0 ? [`- and ${String(rest)} more in the full report`] : [])].join("\n");
}
function prose(text) {
    return (0,report_escape/* escapeMarkdown */.FV)((0,report_escape/* shorten */.ml)(text, report_escape/* PARAGRAPH_LIMIT */.DH));
}
function byteLength(text) {
    return new TextEncoder().encode(text).length;
}


/***/ }),

/***/ 58599:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ cellMarkdown),
/* harmony export */   o: () => (/* binding */ tableMarkdown)
/* harmony export */ });
/* harmony import */ var markdown_table__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(735);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46682);
/* harmony import */ var _cell_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55437);
/* harmony import */ var _number_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82344);




/**
 * A GitHub table. Rows past `maxRows` are left out and counted: rows come worst first, so what is left out matters least.
 * Columns are not padded: in a comment of limited size spaces cost what numbers could use.
 */
function tableMarkdown({ caption, columns, rows }, maxRows) {
    const kept = rows.slice(0, maxRows);
    const table = (0,markdown_table__WEBPACK_IMPORTED_MODULE_2__/* .markdownTable */ .Q)([columns.map(({ title }) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)(title)), ...kept.map((row) => row.map(cellMarkdown))], {
        align: columns.map(({ align }) => align),
        alignDelimiters: false,
        padding: true,
    });
    const rest = rows.length - kept.length;
    const more = rest === 0 ? "" : `\n\nand ${(0,_number_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(rest, "more row")} in the full report.`;
    return `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)(caption)}\n\n${table}${more}`;
}
/** A cell that cannot end its column, its row or the table. */
function cellMarkdown(cell) {
    switch (cell.kind) {
        case "code":
            return (0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownCode */ .D9)((0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .shorten */ .ml)(cell.text, _escape_js__WEBPACK_IMPORTED_MODULE_3__/* .CELL_LIMIT */ .rX));
        case "verdict":
            return `**${(0,_cell_js__WEBPACK_IMPORTED_MODULE_0__/* .cellText */ .Ie)(cell)}**`.replace(" (advisory)**", "** (advisory)");
        case "text":
        case "estimate":
            return (0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)((0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .shorten */ .ml)((0,_cell_js__WEBPACK_IMPORTED_MODULE_0__/* .cellText */ .Ie)(cell), _escape_js__WEBPACK_IMPORTED_MODULE_3__/* .CELL_LIMIT */ .rX));
    }
}


/***/ }),

/***/ 82344:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ numberText),
/* harmony export */   YL: () => (/* binding */ estimateText),
/* harmony export */   fL: () => (/* binding */ percentText),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   id: () => (/* binding */ printEstimate),
/* harmony export */   lT: () => (/* binding */ countText),
/* harmony export */   m4: () => (/* binding */ undefinedText),
/* harmony export */   n2: () => (/* binding */ printDifference),
/* harmony export */   pV: () => (/* binding */ bytesText)
/* harmony export */ });
/* unused harmony export durationText */
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17121);

/** Groups digits without a comma or a point that a reader elsewhere would take for a decimal mark. */
const NARROW_SPACE = "\u202f";
const MOST_DECIMALS = 15;
/**
 * Prints a value and its interval with the digits that the interval's width justifies: two significant digits of the width.
 * A number never crosses or meets its limit by rounding: digits are added until the printed number stands where the real one does.
 */
function printEstimate(value, interval, limit = null) {
    const numbers = interval === null ? [value] : [value, interval.low, interval.high];
    const decimals = faithfulDecimals(numbers, interval, limit);
    const [shown = "", low, high] = numbers.map((number) => fixed(number, decimals));
    return { value: shown, interval: low === undefined || high === undefined ? null : `[${low}, ${high}]` };
}
/** `0.912 [0.905, 0.918]`, or the value alone. */
function estimateText(value, interval, limit = null) {
    const printed = printEstimate(value, interval, limit);
    return printed.interval === null ? printed.value : `${printed.value} ${printed.interval}`;
}
/** As `printEstimate`, with a plus on positive numbers, for differences. */
function printDifference(value, interval, limit = null) {
    const { value: shown, interval: bounds } = printEstimate(value, interval, limit);
    return { value: signed(shown), interval: bounds?.replace(/[\d.e+-]+/gu, signed) ?? null };
}
function signed(number) {
    return Number(number) > 0 ? `+${number}` : number;
}
/** A single number, at most `digits` significant, without trailing noise: 0.8500000001 → `0.85`. */
function numberText(value, digits = 6) {
    if (!Number.isFinite(value))
        return "not a number";
    return fixedOrExponent(Number(value.toPrecision(digits)));
}
/** Why there is no number, in words: `undefined: no positive rows`. */
function undefinedText(reason) {
    return reason === "suppressed" ? "suppressed" : `undefined: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .undefinedSentence */ .UG)(reason)}`;
}
/** A whole number with thin grouping: `48 842`. Four digits stay together, as ISO 80000 allows and the eye prefers. */
function countText(count) {
    const digits = String(Math.round(count));
    return digits.replace("-", "").length < 5 ? digits : digits.replace(/\B(?=(?:\d{3})+$)/gu, NARROW_SPACE);
}
/** `1 row`, `48 842 rows`. */
function counted(count, singular, plural = `${singular}s`) {
    return `${countText(count)} ${count === 1 ? singular : plural}`;
}
/** Bytes in binary units: `512 B`, `1.5 KiB`, `12 MiB`. */
function bytesText(bytes) {
    const units = ["B", "KiB", "MiB", "GiB", "TiB"];
    let amount = bytes;
    let unit = units[0];
    for (const larger of units.slice(1)) {
        if (amount < 1024)
            break;
        amount /= 1024;
        unit = larger;
    }
    return `${numberText(amount, amount < 10 ? 2 : 3)} ${unit}`;
}
/** `0.4 ms`, `340 ms`, `2.5 s`, `2 min 5 s`. */
function durationText(ms) {
    if (ms < 1000)
        return `${numberText(ms, 3)} ms`;
    if (ms < 60_000)
        return `${numberText(ms / 1000, 3)} s`;
    const seconds = Math.round(ms / 1000);
    return `${String(Math.floor(seconds / 60))} min ${String(seconds % 60)} s`;
}
/** A share in [0, 1] as `95 %`. */
function percentText(share) {
    return `${numberText(share * 100, 4)}${NARROW_SPACE}%`;
}
function faithfulDecimals(numbers, interval, limit) {
    let decimals = justifiedDecimals(numbers, interval);
    if (limit === null)
        return decimals;
    const misplaced = () => numbers.some((number) => Math.sign(Number(fixed(number, decimals)) - limit) !== Math.sign(number - limit));
    while (decimals < MOST_DECIMALS && misplaced())
        decimals += 1;
    // Some differences hide beyond the fifteenth decimal; then the shortest text that reads back as the number is shown.
    return misplaced() ? Number.POSITIVE_INFINITY : decimals;
}
function justifiedDecimals(numbers, interval) {
    const width = interval === null ? 0 : interval.high - interval.low;
    // A width of 0.1 is 0.09999999999999998 as a difference, and must not gain a digit by that.
    if (width > 0)
        return clampDecimals(1 - Math.floor(Math.log10(width * (1 + 1e-9))));
    const largest = Math.max(...numbers.map((number) => Math.abs(number)));
    // No width to go by: four significant digits of the number itself, fewer when it is exact with fewer.
    const significant = largest === 0 ? 0 : clampDecimals(3 - Math.floor(Math.log10(largest)));
    const exact = String(Number(largest.toFixed(significant))).split(".")[1]?.length ?? 0;
    return Math.min(significant, exact);
}
function clampDecimals(decimals) {
    return Math.min(MOST_DECIMALS, Math.max(0, decimals));
}
function fixed(value, decimals) {
    if (!Number.isFinite(value))
        return "not a number";
    if (!Number.isFinite(decimals) || Math.abs(value) >= 1e15)
        return fixedOrExponent(value);
    // A negative value that rounds to zero would print as "-0.00".
    const text = value.toFixed(decimals);
    return /^-0(?:\.0*)?$/u.test(text) ? text.slice(1) : text;
}
function fixedOrExponent(value) {
    return Object.is(value, -0) ? "0" : String(value);
}


/***/ }),

/***/ 17121:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s0: () => (/* binding */ VERDICT_MARK),
  XU: () => (/* binding */ VERDICT_WORD),
  sk: () => (/* binding */ nextStep),
  Ux: () => (/* binding */ reasonSentence),
  UG: () => (/* binding */ undefinedSentence)
});

// UNUSED EXPORTS: knownReasons, knownUndefinedReasons

;// CONCATENATED MODULE: ./shared/report/refusal-words.ts
/** What each refusal of the file walk means, and what to do about it; null where the finding's own hint says all there is. */
const refusal_words_REFUSAL_WORDS = {
    truncated: { sentence: "the model file ends too early", step: "Upload or export the file again." },
    "not-onnx": { sentence: "the file is not an ONNX model", step: "Export the model to ONNX and name that file." },
    "malformed-protobuf": { sentence: "the file breaks the rules of its own format", step: "Export the model again." },
    "nesting-too-deep": {
        sentence: "graphs are nested more deeply than any exporter nests them",
        step: "Export the model again without nested control flow.",
    },
    "limit-exceeded": {
        sentence: "the file holds more of something than is allowed",
        step: "Export a smaller model; the finding names the limit.",
    },
    "unsupported-ir-version": {
        sentence: "the file is of an IR version that is not supported",
        step: "Export with an onnx version that writes IR 3 to 14.",
    },
    "no-opset-import": { sentence: "the file names no operator set", step: "Export the model again." },
    "no-graph": { sentence: "the file holds no graph", step: "Export the model again." },
    "empty-graph": { sentence: "the graph has no nodes or no outputs", step: "Export the model again." },
    "external-data-outside-folder": {
        sentence: "the model refers to data outside its own folder",
        step: "Save the external data beside the model and use relative paths.",
    },
    "external-data-no-location": { sentence: "external data has no location", step: "Export the model again." },
    "external-data-in-memory-marker": {
        sentence: "external data claims to lie in the memory of a process",
        step: "Save the model to disk with its data before it is judged.",
    },
    "external-data-unknown-key": {
        sentence: "external data carries a key that the format does not know",
        step: "Export the model again with a current onnx version.",
    },
    "external-data-duplicate-key": { sentence: "external data states a key twice", step: "Export the model again." },
    "external-data-range": {
        sentence: "external data lies beyond the end of its file, or its offset or length is no number",
        step: "Copy model and data again, together.",
    },
    "external-data-symlink": {
        sentence: "external data is reached through a symbolic link",
        step: "Put the file itself beside the model.",
    },
    "external-data-hardlink": {
        sentence: "the external data's file has a second name elsewhere",
        step: "Copy the file instead of linking it.",
    },
    "external-data-not-regular": {
        sentence: "external data is a folder or a special file",
        step: "Save the external data as a regular file beside the model.",
    },
    "external-data-missing": {
        sentence: "a file of external data is missing",
        step: "Put the file beside the model, under the name the model gives it.",
    },
    "external-data-unreadable": {
        sentence: "a file of external data cannot be read",
        step: "Check the file's permissions.",
    },
    "external-data-aliases-model": {
        sentence: "external data is the model file itself",
        step: "Save the external data in a file of its own.",
    },
    "tensor-size-mismatch": {
        sentence: "a tensor's dimensions do not fit the bytes it has",
        step: "Export the model again.",
    },
    "unknown-element-type": {
        sentence: "a tensor is of an element type that ONNX does not define",
        step: "Export with an onnx version that this release knows.",
    },
    "duplicate-tensor-name": { sentence: "two tensors have one name", step: "Export the model again." },
    "cyclic-graph": { sentence: "nodes of the graph feed each other in a circle", step: "Export the model again." },
    "python-operator": {
        sentence: "the model runs Python code",
        step: "Export with standard operators only; such a model is never run.",
    },
    "ep-context": {
        sentence: "the model loads a compiled blob of one execution provider",
        step: "Judge the model before it is compiled for a provider.",
    },
};

;// CONCATENATED MODULE: ./shared/report/words.ts

/** How a verdict looks wherever it is drawn: the word carries it, the mark repeats it, colour only helps. */
const VERDICT_MARK = { pass: "✓", warn: "!", fail: "✗", inconclusive: "?" };
const VERDICT_WORD = {
    pass: "Pass",
    warn: "Warn",
    fail: "Fail",
    inconclusive: "Inconclusive",
};
const UNDEFINED_SENTENCES = {
    "no-rows": "there are no rows",
    "no-positives": "no row is of the positive class",
    "no-negatives": "no row is of the negative class",
    "no-predicted-positives": "nothing was predicted positive",
    "no-predicted-negatives": "nothing was predicted negative",
    "single-class": "the labels are all of one class",
    "class-never-predicted": "a class was never predicted",
    "single-predicted-class": "the predictions are all of one class",
    "zero-weight": "the weights add up to zero",
    "constant-truth": "the true value is the same in every row",
    "zero-truth": "a true value is zero and the metric divides by it",
    "needs-scores": "the model gives labels only and the metric needs scores",
    "needs-probabilities": "the scores are not probabilities and the metric needs them",
    suppressed: "withheld because the cell is too small to show",
};
/** Reasons of single gates: the compiler asks for words for every one of them. */
const GATE_REASONS = {
    "bound-meets-limit": { sentence: "the whole interval meets the limit", step: null },
    "bound-misses-limit": {
        sentence: "the whole interval misses the limit",
        step: "Improve the model, or change the limit in a reviewed change of the policy.",
    },
    "interval-straddles-limit": {
        sentence: "the interval lies on both sides of the limit, so these rows cannot decide",
        step: "Evaluate on more rows, or improve the model until the whole interval meets the limit.",
    },
    "miss-not-confirmed": {
        sentence: "the interval misses the limit, but among so many gates one such miss may be chance",
        step: "Run again on more or fresh rows; if the gate misses its limit again, the miss is real.",
    },
    "exact-meets-limit": { sentence: "the limit is met; the value is exact and needs no interval", step: null },
    "exact-misses-limit": {
        sentence: "the limit is missed; the value is exact and needs no interval",
        step: "Change the model, or change the limit in a reviewed change of the policy.",
    },
    "metric-undefined": {
        sentence: "the metric has no value on these rows",
        step: "Check that the evaluation data holds every class and that label and positive class are named rightly.",
    },
    insufficient: {
        sentence: "there are too few rows to judge",
        step: "Add rows of this group or slice to the evaluation data, or make the slice wider.",
    },
    "no-interval": {
        sentence: "no interval could be computed, so it is not known how sure the value is",
        step: "Evaluate on more rows so that an interval exists.",
    },
    "same-model": {
        sentence: "candidate and champion are the same file, so there is nothing to compare",
        step: "Point the champion at another version, or leave the comparison out.",
    },
    "no-champion": {
        sentence: "there is no champion to compare with",
        step: "Set the champion, or declare a limit instead of a comparison until there is one.",
    },
    "group-absent": {
        sentence: "a group that the gate names has no rows",
        step: "Add rows of that group to the evaluation data, or check how its value is spelt.",
    },
};
/** Reasons of whole runs and findings. A family such as `model-refused:REASON` adds its own. */
const RUN_REASONS = {
    "no-gates": {
        sentence: "no gate is declared, so nothing was judged",
        step: "Declare gates; the suggested ones hold for this model today.",
    },
    "no-gates-here": {
        sentence: "every gate of the policy is judged by another check",
        step: "Run the checks that judge them, or declare gates on performance.",
    },
    "slice-empty": {
        sentence: "no row is in the slice",
        step: "Check the slice's spelling against the data's values, or add such rows.",
    },
    "advisory-missed": { sentence: "the limit is missed; the gate only advises", step: null },
    "not-judged": { sentence: "the gate could not be judged", step: "Mend what stopped the run and run it again." },
    "unknown-operator": {
        sentence: "the model uses an operator that the runtime does not know",
        step: "Export the model with a supported opset, or without custom operators.",
    },
    "load-failed": {
        sentence: "the runtime could not load the model",
        step: "Check the file with onnx.checker and export it again.",
    },
    "run-failed": {
        sentence: "the runtime could not run the model on this data",
        step: "Check that columns and input tensors match the ones the model was trained on.",
    },
    "zipmap-output": {
        sentence: "the probabilities come as a sequence of maps (ZipMap)",
        step: "Export with options={'zipmap': False} so that the probabilities are a tensor.",
    },
    "non-finite-output": {
        sentence: "the model gave NaN or infinite outputs",
        step: "Check missing values and scaling in the features, then export the model again.",
    },
    "unexpected-output": {
        sentence: "an output has not the shape or type that the task needs",
        step: "Name the output in the model's `output` mapping, or declare the task.",
    },
    "provider-unavailable": {
        sentence: "the execution provider is not available on this runner",
        step: "Run on a runner that has it, or choose the provider `cpu`.",
    },
    crash: {
        sentence: "the runtime crashed while it ran the model",
        step: "Run the model alone to reproduce the crash; a crash is never a pass.",
    },
    "time-limit": {
        sentence: "the run took longer than its time limit",
        step: "Raise the time limit, use fewer rows, or make the model faster.",
    },
    "memory-limit": {
        sentence: "the run needed more memory than its limit",
        step: "Raise the memory limit or lower the batch size.",
    },
};
const REASONS = { ...GATE_REASONS, ...RUN_REASONS, ...refusal_words_REFUSAL_WORDS };
/** Why a statistic has no value, as a clause: "no row is of the positive class". Unknown reasons are shown as they are. */
function undefinedSentence(reason) {
    return own(UNDEFINED_SENTENCES, reason) ?? reason.replaceAll("-", " ");
}
/** A reason code as a clause without a full stop. `model-refused:REASON` speaks of the refusal. */
function reasonSentence(code) {
    const { family, rest } = codeParts(code);
    if (family === "model-refused") {
        return `the model file was refused before it was run: ${rest === "" ? "reason unknown" : wordsOf(rest)}`;
    }
    return wordsOf(code);
}
/** What to do about a reason code, as a sentence; null when there is nothing to do. */
function nextStep(code) {
    const { family, rest } = codeParts(code);
    if (family === "model-refused")
        return own(REASONS, rest)?.step ?? "Export the model again from a trusted source.";
    return own(REASONS, code)?.step ?? null;
}
/** Every reason code with its meaning and what to do, for the glossary. */
function knownReasons() {
    const refusals = Object.entries(REFUSAL_WORDS).map(([reason, words]) => ({
        code: `model-refused:${reason}`,
        ...words,
    }));
    return [
        ...Object.entries({ ...GATE_REASONS, ...RUN_REASONS }).map(([code, words]) => ({ code, ...words })),
        ...refusals,
    ];
}
/** Every undefined reason with its sentence, for the glossary. */
function knownUndefinedReasons() {
    return Object.entries(UNDEFINED_SENTENCES).map(([reason, sentence]) => ({ reason, sentence }));
}
function wordsOf(code) {
    return own(REASONS, code)?.sentence ?? code.replaceAll("-", " ");
}
function codeParts(code) {
    const colon = code.indexOf(":");
    return colon === -1 ? { family: code, rest: "" } : { family: code.slice(0, colon), rest: code.slice(colon + 1) };
}
/** Codes come from records, so `constructor` and `__proto__` must find nothing. */
function own(table, key) {
    return Object.hasOwn(table, key) ? table[key] : undefined;
}


/***/ }),

/***/ 89306:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ action),
  cli: () => (/* binding */ cli)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./shared/adapters/git/git.ts
var git = __webpack_require__(87300);
// EXTERNAL MODULE: ./shared/core/errors.ts
var errors = __webpack_require__(46677);
// EXTERNAL MODULE: ./shared/core/text/quote.ts
var quote = __webpack_require__(47598);
;// CONCATENATED MODULE: ./shared/adapters/files/config-file.ts





/** Larger than any policy that people read; YAML of this size is parsed in well under a second. */
const LARGEST_BYTES = 1024 * 1024;
const DEFAULT_NAME = "modelgate.yml";
/**
 * Reads the named configuration, or modelgate.yml in the working folder when none is named and one is there.
 *
 * @throws ModelgateError kind "input" when a named file is missing, too large or not UTF-8
 */
async function readConfigFile(named, workingDir) {
    const shownPath = named ?? DEFAULT_NAME;
    const path = (0,external_node_path_.resolve)(workingDir, shownPath);
    const bytes = await readBounded(path, shownPath, named === undefined);
    if (bytes === null)
        return null;
    return {
        text: decodeUtf8(bytes, shownPath),
        shownPath,
        baseDir: (0,external_node_path_.dirname)(path),
        sha256: (0,external_node_crypto_.createHash)("sha256").update(bytes).digest("hex"),
    };
}
/** The same, but null also when a named file is not there. */
async function findConfigFile(named, workingDir) {
    const path = (0,external_node_path_.resolve)(workingDir, named ?? DEFAULT_NAME);
    const isThere = await (0,promises_.stat)(path).then(() => true, () => false);
    return isThere ? readConfigFile(named, workingDir) : null;
}
async function readBounded(path, shownPath, mayBeAbsent) {
    try {
        const { size } = await (0,promises_.stat)(path);
        if (size > LARGEST_BYTES)
            throw unreadable(shownPath, `is larger than ${String(LARGEST_BYTES)} bytes`);
        return await (0,promises_.readFile)(path);
    }
    catch (cause) {
        if (cause instanceof errors/* ModelgateError */.HJ)
            throw cause;
        const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
        if (code === "ENOENT" && mayBeAbsent)
            return null;
        if (code === "ENOENT")
            throw unreadable(shownPath, "does not exist", cause);
        throw unreadable(shownPath, code === "EISDIR" ? "is a folder" : `cannot be read (${code})`, cause);
    }
}
function decodeUtf8(bytes, shownPath) {
    try {
        return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    }
    catch (cause) {
        throw unreadable(shownPath, "is not UTF-8 text", cause);
    }
}
function unreadable(shownPath, what, cause) {
    const problem = {
        code: "config-unreadable",
        input: "config",
        message: `the configuration file ${(0,quote/* quote */.hD)(shownPath)} ${what}`,
        hint: "Name a modelgate.yml with `config`, or give the policy as inputs.",
    };
    return new errors/* ModelgateError */.HJ("input", [problem], { cause });
}

;// CONCATENATED MODULE: ./shared/adapters/files/confine.ts



/**
 * @param roots absolute folders: the workspace and the runner's folder for temporary files
 */
function confinedTo(roots) {
    const real = Promise.all(roots.map((root) => realOf(root)));
    return {
        async check(path, shown) {
            const realRoots = await real;
            // Both as written and as it really is: a folder of the workspace may be reached through a link, as on macOS.
            if (!isWithin((0,external_node_path_.resolve)(path), [...roots, ...realRoots]))
                throw outside(shown);
            if (!isWithin(await realOf(path), realRoots))
                throw outside(shown);
        },
    };
}
/**
 * Resolves patterns as `resolvePaths` does, and refuses whatever leads outside. The beginning of a glob is judged before anything is listed.
 */
function confinedResolver(resolvePaths, confinement) {
    return async (patterns, base) => {
        await allOrProblems(patterns, (pattern) => confinement.check((0,external_node_path_.resolve)(base, fixedPart(pattern)), pattern));
        const paths = await resolvePaths(patterns, base);
        await allOrProblems(paths, (path) => confinement.check(path, (0,external_node_path_.relative)(base, path)));
        return paths;
    };
}
async function allOrProblems(items, check) {
    const problems = [];
    for (const item of items) {
        try {
            await check(item);
        }
        catch (error) {
            if (!(error instanceof errors/* ModelgateError */.HJ))
                throw error;
            problems.push(...error.problems);
        }
    }
    (0,errors/* throwProblems */.Jh)("input", problems);
}
/** The folders before the first one that a glob may vary; the rest is judged file by file. `..` after a star is no path that people write. */
function fixedPart(pattern) {
    const parts = pattern.split("/");
    const varies = parts.findIndex((part) => /[*?[\]{}()!+@]/u.test(part));
    if (varies === -1)
        return pattern;
    const rest = parts.slice(varies);
    return [...parts.slice(0, varies), ...(rest.includes("..") ? rest.map(() => "..") : [])].join("/") || ".";
}
/** The path with its links resolved, as far as it exists; the root folder where that cannot be told, which no workspace is. */
async function realOf(path) {
    const absolute = (0,external_node_path_.resolve)(path);
    try {
        return await (0,promises_.realpath)(absolute);
    }
    catch (error) {
        const code = error instanceof Error && "code" in error ? String(error.code) : "";
        const isAbsent = ["ENOENT", "ENOTDIR", "ENAMETOOLONG", "ERR_INVALID_ARG_VALUE"].includes(code);
        // A link that leads nowhere yet could lead anywhere by the time it is opened.
        const isLink = isAbsent && (await (0,promises_.lstat)(absolute).catch(() => null))?.isSymbolicLink() === true;
        if (!isAbsent || isLink)
            return (0,external_node_path_.parse)(absolute).root;
        return (0,external_node_path_.join)(await realOf((0,external_node_path_.dirname)(absolute)), (0,external_node_path_.relative)((0,external_node_path_.dirname)(absolute), absolute));
    }
}
function isWithin(path, roots) {
    return roots.some((root) => {
        const inside = (0,external_node_path_.relative)(root, path);
        if ((0,external_node_path_.isAbsolute)(inside) || inside === ".." || inside.startsWith(`..${external_node_path_.sep}`))
            return false;
        // A checkout keeps its token in .git/config.
        return !inside.split(external_node_path_.sep).some((part) => part.toLowerCase() === ".git");
    });
}
function outside(shown) {
    return new errors/* ModelgateError */.HJ("input", [
        {
            code: "path-outside-workspace",
            message: "leads out of the workspace, or into git's own folder",
            place: { file: shown },
            hint: "In a workflow, files lie under GITHUB_WORKSPACE or RUNNER_TEMP, links resolved.",
        },
    ]);
}

;// CONCATENATED MODULE: ./shared/adapters/files/out-folder.ts






/**
 * A folder on disk, made when the first file comes.
 *
 * @param path absolute path
 * @param shown the path as the user wrote it, for messages and outputs
 */
function outFolder(path, shown) {
    return {
        async prepare() {
            try {
                await (0,promises_.mkdir)(path, { recursive: true });
                await (0,promises_.access)(path, external_node_fs_.constants.W_OK);
            }
            catch (cause) {
                throw notWritable(shown, cause);
            }
        },
        async write(name, text) {
            const target = (0,external_node_path_.join)(path, name);
            // A reader must never see half a record: write beside it, then rename, which replaces in one step.
            const draft = (0,external_node_path_.join)(path, `.${name}.${(0,external_node_crypto_.randomUUID)()}`);
            try {
                await (0,promises_.mkdir)(path, { recursive: true });
                await (0,promises_.writeFile)(draft, text, "utf8");
                await (0,promises_.rename)(draft, target);
            }
            catch (cause) {
                await (0,promises_.rm)(draft, { force: true }).catch(() => undefined);
                throw notWritable(shown, cause);
            }
            return (0,external_node_path_.join)(shown, name);
        },
    };
}
function notWritable(shown, cause) {
    const code = cause instanceof Error && "code" in cause ? ` (${String(cause.code)})` : "";
    const problem = {
        code: "out-not-writable",
        input: "out",
        message: `the folder ${(0,quote/* quote */.hD)(shown)} cannot be written${code}`,
        hint: "Name a folder that may be written, and check that no file stands in its place.",
    };
    return new errors/* ModelgateError */.HJ("external", [problem], { cause });
}

// EXTERNAL MODULE: ./node_modules/tinyglobby/dist/index.mjs + 1 modules
var dist = __webpack_require__(73382);
// EXTERNAL MODULE: ./shared/core/text/code-point-order.ts
var code_point_order = __webpack_require__(10347);
// EXTERNAL MODULE: ./shared/adapters/files/lfs-pointer.ts
var lfs_pointer = __webpack_require__(84972);
;// CONCATENATED MODULE: ./shared/adapters/files/resolve-paths.ts






/** A name this far from what was written is no longer a likely slip. */
const FARTHEST_HINT = 3;
/**
 * The real files that paths and globs name, relative to `base`: absolute, in code-point order, each once.
 * A path that exists is taken as it is, even where it looks like a glob. Links are kept as links.
 * @throws ModelgateError "input" with every problem found: `path-not-found`, `path-is-directory`, `path-not-a-file`,
 * `glob-matches-nothing`, `git-lfs-pointer`, `no-path`; each shows the path as the user wrote it
 */
async function resolvePaths(patterns, base) {
    const found = new Set();
    const problems = [];
    for (const pattern of patterns) {
        try {
            for (const path of await resolvePattern(pattern, base))
                found.add(path);
        }
        catch (cause) {
            if (!(cause instanceof errors/* ModelgateError */.HJ))
                throw cause;
            problems.push(...cause.problems);
        }
    }
    if (patterns.length === 0)
        problems.push({ code: "no-path", message: "no path was given" });
    (0,errors/* throwProblems */.Jh)("input", problems);
    return [...found].sort(code_point_order/* compareCodePoints */.O);
}
async function resolvePattern(pattern, base) {
    const path = (0,external_node_path_.resolve)(base, pattern);
    const entry = pattern === "" ? undefined : await (0,promises_.stat)(path).catch(ignoreAbsence);
    if (entry?.isFile() === true) {
        await (0,lfs_pointer/* assertNotLfsPointer */.g)(path, pattern);
        return [path];
    }
    if (entry?.isDirectory() === true) {
        const hint = "Name the files in it, for example with a glob such as `data/*.parquet`.";
        throw refuse(pattern, { code: "path-is-directory", message: "this is a folder; a file is expected", hint });
    }
    if (entry !== undefined)
        throw refuse(pattern, { code: "path-not-a-file", message: "this is no regular file" });
    if ((0,dist/* isDynamicPattern */.ey)(pattern))
        return expand(pattern, base);
    const hint = pattern === "" ? {} : await nearestName(path);
    throw refuse(pattern, { code: "path-not-found", message: "there is no such file", ...hint });
}
async function expand(pattern, base) {
    const paths = await (0,dist/* glob */.TI)(pattern, {
        cwd: base,
        absolute: true,
        onlyFiles: true,
        dot: false,
        expandDirectories: false,
    });
    if (paths.length === 0) {
        const hint = "Check the pattern: `*` stays within one folder, `**` crosses folders.";
        throw refuse(pattern, { code: "glob-matches-nothing", message: "no file matches this pattern", hint });
    }
    for (const path of paths)
        await (0,lfs_pointer/* assertNotLfsPointer */.g)(path, `${pattern} (${(0,external_node_path_.basename)(path)})`);
    return paths.map((path) => (0,external_node_path_.resolve)(path));
}
function refuse(shown, problem) {
    return new errors/* ModelgateError */.HJ("input", [{ ...problem, place: { file: shown } }]);
}
function ignoreAbsence(cause) {
    const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
    // ENAMETOOLONG and EINVAL: no file can have such a name, so it is not there.
    if (["ENOENT", "ENOTDIR", "ENAMETOOLONG", "EINVAL", "ERR_INVALID_ARG_VALUE"].includes(String(code)))
        return undefined;
    throw cause;
}
function noneWhenAbsent(cause) {
    ignoreAbsence(cause);
    return [];
}
async function nearestName(path) {
    const names = await (0,promises_.readdir)((0,external_node_path_.dirname)(path)).catch(noneWhenAbsent);
    const wanted = (0,external_node_path_.basename)(path);
    let nearest = "";
    let shortest = FARTHEST_HINT + 1;
    for (const name of names.slice(0, 1000)) {
        const distance = editDistance(wanted.toLowerCase(), name.toLowerCase());
        if (distance >= shortest)
            continue;
        nearest = name;
        shortest = distance;
    }
    if (nearest !== "")
        return { hint: `Did you mean ${nearest}?` };
    return names.length === 0 ? { hint: "The folder is empty or not there either." } : {};
}
/** Levenshtein distance, one row at a time. */
function editDistance(a, b) {
    let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let row = 1; row <= a.length; row++) {
        const current = [row];
        for (let column = 1; column <= b.length; column++) {
            const substitution = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
            current.push(Math.min(substitution, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
        }
        previous = current;
    }
    return previous[b.length] ?? 0;
}

// EXTERNAL MODULE: ./shared/core/gate/verdict.ts
var verdict = __webpack_require__(48319);
// EXTERNAL MODULE: ./shared/report/escape.ts
var report_escape = __webpack_require__(46682);
// EXTERNAL MODULE: ./shared/report/words.ts + 1 modules
var words = __webpack_require__(17121);
// EXTERNAL MODULE: ./shared/report/interval-scale.ts
var interval_scale = __webpack_require__(28703);
// EXTERNAL MODULE: ./shared/report/number.ts
var number = __webpack_require__(82344);
// EXTERNAL MODULE: ./shared/report/cell.ts
var report_cell = __webpack_require__(55437);
;// CONCATENATED MODULE: ./shared/report/terminal/text-width.ts
const COMBINING = /^\p{Mark}$/u;
/** East Asian wide and fullwidth blocks and the emoji planes: two columns in a terminal. */
const WIDE = /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1faff}\u{20000}-\u{3fffd}]$/u;
/** Columns the text takes in a terminal, for text that has been made visible already. */
function textWidth(text) {
    let width = 0;
    for (const character of text)
        width += characterWidth(character);
    return width;
}
/** Breaks text at spaces into lines of at most `width` columns; a word longer than a line is broken where it must be. */
function wrap(text, width) {
    const lines = [];
    let line = "";
    for (const word of text.split(" ").flatMap((part) => pieces(part, width))) {
        const longer = line === "" ? word : `${line} ${word}`;
        if (textWidth(longer) <= width) {
            line = longer;
        }
        else {
            lines.push(line);
            line = word;
        }
    }
    return [...lines, line];
}
/** Text followed, or preceded, by as many spaces as fill `width`. */
function pad(text, width, align) {
    const space = " ".repeat(Math.max(0, width - textWidth(text)));
    return align === "left" ? text + space : space + text;
}
function pieces(word, width) {
    const parts = [];
    let part = "";
    for (const character of word) {
        if (part !== "" && textWidth(part) + characterWidth(character) > width) {
            parts.push(part);
            part = "";
        }
        part += character;
    }
    return [...parts, part];
}
function characterWidth(character) {
    if (COMBINING.test(character))
        return 0;
    return WIDE.test(character) ? 2 : 1;
}

;// CONCATENATED MODULE: ./shared/report/terminal/table.ts



const GAP = "  ";
/** A column is not squeezed below this; when even so the table is too wide, rows are written as lists. */
const NARROWEST = 8;
/** Aligned columns within `width`; cells wrap inside their column. */
function tableLines({ columns, rows }, width, ink) {
    const titles = columns.map(({ title }) => (0,report_escape/* escapeTerminal */.en)(title));
    const texts = rows.map((row) => row.map(cellTerminal));
    const natural = titles.map((title, index) => Math.max(textWidth(title), ...texts.map((row) => textWidth(row[index] ?? ""))));
    const widths = squeeze(natural, width - GAP.length * (columns.length - 1));
    if (widths === null)
        return stacked(titles, texts, width);
    const draw = (cells, paint) => drawRow(cells, widths, columns.map(({ align }) => align), paint);
    return [
        ...draw(titles, (text) => ink.quiet(text)),
        ink.quiet(widths.map((columnWidth) => "─".repeat(columnWidth)).join(GAP)),
        ...texts.flatMap((row, index) => draw(row, (text, column) => painted(rows[index]?.[column], text, ink))),
    ];
}
/** A cell as one escaped line. */
function cellTerminal(cell) {
    return (0,report_escape/* escapeTerminal */.en)((0,report_escape/* shorten */.ml)((0,report_cell/* cellText */.Ie)(cell), report_escape/* CELL_LIMIT */.rX));
}
function painted(cell, text, ink) {
    return cell?.kind === "verdict" ? ink.verdict(cell.verdict, text) : text;
}
function drawRow(cells, widths, aligns, paint) {
    const wrapped = widths.map((width, column) => wrap(cells[column] ?? "", width));
    const height = Math.max(1, ...wrapped.map(({ length }) => length));
    return Array.from({ length: height }, (_, line) => wrapped
        .map((lines, column) => {
        const shown = lines[line] ?? "";
        // Painted before it is padded: spaces inside a colour could not be trimmed from the end of the line.
        const space = " ".repeat(Math.max(0, (widths[column] ?? 0) - textWidth(shown)));
        return aligns[column] === "right" ? space + paint(shown, column) : paint(shown, column) + space;
    })
        .join(GAP)
        .trimEnd());
}
/** Takes room from the widest column until the row fits; null when that would leave a column unreadable. */
function squeeze(natural, room) {
    const widths = [...natural];
    let excess = widths.reduce((sum, width) => sum + width, 0) - room;
    while (excess > 0) {
        const widest = Math.max(...widths);
        if (widest <= NARROWEST)
            return null;
        widths[widths.indexOf(widest)] = widest - 1;
        excess -= 1;
    }
    return widths;
}
function stacked(titles, rows, width) {
    return rows.flatMap((row) => [
        ...row.flatMap((cell, column) => wrap(`${titles[column] ?? ""}: ${cell}`, Math.max(1, width - 2)).map((line, index) => column === 0 && index === 0 ? `- ${line}` : `  ${line}`)),
    ]);
}

;// CONCATENATED MODULE: ./shared/report/terminal/chart.ts





const TRACK = 41;
const LABEL = 44;
/** Charts as lines of text; no lines where the alternative text says it better. */
function chartLines(chart, width, ink) {
    switch (chart.kind) {
        case "curve":
            return [];
        case "confusion":
            return confusion(chart, width, ink);
        case "intervals":
            return intervals(chart, width);
    }
}
function confusion({ classes, counts, caption }, width, ink) {
    const columns = [
        { title: "true \\ predicted", align: "left" },
        ...classes.map((name) => ({ title: (0,report_escape/* clip */.$Q)(name, 16), align: "right" })),
    ];
    const rows = counts.map((row, index) => [
        { kind: "text", text: (0,report_escape/* clip */.$Q)(classes[index] ?? "", 24) },
        ...row.map((count) => ({ kind: "text", text: count === null ? "–" : (0,number/* countText */.lT)(count) })),
    ]);
    return tableLines({ kind: "table", caption, columns, rows }, width, ink);
}
/** `label   ├──●──┤  ┊`: whiskers, value and limit; left out where the terminal is too narrow to show them. */
function intervals({ rows }, width) {
    const room = Math.min(LABEL, width - TRACK - 2);
    if (room < 12)
        return [];
    const labels = rows.map(({ label }) => (0,report_escape/* clip */.$Q)((0,report_escape/* escapeTerminal */.en)(label), room));
    const widest = Math.max(0, ...labels.map(textWidth));
    return (0,interval_scale/* placeRows */.b)(rows).map((row, index) => `${pad(labels[index] ?? "", widest, "left")}  ${track(row)}`.trimEnd());
}
function track({ value, low, high, limit, passes }) {
    const cells = Array.from({ length: TRACK }, (_, index) => passes !== null && inside(index, passes) ? "·" : " ");
    const put = (at, mark) => {
        if (at !== null)
            cells[column(at)] = mark;
    };
    if (low !== null && high !== null) {
        for (let at = column(low); at <= column(high); at += 1)
            cells[at] = "─";
    }
    put(limit, "┃");
    put(low, "├");
    put(high, "┤");
    put(value, "●");
    return cells.join("");
}
function inside(index, [from, to]) {
    return index >= column(from) && index <= column(to);
}
function column(share) {
    return Math.round(share * (TRACK - 1));
}

;// CONCATENATED MODULE: ./shared/report/terminal/ink.ts
/** The sixteen basic colours only: a terminal's owner has chosen what they look like. Blue and yellow, not red and green, part pass from fail. */
const VERDICT_COLOUR = { pass: "36", warn: "33", fail: "31", inconclusive: "35" };
function inkFor(color) {
    const paint = (codes, text) => color && text !== "" ? `\u001b[${codes}m${text}\u001b[0m` : text;
    return {
        strong: (text) => paint("1", text),
        quiet: (text) => paint("2", text),
        verdict: (verdict, text) => paint(`1;${VERDICT_COLOUR[verdict]}`, text),
    };
}

;// CONCATENATED MODULE: ./shared/report/terminal/render.ts






/** The report as plain text, headline first. Folded sections are named, not shown: the files beside it hold them. */
function renderTerminal(document, options) {
    const width = Math.min(120, Math.max(40, Math.floor(options.width)));
    const ink = inkFor(options.color);
    const open = document.sections.filter(({ folded }) => !folded);
    const folded = document.sections.filter((section) => section.folded);
    const lines = [
        ...headLines(document, width, ink),
        ...open.flatMap((section) => ["", ...sectionLines(section, width, ink)]),
        ...(folded.length === 0
            ? []
            : ["", ...wrap(`Also in the report: ${folded.map(({ title }) => (0,report_escape/* escapeTerminal */.en)(title)).join(", ")}.`, width)]),
    ];
    return `${lines.join("\n")}\n`;
}
function headLines({ title, verdict, headline, actions, facts }, width, ink) {
    const word = `${words/* VERDICT_MARK */.s0[verdict]} ${words/* VERDICT_WORD */.XU[verdict].toUpperCase()}`;
    const titleLines = wrap((0,report_escape/* escapeTerminal */.en)((0,report_escape/* shorten */.ml)(title, report_escape/* CELL_LIMIT */.rX)), Math.max(12, width - textWidth(word) - 2));
    return [
        ...titleLines.map((line, index) => index === 0 ? `${ink.verdict(verdict, word)}  ${ink.strong(line)}` : `${" ".repeat(textWidth(word) + 2)}${line}`),
        ...prose(headline, width),
        ...(actions.length === 0
            ? []
            : ["", ...actions.flatMap((action, index) => hanging(action, `${String(index + 1)}. `, width))]),
        ...(facts.length === 0 ? [] : ["", ...factLines(facts, width, ink)]),
    ];
}
function sectionLines({ title, blocks }, width, ink) {
    return [
        ink.strong((0,report_escape/* escapeTerminal */.en)(title)),
        ...blocks.flatMap((block, index) => [...(index === 0 ? [] : [""]), ...blockLines(block, width, ink)]),
    ];
}
function blockLines(block, width, ink) {
    switch (block.kind) {
        case "paragraph":
            return prose(block.text, width);
        case "list":
            return block.items.flatMap((item) => hanging(item, "- ", width));
        case "note":
            return hanging(block.text, block.tone === "warning" ? "Mind: " : "Note: ", width);
        case "facts":
            return factLines(block.facts, width, ink);
        case "table":
            return [...prose(block.caption, width), ...tableLines(block, width, ink)];
        case "code":
            return block.text.split("\n").map((line) => `    ${(0,report_escape/* escapeTerminal */.en)(line)}`);
        case "chart":
            return [
                ...prose(`${block.chart.caption} ${block.chart.alternative}`, width),
                ...chartLines(block.chart, width, ink),
            ];
    }
}
function factLines(facts, width, ink) {
    const labels = facts.map(({ label }) => (0,report_escape/* escapeTerminal */.en)(label));
    const widest = Math.max(0, ...labels.map(textWidth));
    return facts.flatMap(({ value }, index) => wrap(cellTerminal(value), Math.max(12, width - widest - 2)).map((line, lineIndex) => {
        const label = pad(lineIndex === 0 ? (labels[index] ?? "") : "", widest, "left");
        return `${ink.quiet(label)}  ${value.kind === "verdict" ? ink.verdict(value.verdict, line) : line}`;
    }));
}
function prose(text, width) {
    return wrap((0,report_escape/* escapeTerminal */.en)((0,report_escape/* shorten */.ml)(text, report_escape/* PARAGRAPH_LIMIT */.DH)), width);
}
function hanging(text, lead, width) {
    return prose(text, width - lead.length).map((line, index) => (index === 0 ? lead : " ".repeat(lead.length)) + line);
}

// EXTERNAL MODULE: ./shared/core/text/nearest.ts
var nearest = __webpack_require__(74416);
// EXTERNAL MODULE: ./shared/spec/define-action.ts
var define_action = __webpack_require__(77936);
// EXTERNAL MODULE: ./shared/spec/parse-inputs.ts
var parse_inputs = __webpack_require__(47801);
;// CONCATENATED MODULE: ./shared/runtime/arguments.ts




/** Flags of every subcommand that are not inputs. */
const SWITCHES = ["json", "quiet", "help", "version"];
/** How the command line writes an input's name. */
function flagName(name) {
    return `--${name}`;
}
/** Input kinds whose flag may be repeated, each time adding entries. */
function isRepeatable({ kind }) {
    return kind === "paths" || kind === "names" || kind === "lines" || kind === "pairs";
}
/** Reads `modelgate ACTION [VALUE ...] --flag value --flag=value`, given what stands behind the program's name. */
function parseArguments(argv, specs) {
    const [first, ...rest] = argv;
    if (first === undefined)
        return { kind: "help", action: null, isAsked: false };
    if (first === "--version")
        return { kind: "version" };
    if (first === "--help" || first === "-h")
        return { kind: "help", action: null, isAsked: true };
    const subcommand = first === "help" ? rest[0] : first;
    if (subcommand === undefined)
        return { kind: "help", action: null, isAsked: true };
    const action = specs.find(({ name }) => name === subcommand);
    if (action === undefined)
        return { kind: "problems", action: null, problems: [unknownAction(subcommand, specs)] };
    return first === "help" ? { kind: "help", action, isAsked: true } : parseFlags(rest, action);
}
function unknownAction(name, specs) {
    const names = specs.map((spec) => spec.name);
    const message = `unknown action ${(0,quote/* quote */.hD)(name)}; accepted: ${(0,quote/* alternatives */.Vo)(names)}`;
    return { code: "unknown-action", message, hint: (0,nearest/* didYouMean */.au)(name, names, "modelgate --help lists the actions.") };
}
function parseFlags(argv, action) {
    const switches = new Set();
    const given = new Map();
    const problems = [];
    let index = 0;
    let place = 0;
    while (index < argv.length) {
        const byPlace = action.positionals?.[place];
        const isFlag = (argv[index] ?? "").startsWith("-");
        const read = byPlace === undefined || isFlag
            ? readFlag(argv, index, action)
            : { kind: "value", name: byPlace, value: argv[index] ?? "", consumed: 1 };
        if (byPlace !== undefined && !isFlag)
            place += 1;
        index += read.consumed;
        if (read.kind === "problem")
            problems.push(read.problem);
        else if (read.kind === "switch")
            switches.add(read.name);
        else
            given.set(read.name, [...(given.get(read.name) ?? []), read.value]);
    }
    if (switches.has("help"))
        return { kind: "help", action, isAsked: true };
    if (switches.has("version"))
        return { kind: "version" };
    const raw = joined(given, action, problems);
    const [head, ...tail] = problems;
    // A misspelt flag must not hide what else is wrong.
    if (head !== undefined)
        return { kind: "problems", action, problems: [head, ...tail, ...valueProblems(action, raw)] };
    return { kind: "run", action, raw, json: switches.has("json"), quiet: switches.has("quiet") };
}
function valueProblems(action, raw) {
    const parsed = (0,parse_inputs/* parseInputs */.T)((0,define_action/* flagInputs */.Cp)(action), raw, flagName);
    return parsed.kind === "problems" ? parsed.problems : [];
}
function readFlag(argv, index, action) {
    const argument = argv[index] ?? "";
    if (argument === "-h")
        return { kind: "switch", name: "help", consumed: 1 };
    if (!argument.startsWith("--") || argument === "--")
        return arguments_refuse(stray(argument), 1);
    const equals = argument.indexOf("=");
    const name = argument.slice(2, equals === -1 ? undefined : equals);
    const attached = equals === -1 ? null : argument.slice(equals + 1);
    const following = argv[index + 1];
    const hasValue = following !== undefined && !following.startsWith("--");
    const asSwitch = SWITCHES.find((candidate) => candidate === name);
    if (asSwitch !== undefined) {
        return attached === null
            ? { kind: "switch", name: asSwitch, consumed: 1 }
            : arguments_refuse(takesNoValue(name, attached), 1);
    }
    const inputs = (0,define_action/* flagInputs */.Cp)(action);
    const declared = Object.hasOwn(inputs, name) ? inputs[name] : undefined;
    // What follows an unknown flag is most likely its value, not a second mistake.
    if (declared === undefined)
        return arguments_refuse(unknownFlag(name, action), attached === null && hasValue ? 2 : 1);
    if (attached !== null)
        return { kind: "value", name, value: attached, consumed: 1 };
    if (declared.kind === "boolean" && following !== "true" && following !== "false")
        return { kind: "value", name, value: "true", consumed: 1 };
    if (!hasValue)
        return arguments_refuse(missingValue(name, declared), 1);
    return { kind: "value", name, value: following, consumed: 2 };
}
function arguments_refuse(problem, consumed) {
    return { kind: "problem", problem, consumed };
}
function stray(argument) {
    const hint = "Every value follows its flag; quote values that hold spaces.";
    return { code: "stray-argument", message: `unexpected argument ${(0,quote/* quote */.hD)(argument)}`, hint };
}
function takesNoValue(name, attached) {
    return { code: "bad-flag", input: flagName(name), message: `takes no value, found ${(0,quote/* quote */.hD)(attached)}` };
}
function unknownFlag(name, action) {
    const flags = [...Object.keys((0,define_action/* flagInputs */.Cp)(action)), ...SWITCHES].map(flagName);
    const hint = (0,nearest/* didYouMean */.au)(flagName(name), flags, `modelgate ${action.name} --help lists the flags.`);
    return { code: "unknown-flag", message: `unknown flag ${(0,quote/* quote */.hD)(flagName(name))}`, hint };
}
function missingValue(name, declared) {
    const message = `needs a value: ${flagName(name)} ${declared.placeholder}`;
    return {
        code: "missing-value",
        input: flagName(name),
        message,
        hint: `A value that begins with -- is written ${flagName(name)}=VALUE.`,
    };
}
/** One text an input, lists joined by new lines; a second value for an input that takes one is a problem. */
function joined(given, action, problems) {
    const raw = {};
    for (const [name, values] of given) {
        const declared = action.inputs[name];
        if (declared !== undefined && values.length > 1 && !isRepeatable(declared)) {
            const shown = values.slice(0, 3).map((value) => (declared.secret ? "a value" : (0,quote/* quote */.hD)(value)));
            problems.push({
                code: "repeated-flag",
                input: flagName(name),
                message: `is given ${String(values.length)} times, found ${(0,quote/* alternatives */.Vo)(shown, "and")}`,
            });
        }
        // An empty value is refused rather than taken for "not given": a shell variable that is not set should not change the judgement.
        if (values.some((value) => value.trim() === "")) {
            problems.push({ code: "empty-value", input: flagName(name), message: "has an empty value" });
        }
        raw[name] = declared !== undefined && isRepeatable(declared) ? values.join("\n") : values.at(-1);
    }
    return raw;
}

;// CONCATENATED MODULE: ./shared/core/text/wrap.ts
/** Breaks a paragraph into lines of at most `width` characters at spaces; a longer word keeps a line for itself. */
function wrap_wrap(paragraph, width) {
    const lines = [];
    let line = "";
    for (const word of paragraph.split(" ")) {
        const extended = line === "" ? word : `${line} ${word}`;
        if (extended.length <= width || line === "")
            line = extended;
        else {
            lines.push(line);
            line = word;
        }
    }
    return [...lines, line];
}

;// CONCATENATED MODULE: ./shared/runtime/help.ts



const WIDTH = 80;
const INDENT = 2;
/** Where descriptions begin; a flag that reaches further has its description on the next line. */
const DESCRIPTION_COLUMN = 30;
const GROUP_ORDER = [
    "Command",
    "Model",
    "Data",
    "Judgement",
    "Champion",
    "Supplied predictions",
    "Records",
    "Approval",
    "Registry",
    "Rollout",
    "Run",
    "Output",
];
const EXIT_CODES = [
    ["0", "pass or warn"],
    ["1", "fail: a gate is missed, or the model cannot be used"],
    ["2", "inconclusive: too little data, or a check that could not look"],
    ["64", "error in a flag, the configuration, a path or the data"],
    ["70", "internal error"],
];
/** `modelgate --help`: the actions, one line each. */
function mainHelp(specs) {
    const width = Math.max(...specs.map(({ name }) => name.length));
    return joinBlocks([
        ["Judges machine-learning models before they are merged, released and served."],
        ["Usage: modelgate ACTION [--flag value ...]"],
        ["Actions", ...specs.flatMap(({ name, summary }) => entry(name, summary, width + INDENT * 2))],
        ["modelgate ACTION --help explains an action.", "modelgate --version prints the version."],
    ]);
}
/** `modelgate ACTION --help`, in 80 columns: usage, flags by group, examples, exit codes. */
function actionHelp(spec) {
    const { positionals = [] } = spec;
    const byPlace = positionals.map((name) => spec.inputs[name]).filter((declared) => declared !== undefined);
    const required = Object.entries((0,define_action/* flagInputs */.Cp)(spec)).filter(([name, declared]) => declared.required && !positionals.includes(name));
    const usage = [
        "Usage: modelgate",
        spec.name,
        ...byPlace.map(({ required: must, placeholder }) => (must ? placeholder : `[${placeholder}]`)),
        ...required.map(([name, { placeholder }]) => `--${name} ${placeholder}`),
        "[--flag value ...]",
    ];
    return joinBlocks([
        wrap_wrap(spec.summary, WIDTH),
        wrap_wrap(spec.description, WIDTH),
        [usage.join(" ")],
        ["Examples", ...spec.examples.flatMap((example) => exampleLines(spec, example))],
        ...GROUP_ORDER.map((group) => groupBlock(spec, group)).filter((block) => block.length > 0),
        ["Exit codes", ...EXIT_CODES.flatMap(([code, meaning]) => entry(code, meaning, INDENT * 3))],
        wrap_wrap("A flag marked with * may be repeated. A flag overrides what modelgate.yml says.", WIDTH),
    ]);
}
function joinBlocks(blocks) {
    return `${blocks.map((block) => block.join("\n")).join("\n\n")}\n`;
}
const SWITCH_LINES = [
    ["--json", "Print the result as JSON and nothing else."],
    ["--quiet", "No progress on standard error."],
    ["--help", "Print this help."],
    ["--version", "Print the version."],
];
function groupBlock(spec, group) {
    const members = Object.entries((0,define_action/* flagInputs */.Cp)(spec)).filter(([, declared]) => declared.group === group);
    const flags = members.flatMap(([name, declared]) => entry(flagText(name, declared), describe(declared), DESCRIPTION_COLUMN));
    const switches = group === "Output" ? SWITCH_LINES.flatMap(([flag, meaning]) => entry(flag, meaning, DESCRIPTION_COLUMN)) : [];
    return flags.length + switches.length === 0 ? [] : [group, ...flags, ...switches];
}
function flagText(name, declared) {
    const placeholder = declared.kind === "choice" ? "WORD" : declared.placeholder;
    return `--${name} ${placeholder}${isRepeatable(declared) ? " *" : ""}`;
}
/** Kinds whose accepted values the description alone does not say; for lists the repeated flag says it. */
const ACCEPTS_SHOWN = new Set(["number", "integer", "choice", "lines", "pairs"]);
/** Description, what is accepted, what holds otherwise: one paragraph. */
function describe(declared) {
    const fallback = declared.default ?? declared.otherwise;
    const parts = [
        declared.description,
        declared.accepts !== null && ACCEPTS_SHOWN.has(declared.kind) ? `Accepted: ${declared.accepts}.` : null,
        fallback === null ? null : `Default: ${fallback}.`,
        declared.deprecated === null ? null : `Deprecated: ${declared.deprecated}`,
    ];
    return parts.filter((part) => part !== null).join(" ");
}
function entry(term, description, column) {
    const head = " ".repeat(INDENT) + term;
    const text = wrap_wrap(description, WIDTH - column);
    if (head.length > column - INDENT)
        return [head, ...text.map((line) => " ".repeat(column) + line)];
    return text.map((line, index) => (index === 0 ? head.padEnd(column) : " ".repeat(column)) + line);
}
function exampleLines(spec, example) {
    const { positionals = [] } = spec;
    const flags = Object.entries(example.inputs).flatMap(([name, given]) => (typeof given === "string" ? [given] : given).map((text) => positionals.includes(name) ? shellWord(text) : `--${name} ${shellWord(text)}`));
    return [
        "",
        ...wrap_wrap(`${example.title}:`, WIDTH - INDENT).map(indented),
        ...commandLines(`modelgate ${spec.name}`, flags),
    ];
}
function indented(line) {
    return " ".repeat(INDENT) + line;
}
/** Flags fill lines; each line but the last ends in a backslash, so the example can be pasted. */
function commandLines(command, flags) {
    const lines = [];
    let line = indented(indented(command));
    for (const flag of flags) {
        if (line.length + flag.length + 3 <= WIDTH)
            line += ` ${flag}`;
        else {
            lines.push(`${line} \\`);
            line = " ".repeat(INDENT * 3) + flag;
        }
    }
    return [...lines, line];
}
function shellWord(text) {
    return /^[\w./=,:@-]+$/u.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

;// CONCATENATED MODULE: ./shared/runtime/error-lines.ts

/** Every problem as a person reads it: where, what, and the next step indented below. Ends with a new line. */
function errorLines(problems) {
    const lines = problems.flatMap((problem) => [
        `modelgate: error: ${oneLine((0,errors/* problemLine */.YK)(problem))}`,
        ...(problem.hint === undefined ? [] : [`  ${oneLine(problem.hint)}`]),
    ]);
    return `${lines.join("\n")}\n`;
}
/** Messages quote user text already escaped; this holds the line together should one not. */
function oneLine(text) {
    return text.replaceAll(/[\r\n\u2028\u2029]+/gu, " ");
}

// EXTERNAL MODULE: ./shared/runtime/publish.ts + 14 modules
var publish = __webpack_require__(28086);
// EXTERNAL MODULE: ./shared/runtime/system-clock.ts
var system_clock = __webpack_require__(72483);
// EXTERNAL MODULE: ./shared/runtime/terminal-progress.ts
var terminal_progress = __webpack_require__(25513);
// EXTERNAL MODULE: ./shared/runtime/version.ts
var version = __webpack_require__(39029);
;// CONCATENATED MODULE: ./shared/runtime/cli.ts











const USER_ERROR = 64;
const INTERNAL_ERROR = 70;
const WIDEST = 120;
/** Runs one command line and returns its exit code (contracts.md §3). Nothing escapes it. */
async function runCommandLine(surroundings) {
    const { argv, specs, stderr, debug } = surroundings;
    try {
        return await perform(parseArguments(argv, specs), surroundings);
    }
    catch (error) {
        if (error instanceof errors/* ModelgateError */.HJ) {
            stderr.write(errorLines(error.problems));
            return USER_ERROR;
        }
        stderr.write(internalError(error, debug));
        return INTERNAL_ERROR;
    }
}
async function perform(invocation, surroundings) {
    const { specs, stdout, stderr } = surroundings;
    switch (invocation.kind) {
        case "version":
            stdout.write(`modelgate ${version/* VERSION */.x}\n`);
            return 0;
        case "help": {
            const text = invocation.action === null ? mainHelp(specs) : actionHelp(invocation.action);
            (invocation.isAsked ? stdout : stderr).write(text);
            return invocation.isAsked ? 0 : USER_ERROR;
        }
        case "problems":
            stderr.write(errorLines(invocation.problems));
            return USER_ERROR;
        case "run":
            return runAction(invocation, surroundings);
    }
}
async function runAction({ action, raw, json, quiet }, { load, stdout, stderr, noColor, nowMs, runtime }) {
    const main = await load(action.name);
    const terminal = quiet ? null : (0,terminal_progress/* terminalProgress */.e3)({ write: stderr.write, isTerminal: stderr.isTerminal, nowMs });
    const warn = (message) => stderr.write(`modelgate: warning: ${(0,quote/* escapeText */.X1)(message, 1000)}\n`);
    const conclusion = await main
        .run(raw, {
        ...runtime,
        progress: terminal ?? terminal_progress/* silentProgress */.RZ,
        showInput: flagName,
        warn,
        // A command line trusts the files at hand, so nothing is remarked that its report would not say anyway.
        remark: warn,
    })
        .finally(() => terminal?.finish());
    const published = await (0,publish/* publish */.m)(conclusion, { actor: null, run: null }, system_clock/* systemClock */.m, runtime.files.sha256);
    if (json)
        stdout.write(published.resultText);
    else {
        const color = stdout.isTerminal && !noColor;
        const width = Math.min(WIDEST, stdout.columns ?? 100);
        stdout.write(renderTerminal(conclusion.document, { color, width }));
        stdout.write(`\nReport  ${published.reportPath}\nRecord  ${published.recordPath}  sha256 ${published.recordDigest}\n`);
    }
    return (0,verdict/* exitCode */.I)(conclusion.result.verdict);
}
function internalError(error, debug) {
    const message = error instanceof Error ? error.message : String(error);
    const stack = debug && error instanceof Error ? `${error.stack ?? ""}\n` : "";
    const problem = {
        code: "internal-error",
        message: `internal error: ${(0,quote/* escapeText */.X1)(message, 300)}`,
        hint: "This is a defect of modelgate, not of the model. Run again with MODELGATE_DEBUG=1 and report the stack.",
    };
    return `${errorLines([problem])}${stack}`;
}

;// CONCATENATED MODULE: ./shared/runtime/end-on-signals.ts
/** Exit code of a process that a signal ended, as shells count it. */
const ENDINGS = [
    ["SIGHUP", 129],
    ["SIGINT", 130],
    ["SIGTERM", 143],
];
/**
 * Ends this process on a signal: cleans up, and leaves through `process.exit`, whose event kills the inference child. Node's own default
 * would leave a model running that nobody waits for.
 *
 * @param clean synchronous: nothing else runs any more
 */
function endOnSignals(clean) {
    for (const [signal, code] of ENDINGS) {
        process.once(signal, () => {
            try {
                clean(signal);
            }
            finally {
                process.exit(code);
            }
        });
    }
}

;// CONCATENATED MODULE: ./shared/runtime/environment.ts
function readEnvironment() {
    const all = process.env;
    return { noColor: (all["NO_COLOR"] ?? "") !== "" || all["TERM"] === "dumb", all };
}

// EXTERNAL MODULE: ./actions/validate-model/spec.ts + 1 modules
var spec = __webpack_require__(8099);
;// CONCATENATED MODULE: ./shared/runtime/specs.ts

/** Every action of the suite, in the order in which help lists them; a policy test holds it against the folders under actions/. */
const SPECS = [spec/* validateModelSpec */.p];

;// CONCATENATED MODULE: ./shared/runtime/tracked-folder.ts


function folderTracker() {
    const begun = [];
    let isSettled = false;
    return {
        track: (folder, path) => ({
            prepare: () => folder.prepare(),
            write(name, text) {
                begun.push({ path, name });
                return folder.write(name, text);
            },
        }),
        settle() {
            isSettled = true;
        },
        abandon() {
            if (isSettled)
                return false;
            for (const { path, name } of begun)
                removeWithDrafts(path, name);
            return true;
        },
    };
}
/** A file is written beside its place, as `.NAME.ID`, and then renamed. */
function removeWithDrafts(path, name) {
    (0,external_node_fs_.rmSync)((0,external_node_path_.join)(path, name), { force: true });
    const drafts = namesIn(path).filter((other) => other.startsWith(`.${name}.`));
    for (const draft of drafts)
        (0,external_node_fs_.rmSync)((0,external_node_path_.join)(path, draft), { force: true });
}
function namesIn(path) {
    try {
        return (0,external_node_fs_.readdirSync)(path);
    }
    catch {
        return [];
    }
}

// EXTERNAL MODULE: ./shared/runtime/trigger-event.ts
var trigger_event = __webpack_require__(44208);
;// CONCATENATED MODULE: ./shared/runtime/main.ts


















const DEFAULT_OUT = "modelgate-out";
const DEFAULT_CONFIG = "modelgate.yml";
/** What each action of specs.ts does, loaded when it is asked for: none pays for another's dependencies. */
const MAINS = {
    "validate-model": () => Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(430), __webpack_require__.e(7)]).then(__webpack_require__.bind(__webpack_require__, 23007)),
};
async function loadAction(name) {
    const load = MAINS[name];
    if (load === undefined)
        throw new TypeError(`there is no action ${name}`);
    return (await load()).main;
}
/**
 * The command line's door. Sets the exit code and returns when everything is written.
 *
 * @param entry `import.meta.url` of the stub in dist/cli, beside which the other entries and the inference runtime lie
 */
async function cli(entry) {
    const { noColor, all } = readEnvironment();
    const tempDir = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), "modelgate-"));
    const workingDir = process.cwd();
    const folders = folderTracker();
    endOnSignals(() => {
        folders.abandon();
        (0,external_node_fs_.rmSync)(tempDir, { recursive: true, force: true });
    });
    try {
        process.exitCode = await runCommandLine({
            argv: process.argv.slice(2),
            specs: SPECS,
            load: loadAction,
            stdout: stream(process.stdout),
            stderr: stream(process.stderr),
            noColor,
            debug: (all["MODELGATE_DEBUG"] ?? "") !== "",
            nowMs: () => performance.now(),
            runtime: {
                workingDir,
                environment: all,
                ...installation(entry),
                tempDir,
                trustedConfig: null,
                changedFiles: null,
                championAtBase: null,
                files: localFiles(workingDir, folders),
                workflow: null,
            },
        });
    }
    finally {
        await (0,promises_.rm)(tempDir, { recursive: true, force: true });
    }
}
/** Where the parts of this installation lie, seen from one of its entries. */
function installation(entry) {
    return {
        childEntry: {
            execPath: process.execPath,
            args: [(0,external_node_url_.fileURLToPath)(new URL("../inference-child/index.js", entry))],
        },
        onnxruntimePath: (0,external_node_url_.fileURLToPath)(new URL("../native/", entry)),
    };
}
/** A person's own files: they may name any that they can open. */
function localFiles(workingDir, folders) {
    return {
        readConfig: (named) => readConfigFile(named, workingDir),
        findConfig: (named) => findConfigFile(named, workingDir),
        resolvePaths: resolvePaths,
        assertReachable: () => Promise.resolve(),
        sha256: (text) => (0,external_node_crypto_.createHash)("sha256").update(text, "utf8").digest("hex"),
        outFolder(named = DEFAULT_OUT) {
            const path = (0,external_node_path_.resolve)(workingDir, named);
            return folders.track(outFolder(path, named), path);
        },
        commit: () => (0,git/* currentCommit */.Hg)(workingDir),
    };
}
/**
 * The door of one action in a workflow. Sets the exit code and returns when everything is written.
 *
 * @param name folder under actions/
 * @param entry `import.meta.url` of the stub in dist/NAME
 */
async function action(name, entry) {
    const [{ runAction }, { actionsLog }] = await Promise.all([__webpack_require__.e(/* import() */ 207).then(__webpack_require__.bind(__webpack_require__, 60207)), __webpack_require__.e(/* import() */ 897).then(__webpack_require__.bind(__webpack_require__, 82897))]);
    const { all } = readEnvironment();
    const log = await actionsLog();
    const main = await loadAction(name);
    const workingDir = process.cwd();
    const tempDirs = [];
    const folders = folderTracker();
    endOnSignals((signal) => {
        const isAbandoned = folders.abandon();
        for (const folder of tempDirs)
            (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
        log.endGroup();
        const state = isAbandoned
            ? "before its results were written; there is no verdict"
            : "after its results were written";
        log.error({ title: "modelgate", message: `ended by ${signal} ${state}` });
    });
    try {
        process.exitCode = await runAction({
            action: main,
            variables: all,
            log,
            nowMs: () => performance.now(),
            workingDir,
            async open(request) {
                const tempDir = await (0,promises_.mkdtemp)((0,external_node_path_.join)(request.environment.tempDir, "modelgate-work-"));
                tempDirs.push(tempDir);
                const runtime = { ...installation(entry), workingDir, environment: all, tempDir };
                return actionsServices(request, runtime, folders, name);
            },
        });
    }
    finally {
        await Promise.all(tempDirs.map((folder) => (0,promises_.rm)(folder, { recursive: true, force: true })));
    }
}
/** Octokit and the rest are loaded when something is asked of GitHub, and not before. */
async function actionsServices(workflow, ground, folders, actionName) {
    const { environment, event, token } = workflow;
    const { repository, apiUrl, workspace } = environment;
    const { owner, name: repo } = repository;
    const confinement = confinedTo([workspace, environment.tempDir]);
    const client = async () => {
        const { githubClient } = await __webpack_require__.e(/* import() */ 680).then(__webpack_require__.bind(__webpack_require__, 36680));
        return githubClient({ token: token ?? "", apiUrl, userAgent: `modelgate/${version/* VERSION */.x}` });
    };
    const sha = (0,trigger_event/* trustedCommit */.T)(event);
    const base = sha === null ? null : await baseCommit(client, { owner, repo, sha });
    return {
        runtime: {
            ...ground,
            trustedConfig: base === null ? null : trustedConfig(base, workspace, confinement),
            changedFiles: base === null ? null : changedFiles(base, workspace),
            championAtBase: base === null ? null : championAtBase(base, workspace, ground.tempDir),
            files: confinedFiles(ground.workingDir, environment, confinement, folders, actionName),
            workflow,
        },
        published: () => folders.settle(),
        async comment(pullNumber, edit) {
            const { publishSection } = await __webpack_require__.e(/* import() */ 924).then(__webpack_require__.bind(__webpack_require__, 97924));
            return publishSection(await client(), { owner, repo, pullNumber, edit });
        },
        async artifact(name, files, root) {
            const { uploadArtifact } = await __webpack_require__.e(/* import() */ 185).then(__webpack_require__.bind(__webpack_require__, 32185));
            return uploadArtifact(name, files, root);
        },
    };
}
async function baseCommit(client, place) {
    const { commitFiles } = await __webpack_require__.e(/* import() */ 448).then(__webpack_require__.bind(__webpack_require__, 24448));
    return commitFiles(await client(), place);
}
function trustedConfig(base, workspace, confinement) {
    return async (named) => {
        if (named !== undefined)
            await confinement.check((0,external_node_path_.resolve)(workspace, named), named);
        const { readTrustedPolicy } = await __webpack_require__.e(/* import() */ 495).then(__webpack_require__.bind(__webpack_require__, 71495));
        return readTrustedPolicy(base, named, workspace);
    };
}
function changedFiles(base, workspace) {
    return async (paths) => {
        const { changedFiles: compare } = await __webpack_require__.e(/* import() */ 117).then(__webpack_require__.bind(__webpack_require__, 17117));
        return compare(base, paths, workspace);
    };
}
function championAtBase(base, workspace, tempDir) {
    return async (modelPath) => {
        const { championAtBase: bring } = await Promise.all(/* import() */[__webpack_require__.e(430), __webpack_require__.e(600)]).then(__webpack_require__.bind(__webpack_require__, 5600));
        return bring(base, modelPath, workspace, tempDir);
    };
}
/** Files as a workflow may name them: inside the workspace and the runner's temporary folder (contracts.md §8). */
function confinedFiles(workingDir, { tempDir }, confinement, folders, actionName) {
    const local = localFiles(workingDir, folders);
    const reach = (named) => confinement.check((0,external_node_path_.resolve)(workingDir, named), named);
    return {
        ...local,
        async readConfig(named) {
            await reach(named ?? DEFAULT_CONFIG);
            return local.readConfig(named);
        },
        async findConfig(named) {
            await reach(named ?? DEFAULT_CONFIG);
            return local.findConfig(named);
        },
        resolvePaths: confinedResolver(resolvePaths, confinement),
        assertReachable: reach,
        outFolder(named) {
            // A folder of its own for each step: two steps of a job must not overwrite each other's results.
            const path = named ?? (0,external_node_path_.join)(tempDir, `modelgate-${actionName}-${(0,external_node_crypto_.randomUUID)().slice(0, 8)}`);
            const folder = local.outFolder(path);
            return {
                async prepare() {
                    await reach(path);
                    await folder.prepare();
                },
                async write(name, text) {
                    await reach(path);
                    return folder.write(name, text);
                },
            };
        },
    };
}
function stream(target) {
    // A reader that has seen enough, such as `head`, closes the pipe; the verdict and its exit code stand all the same.
    target.on("error", (error) => {
        if (error.code !== "EPIPE")
            throw error;
    });
    return {
        write: (text) => void target.write(text),
        isTerminal: target.isTTY,
        columns: target.isTTY ? target.columns : undefined,
    };
}


/***/ }),

/***/ 28086:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ publish)
});

// EXTERNAL MODULE: ./shared/core/errors.ts
var errors = __webpack_require__(46677);
// EXTERNAL MODULE: ./shared/core/text/code-point-order.ts
var code_point_order = __webpack_require__(10347);
;// CONCATENATED MODULE: ./shared/records/canonical-json.ts

/** Deeper than anything we write; a hostile document must not exhaust the stack. */
const DEEPEST = 64;
/**
 * The one text of a JSON value: keys sorted by code point, two spaces, LF, a final newline, numbers as JavaScript's shortest
 * text that reads back as the same double (−0 is written 0). Equal values give equal bytes, whoever made them and in what order.
 * Indented rather than packed, since people read records and diff them.
 *
 * @throws TypeError on what JSON cannot say: NaN, infinity, undefined, functions, nesting beyond 64 levels
 */
function canonical_json_canonicalJson(value) {
    return `${written(value, 0)}\n`;
}
function written(value, depth) {
    if (depth > DEEPEST)
        throw new TypeError(`JSON nested deeper than ${String(DEEPEST)} levels`);
    if (value === null || typeof value === "boolean" || typeof value === "string")
        return JSON.stringify(value);
    if (typeof value === "number")
        return numberText(value);
    if (Array.isArray(value))
        return block("[", "]", value.map((item) => written(item, depth + 1)), depth);
    if (typeof value === "object")
        return block("{", "}", members(value, depth), depth);
    throw new TypeError(`a ${typeof value} has no place in a record`);
}
function members(value, depth) {
    return Object.entries(value)
        .sort(([a], [b]) => (0,code_point_order/* compareCodePoints */.O)(a, b))
        .map(([key, item]) => `${JSON.stringify(key)}: ${written(item, depth + 1)}`);
}
function block(open, close, items, depth) {
    if (items.length === 0)
        return open + close;
    const indent = "  ".repeat(depth + 1);
    return `${open}\n${items.map((item) => indent + item).join(",\n")}\n${"  ".repeat(depth)}${close}`;
}
function numberText(value) {
    if (!Number.isFinite(value))
        throw new TypeError(`${String(value)} has no place in a record: undefined is null with a reason`);
    return JSON.stringify(value);
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(12311);
;// CONCATENATED MODULE: ./shared/records/details.ts

/** What the result of one action says beyond gates and metrics, told apart by `kind`; null where there is nothing more to say. */
const detailsSchema = schemas/* null */.chJ();

;// CONCATENATED MODULE: ./shared/records/result.ts


/** Result JSON of every action (contracts.md §4), version 1. Strict: unknown keys are our own defect. */
const digest = schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/u);
const finite = schemas/* number */.aig().refine(Number.isFinite);
const verdict = schemas/* enum */.k5n(["pass", "warn", "fail", "inconclusive"]);
const count = schemas/* number */.aig().int().nonnegative();
const fileDigest = schemas/* strictObject */.rej({ path: schemas/* string */.YjP(), sha256: digest });
const subjectSchema = schemas/* strictObject */.rej({ name: schemas/* string */.YjP(), sha256: digest, files: schemas/* array */.YOg(fileDigest) });
const intervalSchema = schemas/* strictObject */.rej({ low: finite, high: finite, level: finite, method: schemas/* string */.YjP() });
const metricRowSchema = schemas/* strictObject */.rej({
    metric: schemas/* string */.YjP(),
    of: schemas/* enum */.k5n(["candidate", "champion", "difference"]),
    by: schemas/* array */.YOg(schemas/* string */.YjP()).nullable(),
    group: schemas/* array */.YOg(schemas/* string */.YjP().nullable()).nullable(),
    reference: schemas/* array */.YOg(schemas/* string */.YjP().nullable()).nullable(),
    on: schemas/* string */.YjP().nullable(),
    class: schemas/* string */.YjP().nullable(),
    value: finite.nullable(),
    undefinedReason: schemas/* string */.YjP().nullable(),
    n: count.nullable(),
    nPositive: count.nullable(),
    nNegative: count.nullable(),
    effectiveN: finite.nullable(),
    interval: intervalSchema.nullable(),
});
const gateRowSchema = schemas/* strictObject */.rej({
    id: schemas/* string */.YjP(),
    gate: schemas/* string */.YjP(),
    metric: schemas/* string */.YjP(),
    by: schemas/* array */.YOg(schemas/* string */.YjP()).nullable(),
    /** The group that decided a gate `by` an attribute; null in it is the missing value. Parallel to `by`. */
    group: schemas/* array */.YOg(schemas/* string */.YjP().nullable()).nullable(),
    on: schemas/* string */.YjP().nullable(),
    /** The class that decided a gate on a metric with one value a class. */
    class: schemas/* string */.YjP().nullable(),
    /** The number the bound is compared with: the limit itself, or the margin of a comparison with the champion. */
    limit: finite,
    /** Observed value: the metric, or the difference candidate − champion. */
    value: finite.nullable(),
    /** The end of the printed interval that was judged; null when there is none. */
    bound: finite.nullable(),
    verdict,
    reasonCode: schemas/* string */.YjP(),
    advisory: schemas/* boolean */.zMY(),
    p: finite.nullable(),
    adjustedP: finite.nullable(),
});
const result_resultSchema = schemas/* strictObject */.rej({
    schema: schemas/* literal */.euz("modelgate.result/1"),
    action: schemas/* string */.YjP(),
    model: schemas/* string */.YjP(),
    verdict,
    reasonCodes: schemas/* array */.YOg(schemas/* string */.YjP()),
    subject: subjectSchema,
    champion: subjectSchema.nullable(),
    policy: schemas/* strictObject */.rej({ source: schemas/* string */.YjP(), sha256: digest }),
    /** Null for an action that reads no data. */
    data: schemas/* strictObject */.rej({
        sha256: digest,
        /** Rows that count; null when the run stopped before all were evaluated. */
        rows: count.nullable(),
        excluded: schemas/* array */.YOg(schemas/* strictObject */.rej({ reason: schemas/* string */.YjP(), n: count.nullable() })),
    })
        .nullable(),
    /** Whether predictions were computed here or supplied (contracts.md §1); null for an action that looks at none. */
    predictions: schemas/* enum */.k5n(["computed", "supplied"]).nullable(),
    gates: schemas/* array */.YOg(gateRowSchema),
    metrics: schemas/* array */.YOg(metricRowSchema),
    /** Gates of the policy that another action judges. */
    notJudgedHere: schemas/* array */.YOg(schemas/* strictObject */.rej({ gate: schemas/* string */.YjP(), judgedBy: schemas/* string */.YjP() })),
    details: detailsSchema,
    /** Why the verdict is what it is where no gate explains it: a refused model, a crash. */
    findings: schemas/* array */.YOg(schemas/* strictObject */.rej({ code: schemas/* string */.YjP(), detail: schemas/* string */.YjP(), hint: schemas/* string */.YjP().nullable() })),
});

;// CONCATENATED MODULE: ./shared/records/record-schema.ts


/** The shape of every record: an in-toto Statement v1 with a test-result predicate and our own extension object (contracts.md §6). */
const STATEMENT_TYPE = "https://in-toto.io/Statement/v1";
const TEST_RESULT = "https://in-toto.io/attestation/test-result/v0.1";
const sha256 = schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/u);
const record_schema_count = schemas/* number */.aig().int().nonnegative();
/** in-toto asks for a digest on every subject and for lower-case hex; names must differ from one another. */
const digestSet = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP().regex(/^[0-9a-f]+$/u))
    .refine((digests) => Object.keys(digests).length > 0);
/** Fields that in-toto allows and we do not write are ignored, as it asks of readers: hence objects, not strict objects. */
const record_schema_subjectSchema = schemas/* object */.Ikc({ name: schemas/* string */.YjP(), digest: digestSet });
const descriptorSchema = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    digest: digestSet,
    uri: schemas/* string */.YjP().optional(),
    annotations: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional(),
});
const dimension = schemas/* union */.KCZ([schemas/* number */.aig(), schemas/* string */.YjP()]).nullable();
const valueInfo = schemas/* union */.KCZ([
    schemas/* strictObject */.rej({
        name: schemas/* string */.YjP(),
        kind: schemas/* literal */.euz("tensor"),
        elementType: schemas/* string */.YjP(),
        shape: schemas/* array */.YOg(dimension).nullable(),
    }),
    schemas/* strictObject */.rej({
        name: schemas/* string */.YjP(),
        kind: schemas/* enum */.k5n(["sequence-of-maps", "map", "sequence", "optional", "sparse-tensor"]),
    }),
]);
const modelFactsSchema = schemas/* strictObject */.rej({
    irVersion: record_schema_count,
    opsets: schemas/* array */.YOg(schemas/* strictObject */.rej({ domain: schemas/* string */.YjP(), version: schemas/* number */.aig().int() })),
    producer: schemas/* string */.YjP(),
    inputs: schemas/* array */.YOg(valueInfo),
    outputs: schemas/* array */.YOg(valueInfo),
    operators: schemas/* array */.YOg(schemas/* strictObject */.rej({ domain: schemas/* string */.YjP(), type: schemas/* string */.YjP(), count: record_schema_count })),
    sizeBytes: record_schema_count,
});
const runtimeSchema = schemas/* strictObject */.rej({
    runtime: schemas/* string */.YjP(),
    runtimeVersion: schemas/* string */.YjP(),
    provider: schemas/* string */.YjP(),
    threads: record_schema_count,
    memoryLimit: schemas/* enum */.k5n(["enforced", "not-enforced"]),
    scoreEpsilon: schemas/* number */.aig(),
});
/** Our own object: strict, since an unknown key in it is a version we do not know or a defect. */
const extensionSchema = schemas/* strictObject */.rej({
    schema: schemas/* literal */.euz("modelgate.record/1"),
    ...result_resultSchema.omit({ schema: true }).shape,
    modelFacts: modelFactsSchema.nullable(),
    runtime: runtimeSchema.nullable(),
    tool: schemas/* strictObject */.rej({ name: schemas/* literal */.euz("modelgate"), version: schemas/* string */.YjP() }),
    /** How intervals were made; null for an action that makes none. */
    confidence: schemas/* number */.aig().gt(0).lt(1).nullable(),
    seed: record_schema_count.nullable(),
    replicates: record_schema_count.nullable(),
    /** Numeric: a login can change hands, and a name is personal data. */
    actor: schemas/* strictObject */.rej({ id: record_schema_count }).nullable(),
    run: schemas/* strictObject */.rej({ id: record_schema_count, attempt: record_schema_count, url: schemas/* string */.YjP() }).nullable(),
    /** RFC 3339 in UTC, written with Z as in-toto demands. */
    createdAt: schemas/* string */.YjP().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/u),
    builtOn: schemas/* array */.YOg(schemas/* strictObject */.rej({ sha256 })),
});
const record_schema_statementSchema = schemas/* object */.Ikc({
    _type: schemas/* literal */.euz(STATEMENT_TYPE),
    subject: schemas/* array */.YOg(record_schema_subjectSchema)
        .min(1)
        .refine((subjects) => new Set(subjects.map(({ name }) => name)).size === subjects.length, "subject names must differ"),
    predicateType: schemas/* literal */.euz(TEST_RESULT),
    predicate: schemas/* object */.Ikc({
        result: schemas/* enum */.k5n(["PASSED", "WARNED", "FAILED"]),
        configuration: schemas/* array */.YOg(descriptorSchema),
        url: schemas/* string */.YjP().optional(),
        passedTests: schemas/* array */.YOg(schemas/* string */.YjP()),
        warnedTests: schemas/* array */.YOg(schemas/* string */.YjP()),
        failedTests: schemas/* array */.YOg(schemas/* string */.YjP()),
        modelgate: extensionSchema,
    }),
});

;// CONCATENATED MODULE: ./shared/records/codec.ts




/** Longest record that is read, in UTF-16 units: in-toto predicates above 16 MB are refused by GitHub. */
const LONGEST = (/* unused pure expression or super */ null && (16 * 1024 * 1024));
const QUOTED = 5;
/** Canonical bytes and digest of a record. @throws TypeError when it breaks its own schema, which is our defect */
function encodeRecord(statement, sha256) {
    return encode(record_schema_statementSchema, statement, sha256);
}
/** Canonical bytes and digest of a result. @throws TypeError when it breaks its own schema, which is our defect */
function encodeResult(result, sha256) {
    return encode(result_resultSchema, result, sha256);
}
/**
 * Reads a record. Fields that in-toto allows and we do not know are ignored; in our own object they are refused.
 * Only canonical text is taken: two texts that mean the same, or a key given twice, would be one record with two digests.
 *
 * @throws ModelgateError kind "data" with every problem found
 */
function decodeRecord(text) {
    return decode(statementSchema, text, "record");
}
/** Reads a result under the same rules as a record. @throws ModelgateError kind "data" with every problem found */
function decodeResult(text) {
    return decode(resultSchema, text, "result");
}
function encode(schema, value, sha256) {
    const parsed = schema.safeParse(value);
    if (!parsed.success)
        throw new TypeError(`what was to be written breaks its schema: ${parsed.error.message}`);
    const bytes = canonical_json_canonicalJson(parsed.data);
    return { bytes, digest: sha256(bytes) };
}
function decode(schema, text, what) {
    if (text.length > LONGEST)
        throw refused(what, "too-long", `is longer than ${String(LONGEST)} characters`);
    const json = parsedJson(text, what);
    if (!isCanonical(json, text))
        throw refused(what, "not-canonical", "is not in canonical form, so it was changed after it was written");
    const parsed = schema.safeParse(json);
    if (parsed.success)
        return parsed.data;
    const [first, ...rest] = parsed.error.issues.slice(0, QUOTED).map((issue) => {
        const path = issue.path.map((part) => String(part).slice(0, 40)).join(".");
        return {
            code: `${what}-invalid`,
            message: `the ${what} is not valid at ${path === "" ? "its top" : path} (${issue.code})`,
        };
    });
    throw first === undefined ? refused(what, "invalid", "is not valid") : new ModelgateError("data", [first, ...rest]);
}
function parsedJson(text, what) {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw refused(what, "not-json", "is not JSON", cause);
    }
}
function isCanonical(json, text) {
    try {
        return canonicalJson(json) === text;
    }
    catch {
        // Nested too deeply: nothing that we wrote.
        return false;
    }
}
function refused(what, code, message, cause) {
    const hint = `Use the ${what} file exactly as modelgate wrote it.`;
    return new ModelgateError("data", [{ code: `${what}-${code}`, message: `the ${what} ${message}`, hint }], { cause });
}

;// CONCATENATED MODULE: ./shared/records/statement.ts

/**
 * The in-toto statement about a model: one invocation of one check.
 *
 * test-result knows no "inconclusive", so that is FAILED and the true verdict stands in the extension: a reader that knows only
 * in-toto must never take "could not look" for a pass.
 */
function buildStatement(request) {
    const { result, run } = request;
    return {
        _type: STATEMENT_TYPE,
        subject: subjects(result.subject),
        predicateType: TEST_RESULT,
        predicate: {
            result: testResult(result.verdict),
            configuration: configuration(request),
            ...(run === null ? {} : { url: run.url }),
            passedTests: gatesWith(result, ["pass"]),
            warnedTests: gatesWith(result, ["warn"]),
            failedTests: gatesWith(result, ["fail", "inconclusive"]),
            modelgate: extension(request),
        },
    };
}
function testResult(verdict) {
    switch (verdict) {
        case "pass":
            return "PASSED";
        case "warn":
            return "WARNED";
        case "fail":
        case "inconclusive":
            return "FAILED";
    }
}
/** Every file by its own digest, what `sha256sum` prints; and the root over them when there are several. */
function subjects({ name, sha256, files }) {
    const listed = files.map((file) => ({ name: file.path, digest: { sha256: file.sha256 } }));
    if (files.length === 1)
        return listed;
    const root = files.length === 0 ? name : `${name} (root over ${String(files.length)} files)`;
    return [...listed, { name: root, digest: { sha256 } }];
}
/** What the result depends on, by digest: policy, data, code, and the champion it was compared with. */
function configuration({ result, commit }) {
    const { policy, data, champion } = result;
    return [
        { name: "policy", digest: { sha256: policy.sha256 }, annotations: { source: policy.source } },
        ...(data === null ? [] : [{ name: "data", digest: { sha256: data.sha256 } }]),
        ...(commit === null ? [] : [{ name: "code", digest: { gitCommit: commit } }]),
        ...(champion === null ? [] : [{ name: "champion", digest: { sha256: champion.sha256 } }]),
    ];
}
function gatesWith({ gates }, verdicts) {
    return gates.filter(({ verdict }) => verdicts.includes(verdict)).map(({ gate }) => gate);
}
function extension(request) {
    const { result, identity, runtime, toolVersion, confidence, seed, replicates, actor, run, createdAt, builtOn } = request;
    return {
        ...result,
        schema: "modelgate.record/1",
        modelFacts: identity === null ? null : modelFacts(identity),
        runtime: runtime === null ? null : runtimeFacts(runtime),
        tool: { name: "modelgate", version: toolVersion },
        confidence,
        seed,
        replicates,
        actor,
        run,
        createdAt,
        builtOn: builtOn.map(({ sha256 }) => ({ sha256 })),
    };
}
/** Named one by one: what differs from run to run, such as memory used, would give equal runs different bytes. */
function runtimeFacts(facts) {
    const { runtime, runtimeVersion, provider, threads, memoryLimit, scoreEpsilon } = facts;
    return { runtime, runtimeVersion, provider, threads, memoryLimit, scoreEpsilon };
}
/** Digest and files are the subject already. */
function modelFacts({ irVersion, opsets, producer, inputs, outputs, operators, sizeBytes, }) {
    return {
        irVersion,
        opsets: opsets.map((opset) => ({ ...opset })),
        producer,
        inputs: inputs.map(valueFacts),
        outputs: outputs.map(valueFacts),
        operators: operators.map((operator) => ({ ...operator })),
        sizeBytes,
    };
}
function valueFacts(value) {
    return value.kind === "tensor" ? { ...value, shape: value.shape === null ? null : [...value.shape] } : { ...value };
}

// EXTERNAL MODULE: ./shared/report/escape.ts
var report_escape = __webpack_require__(46682);
// EXTERNAL MODULE: ./shared/report/words.ts + 1 modules
var words = __webpack_require__(17121);
// EXTERNAL MODULE: ./shared/report/number.ts
var number = __webpack_require__(82344);
;// CONCATENATED MODULE: ./shared/report/html/markup.ts

/** Template for HTML: strings are escaped, markup is kept, lists of markup are joined. Attributes must stand in double quotes. */
function html(literals, ...parts) {
    return { kind: "markup", source: assemble(literals, parts, report_escape/* escapeHtml */.ZD) };
}
/** The same for inline SVG. */
function svg(literals, ...parts) {
    return { kind: "markup", source: assemble(literals, parts, report_escape/* escapeSvg */.yE) };
}
const NOTHING = { kind: "markup", source: "" };
function assemble(literals, parts, escape) {
    return literals.map((literal, index) => literal + partSource(parts[index] ?? "", escape)).join("");
}
function partSource(part, escape) {
    if (typeof part === "string")
        return escape(part);
    if (typeof part === "number")
        return String(Math.round(part * 100) / 100);
    if (isMarkup(part))
        return part.source;
    return part.map(({ source }) => source).join("");
}
function isMarkup(part) {
    return "kind" in part;
}

;// CONCATENATED MODULE: ./shared/report/html/confusion.ts



/** Room for the names of the true classes, left, and for those of the predicted ones, above. */
const LEFT = 116;
const TOP = 44;
const SLANTED_TOP = 96;
/** Tint of a cell that holds its whole row; more would make the count hard to read in either colour scheme. */
const DARKEST = 0.5;
/** Confusion matrix: rows are truth, columns prediction; the tint is the share of the row. */
function confusionDrawing({ classes, counts }) {
    const cell = classes.length <= 3 ? 100 : classes.length <= 6 ? 66 : 46;
    const height = classes.length <= 3 ? 56 : cell * 0.72;
    const slanted = classes.length > 3 && classes.some((name) => name.length > 5);
    const top = slanted ? SLANTED_TOP : TOP;
    const columns = classes.map((name, column) => columnName(name, LEFT + cell * (column + 0.5), top - 8, slanted));
    const rows = counts.map((row, index) => {
        const total = row.reduce((sum, count) => sum + (count ?? 0), 0);
        const cells = row.map((count, column) => ({
            count,
            x: LEFT + column * cell,
            y: top + index * height,
            width: cell,
            height,
            total,
            diagonal: column === index,
        }));
        return svg `<text class="label" x="${LEFT - 8}" y="${top + (index + 0.5) * height + 4}" text-anchor="end">${(0,report_escape/* clip */.$Q)(classes[index] ?? "", 12)}</text>${cells.map(countCell)}`;
    });
    const width = LEFT + cell * classes.length + (slanted ? 40 : 4);
    const content = svg `<text class="quiet small" x="${LEFT}" y="12">predicted</text><text class="quiet small" x="${LEFT - 8}" y="${top - 8}" text-anchor="end">true</text>${columns}${rows}`;
    return { width, height: top + height * classes.length + 4, content };
}
function countCell({ count, x, y, width, height, total, diagonal }) {
    const share = count === null || total === 0 ? 0 : count / total;
    const middle = y + height / 2;
    const roomy = width >= 60;
    const percent = !roomy || count === null || total === 0 ? "" : `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`;
    return svg `<rect class="cell${diagonal ? " right" : ""}" x="${x + 1}" y="${y + 1}" width="${width - 2}" height="${height - 2}" fill-opacity="${share * DARKEST}"/><text class="${roomy ? "count" : "count small"}" x="${x + width / 2}" y="${middle + (roomy ? -1 : 4)}" text-anchor="middle">${count === null ? "–" : (0,number/* countText */.lT)(count)}</text><text class="quiet small" x="${x + width / 2}" y="${middle + 14}" text-anchor="middle">${percent}</text>`;
}
function columnName(name, x, y, slanted) {
    const shown = (0,report_escape/* clip */.$Q)(name, 12);
    return slanted
        ? svg `<text class="label" transform="translate(${x} ${y}) rotate(-40)">${shown}</text>`
        : svg `<text class="label" x="${x}" y="${y}" text-anchor="middle">${shown}</text>`;
}

;// CONCATENATED MODULE: ./shared/report/html/curve.ts


const WIDTH = 400;
const HEIGHT = 392;
const curve_LEFT = 46;
const curve_TOP = 8;
const SIDE = 340;
const TICKS = [0, 0.25, 0.5, 0.75, 1];
/** Curves in the unit square. Series differ by dash as well as by colour. */
function curveDrawing(chart) {
    const chance = chart.diagonal
        ? svg `<line class="chance" x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}"/>`
        : NOTHING;
    const lines = chart.series.map(({ points }, index) => svg `<polyline class="series series-${index % 4}" points="${points.map(pointText).join(" ")}"/>`);
    const content = svg `${TICKS.map(grid)}<rect class="frame" x="${curve_LEFT}" y="${curve_TOP}" width="${SIDE}" height="${SIDE}"/>${chance}${lines}${legend(chart)}<text class="label" x="${curve_LEFT + SIDE / 2}" y="${HEIGHT - 6}" text-anchor="middle">${chart.xLabel}</text><text class="label" transform="translate(13 ${curve_TOP + SIDE / 2}) rotate(-90)" text-anchor="middle">${chart.yLabel}</text>`;
    return { width: WIDTH, height: HEIGHT, content };
}
function legend({ series, diagonal }) {
    const entries = [
        ...series.map(({ name }, index) => ({ name, line: `series series-${String(index % 4)}` })),
        ...(diagonal ? [{ name: "chance", line: "chance" }] : []),
    ];
    const top = curve_TOP + SIDE - 10 - 19 * (entries.length - 1);
    return svg `${entries.map(({ name, line }, index) => svg `<line class="${line}" x1="${curve_LEFT + SIDE - 150}" x2="${curve_LEFT + SIDE - 118}" y1="${top + index * 19 - 4}" y2="${top + index * 19 - 4}"/><text class="label" x="${curve_LEFT + SIDE - 110}" y="${top + index * 19}">${(0,report_escape/* clip */.$Q)(name, 16)}</text>`)}`;
}
function grid(tick) {
    const label = String(tick);
    return svg `<path class="grid" d="M${x(tick)} ${curve_TOP}v${SIDE}M${curve_LEFT} ${y(tick)}h${SIDE}"/><text class="quiet small" x="${x(tick)}" y="${curve_TOP + SIDE + 15}" text-anchor="middle">${label}</text><text class="quiet small" x="${curve_LEFT - 6}" y="${y(tick) + 4}" text-anchor="end">${label}</text>`;
}
function pointText([a, b]) {
    return `${x(a).toFixed(1)},${y(b).toFixed(1)}`;
}
function x(share) {
    return curve_LEFT + share * SIDE;
}
function y(share) {
    return curve_TOP + (1 - share) * SIDE;
}

// EXTERNAL MODULE: ./shared/report/interval-scale.ts
var interval_scale = __webpack_require__(28703);
;// CONCATENATED MODULE: ./shared/report/html/intervals.ts





/** Narrow enough that its text is still readable when a phone shrinks it. */
const intervals_WIDTH = 400;
/** The rest of the width is for the number beside the track. */
const TRACK_WIDTH = 238;
const ROW = 46;
const TRACK_TOP = 21;
const TRACK = 16;
/** Characters that fit the label's line; the table beside the chart has the whole text. */
const LABEL_LIMIT = 52;
/** Forest plot: one track a row, whiskers for the interval, a tick at the limit, the passing side tinted. */
function intervalsDrawing(chart) {
    const rows = (0,interval_scale/* placeRows */.b)(chart.rows);
    const note = !(0,interval_scale/* sharesScale */.d)(chart.rows)
        ? "Each row on its own scale around its limit."
        : rows.length > 1
            ? "One scale for all rows."
            : "";
    const height = rows.length * ROW + 22;
    const content = svg `${rows.map((row, index) => track(row, index * ROW))}<text class="quiet small" x="0" y="${height - 6}">${note}${rows.some(({ passes }) => passes !== null) ? " Tinted: passes." : ""}</text>`;
    return { width: intervals_WIDTH, height, content };
}
function track(placed, top) {
    const { row, passes, limit } = placed;
    const middle = top + TRACK_TOP + TRACK / 2;
    const mark = row.verdict === null ? "" : `${words/* VERDICT_MARK */.s0[row.verdict]} `;
    const tone = row.verdict ?? "plain";
    const good = passes === null
        ? NOTHING
        : svg `<rect class="good" x="${passes[0] * TRACK_WIDTH}" y="${top + TRACK_TOP}" width="${(passes[1] - passes[0]) * TRACK_WIDTH}" height="${TRACK}"/>`;
    const tick = limit === null
        ? NOTHING
        : svg `<line class="limit" x1="${limit * TRACK_WIDTH}" x2="${limit * TRACK_WIDTH}" y1="${top + TRACK_TOP - 2}" y2="${top + TRACK_TOP + TRACK + 2}"/>`;
    return svg `<g class="${tone}"><text class="label" x="0" y="${top + 14}"><tspan class="mark">${mark}</tspan>${(0,report_escape/* clip */.$Q)(row.label, LABEL_LIMIT)}</text><text class="quiet small number" x="${intervals_WIDTH}" y="${middle + 4}" text-anchor="end">${numbers(placed).replaceAll("-", "−")}</text><rect class="track" x="0" y="${top + TRACK_TOP}" width="${TRACK_WIDTH}" height="${TRACK}"/>${good}${tick}${whiskers(placed, middle)}${point(placed, middle)}</g>
`;
}
function numbers({ row }) {
    if (row.value === null)
        return "no value";
    return (0,number/* estimateText */.YL)(row.value, row.low === null || row.high === null ? null : { low: row.low, high: row.high }, row.limit);
}
function whiskers({ low, high }, middle) {
    if (low === null || high === null)
        return NOTHING;
    return svg `<path class="whisker" d="M${low * TRACK_WIDTH} ${middle - 4}v8M${low * TRACK_WIDTH} ${middle}H${high * TRACK_WIDTH}M${high * TRACK_WIDTH} ${middle - 4}v8"/>`;
}
/** The shape repeats the verdict, so that colour is never alone. */
function point({ value, row }, middle) {
    if (value === null)
        return NOTHING;
    return shape(row.verdict, value * TRACK_WIDTH, middle);
}
function shape(verdict, x, y) {
    switch (verdict) {
        case "fail":
            return svg `<rect class="point" x="${x - 4}" y="${y - 4}" width="8" height="8" transform="rotate(45 ${x} ${y})"/>`;
        case "inconclusive":
            return svg `<circle class="point hollow" cx="${x}" cy="${y}" r="4"/>`;
        case "warn":
            return svg `<path class="point" d="M${x} ${y - 5}L${x + 5} ${y + 4}H${x - 5}Z"/>`;
        case "pass":
        case null:
            return svg `<circle class="point" cx="${x}" cy="${y}" r="4.5"/>`;
    }
}

;// CONCATENATED MODULE: ./shared/report/html/figure.ts





/** A chart with its caption, and with its finding in words for those who do not see it. `id` is unique in the page. */
function figure(chart, id) {
    const { width, height, content } = drawing(chart);
    const caption = (0,report_escape/* shorten */.ml)(chart.caption, report_escape/* PARAGRAPH_LIMIT */.DH);
    const alternative = (0,report_escape/* shorten */.ml)(chart.alternative, report_escape/* PARAGRAPH_LIMIT */.DH);
    const kind = chart.kind === "confusion" && chart.classes.length > 3 ? "confusion large" : chart.kind;
    const picture = svg `<svg role="img" aria-labelledby="${id}-title ${id}-desc" viewBox="0 0 ${width} ${height}" xmlns="http://www.w3.org/2000/svg"><title id="${id}-title">${caption}</title><desc id="${id}-desc">${alternative}</desc>${content}</svg>`;
    return html `<figure class="${kind}">
    ${picture}
    <figcaption><strong>${caption}</strong> ${alternative}</figcaption>
  </figure> `;
}
function drawing(chart) {
    switch (chart.kind) {
        case "curve":
            return curveDrawing(chart);
        case "confusion":
            return confusionDrawing(chart);
        case "intervals":
            return intervalsDrawing(chart);
    }
}

;// CONCATENATED MODULE: ./shared/report/html/blocks.ts




/** Blocks in order; charts that follow one another stand side by side where there is room. */
function blocksHtml(blocks, sectionId) {
    const drawn = [];
    let charts = [];
    const flush = () => {
        const figures = charts.map(({ chart }, index) => figure(chart, `${sectionId}-${String(drawn.length)}-${String(index)}`));
        if (figures.length === 1)
            drawn.push(...figures);
        if (figures.length > 1)
            drawn.push(html `<div class="charts">${figures}</div>`);
        charts = [];
    };
    for (const block of blocks) {
        if (block.kind === "chart") {
            charts.push(block);
        }
        else {
            flush();
            drawn.push(blockHtml(block));
        }
    }
    flush();
    return drawn;
}
function blockHtml(block) {
    switch (block.kind) {
        case "paragraph":
            return html `<p>${prose(block.text)}</p> `;
        case "list":
            return html `<ul>
        ${block.items.map((item) => html `<li>${prose(item)}</li>`)}
      </ul> `;
        case "note":
            return html `<p class="note ${block.tone}">
        <strong>${block.tone === "warning" ? "Mind:" : "Note:"}</strong> ${prose(block.text)}
      </p> `;
        case "facts":
            return factsHtml(block.facts);
        case "table":
            return tableHtml(block);
        case "code":
            return html `<pre>
${block.text.split("\n").map((line, index) => html `${index === 0 ? "" : LINE_FEED}${line}`)}</pre> `;
    }
}
const LINE_FEED = { kind: "markup", source: "\n" };
/** A description list; nothing when there are no facts. */
function factsHtml(facts) {
    if (facts.length === 0)
        return NOTHING;
    return html `<dl>
    ${facts.map(({ label, value }) => html `<dt>${label}</dt>
          <dd>${cellHtml(value)}</dd>`)}
  </dl> `;
}
/** Tables of four columns or more are stacked on a phone, each cell with its column's title. */
function tableHtml({ caption, columns, rows }) {
    const head = columns.map(({ title, align }) => html `<th scope="col" class="${align}">${title}</th>`);
    const body = rows.map((row) => html `<tr>
        ${row.map((cell, index) => bodyCell(cell, columns[index]))}
      </tr> `);
    return html `<div class="table">
    <table class="${columns.length > 2 ? "stack" : "flat"}">
      <caption>
        ${prose(caption)}
      </caption>
      <thead>
        <tr>
          ${head}
        </tr>
      </thead>
      <tbody>
        ${body}
      </tbody>
    </table>
  </div> `;
}
function bodyCell(cell, column) {
    return html `<td class="${column?.align ?? "left"}" data-title="${column?.title ?? ""}">${cellHtml(cell)}</td>`;
}
function cellHtml(cell) {
    switch (cell.kind) {
        case "text":
            return html `<span>${(0,report_escape/* shorten */.ml)(cell.text, report_escape/* CELL_LIMIT */.rX)}</span>`;
        case "code":
            return html `<code>${(0,report_escape/* shorten */.ml)(cell.text, report_escape/* CELL_LIMIT */.rX)}</code>`;
        case "estimate":
            return html `<span class="estimate"
        >${typographic(cell.value)}${cell.interval === null ? NOTHING : html ` <span class="interval">${typographic(cell.interval)}</span>`}</span
      >`;
        case "verdict":
            return verdictHtml(cell.verdict, cell.advisory);
    }
}
/** Mark, word, colour, in that order of importance. */
function verdictHtml(verdict, advisory) {
    return html `<span class="verdict ${verdict}"
    ><span class="mark" aria-hidden="true">${words/* VERDICT_MARK */.s0[verdict]}</span>${words/* VERDICT_WORD */.XU[verdict]}${advisory ? html ` <span class="advisory">advisory</span>` : NOTHING}</span
  >`;
}
function prose(text) {
    return (0,report_escape/* shorten */.ml)(text, report_escape/* PARAGRAPH_LIMIT */.DH);
}
/** A real minus sign on the page; plain text keeps the hyphen, which can be searched for and pasted into a spreadsheet. */
function typographic(number) {
    return number.replaceAll("-", "−");
}

;// CONCATENATED MODULE: ./shared/report/html/style.ts
/**
 * The page's whole style. System fonts only, since nothing may be fetched. Verdict colours are from the Okabe–Ito family,
 * darkened or lightened to at least 4.5 : 1 on their ground; a mark and a word always stand beside them.
 */
const STYLE = `
:root{color-scheme:light dark;--ground:#faf9f6;--card:#fff;--ink:#1d2329;--quiet:#5b6570;--line:#dfdcd4;--soft:#f1efe9;--accent:#0b5c96;--second:#b8460e;--third:#6a3d8f;--pass:#00694b;--warn:#805a00;--fail:#b0330a;--inconclusive:#5d3f8c;--good:#00875f22}
@media (prefers-color-scheme:dark){:root{--ground:#14171a;--card:#1b1f23;--ink:#e4e6e8;--quiet:#9ba5ae;--line:#333a41;--soft:#23282d;--accent:#64b5ee;--second:#f09a5b;--third:#c59ae6;--pass:#4cc79b;--warn:#e2b34a;--fail:#ff8f66;--inconclusive:#bda4ec;--good:#4cc79b2b}}
*{box-sizing:border-box}
html{scroll-behavior:smooth;scroll-padding-top:3.5rem;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.55 ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans",Arial,sans-serif;overflow-wrap:anywhere}
.page{max-width:70rem;margin:0 auto;padding:1.5rem 1.25rem 4rem}
header .over{margin:0;color:var(--quiet);font-size:.82rem;letter-spacing:.04em}
h1{margin:.1rem 0 1.1rem;font-size:1.6rem;line-height:1.25;font-weight:650;letter-spacing:-.012em}
h2{margin:2.6rem 0 .7rem;font-size:1.16rem;line-height:1.3;font-weight:650}
p,ul,ol{margin:.5rem 0;max-width:46rem}
li{margin:.2rem 0}
a{color:var(--accent);text-decoration-thickness:1px;text-underline-offset:.15em}
.pass{--tone:var(--pass)}.warn{--tone:var(--warn)}.fail{--tone:var(--fail)}.inconclusive{--tone:var(--inconclusive)}.plain{--tone:var(--accent)}
.card{background:var(--card);border:1px solid var(--line);border-top:4px solid var(--tone);border-radius:6px;padding:1.2rem 1.4rem 1.1rem}
.card>.verdict{font-size:1.3rem;line-height:1.2}
.headline{margin:.45rem 0 .2rem;font-size:1.22rem;line-height:1.42;font-weight:500}
.card h2{margin:1.05rem 0 .2rem;font-size:.82rem;color:var(--quiet);font-weight:600;letter-spacing:.03em}
.card ol{margin:.2rem 0;padding-left:1.3rem}
.verdict{color:var(--tone);font-weight:700;white-space:nowrap}
.verdict .mark{display:inline-block;min-width:1.1em;text-align:center;margin-right:.3em}
.advisory{font-weight:400;color:var(--quiet)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.3rem 1.4rem;margin:.7rem 0}
dt{color:var(--quiet)}dd{margin:0;min-width:0}
.card dl{border-top:1px solid var(--line);margin:1rem 0 0;padding-top:.85rem;font-size:.92rem}
code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:.86em}
pre{background:var(--soft);border-radius:5px;padding:.8rem 1rem;overflow-x:auto;line-height:1.5;overflow-wrap:normal}
.table{overflow-x:auto;margin:.7rem 0 1.1rem}
table{border-collapse:collapse;width:100%;font-size:.91rem;line-height:1.4;font-variant-numeric:tabular-nums;overflow-wrap:normal}
caption{caption-side:top;text-align:left;color:var(--quiet);padding:0 0 .35rem}
th{font-weight:600;color:var(--quiet);text-align:left;border-bottom:1px solid var(--quiet);padding:.35rem .9rem .35rem 0;vertical-align:bottom}
td{border-bottom:1px solid var(--line);padding:.42rem .9rem .42rem 0;vertical-align:top;max-width:26rem;overflow-wrap:break-word}
td code{overflow-wrap:anywhere}
th:last-child,td:last-child{padding-right:0}
.right{text-align:right}
.estimate{white-space:nowrap}.interval{color:var(--quiet)}
.note{border-left:3px solid var(--accent);background:var(--soft);border-radius:0 5px 5px 0;padding:.55rem .9rem;margin:.8rem 0;max-width:46rem}
.note.warning{border-color:var(--warn)}
.note strong{margin-right:.2rem}
details{margin:2rem 0 0;border-top:1px solid var(--line);padding-top:.8rem}
summary{cursor:pointer;font-weight:650;font-size:1.16rem}
details+details{margin-top:1rem}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,19rem),1fr));gap:1.2rem 2.5rem;align-items:start}
figure{margin:1rem 0;max-width:31rem}
figure svg{display:block;width:100%;height:auto;overflow:visible}
figure.curve{max-width:27rem}figure.confusion{max-width:25rem}figure.confusion.large{max-width:40rem}
figcaption{font-size:.88rem;line-height:1.45;color:var(--quiet);margin-top:.55rem}
figcaption strong{color:var(--ink);font-weight:600}
svg text{font-family:inherit;font-size:12.5px;fill:var(--ink)}
svg .quiet{fill:var(--quiet)}svg .small{font-size:11px}svg .number{font-variant-numeric:tabular-nums}
svg .mark{fill:var(--tone);font-weight:700}
svg .track{fill:var(--soft)}svg .good{fill:var(--good)}
svg .limit{stroke:var(--ink);stroke-width:1.6}
svg .whisker{stroke:var(--tone);stroke-width:2;fill:none}
svg .point{fill:var(--tone);stroke:var(--card);stroke-width:1}
svg .hollow{fill:var(--card);stroke:var(--tone);stroke-width:2}
svg .grid{stroke:var(--line);fill:none}svg .frame{fill:none;stroke:var(--quiet)}
svg .chance{stroke:var(--quiet);stroke-dasharray:2 4;stroke-width:1.3}
svg .series{fill:none;stroke-width:2.2;stroke-linejoin:round}
svg .series-0{stroke:var(--accent)}svg .series-1{stroke:var(--second);stroke-dasharray:7 4}svg .series-2{stroke:var(--third);stroke-dasharray:2 3}svg .series-3{stroke:var(--ink);stroke-dasharray:10 3 2 3}
svg .cell{fill:var(--accent);stroke:var(--line)}svg .cell.right{stroke:var(--quiet);stroke-width:1.5}
svg .count{font-size:14px;font-weight:600;font-variant-numeric:tabular-nums}svg .count.small{font-size:11px}
nav{position:sticky;top:0;z-index:1;background:var(--ground);margin:0 -1.25rem;padding:.5rem 1.25rem;font-size:.86rem;overflow-x:auto;white-space:nowrap;border-bottom:1px solid var(--line)}
nav a{color:var(--quiet);text-decoration:none;margin-right:1.1rem}
nav a:hover,nav a:focus-visible{color:var(--ink);text-decoration:underline}
footer{margin-top:3rem;border-top:1px solid var(--line);padding-top:.8rem;color:var(--quiet);font-size:.85rem}
@media (min-width:64rem){.page{display:grid;grid-template-columns:10.5rem minmax(0,1fr);gap:0 3rem;padding-top:2.2rem}
header,main,footer{grid-column:2}nav{grid-column:1;grid-row:1/span 3;align-self:start;top:2.2rem;margin:0;padding:0;border:0;background:none;white-space:normal;max-height:92vh;overflow-y:auto}
nav a{display:block;margin:0;padding:.2rem 0 .2rem .8rem;border-left:2px solid var(--line)}}
@media (max-width:34rem){body{font-size:15.5px}dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.5rem}.card{padding:1rem 1rem .9rem}.headline{font-size:1.1rem}
table.stack thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
table.stack tr{display:block;border-bottom:1px solid var(--line);padding:.5rem 0}
table.stack td{display:grid;grid-template-columns:7rem minmax(0,1fr);gap:.6rem;border:0;padding:.12rem 0;text-align:left;max-width:none}
table.stack td::before{content:attr(data-title);color:var(--quiet)}
table.stack .estimate{white-space:normal}}
@media print{:root{color-scheme:light;--ground:#fff;--card:#fff;--ink:#000;--quiet:#444;--line:#bbb;--soft:#f3f3f3;--accent:#0b5c96;--second:#b8460e;--third:#6a3d8f;--pass:#00694b;--warn:#805a00;--fail:#b0330a;--inconclusive:#5d3f8c;--good:#00875f22}
body{font-size:10.5pt}.page{display:block;padding:0;max-width:none}nav{display:none}h2,summary{break-after:avoid}figure,tr,.card{break-inside:avoid}
details::details-content{content-visibility:visible;block-size:auto}summary{list-style:none}svg,.track,.good,.cell{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;

;// CONCATENATED MODULE: ./shared/report/html/render.ts





/** Our own constant, so it may stand unescaped. */
const STYLE_MARKUP = { kind: "markup", source: STYLE };
/**
 * The report as one file that opens anywhere and in ten years: no script, no request, no font to fetch.
 * Sections that other media fold are folded here too unless they hold a chart, and printed open.
 */
function renderHtml(document) {
    const title = (0,report_escape/* shorten */.ml)(document.title, report_escape/* CELL_LIMIT */.rX);
    const page = html `<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"
        />
        <title>${words/* VERDICT_WORD */.XU[document.verdict]}: ${title}</title>
        <style>
          ${STYLE_MARKUP}
        </style>
      </head>
      <body>
        <div class="page">
          ${contents(document)}
          <header>
            <p class="over">modelgate report</p>
            <h1>${title}</h1>
          </header>
          <main>${summaryCard(document)}${document.sections.map(sectionHtml)}</main>
          <footer>
            Made by modelgate. Every number is given with the interval it was judged by; the machine-readable record
            beside this report is what counts.
          </footer>
        </div>
      </body>
    </html> `;
    return page.source;
}
function contents({ sections }) {
    return html `<nav aria-label="Contents">
    <a href="#summary">Summary</a>${sections.map(({ id, title }) => html `<a href="#${id}">${title}</a>`)}
  </nav> `;
}
function summaryCard({ verdict, headline, actions, facts }) {
    const steps = actions.length === 0
        ? NOTHING
        : html `<h2>What to do</h2>
          <ol>
            ${actions.map((action) => html `<li>${(0,report_escape/* shorten */.ml)(action, report_escape/* PARAGRAPH_LIMIT */.DH)}</li>`)}
          </ol>`;
    return html `<section id="summary" class="card ${verdict}" aria-label="Summary">
    ${verdictHtml(verdict, false)}
    <p class="headline">${(0,report_escape/* shorten */.ml)(headline, report_escape/* PARAGRAPH_LIMIT */.DH)}</p>
    ${steps}${factsHtml(facts)}
  </section> `;
}
function sectionHtml({ id, title, folded, blocks }) {
    const body = blocksHtml(blocks, id);
    // A folded picture helps nobody who opened the page to look.
    const open = blocks.some(({ kind }) => kind === "chart") ? html ` open` : NOTHING;
    return folded
        ? html `<details id="${id}" ${open}>
        <summary>${title}</summary>
        ${body}
      </details> `
        : html `<section id="${id}">
        <h2>${title}</h2>
        ${body}
      </section> `;
}

// EXTERNAL MODULE: ./shared/report/markdown/render.ts + 1 modules
var render = __webpack_require__(42);
// EXTERNAL MODULE: ./shared/runtime/version.ts
var version = __webpack_require__(39029);
;// CONCATENATED MODULE: ./shared/runtime/publish.ts





/** Largest Markdown report: GitHub refuses step summaries over 1 MiB, and other readers are not kinder. */
const REPORT_BYTES = 1024 * 1024;
/** Writes result, record and reports. The same conclusion at the same time gives the same bytes. */
async function publish({ result, document, evidence, out }, identity, clock, sha256) {
    const encodedResult = encodeResult(result, sha256);
    const statement = buildStatement({
        result,
        ...evidence,
        ...identity,
        toolVersion: version/* VERSION */.x,
        createdAt: clock.now(),
    });
    const record = encodeRecord(statement, sha256);
    const [resultPath, recordPath, reportPath] = await Promise.all([
        out.write("result.json", encodedResult.bytes),
        out.write("record.json", record.bytes),
        out.write("report.html", renderHtml(document)),
        out.write("report.md", (0,render/* renderMarkdown */.G)(document, { budget: REPORT_BYTES })),
    ]);
    return { resultPath, resultText: encodedResult.bytes, recordPath, recordDigest: record.digest, reportPath };
}


/***/ }),

/***/ 72483:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
const systemClock = {
    now: () => `${new Date().toISOString().slice(0, 19)}Z`,
};


/***/ }),

/***/ 25513:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RZ: () => (/* binding */ silentProgress),
/* harmony export */   e3: () => (/* binding */ terminalProgress),
/* harmony export */   zD: () => (/* binding */ grouped)
/* harmony export */ });
/** Shorter work is over before a line about it could be read. */
const SILENT_MS = 2000;
/** On a terminal the line is redrawn; in a log each line stays, so they come rarely. */
const REDRAW_MS = 200;
const LOG_EVERY_MS = 5000;
/** Progress for people: nothing for two seconds, then one line that moves on a terminal, or a line now and then in a log. */
function terminalProgress(sink) {
    const begun = sink.nowMs();
    let stage = "";
    let drawnAt = Number.NEGATIVE_INFINITY;
    let drawnLength = 0;
    const show = (detail, force) => {
        const now = sink.nowMs();
        const pause = sink.isTerminal ? REDRAW_MS : LOG_EVERY_MS;
        if (now - begun < SILENT_MS || (!force && now - drawnAt < pause))
            return;
        drawnAt = now;
        const line = `${stage}${detail}`;
        sink.write(sink.isTerminal ? `\r${line.padEnd(drawnLength)}` : `${line}\n`);
        drawnLength = line.length;
    };
    return {
        stage(text) {
            stage = text;
            show(" …", sink.isTerminal);
        },
        advance(done, total) {
            const share = total === null || total === 0 ? "" : ` of ${grouped(total)} (${String(Math.floor((100 * done) / total))} %)`;
            show(`: ${grouped(done)}${share} rows`, false);
        },
        finish() {
            if (sink.isTerminal && drawnLength > 0)
                sink.write(`\r${" ".repeat(drawnLength)}\r`);
        },
    };
}
/** 12 345 rather than 12345. */
function grouped(count) {
    return String(count).replace(/\B(?=(\d{3})+$)/gu, " ");
}
const silentProgress = { stage: () => undefined, advance: () => undefined };


/***/ }),

/***/ 44208:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ trustedCommit),
/* harmony export */   h: () => (/* binding */ readTriggerEvent)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12311);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46677);


/** The commit whose policy judges; null where what is checked out is trusted (contracts.md §6). */
function trustedCommit(event) {
    switch (event.kind) {
        case "pull-request":
            return event.base.sha;
        case "merge-group":
            return event.baseSha;
        case "on-behalf":
            return event.sha;
        case "own-commit":
            return null;
    }
}
const sha = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u);
const pullRequestPayload = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    pull_request: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        number: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().positive(),
        base: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ sha, ref: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1) }),
        // The repository of a deleted fork is null.
        head: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ sha, repo: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ full_name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }).nullable() }),
    }),
});
const mergeGroupPayload = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ merge_group: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ base_sha: sha, head_sha: sha }) });
/**
 * Reads the event's payload.
 *
 * @param text the file at GITHUB_EVENT_PATH
 * @throws ModelgateError kind "input" for an event whose trust cannot be settled, "external" for a payload that GitHub would not send
 */
function readTriggerEvent({ eventName, repository, sha: commit }, text) {
    switch (eventName) {
        case "pull_request_target":
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ModelgateError */ .HJ("input", [PULL_REQUEST_TARGET]);
        case "pull_request":
        case "pull_request_review":
        case "pull_request_review_comment": {
            const { number, base, head } = parse(pullRequestPayload, text, eventName).pull_request;
            const here = `${repository.owner}/${repository.name}`.toLowerCase();
            const isFromFork = head.repo?.full_name.toLowerCase() !== here;
            return { kind: "pull-request", number, base, head: { sha: head.sha }, isFromFork };
        }
        case "merge_group": {
            const { base_sha: baseSha, head_sha: headSha } = parse(mergeGroupPayload, text, eventName).merge_group;
            return { kind: "merge-group", baseSha, headSha };
        }
        case "issue_comment":
        case "workflow_run":
            return { kind: "on-behalf", name: eventName, sha: commit };
        default:
            return { kind: "own-commit", name: eventName };
    }
}
const PULL_REQUEST_TARGET = {
    code: "unsafe-event",
    input: "GITHUB_EVENT_NAME",
    message: "pull_request_target would run a stranger's model in a job that holds this repository's secrets",
    hint: "Run this action on pull_request: the policy comes from the base commit there too.",
};
function parse(schema, text, eventName) {
    const parsed = schema.safeParse(fromJson(text));
    if (parsed.success)
        return parsed.data;
    const places = parsed.error.issues.map(({ path }) => (path.length === 0 ? "the payload" : path.join(".")));
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ModelgateError */ .HJ("external", [
        {
            code: "bad-event-payload",
            input: "GITHUB_EVENT_PATH",
            message: `the payload of ${eventName} is not as GitHub sends it, at ${[...new Set(places)].slice(0, 5).join(", ")}`,
            hint: "The runner writes this file; check what else in the job does.",
        },
    ]);
}
function fromJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 39029:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version in package.json; a policy test holds the two together. */
const VERSION = "0.1.0";


/***/ }),

/***/ 57827:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  GI: () => (/* binding */ doorInputs),
  d$: () => (/* binding */ doorPermissions),
  wx: () => (/* binding */ installationInputs),
  rl: () => (/* binding */ outputInputs),
  eh: () => (/* binding */ policyInputs)
});

// UNUSED EXPORTS: championInputs, dataInputs, judgementInputs, predictionsInputs, runInputs, whichModelInputs

// EXTERNAL MODULE: ./shared/core/text/nearest.ts
var nearest = __webpack_require__(74416);
// EXTERNAL MODULE: ./shared/core/text/quote.ts
var quote = __webpack_require__(47598);
;// CONCATENATED MODULE: ./shared/spec/input.ts
const REQUIRED = {
    required: true,
    default: null,
    otherwise: null,
    secret: false,
    door: "both",
    deprecated: null,
};
/** A required input of the given kind; `optional` and `withDefault` relax it. Inputs are values: each method returns a new one. */
function input(core, state = REQUIRED) {
    return {
        ...core,
        ...state,
        optional(otherwise) {
            return input(core, { ...state, required: false, otherwise: otherwise ?? state.otherwise });
        },
        withDefault: (text) => input(core, { ...state, required: false, default: text }),
        asSecret: () => input(core, { ...state, secret: true }),
        inActionsOnly: () => input(core, { ...state, door: "actions" }),
        deprecatedFor: (instead) => input(core, { ...state, deprecated: instead }),
    };
}
function value(parsed) {
    return { kind: "value", value: parsed };
}
/** One problem with an input's value. The code is the input family's: `bad-input`. */
function refused(message, hint) {
    return {
        kind: "problems",
        problems: [hint === undefined ? { code: "bad-input", message } : { code: "bad-input", message, hint }],
    };
}

;// CONCATENATED MODULE: ./shared/spec/split-entries.ts
/**
 * Splits at commas and new lines outside double quotes; a quote inside quotes is written twice, as in CSV. Spaces around an entry go,
 * empty entries too: a list may end with a comma.
 */
function splitEntries(text) {
    const entries = [[]];
    let isQuoted = false;
    for (let index = 0; index < text.length; index += 1) {
        const character = text.charAt(index);
        if (character === '"') {
            if (isQuoted && text.charAt(index + 1) === '"') {
                entries.at(-1)?.push({ character, isQuoted });
                index += 1;
            }
            else
                isQuoted = !isQuoted;
        }
        else if (!isQuoted && (character === "," || character === "\n"))
            entries.push([]);
        else
            entries.at(-1)?.push({ character, isQuoted });
    }
    if (isQuoted)
        return { kind: "unclosed-quote" };
    return {
        kind: "entries",
        entries: entries
            .map(trimmed)
            .filter((units) => units.length > 0)
            .map(entry),
    };
}
function trimmed(units) {
    const isKept = ({ character, isQuoted }) => isQuoted || character.trim() !== "";
    const first = units.findIndex(isKept);
    return first === -1 ? [] : units.slice(first, units.findLastIndex(isKept) + 1);
}
function entry(units) {
    const at = units.findLastIndex(({ character, isQuoted }) => character === "=" && !isQuoted);
    const divided = at === -1 ? null : { left: textOf(trimmed(units.slice(0, at))), right: textOf(trimmed(units.slice(at + 1))) };
    return { text: textOf(units), divided };
}
function textOf(units) {
    return units.map(({ character }) => character).join("");
}

;// CONCATENATED MODULE: ./shared/spec/input-types.ts




/** Free text; `pattern` narrows it and `accepts` says how in words. */
function input_types_text(about) {
    const { pattern, accepts = null, placeholder = "TEXT", ...rest } = about;
    return input({
        ...rest,
        kind: "text",
        placeholder,
        accepts,
        parse: (given) => pattern === undefined || pattern.test(given)
            ? value(given)
            : refused(`found ${(0,quote/* quote */.hD)(given)}; accepted: ${accepts ?? String(pattern)}`),
    });
}
/** One path, relative to the working directory. */
function path(about) {
    return input({
        ...about,
        kind: "path",
        placeholder: "PATH",
        accepts: null,
        parse: (given) => (given.includes("\n") ? refused(`found ${(0,quote/* quote */.hD)(given)}; accepted: one path`) : value(given)),
    });
}
/** Paths and globs, one a line: a comma may be part of a path and of a glob. */
function paths(about) {
    return input({
        ...about,
        kind: "paths",
        placeholder: "PATH",
        accepts: "one path or glob a line",
        parse: (given) => value(linesOf(given)),
    });
}
/** Whole lines, one entry each: gates hold commas and quotes of their own. */
function lines(about) {
    return input({ ...about, kind: "lines", parse: (given) => value(linesOf(given)) });
}
function linesOf(given) {
    return given
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== "");
}
/** Names separated by commas or new lines; a name that holds either, or a quote, stands in double quotes. */
function names(about) {
    return input({
        ...about,
        kind: "names",
        placeholder: "NAME,...",
        accepts: "names separated by commas or new lines",
        parse(given) {
            const split = splitEntries(given);
            if (split.kind === "unclosed-quote")
                return refused(`found ${(0,quote/* quote */.hD)(given)}, a quote that is never closed`);
            const found = split.entries.map((entry) => entry.text);
            const repeated = found.find((name, index) => found.indexOf(name) !== index);
            return repeated === undefined ? value(found) : refused(`${(0,quote/* quote */.hD)(repeated)} is given twice`);
        },
    });
}
/** `key=value` pairs or plain names, separated like `names`. The last `=` divides: a class may be called `<=50K`. */
function pairsOrNames(about) {
    return input({
        ...about,
        kind: "pairs",
        parse(given) {
            const split = splitEntries(given);
            if (split.kind === "unclosed-quote")
                return refused(`found ${(0,quote/* quote */.hD)(given)}, a quote that is never closed`);
            const { entries } = split;
            if (entries.every((entry) => entry.divided === null))
                return value({ kind: "names", names: entries.map((entry) => entry.text) });
            const pairs = new Map();
            for (const { text: entry, divided } of entries) {
                if (divided === null || divided.left === "" || divided.right === "") {
                    return refused(`found ${(0,quote/* quote */.hD)(entry)} among pairs; accepted: ${about.accepts}`);
                }
                if (pairs.has(divided.left))
                    return refused(`${(0,quote/* quote */.hD)(divided.left)} is given twice`);
                pairs.set(divided.left, divided.right);
            }
            return value({ kind: "pairs", pairs });
        },
    });
}
function rangeText({ min, max }, noun) {
    if (min !== undefined && max !== undefined)
        return `${noun} from ${String(min)} to ${String(max)}`;
    if (min !== undefined)
        return `${noun}, at least ${String(min)}`;
    return max === undefined ? noun : `${noun}, at most ${String(max)}`;
}
const DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/u;
const WHOLE = /^[+-]?\d+$/u;
function numeric(about, kind, pattern, noun) {
    const { min = -Infinity, max = Infinity, ...rest } = about;
    const accepts = rangeText(about, noun);
    return input({
        ...rest,
        kind,
        placeholder: kind === "integer" ? "N" : "NUMBER",
        accepts,
        parse(given) {
            const number = pattern.test(given) ? Number(given) : Number.NaN;
            const isExact = kind === "number" ? Number.isFinite(number) : Number.isSafeInteger(number);
            return isExact && number >= min && number <= max
                ? value(number)
                : refused(`found ${(0,quote/* quote */.hD)(given)}; accepted: ${accepts}`);
        },
    });
}
/** A finite decimal number. */
function number(about) {
    return numeric(about, "number", DECIMAL, "a number");
}
/** A whole number that a double holds exactly. */
function integer(about) {
    return numeric(about, "integer", WHOLE, "a whole number");
}
const BOOLEANS = new Map([
    ["true", true],
    ["True", true],
    ["TRUE", true],
    ["false", false],
    ["False", false],
    ["FALSE", false],
]);
/** `true` or `false` as YAML 1.2 writes them. A flag of this kind may stand alone and then means true. */
function input_types_boolean(about) {
    return input({
        ...about,
        kind: "boolean",
        placeholder: "true|false",
        accepts: "true or false",
        parse(given) {
            const parsed = BOOLEANS.get(given);
            return parsed === undefined ? refused(`found ${(0,quote/* quote */.hD)(given)}; accepted: true or false`) : value(parsed);
        },
    });
}
/** One of a few words. */
function choice(about) {
    const { choices, ...rest } = about;
    return input({
        ...rest,
        kind: "choice",
        placeholder: choices.join("|"),
        accepts: (0,quote/* alternatives */.Vo)(choices),
        parse(given) {
            const found = choices.find((word) => word === given);
            if (found !== undefined)
                return value(found);
            const hint = (0,nearest/* didYouMean */.au)(given, choices, "");
            return refused(`found ${(0,quote/* quote */.hD)(given)}; accepted: ${(0,quote/* alternatives */.Vo)(choices)}`, hint === "" ? undefined : hint);
        },
    });
}

// EXTERNAL MODULE: ./shared/spec/model-name.ts
var model_name = __webpack_require__(17137);
;// CONCATENATED MODULE: ./shared/spec/common-inputs.ts


/**
 * Inputs that several actions share, so that they are the same by construction. None of those that modelgate.yml may also say has a
 * default of its own: the runner hands a default over like a given value, and it would override the file.
 */
const whichModelInputs = {
    model: input_types_text({
        description: "Name of the model in modelgate.yml.",
        group: "Model",
        placeholder: "NAME",
        example: "income",
        pattern: model_name/* MODEL_NAME */.U,
        accepts: model_name/* MODEL_NAME_ACCEPTED */.W,
    }).optional("the only model of the file; without a file, the model file's name"),
    config: path({ description: "Configuration file.", group: "Model", example: "modelgate.yml" }).optional("modelgate.yml, if there is one"),
    "model-path": path({
        description: "Model to judge: an ONNX file; with `predictions`, any file, which is only digested.",
        group: "Model",
        example: "models/income.onnx",
    }).optional(),
    task: choice({
        description: "What the model does.",
        group: "Model",
        choices: ["binary", "multiclass", "regression"],
    }).optional("worked out from labels and outputs"),
    classes: names({
        description: "All classes, in the order of the model's scores.",
        group: "Model",
        example: "<=50K,>50K",
    }).optional("the labels found"),
    "positive-class": input_types_text({
        description: "The class a binary model scores.",
        group: "Model",
        placeholder: "CLASS",
        example: ">50K",
    }).optional("the second of two classes"),
    threshold: number({
        description: "A binary score at or above it is positive.",
        group: "Model",
        example: "0.5",
    }).optional("0.5"),
};
const dataInputs = {
    data: paths({
        description: "Evaluation data: csv, csv.gz, jsonl or parquet; several files or globs together are one table.",
        group: "Data",
        example: "data/evaluation.parquet",
    }).optional(),
    label: input_types_text({
        description: "Column with the true label or value.",
        group: "Data",
        placeholder: "COLUMN",
        example: "income",
    }).optional(),
    features: names({ description: "Columns the model reads.", group: "Data", example: "age,hours-per-week" }).optional("every column not named otherwise"),
    "row-id": input_types_text({
        description: "Column that identifies a row; joins `predictions` with `data`.",
        group: "Data",
        placeholder: "COLUMN",
    }).optional(),
    weight: input_types_text({ description: "Column with row weights, 0 or more.", group: "Data", placeholder: "COLUMN" }).optional("every row counts once"),
    sensitive: names({
        description: "Columns with sensitive attributes, for gates `by` one.",
        group: "Data",
        example: "sex,race",
    }).optional(),
};
const judgementInputs = {
    gates: lines({
        description: "Conditions the model must meet, one a line.",
        group: "Judgement",
        placeholder: "GATE",
        accepts: 'METRIC [by ATTRIBUTE] [on "SLICE"] COMPARISON',
        example: "roc_auc >= 0.85",
    }).optional("none: the report suggests some"),
    confidence: number({
        description: "Level of the two-sided intervals whose ends are judged.",
        group: "Judgement",
        min: 0.5,
        max: 0.9999,
    }).optional("0.95"),
    replicates: integer({
        description: "Bootstrap replicates, where no closed form exists.",
        group: "Judgement",
        min: 100,
        max: 100_000,
    }).optional("2000"),
    "zero-division": choice({
        description: "Value of a ratio with an empty denominator.",
        group: "Judgement",
        choices: ["undefined", "0"],
    }).optional("undefined, which no gate passes"),
    "minimum-group": integer({
        description: "Fewest rows a group or slice may have to be judged.",
        group: "Judgement",
        min: 2,
    }).optional("30"),
    "minimum-denominator": integer({
        description: "Fewest rows in the denominator of a group's or slice's metric.",
        group: "Judgement",
        min: 1,
    }).optional("10"),
};
const championInputs = {
    champion: input_types_text({
        description: "What the model is compared with: base (the same path at the base commit), a path, git:REF or registry:ALIAS.",
        group: "Champion",
        placeholder: "REFERENCE",
        example: "git:v1.2.0",
    }).optional("no comparison"),
    "champion-path": path({
        description: "The champion's model file; short for `champion` with a path.",
        group: "Champion",
    }).optional(),
};
const predictionsInputs = {
    predictions: paths({
        description: "Predictions of a model that is not ONNX: files in the formats of `data`. No inference is run.",
        group: "Supplied predictions",
        example: "predictions.csv",
    }).optional(),
    score: input_types_text({
        description: "Column with the positive class's score.",
        group: "Supplied predictions",
        placeholder: "COLUMN",
    }).optional(),
    scores: pairsOrNames({
        description: "One score column a class: pairs, or columns in the order of `classes`.",
        group: "Supplied predictions",
        placeholder: "CLASS=COLUMN,...",
        accepts: "CLASS=COLUMN pairs, or columns in the order of classes",
        example: "cat=p_cat,dog=p_dog",
    }).optional(),
    prediction: input_types_text({
        description: "Column with the predicted label or value.",
        group: "Supplied predictions",
        placeholder: "COLUMN",
    }).optional(),
    "champion-predictions": paths({
        description: "The champion's predictions, in files with the same columns.",
        group: "Supplied predictions",
    }).optional(),
    "champion-score": input_types_text({
        description: "The champion's score, as a column of `predictions`.",
        group: "Supplied predictions",
        placeholder: "COLUMN",
    }).optional(),
};
const runInputs = {
    provider: input_types_text({
        description: "Execution provider of the inference runtime.",
        group: "Run",
        placeholder: "NAME",
        pattern: /^[a-z][a-z0-9-]{0,30}$/u,
        accepts: "a provider's name in lower case, such as cpu or cuda",
    }).optional("cpu"),
    threads: integer({
        description: "Threads of one inference. The last bits of a score can depend on their number, so it does not follow the machine; 0 lets the runtime choose.",
        group: "Run",
        min: 0,
        max: 1024,
    }).optional("2"),
    "time-limit-seconds": integer({
        description: "Time for loading the model and all its predictions.",
        group: "Run",
        min: 1,
        max: 86_400,
    }).optional("600"),
    "memory-limit-mb": integer({
        description: "Memory of the inference process in MiB, enforced on Linux.",
        group: "Run",
        min: 64,
        max: 1_048_576,
    }).optional("4096"),
    "batch-rows": integer({ description: "Rows of one inference.", group: "Run", min: 1, max: 1_000_000 }).optional("8192"),
};
/** What the machine brings. No part of the policy: it says where native code is loaded from, which modelgate.yml never may. */
const installationInputs = {
    "onnxruntime-path": path({
        description: "Folder or file of an onnxruntime-node to load instead of the bundled one: for other platforms and GPU builds.",
        group: "Run",
        example: "/opt/onnxruntime",
    }).optional("the tool cache's, then the bundled one"),
};
const outputInputs = {
    out: path({
        description: "Folder for result.json, record and report; created if need be.",
        group: "Output",
    }).optional("modelgate-out; in Actions, a folder under RUNNER_TEMP"),
};
/** What every action takes from its workflow, besides what it judges. The door reads them; no action looks at them. */
const doorInputs = {
    comment: input_types_boolean({
        description: "Whether the report is written into a comment of the pull request.",
        group: "Output",
    })
        .withDefault("true")
        .inActionsOnly(),
    artifact: input_types_boolean({
        description: "Whether result, record and report are uploaded as an artifact of the run.",
        group: "Output",
    })
        .withDefault("true")
        .inActionsOnly(),
    "github-token": input_types_text({
        description: "Token that reads the policy and the champion of the base commit and writes the comment.",
        group: "Run",
        placeholder: "TOKEN",
    })
        .withDefault("${{ github.token }}")
        .asSecret()
        .inActionsOnly(),
};
/** Scopes of the token that `doorInputs` needs, for the spec of every action that has them. */
const doorPermissions = {
    contents: { access: "read", why: "to check the repository out, and to read policy and champion of the base commit" },
    "pull-requests": { access: "write", why: "to write the report into a comment; without it, summary and artifact" },
};
/** Everything that decides how a model is judged: what modelgate.yml says of it, as inputs. */
const policyInputs = {
    ...whichModelInputs,
    ...dataInputs,
    ...judgementInputs,
    ...championInputs,
    ...predictionsInputs,
    ...runInputs,
};


/***/ }),

/***/ 77936:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cp: () => (/* binding */ flagInputs),
/* harmony export */   QP: () => (/* binding */ defineAction),
/* harmony export */   xQ: () => (/* binding */ camelCase)
/* harmony export */ });
/** Checks the spec by its type and returns it as it is. */
function defineAction(spec) {
    return spec;
}
/** The inputs that the command line has as flags. */
function flagInputs({ inputs }) {
    return Object.fromEntries(Object.entries(inputs).filter(([, { door }]) => door === "both"));
}
/** The property under which a kebab-case input stands in `InputValues`. */
function camelCase(name) {
    return name.replace(/-(.)/gu, (_, letter) => letter.toUpperCase());
}


/***/ }),

/***/ 17137:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ MODEL_NAME),
/* harmony export */   W: () => (/* binding */ MODEL_NAME_ACCEPTED)
/* harmony export */ });
/** Names of models: they become file names, comment markers and registry tags, so they hold nothing that needs escaping there. */
const MODEL_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/u;
const MODEL_NAME_ACCEPTED = "letters, digits and . _ -, beginning with a letter or digit, at most 100";


/***/ }),

/***/ 47801:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ parseInputs)
/* harmony export */ });
/* harmony import */ var _define_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77936);

/**
 * Parses every input and reports every problem of all of them together.
 *
 * @param show how the door writes an input's name: `threshold` or `--threshold`
 */
function parseInputs(inputs, raw, show) {
    const problems = [];
    const warnings = [];
    const values = {};
    for (const [name, declared] of Object.entries(inputs)) {
        const given = (raw[name] ?? "").trim();
        const text = given === "" ? declared.default : given;
        if (given !== "" && declared.deprecated !== null) {
            warnings.push({
                code: "deprecated-input",
                input: show(name),
                message: "is deprecated",
                hint: declared.deprecated,
            });
        }
        if (text === null) {
            if (declared.required)
                problems.push(missing(declared, show(name)));
            values[(0,_define_action_js__WEBPACK_IMPORTED_MODULE_0__/* .camelCase */ .xQ)(name)] = undefined;
            continue;
        }
        const parsed = declared.parse(text);
        if (parsed.kind === "value")
            values[(0,_define_action_js__WEBPACK_IMPORTED_MODULE_0__/* .camelCase */ .xQ)(name)] = parsed.value;
        else
            problems.push(...parsed.problems.map((problem) => named(problem, declared, show(name))));
    }
    return problems.length > 0
        ? { kind: "problems", problems }
        : { kind: "inputs", values: asValues(values), warnings };
}
function missing(declared, name) {
    const problem = { code: "missing-input", input: name, message: "is required and was not given" };
    return declared.example === undefined ? problem : { ...problem, hint: `For example ${declared.example}.` };
}
function named(problem, declared, name) {
    if (!declared.secret)
        return { ...problem, input: name };
    // The message of a secret would quote it.
    return {
        code: problem.code,
        input: name,
        message: `found a value that is not accepted${declared.accepts === null ? "" : `; accepted: ${declared.accepts}`}`,
    };
}
/** The loop above filled one property an input, each from that input's own parser: what the type says and the compiler cannot see. */
function asValues(values) {
    return values;
}


/***/ })

};
