import { doorInputs, doorPermissions, outputInputs, whichModelInputs } from "../../shared/spec/common-inputs.ts";
import { commonOutputs } from "../../shared/spec/common-outputs.ts";
import { defineAction } from "../../shared/spec/define-action.ts";
import { boolean, text } from "../../shared/spec/input-types.ts";
import { registryInputs } from "../../shared/spec/registry-inputs.ts";
import { rolloutInputs } from "../../shared/spec/rollout-inputs.ts";

const { model, config } = whichModelInputs;

export const rollbackSpec = defineAction({
  name: "rollback",
  summary: "Return an environment to a model that served it before.",
  description:
    "Returns traffic to the last model that was promoted in the environment, after proving that it is registered, that its records still speak for it, and that it answers. A rollout that is under way is ended first, without waiting for anybody. Traffic moves first, then the registry's alias, then the journal; last a pull request is opened that brings the repository back to what serves.",
  branding: { icon: "rewind", color: "blue" },
  permissions: {
    ...doorPermissions,
    contents: { access: "write", why: "to set claims and the abort latch, and to push the branch of the revert" },
    deployments: { access: "write", why: "to read what served and to write what serves" },
    "pull-requests": { access: "write", why: "to open the pull request that reverts; without it, the rollback stands" },
    packages: { access: "write", why: "to pull from GHCR and to move the alias; not needed for other registries" },
  },
  inputs: {
    ...rolloutInputs,
    model,
    config,
    to: text({
      description: "Version or SHA-256 of the model to return to.",
      group: "Rollout",
      placeholder: "VERSION",
      example: "1.3.0",
    }).optional("the last promoted predecessor"),
    reason: text({
      description: "Why. Kept in the journal, the record and the pull request.",
      group: "Rollout",
      placeholder: "TEXT",
      example: "approval rate fell after the release",
    }),
    "break-glass": boolean({
      description:
        "Go on although the model was not promoted here lately, or its records cannot be verified. That it was so stands in the record.",
      group: "Rollout",
    }).withDefault("false"),
    yes: boolean({
      description: "Do it. Without it a command line shows what would be done; a workflow needs no asking.",
      group: "Rollout",
    }).withDefault("false"),
    ...registryInputs,
    ...outputInputs,
    ...doorInputs,
  },
  outputs: {
    ...commonOutputs,
    outcome: { description: "restored, withdrawn, shown or refused." },
    "restored-version": { description: "Version that serves after the rollback; empty when it was refused." },
    "restored-digest": { description: "SHA-256 of the model that serves after the rollback." },
    "revert-url": { description: "Address of the pull request that reverts; empty where none was needed or possible." },
  },
  examples: [
    {
      title: "Show what it would return to",
      inputs: { environment: "production", model: "income", reason: "approval rate fell" },
    },
    {
      title: "Return to the model before",
      inputs: { environment: "production", model: "income", reason: "approval rate fell", yes: "true" },
    },
  ],
});
