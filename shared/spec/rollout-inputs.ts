import { ENVIRONMENT_NAME, ENVIRONMENT_NAME_ACCEPTED } from "./environment-name.ts";
import { path, text } from "./input-types.ts";

/** Inputs of every action that moves traffic. */
export const rolloutInputs = {
  environment: text({
    description: "Environment of modelgate.yml whose traffic this is about.",
    group: "Rollout",
    placeholder: "NAME",
    pattern: ENVIRONMENT_NAME,
    accepts: ENVIRONMENT_NAME_ACCEPTED,
    example: "production",
  }),
  journal: path({
    description:
      "Folder with the journal of rollouts on this machine. In a workflow the journal is GitHub's deployments, and this is not read.",
    group: "Rollout",
  }).optional("`journal` in the target's state-dir"),
} as const;
