import { suppressMatrix } from "../../shared/core/disclosure/suppress-matrix.ts";
import { confusionMatrix } from "../../shared/core/metrics/confusion.ts";
import { rocCurve } from "../../shared/core/metrics/roc.ts";
import type { Rows } from "../../shared/core/metrics/rows.ts";
import { classRowsOf } from "../../shared/core/metrics/support.ts";
import type { ConfusionTable, Curve, ValidationOutcome } from "./outcome.ts";

const MOST_CURVE_POINTS = 200;

/** ROC curves of a binary task with scores. */
export function rocOf(candidate: Rows, champion: Rows | null, minimumCell: number): ValidationOutcome["roc"] {
  const ofCandidate = curve(candidate, minimumCell);
  if (ofCandidate === null) return null;
  return { candidate: ofCandidate, champion: champion === null ? null : curve(champion, minimumCell) };
}

/** Few enough points that a step between two of them stands for at least `minimumCell` rows on average. */
function curve(rows: Rows, minimumCell: number): Curve | null {
  if (rows.task !== "binary" || rows.score === null) return null;
  const { nPositive, nNegative } = classRowsOf(rows);
  // Its steps are one over the number of positives and of negatives: a curve shows both.
  if (Math.min(nPositive ?? 0, nNegative ?? 0) < Math.max(1, minimumCell)) return null;
  const points = Math.floor(rows.truth.length / Math.max(1, minimumCell));
  return rocCurve(rows, Math.max(2, Math.min(MOST_CURVE_POINTS, points)));
}

/** Confusion tables in row counts, small cells and what would reveal them hidden. */
export function confusionOf(
  candidate: Rows,
  champion: Rows | null,
  minimumCell: number,
): ValidationOutcome["confusion"] {
  const ofCandidate = table(candidate, minimumCell);
  if (ofCandidate === null) return null;
  return { candidate: ofCandidate, champion: champion === null ? null : table(champion, minimumCell) };
}

function table(rows: Rows, minimumCell: number): ConfusionTable | null {
  if (rows.task === "regression") return null;
  const { classes, counts } = confusionMatrix(rows);
  return { classes, counts: suppressMatrix(counts, minimumCell) };
}
