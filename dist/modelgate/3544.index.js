export const id = 3544;
export const ids = [3544];
export const modules = {

/***/ 68892:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ hiddenObservations)
/* harmony export */ });
/* harmony import */ var _suppress_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(453);

/** Metrics that are counts of people themselves, the cells of the confusion table. */
const CONFUSION_COUNTS = ["true_positives", "false_positives", "true_negatives", "false_negatives"];
/**
 * The observations whose numbers may not be shown (contracts.md §8). Gates are judged on the true numbers before; rows,
 * gate values, charts and suggestions all ask here, so that none shows what another hides.
 */
function hiddenObservations(observations, minimumCell) {
    const places = new Map();
    const subsets = [...new Set(observations.map(({ subset }) => subset))];
    for (const one of observations) {
        const place = JSON.stringify([subsets.indexOf(one.subset), one.metric, one.class]);
        places.set(place, [...(places.get(place) ?? []), one]);
    }
    const tables = smallTables(observations, subsets, minimumCell);
    const hidden = new Set();
    for (const alternatives of places.values()) {
        const small = alternatives.filter((one) => isSmall(one, minimumCell) || tables.has(tableOf(one, subsets)));
        // Value, rival's value and difference: any two give the third.
        if (small.some(({ of }) => of !== "difference"))
            alternatives.filter(isDifference).forEach((one) => hidden.add(one));
        small.forEach((one) => hidden.add(one));
    }
    return hidden;
}
/** Row and column totals are public, so one hidden cell of a confusion table hides all four. */
function smallTables(observations, subsets, minimumCell) {
    const small = observations.filter(({ of, metric, estimate }) => of !== "difference" &&
        CONFUSION_COUNTS.includes(metric) &&
        estimate.kind === "defined" &&
        estimate.value < minimumCell);
    return new Set(small.map((one) => tableOf(one, subsets)));
}
/** Which confusion table a count belongs to; a name of no table for every other metric. */
function tableOf({ subset, of, metric }, subsets) {
    return CONFUSION_COUNTS.includes(metric) ? `${of} ${String(subsets.indexOf(subset))}` : "";
}
function isDifference({ of }) {
    return of === "difference";
}
/** A cell of few people, or one that leaves few outside it: what all rows say less what it says would be theirs. */
function isSmall({ subset, estimate }, minimumCell) {
    if (subset.hidden)
        return true;
    if (estimate.kind !== "defined")
        return false;
    return estimate.n < minimumCell || (0,_suppress_js__WEBPACK_IMPORTED_MODULE_0__/* .isSmallRemainder */ .B)(subset.size - estimate.n, minimumCell);
}


/***/ }),

/***/ 16795:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ suppressMatrix)
});

;// CONCATENATED MODULE: ./shared/core/disclosure/fixed-cells.ts
/**
 * The hidden cells of a table whose counts follow from the shown cells and the row and column totals.
 *
 * A hidden cell can be another number exactly when some cycle through it, along rows and columns of hidden cells, can be
 * raised and lowered in turn without a count falling under 0. Cells are edges between rows and columns: row → column
 * raises a count, column → row lowers one that is above 0.
 */
function fixedCells(counts, hidden) {
    return hidden.flatMap((row, r) => row.flatMap((isHidden, c) => (isHidden && !canDiffer(counts, hidden, r, c) ? [[r, c]] : [])));
}
function canDiffer(counts, hidden, row, column) {
    const rows = hidden.length;
    const from = (node) => {
        if (node < rows)
            return (hidden[node] ?? []).flatMap((open, c) => (open && !isCell(node, c) ? [rows + c] : []));
        const c = node - rows;
        return hidden.flatMap((line, r) => (line[c] === true && !isCell(r, c) && (counts[r]?.[c] ?? 0) > 0 ? [r] : []));
    };
    const isCell = (r, c) => r === row && c === column;
    const canRise = reaches(rows + column, row, from);
    return canRise || ((counts[row]?.[column] ?? 0) > 0 && reaches(row, rows + column, from));
}
function reaches(start, goal, from) {
    const seen = new Set([start]);
    const open = [start];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
        if (node === goal)
            return true;
        for (const next of from(node)) {
            if (seen.has(next))
                continue;
            seen.add(next);
            open.push(next);
        }
    }
    return false;
}

;// CONCATENATED MODULE: ./shared/core/disclosure/suppress-matrix.ts

/** Beyond this many rows or columns the search for what can be worked out costs more than the table is worth. */
const WIDEST_SEARCHED = 50;
/**
 * Hides the cells of a table of counts that may not be shown, and those that would give them away: row and column totals
 * are public (class supports, numbers of predictions), so no hidden cell may be left with one possible count. What the
 * totals alone settle, such as an empty row, stays settled. A table wider than 50 is hidden whole if any of it must be.
 *
 * @param counts non-negative counts, rows × columns
 * @returns the same table with null for every hidden cell
 */
function suppressMatrix(counts, minimumCell) {
    const hidden = counts.map((row) => row.map((count) => count < minimumCell));
    if (hidden.some((row) => row.includes(true))) {
        if (Math.max(counts.length, counts[0]?.length ?? 0) > WIDEST_SEARCHED)
            hidden.forEach((row) => row.fill(true));
        else
            hideUntilOpen(counts, hidden);
    }
    return counts.map((row, r) => row.map((count, c) => (hidden[r]?.[c] === true ? null : count)));
}
/** Hides one more cell beside each that can be worked out, until none can or everything is hidden. */
function hideUntilOpen(counts, hidden) {
    const all = counts.flatMap((row, r) => row.map((_, c) => [r, c]));
    for (;;) {
        const given = fixedCells(counts, hidden);
        const shown = all.filter(([r, c]) => hidden[r]?.[c] === false);
        if (given.length === 0 || shown.length === 0)
            return;
        for (const [row, column] of given) {
            const beside = shown.filter(([r, c]) => (r === row) !== (c === column) && hidden[r]?.[c] === false);
            const next = smallest(counts, beside) ??
                smallest(counts, shown.filter(([r, c]) => hidden[r]?.[c] === false));
            const line = next === undefined ? undefined : hidden[next[0]];
            if (next !== undefined && line !== undefined)
                line[next[1]] = true;
        }
    }
}
function smallest(counts, cells) {
    return [...cells].sort(([r1, c1], [r2, c2]) => (counts[r1]?.[c1] ?? 0) - (counts[r2]?.[c2] ?? 0))[0];
}


/***/ }),

/***/ 25051:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ selectSlice),
/* harmony export */   n: () => (/* binding */ termKind)
/* harmony export */ });
/** How a slice's term needs its column read: numbers for order and numeric equality, text otherwise. */
function termKind(term) {
    if (!("value" in term))
        return "text";
    return typeof term.value === "number" ? "number" : "text";
}
/**
 * Rows (ascending) for which every term of the slice holds. A missing cell satisfies no comparison, `!=` included:
 * a row that nobody can place is in no slice but `is missing`.
 */
function selectSlice(slice, rows, columnOf) {
    const tests = slice.terms.map((term) => rowTest(term, columnOf(term.column, termKind(term))));
    const selected = new Uint32Array(rows);
    let count = 0;
    for (let row = 0; row < rows; row += 1) {
        if (tests.every((test) => test(row))) {
            selected[count] = row;
            count += 1;
        }
    }
    return selected.slice(0, count);
}
function rowTest(term, column) {
    const missing = missingTest(column);
    switch (term.operator) {
        case "is-missing":
            return missing;
        case "is-not-missing":
            return (row) => !missing(row);
        case "=":
            return equality(term.value, column);
        case "!=": {
            const equal = equality(term.value, column);
            return (row) => !missing(row) && !equal(row);
        }
        case "<":
            return numberTest(column, (value) => value < term.value);
        case "<=":
            return numberTest(column, (value) => value <= term.value);
        case ">":
            return numberTest(column, (value) => value > term.value);
        case ">=":
            return numberTest(column, (value) => value >= term.value);
    }
}
function missingTest(column) {
    if (column.kind === "text")
        return (row) => column.codes[row] === -1;
    const { missing } = column;
    return missing === null ? () => false : (row) => missing[row] === 1;
}
function equality(value, column) {
    if (column.kind !== "text")
        return numberTest(column, (cell) => cell === value);
    const code = column.dictionary.indexOf(String(value));
    return code === -1 ? () => false : (row) => column.codes[row] === code;
}
function numberTest(column, holds) {
    if (column.kind !== "number")
        return () => false;
    const missing = missingTest(column);
    return (row) => !missing(row) && holds(column.values[row] ?? Number.NaN);
}


