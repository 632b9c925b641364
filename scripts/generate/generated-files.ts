import { SPECS } from "../../shared/runtime/specs.ts";
import { actionYml } from "./action-yml.ts";
import { glossaryPage } from "./glossary-page.ts";
import { metricsPage } from "./metrics-page.ts";
import { withRegions } from "./readme.ts";
import { configJsonSchema, resultJsonSchema } from "./schemas.ts";

/** Reads a file of the repository by its path with `/`; null when it is not there. */
export type ReadFile = (path: string) => string | null;

/** Path to content of all generated files, as they should be. READMEs are read for the prose around their generated regions. */
export function generatedFiles(read: ReadFile): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const spec of SPECS) {
    files.set(`actions/${spec.name}/action.yml`, actionYml(spec));
    const readme = `actions/${spec.name}/README.md`;
    files.set(readme, withRegions(read(readme) ?? "", spec));
  }
  files.set("docs/schemas/modelgate.schema.json", configJsonSchema());
  files.set("docs/schemas/result.schema.json", resultJsonSchema());
  files.set("docs/metrics.md", metricsPage());
  files.set("docs/glossary.md", glossaryPage(read("docs/glossary.md") ?? ""));
  return files;
}

/** Paths whose content is not what the sources say. */
export function staleFiles(read: ReadFile): readonly string[] {
  return [...generatedFiles(read)].filter(([path, content]) => read(path) !== content).map(([path]) => path);
}
