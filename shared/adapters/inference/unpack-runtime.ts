import { createReadStream, createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";

export interface UnpackRequest {
  /** A gzipped tar as `npm pack` makes it: one folder on top, whatever its name. */
  readonly archive: string;
  /** Where the package's own files go, and where those of the packages that it brings along in node_modules do. */
  readonly packageFolder: string;
  readonly platform: string;
  readonly arch: string;
  /** Most bytes and entries of the whole archive, skipped ones included. */
  readonly maxBytes: number;
  readonly maxEntries: number;
}

/** Why an archive is not unpacked: the end of a sentence that begins with "the archive". */
export class UnusableArchive extends Error {}

/**
 * Unpacks what this platform needs of the package onnxruntime-node: manifest, scripts, native code of this platform and architecture, notices,
 * and onnxruntime-common where the archive holds it. Everything else is skipped, but a name that leads out of the archive's folder, and any
 * entry that is neither file nor folder, refuses the whole archive: none of them is in one that npm made.
 *
 * @throws UnusableArchive
 */
export async function unpackRuntime(request: UnpackRequest): Promise<void> {
  // A hundred KB that no other run needs.
  const { extract } = await import("tar-stream");
  const unpacking = extract();
  const read = pipeline(createReadStream(request.archive), createGunzip(), atMost(request.maxBytes), unpacking);
  // It is awaited below; a failure before that is the same failure.
  read.catch(() => undefined);
  try {
    let entries = 0;
    for await (const entry of unpacking) {
      entries += 1;
      if (entries > request.maxEntries)
        throw new UnusableArchive(`has more than ${String(request.maxEntries)} entries`);
      const { name, type } = entry.header;
      if (type !== "file" && type !== "directory") throw new UnusableArchive("holds a link or a device");
      const path = pathWithin(name);
      const target =
        type === "file" && path !== null && isWanted(path, request) ? join(request.packageFolder, path) : null;
      if (target === null) {
        entry.resume();
        continue;
      }
      await mkdir(dirname(target), { recursive: true });
      // `wx`: of two entries with one name neither may replace the other.
      await pipeline(entry, createWriteStream(target, { flags: "wx", mode: 0o644 }));
    }
    await read;
  } catch (error) {
    unpacking.destroy();
    if (error instanceof UnusableArchive) throw error;
    throw new UnusableArchive(damage(error), { cause: error });
  }
}

/** The path below the archive's top folder; null for that folder itself. */
function pathWithin(name: string): string | null {
  const parts = name.split("/").filter((part) => part !== "" && part !== ".");
  if (name.startsWith("/") || parts.includes("..") || /[\u0000-\u001f\\:]/u.test(name)) {
    throw new UnusableArchive("holds a path that leads out of its folder");
  }
  return parts.length < 2 ? null : parts.slice(1).join("/");
}

const COMMON = "node_modules/onnxruntime-common/";

function isWanted(path: string, { platform, arch }: UnpackRequest): boolean {
  if (path.startsWith(COMMON)) return /\.(?:js|cjs|json)$/u.test(path) || isNotice(path.slice(COMMON.length));
  if (path === "package.json" || isNotice(path)) return true;
  if (/^dist\/.*\.(?:js|cjs|json)$/u.test(path)) return true;
  const [top, api, system, machine, ...file] = path.split("/");
  return top === "bin" && api !== undefined && system === platform && machine === arch && file.length > 0;
}

function isNotice(path: string): boolean {
  return /^(?:LICENSE|NOTICE|ThirdPartyNotices)[^/]*$/iu.test(path);
}

/** A file of a thousandth of the size that unpacks to more than this is no runtime. */
function atMost(maxBytes: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length;
      if (bytes <= maxBytes) done(null, chunk);
      else done(new UnusableArchive(`unpacks to more than ${String(Math.round(maxBytes / 1e6))} MB`));
    },
  });
}

function damage(error: unknown): string {
  const { code } = error as { readonly code?: unknown };
  if (code === "EEXIST") return "holds two files of one name";
  if (code === "ENOSPC") return "cannot be unpacked: there is no space left";
  return typeof code === "string" && code.startsWith("E")
    ? `cannot be unpacked (${code})`
    : "is no gzipped tar, or is damaged";
}
