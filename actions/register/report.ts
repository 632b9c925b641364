import { code, text } from "../../shared/report/cell.ts";
import { findingSection } from "../../shared/report/check-report.ts";
import type { Block, Cell, Fact, ReportDocument, Section } from "../../shared/report/document.ts";
import { clip, shorten } from "../../shared/report/escape.ts";
import { nextActions } from "../../shared/report/gate-section.ts";
import { bytesText, countText } from "../../shared/report/number.ts";
import { digestSection, modelFacts, shortDigest } from "../../shared/report/provenance-section.ts";
import { reasonSentence } from "../../shared/report/words.ts";
import type { RegistrationOutcome } from "./outcome.ts";

const LONGEST_NAME = 80;

/** The report of a registration: what the model is called now, on what it was registered, and how others get it. Pure. */
export function registrationReport(outcome: RegistrationOutcome): ReportDocument {
  const { result } = outcome;
  const sections = [
    stopSection(outcome),
    registeredSection(outcome),
    requirementSection(outcome),
    fileSection(outcome),
    useSection(outcome),
    modelSection(outcome),
    digestSection(result),
  ];
  return {
    title: `register: ${shorten(result.model, LONGEST_NAME)} ${result.details.version}`,
    verdict: result.verdict,
    headline: headline(outcome),
    actions: nextActions(result),
    facts: glance(outcome),
    sections: sections.filter((section) => section !== null),
  };
}

function headline({ result, alias }: RegistrationOutcome): string {
  const { outcome, version, registry } = result.details;
  const [finding] = result.findings;
  const moved = alias === null || alias.expected === result.details.manifestDigest ? null : alias.name;
  switch (outcome) {
    case "registered":
      return `${result.model} ${version} is registered in ${clip(registry, LONGEST_NAME)}${result.verdict === "warn" ? ", with warnings" : ""}.`;
    case "already-registered":
      return `${result.model} ${version} was registered already, with the same content; ${moved === null ? "nothing was changed" : `${moved} points at it now`}.`;
    case "refused":
      return `Not registered: ${finding === undefined ? result.reasonCodes.map(reasonSentence).join("; ") : finding.detail.replace(/\.$/u, "")}.`;
  }
}

function glance({ result, request }: RegistrationOutcome): readonly Fact[] {
  const { details } = result;
  return [
    {
      label: "Model",
      value: text(
        `${clip(request.policy.modelPathShown ?? result.model, LONGEST_NAME)} (${shortDigest(result.subject.sha256)})`,
      ),
    },
    { label: "Version", value: text(details.version) },
    { label: "Registry", value: text(clip(details.registry, LONGEST_NAME)) },
    {
      label: "Policy",
      value: text(`${clip(result.policy.source, LONGEST_NAME)} (${shortDigest(result.policy.sha256)})`),
    },
  ];
}

/** Warnings do not stop a registration, so they are not headed as if they did. */
function stopSection({ result }: RegistrationOutcome): Section | null {
  const found = findingSection(result);
  if (found === null) return null;
  return { ...found, title: result.details.outcome === "refused" ? "Why it was not registered" : "Warnings" };
}

const VERSION_FROM = {
  input: "asked for",
  digest: "generated from the model's digest",
  registry: "the one that these bytes have already",
} as const;

function registeredSection({ result, alias, plan }: RegistrationOutcome): Section | null {
  const { details } = result;
  if (plan === null || details.outcome === "refused") return null;
  const facts: Fact[] = [
    { label: "Repository", value: code(`${details.registry.replace(/\/+$/u, "")}/${result.model}`) },
    { label: "Version", value: text(`${details.version}, ${VERSION_FROM[details.versionFrom]}`) },
    { label: "Manifest", value: code(details.manifestDigest) },
    ...(alias === null
      ? []
      : [
          {
            label: "Alias",
            value: text(
              alias.expected === details.manifestDigest
                ? `${alias.name} points here already`
                : `${alias.name} moved here from ${alias.expected ?? "nowhere"}`,
            ),
          },
        ]),
  ];
  return {
    id: "registered",
    title: "In the registry",
    keep: "essential",
    folded: false,
    blocks: [{ kind: "facts", facts }],
  };
}

