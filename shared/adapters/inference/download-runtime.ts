import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { ModelgateError, type Problem } from "../../core/errors.ts";
import { quote } from "../../core/text/quote.ts";
import type { RuntimeArchive } from "../../ports/runtime-choice.ts";
import { downloadFile } from "../http/download-file.ts";
import { hasBinding, ONNXRUNTIME_VERSION, OTHER_PLACES } from "./locate-runtime.ts";
import { unpackRuntime, UnusableArchive } from "./unpack-runtime.ts";

export interface RuntimeDownload {
  readonly archive: RuntimeArchive;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The folder dist/native of this installation, whose onnxruntime-common is every platform's; null when run from source. */
  readonly bundled: string | null;
  readonly platform: string;
  readonly arch: string;
  /** Said before the first byte is asked for, and not when an earlier run's copy is used. */
  readonly onDownload: (from: string) => void;
  readonly limits?: Partial<typeof LIMITS>;
}

/** The npm archive of 1.30.0 has 114 MB, 288 MB unpacked; the provider libraries for CUDA add several hundred. */
const LIMITS = {
  archiveBytes: 2_000_000_000,
  unpackedBytes: 8_000_000_000,
  entries: 20_000,
  timeoutMs: 900_000,
  idleMs: 60_000,
};

/**
 * Fetches the package onnxruntime-node from where the user said, holds it to the digest the user gave, and unpacks it into the tool cache,
 * else the runner's temporary folder, else the user's own cache. The folder is named by the digest and appears whole or not at all; a later
 * run that finds it asks nobody.
 *
 * @returns the package's folder, links resolved
 * @throws ModelgateError
 */
export async function downloadRuntime(request: RuntimeDownload): Promise<string> {
  const key = join(`sha256-${request.archive.sha256}`, `${request.platform}-${request.arch}`);
  const caches = cachesOf(request.environment);
  const known = caches.map((cache) => packageFolder(join(cache, key))).find((folder) => existsSync(folder));
  if (known !== undefined) return realpathSync(known);
  const { cache, scratch } = scratchIn(caches);
  // A signal ends this process by way of its exit event, in the middle of whatever is awaited below.
  const clean = (): void => rmSync(scratch, { recursive: true, force: true });
  process.once("exit", clean);
  try {
    const file = join(scratch, "archive.tgz");
    await fetchArchive(request, file);
    const unpacked = join(scratch, "unpacked");
    await unpack(request, file, unpacked);
    return realpathSync(packageFolder(place(unpacked, join(cache, key))));
  } finally {
    process.off("exit", clean);
    clean();
  }
}

function packageFolder(root: string): string {
  return join(root, "node_modules", "onnxruntime-node");
}

function cachesOf(environment: RuntimeDownload["environment"]): readonly string[] {
  const inside = (folder: string | undefined, ...below: readonly string[]): readonly string[] =>
    folder === undefined || folder === "" ? [] : [join(folder, ...below)];
  return [
    ...inside(environment["RUNNER_TOOL_CACHE"], "modelgate-onnxruntime"),
    ...inside(environment["RUNNER_TEMP"], "modelgate-onnxruntime"),
    ...inside(environment["XDG_CACHE_HOME"], "modelgate", "onnxruntime"),
    ...inside(environment["LOCALAPPDATA"], "modelgate", "onnxruntime"),
    ...inside(environment["HOME"] ?? homedir(), ".cache", "modelgate", "onnxruntime"),
  ];
}

/** A new folder in the first cache that can be written: on the file system of the place where its content will stand. */
function scratchIn(caches: readonly string[]): { readonly cache: string; readonly scratch: string } {
  for (const cache of caches) {
    try {
      mkdirSync(cache, { recursive: true });
      return { cache, scratch: mkdtempSync(join(cache, "incoming-")) };
    } catch {
      // A tool cache that belongs to somebody else; the next place will do.
    }
  }
  throw new ModelgateError("external", [
    problem(
      "onnxruntime-download-failed",
      "there is no folder to download it into: none of the tool cache, RUNNER_TEMP and the user's cache can be written",
    ),
  ]);
}

