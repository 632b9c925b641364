/** Tells a waiting person what happens. Implementations stay silent on work shorter than two seconds. */
export interface Progress {
  /** A new stage begins ("Reading data/evaluation.parquet and running the model"). */
  stage(text: string): void;
  /** `done` of `total` units; total is null where nobody knows it yet. */
  advance(done: number, total: number | null): void;
}
