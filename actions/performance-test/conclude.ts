import type { Estimate } from "../../shared/core/estimate.ts";
import type { Gate } from "../../shared/core/gate/gate.ts";
import { type ComparisonBlocked, judgeGates, type JudgedGate } from "../../shared/core/gate/judge-gates.ts";
import type { Observation } from "../../shared/core/gate/observation.ts";
import type { ModelPolicy } from "../../shared/core/model/policy.ts";
import { differenceOf } from "../../shared/core/performance/compare.ts";
import { type Measure, MEASURES } from "../../shared/core/performance/measures.ts";
import { heedNoise, type Noise, withReason } from "../../shared/core/performance/noise.ts";
import { isOfClass, runnerClassOf } from "../../shared/core/performance/runner-class.ts";
import type { ProviderUse } from "../../shared/core/performance/provider-use.ts";
import type { Lap, Round } from "../../shared/core/performance/round.ts";
import { ownGates } from "../../shared/evaluation/check-gates.ts";
import type { DataNamed, Finding, ModelSeen } from "../../shared/evaluation/evaluation.ts";
import { overall, resultFrame, subjectOf } from "../../shared/evaluation/result-frame.ts";
import { gateRows, metricRows } from "../../shared/evaluation/result-rows.ts";
import type { MachineFacts } from "../../shared/ports/machine-facts.ts";
import type { PerformanceDetails } from "../../shared/records/performance-details.ts";
import type { ModelShown } from "../../shared/report/check-report.ts";
import type { Measured } from "./measure.ts";
import type { Met } from "./meet.ts";
import type { PerformanceOutcome } from "./outcome.ts";
import { suggestGates } from "./suggest-gates.ts";
import { timingDetails } from "./timing-details.ts";

/** What every outcome of a run shares. */
export interface Ground {
  readonly policy: ModelPolicy;
  readonly machine: MachineFacts;
  /** Providers that ran the nodes, as far as somebody looked. */
  readonly used: readonly { readonly of: "candidate" | "champion"; readonly providers: readonly ProviderUse[] }[];
}

/** The outcome of a model that was not timed: the finding is the verdict, and no gate was judged. */
export function stoppedOutcome(
  ground: Ground,
  seen: ModelSeen,
  { code, verdict, detail, hint }: Finding,
  data: DataNamed,
): PerformanceOutcome {
  const { policy } = ground;
  return {
    result: {
      ...resultFrame("performance-test", policy, seen, data),
      verdict,
      reasonCodes: [code],
      champion: null,
      predictions: policy.predictions === null ? null : "supplied",
      gates: [],
      metrics: [],
      details: details(ground, null),
      findings: [{ code, detail, hint }],
    },
    candidate: seen,
    champion: null,
    assumptions: [],
    confidence: policy.confidence,
    suggestedGates: [],
  };
}

/** Metrics, gates and noise of models that were timed. */
export function timedOutcome(
  ground: Ground,
  { candidate, champion, data }: Extract<Met, { kind: "met" }>,
  measured: Measured,
): PerformanceOutcome {
  const { policy } = ground;
  const { rounds } = measured;
  const observed = MEASURES.flatMap((measure) => observe(measure, rounds, policy.confidence));
  const gates = ownGates(policy, "performance-test");
  const blocked: ComparisonBlocked = "contender" in champion || champion.kind === "none" ? null : champion.reason;
  const judged = judgeTimed(ground, gates, observed, blocked, rounds);
  const { verdict, reasonCodes } = overall(judged, policy.gates.length > 0);
  const seen = withRuntime(candidate.contender.seen, measured, "candidate");
  const rival =
    "contender" in champion
      ? withRuntime(champion.contender.seen, measured, "champion")
      : champion.kind === "unavailable"
        ? champion.seen
        : null;
  return {
    result: {
      ...resultFrame("performance-test", policy, seen, { ...data, rows: candidate.rows.rows, excluded: [] }),
      verdict,
      reasonCodes: [...reasonCodes],
      champion: rival === null ? null : subjectOf(policy.name, rival),
      predictions: "computed",
      gates: [...gateRows(judged, new Set())],
      metrics: [...metricRows(observed, new Set(), policy.minimumCell)],
      details: details(ground, timingDetails(policy, candidate, observed, measured)),
      findings:
        !("contender" in champion) && champion.kind === "unavailable"
          ? [{ code: champion.reason, detail: champion.detail, hint: null }]
          : [],
    },
    candidate: seen,
    champion: rival,
    assumptions: candidate.contender.assumptions,
    confidence: policy.confidence,
    suggestedGates: policy.gates.length > 0 ? [] : suggestGates(observed),
  };
}

