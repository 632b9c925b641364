export const id = 9473;
export const ids = [9473];
export const modules = {

/***/ 59473:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./shared/adapters/registry/open-registry.ts + 20 modules
var open_registry = __webpack_require__(44646);
// EXTERNAL MODULE: ./shared/config/choose-model.ts
var choose_model = __webpack_require__(99148);
// EXTERNAL MODULE: ./shared/core/errors.ts
var errors = __webpack_require__(46677);
// EXTERNAL MODULE: ./shared/runtime/action-main.ts
var action_main = __webpack_require__(93953);
// EXTERNAL MODULE: ./shared/runtime/trusted-config.ts
var trusted_config = __webpack_require__(3445);
// EXTERNAL MODULE: ./shared/runtime/registry-request.ts
var registry_request = __webpack_require__(97058);
;// CONCATENATED MODULE: ./actions/registry/conclude.ts
/** The answer as a result. It judges nothing; it warns where the registry is not as modelgate left it. */
function registryResult({ model, details, subject, findings }, sha256) {
    const verdict = findings.length === 0 ? "pass" : "warn";
    return {
        schema: "modelgate.result/1",
        action: "registry",
        model,
        verdict,
        reasonCodes: findings.length === 0 ? ["registry-read"] : [...new Set(findings.map(({ code }) => code))],
        subject: subject === null
            ? // A list and a history are about no one file: the answer is named by its own digest.
                { name: model, sha256: sha256(JSON.stringify(details)), files: [] }
            : {
                name: model,
                sha256: subject.modelSha256,
                files: subject.files.map((file) => ({ path: file.path, sha256: file.sha256 })),
            },
        champion: null,
        policy: { source: "none: nothing is judged", sha256: sha256("") },
        data: null,
        predictions: null,
        gates: [],
        metrics: [],
        notJudgedHere: [],
        details,
        findings: [...findings],
    };
}

// EXTERNAL MODULE: ./shared/report/cell.ts
var cell = __webpack_require__(55437);
// EXTERNAL MODULE: ./shared/report/escape.ts
var report_escape = __webpack_require__(46682);
// EXTERNAL MODULE: ./shared/report/number.ts
var number = __webpack_require__(82344);
// EXTERNAL MODULE: ./shared/report/provenance-section.ts
var provenance_section = __webpack_require__(38524);
;// CONCATENATED MODULE: ./actions/registry/report.ts




const SHORT_MANIFEST = 19;
/** What a registry answered, for a person: a table, and the sentence that was asked for before it. Pure. */
function registryReport(answer, verdict) {
    const { details, model, findings } = answer;
    const sections = [
        findingSection(findings),
        versionSection(answer),
        fileSection(answer),
        recordSection(answer),
        moveSection(answer),
    ];
    return {
        title: `registry ${details.command}: ${model}`,
        verdict,
        headline: headline(answer),
        actions: findings.flatMap(({ hint }) => hint ?? []),
        facts: [{ label: "Registry", value: (0,cell/* text */.Qq)(details.registry) }],
        sections: sections.filter((section) => section !== null),
    };
}
function headline({ model, details }) {
    const { command, versions, moves, at } = details;
    const [version] = versions;
    const [move] = moves;
    switch (command) {
        case "list":
            return `${(0,number/* counted */.hS)(versions.length, "version")} of ${model}.`;
        case "show":
            return `${model} ${version?.version ?? ""}, registered ${version?.createdAt ?? "at a time that no record tells"}.`;
        case "history":
            if (move === undefined)
                return "No move.";
            return at === null
                ? `${move.alias} of ${model} was moved ${(0,number/* counted */.hS)(moves.length, "time")}; it points at ${moves.at(-1)?.version ?? ""} now.`
                : `At ${at} ${move.alias} of ${model} was ${move.version}, since ${move.at}.`;
    }
}
function section(id, title, blocks) {
    return { id, title, keep: "essential", folded: false, blocks };
}
function findingSection(findings) {
    if (findings.length === 0)
        return null;
    return section("findings", "Not as modelgate left it", findings.map(({ code: reason, detail }) => ({ kind: "note", tone: "warning", text: `${detail} (${reason})` })));
}
function columns(...titles) {
    return titles.map((title) => ({ title, align: "left" }));
}
function versionSection({ details }) {
    if (details.versions.length === 0)
        return null;
    if (details.command === "show")
        return section("version", "Version", [{ kind: "facts", facts: details.versions.flatMap(versionFacts) }]);
    return section("versions", "Versions", [
        {
            kind: "table",
            caption: "Newest first.",
            columns: columns("Version", "Aliases", "Registered", "Model", "Manifest"),
            rows: [...details.versions]
                .reverse()
                .map((one) => [
                (0,cell/* text */.Qq)(one.version),
                (0,cell/* text */.Qq)(one.aliases.length === 0 ? "–" : one.aliases.join(", ")),
                (0,cell/* text */.Qq)(one.createdAt ?? "not known"),
                (0,cell/* code */.aY)((0,provenance_section/* shortDigest */.VK)(one.modelSha256)),
                (0,cell/* code */.aY)(one.manifestDigest.slice(0, SHORT_MANIFEST)),
            ]),
        },
    ]);
}
function versionFacts(one) {
    return [
        { label: "Version", value: (0,cell/* text */.Qq)(one.version) },
        { label: "Aliases", value: (0,cell/* text */.Qq)(one.aliases.length === 0 ? "none" : one.aliases.join(", ")) },
        { label: "Registered", value: (0,cell/* text */.Qq)(one.createdAt ?? "not known: no registration record refers to it") },
        { label: "Model (SHA-256)", value: (0,cell/* code */.aY)(one.modelSha256) },
        { label: "Manifest", value: (0,cell/* code */.aY)(one.manifestDigest) },
    ];
}
function fileSection({ details }) {
    if (details.command !== "show")
        return null;
    const rows = details.versions.flatMap(({ files }) => files.map(({ path, sizeBytes, sha256 }) => [(0,cell/* code */.aY)(path), (0,cell/* text */.Qq)((0,number/* bytesText */.pV)(sizeBytes)), (0,cell/* code */.aY)(sha256)]));
    return section("files", "Files", [
        { kind: "table", caption: "As the manifest lists them.", columns: columns("File", "Size", "SHA-256"), rows },
    ]);
}
function recordSection({ details }) {
    if (details.command !== "show")
        return null;
    const rows = details.records.map(({ action, verdict, createdAt, sha256 }) => [
        (0,cell/* text */.Qq)(action),
        verdict === null ? (0,cell/* text */.Qq)("–") : { kind: "verdict", verdict, advisory: false },
        (0,cell/* text */.Qq)(createdAt),
        (0,cell/* code */.aY)(sha256),
    ]);
    return section("records", "Records", [
        {
            kind: "table",
            caption: rows.length === 0 ? "No record refers to this version." : "Each was fetched and held against its digest.",
            columns: columns("Check", "Verdict", "Made at", "SHA-256 of the record"),
            rows,
        },
    ]);
}
function moveSection({ details }) {
    if (details.moves.length === 0)
        return null;
    return section("moves", "Moves", [
        {
            kind: "table",
            caption: "Oldest first. Times are UTC; people are numeric ids.",
            columns: columns("At", "Version", "Model", "By", "Why"),
            rows: details.moves.map((move) => [
                (0,cell/* text */.Qq)(move.at),
                (0,cell/* text */.Qq)(move.version),
                (0,cell/* code */.aY)((0,provenance_section/* shortDigest */.VK)(move.modelSha256)),
                (0,cell/* text */.Qq)(move.actor ?? "not known"),
                (0,cell/* text */.Qq)((0,report_escape/* clip */.$Q)(move.reason, 120)),
            ]),
        },
    ]);
}

// EXTERNAL MODULE: ./actions/registry/spec.ts
var spec = __webpack_require__(45361);
// EXTERNAL MODULE: ./shared/core/text/quote.ts
var quote = __webpack_require__(47598);
// EXTERNAL MODULE: ./shared/records/codec.ts
var codec = __webpack_require__(38085);
;// CONCATENATED MODULE: ./actions/registry/moment.ts
const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const TIME = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/u;
const DAY_MS = 86_400_000;
/**
 * The moment that a person means, in milliseconds since 1970: `2026-11-26` is the end of that day in UTC, so that a move of the day counts; a full
 * RFC 3339 time is itself. Null for neither, and for a day that no calendar has.
 */
function parseMoment(text) {
    const day = DAY.test(text) ? text : TIME.exec(text)?.[1];
    const start = day === undefined ? Number.NaN : Date.parse(`${day}T00:00:00Z`);
    // 2026-02-30 would be read as the second of March.
    if (Number.isNaN(start) || new Date(start).toISOString().slice(0, 10) !== day)
        return null;
    const moment = day === text ? start + DAY_MS - 1 : Date.parse(text);
    return Number.isNaN(moment) ? null : moment;
}
/** What an alias meant at a moment: the last move that was not after it; null before the first. The history is oldest first. */
function moveAt(history, moment) {
    return history.findLast(({ at }) => Date.parse(at) <= moment) ?? null;
}

;// CONCATENATED MODULE: ./actions/registry/usecase.ts




const DEFAULT_ALIAS = "production";
/** Answers one question; what is not there is an error that says what is. */
async function askRegistry(question, registry) {
    checkInputs(question);
    switch (question.command) {
        case "list":
            return list(question, registry);
        case "show":
            return show(question, registry);
        case "history":
            return usecase_history(question, registry);
    }
}
async function list({ model, command }, registry) {
    const [versions, aliases] = [await registry.versions(model), await registry.aliases(model)];
    if (versions.length === 0)
        throw nothing(model, registry);
    return {
        model,
        subject: null,
        details: {
            ...usecase_frame(command, registry),
            versions: versions.map((version) => versionRow(version, aliases)),
        },
        findings: aliasFindings(aliases),
    };
}
async function show({ model, command, version, alias }, registry) {
    const found = await wanted(model, version, alias, registry);
    const aliases = await registry.aliases(model);
    const records = await registry.records(found);
    const rows = records.map(({ sha256, text }) => {
        const { action, verdict, createdAt } = (0,codec/* decodeRecord */.eT)(text).predicate.modelgate;
        return { sha256, action, verdict, createdAt };
    });
    return {
        model,
        subject: found,
        details: {
            ...usecase_frame(command, registry),
            versions: [versionRow(found, aliases)],
            records: rows.sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1)),
        },
        findings: [
            ...aliasFindings(aliases),
            ...(rows.some(({ action }) => action === "register") ? [] : [noRecord(found)]),
        ],
    };
}
async function wanted(model, version, alias, registry) {
    if (version === null && alias === null) {
        const newest = (await registry.versions(model)).at(-1);
        if (newest === undefined)
            throw nothing(model, registry);
        return newest;
    }
    const found = await registry.find(model, version === null ? { alias: alias ?? DEFAULT_ALIAS } : { version });
    if (found !== null)
        return found;
    const versions = await registry.versions(model);
    if (versions.length === 0)
        throw nothing(model, registry);
    throw version === null ? neverPointed(model, alias ?? DEFAULT_ALIAS) : unknownVersion(model, version, versions);
}
async function usecase_history({ model, command, alias, at }, registry) {
    const name = alias ?? DEFAULT_ALIAS;
    const moves = await registry.history(model, name);
    if (moves.length === 0)
        throw neverPointed(model, name);
    const moment = at === null ? null : parseMoment(at);
    const then = moment === null ? null : moveAt(moves, moment);
    if (moment !== null && then === null)
        throw notYet(model, name, at ?? "", moves[0]);
    const subject = then === null ? null : await registry.find(model, { version: then.version });
    return {
        model,
        subject,
        details: { ...usecase_frame(command, registry), moves: (then === null ? moves : [then]).map((move) => ({ ...move })), at },
        findings: subject !== null && subject.manifestDigest !== then?.manifestDigest ? [movedTag(subject)] : [],
    };
}
function usecase_frame(command, { location }) {
    return { kind: "registry", registry: location, command, versions: [], moves: [], at: null, records: [] };
}
function versionRow(version, aliases) {
    const { version: text, manifestDigest, modelSha256, createdAt, files } = version;
    const pointing = aliases.filter(({ move }) => move.manifestDigest === manifestDigest).map(({ move }) => move.alias);
    return {
        version: text,
        manifestDigest,
        modelSha256,
        createdAt,
        files: files.map((file) => ({ ...file })),
        aliases: pointing,
    };
}
/** An alias's tag is for other clients; somebody who moves it by hand moves them and not us. */
function aliasFindings(aliases) {
    return aliases
        .filter(({ move, taggedDigest }) => move.manifestDigest !== taggedDigest)
        .map(({ move, taggedDigest }) => ({
        code: "alias-tag-moved",
        detail: `the tag ${move.alias} is ${taggedDigest ?? "gone"}; the journal says ${move.version} (${move.manifestDigest})`,
        hint: "Find out who moved the tag. modelgate goes by the journal; other clients go by the tag.",
    }));
}
function movedTag({ version }) {
    return {
        code: "version-tag-moved",
        detail: `the version ${version} is another manifest now than the one that served`,
        hint: "Find out who moved the tag before anything is served from this registry.",
    };
}
function noRecord({ version }) {
    return {
        code: "no-registration-record",
        detail: `no registration record refers to ${version}`,
        hint: "It was copied without what refers to it, or records were removed. Copy it again with `oras cp --recursive`.",
    };
}
function checkInputs({ command, version, at, showInput }) {
    const problems = [
        ...(at !== null && command !== "history"
            ? [{ code: "bad-input", input: showInput("at"), message: `means something only for history, found ${command}` }]
            : []),
        ...(version !== null && command !== "show"
            ? [
                {
                    code: "bad-input",
                    input: showInput("model-version"),
                    message: `means something only for show, found ${command}`,
                },
            ]
            : []),
        ...(at !== null && parseMoment(at) === null
            ? [
                {
                    code: "bad-input",
                    input: showInput("at"),
                    message: `found ${(0,quote/* quote */.hD)(at)}; accepted: a date such as 2026-11-26, or a time such as 2026-11-26T09:00:00Z`,
                },
            ]
            : []),
    ];
    const [first, ...rest] = problems;
    if (first !== undefined)
        throw new errors/* ModelgateError */.HJ("input", [first, ...rest]);
}
function nothing(model, { location }) {
    const message = `no version of ${(0,quote/* quote */.hD)(model)} is registered in ${location}`;
    const hint = "Check the registry's location and the model's name; `modelgate register` registers the first version.";
    return new errors/* ModelgateError */.HJ("input", [{ code: "registry-unknown-model", input: "model", message, hint }]);
}
function unknownVersion(model, version, versions) {
    const newest = versions.slice(-5).map((one) => one.version);
    const message = `${(0,quote/* quote */.hD)(model)} has no version ${(0,quote/* quote */.hD)(version)}; newest: ${newest.join(", ")}`;
    return new errors/* ModelgateError */.HJ("input", [
        {
            code: "registry-unknown-version",
            input: "model-version",
            message,
            hint: "`modelgate registry list` shows all of them.",
        },
    ]);
}
function neverPointed(model, alias) {
    const message = `the alias ${(0,quote/* quote */.hD)(alias)} of ${(0,quote/* quote */.hD)(model)} never pointed anywhere`;
    const hint = "Name another with `alias`; `modelgate registry list` shows the aliases.";
    return new errors/* ModelgateError */.HJ("input", [{ code: "registry-unknown-alias", input: "alias", message, hint }]);
}
function notYet(model, alias, at, first) {
    const message = `at ${at} the alias ${alias} of ${(0,quote/* quote */.hD)(model)} pointed nowhere yet; it first moved at ${first?.at ?? "?"}`;
    return new errors/* ModelgateError */.HJ("input", [
        { code: "registry-unknown-alias", input: "at", message, hint: "Leave `at` out for the whole history." },
    ]);
}

