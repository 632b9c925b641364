/** Where the loader and the runtime look for libraries and devices, and how text and time are read. No token is among them. */
const passedOn = ["CUDA_VISIBLE_DEVICES", "LANG", "LC_ALL", "TZ", "TMPDIR"] as const;
const passedOnUnix = ["LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"] as const;
/** Windows starts no process without its system folder, and finds libraries by PATH. */
const passedOnWindows = ["SystemRoot", "PATH", "Path", "TEMP", "TMP"] as const;

/**
 * The child's environment: named variables only. A model is untrusted, and native code that it breaks can read the
 * environment, so the job's tokens are not there to be read (contracts.md §8).
 */
export function childEnvironment(
  parent: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): Record<string, string> {
  const names = [...passedOn, ...(platform === "win32" ? passedOnWindows : passedOnUnix)];
  const environment: Record<string, string> = {};
  for (const name of names) {
    const value = parent[name];
    if (value !== undefined) environment[name] = value;
  }
  return environment;
}
