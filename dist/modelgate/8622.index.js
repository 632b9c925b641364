export const id = 8622;
export const ids = [8622];
export const modules = {

/***/ 88622:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./shared/adapters/evaluation-ports.ts + 17 modules
var evaluation_ports = __webpack_require__(68464);
// EXTERNAL MODULE: ./shared/core/metrics/catalogue.ts + 33 modules
var catalogue = __webpack_require__(81590);
// EXTERNAL MODULE: ./shared/runtime/action-main.ts
var action_main = __webpack_require__(93953);
// EXTERNAL MODULE: ./shared/runtime/choose-runtime.ts
var choose_runtime = __webpack_require__(86905);
// EXTERNAL MODULE: ./shared/runtime/load-policy.ts + 11 modules
var load_policy = __webpack_require__(94233);
// EXTERNAL MODULE: ./shared/report/cell.ts
var cell = __webpack_require__(55437);
// EXTERNAL MODULE: ./shared/report/check-report.ts
var check_report = __webpack_require__(1544);
// EXTERNAL MODULE: ./shared/report/escape.ts
var report_escape = __webpack_require__(46682);
// EXTERNAL MODULE: ./shared/report/gate-section.ts + 2 modules
var gate_section = __webpack_require__(68420);
// EXTERNAL MODULE: ./shared/report/metric-section.ts
var metric_section = __webpack_require__(94615);
// EXTERNAL MODULE: ./shared/report/number.ts
var number = __webpack_require__(82344);
// EXTERNAL MODULE: ./shared/report/provenance-section.ts
var provenance_section = __webpack_require__(38524);
;// CONCATENATED MODULE: ./shared/core/performance/provider-use.ts
/** Least share of kernel time that the provider asked for must have, for the run to count as its own. */
const LEAST_SHARE = 0.5;
/** Share of kernel time that the asked provider had; 0 when it ran nothing, null when nothing was profiled. */
function shareOf(asked, uses) {
    const total = uses.reduce((sum, { timeMs }) => sum + timeMs, 0);
    const own = uses.filter(({ provider }) => isNamed(provider, asked));
    if (uses.length === 0)
        return null;
    if (total === 0)
        return own.length > 0 ? 1 : 0;
    return own.reduce((sum, { timeMs }) => sum + timeMs, 0) / total;
}
/**
 * Whether the runtime quietly ran the model elsewhere. A runtime may place single nodes on the CPU on purpose (shapes, indices), so
 * their presence proves nothing; a provider that did less than half of the work did not run the model. Where no operator has a kernel for
 * the device, as with tree ensembles, the provider still runs the casts: that is a fallback too.
 */
function isFallback(asked, uses) {
    const share = shareOf(asked, uses);
    return share !== null && share < LEAST_SHARE;
}
/** `cuda` is `CUDAExecutionProvider`; the runtime's own names differ in case and ending only, but for JavaScript's `webgpu`, `dml`. */
function isNamed(runtimeName, asked) {
    const bare = (name) => name.toLowerCase().replace(/executionprovider$/u, "");
    return bare(runtimeName) === bare(asked);
}

;// CONCATENATED MODULE: ./actions/performance-test/report-machine.ts




const LONGEST = 120;
/** What the times depend on besides the model: a reader elsewhere has to know whether theirs may be compared. */
function machineSection({ machine, provider, runnerClass }) {
    const facts = [
        ...(runnerClass === null
            ? []
            : [
                {
                    label: "Runner class",
                    value: (0,cell/* text */.Qq)(runnerClass.matches
                        ? `${(0,report_escape/* clip */.$Q)(runnerClass.declared, LONGEST)}, as the policy wants`
                        : `${(0,report_escape/* clip */.$Q)(runnerClass.found, LONGEST)}, and the policy's limits are for ${(0,report_escape/* clip */.$Q)(runnerClass.declared, LONGEST)}`),
                },
            ]),
        {
            label: "Processor",
            value: (0,cell/* text */.Qq)(`${(0,report_escape/* clip */.$Q)(machine.cpuModel, LONGEST)}, ${(0,number/* counted */.hS)(machine.cores, "logical core")}`),
        },
        { label: "Memory", value: (0,cell/* text */.Qq)((0,number/* bytesText */.pV)(machine.memoryBytes)) },
        ...(machine.gpus.length === 0
            ? [{ label: "GPU", value: (0,cell/* text */.Qq)("none that nvidia-smi knows") }]
            : machine.gpus.map(gpuFact)),
        ...provider.used.map((used) => ({
            label: used.of === "candidate" ? "Provider really used" : "Provider, champion",
            value: (0,cell/* text */.Qq)(providerText(provider.asked, used.providers)),
        })),
        {
            label: "System",
            value: (0,cell/* text */.Qq)(`${machine.platform} ${machine.systemRelease}, ${machine.arch}, Node ${machine.node}${machine.container === true ? ", in a container" : ""}`),
        },
        { label: "Runner", value: (0,cell/* text */.Qq)(CI_WORDS[machine.ci]) },
        {
            label: "Load before",
            value: (0,cell/* text */.Qq)(machine.loadAverage === null ? "not known" : `${(0,number/* numberText */.$4)(machine.loadAverage, 3)} processes wanting a core`),
        },
        { label: "Frequency governor", value: (0,cell/* text */.Qq)(machine.governor ?? "not readable here") },
    ];
    return { id: "machine", title: "Machine", keep: 60, folded: false, blocks: [{ kind: "facts", facts }] };
}
const CI_WORDS = {
    "github-hosted": "hosted by GitHub",
    "self-hosted": "self-hosted",
    ci: "a CI system",
    none: "no CI system",
};
function gpuFact({ name, driver, memoryMib, utilizationPercent, persistence, clockMhz, throttling }) {
    const parts = [
        (0,report_escape/* clip */.$Q)(name, LONGEST),
        `driver ${driver}`,
        memoryMib === null ? null : (0,number/* bytesText */.pV)(memoryMib * 2 ** 20),
        utilizationPercent === null ? null : `${String(utilizationPercent)} % busy before`,
        persistence === null ? null : `persistence ${persistence.toLowerCase()}`,
        clockMhz === null ? null : `${String(clockMhz)} MHz`,
        throttling === null ? null : `limits ${throttling}`,
    ];
    return { label: "GPU", value: (0,cell/* text */.Qq)(parts.filter((part) => part !== null).join(", ")) };
}
function providerText(asked, providers) {
    const parts = providers.map(({ provider, nodes }) => `${provider} ${(0,number/* counted */.hS)(nodes, "node")}`);
    const share = shareOf(asked, providers);
    return `${parts.join(", ")}${share === null ? "" : `; ${(0,number/* percentText */.fL)(share)} of kernel time on ${asked}`}`;
}

;// CONCATENATED MODULE: ./actions/performance-test/sizes.ts
/** Turns of each contestant in a round: two mirrored passes. */
const TURNS = 4;
/** Share of the time that goes to single requests; batches take the rest. */
const REQUEST_SHARE = 0.7;
const FEWEST_REQUESTS_PER_TURN = 5;
/** Of each model over all rounds, where the policy does not say. */
const USUAL_REQUESTS = 4000;
/** A turn shorter than this is over before the scheduler has had a say, and shows the luck of a moment. */
const LEAST_TURN_MS = 25;
const MOST_BATCHES_PER_TURN = 100;
/** Fits the requests that the policy wants into the time that it allows, by the slowest contestant's speed. */
function sizesFor(speeds, { requests, rounds, durationMs }, contestants) {
    const slowest = Math.max(...speeds.map(({ requestMs }) => requestMs), 1e-6);
    const slowestBatch = Math.max(...speeds.map(({ batchMs }) => batchMs), 1e-6);
    const turnMs = durationMs / rounds / contestants / TURNS;
    const wanted = requests === null
        ? Math.max(Math.ceil(USUAL_REQUESTS / rounds / TURNS), Math.ceil(LEAST_TURN_MS / slowest))
        : Math.ceil(requests / rounds / TURNS);
    const fitting = Math.floor((turnMs * REQUEST_SHARE) / slowest);
    const requestsPerTurn = Math.max(FEWEST_REQUESTS_PER_TURN, Math.min(wanted, fitting));
    const batchTime = Math.max(LEAST_TURN_MS, requestsPerTurn * slowest);
    const batches = Math.min(batchTime, turnMs * (1 - REQUEST_SHARE)) / slowestBatch;
    return {
        requestsPerTurn,
        batchesPerTurn: Math.max(1, Math.min(MOST_BATCHES_PER_TURN, Math.round(batches))),
        warmUpRequests: Math.max(...speeds.map((speed) => speed.requests)),
        isShortened: requestsPerTurn < wanted,
    };
}
/**
 * Rounds that hold so many requests if each is as long as those that were timed. More requests in the same rounds need not help: where processes
 * differ, what is missing is processes.
 *
 * @param requests whole, > 0
 */
function roundsFor(requests, timed) {
    return Math.max(timed.rounds, Math.ceil((requests * timed.rounds) / timed.requests));
}

;// CONCATENATED MODULE: ./actions/performance-test/report-times.ts




const LATENCY = /^latency_p(\d+)_ms$/u;
/** Latency and throughput of both models side by side, and the latencies as a picture on one scale. */
function timeSection(result) {
    const { timing } = result.details;
    if (timing === null)
        return null;
    const compared = timing.comparisons.length > 0;
    const metrics = [...new Set(result.metrics.map(({ metric }) => metric))];
    const blocks = [
        {
            kind: "table",
            caption: compared
                ? "Both models in turns on the same rows. The quotient is candidate over champion in the middle of the rounds."
                : "The runtime's call alone, without packing and transport.",
            columns: [
                { title: "Metric", align: "left" },
                { title: compared ? "Candidate" : "Value", align: "right" },
                ...(compared
                    ? [
                        { title: "Champion", align: "right" },
                        { title: "Candidate / champion", align: "right" },
                    ]
                    : []),
            ],
            rows: metrics.map((metric) => [
                (0,cell/* text */.Qq)(metric),
                valueCell(result, metric, "candidate"),
                ...(compared ? [valueCell(result, metric, "champion"), ratioCell(timing.comparisons, metric)] : []),
            ]),
        },
        { kind: "chart", chart: latencyChart(result) },
        factTable(timing),
    ];
    if (timing.shortened !== null) {
        const { requests, durationMs } = timing.shortened;
        blocks.push({
            kind: "note",
            tone: "info",
            text: `${(0,number/* counted */.hS)(requests, "request")} were asked for, and ${(0,number/* countText */.lT)(timing.requests)} fitted into ${(0,number/* durationText */.S5)(durationMs)}.`,
        });
    }
    return { id: "times", title: compared ? "Candidate and champion" : "Times", keep: 90, folded: false, blocks };
}
function rowOf({ metrics }, metric, of) {
    return metrics.find((row) => row.metric === metric && row.of === of) ?? null;
}
function valueCell(result, metric, of) {
    const row = rowOf(result, metric, of);
    if (row === null)
        return (0,cell/* text */.Qq)("–");
    if (row.value !== null)
        return { kind: "estimate", ...(0,number/* printEstimate */.id)(row.value, row.interval) };
    const { timing } = result.details;
    const needed = timing?.needed.find((one) => one.metric === metric && one.of === of);
    const why = (0,number/* undefinedText */.m4)(row.undefinedReason ?? "too-few-requests");
    if (needed === undefined || timing === null)
        return (0,cell/* text */.Qq)(why);
    const { requests } = needed;
    return (0,cell/* text */.Qq)(`${why}; about ${(0,number/* countText */.lT)(requests)} in ${(0,number/* countText */.lT)(roundsFor(requests, timing))} rounds would do`);
}
function ratioCell(ratios, metric) {
    const ratio = ratios.find((one) => one.metric === metric);
    return ratio === undefined ? (0,cell/* text */.Qq)("–") : { kind: "estimate", ...(0,number/* printEstimate */.id)(ratio.value, ratio) };
}
/** One scale for all: how far the tail lies from the middle is what the eye should see. */
function latencyChart(result) {
    const rows = result.metrics.filter(({ metric, of, value }) => LATENCY.test(metric) && of !== "difference" && value !== null);
    const name = ({ metric, of }) => `${of}, p${LATENCY.exec(metric)?.[1] ?? ""}`;
    const [least, most] = [
        Math.min(...rows.map(({ value }) => value ?? 0)),
        Math.max(...rows.map(({ value }) => value ?? 0)),
    ];
    return {
        kind: "intervals",
        caption: "Latency of a request in milliseconds.",
        alternative: rows.length === 0
            ? "No percentile has a value."
            : `From ${(0,number/* numberText */.$4)(least, 3)} to ${(0,number/* numberText */.$4)(most, 3)} ms over the percentiles of ${rows.some(({ of }) => of === "champion") ? "both models" : "the model"}.`,
        unit: "ms",
        rows: rows.map((row) => ({
            label: name(row),
            value: row.value,
            low: row.interval?.low ?? null,
            high: row.interval?.high ?? null,
            limit: null,
            better: null,
            verdict: null,
        })),
    };
}
function factTable({ models }) {
    return {
        kind: "table",
        caption: "Seen beside it, and not judged. Starts are of fresh processes, with what the system has cached.",
        columns: [
            { title: "Model", align: "left" },
            { title: "End to end, p50 / p95", align: "right" },
            { title: "Load (fastest to slowest)", align: "right" },
            { title: "First request (fastest to slowest)", align: "right" },
            { title: "Peak memory", align: "right" },
        ],
        rows: models.map(({ of, endToEnd, loadMs, firstRequestMs, peakMemoryBytes }) => [
            (0,cell/* text */.Qq)(of),
            (0,cell/* text */.Qq)(`${(0,number/* durationText */.S5)(endToEnd.p50)} / ${(0,number/* durationText */.S5)(endToEnd.p95)}`),
            rangeCell(loadMs),
            rangeCell(firstRequestMs),
            (0,cell/* text */.Qq)(peakMemoryBytes === null ? "not known" : (0,number/* bytesText */.pV)(peakMemoryBytes)),
        ]),
    };
}
function rangeCell({ median, low, high }) {
    return (0,cell/* text */.Qq)(`${(0,number/* durationText */.S5)(median)} (${(0,number/* durationText */.S5)(low)} to ${(0,number/* durationText */.S5)(high)})`);
}
/** The A/A run: what this machine does to a model that is compared with itself, beside what the comparison showed. */
function noiseSection(result) {
    const { timing } = result.details;
    if (timing === null || timing.noise.length === 0)
        return null;
    const each = timing.noise.map((one) => `${one.metric} ${percent(reach(one))}`).join(", ");
    const sentence = `the candidate against itself, in the same rounds. Two equal models may seem to differ on this machine by up to: ${each}.`;
    const drowned = result.gates.filter(({ reasonCode }) => reasonCode === "too-noisy");
    const blocks = [
        { kind: "paragraph", text: `A/A: ${sentence}` },
        ...(drowned.length > 0
            ? [
                {
                    kind: "note",
                    tone: "warning",
                    text: `That is more than the margin of ${drowned.map(({ gate }) => gate).join("; ")}, which therefore shows nothing.`,
                },
            ]
            : []),
        { kind: "chart", chart: noiseChart(result, timing) },
    ];
    return { id: "noise", title: "Noise of this machine", keep: 85, folded: false, blocks };
}
function reach({ low, high }) {
    return Math.max(Math.abs(low - 1), Math.abs(high - 1));
}
/** One row a metric against itself and, where there is a champion, against it: in per cent, with the margin where one is judged. */
function noiseChart(result, { noise, comparisons }) {
    const rows = noise.flatMap((itself) => {
        const champion = comparisons.find(({ metric }) => metric === itself.metric);
        return [
            chartRow(itself, `${itself.metric} against itself`, result, false),
            ...(champion === undefined ? [] : [chartRow(champion, `${itself.metric} against the champion`, result, true)]),
        ];
    });
    return {
        kind: "intervals",
        caption: "Candidate against itself and against the champion, in per cent.",
        alternative: noise
            .map((one) => `${one.metric} against itself: ${signedPercent(one.low - 1)} to ${signedPercent(one.high - 1)}`)
            .join("; "),
        unit: "%",
        rows,
    };
}
function chartRow({ metric, value, low, high }, label, result, isComparison) {
    const gate = result.gates.find((one) => one.metric === metric && one.gate.includes(" no-worse-than champion"));
    const rival = rowOf(result, metric, "champion")?.value ?? null;
    const limit = gate === undefined || rival === null ? null : (gate.limit / rival) * 100;
    const lower = (0,catalogue/* metricEntry */.pn)(metric)?.direction === "lower-is-better";
    return {
        label,
        value: (value - 1) * 100,
        low: (low - 1) * 100,
        high: (high - 1) * 100,
        limit,
        better: limit === null ? null : lower ? "below" : "above",
        verdict: isComparison ? (gate?.verdict ?? null) : null,
    };
}
function percent(share) {
    return `${(0,number/* numberText */.$4)(share * 100, 2)} %`;
}
function signedPercent(share) {
    return `${share > 0 ? "+" : ""}${percent(share)}`;
}

;// CONCATENATED MODULE: ./actions/performance-test/report.ts










const LONGEST_NAME = 80;
/**
 * The report of a timing, for a reviewer with two minutes: verdict and worst number, what to do, gates, times of both models, how much
 * of it is this machine's noise, then the machine, and what an auditor needs. Pure.
 *
 * @param catalogue definitions of the metrics, shown for those that occur
 */
function performanceReport(outcome, catalogue) {
    const { result } = outcome;
    const sections = [
        (0,check_report/* findingSection */.B)(result),
        (0,gate_section/* gateSection */.Tx)(result),
        suggestionSection(outcome),
        (0,check_report/* notJudgedSection */.eT)(result),
        timeSection(result),
        noiseSection(result),
        machineSection(result.details),
        (0,check_report/* assumptionSection */.V)(outcome),
        (0,check_report/* runSection */.$x)(outcome),
        methodSection(outcome),
        (0,metric_section/* definitionSection */.Te)(result.metrics, catalogue),
        (0,provenance_section/* digestSection */.U1)(result),
        againSection(outcome),
    ];
    return {
        title: `${result.action}: ${(0,report_escape/* shorten */.ml)(result.model, LONGEST_NAME)}`,
        verdict: result.verdict,
        headline: (0,gate_section/* headline */.Pl)(result),
        actions: steps(outcome),
        facts: [...(0,check_report/* glance */.vD)(outcome), ...timedFact(outcome)],
        sections: sections.filter((section) => section !== null),
    };
}
function timedFact({ result: { details } }) {
    const { timing } = details;
    if (timing === null)
        return [];
    const what = `${(0,number/* counted */.hS)(timing.requests, "request")} of ${(0,number/* counted */.hS)(timing.requestRows, "row")} a model, in ${(0,number/* counted */.hS)(timing.rounds, "round")}`;
    return [{ label: "Timed", value: (0,cell/* text */.Qq)(what) }];
}
/** The steps of any check, but for what more rows of data would not mend: here it is requests, rounds and quiet that decide. */
function steps({ result }) {
    const { timing } = result.details;
    const wanting = (timing?.needed ?? []).filter(({ metric }) => result.gates.some((gate) => gate.metric === metric && gate.reasonCode === "metric-undefined"));
    const most = Math.max(0, ...wanting.map(({ requests }) => requests));
    const own = [
        ...(timing !== null && most > 0
            ? [
                `Time about ${(0,number/* countText */.lT)(roundedUp(most))} requests (\`requests\`) in ${(0,number/* countText */.lT)(roundsFor(most, timing))} rounds (\`rounds\`), and allow the time for them.`,
            ]
            : []),
        ...(result.gates.some(({ reasonCode }) => reasonCode === "interval-straddles-limit")
            ? ["An interval lies on both sides of its limit: time in more rounds (`rounds`), or on a quieter runner."]
            : []),
    ];
    const common = (0,gate_section/* nextActions */.ji)({
        ...result,
        gates: result.gates.filter(({ reasonCode }) => reasonCode !== "metric-undefined" && reasonCode !== "interval-straddles-limit"),
        reasonCodes: result.reasonCodes.filter((code) => code !== "metric-undefined" && code !== "interval-straddles-limit"),
    });
    return [...own, ...common];
}
/** Two significant digits: the estimate deserves no more. */
function roundedUp(count) {
    const unit = 10 ** Math.max(0, Math.floor(Math.log10(count)) - 1);
    return Math.ceil(count / unit) * unit;
}
function suggestionSection({ suggestedGates }) {
    if (suggestedGates.length === 0)
        return null;
    return {
        id: "suggested-gates",
        title: "Suggested gates",
        keep: "essential",
        folded: false,
        blocks: [
            {
                kind: "paragraph",
                text: "Budgets that this model meets on this machine today, with a fifth of room. Declare those that matter, with the limits that the use demands:",
            },
            { kind: "code", text: ["gates:", ...suggestedGates.map((gate) => `  - ${(0,report_escape/* visible */.RK)((0,report_escape/* clip */.$Q)(gate, 200))}`)].join("\n") },
        ],
    };
}
function methodSection({ result, confidence }) {
    const { timing } = result.details;
    if (timing === null)
        return null;
    const facts = [
        {
            label: "Judged",
            value: (0,cell/* text */.Qq)("the time of the runtime's call alone; packing a row into tensors is shown as end to end and not judged"),
        },
        {
            label: "Order",
            value: (0,cell/* text */.Qq)("in each round every model starts in a fresh process; the processes take turns in mirrored order on the same rows, one at a time"),
        },
        {
            label: "Not counted",
            value: (0,cell/* text */.Qq)(`the first request and a warm-up of up to ${(0,number/* counted */.hS)(timing.warmUpRequests, "request")} and 3 batches in each process`),
        },
        {
            label: "Rows",
            value: (0,cell/* text */.Qq)(`requests of ${(0,number/* counted */.hS)(timing.requestRows, "row")}, batches of ${(0,number/* counted */.hS)(timing.throughputRows, "row")}, from the first ${(0,number/* counted */.hS)(timing.distinctRows, "row")} of the data, over and over`),
        },
        {
            label: "Intervals",
            value: (0,cell/* text */.Qq)(`two-sided ${(0,number/* percentText */.fL)(confidence)}: order statistics for percentiles, the ranks widened by how much requests of a round are alike; over rounds for throughput (batch means) and for comparisons (signed ranks of the logarithms of the ratios)`),
        },
        {
            label: "Noise",
            value: (0,cell/* text */.Qq)("a comparison counts only if the candidate differs from itself by less than the margin"),
        },
        { label: "Policy from", value: (0,cell/* text */.Qq)(result.policy.source) },
    ];
    return { id: "methods", title: "Methods", keep: 20, folded: true, blocks: [{ kind: "facts", facts }] };
}
function againSection({ result }) {
    return {
        id: "verify",
        title: "How to verify",
        keep: 30,
        folded: true,
        blocks: [
            {
                kind: "paragraph",
                text: "Times differ from run to run. A second run on a machine of the same kind, with the model, data and policy of the digests above, should give intervals that overlap these:",
            },
            { kind: "code", text: `modelgate ${result.action} --model ${(0,report_escape/* visible */.RK)((0,report_escape/* clip */.$Q)(result.model, LONGEST_NAME))}` },
        ],
    };
}

// EXTERNAL MODULE: ./actions/performance-test/spec.ts
var spec = __webpack_require__(86951);
// EXTERNAL MODULE: ./shared/core/errors.ts
var errors = __webpack_require__(46677);
// EXTERNAL MODULE: ./shared/core/stats/normal.ts
var normal = __webpack_require__(61521);
// EXTERNAL MODULE: ./shared/core/stats/quantile.ts
var quantile = __webpack_require__(99451);
;// CONCATENATED MODULE: ./shared/core/stats/signed-rank.ts


/** Up to here the distribution of the rank sum is counted out; beyond, the normal one is exact to well under a rank. */
const MOST_EXACT = 60;
/**
 * Hodges–Lehmann estimate with the interval of Wilcoxon's signed-rank test. Distribution-free for differences that are
 * independent and symmetric about their middle, whatever their tails: differences of two things that took turns are symmetric
 * when the two are alike. From twelve numbers on, one wild one does not move the interval at 0.95, from twenty on two do not.
 *
 * @param values at least one number
 * @param level two-sided confidence in (0, 1)
 * @returns null where there are too few for the level: fewer than six at 0.95
 * @source Hollander, Wolfe, Chicken (2014), Nonparametric Statistical Methods, §3.2–3.3; equals R's wilcox.test(conf.int = TRUE)
 */
function signedRank(values, level) {
    const n = values.length;
    const ranks = excludedMeans(n, (1 - level) / 2);
    if (ranks === 0)
        return null;
    const means = new Float64Array((n * (n + 1)) / 2);
    let at = 0;
    for (let first = 0; first < n; first += 1) {
        for (let second = first; second < n; second += 1) {
            means[at] = ((values[first] ?? 0) + (values[second] ?? 0)) / 2;
            at += 1;
        }
    }
    means.sort();
    return {
        value: (0,quantile/* quantile */.Y)(means, 0.5),
        low: means[ranks - 1] ?? Number.NaN,
        high: means[means.length - ranks] ?? Number.NaN,
    };
}
/** Largest k with P(T ≤ k − 1) ≤ tail, T the rank sum of n differences under equality: the k-th mean from either end is the bound. */
function excludedMeans(n, tail) {
    if (n > MOST_EXACT) {
        const mean = (n * (n + 1)) / 4;
        const deviation = Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24);
        return Math.max(0, Math.floor(mean + (0,normal/* normalQuantile */.Zl)(tail) * deviation - 0.5) + 1);
    }
    // Shares of the 2ⁿ sign patterns by rank sum, built up one rank at a time.
    const shares = new Float64Array((n * (n + 1)) / 2 + 1);
    shares[0] = 1;
    for (let rank = 1; rank <= n; rank += 1) {
        for (let sum = (rank * (rank + 1)) / 2; sum >= 0; sum -= 1) {
            shares[sum] = ((shares[sum] ?? 0) + (sum >= rank ? (shares[sum - rank] ?? 0) : 0)) / 2;
        }
    }
    let below = 0;
    for (let sum = 0; sum < shares.length; sum += 1) {
        below += shares[sum] ?? 0;
        if (below > tail)
            return sum;
    }
    return 0;
}

