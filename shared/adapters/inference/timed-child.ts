import type { ProviderUse } from "../../core/performance/provider-use.ts";
import { escapeText } from "../../core/text/quote.ts";
import type { FeatureBatch, RunFailure, RuntimeFacts } from "../../ports/model-runner.ts";
import type { ColdStart, TimedSession, TimerRequest, Turn, TurnTimes } from "../../ports/model-timer.ts";
import { BusyTimer } from "./busy-timer.ts";
import type { InferenceProcess } from "./child-process.ts";
import type { Frame } from "./frame.ts";
import { type RuntimePlace, runtimeNotLoaded } from "./locate-runtime.ts";
import { epsilonOf } from "./model-session.ts";
import { BatchPacker } from "./pack-batch.ts";
import type { ChildMessage, EndProfileMessage, HoldMessage, OpenMessage, TurnMessage } from "./protocol.ts";
import { OutputReader } from "./read-outputs.ts";
import { crash, memoryLimit, timeLimit } from "./session-end.ts";

/** One question at a time: the child answers it, fails at it, or dies of it. */
type Answer = { readonly message: ChildMessage; readonly body: ArrayBuffer } | RunFailure;

/** One model in one child that is timed or profiled. The limits of any child hold: time while it works, memory throughout. */
export class TimedChild implements TimedSession {
  readonly #request: TimerRequest;
  readonly #place: RuntimePlace;
  readonly #process: InferenceProcess;
  readonly #timer: BusyTimer;
  readonly #profileFolder: string | null;
  #waiting: ((answer: Answer) => void) | null = null;
  #failure: RunFailure | null = null;
  #runtimeVersion = "";
  #loadMs = 0;
  #scoreType = "float32";

  constructor(request: TimerRequest, process: InferenceProcess, place: RuntimePlace, profileFolder: string | null) {
    this.#request = request;
    this.#place = place;
    this.#process = process;
    this.#profileFolder = profileFolder;
    this.#timer = new BusyTimer(request.limits.timeMs, () => {
      this.#fail(timeLimit(request.limits.timeMs));
    });
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
  }

  /** @throws ModelgateError when the runtime itself is missing */
  async opened(): Promise<TimedChild | RunFailure> {
    const { modelPath, provider, threads, input } = this.#request;
    const answer = await this.#ask({
      type: "open",
      modelPath,
      provider,
      threads,
      onnxruntimeFolder: this.#place.folder,
      fixedBatch: input.fixedBatch,
      // A turn holds the process for many calls, and what starts in the middle of one would be timed with it.
      endsByItself: false,
      timing: { profileFolder: this.#profileFolder },
    } satisfies OpenMessage);
    if ("kind" in answer) {
      await this.close();
      return answer;
    }
    const { message } = answer;
    if (message.type === "ready") {
      this.#runtimeVersion = message.runtimeVersion;
      this.#loadMs = message.loadMs;
      const { score, scores } = this.#request.output;
      this.#scoreType = message.outputTypes[scores ?? score ?? ""] ?? this.#scoreType;
      return this;
    }
    await this.close();
    if (message.type === "runtime-missing") throw runtimeNotLoaded(this.#place, message.reason);
    throw unexpected(message);
  }

  async hold(rows: FeatureBatch): Promise<ColdStart | RunFailure> {
    const { message: packed, arrays } = new BatchPacker(this.#request.input).pack(rows);
    const hold: HoldMessage = { ...packed, type: "hold", outputs: OutputReader.names(this.#request.output) };
    const answer = await this.#ask(hold, arrays);
    if ("kind" in answer) return answer;
    const { message } = answer;
    if (message.type !== "held") throw unexpected(message);
    return { loadMs: this.#loadMs, firstRequestMs: message.firstRequestMs };
  }

  async time({ rows, requests, first }: Turn): Promise<TurnTimes | RunFailure> {
    const answer = await this.#ask({ type: "turn", rows, requests, first } satisfies TurnMessage);
    if ("kind" in answer) return answer;
    const { message, body } = answer;
    if (message.type !== "timed") throw unexpected(message);
    return {
      runMs: new Float64Array(body, message.run.offset, requests),
      endToEndMs: new Float64Array(body, message.endToEnd.offset, requests),
    };
  }

  async endProfile(): Promise<readonly ProviderUse[] | RunFailure> {
    const answer = await this.#ask({ type: "end-profile" } satisfies EndProfileMessage);
    if ("kind" in answer) return answer;
    const { message } = answer;
    if (message.type !== "profiled") throw unexpected(message);
    return message.uses;
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

  async close(): Promise<void> {
    this.#fail({ kind: "run-failed", detail: "The session was closed before the answer came.", hint: null });
    await this.#process.close();
  }

  #ask(message: unknown, arrays: readonly ArrayBufferView[] = []): Promise<Answer> {
    if (this.#failure !== null) return Promise.resolve(this.#failure);
    if (this.#waiting !== null) throw new TypeError("a timing session is asked one thing at a time");
    return new Promise((resolve) => {
      this.#waiting = resolve;
      this.#timer.start();
      this.#process.hold(true);
      this.#process.send(message, arrays);
    });
  }

  #receive({ head, body }: Frame): void {
    const message = head as ChildMessage;
    if (message.type === "failed") this.#fail(message.failure);
    else this.#settle({ message, body });
  }

  #settle(answer: Answer): void {
    const waiting = this.#waiting;
    this.#waiting = null;
    this.#timer.stop();
    this.#process.hold(false);
    waiting?.(answer);
  }

  #fail(failure: RunFailure): void {
    if (this.#failure !== null) return;
    const printed = escapeText(this.#process.printed, 4096);
    this.#failure = printed === "" ? failure : { ...failure, printed };
    this.#settle(this.#failure);
    void this.#process.close();
  }
}

function unexpected({ type }: ChildMessage): Error {
  return new TypeError(`the inference child answered ${type}, which nobody asked for`);
}
