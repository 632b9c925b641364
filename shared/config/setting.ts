import type { Problem } from "../core/errors.ts";
import { camelCase } from "../spec/define-action.ts";
import { policyInputs } from "../spec/common-inputs.ts";
import { timingInputs } from "../spec/timing-inputs.ts";
import type { InputValues } from "../spec/define-action.ts";
import { pathText } from "./explain-issue.ts";
import type { LoadedConfig } from "./load.ts";
import type { ConfigPath } from "./locate.ts";

/** Every input that modelgate.yml may also say. */
const settingInputs = { ...policyInputs, ...timingInputs } as const;

/** The inputs that decide how a model is judged; each is undefined when it was not given, or when the action does not have it. */
export type PolicyInputs = Partial<InputValues<typeof settingInputs>>;

/** Where a setting was made, as a problem names it. */
export type Origin = Pick<Problem, "input" | "place">;

/** A value and where it comes from; paths of a file are relative to the file, those of inputs to the working directory. */
export interface Setting<T> {
  readonly value: T;
  readonly from: "input" | "file";
  readonly at: Origin;
}

/** Takes settings from inputs and file, and remembers where an input replaced what the file says. */
export interface Merger {
  /** The input if it was given and counts, else the file's value, else null. */
  pick<T>(inputName: string, input: T | undefined, key: ConfigPath, file: T | undefined): Setting<T> | null;
  /** Notes that inputs replace something of the file as a whole. */
  override(key: ConfigPath): void;
  at(inputName: string): Origin;
  /** Whether inputs of this name count. */
  counts(inputName: string): boolean;
  /** Keys of the file that inputs replaced. */
  readonly overridden: readonly string[];
}

/** Inputs that say how to run and not how to judge; they count even where the trusted file judges. */
const RUN_INPUTS: ReadonlySet<string> = new Set([
  "model",
  "config",
  "provider",
  "threads",
  "time-limit-seconds",
  "memory-limit-mb",
  "batch-rows",
]);

export interface MergeRequest {
  readonly loaded: LoadedConfig | null;
  readonly model: string;
  /** Whether inputs that judge are ignored, because trusted policy declares the model (contracts.md §6). */
  readonly ignoreJudging: boolean;
  readonly showInput: (name: string) => string;
}

export function merger({ loaded, model, ignoreJudging, showInput }: MergeRequest): Merger {
  const overridden: string[] = [];
  const counts = (inputName: string): boolean => !ignoreJudging || RUN_INPUTS.has(inputName);
  return {
    overridden,
    counts,
    at: (inputName) => ({ input: showInput(inputName) }),
    override(key) {
      overridden.push(pathText(["models", model, ...key]));
    },
    pick(inputName, input, key, file) {
      if (input !== undefined && counts(inputName)) {
        if (file !== undefined) this.override(key);
        return { value: input, from: "input", at: this.at(inputName) };
      }
      if (file === undefined || loaded === null) return null;
      const path = ["models", model, ...key];
      return { value: file, from: "file", at: { input: pathText(path), place: loaded.locate.value(path) } };
    },
  };
}

/** Names of the judging inputs that were given, in the order in which they are declared. */
export function givenJudgingInputs(inputs: PolicyInputs): readonly string[] {
  return givenInputs(inputs).filter((name) => !RUN_INPUTS.has(name));
}

/** Names of all policy inputs that were given. */
export function givenInputs(inputs: PolicyInputs): readonly string[] {
  return Object.keys(settingInputs).filter((name) => inputValue(inputs, name) !== undefined);
}

/** A given input by its kebab-case name. */
export function inputValue(inputs: PolicyInputs, name: string): unknown {
  return Object.entries(inputs).find(([property]) => property === camelCase(name))?.[1];
}
