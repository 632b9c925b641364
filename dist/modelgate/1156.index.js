export const id = 1156;
export const ids = [1156];
export const modules = {

/***/ 90347:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B0: () => (/* binding */ modelKey),
/* harmony export */   Cx: () => (/* binding */ commentSubject),
/* harmony export */   U2: () => (/* binding */ replaceSection),
/* harmony export */   hS: () => (/* binding */ isReadable),
/* harmony export */   sW: () => (/* binding */ composeFor),
/* harmony export */   vj: () => (/* binding */ parseComment)
/* harmony export */ });
/* unused harmony export composeComment */
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46682);
/* harmony import */ var _fit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67308);
/* harmony import */ var _section_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93880);



/** Version of the format below: 2 names the run of each section, 1 did not (docs/adr/0012). A comment of a later one is left alone. */
const VERSION = 2;
const MARKER = /^<!-- modelgate:comment version=(\d{1,6}) model=([0-9a-f]{32}) -->(?:\r?\n|$)/u;
const SECTION = /^<!-- modelgate:section id=(\S+) digest=([0-9a-f]{64}) left-out=(\d{1,6})(?: run=(\d{1,15})\.(\d{1,9}))? -->$/u;
const SECTION_END = "<!-- /modelgate:section -->";
const PIECE = /^<!-- modelgate:piece keep=(\d{1,6}) -->$/u;
const PIECE_END = "<!-- /modelgate:piece -->";
/** What stands here is made anew whenever the comment is written, and is nobody's. */
const GENERATED = "<!-- modelgate:generated -->";
const GENERATED_END = "<!-- /modelgate:generated -->";
const TITLE = /^## modelgate: \S.*$/u;
/** Whose comment it is: a hash, so that no name can forge or break the marker. */
function modelKey(model, sha256) {
    return sha256(model).slice(0, 32);
}
/** Reads a comment of ours; null for any other text. What stands outside all sections is nobody's and is not kept. */
function parseComment(body) {
    const marker = MARKER.exec(body);
    if (marker === null)
        return null;
    const sections = new Map();
    let section = null;
    let title = null;
    let pieces = [];
    let keep = "always";
    let lines = [];
    let isGenerated = false;
    const endPiece = () => {
        const text = lines.join("\n").replaceAll(/^\s*\n|\s+$/gu, "");
        if (text !== "")
            pieces.push({ keep, text });
        lines = [];
        keep = "always";
    };
    const endSection = () => {
        endPiece();
        if (section !== null && !sections.has(section.id))
            sections.set(section.id, { ...section, pieces });
        section = null;
        pieces = [];
        isGenerated = false;
    };
    for (const line of body.split(/\r?\n/u)) {
        const start = SECTION.exec(line);
        const piece = PIECE.exec(line);
        if (start !== null) {
            endSection();
            section = sectionOf(start);
        }
        else if (line === SECTION_END)
            endSection();
        else if (line === GENERATED || line === GENERATED_END)
            isGenerated = line === GENERATED;
        else if (line === PIECE_END)
            endPiece();
        else if (piece !== null) {
            endPiece();
            keep = Number(piece[1]);
        }
        else if (section !== null && !isGenerated)
            lines.push(line);
        else if (section === null && isGenerated && TITLE.test(line))
            title = line;
    }
    endSection();
    return { version: Number(marker[1]), modelKey: marker[2] ?? "", title, sections: [...sections.values()] };
}
function sectionOf([, id = "", digest = "", leftOut, run, attempt]) {
    const by = run === undefined ? null : { id: Number(run), attempt: Number(attempt) };
    return { id, digest, run: by, leftOut: Number(leftOut) };
}
/** Whether this release can read and write a comment of that version. */
function isReadable({ version }) {
    return version <= VERSION;
}
/** The sections with one replaced, or added; the others as they were. */
function replaceSection(sections, section) {
    return [...sections.filter(({ id }) => id !== section.id), section];
}
/**
 * The whole comment: marker, head, sections in their fixed order. The same sections give the same text, whoever writes it.
 * Null when what may never be shed is longer than the limit.
 */
