import { doorInputs, doorPermissions, outputInputs, whichModelInputs } from "../../shared/spec/common-inputs.ts";
import { commonOutputs } from "../../shared/spec/common-outputs.ts";
import { defineAction } from "../../shared/spec/define-action.ts";
import { names, paths, text } from "../../shared/spec/input-types.ts";
import { registryInputs } from "../../shared/spec/registry-inputs.ts";

const { model, config } = whichModelInputs;

export const registerSpec = defineAction({
  name: "register",
  summary: "Register a model version that has what its tier asks for.",
  description:
    "Packs the model as an OCI artifact whose digest is the same on every machine, and registers it under an immutable version together with the records it was judged by and a model card. Refuses unless the checks of this run and the approvals hold for exactly these bytes. Running it again changes nothing.",
  branding: { icon: "archive", color: "blue" },
  permissions: {
    ...doorPermissions,
    "pull-requests": { access: "read", why: "to read who reviewed, where the tier asks for approvals" },
    actions: { access: "read", why: "to read who approved; needed where the tier asks for approvals" },
    packages: { access: "write", why: "to push to GHCR; not needed for other registries" },
  },
  inputs: {
    model,
    config,
    ...registryInputs,
    "model-version": text({
      description: "Version to register, a semantic version. It never changes its meaning afterwards.",
      group: "Registry",
      placeholder: "VERSION",
      accepts: "a semantic version without build metadata",
      example: "1.4.0",
    }).optional("the version that these bytes have; else 0.0.0-m and the first 12 digits of the model's digest"),
    alias: text({
      description:
        "Alias to move to this version once it is registered. What serves is moved by deploy-canary and rollback.",
      group: "Registry",
      placeholder: "ALIAS",
      example: "staging",
    }).optional("none is moved"),
    reason: text({
      description: "Why the alias is moved. Kept in its journal.",
      group: "Registry",
      placeholder: "TEXT",
    }).optional("`registered VERSION`"),
    records: paths({
      description:
        "Folders or files with the records to judge, instead of the artifacts of this run. A folder is searched through.",
      group: "Records",
      example: "modelgate-out",
    }).optional("the artifacts of this run; on the command line, modelgate-out"),
    predecessors: names({
      description: "SHA-256 of records of the pull request that brought the model. They are cited and not judged.",
      group: "Records",
    }).optional(),
    ...outputInputs,
    ...doorInputs,
  },
  outputs: {
    ...commonOutputs,
    version: { description: "The version the model has in the registry; empty when it was refused." },
    "manifest-digest": { description: "Digest of the OCI manifest, sha256:HEX; empty when it was refused." },
    reference: {
      description:
        "Where the version is, as registry clients take it: HOST/PATH@sha256:HEX; empty when it was refused.",
    },
    outcome: { description: "registered, already-registered or refused." },
  },
  examples: [
    {
      title: "Into a folder, after checks that wrote into folders of modelgate-out",
      inputs: { model: "income", registry: "oci-layout:registry", "model-version": "1.4.0" },
    },
    {
      title: "Into GHCR, and move an alias",
      inputs: {
        model: "income",
        registry: "oci://ghcr.io/octo-org/models",
        "model-version": "1.4.0",
        alias: "staging",
      },
    },
  ],
});
