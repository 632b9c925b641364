/** A model that came to serve an environment, and how. */
export interface ServingChange {
  readonly kind: "promoted" | "restored";
  readonly model: ServedModel;
  /** Commit it was deployed from, where known. */
  readonly commit: string | null;
  readonly runUrl: string | null;
}

export interface ServedModel {
  readonly version: string;
  readonly sha256: string;
}

/** Models that served before and may again, newest first. */
export interface ServingHistory {
  /** What serves now by the journal; null where nothing was ever promoted. */
  readonly current: ServingChange | null;
  readonly predecessors: readonly ServingChange[];
}

/** Returning further back than this is no rollback but a deployment, which is judged as one. */
const WINDOW = 3;

/**
 * What served and what was withdrawn. A restored model takes everything promoted after it off the list: what was rolled back from is
 * never a place to roll back to.
 *
 * @param changes oldest first
 */
export function servingHistory(changes: readonly ServingChange[]): ServingHistory {
  const stack: ServingChange[] = [];
  for (const change of changes) {
    const at = stack.findIndex(({ model }) => model.sha256 === change.model.sha256);
    // A model promoted a second time is where it is now, and not where it was.
    if (change.kind === "promoted" && at !== -1) stack.splice(at, 1);
    if (change.kind === "promoted") stack.push(change);
    else if (at !== -1) stack.splice(at + 1);
    else stack.splice(0, stack.length, change);
  }
  const current = stack.at(-1) ?? null;
  return { current, predecessors: stack.slice(0, -1).reverse().slice(0, WINDOW) };
}

/** The model to return to, or why there is none. */
export type RollbackChoice =
  | { readonly kind: "target"; readonly change: ServingChange }
  /** Named by a person and never promoted here, or longer ago than the window. */
  | { readonly kind: "unproven"; readonly model: ServedModel }
  | { readonly kind: "none" };

/**
 * The last promoted predecessor; or the one asked for, if it is among them (I8).
 *
 * @param asked a registered version that a person named; null for the default
 */
export function chooseTarget(history: ServingHistory, asked: ServedModel | null): RollbackChoice {
  if (asked !== null) {
    const known = history.predecessors.find(({ model }) => model.sha256 === asked.sha256);
    return known === undefined ? { kind: "unproven", model: asked } : { kind: "target", change: known };
  }
  const [last] = history.predecessors;
  return last === undefined ? { kind: "none" } : { kind: "target", change: last };
}
