export const id = 6755;
export const ids = [6755];
export const modules = {

/***/ 68420:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Tx: () => (/* binding */ gateSection),
  Pl: () => (/* binding */ headline),
  ji: () => (/* binding */ nextActions)
});

;// CONCATENATED MODULE: ./shared/core/gate/rows-to-decide.ts
/**
 * About how many rows would decide the gate if the value stayed what it is: n · (width / needed)².
 *
 * `width` is the distance from the value to the bound, `needed` from the value to the limit. An approximation: it takes
 * the interval to shrink with 1/√n, which holds for means and proportions away from 0 and 1, and for the AUC.
 *
 * @returns whole rows, at least n; null when the value sits on the limit (no number of rows decides), when the bound does
 *   not lie beyond the limit (it is decided already), or when the answer exceeds 2^53
 */
function rowsToDecide({ n, value, bound, limit }) {
    const needed = Math.abs(limit - value);
    const width = Math.abs(bound - value);
    if (needed === 0 || width <= needed || Math.sign(bound - value) !== Math.sign(limit - value))
        return null;
    const rows = Math.ceil(n * (width / needed) ** 2);
    return Number.isSafeInteger(rows) ? rows : null;
}

// EXTERNAL MODULE: ./shared/report/cell.ts
var cell = __webpack_require__(55437);
// EXTERNAL MODULE: ./shared/report/escape.ts
var report_escape = __webpack_require__(46682);
// EXTERNAL MODULE: ./shared/report/number.ts
var number = __webpack_require__(82344);
// EXTERNAL MODULE: ./shared/report/words.ts + 1 modules
var words = __webpack_require__(17121);
;// CONCATENATED MODULE: ./shared/report/gate-words.ts



const QUOTED = /"(?:[^"\\]|\\.)*"/gu;
const LIMIT = /\s(>=|<=|>|<)\s+(\S+)$/u;
const CHAMPION = /\sno-worse-than champion(?:\s+by\s+(.+))?$/u;
const LONGEST = 90;
const DEMANDS = {
    ">=": { words: "at least", better: "above" },
    ">": { words: "above", better: "above" },
    "<=": { words: "at most", better: "below" },
    "<": { words: "below", better: "below" },
};
/** Every gate, worst first: by verdict, required before advisory, then by how far the value is on the wrong side of its limit. */
function seenGates(result) {
    const rank = { fail: 0, inconclusive: 1, warn: 2, pass: 3 };
    return result.gates
        .map((gate) => seen(gate, result.metrics))
        .sort((a, b) => rank[a.gate.verdict] - rank[b.gate.verdict] ||
        Number(a.gate.advisory) - Number(b.gate.advisory) ||
        shortfall(b) - shortfall(a));
}
/** `roc_auc is 0.871 [0.861, 0.881], must be at least 0.90`; without a value, why there is none. */
function gateSentence(seenGate) {
    const { gate, subject, demand, isComparison } = seenGate;
    const part = decidingPart(gate);
    if (gate.value === null)
        return `${subject} ${demand}, but${part === "" ? "" : `${part},`} ${gateReason(seenGate)}`;
    const verb = isComparison ? "differs from the champion's by" : "is";
    return `${subject} ${verb} ${observedText(seenGate)}${part}, ${demand}`;
}
/** Which gate is meant, short: `recall on "age < 25"`, `roc_auc against the champion`. */
function gateName({ subject, isComparison }) {
    return isComparison ? `${subject} against the champion` : subject;
}
/** What was observed, as printed: value and interval, signed when it is a difference. */
function observedText({ gate, row, isComparison }) {
    if (gate.value === null)
        return "no value";
    const interval = row?.interval ?? null;
    if (!isComparison)
        return (0,number/* estimateText */.YL)(gate.value, interval, gate.limit);
    const printed = (0,number/* printDifference */.n2)(gate.value, interval, gate.limit);
    return printed.interval === null ? printed.value : `${printed.value} ${printed.interval}`;
}
/** Why the gate has its verdict, as a clause; an undefined metric says why it is. */
function gateReason({ gate, row }) {
    const sentence = (0,words/* reasonSentence */.Ux)(gate.reasonCode);
    const missing = row?.undefinedReason ?? null;
    if (gate.reasonCode !== "metric-undefined" || missing === null)
        return sentence;
    return `${sentence}: ${(0,words/* undefinedSentence */.UG)(missing)}`;
}
function seen(gate, metrics) {
    // A comparison sign inside a slice's quotes is not the gate's own; blanks of the same length keep the positions.
    const bare = gate.gate.replace(QUOTED, (quoted) => "x".repeat(quoted.length));
    const champion = CHAMPION.exec(bare);
    if (champion !== null) {
        const margin = champion[1];
        return {
            gate,
            row: rowOf(gate, "difference", metrics),
            subject: subjectOf(gate, champion.index),
            demand: margin === undefined ? "must be no worse" : `must be no worse by ${margin} or more`,
            better: betterDifference(gate),
            isComparison: true,
        };
    }
    const limit = LIMIT.exec(bare);
    const demand = DEMANDS[limit?.[1] ?? ""];
    return {
        gate,
        row: rowOf(gate, "candidate", metrics),
        subject: subjectOf(gate, limit?.index ?? gate.gate.length),
        demand: demand === undefined ? "must meet its limit" : `must be ${demand.words} ${limit?.[2] ?? ""}`,
        better: demand?.better ?? null,
        isComparison: false,
    };
}
function subjectOf({ gate }, end) {
    return (0,report_escape/* shorten */.ml)(gate.slice(0, end), LONGEST);
}
/** The judged end of the interval is the one towards the limit's bad side, which tells the direction without the catalogue. */
function betterDifference({ value, bound, limit }) {
    if (value !== null && bound !== null && bound !== value)
        return bound < value ? "above" : "below";
    return limit === 0 ? null : limit < 0 ? "above" : "below";
}
/** The row of the group and class that decided the gate; one of all rows and no class where there are none. */
function rowOf(gate, of, metrics) {
    const place = (row) => JSON.stringify([row.by, row.group, row.on, row.class]);
    const wanted = place(gate);
    return metrics.find((row) => row.metric === gate.metric && row.of === of && place(row) === wanted) ?? null;
}
/** ` by race` where the gate itself names no attribute: then the attribute that decided is news. */
function decidingAttribute({ gate, by }) {
    return by === null || /^\S+ by /u.test(gate) ? "" : ` by ${by.map((one) => (0,report_escape/* shorten */.ml)(one, 40)).join(" × ")}`;
}
/** ` in group "women"`, ` in class "cat"`: which part of the rows decided; empty for a gate on all of them. */
function decidingPart(gate) {
    const { group, class: className } = gate;
    const groups = group?.map((name) => (name === null ? "the missing value" : `"${(0,report_escape/* shorten */.ml)(name, 40)}"`)) ?? [];
    const inGroup = groups.length === 0 ? "" : ` in group ${groups.join(" × ")}`;
    const part = decidingAttribute(gate) + inGroup;
    return className === null ? part : `${part} in class "${(0,report_escape/* shorten */.ml)(className, 40)}"`;
}
/** How far past its limit the value is on the bad side, in half-widths of its interval, so that different metrics compare. */
function shortfall({ gate, row, better }) {
    if (gate.value === null || better === null)
        return -Number.MAX_VALUE;
    const distance = better === "above" ? gate.limit - gate.value : gate.value - gate.limit;
    const half = row?.interval === null || row === null ? 0 : (row.interval.high - row.interval.low) / 2;
    return half > 0 ? distance / half : distance;
}

;// CONCATENATED MODULE: ./shared/report/gate-section.ts





