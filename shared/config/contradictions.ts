import type { Problem } from "../core/errors.ts";
import type { MetricLookup } from "../core/gate/parse-gate.ts";
import { didYouMean, nearest } from "../core/text/nearest.ts";
import { alternatives, quote } from "../core/text/quote.ts";
import type { DeclaredGate } from "./check-references.ts";
import { fairnessProblems, referenceProblems } from "./fairness-problems.ts";
import type { Settings } from "./merge-settings.ts";
import type { Merger, Setting } from "./setting.ts";

/** The merged settings of one model, before anything is resolved. */
export interface Merged {
  readonly settings: Settings;
  readonly gates: readonly DeclaredGate[];
  readonly merge: Merger;
  readonly metrics: MetricLookup;
  readonly needsLabel: boolean;
}

/** Everything that is missing or contradicts something else, all together. */
export function contradictions(merged: Merged): readonly Problem[] {
  return [
    ...missingSettings(merged),
    ...taskProblems(merged.settings),
    ...classProblems(merged.settings),
    ...columnProblems(merged.settings),
    ...predictionProblems(merged.settings),
    ...championProblems(merged.settings),
    ...fairnessProblems(merged.settings),
    ...gateProblems(merged),
  ];
}

function because(setting: Setting<unknown>, code: string, message: string, hint?: string): Problem {
  return { ...setting.at, code, message, ...(hint === undefined ? {} : { hint }) };
}

function missingSettings({ settings, merge, needsLabel }: Merged): readonly Problem[] {
  const { modelPath, data, label, predictions } = settings;
  const missing = (name: string, what: string): Problem => ({
    ...merge.at(name),
    code: "missing-input",
    message: `is required and was not given: ${what}`,
  });
  const problems: Problem[] = [];
  if (modelPath === null && predictions === null) {
    problems.push({
      ...missing("model-path", "the model file"),
      hint: "For a model that is not ONNX, give predictions instead.",
    });
  }
  if (data === null && predictions === null) problems.push(missing("data", "the evaluation data"));
  if (label === null && needsLabel) problems.push(missing("label", "the column with the true label or value"));
  if (data !== null && predictions !== null && settings.rowId === null) {
    problems.push({
      ...missing("row-id", "the column that joins predictions with data"),
      hint: "Or put the labels into the predictions file and leave data out.",
    });
  }
  return problems;
}

function taskProblems({ task, classes, positiveClass, threshold, score, scores }: Settings): readonly Problem[] {
  if (task === null) return [];
  const problems: Problem[] = [];
  const refuse = (setting: Setting<unknown> | null, what: string): void => {
    if (setting !== null)
      problems.push(because(setting, "contradictory-input", `${what} does not fit a ${task.value} model`));
  };
  if (task.value === "regression") {
    refuse(classes, "a list of classes");
    refuse(scores, "one score a class");
  }
  if (task.value !== "binary") {
    refuse(positiveClass, "a positive class");
    refuse(threshold, "a threshold");
    refuse(score, "the score of a positive class");
  }
  if (task.value === "binary" && classes !== null && classes.value.length !== 2) {
    problems.push(
      because(classes, "contradictory-input", `a binary model has two classes, found ${String(classes.value.length)}`),
    );
  }
  return problems;
}

function classProblems({ classes, positiveClass, scores }: Settings): readonly Problem[] {
  const problems: Problem[] = [];
  if (classes === null) {
    if (scores?.value.kind === "names") {
      const hint = "Give classes, or write CLASS=COLUMN pairs.";
      problems.push(
        because(scores, "contradictory-input", "a list of score columns needs classes to say their order", hint),
      );
    }
    return problems;
  }
  const known = classes.value;
  const repeated = known.find((label, index) => known.indexOf(label) !== index);
  if (repeated !== undefined)
    problems.push(because(classes, "repeated-class", `the class ${quote(repeated)} is listed twice`));
  const unknown = (setting: Setting<unknown>, label: string): Problem => {
    const listed = alternatives(
      known.slice(0, 5).map((each) => quote(each)),
      "and",
    );
    const near = nearest(label, known);
    const hint = near === undefined ? "Classes are compared letter by letter." : `Did you mean ${quote(near)}?`;
    return because(
      setting,
      "unknown-class",
      `${quote(label)} is not among the classes ${listed}${known.length > 5 ? ", ..." : ""}`,
      hint,
    );
  };
  if (positiveClass !== null && !known.includes(positiveClass.value))
    problems.push(unknown(positiveClass, positiveClass.value));
  if (scores?.value.kind === "pairs") {
    const { pairs } = scores.value;
    problems.push(
      ...[...pairs.keys()].filter((label) => !known.includes(label)).map((label) => unknown(scores, label)),
    );
    const uncovered = known.filter((label) => !pairs.has(label));
    if (uncovered.length > 0) {
      problems.push(
        because(scores, "contradictory-input", `no score column for the class ${quote(uncovered[0] ?? "")}`),
      );
    }
  } else if (scores !== null && scores.value.names.length !== known.length) {
    const counts = `${String(scores.value.names.length)} score columns for ${String(known.length)} classes`;
    problems.push(because(scores, "contradictory-input", `found ${counts}; accepted: one a class`));
  }
  return problems;
}