function composeComment(sections, { model, sha256, limit }) {
    return composeFor(commentSubject(model, sha256), sections, limit);
}
function commentSubject(model, sha256) {
    return { modelKey: modelKey(model, sha256), title: `## modelgate: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(model, 100))}` };
}
/** As `composeComment`, for a comment whose model's name nobody knows any more. */
function composeFor({ modelKey: key, title }, sections, limit) {
    const marker = `<!-- modelgate:comment version=${String(VERSION)} model=${key} -->`;
    const ordered = [...sections].sort(bySectionOrder);
    const head = ordered.some(({ id }) => id === _section_js__WEBPACK_IMPORTED_MODULE_1__/* .HEAD_SECTION */ .Jr) ? [] : [neutralHead(title)];
    const join = (parts) => [marker, ...head, ...parts].join("\n\n");
    const fitted = (0,_fit_js__WEBPACK_IMPORTED_MODULE_2__/* .fitSections */ .W)(ordered, limit, (kept) => join(kept.map(sectionText)).length);
    return fitted === null ? null : join(fitted.map(sectionText));
}
/** Until `gate` has judged the whole, the head says only what this is about. */
function neutralHead(title) {
    return [
        GENERATED,
        title,
        "Overall verdict: not known yet. It is known when the gate action has run.",
        GENERATED_END,
    ].join("\n\n");
}
function sectionText({ id, digest, run, leftOut, pieces }) {
    const by = run === null ? "" : ` run=${String(run.id)}.${String(run.attempt)}`;
    const start = `<!-- modelgate:section id=${id} digest=${digest} left-out=${String(leftOut)}${by} -->`;
    const texts = pieces.map(({ keep, text }) => keep === "always" ? text : [`<!-- modelgate:piece keep=${String(keep)} -->`, text, PIECE_END].join("\n\n"));
    const note = leftOut === 0
        ? []
        : [
            GENERATED,
            `Left out to fit GitHub's limit: ${leftOut === 1 ? "1 part" : `${String(leftOut)} parts`} of this section. The full report is among the run's artifacts.`,
            GENERATED_END,
        ];
    return [start, ...texts, ...note, SECTION_END].join("\n\n");
}
const FIXED_ORDER = [_section_js__WEBPACK_IMPORTED_MODULE_1__/* .HEAD_SECTION */ .Jr, "validate-model", "fairness-check", "performance-test"];
function bySectionOrder(a, b) {
    return rank(a.id) - rank(b.id) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
function rank(id) {
    if (id === _section_js__WEBPACK_IMPORTED_MODULE_1__/* .HISTORY_SECTION */ .JJ)
        return FIXED_ORDER.length + 1;
    const place = FIXED_ORDER.indexOf(id.split("/")[0] ?? "");
    return place === -1 ? FIXED_ORDER.length : place;
}


/***/ }),

/***/ 42171:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ sectionEdit),
/* harmony export */   R: () => (/* binding */ subjectEdit)
/* harmony export */ });
/* harmony import */ var _body_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90347);
/* harmony import */ var _section_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93880);


