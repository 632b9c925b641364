import {
  doorInputs,
  doorPermissions,
  installationInputs,
  outputInputs,
  predictionReuseInputs,
  policyInputs,
} from "../../shared/spec/common-inputs.ts";
import { commonOutputs } from "../../shared/spec/common-outputs.ts";
import { defineAction } from "../../shared/spec/define-action.ts";

export const validateModelSpec = defineAction({
  name: "validate-model",
  summary: "Judge a model's performance against its gates and its champion.",
  description:
    "Runs the model on evaluation data, measures it with intervals, compares it with its champion on the same rows, and judges every gate by the end of the interval that could fail it.",
  branding: { icon: "check-circle", color: "blue" },
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
        gates: ["roc_auc >= 0.85"],
      },
    },
    { title: "With modelgate.yml", inputs: { model: "income" } },
    {
      title: "A model that is not ONNX, from a file with its predictions and labels",
      inputs: {
        predictions: "predictions.csv",
        score: "p_default",
        label: "default",
        "champion-score": "p_champion",
        gates: ["roc_auc >= 0.8", "roc_auc no-worse-than champion by 0.01"],
      },
    },
  ],
});
