import type { ApprovalGiven, ApprovalsRead } from "../../../../../shared/core/approval/approval.ts";
import type { CheckRecord } from "../../../../../shared/core/gate/check-record.ts";
import type { Gate } from "../../../../../shared/core/gate/gate.ts";
import { parseGate } from "../../../../../shared/core/gate/parse-gate.ts";
import type { RequirementsRequest } from "../../../../../shared/core/gate/requirements.ts";
import type { Tier } from "../../../../../shared/core/gate/tier.ts";
import { metricEntry, metricIds } from "../../../../../shared/core/metrics/catalogue.ts";

/** A request in which everything is there, and builders that change one thing: each case of the matrix says what differs. */
export const MODEL = "a".repeat(64);
export const OTHER_MODEL = "b".repeat(64);
export const POLICY = "c".repeat(64);
export const HEAD = "1".repeat(40);
export const MERGE = "2".repeat(40);
export const OTHER_COMMIT = "3".repeat(40);

export const ANA = 11; // wrote the change
export const BEN = 12; // set the run off
export const CLEO = 13;
export const DAN = 14;
export const BOT = 99;

export function gate(text: string, advisory = false): Gate {
  const parsed = parseGate(text, { advisory, metrics: { metricEntry, metricIds } });
  if (parsed.kind !== "gate") throw new Error(text);
  return parsed.gate;
}

export const GATES: readonly Gate[] = [
  gate("roc_auc >= 0.85"),
  gate("demographic_parity_difference by sex <= 0.1"),
  gate("latency_p95_ms <= 20"),
  gate("log_loss <= 0.4", true),
];

export const HIGH: Tier = {
  name: "high",
  checks: ["validate-model", "fairness-check", "performance-test"],
  approvals: { minimum: 2 },
  maxAgeDays: 30,
  notRequiredOnForks: [],
};

const GATES_OF: Readonly<Record<string, CheckRecord["gates"]>> = {
  "validate-model": [
    { gate: "roc_auc >= 0.85", verdict: "pass", advisory: false },
    { gate: "log_loss <= 0.4", verdict: "pass", advisory: true },
  ],
  "fairness-check": [{ gate: "demographic_parity_difference by sex <= 0.1", verdict: "pass", advisory: false }],
  "performance-test": [{ gate: "latency_p95_ms <= 20", verdict: "pass", advisory: false }],
};

let made = 0;

/** A record that counts, of a digest of its own. */
export function record(action: string, more: Partial<CheckRecord> = {}): CheckRecord {
  made += 1;
  return {
    digest: made.toString(16).padStart(64, "0"),
    action,
    model: "income",
    modelDigest: MODEL,
    policyDigest: POLICY,
    verdict: "pass",
    reasonCodes: ["bound-meets-limit"],
    gates: GATES_OF[action] ?? [],
    commit: MERGE,
    run: { id: 7, attempt: 1, headSha: HEAD },
    createdAt: "2026-01-05T12:00:00Z",
    ageDays: 0.01,
    contradiction: null,
    ...more,
  };
}

export function review(id: number, more: Partial<ApprovalGiven> = {}): ApprovalGiven {
  return {
    person: { id, isBot: id === BOT },
    source: "review",
    environments: [],
    state: "approved",
    commit: HEAD,
    givenAt: "2026-01-05T12:00:00Z",
    mayDecide: true,
    ...more,
  };
}

export function environment(id: number, more: Partial<ApprovalGiven> = {}): ApprovalGiven {
  return review(id, { source: "environment", environments: ["release"], commit: null, givenAt: null, ...more });
}

export function approvals(
  given: readonly ApprovalGiven[],
  more: Partial<Extract<ApprovalsRead, { kind: "read" }>> = {},
): ApprovalsRead {
  return { kind: "read", given, authors: [ANA], triggers: [BEN], observedAt: "2026-01-05T12:10:00Z", ...more };
}

export const ENOUGH = approvals([review(CLEO), environment(DAN)]);

export function request(more: Partial<RequirementsRequest> = {}): RequirementsRequest {
  return {
    binding: {
      model: "income",
      modelDigest: MODEL,
      policyDigest: POLICY,
      run: { id: 7, attempt: 1, headSha: HEAD },
      commits: [HEAD, MERGE],
    },
    tier: HIGH,
    gates: GATES,
    records: [record("validate-model"), record("fairness-check"), record("performance-test")],
    unreadable: [],
    jobs: [],
    isFromFork: false,
    approvals: ENOUGH,
    ...more,
  };
}

/** The three records, with one of them replaced by what is given. */
export function instead(action: string, ...others: readonly CheckRecord[]): readonly CheckRecord[] {
  const kept = ["validate-model", "fairness-check", "performance-test"].filter((name) => name !== action);
  return [...kept.map((name) => record(name)), ...others];
}

/** The same request in the second attempt of its run. */
export function secondAttempt(more: Partial<RequirementsRequest> = {}): RequirementsRequest {
  const first = request(more);
  return { ...first, binding: { ...first.binding, run: { id: 7, attempt: 2, headSha: HEAD } } };
}
