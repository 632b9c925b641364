/** Whose fault an error is, which decides the exit code and the words around it. */
export type ErrorKind = "input" | "permission" | "external" | "data";

/** A place in a file. Line and column are 1-based; column counts UTF-16 units as editors do. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** One thing that is wrong, in the words a user reads. `message` says what was found and what is accepted. */
export interface Problem {
  /** Stable kebab-case code, public contract: scripts and tests match on it, never on the message. */
  readonly code: string;
  readonly message: string;
  /** The input, flag or configuration key at fault, as the user wrote it: `data`, `models.income.threshold`. */
  readonly input?: string;
  readonly place?: Place;
  /** The next step, as one sentence. */
  readonly hint?: string;
}

/**
 * The one error class. It always carries at least one problem, and carries all that were found together,
 * so that nobody mends a configuration one run at a time.
 */
export class ModelgateError extends Error {
  override readonly name = "ModelgateError";
  readonly kind: ErrorKind;
  readonly problems: readonly [Problem, ...Problem[]];

  constructor(kind: ErrorKind, problems: readonly [Problem, ...Problem[]], options?: { readonly cause?: unknown }) {
    super(problems.map(problemLine).join("\n"), options);
    this.kind = kind;
    this.problems = problems;
  }
}

/** `file:line:column: message` when the place is known, `input: message` otherwise. */
export function problemLine(problem: Problem): string {
  const { place, input, message } = problem;
  if (place !== undefined) {
    const position = [place.file, place.line, place.column].filter((part) => part !== undefined).join(":");
    return `${position}: ${message}`;
  }
  return input === undefined ? message : `${input}: ${message}`;
}

/** One error holding every problem found. @throws TypeError on none, which is a defect of the caller */
export function problemsError(kind: ErrorKind, problems: readonly Problem[]): ModelgateError {
  const [first, ...rest] = problems;
  if (first === undefined) throw new TypeError("an error names at least one problem");
  return new ModelgateError(kind, [first, ...rest]);
}

/** Throws one error holding every problem; returns when there are none. */
export function throwProblems(kind: ErrorKind, problems: readonly Problem[]): void {
  if (problems.length > 0) throw problemsError(kind, problems);
}
