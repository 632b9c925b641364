import { type Problem, throwProblems } from "../core/errors.ts";
import type { Gate } from "../core/gate/gate.ts";
import { entriesFor, metricEntry } from "../core/metrics/catalogue.ts";
import type { Check } from "../core/metrics/catalogue-entry.ts";
import type { Task } from "../core/metrics/rows.ts";
import type { ModelPolicy } from "../core/model/policy.ts";
import { nearest } from "../core/text/nearest.ts";
import { quote } from "../core/text/quote.ts";

const LONGEST_GATE = 120;

/** Gates that the check judges; the others are listed as judged elsewhere. */
export function ownGates(policy: ModelPolicy, check: Check): readonly Gate[] {
  return policy.gates.filter(({ metric }) => metricEntry(metric)?.judgedBy === check);
}

/** What can be known to be wrong with the gates before any model runs. */
export function checkGatesOfPolicy(policy: ModelPolicy, check: Check): void {
  const comparing = policy.gates.filter(({ comparison }) => comparison.kind === "no-worse-than-champion");
  const compared = policy.champion !== null || (policy.predictions?.champion ?? null) !== null;
  throwProblems("input", compared ? comparing.flatMap(undirectedProblem) : comparing.map(withoutChampion));
  if (policy.task !== null) checkGatesForTask(policy, policy.task, check);
}

function withoutChampion({ text }: Gate): Problem {
  return {
    code: "gate-without-champion",
    input: "gates",
    message: `the gate ${quote(text, LONGEST_GATE)} compares with a champion, but none is declared`,
    hint: "Set `champion` (or `champion-path`), or state an absolute limit instead.",
  };
}

/** Of two numbers that should be near zero, candidate − champion does not say which is worse. */
function undirectedProblem({ text, metric }: Gate): readonly Problem[] {
  if (metricEntry(metric)?.direction !== "nearer-zero-is-better") return [];
  return [
    {
      code: "gate-without-direction",
      input: "gates",
      message: `the gate ${quote(text, LONGEST_GATE)} compares ${metric}, which is best at 0: a difference does not say which model is worse`,
      hint: `State both limits instead: ${metric} >= -LIMIT and ${metric} <= LIMIT.`,
    },
  ];
}

/** A metric of another task is a mistake in the gate, not something to be judged. */
export function checkGatesForTask(policy: ModelPolicy, task: Task, check: Check): void {
  const available = entriesFor(task).map(({ id }) => id);
  const problems = ownGates(policy, check)
    .filter(({ metric }) => metricEntry(metric)?.tasks.includes(task) === false)
    .map(({ text, metric }): Problem => {
      const suggestion = nearest(metric, available);
      return {
        code: "gate-for-another-task",
        input: "gates",
        message: `the gate ${quote(text, LONGEST_GATE)} is on a metric for ${metricEntry(metric)?.tasks.join(" and ") ?? "another task"}; this task is ${task}`,
        hint:
          suggestion === undefined
            ? `Metrics of this task: ${available.join(", ")}.`
            : `Did you mean ${suggestion}? Metrics of this task: ${available.join(", ")}.`,
      };
    });
  throwProblems("input", problems);
}
