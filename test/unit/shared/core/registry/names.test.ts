import { describe, expect, it } from "vitest";
import { isAlias } from "../../../../../shared/core/registry/alias.ts";
import { journalTag, journalTags, newestMoves, openClaims } from "../../../../../shared/core/registry/journal-tag.ts";
import { parseLocation, repositoryOf } from "../../../../../shared/core/registry/location.ts";

function locationOf(text: string) {
  const parsed = parseLocation(text);
  return parsed.kind === "location" ? parsed.location : parsed.problem.message;
}

describe("locations", () => {
  it.each([
    ["oci://ghcr.io/octo-org/models", { host: "ghcr.io", path: "octo-org/models", isPlain: false }],
    ["oci://GHCR.io/octo/", { host: "ghcr.io", path: "octo", isPlain: false }],
    ["oci://registry.example:5000", { host: "registry.example:5000", path: "", isPlain: false }],
    ["oci+http://registry:5000/a", { host: "registry:5000", path: "a", isPlain: true }],
    ["oci://localhost:5000/a", { isPlain: true }],
    ["oci://127.0.0.1:5000/a", { isPlain: true }],
    ["oci://[::1]:5000/a", { host: "[::1]:5000", isPlain: true }],
    ["oci://localhost.example.com/a", { isPlain: false }],
    ["oci://127.0.0.1.example.com/a", { isPlain: false }],
    ["oci-layout:registry", { kind: "oci-layout", path: "registry" }],
    ["oci-layout:/srv/models", { kind: "oci-layout", path: "/srv/models" }],
  ])("%s", (text, expected) => {
    expect(locationOf(text)).toMatchObject(expected);
  });

  it.each([
    "",
    "ghcr.io/x",
    "http://ghcr.io/x",
    "oci:/ghcr.io",
    "oci://",
    "oci://ghcr.io/Octo",
    "oci://ghcr.io/a//b",
    "oci://ghcr.io/..",
    "oci://gh cr.io/a",
    "oci://ghcr.io/a?x",
    "oci-layout:",
    "oci-layout://x",
    "oci://ci:secret@ghcr.io/a",
  ])("%j is none, and no password is repeated", (text) => {
    const said = locationOf(text);
    expect(said).toEqual(expect.any(String));
    expect(said).not.toContain("secret");
  });

  it("give each model a repository of its own, and none to a name that registries fold", () => {
    const location = locationOf("oci://ghcr.io/octo/models") as never;
    expect(repositoryOf(location, "income")).toEqual({ kind: "repository", repository: "octo/models/income" });
    for (const name of ["Income", "a..b", "a.", "-a", "a/b"])
      expect(repositoryOf(location, name)).toMatchObject({ kind: "problem" });
  });
});

describe("aliases", () => {
  it.each(["production", "staging", "eu-west.1", "v1"])("%s is one", (text) => expect(isAlias(text)).toBe(true));
  it.each(["", "1.0.0", "1.0.0-rc.1", "sha256-abc", "modelgate-x", "-a", "a b", "a/b", "a".repeat(61)])(
    "%j is none",
    (text) => expect(isAlias(text)).toBe(false),
  );
});

describe("tags of an alias's journal", () => {
  const tag = { alias: "eu.00000001.move-x", sequence: 12, kind: "move", id: "0123456789abcdef" } as const;

  it("say what they are, even for an alias that looks like one, and fit into a tag", () => {
    expect(journalTags([journalTag(tag)], tag.alias)).toEqual([tag]);
    expect(journalTag({ ...tag, alias: "a".repeat(60), kind: "claim" })).toMatch(
      /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/u,
    );
    expect(
      journalTags(["1.0.0", "production", "modelgate-alias.x", journalTag({ ...tag, alias: "other" })], "production"),
    ).toEqual([]);
  });

  it("tell the newest moves, and the claims that nobody made good or gave up", () => {
    const of = (sequence: number, kind: "claim" | "move" | "void", id: string) => ({ alias: "a", sequence, kind, id });
    const tags = [
      of(1, "claim", "x"),
      of(1, "move", "x"),
      of(2, "claim", "y"),
      of(2, "void", "y"),
      of(2, "claim", "z"),
      of(9, "claim", "w"),
    ];
    expect(newestMoves(tags)).toEqual([of(1, "move", "x")]);
    expect(openClaims(tags, 2)).toEqual([of(2, "claim", "z")]);
    expect(openClaims(tags, 1)).toEqual([]);
    expect(newestMoves([])).toEqual([]);
  });
});