/** Beyond this the advice "evaluate on n rows" helps nobody. */
const MOST_ROWS_ADVISED = 1e9;
const MOST_ACTIONS = 5;
const MOST_NAMES = 3;
/** The first sentence of a report: the worst thing found, with its number. */
function headline(result) {
    const gates = seenGates(result);
    const [worst] = gates;
    const finding = result.findings[0];
    switch (result.verdict) {
        case "fail":
            return finding !== undefined && worst?.gate.verdict !== "fail"
                ? `Fails: ${findingText(finding)}.`
                : badHeadline("Fails", "fail", gates);
        case "inconclusive":
            return finding !== undefined
                ? `Inconclusive: ${findingText(finding)}.`
                : badHeadline("Inconclusive", "inconclusive", gates);
        case "warn":
            return warnHeadline(result, gates);
        case "pass":
            return passHeadline(gates);
    }
}
/** What to do, one step a cause, worst cause first, with the number of rows that would decide an undecided gate. */
function nextActions(result) {
    const gates = seenGates(result).filter(({ gate }) => gate.verdict !== "pass");
    const explained = new Set([
        ...result.findings.map(({ code: reason }) => reason),
        ...result.gates.map(({ reasonCode }) => reasonCode),
    ]);
    const steps = [
        ...result.findings.map(({ code: reason, hint }) => hint ?? (0,words/* nextStep */.sk)(reason)),
        ...(result.findings.length > 0 ? [] : gateSteps(gates)),
        ...result.reasonCodes.filter((reason) => !explained.has(reason)).map(words/* nextStep */.sk),
    ];
    return [...new Set(steps.filter((step) => step !== null))].slice(0, MOST_ACTIONS);
}
/** One step for all gates that need it, naming them. */
function gateSteps(gates) {
    const concerned = new Map();
    for (const seen of gates) {
        const step = gateStep(seen);
        if (step !== null)
            concerned.set(step, [...(concerned.get(step) ?? []), gateName(seen)]);
    }
    return [...concerned].map(([step, names]) => {
        const more = names.length > MOST_NAMES ? `, and ${(0,number/* countText */.lT)(names.length - MOST_NAMES)} more` : "";
        return `${names.slice(0, MOST_NAMES).join(", ")}${more}: ${step}`;
    });
}
/** Every gate with what was observed and why it was judged so, worst first; then the same as a picture. */
function gateSection(result) {
    const gates = seenGates(result);
    if (gates.length === 0)
        return null;
    const blocks = [
        {
            kind: "table",
            caption: "Every gate, worst first. A gate passes when its whole interval meets the limit.",
            columns: ["Verdict", "Gate", "Observed", "Why"].map((title) => ({ title, align: "left" })),
            rows: gates.map(gateCells),
        },
    ];
    const chart = intervalChart(gates);
    if (chart !== null)
        blocks.push({ kind: "chart", chart });
    return { id: "gates", title: "Gates", keep: "essential", folded: false, blocks };
}
function findingText({ code: reason, detail }) {
    const said = detail.trim().replace(/\.$/u, "");
    return said === "" ? (0,words/* reasonSentence */.Ux)(reason) : said;
}
function badHeadline(word, verdict, gates) {
    const bad = gates.filter(({ gate }) => gate.verdict === verdict && !gate.advisory);
    const required = gates.filter(({ gate }) => !gate.advisory).length;
    const [worst] = bad;
    if (worst === undefined)
        return `${word}.`;
    const why = verdict === "inconclusive" && worst.gate.value !== null ? `: ${gateReason(worst)}` : "";
    const sentence = `${gateSentence(worst)}${why}.`;
    if (bad.length === 1)
        return `${word}: ${sentence}`;
    return `${word} on ${(0,number/* countText */.lT)(bad.length)} of ${(0,number/* counted */.hS)(required, "required gate")}. Worst: ${sentence}`;
}
function warnHeadline(result, gates) {
    if (result.reasonCodes.includes("no-gates"))
        return "Nothing was judged: no gate is declared. The numbers below are observations, not a verdict on them.";
    if (result.reasonCodes.includes("no-gates-here"))
        return "Nothing was judged here: every gate of the policy is another check's.";
    const worst = gates.find(({ gate }) => gate.verdict === "warn");
    return worst === undefined
        ? "Passes with a warning."
        : `Passes with a warning: ${gateSentence(worst)} (${gateReason(worst)}).`;
}
function passHeadline(gates) {
    const required = gates.filter(({ gate }) => !gate.advisory);
    const [closest] = required;
    if (closest === undefined)
        return "Passes.";
    if (required.length === 1)
        return `Passes: ${gateSentence(closest)}.`;
    return `Passes all ${(0,number/* counted */.hS)(required.length, "required gate")}. Closest: ${gateSentence(closest)}.`;
}
function gateStep(seen) {
    const { gate, row } = seen;
    const step = (0,words/* nextStep */.sk)(gate.reasonCode);
    if (gate.reasonCode !== "interval-straddles-limit" ||
        gate.value === null ||
        row === null ||
        row.interval === null ||
        row.n === null)
        return step;
    const bound = gate.limit > gate.value ? row.interval.high : row.interval.low;
    const rows = rowsToDecide({ n: row.n, value: gate.value, bound, limit: gate.limit });
    if (rows === null || rows > MOST_ROWS_ADVISED)
        return "The value is so near its limit that more rows are unlikely to decide; improve the model.";
    return `Evaluate on more rows: about ${(0,number/* countText */.lT)(roundedUp(rows))} instead of ${(0,number/* countText */.lT)(row.n)} would decide, if the value stays what it is.`;
}
/** Two significant digits: the estimate deserves no more. */
function roundedUp(rows) {
    const unit = 10 ** Math.max(0, Math.floor(Math.log10(rows)) - 1);
    return Math.ceil(rows / unit) * unit;
}
function gateCells(seen) {
    const { gate } = seen;
    return [
        { kind: "verdict", verdict: gate.verdict, advisory: gate.advisory },
        (0,cell/* code */.aY)(gate.gate),
        observedCell(seen),
        (0,cell/* text */.Qq)(gateReason(seen)),
    ];
}
function observedCell({ gate, row, isComparison }) {
    if (gate.value === null)
        return (0,cell/* text */.Qq)("no value");
    const print = isComparison ? number/* printDifference */.n2 : number/* printEstimate */.id;
    return { kind: "estimate", ...print(gate.value, row?.interval ?? null, gate.limit) };
}
function intervalChart(gates) {
    const drawn = gates.filter(({ gate }) => gate.value !== null);
    if (drawn.length === 0)
        return null;
    return {
        kind: "intervals",
        caption: "Values and intervals against their limits.",
        alternative: alternative(drawn),
        unit: "",
        rows: drawn.map(({ gate, row, better }) => ({
            label: gate.gate,
            value: gate.value,
            low: row?.interval?.low ?? null,
            high: row?.interval?.high ?? null,
            limit: gate.limit,
            better,
            verdict: gate.verdict,
        })),
    };
}
/** By reason and not by verdict: an advisory gate that misses only warns, and its interval lies on the wrong side all the same. */
const MISSES = ["bound-misses-limit", "miss-not-confirmed", "exact-misses-limit"];
function alternative(gates) {
    const wrong = gates.filter(({ gate }) => MISSES.includes(gate.reasonCode)).map(gateName);
    const astride = gates
        .filter((seen) => seen.gate.reasonCode === "interval-straddles-limit")
        .map((seen) => `${gateName(seen)} (${observedText(seen)})`);
    const parts = [
        ...(wrong.length > 0 ? [`Wholly past the limit: ${wrong.slice(0, 5).join(", ")}.`] : []),
        ...(astride.length > 0 ? [`Astride the limit: ${astride.slice(0, 5).join(", ")}.`] : []),
    ];
    if (parts.length > 0)
        return parts.join(" ");
    // A verdict can have another reason than where the interval lies, and then this is no place to say where it does.
    const other = gates.filter(({ gate }) => gate.verdict === "inconclusive").map(gateName);
    if (other.length > 0)
        return `Not decided by the limit: ${other.slice(0, 5).join(", ")}.`;
    const withInterval = gates.filter(({ row }) => (row?.interval ?? null) !== null);
    return withInterval.length === 0 ? "None has an interval." : "Every interval lies on the passing side of its limit.";
}


/***/ }),

/***/ 94233:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kw: () => (/* binding */ gatePlaces),
  OC: () => (/* binding */ loadModelPolicy),
  tb: () => (/* binding */ loadPolicy)
});

// UNUSED EXPORTS: FIRST_ADOPTION

// EXTERNAL MODULE: ./shared/config/choose-model.ts
var choose_model = __webpack_require__(99148);
;// CONCATENATED MODULE: ./shared/config/defaults.ts
/**
 * What holds where neither inputs nor file say otherwise. The texts of the inputs repeat these numbers for readers; a test keeps them equal.
 * The minimum group is the usual rule of thumb: 30 rows, and 10 in the class that the metric divides by.
 */
