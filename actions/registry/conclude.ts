import type { Result } from "../../shared/records/result.ts";
import type { RegistryAnswer } from "./usecase.ts";

/** The answer as a result. It judges nothing; it warns where the registry is not as modelgate left it. */
export function registryResult(
  { model, details, subject, findings }: RegistryAnswer,
  sha256: (text: string) => string,
): Result {
  const verdict = findings.length === 0 ? "pass" : "warn";
  return {
    schema: "modelgate.result/1",
    action: "registry",
    model,
    verdict,
    reasonCodes: findings.length === 0 ? ["registry-read"] : [...new Set(findings.map(({ code }) => code))],
    subject:
      subject === null
        ? // A list and a history are about no one file: the answer is named by its own digest.
          { name: model, sha256: sha256(JSON.stringify(details)), files: [] }
        : {
            name: model,
            sha256: subject.modelSha256,
            files: subject.files.map((file) => ({ path: file.path, sha256: file.sha256 })),
          },
    champion: null,
    policy: { source: "none: nothing is judged", sha256: sha256("") },
    data: null,
    predictions: null,
    gates: [],
    metrics: [],
    notJudgedHere: [],
    details,
    findings: [...findings],
  };
}
