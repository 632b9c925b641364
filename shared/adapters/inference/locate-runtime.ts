import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { ModelgateError, type Problem } from "../../core/errors.ts";
import { quote } from "../../core/text/quote.ts";

/** The release that dist/native holds, that package.json names, and that the tool cache is asked for. */
export const ONNXRUNTIME_VERSION = "1.30.0";

/** Where the runtime may come from, in the order in which the places are asked. */
export type RuntimeSource = "onnxruntime-path" | "onnxruntime-url" | "tool-cache" | "bundle" | "checkout";

export interface RuntimeSearch {
  /** The input `onnxruntime-path`: made absolute, and as the user wrote it. */
  readonly named: { readonly path: string; readonly shown: string } | null;
  /** RUNNER_TOOL_CACHE. */
  readonly toolCache: string | null;
  /** The folder dist/native of this installation; null when run from source. */
  readonly bundled: string | null;
  readonly platform: string;
  readonly arch: string;
}

export interface RuntimePlace {
  readonly source: RuntimeSource;
  /** The folder of the package onnxruntime-node, links resolved. */
  readonly folder: string;
}

const OWN_INSTALL = `\`npm install --ignore-scripts --prefix FOLDER onnxruntime-node@${ONNXRUNTIME_VERSION}\``;
/** What there is besides a download that failed. */
export const OTHER_PLACES = `Or name a folder in \`onnxruntime-path\` that ${OWN_INSTALL} has filled, or fill the tool cache; docs/platforms.md says how.`;
const NAME_IT = `name a folder in \`onnxruntime-path\` that ${OWN_INSTALL} has filled`;

/**
 * Finds the package onnxruntime-node for this platform without loading any of it. A place that was named is used or
 * refused, never passed over; a place that nobody named and that has nothing for this platform is.
 *
 * @throws ModelgateError "input" for a wrong `onnxruntime-path`, "external" when no place has a runtime
 */
export function locateRuntime(search: RuntimeSearch): RuntimePlace {
  if (search.named !== null) return { source: "onnxruntime-path", folder: namedPackage(search.named, search) };
  const cached = cachedPackage(search);
  if (cached !== null) return { source: "tool-cache", folder: cached };
  const bundled = search.bundled === null ? null : packageIn(search.bundled);
  if (bundled !== null && hasBinding(bundled, search)) return { source: "bundle", folder: bundled };
  const installed = installedPackage();
  if (installed !== null && hasBinding(installed, search)) return { source: "checkout", folder: installed };
  throw new ModelgateError("external", [nowhere(search)]);
}

/**
 * Name and version of a package that was located, with its folder where it is not the one that was shipped: two builds of one version may differ,
 * and the shipped one is the same wherever it was unpacked. A runner may unpack it once for each action.
 */
export function packageName({ source, folder }: RuntimePlace): string {
  const manifest: unknown = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const version = typeof manifest === "object" && manifest !== null && "version" in manifest ? manifest.version : null;
  const name = `onnxruntime-node ${String(version)}`;
  return source === "bundle" ? name : `${name} in ${folder}`;
}

/** The package was found and Node could not load it: a damaged or incomplete copy, or one for another system. */
export function runtimeNotLoaded({ source, folder }: RuntimePlace, reason: string): ModelgateError {
  // The loader's message begins with the path of the file, which may alone be longer than what is quoted.
  const gist = reason.replaceAll(folder, "onnxruntime-node").split("\n")[0] ?? "";
  const problem = {
    code: "inference-runtime-missing",
    message: `${PLACE_NAMES[source]} has an onnxruntime-node that could not be loaded on ${process.platform}-${process.arch}: ${quote(gist, 200)}`,
    hint: REMEDIES[source],
  };
  return source === "onnxruntime-path" || source === "onnxruntime-url"
    ? new ModelgateError("input", [{ ...problem, input: source }])
    : new ModelgateError("external", [problem]);
}

const PLACE_NAMES: Readonly<Record<RuntimeSource, string>> = {
  "onnxruntime-path": "this folder",
  "onnxruntime-url": "the downloaded archive",
  "tool-cache": "the tool cache",
  bundle: "dist/native",
  checkout: "node_modules",
};

const REMEDIES: Readonly<Record<RuntimeSource, string>> = {
  "onnxruntime-path": `Fill it again with ${OWN_INSTALL}, or leave \`onnxruntime-path\` out.`,
  "onnxruntime-url": `Give the archive of a build for this platform, or ${NAME_IT}.`,
  "tool-cache": `Remove modelgate-onnxruntime/${ONNXRUNTIME_VERSION} from the tool cache and fill it again, or ${NAME_IT}.`,
  bundle: `Check the action out again, whole and unchanged, or ${NAME_IT}.`,
  checkout: `Run \`npm ci --ignore-scripts\` again, or ${NAME_IT}.`,
};