;// CONCATENATED MODULE: ./shared/core/performance/compare.ts

/**
 * Ratio of a measure of two contestants who took turns: the middle of the rounds' own ratios, with a distribution-free interval.
 * Within a round both met the same machine, so what slows both down cancels; requests of a round may depend on one another in any
 * way, for only rounds are taken as independent; and since processes are started anew in each round, the luck of one start does not
 * look like a difference of the models.
 *
 * @param of parallel to `to`: the laps of the same rounds
 * @returns null with fewer rounds than the level needs
 */
function ratioOf(measure, of, to, level) {
    const byRound = of.flatMap((lap, at) => {
        const other = to[at];
        return other === undefined ? [] : [Math.log(measure.value([lap]) / measure.value([other]))];
    });
    const logs = signedRank(byRound, level);
    return logs === null ? null : { value: Math.exp(logs.value), low: Math.exp(logs.low), high: Math.exp(logs.high) };
}
/**
 * The difference of a measure, `of` − `to`, in its unit: what the ratio makes of the value of `to`, taken as fixed. So a gate "no
 * worse by 10%" asks whether the ratio's far end stays under 1.1. It is not the difference of the two pooled values: in a percentile
 * over all rounds one wild round can stand for all.
 */
function differenceOf(measure, of, to, level) {
    const left = measure.estimate(of, level);
    const right = measure.estimate(to, level);
    if (left.kind === "undefined")
        return left;
    if (right.kind === "undefined")
        return right;
    const ratio = ratioOf(measure, of, to, level);
    const scaled = (end) => right.value * (end - 1);
    return {
        ...left,
        kind: "defined",
        value: ratio === null ? left.value - right.value : scaled(ratio.value),
        interval: ratio === null ? null : { low: scaled(ratio.low), high: scaled(ratio.high), level, method: "signed-rank" },
        intervalReason: ratio === null ? "too-few-rows" : null,
        n: Math.min(left.n, right.n),
        effectiveN: Math.min(left.effectiveN, right.effectiveN),
    };
}

