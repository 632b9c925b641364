export const id = 8547;
export const ids = [8547];
export const modules = {

/***/ 96695:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ rootOf),
/* harmony export */   V: () => (/* binding */ sha256OfFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_text_code_point_order_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10347);



/** SHA-256 of a file's bytes, read as a stream: memory does not grow with the file. */
async function sha256OfFile(path) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    let sizeBytes = 0;
    for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path, { highWaterMark: 1024 * 1024 })) {
        hash.update(chunk);
        sizeBytes += chunk.length;
    }
    return { sha256: hash.digest("hex"), sizeBytes };
}
/**
 * Root over several files: SHA-256 over their raw digests, concatenated in code-point order of the relative paths.
 * JavaScript's own order is by UTF-16 unit, which puts U+1F600 before U+FF5E.
 * @source OpenSSF Model Signing 1.0, in the order of the specification; its reference tool sorts by path component
 */
function rootOf(files) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    for (const { sha256 } of [...files].sort((a, b) => (0,_core_text_code_point_order_js__WEBPACK_IMPORTED_MODULE_2__/* .compareCodePoints */ .O)(a.path, b.path)))
        hash.update(sha256, "hex");
    return hash.digest("hex");
}


/***/ }),

/***/ 99148:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ chooseModel),
/* harmony export */   Z: () => (/* binding */ nameFromPath)
/* harmony export */ });
/* harmony import */ var _core_text_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74416);
/* harmony import */ var _core_text_quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47598);


/** Names listed in a message; a file may declare hundreds. */
const MOST_LISTED = 10;
/** The model that is judged: the one asked for, else the only one. */
function chooseModel(asked, declared, input) {
    const [only, ...others] = declared;
    const listed = declared.length > MOST_LISTED ? `${declared.slice(0, MOST_LISTED).join(", ")}, ...` : (0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .alternatives */ .Vo)(declared);
    if (asked === undefined) {
        if (only !== undefined && others.length === 0)
            return { kind: "model", name: only };
        const message = `the configuration declares ${String(declared.length)} models and none was chosen; accepted: ${listed}`;
        return { kind: "problem", problem: { code: "missing-input", input, message } };
    }
    if (declared.includes(asked))
        return { kind: "model", name: asked };
    const message = `unknown model ${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(asked)}; declared: ${listed}`;
    return {
        kind: "problem",
        problem: { code: "unknown-model", input, message, hint: (0,_core_text_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .au)(asked, declared, "Declare it under models.") },
    };
}
/** A model's name from its file: the name without folders and ending, with what a name may not hold replaced. */
function nameFromPath(path) {
    const file = path.split(/[\\/]/u).at(-1) ?? "";
    const stem = file.replace(/(?<=.)\.[^.]*$/u, "").replace(/\.csv$/u, "");
    const name = stem
        .replace(/[^A-Za-z0-9._-]+/gu, "-")
        .replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/gu, "")
        .slice(0, 100);
    return name === "" ? "model" : name;
}


/***/ }),

/***/ 5256:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ explainIssue),
/* harmony export */   L: () => (/* binding */ pathText)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98439);
/* harmony import */ var _core_text_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74416);
/* harmony import */ var _core_text_quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47598);



/** Turns one schema issue into problems that say where, what was found and what is accepted. */
function explainIssue(issue, schema, locate, above = []) {
    const path = [...above, ...issue.path.filter((part) => typeof part !== "symbol")];
    if (issue.code === "unrecognized_keys")
        return issue.keys.map((key) => unknownKey(key, path, schema, locate));
    if (issue.code === "invalid_key") {
        return [at("bad-config", issue.issues[0]?.message ?? "unusable key", path, locate.key(path))];
    }
    const branch = issue.code === "invalid_union" ? likeliestBranch(issue.errors) : null;
    if (branch !== null)
        return branch.flatMap((inner) => explainIssue(inner, schema, locate, path));
    const found = locate.found(path);
    if (path.length === 0 && found === "no value")
        return [at("bad-config", "the file is empty", path, locate.value(path))];
    if (found === null) {
        return [at("missing-key", `${pathText(path)} is missing; accepted: ${accepted(issue)}`, path, locate.value(path))];
    }
    const hint = issue.code === "invalid_type" && issue.expected === "string" && /^[\w.+-]+$/u.test(found)
        ? "Put it in quotes."
        : undefined;
    return [at("bad-config", `found ${found}; accepted: ${accepted(issue)}`, path, locate.value(path), hint)];
}
/** `models.income.gates[0]`, as people write a path; a part that is not a plain word is quoted. */
function pathText(path) {
    if (path.length === 0)
        return "the file";
    const parts = path.map((part, index) => {
        if (typeof part === "number")
            return `[${String(part)}]`;
        return `${index === 0 ? "" : "."}${/^[\w-]+$/u.test(part) ? (0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(part) : (0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(part)}`;
    });
    return parts.join("");
}
function at(code, message, path, place, hint) {
    return { code, input: pathText(path), place, message, ...(hint === undefined ? {} : { hint }) };
}
function unknownKey(key, path, schema, locate) {
    const keys = keysAt(zod__WEBPACK_IMPORTED_MODULE_1__/* .toJSONSchema */ .bl(schema, { io: "input" }), path);
    const hint = (0,_core_text_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .didYouMean */ .au)(key, keys, `Accepted here: ${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .alternatives */ .Vo)(keys, "and")}.`);
    return at("unknown-key", `unknown key ${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(key)}`, [...path, key], locate.key([...path, key]), hint);
}
/** Keys that a mapping at the path may have. */
function keysAt(root, path) {
    let nodes = [root];
    for (const part of path)
        nodes = nodes.flatMap((node) => alternativesOf(node)).flatMap((node) => childrenOf(node, part));
    return nodes.flatMap((node) => alternativesOf(node)).flatMap((node) => Object.keys(node.properties ?? {}));
}
function alternativesOf(node) {
    return node.anyOf === undefined ? [node] : node.anyOf.flatMap((inner) => alternativesOf(inner));
}
function childrenOf(node, part) {
    if (typeof part === "number")
        return node.items === undefined ? [] : [node.items];
    const child = node.properties?.[part] ?? (typeof node.additionalProperties === "object" ? node.additionalProperties : undefined);
    return child === undefined ? [] : [child];
}
/** The branch of a union whose type fits what was found; null when none does and the union as a whole has to explain itself. */
function likeliestBranch(branches) {
    const isTypeMismatch = (issue) => issue.path.length === 0 && (issue.code === "invalid_type" || issue.code === "invalid_value");
    return branches.find((issues) => issues.length > 0 && !issues.some(isTypeMismatch)) ?? null;
}
const TYPE_WORDS = new Map([
    ["string", "text"],
    ["number", "a finite number"],
    ["int", "a whole number"],
    ["boolean", "true or false"],
    ["array", "a list"],
    ["object", "a mapping"],
    ["record", "a mapping"],
]);
function accepted(issue) {
    switch (issue.code) {
        case "invalid_type":
            return TYPE_WORDS.get(issue.expected) ?? issue.expected;
        case "invalid_value":
            // The default message of zod begins so; ours are the accepted words themselves.
            return issue.message.startsWith("Invalid ") ? (0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .alternatives */ .Vo)(issue.values.map(String)) : issue.message;
        case "too_small":
            return boundText("at least", Number(issue.minimum), issue.origin, issue.message);
        case "too_big":
            return boundText("at most", Number(issue.maximum), issue.origin, issue.message);
        case "invalid_union":
            return issue.message.startsWith("Invalid ") ? unionText(issue.errors) : issue.message;
        case "invalid_format":
        case "not_multiple_of":
        case "unrecognized_keys":
        case "invalid_key":
        case "invalid_element":
        case "custom":
            return issue.message;
    }
}
function boundText(words, bound, origin, message) {
    switch (origin) {
        case "array":
            return `${words} ${String(bound)} ${bound === 1 ? "entry" : "entries"}`;
        case "string":
            return message;
        default:
            return `${words} ${String(bound)}`;
    }
}
function unionText(branches) {
    return (0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .alternatives */ .Vo)([...new Set(branches.flatMap((issues) => issues.slice(0, 1).map(accepted)))]);
}


/***/ }),

/***/ 29843:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ loadConfig)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./shared/core/text/quote.ts
var quote = __webpack_require__(47598);
// EXTERNAL MODULE: ./shared/core/gate/parse-gate.ts + 2 modules
var parse_gate = __webpack_require__(32544);
// EXTERNAL MODULE: ./shared/core/text/nearest.ts
var nearest = __webpack_require__(74416);
// EXTERNAL MODULE: ./shared/config/explain-issue.ts
var explain_issue = __webpack_require__(5256);
;// CONCATENATED MODULE: ./shared/config/check-references.ts




