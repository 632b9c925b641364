export const id = 5882;
export const ids = [5882];
export const modules = {

/***/ 29564:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yo: () => (/* binding */ isPermission),
/* harmony export */   eQ: () => (/* binding */ githubFailure),
/* harmony export */   m4: () => (/* binding */ translateGithubError)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46677);
/* harmony import */ var _core_text_quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47598);


/** Reads what Octokit threw; null when it is no failure of a request but a defect. */
function githubFailure(error) {
    if (!(error instanceof Error))
        return null;
    if (error.name === "AbortError" || error.name === "TimeoutError")
        return noAnswer("timeout", "");
    if (error.name !== "HttpError")
        return null;
    const status = field(error, "status");
    const response = field(error, "response");
    const requested = field(field(error, "request"), "method");
    const method = typeof requested === "string" ? requested : "";
    if (typeof status !== "number")
        return null;
    // Octokit reports a connection that failed as status 500 without a response.
    if (response === undefined) {
        const { cause } = error;
        return noAnswer(cause instanceof Error && cause.name === "TimeoutError" ? "timeout" : "unreachable", method);
    }
    const answer = answerText(field(response, "data"));
    const headers = textHeaders(field(response, "headers"));
    return { kind: kindOf(status, answer, headers), method, status, answer, headers };
}
/** GitHub's failure in our words: what was tried, what GitHub answered, the missing permission, the next step. Rethrows a defect. */
function translateGithubError(error, operation) {
    const failure = githubFailure(error);
    if (failure === null)
        throw error;
    const { kind, status, answer } = failure;
    const said = status === null
        ? kind === "timeout"
            ? "GitHub did not answer in time"
            : "GitHub could not be reached"
        : `GitHub answered ${String(status)}${answer === "" ? "" : ` ${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(answer)}`}`;
    const { code, reason, hint } = explain(kind, operation.permission);
    const problem = {
        code,
        message: `could not ${operation.operation}: ${said}${reason === "" ? "" : `; ${reason}`}`,
        hint,
    };
    // No `cause`: Octokit's error carries the whole request, and a stack is printed at debug level.
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ModelgateError */ .HJ(isPermission(kind) ? "permission" : "external", [problem]);
}
/** Whether another token or another permission is what is missing. */
function isPermission(kind) {
    return kind === "refused" || kind === "missing" || kind === "unauthenticated";
}
function explain(kind, permission) {
    switch (kind) {
        case "refused":
            return {
                code: "github-permission",
                reason: `the token lacks the permission "${permission}"`,
                hint: `Add "${permission}" under the job's permissions. In a pull request from a fork the token is read-only whatever the workflow says.`,
            };
        case "missing":
            return {
                code: "github-not-found",
                reason: "it does not exist, or it is private and the token has no access to it, which GitHub answers alike",
                hint: `Check the name and number; then give the token access to the repository with "${permission}".`,
            };
        case "unauthenticated":
            return {
                code: "github-unauthenticated",
                reason: "the token is missing, expired or revoked",
                hint: `Pass a valid token with "${permission}"; GITHUB_TOKEN ends with its job.`,
            };
        case "locked":
            return { code: "github-locked", reason: "the conversation is locked", hint: "Unlock the conversation." };
        case "rate-limit":
            return {
                code: "github-rate-limit",
                reason: "the token's rate limit is used up",
                hint: "Run again later, or start fewer jobs at once.",
            };
        case "too-long":
            return {
                code: "github-too-long",
                reason: "the text is longer than GitHub accepts",
                hint: "Report less in one comment; the full report is among the run's artifacts.",
            };
        case "unavailable":
        case "unreachable":
        case "timeout":
            return {
                code: "github-unavailable",
                reason: "",
                hint: "Run again; if it stays so, see githubstatus.com and the runner's network.",
            };
        case "answer":
            return {
                code: "github-answer",
                reason: "",
                hint: "Run again with debug logging and report what GitHub answered.",
            };
    }
}
/** @source docs.github.com, "Troubleshooting the REST API" and "Rate limits for the REST API" */
function kindOf(status, answer, headers) {
    if (status === 429)
        return "rate-limit";
    if (status === 403) {
        const isLimited = headers["x-ratelimit-remaining"] === "0" || headers["retry-after"] !== undefined;
        if (isLimited || /rate limit|abuse detection/iu.test(answer))
            return "rate-limit";
        return /\blocked\b/iu.test(answer) ? "locked" : "refused";
    }
    if (status === 401)
        return "unauthenticated";
    if (status === 404 || status === 410)
        return "missing";
    if (status === 408 || status >= 500)
        return "unavailable";
    return status === 422 && /too long/iu.test(answer) ? "too-long" : "answer";
}
function noAnswer(kind, method) {
    return { kind, method, status: null, answer: "", headers: {} };
}
/** `message`, or for a validation error the first reason, which says more. */
function answerText(data) {
    const errors = field(data, "errors");
    const reason = Array.isArray(errors) ? field(errors[0], "message") : undefined;
    const message = reason ?? field(data, "message");
    return typeof message === "string" ? message : "";
}
function textHeaders(headers) {
    if (typeof headers !== "object" || headers === null)
        return {};
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
}
function field(value, key) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key))
        return undefined;
    return value[key];
}


