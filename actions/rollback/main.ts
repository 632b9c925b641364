import { randomUUID } from "node:crypto";
import { revertOpener } from "../../shared/adapters/github/revert-pull.ts";
import { openRegistry } from "../../shared/adapters/registry/open-registry.ts";
import { openJournal, openTarget } from "../../shared/adapters/rollout/open-rollout.ts";
import { registryModels } from "../../shared/adapters/rollout/registry-models.ts";
import { vouchForReturn } from "../../shared/evaluation/vouch-for-version.ts";
import { defineMain, withoutEvaluation } from "../../shared/runtime/action-main.ts";
import { environmentRequest } from "../../shared/runtime/environment-request.ts";
import { loadModelPolicy } from "../../shared/runtime/load-policy.ts";
import { registryPlace } from "../../shared/runtime/registry-request.ts";
import { systemClock } from "../../shared/runtime/system-clock.ts";
import { VERSION } from "../../shared/runtime/version.ts";
import { rollbackConclusion } from "./conclusion.ts";
import { rollbackSpec } from "./spec.ts";
import { rollBack } from "./usecase.ts";
import { vouchingOf } from "./vouching.ts";

const userAgent = `modelgate/${VERSION}`;

export const main = defineMain(rollbackSpec, async (inputs, runtime) => {
  const { files, workflow, workingDir, tempDir } = runtime;
  const { model, environment, baseDir, config } = await environmentRequest(inputs, runtime);
  const policy = await loadModelPolicy({ model, config: inputs.config }, runtime, "rules");
  const registry = await openRegistry(registryPlace(inputs, policy.registry, runtime));
  const out = files.outFolder(inputs.out ?? (workflow === null ? "modelgate-out/rollback" : undefined));
  await out.prepare();
  const { target } = environment;
  const models = registryModels(registry, { model, alias: environment.alias, tempDir });
  const journal = await openJournal({ workflow, userAgent, folder: inputs.journal, workingDir, target, baseDir });
  const opened = await openTarget({ ...runtime, target, baseDir });
  const commit = (await files.commit()) ?? workflow?.environment.sha ?? null;
  const request = {
    place: { environment: environment.name, model },
    to: inputs.to ?? null,
    breakGlass: inputs.breakGlass,
    isConfirmed: inputs.yes || workflow !== null,
    requester: {
      id: randomUUID(),
      reason: inputs.reason,
      actorId: workflow?.environment.actorId ?? null,
      runUrl: workflow?.environment.run.url ?? null,
    },
    commit,
    policy: { source: policy.source.description, sha256: policy.source.sha256 },
  };
  const outcome = await rollBack(request, {
    journal,
    target: opened.target,
    clock: systemClock,
    progress: runtime.progress,
    aliasHistory: models.aliasHistory,
    async findModel(named) {
      const found = await models.find(named);
      return found === null ? null : { version: found.version, sha256: found.modelSha256 };
    },
    fetchModel: models.fetch,
    pointAlias: models.pointAlias,
    async vouch(sha256) {
      const version = await models.find(sha256);
      if (version === null) return { kind: "invalid", reasons: ["the registry does not have it any more"] };
      const texts = await registry.records(version);
      return vouchingOf(vouchForReturn({ version, texts, now: systemClock.now() }));
    },
    openRevert: revertOpener(workflow, {
      modelPath: config.models[model]?.path ?? null,
      model,
      environment: environment.name,
      userAgent,
    }),
  });
  const conclusion = rollbackConclusion(request, outcome, journal.location);
  return { ...conclusion, evidence: withoutEvaluation(commit, conclusion.builtOn), out };
});