/***/ }),

/***/ 40964:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ selectRows)
/* harmony export */ });
/** A slice: the rows with the given numbers, in that order. The declared classes stay, also those without rows. */
function selectRows(rows, selection) {
    const weight = rows.weight === null ? null : numbers(rows.weight, selection);
    switch (rows.task) {
        case "binary":
            return {
                ...rows,
                truth: Uint8Array.from(selection, (row) => rows.truth[row]),
                decision: Uint8Array.from(selection, (row) => rows.decision[row]),
                score: rows.score === null ? null : numbers(rows.score, selection),
                weight,
            };
        case "multiclass":
            return {
                ...rows,
                truth: Int32Array.from(selection, (row) => rows.truth[row]),
                decision: Int32Array.from(selection, (row) => rows.decision[row]),
                scores: rows.scores === null ? null : lines(rows.scores, rows.classes.length, selection),
                weight,
            };
        case "regression":
            return {
                ...rows,
                truth: numbers(rows.truth, selection),
                prediction: numbers(rows.prediction, selection),
                weight,
            };
    }
}
function numbers(values, selection) {
    return Float64Array.from(selection, (row) => values[row]);
}
function lines(values, width, selection) {
    const selected = new Float64Array(selection.length * width);
    selection.forEach((row, position) => {
        selected.set(values.subarray(row * width, (row + 1) * width), position * width);
    });
    return selected;
}


/***/ }),

/***/ 38342:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ selectColumn)
/* harmony export */ });
/** The given rows of a column, in that order; the column itself when `rows` is null. The dictionary is shared. */
function selectColumn(column, rows) {
    if (rows === null)
        return column;
    if (column.kind === "text")
        return { ...column, codes: Int32Array.from(rows, (row) => column.codes[row] ?? -1) };
    const missing = column.missing === null ? null : Uint8Array.from(rows, (row) => column.missing?.[row] ?? 0);
    switch (column.kind) {
        case "number":
            return { kind: "number", values: Float64Array.from(rows, (row) => column.values[row] ?? Number.NaN), missing };
        case "integer":
            return { kind: "integer", values: BigInt64Array.from(rows, (row) => column.values[row] ?? 0n), missing };
        case "boolean":
            return { kind: "boolean", values: Uint8Array.from(rows, (row) => column.values[row] ?? 0), missing };
    }
}


/***/ }),

/***/ 68972:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mh: () => (/* binding */ keptColumns),
/* harmony export */   OU: () => (/* binding */ labelColumns),
/* harmony export */   fe: () => (/* binding */ requireColumns),
/* harmony export */   zc: () => (/* binding */ gateAttributes)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46677);
/* harmony import */ var _core_gate_select_slice_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25051);
/* harmony import */ var _core_text_nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74416);
/* harmony import */ var _core_text_quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47598);




/** Columns that the gates' groups and slices look at. */
function gateAttributes(gates) {
    const wanted = new Map();
    const want = (request) => void wanted.set(`${request.kind}\0${request.name}`, request);
    for (const { by, on } of gates) {
        if (by !== null)
            want({ name: by, kind: "text" });
        for (const term of on?.terms ?? [])
            want({ name: term.column, kind: (0,_core_gate_select_slice_js__WEBPACK_IMPORTED_MODULE_2__/* .termKind */ .n)(term) });
    }
    return [...wanted.values()];
}
/** Columns kept whole while features stream by: label, weight, attributes. */
function keptColumns(policy, attributes) {
    const label = { name: policy.data.label, kind: policy.task === "regression" ? "number" : "text" };
    const weight = policy.data.weight === null ? [] : [{ name: policy.data.weight, kind: "number" }];
    const all = [label, ...weight, ...attributes];
    return [...new Map(all.map((request) => [`${request.kind}\0${request.name}`, request])).values()];
}
/** Names of every column that labels, weights, groups and slices need; row ids only where they join. */
function labelColumns({ data }, attributes) {
    return [data.label, data.weight, ...data.sensitive, ...attributes.map(({ name }) => name)];
}
/** Every column named anywhere must be there; all that are not are reported together, each with the nearest name. */
function requireColumns(table, { input, columns }) {
    const names = table.headers.map(({ name }) => name);
    const wanted = new Set(columns.filter((name) => name !== null));
    const missing = [...wanted].filter((name) => !names.includes(name));
    (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .throwProblems */ .Jh)("input", missing.map((name) => missingColumn(name, names, input)));
}
function missingColumn(name, names, input) {
    const suggestion = (0,_core_text_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .pA)(name, names);
    const table = {
        data: "the data has",
        predictions: "the predictions have",
        "champion-predictions": "the champion's predictions have",
    }[input];
    return {
        code: "column-missing",
        input,
        message: `${table} no column ${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(name)}; there are ${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteAll */ ._R)(names)}`,
        hint: suggestion === undefined ? "Name a column of the file." : `Did you mean ${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(suggestion)}?`,
    };
}


/***/ }),

/***/ 5834:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ conclude)
});

// EXTERNAL MODULE: ./shared/core/errors.ts
var errors = __webpack_require__(46677);
// EXTERNAL MODULE: ./shared/core/table/select-column.ts
var select_column = __webpack_require__(38342);
// EXTERNAL MODULE: ./shared/core/metrics/per-object.ts
var per_object = __webpack_require__(80265);
// EXTERNAL MODULE: ./shared/core/text/quote.ts
var quote = __webpack_require__(47598);
;// CONCATENATED MODULE: ./shared/evaluation/build-rows.ts