async function fetchArchive({ archive, onDownload, limits }: RuntimeDownload, target: string): Promise<void> {
  const { archiveBytes, timeoutMs, idleMs } = { ...LIMITS, ...limits };
  const shown = shownAddress(archive.url);
  onDownload(shown);
  const request = { ...archive, target, maxBytes: archiveBytes, timeoutMs, idleMs, userAgent: "modelgate" };
  const outcome = await downloadFile(request);
  switch (outcome.kind) {
    case "verified":
      return;
    case "failed":
      throw new ModelgateError("external", [problem("onnxruntime-download-failed", `${shown} ${outcome.detail}`)]);
    case "wrong-digest":
      throw new ModelgateError("input", [
        {
          ...problem(
            "onnxruntime-download-digest",
            `${shown} has the SHA-256 ${outcome.sha256} (${String(outcome.bytes)} bytes), and \`onnxruntime-sha256\` says ${archive.sha256}; nothing of it was unpacked`,
          ),
          hint: `Find out why before you change the digest: either is wrong, or the file is not the one that you have checked. ${OTHER_PLACES}`,
        },
      ]);
  }
}

async function unpack(
  { platform, arch, bundled, limits, archive: { url } }: RuntimeDownload,
  archive: string,
  root: string,
): Promise<void> {
  const { unpackedBytes: maxBytes, entries: maxEntries } = { ...LIMITS, ...limits };
  const folder = packageFolder(root);
  const refuse = (why: string): ModelgateError =>
    new ModelgateError("input", [
      problem("onnxruntime-archive-unusable", `the archive at ${shownAddress(url)} ${why}`),
    ]);
  try {
    await unpackRuntime({ archive, packageFolder: folder, platform, arch, maxBytes, maxEntries });
  } catch (error) {
    if (error instanceof UnusableArchive) throw refuse(error.message);
    throw error;
  }
  const { name, dependencies } = manifestOf(folder);
  if (name !== "onnxruntime-node") throw refuse("does not hold the package onnxruntime-node as `npm pack` lays it out");
  if (!hasBinding(folder, { platform, arch })) throw refuse(`has no binding for ${platform}-${arch}`);
  if (existsSync(join(folder, "node_modules", "onnxruntime-common", "package.json"))) return;
  const common = bundled === null ? installedCommon() : join(bundled, "node_modules", "onnxruntime-common");
  const wanted = dependencies?.["onnxruntime-common"];
  const found = common === null ? undefined : manifestOf(common).version;
  if (common === null || wanted === undefined || wanted !== found) {
    throw refuse(
      `needs onnxruntime-common ${quote(wanted ?? "unknown")} and does not bring it along; modelgate has ${found ?? "none"}`,
    );
  }
  cpSync(common, join(root, "node_modules", "onnxruntime-common"), { recursive: true });
}

interface Manifest {
  readonly name?: string;
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

function manifestOf(folder: string): Manifest {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    return typeof manifest === "object" && manifest !== null ? manifest : {};
  } catch {
    return {};
  }
}

function installedCommon(): string | null {
  try {
    const main = createRequire(import.meta.url).resolve("onnxruntime-common");
    return main.slice(0, main.lastIndexOf("onnxruntime-common") + "onnxruntime-common".length);
  } catch {
    return null;
  }
}

/** Makes what was unpacked appear at once, under its name. Who comes second uses what the first has placed: it is the same, by its digest. */
function place(unpacked: string, target: string): string {
  mkdirSync(dirname(target), { recursive: true });
  try {
    renameSync(unpacked, target);
  } catch (error) {
    if (!existsSync(packageFolder(target))) throw error;
  }
  return target;
}

/** Without the query, which may hold a signature that gives access. */
function shownAddress(url: string): string {
  const { origin, pathname } = new URL(url);
  return quote(`${origin}${pathname}`, 200);
}

function problem(code: string, message: string): Problem {
  return {
    code,
    input: "onnxruntime-url",
    message,
    hint: `Give the archive of onnxruntime-node@${ONNXRUNTIME_VERSION} that \`npm pack\` makes, by an https address. ${OTHER_PLACES}`,
  };
}
