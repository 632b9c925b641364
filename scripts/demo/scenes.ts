import { setTimeout as delay } from "node:timers/promises";
import { startTraffic, type Traffic } from "./traffic.ts";
import type { Stage, StagedRun } from "./stage.ts";
import type { Story } from "./story.ts";
import { tellLine } from "./tell.ts";

const PASS = { exitCode: 0, verdict: "pass" };
const FAIL = { exitCode: 1, verdict: "fail" };
/** Under way, and nothing decided. */
const SHIFTING = { exitCode: 0, verdict: "warn", outputs: { phase: "shifting", weight: "20" } };
const AFTERWARDS_MS = 3000;
const here = { environment: "production" };

/** The whole story, scene by scene. @returns the traffic of the canaries, for the timeline */
export async function playStory(story: Story): Promise<Traffic> {
  const { stage } = story;
  await lastYear(story, stage);
  await badCandidate(story, stage);
  await biasedCandidate(story, stage);
  await approvedCandidate(story, stage);
  // Callers come once the canary is there: a champion that nobody has called yet gives no measure of slowness, and on a machine that is busy with
  // all of this, a minute could not decide by one.
  const traffic = startTraffic(stage.stateDir);
  try {
    await promotedCandidate(story, stage);
    await brittleCandidate(story, stage, traffic);
    await onRequest(story, stage);
    return traffic;
  } finally {
    await traffic.stop();
  }
}

async function lastYear(story: Story, stage: Stage): Promise<void> {
  story.scene(
    "Last year: the first champion",
    "A small model, under the policy of that time. rob approves the release; it is registered as 1.0.0 and serves.",
  );
  const run = stage.dispatch("ana");
  await story.step(run, "validate-model", { out: "evidence/1.0.0/validate" }, PASS);
  run.approve("rob");
  await register(story, run, "1.0.0", PASS);
  await start(story, run, "1.0.0", { ...PASS, outputs: { phase: "promoted" } });
  stage.setPolicy("today");
}

async function badCandidate(story: Story, stage: Stage): Promise<void> {
  story.scene(
    "A bad candidate is stopped at validation",
    "ana opens a pull request. Three columns were pasted on in the wrong order.",
  );
  await story.step(stage.propose("bad"), "validate-model", { out: "evidence/bad/validate" }, FAIL);
}

async function biasedCandidate(story: Story, stage: Stage): Promise<void> {
  story.scene(
    "A biased candidate is stopped at fairness",
    "Its labels come from past decisions. By its metrics it is fine; among the well paid it finds fewer women than men. The model is not run twice: fairness-check takes the predictions of the step before.",
  );
  const run = stage.propose("biased");
  await story.step(run, "validate-model", { out: "evidence/biased/validate" }, PASS);
  await story.step(run, "fairness-check", { out: "evidence/biased/fairness" }, FAIL);
}

async function approvedCandidate(story: Story, stage: Stage): Promise<void> {
  story.scene(
    "A good candidate is checked again on the merged commit, and approved by a person",
    "Nobody has approved yet: gate blocks and register refuses. Then rob, who neither wrote the change nor set the run off, approves the environment.",
  );
  const run = stage.merge("better");
  await checks(story, run, "1.1.0");
  await story.step(run, "gate", { out: "evidence/1.1.0/gate-before" }, FAIL);
  await register(story, run, "1.1.0", FAIL);
  run.approve("rob");
  await story.step(run, "gate", { out: "evidence/1.1.0/gate" }, PASS);
  await register(story, run, "1.1.0", PASS);

  story.scene(
    "It is served to a fifth of the callers, then to all, by evidence, and promoted",
    "150 requests a second. Each rise waits for what the canary's own answers prove; a person promotes.",
  );
  await start(story, run, "1.1.0", SHIFTING);
}

async function promotedCandidate(story: Story, stage: Stage): Promise<void> {
  await advance(story, stage.dispatch("ana"), "1.1.0", { ...PASS, outputs: { phase: "baking" } });
  await canary(story, stage.dispatch("rob"), "promote", "1.1.0", "baked and proven", {
    ...PASS,
    outputs: { phase: "promoted" },
  });
}

async function brittleCandidate(story: Story, stage: Stage, { load }: Traffic): Promise<void> {
  story.scene(
    "A brittle candidate passes every check, and fails in service",
    "It looks ages up in a table that ends at 90. Nobody in the evaluation data is older; one in eight callers is.",
  );
  const run = stage.merge("brittle");
  await checks(story, run, "1.2.0");
  run.approve("rob");
  await register(story, run, "1.2.0", PASS);
  const before = load.report.failures.length;
  const aborted = { ...FAIL, outputs: { phase: "aborted", weight: "0" } };
  // Its first answers may be enough: then the start itself sees the harm.
  const begun = await start(story, run, "1.2.0", [SHIFTING, aborted]);
  if (begun === "shifting") await advance(story, run, "1.2.0", aborted);
  const failed = load.report.failures.length - before;
  tellLine(
    `${String(failed)} of the requests meanwhile failed, all of them at the canary; the champion answers everybody again.`,
  );
}

async function onRequest(story: Story, stage: Stage): Promise<void> {
  story.scene(
    "A rollback on request",
    "Support has complaints about 1.1.0. rob returns to the version before: traffic first, then alias, then journal, then a pull request that reverts the model.",
  );
  const run = stage.dispatch("rob");
  await story.step(
    run,
    "rollback",
    { ...here, reason: "complaints from support", out: "evidence/rollback" },
    { ...PASS, outputs: { "restored-version": "1.0.0" } },
  );
  // A moment of the old champion, to be seen in the picture.
  await delay(AFTERWARDS_MS);
  await story.step(run, "registry", { command: "history", out: "evidence/history" }, PASS);
}

async function checks(story: Story, run: StagedRun, version: string): Promise<void> {
  for (const check of ["validate-model", "fairness-check", "performance-test"]) {
    await story.step(run, check, { out: `evidence/${version}/${check}` }, PASS);
  }
}

async function register(story: Story, run: StagedRun, version: string, expected: typeof PASS): Promise<void> {
  const out = `evidence/${version}/register${expected.exitCode === 0 ? "" : "-refused"}`;
  await story.step(run, "register", { "model-version": version, out }, expected);
}

type Outcome = Parameters<Story["step"]>[3];

async function canary(
  story: Story,
  run: StagedRun,
  command: string,
  version: string,
  reason: string,
  expected: Outcome,
): Promise<void> {
  const inputs = { command, ...here, ...(reason === "" ? {} : { reason }), out: `evidence/${version}/${command}` };
  await story.step(run, "deploy-canary", inputs, expected);
}

/** @returns the phase that it left the rollout in */
async function start(story: Story, run: StagedRun, version: string, expected: Outcome): Promise<string> {
  const inputs = { command: "start", ...here, "model-version": version, reason: "monthly training" };
  const request = { ...inputs, out: `evidence/${version}/start` };
  const result = await story.step(run, "deploy-canary", request, expected);
  return result.outputs["phase"] ?? "";
}

async function advance(story: Story, run: StagedRun, version: string, expected: Outcome): Promise<void> {
  const inputs = { command: "advance", ...here, "for-minutes": "2", out: `evidence/${version}/advance` };
  await story.step(run, "deploy-canary", inputs, expected);
}
