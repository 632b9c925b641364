export const id = 9296;
export const ids = [9296];
export const modules = {

/***/ 9296:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./shared/adapters/files/evidence-folders.ts
var evidence_folders = __webpack_require__(69302);
// EXTERNAL MODULE: ./shared/runtime/action-main.ts
var action_main = __webpack_require__(93953);
// EXTERNAL MODULE: ./shared/runtime/system-clock.ts
var system_clock = __webpack_require__(72483);
// EXTERNAL MODULE: ./shared/report/cell.ts
var cell = __webpack_require__(55437);
// EXTERNAL MODULE: ./shared/report/escape.ts
var report_escape = __webpack_require__(46682);
// EXTERNAL MODULE: ./shared/report/number.ts
var number = __webpack_require__(82344);
// EXTERNAL MODULE: ./shared/report/provenance-section.ts
var provenance_section = __webpack_require__(38524);
// EXTERNAL MODULE: ./shared/report/words.ts + 1 modules
var words = __webpack_require__(17121);
;// CONCATENATED MODULE: ./actions/audit/report.ts





const MOST_FAULTS = 200;
const LONGEST_PLACE = 120;
/** The report of an audit: whether the chain holds, what does not, and every record with what it builds on. */
function auditReport(outcome) {
    const { result, details, request } = outcome;
    const sections = [faultSection(outcome), recordSection(outcome), unlistedSection(outcome), anchorSection(outcome)];
    return {
        title: `audit verify: ${(0,report_escape/* clip */.$Q)(request.folder, LONGEST_PLACE)}`,
        verdict: result.verdict,
        headline: headline(outcome),
        actions: [...new Set(details.faults.map(({ reasonCode }) => (0,words/* nextStep */.sk)(reasonCode)).filter((step) => step !== null))],
        facts: [
            {
                label: "Models",
                value: (0,cell/* text */.Qq)([...new Set(details.records.map(({ model, modelDigest }) => `${model} (${(0,provenance_section/* shortDigest */.VK)(modelDigest)})`))].join(", ") || "none"),
            },
            { label: "Records", value: (0,cell/* text */.Qq)((0,number/* countText */.lT)(details.records.length)) },
            { label: "Files", value: (0,cell/* text */.Qq)((0,number/* countText */.lT)(result.subject.files.length)) },
            {
                label: "Anchor",
                value: request.root === null ? (0,cell/* text */.Qq)("none given") : (0,cell/* text */.Qq)((0,provenance_section/* shortDigest */.VK)(request.root)),
            },
        ],
        sections: sections.filter((section) => section !== null),
    };
}
function headline({ details, result }) {
    const [first] = details.faults;
    const files = (0,number/* counted */.hS)(result.subject.files.length, "file");
    if (first === undefined) {
        const links = details.records.reduce((sum, { builtOn }) => sum + builtOn.length, 0);
        return `Holds: ${(0,number/* counted */.hS)(details.records.length, "record")}, ${files} and ${(0,number/* counted */.hS)(links, "link")} are as they were written.`;
    }
    const more = details.faults.length - 1;
    const rest = more === 0 ? "" : ` And ${(0,number/* counted */.hS)(more, "more fault")}.`;
    return `Does not hold: ${(0,report_escape/* clip */.$Q)(first.place, LONGEST_PLACE)}: ${first.detail}.${rest}`;
}
function faultSection({ details }) {
    if (details.faults.length === 0)
        return null;
    const rows = details.faults
        .slice(0, MOST_FAULTS)
        .map(({ place, reasonCode, detail }) => [
        (0,cell/* code */.aY)(place),
        (0,cell/* text */.Qq)((0,words/* reasonSentence */.Ux)(reasonCode)),
        (0,cell/* text */.Qq)(detail),
    ]);
    const caption = "Everything that is not as it was written, by file.";
    return section("faults", "What does not hold", [table(caption, ["File", "What", "Detail"], rows)], false);
}
function recordSection({ details }) {
    const rows = details.records.map(({ place, sha256, action, model, verdict, builtOn }) => [
        { kind: "verdict", verdict, advisory: false },
        (0,cell/* text */.Qq)(`${action}: ${model}`),
        (0,cell/* code */.aY)((0,provenance_section/* shortDigest */.VK)(sha256)),
        (0,cell/* text */.Qq)(builtOn.length === 0 ? "nothing" : builtOn.map(provenance_section/* shortDigest */.VK).join(", ")),
        (0,cell/* code */.aY)(place.slice(0, place.lastIndexOf("/"))),
    ]);
    const titles = ["Said", "Record", "Digest", "Builds on", "Folder"];
    return section("records", "Records", [table("What each record says, and what it builds on.", titles, rows)], false);
}
function unlistedSection({ details }) {
    if (details.unlisted.length === 0)
        return null;
    const items = details.unlisted.slice(0, MOST_FAULTS);
    const blocks = [
        {
            kind: "paragraph",
            text: "Files that lie beside the records and that none of them names. Nothing here speaks for them.",
        },
        { kind: "list", items },
    ];
    return section("unlisted", "Not vouched for", blocks, false);
}
/** What a pass does not say, said where it is read. */
function anchorSection({ request }) {
    if (request.root !== null)
        return null;
    const advice = "That all agree says that nothing was changed by accident, and nothing alone. Whoever can write all of the files can write others that agree as well: hold the last record against the digest that the comment, the log or your archive names, by --record-digest.";
    return section("anchor", "What this does not say", [{ kind: "paragraph", text: advice }], true);
}
function section(id, title, blocks, folded) {
    return { id, title, keep: "essential", folded, blocks };
}
function table(caption, titles, rows) {
    return { kind: "table", caption, columns: titles.map((title) => ({ title, align: "left" })), rows };
}

// EXTERNAL MODULE: ./actions/audit/spec.ts
var spec = __webpack_require__(95755);
// EXTERNAL MODULE: ./shared/core/errors.ts
var errors = __webpack_require__(46677);
// EXTERNAL MODULE: ./shared/core/text/quote.ts
var quote = __webpack_require__(47598);
// EXTERNAL MODULE: ./shared/records/canonical-json.ts
var canonical_json = __webpack_require__(51440);
// EXTERNAL MODULE: ./shared/records/check-record.ts
var check_record = __webpack_require__(84309);
// EXTERNAL MODULE: ./shared/records/codec.ts
var codec = __webpack_require__(38085);
// EXTERNAL MODULE: ./shared/records/sums.ts
var records_sums = __webpack_require__(90819);
;// CONCATENATED MODULE: ./shared/records/verify-folder.ts




/** What an artifact's name ends in. */
const NAMED_DIGEST = /^modelgate-.*-([0-9a-f]{12})$/u;
/**
 * Holds one folder against its own record and sums: every file is named twice, by the record and by SHA256SUMS, and the record by SHA256SUMS and
 * the artifact's name, so that of two names that disagree a third tells which was changed.
 *
 * @param vouched digests that other records, or the caller, name
 */
function verifyFolder(folder, vouched, { now, sha256 }) {
    const faults = [];
    const at = (name) => `${folder.place}/${name}`;
    const read = readRecord(folder, now, faults);
    const listed = read?.statement.predicate.modelgate.files ?? [];
    const sums = readSums(folder, faults);
    const ofRecord = recordFaults(folder, sums, vouched);
    faults.push(...ofRecord);
    const named = new Map([...sums, ...listed].map(({ name, sha256: digest }) => [name, digest]));
    named.delete(records_sums/* RECORD_FILE */.lt);
    for (const [name, digest] of named) {
        const found = folder.files.find((file) => file.name === name)?.sha256;
        if (found === undefined) {
            faults.push({ place: at(name), reasonCode: "file-missing", detail: "the record names it and it is not there" });
        }
        else if (found !== digest) {
            const detail = `its bytes are not those that the ${read === null ? "sums name" : "record names"} (${verify_folder_short(digest)})`;
            faults.push({ place: at(name), reasonCode: "file-changed", detail });
        }
    }
    // What a changed record says of others says nothing about them.
    if (read !== null && ofRecord.length === 0)
        faults.push(...statedFaults(folder, read, { sums, sha256 }));
    const unlisted = folder.files.filter(({ name }) => !named.has(name)).map(({ name }) => at(name));
    return { folder, read, faults, unlisted };
}
function readRecord(folder, now, faults) {
    const place = `${folder.place}/${records_sums/* RECORD_FILE */.lt}`;
    const { text, sha256 } = folder.record;
    if (text === null) {
        faults.push({ place, reasonCode: "record-unreadable", detail: "it is no text of a record's length" });
        return null;
    }
    try {
        const read = (0,check_record/* checkRecord */.E)({ text, sha256 }, now);
        const { contradiction } = read.record;
        if (contradiction !== null)
            faults.push({ place, reasonCode: "record-contradictory", detail: contradiction });
        return read;
    }
    catch (error) {
        if (!(error instanceof errors/* ModelgateError */.HJ))
            throw error;
        faults.push({ place, reasonCode: "record-unreadable", detail: error.problems[0].message });
        return null;
    }
}
function readSums(folder, faults) {
    const place = `${folder.place}/${records_sums/* SUMS_FILE */.A$}`;
    if (folder.sums === null) {
        faults.push({ place, reasonCode: "sums-missing", detail: "every step writes it beside its record" });
        return [];
    }
    const sums = folder.sums.text === null ? null : (0,records_sums/* parseSums */.mi)(folder.sums.text);
    if (sums !== null)
        return sums;
    faults.push({ place, reasonCode: "sums-changed", detail: "it is not a list of sums as it was written" });
    return [];
}
/** The record's own bytes against every name they have. */
function recordFaults(folder, sums, vouched) {
    const faults = [];
    const digest = folder.record.sha256;
    const inSums = sums.find(({ name }) => name === records_sums/* RECORD_FILE */.lt)?.sha256;
    const [, prefix] = NAMED_DIGEST.exec(folder.name) ?? [];
    const isVouched = vouched.has(digest) || (prefix !== undefined && digest.startsWith(prefix));
    if (inSums !== undefined && inSums !== digest && isVouched) {
        const detail = `it names ${verify_folder_short(inSums)} as the record, which is ${verify_folder_short(digest)}`;
        faults.push({ place: `${folder.place}/${records_sums/* SUMS_FILE */.A$}`, reasonCode: "sums-changed", detail });
    }
    else if (inSums !== undefined && inSums !== digest) {
        const isOther = vouched.has(inSums) || (prefix !== undefined && inSums.startsWith(prefix));
        const doubt = isOther ? "" : `, unless ${records_sums/* SUMS_FILE */.A$} beside it was`;
        const detail = `its digest is ${verify_folder_short(digest)} where ${records_sums/* SUMS_FILE */.A$} names ${verify_folder_short(inSums)}: it was changed${doubt}`;
        faults.push({ place: `${folder.place}/${records_sums/* RECORD_FILE */.lt}`, reasonCode: "record-changed", detail });
    }
    if (prefix !== undefined && !digest.startsWith(prefix)) {
        const detail = `its digest is ${verify_folder_short(digest)} where its artifact was named after ${prefix}`;
        faults.push({ place: `${folder.place}/${records_sums/* RECORD_FILE */.lt}`, reasonCode: "record-renamed", detail });
    }
    return faults;
}
/** What the record says of its surroundings beyond the bytes of single files. */
function statedFaults(folder, { statement }, { sums, sha256 }) {
    const faults = [];
    const listed = statement.predicate.modelgate.files;
    const others = sums.filter(({ name }) => name !== records_sums/* RECORD_FILE */.lt);
    if (sums.length > 0 && (sums[0]?.name !== records_sums/* RECORD_FILE */.lt || (0,records_sums/* sumsText */.MW)(others) !== (0,records_sums/* sumsText */.MW)(listed))) {
        const detail = "it does not list the files that the record names";
        faults.push({ place: `${folder.place}/${records_sums/* SUMS_FILE */.A$}`, reasonCode: "sums-changed", detail });
    }
    const named = listed.find(({ name }) => name === records_sums/* RESULT_FILE */.FX)?.sha256;
    if (named !== (0,codec/* encodeResult */.Y0)((0,check_record/* resultOf */.B)(statement), sha256).digest) {
        const detail = "the result that the record names is not the one that it holds";
        faults.push({ place: `${folder.place}/${records_sums/* RESULT_FILE */.FX}`, reasonCode: "result-differs", detail });
    }
    return faults;
}
/** First characters of a digest, enough to tell files apart by eye. */
function verify_folder_short(digest) {
    return digest.slice(0, 12);
}

;// CONCATENATED MODULE: ./shared/records/chain.ts

/**
 * Re-checks the records of a run, with nothing but their bytes: each is canonical, says the same in all its parts and in the files beside it; every
 * record that another builds on is there, and is about the same model; no record builds on itself.
 */
function verifyChain({ folders, root, now, sha256 }) {
    const first = folders.map((folder) => verifyFolder(folder, new Set(), { now, sha256 }));
    const vouched = new Set([...first.flatMap(linksOf), ...(root === null ? [] : [root])]);
    const verified = folders.map((folder) => verifyFolder(folder, vouched, { now, sha256 }));
    const faults = [
        ...verified.flatMap((one) => one.faults),
        ...verified.flatMap((one) => linkFaults(one, verified)),
        ...cycleFaults(verified),
        ...rootFaults(root, verified),
    ];
    return { folders: verified, faults: distinct(faults) };
}
function linksOf({ read }) {
    return read?.statement.predicate.modelgate.builtOn.map(({ sha256 }) => sha256) ?? [];
}
function recordPlace({ folder }) {
    return `${folder.place}/record.json`;
}
/** An audit is about records and not about a model, so it may build on records of several. */
function linkFaults(from, all) {
    if (from.read === null)
        return [];
    const { record } = from.read;
    return linksOf(from).flatMap((digest) => {
        const to = all.find(({ folder }) => folder.record.sha256 === digest);
        if (to === undefined) {
            const detail = `it builds on the record ${verify_folder_short(digest)}, which is not here or was changed`;
            return [{ place: recordPlace(from), reasonCode: "link-broken", detail }];
        }
        const target = to.read?.record;
        if (target === undefined || record.action === "audit")
            return [];
        if (target.modelDigest === record.modelDigest && target.model === record.model)
            return [];
        const detail = `it is about ${verify_folder_short(record.modelDigest)} and builds on a record about ${verify_folder_short(target.modelDigest)} (${recordPlace(to)})`;
        return [{ place: recordPlace(from), reasonCode: "link-to-another-digest", detail }];
    });
}
/** Digests make a circle as hard to build as a collision; it is looked for all the same, since readers walk along the links. */
function cycleFaults(all) {
    const byDigest = new Map(all.map((one) => [one.folder.record.sha256, one]));
    const done = new Set();
    const open = new Set();
    const faults = [];
    const walk = (one) => {
        if (done.has(one))
            return;
        open.add(one);
        for (const digest of linksOf(one)) {
            const next = byDigest.get(digest);
            if (next === undefined)
                continue;
            if (open.has(next)) {
                const detail = `the records it builds on lead back to it, by ${recordPlace(next)}`;
                faults.push({ place: recordPlace(one), reasonCode: "link-cycle", detail });
            }
            else
                walk(next);
        }
        open.delete(one);
        done.add(one);
    };
    for (const one of all)
        walk(one);
    return faults;
}
function rootFaults(root, all) {
    if (root === null || all.some(({ folder }) => folder.record.sha256 === root))
        return [];
    const detail = `no record here has the digest ${verify_folder_short(root)} that was asked for`;
    return [{ place: "record.json", reasonCode: "record-missing", detail }];
}
function distinct(faults) {
    return [...new Map(faults.map((fault) => [`${fault.place}\u0000${fault.reasonCode}`, fault])).values()];
}

;// CONCATENATED MODULE: ./actions/audit/usecase.ts






/** Re-checks every record below a folder. @throws ModelgateError kind "input" where there is none: nothing to find is nothing verified */
async function verifyRecords(request, ports) {
    const { folder, root } = request;
    const { clock, sha256 } = ports;
    const folders = await ports.find();
    if (folders.length === 0) {
        throw (0,errors/* problemsError */.$j)("input", [
            {
                code: "no-records",
                input: "folder",
                message: `${(0,quote/* quote */.hD)(folder, 120)} holds no record`,
                hint: "Name a folder with the artifacts of a run, or an --out folder: each has a record.json.",
            },
        ]);
    }
    const chain = verifyChain({ folders, root, now: clock.now(), sha256 });
    const details = detailsOf(chain);
    return { request, chain, details, result: resultOf(request, chain, details, sha256) };
}
function detailsOf({ folders, faults }) {
    return {
        kind: "audit",
        records: folders.flatMap(({ folder, read }) => {
            if (read === null)
                return [];
            const { record, statement } = read;
            const { digest, action, model, modelDigest, verdict, createdAt } = record;
            const builtOn = statement.predicate.modelgate.builtOn.map((link) => link.sha256);
            const place = `${folder.place}/${records_sums/* RECORD_FILE */.lt}`;
            return [{ place, sha256: digest, action, model, modelDigest, verdict, createdAt, builtOn }];
        }),
        faults: faults.map(({ place, reasonCode, detail }) => ({ place, reasonCode, detail })),
        unlisted: folders.flatMap(({ unlisted }) => [...unlisted]),
    };
}
/** The audit is about the evidence, so that is its subject: every file by its digest. Its policy is what it was asked to do. */
function resultOf({ folder, root }, { folders, faults }, details, sha256) {
    const files = folders.flatMap(({ folder: { place, record, sums, files: others } }) => [
        { name: records_sums/* RECORD_FILE */.lt, sha256: record.sha256 },
        ...(sums === null ? [] : [{ name: records_sums/* SUMS_FILE */.A$, sha256: sums.sha256 }]),
        ...others,
    ].map((file) => ({ path: `${place}/${file.name}`, sha256: file.sha256 })));
    const codes = [...new Set(faults.map(({ reasonCode }) => reasonCode))];
    return {
        schema: "modelgate.result/1",
        action: "audit",
        model: modelName(details),
        verdict: faults.length === 0 ? "pass" : "fail",
        reasonCodes: faults.length === 0 ? ["chain-holds"] : codes,
        subject: { name: folder, sha256: sha256((0,canonical_json/* canonicalJson */.d)(files)), files },
        champion: null,
        policy: { source: "inputs", sha256: sha256((0,canonical_json/* canonicalJson */.d)({ command: "verify", root })) },
        data: null,
        predictions: null,
        gates: [],
        metrics: [],
        notJudgedHere: [],
        details,
        findings: faults.map(({ place, reasonCode, detail }) => ({
            code: reasonCode,
            detail: `${place}: ${detail}`,
            hint: (0,words/* nextStep */.sk)(reasonCode),
        })),
    };
}
/** All names of models that the records speak of; a folder may hold the run of several. */
function modelName({ records }) {
    const names = [...new Set(records.map(({ model }) => model))].sort();
    return names.length === 0 ? "none" : names.join(", ");
}

;// CONCATENATED MODULE: ./actions/audit/main.ts







const main = (0,action_main/* defineMain */.R)(spec/* auditSpec */.$, async (inputs, runtime) => {
    const { files, workingDir, workflow } = runtime;
    await files.assertReachable(inputs.folder);
    // Beside what is audited and never in it: a result written there would be found, and named as what nobody vouches for.
    const out = files.outFolder(inputs.out ?? (workflow === null ? "modelgate-audit" : undefined));
    await out.prepare();
    const outcome = await verifyRecords({ folder: inputs.folder, root: inputs.recordDigest ?? null }, {
        find: () => (0,evidence_folders/* findEvidence */.H)((0,external_node_path_.resolve)(workingDir, inputs.folder), inputs.folder),
        clock: system_clock/* systemClock */.m,
        sha256: files.sha256,
    });
    return {
        result: outcome.result,
        document: auditReport(outcome),
        evidence: (0,action_main/* withoutEvaluation */.z)(null, outcome.details.records.map(({ sha256 }) => sha256)),
        out,
        voice: { comment: null, checkRun: null },
    };
});


/***/ }),

