import type { ApprovalsSeen, JudgedApproval } from "../../shared/core/approval/approval.ts";
import { ModelgateError } from "../../shared/core/errors.ts";
import type { CheckRecord } from "../../shared/core/gate/check-record.ts";
import {
  judgeRequirements,
  type RequirementsJudged,
  type UnreadableRecord,
} from "../../shared/core/gate/requirements.ts";
import { checkRecord } from "../../shared/records/check-record.ts";
import type { GateDetails } from "../../shared/records/gate-details.ts";
import type { Statement } from "../../shared/records/record-schema.ts";
import type { Result } from "../../shared/records/result.ts";
import { requirementFindings } from "./findings.ts";
import type { Collected, GateOutcome, GatePorts, GateRequest } from "./outcome.ts";

const NOT_ASKED: ApprovalsSeen = { read: { kind: "not-asked" }, logins: new Map(), environments: null };

/** Judges whether a model has what its tier asks for: reads what the run left, asks who approved, and holds both against the policy. */
export async function passGate(request: GateRequest, ports: GatePorts): Promise<GateOutcome> {
  const { policy, model, run, commits, isFromFork, jobs } = request;
  const at = ports.clock.now();
  const collected = await ports.collect();
  const { records, statements, malformed } = readAll(collected, at);
  const approvals = policy.tier.approvals.minimum === 0 ? NOT_ASKED : await ports.approvals();
  const judged = judgeRequirements({
    binding: { model: policy.name, modelDigest: model.sha256, policyDigest: policy.source.sha256, run, commits },
    tier: policy.tier,
    gates: policy.gates,
    records,
    unreadable: [...collected.unavailable, ...malformed],
    jobs,
    isFromFork,
    approvals: approvals.read,
  });
  const result = resultOf(request, judged, { statements, approvals });
  return { request, result, judged, statements, approvals, at };
}

interface ReadAll {
  readonly records: readonly CheckRecord[];
  readonly statements: ReadonlyMap<string, Statement>;
  readonly malformed: readonly UnreadableRecord[];
}

function readAll({ folders }: Collected, now: string): ReadAll {
  const records: CheckRecord[] = [];
  const statements = new Map<string, Statement>();
  const malformed: UnreadableRecord[] = [];
  for (const { place, record: bytes } of folders) {
    const { text, sha256 } = bytes;
    if (text === null) {
      malformed.push({ place, detail: "record.json is no text of a record's length", kind: "malformed" });
      continue;
    }
    try {
      const { record, statement } = checkRecord({ text, sha256 }, now);
      records.push(record);
      statements.set(sha256, statement);
    } catch (error) {
      if (!(error instanceof ModelgateError)) throw error;
      malformed.push({ place, detail: error.problems[0].message, kind: "malformed" });
    }
  }
  return { records, statements, malformed };
}

function resultOf(
  request: GateRequest,
  judged: RequirementsJudged,
  seen: { readonly statements: ReadonlyMap<string, Statement>; readonly approvals: ApprovalsSeen },
): Result {
  const { policy, model } = request;
  return {
    schema: "modelgate.result/1",
    action: "gate",
    model: policy.name,
    verdict: judged.verdict,
    reasonCodes: [...judged.reasonCodes],
    subject: {
      name: policy.name,
      sha256: model.sha256,
      files: model.files.map(({ path, sha256 }) => ({ path, sha256 })),
    },
    champion: null,
    policy: { source: policy.source.description, sha256: policy.source.sha256 },
    data: null,
    predictions: null,
    gates: [],
    metrics: [],
    notJudgedHere: [],
    details: detailsOf(request, judged, seen.approvals),
    findings: [...requirementFindings(judged, seen)],
  };
}

function detailsOf(
  { policy, run, isFromFork }: GateRequest,
  judged: RequirementsJudged,
  { read }: ApprovalsSeen,
): GateDetails {
  const { tier } = policy;
  const { checks, unjudgedGates, unreadable, approvals } = judged;
  return {
    kind: "gate",
    tier: {
      name: tier.name,
      checks: checks.filter(({ required }) => required).map(({ check }) => check),
      minimumApprovals: tier.approvals.minimum,
      maxAgeDays: tier.maxAgeDays,
    },
    headSha: run?.headSha ?? null,
    isFromFork,
    requirements: [
      ...checks.map(({ check, required, verdict, reasonCode, records }) => ({
        kind: "check" as const,
        name: check,
        required,
        verdict,
        reasonCode,
        records: records.map(({ digest }) => digest),
      })),
      ...unjudgedGates.map(({ gate, advisory, verdict, reasonCode }) => ({
        kind: "gate" as const,
        name: gate,
        required: !advisory,
        verdict,
        reasonCode,
        records: [],
      })),
      ...unreadable.map(({ place, kind }) => ({
        kind: "record" as const,
        name: place,
        required: true,
        verdict: kind === "malformed" ? ("fail" as const) : ("inconclusive" as const),
        reasonCode: kind === "malformed" ? "record-unreadable" : "record-unavailable",
        records: [],
      })),
      {
        kind: "approvals",
        name: "approvals",
        required: approvals.minimum > 0,
        verdict: approvals.verdict,
        reasonCode: approvals.reasonCode,
        records: [],
      },
    ],
    records: checks.flatMap(({ records, superseded }) => [
      ...records.map((record) => recordDetails(record, false)),
      ...superseded.map((record) => recordDetails(record, true)),
    ]),
    approvals: {
      counted: approvals.counted,
      minimum: approvals.minimum,
      observedAt: read.kind === "read" ? read.observedAt : null,
      seen: approvals.seen.map(approvalDetails),
    },
  };
}

function recordDetails(record: CheckRecord, superseded: boolean): GateDetails["records"][number] {
  const { digest, action, run, verdict, createdAt } = record;
  return { sha256: digest, action, attempt: run?.attempt ?? null, verdict, createdAt, superseded };
}

function approvalDetails(approval: JudgedApproval): GateDetails["approvals"]["seen"][number] {
  const { person, source, environments, commit, givenAt, reason } = approval;
  return { personId: person.id, source, environments: [...environments], commit, givenAt, reasonCode: reason };
}
