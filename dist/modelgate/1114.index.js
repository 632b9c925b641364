export const id = 1114;
export const ids = [1114];
export const modules = {

/***/ 91114:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./shared/adapters/github/approvals.ts
var approvals = __webpack_require__(70943);
// EXTERNAL MODULE: ./shared/adapters/registry/open-registry.ts + 20 modules
var open_registry = __webpack_require__(44646);
// EXTERNAL MODULE: ./shared/adapters/rollout/open-rollout.ts
var open_rollout = __webpack_require__(66109);
// EXTERNAL MODULE: ./shared/adapters/rollout/registry-models.ts
var registry_models = __webpack_require__(27441);
// EXTERNAL MODULE: ./shared/evaluation/vouch-for-version.ts
var vouch_for_version = __webpack_require__(65951);
// EXTERNAL MODULE: ./shared/runtime/action-main.ts
var action_main = __webpack_require__(93953);
// EXTERNAL MODULE: ./shared/runtime/environment-request.ts + 2 modules
var environment_request = __webpack_require__(20807);
// EXTERNAL MODULE: ./shared/runtime/load-policy.ts + 11 modules
var load_policy = __webpack_require__(94233);
// EXTERNAL MODULE: ./shared/runtime/registry-request.ts
var registry_request = __webpack_require__(97058);
// EXTERNAL MODULE: ./shared/runtime/system-clock.ts
var system_clock = __webpack_require__(72483);
// EXTERNAL MODULE: ./shared/runtime/version.ts
var version = __webpack_require__(39029);
// EXTERNAL MODULE: ./shared/core/canary/rollout-id.ts
var rollout_id = __webpack_require__(19108);
// EXTERNAL MODULE: ./shared/core/errors.ts
var errors = __webpack_require__(46677);
// EXTERNAL MODULE: ./shared/core/canary/rollout-state.ts
var rollout_state = __webpack_require__(46892);
;// CONCATENATED MODULE: ./actions/deploy-canary/current-rollout.ts


async function currentRollout(place, journal) {
    const number = (await journal.numbers(place)).at(-1);
    if (number === undefined)
        return { kind: "none" };
    const key = { ...place, number };
    const document = await journal.document(key);
    if (document === null)
        return { kind: "latched", key };
    const over = (0,rollout_state/* isOver */.PU)((0,rollout_state/* stateOf */.L4)(await journal.entries(key)).phase);
    return document.kind === "rollback"
        ? { kind: "rollback", key, isOver: over }
        : { kind: "rollout", key, document, isOver: over };
}
/** The rollout that a command is about: the newest one, over or not. @throws ModelgateError when there is none */
async function rolloutToDrive(place, journal) {
    const numbers = await journal.numbers(place);
    let isRolledBack = false;
    for (const number of [...numbers].reverse()) {
        const key = { ...place, number };
        const document = await journal.document(key);
        if (document?.kind === "rollout")
            return { key, document, isRolledBack };
        isRolledBack ||= document?.kind === "rollback";
    }
    throw new errors/* ModelgateError */.HJ("input", [
        {
            code: "no-rollout",
            message: `there is no rollout of ${place.model} in ${place.environment}; looked in ${journal.location}`,
            hint: "Begin one with `start`, or check model and environment.",
        },
    ]);
}

;// CONCATENATED MODULE: ./actions/deploy-canary/rollout-ports.ts
function noteOf({ id, reason, actorId, runUrl }, clock) {
    return { id, reason, actorId, runUrl, at: clock.now() };
}

;// CONCATENATED MODULE: ./actions/deploy-canary/abort-anyway.ts




/**
 * An abort whose target cannot even be opened is latched all the same: nobody raises the canary any more, and whoever reaches the target
 * first takes its traffic away.
 *
 * @param unopened why the target cannot be opened
 * @throws the same, saying what was done
 */
async function latchAnyway(unopened, place, requester, { journal, clock }) {
    const current = await currentRollout(place, journal);
    if (!(unopened instanceof errors/* ModelgateError */.HJ) || current.kind !== "rollout" || current.isOver)
        throw unopened;
    await journal.pin(current.key, "abort", noteOf(requester, clock));
    throw saying(unopened, "The abort is latched, so no run raises the canary; its traffic is taken away by the first `abort` or `advance` that reaches the target.");
}
/**
 * An abort that fails on its way, by a journal that cannot be read or written above all, takes the traffic of this environment's canary
 * away all the same. The target refuses the raises that were made until then, so whoever comes next finds the weight lowered, and holds.
 *
 * @throws the same, saying what was done
 */
async function retreatAnyway(failure, place, requester, { target }) {
    if (!(failure instanceof errors/* ModelgateError */.HJ))
        throw failure;
    const isAway = await takeTraffic(place, requester, target).catch((error) => {
        if (!(error instanceof errors/* ModelgateError */.HJ))
            throw error;
        throw new errors/* ModelgateError */.HJ(failure.kind, [...failure.problems, ...error.problems], { cause: error });
    });
    if (!isAway)
        throw failure;
    throw saying(failure, "The canary's traffic was taken away all the same. Run `abort` again, so that it is written down.");
}
/** False where the target has no canary, or another model's. */
async function takeTraffic(place, { reason }, target) {
    const { claim } = await target.observe();
    if (claim === null || !(0,rollout_id/* isRolloutOf */.Rv)(place, claim.rolloutId))
        return false;
    await target.retreat(reason);
    return true;
}
function saying(error, said) {
    const [{ hint, ...first }, ...rest] = error.problems;
    const problem = { ...first, hint: hint === undefined ? said : `${said} ${hint}` };
    return new errors/* ModelgateError */.HJ(error.kind, [problem, ...rest], { cause: error });
}

;// CONCATENATED MODULE: ./actions/deploy-canary/request.ts

const NEEDS_REASON = ["start", "promote", "abort"];
const LONGEST_REASON = 1000;
/** What a command needs beyond its inputs' own rules, every mistake at once. @throws ModelgateError kind "input" */
function checkRequest({ command, reason, modelVersion }, event, showInput) {
    const problems = [];
    if (reason === undefined && NEEDS_REASON.includes(command)) {
        const message = `is required by ${command} and was not given`;
        const hint = "Say why in a sentence: it is kept in the journal and the record.";
        problems.push({ code: "missing-input", input: showInput("reason"), message, hint });
    }
    if (reason !== undefined && reason.length > LONGEST_REASON) {
        const message = `is ${String(reason.length)} characters long; accepted: at most ${String(LONGEST_REASON)}`;
        problems.push({ code: "bad-input", input: showInput("reason"), message });
    }
    if (command === "start" && modelVersion === undefined) {
        const hint = "See the registry with `modelgate registry list`.";
        problems.push({ code: "missing-input", input: showInput("model-version"), message: "is required by start", hint });
    }
    if (command !== "status" && (event?.kind === "pull-request" || event?.kind === "merge-group")) {
        problems.push({
            code: "deploy-before-merge",
            input: "GITHUB_EVENT_NAME",
            message: "traffic is moved from the merged commit, and this run is about a change that is not merged",
            hint: "Run it on push to the default branch, by workflow_dispatch or on a schedule.",
        });
    }
    (0,errors/* throwProblems */.Jh)("input", problems);
}
/** @throws ModelgateError for a version that the registry does not have */
function unknownVersion(named, location, input) {
    return new errors/* ModelgateError */.HJ("input", [
        {
            code: "not-registered",
            input,
            message: `${location} has no version, digest or alias ${named.slice(0, 100)}`,
            hint: "See what is there with `modelgate registry list`; register the model first.",
        },
    ]);
}

// EXTERNAL MODULE: ./shared/core/canary/canary-counts.ts
var canary_counts = __webpack_require__(73814);
;// CONCATENATED MODULE: ./shared/core/canary/dispersion.ts
/** One slice has no variance. */
const FEWEST_SLICES = 2;
/**
 * How much more the champion's events vary from slice to slice than independent requests would: Pearson's dispersion, which is
 * variance over mean for slices of one size. Events that come in bursts are fewer independent witnesses than they look, so the evidence
 * is divided by it. A heuristic: damped, an e-value is no longer exact, which is why its error rates are simulated.
 *
 * @returns at least 1; 1 for a single slice with traffic, and for a champion without events
 * @source McCullagh, Nelder (1989), Generalized Linear Models, §4.5 and §6.2.3
 */
function dispersion(slices) {
    const arms = slices.map(({ champion }) => champion).filter(({ requests }) => requests > 0);
    if (arms.length < FEWEST_SLICES)
        return 1;
    const requests = arms.reduce((sum, arm) => sum + arm.requests, 0);
    const events = arms.reduce((sum, arm) => sum + arm.events, 0);
    if (events === 0)
        return 1;
    const chi2 = arms.reduce((sum, arm) => {
        const expected = (arm.requests * events) / requests;
        return sum + (arm.events - expected) ** 2 / expected;
    }, 0);
    return Math.max(1, chi2 / (arms.length - 1));
}

;// CONCATENATED MODULE: ./shared/core/canary/event-slice.ts
const NOTHING = { requests: 0, events: 0 };
/** Both arms summed over slices; zeros for none. */
function total(slices) {
    return slices.reduce((sum, { canary, champion }) => ({ canary: added(sum.canary, canary), champion: added(sum.champion, champion) }), { canary: NOTHING, champion: NOTHING });
}
/** Share of requests with the event; null without requests, since nothing is known then. */
function rate({ requests, events }) {
    return requests === 0 ? null : events / requests;
}
function added(one, other) {
    return { requests: one.requests + other.requests, events: one.events + other.events };
}

// EXTERNAL MODULE: ./shared/core/stats/binomial.ts
var binomial = __webpack_require__(48499);
;// CONCATENATED MODULE: ./shared/core/stats/beta-binomial.ts

const LN_SQRT_2PI = 0.9189385332046727;
/** From here the series for Stirling's error is exact to double precision. */
const SERIES_FROM = 15;
/** ln Γ(z) − [(z − ½) ln z − z + ½ ln 2π] for real z > 0: what Stirling's formula leaves out. */
function stirlingRest(z) {
    let rest = 0;
    let at = z;
    for (; at < SERIES_FROM; at += 1)
        rest += (at + 0.5) * Math.log1p(1 / at) - 1;
    const z2 = at * at;
    return rest + (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / z2) / z2) / z2) / z2) / at;
}
/** ln B(a, b) for a, b > 0, by Stirling's formula and its rest. */
function logBeta(a, b) {
    const sum = a + b;
    const rests = stirlingRest(a) + stirlingRest(b) - stirlingRest(sum);
    return LN_SQRT_2PI + (a - 0.5) * Math.log(a / sum) + (b - 0.5) * Math.log(b / sum) - 0.5 * Math.log(sum) + rests;
}
/**
 * ln [ B(priorA + x, priorB + n − x) / (B(priorA, priorB) · p^x (1 − p)^(n − x)) ]: how much better a beta mixture explains x events
 * in n trials than the one probability p. As n grows it is a test martingale under p, so it may be looked at as often as one likes.
 * Written with deviances, it keeps its digits at billions of trials, where a difference of log-gammas has lost them.
 *
 * @param x whole events, 0 ≤ x ≤ n
 * @param p probability in [0, 1]; an end that the events rule out gives Infinity
 * @source Robbins (1970), Ann. Math. Statist. 41, 1397–1409; agrees with scipy.special.betaln
 */
