import type { TaskDecision } from "../../../../shared/evaluation/classes.ts";
import type { RawPredictions } from "../../../../shared/evaluation/raw-predictions.ts";
import type { TextColumn } from "../../../../shared/core/table/column.ts";

export function text(...cells: readonly (string | null)[]): TextColumn {
  const dictionary = [...new Set(cells.filter((cell) => cell !== null))];
  return {
    kind: "text",
    codes: Int32Array.from(cells, (cell) => (cell === null ? -1 : dictionary.indexOf(cell))),
    dictionary,
  };
}

/** What a model said; everything absent unless given. */
export function raw(given: Partial<RawPredictions>): RawPredictions {
  return {
    score: null,
    scores: null,
    label: null,
    value: null,
    scoresAreProbabilities: true,
    scoreEpsilon: 2 ** -23,
    ...given,
  };
}

export function matrix(...rows: readonly (readonly number[])[]): NonNullable<RawPredictions["scores"]> {
  return { values: Float64Array.from(rows.flat()), classCount: rows[0]?.length ?? 0 };
}

export function decision(
  task: TaskDecision["task"],
  classes: readonly string[],
  positiveClass: string | null = null,
): TaskDecision {
  return { task, classes, positiveClass, assumptions: [] };
}