/** Checks what the schema cannot: names that must have been declared elsewhere in the file, and every gate. */
function checkReferences(config, locate, metrics) {
    const problems = [];
    const gates = new Map();
    for (const [name, model] of Object.entries(config.models)) {
        const path = ["models", name];
        problems.push(...tierProblems(model, path, Object.keys(config.tiers ?? {}), locate), ...inputProblems(model, path, locate));
        gates.set(name, modelGates(model, path, locate, metrics, problems));
    }
    return { gates, problems };
}
function tierProblems(model, path, tiers, locate) {
    if (model.tier === undefined || tiers.includes(model.tier))
        return [];
    const at = [...path, "tier"];
    const declared = tiers.length === 0 ? "no tier is declared" : `declared: ${(0,quote/* alternatives */.Vo)(tiers, "and")}`;
    const hint = (0,nearest/* didYouMean */.au)(model.tier, tiers, "Declare it under tiers.");
    return [
        {
            code: "unknown-tier",
            input: (0,explain_issue/* pathText */.L)(at),
            place: locate.value(at),
            message: `unknown tier ${(0,quote/* quote */.hD)(model.tier)}; ${declared}`,
            hint,
        },
    ];
}
function inputProblems(model, path, locate) {
    if (model.input?.columns === undefined || model.data?.features === undefined)
        return [];
    const at = [...path, "data", "features"];
    const message = "input.columns and data.features both say which columns the model reads";
    return [
        { code: "contradictory-keys", input: (0,explain_issue/* pathText */.L)(at), place: locate.key(at), message, hint: "Keep input.columns." },
    ];
}
function modelGates(model, path, locate, metrics, problems) {
    const gates = [];
    for (const [index, declared] of (model.gates ?? []).entries()) {
        if (declared === null)
            continue;
        const isText = typeof declared === "string";
        const at = [...path, "gates", index, ...(isText ? [] : ["gate"])];
        const advisory = !isText && declared.advisory === true;
        const parsed = (0,parse_gate/* parseGate */.X)(isText ? declared : declared.gate, { advisory, metrics });
        if (parsed.kind === "gate")
            gates.push({ gate: parsed.gate, at: { input: (0,explain_issue/* pathText */.L)(at), place: locate.within(at, 0) } });
        else
            problems.push({ ...parsed.problem, input: (0,explain_issue/* pathText */.L)(at), place: locate.within(at, parsed.offset) });
    }
    return gates;
}
/** The tiers and gates of a configuration that its schema refused, as far as they have their shape. */
function salvage(data) {
    const models = Object.entries(record(record(data)["models"])).map(([name, model]) => {
        const { tier, gates } = record(model);
        const saved = Array.isArray(gates) ? gates.map(salvagedGate) : [];
        return [name, typeof tier === "string" ? { tier, gates: saved } : { gates: saved }];
    });
    return { tiers: record(record(data)["tiers"]), models: Object.fromEntries(models) };
}
function salvagedGate(declared) {
    const { gate } = record(declared);
    return typeof declared === "string" ? declared : typeof gate === "string" ? { gate } : null;
}
function record(value) {
    return typeof value === "object" && value !== null ? { ...value } : {};
}

;// CONCATENATED MODULE: ./shared/config/locate.ts


function locator(document, lineCounter, text, file) {
    const placeOf = (offset) => {
        const { line, col } = lineCounter.linePos(offset);
        return { file, line, column: col };
    };
    const placeOfNode = (node) => placeOf(node?.range?.[0] ?? 0);
    const lastOf = (path) => walk(document, path).at(-1) ?? { key: null, value: null };
    return {
        value: (path) => {
            const { key, value } = lastOf(path);
            return placeOfNode(value ?? key);
        },
        key: (path) => {
            const { key, value } = lastOf(path);
            return placeOfNode(key ?? value);
        },
        within: (path, index) => {
            const node = lastOf(path).value;
            return (0,dist/* isScalar */.jn)(node) ? placeOf(scalarOffset(node, text, index)) : placeOfNode(node);
        },
        found: (path) => {
            const steps = walk(document, path);
            return steps.length <= path.length ? null : foundNode(steps.at(-1)?.value ?? null, text);
        },
    };
}
/** The steps from the root along the path, as far as it exists; the root is the first. */
function walk(document, path) {
    const steps = [{ key: null, value: document.contents }];
    let node = document.contents;
    for (const part of path) {
        if ((0,dist/* isAlias */.Vj)(node))
            node = node.resolve(document);
        if ((0,dist/* isMap */.jh)(node)) {
            const pair = node.items.find(({ key }) => (0,dist/* isScalar */.jn)(key) && String(key.value) === String(part));
            if (pair === undefined)
                break;
            steps.push({ key: asNode(pair.key), value: asNode(pair.value) });
            node = pair.value;
        }
        else if ((0,dist/* isSeq */.oP)(node) && typeof part === "number" && part < node.items.length) {
            node = node.items[part];
            steps.push({ key: null, value: asNode(node) });
        }
        else
            break;
    }
    return steps;
}
/** A parsed document holds nodes where the types allow any value, because documents can also be built by hand. */
function asNode(value) {
    return (0,dist/* isMap */.jh)(value) || (0,dist/* isSeq */.oP)(value) || (0,dist/* isScalar */.jn)(value) || (0,dist/* isAlias */.Vj)(value) ? value : null;
}
function foundNode(node, text) {
    if ((0,dist/* isMap */.jh)(node))
        return "a mapping";
    if ((0,dist/* isSeq */.oP)(node))
        return "a list";
    if ((0,dist/* isAlias */.Vj)(node))
        return "an alias";
    if (!(0,dist/* isScalar */.jn)(node) || node.value === null)
        return "no value";
    if (typeof node.value === "string")
        return (0,quote/* quote */.hD)(node.value);
    const [start = 0, end = 0] = node.range ?? [];
    return text.slice(start, end);
}
/**
 * Offset in the file of unit `index` of a scalar's value. Folded and block scalars span lines with indentation of their own; there the
 * scalar's beginning has to do.
 */
