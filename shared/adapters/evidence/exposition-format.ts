/** One sample of a metrics page. */
export interface MetricSample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

const LINE = /^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{(.*)\})?[ \t]+(\S+)(?:[ \t]+-?\d+)?[ \t]*$/u;
const LABEL = /\s*([a-zA-Z_][a-zA-Z0-9_]*)\s*=\s*"((?:[^"\\]|\\.)*)"\s*(?:,|$)/uy;

/**
 * Parses the text format that Prometheus scrapes; comments, HELP and TYPE are passed over.
 *
 * @source prometheus.io/docs/instrumenting/exposition_formats, text format 0.0.4
 * @throws SyntaxError on a line that is no sample
 */
export function parseExposition(text: string): readonly MetricSample[] {
  return text.split("\n").flatMap((line, index) => {
    if (line.trim() === "" || line.startsWith("#")) return [];
    const match = LINE.exec(line);
    const labels = match === null ? null : parseLabels(match[2] ?? "");
    const value = parseValue(match?.[3] ?? "");
    if (match === null || labels === null || value === null)
      throw new SyntaxError(`line ${String(index + 1)} is no sample`);
    return { name: match[1] ?? "", labels, value };
  });
}

function parseLabels(text: string): Readonly<Record<string, string>> | null {
  const labels: Record<string, string> = {};
  LABEL.lastIndex = 0;
  while (LABEL.lastIndex < text.length) {
    const match = LABEL.exec(text);
    if (match === null) return null;
    labels[match[1] ?? ""] = (match[2] ?? "").replaceAll(/\\(.)/gu, (_, escape: string) =>
      escape === "n" ? "\n" : escape,
    );
  }
  return labels;
}

function parseValue(text: string): number | null {
  if (text === "+Inf") return Infinity;
  if (text === "-Inf") return -Infinity;
  if (text === "NaN") return Number.NaN;
  const value = Number(text);
  return text === "" || Number.isNaN(value) ? null : value;
}