const DEFAULTS = {
    threshold: 0.5,
    confidence: 0.95,
    replicates: 2000,
    minimumGroup: 30,
    minimumDenominator: 10,
    minimumCell: 10,
    provider: "cpu",
    /** Fixed, so that the same inputs give the same bytes on every machine (model-runner.ts). */
    threads: 2,
    timeLimitSeconds: 600,
    memoryLimitMb: 4096,
    batchRows: 8192,
    throughputRows: 256,
    rounds: 12,
    durationSeconds: 60,
};

// EXTERNAL MODULE: ./shared/config/load.ts + 3 modules
var load = __webpack_require__(29843);
// EXTERNAL MODULE: ./shared/core/errors.ts
var errors = __webpack_require__(46677);
;// CONCATENATED MODULE: ./shared/config/policy-change.ts


/**
 * Compares the policy that judges with the one that the change brings. The latter decides nothing here, but it has to be one: merged, it
 * would judge everything that follows.
 *
 * @param own the change's own file; null when it has none any more
 * @throws ModelgateError kind "input" when the change's own file is not valid, with every problem in it
 */
function policyChange(judging, own, model, metrics) {
    if (own === null)
        return { kind: "removed" };
    if (own.sha256 === judging.file.sha256)
        return { kind: "unchanged" };
    const loaded = (0,load/* loadConfig */.Z)(own, metrics);
    if (loaded.kind === "problems")
        throw (0,errors/* problemsError */.$j)("input", loaded.problems);
    const before = gateTexts(judging.loaded, model);
    const after = gateTexts(loaded, model);
    return {
        kind: "changed",
        gatesAdded: after.filter((gate) => !before.includes(gate)),
        gatesRemoved: before.filter((gate) => !after.includes(gate)),
        otherKeys: [
            ...differing(judging.loaded.config.models[model] ?? {}, loaded.config.models[model] ?? {}, ["gates"]).map((key) => `models.${model}.${key}`),
            ...differing(judging.loaded.config.models, loaded.config.models, [model]).map((name) => `models.${name}`),
            ...differing(judging.loaded.config, loaded.config, ["models"]),
        ],
    };
}
function gateTexts({ gates }, model) {
    return (gates.get(model) ?? []).map(({ gate }) => (gate.advisory ? `${gate.text} (advisory)` : gate.text));
}
/** Keys whose values differ, whatever the order of keys within. */
function differing(before, after, except) {
    const a = new Map(Object.entries(before));
    const b = new Map(Object.entries(after));
    const keys = [...new Set([...a.keys(), ...b.keys()])].filter((key) => !except.includes(key));
    return keys.filter((key) => stable(a.get(key)) !== stable(b.get(key)));
}
function stable(value) {
    return JSON.stringify({ value }, (_, inner) => typeof inner === "object" && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
        : inner);
}

// EXTERNAL MODULE: ./shared/core/text/quote.ts
var quote = __webpack_require__(47598);
// EXTERNAL MODULE: ./shared/core/text/nearest.ts
var nearest = __webpack_require__(74416);
;// CONCATENATED MODULE: ./shared/config/champion-reference.ts


const SCHEMES = ["git", "registry"];
/** No leading `-`: a reference becomes an argument of git. The rest is what git check-ref-format and revisions allow, less the exotic. */
const GIT_REF = /^(?!.*\.\.)[A-Za-z0-9][A-Za-z0-9._/@{}^~-]{0,199}$/u;
const ALIAS = /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/u;
/** Parses `base`, `git:REF`, `registry:ALIAS`; anything else is a path. A file called base is written `./base`. */
function parseChampion(text) {
    if (text === "base")
        return { kind: "base" };
    // One letter before the colon is a Windows drive, not a scheme.
    const [, scheme, rest = ""] = /^([A-Za-z][A-Za-z+-]+):(.*)$/su.exec(text) ?? [];
    if (scheme === undefined)
        return { kind: "path", path: text };
    if (scheme === "git")
        return GIT_REF.test(rest) ? { kind: "git", ref: rest } : refuse(text, "git:REF with a branch, tag or commit");
    if (scheme === "registry") {
        return ALIAS.test(rest)
            ? { kind: "registry", alias: rest }
            : refuse(text, "registry:ALIAS with letters, digits and . _ -");
    }
    return refuse(text, "base, a path, git:REF or registry:ALIAS", (0,nearest/* didYouMean */.au)(scheme, SCHEMES, "Write a path that holds a colon as ./PATH."));
}
function refuse(text, accepted, hint) {
    const problem = { code: "bad-champion", message: `found ${(0,quote/* quote */.hD)(text)}; accepted: ${accepted}` };
    return { kind: "problem", problem: hint === undefined ? problem : { ...problem, hint } };
}

;// CONCATENATED MODULE: ./shared/config/assemble-policy.ts




