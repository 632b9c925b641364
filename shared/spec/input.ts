import type { Problem } from "../core/errors.ts";

/** What parsing one input found: a value, or every reason why it has none. Messages do not name the input; the caller knows it. */
export type Parsed<T> =
  { readonly kind: "value"; readonly value: T } | { readonly kind: "problems"; readonly problems: readonly Problem[] };

/** What kind of text the runner's string holds; decides the placeholder in help and whether a flag repeats. */
export type InputKind =
  "text" | "path" | "paths" | "names" | "lines" | "pairs" | "number" | "integer" | "boolean" | "choice";

/** Heading under which help and README list an input. */
export type InputGroup =
  | "Command"
  | "Model"
  | "Data"
  | "Judgement"
  | "Timing"
  | "Champion"
  | "Supplied predictions"
  | "Records"
  | "Approval"
  | "Registry"
  | "Rollout"
  | "Run"
  | "Output";

/** What an author writes about an input. */
export interface InputText {
  /** One or two sentences for README, action.yml and help. */
  readonly description: string;
  readonly group: InputGroup;
  readonly example?: string;
}

/** An input as both doors know it: the runner's string in, a `T` out. The phantom type is what `InputsOf` reads. */
export interface Input<T> extends InputText {
  readonly kind: InputKind;
  /** What the placeholder says in help: `N`, `PATH`, `a|b`. */
  readonly placeholder: string;
  readonly required: boolean;
  /** The runner's string, written into action.yml. Never set where modelgate.yml may say it: given and default would look alike. */
  readonly default: string | null;
  /** What holds when it is not given, in words, where that is not a fixed string. */
  readonly otherwise: string | null;
  /** Never quoted in messages; masked before the first log line. */
  readonly secret: boolean;
  /** Inputs that mean something only in a workflow are no flags of the command line. */
  readonly door: "both" | "actions";
  /** What to use instead; giving it still works and warns. */
  readonly deprecated: string | null;
  /** The accepted range or words, for the tables. */
  readonly accepts: string | null;
  /** Parses a value that was given (not empty, already trimmed). */
  readonly parse: (text: string) => Parsed<T>;
  readonly optional: (otherwise?: string) => Input<T | undefined>;
  readonly withDefault: (text: string) => Input<T>;
  readonly asSecret: () => Input<T>;
  readonly inActionsOnly: () => Input<T>;
  readonly deprecatedFor: (instead: string) => Input<T>;
}

interface InputCore<T> extends InputText {
  readonly kind: InputKind;
  readonly placeholder: string;
  readonly accepts: string | null;
  readonly parse: (text: string) => Parsed<T>;
}

type InputState = Pick<Input<unknown>, "required" | "default" | "otherwise" | "secret" | "door" | "deprecated">;

const REQUIRED: InputState = {
  required: true,
  default: null,
  otherwise: null,
  secret: false,
  door: "both",
  deprecated: null,
};

/** A required input of the given kind; `optional` and `withDefault` relax it. Inputs are values: each method returns a new one. */
export function input<T>(core: InputCore<T>, state: InputState = REQUIRED): Input<T> {
  return {
    ...core,
    ...state,
    optional(otherwise?: string): Input<T | undefined> {
      return input<T | undefined>(core, { ...state, required: false, otherwise: otherwise ?? state.otherwise });
    },
    withDefault: (text) => input(core, { ...state, required: false, default: text }),
    asSecret: () => input(core, { ...state, secret: true }),
    inActionsOnly: () => input(core, { ...state, door: "actions" }),
    deprecatedFor: (instead) => input(core, { ...state, deprecated: instead }),
  };
}

export function value<T>(parsed: T): Parsed<T> {
  return { kind: "value", value: parsed };
}

/** One problem with an input's value. The code is the input family's: `bad-input`. */
export function refused<T>(message: string, hint?: string): Parsed<T> {
  return {
    kind: "problems",
    problems: [hint === undefined ? { code: "bad-input", message } : { code: "bad-input", message, hint }],
  };
}
