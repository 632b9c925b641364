export const id = 1155;
export const ids = [1155];
export const modules = {

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

/***/ 13499:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ PORT_TAKEN_EXIT)
/* harmony export */ });
/** The exit code by which the proxy says that another program has its port. */
const PORT_TAKEN_EXIT = 98;


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

/***/ 1155:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runSupervisor: () => (/* binding */ runSupervisor)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 5 modules
var schemas = __webpack_require__(46843);
// EXTERNAL MODULE: ./shared/adapters/deploy/local/atomic-file.ts
var atomic_file = __webpack_require__(70565);
// EXTERNAL MODULE: ./shared/adapters/deploy/local/exclusive-lock.ts
var exclusive_lock = __webpack_require__(38091);
// EXTERNAL MODULE: ./shared/adapters/deploy/local/log-file.ts
var log_file = __webpack_require__(33200);
// EXTERNAL MODULE: ./shared/adapters/deploy/local/loopback-server.ts
var loopback_server = __webpack_require__(74324);
// EXTERNAL MODULE: ./shared/adapters/deploy/local/program.ts
var local_program = __webpack_require__(33731);
// EXTERNAL MODULE: ./shared/adapters/deploy/local/settings.ts
var local_settings = __webpack_require__(16038);
// EXTERNAL MODULE: ./shared/adapters/deploy/local/state-dir.ts
var state_dir = __webpack_require__(82916);
// EXTERNAL MODULE: ./shared/adapters/deploy/local/state-file.ts
var state_file = __webpack_require__(257);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./shared/adapters/deploy/local/process-identity.ts
var process_identity = __webpack_require__(39629);
// EXTERNAL MODULE: ./shared/adapters/deploy/local/run-file.ts
var run_file = __webpack_require__(21989);
// EXTERNAL MODULE: ./shared/adapters/deploy/local/target-error.ts
var target_error = __webpack_require__(23333);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./shared/adapters/deploy/local/supervisor/managed-process.ts





const backOffMs = [0, 200, 500, 1000, 2000, 5000];
const steadyAfterMs = 60_000;
const adoptedLookMs = 500;
/**
 * One process that is to run always: started, watched, started again with growing pauses. It may have been started by an
 * earlier supervisor, so its end is looked for, not waited for.
 */
