import { join } from "node:path";
import type { ElementType, ModelIdentity } from "../../../../core/model/identity.ts";
import { quote } from "../../../../core/text/quote.ts";
import { inspectModel } from "../../../files/model-inspector.ts";
import { loadOnnxRuntime, type OrtModule } from "../../../inference/onnxruntime.ts";
import { runtimeFailure } from "../../../inference/runtime-error.ts";
import type { ServedModel } from "../state-file.ts";
import { type ServableTensor, servableTensor } from "./datatype.ts";
import type { FedTensor } from "./inference-request.ts";
import type { AnsweredTensor } from "./inference-response.ts";

/** A model that answers. */
export interface ServedSession {
  readonly inputs: readonly ServableTensor[];
  readonly outputs: readonly ServableTensor[];
  readonly runtimeVersion: string;
  /** Blocks this process while the model computes. @throws Error in words for the client's operator */
  run(inputs: readonly FedTensor[], outputs: readonly ServableTensor[]): Promise<readonly AnsweredTensor[]>;
}

/** Loaded, or why it never will be: the file decides, so nobody need try again. */
export type Loading =
  | { readonly kind: "serving"; readonly session: ServedSession }
  | { readonly kind: "refused"; readonly detail: string; readonly hint: string | null };

/**
 * Walks the model, checks that its digest is the one that was approved, and only then lets the runtime open it.
 *
 * @param folder the model's copy in the state-dir
 * @param threads of one inference; 0 lets the runtime choose
 */
export async function loadServedModel(
  folder: string,
  model: ServedModel,
  onnxruntimeFolder: string,
  threads: number,
): Promise<Loading> {
  const path = join(folder, model.entry);
  const inspection = await inspectModel(path);
  if (inspection.kind === "refused") {
    return { kind: "refused", detail: inspection.refusal.detail, hint: inspection.refusal.hint };
  }
  const { identity } = inspection;
  if (identity.sha256 !== model.sha256) {
    const detail = `The copy has digest ${identity.sha256}, and ${model.sha256} was approved.`;
    return { kind: "refused", detail, hint: "Remove the copy and deploy the model again." };
  }
  const runtime = loadOnnxRuntime(onnxruntimeFolder);
  if (runtime.kind === "missing") {
    return {
      kind: "refused",
      detail: `The inference runtime cannot be loaded: ${quote(runtime.reason, 200)}.`,
      hint: null,
    };
  }
  return openSession(path, identity, runtime, threads);
}

async function openSession(
  path: string,
  identity: ModelIdentity,
  { ort, version }: { readonly ort: OrtModule; readonly version: string },
  threads: number,
): Promise<Loading> {
  const inputs = identity.inputs.map(servableTensor);
  const outputs = identity.outputs.flatMap((info) => servableTensor(info) ?? []);
  const unfed = identity.inputs.find((_, index) => inputs[index] === null);
  if (unfed !== undefined || outputs.length === 0) {
    const what = unfed === undefined ? "no output" : `an input, ${quote(unfed.name)},`;
    const detail = `The model has ${what} that is a dense tensor of a type the protocol knows.`;
    return {
      kind: "refused",
      detail: unfed === undefined ? detail : detail.replace("that is a", "that is no"),
      hint: null,
    };
  }
  try {
    const session = await ort.InferenceSession.create(path, {
      executionProviders: ["cpu"],
      graphOptimizationLevel: "all",
      logSeverityLevel: 4,
      ...(threads === 0 ? {} : { intraOpNumThreads: threads }),
      // Threads that spin between requests take the cores of the proxy and of the other model.
      extra: { session: { intra_op: { allow_spinning: "0" } } },
    });
    return {
      kind: "serving",
      session: {
        inputs: inputs.flatMap((tensor) => tensor ?? []),
        outputs,
        runtimeVersion: version,
        async run(fed, wanted) {
          const feeds = Object.fromEntries(
            fed.map(({ tensor, elements, dims }) => [tensor.name, new ort.Tensor(tensor.elementType, elements, dims)]),
          );
          try {
            const answer = await session.run(
              feeds,
              wanted.map(({ name }) => name),
            );
            return wanted.map(({ name }) => {
              const tensor = answer[name];
              if (tensor === undefined) throw new Error(`the output ${name} did not come`);
              const { dims, data, type } = tensor;
              return { name, elementType: type as ElementType, dims, elements: data };
            });
          } catch (error) {
            throw new Error(runtimeFailure(messageOf(error), "run", "cpu").detail, { cause: error });
          }
        },
      },
    };
  } catch (error) {
    const { detail, hint } = runtimeFailure(messageOf(error), "open", "cpu");
    return { kind: "refused", detail, hint };
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