/** Resolves every path and applies the defaults. The policy is only meaningful when no problem is reported, here or before. */
async function assemblePolicy(request) {
    const { name, gates, model } = request;
    const settings = scoped(request);
    const finder = pathFinder(request.files, request.baseDir);
    const policy = {
        name,
        modelPath: await finder.file(settings.modelPath),
        modelPathShown: request.settings.modelPath?.value ?? null,
        task: settings.task?.value ?? null,
        classes: settings.classes?.value ?? null,
        positiveClass: settings.positiveClass?.value ?? null,
        threshold: settings.threshold?.value ?? DEFAULTS.threshold,
        input: inputMapping(model, settings.features),
        output: outputMapping(model),
        data: {
            paths: await finder.paths(settings.data),
            label: settings.label?.value ?? "",
            rowId: settings.rowId?.value ?? null,
            weight: settings.weight?.value ?? null,
            sensitive: settings.sensitive?.value ?? [],
            features: settings.features?.value ?? null,
        },
        predictions: await suppliedPredictions(settings, finder),
        champion: await championReference(settings, finder),
        gates: gates.map(({ gate }) => gate),
        ...judgement(settings),
        minimumCell: request.minimumCell ?? DEFAULTS.minimumCell,
        fairness: {
            reference: valuesOf(settings.fairness.reference),
            groups: valuesOf(settings.fairness.groups),
            exempt: valuesOf(settings.fairness.exempt),
        },
        tier: request.tier,
        owners: model.owners ?? [],
        registry: request.registry === undefined ? null : { location: request.registry, baseDir: request.baseDir },
        run: runSettings(settings),
        timing: timingSettings(settings),
        source: request.source,
    };
    return { policy, problems: finder.problems };
}
/** Of the rules alone no file is opened: what serves comes from the registry, and its file may be long gone from here. */
function scoped({ scope, settings }) {
    switch (scope) {
        case "evaluation":
            return settings;
        case "model":
            return subjectOnly(settings);
        case "rules":
            return { ...subjectOnly(settings), modelPath: null, predictions: null };
    }
}
/** The settings without the files that only an evaluation opens; that predictions are supplied stays known, for it decides on the digest. */
function subjectOnly(settings) {
    const { modelPath, predictions } = settings;
    return {
        ...settings,
        data: null,
        champion: null,
        championPath: null,
        championPredictions: null,
        predictions: predictions === null || modelPath === null ? predictions : { ...predictions, value: [] },
    };
}
function valuesOf(settings) {
    return new Map([...settings].map(([attribute, { value }]) => [attribute, value]));
}
/** Resolves paths from where they were written and collects what is not there instead of stopping at the first. */
function pathFinder({ resolvePaths, workingDir }, baseDir) {
    const problems = [];
    const find = async (patterns, setting) => {
        try {
            return await resolvePaths(patterns, setting.from === "file" ? baseDir : workingDir);
        }
        catch (error) {
            if (!(error instanceof errors/* ModelgateError */.HJ))
                throw error;
            problems.push(...error.problems.map((problem) => placed(problem, setting)));
            return [];
        }
    };
    return {
        problems,
        paths: async (setting) => (setting === null ? [] : find(setting.value, setting)),
        async file(setting) {
            if (setting === null)
                return null;
            const found = await find([setting.value], setting);
            if (found.length > 1) {
                const message = `${(0,quote/* quote */.hD)(setting.value)} matches ${String(found.length)} files; accepted: one file`;
                problems.push({ ...setting.at, code: "several-files", message });
            }
            return found[0] ?? null;
        },
    };
}
/** A path's problem stands where the path was written; the path itself goes into the message. */
function placed(problem, { at }) {
    const shown = problem.place === undefined ? "" : `${(0,quote/* quote */.hD)(problem.place.file)}: `;
    const { code, message, hint } = problem;
    return { code, message: shown + message, ...(hint === undefined ? {} : { hint }), ...at };
}
/** Features given beside a file's columns replace them; the tensor stays. */
function inputMapping({ input }, features) {
    const columns = features === null ? (input?.columns ?? null) : null;
    const tensor = input?.tensor ?? null;
    return {
        matrix: tensor === null && columns === null ? null : { tensor, columns },
        tensors: input?.tensors === undefined ? null : new Map(Object.entries(input.tensors)),
    };
}
function outputMapping({ output }) {
    return {
        probabilities: output?.probabilities ?? null,
        score: output?.score ?? null,
        scores: output?.scores ?? null,
        label: output?.label ?? null,
        value: output?.value ?? null,
    };
}
async function suppliedPredictions(settings, finder) {
    if (settings.predictions === null)
        return null;
    const { championPredictions, championScore } = settings;
    const champion = championPredictions !== null
        ? { kind: "files", paths: await finder.paths(championPredictions) }
        : championScore === null
            ? null
            : { kind: "score", column: championScore.value };
    return {
        paths: settings.predictions.value.length === 0 ? [] : await finder.paths(settings.predictions),
        score: settings.score?.value ?? null,
        scores: scoreColumns(settings),
        prediction: settings.prediction?.value ?? null,
        champion,
    };
}
function scoreColumns({ scores, classes }) {
    if (scores === null)
        return null;
    if (scores.value.kind === "pairs")
        return scores.value.pairs;
    const { names } = scores.value;
    return new Map((classes?.value ?? []).map((label, index) => [label, names[index] ?? ""]));
}
async function championReference(settings, finder) {
    const setting = settings.championPath ?? settings.champion;
    if (setting === null)
        return null;
    const written = settings.championPath === null ? parseChampion(setting.value) : { kind: "path", path: setting.value };
    switch (written.kind) {
        case "base":
        case "git":
        case "registry":
            return written;
        case "problem":
            finder.problems.push({ ...setting.at, ...written.problem });
            return null;
        case "path": {
            const path = await finder.file({ ...setting, value: written.path });
            return path === null ? null : { kind: "path", path };
        }
    }
}
function judgement(settings) {
    return {
        confidence: settings.confidence?.value ?? DEFAULTS.confidence,
        replicates: settings.replicates?.value ?? DEFAULTS.replicates,
        zeroDivision: settings.zeroDivision?.value === "0" ? 0 : "undefined",
        minimumGroup: {
            rows: settings.minimumGroup?.value ?? DEFAULTS.minimumGroup,
            denominator: settings.minimumDenominator?.value ?? DEFAULTS.minimumDenominator,
        },
    };
}
function timingSettings(settings) {
    return {
        requests: settings.requests?.value ?? null,
        requestRows: settings.requestRows?.value ?? null,
        throughputRows: settings.throughputRows?.value ?? DEFAULTS.throughputRows,
        rounds: settings.rounds?.value ?? DEFAULTS.rounds,
        durationMs: (settings.durationSeconds?.value ?? DEFAULTS.durationSeconds) * 1000,
        runnerClass: settings.runnerClass?.value ?? null,
    };
}
function runSettings(settings) {
    return {
        provider: settings.provider?.value ?? DEFAULTS.provider,
        threads: settings.threads?.value ?? DEFAULTS.threads,
        timeLimitMs: (settings.timeLimitSeconds?.value ?? DEFAULTS.timeLimitSeconds) * 1000,
        memoryLimitBytes: (settings.memoryLimitMb?.value ?? DEFAULTS.memoryLimitMb) * 1_048_576,
        batchRows: settings.batchRows?.value ?? DEFAULTS.batchRows,
    };
}

;// CONCATENATED MODULE: ./shared/config/fairness-problems.ts


/** What is wrong with what is declared of the groups: attributes nobody measures, groups that are not among those declared. */
function fairnessProblems({ fairness, sensitive }) {
    const { reference, groups, exempt } = fairness;
    const attributes = sensitive?.value ?? [];
    const unknown = [...reference, ...groups, ...exempt].flatMap(([attribute, setting]) => attributes.includes(attribute) ? [] : [unknownAttribute(attribute, setting, attributes)]);
    return [
        ...unknown,
        ...[...reference].flatMap(([attribute, setting]) => undeclaredGroups(attribute, setting, [setting.value], groups)),
        ...[...exempt].flatMap(([attribute, setting]) => undeclaredGroups(attribute, setting, setting.value, groups)),
        ...[...exempt].flatMap(([attribute, setting]) => exemptReference(attribute, setting, reference)),
        ...[...groups, ...exempt].flatMap(([, setting]) => repeatedGroup(setting)),
    ];
}
function unknownAttribute(attribute, { at }, attributes) {
    return {
        ...at,
        code: "unknown-attribute",
        message: `${(0,quote/* quote */.hD)(attribute)} is not a sensitive attribute`,
        hint: (0,nearest/* didYouMean */.au)(attribute, attributes, "List the column under sensitive."),
    };
}
function undeclaredGroups(attribute, { at }, named, groups) {
    const declared = groups.get(attribute)?.value;
    if (declared === undefined)
        return [];
    return named
        .filter((group) => !declared.includes(group))
        .map((group) => ({
        ...at,
        code: "unknown-group",
        message: `${(0,quote/* quote */.hD)(group)} is not among the declared groups of ${(0,quote/* quote */.hD)(attribute)}: ${(0,quote/* alternatives */.Vo)(declared.slice(0, 8).map((one) => (0,quote/* quote */.hD)(one)), "and")}${declared.length > 8 ? ", ..." : ""}`,
        hint: (0,nearest/* didYouMean */.au)(group, declared, "Groups are compared letter by letter."),
    }));
}
/** Every comparison hangs on the reference, so it is the one group that has to be judged. */
function exemptReference(attribute, { at, value }, references) {
    const reference = references.get(attribute)?.value;
    if (reference === undefined || !value.includes(reference))
        return [];
    return [
        {
            ...at,
            code: "contradictory-keys",
            message: `${(0,quote/* quote */.hD)(reference)} is the reference of ${(0,quote/* quote */.hD)(attribute)} and cannot be exempt`,
            hint: "Take it out of exempt, or compare with another group.",
        },
    ];
}
function repeatedGroup({ at, value }) {
    const repeated = value.find((group, index) => value.indexOf(group) !== index);
    return repeated === undefined
        ? []
        : [{ ...at, code: "repeated-group", message: `the group ${(0,quote/* quote */.hD)(repeated)} is listed twice` }];
}
/** A gate on a comparison with a reference has to say with which: the largest group is nobody's decision. */
function referenceProblems({ by, text, metric }, { fairness, sensitive }) {
    const attributes = by === null ? (sensitive?.value ?? []) : [by];
    return attributes
        .filter((attribute) => !fairness.reference.has(attribute))
        .map((attribute) => ({
        code: "missing-reference",
        message: `${(0,quote/* quote */.hD)(text, 120)} compares with a reference group, and none is declared for ${(0,quote/* quote */.hD)(attribute)}`,
        hint: `Declare fairness.reference, or gate ${metric === "disparate_impact" ? "demographic_parity_ratio, which compares" : "a difference over all groups, which compares"} every pair.`,
    }));
}

;// CONCATENATED MODULE: ./shared/config/contradictions.ts



