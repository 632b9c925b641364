import { compareCodePoints } from "../text/code-point-order.ts";

/**
 * JSON on one line with keys in code-point order: the bytes of manifests, which registries keep as they are. Values are those that this house
 * builds itself, so nothing deep, no number but whole ones, and no property that is undefined.
 */
export function sortedJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item: unknown) => sortedJson(item)).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .sort(([a], [b]) => compareCodePoints(a, b))
    .map(([key, item]) => `${JSON.stringify(key)}:${sortedJson(item)}`);
  return `{${members.join(",")}}`;
}
