import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Builds dist: one bundle with lazily loaded chunks, and a stub of two lines for each door (docs/adr/0002). */
const root = fileURLToPath(new URL("..", import.meta.url));

/** Entry points and the function of the bundle that each calls. */
const DOORS = [
  { folder: "cli", call: "cli" },
  { folder: "inference-child", call: "inferenceChild" },
] as const;

export function build(target: string): void {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  bundle(join(target, "modelgate"));
  for (const { folder, call } of DOORS) writeStub(join(target, folder), call);
}

function bundle(target: string): void {
  const ncc = join(root, "node_modules/@vercel/ncc/dist/ncc/cli.js");
  const args = [
    ncc,
    "build",
    "shared/runtime/main.ts",
    "--out",
    target,
    "--license",
    "licenses.txt",
    "--target",
    "es2022",
  ];
  // Types are checked by `npm run check`; here they would be checked a second time, tests included.
  const flags = ["--transpile-only", "--no-cache", "--quiet", "--external", "onnxruntime-node"];
  const { status, stderr, stdout } = spawnSync(process.execPath, [...args, ...flags], { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(`ncc ended with ${String(status)}:\n${stdout}${stderr}`);
}

function writeStub(folder: string, call: string): void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "index.js");
  writeFileSync(
    file,
    `#!/usr/bin/env node\nimport { ${call} } from "../modelgate/index.js";\nawait ${call}(import.meta.url);\n`,
  );
  chmodSync(file, 0o755);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const started = performance.now();
  build(join(root, "dist"));
  console.log(`dist built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
