import type { AnnotationProperties } from "@actions/core";
import { escapeTerminal, shorten } from "../report/escape.ts";

/** Something GitHub shows beside the run, and beside the file where one is named. */
export interface Annotation {
  readonly message: string;
  readonly title?: string;
  /** Relative to the workspace. */
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/** The runner as a run writes to it. Texts may hold anything: each method makes them safe for where they land. */
export interface ActionsLog {
  readonly mask: (secret: string) => void;
  readonly line: (text: string) => void;
  /** Begins a foldable group and ends the one before. */
  readonly group: (title: string) => void;
  readonly endGroup: () => void;
  readonly debug: (text: string) => void;
  readonly notice: (annotation: Annotation) => void;
  readonly warning: (annotation: Annotation) => void;
  readonly error: (annotation: Annotation) => void;
  readonly output: (name: string, value: string) => void;
  readonly summary: (markdown: string) => Promise<void>;
}

/** The runner cuts annotations at 4096 characters; the debug log has no such limit, and a stack no such need. */
const LONGEST_LINE = 4000;

/** The runner's commands by way of @actions/core, which escapes their data and properties. */
export async function actionsLog(): Promise<ActionsLog> {
  const core = await import("@actions/core");
  let isGrouped = false;
  const endGroup = (): void => {
    if (isGrouped) core.endGroup();
    isGrouped = false;
  };
  return {
    mask: core.setSecret,
    line: (text) => core.info(logLine(text)),
    group(title) {
      endGroup();
      isGrouped = true;
      core.startGroup(logLine(title));
    },
    endGroup,
    debug: core.debug,
    notice: (annotation) => core.notice(shorten(annotation.message, LONGEST_LINE), properties(annotation)),
    warning: (annotation) => core.warning(shorten(annotation.message, LONGEST_LINE), properties(annotation)),
    error: (annotation) => core.error(shorten(annotation.message, LONGEST_LINE), properties(annotation)),
    output: core.setOutput,
    async summary(markdown) {
      await core.summary.addRaw(markdown).write();
    },
  };
}

/** One line in which no command can begin. */
function logLine(text: string): string {
  return escapeTerminal(shorten(text, LONGEST_LINE));
}

function properties({ title, file, line, column }: Annotation): AnnotationProperties {
  return {
    ...(title === undefined ? {} : { title }),
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { startLine: line }),
    ...(column === undefined ? {} : { startColumn: column }),
  };
}
