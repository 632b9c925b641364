import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { downloadRuntime, type RuntimeDownload } from "../../../../../shared/adapters/inference/download-runtime.ts";
import { ModelgateError, type Problem } from "../../../../../shared/core/errors.ts";
import {
  type ArchiveEntry,
  archiveOf,
  type ArchiveServer,
  serveArchive,
  sha256,
} from "../../../../fakes/archive-server.ts";

const BINDING = "bin/napi-v6/linux/arm64/onnxruntime_binding.node";
const manifest = JSON.stringify({
  name: "onnxruntime-node",
  version: "1.30.0",
  dependencies: { "onnxruntime-common": "1.30.0" },
});
const whole: readonly ArchiveEntry[] = [
  { name: "package/package.json", content: manifest },
  { name: "package/dist/index.js", content: "exports.here = true;" },
  { name: "package/dist/index.d.ts", content: "types" },
  { name: "package/script/install.js", content: "never" },
  { name: `package/${BINDING}`, content: "native code" },
  { name: "package/bin/napi-v6/linux/arm64/libonnxruntime.so.1", content: "library" },
  { name: "package/bin/napi-v6/win32/x64/onnxruntime_binding.node", content: "another system's" },
];
const wholeArchive = await archiveOf(whole);

function folder(): string {
  const made = realpathSync(mkdtempSync(join(tmpdir(), "modelgate-download-")));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

async function serve(answer: (response: ServerResponse, path: string) => void): Promise<ArchiveServer> {
  const server = await serveArchive((response, { url = "" }) => answer(response, url));
  onTestFinished(() => server.close());
  return server;
}

function sending(bytes: Uint8Array): (response: ServerResponse) => void {
  return (response) => response.writeHead(200, { "content-length": bytes.length }).end(bytes);
}

interface Asked {
  readonly url: string;
  readonly digest?: string;
  readonly cache?: string;
  readonly more?: Partial<RuntimeDownload>;
}

function ask({ url, digest = sha256(wholeArchive), cache = folder(), more = {} }: Asked): Promise<string> {
  return downloadRuntime({
    archive: { url, sha256: digest },
    environment: { RUNNER_TOOL_CACHE: cache, HOME: join(cache, "home") },
    bundled: null,
    platform: "linux",
    arch: "arm64",
    onDownload: () => undefined,
    ...more,
  });
}

async function refusal(asked: Asked): Promise<Problem & { readonly kind: string; readonly left: readonly string[] }> {
  const cache = asked.cache ?? folder();
  const error = await ask({ ...asked, cache }).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ModelgateError)) throw error instanceof Error ? error : new Error("it was not refused");
  const left = readdirSync(join(cache, "modelgate-onnxruntime"));
  return { ...error.problems[0], kind: error.kind, left };
}

