import type { UndefinedReason } from "../core/estimate.ts";
import type { GateReason } from "../core/gate/judge.ts";
import type { Verdict } from "../core/gate/verdict.ts";
import { REFUSAL_WORDS } from "./refusal-words.ts";
import { REQUIREMENT_WORDS } from "./requirement-words.ts";
import { ROLLOUT_WORDS } from "./rollout-words.ts";

/** How a verdict looks wherever it is drawn: the word carries it, the mark repeats it, colour only helps. */
export const VERDICT_MARK: Readonly<Record<Verdict, string>> = { pass: "✓", warn: "!", fail: "✗", inconclusive: "?" };

export const VERDICT_WORD: Readonly<Record<Verdict, string>> = {
  pass: "Pass",
  warn: "Warn",
  fail: "Fail",
  inconclusive: "Inconclusive",
};

const UNDEFINED_SENTENCES: Readonly<Record<UndefinedReason, string>> = {
  "no-rows": "there are no rows",
  "no-positives": "no row is of the positive class",
  "no-negatives": "no row is of the negative class",
  "no-predicted-positives": "nothing was predicted positive",
  "no-predicted-negatives": "nothing was predicted negative",
  "single-class": "the labels are all of one class",
  "class-never-predicted": "a class was never predicted",
  "single-predicted-class": "the predictions are all of one class",
  "zero-weight": "the weights add up to zero",
  "constant-truth": "the true value is the same in every row",
  "zero-truth": "a true value is zero and the metric divides by it",
  "needs-scores": "the model gives labels only and the metric needs scores",
  "needs-probabilities": "the scores are not probabilities and the metric needs them",
  "single-group": "fewer than two groups could be judged",
  "reference-absent": "the reference group has no rows",
  "zero-reference": "the reference group's rate is zero and the ratio divides by it",
  "too-few-requests": "too few requests were timed for an upper bound",
  suppressed: "withheld because the cell is too small to show",
};

/** A reason code's meaning and, where there is one, what to do about it. */
interface ReasonWords {
  readonly sentence: string;
  readonly step: string | null;
}

/** Reasons of single gates: the compiler asks for words for every one of them. */
const GATE_REASONS: Readonly<Record<GateReason, ReasonWords>> = {
  "bound-meets-limit": { sentence: "the whole interval meets the limit", step: null },
  "bound-misses-limit": {
    sentence: "the whole interval misses the limit",
    step: "Improve the model, or change the limit in a reviewed change of the policy.",
  },
  "interval-straddles-limit": {
    sentence: "the interval lies on both sides of the limit, so these rows cannot decide",
    step: "Evaluate on more rows, or improve the model until the whole interval meets the limit.",
  },
  "miss-not-confirmed": {
    sentence: "the interval misses the limit, but among so many gates one such miss may be chance",
    step: "Run again on more or fresh rows; if the gate misses its limit again, the miss is real.",
  },
  "exact-meets-limit": { sentence: "the limit is met; the value is exact and needs no interval", step: null },
  "exact-misses-limit": {
    sentence: "the limit is missed; the value is exact and needs no interval",
    step: "Change the model, or change the limit in a reviewed change of the policy.",
  },
  "metric-undefined": {
    sentence: "the metric has no value on these rows",
    step: "Check that the evaluation data holds every class and that label and positive class are named rightly.",
  },
  insufficient: {
    sentence: "there are too few rows to judge",
    step: "Add rows of this group or slice to the evaluation data, or make the slice wider.",
  },
  "group-not-judged": {
    sentence: "the groups that could be judged meet the limit, but at least one could not be judged",
    step: "Add rows of that group to the evaluation data, or exempt it by name under fairness.exempt.",
  },
  "no-interval": {
    sentence: "no interval could be computed, so it is not known how sure the value is",
    step: "Evaluate on more rows so that an interval exists.",
  },
  "same-model": {
    sentence: "candidate and champion are the same file, so there is nothing to compare",
    step: "Point the champion at another version, or leave the comparison out.",
  },
  "too-noisy": {
    sentence: "on this machine the model differs from itself by more than the margin, so the comparison shows nothing",
    step: "Use a quieter or dedicated runner, or raise `rounds` and `duration-seconds`; a wider margin is a change of policy.",
  },
  "runner-class-changed": {
    sentence: "this machine is not of the class that the policy's limits are meant for",
    step: "Run on a machine of that class, or change `runner-class` and the limits together in a reviewed change of the policy.",
  },
  "no-champion": {
    sentence: "there is no champion to compare with",
    step: "Set the champion, or declare a limit instead of a comparison until there is one.",
  },
  "group-absent": {
    sentence: "a group that the gate names has no rows",
    step: "Add rows of that group to the evaluation data, or check how its value is spelt.",
  },
};

