import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { byteLength, packageModel } from "../../../../../shared/core/registry/model-package.ts";

const expected = JSON.parse(
  readFileSync(new URL("../../../../fixtures/registry/expected.json", import.meta.url), "utf8"),
) as { readonly one: string; readonly several: string; readonly severalText: string };

const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");
const digestOf = (text: string): string => sha256(text);

const one = {
  name: "income",
  version: "1.4.0",
  modelSha256: "f84a62b1236218fbe4700e005b78163aaf739cefde6662572bf493dbac5b3e7a",
  entry: "income.onnx",
  files: [
    {
      path: "income.onnx",
      sha256: "f84a62b1236218fbe4700e005b78163aaf739cefde6662572bf493dbac5b3e7a",
      sizeBytes: 167_875,
    },
  ],
};

const several = {
  name: "speech",
  version: "2.0.0-rc.1",
  modelSha256: digestOf("root"),
  entry: "speech.onnx",
  files: ["speech.onnx", "weights/z.bin", "weights/\u{1f600}.bin", "weights/\uff5e.bin", "weights-a.bin"].map(
    (path) => ({
      path,
      sha256: digestOf(path),
      sizeBytes: Buffer.byteLength(path),
    }),
  ),
};

describe("the manifest of a model", () => {
  // Expected by test/fixtures/registry/generate.py, which knows nothing of us. A manifest digest is what is approved, deployed and rolled back to. If one of these changes, every model in every registry has a new name.
  it("has the same digest on every machine and in every version of modelgate", () => {
    expect(packageModel(one, sha256).manifestDigest).toBe(expected.one);
    expect(packageModel(several, sha256).manifestText).toBe(expected.severalText);
    expect(packageModel(several, sha256).manifestDigest).toBe(expected.several);
  });

  it("does not depend on the order in which files are named", () => {
    const reversed = { ...several, files: [...several.files].reverse() };
    expect(packageModel(reversed, sha256)).toEqual(packageModel(several, sha256));
  });

  it("lists files in code-point order, which UTF-16 order is not", () => {
    const paths = packageModel(several, sha256).manifest.layers.map(
      ({ annotations }) => annotations?.["org.cncf.model.filepath"],
    );
    expect(paths).toEqual([
      "speech.onnx",
      "weights-a.bin",
      "weights/z.bin",
      "weights/\uff5e.bin",
      "weights/\u{1f600}.bin",
    ]);
  });

  it.each([
    ["name", { ...one, name: "incomes" }],
    ["version", { ...one, version: "1.4.1" }],
    ["bytes", { ...one, files: [{ ...one.files[0]!, sha256: digestOf("x") }] }],
    ["path", { ...one, entry: "a.onnx", files: [{ ...one.files[0]!, path: "a.onnx" }] }],
    ["model digest", { ...one, modelSha256: digestOf("x") }],
  ])("has another digest for another %s", (_, other) => {
    expect(packageModel(other, sha256).manifestDigest).not.toBe(packageModel(one, sha256).manifestDigest);
  });

  it("is a ModelPack artifact: artifact type, configuration of format and layers, raw weights with their paths", () => {
    const { manifest, manifestText, configText } = packageModel(one, sha256);
    expect(JSON.parse(manifestText)).toEqual(manifest);
    expect(manifest).toMatchObject({
      schemaVersion: 2,
      mediaType: "application/vnd.oci.image.manifest.v1+json",
      artifactType: "application/vnd.cncf.model.manifest.v1+json",
      config: {
        mediaType: "application/vnd.cncf.model.config.v1+json",
        digest: `sha256:${sha256(configText)}`,
        size: Buffer.byteLength(configText),
      },
      layers: [{ mediaType: "application/vnd.cncf.model.weight.v1.raw", size: 167_875 }],
    });
    expect(JSON.parse(configText)).toEqual({
      descriptor: { name: "income", version: "1.4.0" },
      config: { format: "onnx" },
      modelfs: { type: "layers", diffIds: [`sha256:${one.modelSha256}`] },
    });
  });

  it("says of a file nothing that differs from machine to machine", () => {
    const [layer] = packageModel(one, sha256).manifest.layers;
    expect(JSON.parse(layer?.annotations?.["org.cncf.model.file.metadata+json"] ?? "")).toEqual({
      name: "income.onnx",
      mode: 0o644,
      uid: 0,
      gid: 0,
      size: 167_875,
      mtime: "1970-01-01T00:00:00Z",
      typeflag: 48,
    });
  });
});

describe("byteLength", () => {
  it.each(["", "a", "é", "～", "😀", "a\u{10ffff}é"])("counts UTF-8 bytes of %j", (text) => {
    expect(byteLength(text)).toBe(Buffer.byteLength(text, "utf8"));
  });
});
