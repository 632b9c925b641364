import { ModelgateError } from "../../core/errors.ts";
import type { ModelRunner } from "../../ports/model-runner.ts";
import type { RuntimeArchive } from "../../ports/runtime-choice.ts";
import { childEnvironment } from "./child-environment.ts";
import { type ChildEntry, InferenceProcess } from "./child-process.ts";
import { locateRuntime, packageName, type RuntimePlace, type RuntimeSearch } from "./locate-runtime.ts";
import type { LoadMessage } from "./protocol.ts";
import { ChildSession } from "./model-session.ts";

export interface ModelRunnerOptions {
  readonly childEntry: ChildEntry;
  /** The environment of this process; only named variables of it reach the child. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The input `onnxruntime-path`; without it the places that nobody named are asked. */
  readonly namedRuntime?: RuntimeSearch["named"];
  /** The inputs `onnxruntime-url` and `onnxruntime-sha256`. */
  readonly download?: { readonly archive: RuntimeArchive; readonly onDownload: (from: string) => void } | null;
  /** The folder dist/native of this installation. */
  readonly bundledRuntime?: string;
}

/** Runs models by onnxruntime-node, each in a child process of its own, so several can be open at once. */
export function createModelRunner(options: ModelRunnerOptions): ModelRunner {
  const { childEntry, environment, namedRuntime = null, download = null, bundledRuntime = null } = options;
  const passedOn = childEnvironment(environment, process.platform);
  const { platform, arch } = process;
  const toolCache = environment["RUNNER_TOOL_CACHE"] ?? null;
  // Looked for at the first model and not before: many runs open none.
  const locate = (): RuntimePlace =>
    locateRuntime({ named: namedRuntime, toolCache, bundled: bundledRuntime, platform, arch });
  let downloaded: Promise<RuntimePlace> | null = null;
  const fetchOnce = ({ archive, onDownload }: NonNullable<typeof download>): Promise<RuntimePlace> => {
    downloaded ??= import("./download-runtime.ts").then(async ({ downloadRuntime }) => {
      const request = { archive, environment, bundled: bundledRuntime, platform, arch, onDownload };
      return { source: "onnxruntime-url", folder: await downloadRuntime(request) };
    });
    // Whoever opens a model hears of a failure; a run whose model is refused before has no need to.
    downloaded.catch(() => undefined);
    return downloaded;
  };
  /** Null where there is no runtime: `open` says so, and a model that is refused before never asks. */
  const located = (): RuntimePlace | null => {
    try {
      return locate();
    } catch (error) {
      if (error instanceof ModelgateError) return null;
      throw error;
    }
  };
  const prepared: InferenceProcess[] = [];
  return {
    runtimeName() {
      const place = located();
      return place === null ? null : `${packageName(place)} ${platform}-${arch}`;
    },
    prepare(models) {
      if (download !== null) {
        void fetchOnce(download);
        return;
      }
      const place = located();
      if (place === null) return;
      while (prepared.length < models) {
        const child = new InferenceProcess(childEntry, passedOn);
        child.hold(false);
        child.send({ type: "load", onnxruntimeFolder: place.folder } satisfies LoadMessage);
        prepared.push(child);
      }
    },
    open: async (request) => {
      const place = download === null ? locate() : await fetchOnce(download);
      const child = prepared.shift() ?? new InferenceProcess(childEntry, passedOn);
      return new ChildSession(request, child, place).opened();
    },
    async close() {
      await Promise.all(prepared.splice(0).map((child) => child.close()));
    },
  };
}