function betaMixtureLogRatio(x, n, p, prior) {
    if ((p <= 0 && x > 0) || (p >= 1 && x < n))
        return Number.POSITIVE_INFINITY;
    const a = prior.a + x;
    const b = prior.b + n - x;
    if (p <= 0 || p >= 1)
        return logBeta(a, b) - logBeta(prior.a, prior.b);
    const sum = a + b;
    const fit = (0,binomial/* deviance */.M)(a, sum * p) + (0,binomial/* deviance */.M)(b, sum * (1 - p));
    const rests = stirlingRest(a) + stirlingRest(b) - stirlingRest(sum);
    const spread = LN_SQRT_2PI + 0.5 * Math.log(sum / a / b);
    return fit + prior.a * Math.log(p) + prior.b * Math.log1p(-p) + spread + rests - logBeta(prior.a, prior.b);
}

;// CONCATENATED MODULE: ./shared/core/canary/rate-bound.ts

/** Halvings of an interval in [0, 1]: down to the spacing of doubles. */
const HALVINGS = 60;
/** Where the mixture puts its weight: around the limit to be shown, with the weight of half an event. */
function priorAround(limit) {
    return { a: 0.5, b: 0.5 / limit };
}
/**
 * Upper end U of the anytime-valid confidence sequence for a rate: the largest p that the evidence does not exclude, E(p) < 1/alpha.
 * The truth lies above U at any look of the whole rollout with probability at most alpha.
 *
 * @param limit rate to be shown, in (0, 1); it shapes the mixture and not the validity
 * @returns 1 without requests: nothing is excluded
 */
function upperRate({ requests, events }, limit, alpha) {
    return rateEnd({ requests, events }, limit, alpha, 1);
}
/** Lower end of the same sequence; 0 without requests. */
function lowerRate({ requests, events }, limit, alpha) {
    return rateEnd({ requests, events }, limit, alpha, 0);
}
/** E(p) falls from one end to the observed rate and rises to the other, so each side is crossed once. */
function rateEnd({ requests, events }, limit, alpha, end) {
    if (requests === 0)
        return end;
    const prior = priorAround(limit);
    const threshold = -Math.log(alpha);
    const excluded = (p) => betaMixtureLogRatio(events, requests, p, prior) >= threshold;
    if (!excluded(end))
        return end;
    let inside = events / requests;
    let outside = end;
    for (let step = 0; step < HALVINGS; step += 1) {
        const middle = (inside + outside) / 2;
        if (excluded(middle))
            outside = middle;
        else
            inside = middle;
    }
    return outside;
}

;// CONCATENATED MODULE: ./shared/core/canary/ratio-test.ts
/** Alternatives of the harm test, as multiples of the ratio that is still tolerated. */
const HARM_MULTIPLES = [1.5, 2, 3, 5, 10, 20];
/** Alternatives of the relative proof, as multiples of the ratio that is to be excluded. */
const PROOF_MULTIPLES = [0.05, 0.1, 0.25, 0.5, 0.6];
/**
 * ln E against "the canary's rate is `ratio` times the champion's": the mean over alternatives `ratio · m` of the likelihood ratio of who
 * had the events. Multiples over 1 speak against "at most `ratio`" (harm), below 1 against "at least `ratio`" (relative proof). Given
 * that an event happened, only the share of each arm in the traffic says whose it was, so an incident that hits both arms cancels, and
 * slices with different splits multiply. An e-process: it may be looked at after every slice.
 *
 * @param damping at least 1; the evidence is divided by it. See `dispersion`
 * @returns 0 (E = 1) without events or without traffic in both arms
 * @source Turner, Ly, Grünwald, arXiv 2106.02693; Shafer et al. (2011), Statist. Sci. 26, 84–101
 */
function ratioTestLogE(slices, ratio, multiples, damping) {
    return logMeanExp(multiples.map((multiple) => logLikelihoodRatio(slices, ratio, ratio * multiple) / damping));
}
function logLikelihoodRatio(slices, tolerated, alternative) {
    let sum = 0;
    for (const { canary, champion } of slices) {
        // With one arm silent nobody else could have had the events: they say nothing about the ratio.
        if (canary.requests === 0 || champion.requests === 0)
            continue;
        const odds = canary.requests / champion.requests;
        const expected = alternative * odds;
        const null_ = tolerated * odds;
        // ln(q/θ) and ln((1−q)/(1−θ)) with q = R·o/(1+R·o), θ = r·o/(1+r·o).
        const rest = Math.log1p(null_) - Math.log1p(expected);
        sum += canary.events * (Math.log(alternative / tolerated) + rest) + champion.events * rest;
    }
    return sum;
}
/** ln of the mean of exp(x), without overflow. */
function logMeanExp(logs) {
    const most = Math.max(...logs);
    if (most === Number.NEGATIVE_INFINITY)
        return most;
    return most + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - most), 0) / logs.length);
}

;// CONCATENATED MODULE: ./shared/core/canary/judge-canary.ts





/** The ratio that a relative proof excludes. */
const EXCLUDED_RATIO = 2;
/** Slow answers have no promised rate; the mixture of their bound lies around the twentieth that the threshold cuts off. */
const SLOW_SHARE = 0.05;
/**
 * Judges the canary by everything counted since the first raise. Harm on the average of the metrics' evidence, which is an e-value
 * whatever ties the metrics together; proven only when every metric is.
 *
 * @param slices in the order in which they were counted
 */
function judgeCanary(slices, rules) {
    const errors = errorEvidence(slices, rules);
    const metrics = rules.slowThresholdMs === null ? [errors] : [errors, slowEvidence(slices, rules)];
    const logThreshold = -Math.log(rules.alpha);
    const logHarm = logMeanExp(metrics.map((one) => (reachesFloor(one, rules) ? one.logHarm : Number.NEGATIVE_INFINITY)));
    return {
        ...overall(metrics, logHarm >= logThreshold),
        metrics,
        logHarm,
        logThreshold,
        requests: errors.canary.requests,
    };
}
function overall(metrics, isHarm) {
    const breached = metrics.find(({ rule }) => rule === "slo-breached-alone");
    if (breached !== undefined)
        return { verdict: "harm", rule: breached.rule };
    if (isHarm) {
        const [worst, ...others] = metrics.filter(({ verdict }) => verdict === "harm");
        return { verdict: "harm", rule: worst !== undefined && others.length === 0 ? worst.rule : "combined-evidence" };
    }
    return metrics.every(({ verdict }) => verdict === "proven")
        ? { verdict: "proven", rule: "all-metrics-proven" }
        : { verdict: "undecided", rule: "evidence-open" };
}
function errorEvidence(slices, rules) {
    const events = (0,canary_counts/* errorSlices */._Z)(slices);
    const evidence = compared("error_rate", events, rules, rules.errorRatio, rules.errorSlo);
    const isHarm = evidence.logHarm >= -Math.log(rules.alpha) && reachesFloor(evidence, rules);
    if (isHarm)
        return { ...evidence, verdict: "harm", rule: "error-ratio" };
    if (breachesAlone(slices, evidence, rules))
        return { ...evidence, verdict: "harm", rule: "slo-breached-alone" };
    if (evidence.bound < rules.errorSlo)
        return { ...evidence, verdict: "proven", rule: "below-slo" };
    return provenByComparison(evidence, rules);
}
function slowEvidence(slices, rules) {
    const evidence = compared("slow_share", (0,canary_counts/* slowSlices */.TM)(slices), rules, rules.slowRatio, null);
    const isHarm = evidence.logHarm >= -Math.log(rules.alpha) && reachesFloor(evidence, rules);
    return isHarm ? { ...evidence, verdict: "harm", rule: "slow-ratio" } : provenByComparison(evidence, rules);
}
function provenByComparison(evidence, { alpha }) {
    return evidence.logProof >= -Math.log(alpha)
        ? { ...evidence, verdict: "proven", rule: "below-twice-the-champion" }
        : evidence;
}
function compared(metric, slices, { alpha }, ratio, limit) {
    const { canary, champion } = total(slices);
    const damping = dispersion(slices);
    return {
        metric,
        verdict: "undecided",
        rule: "evidence-open",
        canary,
        champion,
        value: rate(canary),
        championValue: rate(champion),
        bound: upperRate(canary, limit ?? SLOW_SHARE, alpha),
        limit,
        logHarm: ratioTestLogE(slices, ratio, HARM_MULTIPLES, damping),
        logProof: ratioTestLogE(slices, EXCLUDED_RATIO, PROOF_MULTIPLES, damping),
        damping,
    };
}
/** Three stray errors are no reason to abort, however rare the champion's are. */
function reachesFloor({ metric, value, championValue }, rules) {
    const floor = metric === "error_rate" ? rules.errorFloor : rules.slowFloor;
    return value !== null && championValue !== null && value - championValue >= floor;
}
/**
 * With all traffic at the canary nobody is left to compare with, so the promise judges alone: the canary's rate since then lies above
 * the SLO for certain, while the champion kept it.
 */
