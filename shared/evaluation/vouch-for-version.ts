import type { ApprovalsRead } from "../core/approval/approval.ts";
import { judgeRequirements, type RequirementsJudged } from "../core/gate/requirements.ts";
import { NO_TIER, type Tier } from "../core/gate/tier.ts";
import type { Gate } from "../core/gate/gate.ts";
import type { RegisteredVersion } from "../ports/model-registry.ts";
import { type EvidenceRecord, readEvidence } from "../records/read-evidence.ts";

export interface VouchRequest {
  readonly version: RegisteredVersion;
  /** Records attached to the version, each checked against its digest by the registry. */
  readonly texts: readonly { readonly sha256: string; readonly text: string }[];
  /** RFC 3339. */
  readonly now: string;
}

/** What speaks for a registered version: the record of its registration, and the records that one is built on. */
export type Vouched =
  | { readonly kind: "judged"; readonly judged: RequirementsJudged; readonly registration: EvidenceRecord }
  | { readonly kind: "unregistered"; readonly detail: string };

/**
 * Whether a version may be served: its records are attached to it, unchanged, were made in the run that registered it, and meet what the
 * policy in force asks for. Approvals are what the caller has just read.
 *
 * @param policy the policy in force
 */
export function vouchForServing(
  request: VouchRequest,
  policy: { readonly sha256: string; readonly tier: Tier; readonly gates: readonly Gate[] },
  approvals: ApprovalsRead,
): Vouched {
  const found = evidenceOf(request);
  if (found.kind === "unregistered") return found;
  const { registration } = found;
  const judged = judgeRequirements({
    ...boundTo(found, request),
    tier: policy.tier,
    gates: policy.gates,
    approvals: policy.tier.approvals.minimum === 0 ? { kind: "not-asked" } : approvals,
    binding: { ...boundTo(found, request).binding, policyDigest: policy.sha256 },
  });
  return { kind: "judged", judged, registration };
}

/**
 * Whether a version may be returned to: what let it in is still there and still says so. The policy of then counts, since a rollback must not
 * wait for a model of last month to meet the rules of today.
 */
export function vouchForReturn(request: VouchRequest): Vouched {
  const found = evidenceOf(request);
  if (found.kind === "unregistered") return found;
  const { details } = found.registration.statement.predicate.modelgate;
  const required = details?.kind === "registration" ? details.checks.filter(({ required }) => required) : [];
  const names = required.map(({ check }) => check);
  const checks = (["validate-model", "fairness-check", "performance-test"] as const).filter((check) =>
    names.includes(check),
  );
  const judged = judgeRequirements({
    ...boundTo(found, request),
    tier: { ...NO_TIER, checks },
    gates: [],
    approvals: { kind: "not-asked" },
  });
  return { kind: "judged", judged, registration: found.registration };
}

interface Found {
  readonly kind: "found";
  readonly registration: EvidenceRecord;
  readonly records: readonly EvidenceRecord[];
  readonly unreadable: ReturnType<typeof readEvidence>["unreadable"];
}

function evidenceOf({ version, texts, now }: VouchRequest): Found | Extract<Vouched, { kind: "unregistered" }> {
  const folders = texts.map(({ sha256, text }) => ({
    place: `record ${sha256.slice(0, 12)}`,
    record: { sha256, text },
  }));
  const { records, unreadable } = readEvidence({ folders, unavailable: [] }, now);
  const registrations = records
    .filter(({ record }) => record.action === "register" && record.modelDigest === version.modelSha256)
    .filter(({ record }) => record.contradiction === null && (record.verdict === "pass" || record.verdict === "warn"))
    .sort((a, b) => (a.record.createdAt < b.record.createdAt ? -1 : 1));
  const registration = registrations.at(-1);
  if (registration === undefined) {
    const detail = `no record says that ${version.name} ${version.version} was let into the registry with these bytes`;
    return { kind: "unregistered", detail };
  }
  const builtOn = new Set(registration.statement.predicate.modelgate.builtOn.map(({ sha256 }) => sha256));
  return { kind: "found", registration, records: records.filter(({ sha256 }) => builtOn.has(sha256)), unreadable };
}

function boundTo(
  { registration, records, unreadable }: Found,
  { version }: VouchRequest,
): Pick<Parameters<typeof judgeRequirements>[0], "binding" | "records" | "unreadable" | "jobs" | "isFromFork"> {
  const { run, commit, policyDigest } = registration.record;
  return {
    binding: {
      model: version.name,
      modelDigest: version.modelSha256,
      policyDigest,
      run,
      commits: [...(commit === null ? [] : [commit]), ...(run === null ? [] : [run.headSha])],
    },
    records: records.map(({ record }) => record),
    unreadable,
    jobs: [],
    isFromFork: false,
  };
}
