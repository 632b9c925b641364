export const id = 6310;
export const ids = [6310];
export const modules = {

/***/ 16310:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./shared/core/canary/rollout-id.ts
var rollout_id = __webpack_require__(19108);
// EXTERNAL MODULE: ./shared/core/errors.ts
var errors = __webpack_require__(46677);
// EXTERNAL MODULE: ./shared/adapters/github/errors.ts
var github_errors = __webpack_require__(29564);
;// CONCATENATED MODULE: ./shared/adapters/github/revert-pull.ts




const PERMISSION = { contents: "contents: write", pulls: "pull-requests: write" };
/**
 * Opens the pull request that brings a model's files back to the commit they were deployed from when they served before. Run again it finds the
 * branch and the pull request that are there. Nothing is merged: what the repository says is for its owners.
 */
async function openRevertPull(client, place, request) {
    const at = { owner: place.owner, repo: place.repo };
    const { commit } = request.to;
    if (commit === null)
        return nothing("the commit that the model was deployed from is not on record");
    const trunk = await asking("read the default branch", "contents: read", async () => {
        const { data: repository } = await client.rest.repos.get(at);
        const { data: head } = await client.rest.git.getRef({ ...at, ref: `heads/${repository.default_branch}` });
        return { name: repository.default_branch, sha: head.object.sha };
    });
    const [then, now] = await asking("compare the model's files", "contents: read", () => Promise.all([modelFiles(client, at, commit, place.modelPath), modelFiles(client, at, trunk.sha, place.modelPath)]));
    if (then.length === 0)
        return nothing(`${place.modelPath} is not in commit ${commit.slice(0, 12)}`);
    if (sameFiles(then, now))
        return nothing(`${trunk.name} holds the restored model already`);
    const branch = `modelgate/rollback-${(0,rollout_id/* pathPart */.nq)(place.environment)}-${(0,rollout_id/* pathPart */.nq)(place.model)}-${numberOf(request.rolloutId)}`;
    await asking("push the branch of the revert", PERMISSION.contents, () => pushBranch(client, at, { branch, trunk, then, now, message: titleOf(place, request) }));
    return asking("open the pull request of the revert", PERMISSION.pulls, async () => {
        const head = `${place.owner}:${branch}`;
        const { data: known } = await client.rest.pulls.list({ ...at, head, state: "all", per_page: 1 });
        const there = known[0];
        if (there !== undefined)
            return { kind: "opened", url: there.html_url, number: there.number };
        const { data: pull } = await client.rest.pulls.create({
            ...at,
            head: branch,
            base: trunk.name,
            title: titleOf(place, request),
            body: bodyOf(place, request, commit),
        });
        return { kind: "opened", url: pull.html_url, number: pull.number };
    });
}
/** The model's file and what lies beside it under its name: external data belongs to the model. */
async function modelFiles(client, at, commit, modelPath) {
    const { data } = await client.rest.git.getTree({ ...at, tree_sha: commit, recursive: "true" });
    const stem = external_node_path_.posix.basename(modelPath).replace(/\.[^.]*$/u, "");
    const folder = external_node_path_.posix.dirname(modelPath);
    const belongs = (path) => path === modelPath || (external_node_path_.posix.dirname(path) === folder && external_node_path_.posix.basename(path).startsWith(`${stem}.onnx`));
    return data.tree.flatMap(({ path, mode, sha, type }) => type === "blob" && belongs(path) ? [{ path, mode: mode, sha }] : []);
}
function sameFiles(one, other) {
    const key = (files) => files
        .map(({ path, sha }) => `${path} ${sha}`)
        .sort()
        .join("\n");
    return key(one) === key(other);
}
async function pushBranch(client, at, { branch, trunk, then, now, message }) {
    if (await refExists(client, at, `heads/${branch}`))
        return;
    const kept = new Set(then.map(({ path }) => path));
    const removed = now.filter(({ path }) => !kept.has(path));
    const { data: tree } = await client.rest.git.createTree({
        ...at,
        base_tree: trunk.sha,
        tree: [
            ...then.map(({ path, mode, sha }) => ({ path, mode, type: "blob", sha })),
            ...removed.map(({ path, mode }) => ({ path, mode, type: "blob", sha: null })),
        ],
    });
    const { data: commit } = await client.rest.git.createCommit({ ...at, message, tree: tree.sha, parents: [trunk.sha] });
    try {
        await client.rest.git.createRef({ ...at, ref: `refs/heads/${branch}`, sha: commit.sha });
    }
    catch (error) {
        // Another run of the same rollback was first: its branch is this one.
        if (!(await refExists(client, at, `heads/${branch}`)))
            throw error;
    }
}
async function refExists(client, at, ref) {
    try {
        await client.rest.git.getRef({ ...at, ref });
        return true;
    }
    catch (error) {
        if ((0,github_errors/* githubFailure */.eQ)(error)?.status === 404)
            return false;
        throw error;
    }
}
function titleOf({ model, environment }, { to }) {
    return `Return ${model} to ${to.model.version}, which ${environment} serves again`;
}
function bodyOf(place, { rolloutId, from, to, reason }, commit) {
    const quoted = reason.replace(/\s+/gu, " ").replace(/[`<>@#|\\[\]*_~]/gu, (mark) => `\\${mark}`);
    return [
        `${place.environment} was rolled back to \`${to.model.version}\`${from === null ? "" : ` from \`${from.version}\``}. Until this is merged, the repository and the environment disagree, and the next release would bring the withdrawn model back.`,
        "",
        `- Reason: ${quoted}`,
        `- Rollback: \`${rolloutId}\``,
        `- Model: \`${to.model.sha256}\``,
        `- Its files are those of ${commit}.`,
    ].join("\n");
}
function numberOf(rolloutId) {
    return rolloutId.split("/").at(-1) ?? "";
}
function nothing(detail) {
    return { kind: "nothing-to-revert", detail };
}
async function asking(operation, permission, work) {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof errors/* ModelgateError */.HJ)
            throw error;
        throw (0,github_errors/* translateGithubError */.m4)(error, { operation, permission });
    }
}
/** What a rollback opens its revert with; null where there is no repository to ask, or the model is not a file of it. */
function revertOpener(workflow, place) {
    const { modelPath, model, environment, userAgent } = place;
    if (workflow === null || modelPath === null)
        return null;
    const { repository, apiUrl } = workflow.environment;
    return async (request) => {
        const { githubClient } = await __webpack_require__.e(/* import() */ 4299).then(__webpack_require__.bind(__webpack_require__, 36680));
        const client = await githubClient({ token: workflow.token ?? "", apiUrl, userAgent });
        const { owner, name: repo } = repository;
        return openRevertPull(client, { owner, repo, modelPath: external_node_path_.posix.normalize(modelPath), model, environment }, request);
    };
}

