import {
  doorInputs,
  doorPermissions,
  installationInputs,
  outputInputs,
  policyInputs,
  predictionReuseInputs,
} from "../../shared/spec/common-inputs.ts";
import { commonOutputs } from "../../shared/spec/common-outputs.ts";
import { defineAction } from "../../shared/spec/define-action.ts";

export const fairnessCheckSpec = defineAction({
  name: "fairness-check",
  summary: "Measure how a model's decisions differ between groups, and judge its fairness gates.",
  description:
    "Compares selection rates and error rates between the groups of the sensitive attributes, with intervals, and judges every fairness gate by the end of the interval that could fail it. Supports evidence for an assessment of fairness; it is not one.",
  branding: { icon: "users", color: "blue" },
  permissions: doorPermissions,
  inputs: { ...policyInputs, ...installationInputs, ...predictionReuseInputs, ...outputInputs, ...doorInputs },
  outputs: commonOutputs,
  examples: [
    {
      title: "Without a configuration file",
      inputs: {
        "model-path": "models/income.onnx",
        data: "data/evaluation.parquet",
        label: "income",
        "positive-class": ">50K",
        sensitive: "sex,race",
        gates: ["equal_opportunity_difference by sex <= 0.1"],
      },
    },
    { title: "With modelgate.yml", inputs: { model: "income" } },
    {
      title: "Decisions of a model that is not ONNX, against a named group",
      inputs: {
        predictions: "decisions.csv",
        prediction: "granted",
        label: "repaid",
        "positive-class": "yes",
        sensitive: "sex",
        reference: "sex=male",
        gates: ["disparate_impact by sex >= 0.8"],
      },
    },
  ],
});