/** Joins what is true with what the model said into the columns that every metric reads. */
function buildRows(raw, truth, decision, threshold) {
    switch (decision.task) {
        case "binary":
            return binaryRows(raw, truth, decision, threshold);
        case "multiclass":
            return multiclassRows(raw, truth, decision);
        case "regression":
            return regressionRows(raw, truth);
    }
}
function binaryRows(raw, truth, decision, threshold) {
    const { classes } = decision;
    const [first = "", second = ""] = classes;
    const positive = positiveClassOf(decision);
    const positiveIndex = positiveIndexOf(decision);
    const allScores = positiveScore(raw, positiveIndex);
    if (allScores === null && raw.label === null) {
        return mismatch("the model gives neither a score nor a label for a binary task");
    }
    const score = allScores === null ? null : keep(allScores, truth.kept);
    const decided = score === null ? labelDecisions(raw.label, positive, classes, truth.kept) : atThreshold(score, threshold);
    if ("kind" in decided)
        return decided;
    return {
        task: "binary",
        negativeClass: positiveIndex === 0 ? second : first,
        positiveClass: positive,
        truth: positivesOf(truth)(decision),
        decision: decided,
        score,
        scoreIsProbability: score !== null && raw.scoresAreProbabilities && withinUnit(score),
        scoreEpsilon: raw.scoreEpsilon,
        weight: truth.weight,
    };
}
/** One array for a model and its champion: what follows from the truth alone is then computed once. */
const positivesOf = (0,per_object/* perObject */.F)(({ codes }) => (0,per_object/* perObject */.F)((decision) => indicatorOf(codes ?? new Int32Array(0), positiveIndexOf(decision))));
function positiveClassOf({ classes, positiveClass }) {
    return positiveClass ?? classes[1] ?? "";
}
function positiveIndexOf(decision) {
    return decision.classes.indexOf(positiveClassOf(decision));
}
function positiveScore(raw, positiveIndex) {
    if (raw.scores === null)
        return raw.score ?? raw.value;
    const { values, classCount } = raw.scores;
    if (classCount === 1)
        return values;
    const column = new Float64Array(values.length / classCount);
    for (let row = 0; row < column.length; row += 1)
        column[row] = values[row * classCount + positiveIndex] ?? Number.NaN;
    return column;
}
function atThreshold(score, threshold) {
    const decision = new Uint8Array(score.length);
    for (let row = 0; row < score.length; row += 1)
        decision[row] = (score[row] ?? Number.NaN) >= threshold ? 1 : 0;
    return decision;
}
function labelDecisions(label, positive, classes, kept) {
    const codes = labelCodes(label, classes, kept);
    if ("kind" in codes)
        return codes;
    return indicatorOf(codes, classes.indexOf(positive));
}
/** 1 where the code is `wanted`, else 0. */
function indicatorOf(codes, wanted) {
    const indicator = new Uint8Array(codes.length);
    for (let row = 0; row < codes.length; row += 1)
        indicator[row] = codes[row] === wanted ? 1 : 0;
    return indicator;
}
function multiclassRows(raw, truth, { classes }) {
    const width = classes.length;
    if (raw.scores !== null && raw.scores.classCount !== width) {
        return mismatch(`the model gives ${raw.scores.classCount} class scores for ${width} classes`);
    }
    const scores = raw.scores === null ? null : keepMatrix(raw.scores.values, width, truth.kept);
    const decision = scores === null ? labelCodes(raw.label, classes, truth.kept) : largestScore(scores, width);
    if ("kind" in decision)
        return decision;
    return {
        task: "multiclass",
        classes,
        truth: truth.codes ?? new Int32Array(0),
        decision,
        scores,
        scoreIsProbability: scores !== null && raw.scoresAreProbabilities && withinUnit(scores) && rowsSumToOne(scores, width),
        scoreEpsilon: raw.scoreEpsilon,
        weight: truth.weight,
    };
}
function labelCodes(label, classes, kept) {
    if (label === null)
        return mismatch("the model gives neither class scores nor a label");
    const codeOf = label.dictionary.map((text) => classes.indexOf(text));
    const codes = new Int32Array(kept?.length ?? label.codes.length);
    for (let at = 0; at < codes.length; at += 1) {
        const code = codeOf[label.codes[kept === null ? at : (kept[at] ?? 0)] ?? -1] ?? -1;
        if (code === -1) {
            return mismatch(`the model predicts a label that is none of the ${classes.length} classes`, "Declare every class with `classes`, written as the model writes them.");
        }
        codes[at] = code;
    }
    return codes;
}
/** The class with the largest score; ties go to the lowest index. */
function largestScore(scores, width) {
    const decision = new Int32Array(scores.length / width);
    for (let row = 0; row < decision.length; row += 1) {
        let best = 0;
        for (let column = 1; column < width; column += 1) {
            if ((scores[row * width + column] ?? 0) > (scores[row * width + best] ?? 0))
                best = column;
        }
        decision[row] = best;
    }
    return decision;
}
function regressionRows(raw, truth) {
    const prediction = raw.value ?? raw.score ?? (raw.scores?.classCount === 1 ? raw.scores.values : numbersOf(raw.label));
    if (prediction === null)
        return mismatch("the model gives no single number a row for a regression task");
    return {
        task: "regression",
        truth: truth.values ?? new Float64Array(0),
        prediction: keep(prediction, truth.kept),
        weight: truth.weight,
    };
}
/** A value that came as text, because nobody had said that the task is a regression. */
function numbersOf(label) {
    if (label === null)
        return null;
    const numbers = label.dictionary.map(Number);
    const values = Float64Array.from(label.codes, (code) => numbers[code] ?? Number.NaN);
    return values.every(Number.isFinite) ? values : null;
}
function mismatch(detail, hint = null) {
    return { kind: "mismatch", detail, hint };
}
/** The kept rows of a column; the column itself when all are kept. */
function keep(values, kept) {
    if (kept === null)
        return values;
    const out = new Float64Array(kept.length);
    for (let at = 0; at < kept.length; at += 1)
        out[at] = values[kept[at] ?? 0] ?? Number.NaN;
    return out;
}
function keepMatrix(values, width, kept) {
    if (kept === null)
        return values;
    const out = new Float64Array(kept.length * width);
    for (let at = 0; at < kept.length; at += 1) {
        const from = (kept[at] ?? 0) * width;
        out.set(values.subarray(from, from + width), at * width);
    }
    return out;
}
function withinUnit(values) {
    for (let index = 0; index < values.length; index += 1) {
        const value = values[index] ?? Number.NaN;
        if (!(value >= 0 && value <= 1))
            return false;
    }
    return true;
}
function rowsSumToOne(scores, width) {
    for (let row = 0; row < scores.length; row += width) {
        let total = 0;
        for (let column = 0; column < width; column += 1)
            total += scores[row + column] ?? 0;
        if (Math.abs(total - 1) > 1e-3)
            return false;
    }
    return true;
}
/** Class codes of the labels; a label outside the classes is an error that names its place. */
function classCodes(label, kept, classes, place) {
    const codeOf = label.dictionary.map((text) => classes.indexOf(text));
    const codes = new Int32Array(kept?.length ?? label.codes.length);
    for (let at = 0; at < codes.length; at += 1) {
        const row = kept === null ? at : (kept[at] ?? 0);
        const text = label.codes[row] ?? -1;
        const code = codeOf[text] ?? -1;
        if (code === -1) {
            throw new errors/* ModelgateError */.HJ("data", [
                {
                    code: "label-outside-classes",
                    message: `${place(row)}: the label ${(0,quote/* quote */.hD)(label.dictionary[text] ?? "")} is none of the classes ${(0,quote/* quoteAll */._R)(classes)}`,
                    input: "label",
                    hint: "Correct the label, or declare every class with `classes`.",
                },
            ]);
        }
        codes[at] = code;
    }
    return codes;
}

// EXTERNAL MODULE: ./shared/core/text/code-point-order.ts
var code_point_order = __webpack_require__(10347);
;// CONCATENATED MODULE: ./shared/evaluation/classes.ts


/** Whether a label reads as a finite number. */
function isNumberText(text) {
    return text.trim() !== "" && Number.isFinite(Number(text));
}
/** Declared order wins; otherwise numeric when every label is a number, else by code point (reference: order of classes). */
function orderedClasses(labels) {
    const numeric = labels.every(isNumberText);
    return [...labels].sort(numeric ? (a, b) => Number(a) - Number(b) : code_point_order/* compareCodePoints */.O);
}
/** Settles task, classes and positive class from the policy, then the model, then the labels found. */
function decideTask(policy, evidence) {
    const task = policy.task ?? inferTask(policy, evidence);
    const assumptions = policy.task === null ? [`task: ${task}, ${reasonForTask(policy, evidence)}`] : [];
    if (task === "regression")
        return { task, classes: [], positiveClass: null, assumptions };
    const classes = policy.classes ?? orderedClasses(evidence.labels);
    const problem = task === "binary" ? binaryProblem(classes, policy) : multiclassProblem(classes, evidence, policy);
    if (problem !== null)
        return [problem];
    if (policy.classes === null)
        assumptions.push(`classes: ${(0,quote/* quoteAll */._R)(classes)}, the labels found, in this order`);
    if (task === "multiclass")
        return { task, classes, positiveClass: null, assumptions };
    const positiveClass = policy.positiveClass ?? classes[1] ?? null;
    if (positiveClass === null || !classes.includes(positiveClass))
        return [positiveProblem(policy, classes)];
    if (policy.positiveClass === null)
        assumptions.push(`positive class: ${(0,quote/* quote */.hD)(positiveClass)}, the second class`);
    return { task, classes, positiveClass, assumptions };
}
function inferTask({ classes }, evidence) {
    if (classes !== null)
        return classes.length === 2 ? "binary" : "multiclass";
    if (evidence.scoreColumns !== null && evidence.scoreColumns > 1) {
        return evidence.scoreColumns === 2 ? "binary" : "multiclass";
    }
    if (evidence.labels.length <= 2)
        return "binary";
    const numeric = evidence.labels.every(isNumberText);
    return evidence.singleNumber && numeric ? "regression" : "multiclass";
}
function reasonForTask({ classes }, { labels, scoreColumns }) {
    if (classes !== null)
        return `from ${classes.length} declared classes`;
    if (scoreColumns !== null && scoreColumns > 1)
        return `from the model's ${scoreColumns} class scores`;
    return labels.length <= 2 ? "from two labels" : `from ${labels.length} different labels`;
}
function binaryProblem(classes, policy) {
    if (classes.length === 2)
        return null;
    return {
        code: "classes-not-two",
        input: "classes",
        message: `a binary task needs exactly two classes, found ${classes.length} in the label column ${(0,quote/* quote */.hD)(policy.data.label)}`,
        hint: "Declare both with `classes`, or set `task` to multiclass or regression.",
    };
}
function multiclassProblem(classes, evidence, policy) {
    if (classes.length < 2) {
        return {
            code: "classes-too-few",
            input: "classes",
            message: `a multiclass task needs at least two classes, found ${classes.length} in the label column ${(0,quote/* quote */.hD)(policy.data.label)}`,
            hint: "Declare all classes with `classes`, in the order of the model's scores.",
        };
    }
    if (evidence.scoreColumns !== null && evidence.scoreColumns !== classes.length) {
        return {
            code: "classes-not-scores",
            input: "classes",
            message: `the model gives ${evidence.scoreColumns} class scores, but there are ${classes.length} classes`,
            hint: "Declare all classes with `classes`, in the order of the model's scores.",
        };
    }
    return null;
}
function positiveProblem(policy, classes) {
    return {
        code: "positive-class-unknown",
        input: "positive-class",
        message: `the positive class ${policy.positiveClass === null ? "(none)" : (0,quote/* quote */.hD)(policy.positiveClass)} is not one of the classes ${(0,quote/* quoteAll */._R)(classes)}`,
        hint: "Write it exactly as it stands in the label column.",
    };
}