/** An edit of one model's comment that touches only the sections given. */
function sectionEdit({ model, sections, sha256 }) {
    return subjectEdit((0,_body_js__WEBPACK_IMPORTED_MODULE_0__/* .commentSubject */ .Cx)(model, sha256), sections);
}
/** An edit of the comment on a model that is known by its key alone. */
function subjectEdit(subject, own) {
    const inPlace = (body) => new Map(sectionsOf(body).map((section) => [section.id, section]));
    const isLater = (found, section) => found !== undefined && (0,_section_js__WEBPACK_IMPORTED_MODULE_1__/* .isOlder */ .tW)(section, found);
    return {
        isOurs: (body) => (0,_body_js__WEBPACK_IMPORTED_MODULE_0__/* .parseComment */ .vj)(body)?.modelKey === subject.modelKey,
        apply(bodies, limit) {
            if (bodies.map(_body_js__WEBPACK_IMPORTED_MODULE_0__/* .parseComment */ .vj).some((parsed) => parsed !== null && !(0,_body_js__WEBPACK_IMPORTED_MODULE_0__/* .isReadable */ .hS)(parsed))) {
                return { kind: "refused", detail: "the comment was written by a newer modelgate; use that version here too" };
            }
            const merged = latest(bodies.flatMap(sectionsOf));
            const current = own.filter((section) => !isLater(merged.get(section.id), section));
            const all = current.reduce(_body_js__WEBPACK_IMPORTED_MODULE_0__/* .replaceSection */ .U2, [...merged.values()]);
            const body = (0,_body_js__WEBPACK_IMPORTED_MODULE_0__/* .composeFor */ .sW)(subject, all, limit);
            if (body !== null)
                return { kind: "body", body };
            const detail = `verdicts and digests of ${String(all.length)} sections alone are longer than GitHub's limit; report fewer matrix legs in one comment`;
            return { kind: "refused", detail };
        },
        holds(body, earlier) {
            const found = inPlace(body);
            const isThere = ({ id, digest }) => found.get(id)?.digest === digest;
            return (own.every((section) => isThere(section) || isLater(found.get(section.id), section)) &&
                earlier.flatMap(sectionsOf).every((section) => {
                    const now = found.get(section.id);
                    return now !== undefined && !(0,_section_js__WEBPACK_IMPORTED_MODULE_1__/* .isOlder */ .tW)(now, section);
                }));
        },
        isSuperseded(body) {
            const found = inPlace(body);
            return own.every((section) => isLater(found.get(section.id), section));
        },
    };
}
/** Each section once: of the latest run, of one run the first. */
function latest(sections) {
    const merged = new Map();
    for (const section of sections) {
        const known = merged.get(section.id);
        if (known === undefined || (0,_section_js__WEBPACK_IMPORTED_MODULE_1__/* .isOlder */ .tW)(known, section))
            merged.set(section.id, section);
    }
    return merged;
}
function sectionsOf(body) {
    const parsed = (0,_body_js__WEBPACK_IMPORTED_MODULE_0__/* .parseComment */ .vj)(body);
    return parsed === null || !(0,_body_js__WEBPACK_IMPORTED_MODULE_0__/* .isReadable */ .hS)(parsed) ? [] : parsed.sections;
}


/***/ }),

/***/ 67308:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ fitSections)
/* harmony export */ });
/**
 * Sheds pieces over all sections until the comment is short enough: lowest `keep` first, of equals the one that stands later.
 * Pieces kept `always` (verdict, digests, approvers) stay; null when they alone are too long.
 *
 * @param length length of the comment with these sections
 */
function fitSections(sections, limit, length) {
    const order = sections
        .flatMap(({ pieces }, section) => pieces.map(({ keep }, piece) => ({ keep, section, piece })))
        .filter(({ keep }) => keep !== "always")
        .sort((a, b) => Number(a.keep) - Number(b.keep) || b.section - a.section || b.piece - a.piece);
    const dropped = new Set();
    let kept = sections;
    for (const { section, piece } of order) {
        if (length(kept) <= limit)
            return kept;
        dropped.add(`${String(section)}.${String(piece)}`);
        kept = sections.map((whole, at) => withoutPieces(whole, (index) => dropped.has(`${String(at)}.${String(index)}`)));
    }
    return length(kept) <= limit ? kept : null;
}
function withoutPieces(section, isDropped) {
    const pieces = section.pieces.filter((_, index) => !isDropped(index));
    return { ...section, pieces, leftOut: section.leftOut + section.pieces.length - pieces.length };
}


/***/ }),

