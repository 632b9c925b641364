import { resolve } from "node:path";
import type { DeploymentTarget } from "../../ports/deployment-target.ts";
import type { RolloutJournal } from "../../ports/rollout-journal.ts";
import type { TrafficEvidence } from "../../ports/traffic-evidence.ts";

/** Where an environment serves, and how this installation reaches it. */
export interface TargetRequest {
  readonly target: { readonly kind: "local"; readonly stateDir: string };
  /** What a relative path of the configuration starts from. */
  readonly baseDir: string;
  readonly childEntry: { readonly execPath: string; readonly args: readonly string[] };
  readonly onnxruntimePath: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Opens the target that the policy names; its code is loaded when it is opened. Another kind is another branch here. */
export async function openTarget({
  target,
  baseDir,
  ...installation
}: TargetRequest): Promise<{ readonly target: DeploymentTarget; readonly evidence: TrafficEvidence }> {
  const { openLocalTarget } = await import("../deploy/local/open-local-target.ts");
  return openLocalTarget({ stateDir: target.stateDir, workingDir: baseDir, ...installation });
}

/** Where the journal is: GitHub's deployments in a workflow, a folder elsewhere. */
export interface JournalRequest {
  readonly workflow: {
    readonly environment: {
      readonly repository: { readonly owner: string; readonly name: string };
      readonly apiUrl: string;
      readonly sha: string;
      readonly run: { readonly url: string };
    };
    readonly token: string | null;
  } | null;
  readonly userAgent: string;
  /** As the user named it, relative to `workingDir`; undefined: beside the target. */
  readonly folder: string | undefined;
  readonly workingDir: string;
  readonly target: TargetRequest["target"];
  readonly baseDir: string;
}

export async function openJournal(request: JournalRequest): Promise<RolloutJournal> {
  const { workflow } = request;
  if (workflow === null) {
    const { fileJournal } = await import("../journal/file-journal.ts");
    const { folder, workingDir, target, baseDir } = request;
    if (folder !== undefined) return fileJournal(resolve(workingDir, folder), folder);
    const beside = `${target.stateDir.replace(/\/+$/u, "")}/journal`;
    return fileJournal(resolve(baseDir, beside), beside);
  }
  const { environment, token } = workflow;
  const [{ githubClient }, { githubJournal }] = await Promise.all([
    import("../github/client.ts"),
    import("../github/github-journal.ts"),
  ]);
  const { apiUrl, repository, sha, run } = environment;
  const client = await githubClient({ token: token ?? "", apiUrl, userAgent: request.userAgent });
  return githubJournal(client, { owner: repository.owner, repo: repository.name, sha, runUrl: run.url });
}
