/** Cumulative counts of latency by upper bound in milliseconds, ascending; the last bound is Infinity. */
export type LatencyBuckets = readonly { readonly upToMs: number; readonly count: number }[];

/** Fewer requests say too little about where the slowest twentieth begins. */
const FEWEST_REQUESTS = 100;
const SHARE = 0.95;

/**
 * The latency beyond which an answer counts as slow: the bucket bound nearest the champion's 95th percentile, measured in shares, so
 * that the widths of buckets do not matter; of two equally near the larger. Chosen once, before the rollout: a threshold that followed
 * the data would move with the harm.
 *
 * @returns null when the champion has answered too little, or no bound tells slow from fast
 */
export function slowThreshold(champion: LatencyBuckets): number | null {
  const requests = champion.at(-1)?.count ?? 0;
  if (requests < FEWEST_REQUESTS) return null;
  let best: number | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const { upToMs, count } of champion) {
    if (!Number.isFinite(upToMs) || count === 0 || count === requests) continue;
    const distance = Math.abs(count / requests - SHARE);
    if (distance <= bestDistance) {
      best = upToMs;
      bestDistance = distance;
    }
  }
  return best;
}

/** Answers slower than the threshold; null when the buckets no longer have that bound, for then they cannot be counted. */
export function slowAnswers(buckets: LatencyBuckets, thresholdMs: number): number | null {
  const within = buckets.find(({ upToMs }) => upToMs === thresholdMs);
  const last = buckets.at(-1);
  return within === undefined || last === undefined ? null : last.count - within.count;
}
