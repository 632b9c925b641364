export const id = 4299;
export const ids = [4299];
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

/***/ 36680:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   githubClient: () => (/* binding */ githubClient)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46677);
/* harmony import */ var _client_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34167);


const DEFAULT_TIMEOUT_MS = 15_000;
/**
 * A client that waits for nothing without a limit: every attempt has a timeout, and only requests that may be made twice are
 * (see `retrying`). Octokit is loaded here and not before, for most runs do not need it.
 */
async function githubClient(options) {
    const { token, apiUrl, userAgent, timeoutMs = DEFAULT_TIMEOUT_MS, sleep = wait, now = Date.now } = options;
    refuseBadSettings(token, apiUrl);
    const { Octokit: Rest } = await Promise.all(/* import() */[__webpack_require__.e(1579), __webpack_require__.e(1303)]).then(__webpack_require__.bind(__webpack_require__, 11303));
    const client = new Rest({
        ...(token === "" ? {} : { auth: token }),
        baseUrl: apiUrl.replace(/\/+$/u, ""),
        userAgent,
        request: { fetch: fetchWithin(timeoutMs) },
        log: { debug: silent, info: silent, warn: silent, error: silent },
    });
    client.hook.wrap("request", (request, parameters) => (0,_client_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .retrying */ .R$)(async () => {
        const response = await request(parameters);
        refuseCutAnswer(response);
        return response;
    }, { method: parameters.method, sleep, now }));
    return client;
}
/** Each attempt has its own timeout, so it is set where an attempt is made and not where a request is. */
function fetchWithin(timeoutMs) {
    return (input, init) => {
        const ended = AbortSignal.timeout(timeoutMs);
        const given = init?.signal ?? null;
        return fetch(input, { ...init, signal: given === null ? ended : AbortSignal.any([ended, given]) });
    };
}
/** A header value that cannot be sent would be quoted by the error that refuses it, token and all. */
function refuseBadSettings(token, apiUrl) {
    if (!/^[\u0021-\u007e]*$/u.test(token)) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ModelgateError */ .HJ("input", [
            {
                code: "github-token-malformed",
                message: "the GitHub token holds blanks, line ends or characters outside ASCII; its value is not shown",
                hint: "Store the token again without surrounding blanks or line ends.",
            },
        ]);
    }
    const protocol = URL.canParse(apiUrl) ? new URL(apiUrl).protocol : "";
    if (protocol !== "https:" && protocol !== "http:") {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ModelgateError */ .HJ("input", [
            {
                code: "github-api-url-malformed",
                message: "the address of GitHub's API is not an http or https address",
                hint: "Set GITHUB_API_URL to https://api.github.com, or to https://HOST/api/v3 of an Enterprise Server.",
            },
        ]);
    }
}
/** Octokit hands out whatever text arrived of a JSON answer that broke off, as if it were the answer. */
function refuseCutAnswer({ data, headers }) {
    const type = "content-type" in headers ? headers["content-type"] : "";
    if (typeof data === "string" && typeof type === "string" && type.startsWith("application/json")) {
        throw Object.assign(new Error("the answer broke off"), { name: "HttpError", status: 500 });
    }
}
function silent() {
    // What matters is said by errors and outcomes; Octokit's own lines would name every address asked.
}
function wait(ms) {
    return new Promise((resolve) => setTimeout(resolve, ms));
}


/***/ })

};
