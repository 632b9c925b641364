import type { Chart } from "../document.ts";
import { clip } from "../escape.ts";
import { countText } from "../number.ts";
import type { Drawing } from "./figure.ts";
import { svg } from "./markup.ts";
import type { Markup } from "./markup.ts";

/** Room for the names of the true classes, left, and for those of the predicted ones, above. */
const LEFT = 116;
const TOP = 44;
const SLANTED_TOP = 96;
/** Tint of a cell that holds its whole row; more would make the count hard to read in either colour scheme. */
const DARKEST = 0.5;

/** Confusion matrix: rows are truth, columns prediction; the tint is the share of the row. */
export function confusionDrawing({ classes, counts }: Extract<Chart, { readonly kind: "confusion" }>): Drawing {
  const cell = classes.length <= 3 ? 100 : classes.length <= 6 ? 66 : 46;
  const height = classes.length <= 3 ? 56 : cell * 0.72;
  const slanted = classes.length > 3 && classes.some((name) => name.length > 5);
  const top = slanted ? SLANTED_TOP : TOP;
  const columns = classes.map((name, column) => columnName(name, LEFT + cell * (column + 0.5), top - 8, slanted));
  const rows = counts.map((row, index) => {
    const total = row.reduce<number>((sum, count) => sum + (count ?? 0), 0);
    const cells = row.map((count, column) => ({
      count,
      x: LEFT + column * cell,
      y: top + index * height,
      width: cell,
      height,
      total,
      diagonal: column === index,
    }));
    return svg`<text class="label" x="${LEFT - 8}" y="${top + (index + 0.5) * height + 4}" text-anchor="end">${clip(classes[index] ?? "", 12)}</text>${cells.map(countCell)}`;
  });
  const width = LEFT + cell * classes.length + (slanted ? 40 : 4);
  const content = svg`<text class="quiet small" x="${LEFT}" y="12">predicted</text><text class="quiet small" x="${LEFT - 8}" y="${top - 8}" text-anchor="end">true</text>${columns}${rows}`;
  return { width, height: top + height * classes.length + 4, content };
}

interface CountCell {
  readonly count: number | null;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly total: number;
  readonly diagonal: boolean;
}

function countCell({ count, x, y, width, height, total, diagonal }: CountCell): Markup {
  const share = count === null || total === 0 ? 0 : count / total;
  const middle = y + height / 2;
  const roomy = width >= 60;
  const percent = !roomy || count === null || total === 0 ? "" : `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`;
  return svg`<rect class="cell${diagonal ? " right" : ""}" x="${x + 1}" y="${y + 1}" width="${width - 2}" height="${height - 2}" fill-opacity="${share * DARKEST}"/><text class="${roomy ? "count" : "count small"}" x="${x + width / 2}" y="${middle + (roomy ? -1 : 4)}" text-anchor="middle">${count === null ? "–" : countText(count)}</text><text class="quiet small" x="${x + width / 2}" y="${middle + 14}" text-anchor="middle">${percent}</text>`;
}

function columnName(name: string, x: number, y: number, slanted: boolean): Markup {
  const shown = clip(name, 12);
  return slanted
    ? svg`<text class="label" transform="translate(${x} ${y}) rotate(-40)">${shown}</text>`
    : svg`<text class="label" x="${x}" y="${y}" text-anchor="middle">${shown}</text>`;
}
