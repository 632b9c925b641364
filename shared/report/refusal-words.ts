import type { RefusalReason } from "../core/model/walk-refused.ts";

/** What each refusal of the file walk means, and what to do about it; null where the finding's own hint says all there is. */
export const REFUSAL_WORDS: Readonly<
  Record<RefusalReason, { readonly sentence: string; readonly step: string | null }>
> = {
  truncated: { sentence: "the model file ends too early", step: "Upload or export the file again." },
  "not-onnx": { sentence: "the file is not an ONNX model", step: "Export the model to ONNX and name that file." },
  "malformed-protobuf": { sentence: "the file breaks the rules of its own format", step: "Export the model again." },
  "nesting-too-deep": {
    sentence: "graphs are nested more deeply than any exporter nests them",
    step: "Export the model again without nested control flow.",
  },
  "limit-exceeded": {
    sentence: "the file holds more of something than is allowed",
    step: "Export a smaller model; the finding names the limit.",
  },
  "unsupported-ir-version": {
    sentence: "the file is of an IR version that is not supported",
    step: "Export with an onnx version that writes IR 3 to 14.",
  },
  "no-opset-import": { sentence: "the file names no operator set", step: "Export the model again." },
  "no-graph": { sentence: "the file holds no graph", step: "Export the model again." },
  "empty-graph": { sentence: "the graph has no nodes or no outputs", step: "Export the model again." },
  "external-data-outside-folder": {
    sentence: "the model refers to data outside its own folder",
    step: "Save the external data beside the model and use relative paths.",
  },
  "external-data-no-location": { sentence: "external data has no location", step: "Export the model again." },
  "external-data-in-memory-marker": {
    sentence: "external data claims to lie in the memory of a process",
    step: "Save the model to disk with its data before it is judged.",
  },
  "external-data-unknown-key": {
    sentence: "external data carries a key that the format does not know",
    step: "Export the model again with a current onnx version.",
  },
  "external-data-duplicate-key": { sentence: "external data states a key twice", step: "Export the model again." },
  "external-data-range": {
    sentence: "external data lies beyond the end of its file, or its offset or length is no number",
    step: "Copy model and data again, together.",
  },
  "external-data-symlink": {
    sentence: "external data is reached through a symbolic link",
    step: "Put the file itself beside the model.",
  },
  "external-data-hardlink": {
    sentence: "the external data's file has a second name elsewhere",
    step: "Copy the file instead of linking it.",
  },
  "external-data-not-regular": {
    sentence: "external data is a folder or a special file",
    step: "Save the external data as a regular file beside the model.",
  },
  "external-data-missing": {
    sentence: "a file of external data is missing",
    step: "Put the file beside the model, under the name the model gives it.",
  },
  "external-data-unreadable": {
    sentence: "a file of external data cannot be read",
    step: "Check the file's permissions.",
  },
  "external-data-aliases-model": {
    sentence: "external data is the model file itself",
    step: "Save the external data in a file of its own.",
  },
  "tensor-size-mismatch": {
    sentence: "a tensor's dimensions do not fit the bytes it has",
    step: "Export the model again.",
  },
  "unknown-element-type": {
    sentence: "a tensor is of an element type that ONNX does not define",
    step: "Export with an onnx version that this release knows.",
  },
  "duplicate-tensor-name": { sentence: "two tensors have one name", step: "Export the model again." },
  "cyclic-graph": { sentence: "nodes of the graph feed each other in a circle", step: "Export the model again." },
  "python-operator": {
    sentence: "the model runs Python code",
    step: "Export with standard operators only; such a model is never run.",
  },
  "ep-context": {
    sentence: "the model loads a compiled blob of one execution provider",
    step: "Judge the model before it is compiled for a provider.",
  },
};
