import type { Problem } from "../core/errors.ts";
import type { Gate } from "../core/gate/gate.ts";
import { didYouMean } from "../core/text/nearest.ts";
import { alternatives, quote } from "../core/text/quote.ts";
import type { Settings } from "./merge-settings.ts";
import type { Setting } from "./setting.ts";

/** What is wrong with what is declared of the groups: attributes nobody measures, groups that are not among those declared. */
export function fairnessProblems({ fairness, sensitive }: Settings): readonly Problem[] {
  const { reference, groups, exempt } = fairness;
  const attributes = sensitive?.value ?? [];
  const unknown = [...reference, ...groups, ...exempt].flatMap(([attribute, setting]): readonly Problem[] =>
    attributes.includes(attribute) ? [] : [unknownAttribute(attribute, setting, attributes)],
  );
  return [
    ...unknown,
    ...[...reference].flatMap(([attribute, setting]) => undeclaredGroups(attribute, setting, [setting.value], groups)),
    ...[...exempt].flatMap(([attribute, setting]) => undeclaredGroups(attribute, setting, setting.value, groups)),
    ...[...exempt].flatMap(([attribute, setting]) => exemptReference(attribute, setting, reference)),
    ...[...groups, ...exempt].flatMap(([, setting]) => repeatedGroup(setting)),
  ];
}

function unknownAttribute(attribute: string, { at }: Setting<unknown>, attributes: readonly string[]): Problem {
  return {
    ...at,
    code: "unknown-attribute",
    message: `${quote(attribute)} is not a sensitive attribute`,
    hint: didYouMean(attribute, attributes, "List the column under sensitive."),
  };
}

function undeclaredGroups(
  attribute: string,
  { at }: Setting<unknown>,
  named: readonly string[],
  groups: Settings["fairness"]["groups"],
): readonly Problem[] {
  const declared = groups.get(attribute)?.value;
  if (declared === undefined) return [];
  return named
    .filter((group) => !declared.includes(group))
    .map((group) => ({
      ...at,
      code: "unknown-group",
      message: `${quote(group)} is not among the declared groups of ${quote(attribute)}: ${alternatives(
        declared.slice(0, 8).map((one) => quote(one)),
        "and",
      )}${declared.length > 8 ? ", ..." : ""}`,
      hint: didYouMean(group, declared, "Groups are compared letter by letter."),
    }));
}

/** Every comparison hangs on the reference, so it is the one group that has to be judged. */
function exemptReference(
  attribute: string,
  { at, value }: Setting<readonly string[]>,
  references: Settings["fairness"]["reference"],
): readonly Problem[] {
  const reference = references.get(attribute)?.value;
  if (reference === undefined || !value.includes(reference)) return [];
  return [
    {
      ...at,
      code: "contradictory-keys",
      message: `${quote(reference)} is the reference of ${quote(attribute)} and cannot be exempt`,
      hint: "Take it out of exempt, or compare with another group.",
    },
  ];
}

function repeatedGroup({ at, value }: Setting<readonly string[]>): readonly Problem[] {
  const repeated = value.find((group, index) => value.indexOf(group) !== index);
  return repeated === undefined
    ? []
    : [{ ...at, code: "repeated-group", message: `the group ${quote(repeated)} is listed twice` }];
}

/** A gate on a comparison with a reference has to say with which: the largest group is nobody's decision. */
export function referenceProblems({ by, text, metric }: Gate, { fairness, sensitive }: Settings): readonly Problem[] {
  const attributes = by === null ? (sensitive?.value ?? []) : [by];
  return attributes
    .filter((attribute) => !fairness.reference.has(attribute))
    .map((attribute) => ({
      code: "missing-reference",
      message: `${quote(text, 120)} compares with a reference group, and none is declared for ${quote(attribute)}`,
      hint: `Declare fairness.reference, or gate ${metric === "disparate_impact" ? "demographic_parity_ratio, which compares" : "a difference over all groups, which compares"} every pair.`,
    }));
}
