import { hostname, homedir, userInfo } from "node:os";
import { expect, it } from "vitest";
import { lookAtMachine } from "../../../../../shared/adapters/machine/machine-facts.ts";

it("describes this machine without naming it", async () => {
  const facts = await lookAtMachine({ CI: "true" })();
  expect(facts.cores).toBeGreaterThan(0);
  expect(facts.memoryBytes).toBeGreaterThan(2 ** 28);
  expect(facts.cpuModel).not.toBe("");
  const text = JSON.stringify(facts);
  for (const name of [hostname(), homedir(), process.cwd()]) expect(text).not.toContain(`"${name}`);
  expect(text).not.toContain(`"${userInfo().username}"`);
});

it.each([
  [{}, "none"],
  [{ CI: "true" }, "ci"],
  [{ CI: "true", RUNNER_ENVIRONMENT: "github-hosted" }, "github-hosted"],
  [{ CI: "true", RUNNER_ENVIRONMENT: "self-hosted" }, "self-hosted"],
] as const)("tells where %o runs: %s", async (environment, ci) => {
  expect((await lookAtMachine(environment)()).ci).toBe(ci);
});
