import { dirname, join } from "node:path";
import { ModelgateError } from "../../shared/core/errors.ts";
import { judgeRequirements, type RequirementsJudged } from "../../shared/core/gate/requirements.ts";
import type { Inspection } from "../../shared/core/model/identity.ts";
import { type ModelPackage, packageModel } from "../../shared/core/registry/model-package.ts";
import {
  planRegistration,
  type RegistrationPlan,
  wantedVersion,
} from "../../shared/core/registry/plan-registration.ts";
import type { FilesDigest } from "../../shared/ports/model-sources.ts";
import { type EvidenceRecord, readEvidence } from "../../shared/records/read-evidence.ts";
import { modelCard } from "../../shared/report/model-card.ts";
import { registrationResult } from "./conclude.ts";
import type { RegistrationOutcome, RegistrationPorts, RegistrationRequest, Subject } from "./outcome.ts";

/**
 * Decides whether a model is registered, and as what: it must have what its tier asks for, by records of this run and approvals that hold for
 * exactly its digest; its version must be new, or mean the same already. Writes nothing: the record of the decision goes into the registry with
 * the model, so it has to exist first.
 */
export async function planModelRegistration(
  request: RegistrationRequest,
  ports: RegistrationPorts,
): Promise<RegistrationOutcome> {
  const { policy } = request;
  const modelPath = requireModelPath(request);
  ports.stage("Digesting the model");
  // Where predictions stand for the model, its file is of a kind that we do not open.
  const model =
    policy.predictions === null
      ? subjectOf(await ports.inspect(modelPath))
      : { ...only(await ports.digest([modelPath])), identity: null, refusal: null };
  ports.stage("Judging records and approvals");
  const { judged, records } = await judge(request, model, ports);
  const packageAs = (version: string) =>
    packageModel(
      { name: policy.name, version, modelSha256: model.sha256, entry: model.entry, files: model.files },
      ports.sha256,
    );
  const mayRegister = (judged.verdict === "pass" || judged.verdict === "warn") && isUsable(model, records);
  const plan = mayRegister
    ? await planWith(request, model.sha256, (version) => packageAs(version).manifestDigest, ports)
    : null;
  const version = plan?.version ?? wantedVersion({ version: request.version, modelSha256: model.sha256 });
  const packed = packageAs(version);
  const isToBeWritten = plan?.kind === "register";
  const isThere = isToBeWritten || plan?.kind === "already-registered";
  const alias = request.alias !== null && isThere ? await aliasPlan(request.alias, policy.name, ports) : null;
  const { location } = ports.registry;
  return {
    request,
    result: registrationResult({
      request,
      location,
      model,
      judged,
      plan,
      version,
      manifestDigest: packed.manifestDigest,
      alias,
    }),
    identity: model.identity,
    plan,
    judged,
    records,
    publication: isToBeWritten
      ? {
          name: policy.name,
          version,
          package: packed,
          files: model.files.map((file) => ({ ...file, source: join(dirname(modelPath), file.path) })),
        }
      : null,
    card: isToBeWritten ? cardOf(request, model, { packed, version, judged, records, location }) : null,
    alias,
  };
}

function subjectOf(inspection: Inspection): Subject {
  const { files, sha256 } = inspection.kind === "accepted" ? inspection.identity : inspection.refusal;
  const [entry] = files;
  if (entry === undefined) throw new TypeError("a model has at least one file");
  return inspection.kind === "accepted"
    ? { sha256, files, entry: entry.path, identity: inspection.identity, refusal: null }
    : { sha256, files: [entry], entry: entry.path, identity: null, refusal: inspection.refusal };
}

interface Carded {
  readonly packed: ModelPackage;
  readonly version: string;
  readonly judged: RequirementsJudged;
  readonly records: readonly EvidenceRecord[];
  readonly location: string;
}

function cardOf(
  { policy, commit, runUrl, predecessors }: RegistrationRequest,
  model: Subject,
  { packed, version, judged, records, location }: Carded,
): string {
  return modelCard({
    name: policy.name,
    version,
    repository: `${location.replace(/\/+$/u, "")}/${policy.name}`,
    manifestDigest: packed.manifestDigest,
    modelSha256: model.sha256,
    files: model.files,
    owners: policy.owners,
    tier: policy.tier.name,
    policy: { source: policy.source.description, sha256: policy.source.sha256 },
    commit,
    runUrl,
    records,
    requirements: judged,
    predecessors,
  });
}

function only({ sha256, files }: FilesDigest): Pick<Subject, "sha256" | "files" | "entry"> {
  return { sha256, files, entry: files[0]?.path ?? "" };
}

/** A file that is no model we can open is registered only on the word of predictions that its check was given. */
export function isUsable({ refusal }: Subject, records: readonly EvidenceRecord[]): boolean {
  return refusal === null || records.some(({ statement }) => statement.predicate.modelgate.predictions === "supplied");
}

async function judge(
  { policy, run, commits }: RegistrationRequest,
  model: Subject,
  ports: RegistrationPorts,
): Promise<{ readonly judged: RequirementsJudged; readonly records: readonly EvidenceRecord[] }> {
  const { records, unreadable } = readEvidence(await ports.collect(), ports.clock.now());
  const judged = judgeRequirements({
    binding: { model: policy.name, modelDigest: model.sha256, policyDigest: policy.source.sha256, run, commits },
    tier: policy.tier,
    gates: policy.gates,
    records: records.map(({ record }) => record),
    unreadable,
    jobs: [],
    isFromFork: false,
    approvals: policy.tier.approvals.minimum === 0 ? { kind: "not-asked" } : await ports.approvals(),
  });
  const judgedOn = new Map(records.map((record) => [record.sha256, record]));
  return { judged, records: judged.builtOn.flatMap((digest) => judgedOn.get(digest) ?? []) };
}

async function planWith(
  { policy, version }: RegistrationRequest,
  modelSha256: string,
  manifestDigest: (version: string) => string,
  { registry, stage }: RegistrationPorts,
): Promise<RegistrationPlan> {
  stage(`Looking into ${registry.location}`);
  const wanted = wantedVersion({ version, modelSha256 });
  const ofVersion = await registry.find(policy.name, { version: wanted });
  const ofBytes =
    ofVersion?.modelSha256 === modelSha256 ? ofVersion : await registry.find(policy.name, { modelSha256 });
  return planRegistration({ version, modelSha256, manifestDigest }, ofBytes, ofVersion);
}

async function aliasPlan(
  name: string,
  model: string,
  { registry }: RegistrationPorts,
): Promise<RegistrationOutcome["alias"]> {
  const head = await registry.find(model, { alias: name });
  return { name, expected: head?.manifestDigest ?? null };
}

function requireModelPath({ policy }: RegistrationRequest): string {
  if (policy.modelPath !== null) return policy.modelPath;
  throw new ModelgateError("input", [
    {
      code: "register-needs-model-path",
      input: "model-path",
      message: "there is no model file to register: predictions alone are no model",
      hint: "Set `path` of the model in modelgate.yml, or `model-path`; any file may be a model, and it is named by its digest.",
    },
  ]);
}
