import { appendFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openLocalTarget } from "../../../shared/adapters/deploy/local/open-local-target.ts";
import type { DeployableModel } from "../../../shared/ports/deployment-target.ts";

/** A deploying process of its own, to be killed at any moment: `install`, or `raise` in small steps without end. */
const [stateDir = "", job = "", models = "[]", journal = ""] = process.argv.slice(2);
const [champion, canary] = JSON.parse(models) as DeployableModel[];
if (champion === undefined || canary === undefined) throw new TypeError("two models are needed");

const root = fileURLToPath(new URL("../../../", import.meta.url));
const { target } = await openLocalTarget({
  stateDir,
  workingDir: root,
  childEntry: { execPath: process.execPath, args: [`${root}dist/inference-child/index.js`] },
  onnxruntimePath: `${root}dist/native/`,
  environment: process.env,
});
if (job === "install") {
  await target.install(champion);
} else {
  const rolloutId = "killed-again-and-again";
  let { claim } = await target.observe();
  if (claim === null) ({ claim } = await target.stage(canary, { rolloutId, seq: 0 }));
  for (;;) {
    const seq: number = (claim?.seq ?? 0) + 1;
    // Write-ahead, as a rollout does it: first the journal, then the traffic.
    const percent = seq % 100;
    appendFileSync(journal, `${JSON.stringify({ seq, percent })}\n`);
    ({ claim } = await target.setWeight(percent, { rolloutId, seq }));
  }
}