;// CONCATENATED MODULE: ./shared/core/stats/student-t.ts
/**
 * Quantile of Student's t distribution, to about 1e-12 of its value.
 *
 * @param p in (0, 1)
 * @param df degrees of freedom, > 0
 * @source the density's relation to the incomplete beta function, Abramowitz, Stegun 26.7.1, solved for t
 */
function studentTQuantile(p, df) {
    if (p === 0.5)
        return 0;
    if (p < 0.5)
        return -studentTQuantile(1 - p, df);
    // In x = df / (df + t²) the upper tail is I_x(df/2, 1/2) / 2: monotone on (0, 1), so halving the interval cannot miss.
    const tail = 2 * (1 - p);
    let low = 0;
    let high = 1;
    for (let step = 0; step < 200; step += 1) {
        const middle = (low + high) / 2;
        if (middle === low || middle === high)
            break;
        if (regularizedBeta(middle, df / 2, 0.5) < tail)
            low = middle;
        else
            high = middle;
    }
    const x = (low + high) / 2;
    return Math.sqrt((df * (1 - x)) / x);
}
/**
 * The regularized incomplete beta function I_x(a, b).
 *
 * @param x in [0, 1]; a, b > 0
 * @source continued fraction of Abramowitz, Stegun 26.5.8, evaluated by Lentz's method
 */
