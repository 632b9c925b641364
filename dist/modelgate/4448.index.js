export const id = 4448;
export const ids = [4448];
export const modules = {

/***/ 24448:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commitFiles: () => (/* binding */ commitFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46677);
/* harmony import */ var _core_text_quote_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(47598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(29564);







function commitFiles(client, place) {
    return {
        sha: place.sha,
        async read(path, mostBytes) {
            const stream = await open(client, place, path);
            if (stream === null)
                return null;
            const chunks = [];
            let length = 0;
            for await (const chunk of stream) {
                length += chunk.length;
                if (length > mostBytes)
                    throw unusable(path, place, `is larger than ${String(mostBytes)} bytes`);
                chunks.push(chunk);
            }
            return Buffer.concat(chunks);
        },
        async copy(path, target) {
            const stream = await open(client, place, path);
            if (stream === null)
                return false;
            try {
                await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)(stream, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(target, { mode: 0o600 }));
            }
            catch (cause) {
                // Half a model must not pass for a whole one.
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(target, { force: true });
                throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .translateGithubError */ .m4)(cause, { operation: `read ${path} of the base commit`, permission: PERMISSION });
            }
            return true;
        },
        identify: (path) => identify(client, place, path),
        async assertVisible() {
            const { owner, repo, sha } = place;
            try {
                await client.request("GET /repos/{owner}/{repo}/git/commits/{commit_sha}", { owner, repo, commit_sha: sha });
            }
            catch (cause) {
                throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .translateGithubError */ .m4)(cause, { operation: "read the base commit", permission: PERMISSION });
            }
        },
    };
}
const PERMISSION = "contents: read";
async function open(client, place, path) {
    try {
        const { owner, repo, sha } = place;
        const { headers, data } = await client.request("GET /repos/{owner}/{repo}/contents/{path}", {
            owner,
            repo,
            path,
            ref: sha,
            mediaType: { format: "raw" },
            // The answer's type names a charset, and Octokit would decode a model as text.
            request: { parseSuccessResponseBody: false },
        });
        const stream = data === null || data === "" ? node_stream__WEBPACK_IMPORTED_MODULE_2__.Readable.from([]) : node_stream__WEBPACK_IMPORTED_MODULE_2__.Readable.fromWeb(data);
        if (/\braw\b/u.test(String(headers["content-type"] ?? "")))
            return stream;
        stream.destroy();
        throw unusable(path, place, "is no file");
    }
    catch (cause) {
        if (cause instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ModelgateError */ .HJ)
            throw cause;
        const { status, codes } = answerOf(cause);
        if (status === 404)
            return null;
        if (codes.includes("too_large"))
            throw unusable(path, place, "is larger than the 100 MB that GitHub's API gives out");
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .translateGithubError */ .m4)(cause, { operation: `read ${path} of the base commit`, permission: PERMISSION });
    }
}
/** No pointer of Git LFS is longer. */
const SHORT_BYTES = 1024;
async function identify(client, place, path) {
    const { owner, repo, sha: ref } = place;
    try {
        const parameters = { owner, repo, path, ref, mediaType: { format: "object" } };
        const { data } = await client.request("GET /repos/{owner}/{repo}/contents/{path}", parameters);
        const sha = property(data, "sha");
        if (property(data, "type") !== "file" || typeof sha !== "string")
            throw unusable(path, place, "is no file");
        const content = property(data, "content");
        const isShort = Number(property(data, "size")) <= SHORT_BYTES && typeof content === "string";
        return { sha, text: isShort ? Buffer.from(content, "base64").toString("utf8") : null };
    }
    catch (cause) {
        if (cause instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ModelgateError */ .HJ)
            throw cause;
        const { status, codes } = answerOf(cause);
        if (status === 404)
            return null;
        if (codes.includes("too_large"))
            return "too-large";
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .translateGithubError */ .m4)(cause, { operation: `compare ${path} with the base commit`, permission: PERMISSION });
    }
}
function answerOf(error) {
    const errors = property(property(property(error, "response"), "data"), "errors");
    const codes = Array.isArray(errors) ? errors.map((one) => property(one, "code")) : [];
    return { status: property(error, "status"), codes };
}
function property(value, key) {
    return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}
function unusable(path, { sha }, what) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ModelgateError */ .HJ("input", [
        {
            code: "base-file-unusable",
            message: `${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(path)} at the base commit ${sha.slice(0, 12)} ${what}`,
            hint: "Compare with a path or git:REF instead, or make the file readable at the base commit.",
        },
    ]);
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
