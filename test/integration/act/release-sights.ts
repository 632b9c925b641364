import type { FakeRegistry } from "../../fakes/registry/server.ts";
import { ociRegistry } from "../../unit/shared/adapters/registry/registry-bench.ts";
import type { Ran } from "./every-run.ts";
import type { ServingProject } from "./serving-project.ts";

/** Versions that the registry has, in code-point order. */
export async function registeredVersions(registry: FakeRegistry): Promise<readonly string[]> {
  const versions = await modelsOf(registry).versions("income");
  return versions.map(({ version }) => version).toSorted();
}

/** Versions that the alias `production` has pointed at, oldest first. */
export async function aliasMoves(registry: FakeRegistry): Promise<readonly string[]> {
  const moves = await modelsOf(registry).history("income", "production");
  return moves.map(({ version }) => version);
}

function modelsOf({ host }: FakeRegistry): ReturnType<typeof ociRegistry> {
  return ociRegistry(host, undefined, "octo");
}

/** Who answers: the versions behind the proxy, asked a hundred times. */
export async function answersOf(project: ServingProject): Promise<readonly string[]> {
  const clients = await project.clients("income");
  while (clients.report.sent < 100) await new Promise((resolve) => setTimeout(resolve, 20));
  const { answeredBy } = await clients.stop();
  return [...answeredBy.keys()].toSorted();
}

/** The lines of a rollout as GitHub shows them under its deployment: state, what happened, and the canary's share. */
export function linesOf({ repository }: Ran, rollout: number): readonly string[] {
  const deployment = repository.deployments.filter(({ task }) => task === "modelgate")[rollout];
  return (deployment?.statuses ?? []).map(({ state, description }) => {
    const [, kind = ""] = description.split(" ");
    return `${state} ${kind} ${/\bw=\d+/u.exec(description)?.[0] ?? ""}`;
  });
}