function namedPackage({ path, shown }: { readonly path: string; readonly shown: string }, machine: Machine): string {
  const refuse = (problem: Omit<Problem, "input">): ModelgateError =>
    new ModelgateError("input", [{ ...problem, input: "onnxruntime-path" }]);
  const entry = statSync(path, { throwIfNoEntry: false });
  if (entry === undefined) {
    throw refuse({
      code: "onnxruntime-path-not-found",
      message: `found ${quote(shown)}, where there is no folder and no file`,
      hint: `Fill it with ${OWN_INSTALL}, or leave \`onnxruntime-path\` out.`,
    });
  }
  const found = entry.isDirectory() ? packageIn(path) : packageAround(path);
  if (found === null) {
    throw refuse({
      code: "onnxruntime-path-without-runtime",
      message: `found ${quote(shown)}, which does not hold the package onnxruntime-node`,
      hint: `Name the package's folder, a file in it, or the folder that ${OWN_INSTALL} has filled.`,
    });
  }
  if (hasBinding(found, machine)) return found;
  throw refuse({
    code: "onnxruntime-path-other-platform",
    message: `found ${quote(shown)}, whose onnxruntime-node has no binding for ${machine.platform}-${machine.arch}`,
    hint: `Fill a folder with ${OWN_INSTALL} on this platform, and name that.`,
  });
}

export type Machine = Pick<RuntimeSearch, "platform" | "arch">;

/** By the tool cache's own convention: TOOL/VERSION/ARCH, which counts only once ARCH.complete stands beside it. */
function cachedPackage({ toolCache, ...machine }: RuntimeSearch): string | null {
  if (toolCache === null) return null;
  const folder = join(toolCache, "modelgate-onnxruntime", ONNXRUNTIME_VERSION, machine.arch);
  if (statSync(`${folder}.complete`, { throwIfNoEntry: false }) === undefined) return null;
  const found = packageIn(folder);
  return found !== null && hasBinding(found, machine) ? found : null;
}

/** A folder may be the package, or hold it as npm lays it out. */
function packageIn(folder: string): string | null {
  const places = [folder, join(folder, "node_modules", "onnxruntime-node"), join(folder, "onnxruntime-node")];
  const found = places.find(isPackage);
  return found === undefined ? null : realpathSync(found);
}

/** A file in the package, such as its package.json or its binding, names the package it lies in. */
function packageAround(file: string): string | null {
  let folder = dirname(realpathSync(file));
  while (!isPackage(folder)) {
    const above = dirname(folder);
    if (above === folder) return null;
    folder = above;
  }
  return folder;
}

function isPackage(folder: string): boolean {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    return (
      typeof manifest === "object" && manifest !== null && "name" in manifest && manifest.name === "onnxruntime-node"
    );
  } catch {
    return false;
  }
}

/** Whether the package has native code for the platform; that it loads is another question. */
export function hasBinding(folder: string, { platform, arch }: Machine): boolean {
  try {
    return readdirSync(join(folder, "bin")).some((api) => {
      const binding = join(folder, "bin", api, platform, arch, "onnxruntime_binding.node");
      return statSync(binding, { throwIfNoEntry: false })?.isFile() === true;
    });
  } catch {
    return false;
  }
}

/** Node's own search from this file: the node_modules of a checkout, or those that modelgate was installed into. */
function installedPackage(): string | null {
  try {
    return dirname(realpathSync(createRequire(import.meta.url).resolve("onnxruntime-node/package.json")));
  } catch {
    return null;
  }
}

function nowhere({ toolCache, platform, arch }: RuntimeSearch): Problem {
  const cache = `modelgate-onnxruntime/${ONNXRUNTIME_VERSION}/${arch}`;
  const asked = [
    "neither `onnxruntime-path` nor `onnxruntime-url` is set",
    toolCache === null ? "there is no tool cache" : `the tool cache has no ${cache}`,
    "dist/native is for linux-x64",
    "no node_modules holds it",
  ];
  return {
    code: "inference-runtime-missing",
    message: `there is no inference runtime for ${platform}-${arch}: ${asked.join(", ")}`,
    hint: `Fill a folder with ${OWN_INSTALL} and name it in \`onnxruntime-path\`, or put that folder's content into the tool cache as ${cache}, or give \`onnxruntime-url\` with \`onnxruntime-sha256\`; docs/platforms.md says how.`,
  };
}
