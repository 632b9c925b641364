export const id = 4548;
export const ids = [4548];
export const modules = {

/***/ 38091:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IZ: () => (/* binding */ acquireLock),
/* harmony export */   ms: () => (/* binding */ lockHolder),
/* harmony export */   x_: () => (/* binding */ releaseLock)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _atomic_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70565);
/* harmony import */ var _process_identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39629);



/**
 * Takes the lock for this process. A lock whose holder is gone is taken over, and only one of several that try wins:
 * the right to remove a dead holder's lock is itself such a lock, named after the dead holder.
 *
 * @returns null when the lock is ours, else who holds it
 */
function acquireLock(path, self) {
    const claim = `${path}.${self.instance}.claim`;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(claim, JSON.stringify(self), { mode: 0o600 });
    try {
        for (;;) {
            if (linked(claim, path))
                return null;
            const holder = lockHolder(path);
            if (holder === null)
                continue;
            if ((0,_process_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .isRunning */ .W)(holder.pid, holder.instance))
                return holder;
            const removal = `${path}.${holder.instance}.removal`;
            const other = acquireLock(removal, self);
            if (other !== null)
                return other;
            if (lockHolder(path)?.instance === holder.instance)
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { force: true });
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(removal, { force: true });
        }
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(claim, { force: true });
    }
}
/** Who holds the lock, alive or not; null where nobody does. */
function lockHolder(path) {
    const text = (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readIfThere */ .q)(path);
    if (text === null)
        return null;
    const { pid, instance } = JSON.parse(text);
    return { pid, instance };
}
/** Gives the lock back where it is ours. */
function releaseLock(path, self) {
    if (lockHolder(path)?.instance === self.instance)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { force: true });
}
/** Hard links are made in one step, with the content already in place: no reader sees an empty lock. */
function linked(claim, path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.linkSync)(claim, path);
        return true;
    }
    catch (error) {
        if (error instanceof Error && "code" in error && error.code === "EEXIST")
            return false;
        throw error;
    }
}


/***/ }),

/***/ 44664:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ leaveOnce)
/* harmony export */ });
const idleLookMs = 100;
/**
 * Makes the orderly end of a serving process: no new connections, every request under way is answered, then `last` and
 * exit. What is not answered after `drainMs` never will be.
 */
function leaveOnce(server, drainMs, last) {
    let isLeaving = false;
    const exit = () => {
        last();
        process.exit(0);
    };
    return () => {
        if (isLeaving)
            return;
        isLeaving = true;
        setTimeout(exit, drainMs).unref();
        // A connection that is kept alive becomes idle when its answer is complete, and would hold the server open for ever.
        setInterval(() => server.closeIdleConnections(), idleLookMs).unref();
        server.close(exit);
        server.closeIdleConnections();
    };
}


/***/ }),

/***/ 33200:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ note),
/* harmony export */   e: () => (/* binding */ openLog)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_text_quote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47598);



const mostBytes = 1 << 20;
/**
 * Opens a log for what a process prints, to be handed to it as its standard output and error. A log beyond 1 MiB is set
 * aside when its process starts again, and replaces the one set aside before.
 */
function openLog(folder, name) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `${name}.log`);
    const size = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.size ?? 0;
    if (size > mostBytes)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(path, `${path}.1`);
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, "a", 0o600);
    return { descriptor, close: () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor) };
}
/** One line into the log of this process, which its starter gave it as standard error. */
function note(what) {
    process.stderr.write(`${new Date().toISOString()} ${String(process.pid)} ${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeText */ .X1)(what, 2000)}\n`);
}


/***/ }),

/***/ 74324:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ serveJson)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(961);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37428);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46677);
/* harmony import */ var _log_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33200);




const mostBodyBytes = 1 << 20;
/**
 * Serves `POST /NAME` for each command to whoever knows the secret. Only processes of the user who owns the state-dir can
 * read it, and a web page that reaches a loopback port cannot send it.
 */
function serveJson(secret, commands) {
    const expected = digest(`Bearer ${secret}`);
    return async (request, response) => {
        const answer = (status, body) => {
            const text = JSON.stringify(body);
            response.writeHead(status, { "content-type": "application/json", "content-length": Buffer.byteLength(text) });
            response.end(text);
        };
        if (!(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)(digest(request.headers.authorization ?? ""), expected)) {
            answer(401, { error: "the secret of the state-dir is required" });
            return;
        }
        const name = (request.url ?? "").slice(1);
        const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
        if (request.method !== "POST" || command === undefined) {
            answer(404, { error: "there is no such command" });
            return;
        }
        try {
            answer(200, await command(await readBody(request)));
        }
        catch (error) {
            if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModelgateError */ .HJ)
                answer(409, { kind: error.kind, problems: error.problems });
            else if (error instanceof zod__WEBPACK_IMPORTED_MODULE_3__/* .ZodError */ .G)
                answer(400, { error: zod__WEBPACK_IMPORTED_MODULE_4__/* .prettifyError */ .S1(error) });
            else {
                (0,_log_file_js__WEBPACK_IMPORTED_MODULE_2__/* .note */ .N)(error instanceof Error ? (error.stack ?? error.message) : String(error));
                answer(500, { error: error instanceof Error ? error.message : String(error) });
            }
        }
    };
}
async function readBody(request) {
    const chunks = [];
    let size = 0;
    for await (const chunk of request) {
        size += chunk.length;
        if (size > mostBodyBytes)
            throw new Error("the command is too long");
        chunks.push(chunk);
    }
    return size === 0 ? {} : JSON.parse(Buffer.concat(chunks).toString("utf8"));
}
function digest(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(text).digest();
}


/***/ }),

/***/ 39629:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ isRunning),
/* harmony export */   a: () => (/* binding */ signalProcess)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);


/**
 * Whether the process lives and is the one that was started with `instance` among its arguments. A number alone says
 * nothing: after a restart of the machine it may belong to anybody.
 */
