import { quote } from "../text/quote.ts";
import type { ValueInfo } from "./identity.ts";
import { MODEL_LIMITS } from "./model-limits.ts";
import { refuseCycles } from "./node-order.ts";
import { refuseOperator } from "./refused-operators.ts";
import { WalkRefused } from "./walk-refused.ts";
import { addOperator, type WalkState } from "./walk-state.ts";
import { walkSparseTensor, walkTensor } from "./walk-tensor.ts";
import { walkValueInfo } from "./walk-value-info.ts";
import { malformed } from "./byte-cursor.ts";
import { once, readMessage, readName, type WireType } from "./wire.ts";

/** What a graph shows to what is around it. */
export interface GraphFacts {
  readonly inputs: readonly ValueInfo[];
  readonly outputs: readonly ValueInfo[];
  readonly initializers: ReadonlySet<string>;
  readonly nodeCount: number;
  /** Names that are read here and not made here: taken from the graph around. */
  readonly outerNames: ReadonlySet<string>;
}

interface NodeList {
  /** Per node, the names that it and its subgraphs read. */
  readonly reads: (readonly string[])[];
  /** Name → index of the node that produces it. */
  readonly producers: Map<string, number>;
}

/** Walks one GraphProto: node (1), initializer (5), input (11), output (12), sparse_initializer (15). @source onnx/onnx-ml.proto */
export function walkGraph(state: WalkState, wireType: WireType): GraphFacts {
  const { cursor } = state;
  const nodes: NodeList = { reads: [], producers: new Map() };
  const initializers = new Set<string>();
  const inputs: ValueInfo[] = [];
  const outputs: ValueInfo[] = [];
  if (++state.graphDepth > MODEL_LIMITS.graphDepth)
    throw new WalkRefused("nesting-too-deep", `Graphs are nested more than ${MODEL_LIMITS.graphDepth} deep.`);
  readMessage(cursor, wireType, (field, type) => {
    switch (field) {
      case 1:
        walkNode(state, nodes, type);
        return true;
      case 5:
        addInitializer(initializers, walkTensor(state, type));
        return true;
      case 11:
        addArgument(inputs, walkValueInfo(cursor, type));
        return true;
      case 12:
        addArgument(outputs, walkValueInfo(cursor, type));
        return true;
      case 15:
        addInitializer(initializers, walkSparseTensor(state, type));
        return true;
    }
    return false;
  });
  state.graphDepth -= 1;
  const inputNames = distinctNames(inputs, "input");
  distinctNames(outputs, "output");
  const outerNames = closeScope(nodes, (name) => inputNames.has(name) || initializers.has(name));
  return { inputs, outputs, initializers, nodeCount: nodes.reads.length, outerNames };
}

/** Walks one FunctionProto: input (4), node (7), attribute_proto (11). Its body sees no names from outside. */
export function walkFunction(state: WalkState, wireType: WireType): void {
  const { cursor } = state;
  const nodes: NodeList = { reads: [], producers: new Map() };
  const inputs = new Set<string>();
  readMessage(cursor, wireType, (field, type) => {
    switch (field) {
      case 4:
        inputs.add(readName(cursor, type, "The name of a function's input"));
        return true;
      case 7:
        walkNode(state, nodes, type);
        return true;
      case 11:
        walkAttribute(state, type);
        return true;
    }
    return false;
  });
  closeScope(nodes, (name) => inputs.has(name));
}

