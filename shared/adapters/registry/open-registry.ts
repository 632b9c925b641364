import { join, resolve } from "node:path";
import { problemsError } from "../../core/errors.ts";
import { parseLocation, type RegistryLocation, repositoryOf } from "../../core/registry/location.ts";
import type { Clock } from "../../ports/clock.ts";
import type { ModelPublisher } from "../../ports/model-publisher.ts";
import type { ModelRegistry } from "../../ports/model-registry.ts";
import type { ArtifactStore } from "./artifact-store.ts";
import { modelRegistry } from "./model-registry.ts";
import { layoutStore } from "./oci-layout/layout-store.ts";
import { type Credentials, dockerConfigPath, dockerCredentials } from "./oci/docker-config.ts";
import { ociStore } from "./oci/oci-store.ts";

export interface RegistryRequest {
  readonly location: string;
  /** Absolute folder that the path of a layout is relative to. */
  readonly baseDir: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** A login that was given for this registry; null: docker's configuration. */
  readonly login: { readonly username: string; readonly password: string } | null;
  /** The workflow's token, which GHCR takes for a password; null outside a workflow. */
  readonly githubToken: string | null;
  readonly userAgent: string;
  readonly clock: Clock;
  /** Refuses a folder that this run may not touch. */
  readonly assertReachable: (path: string) => Promise<void>;
}

const GHCR = "ghcr.io";

/** The registry at a location, of either kind. @throws ModelgateError kind "input" for a location that is none, or out of reach */
export async function openRegistry(request: RegistryRequest): Promise<ModelRegistry & ModelPublisher> {
  const parsed = parseLocation(request.location);
  if (parsed.kind === "problem") throw problemsError("input", [parsed.problem]);
  const { location } = parsed;
  if (location.kind === "oci-layout") await request.assertReachable(resolve(request.baseDir, location.path));
  return modelRegistry(location.text, (model) => openStore(location, model, request), request.clock);
}

function openStore(location: RegistryLocation, model: string, request: RegistryRequest): ArtifactStore {
  const found = repositoryOf(location, model);
  if (found.kind === "problem") throw problemsError("input", [found.problem]);
  const { repository } = found;
  if (location.kind === "oci-layout") {
    return layoutStore(
      join(resolve(request.baseDir, location.path), model),
      `${location.text.replace(/\/+$/u, "")}/${model}`,
    );
  }
  const { host, isPlain } = location;
  return ociStore({
    host,
    repository,
    isPlain,
    shown: `${location.text.replace(/\/+$/u, "")}/${model}`,
    userAgent: request.userAgent,
    credentials: () => credentialsFor(host, request),
  });
}

/** What was given comes first, then docker's logins; GitHub's own registry takes the workflow's token, and no other host is sent it. */
async function credentialsFor(
  host: string,
  { login, environment, githubToken }: RegistryRequest,
): Promise<Credentials> {
  if (login !== null) return { kind: "basic", ...login };
  const kept = await dockerCredentials(dockerConfigPath(environment), host);
  if (kept.kind !== "anonymous" || host !== GHCR || githubToken === null) return kept;
  return { kind: "basic", username: "modelgate", password: githubToken };
}
