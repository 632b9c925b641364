/** Why the walk refuses a model: stable codes, public contract, each with a sentence in the glossary. */
export type RefusalReason =
  | "truncated"
  | "not-onnx"
  | "malformed-protobuf"
  | "nesting-too-deep"
  | "limit-exceeded"
  | "unsupported-ir-version"
  | "no-opset-import"
  | "no-graph"
  | "empty-graph"
  | "external-data-outside-folder"
  | "external-data-no-location"
  | "external-data-in-memory-marker"
  | "external-data-unknown-key"
  | "external-data-duplicate-key"
  | "external-data-range"
  | "external-data-symlink"
  | "external-data-hardlink"
  | "external-data-not-regular"
  | "external-data-missing"
  | "external-data-unreadable"
  | "external-data-aliases-model"
  | "tensor-size-mismatch"
  | "unknown-element-type"
  | "duplicate-tensor-name"
  | "cyclic-graph"
  | "python-operator"
  | "ep-context";

/**
 * Leaves the walk from any depth. It never leaves the module that walks: `walkModel` turns it into a value. A return value through thirty
 * functions, each called per field, would cost more than the work itself and be forgotten somewhere.
 */
export class WalkRefused extends Error {
  override readonly name = "WalkRefused";
  readonly reason: RefusalReason;
  readonly hint: string | null;

  constructor(reason: RefusalReason, detail: string, hint: string | null = null) {
    super(detail);
    this.reason = reason;
    this.hint = hint;
  }
}
