import type { Problem } from "../errors.ts";
import { quote } from "../text/quote.ts";
import { shownType } from "./feedable-input.ts";
import type { ElementType, ValueInfo } from "./identity.ts";

/** What an output can be, by its type and shape alone. */
type OutputShape = "scores" | "single" | "label" | "map" | "other";

/** A graph output as the planning sees it. */
export interface Output {
  readonly name: string;
  readonly shape: OutputShape;
  /** The graph leaves rank or width open, so a declaration may call it either; the run checks it. */
  readonly open: boolean;
  readonly elementType: ElementType | "unsupported" | null;
  readonly shown: string;
}

/** The parts that an output can have. */
export type Role = "score" | "scores" | "label" | "value";

/** Reads type and shape of a graph output. */
export function outputOf(info: ValueInfo): Output {
  const { name } = info;
  if (info.kind !== "tensor") {
    const isMap = info.kind === "sequence-of-maps" || info.kind === "map";
    return {
      name,
      shape: isMap ? "map" : "other",
      open: false,
      elementType: null,
      shown: info.kind.replaceAll("-", " "),
    };
  }
  const { elementType, shape } = info;
  const open = shape === null || (shape.length === 2 && typeof shape[1] !== "number");
  return { name, elementType, shape: shapeOf(info), open, shown: shownType(elementType, shape) };
}

function shapeOf({ elementType, shape }: Extract<ValueInfo, { kind: "tensor" }>): OutputShape {
  if (elementType === "unsupported") return "other";
  const columns = shape?.[1];
  const single = shape === null || shape.length === 1 || (shape.length === 2 && columns === 1);
  const open = shape?.length === 2 && typeof columns !== "number";
  if (!elementType.startsWith("float")) return single || open ? "label" : "other";
  if (single) return "single";
  return shape.length === 2 ? "scores" : "other";
}

/** Names by which the usual exporters call an output of that shape; only ever used to choose among several. */
const usualNames: Record<"scores" | "single" | "label", RegExp> = {
  scores: /^(?:output_)?probabilit(?:y|ies)(?:_tensor)?$|^probs?$|^scores?$/iu,
  single: /^(?:output_)?probabilit(?:y|ies)$|^scores?$|^variable$|^predictions?$/iu,
  label: /^(?:output_)?labels?$|^predicted_?labels?$|^class$/iu,
};

/** Outputs of a shape: all of them, or the one with a usual name when exactly one has it. */
export function choose(outputs: readonly Output[], shape: "scores" | "single" | "label"): readonly Output[] {
  const candidates = outputs.filter((output) => output.shape === shape);
  if (candidates.length < 2) return candidates;
  const usual = candidates.filter(({ name }) => usualNames[shape].test(name));
  return usual.length === 1 ? usual : candidates;
}

/** Whether an output can have a part; where the graph leaves its shape open the run decides. */
export function canBe(role: Role, { shape, open, elementType }: Output): boolean {
  if (elementType === null || elementType === "unsupported") return false;
  switch (role) {
    case "scores":
      return shape === "scores" || (shape === "single" && open);
    case "score":
      return shape === "single" || (shape === "scores" && open);
    case "value":
      // Integer regressions exist; text is no number.
      if (shape === "scores") return open;
      return shape === "single" || (shape === "label" && elementType !== "string" && elementType !== "bool");
    case "label":
      return shape === "label" || shape === "single";
  }
}

/** The problem of an output that cannot have the part declared for it. */
export function wrongShape(key: string, role: Role, output: Output): Problem {
  const accepted: Record<Role, string> = {
    score: "a float [rows] or [rows, 1]",
    scores: "a float [rows, classes]",
    label: "[rows] or [rows, 1]",
    value: "a number [rows] or [rows, 1]",
  };
  return {
    code: "output-shape",
    input: `output.${key}`,
    message: `model output ${quote(output.name)} is ${output.shown}; ${role} takes ${accepted[role]}`,
  };
}
