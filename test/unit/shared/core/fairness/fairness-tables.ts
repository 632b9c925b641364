import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { type GroupTable, groupingOf, tally } from "../../../../../shared/core/fairness/group-table.ts";
import { judgeableGroups, type GroupRules } from "../../../../../shared/core/fairness/judgeable-groups.ts";
import type { BinaryRows } from "../../../../../shared/core/metrics/rows.ts";

const FOLDER = new URL("../../../../fixtures/oracles/fairness/", import.meta.url);

type Named = Readonly<Record<string, number | null>>;

/** One table of generate.py with fairlearn's and AIF360's values; null where they have none. */
export interface FairnessCase {
  readonly degenerate: string | null;
  readonly groups: readonly string[];
  readonly group: string;
  readonly truth: string;
  readonly decision: string;
  readonly weight: readonly number[] | null;
  readonly rates: Readonly<Record<string, Named>>;
  /** Groups without a true or a false positive rate. */
  readonly lacking: readonly string[];
  readonly expected: Named;
  /** What fairlearn says of all groups where it fills the missing rates in; null where none is missing. */
  readonly filled: Named | null;
  readonly reference: string;
  readonly pairs: Readonly<Record<string, Named>>;
}

export const fairnessCases = JSON.parse(
  gunzipSync(readFileSync(new URL("tables.json.gz", FOLDER))).toString("utf8"),
) as readonly FairnessCase[];

export const intervalCases = JSON.parse(readFileSync(new URL("intervals.json", FOLDER), "utf8")) as {
  readonly miettinenNurminenRatio: readonly (readonly [number, number, number, number, number, number, number])[];
  readonly averageOdds: readonly (readonly number[])[];
};

/** Rows of a stored table. */
export function tableOf({ group, truth, decision, weight }: FairnessCase): GroupTable {
  const digits = (text: string): Uint8Array => Uint8Array.from(text, Number);
  const dictionary = [...new Set(group)].map((digit) => `g${digit}`);
  const codes = Int32Array.from(group, (digit) => dictionary.indexOf(`g${digit}`));
  return tally(
    groupingOf("g", { kind: "text", codes, dictionary }, []),
    rowsOf(digits(truth), digits(decision), weight),
    null,
  );
}

export function rowsOf(truth: Uint8Array, decision: Uint8Array, weight: readonly number[] | null = null): BinaryRows {
  return {
    task: "binary",
    negativeClass: "no",
    positiveClass: "yes",
    truth,
    decision,
    score: null,
    scoreIsProbability: false,
    scoreEpsilon: 0,
    weight: weight === null ? null : Float64Array.from(weight),
  };
}

/** Confusion counts of one group. */
export interface Counts {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
  readonly tn: number;
}

/** A table from confusion counts; a group named null is the missing value. */
export function tableFrom(groups: readonly (readonly [string | null, Counts])[]): GroupTable {
  const expand = groups.flatMap(([name, { tp, fp, fn, tn }]) =>
    (
      [
        [1, 1, tp],
        [0, 1, fp],
        [1, 0, fn],
        [0, 0, tn],
      ] as const
    ).flatMap(([truth, decision, n]) => Array.from({ length: n }, () => ({ name, truth, decision }))),
  );
  const dictionary = groups.flatMap(([name]) => (name === null ? [] : [name]));
  const codes = Int32Array.from(expand, ({ name }) => (name === null ? -1 : dictionary.indexOf(name)));
  const rows = rowsOf(
    Uint8Array.from(expand, ({ truth }) => truth),
    Uint8Array.from(expand, ({ decision }) => decision),
  );
  return tally(groupingOf("g", { kind: "text", codes, dictionary }, []), rows, null);
}

/** Every group with anything to look at counts. */
export const ANY_SIZE: GroupRules = { minimumGroup: { rows: 1, denominator: 1 }, declared: null, exempt: [] };

export function eligibleIn(
  table: GroupTable,
  rules: GroupRules = ANY_SIZE,
): ReturnType<typeof judgeableGroups>["eligible"] {
  return judgeableGroups(table, rules).eligible;
}
