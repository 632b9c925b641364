/** What one execution provider did in a profiled run, summed over operator kernels. */
export interface ProviderUse {
  /** The runtime's own name: `CPUExecutionProvider`, `CUDAExecutionProvider`. */
  readonly provider: string;
  /** Distinct nodes of the graph it ran. */
  readonly nodes: number;
  /** Time in its kernels. */
  readonly timeMs: number;
}

/** Least share of kernel time that the provider asked for must have, for the run to count as its own. */
export const LEAST_SHARE = 0.5;

/** Share of kernel time that the asked provider had; 0 when it ran nothing, null when nothing was profiled. */
export function shareOf(asked: string, uses: readonly ProviderUse[]): number | null {
  const total = uses.reduce((sum, { timeMs }) => sum + timeMs, 0);
  const own = uses.filter(({ provider }) => isNamed(provider, asked));
  if (uses.length === 0) return null;
  if (total === 0) return own.length > 0 ? 1 : 0;
  return own.reduce((sum, { timeMs }) => sum + timeMs, 0) / total;
}

/**
 * Whether the runtime quietly ran the model elsewhere. A runtime may place single nodes on the CPU on purpose (shapes, indices), so
 * their presence proves nothing; a provider that did less than half of the work did not run the model. Where no operator has a kernel for
 * the device, as with tree ensembles, the provider still runs the casts: that is a fallback too.
 */
export function isFallback(asked: string, uses: readonly ProviderUse[]): boolean {
  const share = shareOf(asked, uses);
  return share !== null && share < LEAST_SHARE;
}

/** `cuda` is `CUDAExecutionProvider`; the runtime's own names differ in case and ending only, but for JavaScript's `webgpu`, `dml`. */
function isNamed(runtimeName: string, asked: string): boolean {
  const bare = (name: string): string => name.toLowerCase().replace(/executionprovider$/u, "");
  return bare(runtimeName) === bare(asked);
}
