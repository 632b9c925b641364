/** ONNX tensor element types we can feed or read, in numpy's words. */
export type ElementType =
  | "float16"
  | "float32"
  | "float64"
  | "int8"
  | "int16"
  | "int32"
  | "int64"
  | "uint8"
  | "uint16"
  | "uint32"
  | "uint64"
  | "bool"
  | "string";

/** A dimension is a fixed size, a named symbol, or unknown (null). */
export type Dimension = number | string | null;

/** A graph input or output as the file declares it. */
export type ValueInfo =
  | {
      readonly name: string;
      readonly kind: "tensor";
      readonly elementType: ElementType | "unsupported";
      readonly shape: readonly Dimension[] | null;
    }
  /** A sequence of maps is what skl2onnx emits without `zipmap=False`. */
  | { readonly name: string; readonly kind: "sequence-of-maps" | "map" | "sequence" | "optional" | "sparse-tensor" };

export interface ModelFile {
  /** Relative to the model's folder, with `/`. */
  readonly path: string;
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** What the file walk learned of a model that it accepts. */
export interface ModelIdentity {
  /** contracts.md §5: the file's SHA-256, or the OMS root over all files when there is external data. */
  readonly sha256: string;
  /** The model file first, then every external-data file in code-point order. */
  readonly files: readonly ModelFile[];
  readonly irVersion: number;
  readonly opsets: readonly { readonly domain: string; readonly version: number }[];
  readonly producer: string;
  /** Graph inputs that are not initializers. */
  readonly inputs: readonly ValueInfo[];
  readonly outputs: readonly ValueInfo[];
  /** Operators used, counted, subgraphs and functions included: `ai.onnx.ml.TreeEnsembleClassifier` → 1. */
  readonly operators: readonly { readonly domain: string; readonly type: string; readonly count: number }[];
  readonly sizeBytes: number;
}

/** A model the walk refuses before the runtime sees it: a verdict with a reason, not an error. */
export interface ModelRefusal {
  /** Stable code, public contract: `truncated`, `external-data-outside-folder`, ... */
  readonly reason: string;
  /** A sentence for people; quotes at most 40 escaped characters of anything in the file. */
  readonly detail: string;
  readonly hint: string | null;
  /** Digests of what could be read, so that the refusal names what it refused. */
  readonly sha256: string;
  readonly files: readonly ModelFile[];
}

export type Inspection =
  | { readonly kind: "accepted"; readonly identity: ModelIdentity }
  | { readonly kind: "refused"; readonly refusal: ModelRefusal };
