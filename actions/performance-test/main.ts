import { evaluationAdapters, modelRunner, timerAdapters } from "../../shared/adapters/evaluation-ports.ts";
import { metricEntry, metricIds } from "../../shared/core/metrics/catalogue.ts";
import { defineMain } from "../../shared/runtime/action-main.ts";
import { chooseRuntime } from "../../shared/runtime/choose-runtime.ts";
import { loadPolicy } from "../../shared/runtime/load-policy.ts";
import { performanceReport } from "./report.ts";
import { performanceTestSpec } from "./spec.ts";
import { testPerformance } from "./usecase.ts";

const catalogue = metricIds().flatMap((id) => metricEntry(id) ?? []);

export const main = defineMain(performanceTestSpec, async (inputs, runtime) => {
  const runtimeChoice = await chooseRuntime(inputs, runtime);
  const policy = await loadPolicy(inputs, runtime, { needsLabel: false });
  const out = runtime.files.outFolder(inputs.out);
  await out.prepare();
  const wiring = { ...runtime, runtimeChoice };
  const evaluation = evaluationAdapters({ policy, ...runtime, keeping: null, runner: modelRunner(wiring) });
  const ports = { ...evaluation, ...timerAdapters(wiring), progress: runtime.progress };
  const [outcome, commit] = await Promise.all([testPerformance(policy, ports), runtime.files.commit()]);
  const { candidate, confidence } = outcome;
  return {
    result: outcome.result,
    document: performanceReport(outcome, catalogue),
    evidence: {
      identity: candidate.identity,
      runtime: candidate.runtime,
      confidence,
      seed: null,
      replicates: null,
      commit,
      builtOn: [],
    },
    out,
  };
});
