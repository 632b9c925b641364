import { hiddenObservations } from "../../shared/core/disclosure/hidden-observations.ts";
import type { Gate } from "../../shared/core/gate/gate.ts";
import { type ComparisonBlocked, judgeGates } from "../../shared/core/gate/judge-gates.ts";
import type { ModelPolicy } from "../../shared/core/model/policy.ts";
import { ownGates } from "../../shared/evaluation/check-gates.ts";
import type { Evaluation, ModelSeen } from "../../shared/evaluation/evaluation.ts";
import { overall, resultFrame, seedOf, subjectOf } from "../../shared/evaluation/result-frame.ts";
import { gateRows, metricRows } from "../../shared/evaluation/result-rows.ts";
import { fairnessDetails } from "./details.ts";
import { type Groupings, groupingsOf } from "./groupings.ts";
import { observe, type Seen, SHOWN_METRICS } from "./observe.ts";
import type { Evaluated, FairnessOutcome } from "./outcome.ts";
import { attributeScene, intersectionScene, type Scene, type Stage } from "./scene.ts";
import { suggestFairnessGates } from "./suggest-gates.ts";

const CHECK = "fairness-check";

/** The outcome of a model that never answered: the finding is the verdict, and no gate was judged. */
export function stoppedOutcome(
  policy: ModelPolicy,
  { finding, candidate, data }: Extract<Evaluation, { kind: "stopped" }>,
): FairnessOutcome {
  const { code, verdict, detail, hint } = finding;
  return {
    ...frame(policy, candidate, data.sha256),
    result: {
      ...resultFrame(CHECK, policy, candidate, data),
      verdict,
      reasonCodes: [code],
      champion: null,
      predictions: policy.predictions === null ? "computed" : "supplied",
      gates: [],
      metrics: [],
      findings: [{ code, detail, hint }],
    },
    task: policy.task,
    assumptions: [],
    positiveClass: policy.positiveClass,
    threshold: policy.threshold,
    champion: null,
    builtOn: [],
    suggestedGates: [],
  };
}

/** Rates, disparities, gates and the groups behind them. */
export function judgedOutcome(policy: ModelPolicy, evaluation: Evaluated): FairnessOutcome {
  const { decision, candidate, champion, data } = evaluation;
  const stage: Stage = { policy, evaluation };
  const groupings = groupingsOf(policy, evaluation);
  const gates = ownGates(policy, CHECK);
  const look = observer(stage, groupings, gates, seedOf(policy, data.sha256));
  const shown = [...look.attributes, ...look.intersections].flatMap((scene) =>
    SHOWN_METRICS.map((metric) => look.seen(metric, scene)),
  );
  const observed = gates.map((gate) => look.scenesOf(gate).map((scene) => look.seen(gate.metric, scene)));
  const blocked: ComparisonBlocked = champion.kind === "unavailable" ? champion.reason : null;
  const judged = judgeGates(
    gates,
    observed.map((parts) => parts.flatMap((part) => part.judged)),
    blocked,
    policy,
  );
  const all = [...new Set([...shown, ...observed.flat()].flatMap((part) => [...part.all, ...part.judged]))];
  const hidden = hiddenObservations(all, policy.minimumCell);
  const { verdict, reasonCodes } = overall(judged, policy.gates.length > 0);
  const championSeen = champion.kind === "none" ? null : champion.seen;
  const details = fairnessDetails([...look.attributes, ...look.intersections], look.seen, { stage, hidden });
  return {
    ...frame(policy, candidate.seen, data.sha256),
    result: {
      ...resultFrame(CHECK, policy, candidate.seen, data),
      verdict,
      reasonCodes: [...reasonCodes],
      champion: championSeen === null ? null : subjectOf(policy.name, championSeen),
      predictions: evaluation.supplied ? "supplied" : evaluation.reuse.candidate ? "reused" : "computed",
      gates: [...gateRows(judged, hidden)],
      metrics: [...metricRows(all, hidden, policy.minimumCell)],
      details,
      findings: champion.kind === "unavailable" ? [{ code: champion.reason, detail: champion.detail, hint: null }] : [],
    },
    task: decision.task,
    assumptions: [...evaluation.assumptions, ...referenceAssumptions(look.attributes), ...groupings.leftOut],
    positiveClass: decision.positiveClass,
    threshold: decision.task === "binary" ? policy.threshold : null,
    champion: championSeen,
    builtOn: evaluation.reuse.records,
    suggestedGates: gates.length > 0 ? [] : suggestFairnessGates(all.filter((one) => !hidden.has(one))),
  };
}

/** Scenes and what is seen in them, each looked at once. */
interface Observer {
  readonly attributes: readonly Scene[];
  readonly intersections: readonly Scene[];
  /** The scenes a gate speaks of: that of its attribute, or of every sensitive attribute where it names none. */
  readonly scenesOf: (gate: Gate) => readonly Scene[];
  readonly seen: (metric: string, scene: Scene) => Seen;
}

function observer(stage: Stage, groupings: Groupings, gates: readonly Gate[], seed: number): Observer {
  const { policy, evaluation } = stage;
  const attributes = groupings.attributes.map((grouping) => attributeScene(grouping, null, stage));
  const onSlices = new Map<string, readonly Scene[]>();
  const scenesOn = ({ on }: Gate): readonly Scene[] => {
    if (on === null) return attributes;
    const known = onSlices.get(on.text) ?? groupings.attributes.map((grouping) => attributeScene(grouping, on, stage));
    onSlices.set(on.text, known);
    return known;
  };
  const compared = new Set(
    gates.filter(({ comparison }) => comparison.kind === "no-worse-than-champion").map(({ metric }) => metric),
  );
  const memory = new Map<Scene, Map<string, Seen>>();
  return {
    attributes,
    intersections: groupings.intersections.map((one) => intersectionScene(one, stage)),
    scenesOf: (gate) => scenesOn(gate).filter(({ by }) => gate.by === null || by[0] === gate.by),
    seen(metric, scene) {
      const ofScene = memory.get(scene) ?? new Map<string, Seen>();
      memory.set(scene, ofScene);
      const fresh = (): Seen =>
        observe(metric, scene, {
          policy,
          seed,
          hasChampion: evaluation.champion.kind === "evaluated",
          compare: compared.has(metric) || isSummary(metric),
        });
      const found = ofScene.get(metric) ?? fresh();
      ofScene.set(metric, found);
      return found;
    },
  };
}

/** Numbers over all groups are few, and how they changed is what a reviewer asks first. */
function isSummary(metric: string): boolean {
  return metric.startsWith("demographic_parity_") || metric.startsWith("equal") || metric === "average_odds_difference";
}

function referenceAssumptions(scenes: readonly Scene[]): readonly string[] {
  return scenes.flatMap(({ by, reference }) =>
    reference?.from === "largest-group"
      ? [`reference of ${by.join(" × ")}: ${reference.group.join(" × ")}, its largest group; no gate rests on it`]
      : [],
  );
}

function frame(
  policy: ModelPolicy,
  candidate: ModelSeen,
  dataSha256: string,
): Pick<FairnessOutcome, "candidate" | "confidence" | "minimumCell" | "seed" | "replicates"> {
  return {
    candidate,
    confidence: policy.confidence,
    minimumCell: policy.minimumCell,
    seed: seedOf(policy, dataSha256),
    replicates: policy.replicates,
  };
}
