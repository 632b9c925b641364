export const id = 778;
export const ids = [778];
export const modules = {

/***/ 60778:
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
;// CONCATENATED MODULE: ./shared/adapters/files/model-digest.ts


/**
 * The digest of the model at hand (contracts.md §5), the same that the checks' records name: walked and digested where it is an ONNX file, digested
 * where predictions stand for it. Nothing is loaded that could run it.
 */
async function digestOfModel(policy) {
    const { modelPath, modelPathShown, predictions } = policy;
    const shownPath = modelPathShown ?? modelPath ?? "supplied predictions";
    if (modelPath === null)
        return { ...(await (0,digest_files/* digestFiles */.E)(predictions?.paths ?? [])), shownPath };
    if (predictions !== null)
        return { ...(await (0,digest_files/* digestFiles */.E)([modelPath])), shownPath };
    const inspection = await (0,model_inspector/* inspectModel */.K)(modelPath);
    const { sha256, files } = inspection.kind === "accepted" ? inspection.identity : inspection.refusal;
    return { sha256, files, shownPath };
}

// EXTERNAL MODULE: ./shared/adapters/github/approvals.ts
var approvals = __webpack_require__(70943);
// EXTERNAL MODULE: ./shared/runtime/action-main.ts
var action_main = __webpack_require__(93953);
// EXTERNAL MODULE: ./shared/runtime/load-policy.ts + 11 modules
var load_policy = __webpack_require__(94233);
// EXTERNAL MODULE: ./shared/runtime/system-clock.ts
var system_clock = __webpack_require__(72483);
// EXTERNAL MODULE: ./shared/runtime/version.ts
var version = __webpack_require__(39029);
// EXTERNAL MODULE: ./shared/runtime/workflow-run.ts
var workflow_run = __webpack_require__(80916);
;// CONCATENATED MODULE: ./shared/report/check-run.ts
/**
 * GitHub lets a required check through on success and neutral alone. A warning is neutral, so that it is seen; inconclusive asks somebody to act,
 * and blocks as a failure does.
 */
function checkConclusion(verdict) {
    switch (verdict) {
        case "pass":
            return "success";
        case "warn":
            return "neutral";
        case "fail":
            return "failure";
        case "inconclusive":
            return "action_required";
    }
}

// EXTERNAL MODULE: ./shared/report/comment/body.ts
var comment_body = __webpack_require__(90347);
// EXTERNAL MODULE: ./shared/report/comment/edit.ts
var edit = __webpack_require__(42171);
// EXTERNAL MODULE: ./shared/report/comment/head-entry.ts
var head_entry = __webpack_require__(18528);
// EXTERNAL MODULE: ./shared/report/comment/head-history.ts
var head_history = __webpack_require__(21608);
// EXTERNAL MODULE: ./shared/report/comment/section.ts
var comment_section = __webpack_require__(93880);
;// CONCATENATED MODULE: ./shared/report/comment/head-edit.ts





/**
 * The edit that puts a head in its place and moves the one before it into the list of earlier heads. Both follow from what is there, so that
 * writers that overlap come to the same text. A head of an earlier run that finishes late does not take the place of a later one: it joins the list.
 */
function headEdit({ model, head, entry, sha256 }) {
    const editOf = (bodies) => {
        const known = bodies.flatMap((body) => (0,comment_body/* parseComment */.vj)(body)?.sections ?? []);
        const heads = known.filter(({ id }) => id === comment_section/* HEAD_SECTION */.Jr);
        const later = heads.filter((section) => entryOf(section, entry) !== null);
        const [newest = null] = later.sort((a, b) => (0,head_history/* byEntry */.wd)(entryOf(a, entry), entryOf(b, entry)));
        const shown = newest === null ? entry : (entryOf(newest, entry) ?? entry);
        const listed = [entry, ...(0,head_history/* entriesOf */.Mc)(known)];
        const sections = [newest ?? head, ...(0,head_history/* historySection */.gK)(listed, shown.commit, sha256)];
        return (0,edit/* sectionEdit */.M)({ model, sections, sha256 });
    };
    return {
        isOurs: (body) => (0,edit/* sectionEdit */.M)({ model, sections: [head], sha256 }).isOurs(body),
        apply: (bodies, limit) => editOf(bodies).apply(bodies, limit),
        holds: (body, earlier) => editOf([body, ...earlier]).holds(body, earlier),
        isSuperseded: (body) => ((0,comment_body/* parseComment */.vj)(body)?.sections ?? []).some((section) => section.id === comment_section/* HEAD_SECTION */.Jr && entryOf(section, entry) !== null),
    };
}
/** The entry of a head that is later than ours and not of our commit's own earlier attempt; null for any other. */
function entryOf({ pieces }, ours) {
    const found = pieces.flatMap(({ text }) => (0,head_entry/* headEntries */.x6)(text)).at(-1);
    return found !== undefined && (0,head_entry/* isLater */.d8)(found, ours) ? found : null;
}

// EXTERNAL MODULE: ./shared/report/escape.ts
var report_escape = __webpack_require__(46682);
// EXTERNAL MODULE: ./shared/report/words.ts + 1 modules
var words = __webpack_require__(17121);
// EXTERNAL MODULE: ./shared/report/comment/render-section.ts
var render_section = __webpack_require__(6053);
;// CONCATENATED MODULE: ./shared/report/comment/head-section.ts





const STANDING = {
    pass: "may go on",
    warn: "may go on, with a warning",
    fail: "is blocked",
    inconclusive: "is undecided, and blocked until it is decided",
};
const KEEP_ACTIONS = 98;
const LONGEST = 400;
const LONGEST_WORST = 240;
const LONGEST_NAME = 120;
const MOST_ROWS = 30;
const NO_BREAK_SPACE = "\u00a0";
/** The head: verdict, digests, checks' verdicts and approvers are never shed; what to do is shed last of all. */
function headSection(view, source, sha256) {
    const pieces = [
        { keep: "always", text: title(view) },
        { keep: KEEP_ACTIONS, text: actionLines(view.actions) },
        { keep: "always", text: checkTable(view) },
        { keep: "always", text: approvalLines(view) },
        { keep: "always", text: factLines(view, source) },
    ];
    return (0,comment_section/* commentSection */.ty)(comment_section/* HEAD_SECTION */.Jr, pieces, sha256, source.run ?? null);
}
function clipped(text, limit = LONGEST) {
    return (0,report_escape/* escapeMarkdown */.FV)((0,report_escape/* shorten */.ml)(text, limit));
}
function title({ model, verdict, headline }) {
    return [
        `## ${render_section/* COMMENT_MARK */.gA[verdict]} ${(0,report_escape/* escapeMarkdown */.FV)((0,report_escape/* shorten */.ml)(model, 100))} ${STANDING[verdict]}`,
        `**${clipped(headline)}**`,
    ].join("\n\n");
}
function actionLines(actions) {
    const [only] = actions;
    if (only === undefined)
        return "";
    if (actions.length === 1)
        return `What to do: ${clipped(only)}`;
    return ["What to do:", "", ...actions.map((action, index) => `${String(index + 1)}. ${clipped(action)}`)].join("\n");
}
/** One line a requirement: its verdict, and the worst number or why there is none. */
function checkTable({ checks, approvals }) {
    const rows = checks
        .slice(0, MOST_ROWS)
        .map(({ name, verdict, required, worst }) => tableRow(verdict, words/* VERDICT_WORD */.XU[verdict], `${name}${required ? "" : " (not required)"}`, worst));
    const more = checks.length - MOST_ROWS;
    const { verdict: agreed, minimum, counted } = approvals;
    const needed = agreed === "inconclusive" ? `not known, of ${String(minimum)}` : `${String(counted)} of ${String(minimum)}`;
    const word = agreed === "fail" ? "Missing" : words/* VERDICT_WORD */.XU[agreed];
    const approval = minimum === 0 ? [] : [tableRow(agreed, word, "approvals", needed)];
    return [
        "| Verdict | Requirement | Worst number, or why |",
        "| --- | --- | --- |",
        ...rows,
        ...(more > 0 ? [`| | and ${String(more)} more | in the full report |`] : []),
        ...approval,
    ].join("\n");
}
function tableRow(mark, word, name, worst) {
    return `| ${render_section/* COMMENT_MARK */.gA[mark]}${NO_BREAK_SPACE}${word} | ${clipped(name, LONGEST_NAME)} | ${clipped(worst, LONGEST_WORST)} |`;
}
function approvalLines({ approvals: { people, note, minimum } }) {
    if (minimum === 0 && people.length === 0)
        return "";
    const lines = people.map(({ counts, text }) => `- ${counts ? "✅" : "✖️"} ${clipped(text)}`);
    return [
        ...(lines.length === 0 ? [] : ["**Approvals**", lines.join("\n")]),
        ...(note === null ? [] : [clipped(note)]),
    ].join("\n\n");
}
function factLines({ facts, entry }, source) {
    const lines = [
        ...(source.recordDigest === null ? [] : [(0,render_section/* digestLine */.lt)(source.recordDigest)]),
        ...facts.map(({ label, code }) => `- ${(0,report_escape/* escapeMarkdown */.FV)(label)}: ${(0,report_escape/* markdownCode */.D9)(code)}`),
        (0,head_entry/* headEntryLine */.f8)(entry),
    ];
    return [
        "<details><summary>Digests, run, this head</summary>",
        lines.join("\n"),
        "</details>",
        (0,render_section/* sourceLine */._J)(source),
    ].join("\n\n");
}

// EXTERNAL MODULE: ./shared/report/markdown/render.ts + 1 modules
var render = __webpack_require__(42);
// EXTERNAL MODULE: ./shared/records/check-record.ts
var check_record = __webpack_require__(84309);
// EXTERNAL MODULE: ./shared/report/gate-section.ts + 2 modules
var gate_section = __webpack_require__(68420);
// EXTERNAL MODULE: ./shared/report/requirement-words.ts
var requirement_words = __webpack_require__(97142);
;// CONCATENATED MODULE: ./actions/gate/findings.ts




const WORST_FIRST = ["fail", "inconclusive", "warn", "pass"];
/** Everything that is not as it should be, worst first, each with the next step. */
function requirementFindings(judged, seen) {
    const { checks, unjudgedGates, unreadable, approvals } = judged;
    const found = [
        ...checks.map((check) => ({
            verdict: check.verdict,
            code: check.reasonCode,
            detail: `${check.check}: ${checkDetail(check, seen.statements)}`,
            hint: checkHint(check, seen.statements),
        })),
        ...unjudgedGates.map(({ gate, check, verdict, reasonCode }) => ({
            verdict,
            code: reasonCode,
            detail: `${gate}: ${(0,words/* reasonSentence */.Ux)(reasonCode)} (${check} judges it)`,
            hint: (0,words/* nextStep */.sk)(reasonCode),
        })),
        ...unreadable.map(({ place, detail, kind }) => {
            const code = kind === "malformed" ? "record-unreadable" : "record-unavailable";
            const verdict = kind === "malformed" ? "fail" : "inconclusive";
            return { verdict, code, detail: `${place}: ${detail}`, hint: (0,words/* nextStep */.sk)(code) };
        }),
        {
            verdict: approvals.verdict,
            code: approvals.reasonCode,
            detail: approvalsDetail(judged, seen.approvals),
            hint: approvalsHint(judged, seen.approvals),
        },
    ];
    return found
        .filter(({ verdict }) => verdict !== "pass")
        .sort((a, b) => WORST_FIRST.indexOf(a.verdict) - WORST_FIRST.indexOf(b.verdict))
        .map(({ code, detail, hint }) => ({ code, detail, hint }));
}
const OWN_VERDICT = ["check-passed", "check-warned", "check-failed", "check-inconclusive"];
const VERDICT_PREFIX = /^(?:Fails|Passes|Inconclusive): /u;
/** The worst number of the record that decided; how the check stands and why, where no record did. */
function checkDetail(check, statements) {
    const worst = worstRecord(check, statements);
    if (worst !== null)
        return (0,gate_section/* headline */.Pl)((0,check_record/* resultOf */.B)(worst)).replace(VERDICT_PREFIX, "");
    const which = check.reasonCode === "conflicting-records" ? ` (${check.records.map(recordName).join(", ")})` : "";
    return `${(0,requirement_words/* checkState */.W)(check.reasonCode)}: ${(0,words/* reasonSentence */.Ux)(check.reasonCode)}${which}`;
}
function recordName({ verdict, digest }) {
    return `${digest.slice(0, 12)} says ${verdict}`;
}
/** What to do: what the check itself says, where it could say anything. */
function checkHint(check, statements) {
    const worst = worstRecord(check, statements);
    const [own = null] = worst === null ? [] : (0,gate_section/* nextActions */.ji)((0,check_record/* resultOf */.B)(worst));
    return own ?? (0,words/* nextStep */.sk)(check.reasonCode);
}
function worstRecord({ reasonCode, records }, statements) {
    if (!OWN_VERDICT.includes(reasonCode))
        return null;
    const [worst] = [...records].sort((a, b) => WORST_FIRST.indexOf(a.verdict) - WORST_FIRST.indexOf(b.verdict));
    return (worst === undefined ? undefined : statements.get(worst.digest)) ?? null;
}
function approvalsDetail({ approvals }, { read, environments }) {
    if (read.kind === "unreadable")
        return `approvals: ${read.detail}`;
    const counted = `${String(approvals.counted)} of ${String(approvals.minimum)} approvals`;
    return environments === null ? counted : `${counted}. ${environments}`;
}
function approvalsHint({ approvals }, { read }) {
    if (read.kind === "unreadable")
        return `Grant the job the permission "${read.permission}".`;
    return (0,words/* nextStep */.sk)(approvals.reasonCode);
}

// EXTERNAL MODULE: ./shared/report/cell.ts
var cell = __webpack_require__(55437);
// EXTERNAL MODULE: ./shared/report/provenance-section.ts
var provenance_section = __webpack_require__(38524);
// EXTERNAL MODULE: ./shared/report/number.ts
var number = __webpack_require__(82344);
;// CONCATENATED MODULE: ./actions/gate/words.ts




const MOST_PARTS = 4;
const words_LONGEST_NAME = 60;
const OPENING = {
    pass: "Everything that is asked for is there",
    warn: "Everything that is required is there, with a warning",
    fail: "Blocked",
    inconclusive: "Undecided",
};
/** The verdict with what decided it, in a sentence: `Blocked: fairness-check failed; 1 of 2 approvals.` */
function gateHeadline({ judged }) {
    const { verdict, checks, unjudgedGates, unreadable, approvals } = judged;
    const deciding = (parts) => parts.filter((part) => part.verdict === verdict);
    const ofApprovals = `${String(approvals.counted)} of ${String(approvals.minimum)} approvals`;
    const parts = [
        ...deciding(checks).map(({ check, reasonCode }) => `${check} ${(0,requirement_words/* checkState */.W)(reasonCode)}`),
        ...deciding(unjudgedGates).map(({ gate }) => `no record judges ${(0,report_escape/* clip */.$Q)(gate, words_LONGEST_NAME)}`),
        ...(verdict === "fail" || verdict === "inconclusive"
            ? unreadable
                .filter(({ kind }) => (kind === "malformed") === (verdict === "fail"))
                .map(({ place }) => `${(0,report_escape/* clip */.$Q)(place, words_LONGEST_NAME)} cannot be read as a record`)
            : []),
        ...(approvals.minimum === 0 || approvals.verdict !== verdict
            ? []
            : [approvals.reasonCode === "approvals-unreadable" ? "approvals cannot be read" : ofApprovals]),
    ];
    const more = parts.length - MOST_PARTS;
    return `${OPENING[verdict]}: ${parts.slice(0, MOST_PARTS).join("; ")}${more > 0 ? `; and ${(0,number/* counted */.hS)(more, "more reason")}` : ""}.`;
}
/** What to do, one step a cause. */
function gateActions({ result }) {
    const steps = new Map();
    for (const { detail, hint } of result.findings) {
        if (hint === null)
            continue;
        const what = (0,report_escape/* clip */.$Q)(detail.split(":")[0] ?? "", words_LONGEST_NAME);
        steps.set(hint, [...(steps.get(hint) ?? []), what]);
    }
    return [...steps].map(([hint, whats]) => `${[...new Set(whats)].join(", ")}: ${hint}`);
}
/**
 * One answer of a person as people read it.
 * @param who the login where people read it, the numeric id in everything that is kept
 */
function approvalSentence({ source, environments, commit, givenAt, reason, state }, who, observedAt) {
    const verb = state === "approved" ? "approved" : state === "refused" ? "refused" : "approved, and was dismissed";
    const where = source === "review"
        ? `in a review of ${commit === null ? "no commit" : commit.slice(0, 12)}`
        : `the environment ${environments.map((name) => (0,report_escape/* clip */.$Q)(name, words_LONGEST_NAME)).join(", ")}`;
    const when = givenAt === null ? "" : `, ${timeText(givenAt)}`;
    const seen = observedAt === null ? "" : ` (observed ${timeText(observedAt)})`;
    const not = reason === "approval-counts" ? "" : `. Does not count: ${(0,words/* reasonSentence */.Ux)(reason)}`;
    return `${who} ${verb} ${where}${when}${seen}${not}`;
}
/** What could not be read, and what follows. */
function unreadableSentence(detail) {
    return `${detail.charAt(0).toUpperCase()}${detail.slice(1)}. Nobody is taken to have approved.`;
}
/** `2026-11-23 21:05 UTC`: to the minute, as people compare times; the record has the seconds. Anything but our times is shown as it is. */
function timeText(at) {
    const [, day, minute] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}):\d{2}(?:\.\d+)?Z$/u.exec(at) ?? [];
    return day === undefined || minute === undefined ? (0,report_escape/* clip */.$Q)(at, words_LONGEST_NAME) : `${day} ${minute} UTC`;
}

