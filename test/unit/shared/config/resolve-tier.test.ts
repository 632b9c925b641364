import { describe, expect, it } from "vitest";
import { loadConfig } from "../../../../shared/config/load.ts";
import { resolveTier } from "../../../../shared/config/resolve-tier.ts";
import { NO_TIER, type Tier } from "../../../../shared/core/gate/tier.ts";
import { metricEntry, metricIds } from "../../../../shared/core/metrics/catalogue.ts";

function tierOf(tiers: string, model = "tier: high"): Tier | readonly string[] {
  const text = `version: 1\ntiers: ${tiers}\nmodels:\n  income:\n    path: a.onnx\n    ${model}\n`;
  const loaded = loadConfig({ text, shownPath: "modelgate.yml" }, { metricEntry, metricIds });
  return loaded.kind === "config"
    ? resolveTier(loaded.config, "income")
    : loaded.problems.map(({ message }) => message);
}

describe("resolveTier", () => {
  it("reads everything a tier may say", () => {
    const text =
      "{ high: { checks: [performance-test, validate-model], approvals: { minimum: 2 }, max-age-days: 30, forks: { performance-test: not-required } } }";
    expect(tierOf(text)).toEqual({
      name: "high",
      checks: ["performance-test", "validate-model"],
      approvals: { minimum: 2 },
      maxAgeDays: 30,
      notRequiredOnForks: ["performance-test"],
    });
  });
  it("asks for nothing beyond the gates' own checks where a tier says nothing, and for a model without one", () => {
    expect(tierOf("{ high: {} }")).toEqual({ ...NO_TIER, name: "high" });
    expect(tierOf("{ high: {} }", "task: binary")).toEqual(NO_TIER);
    expect(resolveTier(null, "income")).toEqual(NO_TIER);
  });
  it("knows one word for a check that forks need not run, and no unknown check", () => {
    expect(tierOf("{ high: { forks: { performance-test: blocked } } }")).toEqual([
      expect.stringContaining("not-required; leave the check out to block"),
    ]);
    expect(tierOf("{ high: { forks: { performance: not-required } } }")).toHaveLength(1);
  });
});
