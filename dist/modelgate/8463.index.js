export const id = 8463;
export const ids = [8463];
export const modules = {

/***/ 73765:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ digestFiles)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96695);


/** Names every file by its own name; where two of several share one, by its place in the list too. */
async function digestFiles(paths) {
    const files = await Promise.all(paths.map(async (path, at) => {
        const shared = paths.some((other, index) => index !== at && (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(other) === (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(path));
        return { path: shared ? `${String(at + 1)}/${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(path)}` : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(path), ...(await (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256OfFile */ .V)(path)) };
    }));
    const [only] = files;
    return { sha256: files.length === 1 && only !== undefined ? only.sha256 : (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .rootOf */ .I)(files), files };
}


/***/ }),

/***/ 24258:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ inspectModel)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _core_model_walk_model_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20943);
/* harmony import */ var _core_text_quote_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(47598);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(96695);
/* harmony import */ var _digesting_source_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(40801);








const CHUNK_BYTES = 1 << 20;
const SHRUNK = {
    kind: "refused",
    reason: "truncated",
    detail: "The file became shorter while it was read.",
    hint: "Try again when nobody writes to it.",
};
/**
 * Walks the model at `path`, looks at every file its external data names, and gives the model its identity (contracts.md §5).
 *
 * Guaranteed: the bytes walked are the bytes digested, for each is read once, through one handle. A file of external data is opened without
 * following a link, is regular, has one name, lies below the model's folder, and what is checked is the open file, not the path. Nothing
 * outside the folder is opened.
 * Not guaranteed: that the runtime, which opens the paths again, reads the same bytes; whoever may write to the folder in between can exchange
 * them, or exchange a folder for a link between the look at it and the opening below it. Runs must work on a folder nobody else writes to.
 *
 * Order of the root: code points of the whole path, as the OMS specification has it and contracts.md §5 fixes. The OMS reference tool orders
 * by path component, which differs for names like `a-b.bin` beside `a/x.bin`; such a model is accepted here, because one order is always the
 * same identity, and whoever writes an OMS signature lists the resources in this order, which every verifier hashes as listed.
 *
 * Errors of the file system on the model file itself (missing, no permission, a folder) are thrown as Node gives them.
 */
