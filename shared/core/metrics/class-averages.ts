import { pooledShare } from "./accuracy.ts";
import type { Description, Metric } from "./define-metric.ts";
import { defineMulticlassMetric } from "./define-metric.ts";
import type { Figure } from "./figure.ts";
import { gap } from "./figure.ts";
import { everyRow, labelComputation } from "./label-metric.ts";
import { SHARE_MARGIN } from "./margin-defaults.ts";
import type { Margins } from "./margins.ts";

type ZeroDivision = "undefined" | 0;
type Averaging = "macro" | "weighted";

/** Classes with rows (of positive weight) in truth; averages run over these. */
export function supportedClasses({ actual }: Margins): readonly number[] {
  const classes: number[] = [];
  for (let index = 0; index < actual.length; index += 1) if ((actual[index] as number) > 0) classes.push(index);
  return classes;
}

/** Macro-averaged recall over the classes with support. */
export function averageRecall(margins: Margins): number {
  return average(margins, "macro", (index) => (margins.correct[index] as number) / (margins.actual[index] as number));
}

function average(margins: Margins, averaging: Averaging, valueOf: (index: number) => number): number {
  let sum = 0;
  let weights = 0;
  for (let index = 0; index < margins.actual.length; index += 1) {
    const support = margins.actual[index] as number;
    if (support === 0) continue;
    const weight = averaging === "macro" ? 1 : support;
    sum += weight * valueOf(index);
    weights += weight;
  }
  return sum / weights;
}

function precisionAverage(averaging: Averaging): (margins: Margins, zeroDivision: ZeroDivision) => Figure {
  return (margins, zeroDivision) => {
    const { classes, correct, predicted } = margins;
    const never = supportedClasses(margins).find((index) => (predicted[index] as number) === 0);
    if (never !== undefined && zeroDivision !== 0) return gap("class-never-predicted", classes[never] ?? null);
    return average(margins, averaging, (index) => (correct[index] as number) / ((predicted[index] as number) || 1));
  };
}

function recallAverage(averaging: Averaging): (margins: Margins) => Figure {
  return (margins) =>
    average(margins, averaging, (index) => (margins.correct[index] as number) / (margins.actual[index] as number));
}

function f1Average(averaging: Averaging): (margins: Margins) => Figure {
  // A class with support always has a denominator, so there is no 0/0 to decide.
  return (margins) =>
    average(
      margins,
      averaging,
      (index) =>
        (2 * (margins.correct[index] as number)) /
        ((margins.predicted[index] as number) + (margins.actual[index] as number)),
    );
}

const OF = {
  precision: { title: "Precision", figure: precisionAverage },
  recall: { title: "Recall", figure: recallAverage },
  f1: { title: "F1", figure: f1Average },
} as const;

const FORM = {
  macro: "mean over the classes that occur, each counting once",
  weighted: "mean over the classes that occur, each counting by its rows",
  micro: "all classes pooled; with one label a row this is the accuracy",
} as const;

function describe(name: keyof typeof OF, form: keyof typeof FORM): Description {
  return {
    id: `${name}_${form}`,
    title: `${OF[name].title} (${form})`,
    definition: `${OF[name].title}: ${FORM[form]}.`,
    direction: "higher-is-better",
    defaultMargin: SHARE_MARGIN,
    source: `scikit-learn ${name}_score with average="${form}", over classes with support`,
  };
}

const averaged = (name: keyof typeof OF, averaging: Averaging): Metric =>
  defineMulticlassMetric(
    describe(name, averaging),
    labelComputation({ figure: OF[name].figure(averaging), denominator: everyRow }),
  );

const pooled = (name: keyof typeof OF): Metric => defineMulticlassMetric(describe(name, "micro"), pooledShare);

/** Averages of precision, recall and F1 over classes, in the words of scikit-learn's scorers. */
export const classAverages: readonly Metric[] = (["precision", "recall", "f1"] as const).flatMap((name) => [
  averaged(name, "macro"),
  pooled(name),
  averaged(name, "weighted"),
]);
