import { problemsError } from "../../shared/core/errors.ts";
import { quote } from "../../shared/core/text/quote.ts";
import type { Clock } from "../../shared/ports/clock.ts";
import type { AuditDetails } from "../../shared/records/audit-details.ts";
import { canonicalJson } from "../../shared/records/canonical-json.ts";
import { verifyChain, type VerifiedChain } from "../../shared/records/chain.ts";
import type { Sha256 } from "../../shared/records/codec.ts";
import type { EvidenceFolder } from "../../shared/records/evidence.ts";
import type { Result } from "../../shared/records/result.ts";
import { RECORD_FILE, SUMS_FILE } from "../../shared/records/sums.ts";
import { nextStep } from "../../shared/report/words.ts";

export interface AuditRequest {
  /** As the user wrote it. */
  readonly folder: string;
  readonly root: string | null;
}

export interface AuditPorts {
  readonly find: () => Promise<readonly EvidenceFolder[]>;
  readonly clock: Clock;
  readonly sha256: Sha256;
}

export interface AuditOutcome {
  readonly request: AuditRequest;
  readonly result: Result;
  readonly details: AuditDetails;
  readonly chain: VerifiedChain;
}

/** Re-checks every record below a folder. @throws ModelgateError kind "input" where there is none: nothing to find is nothing verified */
export async function verifyRecords(request: AuditRequest, ports: AuditPorts): Promise<AuditOutcome> {
  const { folder, root } = request;
  const { clock, sha256 } = ports;
  const folders = await ports.find();
  if (folders.length === 0) {
    throw problemsError("input", [
      {
        code: "no-records",
        input: "folder",
        message: `${quote(folder, 120)} holds no record`,
        hint: "Name a folder with the artifacts of a run, or an --out folder: each has a record.json.",
      },
    ]);
  }
  const chain = verifyChain({ folders, root, now: clock.now(), sha256 });
  const details = detailsOf(chain);
  return { request, chain, details, result: resultOf(request, chain, details, sha256) };
}

function detailsOf({ folders, faults }: VerifiedChain): AuditDetails {
  return {
    kind: "audit",
    records: folders.flatMap(({ folder, read }) => {
      if (read === null) return [];
      const { record, statement } = read;
      const { digest, action, model, modelDigest, verdict, createdAt } = record;
      const builtOn = statement.predicate.modelgate.builtOn.map((link) => link.sha256);
      const place = `${folder.place}/${RECORD_FILE}`;
      return [{ place, sha256: digest, action, model, modelDigest, verdict, createdAt, builtOn }];
    }),
    faults: faults.map(({ place, reasonCode, detail }) => ({ place, reasonCode, detail })),
    unlisted: folders.flatMap(({ unlisted }) => [...unlisted]),
  };
}

/** The audit is about the evidence, so that is its subject: every file by its digest. Its policy is what it was asked to do. */
function resultOf(
  { folder, root }: AuditRequest,
  { folders, faults }: VerifiedChain,
  details: AuditDetails,
  sha256: Sha256,
): Result {
  const files = folders.flatMap(({ folder: { place, record, sums, files: others } }) =>
    [
      { name: RECORD_FILE, sha256: record.sha256 },
      ...(sums === null ? [] : [{ name: SUMS_FILE, sha256: sums.sha256 }]),
      ...others,
    ].map((file) => ({ path: `${place}/${file.name}`, sha256: file.sha256 })),
  );
  const codes = [...new Set(faults.map(({ reasonCode }) => reasonCode))];
  return {
    schema: "modelgate.result/1",
    action: "audit",
    model: modelName(details),
    verdict: faults.length === 0 ? "pass" : "fail",
    reasonCodes: faults.length === 0 ? ["chain-holds"] : codes,
    subject: { name: folder, sha256: sha256(canonicalJson(files)), files },
    champion: null,
    policy: { source: "inputs", sha256: sha256(canonicalJson({ command: "verify", root })) },
    data: null,
    predictions: null,
    gates: [],
    metrics: [],
    notJudgedHere: [],
    details,
    findings: faults.map(({ place, reasonCode, detail }) => ({
      code: reasonCode,
      detail: `${place}: ${detail}`,
      hint: nextStep(reasonCode),
    })),
  };
}

/** All names of models that the records speak of; a folder may hold the run of several. */
function modelName({ records }: AuditDetails): string {
  const names = [...new Set(records.map(({ model }) => model))].sort();
  return names.length === 0 ? "none" : names.join(", ");
}
