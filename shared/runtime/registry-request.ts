import { ModelgateError } from "../core/errors.ts";
import type { ModelPolicy } from "../core/model/policy.ts";
import type { Clock } from "../ports/clock.ts";
import type { Runtime } from "./action-main.ts";
import { systemClock } from "./system-clock.ts";
import { VERSION } from "./version.ts";

/** What an adapter needs to open a registry. */
export interface RegistryPlace {
  readonly location: string;
  readonly baseDir: string;
  readonly environment: Runtime["environment"];
  readonly login: { readonly username: string; readonly password: string } | null;
  readonly githubToken: string | null;
  readonly userAgent: string;
  readonly clock: Clock;
  readonly assertReachable: (path: string) => Promise<void>;
}

interface RegistryInputs {
  readonly registry: string | undefined;
  readonly registryUsername: string | undefined;
  readonly registryPassword: string | undefined;
}

/**
 * Which registry a run works with: the input, relative to the working directory, else the policy's, relative to its file.
 *
 * @param policy null where no policy is asked
 * @throws ModelgateError kind "input" where nothing names one, or half a login is given
 */
export function registryPlace(
  { registry, registryUsername: username, registryPassword: password }: RegistryInputs,
  policy: ModelPolicy["registry"],
  { workingDir, environment, workflow, files, showInput }: Runtime,
): RegistryPlace {
  const place = registry === undefined ? policy : { location: registry, baseDir: workingDir };
  if (place === null)
    throw refused(
      showInput("registry"),
      "no registry is named",
      "Set `registry` in modelgate.yml, or the input, to oci://HOST/PATH or oci-layout:FOLDER.",
    );
  if ((username === undefined) !== (password === undefined))
    throw refused(
      showInput(username === undefined ? "registry-username" : "registry-password"),
      "is needed with the other half of the login",
      "Give both, or neither to use docker's logins.",
    );
  return {
    ...place,
    environment,
    login: username === undefined || password === undefined ? null : { username, password },
    githubToken: workflow?.token ?? null,
    userAgent: `modelgate/${VERSION}`,
    clock: systemClock,
    assertReachable: files.assertReachable,
  };
}

function refused(input: string, message: string, hint: string): ModelgateError {
  return new ModelgateError("input", [{ code: "missing-input", input, message, hint }]);
}
