import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundle } from "./build/bundle.ts";
import { writeDoors } from "./build/doors.ts";
import { placeNativeRuntime } from "./build/native-runtime.ts";
import { writeNotices } from "./build/notices.ts";

/** The one folder of dist that a build never clears: its files change with the version of onnxruntime and not before. */
export const NATIVE = "native";

/**
 * Everything of dist but the native runtime: one bundle with lazily loaded chunks, a stub for each door (docs/adr/0002),
 * and the notices of every package in it.
 *
 * @param root the checkout to build, with its node_modules
 */
export function buildScripts(root: string, target: string): void {
  mkdirSync(target, { recursive: true });
  const packages = bundle(root, join(target, "modelgate"));
  const kept = [NATIVE, "modelgate"];
  for (const name of readdirSync(target)) {
    if (!kept.includes(name)) rmSync(join(target, name), { recursive: true, force: true });
  }
  writeDoors(root, target);
  writeNotices(root, packages, join(target, "licenses.txt"));
}

if (
  process.argv[1] !== undefined &&
  existsSync(process.argv[1]) &&
  process.argv[1] === fileURLToPath(import.meta.url)
) {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const started = performance.now();
  buildScripts(root, join(root, "dist"));
  const written = placeNativeRuntime(root, join(root, "dist", NATIVE));
  const native =
    written.length === 0 ? "the native runtime is unchanged" : `${String(written.length)} native files written`;
  console.log(`dist built in ${((performance.now() - started) / 1000).toFixed(1)} s; ${native}`);
}