function scalarOffset(node, text, index) {
    const [start = 0, end = 0] = node.range ?? [];
    const source = text.slice(start, end);
    if (source.includes("\n"))
        return start;
    if (node.type === "PLAIN")
        return start + index;
    if (node.type === "QUOTE_SINGLE")
        return start + unitsBefore(source, index, (rest) => (rest.startsWith("''") ? 2 : 1));
    if (node.type === "QUOTE_DOUBLE")
        return start + unitsBefore(source, index, doubleQuotedUnit);
    return start;
}
const ESCAPE_LENGTH = new Map([
    ["x", 4],
    ["u", 6],
    ["U", 10],
]);
function doubleQuotedUnit(rest) {
    return rest.startsWith("\\") ? (ESCAPE_LENGTH.get(rest.charAt(1)) ?? 2) : 1;
}
function unitsBefore(source, index, unitLength) {
    let at = 1;
    for (let unit = 0; unit < index && at < source.length - 1; unit += 1)
        at += unitLength(source.slice(at, at + 2));
    return at;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 5 modules
var schemas = __webpack_require__(46843);
// EXTERNAL MODULE: ./shared/core/registry/alias.ts
var alias = __webpack_require__(41278);
// EXTERNAL MODULE: ./shared/core/registry/location.ts
var registry_location = __webpack_require__(77903);
// EXTERNAL MODULE: ./shared/spec/environment-name.ts
var environment_name = __webpack_require__(24725);
// EXTERNAL MODULE: ./shared/spec/model-name.ts
var model_name = __webpack_require__(17137);
;// CONCATENATED MODULE: ./shared/config/schema.ts






/**
 * modelgate.yml, version 1 (contracts.md §2). Strict everywhere: an unknown key is an error, so that a misspelt `gates` never means "no gates".
 * Descriptions go into docs/schemas/modelgate.schema.json, where editors show them. Custom messages say what is accepted; the loader
 * puts the place and what was found before them.
 */
const schema_name = schemas/* string */.YjP().min(1, { error: "a name" });
const column = schema_name;
const pathOrPaths = schemas/* union */.KCZ([schema_name, schemas/* array */.YOg(schema_name).min(1)]);
const columns = schemas/* array */.YOg(column).min(1);
/** A class as labels spell it. YAML reads 1 and true as number and boolean; both stand for their canonical text. */
const classLabel = schemas/* union */.KCZ([
    schemas/* string */.YjP(),
    schemas/* boolean */.zMY(),
    schemas/* number */.aig().refine((label) => !Number.isInteger(label) || Number.isSafeInteger(label), {
        error: "a number that is exact; put it in quotes",
    }),
]);
const dataSchema = schemas/* strictObject */.rej({
    path: pathOrPaths.optional().describe("csv, csv.gz, jsonl or parquet; a glob; several. Relative to this file."),
    label: column.optional().describe("Column with the true label or value."),
    "row-id": column.optional().describe("Column that identifies a row."),
    weight: column.optional().describe("Column with row weights, 0 or more."),
    sensitive: columns.optional().describe("Columns with sensitive attributes, for gates by one."),
    features: columns.optional().describe("Columns the model reads. Default: every column not named otherwise."),
});
const inputSchema = schemas/* strictObject */.rej({
    tensor: schema_name.optional().describe("The one input tensor that takes all columns."),
    columns: columns.optional().describe("Columns of that tensor, in order."),
    tensors: schemas/* record */.g1P(schemas/* string */.YjP(), column).optional().describe("Tensor: column, one column a tensor."),
});
const outputSchema = schemas/* strictObject */.rej({
    probabilities: schema_name.optional().describe("Output with class probabilities."),
    score: schema_name.optional().describe("Output with one score a row."),
    scores: schema_name.optional().describe("Output with one score a class that is not a probability."),
    label: schema_name.optional().describe("Output with the predicted label."),
    value: schema_name.optional().describe("Output with the regression value."),
});
const predictionsSchema = schemas/* strictObject */.rej({
    path: pathOrPaths.describe("Files with the predictions; no inference is run."),
    score: column.optional().describe("Column with the positive class's score."),
    scores: schemas/* union */.KCZ([schemas/* record */.g1P(schemas/* string */.YjP(), column), columns])
        .optional()
        .describe("Class: column, or columns in the order of classes."),
    prediction: column.optional().describe("Column with the predicted label or value."),
    "champion-predictions": pathOrPaths
        .optional()
        .describe("The champion's predictions, in files with the same columns."),
    "champion-score": column.optional().describe("The champion's score, as a column of the predictions."),
});
const groupLists = schemas/* record */.g1P(column, schemas/* array */.YOg(classLabel).min(1));
const fairnessSchema = schemas/* strictObject */.rej({
    reference: schemas/* record */.g1P(column, classLabel)
        .optional()
        .describe("Attribute: the group that others are compared with. Default: the largest, in reports; gates need one."),
    groups: groupLists
        .optional()
        .describe("Attribute: the groups there should be. One without rows lets no gate pass; one not listed is reported."),
    exempt: groupLists
        .optional()
        .describe("Attribute: groups that may be too small to judge without making a gate inconclusive."),
});
const gateSchema = schemas/* union */.KCZ([
    schemas/* string */.YjP(),
    schemas/* strictObject */.rej({
        gate: schemas/* string */.YjP().describe('METRIC [by ATTRIBUTE] [on "SLICE"] COMPARISON'),
        advisory: schemas/* boolean */.zMY().optional().describe("A miss warns and does not fail."),
    }),
])
    .describe('METRIC [by ATTRIBUTE] [on "SLICE"] COMPARISON');
const performanceSchema = schemas/* strictObject */.rej({
    requests: schemas/* int */.Whr()
        .min(100)
        .max(10_000_000)
        .optional()
        .describe("Timed requests of each model. Default: 4000, and more of a fast model."),
    "request-rows": schemas/* int */.Whr().min(1).max(1_000_000).optional().describe("Rows of one timed request. Default: 1."),
    "throughput-rows": schemas/* int */.Whr()
        .min(1)
        .max(1_000_000)
        .optional()
        .describe("Rows of one batch when throughput is measured. Default: 256."),
    rounds: schemas/* int */.Whr().min(6).max(1000).optional().describe("Rounds of fresh processes. Default: 12."),
    "duration-seconds": schemas/* int */.Whr().min(1).max(86_400).optional().describe("Most time for timing. Default: 60."),
    "runner-class": schema_name
        .optional()
        .describe("The machine the limits are meant for: CPU MODEL, N cores, GPU; * stands for anything. Default: any."),
});
const modelSchema = schemas/* strictObject */.rej({
    path: schema_name.optional().describe("The model file, relative to this file."),
    task: schemas/* enum */.k5n(["binary", "multiclass", "regression"])
        .optional()
        .describe("Default: worked out from labels and outputs."),
    classes: schemas/* array */.YOg(classLabel).min(2).optional().describe("All classes, in the order of the model's scores."),
    "positive-class": classLabel.optional().describe("The class a binary model scores."),
    threshold: schemas/* number */.aig().optional().describe("A binary score at or above it is positive. Default: 0.5."),
    input: inputSchema.optional().describe("How columns become tensors. Default: worked out from the graph."),
    output: outputSchema.optional().describe("Which outputs mean what. Default: worked out from the graph."),
    data: dataSchema.optional().describe("Evaluation data."),
    predictions: predictionsSchema.optional().describe("Predictions of a model that is not ONNX."),
    fairness: fairnessSchema.optional().describe("The groups of the sensitive attributes."),
    champion: schema_name.optional().describe("base (the pull request's base commit), a path, git:REF or registry:ALIAS."),
    tier: schema_name.optional().describe("One of the tiers declared above."),
    owners: schemas/* array */.YOg(schemas/* string */.YjP().regex(/^@[\w-]+(?:\/[\w.-]+)?$/u, { error: "@user or @organisation/team" }))
        .optional()
        .describe("People and teams who answer for the model."),
    gates: schemas/* array */.YOg(gateSchema).optional().describe("Conditions the model must meet."),
    confidence: schemas/* number */.aig()
        .min(0.5)
        .max(0.9999)
        .optional()
        .describe("Level of the two-sided intervals whose ends are judged. Default: 0.95."),
    replicates: schemas/* int */.Whr().min(100).max(100_000).optional().describe("Bootstrap replicates. Default: 2000."),
    "zero-division": schemas/* union */.KCZ([schemas/* literal */.euz("undefined"), schemas/* literal */.euz(0)], { error: "undefined or 0" })
        .optional()
        .describe("Value of a ratio with an empty denominator. Default: undefined."),
    "minimum-group": schemas/* int */.Whr()
        .min(2)
        .optional()
        .describe("Fewest rows a group or slice may have to be judged. Default: 30."),
    "minimum-denominator": schemas/* int */.Whr()
        .min(1)
        .optional()
        .describe("Fewest rows in the denominator of a group's or slice's metric. Default: 10."),
    provider: schemas/* string */.YjP()
        .regex(/^[a-z][a-z0-9-]{0,30}$/u, { error: "a provider's name in lower case, such as cpu or cuda" })
        .optional()
        .describe("Execution provider of the inference runtime. Default: cpu."),
    threads: schemas/* int */.Whr().min(0).max(1024).optional().describe("Threads of one inference; 0 lets the runtime choose."),
    "time-limit-seconds": schemas/* int */.Whr()
        .min(1)
        .max(86_400)
        .optional()
        .describe("Time for loading the model and all its predictions. Default: 600."),
    "memory-limit-mb": schemas/* int */.Whr()
        .min(64)
        .max(1_048_576)
        .optional()
        .describe("Memory of the inference process in MiB. Default: 4096."),
    "batch-rows": schemas/* int */.Whr().min(1).max(1_000_000).optional().describe("Rows of one inference. Default: 8192."),
    performance: performanceSchema.optional().describe("How performance-test times the model."),
});
const checkName = schemas/* enum */.k5n(["validate-model", "fairness-check", "performance-test"]);
const tierSchema = schemas/* strictObject */.rej({
    checks: schemas/* array */.YOg(checkName)
        .optional()
        .describe("Checks a model of this tier must have passed before it is registered or served. Those that its required gates need come on top."),
    approvals: schemas/* strictObject */.rej({ minimum: schemas/* int */.Whr().min(0).max(100).describe("Fewest approvals.") })
        .optional()
        .describe("Who must have agreed."),
    "max-age-days": schemas/* int */.Whr().min(1).max(36_500).optional().describe("Age at which a check no longer counts."),
    forks: schemas/* partialRecord */.jgl(checkName, schemas/* literal */.euz("not-required", { error: "not-required; leave the check out to block" }))
        .optional()
        .describe("Checks that a pull request from a fork need not have run. Default: what did not run blocks."),
});
const minutes = schemas/* number */.aig().min(0).max(43_200);
const rate = schemas/* number */.aig().gt(0).lt(1);
const rolloutSchema = schemas/* strictObject */.rej({
    steps: schemas/* array */.YOg(schemas/* number */.aig().gt(0).max(100))
        .min(1)
        .refine((steps) => steps.every((step, index) => step > (steps[index - 1] ?? 0)) && steps.at(-1) === 100, {
        error: "rising percentages that end with 100",
    })
        .optional()
        .describe("Weights of the canary in percent. Default: 5, 10, 25, 50, 100."),
    "burn-in-minutes": minutes
        .optional()
        .describe("Time after a raise in which slow answers do not count; failures always do. Default: 1."),
    "dwell-minutes": minutes.optional().describe("Least time of a step after its burn-in. Default: 5."),
    "minimum-requests": schemas/* int */.Whr()
        .min(1)
        .max(1_000_000_000)
        .optional()
        .describe("Fewest canary requests in a step. Default: 100."),
    alpha: schemas/* number */.aig()
        .min(0.0001)
        .max(0.2)
        .optional()
        .describe("Largest chance to abort a healthy canary, or to call one proven that is not. Default: 0.05."),
    "error-slo": rate.optional().describe("Error rate that the service promises. Default: 0.01."),
    "error-ratio": schemas/* number */.aig()
        .min(1)
        .max(100)
        .optional()
        .describe("Error rate of the canary over the champion's that is tolerated. Default: 1.25."),
    "error-floor": schemas/* number */.aig()
        .min(0)
        .lt(1)
        .optional()
        .describe("Difference of error rates below which nothing is aborted. Default: 0.001."),
    "error-budget": rate
        .optional()
        .describe("Share of all requests that may fail by what is not known yet. Default: half of error-slo."),
    "slow-ratio": schemas/* number */.aig()
        .min(1)
        .max(100)
        .optional()
        .describe("The same as error-ratio, for slow answers. Default: 1.25."),
    "slow-floor": schemas/* number */.aig()
        .min(0)
        .lt(1)
        .optional()
        .describe("The same as error-floor, for slow answers. Default: 0.01."),
    "bake-minutes": minutes.optional().describe("Time at 100 percent before promotion. Default: 30."),
    "time-cap-minutes": minutes.optional().describe("Time after which the rollout holds and asks. Default: 360."),
    "on-no-data": schemas/* enum */.k5n(["hold", "abort"])
        .optional()
        .describe("What becomes of a canary that gets no requests for burn-in and dwell, 10 s at least. Default: hold."),
    "look-seconds": schemas/* int */.Whr()
        .min(1)
        .max(3600)
        .optional()
        .describe("Time between looks that are written down. Default: 60."),
});
const environmentSchema = schemas/* strictObject */.rej({
    target: schemas/* strictObject */.rej({
        kind: schemas/* literal */.euz("local", { error: "local" }).describe("Kind of target: processes of this machine."),
        "state-dir": schema_name.describe("Folder that is the target, on a machine that stays; relative to this file."),
    })
        .describe("Where models are served."),
    alias: schemas/* string */.YjP()
        .refine(alias/* isAlias */.Vj, { error: alias/* ALIAS_ACCEPTED */.Jy })
        .optional()
        .describe("Alias in the registry that means what serves here. Default: the environment's name."),
    rollout: rolloutSchema.optional().describe("How a canary is judged and when it moves on."),
});
const configSchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1, { error: "1, the version of this format" }).describe("Version of this format."),
    disclosure: schemas/* strictObject */.rej({
        "minimum-cell": schemas/* int */.Whr()
            .min(1)
            .max(1_000_000)
            .optional()
            .describe("Smallest count that reports show. Default: 10."),
    })
        .optional()
        .describe("What reports may reveal."),
    tiers: schemas/* record */.g1P(schema_name, tierSchema)
        .optional()
        .describe("What a model of a tier needs before it is registered or served."),
    registry: schemas/* string */.YjP()
        .refine((text) => (0,registry_location/* parseLocation */.zS)(text).kind === "location", { error: registry_location/* LOCATION_ACCEPTED */.w_ })
        .optional()
        .describe("Where models are registered: oci://HOST/PATH, or oci-layout:FOLDER relative to this file. Each model is a repository below it."),
    environments: schemas/* record */.g1P(schemas/* string */.YjP().regex(environment_name/* ENVIRONMENT_NAME */.Y, {
        error: (issue) => `found ${(0,quote/* quote */.hD)(String(issue.input))}; accepted: ${environment_name/* ENVIRONMENT_NAME_ACCEPTED */.w}`,
    }), environmentSchema)
        .optional()
        .describe("Where models are served, by name; the same names as GitHub's environments."),
    models: schemas/* record */.g1P(schemas/* string */.YjP().regex(model_name/* MODEL_NAME */.U, {
        error: (issue) => `found ${(0,quote/* quote */.hD)(String(issue.input))}; accepted: ${model_name/* MODEL_NAME_ACCEPTED */.W}`,
    }), modelSchema)
        .refine((models) => Object.keys(models).length > 0, { error: "at least one model" })
        .describe("Models by name."),
})
    .describe("How models are judged before they are merged, released and served.");

