import { copyFileSync, cpSync, linkSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** What a build of the scripts reads; the rest of a checkout is not copied. */
const SOURCES = ["actions", "shared", "third-party", "package.json", "tsconfig.json"];

/**
 * A second checkout at another path, so that a build there shows whether the path finds its way into dist. Packages are
 * linked file by file: a linked folder would be resolved to the first checkout again.
 */
export function otherCheckout(root: string, target: string): void {
  mkdirSync(target, { recursive: true });
  for (const name of SOURCES) cpSync(join(root, name), join(target, name), { recursive: true });
  linkFiles(join(root, "node_modules"), join(target, "node_modules"));
}

function linkFiles(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, copy] = [join(from, entry.name), join(to, entry.name)];
    // The native code of all platforms, 300 MB that no build of the scripts reads; and links to commands.
    if (entry.name === ".bin" || source.endsWith(join("onnxruntime-node", "bin"))) continue;
    if (entry.isDirectory()) linkFiles(source, copy);
    else if (entry.isFile()) linkOrCopy(source, copy);
  }
}

function linkOrCopy(source: string, copy: string): void {
  try {
    linkSync(source, copy);
  } catch {
    // Another file system, or one without hard links.
    copyFileSync(source, copy);
  }
}