function regularizedBeta(x, a, b) {
    if (x <= 0)
        return 0;
    if (x >= 1)
        return 1;
    // The fraction converges fast on this side of the mean only; the other side is its mirror image.
    if (x > (a + 1) / (a + b + 2))
        return 1 - regularizedBeta(1 - x, b, a);
    const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
    return (front * continuedFraction(x, a, b)) / a;
}
const TINY = 1e-300;
function continuedFraction(x, a, b) {
    let c = 1;
    let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1));
    let value = d;
    for (let m = 1; m < 500; m += 1) {
        const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
        d = 1 / nonZero(1 + even * d);
        c = nonZero(1 + even / c);
        value *= d * c;
        const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
        d = 1 / nonZero(1 + odd * d);
        c = nonZero(1 + odd / c);
        const factor = d * c;
        value *= factor;
        if (Math.abs(factor - 1) < 1e-16)
            break;
    }
    return value;
}
function nonZero(value) {
    return Math.abs(value) < TINY ? TINY : value;
}
const LANCZOS = [
    0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
    12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];
/** ln Γ(x) for x > 0, to about 1e-14. @source Lanczos (1964), g = 7 */
function logGamma(x) {
    if (x < 0.5)
        return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
    const shifted = x - 1;
    const base = shifted + 7.5;
    let sum = LANCZOS[0];
    for (let index = 1; index < LANCZOS.length; index += 1)
        sum += (LANCZOS[index] ?? 0) / (shifted + index);
    return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(base) - base + Math.log(sum);
}

;// CONCATENATED MODULE: ./shared/core/performance/overdispersion.ts


/**
 * How many times more the share of slow requests varies from round to round than it would if requests were independent:
 * 1 when they are. Neighbouring requests share a frequency, a cache and a noisy neighbour, so their number overstates what is known.
 *
 * Estimated from the counts above the pooled quantile, Σ(eᵣ − kᵣπ)²/((R − 1)·k̄·π(1 − π)) with π their share, and enlarged by
 * (t/z)² because it is itself estimated from few rounds. Never under 1.
 *
 * @param rounds request times, one array a round, at least two rounds
 * @source the design effect of cluster sampling, Kish (1965), Survey Sampling, §5.4
 */
function overdispersion(rounds, quantile, level) {
    const counts = rounds.map((times) => ({ slow: countAbove(times, quantile), all: times.length }));
    const slow = counts.reduce((sum, one) => sum + one.slow, 0);
    const all = counts.reduce((sum, one) => sum + one.all, 0);
    const share = slow / all;
    if (rounds.length < 2 || share === 0 || share === 1)
        return 1;
    const spread = counts.reduce((sum, one) => sum + (one.slow - one.all * share) ** 2, 0) / (rounds.length - 1);
    const expected = (all / rounds.length) * share * (1 - share);
    const few = (studentTQuantile((1 + level) / 2, rounds.length - 1) / (0,normal/* zOf */._6)(level)) ** 2;
    return Math.max(1, (spread / expected) * few);
}
function countAbove(times, limit) {
    let count = 0;
    for (let index = 0; index < times.length; index += 1)
        if (times[index] > limit)
            count += 1;
    return count;
}

// EXTERNAL MODULE: ./shared/core/stats/binomial.ts
var binomial = __webpack_require__(48499);
;// CONCATENATED MODULE: ./shared/core/performance/quantile-ranks.ts

/**
 * Ranks of the distribution-free interval of the p-quantile of n independent numbers: the count below the quantile is
 * binomial, whatever the distribution. `lower` is the largest rank r with P(X < r) ≤ α/2, `upper` the smallest s with
 * P(X ≥ s) ≤ α/2. n = 1000: p50 469–532, p95 936–964, p99 983–997.
 *
 * @param n whole, ≥ 0
 * @param p in (0, 1)
 * @param level two-sided confidence in (0, 1)
 * @source Conover (1999), Practical Nonparametric Statistics, §3.2; equals scipy binom.ppf(α/2) and binom.ppf(1 − α/2) + 1
 */
function quantileRanks(n, p, level) {
    const tail = (1 - level) / 2;
    let below = 0;
    let lower = null;
    for (let count = 0; count < n; count += 1) {
        below += Math.exp((0,binomial/* binomialLogProbability */.H)(count, n, p));
        // Here `below` is P(X < count + 1) and P(X ≥ count + 1) is the rest.
        if (below <= tail)
            lower = count + 1;
        if (below >= 1 - tail)
            return { lower, upper: count + 1 };
    }
    return { lower, upper: null };
}
/** Fewest independent numbers for which `quantileRanks` has an upper rank: pⁿ ≤ α/2. p99 at 95 %: 368. */
function fewestForUpperRank(p, level) {
    return Math.ceil(Math.log((1 - level) / 2) / Math.log(p));
}
/**
 * Ranks in a sample of `n` that is worth `n / overdispersion` independent numbers, widened outwards to whole ranks. With an
 * overdispersion of 1 they are the ranks of `quantileRanks`.
 *
 * @source Woodruff (1952), JASA 47, 635–646: a quantile's interval from the interval of the share below it
 */
function widenedRanks(n, p, level, overdispersion) {
    const worth = Math.floor(n / overdispersion);
    const { lower, upper } = quantileRanks(worth, p, level);
    return {
        lower: lower === null ? null : Math.floor(((lower - 1) * n) / worth) + 1,
        upper: upper === null ? null : Math.min(n, Math.ceil((upper * n) / worth)),
    };
}

;// CONCATENATED MODULE: ./shared/core/performance/batch-means.ts

/**
 * Interval of a mean from the means of batches, here rounds: total ± t·S/√R with S² = Σ(xᵣ − total)²/(R − 1). Times within a round may
 * depend on one another in any way; only rounds are taken as independent. Centred on the value over all of them, so that unequal
 * rounds widen the interval and do not move it.
 *
 * @param byRound one value a round
 * @returns null with fewer than two rounds
 * @source Law (2015), Simulation Modeling and Analysis, §9.5.3; Asmussen, Glynn (2007), Stochastic Simulation, §III.5a, for the centre
 */
function batchMeans(total, byRound, level) {
    const rounds = byRound.length;
    if (rounds < 2)
        return null;
    const squares = byRound.reduce((sum, value) => sum + (value - total) ** 2, 0);
    const half = studentTQuantile((1 + level) / 2, rounds - 1) * Math.sqrt(squares / (rounds - 1) / rounds);
    return { low: total - half, high: total + half };
}

;// CONCATENATED MODULE: ./shared/core/performance/measures.ts