;// CONCATENATED MODULE: ./shared/evaluation/class-order.ts

const LONGEST_PATH = 120;
/**
 * Scores come without names: column i belongs to class i of the declared order. A model that also gives labels tells
 * whether that order is its own. Where most of its labels contradict the largest score, and a class scores lower in the
 * rows that carry its label than in the others, every number would be about the wrong class: an error and never a guess.
 * The second condition spares a model with a threshold of its own, whose labels follow its scores all the same.
 */
function classOrderProblem({ scores, label }, { task, classes }, shownPath) {
    if (task === "regression" || scores === null || label === null)
        return null;
    if (scores.classCount !== classes.length || scores.classCount < 2)
        return null;
    const classOf = label.dictionary.map((text) => classes.indexOf(text));
    const labelled = label.codes.map((code) => classOf[code] ?? -1);
    const { agrees, disagrees } = agreement(scores, labelled);
    if (disagrees <= agrees || labelsFollowScores(scores, labelled))
        return null;
    return {
        code: "class-order",
        input: "classes",
        message: `model ${(0,quote/* escapeText */.X1)(shownPath, LONGEST_PATH)}: its labels contradict its scores under the class order ${(0,quote/* quoteAll */._R)(classes)}, in ${disagrees} of ${agrees + disagrees} rows`,
        hint: "List `classes` in the order of the model's score columns (scikit-learn: `classes_`).",
    };
}
function agreement(scores, labelled) {
    let agrees = 0;
    let disagrees = 0;
    for (const [row, label] of labelled.entries()) {
        const largest = uniqueLargest(scores, row);
        if (largest === -1 || label === -1)
            continue;
        if (largest === label)
            agrees += 1;
        else
            disagrees += 1;
    }
    return { agrees, disagrees };
}
/** Index of the largest score, -1 on a tie: a tie says nothing about the order. */
function uniqueLargest({ values, classCount }, row) {
    let best = 0;
    let tied = false;
    for (let column = 1; column < classCount; column += 1) {
        const difference = (values[row * classCount + column] ?? 0) - (values[row * classCount + best] ?? 0);
        if (difference > 0) {
            best = column;
            tied = false;
        }
        else if (difference === 0)
            tied = true;
    }
    return tied ? -1 : best;
}
/** Whether every class scores at least as high where it is the label as elsewhere; false when all rows have one label. */
function labelsFollowScores({ values, classCount }, labelled) {
    let compared = 0;
    for (let column = 0; column < classCount; column += 1) {
        const mean = { own: 0, other: 0 };
        const rows = { own: 0, other: 0 };
        for (const [row, label] of labelled.entries()) {
            const group = label === column ? "own" : "other";
            rows[group] += 1;
            mean[group] += ((values[row * classCount + column] ?? 0) - mean[group]) / rows[group];
        }
        if (rows.own === 0 || rows.other === 0)
            continue;
        if (mean.own < mean.other)
            return false;
        compared += 1;
    }
    return compared > 0;
}

// EXTERNAL MODULE: ./shared/evaluation/recall.ts
var recall = __webpack_require__(73600);
// EXTERNAL MODULE: ./shared/core/table/cells.ts
var cells = __webpack_require__(30642);
;// CONCATENATED MODULE: ./shared/evaluation/truth.ts




/** The labels that occur, missing left out, in order of first appearance. Numbers are not enumerated. */
function distinctLabels(label) {
    if (label.kind === "number")
        return [];
    const seen = new Uint8Array(label.dictionary.length);
    for (let row = 0; row < label.codes.length; row += 1) {
        const code = label.codes[row] ?? -1;
        if (code >= 0)
            seen[code] = 1;
    }
    return label.dictionary.filter((_, code) => seen[code] === 1);
}
/** Rows that count, ascending: those with a label. Null when none is missing. */
function labelledRows(label, rows) {
    let missing = 0;
    for (let row = 0; row < rows; row += 1)
        if ((0,cells/* isMissingAt */.qz)(label, row))
            missing += 1;
    if (missing === 0)
        return null;
    const kept = new Uint32Array(rows - missing);
    let at = 0;
    for (let row = 0; row < rows; row += 1) {
        if ((0,cells/* isMissingAt */.qz)(label, row))
            continue;
        kept[at] = row;
        at += 1;
    }
    return kept;
}
/** No row to judge is an error, not a verdict: nobody meant to evaluate on nothing. */
function requireRows(rows, kept, policy) {
    if (rows === 0) {
        throw new errors/* ModelgateError */.HJ("data", [
            {
                code: "no-rows",
                input: "data",
                message: "the data has no rows",
                hint: "Point `data` at an evaluation set with at least one row.",
            },
        ]);
    }
    if (kept?.length === 0) {
        throw new errors/* ModelgateError */.HJ("data", [
            {
                code: "no-labelled-rows",
                input: "label",
                message: `none of the ${rows} rows has a label in column ${(0,quote/* quote */.hD)(policy.data.label)}`,
                hint: "Check `label`: an evaluation set needs the outcomes.",
            },
        ]);
    }
}
function excludedRows(rows, kept) {
    return kept === null ? [] : [{ reason: "label-missing", n: rows - kept.length }];
}
/** Turns labels into class codes or numbers and checks the weights, over the rows that count. */
function truthOf(columns, kept, decision, policy) {
    const weight = checkedWeights(columns, kept, policy.data.weight);
    if (decision.task === "regression") {
        return { codes: null, values: numericLabels(columns, kept, policy), weight, kept };
    }
    if (columns.label.kind === "number")
        throw new TypeError("class labels were read as numbers");
    const codes = classCodes(columns.label, kept, decision.classes, columns.locate);
    return { codes, values: null, weight, kept };
}
function checkedWeights({ weight, locate }, kept, name) {
    if (weight === null)
        return null;
    const length = kept?.length ?? weight.values.length;
    for (let at = 0; at < length; at += 1) {
        const row = kept === null ? at : (kept[at] ?? 0);
        const value = (0,cells/* isMissingAt */.qz)(weight, row) ? Number.NaN : (weight.values[row] ?? Number.NaN);
        if (value >= 0 && Number.isFinite(value))
            continue;
        throw new errors/* ModelgateError */.HJ("data", [
            {
                code: "bad-weight",
                input: "weight",
                message: `${locate(row)}: the weight in column ${(0,quote/* quote */.hD)(name ?? "")} is ${(0,cells/* isMissingAt */.qz)(weight, row) ? "missing" : String(value)}; weights are finite and not negative`,
                hint: "Correct the weight, or leave `weight` out to count every row once.",
            },
        ]);
    }
    return keep(weight.values, kept);
}
function numericLabels({ label, locate }, kept, policy) {
    const parsed = label.kind === "text" ? label.dictionary.map((text) => (text.trim() === "" ? Number.NaN : Number(text))) : null;
    const values = new Float64Array(kept?.length ?? (label.kind === "text" ? label.codes.length : label.values.length));
    for (let at = 0; at < values.length; at += 1) {
        const row = kept === null ? at : (kept[at] ?? 0);
        const value = (label.kind === "text" ? parsed?.[label.codes[row] ?? -1] : label.values[row]) ?? Number.NaN;
        if (!Number.isFinite(value)) {
            throw new errors/* ModelgateError */.HJ("data", [
                {
                    code: "label-not-a-number",
                    input: "label",
                    message: `${locate(row)}: the label in column ${(0,quote/* quote */.hD)(policy.data.label)} is not a finite number`,
                    hint: "A regression needs numbers; set `task` if this is a classification.",
                },
            ]);
        }
        values[at] = value;
    }
    return values;
}

