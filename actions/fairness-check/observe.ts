import type { Estimate } from "../../shared/core/estimate.ts";
import type { Confidence } from "../../shared/core/fairness/contrast.ts";
import {
  type Disparity,
  disparity,
  disparityChange,
  type DisparityId,
  DISPARITIES,
  type ParityRate,
  RATES_OF,
} from "../../shared/core/fairness/disparity.ts";
import { type Group, isMissing } from "../../shared/core/fairness/group-table.ts";
import {
  PAIRWISE,
  pairwise,
  pairwiseChange,
  type PairwiseId,
  ratesOfPair,
} from "../../shared/core/fairness/pairwise.ts";
import { rateChange } from "../../shared/core/fairness/rate-change.ts";
import { rateEstimate, type RateId, RATES } from "../../shared/core/fairness/rates.ts";
import type { Observation, Subset } from "../../shared/core/gate/observation.ts";
import type { ModelPolicy } from "../../shared/core/model/policy.ts";
import { zOf } from "../../shared/core/stats/normal.ts";
import { deriveSeed } from "../../shared/core/stats/rng.ts";
import type { ClassScene, Scene } from "./scene.ts";

/** What was seen of one metric in one scene. */
export interface Seen {
  readonly all: readonly Observation[];
  /** Those that a gate judges: without the missing value and exempt groups that are too small, with declared groups that have no rows. */
  readonly judged: readonly Observation[];
  /** The pair that attains each disparity, by class; empty for other metrics. */
  readonly disparities: readonly { readonly scene: ClassScene; readonly disparity: Disparity }[];
}

export interface ObserveOptions {
  readonly policy: Pick<ModelPolicy, "confidence" | "replicates" | "minimumGroup">;
  readonly seed: number;
  /** Whether the champion's value and the difference are wanted too, where there is a champion. */
  readonly compare: boolean;
  readonly hasChampion: boolean;
}

/** Metrics that a scene shows, in the order of reports. */
export const SHOWN_METRICS: readonly string[] = [...DISPARITIES, ...PAIRWISE, ...RATES];

/** Every observation of one metric by the groups of a scene. */
export function observe(metric: string, scene: Scene, options: ObserveOptions): Seen {
  const parts = scene.classes.map((one): Seen => {
    if (isDisparity(metric)) return observeDisparity(metric, scene, one, options);
    if (isPairwise(metric)) return observePairs(metric, scene, one, options);
    if (isRate(metric)) return observeRates(metric, scene, one, options);
    throw new RangeError(`no metric "${metric}" compares groups`);
  });
  return {
    all: parts.flatMap(({ all }) => all),
    judged: parts.flatMap(({ judged }) => judged),
    disparities: parts.flatMap(({ disparities }) => disparities),
  };
}

function isDisparity(metric: string): metric is DisparityId {
  return (DISPARITIES as readonly string[]).includes(metric);
}

function isPairwise(metric: string): metric is PairwiseId {
  return (PAIRWISE as readonly string[]).includes(metric);
}

function isRate(metric: string): metric is RateId {
  return (RATES as readonly string[]).includes(metric);
}

/** The same numbers whichever other metrics are asked for: each has a stream of its own. */
export function confidenceOf(
  { policy, seed }: Pick<ObserveOptions, "policy" | "seed">,
  purpose: readonly unknown[],
): Confidence {
  const { confidence: level, replicates } = policy;
  return { level, z: zOf(level), replicates, seed: deriveSeed(seed, JSON.stringify(["fairness", ...purpose])) };
}

type Of = Observation["of"];

function observeDisparity(metric: DisparityId, scene: Scene, one: ClassScene, options: ObserveOptions): Seen {
  const { table, groups, name } = one;
  const setting = (of: Of): Confidence => confidenceOf(options, [of, scene.by, scene.on, name, metric]);
  const candidate = disparity(metric, table, "candidate", groups.eligible, setting("candidate"));
  const rivals: (readonly [Of, Disparity])[] = [];
  if (options.compare && options.hasChampion) {
    const champion = disparity(metric, table, "champion", groups.eligible, setting("champion"));
    const change = disparityChange(metric, table, groups.eligible, { candidate, champion }, setting("difference"));
    rivals.push(["champion", champion], ["difference", change]);
  }
  const resting = [candidate, ...rivals.map(([, rival]) => rival)].flatMap(({ restsOn }) => restsOn);
  const isLabelled = RATES_OF[metric].some((rate) => rate !== "selection_rate");
  const hidden = resting.some((at) => isHiddenAt(one, at, isLabelled));
  const subset: Subset = { on: scene.on, by: scene.by, group: null, size: scene.rows, hidden };
  const isPartial = groups.excluded(RATES_OF[metric]).some(({ isExempt }) => !isExempt);
  const all = [["candidate", candidate] as const, ...rivals].map(([of, { estimate }]): Observation => ({
    subset,
    of,
    metric,
    class: name,
    reference: null,
    estimate,
    isPartial,
  }));
  return { all, judged: all, disparities: [{ scene: one, disparity: candidate }] };
}

/** Whether what is said of a group may not be shown; what divides by its labels is hidden more often than its selection rate. */
function isHiddenAt({ hidden }: ClassScene, group: number, isLabelled: boolean): boolean {
  return (isLabelled ? hidden.labels[group] : hidden.group[group]) !== false;
}

function observePairs(metric: PairwiseId, scene: Scene, one: ClassScene, options: ObserveOptions): Seen {
  const { reference } = scene;
  if (reference === null) return { all: [], judged: [], disparities: [] };
  const others = scene.grouping.groups.map((_, at) => at).filter((at) => at !== reference.index);
  const all = others.flatMap((at) => pairObservations(metric, scene, one, at, options));
  return {
    all,
    judged: judgedOf(all, scene, one, { metric, rates: ratesOfPair(metric), reference: reference.group }),
    disparities: [],
  };
}

