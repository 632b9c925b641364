import { doorInputs, outputInputs } from "../../shared/spec/common-inputs.ts";
import { commonOutputs } from "../../shared/spec/common-outputs.ts";
import { defineAction } from "../../shared/spec/define-action.ts";
import { choice, path, text } from "../../shared/spec/input-types.ts";

export const auditSpec = defineAction({
  name: "audit",
  summary: "Re-check a folder of records offline: every byte, every link.",
  description:
    "Re-checks the records of a run with nothing but their bytes: each record is canonical and says the same in all its parts, every file beside it is the one that it names, every record that another builds on is there, and all of a chain are about one model. One changed byte is found and named. Needs no network and no token.",
  branding: { icon: "search", color: "blue" },
  permissions: {},
  inputs: {
    command: choice({ description: "What to do.", group: "Command", choices: ["verify"] }),
    folder: path({
      description: "Folder with the artifacts of a run, each in a folder of its own, or with `--out` folders.",
      group: "Records",
      example: "modelgate-out",
    }),
    "record-digest": text({
      description:
        "Digest of a record that must be there, as the comment, the log or another system names it: what lies in the folder cannot vouch for its own root.",
      group: "Records",
      placeholder: "SHA256",
      pattern: /^[0-9a-f]{64}$/u,
      accepts: "64 hexadecimal digits in lower case",
    }).optional(),
    out: outputInputs.out.optional("modelgate-audit; in Actions, a folder under RUNNER_TEMP"),
    artifact: doorInputs.artifact,
  },
  positionals: ["command", "folder"],
  outputs: commonOutputs,
  examples: [
    { title: "The artifacts of a run", inputs: { command: "verify", folder: "artifacts" } },
    {
      title: "Anchored at the record that the comment names",
      inputs: {
        command: "verify",
        folder: "artifacts",
        "record-digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
      },
    },
  ],
});
