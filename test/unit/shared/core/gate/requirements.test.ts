import { describe, expect, it } from "vitest";
import type { CheckRecord } from "../../../../../shared/core/gate/check-record.ts";
import { judgeRequirements, type RequirementsRequest } from "../../../../../shared/core/gate/requirements.ts";
import { NO_TIER, requiredChecks } from "../../../../../shared/core/gate/tier.ts";
import type { Verdict } from "../../../../../shared/core/gate/verdict.ts";
import {
  ANA,
  approvals,
  BEN,
  BOT,
  CLEO,
  DAN,
  environment,
  gate,
  GATES,
  HEAD,
  HIGH,
  instead,
  MODEL,
  OTHER_COMMIT,
  OTHER_MODEL,
  record,
  request,
  review,
  secondAttempt,
} from "./requirement-cases.ts";

interface Case {
  readonly name: string;
  readonly given: RequirementsRequest;
  readonly verdict: Verdict;
  readonly codes: readonly string[];
}

function cases(
  list: readonly (readonly [name: string, given: RequirementsRequest, verdict: Verdict, ...codes: string[]])[],
): readonly Case[] {
  return list.map(([name, given, verdict, ...codes]) => ({ name, given, verdict, codes }));
}

const fork = { ...HIGH, notRequiredOnForks: ["performance-test" as const] };
const attempt = (id: number, number: number): CheckRecord["run"] => ({ id, attempt: number, headSha: HEAD });
const missed = [{ gate: "roc_auc >= 0.85", verdict: "fail" as const, advisory: false }];

