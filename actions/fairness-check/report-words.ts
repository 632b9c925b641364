import type { FairnessDetails } from "../../shared/records/fairness-details.ts";
import type { Block, Section } from "../../shared/report/document.ts";
import { clip } from "../../shared/report/escape.ts";
import { groupText } from "../../shared/report/group-name.ts";
import { counted, countText, numberText, percentText } from "../../shared/report/number.ts";
import type { FairnessOutcome } from "./outcome.ts";

type Attribute = FairnessDetails["attributes"][number];
type Widest = Attribute["widest"][number];
type GroupSeen = Attribute["groups"][number];

const LONGEST = 40;
/** The disparities whose widest pair is told in people; the others speak of the same pairs. */
const TOLD: readonly string[] = [
  "demographic_parity_difference",
  "equal_opportunity_difference",
  "equalized_odds_difference",
];

/** Between which groups decisions differ most, in people: what a rate difference means to those it is about. */
export function widestSection({ result, positiveClass, confidence }: FairnessOutcome): Section | null {
  const items = attributesOf(result.details)
    .filter(({ by }) => by.length === 1)
    .flatMap(({ by, widest }) =>
      distinctPairs(widest).map((pair) => `${clip(by.join(", "), LONGEST)}: ${sentence(pair, positiveClass)}`),
    );
  if (items.length === 0) return null;
  return {
    id: "widest-pairs",
    title: "Where the groups differ most",
    keep: "essential",
    folded: false,
    blocks: [
      { kind: "list", items },
      {
        kind: "paragraph",
        text: `In brackets the ${percentText(confidence)} interval of that pair. The largest of several differences is above 0 even when all groups are treated alike; "by chance" is what it would come to on average with these numbers of rows.`,
      },
    ],
  };
}

function attributesOf(details: FairnessOutcome["result"]["details"]): readonly Attribute[] {
  return details?.kind === "fairness" ? details.attributes : [];
}

/** Equalized odds names the pair of equal opportunity again unless the false positive rate is what differs more. */
function distinctPairs(widest: readonly Widest[]): readonly Widest[] {
  return widest.filter(
    ({ metric, rate, perThousand }) =>
      TOLD.includes(metric) &&
      perThousand !== null &&
      (metric !== "equalized_odds_difference" || rate === "false_positive_rate"),
  );
}

/** Neutral by design: what is predicted, for whom, how many more or fewer. */
function sentence(pair: Widest, positiveClass: string | null): string {
  const { group, reference, rate, perThousand, low, high, expectedByChance } = pair;
  const outcome = clip(pair.class ?? positiveClass ?? "the positive class", LONGEST);
  const among = {
    selection_rate: "",
    true_positive_rate: ` whose label is ${outcome}`,
    false_positive_rate: ` whose label is not ${outcome}`,
  }[rate ?? ""];
  const people = Math.round(perThousand ?? 0);
  const [own, other] = [group, reference].map((names) => `group ${clip(groupText(names), LONGEST)}`);
  const difference =
    people === 0 ? "about as many" : `about ${countText(Math.abs(people))} ${people < 0 ? "fewer" : "more"}`;
  const than = people === 0 ? "as" : "than";
  const bounds = low === null || high === null ? "" : ` [${signed(low)} to ${signed(high)}]`;
  const chance =
    expectedByChance === null ? "" : `; by chance about ${numberText(Math.round(expectedByChance * 1000), 3)}`;
  return `of 1000 people in ${own ?? ""}${among ?? ""}, ${difference} are predicted ${outcome} ${than} of 1000 in ${other ?? ""}${bounds}${chance}.`;
}

function signed(people: number): string {
  const whole = Math.round(people);
  return whole > 0 ? `+${countText(whole)}` : whole === 0 ? "0" : `−${countText(-whole)}`;
}

/** Every group that did not count, by name and with the reason: a group that vanishes would make a model look fair. */
export function leftOutSection({ result, minimumCell }: FairnessOutcome): Section | null {
  const attributes = attributesOf(result.details);
  const single = attributes.filter(({ by }) => by.length === 1);
  const items = single.flatMap(({ by, groups }) =>
    groups.flatMap((group) => notes(group, minimumCell).map((note) => `${clip(by.join(", "), LONGEST)} = ${note}`)),
  );
  const crossed = attributes.filter(({ by }) => by.length > 1);
  const small = crossed.flatMap(({ by, groups }) => {
    const n = groups.filter(({ notJudged }) => notJudged.some(({ rate }) => rate === null)).length;
    return n === 0
      ? []
      : [
          `${clip(by.join(" × "), 2 * LONGEST)}: ${counted(n, "group")} of ${countText(groups.length)} with too few rows.`,
        ];
  });
  if (items.length + small.length === 0) return null;
  const blocks: readonly Block[] = [{ kind: "list", items: [...items, ...small] }];
  return { id: "left-out", title: "Groups to know about", keep: "essential", folded: false, blocks };
}

function notes(seen: GroupSeen, minimumCell: number): readonly string[] {
  const name = clip(groupText(seen.group), LONGEST);
  const rows =
    seen.rows === null
      ? `rows withheld, the group or another is under ${countText(minimumCell)}`
      : counted(seen.rows, "row");
  const lets = seen.isExempt ? "; exempt, so gates do without it" : "; no gate that compares it passes";
  switch (seen.kind) {
    case "missing":
      return [`${name} (${rows}): the value is missing. Shown, and left out of every comparison between groups.`];
    case "absent":
      return [`${name}: declared, and no row has it${lets}.`];
    case "undeclared":
      return [
        `${name} (${rows}): in the data and not declared. Judged like any other group; declare it, or correct the data.`,
        ...small(seen, name, rows, lets),
      ];
    case "declared":
    case "found":
      return small(seen, name, rows, lets);
  }
}

function small({ notJudged }: GroupSeen, name: string, rows: string, lets: string): readonly string[] {
  if (notJudged.some(({ rate }) => rate === null)) return [`${name} (${rows}): too few rows to judge${lets}.`];
  const rates = [...new Set(notJudged.map(({ rate }) => RATE_WORDS[rate ?? ""] ?? ""))].filter((word) => word !== "");
  return rates.length === 0 ? [] : [`${name} (${rows}): too few rows with ${rates.join(" and ")}${lets}.`];
}

const RATE_WORDS: Readonly<Record<string, string>> = {
  true_positive_rate: "the positive label, which true positive rates divide by",
  false_positive_rate: "another label, which false positive rates divide by",
  selection_rate: "a weight",
};