function isRunning(pid, instance) {
    try {
        process.kill(pid, 0);
    }
    catch {
        return false;
    }
    return commandLineOf(pid).includes(instance);
}
/** Sends a signal unless the process is gone or is not the one that was started. */
function signalProcess(pid, instance, signal) {
    if (!isRunning(pid, instance))
        return;
    try {
        process.kill(pid, signal);
    }
    catch {
        // It ended between the look and the signal.
    }
}
/** Empty where it cannot be told, and for a process that has ended and is not yet waited for. */
function commandLineOf(pid) {
    if (process.platform === "linux") {
        try {
            return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${String(pid)}/cmdline`, "utf8");
        }
        catch {
            return "";
        }
    }
    return (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawnSync)("ps", ["-ww", "-o", "args=", "-p", String(pid)], { encoding: "utf8" }).stdout;
}


/***/ }),

/***/ 13499:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ PORT_TAKEN_EXIT)
/* harmony export */ });
/** The exit code by which the proxy says that another program has its port. */
const PORT_TAKEN_EXIT = 98;


/***/ }),

/***/ 4548:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runProxy: () => (/* binding */ runProxy)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./shared/core/stats/rng.ts
var stats_rng = __webpack_require__(60141);
// EXTERNAL MODULE: ./shared/adapters/deploy/local/exclusive-lock.ts
var exclusive_lock = __webpack_require__(38091);
// EXTERNAL MODULE: ./shared/adapters/deploy/local/leave.ts
var local_leave = __webpack_require__(44664);
// EXTERNAL MODULE: ./shared/adapters/deploy/local/log-file.ts
var log_file = __webpack_require__(33200);
// EXTERNAL MODULE: ./shared/adapters/deploy/local/process-identity.ts
var process_identity = __webpack_require__(39629);
// EXTERNAL MODULE: ./shared/adapters/deploy/local/run-file.ts
var run_file = __webpack_require__(21989);
// EXTERNAL MODULE: ./shared/adapters/deploy/local/settings.ts
var local_settings = __webpack_require__(16038);
// EXTERNAL MODULE: ./shared/adapters/deploy/local/state-dir.ts
var state_dir = __webpack_require__(82916);
// EXTERNAL MODULE: ./shared/adapters/deploy/local/state-file.ts
var state_file = __webpack_require__(257);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: ./shared/adapters/deploy/local/loopback-server.ts
var loopback_server = __webpack_require__(74324);
;// CONCATENATED MODULE: ./shared/adapters/deploy/local/proxy/variant-counter.ts
/** Upper bounds of the latency buckets in milliseconds; the last one, infinity, is implied. */
const LATENCY_BOUNDS_MS = [
    1, 2, 3, 5, 7.5, 10, 15, 20, 30, 50, 75, 100, 150, 200, 300, 500, 750, 1000, 1500, 2000, 3000, 5000, 10_000, 30_000,
];
/** Exact counts of one variant; they only grow. */
class VariantCounter {
    errors = { "server-error": 0, timeout: 0, "broken-connection": 0 };
    /** Answers by the first digit of their status. */
    answers = new Map();
    /** Requests by latency bucket, not cumulative; one more than there are bounds. */
    buckets = Array.from({ length: LATENCY_BOUNDS_MS.length + 1 }, () => 0);
    requests = 0;
    clientsGone = 0;
    totalMs = 0;
    /** @param durationMs from the choice of the variant to the last byte of its answer, or to whatever ended it */
    count(outcome, durationMs) {
        this.requests += 1;
        this.totalMs += durationMs;
        const bucket = LATENCY_BOUNDS_MS.findIndex((bound) => durationMs <= bound);
        const index = bucket === -1 ? LATENCY_BOUNDS_MS.length : bucket;
        this.buckets[index] = (this.buckets[index] ?? 0) + 1;
        switch (outcome.kind) {
            case "answered": {
                const family = `${String(Math.floor(outcome.status / 100))}xx`;
                this.answers.set(family, (this.answers.get(family) ?? 0) + 1);
                if (outcome.status >= 500)
                    this.errors["server-error"] += 1;
                break;
            }
            case "timeout":
            case "broken-connection":
                this.errors[outcome.kind] += 1;
                break;
            case "client-gone":
                this.clientsGone += 1;
                break;
        }
    }
}

;// CONCATENATED MODULE: ./shared/adapters/deploy/local/proxy/exposition.ts

const VARIANTS = ["champion", "canary"];
/**
 * The proxy's counts in the text format that Prometheus scrapes.
 * @source prometheus.io/docs/instrumenting/exposition_formats, text format 0.0.4
 */
function exposition(table, counts) {
    const variants = VARIANTS.map((variant) => {
        const upstream = table.upstream(variant);
        const model = upstream?.route;
        const labels = { variant, version: model?.version ?? "", sha256: model?.sha256 ?? "" };
        return { labels, upstream, counter: table.counter(variant) };
    });
    const samples = (of) => variants.flatMap(({ counter, labels }) => of(counter, labels));
    const { percent, epoch } = table;
    const { canary, champion } = table.status().since;
    const families = [
        family("gauge", "modelgate_proxy_info", "Always 1; another epoch means that all counts began anew.", [
            ["", { epoch }, 1],
        ]),
        family("gauge", "modelgate_proxy_canary_weight_ratio", "Share of inference requests that the canary is to get.", [
            ["", {}, percent / 100],
        ]),
        family("gauge", "modelgate_proxy_variant_up", "1 where a model is assigned and its server answers.", [
            ...variants.map(({ labels, upstream }) => ["", labels, upstream?.isReady === true ? 1 : 0]),
        ]),
        family("gauge", "modelgate_proxy_dealt_requests", "Inference requests dealt since the weight was last set.", [
            ["", { variant: "champion" }, champion],
            ["", { variant: "canary" }, canary],
        ]),
        family("histogram", "modelgate_proxy_request_duration_seconds", "Inference requests by the time until the last byte of the answer.", samples(histogram)),
        family("counter", "modelgate_proxy_errors_total", "Inference requests answered with 5xx, not in time, or by a broken connection.", samples((counter, labels) => Object.entries(counter.errors).map(([reason, value]) => ["", { ...labels, reason }, value]))),
        family("counter", "modelgate_proxy_answers_total", "Inference requests that were answered, by class of status.", samples((counter, labels) => [...counter.answers].map(([status, value]) => ["", { ...labels, status }, value]))),
        family("counter", "modelgate_proxy_clients_gone_total", "Inference requests whose client left before the answer was complete.", samples((counter, labels) => [["", labels, counter.clientsGone]])),
        family("counter", "modelgate_proxy_diverted_requests_total", "Requests of a canary that was down, given to the champion.", [["", {}, counts.diverted]]),
        family("counter", "modelgate_proxy_pinned_requests_total", "Inference requests that named a version.", [
            ["", {}, counts.pinned],
        ]),
        family("counter", "modelgate_proxy_unserved_requests_total", "Inference requests without any champion to ask.", [
            ["", {}, counts.unserved],
        ]),
    ];
    return families.join("");
}
function histogram(counter, labels) {
    let cumulative = 0;
    const buckets = counter.buckets.map((count, index) => {
        cumulative += count;
        const bound = LATENCY_BOUNDS_MS[index];
        return ["_bucket", { ...labels, le: bound === undefined ? "+Inf" : String(bound / 1000) }, cumulative];
    });
    return [...buckets, ["_sum", labels, counter.totalMs / 1000], ["_count", labels, counter.requests]];
}
function family(type, name, help, samples) {
    const lines = samples.map(([suffix, labels, value]) => `${name}${suffix}${shownLabels(labels)} ${String(value)}\n`);
    return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${lines.join("")}`;
}
function shownLabels(labels) {
    const shown = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`);
    return shown.length === 0 ? "" : `{${shown.join(",")}}`;
}
function escaped(value) {
    return value.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
}

// EXTERNAL MODULE: ./shared/adapters/deploy/local/proxy/routes.ts
var routes = __webpack_require__(1960);
;// CONCATENATED MODULE: ./shared/adapters/deploy/local/proxy/admin.ts




/**
 * The proxy's other listener, on the loopback address always: metrics for anybody on this machine, routes for the
 * supervisor alone, who proves itself by the secret of the state-dir.
 */
function createAdmin(table, counts, secret) {
    const commands = (0,loopback_server/* serveJson */.E)(secret, {
        status: () => Promise.resolve(table.status()),
        async routes(body) {
            const isApplied = await table.apply(routes/* routesSchema */.m.parse(body));
            return { isApplied, status: table.status() };
        },
        renew() {
            table.renew();
            return Promise.resolve({});
        },
    });
    return (0,external_node_http_.createServer)((request, response) => {
        if (request.method === "GET" && request.url === "/metrics") {
            response.writeHead(200, { "content-type": "text/plain; version=0.0.4; charset=utf-8" });
            response.end(exposition(table, counts));
            return;
        }
        void commands(request, response);
    });
}

// EXTERNAL MODULE: ./shared/adapters/deploy/local/proxy/port-taken.ts
var port_taken = __webpack_require__(13499);
;// CONCATENATED MODULE: ./shared/adapters/deploy/local/proxy/upstream.ts

const healthEveryMs = 500;
const healthTimeoutMs = 3000;
/** One slow answer is a busy model; two in a row are a sick one. */
const failuresUntilUnready = 2;
/** One model server as the proxy sees it: its connections, and whether it answers. */
class Upstream {
    route;
    agent = new external_node_http_.Agent({ keepAlive: true, maxSockets: 512, maxFreeSockets: 64 });
    #isReady = false;
    #failures = 0;
    #timer = null;
    #isRetired = false;
    #firstLook = null;
    constructor(route) {
        this.route = route;
    }
    get isReady() {
        return this.#isReady;
    }
    /** Begins to look again and again, once; resolves after the first look. */
    watched() {
        return (this.#firstLook ??= this.#watch());
    }
    async #watch() {
        const isHealthy = await this.#look();
        if (this.#isRetired)
            return;
        this.#failures = isHealthy ? 0 : this.#failures + 1;
        if (isHealthy)
            this.#isReady = true;
        else if (this.#failures >= failuresUntilUnready)
            this.#isReady = false;
        this.#timer = setTimeout(() => void this.#watch(), healthEveryMs);
        this.#timer.unref();
    }
    /** A connection was refused: no need to wait for the next look. */
    isGone() {
        this.#isReady = false;
    }
    /** No request is sent here any more; those that are under way come to their end. */
    retire() {
        this.#isRetired = true;
        if (this.#timer !== null)
            clearTimeout(this.#timer);
        for (const sockets of Object.values(this.agent.freeSockets))
            for (const socket of sockets ?? [])
                socket.destroy();
        // Connections in use are closed instead of kept once their answer is complete.
        this.agent.maxFreeSockets = 0;
    }
    #look() {
        const { port, name } = this.route;
        if (port === null)
            return Promise.resolve(false);
        const path = `/v2/models/${encodeURIComponent(name)}/ready`;
        return new Promise((resolve) => {
            const probe = (0,external_node_http_.request)({ host: "127.0.0.1", port, path, agent: false, timeout: healthTimeoutMs }, (answer) => {
                answer.resume();
                resolve(answer.statusCode === 200);
            });
            probe.on("timeout", () => probe.destroy());
            probe.on("error", () => resolve(false));
            probe.end();
        });
    }
}

;// CONCATENATED MODULE: ./shared/adapters/deploy/local/proxy/weighted-split.ts
/** Shares are whole multiples of a hundredth of a percent. */
const UNITS = 10_000;
/**
 * Deals requests to champion and canary so that the shares are exact: of each stratum of 100/percent requests one goes to
 * the canary, at a random place. Plain turn-taking is as exact, but a client with a rhythm of its own would then meet
 * one variant always, and the counts would compare two kinds of requests instead of two models.
 *
 * Exact wherever the stratum is a whole number of requests: 1 % of 4000 is 40. Otherwise within one request.
 *
 * @param percent share of the canary, 0 to 100, a multiple of 0.01
 * @param random uniform in [0, 1)
 */
class WeightedSplit {
    #rarer;
    #other;
    /** How far one request goes in a stratum of 10 000 units. */
    #step;
    #random;
    #position = 0;
    #chosen;
    /** Turns of the rarer variant that fell on a request which already was its. */
    #owed = 0;
    constructor(percent, random) {
        const units = Math.round((percent * UNITS) / 100);
        // Of two variants the rarer one is dealt: its turns are at least two requests apart on average.
        this.#rarer = units * 2 > UNITS ? "champion" : "canary";
        this.#other = this.#rarer === "canary" ? "champion" : "canary";
        this.#step = this.#rarer === "canary" ? units : UNITS - units;
        this.#random = random;
        this.#chosen = this.#choose();
    }
    next() {
        const end = this.#position + this.#step;
        if (this.#chosen < end) {
            this.#owed += 1;
            this.#chosen = Number.POSITIVE_INFINITY;
        }
        this.#position = end;
        if (end >= UNITS) {
            this.#position = end - UNITS;
            this.#chosen = this.#choose();
            if (this.#chosen < this.#position) {
                this.#owed += 1;
                this.#chosen = Number.POSITIVE_INFINITY;
            }
        }
        if (this.#owed === 0)
            return this.#other;
        this.#owed -= 1;
        return this.#rarer;
    }
    #choose() {
        return Math.floor(this.#random() * UNITS);
    }
}

;// CONCATENATED MODULE: ./shared/adapters/deploy/local/proxy/routing-table.ts



/**
 * Who is asked next. It begins with no canary and weight 0, and nothing but the supervisor raises it: whatever restarts
 * the proxy sends everything to the champion.
 */
class RoutingTable {
    #instance;
    #random;
    #generation = 0;
    #assignment = 0;
    #percent = 0;
    #split;
    #upstreams = { champion: null, canary: null };
    #counters = { champion: new VariantCounter(), canary: new VariantCounter() };
    #since = { champion: 0, canary: 0 };
    #lease = null;
    #leaseMs = null;
    constructor(instance, random) {
        this.#instance = instance;
        this.#random = random;
        this.#split = new WeightedSplit(0, random);
    }
    get percent() {
        return this.#percent;
    }
    /** Changes with the process and with the models that the two names stand for: counting begins anew. */
    get epoch() {
        return `${this.#instance}/${String(this.#assignment)}`;
    }
    /** Whether the supervisor has spoken since this process began. */
    get hasRoutes() {
        return this.#generation > 0;
    }
    upstream(variant) {
        return this.#upstreams[variant];
    }
    counter(variant) {
        return this.#counters[variant];
    }
    /** Deals one inference request. */
    deal() {
        const variant = this.#split.next();
        this.#since[variant] += 1;
        return variant;
    }
    /**
     * Takes new routes over, all at once: a request sees the old ones or the new ones. Resolves when each server has
     * been looked at.
     *
     * @returns false, and nothing changed, when a later generation is in place already or another process was meant
     */
    async apply(routes) {
        if (routes.instance !== this.#instance || routes.generation <= this.#generation)
            return false;
        this.#generation = routes.generation;
        const before = this.#upstreams;
        const champion = reuse(before, routes.champion);
        const canary = reuse(before, routes.canary);
        this.#upstreams = { champion, canary };
        if (sha(before.champion) !== sha(champion) || sha(before.canary) !== sha(canary)) {
            this.#assignment += 1;
            this.#counters = { champion: new VariantCounter(), canary: new VariantCounter() };
            this.#since = { champion: 0, canary: 0 };
        }
        this.#leaseMs = routes.leaseMs;
        this.#setPercent(canary === null ? 0 : routes.percent);
        const known = [before.champion, before.canary];
        for (const old of known)
            if (old !== null && old !== champion && old !== canary)
                old.retire();
        await Promise.all([champion, canary].filter((next) => next !== null).map((next) => next.watched()));
        return true;
    }
    /** The rollout is still attended to. */
    renew() {
        if (this.#lease !== null)
            clearTimeout(this.#lease);
        this.#lease = null;
        if (this.#leaseMs === null || this.#percent === 0)
            return;
        this.#lease = setTimeout(() => {
            this.#setPercent(0);
        }, this.#leaseMs);
        this.#lease.unref();
    }
    status() {
        const { champion, canary } = this.#upstreams;
        return {
            instance: this.#instance,
            generation: this.#generation,
            champion: statusOf(champion),
            canary: statusOf(canary),
            percent: this.#percent,
            since: { ...this.#since },
        };
    }
    #setPercent(percent) {
        if (percent !== this.#percent) {
            this.#percent = percent;
            this.#split = new WeightedSplit(percent, this.#random);
            this.#since = { champion: 0, canary: 0 };
        }
        this.renew();
    }
}
/** The same process behind a route keeps its connections, also when the canary becomes the champion. */
function reuse(before, route) {
    if (route === null)
        return null;
    const known = [before.champion, before.canary].find((upstream) => upstream !== null && JSON.stringify(upstream.route) === JSON.stringify(route));
    return known ?? new Upstream(route);
}
function sha(upstream) {
    return upstream?.route.sha256 ?? null;
}
function statusOf(upstream) {
    if (upstream === null)
        return null;
    const { version, sha256, instance } = upstream.route;
    return { version, sha256, instance, ready: upstream.isReady };
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./shared/adapters/deploy/local/proxy/end-to-end-headers.ts
/** Headers that speak of one connection and not of the message. @source RFC 9110 §7.6.1 */
const HOP_BY_HOP = new Set([
    "connection",
    "keep-alive",
    "proxy-authenticate",
    "proxy-authorization",
    "proxy-connection",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
]);
/**
 * The headers that travel on: without those of the connection, those that `Connection` names, and `dropped`.
 *
 * @param rawHeaders names and values in turn, as Node gives them: repeated headers stay apart and in order
 * @param dropped further names in lower case
 */
function endToEndHeaders(rawHeaders, dropped = []) {
    const pairs = [];
    const banned = new Set([...HOP_BY_HOP, ...dropped]);
    for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
        const name = rawHeaders[index] ?? "";
        const value = rawHeaders[index + 1] ?? "";
        pairs.push([name, value]);
        if (name.toLowerCase() === "connection") {
            for (const option of value.split(","))
                banned.add(option.trim().toLowerCase());
        }
    }
    return pairs.flatMap(([name, value]) => (banned.has(name.toLowerCase()) ? [] : [name, value]));
}

;// CONCATENATED MODULE: ./shared/adapters/deploy/local/proxy/refusal.ts
/** Answers in the words of the protocol, `{"error": ...}`, and lets go of a body that nobody will read. */
function refuse({ request, response }, status, error) {
    const body = JSON.stringify({ error });
    const headers = {
        "content-type": "application/json",
        "content-length": Buffer.byteLength(body),
    };
    if (!request.complete)
        headers["connection"] = "close";
    if (status === 503)
        headers["retry-after"] = 1;
    response.writeHead(status, headers);
    response.end(request.method === "HEAD" ? undefined : body);
    request.resume();
}

;// CONCATENATED MODULE: ./shared/adapters/deploy/local/proxy/forward.ts



const connectTimeoutMs = 2000;
/**
 * Passes a request on and its answer back, both as streams. The body is read only once there is a connection: a request
 * that could not be sent is still whole. Never rejects; the client has its answer, or none is possible any more.
 *
 * @param timeoutMs from the connection to the last byte of the answer
 */
function forward(exchange, upstream, timeoutMs) {
    const { port } = upstream.route;
    if (port === null)
        return Promise.resolve({ kind: "not-connected" });
    return new Promise((resolve) => {
        new Forwarding(exchange, upstreamRequest(exchange.request, upstream, port), timeoutMs, resolve).start();
    });
}
function upstreamRequest({ method, url, rawHeaders }, upstream, port) {
    const hasBody = method === "POST";
    const headers = endToEndHeaders(rawHeaders, hasBody ? ["expect"] : ["expect", "content-length"]);
    headers.push("Via", "1.1 modelgate");
    // HTTP/1.0 has none; the next hop speaks 1.1, where it is mandatory.
    if (!headers.some((name, index) => index % 2 === 0 && name.toLowerCase() === "host"))
        headers.push("Host", "127.0.0.1");
    const { agent } = upstream;
    return (0,external_node_http_.request)({ host: "127.0.0.1", port, method, path: url, headers, agent });
}
class Forwarding {
    #exchange;
    #upstream;
    #timeoutMs;
    #resolve;
    #isConnected = false;
    #isSettled = false;
    #timer;
    constructor(exchange, upstream, timeoutMs, resolve) {
        this.#exchange = exchange;
        this.#upstream = upstream;
        this.#timeoutMs = timeoutMs;
        this.#resolve = resolve;
        this.#timer = setTimeout(this.#notConnected, connectTimeoutMs);
    }
    start() {
        const { response } = this.#exchange;
        this.#upstream.on("socket", (socket) => {
            if (!socket.connecting)
                this.#connected();
            else
                socket.once("connect", this.#connected);
        });
        this.#upstream.on("error", this.#broken);
        this.#upstream.on("response", (answer) => this.#answer(answer));
        response.once("close", this.#clientGone);
        if (response.destroyed)
            this.#clientGone();
    }
    #connected = () => {
        if (this.#isSettled)
            return;
        this.#isConnected = true;
        clearTimeout(this.#timer);
        this.#timer = setTimeout(this.#timedOut, this.#timeoutMs);
        const { request } = this.#exchange;
        if (request.method === "POST")
            request.pipe(this.#upstream);
        else
            this.#upstream.end();
    };
    #answer(answer) {
        const { request, response } = this.#exchange;
        const status = answer.statusCode ?? 502;
        const headers = endToEndHeaders(answer.rawHeaders);
        // Whoever answers before it has read the body will not read the rest: neither shall we, on this connection.
        if (!request.complete && request.method === "POST")
            headers.push("Connection", "close");
        answer.on("aborted", this.#broken);
        answer.on("error", this.#broken);
        answer.on("end", () => this.#settle({ kind: "answered", status }));
        response.writeHead(status, answer.statusMessage, headers);
        answer.pipe(response);
    }
    #notConnected = () => {
        this.#settle({ kind: "not-connected" });
        this.#upstream.destroy();
    };
    #broken = () => {
        if (this.#isSettled)
            return;
        if (!this.#isConnected) {
            this.#notConnected();
            return;
        }
        this.#settle({ kind: "broken-connection" });
        this.#upstream.destroy();
        this.#giveUp(502, "the model server broke the connection");
    };
    #timedOut = () => {
        const { request, response } = this.#exchange;
        // Nobody can answer a request that its client has not finished, or deliver an answer that nobody takes.
        const isClients = !request.complete || response.writableNeedDrain;
        this.#settle({ kind: isClients ? "client-gone" : "timeout" });
        this.#upstream.destroy();
        if (isClients)
            this.#giveUp(408, "the request did not arrive in time");
        else
            this.#giveUp(504, "the model server did not answer in time");
    };
    #clientGone = () => {
        if (this.#isSettled)
            return;
        this.#settle({ kind: "client-gone" });
        this.#upstream.destroy();
    };
    #giveUp(status, what) {
        const { request, response } = this.#exchange;
        request.unpipe();
        if (response.headersSent)
            response.destroy();
        else
            refuse(this.#exchange, status, what);
    }
    #settle(outcome) {
        if (this.#isSettled)
            return;
        this.#isSettled = true;
        clearTimeout(this.#timer);
        this.#exchange.response.off("close", this.#clientGone);
        this.#resolve(outcome);
    }
}

;// CONCATENATED MODULE: ./shared/adapters/deploy/local/proxy/traffic.ts




/** How long a request waits for a champion that is being restarted. */
const championWaitMs = 10_000;
const retryEveryMs = 50;
/** Requests that wait for a champion; more are refused at once. */
const mostWaiting = 1000;
const INFER = /^\/v2\/models\/[^/?]+(?<version>\/versions\/[^/?]+)?\/infer(?:\?|$)/u;
/**
 * The listener that clients know. Inference requests are dealt by weight and counted; everything else (metadata, health)
 * is the champion's, and so are requests that name a version, for whoever names one wants no experiment.
 */
function createTraffic(table, requestTimeoutMs) {
    const counts = { diverted: 0, pinned: 0, unserved: 0 };
    const desk = new Desk(table, counts, requestTimeoutMs);
    const server = (0,external_node_http_.createServer)({ keepAliveTimeout: 75_000, headersTimeout: 20_000, requestTimeout: requestTimeoutMs + 30_000 }, (request, response) => void desk.serve({ request, response }));
    return { server, counts };
}
class Desk {
    #table;
    #counts;
    #timeoutMs;
    #waiting = 0;
    constructor(table, counts, timeoutMs) {
        this.#table = table;
        this.#counts = counts;
        this.#timeoutMs = timeoutMs;
    }
    async serve(exchange) {
        const { request, response } = exchange;
        // A client that breaks off is told by `close`; the error itself has no further news.
        request.on("error", () => undefined);
        response.on("error", () => undefined);
        const { method } = request;
        if (method !== "GET" && method !== "HEAD" && method !== "POST") {
            response.setHeader("allow", "GET, HEAD, POST");
            refuse(exchange, 405, "the method is not allowed");
            return;
        }
        const infer = method === "POST" ? INFER.exec(request.url ?? "") : null;
        if (infer === null) {
            await this.#askChampion(exchange, null);
            return;
        }
        if (infer.groups?.["version"] !== undefined) {
            this.#counts.pinned += 1;
            await this.#askChampion(exchange, null);
            return;
        }
        await this.#infer(exchange);
    }
    async #infer(exchange) {
        const variant = this.#table.deal();
        if (variant === "champion") {
            await this.#askChampion(exchange, variant);
            return;
        }
        const canary = this.#table.upstream("canary");
        if (canary?.isReady === true) {
            const counter = this.#table.counter("canary");
            const started = performance.now();
            const outcome = await forward(exchange, canary, this.#timeoutMs);
            const duration = performance.now() - started;
            if (outcome.kind !== "not-connected") {
                counter.count(outcome, duration);
                return;
            }
            counter.count({ kind: "broken-connection" }, duration);
            canary.isGone();
        }
        this.#counts.diverted += 1;
        await this.#askChampion(exchange, "champion");
    }
    /** Waits for a champion that is being restarted: nothing of the request was sent yet, so nothing is done twice. */
    async #askChampion(exchange, counted) {
        const started = performance.now();
        const counter = counted === null ? null : this.#table.counter(counted);
        const count = (outcome) => counter?.count(outcome, performance.now() - started);
        for (;;) {
            const champion = this.#table.upstream("champion");
            const outcome = champion === null ? { kind: "not-connected" } : await forward(exchange, champion, this.#timeoutMs);
            if (outcome.kind !== "not-connected") {
                count(outcome);
                return;
            }
            champion?.isGone();
            if (exchange.response.destroyed) {
                count({ kind: "client-gone" });
                return;
            }
            // Without any routes yet, the supervisor is about to bring them; with routes and no champion there is nothing to wait for.
            const isNobody = champion === null && this.#table.hasRoutes;
            const isOver = performance.now() - started > championWaitMs || this.#waiting >= mostWaiting;
            if (isNobody || isOver) {
                if (counted !== null)
                    this.#counts.unserved += 1;
                count({ kind: "broken-connection" });
                refuse(exchange, 503, "no model is served here at the moment");
                return;
            }
            this.#waiting += 1;
            await (0,promises_.setTimeout)(retryEveryMs);
            this.#waiting -= 1;
        }
    }
}

;// CONCATENATED MODULE: ./shared/adapters/deploy/local/proxy/proxy-process.ts

















const supervisorLookMs = 1000;
const drainMs = 10_000;
/** The whole life of the proxy process. */
async function runProxy(root, instance) {
    const dir = (0,state_dir/* stateDirAt */.Y)(root);
    const state = (0,state_file/* readState */.un)(dir.state);
    if (state === null)
        return;
    const settings = (0,local_settings/* readSettings */.s)(dir.settings);
    const rng = (0,stats_rng/* createRng */.SZ)((0,external_node_crypto_.randomInt)(2 ** 47));
    const table = new RoutingTable(instance, () => rng.unit());
    const { server: traffic, counts } = createTraffic(table, settings.requestTimeoutMs);
    const admin = createAdmin(table, counts, state.secret);
    await listen(admin, state.ports.admin, "127.0.0.1");
    await listen(traffic, state.ports.traffic, settings.host);
    const { port } = admin.address();
    (0,run_file/* writeRunFile */.XY)(dir.run, { role: "proxy", pid: process.pid, instance, port, sha256: null });
    let isLeaving = false;
    const close = (0,local_leave/* leaveOnce */.V)(traffic, drainMs, () => {
        (0,run_file/* removeRunFile */.MX)(dir.run, instance);
    });
    const leave = () => {
        isLeaving = true;
        admin.close();
        close();
    };
    process.on("SIGTERM", leave);
    (0,run_file/* whenRunFileIsGone */.rU)(dir.run, instance, leave);
    keepSupervisor(dir, () => isLeaving);
}
async function listen(server, port, host) {
    server.listen(port, host);
    try {
        await (0,external_node_events_.once)(server, "listening");
    }
    catch (error) {
        (0,log_file/* note */.N)(`cannot listen on ${host}:${String(port)}: ${String(error)}`);
        process.exit(port_taken/* PORT_TAKEN_EXIT */.N);
    }
}
/**
 * The supervisor restarts the proxy, and the proxy the supervisor. Should both be gone, the next command starts one of
 * them. A second supervisor that is started by mistake finds the lock held and ends.
 */
function keepSupervisor(dir, isLeaving) {
    let missed = 0;
    const timer = setInterval(() => {
        if (isLeaving() || !(0,external_node_fs_.existsSync)(dir.state))
            return;
        const holder = (0,exclusive_lock/* lockHolder */.ms)(dir.lock);
        // No lock at all: a supervisor that hands over to the next one, or a shutdown.
        const isDead = holder !== null && !(0,process_identity/* isRunning */.W)(holder.pid, holder.instance);
        missed = isDead ? missed + 1 : 0;
        if (missed < 2)
            return;
        missed = 0;
        startSupervisor(dir);
    }, supervisorLookMs);
    timer.unref();
}
function startSupervisor(dir) {
    const log = (0,log_file/* openLog */.e)(dir.logs, "supervisor");
    const [, entry = ""] = process.argv;
    const child = (0,external_node_child_process_.spawn)(process.execPath, [entry, "supervisor", dir.root, (0,external_node_crypto_.randomUUID)()], {
        cwd: dir.root,
        detached: true,
        stdio: ["ignore", log.descriptor, log.descriptor],
    });
    child.on("error", (error) => (0,log_file/* note */.N)(`cannot start the supervisor: ${String(error)}`));
    child.unref();
    log.close();
}


/***/ }),

/***/ 1960:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ proxyStatusSchema),
/* harmony export */   m: () => (/* binding */ routesSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46843);

const upstream = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    sha256: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** Null while its process is being started. */
    port: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1).max(65535).nullable(),
    /** The process behind the port; another process is another canary, and begins at 0. */
    instance: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
});
/** What the supervisor tells the proxy to route. Later generations replace earlier ones, never the other way round. */
const routesSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    /** The proxy that is meant: a weight that another process had is not for the one that took its place. */
    instance: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    generation: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1),
    champion: upstream.nullable(),
    canary: upstream.nullable(),
    percent: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(0).max(100),
    /** After so long without `renew` the weight returns to 0. */
    leaseMs: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().positive().nullable(),
});
const variantStatus = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    sha256: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    instance: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    ready: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
});
/** What the proxy really does. */
const proxyStatusSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    instance: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    generation: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(),
    champion: variantStatus.nullable(),
    canary: variantStatus.nullable(),
    percent: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    /** Inference requests given to each since the weight was last set. */
    since: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ champion: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(), canary: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr() }),
});


