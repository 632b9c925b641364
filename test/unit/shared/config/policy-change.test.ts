import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { ConfigFile } from "../../../../shared/config/config-file.ts";
import { loadConfig, type LoadedConfig } from "../../../../shared/config/load.ts";
import { policyChange, type PolicyChange } from "../../../../shared/config/policy-change.ts";
import { ModelgateError } from "../../../../shared/core/errors.ts";
import { metricEntry, metricIds } from "../../../../shared/core/metrics/catalogue.ts";

const metrics = { metricEntry, metricIds };

const BASE = `version: 1
disclosure: { minimum-cell: 10 }
models:
  income:
    path: income.onnx
    threshold: 0.5
    gates:
      - roc_auc >= 0.85
      - recall >= 0.6
  credit: { path: credit.onnx }
`;

function file(text: string): ConfigFile {
  const sha256 = createHash("sha256").update(text).digest("hex");
  return { text, shownPath: "modelgate.yml", baseDir: "/work", sha256 };
}

function loaded(text: string): LoadedConfig {
  const load = loadConfig(file(text), metrics);
  if (load.kind === "config") return load;
  throw new Error(load.problems.map(({ message }) => message).join("; "));
}

function change(own: string | null): PolicyChange {
  const judging = { file: file(BASE), loaded: loaded(BASE) };
  return policyChange(judging, own === null ? null : file(own), "income", metrics);
}

describe("policyChange", () => {
  it("is none for the same bytes and a removal for no file", () => {
    expect([change(BASE), change(null)]).toEqual([{ kind: "unchanged" }, { kind: "removed" }]);
  });

  it("lists gates that come, go or become advisory", () => {
    const own = BASE.replace("roc_auc >= 0.85", "roc_auc >= 0.5").replace(
      "- recall >= 0.6",
      "- { gate: recall >= 0.6, advisory: true }",
    );
    expect(change(own)).toEqual({
      kind: "changed",
      gatesAdded: ["roc_auc >= 0.5", "recall >= 0.6 (advisory)"],
      gatesRemoved: ["roc_auc >= 0.85", "recall >= 0.6"],
      otherKeys: [],
    });
  });

  it("names other keys, other models and what concerns the whole file", () => {
    const own = BASE.replace("0.5", "0.1")
      .replace("credit.onnx", "new.onnx")
      .replace("minimum-cell: 10", "minimum-cell: 2");
    expect(change(own)).toMatchObject({
      gatesAdded: [],
      gatesRemoved: [],
      otherKeys: ["models.income.threshold", "models.credit", "disclosure"],
    });
  });

  it("has nothing to list for a comment", () => {
    expect(change(`# why\n${BASE}`)).toEqual({ kind: "changed", gatesAdded: [], gatesRemoved: [], otherKeys: [] });
  });

  it("refuses a file that could judge nothing once merged", () => {
    expect(() => change(BASE.replace("roc_auc", "roc_uac"))).toThrow(ModelgateError);
  });
});
