/** A configuration file as the caller read it, from disk or from the trusted commit. */
export interface ConfigFile {
  readonly text: string;
  readonly shownPath: string;
  /** Absolute folder that paths in the file are relative to. */
  readonly baseDir: string;
  readonly sha256: string;
}

/** Finds files. */
export interface PathResolver {
  /**
   * Absolute paths of all files that paths and globs name below `base`, in code-point order, each once.
   * @throws ModelgateError with a problem for each that names nothing or a place out of bounds
   */
  readonly resolvePaths: (patterns: readonly string[], base: string) => Promise<readonly string[]>;
  /** Absolute folder that the inputs' paths are relative to. */
  readonly workingDir: string;
}