function breachesAlone(slices, { championValue }, rules) {
    const { canary } = total((0,canary_counts/* errorSlices */._Z)(slices.filter(({ weightPercent }) => weightPercent === 100)));
    const alone = rate(canary);
    if (alone === null || championValue === null || championValue > rules.errorSlo)
        return false;
    const isOver = lowerRate(canary, rules.errorSlo, rules.alpha) > rules.errorSlo;
    return isOver && alone - championValue >= rules.errorFloor;
}

;// CONCATENATED MODULE: ./shared/core/canary/sample-ratio.ts

/** Evidence at which a split counts as not the configured one. */
const SAMPLE_RATIO_ALARM = 1000;
/**
 * ln E against "each request went to the canary with the configured share": a uniform mixture over the share. Large when a weight is
 * not applied, a balancer lags behind, or one arm's telemetry is broken; the comparison of the arms is not to be trusted then.
 *
 * @source Lindon, Malek (2022), Anytime-valid inference for multinomial count data; deploy practice calls it sample-ratio mismatch
 */
function sampleRatioLogE({ weightPercent, canaryRequests, championRequests }) {
    const uniform = { a: 1, b: 1 };
    return betaMixtureLogRatio(canaryRequests, canaryRequests + championRequests, weightPercent / 100, uniform);
}

;// CONCATENATED MODULE: ./shared/core/canary/evidence.ts



/** Requests in which an outage shows before any statistics. */
const FIRST_REQUESTS = 20;
const FAILED_OF_FIRST = 5;
function evidenceOf({ plan, state, reading, nowSeconds, }) {
    const open = reading === null ? null : (0,rollout_state/* openSlice */.ZU)(state, reading);
    const slices = open === null ? state.slices : [...state.slices, open];
    const ofStep = slices.filter(({ step, isSettled }) => step === state.step && isSettled);
    const canaryRequests = ofStep.reduce((sum, { canary }) => sum + canary.requests, 0);
    const championRequests = ofStep.reduce((sum, { champion }) => sum + champion.requests, 0);
    const { weightPercent } = state;
    const isSplit = weightPercent > 0 && weightPercent < 100;
    return {
        slices,
        judgement: judgeCanary(slices, plan.rules),
        stepRequests: canaryRequests,
        sampleRatioLogE: isSplit ? sampleRatioLogE({ weightPercent, canaryRequests, championRequests }) : null,
        sampleRatioAlarm: Math.log(SAMPLE_RATIO_ALARM),
        silentSeconds: open !== null && open.canary.requests > 0 ? 0 : nowSeconds - (state.lastTrafficSeconds ?? nowSeconds),
    };
}
/** Five failures among the first twenty requests need no statistics. */
function criticalFailure(slices) {
    let requests = 0;
    let errors = 0;
    for (const { canary } of slices) {
        requests += canary.requests;
        errors += canary.errors;
        if (requests > FIRST_REQUESTS)
            return false;
        if (errors >= FAILED_OF_FIRST)
            return true;
    }
    return false;
}

// EXTERNAL MODULE: ./shared/core/gate/verdict.ts
var gate_verdict = __webpack_require__(48319);
// EXTERNAL MODULE: ./shared/report/words.ts + 1 modules
var words = __webpack_require__(17121);
;// CONCATENATED MODULE: ./actions/deploy-canary/conclude.ts





/** A command's outcome as a result. Undecided is no pass: a record that reads as one would be taken for one. */
function rolloutResult(concluding) {
    const { outcome, model, policy } = concluding;
    const { verdict, reasonCodes } = verdictOf(concluding);
    const details = detailsOf(concluding);
    const refusal = outcome.refusal;
    return {
        schema: "modelgate.result/1",
        action: "deploy-canary",
        model,
        verdict,
        reasonCodes: [...reasonCodes],
        subject: { name: model, sha256: details.candidate.sha256, files: [] },
        champion: details.champion === null ? null : { name: model, sha256: details.champion.sha256, files: [] },
        policy: { source: policy.source, sha256: policy.sha256 },
        data: null,
        predictions: null,
        gates: [],
        metrics: [],
        notJudgedHere: [],
        details,
        findings: [...findingsOf(refusal, outcome)],
    };
}
function verdictOf({ command, outcome }) {
    if (outcome.refusal !== null)
        return { verdict: outcome.refusal.verdict, reasonCodes: [outcome.refusal.code] };
    if (outcome.kind === "refused")
        throw new TypeError("what is refused says why");
    const { remarks, stand } = outcome;
    const judged = standVerdict(stand, command);
    const warnings = remarks.filter((remark) => remark === "alias-moved" || remark === "rolled-back-since");
    if (warnings.length === 0)
        return judged;
    return { verdict: (0,gate_verdict/* worst */.Q)([judged.verdict, "warn"]), reasonCodes: [...judged.reasonCodes, ...warnings] };
}
function standVerdict({ sight, intent }, command) {
    const { phase, reason } = sight.situation.state;
    switch (intent.kind) {
        case "over":
            if (phase === "promoted")
                return { verdict: "pass", reasonCodes: ["promoted"] };
            if (reason === "aborted-on-request") {
                // Whoever asked for it got it; whoever wanted to go on did not.
                return { verdict: command === "abort" ? "warn" : "fail", reasonCodes: ["aborted-on-request"] };
            }
            return { verdict: "fail", reasonCodes: [reason ?? "aborted-on-request"] };
        case "hold":
            return { verdict: "inconclusive", reasonCodes: [intent.reason] };
        case "ready":
            return { verdict: "pass", reasonCodes: ["ready-to-promote"] };
        case "wait":
        case "stage":
        case "raise":
        case "apply":
        case "write":
        case "retreat":
        case "finalize":
        case "install":
        case "lower":
            return { verdict: "warn", reasonCodes: ["rollout-under-way"] };
    }
}
function findingsOf(refusal, outcome) {
    if (refusal !== null)
        return [{ code: refusal.code, detail: refusal.detail, hint: refusal.hint }];
    if (outcome.kind === "refused")
        return [];
    const { abort, situation } = outcome.stand.sight;
    if (situation.state.phase === "aborted") {
        const { reason } = situation.state;
        const code = reason ?? "aborted-on-request";
        return [{ code, detail: abort?.reason ?? code, hint: (0,words/* nextStep */.sk)(code) }];
    }
    if (outcome.stand.intent.kind !== "hold")
        return [];
    const { reason } = outcome.stand.intent;
    const [problem] = outcome.stand.sight.unreadable;
    const detail = problem?.message ?? `the rollout holds at ${String(outcome.stand.sight.situation.state.weightPercent)} %`;
    return [{ code: reason, detail, hint: problem?.hint ?? (0,words/* nextStep */.sk)(reason) }];
}
function detailsOf(concluding) {
    const { command, outcome, environment, candidate, source, journal } = concluding;
    const document = outcome.kind === "driven" ? outcome.document : (outcome.rollout?.document ?? null);
    const stand = outcome.kind === "driven" ? outcome.stand : null;
    const named = document?.candidate ?? candidate;
    if (named === null)
        throw new TypeError("a result is about a model");
    const state = stand?.sight.situation.state ?? null;
    return {
        kind: "rollout",
        command,
        environment,
        rolloutId: document?.rolloutId ?? null,
        phase: state?.phase ?? null,
        candidate: { version: named.version, sha256: named.sha256 },
        champion: document?.champion ?? null,
        step: state?.step ?? null,
        steps: document === null ? [] : [...document.schedule.steps],
        weightPercent: state?.weightPercent ?? null,
        next: nextOf(stand?.intent ?? null),
        evidence: stand === null ? [] : evidenceRows(stand, source),
        timeline: stand === null || document === null ? [] : timeline(stand, document),
        observed: stand === null ? null : observedOf(stand),
        reason: document?.reason ?? null,
        abort: conclude_noteOf(stand?.sight.abort ?? null),
        promotion: conclude_noteOf(stand?.sight.promotion ?? null),
        remarks: outcome.kind === "driven" ? [...outcome.remarks] : [],
        journal,
    };
}
function nextOf(intent) {
    if (intent === null)
        return { kind: "none", reasons: [], at: null };
    const reasons = intent.kind === "wait" ? [...intent.reasons] : intent.kind === "hold" ? [intent.reason] : [];
    const until = intent.kind === "wait" ? intent.untilSeconds : null;
    return { kind: intent.kind, reasons, at: until === null ? null : timeText(until) };
}
function observedOf({ sight }) {
    const { champion, canary, weight } = sight.situation.observed;
    const model = (one) => one === null ? null : { version: one.version, sha256: one.sha256 };
    return { champion: model(champion), canary: model(canary), weightPercent: weight.configuredPercent };
}
function evidenceRows({ sight }, source) {
    const { slices, judgement } = evidenceOf(sight.situation);
    if (slices.length === 0)
        return [];
    return judgement.metrics.map((one) => ({
        metric: one.metric,
        verdict: one.verdict,
        rule: one.rule,
        canary: { ...one.canary, rate: one.value },
        champion: { ...one.champion, rate: one.championValue },
        bound: one.bound,
        limit: one.limit,
        logHarm: one.logHarm,
        logProof: one.logProof,
        logThreshold: judgement.logThreshold,
        damping: one.damping,
        source,
    }));
}
/** Every line that counts, with the evidence as it stood when it was written: rebuilt, not remembered. */
function timeline({ sight }, { rules }) {
    const entries = (0,rollout_state/* countedEntries */.b0)(sight.entries);
    return entries.map((entry, index) => {
        const { slices } = (0,rollout_state/* stateOf */.L4)(entries.slice(0, index + 1));
        const judgement = slices.length === 0 ? null : judgeCanary(slices, rules);
        const logHarm = judgement === null ? null : Math.max(...judgement.metrics.map((one) => one.logHarm));
        const { seq, kind, step, weightPercent, verdict, reason, requests, atSeconds } = entry;
        return { seq, kind, at: timeText(atSeconds), step, weightPercent, verdict, reason, requests, logHarm };
    });
}
function conclude_noteOf(note) {
    return note === null ? null : { reason: note.reason, actorId: note.actorId, at: note.at };
}
function timeText(seconds) {
    return new Date(seconds * 1000).toISOString().replace(/\.\d+Z$/u, "Z");
}

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
// EXTERNAL MODULE: ./shared/report/rollout-words.ts
var rollout_words = __webpack_require__(22624);
;// CONCATENATED MODULE: ./actions/deploy-canary/report.ts








