/** A JSON object of any shape. The fake's answers are checked against GitHub's schema at run time, not by the compiler. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function textField(body: JsonObject, key: string): string | undefined {
  const value = body[key];
  return typeof value === "string" ? value : undefined;
}

export function booleanField(body: JsonObject, key: string): boolean | undefined {
  const value = body[key];
  return typeof value === "boolean" ? value : undefined;
}

export function integerField(body: JsonObject, key: string): number | undefined {
  const value = body[key];
  return typeof value === "number" ? value : undefined;
}

export function objectField(body: JsonObject, key: string): JsonObject | undefined {
  const value = body[key];
  return isJsonObject(value) ? value : undefined;
}

/** The list's objects; entries of other kinds are left out, since the request was checked before. */
export function objectsField(body: JsonObject, key: string): readonly JsonObject[] {
  const value = body[key];
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

export function textsField(body: JsonObject, key: string): readonly string[] | undefined {
  const value = body[key];
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : undefined;
}
