import type { SchemaElement } from "hyparquet";
import { canonicalNumberText } from "../../core/table/canonical-text.ts";

/** What the values of a flat column mean, physical and logical type taken together. */
export type ParquetType =
  | { readonly kind: "boolean" | "float" | "float16" | "signed" | "text" | "uuid" | "date" | "int96" }
  | { readonly kind: "unsigned"; readonly bits: 32 | 64 }
  | { readonly kind: "decimal"; readonly scale: number }
  | { readonly kind: "timestamp"; readonly digits: 3 | 6 | 9; readonly isUtc: boolean }
  | { readonly kind: "time"; readonly digits: 3 | 6 | 9 }
  | { readonly kind: "unsupported" };

/** A decoded value before it is given a meaning. */
export type Physical = number | bigint | boolean | Uint8Array;

const DIGITS = { MILLIS: 3, MICROS: 6, NANOS: 9 } as const;

export function parquetType(element: SchemaElement): ParquetType {
  const { type, converted_type: converted, logical_type: logical } = element;
  if (converted === "DECIMAL" || logical?.type === "DECIMAL") return { kind: "decimal", scale: element.scale ?? 0 };
  if (converted === "DATE" || logical?.type === "DATE") return { kind: "date" };
  if (logical?.type === "TIMESTAMP")
    return { kind: "timestamp", digits: DIGITS[logical.unit], isUtc: logical.isAdjustedToUTC };
  if (converted === "TIMESTAMP_MILLIS") return { kind: "timestamp", digits: 3, isUtc: true };
  if (converted === "TIMESTAMP_MICROS") return { kind: "timestamp", digits: 6, isUtc: true };
  if (logical?.type === "TIME") return { kind: "time", digits: DIGITS[logical.unit] };
  if (converted === "TIME_MILLIS") return { kind: "time", digits: 3 };
  if (converted === "TIME_MICROS") return { kind: "time", digits: 6 };
  if (logical?.type === "FLOAT16") return { kind: "float16" };
  if (logical?.type === "UUID") return { kind: "uuid" };
  const isUnsigned = converted?.startsWith("UINT_") === true || (logical?.type === "INTEGER" && !logical.isSigned);
  if (type === undefined) return { kind: "unsupported" };
  switch (type) {
    case "BOOLEAN":
      return { kind: "boolean" };
    case "INT32":
      return isUnsigned ? { kind: "unsigned", bits: 32 } : { kind: "signed" };
    case "INT64":
      return isUnsigned ? { kind: "unsigned", bits: 64 } : { kind: "signed" };
    case "INT96":
      return { kind: "int96" };
    case "FLOAT":
    case "DOUBLE":
      return { kind: "float" };
    case "BYTE_ARRAY":
      return converted === "BSON" || logical?.type === "GEOMETRY" || logical?.type === "GEOGRAPHY"
        ? { kind: "unsupported" }
        : { kind: "text" };
    case "FIXED_LEN_BYTE_ARRAY":
      return { kind: "unsupported" };
  }
}

/** The value as a number that may be asked for; null when it is none. NaN is a value here, readers make it missing. */
export function numberOf(type: ParquetType, value: Physical): number | bigint | null {
  switch (type.kind) {
    case "boolean":
      return Number(value);
    case "float":
    case "signed":
      return value instanceof Uint8Array ? null : (value as number | bigint);
    case "float16":
      return value instanceof Uint8Array ? halfOf(value) : null;
    case "unsigned":
      return type.bits === 32 ? Number(value) >>> 0 : BigInt.asUintN(64, BigInt(value as number | bigint));
    case "decimal": {
      const text = decimalText(type.scale, value);
      return text.includes(".") ? Number(text) : BigInt(text);
    }
    case "text":
    case "uuid":
    case "date":
    case "int96":
    case "timestamp":
    case "time":
    case "unsupported":
      return null;
  }
}