/***/ 96695:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ rootOf),
/* harmony export */   V: () => (/* binding */ sha256OfFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_text_code_point_order_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10347);



/** SHA-256 of a file's bytes, read as a stream: memory does not grow with the file. */
async function sha256OfFile(path) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    let sizeBytes = 0;
    for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path, { highWaterMark: 1024 * 1024 })) {
        hash.update(chunk);
        sizeBytes += chunk.length;
    }
    return { sha256: hash.digest("hex"), sizeBytes };
}
/**
 * Root over several files: SHA-256 over their raw digests, concatenated in code-point order of the relative paths.
 * JavaScript's own order is by UTF-16 unit, which puts U+1F600 before U+FF5E.
 * @source OpenSSF Model Signing 1.0, in the order of the specification; its reference tool sorts by path component
 */
function rootOf(files) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    for (const { sha256 } of [...files].sort((a, b) => (0,_core_text_code_point_order_js__WEBPACK_IMPORTED_MODULE_2__/* .compareCodePoints */ .O)(a.path, b.path)))
        hash.update(sha256, "hex");
    return hash.digest("hex");
}


/***/ }),

/***/ 69302:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ findEvidence)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46677);
/* harmony import */ var _core_text_code_point_order_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(10347);
/* harmony import */ var _core_text_quote_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47598);
/* harmony import */ var _records_sums_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(90819);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96695);