class ManagedProcess {
    #dir;
    #program;
    #launch;
    #onExit;
    #child = null;
    #pid = null;
    #instance = "";
    #running = null;
    #startedAt = 0;
    #nextStartAt = 0;
    #lookedAt = 0;
    #crashes = 0;
    #lastEnd = "";
    constructor(dir, program, launch, onExit) {
        this.#dir = dir;
        this.#program = program;
        this.#launch = launch;
        this.#onExit = onExit;
    }
    /** Takes over a process that an earlier supervisor has started. */
    adopt(running, nowMs) {
        this.#pid = running.pid;
        this.#instance = running.instance;
        this.#running = running;
        this.#startedAt = nowMs;
    }
    /** The process once it listens; null while it starts and between two attempts. */
    get running() {
        return this.#running;
    }
    get instance() {
        return this.#instance;
    }
    /** How often it ended by itself lately. */
    get crashes() {
        return this.#crashes;
    }
    /** Does not come up, however often it is started. */
    get isFailing() {
        return this.#running === null && this.#crashes >= 3;
    }
    /** How it ended the last time: `exit code 98`, `SIGSEGV`. */
    get lastEnd() {
        return this.#lastEnd;
    }
    look(nowMs) {
        if (this.#pid === null) {
            if (nowMs >= this.#nextStartAt)
                this.#start(nowMs);
            return "none";
        }
        if (!this.#isAlive(nowMs))
            return this.#died(nowMs);
        if (nowMs - this.#startedAt > steadyAfterMs)
            this.#crashes = 0;
        if (this.#running !== null)
            return "none";
        this.#running = (0,run_file/* readRunFile */.m8)(this.#dir.run, this.#instance);
        return this.#running === null ? "none" : "up";
    }
    signal(signal) {
        if (this.#pid !== null)
            (0,process_identity/* signalProcess */.a)(this.#pid, this.#instance, signal);
    }
    /** Whether the process that was last known is still there. */
    get isAlive() {
        return this.#pid !== null && (0,process_identity/* isRunning */.W)(this.#pid, this.#instance);
    }
    #start(nowMs) {
        const { role, args, logName } = this.#launch;
        const { execPath, entry } = this.#program;
        const log = (0,log_file/* openLog */.e)(this.#dir.logs, logName);
        this.#instance = (0,external_node_crypto_.randomUUID)();
        // The environment is this process's own: named variables only, as the first command set it.
        const child = (0,external_node_child_process_.spawn)(execPath, [entry, role, this.#dir.root, this.#instance, ...args], {
            cwd: this.#dir.root,
            detached: true,
            stdio: ["ignore", log.descriptor, log.descriptor],
        });
        log.close();
        this.#child = child;
        this.#startedAt = nowMs;
        this.#pid = child.pid ?? -1;
        child.on("error", (error) => {
            (0,log_file/* note */.N)(`${logName} cannot be started: ${error.message}`);
            this.#onExit();
        });
        child.on("exit", this.#onExit);
    }
    #isAlive(nowMs) {
        const child = this.#child;
        if (child !== null)
            return child.pid !== undefined && child.exitCode === null && child.signalCode === null;
        if (nowMs - this.#lookedAt < adoptedLookMs)
            return true;
        this.#lookedAt = nowMs;
        return this.isAlive;
    }
    #died(nowMs) {
        const child = this.#child;
        this.#lastEnd = child === null ? "an unknown cause" : (child.signalCode ?? `exit code ${String(child.exitCode)}`);
        (0,log_file/* note */.N)(`${this.#launch.logName} (${this.#instance}) ended: ${this.#lastEnd}`);
        (0,run_file/* removeRunFile */.MX)(this.#dir.run, this.#instance);
        this.#nextStartAt = nowMs + (backOffMs[Math.min(this.#crashes, backOffMs.length - 1)] ?? 0);
        this.#crashes += 1;
        this.#child = null;
        this.#pid = null;
        this.#running = null;
        return "died";
    }
}

;// CONCATENATED MODULE: ./shared/adapters/deploy/local/supervisor/observed.ts
/** The target's state as the proxy's own status shows it; only the claim is the supervisor's to know. */
function observed({ champion, canary, percent, since }, claim) {
    const dealt = since.champion + since.canary;
    return {
        champion: variantState(champion),
        canary: variantState(canary),
        weight: { configuredPercent: percent, effectivePercent: dealt === 0 ? null : (100 * since.canary) / dealt },
        claim,
    };
}
function variantState(status) {
    if (status === null)
        return null;
    const { version, sha256, ready } = status;
    return { version, sha256, ready };
}

// EXTERNAL MODULE: ./shared/adapters/deploy/local/loopback-client.ts
var loopback_client = __webpack_require__(93968);
// EXTERNAL MODULE: ./shared/adapters/deploy/local/proxy/routes.ts
var routes = __webpack_require__(1960);
// EXTERNAL MODULE: ./shared/adapters/deploy/local/proxy/port-taken.ts
var port_taken = __webpack_require__(13499);
;// CONCATENATED MODULE: ./shared/adapters/deploy/local/supervisor/proxy-link.ts






const appliedSchema = schemas/* object */.Ikc({ isApplied: schemas/* boolean */.zMY(), status: routes/* proxyStatusSchema */.g });
const answerMs = 10_000;
const patienceMs = 8000;
const retryEveryMs = 50;
/** The supervisor's side of the connection to the proxy. */
class ProxyLink {
    #process;
    #secret;
    #ports;
    #generation = 0;
    constructor(process, secret, ports) {
        this.#process = process;
        this.#secret = secret;
        this.#ports = ports;
    }
    /** @throws ModelgateError `target-unreachable`, `target-port-taken` after a while of trying: it may be restarting */
    async status() {
        return routes/* proxyStatusSchema */.g.parse(await this.#patiently("status", {}));
    }
    /**
     * Sends routes. `intent` is asked in the moment of sending, after everything that had to be waited for: a retreat that
     * came meanwhile is in it.
     *
     * @param percent the weight that is wanted, or "keep" what the proxy has; never more than is allowed, and 0 for another
     *   canary process than the proxy knows: a canary that was restarted begins again without traffic
     */
    async push(percent, intent) {
        const before = await this.status();
        const { allowedPercent, ...routes } = intent();
        const isSame = routes.canary !== null && before.canary?.instance === routes.canary.instance;
        const kept = isSame ? before.percent : 0;
        this.#generation = Math.max(this.#generation, before.generation) + 1;
        const body = {
            ...routes,
            instance: before.instance,
            generation: this.#generation,
            percent: Math.min(percent === "keep" ? kept : percent, allowedPercent),
        };
        return appliedSchema.parse(await this.#patiently("routes", body));
    }
    /** Tells the proxy that somebody attends to the rollout. */
    async renew() {
        await this.#call("renew", {}).catch(() => undefined);
    }
    async #patiently(command, body) {
        const until = performance.now() + patienceMs;
        for (;;) {
            try {
                return await this.#call(command, body);
            }
            catch (error) {
                if (!(error instanceof loopback_client/* LoopbackUnreachable */.E))
                    throw error;
                if (performance.now() > until || this.#process.isFailing)
                    throw this.#unreachable(error);
                await (0,promises_.setTimeout)(retryEveryMs);
            }
        }
    }
    #call(command, body) {
        const { running } = this.#process;
        if (running === null)
            return Promise.reject(new loopback_client/* LoopbackUnreachable */.E("the proxy does not run"));
        return (0,loopback_client/* callLoopback */.l)({ port: running.port, secret: this.#secret }, command, body, answerMs);
    }
    #unreachable(cause) {
        const { traffic, admin } = this.#ports;
        if (this.#process.lastEnd === `exit code ${String(port_taken/* PORT_TAKEN_EXIT */.N)}`) {
            return (0,target_error/* targetError */._)({
                code: "target-port-taken",
                message: `another program has the proxy's port ${String(traffic)} or ${String(admin)}`,
                hint: "End that program, or set `port` and `metrics-port` in settings.json and restart the target.",
            });
        }
        return (0,target_error/* targetError */._)({
            code: "target-unreachable",
            message: `the proxy of the target does not answer (${cause.message})`,
            hint: "Look into logs/proxy.log in the state-dir.",
        }, cause);
    }
}

// EXTERNAL MODULE: ./shared/adapters/deploy/local/supervisor/rules.ts
var rules = __webpack_require__(85);
// EXTERNAL MODULE: ./shared/adapters/deploy/local/model-server/model-server.ts + 4 modules
var model_server = __webpack_require__(92562);
// EXTERNAL MODULE: ./shared/adapters/inference/resident-memory.ts
var resident_memory = __webpack_require__(19283);
;// CONCATENATED MODULE: ./shared/adapters/deploy/local/supervisor/server-pool.ts






/** What a server says of its model. */
const loadingSchema = schemas/* discriminatedUnion */.gMt("kind", [
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz("loading") }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz("serving") }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz("refused"), detail: schemas/* string */.YjP(), hint: schemas/* string */.YjP().nullable() }),
]);
const askEveryMs = 2000;
/** The model servers, one process for each digest that is served, was served last, or is about to be. */
class ServerPool {
    #dir;
    #program;
    #limits;
    #onExit;
    #servers = new Map();
    #leaving = [];
    #askedAtMs = 0;
    constructor(dir, program, limits, onExit) {
        this.#dir = dir;
        this.#program = program;
        this.#limits = limits;
        this.#onExit = onExit;
    }
    /** Starts what is missing, adopts what an earlier supervisor left, and lets go of what is no longer wanted. */
    keep(models, left, nowMs) {
        for (const model of models) {
            if (this.#servers.has(model.sha256))
                continue;
            const server = this.#server(model, nowMs);
            const running = left.find(({ sha256 }) => sha256 === model.sha256);
            if (running !== undefined)
                server.process.adopt(running, nowMs);
            this.#servers.set(model.sha256, server);
        }
        for (const [sha256, { process }] of this.#servers) {
            if (models.some((model) => model.sha256 === sha256))
                continue;
            this.#servers.delete(sha256);
            process.signal("SIGTERM");
            this.#leaving.push({ process, sinceMs: nowMs });
        }
    }
    /** It serves now; from here on it may not be silent for long. */
    answered(sha256) {
        const server = this.#servers.get(sha256);
        if (server !== undefined)
            server.dueMs = performance.now() + this.#limits.silenceMs;
    }
    process(sha256) {
        return this.#servers.get(sha256)?.process ?? null;
    }
    /** Whether that process is one of the pool's, or was and is on its way out. */
    knows(instance) {
        return [...this.#servers.values(), ...this.#leaving].some(({ process }) => process.instance === instance);
    }
    look(nowMs) {
        const isTime = nowMs - this.#askedAtMs >= askEveryMs;
        if (isTime) {
            this.#askedAtMs = nowMs;
            this.#dismiss(nowMs);
        }
        for (const server of this.#servers.values()) {
            if (server.process.look(nowMs) === "died")
                server.dueMs = nowMs + this.#limits.loadMs;
            else if (isTime)
                this.#watch(server, nowMs);
        }
    }
    /** Tells all to end: in order, or at once. */
    end(signal) {
        for (const { process } of [...this.#servers.values(), ...this.#leaving])
            process.signal(signal);
    }
    get isEmpty() {
        return [...this.#servers.values(), ...this.#leaving].every(({ process }) => !process.isAlive);
    }
    /** One that computes does not hear that it is to end. */
    #dismiss(nowMs) {
        this.#leaving = this.#leaving.filter(({ process }) => process.isAlive);
        for (const { process, sinceMs } of this.#leaving) {
            if (nowMs - sinceMs > this.#limits.silenceMs)
                process.signal("SIGKILL");
        }
    }
    #server(model, nowMs) {
        const logName = `server-${model.sha256.slice(0, 12)}`;
        const args = [JSON.stringify(model), this.#program.onnxruntimeFolder];
        const process = new ManagedProcess(this.#dir, this.#program, { role: "server", args, logName }, this.#onExit);
        return { model, process, dueMs: nowMs + this.#limits.loadMs, isAsked: false };
    }
    #watch(server, nowMs) {
        const { running } = server.process;
        if (running === null)
            return;
        const bytes = (0,resident_memory/* peakResidentBytes */.d)(running.pid);
        if (bytes !== null && bytes > this.#limits.memoryLimitBytes) {
            (0,log_file/* note */.N)(`${server.model.sha256.slice(0, 12)} grew to ${String(Math.round(bytes / 2 ** 20))} MiB and is ended`);
            server.process.signal("SIGKILL");
            return;
        }
        if (nowMs > server.dueMs) {
            (0,log_file/* note */.N)(`${server.model.sha256.slice(0, 12)} does not answer any more and is ended`);
            server.process.signal("SIGKILL");
            return;
        }
        if (server.isAsked)
            return;
        server.isAsked = true;
        void loadingOf(running.port, this.#limits.silenceMs).then((loading) => {
            server.isAsked = false;
            if (loading?.kind === "serving" && server.process.running === running)
                this.answered(server.model.sha256);
        });
    }
}
/** How far a server is with its model; null when it does not answer. */
function loadingOf(port, timeoutMs) {
    return new Promise((resolve) => {
        const ask = (0,external_node_http_.request)({ host: "127.0.0.1", port, path: model_server/* LOADING_PATH */.x, agent: false, timeout: timeoutMs }, (answer) => {
            const chunks = [];
            answer.on("data", (chunk) => chunks.push(chunk));
            answer.on("error", () => resolve(null));
            answer.on("end", () => {
                const parsed = loadingSchema.safeParse(JSON.parse(Buffer.concat(chunks).toString("utf8")));
                resolve(parsed.success ? parsed.data : null);
            });
        });
        ask.on("timeout", () => ask.destroy());
        ask.on("error", () => resolve(null));
        ask.end();
    });
}

// EXTERNAL MODULE: ./shared/adapters/deploy/local/supervisor/signature.ts
var signature = __webpack_require__(21384);
;// CONCATENATED MODULE: ./shared/adapters/deploy/local/supervisor/until-serving.ts



const lookEveryMs = 20;
/**
 * Waits until the model's server has loaded it.
 *
 * @throws ModelgateError `target-model-not-serving`: refused by the file walk or the runtime, crashed again and again, or
 *   not there in time
 */
async function untilServing(pool, model, timeoutMs) {
    const until = performance.now() + timeoutMs;
    const process = pool.process(model.sha256);
    while (performance.now() < until && process?.isFailing === false) {
        const loading = process.running === null ? null : await loadingOf(process.running.port, timeoutMs);
        if (loading?.kind === "serving") {
            pool.answered(model.sha256);
            return;
        }
        if (loading?.kind === "refused")
            throw notServing(loading.detail, loading.hint);
        await (0,promises_.setTimeout)(lookEveryMs);
    }
    const what = process?.isFailing === true
        ? `The server crashed while it loaded the model (${process.lastEnd}).`
        : `The model was not loaded within ${String(timeoutMs / 1000)} s.`;
    throw notServing(what, "Look into the server's log in the state-dir.");
}
function notServing(detail, hint) {
    const problem = { code: "target-model-not-serving", message: `the model is not served: ${detail}` };
    return (0,target_error/* targetError */._)(hint === null ? problem : { ...problem, hint });
}

;// CONCATENATED MODULE: ./shared/adapters/deploy/local/supervisor/supervisor.ts















const retreatPatienceMs = 3000;
const loadTimeoutMs = 180_000;
const sweepEveryMs = 1000;
const drainPatienceMs = 12_000;
const idlePatienceMs = 2000;
const supervisor_answerMs = 3000;
const settlePatienceMs = 8000;
const settleLookMs = 20;
/**
 * Keeps the processes of a target running and is the only writer of its state. Commands may come at any time and in any
 * order: what may be done is decided by `rules`, what is routed only ever changes in one message to the proxy.
 */
class Supervisor {
    #dir;
    #settings;
    #pool;
    #proxy;
    #link;
    /** Models of commands that wait for a server. */
    #starting = new Map();
    #state;
    #queue = Promise.resolve();
    /** The routes that the proxy has, as far as is known here. */
    #applied = "";
    #isPushing = false;
    #sweptAtMs = Number.NEGATIVE_INFINITY;
    #isEnding = false;
    constructor(dir, program, settings, state) {
        const look = () => this.look();
        const { memoryLimitBytes, requestTimeoutMs } = settings;
        const silenceMs = requestTimeoutMs + 15_000;
        this.#dir = dir;
        this.#settings = settings;
        this.#state = state;
        this.#pool = new ServerPool(dir, program, { memoryLimitBytes, silenceMs, loadMs: loadTimeoutMs }, look);
        this.#proxy = new ManagedProcess(dir, program, { role: "proxy", args: [], logName: "proxy" }, look);
        this.#link = new ProxyLink(this.#proxy, state.secret, state.ports);
    }
    /** Compares what runs with what should run, and mends one step of the difference. Called often; returns at once. */
    look() {
        // A target that was removed is not made again.
        if (this.#isEnding || !(0,external_node_fs_.existsSync)(this.#dir.state))
            return;
        const nowMs = performance.now();
        this.#keep(nowMs);
        this.#pool.look(nowMs);
        this.#proxy.look(nowMs);
        const wanted = this.#routesKey();
        if (this.#proxy.running === null || wanted === this.#applied || this.#isPushing)
            return;
        this.#isPushing = true;
        this.#push("keep")
            .catch((error) => (0,log_file/* note */.N)(`routes could not be set: ${String(error)}`))
            .finally(() => (this.#isPushing = false));
    }
    async observe() {
        return this.#seen(await this.#settled());
    }
    async install(model) {
        if (rules/* installed */.$f(this.#state, model) === null)
            return this.observe();
        return this.#whenServing(model, async () => {
            const next = rules/* installed */.$f(this.#state, model);
            if (next !== null)
                this.#commit(next);
            return this.#seen(await this.#push("keep"));
        });
    }
    async stage(model, claim) {
        if (rules/* staged */.f6(this.#state, model, claim) === null)
            return this.observe();
        return this.#whenServing(model, async () => {
            const next = rules/* staged */.f6(this.#state, model, claim);
            if (next === null)
                return this.observe();
            await (0,signature/* assertSameSignature */.zf)(this.#port(this.#state.champion), this.#port(model), model.name);
            this.#commit(rules/* staged */.f6(this.#state, model, claim) ?? this.#state);
            return this.#seen(await this.#push(0));
        });
    }
    setWeight(percent, claim) {
        return this.#inTurn(async () => {
            rules/* weighted */.Y1(this.#state, percent, claim);
            const before = await this.#settled();
            const answers = percent <= before.percent || (await this.#answers(this.#state.canary?.model ?? null));
            const canary = rules/* weighted */.Y1(this.#state, percent, claim);
            const next = { ...this.#state, canary };
            if (percent <= before.percent)
                return this.#lower(next, percent);
            if (before.canary?.ready !== true || !answers)
                throw notReady();
            // Written first: whatever happens now, no more is routed than is written.
            this.#commit(next);
            return this.#seen(await this.#push(percent));
        });
    }
    finalize(claim) {
        return this.#inTurn(async () => {
            const status = await this.#settled();
            const next = rules/* finalized */.bd(this.#state, claim, status.percent);
            if (next === null)
                return this.observe();
            if (status.canary?.ready !== true)
                throw notReady();
            this.#commit(next);
            return this.#seen(await this.#push(0));
        });
    }
    /** Waits for nobody: not for a command that waits for a model, not for a proxy that does not answer. */
    async retreat(reason) {
        const next = rules/* retreated */.rJ(this.#state, reason, new Date().toISOString());
        this.#state = next;
        const timeout = (0,promises_.setTimeout)(retreatPatienceMs, null);
        const status = await Promise.race([this.#push(0).catch(() => null), timeout]);
        if (status === null) {
            (0,log_file/* note */.N)("the proxy did not take the retreat, so it is restarted, which sends everything to the champion");
            this.#proxy.signal("SIGKILL");
        }
        this.#write();
        return status === null ? this.observe() : this.#seen(status);
    }
    async restore(model) {
        if (rules/* restored */.v0(this.#state, model) === null)
            return this.observe();
        return this.#whenServing(model, async () => {
            const next = rules/* restored */.v0(this.#state, model);
            if (next === null)
                return this.observe();
            this.#commit(rules/* retreated */.rJ(next, "a rollback restored another model", new Date().toISOString()));
            return this.#seen(await this.#push(0));
        });
    }
    /** @returns the digests of the models that are still needed */
    collect() {
        return this.#inTurn(async () => {
            this.#commit(rules/* collected */.gd(this.#state));
            // Nothing is sent any more to what is about to end.
            await this.#push("keep");
            this.#keep(performance.now());
            return this.#wanted().map(({ sha256 }) => sha256);
        });
    }
    /** Where the variant's own server listens. */
    server(variant) {
        const model = variant === "champion" ? this.#state.champion : (this.#state.canary?.model ?? null);
        return { port: this.#port(model), name: model?.name ?? "" };
    }
    async renew() {
        if (this.#settings.leaseMs !== null && this.#state.canary !== null)
            await this.#link.renew();
    }
    /** Ends everything, in the order in which requests come in. */
    async end() {
        this.#isEnding = true;
        this.#proxy.signal("SIGTERM");
        const drained = performance.now() + drainPatienceMs;
        while (this.#proxy.isAlive && performance.now() < drained)
            await (0,promises_.setTimeout)(20);
        this.#proxy.signal("SIGKILL");
        this.#pool.end("SIGTERM");
        // Without a proxy nobody waits for their answers.
        const idle = performance.now() + idlePatienceMs;
        while (!this.#pool.isEmpty && performance.now() < idle)
            await (0,promises_.setTimeout)(20);
        this.#pool.end("SIGKILL");
    }
    /** Lets a server come up first, and only then takes a turn: a slow model keeps nobody waiting. */
    async #whenServing(model, then) {
        if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(this.#dir.models, model.sha256, model.entry))) {
            throw (0,target_error/* targetError */._)({
                code: "target-model-changed",
                message: "the model's copy is not in the state-dir",
                hint: "Repeat the command.",
            });
        }
        const key = { ...model };
        this.#starting.set(key, Promise.resolve());
        try {
            this.look();
            await untilServing(this.#pool, model, loadTimeoutMs);
            return await this.#inTurn(then);
        }
        finally {
            this.#starting.delete(key);
        }
    }
    /** Asked in this moment: the proxy's own look may be half a second old. */
    async #answers(model) {
        const port = this.#route(model)?.port ?? null;
        return port !== null && (await loadingOf(port, supervisor_answerMs))?.kind === "serving";
    }
    #inTurn(step) {
        const turn = this.#queue.then(step);
        this.#queue = turn.catch(() => undefined);
        return turn;
    }
    async #lower(next, percent) {
        this.#state = next;
        const status = await this.#push(percent);
        this.#write();
        return this.#seen(status);
    }
    #commit(next) {
        (0,state_file/* writeState */.Jq)(this.#dir.state, next);
        this.#state = next;
    }
    #write() {
        (0,state_file/* writeState */.Jq)(this.#dir.state, this.#state);
    }
    async #push(percent) {
        let sent = "";
        const { isApplied, status } = await this.#link.push(percent, () => {
            sent = this.#routesKey();
            return this.#intent();
        });
        if (isApplied)
            this.#applied = sent;
        return status;
    }
    /** What the proxy does once it does what it should: right after a restart it knows nothing of its models yet. */
    async #settled() {
        const until = performance.now() + settlePatienceMs;
        do {
            const isKnown = this.#routesKey() === this.#applied;
            // A proxy that took the place of a dead one may answer before its predecessor's death was seen here.
            const status = isKnown || this.#proxy.isFailing ? await this.#link.status() : null;
            if (status !== null && status.generation > 0)
                return status;
            await (0,promises_.setTimeout)(settleLookMs);
        } while (performance.now() < until);
        throw (0,target_error/* targetError */._)({
            code: "target-unreachable",
            message: "the proxy has not taken its routes",
            hint: "Observe the target again, and look into logs/supervisor.log in the state-dir.",
        });
    }
    #intent() {
        const { champion, canary } = this.#state;
        return {
            champion: this.#route(champion),
            canary: canary === null ? null : this.#route(canary.model),
            allowedPercent: canary?.allowedPercent ?? 0,
            leaseMs: this.#settings.leaseMs,
        };
    }
    /** Another proxy, other models and other processes behind them: each is a reason to send the routes again. */
    #routesKey() {
        const { champion, canary } = this.#intent();
        return JSON.stringify([this.#proxy.instance, champion, canary]);
    }
    #route(model) {
        if (model === null)
            return null;
        const { name, version, sha256 } = model;
        const running = this.#pool.process(sha256)?.running ?? null;
        return { name, version, sha256, port: running?.port ?? null, instance: running?.instance ?? null };
    }
    #port(model) {
        const port = this.#route(model)?.port ?? null;
        if (port !== null)
            return port;
        throw (0,target_error/* targetError */._)({
            code: model === null ? "target-no-canary" : "target-model-not-serving",
            message: model === null ? "there is no such variant on the target" : "the model's server is being started",
            hint: "Observe the target and try again.",
        });
    }
    #wanted() {
        const { champion, canary, previous } = this.#state;
        const wanted = [champion, canary?.model ?? null, previous, ...this.#starting.keys()];
        return wanted.filter((model) => model !== null);
    }
    #keep(nowMs) {
        const isTime = nowMs - this.#sweptAtMs > sweepEveryMs;
        if (isTime)
            this.#sweptAtMs = nowMs;
        const left = isTime ? (0,run_file/* listRunFiles */.ty)(this.#dir.run).filter(({ instance }) => !this.#knows(instance)) : [];
        const alive = left.filter(({ pid, instance }) => (0,process_identity/* isRunning */.W)(pid, instance));
        for (const { instance } of left.filter((running) => !alive.includes(running)))
            (0,run_file/* removeRunFile */.MX)(this.#dir.run, instance);
        const proxy = alive.find(({ role }) => role === "proxy");
        if (proxy !== undefined && this.#proxy.running === null && this.#proxy.instance === "")
            this.#proxy.adopt(proxy, nowMs);
        this.#pool.keep(this.#wanted(), alive, nowMs);
        for (const { pid, instance } of alive)
            if (!this.#knows(instance))
                (0,process_identity/* signalProcess */.a)(pid, instance, "SIGTERM");
    }
    #knows(instance) {
        return this.#proxy.instance === instance || this.#pool.knows(instance);
    }
    #seen(status) {
        return observed(status, this.#state.canary?.claim ?? null);
    }
}
function notReady() {
    return (0,target_error/* targetError */._)({
        code: "target-canary-not-ready",
        message: "the canary does not answer, so it gets no more traffic",
        hint: "Look into its log in the state-dir, or retreat.",
    });
}

;// CONCATENATED MODULE: ./shared/adapters/deploy/local/supervisor/supervisor-process.ts













const supervisor_process_lookEveryMs = 100;
const lockLookMs = 1000;
const claimSchema = schemas/* object */.Ikc({ rolloutId: schemas/* string */.YjP().min(1).max(256), seq: schemas/* int */.Whr().min(0) });
const withModel = schemas/* object */.Ikc({ model: state_file/* servedModelSchema */.Qy });
const withClaim = schemas/* object */.Ikc({ claim: claimSchema });
/** The whole life of the supervisor: ends at once where another one holds the lock. */
async function runSupervisor(root, instance) {
    const dir = (0,state_dir/* stateDirAt */.Y)(root);
    const self = { pid: process.pid, instance };
    if (isOver(dir) || (0,exclusive_lock/* acquireLock */.IZ)(dir.lock, self) !== null)
        return;
    if (isOver(dir)) {
        (0,exclusive_lock/* releaseLock */.x_)(dir.lock, self);
        return;
    }
    const settings = (0,local_settings/* readSettings */.s)(dir.settings);
    const state = withPorts((0,state_file/* readState */.un)(dir.state), settings);
    (0,state_file/* writeState */.Jq)(dir.state, state);
    const program = (0,local_program/* ownProgram */.D)(process.argv[1] ?? "");
    const supervisor = new Supervisor(dir, program, settings, state);
    const end = async () => {
        (0,atomic_file/* replaceFile */.f)(dir.ended, String(Date.now()));
        await supervisor.end();
    };
    /** Ends this process; what serves goes on, and the next supervisor takes it over. */
    const leave = () => {
        (0,exclusive_lock/* releaseLock */.x_)(dir.lock, self);
        process.exit(0);
    };
    const control = (0,external_node_http_.createServer)((request, response) => void (0,loopback_server/* serveJson */.E)(state.secret, commandsOf(supervisor, program.id, { end, leave }))(request, response));
    await listenOn(control, dir, instance, program.id);
    (0,log_file/* note */.N)(`supervisor ${instance} began`);
    process.on("SIGTERM", leave);
    setInterval(() => supervisor.look(), supervisor_process_lookEveryMs);
    setInterval(() => {
        if ((0,external_node_fs_.existsSync)(dir.state) && (0,exclusive_lock/* lockHolder */.ms)(dir.lock)?.instance === instance)
            return;
        // The state-dir was removed, or another supervisor has it. Children see to themselves: their run files are gone.
        process.exit(0);
    }, lockLookMs);
    supervisor.look();
}
/** Whether the target was removed, or shut down while this process was on its way. */
function isOver(dir) {
    return !(0,external_node_fs_.existsSync)(dir.state) || performance.timeOrigin < Number((0,atomic_file/* readIfThere */.q)(dir.ended) ?? 0);
}
/** Ports that the administrator names replace those that were chosen freely. */
function withPorts(state, { trafficPort, adminPort }) {
    if (state === null)
        throw new TypeError("a supervisor is started on a state-dir that has a state");
    const { traffic, admin } = state.ports;
    return { ...state, ports: { traffic: trafficPort ?? traffic, admin: adminPort ?? admin } };
}
async function listenOn(control, dir, instance, programId) {
    control.listen(0, "127.0.0.1");
    await (0,external_node_events_.once)(control, "listening");
    const { port } = control.address();
    (0,atomic_file/* replaceFile */.f)(dir.control, JSON.stringify({ port, pid: process.pid, instance, programId }));
}
function commandsOf(supervisor, programId, { end, leave }) {
    const soon = (then) => void setTimeout(then, 20);
    return {
        hello: () => Promise.resolve({ programId }),
        observe: () => attended(supervisor, supervisor.observe()),
        install: (body) => attended(supervisor, supervisor.install(withModel.parse(body).model)),
        stage(body) {
            const { model, claim } = withModel.extend(withClaim.shape).parse(body);
            return attended(supervisor, supervisor.stage(model, claim));
        },
        setWeight(body) {
            // JSON has no NaN: it arrives as null, and is refused like every other share that cannot be routed.
            const { percent, claim } = withClaim.extend({ percent: schemas/* number */.aig().nullable() }).parse(body);
            return attended(supervisor, supervisor.setWeight(percent ?? Number.NaN, claim));
        },
        finalize: (body) => attended(supervisor, supervisor.finalize(withClaim.parse(body).claim)),
        retreat: (body) => supervisor.retreat(schemas/* object */.Ikc({ reason: schemas/* string */.YjP() }).parse(body).reason),
        restore: (body) => supervisor.restore(withModel.parse(body).model),
        collect: () => supervisor.collect(),
        server(body) {
            const { variant } = schemas/* object */.Ikc({ variant: schemas/* enum */.k5n(["champion", "canary"]) }).parse(body);
            return Promise.resolve(supervisor.server(variant));
        },
        leave() {
            soon(leave);
            return Promise.resolve({});
        },
        async shutdown() {
            await end();
            soon(leave);
            return {};
        },
    };
}
/** Whoever drives or watches the rollout renews its lease. */
async function attended(supervisor, work) {
    const outcome = await work;
    await supervisor.renew();
    return outcome;
}


/***/ }),

/***/ 19283:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ peakResidentBytes)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);

/**
 * The largest resident size that a process has had, in bytes: VmHWM, so that a peak between two looks is seen too.
 * Null where there is no /proc, or no such process any more.
 */
function peakResidentBytes(pid) {
    try {
        const match = /^VmHWM:\s+(\d+) kB$/mu.exec((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${String(pid)}/status`, "utf8"));
        return match === null ? null : Number(match[1]) * 1024;
    }
    catch {
        return null;
    }
}


/***/ })

};
