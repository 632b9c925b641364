export const id = 207;
export const ids = [207];
export const modules = {

/***/ 60207:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAction: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./shared/core/errors.ts
var errors = __webpack_require__(46677);
// EXTERNAL MODULE: ./shared/core/gate/verdict.ts
var verdict = __webpack_require__(48319);
// EXTERNAL MODULE: ./shared/report/escape.ts
var report_escape = __webpack_require__(46682);
;// CONCATENATED MODULE: ./shared/report/remarks.ts
/** The report with what a reviewer must know of how it was judged, before everything else and never dropped. */
function withRemarks(document, remarks) {
    if (remarks.length === 0)
        return document;
    const blocks = remarks.map((text) => ({ kind: "note", tone: "warning", text }));
    const section = { id: "policy", title: "How this was judged", keep: "essential", folded: false, blocks };
    return { ...document, sections: [section, ...document.sections] };
}

// EXTERNAL MODULE: ./shared/spec/common-inputs.ts + 3 modules
var common_inputs = __webpack_require__(57827);
// EXTERNAL MODULE: ./shared/spec/parse-inputs.ts
var parse_inputs = __webpack_require__(47801);
// EXTERNAL MODULE: ./shared/core/text/nearest.ts
var nearest = __webpack_require__(74416);
// EXTERNAL MODULE: ./shared/core/text/quote.ts
var quote = __webpack_require__(47598);
;// CONCATENATED MODULE: ./shared/runtime/action-inputs.ts


const PREFIX = "INPUT_";
/** The variable in which the runner passes an input: spaces become `_`, hyphens stay. */
function inputVariable(name) {
    return PREFIX + name.replaceAll(" ", "_").toUpperCase();
}
/**
 * Reads the declared inputs from the runner's variables. An input nobody declared is a problem: the runner only warns of it, and a gate
 * given as `gate` instead of `gates` would judge nothing.
 */
function actionInputs(variables, inputs) {
    const names = Object.keys(inputs);
    const declared = new Map(names.map((name) => [inputVariable(name), name]));
    const raw = {};
    const problems = [];
    for (const [variable, given] of Object.entries(variables)) {
        if (!variable.startsWith(PREFIX) || given === undefined)
            continue;
        const name = declared.get(variable);
        if (name !== undefined)
            raw[name] = given;
        else
            problems.push(unknownInput(variable.slice(PREFIX.length).toLowerCase(), names));
    }
    return { raw, problems };
}
function unknownInput(name, names) {
    const hint = (0,nearest/* didYouMean */.au)(name, names, "The action's README lists its inputs.");
    return { code: "unknown-input", message: `unknown input ${(0,quote/* quote */.hD)(name)}`, hint };
}

;// CONCATENATED MODULE: ./shared/runtime/actions-environment.ts


const SHA = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u;
const WHOLE = /^[1-9]\d{0,15}$/u;
const HTTP = /^https?:\/\/[^\s]+$/u;
const REPOSITORY = /^[A-Za-z0-9._-]+\/[A-Za-z0-9._-]+$/u;
const SOMETHING = /./su;
/**
 * Reads the documented variables of a job. What is missing or malformed is reported together.
 *
 * @source docs.github.com, "Default environment variables"
 * @throws ModelgateError kind "external": the surroundings are at fault, not an input
 */
function readActionsEnvironment(variables) {
    const { required, optional, problems } = reader(variables);
    const [owner = "", name = ""] = required("GITHUB_REPOSITORY", REPOSITORY, "OWNER/NAME").split("/");
    const serverUrl = required("GITHUB_SERVER_URL", HTTP, "an http address").replace(/\/+$/u, "");
    const id = required("GITHUB_RUN_ID", WHOLE, "a whole number");
    const attempt = optional("GITHUB_RUN_ATTEMPT", WHOLE, "a whole number") ?? "1";
    const actor = optional("GITHUB_ACTOR_ID", WHOLE, "a whole number");
    const environment = {
        eventName: required("GITHUB_EVENT_NAME", /^[a-z_]{1,60}$/u, "the name of an event"),
        eventPath: required("GITHUB_EVENT_PATH", SOMETHING, "a path"),
        repository: { owner, name },
        sha: required("GITHUB_SHA", SHA, "a commit"),
        ref: required("GITHUB_REF", SOMETHING, "a ref"),
        run: {
            id: Number(id),
            attempt: Number(attempt),
            url: `${serverUrl}/${owner}/${name}/actions/runs/${id}/attempts/${attempt}`,
        },
        actorId: actor === null ? null : Number(actor),
        job: optional("GITHUB_JOB", SOMETHING, "a name"),
        workflowRef: optional("GITHUB_WORKFLOW_REF", SOMETHING, "a ref"),
        apiUrl: required("GITHUB_API_URL", HTTP, "an http address").replace(/\/+$/u, ""),
        serverUrl,
        workspace: required("GITHUB_WORKSPACE", SOMETHING, "a path"),
        tempDir: required("RUNNER_TEMP", SOMETHING, "a path"),
        summaryPath: optional("GITHUB_STEP_SUMMARY", SOMETHING, "a path"),
        hasArtifacts: (variables["ACTIONS_RUNTIME_TOKEN"] ?? "") !== "" && (variables["ACTIONS_RESULTS_URL"] ?? "") !== "",
    };
    (0,errors/* throwProblems */.Jh)("external", problems);
    return environment;
}
function reader(variables) {
    const problems = [];
    const refuse = (name, message) => {
        problems.push({ code: "bad-runner-variable", input: name, message, hint: HINT });
    };
    const optional = (name, pattern, accepted) => {
        const given = variables[name] ?? "";
        if (given === "")
            return null;
        if (!pattern.test(given))
            refuse(name, `found ${(0,quote/* quote */.hD)(given)}; accepted: ${accepted}`);
        return given;
    };
    const required = (name, pattern, accepted) => {
        const given = optional(name, pattern, accepted);
        if (given === null)
            refuse(name, "is not set");
        return given ?? "";
    };
    return { problems, required, optional };
}
const HINT = "GitHub's runner sets it; outside a workflow use the command line instead.";

// EXTERNAL MODULE: ./shared/runtime/terminal-progress.ts
var terminal_progress = __webpack_require__(25513);
;// CONCATENATED MODULE: ./shared/runtime/actions-progress.ts

/** A log keeps every line, so lines about progress come rarely. */
const EVERY_MS = 5000;
/** One foldable group a stage, and a line now and then while it lasts. */
function actionsProgress(log, nowMs) {
    let saidAt = nowMs();
    return {
        stage(text) {
            saidAt = nowMs();
            log.group(text);
        },
        advance(done, total) {
            if (nowMs() - saidAt < EVERY_MS)
                return;
            saidAt = nowMs();
            log.line(`${(0,terminal_progress/* grouped */.zD)(done)}${total === null ? "" : ` of ${(0,terminal_progress/* grouped */.zD)(total)}`} rows`);
        },
    };
}

;// CONCATENATED MODULE: ./shared/records/result-output.ts
/** Most bytes of the `result` output (contracts.md §4): a job's outputs share 1 MB. */
const RESULT_OUTPUT_BYTES = 64 * 1024;
/** Longest text kept once even the failing gates are too many. */
const LONGEST_TEXT = 200;
/**
 * The result as one line of at most 64 KB for `fromJSON` in a workflow. Sheds the metrics first, then advisory passes, then the other
 * passes, then warnings; failing and inconclusive gates go last, from the end, and only when they alone are too many. Never the verdict.
 */
function resultOutput(result) {
    const { gates } = result;
    const stages = [
        gates,
        gates.filter(({ verdict, advisory }) => !(advisory && verdict === "pass")),
        gates.filter(({ verdict }) => verdict !== "pass"),
        gates.filter(({ verdict }) => verdict === "fail" || verdict === "inconclusive"),
    ];
    const whole = outputText(result, gates, result.metrics);
    if (fits(whole))
        return whole;
    for (const kept of stages) {
        const text = outputText(result, kept, []);
        if (fits(text))
            return text;
    }
    return briefest(result, stages.at(-1) ?? []);
}
function briefest(result, failing) {
    const brief = {
        ...result,
        model: cut(result.model),
        subject: { ...result.subject, name: cut(result.subject.name) },
        reasonCodes: result.reasonCodes.slice(0, 20).map(cut),
    };
    const rows = failing.map((row) => ({
        ...row,
        id: cut(row.id),
        gate: cut(row.gate),
        by: row.by?.slice(0, 8).map(cut) ?? null,
        on: row.on === null ? null : cut(row.on),
    }));
    for (let kept = rows.length; kept > 0; kept = Math.floor(kept * 0.8)) {
        const text = outputText(brief, rows.slice(0, kept), []);
        if (fits(text))
            return text;
    }
    return outputText(brief, [], []);
}
function outputText(result, gates, metrics) {
    const { action, model, verdict, reasonCodes, subject } = result;
    const output = {
        schema: "modelgate.result-output/1",
        action,
        model,
        verdict,
        reasonCodes,
        subject: { name: subject.name, sha256: subject.sha256 },
        gates,
        metrics,
        omitted: { gates: result.gates.length - gates.length, metrics: result.metrics.length - metrics.length },
    };
    return JSON.stringify(output);
}
function cut(text) {
    return Array.from(text.slice(0, 2 * LONGEST_TEXT))
        .slice(0, LONGEST_TEXT)
        .join("");
}
function fits(text) {
    return new TextEncoder().encode(text).length <= RESULT_OUTPUT_BYTES;
}

;// CONCATENATED MODULE: ./shared/report/comment/fit.ts
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

;// CONCATENATED MODULE: ./shared/report/comment/section.ts
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
/** Makes a section of what its owner rendered. A text that looks like one of our own markers is broken, visibly. */
function commentSection(id, pieces, sha256) {
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
    return { id, digest, leftOut: 0, pieces: clean };
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

;// CONCATENATED MODULE: ./shared/report/comment/body.ts



/** Version of the format below. A comment of a later one is left alone. */
const VERSION = 1;
const MARKER = /^<!-- modelgate:comment version=(\d{1,6}) model=([0-9a-f]{32}) -->(?:\r?\n|$)/u;
const SECTION = /^<!-- modelgate:section id=(\S+) digest=([0-9a-f]{64}) left-out=(\d{1,6}) -->$/u;
const SECTION_END = "<!-- /modelgate:section -->";
const PIECE = /^<!-- modelgate:piece keep=(\d{1,6}) -->$/u;
const PIECE_END = "<!-- /modelgate:piece -->";
/** What stands here is made anew whenever the comment is written, and is nobody's. */
const GENERATED = "<!-- modelgate:generated -->";
const GENERATED_END = "<!-- /modelgate:generated -->";
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
            section = { id: start[1] ?? "", digest: start[2] ?? "", leftOut: Number(start[3]) };
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
    }
    endSection();
    return { version: Number(marker[1]), modelKey: marker[2] ?? "", sections: [...sections.values()] };
}
/** Whether this release can read and write a comment of that version. */
function isReadable({ version }) {
    return version === VERSION;
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
    const marker = `<!-- modelgate:comment version=${String(VERSION)} model=${modelKey(model, sha256)} -->`;
    const ordered = [...sections].sort(bySectionOrder);
    const head = ordered.some(({ id }) => id === HEAD_SECTION) ? [] : [neutralHead(model)];
    const join = (parts) => [marker, ...head, ...parts].join("\n\n");
    const fitted = fitSections(ordered, limit, (kept) => join(kept.map(sectionText)).length);
    return fitted === null ? null : join(fitted.map(sectionText));
}
/** Until `gate` has judged the whole, the head says only what this is about. */
function neutralHead(model) {
    return [
        GENERATED,
        `## modelgate: ${(0,report_escape/* escapeMarkdown */.FV)((0,report_escape/* shorten */.ml)(model, 100))}`,
        "Overall verdict: not known yet. It is known when the gate action has run.",
        GENERATED_END,
    ].join("\n\n");
}
function sectionText({ id, digest, leftOut, pieces }) {
    const start = `<!-- modelgate:section id=${id} digest=${digest} left-out=${String(leftOut)} -->`;
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
const FIXED_ORDER = [HEAD_SECTION, "validate-model", "fairness-check", "performance-test"];
function bySectionOrder(a, b) {
    return rank(a.id) - rank(b.id) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
function rank(id) {
    if (id === HISTORY_SECTION)
        return FIXED_ORDER.length + 1;
    const place = FIXED_ORDER.indexOf(id.split("/")[0] ?? "");
    return place === -1 ? FIXED_ORDER.length : place;
}

;// CONCATENATED MODULE: ./shared/report/comment/edit.ts

/** An edit of one model's comment that touches only the sections given. */
function sectionEdit({ model, sections: own, sha256 }) {
    const key = modelKey(model, sha256);
    const sectionsOf = (body) => {
        const parsed = parseComment(body);
        return parsed === null || !isReadable(parsed) ? [] : parsed.sections;
    };
    return {
        isOurs: (body) => parseComment(body)?.modelKey === key,
        apply(bodies, limit) {
            if (bodies.map(parseComment).some((parsed) => parsed !== null && !isReadable(parsed))) {
                return { kind: "refused", detail: "the comment was written by a newer modelgate; use that version here too" };
            }
            const merged = new Map();
            for (const section of bodies.flatMap(sectionsOf)) {
                if (!merged.has(section.id))
                    merged.set(section.id, section);
            }
            const all = own.reduce(replaceSection, [...merged.values()]);
            const body = composeComment(all, { model, sha256, limit });
            if (body !== null)
                return { kind: "body", body };
            const detail = `verdicts and digests of ${String(all.length)} sections alone are longer than GitHub's limit; report fewer matrix legs in one comment`;
            return { kind: "refused", detail };
        },
        holds(body, earlier) {
            const found = new Map(sectionsOf(body).map((section) => [section.id, section]));
            return (own.every(({ id, digest }) => found.get(id)?.digest === digest) &&
                earlier.flatMap(sectionsOf).every(({ id }) => found.has(id)));
        },
    };
}

// EXTERNAL MODULE: ./shared/report/markdown/render.ts + 1 modules
var render = __webpack_require__(42);
// EXTERNAL MODULE: ./shared/report/markdown/table.ts
var table = __webpack_require__(58599);
// EXTERNAL MODULE: ./shared/report/words.ts + 1 modules
var words = __webpack_require__(17121);
;// CONCATENATED MODULE: ./shared/report/comment/render-section.ts






/** Colour for the eye that skims; the word beside it says the same to everyone else. */
const COMMENT_MARK = { pass: "✅", warn: "⚠️", fail: "❌", inconclusive: "❔" };
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
    const section = commentSection(sectionId(source.action, source.leg, sha256), pieces, sha256);
    const [fitted] = fitSections([section], budget, (kept) => kept.flatMap((one) => one.pieces).reduce((sum, { text }) => sum + text.length + 60, 0)) ?? [];
    return fitted ?? { ...section, pieces: section.pieces.filter(({ keep }) => keep === "always") };
}
function clipped(text) {
    return (0,report_escape/* escapeMarkdown */.FV)((0,report_escape/* shorten */.ml)(text, LONGEST_ITEM));
}
function isAudit({ id }) {
    return AUDIT_SECTIONS.includes(id);
}
function verdictLines({ verdict, headline }, { action, leg }) {
    const name = leg === null ? action : `${action} (${(0,report_escape/* shorten */.ml)(leg, 60)})`;
    return [
        `### ${COMMENT_MARK[verdict]} ${words/* VERDICT_WORD */.XU[verdict]}: ${(0,report_escape/* escapeMarkdown */.FV)(name)}`,
        `**${(0,report_escape/* escapeMarkdown */.FV)((0,report_escape/* shorten */.ml)(headline, LONGEST_HEADLINE))}**`,
    ].join("\n\n");
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
    return facts.map(({ label, value }) => `${(0,report_escape/* escapeMarkdown */.FV)(label)}: ${(0,table/* cellMarkdown */.I)(value)}`).join(" · ");
}
function openPiece(section) {
    const { id, title, blocks } = section;
    if (ONE_LINE_SECTIONS.includes(id)) {
        const items = blocks.flatMap((block) => (block.kind === "list" ? block.items : [])).map(clipped);
        return { keep: keepOf(section), text: `${(0,report_escape/* escapeMarkdown */.FV)(title)}: ${items.join("; ")}.` };
    }
    // The gates need no heading: they are what a reader expects after the verdict. The chart beside them says it twice.
    const shown = id === "gates" ? blocks.filter(({ kind }) => kind !== "chart") : blocks;
    const heading = id === "gates" ? [] : [`**${(0,report_escape/* escapeMarkdown */.FV)(title)}**`];
    return { keep: keepOf(section), text: [...heading, ...markdown(shown, OPEN_ROWS)].join("\n\n") };
}
function foldedPiece(section) {
    const body = markdown(section.blocks, FOLDED_ROWS);
    return { keep: keepOf(section), text: [foldStart(section.title), ...body, FOLD_END].join("\n\n") };
}
function titledPiece(section) {
    const title = `**${(0,report_escape/* escapeMarkdown */.FV)(section.title)}**`;
    return { keep: keepOf(section), text: [title, ...markdown(section.blocks, FOLDED_ROWS)].join("\n\n") };
}
function keepOf({ keep }) {
    return keep === "essential" ? KEEP_ESSENTIAL : keep;
}
function digestLines(digests, { recordDigest }) {
    const record = recordDigest === null
        ? []
        : [`- Record: ${(0,report_escape/* markdownCode */.D9)(recordDigest)}, which is what ${(0,report_escape/* markdownCode */.D9)("sha256sum record.json")} prints`];
    const listed = markdown(digests?.blocks ?? [], FOLDED_ROWS);
    return ["**Digests**", [...record, ...listed.slice(0, 1)].join("\n"), ...listed.slice(1)].join("\n\n");
}
function sourceLine({ commit, runUrl, artifact }) {
    const parts = [
        ...(commit === null ? [] : [`Commit ${(0,report_escape/* markdownCode */.D9)(commit.slice(0, 12))}`]),
        ...(runUrl === null ? [] : [render_section_link("run", runUrl)]),
        ...(artifact === null ? [] : [`full report: ${render_section_link(artifact.name, artifact.url)}`]),
    ];
    return parts.join(" · ");
}
function render_section_link(label, url) {
    const text = (0,report_escape/* escapeMarkdown */.FV)((0,report_escape/* shorten */.ml)(label, report_escape/* CELL_LIMIT */.rX));
    // An address that could end the link or run a script is shown as text.
    return url !== null && /^https?:\/\/[\w.:-]+\/[\w./%?=&#-]*$/u.test(url) ? `[${text}](${url})` : text;
}
/** The blank line after it is what makes GitHub read the rest as Markdown again. */
function foldStart(title) {
    return `<details><summary>${(0,report_escape/* escapeMarkdown */.FV)(title)}</summary>`;
}
function markdown(blocks, cap) {
    return blocks.map((block) => (0,render/* blockMarkdown */.H)(block.kind === "table" ? unbroken(block) : block, cap));
}
/** A comment is narrow, and a number broken off its interval doubles the height of its row. */
function unbroken(table) {
    const joined = (text) => text.replaceAll(" ", NO_BREAK_SPACE);
    const cell = (one) => one.kind === "estimate" && one.interval !== null
        ? { kind: "text", text: joined(`${one.value} ${one.interval}`) }
        : one;
    return { ...table, rows: table.rows.map((row) => row.map(cell)) };
}

;// CONCATENATED MODULE: ./shared/runtime/announce.ts






/** The runner drops a summary that is longer, all of it. */
const SUMMARY_BYTES = 1024 * 1024;
/** Verdict and headline need no more. */
const LEAST_SUMMARY_BYTES = 4096;
/** Tells outputs, summary, artifact and comment, in this order: what needs nobody else comes first. */
async function announce(announcement) {
    writeOutputs(announcement);
    await writeSummary(announcement);
    await comment(announcement, await upload(announcement));
}
function writeOutputs({ conclusion: { result }, files, log }) {
    log.output("verdict", result.verdict);
    log.output("reason-codes", JSON.stringify(result.reasonCodes));
    log.output("result", resultOutput(result));
    log.output("result-path", files.resultPath);
    log.output("record-path", files.recordPath);
    log.output("record-digest", files.recordDigest);
    log.output("report-path", files.reportPath);
}
async function writeSummary({ conclusion, log, summaryPath }) {
    if (summaryPath === null)
        return;
    try {
        const { size } = await (0,promises_.stat)(summaryPath);
        if (SUMMARY_BYTES - size < LEAST_SUMMARY_BYTES)
            throw new Error("what is there already fills it");
        await log.summary((0,render/* renderMarkdown */.G)(conclusion.document, { budget: SUMMARY_BYTES - size }));
    }
    catch (error) {
        log.warning({ title: "modelgate", message: `the step summary could not be written: ${textOf(error)}` });
    }
}
async function upload(announcement) {
    const { conclusion, files, log, runUrl, destinations } = announcement;
    if (!announcement.wantsArtifact)
        return null;
    if (!announcement.hasArtifacts) {
        log.notice({ title: "modelgate", message: "no artifact: this runner has no artifact service" });
        return null;
    }
    // By its digest: legs of a matrix judge the same model under one job name, and a second artifact of a name is refused.
    const { action, model } = conclusion.result;
    const name = `modelgate-${action}-${model}-${files.recordDigest.slice(0, 12)}`;
    const root = (0,external_node_path_.dirname)(files.recordPath);
    // Named one by one: the folder may hold files with rows, which never leave the machine.
    const paths = ["result.json", "record.json", "report.html", "report.md"].map((file) => (0,external_node_path_.join)(root, file));
    const outcome = await destinations.artifact(name, paths, root);
    switch (outcome.kind) {
        case "failed":
            log.warning({ title: "modelgate", message: `the artifact was not uploaded: ${outcome.detail}` });
            return null;
        case "uploaded": {
            log.line(`Uploaded the artifact ${name}.`);
            const run = runUrl.replace(/\/attempts\/\d+$/u, "");
            return { name, url: outcome.id === null ? null : `${run}/artifacts/${String(outcome.id)}` };
        }
    }
}
async function comment(announcement, artifact) {
    const { conclusion, files, log, pullNumber, headSha, runUrl, sha256, destinations } = announcement;
    if (pullNumber === null)
        return;
    const { action, model } = conclusion.result;
    const source = { action, leg: null, commit: headSha, recordDigest: files.recordDigest, runUrl, artifact };
    const section = renderCommentSection(conclusion.document, { source, sha256 });
    const outcome = await destinations.comment(pullNumber, sectionEdit({ model, sections: [section], sha256 }));
    switch (outcome.kind) {
        case "written":
            log.line(`Comment: ${outcome.url}`);
            return;
        case "not-permitted":
            log.warning({
                title: "modelgate",
                message: `no comment: the token lacks the permission ${outcome.permission}. The report is in the step summary.\nPull requests of forks and of Dependabot have a token that only reads; elsewhere grant it under permissions, or set comment: false.`,
            });
            return;
        case "failed":
            log.warning({ title: "modelgate", message: `no comment: ${outcome.detail}` });
    }
}
function textOf(error) {
    return error instanceof Error ? error.message : String(error);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./shared/runtime/problem-annotation.ts



/**
 * A problem as GitHub shows it at its place. A place that is no file of the workspace stays in the words: pointed at, it would show beside
 * some other file, or nowhere.
 */
function problemAnnotation(problem, workspace) {
    const { place, message, hint, input } = problem;
    const file = place === undefined ? null : fileInWorkspace(place.file, workspace);
    const what = file === null ? (0,errors/* problemLine */.YK)(problem) : input === undefined ? message : `${input}: ${message}`;
    return {
        title: "modelgate",
        message: hint === undefined ? what : `${what}\n${hint}`,
        ...(file === null ? {} : { file }),
        ...(file === null || place?.line === undefined ? {} : { line: place.line }),
        ...(file === null || place?.column === undefined ? {} : { column: place.column }),
    };
}
function fileInWorkspace(shown, workspace) {
    const inside = (0,external_node_path_.relative)(workspace, (0,external_node_path_.resolve)(workspace, shown));
    const isOutside = inside === "" || (0,external_node_path_.isAbsolute)(inside) || inside.split(external_node_path_.sep)[0] === "..";
    return isOutside || !(0,external_node_fs_.existsSync)((0,external_node_path_.resolve)(workspace, inside)) ? null : inside.split(external_node_path_.sep).join("/");
}

// EXTERNAL MODULE: ./shared/runtime/publish.ts + 14 modules
var publish = __webpack_require__(28086);
// EXTERNAL MODULE: ./shared/runtime/system-clock.ts
var system_clock = __webpack_require__(72483);
// EXTERNAL MODULE: ./shared/runtime/trigger-event.ts
var trigger_event = __webpack_require__(44208);
;// CONCATENATED MODULE: ./shared/runtime/run-action.ts
















const USER_ERROR = 64;
const INTERNAL_ERROR = 70;
/** GitHub's own limit for a payload is 25 MB. */
const LARGEST_PAYLOAD = 32 * 1024 * 1024;
/** Runs one action in a workflow and returns the exit code of its step (contracts.md §3). Nothing escapes it. */
async function runAction(surroundings) {
    try {
        return await perform(surroundings);
    }
    catch (error) {
        surroundings.log.endGroup();
        if (error instanceof errors/* ModelgateError */.HJ)
            return userError(error, surroundings);
        return internalError(error, surroundings.log);
    }
}
async function perform(surroundings) {
    const { action, variables, log, nowMs } = surroundings;
    const { raw, problems } = actionInputs(variables, action.spec.inputs);
    const token = maskSecrets(action, raw, log);
    const door = checkInputs(action, raw, problems);
    log.group("Reading event and policy");
    const environment = readActionsEnvironment(variables);
    const event = (0,trigger_event/* readTriggerEvent */.h)(environment, await readPayload(environment.eventPath));
    const services = await surroundings.open({ environment, event, token });
    const remarks = [];
    const warn = (message) => log.warning({ title: "modelgate", message });
    const conclusion = await action.run(raw, {
        ...services.runtime,
        progress: actionsProgress(log, nowMs),
        showInput: (name) => name,
        warn,
        remark(message) {
            remarks.push(message);
            warn(message);
        },
    });
    log.group("Writing the results");
    await publishAll({ ...conclusion, document: withRemarks(conclusion.document, remarks) }, surroundings, {
        door,
        environment,
        event,
        services,
    });
    return (0,verdict/* exitCode */.I)(conclusion.result.verdict);
}
/** Secrets are masked before anything is logged. An expression that nobody evaluated, as in a test bench, is no token. */
function maskSecrets({ spec }, raw, log) {
    for (const [name, { secret }] of Object.entries(spec.inputs)) {
        const given = (raw[name] ?? "").trim();
        if (secret && given !== "")
            log.mask(given);
    }
    const token = (raw["github-token"] ?? "").trim();
    return token === "" ? null : token;
}
/** All inputs of the action, its own and the door's, so that nobody mends a workflow one run at a time. */
function checkInputs({ spec }, raw, unknown) {
    const parsed = (0,parse_inputs/* parseInputs */.T)(spec.inputs, raw, (name) => name);
    (0,errors/* throwProblems */.Jh)("input", [...unknown, ...(parsed.kind === "problems" ? parsed.problems : [])]);
    const door = (0,parse_inputs/* parseInputs */.T)(common_inputs/* doorInputs */.GI, raw, (name) => name);
    if (door.kind === "inputs")
        return door.values;
    throw (0,errors/* problemsError */.$j)("input", door.problems);
}
async function readPayload(path) {
    try {
        const { size } = await (0,promises_.stat)(path);
        if (size <= LARGEST_PAYLOAD)
            return await (0,promises_.readFile)(path, "utf8");
    }
    catch (cause) {
        throw new errors/* ModelgateError */.HJ("external", [unreadablePayload("cannot be read")], { cause });
    }
    throw new errors/* ModelgateError */.HJ("external", [unreadablePayload("is larger than GitHub sends")]);
}
function unreadablePayload(what) {
    return { code: "bad-event-payload", input: "GITHUB_EVENT_PATH", message: `the event's payload ${what}` };
}
async function publishAll(conclusion, { log, workingDir }, { door, environment, event, services }) {
    const identity = { actor: environment.actorId === null ? null : { id: environment.actorId }, run: environment.run };
    const files = await (0,publish/* publish */.m)(conclusion, identity, system_clock/* systemClock */.m, services.runtime.files.sha256);
    services.published();
    const paths = {
        resultPath: (0,external_node_path_.resolve)(workingDir, files.resultPath),
        recordPath: (0,external_node_path_.resolve)(workingDir, files.recordPath),
        reportPath: (0,external_node_path_.resolve)(workingDir, files.reportPath),
    };
    await announce({
        conclusion,
        files: { ...files, ...paths },
        log,
        summaryPath: environment.summaryPath,
        pullNumber: event.kind === "pull-request" && door.comment ? event.number : null,
        headSha: event.kind === "pull-request" ? event.head.sha : environment.sha,
        runUrl: environment.run.url,
        sha256: services.runtime.files.sha256,
        wantsArtifact: door.artifact,
        hasArtifacts: environment.hasArtifacts,
        destinations: services,
    });
    log.endGroup();
    sayDecisions(conclusion.result, conclusion.document.headline, log);
}
/** One line a decision, last of all, where people look; and why the step fails, where it does. */
function sayDecisions(result, headline, log) {
    for (const { gate, verdict, value, bound, reasonCode, advisory } of result.gates) {
        const numbers = value === null ? "" : ` (${String(value)}${bound === null ? "" : `, judged at ${String(bound)}`})`;
        log.line(`${verdict}${advisory ? ", advisory" : ""}: ${gate}${numbers}: ${reasonCode}`);
    }
    const said = { title: `modelgate ${result.action}: ${result.verdict}`, message: headline };
    switch (result.verdict) {
        case "pass":
            log.line(`${said.title}: ${headline}`);
            return;
        case "warn":
            log.warning(said);
            return;
        case "fail":
        case "inconclusive":
            log.error(said);
    }
}
async function userError(error, { action, log, workingDir }) {
    for (const problem of error.problems)
        log.error(problemAnnotation(problem, workingDir));
    const items = error.problems.map((problem) => `- ${(0,report_escape/* escapeMarkdown */.FV)((0,errors/* problemLine */.YK)(problem))}${problem.hint === undefined ? "" : ` ${(0,report_escape/* escapeMarkdown */.FV)(problem.hint)}`}`);
    const heading = `## Not judged: ${(0,report_escape/* escapeMarkdown */.FV)(action.spec.name)}`;
    await tell(log, `${heading}\n\n${items.slice(0, 200).join("\n")}\n`);
    return USER_ERROR;
}
async function internalError(error, log) {
    const message = error instanceof Error ? error.message : String(error);
    log.debug(error instanceof Error ? (error.stack ?? message) : message);
    log.error({
        title: "modelgate: internal error",
        message: `internal error: ${message}\nThis is a defect of modelgate, not of the model. Run again with debug logging and report the stack.`,
    });
    await tell(log, `## Not judged: internal error\n\n${(0,report_escape/* escapeMarkdown */.FV)(message)}\n`);
    return INTERNAL_ERROR;
}
/** A summary of an error is a courtesy: that it cannot be written must not hide the error. */
async function tell(log, markdown) {
    try {
        await log.summary(markdown);
    }
    catch {
        log.debug("the step summary could not be written");
    }
}


/***/ })

};