/***/ }),

/***/ 66657:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ judgeRequirements)
});

;// CONCATENATED MODULE: ./shared/core/approval/judge-approvals.ts
/**
 * Counts the people who agreed: neither authors of the change nor whoever set the run off, no bots, each once, bound to the judged commit and
 * through it to the model's digest. Unreadable is inconclusive, never "nobody objected" (design.md rule 6).
 */
function judgeApprovals({ minimum, read, ...bound }) {
    if (read.kind === "read") {
        const seen = judgeEach(read, bound);
        const counted = seen.filter(({ reason }) => reason === "approval-counts").length;
        if (minimum === 0)
            return { verdict: "pass", reasonCode: "approvals-not-required", minimum, counted, seen };
        if (counted >= minimum)
            return { verdict: "pass", reasonCode: "approvals-met", minimum, counted, seen };
        return { verdict: "fail", reasonCode: "approvals-missing", minimum, counted, seen };
    }
    const none = { minimum, counted: 0, seen: [] };
    if (minimum === 0)
        return { verdict: "pass", reasonCode: "approvals-not-required", ...none };
    return { verdict: "inconclusive", reasonCode: "approvals-unreadable", ...none };
}
function judgeEach(read, bound) {
    const counted = new Set();
    return read.given.map((given, at) => {
        const reason = objection(given, read, bound, read.given.slice(at + 1)) ?? "approval-counts";
        const isSecond = reason === "approval-counts" && counted.has(given.person.id);
        if (reason === "approval-counts")
            counted.add(given.person.id);
        return { ...given, reason: isSecond ? "approval-counted-already" : reason };
    });
}
/** Why it does not count; null when it does. Who may never approve is said before what was said. */
function objection(given, { authors, triggers }, { headSha, runHasOneDigest }, later) {
    const { person, source, state, commit, mayDecide } = given;
    if (person.isBot)
        return "approver-is-bot";
    if (authors.includes(person.id))
        return "approver-is-author";
    if (triggers.includes(person.id))
        return "approver-is-trigger";
    if (!mayDecide)
        return "approver-may-not-decide";
    // Of one person's reviews the latest holds; an environment may be answered once a deployment.
    if (later.some((next) => next.person.id === person.id && isAnswerToTheSame(given, next)))
        return "approval-superseded";
    if (state === "refused")
        return "approval-refused";
    if (state === "dismissed")
        return "approval-dismissed";
    if (source === "review")
        return headSha !== null && commit === headSha ? null : "approval-of-another-commit";
    return runHasOneDigest ? null : "approval-of-another-digest";
}
function isAnswerToTheSame(earlier, later) {
    if (earlier.source !== later.source)
        return false;
    return earlier.source === "review" || earlier.environments.every((name) => later.environments.includes(name));
}

