import { evaluationAdapters, modelRunner } from "../../shared/adapters/evaluation-ports.ts";
import { metricEntry, metricIds } from "../../shared/core/metrics/catalogue.ts";
import { defineMain } from "../../shared/runtime/action-main.ts";
import { chooseRuntime } from "../../shared/runtime/choose-runtime.ts";
import { loadPolicy } from "../../shared/runtime/load-policy.ts";
import { fairnessReport } from "./report.ts";
import { fairnessCheckSpec } from "./spec.ts";
import { checkFairness } from "./usecase.ts";

const catalogue = metricIds().flatMap((id) => metricEntry(id) ?? []);

export const main = defineMain(fairnessCheckSpec, async (inputs, runtime) => {
  const runtimeChoice = await chooseRuntime(inputs, runtime);
  const policy = await loadPolicy(inputs, runtime);
  const out = runtime.files.outFolder(inputs.out);
  await out.prepare();
  const keeping = inputs.reusePredictions ? { ...runtime.keptPredictions(inputs.out), reads: true } : null;
  const runner = modelRunner({ ...runtime, runtimeChoice });
  const adapters = evaluationAdapters({ policy, ...runtime, keeping, runner });
  const [outcome, commit] = await Promise.all([
    checkFairness(policy, { ...adapters, progress: runtime.progress }),
    runtime.files.commit(),
  ]);
  const { confidence, seed, replicates, candidate, builtOn } = outcome;
  const { identity, runtime: facts } = candidate;
  return {
    result: outcome.result,
    document: fairnessReport(outcome, catalogue),
    evidence: {
      identity,
      runtime: facts,
      confidence,
      seed,
      replicates,
      commit,
      builtOn: builtOn.map((sha256) => ({ sha256 })),
    },
    out,
    recorded: (digest) => adapters.predictions.attribute(digest),
  };
});
