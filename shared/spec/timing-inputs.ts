import { integer, text } from "./input-types.ts";

/** How a model is timed. They judge like gates do: fewer requests or larger ones are another test. */
export const timingInputs = {
  requests: integer({
    description:
      "Timed requests of each model, over all rounds; fewer where they would take longer than `duration-seconds`.",
    group: "Timing",
    min: 100,
    max: 10_000_000,
  }).optional("4000, and more of a fast model, so that each turn lasts 25 ms"),
  "request-rows": integer({
    description: "Rows of one timed request.",
    group: "Timing",
    min: 1,
    max: 1_000_000,
  }).optional("1; for a model of a fixed batch, that batch"),
  "throughput-rows": integer({
    description: "Rows of one batch when throughput is measured; at most the rows that the data has.",
    group: "Timing",
    min: 1,
    max: 1_000_000,
  }).optional("256"),
  rounds: integer({
    description:
      "Rounds, in each of which every model starts in a fresh process. Intervals are over rounds; where the machine is too noisy for the margins, up to twice as many are made.",
    group: "Timing",
    min: 6,
    max: 1000,
  }).optional("12"),
  "duration-seconds": integer({
    description: "Most time for timing all models together, start-up not counted.",
    group: "Timing",
    min: 1,
    max: 86_400,
  }).optional("60"),
  "runner-class": text({
    description:
      "The machine that the limits are meant for, as `CPU MODEL, N cores, GPU`; * stands for anything. On any other the gates are inconclusive.",
    group: "Timing",
    placeholder: "PATTERN",
    example: "AMD EPYC*, 4 cores*",
  }).optional("any machine"),
} as const;
