export const id = 6763;
export const ids = [6763];
export const modules = {

/***/ 36763:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   publishCheckRun: () => (/* binding */ publishCheckRun)
/* harmony export */ });
/* unused harmony export CHECK_RUN_PERMISSION */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29564);

const CHECK_RUN_PERMISSION = "checks: write";
/** GitHub takes 50 a request and adds them to those that are there. */
const ANNOTATIONS_AT_ONCE = 50;
const MOST_ANNOTATIONS = 200;
const PAGE_SIZE = 100;
const MOST_PAGES = 10;
/**
 * Writes the one check run of a model on a commit: the one found by its external id is updated, and only a first one is created. Annotations
 * cannot be taken back, so those that are there already are not sent again. GitHub's failures are outcomes, not exceptions.
 */
async function publishCheckRun(client, place, report) {
    try {
        return { kind: "written", url: await write(client, place, report) };
    }
    catch (error) {
        const kind = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .githubFailure */ .eQ)(error)?.kind;
        const operation = `write the check run ${report.name}`;
        const [{ message: detail }] = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .translateGithubError */ .m4)(error, { operation, permission: CHECK_RUN_PERMISSION }).problems;
        return kind !== undefined && (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isPermission */ .Yo)(kind)
            ? { kind: "not-permitted", permission: CHECK_RUN_PERMISSION, detail }
            : { kind: "failed", detail };
    }
}
async function write(client, place, report) {
    const { checks } = client.rest;
    const { name, externalId, headSha, conclusion, title, summary, detailsUrl } = report;
    const existing = await findRun(client, place, report);
    const known = existing === null ? new Set() : await annotationsOf(client, place, existing);
    const fresh = report.annotations.filter((one) => !known.has(keyOf(one))).slice(0, MOST_ANNOTATIONS);
    const body = (annotations) => ({
        ...place,
        status: "completed",
        conclusion,
        external_id: externalId,
        details_url: detailsUrl,
        output: { title, summary, annotations: annotations.map(requested) },
    });
    const first = fresh.slice(0, ANNOTATIONS_AT_ONCE);
    const { data } = existing === null
        ? await checks.create({ ...body(first), name, head_sha: headSha })
        : await checks.update({ ...body(first), name, check_run_id: existing });
    for (let start = ANNOTATIONS_AT_ONCE; start < fresh.length; start += ANNOTATIONS_AT_ONCE) {
        const more = fresh.slice(start, start + ANNOTATIONS_AT_ONCE);
        await checks.update({ ...body(more), check_run_id: data.id });
    }
    return data.html_url ?? detailsUrl;
}
async function findRun(client, place, { name, headSha, externalId }) {
    for (let page = 1; page <= MOST_PAGES; page += 1) {
        const { data } = await client.rest.checks.listForRef({
            ...place,
            ref: headSha,
            check_name: name,
            filter: "all",
            per_page: PAGE_SIZE,
            page,
        });
        const found = data.check_runs.find((run) => run.external_id === externalId && run.name === name);
        if (found !== undefined)
            return found.id;
        if (data.check_runs.length < PAGE_SIZE)
            return null;
    }
    return null;
}
async function annotationsOf(client, place, id) {
    const found = new Set();
    for (let page = 1; page <= MOST_PAGES; page += 1) {
        const { data } = await client.rest.checks.listAnnotations({
            ...place,
            check_run_id: id,
            per_page: PAGE_SIZE,
            page,
        });
        for (const { path, start_line: line, title, message } of data) {
            found.add(keyOf({ path, line, title: title ?? "", message: message ?? "" }));
        }
        if (data.length < PAGE_SIZE)
            break;
    }
    return found;
}
function keyOf({ path, line, title, message }) {
    return JSON.stringify([path, line, title, message]);
}
function requested({ path, line, level, title, message }) {
    return { path, start_line: line, end_line: line, annotation_level: level, title, message };
}


/***/ }),

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


/***/ })

};
