import { problemsError } from "../core/errors.ts";
import type { ModelIdentity } from "../core/model/identity.ts";
import type { ConfigFile, PathResolver } from "../config/config-file.ts";
import type { RecordExtension } from "../records/record-schema.ts";
import type { ChampionLocation } from "../ports/model-sources.ts";
import type { OutFolder } from "../ports/out-folder.ts";
import type { Progress } from "../ports/progress.ts";
import type { Result } from "../records/result.ts";
import type { CheckRunReport } from "../report/check-run.ts";
import type { SectionEdit } from "../report/comment/edit.ts";
import type { CommentSource } from "../report/comment/render-section.ts";
import type { ReportDocument } from "../report/document.ts";
import type { ActionSpec, Inputs, InputValues } from "../spec/define-action.ts";
import { parseInputs, type RawInputs } from "../spec/parse-inputs.ts";
import type { ActionsEnvironment } from "./actions-environment.ts";
import type { TriggerEvent } from "./trigger-event.ts";

/** What a door gives an action to work with. */
export interface Runtime {
  readonly workingDir: string;
  readonly progress: Progress;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** How the inference child is started from this installation. */
  readonly childEntry: { readonly execPath: string; readonly args: readonly string[] };
  /** Where this installation keeps its inference runtime. */
  readonly onnxruntimePath: string;
  /** Existing folder that is removed after the run. */
  readonly tempDir: string;
  /** How this door writes the name of an input: `data` or `--data`. */
  readonly showInput: (name: string) => string;
  /** Something the reader must act on that changes no verdict. */
  readonly warn: (message: string) => void;
  /** Something a reviewer must know of how this was judged: a warning that stands in the report too. */
  readonly remark: (message: string) => void;
  /** From here on it is known which model this run is about, whatever else goes wrong. */
  readonly judging: (model: string) => void;
  /** Reads the policy of a commit that the judged change did not write; null where the files at hand are trusted. */
  readonly trustedConfig: ((named: string | undefined) => Promise<ConfigFile | null>) | null;
  /** How files stand to the commit of the trusted policy; null where there is none to compare with. */
  readonly changedFiles:
    | ((
        paths: readonly string[],
      ) => Promise<readonly { readonly path: string; readonly kind: "same" | "changed" | "absent" | "unknown" }[]>)
    | null;
  /** Brings the file that stood at the model's path at the base commit; null where git's history at hand has to tell. */
  readonly championAtBase: ((modelPath: string) => Promise<ChampionLocation>) | null;
  readonly files: RuntimeFiles;
  /** Where predictions lie for later steps of the same job, by the input `out`, and what limits them to it (contracts.md §6). */
  readonly keptPredictions: (out: string | undefined) => { readonly folder: string; readonly scope: string };
  /** Null on a command line. */
  readonly workflow: WorkflowRun | null;
}

/** Files as an action may touch them. */
export interface RuntimeFiles {
  /** The named configuration, or modelgate.yml where there is one. */
  readonly readConfig: (named: string | undefined) => Promise<ConfigFile | null>;
  /** The same, but a named file that is not there is null. */
  readonly findConfig: (named: string | undefined) => Promise<ConfigFile | null>;
  readonly resolvePaths: PathResolver["resolvePaths"];
  /**
   * Refuses a path that this door does not let a run touch; `resolvePaths`, configuration and folder are held to it already.
   * @throws ModelgateError kind "input"
   */
  readonly assertReachable: (named: string) => Promise<void>;
  readonly sha256: (text: string) => string;
  /** Where result, record and report go; undefined is this door's own place. */
  readonly outFolder: (named: string | undefined) => OutFolder;
  /** The commit checked out, null outside a repository. */
  readonly commit: () => Promise<string | null>;
}

/** What an action found, before a door publishes it. */
export interface Conclusion {
  readonly result: Result;
  readonly document: ReportDocument;
  /** What the record says beyond the result. */
  readonly evidence: {
    readonly identity: ModelIdentity | null;
    readonly runtime: RecordExtension["runtime"];
    /** How intervals were made; null for an action that makes none. */
    readonly confidence: number | null;
    readonly seed: number | null;
    readonly replicates: number | null;
    readonly commit: string | null;
    /** Digests of the records this one builds on. */
    readonly builtOn: readonly { readonly sha256: string }[];
  };
  /** Null for a question whose answer is only shown, which a command line may ask. */
  readonly out: OutFolder | null;
  /** How the action speaks on GitHub where its report is not simply its section of the comment. */
  readonly voice?: Voice;
  /** Told the digest of the record once it is written. */
  readonly recorded?: (recordDigest: string) => Promise<void>;
  /** Further files of the step, named by the record and uploaded with it. They hold no rows. */
  readonly files?: readonly { readonly name: string; readonly text: string }[];
  /**
   * What must not be done without its record: called when the record is known, before anything is written or told. What it throws is the outcome
   * of the run, and nothing is left behind that says otherwise.
   */
  readonly seal?: (record: {
    readonly text: string;
    readonly sha256: string;
    readonly createdAt: string;
  }) => Promise<void>;
  /** Outputs that only this action has, by their name in its spec. */
  readonly outputs?: Readonly<Record<string, string>>;
}

/** The evidence of an action that evaluates nothing: no model was walked, no interval made. */
export function withoutEvaluation(commit: string | null, builtOn: readonly string[]): Conclusion["evidence"] {
  return {
    identity: null,
    runtime: null,
    confidence: null,
    seed: null,
    replicates: null,
    commit,
    builtOn: builtOn.map((sha256) => ({ sha256 })),
  };
}

/** What is said on GitHub instead of a section of the comment; null: nothing is. */
export interface Voice {
  readonly comment: ((source: CommentSource) => SectionEdit) | null;
  readonly checkRun: ((source: CommentSource) => CheckRunReport) | null;
}

/** The run of a workflow that an action is part of; adapters make clients and requests of it. */
export interface WorkflowRun {
  readonly environment: ActionsEnvironment;
  readonly event: TriggerEvent;
  /** Null when the workflow took it away on purpose. */
  readonly token: string | null;
}

/** One action as the doors see it. */
export interface ActionMain {
  readonly spec: ActionSpec;
  readonly run: (raw: RawInputs, runtime: Runtime) => Promise<Conclusion>;
}

/** Ties an action's spec to what it does: inputs arrive typed, or every problem of all of them is thrown at once. */
export function defineMain<I extends Inputs>(
  spec: ActionSpec<I>,
  run: (inputs: InputValues<I>, runtime: Runtime) => Promise<Conclusion>,
): ActionMain {
  return {
    spec,
    async run(raw, runtime) {
      const parsed = parseInputs(spec.inputs, raw, runtime.showInput);
      if (parsed.kind === "problems") {
        throw problemsError("input", parsed.problems);
      }
      for (const { input, message, hint } of parsed.warnings) {
        runtime.warn(`${input ?? ""} ${message}${hint === undefined ? "" : `: ${hint}`}`);
      }
      return run(parsed.values, runtime);
    },
  };
}
