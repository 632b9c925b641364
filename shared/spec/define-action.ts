import type { Input } from "./input.ts";

export type Inputs = Readonly<Record<string, Input<unknown>>>;

export interface Output {
  readonly description: string;
}

export type Outputs = Readonly<Record<string, Output>>;

/** A scope of GITHUB_TOKEN and what it is needed for. */
export interface Permission {
  readonly access: "read" | "write";
  readonly why: string;
}

export interface Example {
  readonly title: string;
  /** Inputs by name, rendered as flags in help and as `with:` in README. Lists have one entry each. */
  readonly inputs: Readonly<Record<string, string | readonly string[]>>;
}

/** What an action takes and gives. The single source of action.yml, its README tables, the flags and the help text. */
export interface ActionSpec<I extends Inputs = Inputs, O extends Outputs = Outputs> {
  /** Folder under actions/ and subcommand. */
  readonly name: string;
  /** One line for lists. */
  readonly summary: string;
  /** A paragraph for the head of help. */
  readonly description: string;
  /** Feather icon and colour of the marketplace tile. */
  readonly branding: { readonly icon: string; readonly color: string };
  readonly permissions: Readonly<Record<string, Permission>>;
  readonly inputs: I;
  /** Inputs that the command line also takes by place, in this order: `modelgate audit verify FOLDER`. */
  readonly positionals?: readonly string[];
  readonly outputs: O;
  readonly examples: readonly Example[];
}

/** Checks the spec by its type and returns it as it is. */
export function defineAction<const I extends Inputs, const O extends Outputs>(
  spec: ActionSpec<I, O>,
): ActionSpec<I, O> {
  return spec;
}

/** The inputs that the command line has as flags. */
export function flagInputs({ inputs }: ActionSpec): Inputs {
  return Object.fromEntries(Object.entries(inputs).filter(([, { door }]) => door === "both"));
}

type CamelCase<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : Name;

/** Typed values of some inputs, named in camelCase: `model-path` is `modelPath`. */
export type InputValues<I extends Inputs> = {
  readonly [Name in keyof I & string as CamelCase<Name>]: I[Name] extends Input<infer T> ? T : never;
};

/** Typed inputs of an action. */
export type InputsOf<Spec extends ActionSpec> = InputValues<Spec["inputs"]>;

/** The property under which a kebab-case input stands in `InputValues`. */
export function camelCase(name: string): string {
  return name.replace(/-(.)/gu, (_, letter: string) => letter.toUpperCase());
}
