import { existsSync } from "node:fs";
import { isAbsolute, relative, resolve, sep } from "node:path";
import { type Problem, problemLine } from "../core/errors.ts";
import type { Annotation } from "./actions-log.ts";

/**
 * A problem as GitHub shows it at its place. A place that is no file of the workspace stays in the words: pointed at, it would show beside
 * some other file, or nowhere.
 */
export function problemAnnotation(problem: Problem, workspace: string): Annotation {
  const { place, message, hint, input } = problem;
  const file = place === undefined ? null : fileInWorkspace(place.file, workspace);
  const what = file === null ? problemLine(problem) : input === undefined ? message : `${input}: ${message}`;
  return {
    title: "modelgate",
    message: hint === undefined ? what : `${what}\n${hint}`,
    ...(file === null ? {} : { file }),
    ...(file === null || place?.line === undefined ? {} : { line: place.line }),
    ...(file === null || place?.column === undefined ? {} : { column: place.column }),
  };
}

function fileInWorkspace(shown: string, workspace: string): string | null {
  const inside = relative(workspace, resolve(workspace, shown));
  const isOutside = inside === "" || isAbsolute(inside) || inside.split(sep)[0] === "..";
  return isOutside || !existsSync(resolve(workspace, inside)) ? null : inside.split(sep).join("/");
}