/** Every metric of performance-test, in the order of reports. */
const MEASURES = [latency(50), latency(95), latency(99), throughput()];
function latency(percentile) {
    const p = percentile / 100;
    const value = (laps) => (0,quantile/* quantile */.Y)(pooledTimes(laps), p);
    return {
        metric: `latency_p${String(percentile)}_ms`,
        value,
        estimate: (laps, level) => latencyEstimate(laps, p, level),
    };
}
/**
 * A quantile of request times with its order-statistic interval, the ranks widened by how much the requests depend on one another.
 * Undefined, with the number of requests that would do, when the sample has no upper rank: such a quantile has no upper bound.
 */
function latencyEstimate(laps, p, level) {
    const times = pooledTimes(laps);
    const n = times.length;
    const value = (0,quantile/* quantile */.Y)(times, p);
    const dispersion = overdispersion(laps.map(({ requestMs }) => requestMs), value, level);
    const support = { n, nPositive: null, nNegative: null, effectiveN: n / dispersion };
    const { lower, upper } = widenedRanks(n, p, level, dispersion);
    if (lower === null || upper === null) {
        const needed = Math.ceil(fewestForUpperRank(p, level) * dispersion);
        return { kind: "undefined", reason: "too-few-requests", detail: String(needed), ...support };
    }
    const interval = {
        low: times[lower - 1],
        high: times[upper - 1],
        level,
        method: "order-statistic",
    };
    return { kind: "defined", value, interval, intervalReason: null, ...support };
}
function throughput() {
    return { metric: "throughput_rows_per_s", value: rowsPerSecond, estimate: throughputEstimate };
}
/** Rows over seconds of all timed batches; the interval is of batch means on the logarithm, a round being a batch. */
function throughputEstimate(laps, level) {
    const value = rowsPerSecond(laps);
    const n = laps.reduce((rows, { batchRows }) => rows + batchRows, 0);
    const bounds = batchMeans(Math.log(value), laps.map((lap) => Math.log(rowsPerSecond([lap]))), level);
    const interval = bounds === null ? null : { low: Math.exp(bounds.low), high: Math.exp(bounds.high), level, method: "batch-means" };
    return {
        kind: "defined",
        value,
        interval,
        intervalReason: interval === null ? "too-few-rows" : null,
        n,
        nPositive: null,
        nNegative: null,
        effectiveN: n,
    };
}
function rowsPerSecond(laps) {
    const rows = laps.reduce((sum, { batchRows }) => sum + batchRows, 0);
    const ms = laps.reduce((sum, { batchMs }) => sum + batchMs, 0);
    return (rows / ms) * 1000;
}
/** All request times of the laps, ascending. */
function pooledTimes(laps) {
    const all = new Float64Array(laps.reduce((sum, { requestMs }) => sum + requestMs.length, 0));
    let at = 0;
    for (const { requestMs } of laps) {
        all.set(requestMs, at);
        at += requestMs.length;
    }
    return all.sort();
}

;// CONCATENATED MODULE: ./shared/core/performance/noise.ts
/**
 * The farthest that a model may seem to be from itself, as a share of its value: the far end of the A/A interval, whichever side it
 * is on, for which of two equal processes came first means nothing. Null where there is no interval.
 */
function noiseShare({ difference, value }) {
    if (difference.kind === "undefined" || difference.interval === null || !(value > 0))
        return null;
    const { low, high } = difference.interval;
    return Math.max(Math.abs(low), Math.abs(high)) / value;
}
/** Whether a comparison with this margin can be trusted on this machine: it would find the candidate no worse than itself. */
function bears(noise, margin) {
    const share = noiseShare(noise);
    return share !== null && share < (margin.kind === "relative" ? margin.value : margin.value / noise.value);
}
/**
 * Comparisons with the champion as the A/A run leaves them. Where the noise exceeds the margin, neither a pass nor a close call
 * counts. A miss stands only if the whole interval lies beyond what the machine does to a model compared with itself.
 *
 * @param noiseOf by metric; null where nothing was compared
 * @param championOf the champion's value by metric
 */
function heedNoise(judged, noiseOf, championOf) {
    return judged.map((one) => {
        const { comparison } = one.gate;
        const noise = noiseOf(one.gate.metric);
        if (comparison.kind !== "no-worse-than-champion" || one.judgement.value === null || noise === null)
            return one;
        const isDrowned = one.judgement.verdict === "fail"
            ? !exceedsNoise(one, noise, championOf(one.gate.metric))
            : !bears(noise, comparison.margin);
        return isDrowned ? withReason(one, "too-noisy") : one;
    });
}
function exceedsNoise({ observation }, noise, champion) {
    const share = noiseShare(noise);
    const estimate = observation?.estimate;
    if (share === null || champion === null || estimate?.kind !== "defined" || estimate.interval === null)
        return false;
    // A miss has its whole interval on one side of zero: its nearer end is what is sure.
    const { low, high } = estimate.interval;
    return Math.min(Math.abs(low), Math.abs(high)) / champion > share;
}
/** Makes every gate inconclusive for one reason that has nothing to do with the numbers. */
function withReason(one, reason) {
    const verdict = one.gate.advisory ? "warn" : "inconclusive";
    return { ...one, verdict, judgement: { ...one.judgement, verdict: "inconclusive", reason } };
}

// EXTERNAL MODULE: ./shared/core/text/quote.ts
var quote = __webpack_require__(47598);
// EXTERNAL MODULE: ./shared/evaluation/check-gates.ts
var check_gates = __webpack_require__(33100);
// EXTERNAL MODULE: ./shared/evaluation/contender.ts + 7 modules
var contender = __webpack_require__(37803);
// EXTERNAL MODULE: ./shared/ports/model-timer.ts
var model_timer = __webpack_require__(42956);
// EXTERNAL MODULE: ./shared/core/gate/judge-gates.ts + 2 modules
var judge_gates = __webpack_require__(16280);
;// CONCATENATED MODULE: ./shared/core/performance/runner-class.ts
/** `AMD EPYC 7763 64-Core Processor, 4 cores, NVIDIA A10`: what a runner class is compared with. */
function runnerClassOf({ cpuModel, cores, gpus }) {
    return [cpuModel, `${String(cores)} ${cores === 1 ? "core" : "cores"}`, ...gpus.map(({ name }) => name)].join(", ");
}
/** Whether a declared class fits a machine: `*` stands for any text, letters count alike in both cases, and the whole must fit. */
function isOfClass(declared, machine) {
    return glob(declared.toLowerCase(), runnerClassOf(machine).toLowerCase());
}
/** Matches piece by piece: a regular expression made of a stranger's text could take for ever. */
function glob(pattern, text) {
    const [head = "", ...pieces] = pattern.split("*");
    if (pieces.length === 0)
        return head === text;
    const tail = pieces.pop() ?? "";
    if (!text.startsWith(head) || text.length < head.length + tail.length || !text.endsWith(tail))
        return false;
    let at = head.length;
    for (const piece of pieces) {
        const found = text.indexOf(piece, at);
        if (found === -1)
            return false;
        at = found + piece.length;
    }
    return at <= text.length - tail.length;
}

// EXTERNAL MODULE: ./shared/evaluation/result-frame.ts
var result_frame = __webpack_require__(89988);
// EXTERNAL MODULE: ./shared/evaluation/result-rows.ts
var result_rows = __webpack_require__(60284);
// EXTERNAL MODULE: ./shared/core/text/scan.ts
var scan = __webpack_require__(16473);
;// CONCATENATED MODULE: ./actions/performance-test/suggest-gates.ts

/** Room that a budget leaves beyond the interval: another day's machine is a little slower, and that is no news. */
const ROOM = 1.2;
/** Gates that the model meets by what was observed: budgets with room, and a comparison where there is a champion. */
function suggestGates(observed) {
    const gate = (metric) => {
        const own = observed.find((one) => one.metric === metric && one.of === "candidate")?.estimate;
        if (own?.kind !== "defined" || own.interval === null)
            return [];
        const budget = metric === "throughput_rows_per_s"
            ? `${metric} >= ${(0,scan/* numberText */.$4)(twoDigits(own.interval.low / ROOM, Math.floor))}`
            : `${metric} <= ${(0,scan/* numberText */.$4)(twoDigits(own.interval.high * ROOM, Math.ceil))}`;
        const compared = observed.some((one) => one.metric === metric && one.of === "difference");
        return compared ? [budget, `${metric} no-worse-than champion`] : [budget];
    };
    const tail = gate("latency_p95_ms");
    return [...(tail.length > 0 ? tail : gate("latency_p50_ms")), ...gate("throughput_rows_per_s")];
}
/** Two significant digits, rounded the way that keeps the gate met. */
function twoDigits(value, round) {
    const unit = 10 ** (Math.floor(Math.log10(value)) - 1);
    // Ten to a negative power is not exact, and the quotient of two such numbers not either: read the decimal text back.
    return Number((round(value / unit) * unit).toPrecision(2));
}

;// CONCATENATED MODULE: ./actions/performance-test/timing-details.ts




