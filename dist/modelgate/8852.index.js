export const id = 8852;
export const ids = [8852];
export const modules = {

/***/ 28852:
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
// EXTERNAL MODULE: ./shared/report/cell.ts
var cell = __webpack_require__(55437);
// EXTERNAL MODULE: ./shared/report/group-name.ts
var group_name = __webpack_require__(30408);
// EXTERNAL MODULE: ./shared/report/number.ts
var number = __webpack_require__(82344);
;// CONCATENATED MODULE: ./actions/fairness-check/report-groups.ts




const LONGEST = 40;
const MOST_DRAWN = 12;
const DISPARITY_TITLES = new Map([
    ["demographic_parity_difference", "Demographic parity difference"],
    ["demographic_parity_ratio", "Demographic parity ratio"],
    ["equal_opportunity_difference", "Equal opportunity difference"],
    ["equalized_odds_difference", "Equalized odds difference"],
    ["average_odds_difference", "Average odds difference (absolute)"],
]);
const MAIN_RATES = new Map([
    ["selection_rate", "Selection rate"],
    ["true_positive_rate", "True positive rate"],
    ["false_positive_rate", "False positive rate"],
]);
const MORE_RATES = new Map([
    ["false_negative_rate", "False negative rate"],
    ["precision", "Precision"],
    ["accuracy", "Accuracy"],
]);
const DIFFERENCES = new Map([
    ["statistical_parity_difference", "Δ selection rate"],
    ["true_positive_rate_difference", "Δ true positive rate"],
    ["false_positive_rate_difference", "Δ false positive rate"],
    ["average_odds_difference_signed", "Average odds, signed"],
]);
const RATIOS = new Map([
    ["disparate_impact", "Disparate impact"],
    ["true_positive_rate_ratio", "Ratio of true positive rates"],
    ["false_positive_rate_ratio", "Ratio of false positive rates"],
]);
/** Numbers over all groups of each attribute, with the champion's and the paired change beside them where there is one. */
function disparitySection({ metrics }) {
    const rows = metrics.filter((row) => isOfAttribute(row) && row.group === null && DISPARITY_TITLES.has(row.metric));
    if (rows.length === 0)
        return null;
    const compared = rows.some(({ of }) => of !== "candidate");
    const own = rows.filter(({ of }) => of === "candidate");
    return {
        id: "disparities",
        title: "Over all groups",
        keep: 90,
        folded: false,
        blocks: [
            {
                kind: "table",
                caption: compared
                    ? "The widest gap between any two groups that can be judged. The change is candidate minus champion on the same rows."
                    : "The widest gap between any two groups that can be judged.",
                columns: [
                    left("Metric"),
                    left("By"),
                    right(compared ? "Candidate" : "Value"),
                    ...(compared ? [right("Champion"), right("Change")] : []),
                ],
                rows: own.map((row) => [
                    (0,cell/* text */.Qq)(withClass(DISPARITY_TITLES.get(row.metric) ?? row.metric, row)),
                    (0,cell/* text */.Qq)((0,report_escape/* clip */.$Q)((row.by ?? []).join(" × "), LONGEST)),
                    valueCell(row, false),
                    ...(compared
                        ? [valueCell(sibling(rows, row, "champion"), false), valueCell(sibling(rows, row, "difference"), true)]
                        : []),
                ]),
            },
        ],
    };
}
/** The rates of every group, one section an attribute, drawn below the table; rates that are read less often are folded. */
function rateSections({ metrics }) {
    const rows = metrics.filter((row) => row.of === "candidate" && isOfAttribute(row) && row.group !== null);
    const attributes = [...new Set(rows.map(({ by }) => by?.[0] ?? ""))];
    return attributes.flatMap((attribute) => {
        const own = rows.filter(({ by }) => by?.[0] === attribute);
        const name = (0,report_escape/* shorten */.ml)(attribute, LONGEST);
        const charts = ["selection_rate", "true_positive_rate"].flatMap((metric) => rateChart(own, metric, name));
        const main = table(`Each with its ${intervalName(own)}.`, own, MAIN_RATES, true);
        const more = table("Denominators: the positive label, the positive prediction, all rows.", own, MORE_RATES, false);
        return [
            { id: `groups-${attribute}`, title: `By ${name}`, keep: 80, folded: false, blocks: [...main, ...charts] },
            { id: `more-${attribute}`, title: `By ${name}, further rates`, keep: 30, folded: true, blocks: more },
        ].filter(({ blocks }) => blocks.length > 0);
    });
}
function intervalName(rows) {
    const level = rows.find(({ interval }) => interval !== null)?.interval?.level;
    return level === undefined ? "interval" : `${(0,number/* numberText */.$4)(level * 100, 4)} % interval (Wilson)`;
}
/** Signed comparisons of each group with the reference, and the ratios. */
function pairSection({ metrics }) {
    const rows = metrics.filter((row) => row.of === "candidate" && isOfAttribute(row) && row.reference !== null);
    const blocks = [
        ...table("Group minus reference. A signed average can cancel where its two parts do not.", rows, DIFFERENCES, false),
        ...table("Group over reference.", rows, RATIOS, false),
    ];
    if (blocks.length === 0)
        return null;
    return { id: "pairs", title: "Against the reference group", keep: 60, folded: true, blocks };
}
/** Intersections, to be looked at: no gate is on them. */
function intersectionSection({ metrics }) {
    const rows = metrics.filter((row) => row.of === "candidate" && (row.by?.length ?? 0) > 1 && row.on === null);
    const blocks = table("Both attributes together. Exploratory: no gate is on these, and among many groups some differ by chance.", rows.filter(({ group, reference }) => group !== null && reference === null), MAIN_RATES, true);
    if (blocks.length === 0)
        return null;
    return { id: "intersections", title: "Intersections", keep: 55, folded: true, blocks };
}
function isOfAttribute({ by, on }) {
    return by?.length === 1 && on === null;
}
/** One line a group (and class), one column a metric; nothing where no metric of the columns occurs. */
function table(caption, rows, columns, withRows) {
    const shown = rows.filter(({ metric }) => columns.has(metric));
    const lines = new Map();
    for (const row of shown) {
        const key = JSON.stringify([row.by, row.group, row.reference, row.class]);
        lines.set(key, [...(lines.get(key) ?? []), row]);
    }
    const [first] = shown;
    if (first === undefined)
        return [];
    const title = first.reference === null ? "Group" : "Group against reference";
    const signed = columns === DIFFERENCES;
    return [
        {
            kind: "table",
            caption,
            columns: [
                left(title),
                ...(withRows ? [right("Rows"), right("Positive labels")] : []),
                ...[...columns.values()].map(right),
            ],
            rows: [...lines.values()].map((line) => [
                (0,cell/* text */.Qq)(lineName(line[0])),
                ...(withRows ? [countCell(line, "selection_rate"), countCell(line, "true_positive_rate")] : []),
                ...[...columns.keys()].map((metric) => valueCell(line.find((row) => row.metric === metric) ?? null, signed)),
            ]),
        },
    ];
}
function lineName(row) {
    if (row === undefined)
        return "";
    const group = (0,report_escape/* clip */.$Q)((0,group_name/* groupText */.V)(row.group ?? []), LONGEST);
    const against = row.reference === null ? "" : ` against ${(0,report_escape/* clip */.$Q)((0,group_name/* groupText */.V)(row.reference), LONGEST)}`;
    return withClass(group + against, row);
}
function withClass(name, row) {
    return row.class === null ? name : `${name}, class ${(0,report_escape/* clip */.$Q)(row.class, LONGEST)}`;
}
function countCell(line, metric) {
    const n = line.find((row) => row.metric === metric)?.n ?? null;
    return (0,cell/* text */.Qq)(n === null ? "suppressed" : (0,number/* countText */.lT)(n));
}
function valueCell(row, signed) {
    if (row === null)
        return (0,cell/* text */.Qq)("–");
    if (row.value === null)
        return (0,cell/* text */.Qq)((0,number/* undefinedText */.m4)(row.undefinedReason ?? "no-rows"));
    return { kind: "estimate", ...(signed ? number/* printDifference */.n2 : number/* printEstimate */.id)(row.value, row.interval) };
}
/** Forest plot of one rate over the groups; one scale, because one unit. Nothing with fewer than two groups to compare. */
function rateChart(rows, metric, attribute) {
    const own = rows.filter((row) => row.metric === metric && row.reference === null && row.value !== null);
    const sorted = [...own].sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
    const [least, most] = [sorted[0], sorted.at(-1)];
    if (least === undefined || most === undefined || own.length < 2)
        return [];
    const chart = {
        kind: "intervals",
        caption: `${MAIN_RATES.get(metric) ?? metric} by ${attribute}.`,
        alternative: `Lowest: ${lineName(least)} (${(0,number/* numberText */.$4)(least.value ?? 0, 3)}); highest: ${lineName(most)} (${(0,number/* numberText */.$4)(most.value ?? 0, 3)}).`,
        unit: "",
        rows: own.slice(0, MOST_DRAWN).map((row) => ({
            label: lineName(row),
            value: row.value,
            low: row.interval?.low ?? null,
            high: row.interval?.high ?? null,
            limit: null,
            better: null,
            verdict: null,
        })),
    };
    return [{ kind: "chart", chart }];
}
function sibling(rows, { metric, by, class: name }, of) {
    return (rows.find((row) => row.of === of && row.metric === metric && row.by?.[0] === by?.[0] && row.class === name) ?? null);
}
function left(title) {
    return { title, align: "left" };
}
function right(title) {
    return { title, align: "right" };
}

;// CONCATENATED MODULE: ./actions/fairness-check/report-words.ts



const report_words_LONGEST = 40;
/** The disparities whose widest pair is told in people; the others speak of the same pairs. */
const TOLD = [
    "demographic_parity_difference",
    "equal_opportunity_difference",
    "equalized_odds_difference",
];
/** Between which groups decisions differ most, in people: what a rate difference means to those it is about. */
function widestSection({ result, positiveClass, confidence }) {
    const items = attributesOf(result.details)
        .filter(({ by }) => by.length === 1)
        .flatMap(({ by, widest }) => distinctPairs(widest).map((pair) => `${(0,report_escape/* clip */.$Q)(by.join(", "), report_words_LONGEST)}: ${sentence(pair, positiveClass)}`));
    if (items.length === 0)
        return null;
    return {
        id: "widest-pairs",
        title: "Where the groups differ most",
        keep: "essential",
        folded: false,
        blocks: [
            { kind: "list", items },
            {
                kind: "paragraph",
                text: `In brackets the ${(0,number/* percentText */.fL)(confidence)} interval of that pair. The largest of several differences is above 0 even when all groups are treated alike; "by chance" is what it would come to on average with these numbers of rows.`,
            },
        ],
    };
}
function attributesOf(details) {
    return details?.kind === "fairness" ? details.attributes : [];
}
/** Equalized odds names the pair of equal opportunity again unless the false positive rate is what differs more. */
function distinctPairs(widest) {
    return widest.filter(({ metric, rate, perThousand }) => TOLD.includes(metric) &&
        perThousand !== null &&
        (metric !== "equalized_odds_difference" || rate === "false_positive_rate"));
}
/** Neutral by design: what is predicted, for whom, how many more or fewer. */
function sentence(pair, positiveClass) {
    const { group, reference, rate, perThousand, low, high, expectedByChance } = pair;
    const outcome = (0,report_escape/* clip */.$Q)(pair.class ?? positiveClass ?? "the positive class", report_words_LONGEST);
    const among = {
        selection_rate: "",
        true_positive_rate: ` whose label is ${outcome}`,
        false_positive_rate: ` whose label is not ${outcome}`,
    }[rate ?? ""];
    const people = Math.round(perThousand ?? 0);
    const [own, other] = [group, reference].map((names) => `group ${(0,report_escape/* clip */.$Q)((0,group_name/* groupText */.V)(names), report_words_LONGEST)}`);
    const difference = people === 0 ? "about as many" : `about ${(0,number/* countText */.lT)(Math.abs(people))} ${people < 0 ? "fewer" : "more"}`;
    const than = people === 0 ? "as" : "than";
    const bounds = low === null || high === null ? "" : ` [${signed(low)} to ${signed(high)}]`;
    const chance = expectedByChance === null ? "" : `; by chance about ${(0,number/* numberText */.$4)(Math.round(expectedByChance * 1000), 3)}`;
    return `of 1000 people in ${own ?? ""}${among ?? ""}, ${difference} are predicted ${outcome} ${than} of 1000 in ${other ?? ""}${bounds}${chance}.`;
}
function signed(people) {
    const whole = Math.round(people);
    return whole > 0 ? `+${(0,number/* countText */.lT)(whole)}` : whole === 0 ? "0" : `−${(0,number/* countText */.lT)(-whole)}`;
}
/** Every group that did not count, by name and with the reason: a group that vanishes would make a model look fair. */
function leftOutSection({ result, minimumCell }) {
    const attributes = attributesOf(result.details);
    const single = attributes.filter(({ by }) => by.length === 1);
    const items = single.flatMap(({ by, groups }) => groups.flatMap((group) => notes(group, minimumCell).map((note) => `${(0,report_escape/* clip */.$Q)(by.join(", "), report_words_LONGEST)} = ${note}`)));
    const crossed = attributes.filter(({ by }) => by.length > 1);
    const small = crossed.flatMap(({ by, groups }) => {
        const n = groups.filter(({ notJudged }) => notJudged.some(({ rate }) => rate === null)).length;
        return n === 0
            ? []
            : [
                `${(0,report_escape/* clip */.$Q)(by.join(" × "), 2 * report_words_LONGEST)}: ${(0,number/* counted */.hS)(n, "group")} of ${(0,number/* countText */.lT)(groups.length)} with too few rows.`,
            ];
    });
    if (items.length + small.length === 0)
        return null;
    const blocks = [{ kind: "list", items: [...items, ...small] }];
    return { id: "left-out", title: "Groups to know about", keep: "essential", folded: false, blocks };
}
function notes(seen, minimumCell) {
    const name = (0,report_escape/* clip */.$Q)((0,group_name/* groupText */.V)(seen.group), report_words_LONGEST);
    const rows = seen.rows === null
        ? `rows withheld, the group or another is under ${(0,number/* countText */.lT)(minimumCell)}`
        : (0,number/* counted */.hS)(seen.rows, "row");
    const lets = seen.isExempt ? "; exempt, so gates do without it" : "; no gate that compares it passes";
    switch (seen.kind) {
        case "missing":
            return [`${name} (${rows}): the value is missing. Shown, and left out of every comparison between groups.`];
        case "absent":
            return [`${name}: declared, and no row has it${lets}.`];
        case "undeclared":
            return [
                `${name} (${rows}): in the data and not declared. Judged like any other group; declare it, or correct the data.`,
                ...small(seen, name, rows, lets),
            ];
        case "declared":
        case "found":
            return small(seen, name, rows, lets);
    }
}
function small({ notJudged }, name, rows, lets) {
    if (notJudged.some(({ rate }) => rate === null))
        return [`${name} (${rows}): too few rows to judge${lets}.`];
    const rates = [...new Set(notJudged.map(({ rate }) => RATE_WORDS[rate ?? ""] ?? ""))].filter((word) => word !== "");
    return rates.length === 0 ? [] : [`${name} (${rows}): too few rows with ${rates.join(" and ")}${lets}.`];
}
const RATE_WORDS = {
    true_positive_rate: "the positive label, which true positive rates divide by",
    false_positive_rate: "another label, which false positive rates divide by",
    selection_rate: "a weight",
};

;// CONCATENATED MODULE: ./actions/fairness-check/report.ts







const LONGEST_NAME = 80;
/**
 * The report of a fairness check: verdict and worst gate, between whom the decisions differ most, who could not be judged,
 * then the rates of every group. Pure; the outcome has been through disclosure already.
 *
 * @param catalogue definitions of the metrics, shown for those that occur
 */
function fairnessReport(outcome, catalogue) {
    const { result } = outcome;
    const sections = [
        (0,check_report/* findingSection */.B)(result),
        (0,gate_section/* gateSection */.Tx)(result),
        suggestionSection(outcome),
        (0,check_report/* notJudgedSection */.eT)(result),
        widestSection(outcome),
        leftOutSection(outcome),
        disparitySection(result),
        ...rateSections(result),
        pairSection(result),
        intersectionSection(result),
        result.metrics.length === 0 ? null : LIMITS,
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
function suggestionSection({ suggestedGates, result }) {
    if (suggestedGates.length === 0 || result.gates.length > 0)
        return null;
    return {
        id: "suggested-gates",
        title: "Suggested gates",
        keep: "essential",
        folded: false,
        blocks: [
            {
                kind: "paragraph",
                text: "Gates whose limits this model meets today, from the intervals observed. Which difference matters, and how large it may be, is for the people who answer for the use; tighten what you declare:",
            },
            { kind: "code", text: ["gates:", ...suggestedGates.map((gate) => `  - ${(0,report_escape/* visible */.RK)((0,report_escape/* clip */.$Q)(gate, 200))}`)].join("\n") },
        ],
    };
}
const LIMITS = {
    id: "limits",
    title: "What this does not say",
    keep: 45,
    folded: true,
    blocks: [
        {
            kind: "list",
            items: [
                "These numbers support evidence for an assessment of fairness. They are no finding of discrimination and none of compliance with any law.",
                "Labels are taken as the truth. Where past decisions made them, a model that repeats those decisions looks right.",
                "Groups are the ones in the data. Who is not in it, or is in it without a value, is not judged.",
                "A difference between groups can have several causes; the check says how large it is and how sure that is, not why.",
                "Intersections are shown to be looked at. No gate is on them, and among many comparisons some differ by chance.",
            ],
        },
    ],
};

// EXTERNAL MODULE: ./actions/fairness-check/spec.ts
var spec = __webpack_require__(54244);
// EXTERNAL MODULE: ./shared/core/errors.ts
var errors = __webpack_require__(46677);
// EXTERNAL MODULE: ./shared/evaluation/attributes.ts
var attributes = __webpack_require__(68972);
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
// EXTERNAL MODULE: ./shared/core/stats/binomial-sample.ts
var binomial_sample = __webpack_require__(68814);
// EXTERNAL MODULE: ./shared/core/stats/quantile.ts
var quantile = __webpack_require__(99451);
// EXTERNAL MODULE: ./shared/core/stats/rng.ts
var stats_rng = __webpack_require__(60141);
// EXTERNAL MODULE: ./shared/core/stats/wilson.ts
var wilson = __webpack_require__(48834);
;// CONCATENATED MODULE: ./shared/core/fairness/contrast.ts




/**
 * The largest of |contrast|, with an interval whose ends each keep their share of the error.
 *
 * A largest difference is biased upward: among many equal groups some pair always differs, and a bootstrap of the largest
 * value repeats that bias instead of removing it. So the interval is made of the intervals of the contrasts. Upper end: the
 * highest of their upper ends. "The largest is at most L" holds only if every contrast is at most L, an intersection–union
 * test, so no correction is due. Lower end: the highest of their lower ends, which would claim a difference too often, so
 * they are taken at the level at which they hold for all contrasts together: z is replaced by the quantile of the largest
 * |t|, from resampled cell counts. Where there is one contrast alone this is Newcombe's interval, folded at 0.
 *
 * @param shares with trials; at least one contrast
 * @source Newcombe (1998), method 10, as generalised to sums by Zou, Donner (2008), Stat. Med. 27, 1693–1702; Hothorn, Bretz,
 *   Westfall (2008), Biom. J. 50, 346–363, for the largest |t|
 */
function largestContrast(shares, contrasts, confidence) {
    const { level, z } = confidence;
    const values = contrasts.map((contrast) => Math.abs(contrast_valueOf(contrast, shares)));
    const together = contrasts.length === 1 ? z : simultaneousZ(shares, contrasts, confidence);
    const lows = contrasts.map((contrast) => folded(moverInterval(contrast, shares, together, level)).low);
    const highs = contrasts.map((contrast) => folded(moverInterval(contrast, shares, z, level)).high);
    const [at, low, high] = [values, lows, highs].map(indexOfLargest);
    return {
        value: values[at ?? 0] ?? Number.NaN,
        at: at ?? 0,
        ends: [low ?? 0, high ?? 0],
        interval: {
            // Not above the value: the simultaneous end of another contrast never is, but rounding may be.
            low: Math.min(lows[low ?? 0] ?? 0, values[at ?? 0] ?? 0),
            high: highs[high ?? 0] ?? 1,
            level,
            method: contrasts.length === 1 ? "newcombe" : "newcombe-max-t",
        },
    };
}
/** The signed value of a contrast with Newcombe's interval, generalised to any number of terms. */
function contrastInterval(contrast, shares, { z, level }) {
    return { value: contrast_valueOf(contrast, shares), interval: moverInterval(contrast, shares, z, level) };
}
/** Method of variance estimates recovery: the distances of each share's Wilson bounds, squared and added. */
function moverInterval({ terms }, shares, z, level) {
    let value = 0;
    let below = 0;
    let above = 0;
    let reach = 0;
    for (const { share, coefficient } of terms) {
        const { value: p, successes, trials } = known(shares, share);
        const bounds = (0,wilson/* wilson */.r)(successes, trials, z, level);
        const [down, up] = coefficient > 0 ? [p - bounds.low, bounds.high - p] : [bounds.high - p, p - bounds.low];
        value += coefficient * p;
        below = Math.hypot(below, coefficient * down);
        above = Math.hypot(above, coefficient * up);
        reach += Math.max(0, coefficient);
    }
    return { low: Math.max(-reach, value - below), high: Math.min(reach, value + above), level, method: "newcombe" };
}
/** The interval of |x| from that of x. */
function folded({ low, high }) {
    if (low > 0)
        return { low, high };
    if (high < 0)
        return { low: -high, high: -low };
    return { low: 0, high: Math.max(-low, high) };
}
function contrast_valueOf({ terms }, shares) {
    return terms.reduce((sum, { share, coefficient }) => sum + coefficient * known(shares, share).value, 0);
}
/** Shares are resampled around a centre that is never 0 or 1, where nothing would move and nothing be learnt. */
function planOf(shares, contrasts) {
    // A share of nothing is NaN, and no draw from it would ever end.
    if (shares.some(({ trials: rows }) => !(rows > 0)))
        throw new RangeError("a share to be compared has no rows");
    const trials = Float64Array.from(shares, (share) => Math.max(1, Math.round(share.trials)));
    return {
        contrasts: contrasts.map(({ terms }) => ({
            shares: Int32Array.from(terms, ({ share }) => share),
            coefficients: Float64Array.from(terms, ({ coefficient }) => coefficient),
        })),
        trials,
        centres: Float64Array.from(shares, ({ value }, at) => shrunk(value * trials[at], trials[at])),
    };
}
/** Jeffreys' posterior mean. */
function shrunk(successes, trials) {
    return (successes + 0.5) / (trials + 1);
}
/**
 * The z at which the intervals of all contrasts hold together: the quantile of the largest |t| over the contrasts, from
 * binomial resamples of each share. Never below the z of one contrast.
 */
function simultaneousZ(shares, contrasts, { level, z, replicates, seed }) {
    const plan = planOf(shares, contrasts);
    const rng = (0,stats_rng/* createRng */.SZ)(seed);
    const errors = new Float64Array(shares.length);
    const variances = new Float64Array(shares.length);
    const largest = new Float64Array(replicates);
    for (let replicate = 0; replicate < replicates; replicate++) {
        resample(plan, rng, errors, variances);
        largest[replicate] = largestT(plan, errors, variances);
    }
    return Math.max(z, (0,quantile/* quantile */.Y)(largest.sort(), level));
}
function resample({ trials, centres }, rng, errors, variances) {
    for (let share = 0; share < trials.length; share++) {
        const [n, centre] = [trials[share], centres[share]];
        const p = shrunk((0,binomial_sample/* binomialSample */.O)(n, centre, rng), n);
        // The centre shrinks as the draws do, so that the errors have mean 0.
        errors[share] = p - shrunk(centre * n, n);
        variances[share] = (p * (1 - p)) / n;
    }
}
function largestT({ contrasts }, errors, variances) {
    let most = 0;
    for (const { shares, coefficients } of contrasts) {
        let error = 0;
        let variance = 0;
        for (let term = 0; term < shares.length; term++) {
            const share = shares[term] ?? 0;
            const coefficient = coefficients[term];
            error += coefficient * errors[share];
            variance += coefficient * coefficient * variances[share];
        }
        most = Math.max(most, Math.abs(error) / Math.sqrt(variance));
    }
    return most;
}
/**
 * What the largest |contrast| would come to on average if all shares of a pool were equal: how much of an observed one
 * these numbers of rows produce by chance alone.
 *
 * @param pools parallel to the shares: which belong together, such as the true positive rates of all groups
 */
function expectedByChance(shares, pools, contrasts, { replicates, seed }) {
    const pooled = (pool) => {
        const own = shares.filter((_, at) => pools[at] === pool);
        const trials = own.reduce((sum, share) => sum + share.trials, 0);
        return own.reduce((sum, share) => sum + share.successes, 0) / trials;
    };
    const rates = new Map([...new Set(pools)].map((pool) => [pool, pooled(pool)]));
    const { contrasts: flat, trials } = planOf(shares, contrasts);
    const rng = (0,stats_rng/* createRng */.SZ)(seed);
    const drawn = new Float64Array(shares.length);
    let total = 0;
    for (let replicate = 0; replicate < replicates; replicate++) {
        for (let share = 0; share < shares.length; share++) {
            const n = trials[share];
            drawn[share] = (0,binomial_sample/* binomialSample */.O)(n, rates.get(pools[share] ?? 0) ?? 0, rng) / n;
        }
        total += largestAbsolute(flat, drawn);
    }
    return total / replicates;
}
function largestAbsolute(contrasts, values) {
    let most = 0;
    for (const { shares, coefficients } of contrasts) {
        let sum = 0;
        for (let term = 0; term < shares.length; term++) {
            sum += coefficients[term] * values[shares[term] ?? 0];
        }
        most = Math.max(most, Math.abs(sum));
    }
    return most;
}
/** The largest |contrast| of given shares, as a function to be called again and again. */
function largestOf(contrasts) {
    const { contrasts: flat } = planOf([], contrasts);
    return (values) => largestAbsolute(flat, values);
}
function indexOfLargest(values) {
    return values.reduce((best, value, at) => (value > (values[best] ?? 0) ? at : best), 0);
}
function known(shares, at) {
    const share = shares[at];
    if (share === undefined)
        throw new RangeError(`no share ${String(at)}`);
    return share;
}

// EXTERNAL MODULE: ./shared/core/stats/newcombe-paired.ts
var newcombe_paired = __webpack_require__(67244);
;// CONCATENATED MODULE: ./shared/core/fairness/gap-change.ts

/**
 * The interval of one gap less another. Gaps are folded at 0, where recovering the interval from two others fails: a gap that
 * may be none has an estimate above 0 all the same, and taking it off would flatter. So an end that takes off a gap that is not
 * clearly there (about three standard errors) takes off nothing, or else is how far the widest contrast may have moved, for no gap grows by more than
 * that; of the two the one that the rows tell more sharply.
 *
 * @param correlation of the two estimates
 */
function changeOfGap({ own, other }, correlation, moved) {
    const value = own.value - other.value;
    const below = recovered(own.value - own.low, other.high - other.value, correlation);
    const above = recovered(own.high - own.value, other.value - other.low, correlation);
    return {
        low: isShown(own) ? value - below : -freed(other, moved),
        high: isShown(other) ? value + above : freed(own, moved),
    };
}
/** At 95 % one gap in twenty seems to be there and is not, and is then large: to be taken off it has to stand half as clear again. */
const CLEAR = 1.5;
function isShown({ value, low }) {
    return value - CLEAR * (value - low) > 0;
}
/** The upper end where nothing is taken off. */
function freed({ value, high }, moved) {
    return moved !== null && moved.high - moved.value < high - value ? moved.high : high;
}
/** Length of two errors that correlate. */
function recovered(x, y, correlation) {
    return Math.sqrt(Math.max(0, x * x - 2 * correlation * x * y + y * y));
}
/** A ratio of at most 1 as a gap of at least 0. */
function mirroredSides({ own, other }) {
    return { own: mirroredSide(own), other: mirroredSide(other) };
}
function mirroredSide({ value, low, high }) {
    return { value: 1 - value, low: 1 - high, high: 1 - low };
}
/** The change of a ratio from that of its gap. */
function mirrored({ low, high }) {
    return { low: -high, high: -low };
}
/** Largest |change of a contrast| between two models on the same rows, each share's change with Newcombe's paired interval. */
function widestChange(contrasts, shares, { z, level }) {
    const changes = shares.map(({ both, onlyCandidate, onlyChampion, neither }) => ({
        value: (onlyCandidate - onlyChampion) / (both + onlyCandidate + onlyChampion + neither),
        ...(0,newcombe_paired/* newcombePaired */.M)({ both, onlyA: onlyCandidate, onlyB: onlyChampion, neither }, z, level),
    }));
    let widest = { value: 0, high: 0 };
    for (const { terms } of contrasts) {
        let [value, below, above] = [0, 0, 0];
        for (const { share, coefficient } of terms) {
            const { value: change, low, high } = changes[share] ?? { value: 0, low: 0, high: 0 };
            const [down, up] = coefficient > 0 ? [change - low, high - change] : [high - change, change - low];
            value += coefficient * change;
            below = Math.hypot(below, coefficient * down);
            above = Math.hypot(above, coefficient * up);
        }
        const high = Math.max(value + above, below - value);
        if (high > widest.high)
            widest = { value: Math.abs(value), high };
    }
    return widest;
}

// EXTERNAL MODULE: ./shared/core/stats/bootstrap.ts
var bootstrap = __webpack_require__(38530);
;// CONCATENATED MODULE: ./shared/core/fairness/paired-change.ts



/** Cells of one share: rows by whether candidate and champion count as a success on them. */
const WAYS = 4;
/**
 * The change of a statistic of shares from champion to candidate on the same rows: the statistic of the candidate's shares less that of
 * the champion's, with a percentile interval from resampled joint cells. A row is right or wrong for both models at once, so
 * resampling them together keeps what the two have in common, and an interval of the change is far narrower than those of
 * the two values.
 *
 * Each share is drawn from its own rows, so shares over the same rows (a selection rate and a true positive rate) must not be
 * mixed in one statistic.
 *
 * @param statistic of the shares' values, in their order; NaN where it has none
 */
function pairedChange(shares, statistic, { replicates, level, seed }) {
    const cells = Float64Array.from(shares.flatMap(waysOf));
    const candidate = new Float64Array(shares.length);
    const champion = new Float64Array(shares.length);
    fillShares(cells, candidate, champion);
    const value = statistic(candidate) - statistic(champion);
    const together = correlator();
    const rng = (0,stats_rng/* createRng */.SZ)(seed);
    const drawn = new Float64Array(cells.length);
    const spread = (0,bootstrap/* percentileInterval */.J9)({ replicates, level, seed }, () => {
        for (let share = 0; share < shares.length; share++)
            paired_change_resample(cells, drawn, share * WAYS, rng);
        fillShares(drawn, candidate, champion);
        const [own, other] = [statistic(candidate), statistic(champion)];
        together.add(own, other);
        return own - other;
    });
    return { value, spread, correlation: together.correlation() };
}
/** Pearson's correlation of pairs, 0 where one of the two never moves. */
function correlator() {
    const mean = { x: 0, y: 0 };
    const sums = { xx: 0, yy: 0, xy: 0 };
    let n = 0;
    return {
        add(x, y) {
            if (!Number.isFinite(x) || !Number.isFinite(y))
                return;
            n += 1;
            const [dx, dy] = [x - mean.x, y - mean.y];
            mean.x += dx / n;
            mean.y += dy / n;
            sums.xx += dx * (x - mean.x);
            sums.yy += dy * (y - mean.y);
            sums.xy += dx * (y - mean.y);
        },
        correlation: () => (sums.xx > 0 && sums.yy > 0 ? sums.xy / Math.sqrt(sums.xx * sums.yy) : 0),
    };
}
function waysOf({ both, onlyCandidate, onlyChampion, neither }) {
    return [both, onlyCandidate, onlyChampion, neither];
}
/** As many rows as there are, or effective ones rounded, dealt out again by the observed shares. */
function paired_change_resample(cells, drawn, start, rng) {
    let mass = 0;
    for (let way = 0; way < WAYS; way++)
        mass += cells[start + way];
    let rows = Math.round(mass);
    for (let way = 0; way < WAYS; way++) {
        const cell = cells[start + way];
        // What is left of the mass may be off by rounding; the last cell that holds any takes all rows left.
        const draw = cell === 0 ? 0 : (0,binomial_sample/* binomialSample */.O)(rows, Math.min(1, cell / mass), rng);
        drawn[start + way] = draw;
        rows -= draw;
        mass -= cell;
    }
}
function fillShares(cells, candidate, champion) {
    for (let share = 0; share < candidate.length; share++) {
        const start = share * WAYS;
        const both = cells[start];
        const [one, other] = [cells[start + 1], cells[start + 2]];
        const total = both + one + other + cells[start + 3];
        candidate[share] = (both + one) / total;
        champion[share] = (both + other) / total;
    }
}

;// CONCATENATED MODULE: ./shared/core/stats/miettinen-nurminen.ts
const DOUBLINGS = 1100;
const HALVINGS = 200;
/**
 * Miettinen and Nurminen's score interval of pA / pB for two independent groups: the ratios φ that the score test with the
 * N/(N − 1) variance does not reject. No successes in A: the lower end is 0. No successes in B: the ratio has no value and
 * the upper end would be infinite, so callers do not ask.
 *
 * @param a fractional and effective counts when rows are weighted
 * @param b at least one success (more than 0)
 * @param z standard-normal quantile of the two-sided level
 * @source Miettinen, Nurminen (1985), Stat. Med. 4, 213–226; held against a root search of the score equation with a constrained
 *   maximum of the likelihood found numerically (test/fixtures/oracles/fairness)
 */
function miettinenNurminenRatio(a, b, z, level) {
    const observed = a.successes / a.trials / (b.successes / b.trials);
    // The score falls as φ grows: its root at z lies below the observed ratio, its root at −z above.
    const score = (ratio) => scoreOfRatio(a, b, ratio);
    const low = a.successes === 0 ? 0 : rootBelow(score, observed, z);
    const high = rootAbove(score, observed > 0 ? observed : 1 / (a.trials + b.trials), -z);
    return { low, high, level, method: "miettinen-nurminen" };
}
/** (pA − φ·pB) over its standard error under pA = φ·pB, at the constrained maximum of the likelihood. */
function scoreOfRatio(a, b, ratio) {
    const all = a.trials + b.trials;
    // The likelihood's maximum under the constraint solves a quadratic in pB; its smaller root is the one inside [0, 1].
    const half = (a.trials * ratio + a.successes + b.trials + b.successes * ratio) / 2;
    const product = all * ratio * (a.successes + b.successes);
    // In the form that does not cancel when the product is small beside the half.
    const pB = (a.successes + b.successes) / (half + Math.sqrt(Math.max(0, half * half - product)));
    const pA = Math.min(1, ratio * pB);
    const variance = ((pA * (1 - pA)) / a.trials + (ratio * ratio * pB * (1 - pB)) / b.trials) * (all / (all - 1));
    const distance = a.successes / a.trials - ratio * (b.successes / b.trials);
    if (distance === 0)
        return 0;
    return distance / Math.sqrt(Math.max(0, variance));
}
function rootBelow(score, from, target) {
    let near = from;
    let far = from / 2;
    for (let step = 0; step < DOUBLINGS && far > 0 && score(far) < target; step++) {
        near = far;
        far /= 2;
    }
    return far === 0 ? 0 : bisect(score, far, near, target);
}
function rootAbove(score, from, target) {
    let near = from;
    let far = from * 2;
    for (let step = 0; step < DOUBLINGS && Number.isFinite(far) && score(far) > target; step++) {
        near = far;
        far *= 2;
    }
    return bisect(score, near, far, target);
}
/** The score falls from above `target` at `low` to under it at `high`. */
function bisect(score, low, high, target) {
    for (let step = 0; step < HALVINGS; step++) {
        const middle = low + (high - low) / 2;
        if (middle <= low || middle >= high)
            break;
        if (score(middle) > target)
            low = middle;
        else
            high = middle;
    }
    return low + (high - low) / 2;
}

;// CONCATENATED MODULE: ./shared/core/fairness/parity-ratio.ts


/**
 * The smallest ratio between any two shares, at most 1, with the mirror image of `largestContrast`: the lower end is the
 * lowest of the pairs' own, unadjusted; the upper end the lowest of theirs at the level at which all pairs hold together.
 * Null when all shares are 0, for 0/0 is no ratio.
 *
 * @param shares at least two, each with trials
 */
function smallestRatio(shares, confidence) {
    const order = shares.map((_, at) => at).sort((a, b) => (shares[a]?.value ?? 0) - (shares[b]?.value ?? 0));
    const [smallest = 0, largest = 0] = [order[0], order.at(-1)];
    const [least, most] = [shares[smallest]?.value ?? 0, shares[largest]?.value ?? 0];
    if (most === 0)
        return null;
    const pairs = pairsOf(shares.length);
    const { z, level } = confidence;
    const together = pairs.length === 1 ? z : simultaneousZ(shares, pairs.map(difference), confidence);
    const lows = pairs.map((pair) => foldedRatio(pair, shares, z, level).low);
    const highs = pairs.map((pair) => foldedRatio(pair, shares, together, level).high);
    const [low, high] = [lows, highs].map((ends) => ends.reduce((best, end, at) => (end < (ends[best] ?? 0) ? at : best), 0));
    return {
        value: least / most,
        at: [smallest, largest],
        ends: [low, high].map((at) => pairs[at ?? 0] ?? [0, 0]),
        interval: {
            low: lows[low ?? 0] ?? 0,
            high: Math.max(highs[high ?? 0] ?? 1, least / most),
            level,
            method: pairs.length === 1 ? "miettinen-nurminen" : "miettinen-nurminen-max-t",
        },
    };
}
/** Every unordered pair of so many things. */
function pairsOf(count) {
    return Array.from({ length: count }, (_, a) => a).flatMap((a) => Array.from({ length: count - a - 1 }, (_, step) => [a, a + step + 1]));
}
/** One share less another. */
function difference([a, b]) {
    return {
        terms: [
            { share: a, coefficient: 1 },
            { share: b, coefficient: -1 },
        ],
    };
}
/** The interval of the smaller over the larger of two shares, whichever is which. */
function foldedRatio([a, b], shares, z, level) {
    const pair = [shares[a], shares[b]].filter((share) => share !== undefined);
    const [smaller, larger] = pair.sort((x, y) => x.value - y.value);
    if (smaller === undefined || larger === undefined)
        throw new RangeError("a ratio needs two shares");
    // Nobody selected in either: nothing is known of their ratio.
    if (larger.value === 0)
        return { low: 0, high: 1 };
    const { low, high } = miettinenNurminenRatio(smaller, larger, z, level);
    return high < 1 ? { low, high } : { low: Math.min(low, 1 / high), high: 1 };
}

// EXTERNAL MODULE: ./shared/core/text/code-point-order.ts
var code_point_order = __webpack_require__(10347);
;// CONCATENATED MODULE: ./shared/core/fairness/group-table.ts

/** Cells a group has. */
const CELLS = 8;
/** Groups by one attribute. @param declared names to be listed first, in this order */
function groupingOf(name, column, declared) {
    const found = new Set(column.codes);
    const hasMissing = found.delete(-1);
    const names = [...found].map((code) => column.dictionary[code] ?? "");
    const known = declared.filter((one) => names.includes(one));
    const ordered = [...known, ...inOrder(names.filter((one) => !known.includes(one)))];
    const groups = ordered.map((one) => [one]);
    if (hasMissing)
        groups.push([null]);
    const places = new Map(ordered.map((one, at) => [one, at]));
    const codeOf = column.dictionary.map((text) => places.get(text) ?? 0);
    const codes = column.codes.map((code) => (code < 0 ? ordered.length : (codeOf[code] ?? 0)));
    return { by: [name], groups, codes };
}
/** Groups by both attributes together; only combinations that have rows. */
function crossed(a, b) {
    const width = b.groups.length;
    const combined = Int32Array.from(a.codes, (code, row) => code * width + b.codes[row]);
    const places = [...new Set(combined)].sort((x, y) => x - y);
    const groupAt = (place) => [
        ...(a.groups[Math.floor(place / width)] ?? []),
        ...(b.groups[place % width] ?? []),
    ];
    // Groups with a missing value come last, as they do for one attribute.
    const ordered = [...places.filter((at) => !isMissing(groupAt(at))), ...places.filter((at) => isMissing(groupAt(at)))];
    const indexOf = new Int32Array(a.groups.length * width);
    ordered.forEach((place, index) => (indexOf[place] = index));
    return {
        by: [...a.by, ...b.by],
        groups: ordered.map(groupAt),
        codes: combined.map((place) => indexOf[place]),
    };
}
/** Whether a group is made by a missing value. */
function isMissing(group) {
    return group.includes(null);
}
/** The same groups on some of the rows. Groups that lose all their rows stay, with no rows. */
function within(grouping, selection) {
    return { ...grouping, codes: Int32Array.from(selection, (row) => grouping.codes[row]) };
}
/** Adds the rows up. @param champion the champion's decisions on the same rows, null without one */
function tally(grouping, rows, champion) {
    const { codes, groups, by } = grouping;
    const { truth, decision, weight } = rows;
    const other = champion?.decision ?? decision;
    const counts = new Float64Array(groups.length * CELLS);
    const weights = weight === null ? counts : new Float64Array(counts.length);
    const squares = weight === null ? counts : new Float64Array(counts.length);
    for (let row = 0; row < codes.length; row++) {
        const cell = codes[row] * CELLS +
            truth[row] * 4 +
            decision[row] * 2 +
            other[row];
        counts[cell] = counts[cell] + 1;
        if (weight === null)
            continue;
        const w = weight[row];
        weights[cell] = weights[cell] + w;
        squares[cell] = squares[cell] + w * w;
    }
    return { grouping: { by, groups }, counts, weights, squares };
}
/** Rows of each group. */
function groupSizes({ counts, grouping }) {
    return grouping.groups.map((_, group) => counts.subarray(group * CELLS, (group + 1) * CELLS).reduce((sum, count) => sum + count, 0));
}
/** Codes such as 1, 2, 10 in the order of their numbers where all are numbers, else by code point. */
function inOrder(names) {
    const isNumeric = names.every((name) => name.trim() !== "" && Number.isFinite(Number(name)));
    return [...names].sort((a, b) => (isNumeric ? Number(a) - Number(b) : 0) || (0,code_point_order/* compareCodePoints */.O)(a, b));
}

;// CONCATENATED MODULE: ./shared/core/fairness/rates.ts


const DEFINITIONS = {
    selection_rate: {
        id: "selection_rate",
        isTrial: () => true,
        isSuccess: (_, decision) => decision === 1,
        empty: "no-rows",
    },
    true_positive_rate: {
        id: "true_positive_rate",
        isTrial: (truth) => truth === 1,
        isSuccess: (_, decision) => decision === 1,
        empty: "no-positives",
    },
    false_positive_rate: {
        id: "false_positive_rate",
        isTrial: (truth) => truth === 0,
        isSuccess: (_, decision) => decision === 1,
        empty: "no-negatives",
    },
    false_negative_rate: {
        id: "false_negative_rate",
        isTrial: (truth) => truth === 1,
        isSuccess: (_, decision) => decision === 0,
        empty: "no-positives",
    },
    precision: {
        id: "precision",
        isTrial: (_, decision) => decision === 1,
        isSuccess: (truth) => truth === 1,
        empty: "no-predicted-positives",
    },
    accuracy: {
        id: "accuracy",
        isTrial: () => true,
        isSuccess: (truth, decision) => truth === decision,
        empty: "no-rows",
    },
};
/** In the order of the columns of a group table. */
const RATES = [
    "selection_rate",
    "true_positive_rate",
    "false_positive_rate",
    "false_negative_rate",
    "precision",
    "accuracy",
];
/**
 * A rate of one group.
 *
 * @param group index into the table's groups
 * @source weighted shares by effective n = (Σw)²/Σw² over the rows of the denominator
 */
function shareOf(table, group, rate, side) {
    const { isTrial, isSuccess } = DEFINITIONS[rate];
    const sums = { n: 0, weight: 0, square: 0, success: 0 };
    for (let cell = 0; cell < CELLS; cell++) {
        const truth = cell >> 2;
        const decision = side === "candidate" ? (cell >> 1) & 1 : cell & 1;
        if (!isTrial(truth, decision))
            continue;
        const at = group * CELLS + cell;
        sums.n += table.counts[at];
        sums.weight += table.weights[at];
        sums.square += table.squares[at];
        if (isSuccess(truth, decision))
            sums.success += table.weights[at];
    }
    const trials = sums.square === 0 ? 0 : sums.weight ** 2 / sums.square;
    const value = sums.weight === 0 ? Number.NaN : sums.success / sums.weight;
    return { value, n: sums.n, trials, successes: trials === 0 ? 0 : value * trials };
}
/** For rates whose denominator is the same for both models: all but precision. */
function pairedShareOf(table, group, rate) {
    const { isTrial, isSuccess } = DEFINITIONS[rate];
    const sums = { both: 0, onlyCandidate: 0, onlyChampion: 0, neither: 0 };
    let n = 0;
    let weight = 0;
    let square = 0;
    for (let cell = 0; cell < CELLS; cell++) {
        const truth = cell >> 2;
        const [candidate, champion] = [(cell >> 1) & 1, cell & 1];
        if (!isTrial(truth, candidate))
            continue;
        const at = group * CELLS + cell;
        const [ofCandidate, ofChampion] = [isSuccess(truth, candidate), isSuccess(truth, champion)];
        const part = ofCandidate ? (ofChampion ? "both" : "onlyCandidate") : ofChampion ? "onlyChampion" : "neither";
        sums[part] += table.weights[at];
        n += table.counts[at];
        weight += table.weights[at];
        square += table.squares[at];
    }
    const scale = square === 0 ? 0 : weight / square;
    return {
        both: sums.both * scale,
        onlyCandidate: sums.onlyCandidate * scale,
        onlyChampion: sums.onlyChampion * scale,
        neither: sums.neither * scale,
        n,
    };
}
/** Rows with and without the label of a group. */
function labelledRows(table, group) {
    const cells = table.counts.subarray(group * CELLS, (group + 1) * CELLS);
    const sum = (from) => cells.subarray(from, from + 4).reduce((total, count) => total + count, 0);
    return { negative: sum(0), positive: sum(4) };
}
/** The rate of a group with Wilson's interval; undefined, with the reason, where there is nothing to look at. */
function rateEstimate(table, group, rate, side, confidence) {
    const share = shareOf(table, group, rate, side);
    const { positive, negative } = labelledRows(table, group);
    const support = { n: share.n, nPositive: positive, nNegative: negative, effectiveN: share.trials };
    if (share.n === 0)
        return { kind: "undefined", reason: DEFINITIONS[rate].empty, detail: null, ...support };
    if (share.trials === 0)
        return { kind: "undefined", reason: "zero-weight", detail: null, ...support };
    const { z, level } = confidence;
    const interval = (0,wilson/* wilson */.r)(share.successes, share.trials, z, level);
    return { kind: "defined", value: share.value, interval, intervalReason: null, ...support };
}

;// CONCATENATED MODULE: ./shared/core/fairness/disparity.ts





const DISPARITIES = [
    "demographic_parity_difference",
    "demographic_parity_ratio",
    "equal_opportunity_difference",
    "equalized_odds_difference",
    "average_odds_difference",
];
/** The rates that a disparity compares. */
const RATES_OF = {
    demographic_parity_difference: ["selection_rate"],
    demographic_parity_ratio: ["selection_rate"],
    equal_opportunity_difference: ["true_positive_rate"],
    equalized_odds_difference: ["true_positive_rate", "false_positive_rate"],
    average_odds_difference: ["true_positive_rate", "false_positive_rate"],
};
/**
 * A disparity of one model. The value is fairlearn's (for `average_odds_difference` the largest over pairs of AIF360's
 * absolute form), over the groups that can be judged; undefined with fewer than two of them.
 */
function disparity(id, table, side, eligible, confidence) {
    const layout = layOut(id, eligible);
    if (layout === null)
        return undefinedDisparity(supportOf(id, table), "single-group");
    const shares = layout.shares.map(({ group, rate }) => shareOf(table, group, rate, side));
    const support = supportOf(id, table);
    if (id === "demographic_parity_ratio")
        return ratioOf(layout, shares, support, confidence);
    const { value, interval, at, ends } = largestContrast(shares, layout.contrasts, confidence);
    return {
        estimate: { kind: "defined", value, interval, intervalReason: null, ...support },
        pair: layout.pairs[at] ?? null,
        restsOn: groupsOf([at, ...ends].map((index) => layout.pairs[index])),
    };
}
function undefinedDisparity(support, reason) {
    return { estimate: { kind: "undefined", reason, detail: null, ...support }, pair: null, restsOn: [] };
}
function ratioOf(layout, shares, support, confidence) {
    const found = smallestRatio(shares, confidence);
    if (found === null)
        return undefinedDisparity(support, "no-predicted-positives");
    const pairOf = ([a, b]) => ({
        groups: [layout.shares[a]?.group ?? 0, layout.shares[b]?.group ?? 0],
        rate: "selection_rate",
    });
    return {
        estimate: { kind: "defined", value: found.value, interval: found.interval, intervalReason: null, ...support },
        pair: pairOf(found.at),
        restsOn: groupsOf([found.at, ...found.ends].map(pairOf)),
    };
}
function groupsOf(pairs) {
    return [...new Set(pairs.flatMap((pair) => pair?.groups ?? []))];
}
/**
 * Candidate − champion of a disparity on the same rows. Undefined where either is.
 *
 * The interval is recovered from those of the two values and their correlation over resampled joint cells; percentiles of the
 * resampled change are not used, for both values are biased upward and by different amounts, so a model that opens a gap where
 * the champion has none would be waved through. Where the champion's gap may be none at all, none is credited.
 *
 * @source Zou, Donner (2008), Stat. Med. 27, 1693–1702, for two correlated estimates
 */
function disparityChange(id, table, eligible, { candidate, champion }, confidence) {
    const support = supportOf(id, table);
    const layout = layOut(id, eligible);
    const [own, other] = [candidate.estimate, champion.estimate];
    if (layout === null)
        return undefinedDisparity(support, "single-group");
    if (own.kind === "undefined")
        return undefinedDisparity(support, own.reason);
    if (other.kind === "undefined")
        return undefinedDisparity(support, other.reason);
    const shares = layout.shares.map(({ group, rate }) => pairedShareOf(table, group, rate));
    const isRatio = id === "demographic_parity_ratio";
    const statistic = isRatio ? smallestOverLargest : largestOf(layout.contrasts);
    const restsOn = [...new Set(layout.shares.map(({ group }) => group))];
    const defined = { kind: "defined", value: own.value - other.value, ...support };
    const { spread, correlation } = pairedChange(shares, statistic, confidence);
    const isStill = spread.kind === "interval" && spread.interval.low === spread.interval.high;
    // Two models that never differed: these rows cannot tell how much they might.
    if (isStill || own.interval === null || other.interval === null)
        return { estimate: { ...defined, interval: null, intervalReason: "degenerate" }, pair: null, restsOn };
    const sides = { own: { ...own.interval, value: own.value }, other: { ...other.interval, value: other.value } };
    const { low, high } = isRatio
        ? mirrored(changeOfGap(mirroredSides(sides), correlation, null))
        : changeOfGap(sides, correlation, widestChange(layout.contrasts, shares, confidence));
    const interval = { low, high, level: confidence.level, method: "recovered-paired" };
    return { estimate: { ...defined, interval, intervalReason: null }, pair: null, restsOn };
}
function smallestOverLargest(values) {
    return values.reduce((a, b) => Math.min(a, b)) / values.reduce((a, b) => Math.max(a, b));
}
/** What a difference of this size owes to the number of groups and rows alone; null for a ratio and without two groups. */
function chanceLevel(id, table, eligible, confidence) {
    const layout = layOut(id, eligible);
    if (layout === null || id === "demographic_parity_ratio")
        return null;
    const shares = layout.shares.map(({ group, rate }) => shareOf(table, group, rate, "candidate"));
    const rates = RATES_OF[id];
    const pools = layout.shares.map(({ rate }) => rates.indexOf(rate));
    return expectedByChance(shares, pools, layout.contrasts, confidence);
}
function layOut(id, eligible) {
    return id === "average_odds_difference" ? averageOdds(eligible) : allPairs(RATES_OF[id], eligible);
}
/** Every pair of groups in every rate. */
function allPairs(rates, eligible) {
    const shares = [];
    const contrasts = [];
    const pairs = [];
    for (const rate of rates) {
        const groups = eligible(rate);
        if (groups.length < 2)
            return null;
        const first = shares.length;
        shares.push(...groups.map((group) => ({ group, rate })));
        for (const [a, b] of pairsOf(groups.length)) {
            contrasts.push(difference([first + a, first + b]));
            pairs.push({ groups: [groups[a] ?? 0, groups[b] ?? 0], rate });
        }
    }
    return { shares, contrasts, pairs };
}
/** Half of |Δ true positive rate| + |Δ false positive rate| is the larger of half their sum and half their difference. */
function averageOdds(eligible) {
    const negatives = eligible("false_positive_rate");
    const groups = eligible("true_positive_rate").filter((group) => negatives.includes(group));
    if (groups.length < 2)
        return null;
    const shares = ["true_positive_rate", "false_positive_rate"].flatMap((rate) => groups.map((group) => ({ group, rate })));
    const pairs = pairsOf(groups.length).flatMap((pair) => [1, -1].map((sign) => ({ pair, sign })));
    return {
        shares,
        contrasts: pairs.map(({ pair, sign }) => meanOdds(pair, groups.length, sign)),
        pairs: pairs.map(({ pair: [a, b] }) => ({ groups: [groups[a] ?? 0, groups[b] ?? 0], rate: null })),
    };
}
/** ½ (true positive rate of a − of b) ± ½ (false positive rate of a − of b), the second kind standing `offset` further on. */
function meanOdds([a, b], offset, sign) {
    return {
        terms: [
            { share: a, coefficient: 0.5 },
            { share: b, coefficient: -0.5 },
            { share: offset + a, coefficient: 0.5 * sign },
            { share: offset + b, coefficient: -0.5 * sign },
        ],
    };
}
/** AIF360's signed average odds difference of one group against another; it cancels where the two rates err in opposite ways. */
function signedAverageOdds(table, group, reference, side, confidence) {
    const shares = ["true_positive_rate", "false_positive_rate"].flatMap((rate) => [group, reference].map((one) => shareOf(table, one, rate, side)));
    return contrastInterval(meanOdds([0, 1], 2, 1), shares, confidence);
}
/**
 * The rows of the denominators over all groups, judged or not: a count of the judged ones alone would tell how many people are
 * in a group too small to show. Effective rows are added up group by group.
 */
function supportOf(id, table) {
    const everyGroup = table.grouping.groups.map((_, group) => group);
    const seen = RATES_OF[id].flatMap((rate) => everyGroup.map((group) => shareOf(table, group, rate, "candidate")));
    const labels = everyGroup.map((group) => labelledRows(table, group));
    return {
        n: seen.reduce((total, { n }) => total + n, 0),
        effectiveN: seen.reduce((total, { trials }) => total + trials, 0),
        nPositive: labels.reduce((total, { positive }) => total + positive, 0),
        nNegative: labels.reduce((total, { negative }) => total + negative, 0),
    };
}

;// CONCATENATED MODULE: ./shared/core/stats/newcombe.ts

/**
 * Newcombe's hybrid score interval of pA − pB for two independent groups, without continuity correction: the distances
 * of the two Wilson bounds from their proportions, squared and added.
 *
 * @param z standard-normal quantile of the two-sided level
 * @source Newcombe (1998), Stat. Med. 17, 873–890, method 10; agrees with statsmodels
 *   `confint_proportions_2indep(method="newcomb")` to 1e-12
 */
function newcombe(a, b, z, level) {
    const pA = a.successes / a.trials;
    const pB = b.successes / b.trials;
    const boundsA = (0,wilson/* wilson */.r)(a.successes, a.trials, z, level);
    const boundsB = (0,wilson/* wilson */.r)(b.successes, b.trials, z, level);
    const difference = pA - pB;
    const low = difference - Math.hypot(pA - boundsA.low, boundsB.high - pB);
    const high = difference + Math.hypot(boundsA.high - pA, pB - boundsB.low);
    return { low: Math.max(-1, low), high: Math.min(1, high), level, method: "newcombe" };
}

;// CONCATENATED MODULE: ./shared/core/fairness/pairwise.ts





const pairwise_DEFINITIONS = {
    statistical_parity_difference: { kind: "difference", rates: ["selection_rate"] },
    true_positive_rate_difference: { kind: "difference", rates: ["true_positive_rate"] },
    false_positive_rate_difference: { kind: "difference", rates: ["false_positive_rate"] },
    average_odds_difference_signed: { kind: "mean-of-differences", rates: ["true_positive_rate", "false_positive_rate"] },
    disparate_impact: { kind: "ratio", rates: ["selection_rate"] },
    true_positive_rate_ratio: { kind: "ratio", rates: ["true_positive_rate"] },
    false_positive_rate_ratio: { kind: "ratio", rates: ["false_positive_rate"] },
};
const PAIRWISE = [
    "statistical_parity_difference",
    "true_positive_rate_difference",
    "false_positive_rate_difference",
    "average_odds_difference_signed",
    "disparate_impact",
    "true_positive_rate_ratio",
    "false_positive_rate_ratio",
];
/** The rates that a pairwise number compares. */
function ratesOfPair(id) {
    return pairwise_DEFINITIONS[id].rates;
}
const EMPTY = {
    selection_rate: "no-rows",
    true_positive_rate: "no-positives",
    false_positive_rate: "no-negatives",
};
/**
 * A group against the reference. Differences have Newcombe's interval, ratios Miettinen and Nurminen's. A ratio over a rate of
 * zero is undefined, also 0/0. `n` is that of the smaller of the two denominators.
 */
function pairwise(id, table, { group, reference }, side, confidence) {
    const { kind, rates } = pairwise_DEFINITIONS[id];
    const pairs = rates.map((rate) => [shareOf(table, group, rate, side), shareOf(table, reference, rate, side)]);
    const support = pairwise_supportOf(pairs.flat());
    const gap = emptyRate(rates, pairs);
    if (gap !== null)
        return { kind: "undefined", reason: gap, detail: null, ...support };
    const [[own, other] = [NONE, NONE]] = pairs;
    const defined = (value, interval) => ({
        kind: "defined",
        value,
        interval,
        intervalReason: null,
        ...support,
    });
    const { z, level } = confidence;
    switch (kind) {
        case "difference":
            return defined(own.value - other.value, newcombe(own, other, z, level));
        case "ratio":
            if (other.value === 0)
                return { kind: "undefined", reason: "zero-reference", detail: null, ...support };
            return defined(own.value / other.value, miettinenNurminenRatio(own, other, z, level));
        case "mean-of-differences": {
            const { value, interval } = signedAverageOdds(table, group, reference, side, confidence);
            return defined(value, interval);
        }
    }
}
/** Candidate − champion of a pairwise number on the same rows. */
function pairwiseChange(id, table, { group, reference }, confidence) {
    const { kind, rates } = pairwise_DEFINITIONS[id];
    const shares = rates.flatMap((rate) => [group, reference].map((one) => pairedShareOf(table, one, rate)));
    const pairs = rates.map((rate) => [shareOf(table, group, rate, "candidate"), shareOf(table, reference, rate, "candidate")]);
    const support = pairwise_supportOf(pairs.flat());
    const gap = emptyRate(rates, pairs);
    if (gap !== null)
        return { kind: "undefined", reason: gap, detail: null, ...support };
    const { value, spread } = pairedChange(shares, STATISTICS[kind], confidence);
    if (!Number.isFinite(value))
        return { kind: "undefined", reason: "zero-reference", detail: null, ...support };
    const defined = { kind: "defined", value, ...support };
    if (spread.kind === "none")
        return { ...defined, interval: null, intervalReason: spread.reason };
    const { interval } = spread;
    return interval.low === interval.high
        ? { ...defined, interval: null, intervalReason: "degenerate" }
        : { ...defined, interval, intervalReason: null };
}
/** Of values laid out as group, reference, group, reference. */
const STATISTICS = {
    difference: ([own = 0, other = 0]) => own - other,
    ratio: ([own = 0, other = 0]) => own / other,
    "mean-of-differences": ([a = 0, b = 0, c = 0, d = 0]) => (a - b + (c - d)) / 2,
};
const NONE = { value: Number.NaN, n: 0, trials: 0, successes: 0 };
function emptyRate(rates, pairs) {
    for (const [at, rate] of rates.entries()) {
        const both = pairs[at] ?? [NONE, NONE];
        if (both.some(({ n }) => n === 0))
            return EMPTY[rate];
        if (both.some(({ trials }) => trials === 0))
            return "zero-weight";
    }
    return null;
}
function pairwise_supportOf(shares) {
    return {
        n: Math.min(...shares.map(({ n }) => n)),
        effectiveN: Math.min(...shares.map(({ trials }) => trials)),
        nPositive: null,
        nNegative: null,
    };
}

;// CONCATENATED MODULE: ./shared/core/fairness/rate-change.ts


/** Candidate − champion of a rate of one group: the same rows are tried by both, so Newcombe's paired interval holds. */
function rateChange(table, group, rate, { z, level }) {
    const candidate = rateEstimate(table, group, rate, "candidate", { z, level });
    const champion = rateEstimate(table, group, rate, "champion", { z, level });
    if (candidate.kind === "undefined")
        return candidate;
    if (champion.kind === "undefined")
        return champion;
    const { both, onlyCandidate, onlyChampion, neither, n } = pairedShareOf(table, group, rate);
    const { positive, negative } = labelledRows(table, group);
    return {
        kind: "defined",
        value: candidate.value - champion.value,
        interval: (0,newcombe_paired/* newcombePaired */.M)({ both, onlyA: onlyCandidate, onlyB: onlyChampion, neither }, z, level),
        intervalReason: null,
        n,
        nPositive: positive,
        nNegative: negative,
        effectiveN: candidate.effectiveN,
    };
}

// EXTERNAL MODULE: ./shared/core/stats/normal.ts
var normal = __webpack_require__(61521);
;// CONCATENATED MODULE: ./actions/fairness-check/observe.ts







/** Metrics that a scene shows, in the order of reports. */
const SHOWN_METRICS = [...DISPARITIES, ...PAIRWISE, ...RATES];
/** Every observation of one metric by the groups of a scene. */
function observe(metric, scene, options) {
    const parts = scene.classes.map((one) => {
        if (isDisparity(metric))
            return observeDisparity(metric, scene, one, options);
        if (isPairwise(metric))
            return observePairs(metric, scene, one, options);
        if (isRate(metric))
            return observeRates(metric, scene, one, options);
        throw new RangeError(`no metric "${metric}" compares groups`);
    });
    return {
        all: parts.flatMap(({ all }) => all),
        judged: parts.flatMap(({ judged }) => judged),
        disparities: parts.flatMap(({ disparities }) => disparities),
    };
}
function isDisparity(metric) {
    return DISPARITIES.includes(metric);
}
function isPairwise(metric) {
    return PAIRWISE.includes(metric);
}
function isRate(metric) {
    return RATES.includes(metric);
}
/** The same numbers whichever other metrics are asked for: each has a stream of its own. */
function confidenceOf({ policy, seed }, purpose) {
    const { confidence: level, replicates } = policy;
    return { level, z: (0,normal/* zOf */._6)(level), replicates, seed: (0,stats_rng/* deriveSeed */.B7)(seed, JSON.stringify(["fairness", ...purpose])) };
}
function observeDisparity(metric, scene, one, options) {
    const { table, groups, name } = one;
    const setting = (of) => confidenceOf(options, [of, scene.by, scene.on, name, metric]);
    const candidate = disparity(metric, table, "candidate", groups.eligible, setting("candidate"));
    const rivals = [];
    if (options.compare && options.hasChampion) {
        const champion = disparity(metric, table, "champion", groups.eligible, setting("champion"));
        const change = disparityChange(metric, table, groups.eligible, { candidate, champion }, setting("difference"));
        rivals.push(["champion", champion], ["difference", change]);
    }
    const resting = [candidate, ...rivals.map(([, rival]) => rival)].flatMap(({ restsOn }) => restsOn);
    const isLabelled = RATES_OF[metric].some((rate) => rate !== "selection_rate");
    const hidden = resting.some((at) => isHiddenAt(one, at, isLabelled));
    const subset = { on: scene.on, by: scene.by, group: null, size: scene.rows, hidden };
    const isPartial = groups.excluded(RATES_OF[metric]).some(({ isExempt }) => !isExempt);
    const all = [["candidate", candidate], ...rivals].map(([of, { estimate }]) => ({
        subset,
        of,
        metric,
        class: name,
        reference: null,
        estimate,
        isPartial,
    }));
    return { all, judged: all, disparities: [{ scene: one, disparity: candidate }] };
}
/** Whether what is said of a group may not be shown; what divides by its labels is hidden more often than its selection rate. */
function isHiddenAt({ hidden }, group, isLabelled) {
    return (isLabelled ? hidden.labels[group] : hidden.group[group]) !== false;
}
function observePairs(metric, scene, one, options) {
    const { reference } = scene;
    if (reference === null)
        return { all: [], judged: [], disparities: [] };
    const others = scene.grouping.groups.map((_, at) => at).filter((at) => at !== reference.index);
    const all = others.flatMap((at) => pairObservations(metric, scene, one, at, options));
    return {
        all,
        judged: judgedOf(all, scene, one, { metric, rates: ratesOfPair(metric), reference: reference.group }),
        disparities: [],
    };
}
function pairObservations(metric, scene, one, at, options) {
    const { table, name } = one;
    const group = scene.grouping.groups[at] ?? [];
    const to = scene.reference;
    if (to === null)
        return [];
    const isLabelled = metric !== "statistical_parity_difference" && metric !== "disparate_impact";
    const concerned = to.index === null ? [at] : [at, to.index];
    const size = Math.min(...concerned.map((index) => scene.sizes[index] ?? 0));
    const hidden = concerned.some((index) => isHiddenAt(one, index, isLabelled));
    const subset = { on: scene.on, by: scene.by, group, size, hidden };
    const as = (of, estimate) => ({
        subset,
        of,
        metric,
        class: name,
        reference: to.group,
        estimate,
    });
    if (to.index === null)
        return [as("candidate", absentReference(scene.sizes[at] ?? 0))];
    const against = { group: at, reference: to.index };
    const setting = confidenceOf(options, ["difference", scene.by, scene.on, name, metric, group]);
    const candidate = as("candidate", pairwise(metric, table, against, "candidate", setting));
    if (!options.compare || !options.hasChampion)
        return [candidate];
    return [
        candidate,
        as("champion", pairwise(metric, table, against, "champion", setting)),
        as("difference", pairwiseChange(metric, table, against, setting)),
    ];
}
function absentReference(n) {
    return {
        kind: "undefined",
        reason: "reference-absent",
        detail: null,
        n,
        nPositive: null,
        nNegative: null,
        effectiveN: n,
    };
}
function observeRates(metric, scene, one, options) {
    const all = scene.grouping.groups.flatMap((group, at) => rateObservations(metric, scene, one, group, at, options));
    return {
        all,
        judged: judgedOf(all, scene, one, { metric, rates: [DENOMINATOR[metric]], reference: null }),
        disparities: [],
    };
}
function rateObservations(metric, scene, one, group, at, options) {
    const { table, name, hidden } = one;
    const isHidden = {
        selection_rate: hidden.group,
        accuracy: hidden.group,
        precision: hidden.predictions,
        true_positive_rate: hidden.labels,
        false_positive_rate: hidden.labels,
        false_negative_rate: hidden.labels,
    }[metric][at];
    const subset = { on: scene.on, by: scene.by, group, size: scene.sizes[at] ?? 0, hidden: isHidden !== false };
    const setting = confidenceOf(options, ["difference", scene.by, scene.on, name, metric, group]);
    const as = (of, estimate) => ({
        subset,
        of,
        metric,
        class: name,
        reference: null,
        estimate: withoutHiddenLabels(estimate, one, at),
    });
    const candidate = as("candidate", rateEstimate(table, at, metric, "candidate", setting));
    // Precision has no rows in common between two models, and no gate of this check is on it.
    if (!options.compare || !options.hasChampion || metric === "precision")
        return [candidate];
    return [
        candidate,
        as("champion", rateEstimate(table, at, metric, "champion", setting)),
        as("difference", rateChange(table, at, metric, setting)),
    ];
}
/** Counts of labels that the group's table hides stay hidden beside numbers that do not divide by them. */
function withoutHiddenLabels(estimate, { hidden }, at) {
    return hidden.labels[at] === false ? estimate : { ...estimate, nPositive: null, nNegative: null };
}
/** The rate with the same denominator among those that groups are judged by. */
const DENOMINATOR = {
    selection_rate: "selection_rate",
    accuracy: "selection_rate",
    precision: "selection_rate",
    true_positive_rate: "true_positive_rate",
    false_negative_rate: "true_positive_rate",
    false_positive_rate: "false_positive_rate",
};
function judgedOf(all, scene, one, asked) {
    const excluded = one.groups.excluded(asked.rates);
    const isDispensable = (group) => group === null || isMissing(group) || excluded.some((other) => other.isExempt && other.group[0] === group[0]);
    const absent = excluded.filter(({ reason, isExempt }) => reason === "absent" && !isExempt);
    return [
        ...all.filter(({ subset }) => !isDispensable(subset.group)),
        ...absent
            .filter(({ group }) => group[0] !== asked.reference?.[0])
            .flatMap(({ group }) => absentGroup(scene, one, group, asked)),
    ];
}
/** A group that should be there and is not: seen by gates of either kind, which it keeps from passing. */
function absentGroup(scene, { name }, group, { metric, reference }) {
    const subset = { on: scene.on, by: scene.by, group, size: 0, hidden: false };
    const support = { n: 0, nPositive: null, nNegative: null, effectiveN: 0 };
    const estimate = { kind: "undefined", reason: "no-rows", detail: null, ...support };
    return ["candidate", "difference"].map((of) => ({ subset, of, metric, class: name, reference, estimate }));
}

;// CONCATENATED MODULE: ./actions/fairness-check/details.ts







const PEOPLE = 1000;
/** Which groups counted and which pairs differ most, with nothing in it that the rows of the result withhold. */
function fairnessDetails(scenes, seen, disclosed) {
    return {
        kind: "fairness",
        attributes: scenes.map((scene) => ({
            by: [...scene.by],
            reference: scene.reference === null ? null : [...scene.reference.group],
            referenceFrom: scene.reference?.from ?? null,
            groups: [...details_groupsOf(scene)],
            widest: DISPARITIES.flatMap((metric) => widestOf(metric, scene, seen(metric, scene), disclosed)),
        })),
    };
}
function details_groupsOf(scene) {
    const [first] = scene.classes;
    const excluded = scene.classes.flatMap(({ name, groups }) => groups
        .excluded(["selection_rate", "true_positive_rate", "false_positive_rate"])
        .map((exclusion) => ({ ...exclusion, class: name })));
    const notJudged = (group) => excluded
        .filter((one) => sameGroup(one.group, group))
        .filter((one, at, all) => one.rate !== null || all.findIndex(({ reason }) => reason === one.reason) === at)
        .map(({ reason, rate, class: name }) => ({ reason, rate, class: rate === null ? null : name }));
    const present = scene.grouping.groups.map((group, at) => ({
        group: [...group],
        rows: first?.hidden.group[at] === false ? (scene.sizes[at] ?? 0) : null,
        kind: kindOf(group, at, first),
        isExempt: excluded.some((one) => one.isExempt && sameGroup(one.group, group)),
        notJudged: notJudged(group),
    }));
    const absent = (first?.groups.absent ?? [])
        .filter((name) => !scene.grouping.groups.some(([known]) => known === name))
        .map((name) => ({
        group: [name],
        rows: null,
        kind: "absent",
        isExempt: excluded.some((one) => one.isExempt && one.group[0] === name),
        notJudged: notJudged([name]),
    }));
    return [...present, ...absent];
}
function kindOf(group, at, first) {
    if (isMissing(group))
        return "missing";
    if (first?.groups.undeclared.includes(at) === true)
        return "undeclared";
    return first?.groups.isDeclared(group[0] ?? "") === true ? "declared" : "found";
}
function sameGroup(a, b) {
    return a.length === b.length && a.every((name, at) => name === b[at]);
}
function widestOf(metric, scene, seen, { stage, hidden }) {
    return seen.disparities.flatMap(({ scene: one, disparity }) => {
        const shown = seen.all.find((row) => row.of === "candidate" && row.class === one.name);
        if (disparity.pair === null || shown === undefined || hidden.has(shown))
            return [];
        return [pairOf(metric, scene, one, disparity, stage)];
    });
}
/** The pair in words a reader can check: signed, the reference second where it is one of the two, else the higher rate second. */
function pairOf(metric, scene, one, { pair }, { policy, evaluation }) {
    const [a = 0, b = 0] = pair?.groups ?? [];
    const rate = pair?.rate ?? null;
    const { groups } = scene.grouping;
    const setting = confidenceOf({ policy, seed: (0,result_frame/* seedOf */.n3)(policy, evaluation.data.sha256) }, [
        "chance",
        scene.by,
        one.name,
        metric,
    ]);
    const shares = rate === null ? null : [a, b].map((group) => shareOf(one.table, group, rate, "candidate"));
    const isSwapped = a === scene.reference?.index ||
        (b !== scene.reference?.index && shares !== null && (shares[0]?.value ?? 0) > (shares[1]?.value ?? 0));
    const [own, other] = isSwapped ? [b, a] : [a, b];
    const contrast = shares === null ? null : contrastInterval(difference(isSwapped ? [1, 0] : [0, 1]), shares, setting);
    const people = (value) => (value === undefined ? null : value * PEOPLE);
    return {
        metric,
        class: one.name,
        rate,
        group: [...(groups[own] ?? [])],
        reference: [...(groups[other] ?? [])],
        perThousand: people(contrast?.value),
        low: people(contrast?.interval.low),
        high: people(contrast?.interval.high),
        expectedByChance: chanceLevel(metric, one.table, one.groups.eligible, setting),
    };
}

// EXTERNAL MODULE: ./shared/core/text/quote.ts
var quote = __webpack_require__(47598);
;// CONCATENATED MODULE: ./actions/fairness-check/groupings.ts



/** A column with more values is a measurement and not a grouping: its groups would be too small to compare, and too many to read. */
const MOST_GROUPS = 64;
/** Reads the sensitive columns as groups. @throws ModelgateError for columns that hold no groups, all of them together */
function groupingsOf(policy, evaluation) {
    const { sensitive } = policy.data;
    if (sensitive.length === 0)
        throw new errors/* ModelgateError */.HJ("input", [noSensitiveColumn]);
    const attributes = sensitive.map((name) => {
        const column = evaluation.attribute(name, "text");
        if (column.kind !== "text")
            throw new TypeError(`attribute ${(0,quote/* quote */.hD)(name)} is read as text`);
        return groupingOf(name, column, policy.fairness.groups.get(name) ?? []);
    });
    (0,errors/* throwProblems */.Jh)("data", attributes.filter(({ groups }) => groups.length > MOST_GROUPS).map(tooManyGroups));
    const pairs = attributes.flatMap((a, at) => attributes.slice(at + 1).map((b) => ({ grouping: crossed(a, b), of: [a, b] })));
    return {
        attributes,
        intersections: pairs.filter(({ grouping }) => grouping.groups.length <= MOST_GROUPS),
        leftOut: pairs
            .filter(({ grouping }) => grouping.groups.length > MOST_GROUPS)
            .map(({ grouping: { by, groups } }) => `${by.join(" × ")} has ${String(groups.length)} groups, more than the ${String(MOST_GROUPS)} that are compared, and was left out`),
    };
}
const noSensitiveColumn = {
    code: "sensitive-missing",
    input: "sensitive",
    message: "is required and was not given: the columns with the attributes between whose groups is compared",
    hint: "For example sensitive: [sex, race] under data, or the input sensitive.",
};
function tooManyGroups({ by, groups }) {
    return {
        code: "too-many-groups",
        input: "sensitive",
        message: `the column ${(0,quote/* quote */.hD)(by.join(", "))} has ${String(groups.length)} different values; accepted: at most ${String(MOST_GROUPS)} groups`,
        hint: "Name a column with groups: an age, say, as the bands that matter.",
    };
}

// EXTERNAL MODULE: ./shared/core/disclosure/suppress.ts
var suppress = __webpack_require__(453);
// EXTERNAL MODULE: ./shared/core/disclosure/suppress-matrix.ts + 1 modules
var suppress_matrix = __webpack_require__(16795);
;// CONCATENATED MODULE: ./shared/core/fairness/hidden-cells.ts




/**
 * The hidden cells of the groups of one attribute. The group sizes add up to the rows, and the positives of all groups to the
 * positives, both public: so in groups × {positive, negative}, as in groups × {predicted so, predicted not}, what is hidden is
 * never one row alone, nor few people together.
 *
 * @param whole the sizes of the same groups outside a slice; null where the table is of all rows
 */
function hiddenInAttribute(table, minimumCell, whole = null) {
    const sizes = groupSizes(table);
    const total = sizes.reduce((sum, n) => sum + n, 0);
    const bySize = (0,suppress/* hiddenCells */.M)(sizes.map((n) => ({ n })), total, minimumCell, true);
    const group = bySize.map((hidden, at) => hidden || (0,suppress/* isSmallRemainder */.B)((whole?.[at] ?? 0) - (sizes[at] ?? 0), minimumCell));
    return {
        group,
        labels: hiddenRows(labelCounts(table), minimumCell, group),
        predictions: hiddenRows(predictionCounts(table), minimumCell, group),
    };
}
/**
 * Rows of a table with two columns, both hidden together because one and the size give the other. What is hidden adds up to
 * public totals less what is shown, so it is at least two rows, and reaches the limit in each column.
 */
function hiddenRows(counts, minimumCell, group) {
    const hidden = counts.map((row, at) => group[at] === true || row.some((count) => count < minimumCell));
    const bySize = counts.map((_, at) => at).sort((a, b) => total(counts[a]) - total(counts[b]));
    for (const next of bySize) {
        const rows = counts.filter((_, at) => hidden[at] === true);
        const isSafe = rows.length !== 1 && [0, 1].every((column) => rows.length === 0 || sumOf(rows, column) >= minimumCell);
        if (isSafe)
            break;
        hidden[next] = true;
    }
    return hidden;
}
function total(row = []) {
    return row.reduce((sum, count) => sum + count, 0);
}
function sumOf(rows, column) {
    return rows.reduce((sum, row) => sum + (row[column] ?? 0), 0);
}
/**
 * The hidden cells of an intersection. Here the sizes of both attributes' groups are public totals as well, so sizes and
 * each kind of count are a table of their own, whose rows and columns are those groups.
 *
 * @param shape how many groups the two attributes have, and where in that grid each group of the table stands
 */
function hiddenInIntersection(table, shape, minimumCell) {
    const { groups } = table.grouping;
    const hiddenBy = (counts) => {
        const grid = Array.from({ length: shape.rows }, () => Array.from({ length: shape.columns }, () => 0));
        groups.forEach((_, at) => {
            const [row, column] = shape.placeOf(at);
            const line = grid[row];
            if (line !== undefined)
                line[column] = counts[at] ?? 0;
        });
        const shown = (0,suppress_matrix/* suppressMatrix */.v)(grid, minimumCell);
        return groups.map((_, at) => {
            const [row, column] = shape.placeOf(at);
            return (shown[row]?.[column] ?? null) === null;
        });
    };
    const either = (counts) => {
        const [first, second] = [0, 1].map((column) => hiddenBy(counts.map((row) => row[column] ?? 0)));
        return groups.map((_, at) => group[at] === true || first?.[at] === true || second?.[at] === true);
    };
    const group = hiddenBy(groupSizes(table));
    return { group, labels: either(labelCounts(table)), predictions: either(predictionCounts(table)) };
}
function labelCounts(table) {
    return table.grouping.groups.map((_, group) => {
        const { positive, negative } = labelledRows(table, group);
        return [positive, negative];
    });
}
function predictionCounts({ counts, grouping }) {
    return grouping.groups.map((_, group) => {
        const cells = [...counts.subarray(group * CELLS, (group + 1) * CELLS)];
        const positive = cells.reduce((sum, count, cell) => sum + (((cell >> 1) & 1) === 1 ? count : 0), 0);
        return [positive, cells.reduce((sum, count) => sum + count, 0) - positive];
    });
}

;// CONCATENATED MODULE: ./shared/core/fairness/judgeable-groups.ts


/** Settles which groups can be judged. A rule on rows alone would let a rate rest on two positives among a thousand rows. */
function judgeableGroups(table, rules) {
    const { groups } = table.grouping;
    const sizes = groupSizes(table);
    const named = groups.map((group) => (group.length === 1 ? (group[0] ?? null) : null));
    const absent = (rules.declared ?? []).filter((name) => (sizes[named.indexOf(name)] ?? 0) === 0);
    const present = groups.map((_, at) => at).filter((at) => !isMissing(groups[at] ?? []) && (sizes[at] ?? 0) > 0);
    const isEligible = (at, rate) => exclusionReason(table, at, sizes[at] ?? 0, rate, rules) === null;
    const isExempt = (name) => name !== null && rules.exempt.includes(name);
    return {
        eligible: (rate) => present.filter((at) => isEligible(at, rate)),
        excluded: (rates) => [
            ...absent.map((name) => ({ group: [name], reason: "absent", rate: null, isExempt: isExempt(name) })),
            ...present.flatMap((at) => exclusionsOf(table, at, sizes[at] ?? 0, rates, rules, isExempt(named[at] ?? null))),
        ],
        isDeclared: (name) => rules.declared?.includes(name) === true,
        absent,
        undeclared: rules.declared === null ? [] : present.filter((at) => rules.declared?.includes(named[at] ?? "") === false),
    };
}
function exclusionsOf(table, at, size, rates, rules, isExempt) {
    const group = table.grouping.groups[at] ?? [];
    const reasons = rates.map((rate) => ({ rate, reason: exclusionReason(table, at, size, rate, rules) }));
    if (reasons.some(({ reason }) => reason === "too-few-rows"))
        return [{ group, reason: "too-few-rows", rate: null, isExempt }];
    return reasons.flatMap(({ rate, reason }) => (reason === null ? [] : [{ group, reason, rate, isExempt }]));
}
function exclusionReason(table, at, size, rate, { minimumGroup }) {
    if (size < minimumGroup.rows)
        return "too-few-rows";
    const { n, trials } = shareOf(table, at, rate, "candidate");
    return n < minimumGroup.denominator || trials === 0 ? "too-few-in-denominator" : null;
}

// EXTERNAL MODULE: ./shared/core/gate/select-slice.ts
var select_slice = __webpack_require__(25051);
// EXTERNAL MODULE: ./shared/core/metrics/one-versus-rest.ts
var one_versus_rest = __webpack_require__(40320);
// EXTERNAL MODULE: ./shared/core/metrics/select-rows.ts
var select_rows = __webpack_require__(40964);
;// CONCATENATED MODULE: ./actions/fairness-check/scene.ts







/** The scene of one attribute. */
function attributeScene(grouping, slice, stage) {
    const { evaluation, policy } = stage;
    const { minimumCell } = policy;
    const selection = slice === null ? null : (0,select_slice/* selectSlice */.$)(slice, evaluation.data.rows, evaluation.attribute);
    const seen = selection === null ? grouping : within(grouping, selection);
    const whole = selection === null ? null : groupSizes(tallyOnly(grouping));
    // A slice that few are in, or that few are outside of, is hidden with all its groups.
    const isHidden = selection !== null &&
        (selection.length < minimumCell || (0,suppress/* isSmallRemainder */.B)(evaluation.data.rows - selection.length, minimumCell));
    return sceneOf(seen, slice?.text ?? null, selection, stage, (table) => {
        const hidden = hiddenInAttribute(table, minimumCell, whole);
        return isHidden ? everything(hidden) : hidden;
    });
}
/** The scene of an intersection of two attributes, on all rows. */
function intersectionScene({ grouping, of }, stage) {
    const [a, b] = of;
    const placeOf = (group) => {
        const [first = null, second = null] = grouping.groups[group] ?? [];
        return [a.groups.findIndex(([name]) => name === first), b.groups.findIndex(([name]) => name === second)];
    };
    const shape = { rows: a.groups.length, columns: b.groups.length, placeOf };
    return sceneOf(grouping, null, null, stage, (table) => hiddenInIntersection(table, shape, stage.policy.minimumCell));
}
function sceneOf(grouping, on, selection, { evaluation, policy }, hide) {
    const { candidate, champion } = evaluation;
    const rival = champion.kind === "evaluated" ? champion.rows : null;
    const rules = rulesOf(grouping.by, policy);
    const classes = views(candidate.rows, rival, selection).map(({ name, rows, other }) => {
        const table = tally(grouping, rows, other);
        return { name, table, groups: judgeableGroups(table, rules), hidden: hide(table) };
    });
    const sizes = groupSizes(tallyOnly(grouping));
    return {
        by: grouping.by,
        on,
        grouping,
        sizes,
        rows: grouping.codes.length,
        classes,
        reference: referenceOf(grouping, sizes, policy),
    };
}
function rulesOf(by, { minimumGroup, fairness }) {
    const [attribute = "", another] = by;
    if (another !== undefined)
        return { minimumGroup, declared: null, exempt: [] };
    return {
        minimumGroup,
        declared: fairness.groups.get(attribute) ?? null,
        exempt: fairness.exempt.get(attribute) ?? [],
    };
}
/** Sizes alone, whatever was decided about the rows. */
function tallyOnly(grouping) {
    const none = new Uint8Array(grouping.codes.length);
    const rows = {
        task: "binary",
        negativeClass: "",
        positiveClass: "",
        truth: none,
        decision: none,
        score: null,
        scoreIsProbability: false,
        scoreEpsilon: 0,
        weight: null,
    };
    return tally(grouping, rows, null);
}
function views(all, rival, selection) {
    const rows = selection === null ? all : (0,select_rows/* selectRows */.A)(all, selection);
    const other = rival === null || selection === null ? rival : (0,select_rows/* selectRows */.A)(rival, selection);
    if (rows.task === "binary")
        return [{ name: null, rows, other: other?.task === "binary" ? other : null }];
    if (rows.task === "regression")
        throw new RangeError("a regression has no decisions to compare");
    return rows.classes.map((name, index) => ({
        name,
        rows: (0,one_versus_rest/* oneVersusRest */.R)(rows, index),
        other: other?.task === "multiclass" ? (0,one_versus_rest/* oneVersusRest */.R)(other, index) : null,
    }));
}
/** The declared group, else the largest (the first of equals): a comparison to read, which no gate rests on. */
function referenceOf({ by, groups }, sizes, { fairness }) {
    const declared = by.map((attribute) => fairness.reference.get(attribute) ?? null);
    if (!declared.includes(null)) {
        const index = groups.findIndex((group) => group.every((name, at) => name === declared[at]));
        return { group: declared, index: index === -1 ? null : index, from: "policy" };
    }
    let largest = -1;
    groups.forEach((group, at) => {
        if (!isMissing(group) && (largest === -1 || (sizes[at] ?? 0) > (sizes[largest] ?? 0)))
            largest = at;
    });
    const group = groups[largest];
    return group === undefined ? null : { group, index: largest, from: "largest-group" };
}
function everything({ group }) {
    const all = group.map(() => true);
    return { group: all, labels: all, predictions: all };
}

// EXTERNAL MODULE: ./shared/core/text/scan.ts
var scan = __webpack_require__(16473);
;// CONCATENATED MODULE: ./actions/fairness-check/suggest-gates.ts

/** What a first policy would gate: that those who deserve it are found alike, and that selection is not far apart. */
const FIRST_GATES = ["equal_opportunity_difference", "demographic_parity_difference"];
const KEYWORDS = new Set(["by", "on", "no-worse-than", "champion"]);
/**
 * Gates that this very model would pass, rounded to the easy side of the observed interval: a starting point to tighten, not
 * advice on what is good enough. Groups that could not be judged would keep any of them from passing, and are left to the policy.
 */
function suggestFairnessGates(shown) {
    return shown.flatMap(({ of, metric, subset, class: name, estimate }) => {
        const [attribute, another] = subset.by ?? [];
        const isFirst = of === "candidate" && FIRST_GATES.includes(metric) && subset.on === null && name === null;
        if (!isFirst || attribute === undefined || another !== undefined)
            return [];
        if (estimate.kind !== "defined" || estimate.interval === null)
            return [];
        const limit = Math.min(1, Math.ceil(estimate.interval.high * 100) / 100);
        return [`${metric} by ${(0,scan/* quoteName */.AB)(attribute, '"', KEYWORDS)} <= ${String(limit)}`];
    });
}

;// CONCATENATED MODULE: ./actions/fairness-check/conclude.ts










const CHECK = "fairness-check";
/** The outcome of a model that never answered: the finding is the verdict, and no gate was judged. */
function stoppedOutcome(policy, { finding, candidate, data }) {
    const { code, verdict, detail, hint } = finding;
    return {
        ...conclude_frame(policy, candidate, data.sha256),
        result: {
            ...(0,result_frame/* resultFrame */.nH)(CHECK, policy, candidate, data),
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
        builtOn: [],
        suggestedGates: [],
    };
}
/** Rates, disparities, gates and the groups behind them. */
function judgedOutcome(policy, evaluation) {
    const { decision, candidate, champion, data } = evaluation;
    const stage = { policy, evaluation };
    const groupings = groupingsOf(policy, evaluation);
    const gates = (0,check_gates/* ownGates */.Ns)(policy, CHECK);
    const look = observer(stage, groupings, gates, (0,result_frame/* seedOf */.n3)(policy, data.sha256));
    const shown = [...look.attributes, ...look.intersections].flatMap((scene) => SHOWN_METRICS.map((metric) => look.seen(metric, scene)));
    const observed = gates.map((gate) => look.scenesOf(gate).map((scene) => look.seen(gate.metric, scene)));
    const blocked = champion.kind === "unavailable" ? champion.reason : null;
    const judged = (0,judge_gates/* judgeGates */.y)(gates, observed.map((parts) => parts.flatMap((part) => part.judged)), blocked, policy);
    const all = [...new Set([...shown, ...observed.flat()].flatMap((part) => [...part.all, ...part.judged]))];
    const hidden = (0,hidden_observations/* hiddenObservations */.U)(all, policy.minimumCell);
    const { verdict, reasonCodes } = (0,result_frame/* overall */.Me)(judged, policy.gates.length > 0);
    const championSeen = champion.kind === "none" ? null : champion.seen;
    const details = fairnessDetails([...look.attributes, ...look.intersections], look.seen, { stage, hidden });
    return {
        ...conclude_frame(policy, candidate.seen, data.sha256),
        result: {
            ...(0,result_frame/* resultFrame */.nH)(CHECK, policy, candidate.seen, data),
            verdict,
            reasonCodes: [...reasonCodes],
            champion: championSeen === null ? null : (0,result_frame/* subjectOf */.et)(policy.name, championSeen),
            predictions: evaluation.supplied ? "supplied" : evaluation.reuse.candidate ? "reused" : "computed",
            gates: [...(0,result_rows/* gateRows */.Z)(judged, hidden)],
            metrics: [...(0,result_rows/* metricRows */.I)(all, hidden, policy.minimumCell)],
            details,
            findings: champion.kind === "unavailable" ? [{ code: champion.reason, detail: champion.detail, hint: null }] : [],
        },
        task: decision.task,
        assumptions: [...evaluation.assumptions, ...referenceAssumptions(look.attributes), ...groupings.leftOut],
        positiveClass: decision.positiveClass,
        threshold: decision.task === "binary" ? policy.threshold : null,
        champion: championSeen,
        builtOn: evaluation.reuse.records,
        suggestedGates: gates.length > 0 ? [] : suggestFairnessGates(all.filter((one) => !hidden.has(one))),
    };
}
function observer(stage, groupings, gates, seed) {
    const { policy, evaluation } = stage;
    const attributes = groupings.attributes.map((grouping) => attributeScene(grouping, null, stage));
    const onSlices = new Map();
    const scenesOn = ({ on }) => {
        if (on === null)
            return attributes;
        const known = onSlices.get(on.text) ?? groupings.attributes.map((grouping) => attributeScene(grouping, on, stage));
        onSlices.set(on.text, known);
        return known;
    };
    const compared = new Set(gates.filter(({ comparison }) => comparison.kind === "no-worse-than-champion").map(({ metric }) => metric));
    const memory = new Map();
    return {
        attributes,
        intersections: groupings.intersections.map((one) => intersectionScene(one, stage)),
        scenesOf: (gate) => scenesOn(gate).filter(({ by }) => gate.by === null || by[0] === gate.by),
        seen(metric, scene) {
            const ofScene = memory.get(scene) ?? new Map();
            memory.set(scene, ofScene);
            const fresh = () => observe(metric, scene, {
                policy,
                seed,
                hasChampion: evaluation.champion.kind === "evaluated",
                compare: compared.has(metric) || isSummary(metric),
            });
            const found = ofScene.get(metric) ?? fresh();
            ofScene.set(metric, found);
            return found;
        },
    };
}
/** Numbers over all groups are few, and how they changed is what a reviewer asks first. */
function isSummary(metric) {
    return metric.startsWith("demographic_parity_") || metric.startsWith("equal") || metric === "average_odds_difference";
}
function referenceAssumptions(scenes) {
    return scenes.flatMap(({ by, reference }) => reference?.from === "largest-group"
        ? [`reference of ${by.join(" × ")}: ${reference.group.join(" × ")}, its largest group; no gate rests on it`]
        : []);
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

;// CONCATENATED MODULE: ./actions/fairness-check/usecase.ts







/** Compares what a model decides for the groups of its sensitive attributes, and holds every fairness gate to its bound. */
async function checkFairness(policy, ports) {
    if (policy.data.sensitive.length === 0)
        throw new errors/* ModelgateError */.HJ("input", [noSensitiveColumn]);
    if (policy.task === "regression")
        throw new errors/* ModelgateError */.HJ("input", [noDecisions]);
    (0,check_gates/* checkGatesOfPolicy */.km)(policy, "fairness-check");
    const attributes = usecase_attributesOf(policy);
    const evaluation = policy.predictions === null
        ? await (0,evaluate_models/* evaluateModels */.e)(policy, attributes, ports)
        : await (0,supplied_predictions/* evaluateSupplied */.M)(policy, policy.predictions, attributes, ports);
    if (evaluation.kind === "stopped")
        return stoppedOutcome(policy, evaluation);
    if (evaluation.decision.task === "regression")
        throw new errors/* ModelgateError */.HJ("input", [noDecisions]);
    (0,check_gates/* checkGatesForTask */.dS)(policy, evaluation.decision.task, "fairness-check");
    ports.progress.stage("Comparing the groups");
    return judgedOutcome(policy, evaluation);
}
/** Every sensitive column, and what slices of gates look at. */
function usecase_attributesOf({ gates, data }) {
    const sensitive = data.sensitive.map((name) => ({ name, kind: "text" }));
    const inGates = (0,attributes/* gateAttributes */.zc)(gates).filter(({ name, kind }) => kind !== "text" || !data.sensitive.includes(name));
    return [...sensitive, ...inGates];
}
const noDecisions = {
    code: "fairness-task",
    input: "task",
    message: "fairness-check compares decisions, and a regression makes none",
    hint: "Judge its errors by group with validate-model (for example mean_absolute_error by sex <= 3), or set task if this is a classification.",
};

;// CONCATENATED MODULE: ./actions/fairness-check/main.ts








const main_catalogue = (0,catalogue/* metricIds */.HL)().flatMap((id) => (0,catalogue/* metricEntry */.pn)(id) ?? []);
const main = (0,action_main/* defineMain */.R)(spec/* fairnessCheckSpec */.P, async (inputs, runtime) => {
    const runtimeChoice = await (0,choose_runtime/* chooseRuntime */._)(inputs, runtime);
    const policy = await (0,load_policy/* loadPolicy */.tb)(inputs, runtime);
    const out = runtime.files.outFolder(inputs.out);
    await out.prepare();
    const keeping = inputs.reusePredictions ? { ...runtime.keptPredictions(inputs.out), reads: true } : null;
    const runner = (0,evaluation_ports/* modelRunner */.i_)({ ...runtime, runtimeChoice });
    const adapters = (0,evaluation_ports/* evaluationAdapters */.Bl)({ policy, ...runtime, keeping, runner });
    const [outcome, commit] = await Promise.all([
        checkFairness(policy, { ...adapters, progress: runtime.progress }),
        runtime.files.commit(),
    ]);
    const { confidence, seed, replicates, candidate, builtOn } = outcome;
    const { identity, runtime: facts } = candidate;
    return {
        result: outcome.result,
        document: fairnessReport(outcome, main_catalogue),
        evidence: {
            identity,
            runtime: facts,
            confidence,
            seed,
            replicates,
            commit,
            builtOn: builtOn.map((sha256) => ({ sha256 })),
        },
        out,
        recorded: (digest) => adapters.predictions.attribute(digest),
    };
});


/***/ })

};
