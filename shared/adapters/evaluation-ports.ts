import { basename, resolve } from "node:path";
import { ModelgateError } from "../core/errors.ts";
import type { ChampionReference, ModelPolicy } from "../core/model/policy.ts";
import type { ChampionLocation, FilesDigest, InspectModel } from "../ports/model-sources.ts";
import type { ModelRunner } from "../ports/model-runner.ts";
import type { OpenTable } from "../ports/table-source.ts";
import { openTable } from "./data/open-table.ts";
import { rootOf, sha256OfFile } from "./files/digest.ts";
import { inspectModel } from "./files/model-inspector.ts";
import { championAtRef, mergeBase } from "./git/champion-at-ref.ts";
import { createModelRunner } from "./inference/model-runner.ts";

export interface EvaluationWiring {
  readonly policy: ModelPolicy;
  /** How the inference child is started. */
  readonly childEntry: { readonly execPath: string; readonly args: readonly string[] };
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Existing folder for copies that live as long as the run. */
  readonly tempDir: string;
  /** The bundle's own place for onnxruntime-node. */
  readonly onnxruntimePath: string | null;
  /** The input `onnxruntime-path` as the user wrote it, relative to `workingDir`. */
  readonly namedRuntime?: string | undefined;
  readonly workingDir: string;
  /** How `champion: base` is brought where the platform knows the base commit; null: from git's history. */
  readonly championAtBase: ((modelPath: string) => Promise<ChampionLocation>) | null;
}

/** The real thing behind every port of an evaluation, but progress, which belongs to the door. */
export function evaluationAdapters(wiring: EvaluationWiring): {
  readonly openTable: OpenTable;
  readonly inspect: InspectModel;
  readonly runner: ModelRunner;
  readonly locateChampion: (reference: ChampionReference) => Promise<ChampionLocation>;
  readonly digest: (paths: readonly string[]) => Promise<FilesDigest>;
} {
  const { childEntry, environment, onnxruntimePath, namedRuntime, workingDir } = wiring;
  return {
    openTable,
    inspect: inspectModel,
    runner: createModelRunner({
      childEntry,
      environment,
      namedRuntime:
        namedRuntime === undefined ? null : { path: resolve(workingDir, namedRuntime), shown: namedRuntime },
      ...(onnxruntimePath === null ? {} : { bundledRuntime: onnxruntimePath }),
    }),
    locateChampion: (reference) => locateChampion(reference, wiring),
    digest: digestFiles,
  };
}

/** Names every file by its own name; where two of several share one, by its place in the list too. */
async function digestFiles(paths: readonly string[]): Promise<FilesDigest> {
  const files = await Promise.all(
    paths.map(async (path, at) => {
      const shared = paths.some((other, index) => index !== at && basename(other) === basename(path));
      return { path: shared ? `${String(at + 1)}/${basename(path)}` : basename(path), ...(await sha256OfFile(path)) };
    }),
  );
  const [only] = files;
  return { sha256: files.length === 1 && only !== undefined ? only.sha256 : rootOf(files), files };
}

async function locateChampion(
  reference: ChampionReference,
  { policy, tempDir, championAtBase }: EvaluationWiring,
): Promise<ChampionLocation> {
  switch (reference.kind) {
    case "path":
      return { kind: "found", path: reference.path, shown: basename(reference.path) };
    case "git":
      return championAtRef(requireModelPath(policy), reference.ref, tempDir);
    case "base":
      if (championAtBase !== null) return championAtBase(requireModelPath(policy));
      return championAtRef(requireModelPath(policy), await mergeBase(requireModelPath(policy)), tempDir);
    case "registry":
      throw new ModelgateError("input", [
        {
          code: "champion-registry-unavailable",
          input: "champion",
          message: `champion: registry:${reference.alias} needs a model registry, which this version does not have`,
          hint: "Name the champion with a path or git:REF.",
        },
      ]);
  }
}

function requireModelPath({ modelPath }: ModelPolicy): string {
  if (modelPath !== null) return modelPath;
  throw new ModelgateError("input", [
    {
      code: "champion-needs-model-path",
      input: "champion",
      message: "a champion from git is the same path at another commit, and no model path is given",
      hint: "Set `model-path`, or give the champion's predictions.",
    },
  ]);
}