/***/ 18528:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d8: () => (/* binding */ isLater),
/* harmony export */   f8: () => (/* binding */ headEntryLine),
/* harmony export */   x6: () => (/* binding */ headEntries)
/* harmony export */ });
/** Written and read by nothing else: every part is of a fixed alphabet, so that no text of a user can look like one. */
const LINE = /^- <code>([0-9a-f]{40,64})<\/code> (pass|warn|fail|inconclusive), (\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z), \[run (\d{1,15}), attempt (\d{1,9})\]\((https?:\/\/[\w.:-]+\/[\w./-]+)\)$/u;
function headEntryLine({ commit, verdict, at, runId, attempt, runUrl }) {
    return `- <code>${commit}</code> ${verdict}, ${at}, [run ${String(runId)}, attempt ${String(attempt)}](${runUrl})`;
}
/** The entries that a text of ours holds, in the order in which they stand. */
function headEntries(text) {
    return text.split("\n").flatMap((line) => {
        const [, commit = "", verdict, at = "", runId, attempt, runUrl = ""] = LINE.exec(line) ?? [];
        if (!isVerdict(verdict))
            return [];
        return [{ commit, verdict, at, runId: Number(runId), attempt: Number(attempt), runUrl }];
    });
}
function isVerdict(word) {
    return word === "pass" || word === "warn" || word === "fail" || word === "inconclusive";
}
/** Whether `a` was written by a later run, or a later attempt of the same. Run ids only grow. */
function isLater(a, b) {
    return a.runId > b.runId || (a.runId === b.runId && a.attempt > b.attempt);
}


/***/ }),

/***/ 21608:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   gK: () => (/* binding */ historySection),
/* harmony export */   wd: () => (/* binding */ byEntry)
/* harmony export */ });
/* harmony import */ var _head_entry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18528);
/* harmony import */ var _section_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93880);


/** A pull request of more heads than this has a history that nobody reads to its end. */
const MOST_ENTRIES = 60;
const KEEP_HISTORY = 15;
/** What the heads among these sections came to, and the lists of earlier ones. */
function entriesOf(sections) {
    return sections
        .filter(({ id }) => id === _section_js__WEBPACK_IMPORTED_MODULE_0__/* .HEAD_SECTION */ .Jr || id === _section_js__WEBPACK_IMPORTED_MODULE_0__/* .HISTORY_SECTION */ .JJ)
        .flatMap(({ pieces }) => pieces.flatMap(({ text }) => (0,_head_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .headEntries */ .x6)(text)));
}
/** The later run first. */
function byEntry(a, b) {
    if (a === null || b === null)
        return 0;
    return (0,_head_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .isLater */ .d8)(a, b) ? -1 : 1;
}
/**
 * Earlier heads, newest first, one a commit: of a commit that was judged several times its last verdict. No section where there is none.
 *
 * @param shown commit that the head is about, which is no earlier one; null for a head without a verdict
 */
function historySection(listed, shown, sha256) {
    const byCommit = new Map();
    for (const entry of listed) {
        const known = byCommit.get(entry.commit);
        if (entry.commit !== shown && (known === undefined || (0,_head_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .isLater */ .d8)(entry, known)))
            byCommit.set(entry.commit, entry);
    }
    const entries = [...byCommit.values()].sort((a, b) => byEntry(a, b)).slice(0, MOST_ENTRIES);
    if (entries.length === 0)
        return [];
    const lines = entries.map(_head_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .headEntryLine */ .f8).join("\n");
    const title = `Earlier heads (${String(entries.length)})`;
    const text = [`<details><summary>${title}</summary>`, lines, "</details>"].join("\n\n");
    return [(0,_section_js__WEBPACK_IMPORTED_MODULE_0__/* .commentSection */ .ty)(_section_js__WEBPACK_IMPORTED_MODULE_0__/* .HISTORY_SECTION */ .JJ, [{ keep: KEEP_HISTORY, text }], sha256)];
}


/***/ }),