describe("a downloaded runtime", () => {
  it("is unpacked for this platform alone, beside onnxruntime-common, and is asked for once", async () => {
    const server = await serve(sending(wholeArchive));
    const cache = folder();
    const said: string[] = [];
    const more = { onDownload: (from: string): void => void said.push(from) };
    const url = `${server.origin}/runtime.tgz?signature=secret`;
    const found = await ask({ url, cache, more });
    expect(
      found.startsWith(join(cache, "modelgate-onnxruntime", `sha256-${sha256(wholeArchive)}`, "linux-arm64")),
    ).toBe(true);
    const files = readdirSync(found, { recursive: true, withFileTypes: true }).flatMap((entry) =>
      entry.isFile() ? [join(entry.parentPath, entry.name).slice(found.length + 1)] : [],
    );
    expect(files.sort()).toEqual([
      "bin/napi-v6/linux/arm64/libonnxruntime.so.1",
      BINDING,
      "dist/index.js",
      "package.json",
    ]);
    expect(existsSync(join(found, "../onnxruntime-common/package.json"))).toBe(true);
    await server.close();
    expect(await ask({ url, cache, more })).toBe(found);
    expect(server.asked).toEqual(["/runtime.tgz?signature=secret"]);
    expect(said).toEqual([`"${server.origin}/runtime.tgz"`]);
    expect(readdirSync(join(cache, "modelgate-onnxruntime"))).toEqual([`sha256-${sha256(wholeArchive)}`]);
  });

  it("appears whole when several runs fetch it at once", async () => {
    const server = await serve(sending(wholeArchive));
    const cache = folder();
    const found = await Promise.all(Array.from({ length: 5 }, () => ask({ url: `${server.origin}/a`, cache })));
    expect(new Set(found).size).toBe(1);
    expect(readFileSync(join(found[0] ?? "", BINDING), "utf8")).toBe("native code");
    expect(readdirSync(join(cache, "modelgate-onnxruntime"))).toHaveLength(1);
  });

  it("takes the onnxruntime-common that the archive brings along", async () => {
    const other = manifest.replaceAll("1.30.0", "1.99.0");
    const archive = await archiveOf([
      ...whole.filter(({ name }) => name !== "package/package.json"),
      { name: "package/package.json", content: other },
      { name: "package/node_modules/onnxruntime-common/package.json", content: "{}" },
      { name: "package/node_modules/onnxruntime-common/dist/cjs/index.js", content: "" },
    ]);
    const server = await serve(sending(archive));
    const found = await ask({ url: `${server.origin}/a`, digest: sha256(archive) });
    expect(existsSync(join(found, "node_modules/onnxruntime-common/dist/cjs/index.js"))).toBe(true);
    expect(existsSync(join(found, "../onnxruntime-common"))).toBe(false);
  });

  it("goes to RUNNER_TEMP where the tool cache cannot be written, and to the user's cache without either", async () => {
    const server = await serve(sending(wholeArchive));
    const [temp, home] = [folder(), folder()];
    const url = `${server.origin}/a`;
    // A file in the place of the tool cache cannot be written into, whoever runs this.
    const environment = { RUNNER_TOOL_CACHE: join(import.meta.filename, "x"), RUNNER_TEMP: temp, HOME: home };
    expect((await ask({ url, more: { environment } })).startsWith(join(temp, "modelgate-onnxruntime"))).toBe(true);
    expect((await ask({ url, more: { environment: { HOME: home } } })).startsWith(join(home, ".cache/modelgate"))).toBe(
      true,
    );
  });

  it("follows redirects", async () => {
    const server = await serve((response, path) => {
      if (path === "/end") sending(wholeArchive)(response);
      else response.writeHead(path === "/start" ? 302 : 307, { location: path === "/start" ? "/middle" : "end" }).end();
    });
    expect(await ask({ url: `${server.origin}/start` })).toContain("onnxruntime-node");
    expect(server.asked).toEqual(["/start", "/middle", "/end"]);
  });
});

describe("a download that fails", () => {
  it.each<[string, (response: ServerResponse) => void, string]>([
    ["404", (response) => response.writeHead(404).end("no"), "answered 404"],
    ["503", (response) => response.writeHead(503).end("no"), "answered 503"],
    [
      "a redirect without an end",
      (response) => response.writeHead(302, { location: "/again" }).end(),
      "redirects more than 5 times",
    ],
    [
      "a redirect to plain http elsewhere",
      (response) => response.writeHead(302, { location: "http://packages.example.com/a.tgz" }).end(),
      "leads to an address that is not https",
    ],
    [
      "a redirect to a file",
      (response) => response.writeHead(302, { location: "file:///etc/passwd" }).end(),
      "not https",
    ],
    [
      "a body that breaks off",
      (response) => {
        response.writeHead(200, { "content-length": wholeArchive.length }).write(wholeArchive.subarray(0, 100));
        setTimeout(() => response.destroy(), 20);
      },
      "broke the connection off",
    ],
    [
      "a chunked body that breaks off",
      (response) => {
        response.writeHead(200).write(wholeArchive.subarray(0, 100));
        setTimeout(() => response.destroy(), 20);
      },
      "broke the connection off",
    ],
    [
      "another encoding",
      (response) => response.writeHead(200, { "content-encoding": "gzip" }).end(wholeArchive),
      "in another encoding (gzip)",
    ],
    [
      "more than the limit, announced",
      (response) => response.writeHead(200, { "content-length": 5_000_000 }).flushHeaders(),
      "is larger than 1 MB",
    ],
    [
      "more than the limit, unannounced",
      (response) => void response.writeHead(200).end(Buffer.alloc(1_200_000)),
      "is larger than 1 MB",
    ],
    ["silence", () => undefined, "sent nothing for 0.15 s"],
    ["silence in the middle", (response) => response.writeHead(200).write("x"), "sent nothing for 0.15 s"],
    [
      "a trickle",
      (response) => {
        response.writeHead(200);
        const timer = setInterval(() => response.write("x"), 50);
        response.on("close", () => clearInterval(timer));
      },
      "did not end within 0.6 s",
    ],
  ])("names %s, the address without its query, and what else there is", async (_, answer, detail) => {
    const server = await serve(answer);
    const limits = { archiveBytes: 1_000_000, idleMs: 150, timeoutMs: 600 };
    const problem = await refusal({ url: `${server.origin}/a.tgz?signature=secret`, more: { limits } });
    expect(problem).toMatchObject({
      kind: "external",
      code: "onnxruntime-download-failed",
      input: "onnxruntime-url",
      left: [],
    });
    expect(problem.message).toContain(`"${server.origin}/a.tgz" `);
    expect(problem.message).toContain(detail);
    expect(problem.message).not.toContain("secret");
    expect(problem.hint).toMatch(/onnxruntime-path.*tool cache/u);
  });

  it("names a port where nobody listens", async () => {
    const server = await serve(() => undefined);
    await server.close();
    expect((await refusal({ url: `${server.origin}/a` })).message).toContain("the connection is refused");
  });

  it("is not unpacked when its digest is another, and both digests are said", async () => {
    const server = await serve(sending(wholeArchive));
    const digest = "0".repeat(64);
    const problem = await refusal({ url: `${server.origin}/a`, digest });
    expect(problem).toMatchObject({ kind: "input", code: "onnxruntime-download-digest", left: [] });
    expect(problem.message).toContain(sha256(wholeArchive));
    expect(problem.message).toContain(digest);
  });
});

