export const id = 1636;
export const ids = [1636];
export const modules = {

/***/ 81636:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./shared/adapters/collect-records.ts
var collect_records = __webpack_require__(71954);
// EXTERNAL MODULE: ./shared/adapters/files/digest-files.ts
var digest_files = __webpack_require__(73765);
// EXTERNAL MODULE: ./shared/adapters/files/model-inspector.ts
var model_inspector = __webpack_require__(24258);
// EXTERNAL MODULE: ./shared/adapters/github/approvals.ts
var approvals = __webpack_require__(70943);
// EXTERNAL MODULE: ./shared/adapters/registry/open-registry.ts + 20 modules
var open_registry = __webpack_require__(44646);
// EXTERNAL MODULE: ./shared/runtime/action-main.ts
var action_main = __webpack_require__(93953);
// EXTERNAL MODULE: ./shared/runtime/load-policy.ts + 11 modules
var load_policy = __webpack_require__(94233);
// EXTERNAL MODULE: ./shared/runtime/registry-request.ts
var registry_request = __webpack_require__(97058);
// EXTERNAL MODULE: ./shared/runtime/system-clock.ts
var system_clock = __webpack_require__(72483);
// EXTERNAL MODULE: ./shared/runtime/version.ts
var version = __webpack_require__(39029);
// EXTERNAL MODULE: ./shared/runtime/workflow-run.ts
var workflow_run = __webpack_require__(80916);
// EXTERNAL MODULE: ./shared/report/cell.ts
var cell = __webpack_require__(55437);
// EXTERNAL MODULE: ./shared/report/check-report.ts
var check_report = __webpack_require__(1544);
// EXTERNAL MODULE: ./shared/report/escape.ts
var report_escape = __webpack_require__(46682);
// EXTERNAL MODULE: ./shared/report/gate-section.ts + 2 modules
var gate_section = __webpack_require__(68420);
// EXTERNAL MODULE: ./shared/report/number.ts
var number = __webpack_require__(82344);
// EXTERNAL MODULE: ./shared/report/provenance-section.ts
var provenance_section = __webpack_require__(38524);
// EXTERNAL MODULE: ./shared/report/words.ts + 1 modules
var words = __webpack_require__(17121);
;// CONCATENATED MODULE: ./actions/register/report.ts







const LONGEST_NAME = 80;
/** The report of a registration: what the model is called now, on what it was registered, and how others get it. Pure. */
function registrationReport(outcome) {
    const { result } = outcome;
    const sections = [
        stopSection(outcome),
        registeredSection(outcome),
        requirementSection(outcome),
        fileSection(outcome),
        useSection(outcome),
        modelSection(outcome),
        (0,provenance_section/* digestSection */.U1)(result),
    ];
    return {
        title: `register: ${(0,report_escape/* shorten */.ml)(result.model, LONGEST_NAME)} ${result.details.version}`,
        verdict: result.verdict,
        headline: headline(outcome),
        actions: (0,gate_section/* nextActions */.ji)(result),
        facts: glance(outcome),
        sections: sections.filter((section) => section !== null),
    };
}
function headline({ result, alias }) {
    const { outcome, version, registry } = result.details;
    const [finding] = result.findings;
    const moved = alias === null || alias.expected === result.details.manifestDigest ? null : alias.name;
    switch (outcome) {
        case "registered":
            return `${result.model} ${version} is registered in ${(0,report_escape/* clip */.$Q)(registry, LONGEST_NAME)}${result.verdict === "warn" ? ", with warnings" : ""}.`;
        case "already-registered":
            return `${result.model} ${version} was registered already, with the same content; ${moved === null ? "nothing was changed" : `${moved} points at it now`}.`;
        case "refused":
            return `Not registered: ${finding === undefined ? result.reasonCodes.map(words/* reasonSentence */.Ux).join("; ") : finding.detail.replace(/\.$/u, "")}.`;
    }
}
function glance({ result, request }) {
    const { details } = result;
    return [
        {
            label: "Model",
            value: (0,cell/* text */.Qq)(`${(0,report_escape/* clip */.$Q)(request.policy.modelPathShown ?? result.model, LONGEST_NAME)} (${(0,provenance_section/* shortDigest */.VK)(result.subject.sha256)})`),
        },
        { label: "Version", value: (0,cell/* text */.Qq)(details.version) },
        { label: "Registry", value: (0,cell/* text */.Qq)((0,report_escape/* clip */.$Q)(details.registry, LONGEST_NAME)) },
        {
            label: "Policy",
            value: (0,cell/* text */.Qq)(`${(0,report_escape/* clip */.$Q)(result.policy.source, LONGEST_NAME)} (${(0,provenance_section/* shortDigest */.VK)(result.policy.sha256)})`),
        },
    ];
}
/** Warnings do not stop a registration, so they are not headed as if they did. */
function stopSection({ result }) {
    const found = (0,check_report/* findingSection */.B)(result);
    if (found === null)
        return null;
    return { ...found, title: result.details.outcome === "refused" ? "Why it was not registered" : "Warnings" };
}
const VERSION_FROM = {
    input: "asked for",
    digest: "generated from the model's digest",
    registry: "the one that these bytes have already",
};
function registeredSection({ result, alias, plan }) {
    const { details } = result;
    if (plan === null || details.outcome === "refused")
        return null;
    const facts = [
        { label: "Repository", value: (0,cell/* code */.aY)(`${details.registry.replace(/\/+$/u, "")}/${result.model}`) },
        { label: "Version", value: (0,cell/* text */.Qq)(`${details.version}, ${VERSION_FROM[details.versionFrom]}`) },
        { label: "Manifest", value: (0,cell/* code */.aY)(details.manifestDigest) },
        ...(alias === null
            ? []
            : [
                {
                    label: "Alias",
                    value: (0,cell/* text */.Qq)(alias.expected === details.manifestDigest
                        ? `${alias.name} points here already`
                        : `${alias.name} moved here from ${alias.expected ?? "nowhere"}`),
                },
            ]),
    ];
    return {
        id: "registered",
        title: "In the registry",
        keep: "essential",
        folded: false,
        blocks: [{ kind: "facts", facts }],
    };
}
function requirementSection({ result, judged }) {
    const { approvals, checks, tier, predecessors } = result.details;
    const rows = [
        ...checks.map(({ check, required, verdict, reasonCode, records }) => [
            { kind: "verdict", verdict, advisory: !required },
            (0,cell/* text */.Qq)(check),
            (0,cell/* text */.Qq)((0,words/* reasonSentence */.Ux)(reasonCode)),
            (0,cell/* code */.aY)(records.map(provenance_section/* shortDigest */.VK).join(" ")),
        ]),
        [
            { kind: "verdict", verdict: judged.approvals.verdict, advisory: false },
            (0,cell/* text */.Qq)(`approvals: ${(0,number/* countText */.lT)(approvals.counted)} of ${(0,number/* countText */.lT)(approvals.minimum)}`),
            (0,cell/* text */.Qq)((0,words/* reasonSentence */.Ux)(approvals.reasonCode)),
            (0,cell/* text */.Qq)("–"),
        ],
    ];
    const blocks = [
        {
            kind: "table",
            caption: `What ${tier === null ? "a model without a tier" : `the tier ${tier}`} needs, judged on records of this run for exactly these bytes.`,
            columns: ["State", "Requirement", "Why", "Records"].map((title) => ({ title, align: "left" })),
            rows,
        },
    ];
    if (predecessors.length > 0) {
        blocks.push({ kind: "paragraph", text: "Records of the pull request, cited and not judged:" });
        blocks.push({ kind: "list", items: predecessors });
    }
    return { id: "requirements", title: "Requirements", keep: "essential", folded: false, blocks };
}
function fileSection({ result }) {
    return {
        id: "files",
        title: "Files",
        keep: 60,
        folded: true,
        blocks: [
            {
                kind: "table",
                caption: "Each file is a layer of its own bytes.",
                columns: [
                    { title: "File", align: "left" },
                    { title: "Size", align: "right" },
                    { title: "SHA-256", align: "left" },
                ],
                rows: result.details.files.map(({ path, sizeBytes, sha256 }) => [
                    (0,cell/* code */.aY)(path),
                    (0,cell/* text */.Qq)((0,number/* bytesText */.pV)(sizeBytes)),
                    (0,cell/* code */.aY)(sha256),
                ]),
            },
        ],
    };
}
/** How somebody who has never heard of us gets the model and what was said of it. */
function useSection({ result }) {
    const { registry, outcome, manifestDigest, version } = result.details;
    if (outcome === "refused")
        return null;
    const reference = clientReference(registry, result.model);
    const commands = [
        `oras pull ${reference.flag}${reference.name}@${manifestDigest}`,
        `oras discover ${reference.flag}${reference.name}:${version}`,
        `modelgate registry show --registry ${registry} --model ${result.model} --model-version ${version}`,
    ];
    return {
        id: "use",
        title: "How to get it",
        keep: 40,
        folded: true,
        blocks: [
            {
                kind: "paragraph",
                text: "By its digest, which is what was judged; the records and the model card refer to it:",
            },
            { kind: "code", text: commands.join("\n") },
        ],
    };
}
/** A registry's place as other clients write it. */
function clientReference(registry, model) {
    const place = registry.replace(/\/+$/u, "");
    if (place.startsWith("oci-layout:"))
        return { flag: "--oci-layout ", name: `${place.slice("oci-layout:".length)}/${model}` };
    const isPlain = place.startsWith("oci+http://");
    return { flag: isPlain ? "--plain-http " : "", name: `${place.replace(/^oci(?:\+http)?:\/\//u, "")}/${model}` };
}
function modelSection({ identity }) {
    if (identity === null)
        return null;
    return {
        id: "model",
        title: "Model",
        keep: 30,
        folded: true,
        blocks: [{ kind: "facts", facts: (0,provenance_section/* modelFacts */.Pt)(identity) }],
    };
}

;// CONCATENATED MODULE: ./actions/register/extras.ts

const CARD_FILE = "MODEL_CARD.md";
/** What the door publishes beside the report: the card, and the outputs that only register has. */
function registrationExtras({ result, card }) {
    const { outcome, version, manifestDigest, registry } = result.details;
    const isThere = outcome !== "refused";
    return {
        files: card === null ? [] : [{ name: CARD_FILE, text: card }],
        outputs: {
            outcome,
            version: isThere ? version : "",
            "manifest-digest": isThere ? manifestDigest : "",
            reference: isThere ? `${clientReference(registry, result.model).name}@${manifestDigest}` : "",
        },
    };
}

// EXTERNAL MODULE: ./shared/core/errors.ts
var errors = __webpack_require__(46677);
// EXTERNAL MODULE: ./shared/core/registry/alias.ts
var registry_alias = __webpack_require__(41278);
// EXTERNAL MODULE: ./shared/core/registry/version.ts
var registry_version = __webpack_require__(49950);
// EXTERNAL MODULE: ./shared/core/text/quote.ts
var quote = __webpack_require__(47598);
;// CONCATENATED MODULE: ./actions/register/request.ts




/**
 * What is asked for, every mistake at once.
 *
 * @param event what set the run off; null on a command line
 * @throws ModelgateError kind "input"
 */
function requestFrom({ modelVersion: version, alias, reason, predecessors = [] }, event, showInput) {
    const problems = [];
    if (event?.kind === "pull-request" || event?.kind === "merge-group") {
        problems.push({
            code: "register-before-merge",
            input: "GITHUB_EVENT_NAME",
            message: "a model is registered from the merged commit, and this run is about a change that is not merged",
            hint: "Run register on push to the default branch, after the checks have run again there.",
        });
    }
    if (version !== undefined && (0,registry_version/* parseVersion */.ot)(version) === null) {
        const bare = version.replace(/^v/u, "").replace(/\+.*$/u, "");
        const hint = (0,registry_version/* parseVersion */.ot)(bare) === null
            ? "Three numbers, and after a - what comes before the release."
            : `Did you mean ${bare}?`;
        const message = `found ${(0,quote/* quote */.hD)(version)}; accepted: ${registry_version/* VERSION_ACCEPTED */.vD}`;
        problems.push({ code: "bad-input", input: showInput("model-version"), message, hint });
    }
    const aliased = alias === undefined ? null : (0,registry_alias/* aliasProblem */.C1)(alias);
    if (aliased !== null)
        problems.push({ ...aliased, input: showInput("alias") });
    if (reason !== undefined && alias === undefined) {
        const message = "is the reason for moving an alias, and none is given";
        problems.push({ code: "bad-input", input: showInput("reason"), message });
    }
    const wrong = predecessors.filter((digest) => !/^[0-9a-f]{64}$/u.test(digest));
    if (wrong.length > 0) {
        const message = `found ${(0,quote/* quote */.hD)(wrong[0] ?? "")}; accepted: SHA-256 digests of records, 64 digits and letters a to f`;
        problems.push({ code: "bad-input", input: showInput("predecessors"), message });
    }
    (0,errors/* throwProblems */.Jh)("input", problems);
    return { version: version ?? null, alias: alias ?? null, predecessors };
}

// EXTERNAL MODULE: ./shared/core/registry/attachment.ts
var attachment = __webpack_require__(69001);
// EXTERNAL MODULE: ./shared/records/record-schema.ts
var record_schema = __webpack_require__(24176);
;// CONCATENATED MODULE: ./actions/register/seal.ts


/**
 * Writes what was decided, once its record exists: model, records, registration record and card, then the version, then the alias. A version that
 * can be found has all of it; an alias never points at one that cannot.
 */
function sealRegistration({ result, records, publication, card, alias }, { registry, actor, reason, stage }) {
    const { version, manifestDigest, registry: location } = result.details;
    return async (own) => {
        if (publication !== null) {
            stage(`Sending ${result.model} ${version} to ${location}`);
            const attachments = [
                ...records.map(({ text, statement }) => (0,attachment/* recordAttachment */.Tf)(text, { ...statement.predicate.modelgate, predicateType: record_schema/* TEST_RESULT */.bo })),
                (0,attachment/* recordAttachment */.Tf)(own.text, { createdAt: own.createdAt, action: "register", predicateType: record_schema/* TEST_RESULT */.bo }),
                ...(card === null ? [] : [(0,attachment/* cardAttachment */.EW)(card, own.createdAt)]),
            ];
            await registry.publish({ ...publication, attachments });
        }
        if (alias !== null) {
            stage(`Moving the alias ${alias.name}`);
            await registry.moveAlias({
                name: result.model,
                alias: alias.name,
                version,
                manifestDigest,
                modelSha256: result.subject.sha256,
                actor: actor === null ? null : String(actor),
                reason: reason ?? `registered ${version}`,
                expected: alias.expected,
            });
        }
    };
}

// EXTERNAL MODULE: ./actions/register/spec.ts
var spec = __webpack_require__(40179);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./shared/core/gate/requirements.ts + 3 modules
var requirements = __webpack_require__(66657);
// EXTERNAL MODULE: ./shared/core/registry/model-package.ts
var model_package = __webpack_require__(88402);
;// CONCATENATED MODULE: ./shared/core/registry/plan-registration.ts

/** The version that is looked for under its own name before the plan is made. */
function wantedVersion({ version, modelSha256 }) {
    return version ?? (0,registry_version/* generatedVersion */.cu)(modelSha256);
}
/**
 * Versions are immutable and each content has one version.
 *
 * @param ofBytes the version with the same model digest, if any
 * @param ofVersion what the wanted version means, if anything
 */
function planRegistration(request, ofBytes, ofVersion) {
    const { version, manifestDigest } = request;
    // Without a version of its own the model goes by the one that it has.
    const wanted = version ?? ofBytes?.version ?? wantedVersion(request);
    const holds = [ofBytes, ofVersion].find((present) => present?.version === wanted) ?? null;
    if (holds !== null) {
        return holds.manifestDigest === manifestDigest(wanted)
            ? { kind: "already-registered", version: wanted }
            : { kind: "version-taken", version: wanted, holds };
    }
    if (ofBytes !== null)
        return { kind: "registered-as-another-version", version: wanted, other: ofBytes.version };
    return { kind: "register", version: wanted };
}

// EXTERNAL MODULE: ./shared/records/read-evidence.ts
var read_evidence = __webpack_require__(73189);
// EXTERNAL MODULE: ./shared/records/check-record.ts
var check_record = __webpack_require__(84309);
// EXTERNAL MODULE: ./shared/report/markdown/render.ts + 1 modules
var render = __webpack_require__(42);
// EXTERNAL MODULE: ./shared/report/metric-section.ts
var metric_section = __webpack_require__(94615);
;// CONCATENATED MODULE: ./shared/report/model-card.ts









const LONGEST_CELL = 200;
/**
 * A model card in GitHub Markdown: what the model is, how it was judged, on what, by whom in number, and what nobody looked at. It holds no
 * personal data: people are counted, never named, and what disclosure control withheld is not in the records that it is written from.
 * The same records give the same card.
 */
function modelCard(source) {
    const results = source.records.map(({ statement }) => (0,check_record/* resultOf */.B)(statement));
    const sections = [
        aboutSection(source),
        dataSection(results),
        ...results.map((result) => named(result, (0,metric_section/* metricSection */.Sg)(result.metrics), "Performance")),
        ...results.map((result) => named(result, (0,metric_section/* groupSection */.hN)(result.metrics), "Groups and slices")),
        ...results.map((result) => named(result, (0,gate_section/* gateSection */.Tx)(result), "Gates")),
        limitSection(source, results),
        approvalSection(source),
        provenanceSection(source),
    ];
    const parts = sections.filter((section) => section !== null).map(sectionMarkdown);
    const intro = "Written by modelgate from the records named under Provenance. It says what was measured; what the model is for, and what it must not be used for, is for its owners to add.";
    return `${[`# Model card: ${(0,report_escape/* escapeMarkdown */.FV)(source.name)} ${(0,report_escape/* escapeMarkdown */.FV)(source.version)}`, intro, ...parts].join("\n\n")}\n`;
}
function sectionMarkdown({ title, blocks }) {
    // A card outlives the tools that draw charts; every number of a chart stands in a table.
    const written = blocks
        .filter(({ kind }) => kind !== "chart")
        .map((block) => (0,render/* blockMarkdown */.H)(block, Number.POSITIVE_INFINITY));
    return [`## ${(0,report_escape/* escapeMarkdown */.FV)(title)}`, ...written].join("\n\n");
}
function section(id, title, blocks) {
    return { id, title, keep: "essential", folded: false, blocks };
}
/** One section a check: two checks may report on the same metric from different data. */
function named({ action }, found, title) {
    return found === null ? null : { ...found, title: `${title} (${action})` };
}
function aboutSection(source) {
    const [first] = source.records.flatMap(({ statement }) => statement.predicate.modelgate.modelFacts ?? []);
    const facts = [
        { label: "Name", value: (0,cell/* text */.Qq)(source.name) },
        { label: "Version", value: (0,cell/* text */.Qq)(source.version) },
        { label: "Model digest (SHA-256)", value: (0,cell/* code */.aY)(source.modelSha256) },
        { label: "Registered as", value: (0,cell/* code */.aY)(`${source.repository}@${source.manifestDigest}`) },
        { label: "Owners", value: (0,cell/* text */.Qq)(source.owners.length === 0 ? "none declared" : source.owners.join(", ")) },
        { label: "Tier", value: (0,cell/* text */.Qq)(source.tier ?? "none declared") },
        ...(first === undefined ? [] : (0,provenance_section/* modelFacts */.Pt)(first)),
    ];
    const files = {
        kind: "table",
        caption: "Files.",
        columns: [
            { title: "File", align: "left" },
            { title: "Size", align: "right" },
            { title: "SHA-256", align: "left" },
        ],
        rows: source.files.map(({ path, sizeBytes, sha256 }) => [(0,cell/* code */.aY)(path), (0,cell/* text */.Qq)((0,number/* bytesText */.pV)(sizeBytes)), (0,cell/* code */.aY)(sha256)]),
    };
    return section("about", "About", [{ kind: "facts", facts }, files]);
}
function dataSection(results) {
    const rows = results.flatMap(({ action, data }) => {
        if (data === null)
            return [];
        const excluded = data.excluded.map(({ reason, n }) => `${n === null ? "suppressed" : (0,number/* countText */.lT)(n)} ${reason}`);
        return [
            [
                (0,cell/* text */.Qq)(action),
                (0,cell/* text */.Qq)(data.rows === null ? "not evaluated" : (0,number/* countText */.lT)(data.rows)),
                (0,cell/* text */.Qq)(excluded.length === 0 ? "none" : excluded.join("; ")),
                (0,cell/* code */.aY)(data.sha256),
            ],
        ];
    });
    if (rows.length === 0)
        return null;
    return section("data", "Evaluation data", [
        {
            kind: "table",
            caption: "What each check was run on. The data itself is not part of the card.",
            columns: [
                { title: "Check", align: "left" },
                { title: "Rows", align: "right" },
                { title: "Left out", align: "left" },
                { title: "SHA-256", align: "left" },
            ],
            rows,
        },
    ]);
}
/** What nobody looked at, or could not: the part of a card that is read last and matters first. */
function limitSection({ requirements }, results) {
    const items = [
        ...requirements.checks
            .filter(({ reasonCode }) => reasonCode !== "check-passed")
            .map(({ check, reasonCode }) => `${check}: ${(0,words/* reasonSentence */.Ux)(reasonCode)}.`),
        ...missingChecks(results).map((check) => `${check} was not run: nothing is known of what it judges.`),
        ...requirements.unjudgedGates.map(({ gate, advisory }) => `Not judged${advisory ? " (advisory)" : ""}: ${gate}`),
        ...results.flatMap(({ action, gates }) => gates
            .filter(({ verdict }) => verdict !== "pass")
            .map(({ gate, verdict, reasonCode }) => `${action}, ${gate}: ${verdict}, ${(0,words/* reasonSentence */.Ux)(reasonCode)}.`)),
        ...results
            .filter(({ predictions }) => predictions === "supplied")
            .map(({ action }) => `${action}: predictions were supplied, so it vouches for the numbers and not for the model file.`),
        ...withheld(results),
    ];
    return section("limits", "Limits, and what was not judged", [
        items.length === 0
            ? {
                kind: "paragraph",
                text: "Every gate of the policy was judged and met. What no gate asks for was not judged.",
            }
            : { kind: "list", items: items.map((item) => (0,report_escape/* shorten */.ml)(item, LONGEST_CELL)) },
    ]);
}
function missingChecks(results) {
    const run = new Set(results.map(({ action }) => action));
    return ["validate-model", "fairness-check", "performance-test"].filter((check) => !run.has(check));
}
function withheld(results) {
    return results.flatMap(({ action, metrics }) => {
        const reasons = metrics
            .filter(({ of, value }) => of === "candidate" && value === null)
            .map(({ undefinedReason }) => undefinedReason ?? "no-rows");
        return [...new Set(reasons)].sort().map((reason) => {
            const count = reasons.filter((other) => other === reason).length;
            return `${action}: ${(0,number/* counted */.hS)(count, "value")} ${(0,number/* undefinedText */.m4)(reason)}.`;
        });
    });
}
function approvalSection({ requirements: { approvals } }) {
    return section("approvals", "Approvals", [{ kind: "list", items: approvalItems(approvals) }]);
}
/** By role and number: people are nobody's business who reads a card. */
function approvalItems({ minimum, counted: people, reasonCode, seen }) {
    const counting = seen.filter(({ reason }) => reason === "approval-counts");
    const reviews = counting.filter(({ source }) => source === "review").length;
    const environments = counting.filter(({ source }) => source === "environment");
    const names = [...new Set(environments.flatMap((given) => given.environments))].sort();
    return [
        `${(0,number/* countText */.lT)(people)} of ${(0,number/* countText */.lT)(minimum)} needed: ${(0,words/* reasonSentence */.Ux)(reasonCode)}.`,
        ...(reviews > 0 ? [`As pull-request reviewers: ${(0,number/* countText */.lT)(reviews)}.`] : []),
        ...(environments.length > 0
            ? [`As environment reviewers (${names.join(", ")}): ${(0,number/* countText */.lT)(environments.length)}.`]
            : []),
    ];
}
function provenanceSection(source) {
    const facts = [
        { label: "Policy", value: (0,cell/* text */.Qq)(source.policy.source) },
        { label: "Policy digest", value: (0,cell/* code */.aY)(source.policy.sha256) },
        { label: "Commit", value: source.commit === null ? (0,cell/* text */.Qq)("not in a repository") : (0,cell/* code */.aY)(source.commit) },
        { label: "Run", value: (0,cell/* text */.Qq)(source.runUrl ?? "a command line") },
    ];
    const records = {
        kind: "table",
        caption: "Records that this card was written from.",
        columns: [
            { title: "Check", align: "left" },
            { title: "Verdict", align: "left" },
            { title: "Made at", align: "left" },
            { title: "Tool", align: "left" },
            { title: "SHA-256 of the record", align: "left" },
        ],
        rows: source.records.map(({ sha256, statement: { predicate } }) => {
            const { action, verdict, createdAt, tool } = predicate.modelgate;
            return [
                (0,cell/* text */.Qq)(action),
                { kind: "verdict", verdict, advisory: false },
                (0,cell/* code */.aY)(createdAt),
                (0,cell/* text */.Qq)(`${tool.name} ${tool.version}`),
                (0,cell/* code */.aY)(sha256),
            ];
        }),
    };
    const cited = source.predecessors.length === 0
        ? []
        : [
            { kind: "paragraph", text: "Records of the pull request, cited and not judged again:" },
            { kind: "list", items: source.predecessors },
        ];
    return section("provenance", "Provenance", [{ kind: "facts", facts }, records, ...cited]);
}

// EXTERNAL MODULE: ./shared/core/gate/verdict.ts
var gate_verdict = __webpack_require__(48319);
// EXTERNAL MODULE: ./shared/report/requirement-words.ts
var requirement_words = __webpack_require__(97142);
;// CONCATENATED MODULE: ./actions/register/conclude.ts



/** The decision as a result: registered, there already, or refused with every reason and what to do. */
function registrationResult(decided) {
    const { request, model, judged } = decided;
    const { policy } = request;
    const findings = findingsOf(decided);
    const { verdict, reasonCodes } = verdictOf(decided);
    return {
        schema: "modelgate.result/1",
        action: "register",
        model: policy.name,
        verdict,
        reasonCodes: [...reasonCodes],
        subject: {
            name: policy.name,
            sha256: model.sha256,
            files: model.files.map(({ path, sha256 }) => ({ path, sha256 })),
        },
        champion: null,
        policy: { source: policy.source.description, sha256: policy.source.sha256 },
        data: null,
        predictions: null,
        gates: [],
        metrics: [],
        notJudgedHere: [],
        details: detailsOf(decided, judged),
        findings: [...findings],
    };
}
function verdictOf({ model, judged, plan }) {
    if (plan === null) {
        // The requirements may hold and the model file itself be refused.
        if (model.refusal !== null) {
            const verdict = (0,gate_verdict/* worst */.Q)([judged.verdict, "fail"]);
            const codes = judged.verdict === "fail" ? judged.reasonCodes : [];
            return { verdict, reasonCodes: [...codes, `model-refused:${model.refusal.reason}`] };
        }
        return judged;
    }
    switch (plan.kind) {
        case "register":
            return {
                verdict: judged.verdict,
                reasonCodes: judged.verdict === "warn" ? ["registered", ...judged.reasonCodes] : ["registered"],
            };
        case "already-registered":
            return { verdict: judged.verdict, reasonCodes: ["already-registered"] };
        case "registered-as-another-version":
        case "version-taken":
            return { verdict: "fail", reasonCodes: [plan.kind] };
    }
}
function detailsOf(decided, judged) {
    const { request, location, model, plan, version, manifestDigest, alias } = decided;
    return {
        kind: "registration",
        registry: location,
        version,
        versionFrom: request.version !== null ? "input" : plan?.kind === "already-registered" ? "registry" : "digest",
        outcome: plan?.kind === "register" ? "registered" : plan?.kind === "already-registered" ? "already-registered" : "refused",
        manifestDigest,
        files: model.files.map(({ path, sha256, sizeBytes }) => ({ path, sha256, sizeBytes })),
        alias: alias === null ? null : { name: alias.name, previousManifestDigest: alias.expected },
        tier: request.policy.tier.name,
        checks: judged.checks.map(({ check, required, verdict, reasonCode, records }) => ({
            check,
            required,
            verdict,
            reasonCode,
            records: records.map(({ digest }) => digest),
        })),
        approvals: {
            counted: judged.approvals.counted,
            minimum: judged.approvals.minimum,
            reasonCode: judged.approvals.reasonCode,
        },
        predecessors: [...request.predecessors],
    };
}
/** Everything that stands in the way, in the order in which to mend it. */
function findingsOf({ request, location, model, judged, plan, version }) {
    const place = `${location.replace(/\/+$/u, "")}/${request.policy.name}`;
    if (plan?.kind === "registered-as-another-version")
        return [
            found(plan.kind, `these bytes are ${place}:${plan.other} already, and would become ${version} too`, `Leave the version out, or name ${plan.other}; a new version needs a new model.`),
        ];
    if (plan?.kind === "version-taken")
        return [
            found(plan.kind, `${place}:${version} is another manifest (${plan.holds.manifestDigest}), of the model ${plan.holds.modelSha256}`, "A version never changes its meaning: register under a new one."),
        ];
    const refusal = plan === null && model.refusal !== null
        ? [found(`model-refused:${model.refusal.reason}`, model.refusal.detail, model.refusal.hint)]
        : [];
    return [...refusal, ...requirementFindings(judged)];
}
function requirementFindings({ checks, unjudgedGates, unreadable, approvals }) {
    const isBad = ({ verdict }) => verdict !== "pass";
    return [
        ...checks.filter(isBad).map(({ check, reasonCode }) => found(reasonCode, `${check}: ${(0,requirement_words/* checkState */.W)(reasonCode)}`)),
        ...unjudgedGates.map(({ gate, check, reasonCode }) => found(reasonCode, `${gate}, which ${check} judges`)),
        ...unreadable.map(({ place, detail, kind }) => found(kind === "malformed" ? "record-unreadable" : "record-unavailable", `${place}: ${detail}`)),
        ...[approvals]
            .filter(isBad)
            .map(({ reasonCode, counted, minimum }) => found(reasonCode, `${String(counted)} of ${String(minimum)} approvals`)),
    ];
}
function found(code, detail, hint = (0,words/* nextStep */.sk)(code)) {
    return { code, detail, hint };
}

;// CONCATENATED MODULE: ./actions/register/usecase.ts








/**
 * Decides whether a model is registered, and as what: it must have what its tier asks for, by records of this run and approvals that hold for
 * exactly its digest; its version must be new, or mean the same already. Writes nothing: the record of the decision goes into the registry with
 * the model, so it has to exist first.
 */
async function planModelRegistration(request, ports) {
    const { policy } = request;
    const modelPath = requireModelPath(request);
    ports.stage("Digesting the model");
    // Where predictions stand for the model, its file is of a kind that we do not open.
    const model = policy.predictions === null
        ? subjectOf(await ports.inspect(modelPath))
        : { ...only(await ports.digest([modelPath])), identity: null, refusal: null };
    ports.stage("Judging records and approvals");
    const { judged, records } = await judge(request, model, ports);
    const packageAs = (version) => (0,model_package/* packageModel */.g)({ name: policy.name, version, modelSha256: model.sha256, entry: model.entry, files: model.files }, ports.sha256);
    const mayRegister = (judged.verdict === "pass" || judged.verdict === "warn") && isUsable(model, records);
    const plan = mayRegister
        ? await planWith(request, model.sha256, (version) => packageAs(version).manifestDigest, ports)
        : null;
    const version = plan?.version ?? wantedVersion({ version: request.version, modelSha256: model.sha256 });
    const packed = packageAs(version);
    const isToBeWritten = plan?.kind === "register";
    const isThere = isToBeWritten || plan?.kind === "already-registered";
    const alias = request.alias !== null && isThere ? await aliasPlan(request.alias, policy.name, ports) : null;
    const { location } = ports.registry;
    return {
        request,
        result: registrationResult({
            request,
            location,
            model,
            judged,
            plan,
            version,
            manifestDigest: packed.manifestDigest,
            alias,
        }),
        identity: model.identity,
        plan,
        judged,
        records,
        publication: isToBeWritten
            ? {
                name: policy.name,
                version,
                package: packed,
                files: model.files.map((file) => ({ ...file, source: (0,external_node_path_.join)((0,external_node_path_.dirname)(modelPath), file.path) })),
            }
            : null,
        card: isToBeWritten ? cardOf(request, model, { packed, version, judged, records, location }) : null,
        alias,
    };
}
function subjectOf(inspection) {
    const { files, sha256 } = inspection.kind === "accepted" ? inspection.identity : inspection.refusal;
    const [entry] = files;
    if (entry === undefined)
        throw new TypeError("a model has at least one file");
    return inspection.kind === "accepted"
        ? { sha256, files, entry: entry.path, identity: inspection.identity, refusal: null }
        : { sha256, files: [entry], entry: entry.path, identity: null, refusal: inspection.refusal };
}
function cardOf({ policy, commit, runUrl, predecessors }, model, { packed, version, judged, records, location }) {
    return modelCard({
        name: policy.name,
        version,
        repository: `${location.replace(/\/+$/u, "")}/${policy.name}`,
        manifestDigest: packed.manifestDigest,
        modelSha256: model.sha256,
        files: model.files,
        owners: policy.owners,
        tier: policy.tier.name,
        policy: { source: policy.source.description, sha256: policy.source.sha256 },
        commit,
        runUrl,
        records,
        requirements: judged,
        predecessors,
    });
}
function only({ sha256, files }) {
    return { sha256, files, entry: files[0]?.path ?? "" };
}
/** A file that is no model we can open is registered only on the word of predictions that its check was given. */
function isUsable({ refusal }, records) {
    return refusal === null || records.some(({ statement }) => statement.predicate.modelgate.predictions === "supplied");
}
async function judge({ policy, run, commits }, model, ports) {
    const { records, unreadable } = (0,read_evidence/* readEvidence */.A)(await ports.collect(), ports.clock.now());
    const judged = (0,requirements/* judgeRequirements */.W)({
        binding: { model: policy.name, modelDigest: model.sha256, policyDigest: policy.source.sha256, run, commits },
        tier: policy.tier,
        gates: policy.gates,
        records: records.map(({ record }) => record),
        unreadable,
        jobs: [],
        isFromFork: false,
        approvals: policy.tier.approvals.minimum === 0 ? { kind: "not-asked" } : await ports.approvals(),
    });
    const judgedOn = new Map(records.map((record) => [record.sha256, record]));
    return { judged, records: judged.builtOn.flatMap((digest) => judgedOn.get(digest) ?? []) };
}
async function planWith({ policy, version }, modelSha256, manifestDigest, { registry, stage }) {
    stage(`Looking into ${registry.location}`);
    const wanted = wantedVersion({ version, modelSha256 });
    const ofVersion = await registry.find(policy.name, { version: wanted });
    const ofBytes = ofVersion?.modelSha256 === modelSha256 ? ofVersion : await registry.find(policy.name, { modelSha256 });
    return planRegistration({ version, modelSha256, manifestDigest }, ofBytes, ofVersion);
}
async function aliasPlan(name, model, { registry }) {
    const head = await registry.find(model, { alias: name });
    return { name, expected: head?.manifestDigest ?? null };
}
function requireModelPath({ policy }) {
    if (policy.modelPath !== null)
        return policy.modelPath;
    throw new errors/* ModelgateError */.HJ("input", [
        {
            code: "register-needs-model-path",
            input: "model-path",
            message: "there is no model file to register: predictions alone are no model",
            hint: "Set `path` of the model in modelgate.yml, or `model-path`; any file may be a model, and it is named by its digest.",
        },
    ]);
}

;// CONCATENATED MODULE: ./actions/register/main.ts

















const main = (0,action_main/* defineMain */.R)(spec/* registerSpec */.t, async (inputs, runtime) => {
    const { files, workflow, progress, showInput } = runtime;
    const asked = requestFrom(inputs, workflow?.event ?? null, showInput);
    const policy = await (0,load_policy/* loadModelPolicy */.OC)(inputs, runtime);
    const registry = await (0,open_registry/* openRegistry */.M)((0,registry_request/* registryPlace */.V)(inputs, policy.registry, runtime));
    const named = inputs.records ?? (workflow === null ? ["modelgate-out"] : null);
    const out = inputs.out ?? (workflow === null ? "modelgate-out/register" : undefined);
    const folder = files.outFolder(out);
    await folder.prepare();
    const commit = await files.commit();
    const hasArtifacts = workflow?.environment.hasArtifacts ?? false;
    const stage = (text) => progress.stage(text);
    const outcome = await planModelRegistration({ ...asked, ...(0,workflow_run/* runOf */.n)(workflow, commit), policy, commit, runUrl: workflow?.environment.run.url ?? null }, {
        registry,
        inspect: model_inspector/* inspectModel */.K,
        digest: digest_files/* digestFiles */.E,
        collect: () => (0,collect_records/* collectRecords */.n)({ ...runtime, named, hasArtifacts, out }),
        approvals: async () => (await (0,approvals/* approvalsOfRun */.N)(workflow, system_clock/* systemClock */.m.now(), `modelgate/${version/* VERSION */.x}`)).read,
        clock: system_clock/* systemClock */.m,
        sha256: files.sha256,
        stage,
    });
    const actor = workflow?.environment.actorId ?? null;
    return {
        result: outcome.result,
        document: registrationReport(outcome),
        evidence: { ...(0,action_main/* withoutEvaluation */.z)(commit, outcome.judged.builtOn), identity: outcome.identity },
        out: folder,
        ...registrationExtras(outcome),
        seal: sealRegistration(outcome, { registry, actor, reason: inputs.reason, stage }),
    };
});


/***/ }),

