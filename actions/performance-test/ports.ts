import type { EvaluationPorts } from "../../shared/evaluation/evaluation.ts";
import type { LookAtMachine } from "../../shared/ports/machine-facts.ts";
import type { ModelTimer } from "../../shared/ports/model-timer.ts";

/** What it takes to time models: those of an evaluation but its runner, a timer, and a look at the machine. */
export interface PerformancePorts extends Omit<EvaluationPorts, "runner"> {
  readonly timer: ModelTimer;
  readonly lookAtMachine: LookAtMachine;
}
