import { readFileSync } from "node:fs";
import type { EventSlice } from "../../../../../shared/core/canary/event-slice.ts";

/** Numbers of test/fixtures/oracles/canary/generate.py. */
interface EvidenceOracles {
  /** x, n, p, prior a, prior b, ln E. */
  readonly mixtures: readonly (readonly [number, number, number, number, number, number])[];
  readonly largeMixtures: readonly (readonly [number, number, number, number, number, number])[];
  readonly bounds: readonly {
    readonly events: number;
    readonly requests: number;
    readonly limit: number;
    readonly alpha: number;
    readonly upper: number;
    readonly lower: number;
  }[];
  readonly ratios: readonly {
    /** Canary requests and events, champion requests and events. */
    readonly slices: readonly (readonly [number, number, number, number])[];
    readonly dispersion: number;
    readonly harm: number;
    readonly harmDamped: number;
    readonly proof: number;
  }[];
}

const FILE = new URL("../../../../fixtures/oracles/canary/evidence.json", import.meta.url);

/** The fixture is ours and its generator stands beside it: the shape is theirs by construction. */
export const evidenceOracles = JSON.parse(readFileSync(FILE, "utf8")) as EvidenceOracles;

export function eventSlices(rows: readonly (readonly [number, number, number, number])[]): readonly EventSlice[] {
  return rows.map(([a, x, b, y]) => ({ canary: { requests: a, events: x }, champion: { requests: b, events: y } }));
}