describe("an archive that cannot be used", () => {
  const [head, ...rest] = whole;
  it.each<[string, readonly ArchiveEntry[], string]>([
    ["a path upwards", [...whole, { name: "package/../../escaped", content: "x" }], "leads out of its folder"],
    ["an absolute path", [...whole, { name: "/escaped", content: "x" }], "leads out of its folder"],
    ["a path with a backslash", [...whole, { name: "package/..\\escaped", content: "x" }], "leads out of its folder"],
    ["a drive letter", [...whole, { name: "C:/escaped", content: "x" }], "leads out of its folder"],
    [
      "a link",
      [...whole, { name: "package/dist/link", type: "symlink", linkname: "/etc/passwd" }],
      "holds a link or a device",
    ],
    [
      "a hard link",
      [...whole, { name: "package/dist/link", type: "link", linkname: "package/package.json" }],
      "holds a link or a device",
    ],
    ["two files of one name", [...whole, { name: "package/dist/index.js", content: "x" }], "two files of one name"],
    [
      "more entries than a package has",
      [...whole, ...Array.from({ length: 60 }, (_, at) => ({ name: `package/${String(at)}` }))],
      "more than 50 entries",
    ],
    [
      "more bytes than a package has",
      [...whole, { name: "package/zeros", content: Buffer.alloc(3_000_000) }],
      "unpacks to more than 2 MB",
    ],
    [
      "another package",
      [{ name: "package/package.json", content: '{"name":"left-pad"}' }, ...rest],
      "does not hold the package onnxruntime-node",
    ],
    ["no folder on top", [{ name: "package.json", content: manifest }], "does not hold the package onnxruntime-node"],
    [
      "no binding for this platform",
      whole.filter(({ name }) => !name.includes("arm64")),
      "has no binding for linux-arm64",
    ],
    [
      "another version of its other half",
      [{ name: "package/package.json", content: manifest.replaceAll("1.30.0", "1.29.0") }, ...rest],
      'needs onnxruntime-common "1.29.0" and does not bring it along; modelgate has 1.30.0',
    ],
    ["a manifest that is none", [{ name: head?.name ?? "", content: "[" }, ...rest], "does not hold the package"],
  ])("is refused for %s, and leaves nothing", async (_, entries, detail) => {
    const cache = folder();
    mkdirSync(join(cache, "modelgate-onnxruntime"));
    const archive = await archiveOf(entries);
    const server = await serve(sending(archive));
    const limits = { entries: 50, unpackedBytes: 2_000_000 };
    const problem = await refusal({ url: `${server.origin}/a`, digest: sha256(archive), cache, more: { limits } });
    expect(problem).toMatchObject({ kind: "input", code: "onnxruntime-archive-unusable", left: [] });
    expect(problem.message).toContain(detail);
    expect(problem.hint).toMatch(/npm pack.*onnxruntime-path.*tool cache/u);
    expect(readdirSync(cache, { recursive: true })).toEqual(["modelgate-onnxruntime"]);
  });

  it.each([
    ["text", Buffer.from("<html>sign in</html>")],
    ["a tar cut in two", wholeArchive.subarray(0, wholeArchive.length / 2)],
    ["nothing", Buffer.alloc(0)],
  ])("is refused for %s", async (_, bytes) => {
    const server = await serve(sending(bytes));
    const problem = await refusal({ url: `${server.origin}/a`, digest: sha256(bytes) });
    expect(problem).toMatchObject({ code: "onnxruntime-archive-unusable", left: [] });
    expect(problem.message).toMatch(/no gzipped tar, or is damaged|does not hold the package/u);
  });
});
