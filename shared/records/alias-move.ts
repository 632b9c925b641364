import { z } from "zod";
import { canonicalJson } from "./canonical-json.ts";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);
const manifestDigest = z.string().regex(/^sha256:[0-9a-f]{64}$/u);
const time = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/u);

/** One entry of an alias's journal, version 1: where the alias points from now on, and which entry came before. */
export const aliasMoveSchema = z.strictObject({
  schema: z.literal("modelgate.alias-move/1"),
  model: z.string(),
  alias: z.string(),
  /** 1 for the first move of the alias. */
  sequence: z.number().int().positive(),
  version: z.string(),
  manifestDigest,
  modelSha256: sha256,
  previousManifestDigest: manifestDigest.nullable(),
  /** SHA-256 of the entry before this one: an entry that is taken out or changed breaks the chain. */
  previousEntry: sha256.nullable(),
  /** Numeric id of the person, where one is known. */
  actor: z.string().nullable(),
  reason: z.string(),
  at: time,
});

export type AliasMoveDocument = z.infer<typeof aliasMoveSchema>;

/** @throws TypeError when it breaks its own schema, which is our defect */
export function encodeAliasMove(move: AliasMoveDocument): string {
  return canonicalJson(aliasMoveSchema.parse(move));
}

/** Null for what is no entry of this version. */
export function decodeAliasMove(text: string): AliasMoveDocument | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const parsed = aliasMoveSchema.safeParse(json);
  return parsed.success ? parsed.data : null;
}