/** Everything that is missing or contradicts something else, all together. */
function contradictions(merged) {
    return [
        ...missingSettings(merged),
        ...taskProblems(merged.settings),
        ...classProblems(merged.settings),
        ...columnProblems(merged.settings),
        ...predictionProblems(merged.settings),
        ...championProblems(merged.settings),
        ...fairnessProblems(merged.settings),
        ...gateProblems(merged),
    ];
}
function because(setting, code, message, hint) {
    return { ...setting.at, code, message, ...(hint === undefined ? {} : { hint }) };
}
function missingSettings({ settings, merge, needsLabel }) {
    const { modelPath, data, label, predictions } = settings;
    const missing = (name, what) => ({
        ...merge.at(name),
        code: "missing-input",
        message: `is required and was not given: ${what}`,
    });
    const problems = [];
    if (modelPath === null && predictions === null) {
        problems.push({
            ...missing("model-path", "the model file"),
            hint: "For a model that is not ONNX, give predictions instead.",
        });
    }
    if (data === null && predictions === null)
        problems.push(missing("data", "the evaluation data"));
    if (label === null && needsLabel)
        problems.push(missing("label", "the column with the true label or value"));
    if (data !== null && predictions !== null && settings.rowId === null) {
        problems.push({
            ...missing("row-id", "the column that joins predictions with data"),
            hint: "Or put the labels into the predictions file and leave data out.",
        });
    }
    return problems;
}
function taskProblems({ task, classes, positiveClass, threshold, score, scores }) {
    if (task === null)
        return [];
    const problems = [];
    const refuse = (setting, what) => {
        if (setting !== null)
            problems.push(because(setting, "contradictory-input", `${what} does not fit a ${task.value} model`));
    };
    if (task.value === "regression") {
        refuse(classes, "a list of classes");
        refuse(scores, "one score a class");
    }
    if (task.value !== "binary") {
        refuse(positiveClass, "a positive class");
        refuse(threshold, "a threshold");
        refuse(score, "the score of a positive class");
    }
    if (task.value === "binary" && classes !== null && classes.value.length !== 2) {
        problems.push(because(classes, "contradictory-input", `a binary model has two classes, found ${String(classes.value.length)}`));
    }
    return problems;
}
function classProblems({ classes, positiveClass, scores }) {
    const problems = [];
    if (classes === null) {
        if (scores?.value.kind === "names") {
            const hint = "Give classes, or write CLASS=COLUMN pairs.";
            problems.push(because(scores, "contradictory-input", "a list of score columns needs classes to say their order", hint));
        }
        return problems;
    }
    const known = classes.value;
    const repeated = known.find((label, index) => known.indexOf(label) !== index);
    if (repeated !== undefined)
        problems.push(because(classes, "repeated-class", `the class ${(0,quote/* quote */.hD)(repeated)} is listed twice`));
    const unknown = (setting, label) => {
        const listed = (0,quote/* alternatives */.Vo)(known.slice(0, 5).map((each) => (0,quote/* quote */.hD)(each)), "and");
        const near = (0,nearest/* nearest */.pA)(label, known);
        const hint = near === undefined ? "Classes are compared letter by letter." : `Did you mean ${(0,quote/* quote */.hD)(near)}?`;
        return because(setting, "unknown-class", `${(0,quote/* quote */.hD)(label)} is not among the classes ${listed}${known.length > 5 ? ", ..." : ""}`, hint);
    };
    if (positiveClass !== null && !known.includes(positiveClass.value))
        problems.push(unknown(positiveClass, positiveClass.value));
    if (scores?.value.kind === "pairs") {
        const { pairs } = scores.value;
        problems.push(...[...pairs.keys()].filter((label) => !known.includes(label)).map((label) => unknown(scores, label)));
        const uncovered = known.filter((label) => !pairs.has(label));
        if (uncovered.length > 0) {
            problems.push(because(scores, "contradictory-input", `no score column for the class ${(0,quote/* quote */.hD)(uncovered[0] ?? "")}`));
        }
    }
    else if (scores !== null && scores.value.names.length !== known.length) {
        const counts = `${String(scores.value.names.length)} score columns for ${String(known.length)} classes`;
        problems.push(because(scores, "contradictory-input", `found ${counts}; accepted: one a class`));
    }
    return problems;
}
/** A label among the features is a leak: the model would be judged on reading the answer. */
function columnProblems({ label, features, weight, rowId }) {
    if (label === null)
        return [];
    const problems = [];
    if (features?.value.includes(label.value) === true) {
        problems.push(because(features, "contradictory-input", `the label column ${(0,quote/* quote */.hD)(label.value)} is among the features`));
    }
    if (weight?.value === label.value)
        problems.push(because(weight, "contradictory-input", `${(0,quote/* quote */.hD)(label.value)} is the label column`));
    if (rowId?.value === label.value)
        problems.push(because(rowId, "contradictory-input", `${(0,quote/* quote */.hD)(label.value)} is the label column`));
    return problems;
}
function predictionProblems(settings) {
    const { predictions, score, scores, prediction, championPredictions, championScore } = settings;
    const problems = [];
    if (predictions === null) {
        for (const setting of [score, scores, prediction, championPredictions, championScore]) {
            if (setting !== null)
                problems.push(because(setting, "contradictory-input", "names a column or file of predictions, and no predictions are given"));
        }
        return problems;
    }
    if (score === null && scores === null && prediction === null) {
        problems.push(because(predictions, "missing-input", "predictions need score, scores or prediction to say which column they are"));
    }
    if (score !== null && scores !== null) {
        problems.push(because(scores, "contradictory-input", "score and scores are both given; accepted: one of them"));
    }
    if (championPredictions !== null && championScore !== null) {
        const message = "champion-predictions and champion-score are both given; accepted: one of them";
        problems.push(because(championScore, "contradictory-input", message));
    }
    if (championScore !== null && score === null) {
        problems.push(because(championScore, "contradictory-input", "a champion's score is compared with score, which is not given"));
    }
    return problems;
}
function championProblems({ champion, championPath }) {
    if (champion === null || championPath === null)
        return [];
    return [
        because(championPath, "contradictory-input", "champion and champion-path are both given; accepted: one of them"),
    ];
}
/** Supplied predictions are compared with supplied predictions: a champion's model file is not run beside them. */
function hasChampion({ predictions, champion, championPath, championPredictions, championScore }) {
    if (predictions !== null)
        return championPredictions !== null || championScore !== null;
    return champion !== null || championPath !== null;
}
function gateProblems({ settings, gates, metrics }) {
    const { task, sensitive } = settings;
    const seen = new Set();
    return gates.flatMap(({ gate, at }) => {
        const problems = [];
        const entry = metrics.metricEntry(gate.metric);
        if (task !== null && entry !== undefined && !entry.tasks.includes(task.value)) {
            const message = `${gate.metric} is not defined for a ${task.value} model, only for ${(0,quote/* alternatives */.Vo)(entry.tasks, "and")}`;
            problems.push({ ...at, code: "gate-task", message, hint: "docs/metrics.md lists the metrics of each task." });
        }
        if (gate.by !== null && sensitive?.value.includes(gate.by) !== true) {
            const hint = (0,nearest/* didYouMean */.au)(gate.by, sensitive?.value ?? [], "List the column under sensitive.");
            problems.push({
                ...at,
                code: "unknown-attribute",
                message: `${(0,quote/* quote */.hD)(gate.by)} is not a sensitive attribute`,
                hint,
            });
        }
        if (gate.comparison.kind === "no-worse-than-champion" && !hasChampion(settings)) {
            const message = `${(0,quote/* quote */.hD)(gate.text)} needs a champion, and none is declared`;
            const isSupplied = settings.predictions !== null;
            const hint = isSupplied ? "Give champion-predictions or champion-score." : "Set champion, for example to base.";
            problems.push({ ...at, code: "missing-champion", message, hint });
        }
        if (entry?.needsReference === true)
            problems.push(...referenceProblems(gate, settings).map((one) => ({ ...at, ...one })));
        if (seen.has(gate.text))
            problems.push({ ...at, code: "repeated-gate", message: `the gate ${(0,quote/* quote */.hD)(gate.text)} is declared twice` });
        seen.add(gate.text);
        return problems;
    });
}

// EXTERNAL MODULE: ./shared/core/gate/parse-gate.ts + 2 modules
var parse_gate = __webpack_require__(32544);
;// CONCATENATED MODULE: ./shared/config/merge-settings.ts


