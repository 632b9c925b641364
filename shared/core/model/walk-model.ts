import type { ByteSource } from "./byte-source.ts";
import { compareCodePoints } from "../text/code-point-order.ts";
import type { ModelIdentity } from "./identity.ts";
import { MODEL_LIMITS } from "./model-limits.ts";
import { refusalOfForeign } from "./not-onnx.ts";
import { walkFunction, walkGraph, type GraphFacts } from "./walk-graph.ts";
import { WalkRefused, type RefusalReason } from "./walk-refused.ts";
import type { ExternalFile, WalkState } from "./walk-state.ts";
import { cursorOver, malformed, peek, type Cursor } from "./byte-cursor.ts";
import { once, readFields, readMessage, readName, readSigned, type WireType } from "./wire.ts";

/** What one pass over a model file finds, before any other file is looked at. */
export type ModelWalk =
  | {
      readonly kind: "walked";
      readonly facts: Omit<ModelIdentity, "sha256" | "files" | "sizeBytes">;
      /** In code-point order of path. */
      readonly externalFiles: readonly ExternalFile[];
    }
  | { readonly kind: "refused"; readonly reason: RefusalReason; readonly detail: string; readonly hint: string | null };

interface ModelFacts {
  irVersion: number | null;
  producerName: string;
  producerVersion: string;
  readonly opsets: { readonly domain: string; readonly version: number }[];
  graph: GraphFacts | null;
  functions: number;
}

/** The newest IR version whose fields this walk knows; a newer one could carry tensors where the walk does not look. */
const NEWEST_IR_VERSION = 14;
/** ONNX Runtime reads from version 3 on: earlier ones have no operator sets. */
const OLDEST_IR_VERSION = 3;
/** ai.onnx stands at 28 after nine years. Which of the credible ones it knows, the runtime says. */
const NEWEST_CREDIBLE_OPSET = 1_000_000;

/**
 * Walks an ONNX file (protobuf ModelProto) once, forward, without holding tensor data: memory is one page and the names. Never throws for
 * anything in the file; what the source throws passes through.
 *
 * Looks into every place a tensor can stand: initializers, sparse initializers, attributes of nodes, subgraphs, functions and their defaults,
 * training information.
 * @source onnx/onnx-ml.proto, IR version 14; github.com/onnx/onnx/blob/main/docs/IR.md
 */
export function walkModel(source: ByteSource): ModelWalk {
  try {
    return walk(source);
  } catch (error) {
    if (!(error instanceof WalkRefused)) throw error;
    return { kind: "refused", reason: error.reason, detail: error.message, hint: error.hint };
  }
}

function walk(source: ByteSource): ModelWalk {
  const cursor = cursorOver(source);
  if (source.sizeBytes === 0)
    throw new WalkRefused("truncated", "The file is empty.", "Copy or export the model again.");
  const foreign = refusalOfForeign(peek(cursor, 512));
  if (foreign !== null) throw foreign;

  const state: WalkState = { cursor, graphDepth: 0, nodes: 0, operators: new Map(), externalFiles: new Map() };
  const facts = walkModelProto(state);
  const graph = completeGraph(facts);
  return {
    kind: "walked",
    facts: {
      irVersion: facts.irVersion ?? 0,
      opsets: facts.opsets,
      producer: [facts.producerName, facts.producerVersion].filter((part) => part !== "").join(" "),
      inputs: graph.inputs.filter(({ name }) => !graph.initializers.has(name)),
      outputs: graph.outputs,
      operators: countedOperators(state.operators),
    },
    externalFiles: [...state.externalFiles.values()].sort((a, b) => compareCodePoints(a.path, b.path)),
  };
}