/***/ 71954:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ collectRecords)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46677);
/* harmony import */ var _core_gate_tier_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37712);
/* harmony import */ var _core_text_quote_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47598);
/* harmony import */ var _records_codec_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38085);
/* harmony import */ var _records_sums_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(90819);
/* harmony import */ var _files_evidence_folders_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(69302);








/** What every artifact of ours is called at the beginning; what lies in it is read all the same before it is believed. */
const ARTIFACT_PREFIX = "modelgate-";
/** What a run, or a person, left for others to judge by. @throws ModelgateError kind "input" for a path that names nothing or leads away */
async function collectRecords(source) {
    const { named, hasArtifacts, tempDir, files } = source;
    if (named === null)
        return recordsOfRun(hasArtifacts, tempDir);
    for (const path of named)
        await files.assertReachable(path);
    return recordsOfFolders(named, source);
}
/** The records in the artifacts of this run. Not being able to look is an outcome: it makes the gate inconclusive. */
async function recordsOfRun(hasArtifacts, tempDir) {
    if (!hasArtifacts) {
        return unavailable("the artifacts of this run", "this runner has no artifact service; name folders by the input records");
    }
    const { fetchRunArtifacts } = await __webpack_require__.e(/* import() */ 9136).then(__webpack_require__.bind(__webpack_require__, 39136));
    const fetched = await fetchRunArtifacts(ARTIFACT_PREFIX, tempDir);
    if (fetched.kind === "unlisted")
        return unavailable("the artifacts of this run", fetched.detail);
    const parts = await Promise.all(fetched.artifacts.map(async (artifact) => {
        const place = `artifact ${artifact.name}`;
        if (artifact.kind === "failed")
            return unavailable(place, artifact.detail);
        return { folders: await (0,_files_evidence_folders_js__WEBPACK_IMPORTED_MODULE_6__/* .findEvidence */ .H)(artifact.folder, place), unavailable: [] };
    }));
    return {
        folders: parts.flatMap((part) => part.folders),
        unavailable: parts.flatMap((part) => part.unavailable),
    };
}
/** The records below named folders and files. */
async function recordsOfFolders(named, { workingDir, files, out }) {
    const found = new Map();
    for (const name of named) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workingDir, name);
        const isFolder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).then((status) => status.isDirectory(), () => false);
        const folders = isFolder
            ? await (0,_files_evidence_folders_js__WEBPACK_IMPORTED_MODULE_6__/* .findEvidence */ .H)(path, name)
            : (await Promise.all((await files.resolvePaths([name], workingDir)).map((file) => (0,_files_evidence_folders_js__WEBPACK_IMPORTED_MODULE_6__/* .findEvidence */ .H)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(file), (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(file))))).flat();
        for (const folder of folders)
            found.set(folder.path, folder);
    }
    const target = out === undefined ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workingDir, out);
    for (const folder of found.values())
        if (folder.path === target && isOfCheck(folder))
            throw overwritten(folder.place);
    return { folders: [...found.values()], unavailable: [] };
}
function unavailable(place, detail) {
    return { folders: [], unavailable: [{ place, detail, kind: "unavailable" }] };
}
/** What is no record is kept too: it is judged, and has to be found again. */
function isOfCheck({ record: { text } }) {
    try {
        const action = text === null ? null : (0,_records_codec_js__WEBPACK_IMPORTED_MODULE_5__/* .decodeRecord */ .eT)(text).predicate.modelgate.action;
        return action === null || _core_gate_tier_js__WEBPACK_IMPORTED_MODULE_3__/* .CHECKS */ .ui.some((check) => check === action);
    }
    catch {
        return true;
    }
}
function overwritten(place) {
    return (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .problemsError */ .$j)("input", [
        {
            code: "out-holds-records",
            input: "out",
            message: `the folder ${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(place, 120)} holds a ${_records_sums_js__WEBPACK_IMPORTED_MODULE_7__/* .RECORD_FILE */ .lt} that is to be judged, and would be overwritten`,
            hint: "Name another folder by `out`.",
        },
    ]);
}