/** The value as text: numbers canonical, dates and times in ISO 8601; null when it has none (bytes that are no UTF-8). */
export function textOf(type: ParquetType, value: Physical): string | null {
  switch (type.kind) {
    case "text":
      return value instanceof Uint8Array ? utf8Of(value) : null;
    case "boolean":
      return value === true ? "true" : "false";
    case "decimal":
      return decimalText(type.scale, value);
    case "uuid":
      return value instanceof Uint8Array ? uuidText(value) : null;
    case "date":
      return isoDay(BigInt(value as number));
    case "timestamp": {
      const text = isoInstant(BigInt(value as number | bigint), type.digits);
      return text === null || !type.isUtc ? text : `${text}Z`;
    }
    case "int96":
      return isoInstant(int96Nanoseconds(BigInt(value as number | bigint)), 9);
    case "time":
      return clockText(BigInt(value as number | bigint), type.digits);
    case "float":
    case "float16":
    case "signed":
    case "unsigned": {
      const number = numberOf(type, value);
      return typeof number === "number" ? canonicalNumberText(number) : (number?.toString() ?? null);
    }
    case "unsupported":
      return null;
  }
}

function utf8Of(value: Uint8Array): string | null {
  const bytes = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  const text = bytes.toString("utf8");
  // Decoding replaces bad bytes by U+FFFD, so only a text that holds one can have been bad.
  return text.includes("\ufffd") && Buffer.compare(Buffer.from(text), bytes) !== 0 ? null : text;
}

function halfOf(bytes: Uint8Array): number {
  const bits = (bytes[0] ?? 0) | ((bytes[1] ?? 0) << 8);
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 31) return fraction === 0 ? sign * Infinity : Number.NaN;
  return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1024 + fraction) * 2 ** (exponent - 25);
}

/** Exact decimal without trailing zeros, as canonical text has none: 12.30 is "12.3", 5.00 is "5". */
function decimalText(scale: number, value: Physical): string {
  const unscaled = value instanceof Uint8Array ? bigEndian(value) : BigInt(value);
  if (scale <= 0) return (unscaled * 10n ** BigInt(-scale)).toString();
  const digits = (unscaled < 0n ? -unscaled : unscaled).toString().padStart(scale + 1, "0");
  const fraction = digits.slice(-scale).replace(/0+$/u, "");
  return `${unscaled < 0n ? "-" : ""}${digits.slice(0, -scale)}${fraction === "" ? "" : `.${fraction}`}`;
}

function bigEndian(bytes: Uint8Array): bigint {
  let value = 0n;
  for (const byte of bytes) value = (value << 8n) | BigInt(byte);
  return BigInt.asIntN(8 * bytes.length, value);
}

function uuidText(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

const DAY_SECONDS = 86_400n;
const JULIAN_EPOCH_DAY = 2_440_588n;

function int96Nanoseconds(value: bigint): bigint {
  return ((value >> 64n) - JULIAN_EPOCH_DAY) * DAY_SECONDS * 10n ** 9n + BigInt.asIntN(64, value);
}

function isoDay(days: bigint): string | null {
  const date = new Date(Number(days * DAY_SECONDS) * 1000);
  return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, -14);
}

function isoInstant(units: bigint, digits: 3 | 6 | 9): string | null {
  const perDay = DAY_SECONDS * 10n ** BigInt(digits);
  const inDay = ((units % perDay) + perDay) % perDay;
  const day = isoDay((units - inDay) / perDay);
  return day === null ? null : `${day}T${clockText(inDay, digits)}`;
}

/** `12:34:56`, and the fraction to three, six or nine digits where there is one. */
function clockText(units: bigint, digits: 3 | 6 | 9): string {
  const perSecond = 10n ** BigInt(digits);
  const seconds = Number(units / perSecond);
  const fraction = (units % perSecond)
    .toString()
    .padStart(digits, "0")
    .replace(/(?:000)+$/u, "");
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const clock = parts.map((part) => String(part).padStart(2, "0")).join(":");
  return fraction === "" ? clock : `${clock}.${fraction}`;
}
