import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gateReport } from "../actions/gate/report.ts";
import { validationReport } from "../actions/validate-model/report.ts";
import type { ReportDocument } from "../shared/report/document.ts";
import { renderHtml } from "../shared/report/html/render.ts";
import { renderMarkdown } from "../shared/report/markdown/render.ts";
import { renderTerminal } from "../shared/report/terminal/render.ts";
import { gateSamples } from "../test/fixtures/reports/gate-outcomes.ts";
import { samples } from "../test/fixtures/reports/sample-outcomes.ts";

/** Writes every sample report in its three forms, to be looked at: `tsx scripts/render-samples.ts FOLDER`. */
const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error("usage: tsx scripts/render-samples.ts FOLDER");
  process.exitCode = 64;
} else {
  mkdirSync(folder, { recursive: true });
  const reports = new Map<string, ReportDocument>([
    ...[...samples].map(([name, outcome]) => [name, validationReport(outcome, [])] as const),
    ...[...(await gateSamples())].map(([name, outcome]) => [`gate-${name}`, gateReport(outcome)] as const),
  ]);
  for (const [name, report] of reports) {
    writeFileSync(join(folder, `${name}.html`), renderHtml(report));
    writeFileSync(join(folder, `${name}.md`), renderMarkdown(report, { budget: 60_000 }));
    writeFileSync(join(folder, `${name}.txt`), renderTerminal(report, { color: false, width: 100 }));
  }
  console.log(`${String(reports.size)} samples in ${folder}`);
}
