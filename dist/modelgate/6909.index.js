export const id = 6909;
export const ids = [6909];
export const modules = {

/***/ 16909:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./shared/adapters/evaluation-ports.ts + 17 modules
var evaluation_ports = __webpack_require__(68464);
// EXTERNAL MODULE: ./shared/runtime/action-main.ts
var action_main = __webpack_require__(93953);
// EXTERNAL MODULE: ./shared/core/metrics/catalogue.ts + 33 modules
var catalogue = __webpack_require__(81590);
// EXTERNAL MODULE: ./shared/runtime/choose-runtime.ts
var choose_runtime = __webpack_require__(86905);
// EXTERNAL MODULE: ./shared/runtime/load-policy.ts + 11 modules
var load_policy = __webpack_require__(94233);
// EXTERNAL MODULE: ./shared/report/check-report.ts
var check_report = __webpack_require__(1544);
// EXTERNAL MODULE: ./shared/report/escape.ts
var report_escape = __webpack_require__(46682);
// EXTERNAL MODULE: ./shared/report/gate-section.ts + 2 modules
var gate_section = __webpack_require__(68420);
// EXTERNAL MODULE: ./shared/report/metric-section.ts
var metric_section = __webpack_require__(94615);
// EXTERNAL MODULE: ./shared/report/provenance-section.ts
var provenance_section = __webpack_require__(38524);
// EXTERNAL MODULE: ./shared/report/number.ts
var number = __webpack_require__(82344);
;// CONCATENATED MODULE: ./actions/validate-model/report-charts.ts


/** Confusion matrices, the champion's beside the candidate's; null where the task has none. */
function confusionSection({ confusion, threshold, positiveClass, task }) {
    if (confusion === null)
        return null;
    const cut = task === "binary" && threshold !== null && positiveClass !== null
        ? ` ${(0,report_escape/* clip */.$Q)(positiveClass, 40)} is predicted from a score of ${(0,number/* numberText */.$4)(threshold)} on.`
        : "";
    const charts = [
        matrix("Candidate.", confusion.candidate, cut),
        ...(confusion.champion === null ? [] : [matrix("Champion.", confusion.champion, cut)]),
    ];
    return {
        id: "confusion",
        title: "Confusion matrix",
        keep: 60,
        folded: false,
        blocks: charts.map((chart) => ({ kind: "chart", chart })),
    };
}
function matrix(caption, { classes, counts }, cut) {
    const cells = counts.flat();
    const total = cells.reduce((sum, count) => sum + (count ?? 0), 0);
    const right = counts.reduce((sum, row, index) => sum + (row[index] ?? 0), 0);
    const hidden = cells.filter((count) => count === null).length;
    const finding = hidden > 0
        ? `${(0,number/* counted */.hS)(hidden, "cell")} withheld because too small to show.`
        : `${(0,number/* countText */.lT)(right)} of ${(0,number/* counted */.hS)(total, "row")} on the diagonal, predicted as labelled.`;
    return { kind: "confusion", caption, alternative: finding + cut, classes, counts };
}
/** The ROC curve, the champion's in the same picture; null where there are no scores. */
function rocSection({ roc, positiveClass }) {
    if (roc === null)
        return null;
    const series = [
        { name: "candidate", points: roc.candidate },
        ...(roc.champion === null ? [] : [{ name: "champion", points: roc.champion }]),
    ];
    const of = positiveClass === null ? "" : ` of ${(0,report_escape/* clip */.$Q)(positiveClass, 40)}`;
    const chart = {
        kind: "curve",
        caption: `ROC curve${of}.`,
        alternative: `Of the positives, at 10 % false alarms, ${series.map(({ name, points }) => `the ${name} finds ${(0,number/* percentText */.fL)(heightAt(points, 0.1))}`).join(", ")}.`,
        xLabel: "False positive rate",
        yLabel: "True positive rate",
        series,
        diagonal: true,
    };
    return { id: "roc", title: "ROC curve", keep: 40, folded: true, blocks: [{ kind: "chart", chart }] };
}
/** Height of the curve where its x last is at or under `x`: what the model reaches without more false alarms. Rounded to a tenth of a percent. */
function heightAt(points, x) {
    const y = points.filter(([at]) => at <= x).at(-1)?.[1] ?? 0;
    return Math.round(y * 1000) / 1000;
}

;// CONCATENATED MODULE: ./actions/validate-model/report.ts






const LONGEST_NAME = 80;
/**
 * The report of a validation, for a reviewer with two minutes: verdict and worst number, what to do, gates, then the evidence,
 * then what an auditor needs. Pure; the outcome has been through disclosure already.
 *
 * @param catalogue definitions of the metrics, shown for those that occur
 */
function validationReport(outcome, catalogue) {
    const { result } = outcome;
    const sections = [
        (0,check_report/* findingSection */.B)(result),
        (0,gate_section/* gateSection */.Tx)(result),
        suggestionSection(outcome),
        (0,check_report/* notJudgedSection */.eT)(result),
        (0,metric_section/* metricSection */.Sg)(result.metrics),
        (0,metric_section/* groupSection */.hN)(result.metrics),
        confusionSection(outcome),
        rocSection(outcome),
        (0,check_report/* assumptionSection */.V)(outcome),
        (0,provenance_section/* dataSection */.sJ)(result),
        (0,check_report/* runSection */.$x)(outcome),
        (0,check_report/* methodSection */.rw)(outcome),
        (0,metric_section/* definitionSection */.Te)(result.metrics, catalogue),
        (0,provenance_section/* digestSection */.U1)(result),
        (0,provenance_section/* verifySection */.VN)(result, outcome.seed),
    ];
    return {
        title: `${result.action}: ${(0,report_escape/* shorten */.ml)(result.model, LONGEST_NAME)}`,
        verdict: result.verdict,
        headline: (0,gate_section/* headline */.Pl)(result),
        actions: (0,gate_section/* nextActions */.ji)(result),
        facts: (0,check_report/* glance */.vD)(outcome),
        sections: sections.filter((section) => section !== null),
    };
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
                text: "Gates that this model meets today, from the intervals observed. Declare those that matter, with the limits that the use demands:",
            },
            { kind: "code", text: ["gates:", ...suggestedGates.map((gate) => `  - ${(0,report_escape/* visible */.RK)((0,report_escape/* clip */.$Q)(gate, 200))}`)].join("\n") },
        ],
    };
}