/** Merges one model's entry (empty without a file) with the inputs, key by key. */
function mergeSettings(inputs, model, merge) {
    const { data = {}, predictions } = model;
    const zeroDivision = model["zero-division"] === undefined ? undefined : model["zero-division"] === 0 ? "0" : "undefined";
    return {
        modelPath: merge.pick("model-path", inputs.modelPath, ["path"], model.path),
        task: merge.pick("task", inputs.task, ["task"], model.task),
        classes: merge.pick("classes", inputs.classes, ["classes"], model.classes?.map(String)),
        positiveClass: merge.pick("positive-class", inputs.positiveClass, ["positive-class"], textOf(model["positive-class"])),
        threshold: merge.pick("threshold", inputs.threshold, ["threshold"], model.threshold),
        data: merge.pick("data", inputs.data, ["data", "path"], listOf(data.path)),
        label: merge.pick("label", inputs.label, ["data", "label"], data.label),
        features: merge.pick("features", inputs.features, ["data", "features"], data.features),
        rowId: merge.pick("row-id", inputs.rowId, ["data", "row-id"], data["row-id"]),
        weight: merge.pick("weight", inputs.weight, ["data", "weight"], data.weight),
        sensitive: merge.pick("sensitive", inputs.sensitive, ["data", "sensitive"], data.sensitive),
        ...championSettings(inputs, model, merge),
        predictions: merge.pick("predictions", inputs.predictions, ["predictions", "path"], listOf(predictions?.path)),
        ...predictionColumns(inputs, model, merge),
        confidence: merge.pick("confidence", inputs.confidence, ["confidence"], model.confidence),
        replicates: merge.pick("replicates", inputs.replicates, ["replicates"], model.replicates),
        zeroDivision: merge.pick("zero-division", inputs.zeroDivision, ["zero-division"], zeroDivision),
        minimumGroup: merge.pick("minimum-group", inputs.minimumGroup, ["minimum-group"], model["minimum-group"]),
        minimumDenominator: merge.pick("minimum-denominator", inputs.minimumDenominator, ["minimum-denominator"], model["minimum-denominator"]),
        fairness: fairnessSettings(inputs, model, merge),
        provider: merge.pick("provider", inputs.provider, ["provider"], model.provider),
        threads: merge.pick("threads", inputs.threads, ["threads"], model.threads),
        timeLimitSeconds: merge.pick("time-limit-seconds", inputs.timeLimitSeconds, ["time-limit-seconds"], model["time-limit-seconds"]),
        memoryLimitMb: merge.pick("memory-limit-mb", inputs.memoryLimitMb, ["memory-limit-mb"], model["memory-limit-mb"]),
        batchRows: merge.pick("batch-rows", inputs.batchRows, ["batch-rows"], model["batch-rows"]),
        ...merge_settings_timingSettings(inputs, model, merge),
    };
}
function merge_settings_timingSettings(inputs, { performance = {} }, merge) {
    const pick = (name, input, file) => merge.pick(name, input, ["performance", name], file);
    return {
        requests: pick("requests", inputs.requests, performance.requests),
        requestRows: pick("request-rows", inputs.requestRows, performance["request-rows"]),
        throughputRows: pick("throughput-rows", inputs.throughputRows, performance["throughput-rows"]),
        rounds: pick("rounds", inputs.rounds, performance.rounds),
        durationSeconds: pick("duration-seconds", inputs.durationSeconds, performance["duration-seconds"]),
        runnerClass: pick("runner-class", inputs.runnerClass, performance["runner-class"]),
    };
}
function textOf(label) {
    return label === undefined ? undefined : String(label);
}
function listOf(paths) {
    return typeof paths === "string" ? [paths] : paths;
}
/** References given as input replace the file's, all of them. */
function fairnessSettings(inputs, { fairness = {} }, merge) {
    const given = merge.counts("reference") ? inputs.reference : undefined;
    if (given !== undefined && fairness.reference !== undefined)
        merge.override(["fairness", "reference"]);
    const references = given !== undefined
        ? [...given].map(([attribute, group]) => [attribute, { value: group, from: "input", at: merge.at("reference") }])
        : Object.entries(fairness.reference ?? {}).flatMap(([attribute, group]) => settingOf(merge, "reference", attribute, String(group)));
    const lists = (key) => new Map(Object.entries(fairness[key] ?? {}).flatMap(([attribute, groups]) => settingOf(merge, key, attribute, groups.map(String))));
    return { reference: new Map(references), groups: lists("groups"), exempt: lists("exempt") };
}
function settingOf(merge, key, attribute, value) {
    const setting = merge.pick(key, undefined, ["fairness", key, attribute], value);
    return setting === null ? [] : [[attribute, setting]];
}
/** Two ways to name one champion: either input replaces the file's key. */
function championSettings(inputs, model, merge) {
    const isReplaced = inputs.championPath !== undefined && merge.counts("champion-path");
    if (isReplaced && inputs.champion === undefined && model.champion !== undefined)
        merge.override(["champion"]);
    return {
        champion: merge.pick("champion", inputs.champion, ["champion"], isReplaced ? undefined : model.champion),
        championPath: merge.pick("champion-path", inputs.championPath, ["champion"], undefined),
    };
}
/** Columns are a set: one given as input replaces the file's, or `score` of the file would contradict `scores` of the input. */
function predictionColumns(inputs, { predictions }, merge) {
    const isOwnReplaced = merge.counts("score") && [inputs.score, inputs.scores, inputs.prediction].some((given) => given !== undefined);
    const isChampionReplaced = merge.counts("champion-score") &&
        [inputs.championPredictions, inputs.championScore].some((given) => given !== undefined);
    const own = isOwnReplaced ? undefined : predictions;
    const champion = isChampionReplaced ? undefined : predictions;
    for (const key of ["score", "scores", "prediction"]) {
        if (isOwnReplaced && predictions?.[key] !== undefined)
            merge.override(["predictions", key]);
    }
    for (const key of ["champion-predictions", "champion-score"]) {
        if (isChampionReplaced && predictions?.[key] !== undefined)
            merge.override(["predictions", key]);
    }
    return {
        score: merge.pick("score", inputs.score, ["predictions", "score"], own?.score),
        scores: merge.pick("scores", inputs.scores, ["predictions", "scores"], pairsOf(own?.scores)),
        prediction: merge.pick("prediction", inputs.prediction, ["predictions", "prediction"], own?.prediction),
        championPredictions: merge.pick("champion-predictions", inputs.championPredictions, ["predictions", "champion-predictions"], listOf(champion?.["champion-predictions"])),
        championScore: merge.pick("champion-score", inputs.championScore, ["predictions", "champion-score"], champion?.["champion-score"]),
    };
}
function pairsOf(scores) {
    if (scores === undefined)
        return undefined;
    // Array.isArray does not narrow a read-only array away from a record.
    const isList = (given) => Array.isArray(given);
    return isList(scores) ? { kind: "names", names: scores } : { kind: "pairs", pairs: new Map(Object.entries(scores)) };
}
/** The gates that judge: those of the input, each problem with its line and column, or those of the file. */
function mergeGates(inputs, loaded, model, merge, metrics) {
    const declared = loaded?.gates.get(model) ?? [];
    if (inputs.gates === undefined || !merge.counts("gates"))
        return { gates: declared, problems: [] };
    if (declared.length > 0)
        merge.override(["gates"]);
    const gates = [];
    const problems = [];
    const at = merge.at("gates");
    for (const text of inputs.gates) {
        const parsed = (0,parse_gate/* parseGate */.X)(text, { advisory: false, metrics });
        if (parsed.kind === "gate")
            gates.push({ gate: parsed.gate, at });
        else
            problems.push({
                ...parsed.problem,
                ...at,
                message: `in ${(0,quote/* quote */.hD)(text)}, column ${String(parsed.offset + 1)}: ${parsed.problem.message}`,
            });
    }
    return { gates, problems };
}

// EXTERNAL MODULE: ./shared/spec/define-action.ts
var define_action = __webpack_require__(77936);
// EXTERNAL MODULE: ./shared/spec/common-inputs.ts
var common_inputs = __webpack_require__(34837);
// EXTERNAL MODULE: ./shared/spec/timing-inputs.ts
var timing_inputs = __webpack_require__(30152);
// EXTERNAL MODULE: ./shared/config/explain-issue.ts
var explain_issue = __webpack_require__(5256);
;// CONCATENATED MODULE: ./shared/config/setting.ts




