import { collectRecords } from "../../shared/adapters/collect-records.ts";
import { digestOfModel } from "../../shared/adapters/files/model-digest.ts";
import { approvalsOfRun } from "../../shared/adapters/github/approvals.ts";
import { defineMain, withoutEvaluation } from "../../shared/runtime/action-main.ts";
import { gatePlaces, loadModelPolicy } from "../../shared/runtime/load-policy.ts";
import { systemClock } from "../../shared/runtime/system-clock.ts";
import { VERSION } from "../../shared/runtime/version.ts";
import { runOf } from "../../shared/runtime/workflow-run.ts";
import { checkRunOf, headOf } from "./head.ts";
import { parseNeeds } from "./needs.ts";
import { gateReport } from "./report.ts";
import { gateSpec } from "./spec.ts";
import { passGate } from "./usecase.ts";

export const main = defineMain(gateSpec, async (inputs, runtime) => {
  const { files, workflow } = runtime;
  const jobs = parseNeeds(inputs.needs, runtime.showInput("needs"));
  const policy = await loadModelPolicy(inputs, runtime);
  const named = inputs.records ?? (workflow === null ? ["modelgate-out"] : null);
  const out = inputs.out ?? (workflow === null ? "modelgate-out/gate" : undefined);
  const folder = files.outFolder(out);
  await folder.prepare();
  const [model, commit, places] = await Promise.all([
    digestOfModel(policy),
    files.commit(),
    gatePlaces(policy, inputs.config, runtime),
  ]);
  const hasArtifacts = workflow?.environment.hasArtifacts ?? false;
  const outcome = await passGate(
    { policy, model, ...runOf(workflow, commit), jobs, places },
    {
      collect: () => collectRecords({ ...runtime, named, hasArtifacts, out }),
      approvals: () => approvalsOfRun(workflow, systemClock.now(), `modelgate/${VERSION}`),
      clock: systemClock,
    },
  );
  const checkRun = inputs.checkRun ? checkRunOf(outcome, files.sha256) : null;
  return {
    result: outcome.result,
    document: gateReport(outcome),
    evidence: withoutEvaluation(commit, outcome.judged.builtOn),
    out: folder,
    voice: { comment: headOf(outcome, files.sha256), checkRun },
  };
});