// EXTERNAL MODULE: ./actions/validate-model/spec.ts
var spec = __webpack_require__(53950);
// EXTERNAL MODULE: ./shared/evaluation/attributes.ts
var evaluation_attributes = __webpack_require__(68972);
// EXTERNAL MODULE: ./shared/evaluation/check-gates.ts
var check_gates = __webpack_require__(33100);
// EXTERNAL MODULE: ./shared/evaluation/evaluate-models.ts
var evaluate_models = __webpack_require__(91193);
// EXTERNAL MODULE: ./shared/evaluation/supplied-predictions.ts + 2 modules
var supplied_predictions = __webpack_require__(65874);
// EXTERNAL MODULE: ./shared/core/disclosure/hidden-observations.ts
var hidden_observations = __webpack_require__(68892);
// EXTERNAL MODULE: ./shared/core/gate/judge-gates.ts + 2 modules
var judge_gates = __webpack_require__(16280);
// EXTERNAL MODULE: ./shared/evaluation/result-frame.ts
var result_frame = __webpack_require__(89988);
// EXTERNAL MODULE: ./shared/evaluation/result-rows.ts
var result_rows = __webpack_require__(60284);
// EXTERNAL MODULE: ./shared/core/disclosure/suppress-matrix.ts + 1 modules
var suppress_matrix = __webpack_require__(16795);
// EXTERNAL MODULE: ./shared/core/metrics/confusion.ts
var confusion = __webpack_require__(90202);
// EXTERNAL MODULE: ./shared/core/metrics/ranking.ts
var ranking = __webpack_require__(77248);
;// CONCATENATED MODULE: ./shared/core/metrics/roc.ts

/**
 * The ROC curve as (false positive rate, true positive rate), from (0, 0) to (1, 1), x ascending, thinned for drawing.
 * Points that matter stay: both ends always, then the corners farthest from the line drawn without them, until `maxPoints`.
 * Empty when there is no curve: no scores, or a class without weight.
 *
 * @param maxPoints at least 2
 */
