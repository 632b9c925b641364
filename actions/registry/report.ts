import type { Result } from "../../shared/records/result.ts";
import { code, text } from "../../shared/report/cell.ts";
import type { Block, Cell, Fact, ReportDocument, Section } from "../../shared/report/document.ts";
import { clip } from "../../shared/report/escape.ts";
import { bytesText, counted } from "../../shared/report/number.ts";
import { shortDigest } from "../../shared/report/provenance-section.ts";
import type { RegistryAnswer } from "./usecase.ts";

const SHORT_MANIFEST = 19;

/** What a registry answered, for a person: a table, and the sentence that was asked for before it. Pure. */
export function registryReport(answer: RegistryAnswer, verdict: Result["verdict"]): ReportDocument {
  const { details, model, findings } = answer;
  const sections = [
    findingSection(findings),
    versionSection(answer),
    fileSection(answer),
    recordSection(answer),
    moveSection(answer),
  ];
  return {
    title: `registry ${details.command}: ${model}`,
    verdict,
    headline: headline(answer),
    actions: findings.flatMap(({ hint }) => hint ?? []),
    facts: [{ label: "Registry", value: text(details.registry) }],
    sections: sections.filter((section) => section !== null),
  };
}

function headline({ model, details }: RegistryAnswer): string {
  const { command, versions, moves, at } = details;
  const [version] = versions;
  const [move] = moves;
  switch (command) {
    case "list":
      return `${counted(versions.length, "version")} of ${model}.`;
    case "show":
      return `${model} ${version?.version ?? ""}, registered ${version?.createdAt ?? "at a time that no record tells"}.`;
    case "history":
      if (move === undefined) return "No move.";
      return at === null
        ? `${move.alias} of ${model} was moved ${counted(moves.length, "time")}; it points at ${moves.at(-1)?.version ?? ""} now.`
        : `At ${at} ${move.alias} of ${model} was ${move.version}, since ${move.at}.`;
  }
}

function section(id: string, title: string, blocks: readonly Block[]): Section {
  return { id, title, keep: "essential", folded: false, blocks };
}

function findingSection(findings: RegistryAnswer["findings"]): Section | null {
  if (findings.length === 0) return null;
  return section(
    "findings",
    "Not as modelgate left it",
    findings.map(({ code: reason, detail }) => ({ kind: "note", tone: "warning", text: `${detail} (${reason})` })),
  );
}

function columns(...titles: readonly string[]): { readonly title: string; readonly align: "left" }[] {
  return titles.map((title) => ({ title, align: "left" }));
}

function versionSection({ details }: RegistryAnswer): Section | null {
  if (details.versions.length === 0) return null;
  if (details.command === "show")
    return section("version", "Version", [{ kind: "facts", facts: details.versions.flatMap(versionFacts) }]);
  return section("versions", "Versions", [
    {
      kind: "table",
      caption: "Newest first.",
      columns: columns("Version", "Aliases", "Registered", "Model", "Manifest"),
      rows: [...details.versions]
        .reverse()
        .map((one): readonly Cell[] => [
          text(one.version),
          text(one.aliases.length === 0 ? "–" : one.aliases.join(", ")),
          text(one.createdAt ?? "not known"),
          code(shortDigest(one.modelSha256)),
          code(one.manifestDigest.slice(0, SHORT_MANIFEST)),
        ]),
    },
  ]);
}

function versionFacts(one: RegistryAnswer["details"]["versions"][number]): readonly Fact[] {
  return [
    { label: "Version", value: text(one.version) },
    { label: "Aliases", value: text(one.aliases.length === 0 ? "none" : one.aliases.join(", ")) },
    { label: "Registered", value: text(one.createdAt ?? "not known: no registration record refers to it") },
    { label: "Model (SHA-256)", value: code(one.modelSha256) },
    { label: "Manifest", value: code(one.manifestDigest) },
  ];
}

function fileSection({ details }: RegistryAnswer): Section | null {
  if (details.command !== "show") return null;
  const rows = details.versions.flatMap(({ files }) =>
    files.map(({ path, sizeBytes, sha256 }): readonly Cell[] => [code(path), text(bytesText(sizeBytes)), code(sha256)]),
  );
  return section("files", "Files", [
    { kind: "table", caption: "As the manifest lists them.", columns: columns("File", "Size", "SHA-256"), rows },
  ]);
}

function recordSection({ details }: RegistryAnswer): Section | null {
  if (details.command !== "show") return null;
  const rows = details.records.map(({ action, verdict, createdAt, sha256 }): readonly Cell[] => [
    text(action),
    verdict === null ? text("–") : { kind: "verdict", verdict, advisory: false },
    text(createdAt),
    code(sha256),
  ]);
  return section("records", "Records", [
    {
      kind: "table",
      caption:
        rows.length === 0 ? "No record refers to this version." : "Each was fetched and held against its digest.",
      columns: columns("Check", "Verdict", "Made at", "SHA-256 of the record"),
      rows,
    },
  ]);
}

function moveSection({ details }: RegistryAnswer): Section | null {
  if (details.moves.length === 0) return null;
  return section("moves", "Moves", [
    {
      kind: "table",
      caption: "Oldest first. Times are UTC; people are numeric ids.",
      columns: columns("At", "Version", "Model", "By", "Why"),
      rows: details.moves.map((move): readonly Cell[] => [
        text(move.at),
        text(move.version),
        code(shortDigest(move.modelSha256)),
        text(move.actor ?? "not known"),
        text(clip(move.reason, 120)),
      ]),
    },
  ]);
}
