import { openRegistry } from "../../shared/adapters/registry/open-registry.ts";
import { chooseModel } from "../../shared/config/choose-model.ts";
import { type Problem, problemsError } from "../../shared/core/errors.ts";
import { defineMain, withoutEvaluation } from "../../shared/runtime/action-main.ts";
import { trustedConfig } from "../../shared/runtime/trusted-config.ts";
import { registryPlace } from "../../shared/runtime/registry-request.ts";
import { registryResult } from "./conclude.ts";
import { registryReport } from "./report.ts";
import { registrySpec } from "./spec.ts";
import { askRegistry } from "./usecase.ts";

export const main = defineMain(registrySpec, async (inputs, runtime) => {
  const { files, workflow, showInput } = runtime;
  const found = await trustedConfig(inputs.config, runtime);
  const choice =
    inputs.model !== undefined
      ? ({ kind: "model", name: inputs.model } as const)
      : found === null
        ? ({ kind: "problem", problem: noModel(showInput("model")) } as const)
        : chooseModel(undefined, Object.keys(found.config.models), showInput("model"));
  if (choice.kind === "problem") throw problemsError("input", [choice.problem]);
  const declared = found?.config.registry;
  const policy = declared === undefined || found === null ? null : { location: declared, baseDir: found.baseDir };
  const registry = await openRegistry(registryPlace(inputs, policy, runtime));
  const { command, modelVersion: version = null, alias = null, at = null } = inputs;
  const answer = await askRegistry({ command, model: choice.name, version, alias, at, showInput }, registry);
  const result = registryResult(answer, files.sha256);
  const out = inputs.out === undefined && workflow === null ? null : files.outFolder(inputs.out);
  await out?.prepare();
  const { subject, details } = answer;
  return {
    result,
    document: registryReport(answer, result.verdict),
    evidence: withoutEvaluation(
      null,
      details.records.map(({ sha256 }) => sha256),
    ),
    out,
    voice: { comment: null, checkRun: null },
    outputs: {
      version: subject?.version ?? "",
      "manifest-digest": subject?.manifestDigest ?? "",
      "model-digest": subject?.modelSha256 ?? "",
    },
  };
});

function noModel(input: string): Problem {
  const hint = "Name the model, or run where its modelgate.yml is.";
  return { code: "missing-input", input, message: "is required and was not given", hint };
}