;// CONCATENATED MODULE: ./shared/evaluation/conclude.ts







/** Turns labels and raw predictions into evaluated rows: task, classes, truth, and both models' columns. */
function conclude(policy, gathered) {
    const { columns, candidate, locate } = gathered;
    const label = columns.column(policy.data.label, policy.task === "regression" ? "number" : "text");
    if (label.kind !== "text" && label.kind !== "number")
        throw new TypeError("labels are text or numbers");
    const kept = labelledRows(label, columns.rows);
    requireRows(columns.rows, kept, policy);
    const decision = settleTask(policy, label, candidate.raw);
    const weight = policy.data.weight === null ? null : numberColumn(columns.column(policy.data.weight, "number"));
    const truth = truthOf({ label, weight, locate }, kept, decision, policy);
    const data = {
        sha256: gathered.dataDigest,
        rows: kept?.length ?? columns.rows,
        excluded: excludedRows(columns.rows, kept),
    };
    const misordered = classOrderProblem(candidate.raw, decision, candidate.seen.shownPath);
    if (misordered !== null)
        throw new errors/* ModelgateError */.HJ("input", [misordered]);
    const rows = buildRows(candidate.raw, truth, decision, policy.threshold);
    if (isMismatch(rows)) {
        const finding = { code: "unexpected-output", verdict: "fail", detail: rows.detail, hint: rows.hint };
        return { kind: "stopped", finding, candidate: candidate.seen, data };
    }
    return {
        kind: "evaluated",
        supplied: gathered.supplied,
        reuse: (0,recall/* reuseOf */.S5)(candidate, "kind" in gathered.champion ? null : gathered.champion),
        decision,
        assumptions: [...decision.assumptions, ...gathered.assumptions],
        candidate: { seen: candidate.seen, rows },
        champion: championState(gathered.champion, truth, decision, policy),
        data,
        attribute: (name, kind) => (0,select_column/* selectColumn */.p)(columns.column(name, kind), kept),
    };
}
function settleTask(policy, label, raw) {
    const labels = distinctLabels(label);
    const decision = decideTask(policy, {
        labels,
        scoreColumns: raw.scores?.classCount ?? null,
        singleNumber: raw.scores === null && (raw.label === null || numbersBesideLabels(raw.label, labels)),
    });
    if ("task" in decision)
        return decision;
    throw (0,errors/* problemsError */.$j)("input", decision);
}
/** Predictions that are all numbers, some of which are nobody's label: values, not classes. */
function numbersBesideLabels({ dictionary }, labels) {
    const known = new Set(labels);
    return dictionary.every(isNumberText) && dictionary.some((text) => !known.has(text));
}
function numberColumn(column) {
    if (column.kind !== "number")
        throw new TypeError("weights are read as numbers");
    return column;
}
function isMismatch(rows) {
    return "kind" in rows;
}
function championState(champion, truth, decision, policy) {
    if ("kind" in champion)
        return champion.state;
    const { seen, raw } = champion;
    // The classes are declared for the candidate: a champion with an order of its own is no mistake of theirs.
    const misordered = classOrderProblem(raw, decision, seen.shownPath);
    if (misordered !== null)
        return { kind: "unavailable", reason: "no-champion", detail: misordered.message, seen };
    const rows = buildRows(raw, truth, decision, policy.threshold);
    if (!isMismatch(rows))
        return { kind: "evaluated", seen, rows };
    return { kind: "unavailable", reason: "no-champion", detail: `the champion: ${rows.detail}`, seen };
}


/***/ }),

/***/ 91193:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ evaluateModels)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46677);
/* harmony import */ var _ports_model_runner_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(71031);
/* harmony import */ var _attributes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68972);
/* harmony import */ var _contender_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37803);
/* harmony import */ var _conclude_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5834);
/* harmony import */ var _recall_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73600);
/* harmony import */ var _stream_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(80250);







/**
 * Runs candidate and champion over the same rows in one pass of the data.
 *
 * @throws ModelgateError for everything the user must correct; what is wrong with a model is a finding instead
 */
async function evaluateModels(policy, attributes, ports) {
    const path = requireModelPath(policy);
    // Starting the runtime takes as long as reading the model file and opening the data, so both happen at once.
    // Where an earlier step has left predictions there is probably nothing to run.
    if (!(await ports.predictions.holdsAny()))
        ports.runner.prepare(policy.champion === null ? 1 : 2);
    try {
        return await evaluate(path, policy, attributes, ports);
    }
    finally {
        await ports.runner.close();
    }
}
async function evaluate(path, policy, attributes, ports) {
    ports.progress.stage("Reading the model file");
    const [inspection, championEntry, table, { sha256 }] = await Promise.all([
        ports.inspect(path),
        (0,_contender_js__WEBPACK_IMPORTED_MODULE_2__/* .meetChampion */ .X3)(policy, ports),
        ports.openTable(policy.data.paths),
        ports.digest(policy.data.paths),
    ]);
    (0,_attributes_js__WEBPACK_IMPORTED_MODULE_1__/* .requireColumns */ .fe)(table, { input: "data", columns: (0,_attributes_js__WEBPACK_IMPORTED_MODULE_1__/* .labelColumns */ .OU)(policy, attributes) });
    const candidate = (0,_contender_js__WEBPACK_IMPORTED_MODULE_2__/* .enter */ .Ve)({ path, shownPath: policy.modelPathShown ?? path, inspection }, policy, table);
    const data = { sha256 };
    if (candidate.kind === "ruled-out") {
        return { kind: "stopped", finding: candidate.finding, candidate: candidate.seen, data };
    }
    const champion = (0,_contender_js__WEBPACK_IMPORTED_MODULE_2__/* .enterChampion */ .g2)(championEntry, candidate.seen, policy, table);
    const contenders = champion.kind === "ready" ? [candidate, champion] : [candidate];
    const searches = await Promise.all(contenders.map((one) => (0,_recall_js__WEBPACK_IMPORTED_MODULE_4__/* .recall */ .I9)(one, policy, sha256, ports)));
    const running = { contenders, searches, dataSha256: sha256, table, policy, attributes };
    const run = await runContenders(running, ports);
    if (run.kind === "candidate-failed") {
        const { failure, seen } = run.failed;
        return { kind: "stopped", finding: (0,_contender_js__WEBPACK_IMPORTED_MODULE_2__/* .findingOf */ .hD)(failure), candidate: seen, data };
    }
    return (0,_conclude_js__WEBPACK_IMPORTED_MODULE_3__/* .conclude */ .E)(policy, {
        supplied: false,
        assumptions: [...candidate.assumptions, ...(0,_recall_js__WEBPACK_IMPORTED_MODULE_4__/* .passedOver */ .Jn)(searches)],
        columns: run.streamed,
        locate: (row) => table.locate(row),
        dataDigest: sha256,
        candidate: run.candidate,
        champion: championOf(champion, run.champion),
    });
}
function requireModelPath({ modelPath }) {
    if (modelPath !== null)
        return modelPath;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ModelgateError */ .HJ("input", [
        { code: "model-path-missing", input: "model-path", message: "no model file is named", hint: "Set `model-path`." },
    ]);
}
const ROWS_THAT_SHOW_CLASS_ORDER = 10_000;
async function runContenders(running, ports) {
    const { contenders, searches, policy, attributes, table } = running;
    const opened = await Promise.all(contenders.map((one, at) => openUnlessFound(one, searches[at] ?? { kind: "none" }, policy, ports)));
    try {
        const [first] = opened;
        if (first !== undefined && first.failure !== null) {
            const failed = { kind: "failed", failure: first.failure, seen: first.contender.seen };
            return { kind: "candidate-failed", failed };
        }
        const lanes = opened.map(({ session, contender }) => (session === null ? null : (0,_stream_js__WEBPACK_IMPORTED_MODULE_5__/* .lane */ .h)(session, contender.features)));
        const active = lanes.filter((one) => one !== null);
        ports.progress.stage(STAGES[active.length] ?? "Running the models");
        const streamed = await (0,_stream_js__WEBPACK_IMPORTED_MODULE_5__/* .streamTable */ .t)(table, (0,_attributes_js__WEBPACK_IMPORTED_MODULE_1__/* .keptColumns */ .Mh)(policy, attributes), active, {
            batchRows: policy.run.batchRows,
            progress: ports.progress,
            candidate: lanes[0] ?? null,
        });
        const [candidate, champion] = opened.map((one, at) => outcome(one, lanes[at] ?? null, active, streamed));
        if (candidate === undefined)
            throw new TypeError("there is always a candidate");
        if ("kind" in candidate)
            return { kind: "candidate-failed", failed: candidate };
        rememberAll(running, [candidate, champion], streamed.rows, ports);
        return { kind: "ran", streamed, candidate, champion: champion ?? null };
    }
    finally {
        await Promise.all(opened.map(({ session }) => session?.close() ?? Promise.resolve()));
    }
}
const STAGES = ["Reading the data", "Running the model", "Running candidate and champion"];
function rememberAll({ contenders, policy, dataSha256 }, outcomes, rows, ports) {
    for (const [at, contender] of contenders.entries()) {
        const ended = outcomes[at];
        if (ended !== undefined && !("kind" in ended))
            (0,_recall_js__WEBPACK_IMPORTED_MODULE_4__/* .remember */ .kY)(contender, ended, rows, policy, dataSha256, ports);
    }
}
function outcome({ contender, found, session, failure }, laneOf, running, streamed) {
    const { seen, output } = contender;
    if (found !== null) {
        // The digests are equal, so only a file that changed between two reads can get here.
        if (found.predictions.rows !== streamed.rows)
            throw dataChanged();
        return (0,_recall_js__WEBPACK_IMPORTED_MODULE_4__/* .recalled */ .zh)(contender, found.predictions, found.record);
    }
    if (session === null || laneOf === null) {
        if (failure === null)
            throw new TypeError("a model without a session has failed");
        return { kind: "failed", failure, seen };
    }
    const runtime = session.facts();
    const ended = streamed.failures[running.indexOf(laneOf)] ?? null;
    if (ended !== null)
        return { kind: "failed", failure: ended, seen: { ...seen, runtime } };
    const { scoresAreProbabilities } = output;
    const raw = laneOf.sink.finish({ scoresAreProbabilities, scoreEpsilon: runtime.scoreEpsilon });
    return { seen: { ...seen, runtime }, raw, reused: null };
}
function dataChanged() {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ModelgateError */ .HJ("data", [
        {
            code: "data-changed",
            input: "data",
            message: "the data changed while it was read",
            hint: "Run the check again on files that nobody writes.",
        },
    ]);
}
async function openUnlessFound(contender, search, policy, ports) {
    if (search.kind === "found")
        return { contender, found: search, session: null, failure: null };
    return open(contender, policy, ports);
}
async function open(contender, policy, ports) {
    const { provider, threads, timeLimitMs, memoryLimitBytes } = policy.run;
    const answer = await ports.runner.open({
        modelPath: contender.path,
        input: contender.input,
        output: contender.output,
        provider,
        threads,
        // Labels beside scores only show whether the classes are in the model's order; these many show it.
        ...(contender.output.scores === null ? {} : { labelRows: ROWS_THAT_SHOW_CLASS_ORDER }),
        endsByItself: contender.endsByItself,
        limits: { timeMs: timeLimitMs, memoryBytes: memoryLimitBytes },
    });
    return (0,_ports_model_runner_js__WEBPACK_IMPORTED_MODULE_6__/* .isRunFailure */ .s)(answer)
        ? { contender, found: null, session: null, failure: answer }
        : { contender, found: null, session: answer, failure: null };
}
/** A champion that fails to run says nothing about the candidate: the comparison is off, and the record says why. */
function championOf(entered, run) {
    if (entered.kind === "settled")
        return entered;
    if (run === null)
        return (0,_contender_js__WEBPACK_IMPORTED_MODULE_2__/* .settled */ .gu)("no-champion", "the champion was not run", entered.seen);
    if ("kind" in run)
        return (0,_contender_js__WEBPACK_IMPORTED_MODULE_2__/* .settled */ .gu)("no-champion", `the champion could not be run: ${run.failure.detail}`, run.seen);
    return run;
}


