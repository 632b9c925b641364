import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cardAttachment, recordAttachment } from "../../../../../shared/core/registry/attachment.ts";
import { packageModel } from "../../../../../shared/core/registry/model-package.ts";
import { modelRegistry } from "../../../../../shared/adapters/registry/model-registry.ts";
import { layoutStore } from "../../../../../shared/adapters/registry/oci-layout/layout-store.ts";
import { ociStore } from "../../../../../shared/adapters/registry/oci/oci-store.ts";
import { rootOf } from "../../../../../shared/adapters/files/digest.ts";
import type { ModelPublisher, Publication } from "../../../../../shared/ports/model-publisher.ts";
import type { ModelRegistry } from "../../../../../shared/ports/model-registry.ts";

export const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

/** A clock that goes on by a minute each time it is read, or stands where a test puts it. */
export function minuteClock(): { now(): string; set(text: string): void } {
  let time = Date.parse("2026-11-01T00:00:00Z");
  return {
    now() {
      time += 60_000;
      return `${new Date(time).toISOString().slice(0, 19)}Z`;
    },
    set(text) {
      time = Date.parse(text);
    },
  };
}

export type Registry = ModelRegistry & ModelPublisher;

export function ociRegistry(host: string, clock = minuteClock(), path = "models"): Registry {
  const store = (model: string) =>
    ociStore({
      host,
      repository: `${path}/${model}`,
      isPlain: true,
      shown: `oci://${host}/${path}/${model}`,
      userAgent: "modelgate/test",
      credentials: () => Promise.resolve({ kind: "anonymous" }),
      sleep: () => Promise.resolve(),
    });
  return modelRegistry(`oci://${host}/${path}`, store, clock);
}

export function layoutRegistry(folder: string, clock = minuteClock()): Registry {
  return modelRegistry(
    `oci-layout:${folder}`,
    (model) => layoutStore(join(folder, model), `oci-layout:${folder}/${model}`),
    clock,
  );
}

export interface Scratch {
  readonly folder: string;
  remove(): void;
}

export function scratch(): Scratch {
  const folder = mkdtempSync(join(tmpdir(), "modelgate-registry-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

interface PublicationOptions {
  readonly name?: string;
  readonly version?: string;
  /** Content by path; the first is the entry. */
  readonly texts?: Readonly<Record<string, string>>;
}

const TWO_FILES = { "income.onnx": "graph", "income.bin": "weights" };

/** A model of two files, or of one, ready to be published. */
export function publicationOf(
  folder: string,
  { name = "income", version = "1.0.0", texts = TWO_FILES }: PublicationOptions = {},
): Publication {
  const files = Object.entries(texts).map(([path, text]) => {
    const source = join(folder, sha256(text).slice(0, 12));
    writeFileSync(source, text);
    return { path, sha256: sha256(text), sizeBytes: Buffer.byteLength(text), source };
  });
  const [entry] = files;
  const modelSha256 = files.length === 1 ? entry!.sha256 : rootOf(files);
  const packed = packageModel({ name, version, modelSha256, entry: entry!.path, files }, sha256);
  const createdAt = "2026-11-01T00:00:00Z";
  return {
    name,
    version,
    package: packed,
    files,
    attachments: [
      recordAttachment(`{"record":"validate-model of ${version}"}`, {
        createdAt: "2026-10-31T00:00:00Z",
        action: "validate-model",
        predicateType: "test",
      }),
      recordAttachment(`{"record":"register of ${version}"}`, { createdAt, action: "register", predicateType: "test" }),
      cardAttachment(`# ${name} ${version}\n`, createdAt),
    ],
  };
}
