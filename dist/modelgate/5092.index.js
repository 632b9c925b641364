export const id = 5092;
export const ids = [5092];
export const modules = {

/***/ 15092:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAction: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./shared/core/errors.ts
var errors = __webpack_require__(46677);
// EXTERNAL MODULE: ./shared/core/gate/verdict.ts
var verdict = __webpack_require__(48319);
// EXTERNAL MODULE: ./shared/report/escape.ts
var report_escape = __webpack_require__(46682);
// EXTERNAL MODULE: ./shared/report/comment/render-section.ts
var render_section = __webpack_require__(6053);
// EXTERNAL MODULE: ./shared/report/comment/section.ts
var comment_section = __webpack_require__(93880);
;// CONCATENATED MODULE: ./shared/report/comment/render-not-judged.ts



/** GitHub shows ten errors of a step; more than that is read in the log. */
const MOST_REASONS = 10;
/**
 * The section of a run that ended before there was a verdict. It takes the place of an earlier run's, which would read as if it held for
 * this one.
 */
function renderNotJudged(reasons, { source, sha256 }) {
    const { action, leg, run = null } = source;
    const shown = reasons.slice(0, MOST_REASONS).map((reason) => `- ${reasonText(reason, render_section/* clipped */.cz)}`);
    const rest = reasons.length - shown.length;
    const text = [
        `### ⛔ Not judged: ${(0,report_escape/* escapeMarkdown */.FV)((0,render_section/* sectionName */.$)(action, leg))}`,
        "**This run ended before there was a verdict. The report that stood here was an earlier run's and no longer holds.**",
        [...shown, ...(rest > 0 ? [`- and ${String(rest)} more, in the run's log`] : [])].join("\n"),
        (0,render_section/* sourceLine */._J)(source),
    ].join("\n\n");
    // What gate says stands at the head, which is its own.
    const id = action === "gate" ? comment_section/* HEAD_SECTION */.Jr : (0,comment_section/* sectionId */.F2)(action, leg, sha256);
    return (0,comment_section/* commentSection */.ty)(id, [{ keep: "always", text }], sha256, run);
}
/** A reason and the next step as two sentences of Markdown; a message is one without its full stop. */
function reasonText({ message, hint }, escape) {
    const shown = escape(message);
    return hint === null ? shown : `${shown}${/[.!?…]$/u.test(shown) ? "" : "."} ${escape(hint)}`;
}

;// CONCATENATED MODULE: ./shared/report/remarks.ts
/** The report with what a reviewer must know of how it was judged, before everything else and never dropped. */
function withRemarks(document, remarks) {
    if (remarks.length === 0)
        return document;
    const blocks = remarks.map((text) => ({ kind: "note", tone: "warning", text }));
    const section = { id: "policy", title: "How this was judged", keep: "essential", folded: false, blocks };
    return { ...document, sections: [section, ...document.sections] };
}

// EXTERNAL MODULE: ./shared/spec/common-inputs.ts
var common_inputs = __webpack_require__(34837);
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

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
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

// EXTERNAL MODULE: ./shared/report/comment/edit.ts
var comment_edit = __webpack_require__(42171);
// EXTERNAL MODULE: ./shared/report/markdown/render.ts + 1 modules
var render = __webpack_require__(42);
// EXTERNAL MODULE: ./shared/runtime/publish.ts + 8 modules
var publish = __webpack_require__(14338);
;// CONCATENATED MODULE: ./shared/runtime/announce.ts







/** The runner drops a summary that is longer, all of it. */
const SUMMARY_BYTES = 1024 * 1024;
/** Verdict and headline need no more. */
const LEAST_SUMMARY_BYTES = 4096;
/** Tells outputs, summary, artifact, comment and check run, in this order: what needs nobody else comes first. */
async function announce(announcement) {
    writeOutputs(announcement);
    await writeSummary(announcement);
    const { conclusion, files, run, leg, headSha } = announcement;
    const source = {
        action: conclusion.result.action,
        leg,
        run,
        commit: headSha,
        recordDigest: files.recordDigest,
        runUrl: run.url,
        artifact: await upload(announcement),
    };
    await comment(announcement, source);
    await checkRun(announcement, source);
}
function writeOutputs({ conclusion: { result, outputs = {} }, files, log }) {
    log.output("verdict", result.verdict);
    log.output("reason-codes", JSON.stringify(result.reasonCodes));
    log.output("result", resultOutput(result));
    log.output("result-path", files.resultPath);
    log.output("record-path", files.recordPath);
    log.output("record-digest", files.recordDigest);
    log.output("report-path", files.reportPath);
    for (const [name, value] of Object.entries(outputs))
        log.output(name, value);
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
    const { conclusion, files, log, destinations } = announcement;
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
    const names = [...publish/* PUBLISHED_FILES */.p, ...(conclusion.files ?? []).map(({ name }) => name)];
    const paths = names.map((file) => (0,external_node_path_.join)(root, file));
    const outcome = await destinations.artifact(name, paths, root);
    switch (outcome.kind) {
        case "failed":
            log.warning({ title: "modelgate", message: `the artifact was not uploaded: ${outcome.detail}` });
            return null;
        case "uploaded": {
            log.line(`Uploaded the artifact ${name}.`);
            const run = announcement.run.url.replace(/\/attempts\/\d+$/u, "");
            return { name, url: outcome.id === null ? null : `${run}/artifacts/${String(outcome.id)}` };
        }
    }
}
async function comment(announcement, source) {
    const { conclusion, log, pullNumber, sha256, destinations } = announcement;
    const { voice, document, result } = conclusion;
    if (pullNumber === null || voice?.comment === null)
        return;
    const edit = voice?.comment(source) ??
        (0,comment_edit/* sectionEdit */.M)({ model: result.model, sections: [(0,render_section/* renderCommentSection */.f5)(document, { source, sha256 })], sha256 });
    const outcome = await destinations.comment(pullNumber, edit);
    switch (outcome.kind) {
        case "written":
            log.line(`Comment: ${outcome.url}`);
            return;
        case "superseded":
            log.notice({
                title: "modelgate",
                message: `the comment holds the report of a later run and was left as it is: ${outcome.url}\nThis run's report is in the step summary.`,
            });
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
async function checkRun(announcement, source) {
    const { conclusion, log, destinations } = announcement;
    const report = conclusion.voice?.checkRun?.(source);
    if (report === undefined)
        return;
    const outcome = await destinations.checkRun(report);
    switch (outcome.kind) {
        case "written":
            log.line(`Check run: ${outcome.url}`);
            return;
        case "not-permitted":
            log.warning({
                title: "modelgate",
                message: `no check run: the token lacks the permission ${outcome.permission}. The verdict is the job's own, and in the step summary.\nPull requests of forks and of Dependabot have a token that only reads; elsewhere grant it under permissions, or set check-run: false.`,
            });
            return;
        case "failed":
            log.warning({ title: "modelgate", message: `no check run: ${outcome.detail}` });
    }
}
function textOf(error) {
    return error instanceof Error ? error.message : String(error);
}

;// CONCATENATED MODULE: ./shared/runtime/matrix-leg.ts
/**
 * The name of a leg of a matrix: what the workflow gave, or the values of the matrix itself, which the input's default hands over as JSON.
 * A value that is the model's own name is left out: the comment is about that model already.
 *
 * @param given the input `leg`; null, `{}` and an expression that nobody evaluated are no leg
 * @returns `python=3.12, runner=gpu`; null outside a matrix
 */
function legName(given, model) {
    const text = given.trim();
    if (text === "" || text.startsWith("${{"))
        return null;
    const matrix = asMatrix(text);
    if (matrix === "none")
        return null;
    if (matrix === "text")
        return text;
    const parts = Object.entries(matrix)
        .filter(([, value]) => value !== model)
        .map(([key, value]) => `${key}=${shown(value)}`);
    return parts.length === 0 ? null : parts.join(", ");
}
/** A text that could be read as more than one value is quoted. */
function shown(value) {
    return typeof value === "string" && !/[,="]/u.test(value) ? value : JSON.stringify(value);
}
function asMatrix(text) {
    try {
        const value = JSON.parse(text);
        if (value === null)
            return "none";
        return typeof value === "object" && !Array.isArray(value) ? value : "text";
    }
    catch {
        return "text";
    }
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

// EXTERNAL MODULE: ./shared/runtime/trigger-event.ts
var trigger_event = __webpack_require__(44208);
;// CONCATENATED MODULE: ./shared/runtime/open-run.ts




/** GitHub's own limit for a payload is 25 MB. */
const LARGEST_PAYLOAD = 32 * 1024 * 1024;
/** @throws ModelgateError for a runner's environment, an event or a payload that cannot be trusted */
async function openRun({ variables, open }, raw) {
    const environment = readActionsEnvironment(variables);
    const event = (0,trigger_event/* readTriggerEvent */.hs)(environment, await readPayload(environment.eventPath));
    const token = (raw["github-token"] ?? "").trim();
    return { environment, event, services: await open({ environment, event, token: token === "" ? null : token }) };
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

// EXTERNAL MODULE: ./shared/runtime/system-clock.ts
var system_clock = __webpack_require__(72483);
// EXTERNAL MODULE: ./shared/report/comment/body.ts
var comment_body = __webpack_require__(90347);
// EXTERNAL MODULE: ./shared/report/comment/head-history.ts
var head_history = __webpack_require__(21608);
;// CONCATENATED MODULE: ./shared/report/comment/withdrawal.ts




/**
 * What a run that judged nothing does to the section that an earlier run of its action left: an edit that replaces it; `none` where nothing
 * stands; `ambiguous` where several comments have one and nobody knows which model this run was about, since a section that is wrongly withdrawn
 * says something false too.
 *
 * @param bodies comments of ours on one pull request
 */
function withdrawal(bodies, { model, section, sha256 }) {
    const found = new Map();
    for (const parsed of bodies.map(comment_body/* parseComment */.vj)) {
        if (parsed === null || !(0,comment_body/* isReadable */.hS)(parsed) || !parsed.sections.some(({ id }) => id === section.id))
            continue;
        found.set(parsed.modelKey, { modelKey: parsed.modelKey, title: parsed.title ?? "## modelgate" });
    }
    const editOf = (subject) => ({
        kind: "edit",
        edit: section.id === comment_section/* HEAD_SECTION */.Jr ? headWithdrawal(subject, section, sha256) : (0,comment_edit/* subjectEdit */.R)(subject, [section]),
    });
    if (model !== null) {
        const named = (0,comment_body/* commentSubject */.Cx)(model, sha256);
        return found.has(named.modelKey) ? editOf(named) : { kind: "none" };
    }
    const [only, ...others] = found.values();
    if (only === undefined)
        return { kind: "none" };
    return others.length > 0 ? { kind: "ambiguous" } : editOf(only);
}
/** A head that no longer holds joins the list of earlier ones: what it came to stays to be read. */
function headWithdrawal(subject, head, sha256) {
    const alone = (0,comment_edit/* subjectEdit */.R)(subject, [head]);
    const editOf = (bodies) => {
        const known = bodies.flatMap((body) => (0,comment_body/* parseComment */.vj)(body)?.sections ?? []);
        const isLater = (section) => section.id === comment_section/* HEAD_SECTION */.Jr && (0,comment_section/* isOlder */.tW)(head, section);
        if (known.some(isLater))
            return alone;
        return (0,comment_edit/* subjectEdit */.R)(subject, [head, ...(0,head_history/* historySection */.gK)((0,head_history/* entriesOf */.Mc)(known), null, sha256)]);
    };
    return {
        ...alone,
        apply: (bodies, limit) => editOf(bodies).apply(bodies, limit),
        holds: (body, earlier) => editOf([body, ...earlier]).holds(body, earlier),
    };
}

;// CONCATENATED MODULE: ./shared/runtime/withdraw.ts






/**
 * Replaces what an earlier run of this action said in the comment, since it would read as if it held for this one. Nothing is written where
 * nothing stood, and no failure here hides the error that ended the run.
 */
async function withdraw(reasons, surroundings, known) {
    const { action, log } = surroundings;
    try {
        const door = (0,parse_inputs/* parseInputs */.T)(common_inputs/* doorInputs */.GI, known.raw, (name) => name);
        if (door.kind === "problems" || !door.values.comment)
            return;
        const { environment, event, services } = known.opened ?? (await openRun(surroundings, known.raw));
        if (event.kind !== "pull-request")
            return;
        const named = (known.raw["model"] ?? "").trim();
        const model = known.model ?? (named === "" ? null : named);
        const { sha256 } = services.runtime.files;
        const { run } = environment;
        const source = {
            action: action.spec.name,
            leg: legName(door.values.leg, model ?? ""),
            run,
            commit: event.head.sha,
            recordDigest: null,
            runUrl: run.url,
            artifact: null,
        };
        const section = renderNotJudged(reasons, { source, sha256 });
        const seen = { isAmbiguous: false };
        const outcome = await services.withdraw(event.number, (bodies) => {
            const found = withdrawal(bodies, { model, section, sha256 });
            seen.isAmbiguous = found.kind === "ambiguous";
            return found.kind === "edit" ? found.edit : null;
        });
        if (seen.isAmbiguous) {
            log.warning({
                title: "modelgate",
                message: `this run ended before its model was known, and several comments have a report of ${source.action}: those are left as they are, and speak of earlier runs`,
            });
        }
        switch (outcome.kind) {
            case "nothing":
            case "superseded":
                return;
            case "written":
                log.line(`Comment: the earlier report was withdrawn: ${outcome.url}`);
                return;
            case "not-permitted":
            case "failed":
                log.warning({
                    title: "modelgate",
                    message: `the comment may still show an earlier verdict, which no longer holds: ${outcome.detail}`,
                });
        }
    }
    catch (error) {
        log.debug(`the comment could not be looked at: ${error instanceof Error ? error.message : String(error)}`);
    }
}

;// CONCATENATED MODULE: ./shared/runtime/run-action.ts


















const USER_ERROR = 64;
const INTERNAL_ERROR = 70;
/** Runs one action in a workflow and returns the exit code of its step (contracts.md §3). Nothing escapes it. */
async function runAction(surroundings) {
    const known = { raw: {}, opened: null, model: null };
    try {
        return await perform(surroundings, known);
    }
    catch (error) {
        surroundings.log.endGroup();
        const { code, reasons } = error instanceof errors/* ModelgateError */.HJ
            ? await userError(error, surroundings)
            : await internalError(error, surroundings.log);
        await withdraw(reasons, surroundings, known);
        return code;
    }
}
async function perform(surroundings, known) {
    const { action, variables, log, nowMs } = surroundings;
    const { raw, problems } = actionInputs(variables, action.spec.inputs);
    known.raw = raw;
    maskSecrets(action, raw, log);
    const door = checkInputs(action, raw, problems);
    log.group("Reading event and policy");
    const opened = await openRun(surroundings, raw);
    known.opened = opened;
    const { services } = opened;
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
        judging(model) {
            known.model = model;
        },
    });
    log.group("Writing the results");
    const document = withRemarks(conclusion.document, remarks);
    await publishAll({ ...conclusion, document }, surroundings, { door, ...opened });
    return (0,verdict/* exitCode */.I)(conclusion.result.verdict);
}
/** Secrets are masked before anything is logged. An expression that nobody evaluated, as in a test bench, is no token. */
function maskSecrets({ spec }, raw, log) {
    for (const [name, { secret }] of Object.entries(spec.inputs)) {
        const given = (raw[name] ?? "").trim();
        if (secret && given !== "")
            log.mask(given);
    }
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
async function publishAll(conclusion, { log, workingDir }, { door, environment, event, services }) {
    const headSha = (0,trigger_event/* judgedHead */.EK)(event, environment.sha);
    const identity = {
        actor: environment.actorId === null ? null : { id: environment.actorId },
        run: { ...environment.run, headSha },
    };
    const { out } = conclusion;
    if (out === null)
        throw new TypeError("a step of a workflow leaves its files behind");
    const files = await (0,publish/* publish */.m)({ ...conclusion, out }, identity, system_clock/* systemClock */.m, services.runtime.files.sha256);
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
        leg: legName(door.leg, conclusion.result.model),
        headSha,
        run: environment.run,
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
    for (const { code, detail } of result.findings)
        log.line(`${code}: ${detail}`);
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
    const reasons = error.problems.map((problem) => ({ message: (0,errors/* problemLine */.YK)(problem), hint: problem.hint ?? null }));
    const items = reasons.map((reason) => `- ${reasonText(reason, report_escape/* escapeMarkdown */.FV)}`);
    const heading = `## Not judged: ${(0,report_escape/* escapeMarkdown */.FV)(action.spec.name)}`;
    await tell(log, `${heading}\n\n${items.slice(0, 200).join("\n")}\n`);
    return { code: USER_ERROR, reasons };
}
async function internalError(error, log) {
    const message = error instanceof Error ? error.message : String(error);
    log.debug(error instanceof Error ? (error.stack ?? message) : message);
    log.error({
        title: "modelgate: internal error",
        message: `internal error: ${message}\nThis is a defect of modelgate, not of the model. Run again with debug logging and report the stack.`,
    });
    await tell(log, `## Not judged: internal error\n\n${(0,report_escape/* escapeMarkdown */.FV)(message)}\n`);
    return { code: INTERNAL_ERROR, reasons: [{ message: `internal error: ${message}`, hint: null }] };
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