;// CONCATENATED MODULE: ./actions/gate/report.ts






const report_LONGEST_NAME = 80;
/** The report of a gate, for whoever merges or releases: what is asked for and how it stands, who approved, and which records it is built on. */
function gateReport(outcome) {
    const { result } = outcome;
    const sections = [
        requirementSection(outcome),
        approvalSection(outcome),
        recordSection(outcome),
        (0,provenance_section/* digestSection */.U1)(result),
        verifySection(),
    ];
    return {
        title: `gate: ${(0,report_escape/* shorten */.ml)(result.model, report_LONGEST_NAME)}`,
        verdict: result.verdict,
        headline: gateHeadline(outcome),
        actions: gateActions(outcome),
        facts: glance(outcome),
        sections: sections.filter((section) => section !== null),
    };
}
function glance({ request, result }) {
    const { policy, model, run } = request;
    const { tier } = policy;
    const age = tier.maxAgeDays === null ? "" : `, records at most ${String(tier.maxAgeDays)} days old`;
    return [
        { label: "Model", value: (0,cell/* text */.Qq)(`${(0,report_escape/* clip */.$Q)(model.shownPath, report_LONGEST_NAME)} (${(0,provenance_section/* shortDigest */.VK)(model.sha256)})`) },
        {
            label: "Tier",
            value: (0,cell/* text */.Qq)(tier.name === null ? "none: the checks that the gates need" : `${(0,report_escape/* clip */.$Q)(tier.name, report_LONGEST_NAME)}${age}`),
        },
        ...(run === null ? [] : [{ label: "Commit", value: (0,cell/* text */.Qq)(run.headSha.slice(0, 12)) }]),
        {
            label: "Policy",
            value: (0,cell/* text */.Qq)(`${(0,report_escape/* clip */.$Q)(result.policy.source, report_LONGEST_NAME)} (${(0,provenance_section/* shortDigest */.VK)(result.policy.sha256)})`),
        },
    ];
}
function requirementSection({ judged, statements }) {
    const { checks, unjudgedGates, unreadable, approvals } = judged;
    const verdictCell = (verdict, required) => ({
        kind: "verdict",
        verdict,
        advisory: !required,
    });
    const rows = [
        ...checks.map((check) => [
            verdictCell(check.verdict, check.required),
            (0,cell/* text */.Qq)(check.check),
            (0,cell/* text */.Qq)(checkDetail(check, statements)),
        ]),
        ...unjudgedGates.map(({ gate, advisory, verdict, reasonCode, check }) => [
            verdictCell(verdict, !advisory),
            (0,cell/* code */.aY)(gate),
            (0,cell/* text */.Qq)(`${(0,words/* reasonSentence */.Ux)(reasonCode)}; ${check} judges it`),
        ]),
        ...unreadable.map(({ place, detail, kind }) => [
            verdictCell(kind === "malformed" ? "fail" : "inconclusive", true),
            (0,cell/* code */.aY)(place),
            (0,cell/* text */.Qq)(detail),
        ]),
        ...(approvals.minimum === 0
            ? []
            : [
                [
                    verdictCell(approvals.verdict, true),
                    (0,cell/* text */.Qq)("approvals"),
                    (0,cell/* text */.Qq)(`${String(approvals.counted)} of ${String(approvals.minimum)}: ${(0,words/* reasonSentence */.Ux)(approvals.reasonCode)}`),
                ],
            ]),
    ];
    return {
        id: "requirements",
        title: "What is asked for",
        keep: "essential",
        folded: false,
        blocks: [table("How each requirement stands.", ["Verdict", "Requirement", "Worst number, or why"], rows)],
    };
}
function approvalSection({ judged, approvals }) {
    const { read, environments } = approvals;
    if (read.kind === "not-asked")
        return null;
    const observedAt = read.kind === "read" ? read.observedAt : null;
    // Numbers, not names: this report is kept, and a login is personal data that can change hands.
    const people = judged.approvals.seen.map((one) => approvalSentence(one, `user ${String(one.person.id)}`, observedAt));
    const blocks = [
        ...(read.kind === "unreadable"
            ? [{ kind: "note", tone: "warning", text: unreadableSentence(read.detail) }]
            : []),
        ...(people.length > 0 ? [{ kind: "list", items: people }] : []),
        ...(people.length === 0 && read.kind === "read"
            ? [{ kind: "paragraph", text: "Nobody has answered yet." }]
            : []),
        ...(environments === null ? [] : [{ kind: "paragraph", text: environments }]),
    ];
    return { id: "approvals", title: "Approvals", keep: "essential", folded: false, blocks };
}
function recordSection({ judged }) {
    const rows = judged.checks.flatMap(({ records, superseded }) => [...records.map((record) => ({ record, old: false })), ...superseded.map((record) => ({ record, old: true }))].map(({ record, old }) => [
        (0,cell/* text */.Qq)(record.action),
        (0,cell/* text */.Qq)(record.run === null ? "none" : `${String(record.run.attempt)}${old ? ", replaced" : ""}`),
        { kind: "verdict", verdict: record.verdict, advisory: false },
        (0,cell/* text */.Qq)(record.createdAt),
        (0,cell/* code */.aY)(record.digest),
    ]));
    if (rows.length === 0)
        return null;
    const blocks = [
        table("Records by their digests; a re-run replaces those of earlier attempts.", ["Action", "Attempt", "Verdict", "Made", "Digest"], rows),
    ];
    return { id: "records", title: "Records", keep: "essential", folded: true, blocks };
}
function verifySection() {
    return {
        id: "verify",
        title: "How to verify",
        keep: 30,
        folded: true,
        blocks: [
            {
                kind: "paragraph",
                text: "Fetch the artifacts of the run into one folder, each into a folder of its own name, and re-check every record, file and link offline:",
            },
            { kind: "code", text: "modelgate audit verify FOLDER" },
        ],
    };
}
function table(caption, titles, rows) {
    return { kind: "table", caption, columns: titles.map((title) => ({ title, align: "left" })), rows };
}