;// CONCATENATED MODULE: ./shared/core/gate/check-record.ts
/** Clocks of two runners may differ by this much. */
const CLOCK_SKEW_DAYS = 10 / (24 * 60);
/** Why the record does not count for what it is held against; null when it does. Its model's name is the caller's to compare. */
function recordFault(record, binding, maxAgeDays) {
    if (record.contradiction !== null)
        return "record-contradictory";
    if (!isOfRun(record.run, binding.run))
        return "record-of-another-run";
    if (!isOfCommit(record, binding))
        return "record-of-another-commit";
    if (record.modelDigest !== binding.modelDigest)
        return "record-of-another-digest";
    if (record.policyDigest !== binding.policyDigest)
        return "record-of-another-policy";
    // A date that has not come is one that somebody wrote to escape the age.
    if (!(record.ageDays >= -CLOCK_SKEW_DAYS))
        return "record-from-the-future";
    return maxAgeDays !== null && record.ageDays > maxAgeDays ? "record-stale" : null;
}
/** Records of earlier attempts belong to the run: re-running failed jobs keeps what the others wrote. Later attempts do not exist yet. */
function isOfRun(found, expected) {
    if (found === null || expected === null)
        return found === expected;
    return found.id === expected.id && found.attempt >= 1 && found.attempt <= expected.attempt;
}
function isOfCommit({ run, commit }, { run: expected, commits }) {
    if (run !== null && expected !== null && run.headSha !== expected.headSha)
        return false;
    return commit === null || commits.length === 0 || commits.includes(commit);
}

// EXTERNAL MODULE: ./shared/core/gate/verdict.ts
var gate_verdict = __webpack_require__(48319);
;// CONCATENATED MODULE: ./shared/core/gate/judge-check.ts


/**
 * How one check of one model stands. Every record of the newest attempt must count, and they must agree: of two that differ the better one
 * is never picked. A check that is not required and did not run is null; one that ran is judged, and warns at worst.
 */
function judgeCheck(request) {
    const { check, required, binding, tier } = request;
    const own = request.records.filter(({ action, model }) => action === check && model === binding.model);
    const newest = Math.max(...own.map(attemptOf));
    const records = own.filter((record) => attemptOf(record) === newest);
    const superseded = own.filter((record) => !records.includes(record));
    const outcome = records.length === 0 || isWithdrawn(newest, request)
        ? absent(request)
        : agreeing(judged(records, binding, tier.maxAgeDays), resultsOf(check, request.jobs));
    if (outcome === null)
        return null;
    const { verdict, reasonCode } = outcome;
    // Nobody asked for it, so it cannot block; that something is wrong with it is said all the same.
    const shown = required || verdict === "pass" ? verdict : "warn";
    return { check, required, verdict: shown, reasonCode, records, superseded };
}
/** A record of no run, or of another one, is not set aside by an attempt that is not its own; it is judged and found to be foreign. */
function attemptOf({ run }) {
    return run?.attempt ?? 1;
}
/** A job that ran again in this attempt and left nothing has withdrawn what it left in an earlier one. */
function isWithdrawn(newest, { check, binding, jobs, isFromFork }) {
    const isEarlier = binding.run !== null && newest < binding.run.attempt;
    return isEarlier && absenceReason(resultsOf(check, jobs), isFromFork) !== "check-absent";
}
function judged(records, binding, maxAgeDays) {
    for (const record of records) {
        const fault = recordFault(record, binding, maxAgeDays);
        if (fault !== null)
            return { verdict: "fail", reasonCode: fault };
    }
    const verdicts = records.map(({ verdict }) => verdict);
    const isGood = (verdict) => verdict === "pass" || verdict === "warn";
    if (verdicts.some(isGood) && !verdicts.every(isGood))
        return { verdict: "fail", reasonCode: "conflicting-records" };
    const verdict = (0,gate_verdict/* worst */.Q)(verdicts);
    return { verdict, reasonCode: VERDICT_REASON[verdict] };
}
/** A job that ends in failure leaves no good record: either something broke after it was written, or the job is not who wrote it. */
function agreeing(outcome, results) {
    const isGood = outcome.verdict === "pass" || outcome.verdict === "warn";
    const isBroken = results.includes("failure") || results.includes("cancelled");
    return isGood && isBroken ? { verdict: "fail", reasonCode: "check-job-failed" } : outcome;
}
const VERDICT_REASON = {
    pass: "check-passed",
    warn: "check-warned",
    fail: "check-failed",
    inconclusive: "check-inconclusive",
};
function absent({ check, required, tier, jobs, isFromFork, isIncomplete }) {
    if (!required)
        return null;
    if (isFromFork && tier.notRequiredOnForks.includes(check))
        return { verdict: "warn", reasonCode: "check-not-required-on-fork" };
    const reasonCode = absenceReason(resultsOf(check, jobs), isFromFork);
    if (isIncomplete && reasonCode === "check-absent")
        return { verdict: "inconclusive", reasonCode: "record-unavailable" };
    return { verdict: "fail", reasonCode };
}
function resultsOf(check, jobs) {
    return jobs.filter(({ id }) => isJobOf(id, check)).map(({ result }) => result);
}
/** The worst thing that is known of the check's jobs says why there is no record. */
function absenceReason(results, isFromFork) {
    if (results.includes("failure"))
        return "check-broke-off";
    if (results.includes("cancelled"))
        return "check-cancelled";
    if (results.includes("skipped"))
        return isFromFork ? "check-not-run-on-fork" : "check-skipped";
    return "check-absent";
}
/** Jobs are called as their authors like; `performance`, `performance-gpu` and `performance-test` all speak of the performance test. */
function isJobOf(id, check) {
    const [word = check] = check.split("-");
    return id
        .toLowerCase()
        .split(/[^a-z0-9]+/u)
        .includes(word);
}

