import type { HoldReason } from "../core/canary/observed-target.ts";
import type { RetreatReason, WaitReason } from "../core/canary/decide.ts";
import type { CanaryRule } from "../core/canary/judge-canary.ts";

interface Words {
  readonly sentence: string;
  readonly step: string | null;
}

/** Why a canary lost its traffic. */
const RETREATS: Readonly<Record<RetreatReason, Words>> = {
  "canary-harm": {
    sentence: "the canary fails or is slow more often than the champion over the same minutes, beyond chance",
    step: "Read the evidence in the report, mend the model or its serving, and release another version.",
  },
  "canary-unready": { sentence: "the canary does not answer", step: "See the target's logs for why it went down." },
  "canary-outage": {
    sentence: "five of the canary's first twenty requests failed",
    step: "See the target's logs: so early a failure is seldom the model's quality.",
  },
  "probe-failed": {
    sentence: "the canary did not answer its probe, so no user met it",
    step: "Load the model with the target's runtime and send it one request by hand.",
  },
  "no-data": {
    sentence: "the canary gets no requests, so nothing can be judged",
    step: "Check that traffic reaches the target; the rollout goes on by itself when it does.",
  },
  "aborted-on-request": { sentence: "the rollout was aborted on request", step: null },
};

/** Why a rollout waits for a person. */
const HOLDS: Readonly<Record<Exclude<HoldReason, "no-data">, Words>> = {
  "foreign-canary": {
    sentence: "the target has a canary that is not this rollout's",
    step: "Nothing was changed. Find out whose it is; end that rollout, or remove what was staged by hand.",
  },
  "champion-changed": {
    sentence: "the champion is another one than when the rollout began",
    step: "Nothing was changed. Abort this rollout and begin another one against the new champion.",
  },
  "champion-not-ready": { sentence: "the champion does not answer", step: "See to the champion first." },
  "canary-changed": {
    sentence: "the canary on the target has other bytes than the plan's",
    step: "Nothing was changed. Abort the rollout and find out who replaced it.",
  },
  "weight-above-journal": {
    sentence: "the canary has more traffic than the journal ever allowed: somebody raised it by hand",
    step: "Nothing was changed. Set it back, or abort.",
  },
  "weight-lowered-elsewhere": {
    sentence:
      "the canary has less traffic than this rollout had given it: somebody lowered it, or the router started anew",
    step: "Whoever lowered it may have had a reason. Abort and, if there was none, begin again.",
  },
  "evidence-unreadable": {
    sentence: "the request counts cannot be read, so nothing can be judged",
    step: "Check the evidence source; no data is not zero errors.",
  },
  "sample-ratio-mismatch": {
    sentence: "the traffic is not split as configured, so the comparison cannot be trusted",
    step: "Check the router and what counts its requests; sticky sessions and retries also do this.",
  },
  "time-cap": {
    sentence: "the rollout has taken its whole time without a decision",
    step: "Abort it; begin again with more traffic or a longer time cap if the model is wanted.",
  },
};

/** What commands come to. */
const OUTCOMES: Readonly<Record<string, Words>> = {
  promoted: { sentence: "the canary is the champion now", step: null },
  "ready-to-promote": {
    sentence: "the canary has had all traffic for its bake and is proven",
    step: "Promote it, or abort: the old champion stays up until then.",
  },
  "rollout-under-way": {
    sentence: "the rollout is under way and nothing is decided yet",
    step: "Go on with `advance`.",
  },
  "rollout-active": {
    sentence: "another rollout of this model is under way in the environment",
    step: "See it with `status`; end it with `abort` before another one begins.",
  },
  "already-serving": { sentence: "these bytes serve already", step: "Choose another version." },
  "already-promoted": {
    sentence: "the rollout was promoted before",
    step: "Use `rollback` to return to the model before.",
  },
  "already-aborted": { sentence: "the rollout was aborted before", step: "Begin another one with `start`." },
  "not-ready": {
    sentence: "the canary is not proven at all traffic yet, so it is not promoted",
    step: "Go on with `advance`.",
  },
  "steps-not-routable": {
    sentence: "the target cannot route shares as the plan's steps ask",
    step: "Change rollout.steps of the environment.",
  },
  "not-cleared": {
    sentence: "records or approvals do not allow this version to be served",
    step: "Run the release again, so that checks and approvals hold for exactly this version under the policy in force.",
  },
  "no-registration": {
    sentence: "nothing in the registry says that the version was let in",
    step: "Register it with `register`; a model pushed by other means is not served.",
  },
  "alias-moved": {
    sentence: "the registry's alias was moved by somebody else meanwhile, and was left where it is",
    step: "See its history with `modelgate registry history`, and point it where it belongs.",
  },
  continued: { sentence: "the rollout was begun before, and goes on", step: null },
  "rolled-back-since": { sentence: "the environment was rolled back since this rollout", step: null },
  "done-before": { sentence: "this run had rolled back before; nothing was done twice", step: null },
  restored: { sentence: "the model before serves again", step: null },
  withdrawn: { sentence: "the canary was withdrawn; its champion, the last approved model, serves", step: null },
  "rollback-shown": {
    sentence: "this is what a rollback would do; nothing was done",
    step: "Run it again with `yes`.",
  },
  "broke-glass": {
    sentence: "the rollback went past checks that did not hold, on the word of a person",
    step: "Look into the records of the restored model, and write down why it had to be.",
  },
  "no-approved-predecessor": {
    sentence: "no earlier model was promoted in the environment",
    step: "Name one with `to` and, if you must, `break-glass` with a reason.",
  },
  "target-unproven": {
    sentence: "the model was not promoted in the environment lately",
    step: "Deploy it as a canary, or use `break-glass` with a reason.",
  },
  "records-not-valid": {
    sentence: "the records of the model do not speak for it",
    step: "Restore the records, choose another version, or use `break-glass` with a reason.",
  },
  "not-registered": { sentence: "the registry has no such version", step: "Name a registered version or digest." },
};

/** Reason codes of rollouts and rollbacks. */
export const ROLLOUT_WORDS: Readonly<Record<string, Words>> = { ...RETREATS, ...HOLDS, ...OUTCOMES };

const WAITS: Readonly<Record<WaitReason, string>> = {
  "burning-in": "the step is burning in",
  dwelling: "the step has not lasted its least time",
  "few-requests": "the canary has had too few requests in this step",
  "evidence-open": "the evidence does not reach the next step yet",
  baking: "the canary bakes at all traffic",
};

const RULES: Readonly<Record<CanaryRule, string>> = {
  "error-ratio": "error rate above the tolerated ratio",
  "slow-ratio": "share of slow answers above the tolerated ratio",
  "combined-evidence": "average of the metrics' evidence",
  "slo-breached-alone": "error rate above the promise, with all traffic",
  "below-slo": "upper bound below the promise",
  "below-twice-the-champion": "less than twice the champion's rate",
  "all-metrics-proven": "every metric proven",
  "evidence-open": "not decided yet",
};

/** Why nothing is due, as a clause; a code that is none of ours is shown as it is. */
export function waitSentence(reason: string): string {
  return own(WAITS, reason) ?? reason.replaceAll("-", " ");
}

/** By which rule a metric was judged, as a clause. */
export function ruleSentence(rule: string): string {
  return own(RULES, rule) ?? rule.replaceAll("-", " ");
}

function own(table: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
