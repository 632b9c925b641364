import { resolve } from "node:path";
import { findEvidence } from "../../shared/adapters/files/evidence-folders.ts";
import { defineMain, withoutEvaluation } from "../../shared/runtime/action-main.ts";
import { systemClock } from "../../shared/runtime/system-clock.ts";
import { auditReport } from "./report.ts";
import { auditSpec } from "./spec.ts";
import { verifyRecords } from "./usecase.ts";

export const main = defineMain(auditSpec, async (inputs, runtime) => {
  const { files, workingDir, workflow } = runtime;
  await files.assertReachable(inputs.folder);
  // Beside what is audited and never in it: a result written there would be found, and named as what nobody vouches for.
  const out = files.outFolder(inputs.out ?? (workflow === null ? "modelgate-audit" : undefined));
  await out.prepare();
  const outcome = await verifyRecords(
    { folder: inputs.folder, root: inputs.recordDigest ?? null },
    {
      find: () => findEvidence(resolve(workingDir, inputs.folder), inputs.folder),
      clock: systemClock,
      sha256: files.sha256,
    },
  );
  return {
    result: outcome.result,
    document: auditReport(outcome),
    evidence: withoutEvaluation(
      null,
      outcome.details.records.map(({ sha256 }) => sha256),
    ),
    out,
    voice: { comment: null, checkRun: null },
  };
});
