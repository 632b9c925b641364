import { wrap } from "../../shared/core/text/wrap.ts";
import { VERDICT_MARK } from "../../shared/report/words.ts";
import type { ActionResult } from "../../test/harness/runner.ts";

const WIDTH = 100;
/** Of the annotation in which a step that does not pass says why. */
const VERDICT_TITLE = /^modelgate [a-z-]+: (?:warn|fail|inconclusive)$/u;
const hasColor = process.stdout.isTTY && process.env["NO_COLOR"] === undefined;
const MARKS: Readonly<Record<string, string>> = VERDICT_MARK;
const COLORS: Readonly<Record<string, number>> = { pass: 32, warn: 33, fail: 31, inconclusive: 35 };

/** The mark of a verdict as reports have it; a dot where an error left none. */
export function markOf(verdict: string): string {
  return MARKS[verdict] ?? "·";
}

function painted(text: string, color: number): string {
  return hasColor ? `\u001B[${String(color)}m${text}\u001B[0m` : text;
}

/** A new scene, with a sentence on what it is about. */
export function tellScene(title: string, about: string): void {
  console.log(`\n${painted(title, 1)}\n${wrapped(about, "  ")}`);
}

/** What is under way, on a terminal only: the line is replaced by what came of it. */
export function tellStart(what: string): void {
  if (process.stdout.isTTY) process.stdout.write(`  … ${what}`);
}

/** What a step came to: its verdict and the sentence at the head of its report. */
export function tellStep(what: string, verdict: string, headline: string): void {
  if (process.stdout.isTTY) process.stdout.write("\r\u001B[2K");
  const sign = painted(`${markOf(verdict)} ${(verdict === "" ? "error" : verdict).padEnd(12)}`, COLORS[verdict] ?? 31);
  console.log(`  ${sign} ${what}`);
  console.log(wrapped(headline, " ".repeat(17)));
}

export function tellLine(text: string): void {
  console.log(wrapped(text, "  "));
}

/** The sentence at the head of a step's report, with which its log ends, or its last annotation; of an error, what it says. */
export function headlineOf({ log, annotations }: ActionResult): string {
  const said = log.flatMap((line) => /^modelgate [a-z-]+: pass: (.+)$/u.exec(line)?.[1] ?? []).at(-1);
  const word = annotations.findLast(({ properties }) => VERDICT_TITLE.test(properties["title"] ?? ""));
  return said ?? (word ?? annotations.find(({ level }) => level === "error"))?.message ?? "";
}

function wrapped(text: string, indent: string): string {
  return wrap(text, WIDTH - indent.length)
    .map((line) => indent + line)
    .join("\n");
}
