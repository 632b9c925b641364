import { z } from "zod";
import { ALIAS_ACCEPTED, isAlias } from "../core/registry/alias.ts";
import { LOCATION_ACCEPTED, parseLocation } from "../core/registry/location.ts";
import { quote } from "../core/text/quote.ts";
import { ENVIRONMENT_NAME, ENVIRONMENT_NAME_ACCEPTED } from "../spec/environment-name.ts";
import { MODEL_NAME, MODEL_NAME_ACCEPTED } from "../spec/model-name.ts";

/**
 * modelgate.yml, version 1 (contracts.md §2). Strict everywhere: an unknown key is an error, so that a misspelt `gates` never means "no gates".
 * Descriptions go into docs/schemas/modelgate.schema.json, where editors show them. Custom messages say what is accepted; the loader
 * puts the place and what was found before them.
 */
const name = z.string().min(1, { error: "a name" });
const column = name;
const pathOrPaths = z.union([name, z.array(name).min(1)]);
const columns = z.array(column).min(1);

/** A class as labels spell it. YAML reads 1 and true as number and boolean; both stand for their canonical text. */
const classLabel = z.union([
  z.string(),
  z.boolean(),
  z.number().refine((label) => !Number.isInteger(label) || Number.isSafeInteger(label), {
    error: "a number that is exact; put it in quotes",
  }),
]);

const dataSchema = z.strictObject({
  path: pathOrPaths.optional().describe("csv, csv.gz, jsonl or parquet; a glob; several. Relative to this file."),
  label: column.optional().describe("Column with the true label or value."),
  "row-id": column.optional().describe("Column that identifies a row."),
  weight: column.optional().describe("Column with row weights, 0 or more."),
  sensitive: columns.optional().describe("Columns with sensitive attributes, for gates by one."),
  features: columns.optional().describe("Columns the model reads. Default: every column not named otherwise."),
});

const inputSchema = z.strictObject({
  tensor: name.optional().describe("The one input tensor that takes all columns."),
  columns: columns.optional().describe("Columns of that tensor, in order."),
  tensors: z.record(z.string(), column).optional().describe("Tensor: column, one column a tensor."),
});

const outputSchema = z.strictObject({
  probabilities: name.optional().describe("Output with class probabilities."),
  score: name.optional().describe("Output with one score a row."),
  scores: name.optional().describe("Output with one score a class that is not a probability."),
  label: name.optional().describe("Output with the predicted label."),
  value: name.optional().describe("Output with the regression value."),
});

const predictionsSchema = z.strictObject({
  path: pathOrPaths.describe("Files with the predictions; no inference is run."),
  score: column.optional().describe("Column with the positive class's score."),
  scores: z
    .union([z.record(z.string(), column), columns])
    .optional()
    .describe("Class: column, or columns in the order of classes."),
  prediction: column.optional().describe("Column with the predicted label or value."),
  "champion-predictions": pathOrPaths
    .optional()
    .describe("The champion's predictions, in files with the same columns."),
  "champion-score": column.optional().describe("The champion's score, as a column of the predictions."),
});

const groupLists = z.record(column, z.array(classLabel).min(1));

const fairnessSchema = z.strictObject({
  reference: z
    .record(column, classLabel)
    .optional()
    .describe("Attribute: the group that others are compared with. Default: the largest, in reports; gates need one."),
  groups: groupLists
    .optional()
    .describe("Attribute: the groups there should be. One without rows lets no gate pass; one not listed is reported."),
  exempt: groupLists
    .optional()
    .describe("Attribute: groups that may be too small to judge without making a gate inconclusive."),
});

const gateSchema = z
  .union([
    z.string(),
    z.strictObject({
      gate: z.string().describe('METRIC [by ATTRIBUTE] [on "SLICE"] COMPARISON'),
      advisory: z.boolean().optional().describe("A miss warns and does not fail."),
    }),
  ])
  .describe('METRIC [by ATTRIBUTE] [on "SLICE"] COMPARISON');

const performanceSchema = z.strictObject({
  requests: z
    .int()
    .min(100)
    .max(10_000_000)
    .optional()
    .describe("Timed requests of each model. Default: 4000, and more of a fast model."),
  "request-rows": z.int().min(1).max(1_000_000).optional().describe("Rows of one timed request. Default: 1."),
  "throughput-rows": z
    .int()
    .min(1)
    .max(1_000_000)
    .optional()
    .describe("Rows of one batch when throughput is measured. Default: 256."),
  rounds: z.int().min(6).max(1000).optional().describe("Rounds of fresh processes. Default: 12."),
  "duration-seconds": z.int().min(1).max(86_400).optional().describe("Most time for timing. Default: 60."),
  "runner-class": name
    .optional()
    .describe("The machine the limits are meant for: CPU MODEL, N cores, GPU; * stands for anything. Default: any."),
});