const LONGEST_NAME = 80;
const report_LONGEST_REASON = 300;
/** Lines of the journal that are listed; the record has them all. */
const MOST_LINES = 60;
/** The report of a rollout: where it stands and why, the evidence, the course so far. Pure. */
function rolloutReport(result) {
    const sections = [
        stopSection(result),
        evidenceSection(result.details),
        courseSection(result.details),
        requestSection(result.details),
        journalSection(result.details),
        (0,provenance_section/* digestSection */.U1)(result),
    ];
    return {
        title: `deploy-canary: ${(0,report_escape/* shorten */.ml)(result.model, LONGEST_NAME)} in ${result.details.environment}`,
        verdict: result.verdict,
        headline: headline(result),
        actions: (0,gate_section/* nextActions */.ji)(result),
        facts: glance(result),
        sections: sections.filter((section) => section !== null),
    };
}
function headline({ details, reasonCodes, findings }) {
    const { candidate, phase, weightPercent, steps, step, rolloutId } = details;
    const [finding] = findings;
    const version = `Version ${(0,report_escape/* clip */.$Q)(candidate.version, LONGEST_NAME)}`;
    const why = reasonCodes.map(words/* reasonSentence */.Ux).join("; ");
    if (phase === null || weightPercent === null || step === null) {
        const what = rolloutId === null ? "Nothing was begun" : `Rollout ${rolloutId} waits, and how it stands is not known`;
        return `${what}: ${finding?.detail ?? why}.`;
    }
    switch (phase) {
        case "promoted":
            if (details.remarks.includes("rolled-back-since"))
                return `${version} was promoted, and has been rolled back since.`;
            return `${version} is the champion${finding === undefined ? "" : `; ${finding.detail}`}.`;
        case "aborted":
            return `${version} has no traffic any more: ${(0,words/* reasonSentence */.Ux)(details.timeline.at(-1)?.reason ?? "aborted-on-request")}.`;
        default:
            return `${version} has ${String(weightPercent)} % of the traffic, step ${String(step)} of ${String(steps.length)}: ${why}.`;
    }
}
function glance({ details, policy }) {
    const { candidate, champion, observed, rolloutId } = details;
    const named = (model) => (0,cell/* text */.Qq)(model === null ? "none" : `${(0,report_escape/* clip */.$Q)(model.version, LONGEST_NAME)} (${(0,provenance_section/* shortDigest */.VK)(model.sha256)})`);
    return [
        { label: "Candidate", value: named(candidate) },
        { label: "Champion", value: named(champion) },
        ...(rolloutId === null ? [] : [{ label: "Rollout", value: (0,cell/* code */.aY)(rolloutId) }]),
        ...(observed === null
            ? []
            : [
                {
                    label: "Seen on the target",
                    value: (0,cell/* text */.Qq)(`champion ${observed.champion?.version ?? "none"}, canary ${observed.canary?.version ?? "none"} at ${String(observed.weightPercent)} %`),
                },
            ]),
        { label: "Policy", value: (0,cell/* text */.Qq)(`${(0,report_escape/* clip */.$Q)(policy.source, LONGEST_NAME)} (${(0,provenance_section/* shortDigest */.VK)(policy.sha256)})`) },
    ];
}
function stopSection(result) {
    const found = (0,check_report/* findingSection */.B)(result);
    const remarks = result.details.remarks.map(words/* reasonSentence */.Ux);
    if (found === null && remarks.length === 0)
        return null;
    const blocks = [
        ...(found?.blocks ?? []),
        ...remarks.map((remark) => ({ kind: "note", tone: "info", text: `${remark}.` })),
    ];
    return { id: "findings", title: "To know", keep: "essential", folded: false, blocks };
}
const METRICS = { error_rate: "Failed requests", slow_share: "Slow answers" };
function evidenceSection({ evidence, next }) {
    const waits = next.reasons.map((reason) => (next.kind === "wait" ? (0,rollout_words/* waitSentence */.Xb)(reason) : (0,words/* reasonSentence */.Ux)(reason)));
    const open = waits.length === 0
        ? []
        : [
            {
                kind: "paragraph",
                text: `Nothing is due: ${waits.join("; ")}.${next.at === null ? "" : ` The next look is due at ${next.at}.`}`,
            },
        ];
    if (evidence.length === 0) {
        return open.length === 0
            ? null
            : { id: "evidence", title: "Evidence", keep: "essential", folded: false, blocks: open };
    }
    const blocks = [
        {
            kind: "table",
            caption: "Both arms over the same minutes. The bound holds at every look at once; harm is called when the evidence reaches its threshold, proof when the bound or the comparison does.",
            columns: [
                { title: "Metric", align: "left" },
                { title: "Verdict", align: "left" },
                { title: "Canary", align: "right" },
                { title: "Champion", align: "right" },
                { title: "Bound", align: "right" },
                { title: "Evidence of harm", align: "right" },
                { title: "Rule", align: "left" },
            ],
            rows: evidence.map((one) => [
                (0,cell/* text */.Qq)(METRICS[one.metric]),
                (0,cell/* text */.Qq)(one.verdict),
                (0,cell/* text */.Qq)(armText(one.canary)),
                (0,cell/* text */.Qq)(armText(one.champion)),
                (0,cell/* text */.Qq)(one.limit === null ? (0,number/* percentText */.fL)(one.bound) : `${(0,number/* percentText */.fL)(one.bound)} of ${(0,number/* percentText */.fL)(one.limit)}`),
                (0,cell/* text */.Qq)(`${eText(one.logHarm)} of ${eText(one.logThreshold)}`),
                (0,cell/* text */.Qq)((0,rollout_words/* ruleSentence */.Or)(one.rule)),
            ]),
        },
        { kind: "paragraph", text: `Counts from ${(0,report_escape/* clip */.$Q)(evidence[0]?.source ?? "", 200)}.${latencyNote(evidence)}` },
        ...open,
    ];
    return { id: "evidence", title: "Evidence", keep: "essential", folded: false, blocks };
}
/** One row where there could be two: what was not judged is said. */
function latencyNote(evidence) {
    return evidence.some(({ metric }) => metric === "slow_share")
        ? ""
        : " Latency is not judged: before the rollout the champion had answered too few requests to tell slow from fast.";
}
function armText({ requests, events, rate }) {
    return rate === null ? "no requests" : `${(0,number/* percentText */.fL)(rate)} (${(0,number/* countText */.lT)(events)} of ${(0,number/* countText */.lT)(requests)})`;
}
/** An e-value: how many times better harm explains what was seen. */
function eText(log) {
    if (log > Math.log(1e6))
        return "over 1 000 000";
    return (0,number/* numberText */.$4)(Math.exp(log), 3);
}
function courseSection(details) {
    const chart = courseChart(details);
    if (chart === null)
        return null;
    return { id: "course", title: "Course", keep: 60, folded: false, blocks: [{ kind: "chart", chart }] };
}
/** Weight and evidence over time, both as shares: of all traffic, and of the way to the threshold for harm. */
function courseChart({ timeline, evidence }) {
    const times = timeline.map(({ at }) => Date.parse(at));
    const [first = 0] = times;
    const last = times.at(-1) ?? 0;
    const threshold = evidence[0]?.logThreshold ?? null;
    if (timeline.length < 2 || last <= first)
        return null;
    const share = (index) => ((times[index] ?? first) - first) / (last - first);
    const weight = timeline.flatMap(({ weightPercent }, index) => {
        const before = timeline[index - 1]?.weightPercent ?? 0;
        return [
            [share(index), before / 100],
            [share(index), weightPercent / 100],
        ];
    });
    const harm = timeline.flatMap(({ logHarm }, index) => logHarm === null || threshold === null ? [] : [[share(index), Math.min(1, Math.max(0, logHarm / threshold))]]);
    const most = Math.max(0, ...harm.map(([, height]) => height));
    return {
        kind: "curve",
        caption: "Weight and evidence.",
        alternative: `Over ${(0,number/* durationText */.S5)(last - first)} the canary's share of the traffic went to ${String(Math.max(...timeline.map(({ weightPercent }) => weightPercent)))} %; the evidence of harm came to ${(0,number/* percentText */.fL)(most)} of its threshold, on a logarithmic scale.`,
        xLabel: `time, as a share of ${(0,number/* durationText */.S5)(last - first)}`,
        yLabel: "share of traffic; of the threshold",
        series: [{ name: "weight", points: weight }, ...(harm.length > 1 ? [{ name: "harm", points: harm }] : [])],
        diagonal: false,
    };
}
function requestSection({ reason, abort, promotion }) {
    const who = (actorId) => actorId === null ? "on a command line" : `by account ${String(actorId)}`;
    const facts = [
        ...(reason === null ? [] : [{ label: "Begun", value: (0,cell/* text */.Qq)((0,report_escape/* clip */.$Q)(reason, report_LONGEST_REASON)) }]),
        ...[["Promotion asked", promotion], ["Aborted", abort]].flatMap(([label, note]) => note === null
            ? []
            : [
                {
                    label,
                    value: (0,cell/* text */.Qq)(`${(0,report_escape/* clip */.$Q)(reasonText(note.reason), report_LONGEST_REASON)} (${who(note.actorId)}, ${note.at})`),
                },
            ]),
    ];
    if (facts.length === 0)
        return null;
    return { id: "requests", title: "Who asked, and why", keep: 50, folded: false, blocks: [{ kind: "facts", facts }] };
}
/** What a rollout wrote itself when it ended is a code; what people write is theirs. */
function reasonText(reason) {
    return /^[a-z]+(?:-[a-z]+)+$/u.test(reason) ? (0,words/* reasonSentence */.Ux)(reason) : reason;
}
function journalSection({ timeline, journal, steps }) {
    if (timeline.length === 0)
        return null;
    const shown = timeline.slice(-MOST_LINES);
    const hidden = timeline.length - shown.length;
    const blocks = [
        {
            kind: "table",
            caption: `From ${(0,report_escape/* clip */.$Q)(journal, 200)}.${hidden === 0 ? "" : ` ${(0,number/* counted */.hS)(hidden, "earlier line")} in the record.`}`,
            columns: ["Time", "Line", "Step", "Weight", "Requests", "Verdict"].map((title, index) => ({
                title,
                align: index === 3 || index === 4 ? "right" : "left",
            })),
            rows: shown.map((entry) => [
                (0,cell/* text */.Qq)(entry.at.replace("T", " ").replace("Z", "")),
                (0,cell/* text */.Qq)(entry.reason === null ? entry.kind : `${entry.kind}: ${(0,words/* reasonSentence */.Ux)(entry.reason)}`),
                (0,cell/* text */.Qq)(`${String(entry.step)}/${String(steps.length)}`),
                (0,cell/* text */.Qq)(`${String(entry.weightPercent)} %`),
                (0,cell/* text */.Qq)((0,number/* countText */.lT)(entry.requests)),
                (0,cell/* text */.Qq)(entry.verdict ?? ""),
            ]),
        },
    ];
    return { id: "journal", title: "Journal", keep: 40, folded: true, blocks };
}

