import type { ApprovalsJudged } from "../core/approval/judge-approvals.ts";
import type { RequirementsJudged } from "../core/gate/requirements.ts";
import { resultOf } from "../records/check-record.ts";
import type { Statement } from "../records/record-schema.ts";
import type { Result } from "../records/result.ts";
import { code, text } from "./cell.ts";
import type { Block, Fact, Section } from "./document.ts";
import { escapeMarkdown, shorten } from "./escape.ts";
import { gateSection } from "./gate-section.ts";
import { blockMarkdown } from "./markdown/render.ts";
import { groupSection, metricSection } from "./metric-section.ts";
import { bytesText, counted, countText, undefinedText } from "./number.ts";
import { modelFacts } from "./provenance-section.ts";
import { reasonSentence } from "./words.ts";

/** What a model card is written from. Nothing in it is measured anew: every number comes from a record that is named at the end. */
export interface ModelCardSource {
  readonly name: string;
  readonly version: string;
  /** `oci://…/income`. */
  readonly repository: string;
  readonly manifestDigest: string;
  readonly modelSha256: string;
  readonly files: readonly { readonly path: string; readonly sha256: string; readonly sizeBytes: number }[];
  readonly owners: readonly string[];
  readonly tier: string | null;
  readonly policy: { readonly source: string; readonly sha256: string };
  readonly commit: string | null;
  readonly runUrl: string | null;
  readonly records: readonly { readonly sha256: string; readonly statement: Statement }[];
  readonly requirements: RequirementsJudged;
  readonly predecessors: readonly string[];
}

const LONGEST_CELL = 200;

/**
 * A model card in GitHub Markdown: what the model is, how it was judged, on what, by whom in number, and what nobody looked at. It holds no
 * personal data: people are counted, never named, and what disclosure control withheld is not in the records that it is written from.
 * The same records give the same card.
 */
export function modelCard(source: ModelCardSource): string {
  const results = source.records.map(({ statement }) => resultOf(statement));
  const sections: readonly (Section | null)[] = [
    aboutSection(source),
    dataSection(results),
    ...results.map((result) => named(result, metricSection(result.metrics), "Performance")),
    ...results.map((result) => named(result, groupSection(result.metrics), "Groups and slices")),
    ...results.map((result) => named(result, gateSection(result), "Gates")),
    limitSection(source, results),
    approvalSection(source),
    provenanceSection(source),
  ];
  const parts = sections.filter((section) => section !== null).map(sectionMarkdown);
  const intro =
    "Written by modelgate from the records named under Provenance. It says what was measured; what the model is for, and what it must not be used for, is for its owners to add.";
  return `${[`# Model card: ${escapeMarkdown(source.name)} ${escapeMarkdown(source.version)}`, intro, ...parts].join("\n\n")}\n`;
}

function sectionMarkdown({ title, blocks }: Section): string {
  // A card outlives the tools that draw charts; every number of a chart stands in a table.
  const written = blocks
    .filter(({ kind }) => kind !== "chart")
    .map((block) => blockMarkdown(block, Number.POSITIVE_INFINITY));
  return [`## ${escapeMarkdown(title)}`, ...written].join("\n\n");
}

function section(id: string, title: string, blocks: readonly Block[]): Section {
  return { id, title, keep: "essential", folded: false, blocks };
}

/** One section a check: two checks may report on the same metric from different data. */
function named({ action }: Result, found: Section | null, title: string): Section | null {
  return found === null ? null : { ...found, title: `${title} (${action})` };
}

function aboutSection(source: ModelCardSource): Section {
  const [first] = source.records.flatMap(({ statement }) => statement.predicate.modelgate.modelFacts ?? []);
  const facts: Fact[] = [
    { label: "Name", value: text(source.name) },
    { label: "Version", value: text(source.version) },
    { label: "Model digest (SHA-256)", value: code(source.modelSha256) },
    { label: "Registered as", value: code(`${source.repository}@${source.manifestDigest}`) },
    { label: "Owners", value: text(source.owners.length === 0 ? "none declared" : source.owners.join(", ")) },
    { label: "Tier", value: text(source.tier ?? "none declared") },
    ...(first === undefined ? [] : modelFacts(first)),
  ];
  const files: Block = {
    kind: "table",
    caption: "Files.",
    columns: [
      { title: "File", align: "left" },
      { title: "Size", align: "right" },
      { title: "SHA-256", align: "left" },
    ],
    rows: source.files.map(({ path, sizeBytes, sha256 }) => [code(path), text(bytesText(sizeBytes)), code(sha256)]),
  };
  return section("about", "About", [{ kind: "facts", facts }, files]);
}

