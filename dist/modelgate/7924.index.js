export const id = 7924;
export const ids = [7924];
export const modules = {

/***/ 34167:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R$: () => (/* binding */ retrying),
/* harmony export */   Vt: () => (/* binding */ MOST_WAIT_MS),
/* harmony export */   qO: () => (/* binding */ retryDelayMs)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29564);

/** Longest sum of waits of one request: a step that is kept waiting longer costs more than the answer is worth. */
const MOST_WAIT_MS = 60_000;
const MOST_ATTEMPTS = 4;
const FIRST_WAIT_MS = 500;
/** GitHub's advice for a secondary limit that names no time. */
const SECONDARY_WAIT_MS = 60_000;
/** PATCH is none of them: sent again later it would put back what somebody else changed in between. */
const REPEATABLE = ["GET", "HEAD", "PUT", "DELETE"];
/**
 * Asks again after 408, 429, 5xx, a rate limit or a broken connection, if the request may be made twice: at most four times,
 * waiting at most a minute in all. A wait that GitHub asks for and that is longer is not begun.
 */
async function retrying(request, { method, sleep, now }) {
    let waitedMs = 0;
    for (let attempt = 1;; attempt += 1) {
        try {
            return await request();
        }
        catch (error) {
            const delayMs = REPEATABLE.includes(method) ? retryDelayMs(error, attempt, now()) : null;
            if (delayMs === null || attempt >= MOST_ATTEMPTS || waitedMs + delayMs > MOST_WAIT_MS)
                throw error;
            waitedMs += delayMs;
            await sleep(delayMs);
        }
    }
}
/**
 * How long to wait before asking again, in milliseconds; null when asking again is of no use.
 * @param attempt 1 for the first failure
 * @source docs.github.com, "Rate limits for the REST API", "Exceeding the rate limit"
 */
function retryDelayMs(error, attempt, nowMs) {
    const failure = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .githubFailure */ .eQ)(error);
    if (failure === null)
        return null;
    const { kind, headers } = failure;
    const backoffMs = FIRST_WAIT_MS * 2 ** (attempt - 1);
    const askedMs = seconds(headers["retry-after"]);
    switch (kind) {
        case "rate-limit": {
            if (askedMs !== null)
                return askedMs;
            const resetMs = headers["x-ratelimit-remaining"] === "0" ? seconds(headers["x-ratelimit-reset"]) : null;
            return resetMs === null ? SECONDARY_WAIT_MS : Math.max(0, resetMs - nowMs) + 1000;
        }
        case "unavailable":
            return askedMs ?? backoffMs;
        case "unreachable":
        case "timeout":
            return backoffMs;
        case "unauthenticated":
        case "refused":
        case "locked":
        case "missing":
        case "too-long":
        case "answer":
            return null;
    }
}
function seconds(header) {
    return header !== undefined && /^\d{1,10}$/u.test(header) ? Number(header) * 1000 : null;
}


/***/ }),

/***/ 97924:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publishSection: () => (/* binding */ publishSection),
  withdrawSection: () => (/* binding */ withdrawSection)
});

// UNUSED EXPORTS: COMMENT_PERMISSION

// EXTERNAL MODULE: ./shared/adapters/github/client-retry.ts
var client_retry = __webpack_require__(34167);
// EXTERNAL MODULE: ./shared/adapters/github/errors.ts
var errors = __webpack_require__(29564);
;// CONCATENATED MODULE: ./shared/adapters/github/comment-thread.ts