;// CONCATENATED MODULE: ./actions/deploy-canary/conclusion.ts


/** A command's result, report and outputs, as a door publishes them. */
function rolloutConclusion({ request, outcome, candidate }, place) {
    const { command, place: where } = request;
    const result = rolloutResult({ command, outcome, candidate, ...where, ...place });
    const records = outcome.kind === "driven" ? outcome.document.records : (outcome.rollout?.document.records ?? []);
    const { rolloutId, phase, weightPercent, next } = result.details;
    return {
        result,
        document: rolloutReport(result),
        builtOn: records,
        // A rollout belongs to no pull request; it is seen on the deployments page.
        voice: { comment: null, checkRun: null },
        outputs: {
            rollout: rolloutId ?? "",
            phase: phase ?? "",
            weight: weightPercent === null ? "" : String(weightPercent),
            "is-over": String(next.kind === "over"),
        },
    };
}

// EXTERNAL MODULE: ./actions/deploy-canary/spec.ts
var spec = __webpack_require__(40668);
;// CONCATENATED MODULE: ./actions/deploy-canary/clearance.ts


function clearanceOf(vouched, version) {
    if (vouched.kind === "unregistered") {
        return {
            kind: "refused",
            refusal: {
                verdict: "fail",
                code: "no-registration",
                detail: vouched.detail,
                hint: "Register it with `register`; a model that was pushed by other means is not served.",
            },
        };
    }
    const { judged, registration } = vouched;
    if (judged.verdict === "pass" || judged.verdict === "warn") {
        return { kind: "cleared", records: [registration.sha256, ...judged.builtOn] };
    }
    const verdict = (0,gate_verdict/* worst */.Q)([judged.verdict]) === "inconclusive" ? "inconclusive" : "fail";
    const reasons = judged.reasonCodes.map((reason) => `${(0,words/* reasonSentence */.Ux)(reason)} (${reason})`);
    return {
        kind: "refused",
        refusal: {
            verdict,
            code: "not-cleared",
            detail: `version ${version} may not be served: ${reasons.join("; ")}`,
            hint: "Run the release again, so that checks and approvals hold for exactly this version under the policy in force.",
        },
    };
}

;// CONCATENATED MODULE: ./shared/core/canary/observed-target.ts
/** Whether the canary on the target is this rollout's. */
function isOwn({ rolloutId }, { claim }) {
    return claim?.rolloutId === rolloutId;
}
/**
 * What differs between the target and the journal in a way that no step of a rollout explains, even one that was cut off. Somebody else
 * did it, for a reason we do not know, so it is reported and never overwritten.
 *
 * @param claimSeq number of the last raise that was written down
 */
function drift(plan, state, observed, claimSeq) {
    const { champion, canary, weight, claim } = observed;
    if (canary !== null && !isOwn(plan, observed))
        return "foreign-canary";
    if (champion?.sha256 !== plan.champion?.sha256) {
        const isFinalized = champion?.sha256 === plan.candidate.sha256 && state.phase === "finalizing";
        if (!isFinalized)
            return "champion-changed";
    }
    if (canary !== null && canary.sha256 !== plan.candidate.sha256)
        return "canary-changed";
    // What was routed is judged over many requests by the sample-ratio check; a few of them prove nothing.
    if (weight.configuredPercent > state.weightPercent)
        return "weight-above-journal";
    const isDone = claim !== null && claim.seq >= claimSeq;
    if (state.step > 0 && isDone && canary !== null && weight.configuredPercent < state.weightPercent) {
        return "weight-lowered-elsewhere";
    }
    return null;
}

;// CONCATENATED MODULE: ./shared/core/canary/ramp.ts
/**
 * Whether the evidence allows a weight: what is not yet known of the canary's error rate may cost at most the budget, weight · U ≤ budget;
 * or the canary is proven already. Time alone never allows anything.
 *
 * @param weightPercent the next weight
 * @param errorBudget share of all requests that may fail by what is not yet known
 */
function rampAllows(weightPercent, errors, errorBudget) {
    return errors.verdict === "proven" || (weightPercent / 100) * errors.bound <= errorBudget;
}

;// CONCATENATED MODULE: ./shared/core/canary/decide.ts




/** Silence below it means nothing, however short the steps: clocks count whole seconds, and a busy machine answers late. */
const LEAST_PATIENCE_SECONDS = 10;
/** Number of the target's claim for a step: the staging has 1, the first raise 2, and so on; the last is finalize's. */
function claimSeqOf(step) {
    return step + 1;
}
/**
 * The next intent of a rollout. Pure: the same situation gives the same intent, so two who decide at once intend the same, and one who
 * died at any point is followed by one who decides from what is really there.
 *
 * @source the invariants I1–I8 in docs/rollout.md
 */
function decide(situation) {
    const { plan, state, observed, isLatched } = situation;
    if ((0,rollout_state/* isOver */.PU)(state.phase))
        return overIntent(situation);
    const isServing = observed.champion?.sha256 === plan.candidate.sha256;
    const isFirst = plan.champion === null;
    if (isServing && (isFirst || isLatched || state.phase === "finalizing"))
        return fact(situation, "promoted", null);
    if (isLatched)
        return retreat(situation, "aborted-on-request");
    const hold = driftOf(situation);
    if (hold !== null)
        return driftIntent(situation, hold);
    switch (state.phase) {
        case "planned":
            return isFirst ? { kind: "install", entry: line(situation, "promoted", {}) } : stageIntent(situation);
        case "staged":
            if (observed.canary === null)
                return stageIntent(situation);
            return observed.canary.ready ? raise(situation) : retreat(situation, "canary-unready");
        case "shifting":
        case "baking":
            return servingIntent(situation);
        case "finalizing":
            return { kind: "finalize", claimSeq: claimSeqOf(plan.schedule.steps.length + 1), entry: null };
    }
}
/** What differs on the target from the journal, where that decides anything: an end and a latch ask nothing of the target. */
function driftOf({ plan, state, observed, isLatched }) {
    return (0,rollout_state/* isOver */.PU)(state.phase) || isLatched ? null : drift(plan, state, observed, claimSeqOf(state.step));
}
/** An end that is written down may still have been followed by nothing: traffic left at an aborted canary goes first of all. */
function overIntent({ plan, state, observed }) {
    const isLeft = state.phase === "aborted" && observed.weight.configuredPercent > 0 && isOwn(plan, observed);
    return { kind: isLeft ? "lower" : "over" };
}
/**
 * Drift is left as it is. One kind of it may be our own: a run that took the traffic away and died before it could say why. The evidence it
 * acted on is still there, and leads to the same end.
 */
