import { ModelgateError } from "../../core/errors.ts";
import { escapeText } from "../../core/text/quote.ts";
import type {
  FeatureBatch,
  ModelSession,
  PredictionBatch,
  RunFailure,
  RunnerRequest,
  RuntimeFacts,
} from "../../ports/model-runner.ts";
import { BusyTimer } from "./busy-timer.ts";
import type { InferenceProcess } from "./child-process.ts";
import type { Frame } from "./frame.ts";
import { type RuntimePlace, runtimeNotLoaded } from "./locate-runtime.ts";
import { BatchPacker } from "./pack-batch.ts";
import type { BatchMessage, ChildMessage, OpenMessage } from "./protocol.ts";
import { OutputReader } from "./read-outputs.ts";
import { crash, memoryLimit, timeLimit } from "./session-end.ts";

/** Batches packed and sent at a time: enough that the child never waits, few enough that memory stays flat. */
const batchesInFlight = 4;

interface Job {
  readonly batch: FeatureBatch;
  readonly sentRows: number;
  readonly resolve: (outcome: PredictionBatch | RunFailure) => void;
  readonly reject: (error: unknown) => void;
}

type Opening = (outcome: RunFailure | ModelgateError | null) => void;

/** One model in one child. It fails once: every run that is pending then, and every later one, gets the same failure. */
export class ChildSession implements ModelSession {
  readonly #request: RunnerRequest;
  readonly #place: RuntimePlace;
  readonly #process: InferenceProcess;
  readonly #packer: BatchPacker;
  readonly #reader: OutputReader;
  readonly #timer: BusyTimer;
  readonly #opened: Promise<RunFailure | ModelgateError | null>;
  #finishOpening: Opening | null = null;
  #failure: RunFailure | null = null;
  #waiting: Job[] = [];
  #inFlight: Job[] = [];
  #runtimeVersion = "";
  #scoreType = "float32";

