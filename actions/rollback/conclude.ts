import { ModelgateError } from "../../shared/core/errors.ts";
import type { Verdict } from "../../shared/core/gate/verdict.ts";
import type { ServedModel } from "../../shared/core/rollback/choose-target.ts";
import type { TargetState } from "../../shared/ports/deployment-target.ts";
import type { Result } from "../../shared/records/result.ts";
import type { RollbackDetails } from "../../shared/records/rollout-details.ts";
import type { RollbackOutcome, RollbackPlan } from "./outcome.ts";
import type { RollbackRequest } from "./request.ts";
import type { RevertOutcome } from "./rollback-ports.ts";

export type RollbackResult = Result & { readonly details: RollbackDetails };

/** A rollback's outcome as a result. What went past a check that did not hold is a warning, whatever came of it. */
export function rollbackResult(request: RollbackRequest, outcome: RollbackOutcome, journal: string): RollbackResult {
  const details = detailsOf(request, outcome, journal);
  const { verdict, reasonCodes } = verdictOf(outcome);
  const { model } = request.place;
  const subject = details.to ?? details.from;
  if (subject === null) throw aboutNothing(outcome);
  return {
    schema: "modelgate.result/1",
    action: "rollback",
    model,
    verdict,
    reasonCodes: [...reasonCodes],
    subject: { name: model, sha256: subject.sha256, files: [] },
    champion: null,
    policy: { ...request.policy },
    data: null,
    predictions: null,
    gates: [],
    metrics: [],
    notJudgedHere: [],
    details,
    findings: outcome.kind === "refused" ? [{ code: outcome.code, detail: outcome.detail, hint: outcome.hint }] : [],
  };
}

/** A record is about a model; where nothing was ever served there is none, and nothing to record. */
function aboutNothing(outcome: RollbackOutcome): Error {
  if (outcome.kind !== "refused") return new TypeError("a rollback is about a model");
  const { code, detail: message, hint } = outcome;
  return new ModelgateError("input", [{ code, message, hint }]);
}

function verdictOf(outcome: RollbackOutcome): { readonly verdict: Verdict; readonly reasonCodes: readonly string[] } {
  switch (outcome.kind) {
    case "refused":
      return { verdict: "fail", reasonCodes: [outcome.code] };
    case "shown":
      return { verdict: "warn", reasonCodes: ["rollback-shown"] };
    case "withdrawn":
      return { verdict: "pass", reasonCodes: ["withdrawn"] };
    case "restored": {
      const warnings = [
        ...(outcome.brokeGlass ? ["broke-glass"] : []),
        ...outcome.remarks.filter((one) => one !== "done-before"),
      ];
      return { verdict: warnings.length === 0 ? "pass" : "warn", reasonCodes: ["restored", ...warnings] };
    }
  }
}

function detailsOf(request: RollbackRequest, outcome: RollbackOutcome, journal: string): RollbackDetails {
  const common = {
    kind: "rollback" as const,
    environment: request.place.environment,
    outcome: outcome.kind,
    reason: request.requester.reason,
    journal,
    ...NOTHING,
  };
  switch (outcome.kind) {
    case "refused":
      return {
        ...common,
        from: outcome.from === null ? null : modelOf(outcome.from),
        considered: outcome.considered.map(modelOf),
      };
    case "shown":
      return { ...common, ...planOf(outcome.plan) };
    case "withdrawn": {
      const { rollout, observed, revert } = outcome;
      return {
        ...common,
        rolloutId: rollout.rolloutId,
        ended: rollout.rolloutId,
        from: { ...rollout.candidate },
        to: rollout.champion === null ? null : { ...rollout.champion },
        observed: observedOf(observed),
        revert: revertOf(revert),
      };
    }
    case "restored": {
      const { plan, rolloutId, ended, observed, revert, remarks, brokeGlass } = outcome;
      return {
        ...common,
        ...planOf(plan),
        rolloutId,
        ended,
        brokeGlass,
        observed: observedOf(observed),
        revert: revertOf(revert),
        remarks: [...remarks],
      };
    }
  }
}

const NOTHING = {
  rolloutId: null,
  from: null,
  to: null,
  ended: null,
  records: [] as string[],
  recordFaults: [] as string[],
  brokeGlass: false,
  observed: null,
  revert: null,
  considered: [] as { version: string; sha256: string }[],
  remarks: [] as string[],
};

function planOf({
  from,
  to,
  vouching,
}: RollbackPlan): Pick<RollbackDetails, "from" | "to" | "records" | "recordFaults"> {
  return {
    from: from === null ? null : modelOf(from),
    to: modelOf(to.model),
    records: vouching.kind === "valid" ? [...vouching.records] : [],
    recordFaults: vouching.kind === "invalid" ? [...vouching.reasons] : [],
  };
}

function modelOf({ version, sha256 }: ServedModel): { version: string; sha256: string } {
  return { version, sha256 };
}

function observedOf({ champion, canary, weight }: TargetState): RollbackDetails["observed"] {
  return {
    champion: champion === null ? null : modelOf(champion),
    canary: canary === null ? null : modelOf(canary),
    weightPercent: weight.configuredPercent,
  };
}

function revertOf(revert: RevertOutcome | null): RollbackDetails["revert"] {
  if (revert === null) return null;
  return revert.kind === "opened"
    ? { outcome: "opened", url: revert.url, detail: null }
    : { outcome: revert.kind, url: null, detail: revert.detail };
}
