import { z } from "zod";

const digest = z.string().regex(/^[0-9a-f]{64}$/u);
const manifestDigest = z.string().regex(/^sha256:[0-9a-f]{64}$/u);
const count = z.number().int().nonnegative();
const verdict = z.enum(["pass", "warn", "fail", "inconclusive"]);

const fileSchema = z.strictObject({ path: z.string(), sha256: digest, sizeBytes: count });

/** What `register` says beyond its verdict: the model's further names, and what it was registered on. */
export const registrationDetailsSchema = z.strictObject({
  kind: z.literal("registration"),
  /** Registry and repository, as a person would write them: `oci://ghcr.io/octo-org/models`. */
  registry: z.string(),
  version: z.string(),
  versionFrom: z.enum(["input", "digest", "registry"]),
  outcome: z.enum(["registered", "already-registered", "refused"]),
  /** Of the OCI manifest: a further name of the model's files, checked against them layer by layer. */
  manifestDigest,
  files: z.array(fileSchema),
  /** Null where none was asked for. The move follows the registration, so this is what was asked; the alias's journal says what was done. */
  alias: z.strictObject({ name: z.string(), previousManifestDigest: manifestDigest.nullable() }).nullable(),
  tier: z.string().nullable(),
  checks: z.array(
    z.strictObject({
      check: z.string(),
      required: z.boolean(),
      verdict,
      reasonCode: z.string(),
      records: z.array(digest),
    }),
  ),
  approvals: z.strictObject({ counted: count, minimum: count, reasonCode: z.string() }),
  /** Records of the pull request, which are cited and were not judged. */
  predecessors: z.array(digest),
});

export type RegistrationDetails = z.infer<typeof registrationDetailsSchema>;

const versionSchema = z.strictObject({
  version: z.string(),
  manifestDigest,
  modelSha256: digest,
  createdAt: z.string().nullable(),
  files: z.array(fileSchema),
  /** Aliases that point at it now. */
  aliases: z.array(z.string()),
});

const moveSchema = z.strictObject({
  alias: z.string(),
  version: z.string(),
  manifestDigest,
  modelSha256: digest,
  previousManifestDigest: manifestDigest.nullable(),
  actor: z.string().nullable(),
  reason: z.string(),
  at: z.string(),
});

/** What the command `registry` found. */
export const registryDetailsSchema = z.strictObject({
  kind: z.literal("registry"),
  registry: z.string(),
  command: z.enum(["list", "show", "history"]),
  versions: z.array(versionSchema),
  /** Of `history`: oldest first; with a moment, the one move that held then. */
  moves: z.array(moveSchema),
  at: z.string().nullable(),
  /** Of `show`: the records that speak of the version. */
  records: z.array(
    z.strictObject({ sha256: digest, action: z.string(), verdict: verdict.nullable(), createdAt: z.string() }),
  ),
});

export type RegistryDetails = z.infer<typeof registryDetailsSchema>;