;// CONCATENATED MODULE: ./shared/config/load.ts






/** Far above any configuration written by people; a parser's time and memory end here. */
const LONGEST_FILE = 1_048_576;
/** An alias may expand to nodes that hold aliases; beyond this many expansions the file is an attack. */
const MOST_ALIASES = 100;
/**
 * Reads modelgate.yml. Either the YAML itself is wrong, or all problems with keys, types, references and gates are reported together, those
 * of every model and not only of the one that is judged.
 */
function loadConfig({ text, shownPath }, metrics) {
    if (text.length > LONGEST_FILE) {
        const message = `the file is larger than ${String(LONGEST_FILE)} characters`;
        return failed([{ code: "config-too-large", place: { file: shownPath }, message }]);
    }
    const parsed = parseYaml(text, shownPath);
    if (parsed.kind === "problems")
        return parsed;
    const { data, locate } = parsed;
    const checked = configSchema.safeParse(data);
    // A file with a bad key gets its gates checked all the same: nobody should mend it twice.
    const references = checkReferences(checked.success ? checked.data : salvage(data), locate, metrics);
    if (!checked.success) {
        const issues = checked.error.issues.flatMap((issue) => (0,explain_issue/* explainIssue */.J)(issue, configSchema, locate));
        return failed([...issues, ...references.problems]);
    }
    if (references.problems.length > 0)
        return failed(references.problems);
    return { kind: "config", config: checked.data, gates: references.gates, locate };
}
function failed(problems) {
    return { kind: "problems", problems: [...problems].sort(byPlace) };
}
/** In the order of the file, as people mend it. */
function byPlace(a, b) {
    return (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0);
}
function parseYaml(text, file) {
    const lineCounter = new dist/* LineCounter */.HN();
    try {
        const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter, prettyErrors: false, stringKeys: true, version: "1.2" });
        if (document.errors.some(({ code }) => code === "RESOURCE_EXHAUSTION"))
            return tooDeep(file);
        const errors = [...document.errors, ...document.warnings].slice(0, MOST_SYNTAX_ERRORS).map((error) => {
            const { line, col } = lineCounter.linePos(error.pos[0]);
            const [message, hint] = YAML_WORDS.get(error.code) ?? [sentence(error.message)];
            const problem = { code: "yaml-syntax", place: { file, line, column: col }, message };
            return hint === undefined ? problem : { ...problem, hint };
        });
        if (errors.length > 0)
            return failed(errors);
        const data = document.toJS({ maxAliasCount: MOST_ALIASES });
        return { kind: "data", data, locate: locator(document, lineCounter, text, file) };
    }
    catch (error) {
        // Converting recurses too; the alias limit and an alias without anchor are ReferenceErrors.
        if (error instanceof RangeError)
            return tooDeep(file);
        if (!(error instanceof ReferenceError))
            throw error;
        const isBomb = error.message.startsWith("Excessive");
        const message = isBomb ? `aliases expand to more than ${String(MOST_ALIASES)} nodes` : "an alias names no anchor";
        return failed([{ code: "config-aliases", place: { file }, message, hint: "Write the value out." }]);
    }
}
function tooDeep(file) {
    return failed([{ code: "config-too-deep", place: { file }, message: "the file is nested too deeply" }]);
}
/** One slip can make every later line an error; beyond the first few they say nothing new. */
const MOST_SYNTAX_ERRORS = 10;
/** Where the parser's own sentence needs other words, or a next step. */
const YAML_WORDS = new Map([
    ["TAB_AS_INDENT", ["a tab is used as indentation", "Indent with spaces."]],
    ["DUPLICATE_KEY", ["the key is given twice in one mapping", "Keep one of the two."]],
    ["BAD_SCALAR_START", ["a plain value begins with a reserved character", 'Put the value in quotes, as in "@team".']],
    ["MULTIPLE_DOCS", ["the file holds several documents; accepted: one", "Remove the line of three dashes."]],
    ["TAG_RESOLVE_FAILED", ["a tag is not understood", "Write the value without a tag."]],
]);
function sentence(message) {
    const [first = ""] = message.split("\n");
    return (0,quote/* escapeText */.X1)(first.charAt(0).toLowerCase() + first.slice(1), 120);
}


/***/ }),

/***/ 32544:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ parseGate)
});

// UNUSED EXPORTS: shiftDecimal

// EXTERNAL MODULE: ./shared/core/text/nearest.ts
var nearest = __webpack_require__(74416);
// EXTERNAL MODULE: ./shared/core/text/quote.ts
var quote = __webpack_require__(47598);
// EXTERNAL MODULE: ./shared/core/text/scan.ts
var scan = __webpack_require__(16473);
;// CONCATENATED MODULE: ./shared/core/gate/parse-slice.ts