async function inspectModel(path) {
    // Not O_NOFOLLOW: the caller has resolved and confined the model's own path. Non-blocking, so that a named pipe cannot hold us up.
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK);
    try {
        return await inspectOpenModel(path, descriptor);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(descriptor);
    }
}
async function inspectOpenModel(path, descriptor) {
    const status = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(descriptor);
    if (!status.isFile())
        throw Object.assign(new Error(`${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(path)} is not a regular file`), {
            code: status.isDirectory() ? "EISDIR" : "EINVAL",
        });
    const source = (0,_digesting_source_js__WEBPACK_IMPORTED_MODULE_7__/* .digestingSource */ .q)(descriptor, status.size);
    const walk = (0,_core_model_walk_model_js__WEBPACK_IMPORTED_MODULE_4__/* .walkModel */ .P)(source);
    const model = { path: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(path), ...source.finish() };
    if (walk.kind === "refused")
        return refused(walk, model, []);
    if (model.sizeBytes !== status.size)
        return refused(SHRUNK, model, []);
    const weights = [];
    for (const external of walk.externalFiles) {
        const outcome = await digestExternalFile((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), external, status);
        if (outcome.kind === "refused")
            return refused(outcome, model, weights);
        weights.push(outcome.file);
    }
    const files = [model, ...weights];
    const sha256 = weights.length === 0 ? model.sha256 : (0,_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .rootOf */ .I)(files);
    const sizeBytes = files.reduce((sum, file) => sum + file.sizeBytes, 0);
    return { kind: "accepted", identity: { sha256, files, ...walk.facts, sizeBytes } };
}
/** The refusal is about the model file: its digest names it, whatever else could be read. */
function refused({ reason, detail, hint }, model, weights) {
    return { kind: "refused", refusal: { reason, detail, hint, sha256: model.sha256, files: [model, ...weights] } };
}
async function digestExternalFile(folder, external, model) {
    const link = await linkOnTheWay(folder, external);
    if (link !== null)
        return link;
    let handle;
    try {
        handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, external.path), node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK);
    }
    catch (error) {
        return unopened(external, error);
    }
    try {
        return await digestOpenFile(handle, external, model);
    }
    finally {
        await handle.close();
    }
}
/** Looks at every component below the model's folder; the folder itself may well be reached through a link. */
async function linkOnTheWay(folder, external) {
    const parts = external.path.split("/");
    for (let depth = 1; depth <= parts.length; depth++) {
        const component = parts.slice(0, depth).join("/");
        let status;
        try {
            status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, component));
        }
        catch (error) {
            return unopened(external, error);
        }
        if (status.isSymbolicLink())
            return refusal("external-data-symlink", external, `${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(component)} is a symbolic link`, "Put the file itself beside the model.");
        const isLast = depth === parts.length;
        if (isLast ? !status.isFile() : !status.isDirectory()) {
            return refusal("external-data-not-regular", external, `${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(component)} is not a ${isLast ? "regular file" : "folder"}`);
        }
    }
    return null;
}
async function digestOpenFile(handle, external, model) {
    const status = await handle.stat();
    if (!status.isFile())
        return refusal("external-data-not-regular", external, `${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(external.path)} is not a regular file`);
    if (status.dev === model.dev && status.ino === model.ino)
        return refusal("external-data-aliases-model", external, `${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(external.path)} is the model file itself`);
    if (status.nlink > 1) {
        return refusal("external-data-hardlink", external, `${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(external.path)} has ${status.nlink} names (hard links)`, "Copy the file, so that it has one name.");
    }
    if (external.endBytes > status.size)
        return outOfRange(external, status.size);
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
    let sizeBytes = 0;
    for (;;) {
        const { bytesRead } = await handle.read(chunk, 0, chunk.length, sizeBytes);
        if (bytesRead === 0)
            break;
        hash.update(chunk.subarray(0, bytesRead));
        sizeBytes += bytesRead;
    }
    if (external.endBytes > sizeBytes)
        return outOfRange(external, sizeBytes);
    return { kind: "digested", file: { path: external.path, sha256: hash.digest("hex"), sizeBytes } };
}
function outOfRange(external, sizeBytes) {
    return refusal("external-data-range", external, `the data ends at byte ${external.endBytes}, ${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(external.path)} at byte ${sizeBytes}`, "Save the model again with its weights.");
}
function unopened(external, error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
    switch (code) {
        case "ENOENT":
            return refusal("external-data-missing", external, `${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(external.path)} is not there`, "Commit or copy the weights with the model.");
        case "ELOOP":
            return refusal("external-data-symlink", external, `${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(external.path)} is a symbolic link`, "Put the file itself beside the model.");
        case "ENOTDIR":
            return refusal("external-data-not-regular", external, `a folder of ${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(external.path)} is a file`);
        case "ENXIO":
            return refusal("external-data-not-regular", external, `${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(external.path)} is not a regular file`);
    }
    return refusal("external-data-unreadable", external, `${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(external.path)} cannot be opened (${code})`);
}
function refusal(reason, external, what, hint = null) {
    return {
        kind: "refused",
        reason,
        detail: `Tensor ${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(external.tensor)} has its data in another file: ${what}.`,
        hint,
    };
}


/***/ }),

/***/ 1544:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $x: () => (/* binding */ runSection),
/* harmony export */   B: () => (/* binding */ findingSection),
/* harmony export */   V: () => (/* binding */ assumptionSection),
/* harmony export */   eT: () => (/* binding */ notJudgedSection),
/* harmony export */   rw: () => (/* binding */ methodSection),
/* harmony export */   vD: () => (/* binding */ glance)
/* harmony export */ });
/* harmony import */ var _cell_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55437);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46682);
/* harmony import */ var _number_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82344);
/* harmony import */ var _provenance_section_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38524);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17121);