/***/ }),

/***/ 73600:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I9: () => (/* binding */ recall),
/* harmony export */   Jn: () => (/* binding */ passedOver),
/* harmony export */   S5: () => (/* binding */ reuseOf),
/* harmony export */   kY: () => (/* binding */ remember),
/* harmony export */   zh: () => (/* binding */ recalled)
/* harmony export */ });
/** What decides a model's answers on this data; null where no runtime is there to name. */
function keyOf(contender, policy, dataSha256, ports) {
    const runtime = ports.runner.runtimeName();
    if (runtime === null)
        return null;
    const { seen, input, output } = contender;
    const { provider, threads, batchRows } = policy.run;
    return { model: seen.sha256, data: dataSha256, input, output, runtime, provider, threads, batchRows };
}
/** Looks for what an earlier step of this job made of the same model and data. */
async function recall(contender, policy, dataSha256, ports) {
    const key = keyOf(contender, policy, dataSha256, ports);
    return key === null ? { kind: "none" } : ports.predictions.find(key);
}
/** Begins to keep what a model said for later steps of this job. What was not computed here is not kept again. */
function remember(contender, { raw, seen, reused }, rows, policy, dataSha256, ports) {
    const key = keyOf(contender, policy, dataSha256, ports);
    if (key === null || reused !== null || seen.runtime === null)
        return;
    void ports.predictions.keep(key, { ...raw, rows, runtime: seen.runtime });
}
/** Kept predictions as if the model had just run. */
function recalled({ seen }, kept, record) {
    const { score, scores, label, value, scoresAreProbabilities, scoreEpsilon, runtime } = kept;
    return {
        seen: { ...seen, runtime },
        raw: { score, scores, label, value, scoresAreProbabilities, scoreEpsilon },
        reused: { record },
    };
}
/** What of an evaluation was not computed here, for result and record. */
function reuseOf(candidate, champion) {
    const used = [candidate, champion].flatMap((ran) => (ran === null || ran.reused === null ? [] : [ran.reused]));
    return {
        candidate: candidate.reused !== null,
        records: [...new Set(used.map(({ record }) => record).filter((record) => record !== null))],
    };
}
/** Why kept predictions were passed over, as sentences for the report. */
function passedOver(searches) {
    return searches.flatMap((search) => search.kind === "ignored" ? [`predictions kept by an earlier step were not used: the file ${search.reason}`] : []);
}


/***/ }),

/***/ 80250:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ lane),
  t: () => (/* binding */ streamTable)
});

// EXTERNAL MODULE: ./shared/core/table/column-accumulator.ts
var column_accumulator = __webpack_require__(5174);
// EXTERNAL MODULE: ./shared/ports/model-runner.ts
var model_runner = __webpack_require__(71031);
// EXTERNAL MODULE: ./shared/core/table/canonical-text.ts
var canonical_text = __webpack_require__(757);
// EXTERNAL MODULE: ./shared/core/table/cells.ts
var cells = __webpack_require__(30642);
;// CONCATENATED MODULE: ./shared/evaluation/raw-predictions.ts


function predictionSink() {
    const score = [];
    const scores = [];
    const value = [];
    const labels = labelSink();
    let classCount = 0;
    return {
        append(batch) {
            if (batch.score !== null)
                score.push(batch.score);
            if (batch.value !== null)
                value.push(batch.value);
            if (batch.label !== null)
                labels.append(batch.label);
            if (batch.scores !== null) {
                scores.push(batch.scores.values);
                classCount = batch.scores.classCount;
            }
        },
        finish(facts) {
            return {
                score: joined(score),
                scores: scores.length === 0 ? null : { values: joined(scores) ?? new Float64Array(0), classCount },
                label: labels.finish(),
                value: joined(value),
                ...facts,
            };
        },
    };
}
function joined(chunks) {
    if (chunks.length === 0)
        return null;
    const whole = new Float64Array(chunks.reduce((rows, chunk) => rows + chunk.length, 0));
    let at = 0;
    for (const chunk of chunks) {
        whole.set(chunk, at);
        at += chunk.length;
    }
    return whole;
}
/** Labels of any kind become text codes of one dictionary; each distinct value is turned into text once a batch. */
function labelSink() {
    const codeOf = new Map();
    const dictionary = [];
    const chunks = [];
    const shared = (text) => {
        const known = codeOf.get(text);
        if (known !== undefined)
            return known;
        codeOf.set(text, dictionary.length);
        dictionary.push(text);
        return dictionary.length - 1;
    };
    return {
        append(column) {
            chunks.push(column.kind === "text" ? recode(column, shared) : recodeValues(column, shared));
        },
        finish() {
            if (chunks.length === 0)
                return null;
            const codes = new Int32Array(chunks.reduce((rows, chunk) => rows + chunk.length, 0));
            let at = 0;
            for (const chunk of chunks) {
                codes.set(chunk, at);
                at += chunk.length;
            }
            return { kind: "text", codes, dictionary };
        },
    };
}
function recode(column, shared) {
    const map = column.dictionary.map(shared);
    return column.codes.map((code) => map[code] ?? -1);
}
function recodeValues(column, shared) {
    const seen = new Map();
    const codes = new Int32Array((0,cells/* columnLength */.XM)(column));
    for (let row = 0; row < codes.length; row += 1) {
        const raw = column.values[row] ?? 0;
        let code = seen.get(raw);
        if (code === undefined) {
            code = shared((0,cells/* textAt */.$6)(column, row) ?? (0,canonical_text/* canonicalNumberText */.J)(Number(raw)));
            seen.set(raw, code);
        }
        codes[row] = code;
    }
    return codes;
}

