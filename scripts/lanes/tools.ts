import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { actionsNode } from "../actions-node.ts";
import { mustRun, runProgram } from "./run-program.ts";

/**
 * Installs into `CACHE/NAME-VERSION` unless a complete installation is there, and returns the folder. It is made beside its place and moved,
 * so that an interrupted installation is never taken for a whole one.
 */
async function installed(cache: string, name: string, install: (folder: string) => Promise<void>): Promise<string> {
  const place = join(cache, name);
  if (existsSync(join(place, "complete"))) return place;
  const making = `${place}.${String(process.pid)}`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  await install(making);
  writeFileSync(join(making, "complete"), "");
  // Another run may have been quicker; moving onto its folder would fail.
  if (existsSync(join(place, "complete"))) {
    rmSync(making, { recursive: true, force: true });
    return place;
  }
  rmSync(place, { recursive: true, force: true });
  renameSync(making, place);
  return place;
}

/** A Python environment with what the requirements file pins; run its tools by `bin/NAME`, or by `bin/python -m` where they are scripts. */
export async function pythonTools(cache: string, name: string, requirements: string): Promise<string> {
  const { stdout: python } = await mustRun("python3", ["--version"]);
  const pins = createHash("sha256").update(python).update(readFileSync(requirements)).digest("hex").slice(0, 12);
  return installed(cache, `${name}-${pins}`, async (folder) => {
    await mustRun("python3", ["-m", "venv", folder]);
    const pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement", requirements];
    await mustRun(join(folder, "bin/python"), pip, { timeoutMs: 600_000 });
  });
}

/** A Go program at an exact version, checked against the module checksum database; the folder holds it under its own name. */
export async function goTool(cache: string, name: string, module: string): Promise<string> {
  return installed(cache, name, async (folder) => {
    const environment = { ...process.env, GOBIN: folder, GOFLAGS: "" } as Readonly<Record<string, string>>;
    await mustRun("go", ["install", module], { env: environment, timeoutMs: 600_000 });
  });
}

/** A program of a Go module whose list of versions the module proxy does not serve, which `go install` asks for. */
export interface GoModuleTool {
  /** Name of the program. */
  readonly name: string;
  readonly package: string;
  readonly module: string;
  readonly version: string;
}

/** Builds it as a dependency of a module made for the purpose, checked against the checksum database; the folder holds it under its own name. */
export async function goModuleTool(cache: string, { name, ...tool }: GoModuleTool): Promise<string> {
  return installed(cache, `${name}-${tool.version}`, async (folder) => {
    const source = join(folder, "source");
    mkdirSync(source);
    writeFileSync(join(source, "tool.go"), `//go:build tool\n\npackage tool\n\nimport _ "${tool.package}"\n`);
    writeFileSync(join(source, "go.mod"), `module tool\n\ngo 1.24\n\nrequire ${tool.module} ${tool.version}\n`);
    const env = { ...process.env, GOFLAGS: "-mod=mod -buildvcs=false", CGO_ENABLED: "0" } as Readonly<
      Record<string, string>
    >;
    const build = ["build", "-trimpath", "-ldflags=-s -w", "-o", join(folder, name), tool.package];
    await mustRun("go", ["mod", "download", `${tool.module}@${tool.version}`], {
      cwd: source,
      env,
      timeoutMs: 600_000,
    });
    await mustRun("go", build, { cwd: source, env, timeoutMs: 600_000 });
    rmSync(source, { recursive: true });
  });
}

/** Debian packages, unless the programs are there already. Nothing of them is started by the installation. */
export async function debianPrograms(programs: readonly string[]): Promise<void> {
  const missing = [];
  for (const program of programs) {
    const { status } = await runProgram("sh", ["-c", `command -v ${program}`]);
    if (status !== 0) missing.push(program);
  }
  if (missing.length === 0) return;
  const root = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const apt = async (...args: readonly string[]): Promise<void> => {
    const [program = "", ...rest] = [...root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", ...args];
    await mustRun(program, rest, { timeoutMs: 300_000 });
  };
  await apt("update", "-qq");
  await apt("install", "-y", "-qq", "--no-install-recommends", ...missing);
}

/** An npm package at an exact version, without its install scripts, in a folder of its own. */
export async function npmPackage(cache: string, name: string, specifier: string): Promise<string> {
  return installed(cache, name, async (folder) => {
    const flags = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error"];
    // In the folder itself, or npm would take the checkout above it for the project.
    writeFileSync(join(folder, "package.json"), "{}\n");
    await mustRun("npm", ["install", ...flags, specifier], { cwd: folder, timeoutMs: 600_000 });
  });
}

/** Node 24, the runtime of the actions. @throws Error on a machine that has none. */
export function node24(): string {
  const { path, version } = actionsNode();
  if (!version.startsWith("24.")) throw new Error(`needs Node 24, found ${version}: npm ci brings it on Linux x64`);
  return path;
}