// EXTERNAL MODULE: ./shared/adapters/registry/open-registry.ts + 20 modules
var open_registry = __webpack_require__(44646);
// EXTERNAL MODULE: ./shared/adapters/rollout/open-rollout.ts
var open_rollout = __webpack_require__(66109);
// EXTERNAL MODULE: ./shared/adapters/rollout/registry-models.ts
var registry_models = __webpack_require__(27441);
// EXTERNAL MODULE: ./shared/evaluation/vouch-for-version.ts
var vouch_for_version = __webpack_require__(65951);
// EXTERNAL MODULE: ./shared/runtime/action-main.ts
var action_main = __webpack_require__(93953);
// EXTERNAL MODULE: ./shared/runtime/environment-request.ts + 2 modules
var environment_request = __webpack_require__(20807);
// EXTERNAL MODULE: ./shared/runtime/load-policy.ts + 11 modules
var load_policy = __webpack_require__(94233);
// EXTERNAL MODULE: ./shared/runtime/registry-request.ts
var registry_request = __webpack_require__(97058);
// EXTERNAL MODULE: ./shared/runtime/system-clock.ts
var system_clock = __webpack_require__(72483);
// EXTERNAL MODULE: ./shared/runtime/version.ts
var version = __webpack_require__(39029);
;// CONCATENATED MODULE: ./actions/rollback/conclude.ts