/***/ }),

/***/ 21989:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MX: () => (/* binding */ removeRunFile),
/* harmony export */   XY: () => (/* binding */ writeRunFile),
/* harmony export */   m8: () => (/* binding */ readRunFile),
/* harmony export */   rU: () => (/* binding */ whenRunFileIsGone),
/* harmony export */   ty: () => (/* binding */ listRunFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46843);
/* harmony import */ var _atomic_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70565);




const runSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    role: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(["proxy", "server"]),
    pid: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().positive(),
    instance: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1),
    /** The port of a model server; of the proxy, its admin port. */
    port: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().min(1).max(65535),
    /** Digest of the model of a server. */
    sha256: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullable(),
});
const goneLookMs = 3000;
function writeRunFile(folder, running) {
    (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_2__/* .replaceFile */ .f)(runFilePath(folder, running.instance), JSON.stringify(running));
}
function removeRunFile(folder, instance) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(runFilePath(folder, instance), { force: true });
}
function readRunFile(folder, instance) {
    const text = (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readIfThere */ .q)(runFilePath(folder, instance));
    return text === null ? null : runSchema.parse(JSON.parse(text));
}
/** All that were written down, whether they still run or not. */
function listRunFiles(folder) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder)
        .filter((name) => name.endsWith(".json"))
        .flatMap((name) => readRunFile(folder, name.slice(0, -".json".length)) ?? []);
}
/** Calls `gone` once the process's own file is removed: its target is no more, and nobody would ever end it. */
function whenRunFileIsGone(folder, instance, gone) {
    const timer = setInterval(() => {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(runFilePath(folder, instance)))
            return;
        clearInterval(timer);
        gone();
    }, goneLookMs);
    timer.unref();
}
function runFilePath(folder, instance) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `${instance}.json`);
}


