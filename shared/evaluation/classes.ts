import type { Problem } from "../core/errors.ts";
import { compareCodePoints } from "../core/text/code-point-order.ts";
import type { ModelPolicy } from "../core/model/policy.ts";
import type { Task } from "../core/metrics/rows.ts";
import { quote, quoteAll } from "../core/text/quote.ts";

/** What was decided about the task, and which of it was worked out rather than declared. */
export interface TaskDecision {
  readonly task: Task;
  /** Empty for regression. */
  readonly classes: readonly string[];
  readonly positiveClass: string | null;
  readonly assumptions: readonly string[];
}

export interface TaskEvidence {
  /** Distinct labels found in the data, missing left out. */
  readonly labels: readonly string[];
  /** Columns of the model's score matrix; null without one. */
  readonly scoreColumns: number | null;
  /** Whether the model gives one number a row and nothing else. */
  readonly singleNumber: boolean;
}

/** Whether a label reads as a finite number. */
export function isNumberText(text: string): boolean {
  return text.trim() !== "" && Number.isFinite(Number(text));
}

/** Declared order wins; otherwise numeric when every label is a number, else by code point (reference: order of classes). */
export function orderedClasses(labels: readonly string[]): readonly string[] {
  const numeric = labels.every(isNumberText);
  return [...labels].sort(numeric ? (a, b) => Number(a) - Number(b) : compareCodePoints);
}

/** Settles task, classes and positive class from the policy, then the model, then the labels found. */
export function decideTask(policy: ModelPolicy, evidence: TaskEvidence): TaskDecision | readonly Problem[] {
  const task = policy.task ?? inferTask(policy, evidence);
  const assumptions = policy.task === null ? [`task: ${task}, ${reasonForTask(policy, evidence)}`] : [];
  if (task === "regression") return { task, classes: [], positiveClass: null, assumptions };
  const classes = policy.classes ?? orderedClasses(evidence.labels);
  const problem = task === "binary" ? binaryProblem(classes, policy) : multiclassProblem(classes, evidence, policy);
  if (problem !== null) return [problem];
  if (policy.classes === null) assumptions.push(`classes: ${quoteAll(classes)}, the labels found, in this order`);
  if (task === "multiclass") return { task, classes, positiveClass: null, assumptions };
  const positiveClass = policy.positiveClass ?? classes[1] ?? null;
  if (positiveClass === null || !classes.includes(positiveClass)) return [positiveProblem(policy, classes)];
  if (policy.positiveClass === null) assumptions.push(`positive class: ${quote(positiveClass)}, the second class`);
  return { task, classes, positiveClass, assumptions };
}

function inferTask({ classes }: ModelPolicy, evidence: TaskEvidence): Task {
  if (classes !== null) return classes.length === 2 ? "binary" : "multiclass";
  if (evidence.scoreColumns !== null && evidence.scoreColumns > 1) {
    return evidence.scoreColumns === 2 ? "binary" : "multiclass";
  }
  if (evidence.labels.length <= 2) return "binary";
  const numeric = evidence.labels.every(isNumberText);
  return evidence.singleNumber && numeric ? "regression" : "multiclass";
}

function reasonForTask({ classes }: ModelPolicy, { labels, scoreColumns }: TaskEvidence): string {
  if (classes !== null) return `from ${classes.length} declared classes`;
  if (scoreColumns !== null && scoreColumns > 1) return `from the model's ${scoreColumns} class scores`;
  return labels.length <= 2 ? "from two labels" : `from ${labels.length} different labels`;
}

function binaryProblem(classes: readonly string[], policy: ModelPolicy): Problem | null {
  if (classes.length === 2) return null;
  return {
    code: "classes-not-two",
    input: "classes",
    message: `a binary task needs exactly two classes, found ${classes.length} in the label column ${quote(policy.data.label)}`,
    hint: "Declare both with `classes`, or set `task` to multiclass or regression.",
  };
}

function multiclassProblem(classes: readonly string[], evidence: TaskEvidence, policy: ModelPolicy): Problem | null {
  if (classes.length < 2) {
    return {
      code: "classes-too-few",
      input: "classes",
      message: `a multiclass task needs at least two classes, found ${classes.length} in the label column ${quote(policy.data.label)}`,
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

function positiveProblem(policy: ModelPolicy, classes: readonly string[]): Problem {
  return {
    code: "positive-class-unknown",
    input: "positive-class",
    message: `the positive class ${policy.positiveClass === null ? "(none)" : quote(policy.positiveClass)} is not one of the classes ${quoteAll(classes)}`,
    hint: "Write it exactly as it stands in the label column.",
  };
}
