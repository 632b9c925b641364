import type { ModelRunner } from "../../ports/model-runner.ts";
import { childEnvironment } from "./child-environment.ts";
import type { ChildEntry } from "./child-process.ts";
import { locateRuntime, type RuntimeSearch } from "./locate-runtime.ts";
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
  return {
    // Looked for at the first model and not before: many runs open none.
    open: async (request) => {
      const place = locateRuntime({ named: namedRuntime, toolCache, bundled: bundledRuntime, platform, arch });
      return new ChildSession(request, childEntry, passedOn, place).opened();
    },
  };
}
