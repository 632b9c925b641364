import { z } from "zod";
import { resultSchema } from "./result.ts";

/** The shape of every record: an in-toto Statement v1 with a test-result predicate and our own extension object (contracts.md §6). */
export const STATEMENT_TYPE = "https://in-toto.io/Statement/v1";
export const TEST_RESULT = "https://in-toto.io/attestation/test-result/v0.1";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);
const count = z.number().int().nonnegative();

/** in-toto asks for a digest on every subject and for lower-case hex; names must differ from one another. */
const digestSet = z
  .record(z.string(), z.string().regex(/^[0-9a-f]+$/u))
  .refine((digests) => Object.keys(digests).length > 0);

/** Fields that in-toto allows and we do not write are ignored, as it asks of readers: hence objects, not strict objects. */
const subjectSchema = z.object({ name: z.string(), digest: digestSet });

const descriptorSchema = z.object({
  name: z.string(),
  digest: digestSet,
  uri: z.string().optional(),
  annotations: z.record(z.string(), z.string()).optional(),
});

const dimension = z.union([z.number(), z.string()]).nullable();
const valueInfo = z.union([
  z.strictObject({
    name: z.string(),
    kind: z.literal("tensor"),
    elementType: z.string(),
    shape: z.array(dimension).nullable(),
  }),
  z.strictObject({
    name: z.string(),
    kind: z.enum(["sequence-of-maps", "map", "sequence", "optional", "sparse-tensor"]),
  }),
]);

const modelFactsSchema = z.strictObject({
  irVersion: count,
  opsets: z.array(z.strictObject({ domain: z.string(), version: z.number().int() })),
  producer: z.string(),
  inputs: z.array(valueInfo),
  outputs: z.array(valueInfo),
  operators: z.array(z.strictObject({ domain: z.string(), type: z.string(), count })),
  sizeBytes: count,
});

const runtimeSchema = z.strictObject({
  runtime: z.string(),
  runtimeVersion: z.string(),
  provider: z.string(),
  threads: count,
  memoryLimit: z.enum(["enforced", "not-enforced"]),
  scoreEpsilon: z.number(),
});

/** Our own object: strict, since an unknown key in it is a version we do not know or a defect. */
export const extensionSchema = z.strictObject({
  schema: z.literal("modelgate.record/1"),
  ...resultSchema.omit({ schema: true }).shape,
  modelFacts: modelFactsSchema.nullable(),
  runtime: runtimeSchema.nullable(),
  tool: z.strictObject({ name: z.literal("modelgate"), version: z.string() }),
  /** How intervals were made; null for an action that makes none. */
  confidence: z.number().gt(0).lt(1).nullable(),
  seed: count.nullable(),
  replicates: count.nullable(),
  /** Numeric: a login can change hands, and a name is personal data. */
  actor: z.strictObject({ id: count }).nullable(),
  run: z
    .strictObject({
      id: count,
      attempt: count,
      url: z.string(),
      /** Commit that the run is about: of a pull request its head, where `code` is the merge commit that was checked out. */
      headSha: z.string().regex(/^[0-9a-f]{40,64}$/u),
    })
    .nullable(),
  /** RFC 3339 in UTC, written with Z as in-toto demands. */
  createdAt: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/u),
  builtOn: z.array(z.strictObject({ sha256 })),
  /** What was written beside the record: with the record's own digest, every byte of the step is named. */
  files: z.array(z.strictObject({ name: z.string(), sha256 })),
});

export const statementSchema = z.object({
  _type: z.literal(STATEMENT_TYPE),
  subject: z
    .array(subjectSchema)
    .min(1)
    .refine(
      (subjects) => new Set(subjects.map(({ name }) => name)).size === subjects.length,
      "subject names must differ",
    ),
  predicateType: z.literal(TEST_RESULT),
  predicate: z.object({
    result: z.enum(["PASSED", "WARNED", "FAILED"]),
    configuration: z.array(descriptorSchema),
    url: z.string().optional(),
    passedTests: z.array(z.string()),
    warnedTests: z.array(z.string()),
    failedTests: z.array(z.string()),
    modelgate: extensionSchema,
  }),
});

export type Statement = z.infer<typeof statementSchema>;
export type RecordExtension = z.infer<typeof extensionSchema>;