/***/ }),

/***/ 69302:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ findEvidence)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46677);
/* harmony import */ var _core_text_code_point_order_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(10347);
/* harmony import */ var _core_text_quote_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47598);
/* harmony import */ var _records_sums_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(90819);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96695);








const DEEPEST = 8;
const MOST_FOLDERS = 5000;
/** Records are read whole; a longer file is no record (codec.ts counts characters, which are never more than bytes). */
const LONGEST_TEXT_BYTES = 64 * 1024 * 1024;
/**
 * Every folder below `root`, and `root` itself, that holds a record.json. Links are not followed: what is verified lies where it is shown.
 *
 * @param root absolute path of an existing folder
 * @param shown the path as the user wrote it
 * @throws ModelgateError kind "input" where the folder is not there, or holds more folders than any run leaves behind
 */
async function findEvidence(root, shown) {
    const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(root).catch(() => null);
    if (status === null)
        throw refused(shown, "path-not-found", "there is no such folder");
    if (!status.isDirectory())
        throw refused(shown, "path-not-a-folder", "this is no folder");
    const found = [];
    let seen = 0;
    const walk = async (folder, place, depth) => {
        seen += 1;
        if (seen > MOST_FOLDERS || depth > DEEPEST)
            throw refused(shown, "too-many-folders", `there are more than ${String(MOST_FOLDERS)} folders, or ${String(DEEPEST)} levels of them`);
        const entries = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder, { withFileTypes: true })).sort((a, b) => (0,_core_text_code_point_order_js__WEBPACK_IMPORTED_MODULE_6__/* .compareCodePoints */ .O)(a.name, b.name));
        const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
        if (files.includes(_records_sums_js__WEBPACK_IMPORTED_MODULE_7__/* .RECORD_FILE */ .lt))
            found.push(await readEvidence(folder, place, files));
        for (const entry of entries) {
            if (entry.isDirectory())
                await walk((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, entry.name), `${place}/${entry.name}`, depth + 1);
        }
    };
    await walk(root, shown.replace(/\/+$/u, "") || "/", 0);
    return found;
}
async function readEvidence(folder, place, names) {
    const others = names.filter((name) => name !== _records_sums_js__WEBPACK_IMPORTED_MODULE_7__/* .RECORD_FILE */ .lt && name !== _records_sums_js__WEBPACK_IMPORTED_MODULE_7__/* .SUMS_FILE */ .A$);
    const files = [];
    for (const name of others)
        files.push({ name, sha256: (await (0,_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .sha256OfFile */ .V)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name))).sha256 });
    return {
        path: folder,
        place,
        name: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(folder),
        record: await readText((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, _records_sums_js__WEBPACK_IMPORTED_MODULE_7__/* .RECORD_FILE */ .lt)),
        sums: names.includes(_records_sums_js__WEBPACK_IMPORTED_MODULE_7__/* .SUMS_FILE */ .A$) ? await readText((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, _records_sums_js__WEBPACK_IMPORTED_MODULE_7__/* .SUMS_FILE */ .A$)) : null,
        files,
    };
}
/** The digest is over the bytes; the text is null where they are no UTF-8, which would read like other bytes. */
async function readText(path) {
    const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path);
    if (size > LONGEST_TEXT_BYTES)
        return { text: null, sha256: (await (0,_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .sha256OfFile */ .V)(path)).sha256 };
    const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path);
    const sha256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(bytes).digest("hex");
    try {
        return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes), sha256 };
    }
    catch {
        return { text: null, sha256 };
    }
}
function refused(shown, code, message) {
    const problem = {
        code,
        message: `${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(shown, 120)}: ${message}`,
        hint: "Name the folder with the artifacts of a run, or an --out folder.",
    };
    return (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .problemsError */ .$j)("input", [problem]);
}


