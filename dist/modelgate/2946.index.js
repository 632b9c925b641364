export const id = 2946;
export const ids = [2946];
export const modules = {

/***/ 32946:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   githubJournal: () => (/* binding */ githubJournal)
/* harmony export */ });
/* harmony import */ var _core_canary_rollout_id_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19108);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46677);
/* harmony import */ var _records_canonical_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(51440);
/* harmony import */ var _records_journal_line_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(69643);
/* harmony import */ var _records_rollout_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66730);
/* harmony import */ var _records_rollout_note_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42835);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29564);







/** Deployments of ours among others of the environment, such as those that a job with `environment` makes by itself. */
const TASK = "modelgate";
/** Neither branches nor tags: nobody checks them out, and no workflow is started by them. */
const PREFIX = "modelgate";
const PAGE = 100;
/** Deployments of one environment that are searched for a rollout; ten thousand are years. */
const MOST_PAGES = 100;
/**
 * The journal as GitHub shows it. A deployment's payload is the plan, its statuses are the lines; claims and latches are refs, whose
 * creation fails where there is one. There is no other store.
 */
function githubJournal(client, place) {
    const { owner, repo } = place;
    const at = { owner, repo };
    const deployments = deploymentFinder(client, place);
    const pins = pinnedRefs(client, place);
    const documentOf = async (key) => {
        const ref = refOf(key, "plan");
        const there = await pins.read(ref);
        if (there === undefined)
            return null;
        const { data } = _records_rollout_document_js__WEBPACK_IMPORTED_MODULE_1__/* .rolloutDocumentSchema */ .q.safeParse(there);
        if (data === undefined)
            throw spoiled(ref);
        return data;
    };
    return {
        location: `GitHub deployments of ${owner}/${repo}`,
        numbers: ({ environment, model }) => asking("list rollouts", "contents: read", async () => {
            const prefix = `${PREFIX}/${(0,_core_canary_rollout_id_js__WEBPACK_IMPORTED_MODULE_4__/* .pathPart */ .nq)(environment)}/${(0,_core_canary_rollout_id_js__WEBPACK_IMPORTED_MODULE_4__/* .pathPart */ .nq)(model)}/`;
            // All at once: GitHub knows no pages here.
            const { data: refs } = await client.rest.git.listMatchingRefs({ ...at, ref: prefix });
            const numbers = refs.flatMap(({ ref }) => numberOf(ref, `refs/${prefix}`) ?? []);
            return [...new Set(numbers)].sort((a, b) => a - b);
        }),
        begin: (key, document) => asking(`begin rollout ${(0,_core_canary_rollout_id_js__WEBPACK_IMPORTED_MODULE_4__/* .rolloutIdOf */ .cM)(key)}`, "contents: write", async () => {
            const isOurs = await pins.set(refOf(key, "plan"), _records_rollout_document_js__WEBPACK_IMPORTED_MODULE_1__/* .rolloutDocumentSchema */ .q.parse(document), (there) => {
                return _records_rollout_document_js__WEBPACK_IMPORTED_MODULE_1__/* .rolloutDocumentSchema */ .q.safeParse(there).data?.id === document.id;
            });
            if (isOurs)
                await deployments.ensure(key, document);
            return isOurs ? "begun" : "taken";
        }),
        document: (key) => asking(`read rollout ${(0,_core_canary_rollout_id_js__WEBPACK_IMPORTED_MODULE_4__/* .rolloutIdOf */ .cM)(key)}`, "contents: read", () => documentOf(key)),
        pin: (key, kind, note) => asking(`set ${kind} of rollout ${(0,_core_canary_rollout_id_js__WEBPACK_IMPORTED_MODULE_4__/* .rolloutIdOf */ .cM)(key)}`, "contents: write", () => pins.set(refOf(key, kind), note, (there) => _records_rollout_note_js__WEBPACK_IMPORTED_MODULE_2__/* .rolloutNoteSchema */ .r.safeParse(there).data?.id === note.id)),
        pinned: (key, kind) => asking(`read ${kind} of rollout ${(0,_core_canary_rollout_id_js__WEBPACK_IMPORTED_MODULE_4__/* .rolloutIdOf */ .cM)(key)}`, "contents: read", async () => {
            const there = await pins.read(refOf(key, kind));
            return there === undefined ? null : (_records_rollout_note_js__WEBPACK_IMPORTED_MODULE_2__/* .rolloutNoteSchema */ .r.safeParse(there).data ?? UNREADABLE_NOTE);
        }),
        append: (key, entry) => asking(`write into rollout ${(0,_core_canary_rollout_id_js__WEBPACK_IMPORTED_MODULE_4__/* .rolloutIdOf */ .cM)(key)}`, "deployments: write", async () => {
            const document = await documentOf(key);
            if (document === null)
                throw notBegun(key);
            const id = await deployments.ensure(key, document);
            const { data } = await client.rest.repos.createDeploymentStatus({
                ...at,
                deployment_id: id,
                state: stateOf(entry.kind),
                description: (0,_records_journal_line_js__WEBPACK_IMPORTED_MODULE_5__/* .journalLine */ .Ee)(entry),
                log_url: place.runUrl,
                // It spares production anyway, and whom it spares is ours to say.
                auto_inactive: false,
            });
            const first = (await statuses(client, at, id)).find((one) => one.entry.seq === entry.seq);
            // Statuses cannot be written on a condition, so the one that was there first is the one that counts.
            return first?.id === data.id ? "written" : "lost";
        }),
        entries: (key) => asking(`read rollout ${(0,_core_canary_rollout_id_js__WEBPACK_IMPORTED_MODULE_4__/* .rolloutIdOf */ .cM)(key)}`, "deployments: read", async () => {
            const id = await deployments.find(key);
            return id === null ? [] : (await statuses(client, at, id)).map(({ entry }) => entry);
        }),
    };
}
/**
 * Finds and makes deployments by what their payload says, and remembers where: an id never changes. A run that dies after it has taken a
 * number leaves no deployment, and one is made when the first line comes. Of two made at once the older counts.
 */
