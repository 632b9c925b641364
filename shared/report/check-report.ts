import type { ModelIdentity } from "../core/model/identity.ts";
import type { RecordExtension } from "../records/record-schema.ts";
import type { Result } from "../records/result.ts";
import { code, text } from "./cell.ts";
import type { Block, Cell, Fact, Section } from "./document.ts";
import { clip } from "./escape.ts";
import { counted, percentText } from "./number.ts";
import { modelFacts, shortDigest } from "./provenance-section.ts";
import { reasonSentence } from "./words.ts";

const LONGEST_NAME = 80;

/** A model as a check met it. */
export interface ModelShown {
  readonly shownPath: string;
  readonly identity: ModelIdentity | null;
  readonly runtime: RecordExtension["runtime"];
}

/** What the reports of all checks of a model say alike. Disclosure is already applied. */
export interface CheckOutcome {
  readonly result: Result;
  readonly candidate: ModelShown;
  readonly champion: ModelShown | null;
  /** What was worked out rather than declared, each as a sentence ("task: binary, from two labels"). */
  readonly assumptions: readonly string[];
  readonly confidence: number;
  readonly minimumCell: number;
  readonly seed: number;
  readonly replicates: number;
}

/** What the check is about, at a glance. */
export function glance({
  result,
  candidate,
  champion,
}: Pick<CheckOutcome, "result" | "candidate" | "champion">): readonly Fact[] {
  const against =
    champion === null || result.champion === null
      ? "none"
      : `${clip(champion.shownPath, LONGEST_NAME)} (${shortDigest(result.champion.sha256)})`;
  return [
    {
      label: "Model",
      value: text(`${clip(candidate.shownPath, LONGEST_NAME)} (${shortDigest(result.subject.sha256)})`),
    },
    { label: "Champion", value: text(against) },
    ...(result.data === null ? [] : [{ label: "Data", value: dataAtAGlance(result.data) }]),
    {
      label: "Policy",
      value: text(`${clip(result.policy.source, LONGEST_NAME)} (${shortDigest(result.policy.sha256)})`),
    },
  ];
}

function dataAtAGlance({ rows, sha256 }: NonNullable<Result["data"]>): Cell {
  return text(`${rows === null ? "not evaluated" : counted(rows, "row")} (${shortDigest(sha256)})`);
}

/** Why the verdict is what it is where no gate explains it. */
export function findingSection({ findings }: Result): Section | null {
  if (findings.length === 0) return null;
  const blocks = findings.flatMap(({ code: reason, detail, hint }): readonly Block[] => [
    { kind: "note", tone: "warning", text: `${detail} (${reasonSentence(reason)}; ${reason})` },
    ...(hint === null ? [] : [{ kind: "paragraph" as const, text: hint }]),
  ]);
  return { id: "findings", title: "What stopped the check", keep: "essential", folded: false, blocks };
}

/** Gates of the policy that this check left to others. */
export function notJudgedSection({ notJudgedHere }: Result): Section | null {
  if (notJudgedHere.length === 0) return null;
  return {
    id: "not-judged-here",
    title: "Not judged here",
    keep: "essential",
    folded: false,
    blocks: [
      {
        kind: "paragraph",
        text: "Gates of the policy that another check judges. This verdict says nothing about them.",
      },
      { kind: "list", items: notJudgedHere.map(({ gate, judgedBy }) => `${clip(gate, 120)}: ${judgedBy}`) },
    ],
  };
}

/** What was worked out rather than declared. */
export function assumptionSection({
  assumptions,
  result,
}: Pick<CheckOutcome, "assumptions" | "result">): Section | null {
  const items = [...predictionsFrom(result), ...assumptions];
  if (items.length === 0) return null;
  return {
    id: "assumptions",
    title: "Worked out, not declared",
    keep: 80,
    folded: false,
    blocks: [{ kind: "list", items }],
  };
}

function predictionsFrom({ predictions }: Result): readonly string[] {
  switch (predictions) {
    case "supplied":
      return [
        "The predictions were supplied, not computed here: this check vouches for the numbers, not for the model that made them.",
      ];
    case "reused":
      return [
        "The predictions are those that an earlier check of this job computed on the same model and data; the record names that check's.",
      ];
    case "computed":
    case null:
      return [];
  }
}

/** The model file, and how it was run. */
export function runSection({ candidate, champion }: Pick<CheckOutcome, "candidate" | "champion">): Section | null {
  const { identity, runtime } = candidate;
  const facts: readonly Fact[] = [
    ...(identity === null ? [] : modelFacts(identity)),
    ...(runtime === null
      ? []
      : [
          {
            label: "Runtime",
            value: text(
              `${runtime.runtime} ${runtime.runtimeVersion}, ${runtime.provider}, ${runtime.threads === 0 ? "threads chosen by the runtime" : counted(runtime.threads, "thread")}`,
            ),
          },
          {
            label: "Memory limit",
            value: text(runtime.memoryLimit === "enforced" ? "enforced" : "not enforced on this platform"),
          },
        ]),
    ...(champion === null ? [] : [{ label: "Champion file", value: code(champion.shownPath) }]),
  ];
  if (facts.length === 0) return null;
  return { id: "model", title: "Model and run", keep: 35, folded: true, blocks: [{ kind: "facts", facts }] };
}

/** How intervals were made. */
export function methodSection({ confidence, replicates, seed, minimumCell, result }: CheckOutcome): Section {
  const methods = [
    ...new Set(result.metrics.map(({ interval }) => interval?.method).filter((method) => method !== undefined)),
  ];
  const facts: readonly Fact[] = [
    {
      label: "Confidence",
      value: text(`two-sided ${percentText(confidence)} intervals; the end that is printed is the end that is judged`),
    },
    { label: "Interval methods", value: text(methods.length === 0 ? "none used" : methods.join(", ")) },
    { label: "Bootstrap", value: text(`${counted(replicates, "replicate")}, seed ${String(seed)}`) },
    { label: "Smallest cell shown", value: text(counted(minimumCell, "row")) },
    { label: "Policy from", value: text(result.policy.source) },
  ];
  return { id: "methods", title: "Methods", keep: 20, folded: true, blocks: [{ kind: "facts", facts }] };
}
