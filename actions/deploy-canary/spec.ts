import { doorInputs, doorPermissions, outputInputs, whichModelInputs } from "../../shared/spec/common-inputs.ts";
import { commonOutputs } from "../../shared/spec/common-outputs.ts";
import { defineAction } from "../../shared/spec/define-action.ts";
import { choice, number, text } from "../../shared/spec/input-types.ts";
import { registryInputs } from "../../shared/spec/registry-inputs.ts";
import { rolloutInputs } from "../../shared/spec/rollout-inputs.ts";

const { model, config } = whichModelInputs;

export const deployCanarySpec = defineAction({
  name: "deploy-canary",
  summary: "Roll a registered model out step by step, judged by its own traffic.",
  description:
    "Serves a registered model beside the champion, gives it a small share of the traffic, and raises the share only as far as the evidence reaches. Errors and latency of both are compared over the same minutes by tests that may be looked at at any time. Harm takes all traffic away at once and for good; without data nothing moves; a person promotes.",
  branding: { icon: "trending-up", color: "blue" },
  permissions: {
    ...doorPermissions,
    contents: {
      access: "write",
      why: "to set claims and the abort latch, which are git refs that only one can create; it also reads the policy",
    },
    deployments: { access: "write", why: "to write the rollout's journal as deployment statuses" },
    "pull-requests": { access: "read", why: "to read who reviewed, where the tier asks for approvals" },
    actions: { access: "read", why: "to read who approved this run, where the tier asks for approvals" },
    packages: { access: "read", why: "to pull from GHCR; `promote` moves an alias there and needs write" },
  },
  positionals: ["command"],
  inputs: {
    command: choice({
      description:
        "start begins a rollout; advance does what is due, and may be run by anyone, at any time and twice at once; status only looks; promote makes a proven canary the champion; abort takes its traffic away.",
      group: "Command",
      choices: ["start", "advance", "status", "promote", "abort"],
    }),
    ...rolloutInputs,
    model,
    config,
    "model-version": text({
      description: "What `start` rolls out: a version, a model's SHA-256, or an alias of the registry.",
      group: "Registry",
      placeholder: "VERSION",
      example: "1.4.0",
    }).optional("needed by start"),
    reason: text({
      description: "Why. Kept in the journal and the record; needed by start, promote and abort.",
      group: "Rollout",
      placeholder: "TEXT",
    }).optional("advance and status need none"),
    "for-minutes": number({
      description:
        "How long `advance` goes on looking before it ends. It looks every few seconds and waits in between.",
      group: "Rollout",
      min: 0,
      max: 330,
    }).withDefault("0"),
    ...registryInputs,
    ...outputInputs,
    ...doorInputs,
  },
  outputs: {
    ...commonOutputs,
    rollout: { description: "Name of the rollout: ENVIRONMENT/MODEL/NUMBER; empty where none was begun." },
    phase: { description: "Where it stands: staged, shifting, baking, promoted, aborted and so on." },
    weight: { description: "The canary's share of the traffic in percent; empty where nobody could see it." },
    "is-over": { description: "true when nothing is left to do, so that a relay of jobs ends." },
  },
  examples: [
    {
      title: "Begin",
      inputs: {
        command: "start",
        environment: "production",
        model: "income",
        "model-version": "1.4.0",
        reason: "monthly retraining",
      },
    },
    {
      title: "Go on, looking for twenty minutes",
      inputs: { command: "advance", environment: "production", model: "income", "for-minutes": "20" },
    },
    {
      title: "Stop at once",
      inputs: { command: "abort", environment: "production", model: "income", reason: "complaints from support" },
    },
  ],
});
