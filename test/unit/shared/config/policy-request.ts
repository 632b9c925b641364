import { createHash } from "node:crypto";
import { ModelgateError, type Problem } from "../../../../shared/core/errors.ts";
import { metricEntry, metricIds } from "../../../../shared/core/metrics/catalogue.ts";
import { resolvePolicy, type PolicyRequest, type ResolvedPolicy } from "../../../../shared/config/resolve-policy.ts";
import { policyInputs } from "../../../../shared/spec/common-inputs.ts";
import { parseInputs, type RawInputs } from "../../../../shared/spec/parse-inputs.ts";

export const catalogue = { metricEntry, metricIds };

export interface Asked {
  readonly raw?: RawInputs;
  readonly file?: string;
  readonly precedence?: PolicyRequest["precedence"];
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** A request as the command line makes it; every path exists but those that hold "absent". */
export function policyRequest({ raw = {}, file, precedence = "inputs-override" }: Asked): PolicyRequest {
  const showInput = (name: string): string => `--${name}`;
  const parsed = parseInputs(policyInputs, raw, showInput);
  if (parsed.kind === "problems") throw new Error(JSON.stringify(parsed.problems));
  return {
    inputs: parsed.values,
    showInput,
    configFile:
      file === undefined
        ? null
        : { text: file, shownPath: "modelgate.yml", baseDir: "/repository", sha256: sha256(file) },
    precedence,
    metrics: catalogue,
    sha256,
    workingDir: "/here",
    resolvePaths(patterns, base) {
      const absent = patterns.filter((pattern) => pattern.includes("absent"));
      const [first, ...rest] = absent.map((path) => ({
        code: "path-not-found",
        message: "there is no such file",
        place: { file: path },
      }));
      if (first !== undefined) return Promise.reject(new ModelgateError("input", [first, ...rest]));
      return Promise.resolve(
        patterns.flatMap((pattern) => (pattern.endsWith("*") ? [`${base}/1`, `${base}/2`] : [`${base}/${pattern}`])),
      );
    },
  };
}

export async function resolved(asked: Asked): Promise<ResolvedPolicy> {
  return resolvePolicy(policyRequest(asked));
}

/** The problems a request is refused with; empty when it is accepted. */
export async function problemsOf(asked: Asked): Promise<readonly Problem[]> {
  try {
    await resolved(asked);
    return [];
  } catch (error) {
    if (error instanceof ModelgateError) return error.problems;
    throw error;
  }
}
