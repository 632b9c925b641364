import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createHash } from "node:crypto";
import { createGzip } from "node:zlib";
import { buffer } from "node:stream/consumers";
import { pack } from "tar-stream";

/** One entry of an archive: a file's content, or whatever else a tar may hold. */
export interface ArchiveEntry {
  readonly name: string;
  readonly content?: string | Uint8Array;
  readonly type?: "file" | "directory" | "symlink" | "link";
  readonly linkname?: string;
}

/** A gzipped tar. Level 1: a test must not wait for a smaller file. */
export async function archiveOf(entries: readonly ArchiveEntry[]): Promise<Buffer> {
  const tar = pack();
  for (const { name, content = "", type = "file", linkname } of entries) {
    tar.entry({ name, type, ...(linkname === undefined ? {} : { linkname }) }, Buffer.from(content));
  }
  tar.finalize();
  return buffer(tar.pipe(createGzip({ level: 1 })));
}

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

export interface ArchiveServer {
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
  /** Paths asked for, in order. */
  readonly asked: readonly string[];
  readonly close: () => Promise<void>;
}

/** A file server on this machine that answers as it is told. */
export async function serveArchive(
  answer: (response: ServerResponse, request: IncomingMessage) => void,
): Promise<ArchiveServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    answer(response, request);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    asked,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
