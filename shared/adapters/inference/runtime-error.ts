import { quote } from "../../core/text/quote.ts";
import type { RunFailure } from "../../ports/model-runner.ts";

/** Operators and versions that this runtime does not know, in the words of onnxruntime 1.20 to 1.30. */
const unknownOperator: readonly { readonly pattern: RegExp; readonly say: (match: readonly string[]) => string }[] = [
  {
    pattern: /No Op registered for (\S+) with domain_version of (\d+)/u,
    say: ([, operator = "", version = ""]) =>
      `opset ${version} has no operator ${quote(operator)} that the runtime knows.`,
  },
  {
    pattern: /(\S+?)(?:\(-?\d+\))? is not a registered function\/op/u,
    say: ([, operator = ""]) => `The runtime does not know the operator ${quote(operator)}.`,
  },
  {
    pattern: /No opset import for domain '([^']*)'/u,
    say: ([, domain = ""]) => `The model uses operators of the domain ${quote(domain)}, which it does not import.`,
  },
  {
    pattern: /Could not find an implementation for (\S+)/u,
    say: ([, operator = ""]) =>
      `The runtime has no implementation of ${quote(operator)} for the types that the model uses.`,
  },
  {
    pattern: /Opset (\d+) is under development[\s\S]*?domain (\S+) is till opset (\d+)/u,
    say: ([, version = "", domain = "", newest = ""]) =>
      `The model uses opset ${version} of ${quote(domain)}; the runtime knows it up to opset ${newest}.`,
  },
];

const operatorHint =
  "Export the model again with operators and an opset that the runtime supports (target_opset), or use a newer runtime.";

/**
 * Makes a failure of what onnxruntime said. Its messages are the only thing it gives (no codes), so they are matched
 * here and nowhere else; a message that matches nothing stays a plain failure of its stage.
 */
export function runtimeFailure(message: string, stage: "open" | "run", provider: string): RunFailure {
  for (const { pattern, say } of unknownOperator) {
    const match = pattern.exec(message);
    if (match !== null) return { kind: "unknown-operator", detail: sentence(say(match)), hint: operatorHint };
  }
  if (/Failed to allocate memory|bad[_ ]alloc|std::bad_array_new_length/u.test(message)) {
    return {
      kind: "memory-limit",
      detail: "The runtime could not get the memory that the model asks for.",
      hint: "Give the job more memory, or judge smaller batches (`batch-rows`).",
    };
  }
  if (/Non tensor type is temporarily not supported/u.test(message)) {
    return {
      kind: "zipmap-output",
      detail: "A model output is a list of dictionaries (ZipMap) instead of a tensor.",
      hint: 'Export it again with `options={id(model): {"zipmap": False}}`.',
    };
  }
  return stage === "open" ? openFailure(message, provider) : stepFailure(message);
}

function openFailure(message: string, provider: string): RunFailure {
  if (provider !== "cpu" && /provider|backend|shared library|webgpu|cuda|tensorrt|dml|coreml|qnn/iu.test(message)) {
    return {
      kind: "provider-unavailable",
      detail: `The execution provider ${quote(provider)} could not be started here: ${quote(gist(message))}.`,
      hint: "Use `provider: cpu`, or run on a machine that has the device, its driver and a runtime built for it.",
    };
  }
  const version = /Unsupported model IR version: (\d+), max supported IR version: (\d+)/u.exec(message);
  if (version !== null) {
    const [, found = "", newest = ""] = version;
    return {
      kind: "load-failed",
      detail: `The model has IR version ${found}; the runtime reads up to ${newest}.`,
      hint: "Set `model.ir_version` to that or less when exporting.",
    };
  }
  return {
    kind: "load-failed",
    detail: `The runtime could not load the model: ${quote(gist(message))}.`,
    hint: "Check that the file is complete and passes `onnx.checker.check_model`.",
  };
}

function stepFailure(message: string): RunFailure {
  const node = /while running (\S+) node/u.exec(message);
  const where = node === null ? "" : ` in a ${quote(node[1] ?? "")} node`;
  return {
    kind: "run-failed",
    detail: `The runtime failed${where}: ${quote(gist(message))}.`,
    hint: "Run the model on the first rows of the data with onnxruntime in Python; the shapes or types do not fit.",
  };
}

/** The part that says what happened: without the path of the file, the place in the runtime's source and the condition. */
function gist(message: string): string {
  return message
    .replace(/^OrtSessionOptionsAppendExecutionProvider_\w+: /u, "")
    .replace(/^Load model from .*? failed:/su, "")
    .replace(/^.*Status Message: /su, "")
    .replace(/^.*? was false\. /su, "")
    .replace(/^\/?\S*onnxruntime_src\/\S+ .*\) (?=[A-Z])/su, "")
    .trim();
}

function sentence(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
