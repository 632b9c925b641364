import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type FakeRegistry, fakeRegistry } from "../../../../fakes/registry/server.ts";
import {
  minuteClock,
  ociRegistry,
  publicationOf,
  type Registry,
  type Scratch,
  scratch,
  sha256,
} from "./registry-bench.ts";

let place: Scratch;
let server: FakeRegistry;
let registry: Registry;
const clock = minuteClock();

beforeEach(async () => {
  place = scratch();
  server = await fakeRegistry({});
  registry = ociRegistry(server.host, clock);
});
afterEach(async () => {
  await server.close();
  place.remove();
});

const tagOf = (name: string): string => `models/income/${name}`;

/** The stored manifest under a tag, changed and stored again under it, as somebody with the right to push can. */
function rewrite(tag: string, change: (manifest: Record<string, never>) => void): void {
  const stored = server.manifests.get(tagOf(tag))!;
  const manifest = JSON.parse(stored.bytes.toString("utf8")) as Record<string, never>;
  change(manifest);
  const bytes = Buffer.from(JSON.stringify(manifest));
  server.manifests.set(tagOf(tag), { ...stored, bytes });
  server.manifests.set(tagOf(`sha256:${sha256(bytes.toString("utf8"))}`), { ...stored, bytes });
}

const invalid = { problems: [{ code: "registry-content-invalid" }] };

describe("what a registry serves is a stranger's until it is checked", () => {
  it.each([["../evil.onnx"], ["/etc/passwd"], ["a/../../b"], ["a\\b"], ["C:/x"], ["a//b"], ["a\u0000b"], [""]])(
    "refuses a model whose file is %j",
    async (path) => {
      await registry.publish(publicationOf(place.folder));
      rewrite("1.0.0", (manifest) => {
        const { layers } = manifest as unknown as { layers: { annotations: Record<string, string> }[] };
        layers[0]!.annotations["org.cncf.model.filepath"] = path;
      });
      await expect(registry.find("income", { version: "1.0.0" })).rejects.toMatchObject(invalid);
    },
  );

  it("refuses a version whose tag was moved to another version's manifest", async () => {
    await registry.publish(publicationOf(place.folder, { version: "1.0.0", texts: { "income.onnx": "old" } }));
    await registry.publish(publicationOf(place.folder, { version: "1.1.0", texts: { "income.onnx": "new" } }));
    server.manifests.set(tagOf("1.1.0"), server.manifests.get(tagOf("1.0.0"))!);
    await expect(registry.find("income", { version: "1.1.0" })).rejects.toMatchObject(invalid);
  });

  it("refuses a model digest that does not follow from the layers", async () => {
    await registry.publish(publicationOf(place.folder));
    rewrite("1.0.0", (manifest) => {
      (manifest as unknown as { annotations: Record<string, string> }).annotations["modelgate.model.sha256"] =
        "0".repeat(64);
    });
    await expect(registry.find("income", { version: "1.0.0" })).rejects.toMatchObject(invalid);
  });

  it("refuses bytes that are not those of the digest it asked for", async () => {
    const publication = publicationOf(place.folder);
    await registry.publish(publication);
    const version = (await registry.find("income", { version: "1.0.0" }))!;
    const key = [...server.manifests.keys()].find(
      (name) => name.startsWith(tagOf("sha256:")) && !name.includes(publication.package.manifestDigest),
    )!;
    server.manifests.set(key, server.manifests.get(tagOf("1.0.0"))!);
    await expect(registry.records(version)).rejects.toMatchObject({ problems: [{ code: "registry-digest-mismatch" }] });
  });

  it("refuses a manifest that is longer than one may be", async () => {
    server.manifests.set(tagOf("1.0.0"), { bytes: Buffer.alloc(5 * 1024 * 1024, 0x20), mediaType: "x" });
    await expect(registry.find("income", { version: "1.0.0" })).rejects.toMatchObject({
      problems: [{ code: "registry-answer-too-large" }],
    });
  });

  it.each(["not json", "{}", "[]", '{"schemaVersion":2}'])("refuses %j for a manifest", async (text) => {
    server.manifests.set(tagOf("1.0.0"), { bytes: Buffer.from(text), mediaType: "x" });
    await expect(registry.find("income", { version: "1.0.0" })).rejects.toMatchObject(invalid);
  });
});

describe("referrers under a tag that others write too", () => {
  it("keeps what others have put there, unknown fields and all", async () => {
    const publication = publicationOf(place.folder);
    const tag = publication.package.manifestDigest.replace(":", "-");
    const foreign = { mediaType: "application/x", digest: `sha256:${"1".repeat(64)}`, size: 3, platform: { os: "x" } };
    const mediaType = "application/vnd.oci.image.index.v1+json";
    const index = { schemaVersion: 2, mediaType, manifests: [foreign], annotations: { theirs: "1" } };
    server.manifests.set(tagOf(tag), { bytes: Buffer.from(JSON.stringify(index)), mediaType });
    await registry.publish(publication);
    const after = JSON.parse(server.manifests.get(tagOf(tag))!.bytes.toString("utf8")) as typeof index;
    expect(after.annotations).toEqual({ theirs: "1" });
    expect(after.manifests[0]).toEqual(foreign);
    expect(after.manifests).toHaveLength(4);
  });

  it("writes again what another writer has overwritten, and gives up in words when that goes on", async () => {
    const publication = publicationOf(place.folder);
    const tag = publication.package.manifestDigest.replace(":", "-");
    let overwrite = 2;
    server.options = {
      after: (request) => {
        if (request.method === "PUT" && request.url?.endsWith(tag) === true && overwrite-- > 0)
          server.manifests.delete(tagOf(tag));
        return false;
      },
    };
    await registry.publish(publication);
    const version = (await registry.find("income", { version: "1.0.0" }))!;
    await expect(registry.records(version)).resolves.toHaveLength(2);

    overwrite = 999;
    const next = publicationOf(place.folder, { version: "2.0.0", texts: { "income.onnx": "next" } });
    const nextTag = next.package.manifestDigest.replace(":", "-");
    server.options = {
      after: (request) => {
        if (request.method === "PUT" && request.url?.endsWith(nextTag) === true)
          server.manifests.delete(tagOf(nextTag));
        return false;
      },
    };
    await expect(registry.publish(next)).rejects.toMatchObject({
      problems: [{ code: "registry-referrers-contested" }],
    });
    await expect(registry.find("income", { version: "2.0.0" })).resolves.toBeNull();
  });
});