function rocCurve(rows, maxPoints) {
    const found = (0,ranking/* rankable */.$o)(rows, "both-classes");
    if (!("rows" in found))
        return [];
    const scored = found.rows;
    const { positive: positives, negative: negatives } = (0,ranking/* classWeightsOf */.Pl)(scored);
    const { size, positive, negative } = (0,ranking/* tieGroupsOf */.OM)(scored);
    const x = new Float64Array(size + 1);
    const y = new Float64Array(size + 1);
    let positiveAbove = 0;
    let negativeAbove = 0;
    for (let group = 0; group < size; group += 1) {
        positiveAbove += positive[group];
        negativeAbove += negative[group];
        x[group + 1] = negativeAbove / negatives;
        y[group + 1] = positiveAbove / positives;
    }
    // Summed in another order than the totals, the last point can miss (1, 1) by an ulp.
    x[size] = 1;
    y[size] = 1;
    return thinned(x, y, maxPoints);
}
/** Douglas and Peucker's subdivision, always at the largest deviation, until the budget is spent or nothing deviates. */
function thinned(x, y, maxPoints) {
    const kept = new Set([0, x.length - 1]);
    const segments = [segmentOf(x, y, 0, x.length - 1)];
    while (kept.size < maxPoints) {
        const widest = segments.reduce((best, segment, index) => (segment.distance > (segments[best]?.distance ?? 0) ? index : best), 0);
        const segment = segments[widest];
        if (segment === undefined || segment.distance <= Number.EPSILON)
            break;
        kept.add(segment.farthest);
        segments.splice(widest, 1, segmentOf(x, y, segment.start, segment.farthest), segmentOf(x, y, segment.farthest, segment.end));
    }
    return [...kept].sort((a, b) => a - b).map((index) => [x[index], y[index]]);
}
function segmentOf(x, y, start, end) {
    const farthest = farthestBetween(x, y, start, end);
    const length = Math.hypot(x[end] - x[start], y[end] - y[start]);
    const distance = length === 0 ? 0 : crossAt(x, y, start, end, farthest) / length;
    return { start, end, farthest, distance };
}
/** A function of its own: while this loop ran in one that ends by making an object, its compiled form was thrown away each time. */
function farthestBetween(x, y, start, end) {
    let farthest = start;
    let largest = 0;
    for (let index = start + 1; index < end; index += 1) {
        const cross = crossAt(x, y, start, end, index);
        if (cross > largest) {
            largest = cross;
            farthest = index;
        }
    }
    return farthest;
}
/** Distance of a point from the line through start and end, times their distance from one another. */
function crossAt(x, y, start, end, index) {
    const fromX = x[start];
    const fromY = y[start];
    const dx = x[end] - fromX;
    const dy = y[end] - fromY;
    return Math.abs(dx * (y[index] - fromY) - dy * (x[index] - fromX));
}

// EXTERNAL MODULE: ./shared/core/metrics/support.ts + 1 modules
var support = __webpack_require__(96948);
;// CONCATENATED MODULE: ./actions/validate-model/diagnostics.ts




const MOST_CURVE_POINTS = 200;
/** ROC curves of a binary task with scores. */
function rocOf(candidate, champion, minimumCell) {
    const ofCandidate = curve(candidate, minimumCell);
    if (ofCandidate === null)
        return null;
    return { candidate: ofCandidate, champion: champion === null ? null : curve(champion, minimumCell) };
}
/** Few enough points that a step between two of them stands for at least `minimumCell` rows on average. */
function curve(rows, minimumCell) {
    if (rows.task !== "binary" || rows.score === null)
        return null;
    const { nPositive, nNegative } = (0,support/* classRowsOf */.D)(rows);
    // Its steps are one over the number of positives and of negatives: a curve shows both.
    if (Math.min(nPositive ?? 0, nNegative ?? 0) < Math.max(1, minimumCell))
        return null;
    const points = Math.floor(rows.truth.length / Math.max(1, minimumCell));
    return rocCurve(rows, Math.max(2, Math.min(MOST_CURVE_POINTS, points)));
}
/** Confusion tables in row counts, small cells and what would reveal them hidden. */
function confusionOf(candidate, champion, minimumCell) {
    const ofCandidate = table(candidate, minimumCell);
    if (ofCandidate === null)
        return null;
    return { candidate: ofCandidate, champion: champion === null ? null : table(champion, minimumCell) };
}
function table(rows, minimumCell) {
    if (rows.task === "regression")
        return null;
    const { classes, counts } = (0,confusion/* confusionMatrix */.g)(rows);
    return { classes, counts: (0,suppress_matrix/* suppressMatrix */.v)(counts, minimumCell) };
}

