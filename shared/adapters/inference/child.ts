import { Socket } from "node:net";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type * as OnnxRuntime from "onnxruntime-node";
import { quote } from "../../core/text/quote.ts";
import type { RunFailure } from "../../ports/model-runner.ts";
import { ArrivedTensors, DepartingTensors, feedsOf, joined, type NamedElements } from "./child-tensors.ts";
import { encodeFrame, type Frame, FrameReader, layOut } from "./frame.ts";
import { loadOnnxRuntime, type OrtModule } from "./onnxruntime.ts";
import { TimedModel } from "./child-timing.ts";
import type {
  BatchMessage,
  ChildMessage,
  EndProfileMessage,
  HoldMessage,
  LoadMessage,
  OpenMessage,
  TurnMessage,
} from "./protocol.ts";
import { runtimeFailure } from "./runtime-error.ts";

/** The descriptor on which the parent talks: standard output is left to whatever native code prints. */
const channelDescriptor = 3;

/**
 * The whole life of the inference child: one model, batches in order, gone when the parent is.
 * It is the entry of its own process and never returns to other work there.
 */
export function runInferenceChild(): void {
  const channel = new Socket({ fd: channelDescriptor });
  const send = (message: ChildMessage, arrays: readonly ArrayBufferView[] = []): void => {
    channel.cork();
    for (const chunk of encodeFrame(message, arrays)) channel.write(chunk);
    channel.uncork();
  };
  const handle = messageHandler(send);
  let work = Promise.resolve();
  const reader = new FrameReader((frame) => {
    work = work.then(() => handle(frame));
  });
  channel.on("data", (chunk: Buffer) => {
    reader.push(chunk);
  });
  const leave = (): void => process.exit(0);
  channel.on("end", leave);
  channel.on("close", leave);
  channel.on("error", leave);
}

/** What only an open model can answer. */
type ModelMessage = BatchMessage | HoldMessage | TurnMessage | EndProfileMessage;

type Send = (message: ChildMessage, arrays?: readonly ArrayBufferView[]) => void;

interface OpenModel {
  readonly ort: OrtModule;
  readonly session: OnnxRuntime.InferenceSession;
  readonly request: OpenMessage;
  readonly arrived: ArrivedTensors;
  readonly departing: DepartingTensors;
  readonly timed: TimedModel;
}

function messageHandler(send: Send): (frame: Frame) => Promise<void> {
  let model: OpenModel | null = null;
  let follows = false;
  const follow = (): void => {
    if (!follows) followParent();
    follows = true;
  };
  return async ({ head, body }) => {
    // The parent is our own code, so the head is what the protocol says.
    const message = head as LoadMessage | OpenMessage | ModelMessage;
    if (message.type === "load") loadOnnxRuntime(message.onnxruntimeFolder);
    else if (message.type === "open") {
      if (!message.endsByItself) follow();
      model = await openModel(message, send);
    } else if (model !== null) {
      const started = performance.now();
      await serve(model, message, body, send);
      if (performance.now() - started > SLOW_CALL_MS) follow();
    }
  };
}

async function openModel(request: OpenMessage, send: Send): Promise<OpenModel | null> {
  const runtime = loadOnnxRuntime(request.onnxruntimeFolder);
  if (runtime.kind === "missing") {
    send({ type: "runtime-missing", reason: runtime.reason });
    return null;
  }
  const { ort } = runtime;
  const unavailable = unavailableProvider(ort, request.provider);
  if (unavailable !== null) {
    send({ type: "failed", failure: unavailable });
    return null;
  }
  try {
    const started = performance.now();
    const session = await ort.InferenceSession.create(request.modelPath, sessionOptions(request));
    const loadMs = performance.now() - started;
    const outputTypes: Record<string, string> = {};
    for (const value of session.outputMetadata) if (value.isTensor) outputTypes[value.name] = value.type;
    send({ type: "ready", runtimeVersion: runtime.version, outputTypes, loadMs });
    return {
      ort,
      session,
      request,
      arrived: new ArrivedTensors(),
      departing: new DepartingTensors(),
      timed: new TimedModel(ort, session, request),
    };
  } catch (error) {
    send({ type: "failed", failure: runtimeFailure(messageOf(error), "open", request.provider) });
    return null;
  }
}