/***/ }),

/***/ 16038:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ readSettings)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46843);
/* harmony import */ var _atomic_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70565);
/* harmony import */ var _target_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23333);



const settingsSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    /** Where clients reach the proxy. Anything but a loopback address opens the models to the network. */
    host: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).default("127.0.0.1"),
    /** Port of the proxy; chosen freely once and kept where not given. */
    port: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(1).max(65535).optional(),
    /** Port of the metrics on the loopback address. */
    "metrics-port": zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(1).max(65535).optional(),
    /** Longest body of a request that a model server reads. */
    "max-request-mb": zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().positive().max(1024).default(16),
    /** Longest wait for an answer. */
    "request-timeout-seconds": zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().positive().max(3600).default(30),
    /** Largest resident size of a model server; watched on Linux only. */
    "memory-limit-mb": zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().positive().default(4096),
    /** Threads of one model; 0 lets the runtime choose. One gives the same bytes everywhere. */
    threads: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(0).max(1024).default(1),
    /** A weight that nobody renews for so long returns to 0; 0 for no lease. */
    "lease-seconds": zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().min(0).max(86_400).default(0),
});
/** @throws ModelgateError `target-settings-invalid` naming every wrong setting */
function readSettings(path) {
    let parsed = {};
    try {
        parsed = JSON.parse((0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_0__/* .readIfThere */ .q)(path) ?? "{}");
    }
    catch (cause) {
        throw invalid(path, "is not JSON", cause);
    }
    const result = settingsSchema.safeParse(parsed);
    if (!result.success) {
        throw invalid(path, result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; "));
    }
    const found = result.data;
    const lease = found["lease-seconds"];
    return {
        host: found.host,
        trafficPort: found.port ?? null,
        adminPort: found["metrics-port"] ?? null,
        maxRequestBytes: Math.round(found["max-request-mb"] * 2 ** 20),
        requestTimeoutMs: found["request-timeout-seconds"] * 1000,
        memoryLimitBytes: found["memory-limit-mb"] * 2 ** 20,
        threads: found.threads,
        leaseMs: lease === 0 ? null : lease * 1000,
    };
}
function invalid(path, what, cause) {
    return (0,_target_error_js__WEBPACK_IMPORTED_MODULE_1__/* .targetError */ ._)({
        code: "target-settings-invalid",
        message: `the settings of the target: ${what}`,
        place: { file: path },
        hint: `Accepted are ${Object.keys(settingsSchema.shape).join(", ")}; docs/local-target.md describes them.`,
    }, cause);
}


/***/ }),

