import type { Estimate } from "../estimate.ts";

/** Which rows a number is about: all, a slice, a group, or a group within a slice. */
export interface Subset {
  /** Canonical slice text. */
  readonly on: string | null;
  /** Attributes that make the groups; several for an intersection. */
  readonly by: readonly string[] | null;
  /** The group, parallel to `by`; null in it is the missing value. Null with `by` set: a number over all groups, such as a largest difference. */
  readonly group: readonly (string | null)[] | null;
  readonly size: number;
  /** Too small to show, or would give a small one away (contracts.md §8). */
  readonly hidden: boolean;
}

/** One metric of one subset, as gates judge it and the result lists it. */
export interface Observation<S extends Subset = Subset> {
  readonly subset: S;
  readonly of: "candidate" | "champion" | "difference";
  readonly metric: string;
  readonly class: string | null;
  /** The group that a pairwise metric compares with; null elsewhere. */
  readonly reference: readonly (string | null)[] | null;
  readonly estimate: Estimate;
  /**
   * Set for a number over several groups when one that should count could not be judged: a limit that is met is then not
   * passed, for the group left out may be the one that misses it.
   */
  readonly isPartial?: boolean;
}