describe("the journal of an alias", () => {
  async function versions(): Promise<readonly NonNullable<Awaited<ReturnType<Registry["find"]>>>[]> {
    const found = [];
    for (const version of ["1.0.0", "1.1.0"]) {
      await registry.publish(publicationOf(place.folder, { version, texts: { "income.onnx": version } }));
      found.push((await registry.find("income", { version }))!);
    }
    return found;
  }

  const moveTo = (
    target: Awaited<ReturnType<typeof versions>>[number] | undefined,
    expected: string | null,
    by = registry,
  ) => {
    const { version, manifestDigest, modelSha256 } = target!;
    return by.moveAlias({
      name: "income",
      alias: "production",
      version,
      manifestDigest,
      modelSha256,
      actor: "7",
      reason: "x",
      expected,
    });
  };

  it("goes by the journal where the tag of the alias was moved by hand, and shows both", async () => {
    const [first, second] = await versions();
    await moveTo(first, null);
    server.manifests.set(tagOf("production"), server.manifests.get(tagOf("1.1.0"))!);
    await expect(registry.find("income", { alias: "production" })).resolves.toMatchObject({ version: "1.0.0" });
    await expect(registry.aliases("income")).resolves.toMatchObject([
      { move: { version: "1.0.0" }, taggedDigest: second!.manifestDigest },
    ]);
  });

  it("means nothing where an entry was taken out or changed", async () => {
    const [first, second] = await versions();
    await moveTo(first, null);
    await moveTo(second, first!.manifestDigest);
    const [firstTag] = [...server.manifests.keys()].filter((key) => key.includes(".00000001.move-"));
    server.manifests.delete(firstTag!);
    await expect(registry.history("income", "production")).rejects.toMatchObject({
      problems: [{ code: "alias-journal-broken" }],
    });
    const [lastTag] = [...server.manifests.keys()].filter((key) => key.includes(".00000002.move-"));
    server.manifests.set(lastTag!, server.manifests.get(tagOf("1.0.0"))!);
    await expect(registry.find("income", { alias: "production" })).rejects.toMatchObject({
      problems: [{ code: expect.stringMatching(/alias-journal-broken|registry-digest-mismatch/u) as string }],
    });
  });

  it("waits for nobody who claimed the next entry long ago, and gives way to who has just done so", async () => {
    const [first, second] = await versions();
    clock.set("2026-11-02T00:00:00Z");
    server.options = {
      before: (request) => {
        const isMove = request.method === "PUT" && request.url?.includes(".move-") === true;
        if (isMove) request.socket.destroy();
        return isMove;
      },
    };
    await expect(moveTo(first, null)).rejects.toMatchObject({ problems: [{ code: "registry-unreachable" }] });
    server.options = {};
    await expect(moveTo(second, null)).rejects.toMatchObject({
      problems: [{ code: "alias-moved", message: expect.stringContaining("under way") as string }],
    });
    await expect(registry.history("income", "production")).resolves.toEqual([]);
    clock.set("2026-11-02T00:10:00Z");
    await expect(moveTo(second, null)).resolves.toMatchObject({ version: "1.1.0" });
  });

  it("shows both where two writers got through, says so, and is settled by the next move", async () => {
    const [first, second] = await versions();
    await moveTo(first, null);
    const won = [...server.manifests].filter(([key]) => key.includes(".00000001."));
    for (const [key] of won) server.manifests.delete(key);
    await moveTo(second, null);
    for (const [key, value] of won) server.manifests.set(key, value);
    await expect(registry.find("income", { alias: "production" })).rejects.toMatchObject({
      problems: [{ code: "alias-contested" }],
    });
    const moves = await registry.history("income", "production");
    expect(moves.map(({ version }) => version).sort()).toEqual(["1.0.0", "1.1.0"]);
    await expect(moveTo(first, second!.manifestDigest)).resolves.toMatchObject({
      previousManifestDigest: second!.manifestDigest,
    });
    await expect(registry.find("income", { alias: "production" })).resolves.toMatchObject({ version: "1.0.0" });
    await expect(registry.history("income", "production")).resolves.toHaveLength(3);
  });

  it("never goes back in time, whatever the clock says", async () => {
    const [first, second] = await versions();
    clock.set("2026-11-05T00:00:00Z");
    await moveTo(first, null);
    clock.set("2026-11-04T00:00:00Z");
    const { at } = await moveTo(second, first!.manifestDigest);
    expect(at).toBe("2026-11-05T00:01:00Z");
  });
});
