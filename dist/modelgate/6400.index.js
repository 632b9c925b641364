export const id = 6400;
export const ids = [6400];
export const modules = {

/***/ 66109:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ openTarget),
/* harmony export */   _: () => (/* binding */ openJournal)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** Opens the target that the policy names; its code is loaded when it is opened. Another kind is another branch here. */
async function openTarget({ target, baseDir, ...installation }) {
    const { openLocalTarget } = await Promise.all(/* import() */[__webpack_require__.e(1103), __webpack_require__.e(7139), __webpack_require__.e(7590)]).then(__webpack_require__.bind(__webpack_require__, 57590));
    return openLocalTarget({ stateDir: target.stateDir, workingDir: baseDir, ...installation });
}
async function openJournal(request) {
    const { workflow } = request;
    if (workflow === null) {
        const { fileJournal } = await __webpack_require__.e(/* import() */ 2143).then(__webpack_require__.bind(__webpack_require__, 42143));
        const { folder, workingDir, target, baseDir } = request;
        if (folder !== undefined)
            return fileJournal((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workingDir, folder), folder);
        const beside = `${target.stateDir.replace(/\/+$/u, "")}/journal`;
        return fileJournal((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(baseDir, beside), beside);
    }
    const { environment, token } = workflow;
    const [{ githubClient }, { githubJournal }] = await Promise.all([
        __webpack_require__.e(/* import() */ 4299).then(__webpack_require__.bind(__webpack_require__, 36680)),
        __webpack_require__.e(/* import() */ 2946).then(__webpack_require__.bind(__webpack_require__, 32946)),
    ]);
    const { apiUrl, repository, sha, run } = environment;
    const client = await githubClient({ token: token ?? "", apiUrl, userAgent: request.userAgent });
    return githubJournal(client, { owner: repository.owner, repo: repository.name, sha, runUrl: run.url });
}


/***/ }),

/***/ 27441:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ registryModels)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46677);
/* harmony import */ var _core_text_quote_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47598);




const SHA256 = /^[0-9a-f]{64}$/u;
/** @param tempDir existing folder that is removed after the run */
function registryModels(registry, { model, alias, tempDir }) {
    const fetched = new Map();
    const find = async (named) => {
        if (SHA256.test(named))
            return registry.find(model, { modelSha256: named });
        const ofVersion = await registry.find(model, { version: named });
        if (ofVersion !== null || !/^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/u.test(named))
            return ofVersion;
        return /^\d/u.test(named) ? null : registry.find(model, { alias: named });
    };
    return {
        find,
        fetch(sha256) {
            const known = fetched.get(sha256) ?? pull(registry, model, sha256, tempDir);
            fetched.set(sha256, known);
            return known;
        },
        async pointAlias({ toSha256, fromSha256, reason, actorId }) {
            const [head, wanted] = await Promise.all([
                registry.find(model, { alias }),
                registry.find(model, { modelSha256: toSha256 }),
            ]);
            if (wanted === null)
                return "none";
            if (head?.modelSha256 === toSha256)
                return "done";
            // An alias that was never set is set; one that means something unexpected is somebody else's decision.
            if (head !== null && head.modelSha256 !== fromSha256)
                return "moved";
            const { version, manifestDigest, modelSha256 } = wanted;
            const actor = actorId === null ? null : String(actorId);
            const expected = head?.manifestDigest ?? null;
            try {
                await registry.moveAlias({ name: model, alias, version, manifestDigest, modelSha256, actor, reason, expected });
                return "done";
            }
            catch (error) {
                if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ModelgateError */ .HJ && error.problems[0].code === "alias-moved")
                    return "moved";
                throw error;
            }
        },
        async aliasHistory() {
            const moves = await registry.history(model, alias);
            return moves.map(({ version, modelSha256 }) => ({ version, sha256: modelSha256 }));
        },
    };
}
async function pull(registry, model, sha256, tempDir) {
    const version = await registry.find(model, { modelSha256: sha256 });
    if (version === null) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ModelgateError */ .HJ("external", [
            {
                code: "model-not-in-registry",
                message: `${registry.location} has no version of ${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(model)} with digest ${sha256.slice(0, 12)}`,
                hint: "Register the model again, or restore the registry.",
            },
        ]);
    }
    const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(tempDir, "models");
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(parent, { recursive: true });
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, `${sha256.slice(0, 12)}-`));
    const { entry } = await registry.pull(version, folder);
    return { name: model, version: version.version, sha256, folder, entry };
}