function judgeTimed(
  ground: Ground,
  gates: readonly Gate[],
  observed: readonly Observation[],
  blocked: ComparisonBlocked,
  rounds: readonly Round[],
): readonly JudgedGate[] {
  const { policy, machine } = ground;
  const own = gates.map(({ metric }) => observed.filter((one) => one.metric === metric));
  const judged = judgeGates(gates, own, blocked, policy);
  const { runnerClass } = policy.timing;
  if (runnerClass !== null && !isOfClass(runnerClass, machine)) {
    return judged.map((one) => withReason(one, "runner-class-changed"));
  }
  const champion = (metric: string): number | null => {
    const found = observed.find((one) => one.metric === metric && one.of === "champion")?.estimate;
    return found?.kind === "defined" ? found.value : null;
  };
  return heedNoise(judged, (metric) => noiseOf(metric, rounds, policy.confidence), champion);
}

function noiseOf(metric: string, rounds: readonly Round[], level: number): Noise | null {
  const measure = MEASURES.find((one) => one.metric === metric);
  if (measure === undefined) return null;
  const again = rounds.map((round) => round.again);
  return {
    difference: differenceOf(
      measure,
      rounds.map((round) => round.candidate),
      again,
      level,
    ),
    value: measure.value(again),
  };
}

/** Candidate, champion and difference of one metric. A request is not a row: nothing here is about people, and nothing is hidden. */
function observe(measure: Measure, rounds: readonly Round[], level: number): readonly Observation[] {
  const candidate = rounds.map((round) => round.candidate);
  const champion = rounds.flatMap(({ champion: lap }): readonly Lap[] => (lap === null ? [] : [lap]));
  const own = measure.estimate(candidate, level);
  const subset = { on: null, by: null, group: null, size: own.n, hidden: false };
  const observation = (of: Observation["of"], estimate: Estimate): Observation => ({
    subset,
    of,
    metric: measure.metric,
    class: null,
    reference: null,
    estimate,
  });
  if (champion.length === 0) return [observation("candidate", own)];
  return [
    observation("candidate", own),
    observation("champion", measure.estimate(champion, level)),
    observation("difference", differenceOf(measure, candidate, champion, level)),
  ];
}

function details({ policy, machine, used }: Ground, timing: PerformanceDetails["timing"]): PerformanceDetails {
  const { runnerClass } = policy.timing;
  return {
    kind: "performance-test",
    timing,
    provider: {
      asked: policy.run.provider,
      used: used.map(({ of, providers }) => ({ of, providers: [...providers] })),
    },
    machine: { ...machine, gpus: machine.gpus.map((gpu) => ({ ...gpu })) },
    runnerClass:
      runnerClass === null
        ? null
        : { declared: runnerClass, found: runnerClassOf(machine), matches: isOfClass(runnerClass, machine) },
  };
}

/** The facts of the last process: version and limits are the same in all of them, and the peak of memory is told per model. */
function withRuntime(seen: ModelSeen, { launches }: Measured, of: "candidate" | "champion"): ModelSeen & ModelShown {
  const facts = launches.filter((launch) => launch.of === of).at(-1)?.facts;
  return { ...seen, runtime: facts ?? null };
}
