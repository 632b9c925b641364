import { type Group, type GroupTable, groupSizes, isMissing } from "./group-table.ts";
import type { ParityRate } from "./disparity.ts";
import { type RateId, shareOf } from "./rates.ts";

/** What the policy says of the groups of one attribute, and how many rows it takes to judge one. */
export interface GroupRules {
  readonly minimumGroup: { readonly rows: number; readonly denominator: number };
  /** Null where none are declared: whatever groups there are count. */
  readonly declared: readonly string[] | null;
  readonly exempt: readonly string[];
}

/** Why a group is not judged in a rate. */
export interface Exclusion {
  readonly group: Group;
  readonly reason: "too-few-rows" | "too-few-in-denominator" | "absent";
  /** Null where it holds for every rate. */
  readonly rate: RateId | null;
  /** Whether the policy lets gates do without it. */
  readonly isExempt: boolean;
}

/** Which groups of a table count, and which do not and why. */
export interface JudgeableGroups {
  /** Indices of the groups that can be judged in a rate. The missing value is a group to be seen, and never one of these. */
  readonly eligible: (rate: ParityRate) => readonly number[];
  /** Groups that should count in a rate and cannot. */
  readonly excluded: (rates: readonly ParityRate[]) => readonly Exclusion[];
  readonly isDeclared: (name: string) => boolean;
  /** Declared groups without rows. */
  readonly absent: readonly string[];
  /** Indices of groups with rows that the policy does not declare; empty where it declares none. */
  readonly undeclared: readonly number[];
}

/** Settles which groups can be judged. A rule on rows alone would let a rate rest on two positives among a thousand rows. */
export function judgeableGroups(table: GroupTable, rules: GroupRules): JudgeableGroups {
  const { groups } = table.grouping;
  const sizes = groupSizes(table);
  const named = groups.map((group) => (group.length === 1 ? (group[0] ?? null) : null));
  const absent = (rules.declared ?? []).filter((name) => (sizes[named.indexOf(name)] ?? 0) === 0);
  const present = groups.map((_, at) => at).filter((at) => !isMissing(groups[at] ?? []) && (sizes[at] ?? 0) > 0);
  const isEligible = (at: number, rate: ParityRate): boolean =>
    exclusionReason(table, at, sizes[at] ?? 0, rate, rules) === null;
  const isExempt = (name: string | null): boolean => name !== null && rules.exempt.includes(name);
  return {
    eligible: (rate) => present.filter((at) => isEligible(at, rate)),
    excluded: (rates) => [
      ...absent.map((name): Exclusion => ({ group: [name], reason: "absent", rate: null, isExempt: isExempt(name) })),
      ...present.flatMap((at) => exclusionsOf(table, at, sizes[at] ?? 0, rates, rules, isExempt(named[at] ?? null))),
    ],
    isDeclared: (name) => rules.declared?.includes(name) === true,
    absent,
    undeclared:
      rules.declared === null ? [] : present.filter((at) => rules.declared?.includes(named[at] ?? "") === false),
  };
}

function exclusionsOf(
  table: GroupTable,
  at: number,
  size: number,
  rates: readonly ParityRate[],
  rules: GroupRules,
  isExempt: boolean,
): readonly Exclusion[] {
  const group = table.grouping.groups[at] ?? [];
  const reasons = rates.map((rate) => ({ rate, reason: exclusionReason(table, at, size, rate, rules) }));
  if (reasons.some(({ reason }) => reason === "too-few-rows"))
    return [{ group, reason: "too-few-rows", rate: null, isExempt }];
  return reasons.flatMap(({ rate, reason }) => (reason === null ? [] : [{ group, reason, rate, isExempt }]));
}

function exclusionReason(
  table: GroupTable,
  at: number,
  size: number,
  rate: ParityRate,
  { minimumGroup }: GroupRules,
): "too-few-rows" | "too-few-in-denominator" | null {
  if (size < minimumGroup.rows) return "too-few-rows";
  const { n, trials } = shareOf(table, at, rate, "candidate");
  return n < minimumGroup.denominator || trials === 0 ? "too-few-in-denominator" : null;
}