;// CONCATENATED MODULE: ./shared/evaluation/stream.ts



/** Batches a model may be behind the reader: enough to keep both busy, few enough to keep memory flat. */
const IN_FLIGHT = 16;
function lane(session, features) {
    return { session, features, sink: predictionSink() };
}
/**
 * Reads the table once: kept columns are collected, feature columns flow to the models and are forgotten. Decoding overlaps
 * inference, and two models run at once. When the candidate's lane fails, reading stops; the champion's never stops it.
 */
async function streamTable(table, kept, lanes, options) {
    const requests = distinct([...kept, ...lanes.flatMap(({ features }) => features)]);
    const collected = kept.map((request) => ({ request, accumulator: (0,column_accumulator/* columnAccumulator */.l)(request.kind) }));
    const feeds = lanes.map((one) => feed(one, requests));
    const candidate = feeds[lanes.findIndex((one) => one === options.candidate)];
    let rows = 0;
    for await (const batch of table.read(requests, { batchRows: options.batchRows })) {
        for (const { request, accumulator } of collected)
            accumulator.append(pick(batch, requests, request));
        rows += batch.rows;
        await Promise.all(feeds.map((one) => one.offer(batch)));
        options.progress.advance(rows, table.rowCount);
        if (candidate !== undefined && candidate.failure() !== null)
            break;
    }
    await Promise.all(feeds.map((one) => one.drain()));
    return { rows, column: lookup(collected), failures: feeds.map((one) => one.failure()) };
}
function feed({ session, features, sink }, requests) {
    const pending = [];
    let failed = null;
    const settleOne = async () => {
        const outcome = await pending.shift();
        if (outcome === undefined || failed !== null)
            return;
        if ((0,model_runner/* isRunFailure */.s)(outcome))
            failed = outcome;
        else
            sink.append(outcome);
    };
    return {
        async offer(batch) {
            if (failed !== null)
                return;
            const columns = features.map((request) => pick(batch, requests, request));
            const run = session.run({ firstRow: batch.firstRow, rows: batch.rows, columns });
            // It is awaited in its turn; until then a rejection must not count as unhandled.
            run.catch(() => undefined);
            pending.push(run);
            if (pending.length >= IN_FLIGHT)
                await settleOne();
        },
        async drain() {
            while (pending.length > 0)
                await settleOne();
        },
        failure: () => failed,
    };
}
function lookup(collected) {
    const finished = new Map();
    return (name, kind) => {
        const key = requestKey({ name, kind });
        const known = finished.get(key);
        if (known !== undefined)
            return known;
        const found = collected.find(({ request }) => requestKey(request) === key);
        if (found === undefined)
            throw new TypeError(`column ${name} was not kept as ${kind}`);
        const column = found.accumulator.finish();
        finished.set(key, column);
        return column;
    };
}
function pick(batch, requests, wanted) {
    const key = requestKey(wanted);
    const column = batch.columns[requests.findIndex((request) => requestKey(request) === key)];
    if (column === undefined)
        throw new TypeError(`column ${wanted.name} was not read as ${wanted.kind}`);
    return column;
}
function distinct(requests) {
    return [...new Map(requests.map((request) => [requestKey(request), request])).values()];
}
function requestKey({ name, kind }) {
    return `${kind}\0${name}`;
}


/***/ }),

/***/ 65874:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ evaluateSupplied)
});

// EXTERNAL MODULE: ./shared/core/errors.ts
var errors = __webpack_require__(46677);
// EXTERNAL MODULE: ./shared/core/table/select-column.ts
var select_column = __webpack_require__(38342);
// EXTERNAL MODULE: ./shared/evaluation/attributes.ts
var evaluation_attributes = __webpack_require__(68972);
// EXTERNAL MODULE: ./shared/evaluation/contender.ts + 7 modules
var contender = __webpack_require__(37803);
// EXTERNAL MODULE: ./shared/evaluation/conclude.ts + 4 modules
var conclude = __webpack_require__(5834);
// EXTERNAL MODULE: ./shared/core/text/quote.ts
var quote = __webpack_require__(47598);
;// CONCATENATED MODULE: ./shared/evaluation/join.ts


/**
 * Joins two tables one to one. Every left row needs exactly one right row: a missing or repeated identifier is an error,
 * for a silently dropped row would change every number.
 */
function joinByIdentifier(left, right) {
    const rightByText = rowsByText(right);
    rowsByText(left);
    const rightByCode = left.ids.dictionary.map((text) => rightByText.get(text));
    const rightRow = new Uint32Array(left.ids.codes.length);
    for (let row = 0; row < rightRow.length; row += 1) {
        const code = left.ids.codes[row] ?? -1;
        const found = rightByCode[code];
        if (found === undefined)
            throw noPartner(left, right, row, left.ids.dictionary[code] ?? "");
        rightRow[row] = found;
    }
    return { rightRow, unused: right.ids.codes.length - rightRow.length };
}
function rowsByText({ ids, locate, name }) {
    const rows = new Map();
    for (let row = 0; row < ids.codes.length; row += 1) {
        const text = ids.dictionary[ids.codes[row] ?? -1];
        if (text === undefined)
            throw badIdentifier("row-id-missing", `${locate(row)}: ${name} has no row id here`);
        const earlier = rows.get(text);
        if (earlier !== undefined) {
            throw badIdentifier("row-id-repeated", `${locate(row)}: ${name} has a row id for the second time, first at ${locate(earlier)}`);
        }
        rows.set(text, row);
    }
    return rows;
}
function noPartner(left, right, row, id) {
    return badIdentifier("row-id-unmatched", `${left.locate(row)}: the row id ${(0,quote/* quote */.hD)(id)} of ${left.name} is not in ${right.name}`);
}
function badIdentifier(code, message) {
    const hint = "Every row needs one id that stands once in each file.";
    return new errors/* ModelgateError */.HJ("data", [{ code, input: "row-id", message, hint }]);
}

// EXTERNAL MODULE: ./shared/core/table/cells.ts
var cells = __webpack_require__(30642);
;// CONCATENATED MODULE: ./shared/evaluation/supplied-columns.ts


