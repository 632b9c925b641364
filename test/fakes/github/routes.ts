import { isJsonObject, type JsonObject } from "./json.ts";
import type { OperationId } from "./operations.ts";

export interface Route {
  readonly operation: OperationId;
  /** Lower case, as in the specification. */
  readonly method: string;
  /** `/repos/{owner}/{repo}/contents/{path}`. */
  readonly template: string;
  readonly pattern: RegExp;
  readonly names: readonly string[];
}

/**
 * Parameters that may hold slashes (`x-multi-segment` in the specification, which the parameter's own document loses when
 * it is shared). A router that parts at slashes would never match `contents/models/income.onnx`.
 */
const multiSegment = new Set(["path", "ref", "basehead"]);

function patternOf(template: string): { readonly pattern: RegExp; readonly names: readonly string[] } {
  const names: string[] = [];
  const source = template.replace(/[.*+?^$()|[\]\\]/gu, "\\$&").replace(/\{([^}]+)\}/gu, (_, name: string) => {
    names.push(name);
    // `contents/` without a path is the root folder.
    if (!multiSegment.has(name)) return "([^/]+)";
    return name === "path" ? "(.*)" : "(.+)";
  });
  const optionalTail = source.replace(/\/\(\.\*\)$/u, "(?:/(.*))?");
  return { pattern: new RegExp(`^${optionalTail}$`, "u"), names };
}

/** How much of a template is fixed text; the more, the more it means what it says. */
function staticLength(template: string): number {
  return template.replace(/\{[^}]+\}/gu, "").length;
}

/** Routes of the specification, longest static path first, so that `commits/{ref}/check-runs` wins over `commits/{ref}`. */
export function buildRoutes(paths: JsonObject): readonly Route[] {
  return Object.entries(paths)
    .flatMap(([template, methods]) =>
      Object.entries(isJsonObject(methods) ? methods : {}).map(([method, declared]) => {
        const operation = (isJsonObject(declared) ? declared["operationId"] : undefined) as OperationId;
        return { operation, method, template, ...patternOf(template) };
      }),
    )
    .sort((a, b) => staticLength(b.template) - staticLength(a.template) || (a.template < b.template ? -1 : 1));
}

export interface RouteMatch {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** The operation of a request, its path parameters decoded. A trailing slash matches nothing: GitHub answers 404. */
export function matchRoute(routes: readonly Route[], method: string, path: string): RouteMatch | undefined {
  for (const route of routes) {
    if (route.method !== method.toLowerCase()) continue;
    const found = route.pattern.exec(path);
    if (found === null || (path.endsWith("/") && path !== "/")) continue;
    const params = route.names.map((name, index) => [name, decodeURIComponent(found[index + 1] ?? "")]);
    return { route, params: Object.fromEntries(params) as Record<string, string> };
  }
  return undefined;
}
