import type { JudgedGate } from "../core/gate/judge-gates.ts";
import { type Verdict, worst } from "../core/gate/verdict.ts";
import { metricEntry } from "../core/metrics/catalogue.ts";
import type { Check } from "../core/metrics/catalogue-entry.ts";
import type { ModelPolicy } from "../core/model/policy.ts";
import type { Result, Subject } from "../records/result.ts";
import type { DataNamed, DataSeen, ModelSeen } from "./evaluation.ts";

/** What the result of every check says alike: whose it is, what was judged by which policy on which data. */
export function resultFrame(
  check: Check,
  policy: ModelPolicy,
  candidate: ModelSeen,
  data: DataNamed & Partial<DataSeen>,
): Pick<Result, "schema" | "action" | "model" | "subject" | "policy" | "data" | "details" | "notJudgedHere"> {
  return {
    schema: "modelgate.result/1",
    action: check,
    model: policy.name,
    subject: subjectOf(policy.name, candidate),
    policy: { source: policy.source.description, sha256: policy.source.sha256 },
    data: { sha256: data.sha256, rows: data.rows ?? null, excluded: [...(data.excluded ?? [])] },
    details: null,
    notJudgedHere: policy.gates.flatMap(({ text, metric }) => {
      const judgedBy = metricEntry(metric)?.judgedBy;
      return judgedBy === undefined || judgedBy === check ? [] : [{ gate: text, judgedBy }];
    }),
  };
}

/** The worst gate decides; none to judge is a warning, because nothing was asked of the model here. */
export function overall(
  judged: readonly JudgedGate[],
  anyDeclared: boolean,
): { readonly verdict: Verdict; readonly reasonCodes: readonly string[] } {
  if (judged.length === 0) return { verdict: "warn", reasonCodes: [anyDeclared ? "no-gates-here" : "no-gates"] };
  const verdict = worst(judged.map((one) => one.verdict));
  const deciding = judged.filter((one) => one.verdict === verdict).map(({ judgement }) => judgement.reason);
  return { verdict, reasonCodes: [...new Set(deciding)] };
}

export function subjectOf(name: string, { sha256, files }: ModelSeen): Subject {
  return { name, sha256, files: files.map((file) => ({ path: file.path, sha256: file.sha256 })) };
}

/** The same data and policy draw the same bootstrap samples; either changing draws others. A 32-bit unsigned integer. */
export function seedOf(policy: ModelPolicy, dataSha256: string): number {
  return (Number.parseInt(dataSha256.slice(0, 8), 16) ^ Number.parseInt(policy.source.sha256.slice(0, 8), 16)) >>> 0;
}