const RECORDS = cases([
  ["everything is there", request(), "pass", "check-passed", "approvals-met"],
  // Absent
  ["a check the tier names has no record", request({ records: instead("fairness-check") }), "fail", "check-absent"],
  ["there is no record at all", request({ records: [] }), "fail", "check-absent"],
  [
    "the record is of another model's name",
    request({ records: instead("fairness-check", record("fairness-check", { model: "other" })) }),
    "fail",
    "check-absent",
  ],
  [
    "the record is of an action of another name",
    request({ records: instead("fairness-check", record("fairness")) }),
    "fail",
    "check-absent",
  ],
  [
    "a check that only a gate needs has no record",
    request({ tier: NO_TIER, records: instead("performance-test") }),
    "fail",
    "check-absent",
  ],
  [
    "no tier, no gate, and nothing validated",
    request({ tier: NO_TIER, gates: [], records: [] }),
    "fail",
    "check-absent",
  ],
  [
    "the check's job was skipped",
    request({ records: instead("fairness-check"), jobs: [{ id: "fairness", result: "skipped" }] }),
    "fail",
    "check-skipped",
  ],
  [
    "the check's job was cancelled",
    request({ records: instead("fairness-check"), jobs: [{ id: "fairness-check", result: "cancelled" }] }),
    "fail",
    "check-cancelled",
  ],
  [
    "the check's job broke off",
    request({ records: instead("fairness-check"), jobs: [{ id: "Fairness_A", result: "failure" }] }),
    "fail",
    "check-broke-off",
  ],
  [
    "the check's job succeeded and left nothing",
    request({ records: instead("fairness-check"), jobs: [{ id: "fairness", result: "success" }] }),
    "fail",
    "check-absent",
  ],
  // Forks
  [
    "skipped on a fork, blocked by default",
    request({
      isFromFork: true,
      records: instead("performance-test"),
      jobs: [{ id: "performance", result: "skipped" }],
    }),
    "fail",
    "check-not-run-on-fork",
  ],
  [
    "skipped on a fork, not required there",
    request({
      isFromFork: true,
      tier: fork,
      records: instead("performance-test"),
      jobs: [{ id: "performance", result: "skipped" }],
    }),
    "warn",
    "check-not-required-on-fork",
    "gate-not-judged",
  ],
  [
    "not required on forks, and this is none",
    request({ tier: fork, records: instead("performance-test") }),
    "fail",
    "check-absent",
  ],
  [
    "not required on forks, and failed there",
    request({
      isFromFork: true,
      tier: fork,
      records: instead("performance-test", record("performance-test", { verdict: "fail" })),
    }),
    "fail",
    "check-failed",
  ],
  // Stale
  [
    "the record is a day too old",
    request({ records: instead("fairness-check", record("fairness-check", { ageDays: 31 })) }),
    "fail",
    "record-stale",
  ],
  [
    "the record is as old as it may be",
    request({ records: instead("fairness-check", record("fairness-check", { ageDays: 30 })) }),
    "pass",
    "check-passed",
    "approvals-met",
  ],
  [
    "a tier without an age has no stale records",
    request({
      tier: { ...HIGH, maxAgeDays: null },
      records: instead("fairness-check", record("fairness-check", { ageDays: 400 })),
    }),
    "pass",
    "check-passed",
    "approvals-met",
  ],
  [
    "the record's time has not come",
    request({ records: instead("fairness-check", record("fairness-check", { ageDays: -1 })) }),
    "fail",
    "record-from-the-future",
  ],
  [
    "the record's time is no time",
    request({ records: instead("fairness-check", record("fairness-check", { ageDays: Number.NaN })) }),
    "fail",
    "record-from-the-future",
  ],
  [
    "the runners' clocks differ by a minute",
    request({ records: instead("fairness-check", record("fairness-check", { ageDays: -1 / 1440 })) }),
    "pass",
    "check-passed",
    "approvals-met",
  ],
  // About something else
  [
    "the record is of another model file",
    request({ records: instead("fairness-check", record("fairness-check", { modelDigest: OTHER_MODEL })) }),
    "fail",
    "record-of-another-digest",
    "approvals-missing",
  ],
  [
    "another model file, beside a good record",
    request({ records: [...request().records, record("fairness-check", { modelDigest: OTHER_MODEL })] }),
    "fail",
    "record-of-another-digest",
    "approvals-missing",
  ],
  [
    "the record is of another run",
    request({ records: instead("fairness-check", record("fairness-check", { run: attempt(6, 1) })) }),
    "fail",
    "record-of-another-run",
  ],
  [
    "the record is of an attempt that has not begun",
    request({ records: instead("fairness-check", record("fairness-check", { run: attempt(7, 2) })) }),
    "fail",
    "record-of-another-run",
  ],
  [
    "the record was made on a command line",
    request({ records: instead("fairness-check", record("fairness-check", { run: null })) }),
    "fail",
    "record-of-another-run",
  ],
  [
    "the record is about another head",
    request({
      records: instead(
        "fairness-check",
        record("fairness-check", { run: { id: 7, attempt: 1, headSha: OTHER_COMMIT } }),
      ),
    }),
    "fail",
    "record-of-another-commit",
  ],
  [
    "another tree was checked out",
    request({ records: instead("fairness-check", record("fairness-check", { commit: OTHER_COMMIT })) }),
    "fail",
    "record-of-another-commit",
  ],
  [
    "no repository was there to ask",
    request({ records: instead("fairness-check", record("fairness-check", { commit: null })) }),
    "pass",
    "check-passed",
    "approvals-met",
  ],
  [
    "another policy judged",
    request({ records: instead("fairness-check", record("fairness-check", { policyDigest: MODEL })) }),
    "fail",
    "record-of-another-policy",
  ],
  // Verdicts of records
  [
    "a check failed",
    request({ records: instead("validate-model", record("validate-model", { verdict: "fail", gates: missed })) }),
    "fail",
    "check-failed",
  ],
  [
    "a check could not decide",
    request({ records: instead("fairness-check", record("fairness-check", { verdict: "inconclusive" })) }),
    "inconclusive",
    "check-inconclusive",
  ],
  [
    "a check warned",
    request({ records: instead("fairness-check", record("fairness-check", { verdict: "warn" })) }),
    "warn",
    "check-warned",
  ],
  [
    "the model crashed, so no gate was judged",
    request({ records: instead("validate-model", record("validate-model", { verdict: "inconclusive", gates: [] })) }),
    "inconclusive",
    "check-inconclusive",
  ],
  [
    "a failed and an undecided check: the worse decides",
    request({
      records: [
        record("validate-model", { verdict: "fail" }),
        record("fairness-check", { verdict: "inconclusive" }),
        record("performance-test"),
      ],
    }),
    "fail",
    "check-failed",
  ],
  [
    "a check that nobody requires failed",
    request({
      tier: { ...NO_TIER, checks: ["validate-model"] },
      gates: [gate("roc_auc >= 0.85")],
      records: [record("validate-model"), record("fairness-check", { verdict: "fail" })],
    }),
    "warn",
    "check-failed",
  ],
  // Gates
  [
    "a required gate is in no record",
    request({ records: instead("validate-model", record("validate-model", { gates: [] })) }),
    "fail",
    "gate-not-judged",
  ],
  [
    "a required gate was judged as advisory",
    request({
      records: instead(
        "fairness-check",
        record("fairness-check", {
          gates: [{ gate: "demographic_parity_difference by sex <= 0.1", verdict: "warn", advisory: true }],
        }),
      ),
    }),
    "fail",
    "gate-not-judged",
  ],
  [
    "a gate was judged with a softer limit",
    request({
      records: instead(
        "fairness-check",
        record("fairness-check", {
          gates: [{ gate: "demographic_parity_difference by sex <= 0.5", verdict: "pass", advisory: false }],
        }),
      ),
    }),
    "fail",
    "gate-not-judged",
  ],
  [
    "an advisory gate is in no record",
    request({ gates: [...GATES, gate("accuracy >= 0.9", true)] }),
    "warn",
    "gate-not-judged",
  ],
  [
    "an advisory gate of a check that did not run",
    request({
      tier: { ...NO_TIER, checks: ["validate-model"] },
      gates: [gate("latency_p99_ms <= 5", true)],
      records: [record("validate-model")],
    }),
    "warn",
    "gate-not-judged",
  ],
  // Forged
  [
    "a second artifact passes where the first fails",
    request({
      records: [...instead("validate-model", record("validate-model", { verdict: "fail" })), record("validate-model")],
    }),
    "fail",
    "conflicting-records",
  ],
  [
    "a second artifact fails where the first passes",
    request({ records: [...request().records, record("validate-model", { verdict: "fail" })] }),
    "fail",
    "conflicting-records",
  ],
  [
    "a second artifact passes where the first is undecided",
    request({
      records: [
        ...instead("validate-model", record("validate-model", { verdict: "inconclusive" })),
        record("validate-model"),
      ],
    }),
    "fail",
    "conflicting-records",
  ],
  [
    "legs of a matrix agree",
    request({
      records: [...request().records, record("validate-model"), record("validate-model", { verdict: "warn" })],
    }),
    "warn",
    "check-warned",
  ],
  [
    "a record contradicts itself",
    request({
      records: instead(
        "validate-model",
        record("validate-model", { contradiction: "its verdict is better than one of its gates" }),
      ),
    }),
    "fail",
    "record-contradictory",
  ],
  [
    "a record is not as one is written",
    request({ unreadable: [{ place: "artifact x", detail: "not canonical", kind: "malformed" }] }),
    "fail",
    "record-unreadable",
  ],
  [
    "an artifact could not be fetched",
    request({ unreadable: [{ place: "artifact x", detail: "500", kind: "unavailable" }] }),
    "inconclusive",
    "record-unavailable",
  ],
  [
    "the record passes and the check's job failed",
    request({ jobs: [{ id: "validate", result: "failure" }] }),
    "fail",
    "check-job-failed",
  ],
  [
    "the record fails as its job did",
    request({
      records: instead("fairness-check", record("fairness-check", { verdict: "fail" })),
      jobs: [{ id: "fairness", result: "failure" }],
    }),
    "fail",
    "check-failed",
  ],
  [
    "one of two jobs of the check was skipped",
    request({
      jobs: [
        { id: "validate-cpu", result: "success" },
        { id: "validate-gpu", result: "skipped" },
      ],
    }),
    "pass",
    "check-passed",
    "approvals-met",
  ],
  [
    "a job of no check failed",
    request({ jobs: [{ id: "lint", result: "failure" }] }),
    "pass",
    "check-passed",
    "approvals-met",
  ],
  // Attempts
  [
    "jobs that passed are not run again",
    secondAttempt({
      records: instead(
        "fairness-check",
        record("fairness-check", { verdict: "fail" }),
        record("fairness-check", { run: attempt(7, 2) }),
      ),
    }),
    "pass",
    "check-passed",
    "approvals-met",
  ],
  [
    "the newest attempt counts, though it is the worse",
    secondAttempt({
      records: [...request().records, record("fairness-check", { run: attempt(7, 2), verdict: "fail" })],
    }),
    "fail",
    "check-failed",
  ],
  [
    "run again, and broken off this time",
    secondAttempt({
      jobs: [
        { id: "fairness", result: "failure" },
        { id: "validate", result: "success" },
      ],
    }),
    "fail",
    "check-broke-off",
  ],
  [
    "run again, and skipped this time",
    secondAttempt({ jobs: [{ id: "fairness", result: "skipped" }] }),
    "fail",
    "check-skipped",
  ],
]);

