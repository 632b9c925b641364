import {
  type Group,
  type Grouping,
  type GroupTable,
  groupSizes,
  isMissing,
  tally,
  within,
} from "../../shared/core/fairness/group-table.ts";
import { type HiddenCells, hiddenInAttribute, hiddenInIntersection } from "../../shared/core/fairness/hidden-cells.ts";
import { type JudgeableGroups, judgeableGroups } from "../../shared/core/fairness/judgeable-groups.ts";
import { isSmallRemainder } from "../../shared/core/disclosure/suppress.ts";
import type { Slice } from "../../shared/core/gate/gate.ts";
import { selectSlice } from "../../shared/core/gate/select-slice.ts";
import { oneVersusRest } from "../../shared/core/metrics/one-versus-rest.ts";
import type { BinaryRows, Rows } from "../../shared/core/metrics/rows.ts";
import { selectRows } from "../../shared/core/metrics/select-rows.ts";
import type { ModelPolicy } from "../../shared/core/model/policy.ts";
import type { Evaluated } from "./outcome.ts";

/** One class against the rest, by the groups of an attribute or of an intersection. */
export interface ClassScene {
  /** Null for a task of two classes. */
  readonly name: string | null;
  readonly table: GroupTable;
  readonly groups: JudgeableGroups;
  readonly hidden: HiddenCells;
}

/** The groups that others are compared with. */
export interface Reference {
  readonly group: Group;
  /** Null for a declared one that has no rows. */
  readonly index: number | null;
  readonly from: "policy" | "largest-group";
}

/** Everything that is looked at by one attribute or intersection, on all rows or on a slice. */
export interface Scene {
  readonly by: readonly string[];
  /** Canonical slice text. */
  readonly on: string | null;
  readonly grouping: Grouping;
  readonly sizes: readonly number[];
  readonly rows: number;
  readonly classes: readonly ClassScene[];
  readonly reference: Reference | null;
}

/** What makes scenes: the evaluation seen as two-class rows, one view a class. */
export interface Stage {
  readonly policy: ModelPolicy;
  readonly evaluation: Evaluated;
}

/** The scene of one attribute. */
export function attributeScene(grouping: Grouping, slice: Slice | null, stage: Stage): Scene {
  const { evaluation, policy } = stage;
  const { minimumCell } = policy;
  const selection = slice === null ? null : selectSlice(slice, evaluation.data.rows, evaluation.attribute);
  const seen = selection === null ? grouping : within(grouping, selection);
  const whole = selection === null ? null : groupSizes(tallyOnly(grouping));
  // A slice that few are in, or that few are outside of, is hidden with all its groups.
  const isHidden =
    selection !== null &&
    (selection.length < minimumCell || isSmallRemainder(evaluation.data.rows - selection.length, minimumCell));
  return sceneOf(seen, slice?.text ?? null, selection, stage, (table) => {
    const hidden = hiddenInAttribute(table, minimumCell, whole);
    return isHidden ? everything(hidden) : hidden;
  });
}

/** The scene of an intersection of two attributes, on all rows. */
export function intersectionScene(
  { grouping, of }: { readonly grouping: Grouping; readonly of: readonly [Grouping, Grouping] },
  stage: Stage,
): Scene {
  const [a, b] = of;
  const placeOf = (group: number): readonly [number, number] => {
    const [first = null, second = null] = grouping.groups[group] ?? [];
    return [a.groups.findIndex(([name]) => name === first), b.groups.findIndex(([name]) => name === second)];
  };
  const shape = { rows: a.groups.length, columns: b.groups.length, placeOf };
  return sceneOf(grouping, null, null, stage, (table) => hiddenInIntersection(table, shape, stage.policy.minimumCell));
}

function sceneOf(
  grouping: Grouping,
  on: string | null,
  selection: Uint32Array | null,
  { evaluation, policy }: Stage,
  hide: (table: GroupTable) => HiddenCells,
): Scene {
  const { candidate, champion } = evaluation;
  const rival = champion.kind === "evaluated" ? champion.rows : null;
  const rules = rulesOf(grouping.by, policy);
  const classes = views(candidate.rows, rival, selection).map(({ name, rows, other }): ClassScene => {
    const table = tally(grouping, rows, other);
    return { name, table, groups: judgeableGroups(table, rules), hidden: hide(table) };
  });
  const sizes = groupSizes(tallyOnly(grouping));
  return {
    by: grouping.by,
    on,
    grouping,
    sizes,
    rows: grouping.codes.length,
    classes,
    reference: referenceOf(grouping, sizes, policy),
  };
}

function rulesOf(
  by: readonly string[],
  { minimumGroup, fairness }: ModelPolicy,
): Parameters<typeof judgeableGroups>[1] {
  const [attribute = "", another] = by;
  if (another !== undefined) return { minimumGroup, declared: null, exempt: [] };
  return {
    minimumGroup,
    declared: fairness.groups.get(attribute) ?? null,
    exempt: fairness.exempt.get(attribute) ?? [],
  };
}

/** Sizes alone, whatever was decided about the rows. */
function tallyOnly(grouping: Grouping): GroupTable {
  const none = new Uint8Array(grouping.codes.length);
  const rows: BinaryRows = {
    task: "binary",
    negativeClass: "",
    positiveClass: "",
    truth: none,
    decision: none,
    score: null,
    scoreIsProbability: false,
    scoreEpsilon: 0,
    weight: null,
  };
  return tally(grouping, rows, null);
}

interface View {
  readonly name: string | null;
  readonly rows: BinaryRows;
  readonly other: BinaryRows | null;
}

function views(all: Rows, rival: Rows | null, selection: Uint32Array | null): readonly View[] {
  const rows = selection === null ? all : selectRows(all, selection);
  const other = rival === null || selection === null ? rival : selectRows(rival, selection);
  if (rows.task === "binary") return [{ name: null, rows, other: other?.task === "binary" ? other : null }];
  if (rows.task === "regression") throw new RangeError("a regression has no decisions to compare");
  return rows.classes.map((name, index) => ({
    name,
    rows: oneVersusRest(rows, index),
    other: other?.task === "multiclass" ? oneVersusRest(other, index) : null,
  }));
}

/** The declared group, else the largest (the first of equals): a comparison to read, which no gate rests on. */
function referenceOf({ by, groups }: Grouping, sizes: readonly number[], { fairness }: ModelPolicy): Reference | null {
  const declared = by.map((attribute) => fairness.reference.get(attribute) ?? null);
  if (!declared.includes(null)) {
    const index = groups.findIndex((group) => group.every((name, at) => name === declared[at]));
    return { group: declared, index: index === -1 ? null : index, from: "policy" };
  }
  let largest = -1;
  groups.forEach((group, at) => {
    if (!isMissing(group) && (largest === -1 || (sizes[at] ?? 0) > (sizes[largest] ?? 0))) largest = at;
  });
  const group = groups[largest];
  return group === undefined ? null : { group, index: largest, from: "largest-group" };
}

function everything({ group }: HiddenCells): HiddenCells {
  const all = group.map(() => true);
  return { group: all, labels: all, predictions: all };
}