/** A rollback's outcome as a result. What went past a check that did not hold is a warning, whatever came of it. */
function rollbackResult(request, outcome, journal) {
    const details = detailsOf(request, outcome, journal);
    const { verdict, reasonCodes } = verdictOf(outcome);
    const { model } = request.place;
    const subject = details.to ?? details.from;
    if (subject === null)
        throw aboutNothing(outcome);
    return {
        schema: "modelgate.result/1",
        action: "rollback",
        model,
        verdict,
        reasonCodes: [...reasonCodes],
        subject: { name: model, sha256: subject.sha256, files: [] },
        champion: null,
        policy: { ...request.policy },
        data: null,
        predictions: null,
        gates: [],
        metrics: [],
        notJudgedHere: [],
        details,
        findings: outcome.kind === "refused" ? [{ code: outcome.code, detail: outcome.detail, hint: outcome.hint }] : [],
    };
}
/** A record is about a model; where nothing was ever served there is none, and nothing to record. */
function aboutNothing(outcome) {
    if (outcome.kind !== "refused")
        return new TypeError("a rollback is about a model");
    const { code, detail: message, hint } = outcome;
    return new errors/* ModelgateError */.HJ("input", [{ code, message, hint }]);
}
function verdictOf(outcome) {
    switch (outcome.kind) {
        case "refused":
            return { verdict: "fail", reasonCodes: [outcome.code] };
        case "shown":
            return { verdict: "warn", reasonCodes: ["rollback-shown"] };
        case "withdrawn":
            return { verdict: "pass", reasonCodes: ["withdrawn"] };
        case "restored": {
            const warnings = [
                ...(outcome.brokeGlass ? ["broke-glass"] : []),
                ...outcome.remarks.filter((one) => one !== "done-before"),
            ];
            return { verdict: warnings.length === 0 ? "pass" : "warn", reasonCodes: ["restored", ...warnings] };
        }
    }
}
function detailsOf(request, outcome, journal) {
    const common = {
        kind: "rollback",
        environment: request.place.environment,
        outcome: outcome.kind,
        reason: request.requester.reason,
        journal,
        ...NOTHING,
    };
    switch (outcome.kind) {
        case "refused":
            return {
                ...common,
                from: outcome.from === null ? null : modelOf(outcome.from),
                considered: outcome.considered.map(modelOf),
            };
        case "shown":
            return { ...common, ...planOf(outcome.plan) };
        case "withdrawn": {
            const { rollout, observed, revert } = outcome;
            return {
                ...common,
                rolloutId: rollout.rolloutId,
                ended: rollout.rolloutId,
                from: { ...rollout.candidate },
                to: rollout.champion === null ? null : { ...rollout.champion },
                observed: observedOf(observed),
                revert: revertOf(revert),
            };
        }
        case "restored": {
            const { plan, rolloutId, ended, observed, revert, remarks, brokeGlass } = outcome;
            return {
                ...common,
                ...planOf(plan),
                rolloutId,
                ended,
                brokeGlass,
                observed: observedOf(observed),
                revert: revertOf(revert),
                remarks: [...remarks],
            };
        }
    }
}
const NOTHING = {
    rolloutId: null,
    from: null,
    to: null,
    ended: null,
    records: [],
    recordFaults: [],
    brokeGlass: false,
    observed: null,
    revert: null,
    considered: [],
    remarks: [],
};
function planOf({ from, to, vouching, }) {
    return {
        from: from === null ? null : modelOf(from),
        to: modelOf(to.model),
        records: vouching.kind === "valid" ? [...vouching.records] : [],
        recordFaults: vouching.kind === "invalid" ? [...vouching.reasons] : [],
    };
}
function modelOf({ version, sha256 }) {
    return { version, sha256 };
}
function observedOf({ champion, canary, weight }) {
    return {
        champion: champion === null ? null : modelOf(champion),
        canary: canary === null ? null : modelOf(canary),
        weightPercent: weight.configuredPercent,
    };
}
function revertOf(revert) {
    if (revert === null)
        return null;
    return revert.kind === "opened"
        ? { outcome: "opened", url: revert.url, detail: null }
        : { outcome: revert.kind, url: null, detail: revert.detail };
}

// EXTERNAL MODULE: ./shared/report/cell.ts
var cell = __webpack_require__(55437);
// EXTERNAL MODULE: ./shared/report/check-report.ts
var check_report = __webpack_require__(1544);
// EXTERNAL MODULE: ./shared/report/escape.ts
var report_escape = __webpack_require__(46682);
// EXTERNAL MODULE: ./shared/report/gate-section.ts + 2 modules
var gate_section = __webpack_require__(68420);
// EXTERNAL MODULE: ./shared/report/provenance-section.ts
var provenance_section = __webpack_require__(38524);
// EXTERNAL MODULE: ./shared/report/words.ts + 1 modules
var words = __webpack_require__(17121);
;// CONCATENATED MODULE: ./actions/rollback/report.ts






