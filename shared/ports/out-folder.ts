/** A folder that takes the files of one run. Each file is written whole or not at all. */
export interface OutFolder {
  /** Makes the folder, so that minutes of work are not lost to a place that cannot be written. @throws ModelgateError */
  prepare(): Promise<void>;
  /** Writes UTF-8 text and returns the path as the user may follow it. @throws ModelgateError when it cannot be written */
  write(name: string, text: string): Promise<string>;
}