const DEEPEST = 8;
const MOST_FOLDERS = 5000;
/** Records are read whole; a longer file is no record (codec.ts counts characters, which are never more than bytes). */
const LONGEST_TEXT_BYTES = 64 * 1024 * 1024;
/**
 * Every folder below `root`, and `root` itself, that holds a record.json. Links are not followed: what is verified lies where it is shown.
 *
 * @param root absolute path of an existing folder
 * @param shown the path as the user wrote it
 * @throws ModelgateError kind "input" where the folder is not there, or holds more folders than any run leaves behind
 */
async function findEvidence(root, shown) {
    const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(root).catch(() => null);
    if (status === null)
        throw refused(shown, "path-not-found", "there is no such folder");
    if (!status.isDirectory())
        throw refused(shown, "path-not-a-folder", "this is no folder");
    const found = [];
    let seen = 0;
    const walk = async (folder, place, depth) => {
        seen += 1;
        if (seen > MOST_FOLDERS || depth > DEEPEST)
            throw refused(shown, "too-many-folders", `there are more than ${String(MOST_FOLDERS)} folders, or ${String(DEEPEST)} levels of them`);
        const entries = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder, { withFileTypes: true })).sort((a, b) => (0,_core_text_code_point_order_js__WEBPACK_IMPORTED_MODULE_6__/* .compareCodePoints */ .O)(a.name, b.name));
        const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
        if (files.includes(_records_sums_js__WEBPACK_IMPORTED_MODULE_7__/* .RECORD_FILE */ .lt))
            found.push(await readEvidence(folder, place, files));
        for (const entry of entries) {
            if (entry.isDirectory())
                await walk((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, entry.name), `${place}/${entry.name}`, depth + 1);
        }
    };
    await walk(root, shown.replace(/\/+$/u, "") || "/", 0);
    return found;
}
async function readEvidence(folder, place, names) {
    const others = names.filter((name) => name !== _records_sums_js__WEBPACK_IMPORTED_MODULE_7__/* .RECORD_FILE */ .lt && name !== _records_sums_js__WEBPACK_IMPORTED_MODULE_7__/* .SUMS_FILE */ .A$);
    const files = [];
    for (const name of others)
        files.push({ name, sha256: (await (0,_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .sha256OfFile */ .V)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name))).sha256 });
    return {
        path: folder,
        place,
        name: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(folder),
        record: await readText((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, _records_sums_js__WEBPACK_IMPORTED_MODULE_7__/* .RECORD_FILE */ .lt)),
        sums: names.includes(_records_sums_js__WEBPACK_IMPORTED_MODULE_7__/* .SUMS_FILE */ .A$) ? await readText((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, _records_sums_js__WEBPACK_IMPORTED_MODULE_7__/* .SUMS_FILE */ .A$)) : null,
        files,
    };
}
/** The digest is over the bytes; the text is null where they are no UTF-8, which would read like other bytes. */
async function readText(path) {
    const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path);
    if (size > LONGEST_TEXT_BYTES)
        return { text: null, sha256: (await (0,_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .sha256OfFile */ .V)(path)).sha256 };
    const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path);
    const sha256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(bytes).digest("hex");
    try {
        return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes), sha256 };
    }
    catch {
        return { text: null, sha256 };
    }
}
function refused(shown, code, message) {
    const problem = {
        code,
        message: `${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(shown, 120)}: ${message}`,
        hint: "Name the folder with the artifacts of a run, or an --out folder.",
    };
    return (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .problemsError */ .$j)("input", [problem]);
}


