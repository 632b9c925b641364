/** Exact counts of one variant since the target started counting; they only grow, and a restart of the counter shows in `epoch`. */
export interface VariantCounts {
  readonly requests: number;
  /** Answers with status 5xx, timeouts and broken connections. A client's mistake (4xx) is none. */
  readonly errors: number;
  /** Cumulative counts of latency by upper bound in milliseconds, ascending; the last bound is Infinity and its count is `requests`. */
  readonly latency: readonly { readonly upToMs: number; readonly count: number }[];
}

/** One reading of both variants at one time. */
export interface TrafficReading {
  /** RFC 3339, UTC. */
  readonly at: string;
  /** Changes when counting began anew; readings of different epochs are not subtracted from each other. */
  readonly epoch: string;
  readonly champion: VariantCounts;
  readonly canary: VariantCounts;
}

/** Where the counts come from, as the record names it. */
export interface TrafficEvidence {
  /** For example "local proxy http://127.0.0.1:8080/metrics". */
  readonly source: string;
  /** Rejects with ModelgateError kind "external" when the source cannot be read: no data is not zero errors. */
  read(): Promise<TrafficReading>;
}