function driftIntent(situation, reason) {
    if (reason === "weight-lowered-elsewhere") {
        const failure = failureOf(situation, evidenceOf(situation));
        if (failure !== null)
            return retreat(situation, failure);
    }
    return { kind: "hold", reason, entry: null };
}
/** What ends a rollout without asking anybody; null where nothing does. */
function failureOf({ observed }, evidence) {
    if (observed.canary?.ready !== true)
        return "canary-unready";
    if (criticalFailure(evidence.slices))
        return "canary-outage";
    return evidence.judgement.verdict === "harm" ? "canary-harm" : null;
}
function stageIntent(situation) {
    return { kind: "stage", claimSeq: claimSeqOf(0), entry: line(situation, "staged", { step: 0, weightPercent: 0 }) };
}
/** A canary with a share of the traffic: outages first, then what is not yet done, then the evidence. */
function servingIntent(situation) {
    const { plan, state, observed } = situation;
    const evidence = evidenceOf(situation);
    const failure = failureOf(situation, evidence);
    if (failure !== null)
        return retreat(situation, failure, evidence);
    if (observed.weight.configuredPercent < state.weightPercent) {
        return { kind: "apply", weightPercent: state.weightPercent, claimSeq: claimSeqOf(state.step) };
    }
    const hold = evidenceHold(situation, evidence);
    if (hold === "no-data-abort")
        return retreat(situation, "no-data", evidence);
    if (hold !== null)
        return { kind: "hold", reason: hold, entry: lookEntry(situation, evidence, hold) };
    if (state.settledSinceSeconds === null)
        return settling(situation, evidence);
    const waits = waitReasons(situation, evidence);
    if (waits.length > 0)
        return waiting(situation, evidence, waits);
    return state.step < plan.schedule.steps.length ? raise(situation, evidence) : promotion(situation, evidence);
}
function evidenceHold({ plan: { schedule }, state, observed, reading, nowSeconds }, evidence) {
    const age = nowSeconds - (state.shiftingSinceSeconds ?? nowSeconds);
    const isProven = evidence.judgement.verdict === "proven";
    if (age >= schedule.timeCapSeconds && !(isProven && state.phase === "baking"))
        return "time-cap";
    if (observed.champion?.ready !== true)
        return "champion-not-ready";
    if (reading === null)
        return "evidence-unreadable";
    if (evidence.sampleRatioLogE !== null && evidence.sampleRatioLogE >= evidence.sampleRatioAlarm) {
        return "sample-ratio-mismatch";
    }
    const patience = Math.max(schedule.dwellSeconds + schedule.burnInSeconds, schedule.lookSeconds, LEAST_PATIENCE_SECONDS);
    if (evidence.silentSeconds < patience)
        return null;
    const isLong = evidence.silentSeconds >= 3 * patience;
    return schedule.onNoData === "abort" && isLong ? "no-data-abort" : "no-data";
}
function settling(situation, evidence) {
    const { plan, state, nowSeconds } = situation;
    const due = (state.stepSinceSeconds ?? nowSeconds) + plan.schedule.burnInSeconds;
    if (nowSeconds < due)
        return { kind: "wait", reasons: ["burning-in"], untilSeconds: due };
    return { kind: "write", entry: line(situation, "settled", {}, evidence) };
}
/** What the next move still needs; empty when it may be made. Without evidence none may (I7), however long it has been. */
function waitReasons(situation, { judgement, stepRequests, slices }) {
    const { plan, state, nowSeconds } = situation;
    const { schedule } = plan;
    const settled = state.settledSinceSeconds ?? nowSeconds;
    const isLast = state.step === schedule.steps.length;
    const nextWeight = schedule.steps[state.step] ?? 100;
    const [errors] = judgement.metrics;
    const isAllowed = isLast
        ? judgement.verdict === "proven"
        : slices.length > 0 && errors !== undefined && rampAllows(nextWeight, errors, schedule.errorBudget);
    const due = settled + (isLast ? schedule.bakeSeconds : schedule.dwellSeconds);
    return [
        ...(nowSeconds < due ? [isLast ? "baking" : "dwelling"] : []),
        ...(stepRequests < schedule.minimumRequests ? ["few-requests"] : []),
        ...(isAllowed ? [] : ["evidence-open"]),
    ];
}
function waiting(situation, evidence, reasons) {
    const { plan, state, nowSeconds } = situation;
    const { schedule } = plan;
    const lookDue = (state.lastLookSeconds ?? nowSeconds) + lookInterval(situation);
    if (nowSeconds >= lookDue)
        return { kind: "write", entry: line(situation, "look", {}, evidence) };
    const settled = state.settledSinceSeconds ?? nowSeconds;
    const dwellDue = settled + (state.step === schedule.steps.length ? schedule.bakeSeconds : schedule.dwellSeconds);
    return { kind: "wait", reasons, untilSeconds: dwellDue > nowSeconds ? Math.min(dwellDue, lookDue) : lookDue };
}
/** Looks thin out as a step grows old, so that a rollout of hours has tens of lines and not hundreds. */
function lookInterval({ plan, state, nowSeconds }) {
    const age = nowSeconds - (state.stepSinceSeconds ?? nowSeconds);
    return Math.max(plan.schedule.lookSeconds, age / 20);
}
function lookEntry(situation, evidence, reason) {
    const { state, nowSeconds } = situation;
    const isDue = nowSeconds - (state.lastLookSeconds ?? nowSeconds) >= lookInterval(situation);
    return isDue ? line(situation, "look", { reason }, evidence) : null;
}
function raise(situation, evidence = null) {
    const { plan, state } = situation;
    const step = state.step + 1;
    const weightPercent = plan.schedule.steps[step - 1] ?? 100;
    // Without a reading nothing after the raise could be counted.
    if (situation.reading === null)
        return { kind: "hold", reason: "evidence-unreadable", entry: null };
    return {
        kind: "raise",
        claimSeq: claimSeqOf(step),
        entry: line(situation, "raise", { step, weightPercent }, evidence),
    };
}
function promotion(situation, evidence) {
    if (!situation.isPromotionAsked)
        return { kind: "ready" };
    const claimSeq = claimSeqOf(situation.plan.schedule.steps.length + 1);
    return { kind: "finalize", claimSeq, entry: line(situation, "finalize", {}, evidence) };
}
function retreat(situation, reason, evidence = null) {
    const entry = line(situation, "aborted", { weightPercent: 0, reason }, evidence ?? evidenceOf(situation));
    return { kind: "retreat", reason, entry };
}
function fact(situation, kind, reason) {
    return { kind: "write", entry: line(situation, kind, { reason }, evidenceOf(situation)) };
}
function line({ plan, state, reading, nowSeconds }, kind, change, evidence = null) {
    return {
        seq: state.seq + 1,
        kind,
        atSeconds: nowSeconds,
        step: state.step,
        steps: plan.schedule.steps.length,
        weightPercent: state.weightPercent,
        verdict: evidence === null || evidence.slices.length === 0 ? null : evidence.judgement.verdict,
        reason: null,
        requests: evidence?.judgement.requests ?? 0,
        reading,
        ...change,
    };
}

// EXTERNAL MODULE: ./shared/records/epoch-seconds.ts
var epoch_seconds = __webpack_require__(64486);
;// CONCATENATED MODULE: ./shared/core/canary/slow-answers.ts
/** Fewer requests say too little about where the slowest twentieth begins. */
const FEWEST_REQUESTS = 100;
const SHARE = 0.95;
/**
 * The latency beyond which an answer counts as slow: the bucket bound nearest the champion's 95th percentile, measured in shares, so
 * that the widths of buckets do not matter; of two equally near the larger. Chosen once, before the rollout: a threshold that followed
 * the data would move with the harm.
 *
 * @returns null when the champion has answered too little, or no bound tells slow from fast
 */
function slowThreshold(champion) {
    const requests = champion.at(-1)?.count ?? 0;
    if (requests < FEWEST_REQUESTS)
        return null;
    let best = null;
    let bestDistance = Number.POSITIVE_INFINITY;
    for (const { upToMs, count } of champion) {
        if (!Number.isFinite(upToMs) || count === 0 || count === requests)
            continue;
        const distance = Math.abs(count / requests - SHARE);
        if (distance <= bestDistance) {
            best = upToMs;
            bestDistance = distance;
        }
    }
    return best;
}
/** Answers slower than the threshold; null when the buckets no longer have that bound, for then they cannot be counted. */
function slowAnswers(buckets, thresholdMs) {
    const within = buckets.find(({ upToMs }) => upToMs === thresholdMs);
    const last = buckets.at(-1);
    return within === undefined || last === undefined ? null : last.count - within.count;
}

;// CONCATENATED MODULE: ./actions/deploy-canary/look.ts





/**
 * Looks at journal, target and traffic. Nothing is remembered from an earlier look: whoever looks next, in another job on another
 * machine, sees the same. Journal and target cannot be read at one moment, and another run may write and act in between; so a target that
 * differs from the journal is looked at twice, and what was only under way is no drift.
 */
async function look(key, document, ports) {
    const sight = await look_glance(key, document, ports);
    return driftOf(sight.situation) === null ? sight : look_glance(key, document, ports);
}
async function look_glance(key, document, ports) {
    const { journal, target, clock } = ports;
    const [entries, abort, promotion] = await Promise.all([
        journal.entries(key),
        journal.pinned(key, "abort"),
        journal.pinned(key, "promotion"),
    ]);
    // After the journal: what is seen on the target may be newer than what was written, never older.
    const observed = await target.observe();
    const read = await readCounters(ports, document.rules.slowThresholdMs);
    const situation = {
        plan: planOf(document),
        state: (0,rollout_state/* stateOf */.L4)(entries),
        observed,
        reading: read.reading,
        nowSeconds: (0,epoch_seconds/* epochSeconds */.D)(clock.now()),
        isLatched: abort !== null,
        isPromotionAsked: promotion !== null,
    };
    return { situation, document, entries, abort, promotion, unreadable: read.problems };
}
function planOf(document) {
    const { rolloutId, model, environment, candidate, champion, schedule, rules, startedAtSeconds } = document;
    return { rolloutId, model, environment, candidate, champion, schedule, rules, startedAtSeconds };
}
async function readCounters({ evidence }, slowThresholdMs) {
    try {
        return { reading: counterReading(await evidence.read(), slowThresholdMs), problems: [] };
    }
    catch (error) {
        // That nothing can be read is not that nothing failed: the rollout holds, and says why.
        if (error instanceof errors/* ModelgateError */.HJ)
            return { reading: null, problems: error.problems };
        throw error;
    }
}
/** The counters as the journal keeps them: slow answers counted at the plan's threshold, the epoch short enough for a line. */
function counterReading(reading, slowThresholdMs) {
    const arm = ({ requests, errors, latency }) => ({
        requests,
        errors,
        slow: slowThresholdMs === null ? null : slowAnswers(latency, slowThresholdMs),
    });
    return { epoch: shortEpoch(reading.epoch), canary: arm(reading.canary), champion: arm(reading.champion) };
}
/** FNV-1a, 32 bits: enough to see that counting began anew, and no secret. */
function shortEpoch(epoch) {
    let hash = 0x811c9dc5;
    for (let index = 0; index < epoch.length; index += 1)
        hash = Math.imul(hash ^ epoch.charCodeAt(index), 0x01000193);
    return (hash >>> 0).toString(16).padStart(8, "0");
}

;// CONCATENATED MODULE: ./actions/deploy-canary/perform.ts


/** Requests sent past the live route before any user meets the canary. */
const PROBE_REQUESTS = 20;
/** Above every number a raise can have: set at weight 0, it makes the target refuse a raise that is still on its way. */
const FENCE_SEQ = 1_000_000;
/**
 * Does one intent. Raising writes first, then acts, and looks at the latch before and after; lowering acts first and writes then. A
 * crash between any two lines of this file leaves the champion serving, and the next look continues from what is there.
 */
