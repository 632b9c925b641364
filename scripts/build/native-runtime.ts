import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, posix, relative } from "node:path";

/** One file of dist/native and where its bytes come from, both relative: to dist/native, and to the checkout. */
export interface NativeFile {
  readonly target: string;
  readonly source: string;
}

/** The platform whose native code is committed. */
const PLATFORM = "linux/x64";

/**
 * What Node needs of onnxruntime-node on linux-x64, byte for byte as npm installed it: two manifests, the scripts that
 * its main file requires, the binding and the library beside it. Left out: other platforms, ES modules, types, maps.
 */
export function nativeRuntimeFiles(root: string): readonly NativeFile[] {
  const node = "node_modules/onnxruntime-node";
  const common = "node_modules/onnxruntime-common";
  const copied = [
    `${node}/package.json`,
    ...requiredScripts(root, `${node}/dist/index.js`),
    ...nativeCode(root, node),
    `${common}/package.json`,
    // Says that the scripts are CommonJS in a package of ES modules.
    `${common}/dist/cjs/package.json`,
    ...requiredScripts(root, `${common}/dist/cjs/index.js`),
  ].map((file) => ({ target: file, source: file }));
  // The npm packages hold neither text; these are the release's own.
  const texts = ["LICENSE", "ThirdPartyNotices.txt"].map((name) => ({
    target: `${node}/${name}`,
    source: `third-party/onnxruntime/${name}`,
  }));
  return [...copied, { target: `${common}/LICENSE`, source: "third-party/onnxruntime/LICENSE" }, ...texts].sort((a, b) =>
    a.target < b.target ? -1 : 1,
  );
}

function nativeCode(root: string, node: string): readonly string[] {
  const [api, ...others] = readdirSync(join(root, node, "bin"));
  if (api === undefined || others.length > 0) throw new Error(`${node}/bin: expected one version of Node-API`);
  const folder = `${node}/bin/${api}/${PLATFORM}`;
  return readdirSync(join(root, folder)).map((name) => `${folder}/${name}`);
}

/** A CommonJS file and everything it requires by a relative path; the one other request is the binding, by a template. */
function requiredScripts(root: string, main: string): readonly string[] {
  const found = new Set<string>();
  const visit = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    for (const [, request = ""] of readFileSync(join(root, file), "utf8").matchAll(/require\("(\.[^"]+)"\)/gu)) {
      const path = posix.join(posix.dirname(file), request);
      visit(path.endsWith(".js") ? path : `${path}.js`);
    }
  };
  visit(main);
  return [...found].sort();
}

/**
 * Makes `target` hold exactly these files. A file that is already right is not touched: 46 MB written again is a commit
 * of 46 MB when a line end or a mode differs.
 *
 * @returns the files that were written
 */
export function placeNativeRuntime(root: string, target: string): readonly string[] {
  const files = nativeRuntimeFiles(root);
  const wanted = new Set(files.map((file) => file.target));
  for (const file of filesIn(target)) if (!wanted.has(file)) rmSync(join(target, file));
  return files.flatMap((file) => {
    const to = join(target, file.target);
    const bytes = readFileSync(join(root, file.source));
    if (existsSync(to) && readFileSync(to).equals(bytes)) return [];
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, bytes);
    chmodSync(to, 0o644);
    return [file.target];
  });
}

/** What `target` holds too much, lacks, or holds with other bytes than npm installed. */
export function nativeRuntimeProblems(root: string, target: string): readonly string[] {
  const files = nativeRuntimeFiles(root);
  const wanted = new Set(files.map((file) => file.target));
  const extra = filesIn(target).filter((file) => !wanted.has(file));
  const wrong = files.flatMap(({ target: file, source }) => {
    const path = join(target, file);
    if (!existsSync(path)) return [`missing: dist/native/${file}`];
    if (readFileSync(path).equals(readFileSync(join(root, source)))) return [];
    return [`differs from ${source}: dist/native/${file}`];
  });
  return [...extra.map((file) => `does not belong: dist/native/${file}`), ...wrong];
}

function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}
