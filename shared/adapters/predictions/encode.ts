import { createHash, webcrypto } from "node:crypto";
import type { KeptPredictions, PredictionSearch } from "../../ports/prediction-store.ts";

/*
 * One file an entry: the SHA-256 of all that follows, a line with the description as JSON, then the arrays one after another,
 * little-endian, in the order in which the description lists them.
 */
const SCHEMA = "modelgate.predictions/1";
const NEWLINE = 10;
const DIGEST_LENGTH = 64;

type Part = "score" | "scores" | "value" | "label";

interface Description {
  readonly schema: string;
  readonly key: string;
  readonly rows: number;
  readonly parts: readonly { readonly part: Part; readonly length: number }[];
  readonly classCount: number;
  readonly dictionary: readonly string[];
  readonly scoresAreProbabilities: boolean;
  readonly scoreEpsilon: number;
  readonly runtime: KeptPredictions["runtime"];
}

/** The bytes of an entry, in parts, and the digest they begin with. It is computed off this thread, which has metrics to compute. */
export async function encodePredictions(
  key: string,
  kept: KeptPredictions,
): Promise<{ readonly parts: readonly Uint8Array[]; readonly digest: string }> {
  const { score, scores, value, label, rows, scoresAreProbabilities, scoreEpsilon, runtime } = kept;
  const arrays: readonly (readonly [Part, Float64Array | Int32Array | null])[] = [
    ["score", score],
    ["scores", scores?.values ?? null],
    ["value", value],
    ["label", label?.codes ?? null],
  ];
  const present = arrays.flatMap(([part, array]) => (array === null ? [] : [{ part, array }]));
  const description: Description = {
    schema: SCHEMA,
    key,
    rows,
    parts: present.map(({ part, array }) => ({ part, length: array.length })),
    classCount: scores?.classCount ?? 0,
    dictionary: label?.dictionary ?? [],
    scoresAreProbabilities,
    scoreEpsilon,
    runtime,
  };
  const content = Buffer.concat([
    Buffer.from(`${JSON.stringify(description)}\n`, "utf8"),
    ...present.map(({ array }) => Buffer.from(array.buffer, array.byteOffset, array.byteLength)),
  ]);
  const digest = Buffer.from(await webcrypto.subtle.digest("SHA-256", content)).toString("hex");
  return { parts: [Buffer.from(`${digest}\n`, "latin1"), content], digest };
}

/** Reads an entry back, or says why it is none of ours. Nothing of it is believed before its digest is seen to be right. */
export function decodePredictions(
  key: string,
  bytes: Uint8Array,
):
  | Exclude<PredictionSearch, { kind: "found" | "none" }>
  | { readonly kind: "read"; readonly predictions: KeptPredictions; readonly digest: string } {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const digest = file.toString("latin1", 0, DIGEST_LENGTH);
  if (file[DIGEST_LENGTH] !== NEWLINE) return ignored("is not in the form in which predictions are kept");
  const content = file.subarray(DIGEST_LENGTH + 1);
  if (createHash("sha256").update(content).digest("hex") !== digest)
    return ignored("is not what was written: its checksum differs");
  const end = content.indexOf(NEWLINE);
  // The checksum is right, so these are bytes that this code wrote, in this version or another.
  const description = JSON.parse(content.toString("utf8", 0, Math.max(0, end))) as Description;
  if (description.schema !== SCHEMA || description.key !== key) return ignored("belongs to another model, data or run");
  const predictions = predictionsOf(description, content.subarray(end + 1));
  return predictions === null ? ignored("is shorter than it says") : { kind: "read", predictions, digest };
}

function ignored(reason: string): { readonly kind: "ignored"; readonly reason: string } {
  return { kind: "ignored", reason };
}

function predictionsOf(description: Description, payload: Buffer): KeptPredictions | null {
  const found = new Map<Part, ArrayBuffer>();
  let start = 0;
  for (const { part, length } of description.parts) {
    const end = start + length * (part === "label" ? Int32Array.BYTES_PER_ELEMENT : Float64Array.BYTES_PER_ELEMENT);
    if (end > payload.length) return null;
    // A copy of its own, because a view of doubles must begin at a multiple of eight.
    found.set(part, Uint8Array.from(payload.subarray(start, end)).buffer);
    start = end;
  }
  const doubles = (part: Part): Float64Array | null => {
    const buffer = found.get(part);
    return buffer === undefined ? null : new Float64Array(buffer);
  };
  const scores = doubles("scores");
  const codes = found.get("label");
  const { rows, classCount, dictionary, scoresAreProbabilities, scoreEpsilon, runtime } = description;
  return {
    rows,
    score: doubles("score"),
    scores: scores === null ? null : { values: scores, classCount },
    label: codes === undefined ? null : { kind: "text", codes: new Int32Array(codes), dictionary },
    value: doubles("value"),
    scoresAreProbabilities,
    scoreEpsilon,
    runtime,
  };
}