async function perform(intent, sight, hands) {
    switch (intent.kind) {
        case "stage":
            return stage(intent, sight, hands);
        case "raise":
            if (!(await write(intent.entry, hands)))
                return;
            return setWeight(intent.entry.weightPercent, intent.claimSeq, sight, hands);
        case "apply":
            return setWeight(intent.weightPercent, intent.claimSeq, sight, hands);
        case "write":
            return writeFact(intent.entry, sight, hands);
        case "hold":
            if (intent.entry !== null)
                await write(intent.entry, hands);
            return;
        case "retreat":
            return perform_retreat(intent, sight, hands);
        case "lower":
            return lower("the rollout is over", sight, hands);
        case "finalize":
            return finalize(intent, sight, hands);
        case "install":
            return install(intent, sight, hands);
        case "wait":
        case "ready":
        case "over":
            return;
    }
}
async function write(entry, { key, ports }) {
    return (await ports.journal.append(key, entry)) === "written";
}
async function stage(intent, sight, hands) {
    const { plan } = sight.situation;
    const { target } = hands.ports;
    hands.ports.progress.stage(`Staging ${plan.candidate.version} beside the champion, without traffic`);
    const model = await hands.ports.fetchModel(plan.candidate.sha256);
    await target.stage(model, { rolloutId: plan.rolloutId, seq: intent.claimSeq });
    const probe = await target.probe("canary", PROBE_REQUESTS);
    if (probe.kind === "answered") {
        await write(intent.entry, hands);
        return;
    }
    const entry = { ...intent.entry, kind: "aborted", reason: "probe-failed" };
    await perform_retreat({ kind: "retreat", reason: "probe-failed", entry }, sight, hands, probe.detail);
}
async function setWeight(percent, claimSeq, { situation }, hands) {
    const { key, ports } = hands;
    const { rolloutId } = situation.plan;
    if ((await ports.journal.pinned(key, "abort")) !== null)
        return;
    ports.progress.stage(`Setting the canary's weight to ${String(percent)} %`);
    await unlessOvertaken(() => ports.target.setWeight(percent, { rolloutId, seq: claimSeq }));
    if ((await ports.journal.pinned(key, "abort")) !== null)
        await ports.target.retreat("aborted meanwhile");
}
/** Another run has gone further: what it did stands, and the next look sees it. */
async function unlessOvertaken(act) {
    try {
        await act();
    }
    catch (error) {
        if (error instanceof errors/* ModelgateError */.HJ && error.problems[0].code === "target-stale-claim")
            return;
        throw error;
    }
}
/** Traffic first: nothing that can fail, or be slow, stands between a harm that is known and its end. */
async function perform_retreat({ reason, entry }, sight, hands, detail = null) {
    const { key, ports, requester } = hands;
    await lower(reason, sight, hands);
    const said = detail === null ? reason : `${reason}: ${detail}`;
    if (sight.abort === null)
        await ports.journal.pin(key, "abort", noteOf({ ...requester, reason: said }, ports.clock));
    await fence(sight, hands);
    await write(entry, hands);
}
async function lower(reason, { situation }, { ports }) {
    const { claim, canary } = situation.observed;
    if (canary !== null && claim?.rolloutId !== situation.plan.rolloutId)
        return;
    ports.progress.stage("Taking the canary's traffic away");
    await ports.target.retreat(reason);
}
/**
 * A raise that another run sent before it saw the latch may still arrive. With the target's own number beyond it, it is refused. A target
 * that does not take the number loses nothing: whoever raised looks at the latch again.
 */
async function fence({ situation }, { ports }) {
    const { plan, observed } = situation;
    if (observed.claim?.rolloutId !== plan.rolloutId)
        return;
    try {
        await ports.target.setWeight(0, { rolloutId: plan.rolloutId, seq: FENCE_SEQ });
    }
    catch (error) {
        if (!(error instanceof errors/* ModelgateError */.HJ))
            throw error;
    }
}
async function finalize(intent, sight, hands) {
    const { key, ports } = hands;
    if (intent.entry !== null && !(await write(intent.entry, hands)))
        return;
    if ((await ports.journal.pinned(key, "abort")) !== null)
        return;
    ports.progress.stage("Making the canary the champion");
    const { rolloutId } = sight.situation.plan;
    await unlessOvertaken(() => ports.target.finalize({ rolloutId, seq: intent.claimSeq }));
}
async function install({ entry }, sight, hands) {
    const { plan } = sight.situation;
    hands.ports.progress.stage(`Installing ${plan.candidate.version} as the first champion`);
    const model = await hands.ports.fetchModel(plan.candidate.sha256);
    await hands.ports.target.install(model);
    await writeFact(entry, sight, hands);
}
/** A promotion is told to the registry before it is written down: a run that dies in between tells it again. */
async function writeFact(entry, sight, hands) {
    if (entry.kind === "promoted")
        await pointAlias(sight, hands);
    const isWritten = await write(entry, hands);
    if (isWritten && entry.kind === "promoted")
        await hands.ports.target.collect();
}
async function pointAlias({ situation: { plan } }, { ports, requester, remark }) {
    const outcome = await ports.pointAlias({
        toSha256: plan.candidate.sha256,
        fromSha256: plan.champion?.sha256 ?? null,
        reason: requester.reason,
        actorId: requester.actorId,
    });
    if (outcome === "moved")
        remark("alias-moved");
}

;// CONCATENATED MODULE: ./actions/deploy-canary/drive.ts




/** A rollout with all its steps takes far fewer deeds; beyond it two runs undo each other's work. */
const MOST_DEEDS = 500;
/** Longest time without a look, so that an outage is seen while nothing else is due. */
const LONGEST_PAUSE_SECONDS = 15;
/**
 * Looks, does the one next thing, and looks again, until there is nothing to do but wait; and waits, looking now and then, as long as it
 * may. Every round starts from what is really there, so any number of runs may drive one rollout.
 *
 * @param untilSeconds when to stop waiting, seconds since 1970; deeds that are due are done in any case
 */
async function drive(document, untilSeconds, hands) {
    const { key, ports } = hands;
    for (let deeds = 0;;) {
        const sight = await look(key, document, ports);
        const intent = decide(sight.situation);
        if (isDeed(intent)) {
            if (deeds >= MOST_DEEDS)
                return { sight, intent };
            deeds += 1;
            await perform(intent, sight, hands);
            continue;
        }
        if (intent.kind === "hold")
            await perform(intent, sight, hands);
        const restSeconds = untilSeconds - (0,epoch_seconds/* epochSeconds */.D)(ports.clock.now());
        if (restSeconds <= 0 || intent.kind === "over" || intent.kind === "ready")
            return { sight, intent };
        const due = intent.kind === "wait" && intent.untilSeconds !== null ? intent.untilSeconds : Number.POSITIVE_INFINITY;
        const seconds = Math.min(restSeconds, due - sight.situation.nowSeconds, LONGEST_PAUSE_SECONDS);
        await ports.pause(Math.max(1, seconds));
    }
}
function isDeed({ kind }) {
    return kind !== "hold" && kind !== "wait" && kind !== "ready" && kind !== "over";
}

;// CONCATENATED MODULE: ./actions/deploy-canary/commands.ts









/** Does what is due and goes on looking for as long as it may. Run as often as one likes, by as many as one likes. */
async function advanceRollout(request, ports) {
    return onRollout(request, ports, async (hands, document) => {
        const stand = await drive(document, (0,epoch_seconds/* epochSeconds */.D)(ports.clock.now()) + request.forSeconds, hands);
        return { stand, refusal: null };
    });
}
/** Looks and changes nothing. */
async function rolloutStatus(request, ports) {
    return onRollout(request, ports, async ({ key }, document) => {
        const sight = await look(key, document, ports);
        return { stand: { sight, intent: decide(sight.situation) }, refusal: null };
    });
}
/** Lets the champion go, if the canary has all traffic, is baked and proven. The wish is pinned first: a run that dies is followed by `advance`. */
async function promoteRollout(request, ports) {
    return onRollout(request, ports, async (hands, document) => {
        const before = await drive(document, (0,epoch_seconds/* epochSeconds */.D)(ports.clock.now()), hands);
        if (before.intent.kind === "over")
            return { stand: before, refusal: overRefusal(before) };
        if (before.intent.kind !== "ready")
            return { stand: before, refusal: notReady(before.intent) };
        await ports.journal.pin(hands.key, "promotion", noteOf(request.requester, ports.clock));
        return { stand: await drive(document, (0,epoch_seconds/* epochSeconds */.D)(ports.clock.now()), hands), refusal: null };
    });
}
/**
 * Ends a rollout: latch, traffic, then the journal. It asks nobody's leave and waits for nothing. Should the journal not be readable or
 * the latch not be settable, the traffic is taken away all the same, and the error says that it must be run again.
 */
async function abortRollout(request, ports) {
    const { place, requester } = request;
    const anyway = (failure) => retreatAnyway(failure, place, requester, ports);
    const { found, isOpen } = await rolloutToEnd(place, ports.journal).catch(anyway);
    return onFound(found, request, ports, async (hands, document) => {
        const end = async () => {
            if (isOpen)
                await ports.journal.pin(hands.key, "abort", noteOf(requester, ports.clock));
            return drive(document, (0,epoch_seconds/* epochSeconds */.D)(ports.clock.now()), hands);
        };
        const stand = await end().catch(anyway);
        return { stand, refusal: stand.sight.situation.state.phase === "promoted" ? overRefusal(stand) : null };
    });
}
async function rolloutToEnd(place, journal) {
    const found = await rolloutToDrive(place, journal);
    return { found, isOpen: !(0,rollout_state/* isOver */.PU)((0,rollout_state/* stateOf */.L4)(await journal.entries(found.key)).phase) };
}
async function onRollout(request, ports, act) {
    return onFound(await rolloutToDrive(request.place, ports.journal), request, ports, act);
}
async function onFound({ key, document, isRolledBack }, { requester }, ports, act) {
    const remarks = isRolledBack ? ["rolled-back-since"] : [];
    const hands = { key, ports, requester, remark: (code) => void remarks.push(code) };
    try {
        const { stand, refusal } = await act(hands, document);
        return { kind: "driven", key, document, stand, remarks, refusal };
    }
    catch (error) {
        // A target that does not answer has not been judged, and nothing of the rollout is lost: the next run goes on.
        if (!(error instanceof errors/* ModelgateError */.HJ) || error.kind !== "external")
            throw error;
        const [{ code, message, hint = null }] = error.problems;
        return {
            kind: "refused",
            refusal: { verdict: "inconclusive", code, detail: message, hint },
            rollout: { key, document },
        };
    }
}
function overRefusal({ sight: { situation } }) {
    const { phase } = situation.state;
    if (phase === "promoted" && situation.isPromotionAsked && !situation.isLatched)
        return null;
    const hint = phase === "promoted" ? "Use `rollback` to return to the model before." : "Begin another one with `start`.";
    return { verdict: "fail", code: `already-${phase}`, detail: `the rollout was ${phase} before`, hint };
}
function notReady(intent) {
    const reasons = intent.kind === "wait" ? intent.reasons : intent.kind === "hold" ? [intent.reason] : [];
    return {
        verdict: "inconclusive",
        code: "not-ready",
        detail: `only a canary that has had all traffic for its bake and is proven is promoted; still open: ${reasons.join(", ")}`,
        hint: "Go on with `advance`; no promotion is made by time or by wish alone.",
    };
}

