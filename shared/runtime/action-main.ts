import { problemsError } from "../core/errors.ts";
import type { ModelIdentity } from "../core/model/identity.ts";
import type { ConfigFile, PathResolver } from "../config/config-file.ts";
import type { RecordExtension } from "../records/record-schema.ts";
import type { ChampionLocation } from "../ports/model-sources.ts";
import type { OutFolder } from "../ports/out-folder.ts";
import type { Progress } from "../ports/progress.ts";
import type { Result } from "../records/result.ts";
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
  readonly out: OutFolder;
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
