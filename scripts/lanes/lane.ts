/** One thing a lane looked at; the problem says what was wrong with it. */
export interface Check {
  readonly name: string;
  readonly problem: string | null;
}

/** What needs tools that are no dependency of this repository: they are fetched when a lane runs, by exact version. */
export interface Lane {
  readonly name: string;
  /** Throws when it could not look, which counts as failed. */
  readonly run: (context: LaneContext) => Promise<readonly Check[]>;
}

export interface LaneContext {
  /** The checkout. */
  readonly root: string;
  /** Folder for installed tools, kept between runs where the machine keeps it; a lane works without what is in it. */
  readonly cache: string;
  /** A folder of this run alone. */
  readonly scratch: string;
}

/** A check that passes when `look` returns nothing. What it throws is the problem. */
export async function check(name: string, look: () => Promise<string | null> | string | null): Promise<Check> {
  try {
    return { name, problem: await look() };
  } catch (error) {
    return { name, problem: error instanceof Error ? error.message : String(error) };
  }
}
