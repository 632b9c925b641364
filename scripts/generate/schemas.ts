import { z } from "zod";
import { configSchema } from "../../shared/config/schema.ts";
import { resultSchema } from "../../shared/records/result.ts";

/** JSON Schema of modelgate.yml, for editors: `# yaml-language-server: $schema=...`. */
export function configJsonSchema(): string {
  return schemaText("modelgate.schema.json", "modelgate.yml", z.toJSONSchema(configSchema, { io: "input" }));
}

/** JSON Schema of the result JSON (contracts.md §4). */
export function resultJsonSchema(): string {
  return schemaText("result.schema.json", "modelgate result, version 1", z.toJSONSchema(resultSchema));
}

/** The identifier is relative, so that it stays true wherever the file is served from. */
function schemaText(id: string, title: string, schema: object): string {
  const { $schema, ...rest } = { $schema: "https://json-schema.org/draft/2020-12/schema", ...schema };
  return `${JSON.stringify({ $schema, $id: id, title, ...rest }, null, 2)}\n`;
}
