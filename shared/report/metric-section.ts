import type { MetricEntry } from "../core/metrics/catalogue-entry.ts";
import type { MetricRow } from "../records/result.ts";
import { text } from "./cell.ts";
import type { Block, Cell, Chart, Section, TableColumn } from "./document.ts";
import { groupName } from "./group-name.ts";
import { clip, shorten } from "./escape.ts";
import { countText, numberText, printDifference, printEstimate, undefinedText } from "./number.ts";

/** One line of a metrics table: the same metric of candidate and champion on the same rows, and their difference. */
interface Line {
  readonly row: MetricRow;
  readonly candidate: MetricRow | null;
  readonly champion: MetricRow | null;
  readonly difference: MetricRow | null;
}

const MOST_CHARTS = 3;
const MOST_PARTS = 12;
const COUNTS: ReadonlySet<string> = new Set(["true_positives", "false_positives", "true_negatives", "false_negatives"]);

/** Overall metrics, with the champion's and the paired difference beside them where there is a champion. */
export function metricSection(metrics: readonly MetricRow[]): Section | null {
  const rows = metrics.filter((row) => row.by === null && row.on === null && !COUNTS.has(row.metric));
  const compared = rows.some(({ of }) => of !== "candidate");
  if (rows.length === 0) return null;
  return {
    id: "metrics",
    title: compared ? "Candidate and champion" : "Metrics",
    keep: 90,
    folded: false,
    blocks: [
      table(
        compared
          ? "Both models on the same rows. The difference is candidate minus champion, its interval from a paired comparison."
          : "On all evaluated rows.",
        lines(rows),
        { compared, where: false },
      ),
    ],
  };
}

/** Metrics of slices and groups. A group without rows or under the disclosure limit is listed with its reason, never left out. */
export function groupSection(metrics: readonly MetricRow[]): Section | null {
  const rows = metrics.filter((row) => (row.by !== null || row.on !== null) && !COUNTS.has(row.metric));
  if (rows.length === 0) return null;
  const compared = rows.some(({ of }) => of !== "candidate");
  const found = lines(rows);
  const blocks: readonly Block[] = [
    table("Parts of the data, each with the interval its own rows allow.", found, { compared, where: true }),
    ...charts(found),
  ];
  return { id: "groups", title: "Slices and groups", keep: 70, folded: false, blocks };
}

/** What the metrics shown mean, for readers to whom their names say nothing. */
export function definitionSection(metrics: readonly MetricRow[], catalogue: readonly MetricEntry[]): Section | null {
  const shown = new Set(metrics.map(({ metric }) => metric));
  const facts = catalogue
    .filter(({ id }) => shown.has(id))
    .map(({ id, definition }) => ({ label: id, value: text(definition) }));
  if (facts.length === 0) return null;
  return {
    id: "definitions",
    title: "What the metrics mean",
    keep: 10,
    folded: true,
    blocks: [{ kind: "facts", facts }],
  };
}

/** One picture a metric that has several parts: there the eye compares, and the unit is the same. */
function charts(found: readonly Line[]): readonly Block[] {
  const metrics = [...new Set(found.map(({ row }) => name(row)))];
  return metrics
    .map((metric) => ({
      metric,
      parts: found.filter(({ row, candidate }) => name(row) === metric && (candidate?.value ?? null) !== null),
    }))
    .filter(({ parts }) => parts.length > 1)
    .slice(0, MOST_CHARTS)
    .map(({ metric, parts }) => ({ kind: "chart", chart: partsChart(metric, parts) }));
}

function partsChart(metric: string, parts: readonly Line[]): Chart {
  const shown = parts.slice(0, MOST_PARTS);
  const sorted = [...shown].sort((a, b) => (a.candidate?.value ?? 0) - (b.candidate?.value ?? 0));
  const [least, most] = [sorted[0], sorted.at(-1)].map((line) =>
    line === undefined ? "" : `${clip(place(line.row), 60)} (${numberText(line.candidate?.value ?? 0, 3)})`,
  );
  const more =
    parts.length > shown.length ? ` The first ${countText(shown.length)} of ${countText(parts.length)} are drawn.` : "";
  return {
    kind: "intervals",
    caption: `${shorten(metric, 80)} by part.`,
    alternative: `Lowest: ${least ?? ""}; highest: ${most ?? ""}.${more}`,
    unit: "",
    rows: shown.map(({ row, candidate }) => ({
      label: place(row),
      value: candidate?.value ?? null,
      low: candidate?.interval?.low ?? null,
      high: candidate?.interval?.high ?? null,
      limit: null,
      better: null,
      verdict: null,
    })),
  };
}

function lines(rows: readonly MetricRow[]): readonly Line[] {
  const found = new Map<string, Line>();
  for (const row of rows) {
    const key = JSON.stringify([row.metric, row.by, row.group, row.reference, row.on, row.class]);
    const line = found.get(key) ?? { row, candidate: null, champion: null, difference: null };
    found.set(key, { ...line, [row.of]: row });
  }
  return [...found.values()];
}

function table(
  caption: string,
  found: readonly Line[],
  { compared, where }: { readonly compared: boolean; readonly where: boolean },
): Block {
  const left = (title: string): TableColumn => ({ title, align: "left" });
  const right = (title: string): TableColumn => ({ title, align: "right" });
  return {
    kind: "table",
    caption,
    columns: [
      left("Metric"),
      ...(where ? [left("Where")] : []),
      right(compared ? "Candidate" : "Value"),
      ...(compared ? [right("Champion"), right("Difference")] : []),
      right("Rows"),
    ],
    rows: found.map((line) => [
      text(name(line.row)),
      ...(where ? [text(place(line.row))] : []),
      metricCell(line.candidate, false),
      ...(compared ? [metricCell(line.champion, false), metricCell(line.difference, true)] : []),
      text(rowsOf(line)),
    ]),
  };
}

function name({ metric, class: of }: MetricRow): string {
  return of === null ? metric : `${metric} of ${of}`;
}

/** `sex = Female against Male`, `age < 25`; the missing value is told from a group named "missing" by its angle brackets. */
function place({ by, group, reference, on }: MetricRow): string {
  const attributes = (by ?? []).map(
    (attribute, index) => `${attribute}${group === null ? "" : ` = ${groupName(group[index])}`}`,
  );
  const against = reference === null ? "" : ` against ${reference.map(groupName).join(", ")}`;
  const parts = [attributes.join(", ") + against, on ?? ""].filter((part) => part !== "");
  return parts.join(" on ");
}

function metricCell(row: MetricRow | null, signed: boolean): Cell {
  if (row === null) return text("–");
  if (row.value === null) return text(undefinedText(row.undefinedReason ?? "no-rows"));
  return { kind: "estimate", ...(signed ? printDifference : printEstimate)(row.value, row.interval) };
}

function rowsOf({ candidate, row }: Line): string {
  const { n } = candidate ?? row;
  return n === null ? "suppressed" : countText(n);
}