const LONGEST_NAME = 80;
const LONGEST_REASON = 300;
/** The report of a rollback: what serves now, what it was proven by, and what is left to do. Pure. */
function rollbackReport(result) {
    const { details } = result;
    const sections = [noteSection(result), proofSection(details), revertSection(details), digests(details)];
    return {
        title: `rollback: ${(0,report_escape/* shorten */.ml)(result.model, LONGEST_NAME)} in ${details.environment}`,
        verdict: result.verdict,
        headline: headline(details, result),
        actions: (0,gate_section/* nextActions */.ji)(result),
        facts: glance(details),
        sections: sections.filter((section) => section !== null),
    };
}
function headline({ outcome, environment, from, to, ended }, { findings }) {
    const name = (model) => model === null ? "nothing" : (0,report_escape/* clip */.$Q)(model.version, LONGEST_NAME);
    switch (outcome) {
        case "restored":
            return `${environment} serves ${name(to)} again${from === null ? "" : `, instead of ${name(from)}`}${ended === null ? "" : "; the rollout under way was ended"}.`;
        case "withdrawn":
            return `The canary ${name(from)} has no traffic any more; ${environment} serves ${name(to)}, as it did.`;
        case "shown":
            return `A rollback would return ${environment} from ${name(from)} to ${name(to)}. Nothing was done.`;
        case "refused":
            return `Nothing was rolled back: ${findings[0]?.detail ?? ""}.`;
    }
}
function glance({ from, to, observed, reason, rolloutId }) {
    const named = (model) => (0,cell/* text */.Qq)(model === null ? "none" : `${(0,report_escape/* clip */.$Q)(model.version, LONGEST_NAME)} (${(0,provenance_section/* shortDigest */.VK)(model.sha256)})`);
    return [
        { label: "From", value: named(from) },
        { label: "To", value: named(to) },
        ...(observed === null ? [] : [{ label: "Seen on the target", value: named(observed.champion) }]),
        ...(rolloutId === null ? [] : [{ label: "Journal", value: (0,cell/* code */.aY)(rolloutId) }]),
        { label: "Reason", value: (0,cell/* text */.Qq)((0,report_escape/* clip */.$Q)(reason, LONGEST_REASON)) },
    ];
}
function noteSection(result) {
    const { details } = result;
    const found = (0,check_report/* findingSection */.B)(result);
    const notes = [...details.remarks, ...(details.brokeGlass ? ["broke-glass"] : [])];
    const considered = details.considered.length === 0
        ? []
        : [
            { kind: "paragraph", text: "Promoted before, newest first:" },
            {
                kind: "list",
                items: details.considered.map(({ version, sha256 }) => `${version} (${(0,provenance_section/* shortDigest */.VK)(sha256)})`),
            },
        ];
    const blocks = [
        ...(found?.blocks ?? []),
        ...notes.map((note) => ({ kind: "note", tone: "warning", text: `${(0,words/* reasonSentence */.Ux)(note)}.` })),
        ...considered,
    ];
    if (blocks.length === 0)
        return null;
    return { id: "findings", title: "To know", keep: "essential", folded: false, blocks };
}
function proofSection({ outcome, records, recordFaults }) {
    if (outcome === "refused" || outcome === "withdrawn")
        return null;
    const answered = outcome === "restored" ? ["It was loaded by the target and answered a probe."] : [];
    const items = [
        "It is registered, and its files have the digests of the registry.",
        records.length === 0
            ? `Its records do not speak for it: ${recordFaults.join("; ")}.`
            : `${String(records.length)} records speak for it, each unchanged: ${records.map(provenance_section/* shortDigest */.VK).join(", ")}.`,
        ...answered,
    ];
    return {
        id: "proof",
        title: "What speaks for it",
        keep: "essential",
        folded: false,
        blocks: [{ kind: "list", items }],
    };
}
function revertSection({ revert }) {
    if (revert === null)
        return null;
    const said = revert.url === null
        ? `No pull request was opened: ${(0,report_escape/* clip */.$Q)(revert.detail ?? revert.outcome, LONGEST_REASON)}.`
        : `Merge the pull request that brings the repository back to what serves: ${revert.url}`;
    const blocks = [
        { kind: "note", tone: revert.outcome === "failed" ? "warning" : "info", text: said },
    ];
    return { id: "revert", title: "Repository", keep: "essential", folded: false, blocks };
}
function digests({ from, to }) {
    const facts = [
        ...(to === null ? [] : [{ label: "To", value: (0,cell/* code */.aY)(to.sha256) }]),
        ...(from === null ? [] : [{ label: "From", value: (0,cell/* code */.aY)(from.sha256) }]),
    ];
    if (facts.length === 0)
        return null;
    return { id: "digests", title: "Digests", keep: "essential", folded: false, blocks: [{ kind: "facts", facts }] };
}

;// CONCATENATED MODULE: ./actions/rollback/conclusion.ts


