import { WalkRefused } from "./walk-refused.ts";

interface KnownFormat {
  readonly what: string;
  readonly at: number;
  readonly bytes: string;
  readonly hint: string;
}

const EXPORT = "Export the model to ONNX and give the .onnx file.";
const PICKLE =
  "Pickles run code when they are opened, so they are refused unread. Convert the model to ONNX, for instance with skl2onnx.";

/** First bytes (Latin-1) of what people pass instead of ONNX. No ONNX file begins like this: field 1, the IR version, is written first. */
const FORMATS: readonly KnownFormat[] = [
  { what: "a Python pickle", at: 0, bytes: "\x80\x02", hint: PICKLE },
  { what: "a Python pickle", at: 0, bytes: "\x80\x03", hint: PICKLE },
  { what: "a Python pickle", at: 0, bytes: "\x80\x04", hint: PICKLE },
  { what: "a Python pickle", at: 0, bytes: "\x80\x05", hint: PICKLE },
  {
    what: "a zip archive (PyTorch, Keras and NumPy archives are)",
    at: 0,
    bytes: "PK\x03\x04",
    hint: `PyTorch archives hold pickles, which are refused. ${EXPORT}`,
  },
  { what: "an HDF5 file (older Keras)", at: 0, bytes: "\x89HDF\r\n", hint: EXPORT },
  {
    what: "an ONNX Runtime flatbuffer (.ort)",
    at: 4,
    bytes: "ORTM",
    hint: "Give the .onnx file from which it was made.",
  },
  { what: "a TensorFlow Lite model", at: 4, bytes: "TFL3", hint: EXPORT },
  { what: "a GGUF file", at: 0, bytes: "GGUF", hint: EXPORT },
  { what: "a safetensors file", at: 8, bytes: '{"', hint: EXPORT },
  { what: "a NumPy array", at: 0, bytes: "\x93NUMPY", hint: EXPORT },
  { what: "a gzip file", at: 0, bytes: "\x1f\x8b", hint: "Unpack it first." },
  { what: "zlib-compressed data (joblib writes such)", at: 0, bytes: "\x78\x9c", hint: PICKLE },
  { what: "a Parquet file", at: 0, bytes: "PAR1", hint: "Give the model here and the data as data." },
];

/** What the head of a file looks like, if it is known not to be ONNX. */
export function refusalOfForeign(head: Uint8Array): WalkRefused | null {
  for (const format of FORMATS) {
    if (startsWith(head, format))
      return new WalkRefused("not-onnx", `The file is ${format.what}, not an ONNX model.`, format.hint);
  }
  if (startsWith(head, { at: 0, bytes: "version https://git-lfs" })) {
    return new WalkRefused(
      "not-onnx",
      "The file is a Git LFS pointer, not an ONNX model.",
      "Check out with `lfs: true`, or run git lfs pull.",
    );
  }
  if (looksLikeText(head)) return new WalkRefused("not-onnx", "The file is text, not an ONNX model.", EXPORT);
  return null;
}

function startsWith(head: Uint8Array, { at, bytes }: Pick<KnownFormat, "at" | "bytes">): boolean {
  return Array.from(bytes, (character) => character.charCodeAt(0)).every((byte, index) => head[at + index] === byte);
}

/** Printable ASCII, tabs and line ends alone; four bytes at least. An ONNX file begins with 0x08, its first length bytes are as low. */
function looksLikeText(head: Uint8Array): boolean {
  return (
    head.length >= 4 &&
    head.every((byte) => (byte >= 0x20 && byte < 0x7f) || byte === 0x09 || byte === 0x0a || byte === 0x0d)
  );
}
