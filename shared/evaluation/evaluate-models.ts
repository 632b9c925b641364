import { ModelgateError } from "../core/errors.ts";
import type { ModelPolicy } from "../core/model/policy.ts";
import { isRunFailure, type ModelSession, type RunFailure } from "../ports/model-runner.ts";
import type { PredictionSearch } from "../ports/prediction-store.ts";
import type { TableSource } from "../ports/table-source.ts";
import { keptColumns, labelColumns, requireColumns } from "./attributes.ts";
import { type Contender, enter, enterChampion, findingOf, meetChampion, settled } from "./contender.ts";
import type { AttributeRequest, ChampionState, Evaluation, EvaluationPorts, ModelSeen } from "./evaluation.ts";
import { conclude, type Ran } from "./conclude.ts";
import { passedOver, recall, recalled, remember } from "./recall.ts";
import { type Lane, lane, type Streamed, streamTable } from "./stream.ts";

/**
 * Runs candidate and champion over the same rows in one pass of the data.
 *
 * @throws ModelgateError for everything the user must correct; what is wrong with a model is a finding instead
 */
export async function evaluateModels(
  policy: ModelPolicy,
  attributes: readonly AttributeRequest[],
  ports: EvaluationPorts,
): Promise<Evaluation> {
  const path = requireModelPath(policy);
  // Starting the runtime takes as long as reading the model file and opening the data, so both happen at once.
  // Where an earlier step has left predictions there is probably nothing to run.
  if (!(await ports.predictions.holdsAny())) ports.runner.prepare(policy.champion === null ? 1 : 2);
  try {
    return await evaluate(path, policy, attributes, ports);
  } finally {
    await ports.runner.close();
  }
}

async function evaluate(
  path: string,
  policy: ModelPolicy,
  attributes: readonly AttributeRequest[],
  ports: EvaluationPorts,
): Promise<Evaluation> {
  ports.progress.stage("Reading the model file");
  const [inspection, championEntry, table, { sha256 }] = await Promise.all([
    ports.inspect(path),
    meetChampion(policy, ports),
    ports.openTable(policy.data.paths),
    ports.digest(policy.data.paths),
  ]);
  requireColumns(table, { input: "data", columns: labelColumns(policy, attributes) });
  const candidate = enter({ path, shownPath: policy.modelPathShown ?? path, inspection }, policy, table);
  const data = { sha256 };
  if (candidate.kind === "ruled-out") {
    return { kind: "stopped", finding: candidate.finding, candidate: candidate.seen, data };
  }
  const champion = enterChampion(championEntry, candidate.seen, policy, table);

  const contenders = champion.kind === "ready" ? [candidate, champion] : [candidate];
  const searches = await Promise.all(contenders.map((one) => recall(one, policy, sha256, ports)));
  const running = { contenders, searches, dataSha256: sha256, table, policy, attributes };
  const run = await runContenders(running, ports);
  if (run.kind === "candidate-failed") {
    const { failure, seen } = run.failed;
    return { kind: "stopped", finding: findingOf(failure), candidate: seen, data };
  }
  return conclude(policy, {
    supplied: false,
    assumptions: [...candidate.assumptions, ...passedOver(searches)],
    columns: run.streamed,
    locate: (row) => table.locate(row),
    dataDigest: sha256,
    candidate: run.candidate,
    champion: championOf(champion, run.champion),
  });
}

function requireModelPath({ modelPath }: ModelPolicy): string {
  if (modelPath !== null) return modelPath;
  throw new ModelgateError("input", [
    { code: "model-path-missing", input: "model-path", message: "no model file is named", hint: "Set `model-path`." },
  ]);
}

const ROWS_THAT_SHOW_CLASS_ORDER = 10_000;

interface FailedRun {
  readonly kind: "failed";
  readonly failure: RunFailure;
  readonly seen: ModelSeen;
}

type ContendersRun =
  | { readonly kind: "candidate-failed"; readonly failed: FailedRun }
  | {
      readonly kind: "ran";
      readonly streamed: Streamed;
      readonly candidate: Ran;
      readonly champion: Ran | FailedRun | null;
    };

/** A session that opened, or why it did not, or nothing to open because the answers are there. */
interface Opened {
  readonly contender: Contender;
  readonly found: Extract<PredictionSearch, { kind: "found" }> | null;
  readonly session: ModelSession | null;
  readonly failure: RunFailure | null;
}

/** Candidate and perhaps champion, on one table. */
interface Running {
  readonly contenders: readonly Contender[];
  /** Parallel to the contenders. */
  readonly searches: readonly PredictionSearch[];
  readonly dataSha256: string;
  readonly table: TableSource;
  readonly policy: ModelPolicy;
  readonly attributes: readonly AttributeRequest[];
}