/***/ 6053:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ sectionName),
/* harmony export */   _J: () => (/* binding */ sourceLine),
/* harmony export */   cz: () => (/* binding */ clipped),
/* harmony export */   f5: () => (/* binding */ renderCommentSection),
/* harmony export */   gA: () => (/* binding */ COMMENT_MARK),
/* harmony export */   lt: () => (/* binding */ digestLine)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46682);
/* harmony import */ var _markdown_render_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42);
/* harmony import */ var _markdown_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58599);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17121);
/* harmony import */ var _fit_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(67308);
/* harmony import */ var _section_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93880);






/** Colour for the eye that skims; the word beside it says the same to everyone else. */
const COMMENT_MARK = {
    pass: "✅",
    warn: "⚠️",
    fail: "❌",
    inconclusive: "❔",
};
/** Sections a reviewer reads before deciding. The rest is evidence and stays folded. */
const OPEN_SECTIONS = ["gates", "suggested-gates", "not-judged-here"];
/** What an auditor asks for: under one fold, so that it costs a reviewer one line. */
const AUDIT_SECTIONS = ["data", "model", "methods", "definitions", "verify"];
/** Of these the list alone is said, in a line. */
const ONE_LINE_SECTIONS = ["not-judged-here"];
const KEEP_ESSENTIAL = 95;
const KEEP_ACTIONS = 96;
const KEEP_FACTS = 92;
const LONGEST_HEADLINE = 400;
const LONGEST_ITEM = 400;
const NO_BREAK_SPACE = "\u00a0";
const FOLD_END = "</details>";
const AUDIT_START = "<details><summary>Data, run, methods, digests, how to verify</summary>";
const OPEN_ROWS = 15;
const FOLDED_ROWS = 40;
/**
 * A report as its section of the comment, for a reviewer with two minutes: verdict, why, worst number and what to do above the fold,
 * then the gates; the evidence folded; digests and the record's address last, and never shed.
 */