function deploymentFinder(client, place) {
    const at = { owner: place.owner, repo: place.repo };
    const known = new Map();
    const find = async (key) => {
        const wanted = (0,_core_canary_rollout_id_js__WEBPACK_IMPORTED_MODULE_4__/* .rolloutIdOf */ .cM)(key);
        const remembered = known.get(wanted);
        if (remembered !== undefined)
            return remembered;
        let oldest = null;
        for (let page = 1; page <= MOST_PAGES; page += 1) {
            const parameters = { ...at, task: TASK, environment: key.environment, per_page: PAGE, page };
            const { data } = await client.rest.repos.listDeployments(parameters);
            const ids = data.filter(({ payload }) => rolloutIdIn(payload) === wanted).map(({ id }) => id);
            // Newest first: what was made twice stands close together.
            if (ids.length > 0)
                oldest = Math.min(...ids);
            if (ids.length > 0 || data.length < PAGE)
                break;
        }
        if (oldest !== null)
            known.set(wanted, oldest);
        return oldest;
    };
    return {
        find,
        async ensure(key, document) {
            const found = await find(key);
            if (found !== null)
                return found;
            await client.rest.repos.createDeployment({
                ...at,
                ref: document.commit ?? place.sha,
                task: TASK,
                environment: key.environment,
                description: descriptionOf(document),
                payload: JSON.parse((0,_records_canonical_json_js__WEBPACK_IMPORTED_MODULE_6__/* .canonicalJson */ .d)(document)),
                // The model has been judged by its records; neither a merge nor other checks belong here.
                auto_merge: false,
                required_contexts: [],
            });
            const made = await find(key);
            if (made === null)
                throw notBegun(key);
            return made;
        },
    };
}
function notBegun(key) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ModelgateError */ .HJ("external", [
        {
            code: "journal-unavailable",
            message: `GitHub shows no plan or deployment of rollout ${(0,_core_canary_rollout_id_js__WEBPACK_IMPORTED_MODULE_4__/* .rolloutIdOf */ .cM)(key)}`,
            hint: "It was deleted, or GitHub has not caught up; run again.",
        },
    ]);
}
/** A plan that cannot be read may be that of a rollout under way: it is not passed over. */
function spoiled(ref) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ModelgateError */ .HJ("data", [
        {
            code: "journal-spoiled",
            message: `the commit at refs/${ref} is not a plan that this version of modelgate reads`,
            hint: "It was made by hand or by a newer version. Use that version, or remove the ref if nothing of that rollout is served.",
        },
    ]);
}
/** A payload comes back as an object or as its text. Others' deployments have others' payloads. */
function rolloutIdIn(payload) {
    return (_records_rollout_document_js__WEBPACK_IMPORTED_MODULE_1__/* .rolloutDocumentSchema */ .q.safeParse(typeof payload === "string" ? jsonOf(payload) : payload).data?.rolloutId ?? null);
}
/** Our lines, oldest first. Ids rise with time, and two of one second have an order. */
async function statuses(client, at, deploymentId) {
    const parameters = { ...at, deployment_id: deploymentId, per_page: PAGE };
    const all = await client.paginate(client.rest.repos.listDeploymentStatuses, parameters);
    return all
        .flatMap(({ id, description }) => {
        const entry = (0,_records_journal_line_js__WEBPACK_IMPORTED_MODULE_5__/* .parseJournalLine */ .Ln)(description);
        return entry === null ? [] : [{ id, entry }];
    })
        .sort((a, b) => a.id - b.id);
}
function stateOf(kind) {
    switch (kind) {
        case "staged":
        case "raise":
        case "settled":
        case "look":
        case "finalize":
            return "in_progress";
        case "promoted":
        case "restored":
            return "success";
        case "aborted":
            return "failure";
        case "superseded":
            return "inactive";
    }
}
function descriptionOf(document) {
    const { rolloutId } = document;
    return document.kind === "rollout"
        ? `Canary of ${rolloutId}: ${document.candidate.version}`.slice(0, 140)
        : `Rollback of ${rolloutId}: to ${document.to.version}`.slice(0, 140);
}
function refOf({ environment, model, number }, kind) {
    return `${PREFIX}/${(0,_core_canary_rollout_id_js__WEBPACK_IMPORTED_MODULE_4__/* .pathPart */ .nq)(environment)}/${(0,_core_canary_rollout_id_js__WEBPACK_IMPORTED_MODULE_4__/* .pathPart */ .nq)(model)}/${String(number)}/${kind}`;
}
function numberOf(ref, prefix) {
    const [number = ""] = ref.slice(prefix.length).split("/");
    return ref.startsWith(prefix) && /^[1-9]\d{0,14}$/u.test(number) ? Number(number) : null;
}
/** A latch of that name whose commit says something else is still a latch: it was set, and by whom is not known. */
const UNREADABLE_NOTE = { id: "", reason: "unknown", actorId: null, at: "unknown", runUrl: null };
/** What only one can set: a ref to a commit without parents whose message is JSON. */
function pinnedRefs(client, place) {
    const at = { owner: place.owner, repo: place.repo };
    const read = async (ref) => {
        let sha;
        try {
            const { data } = await client.rest.git.getRef({ ...at, ref });
            sha = data.object.sha;
        }
        catch (error) {
            if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .githubFailure */ .eQ)(error)?.status === 404)
                return undefined;
            throw error;
        }
        const { data } = await client.rest.git.getCommit({ ...at, commit_sha: sha });
        return jsonOf(data.message) ?? null;
    };
    return {
        read,
        async set(ref, content, isOurs) {
            const { data: source } = await client.rest.git.getCommit({ ...at, commit_sha: place.sha });
            const message = (0,_records_canonical_json_js__WEBPACK_IMPORTED_MODULE_6__/* .canonicalJson */ .d)(content);
            const commit = await client.rest.git.createCommit({ ...at, message, tree: source.tree.sha, parents: [] });
            try {
                await client.rest.git.createRef({ ...at, ref: `refs/${ref}`, sha: commit.data.sha });
                return true;
            }
            catch (error) {
                // Somebody was first; or it was us, and the answer was lost.
                const there = await read(ref);
                if (there === undefined)
                    throw error;
                return isOurs(there);
            }
        },
    };
}
function jsonOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
async function asking(operation, permission, work) {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ModelgateError */ .HJ)
            throw error;
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .translateGithubError */ .m4)(error, { operation, permission });
    }
}