function dataSection(results: readonly Result[]): Section | null {
  const rows = results.flatMap(({ action, data }) => {
    if (data === null) return [];
    const excluded = data.excluded.map(({ reason, n }) => `${n === null ? "suppressed" : countText(n)} ${reason}`);
    return [
      [
        text(action),
        text(data.rows === null ? "not evaluated" : countText(data.rows)),
        text(excluded.length === 0 ? "none" : excluded.join("; ")),
        code(data.sha256),
      ],
    ];
  });
  if (rows.length === 0) return null;
  return section("data", "Evaluation data", [
    {
      kind: "table",
      caption: "What each check was run on. The data itself is not part of the card.",
      columns: [
        { title: "Check", align: "left" },
        { title: "Rows", align: "right" },
        { title: "Left out", align: "left" },
        { title: "SHA-256", align: "left" },
      ],
      rows,
    },
  ]);
}

/** What nobody looked at, or could not: the part of a card that is read last and matters first. */
function limitSection({ requirements }: ModelCardSource, results: readonly Result[]): Section {
  const items = [
    ...requirements.checks
      .filter(({ reasonCode }) => reasonCode !== "check-passed")
      .map(({ check, reasonCode }) => `${check}: ${reasonSentence(reasonCode)}.`),
    ...missingChecks(results).map((check) => `${check} was not run: nothing is known of what it judges.`),
    ...requirements.unjudgedGates.map(({ gate, advisory }) => `Not judged${advisory ? " (advisory)" : ""}: ${gate}`),
    ...results.flatMap(({ action, gates }) =>
      gates
        .filter(({ verdict }) => verdict !== "pass")
        .map(({ gate, verdict, reasonCode }) => `${action}, ${gate}: ${verdict}, ${reasonSentence(reasonCode)}.`),
    ),
    ...results
      .filter(({ predictions }) => predictions === "supplied")
      .map(
        ({ action }) =>
          `${action}: predictions were supplied, so it vouches for the numbers and not for the model file.`,
      ),
    ...withheld(results),
  ];
  return section("limits", "Limits, and what was not judged", [
    items.length === 0
      ? {
          kind: "paragraph",
          text: "Every gate of the policy was judged and met. What no gate asks for was not judged.",
        }
      : { kind: "list", items: items.map((item) => shorten(item, LONGEST_CELL)) },
  ]);
}

function missingChecks(results: readonly Result[]): readonly string[] {
  const run = new Set(results.map(({ action }) => action));
  return ["validate-model", "fairness-check", "performance-test"].filter((check) => !run.has(check));
}

function withheld(results: readonly Result[]): readonly string[] {
  return results.flatMap(({ action, metrics }) => {
    const reasons = metrics
      .filter(({ of, value }) => of === "candidate" && value === null)
      .map(({ undefinedReason }) => undefinedReason ?? "no-rows");
    return [...new Set(reasons)].sort().map((reason) => {
      const count = reasons.filter((other) => other === reason).length;
      return `${action}: ${counted(count, "value")} ${undefinedText(reason)}.`;
    });
  });
}

function approvalSection({ requirements: { approvals } }: ModelCardSource): Section {
  return section("approvals", "Approvals", [{ kind: "list", items: approvalItems(approvals) }]);
}

/** By role and number: people are nobody's business who reads a card. */
function approvalItems({ minimum, counted: people, reasonCode, seen }: ApprovalsJudged): readonly string[] {
  const counting = seen.filter(({ reason }) => reason === "approval-counts");
  const reviews = counting.filter(({ source }) => source === "review").length;
  const environments = counting.filter(({ source }) => source === "environment");
  const names = [...new Set(environments.flatMap((given) => given.environments))].sort();
  return [
    `${countText(people)} of ${countText(minimum)} needed: ${reasonSentence(reasonCode)}.`,
    ...(reviews > 0 ? [`As pull-request reviewers: ${countText(reviews)}.`] : []),
    ...(environments.length > 0
      ? [`As environment reviewers (${names.join(", ")}): ${countText(environments.length)}.`]
      : []),
  ];
}

function provenanceSection(source: ModelCardSource): Section {
  const facts: readonly Fact[] = [
    { label: "Policy", value: text(source.policy.source) },
    { label: "Policy digest", value: code(source.policy.sha256) },
    { label: "Commit", value: source.commit === null ? text("not in a repository") : code(source.commit) },
    { label: "Run", value: text(source.runUrl ?? "a command line") },
  ];
  const records: Block = {
    kind: "table",
    caption: "Records that this card was written from.",
    columns: [
      { title: "Check", align: "left" },
      { title: "Verdict", align: "left" },
      { title: "Made at", align: "left" },
      { title: "Tool", align: "left" },
      { title: "SHA-256 of the record", align: "left" },
    ],
    rows: source.records.map(({ sha256, statement: { predicate } }) => {
      const { action, verdict, createdAt, tool } = predicate.modelgate;
      return [
        text(action),
        { kind: "verdict", verdict, advisory: false },
        code(createdAt),
        text(`${tool.name} ${tool.version}`),
        code(sha256),
      ];
    }),
  };
  const cited: readonly Block[] =
    source.predecessors.length === 0
      ? []
      : [
          { kind: "paragraph", text: "Records of the pull request, cited and not judged again:" },
          { kind: "list", items: source.predecessors },
        ];
  return section("provenance", "Provenance", [{ kind: "facts", facts }, records, ...cited]);
}
