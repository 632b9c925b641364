import { z } from "zod";
import { readIfThere, replaceFile } from "./atomic-file.ts";
import { targetError } from "./target-error.ts";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);
const port = z.int().min(1).max(65535);
const text = z.string().min(1).max(1024);

export const servedModelSchema = z.strictObject({
  name: text,
  version: text,
  sha256,
  /** The ONNX file, relative to the copy's folder. */
  entry: text,
});

const claim = z.strictObject({ rolloutId: text, seq: z.int().min(0) });

const canary = z.strictObject({
  model: servedModelSchema,
  claim,
  /**
   * The most that the owner may have with this seq: what it set last, 0 after a retreat, null before it set any.
   * The weight itself lives in the proxy alone, so that a restart of the proxy is a return to 0.
   */
  allowedPercent: z.number().min(0).max(100).nullable(),
  /** Why traffic was taken from it; null while its rollout goes on. */
  retreat: z.strictObject({ reason: z.string().max(1024), at: z.string() }).nullable(),
});

const stateSchema = z.strictObject({
  schema: z.literal("modelgate.local-target/1"),
  /** Chosen once and kept: clients know the one, Prometheus the other. */
  ports: z.strictObject({ traffic: port, admin: port }),
  /** Proves to the proxy that its supervisor speaks. */
  secret: z.string().min(32),
  champion: servedModelSchema.nullable(),
  canary: canary.nullable(),
  /** Served before and kept warm until `collect`. */
  previous: servedModelSchema.nullable(),
  /** The last promotion, so that a repeated `finalize` is recognised. */
  finalized: z.strictObject({ claim, sha256 }).nullable(),
});

/** A model whose copy lies in the state-dir. */
export type ServedModel = Readonly<z.infer<typeof servedModelSchema>>;
export type Canary = Readonly<z.infer<typeof canary>>;
export type LocalState = Readonly<z.infer<typeof stateSchema>>;

/** @throws ModelgateError `target-state-unreadable`: a damaged state is never replaced by an empty one */
export function readState(path: string): LocalState | null {
  const found = readIfThere(path);
  if (found === null) return null;
  let parsed: unknown;
  try {
    parsed = JSON.parse(found);
  } catch (cause) {
    throw unreadable(path, "is not JSON", cause);
  }
  const state = stateSchema.safeParse(parsed);
  if (state.success) return state.data;
  const [issue] = state.error.issues;
  throw unreadable(path, `is not a state of this version (${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""})`);
}

export function writeState(path: string, state: LocalState): void {
  replaceFile(path, `${JSON.stringify(state, null, 2)}\n`);
}

function unreadable(path: string, what: string, cause?: unknown): Error {
  return targetError(
    {
      code: "target-state-unreadable",
      message: `the target's state file ${what}`,
      place: { file: path },
      hint: "Restore the file from a copy, or choose another state-dir and install the champion there.",
    },
    cause,
  );
}
