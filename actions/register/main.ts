import { collectRecords } from "../../shared/adapters/collect-records.ts";
import { digestFiles } from "../../shared/adapters/files/digest-files.ts";
import { inspectModel } from "../../shared/adapters/files/model-inspector.ts";
import { approvalsOfRun } from "../../shared/adapters/github/approvals.ts";
import { openRegistry } from "../../shared/adapters/registry/open-registry.ts";
import { defineMain, withoutEvaluation } from "../../shared/runtime/action-main.ts";
import { loadModelPolicy } from "../../shared/runtime/load-policy.ts";
import { registryPlace } from "../../shared/runtime/registry-request.ts";
import { systemClock } from "../../shared/runtime/system-clock.ts";
import { VERSION } from "../../shared/runtime/version.ts";
import { runOf } from "../../shared/runtime/workflow-run.ts";
import { registrationExtras } from "./extras.ts";
import { registrationReport } from "./report.ts";
import { requestFrom } from "./request.ts";
import { sealRegistration } from "./seal.ts";
import { registerSpec } from "./spec.ts";
import { planModelRegistration } from "./usecase.ts";

export const main = defineMain(registerSpec, async (inputs, runtime) => {
  const { files, workflow, progress, showInput } = runtime;
  const asked = requestFrom(inputs, workflow?.event ?? null, showInput);
  const policy = await loadModelPolicy(inputs, runtime);
  const registry = await openRegistry(registryPlace(inputs, policy.registry, runtime));
  const named = inputs.records ?? (workflow === null ? ["modelgate-out"] : null);
  const out = inputs.out ?? (workflow === null ? "modelgate-out/register" : undefined);
  const folder = files.outFolder(out);
  await folder.prepare();
  const commit = await files.commit();
  const hasArtifacts = workflow?.environment.hasArtifacts ?? false;
  const stage = (text: string): void => progress.stage(text);
  const outcome = await planModelRegistration(
    { ...asked, ...runOf(workflow, commit), policy, commit, runUrl: workflow?.environment.run.url ?? null },
    {
      registry,
      inspect: inspectModel,
      digest: digestFiles,
      collect: () => collectRecords({ ...runtime, named, hasArtifacts, out }),
      approvals: async () => (await approvalsOfRun(workflow, systemClock.now(), `modelgate/${VERSION}`)).read,
      clock: systemClock,
      sha256: files.sha256,
      stage,
    },
  );
  const actor = workflow?.environment.actorId ?? null;
  return {
    result: outcome.result,
    document: registrationReport(outcome),
    evidence: { ...withoutEvaluation(commit, outcome.judged.builtOn), identity: outcome.identity },
    out: folder,
    ...registrationExtras(outcome),
    seal: sealRegistration(outcome, { registry, actor, reason: inputs.reason, stage }),
  };
});
