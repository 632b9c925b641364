import { createHash, randomUUID } from "node:crypto";
import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import type { ChildEntry } from "../../inference/child-process.ts";
import type { RuntimePlace } from "../../inference/locate-runtime.ts";
import type { StateDir } from "./state-dir.ts";

/** What the processes of a target run. It lies in the state-dir, so that it is there when the job's checkout is gone. */
export interface Program {
  readonly id: string;
  readonly execPath: string;
  /** The stub that takes a role and its arguments. */
  readonly entry: string;
  readonly onnxruntimeFolder: string;
}

const factsSchema = z.object({ onnxruntimeFolder: z.string() });

/**
 * Copies this installation into the state-dir, once for each version: a runner removes an action's checkout before the
 * next job, and a supervisor that restarts a process then must still find what to run.
 *
 * @param childEntry the inference child of this installation, beside which the other entries lie
 */
export function placeProgram(dir: StateDir, { execPath, args }: ChildEntry, runtime: RuntimePlace): Program {
  const dist = dirname(dirname(args.at(-1) ?? ""));
  const id = programId(dist, execPath, runtime);
  const folder = join(dir.program, id);
  if (!existsSync(folder)) copyProgram(dist, folder, execPath, runtime);
  return programIn(folder, execPath);
}

/** The program that this process runs, whose stub is `entry`. */
export function ownProgram(entry: string): Program {
  return programIn(dirname(dirname(entry)), process.execPath);
}

function programIn(folder: string, execPath: string): Program {
  const facts = factsSchema.parse(JSON.parse(readFileSync(join(folder, "program.json"), "utf8")));
  const node = join(folder, "node");
  return {
    id: basename(folder),
    execPath: existsSync(node) ? node : execPath,
    entry: join(folder, "local-target/index.js"),
    onnxruntimeFolder: facts.onnxruntimeFolder,
  };
}

function programId(dist: string, execPath: string, runtime: RuntimePlace): string {
  const hash = createHash("sha256");
  const scripts = readdirSync(join(dist, "modelgate")).sort();
  for (const name of scripts) hash.update(`${name}\0`).update(readFileSync(join(dist, "modelgate", name)));
  hash.update(readFileSync(join(runtime.folder, "package.json")));
  hash.update(`\0${process.version}\0${execPath}\0${runtime.source === "bundle" ? "bundle" : runtime.folder}`);
  return hash.digest("hex").slice(0, 16);
}

function copyProgram(dist: string, folder: string, execPath: string, runtime: RuntimePlace): void {
  const draft = `${folder}.${randomUUID()}`;
  try {
    mkdirSync(draft, { recursive: true, mode: 0o700 });
    cpSync(join(dist, "modelgate"), join(draft, "modelgate"), { recursive: true });
    cpSync(join(dist, "local-target"), join(draft, "local-target"), { recursive: true });
    writeFileSync(join(draft, "package.json"), '{ "type": "module" }\n');
    let onnxruntimeFolder = runtime.folder;
    if (runtime.source === "bundle") {
      // dist/native/node_modules/onnxruntime-node: its sibling onnxruntime-common is needed too.
      cpSync(dirname(runtime.folder), join(draft, "native/node_modules"), { recursive: true });
      onnxruntimeFolder = join(folder, "native/node_modules/onnxruntime-node");
    }
    keepNode(execPath, join(draft, "node"));
    writeFileSync(join(draft, "program.json"), JSON.stringify({ onnxruntimeFolder }));
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Another command copied the same program meanwhile.
    if (!existsSync(folder)) throw error;
  }
}

/** A second name for Node's file, which an update of the runner would otherwise take away. Costs nothing; no copy where links cannot be made. */
function keepNode(execPath: string, link: string): void {
  try {
    linkSync(execPath, link);
  } catch {
    // Another file system, or another owner's file: Node is then run from where it is.
  }
}
