import { expect, it } from "vitest";
import { DEFAULTS } from "../../../../shared/config/defaults.ts";
import { policyInputs } from "../../../../shared/spec/common-inputs.ts";
import { timingInputs } from "../../../../shared/spec/timing-inputs.ts";

it.each([
  ["threshold", DEFAULTS.threshold],
  ["confidence", DEFAULTS.confidence],
  ["replicates", DEFAULTS.replicates],
  ["minimum-group", DEFAULTS.minimumGroup],
  ["minimum-denominator", DEFAULTS.minimumDenominator],
  ["provider", DEFAULTS.provider],
  ["threads", DEFAULTS.threads],
  ["time-limit-seconds", DEFAULTS.timeLimitSeconds],
  ["memory-limit-mb", DEFAULTS.memoryLimitMb],
  ["batch-rows", DEFAULTS.batchRows],
] as const)("the text of %s tells the default that holds", (name, value) => {
  expect(policyInputs[name].otherwise).toBe(String(value));
});

it.each([
  ["throughput-rows", DEFAULTS.throughputRows],
  ["rounds", DEFAULTS.rounds],
  ["duration-seconds", DEFAULTS.durationSeconds],
] as const)("the text of %s tells the default that holds", (name, value) => {
  expect(timingInputs[name].otherwise).toBe(String(value));
});
