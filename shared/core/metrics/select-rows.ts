import type { Rows } from "./rows.ts";

/** A slice: the rows with the given numbers, in that order. The declared classes stay, also those without rows. */
export function selectRows(rows: Rows, selection: Uint32Array): Rows {
  const weight = rows.weight === null ? null : numbers(rows.weight, selection);
  switch (rows.task) {
    case "binary":
      return {
        ...rows,
        truth: Uint8Array.from(selection, (row) => rows.truth[row] as number),
        decision: Uint8Array.from(selection, (row) => rows.decision[row] as number),
        score: rows.score === null ? null : numbers(rows.score, selection),
        weight,
      };
    case "multiclass":
      return {
        ...rows,
        truth: Int32Array.from(selection, (row) => rows.truth[row] as number),
        decision: Int32Array.from(selection, (row) => rows.decision[row] as number),
        scores: rows.scores === null ? null : lines(rows.scores, rows.classes.length, selection),
        weight,
      };
    case "regression":
      return {
        ...rows,
        truth: numbers(rows.truth, selection),
        prediction: numbers(rows.prediction, selection),
        weight,
      };
  }
}

function numbers(values: Float64Array, selection: Uint32Array): Float64Array {
  return Float64Array.from(selection, (row) => values[row] as number);
}

function lines(values: Float64Array, width: number, selection: Uint32Array): Float64Array {
  const selected = new Float64Array(selection.length * width);
  selection.forEach((row, position) => {
    selected.set(values.subarray(row * width, (row + 1) * width), position * width);
  });
  return selected;
}
