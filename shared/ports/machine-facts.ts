/** One GPU as its driver's tool describes it. */
export interface GpuFacts {
  readonly name: string;
  readonly driver: string;
  readonly memoryMib: number | null;
  readonly utilizationPercent: number | null;
  readonly persistence: string | null;
  /** Clocks in MHz when asked, and what limited them. */
  readonly clockMhz: number | null;
  readonly throttling: string | null;
}

/**
 * What a timing depends on besides the model. Never a host name, a user or a path; every fact that cannot be had is null, and says
 * so in reports.
 */
export interface MachineFacts {
  readonly cpuModel: string;
  /** Logical cores that the system shows. */
  readonly cores: number;
  readonly memoryBytes: number;
  readonly platform: string;
  readonly arch: string;
  readonly systemRelease: string;
  readonly node: string;
  /** Whether the process seems to run in a container; null where nothing tells. */
  readonly container: boolean | null;
  /** `github-hosted`, `self-hosted`, `ci` for another system, `none`. */
  readonly ci: "github-hosted" | "self-hosted" | "ci" | "none";
  /** Mean number of processes that wanted a core in the last minute; null where the system counts none. */
  readonly loadAverage: number | null;
  readonly governor: string | null;
  /** Empty where no GPU answers. */
  readonly gpus: readonly GpuFacts[];
}

/** Looks at the machine now. Takes at most a few seconds and never fails. */
export type LookAtMachine = () => Promise<MachineFacts>;