const modelSchema = z.strictObject({
  path: name.optional().describe("The model file, relative to this file."),
  task: z
    .enum(["binary", "multiclass", "regression"])
    .optional()
    .describe("Default: worked out from labels and outputs."),
  classes: z.array(classLabel).min(2).optional().describe("All classes, in the order of the model's scores."),
  "positive-class": classLabel.optional().describe("The class a binary model scores."),
  threshold: z.number().optional().describe("A binary score at or above it is positive. Default: 0.5."),
  input: inputSchema.optional().describe("How columns become tensors. Default: worked out from the graph."),
  output: outputSchema.optional().describe("Which outputs mean what. Default: worked out from the graph."),
  data: dataSchema.optional().describe("Evaluation data."),
  predictions: predictionsSchema.optional().describe("Predictions of a model that is not ONNX."),
  fairness: fairnessSchema.optional().describe("The groups of the sensitive attributes."),
  champion: name.optional().describe("base (the pull request's base commit), a path, git:REF or registry:ALIAS."),
  tier: name.optional().describe("One of the tiers declared above."),
  owners: z
    .array(z.string().regex(/^@[\w-]+(?:\/[\w.-]+)?$/u, { error: "@user or @organisation/team" }))
    .optional()
    .describe("People and teams who answer for the model."),
  gates: z.array(gateSchema).optional().describe("Conditions the model must meet."),
  confidence: z
    .number()
    .min(0.5)
    .max(0.9999)
    .optional()
    .describe("Level of the two-sided intervals whose ends are judged. Default: 0.95."),
  replicates: z.int().min(100).max(100_000).optional().describe("Bootstrap replicates. Default: 2000."),
  "zero-division": z
    .union([z.literal("undefined"), z.literal(0)], { error: "undefined or 0" })
    .optional()
    .describe("Value of a ratio with an empty denominator. Default: undefined."),
  "minimum-group": z
    .int()
    .min(2)
    .optional()
    .describe("Fewest rows a group or slice may have to be judged. Default: 30."),
  "minimum-denominator": z
    .int()
    .min(1)
    .optional()
    .describe("Fewest rows in the denominator of a group's or slice's metric. Default: 10."),
  provider: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,30}$/u, { error: "a provider's name in lower case, such as cpu or cuda" })
    .optional()
    .describe("Execution provider of the inference runtime. Default: cpu."),
  threads: z.int().min(0).max(1024).optional().describe("Threads of one inference; 0 lets the runtime choose."),
  "time-limit-seconds": z
    .int()
    .min(1)
    .max(86_400)
    .optional()
    .describe("Time for loading the model and all its predictions. Default: 600."),
  "memory-limit-mb": z
    .int()
    .min(64)
    .max(1_048_576)
    .optional()
    .describe("Memory of the inference process in MiB. Default: 4096."),
  "batch-rows": z.int().min(1).max(1_000_000).optional().describe("Rows of one inference. Default: 8192."),
  performance: performanceSchema.optional().describe("How performance-test times the model."),
});

const checkName = z.enum(["validate-model", "fairness-check", "performance-test"]);

const tierSchema = z.strictObject({
  checks: z
    .array(checkName)
    .optional()
    .describe(
      "Checks a model of this tier must have passed before it is registered or served. Those that its required gates need come on top.",
    ),
  approvals: z
    .strictObject({ minimum: z.int().min(0).max(100).describe("Fewest approvals.") })
    .optional()
    .describe("Who must have agreed."),
  "max-age-days": z.int().min(1).max(36_500).optional().describe("Age at which a check no longer counts."),
  forks: z
    .partialRecord(checkName, z.literal("not-required", { error: "not-required; leave the check out to block" }))
    .optional()
    .describe("Checks that a pull request from a fork need not have run. Default: what did not run blocks."),
});

const minutes = z.number().min(0).max(43_200);
const rate = z.number().gt(0).lt(1);