/** Every input that modelgate.yml may also say. */
const settingInputs = { ...common_inputs/* policyInputs */.eh, ...timing_inputs/* timingInputs */.e };
/** Inputs that say how to run and not how to judge; they count even where the trusted file judges. */
const RUN_INPUTS = new Set([
    "model",
    "config",
    "provider",
    "threads",
    "time-limit-seconds",
    "memory-limit-mb",
    "batch-rows",
]);
function merger({ loaded, model, ignoreJudging, showInput }) {
    const overridden = [];
    const counts = (inputName) => !ignoreJudging || RUN_INPUTS.has(inputName);
    return {
        overridden,
        counts,
        at: (inputName) => ({ input: showInput(inputName) }),
        override(key) {
            overridden.push((0,explain_issue/* pathText */.L)(["models", model, ...key]));
        },
        pick(inputName, input, key, file) {
            if (input !== undefined && counts(inputName)) {
                if (file !== undefined)
                    this.override(key);
                return { value: input, from: "input", at: this.at(inputName) };
            }
            if (file === undefined || loaded === null)
                return null;
            const path = ["models", model, ...key];
            return { value: file, from: "file", at: { input: (0,explain_issue/* pathText */.L)(path), place: loaded.locate.value(path) } };
        },
    };
}
/** Names of the judging inputs that were given, in the order in which they are declared. */
function givenJudgingInputs(inputs) {
    return givenInputs(inputs).filter((name) => !RUN_INPUTS.has(name));
}
/** Names of all policy inputs that were given. */
function givenInputs(inputs) {
    return Object.keys(settingInputs).filter((name) => inputValue(inputs, name) !== undefined);
}
/** A given input by its kebab-case name. */
function inputValue(inputs, name) {
    return Object.entries(inputs).find(([property]) => property === (0,define_action/* camelCase */.xQ)(name))?.[1];
}

;// CONCATENATED MODULE: ./shared/config/policy-digest.ts

/**
 * What the record names as policy. A file that nothing overrode is named by its own digest. Where inputs had a say, the digest is over a
 * canonical JSON of the inputs (and the file's digest): the file's own would claim that it alone had judged.
 */
function policySource({ inputs, configFile, ignoreJudging, sha256 }) {
    if (configFile === null)
        return { description: "inputs", sha256: sha256(canonicalInputs(inputs, givenInputs(inputs), null)) };
    const given = ignoreJudging ? [] : givenJudgingInputs(inputs);
    if (given.length === 0)
        return { description: configFile.shownPath, sha256: configFile.sha256 };
    const description = `${configFile.shownPath} with inputs ${given.join(", ")}`;
    return { description, sha256: sha256(canonicalInputs(inputs, given, configFile.sha256)) };
}
/** JSON with sorted keys and no spaces: the same inputs give the same bytes whatever order they were given in. */
function canonicalInputs(inputs, names, file) {
    const sorted = [...names].sort();
    const values = sorted.map((name) => [name, plain(inputValue(inputs, name))]);
    return JSON.stringify({ file, inputs: Object.fromEntries(values) });
}
/** Maps as sorted pairs; everything else an input can hold is JSON already. */
function plain(value) {
    if (isMap(value))
        return sortedPairs(value);
    if (typeof value !== "object" || value === null || !("kind" in value))
        return value;
    if (!("pairs" in value) || !isMap(value.pairs))
        return value;
    const { pairs } = value;
    return { kind: value.kind, pairs: sortedPairs(pairs) };
}
function sortedPairs(pairs) {
    return [...pairs].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}
function isMap(value) {
    return value instanceof Map;
}

// EXTERNAL MODULE: ./shared/core/gate/tier.ts
var gate_tier = __webpack_require__(37712);
;// CONCATENATED MODULE: ./shared/config/resolve-tier.ts

/** What the model's tier asks for, defaults applied; the defaults alone for a model, or a policy, without one. */
function resolveTier(config, model) {
    const name = config?.models[model]?.tier;
    // A tier that is not declared was refused when the file was loaded.
    const tier = name === undefined ? undefined : config?.tiers?.[name];
    if (name === undefined || tier === undefined)
        return gate_tier/* NO_TIER */.zw;
    return {
        name,
        checks: tier.checks ?? gate_tier/* NO_TIER */.zw.checks,
        approvals: tier.approvals ?? gate_tier/* NO_TIER */.zw.approvals,
        maxAgeDays: tier["max-age-days"] ?? gate_tier/* NO_TIER */.zw.maxAgeDays,
        notRequiredOnForks: gate_tier/* CHECKS */.ui.filter((check) => tier.forks?.[check] === "not-required"),
    };
}

;// CONCATENATED MODULE: ./shared/config/resolve-policy.ts









/**
 * Merges inputs and modelgate.yml into the policy of one model: what is judged, on what, by which gates.
 *
 * @throws ModelgateError kind "input" with every problem that was found
 */
async function resolvePolicy(request) {
    const { inputs, showInput, configFile, metrics } = request;
    const loaded = configFile === null ? null : loadOrThrow(configFile, metrics);
    const name = modelName(inputs, loaded, showInput);
    const ignoreJudging = request.precedence === "inputs-ignored" && loaded !== null;
    const merge = merger({ loaded, model: name, ignoreJudging, showInput });
    const model = loaded?.config.models[name] ?? {};
    const settings = mergeSettings(inputs, model, merge);
    const { gates, problems: gateProblems } = mergeGates(inputs, loaded, name, merge, metrics);
    const problems = [
        ...gateProblems,
        ...contradictions({ settings, gates, merge, metrics, needsLabel: request.needsLabel ?? true }),
    ];
    const source = policySource({ inputs, configFile, ignoreJudging, sha256: request.sha256 });
    const minimumCell = loaded?.config.disclosure?.["minimum-cell"];
    const assembled = await assemblePolicy({
        name,
        settings,
        gates,
        model,
        minimumCell,
        tier: resolveTier(loaded?.config ?? null, name),
        registry: loaded?.config.registry,
        scope: request.scope ?? "evaluation",
        source,
        files: request,
        baseDir: configFile?.baseDir ?? request.workingDir,
    });
    problems.push(...assembled.problems);
    (0,errors/* throwProblems */.Jh)("input", problems);
    return {
        policy: assembled.policy,
        overridden: merge.overridden,
        ignored: ignoreJudging ? givenJudgingInputs(inputs) : [],
        config: loaded?.config ?? null,
    };
}
function loadOrThrow(file, metrics) {
    const loaded = (0,load/* loadConfig */.Z)(file, metrics);
    if (loaded.kind === "config")
        return loaded;
    throw (0,errors/* problemsError */.$j)("input", loaded.problems);
}
function modelName(inputs, loaded, showInput) {
    if (loaded === null)
        return inputs.model ?? (0,choose_model/* nameFromPath */.Z)(inputs.modelPath ?? inputs.predictions?.[0] ?? "model");
    const choice = (0,choose_model/* chooseModel */.R)(inputs.model, Object.keys(loaded.config.models), showInput("model"));
    if (choice.kind === "model")
        return choice.name;
    throw new errors/* ModelgateError */.HJ("input", [choice.problem]);
}

// EXTERNAL MODULE: ./shared/core/metrics/catalogue.ts + 33 modules
var catalogue = __webpack_require__(81590);
// EXTERNAL MODULE: ./shared/spec/parse-inputs.ts
var parse_inputs = __webpack_require__(47801);
;// CONCATENATED MODULE: ./shared/runtime/load-policy.ts










const metrics = { metricEntry: catalogue/* metricEntry */.pn, metricIds: catalogue/* metricIds */.HL };
/** Stands in the policy's source wherever nobody but the author of the change has agreed to it (contracts.md §6). */
const FIRST_ADOPTION = "untrusted-first-adoption";
/**
 * The policy of this run. Where the change under judgement could have written the file at hand, the trusted commit's judges instead; what an
 * input replaced, what did not count and what the change does to its policy is said out loud.
 */
