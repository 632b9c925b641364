import { code, text } from "../../shared/report/cell.ts";
import type { Block, Cell, Fact, ReportDocument, Section } from "../../shared/report/document.ts";
import { clip, shorten } from "../../shared/report/escape.ts";
import { digestSection, shortDigest } from "../../shared/report/provenance-section.ts";
import { reasonSentence } from "../../shared/report/words.ts";
import { checkDetail } from "./findings.ts";
import type { GateOutcome } from "./outcome.ts";
import { approvalSentence, gateActions, gateHeadline, unreadableSentence } from "./words.ts";

const LONGEST_NAME = 80;

/** The report of a gate, for whoever merges or releases: what is asked for and how it stands, who approved, and which records it is built on. */
export function gateReport(outcome: GateOutcome): ReportDocument {
  const { result } = outcome;
  const sections = [
    requirementSection(outcome),
    approvalSection(outcome),
    recordSection(outcome),
    digestSection(result),
    verifySection(),
  ];
  return {
    title: `gate: ${shorten(result.model, LONGEST_NAME)}`,
    verdict: result.verdict,
    headline: gateHeadline(outcome),
    actions: gateActions(outcome),
    facts: glance(outcome),
    sections: sections.filter((section) => section !== null),
  };
}

function glance({ request, result }: GateOutcome): readonly Fact[] {
  const { policy, model, run } = request;
  const { tier } = policy;
  const age = tier.maxAgeDays === null ? "" : `, records at most ${String(tier.maxAgeDays)} days old`;
  return [
    { label: "Model", value: text(`${clip(model.shownPath, LONGEST_NAME)} (${shortDigest(model.sha256)})`) },
    {
      label: "Tier",
      value: text(
        tier.name === null ? "none: the checks that the gates need" : `${clip(tier.name, LONGEST_NAME)}${age}`,
      ),
    },
    ...(run === null ? [] : [{ label: "Commit", value: text(run.headSha.slice(0, 12)) }]),
    {
      label: "Policy",
      value: text(`${clip(result.policy.source, LONGEST_NAME)} (${shortDigest(result.policy.sha256)})`),
    },
  ];
}

function requirementSection({ judged, statements }: GateOutcome): Section {
  const { checks, unjudgedGates, unreadable, approvals } = judged;
  const verdictCell = (verdict: GateOutcome["result"]["verdict"], required: boolean): Cell => ({
    kind: "verdict",
    verdict,
    advisory: !required,
  });
  const rows: readonly (readonly Cell[])[] = [
    ...checks.map((check) => [
      verdictCell(check.verdict, check.required),
      text(check.check),
      text(checkDetail(check, statements)),
    ]),
    ...unjudgedGates.map(({ gate, advisory, verdict, reasonCode, check }) => [
      verdictCell(verdict, !advisory),
      code(gate),
      text(`${reasonSentence(reasonCode)}; ${check} judges it`),
    ]),
    ...unreadable.map(({ place, detail, kind }) => [
      verdictCell(kind === "malformed" ? "fail" : "inconclusive", true),
      code(place),
      text(detail),
    ]),
    ...(approvals.minimum === 0
      ? []
      : [
          [
            verdictCell(approvals.verdict, true),
            text("approvals"),
            text(
              `${String(approvals.counted)} of ${String(approvals.minimum)}: ${reasonSentence(approvals.reasonCode)}`,
            ),
          ],
        ]),
  ];
  return {
    id: "requirements",
    title: "What is asked for",
    keep: "essential",
    folded: false,
    blocks: [table("How each requirement stands.", ["Verdict", "Requirement", "Worst number, or why"], rows)],
  };
}

function approvalSection({ judged, approvals }: GateOutcome): Section | null {
  const { read, environments } = approvals;
  if (read.kind === "not-asked") return null;
  const observedAt = read.kind === "read" ? read.observedAt : null;
  // Numbers, not names: this report is kept, and a login is personal data that can change hands.
  const people = judged.approvals.seen.map((one) => approvalSentence(one, `user ${String(one.person.id)}`, observedAt));
  const blocks: readonly Block[] = [
    ...(read.kind === "unreadable"
      ? [{ kind: "note" as const, tone: "warning" as const, text: unreadableSentence(read.detail) }]
      : []),
    ...(people.length > 0 ? [{ kind: "list" as const, items: people }] : []),
    ...(people.length === 0 && read.kind === "read"
      ? [{ kind: "paragraph" as const, text: "Nobody has answered yet." }]
      : []),
    ...(environments === null ? [] : [{ kind: "paragraph" as const, text: environments }]),
  ];
  return { id: "approvals", title: "Approvals", keep: "essential", folded: false, blocks };
}

function recordSection({ judged }: GateOutcome): Section | null {
  const rows = judged.checks.flatMap(({ records, superseded }) =>
    [...records.map((record) => ({ record, old: false })), ...superseded.map((record) => ({ record, old: true }))].map(
      ({ record, old }): readonly Cell[] => [
        text(record.action),
        text(record.run === null ? "none" : `${String(record.run.attempt)}${old ? ", replaced" : ""}`),
        { kind: "verdict", verdict: record.verdict, advisory: false },
        text(record.createdAt),
        code(record.digest),
      ],
    ),
  );
  if (rows.length === 0) return null;
  const blocks = [
    table(
      "Records by their digests; a re-run replaces those of earlier attempts.",
      ["Action", "Attempt", "Verdict", "Made", "Digest"],
      rows,
    ),
  ];
  return { id: "records", title: "Records", keep: "essential", folded: true, blocks };
}

function verifySection(): Section {
  return {
    id: "verify",
    title: "How to verify",
    keep: 30,
    folded: true,
    blocks: [
      {
        kind: "paragraph",
        text: "Fetch the artifacts of the run into one folder, each into a folder of its own name, and re-check every record, file and link offline:",
      },
      { kind: "code", text: "modelgate audit verify FOLDER" },
    ],
  };
}

function table(caption: string, titles: readonly string[], rows: readonly (readonly Cell[])[]): Block {
  return { kind: "table", caption, columns: titles.map((title) => ({ title, align: "left" })), rows };
}
