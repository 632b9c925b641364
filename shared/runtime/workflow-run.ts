import type { Binding } from "../core/gate/check-record.ts";
import type { WorkflowRun } from "./action-main.ts";
import { judgedHead } from "./trigger-event.ts";

/** What a record must be of to belong to what is judged here. */
export interface RunBinding extends Pick<Binding, "run" | "commits"> {
  readonly isFromFork: boolean;
}

/**
 * @param commit the commit checked out; on a command line it is all there is to go by
 */
export function runOf(workflow: WorkflowRun | null, commit: string | null): RunBinding {
  if (workflow === null) return { run: null, commits: commit === null ? [] : [commit], isFromFork: false };
  const { environment, event } = workflow;
  const headSha = judgedHead(event, environment.sha);
  return {
    run: { id: environment.run.id, attempt: environment.run.attempt, headSha },
    // The runner checks out the merge of a pull request, and a workflow may ask for its head.
    commits: [headSha, environment.sha],
    isFromFork: event.kind === "pull-request" && event.isFromFork,
  };
}
