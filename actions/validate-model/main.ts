import { evaluationAdapters, modelRunner } from "../../shared/adapters/evaluation-ports.ts";
import { defineMain } from "../../shared/runtime/action-main.ts";
import { metricEntry, metricIds } from "../../shared/core/metrics/catalogue.ts";
import { chooseRuntime } from "../../shared/runtime/choose-runtime.ts";
import { loadPolicy } from "../../shared/runtime/load-policy.ts";
import { validationReport } from "./report.ts";
import { validateModelSpec } from "./spec.ts";
import { validateModel } from "./usecase.ts";

const catalogue = metricIds().flatMap((id) => metricEntry(id) ?? []);

export const main = defineMain(validateModelSpec, async (inputs, runtime) => {
  const runtimeChoice = await chooseRuntime(inputs, runtime);
  const runner = modelRunner({ ...runtime, runtimeChoice });
  // It takes longer to start than the policy to be read. Where that is refused, it ends with this process.
  if (inputs.predictions === undefined) runner.prepare(1);
  const policy = await loadPolicy(inputs, runtime);
  const out = runtime.files.outFolder(inputs.out);
  await out.prepare();
  const keeping = inputs.reusePredictions ? { ...runtime.keptPredictions(inputs.out), reads: false } : null;
  const adapters = evaluationAdapters({ policy, ...runtime, keeping, runner });
  const [outcome, commit] = await Promise.all([
    validateModel(policy, { ...adapters, progress: runtime.progress }),
    runtime.files.commit(),
  ]);
  const { confidence, seed, replicates, candidate } = outcome;
  return {
    result: outcome.result,
    document: validationReport(outcome, catalogue),
    evidence: {
      identity: candidate.identity,
      runtime: candidate.runtime,
      confidence,
      seed,
      replicates,
      commit,
      builtOn: [],
    },
    out,
    recorded: (digest) => adapters.predictions.attribute(digest),
  };
});