function sessionOptions({ provider, threads, timing }: OpenMessage): OnnxRuntime.InferenceSession.SessionOptions {
  const profileFolder = timing?.profileFolder ?? null;
  return {
    executionProviders: [provider],
    graphOptimizationLevel: "all",
    logSeverityLevel: 4,
    ...(threads === 0 ? {} : { intraOpNumThreads: threads }),
    // Threads that spin between batches take the cores of the reader and of the other model's child. A model that is timed has the
    // machine to itself, and runs as the runtime's defaults would serve it.
    ...(timing === null ? { extra: { session: { intra_op: { allow_spinning: "0" } } } } : {}),
    ...(profileFolder === null ? {} : { enableProfiling: true, profileFilePrefix: join(profileFolder, "profile") }),
  };
}

function unavailableProvider(ort: OrtModule, provider: string): RunFailure | null {
  const names = ort.listSupportedBackends().map(({ name }) => name);
  if (names.includes(provider)) return null;
  return {
    kind: "provider-unavailable",
    detail: `The runtime has no execution provider ${quote(provider)}; it has ${names.join(", ")}.`,
    hint: "Use one of those, or name a runtime built for the device.",
  };
}

async function serve(model: OpenModel, message: ModelMessage, body: ArrayBuffer, send: Send): Promise<void> {
  switch (message.type) {
    case "batch":
      await answer(model, message, body, send);
      break;
    case "hold":
    case "turn":
    case "end-profile":
      await time(model, message, body, send);
      break;
  }
}

async function time(
  { timed, arrived, request }: OpenModel,
  message: HoldMessage | TurnMessage | EndProfileMessage,
  body: ArrayBuffer,
  send: Send,
): Promise<void> {
  try {
    switch (message.type) {
      case "hold": {
        const firstRequestMs = await timed.hold(arrived.elementsOf(message.tensors, body), message);
        send({ type: "held", firstRequestMs });
        break;
      }
      case "turn": {
        const { runMs, endToEndMs } = await timed.turn(message);
        const [run, endToEnd] = layOut([runMs, endToEndMs]);
        if (run !== undefined && endToEnd !== undefined) send({ type: "timed", run, endToEnd }, [runMs, endToEndMs]);
        break;
      }
      case "end-profile":
        send({ type: "profiled", uses: timed.endProfile() });
        break;
    }
  } catch (error) {
    send({ type: "failed", failure: runtimeFailure(messageOf(error), "run", request.provider) });
  }
}

async function answer(model: OpenModel, message: BatchMessage, body: ArrayBuffer, send: Send): Promise<void> {
  try {
    const outputs = await infer(model, model.arrived.elementsOf(message.tensors, body), message);
    const { tensors, arrays } = model.departing.encode(outputs);
    send({ type: "answer", tensors }, arrays);
  } catch (error) {
    send({ type: "failed", failure: runtimeFailure(messageOf(error), "run", model.request.provider) });
  }
}

async function infer(
  model: OpenModel,
  tensors: readonly NamedElements[],
  { rows, outputs }: BatchMessage,
): Promise<readonly NamedElements[]> {
  const { ort, session, request } = model;
  const step = request.fixedBatch ?? rows;
  const calls: OnnxRuntime.InferenceSession.ReturnType[] = [];
  for (let from = 0; from < rows; from += step) {
    calls.push(await session.run(feedsOf(ort, tensors, from, from + step), outputs));
  }
  return outputs.map((name) => {
    const parts = calls.flatMap((call) => call[name] ?? []);
    const whole = joined(parts);
    if (whole === null) throw new Error(`the output ${name} changes its shape from call to call`);
    return { name, elementType: parts[0]?.type ?? "float32", ...whole };
  });
}

/** The next call is expected to take about as long as the one before. */
const SLOW_CALL_MS = 1000;

/**
 * Kills this process once its parent is gone. The channel's end says so too, but not while native code holds the main
 * thread, and a model that loops for ever would then outlive the job: our clean environment lacks the variable by
 * which a runner finds left-over processes. It is a second engine in the process, whose start takes as long as the
 * process's own, so models whose calls are known to end, and end soon, go without.
 */
function followParent(): void {
  const watch = `setInterval(() => {
  if (process.ppid !== ${String(process.ppid)}) process.kill(process.pid, "SIGKILL");
}, 1000);`;
  new Worker(watch, { eval: true, execArgv: [], env: {} }).unref();
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
