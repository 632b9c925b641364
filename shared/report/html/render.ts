import type { ReportDocument, Section } from "../document.ts";
import { CELL_LIMIT, PARAGRAPH_LIMIT, shorten } from "../escape.ts";
import { VERDICT_WORD } from "../words.ts";
import { blocksHtml, factsHtml, verdictHtml } from "./blocks.ts";
import { html, NOTHING } from "./markup.ts";
import type { Markup } from "./markup.ts";
import { STYLE } from "./style.ts";

/** Our own constant, so it may stand unescaped. */
const STYLE_MARKUP: Markup = { kind: "markup", source: STYLE };

/**
 * The report as one file that opens anywhere and in ten years: no script, no request, no font to fetch.
 * Sections that other media fold are folded here too unless they hold a chart, and printed open.
 */
export function renderHtml(document: ReportDocument): string {
  const title = shorten(document.title, CELL_LIMIT);
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"
        />
        <title>${VERDICT_WORD[document.verdict]}: ${title}</title>
        <style>
          ${STYLE_MARKUP}
        </style>
      </head>
      <body>
        <div class="page">
          ${contents(document)}
          <header>
            <p class="over">modelgate report</p>
            <h1>${title}</h1>
          </header>
          <main>${summaryCard(document)}${document.sections.map(sectionHtml)}</main>
          <footer>
            Made by modelgate. Every number is given with the interval it was judged by; the machine-readable record
            beside this report is what counts.
          </footer>
        </div>
      </body>
    </html> `;
  return page.source;
}

function contents({ sections }: ReportDocument): Markup {
  return html`<nav aria-label="Contents">
    <a href="#summary">Summary</a>${sections.map(({ id, title }) => html`<a href="#${id}">${title}</a>`)}
  </nav> `;
}

function summaryCard({ verdict, headline, actions, facts }: ReportDocument): Markup {
  const steps =
    actions.length === 0
      ? NOTHING
      : html`<h2>What to do</h2>
          <ol>
            ${actions.map((action) => html`<li>${shorten(action, PARAGRAPH_LIMIT)}</li>`)}
          </ol>`;
  return html`<section id="summary" class="card ${verdict}" aria-label="Summary">
    ${verdictHtml(verdict, false)}
    <p class="headline">${shorten(headline, PARAGRAPH_LIMIT)}</p>
    ${steps}${factsHtml(facts)}
  </section> `;
}

function sectionHtml({ id, title, folded, blocks }: Section): Markup {
  const body = blocksHtml(blocks, id);
  // A folded picture helps nobody who opened the page to look.
  const open = blocks.some(({ kind }) => kind === "chart") ? html` open` : NOTHING;
  return folded
    ? html`<details id="${id}" ${open}>
        <summary>${title}</summary>
        ${body}
      </details> `
    : html`<section id="${id}">
        <h2>${title}</h2>
        ${body}
      </section> `;
}
