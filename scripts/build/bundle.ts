import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Each door loads what it needs and no more: the inference child must not pay for the command line. */
const DOORS = `export async function cli(entry: string): Promise<void> {
  await (await import("../../shared/runtime/main.ts")).cli(entry);
}
export async function action(name: string, entry: string): Promise<void> {
  await (await import("../../shared/runtime/main.ts")).action(name, entry);
}
export async function inferenceChild(): Promise<void> {
  (await import("../../shared/adapters/inference/child.ts")).runInferenceChild();
}
export async function localTarget(argv: readonly string[]): Promise<void> {
  await (await import("../../shared/adapters/deploy/local/local-process.ts")).runLocalProcess(argv);
}
`;

/** What is read of webpack's stats: modules that were joined into one list their parts. */
interface BundledModule {
  readonly name?: string;
  readonly modules?: readonly BundledModule[];
}

/**
 * Bundles shared/runtime/main.ts and the inference child with ncc. `target` is not touched unless all went well.
 *
 * @returns the folders of all packages with a module in the bundle, relative to `root`, sorted
 */
export function bundle(root: string, target: string): readonly string[] {
  mkdirSync(join(root, "build"), { recursive: true });
  const scratch = mkdtempSync(join(root, "build", "bundle-"));
  try {
    const stats = join(scratch, "stats.json");
    const built = join(scratch, "built");
    runNcc(root, writeEntry(root), built, stats);
    const { modules } = JSON.parse(readFileSync(stats, "utf8")) as { readonly modules: readonly BundledModule[] };
    rmSync(target, { recursive: true, force: true });
    cpSync(built, target, { recursive: true });
    return packagesOf(modules);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/**
 * ncc reads the tsconfig.json nearest to its entry. With ours, `NodeNext`, TypeScript would write CommonJS (file by file
 * it does not see that package.json says otherwise), which can neither load packages of ES modules only nor be thinned
 * out. So the entry is a file of its own, always in the same place, with a configuration of its own.
 *
 * @returns the entry, relative to `root`
 */
function writeEntry(root: string): string {
  const folder = join(root, "build/entry");
  mkdirSync(folder, { recursive: true });
  const compilerOptions = { module: "ESNext", moduleResolution: "Bundler", rootDir: "../..", sourceMap: false };
  const config = { extends: "../../tsconfig.json", compilerOptions, files: ["index.ts"], include: [] };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
  writeFileSync(join(folder, "index.ts"), DOORS);
  return "build/entry/index.ts";
}

function runNcc(root: string, entry: string, target: string, stats: string): void {
  const ncc = join(root, "node_modules/@vercel/ncc/dist/ncc/cli.js");
  const what = ["build", entry, "--out", target, "--target", "es2022", "--stats-out", stats];
  // Types are checked by `npm run check`; here they would be checked a second time, tests included.
  const how = ["--transpile-only", "--no-cache", "--quiet", "--external", "onnxruntime-node"];
  const { status, stderr, stdout } = spawnSync(process.execPath, [ncc, ...what, ...how], {
    cwd: root,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`ncc ended with ${String(status)}:\n${`${stdout}${stderr}`.slice(0, 4000)}`);
}

/** ncc's own list of licences leaves out every package whose modules it joined with others, so the stats are asked. */
function packagesOf(modules: readonly BundledModule[]): readonly string[] {
  const folders = new Set<string>();
  const visit = ({ name = "", modules: parts = [] }: BundledModule): void => {
    const folder = /^\.\/(.*node_modules\/(?:@[^/]+\/)?[^/ ]+)/u.exec(name)?.[1];
    if (folder !== undefined) folders.add(folder);
    parts.forEach(visit);
  };
  modules.forEach(visit);
  return [...folders].sort();
}
