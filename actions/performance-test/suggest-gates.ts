import type { Observation } from "../../shared/core/gate/observation.ts";
import { numberText } from "../../shared/core/text/scan.ts";

/** Room that a budget leaves beyond the interval: another day's machine is a little slower, and that is no news. */
const ROOM = 1.2;

/** Gates that the model meets by what was observed: budgets with room, and a comparison where there is a champion. */
export function suggestGates(observed: readonly Observation[]): readonly string[] {
  const gate = (metric: string): readonly string[] => {
    const own = observed.find((one) => one.metric === metric && one.of === "candidate")?.estimate;
    if (own?.kind !== "defined" || own.interval === null) return [];
    const budget =
      metric === "throughput_rows_per_s"
        ? `${metric} >= ${numberText(twoDigits(own.interval.low / ROOM, Math.floor))}`
        : `${metric} <= ${numberText(twoDigits(own.interval.high * ROOM, Math.ceil))}`;
    const compared = observed.some((one) => one.metric === metric && one.of === "difference");
    return compared ? [budget, `${metric} no-worse-than champion`] : [budget];
  };
  const tail = gate("latency_p95_ms");
  return [...(tail.length > 0 ? tail : gate("latency_p50_ms")), ...gate("throughput_rows_per_s")];
}

/** Two significant digits, rounded the way that keeps the gate met. */
function twoDigits(value: number, round: (value: number) => number): number {
  const unit = 10 ** (Math.floor(Math.log10(value)) - 1);
  // Ten to a negative power is not exact, and the quotient of two such numbers not either: read the decimal text back.
  return Number((round(value / unit) * unit).toPrecision(2));
}