/** The author of everything that GITHUB_TOKEN writes; nobody can register a login with brackets. */
const ACTIONS_BOT = "github-actions[bot]";
/** GitHub lists at most 100 a page; a conversation beyond 3000 comments is not read to its end. */
const PAGE_SIZE = 100;
const MOST_PAGES = 30;
function commentThread(client, { owner, repo, pullNumber }) {
    const here = { owner, repo };
    const issues = client.rest.issues;
    return {
        async whoAmI() {
            try {
                return (await client.rest.users.getAuthenticated()).data.login;
            }
            catch (error) {
                // An installation's token stands for no user, and says so with 403.
                const kind = (0,errors/* githubFailure */.eQ)(error)?.kind;
                if (kind === "refused" || kind === "unauthenticated" || kind === "missing")
                    return ACTIONS_BOT;
                throw error;
            }
        },
        async list() {
            const found = [];
            for (let page = 1; page <= MOST_PAGES; page += 1) {
                const { data } = await issues.listComments({ ...here, issue_number: pullNumber, per_page: PAGE_SIZE, page });
                found.push(...data.map(commentOf));
                if (data.length < PAGE_SIZE)
                    break;
            }
            return found.sort((a, b) => a.id - b.id);
        },
        async create(body) {
            return commentOf((await issues.createComment({ ...here, issue_number: pullNumber, body })).data);
        },
        async update(id, body) {
            return present(issues.updateComment({ ...here, comment_id: id, body }));
        },
        async remove(id) {
            await present(issues.deleteComment({ ...here, comment_id: id }));
        },
    };
}
async function present(request) {
    try {
        await request;
        return true;
    }
    catch (error) {
        if ((0,errors/* githubFailure */.eQ)(error)?.kind === "missing")
            return false;
        throw error;
    }
}
function commentOf({ id, html_url, body, user }) {
    // A deleted account leaves no user; that comment is nobody's.
    return { id, url: html_url, body: body ?? "", author: user?.login ?? "" };
}

;// CONCATENATED MODULE: ./shared/adapters/github/comment.ts



const COMMENT_PERMISSION = "pull-requests: write";
/** GitHub takes 65 536 characters; the margin is for what it may count differently. */
const COMMENT_LIMIT = 65_000;
const MOST_ROUNDS = 16;
const MOST_FAILURES = 4;
const LONGEST_BACKOFF_MS = 16_000;
/**
 * Writes sections into the one comment on a pull request. GitHub offers no conditional write, so writers that overlap overwrite each
 * other: each one reads, merges, writes, waits until whoever read before its write has written too, and reads back. A writer whose
 * section is gone, or that finds one gone which it saw before, merges and writes again. Of several comments the oldest wins.
 * Comments by other authors are never touched, whatever they hold. GitHub's failures are outcomes, not exceptions.
 */
async function publishSection(client, request) {
    const writer = new CommentWriter(commentThread(client, request), request);
    return answering(request.pullNumber, () => writer.converge());
}
/**
 * Replaces a section that no longer holds, where there is one; it makes no comment. An App other than GitHub's own cannot ask for its name
 * without writing, so its comments are not found here.
 */