/** A rollback's result, report and outputs, as a door publishes them. */
function rollbackConclusion(request, outcome, journal) {
    const result = rollbackResult(request, outcome, journal);
    const { details } = result;
    const serves = details.outcome === "restored" || details.outcome === "withdrawn" ? details.to : null;
    return {
        result,
        document: rollbackReport(result),
        builtOn: details.records,
        voice: { comment: null, checkRun: null },
        outputs: {
            outcome: details.outcome,
            "restored-version": serves?.version ?? "",
            "restored-digest": serves?.sha256 ?? "",
            "revert-url": details.revert?.url ?? "",
        },
    };
}

// EXTERNAL MODULE: ./actions/rollback/spec.ts
var spec = __webpack_require__(46164);
;// CONCATENATED MODULE: ./shared/core/rollback/choose-target.ts
/** Returning further back than this is no rollback but a deployment, which is judged as one. */
const WINDOW = 3;
/**
 * What served and what was withdrawn. A restored model takes everything promoted after it off the list: what was rolled back from is
 * never a place to roll back to.
 *
 * @param changes oldest first
 */
function servingHistory(changes) {
    const stack = [];
    for (const change of changes) {
        const at = stack.findIndex(({ model }) => model.sha256 === change.model.sha256);
        // A model promoted a second time is where it is now, and not where it was.
        if (change.kind === "promoted" && at !== -1)
            stack.splice(at, 1);
        if (change.kind === "promoted")
            stack.push(change);
        else if (at !== -1)
            stack.splice(at + 1);
        else
            stack.splice(0, stack.length, change);
    }
    const current = stack.at(-1) ?? null;
    return { current, predecessors: stack.slice(0, -1).reverse().slice(0, WINDOW) };
}
/**
 * The last promoted predecessor; or the one asked for, if it is among them (I8).
 *
 * @param asked a registered version that a person named; null for the default
 */
function chooseTarget(history, asked) {
    if (asked !== null) {
        const known = history.predecessors.find(({ model }) => model.sha256 === asked.sha256);
        return known === undefined ? { kind: "unproven", model: asked } : { kind: "target", change: known };
    }
    const [last] = history.predecessors;
    return last === undefined ? { kind: "none" } : { kind: "target", change: last };
}

;// CONCATENATED MODULE: ./actions/rollback/choose.ts

/** What to return to, proved as far as it can be, or why nothing is. */
async function choose(request, history, ports) {
    const { serving } = history;
    const considered = serving.predecessors.map(({ model }) => model);
    const refused = (code, detail, hint) => ({
        kind: "refused",
        code,
        detail,
        hint,
        from: serving.current?.model ?? null,
        considered,
    });
    const asked = request.to === null ? null : await ports.findModel(request.to);
    if (request.to !== null && asked === null) {
        return refused("not-registered", `the registry has no version ${request.to}`, "Name a registered version or digest.");
    }
    const choice = chooseTarget(serving, asked);
    if (choice.kind === "none") {
        return refused("no-approved-predecessor", `no model was promoted in ${request.place.environment} before the one that serves`, "Name one with `to` and, if you must, `break-glass` with a reason.");
    }
    if (choice.kind === "unproven" && !request.breakGlass) {
        return refused("target-unproven", `${choice.model.version} is not among the models promoted in ${request.place.environment} lately`, "Choose one of those, deploy it as a canary, or use `break-glass` with a reason.");
    }
    const to = choice.kind === "target" ? choice.change : { kind: "promoted", model: choice.model, commit: null, runUrl: null };
    const vouching = await ports.vouch(to.model.sha256);
    if (vouching.kind === "invalid" && !request.breakGlass) {
        return refused("records-not-valid", `the records of ${to.model.version} do not speak for it: ${vouching.reasons.join("; ")}`, "Restore the records, choose another version, or use `break-glass` with a reason.");
    }
    const from = serving.current?.model ?? null;
    return { kind: "plan", plan: { from, to, vouching, isProven: choice.kind === "target" } };
}

// EXTERNAL MODULE: ./shared/core/canary/rollout-state.ts
var rollout_state = __webpack_require__(46892);
// EXTERNAL MODULE: ./shared/records/epoch-seconds.ts
var epoch_seconds = __webpack_require__(64486);
;// CONCATENATED MODULE: ./actions/rollback/end-rollout.ts