/** How it was timed and what else was seen, for the record. */
function timingDetails(policy, { rows, contender }, observed, { rounds, launches, sizes, timedMs }) {
    const candidate = rounds.map((round) => round.candidate);
    const champion = rounds.flatMap((round) => round.champion ?? []);
    const again = rounds.map((round) => round.again);
    const ratios = (of, to) => MEASURES.flatMap((measure) => {
        const ratio = to.length === 0 ? null : ratioOf(measure, of, to, policy.confidence);
        return ratio === null || lacksValue(measure.metric, observed) ? [] : [{ metric: measure.metric, ...ratio }];
    });
    return {
        gated: "session-run",
        rounds: rounds.length,
        requestRows: policy.timing.requestRows ?? contender.input.fixedBatch ?? 1,
        requests: candidate.reduce((sum, { requestMs }) => sum + requestMs.length, 0),
        warmUpRequests: sizes.warmUpRequests,
        throughputRows: Math.min(policy.timing.throughputRows, rows.rows),
        throughputBatches: sizes.batchesPerTurn * TURNS * rounds.length,
        distinctRows: rows.rows,
        timedMs,
        shortened: sizes.isShortened
            ? { requests: policy.timing.requests ?? USUAL_REQUESTS, durationMs: policy.timing.durationMs }
            : null,
        comparisons: ratios(candidate, champion),
        noise: ratios(candidate, again),
        models: [
            modelTimes("candidate", candidate, launches),
            ...(champion.length === 0 ? [] : [modelTimes("champion", champion, launches)]),
        ],
        needed: observed.flatMap(({ of, metric, estimate }) => of !== "difference" && estimate.kind === "undefined" && estimate.detail !== null
            ? [{ metric, of, requests: Number(estimate.detail) }]
            : []),
    };
}
function lacksValue(metric, observed) {
    return observed.some((one) => one.metric === metric && one.estimate.kind === "undefined");
}
function modelTimes(of, laps, launches) {
    // The A/A run starts the candidate once more: those starts are the candidate's too.
    const own = launches.filter((launch) => launch.of === of || (of === "candidate" && launch.of === "again"));
    const times = Float64Array.from(laps.flatMap(({ endToEndMs }) => [...endToEndMs])).sort();
    const peaks = own.flatMap(({ facts }) => facts.peakMemoryBytes ?? []);
    return {
        of,
        endToEnd: { p50: (0,quantile/* quantile */.Y)(times, 0.5), p95: (0,quantile/* quantile */.Y)(times, 0.95) },
        loadMs: range(own.map(({ coldStart }) => coldStart.loadMs)),
        firstRequestMs: range(own.map(({ coldStart }) => coldStart.firstRequestMs)),
        peakMemoryBytes: peaks.length === 0 ? null : Math.max(...peaks),
    };
}
function range(values) {
    const sorted = Float64Array.from(values).sort();
    return { median: (0,quantile/* quantile */.Y)(sorted, 0.5), low: (0,quantile/* quantile */.Y)(sorted, 0), high: (0,quantile/* quantile */.Y)(sorted, 1) };
}

;// CONCATENATED MODULE: ./actions/performance-test/conclude.ts










/** The outcome of a model that was not timed: the finding is the verdict, and no gate was judged. */
function stoppedOutcome(ground, seen, { code, verdict, detail, hint }, data) {
    const { policy } = ground;
    return {
        result: {
            ...(0,result_frame/* resultFrame */.nH)("performance-test", policy, seen, data),
            verdict,
            reasonCodes: [code],
            champion: null,
            predictions: policy.predictions === null ? null : "supplied",
            gates: [],
            metrics: [],
            details: details(ground, null),
            findings: [{ code, detail, hint }],
        },
        candidate: seen,
        champion: null,
        assumptions: [],
        confidence: policy.confidence,
        suggestedGates: [],
    };
}
/** Metrics, gates and noise of models that were timed. */
function timedOutcome(ground, { candidate, champion, data }, measured) {
    const { policy } = ground;
    const { rounds } = measured;
    const observed = MEASURES.flatMap((measure) => observe(measure, rounds, policy.confidence));
    const gates = (0,check_gates/* ownGates */.Ns)(policy, "performance-test");
    const blocked = "contender" in champion || champion.kind === "none" ? null : champion.reason;
    const judged = judgeTimed(ground, gates, observed, blocked, rounds);
    const { verdict, reasonCodes } = (0,result_frame/* overall */.Me)(judged, policy.gates.length > 0);
    const seen = withRuntime(candidate.contender.seen, measured, "candidate");
    const rival = "contender" in champion
        ? withRuntime(champion.contender.seen, measured, "champion")
        : champion.kind === "unavailable"
            ? champion.seen
            : null;
    return {
        result: {
            ...(0,result_frame/* resultFrame */.nH)("performance-test", policy, seen, { ...data, rows: candidate.rows.rows, excluded: [] }),
            verdict,
            reasonCodes: [...reasonCodes],
            champion: rival === null ? null : (0,result_frame/* subjectOf */.et)(policy.name, rival),
            predictions: "computed",
            gates: [...(0,result_rows/* gateRows */.Z)(judged, new Set())],
            metrics: [...(0,result_rows/* metricRows */.I)(observed, new Set(), policy.minimumCell)],
            details: details(ground, timingDetails(policy, candidate, observed, measured)),
            findings: !("contender" in champion) && champion.kind === "unavailable"
                ? [{ code: champion.reason, detail: champion.detail, hint: null }]
                : [],
        },
        candidate: seen,
        champion: rival,
        assumptions: candidate.contender.assumptions,
        confidence: policy.confidence,
        suggestedGates: policy.gates.length > 0 ? [] : suggestGates(observed),
    };
}
function judgeTimed(ground, gates, observed, blocked, rounds) {
    const { policy, machine } = ground;
    const own = gates.map(({ metric }) => observed.filter((one) => one.metric === metric));
    const judged = (0,judge_gates/* judgeGates */.y)(gates, own, blocked, policy);
    const { runnerClass } = policy.timing;
    if (runnerClass !== null && !isOfClass(runnerClass, machine)) {
        return judged.map((one) => withReason(one, "runner-class-changed"));
    }
    const champion = (metric) => {
        const found = observed.find((one) => one.metric === metric && one.of === "champion")?.estimate;
        return found?.kind === "defined" ? found.value : null;
    };
    return heedNoise(judged, (metric) => noiseOf(metric, rounds, policy.confidence), champion);
}
function noiseOf(metric, rounds, level) {
    const measure = MEASURES.find((one) => one.metric === metric);
    if (measure === undefined)
        return null;
    const again = rounds.map((round) => round.again);
    return {
        difference: differenceOf(measure, rounds.map((round) => round.candidate), again, level),
        value: measure.value(again),
    };
}
/** Candidate, champion and difference of one metric. A request is not a row: nothing here is about people, and nothing is hidden. */
function observe(measure, rounds, level) {
    const candidate = rounds.map((round) => round.candidate);
    const champion = rounds.flatMap(({ champion: lap }) => (lap === null ? [] : [lap]));
    const own = measure.estimate(candidate, level);
    const subset = { on: null, by: null, group: null, size: own.n, hidden: false };
    const observation = (of, estimate) => ({
        subset,
        of,
        metric: measure.metric,
        class: null,
        reference: null,
        estimate,
    });
    if (champion.length === 0)
        return [observation("candidate", own)];
    return [
        observation("candidate", own),
        observation("champion", measure.estimate(champion, level)),
        observation("difference", differenceOf(measure, candidate, champion, level)),
    ];
}
function details({ policy, machine, used }, timing) {
    const { runnerClass } = policy.timing;
    return {
        kind: "performance-test",
        timing,
        provider: {
            asked: policy.run.provider,
            used: used.map(({ of, providers }) => ({ of, providers: [...providers] })),
        },
        machine: { ...machine, gpus: machine.gpus.map((gpu) => ({ ...gpu })) },
        runnerClass: runnerClass === null
            ? null
            : { declared: runnerClass, found: runnerClassOf(machine), matches: isOfClass(runnerClass, machine) },
    };
}
/** The facts of the last process: version and limits are the same in all of them, and the peak of memory is told per model. */
function withRuntime(seen, { launches }, of) {
    const facts = launches.filter((launch) => launch.of === of).at(-1)?.facts;
    return { ...seen, runtime: facts ?? null };
}

;// CONCATENATED MODULE: ./actions/performance-test/measure.ts


/** Beyond this many times the rounds that were asked for, more of them would not help. */
const MOST_ROUNDS = 2;
/**
 * Times the contestants, round by round. In each round everyone starts in a fresh process, because two starts of one program differ
 * in speed for as long as they live; one process for both would spare the start and hide that luck. The processes take turns in
 * mirrored order (ABC CBA), so that a machine that grows slower slows everyone alike, and only one works at a time.
 */
