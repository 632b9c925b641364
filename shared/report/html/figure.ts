import type { Chart } from "../document.ts";
import { PARAGRAPH_LIMIT, shorten } from "../escape.ts";
import { confusionDrawing } from "./confusion.ts";
import { curveDrawing } from "./curve.ts";
import { intervalsDrawing } from "./intervals.ts";
import { html, svg } from "./markup.ts";
import type { Markup } from "./markup.ts";

/** A drawing of a known size; the figure scales it to the width of the page. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly content: Markup;
}

/** A chart with its caption, and with its finding in words for those who do not see it. `id` is unique in the page. */
export function figure(chart: Chart, id: string): Markup {
  const { width, height, content } = drawing(chart);
  const caption = shorten(chart.caption, PARAGRAPH_LIMIT);
  const alternative = shorten(chart.alternative, PARAGRAPH_LIMIT);
  const kind = chart.kind === "confusion" && chart.classes.length > 3 ? "confusion large" : chart.kind;
  const picture = svg`<svg role="img" aria-labelledby="${id}-title ${id}-desc" viewBox="0 0 ${width} ${height}" xmlns="http://www.w3.org/2000/svg"><title id="${id}-title">${caption}</title><desc id="${id}-desc">${alternative}</desc>${content}</svg>`;
  return html`<figure class="${kind}">
    ${picture}
    <figcaption><strong>${caption}</strong> ${alternative}</figcaption>
  </figure> `;
}

function drawing(chart: Chart): Drawing {
  switch (chart.kind) {
    case "curve":
      return curveDrawing(chart);
    case "confusion":
      return confusionDrawing(chart);
    case "intervals":
      return intervalsDrawing(chart);
  }
}
