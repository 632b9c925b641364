import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { validationReport } from "../actions/validate-model/report.ts";
import { renderHtml } from "../shared/report/html/render.ts";
import { renderMarkdown } from "../shared/report/markdown/render.ts";
import { renderTerminal } from "../shared/report/terminal/render.ts";
import { samples } from "../test/fixtures/reports/sample-outcomes.ts";

/** Writes every sample report in its three forms, to be looked at: `tsx scripts/render-samples.ts FOLDER`. */
const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error("usage: tsx scripts/render-samples.ts FOLDER");
  process.exitCode = 64;
} else {
  mkdirSync(folder, { recursive: true });
  for (const [name, outcome] of samples) {
    const report = validationReport(outcome, []);
    writeFileSync(join(folder, `${name}.html`), renderHtml(report));
    writeFileSync(join(folder, `${name}.md`), renderMarkdown(report, { budget: 60_000 }));
    writeFileSync(join(folder, `${name}.txt`), renderTerminal(report, { color: false, width: 100 }));
  }
  console.log(`${String(samples.size)} samples in ${folder}`);
}
