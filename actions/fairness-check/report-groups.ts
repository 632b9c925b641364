import type { MetricRow, Result } from "../../shared/records/result.ts";
import { text } from "../../shared/report/cell.ts";
import type { Block, Cell, Chart, Section, TableColumn } from "../../shared/report/document.ts";
import { clip, shorten } from "../../shared/report/escape.ts";
import { groupText } from "../../shared/report/group-name.ts";
import { countText, numberText, printDifference, printEstimate, undefinedText } from "../../shared/report/number.ts";

const LONGEST = 40;
const MOST_DRAWN = 12;

const DISPARITY_TITLES: ReadonlyMap<string, string> = new Map([
  ["demographic_parity_difference", "Demographic parity difference"],
  ["demographic_parity_ratio", "Demographic parity ratio"],
  ["equal_opportunity_difference", "Equal opportunity difference"],
  ["equalized_odds_difference", "Equalized odds difference"],
  ["average_odds_difference", "Average odds difference (absolute)"],
]);

const MAIN_RATES: ReadonlyMap<string, string> = new Map([
  ["selection_rate", "Selection rate"],
  ["true_positive_rate", "True positive rate"],
  ["false_positive_rate", "False positive rate"],
]);

const MORE_RATES: ReadonlyMap<string, string> = new Map([
  ["false_negative_rate", "False negative rate"],
  ["precision", "Precision"],
  ["accuracy", "Accuracy"],
]);

const DIFFERENCES: ReadonlyMap<string, string> = new Map([
  ["statistical_parity_difference", "Δ selection rate"],
  ["true_positive_rate_difference", "Δ true positive rate"],
  ["false_positive_rate_difference", "Δ false positive rate"],
  ["average_odds_difference_signed", "Average odds, signed"],
]);

const RATIOS: ReadonlyMap<string, string> = new Map([
  ["disparate_impact", "Disparate impact"],
  ["true_positive_rate_ratio", "Ratio of true positive rates"],
  ["false_positive_rate_ratio", "Ratio of false positive rates"],
]);

/** Numbers over all groups of each attribute, with the champion's and the paired change beside them where there is one. */
export function disparitySection({ metrics }: Result): Section | null {
  const rows = metrics.filter((row) => isOfAttribute(row) && row.group === null && DISPARITY_TITLES.has(row.metric));
  if (rows.length === 0) return null;
  const compared = rows.some(({ of }) => of !== "candidate");
  const own = rows.filter(({ of }) => of === "candidate");
  return {
    id: "disparities",
    title: "Over all groups",
    keep: 90,
    folded: false,
    blocks: [
      {
        kind: "table",
        caption: compared
          ? "The widest gap between any two groups that can be judged. The change is candidate minus champion on the same rows."
          : "The widest gap between any two groups that can be judged.",
        columns: [
          left("Metric"),
          left("By"),
          right(compared ? "Candidate" : "Value"),
          ...(compared ? [right("Champion"), right("Change")] : []),
        ],
        rows: own.map((row) => [
          text(withClass(DISPARITY_TITLES.get(row.metric) ?? row.metric, row)),
          text(clip((row.by ?? []).join(" × "), LONGEST)),
          valueCell(row, false),
          ...(compared
            ? [valueCell(sibling(rows, row, "champion"), false), valueCell(sibling(rows, row, "difference"), true)]
            : []),
        ]),
      },
    ],
  };
}

/** The rates of every group, one section an attribute, drawn below the table; rates that are read less often are folded. */
export function rateSections({ metrics }: Result): readonly Section[] {
  const rows = metrics.filter((row) => row.of === "candidate" && isOfAttribute(row) && row.group !== null);
  const attributes = [...new Set(rows.map(({ by }) => by?.[0] ?? ""))];
  return attributes.flatMap((attribute) => {
    const own = rows.filter(({ by }) => by?.[0] === attribute);
    const name = shorten(attribute, LONGEST);
    const charts = ["selection_rate", "true_positive_rate"].flatMap((metric) => rateChart(own, metric, name));
    const main = table(`Each with its ${intervalName(own)}.`, own, MAIN_RATES, true);
    const more = table("Denominators: the positive label, the positive prediction, all rows.", own, MORE_RATES, false);
    return [
      { id: `groups-${attribute}`, title: `By ${name}`, keep: 80, folded: false, blocks: [...main, ...charts] },
      { id: `more-${attribute}`, title: `By ${name}, further rates`, keep: 30, folded: true, blocks: more },
    ].filter(({ blocks }) => blocks.length > 0);
  });
}

function intervalName(rows: readonly MetricRow[]): string {
  const level = rows.find(({ interval }) => interval !== null)?.interval?.level;
  return level === undefined ? "interval" : `${numberText(level * 100, 4)} % interval (Wilson)`;
}

