import type { Block, Cell, Fact, TableColumn } from "../document.ts";
import { CELL_LIMIT, PARAGRAPH_LIMIT, shorten } from "../escape.ts";
import { VERDICT_MARK, VERDICT_WORD } from "../words.ts";
import type { Verdict } from "../../core/gate/verdict.ts";
import { figure } from "./figure.ts";
import { html, NOTHING } from "./markup.ts";
import type { Markup } from "./markup.ts";

type TableBlock = Extract<Block, { readonly kind: "table" }>;
type ChartBlock = Extract<Block, { readonly kind: "chart" }>;

/** Blocks in order; charts that follow one another stand side by side where there is room. */
export function blocksHtml(blocks: readonly Block[], sectionId: string): readonly Markup[] {
  const drawn: Markup[] = [];
  let charts: ChartBlock[] = [];
  const flush = (): void => {
    const figures = charts.map(({ chart }, index) =>
      figure(chart, `${sectionId}-${String(drawn.length)}-${String(index)}`),
    );
    if (figures.length === 1) drawn.push(...figures);
    if (figures.length > 1) drawn.push(html`<div class="charts">${figures}</div>`);
    charts = [];
  };
  for (const block of blocks) {
    if (block.kind === "chart") {
      charts.push(block);
    } else {
      flush();
      drawn.push(blockHtml(block));
    }
  }
  flush();
  return drawn;
}

function blockHtml(block: Exclude<Block, ChartBlock>): Markup {
  switch (block.kind) {
    case "paragraph":
      return html`<p>${prose(block.text)}</p> `;
    case "list":
      return html`<ul>
        ${block.items.map((item) => html`<li>${prose(item)}</li>`)}
      </ul> `;
    case "note":
      return html`<p class="note ${block.tone}">
        <strong>${block.tone === "warning" ? "Mind:" : "Note:"}</strong> ${prose(block.text)}
      </p> `;
    case "facts":
      return factsHtml(block.facts);
    case "table":
      return tableHtml(block);
    case "code":
      return html`<pre>
${block.text.split("\n").map((line, index) => html`${index === 0 ? "" : LINE_FEED}${line}`)}</pre> `;
  }
}

const LINE_FEED: Markup = { kind: "markup", source: "\n" };

/** A description list; nothing when there are no facts. */
export function factsHtml(facts: readonly Fact[]): Markup {
  if (facts.length === 0) return NOTHING;
  return html`<dl>
    ${facts.map(
      ({ label, value }) =>
        html`<dt>${label}</dt>
          <dd>${cellHtml(value)}</dd>`,
    )}
  </dl> `;
}

/** Tables of four columns or more are stacked on a phone, each cell with its column's title. */
function tableHtml({ caption, columns, rows }: TableBlock): Markup {
  const head = columns.map(({ title, align }) => html`<th scope="col" class="${align}">${title}</th>`);
  const body = rows.map(
    (row) =>
      html`<tr>
        ${row.map((cell, index) => bodyCell(cell, columns[index]))}
      </tr> `,
  );
  return html`<div class="table">
    <table class="${columns.length > 2 ? "stack" : "flat"}">
      <caption>
        ${prose(caption)}
      </caption>
      <thead>
        <tr>
          ${head}
        </tr>
      </thead>
      <tbody>
        ${body}
      </tbody>
    </table>
  </div> `;
}

function bodyCell(cell: Cell, column: TableColumn | undefined): Markup {
  return html`<td class="${column?.align ?? "left"}" data-title="${column?.title ?? ""}">${cellHtml(cell)}</td>`;
}

function cellHtml(cell: Cell): Markup {
  switch (cell.kind) {
    case "text":
      return html`<span>${shorten(cell.text, CELL_LIMIT)}</span>`;
    case "code":
      return html`<code>${shorten(cell.text, CELL_LIMIT)}</code>`;
    case "estimate":
      return html`<span class="estimate"
        >${typographic(cell.value)}${
          cell.interval === null ? NOTHING : html` <span class="interval">${typographic(cell.interval)}</span>`
        }</span
      >`;
    case "verdict":
      return verdictHtml(cell.verdict, cell.advisory);
  }
}

/** Mark, word, colour, in that order of importance. */
export function verdictHtml(verdict: Verdict, advisory: boolean): Markup {
  return html`<span class="verdict ${verdict}"
    ><span class="mark" aria-hidden="true">${VERDICT_MARK[verdict]}</span>${VERDICT_WORD[verdict]}${
      advisory ? html` <span class="advisory">advisory</span>` : NOTHING
    }</span
  >`;
}

function prose(text: string): string {
  return shorten(text, PARAGRAPH_LIMIT);
}

/** A real minus sign on the page; plain text keeps the hyphen, which can be searched for and pasted into a spreadsheet. */
function typographic(number: string): string {
  return number.replaceAll("-", "−");
}
