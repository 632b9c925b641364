import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type * as OnnxRuntime from "onnxruntime-node";
import type { ProviderUse } from "../../core/performance/provider-use.ts";
import type { NamedElements } from "./child-tensors.ts";
import type { OrtModule } from "./onnxruntime.ts";
import { profiledUses } from "./profile-events.ts";
import type { HoldMessage, OpenMessage, TurnMessage } from "./protocol.ts";

type Feeds = Record<string, OnnxRuntime.Tensor>;

/** The timing half of the inference child: the clock stands beside the call, so that no message between processes is in a time. */
export class TimedModel {
  readonly #ort: OrtModule;
  readonly #session: OnnxRuntime.InferenceSession;
  readonly #request: OpenMessage;
  #held: readonly NamedElements[] = [];
  #heldRows = 0;
  #outputs: readonly string[] = [];

  constructor(ort: OrtModule, session: OnnxRuntime.InferenceSession, request: OpenMessage) {
    this.#ort = ort;
    this.#session = session;
    this.#request = request;
  }

  /** Keeps the rows and makes the first request of all, of one row, in milliseconds. */
  async hold(tensors: readonly NamedElements[], { rows, outputs }: HoldMessage): Promise<number> {
    this.#held = tensors;
    this.#heldRows = rows;
    this.#outputs = outputs;
    const { runMs } = await this.turn({ type: "turn", rows: 1, requests: 1, first: 0 });
    return runMs[0] ?? 0;
  }

  /** A closed loop: a request begins when the one before is answered. */
  async turn({ rows, requests, first }: TurnMessage): Promise<{
    readonly runMs: Float64Array;
    readonly endToEndMs: Float64Array;
  }> {
    const step = this.#request.fixedBatch ?? rows;
    const calls = Math.ceil(rows / step);
    const places = Math.max(1, Math.floor(this.#heldRows / (calls * step)));
    const runMs = new Float64Array(requests);
    const endToEndMs = new Float64Array(requests);
    for (let request = 0; request < requests; request += 1) {
      const from = ((first + request) % places) * calls * step;
      let ran = 0n;
      const begun = process.hrtime.bigint();
      for (let call = 0; call < calls; call += 1) {
        const feeds = this.#feeds(from + call * step, from + (call + 1) * step);
        const before = process.hrtime.bigint();
        await this.#session.run(feeds, this.#outputs);
        ran += process.hrtime.bigint() - before;
      }
      runMs[request] = Number(ran) / 1e6;
      endToEndMs[request] = Number(process.hrtime.bigint() - begun) / 1e6;
    }
    return { runMs, endToEndMs };
  }

  /** Ends the runtime's profile and sums it up by provider. */
  endProfile(): readonly ProviderUse[] {
    const folder = this.#request.timing?.profileFolder ?? null;
    if (folder === null) return [];
    this.#session.endProfiling();
    return readdirSync(folder).flatMap((name) => profiledUses(readFileSync(join(folder, name), "utf8")));
  }

  /** Fresh tensors with copies of the rows, as a server would make them of a request. */
  #feeds(from: number, to: number): Feeds {
    const feeds: Feeds = {};
    for (const { name, elementType, dims, elements } of this.#held) {
      const [, ...rest] = dims;
      const width = rest.reduce((product, size) => product * size, 1);
      feeds[name] = new this.#ort.Tensor(elementType, elements.slice(from * width, to * width), [to - from, ...rest]);
    }
    return feeds;
  }
}