const tierOf = (minimum: number): Partial<RequirementsRequest> => ({ tier: { ...HIGH, approvals: { minimum } } });

const APPROVALS = cases([
  ["one by review and one by environment", request(), "pass", "check-passed", "approvals-met"],
  ["none is asked for", request({ ...tierOf(0), approvals: { kind: "not-asked" } }), "pass", "check-passed"],
  ["nobody answered", request({ approvals: approvals([]) }), "fail", "approvals-missing"],
  ["one of two", request({ approvals: approvals([review(CLEO)]) }), "fail", "approvals-missing"],
  [
    "the same person twice",
    request({ approvals: approvals([review(CLEO), environment(CLEO)]) }),
    "fail",
    "approvals-missing",
  ],
  [
    "the author of the change",
    request({ ...tierOf(1), approvals: approvals([review(ANA)]) }),
    "fail",
    "approvals-missing",
  ],
  [
    "an author of one of its commits",
    request({ ...tierOf(1), approvals: approvals([review(CLEO)], { authors: [ANA, CLEO] }) }),
    "fail",
    "approvals-missing",
  ],
  [
    "the author, by environment",
    request({ ...tierOf(1), approvals: approvals([environment(ANA)]) }),
    "fail",
    "approvals-missing",
  ],
  ["who set the run off", request({ ...tierOf(1), approvals: approvals([review(BEN)]) }), "fail", "approvals-missing"],
  [
    "who set it off again",
    request({ ...tierOf(1), approvals: approvals([environment(DAN)], { triggers: [BEN, DAN] }) }),
    "fail",
    "approvals-missing",
  ],
  ["a bot", request({ ...tierOf(1), approvals: approvals([review(BOT)]) }), "fail", "approvals-missing"],
  [
    "somebody who may only read",
    request({ ...tierOf(1), approvals: approvals([review(CLEO, { mayDecide: false })]) }),
    "fail",
    "approvals-missing",
  ],
  [
    "a dismissed review",
    request({ ...tierOf(1), approvals: approvals([review(CLEO, { state: "dismissed" })]) }),
    "fail",
    "approvals-missing",
  ],
  [
    "a refusal",
    request({ ...tierOf(1), approvals: approvals([review(CLEO, { state: "refused" })]) }),
    "fail",
    "approvals-missing",
  ],
  [
    "an environment's refusal",
    request({ ...tierOf(1), approvals: approvals([environment(CLEO, { state: "refused" })]) }),
    "fail",
    "approvals-missing",
  ],
  [
    "approved, then refused",
    request({ ...tierOf(1), approvals: approvals([review(CLEO), review(CLEO, { state: "refused" })]) }),
    "fail",
    "approvals-missing",
  ],
  [
    "refused, then approved",
    request({ ...tierOf(1), approvals: approvals([review(CLEO, { state: "refused" }), review(CLEO)]) }),
    "pass",
    "check-passed",
    "approvals-met",
  ],
  [
    "the head moved after the review",
    request({ ...tierOf(1), approvals: approvals([review(CLEO, { commit: OTHER_COMMIT })]) }),
    "fail",
    "approvals-missing",
  ],
  [
    "a review of no commit",
    request({ ...tierOf(1), approvals: approvals([review(CLEO, { commit: null })]) }),
    "fail",
    "approvals-missing",
  ],
  [
    "reviewed before and after the head moved",
    request({ ...tierOf(1), approvals: approvals([review(CLEO, { commit: OTHER_COMMIT }), review(CLEO)]) }),
    "pass",
    "check-passed",
    "approvals-met",
  ],
  [
    "an environment review of a re-run of the same model",
    secondAttempt({ ...tierOf(1), approvals: approvals([environment(CLEO)]) }),
    "pass",
    "check-passed",
    "approvals-met",
  ],
  [
    "an environment review of a run whose attempts differ in the model",
    secondAttempt({
      ...tierOf(1),
      approvals: approvals([environment(CLEO)]),
      records: [
        record("validate-model", { modelDigest: OTHER_MODEL }),
        ...["validate-model", "fairness-check", "performance-test"].map((name) => record(name, { run: attempt(7, 2) })),
      ],
    }),
    "fail",
    "approvals-missing",
  ],
  [
    "a missing permission",
    request({ approvals: { kind: "unreadable", what: "x", permission: "actions: read", detail: "403" } }),
    "inconclusive",
    "approvals-unreadable",
  ],
  [
    "nobody was asked although some are needed",
    request({ approvals: { kind: "not-asked" } }),
    "inconclusive",
    "approvals-unreadable",
  ],
  [
    "a failed check outweighs unreadable approvals",
    request({ records: instead("fairness-check"), approvals: { kind: "not-asked" } }),
    "fail",
    "check-absent",
  ],
]);