/***/ }),

/***/ 73814:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TM: () => (/* binding */ slowSlices),
/* harmony export */   Tq: () => (/* binding */ between),
/* harmony export */   _Z: () => (/* binding */ errorSlices)
/* harmony export */ });
/** Counts between two readings; null where they cannot be subtracted: another epoch, or a counter that fell. */
function between(before, after) {
    if (before.epoch !== after.epoch)
        return null;
    const canary = grown(before.canary, after.canary);
    const champion = grown(before.champion, after.champion);
    return canary === null || champion === null ? null : { canary, champion };
}
function grown(before, after) {
    const requests = after.requests - before.requests;
    const errors = after.errors - before.errors;
    const slow = after.slow === null || before.slow === null ? null : after.slow - before.slow;
    const isSane = requests >= 0 && errors >= 0 && errors <= requests && (slow === null || (slow >= 0 && slow <= requests));
    return isSane ? { requests, errors, slow } : null;
}
/** Failures of every slice: a user met them, whether or not the caches were warm. */
function errorSlices(slices) {
    return slices.map(({ canary, champion }) => ({
        canary: { requests: canary.requests, events: canary.errors },
        champion: { requests: champion.requests, events: champion.errors },
    }));
}
/** Slow answers of the slices after their burn-in; slices without a count of them have nothing to say. */
function slowSlices(slices) {
    return slices.flatMap(({ isSettled, canary, champion }) => !isSettled || canary.slow === null || champion.slow === null
        ? []
        : [
            {
                canary: { requests: canary.requests, events: canary.slow },
                champion: { requests: champion.requests, events: champion.slow },
            },
        ]);
}


/***/ }),

/***/ 19108:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rv: () => (/* binding */ isRolloutOf),
/* harmony export */   cM: () => (/* binding */ rolloutIdOf),
/* harmony export */   nq: () => (/* binding */ pathPart)
/* harmony export */ });
/** A number of an environment and a model as one name: `production/income/7`. On the target it says whose a canary is. */
function rolloutIdOf(key) {
    return `${key.environment}/${key.model}/${String(key.number)}`;
}
/** Whether a name of that form is of this environment and model. */
function isRolloutOf({ environment, model }, rolloutId) {
    const prefix = `${environment}/${model}/`;
    return rolloutId.startsWith(prefix) && /^[1-9]\d*$/u.test(rolloutId.slice(prefix.length));
}
/**
 * A name as one part of a path or a git ref, whatever it holds: everything but letters, digits, `-` and `_` as the hex of its code point
 * between two `=`. Two names never give one part, and no part is `..`, begins with a dot or ends in `.lock`.
 */
function pathPart(name) {
    return name.replace(/[^A-Za-z0-9_-]/gu, (unsafe) => `=${(unsafe.codePointAt(0) ?? 0).toString(16)}=`);
}


/***/ }),

/***/ 46892:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   PU: () => (/* binding */ isOver),
/* harmony export */   ZU: () => (/* binding */ openSlice),
/* harmony export */   b0: () => (/* binding */ countedEntries)
/* harmony export */ });
/* harmony import */ var _canary_counts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73814);

