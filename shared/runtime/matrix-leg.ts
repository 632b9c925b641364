/**
 * The name of a leg of a matrix: what the workflow gave, or the values of the matrix itself, which the input's default hands over as JSON.
 * A value that is the model's own name is left out: the comment is about that model already.
 *
 * @param given the input `leg`; null, `{}` and an expression that nobody evaluated are no leg
 * @returns `python=3.12, runner=gpu`; null outside a matrix
 */
export function legName(given: string, model: string): string | null {
  const text = given.trim();
  if (text === "" || text.startsWith("${{")) return null;
  const matrix = asMatrix(text);
  if (matrix === "none") return null;
  if (matrix === "text") return text;
  const parts = Object.entries(matrix)
    .filter(([, value]) => value !== model)
    .map(([key, value]) => `${key}=${shown(value)}`);
  return parts.length === 0 ? null : parts.join(", ");
}

/** A text that could be read as more than one value is quoted. */
function shown(value: unknown): string {
  return typeof value === "string" && !/[,="]/u.test(value) ? value : JSON.stringify(value);
}

function asMatrix(text: string): Readonly<Record<string, unknown>> | "none" | "text" {
  try {
    const value: unknown = JSON.parse(text);
    if (value === null) return "none";
    return typeof value === "object" && !Array.isArray(value) ? (value as Record<string, unknown>) : "text";
  } catch {
    return "text";
  }
}