/** Walks one NodeProto: input (1), output (2), op_type (4), attribute (5), domain (7). */
function walkNode(state: WalkState, nodes: NodeList, wireType: WireType): void {
  const { cursor } = state;
  if (++state.nodes > MODEL_LIMITS.nodes)
    throw new WalkRefused("limit-exceeded", `The model has more than ${MODEL_LIMITS.nodes} nodes.`);
  const reads: string[] = [];
  let operator = "";
  let domain = "";
  let seen = 0;
  let outputs = 0;
  readMessage(cursor, wireType, (field, type) => {
    switch (field) {
      case 1:
        if (reads.push(readName(cursor, type, "The name of a node's input")) > MODEL_LIMITS.nodeArguments)
          throw tooManyArguments();
        return true;
      case 2:
        if (++outputs > MODEL_LIMITS.nodeArguments) throw tooManyArguments();
        addProducer(nodes, readName(cursor, type, "The name of a node's output"));
        return true;
      case 4:
        seen = once(cursor, seen, field);
        operator = readName(cursor, type, "The type of a node");
        return true;
      case 5:
        for (const name of walkAttribute(state, type)) reads.push(name);
        return true;
      case 7:
        seen = once(cursor, seen, field);
        domain = readName(cursor, type, "The domain of a node");
        return true;
    }
    return false;
  });
  if (operator === "") throw malformed(cursor, "a node names no operator");
  refuseOperator(domain, operator);
  addOperator(state, domain, operator);
  nodes.reads.push(reads);
}

/**
 * Walks one AttributeProto, whatever its type says: t (5), g (6), tensors (10), graphs (11), sparse_tensor (22), sparse_tensors (23).
 * Returns the names that its graphs take from outside.
 */
function walkAttribute(state: WalkState, wireType: WireType): ReadonlySet<string> {
  const { cursor } = state;
  const outerNames = new Set<string>();
  let seen = 0;
  readMessage(cursor, wireType, (field, type) => {
    if (field === 5 || field === 6 || field === 22) seen = once(cursor, seen, field);
    switch (field) {
      case 5:
      case 10:
        walkTensor(state, type);
        return true;
      case 6:
      case 11:
        for (const name of walkGraph(state, type).outerNames) outerNames.add(name);
        return true;
      case 22:
      case 23:
        walkSparseTensor(state, type);
        return true;
    }
    return false;
  });
  return outerNames;
}

/** Checks the names of one scope and returns those it takes from outside. An empty name is an argument left out. */
function closeScope(nodes: NodeList, isGiven: (name: string) => boolean): ReadonlySet<string> {
  for (const name of nodes.producers.keys()) {
    if (isGiven(name)) throw duplicate(name, "is both produced by a node and given as input or initializer");
  }
  refuseCycles(nodes.reads, nodes.producers);
  const outerNames = new Set<string>();
  for (const reads of nodes.reads) {
    for (const name of reads) if (name !== "" && !nodes.producers.has(name) && !isGiven(name)) outerNames.add(name);
  }
  return outerNames;
}

function addProducer(nodes: NodeList, name: string): void {
  if (name === "") return;
  if (nodes.producers.has(name)) throw duplicate(name, "is produced twice");
  nodes.producers.set(name, nodes.reads.length);
}

function addInitializer(initializers: Set<string>, name: string): void {
  if (initializers.has(name)) throw duplicate(name, "is the name of two initializers");
  if (initializers.add(name).size > MODEL_LIMITS.initializers) {
    throw new WalkRefused("limit-exceeded", `A graph has more than ${MODEL_LIMITS.initializers} initializers.`);
  }
}

function addArgument(list: ValueInfo[], value: ValueInfo): void {
  if (list.push(value) > MODEL_LIMITS.graphArguments) {
    throw new WalkRefused("limit-exceeded", `A graph has more than ${MODEL_LIMITS.graphArguments} inputs or outputs.`);
  }
}

function distinctNames(values: readonly ValueInfo[], what: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { name } of values) {
    if (names.has(name)) throw duplicate(name, `is the name of two graph ${what}s`);
    names.add(name);
  }
  return names;
}

function tooManyArguments(): WalkRefused {
  return new WalkRefused("limit-exceeded", `A node has more than ${MODEL_LIMITS.nodeArguments} inputs or outputs.`);
}

function duplicate(name: string, what: string): WalkRefused {
  return new WalkRefused(
    "duplicate-tensor-name",
    `${quote(name)} ${what}.`,
    "Export the model again; every name may be given once.",
  );
}