/***/ 82916:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ stateDirAt)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

function stateDirAt(root) {
    return {
        root,
        settings: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, "settings.json"),
        state: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, "state.json"),
        lock: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, "supervisor.lock"),
        control: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, "control.json"),
        ended: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, "ended"),
        run: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, "run"),
        models: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, "models"),
        program: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, "program"),
        logs: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, "logs"),
    };
}


/***/ }),

/***/ 60141:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B7: () => (/* binding */ deriveSeed),
/* harmony export */   SZ: () => (/* binding */ createRng),
/* harmony export */   j_: () => (/* binding */ randomWords)
/* harmony export */ });
const TWO_32 = 4294967296;
/** Up to here n · uint32 is exact in a double, which the fast form of `below` needs. */
const EXACT_PRODUCT = 1 << 21;
/** Words that a generator of single numbers makes ahead. */
const WORDS_AHEAD = 256;
/** Random numbers of one stream, made of the words of `randomWords`. */
function createRng(seed) {
    const refill = randomWords(seed);
    const words = new Uint32Array(WORDS_AHEAD);
    let used = WORDS_AHEAD;
    function uint32() {
        if (used === WORDS_AHEAD) {
            refill(words);
            used = 0;
        }
        return words[used++];
    }
    function below(n) {
        if (n > EXACT_PRODUCT)
            return belowLarge(n, uint32);
        for (;;) {
            const product = uint32() * n;
            const index = Math.floor(product / TWO_32);
            const rest = product - index * TWO_32;
            // Each index owns as many products as the others, but for the first 2³² mod n of the remainders.
            if (rest >= n || rest >= TWO_32 % n)
                return index;
        }
    }
    return { uint32, unit: () => ((uint32() >>> 5) * 67108864 + (uint32() >>> 6)) / 9007199254740992, below };
}
/**
 * xoshiro128**, its state filled by splitmix32 from the 53 bits of the seed. The function it returns fills arrays with the
 * successive 32-bit words of the stream: in one loop the state stays in registers, many times as fast as word by word.
 *
 * @param seed whole number in [0, 2⁵³)
 * @source Blackman, Vigna (2021), ACM Trans. Math. Softw. 47:36
 */