/***/ }),

/***/ 69643:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ee: () => (/* binding */ journalLine),
/* harmony export */   Ln: () => (/* binding */ parseJournalLine)
/* harmony export */ });
/* unused harmony export LONGEST_LINE */
/** GitHub's limit for the description of a deployment status. */
const LONGEST_LINE = 140;
const KINDS = [
    "staged",
    "raise",
    "settled",
    "look",
    "finalize",
    "promoted",
    "aborted",
    "restored",
    "superseded",
];
const VERDICTS = ["harm", "proven", "undecided"];
/** Whole numbers in base 36: six counters of a busy service and the time fit beside what people read. */
const BASE = 36;
const MINUS = "-";
/**
 * One journal entry as one line: `mg1 raise s=3/5 w=25 seq=9 v=undecided n=812 c=mk,3,1d b=cq0,60,mi e=5f1c t=t2k3k0`. What people want
 * is readable; `c` and `b` are the counters of canary and champion (requests, errors, slow answers), `e` their epoch, `t` the time.
 *
 * Where counters of many digits leave no room, the words for people go first: the reason, then the number of requests.
 *
 * @throws TypeError when it is longer than a status may be even so: steps, weights and reasons of ours are shorter
 */
function journalLine(entry) {
    const { requests, reason } = entry;
    const n = `n=${String(requests)}`;
    const whole = lineOf(entry, reason === null ? [n] : [n, `r=${reason}`]);
    const line = [whole, lineOf(entry, [n]), lineOf(entry, [])].find(({ length }) => length <= LONGEST_LINE);
    if (line === undefined)
        throw new TypeError(`a journal line of ${String(whole.length)} characters: ${whole}`);
    return line;
}
function lineOf(entry, words) {
    const { kind, step, steps, weightPercent, seq, verdict, reading, atSeconds } = entry;
    return [
        "mg1",
        kind,
        `s=${String(step)}/${String(steps)}`,
        `w=${String(weightPercent)}`,
        `seq=${String(seq)}`,
        ...(verdict === null ? [] : [`v=${verdict}`]),
        ...words,
        ...(reading === null
            ? []
            : [`c=${armText(reading.canary)}`, `b=${armText(reading.champion)}`, `e=${reading.epoch}`]),
        `t=${atSeconds.toString(BASE)}`,
    ].join(" ");
}
/** Reads a line; null for anything that no version of `journalLine` wrote: other tools have statuses of their own. */
function parseJournalLine(line) {
    const [mark, kind, ...rest] = line.split(" ");
    if (mark !== "mg1" || line.length > LONGEST_LINE)
        return null;
    const fields = new Map(rest.map((part) => [part.slice(0, part.indexOf("=")), part.slice(part.indexOf("=") + 1)]));
    const [step, steps] = (fields.get("s") ?? "").split("/").map(whole);
    const weightPercent = percent(fields.get("w"));
    const seq = whole(fields.get("seq"));
    const requests = whole(fields.get("n") ?? "0");
    const atSeconds = whole36(fields.get("t"));
    const verdict = VERDICTS.find((known) => known === fields.get("v")) ?? null;
    const known = KINDS.find((one) => one === kind);
    const reading = fields.has("c") ? readingOf(fields) : null;
    const isWhole = (value) => value !== null && value !== undefined;
    if (known === undefined || !isWhole(step) || !isWhole(steps) || weightPercent === null)
        return null;
    if (!isWhole(seq) || seq === 0 || !isWhole(requests) || !isWhole(atSeconds))
        return null;
    if (reading === undefined || (fields.has("v") && verdict === null))
        return null;
    const reason = fields.get("r") ?? null;
    if (reason !== null && !/^[a-z][a-z0-9-]{0,39}$/u.test(reason))
        return null;
    return { seq, kind: known, atSeconds, step, steps, weightPercent, verdict, reason, requests, reading };
}
function armText({ requests, errors, slow }) {
    return [requests, errors, slow].map((value) => (value === null ? MINUS : value.toString(BASE))).join(",");
}
/** Undefined for a reading that is none. */
function readingOf(fields) {
    const canary = armOf(fields.get("c"));
    const champion = armOf(fields.get("b"));
    const epoch = fields.get("e") ?? "";
    return canary === null || champion === null || !/^[\w.-]{1,8}$/u.test(epoch)
        ? undefined
        : { epoch, canary, champion };
}
function armOf(text) {
    const parts = (text ?? "").split(",");
    const requests = whole36(parts[0]);
    const errors = whole36(parts[1]);
    const slow = parts[2] === MINUS ? null : whole36(parts[2]);
    if (parts.length !== 3 || requests === null || errors === null || (slow === null && parts[2] !== MINUS))
        return null;
    return { requests, errors, slow };
}
function whole(text) {
    return text !== undefined && /^\d{1,16}$/u.test(text) ? safe(Number(text)) : null;
}
function whole36(text) {
    return text !== undefined && /^[0-9a-z]{1,11}$/u.test(text) ? safe(Number.parseInt(text, BASE)) : null;
}
function percent(text) {
    const value = text !== undefined && /^\d{1,3}(?:\.\d{1,4})?$/u.test(text) ? Number(text) : Number.NaN;
    return value >= 0 && value <= 100 ? value : null;
}
function safe(value) {
    return Number.isSafeInteger(value) ? value : null;
}


