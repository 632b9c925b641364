import { ModelgateError, type Problem, throwProblems } from "../../shared/core/errors.ts";
import { crossed, type Grouping, groupingOf } from "../../shared/core/fairness/group-table.ts";
import type { ModelPolicy } from "../../shared/core/model/policy.ts";
import { quote } from "../../shared/core/text/quote.ts";
import type { Evaluated } from "./outcome.ts";

/** A column with more values is a measurement and not a grouping: its groups would be too small to compare, and too many to read. */
const MOST_GROUPS = 64;

/** The groups that a check looks at. */
export interface Groupings {
  /** One for each sensitive attribute, in declared order. */
  readonly attributes: readonly Grouping[];
  /** Every pair of attributes; exploratory, no gate is on one. */
  readonly intersections: readonly { readonly grouping: Grouping; readonly of: readonly [Grouping, Grouping] }[];
  /** Pairs with too many groups to compare, as sentences. */
  readonly leftOut: readonly string[];
}

/** Reads the sensitive columns as groups. @throws ModelgateError for columns that hold no groups, all of them together */
export function groupingsOf(policy: ModelPolicy, evaluation: Evaluated): Groupings {
  const { sensitive } = policy.data;
  if (sensitive.length === 0) throw new ModelgateError("input", [noSensitiveColumn]);
  const attributes = sensitive.map((name) => {
    const column = evaluation.attribute(name, "text");
    if (column.kind !== "text") throw new TypeError(`attribute ${quote(name)} is read as text`);
    return groupingOf(name, column, policy.fairness.groups.get(name) ?? []);
  });
  throwProblems("data", attributes.filter(({ groups }) => groups.length > MOST_GROUPS).map(tooManyGroups));
  const pairs = attributes.flatMap((a, at) =>
    attributes.slice(at + 1).map((b) => ({ grouping: crossed(a, b), of: [a, b] as const })),
  );
  return {
    attributes,
    intersections: pairs.filter(({ grouping }) => grouping.groups.length <= MOST_GROUPS),
    leftOut: pairs
      .filter(({ grouping }) => grouping.groups.length > MOST_GROUPS)
      .map(
        ({ grouping: { by, groups } }) =>
          `${by.join(" × ")} has ${String(groups.length)} groups, more than the ${String(MOST_GROUPS)} that are compared, and was left out`,
      ),
  };
}

export const noSensitiveColumn: Problem = {
  code: "sensitive-missing",
  input: "sensitive",
  message: "is required and was not given: the columns with the attributes between whose groups is compared",
  hint: "For example sensitive: [sex, race] under data, or the input sensitive.",
};

function tooManyGroups({ by, groups }: Grouping): Problem {
  return {
    code: "too-many-groups",
    input: "sensitive",
    message: `the column ${quote(by.join(", "))} has ${String(groups.length)} different values; accepted: at most ${String(MOST_GROUPS)} groups`,
    hint: "Name a column with groups: an age, say, as the bands that matter.",
  };
}
