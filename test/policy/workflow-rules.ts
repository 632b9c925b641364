import { parse } from "yaml";

/** A workflow or action file, or a YAML example inside a page, with the name it goes by in messages. */
export interface WorkflowText {
  readonly file: string;
  readonly text: string;
}

const FULL_SHA = /^[0-9a-f]{40}$/u;
/** The repository's own actions are pinned by the user, so the pages show a placeholder. */
const OWN_PLACEHOLDER = /^OWNER\/modelgate\/actions\/([a-z-]+)@<sha>$/u;
const OWN_LOCAL = /^\.\/(?:.*\/)?actions\/([a-z-]+)$/u;

interface Use {
  readonly uses: string;
  readonly with: readonly string[];
}

/** Every `uses:` step, wherever it stands in the document. */
function usesIn(text: string): readonly Use[] {
  const found: Use[] = [];
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(walk);
    else if (typeof node === "object" && node !== null) {
      const { uses, with: given } = node as { readonly uses?: unknown; readonly with?: unknown };
      if (typeof uses === "string") found.push({ uses, with: Object.keys(given ?? {}) });
      Object.values(node).forEach(walk);
    }
  };
  walk(parse(text));
  return found;
}

/** Third-party actions are pinned by a full commit: a tag can be moved by whoever owns it. */
export function unpinnedUses({ file, text }: WorkflowText): readonly string[] {
  return usesIn(text)
    .map(({ uses }) => uses)
    .filter((uses) => !uses.startsWith("./") && !OWN_PLACEHOLDER.test(uses))
    .filter((uses) => !FULL_SHA.test(uses.slice(uses.lastIndexOf("@") + 1)))
    .map((uses) => `${file}: ${uses} is not pinned by a full commit`);
}

/** Inputs that an example gives and the action's spec does not declare. */
export function undeclaredInputs(
  { file, text }: WorkflowText,
  declared: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  return usesIn(text).flatMap(({ uses, with: given }) => {
    const action = OWN_PLACEHOLDER.exec(uses)?.[1] ?? OWN_LOCAL.exec(uses)?.[1];
    if (action === undefined) return [];
    const inputs = declared.get(action);
    if (inputs === undefined) return [`${file}: there is no action ${action}`];
    return given.filter((name) => !inputs.includes(name)).map((name) => `${file}: ${action} has no input ${name}`);
  });
}

/** Fenced YAML blocks of a Markdown page. */
export function yamlBlocks({ file, text }: WorkflowText): readonly WorkflowText[] {
  return [...text.matchAll(/```ya?ml\n(.*?)```/gsu)].map(([, block = ""], at) => ({
    file: `${file}, example ${String(at + 1)}`,
    text: block,
  }));
}
