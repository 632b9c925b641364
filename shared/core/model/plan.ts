import type { ElementType } from "./identity.ts";

/** How one input tensor is filled from columns. `matrix` is [rows, columns.length], `vector` is [rows]. */
export interface TensorPlan {
  readonly tensor: string;
  readonly elementType: ElementType;
  readonly layout: "matrix" | "vector";
  readonly columns: readonly string[];
}

/** How the model is fed. `fixedBatch` is set where the graph declares a constant first dimension. */
export interface InputPlan {
  readonly tensors: readonly TensorPlan[];
  readonly fixedBatch: number | null;
}

/** Which outputs are read and as what. At least one is set. */
export interface OutputPlan {
  /** [N] or [N,1] float score of the positive class, or of the decision function. */
  readonly score: string | null;
  /** [N, classes] class scores; probabilities unless `scoresAreProbabilities` is false. */
  readonly scores: string | null;
  readonly scoresAreProbabilities: boolean;
  /** [N] or [N,1] predicted label, integer, text or bool. */
  readonly label: string | null;
  /** [N] or [N,1] regression value. */
  readonly value: string | null;
}
