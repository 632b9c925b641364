import { setTimeout as delay } from "node:timers/promises";
import { randomUUID } from "node:crypto";
import { approvalsOfRun } from "../../shared/adapters/github/approvals.ts";
import { openRegistry } from "../../shared/adapters/registry/open-registry.ts";
import { openJournal, openTarget } from "../../shared/adapters/rollout/open-rollout.ts";
import { registryModels } from "../../shared/adapters/rollout/registry-models.ts";
import { vouchForServing } from "../../shared/evaluation/vouch-for-version.ts";
import { defineMain, withoutEvaluation } from "../../shared/runtime/action-main.ts";
import { environmentRequest } from "../../shared/runtime/environment-request.ts";
import { loadModelPolicy } from "../../shared/runtime/load-policy.ts";
import { registryPlace } from "../../shared/runtime/registry-request.ts";
import { systemClock } from "../../shared/runtime/system-clock.ts";
import { VERSION } from "../../shared/runtime/version.ts";
import { latchAnyway } from "./abort-anyway.ts";
import { checkRequest } from "./request.ts";
import { rolloutConclusion } from "./conclusion.ts";
import { deployCanarySpec } from "./spec.ts";
import { runRollout } from "./usecase.ts";

const userAgent = `modelgate/${VERSION}`;

export const main = defineMain(deployCanarySpec, async (inputs, runtime) => {
  const { files, workflow, workingDir, tempDir, showInput } = runtime;
  checkRequest(inputs, workflow?.event ?? null, showInput);
  const { model, environment, baseDir } = await environmentRequest(inputs, runtime);
  const policy = await loadModelPolicy({ model, config: inputs.config }, runtime, "rules");
  const registry = await openRegistry(registryPlace(inputs, policy.registry, runtime));
  const out = files.outFolder(inputs.out ?? (workflow === null ? "modelgate-out/deploy-canary" : undefined));
  await out.prepare();
  const { target: kind } = environment;
  const models = registryModels(registry, { model, alias: environment.alias, tempDir });
  const journal = await openJournal({ workflow, userAgent, folder: inputs.journal, workingDir, target: kind, baseDir });
  const actorId = workflow?.environment.actorId ?? null;
  const runUrl = workflow?.environment.run.url ?? null;
  const place = { environment: environment.name, model };
  const requester = { id: randomUUID(), reason: inputs.reason ?? inputs.command, actorId, runUrl };
  const opened = await openTarget({ ...runtime, target: kind, baseDir }).catch((error: unknown) => {
    if (inputs.command !== "abort") throw error;
    return latchAnyway(error, place, requester, { journal, clock: systemClock });
  });
  // A runner may hand over files without a repository; the run still knows its commit.
  const commit = (await files.commit()) ?? workflow?.environment.sha ?? null;
  const source = { source: policy.source.description, sha256: policy.source.sha256 };
  const outcome = await runRollout(
    {
      command: inputs.command,
      place,
      named: inputs.modelVersion ?? null,
      showInput,
      requester,
      forSeconds: inputs.forMinutes * 60,
      plan: { schedule: environment.schedule, rules: environment.rules, commit, policy: source },
    },
    {
      ...opened,
      journal,
      clock: systemClock,
      pause: (seconds) => delay(seconds * 1000),
      fetchModel: models.fetch,
      pointAlias: models.pointAlias,
      progress: runtime.progress,
      findModel: models.find,
      location: registry.location,
      async vouch(version) {
        const now = systemClock.now();
        const { read } = await approvalsOfRun(workflow, now, userAgent);
        const { tier, gates } = policy;
        const texts = await registry.records(version);
        return vouchForServing({ version, texts, now }, { sha256: source.sha256, tier, gates }, read);
      },
    },
  );
  const conclusion = rolloutConclusion(outcome, {
    policy: source,
    source: opened.evidence.source,
    journal: journal.location,
  });
  return { ...conclusion, evidence: withoutEvaluation(commit, conclusion.builtOn), out };
});
