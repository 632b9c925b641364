import { quote } from "../text/quote.ts";
import { WalkRefused } from "./walk-refused.ts";

/** Where a tensor's bytes are, checked as text: the path stays inside the model's folder. */
export interface ExternalData {
  readonly path: string;
  /** First byte after the tensor's data. */
  readonly endBytes: number;
}

/** What the external_data entries of one tensor say, as text. */
interface ExternalEntries {
  readonly location: string | null;
  readonly offset: string | null;
  readonly length: string | null;
}

/** onnx/onnx.proto, TensorProto.external_data. `basepath` is left out on purpose: it moves the folder that the location is relative to. */
const KNOWN_KEYS: ReadonlySet<string> = new Set(["location", "offset", "length", "checksum"]);

/** Sorts the entries by key; refuses keys that are unknown, which readers have been seen to set as attributes, and keys that stand twice. */
export function externalEntries(
  tensor: string,
  entries: readonly (readonly [key: string, value: string])[],
): ExternalEntries {
  const values = new Map<string, string>();
  for (const [key, value] of entries) {
    if (!KNOWN_KEYS.has(key)) {
      throw new WalkRefused(
        "external-data-unknown-key",
        `The external data of tensor ${quote(tensor)} has the key ${quote(key)}; known are location, offset, length and checksum.`,
        "Save the model again with the onnx package.",
      );
    }
    if (values.has(key))
      throw new WalkRefused(
        "external-data-duplicate-key",
        `The external data of tensor ${quote(tensor)} gives ${key} twice.`,
      );
    values.set(key, value);
  }
  return {
    location: values.get("location") ?? null,
    offset: values.get("offset") ?? null,
    length: values.get("length") ?? null,
  };
}

/**
 * Checks location, offset and length of one tensor as far as text allows; the file itself is looked at by the adapter.
 * @param sizeBytes what dimensions and element type take
 * @source CVE-2022-25882, CVE-2024-27318, CVE-2026-34445 (onnx), microsoft/onnxruntime#28709 (in-memory marker)
 */
export function checkExternalData(tensor: string, entries: ExternalEntries, sizeBytes: number): ExternalData {
  const path = insideFolder(tensor, entries.location);
  const offset = entries.offset === null ? 0 : byteCount(tensor, "offset", entries.offset);
  const length = entries.length === null ? sizeBytes : byteCount(tensor, "length", entries.length);
  if (length !== sizeBytes) {
    throw new WalkRefused(
      "tensor-size-mismatch",
      `Tensor ${quote(tensor)} takes ${sizeBytes} bytes by its dimensions, but its external data has length ${length}.`,
    );
  }
  return { path, endBytes: offset + length };
}

function insideFolder(tensor: string, location: string | null): string {
  if (location === null || location === "") {
    throw new WalkRefused("external-data-no-location", `Tensor ${quote(tensor)} has external data without a location.`);
  }
  if (location.includes("_MEM_ADDR_")) {
    throw new WalkRefused(
      "external-data-in-memory-marker",
      `Tensor ${quote(tensor)} names a memory address (${quote(location)}) instead of a file.`,
      "Export the model again.",
    );
  }
  const parts = location.split("/").filter((part) => part !== "." && part !== "");
  const leaves =
    location.startsWith("/") ||
    /^[A-Za-z]:/u.test(location) ||
    location.includes("\\") ||
    location.includes("\0") ||
    parts.includes("..");
  if (leaves || parts.length === 0 || location.endsWith("/")) {
    throw new WalkRefused(
      "external-data-outside-folder",
      `Tensor ${quote(tensor)} takes its data from ${quote(location)}; accepted are relative paths below the model's folder, with / and without "..".`,
      "Save the weights beside the model and the model again.",
    );
  }
  return parts.join("/");
}

function byteCount(tensor: string, key: string, text: string): number {
  const value = /^[0-9]{1,16}$/u.test(text) ? Number(text) : Number.NaN;
  // Half the exact range, so that offset + length is exact too.
  if (!(value <= Number.MAX_SAFE_INTEGER / 2)) {
    throw new WalkRefused(
      "external-data-range",
      `Tensor ${quote(tensor)} has ${key} ${quote(text)}; accepted is a decimal number of bytes.`,
    );
  }
  return value;
}
