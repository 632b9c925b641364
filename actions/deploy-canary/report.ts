import { code, text } from "../../shared/report/cell.ts";
import { findingSection } from "../../shared/report/check-report.ts";
import type { Block, Cell, Chart, Fact, ReportDocument, Section } from "../../shared/report/document.ts";
import { clip, shorten } from "../../shared/report/escape.ts";
import { nextActions } from "../../shared/report/gate-section.ts";
import { countText, counted, durationText, numberText, percentText } from "../../shared/report/number.ts";
import { digestSection, shortDigest } from "../../shared/report/provenance-section.ts";
import { ruleSentence, waitSentence } from "../../shared/report/rollout-words.ts";
import { reasonSentence } from "../../shared/report/words.ts";
import type { RolloutDetails } from "../../shared/records/rollout-details.ts";
import type { RolloutResult } from "./conclude.ts";

const LONGEST_NAME = 80;
const LONGEST_REASON = 300;
/** Lines of the journal that are listed; the record has them all. */
const MOST_LINES = 60;

/** The report of a rollout: where it stands and why, the evidence, the course so far. Pure. */
export function rolloutReport(result: RolloutResult): ReportDocument {
  const sections = [
    stopSection(result),
    evidenceSection(result.details),
    courseSection(result.details),
    requestSection(result.details),
    journalSection(result.details),
    digestSection(result),
  ];
  return {
    title: `deploy-canary: ${shorten(result.model, LONGEST_NAME)} in ${result.details.environment}`,
    verdict: result.verdict,
    headline: headline(result),
    actions: nextActions(result),
    facts: glance(result),
    sections: sections.filter((section) => section !== null),
  };
}

function headline({ details, reasonCodes, findings }: RolloutResult): string {
  const { candidate, phase, weightPercent, steps, step, rolloutId } = details;
  const [finding] = findings;
  const version = `Version ${clip(candidate.version, LONGEST_NAME)}`;
  const why = reasonCodes.map(reasonSentence).join("; ");
  if (phase === null || weightPercent === null || step === null) {
    const what =
      rolloutId === null ? "Nothing was begun" : `Rollout ${rolloutId} waits, and how it stands is not known`;
    return `${what}: ${finding?.detail ?? why}.`;
  }
  switch (phase) {
    case "promoted":
      if (details.remarks.includes("rolled-back-since"))
        return `${version} was promoted, and has been rolled back since.`;
      return `${version} is the champion${finding === undefined ? "" : `; ${finding.detail}`}.`;
    case "aborted":
      return `${version} has no traffic any more: ${reasonSentence(details.timeline.at(-1)?.reason ?? "aborted-on-request")}.`;
    default:
      return `${version} has ${String(weightPercent)} % of the traffic, step ${String(step)} of ${String(steps.length)}: ${why}.`;
  }
}

function glance({ details, policy }: RolloutResult): readonly Fact[] {
  const { candidate, champion, observed, rolloutId } = details;
  const named = (model: { readonly version: string; readonly sha256: string } | null): Cell =>
    text(model === null ? "none" : `${clip(model.version, LONGEST_NAME)} (${shortDigest(model.sha256)})`);
  return [
    { label: "Candidate", value: named(candidate) },
    { label: "Champion", value: named(champion) },
    ...(rolloutId === null ? [] : [{ label: "Rollout", value: code(rolloutId) }]),
    ...(observed === null
      ? []
      : [
          {
            label: "Seen on the target",
            value: text(
              `champion ${observed.champion?.version ?? "none"}, canary ${observed.canary?.version ?? "none"} at ${String(observed.weightPercent)} %`,
            ),
          },
        ]),
    { label: "Policy", value: text(`${clip(policy.source, LONGEST_NAME)} (${shortDigest(policy.sha256)})`) },
  ];
}

function stopSection(result: RolloutResult): Section | null {
  const found = findingSection(result);
  const remarks = result.details.remarks.map(reasonSentence);
  if (found === null && remarks.length === 0) return null;
  const blocks: readonly Block[] = [
    ...(found?.blocks ?? []),
    ...remarks.map((remark): Block => ({ kind: "note", tone: "info", text: `${remark}.` })),
  ];
  return { id: "findings", title: "To know", keep: "essential", folded: false, blocks };
}

const METRICS = { error_rate: "Failed requests", slow_share: "Slow answers" } as const;

function evidenceSection({ evidence, next }: RolloutDetails): Section | null {
  const waits = next.reasons.map((reason) => (next.kind === "wait" ? waitSentence(reason) : reasonSentence(reason)));
  const open: readonly Block[] =
    waits.length === 0
      ? []
      : [
          {
            kind: "paragraph",
            text: `Nothing is due: ${waits.join("; ")}.${next.at === null ? "" : ` The next look is due at ${next.at}.`}`,
          },
        ];
  if (evidence.length === 0) {
    return open.length === 0
      ? null
      : { id: "evidence", title: "Evidence", keep: "essential", folded: false, blocks: open };
  }
  const blocks: readonly Block[] = [
    {
      kind: "table",
      caption:
        "Both arms over the same minutes. The bound holds at every look at once; harm is called when the evidence reaches its threshold, proof when the bound or the comparison does.",
      columns: [
        { title: "Metric", align: "left" },
        { title: "Verdict", align: "left" },
        { title: "Canary", align: "right" },
        { title: "Champion", align: "right" },
        { title: "Bound", align: "right" },
        { title: "Evidence of harm", align: "right" },
        { title: "Rule", align: "left" },
      ],
      rows: evidence.map((one): readonly Cell[] => [
        text(METRICS[one.metric]),
        text(one.verdict),
        text(armText(one.canary)),
        text(armText(one.champion)),
        text(one.limit === null ? percentText(one.bound) : `${percentText(one.bound)} of ${percentText(one.limit)}`),
        text(`${eText(one.logHarm)} of ${eText(one.logThreshold)}`),
        text(ruleSentence(one.rule)),
      ]),
    },
    { kind: "paragraph", text: `Counts from ${clip(evidence[0]?.source ?? "", 200)}.${latencyNote(evidence)}` },
    ...open,
  ];
  return { id: "evidence", title: "Evidence", keep: "essential", folded: false, blocks };
}

