import { chooseModel } from "../config/choose-model.ts";
import { type Environment, resolveEnvironment } from "../config/resolve-environment.ts";
import type { Config } from "../config/schema.ts";
import { type Problem, problemsError } from "../core/errors.ts";
import type { Runtime } from "./action-main.ts";
import { trustedConfig } from "./trusted-config.ts";

/** Which model in which environment, by the trusted configuration. */
export interface EnvironmentRequest {
  readonly model: string;
  readonly environment: Environment;
  readonly config: Config;
  /** What paths of the configuration are relative to. */
  readonly baseDir: string;
}

/** @throws ModelgateError kind "input" with everything that is wrong: no file, no such model, no such environment */
export async function environmentRequest(
  inputs: { readonly model: string | undefined; readonly config: string | undefined; readonly environment: string },
  runtime: Runtime,
): Promise<EnvironmentRequest> {
  const { showInput } = runtime;
  const found = await trustedConfig(inputs.config, runtime);
  if (found === null) throw problemsError("input", [noFile(showInput("config"))]);
  const choice = chooseModel(inputs.model, Object.keys(found.config.models), showInput("model"));
  const place = resolveEnvironment(found.config, inputs.environment, showInput("environment"));
  if (choice.kind === "model" && place.kind === "environment") {
    return { model: choice.name, environment: place.environment, config: found.config, baseDir: found.baseDir };
  }
  const problems = [choice, place].flatMap((one) => (one.kind === "problem" ? [one.problem] : []));
  throw problemsError("input", problems);
}

function noFile(input: string): Problem {
  return {
    code: "config-required",
    input,
    message: "there is no modelgate.yml, so nothing says where the environment serves",
    hint: "Declare the environment and its target under `environments` in modelgate.yml.",
  };
}
