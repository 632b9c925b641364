import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { ARCHIVE_LIMIT_BYTES, archiveBytes } from "./build/archive-size.ts";
import { nativeRuntimeProblems } from "./build/native-runtime.ts";
import { otherCheckout } from "./build/other-checkout.ts";
import { buildScripts, NATIVE } from "./build.ts";

/**
 * Proves that the committed dist is what the sources build to, byte for byte and whatever the path of the checkout; that
 * its native files are those npm installed, whose archives npm held against package-lock.json; and that the whole
 * repository stays small enough to be downloaded before every job.
 */
const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");

const problems = [
  ...uncommitted(),
  ...differencesFromFreshBuild(),
  ...nativeRuntimeProblems(root, join(dist, NATIVE)),
  ...versionProblems(),
];
const compressed = await archiveBytes(root);
if (compressed > ARCHIVE_LIMIT_BYTES) {
  problems.push(
    `the repository is ${megabytes(compressed)} compressed; the limit is ${megabytes(ARCHIVE_LIMIT_BYTES)}`,
  );
}

console.log(
  `dist: scripts ${megabytes(size(dist, [NATIVE]))}, native runtime ${megabytes(size(join(dist, NATIVE), []))}`,
);
console.log(`repository, compressed: ${megabytes(compressed)} of at most ${megabytes(ARCHIVE_LIMIT_BYTES)}`);
for (const problem of problems) console.error(problem);
if (problems.length > 0) {
  console.error("dist is not what the sources build to. Run npm run build and commit dist.");
  process.exitCode = 1;
} else console.log("dist equals a fresh build at another path.");

function uncommitted(): readonly string[] {
  const { stdout } = spawnSync("git", ["status", "--porcelain", "--untracked-files=all", "--ignored", "--", "dist"], {
    cwd: root,
    encoding: "utf8",
  });
  return stdout.split("\n").flatMap((line) => (line === "" ? [] : [`not committed: ${line}`]));
}

function differencesFromFreshBuild(): readonly string[] {
  mkdirSync(join(root, "build"), { recursive: true });
  const scratch = mkdtempSync(join(root, "build", "check-dist-"));
  try {
    const checkout = join(scratch, "another-path");
    otherCheckout(root, checkout);
    const fresh = join(scratch, "dist");
    buildScripts(checkout, fresh);
    return differences(dist, fresh);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function differences(committed: string, built: string): readonly string[] {
  const before = new Set(filesOf(committed, [NATIVE]));
  const after = filesOf(built, []);
  return [
    ...[...before].filter((file) => !after.includes(file)).map((file) => `no longer built: dist/${file}`),
    ...after.flatMap((file) => {
      if (!before.has(file)) return [`missing: dist/${file}`];
      return readFileSync(join(committed, file)).equals(readFileSync(join(built, file)))
        ? []
        : [`differs: dist/${file}`];
    }),
  ];
}

/** The installed package must be the one whose digest the lock file states. */
function versionProblems(): readonly string[] {
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
    readonly packages: Readonly<Record<string, { readonly version?: string; readonly integrity?: string } | undefined>>;
  };
  return ["onnxruntime-node", "onnxruntime-common"].flatMap((name) => {
    const locked = lock.packages[`node_modules/${name}`];
    const manifest = readFileSync(join(root, "node_modules", name, "package.json"), "utf8");
    const installed = (JSON.parse(manifest) as { readonly version: string }).version;
    const stated = locked?.integrity?.startsWith("sha512-") === true;
    return [
      ...(stated ? [] : [`package-lock.json states no sha512 of ${name}`]),
      ...(locked?.version === installed ? [] : [`node_modules has ${name} ${installed}; run npm ci`]),
    ];
  });
}

function size(folder: string, without: readonly string[]): number {
  return filesOf(folder, without).reduce((bytes, file) => bytes + statSync(join(folder, file)).size, 0);
}

function filesOf(folder: string, without: readonly string[]): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((file) => !without.some((name) => file.startsWith(`${name}/`)))
    .sort();
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
