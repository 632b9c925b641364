/**
 * The page's whole style. System fonts only, since nothing may be fetched. Verdict colours are from the Okabe–Ito family,
 * darkened or lightened to at least 4.5 : 1 on their ground; a mark and a word always stand beside them.
 */
export const STYLE = `
:root{color-scheme:light dark;--ground:#faf9f6;--card:#fff;--ink:#1d2329;--quiet:#5b6570;--line:#dfdcd4;--soft:#f1efe9;--accent:#0b5c96;--second:#b8460e;--third:#6a3d8f;--pass:#00694b;--warn:#805a00;--fail:#b0330a;--inconclusive:#5d3f8c;--good:#00875f22}
@media (prefers-color-scheme:dark){:root{--ground:#14171a;--card:#1b1f23;--ink:#e4e6e8;--quiet:#9ba5ae;--line:#333a41;--soft:#23282d;--accent:#64b5ee;--second:#f09a5b;--third:#c59ae6;--pass:#4cc79b;--warn:#e2b34a;--fail:#ff8f66;--inconclusive:#bda4ec;--good:#4cc79b2b}}
*{box-sizing:border-box}
html{scroll-behavior:smooth;scroll-padding-top:3.5rem;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.55 ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans",Arial,sans-serif;overflow-wrap:anywhere}
.page{max-width:70rem;margin:0 auto;padding:1.5rem 1.25rem 4rem}
header .over{margin:0;color:var(--quiet);font-size:.82rem;letter-spacing:.04em}
h1{margin:.1rem 0 1.1rem;font-size:1.6rem;line-height:1.25;font-weight:650;letter-spacing:-.012em}
h2{margin:2.6rem 0 .7rem;font-size:1.16rem;line-height:1.3;font-weight:650}
p,ul,ol{margin:.5rem 0;max-width:46rem}
li{margin:.2rem 0}
a{color:var(--accent);text-decoration-thickness:1px;text-underline-offset:.15em}
.pass{--tone:var(--pass)}.warn{--tone:var(--warn)}.fail{--tone:var(--fail)}.inconclusive{--tone:var(--inconclusive)}.plain{--tone:var(--accent)}
.card{background:var(--card);border:1px solid var(--line);border-top:4px solid var(--tone);border-radius:6px;padding:1.2rem 1.4rem 1.1rem}
.card>.verdict{font-size:1.3rem;line-height:1.2}
.headline{margin:.45rem 0 .2rem;font-size:1.22rem;line-height:1.42;font-weight:500}
.card h2{margin:1.05rem 0 .2rem;font-size:.82rem;color:var(--quiet);font-weight:600;letter-spacing:.03em}
.card ol{margin:.2rem 0;padding-left:1.3rem}
.verdict{color:var(--tone);font-weight:700;white-space:nowrap}
.verdict .mark{display:inline-block;min-width:1.1em;text-align:center;margin-right:.3em}
.advisory{font-weight:400;color:var(--quiet)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.3rem 1.4rem;margin:.7rem 0}
dt{color:var(--quiet)}dd{margin:0;min-width:0}
.card dl{border-top:1px solid var(--line);margin:1rem 0 0;padding-top:.85rem;font-size:.92rem}
code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:.86em}
pre{background:var(--soft);border-radius:5px;padding:.8rem 1rem;overflow-x:auto;line-height:1.5;overflow-wrap:normal}
.table{overflow-x:auto;margin:.7rem 0 1.1rem}
table{border-collapse:collapse;width:100%;font-size:.91rem;line-height:1.4;font-variant-numeric:tabular-nums;overflow-wrap:normal}
caption{caption-side:top;text-align:left;color:var(--quiet);padding:0 0 .35rem}
th{font-weight:600;color:var(--quiet);text-align:left;border-bottom:1px solid var(--quiet);padding:.35rem .9rem .35rem 0;vertical-align:bottom}
td{border-bottom:1px solid var(--line);padding:.42rem .9rem .42rem 0;vertical-align:top;max-width:26rem;overflow-wrap:break-word}
td code{overflow-wrap:anywhere}
th:last-child,td:last-child{padding-right:0}
.right{text-align:right}
.estimate{white-space:nowrap}.interval{color:var(--quiet)}
.note{border-left:3px solid var(--accent);background:var(--soft);border-radius:0 5px 5px 0;padding:.55rem .9rem;margin:.8rem 0;max-width:46rem}
.note.warning{border-color:var(--warn)}
.note strong{margin-right:.2rem}
details{margin:2rem 0 0;border-top:1px solid var(--line);padding-top:.8rem}
summary{cursor:pointer;font-weight:650;font-size:1.16rem}
details+details{margin-top:1rem}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,19rem),1fr));gap:1.2rem 2.5rem;align-items:start}
figure{margin:1rem 0;max-width:31rem}
figure svg{display:block;width:100%;height:auto;overflow:visible}
figure.curve{max-width:27rem}figure.confusion{max-width:25rem}figure.confusion.large{max-width:40rem}
figcaption{font-size:.88rem;line-height:1.45;color:var(--quiet);margin-top:.55rem}
figcaption strong{color:var(--ink);font-weight:600}
svg text{font-family:inherit;font-size:12.5px;fill:var(--ink)}
svg .quiet{fill:var(--quiet)}svg .small{font-size:11px}svg .number{font-variant-numeric:tabular-nums}
svg .mark{fill:var(--tone);font-weight:700}
svg .track{fill:var(--soft)}svg .good{fill:var(--good)}
svg .limit{stroke:var(--ink);stroke-width:1.6}
svg .whisker{stroke:var(--tone);stroke-width:2;fill:none}
svg .point{fill:var(--tone);stroke:var(--card);stroke-width:1}
svg .hollow{fill:var(--card);stroke:var(--tone);stroke-width:2}
svg .grid{stroke:var(--line);fill:none}svg .frame{fill:none;stroke:var(--quiet)}
svg .chance{stroke:var(--quiet);stroke-dasharray:2 4;stroke-width:1.3}
svg .series{fill:none;stroke-width:2.2;stroke-linejoin:round}
svg .series-0{stroke:var(--accent)}svg .series-1{stroke:var(--second);stroke-dasharray:7 4}svg .series-2{stroke:var(--third);stroke-dasharray:2 3}svg .series-3{stroke:var(--ink);stroke-dasharray:10 3 2 3}
svg .cell{fill:var(--accent);stroke:var(--line)}svg .cell.right{stroke:var(--quiet);stroke-width:1.5}
svg .count{font-size:14px;font-weight:600;font-variant-numeric:tabular-nums}svg .count.small{font-size:11px}
nav{position:sticky;top:0;z-index:1;background:var(--ground);margin:0 -1.25rem;padding:.5rem 1.25rem;font-size:.86rem;overflow-x:auto;white-space:nowrap;border-bottom:1px solid var(--line)}
nav a{color:var(--quiet);text-decoration:none;margin-right:1.1rem}
nav a:hover,nav a:focus-visible{color:var(--ink);text-decoration:underline}
footer{margin-top:3rem;border-top:1px solid var(--line);padding-top:.8rem;color:var(--quiet);font-size:.85rem}
@media (min-width:64rem){.page{display:grid;grid-template-columns:10.5rem minmax(0,1fr);gap:0 3rem;padding-top:2.2rem}
header,main,footer{grid-column:2}nav{grid-column:1;grid-row:1/span 3;align-self:start;top:2.2rem;margin:0;padding:0;border:0;background:none;white-space:normal;max-height:92vh;overflow-y:auto}
nav a{display:block;margin:0;padding:.2rem 0 .2rem .8rem;border-left:2px solid var(--line)}}
@media (max-width:34rem){body{font-size:15.5px}dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.5rem}.card{padding:1rem 1rem .9rem}.headline{font-size:1.1rem}
table.stack thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
table.stack tr{display:block;border-bottom:1px solid var(--line);padding:.5rem 0}
table.stack td{display:grid;grid-template-columns:7rem minmax(0,1fr);gap:.6rem;border:0;padding:.12rem 0;text-align:left;max-width:none}
table.stack td::before{content:attr(data-title);color:var(--quiet)}
table.stack .estimate{white-space:normal}}
@media print{:root{color-scheme:light;--ground:#fff;--card:#fff;--ink:#000;--quiet:#444;--line:#bbb;--soft:#f3f3f3;--accent:#0b5c96;--second:#b8460e;--third:#6a3d8f;--pass:#00694b;--warn:#805a00;--fail:#b0330a;--inconclusive:#5d3f8c;--good:#00875f22}
body{font-size:10.5pt}.page{display:block;padding:0;max-width:none}nav{display:none}h2,summary{break-after:avoid}figure,tr,.card{break-inside:avoid}
details::details-content{content-visibility:visible;block-size:auto}summary{list-style:none}svg,.track,.good,.cell{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;