/** Latch, then traffic, then the line. The latch first, or a run that raises just now would raise again. */
async function endRollout({ key, document }, { requester }, ports) {
    ports.progress.stage(`Ending rollout ${document.rolloutId} and taking its traffic away`);
    let latchError = null;
    try {
        await ports.journal.pin(key, "abort", { ...requester, at: ports.clock.now() });
    }
    catch (error) {
        latchError = error;
    }
    const before = await ports.target.observe();
    const isForeign = before.canary !== null && before.claim?.rolloutId !== document.rolloutId;
    const observed = isForeign ? before : await ports.target.retreat(requester.reason);
    if (latchError !== null)
        throw latchError;
    const state = (0,rollout_state/* stateOf */.L4)(await ports.journal.entries(key));
    const isPromoted = observed.champion?.sha256 === document.candidate.sha256;
    const entry = {
        seq: state.seq + 1,
        kind: isPromoted ? "promoted" : "aborted",
        atSeconds: (0,epoch_seconds/* epochSeconds */.D)(ports.clock.now()),
        step: state.step,
        steps: document.schedule.steps.length,
        weightPercent: 0,
        verdict: null,
        reason: "aborted-on-request",
        requests: 0,
        reading: null,
    };
    if (!(0,rollout_state/* isOver */.PU)(state.phase))
        await ports.journal.append(key, entry);
    return observed;
}

;// CONCATENATED MODULE: ./actions/rollback/history.ts


/** Rollouts that are read back: years of them, and an end for a journal that somebody filled. */
const MOST_READ = 60;
/**
 * Reads what served, oldest first. Where no promotion is on record, the registry's alias tells what it meant: an environment may be older
 * than its journal.
 */
async function readHistory(place, journal, aliasHistory) {
    const numbers = (await journal.numbers(place)).slice(-MOST_READ);
    const changes = [];
    let active = null;
    let last = null;
    for (const number of numbers) {
        const key = { ...place, number };
        const document = await journal.document(key);
        if (document === null)
            continue;
        const { phase } = (0,rollout_state/* stateOf */.L4)(await journal.entries(key));
        active = document.kind === "rollout" && !(0,rollout_state/* isOver */.PU)(phase) ? { key, document } : null;
        last = document;
        const { commit, runUrl } = document;
        if (document.kind === "rollback")
            changes.push({ kind: "restored", model: document.to, commit, runUrl });
        else if (phase === "promoted")
            changes.push({ kind: "promoted", model: document.candidate, commit, runUrl });
    }
    const known = changes.length > 0 ? changes : (await aliasHistory()).map(promotedByAlias);
    return { serving: servingHistory(known), active, last };
}
function promotedByAlias(model) {
    return { kind: "promoted", model, commit: null, runUrl: null };
}

;// CONCATENATED MODULE: ./actions/rollback/open-revert.ts

/** Traffic is back already: that the repository lags behind is told, and is no failure of the rollback. */
async function openRevert({ from, to }, rolloutId, reason, { openRevert: open }) {
    if (open === null)
        return null;
    try {
        return await open({ rolloutId, from, to, reason });
    }
    catch (error) {
        if (!(error instanceof errors/* ModelgateError */.HJ))
            throw error;
        return { kind: "failed", detail: error.message };
    }
}

;// CONCATENATED MODULE: ./actions/rollback/restore.ts




