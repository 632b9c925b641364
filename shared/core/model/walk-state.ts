import type { Cursor } from "./byte-cursor.ts";
import type { ExternalData } from "./external-data.ts";

/** What the whole file must cover of one external-data file: the furthest byte that any tensor asks for, and which tensor. */
export interface ExternalFile {
  /** Relative to the model's folder, with `/`, without `.` and `..`. */
  readonly path: string;
  readonly endBytes: number;
  readonly tensor: string;
}

/** What the walk gathers on its way. One object, passed down. */
export interface WalkState {
  readonly cursor: Cursor;
  graphDepth: number;
  nodes: number;
  /** Domain → operator type → how many nodes. */
  readonly operators: Map<string, Map<string, number>>;
  readonly externalFiles: Map<string, ExternalFile>;
}

/** Counts a node. The empty domain is another spelling of ai.onnx. */
export function addOperator(state: WalkState, domain: string, operator: string): void {
  const full = domain === "" ? "ai.onnx" : domain;
  const types = state.operators.get(full) ?? new Map<string, number>();
  state.operators.set(full, types.set(operator, (types.get(operator) ?? 0) + 1));
}

/** Keeps, per file, only the tensor that reaches furthest: enough to know whether the file is long enough for all. */
export function addExternalData(state: WalkState, tensor: string, { path, endBytes }: ExternalData): void {
  const known = state.externalFiles.get(path);
  if (known === undefined || known.endBytes < endBytes) state.externalFiles.set(path, { path, endBytes, tensor });
}
