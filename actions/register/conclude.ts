import type { RequirementsJudged } from "../../shared/core/gate/requirements.ts";
import { type Verdict, worst } from "../../shared/core/gate/verdict.ts";
import type { RegistrationPlan } from "../../shared/core/registry/plan-registration.ts";
import type { RegistrationDetails } from "../../shared/records/registration-details.ts";
import type { Result } from "../../shared/records/result.ts";
import { checkState } from "../../shared/report/requirement-words.ts";
import { nextStep } from "../../shared/report/words.ts";
import type { RegistrationOutcome, RegistrationRequest, Subject } from "./outcome.ts";

interface Decided {
  readonly request: RegistrationRequest;
  readonly location: string;
  readonly model: Subject;
  readonly judged: RequirementsJudged;
  readonly plan: RegistrationPlan | null;
  readonly version: string;
  readonly manifestDigest: string;
  readonly alias: RegistrationOutcome["alias"];
}

type Finding = Result["findings"][number];

/** The decision as a result: registered, there already, or refused with every reason and what to do. */
export function registrationResult(decided: Decided): Result & { readonly details: RegistrationDetails } {
  const { request, model, judged } = decided;
  const { policy } = request;
  const findings = findingsOf(decided);
  const { verdict, reasonCodes } = verdictOf(decided);
  return {
    schema: "modelgate.result/1",
    action: "register",
    model: policy.name,
    verdict,
    reasonCodes: [...reasonCodes],
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
    details: detailsOf(decided, judged),
    findings: [...findings],
  };
}

function verdictOf({ model, judged, plan }: Decided): {
  readonly verdict: Verdict;
  readonly reasonCodes: readonly string[];
} {
  if (plan === null) {
    // The requirements may hold and the model file itself be refused.
    if (model.refusal !== null) {
      const verdict = worst([judged.verdict, "fail"]);
      const codes = judged.verdict === "fail" ? judged.reasonCodes : [];
      return { verdict, reasonCodes: [...codes, `model-refused:${model.refusal.reason}`] };
    }
    return judged;
  }
  switch (plan.kind) {
    case "register":
      return {
        verdict: judged.verdict,
        reasonCodes: judged.verdict === "warn" ? ["registered", ...judged.reasonCodes] : ["registered"],
      };
    case "already-registered":
      return { verdict: judged.verdict, reasonCodes: ["already-registered"] };
    case "registered-as-another-version":
    case "version-taken":
      return { verdict: "fail", reasonCodes: [plan.kind] };
  }
}

function detailsOf(decided: Decided, judged: RequirementsJudged): RegistrationDetails {
  const { request, location, model, plan, version, manifestDigest, alias } = decided;
  return {
    kind: "registration",
    registry: location,
    version,
    versionFrom: request.version !== null ? "input" : plan?.kind === "already-registered" ? "registry" : "digest",
    outcome:
      plan?.kind === "register" ? "registered" : plan?.kind === "already-registered" ? "already-registered" : "refused",
    manifestDigest,
    files: model.files.map(({ path, sha256, sizeBytes }) => ({ path, sha256, sizeBytes })),
    alias: alias === null ? null : { name: alias.name, previousManifestDigest: alias.expected },
    tier: request.policy.tier.name,
    checks: judged.checks.map(({ check, required, verdict, reasonCode, records }) => ({
      check,
      required,
      verdict,
      reasonCode,
      records: records.map(({ digest }) => digest),
    })),
    approvals: {
      counted: judged.approvals.counted,
      minimum: judged.approvals.minimum,
      reasonCode: judged.approvals.reasonCode,
    },
    predecessors: [...request.predecessors],
  };
}

/** Everything that stands in the way, in the order in which to mend it. */
function findingsOf({ request, location, model, judged, plan, version }: Decided): readonly Finding[] {
  const place = `${location.replace(/\/+$/u, "")}/${request.policy.name}`;
  if (plan?.kind === "registered-as-another-version")
    return [
      found(
        plan.kind,
        `these bytes are ${place}:${plan.other} already, and would become ${version} too`,
        `Leave the version out, or name ${plan.other}; a new version needs a new model.`,
      ),
    ];
  if (plan?.kind === "version-taken")
    return [
      found(
        plan.kind,
        `${place}:${version} is another manifest (${plan.holds.manifestDigest}), of the model ${plan.holds.modelSha256}`,
        "A version never changes its meaning: register under a new one.",
      ),
    ];
  const refusal =
    plan === null && model.refusal !== null
      ? [found(`model-refused:${model.refusal.reason}`, model.refusal.detail, model.refusal.hint)]
      : [];
  return [...refusal, ...requirementFindings(judged)];
}

function requirementFindings({ checks, unjudgedGates, unreadable, approvals }: RequirementsJudged): readonly Finding[] {
  const isBad = ({ verdict }: { readonly verdict: Verdict }): boolean => verdict !== "pass";
  return [
    ...checks.filter(isBad).map(({ check, reasonCode }) => found(reasonCode, `${check}: ${checkState(reasonCode)}`)),
    ...unjudgedGates.map(({ gate, check, reasonCode }) => found(reasonCode, `${gate}, which ${check} judges`)),
    ...unreadable.map(({ place, detail, kind }) =>
      found(kind === "malformed" ? "record-unreadable" : "record-unavailable", `${place}: ${detail}`),
    ),
    ...[approvals]
      .filter(isBad)
      .map(({ reasonCode, counted, minimum }) =>
        found(reasonCode, `${String(counted)} of ${String(minimum)} approvals`),
      ),
  ];
}

function found(code: string, detail: string, hint: string | null = nextStep(code)): Finding {
  return { code, detail, hint };
}
