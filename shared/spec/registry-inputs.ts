import { text } from "./input-types.ts";

/** Inputs of every action that opens a registry. */
export const registryInputs = {
  registry: text({
    description:
      "Where models are registered. Each model is a repository below it. `oci+http://` is unencrypted, which only registries of this machine are by themselves.",
    group: "Registry",
    placeholder: "LOCATION",
    accepts: "oci://HOST/PATH or oci-layout:FOLDER",
    example: "oci://ghcr.io/octo-org/models",
  }).optional("`registry` of modelgate.yml"),
  "registry-username": text({
    description: "User who logs in to the registry, with `registry-password`.",
    group: "Registry",
    placeholder: "USER",
  })
    .optional("docker's logins; for ghcr.io, the workflow's token")
    .inActionsOnly(),
  "registry-password": text({
    description: "Password or token of that user.",
    group: "Registry",
    placeholder: "SECRET",
  })
    .optional()
    .asSecret()
    .inActionsOnly(),
} as const;
