import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createModelRunner } from "../../../../../shared/adapters/inference/model-runner.ts";
import type { RuntimePlace } from "../../../../../shared/adapters/inference/locate-runtime.ts";
import type { ElementType } from "../../../../../shared/core/model/identity.ts";
import { columnKindFor } from "../../../../../shared/core/model/input-plan.ts";
import type { InputPlan, OutputPlan } from "../../../../../shared/core/model/plan.ts";
import type { Column } from "../../../../../shared/core/table/column.ts";
import {
  isRunFailure,
  type ModelRunner,
  type ModelSession,
  type PredictionBatch,
  type RunFailure,
  type RunnerRequest,
} from "../../../../../shared/ports/model-runner.ts";

/** Cells as expected.json has them: whole numbers of outputs as text, NaN and infinity too, null for a missing cell. */
export type Cell = number | string | boolean | null;

export interface InferenceCase {
  readonly name: string;
  readonly model: string;
  readonly tensors: InputPlan["tensors"];
  readonly columns: Readonly<Record<string, readonly Cell[]>>;
  readonly outputs: Readonly<Partial<Record<"score" | "scores" | "label" | "value", string>>>;
  readonly expected: Readonly<Partial<Record<"score" | "scores" | "label" | "value", readonly Cell[]>>>;
}

interface Expected {
  readonly cases: readonly InferenceCase[];
  readonly float16: readonly (readonly [number, number])[];
}

/** What onnxruntime in Python answered; see the generator beside it. */
export const expected = JSON.parse(
  readFileSync(new URL("../../../../fixtures/inference/expected.json", import.meta.url), "utf8"),
) as Expected;

export function fixturePath(name: string): string {
  return fileURLToPath(new URL(`../../../../fixtures/${name}`, import.meta.url));
}

const childMain = fileURLToPath(
  new URL("../../../../../shared/adapters/inference/inference-child-main.ts", import.meta.url),
);

/** The package that npm installed. */
export const installedRuntime: RuntimePlace = {
  source: "checkout",
  folder: fixturePath("../../node_modules/onnxruntime-node"),
};

/** The child from source: tsx makes it run on Node 20 too. */
export const childEntry = { execPath: process.execPath, args: ["--import", "tsx", childMain] };

export function sourceRunner(environment: Readonly<Record<string, string | undefined>> = {}): ModelRunner {
  return createModelRunner({ childEntry, environment });
}

const noOutputs: OutputPlan = { score: null, scores: null, scoresAreProbabilities: true, label: null, value: null };

/** A plan of one [rows, 3] float tensor `features`, which most fixtures take. */
export const threeFloats: InputPlan = {
  tensors: [{ tensor: "features", elementType: "float32", layout: "matrix", columns: ["x0", "x1", "x2"] }],
  fixedBatch: null,
};

export function request(
  model: string,
  output: Partial<OutputPlan>,
  overrides: Partial<RunnerRequest> = {},
): RunnerRequest {
  return {
    modelPath: fixturePath(model),
    input: threeFloats,
    output: { ...noOutputs, ...output },
    provider: "cpu",
    threads: 1,
    limits: { timeMs: 60_000, memoryBytes: 2 ** 31 },
    ...overrides,
  };
}

/** Opens, uses and closes a session; a failure to open fails the test with its detail. */
export async function withSession<Result>(
  asked: RunnerRequest,
  use: (session: ModelSession) => Promise<Result>,
  runner: ModelRunner = sourceRunner(),
): Promise<Result> {
  const session = await runner.open(asked);
  if (isRunFailure(session)) throw new Error(`${session.kind}: ${session.detail}`);
  try {
    return await use(session);
  } finally {
    await session.close();
  }
}

export function predictions(outcome: PredictionBatch | RunFailure | undefined): PredictionBatch {
  if (outcome === undefined) throw new Error("there is no such answer");
  if (isRunFailure(outcome)) throw new Error(`${outcome.kind}: ${outcome.detail}`);
  return outcome;
}

export function failure(outcome: PredictionBatch | RunFailure | ModelSession | undefined): RunFailure {
  if (outcome === undefined || !isRunFailure(outcome)) throw new Error("it succeeded, and a failure was expected");
  return outcome;
}

export function column(elementType: ElementType, cells: readonly Cell[]): Column {
  const missing = cells.includes(null) ? Uint8Array.from(cells, (cell) => (cell === null ? 1 : 0)) : null;
  switch (columnKindFor(elementType)) {
    case "number":
      return { kind: "number", values: Float64Array.from(cells, (cell) => Number(cell)), missing };
    case "integer":
      return { kind: "integer", values: BigInt64Array.from(cells, (cell) => BigInt(cell ?? 0)), missing };
    case "boolean":
      return { kind: "boolean", values: Uint8Array.from(cells, (cell) => (cell === true ? 1 : 0)), missing };
    case "text": {
      const dictionary = [...new Set(cells.filter((cell) => cell !== null).map(String))];
      const codes = Int32Array.from(cells, (cell) => (cell === null ? -1 : dictionary.indexOf(String(cell))));
      return { kind: "text", codes, dictionary };
    }
  }
}

export function numbers(...columns: readonly (readonly number[])[]): readonly Column[] {
  return columns.map((values) => ({ kind: "number", values: Float64Array.from(values), missing: null }));
}

/** A label column as the generator writes labels: text as it is, whole numbers in decimals, booleans as such. */
export function labelCells(label: Column | null): readonly Cell[] {
  switch (label?.kind) {
    case undefined:
      return [];
    case "text":
      return [...label.codes].map((code) => label.dictionary[code] ?? null);
    case "integer":
      return [...label.values].map(String);
    case "boolean":
      return [...label.values].map((value) => value === 1);
    case "number":
      return [...label.values];
  }
}

/** The numbers of all roles of an answer, behind each other; other builds of the runtime may differ in a last bit. */
export function answerNumbers({ score, value, scores }: PredictionBatch): readonly number[] {
  return [score ?? [], value ?? [], scores?.values ?? []].flatMap((values) => [...values]);
}

export function expectedNumbers({ expected: { score, value, scores } }: InferenceCase): readonly number[] {
  return [score ?? [], value ?? [], scores ?? []].flatMap((values) => values.map(Number));
}