/***/ }),

/***/ 70943:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ approvalsOfRun)
/* harmony export */ });
/* unused harmony export readApprovals */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29564);

const PAGE_SIZE = 100;
/** GitHub lists at most 250 commits of a pull request; reviews have no such end, and nobody writes 3000. */
const MOST_PAGES = 30;
/**
 * Reads who approved, from the environment reviews of the run and from the reviews of its pull request, with what is needed to tell whether each
 * counts: authors of the change, who set the run off, and who may write. Read anew at each use. Failures are outcomes, not exceptions.
 */
async function readApprovals(client, place) {
    const logins = new Map();
    try {
        const reader = new ApprovalReader(client, place, logins);
        const triggers = await reader.triggers();
        const fromEnvironments = await reader.environmentReviews();
        const authors = await reader.authors();
        const fromReviews = await reader.pullReviews();
        const read = {
            kind: "read",
            given: [...fromReviews, ...fromEnvironments],
            authors,
            triggers,
            observedAt: place.now,
        };
        const environments = fromEnvironments.length === 0 ? await environmentsInWords(client, place) : null;
        return { read, logins, environments };
    }
    catch (error) {
        if (!(error instanceof Unreadable))
            throw error;
        const { what, permission, detail } = error;
        return { read: { kind: "unreadable", what, permission, detail }, logins, environments: null };
    }
}
/**
 * Reads the approvals of a run with its own token; null is a command line, where there is no run to ask about.
 *
 * @param now RFC 3339
 */
