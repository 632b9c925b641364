import type { Chart, Section } from "../../shared/report/document.ts";
import { clip } from "../../shared/report/escape.ts";
import { counted, countText, numberText, percentText } from "../../shared/report/number.ts";
import type { ConfusionTable, Curve, ValidationOutcome } from "./outcome.ts";

/** Confusion matrices, the champion's beside the candidate's; null where the task has none. */
export function confusionSection({ confusion, threshold, positiveClass, task }: ValidationOutcome): Section | null {
  if (confusion === null) return null;
  const cut =
    task === "binary" && threshold !== null && positiveClass !== null
      ? ` ${clip(positiveClass, 40)} is predicted from a score of ${numberText(threshold)} on.`
      : "";
  const charts = [
    matrix("Candidate.", confusion.candidate, cut),
    ...(confusion.champion === null ? [] : [matrix("Champion.", confusion.champion, cut)]),
  ];
  return {
    id: "confusion",
    title: "Confusion matrix",
    keep: 60,
    folded: false,
    blocks: charts.map((chart) => ({ kind: "chart", chart })),
  };
}

function matrix(caption: string, { classes, counts }: ConfusionTable, cut: string): Chart {
  const cells = counts.flat();
  const total = cells.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const right = counts.reduce((sum, row, index) => sum + (row[index] ?? 0), 0);
  const hidden = cells.filter((count) => count === null).length;
  const finding =
    hidden > 0
      ? `${counted(hidden, "cell")} withheld because too small to show.`
      : `${countText(right)} of ${counted(total, "row")} on the diagonal, predicted as labelled.`;
  return { kind: "confusion", caption, alternative: finding + cut, classes, counts };
}

/** The ROC curve, the champion's in the same picture; null where there are no scores. */
export function rocSection({ roc, positiveClass }: ValidationOutcome): Section | null {
  if (roc === null) return null;
  const series = [
    { name: "candidate", points: roc.candidate },
    ...(roc.champion === null ? [] : [{ name: "champion", points: roc.champion }]),
  ];
  const of = positiveClass === null ? "" : ` of ${clip(positiveClass, 40)}`;
  const chart: Chart = {
    kind: "curve",
    caption: `ROC curve${of}.`,
    alternative: `Of the positives, at 10 % false alarms, ${series.map(({ name, points }) => `the ${name} finds ${percentText(heightAt(points, 0.1))}`).join(", ")}.`,
    xLabel: "False positive rate",
    yLabel: "True positive rate",
    series,
    diagonal: true,
  };
  return { id: "roc", title: "ROC curve", keep: 40, folded: true, blocks: [{ kind: "chart", chart }] };
}

/** Height of the curve where its x last is at or under `x`: what the model reaches without more false alarms. Rounded to a tenth of a percent. */
function heightAt(points: Curve, x: number): number {
  const y = points.filter(([at]) => at <= x).at(-1)?.[1] ?? 0;
  return Math.round(y * 1000) / 1000;
}