async function measure(request) {
    const { policy, champion } = request;
    const wanted = policy.timing.rounds;
    const rounds = [];
    const launches = [];
    let sizes = null;
    let timedMs = 0;
    const hasTime = () => rounds.length < wanted * MOST_ROUNDS && timedMs < policy.timing.durationMs;
    while (rounds.length < wanted || (!request.isEnough(rounds) && hasTime())) {
        const round = String(rounds.length + 1);
        request.progress.stage(rounds.length < wanted
            ? `Timing, round ${round} of ${String(wanted)}`
            : `Timing, round ${round}: this machine is noisy`);
        const roles = champion === null ? ["candidate", "again"] : ["candidate", "champion", "again"];
        const made = await makeRound(request, rotated(roles, rounds.length), sizes);
        if (made.kind === "stopped")
            return made;
        rounds.push(made.round);
        launches.push(...made.launches);
        ({ sizes } = made);
        timedMs += made.timedMs;
    }
    if (sizes === null)
        throw new TypeError("there is at least one round");
    return { kind: "measured", rounds, launches, sizes, timedMs };
}
function rotated(roles, by) {
    const shift = by % roles.length;
    return [...roles.slice(shift), ...roles.slice(0, shift)];
}
async function makeRound(request, roles, known) {
    const contestants = [];
    try {
        const speeds = [];
        for (const role of roles) {
            const started = await start(request, role);
            if (started.kind === "stopped")
                return started;
            contestants.push(started);
            const warmed = await warmUp(request, started);
            if ("kind" in warmed)
                return warmed;
            speeds.push(warmed);
        }
        const sizes = known ?? sizesFor(speeds, request.policy.timing, contestants.length);
        const laps = await takeTurns(request, contestants, sizes);
        if ("kind" in laps)
            return laps;
        const of = (role) => laps.laps.get(role) ?? null;
        const [candidate, again] = [of("candidate"), of("again")];
        if (candidate === null || again === null)
            throw new TypeError("the candidate runs twice in every round");
        return {
            kind: "round",
            round: { candidate, champion: of("champion"), again },
            launches: contestants.map(({ role, session, coldStart }) => ({ of: role, coldStart, facts: session.facts() })),
            sizes,
            timedMs: laps.timedMs,
        };
    }
    finally {
        await Promise.all(contestants.map(({ session }) => session.close()));
    }
}
async function start({ candidate, champion, policy, timer }, role) {
    const runner = role === "champion" ? champion : candidate;
    if (runner === null)
        throw new TypeError("only a champion that is there runs");
    const session = await timer.open(timerRequest(runner, policy));
    if ((0,model_timer/* isTimingFailure */.H)(session))
        return { kind: "stopped", of: role, failure: session };
    try {
        const coldStart = await session.hold(runner.rows);
        if (!(0,model_timer/* isTimingFailure */.H)(coldStart))
            return { kind: "started", role, session, coldStart };
        await session.close();
        return { kind: "stopped", of: role, failure: coldStart };
    }
    catch (error) {
        await session.close();
        throw error;
    }
}
function timerRequest({ contender }, { run }) {
    return {
        modelPath: contender.path,
        input: contender.input,
        output: contender.output,
        provider: run.provider,
        threads: run.threads,
        limits: { timeMs: run.timeLimitMs, memoryBytes: run.memoryLimitBytes },
    };
}
const WARM_UP_MS = 500;
const MOST_WARM_UP_REQUESTS = 200;
/** Requests and batches that are not counted: the first of each shape allocates, compiles and fills caches. */
async function warmUp({ requestRows, throughputRows }, { session, role, coldStart }) {
    const fit = Math.floor(WARM_UP_MS / Math.max(0.01, coldStart.firstRequestMs));
    const requests = Math.min(MOST_WARM_UP_REQUESTS, Math.max(3, fit));
    const single = await session.time({ rows: requestRows, requests, first: 0 });
    if ((0,model_timer/* isTimingFailure */.H)(single))
        return { kind: "stopped", of: role, failure: single };
    const batch = await session.time({ rows: throughputRows, requests: 3, first: 0 });
    if ((0,model_timer/* isTimingFailure */.H)(batch))
        return { kind: "stopped", of: role, failure: batch };
    return { requestMs: middle(single.endToEndMs), batchMs: middle(batch.endToEndMs), requests };
}
function middle(times) {
    const sorted = [...times].sort((a, b) => a - b);
    return sorted[sorted.length >> 1] ?? 0;
}
async function takeTurns({ requestRows, throughputRows }, contestants, { requestsPerTurn, batchesPerTurn }) {
    const collected = new Map();
    let timedMs = 0;
    for (let turn = 0; turn < TURNS; turn += 1) {
        const order = turn % 2 === 0 ? contestants : [...contestants].reverse();
        for (const { role, session } of order) {
            const single = await session.time({
                rows: requestRows,
                requests: requestsPerTurn,
                first: turn * requestsPerTurn,
            });
            if ((0,model_timer/* isTimingFailure */.H)(single))
                return { kind: "stopped", of: role, failure: single };
            const batch = await session.time({
                rows: throughputRows,
                requests: batchesPerTurn,
                first: turn * batchesPerTurn,
            });
            if ((0,model_timer/* isTimingFailure */.H)(batch))
                return { kind: "stopped", of: role, failure: batch };
            timedMs += sum(single.endToEndMs) + sum(batch.endToEndMs);
            const own = collected.get(role) ?? { requestMs: [], endToEndMs: [], batchMs: 0, batches: 0 };
            own.requestMs.push(single.runMs);
            own.endToEndMs.push(single.endToEndMs);
            own.batchMs += sum(batch.runMs);
            own.batches += batchesPerTurn;
            collected.set(role, own);
        }
    }
    const laps = new Map([...collected].map(([role, { requestMs, endToEndMs, batchMs, batches }]) => [
        role,
        {
            requestMs: joined(requestMs),
            endToEndMs: joined(endToEndMs),
            batchRows: batches * throughputRows,
            batchMs,
        },
    ]));
    return { laps, timedMs };
}
function sum(times) {
    return times.reduce((total, ms) => total + ms, 0);
}
function joined(parts) {
    return Float64Array.from(parts.flatMap((part) => [...part]));
}

// EXTERNAL MODULE: ./shared/core/table/column-accumulator.ts
var column_accumulator = __webpack_require__(5174);
// EXTERNAL MODULE: ./shared/core/table/slice-column.ts
var slice_column = __webpack_require__(46972);
;// CONCATENATED MODULE: ./actions/performance-test/meet.ts




/** Walks both models, matches them with the data and reads the first rows of it, `wanted` at most. */
async function meetModels(policy, wanted, ports) {
    const path = requireModelPath(policy);
    ports.progress.stage("Reading the model file");
    const [inspection, championEntry, table, { sha256 }] = await Promise.all([
        ports.inspect(path),
        (0,contender/* meetChampion */.X3)(policy, ports),
        ports.openTable(policy.data.paths),
        ports.digest(policy.data.paths),
    ]);
    const data = { sha256 };
    const candidate = (0,contender/* enter */.Ve)({ path, shownPath: policy.modelPathShown ?? path, inspection }, policy, table);
    if (candidate.kind === "ruled-out") {
        return { kind: "ruled-out", seen: candidate.seen, finding: candidate.finding, data };
    }
    const champion = (0,contender/* enterChampion */.g2)(championEntry, candidate.seen, policy, table);
    const contenders = champion.kind === "ready" ? [candidate, champion] : [candidate];
    const [own, theirs] = await firstRows(table, contenders, wanted);
    if (own === undefined)
        throw new TypeError("there is always a candidate");
    return {
        kind: "met",
        candidate: { contender: candidate, rows: own },
        champion: champion.kind === "ready" && theirs !== undefined ? { contender: champion, rows: theirs } : stateOf(champion),
        data,
    };
}
function stateOf(champion) {
    if (champion.kind === "ready" || champion.state.kind === "evaluated") {
        throw new TypeError("a champion that is ready has rows");
    }
    return champion.state;
}
function requireModelPath({ modelPath }) {
    if (modelPath !== null)
        return modelPath;
    throw new errors/* ModelgateError */.HJ("input", [
        { code: "model-path-missing", input: "model-path", message: "no model file is named", hint: "Set `model-path`." },
    ]);
}
/** The first rows of the data with each contender's columns. Both get the same rows in the same order. */
async function firstRows(table, contenders, wanted) {
    const key = ({ name, kind }) => `${kind}\0${name}`;
    const requests = [
        ...new Map(contenders.flatMap(({ features }) => features).map((request) => [key(request), request])).values(),
    ];
    const kept = new Map(requests.map((request) => [key(request), (0,column_accumulator/* columnAccumulator */.l)(request.kind)]));
    let read = 0;
    for await (const batch of table.read(requests, { batchRows: wanted })) {
        for (const [at, request] of requests.entries()) {
            const column = batch.columns[at];
            if (column !== undefined)
                kept.get(key(request))?.append(column);
        }
        read += batch.rows;
        if (read >= wanted)
            break;
    }
    const rows = Math.min(read, wanted);
    if (rows > 0) {
        const columns = new Map([...kept].map(([name, column]) => [name, (0,slice_column/* sliceColumn */.T)(column.finish(), 0, rows)]));
        const columnOf = (request) => {
            const column = columns.get(key(request));
            if (column === undefined)
                throw new TypeError(`column ${request.name} was not read`);
            return column;
        };
        return contenders.map(({ features }) => ({ firstRow: 0, rows, columns: features.map(columnOf) }));
    }
    throw new errors/* ModelgateError */.HJ("data", [
        {
            code: "no-rows",
            input: "data",
            message: "the data has no rows, so there is nothing to make requests of",
            hint: "Give data with at least one row; labels are not needed.",
        },
    ]);
}

;// CONCATENATED MODULE: ./actions/performance-test/usecase.ts