/** Signed comparisons of each group with the reference, and the ratios. */
export function pairSection({ metrics }: Result): Section | null {
  const rows = metrics.filter((row) => row.of === "candidate" && isOfAttribute(row) && row.reference !== null);
  const blocks = [
    ...table(
      "Group minus reference. A signed average can cancel where its two parts do not.",
      rows,
      DIFFERENCES,
      false,
    ),
    ...table("Group over reference.", rows, RATIOS, false),
  ];
  if (blocks.length === 0) return null;
  return { id: "pairs", title: "Against the reference group", keep: 60, folded: true, blocks };
}

/** Intersections, to be looked at: no gate is on them. */
export function intersectionSection({ metrics }: Result): Section | null {
  const rows = metrics.filter((row) => row.of === "candidate" && (row.by?.length ?? 0) > 1 && row.on === null);
  const blocks = table(
    "Both attributes together. Exploratory: no gate is on these, and among many groups some differ by chance.",
    rows.filter(({ group, reference }) => group !== null && reference === null),
    MAIN_RATES,
    true,
  );
  if (blocks.length === 0) return null;
  return { id: "intersections", title: "Intersections", keep: 55, folded: true, blocks };
}

function isOfAttribute({ by, on }: MetricRow): boolean {
  return by?.length === 1 && on === null;
}

/** One line a group (and class), one column a metric; nothing where no metric of the columns occurs. */
function table(
  caption: string,
  rows: readonly MetricRow[],
  columns: ReadonlyMap<string, string>,
  withRows: boolean,
): readonly Block[] {
  const shown = rows.filter(({ metric }) => columns.has(metric));
  const lines = new Map<string, readonly MetricRow[]>();
  for (const row of shown) {
    const key = JSON.stringify([row.by, row.group, row.reference, row.class]);
    lines.set(key, [...(lines.get(key) ?? []), row]);
  }
  const [first] = shown;
  if (first === undefined) return [];
  const title = first.reference === null ? "Group" : "Group against reference";
  const signed = columns === DIFFERENCES;
  return [
    {
      kind: "table",
      caption,
      columns: [
        left(title),
        ...(withRows ? [right("Rows"), right("Positive labels")] : []),
        ...[...columns.values()].map(right),
      ],
      rows: [...lines.values()].map((line) => [
        text(lineName(line[0])),
        ...(withRows ? [countCell(line, "selection_rate"), countCell(line, "true_positive_rate")] : []),
        ...[...columns.keys()].map((metric) => valueCell(line.find((row) => row.metric === metric) ?? null, signed)),
      ]),
    },
  ];
}

function lineName(row: MetricRow | undefined): string {
  if (row === undefined) return "";
  const group = clip(groupText(row.group ?? []), LONGEST);
  const against = row.reference === null ? "" : ` against ${clip(groupText(row.reference), LONGEST)}`;
  return withClass(group + against, row);
}

function withClass(name: string, row: MetricRow): string {
  return row.class === null ? name : `${name}, class ${clip(row.class, LONGEST)}`;
}

function countCell(line: readonly MetricRow[], metric: string): Cell {
  const n = line.find((row) => row.metric === metric)?.n ?? null;
  return text(n === null ? "suppressed" : countText(n));
}

function valueCell(row: MetricRow | null, signed: boolean): Cell {
  if (row === null) return text("–");
  if (row.value === null) return text(undefinedText(row.undefinedReason ?? "no-rows"));
  return { kind: "estimate", ...(signed ? printDifference : printEstimate)(row.value, row.interval) };
}

/** Forest plot of one rate over the groups; one scale, because one unit. Nothing with fewer than two groups to compare. */
function rateChart(rows: readonly MetricRow[], metric: string, attribute: string): readonly Block[] {
  const own = rows.filter((row) => row.metric === metric && row.reference === null && row.value !== null);
  const sorted = [...own].sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined || own.length < 2) return [];
  const chart: Chart = {
    kind: "intervals",
    caption: `${MAIN_RATES.get(metric) ?? metric} by ${attribute}.`,
    alternative: `Lowest: ${lineName(least)} (${numberText(least.value ?? 0, 3)}); highest: ${lineName(most)} (${numberText(most.value ?? 0, 3)}).`,
    unit: "",
    rows: own.slice(0, MOST_DRAWN).map((row) => ({
      label: lineName(row),
      value: row.value,
      low: row.interval?.low ?? null,
      high: row.interval?.high ?? null,
      limit: null,
      better: null,
      verdict: null,
    })),
  };
  return [{ kind: "chart", chart }];
}

function sibling(
  rows: readonly MetricRow[],
  { metric, by, class: name }: MetricRow,
  of: MetricRow["of"],
): MetricRow | null {
  return (
    rows.find((row) => row.of === of && row.metric === metric && row.by?.[0] === by?.[0] && row.class === name) ?? null
  );
}

function left(title: string): TableColumn {
  return { title, align: "left" };
}

function right(title: string): TableColumn {
  return { title, align: "right" };
}
