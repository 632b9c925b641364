import { type Problem, problemsError, throwProblems } from "../../shared/core/errors.ts";
import type { Gate } from "../../shared/core/gate/gate.ts";
import type { ModelPolicy } from "../../shared/core/model/policy.ts";
import { differenceOf } from "../../shared/core/performance/compare.ts";
import { MEASURES } from "../../shared/core/performance/measures.ts";
import { bears } from "../../shared/core/performance/noise.ts";
import { isFallback, type ProviderUse } from "../../shared/core/performance/provider-use.ts";
import type { Round } from "../../shared/core/performance/round.ts";
import { quote } from "../../shared/core/text/quote.ts";
import { checkGatesOfPolicy, ownGates } from "../../shared/evaluation/check-gates.ts";
import { findingOf } from "../../shared/evaluation/contender.ts";
import type { ModelSeen } from "../../shared/evaluation/evaluation.ts";
import { isTimingFailure } from "../../shared/ports/model-timer.ts";
import { type Ground, stoppedOutcome, timedOutcome } from "./conclude.ts";
import { measure, type Measured, type Stopped, timerRequest } from "./measure.ts";
import { type Met, meetModels, type Runner } from "./meet.ts";
import type { PerformanceOutcome } from "./outcome.ts";
import type { PerformancePorts } from "./ports.ts";

/** Rows that requests are made of, where the data has as many: enough that a cache cannot know them all by heart. */
const ROWS = 2048;

type Ready = Extract<Met, { kind: "met" }>;

/** Times a model by its policy, alone and in turns with its champion, and holds every gate to its bound. */
export async function testPerformance(policy: ModelPolicy, ports: PerformancePorts): Promise<PerformanceOutcome> {
  checkGatesOfPolicy(policy, "performance-test");
  checkOwnGates(policy);
  const machine = await ports.lookAtMachine();
  const ground: Ground = { policy, machine, used: [] };
  if (policy.predictions !== null) return nothingToTime(ground, ports);
  const { requestRows, throughputRows } = policy.timing;
  const met = await meetModels(policy, Math.max(ROWS, requestRows ?? 1, throughputRows), ports);
  if (met.kind === "ruled-out") return stoppedOutcome(ground, met.seen, met.finding, met.data);
  requireRows(met.candidate, requestRows);
  return timeModels(ground, met, ports);
}

async function timeModels(ground: Ground, met: Ready, ports: PerformancePorts): Promise<PerformanceOutcome> {
  const { policy } = ground;
  const profiled = await profileModels(policy, met, ports);
  const placed = { ...ground, used: profiled.used };
  const { candidate } = met;
  if (profiled.candidate !== null) {
    return stoppedOutcome(placed, candidate.contender.seen, profiled.candidate, met.data);
  }
  const champion = profiled.champion ?? met.champion;
  const rival = "contender" in champion ? champion : null;
  const measured = await measureModels(policy, candidate, rival, ports);
  if (measured.kind === "measured") return timedOutcome(placed, { ...met, champion }, measured);
  if (measured.of !== "champion") {
    return stoppedOutcome(placed, candidate.contender.seen, findingOf(measured.failure), met.data);
  }
  // A champion that fails says nothing of the candidate, whose own times are still to be had.
  const alone = await measureModels(policy, candidate, null, ports);
  if (alone.kind === "stopped") {
    return stoppedOutcome(placed, candidate.contender.seen, findingOf(alone.failure), met.data);
  }
  const gone = unavailable(rival, `the champion could not be timed: ${measured.failure.detail}`);
  return timedOutcome(placed, { ...met, champion: gone }, alone);
}

function measureModels(
  policy: ModelPolicy,
  candidate: Runner,
  champion: Runner | null,
  { timer, progress }: PerformancePorts,
): Promise<Measured | Stopped> {
  const comparing = ownGates(policy, "performance-test").filter(({ advisory }) => !advisory);
  return measure({
    candidate,
    champion,
    policy,
    requestRows: requestRowsOf(policy, candidate),
    throughputRows: Math.min(policy.timing.throughputRows, candidate.rows.rows),
    timer,
    progress,
    isEnough: (rounds) => champion === null || comparing.every((gate) => isQuiet(gate, rounds, policy.confidence)),
  });
}

/** Looks at the A/A run alone: to look at the comparison itself and go on until it pleases would bend its interval. */
function isQuiet({ metric, comparison }: Gate, rounds: readonly Round[], level: number): boolean {
  const found = MEASURES.find((one) => one.metric === metric);
  if (found === undefined || comparison.kind !== "no-worse-than-champion") return true;
  const candidate = rounds.map((round) => round.candidate);
  const again = rounds.map((round) => round.again);
  const noise = { difference: differenceOf(found, candidate, again, level), value: found.value(again) };
  return bears(noise, comparison.margin);
}