/** Text files and Parquet give doubles: the log-loss clip is that of float64. */
const FLOAT64_EPSILON = 2 ** -52;
function predictionColumns(supplied, policy) {
    const { champion, score, scores, prediction } = supplied;
    const regression = policy.task === "regression";
    const candidate = [];
    if (score !== null)
        candidate.push({ part: "score", name: score, kind: "number" });
    for (const name of scoreColumnsInOrder(scores, policy))
        candidate.push({ part: "scores", name, kind: "number" });
    if (prediction !== null) {
        candidate.push(regression
            ? { part: "value", name: prediction, kind: "number" }
            : { part: "label", name: prediction, kind: "text" });
    }
    const byScore = champion?.kind === "score"
        ? [{ part: regression ? "value" : "score", name: champion.column, kind: "number" }]
        : null;
    return {
        candidate,
        champion: champion?.kind === "files" ? candidate : byScore,
        all: [...candidate, ...(byScore ?? [])].map(({ name, kind }) => ({ name, kind })),
    };
}
/** Score columns in class order: the declared classes', else the mapping's own. */
function scoreColumnsInOrder(scores, { classes }) {
    if (scores === null)
        return [];
    if (classes === null)
        return [...scores.values()];
    return classes.flatMap((one) => scores.get(one) ?? []);
}
/** The supplied columns as predictions. A missing, NaN or infinite one is the model's failure, as it is when we run it. */
function suppliedRaw(columns, read) {
    const parts = { score: [], scores: [], label: [], value: [] };
    for (const one of columns) {
        const column = read(one.name, one.kind);
        const bad = firstUnusable(column);
        if (bad !== null)
            return unusable(one.name, bad);
        parts[one.part].push(column);
    }
    const label = parts.label[0];
    return {
        score: numbersOf(parts.score[0]),
        scores: parts.scores.length === 0 ? null : matrixOf(parts.scores),
        label: label?.kind === "text" ? label : null,
        value: numbersOf(parts.value[0]),
        scoresAreProbabilities: true,
        scoreEpsilon: FLOAT64_EPSILON,
    };
}
function firstUnusable(column) {
    for (let row = 0; row < (0,cells/* columnLength */.XM)(column); row += 1) {
        if ((0,cells/* isMissingAt */.qz)(column, row))
            return row;
        if (column.kind === "number" && !Number.isFinite(column.values[row]))
            return row;
    }
    return null;
}
function unusable(name, row) {
    return {
        code: "non-finite-output",
        verdict: "fail",
        detail: `the prediction in column ${(0,quote/* quote */.hD)(name)} is missing, NaN or infinite, first in data row ${row + 1}`,
        hint: "A model must answer for every row: find out why it did not.",
    };
}
function numbersOf(column) {
    return column?.kind === "number" ? column.values : null;
}
function matrixOf(columns) {
    const classCount = columns.length;
    const [first] = columns;
    const values = new Float64Array((first === undefined ? 0 : (0,cells/* columnLength */.XM)(first)) * classCount);
    columns.forEach((column, at) => {
        if (column.kind !== "number")
            return;
        column.values.forEach((value, row) => {
            values[row * classCount + at] = value;
        });
    });
    return { values, classCount };
}

// EXTERNAL MODULE: ./shared/evaluation/stream.ts + 1 modules
var stream = __webpack_require__(80250);
;// CONCATENATED MODULE: ./shared/evaluation/supplied-predictions.ts








/** Evaluates predictions that somebody else computed (contracts.md §1, the third way in). */
async function evaluateSupplied(policy, supplied, attributes, ports) {
    ports.progress.stage("Reading the predictions");
    const labelPaths = policy.data.paths.length > 0 ? policy.data.paths : supplied.paths;
    const [subject, dataDigest] = await Promise.all([subjectOf(policy, supplied, ports), ports.digest(labelPaths)]);
    const columns = predictionColumns(supplied, policy);
    const reading = { policy, supplied, columns, ports };
    const tables = await readTables(reading, attributes);
    const { labels, candidate } = tables;
    const raw = suppliedRaw(columns.candidate, candidate.column);
    const data = { sha256: dataDigest.sha256 };
    if ("code" in raw)
        return { kind: "stopped", finding: raw, candidate: subject, data };
    return (0,conclude/* conclude */.E)(withClasses(policy, supplied), {
        supplied: true,
        assumptions: [
            "predictions were supplied, not computed here",
            ...(candidate.unused > 0 ? [`${candidate.unused} predictions without a row in the data were left out`] : []),
        ],
        columns: labels,
        locate: (row) => labels.table.locate(row),
        dataDigest: dataDigest.sha256,
        candidate: { seen: subject, raw, reused: null },
        champion: await championOf(reading, subject, tables),
    });
}
async function readTables(reading, attributes) {
    const { policy, supplied, columns, ports } = reading;
    const separate = policy.data.paths.length > 0;
    const joined = separate || supplied.champion?.kind === "files";
    const ids = joined ? [rowIdColumn(policy)] : [];
    const labels = await readWhole(await ports.openTable(separate ? policy.data.paths : supplied.paths), reading, {
        input: separate ? "data" : "predictions",
        requests: [...(0,evaluation_attributes/* keptColumns */.Mh)(policy, attributes), ...ids, ...(separate ? [] : columns.all)],
        alsoRequired: (0,evaluation_attributes/* labelColumns */.OU)(policy, attributes),
    });
    if (!separate)
        return { labels, candidate: { column: labels.column, unused: 0 } };
    const predictions = await readWhole(await ports.openTable(supplied.paths), reading, {
        input: "predictions",
        requests: [...columns.all, ...ids],
        alsoRequired: [],
    });
    return { labels, candidate: align(labels, predictions, "the predictions", policy) };
}
async function readWhole(table, { policy, ports }, wanted) {
    const { input, requests, alsoRequired } = wanted;
    (0,evaluation_attributes/* requireColumns */.fe)(table, { input, columns: [...alsoRequired, ...requests.map(({ name }) => name)] });
    const { rows, column } = await (0,stream/* streamTable */.t)(table, requests, [], {
        batchRows: policy.run.batchRows,
        progress: ports.progress,
    });
    return { table, rows, column };
}
function rowIdColumn({ data }) {
    if (data.rowId !== null)
        return { name: data.rowId, kind: "text" };
    throw new errors/* ModelgateError */.HJ("input", [
        {
            code: "row-id-needed",
            input: "row-id",
            message: "labels and predictions stand in different files, and nothing says which rows belong together",
            hint: "Set `row-id` to a column that both files have.",
        },
    ]);
}
/** The right table's columns in the order of the left table's rows. */
function align(left, right, name, policy) {
    const { name: rowId } = rowIdColumn(policy);
    const identified = ({ table, column }, called) => {
        const ids = column(rowId, "text");
        if (ids.kind !== "text")
            throw new TypeError("row ids are read as text");
        return { ids, locate: (row) => table.locate(row), name: called };
    };
    const { rightRow, unused } = joinByIdentifier(identified(left, "the data"), identified(right, name));
    return { column: (column, kind) => (0,select_column/* selectColumn */.p)(right.column(column, kind), rightRow), unused };
}
/** The order of a `scores` mapping is the order of the classes, unless classes are declared. */
function withClasses(policy, { scores }) {
    return policy.classes === null && scores !== null ? { ...policy, classes: [...scores.keys()] } : policy;
}
async function subjectOf(policy, supplied, ports) {
    if (policy.modelPath === null)
        return seenAs("supplied predictions", await ports.digest(supplied.paths));
    return seenAs(policy.modelPathShown ?? policy.modelPath, await ports.digest([policy.modelPath]));
}
function seenAs(shownPath, { sha256, files }) {
    return { shownPath, sha256, files, identity: null, runtime: null };
}
async function championOf(reading, subject, { labels, candidate }) {
    const { policy, supplied, columns, ports } = reading;
    const { champion } = supplied;
    if (champion === null || columns.champion === null) {
        if (policy.champion === null)
            return { kind: "settled", state: { kind: "none" } };
        return (0,contender/* settled */.gu)("no-champion", "the champion's predictions were not supplied", null);
    }
    if (champion.kind === "score") {
        const seen = { ...subject, shownPath: `score column ${champion.column}` };
        const [own, ...others] = columns.candidate;
        if (own?.name === champion.column && others.length === 0)
            return (0,contender/* settled */.gu)("same-model", "candidate and champion are the same score column", seen);
        return ranOf(seen, suppliedRaw(columns.champion, candidate.column));
    }
    const [digest, own] = await Promise.all([ports.digest(champion.paths), ports.digest(supplied.paths)]);
    const seen = seenAs("supplied champion predictions", digest);
    if (own.sha256 === digest.sha256)
        return (0,contender/* settled */.gu)("same-model", "candidate and champion predictions are the same file", seen);
    const table = await readWhole(await ports.openTable(champion.paths), reading, {
        input: "champion-predictions",
        requests: [...columns.champion, rowIdColumn(policy)],
        alsoRequired: [],
    });
    const aligned = align(labels, table, "the champion's predictions", policy);
    return ranOf(seen, suppliedRaw(columns.champion, aligned.column));
}
function ranOf(seen, raw) {
    return "code" in raw
        ? (0,contender/* settled */.gu)("no-champion", `the champion's predictions: ${raw.detail}`, seen)
        : { seen, raw, reused: null };
}


/***/ }),

/***/ 71031:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ isRunFailure)
/* harmony export */ });
function isRunFailure(outcome) {
    return "kind" in outcome;
}


/***/ })

};
