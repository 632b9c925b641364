/** The only reader of the environment. Everything else is handed what it needs. */
export interface Environment {
  /** https://no-color.org: any non-empty value switches colour off. */
  readonly noColor: boolean;
  /** For the inference child, which picks named variables from it and gets no other. */
  readonly all: Readonly<Record<string, string | undefined>>;
}

export function readEnvironment(): Environment {
  const all = process.env;
  return { noColor: (all["NO_COLOR"] ?? "") !== "" || all["TERM"] === "dumb", all };
}