interface Profiled {
  readonly used: Ground["used"];
  /** Why the candidate is not timed; null when it may be. */
  readonly candidate: Parameters<typeof stoppedOutcome>[2] | null;
  /** Why there is no champion to compare with; null leaves it as it is. */
  readonly champion: Ready["champion"] | null;
}

/** Which provider really runs the nodes: a runtime that lacks a kernel or a device takes the CPU and says nothing. */
async function profileModels(policy: ModelPolicy, met: Ready, ports: PerformancePorts): Promise<Profiled> {
  const { provider } = policy.run;
  ports.progress.stage("Looking which provider runs the model");
  const own = await ports.timer.profile(timerRequest(met.candidate, policy), met.candidate.rows);
  if (isTimingFailure(own)) return { used: [], candidate: findingOf(own), champion: null };
  const used = [{ of: "candidate" as const, providers: own }];
  if (isFallback(provider, own)) return { used, candidate: fallback(provider, own), champion: null };
  if (!("contender" in met.champion)) return { used, candidate: null, champion: null };
  const theirs = await ports.timer.profile(timerRequest(met.champion, policy), met.champion.rows);
  if (isTimingFailure(theirs)) {
    const detail = `the champion could not be timed: ${theirs.detail}`;
    return { used, candidate: null, champion: unavailable(met.champion, detail) };
  }
  const both = [...used, { of: "champion" as const, providers: theirs }];
  if (!isFallback(provider, theirs)) return { used: both, candidate: null, champion: null };
  const detail = `the champion did not run on ${provider}: ${fallback(provider, theirs).detail}`;
  return { used: both, candidate: null, champion: unavailable(met.champion, detail) };
}

function fallback(asked: string, uses: readonly ProviderUse[]): NonNullable<Profiled["candidate"]> {
  const nodes = uses.map((use) => `${String(use.nodes)} on ${use.provider}`).join(", ");
  return {
    code: "provider-fallback",
    verdict: "fail",
    detail: `The provider ${quote(asked)} was asked for, and the runtime ran the model elsewhere without saying so: nodes ${nodes}.`,
    hint: null,
  };
}

function unavailable(champion: Runner | null, detail: string): Extract<Ready["champion"], { kind: "unavailable" }> {
  const seen: ModelSeen | null = champion?.contender.seen ?? null;
  return { kind: "unavailable", reason: "no-champion", detail, seen };
}

function requestRowsOf({ timing }: ModelPolicy, { contender }: Runner): number {
  return timing.requestRows ?? contender.input.fixedBatch ?? 1;
}

function requireRows({ rows }: Runner, requestRows: number | null): void {
  if (requestRows === null || requestRows <= rows.rows) return;
  throw problemsError("input", [
    {
      code: "request-larger-than-data",
      input: "request-rows",
      message: `a request has ${String(requestRows)} rows, and the data only ${String(rows.rows)}`,
      hint: "Give data with at least the rows of one request, or time smaller requests.",
    },
  ]);
}

/** Requests have no groups: every row of them costs the same call. */
function checkOwnGates(policy: ModelPolicy): void {
  const parts = ownGates(policy, "performance-test").filter(({ by, on }) => by !== null || on !== null);
  throwProblems(
    "input",
    parts.map(({ text, metric }): Problem => ({
      code: "gate-on-part",
      input: "gates",
      message: `the gate ${quote(text, 120)} asks for ${metric} of a part of the rows, but requests are timed, not groups`,
      hint: "Leave `by` and `on` out.",
    })),
  );
}

/** A gate that cannot look is inconclusive; the file that names predictions is right for every other check. */
async function nothingToTime(ground: Ground, { digest }: PerformancePorts): Promise<PerformanceOutcome> {
  const { policy } = ground;
  const paths = policy.predictions?.paths ?? [];
  const [model, data] = await Promise.all([
    digest(policy.modelPath === null ? paths : [policy.modelPath]),
    digest(policy.data.paths.length > 0 ? policy.data.paths : paths),
  ]);
  const seen: ModelSeen = {
    shownPath: policy.modelPathShown ?? "predictions",
    sha256: model.sha256,
    files: model.files,
    identity: null,
    runtime: null,
  };
  const detail = "Predictions were supplied for this model, and a file of predictions has no latency.";
  return stoppedOutcome(
    ground,
    seen,
    { code: "nothing-to-time", verdict: "inconclusive", detail, hint: null },
    { sha256: data.sha256 },
  );
}
