import { type Problem, problemLine } from "../core/errors.ts";

/** Every problem as a person reads it: where, what, and the next step indented below. Ends with a new line. */
export function errorLines(problems: readonly Problem[]): string {
  const lines = problems.flatMap((problem) => [
    `modelgate: error: ${oneLine(problemLine(problem))}`,
    ...(problem.hint === undefined ? [] : [`  ${oneLine(problem.hint)}`]),
  ]);
  return `${lines.join("\n")}\n`;
}

/** Messages quote user text already escaped; this holds the line together should one not. */
function oneLine(text: string): string {
  return text.replaceAll(/[\r\n\u2028\u2029]+/gu, " ");
}