;// CONCATENATED MODULE: ./actions/deploy-canary/start.ts





/**
 * Begins a rollout: claims the next number, writes the plan, stages, probes and makes the first raise. The same start again, after a
 * crash or by impatience, goes on with what is there.
 */
async function startRollout(request, ports) {
    const { place, candidate } = request;
    const current = await currentRollout(place, ports.journal);
    if (current.kind === "rollout" && !current.isOver && current.document.candidate.sha256 === candidate.sha256) {
        return follow(current.key, current.document, request, ports, ["continued"]);
    }
    const busy = busyRefusal(current);
    if (busy !== null)
        return refused(busy);
    const observed = await withoutLeftovers(place, ports);
    const refusal = targetRefusal(request, observed, ports);
    if (refusal !== null)
        return refused(refusal);
    const number = current.kind === "none" ? 1 : current.key.number + 1;
    const key = { ...place, number };
    const document = await plan(request, key, observed, ports);
    if ((await ports.journal.begin(key, document)) === "taken") {
        return refused(lost(`somebody else began rollout ${(0,rollout_id/* rolloutIdOf */.cM)(key)} at the same time`));
    }
    return follow(key, document, request, ports, []);
}
async function follow(key, document, { requester }, ports, told) {
    const remarks = [...told];
    const hands = { key, ports, requester, remark: (code) => void remarks.push(code) };
    const stand = await drive(document, (0,epoch_seconds/* epochSeconds */.D)(ports.clock.now()), hands);
    return { kind: "driven", key, document, stand, remarks, refusal: null };
}
function refused(refusal) {
    return { kind: "refused", refusal, rollout: null };
}
function lost(detail) {
    return {
        verdict: "inconclusive",
        code: "rollout-active",
        detail,
        hint: "See it with `status`; end it with `abort` before another one begins.",
    };
}
function busyRefusal(current) {
    if (current.kind !== "rollout" || current.isOver)
        return null;
    const { version } = current.document.candidate;
    return lost(`${(0,rollout_id/* rolloutIdOf */.cM)(current.key)} of version ${version} is under way`);
}
/** The canary of a rollout that is over may still be staged, without traffic. Anybody else's stays where it is. */
async function withoutLeftovers(place, { target }) {
    const observed = await target.observe();
    const isOurs = observed.claim !== null && (0,rollout_id/* isRolloutOf */.Rv)(place, observed.claim.rolloutId);
    if (observed.canary === null || !isOurs || observed.weight.configuredPercent > 0)
        return observed;
    await target.collect();
    return target.observe();
}
function targetRefusal({ place, candidate, schedule }, { champion, canary, claim }, { target: { capabilities } }) {
    if (champion?.sha256 === candidate.sha256) {
        const detail = `${candidate.version} serves ${place.environment} already, with the same bytes`;
        return { verdict: "fail", code: "already-serving", detail, hint: "Choose another version." };
    }
    if (canary !== null) {
        const whose = claim === null ? "nobody's" : `that of ${claim.rolloutId}`;
        return {
            verdict: "inconclusive",
            code: "foreign-canary",
            detail: `the target has a canary already, ${canary.version}, ${whose}`,
            hint: "Nothing was changed. End that rollout, or remove what was staged by hand.",
        };
    }
    const { leastPercent, granularityPercent } = capabilities;
    const unfit = schedule.steps.filter((step) => step < leastPercent || !isMultiple(step, granularityPercent));
    if (unfit.length === 0)
        return null;
    return {
        verdict: "fail",
        code: "steps-not-routable",
        detail: `the target routes shares from ${String(leastPercent)} % in steps of ${String(granularityPercent)} %; found ${unfit.join(", ")}`,
        hint: "Change rollout.steps of the environment in modelgate.yml.",
    };
}
/** 10 is a multiple of 0.01, whatever the remainder of binary fractions says. */
function isMultiple(value, unit) {
    return Math.abs(value / unit - Math.round(value / unit)) < 1e-6;
}
async function plan(request, key, { champion }, ports) {
    const { place, candidate, schedule, rules, requester, commit, policy, records } = request;
    // Read before anything is done: a source that is silent now would let nothing be judged later.
    const reading = await ports.evidence.read();
    return {
        schema: "modelgate.rollout/1",
        kind: "rollout",
        id: requester.id,
        rolloutId: (0,rollout_id/* rolloutIdOf */.cM)(key),
        ...place,
        startedAtSeconds: (0,epoch_seconds/* epochSeconds */.D)(ports.clock.now()),
        candidate: { version: candidate.version, sha256: candidate.sha256 },
        champion: champion === null ? null : { version: champion.version, sha256: champion.sha256 },
        schedule: { ...schedule, steps: [...schedule.steps] },
        rules: { ...rules, slowThresholdMs: slowThreshold(reading.champion.latency) },
        commit,
        policy: { ...policy },
        reason: requester.reason,
        actorId: requester.actorId,
        runUrl: requester.runUrl,
        records: [...records],
    };
}

;// CONCATENATED MODULE: ./actions/deploy-canary/usecase.ts





/** Runs one command of deploy-canary. */
async function runRollout(request, parts) {
    const { command } = request;
    switch (command) {
        case "start":
            return start(request, parts);
        case "advance":
            return { request, candidate: null, outcome: await advanceRollout(request, parts) };
        case "status":
            return { request, candidate: null, outcome: await rolloutStatus(request, parts) };
        case "promote":
            return { request, candidate: null, outcome: await promoteRollout(request, parts) };
        case "abort":
            return { request, candidate: null, outcome: await abortRollout(request, parts) };
    }
}
/** Before the first byte of traffic: the version exists, and its records and approvals hold for exactly its bytes. */
async function start(request, parts) {
    const { named, showInput } = request;
    const version = named === null ? null : await parts.findModel(named);
    if (version === null)
        throw unknownVersion(named ?? "", parts.location, showInput("model-version"));
    const candidate = { version: version.version, sha256: version.modelSha256 };
    const clearance = clearanceOf(await parts.vouch(version), version.version);
    if (clearance.kind === "refused") {
        return { request, candidate, outcome: { kind: "refused", refusal: clearance.refusal, rollout: null } };
    }
    const { records } = clearance;
    return { request, candidate, outcome: await begun({ ...request, ...request.plan, candidate, records }, parts) };
}
/** A target that does not answer has been asked for nothing yet, or is asked again by `advance`. */
async function begun(request, parts) {
    try {
        return await startRollout(request, parts);
    }
    catch (error) {
        if (!(error instanceof errors/* ModelgateError */.HJ) || error.kind !== "external")
            throw error;
        const [{ code, message, hint = null }] = error.problems;
        return { kind: "refused", refusal: { verdict: "inconclusive", code, detail: message, hint }, rollout: null };
    }
}

;// CONCATENATED MODULE: ./actions/deploy-canary/main.ts


















const userAgent = `modelgate/${version/* VERSION */.x}`;
const main = (0,action_main/* defineMain */.R)(spec/* deployCanarySpec */.b, async (inputs, runtime) => {
    const { files, workflow, workingDir, tempDir, showInput } = runtime;
    checkRequest(inputs, workflow?.event ?? null, showInput);
    const { model, environment, baseDir } = await (0,environment_request/* environmentRequest */.X)(inputs, runtime);
    const policy = await (0,load_policy/* loadModelPolicy */.OC)({ model, config: inputs.config }, runtime, "rules");
    const registry = await (0,open_registry/* openRegistry */.M)((0,registry_request/* registryPlace */.V)(inputs, policy.registry, runtime));
    const out = files.outFolder(inputs.out ?? (workflow === null ? "modelgate-out/deploy-canary" : undefined));
    await out.prepare();
    const { target: kind } = environment;
    const models = (0,registry_models/* registryModels */.q)(registry, { model, alias: environment.alias, tempDir });
    const journal = await (0,open_rollout/* openJournal */._)({ workflow, userAgent, folder: inputs.journal, workingDir, target: kind, baseDir });
    const actorId = workflow?.environment.actorId ?? null;
    const runUrl = workflow?.environment.run.url ?? null;
    const place = { environment: environment.name, model };
    const requester = { id: (0,external_node_crypto_.randomUUID)(), reason: inputs.reason ?? inputs.command, actorId, runUrl };
    const opened = await (0,open_rollout/* openTarget */.A)({ ...runtime, target: kind, baseDir }).catch((error) => {
        if (inputs.command !== "abort")
            throw error;
        return latchAnyway(error, place, requester, { journal, clock: system_clock/* systemClock */.m });
    });
    // A runner may hand over files without a repository; the run still knows its commit.
    const commit = (await files.commit()) ?? workflow?.environment.sha ?? null;
    const source = { source: policy.source.description, sha256: policy.source.sha256 };
    const outcome = await runRollout({
        command: inputs.command,
        place,
        named: inputs.modelVersion ?? null,
        showInput,
        requester,
        forSeconds: inputs.forMinutes * 60,
        plan: { schedule: environment.schedule, rules: environment.rules, commit, policy: source },
    }, {
        ...opened,
        journal,
        clock: system_clock/* systemClock */.m,
        pause: (seconds) => (0,promises_.setTimeout)(seconds * 1000),
        fetchModel: models.fetch,
        pointAlias: models.pointAlias,
        progress: runtime.progress,
        findModel: models.find,
        location: registry.location,
        async vouch(version) {
            const now = system_clock/* systemClock */.m.now();
            const { read } = await (0,approvals/* approvalsOfRun */.N)(workflow, now, userAgent);
            const { tier, gates } = policy;
            const texts = await registry.records(version);
            return (0,vouch_for_version/* vouchForServing */.L)({ version, texts, now }, { sha256: source.sha256, tier, gates }, read);
        },
    });
    const conclusion = rolloutConclusion(outcome, {
        policy: source,
        source: opened.evidence.source,
        journal: journal.location,
    });
    return { ...conclusion, evidence: (0,action_main/* withoutEvaluation */.z)(commit, conclusion.builtOn), out };
});


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


/***/ })

};