;// CONCATENATED MODULE: ./actions/gate/head.ts









/** GitHub takes 65 535 bytes. */
const SUMMARY_BYTES = 60_000;
/** The edit that gives the comment its head; null outside a run, where there is no commit to speak of. */
function headOf(outcome, sha256) {
    const { run } = outcome.request;
    if (run === null)
        return null;
    return (source) => {
        const entry = {
            commit: run.headSha,
            verdict: outcome.result.verdict,
            at: outcome.at,
            runId: run.id,
            attempt: run.attempt,
            runUrl: source.runUrl ?? "",
        };
        const head = headSection({ ...viewOf(outcome), entry }, source, sha256);
        return headEdit({ model: outcome.result.model, head, entry, sha256 });
    };
}
function viewOf(outcome) {
    const { result, judged, statements, approvals, request } = outcome;
    const { read, logins, environments } = approvals;
    const observedAt = read.kind === "read" ? read.observedAt : null;
    const { tier } = request.policy;
    return {
        model: result.model,
        verdict: result.verdict,
        headline: gateHeadline(outcome),
        actions: gateActions(outcome),
        checks: [
            ...judged.checks.map((check) => ({
                name: check.check,
                verdict: check.verdict,
                required: check.required,
                worst: checkDetail(check, statements),
            })),
            ...judged.unjudgedGates.map(({ gate, advisory, verdict, reasonCode }) => ({
                name: gate,
                verdict,
                required: !advisory,
                worst: (0,words/* reasonSentence */.Ux)(reasonCode),
            })),
            ...judged.unreadable.map(({ place, detail, kind }) => ({
                name: place,
                verdict: kind === "malformed" ? "fail" : "inconclusive",
                required: true,
                worst: detail,
            })),
        ],
        approvals: {
            verdict: judged.approvals.verdict,
            counted: judged.approvals.counted,
            minimum: judged.approvals.minimum,
            people: judged.approvals.seen.map((one) => ({
                counts: one.reason === "approval-counts",
                text: approvalSentence(one, logins.get(one.person.id) ?? `user ${String(one.person.id)}`, observedAt),
            })),
            note: read.kind === "unreadable" ? unreadableSentence(read.detail) : environments,
        },
        facts: [
            { label: "Model", code: result.subject.sha256 },
            { label: `Policy (${result.policy.source})`, code: result.policy.sha256 },
            { label: "Tier", code: tier.name ?? "none" },
        ],
    };
}
/** The check run; null outside a run. Its annotations point at the gates that are not met, where the file that judges is the one at hand. */
function checkRunOf(outcome, sha256) {
    const { run } = outcome.request;
    if (run === null)
        return null;
    const { result } = outcome;
    const document = gateReport(outcome);
    return (source) => ({
        name: `modelgate / ${result.model}`,
        externalId: `modelgate:gate:${(0,comment_body/* modelKey */.B0)(result.model, sha256)}`,
        headSha: run.headSha,
        conclusion: checkConclusion(result.verdict),
        title: document.headline.slice(0, 250),
        summary: (0,render/* renderMarkdown */.G)(document, { budget: SUMMARY_BYTES }),
        detailsUrl: source.runUrl ?? "",
        annotations: annotationsOf(outcome, run.attempt),
    });
}
/** Gates of the judged records that are not met, and gates that no record judged. */
function annotationsOf({ judged, statements, request }, attempt) {
    const missed = judged.checks.flatMap(({ records }) => records.flatMap(({ digest }) => statements.get(digest)?.predicate.modelgate.gates ?? []));
    const rows = [
        ...missed.map(({ gate, verdict, reasonCode, advisory }) => ({ gate, verdict, reasonCode, advisory })),
        ...judged.unjudgedGates.map(({ gate, verdict, reasonCode, advisory }) => ({ gate, verdict, reasonCode, advisory })),
    ].filter(({ verdict }) => verdict !== "pass");
    return rows.flatMap(({ gate, verdict, reasonCode, advisory }) => {
        const place = request.places.get(gate);
        if (place?.line === undefined)
            return [];
        return [
            {
                path: place.file,
                line: place.line,
                level: advisory || verdict === "warn" ? "warning" : "failure",
                // Annotations cannot be taken back; the attempt tells a re-run's from those that it replaces.
                title: `${verdict}${advisory ? ", advisory" : ""} (attempt ${String(attempt)})`,
                message: `${gate}: ${(0,words/* reasonSentence */.Ux)(reasonCode)}`,
            },
        ];
    });
}