const LONGEST_NAME = 80;
/** What the check is about, at a glance. */
function glance({ result, candidate, champion, }) {
    const against = champion === null || result.champion === null
        ? "none"
        : `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .clip */ .$Q)(champion.shownPath, LONGEST_NAME)} (${(0,_provenance_section_js__WEBPACK_IMPORTED_MODULE_2__/* .shortDigest */ .VK)(result.champion.sha256)})`;
    return [
        {
            label: "Model",
            value: (0,_cell_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(`${(0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .clip */ .$Q)(candidate.shownPath, LONGEST_NAME)} (${(0,_provenance_section_js__WEBPACK_IMPORTED_MODULE_2__/* .shortDigest */ .VK)(result.subject.sha256)})`),
        },
        { label: "Champion", value: (0,_cell_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(against) },
        ...(result.data === null ? [] : [{ label: "Data", value: dataAtAGlance(result.data) }]),
        {
            label: "Policy",
            value: (0,_cell_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(`${(0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .clip */ .$Q)(result.policy.source, LONGEST_NAME)} (${(0,_provenance_section_js__WEBPACK_IMPORTED_MODULE_2__/* .shortDigest */ .VK)(result.policy.sha256)})`),
        },
    ];
}
function dataAtAGlance({ rows, sha256 }) {
    return (0,_cell_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(`${rows === null ? "not evaluated" : (0,_number_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(rows, "row")} (${(0,_provenance_section_js__WEBPACK_IMPORTED_MODULE_2__/* .shortDigest */ .VK)(sha256)})`);
}
/** Why the verdict is what it is where no gate explains it. */
function findingSection({ findings }) {
    if (findings.length === 0)
        return null;
    const blocks = findings.flatMap(({ code: reason, detail, hint }) => [
        { kind: "note", tone: "warning", text: `${detail} (${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .reasonSentence */ .Ux)(reason)}; ${reason})` },
        ...(hint === null ? [] : [{ kind: "paragraph", text: hint }]),
    ]);
    return { id: "findings", title: "What stopped the check", keep: "essential", folded: false, blocks };
}
/** Gates of the policy that this check left to others. */
function notJudgedSection({ notJudgedHere }) {
    if (notJudgedHere.length === 0)
        return null;
    return {
        id: "not-judged-here",
        title: "Not judged here",
        keep: "essential",
        folded: false,
        blocks: [
            {
                kind: "paragraph",
                text: "Gates of the policy that another check judges. This verdict says nothing about them.",
            },
            { kind: "list", items: notJudgedHere.map(({ gate, judgedBy }) => `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .clip */ .$Q)(gate, 120)}: ${judgedBy}`) },
        ],
    };
}
/** What was worked out rather than declared. */
function assumptionSection({ assumptions, result, }) {
    const items = [...predictionsFrom(result), ...assumptions];
    if (items.length === 0)
        return null;
    return {
        id: "assumptions",
        title: "Worked out, not declared",
        keep: 80,
        folded: false,
        blocks: [{ kind: "list", items }],
    };
}
function predictionsFrom({ predictions }) {
    switch (predictions) {
        case "supplied":
            return [
                "The predictions were supplied, not computed here: this check vouches for the numbers, not for the model that made them.",
            ];
        case "reused":
            return [
                "The predictions are those that an earlier check of this job computed on the same model and data; the record names that check's.",
            ];
        case "computed":
        case null:
            return [];
    }
}
/** The model file, and how it was run. */
function runSection({ candidate, champion }) {
    const { identity, runtime } = candidate;
    const facts = [
        ...(identity === null ? [] : (0,_provenance_section_js__WEBPACK_IMPORTED_MODULE_2__/* .modelFacts */ .Pt)(identity)),
        ...(runtime === null
            ? []
            : [
                {
                    label: "Runtime",
                    value: (0,_cell_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(`${runtime.runtime} ${runtime.runtimeVersion}, ${runtime.provider}, ${runtime.threads === 0 ? "threads chosen by the runtime" : (0,_number_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(runtime.threads, "thread")}`),
                },
                {
                    label: "Memory limit",
                    value: (0,_cell_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(runtime.memoryLimit === "enforced" ? "enforced" : "not enforced on this platform"),
                },
            ]),
        ...(champion === null ? [] : [{ label: "Champion file", value: (0,_cell_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(champion.shownPath) }]),
    ];
    if (facts.length === 0)
        return null;
    return { id: "model", title: "Model and run", keep: 35, folded: true, blocks: [{ kind: "facts", facts }] };
}
/** How intervals were made. */
function methodSection({ confidence, replicates, seed, minimumCell, result }) {
    const methods = [
        ...new Set(result.metrics.map(({ interval }) => interval?.method).filter((method) => method !== undefined)),
    ];
    const facts = [
        {
            label: "Confidence",
            value: (0,_cell_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(`two-sided ${(0,_number_js__WEBPACK_IMPORTED_MODULE_1__/* .percentText */ .fL)(confidence)} intervals; the end that is printed is the end that is judged`),
        },
        { label: "Interval methods", value: (0,_cell_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(methods.length === 0 ? "none used" : methods.join(", ")) },
        { label: "Bootstrap", value: (0,_cell_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(`${(0,_number_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(replicates, "replicate")}, seed ${String(seed)}`) },
        { label: "Smallest cell shown", value: (0,_cell_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_number_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(minimumCell, "row")) },
        { label: "Policy from", value: (0,_cell_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(result.policy.source) },
    ];
    return { id: "methods", title: "Methods", keep: 20, folded: true, blocks: [{ kind: "facts", facts }] };
}


/***/ }),

/***/ 30408:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ groupText),
/* harmony export */   h: () => (/* binding */ groupName)
/* harmony export */ });
/** A group's name as reports write it: `Female`, `Black × Male`; the missing value stands in angle brackets, as no name does. */
function groupText(group) {
    return group.map(groupName).join(" × ");
}
/** One value of an attribute. */
function groupName(name) {
    return name ?? "‹missing›";
}


/***/ }),

/***/ 94615:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sg: () => (/* binding */ metricSection),
/* harmony export */   Te: () => (/* binding */ definitionSection),
/* harmony export */   hN: () => (/* binding */ groupSection)
/* harmony export */ });
/* harmony import */ var _cell_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55437);
/* harmony import */ var _group_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30408);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46682);
/* harmony import */ var _number_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82344);