// EXTERNAL MODULE: ./shared/core/gate/select-slice.ts
var select_slice = __webpack_require__(25051);
// EXTERNAL MODULE: ./shared/core/stats/normal.ts
var normal = __webpack_require__(61521);
// EXTERNAL MODULE: ./shared/core/stats/rng.ts
var rng = __webpack_require__(60141);
// EXTERNAL MODULE: ./shared/core/metrics/one-versus-rest.ts
var one_versus_rest = __webpack_require__(40320);
// EXTERNAL MODULE: ./shared/core/metrics/select-rows.ts
var select_rows = __webpack_require__(40964);
;// CONCATENATED MODULE: ./shared/core/metrics/evaluate.ts





/**
 * Estimates of the metrics on the rows, in the order asked for, per-class ones in the order of classes.
 *
 * @throws RangeError on an id that is not computed here for the task: callers check ids against the catalogue
 */
function evaluate(rows, options) {
    return options.metrics.flatMap((id) => {
        const metric = metricFor(id, rows);
        return perspectives(metric, rows).map(({ name, see }) => ({
            metric: id,
            class: name,
            estimate: metric.estimate(see(rows), settingOf(options, id, name, "value")),
        }));
    });
}
/**
 * Estimates of candidate − champion with paired intervals. Both tables are the same rows in the same order; where one side
 * is undefined so is the difference, with that side's reason.
 *
 * @throws RangeError when the tables are not the same rows, or as `evaluate`
 */
function compare(candidate, champion, options) {
    refuseDifferentRows(candidate, champion);
    return options.metrics.flatMap((id) => {
        const metric = metricFor(id, candidate);
        return perspectives(metric, candidate).map(({ name, see }) => ({
            metric: id,
            class: name,
            estimate: metric.difference(see(candidate), see(champion), settingOf(options, id, name, "difference")),
        }));
    });
}
function metricFor(id, { task }) {
    const metric = (0,catalogue/* computedMetric */.yB)(id);
    if (metric?.entry.tasks.includes(task) !== true)
        throw new RangeError(`no metric "${id}" of ${task} rows is computed here`);
    return metric;
}
/** The rows as they are, or each class against the rest. */
function perspectives({ entry }, rows) {
    if (rows.task !== "multiclass" || !entry.perClassIn.includes("multiclass"))
        return [{ name: null, see: (same) => same }];
    return rows.classes.map((name, index) => ({
        name,
        see: (table) => (table.task === "multiclass" ? (0,one_versus_rest/* oneVersusRest */.R)(table, index) : table),
    }));
}
function settingOf(options, id, name, of) {
    const { level, replicates, seed, zeroDivision } = options;
    return {
        level,
        z: (0,normal/* zOf */._6)(level),
        replicates,
        seed,
        stream: (0,rng/* deriveSeed */.B7)(seed, JSON.stringify([of, id, name])),
        zeroDivision,
    };
}
function refuseDifferentRows(candidate, champion) {
    const same = candidate.task === champion.task &&
        candidate.truth.length === champion.truth.length &&
        (candidate.truth === champion.truth ||
            candidate.truth.every((value, row) => value === champion.truth[row]));
    if (!same)
        throw new RangeError("a comparison needs the same rows on both sides");
}

// EXTERNAL MODULE: ./shared/core/disclosure/suppress.ts
var suppress = __webpack_require__(453);
// EXTERNAL MODULE: ./shared/core/text/quote.ts
var quote = __webpack_require__(47598);
;// CONCATENATED MODULE: ./actions/validate-model/observe.ts