/** Rows that requests are made of, where the data has as many: enough that a cache cannot know them all by heart. */
const ROWS = 2048;
/** Times a model by its policy, alone and in turns with its champion, and holds every gate to its bound. */
async function testPerformance(policy, ports) {
    (0,check_gates/* checkGatesOfPolicy */.km)(policy, "performance-test");
    checkOwnGates(policy);
    const machine = await ports.lookAtMachine();
    const ground = { policy, machine, used: [] };
    if (policy.predictions !== null)
        return nothingToTime(ground, ports);
    const { requestRows, throughputRows } = policy.timing;
    const met = await meetModels(policy, Math.max(ROWS, requestRows ?? 1, throughputRows), ports);
    if (met.kind === "ruled-out")
        return stoppedOutcome(ground, met.seen, met.finding, met.data);
    requireRows(met.candidate, requestRows);
    return timeModels(ground, met, ports);
}
async function timeModels(ground, met, ports) {
    const { policy } = ground;
    const profiled = await profileModels(policy, met, ports);
    const placed = { ...ground, used: profiled.used };
    const { candidate } = met;
    if (profiled.candidate !== null) {
        return stoppedOutcome(placed, candidate.contender.seen, profiled.candidate, met.data);
    }
    const champion = profiled.champion ?? met.champion;
    const rival = "contender" in champion ? champion : null;
    const measured = await measureModels(policy, candidate, rival, ports);
    if (measured.kind === "measured")
        return timedOutcome(placed, { ...met, champion }, measured);
    if (measured.of !== "champion") {
        return stoppedOutcome(placed, candidate.contender.seen, (0,contender/* findingOf */.hD)(measured.failure), met.data);
    }
    // A champion that fails says nothing of the candidate, whose own times are still to be had.
    const alone = await measureModels(policy, candidate, null, ports);
    if (alone.kind === "stopped") {
        return stoppedOutcome(placed, candidate.contender.seen, (0,contender/* findingOf */.hD)(alone.failure), met.data);
    }
    const gone = unavailable(rival, `the champion could not be timed: ${measured.failure.detail}`);
    return timedOutcome(placed, { ...met, champion: gone }, alone);
}
function measureModels(policy, candidate, champion, { timer, progress }) {
    const comparing = (0,check_gates/* ownGates */.Ns)(policy, "performance-test").filter(({ advisory }) => !advisory);
    return measure({
        candidate,
        champion,
        policy,
        requestRows: requestRowsOf(policy, candidate),
        throughputRows: Math.min(policy.timing.throughputRows, candidate.rows.rows),
        timer,
        progress,
        isEnough: (rounds) => champion === null || comparing.every((gate) => isQuiet(gate, rounds, policy.confidence)),
    });
}
/** Looks at the A/A run alone: to look at the comparison itself and go on until it pleases would bend its interval. */
function isQuiet({ metric, comparison }, rounds, level) {
    const found = MEASURES.find((one) => one.metric === metric);
    if (found === undefined || comparison.kind !== "no-worse-than-champion")
        return true;
    const candidate = rounds.map((round) => round.candidate);
    const again = rounds.map((round) => round.again);
    const noise = { difference: differenceOf(found, candidate, again, level), value: found.value(again) };
    return bears(noise, comparison.margin);
}
/** Which provider really runs the nodes: a runtime that lacks a kernel or a device takes the CPU and says nothing. */
async function profileModels(policy, met, ports) {
    const { provider } = policy.run;
    ports.progress.stage("Looking which provider runs the model");
    const own = await ports.timer.profile(timerRequest(met.candidate, policy), met.candidate.rows);
    if ((0,model_timer/* isTimingFailure */.H)(own))
        return { used: [], candidate: (0,contender/* findingOf */.hD)(own), champion: null };
    const used = [{ of: "candidate", providers: own }];
    if (isFallback(provider, own))
        return { used, candidate: fallback(provider, own), champion: null };
    if (!("contender" in met.champion))
        return { used, candidate: null, champion: null };
    const theirs = await ports.timer.profile(timerRequest(met.champion, policy), met.champion.rows);
    if ((0,model_timer/* isTimingFailure */.H)(theirs)) {
        const detail = `the champion could not be timed: ${theirs.detail}`;
        return { used, candidate: null, champion: unavailable(met.champion, detail) };
    }
    const both = [...used, { of: "champion", providers: theirs }];
    if (!isFallback(provider, theirs))
        return { used: both, candidate: null, champion: null };
    const detail = `the champion did not run on ${provider}: ${fallback(provider, theirs).detail}`;
    return { used: both, candidate: null, champion: unavailable(met.champion, detail) };
}
function fallback(asked, uses) {
    const nodes = uses.map((use) => `${String(use.nodes)} on ${use.provider}`).join(", ");
    return {
        code: "provider-fallback",
        verdict: "fail",
        detail: `The provider ${(0,quote/* quote */.hD)(asked)} was asked for, and the runtime ran the model elsewhere without saying so: nodes ${nodes}.`,
        hint: null,
    };
}
function unavailable(champion, detail) {
    const seen = champion?.contender.seen ?? null;
    return { kind: "unavailable", reason: "no-champion", detail, seen };
}
function requestRowsOf({ timing }, { contender }) {
    return timing.requestRows ?? contender.input.fixedBatch ?? 1;
}
function requireRows({ rows }, requestRows) {
    if (requestRows === null || requestRows <= rows.rows)
        return;
    throw (0,errors/* problemsError */.$j)("input", [
        {
            code: "request-larger-than-data",
            input: "request-rows",
            message: `a request has ${String(requestRows)} rows, and the data only ${String(rows.rows)}`,
            hint: "Give data with at least the rows of one request, or time smaller requests.",
        },
    ]);
}
/** Requests have no groups: every row of them costs the same call. */
function checkOwnGates(policy) {
    const parts = (0,check_gates/* ownGates */.Ns)(policy, "performance-test").filter(({ by, on }) => by !== null || on !== null);
    (0,errors/* throwProblems */.Jh)("input", parts.map(({ text, metric }) => ({
        code: "gate-on-part",
        input: "gates",
        message: `the gate ${(0,quote/* quote */.hD)(text, 120)} asks for ${metric} of a part of the rows, but requests are timed, not groups`,
        hint: "Leave `by` and `on` out.",
    })));
}
/** A gate that cannot look is inconclusive; the file that names predictions is right for every other check. */
async function nothingToTime(ground, { digest }) {
    const { policy } = ground;
    const paths = policy.predictions?.paths ?? [];
    const [model, data] = await Promise.all([
        digest(policy.modelPath === null ? paths : [policy.modelPath]),
        digest(policy.data.paths.length > 0 ? policy.data.paths : paths),
    ]);
    const seen = {
        shownPath: policy.modelPathShown ?? "predictions",
        sha256: model.sha256,
        files: model.files,
        identity: null,
        runtime: null,
    };
    const detail = "Predictions were supplied for this model, and a file of predictions has no latency.";
    return stoppedOutcome(ground, seen, { code: "nothing-to-time", verdict: "inconclusive", detail, hint: null }, { sha256: data.sha256 });
}

;// CONCATENATED MODULE: ./actions/performance-test/main.ts








const main_catalogue = (0,catalogue/* metricIds */.HL)().flatMap((id) => (0,catalogue/* metricEntry */.pn)(id) ?? []);
const main = (0,action_main/* defineMain */.R)(spec/* performanceTestSpec */.i, async (inputs, runtime) => {
    const runtimeChoice = await (0,choose_runtime/* chooseRuntime */._)(inputs, runtime);
    const policy = await (0,load_policy/* loadPolicy */.tb)(inputs, runtime, { needsLabel: false });
    const out = runtime.files.outFolder(inputs.out);
    await out.prepare();
    const wiring = { ...runtime, runtimeChoice };
    const evaluation = (0,evaluation_ports/* evaluationAdapters */.Bl)({ policy, ...runtime, keeping: null, runner: (0,evaluation_ports/* modelRunner */.i_)(wiring) });
    const ports = { ...evaluation, ...(0,evaluation_ports/* timerAdapters */.ev)(wiring), progress: runtime.progress };
    const [outcome, commit] = await Promise.all([testPerformance(policy, ports), runtime.files.commit()]);
    const { candidate, confidence } = outcome;
    return {
        result: outcome.result,
        document: performanceReport(outcome, main_catalogue),
        evidence: {
            identity: candidate.identity,
            runtime: candidate.runtime,
            confidence,
            seed: null,
            replicates: null,
            commit,
            builtOn: [],
        },
        out,
    };
});


/***/ }),

/***/ 46972:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ sliceColumn)
/* harmony export */ });
/** Rows `from` (inclusive) to `to` (exclusive), sharing the column's memory. */
function sliceColumn(column, from, to) {
    if (column.kind === "text")
        return { ...column, codes: column.codes.subarray(from, to) };
    const missing = column.missing?.subarray(from, to) ?? null;
    switch (column.kind) {
        case "number":
            return { kind: "number", values: column.values.subarray(from, to), missing };
        case "integer":
            return { kind: "integer", values: column.values.subarray(from, to), missing };
        case "boolean":
            return { kind: "boolean", values: column.values.subarray(from, to), missing };
    }
}


/***/ })

};