const MOST_CHARTS = 3;
const MOST_PARTS = 12;
const COUNTS = new Set(["true_positives", "false_positives", "true_negatives", "false_negatives"]);
/** Overall metrics, with the champion's and the paired difference beside them where there is a champion. */
function metricSection(metrics) {
    const rows = metrics.filter((row) => row.by === null && row.on === null && !COUNTS.has(row.metric));
    const compared = rows.some(({ of }) => of !== "candidate");
    if (rows.length === 0)
        return null;
    return {
        id: "metrics",
        title: compared ? "Candidate and champion" : "Metrics",
        keep: 90,
        folded: false,
        blocks: [
            table(compared
                ? "Both models on the same rows. The difference is candidate minus champion, its interval from a paired comparison."
                : "On all evaluated rows.", lines(rows), { compared, where: false }),
        ],
    };
}
/** Metrics of slices and groups. A group without rows or under the disclosure limit is listed with its reason, never left out. */
function groupSection(metrics) {
    const rows = metrics.filter((row) => (row.by !== null || row.on !== null) && !COUNTS.has(row.metric));
    if (rows.length === 0)
        return null;
    const compared = rows.some(({ of }) => of !== "candidate");
    const found = lines(rows);
    const blocks = [
        table("Parts of the data, each with the interval its own rows allow.", found, { compared, where: true }),
        ...charts(found),
    ];
    return { id: "groups", title: "Slices and groups", keep: 70, folded: false, blocks };
}
/** What the metrics shown mean, for readers to whom their names say nothing. */
function definitionSection(metrics, catalogue) {
    const shown = new Set(metrics.map(({ metric }) => metric));
    const facts = catalogue
        .filter(({ id }) => shown.has(id))
        .map(({ id, definition }) => ({ label: id, value: (0,_cell_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(definition) }));
    if (facts.length === 0)
        return null;
    return {
        id: "definitions",
        title: "What the metrics mean",
        keep: 10,
        folded: true,
        blocks: [{ kind: "facts", facts }],
    };
}
/** One picture a metric that has several parts: there the eye compares, and the unit is the same. */
function charts(found) {
    const metrics = [...new Set(found.map(({ row }) => name(row)))];
    return metrics
        .map((metric) => ({
        metric,
        parts: found.filter(({ row, candidate }) => name(row) === metric && (candidate?.value ?? null) !== null),
    }))
        .filter(({ parts }) => parts.length > 1)
        .slice(0, MOST_CHARTS)
        .map(({ metric, parts }) => ({ kind: "chart", chart: partsChart(metric, parts) }));
}
function partsChart(metric, parts) {
    const shown = parts.slice(0, MOST_PARTS);
    const sorted = [...shown].sort((a, b) => (a.candidate?.value ?? 0) - (b.candidate?.value ?? 0));
    const [least, most] = [sorted[0], sorted.at(-1)].map((line) => line === undefined ? "" : `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$Q)(place(line.row), 60)} (${(0,_number_js__WEBPACK_IMPORTED_MODULE_1__/* .numberText */ .$4)(line.candidate?.value ?? 0, 3)})`);
    const more = parts.length > shown.length ? ` The first ${(0,_number_js__WEBPACK_IMPORTED_MODULE_1__/* .countText */ .lT)(shown.length)} of ${(0,_number_js__WEBPACK_IMPORTED_MODULE_1__/* .countText */ .lT)(parts.length)} are drawn.` : "";
    return {
        kind: "intervals",
        caption: `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)(metric, 80)} by part.`,
        alternative: `Lowest: ${least ?? ""}; highest: ${most ?? ""}.${more}`,
        unit: "",
        rows: shown.map(({ row, candidate }) => ({
            label: place(row),
            value: candidate?.value ?? null,
            low: candidate?.interval?.low ?? null,
            high: candidate?.interval?.high ?? null,
            limit: null,
            better: null,
            verdict: null,
        })),
    };
}
function lines(rows) {
    const found = new Map();
    for (const row of rows) {
        const key = JSON.stringify([row.metric, row.by, row.group, row.reference, row.on, row.class]);
        const line = found.get(key) ?? { row, candidate: null, champion: null, difference: null };
        found.set(key, { ...line, [row.of]: row });
    }
    return [...found.values()];
}
function table(caption, found, { compared, where }) {
    const left = (title) => ({ title, align: "left" });
    const right = (title) => ({ title, align: "right" });
    return {
        kind: "table",
        caption,
        columns: [
            left("Metric"),
            ...(where ? [left("Where")] : []),
            right(compared ? "Candidate" : "Value"),
            ...(compared ? [right("Champion"), right("Difference")] : []),
            right("Rows"),
        ],
        rows: found.map((line) => [
            (0,_cell_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(name(line.row)),
            ...(where ? [(0,_cell_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(place(line.row))] : []),
            metricCell(line.candidate, false),
            ...(compared ? [metricCell(line.champion, false), metricCell(line.difference, true)] : []),
            (0,_cell_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(rowsOf(line)),
        ]),
    };
}
function name({ metric, class: of }) {
    return of === null ? metric : `${metric} of ${of}`;
}
/** `sex = Female against Male`, `age < 25`; the missing value is told from a group named "missing" by its angle brackets. */
function place({ by, group, reference, on }) {
    const attributes = (by ?? []).map((attribute, index) => `${attribute}${group === null ? "" : ` = ${(0,_group_name_js__WEBPACK_IMPORTED_MODULE_3__/* .groupName */ .h)(group[index])}`}`);
    const against = reference === null ? "" : ` against ${reference.map(_group_name_js__WEBPACK_IMPORTED_MODULE_3__/* .groupName */ .h).join(", ")}`;
    const parts = [attributes.join(", ") + against, on ?? ""].filter((part) => part !== "");
    return parts.join(" on ");
}
function metricCell(row, signed) {
    if (row === null)
        return (0,_cell_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("–");
    if (row.value === null)
        return (0,_cell_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_number_js__WEBPACK_IMPORTED_MODULE_1__/* .undefinedText */ .m4)(row.undefinedReason ?? "no-rows"));
    return { kind: "estimate", ...(signed ? _number_js__WEBPACK_IMPORTED_MODULE_1__/* .printDifference */ .n2 : _number_js__WEBPACK_IMPORTED_MODULE_1__/* .printEstimate */ .id)(row.value, row.interval) };
}
function rowsOf({ candidate, row }) {
    const { n } = candidate ?? row;
    return n === null ? "suppressed" : (0,_number_js__WEBPACK_IMPORTED_MODULE_1__/* .countText */ .lT)(n);
}


/***/ })

};