function renderCommentSection(document, { source, sha256, budget = 60_000 }) {
    const digests = document.sections.find(({ id }) => id === "digests");
    const rest = document.sections.filter((section) => section !== digests);
    // Without a gate the numbers themselves are what there is to read.
    const open = rest.some(({ id }) => id === "gates") ? OPEN_SECTIONS : [...OPEN_SECTIONS, "metrics"];
    const isOpen = ({ id }) => open.includes(id);
    const pieces = [
        { keep: "always", text: verdictLines(document, source) },
        { keep: KEEP_ACTIONS, text: actionLines(document) },
        ...rest.filter(isOpen).map(openPiece),
        { keep: KEEP_FACTS, text: factLines(document) },
        ...rest.filter((section) => !isOpen(section) && !isAudit(section)).map(foldedPiece),
        { keep: "always", text: AUDIT_START },
        ...rest.filter(isAudit).map(titledPiece),
        { keep: "always", text: digestLines(digests, source) },
        { keep: "always", text: FOLD_END },
        { keep: "always", text: sourceLine(source) },
    ];
    const section = (0,_section_js__WEBPACK_IMPORTED_MODULE_3__/* .commentSection */ .ty)((0,_section_js__WEBPACK_IMPORTED_MODULE_3__/* .sectionId */ .F2)(source.action, source.leg, sha256), pieces, sha256, source.run ?? null);
    const [fitted] = (0,_fit_js__WEBPACK_IMPORTED_MODULE_4__/* .fitSections */ .W)([section], budget, (kept) => kept.flatMap((one) => one.pieces).reduce((sum, { text }) => sum + text.length + 60, 0)) ?? [];
    return fitted ?? { ...section, pieces: section.pieces.filter(({ keep }) => keep === "always") };
}
function clipped(text) {
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)((0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .shorten */ .ml)(text, LONGEST_ITEM));
}
function isAudit({ id }) {
    return AUDIT_SECTIONS.includes(id);
}
function verdictLines({ verdict, headline }, { action, leg }) {
    return [
        `### ${COMMENT_MARK[verdict]} ${_words_js__WEBPACK_IMPORTED_MODULE_2__/* .VERDICT_WORD */ .XU[verdict]}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)(sectionName(action, leg))}`,
        `**${(0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)((0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .shorten */ .ml)(headline, LONGEST_HEADLINE))}**`,
    ].join("\n\n");
}
/** An action and its leg, as headings name them. */
function sectionName(action, leg) {
    return leg === null ? action : `${action} (${(0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .shorten */ .ml)(leg, 60)})`;
}
function actionLines({ actions }) {
    const [only] = actions;
    if (only === undefined)
        return "";
    const lines = actions.map(clipped);
    if (lines.length === 1)
        return `What to do: ${lines[0] ?? ""}`;
    return ["What to do:", "", ...lines.map((line, index) => `${String(index + 1)}. ${line}`)].join("\n");
}
function factLines({ facts }) {
    return facts.map(({ label, value }) => `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)(label)}: ${(0,_markdown_table_js__WEBPACK_IMPORTED_MODULE_1__/* .cellMarkdown */ .I)(value)}`).join(" · ");
}
function openPiece(section) {
    const { id, title, blocks } = section;
    if (ONE_LINE_SECTIONS.includes(id)) {
        const items = blocks.flatMap((block) => (block.kind === "list" ? block.items : [])).map(clipped);
        return { keep: keepOf(section), text: `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)(title)}: ${items.join("; ")}.` };
    }
    // The gates need no heading: they are what a reader expects after the verdict. The chart beside them says it twice.
    const shown = id === "gates" ? blocks.filter(({ kind }) => kind !== "chart") : blocks;
    const heading = id === "gates" ? [] : [`**${(0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)(title)}**`];
    return { keep: keepOf(section), text: [...heading, ...markdown(shown, OPEN_ROWS)].join("\n\n") };
}
function foldedPiece(section) {
    const body = markdown(section.blocks, FOLDED_ROWS);
    return { keep: keepOf(section), text: [foldStart(section.title), ...body, FOLD_END].join("\n\n") };
}
function titledPiece(section) {
    const title = `**${(0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)(section.title)}**`;
    return { keep: keepOf(section), text: [title, ...markdown(section.blocks, FOLDED_ROWS)].join("\n\n") };
}
function keepOf({ keep }) {
    return keep === "essential" ? KEEP_ESSENTIAL : keep;
}
function digestLines(digests, { recordDigest }) {
    const record = recordDigest === null ? [] : [digestLine(recordDigest)];
    const listed = markdown(digests?.blocks ?? [], FOLDED_ROWS);
    return ["**Digests**", [...record, ...listed.slice(0, 1)].join("\n"), ...listed.slice(1)].join("\n\n");
}
/** The record's address, and how anyone finds it again. */
function digestLine(recordDigest) {
    return `- Record: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .markdownCode */ .D9)(recordDigest)}, which is what ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .markdownCode */ .D9)("sha256sum record.json")} prints`;
}
/** Commit, run and artifact, in a line. */
function sourceLine({ commit, runUrl, artifact }) {
    const parts = [
        ...(commit === null ? [] : [`Commit ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .markdownCode */ .D9)(commit.slice(0, 12))}`]),
        ...(runUrl === null ? [] : [link("run", runUrl)]),
        ...(artifact === null ? [] : [`full report: ${link(artifact.name, artifact.url)}`]),
    ];
    return parts.join(" · ");
}
function link(label, url) {
    const text = (0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)((0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .shorten */ .ml)(label, _escape_js__WEBPACK_IMPORTED_MODULE_5__/* .CELL_LIMIT */ .rX));
    // An address that could end the link or run a script is shown as text.
    return url !== null && /^https?:\/\/[\w.:-]+\/[\w./%?=&#-]*$/u.test(url) ? `[${text}](${url})` : text;
}
/** The blank line after it is what makes GitHub read the rest as Markdown again. */
function foldStart(title) {
    return `<details><summary>${(0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)(title)}</summary>`;
}
function markdown(blocks, cap) {
    return blocks.map((block) => (0,_markdown_render_js__WEBPACK_IMPORTED_MODULE_0__/* .blockMarkdown */ .H)(block.kind === "table" ? unbroken(block) : block, cap));
}
/** A comment is narrow, and a number broken off its interval doubles the height of its row. */
function unbroken(table) {
    const joined = (text) => text.replaceAll(" ", NO_BREAK_SPACE);
    const cell = (one) => one.kind === "estimate" && one.interval !== null
        ? { kind: "text", text: joined(`${one.value} ${one.interval}`) }
        : one;
    return { ...table, rows: table.rows.map((row) => row.map(cell)) };
}


/***/ }),