const PLANNED = {
    phase: "planned",
    seq: 0,
    step: 0,
    weightPercent: 0,
    shiftingSinceSeconds: null,
    stepSinceSeconds: null,
    settledSinceSeconds: null,
    lastLookSeconds: null,
    lastTrafficSeconds: null,
    reading: null,
    slices: [],
    reason: null,
};
/** Whether nothing more will happen to it. */
function isOver(phase) {
    return phase === "promoted" || phase === "aborted" || phase === "restored" || phase === "superseded";
}
/**
 * The state that a journal tells. Of two lines with one number, written by two who did not know of each other, the first counts: whoever
 * lost has read that and has done nothing. What follows an end does not count either.
 *
 * @param entries in the order in which they were written
 */
function stateOf(entries) {
    return countedEntries(entries).reduce(next, PLANNED);
}
/** The lines that count. */
function countedEntries(entries) {
    const counted = [];
    for (const entry of entries) {
        const last = counted.at(-1);
        if (last !== undefined && (entry.seq <= last.seq || isEnd(last)))
            continue;
        counted.push(entry);
    }
    return counted;
}
function isEnd({ kind }) {
    return kind === "promoted" || kind === "aborted" || kind === "restored" || kind === "superseded";
}
function next(state, entry) {
    const slice = sliceBefore(state, entry);
    const slices = slice === null ? state.slices : [...state.slices, slice];
    const hasTraffic = slice !== null && slice.canary.requests > 0;
    const counted = {
        ...state,
        seq: entry.seq,
        slices,
        reading: entry.reading ?? state.reading,
        lastLookSeconds: entry.atSeconds,
        lastTrafficSeconds: hasTraffic ? entry.atSeconds : state.lastTrafficSeconds,
    };
    return moved(counted, entry);
}
function moved(state, { kind, step, steps, weightPercent, atSeconds, reason }) {
    switch (kind) {
        case "staged":
            return { ...state, phase: "staged" };
        case "raise":
            return {
                ...state,
                phase: step === steps ? "baking" : "shifting",
                step,
                weightPercent,
                shiftingSinceSeconds: state.shiftingSinceSeconds ?? atSeconds,
                stepSinceSeconds: atSeconds,
                settledSinceSeconds: null,
                lastTrafficSeconds: atSeconds,
            };
        case "settled":
            return { ...state, settledSinceSeconds: atSeconds };
        case "look":
            return state;
        case "finalize":
            return { ...state, phase: "finalizing" };
        case "promoted":
        case "restored":
            return { ...state, phase: kind, weightPercent: 0, reason };
        case "aborted":
        case "superseded":
            return { ...state, phase: kind, weightPercent: 0, reason };
    }
}
/** What was counted between the line before and this one; it belongs to the step that was in force until now. */
function sliceBefore(state, { reading }) {
    return reading === null ? null : openSlice(state, reading);
}
/** What has been counted since the last line; null before the first raise and where counting began anew. */
function openSlice(state, reading) {
    if (state.step === 0 || state.reading === null)
        return null;
    const counts = (0,_canary_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .between */ .Tq)(state.reading, reading);
    if (counts === null)
        return null;
    const { step, weightPercent } = state;
    return { step, weightPercent, isSettled: state.settledSinceSeconds !== null, ...counts };
}


/***/ }),

/***/ 65951:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ vouchForServing),
/* harmony export */   T: () => (/* binding */ vouchForReturn)
/* harmony export */ });
/* harmony import */ var _core_gate_requirements_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66657);
/* harmony import */ var _core_gate_tier_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37712);
/* harmony import */ var _records_read_evidence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73189);



/**
 * Whether a version may be served: its records are attached to it, unchanged, were made in the run that registered it, and meet what the
 * policy in force asks for. Approvals are what the caller has just read.
 *
 * @param policy the policy in force
 */
function vouchForServing(request, policy, approvals) {
    const found = evidenceOf(request);
    if (found.kind === "unregistered")
        return found;
    const { registration } = found;
    const judged = (0,_core_gate_requirements_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeRequirements */ .W)({
        ...boundTo(found, request),
        tier: policy.tier,
        gates: policy.gates,
        approvals: policy.tier.approvals.minimum === 0 ? { kind: "not-asked" } : approvals,
        binding: { ...boundTo(found, request).binding, policyDigest: policy.sha256 },
    });
    return { kind: "judged", judged, registration };
}
/**
 * Whether a version may be returned to: what let it in is still there and still says so. The policy of then counts, since a rollback must not
 * wait for a model of last month to meet the rules of today.
 */