async function withdrawSection(client, { edit: editFrom, pace, ...place }) {
    return answering(place.pullNumber, async () => {
        const thread = commentThread(client, place);
        const author = await thread.whoAmI();
        const own = (await thread.list()).filter((comment) => comment.author === author);
        const edit = editFrom(own.map(({ body }) => body));
        if (edit === null)
            return { kind: "nothing" };
        return publishSection(client, { ...place, edit, author, ...(pace === undefined ? {} : { pace }) });
    });
}
/** GitHub's failure as an outcome; a defect is thrown on. */
async function answering(pullNumber, attempt) {
    try {
        return await attempt();
    }
    catch (error) {
        const kind = (0,errors/* githubFailure */.eQ)(error)?.kind;
        const translated = (0,errors/* translateGithubError */.m4)(error, {
            operation: `write the comment on pull request ${String(pullNumber)}`,
            permission: COMMENT_PERMISSION,
        });
        const [{ message: detail, hint = "" }] = translated.problems;
        return kind !== undefined && (0,errors/* isPermission */.Yo)(kind)
            ? { kind: "not-permitted", permission: COMMENT_PERMISSION, detail, hint }
            : { kind: "failed", detail, hint };
    }
}
class CommentWriter {
    #thread;
    #edit;
    #pace;
    #author;
    #limit = COMMENT_LIMIT;
    #changed = false;
    /** Texts read so far: a section that vanished from the comment is put back from here. */
    #seen = [];
    constructor(thread, { edit, author, pace }) {
        this.#thread = thread;
        this.#edit = edit;
        this.#author = author;
        this.#pace = { ...DEFAULT_PACE, ...pace };
    }
    async converge() {
        const { sleep, now, random, backoffMs } = this.#pace;
        let waitedMs = 0;
        let failures = 0;
        for (let round = 0; round < MOST_ROUNDS; round += 1) {
            try {
                const result = await this.#round();
                if (result.kind === "done")
                    return result.outcome;
                await sleep(random() * Math.min(LONGEST_BACKOFF_MS, backoffMs * 2 ** round));
            }
            catch (error) {
                // A failed reading was repeated already, by the client.
                if ((0,errors/* githubFailure */.eQ)(error)?.method === "GET")
                    throw error;
                failures += 1;
                // A write is not repeated as it was but made anew from what is there then.
                const delayMs = this.#shrink(error) ? 0 : (0,client_retry/* retryDelayMs */.qO)(error, failures, now());
                if (delayMs === null || failures >= MOST_FAILURES || waitedMs + delayMs > client_retry/* MOST_WAIT_MS */.Vt)
                    throw error;
                waitedMs += delayMs;
                await sleep(delayMs);
            }
        }
        const detail = `could not write the comment: in ${String(MOST_ROUNDS)} attempts other writers overwrote it each time`;
        return {
            kind: "failed",
            detail,
            hint: "Start fewer jobs at once, or let the gate action write the comment alone.",
        };
    }
    async #round() {
        const read = await this.#read();
        const wanted = this.#edit.apply([...read.comments.map(({ body }) => body), ...this.#seen], this.#limit);
        if (wanted.kind === "refused") {
            const failed = { kind: "failed", detail: wanted.detail, hint: "" };
            return { kind: "done", outcome: failed };
        }
        const [oldest] = read.comments;
        if (oldest === undefined)
            await this.#create(wanted.body);
        else if (plain(oldest.body) !== plain(wanted.body)) {
            // What was read is stale by now: others count on a short time between reading and writing.
            if (this.#pace.now() - read.at > this.#pace.settleMs / 3)
                return { kind: "lost" };
            if (!(await this.#thread.update(oldest.id, wanted.body)))
                return { kind: "lost" };
            this.#changed = true;
        }
        else if (read.comments.length === 1)
            return this.#done(oldest);
        return this.#check();
    }
    /** Our comments, oldest first. */
    async #read() {
        this.#author ??= await this.#thread.whoAmI();
        const at = this.#pace.now();
        const all = await this.#thread.list();
        const comments = all.filter(({ author, body }) => author === this.#author && this.#edit.isOurs(body));
        this.#seen = [...new Set([...comments.map(({ body }) => body), ...this.#seen])].slice(0, 12);
        return { comments, at };
    }
    async #create(body) {
        await this.#pace.sleep(this.#pace.random() * this.#pace.createWaitMs);
        if ((await this.#read()).comments.length > 0)
            return;
        const created = await this.#thread.create(body);
        this.#changed = true;
        // An App's token cannot ask for its name; the first comment it writes tells.
        if (created.author !== this.#author)
            this.#seen = [];
        this.#author = created.author;
    }
    /** Waits until overlapping writers have written, reads back, and clears away younger comments whose sections are safe in the oldest. */
    async #check() {
        const { sleep, random, settleMs } = this.#pace;
        await sleep(settleMs * (1 + random()));
        const { comments } = await this.#read();
        const [oldest, ...younger] = comments;
        if (oldest === undefined || !this.#edit.holds(oldest.body, this.#seen))
            return { kind: "lost" };
        for (const { id } of younger)
            await this.#clear(id, oldest.url);
        return this.#done(oldest);
    }
    /** Removes a younger comment, or leaves only a pointer in it. The sections are safe already, so that neither succeeds is no failure. */
    async #clear(id, oldestUrl) {
        const attempts = [
            () => this.#thread.remove(id),
            () => this.#thread.update(id, `This report continues in [an older comment](${oldestUrl}).`),
        ];
        for (const attempt of attempts) {
            try {
                await attempt();
                return;
            }
            catch (error) {
                if ((0,errors/* githubFailure */.eQ)(error) === null)
                    throw error;
            }
        }
    }
    #done({ id, url, body }) {
        if (this.#edit.isSuperseded(body))
            return { kind: "done", outcome: { kind: "superseded", url, id } };
        return { kind: "done", outcome: { kind: "written", url, id, changed: this.#changed } };
    }
    /** Whether GitHub found the text too long and a shorter one may do. */
    #shrink(error) {
        if ((0,errors/* githubFailure */.eQ)(error)?.kind !== "too-long")
            return false;
        this.#limit = Math.floor(this.#limit * 0.8);
        return true;
    }
}
const DEFAULT_PACE = {
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    now: Date.now,
    random: Math.random,
    settleMs: 1500,
    createWaitMs: 2000,
    backoffMs: 1000,
};
/** GitHub may store line ends its own way. */
function plain(body) {
    return body.replaceAll("\r\n", "\n").trim();
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