/** A label among the features is a leak: the model would be judged on reading the answer. */
function columnProblems({ label, features, weight, rowId }: Settings): readonly Problem[] {
  if (label === null) return [];
  const problems: Problem[] = [];
  if (features?.value.includes(label.value) === true) {
    problems.push(
      because(features, "contradictory-input", `the label column ${quote(label.value)} is among the features`),
    );
  }
  if (weight?.value === label.value)
    problems.push(because(weight, "contradictory-input", `${quote(label.value)} is the label column`));
  if (rowId?.value === label.value)
    problems.push(because(rowId, "contradictory-input", `${quote(label.value)} is the label column`));
  return problems;
}

function predictionProblems(settings: Settings): readonly Problem[] {
  const { predictions, score, scores, prediction, championPredictions, championScore } = settings;
  const problems: Problem[] = [];
  if (predictions === null) {
    for (const setting of [score, scores, prediction, championPredictions, championScore]) {
      if (setting !== null)
        problems.push(
          because(
            setting,
            "contradictory-input",
            "names a column or file of predictions, and no predictions are given",
          ),
        );
    }
    return problems;
  }
  if (score === null && scores === null && prediction === null) {
    problems.push(
      because(
        predictions,
        "missing-input",
        "predictions need score, scores or prediction to say which column they are",
      ),
    );
  }
  if (score !== null && scores !== null) {
    problems.push(because(scores, "contradictory-input", "score and scores are both given; accepted: one of them"));
  }
  if (championPredictions !== null && championScore !== null) {
    const message = "champion-predictions and champion-score are both given; accepted: one of them";
    problems.push(because(championScore, "contradictory-input", message));
  }
  if (championScore !== null && score === null) {
    problems.push(
      because(championScore, "contradictory-input", "a champion's score is compared with score, which is not given"),
    );
  }
  return problems;
}

function championProblems({ champion, championPath }: Settings): readonly Problem[] {
  if (champion === null || championPath === null) return [];
  return [
    because(championPath, "contradictory-input", "champion and champion-path are both given; accepted: one of them"),
  ];
}

/** Supplied predictions are compared with supplied predictions: a champion's model file is not run beside them. */
function hasChampion({ predictions, champion, championPath, championPredictions, championScore }: Settings): boolean {
  if (predictions !== null) return championPredictions !== null || championScore !== null;
  return champion !== null || championPath !== null;
}

function gateProblems({ settings, gates, metrics }: Merged): readonly Problem[] {
  const { task, sensitive } = settings;
  const seen = new Set<string>();
  return gates.flatMap(({ gate, at }) => {
    const problems: Problem[] = [];
    const entry = metrics.metricEntry(gate.metric);
    if (task !== null && entry !== undefined && !entry.tasks.includes(task.value)) {
      const message = `${gate.metric} is not defined for a ${task.value} model, only for ${alternatives(entry.tasks, "and")}`;
      problems.push({ ...at, code: "gate-task", message, hint: "docs/metrics.md lists the metrics of each task." });
    }
    if (gate.by !== null && sensitive?.value.includes(gate.by) !== true) {
      const hint = didYouMean(gate.by, sensitive?.value ?? [], "List the column under sensitive.");
      problems.push({
        ...at,
        code: "unknown-attribute",
        message: `${quote(gate.by)} is not a sensitive attribute`,
        hint,
      });
    }
    if (gate.comparison.kind === "no-worse-than-champion" && !hasChampion(settings)) {
      const message = `${quote(gate.text)} needs a champion, and none is declared`;
      const isSupplied = settings.predictions !== null;
      const hint = isSupplied ? "Give champion-predictions or champion-score." : "Set champion, for example to base.";
      problems.push({ ...at, code: "missing-champion", message, hint });
    }
    if (entry?.needsReference === true)
      problems.push(...referenceProblems(gate, settings).map((one) => ({ ...at, ...one })));
    if (seen.has(gate.text))
      problems.push({ ...at, code: "repeated-gate", message: `the gate ${quote(gate.text)} is declared twice` });
    seen.add(gate.text);
    return problems;
  });
}