function vouchForReturn(request) {
    const found = evidenceOf(request);
    if (found.kind === "unregistered")
        return found;
    const { details } = found.registration.statement.predicate.modelgate;
    const required = details?.kind === "registration" ? details.checks.filter(({ required }) => required) : [];
    const names = required.map(({ check }) => check);
    const checks = ["validate-model", "fairness-check", "performance-test"].filter((check) => names.includes(check));
    const judged = (0,_core_gate_requirements_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeRequirements */ .W)({
        ...boundTo(found, request),
        tier: { ..._core_gate_tier_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_TIER */ .zw, checks },
        gates: [],
        approvals: { kind: "not-asked" },
    });
    return { kind: "judged", judged, registration: found.registration };
}
function evidenceOf({ version, texts, now }) {
    const folders = texts.map(({ sha256, text }) => ({
        place: `record ${sha256.slice(0, 12)}`,
        record: { sha256, text },
    }));
    const { records, unreadable } = (0,_records_read_evidence_js__WEBPACK_IMPORTED_MODULE_2__/* .readEvidence */ .A)({ folders, unavailable: [] }, now);
    const registrations = records
        .filter(({ record }) => record.action === "register" && record.modelDigest === version.modelSha256)
        .filter(({ record }) => record.contradiction === null && (record.verdict === "pass" || record.verdict === "warn"))
        .sort((a, b) => (a.record.createdAt < b.record.createdAt ? -1 : 1));
    const registration = registrations.at(-1);
    if (registration === undefined) {
        const detail = `no record says that ${version.name} ${version.version} was let into the registry with these bytes`;
        return { kind: "unregistered", detail };
    }
    const builtOn = new Set(registration.statement.predicate.modelgate.builtOn.map(({ sha256 }) => sha256));
    return { kind: "found", registration, records: records.filter(({ sha256 }) => builtOn.has(sha256)), unreadable };
}
function boundTo({ registration, records, unreadable }, { version }) {
    const { run, commit, policyDigest } = registration.record;
    return {
        binding: {
            model: version.name,
            modelDigest: version.modelSha256,
            policyDigest,
            run,
            commits: [...(commit === null ? [] : [commit]), ...(run === null ? [] : [run.headSha])],
        },
        records: records.map(({ record }) => record),
        unreadable,
        jobs: [],
        isFromFork: false,
    };
}


/***/ }),

/***/ 64486:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ epochSeconds)
/* harmony export */ });
/** An ISO 8601 moment as whole seconds since 1970, the unit of the rollout journal. */
function epochSeconds(moment) {
    return Math.floor(Date.parse(moment) / 1000);
}


/***/ }),

/***/ 73189:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readEvidence)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46677);
/* harmony import */ var _check_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84309);


/** Reads every record; what is none is told, since one of them may be the record that fails. */
function readEvidence({ folders, unavailable }, now) {
    const records = [];
    const unreadable = [...unavailable];
    for (const { place, record } of folders) {
        const { text, sha256 } = record;
        if (text === null) {
            unreadable.push({ place, detail: "record.json is no text of a record's length", kind: "malformed" });
            continue;
        }
        try {
            records.push({ ...(0,_check_record_js__WEBPACK_IMPORTED_MODULE_1__/* .checkRecord */ .E)({ text, sha256 }, now), sha256, text });
        }
        catch (error) {
            if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ModelgateError */ .HJ))
                throw error;
            unreadable.push({ place, detail: error.problems[0].message, kind: "malformed" });
        }
    }
    return { records, unreadable };
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

/***/ 20807:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ environmentRequest)
});