function pairObservations(
  metric: PairwiseId,
  scene: Scene,
  one: ClassScene,
  at: number,
  options: ObserveOptions,
): readonly Observation[] {
  const { table, name } = one;
  const group = scene.grouping.groups[at] ?? [];
  const to = scene.reference;
  if (to === null) return [];
  const isLabelled = metric !== "statistical_parity_difference" && metric !== "disparate_impact";
  const concerned = to.index === null ? [at] : [at, to.index];
  const size = Math.min(...concerned.map((index) => scene.sizes[index] ?? 0));
  const hidden = concerned.some((index) => isHiddenAt(one, index, isLabelled));
  const subset: Subset = { on: scene.on, by: scene.by, group, size, hidden };
  const as = (of: Of, estimate: Estimate): Observation => ({
    subset,
    of,
    metric,
    class: name,
    reference: to.group,
    estimate,
  });
  if (to.index === null) return [as("candidate", absentReference(scene.sizes[at] ?? 0))];
  const against = { group: at, reference: to.index };
  const setting = confidenceOf(options, ["difference", scene.by, scene.on, name, metric, group]);
  const candidate = as("candidate", pairwise(metric, table, against, "candidate", setting));
  if (!options.compare || !options.hasChampion) return [candidate];
  return [
    candidate,
    as("champion", pairwise(metric, table, against, "champion", setting)),
    as("difference", pairwiseChange(metric, table, against, setting)),
  ];
}

function absentReference(n: number): Estimate {
  return {
    kind: "undefined",
    reason: "reference-absent",
    detail: null,
    n,
    nPositive: null,
    nNegative: null,
    effectiveN: n,
  };
}

function observeRates(metric: RateId, scene: Scene, one: ClassScene, options: ObserveOptions): Seen {
  const all = scene.grouping.groups.flatMap((group, at) => rateObservations(metric, scene, one, group, at, options));
  return {
    all,
    judged: judgedOf(all, scene, one, { metric, rates: [DENOMINATOR[metric]], reference: null }),
    disparities: [],
  };
}

function rateObservations(
  metric: RateId,
  scene: Scene,
  one: ClassScene,
  group: Group,
  at: number,
  options: ObserveOptions,
): readonly Observation[] {
  const { table, name, hidden } = one;
  const isHidden = {
    selection_rate: hidden.group,
    accuracy: hidden.group,
    precision: hidden.predictions,
    true_positive_rate: hidden.labels,
    false_positive_rate: hidden.labels,
    false_negative_rate: hidden.labels,
  }[metric][at];
  const subset: Subset = { on: scene.on, by: scene.by, group, size: scene.sizes[at] ?? 0, hidden: isHidden !== false };
  const setting = confidenceOf(options, ["difference", scene.by, scene.on, name, metric, group]);
  const as = (of: Of, estimate: Estimate): Observation => ({
    subset,
    of,
    metric,
    class: name,
    reference: null,
    estimate: withoutHiddenLabels(estimate, one, at),
  });
  const candidate = as("candidate", rateEstimate(table, at, metric, "candidate", setting));
  // Precision has no rows in common between two models, and no gate of this check is on it.
  if (!options.compare || !options.hasChampion || metric === "precision") return [candidate];
  return [
    candidate,
    as("champion", rateEstimate(table, at, metric, "champion", setting)),
    as("difference", rateChange(table, at, metric, setting)),
  ];
}

/** Counts of labels that the group's table hides stay hidden beside numbers that do not divide by them. */
function withoutHiddenLabels(estimate: Estimate, { hidden }: ClassScene, at: number): Estimate {
  return hidden.labels[at] === false ? estimate : { ...estimate, nPositive: null, nNegative: null };
}

/** The rate with the same denominator among those that groups are judged by. */
const DENOMINATOR: Readonly<Record<RateId, ParityRate>> = {
  selection_rate: "selection_rate",
  accuracy: "selection_rate",
  precision: "selection_rate",
  true_positive_rate: "true_positive_rate",
  false_negative_rate: "true_positive_rate",
  false_positive_rate: "false_positive_rate",
};

/** What is asked of every group, one by one. */
interface Asked {
  readonly metric: string;
  readonly rates: readonly ParityRate[];
  readonly reference: Group | null;
}

function judgedOf(all: readonly Observation[], scene: Scene, one: ClassScene, asked: Asked): readonly Observation[] {
  const excluded = one.groups.excluded(asked.rates);
  const isDispensable = (group: Group | null): boolean =>
    group === null || isMissing(group) || excluded.some((other) => other.isExempt && other.group[0] === group[0]);
  const absent = excluded.filter(({ reason, isExempt }) => reason === "absent" && !isExempt);
  return [
    ...all.filter(({ subset }) => !isDispensable(subset.group)),
    ...absent
      .filter(({ group }) => group[0] !== asked.reference?.[0])
      .flatMap(({ group }) => absentGroup(scene, one, group, asked)),
  ];
}

/** A group that should be there and is not: seen by gates of either kind, which it keeps from passing. */
function absentGroup(
  scene: Scene,
  { name }: ClassScene,
  group: Group,
  { metric, reference }: Asked,
): readonly Observation[] {
  const subset: Subset = { on: scene.on, by: scene.by, group, size: 0, hidden: false };
  const support = { n: 0, nPositive: null, nNegative: null, effectiveN: 0 };
  const estimate: Estimate = { kind: "undefined", reason: "no-rows", detail: null, ...support };
  return (["candidate", "difference"] as const).map((of) => ({ subset, of, metric, class: name, reference, estimate }));
}
