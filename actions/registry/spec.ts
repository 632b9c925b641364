import { doorInputs, doorPermissions, whichModelInputs } from "../../shared/spec/common-inputs.ts";
import { commonOutputs } from "../../shared/spec/common-outputs.ts";
import { defineAction } from "../../shared/spec/define-action.ts";
import { choice, path, text } from "../../shared/spec/input-types.ts";
import { registryInputs } from "../../shared/spec/registry-inputs.ts";

const { model, config } = whichModelInputs;

export const registrySpec = defineAction({
  name: "registry",
  summary: "Ask a registry what is registered, and what served when.",
  description:
    "Reads and changes nothing. `list` shows the versions of a model, `show` one version with everything that was said of it, `history` where an alias pointed and why: with a date, what it meant then.",
  branding: { icon: "list", color: "blue" },
  permissions: {
    ...doorPermissions,
    packages: { access: "read", why: "to read from GHCR; not needed for other registries" },
  },
  positionals: ["command"],
  inputs: {
    command: choice({ description: "What to ask.", group: "Command", choices: ["list", "show", "history"] }),
    model,
    config,
    ...registryInputs,
    "model-version": text({
      description: "Version to show.",
      group: "Registry",
      placeholder: "VERSION",
      example: "1.4.0",
    }).optional("the one that `alias` points at, else the newest"),
    alias: text({
      description: "Alias to follow, or whose history is asked for.",
      group: "Registry",
      placeholder: "ALIAS",
      example: "production",
    }).optional("for `history`, production"),
    at: text({
      description:
        "Date or time in UTC: `history` then tells what the alias meant at it. A date is the end of that day.",
      group: "Registry",
      placeholder: "TIME",
      accepts: "2026-11-26 or 2026-11-26T09:00:00Z",
      example: "2026-11-26",
    }).optional("the whole history"),
    out: path({
      description: "Folder for result.json, record and report; created if need be.",
      group: "Output",
    }).optional("on the command line, nothing is written; in Actions, a folder under RUNNER_TEMP"),
    ...doorInputs,
  },
  outputs: {
    ...commonOutputs,
    version: {
      description: "The version that was found: the one shown, or the one that served; empty where there is none.",
    },
    "manifest-digest": { description: "Digest of its OCI manifest, sha256:HEX." },
    "model-digest": { description: "SHA-256 of the model's files, what sha256sum prints for one file." },
  },
  examples: [
    {
      title: "What served in production on a date",
      inputs: { command: "history", model: "income", alias: "production", at: "2026-11-26" },
    },
    { title: "Everything about one version", inputs: { command: "show", model: "income", "model-version": "1.4.0" } },
    { title: "All versions", inputs: { command: "list", model: "income", registry: "oci-layout:registry" } },
  ],
});
