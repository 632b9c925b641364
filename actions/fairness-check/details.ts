import type { Observation } from "../../shared/core/gate/observation.ts";
import { chanceLevel, DISPARITIES, type Disparity, type DisparityId } from "../../shared/core/fairness/disparity.ts";
import { difference } from "../../shared/core/fairness/parity-ratio.ts";
import { contrastInterval } from "../../shared/core/fairness/contrast.ts";
import { type Group, isMissing } from "../../shared/core/fairness/group-table.ts";
import { shareOf } from "../../shared/core/fairness/rates.ts";
import type { FairnessDetails } from "../../shared/records/fairness-details.ts";
import { seedOf } from "../../shared/evaluation/result-frame.ts";
import { confidenceOf, type Seen } from "./observe.ts";
import type { ClassScene, Scene, Stage } from "./scene.ts";

type Attribute = FairnessDetails["attributes"][number];
type Widest = Attribute["widest"][number];

const PEOPLE = 1000;

interface Disclosed {
  readonly stage: Stage;
  readonly hidden: ReadonlySet<Observation>;
}

/** Which groups counted and which pairs differ most, with nothing in it that the rows of the result withhold. */
export function fairnessDetails(
  scenes: readonly Scene[],
  seen: (metric: string, scene: Scene) => Seen,
  disclosed: Disclosed,
): FairnessDetails {
  return {
    kind: "fairness",
    attributes: scenes.map((scene) => ({
      by: [...scene.by],
      reference: scene.reference === null ? null : [...scene.reference.group],
      referenceFrom: scene.reference?.from ?? null,
      groups: [...groupsOf(scene)],
      widest: DISPARITIES.flatMap((metric) => widestOf(metric, scene, seen(metric, scene), disclosed)),
    })),
  };
}

function groupsOf(scene: Scene): readonly Attribute["groups"][number][] {
  const [first] = scene.classes;
  const excluded = scene.classes.flatMap(({ name, groups }) =>
    groups
      .excluded(["selection_rate", "true_positive_rate", "false_positive_rate"])
      .map((exclusion) => ({ ...exclusion, class: name })),
  );
  const notJudged = (group: Group): Attribute["groups"][number]["notJudged"] =>
    excluded
      .filter((one) => sameGroup(one.group, group))
      .filter((one, at, all) => one.rate !== null || all.findIndex(({ reason }) => reason === one.reason) === at)
      .map(({ reason, rate, class: name }) => ({ reason, rate, class: rate === null ? null : name }));
  const present = scene.grouping.groups.map((group, at) => ({
    group: [...group],
    rows: first?.hidden.group[at] === false ? (scene.sizes[at] ?? 0) : null,
    kind: kindOf(group, at, first),
    isExempt: excluded.some((one) => one.isExempt && sameGroup(one.group, group)),
    notJudged: notJudged(group),
  }));
  const absent = (first?.groups.absent ?? [])
    .filter((name) => !scene.grouping.groups.some(([known]) => known === name))
    .map((name) => ({
      group: [name],
      rows: null,
      kind: "absent" as const,
      isExempt: excluded.some((one) => one.isExempt && one.group[0] === name),
      notJudged: notJudged([name]),
    }));
  return [...present, ...absent];
}

function kindOf(group: Group, at: number, first: ClassScene | undefined): Attribute["groups"][number]["kind"] {
  if (isMissing(group)) return "missing";
  if (first?.groups.undeclared.includes(at) === true) return "undeclared";
  return first?.groups.isDeclared(group[0] ?? "") === true ? "declared" : "found";
}

function sameGroup(a: Group, b: Group): boolean {
  return a.length === b.length && a.every((name, at) => name === b[at]);
}

function widestOf(metric: DisparityId, scene: Scene, seen: Seen, { stage, hidden }: Disclosed): readonly Widest[] {
  return seen.disparities.flatMap(({ scene: one, disparity }) => {
    const shown = seen.all.find((row) => row.of === "candidate" && row.class === one.name);
    if (disparity.pair === null || shown === undefined || hidden.has(shown)) return [];
    return [pairOf(metric, scene, one, disparity, stage)];
  });
}

/** The pair in words a reader can check: signed, the reference second where it is one of the two, else the higher rate second. */
function pairOf(
  metric: DisparityId,
  scene: Scene,
  one: ClassScene,
  { pair }: Disparity,
  { policy, evaluation }: Stage,
): Widest {
  const [a = 0, b = 0] = pair?.groups ?? [];
  const rate = pair?.rate ?? null;
  const { groups } = scene.grouping;
  const setting = confidenceOf({ policy, seed: seedOf(policy, evaluation.data.sha256) }, [
    "chance",
    scene.by,
    one.name,
    metric,
  ]);
  const shares = rate === null ? null : [a, b].map((group) => shareOf(one.table, group, rate, "candidate"));
  const isSwapped =
    a === scene.reference?.index ||
    (b !== scene.reference?.index && shares !== null && (shares[0]?.value ?? 0) > (shares[1]?.value ?? 0));
  const [own, other] = isSwapped ? [b, a] : [a, b];
  const contrast = shares === null ? null : contrastInterval(difference(isSwapped ? [1, 0] : [0, 1]), shares, setting);
  const people = (value: number | undefined): number | null => (value === undefined ? null : value * PEOPLE);
  return {
    metric,
    class: one.name,
    rate,
    group: [...(groups[own] ?? [])],
    reference: [...(groups[other] ?? [])],
    perThousand: people(contrast?.value),
    low: people(contrast?.interval.low),
    high: people(contrast?.interval.high),
    expectedByChance: chanceLevel(metric, one.table, one.groups.eligible, setting),
  };
}
