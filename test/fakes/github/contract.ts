import { readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";
import formats from "ajv-formats";
import { isJsonObject, type JsonObject } from "./json.ts";
import { buildRoutes, type Route } from "./routes.ts";

/** The interface of github.com, or of the oldest GitHub Enterprise Server that is still served. */
export type SpecName = "api.github.com" | "ghes-3.17";

/** Statuses GitHub may answer to anything, declared or not; their bodies are basic-error. */
const everywhere = new Set([400, 401, 403, 404, 408, 429, 500, 502, 503, 504]);

/**
 * Turns OpenAPI 3.0's `nullable` into JSON Schema: a type list, a null in the enumeration, or an alternative.
 * `closed` refuses undeclared keys, so that a misspelt field of a request cannot pass unseen.
 */
function toJsonSchema(value: unknown, closed: boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => toJsonSchema(item, closed));
  if (!isJsonObject(value)) return value;
  const { nullable, ...rest } = Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, toJsonSchema(item, closed || key === "requestBody")]),
  );
  if (closed && isJsonObject(rest["properties"]) && rest["type"] === "object") rest["additionalProperties"] ??= false;
  if (nullable !== true) return rest;
  if (typeof rest["type"] !== "string") return { anyOf: [{ type: "null" }, rest] };
  const nulled = { ...rest, type: [rest["type"], "null"] };
  return Array.isArray(rest["enum"]) ? { ...nulled, enum: [...(rest["enum"] as unknown[]), null] } : nulled;
}

function pointer(...steps: readonly (string | number)[]): string {
  return steps.map((step) => encodeURIComponent(String(step).replaceAll("~", "~0").replaceAll("/", "~1"))).join("/");
}

function at(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>((found, key) => (isJsonObject(found) ? found[key] : undefined), value);
}

/** One document of GitHub's interface: which operation a request is, and whether requests and answers follow it. */
export class Contract {
  readonly routes: readonly Route[];
  readonly #document: JsonObject;
  readonly #ajv: Ajv;
  readonly #coercing: Ajv;
  readonly #compiled = new Map<string, ValidateFunction>();

  constructor(name: SpecName) {
    const text = readFileSync(new URL(`openapi/${name}.json`, import.meta.url), "utf8");
    this.#document = toJsonSchema(JSON.parse(text), false) as JsonObject;
    this.#ajv = new Ajv({ strict: false, validateSchema: false });
    this.#coercing = new Ajv({ strict: false, coerceTypes: true });
    for (const ajv of [this.#ajv, this.#coercing]) {
      // The package is CommonJS; what Node calls its default export is the function under `default`.
      formats.default(ajv);
      ajv.addFormat("timestamp", true);
      ajv.addFormat("int64", true);
      ajv.addFormat("repo.nwo", true);
      ajv.addFormat("ssh-key", true);
    }
    this.#ajv.addSchema({ $id: "github", ...this.#document });
    this.routes = buildRoutes(at(this.#document, "paths") as JsonObject);
  }

  #validator(reference: string): ValidateFunction {
    const known = this.#compiled.get(reference);
    if (known !== undefined) return known;
    const made = this.#ajv.compile({ $ref: `github#/${reference}` });
    this.#compiled.set(reference, made);
    return made;
  }

  #errors(reference: string, value: unknown, what: string): readonly string[] {
    const validate = this.#validator(reference);
    return validate(value) ? [] : [`${what}: ${this.#ajv.errorsText(validate.errors, { dataVar: "it" })}`];
  }

  /** Violations of one of the kept schemas, for objects outside an answer, such as those in event payloads. */
  checkSchema(name: string, value: unknown): readonly string[] {
    return this.#errors(`components/schemas/${name}`, value, name);
  }

  /** Violations of a request's query, path and body. */
  checkRequest(
    route: Route,
    query: Readonly<Record<string, string>>,
    path: Readonly<Record<string, string>>,
    body: unknown,
  ): readonly string[] {
    return [
      ...this.#checkParameters(route, "query", query),
      ...this.#checkParameters(route, "path", path),
      ...this.#checkBody(route, body),
    ];
  }

  #checkParameters(route: Route, place: "query" | "path", values: Readonly<Record<string, string>>): readonly string[] {
    const key = `${route.operation} ${place}`;
    const validate = this.#compiled.get(key) ?? this.#coercing.compile(this.#parameterSchema(route, place));
    this.#compiled.set(key, validate);
    return validate({ ...values }) ? [] : [`${place}: ${this.#ajv.errorsText(validate.errors, { dataVar: "it" })}`];
  }

  #parameterSchema(route: Route, place: "query" | "path"): JsonObject {
    const declared = at(this.#document, "paths", route.template, route.method, "parameters");
    const list: readonly unknown[] = Array.isArray(declared) ? declared : [];
    const parameters = list
      .map((parameter) => this.#resolve(parameter))
      .filter((parameter) => at(parameter, "in") === place);
    const required = parameters
      .filter((parameter) => at(parameter, "required") === true)
      .map((parameter) => at(parameter, "name"));
    const properties: JsonObject = Object.fromEntries(
      parameters.map((parameter) => [String(at(parameter, "name")), at(parameter, "schema")]),
    );
    return { type: "object", properties, required, additionalProperties: false };
  }

  #resolve(value: unknown): unknown {
    const reference = at(value, "$ref");
    return typeof reference === "string" ? at(this.#document, ...reference.slice(2).split("/")) : value;
  }

  #checkBody(route: Route, body: unknown): readonly string[] {
    const declared = at(this.#document, "paths", route.template, route.method, "requestBody");
    if (declared === undefined) {
      const isEmpty = body === undefined || (isJsonObject(body) && Object.keys(body).length === 0);
      return isEmpty ? [] : ["body: the operation takes none"];
    }
    if (body === undefined) return at(declared, "required") === true ? ["body: missing"] : [];
    return this.#errors(
      pointer("paths", route.template, route.method, "requestBody", "content", "application/json", "schema"),
      body,
      "body",
    );
  }

  /** Violations of an answer. `mediaType` picks among several declared forms of the body. */
  checkResponse(route: Route, status: number, body: unknown, mediaType: string): readonly string[] {
    const declared = at(this.#document, "paths", route.template, route.method, "responses", String(status));
    if (declared === undefined) {
      if (status === 422) return this.#errors("components/schemas/validation-error", body, "422");
      if (everywhere.has(status)) return this.#errors("components/schemas/basic-error", body, String(status));
      return [`status ${status} is not declared`];
    }
    const content = at(this.#resolve(declared), "content");
    if (!isJsonObject(content))
      return body === undefined || status >= 400 ? [] : [`${status}: declared without a body`];
    if (body === undefined) return [`${status}: a body is declared, none was sent`];
    const declaredType = content[mediaType] === undefined ? "application/json" : mediaType;
    const reference = at(declared, "$ref");
    const root =
      typeof reference === "string"
        ? reference.slice(2)
        : pointer("paths", route.template, route.method, "responses", status);
    return this.#errors(`${root}/${pointer("content", declaredType, "schema")}`, body, String(status));
  }
}

const opened = new Map<SpecName, Contract>();

/** The contract of that name; compiled validators are kept for the whole process. */
export function openContract(name: SpecName): Contract {
  const known = opened.get(name) ?? new Contract(name);
  opened.set(name, known);
  return known;
}
