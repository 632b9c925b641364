import type { Verdict } from "../../core/gate/verdict.ts";
import type { Chart } from "../document.ts";
import { clip } from "../escape.ts";
import { placeRows, sharesScale } from "../interval-scale.ts";
import type { PlacedRow } from "../interval-scale.ts";
import { estimateText } from "../number.ts";
import { VERDICT_MARK } from "../words.ts";
import type { Drawing } from "./figure.ts";
import { NOTHING, svg } from "./markup.ts";
import type { Markup } from "./markup.ts";

/** Narrow enough that its text is still readable when a phone shrinks it. */
const WIDTH = 400;
/** The rest of the width is for the number beside the track, which is narrower where a number is long. */
const WIDEST_TRACK = 238;
const NARROWEST_TRACK = 100;
/** Between track and number. */
const GAP = 8;
/** Widest that a character of a number is drawn by the fonts of `style.ts`. */
const CHARACTER = 6.6;
const ROW = 46;
const TRACK_TOP = 21;
const TRACK = 16;
/** Characters that fit the label's line; the table beside the chart has the whole text. */
const LABEL_LIMIT = 52;

/** Forest plot: one track a row, whiskers for the interval, a tick at the limit, the passing side tinted. */
export function intervalsDrawing(chart: Extract<Chart, { readonly kind: "intervals" }>): Drawing {
  const rows = placeRows(chart.rows);
  const note = !sharesScale(chart.rows)
    ? "Each row on its own scale around its limit."
    : rows.length > 1
      ? "One scale for all rows."
      : "";
  const height = rows.length * ROW + 22;
  const trackWidth = roomBeside(rows);
  const content = svg`${rows.map((row, index) => track(row, index * ROW, trackWidth))}<text class="quiet small" x="0" y="${height - 6}">${note}${
    rows.some(({ passes }) => passes !== null) ? " Tinted: passes." : ""
  }</text>`;
  return { width: WIDTH, height, content };
}

/** Width that the longest number leaves for the tracks. Under a wider one it would lose its beginning, and so its sign. */
function roomBeside(rows: readonly PlacedRow[]): number {
  const longest = Math.max(0, ...rows.map((row) => numbers(row).length));
  return Math.min(WIDEST_TRACK, Math.max(NARROWEST_TRACK, Math.floor(WIDTH - GAP - CHARACTER * longest)));
}

function track(placed: PlacedRow, top: number, trackWidth: number): Markup {
  const { row, passes, limit } = placed;
  const middle = top + TRACK_TOP + TRACK / 2;
  const mark = row.verdict === null ? "" : `${VERDICT_MARK[row.verdict]} `;
  const tone = row.verdict ?? "plain";
  const good =
    passes === null
      ? NOTHING
      : svg`<rect class="good" x="${passes[0] * trackWidth}" y="${top + TRACK_TOP}" width="${(passes[1] - passes[0]) * trackWidth}" height="${TRACK}"/>`;
  const tick =
    limit === null
      ? NOTHING
      : svg`<line class="limit" x1="${limit * trackWidth}" x2="${limit * trackWidth}" y1="${top + TRACK_TOP - 2}" y2="${top + TRACK_TOP + TRACK + 2}"/>`;
  return svg`<g class="${tone}"><text class="label" x="0" y="${top + 14}"><tspan class="mark">${mark}</tspan>${clip(row.label, LABEL_LIMIT)}</text><text class="quiet small number" x="${WIDTH}" y="${middle + 4}" text-anchor="end">${numbers(placed).replaceAll("-", "−")}</text><rect class="track" x="0" y="${top + TRACK_TOP}" width="${trackWidth}" height="${TRACK}"/>${good}${tick}${whiskers(placed, middle, trackWidth)}${point(placed, middle, trackWidth)}</g>
`;
}

function numbers({ row }: PlacedRow): string {
  if (row.value === null) return "no value";
  return estimateText(
    row.value,
    row.low === null || row.high === null ? null : { low: row.low, high: row.high },
    row.limit,
  );
}

function whiskers({ low, high }: PlacedRow, middle: number, trackWidth: number): Markup {
  if (low === null || high === null) return NOTHING;
  return svg`<path class="whisker" d="M${low * trackWidth} ${middle - 4}v8M${low * trackWidth} ${middle}H${high * trackWidth}M${high * trackWidth} ${middle - 4}v8"/>`;
}

/** The shape repeats the verdict, so that colour is never alone. */
function point({ value, row }: PlacedRow, middle: number, trackWidth: number): Markup {
  if (value === null) return NOTHING;
  return shape(row.verdict, value * trackWidth, middle);
}

function shape(verdict: Verdict | null, x: number, y: number): Markup {
  switch (verdict) {
    case "fail":
      return svg`<rect class="point" x="${x - 4}" y="${y - 4}" width="8" height="8" transform="rotate(45 ${x} ${y})"/>`;
    case "inconclusive":
      return svg`<circle class="point hollow" cx="${x}" cy="${y}" r="4"/>`;
    case "warn":
      return svg`<path class="point" d="M${x} ${y - 5}L${x + 5} ${y + 4}H${x - 5}Z"/>`;
    case "pass":
    case null:
      return svg`<circle class="point" cx="${x}" cy="${y}" r="4.5"/>`;
  }
}