async function loadPolicy(inputs, runtime, needs = {}) {
    const policy = await choosePolicy(inputs, runtime, needs);
    runtime.judging(policy.name);
    return policy;
}
async function choosePolicy(inputs, runtime, needs) {
    const ownPolicy = async () => policyAtHand(inputs, runtime, await runtime.files.readConfig(inputs.config), needs);
    if (runtime.trustedConfig === null)
        return ownPolicy();
    const named = await runtime.trustedConfig(inputs.config);
    const judge = named === null ? await movedPolicy(inputs, runtime) : judging(inputs, named);
    if (judge === null)
        return firstAdoption(await ownPolicy(), null, runtime);
    if (judge.kind === "undeclared")
        return firstAdoption(await ownPolicy(), judge.loaded, runtime);
    const how = { precedence: "inputs-ignored", ...needs };
    const { policy, ignored } = await resolve(judge.inputs, runtime, judge.file, how);
    if (ignored.length > 0) {
        const inputsWord = ignored.length === 1 ? "input" : "inputs";
        runtime.warn(`ignored, because ${judge.file.shownPath} declares the model: the ${inputsWord} ${ignored.join(", ")}`);
    }
    await showChangedData(policy, runtime);
    if (judge.loaded !== null)
        await showChange(inputs, runtime, { file: judge.file, loaded: judge.loaded }, policy.name);
    return policy;
}
/**
 * The policy of an action that evaluates nothing: what modelgate.yml says of the model, judged by the same trusted file, without the data. An
 * input cannot stand in for a file here, since a requirement that the workflow itself states is none.
 *
 * @throws ModelgateError kind "input" where there is no file
 */
async function loadModelPolicy(named, runtime, scope = "model") {
    const trusted = (await runtime.trustedConfig?.(named.config)) ?? (await runtime.trustedConfig?.(undefined)) ?? null;
    if (trusted === null && (await runtime.files.readConfig(named.config)) === null) {
        throw (0,errors/* problemsError */.$j)("input", [
            {
                code: "config-required",
                input: runtime.showInput("config"),
                message: "there is no modelgate.yml, so nothing says what the model needs",
                hint: "Declare the model in modelgate.yml, with its gates and, if you like, a tier.",
            },
        ]);
    }
    const parsed = (0,parse_inputs/* parseInputs */.T)(common_inputs/* policyInputs */.eh, named, runtime.showInput);
    if (parsed.kind === "problems")
        throw (0,errors/* problemsError */.$j)("input", parsed.problems);
    return loadPolicy(parsed.values, runtime, { scope });
}
/**
 * Where each gate of a model stands in the workspace's own file, by the gate's text. Empty where the file that judges has other bytes: its lines
 * are not those of the file at hand.
 */
async function gatePlaces(policy, named, runtime) {
    const own = await runtime.files.findConfig(named);
    const loaded = own?.sha256 === policy.source.sha256 ? (0,load/* loadConfig */.Z)(own, metrics) : null;
    if (loaded?.kind !== "config")
        return new Map();
    const declared = loaded.gates.get(policy.name) ?? [];
    return new Map(declared.flatMap(({ gate, at }) => (at.place === undefined ? [] : [[gate.text, at.place]])));
}
function judging(inputs, file) {
    const loaded = (0,load/* loadConfig */.Z)(file, metrics);
    if (loaded.kind === "problems")
        return { kind: "judges", file, loaded: null, inputs };
    const names = Object.keys(loaded.config.models);
    // Not asked for and not clear: the trusted file's own message, with its names, is the right one.
    const isJudge = inputs.model === undefined ? names.length > 0 : names.includes(inputs.model);
    return isJudge ? { kind: "judges", file, loaded, inputs } : { kind: "undeclared", loaded };
}
/** A change that brings its policy under a new name is judged by the base's modelgate.yml still, for the models that one declares. */
async function movedPolicy(inputs, runtime) {
    if (inputs.config === undefined)
        return null;
    const base = (await runtime.trustedConfig?.(undefined)) ?? null;
    if (base === null)
        return null;
    const own = await runtime.files.findConfig(inputs.config);
    const loaded = own === null ? null : (0,load/* loadConfig */.Z)(own, metrics);
    if (loaded?.kind !== "config")
        return null;
    const choice = (0,choose_model/* chooseModel */.R)(inputs.model, Object.keys(loaded.config.models), "model");
    if (choice.kind === "problem")
        return null;
    const judge = judging({ ...inputs, model: choice.name }, base);
    if (judge.kind === "judges")
        runtime.warn(`config is not at the base commit; ${base.shownPath} judges the model`);
    return judge;
}
async function policyAtHand(inputs, runtime, file, needs) {
    const { policy, overridden } = await resolve(inputs, runtime, file, { precedence: "inputs-override", ...needs });
    if (overridden.length > 0) {
        runtime.warn(`inputs replaced what ${file?.shownPath ?? "the file"} says of ${overridden.join(", ")}`);
    }
    return policy;
}
function resolve(inputs, { files, showInput, workingDir }, configFile, how) {
    const { resolvePaths, sha256 } = files;
    return resolvePolicy({ inputs, configFile, showInput, workingDir, ...how, metrics, resolvePaths, sha256 });
}
/** Nobody has agreed to this policy yet, so it says so everywhere, and cannot lower what may be disclosed (contracts.md §8). */
function firstAdoption(policy, base, runtime) {
    const trustedCell = base?.config.disclosure?.["minimum-cell"] ?? DEFAULTS.minimumCell;
    runtime.remark(`The base commit has no policy for the model ${(0,quote/* quote */.hD)(policy.name)}, so this change is judged by its own (${FIRST_ADOPTION}). A reviewer has to agree to the gates.`);
    if (policy.minimumCell < trustedCell) {
        runtime.warn(`disclosure.minimum-cell stays ${String(trustedCell)}: only a policy of the base commit lowers it, found ${String(policy.minimumCell)}`);
    }
    return {
        ...policy,
        minimumCell: Math.max(policy.minimumCell, trustedCell),
        source: { ...policy.source, description: `${policy.source.description} (${FIRST_ADOPTION})` },
    };
}
async function showChange(inputs, runtime, judging, model) {
    const own = await runtime.files.findConfig(inputs.config);
    const text = changeText(policyChange(judging, own, model, metrics), judging.file.shownPath);
    if (text !== null)
        runtime.remark(text);
}
/** One request a file: more would only delay what the list of changed files of the pull request says anyway. */
const MOST_COMPARED = 20;
/** A change may bring other rows or labels along, and is not judged by what it was before (contracts.md §6). */
async function showChangedData({ data, predictions }, runtime) {
    const paths = predictions === null ? data.paths : [...data.paths, ...predictions.paths];
    const changes = (await runtime.changedFiles?.(paths.slice(0, MOST_COMPARED))) ?? [];
    const named = (kind) => changes.filter((change) => change.kind === kind).map(({ path }) => path);
    const parts = [
        listed("This change alters the data it is judged on", named("changed")),
        listed("Data that the base commit does not hold", named("absent")),
        listed("Data too large to compare with the base commit", named("unknown")),
        paths.length > MOST_COMPARED ? `Of ${String(paths.length)} files ${String(MOST_COMPARED)} were compared.` : null,
    ].filter((part) => part !== null);
    if (parts.length > 0)
        runtime.remark(parts.join(" "));
}
function changeText(change, judge) {
    switch (change.kind) {
        case "unchanged":
            return null;
        case "removed":
            return `This change removes its policy; judged by ${judge}, the base's.`;
        case "changed": {
            const parts = [
                listed("Gates added", change.gatesAdded),
                listed("Gates removed", change.gatesRemoved),
                listed("Also changed", change.otherKeys),
            ].filter((part) => part !== null);
            const what = parts.length === 0 ? "No setting differs." : parts.join(" ");
            return `This change alters its policy; judged by ${judge}, the base's. ${what}`;
        }
    }
}
/** Enough for a reviewer to see what is going on; the change itself has the rest. */
const MOST_LISTED = 8;
function listed(title, items) {
    if (items.length === 0)
        return null;
    const rest = items.length - MOST_LISTED;
    const shown = items.slice(0, MOST_LISTED).map((item) => (0,quote/* quote */.hD)(item, 120));
    return `${title}: ${shown.join(", ")}${rest > 0 ? ` and ${String(rest)} more` : ""}.`;
}


/***/ })

};
