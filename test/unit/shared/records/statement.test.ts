import { describe, expect, it } from "vitest";
import { buildStatement } from "../../../../shared/records/statement.ts";
import { passing, refused, result, ungated } from "../../../fixtures/reports/sample-outcomes.ts";
import { recordRequest } from "./record-request.ts";

const HEX: Readonly<Record<string, RegExp>> = {
  sha256: /^[0-9a-f]{64}$/u,
  gitCommit: /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/u,
};

function expectDigests(digest: Readonly<Record<string, string>>): void {
  expect(Object.keys(digest)).not.toEqual([]);
  for (const [algorithm, value] of Object.entries(digest)) expect(value).toMatch(HEX[algorithm] ?? /never/u);
}

describe("buildStatement", () => {
  it.each([
    ["fail", recordRequest()],
    ["pass", recordRequest({ result: passing.result })],
    [
      "refused",
      recordRequest({ result: refused.result, identity: null, runtime: null, run: null, actor: null, commit: null }),
    ],
  ])("follows the field rules of in-toto for %s", (_, request) => {
    const statement = buildStatement(request);
    expect(Object.keys(statement).sort()).toEqual(["_type", "predicate", "predicateType", "subject"]);
    expect(statement._type).toBe("https://in-toto.io/Statement/v1");
    expect(statement.predicateType).toBe("https://in-toto.io/attestation/test-result/v0.1");
    const names = statement.subject.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(0);
    for (const { digest } of [...statement.subject, ...statement.predicate.configuration]) expectDigests(digest);
    const base = Object.keys(statement.predicate).filter((key) => key !== "modelgate");
    const known = ["configuration", "failedTests", "passedTests", "result", "url", "warnedTests"];
    expect(known).toEqual(expect.arrayContaining(base));
    expect(base).toEqual(expect.arrayContaining(["result", "configuration"]));
    // in-toto asks that extension names hold neither a dot nor a dollar sign.
    expect(JSON.stringify(Object.keys(statement.predicate.modelgate))).not.toMatch(/[.$]/u);
  });
  it.each([
    ["pass", "PASSED"],
    ["warn", "WARNED"],
    ["fail", "FAILED"],
    ["inconclusive", "FAILED"],
  ] as const)("writes %s as %s and keeps the true verdict", (verdict, written) => {
    const { predicate } = buildStatement(recordRequest({ result: result({ verdict }) }));
    expect(predicate.result).toBe(written);
    expect(predicate.modelgate.verdict).toBe(verdict);
  });
  it("sorts every gate into passed, warned or failed", () => {
    const { predicate } = buildStatement(recordRequest());
    expect(predicate.passedTests).toEqual(["accuracy >= 0.80"]);
    expect(predicate.warnedTests).toEqual(["log_loss <= 0.34"]);
    expect(predicate.failedTests).toHaveLength(4);
  });
  it("names policy, data, code and champion by digest, and only those that exist", () => {
    expect(buildStatement(recordRequest()).predicate.configuration.map(({ name }) => name)).toEqual([
      "policy",
      "data",
      "code",
      "champion",
    ]);
    const bare = buildStatement(recordRequest({ result: ungated.result, commit: null, run: null }));
    expect(bare.predicate.configuration.map(({ name }) => name)).toEqual(["policy", "data"]);
    expect(bare.predicate).not.toHaveProperty("url");
  });
  it("lists every file of a model, and the root over several", () => {
    const files = [
      { path: "m.onnx", sha256: "1".repeat(64) },
      { path: "m.onnx.data", sha256: "2".repeat(64) },
    ];
    const several = result({ subject: { name: "m.onnx", sha256: "3".repeat(64), files } });
    expect(buildStatement(recordRequest({ result: several })).subject).toEqual([
      { name: "m.onnx", digest: { sha256: "1".repeat(64) } },
      { name: "m.onnx.data", digest: { sha256: "2".repeat(64) } },
      { name: "m.onnx (root over 2 files)", digest: { sha256: "3".repeat(64) } },
    ]);
    const none = result({ subject: { name: "m", sha256: "3".repeat(64), files: [] } });
    expect(buildStatement(recordRequest({ result: none })).subject).toEqual([
      { name: "m", digest: { sha256: "3".repeat(64) } },
    ]);
  });
  it("copies shapes that are unknown and values that are no tensors", () => {
    const { identity } = recordRequest();
    if (identity === null) throw new Error("the sample has an identity");
    const odd = {
      ...identity,
      inputs: [{ name: "x", kind: "tensor", elementType: "float32", shape: null }],
      outputs: [{ name: "z", kind: "sequence-of-maps" }],
    } as const;
    const { modelFacts } = buildStatement(recordRequest({ identity: odd })).predicate.modelgate;
    expect(modelFacts?.inputs).toEqual(odd.inputs);
    expect(modelFacts?.outputs).toEqual(odd.outputs);
  });
});
