import { createHash } from "node:crypto";
import type { BlobStore } from "./blob-store.ts";

export interface StoredArtifact {
  readonly id: number;
  readonly name: string;
  readonly runId: string;
  readonly jobId: string;
  readonly sizeBytes: number;
  /** `sha256:` and hex, of the bytes as stored; for an archive, of the zip. */
  readonly digest: string;
  readonly createdAt: string;
  readonly downloadUrl: string;
}

interface Upload {
  readonly id: number;
  readonly name: string;
  readonly runId: string;
  readonly jobId: string;
  readonly blob: string;
  readonly fileName: string;
  finished: StoredArtifact | undefined;
}

export type TwirpBody = Readonly<Record<string, unknown>>;

/** A Twirp error; `code` decides the status. */
export class TwirpError extends Error {
  override readonly name = "TwirpError";
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export interface ArtifactServiceParts {
  readonly blobs: BlobStore;
  readonly now: () => string;
  /** The signed address of a blob. */
  readonly sign: (blob: string) => string;
  readonly onFinalized: (artifact: StoredArtifact) => void;
}

function text(body: TwirpBody, key: string): string {
  const value = body[key];
  if (typeof value !== "string" || value === "") throw new TwirpError(400, "invalid_argument", `${key} is required`);
  return value;
}

/** GitHub's artifact service, version 4: names are unique in a run, ids and sizes travel as strings. */
export class ArtifactService {
  readonly #uploads: Upload[] = [];
  readonly #parts: ArtifactServiceParts;
  #lastId = 0;

  constructor(parts: ArtifactServiceParts) {
    this.#parts = parts;
  }

  get artifacts(): readonly StoredArtifact[] {
    return this.#uploads.map(({ finished }) => finished).filter((artifact) => artifact !== undefined);
  }

  fileNameOf(blob: string): string {
    return this.#uploads.find((upload) => upload.blob === blob)?.fileName ?? "artifact";
  }

  /** Answers one call. A token speaks for its own run only. */
  call(method: string, body: TwirpBody, tokenRun: string): TwirpBody {
    const runId = text(body, "workflow_run_backend_id");
    const jobId = text(body, "workflow_job_run_backend_id");
    if (runId !== tokenRun) throw new TwirpError(403, "permission_denied", "the token is for another run");
    switch (method) {
      case "CreateArtifact":
        return this.#create(runId, jobId, body);
      case "FinalizeArtifact":
        return this.#finalize(runId, body);
      case "ListArtifacts":
        return { artifacts: this.#list(runId, body) };
      case "GetSignedArtifactURL":
        return { name: text(body, "name"), signed_url: this.#finished(runId, text(body, "name")).downloadUrl };
      case "DeleteArtifact":
        return this.#delete(runId, text(body, "name"));
      default:
        throw new TwirpError(404, "bad_route", `no method ${method}`);
    }
  }

  #find(runId: string, name: string): Upload | undefined {
    return this.#uploads.find((upload) => upload.runId === runId && upload.name === name);
  }

  #finished(runId: string, name: string): StoredArtifact {
    const found = this.#find(runId, name)?.finished;
    if (found === undefined) throw new TwirpError(404, "not_found", "artifact not found");
    return found;
  }

  #create(runId: string, jobId: string, body: TwirpBody): TwirpBody {
    const name = text(body, "name");
    if (this.#find(runId, name) !== undefined) {
      throw new TwirpError(409, "already_exists", "an artifact with this name already exists on the workflow run");
    }
    this.#lastId += 1;
    const id = this.#lastId;
    const fileName = body["mime_type"] === "application/zip" ? `${name}.zip` : name;
    const blob = `artifacts/${runId}/${id}`;
    this.#uploads.push({ id, name, runId, jobId, blob, fileName, finished: undefined });
    return { ok: true, signed_upload_url: this.#parts.sign(blob) };
  }

  /** Size and hash told by the client must be those of the bytes that came. */
  #finalize(runId: string, body: TwirpBody): TwirpBody {
    const upload = this.#find(runId, text(body, "name"));
    const bytes = upload === undefined ? undefined : this.#parts.blobs.bytes(upload.blob);
    if (upload === undefined || bytes === undefined) throw new TwirpError(404, "not_found", "nothing was uploaded");
    const digest = `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
    if (Number(body["size"]) !== bytes.length)
      throw new TwirpError(400, "invalid_argument", "size differs from the upload");
    if (body["hash"] !== undefined && body["hash"] !== digest)
      throw new TwirpError(400, "invalid_argument", "hash differs from the upload");
    const { id, name, jobId } = upload;
    const createdAt = this.#parts.now();
    const downloadUrl = this.#parts.sign(upload.blob);
    upload.finished = { id, name, runId, jobId, sizeBytes: bytes.length, digest, createdAt, downloadUrl };
    this.#parts.onFinalized(upload.finished);
    return { ok: true, artifact_id: String(id) };
  }

  #list(runId: string, body: TwirpBody): readonly TwirpBody[] {
    return this.artifacts
      .filter((artifact) => artifact.runId === runId)
      .filter(({ name }) => body["name_filter"] === undefined || body["name_filter"] === name)
      .filter(({ id }) => body["id_filter"] === undefined || body["id_filter"] === String(id))
      .map((artifact) => ({
        workflow_run_backend_id: artifact.runId,
        workflow_job_run_backend_id: artifact.jobId,
        database_id: String(artifact.id),
        name: artifact.name,
        size: String(artifact.sizeBytes),
        created_at: artifact.createdAt,
        digest: artifact.digest,
      }));
  }

  #delete(runId: string, name: string): TwirpBody {
    const { id } = this.#finished(runId, name);
    const index = this.#uploads.findIndex((upload) => upload.id === id);
    for (const { blob } of this.#uploads.splice(index, 1)) this.#parts.blobs.delete(blob);
    return { ok: true, artifact_id: String(id) };
  }
}
