import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type FakeRegistry, fakeRegistry } from "../../../../fakes/registry/server.ts";
import { minuteClock, ociRegistry, publicationOf, type Registry, type Scratch, scratch } from "./registry-bench.ts";

/** Whether the request was worked on before the connection broke: the client cannot tell. */
const moments = ["before", "after"] as const;

let place: Scratch;
let server: FakeRegistry;

beforeEach(() => {
  place = scratch();
});
afterEach(async () => {
  await server.close();
  place.remove();
});

async function whole(referrersApi: boolean, work: (registry: Registry) => Promise<unknown>): Promise<number> {
  server = await fakeRegistry({ referrersApi });
  await work(ociRegistry(server.host));
  const { length } = server.requests;
  await server.close();
  return length;
}

function cut(at: number, forGood: boolean): FakeRegistry["options"]["before"] {
  return (request, _response, number) => {
    const isCut = forGood ? number >= at : number === at;
    if (isCut) request.socket.destroy();
    return isCut;
  };
}

describe.each([true, false])("registering, with referrers API: %s", (referrersApi) => {
  const register = (registry: Registry) => registry.publish(publicationOf(place.folder));

  it.each(moments)("goes on after any one request was cut off %s it was worked on", async (moment) => {
    const requests = await whole(referrersApi, register);
    expect(requests).toBeGreaterThan(10);
    for (let at = 1; at <= requests; at += 1) {
      server = await fakeRegistry({ referrersApi, [moment]: cut(at, false) });
      const registry = ociRegistry(server.host);
      await register(registry);
      await expectWhole(registry);
      await server.close();
    }
  });

  it.each(moments)(
    "leaves no version behind when the registry goes away, and the next run finishes (%s)",
    async (moment) => {
      const requests = await whole(referrersApi, register);
      for (let at = 1; at <= requests; at += 1) {
        server = await fakeRegistry({ referrersApi, [moment]: cut(at, true) });
        const registry = ociRegistry(server.host);
        await expect(register(registry)).rejects.toMatchObject({ problems: [{ code: "registry-unreachable" }] });
        server.options = { referrersApi };
        // Either nobody can find it yet, or it is whole: the last request only reads back.
        if ((await registry.versions("income")).length > 0) await expectWhole(registry);
        await register(registry);
        await expectWhole(registry);
        await server.close();
      }
    },
  );
});

async function expectWhole(registry: Registry): Promise<void> {
  const version = await registry.find("income", { version: "1.0.0" });
  expect(version?.createdAt).toBe("2026-11-01T00:00:00Z");
  const records = await registry.records(version!);
  expect(new Set(records.map(({ text }) => text)).size).toBe(2);
  await registry.pull(version!, `${place.folder}/pulled-${String(Math.random())}`);
}

describe("moving an alias", () => {
  it.each(moments)("is done or not done, and the next run finishes, wherever it is cut off (%s)", async (moment) => {
    const prepare = async (registry: Registry) => {
      await registry.publish(publicationOf(place.folder));
      return (await registry.find("income", { version: "1.0.0" }))!;
    };
    const move = async (registry: Registry) => {
      const { version, manifestDigest, modelSha256 } = (await registry.find("income", { version: "1.0.0" }))!;
      const target = { version, manifestDigest, modelSha256 };
      return registry.moveAlias({
        name: "income",
        alias: "production",
        ...target,
        actor: "7",
        reason: "x",
        expected: null,
      });
    };
    server = await fakeRegistry({});
    await prepare(ociRegistry(server.host));
    const first = server.requests.length;
    await move(ociRegistry(server.host));
    const last = server.requests.length;
    await server.close();
    expect(last - first).toBeGreaterThan(8);
    for (let at = first + 1; at <= last; at += 1) {
      server = await fakeRegistry({});
      const clock = minuteClock();
      const registry = ociRegistry(server.host, clock);
      await prepare(registry);
      server.options = { [moment]: cut(at, true) };
      await expect(move(registry)).rejects.toMatchObject({ problems: [{ code: "registry-unreachable" }] });
      server.options = {};
      const history = await registry.history("income", "production");
      expect(history.length).toBeLessThanOrEqual(1);
      await expect(move(registry)).resolves.toMatchObject({ version: "1.0.0", previousManifestDigest: null });
      await expect(registry.history("income", "production")).resolves.toHaveLength(1);
      await expect(registry.find("income", { alias: "production" })).resolves.toMatchObject({ version: "1.0.0" });
      expect(server.manifests.get("models/income/production")?.bytes).toEqual(
        server.manifests.get("models/income/1.0.0")?.bytes,
      );
      await server.close();
    }
  });
});