const KEYWORDS = new Set(["and", "or", "not", "is", "in", "missing"]);
const OPERATORS = new Map([
    ["<", "<"],
    ["<=", "<="],
    [">", ">"],
    [">=", ">="],
    ["=", "="],
    ["==", "="],
    ["!=", "!="],
]);
const OPERATORS_ACCEPTED = "<, <=, >, >=, =, !=, is missing or is not missing";
/**
 * Parses `COLUMN OP VALUE [and ...]`, the condition inside `on "..."`. A column is bare, or quoted or in backticks; a value is a number
 * or a quoted text; `is missing` and `is not missing` take no value. Only `and` joins terms: a slice is a set of rows a person can name.
 */
function parseSlice(text) {
    const scanned = (0,scan/* scan */.SQ)(text);
    if (scanned.kind !== "tokens")
        return scanProblem(scanned, "slice");
    const { tokens } = scanned;
    if (tokens.length === 0)
        return failure(text, tokens, 0, "the slice is empty; accepted: COLUMN OP VALUE", 'For example on "age < 25".');
    const terms = [];
    let position = 0;
    for (;;) {
        const parsed = parseTerm(text, tokens, position);
        if (parsed.kind === "problem")
            return parsed;
        terms.push(parsed.term);
        position = parsed.next;
        const joint = tokens[position];
        if (joint === undefined)
            return { kind: "slice", slice: { text: terms.map(termText).join(" and "), terms } };
        if (joint.kind !== "word" || joint.text !== "and") {
            const hint = joint.text === "or" ? "Declare one gate a slice instead of or." : "Join terms with and.";
            return failure(text, tokens, position, `found ${(0,quote/* quote */.hD)(joint.text)} after a complete term; accepted: and, or the end`, hint);
        }
        position += 1;
    }
}
function parseTerm(text, tokens, start) {
    const column = tokens[start];
    const isName = column !== undefined && (column.kind === "quoted" || (column.kind === "word" && !KEYWORDS.has(column.text)));
    if (!isName || column.text === "") {
        const message = `expected a column name${foundToken(column)}`;
        return failure(text, tokens, start, message, "Put a name with spaces, or one that is a word of the grammar, in backticks.");
    }
    const operator = tokens[start + 1];
    if (operator?.kind === "word" && operator.text === "is")
        return parseMissing(text, tokens, start + 2, column.text);
    const symbol = operator?.kind === "symbol" ? OPERATORS.get(operator.text) : undefined;
    if (symbol === undefined) {
        const message = `expected a comparison after column ${(0,quote/* quote */.hD)(column.text)}${foundToken(operator)}; accepted: ${OPERATORS_ACCEPTED}`;
        return failure(text, tokens, start + 1, message);
    }
    const value = tokens[start + 2];
    if (symbol === "=" || symbol === "!=") {
        if (value?.kind === "quoted")
            return term({ column: column.text, operator: symbol, value: value.text }, start + 3);
        const number = finiteValue(value);
        if (number !== null)
            return term({ column: column.text, operator: symbol, value: number }, start + 3);
        const hint = value?.kind === "word" ? `Quote text values: ${(0,scan/* quoteBetween */.jB)(value.text, "'")}.` : undefined;
        return failure(text, tokens, start + 2, `expected a finite number or a quoted text${foundToken(value)}`, hint);
    }
    const number = finiteValue(value);
    if (number === null)
        return failure(text, tokens, start + 2, `expected a finite number after ${symbol}${foundToken(value)}`);
    return term({ column: column.text, operator: symbol, value: number }, start + 3);
}
function parseMissing(text, tokens, start, column) {
    const negated = tokens[start]?.kind === "word" && tokens[start].text === "not";
    const word = tokens[negated ? start + 1 : start];
    if (word?.kind !== "word" || word.text !== "missing") {
        return failure(text, tokens, negated ? start + 1 : start, `expected missing or not missing after is${foundToken(word)}`);
    }
    return term({ column, operator: negated ? "is-not-missing" : "is-missing" }, negated ? start + 2 : start + 1);
}
function term(value, next) {
    return { kind: "term", term: value, next };
}
function finiteValue(token) {
    if (token?.kind !== "number")
        return null;
    const value = Number(token.text);
    return Number.isFinite(value) ? value : null;
}
function termText(part) {
    const column = (0,scan/* quoteName */.AB)(part.column, "`", KEYWORDS);
    switch (part.operator) {
        case "is-missing":
            return `${column} is missing`;
        case "is-not-missing":
            return `${column} is not missing`;
        case "=":
        case "!=":
        case "<":
        case "<=":
        case ">":
        case ">=": {
            const value = typeof part.value === "number" ? (0,scan/* numberText */.$4)(part.value) : (0,scan/* quoteBetween */.jB)(part.value, "'");
            return `${column} ${part.operator} ${value}`;
        }
    }
}
/** `, found "x"`, or that the text ended. */
function foundToken(token) {
    return token === undefined ? ", found the end" : `, found ${(0,quote/* quote */.hD)(token.text)}`;
}
function failure(text, tokens, position, message, hint) {
    return textProblem("slice-syntax", message, spanAt(text, tokens, position), hint);
}
/** Where a token stands, or the end of the text when there is none. */
function spanAt(text, tokens, position) {
    return tokens[position] ?? { offset: text.length, length: 0 };
}
function textProblem(code, message, span, hint) {
    const problem = hint === undefined ? { code, message } : { code, message, hint };
    return { kind: "problem", problem, offset: span.offset, length: span.length };
}
/** What the scanner refused, in words. */
function scanProblem(refused, what) {
    switch (refused.kind) {
        case "unclosed-quote": {
            // In a YAML file ` #` begins a comment, which is how a closing quote most often gets lost.
            const hint = "Close the quote, or write it twice to mean the character itself; in YAML, quote a gate that holds ` #` or `: `.";
            return textProblem(`${what}-syntax`, `the quote ${refused.text} is never closed`, refused, hint);
        }
        case "control-character":
            return textProblem(`${what}-syntax`, `a ${what} is one line of text, found the control character ${(0,quote/* quote */.hD)(refused.text)}`, refused);
    }
}

;// CONCATENATED MODULE: ./shared/core/gate/parse-comparison.ts