async function approvalsOfRun(workflow, now, userAgent) {
    if (workflow === null) {
        const detail = "a command line has no run whose approvals could be read";
        const read = { kind: "unreadable", what: "approvals", permission: "actions: read", detail };
        return { read, logins: new Map(), environments: null };
    }
    const { environment, event, token } = workflow;
    const { owner, name: repo } = environment.repository;
    const { githubClient } = await __webpack_require__.e(/* import() */ 4299).then(__webpack_require__.bind(__webpack_require__, 36680));
    const client = await githubClient({ token: token ?? "", apiUrl: environment.apiUrl, userAgent });
    const isPull = event.kind === "pull-request";
    return readApprovals(client, {
        owner,
        repo,
        runId: environment.run.id,
        pullNumber: isPull ? event.number : null,
        headSha: isPull ? event.head.sha : environment.sha,
        now,
    });
}
class Unreadable extends Error {
    name = "Unreadable";
    what;
    permission;
    detail;
    constructor(what, permission, detail) {
        super(detail);
        this.what = what;
        this.permission = permission;
        this.detail = detail;
    }
}
class ApprovalReader {
    #client;
    #place;
    #logins;
    constructor(client, place, logins) {
        this.#client = client;
        this.#place = place;
        this.#logins = logins;
    }
    /**
     * Who set the run off, first and again. A run that a review set off is no push of its reviewer's: only who re-ran it counts there, or no review
     * could ever be counted by the run that it causes.
     */
    async triggers() {
        const { owner, repo, runId } = this.#place;
        return this.#try(`run ${String(runId)}`, "actions: read", async () => {
            const { data } = await this.#client.rest.actions.getWorkflowRun({ owner, repo, run_id: runId });
            const actor = this.#know(data.actor);
            const again = this.#know(data.triggering_actor);
            const first = data.event === "pull_request_review" ? [] : [actor];
            return [...first, ...(again === actor ? [] : [again])].filter((id) => id !== null);
        });
    }
    async environmentReviews() {
        const { owner, repo, runId } = this.#place;
        const what = `the environment reviews of run ${String(runId)}`;
        return this.#try(what, "actions: read", async () => {
            const { data } = await this.#client.rest.actions.getReviewsForRun({ owner, repo, run_id: runId });
            return data.flatMap(({ state, user, environments }) => {
                if (this.#know(user) === null || (state !== "approved" && state !== "rejected"))
                    return [];
                return [
                    {
                        person: personOf(user),
                        source: "environment",
                        environments: environments.map(({ name }) => name ?? "").filter((name) => name !== ""),
                        state: state === "approved" ? "approved" : "refused",
                        commit: null,
                        givenAt: null,
                        mayDecide: true,
                    },
                ];
            });
        });
    }
    /**
     * Authors and committers: who rebased a commit has had it in hand as well. Accounts that GitHub does not know are nobody's. A merged commit tells
     * its merger at most, so the pull requests that GitHub knows it by are asked as well, or an author could let their own change into service.
     */
    async authors() {
        const { owner, repo, pullNumber, headSha } = this.#place;
        if (pullNumber !== null)
            return this.#pullAuthors(pullNumber);
        const own = await this.#try(`commit ${headSha.slice(0, 12)}`, "contents: read", async () => {
            const { data } = await this.#client.rest.repos.getCommit({ owner, repo, ref: headSha });
            return this.#knowAll([data.author, data.committer]);
        });
        const pulls = await this.#try(`the pull requests of commit ${headSha.slice(0, 12)}`, "pull-requests: read", async () => {
            const of = { owner, repo, commit_sha: headSha, per_page: PAGE_SIZE };
            const { data } = await this.#client.rest.repos.listPullRequestsAssociatedWithCommit(of);
            return data.map(({ number }) => number);
        });
        const others = await Promise.all(pulls.map((number) => this.#pullAuthors(number)));
        return [...new Set([...own, ...others.flat()])];
    }
    async #pullAuthors(number) {
        const { owner, repo } = this.#place;
        const pull = { owner, repo, pull_number: number };
        return this.#try(`pull request ${String(number)} and its commits`, "pull-requests: read", async () => {
            const { data } = await this.#client.rest.pulls.get(pull);
            const commits = await pages(async (page) => (await this.#client.rest.pulls.listCommits({ ...pull, per_page: PAGE_SIZE, page })).data);
            return this.#knowAll([data.user, ...commits.flatMap(({ author, committer }) => [author, committer])]);
        });
    }
    async pullReviews() {
        const { owner, repo, pullNumber } = this.#place;
        if (pullNumber === null)
            return [];
        const what = `the reviews of pull request ${String(pullNumber)}`;
        const reviews = await this.#try(what, "pull-requests: read", () => pages(async (page) => (await this.#client.rest.pulls.listReviews({
            owner,
            repo,
            pull_number: pullNumber,
            per_page: PAGE_SIZE,
            page,
        })).data));
        const given = [];
        for (const { user, state, commit_id: commit, submitted_at: givenAt } of reviews) {
            const answer = REVIEW_STATES[state];
            // A comment takes no approval back, on GitHub as here; the reviews of deleted accounts are nobody's.
            if (answer === undefined || user === null || this.#know(user) === null)
                continue;
            const mayDecide = answer === "approved" ? await this.#mayWrite(user) : true;
            given.push({
                person: personOf(user),
                source: "review",
                environments: [],
                state: answer,
                commit,
                givenAt: givenAt ?? null,
                mayDecide,
            });
        }
        return given;
    }
    #writers = new Map();
    /** Anyone may review a public repository. */
    async #mayWrite({ id, login, type }) {
        const known = this.#writers.get(id);
        if (known !== undefined)
            return known;
        if (type !== "User")
            return false;
        const { owner, repo } = this.#place;
        const may = await this.#try("what a reviewer may do in the repository", "metadata: read", async () => {
            try {
                const { data } = await this.#client.rest.repos.getCollaboratorPermissionLevel({ owner, repo, username: login });
                return data.permission === "admin" || data.permission === "write";
            }
            catch (error) {
                if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .githubFailure */ .eQ)(error)?.kind === "missing")
                    return false;
                throw error;
            }
        });
        this.#writers.set(id, may);
        return may;
    }
    async #try(what, permission, read) {
        try {
            return await read();
        }
        catch (error) {
            const [{ message }] = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .translateGithubError */ .m4)(error, { operation: `read ${what}`, permission }).problems;
            throw new Unreadable(what, permission, message);
        }
    }
    #knowAll(accounts) {
        return [...new Set(accounts.map((account) => this.#know(account)).filter((id) => id !== null))];
    }
    /** The account's id; null for one that is gone, or whose e-mail belongs to nobody. */
    #know(account) {
        if (!isAccount(account))
            return null;
        this.#logins.set(account.id, account.login);
        return account.id;
    }
}
const REVIEW_STATES = {
    APPROVED: "approved",
    CHANGES_REQUESTED: "refused",
    DISMISSED: "dismissed",
};
function isAccount(value) {
    return (typeof value === "object" &&
        value !== null &&
        "id" in value &&
        typeof value.id === "number" &&
        "login" in value &&
        typeof value.login === "string");
}
function personOf({ id, type }) {
    return { id, isBot: type !== "User" };
}
async function pages(read) {
    const found = [];
    for (let page = 1; page <= MOST_PAGES; page += 1) {
        const next = await read(page);
        found.push(...next);
        if (next.length < PAGE_SIZE)
            break;
    }
    return found;
}
/** An environment without required reviewers lets every job through: nothing of it is an approval, and people wonder why. */
async function environmentsInWords(client, { owner, repo }) {
    try {
        const { data } = await client.rest.repos.getAllEnvironments({ owner, repo, per_page: PAGE_SIZE });
        const all = data.environments ?? [];
        const asking = all.filter(({ protection_rules: rules }) => rules?.some(({ type }) => type === "required_reviewers") === true);
        const names = (some) => some
            .slice(0, 5)
            .map(({ name }) => name)
            .join(", ");
        if (all.length === 0)
            return "The repository has no environments, so no environment can have approved.";
        if (asking.length === 0)
            return `No environment of the repository asks for reviewers (${names(all)}), so none of them can have approved.`;
        return `No deployment of this run has been approved. Environments that ask for reviewers: ${names(asking)}.`;
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .githubFailure */ .eQ)(error) === null)
            throw error;
        return null;
    }
}


