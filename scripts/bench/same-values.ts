import { readFileSync } from "node:fs";
import { METRICS } from "./inputs.ts";

type Values = Readonly<Record<string, number>>;

/** What the peer prints; it is a script of this repository. */
interface PeerOutput {
  readonly candidate: Values;
  readonly champion: Values;
  readonly difference: Values;
}

interface ResultMetric {
  readonly metric: string;
  readonly of: "candidate" | "champion" | "difference";
  readonly value: number | null;
  readonly by: string | null;
  readonly on: string | null;
}

const TOLERANCE = 1e-9;

/**
 * Every metric of candidate, champion and difference that the two disagree on by more than 1e-9, or that is missing on
 * either side: a race between two that compute different things says nothing.
 */
export function disagreements(resultFile: string, peerStdout: string): readonly string[] {
  const { metrics } = JSON.parse(readFileSync(resultFile, "utf8")) as { readonly metrics: readonly ResultMetric[] };
  const peer = JSON.parse(peerStdout) as PeerOutput;
  return (["candidate", "champion", "difference"] as const).flatMap((of) =>
    METRICS.flatMap((metric) => {
      const ours = metrics.find((one) => one.metric === metric && one.of === of && one.by === null && one.on === null);
      const theirs = peer[of][metric];
      const distance = Math.abs((ours?.value ?? Number.NaN) - (theirs ?? Number.NaN));
      return distance <= TOLERANCE
        ? []
        : [`${metric} of the ${of}: modelgate ${String(ours?.value)}, peer ${String(theirs)}`];
    }),
  );
}