// EXTERNAL MODULE: ./shared/core/errors.ts
var errors = __webpack_require__(46677);
// EXTERNAL MODULE: ./shared/core/text/quote.ts
var quote = __webpack_require__(47598);
;// CONCATENATED MODULE: ./actions/gate/needs.ts


const RESULTS = ["success", "failure", "cancelled", "skipped"];
/** Reads `toJSON(needs)`: an object with a `result` for each job. @throws ModelgateError kind "input" for anything else */
function parseNeeds(text, shown) {
    if (text === undefined)
        return [];
    const json = parsed(text);
    if (typeof json !== "object" || json === null || Array.isArray(json))
        throw refused(text, shown);
    return Object.entries(json).map(([id, job]) => {
        const stated = typeof job === "object" && job !== null && "result" in job ? job.result : undefined;
        const result = RESULTS.find((one) => one === stated);
        if (result === undefined)
            throw refused(text, shown);
        return { id, result };
    });
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function refused(text, input) {
    const message = `found ${(0,quote/* quote */.hD)(text)}; accepted: the needs of the job as JSON`;
    return (0,errors/* problemsError */.$j)("input", [{ code: "bad-input", input, message, hint: "Write needs: ${{ toJSON(needs) }}." }]);
}

// EXTERNAL MODULE: ./actions/gate/spec.ts
var spec = __webpack_require__(68429);
// EXTERNAL MODULE: ./shared/core/gate/requirements.ts + 3 modules
var requirements = __webpack_require__(66657);
;// CONCATENATED MODULE: ./actions/gate/usecase.ts




const NOT_ASKED = { read: { kind: "not-asked" }, logins: new Map(), environments: null };
/** Judges whether a model has what its tier asks for: reads what the run left, asks who approved, and holds both against the policy. */
async function passGate(request, ports) {
    const { policy, model, run, commits, isFromFork, jobs } = request;
    const at = ports.clock.now();
    const collected = await ports.collect();
    const { records, statements, malformed } = readAll(collected, at);
    const approvals = policy.tier.approvals.minimum === 0 ? NOT_ASKED : await ports.approvals();
    const judged = (0,requirements/* judgeRequirements */.W)({
        binding: { model: policy.name, modelDigest: model.sha256, policyDigest: policy.source.sha256, run, commits },
        tier: policy.tier,
        gates: policy.gates,
        records,
        unreadable: [...collected.unavailable, ...malformed],
        jobs,
        isFromFork,
        approvals: approvals.read,
    });
    const result = resultOf(request, judged, { statements, approvals });
    return { request, result, judged, statements, approvals, at };
}
function readAll({ folders }, now) {
    const records = [];
    const statements = new Map();
    const malformed = [];
    for (const { place, record: bytes } of folders) {
        const { text, sha256 } = bytes;
        if (text === null) {
            malformed.push({ place, detail: "record.json is no text of a record's length", kind: "malformed" });
            continue;
        }
        try {
            const { record, statement } = (0,check_record/* checkRecord */.E)({ text, sha256 }, now);
            records.push(record);
            statements.set(sha256, statement);
        }
        catch (error) {
            if (!(error instanceof errors/* ModelgateError */.HJ))
                throw error;
            malformed.push({ place, detail: error.problems[0].message, kind: "malformed" });
        }
    }
    return { records, statements, malformed };
}
function resultOf(request, judged, seen) {
    const { policy, model } = request;
    return {
        schema: "modelgate.result/1",
        action: "gate",
        model: policy.name,
        verdict: judged.verdict,
        reasonCodes: [...judged.reasonCodes],
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
        details: detailsOf(request, judged, seen.approvals),
        findings: [...requirementFindings(judged, seen)],
    };
}
function detailsOf({ policy, run, isFromFork }, judged, { read }) {
    const { tier } = policy;
    const { checks, unjudgedGates, unreadable, approvals } = judged;
    return {
        kind: "gate",
        tier: {
            name: tier.name,
            checks: checks.filter(({ required }) => required).map(({ check }) => check),
            minimumApprovals: tier.approvals.minimum,
            maxAgeDays: tier.maxAgeDays,
        },
        headSha: run?.headSha ?? null,
        isFromFork,
        requirements: [
            ...checks.map(({ check, required, verdict, reasonCode, records }) => ({
                kind: "check",
                name: check,
                required,
                verdict,
                reasonCode,
                records: records.map(({ digest }) => digest),
            })),
            ...unjudgedGates.map(({ gate, advisory, verdict, reasonCode }) => ({
                kind: "gate",
                name: gate,
                required: !advisory,
                verdict,
                reasonCode,
                records: [],
            })),
            ...unreadable.map(({ place, kind }) => ({
                kind: "record",
                name: place,
                required: true,
                verdict: kind === "malformed" ? "fail" : "inconclusive",
                reasonCode: kind === "malformed" ? "record-unreadable" : "record-unavailable",
                records: [],
            })),
            {
                kind: "approvals",
                name: "approvals",
                required: approvals.minimum > 0,
                verdict: approvals.verdict,
                reasonCode: approvals.reasonCode,
                records: [],
            },
        ],
        records: checks.flatMap(({ records, superseded }) => [
            ...records.map((record) => recordDetails(record, false)),
            ...superseded.map((record) => recordDetails(record, true)),
        ]),
        approvals: {
            counted: approvals.counted,
            minimum: approvals.minimum,
            observedAt: read.kind === "read" ? read.observedAt : null,
            seen: approvals.seen.map(approvalDetails),
        },
    };
}
function recordDetails(record, superseded) {
    const { digest, action, run, verdict, createdAt } = record;
    return { sha256: digest, action, attempt: run?.attempt ?? null, verdict, createdAt, superseded };
}
function approvalDetails(approval) {
    const { person, source, environments, commit, givenAt, reason } = approval;
    return { personId: person.id, source, environments: [...environments], commit, givenAt, reasonCode: reason };
}

;// CONCATENATED MODULE: ./actions/gate/main.ts













const main = (0,action_main/* defineMain */.R)(spec/* gateSpec */.L, async (inputs, runtime) => {
    const { files, workflow } = runtime;
    const jobs = parseNeeds(inputs.needs, runtime.showInput("needs"));
    const policy = await (0,load_policy/* loadModelPolicy */.OC)(inputs, runtime);
    const named = inputs.records ?? (workflow === null ? ["modelgate-out"] : null);
    const out = inputs.out ?? (workflow === null ? "modelgate-out/gate" : undefined);
    const folder = files.outFolder(out);
    await folder.prepare();
    const [model, commit, places] = await Promise.all([
        digestOfModel(policy),
        files.commit(),
        (0,load_policy/* gatePlaces */.kw)(policy, inputs.config, runtime),
    ]);
    const hasArtifacts = workflow?.environment.hasArtifacts ?? false;
    const outcome = await passGate({ policy, model, ...(0,workflow_run/* runOf */.n)(workflow, commit), jobs, places }, {
        collect: () => (0,collect_records/* collectRecords */.n)({ ...runtime, named, hasArtifacts, out }),
        approvals: () => (0,approvals/* approvalsOfRun */.N)(workflow, system_clock/* systemClock */.m.now(), `modelgate/${version/* VERSION */.x}`),
        clock: system_clock/* systemClock */.m,
    });
    const checkRun = inputs.checkRun ? checkRunOf(outcome, files.sha256) : null;
    return {
        result: outcome.result,
        document: gateReport(outcome),
        evidence: (0,action_main/* withoutEvaluation */.z)(commit, outcome.judged.builtOn),
        out: folder,
        voice: { comment: headOf(outcome, files.sha256), checkRun },
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

/***/ 73765:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ digestFiles)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96695);


/** Names every file by its own name; where two of several share one, by its place in the list too. */
async function digestFiles(paths) {
    const files = await Promise.all(paths.map(async (path, at) => {
        const shared = paths.some((other, index) => index !== at && (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(other) === (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(path));
        return { path: shared ? `${String(at + 1)}/${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(path)}` : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(path), ...(await (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256OfFile */ .V)(path)) };
    }));
    const [only] = files;
    return { sha256: files.length === 1 && only !== undefined ? only.sha256 : (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .rootOf */ .I)(files), files };
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

/***/ 24258:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ inspectModel)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _core_model_walk_model_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20943);
/* harmony import */ var _core_text_quote_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(47598);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(96695);
/* harmony import */ var _digesting_source_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(40801);








const CHUNK_BYTES = 1 << 20;
const SHRUNK = {
    kind: "refused",
    reason: "truncated",
    detail: "The file became shorter while it was read.",
    hint: "Try again when nobody writes to it.",
};
/**
 * Walks the model at `path`, looks at every file its external data names, and gives the model its identity (contracts.md §5).
 *
 * Guaranteed: the bytes walked are the bytes digested, for each is read once, through one handle. A file of external data is opened without
 * following a link, is regular, has one name, lies below the model's folder, and what is checked is the open file, not the path. Nothing
 * outside the folder is opened.
 * Not guaranteed: that the runtime, which opens the paths again, reads the same bytes; whoever may write to the folder in between can exchange
 * them, or exchange a folder for a link between the look at it and the opening below it. Runs must work on a folder nobody else writes to.
 *
 * Order of the root: code points of the whole path, as the OMS specification has it and contracts.md §5 fixes. The OMS reference tool orders
 * by path component, which differs for names like `a-b.bin` beside `a/x.bin`; such a model is accepted here, because one order is always the
 * same identity, and whoever writes an OMS signature lists the resources in this order, which every verifier hashes as listed.
 *
 * Errors of the file system on the model file itself (missing, no permission, a folder) are thrown as Node gives them.
 */
async function inspectModel(path) {
    // Not O_NOFOLLOW: the caller has resolved and confined the model's own path. Non-blocking, so that a named pipe cannot hold us up.
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK);
    try {
        return await inspectOpenModel(path, descriptor);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(descriptor);
    }
}
async function inspectOpenModel(path, descriptor) {
    const status = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(descriptor);
    if (!status.isFile())
        throw Object.assign(new Error(`${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(path)} is not a regular file`), {
            code: status.isDirectory() ? "EISDIR" : "EINVAL",
        });
    const source = (0,_digesting_source_js__WEBPACK_IMPORTED_MODULE_7__/* .digestingSource */ .q)(descriptor, status.size);
    const walk = (0,_core_model_walk_model_js__WEBPACK_IMPORTED_MODULE_4__/* .walkModel */ .P)(source);
    const model = { path: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(path), ...source.finish() };
    if (walk.kind === "refused")
        return refused(walk, model, []);
    if (model.sizeBytes !== status.size)
        return refused(SHRUNK, model, []);
    const weights = [];
    for (const external of walk.externalFiles) {
        const outcome = await digestExternalFile((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), external, status);
        if (outcome.kind === "refused")
            return refused(outcome, model, weights);
        weights.push(outcome.file);
    }
    const files = [model, ...weights];
    const sha256 = weights.length === 0 ? model.sha256 : (0,_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .rootOf */ .I)(files);
    const sizeBytes = files.reduce((sum, file) => sum + file.sizeBytes, 0);
    return { kind: "accepted", identity: { sha256, files, ...walk.facts, sizeBytes } };
}
/** The refusal is about the model file: its digest names it, whatever else could be read. */
function refused({ reason, detail, hint }, model, weights) {
    return { kind: "refused", refusal: { reason, detail, hint, sha256: model.sha256, files: [model, ...weights] } };
}
async function digestExternalFile(folder, external, model) {
    const link = await linkOnTheWay(folder, external);
    if (link !== null)
        return link;
    let handle;
    try {
        handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, external.path), node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK);
    }
    catch (error) {
        return unopened(external, error);
    }
    try {
        return await digestOpenFile(handle, external, model);
    }
    finally {
        await handle.close();
    }
}
/** Looks at every component below the model's folder; the folder itself may well be reached through a link. */
async function linkOnTheWay(folder, external) {
    const parts = external.path.split("/");
    for (let depth = 1; depth <= parts.length; depth++) {
        const component = parts.slice(0, depth).join("/");
        let status;
        try {
            status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, component));
        }
        catch (error) {
            return unopened(external, error);
        }
        if (status.isSymbolicLink())
            return refusal("external-data-symlink", external, `${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(component)} is a symbolic link`, "Put the file itself beside the model.");
        const isLast = depth === parts.length;
        if (isLast ? !status.isFile() : !status.isDirectory()) {
            return refusal("external-data-not-regular", external, `${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(component)} is not a ${isLast ? "regular file" : "folder"}`);
        }
    }
    return null;
}
async function digestOpenFile(handle, external, model) {
    const status = await handle.stat();
    if (!status.isFile())
        return refusal("external-data-not-regular", external, `${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(external.path)} is not a regular file`);
    if (status.dev === model.dev && status.ino === model.ino)
        return refusal("external-data-aliases-model", external, `${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(external.path)} is the model file itself`);
    if (status.nlink > 1) {
        return refusal("external-data-hardlink", external, `${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(external.path)} has ${status.nlink} names (hard links)`, "Copy the file, so that it has one name.");
    }
    if (external.endBytes > status.size)
        return outOfRange(external, status.size);
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
    let sizeBytes = 0;
    for (;;) {
        const { bytesRead } = await handle.read(chunk, 0, chunk.length, sizeBytes);
        if (bytesRead === 0)
            break;
        hash.update(chunk.subarray(0, bytesRead));
        sizeBytes += bytesRead;
    }
    if (external.endBytes > sizeBytes)
        return outOfRange(external, sizeBytes);
    return { kind: "digested", file: { path: external.path, sha256: hash.digest("hex"), sizeBytes } };
}
function outOfRange(external, sizeBytes) {
    return refusal("external-data-range", external, `the data ends at byte ${external.endBytes}, ${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(external.path)} at byte ${sizeBytes}`, "Save the model again with its weights.");
}
function unopened(external, error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
    switch (code) {
        case "ENOENT":
            return refusal("external-data-missing", external, `${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(external.path)} is not there`, "Commit or copy the weights with the model.");
        case "ELOOP":
            return refusal("external-data-symlink", external, `${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(external.path)} is a symbolic link`, "Put the file itself beside the model.");
        case "ENOTDIR":
            return refusal("external-data-not-regular", external, `a folder of ${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(external.path)} is a file`);
        case "ENXIO":
            return refusal("external-data-not-regular", external, `${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(external.path)} is not a regular file`);
    }
    return refusal("external-data-unreadable", external, `${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(external.path)} cannot be opened (${code})`);
}
function refusal(reason, external, what, hint = null) {
    return {
        kind: "refused",
        reason,
        detail: `Tensor ${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(external.tensor)} has its data in another file: ${what}.`,
        hint,
    };
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