const ACCEPTED = ">= NUMBER, <= NUMBER, > NUMBER, < NUMBER or no-worse-than champion [by MARGIN]";
const LIMIT_KINDS = new Map([
    [">=", "at-least"],
    ["<=", "at-most"],
    [">", "above"],
    ["<", "below"],
]);
const MIRRORED = new Map([
    [">=", "<="],
    ["<=", ">="],
    [">", "<"],
    ["<", ">"],
]);
/** Parses the end of a gate: a limit, or `no-worse-than champion` with its margin made explicit. */
function parseComparison(context) {
    const token = context.tokens[context.start];
    if (token?.kind === "word" && token.text === "no-worse-than")
        return parseChampion(context);
    const kind = token?.kind === "symbol" ? LIMIT_KINDS.get(token.text) : undefined;
    if (token === undefined || kind === undefined) {
        const message = `expected a comparison after ${(0,quote/* quote */.hD)(before(context))}${foundToken(token)}; accepted: ${ACCEPTED}`;
        return problemAt(context, context.start, message, HINTS.get(token?.text ?? ""));
    }
    return parseLimit(context, kind, token.text);
}
function before({ text, tokens, start }) {
    const last = tokens[start - 1];
    return last === undefined ? "" : text.slice(last.offset, last.offset + last.length);
}
const ORDER_HINT = 'The order is METRIC [by ATTRIBUTE] [on "SLICE"] COMPARISON.';
const EQUALITY_HINT = "A measured value never equals a limit exactly; say on which side of it the metric must lie.";
const HINTS = new Map([
    ["=", EQUALITY_HINT],
    ["==", EQUALITY_HINT],
    ["on", ORDER_HINT],
    ["by", ORDER_HINT],
    ["≥", "Write >=."],
    ["≤", "Write <=."],
]);
function parseLimit(context, kind, symbol) {
    const { entry, tokens, start } = context;
    const token = tokens[start + 1];
    const limit = token?.kind === "number" ? Number(token.text) : Number.NaN;
    if (!Number.isFinite(limit))
        return problemAt(context, start + 1, `expected a finite number after ${symbol}${foundToken(token)}`);
    if (tokens[start + 2]?.text === "%") {
        return problemAt(context, start + 2, "a limit is a plain number, found a percentage", `Write ${(0,scan/* numberText */.$4)(limit / 100)}.`);
    }
    const trailing = trailingProblem(context, start + 2);
    if (trailing !== null)
        return trailing;
    const wrongSide = entry.direction === "higher-is-better"
        ? kind === "at-most" || kind === "below"
        : entry.direction === "lower-is-better" && (kind === "at-least" || kind === "above");
    if (wrongSide) {
        const better = entry.direction === "higher-is-better" ? "higher" : "lower";
        const message = `${entry.id} is better when ${better}, so a better model would miss ${(0,quote/* quote */.hD)(`${entry.id} ${symbol} ${(0,scan/* numberText */.$4)(limit)}`)}`;
        const hint = `Write ${entry.id} ${MIRRORED.get(symbol) ?? symbol} ${(0,scan/* numberText */.$4)(limit)}.`;
        return problemAt(context, start, message, hint, "gate-direction");
    }
    return { kind: "comparison", value: { kind, limit: limit === 0 ? 0 : limit } };
}
function parseChampion(context) {
    const { entry, tokens, start } = context;
    const champion = tokens[start + 1];
    if (champion?.kind !== "word" || champion.text !== "champion") {
        return problemAt(context, start + 1, `expected champion after no-worse-than${foundToken(champion)}`);
    }
    if (tokens[start + 2] === undefined) {
        if (entry.defaultMargin !== null)
            return withMargin(entry.defaultMargin);
        const hint = "Say by how much it may be worse: no-worse-than champion by MARGIN.";
        return problemAt(context, start + 2, `${entry.id} has no default margin`, hint, "gate-margin");
    }
    const by = tokens[start + 2];
    if (by?.kind !== "word" || by.text !== "by") {
        return problemAt(context, start + 2, `expected by MARGIN after champion${foundToken(by)}`);
    }
    return parseMargin(context, start + 3);
}
function parseMargin(context, position) {
    const token = context.tokens[position];
    const isRelative = context.tokens[position + 1]?.text === "%";
    // The exponent shifts the decimal point exactly; dividing by 100 would round.
    const value = token?.kind === "number" ? Number(isRelative ? percentText(token.text) : token.text) : Number.NaN;
    if (!Number.isFinite(value) || value < 0) {
        const message = `expected a margin that is a number or a percentage, 0 or more${foundToken(token)}`;
        return problemAt(context, position, message, "For example by 0.005, or by 2% of the champion's value.", "gate-margin");
    }
    return (trailingProblem(context, position + (isRelative ? 2 : 1)) ??
        withMargin({ kind: isRelative ? "relative" : "absolute", value }));
}
function percentText(text) {
    const [mantissa = "", exponent = "0"] = text.toLowerCase().split("e");
    return `${mantissa}e${String(Number(exponent) - 2)}`;
}
function withMargin(margin) {
    const value = margin.value === 0 ? 0 : margin.value;
    return { kind: "comparison", value: { kind: "no-worse-than-champion", margin: { kind: margin.kind, value } } };
}
function trailingProblem(context, position) {
    const token = context.tokens[position];
    if (token === undefined)
        return null;
    const hint = token.text === "by" || token.text === "on" ? ORDER_HINT : undefined;
    return problemAt(context, position, `found ${(0,quote/* quote */.hD)(token.text)} after the end of the gate`, hint);
}
function problemAt(context, position, message, hint, code = "gate-syntax") {
    return textProblem(code, message, spanAt(context.text, context.tokens, position), hint);
}

;// CONCATENATED MODULE: ./shared/core/gate/parse-gate.ts





const parse_gate_KEYWORDS = new Set(["by", "on", "no-worse-than", "champion"]);
/**
 * Parses `METRIC [by ATTRIBUTE] [on "SLICE"] COMPARISON`, the same in modelgate.yml, in the `gates` input and in reports.
 * The gate's `text` is canonical: the default margin is written out, numbers are in shortest form, and parsing it gives the same gate.
 * A gate that a better model would miss (`roc_auc <= 0.85`) is refused: it is a slip of the pen more often than a wish.
 */
function parseGate(text, { advisory, metrics }) {
    const scanned = (0,scan/* scan */.SQ)(text);
    if (scanned.kind !== "tokens")
        return scanProblem(scanned, "gate");
    const { tokens } = scanned;
    if (tokens.length === 0)
        return textProblem("gate-syntax", "the gate is empty", spanAt(text, tokens, 0), EXAMPLE);
    const entry = parseMetric(text, tokens, metrics);
    if ("problem" in entry)
        return entry;
    const by = parseAttribute(text, tokens, 1);
    if (by.kind === "problem")
        return by;
    const on = parseOn(text, tokens, by.next);
    if (on.kind === "problem")
        return on;
    const context = { text, tokens, start: on.next, entry };
    const comparison = parseComparison(context);
    if (comparison.kind === "problem")
        return comparison;
    const gate = { metric: entry.id, by: by.value, on: on.value, comparison: comparison.value, advisory };
    return { kind: "gate", gate: { text: gateText(gate), ...gate } };
}
const EXAMPLE = "For example roc_auc >= 0.85, or accuracy no-worse-than champion by 0.01.";
function parseMetric(text, tokens, metrics) {
    const token = tokens[0];
    if (token?.kind !== "word") {
        return textProblem("gate-syntax", `a gate begins with a metric${foundToken(token)}`, spanAt(text, tokens, 0), EXAMPLE);
    }
    const entry = metrics.metricEntry(token.text);
    if (entry !== undefined)
        return entry;
    const hint = (0,nearest/* didYouMean */.au)(token.text, metrics.metricIds(), "docs/metrics.md lists every metric.");
    return textProblem("unknown-metric", `unknown metric ${(0,quote/* quote */.hD)(token.text)}`, token, hint);
}
function isWord(token, text) {
    return token?.kind === "word" && token.text === text;
}
function parseAttribute(text, tokens, start) {
    if (!isWord(tokens[start], "by"))
        return { kind: "part", value: null, next: start };
    const attribute = tokens[start + 1];
    const named = attribute?.kind === "quoted" || (attribute?.kind === "word" && !parse_gate_KEYWORDS.has(attribute.text));
    if (attribute === undefined || !named || attribute.text === "") {
        const message = `expected a sensitive attribute after by${foundToken(attribute)}`;
        return textProblem("gate-syntax", message, spanAt(text, tokens, start + 1), "For example equal_opportunity_difference by sex <= 0.1.");
    }
    const following = tokens[start + 2];
    if (following?.text === "," || isWord(following, "and")) {
        const message = `a gate takes one attribute, found ${(0,quote/* quote */.hD)(following?.text ?? "")} after ${(0,quote/* quote */.hD)(attribute.text)}`;
        return textProblem("gate-syntax", message, spanAt(text, tokens, start + 2), "Declare one gate an attribute.");
    }
    return { kind: "part", value: attribute.text, next: start + 2 };
}
function parseOn(text, tokens, start) {
    if (!isWord(tokens[start], "on"))
        return { kind: "part", value: null, next: start };
    const quoted = tokens[start + 1];
    if (quoted?.kind !== "quoted" || quoted.mark === "`") {
        const message = `expected a slice in double quotes after on${foundToken(quoted)}`;
        return textProblem("gate-syntax", message, spanAt(text, tokens, start + 1), 'For example recall on "age < 25" >= 0.6.');
    }
    const parsed = parseSlice(quoted.text);
    if (parsed.kind === "slice")
        return { kind: "part", value: parsed.slice, next: start + 2 };
    const from = quoted.offsets[parsed.offset] ?? quoted.offset + quoted.length - 1;
    const to = quoted.offsets[parsed.offset + parsed.length] ?? from;
    return { ...parsed, offset: from, length: to - from };
}
/** Canonical text of a gate's parts. */
function gateText(gate) {
    const parts = [gate.metric];
    if (gate.by !== null)
        parts.push("by", (0,scan/* quoteName */.AB)(gate.by, '"', parse_gate_KEYWORDS));
    if (gate.on !== null)
        parts.push("on", (0,scan/* quoteBetween */.jB)(gate.on.text, '"'));
    parts.push(comparisonText(gate.comparison));
    return parts.join(" ");
}
function comparisonText(comparison) {
    switch (comparison.kind) {
        case "at-least":
            return `>= ${(0,scan/* numberText */.$4)(comparison.limit)}`;
        case "at-most":
            return `<= ${(0,scan/* numberText */.$4)(comparison.limit)}`;
        case "above":
            return `> ${(0,scan/* numberText */.$4)(comparison.limit)}`;
        case "below":
            return `< ${(0,scan/* numberText */.$4)(comparison.limit)}`;
        case "no-worse-than-champion": {
            const { kind, value } = comparison.margin;
            return `no-worse-than champion by ${kind === "relative" ? `${shiftDecimal((0,scan/* numberText */.$4)(value), 2)}%` : (0,scan/* numberText */.$4)(value)}`;
        }
    }
}
/**
 * Moves the decimal point of a number's text, exactly. Multiplying would not do: 0.07 * 100 is 7.000000000000001, and the gate that a
 * report prints would no longer be the gate that was judged.
 */
