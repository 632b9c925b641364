import {
  boolean,
  choice,
  downloadAddress,
  integer,
  lines,
  names,
  number,
  pairs,
  pairsOrNames,
  path,
  paths,
  text,
} from "./input-types.ts";
import { MODEL_NAME, MODEL_NAME_ACCEPTED } from "./model-name.ts";

/**
 * Inputs that several actions share, so that they are the same by construction. None of those that modelgate.yml may also say has a
 * default of its own: the runner hands a default over like a given value, and it would override the file.
 */
export const whichModelInputs = {
  model: text({
    description: "Name of the model in modelgate.yml.",
    group: "Model",
    placeholder: "NAME",
    example: "income",
    pattern: MODEL_NAME,
    accepts: MODEL_NAME_ACCEPTED,
  }).optional("the only model of the file; without a file, the model file's name"),
  config: path({ description: "Configuration file.", group: "Model", example: "modelgate.yml" }).optional(
    "modelgate.yml, if there is one",
  ),
  "model-path": path({
    description: "Model to judge: an ONNX file; with `predictions`, any file, which is only digested.",
    group: "Model",
    example: "models/income.onnx",
  }).optional(),
  task: choice({
    description: "What the model does.",
    group: "Model",
    choices: ["binary", "multiclass", "regression"],
  }).optional("worked out from labels and outputs"),
  classes: names({
    description: "All classes, in the order of the model's scores.",
    group: "Model",
    example: "<=50K,>50K",
  }).optional("the labels found"),
  "positive-class": text({
    description: "The class a binary model scores.",
    group: "Model",
    placeholder: "CLASS",
    example: ">50K",
  }).optional("the second of two classes"),
  threshold: number({
    description: "A binary score at or above it is positive.",
    group: "Model",
    example: "0.5",
  }).optional("0.5"),
} as const;

export const dataInputs = {
  data: paths({
    description: "Evaluation data: csv, csv.gz, jsonl or parquet; several files or globs together are one table.",
    group: "Data",
    example: "data/evaluation.parquet",
  }).optional(),
  label: text({
    description: "Column with the true label or value.",
    group: "Data",
    placeholder: "COLUMN",
    example: "income",
  }).optional(),
  features: names({ description: "Columns the model reads.", group: "Data", example: "age,hours-per-week" }).optional(
    "every column not named otherwise",
  ),
  "row-id": text({
    description: "Column that identifies a row; joins `predictions` with `data`.",
    group: "Data",
    placeholder: "COLUMN",
  }).optional(),
  weight: text({ description: "Column with row weights, 0 or more.", group: "Data", placeholder: "COLUMN" }).optional(
    "every row counts once",
  ),
  sensitive: names({
    description: "Columns with sensitive attributes, for gates `by` one.",
    group: "Data",
    example: "sex,race",
  }).optional(),
} as const;

export const judgementInputs = {
  gates: lines({
    description: "Conditions the model must meet, one a line.",
    group: "Judgement",
    placeholder: "GATE",
    accepts: 'METRIC [by ATTRIBUTE] [on "SLICE"] COMPARISON',
    example: "roc_auc >= 0.85",
  }).optional("none: the report suggests some"),
  confidence: number({
    description: "Level of the two-sided intervals whose ends are judged.",
    group: "Judgement",
    min: 0.5,
    max: 0.9999,
  }).optional("0.95"),
  replicates: integer({
    description: "Bootstrap replicates, where no closed form exists.",
    group: "Judgement",
    min: 100,
    max: 100_000,
  }).optional("2000"),
  "zero-division": choice({
    description: "Value of a ratio with an empty denominator.",
    group: "Judgement",
    choices: ["undefined", "0"],
  }).optional("undefined, which no gate passes"),
  "minimum-group": integer({
    description: "Fewest rows a group or slice may have to be judged.",
    group: "Judgement",
    min: 2,
  }).optional("30"),
  "minimum-denominator": integer({
    description: "Fewest rows in the denominator of a group's or slice's metric.",
    group: "Judgement",
    min: 1,
  }).optional("10"),
} as const;

export const fairnessInputs = {
  reference: pairs({
    description: "The group that others are compared with, for each sensitive attribute.",
    group: "Judgement",
    placeholder: "ATTRIBUTE=GROUP,...",
    accepts: "ATTRIBUTE=GROUP pairs",
    example: "sex=Male,race=White",
  }).optional("the largest group, named in the report; a gate on a comparison with the reference needs one"),
} as const;

export const championInputs = {
  champion: text({
    description:
      "What the model is compared with: base (the same path at the base commit), a path, git:REF or registry:ALIAS.",
    group: "Champion",
    placeholder: "REFERENCE",
    example: "git:v1.2.0",
  }).optional("no comparison"),
  "champion-path": path({
    description: "The champion's model file; short for `champion` with a path.",
    group: "Champion",
  }).optional(),
} as const;