function randomWords(seed) {
    const next = splitmix32((seed >>> 0) ^ Math.imul(Math.floor(seed / TWO_32), 0x9e3779b1));
    // One word odd: a state of four zeros would never leave them.
    const state = Int32Array.of(next(), next(), next(), next() | 1);
    return (words) => {
        let [s0 = 0, s1 = 0, s2 = 0, s3 = 0] = state;
        for (let index = 0; index < words.length; index++) {
            words[index] = Math.imul(rotateLeft(Math.imul(s1, 5), 7), 9);
            const shifted = s1 << 9;
            s2 ^= s0;
            s3 ^= s1;
            s1 ^= s2;
            s0 ^= s3;
            s2 ^= shifted;
            s3 = rotateLeft(s3, 11);
        }
        state.set([s0, s1, s2, s3]);
    };
}
function belowLarge(n, uint32) {
    const limit = TWO_32 - (TWO_32 % n);
    for (;;) {
        const value = uint32();
        if (value < limit)
            return value % n;
    }
}
/**
 * The seed of one purpose's own stream: a metric that is added, removed or computed in another order does not move the
 * numbers of the others. Labels are compared by their UTF-16 units.
 *
 * @returns whole number in [0, 2⁵³)
 */
function deriveSeed(seed, label) {
    let low = splitmix32(seed >>> 0)();
    let high = splitmix32(Math.floor(seed / TWO_32) ^ 0x5bd1e995)();
    for (let index = 0; index < label.length; index++) {
        const unit = label.charCodeAt(index);
        low = Math.imul(low ^ unit, 0x9e3779b1);
        high = Math.imul(high ^ unit, 0x85ebca77);
        low ^= low >>> 15;
        high ^= high >>> 13;
    }
    const mixedLow = splitmix32(low ^ high)();
    const mixedHigh = splitmix32(high + Math.imul(low, 31))();
    return (mixedHigh >>> 11) * TWO_32 + mixedLow;
}
/** A full-period generator of 32-bit words with a strong mix: what seeds the other. */
function splitmix32(seed) {
    let state = seed | 0;
    return () => {
        state = (state + 0x9e3779b9) | 0;
        let mixed = state ^ (state >>> 16);
        mixed = Math.imul(mixed, 0x21f0aaad);
        mixed ^= mixed >>> 15;
        mixed = Math.imul(mixed, 0x735a2d97);
        return (mixed ^ (mixed >>> 15)) >>> 0;
    };
}
function rotateLeft(word, bits) {
    return (word << bits) | (word >>> (32 - bits));
}


