import { describe, expect, it } from "vitest";
import { loadConfig } from "../../../../shared/config/load.ts";
import { resolveEnvironment } from "../../../../shared/config/resolve-environment.ts";
import { metricEntry, metricIds } from "../../../../shared/core/metrics/catalogue.ts";

function load(environments: string) {
  const text = `version: 1\nmodels:\n  income: { path: a.onnx }\n${environments}`;
  return loadConfig({ text, shownPath: "modelgate.yml" }, { metricEntry, metricIds });
}

function resolved(environments: string, name = "production") {
  const loaded = load(environments);
  if (loaded.kind === "problems") throw new Error(JSON.stringify(loaded.problems));
  return resolveEnvironment(loaded.config, name, "--environment");
}

function problems(environments: string): readonly string[] {
  const loaded = load(environments);
  return loaded.kind === "problems"
    ? loaded.problems.map(({ place, message }) => `${String(place?.line)}:${String(place?.column)} ${message}`)
    : [];
}

describe("an environment of modelgate.yml", () => {
  it("has every default", () => {
    expect(resolved("environments:\n  production:\n    target: { kind: local, state-dir: /srv/modelgate }\n")).toEqual({
      kind: "environment",
      environment: {
        name: "production",
        target: { kind: "local", stateDir: "/srv/modelgate" },
        alias: "production",
        schedule: {
          steps: [5, 10, 25, 50, 100],
          burnInSeconds: 60,
          dwellSeconds: 300,
          minimumRequests: 100,
          errorBudget: 0.005,
          bakeSeconds: 1800,
          timeCapSeconds: 21_600,
          onNoData: "hold",
          lookSeconds: 60,
        },
        rules: {
          alpha: 0.05,
          errorRatio: 1.25,
          errorFloor: 0.001,
          errorSlo: 0.01,
          slowRatio: 1.25,
          slowFloor: 0.01,
        },
      },
    });
  });

  it("halves a declared SLO for the budget, and takes minutes in parts", () => {
    const { environment } = resolved(
      "environments:\n  production:\n    target: { kind: local, state-dir: t }\n    alias: live\n    rollout: { error-slo: 0.02, dwell-minutes: 0.5, steps: [50, 100] }\n",
    ) as Extract<ReturnType<typeof resolveEnvironment>, { kind: "environment" }>;
    expect(environment.schedule).toMatchObject({ errorBudget: 0.01, dwellSeconds: 30, steps: [50, 100] });
    expect(environment.alias).toBe("live");
  });

  it("that is not declared is an error with the nearest name", () => {
    const file = "environments:\n  production:\n    target: { kind: local, state-dir: t }\n";
    expect(resolved(file, "produktion")).toMatchObject({
      kind: "problem",
      problem: {
        code: "unknown-environment",
        input: "--environment",
        message: 'unknown environment "produktion"; declared: production',
        hint: expect.stringContaining("production") as string,
      },
    });
    expect(resolved("", "production")).toMatchObject({
      problem: { message: 'unknown environment "production"; none is declared' },
    });
    expect(resolved(file, "constructor").kind).toBe("problem");
  });

  it("reports every mistake at once, each with its place", () => {
    const file = [
      "environments:",
      "  production:",
      "    target: { kind: kserve, state-dir: t }",
      "    alias: 1.2.3",
      "    rollout:",
      "      steps: [50, 25, 100]",
      "      alpha: 0.5",
      "      on-no-data: continue",
      "      error-sol: 0.01",
      "  'bad name':",
      "    target: { kind: local, state-dir: t }",
      "  staging:",
      "    target: { kind: local }",
      "",
    ].join("\n");
    expect(problems(file)).toEqual([
      '6:21 found "kserve"; accepted: local',
      '7:12 found "1.2.3"; accepted: letters, digits and . _ -, at most 60; no version, and not beginning with modelgate- or sha256-',
      "9:14 found a list; accepted: rising percentages that end with 100",
      "10:14 found 0.5; accepted: at most 0.2",
      '11:19 found "continue"; accepted: hold or abort',
      '12:7 unknown key "error-sol"',
      '13:3 found "bad name"; accepted: letters, digits and . _ -, at most 60, beginning with a letter or digit',
      "16:13 environments.staging.target.state-dir is missing; accepted: text",
    ]);
  });
});
