import type { ModelRunner } from "../../ports/model-runner.ts";
import { childEnvironment } from "./child-environment.ts";
import type { ChildEntry } from "./child-process.ts";
import { ChildSession } from "./model-session.ts";

export interface ModelRunnerOptions {
  readonly childEntry: ChildEntry;
  /** The environment of this process; only named variables of it reach the child. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** A file or folder (ending in the separator) whose `node_modules` hold onnxruntime-node; default: beside the child. */
  readonly onnxruntimePath?: string;
}

/** Runs models by onnxruntime-node, each in a child process of its own, so several can be open at once. */
export function createModelRunner({ childEntry, environment, onnxruntimePath }: ModelRunnerOptions): ModelRunner {
  const passedOn = childEnvironment(environment, process.platform);
  return {
    open: (request) => new ChildSession(request, childEntry, passedOn, onnxruntimePath ?? null).opened(),
  };
}