const unavailable = [{ place: "artifact x", detail: "500", kind: "unavailable" as const }];

describe("judgeRequirements", () => {
  it("does not call a check absent whose record may be among those that could not be fetched", () => {
    const judged = judgeRequirements(request({ records: instead("fairness-check"), unreadable: unavailable }));
    expect([judged.verdict, judged.reasonCodes]).toEqual(["inconclusive", ["record-unavailable"]]);
    const jobs = [{ id: "fairness", result: "skipped" as const }];
    expect(
      judgeRequirements(request({ records: instead("fairness-check"), unreadable: unavailable, jobs })).verdict,
    ).toBe("fail");
  });
  it.each(RECORDS)("$name: $verdict", ({ given, verdict, codes }) => {
    const judged = judgeRequirements(given);
    expect([judged.verdict, judged.reasonCodes]).toEqual([verdict, codes]);
  });
  it.each(APPROVALS)("approvals: $name: $verdict", ({ given, verdict, codes }) => {
    const judged = judgeRequirements(given);
    expect([judged.verdict, judged.reasonCodes]).toEqual([verdict, codes]);
  });

  it("says why each answer counts or does not", () => {
    const given = [
      review(BOT),
      review(ANA),
      review(BEN),
      review(CLEO, { commit: OTHER_COMMIT }),
      review(CLEO),
      environment(CLEO),
      environment(DAN, { state: "refused" }),
      environment(15, { mayDecide: false }),
    ];
    const { approvals: judged } = judgeRequirements(request({ approvals: approvals(given) }));
    expect(judged.seen.map(({ reason }) => reason)).toEqual([
      "approver-is-bot",
      "approver-is-author",
      "approver-is-trigger",
      "approval-superseded",
      "approval-counts",
      "approval-counted-already",
      "approval-refused",
      "approver-may-not-decide",
    ]);
    expect(judged.counted).toBe(1);
  });

  it("names every record that it judged, each once, and not those of other models", () => {
    const records = [...request().records, record("validate-model", { model: "other" }), record("gate")];
    const twice = [...records, ...records];
    expect(judgeRequirements(request({ records: twice })).builtOn).toEqual(
      records
        .slice(0, 3)
        .map(({ digest }) => digest)
        .sort(),
    );
  });

  it("gives the same judgement in whatever order records come", () => {
    const records = [
      ...instead("validate-model", record("validate-model", { verdict: "fail" })),
      record("validate-model"),
    ];
    const orders = [records, [...records].reverse(), [...records].sort((a, b) => (a.digest < b.digest ? 1 : -1))];
    const outcomes = orders.map((order) => judgeRequirements(request({ records: order })));
    for (const { verdict, reasonCodes, builtOn } of outcomes)
      expect({ verdict, reasonCodes, builtOn }).toEqual({
        verdict: outcomes[0]?.verdict,
        reasonCodes: outcomes[0]?.reasonCodes,
        builtOn: outcomes[0]?.builtOn,
      });
  });

  it("keeps what a re-run replaced, with its verdict", () => {
    const failed = record("fairness-check", { verdict: "fail" });
    const { checks } = judgeRequirements(
      secondAttempt({ records: instead("fairness-check", failed, record("fairness-check", { run: attempt(7, 2) })) }),
    );
    expect(checks.find(({ check }) => check === "fairness-check")?.superseded).toEqual([failed]);
  });
});

describe("requiredChecks", () => {
  it("adds the checks that required gates need to those of the tier", () => {
    expect(requiredChecks({ ...NO_TIER, checks: ["fairness-check"] }, [gate("latency_p95_ms <= 20")])).toEqual([
      "fairness-check",
      "performance-test",
    ]);
  });
  it("asks for no check on an advisory gate's account", () => {
    expect(requiredChecks(NO_TIER, [gate("roc_auc >= 0.8"), gate("latency_p95_ms <= 20", true)])).toEqual([
      "validate-model",
    ]);
  });
  it("never asks for nothing", () => {
    expect(requiredChecks(NO_TIER, [])).toEqual(["validate-model"]);
  });
});
