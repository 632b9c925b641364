import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DefaultArtifactClient } from "@actions/artifact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startResultsService, type ResultsService } from "../../fakes/results-service/server.ts";

/** Bytes that do not compress, the same every time (xorshift32). */
function noise(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let word = 0x9e3779b9;
  for (let index = 0; index < length; index += 1) {
    word ^= word << 13;
    word ^= word >>> 17;
    word ^= word << 5;
    bytes[index] = word & 255;
  }
  return bytes;
}

describe("the results service, by the real @actions/artifact", () => {
  let service: ResultsService;
  let folder: string;
  const client = new DefaultArtifactClient();

  beforeEach(async () => {
    service = await startResultsService();
    folder = await mkdtemp(join(tmpdir(), "results-service-"));
    vi.stubEnv("ACTIONS_RESULTS_URL", service.url);
    vi.stubEnv("ACTIONS_RUNTIME_TOKEN", service.runtimeToken("run-1", "job-1"));
    vi.stubEnv("GITHUB_SERVER_URL", "https://github.com");
    vi.stubEnv("GITHUB_WORKSPACE", folder);
    // The client logs to standard output, which is no part of what is promised here.
    vi.spyOn(process.stdout, "write").mockImplementation(() => true);
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
    await service.close();
    await rm(folder, { recursive: true });
  });

  async function upload(name: string, bytes: Buffer): Promise<{ id?: number; size?: number; digest?: string }> {
    await writeFile(join(folder, "model.onnx"), bytes);
    return client.uploadArtifact(name, [join(folder, "model.onnx")], folder);
  }

  it("takes a 5 MB upload, lists it with its digest and gives it back", async () => {
    const bytes = noise(5 * 1024 * 1024);
    const { id = 0, digest = "" } = await upload("record", bytes);
    const { artifacts } = await client.listArtifacts();
    expect(artifacts.map((artifact) => [artifact.name, artifact.digest])).toEqual([["record", `sha256:${digest}`]]);
    const path = join(folder, "back");
    const expectedHash = `sha256:${digest}`;
    const { digestMismatch } = await client.downloadArtifact(id, { path, expectedHash });
    expect(digestMismatch).toBe(false);
    expect((await readFile(join(path, "model.onnx"))).equals(bytes)).toBe(true);
    const stored = service.artifacts[0];
    expect(createHash("sha256").update(service.bytes(stored!)).digest("hex")).toBe(digest);
  });

  it("joins the blocks of an upload larger than one block in the order of the list", async () => {
    const bytes = noise(9 * 1024 * 1024);
    const { id = 0 } = await upload("large", bytes);
    await client.downloadArtifact(id, { path: join(folder, "back") });
    expect((await readFile(join(folder, "back", "model.onnx"))).equals(bytes)).toBe(true);
  });

  it("refuses a second artifact of the same name in the run with 409", async () => {
    await upload("record", Buffer.from("one"));
    await expect(upload("record", Buffer.from("two"))).rejects.toThrow(/409.*already exists/u);
  });

  it("shows a run nothing of another run", async () => {
    await upload("record", Buffer.from("one"));
    vi.stubEnv("ACTIONS_RUNTIME_TOKEN", service.runtimeToken("run-2", "job-1"));
    expect((await client.listArtifacts()).artifacts).toEqual([]);
  });

  it("refuses a blob address without its signature", async () => {
    await upload("record", Buffer.from("one"));
    const address = new URL(service.artifacts[0]!.downloadUrl);
    address.search = "";
    expect((await fetch(address)).status).toBe(403);
  });
});