/** All rows, as the first and always present subset. */
function wholeSubset(evaluation) {
    return {
        on: null,
        by: null,
        group: null,
        size: evaluation.data.rows,
        hidden: false,
        candidate: evaluation.candidate.rows,
        champion: evaluation.champion.kind === "evaluated" ? evaluation.champion.rows : null,
    };
}
/** The subsets a gate speaks of: one for a slice, one a group for `by`. An empty slice is a subset of no rows. */
function gateSubsets(gate, evaluation, whole, policy) {
    const { by, on } = gate;
    if (by === null && on === null)
        return [whole];
    const rows = on === null ? null : (0,select_slice/* selectSlice */.$)(on, whole.size, evaluation.attribute);
    const slice = rows === null ? whole : part(whole, rows, { on: on?.text ?? null, by: null, group: null });
    const [sliceHidden = false] = (0,suppress/* hiddenCells */.M)([{ n: slice.size }], whole.size, policy.minimumCell, false);
    if (by === null)
        return [{ ...slice, hidden: sliceHidden }];
    const groups = groupRows(evaluation, by, rows).map(({ group, members }) => part(whole, members, { on: slice.on, by: [by], group: [group] }));
    const hidden = (0,suppress/* hiddenCells */.M)(groups.map(({ size }) => ({ n: size })), slice.size, policy.minimumCell, true);
    // The groups of a slice add up to it: shown, they would show a slice that is hidden.
    return groups.map((one, at) => ({ ...one, hidden: sliceHidden || (hidden[at] ?? true) }));
}
function part(whole, rows, names) {
    return {
        ...names,
        size: rows.length,
        hidden: false,
        candidate: (0,select_rows/* selectRows */.A)(whole.candidate, rows),
        champion: whole.champion === null ? null : (0,select_rows/* selectRows */.A)(whole.champion, rows),
    };
}
/** Groups in order of first appearance; the missing value is a group of its own and comes last. */
function groupRows(evaluation, by, within) {
    const column = evaluation.attribute(by, "text");
    if (column.kind !== "text")
        throw new TypeError(`attribute ${(0,quote/* quote */.hD)(by)} is read as text`);
    const members = new Map();
    const length = within?.length ?? column.codes.length;
    for (let at = 0; at < length; at += 1) {
        const row = within === null ? at : (within[at] ?? 0);
        const code = column.codes[row] ?? -1;
        const known = members.get(code);
        if (known === undefined)
            members.set(code, [row]);
        else
            known.push(row);
    }
    const missing = members.get(-1);
    members.delete(-1);
    const named = [...members].map(([code, rows]) => ({
        group: column.dictionary[code] ?? null,
        members: Uint32Array.from(rows),
    }));
    return missing === undefined ? named : [...named, { group: null, members: Uint32Array.from(missing) }];
}
/** Every requested metric of a subset for candidate, champion and their difference. */
function observe(subset, metrics, policy, seed) {
    const options = {
        metrics,
        level: policy.confidence,
        replicates: policy.replicates,
        seed,
        zeroDivision: policy.zeroDivision,
    };
    const as = (of, values) => values.map(({ metric, class: name, estimate }) => ({ subset, of, metric, class: name, reference: null, estimate }));
    const { candidate, champion } = subset;
    if (champion === null)
        return as("candidate", evaluate(candidate, options));
    // First the differences: they resample both sides together, which costs less than one after the other.
    const difference = as("difference", compare(candidate, champion, options));
    return [
        ...as("candidate", evaluate(candidate, options)),
        ...as("champion", evaluate(champion, options)),
        ...difference,
    ];
}

// EXTERNAL MODULE: ./shared/core/gate/judge.ts
var judge = __webpack_require__(45877);
;// CONCATENATED MODULE: ./actions/validate-model/suggest-gates.ts


/** The metrics a first policy would name, by task. */
const FIRST_GATES = {
    binary: ["roc_auc", "recall", "precision"],
    multiclass: ["accuracy", "f1_macro"],
    regression: ["mean_absolute_error", "r2"],
};
/** Metric of the comparison a first policy would name. */
const FIRST_COMPARISON = {
    binary: "roc_auc",
    multiclass: "accuracy",
    regression: "mean_absolute_error",
};
/**
 * Gates that this very model would pass, rounded to the easy side of the observed interval: a starting point to tighten,
 * not advice on what is good enough. Only for a policy without gates.
 */