// EXTERNAL MODULE: ./shared/config/choose-model.ts
var choose_model = __webpack_require__(99148);
;// CONCATENATED MODULE: ./shared/core/canary/rollout-plan.ts
/** Defaults of the schedule and the rules; where they come from: docs/rollout.md. */
const ROLLOUT_DEFAULTS = {
    steps: [5, 10, 25, 50, 100],
    burnInMinutes: 1,
    dwellMinutes: 5,
    minimumRequests: 100,
    alpha: 0.05,
    errorRatio: 1.25,
    errorFloor: 0.001,
    errorSlo: 0.01,
    slowRatio: 1.25,
    slowFloor: 0.01,
    bakeMinutes: 30,
    timeCapMinutes: 360,
    lookSeconds: 60,
    onNoData: "hold",
};

// EXTERNAL MODULE: ./shared/core/text/nearest.ts
var nearest = __webpack_require__(74416);
// EXTERNAL MODULE: ./shared/core/text/quote.ts
var quote = __webpack_require__(47598);
;// CONCATENATED MODULE: ./shared/config/resolve-environment.ts



/** @param input how the door writes the input's name */
function resolveEnvironment(config, asked, input) {
    const declared = Object.keys(config.environments ?? {});
    const found = declared.includes(asked) ? config.environments?.[asked] : undefined;
    if (found !== undefined)
        return { kind: "environment", environment: resolved(asked, found) };
    const known = declared.length === 0 ? "none is declared" : `declared: ${(0,quote/* alternatives */.Vo)(declared, "and")}`;
    const message = `unknown environment ${(0,quote/* quote */.hD)(asked)}; ${known}`;
    const hint = (0,nearest/* didYouMean */.au)(asked, declared, "Declare it under environments in modelgate.yml.");
    return { kind: "problem", problem: { code: "unknown-environment", input, message, hint } };
}
function resolved(name, { target, alias = name, rollout = {} }) {
    const seconds = (minutes) => Math.round(minutes * 60);
    const errorSlo = rollout["error-slo"] ?? ROLLOUT_DEFAULTS.errorSlo;
    return {
        name,
        target: { kind: target.kind, stateDir: target["state-dir"] },
        alias,
        schedule: {
            steps: rollout.steps ?? ROLLOUT_DEFAULTS.steps,
            burnInSeconds: seconds(rollout["burn-in-minutes"] ?? ROLLOUT_DEFAULTS.burnInMinutes),
            dwellSeconds: seconds(rollout["dwell-minutes"] ?? ROLLOUT_DEFAULTS.dwellMinutes),
            minimumRequests: rollout["minimum-requests"] ?? ROLLOUT_DEFAULTS.minimumRequests,
            errorBudget: rollout["error-budget"] ?? errorSlo / 2,
            bakeSeconds: seconds(rollout["bake-minutes"] ?? ROLLOUT_DEFAULTS.bakeMinutes),
            timeCapSeconds: seconds(rollout["time-cap-minutes"] ?? ROLLOUT_DEFAULTS.timeCapMinutes),
            onNoData: rollout["on-no-data"] ?? ROLLOUT_DEFAULTS.onNoData,
            lookSeconds: rollout["look-seconds"] ?? ROLLOUT_DEFAULTS.lookSeconds,
        },
        rules: {
            alpha: rollout.alpha ?? ROLLOUT_DEFAULTS.alpha,
            errorRatio: rollout["error-ratio"] ?? ROLLOUT_DEFAULTS.errorRatio,
            errorFloor: rollout["error-floor"] ?? ROLLOUT_DEFAULTS.errorFloor,
            errorSlo,
            slowRatio: rollout["slow-ratio"] ?? ROLLOUT_DEFAULTS.slowRatio,
            slowFloor: rollout["slow-floor"] ?? ROLLOUT_DEFAULTS.slowFloor,
        },
    };
}