// EXTERNAL MODULE: ./shared/core/gate/tier.ts
var gate_tier = __webpack_require__(37712);
;// CONCATENATED MODULE: ./shared/core/gate/requirements.ts




/**
 * Holds records and approvals against what a model's tier asks for: what gate, register and deploy-canary decide by. A requirement that is
 * absent, skipped, stale, about anything else or failed fails; one that could not look is inconclusive; deny is the default.
 */
function judgeRequirements(request) {
    const { tier, gates, binding, unreadable } = request;
    const records = distinct(request.records);
    const required = (0,gate_tier/* requiredChecks */.J4)(tier, gates);
    const isIncomplete = unreadable.some(({ kind }) => kind === "unavailable");
    const checks = gate_tier/* CHECKS */.ui.flatMap((check) => judgeCheck({ ...request, records, check, required: required.includes(check), isIncomplete }) ?? []);
    const unjudgedGates = gates.flatMap((gate) => unjudged(gate, checks) ?? []);
    const approvals = judgeApprovals({
        minimum: tier.approvals.minimum,
        read: request.approvals,
        headSha: binding.run?.headSha ?? null,
        runHasOneDigest: records.every(({ model, modelDigest }) => model !== binding.model || modelDigest === binding.modelDigest),
    });
    const parts = [
        ...checks,
        ...unjudgedGates,
        ...unreadable.map(({ kind }) => kind === "malformed"
            ? { verdict: "fail", reasonCode: "record-unreadable" }
            : { verdict: "inconclusive", reasonCode: "record-unavailable" }),
        ...(approvals.reasonCode === "approvals-not-required" ? [] : [approvals]),
    ];
    const verdict = (0,gate_verdict/* worst */.Q)(parts.map((part) => part.verdict));
    const deciding = parts.filter((part) => part.verdict === verdict);
    return {
        verdict,
        reasonCodes: [...new Set(deciding.map(({ reasonCode }) => reasonCode))],
        checks,
        unjudgedGates,
        approvals,
        unreadable,
        builtOn: [...new Set(checks.flatMap((check) => check.records.map(({ digest }) => digest)))].sort(),
    };
}
function distinct(records) {
    return [...new Map(records.map((record) => [record.digest, record])).values()];
}
/** Whether no record that counts judged the gate as the policy has it: a gate made advisory on the way is not the policy's gate. */
function unjudged(gate, checks) {
    const check = (0,gate_tier/* checkOf */.EG)(gate);
    const judged = checks.find((one) => one.check === check);
    // Where the check itself does not stand, its own reason says it all.
    const stands = judged !== undefined && judged.records.length > 0 && isOwnVerdict(judged);
    const excused = judged?.reasonCode === "check-not-required-on-fork";
    if (judged !== undefined && !stands && !excused)
        return null;
    const isThere = stands &&
        judged.records.some((record) => record.gates.some((row) => row.gate === gate.text && row.advisory === gate.advisory));
    if (isThere || isStopped(judged))
        return null;
    const verdict = gate.advisory || excused ? "warn" : "fail";
    return { gate: gate.text, check, advisory: gate.advisory, verdict, reasonCode: "gate-not-judged" };
}
function isOwnVerdict({ reasonCode }) {
    return ["check-passed", "check-warned", "check-failed", "check-inconclusive"].includes(reasonCode);
}
/** A model that was refused or crashed has no judged gates, and the check's verdict says so already. */
function isStopped(judged) {
    return (judged !== undefined &&
        (judged.verdict === "fail" || judged.verdict === "inconclusive") &&
        judged.records.every(({ gates }) => gates.length === 0) &&
        judged.records.length > 0);
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


/***/ })

};
