import type { Problem } from "../core/errors.ts";
import { camelCase, type Inputs, type InputValues } from "./define-action.ts";
import type { Input } from "./input.ts";

/** Inputs as they came through a door: names as declared, values as text. Absent and empty mean the same: not given. */
export type RawInputs = Readonly<Record<string, string | undefined>>;

export type ParsedInputs<I extends Inputs> =
  | { readonly kind: "inputs"; readonly values: InputValues<I>; readonly warnings: readonly Problem[] }
  | { readonly kind: "problems"; readonly problems: readonly Problem[] };

/**
 * Parses every input and reports every problem of all of them together.
 *
 * @param show how the door writes an input's name: `threshold` or `--threshold`
 */
export function parseInputs<I extends Inputs>(
  inputs: I,
  raw: RawInputs,
  show: (name: string) => string,
): ParsedInputs<I> {
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, declared] of Object.entries(inputs)) {
    const given = (raw[name] ?? "").trim();
    const text = given === "" ? declared.default : given;
    if (given !== "" && declared.deprecated !== null) {
      warnings.push({
        code: "deprecated-input",
        input: show(name),
        message: "is deprecated",
        hint: declared.deprecated,
      });
    }
    if (text === null) {
      if (declared.required) problems.push(missing(declared, show(name)));
      values[camelCase(name)] = undefined;
      continue;
    }
    const parsed = declared.parse(text);
    if (parsed.kind === "value") values[camelCase(name)] = parsed.value;
    else problems.push(...parsed.problems.map((problem) => named(problem, declared, show(name))));
  }
  return problems.length > 0
    ? { kind: "problems", problems }
    : { kind: "inputs", values: asValues<I>(values), warnings };
}

function missing(declared: Input<unknown>, name: string): Problem {
  const problem = { code: "missing-input", input: name, message: "is required and was not given" };
  return declared.example === undefined ? problem : { ...problem, hint: `For example ${declared.example}.` };
}

function named(problem: Problem, declared: Input<unknown>, name: string): Problem {
  if (!declared.secret) return { ...problem, input: name };
  // The message of a secret would quote it.
  return {
    code: problem.code,
    input: name,
    message: `found a value that is not accepted${declared.accepts === null ? "" : `; accepted: ${declared.accepts}`}`,
  };
}

/** The loop above filled one property an input, each from that input's own parser: what the type says and the compiler cannot see. */
function asValues<I extends Inputs>(values: Readonly<Record<string, unknown>>): InputValues<I> {
  return values as InputValues<I>;
}
