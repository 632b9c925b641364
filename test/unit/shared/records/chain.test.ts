import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { verifyChain, type VerifiedChain } from "../../../../shared/records/chain.ts";
import { encodeRecord, encodeResult } from "../../../../shared/records/codec.ts";
import type { EvidenceFolder } from "../../../../shared/records/evidence.ts";
import type { Result } from "../../../../shared/records/result.ts";
import { buildStatement } from "../../../../shared/records/statement.ts";
import { parseSums, sumsText } from "../../../../shared/records/sums.ts";
import { gate, result } from "../../../fixtures/reports/sample-outcomes.ts";
import { recordRequest, sha256 } from "./record-request.ts";

type Files = Readonly<Record<string, Buffer>>;
interface Step {
  readonly folder: string;
  readonly files: Files;
  readonly digest: string;
}

/** What a step writes, as publish.ts writes it; the reports are short here. */
function step(more: Partial<Result>, builtOn: readonly string[] = []): Step {
  const own = result({ gates: [gate("roc_auc >= 0.85", "pass", "bound-meets-limit")], metrics: [], ...more });
  const written = {
    "result.json": encodeResult(own, sha256).bytes,
    "report.html": "<html>ü</html>\n",
    "report.md": `# ${own.action}\n`,
  };
  const files = Object.entries(written).map(([name, text]) => ({ name, sha256: sha256(text) }));
  const links = builtOn.map((digest) => ({ sha256: digest }));
  const record = encodeRecord(
    buildStatement(recordRequest({ result: own, identity: null, runtime: null, builtOn: links, files })),
    sha256,
  );
  const sums = sumsText([{ name: "record.json", sha256: record.digest }, ...files]);
  const all = { ...written, "record.json": record.bytes, SHA256SUMS: sums };
  return {
    folder: `modelgate-${own.action}-${own.model}-${record.digest.slice(0, 12)}`,
    files: Object.fromEntries(Object.entries(all).map(([name, text]) => [name, Buffer.from(text)])),
    digest: record.digest,
  };
}

const bytesDigest = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

function bytesOf(bytes: Buffer): EvidenceFolder["record"] {
  const digest = bytesDigest(bytes);
  try {
    return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes), sha256: digest };
  } catch {
    return { text: null, sha256: digest };
  }
}

function evidence({ folder, files }: Pick<Step, "folder" | "files">): EvidenceFolder {
  const { "record.json": record = Buffer.alloc(0), SHA256SUMS: sums, ...others } = files;
  return {
    path: `/run/${folder}`,
    place: folder,
    name: folder,
    record: bytesOf(record),
    sums: sums === undefined ? null : bytesOf(sums),
    files: Object.entries(others).map(([name, bytes]) => ({ name, sha256: bytesDigest(bytes) })),
  };
}

function verify(steps: readonly Pick<Step, "folder" | "files">[], root: string | null = null): VerifiedChain {
  return verifyChain({ folders: steps.map(evidence), root, now: "2026-11-24T00:00:00Z", sha256 });
}

const validated = step({});
const fair = step({ action: "fairness-check" });
const gated = step({ action: "gate", gates: [] }, [validated.digest, fair.digest]);
const run = [validated, fair, gated];

