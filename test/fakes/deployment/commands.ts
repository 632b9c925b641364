import { abortRollout, advanceRollout, promoteRollout } from "../../../actions/deploy-canary/commands.ts";
import type { RolloutPorts } from "../../../actions/deploy-canary/rollout-ports.ts";
import { startRollout } from "../../../actions/deploy-canary/start.ts";
import type { RollbackPorts } from "../../../actions/rollback/rollback-ports.ts";
import { rollBack } from "../../../actions/rollback/usecase.ts";
import { ModelgateError } from "../../../shared/core/errors.ts";
import type { JournalEntry } from "../../../shared/core/canary/journal-entry.ts";
import { plannedRollout } from "../../fixtures/rollout-documents.ts";
import { NEW, OLD, type RolloutWorld } from "./bench.ts";
import { type Death, Killed, Process, type Watch } from "./mortal-ports.ts";

export type CommandName = "start" | "advance" | "promote" | "abort" | "rollback";

export const PLACE = { environment: "production", model: "income" } as const;

/** Short steps, so that a whole rollout is a few dozen calls. */
export const SHORT = plannedRollout({
  schedule: {
    steps: [10, 50, 100],
    burnInSeconds: 5,
    dwellSeconds: 20,
    minimumRequests: 100,
    errorBudget: 0.005,
    bakeSeconds: 30,
    timeCapSeconds: 21_600,
    onNoData: "hold",
    lookSeconds: 300,
  },
});

let runs = 0;

/** One process runs one command on a world, perhaps not to its end. */
export async function runCommand(
  name: CommandName,
  world: RolloutWorld,
  options: { readonly death?: Death; readonly watch?: Watch; readonly forSeconds?: number } = {},
): Promise<{ readonly end: "finished" | "killed" | ModelgateError; readonly calls: number }> {
  const process = new Process(options.death ?? null, { ...invariantWatch(world), ...options.watch });
  try {
    await act(name, mortalPorts(world, process), options.forSeconds ?? 0);
    return { end: "finished", calls: process.calls };
  } catch (error) {
    if (error instanceof Killed) return { end: "killed", calls: process.calls };
    if (error instanceof ModelgateError) return { end: error, calls: process.calls };
    throw error;
  }
}

async function act(name: CommandName, ports: RolloutPorts & RollbackPorts, forSeconds: number): Promise<void> {
  runs += 1;
  const requester = { id: `run ${String(runs)}`, reason: `to ${name}`, actorId: null, runUrl: null };
  const request = { place: PLACE, requester, forSeconds };
  const { schedule, rules, policy } = SHORT;
  switch (name) {
    case "start":
      await startRollout({ ...request, candidate: NEW, schedule, rules, commit: null, policy, records: [] }, ports);
      return;
    case "advance":
      await advanceRollout(request, ports);
      return;
    case "promote":
      await promoteRollout(request, ports);
      return;
    case "abort":
      await abortRollout(request, ports);
      return;
    case "rollback":
      await rollBack({ ...request, to: null, breakGlass: false, isConfirmed: true, commit: null, policy }, ports);
  }
}

function mortalPorts(world: RolloutWorld, process: Process): RolloutPorts & RollbackPorts {
  const ports = rollbackPorts(world);
  return {
    ...ports,
    journal: process.mortal(ports.journal, "journal"),
    target: process.mortal(ports.target, "target"),
    evidence: process.mortal(ports.evidence, "evidence"),
    fetchModel: (sha256) =>
      process.call("registry.pull", [sha256], () => ports.fetchModel(sha256)) as ReturnType<RolloutPorts["fetchModel"]>,
    pointAlias: (wish) =>
      process.call("registry.alias", [wish], () => ports.pointAlias(wish)) as ReturnType<RolloutPorts["pointAlias"]>,
  };
}

/** A rollback's parts; the registry knows the two models, and their records are in order. */
export function rollbackPorts(world: RolloutWorld): RolloutPorts & RollbackPorts {
  return {
    ...world.ports(),
    aliasHistory: () => Promise.resolve([]),
    findModel: (named) => Promise.resolve([OLD, NEW].find(({ version }) => version === named) ?? null),
    vouch: () => Promise.resolve({ kind: "valid", records: [] }),
    openRevert: null,
  };
}

/** I2: at no moment is a weight set that the journal did not hold before. */
export function invariantWatch(world: RolloutWorld): Watch {
  return {
    afterCall: (name, parameters, result) => {
      if (name === "journal.append" && result === "written") {
        const { kind, weightPercent } = parameters[1] as JournalEntry;
        if (kind === "raise") world.journalled = Math.max(world.journalled, weightPercent);
      }
      if (name === "target.setWeight" && (parameters[0] as number) > world.journalled) {
        throw new Error(
          `the weight ${String(parameters[0])} was never journalled; the journal holds ${String(world.journalled)}`,
        );
      }
    },
  };
}
