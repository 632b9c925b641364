import { mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import { ModelgateError } from "../../core/errors.ts";
import type { ModelPolicy } from "../../core/model/policy.ts";
import type { ChampionLocation } from "../../ports/model-sources.ts";
import { openRegistry } from "./open-registry.ts";

export interface RegistryChampionRequest {
  readonly model: string;
  readonly alias: string;
  /** As the policy names it: on a pull request, the trusted one. */
  readonly registry: ModelPolicy["registry"];
  /** Existing folder for a copy that lives as long as the run. */
  readonly tempDir: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly githubToken: string | null;
  readonly assertReachable: (path: string) => Promise<void>;
}

/** The champion that an alias points at, its files checked against the digests it was registered with. An alias that never was is absent: a first adoption. */
export async function championFromRegistry(request: RegistryChampionRequest): Promise<ChampionLocation> {
  const { model, alias, registry: place, tempDir, environment, githubToken } = request;
  if (place === null) throw noRegistry(alias);
  const registry = await openRegistry({
    ...place,
    environment,
    login: null,
    githubToken,
    assertReachable: request.assertReachable,
    userAgent: "modelgate",
    clock: { now: () => `${new Date().toISOString().slice(0, 19)}Z` },
  });
  const version = await registry.find(model, { alias });
  if (version === null) {
    return { kind: "absent", detail: `the alias ${alias} of ${model} in ${place.location} never pointed anywhere` };
  }
  const folder = await mkdtemp(join(tempDir, "champion-"));
  const { entry } = await registry.pull(version, folder);
  return { kind: "found", path: join(folder, entry), shown: `${model} ${version.version} (${alias})` };
}

function noRegistry(alias: string): ModelgateError {
  const message = `champion: registry:${alias} needs a registry, and modelgate.yml names none`;
  const hint = "Set `registry: oci://HOST/PATH` or `registry: oci-layout:FOLDER` at the top of modelgate.yml.";
  return new ModelgateError("input", [{ code: "champion-needs-registry", input: "champion", message, hint }]);
}