/***/ }),

/***/ 84309:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ resultOf),
/* harmony export */   E: () => (/* binding */ checkRecord)
/* harmony export */ });
/* harmony import */ var _codec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38085);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5435);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17442);



const DAY_MS = 86_400_000;
/**
 * Reads a record as evidence: canonical, addressed by its own bytes, and held against itself. Where it lay and what it was called say nothing.
 *
 * @param now RFC 3339, from the clock of the reader
 * @throws ModelgateError kind "data" for what is no record as one is written
 */
function checkRecord({ text, sha256 }, now) {
    const statement = (0,_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeRecord */ .eT)(text);
    const { modelgate } = statement.predicate;
    const record = {
        digest: sha256,
        action: modelgate.action,
        model: modelgate.model,
        modelDigest: modelgate.subject.sha256,
        policyDigest: modelgate.policy.sha256,
        verdict: modelgate.verdict,
        reasonCodes: modelgate.reasonCodes,
        gates: modelgate.gates.map(({ gate, verdict, advisory }) => ({ gate, verdict, advisory })),
        commit: (0,_statement_js__WEBPACK_IMPORTED_MODULE_2__/* .commitOf */ .D3)(statement),
        run: runOf(modelgate.run),
        createdAt: modelgate.createdAt,
        ageDays: (Date.parse(now) - Date.parse(modelgate.createdAt)) / DAY_MS,
        contradiction: (0,_statement_js__WEBPACK_IMPORTED_MODULE_2__/* .contradictionOf */ .zW)(statement),
    };
    return { statement, record };
}
/** The result that the record holds: what result.json beside it has to say, to the byte. */
function resultOf({ predicate: { modelgate } }) {
    const kept = Object.entries(modelgate).filter(([key]) => Object.hasOwn(_result_js__WEBPACK_IMPORTED_MODULE_1__/* .resultSchema */ .FD.shape, key));
    return _result_js__WEBPACK_IMPORTED_MODULE_1__/* .resultSchema */ .FD.parse({ ...Object.fromEntries(kept), schema: "modelgate.result/1" });
}
function runOf(run) {
    return run === null ? null : { id: run.id, attempt: run.attempt, headSha: run.headSha };
}


