import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { rootOf, sha256OfFile } from "../../../../../shared/adapters/files/digest.ts";

describe("sha256OfFile", () => {
  it("gives what sha256sum prints, and the size", async () => {
    const folder = await mkdtemp(join(tmpdir(), "modelgate-digest-"));
    await writeFile(join(folder, "abc"), "abc");
    // FIPS 180-2, appendix B.1
    expect(await sha256OfFile(join(folder, "abc"))).toEqual({
      sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
      sizeBytes: 3,
    });
    await rm(folder, { recursive: true });
  });
});

describe("rootOf", () => {
  const digest = (byte: string): string => byte.repeat(32);

  it("hashes the raw digests in code-point order, not in UTF-16 or path order", () => {
    const files = ["😀", "～", "a/x.bin", "a-b.bin"].map((path, index) => ({
      path,
      sha256: digest(`0${String(index)}`),
    }));
    const expected = createHash("sha256").update(
      Buffer.from([3, 2, 1, 0].map((index) => digest(`0${String(index)}`)).join(""), "hex"),
    );
    expect(rootOf(files)).toBe(expected.digest("hex"));
  });
});