/***/ }),

/***/ 47598:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vo: () => (/* binding */ alternatives),
/* harmony export */   X1: () => (/* binding */ escapeText),
/* harmony export */   _R: () => (/* binding */ quoteAll),
/* harmony export */   hD: () => (/* binding */ quote)
/* harmony export */ });
/* unused harmony export QUOTED_LENGTH */
/** Characters of a user's value that a message may quote (contracts.md §8). */
const QUOTED_LENGTH = 40;
const MOST_QUOTED = 20;
// Controls end lines and colour terminals; format characters reorder or hide text; lone surrogates cannot be encoded.
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}"\\]/u;
const SHORT_ESCAPES = new Map([
    ["\n", "\\n"],
    ["\r", "\\r"],
    ["\t", "\\t"],
    ['"', '\\"'],
    ["\\", "\\\\"],
]);
function escapeCharacter(character) {
    if (!UNSAFE.test(character))
        return character;
    return SHORT_ESCAPES.get(character) ?? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
/** The value on one line, at most `max` escaped characters and then `…`; no escape or surrogate pair is cut in two. */
function escapeText(value, max = QUOTED_LENGTH) {
    let escaped = "";
    // A value of megabytes must not be walked to its end to show its beginning.
    for (const character of value.slice(0, max + 2)) {
        const next = escapeCharacter(character);
        if (escaped.length + next.length > max)
            return `${escaped}…`;
        escaped += next;
    }
    return value.length > max + 2 ? `${escaped}…` : escaped;
}
/** A user's value for a message: in double quotes, control characters escaped, shortened. The empty value is `""`. */
function quote(value, max = QUOTED_LENGTH) {
    return `"${escapeText(value, max)}"`;
}
/** `a`, `a or b`, `a, b or c`: what a message says is accepted. */
function alternatives(names, conjunction = "or") {
    const last = names.at(-1) ?? "";
    return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} ${conjunction} ${last}`;
}
/** Users' values for a message, quoted: the first twenty, and how many more there are. */
function quoteAll(values) {
    const first = values.slice(0, MOST_QUOTED).map((value) => quote(value));
    const more = values.length - first.length;
    return `${first.join(", ")}${more > 0 ? ` and ${String(more)} more` : ""}`;
}


/***/ })

};
