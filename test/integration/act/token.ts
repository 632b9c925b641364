import { parse } from "yaml";
import type { FakeGitHub } from "../../fakes/github/server.ts";
import { FULL_NAME } from "./project.ts";

/**
 * GITHUB_TOKEN with what the workflow's jobs ask for, and no more: act ignores `permissions`, the fake GitHub does not. With several jobs it has
 * the permissions of all of them.
 */
export function tokenOf(github: FakeGitHub, workflow: string, kind: "fork" | "app"): string {
  const { jobs } = parse(workflow) as { readonly jobs: Readonly<Record<string, { readonly permissions?: object }>> };
  const granted = Object.values(jobs).flatMap(({ permissions = {} }) => Object.entries(permissions));
  // Where one job may read and another write, write comes last.
  const rising = granted.toSorted(([, one], [, other]) => Number(one === "write") - Number(other === "write"));
  const permissions = Object.fromEntries(
    rising.map(([name, access]) => [name.replaceAll("-", "_"), access as unknown]),
  );
  return github.token({ kind, permissions, repositories: [FULL_NAME] });
}