function requirementSection({ result, judged }: RegistrationOutcome): Section {
  const { approvals, checks, tier, predecessors } = result.details;
  const rows: readonly (readonly Cell[])[] = [
    ...checks.map(({ check, required, verdict, reasonCode, records }): readonly Cell[] => [
      { kind: "verdict", verdict, advisory: !required },
      text(check),
      text(reasonSentence(reasonCode)),
      code(records.map(shortDigest).join(" ")),
    ]),
    [
      { kind: "verdict", verdict: judged.approvals.verdict, advisory: false },
      text(`approvals: ${countText(approvals.counted)} of ${countText(approvals.minimum)}`),
      text(reasonSentence(approvals.reasonCode)),
      text("–"),
    ],
  ];
  const blocks: Block[] = [
    {
      kind: "table",
      caption: `What ${tier === null ? "a model without a tier" : `the tier ${tier}`} needs, judged on records of this run for exactly these bytes.`,
      columns: ["State", "Requirement", "Why", "Records"].map((title) => ({ title, align: "left" })),
      rows,
    },
  ];
  if (predecessors.length > 0) {
    blocks.push({ kind: "paragraph", text: "Records of the pull request, cited and not judged:" });
    blocks.push({ kind: "list", items: predecessors });
  }
  return { id: "requirements", title: "Requirements", keep: "essential", folded: false, blocks };
}

function fileSection({ result }: RegistrationOutcome): Section {
  return {
    id: "files",
    title: "Files",
    keep: 60,
    folded: true,
    blocks: [
      {
        kind: "table",
        caption: "Each file is a layer of its own bytes.",
        columns: [
          { title: "File", align: "left" },
          { title: "Size", align: "right" },
          { title: "SHA-256", align: "left" },
        ],
        rows: result.details.files.map(({ path, sizeBytes, sha256 }) => [
          code(path),
          text(bytesText(sizeBytes)),
          code(sha256),
        ]),
      },
    ],
  };
}

/** How somebody who has never heard of us gets the model and what was said of it. */
function useSection({ result }: RegistrationOutcome): Section | null {
  const { registry, outcome, manifestDigest, version } = result.details;
  if (outcome === "refused") return null;
  const reference = clientReference(registry, result.model);
  const commands = [
    `oras pull ${reference.flag}${reference.name}@${manifestDigest}`,
    `oras discover ${reference.flag}${reference.name}:${version}`,
    `modelgate registry show --registry ${registry} --model ${result.model} --model-version ${version}`,
  ];
  return {
    id: "use",
    title: "How to get it",
    keep: 40,
    folded: true,
    blocks: [
      {
        kind: "paragraph",
        text: "By its digest, which is what was judged; the records and the model card refer to it:",
      },
      { kind: "code", text: commands.join("\n") },
    ],
  };
}

/** A registry's place as other clients write it. */
export function clientReference(registry: string, model: string): { readonly flag: string; readonly name: string } {
  const place = registry.replace(/\/+$/u, "");
  if (place.startsWith("oci-layout:"))
    return { flag: "--oci-layout ", name: `${place.slice("oci-layout:".length)}/${model}` };
  const isPlain = place.startsWith("oci+http://");
  return { flag: isPlain ? "--plain-http " : "", name: `${place.replace(/^oci(?:\+http)?:\/\//u, "")}/${model}` };
}

function modelSection({ identity }: RegistrationOutcome): Section | null {
  if (identity === null) return null;
  return {
    id: "model",
    title: "Model",
    keep: 30,
    folded: true,
    blocks: [{ kind: "facts", facts: modelFacts(identity) }],
  };
}
