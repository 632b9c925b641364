import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type FakeRegistry, fakeRegistry } from "../../../../fakes/registry/server.ts";
import {
  layoutRegistry,
  minuteClock,
  ociRegistry,
  publicationOf,
  type Registry,
  type Scratch,
  scratch,
} from "./registry-bench.ts";

const backEnds = ["layout", "registry with the referrers API", "registry with tags for referrers"] as const;

describe.each(backEnds)("a model registry: %s", (kind) => {
  let place: Scratch;
  let server: FakeRegistry;
  let registry: Registry;
  const clock = minuteClock();

  beforeEach(async () => {
    place = scratch();
    server = await fakeRegistry({ referrersApi: kind === backEnds[1], pageSize: 2 });
    registry =
      kind === "layout" ? layoutRegistry(join(place.folder, "registry"), clock) : ociRegistry(server.host, clock);
  });
  afterEach(async () => {
    await server.close();
    place.remove();
  });

  it("gives back what was published: version, digests, files, records", async () => {
    const publication = publicationOf(place.folder);
    await registry.publish(publication);
    const version = await registry.find("income", { version: "1.0.0" });
    expect(version).toMatchObject({
      name: "income",
      version: "1.0.0",
      manifestDigest: publication.package.manifestDigest,
      createdAt: "2026-11-01T00:00:00Z",
    });
    expect(version?.files.map(({ path }) => path)).toEqual(["income.onnx", "income.bin"]);
    const records = await registry.records(version!);
    expect(records.map(({ text }) => text).sort()).toEqual([
      '{"record":"register of 1.0.0"}',
      '{"record":"validate-model of 1.0.0"}',
    ]);
    const target = join(place.folder, "pulled");
    const { entry } = await registry.pull(version!, target);
    expect(entry).toBe("income.onnx");
    expect(readFileSync(join(target, entry), "utf8")).toBe("graph");
    expect(readFileSync(join(target, "income.bin"), "utf8")).toBe("weights");
    await expect(registry.find("income", { modelSha256: version!.modelSha256 })).resolves.toEqual(version);
  });

  it("knows nothing of a model that was never registered", async () => {
    await expect(registry.versions("income")).resolves.toEqual([]);
    await expect(registry.find("income", { version: "1.0.0" })).resolves.toBeNull();
    await expect(registry.find("income", { alias: "production" })).resolves.toBeNull();
    await expect(registry.history("income", "production")).resolves.toEqual([]);
  });

  it("lists versions by precedence over all pages, and no tag that is none", async () => {
    for (const version of ["1.10.0", "1.2.0", "1.10.0-rc.1", "0.9.0"])
      await registry.publish(publicationOf(place.folder, { version, texts: { "income.onnx": version } }));
    const versions = await registry.versions("income");
    expect(versions.map(({ version }) => version)).toEqual(["0.9.0", "1.2.0", "1.10.0-rc.1", "1.10.0"]);
  });

  it("publishing again changes nothing, and another manifest under the same version is refused", async () => {
    await registry.publish(publicationOf(place.folder));
    const [before] = await registry.versions("income");
    await registry.publish(publicationOf(place.folder));
    await expect(registry.versions("income")).resolves.toEqual([before]);
    await expect(registry.records(before!)).resolves.toHaveLength(2);
    const other = publicationOf(place.folder, { texts: { "income.onnx": "another" } });
    await expect(registry.publish(other)).rejects.toMatchObject({ problems: [{ code: "registry-version-taken" }] });
    await expect(registry.versions("income")).resolves.toEqual([before]);
  });

  it("moves an alias by compare-and-set and remembers what it meant", async () => {
    const versions = [];
    for (const version of ["1.0.0", "1.1.0"]) {
      await registry.publish(publicationOf(place.folder, { version, texts: { "income.onnx": version } }));
      versions.push((await registry.find("income", { version }))!);
    }
    const [first, second] = versions;
    const move = (to: typeof first, expected: string | null) =>
      registry.moveAlias({
        name: "income",
        alias: "production",
        version: to!.version,
        manifestDigest: to!.manifestDigest,
        modelSha256: to!.modelSha256,
        actor: "7",
        reason: "promoted",
        expected,
      });
    const one = await move(first, null);
    const two = await move(second, first!.manifestDigest);
    expect(two).toMatchObject({ version: "1.1.0", previousManifestDigest: first!.manifestDigest, actor: "7" });
    await expect(move(first, null)).rejects.toMatchObject({ problems: [{ code: "alias-moved" }] });
    await expect(registry.find("income", { alias: "production" })).resolves.toEqual(second);
    await expect(registry.history("income", "production")).resolves.toEqual([one, two]);
    // Asked for again by a run that does not know it is done.
    await expect(move(second, first!.manifestDigest)).resolves.toEqual(two);
    await expect(registry.history("income", "production")).resolves.toHaveLength(2);
  });

  it("lets one of many that move an alias at once win, and tells the others", async () => {
    const versions = [];
    for (const version of ["1.0.0", "1.1.0", "1.2.0", "1.3.0"]) {
      await registry.publish(publicationOf(place.folder, { version, texts: { "income.onnx": version } }));
      versions.push((await registry.find("income", { version }))!);
    }
    const outcomes = await Promise.allSettled(
      versions.map(({ version, manifestDigest, modelSha256 }) =>
        registry.moveAlias({
          name: "income",
          alias: "production",
          version,
          manifestDigest,
          modelSha256,
          actor: null,
          reason: "race",
          expected: null,
        }),
      ),
    );
    const won = outcomes.filter(({ status }) => status === "fulfilled");
    const lost = outcomes.filter((outcome) => outcome.status === "rejected");
    // On a server all may see each other and give up; never do two win.
    expect(won.length).toBeLessThanOrEqual(1);
    for (const { reason } of lost) expect(reason).toMatchObject({ problems: [{ code: "alias-moved" }] });
    await expect(registry.history("income", "production")).resolves.toHaveLength(won.length);
    const { version, manifestDigest, modelSha256 } = versions[0]!;
    const head = await registry.find("income", { alias: "production" });
    const moved = await registry.moveAlias({
      name: "income",
      alias: "production",
      version,
      manifestDigest,
      modelSha256,
      actor: null,
      reason: "afterwards",
      expected: head?.manifestDigest ?? null,
    });
    expect(moved.version).toBe("1.0.0");
  });

  it("refuses an alias to what is not registered, and a reason that says nothing", async () => {
    await registry.publish(publicationOf(place.folder));
    const version = (await registry.find("income", { version: "1.0.0" }))!;
    const move = {
      name: "income",
      alias: "production",
      version: "1.0.0",
      modelSha256: version.modelSha256,
      actor: null,
      expected: null,
    };
    await expect(
      registry.moveAlias({ ...move, manifestDigest: `sha256:${"0".repeat(64)}`, reason: "x" }),
    ).rejects.toMatchObject({
      problems: [{ code: "registry-unknown-version" }],
    });
    expect(() => registry.moveAlias({ ...move, manifestDigest: version.manifestDigest, reason: " " })).toThrow(
      /is empty/u,
    );
    expect(() =>
      registry.moveAlias({ ...move, alias: "1.0.0", manifestDigest: version.manifestDigest, reason: "x" }),
    ).toThrow(/accepted/u);
  });

  it("leaves the folder empty when what is pulled is not what was registered", async () => {
    await registry.publish(publicationOf(place.folder));
    const version = (await registry.find("income", { version: "1.0.0" }))!;
    const digest = version.files[1]!.sha256;
    if (kind === "layout") writeFileSync(join(place.folder, "registry/income/blobs/sha256", digest), "weightz");
    else server.blobs.set(`sha256:${digest}`, Buffer.from("weightz"));
    const target = join(place.folder, "pulled");
    await expect(registry.pull(version, target)).rejects.toMatchObject({
      problems: [{ code: "registry-digest-mismatch" }],
    });
    expect(readdirSync(target)).toEqual([]);
  });
});