/** ModelProto: ir_version (1), producer_name (2), producer_version (3), graph (7), opset_import (8), training_info (20), functions (25). */
function walkModelProto(state: WalkState): ModelFacts {
  const { cursor } = state;
  const facts: ModelFacts = {
    irVersion: null,
    producerName: "",
    producerVersion: "",
    opsets: [],
    graph: null,
    functions: 0,
  };
  let seen = 0;
  readFields(cursor, (field, type) => {
    if (field === 1 || field === 2 || field === 3 || field === 7) seen = once(cursor, seen, field);
    switch (field) {
      case 1:
        facts.irVersion = supportedIrVersion(readSigned(cursor, type));
        return true;
      case 2:
        facts.producerName = readName(cursor, type, "The producer");
        return true;
      case 3:
        facts.producerVersion = readName(cursor, type, "The producer's version");
        return true;
      case 7:
        facts.graph = walkGraph(state, type);
        return true;
      case 8:
        addOpset(cursor, facts, type);
        return true;
      case 20:
        walkTrainingInfo(state, type);
        return true;
      case 25:
        if (++facts.functions > MODEL_LIMITS.functions)
          throw new WalkRefused("limit-exceeded", `The model has more than ${MODEL_LIMITS.functions} functions.`);
        walkFunction(state, type);
        return true;
    }
    return false;
  });
  return facts;
}

/** TrainingInfoProto: initialization (1), algorithm (2), both graphs. */
function walkTrainingInfo(state: WalkState, wireType: WireType): void {
  readMessage(state.cursor, wireType, (field, type) => {
    if (field !== 1 && field !== 2) return false;
    walkGraph(state, type);
    return true;
  });
}

/** OperatorSetIdProto: domain (1), version (2). The empty domain is ai.onnx. */
function addOpset(cursor: Cursor, facts: ModelFacts, wireType: WireType): void {
  let domain = "";
  let version = 0;
  let seen = 0;
  readMessage(cursor, wireType, (field, type) => {
    if (field !== 1 && field !== 2) return false;
    seen = once(cursor, seen, field);
    if (field === 1) domain = readName(cursor, type, "The domain of an operator set");
    else version = readSigned(cursor, type);
    return true;
  });
  if (!(version >= 1 && version <= NEWEST_CREDIBLE_OPSET))
    throw malformed(cursor, `an operator set has version ${version}`);
  if (facts.opsets.push({ domain: domain === "" ? "ai.onnx" : domain, version }) > MODEL_LIMITS.opsetImports) {
    throw new WalkRefused("limit-exceeded", `The model imports more than ${MODEL_LIMITS.opsetImports} operator sets.`);
  }
}

function supportedIrVersion(version: number): number {
  if (version >= OLDEST_IR_VERSION && version <= NEWEST_IR_VERSION) return version;
  throw new WalkRefused(
    "unsupported-ir-version",
    `The model has IR version ${version}; ${OLDEST_IR_VERSION} to ${NEWEST_IR_VERSION} are accepted.`,
    version > NEWEST_IR_VERSION
      ? "Export for an older IR version, or use a newer modelgate."
      : "Export the model again with a current onnx package.",
  );
}

function completeGraph({ irVersion, opsets, graph }: ModelFacts): GraphFacts {
  if (graph === null)
    throw new WalkRefused("no-graph", "The file has no graph.", "Export the model again; the file may be cut off.");
  if (irVersion === null)
    throw new WalkRefused("unsupported-ir-version", "The file gives no IR version.", "Export the model again.");
  if (opsets.length === 0)
    throw new WalkRefused(
      "no-opset-import",
      "The file imports no operator set.",
      "Export the model again; the file may be cut off.",
    );
  if (graph.nodeCount === 0 || graph.outputs.length === 0)
    throw new WalkRefused("empty-graph", "The graph has no nodes or no outputs.", "Export the model again.");
  return graph;
}

function countedOperators(operators: WalkState["operators"]): ModelIdentity["operators"] {
  const counted = [...operators].flatMap(([domain, types]) =>
    [...types].map(([type, count]) => ({ domain, type, count })),
  );
  return counted.sort((a, b) => compareCodePoints(a.domain, b.domain) || compareCodePoints(a.type, b.type));
}
