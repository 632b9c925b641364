import { canonicalNumberText } from "../core/table/canonical-text.ts";
import { columnLength, textAt } from "../core/table/cells.ts";
import type { Column, TextColumn } from "../core/table/column.ts";
import type { PredictionBatch } from "../ports/model-runner.ts";

/** What a model, or a predictions file, said of every row; arrays are parallel, absent outputs are null. */
export interface RawPredictions {
  readonly score: Float64Array | null;
  readonly scores: { readonly values: Float64Array; readonly classCount: number } | null;
  readonly label: TextColumn | null;
  readonly value: Float64Array | null;
  readonly scoresAreProbabilities: boolean;
  readonly scoreEpsilon: number;
}

/** Joins the batches of one run. */
export interface PredictionSink {
  append(batch: PredictionBatch): void;
  finish(facts: { readonly scoresAreProbabilities: boolean; readonly scoreEpsilon: number }): RawPredictions;
}

export function predictionSink(): PredictionSink {
  const score: Float64Array[] = [];
  const scores: Float64Array[] = [];
  const value: Float64Array[] = [];
  const labels = labelSink();
  let classCount = 0;
  return {
    append(batch) {
      if (batch.score !== null) score.push(batch.score);
      if (batch.value !== null) value.push(batch.value);
      if (batch.label !== null) labels.append(batch.label);
      if (batch.scores !== null) {
        scores.push(batch.scores.values);
        classCount = batch.scores.classCount;
      }
    },
    finish(facts) {
      return {
        score: joined(score),
        scores: scores.length === 0 ? null : { values: joined(scores) ?? new Float64Array(0), classCount },
        label: labels.finish(),
        value: joined(value),
        ...facts,
      };
    },
  };
}

function joined(chunks: readonly Float64Array[]): Float64Array | null {
  if (chunks.length === 0) return null;
  const whole = new Float64Array(chunks.reduce((rows, chunk) => rows + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Labels of any kind become text codes of one dictionary; each distinct value is turned into text once a batch. */
function labelSink(): { append(column: Column): void; finish(): TextColumn | null } {
  const codeOf = new Map<string, number>();
  const dictionary: string[] = [];
  const chunks: Int32Array[] = [];
  const shared = (text: string): number => {
    const known = codeOf.get(text);
    if (known !== undefined) return known;
    codeOf.set(text, dictionary.length);
    dictionary.push(text);
    return dictionary.length - 1;
  };
  return {
    append(column) {
      chunks.push(column.kind === "text" ? recode(column, shared) : recodeValues(column, shared));
    },
    finish() {
      if (chunks.length === 0) return null;
      const codes = new Int32Array(chunks.reduce((rows, chunk) => rows + chunk.length, 0));
      let at = 0;
      for (const chunk of chunks) {
        codes.set(chunk, at);
        at += chunk.length;
      }
      return { kind: "text", codes, dictionary };
    },
  };
}

function recode(column: TextColumn, shared: (text: string) => number): Int32Array {
  const map = column.dictionary.map(shared);
  return column.codes.map((code) => map[code] ?? -1);
}

function recodeValues(column: Exclude<Column, TextColumn>, shared: (text: string) => number): Int32Array {
  const seen = new Map<number | bigint, number>();
  const codes = new Int32Array(columnLength(column));
  for (let row = 0; row < codes.length; row += 1) {
    const raw = column.values[row] ?? 0;
    let code = seen.get(raw);
    if (code === undefined) {
      code = shared(textAt(column, row) ?? canonicalNumberText(Number(raw)));
      seen.set(raw, code);
    }
    codes[row] = code;
  }
  return codes;
}
