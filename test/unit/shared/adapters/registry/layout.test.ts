import { spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { hostname } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writerLock } from "../../../../../shared/adapters/registry/oci-layout/writer-lock.ts";
import { layoutRegistry, publicationOf, type Scratch, scratch } from "./registry-bench.ts";

let place: Scratch;

beforeEach(() => {
  place = scratch();
});
afterEach(() => {
  place.remove();
});

const writer = join(import.meta.dirname, "../../../../fakes/registry/layout-writer.ts");
/** In the process itself: the program of that name would start another, which a signal does not reach. */
const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;

/** Another process that registers versions without end; killed after it said that it has registered `kill`. */
function writing(prefix: string, count: number, killAfterMs: number | null): Promise<string> {
  const child = spawn(
    process.execPath,
    ["--import", tsx, writer, join(place.folder, "registry"), prefix, String(count)],
    {
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said += text;
    if (killAfterMs !== null && said.includes("begun")) setTimeout(() => child.kill("SIGKILL"), killAfterMs);
  });
  return new Promise((resolve) => child.on("close", () => resolve(said)));
}

describe("a layout on disk", () => {
  it("loses nothing when several processes write at once", async () => {
    await Promise.all([writing("1", 6, null), writing("2", 6, null)]);
    const versions = await layoutRegistry(join(place.folder, "registry")).versions("income");
    expect(versions).toHaveLength(12);
    expect(versions.every(({ createdAt }) => createdAt !== null)).toBe(true);
  });

  it.each([0, 7, 19, 41])("is whole, and free to write, after a writer was killed %i ms on", async (afterMs) => {
    const said = await writing("1", 1000, afterMs);
    const registry = layoutRegistry(join(place.folder, "registry"));
    const versions = await registry.versions("income");
    const told = said.split("\n").filter((line) => /^\d/u.test(line));
    // What it said is there is there; one more may have been finished without its saying so.
    expect(versions.map(({ version }) => version)).toEqual(expect.arrayContaining(told));
    expect(versions.length - told.length).toBeLessThanOrEqual(1);
    for (const version of versions) {
      await expect(registry.records(version)).resolves.toHaveLength(2);
      await registry.pull(version, join(place.folder, `pulled-${version.version}`));
    }
    await registry.publish(publicationOf(place.folder, { version: "9.0.0", texts: { "income.onnx": "next" } }));
    await expect(registry.find("income", { version: "9.0.0" })).resolves.not.toBeNull();
  });

  it("says in words that its folder cannot be used", async () => {
    writeFileSync(join(place.folder, "registry"), "a file");
    const registry = layoutRegistry(join(place.folder, "registry"));
    await expect(registry.publish(publicationOf(place.folder))).rejects.toMatchObject({
      problems: [{ code: "registry-folder-unusable" }],
    });
  });

  it("refuses content that was changed under its digest", async () => {
    const registry = layoutRegistry(join(place.folder, "registry"));
    const publication = publicationOf(place.folder);
    await registry.publish(publication);
    const blob = join(place.folder, "registry/income/blobs/sha256", publication.package.manifestDigest.slice(7));
    writeFileSync(blob, readFileSync(blob, "utf8").replace("1.0.0", "1.0.1"));
    await expect(registry.find("income", { version: "1.0.0" })).rejects.toMatchObject({
      problems: [{ code: "registry-content-invalid" }],
    });
  });

  it("is what the specification says a layout is, with every manifest listed", async () => {
    await layoutRegistry(join(place.folder, "registry")).publish(publicationOf(place.folder));
    const folder = join(place.folder, "registry/income");
    expect(readFileSync(join(folder, "oci-layout"), "utf8")).toBe('{"imageLayoutVersion":"1.0.0"}');
    const index = JSON.parse(readFileSync(join(folder, "index.json"), "utf8")) as {
      manifests: { digest: string; annotations?: object }[];
    };
    const blobs = readdirSync(join(folder, "blobs/sha256"));
    expect(index.manifests).toHaveLength(5);
    for (const { digest } of index.manifests) expect(blobs).toContain(digest.slice(7));
    expect(readdirSync(folder).sort()).toEqual([".modelgate-lock", "blobs", "index.json", "oci-layout"]);
    expect(readdirSync(join(folder, ".modelgate-lock"))).toHaveLength(1);
  });
});

describe("the lock of a layout", () => {
  const folder = () => join(place.folder, "lock");
  const turn = (number: number, holder: object): void => {
    mkdirSync(folder(), { recursive: true });
    writeFileSync(join(folder(), `turn.${String(number)}`), JSON.stringify(holder));
  };

  it("lets one at a time in", async () => {
    let inside = 0;
    let most = 0;
    const lock = () =>
      writerLock(folder(), "x").exclusively(async () => {
        inside += 1;
        most = Math.max(most, inside);
        await new Promise((resolve) => setTimeout(resolve, 5));
        inside -= 1;
      });
    await Promise.all(Array.from({ length: 8 }, lock));
    expect(most).toBe(1);
  });

  it("is not held by a process that is gone, nor by its number when that is used again", async () => {
    const here = `${hostname()} ${readlinkSync("/proc/self/ns/pid")}`;
    turn(7, { pid: 2 ** 22 + 1, started: "1", place: here, isDone: false });
    await expect(writerLock(folder(), "x").exclusively(() => Promise.resolve("in"))).resolves.toBe("in");
    turn(20, { pid: process.pid, started: "1", place: here, isDone: false });
    await expect(writerLock(folder(), "x").exclusively(() => Promise.resolve("in"))).resolves.toBe("in");
    expect(readdirSync(folder())).toEqual(["turn.21"]);
  });

  it("is given back when the work fails", async () => {
    const lock = writerLock(folder(), "x");
    await expect(lock.exclusively(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
    await expect(lock.exclusively(() => Promise.resolve("in"))).resolves.toBe("in");
  });
});
