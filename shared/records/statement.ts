import { CHECKS } from "../core/gate/tier.ts";
import { type Verdict, worst } from "../core/gate/verdict.ts";
import type { ModelIdentity } from "../core/model/identity.ts";
import { canonicalJson } from "./canonical-json.ts";
import type { RecordExtension, Statement } from "./record-schema.ts";
import { STATEMENT_TYPE, TEST_RESULT } from "./record-schema.ts";
import type { Result, Subject } from "./result.ts";

/** What a record says beyond the result: who ran what, where, when, and on what it builds. Everything comes from ports, so that equal runs give equal bytes. */
export interface RecordRequest {
  /** After disclosure: nothing is withheld here that the result shows. */
  readonly result: Result;
  readonly identity: ModelIdentity | null;
  readonly runtime: RecordExtension["runtime"];
  readonly toolVersion: string;
  readonly confidence: number | null;
  readonly seed: number | null;
  readonly replicates: number | null;
  /** Commit of the judged tree, lower-case hex; null outside a repository. */
  readonly commit: string | null;
  readonly actor: { readonly id: number } | null;
  readonly run: RecordExtension["run"];
  /** From the clock, RFC 3339 in UTC with Z. */
  readonly createdAt: string;
  /** Digests of the records this one builds on. */
  readonly builtOn: readonly { readonly sha256: string }[];
  /** Files written beside the record. */
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
}

/**
 * The in-toto statement about a model: one invocation of one check.
 *
 * test-result knows no "inconclusive", so that is FAILED and the true verdict stands in the extension: a reader that knows only
 * in-toto must never take "could not look" for a pass.
 */
export function buildStatement(request: RecordRequest): Statement {
  const { predicate, ...outer } = outline(request.result, request);
  return { ...outer, predicate: { ...predicate, modelgate: extension(request) } };
}

/** What in-toto's own fields say; all of it follows from the result, and a reader of records holds them against each other. */
type Outline = Omit<Statement, "predicate"> & { readonly predicate: Omit<Statement["predicate"], "modelgate"> };

function outline(result: Omit<Result, "schema">, { run, commit }: Pick<RecordRequest, "run" | "commit">): Outline {
  return {
    _type: STATEMENT_TYPE,
    subject: subjects(result.subject),
    predicateType: TEST_RESULT,
    predicate: {
      result: testResult(result.verdict),
      configuration: configuration(result, commit),
      ...(run === null ? {} : { url: run.url }),
      passedTests: gatesWith(result, ["pass"]),
      warnedTests: gatesWith(result, ["warn"]),
      failedTests: gatesWith(result, ["fail", "inconclusive"]),
    },
  };
}

/** Commit of the judged tree, as the record's configuration names it; null where it names none. */
export function commitOf({ predicate }: Statement): string | null {
  return predicate.configuration.find(({ name }) => name === "code")?.digest["gitCommit"] ?? null;
}

/**
 * How a record contradicts itself, as a clause; null for one that does not. A reader of in-toto alone must never be told another verdict, model
 * or policy than a reader of ours.
 */
export function contradictionOf(statement: Statement): string | null {
  const { modelgate, ...base } = statement.predicate;
  const expected = outline(modelgate, { run: modelgate.run, commit: commitOf(statement) });
  const differs = (found: unknown, wanted: unknown): boolean => canonicalJson(found) !== canonicalJson(wanted);
  if (differs(statement.subject, expected.subject)) return "its subjects are not the model that it describes";
  if (base.result !== expected.predicate.result) return "its test result is not its verdict";
  if (differs(base.configuration, expected.predicate.configuration))
    return "its configuration is not what it describes";
  if (base.url !== expected.predicate.url) return "its address is not its run's";
  if (differs(base, expected.predicate)) return "its lists of tests are not its gates";
  const verdicts = modelgate.gates.map(({ verdict }) => verdict);
  if (worst([modelgate.verdict, ...verdicts]) !== modelgate.verdict)
    return "its verdict is better than one of its gates";
  const isCheck = CHECKS.some((check) => check === modelgate.action);
  if (isCheck && modelgate.verdict === "pass" && verdicts.length === 0) return "it passes without a gate";
  return null;
}

function testResult(verdict: Verdict): "PASSED" | "WARNED" | "FAILED" {
  switch (verdict) {
    case "pass":
      return "PASSED";
    case "warn":
      return "WARNED";
    case "fail":
    case "inconclusive":
      return "FAILED";
  }
}

/** Every file by its own digest, what `sha256sum` prints; and the root over them when there are several. */
function subjects({ name, sha256, files }: Subject): Statement["subject"] {
  const listed = files.map((file) => ({ name: file.path, digest: { sha256: file.sha256 } }));
  if (files.length === 1) return listed;
  const root = files.length === 0 ? name : `${name} (root over ${String(files.length)} files)`;
  return [...listed, { name: root, digest: { sha256 } }];
}

/** What the result depends on, by digest: policy, data, code, and the champion it was compared with. */
function configuration(
  { policy, data, champion }: Omit<Result, "schema">,
  commit: string | null,
): Statement["predicate"]["configuration"] {
  return [
    { name: "policy", digest: { sha256: policy.sha256 }, annotations: { source: policy.source } },
    ...(data === null ? [] : [{ name: "data", digest: { sha256: data.sha256 } }]),
    ...(commit === null ? [] : [{ name: "code", digest: { gitCommit: commit } }]),
    ...(champion === null ? [] : [{ name: "champion", digest: { sha256: champion.sha256 } }]),
  ];
}

function gatesWith({ gates }: Pick<Result, "gates">, verdicts: readonly Verdict[]): string[] {
  return gates.filter(({ verdict }) => verdicts.includes(verdict)).map(({ gate }) => gate);
}

function extension(request: RecordRequest): RecordExtension {
  const { result, identity, runtime, toolVersion, confidence, seed, replicates, actor, run, createdAt } = request;
  return {
    ...result,
    schema: "modelgate.record/1",
    modelFacts: identity === null ? null : modelFacts(identity),
    runtime: runtime === null ? null : runtimeFacts(runtime),
    tool: { name: "modelgate", version: toolVersion },
    confidence,
    seed,
    replicates,
    actor,
    run,
    createdAt,
    builtOn: request.builtOn.map(({ sha256 }) => ({ sha256 })),
    files: request.files.map(({ name, sha256 }) => ({ name, sha256 })),
  };
}

/** Named one by one: what differs from run to run, such as memory used, would give equal runs different bytes. */
function runtimeFacts(facts: NonNullable<RecordExtension["runtime"]>): RecordExtension["runtime"] {
  const { runtime, runtimeVersion, provider, threads, memoryLimit, scoreEpsilon } = facts;
  return { runtime, runtimeVersion, provider, threads, memoryLimit, scoreEpsilon };
}

/** Digest and files are the subject already. */
function modelFacts({
  irVersion,
  opsets,
  producer,
  inputs,
  outputs,
  operators,
  sizeBytes,
}: ModelIdentity): RecordExtension["modelFacts"] {
  return {
    irVersion,
    opsets: opsets.map((opset) => ({ ...opset })),
    producer,
    inputs: inputs.map(valueFacts),
    outputs: outputs.map(valueFacts),
    operators: operators.map((operator) => ({ ...operator })),
    sizeBytes,
  };
}

type ValueFacts = NonNullable<RecordExtension["modelFacts"]>["inputs"][number];

function valueFacts(value: ModelIdentity["inputs"][number]): ValueFacts {
  return value.kind === "tensor" ? { ...value, shape: value.shape === null ? null : [...value.shape] } : { ...value };
}
