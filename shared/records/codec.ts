import type { z } from "zod";
import { ModelgateError } from "../core/errors.ts";
import type { Problem } from "../core/errors.ts";
import { canonicalJson } from "./canonical-json.ts";
import { statementSchema } from "./record-schema.ts";
import type { Statement } from "./record-schema.ts";
import { resultSchema } from "./result.ts";
import type { Result } from "./result.ts";

/** SHA-256 of a text's UTF-8 bytes, lower-case hex. Given by an adapter: this folder is pure. */
export type Sha256 = (text: string) => string;

/** A persisted document: the exact text, to be written as UTF-8, and its address. */
export interface Encoded {
  readonly bytes: string;
  readonly digest: string;
}

/** Longest record that is read, in UTF-16 units: in-toto predicates above 16 MB are refused by GitHub. */
const LONGEST = 16 * 1024 * 1024;
const QUOTED = 5;

/** Canonical bytes and digest of a record. @throws TypeError when it breaks its own schema, which is our defect */
export function encodeRecord(statement: Statement, sha256: Sha256): Encoded {
  return encode(statementSchema, statement, sha256);
}

/** Canonical bytes and digest of a result. @throws TypeError when it breaks its own schema, which is our defect */
export function encodeResult(result: Result, sha256: Sha256): Encoded {
  return encode(resultSchema, result, sha256);
}

/**
 * Reads a record. Fields that in-toto allows and we do not know are ignored; in our own object they are refused.
 * Only canonical text is taken: two texts that mean the same, or a key given twice, would be one record with two digests.
 *
 * @throws ModelgateError kind "data" with every problem found
 */
export function decodeRecord(text: string): Statement {
  return decode(statementSchema, text, "record");
}

/** Reads a result under the same rules as a record. @throws ModelgateError kind "data" with every problem found */
export function decodeResult(text: string): Result {
  return decode(resultSchema, text, "result");
}

function encode(schema: z.ZodType, value: unknown, sha256: Sha256): Encoded {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new TypeError(`what was to be written breaks its schema: ${parsed.error.message}`);
  const bytes = canonicalJson(parsed.data);
  return { bytes, digest: sha256(bytes) };
}

function decode<Schema extends z.ZodType>(schema: Schema, text: string, what: string): z.infer<Schema> {
  if (text.length > LONGEST) throw refused(what, "too-long", `is longer than ${String(LONGEST)} characters`);
  const json = parsedJson(text, what);
  if (!isCanonical(json, text))
    throw refused(what, "not-canonical", "is not in canonical form, so it was changed after it was written");
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [first, ...rest] = parsed.error.issues.slice(0, QUOTED).map((issue): Problem => {
    const path = issue.path.map((part) => String(part).slice(0, 40)).join(".");
    return {
      code: `${what}-invalid`,
      message: `the ${what} is not valid at ${path === "" ? "its top" : path} (${issue.code})`,
    };
  });
  throw first === undefined ? refused(what, "invalid", "is not valid") : new ModelgateError("data", [first, ...rest]);
}

function parsedJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw refused(what, "not-json", "is not JSON", cause);
  }
}

function isCanonical(json: unknown, text: string): boolean {
  try {
    return canonicalJson(json) === text;
  } catch {
    // Nested too deeply: nothing that we wrote.
    return false;
  }
}

function refused(what: string, code: string, message: string, cause?: unknown): ModelgateError {
  const hint = `Use the ${what} file exactly as modelgate wrote it.`;
  return new ModelgateError("data", [{ code: `${what}-${code}`, message: `the ${what} ${message}`, hint }], { cause });
}
