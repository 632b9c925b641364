import { doorInputs, doorPermissions, outputInputs, whichModelInputs } from "../../shared/spec/common-inputs.ts";
import { commonOutputs } from "../../shared/spec/common-outputs.ts";
import { defineAction } from "../../shared/spec/define-action.ts";
import { boolean, paths, text } from "../../shared/spec/input-types.ts";

const { model, config } = whichModelInputs;

export const gateSpec = defineAction({
  name: "gate",
  summary: "Hold a model's records and approvals against what its tier asks for.",
  description:
    "The last job of a run: collects the records that the checks of this run left, trusts none of them by its name, reads who approved, and fails on anything that the model's tier or its gates ask for and that is absent, skipped, stale, refused or about anything else. Owns the head of the comment and one check run.",
  branding: { icon: "shield", color: "blue" },
  permissions: {
    ...doorPermissions,
    "pull-requests": {
      access: "write",
      why: "to write the head of the comment, and to read who reviewed; without it, summary and artifact",
    },
    checks: { access: "write", why: "to write the check run; without it, the job's own result" },
    actions: { access: "read", why: "to read who approved; needed where the tier asks for approvals" },
  },
  inputs: {
    model,
    config,
    records: paths({
      description:
        "Folders or files with the records to judge, instead of the artifacts of this run. A folder is searched through.",
      group: "Records",
      example: "modelgate-out",
    }).optional("the artifacts of this run; on the command line, modelgate-out"),
    needs: text({
      description:
        "What the jobs before this one came to, so that a skipped or cancelled job is told from one that is not there. It words an absence and never excuses one, and a record that passes is refused where its job failed.",
      group: "Records",
      placeholder: "JSON",
      accepts: "the expression toJSON(needs)",
    })
      .optional()
      .inActionsOnly(),
    "check-run": boolean({
      description: "Whether the verdict is written as a check run on the commit, with annotations.",
      group: "Output",
    })
      .withDefault("true")
      .inActionsOnly(),
    out: outputInputs.out.optional("modelgate-out/gate; in Actions, a folder under RUNNER_TEMP"),
    ...doorInputs,
  },
  outputs: commonOutputs,
  examples: [
    { title: "After checks that wrote into folders of modelgate-out", inputs: { model: "income" } },
    {
      title: "Records of named folders",
      inputs: { model: "income", records: ["out/validate", "out/fairness"], out: "out/gate" },
    },
  ],
});
