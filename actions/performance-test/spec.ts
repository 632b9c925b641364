import {
  championInputs,
  dataInputs,
  doorInputs,
  doorPermissions,
  installationInputs,
  judgementInputs,
  outputInputs,
  runInputs,
  whichModelInputs,
} from "../../shared/spec/common-inputs.ts";
import { timingInputs } from "../../shared/spec/timing-inputs.ts";
import { commonOutputs } from "../../shared/spec/common-outputs.ts";
import { defineAction } from "../../shared/spec/define-action.ts";

export const performanceTestSpec = defineAction({
  name: "performance-test",
  summary: "Time a model against its budgets and its champion.",
  description:
    "Times candidate and champion in turns on the same rows in fresh processes, states latency and throughput with intervals, measures this machine's noise by comparing the candidate with itself, and judges every gate by the end of the interval that could fail it.",
  branding: { icon: "clock", color: "blue" },
  permissions: doorPermissions,
  inputs: {
    model: whichModelInputs.model,
    config: whichModelInputs.config,
    "model-path": whichModelInputs["model-path"],
    ...dataInputs,
    gates: judgementInputs.gates,
    confidence: judgementInputs.confidence,
    ...championInputs,
    ...timingInputs,
    ...runInputs,
    ...installationInputs,
    ...outputInputs,
    ...doorInputs,
  },
  outputs: commonOutputs,
  examples: [
    {
      title: "Without a configuration file",
      inputs: {
        "model-path": "models/income.onnx",
        data: "data/evaluation.parquet",
        label: "income",
        "champion-path": "models/champion.onnx",
        gates: ["latency_p95_ms <= 20", "latency_p95_ms no-worse-than champion by 10%"],
      },
    },
    { title: "With modelgate.yml", inputs: { model: "income" } },
    {
      title: "On a GPU, held to the class of runner that the limits are meant for",
      inputs: { model: "income", provider: "cuda", "runner-class": "*NVIDIA A10*" },
    },
  ],
});