/***/ 93880:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ sectionId),
/* harmony export */   JJ: () => (/* binding */ HISTORY_SECTION),
/* harmony export */   Jr: () => (/* binding */ HEAD_SECTION),
/* harmony export */   tW: () => (/* binding */ isOlder),
/* harmony export */   ty: () => (/* binding */ commentSection)
/* harmony export */ });
/** Sections with a fixed place: the first is the head that `gate` owns, the last its list of earlier heads. */
const HEAD_SECTION = "head";
const HISTORY_SECTION = "history";
const LONGEST_WORD = 120;
const DIGEST = /^[0-9a-f]{64}$/u;
/**
 * The name of a section: `validate-model`, or `validate-model/LEG` for a leg of a matrix. Whatever the leg is called, the name holds
 * no blank and no `>`, so it cannot end the HTML comment that carries it; different legs have different names.
 */
function sectionId(action, leg, sha256) {
    return [action, ...(leg === null ? [] : [leg])].map((word) => idWord(word, sha256)).join("/");
}
/** Whether `a` was rendered by an earlier run than `b`; false where either does not say. */
function isOlder({ run: a }, { run: b }) {
    if (a === null || b === null)
        return false;
    return a.id < b.id || (a.id === b.id && a.attempt < b.attempt);
}
/** Makes a section of what its owner rendered. A text that looks like one of our own markers is broken, visibly. */
function commentSection(id, pieces, sha256, run = null) {
    const clean = [];
    for (const { keep, text } of pieces.map((piece) => ({ ...piece, text: neutral(piece.text) }))) {
        const last = clean.at(-1);
        if (text === "")
            continue;
        // Two neighbours that always stay are one piece: nothing in the comment tells where the one ends.
        if (keep === "always" && last?.keep === "always")
            clean.splice(-1, 1, { keep, text: `${last.text}\n\n${text}` });
        else
            clean.push({ keep: keep === "always" ? keep : Math.max(0, Math.round(keep)), text });
    }
    const digest = sha256(JSON.stringify(clean));
    if (!DIGEST.test(digest))
        throw new TypeError("a section's digest is a SHA-256 in hexadecimal");
    return { id, digest, run, leftOut: 0, pieces: clean };
}
/**
 * Text that cannot begin or end anything of ours: every marker begins with `<!--`, and no text keeps those four characters together.
 * Line ends and what GitHub would not store are made plain, so that what is read back equals what was written.
 */
function neutral(text) {
    return text
        .replaceAll(/\r\n?/gu, "\n")
        .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]|[\ud800-\udfff]/gu, "\ufffd")
        .replaceAll("<!--", "<! --")
        .replaceAll(/^\s*\n|\s+$/gu, "");
}
function idWord(word, sha256) {
    const encoded = encodeURIComponent(word.replaceAll(/[\ud800-\udfff]/gu, "\ufffd")).replaceAll(/[!'()*~]/gu, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
    // The tilde is never left by the encoding, so no short name equals a shortened one.
    return encoded.length <= LONGEST_WORD ? encoded : `${encoded.slice(0, 40)}~${sha256(word).slice(0, 32)}`;
}


/***/ })

};