/** Requests that the restored model must have answered before the rollback counts as done. */
const PROBE_REQUESTS = 20;
const MOST_CLAIMS = 20;
/** Traffic, then the alias, then the journal. */
async function restore(plan, ended, request, ports) {
    const { target, progress } = ports;
    const { to } = plan;
    progress.stage(`Rolling ${request.place.environment} back to ${to.model.version} (${to.model.sha256.slice(0, 12)})`);
    const model = await ports.fetchModel(to.model.sha256);
    const before = await target.observe();
    // Whatever else is served up to now stays up until this one answers; the target sees to that.
    if (before.champion?.sha256 !== to.model.sha256)
        await target.restore(model);
    const probe = await target.probe("champion", PROBE_REQUESTS);
    const observed = await target.observe();
    if (probe.kind === "failed" || observed.champion?.sha256 !== to.model.sha256) {
        throw new errors/* ModelgateError */.HJ("external", [
            {
                code: "rollback-unconfirmed",
                message: `after the rollback the target serves ${observed.champion?.version ?? "nothing"}${probe.kind === "failed" ? `, and a probe failed: ${probe.detail}` : ""}`,
                hint: "Look at the target at once; then run the rollback again.",
            },
        ]);
    }
    try {
        const remarks = await tellAlias(plan, before, request, ports);
        const rolloutId = await write(plan, request, ports);
        const revert = await openRevert(plan, rolloutId, request.requester.reason, ports);
        const brokeGlass = plan.vouching.kind === "invalid" || !plan.isProven;
        return { kind: "restored", plan, rolloutId, ended, revert, observed, remarks, brokeGlass };
    }
    catch (error) {
        throw halfDone(error, to.model.version);
    }
}
/** Whoever reads that something failed must not think that production still serves what it should not. */
function halfDone(error, version) {
    if (!(error instanceof errors/* ModelgateError */.HJ))
        return error;
    const [{ message, hint, ...first }, ...others] = error.problems;
    const rest = "Then run the same rollback again: it does what is left.";
    const problem = {
        ...first,
        message: `traffic is back at ${version}; of what is left, ${message}`,
        hint: hint === undefined ? rest : `${hint} ${rest}`,
    };
    return new errors/* ModelgateError */.HJ(error.kind, [problem, ...others], { cause: error });
}
async function tellAlias({ from, to }, before, { requester }, ports) {
    const outcome = await ports.pointAlias({
        toSha256: to.model.sha256,
        fromSha256: from?.sha256 ?? before.champion?.sha256 ?? null,
        reason: requester.reason,
        actorId: requester.actorId,
    });
    return outcome === "moved" ? ["alias-moved"] : [];
}
/** The journal last: until then the same rollback is what the next run would do. */
async function write(plan, request, ports) {
    const { journal } = ports;
    const { place, requester, commit, policy } = request;
    for (let attempt = 0; attempt < MOST_CLAIMS; attempt += 1) {
        const key = { ...place, number: ((await journal.numbers(place)).at(-1) ?? 0) + 1 };
        const document = {
            schema: "modelgate.rollout/1",
            kind: "rollback",
            id: requester.id,
            rolloutId: (0,rollout_id/* rolloutIdOf */.cM)(key),
            ...place,
            startedAtSeconds: (0,epoch_seconds/* epochSeconds */.D)(ports.clock.now()),
            from: plan.from === null ? null : { ...plan.from },
            to: { version: plan.to.model.version, sha256: plan.to.model.sha256 },
            breakGlass: request.breakGlass,
            commit: plan.to.commit ?? commit,
            policy: { ...policy },
            reason: requester.reason,
            actorId: requester.actorId,
            runUrl: requester.runUrl,
            records: plan.vouching.kind === "valid" ? [...plan.vouching.records] : [],
        };
        if ((await journal.begin(key, document)) === "taken")
            continue;
        await journal.append(key, restoredLine((0,epoch_seconds/* epochSeconds */.D)(ports.clock.now())));
        return document.rolloutId;
    }
    throw new errors/* ModelgateError */.HJ("external", [
        { code: "journal-unavailable", message: "no number for the rollback could be claimed", hint: "Run it again." },
    ]);
}
function restoredLine(atSeconds) {
    return {
        seq: 1,
        kind: "restored",
        atSeconds,
        step: 0,
        steps: 0,
        weightPercent: 0,
        verdict: null,
        reason: null,
        requests: 0,
        reading: null,
    };
}

;// CONCATENATED MODULE: ./actions/rollback/usecase.ts





/**
 * Returns an environment to a model that served it before. A rollout that is under way is latched and its traffic taken away first, with
 * nobody's leave; then traffic moves, then the alias, then the journal is written. Run again after a crash, it goes on with the same
 * model, because what serves by the journal changes last.
 */
async function rollBack(request, ports) {
    const read = () => readHistory(request.place, ports.journal, ports.aliasHistory);
    let history = await read();
    const done = doneByThisRun(history, request);
    if (done !== null)
        return again(done, history, ports);
    const { active } = history;
    if (active !== null && request.isConfirmed) {
        const observed = await endRollout(active, request, ports);
        const isPromoted = observed.champion?.sha256 === active.document.candidate.sha256;
        if (!isPromoted && request.to === null)
            return withdrawn(active.document, history, observed, request, ports);
        // It may have come to its end meanwhile, and then its model is the one to return from.
        history = await read();
    }
    const chosen = await choose(request, history, ports);
    if (chosen.kind === "refused")
        return chosen;
    if (!request.isConfirmed)
        return { kind: "shown", plan: chosen.plan };
    return restore(chosen.plan, active?.document.rolloutId ?? null, request, ports);
}
async function withdrawn(rollout, { serving }, observed, { requester }, ports) {
    const { champion, candidate: from, rolloutId } = rollout;
    const known = serving.current?.model.sha256 === champion?.sha256 ? serving.current : null;
    const revert = known === null ? null : await openRevert({ from, to: known }, rolloutId, requester.reason, ports);
    return { kind: "withdrawn", rollout, observed, revert };
}
/** A job that is run again must not roll back twice. */
function doneByThisRun({ last }, { requester }) {
    if (last?.kind !== "rollback" || requester.runUrl === null)
        return null;
    return sameRun(last.runUrl, requester.runUrl) ? last : null;
}
/** The address of a run without its attempt. */
function sameRun(one, other) {
    const run = (url) => url.replace(/\/attempts\/\d+$/u, "");
    return one !== null && run(one) === run(other);
}
async function again(done, history, ports) {
    const to = history.serving.current ?? { kind: "restored", model: done.to, commit: done.commit, runUrl: done.runUrl };
    const plan = {
        from: done.from,
        to,
        vouching: { kind: "valid", records: done.records },
        isProven: true,
    };
    const revert = await openRevert(plan, done.rolloutId, done.reason, ports);
    return {
        kind: "restored",
        plan,
        rolloutId: done.rolloutId,
        ended: null,
        revert,
        observed: await ports.target.observe(),
        remarks: ["done-before"],
        brokeGlass: done.breakGlass,
    };
}

