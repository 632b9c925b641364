import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { generatedFiles, staleFiles, type ReadFile } from "./generate/generated-files.ts";

/** Writes action.yml files, README tables, JSON Schemas and the metrics page; with `--check` only says which are stale, exit 1. */
const root = fileURLToPath(new URL("..", import.meta.url));

const read: ReadFile = (path) => {
  try {
    return readFileSync(join(root, path), "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
};

const flags = process.argv.slice(2);
const stale = staleFiles(read);
if (flags.some((flag) => flag !== "--check")) {
  console.error("usage: tsx scripts/generate.ts [--check]");
  process.exitCode = 64;
} else if (flags.length === 0) {
  const files = generatedFiles(read);
  for (const path of stale) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), files.get(path) ?? "");
    console.log(`wrote ${path}`);
  }
  if (stale.length === 0) console.log("generated files are up to date");
} else if (stale.length > 0) {
  for (const path of stale) console.error(`stale: ${path}`);
  console.error("Run: npm run generate");
  process.exitCode = 1;
}