function suggestGates(task, whole) {
    const limits = FIRST_GATES[task].flatMap((metric) => {
        const found = whole.find((one) => one.of === "candidate" && one.metric === metric && one.class === null);
        if (found?.estimate.kind !== "defined" || found.estimate.interval === null)
            return [];
        const { low, high } = found.estimate.interval;
        return (0,catalogue/* metricEntry */.pn)(metric)?.direction === "lower-is-better"
            ? [`${metric} <= ${twoDigits(high, Math.ceil)}`]
            : [`${metric} >= ${twoDigits(low, Math.floor)}`];
    });
    return comparisonHolds(FIRST_COMPARISON[task], whole)
        ? [...limits, `${FIRST_COMPARISON[task]} no-worse-than champion`]
        : limits;
}
/** Whether this model would pass the comparison at the metric's own margin. */
function comparisonHolds(metric, whole) {
    const seen = (of) => whole.find((one) => one.of === of && one.metric === metric && one.class === null)?.estimate;
    const entry = (0,catalogue/* metricEntry */.pn)(metric);
    const margin = entry?.defaultMargin ?? null;
    const [difference, champion] = [seen("difference"), seen("champion")];
    if (margin === null || entry === undefined || difference === undefined || champion?.kind !== "defined")
        return false;
    const comparison = { kind: "no-worse-than-champion", margin };
    const requirement = (0,judge/* nonInferiorityRequirement */.$L)(comparison, entry.direction, champion.value);
    return requirement !== null && (0,judge/* judge */.S4)(difference, requirement).verdict === "pass";
}
/** Two significant digits, rounded by `round` towards the easy side. */
function twoDigits(value, round) {
    if (value === 0)
        return "0";
    const step = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 1);
    return String(Number((round(value / step) * step).toPrecision(2)));
}

;// CONCATENATED MODULE: ./actions/validate-model/conclude.ts









/** The outcome of a model that never answered: the finding is the verdict, and no gate was judged. */
function stoppedOutcome(policy, { finding, candidate, data }) {
    const { code, verdict, detail, hint } = finding;
    return {
        ...conclude_frame(policy, candidate, data.sha256),
        result: {
            ...(0,result_frame/* resultFrame */.nH)("validate-model", policy, candidate, data),
            verdict,
            reasonCodes: [code],
            champion: null,
            predictions: policy.predictions === null ? "computed" : "supplied",
            gates: [],
            metrics: [],
            findings: [{ code, detail, hint }],
        },
        task: policy.task,
        assumptions: [],
        positiveClass: policy.positiveClass,
        threshold: policy.threshold,
        champion: null,
        roc: null,
        confusion: null,
        suggestedGates: [],
    };
}
/** Metrics, gates and diagnostics of an evaluated model. */
function judgedOutcome(policy, evaluation) {
    const { decision, candidate, champion, data } = evaluation;
    const seed = (0,result_frame/* seedOf */.n3)(policy, data.sha256);
    const whole = wholeSubset(evaluation);
    const own = (0,catalogue/* entriesFor */.aB)(decision.task).filter(({ judgedBy }) => judgedBy === "validate-model");
    const onWhole = observe(whole, own.map(({ id }) => id), policy, seed);
    const gates = (0,check_gates/* ownGates */.Ns)(policy, "validate-model");
    const observed = observeGates(gates, evaluation, whole, onWhole, policy, seed);
    const blocked = champion.kind === "unavailable" ? champion.reason : null;
    const judged = (0,judge_gates/* judgeGates */.y)(gates, observed, blocked, policy);
    const extra = [...new Set(observed.flat())].filter(({ subset }) => subset !== whole);
    const all = [...onWhole, ...extra];
    const hidden = (0,hidden_observations/* hiddenObservations */.U)(all, policy.minimumCell);
    const { verdict, reasonCodes } = (0,result_frame/* overall */.Me)(judged, policy.gates.length > 0);
    const championSeen = champion.kind === "none" ? null : champion.seen;
    const rival = champion.kind === "evaluated" ? champion.rows : null;
    return {
        ...conclude_frame(policy, candidate.seen, data.sha256),
        result: {
            ...(0,result_frame/* resultFrame */.nH)("validate-model", policy, candidate.seen, data),
            verdict,
            reasonCodes: [...reasonCodes],
            champion: championSeen === null ? null : (0,result_frame/* subjectOf */.et)(policy.name, championSeen),
            predictions: evaluation.supplied ? "supplied" : "computed",
            gates: [...(0,result_rows/* gateRows */.Z)(judged, hidden)],
            metrics: [...(0,result_rows/* metricRows */.I)(all, hidden, policy.minimumCell)],
            findings: champion.kind === "unavailable" ? [{ code: champion.reason, detail: champion.detail, hint: null }] : [],
        },
        task: decision.task,
        assumptions: evaluation.assumptions,
        positiveClass: decision.positiveClass,
        threshold: decision.task === "binary" ? policy.threshold : null,
        champion: championSeen,
        roc: rocOf(candidate.rows, rival, policy.minimumCell),
        confusion: confusionOf(candidate.rows, rival, policy.minimumCell),
        suggestedGates: policy.gates.length > 0
            ? []
            : suggestGates(decision.task, onWhole.filter((one) => !hidden.has(one))),
    };
}
/** The observations each gate is judged on; what was already observed on all rows is not computed twice. */
function observeGates(gates, evaluation, whole, onWhole, policy, seed) {
    const subsets = new Map();
    const observed = new Map();
    return gates.map((gate) => {
        const place = JSON.stringify([gate.by, gate.on?.text ?? null]);
        const parts = subsets.get(place) ?? gateSubsets(gate, evaluation, whole, policy);
        subsets.set(place, parts);
        const key = JSON.stringify([place, gate.metric]);
        const known = observed.get(key);
        if (known !== undefined)
            return known;
        const fresh = parts.flatMap((subset) => subset === whole
            ? onWhole.filter(({ metric }) => metric === gate.metric)
            : observe(subset, [gate.metric], policy, seed));
        observed.set(key, fresh);
        return fresh;
    });
}
function conclude_frame(policy, candidate, dataSha256) {
    return {
        candidate,
        confidence: policy.confidence,
        minimumCell: policy.minimumCell,
        seed: (0,result_frame/* seedOf */.n3)(policy, dataSha256),
        replicates: policy.replicates,
    };
}

