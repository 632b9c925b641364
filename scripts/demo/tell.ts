import type { ActionResult } from "../../test/harness/runner.ts";

const WIDTH = 100;
const hasColor = process.stdout.isTTY && process.env["NO_COLOR"] === undefined;
const SIGNS: Readonly<Record<string, string>> = { pass: "✓", warn: "!", fail: "✗", inconclusive: "?" };
const COLORS: Readonly<Record<string, number>> = { pass: 32, warn: 33, fail: 31, inconclusive: 35 };

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
  const sign = painted(
    `${SIGNS[verdict] ?? "·"} ${(verdict === "" ? "error" : verdict).padEnd(12)}`,
    COLORS[verdict] ?? 31,
  );
  console.log(`  ${sign} ${what}`);
  console.log(wrapped(headline, " ".repeat(17)));
}

export function tellLine(text: string): void {
  console.log(wrapped(text, "  "));
}

/** The sentence at the head of a step's summary; of an error, what it says. */
export function headlineOf({ summary, annotations }: ActionResult): string {
  const [, bold] = /^\*\*(.+)\*\*$/mu.exec(summary) ?? [];
  const said = bold ?? annotations.find(({ level }) => level === "error")?.message ?? "";
  return said
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .replaceAll("&#8203;", "")
    .replaceAll(/\\([[\]_*])/gu, "$1");
}

function wrapped(text: string, indent: string): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/u)) {
    if (line !== "" && indent.length + line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line].map((one) => indent + one).join("\n");
}
