import type { ModelIdentity } from "../core/model/identity.ts";
import type { Result } from "../records/result.ts";
import { code, text } from "./cell.ts";
import type { Block, Cell, Fact, Section } from "./document.ts";
import { visible } from "./escape.ts";
import { bytesText, counted, countText } from "./number.ts";

/** First characters of a digest: enough to tell files apart by eye; the whole one stands under "Digests". */
const SHORT_DIGEST = 12;

export function shortDigest(sha256: string): string {
  return sha256.slice(0, SHORT_DIGEST);
}

/** Every digest in full, never dropped: it is what makes the report about this file and no other. */
export function digestSection({ subject, champion, data, policy }: Result): Section {
  const facts: Fact[] = [
    { label: "Model", value: code(subject.sha256) },
    ...(champion === null ? [] : [{ label: "Champion", value: code(champion.sha256) }]),
    ...(data === null ? [] : [{ label: "Data", value: code(data.sha256) }]),
    { label: "Policy", value: code(policy.sha256) },
  ];
  const blocks: Block[] = [{ kind: "facts", facts }];
  if (subject.files.length > 1) {
    blocks.push({
      kind: "table",
      caption: "The model's digest is the root over these files.",
      columns: [
        { title: "File", align: "left" },
        { title: "SHA-256", align: "left" },
      ],
      rows: subject.files.map(({ path, sha256 }) => [code(path), code(sha256)]),
    });
  }
  return { id: "digests", title: "Digests", keep: "essential", folded: true, blocks };
}

/** The rows that were judged, and those left out with the reason. */
export function dataSection({ data }: Result): Section | null {
  if (data === null) return null;
  const excluded = data.excluded.map(({ reason, n }): readonly Cell[] => [
    text(reason),
    text(n === null ? "suppressed" : countText(n)),
  ]);
  const seen =
    data.rows === null
      ? "Not evaluated: the run stopped before."
      : `${counted(data.rows, "row")} evaluated; ${excluded.length === 0 ? "none left out" : "some left out"}.`;
  const blocks: Block[] = [{ kind: "paragraph", text: seen }];
  if (excluded.length > 0) {
    blocks.push({
      kind: "table",
      caption: "Rows left out of every number above.",
      columns: [
        { title: "Reason", align: "left" },
        { title: "Rows", align: "right" },
      ],
      rows: excluded,
    });
  }
  return { id: "data", title: "Data", keep: excluded.length === 0 ? 50 : 85, folded: false, blocks };
}

/** A model file's own words, as an identity or a record has them. */
type ShownFacts = Pick<ModelIdentity, "irVersion" | "opsets" | "producer" | "operators" | "sizeBytes"> & {
  readonly inputs: readonly ShownValue[];
  readonly outputs: readonly ShownValue[];
};

type ShownValue =
  | {
      readonly name: string;
      readonly kind: "tensor";
      readonly elementType: string;
      readonly shape: readonly (number | string | null)[] | null;
    }
  | { readonly name: string; readonly kind: Exclude<ModelIdentity["inputs"][number]["kind"], "tensor"> };

/** What the model file says of itself. */
export function modelFacts(identity: ShownFacts): readonly Fact[] {
  const operators = identity.operators.map(
    ({ domain, type, count }) => `${domain === "" ? "" : `${domain}.`}${type}${count > 1 ? ` × ${String(count)}` : ""}`,
  );
  return [
    { label: "Size", value: text(bytesText(identity.sizeBytes)) },
    { label: "Producer", value: text(identity.producer === "" ? "not named" : identity.producer) },
    {
      label: "ONNX",
      value: text(
        `IR ${String(identity.irVersion)}; ${identity.opsets.map(({ domain, version }) => `${domain === "" ? "ai.onnx" : domain} ${String(version)}`).join(", ")}`,
      ),
    },
    { label: "Inputs", value: text(list(identity.inputs.map(valueText))) },
    { label: "Outputs", value: text(list(identity.outputs.map(valueText))) },
    { label: "Operators", value: text(list(operators)) },
  ];
}

/** How a reader in ten years checks that this report is about the file in hand, and gets the same numbers. */
export function verifySection(result: Result, seed: number): Section {
  const [file] = result.subject.files;
  const single = result.subject.files.length === 1 && file !== undefined;
  const check = single
    ? [`sha256sum ${quoted(file.path)}`, `# ${result.subject.sha256}`]
    : ["# each file's digest is listed under Digests", "sha256sum FILE"];
  return {
    id: "verify",
    title: "How to verify",
    keep: 30,
    folded: true,
    blocks: [
      { kind: "paragraph", text: "The model's digest must be the one that this report names:" },
      { kind: "code", text: check.join("\n") },
      {
        kind: "paragraph",
        text: `With the same model, data and policy (by their digests), tool version and seed ${String(seed)}, the check gives the same result, byte for byte:`,
      },
      { kind: "code", text: `modelgate ${result.action} --model ${quoted(result.model)}` },
    ],
  };
}

function valueText(value: ShownValue): string {
  if (value.kind !== "tensor") return `${value.name}: ${value.kind}`;
  const shape = value.shape === null ? "any shape" : `[${value.shape.map((size) => size ?? "?").join(", ")}]`;
  return `${value.name}: ${value.elementType} ${shape}`;
}

function list(items: readonly string[]): string {
  const shown = items.slice(0, 12).join("; ");
  if (items.length === 0) return "none";
  return items.length > 12 ? `${shown}; and ${String(items.length - 12)} more` : shown;
}

/** A word as a POSIX shell reads it back; a name that is safe as it stands stays readable. */
function quoted(word: string): string {
  return /^[\w./-]+$/u.test(word) && !word.startsWith("-") ? word : `'${visible(word).replaceAll("'", "'\\''")}'`;
}