/** Reasons of whole runs and findings. A family such as `model-refused:REASON` adds its own. */
const RUN_REASONS: Readonly<Record<string, ReasonWords>> = {
  "no-gates": {
    sentence: "no gate is declared, so nothing was judged",
    step: "Declare gates; the suggested ones hold for this model today.",
  },
  "no-gates-here": {
    sentence: "every gate of the policy is judged by another check",
    step: "Run the checks that judge them, or declare gates on performance.",
  },
  "slice-empty": {
    sentence: "no row is in the slice",
    step: "Check the slice's spelling against the data's values, or add such rows.",
  },
  "advisory-missed": { sentence: "the limit is missed; the gate only advises", step: null },
  "not-judged": { sentence: "the gate could not be judged", step: "Mend what stopped the run and run it again." },
  "unknown-operator": {
    sentence: "the model uses an operator that the runtime does not know",
    step: "Export the model with a supported opset, or without custom operators.",
  },
  "load-failed": {
    sentence: "the runtime could not load the model",
    step: "Check the file with onnx.checker and export it again.",
  },
  "run-failed": {
    sentence: "the runtime could not run the model on this data",
    step: "Check that columns and input tensors match the ones the model was trained on.",
  },
  "zipmap-output": {
    sentence: "the probabilities come as a sequence of maps (ZipMap)",
    step: "Export with options={'zipmap': False} so that the probabilities are a tensor.",
  },
  "non-finite-output": {
    sentence: "the model gave NaN or infinite outputs",
    step: "Check missing values and scaling in the features, then export the model again.",
  },
  "unexpected-output": {
    sentence: "an output has not the shape or type that the task needs",
    step: "Name the output in the model's `output` mapping, or declare the task.",
  },
  "provider-unavailable": {
    sentence: "the execution provider is not available on this runner",
    step: "Run on a runner that has it, or choose the provider `cpu`.",
  },
  "provider-fallback": {
    sentence: "the runtime ran the model on another execution provider than the one asked for",
    step: "Run on a machine and with a runtime that have the provider, export the model with operators it supports, or ask for the provider that is meant.",
  },
  "nothing-to-time": {
    sentence: "predictions were supplied, so there is no model to time",
    step: "Give the ONNX model, or leave performance gates and this check out for this model.",
  },
  crash: {
    sentence: "the runtime crashed while it ran the model",
    step: "Run the model alone to reproduce the crash; a crash is never a pass.",
  },
  "time-limit": {
    sentence: "the run took longer than its time limit",
    step: "Raise the time limit, use fewer rows, or make the model faster.",
  },
  "memory-limit": {
    sentence: "the run needed more memory than its limit",
    step: "Raise the memory limit or lower the batch size.",
  },
};

/** Reasons of registrations, and of what a registry was found to hold. */
const REGISTRY_REASONS: Readonly<Record<string, ReasonWords>> = {
  registered: { sentence: "the version is registered", step: null },
  "already-registered": { sentence: "the version was registered already, with the same content", step: null },
  "version-taken": {
    sentence: "the version means another content, and never changes its meaning",
    step: "Register under a new version.",
  },
  "registered-as-another-version": {
    sentence: "these bytes have a version already, and a second name would let two versions pass for different models",
    step: "Leave the version out, or name the one that these bytes have.",
  },
  "registry-read": { sentence: "the registry answered, and is as modelgate left it", step: null },
  "alias-tag-moved": {
    sentence: "the tag of an alias is not what its journal says: it was moved by something else",
    step: "Find out who moved the tag. modelgate goes by the journal; other clients go by the tag.",
  },
  "version-tag-moved": {
    sentence: "the tag of a version is another manifest than the one that served",
    step: "Find out who moved the tag before anything is served from this registry.",
  },
  "no-registration-record": {
    sentence: "no registration record refers to the version",
    step: "It was copied without what refers to it, or records were removed: copy it again with `oras cp --recursive`.",
  },
};

const REASONS: Readonly<Record<string, ReasonWords>> = {
  ...GATE_REASONS,
  ...RUN_REASONS,
  ...REGISTRY_REASONS,
  ...ROLLOUT_WORDS,
  ...REQUIREMENT_WORDS,
  ...REFUSAL_WORDS,
};

/** Why a statistic has no value, as a clause: "no row is of the positive class". Unknown reasons are shown as they are. */
export function undefinedSentence(reason: string): string {
  return own(UNDEFINED_SENTENCES, reason) ?? reason.replaceAll("-", " ");
}

/** A reason code as a clause without a full stop. `model-refused:REASON` speaks of the refusal. */
export function reasonSentence(code: string): string {
  const { family, rest } = codeParts(code);
  if (family === "model-refused") {
    return `the model file was refused before it was run: ${rest === "" ? "reason unknown" : wordsOf(rest)}`;
  }
  return wordsOf(code);
}

/** What to do about a reason code, as a sentence; null when there is nothing to do. */
export function nextStep(code: string): string | null {
  const { family, rest } = codeParts(code);
  if (family === "model-refused") return own(REASONS, rest)?.step ?? "Export the model again from a trusted source.";
  return own(REASONS, code)?.step ?? null;
}

/** Every reason code with its meaning and what to do, for the glossary. */
export function knownReasons(): readonly {
  readonly code: string;
  readonly sentence: string;
  readonly step: string | null;
}[] {
  const refusals = Object.entries(REFUSAL_WORDS).map(([reason, words]) => ({
    code: `model-refused:${reason}`,
    ...words,
  }));
  return [
    ...Object.entries({
      ...GATE_REASONS,
      ...RUN_REASONS,
      ...REQUIREMENT_WORDS,
      ...REGISTRY_REASONS,
      ...ROLLOUT_WORDS,
    }).map(([code, words]) => ({
      code,
      ...words,
    })),
    ...refusals,
  ];
}

/** Every undefined reason with its sentence, for the glossary. */
export function knownUndefinedReasons(): readonly { readonly reason: string; readonly sentence: string }[] {
  return Object.entries(UNDEFINED_SENTENCES).map(([reason, sentence]) => ({ reason, sentence }));
}

function wordsOf(code: string): string {
  return own(REASONS, code)?.sentence ?? code.replaceAll("-", " ");
}

function codeParts(code: string): { readonly family: string; readonly rest: string } {
  const colon = code.indexOf(":");
  return colon === -1 ? { family: code, rest: "" } : { family: code.slice(0, colon), rest: code.slice(colon + 1) };
}

/** Codes come from records, so `constructor` and `__proto__` must find nothing. */
function own<Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