/***/ }),

/***/ 66730:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ rolloutDocumentSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46843);

/** What a rollout or a rollback set out to do: the payload of its deployment, or plan.json. Strict: we alone write it. */
const digest = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/u);
const count = zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().nonnegative();
const share = zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().gt(0).lt(1);
const model = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ version: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), sha256: digest });
const scheduleSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    steps: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().gt(0).max(100)).min(1),
    burnInSeconds: count,
    dwellSeconds: count,
    minimumRequests: count,
    errorBudget: share,
    bakeSeconds: count,
    timeCapSeconds: count,
    onNoData: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["hold", "abort"]),
    lookSeconds: count,
});
const rulesSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    alpha: share,
    errorRatio: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(1),
    errorFloor: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nonnegative(),
    errorSlo: share,
    slowRatio: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(1),
    slowFloor: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nonnegative(),
    slowThresholdMs: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().positive().nullable(),
});
const provenance = {
    /** Commit that was deployed from; null outside a repository. */
    commit: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    policy: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ source: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), sha256: digest }),
    reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    actorId: count.nullable(),
    runUrl: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    /** Digests of the records that let the model in. */
    records: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(digest),
};
const place = {
    /** Tells two plans apart that say the same. */
    id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    rolloutId: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    model: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    environment: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    startedAtSeconds: count,
};
const rolloutSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    schema: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("modelgate.rollout/1"),
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("rollout"),
    ...place,
    candidate: model,
    champion: model.nullable(),
    schedule: scheduleSchema,
    rules: rulesSchema,
    ...provenance,
});
const rollbackSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    schema: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("modelgate.rollout/1"),
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("rollback"),
    ...place,
    /** What served before; null where nobody did. */
    from: model.nullable(),
    to: model,
    breakGlass: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
    ...provenance,
});
const rolloutDocumentSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .discriminatedUnion */ .gMt("kind", [rolloutSchema, rollbackSchema]);


/***/ }),

/***/ 42835:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ rolloutNoteSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46843);

/** Who wanted what, why and when: what an abort latch or a promotion carries. */
const rolloutNoteSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    actorId: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().nonnegative().nullable(),
    at: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    runUrl: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
});


/***/ })

};