/***/ }),

/***/ 38524:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pt: () => (/* binding */ modelFacts),
/* harmony export */   U1: () => (/* binding */ digestSection),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   VN: () => (/* binding */ verifySection),
/* harmony export */   sJ: () => (/* binding */ dataSection)
/* harmony export */ });
/* harmony import */ var _cell_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55437);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46682);
/* harmony import */ var _number_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82344);



/** First characters of a digest: enough to tell files apart by eye; the whole one stands under "Digests". */
const SHORT_DIGEST = 12;
function shortDigest(sha256) {
    return sha256.slice(0, SHORT_DIGEST);
}
/** Every digest in full, never dropped: it is what makes the report about this file and no other. */
function digestSection({ subject, champion, data, policy }) {
    const facts = [
        { label: "Model", value: (0,_cell_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(subject.sha256) },
        ...(champion === null ? [] : [{ label: "Champion", value: (0,_cell_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(champion.sha256) }]),
        ...(data === null ? [] : [{ label: "Data", value: (0,_cell_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(data.sha256) }]),
        { label: "Policy", value: (0,_cell_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(policy.sha256) },
    ];
    const blocks = [{ kind: "facts", facts }];
    if (subject.files.length > 1) {
        blocks.push({
            kind: "table",
            caption: "The model's digest is the root over these files.",
            columns: [
                { title: "File", align: "left" },
                { title: "SHA-256", align: "left" },
            ],
            rows: subject.files.map(({ path, sha256 }) => [(0,_cell_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(path), (0,_cell_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(sha256)]),
        });
    }
    return { id: "digests", title: "Digests", keep: "essential", folded: true, blocks };
}
/** The rows that were judged, and those left out with the reason. */
function dataSection({ data }) {
    if (data === null)
        return null;
    const excluded = data.excluded.map(({ reason, n }) => [
        (0,_cell_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(reason),
        (0,_cell_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(n === null ? "suppressed" : (0,_number_js__WEBPACK_IMPORTED_MODULE_1__/* .countText */ .lT)(n)),
    ]);
    const seen = data.rows === null
        ? "Not evaluated: the run stopped before."
        : `${(0,_number_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(data.rows, "row")} evaluated; ${excluded.length === 0 ? "none left out" : "some left out"}.`;
    const blocks = [{ kind: "paragraph", text: seen }];
    if (excluded.length > 0) {
        blocks.push({
            kind: "table",
            caption: "Rows left out of every number above.",
            columns: [
                { title: "Reason", align: "left" },
                { title: "Rows", align: "right" },
            ],
            rows: excluded,
        });
    }
    return { id: "data", title: "Data", keep: excluded.length === 0 ? 50 : 85, folded: false, blocks };
}
/** What the model file says of itself. */
function modelFacts(identity) {
    const operators = identity.operators.map(({ domain, type, count }) => `${domain === "" ? "" : `${domain}.`}${type}${count > 1 ? ` × ${String(count)}` : ""}`);
    return [
        { label: "Size", value: (0,_cell_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_number_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesText */ .pV)(identity.sizeBytes)) },
        { label: "Producer", value: (0,_cell_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(identity.producer === "" ? "not named" : identity.producer) },
        {
            label: "ONNX",
            value: (0,_cell_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(`IR ${String(identity.irVersion)}; ${identity.opsets.map(({ domain, version }) => `${domain === "" ? "ai.onnx" : domain} ${String(version)}`).join(", ")}`),
        },
        { label: "Inputs", value: (0,_cell_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(list(identity.inputs.map(valueText))) },
        { label: "Outputs", value: (0,_cell_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(list(identity.outputs.map(valueText))) },
        { label: "Operators", value: (0,_cell_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(list(operators)) },
    ];
}
/** How a reader in ten years checks that this report is about the file in hand, and gets the same numbers. */
function verifySection(result, seed) {
    const [file] = result.subject.files;
    const single = result.subject.files.length === 1 && file !== undefined;
    const check = single
        ? [`sha256sum ${quoted(file.path)}`, `# ${result.subject.sha256}`]
        : ["# each file's digest is listed under Digests", "sha256sum FILE"];
    return {
        id: "verify",
        title: "How to verify",
        keep: 30,
        folded: true,
        blocks: [
            { kind: "paragraph", text: "The model's digest must be the one that this report names:" },
            { kind: "code", text: check.join("\n") },
            {
                kind: "paragraph",
                text: `With the same model, data and policy (by their digests), tool version and seed ${String(seed)}, the check gives the same result, byte for byte:`,
            },
            { kind: "code", text: `modelgate ${result.action} --model ${quoted(result.model)}` },
        ],
    };
}
function valueText(value) {
    if (value.kind !== "tensor")
        return `${value.name}: ${value.kind}`;
    const shape = value.shape === null ? "any shape" : `[${value.shape.map((size) => size ?? "?").join(", ")}]`;
    return `${value.name}: ${value.elementType} ${shape}`;
}
function list(items) {
    const shown = items.slice(0, 12).join("; ");
    if (items.length === 0)
        return "none";
    return items.length > 12 ? `${shown}; and ${String(items.length - 12)} more` : shown;
}
/** A word as a POSIX shell reads it back; a name that is safe as it stands stays readable. */
function quoted(word) {
    return /^[\w./-]+$/u.test(word) && !word.startsWith("-") ? word : `'${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(word).replaceAll("'", "'\\''")}'`;
}


/***/ }),

/***/ 93953:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ defineMain),
/* harmony export */   z: () => (/* binding */ withoutEvaluation)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46677);
/* harmony import */ var _spec_parse_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47801);


/** The evidence of an action that evaluates nothing: no model was walked, no interval made. */
function withoutEvaluation(commit, builtOn) {
    return {
        identity: null,
        runtime: null,
        confidence: null,
        seed: null,
        replicates: null,
        commit,
        builtOn: builtOn.map((sha256) => ({ sha256 })),
    };
}
/** Ties an action's spec to what it does: inputs arrive typed, or every problem of all of them is thrown at once. */
function defineMain(spec, run) {
    return {
        spec,
        async run(raw, runtime) {
            const parsed = (0,_spec_parse_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .parseInputs */ .T)(spec.inputs, raw, runtime.showInput);
            if (parsed.kind === "problems") {
                throw (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problemsError */ .$j)("input", parsed.problems);
            }
            for (const { input, message, hint } of parsed.warnings) {
                runtime.warn(`${input ?? ""} ${message}${hint === undefined ? "" : `: ${hint}`}`);
            }
            return run(parsed.values, runtime);
        },
    };
}


/***/ })

};
