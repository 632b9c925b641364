import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

/** What the runner reads of an action.yml. */
export interface ActionManifest {
  /** Defaults by input name as declared; an input without one has "". */
  readonly inputs: ReadonlyMap<string, string>;
  readonly outputs: readonly string[];
  readonly using: string;
  readonly main: string;
  readonly pre: string | undefined;
  readonly post: string | undefined;
  readonly preIf: string;
  readonly postIf: string;
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function text(value: unknown): string | undefined {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? String(value)
    : undefined;
}

/** Reads the manifest of a JavaScript action; anything that is none is a defect of the test. */
export function readManifest(actionFolder: string): ActionManifest {
  const document = asRecord(parse(readFileSync(join(actionFolder, "action.yml"), "utf8")));
  const runs = asRecord(document["runs"]);
  const using = text(runs["using"]) ?? "";
  const main = text(runs["main"]);
  if (!using.startsWith("node") || main === undefined) throw new Error(`${actionFolder}: not a JavaScript action`);
  const inputs = Object.entries(asRecord(document["inputs"])).map(
    ([name, input]) => [name, text(asRecord(input)["default"]) ?? ""] as const,
  );
  return {
    inputs: new Map(inputs),
    outputs: Object.keys(asRecord(document["outputs"])),
    using,
    main,
    pre: text(runs["pre"]),
    post: text(runs["post"]),
    preIf: text(runs["pre-if"]) ?? "always()",
    postIf: text(runs["post-if"]) ?? "always()",
  };
}

/**
 * Evaluates `${{ github.x }}` and `${{ toJSON(matrix) }}` in a default, the only expressions our action.yml files use. The runner knows far
 * more; anything else stops the test instead of passing as text.
 *
 * @param matrix null outside a matrix, which `toJSON` writes as `null`
 */
export function evaluateDefault(
  value: string,
  github: ReadonlyMap<string, string>,
  matrix: Readonly<Record<string, unknown>> | null,
): string {
  return value.replace(/\$\{\{(.*?)\}\}/gu, (whole, inner: string) => {
    if (inner.trim() === "toJSON(matrix)") return JSON.stringify(matrix, null, 2);
    const name = /^\s*github\.([a-z_]+)\s*$/u.exec(inner)?.[1];
    const found = name === undefined ? undefined : github.get(name);
    if (found === undefined) throw new Error(`The harness cannot evaluate ${whole}`);
    return found;
  });
}
