import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import type { ProviderUse } from "../../core/performance/provider-use.ts";
import type { FeatureBatch, RunFailure } from "../../ports/model-runner.ts";
import { isTimingFailure, type ModelTimer, type TimerRequest } from "../../ports/model-timer.ts";
import { childEnvironment } from "./child-environment.ts";
import { InferenceProcess } from "./child-process.ts";
import { locateRuntime, type RuntimePlace } from "./locate-runtime.ts";
import type { ModelRunnerOptions } from "./model-runner.ts";
import { TimedChild } from "./timed-child.ts";

const PROFILED_REQUESTS = 5;

export interface ModelTimerOptions extends ModelRunnerOptions {
  /** Existing folder in which profiles live as long as it takes to read them. */
  readonly tempDir: string;
}

/** Times models by onnxruntime-node, each in a fresh child process. */
export function createModelTimer(options: ModelTimerOptions): ModelTimer {
  const { childEntry, environment, namedRuntime = null, bundledRuntime = null, tempDir } = options;
  const passedOn = childEnvironment(environment, process.platform);
  const place = (): RuntimePlace =>
    locateRuntime({
      named: namedRuntime,
      toolCache: environment["RUNNER_TOOL_CACHE"] ?? null,
      bundled: bundledRuntime,
      platform: process.platform,
      arch: process.arch,
    });
  return {
    open: (request) => new TimedChild(request, new InferenceProcess(childEntry, passedOn), place(), null).opened(),
    async profile(request, rows) {
      const folder = await mkdtemp(join(tempDir, "profile-"));
      // The host's clock sees the start of a CUDA kernel and not its end, unless starting one waits for it.
      const blocking = { ...passedOn, CUDA_LAUNCH_BLOCKING: "1" };
      try {
        const child = new TimedChild(request, new InferenceProcess(childEntry, blocking), place(), folder);
        return await profiled(child, request, rows);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}

async function profiled(
  child: TimedChild,
  { input }: TimerRequest,
  rows: FeatureBatch,
): Promise<readonly ProviderUse[] | RunFailure> {
  try {
    const opened = await child.opened();
    if (isTimingFailure(opened)) return opened;
    const held = await child.hold(rows);
    if (isTimingFailure(held)) return held;
    const turn = await child.time({ rows: input.fixedBatch ?? 1, requests: PROFILED_REQUESTS, first: 0 });
    return isTimingFailure(turn) ? turn : await child.endProfile();
  } finally {
    await child.close();
  }
}