  constructor(request: RunnerRequest, process: InferenceProcess, place: RuntimePlace) {
    this.#request = request;
    this.#place = place;
    this.#packer = new BatchPacker(request.input);
    this.#reader = new OutputReader(request.output);
    this.#timer = new BusyTimer(request.limits.timeMs, () => {
      this.#fail(timeLimit(request.limits.timeMs));
    });
    this.#opened = new Promise((resolve) => {
      this.#finishOpening = resolve;
    });
    this.#timer.start();
    this.#process = process;
    process.attach({
      onFrame: (frame) => {
        this.#receive(frame);
      },
      onExit: (how) => {
        this.#fail(crash(how));
      },
      onMemory: (bytes) => {
        if (bytes > request.limits.memoryBytes) this.#fail(memoryLimit(request.limits.memoryBytes));
      },
    });
    const { modelPath, provider, threads } = request;
    const { fixedBatch } = request.input;
    const onnxruntimeFolder = place.folder;
    const open: OpenMessage = {
      type: "open",
      modelPath,
      provider,
      threads,
      onnxruntimeFolder,
      fixedBatch,
      endsByItself: request.endsByItself === true,
      timing: null,
    };
    this.#process.send(open);
  }

  /** The process id of the child; for tests that look at the process from outside. */
  get pid(): number | undefined {
    return this.#process.pid;
  }

  /** @throws ModelgateError when the runtime itself is missing */
  async opened(): Promise<ChildSession | RunFailure> {
    const outcome = await this.#opened;
    if (outcome === null) return this;
    await this.close();
    if (outcome instanceof ModelgateError) throw outcome;
    return outcome;
  }

  facts(): RuntimeFacts {
    return {
      runtime: "onnxruntime",
      runtimeVersion: this.#runtimeVersion,
      provider: this.#request.provider,
      threads: this.#request.threads,
      memoryLimit: this.#process.memoryIsWatched ? "enforced" : "not-enforced",
      scoreEpsilon: epsilonOf(this.#scoreType),
      peakMemoryBytes: this.#process.peakBytes,
    };
  }

  run(batch: FeatureBatch): Promise<PredictionBatch | RunFailure> {
    if (this.#failure !== null) return Promise.resolve(this.#failure);
    if (batch.rows === 0) return Promise.resolve(noRows(this.#request.output));
    const { fixedBatch } = this.#request.input;
    const sentRows = fixedBatch === null ? batch.rows : Math.ceil(batch.rows / fixedBatch) * fixedBatch;
    return new Promise((resolve, reject) => {
      this.#waiting.push({ batch, sentRows, resolve, reject });
      this.#dispatch();
    });
  }

  async close(): Promise<void> {
    this.#fail({ kind: "run-failed", detail: "The session was closed before the answer came.", hint: null });
    await this.#process.close();
  }

  #dispatch(): void {
    while (this.#inFlight.length < batchesInFlight) {
      const job = this.#waiting.shift();
      if (job === undefined) break;
      try {
        const { message: packed, arrays } = this.#packer.pack(job.batch);
        const message: BatchMessage = { ...packed, outputs: this.#outputsOf(job.batch) };
        this.#inFlight.push(job);
        this.#process.send(message, arrays);
      } catch (error) {
        job.reject(error);
      }
    }
    this.#keepTime();
  }

  /** Names of the outputs that this batch needs: text labels cost more to carry than everything else together. */
  #outputsOf({ firstRow }: FeatureBatch): readonly string[] {
    const { output, labelRows } = this.#request;
    const labelled = labelRows === undefined || firstRow < labelRows;
    return OutputReader.names(labelled ? output : { ...output, label: null });
  }

  /** The clock runs, and this process waits, only while the child has something to do. */
  #keepTime(): void {
    const busy = this.#failure === null && (this.#inFlight.length > 0 || this.#finishOpening !== null);
    if (busy) this.#timer.start();
    else this.#timer.stop();
    this.#process.hold(busy);
  }

  #receive({ head, body }: Frame): void {
    // The child runs our code; what it passes on from the model (names, types, shapes) is checked where it is read.
    const message = head as ChildMessage;
    switch (message.type) {
      case "ready": {
        const { score, scores } = this.#request.output;
        this.#runtimeVersion = message.runtimeVersion;
        this.#scoreType = message.outputTypes[scores ?? score ?? ""] ?? this.#scoreType;
        this.#endOpening(null);
        break;
      }
      case "runtime-missing":
        this.#endOpening(runtimeNotLoaded(this.#place, message.reason));
        break;
      case "failed":
        this.#fail(message.failure);
        break;
      case "held":
      case "timed":
      case "profiled":
        // Only a timing session is asked for these (timed-child.ts).
        break;
      case "answer": {
        const [job, ...rest] = this.#inFlight;
        if (job === undefined) return;
        const { batch, sentRows } = job;
        const { firstRow, rows } = batch;
        const outcome = this.#reader.read({ tensors: message.tensors, body, firstRow, rows, sentRows });
        if ("kind" in outcome) {
          this.#fail(outcome);
          break;
        }
        this.#inFlight = rest;
        job.resolve(outcome);
        this.#dispatch();
        break;
      }
    }
  }

  #endOpening(outcome: RunFailure | ModelgateError | null): void {
    const finish = this.#finishOpening;
    this.#finishOpening = null;
    this.#keepTime();
    finish?.(outcome);
  }

  #fail(failure: RunFailure): void {
    if (this.#failure !== null) return;
    const printed = escapeText(this.#process.printed, 4096);
    const known = printed === "" ? failure : { ...failure, printed };
    this.#failure = known;
    const jobs = [...this.#inFlight, ...this.#waiting];
    this.#inFlight = [];
    this.#waiting = [];
    this.#endOpening(known);
    void this.#process.close();
    for (const { resolve } of jobs) resolve(known);
  }
}

/** Machine epsilon of an output's element type; float32's where the type is no float. */
export function epsilonOf(type: string): number {
  switch (type) {
    case "float16":
      return 2 ** -10;
    case "float64":
      return 2 ** -52;
    default:
      return 2 ** -23;
  }
}

function noRows({ score, scores, label, value }: RunnerRequest["output"]): PredictionBatch {
  const none = new Float64Array(0);
  return {
    rows: 0,
    score: score === null ? null : none,
    scores: scores === null ? null : { values: none, classCount: 0 },
    label: label === null ? null : { kind: "text", codes: new Int32Array(0), dictionary: [] },
    value: value === null ? null : none,
  };
}