// EXTERNAL MODULE: ./shared/core/errors.ts
var errors = __webpack_require__(46677);
// EXTERNAL MODULE: ./shared/runtime/trusted-config.ts
var trusted_config = __webpack_require__(3445);
;// CONCATENATED MODULE: ./shared/runtime/environment-request.ts




/** @throws ModelgateError kind "input" with everything that is wrong: no file, no such model, no such environment */
async function environmentRequest(inputs, runtime) {
    const { showInput } = runtime;
    const found = await (0,trusted_config/* trustedConfig */.a)(inputs.config, runtime);
    if (found === null)
        throw (0,errors/* problemsError */.$j)("input", [noFile(showInput("config"))]);
    const choice = (0,choose_model/* chooseModel */.R)(inputs.model, Object.keys(found.config.models), showInput("model"));
    const place = resolveEnvironment(found.config, inputs.environment, showInput("environment"));
    if (choice.kind === "model" && place.kind === "environment") {
        return { model: choice.name, environment: place.environment, config: found.config, baseDir: found.baseDir };
    }
    const problems = [choice, place].flatMap((one) => (one.kind === "problem" ? [one.problem] : []));
    throw (0,errors/* problemsError */.$j)("input", problems);
}
function noFile(input) {
    return {
        code: "config-required",
        input,
        message: "there is no modelgate.yml, so nothing says where the environment serves",
        hint: "Declare the environment and its target under `environments` in modelgate.yml.",
    };
}


/***/ }),

/***/ 97058:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ registryPlace)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46677);
/* harmony import */ var _system_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72483);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39029);



/**
 * Which registry a run works with: the input, relative to the working directory, else the policy's, relative to its file.
 *
 * @param policy null where no policy is asked
 * @throws ModelgateError kind "input" where nothing names one, or half a login is given
 */
function registryPlace({ registry, registryUsername: username, registryPassword: password }, policy, { workingDir, environment, workflow, files, showInput }) {
    const place = registry === undefined ? policy : { location: registry, baseDir: workingDir };
    if (place === null)
        throw refused(showInput("registry"), "no registry is named", "Set `registry` in modelgate.yml, or the input, to oci://HOST/PATH or oci-layout:FOLDER.");
    if ((username === undefined) !== (password === undefined))
        throw refused(showInput(username === undefined ? "registry-username" : "registry-password"), "is needed with the other half of the login", "Give both, or neither to use docker's logins.");
    return {
        ...place,
        environment,
        login: username === undefined || password === undefined ? null : { username, password },
        githubToken: workflow?.token ?? null,
        userAgent: `modelgate/${_version_js__WEBPACK_IMPORTED_MODULE_2__/* .VERSION */ .x}`,
        clock: _system_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .systemClock */ .m,
        assertReachable: files.assertReachable,
    };
}
function refused(input, message, hint) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ModelgateError */ .HJ("input", [{ code: "missing-input", input, message, hint }]);
}


/***/ }),

/***/ 3445:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ trustedConfig)
/* harmony export */ });
/* harmony import */ var _config_load_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29843);
/* harmony import */ var _core_metrics_catalogue_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81590);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46677);



/**
 * The whole configuration, for a question that is about no policy: the trusted commit's where there is one, else the file at hand. Null where
 * there is none.
 *
 * @throws ModelgateError kind "input" for a file with mistakes
 */
async function trustedConfig(named, runtime) {
    const file = runtime.trustedConfig === null ? await runtime.files.readConfig(named) : await runtime.trustedConfig(named);
    if (file === null)
        return null;
    const loaded = (0,_config_load_js__WEBPACK_IMPORTED_MODULE_0__/* .loadConfig */ .Z)(file, { metricEntry: _core_metrics_catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .metricEntry */ .pn, metricIds: _core_metrics_catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .metricIds */ .HL });
    if (loaded.kind === "problems")
        throw (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .problemsError */ .$j)("input", loaded.problems);
    return { config: loaded.config, baseDir: file.baseDir };
}


/***/ })

};