;// CONCATENATED MODULE: ./actions/registry/main.ts










const main = (0,action_main/* defineMain */.R)(spec/* registrySpec */.F, async (inputs, runtime) => {
    const { files, workflow, showInput } = runtime;
    const found = await (0,trusted_config/* trustedConfig */.a)(inputs.config, runtime);
    const choice = inputs.model !== undefined
        ? { kind: "model", name: inputs.model }
        : found === null
            ? { kind: "problem", problem: noModel(showInput("model")) }
            : (0,choose_model/* chooseModel */.R)(undefined, Object.keys(found.config.models), showInput("model"));
    if (choice.kind === "problem")
        throw (0,errors/* problemsError */.$j)("input", [choice.problem]);
    const declared = found?.config.registry;
    const policy = declared === undefined || found === null ? null : { location: declared, baseDir: found.baseDir };
    const registry = await (0,open_registry/* openRegistry */.M)((0,registry_request/* registryPlace */.V)(inputs, policy, runtime));
    const { command, modelVersion: version = null, alias = null, at = null } = inputs;
    const answer = await askRegistry({ command, model: choice.name, version, alias, at, showInput }, registry);
    const result = registryResult(answer, files.sha256);
    const out = inputs.out === undefined && workflow === null ? null : files.outFolder(inputs.out);
    await out?.prepare();
    const { subject, details } = answer;
    return {
        result,
        document: registryReport(answer, result.verdict),
        evidence: (0,action_main/* withoutEvaluation */.z)(null, details.records.map(({ sha256 }) => sha256)),
        out,
        voice: { comment: null, checkRun: null },
        outputs: {
            version: subject?.version ?? "",
            "manifest-digest": subject?.manifestDigest ?? "",
            "model-digest": subject?.modelSha256 ?? "",
        },
    };
});
function noModel(input) {
    const hint = "Name the model, or run where its modelgate.yml is.";
    return { code: "missing-input", input, message: "is required and was not given", hint };
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