function shiftDecimal(text, places) {
    const [mantissa = "", exponent = "0"] = text.toLowerCase().split("e");
    const [whole = "", fraction = ""] = mantissa.split(".");
    const power = Number(exponent) + places - fraction.length;
    const digits = `${whole}${fraction}`.replace(/^0+(?=\d)/u, "");
    if (digits === "0")
        return "0";
    if (power >= 0 && power <= 20)
        return digits + "0".repeat(power);
    if (power < 0 && power >= -20) {
        const padded = digits.padStart(1 - power, "0");
        const decimals = padded.slice(power).replace(/0+$/u, "");
        return decimals === "" ? padded.slice(0, power) : `${padded.slice(0, power)}.${decimals}`;
    }
    return `${digits}e${String(power)}`;
}


/***/ }),

/***/ 41278:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C1: () => (/* binding */ aliasProblem),
/* harmony export */   Jy: () => (/* binding */ ALIAS_ACCEPTED),
/* harmony export */   Uy: () => (/* binding */ RESERVED_PREFIX),
/* harmony export */   Vj: () => (/* binding */ isAlias)
/* harmony export */ });
/* harmony import */ var _text_quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47598);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49950);


/** Tags of the journal begin so; no alias may. */
const RESERVED_PREFIX = "modelgate-";
const ALIAS_ACCEPTED = "letters, digits and . _ -, at most 60; no version, and not beginning with modelgate- or sha256-";
const ALIAS = /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/u;
/** An alias is a tag among versions and journal entries, so it must not read like one of them. */
function isAlias(text) {
    return (ALIAS.test(text) && (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .parseVersion */ .ot)(text) === null && !text.startsWith(RESERVED_PREFIX) && !text.startsWith("sha256-"));
}
function aliasProblem(text) {
    if (isAlias(text))
        return null;
    return { code: "bad-alias", input: "alias", message: `found ${(0,_text_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)}; accepted: ${ALIAS_ACCEPTED}` };
}


/***/ }),

/***/ 77903:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   _M: () => (/* binding */ repositoryOf),
/* harmony export */   w_: () => (/* binding */ LOCATION_ACCEPTED),
/* harmony export */   zS: () => (/* binding */ parseLocation)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46677);
/* harmony import */ var _text_quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47598);


const LOCATION_ACCEPTED = "oci://HOST/PATH or oci-layout:FOLDER";
/** A component of a repository's name. @source opencontainers/distribution-spec v1.1.1, "Pulling manifests" */
const COMPONENT = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/u;
const HOST = /^(?:\[[0-9a-f:]+\]|[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(?::\d{1,5})?$/u;
const LONGEST_REPOSITORY = 255;
/** Parses `oci://ghcr.io/octo-org/models`, `oci+http://registry:5000/models` (unencrypted, by name) or `oci-layout:registry`. */
function parseLocation(text) {
    const layout = /^oci-layout:(?!\/\/)(.+)$/su.exec(text)?.[1];
    if (layout !== undefined && !/[\n\0]/u.test(layout))
        return { kind: "location", location: { kind: "oci-layout", path: layout, text } };
    const [, plain, rest] = /^oci(\+http)?:\/\/(.+)$/u.exec(text) ?? [];
    if (rest === undefined)
        return refused(text, `accepted: ${LOCATION_ACCEPTED}`);
    const [authority = "", ...components] = rest.replace(/\/+$/u, "").split("/");
    const host = authority.toLowerCase();
    if (authority.includes("@"))
        return refused("oci://…@…", "a location holds no credentials", "Log in with `docker login`, or use the inputs.");
    if (!HOST.test(host))
        return refused(text, "the host is not one; accepted: HOST or HOST:PORT");
    if (!components.every((component) => COMPONENT.test(component)))
        return refused(text, "the path holds lower-case letters, digits and single . _ - between them");
    const isPlain = plain !== undefined || isLoopback(host);
    return { kind: "location", location: { kind: "oci", host, path: components.join("/"), isPlain, text } };
}
/** This machine: traffic to it crosses no network, and local registries speak no TLS. */
function isLoopback(host) {
    const name = host.replace(/:\d+$/u, "");
    return name === "localhost" || name === "[::1]" || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/u.test(name);
}
/**
 * The repository of one model. Registries know lower case only, and a name that was folded to it could meet another's, so such a
 * name is refused for every kind of registry: what is in a layout can then be copied to a server.
 */
function repositoryOf(location, model) {
    const repository = location.kind === "oci" && location.path !== "" ? `${location.path}/${model}` : model;
    if (COMPONENT.test(model) && repository.length <= LONGEST_REPOSITORY)
        return { kind: "repository", repository };
    return {
        kind: "problem",
        problem: {
            code: "model-name-not-registrable",
            input: "model",
            message: `${(0,_text_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(model)} cannot name a repository; accepted: lower-case letters and digits, with single . _ - between them`,
            hint: "Rename the model in modelgate.yml; registries know no upper case.",
        },
    };
}
function refused(text, why, hint) {
    const problem = { code: "bad-registry-location", input: "registry", message: `found ${(0,_text_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(text, 80)}; ${why}` };
    return { kind: "problem", problem: hint === undefined ? problem : { ...problem, hint } };
}


/***/ }),

/***/ 49950:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   cu: () => (/* binding */ generatedVersion),
/* harmony export */   ot: () => (/* binding */ parseVersion),
/* harmony export */   vD: () => (/* binding */ VERSION_ACCEPTED)
/* harmony export */ });
const VERSION_ACCEPTED = "a semantic version without build metadata, such as 1.4.0 or 1.4.0-rc.1";
const NUMBER = "(?:0|[1-9]\\d*)";
const IDENTIFIER = `(?:${NUMBER}|\\d*[A-Za-z-][0-9A-Za-z-]*)`;
/** @source semver.org 2.0.0, items 2 and 9; no build metadata, because a tag cannot hold `+` */
const VERSION = new RegExp(`^(${NUMBER})\\.(${NUMBER})\\.(${NUMBER})(?:-(${IDENTIFIER}(?:\\.${IDENTIFIER})*))?$`, "u");
/** A tag holds 128 characters. */
const LONGEST = 100;
/** Null for what is no version. */
function parseVersion(text) {
    const match = text.length > LONGEST ? null : VERSION.exec(text);
    if (match === null)
        return null;
    const [, major = "0", minor = "0", patch = "0", prerelease] = match;
    return {
        text,
        numbers: [BigInt(major), BigInt(minor), BigInt(patch)],
        prerelease: prerelease === undefined ? [] : prerelease.split("."),
    };
}
/** Oldest first. @source semver.org 2.0.0, item 11 */
function compareVersions(left, right) {
    for (const [at, number] of left.numbers.entries()) {
        const other = right.numbers[at] ?? 0n;
        if (number !== other)
            return number < other ? -1 : 1;
    }
    // A version comes after its own pre-releases.
    if (left.prerelease.length === 0 || right.prerelease.length === 0)
        return right.prerelease.length - left.prerelease.length === 0 ? 0 : left.prerelease.length === 0 ? 1 : -1;
    const length = Math.max(left.prerelease.length, right.prerelease.length);
    for (let at = 0; at < length; at += 1) {
        const order = compareIdentifiers(left.prerelease[at], right.prerelease[at]);
        if (order !== 0)
            return order;
    }
    return 0;
}
function compareIdentifiers(left, right) {
    if (left === right)
        return 0;
    if (left === undefined)
        return -1;
    if (right === undefined)
        return 1;
    const isNumber = [left, right].map((identifier) => /^\d+$/u.test(identifier));
    if (isNumber[0] === true && isNumber[1] === true)
        return BigInt(left) < BigInt(right) ? -1 : 1;
    if (isNumber[0] !== isNumber[1])
        return isNumber[0] === true ? -1 : 1;
    return left < right ? -1 : 1;
}
/**
 * The version of a model that was given none: `0.0.0-m` and the first twelve digits of its digest. The same bytes have the same version on
 * every machine and in every run, so running again registers nothing twice. It says nothing of order; the registry's dates do.
 */
function generatedVersion(modelSha256) {
    return `0.0.0-m${modelSha256.slice(0, 12)}`;
}


/***/ }),

