import { mkdir, mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import { ModelgateError } from "../../core/errors.ts";
import { quote } from "../../core/text/quote.ts";
import type { DeployableModel } from "../../ports/deployment-target.ts";
import type { ModelRegistry, RegisteredVersion } from "../../ports/model-registry.ts";

/** The models of one name in a registry, as a rollout needs them. */
export interface RegistryModels {
  /** By version, model digest or alias; null when the registry has none. */
  readonly find: (named: string) => Promise<RegisteredVersion | null>;
  /** Brings a version's files into a folder of this run, once. @throws ModelgateError when the registry has no such digest */
  readonly fetch: (sha256: string) => Promise<DeployableModel>;
  /** Points the alias at a digest if it means what is expected; the digest of null is "nothing". */
  readonly pointAlias: (wish: {
    readonly toSha256: string;
    readonly fromSha256: string | null;
    readonly reason: string;
    readonly actorId: number | null;
  }) => Promise<"done" | "moved" | "none">;
  /** What the alias meant, oldest first. */
  readonly aliasHistory: () => Promise<readonly { readonly version: string; readonly sha256: string }[]>;
}

const SHA256 = /^[0-9a-f]{64}$/u;

/** @param tempDir existing folder that is removed after the run */
export function registryModels(
  registry: ModelRegistry,
  { model, alias, tempDir }: { readonly model: string; readonly alias: string; readonly tempDir: string },
): RegistryModels {
  const fetched = new Map<string, Promise<DeployableModel>>();
  const find: RegistryModels["find"] = async (named) => {
    if (SHA256.test(named)) return registry.find(model, { modelSha256: named });
    const ofVersion = await registry.find(model, { version: named });
    if (ofVersion !== null || !/^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/u.test(named)) return ofVersion;
    return /^\d/u.test(named) ? null : registry.find(model, { alias: named });
  };
  return {
    find,
    fetch(sha256) {
      const known = fetched.get(sha256) ?? pull(registry, model, sha256, tempDir);
      fetched.set(sha256, known);
      return known;
    },
    async pointAlias({ toSha256, fromSha256, reason, actorId }) {
      const [head, wanted] = await Promise.all([
        registry.find(model, { alias }),
        registry.find(model, { modelSha256: toSha256 }),
      ]);
      if (wanted === null) return "none";
      if (head?.modelSha256 === toSha256) return "done";
      // An alias that was never set is set; one that means something unexpected is somebody else's decision.
      if (head !== null && head.modelSha256 !== fromSha256) return "moved";
      const { version, manifestDigest, modelSha256 } = wanted;
      const actor = actorId === null ? null : String(actorId);
      const expected = head?.manifestDigest ?? null;
      try {
        await registry.moveAlias({ name: model, alias, version, manifestDigest, modelSha256, actor, reason, expected });
        return "done";
      } catch (error) {
        if (error instanceof ModelgateError && error.problems[0].code === "alias-moved") return "moved";
        throw error;
      }
    },
    async aliasHistory() {
      const moves = await registry.history(model, alias);
      return moves.map(({ version, modelSha256 }) => ({ version, sha256: modelSha256 }));
    },
  };
}

async function pull(registry: ModelRegistry, model: string, sha256: string, tempDir: string): Promise<DeployableModel> {
  const version = await registry.find(model, { modelSha256: sha256 });
  if (version === null) {
    throw new ModelgateError("external", [
      {
        code: "model-not-in-registry",
        message: `${registry.location} has no version of ${quote(model)} with digest ${sha256.slice(0, 12)}`,
        hint: "Register the model again, or restore the registry.",
      },
    ]);
  }
  const parent = join(tempDir, "models");
  await mkdir(parent, { recursive: true });
  const folder = await mkdtemp(join(parent, `${sha256.slice(0, 12)}-`));
  const { entry } = await registry.pull(version, folder);
  return { name: model, version: version.version, sha256, folder, entry };
}
