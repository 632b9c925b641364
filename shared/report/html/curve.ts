import type { Chart } from "../document.ts";
import { clip } from "../escape.ts";
import type { Drawing } from "./figure.ts";
import { NOTHING, svg } from "./markup.ts";
import type { Markup } from "./markup.ts";

const WIDTH = 400;
const HEIGHT = 392;
const LEFT = 46;
const TOP = 8;
const SIDE = 340;
const TICKS = [0, 0.25, 0.5, 0.75, 1] as const;

/** Curves in the unit square. Series differ by dash as well as by colour. */
export function curveDrawing(chart: Extract<Chart, { readonly kind: "curve" }>): Drawing {
  const chance = chart.diagonal
    ? svg`<line class="chance" x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}"/>`
    : NOTHING;
  const lines = chart.series.map(
    ({ points }, index) =>
      svg`<polyline class="series series-${index % 4}" points="${points.map(pointText).join(" ")}"/>`,
  );
  const content = svg`${TICKS.map(grid)}<rect class="frame" x="${LEFT}" y="${TOP}" width="${SIDE}" height="${SIDE}"/>${chance}${lines}${legend(chart)}<text class="label" x="${LEFT + SIDE / 2}" y="${HEIGHT - 6}" text-anchor="middle">${chart.xLabel}</text><text class="label" transform="translate(13 ${TOP + SIDE / 2}) rotate(-90)" text-anchor="middle">${chart.yLabel}</text>`;
  return { width: WIDTH, height: HEIGHT, content };
}

function legend({ series, diagonal }: Extract<Chart, { readonly kind: "curve" }>): Markup {
  const entries = [
    ...series.map(({ name }, index) => ({ name, line: `series series-${String(index % 4)}` })),
    ...(diagonal ? [{ name: "chance", line: "chance" }] : []),
  ];
  const top = TOP + SIDE - 10 - 19 * (entries.length - 1);
  return svg`${entries.map(
    ({ name, line }, index) =>
      svg`<line class="${line}" x1="${LEFT + SIDE - 150}" x2="${LEFT + SIDE - 118}" y1="${top + index * 19 - 4}" y2="${top + index * 19 - 4}"/><text class="label" x="${LEFT + SIDE - 110}" y="${top + index * 19}">${clip(name, 16)}</text>`,
  )}`;
}

function grid(tick: number): Markup {
  const label = String(tick);
  return svg`<path class="grid" d="M${x(tick)} ${TOP}v${SIDE}M${LEFT} ${y(tick)}h${SIDE}"/><text class="quiet small" x="${x(tick)}" y="${TOP + SIDE + 15}" text-anchor="middle">${label}</text><text class="quiet small" x="${LEFT - 6}" y="${y(tick) + 4}" text-anchor="end">${label}</text>`;
}

function pointText([a, b]: readonly [number, number]): string {
  return `${x(a).toFixed(1)},${y(b).toFixed(1)}`;
}

function x(share: number): number {
  return LEFT + share * SIDE;
}

function y(share: number): number {
  return TOP + (1 - share) * SIDE;
}
