import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  copyFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inspectModel } from "../../../../../shared/adapters/files/model-inspector.ts";
import type { Inspection, ModelIdentity } from "../../../../../shared/core/model/identity.ts";

interface ExpectedFixture {
  readonly refused: string | null;
  readonly identity?: Omit<ModelIdentity, "files" | "sizeBytes"> & {
    readonly files: Readonly<Record<string, { readonly sha256: string; readonly sizeBytes: number }>>;
  };
}

const MODELS = join(import.meta.dirname, "../../../../fixtures/models");
const expected = (
  JSON.parse(readFileSync(join(MODELS, "expected.json"), "utf8")) as { fixtures: Record<string, ExpectedFixture> }
).fixtures;
const accepted = Object.entries(expected).flatMap(([name, { identity }]) =>
  identity === undefined ? [] : [{ name, identity }],
);
const refused = Object.entries(expected).flatMap(([name, { refused: reason }]) =>
  reason === null ? [] : [{ name, reason }],
);

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "modelgate-inspector-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A fresh folder that holds the named fixture files. */
function folderWith(...names: readonly string[]): string {
  const fresh = mkdtempSync(join(folder, "case-"));
  for (const name of names) copyFileSync(join(MODELS, name), join(fresh, name));
  return fresh;
}

function reasonOf(inspection: Inspection): string {
  return inspection.kind === "refused" ? inspection.refusal.reason : "accepted";
}

function sha256Of(path: string): string {
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}