async function runContenders(running: Running, ports: EvaluationPorts): Promise<ContendersRun> {
  const { contenders, searches, policy, attributes, table } = running;
  const opened = await Promise.all(
    contenders.map((one, at) => openUnlessFound(one, searches[at] ?? { kind: "none" }, policy, ports)),
  );
  try {
    const [first] = opened;
    if (first !== undefined && first.failure !== null) {
      const failed = { kind: "failed" as const, failure: first.failure, seen: first.contender.seen };
      return { kind: "candidate-failed", failed };
    }
    const lanes = opened.map(({ session, contender }) => (session === null ? null : lane(session, contender.features)));
    const active = lanes.filter((one) => one !== null);
    ports.progress.stage(STAGES[active.length] ?? "Running the models");
    const streamed = await streamTable(table, keptColumns(policy, attributes), active, {
      batchRows: policy.run.batchRows,
      progress: ports.progress,
      candidate: lanes[0] ?? null,
    });
    const [candidate, champion] = opened.map((one, at) => outcome(one, lanes[at] ?? null, active, streamed));
    if (candidate === undefined) throw new TypeError("there is always a candidate");
    if ("kind" in candidate) return { kind: "candidate-failed", failed: candidate };
    rememberAll(running, [candidate, champion], streamed.rows, ports);
    return { kind: "ran", streamed, candidate, champion: champion ?? null };
  } finally {
    await Promise.all(opened.map(({ session }) => session?.close() ?? Promise.resolve()));
  }
}

const STAGES = ["Reading the data", "Running the model", "Running candidate and champion"] as const;

function rememberAll(
  { contenders, policy, dataSha256 }: Running,
  outcomes: readonly (Ran | FailedRun | undefined)[],
  rows: number,
  ports: EvaluationPorts,
): void {
  for (const [at, contender] of contenders.entries()) {
    const ended = outcomes[at];
    if (ended !== undefined && !("kind" in ended)) remember(contender, ended, rows, policy, dataSha256, ports);
  }
}

function outcome(
  { contender, found, session, failure }: Opened,
  laneOf: Lane | null,
  running: readonly Lane[],
  streamed: Streamed,
): Ran | FailedRun {
  const { seen, output } = contender;
  if (found !== null) {
    // The digests are equal, so only a file that changed between two reads can get here.
    if (found.predictions.rows !== streamed.rows) throw dataChanged();
    return recalled(contender, found.predictions, found.record);
  }
  if (session === null || laneOf === null) {
    if (failure === null) throw new TypeError("a model without a session has failed");
    return { kind: "failed", failure, seen };
  }
  const runtime = session.facts();
  const ended = streamed.failures[running.indexOf(laneOf)] ?? null;
  if (ended !== null) return { kind: "failed", failure: ended, seen: { ...seen, runtime } };
  const { scoresAreProbabilities } = output;
  const raw = laneOf.sink.finish({ scoresAreProbabilities, scoreEpsilon: runtime.scoreEpsilon });
  return { seen: { ...seen, runtime }, raw, reused: null };
}

function dataChanged(): ModelgateError {
  return new ModelgateError("data", [
    {
      code: "data-changed",
      input: "data",
      message: "the data changed while it was read",
      hint: "Run the check again on files that nobody writes.",
    },
  ]);
}

async function openUnlessFound(
  contender: Contender,
  search: PredictionSearch,
  policy: ModelPolicy,
  ports: EvaluationPorts,
): Promise<Opened> {
  if (search.kind === "found") return { contender, found: search, session: null, failure: null };
  return open(contender, policy, ports);
}

async function open(contender: Contender, policy: ModelPolicy, ports: EvaluationPorts): Promise<Opened> {
  const { provider, threads, timeLimitMs, memoryLimitBytes } = policy.run;
  const answer = await ports.runner.open({
    modelPath: contender.path,
    input: contender.input,
    output: contender.output,
    provider,
    threads,
    // Labels beside scores only show whether the classes are in the model's order; these many show it.
    ...(contender.output.scores === null ? {} : { labelRows: ROWS_THAT_SHOW_CLASS_ORDER }),
    endsByItself: contender.endsByItself,
    limits: { timeMs: timeLimitMs, memoryBytes: memoryLimitBytes },
  });
  return isRunFailure(answer)
    ? { contender, found: null, session: null, failure: answer }
    : { contender, found: null, session: answer, failure: null };
}

/** A champion that fails to run says nothing about the candidate: the comparison is off, and the record says why. */
function championOf(
  entered: ReturnType<typeof enterChampion>,
  run: Ran | FailedRun | null,
): Ran | { readonly kind: "settled"; readonly state: ChampionState } {
  if (entered.kind === "settled") return entered;
  if (run === null) return settled("no-champion", "the champion was not run", entered.seen);
  if ("kind" in run) return settled("no-champion", `the champion could not be run: ${run.failure.detail}`, run.seen);
  return run;
}
