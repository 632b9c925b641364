import { code, text } from "../../shared/report/cell.ts";
import { findingSection } from "../../shared/report/check-report.ts";
import type { Block, Cell, Fact, ReportDocument, Section } from "../../shared/report/document.ts";
import { clip, shorten } from "../../shared/report/escape.ts";
import { nextActions } from "../../shared/report/gate-section.ts";
import { shortDigest } from "../../shared/report/provenance-section.ts";
import { reasonSentence } from "../../shared/report/words.ts";
import type { RollbackDetails } from "../../shared/records/rollout-details.ts";
import type { RollbackResult } from "./conclude.ts";

const LONGEST_NAME = 80;
const LONGEST_REASON = 300;

/** The report of a rollback: what serves now, what it was proven by, and what is left to do. Pure. */
export function rollbackReport(result: RollbackResult): ReportDocument {
  const { details } = result;
  const sections = [noteSection(result), proofSection(details), revertSection(details), digests(details)];
  return {
    title: `rollback: ${shorten(result.model, LONGEST_NAME)} in ${details.environment}`,
    verdict: result.verdict,
    headline: headline(details, result),
    actions: nextActions(result),
    facts: glance(details),
    sections: sections.filter((section) => section !== null),
  };
}

function headline({ outcome, environment, from, to, ended }: RollbackDetails, { findings }: RollbackResult): string {
  const name = (model: RollbackDetails["to"]): string =>
    model === null ? "nothing" : clip(model.version, LONGEST_NAME);
  switch (outcome) {
    case "restored":
      return `${environment} serves ${name(to)} again${from === null ? "" : `, instead of ${name(from)}`}${ended === null ? "" : "; the rollout under way was ended"}.`;
    case "withdrawn":
      return `The canary ${name(from)} has no traffic any more; ${environment} serves ${name(to)}, as it did.`;
    case "shown":
      return `A rollback would return ${environment} from ${name(from)} to ${name(to)}. Nothing was done.`;
    case "refused":
      return `Nothing was rolled back: ${findings[0]?.detail ?? ""}.`;
  }
}

function glance({ from, to, observed, reason, rolloutId }: RollbackDetails): readonly Fact[] {
  const named = (model: RollbackDetails["to"]): Cell =>
    text(model === null ? "none" : `${clip(model.version, LONGEST_NAME)} (${shortDigest(model.sha256)})`);
  return [
    { label: "From", value: named(from) },
    { label: "To", value: named(to) },
    ...(observed === null ? [] : [{ label: "Seen on the target", value: named(observed.champion) }]),
    ...(rolloutId === null ? [] : [{ label: "Journal", value: code(rolloutId) }]),
    { label: "Reason", value: text(clip(reason, LONGEST_REASON)) },
  ];
}

function noteSection(result: RollbackResult): Section | null {
  const { details } = result;
  const found = findingSection(result);
  const notes = [...details.remarks, ...(details.brokeGlass ? ["broke-glass"] : [])];
  const considered: readonly Block[] =
    details.considered.length === 0
      ? []
      : [
          { kind: "paragraph", text: "Promoted before, newest first:" },
          {
            kind: "list",
            items: details.considered.map(({ version, sha256 }) => `${version} (${shortDigest(sha256)})`),
          },
        ];
  const blocks: readonly Block[] = [
    ...(found?.blocks ?? []),
    ...notes.map((note): Block => ({ kind: "note", tone: "warning", text: `${reasonSentence(note)}.` })),
    ...considered,
  ];
  if (blocks.length === 0) return null;
  return { id: "findings", title: "To know", keep: "essential", folded: false, blocks };
}

function proofSection({ outcome, records, recordFaults }: RollbackDetails): Section | null {
  if (outcome === "refused" || outcome === "withdrawn") return null;
  const answered = outcome === "restored" ? ["It was loaded by the target and answered a probe."] : [];
  const items = [
    "It is registered, and its files have the digests of the registry.",
    records.length === 0
      ? `Its records do not speak for it: ${recordFaults.join("; ")}.`
      : `${String(records.length)} records speak for it, each unchanged: ${records.map(shortDigest).join(", ")}.`,
    ...answered,
  ];
  return {
    id: "proof",
    title: "What speaks for it",
    keep: "essential",
    folded: false,
    blocks: [{ kind: "list", items }],
  };
}

function revertSection({ revert }: RollbackDetails): Section | null {
  if (revert === null) return null;
  const said =
    revert.url === null
      ? `No pull request was opened: ${clip(revert.detail ?? revert.outcome, LONGEST_REASON)}.`
      : `Merge the pull request that brings the repository back to what serves: ${revert.url}`;
  const blocks: readonly Block[] = [
    { kind: "note", tone: revert.outcome === "failed" ? "warning" : "info", text: said },
  ];
  return { id: "revert", title: "Repository", keep: "essential", folded: false, blocks };
}

function digests({ from, to }: RollbackDetails): Section | null {
  const facts: readonly Fact[] = [
    ...(to === null ? [] : [{ label: "To", value: code(to.sha256) }]),
    ...(from === null ? [] : [{ label: "From", value: code(from.sha256) }]),
  ];
  if (facts.length === 0) return null;
  return { id: "digests", title: "Digests", keep: "essential", folded: false, blocks: [{ kind: "facts", facts }] };
}