;// CONCATENATED MODULE: ./actions/validate-model/usecase.ts





/** Judges a model by its policy: evaluates it, alone and against the champion, and holds every gate to its bound. */
async function validateModel(policy, ports) {
    (0,check_gates/* checkGatesOfPolicy */.km)(policy, "validate-model");
    const attributes = (0,evaluation_attributes/* gateAttributes */.zc)(policy.gates);
    const evaluation = policy.predictions === null
        ? await (0,evaluate_models/* evaluateModels */.e)(policy, attributes, ports)
        : await (0,supplied_predictions/* evaluateSupplied */.M)(policy, policy.predictions, attributes, ports);
    if (evaluation.kind === "stopped")
        return stoppedOutcome(policy, evaluation);
    (0,check_gates/* checkGatesForTask */.dS)(policy, evaluation.decision.task, "validate-model");
    ports.progress.stage("Computing metrics and intervals");
    return judgedOutcome(policy, evaluation);
}

;// CONCATENATED MODULE: ./actions/validate-model/main.ts








const main_catalogue = (0,catalogue/* metricIds */.HL)().flatMap((id) => (0,catalogue/* metricEntry */.pn)(id) ?? []);
const main = (0,action_main/* defineMain */.R)(spec/* validateModelSpec */.p, async (inputs, runtime) => {
    const runtimeChoice = await (0,choose_runtime/* chooseRuntime */._)(inputs, runtime);
    const runner = (0,evaluation_ports/* modelRunner */.i_)({ ...runtime, runtimeChoice });
    // It takes longer to start than the policy to be read. Where that is refused, it ends with this process.
    if (inputs.predictions === undefined)
        runner.prepare(1);
    const policy = await (0,load_policy/* loadPolicy */.tb)(inputs, runtime);
    const out = runtime.files.outFolder(inputs.out);
    await out.prepare();
    const keeping = inputs.reusePredictions ? { ...runtime.keptPredictions(inputs.out), reads: false } : null;
    const adapters = (0,evaluation_ports/* evaluationAdapters */.Bl)({ policy, ...runtime, keeping, runner });
    const [outcome, commit] = await Promise.all([
        validateModel(policy, { ...adapters, progress: runtime.progress }),
        runtime.files.commit(),
    ]);
    const { confidence, seed, replicates, candidate } = outcome;
    return {
        result: outcome.result,
        document: validationReport(outcome, main_catalogue),
        evidence: {
            identity: candidate.identity,
            runtime: candidate.runtime,
            confidence,
            seed,
            replicates,
            commit,
            builtOn: [],
        },
        out,
        recorded: (digest) => adapters.predictions.attribute(digest),
    };
});


/***/ })

};
