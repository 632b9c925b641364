import { ModelgateError } from "../../core/errors.ts";
import type { ModelRunner } from "../../ports/model-runner.ts";
import { childEnvironment } from "./child-environment.ts";
import { type ChildEntry, InferenceProcess } from "./child-process.ts";
import { locateRuntime, type RuntimePlace, type RuntimeSearch } from "./locate-runtime.ts";
import type { LoadMessage } from "./protocol.ts";
import { ChildSession } from "./model-session.ts";

export interface ModelRunnerOptions {
  readonly childEntry: ChildEntry;
  /** The environment of this process; only named variables of it reach the child. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The input `onnxruntime-path`; without it the places that nobody named are asked. */
  readonly namedRuntime?: RuntimeSearch["named"];
  /** The folder dist/native of this installation. */
  readonly bundledRuntime?: string;
}

/** Runs models by onnxruntime-node, each in a child process of its own, so several can be open at once. */
export function createModelRunner(options: ModelRunnerOptions): ModelRunner {
  const { childEntry, environment, namedRuntime = null, bundledRuntime = null } = options;
  const passedOn = childEnvironment(environment, process.platform);
  const { platform, arch } = process;
  const toolCache = environment["RUNNER_TOOL_CACHE"] ?? null;
  // Looked for at the first model and not before: many runs open none.
  const locate = (): RuntimePlace =>
    locateRuntime({ named: namedRuntime, toolCache, bundled: bundledRuntime, platform, arch });
  /** Null where there is no runtime: `open` says so, and a model that is refused before never asks. */
  const locatedFolder = (): string | null => {
    try {
      return locate().folder;
    } catch (error) {
      if (error instanceof ModelgateError) return null;
      throw error;
    }
  };
  const prepared: InferenceProcess[] = [];
  return {
    prepare(models) {
      const folder = locatedFolder();
      if (folder === null) return;
      for (let started = 0; started < models; started += 1) {
        const child = new InferenceProcess(childEntry, passedOn);
        child.hold(false);
        child.send({ type: "load", onnxruntimeFolder: folder } satisfies LoadMessage);
        prepared.push(child);
      }
    },
    open: async (request) => {
      const place = locate();
      const child = prepared.shift() ?? new InferenceProcess(childEntry, passedOn);
      return new ChildSession(request, child, place).opened();
    },
    async close() {
      await Promise.all(prepared.splice(0).map((child) => child.close()));
    },
  };
}
