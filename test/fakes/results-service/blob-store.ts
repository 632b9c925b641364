import { createHash } from "node:crypto";

/** One blob as Azure's block blob protocol builds it: blocks are staged under ids, then put in order by a list. */
interface Blob {
  readonly staged: Map<string, Buffer>;
  committed: Buffer | undefined;
  contentType: string;
}

export interface BlobReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer | string;
}

const azureHeaders = { "x-ms-version": "2025-11-05", "x-ms-request-id": "00000000-0000-0000-0000-000000000000" };

function azureError(status: number, code: string): BlobReply {
  const body = `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`;
  return { status, headers: { ...azureHeaders, "content-type": "application/xml", "x-ms-error-code": code }, body };
}

/**
 * The four operations that the Azure SDK under @actions/artifact uses: Put Blob, Put Block, Put Block List, Get Blob.
 * @source learn.microsoft.com, "Blob service REST API"
 */
export class BlobStore {
  readonly #blobs = new Map<string, Blob>();

  #blob(name: string): Blob {
    const known = this.#blobs.get(name) ?? {
      staged: new Map<string, Buffer>(),
      committed: undefined,
      contentType: "application/octet-stream",
    };
    this.#blobs.set(name, known);
    return known;
  }

  bytes(name: string): Buffer | undefined {
    return this.#blobs.get(name)?.committed;
  }

  delete(name: string): void {
    this.#blobs.delete(name);
  }

  put(
    name: string,
    query: URLSearchParams,
    headers: Readonly<Record<string, string | string[] | undefined>>,
    body: Buffer,
  ): BlobReply {
    const contentType = headers["x-ms-blob-content-type"];
    switch (query.get("comp")) {
      case "block": {
        this.#blob(name).staged.set(query.get("blockid") ?? "", body);
        return this.#stored(body);
      }
      case "blocklist":
        return this.#commitList(name, body.toString("utf8"), typeof contentType === "string" ? contentType : undefined);
      case null: {
        if (headers["x-ms-blob-type"] !== "BlockBlob") return azureError(400, "MissingRequiredHeader");
        const blob = this.#blob(name);
        blob.committed = body;
        if (typeof contentType === "string") blob.contentType = contentType;
        return this.#stored(body);
      }
      default:
        return azureError(400, "InvalidQueryParameterValue");
    }
  }

  /** Blocks are joined in the order of the list, whatever the order in which they came. */
  #commitList(name: string, xml: string, contentType: string | undefined): BlobReply {
    const blob = this.#blob(name);
    const ids = [...xml.matchAll(/<(?:Latest|Uncommitted|Committed)>([^<]+)</gu)].map(([, id]) => id ?? "");
    const blocks = ids.map((id) => blob.staged.get(id));
    const present = blocks.filter((block) => block !== undefined);
    if (present.length !== blocks.length) return azureError(400, "InvalidBlockList");
    blob.committed = Buffer.concat(present);
    blob.contentType = contentType ?? blob.contentType;
    blob.staged.clear();
    return this.#stored(blob.committed);
  }

  #stored(bytes: Buffer): BlobReply {
    const etag = `"0x${createHash("sha256").update(bytes).digest("hex").slice(0, 15).toUpperCase()}"`;
    const lastModified = new Date(0).toUTCString();
    const headers = { ...azureHeaders, etag, "last-modified": lastModified, "x-ms-request-server-encrypted": "true" };
    return { status: 201, headers };
  }

  get(name: string, fileName: string): BlobReply {
    const blob = this.#blobs.get(name);
    if (blob?.committed === undefined) return azureError(404, "BlobNotFound");
    const disposition = `attachment; filename="${fileName}"`;
    const headers = { ...azureHeaders, "content-type": blob.contentType, "content-disposition": disposition };
    return { status: 200, headers, body: blob.committed };
  }
}
