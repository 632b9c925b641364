import type { ModelPolicy, SuppliedPredictions } from "../core/model/policy.ts";
import { columnLength, isMissingAt } from "../core/table/cells.ts";
import type { Column, ColumnKind } from "../core/table/column.ts";
import { quote } from "../core/text/quote.ts";
import type { ColumnRequest } from "../ports/table-source.ts";
import type { Finding } from "./evaluation.ts";
import type { RawPredictions } from "./raw-predictions.ts";

/** Which columns of a predictions file say what. */
export interface PredictionColumns {
  readonly candidate: readonly PredictionColumn[];
  readonly champion: readonly PredictionColumn[] | null;
  /** Everything to read from the candidate's file. */
  readonly all: readonly ColumnRequest[];
}

export interface PredictionColumn extends ColumnRequest {
  readonly part: "score" | "scores" | "label" | "value";
}

/** Text files and Parquet give doubles: the log-loss clip is that of float64. */
const FLOAT64_EPSILON = 2 ** -52;

export function predictionColumns(supplied: SuppliedPredictions, policy: ModelPolicy): PredictionColumns {
  const { champion, score, scores, prediction } = supplied;
  const regression = policy.task === "regression";
  const candidate: PredictionColumn[] = [];
  if (score !== null) candidate.push({ part: "score", name: score, kind: "number" });
  for (const name of scoreColumnsInOrder(scores, policy)) candidate.push({ part: "scores", name, kind: "number" });
  if (prediction !== null) {
    candidate.push(
      regression
        ? { part: "value", name: prediction, kind: "number" }
        : { part: "label", name: prediction, kind: "text" },
    );
  }
  const byScore: PredictionColumn[] | null =
    champion?.kind === "score"
      ? [{ part: regression ? "value" : "score", name: champion.column, kind: "number" }]
      : null;
  return {
    candidate,
    champion: champion?.kind === "files" ? candidate : byScore,
    all: [...candidate, ...(byScore ?? [])].map(({ name, kind }) => ({ name, kind })),
  };
}

/** Score columns in class order: the declared classes', else the mapping's own. */
function scoreColumnsInOrder(scores: SuppliedPredictions["scores"], { classes }: ModelPolicy): readonly string[] {
  if (scores === null) return [];
  if (classes === null) return [...scores.values()];
  return classes.flatMap((one) => scores.get(one) ?? []);
}

/** The supplied columns as predictions. A missing, NaN or infinite one is the model's failure, as it is when we run it. */
export function suppliedRaw(
  columns: readonly PredictionColumn[],
  read: (name: string, kind: ColumnKind) => Column,
): RawPredictions | Finding {
  const parts: Record<PredictionColumn["part"], Column[]> = { score: [], scores: [], label: [], value: [] };
  for (const one of columns) {
    const column = read(one.name, one.kind);
    const bad = firstUnusable(column);
    if (bad !== null) return unusable(one.name, bad);
    parts[one.part].push(column);
  }
  const label = parts.label[0];
  return {
    score: numbersOf(parts.score[0]),
    scores: parts.scores.length === 0 ? null : matrixOf(parts.scores),
    label: label?.kind === "text" ? label : null,
    value: numbersOf(parts.value[0]),
    scoresAreProbabilities: true,
    scoreEpsilon: FLOAT64_EPSILON,
  };
}

function firstUnusable(column: Column): number | null {
  for (let row = 0; row < columnLength(column); row += 1) {
    if (isMissingAt(column, row)) return row;
    if (column.kind === "number" && !Number.isFinite(column.values[row])) return row;
  }
  return null;
}

function unusable(name: string, row: number): Finding {
  return {
    code: "non-finite-output",
    verdict: "fail",
    detail: `the prediction in column ${quote(name)} is missing, NaN or infinite, first in data row ${row + 1}`,
    hint: "A model must answer for every row: find out why it did not.",
  };
}

function numbersOf(column: Column | undefined): Float64Array | null {
  return column?.kind === "number" ? column.values : null;
}

function matrixOf(columns: readonly Column[]): NonNullable<RawPredictions["scores"]> {
  const classCount = columns.length;
  const [first] = columns;
  const values = new Float64Array((first === undefined ? 0 : columnLength(first)) * classCount);
  columns.forEach((column, at) => {
    if (column.kind !== "number") return;
    column.values.forEach((value, row) => {
      values[row * classCount + at] = value;
    });
  });
  return { values, classCount };
}
