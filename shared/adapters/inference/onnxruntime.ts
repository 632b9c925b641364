import { createRequire } from "node:module";
import type * as OnnxRuntime from "onnxruntime-node";

export type OrtModule = typeof OnnxRuntime;

export type LoadedRuntime =
  | { readonly kind: "loaded"; readonly ort: OrtModule; readonly version: string }
  | { readonly kind: "missing"; readonly reason: string };

/**
 * Loads onnxruntime-node, in the child only: it holds 46 MB of native code that most steps never need.
 *
 * @param folder the folder of the package, absolute, as `locateRuntime` found it
 */
export function loadOnnxRuntime(folder: string): LoadedRuntime {
  // Where JavaScript has Float16Array, onnxruntime-common 1.30 hands one to a binding that reads it as empty ("expected 8,
  // got 0"). Without it float16 is the bits in a Uint16Array everywhere, which the binding reads and writes rightly.
  Reflect.deleteProperty(globalThis, "Float16Array");
  try {
    const ort = createRequire(import.meta.url)(folder) as OrtModule;
    // The default prints warnings to standard error; failures come to us as exceptions anyway.
    ort.env.logLevel = "fatal";
    return { kind: "loaded", ort, version: ort.env.versions.node ?? ort.env.versions.common };
  } catch (error) {
    return { kind: "missing", reason: error instanceof Error ? error.message : String(error) };
  }
}
