/**
 * Cuts GitHub's OpenAPI description down to the operations the fake GitHub serves.
 *
 * `node scripts/prune-openapi.ts FULL.json OUT.json`, where FULL.json is a file of the npm package @octokit/openapi,
 * for example generated/api.github.com.json. The package has 385 MB unpacked, so it is installed elsewhere, only to
 * refresh the committed files (see test/fakes/github/openapi/README.md).
 */
import { readFileSync, writeFileSync } from "node:fs";
import { format } from "prettier";
import { servedOperations } from "../test/fakes/github/operations.ts";

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = Readonly<Record<string, Json>>;

/** Prose and samples are most of the bytes and decide nothing; the quirks they tell are cited in the tests. */
const dropped = new Set(["example", "examples", "externalDocs", "x-github", "description", "title", "x-displayName"]);

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function objectAt(value: Json | undefined, key: string): JsonObject {
  const found = isObject(value) ? value[key] : undefined;
  return isObject(found) ? found : {};
}

/** Copies without prose. Under `properties` every key is a property's name, so one named `description` stays. */
function withoutProse(value: Json, keysAreNames: boolean): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map((item) => withoutProse(item, false));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => keysAreNames || !dropped.has(key))
      .map(([key, item]) => [key, withoutProse(item, !keysAreNames && (key === "properties" || key === "schemas"))]),
  );
}

function collectReferences(value: Json, found: Set<string>): void {
  if (Array.isArray(value)) for (const item of value as readonly Json[]) collectReferences(item, found);
  if (!isObject(value)) return;
  const reference = value["$ref"];
  if (typeof reference === "string") found.add(reference);
  for (const item of Object.values(value)) collectReferences(item, found);
}

function resolve(spec: JsonObject, reference: string): Json {
  const found = reference
    .slice(2)
    .split("/")
    .reduce<Json | undefined>((at, key) => (isObject(at) ? at[key] : undefined), spec);
  if (found === undefined) throw new Error(`Dangling reference ${reference}`);
  return found;
}

function keptPaths(spec: JsonObject): JsonObject {
  const wanted = new Set<string>(servedOperations);
  const paths: Record<string, Json> = {};
  for (const [path, methods] of Object.entries(objectAt(spec, "paths"))) {
    if (!isObject(methods)) continue;
    const kept = Object.entries(methods).filter(([, operation]) => {
      const id = isObject(operation) ? operation["operationId"] : undefined;
      return typeof id === "string" && wanted.delete(id);
    });
    if (kept.length > 0) paths[path] = Object.fromEntries(kept);
  }
  if (wanted.size > 0) throw new Error(`The specification lacks ${[...wanted].join(", ")}`);
  return paths;
}

/** Everything that the paths reach, transitively, and the body of errors no operation declares. */
function keptComponents(spec: JsonObject, paths: JsonObject): JsonObject {
  const components: Record<string, Record<string, Json>> = {};
  const seen = new Set<string>();
  let open = new Set<string>(["#/components/schemas/basic-error"]);
  collectReferences(paths, open);
  while (open.size > 0) {
    const next = new Set<string>();
    for (const reference of open) {
      if (seen.has(reference)) continue;
      seen.add(reference);
      const value = withoutProse(resolve(spec, reference), false);
      const [, , group = "", name = ""] = reference.split("/");
      (components[group] ??= {})[name] = value;
      collectReferences(value, next);
    }
    open = next;
  }
  return Object.fromEntries(
    Object.entries(components).map(([group, members]) => [
      group,
      Object.fromEntries(Object.entries(members).sort(([a], [b]) => (a < b ? -1 : 1))),
    ]),
  );
}

const [source, target] = process.argv.slice(2);
if (source === undefined || target === undefined) throw new Error("Usage: prune-openapi.ts FULL.json OUT.json");
const spec = JSON.parse(readFileSync(source, "utf8")) as JsonObject;
const paths = withoutProse(keptPaths(spec), true) as JsonObject;
const info = { title: objectAt(spec, "info")["title"] ?? "", version: objectAt(spec, "info")["version"] ?? "" };
const pruned = { openapi: spec["openapi"] ?? "", info, paths, components: keptComponents(spec, paths) };
writeFileSync(target, await format(JSON.stringify(pruned), { parser: "json", printWidth: 120 }));