/***/ 16473:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ numberText),
/* harmony export */   AB: () => (/* binding */ quoteName),
/* harmony export */   SQ: () => (/* binding */ scan),
/* harmony export */   jB: () => (/* binding */ quoteBetween)
/* harmony export */ });
const SPACE = /[ \t]+/uy;
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u;
const WORD = /[\p{L}_][\p{L}\p{M}\p{N}_.-]*/uy;
const NUMBER = /[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/uy;
const SYMBOL = /<=|>=|==|!=|[^]/uy;
const QUOTES = "\"'`";
/**
 * Splits a one-line text into words (letters, digits, `_ . -`), numbers, quoted texts and symbols.
 * A quote inside a quoted text is written twice, as in SQL and CSV: nesting then needs no pile of backslashes.
 */
function scan(text) {
    const control = CONTROL.exec(text.replaceAll("\t", " "));
    if (control !== null)
        return { kind: "control-character", text: control[0], offset: control.index, length: 1 };
    const tokens = [];
    let offset = 0;
    while (offset < text.length) {
        const space = matchAt(SPACE, text, offset);
        if (space !== null) {
            offset += space.length;
            continue;
        }
        const token = QUOTES.includes(text.charAt(offset)) ? quotedAt(text, offset) : plainAt(text, offset);
        if (token === null)
            return { kind: "unclosed-quote", text: text.charAt(offset), offset, length: text.length - offset };
        tokens.push(token);
        offset += token.length;
    }
    return { kind: "tokens", tokens };
}
function matchAt(pattern, text, offset) {
    pattern.lastIndex = offset;
    return pattern.exec(text)?.[0] ?? null;
}
function plainAt(text, offset) {
    const word = matchAt(WORD, text, offset);
    if (word !== null)
        return { kind: "word", text: word, offset, length: word.length };
    const number = matchAt(NUMBER, text, offset);
    if (number !== null)
        return { kind: "number", text: number, offset, length: number.length };
    const symbol = matchAt(SYMBOL, text, offset) ?? text.charAt(offset);
    return { kind: "symbol", text: symbol, offset, length: symbol.length };
}
function quotedAt(text, offset) {
    const mark = text.charAt(offset);
    const offsets = [];
    let content = "";
    let index = offset + 1;
    while (index < text.length) {
        const unit = text.charAt(index);
        const doubled = unit === mark && text.charAt(index + 1) === mark;
        if (unit === mark && !doubled) {
            offsets.push(index);
            return { kind: "quoted", text: content, mark, offsets, offset, length: index + 1 - offset };
        }
        offsets.push(index);
        content += unit;
        index += doubled ? 2 : 1;
    }
    return null;
}
/** A name as the grammar reads it back: bare where it can be, otherwise between `mark`s with marks inside doubled. */
function quoteName(name, mark, keywords) {
    const bare = matchAt(WORD, name, 0) === name && !keywords.has(name);
    return bare ? name : quoteBetween(name, mark);
}
function quoteBetween(text, mark) {
    return `${mark}${text.replaceAll(mark, mark + mark)}${mark}`;
}
/** Decimal text of a finite number; negative zero is zero, because no reader means it. */
function numberText(value) {
    return String(value === 0 ? 0 : value);
}


/***/ }),

/***/ 38524:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pt: () => (/* binding */ modelFacts),
/* harmony export */   U1: () => (/* binding */ digestSection),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   VN: () => (/* binding */ verifySection),
/* harmony export */   sJ: () => (/* binding */ dataSection)
/* harmony export */ });
/* harmony import */ var _cell_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55437);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46682);
/* harmony import */ var _number_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82344);



/** First characters of a digest: enough to tell files apart by eye; the whole one stands under "Digests". */
const SHORT_DIGEST = 12;
function shortDigest(sha256) {
    return sha256.slice(0, SHORT_DIGEST);
}
/** Every digest in full, never dropped: it is what makes the report about this file and no other. */
function digestSection({ subject, champion, data, policy }) {
    const facts = [
        { label: "Model", value: (0,_cell_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(subject.sha256) },
        ...(champion === null ? [] : [{ label: "Champion", value: (0,_cell_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(champion.sha256) }]),
        ...(data === null ? [] : [{ label: "Data", value: (0,_cell_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(data.sha256) }]),
        { label: "Policy", value: (0,_cell_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(policy.sha256) },
    ];
    const blocks = [{ kind: "facts", facts }];
    if (subject.files.length > 1) {
        blocks.push({
            kind: "table",
            caption: "The model's digest is the root over these files.",
            columns: [
                { title: "File", align: "left" },
                { title: "SHA-256", align: "left" },
            ],
            rows: subject.files.map(({ path, sha256 }) => [(0,_cell_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(path), (0,_cell_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(sha256)]),
        });
    }
    return { id: "digests", title: "Digests", keep: "essential", folded: true, blocks };
}
/** The rows that were judged, and those left out with the reason. */
function dataSection({ data }) {
    if (data === null)
        return null;
    const excluded = data.excluded.map(({ reason, n }) => [
        (0,_cell_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(reason),
        (0,_cell_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(n === null ? "suppressed" : (0,_number_js__WEBPACK_IMPORTED_MODULE_1__/* .countText */ .lT)(n)),
    ]);
    const seen = data.rows === null
        ? "Not evaluated: the run stopped before."
        : `${(0,_number_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(data.rows, "row")} evaluated; ${excluded.length === 0 ? "none left out" : "some left out"}.`;
    const blocks = [{ kind: "paragraph", text: seen }];
    if (excluded.length > 0) {
        blocks.push({
            kind: "table",
            caption: "Rows left out of every number above.",
            columns: [
                { title: "Reason", align: "left" },
                { title: "Rows", align: "right" },
            ],
            rows: excluded,
        });
    }
    return { id: "data", title: "Data", keep: excluded.length === 0 ? 50 : 85, folded: false, blocks };
}
/** What the model file says of itself. */
function modelFacts(identity) {
    const operators = identity.operators.map(({ domain, type, count }) => `${domain === "" ? "" : `${domain}.`}${type}${count > 1 ? ` × ${String(count)}` : ""}`);
    return [
        { label: "Size", value: (0,_cell_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_number_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesText */ .pV)(identity.sizeBytes)) },
        { label: "Producer", value: (0,_cell_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(identity.producer === "" ? "not named" : identity.producer) },
        {
            label: "ONNX",
            value: (0,_cell_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(`IR ${String(identity.irVersion)}; ${identity.opsets.map(({ domain, version }) => `${domain === "" ? "ai.onnx" : domain} ${String(version)}`).join(", ")}`),
        },
        { label: "Inputs", value: (0,_cell_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(list(identity.inputs.map(valueText))) },
        { label: "Outputs", value: (0,_cell_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(list(identity.outputs.map(valueText))) },
        { label: "Operators", value: (0,_cell_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(list(operators)) },
    ];
}
/** How a reader in ten years checks that this report is about the file in hand, and gets the same numbers. */
function verifySection(result, seed) {
    const [file] = result.subject.files;
    const single = result.subject.files.length === 1 && file !== undefined;
    const check = single
        ? [`sha256sum ${quoted(file.path)}`, `# ${result.subject.sha256}`]
        : ["# each file's digest is listed under Digests", "sha256sum FILE"];
    return {
        id: "verify",
        title: "How to verify",
        keep: 30,
        folded: true,
        blocks: [
            { kind: "paragraph", text: "The model's digest must be the one that this report names:" },
            { kind: "code", text: check.join("\n") },
            {
                kind: "paragraph",
                text: `With the same model, data and policy (by their digests), tool version and seed ${String(seed)}, the check gives the same result, byte for byte:`,
            },
            { kind: "code", text: `modelgate ${result.action} --model ${quoted(result.model)}` },
        ],
    };
}
function valueText(value) {
    if (value.kind !== "tensor")
        return `${value.name}: ${value.kind}`;
    const shape = value.shape === null ? "any shape" : `[${value.shape.map((size) => size ?? "?").join(", ")}]`;
    return `${value.name}: ${value.elementType} ${shape}`;
}
function list(items) {
    const shown = items.slice(0, 12).join("; ");
    if (items.length === 0)
        return "none";
    return items.length > 12 ? `${shown}; and ${String(items.length - 12)} more` : shown;
}
/** A word as a POSIX shell reads it back; a name that is safe as it stands stays readable. */
function quoted(word) {
    return /^[\w./-]+$/u.test(word) && !word.startsWith("-") ? word : `'${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(word).replaceAll("'", "'\\''")}'`;
}


/***/ }),

/***/ 93953:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ defineMain),
/* harmony export */   z: () => (/* binding */ withoutEvaluation)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46677);
/* harmony import */ var _spec_parse_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47801);


/** The evidence of an action that evaluates nothing: no model was walked, no interval made. */
function withoutEvaluation(commit, builtOn) {
    return {
        identity: null,
        runtime: null,
        confidence: null,
        seed: null,
        replicates: null,
        commit,
        builtOn: builtOn.map((sha256) => ({ sha256 })),
    };
}
/** Ties an action's spec to what it does: inputs arrive typed, or every problem of all of them is thrown at once. */
function defineMain(spec, run) {
    return {
        spec,
        async run(raw, runtime) {
            const parsed = (0,_spec_parse_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .parseInputs */ .T)(spec.inputs, raw, runtime.showInput);
            if (parsed.kind === "problems") {
                throw (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problemsError */ .$j)("input", parsed.problems);
            }
            for (const { input, message, hint } of parsed.warnings) {
                runtime.warn(`${input ?? ""} ${message}${hint === undefined ? "" : `: ${hint}`}`);
            }
            return run(parsed.values, runtime);
        },
    };
}


/***/ })

};