export const predictionsInputs = {
  predictions: paths({
    description: "Predictions of a model that is not ONNX: files in the formats of `data`. No inference is run.",
    group: "Supplied predictions",
    example: "predictions.csv",
  }).optional(),
  score: text({
    description: "Column with the positive class's score.",
    group: "Supplied predictions",
    placeholder: "COLUMN",
  }).optional(),
  scores: pairsOrNames({
    description: "One score column a class: pairs, or columns in the order of `classes`.",
    group: "Supplied predictions",
    placeholder: "CLASS=COLUMN,...",
    accepts: "CLASS=COLUMN pairs, or columns in the order of classes",
    example: "cat=p_cat,dog=p_dog",
  }).optional(),
  prediction: text({
    description: "Column with the predicted label or value.",
    group: "Supplied predictions",
    placeholder: "COLUMN",
  }).optional(),
  "champion-predictions": paths({
    description: "The champion's predictions, in files with the same columns.",
    group: "Supplied predictions",
  }).optional(),
  "champion-score": text({
    description: "The champion's score, as a column of `predictions`.",
    group: "Supplied predictions",
    placeholder: "COLUMN",
  }).optional(),
} as const;

export const runInputs = {
  provider: text({
    description: "Execution provider of the inference runtime.",
    group: "Run",
    placeholder: "NAME",
    pattern: /^[a-z][a-z0-9-]{0,30}$/u,
    accepts: "a provider's name in lower case, such as cpu or cuda",
  }).optional("cpu"),
  threads: integer({
    description:
      "Threads of one inference. The last bits of a score can depend on their number, so it does not follow the machine; 0 lets the runtime choose.",
    group: "Run",
    min: 0,
    max: 1024,
  }).optional("2"),
  "time-limit-seconds": integer({
    description: "Time for loading the model and all its predictions.",
    group: "Run",
    min: 1,
    max: 86_400,
  }).optional("600"),
  "memory-limit-mb": integer({
    description: "Memory of the inference process in MiB, enforced on Linux.",
    group: "Run",
    min: 64,
    max: 1_048_576,
  }).optional("4096"),
  "batch-rows": integer({ description: "Rows of one inference.", group: "Run", min: 1, max: 1_000_000 }).optional(
    "8192",
  ),
} as const;

/** What the machine brings. No part of the policy: it says where native code is loaded from, which modelgate.yml never may. */
export const installationInputs = {
  "onnxruntime-path": path({
    description:
      "Folder or file of an onnxruntime-node to load instead of the bundled one: for other platforms and GPU builds.",
    group: "Run",
    example: "/opt/onnxruntime",
  }).optional("the tool cache's, then the bundled one"),
  "onnxruntime-url": downloadAddress({
    description:
      "Archive of onnxruntime-node to download, as `npm pack` makes it; held to `onnxruntime-sha256`, unpacked into the tool cache, and used again.",
    group: "Run",
    example: "https://packages.example.com/onnxruntime-node-1.30.0.tgz",
  }).optional("nothing is downloaded"),
  "onnxruntime-sha256": text({
    description: "SHA-256 of the archive at `onnxruntime-url`, as `sha256sum` prints it.",
    group: "Run",
    placeholder: "DIGEST",
    pattern: /^[0-9a-fA-F]{64}$/u,
    accepts: "64 hexadecimal digits",
  }).optional(),
} as const;

/** Whether steps of one job share what a model answered (contracts.md §6). No part of the policy: it decides no verdict. */
export const predictionReuseInputs = {
  "reuse-predictions": boolean({
    description:
      "Whether predictions are kept for later steps of the same job, and those of earlier steps used again. They never leave the job.",
    group: "Run",
  }).withDefault("true"),
} as const;

export const outputInputs = {
  out: path({
    description: "Folder for result.json, record and report; created if need be.",
    group: "Output",
  }).optional("modelgate-out; in Actions, a folder under RUNNER_TEMP"),
} as const;

/** What every action takes from its workflow, besides what it judges. The door reads them; no action looks at them. */
export const doorInputs = {
  comment: boolean({
    description: "Whether the report is written into a comment of the pull request.",
    group: "Output",
  })
    .withDefault("true")
    .inActionsOnly(),
  leg: text({
    description:
      "Which leg of a matrix this is: each has a section of its own in the comment. Give a name to say it in fewer words.",
    group: "Output",
    placeholder: "NAME",
    example: "${{ matrix.threshold }}",
  })
    .withDefault("${{ toJSON(matrix) }}")
    .inActionsOnly(),
  artifact: boolean({
    description: "Whether result, record and report are uploaded as an artifact of the run.",
    group: "Output",
  })
    .withDefault("true")
    .inActionsOnly(),
  "github-token": text({
    description: "Token that reads the policy and the champion of the base commit and writes the comment.",
    group: "Run",
    placeholder: "TOKEN",
  })
    .withDefault("${{ github.token }}")
    .asSecret()
    .inActionsOnly(),
} as const;

/** Scopes of the token that `doorInputs` needs, for the spec of every action that has them. */
export const doorPermissions = {
  contents: { access: "read", why: "to check the repository out, and to read policy and champion of the base commit" },
  "pull-requests": { access: "write", why: "to write the report into a comment; without it, summary and artifact" },
} as const;

/** Everything that decides how a model is judged: what modelgate.yml says of it, as inputs. */
export const policyInputs = {
  ...whichModelInputs,
  ...dataInputs,
  ...judgementInputs,
  ...fairnessInputs,
  ...championInputs,
  ...predictionsInputs,
  ...runInputs,
} as const;
