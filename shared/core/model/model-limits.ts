/**
 * What the walk accepts at most. Each is far above any model seen in practice and low enough that a hostile file can neither exhaust memory
 * nor keep the walk busy for hours.
 */
export const MODEL_LIMITS = {
  /** Messages within messages. protobuf's own C++ parser, which the runtime uses, stops at 100. */
  messageDepth: 100,
  /** Graphs within graphs; each level costs three messages, so this is the same limit in the words of a user. */
  graphDepth: 32,
  /** Fields that are looked at in all. A forest of ten million tree nodes has about a hundred million. */
  fields: 500_000_000,
  /** Nodes, all subgraphs and functions together. */
  nodes: 5_000_000,
  /** Inputs and outputs of one node. */
  nodeArguments: 100_000,
  /** Inputs or outputs of one graph. */
  graphArguments: 100_000,
  /** Initializers of one graph. */
  initializers: 5_000_000,
  functions: 100_000,
  opsetImports: 1000,
  dimensions: 64,
  /** UTF-8 bytes of one name. */
  nameBytes: 16_384,
  /** UTF-8 bytes of all names together, which is what the walk keeps in memory. */
  allNamesBytes: 128 * 1024 * 1024,
  /** Entries of one tensor's external data. */
  externalEntries: 16,
  /** Different external-data files. */
  externalFiles: 4096,
  /** Dense bytes of a sparse tensor, which the runtime expands on loading. */
  denseBytes: 4 * 1024 * 1024 * 1024,
} as const;
