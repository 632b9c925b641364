import { quote } from "../text/quote.ts";
import { WalkRefused } from "./walk-refused.ts";

/** onnxruntime-extensions and ONNX Runtime training: nodes that call into a Python interpreter. */
const PYTHON_OPERATORS: ReadonlySet<string> = new Set(["PyOp", "PyCustomOp", "PythonOp", "PythonOpGrad"]);

/**
 * Refuses operators that do more than compute. Operators of unknown domains are not refused here: they are listed in the identity, and the
 * runtime, which is given no custom-operator library, says that it does not know them.
 */
export function refuseOperator(domain: string, operator: string): void {
  if (PYTHON_OPERATORS.has(operator)) {
    throw new WalkRefused(
      "python-operator",
      `The model uses ${quote(operator)} of the domain ${quote(domain)}, which runs Python code.`,
      "Export the model with ONNX operators only.",
    );
  }
  if (operator === "EPContext") {
    throw new WalkRefused(
      "ep-context",
      `The model uses ${quote(operator)}, which loads a blob compiled for one device; it cannot be inspected.`,
      "Give the model from which it was compiled.",
    );
  }
}
