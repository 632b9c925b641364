/** What one process of a model was seen to take in one round. Times in milliseconds, in the order in which they were measured. */
export interface Lap {
  /** Each timed request: the runtime's call alone. This is what gates judge. */
  readonly requestMs: Float64Array;
  /** The same requests with packing the row into tensors; parallel to `requestMs`. */
  readonly endToEndMs: Float64Array;
  /** Rows of all timed batches of this round, and the time of the runtime's calls for them. */
  readonly batchRows: number;
  readonly batchMs: number;
}

/**
 * One round: every contestant in a process of its own, taking turns on the same rows. `again` is the candidate a second time,
 * which shows what this machine does to a model that is compared with itself (A/A).
 */
export interface Round {
  readonly candidate: Lap;
  readonly champion: Lap | null;
  readonly again: Lap;
}
