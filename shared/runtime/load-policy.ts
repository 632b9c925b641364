import { resolvePolicy } from "../config/resolve-policy.ts";
import type { PolicyInputs } from "../config/setting.ts";
import { metricEntry, metricIds } from "../core/metrics/catalogue.ts";
import type { ModelPolicy } from "../core/model/policy.ts";
import type { Runtime } from "./action-main.ts";

/** The policy of this run: modelgate.yml and inputs merged; what an input replaced in the file is said out loud. */
export async function loadPolicy(
  inputs: PolicyInputs & { readonly config?: string | undefined },
  runtime: Runtime,
): Promise<ModelPolicy> {
  const { files, showInput, workingDir } = runtime;
  const configFile = await files.readConfig(inputs.config);
  const { policy, overridden } = await resolvePolicy({
    inputs,
    configFile,
    showInput,
    workingDir,
    precedence: "inputs-override",
    metrics: { metricEntry, metricIds },
    resolvePaths: files.resolvePaths,
    sha256: files.sha256,
  });
  if (overridden.length > 0) {
    runtime.warn(`inputs replaced what ${configFile?.shownPath ?? "the file"} says of ${overridden.join(", ")}`);
  }
  return policy;
}
