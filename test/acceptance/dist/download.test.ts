import { readdirSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ArchiveEntry, archiveOf, type ArchiveServer, serveArchive, sha256 } from "../../fakes/archive-server.ts";
import { messages, openBench, policy, rows } from "../actions/action-bench.ts";
import { model } from "../cli/command-line.ts";
import { Installation } from "./installation.ts";

const installed = fileURLToPath(new URL("../../../node_modules/onnxruntime-node", import.meta.url));

/** What `npm pack` makes of the package, without the native code of the other platforms: those are 250 MB. */
function packed(replaced: Readonly<Record<string, string>> = {}): Promise<Buffer> {
  const files = readdirSync(installed, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(installed.length + 1))
    .filter((file) => !file.startsWith("bin/") || file.includes("/linux/x64/"));
  const entries = files.map((file): ArchiveEntry => {
    return { name: `package/${file}`, content: replaced[file] ?? readFileSync(join(installed, file)) };
  });
  return archiveOf(entries);
}

describe.runIf(process.platform === "linux" && process.arch === "x64")("a runtime by onnxruntime-url", () => {
  let installation: Installation;
  let archive: Buffer;
  let server: ArchiveServer;
  beforeAll(async () => {
    installation = new Installation();
    // Nothing but the download can run a model now.
    const own = installation.path("dist/native/node_modules/onnxruntime-node");
    renameSync(own, `${own}.hidden`);
    archive = await packed();
    server = await serveArchive((response, { url }) => {
      if (url === "/onnxruntime-node-1.30.0.tgz") response.writeHead(200, { "content-length": archive.length }).end(archive);
      else response.writeHead(404).end();
    });
  }, 60_000);
  afterAll(async () => {
    installation.remove();
    await server.close();
  });

  const judge = (...more: readonly string[]): readonly string[] => [
    "validate-model",
    "--config",
    installation.path("workflows-examples/income/modelgate.yml"),
    ...more,
  ];
  const download = (path = "/onnxruntime-node-1.30.0.tgz", digest = sha256(archive)): readonly string[] => [
    "--onnxruntime-url",
    `${server.origin}${path}`,
    "--onnxruntime-sha256",
    digest,
  ];

  it("runs a model, into the tool cache, and again without asking anybody", async () => {
    const env = { RUNNER_TOOL_CACHE: installation.path("tool-cache") };
    const first = await installation.run(judge(...download()), env, "cli", [new URL(server.origin).host]);
    expect(first.stderr).not.toMatch(/error/iu);
    expect(first.stdout).toMatch(/16\s000 rows evaluated/u);
    expect([first.exitCode, first.connections, [...first.mapped]]).toEqual([0, "", ["child"]]);
    expect(server.asked).toEqual(["/onnxruntime-node-1.30.0.tgz"]);
    // Offline: the guard allows nothing.
    const second = await installation.run(judge(...download()), env);
    expect([second.exitCode, second.connections]).toEqual([0, ""]);
    expect(readdirSync(join(env.RUNNER_TOOL_CACHE, "modelgate-onnxruntime"))).toEqual([`sha256-${sha256(archive)}`]);
  });

  it.each([
    { what: "a wrong digest", path: undefined, digest: "0".repeat(64), says: "nothing of it was unpacked" },
    { what: "a wrong address", path: "/gone.tgz", digest: undefined, says: 'gone.tgz" answered 404' },
  ])("says so for $what, and what else there is", async ({ path, digest, says }) => {
    const env = { HOME: installation.path("home") };
    const allow = [new URL(server.origin).host];
    const { exitCode, stderr, stdout } = await installation.run(judge(...download(path, digest)), env, "cli", allow);
    expect(stderr).toContain(`onnxruntime-url: "${server.origin}/`);
    expect(stderr).toContain(says);
    expect(stderr).toContain("name a folder in `onnxruntime-path`");
    expect([exitCode, stdout]).toEqual([64, ""]);
  });

  it("says what there is when nothing is named and nothing came along", async () => {
    const { exitCode, stderr } = await installation.run(judge());
    expect(stderr).toMatch(/onnxruntime-path.*tool cache.*onnxruntime-url.*onnxruntime-sha256/su);
    expect(exitCode).toBe(64);
  });

  it("is the one that an action uses, though another came along", { timeout: 60_000 }, async () => {
    const broken = await packed({ "dist/index.js": 'throw new Error("this is the downloaded one");' });
    const other = await serveArchive((response) => response.writeHead(200).end(broken));
    const bench = await openBench({
      base: { "modelgate.yml": policy(["accuracy >= 0.8"]), "data.csv": rows, "model.onnx": "old" },
      change: { "model.onnx": readFileSync(model("good-binary")) },
    });
    const inputs = { comment: "false", "onnxruntime-url": `${other.origin}/a.tgz`, "onnxruntime-sha256": sha256(broken) };
    const run = await bench.run({ inputs, allow: [new URL(other.origin).host] });
    await other.close();
    expect(run.exitCode).toBe(64);
    expect(messages(run, "error").join("\n")).toMatch(/downloaded archive has an onnxruntime-node.*this is the downloaded one/su);
    expect(run.groups).toContain(`Downloading the inference runtime from "${other.origin}/a.tgz"`);
    expect(run.refusedConnections).toEqual([]);
  });
});