describe("verifyChain", () => {
  it("finds nothing wrong with a run as it was written", () => {
    const { faults, folders } = verify(run, gated.digest);
    expect(faults).toEqual([]);
    expect(folders.flatMap(({ unlisted }) => unlisted)).toEqual([]);
  });

  it.each(
    run.flatMap(({ files }, at) => Object.keys(files).map((name) => ({ at, name, folder: run[at]?.folder ?? "" }))),
  )("finds and names a flipped byte of $name in $folder, wherever it lies", ({ at, name, folder }) => {
    const whole = run.map(evidence);
    const { files } = run[at]!;
    const bytes = files[name] ?? Buffer.alloc(0);
    // Every byte of the short files, and of the long ones a third, the last among them.
    const stride = bytes.length < 600 ? 1 : 3;
    const unnamed: number[] = [];
    for (let byte = bytes.length - 1; byte >= 0; byte -= stride) {
      const flipped = Buffer.from(bytes);
      // Another bit each time: case, digits, high bits that are no UTF-8 any more.
      flipped[byte] = (flipped[byte] ?? 0) ^ (1 << (byte % 8));
      const folders = whole.with(at, evidence({ folder, files: { ...files, [name]: flipped } }));
      const { faults } = verifyChain({ folders, root: null, now: "2026-11-24T00:00:00Z", sha256 });
      if (!faults.some(({ place }) => place === `${folder}/${name}`)) unnamed.push(byte);
    }
    expect(unnamed).toEqual([]);
  });

  it("finds a changed byte in a folder that was renamed, where nothing outside it vouches for its record", () => {
    const [alone] = [gated].map(({ files }) => ({ folder: "out", files }));
    const text = alone?.files["record.json"]?.toString("utf8").replace('"seed": 20261123', '"seed": 20261124') ?? "";
    const faults = verify([
      validated,
      fair,
      { folder: "out", files: { ...gated.files, "record.json": Buffer.from(text) } },
    ]).faults;
    expect(faults.map(({ place, reasonCode }) => [place, reasonCode])).toEqual([["out/record.json", "record-changed"]]);
    expect(faults[0]?.detail).toContain("unless SHA256SUMS beside it was");
  });

  it("knows by a digest from outside that a whole record was replaced by another that is consistent", () => {
    const other = step({ action: "gate", gates: [], verdict: "warn" }, [validated.digest, fair.digest]);
    expect(verify([validated, fair, other]).faults).toEqual([]);
    expect(verify([validated, fair, other], gated.digest).faults.map(({ reasonCode }) => reasonCode)).toEqual([
      "record-missing",
    ]);
  });

  it("names a missing file, a missing list of sums and a missing record", () => {
    const without = ({ folder, files }: Step, left: string): Pick<Step, "folder" | "files"> => ({
      folder,
      files: Object.fromEntries(Object.entries(files).filter(([name]) => name !== left)),
    });
    const { faults } = verify([without(validated, "report.md"), without(fair, "SHA256SUMS"), gated]);
    expect(faults.map(({ place, reasonCode }) => [place, reasonCode])).toEqual([
      [`${validated.folder}/report.md`, "file-missing"],
      [`${fair.folder}/SHA256SUMS`, "sums-missing"],
    ]);
    expect(verify([validated, gated]).faults.map(({ place, reasonCode }) => [place, reasonCode])).toEqual([
      [`${gated.folder}/record.json`, "link-broken"],
    ]);
  });

  it("lists files that no record vouches for, and holds them against nobody", () => {
    const files = { ...validated.files, "rows.csv": Buffer.from("1,2\n") };
    const { faults, folders } = verify([{ ...validated, files }]);
    expect([faults, folders[0]?.unlisted]).toEqual([[], [`${validated.folder}/rows.csv`]]);
  });

  it("refuses a chain about two model files", () => {
    const subject = { name: "income", sha256: "0".repeat(64), files: [{ path: "m.onnx", sha256: "0".repeat(64) }] };
    const other = step({ action: "fairness-check", subject });
    const mixed = step({ action: "gate", gates: [] }, [validated.digest, other.digest]);
    expect(verify([validated, other, mixed]).faults.map(({ reasonCode }) => reasonCode)).toEqual([
      "link-to-another-digest",
    ]);
  });

  it("finds records that build on each other in a circle, should digests ever allow one", () => {
    const own = "e".repeat(64);
    const folder = evidence(step({ action: "gate", gates: [] }, [own]));
    const circular = { ...folder, record: { ...folder.record, sha256: own } as EvidenceFolder["record"] };
    const { faults } = verifyChain({ folders: [circular], root: null, now: "2026-11-24T00:00:00Z", sha256 });
    expect(faults.map(({ reasonCode }) => reasonCode)).toContain("link-cycle");
  });

  it("finds a record whose in-toto part tells another verdict than its own part", () => {
    const lie = gated.files["record.json"]?.toString("utf8").replace('"result": "PASSED"', '"result": "WARNED"') ?? "";
    const faults = verify([
      validated,
      fair,
      { ...gated, files: { ...gated.files, "record.json": Buffer.from(lie) } },
    ]).faults;
    expect(faults.map(({ reasonCode }) => reasonCode)).toContain("record-contradictory");
  });
});

describe("SHA256SUMS", () => {
  it("reads back what it wrote, and nothing else", () => {
    const files = [{ name: "record.json", sha256: "a".repeat(64) }];
    expect(parseSums(sumsText(files))).toEqual(files);
    for (const text of [
      "",
      "\n",
      `${"a".repeat(64)} record.json\n`,
      `${"a".repeat(64)}  record.json`,
      `${"A".repeat(64)}  record.json\n`,
    ])
      expect(parseSums(text)).toBeNull();
  });
});
