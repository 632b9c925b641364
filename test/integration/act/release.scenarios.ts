import type { Check } from "../../../scripts/lanes/lane.ts";
import type { Load } from "../../../scripts/load/load-generator.ts";
import { expectation, holdsOfEveryRun } from "./every-run.ts";
import { underLoad, untilServing } from "./release-chapters.ts";
import { releaseFiles, SECOND_MODEL } from "./release-files.ts";
import { openServingProject, type ServingProject } from "./serving-project.ts";
import type { Stage } from "./stage.ts";

/**
 * The story of a model on one GitHub, one registry and one machine: the first release, a pull request whose release is refused and then approved,
 * a canary that is aborted, begun again, advanced under load and promoted, and a rollback.
 */
export async function releaseScenarios(stage: Stage): Promise<readonly Check[]> {
  const project = await openServingProject("release", stage, releaseFiles);
  openPull(project);
  let clients: Load | null = null;
  const checks: Check[] = [];
  try {
    for (const { name, run: requested, expects } of [...untilServing, ...underLoad]) {
      if (name === underLoad[0]?.name) clients = await project.clients("income");
      const ran = await project.run(requested(project));
      const held = Object.entries({ ...expects, ...holdsOfEveryRun(true) });
      for (const [what, holds] of held)
        checks.push(await expectation(`release, ${name}: ${what}`, () => holds(ran, project), ran.run));
    }
    const report = await clients?.stop();
    return [...checks, { name: "release: no request of a client failed", problem: failuresOf(report) }];
  } finally {
    await clients?.stop();
    await project.close();
  }
}

/** ana proposes another model. */
function openPull({ repository }: ServingProject): void {
  const files = { "models/income.onnx": SECOND_MODEL };
  repository.commitFiles({ branch: "change", from: "main", files, author: "ana", message: "Train again" });
  repository.openPull({ branch: "change", author: "ana" });
}

function failuresOf(report: Load["report"] | undefined): string | null {
  if (report === undefined || report.sent < 500) return "there was no load to speak of";
  return report.failures.length === 0 ? null : JSON.stringify(report.failures.slice(0, 5));
}