const rolloutSchema = z.strictObject({
  steps: z
    .array(z.number().gt(0).max(100))
    .min(1)
    .refine((steps) => steps.every((step, index) => step > (steps[index - 1] ?? 0)) && steps.at(-1) === 100, {
      error: "rising percentages that end with 100",
    })
    .optional()
    .describe("Weights of the canary in percent. Default: 5, 10, 25, 50, 100."),
  "burn-in-minutes": minutes
    .optional()
    .describe("Time after a raise in which slow answers do not count; failures always do. Default: 1."),
  "dwell-minutes": minutes.optional().describe("Least time of a step after its burn-in. Default: 5."),
  "minimum-requests": z
    .int()
    .min(1)
    .max(1_000_000_000)
    .optional()
    .describe("Fewest canary requests in a step. Default: 100."),
  alpha: z
    .number()
    .min(0.0001)
    .max(0.2)
    .optional()
    .describe("Largest chance to abort a healthy canary, or to call one proven that is not. Default: 0.05."),
  "error-slo": rate.optional().describe("Error rate that the service promises. Default: 0.01."),
  "error-ratio": z
    .number()
    .min(1)
    .max(100)
    .optional()
    .describe("Error rate of the canary over the champion's that is tolerated. Default: 1.25."),
  "error-floor": z
    .number()
    .min(0)
    .lt(1)
    .optional()
    .describe("Difference of error rates below which nothing is aborted. Default: 0.001."),
  "error-budget": rate
    .optional()
    .describe("Share of all requests that may fail by what is not known yet. Default: half of error-slo."),
  "slow-ratio": z
    .number()
    .min(1)
    .max(100)
    .optional()
    .describe("The same as error-ratio, for slow answers. Default: 1.25."),
  "slow-floor": z
    .number()
    .min(0)
    .lt(1)
    .optional()
    .describe("The same as error-floor, for slow answers. Default: 0.01."),
  "bake-minutes": minutes.optional().describe("Time at 100 percent before promotion. Default: 30."),
  "time-cap-minutes": minutes.optional().describe("Time after which the rollout holds and asks. Default: 360."),
  "on-no-data": z
    .enum(["hold", "abort"])
    .optional()
    .describe("What becomes of a canary that gets no requests for burn-in and dwell, 10 s at least. Default: hold."),
  "look-seconds": z
    .int()
    .min(1)
    .max(3600)
    .optional()
    .describe("Time between looks that are written down. Default: 60."),
});

const environmentSchema = z.strictObject({
  target: z
    .strictObject({
      kind: z.literal("local", { error: "local" }).describe("Kind of target: processes of this machine."),
      "state-dir": name.describe("Folder that is the target, on a machine that stays; relative to this file."),
    })
    .describe("Where models are served."),
  alias: z
    .string()
    .refine(isAlias, { error: ALIAS_ACCEPTED })
    .optional()
    .describe("Alias in the registry that means what serves here. Default: the environment's name."),
  rollout: rolloutSchema.optional().describe("How a canary is judged and when it moves on."),
});

export const configSchema = z
  .strictObject({
    version: z.literal(1, { error: "1, the version of this format" }).describe("Version of this format."),
    disclosure: z
      .strictObject({
        "minimum-cell": z
          .int()
          .min(1)
          .max(1_000_000)
          .optional()
          .describe("Smallest count that reports show. Default: 10."),
      })
      .optional()
      .describe("What reports may reveal."),
    tiers: z
      .record(name, tierSchema)
      .optional()
      .describe("What a model of a tier needs before it is registered or served."),
    registry: z
      .string()
      .refine((text) => parseLocation(text).kind === "location", { error: LOCATION_ACCEPTED })
      .optional()
      .describe(
        "Where models are registered: oci://HOST/PATH, or oci-layout:FOLDER relative to this file. Each model is a repository below it.",
      ),
    environments: z
      .record(
        z.string().regex(ENVIRONMENT_NAME, {
          error: (issue) => `found ${quote(String(issue.input))}; accepted: ${ENVIRONMENT_NAME_ACCEPTED}`,
        }),
        environmentSchema,
      )
      .optional()
      .describe("Where models are served, by name; the same names as GitHub's environments."),
    models: z
      .record(
        z.string().regex(MODEL_NAME, {
          error: (issue) => `found ${quote(String(issue.input))}; accepted: ${MODEL_NAME_ACCEPTED}`,
        }),
        modelSchema,
      )
      .refine((models) => Object.keys(models).length > 0, { error: "at least one model" })
      .describe("Models by name."),
  })
  .describe("How models are judged before they are merged, released and served.");

export type Config = z.infer<typeof configSchema>;
export type EnvironmentConfig = z.infer<typeof environmentSchema>;
export type ModelConfig = z.infer<typeof modelSchema>;
