import type { StoredArtifact } from "../../fakes/results-service/artifact-service.ts";
import type { Run } from "../../fakes/github/state/run.ts";
import type { Files, Project } from "./project.ts";
import type { ActRun } from "./run-act.ts";

/** What a scenario left behind. */
export interface Seen {
  readonly run: ActRun;
  readonly project: Project;
  readonly artifacts: readonly StoredArtifact[];
}

/** One run of one workflow, as a user would set it off. */
export interface Scenario {
  readonly name: string;
  /** A workflow of this repository, by its path in it; the user's repository has it in .github/workflows. */
  readonly workflow: string;
  /**
   * `release`: by `OWNER/modelgate/actions/NAME@COMMIT`, as in the example. `local`: by `./actions/NAME`, with the release lying in the work tree.
   */
  readonly form: "release" | "local";
  readonly base: Files;
  readonly change: Files;
  readonly event: "pull_request" | "merge_group";
  readonly fromFork?: boolean;
  /** Who answered, as the run finds it: environment reviews on the run, reviews on the pull request. */
  readonly answers?: (project: Project, run: Run) => void;
  /** Further flags of act. */
  readonly flags?: readonly string[];
  /** What must hold, by the sentence that says so; each throws when it does not. */
  readonly expects: Readonly<Record<string, (seen: Seen) => void>>;
}