/** One row where there could be two: what was not judged is said. */
function latencyNote(evidence: RolloutDetails["evidence"]): string {
  return evidence.some(({ metric }) => metric === "slow_share")
    ? ""
    : " Latency is not judged: before the rollout the champion had answered too few requests to tell slow from fast.";
}

function armText({ requests, events, rate }: RolloutDetails["evidence"][number]["canary"]): string {
  return rate === null ? "no requests" : `${percentText(rate)} (${countText(events)} of ${countText(requests)})`;
}

/** An e-value: how many times better harm explains what was seen. */
function eText(log: number): string {
  if (log > Math.log(1e6)) return "over 1 000 000";
  return numberText(Math.exp(log), 3);
}

function courseSection(details: RolloutDetails): Section | null {
  const chart = courseChart(details);
  if (chart === null) return null;
  return { id: "course", title: "Course", keep: 60, folded: false, blocks: [{ kind: "chart", chart }] };
}

/** Weight and evidence over time, both as shares: of all traffic, and of the way to the threshold for harm. */
function courseChart({ timeline, evidence }: RolloutDetails): Chart | null {
  const times = timeline.map(({ at }) => Date.parse(at));
  const [first = 0] = times;
  const last = times.at(-1) ?? 0;
  const threshold = evidence[0]?.logThreshold ?? null;
  if (timeline.length < 2 || last <= first) return null;
  const share = (index: number): number => ((times[index] ?? first) - first) / (last - first);
  const weight = timeline.flatMap(({ weightPercent }, index): readonly (readonly [number, number])[] => {
    const before = timeline[index - 1]?.weightPercent ?? 0;
    return [
      [share(index), before / 100],
      [share(index), weightPercent / 100],
    ];
  });
  const harm = timeline.flatMap(({ logHarm }, index): readonly (readonly [number, number])[] =>
    logHarm === null || threshold === null ? [] : [[share(index), Math.min(1, Math.max(0, logHarm / threshold))]],
  );
  const most = Math.max(0, ...harm.map(([, height]) => height));
  return {
    kind: "curve",
    caption: "Weight and evidence.",
    alternative: `Over ${durationText(last - first)} the canary's share of the traffic went to ${String(Math.max(...timeline.map(({ weightPercent }) => weightPercent)))} %; the evidence of harm came to ${percentText(most)} of its threshold, on a logarithmic scale.`,
    xLabel: `time, as a share of ${durationText(last - first)}`,
    yLabel: "share of traffic; of the threshold",
    series: [{ name: "weight", points: weight }, ...(harm.length > 1 ? [{ name: "harm", points: harm }] : [])],
    diagonal: false,
  };
}

function requestSection({ reason, abort, promotion }: RolloutDetails): Section | null {
  const who = (actorId: number | null): string =>
    actorId === null ? "on a command line" : `by account ${String(actorId)}`;
  const facts: readonly Fact[] = [
    ...(reason === null ? [] : [{ label: "Begun", value: text(clip(reason, LONGEST_REASON)) }]),
    ...[["Promotion asked", promotion] as const, ["Aborted", abort] as const].flatMap(([label, note]) =>
      note === null
        ? []
        : [
            {
              label,
              value: text(`${clip(reasonText(note.reason), LONGEST_REASON)} (${who(note.actorId)}, ${note.at})`),
            },
          ],
    ),
  ];
  if (facts.length === 0) return null;
  return { id: "requests", title: "Who asked, and why", keep: 50, folded: false, blocks: [{ kind: "facts", facts }] };
}

/** What a rollout wrote itself when it ended is a code; what people write is theirs. */
function reasonText(reason: string): string {
  return /^[a-z]+(?:-[a-z]+)+$/u.test(reason) ? reasonSentence(reason) : reason;
}

function journalSection({ timeline, journal, steps }: RolloutDetails): Section | null {
  if (timeline.length === 0) return null;
  const shown = timeline.slice(-MOST_LINES);
  const hidden = timeline.length - shown.length;
  const blocks: readonly Block[] = [
    {
      kind: "table",
      caption: `From ${clip(journal, 200)}.${hidden === 0 ? "" : ` ${counted(hidden, "earlier line")} in the record.`}`,
      columns: ["Time", "Line", "Step", "Weight", "Requests", "Verdict"].map((title, index) => ({
        title,
        align: index === 3 || index === 4 ? ("right" as const) : ("left" as const),
      })),
      rows: shown.map((entry): readonly Cell[] => [
        text(entry.at.replace("T", " ").replace("Z", "")),
        text(entry.reason === null ? entry.kind : `${entry.kind}: ${reasonSentence(entry.reason)}`),
        text(`${String(entry.step)}/${String(steps.length)}`),
        text(`${String(entry.weightPercent)} %`),
        text(countText(entry.requests)),
        text(entry.verdict ?? ""),
      ]),
    },
  ];
  return { id: "journal", title: "Journal", keep: 40, folded: true, blocks };
}