describe("inspectModel", () => {
  it.each(accepted)("reads from $name what the onnx package and hashlib read", async ({ name, identity }) => {
    const inspection = await inspectModel(join(MODELS, `${name}.onnx`));
    const files = Object.entries(identity.files).map(([path, file]) => ({ path, ...file }));
    expect(inspection).toEqual({
      kind: "accepted",
      identity: { ...identity, files, sizeBytes: files.reduce((sum, file) => sum + file.sizeBytes, 0) },
    });
  });

  it.each(refused)("refuses $name: $reason", async ({ name, reason }) => {
    const path = join(MODELS, `${name}.onnx`);
    const inspection = await inspectModel(path);
    expect(reasonOf(inspection)).toBe(reason);
    expect(inspection).toMatchObject({
      refusal: { sha256: sha256Of(path), files: [{ path: `${name}.onnx`, sha256: sha256Of(path) }] },
    });
  });

  it("says of a refused model what it quotes in one escaped line", async () => {
    const inspection = await inspectModel(join(MODELS, "external-nested-parent.onnx"));
    expect(inspection).toMatchObject({
      refusal: {
        detail:
          'Tensor "weights" takes its data from "external-parts/../../README.md"; accepted are relative paths below the model\'s folder, with / and without "..".',
        hint: "Save the weights beside the model and the model again.",
      },
    });
  });

  it("takes the digest of one file as sha256sum prints it", async () => {
    const path = join(MODELS, "good-binary.onnx");
    const printed = execFileSync("sha256sum", [path], { encoding: "utf8" }).slice(0, 64);
    expect(await inspectModel(path)).toMatchObject({ kind: "accepted", identity: { sha256: printed } });
  });

  it("changes the identity when one byte of the weights changes", async () => {
    const fresh = folderWith("external-good.onnx", "external-weights.bin");
    const before = await inspectModel(join(fresh, "external-good.onnx"));
    writeFileSync(
      join(fresh, "external-weights.bin"),
      Buffer.concat([readFileSync(join(MODELS, "external-weights.bin")), Buffer.of(1)]),
    );
    const after = await inspectModel(join(fresh, "external-good.onnx"));
    expect(before.kind).toBe("accepted");
    expect(after.kind).toBe("accepted");
    expect(
      before.kind === "accepted" && after.kind === "accepted" && before.identity.sha256 === after.identity.sha256,
    ).toBe(false);
  });

  it("refuses weights that are a symbolic link, even to a file of the same folder", async () => {
    const fresh = folderWith("external-symlink.onnx", "external-weights.bin");
    symlinkSync("external-weights.bin", join(fresh, "symlink.bin"));
    expect(reasonOf(await inspectModel(join(fresh, "external-symlink.onnx")))).toBe("external-data-symlink");
  });

  it("refuses weights in a folder that is a symbolic link", async () => {
    const fresh = folderWith("external-symlink-folder.onnx");
    mkdirSync(join(fresh, "elsewhere"));
    writeFileSync(join(fresh, "elsewhere", "bias.bin"), Buffer.alloc(64));
    symlinkSync("elsewhere", join(fresh, "symlink-folder"));
    expect(reasonOf(await inspectModel(join(fresh, "external-symlink-folder.onnx")))).toBe("external-data-symlink");
  });

  it("accepts the same weights in a real folder", async () => {
    const fresh = folderWith("external-symlink-folder.onnx");
    mkdirSync(join(fresh, "symlink-folder"));
    writeFileSync(join(fresh, "symlink-folder", "bias.bin"), Buffer.alloc(64));
    expect(reasonOf(await inspectModel(join(fresh, "external-symlink-folder.onnx")))).toBe("accepted");
  });

  it("refuses weights with a second name", async () => {
    const fresh = folderWith("external-hardlink.onnx", "external-weights.bin");
    linkSync(join(fresh, "external-weights.bin"), join(fresh, "hardlink.bin"));
    expect(reasonOf(await inspectModel(join(fresh, "external-hardlink.onnx")))).toBe("external-data-hardlink");
  });

  it("refuses a second name of the model itself as its own weights", async () => {
    const fresh = folderWith("external-hardlink.onnx");
    linkSync(join(fresh, "external-hardlink.onnx"), join(fresh, "hardlink.bin"));
    expect(reasonOf(await inspectModel(join(fresh, "external-hardlink.onnx")))).toBe("external-data-aliases-model");
  });

  it("refuses a named pipe as weights without waiting for a writer", async () => {
    const fresh = folderWith("external-symlink.onnx");
    execFileSync("mkfifo", [join(fresh, "symlink.bin")]);
    expect(reasonOf(await inspectModel(join(fresh, "external-symlink.onnx")))).toBe("external-data-not-regular");
  });

  it("names the files that it could read in a refusal", async () => {
    const fresh = folderWith("external-two-files.onnx", "external-parts-a.bin");
    const inspection = await inspectModel(join(fresh, "external-two-files.onnx"));
    expect(reasonOf(inspection)).toBe("external-data-missing");
    expect(inspection).toMatchObject({
      refusal: { files: [{ path: "external-two-files.onnx" }, { path: "external-parts-a.bin", sizeBytes: 12 }] },
    });
  });

  it("reads a model through a symbolic link and its weights from the link's folder", async () => {
    const fresh = folderWith("external-good.onnx", "external-weights.bin");
    symlinkSync("external-good.onnx", join(fresh, "current.onnx"));
    expect(reasonOf(await inspectModel(join(fresh, "current.onnx")))).toBe("accepted");
  });

  it("throws what the file system says of a path that is no file", async () => {
    await expect(inspectModel(join(folder, "not-there.onnx"))).rejects.toMatchObject({ code: "ENOENT" });
    await expect(inspectModel(folder)).rejects.toMatchObject({ code: "EISDIR" });
  });

  it("digests a large sparse file of weights to its end", async () => {
    const fresh = folderWith("external-good.onnx", "external-weights.bin");
    const weights = join(fresh, "external-weights.bin");
    truncateSync(weights, 64 * 1024 * 1024 + 3);
    const printed = execFileSync("sha256sum", [weights], { encoding: "utf8" }).slice(0, 64);
    const inspection = await inspectModel(join(fresh, "external-good.onnx"));
    expect(inspection).toMatchObject({
      identity: { files: [{}, { sha256: printed, sizeBytes: 64 * 1024 * 1024 + 3 }] },
    });
  });
});