;// CONCATENATED MODULE: ./actions/rollback/vouching.ts

/** Whether what let a model in still speaks for it. */
function vouchingOf(vouched) {
    if (vouched.kind === "unregistered")
        return { kind: "invalid", reasons: [vouched.detail] };
    const { judged, registration } = vouched;
    if (judged.verdict === "pass" || judged.verdict === "warn") {
        return { kind: "valid", records: [registration.sha256, ...judged.builtOn] };
    }
    return { kind: "invalid", reasons: judged.reasonCodes.map((reason) => `${(0,words/* reasonSentence */.Ux)(reason)} (${reason})`) };
}

;// CONCATENATED MODULE: ./actions/rollback/main.ts
















const userAgent = `modelgate/${version/* VERSION */.x}`;
const main = (0,action_main/* defineMain */.R)(spec/* rollbackSpec */.k, async (inputs, runtime) => {
    const { files, workflow, workingDir, tempDir } = runtime;
    const { model, environment, baseDir, config } = await (0,environment_request/* environmentRequest */.X)(inputs, runtime);
    const policy = await (0,load_policy/* loadModelPolicy */.OC)({ model, config: inputs.config }, runtime, "rules");
    const registry = await (0,open_registry/* openRegistry */.M)((0,registry_request/* registryPlace */.V)(inputs, policy.registry, runtime));
    const out = files.outFolder(inputs.out ?? (workflow === null ? "modelgate-out/rollback" : undefined));
    await out.prepare();
    const { target } = environment;
    const models = (0,registry_models/* registryModels */.q)(registry, { model, alias: environment.alias, tempDir });
    const journal = await (0,open_rollout/* openJournal */._)({ workflow, userAgent, folder: inputs.journal, workingDir, target, baseDir });
    const opened = await (0,open_rollout/* openTarget */.A)({ ...runtime, target, baseDir });
    const commit = (await files.commit()) ?? workflow?.environment.sha ?? null;
    const request = {
        place: { environment: environment.name, model },
        to: inputs.to ?? null,
        breakGlass: inputs.breakGlass,
        isConfirmed: inputs.yes || workflow !== null,
        requester: {
            id: (0,external_node_crypto_.randomUUID)(),
            reason: inputs.reason,
            actorId: workflow?.environment.actorId ?? null,
            runUrl: workflow?.environment.run.url ?? null,
        },
        commit,
        policy: { source: policy.source.description, sha256: policy.source.sha256 },
    };
    const outcome = await rollBack(request, {
        journal,
        target: opened.target,
        clock: system_clock/* systemClock */.m,
        progress: runtime.progress,
        aliasHistory: models.aliasHistory,
        async findModel(named) {
            const found = await models.find(named);
            return found === null ? null : { version: found.version, sha256: found.modelSha256 };
        },
        fetchModel: models.fetch,
        pointAlias: models.pointAlias,
        async vouch(sha256) {
            const version = await models.find(sha256);
            if (version === null)
                return { kind: "invalid", reasons: ["the registry does not have it any more"] };
            const texts = await registry.records(version);
            return vouchingOf((0,vouch_for_version/* vouchForReturn */.T)({ version, texts, now: system_clock/* systemClock */.m.now() }));
        },
        openRevert: revertOpener(workflow, {
            modelPath: config.models[model]?.path ?? null,
            model,
            environment: environment.name,
            userAgent,
        }),
    });
    const conclusion = rollbackConclusion(request, outcome, journal.location);
    return { ...conclusion, evidence: (0,action_main/* withoutEvaluation */.z)(commit, conclusion.builtOn), out };
});


/***/ })

};