/***/ }),

/***/ 73189:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readEvidence)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46677);
/* harmony import */ var _check_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84309);


/** Reads every record; what is none is told, since one of them may be the record that fails. */
function readEvidence({ folders, unavailable }, now) {
    const records = [];
    const unreadable = [...unavailable];
    for (const { place, record } of folders) {
        const { text, sha256 } = record;
        if (text === null) {
            unreadable.push({ place, detail: "record.json is no text of a record's length", kind: "malformed" });
            continue;
        }
        try {
            records.push({ ...(0,_check_record_js__WEBPACK_IMPORTED_MODULE_1__/* .checkRecord */ .E)({ text, sha256 }, now), sha256, text });
        }
        catch (error) {
            if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ModelgateError */ .HJ))
                throw error;
            unreadable.push({ place, detail: error.problems[0].message, kind: "malformed" });
        }
    }
    return { records, unreadable };
}


/***/ }),

/***/ 97058:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ registryPlace)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46677);
/* harmony import */ var _system_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72483);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39029);



/**
 * Which registry a run works with: the input, relative to the working directory, else the policy's, relative to its file.
 *
 * @param policy null where no policy is asked
 * @throws ModelgateError kind "input" where nothing names one, or half a login is given
 */
function registryPlace({ registry, registryUsername: username, registryPassword: password }, policy, { workingDir, environment, workflow, files, showInput }) {
    const place = registry === undefined ? policy : { location: registry, baseDir: workingDir };
    if (place === null)
        throw refused(showInput("registry"), "no registry is named", "Set `registry` in modelgate.yml, or the input, to oci://HOST/PATH or oci-layout:FOLDER.");
    if ((username === undefined) !== (password === undefined))
        throw refused(showInput(username === undefined ? "registry-username" : "registry-password"), "is needed with the other half of the login", "Give both, or neither to use docker's logins.");
    return {
        ...place,
        environment,
        login: username === undefined || password === undefined ? null : { username, password },
        githubToken: workflow?.token ?? null,
        userAgent: `modelgate/${_version_js__WEBPACK_IMPORTED_MODULE_2__/* .VERSION */ .x}`,
        clock: _system_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .systemClock */ .m,
        assertReachable: files.assertReachable,
    };
}
function refused(input, message, hint) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ModelgateError */ .HJ("input", [{ code: "missing-input", input, message, hint }]);
}


/***/ }),

/***/ 80916:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ runOf)
/* harmony export */ });
/* harmony import */ var _trigger_event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44208);

/**
 * @param commit the commit checked out; on a command line it is all there is to go by
 */
function runOf(workflow, commit) {
    if (workflow === null)
        return { run: null, commits: commit === null ? [] : [commit], isFromFork: false };
    const { environment, event } = workflow;
    const headSha = (0,_trigger_event_js__WEBPACK_IMPORTED_MODULE_0__/* .judgedHead */ .EK)(event, environment.sha);
    return {
        run: { id: environment.run.id, attempt: environment.run.attempt, headSha },
        // The runner checks out the merge of a pull request, and a workflow may ask for its head.
        commits: [headSha, environment.sha],
        isFromFork: event.kind === "pull-request" && event.isFromFork,
    };
}


/***/ })

};
