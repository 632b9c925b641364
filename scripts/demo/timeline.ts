import { html, type Markup, NOTHING } from "../../shared/report/html/markup.ts";
import { courseSvg } from "./course.ts";
import { markOf } from "./tell.ts";
import type { Told, ToldScene, ToldStep } from "./story.ts";

/** The story as one page that opens anywhere: no script, no request. Links lead to the reports beside it. */
export function timelineHtml(told: Told): string {
  const began = told.scenes[0]?.steps[0]?.at ?? 0;
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>modelgate: from a candidate to service and back</title>
        <style>
          ${{ kind: "markup", source: STYLE }}
        </style>
      </head>
      <body>
        <main>
          <h1>From a candidate to service and back</h1>
          <p class="about">
            Models, data, registry, servers and traffic were real and on one machine. GitHub was played by a stand-in
            that is held to GitHub's published interface, and the policy was hurried: two steps of canary instead of
            five, without dwell.
          </p>
          <section>
            <h2>What served when</h2>
            ${courseSvg(told)}
            <p class="note">
              Above: the canary's share of the traffic. Below: requests that failed, each half second. The band: the
              version that was the champion.
            </p>
          </section>
          ${told.scenes.map((scene, at) => sceneHtml(scene, at + 1, began))}
        </main>
      </body>
    </html> `;
  return page.source;
}

function sceneHtml({ title, about, steps }: ToldScene, number: number, began: number): Markup {
  return html`<section>
    <h2><span class="number">${String(number)}</span> ${title}</h2>
    <p class="about">${about}</p>
    <ol>
      ${steps.map((step) => stepHtml(step, began))}
    </ol>
  </section> `;
}

function stepHtml({ at, what, verdict, headline, report }: ToldStep, began: number): Markup {
  const word = verdict === "" ? "error" : verdict;
  const link = report === null ? NOTHING : html` <a href="project/${report}">report</a>`;
  return html`<li>
    <span class="time">${String(Math.round((at - began) / 1000))} s</span>
    <span class="verdict ${word}">${markOf(verdict)} ${word}</span>
    <div><code>${what}</code>${link}<br />${headline}</div>
  </li> `;
}

/** Our own constant, so it may stand unescaped. */
const STYLE = `
:root { color-scheme: light dark; --ink: #1f2328; --soft: #59636e; --line: #d1d9e0; --paper: #ffffff; --card: #f6f8fa;
  --pass: #1a7f37; --warn: #9a6700; --fail: #cf222e; --inconclusive: #8250df; --weight: #0072b2; --one: #b6d6ee; --two: #f5d9a8; }
@media (prefers-color-scheme: dark) { :root { --ink: #f0f6fc; --soft: #9198a1; --line: #3d444d; --paper: #0d1117; --card: #151b23;
  --pass: #3fb950; --warn: #d29922; --fail: #f85149; --inconclusive: #ab7df8; --weight: #58a6ff; --one: #1f4e79; --two: #6b4c12; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
h1 { font-size: 1.8rem; margin: 0 0 .5rem; }
h2 { font-size: 1.15rem; margin: 0 0 .25rem; }
section { border-left: 3px solid var(--line); padding: 0 0 0 1.25rem; margin: 2rem 0 0; }
.number { color: var(--soft); }
.about, .note { color: var(--soft); margin: 0 0 .75rem; max-width: 48rem; }
.note { font-size: .85rem; }
ol { list-style: none; margin: 0; padding: 0; }
li { display: grid; grid-template-columns: 3.5rem 8rem 1fr; gap: .75rem; background: var(--card); border-radius: 6px; padding: .6rem .8rem; margin: 0 0 .4rem; }
.time { color: var(--soft); font-variant-numeric: tabular-nums; text-align: right; }
.verdict { font-weight: 600; }
.pass { color: var(--pass); } .warn { color: var(--warn); } .fail, .error { color: var(--fail); } .inconclusive { color: var(--inconclusive); }
code { font: .85rem ui-monospace, monospace; overflow-wrap: anywhere; }
a { color: var(--weight); }
svg { width: 100%; height: auto; }
svg text { fill: var(--soft); font: 11px system-ui, sans-serif; }
svg text.name { fill: var(--ink); font-weight: 600; }
@media (max-width: 40rem) { li { grid-template-columns: 1fr; gap: .1rem; } .time { text-align: left; } }
`;
