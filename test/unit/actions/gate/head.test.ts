import { describe, expect, it } from "vitest";
import { checkRunOf, headOf } from "../../../../actions/gate/head.ts";
import { gateReport } from "../../../../actions/gate/report.ts";
import { renderHtml } from "../../../../shared/report/html/render.ts";
import { renderMarkdown } from "../../../../shared/report/markdown/render.ts";
import { gateOutcome, gateSamples } from "../../../fixtures/reports/gate-outcomes.ts";
import { sha256 } from "../../shared/records/record-request.ts";

const samples = await gateSamples();
const source = {
  action: "gate",
  leg: null,
  commit: "9e107d9d372bb6826bd81d3542a419d6a4f1c2b0",
  recordDigest: "e3b0c442".repeat(8),
  runUrl: "https://github.com/acme/models/actions/runs/17000000001/attempts/1",
  artifact: {
    name: "modelgate-gate-income-e3b0c442e3b0",
    url: "https://github.com/acme/models/actions/runs/17000000001/artifacts/9",
  },
};

function head(outcome: Awaited<ReturnType<typeof gateOutcome>>): string {
  const composed = headOf(outcome, sha256)?.(source).apply([], 65_000);
  return composed?.kind === "body" ? composed.body : "";
}

describe("the head of a gate", () => {
  it.each([...samples])("is the golden text for %s", async (name, outcome) => {
    await expect(`${head(outcome)}\n`).toMatchFileSnapshot(`golden/head-${name}.md`);
  });

  it.each([...samples])("leaves logins out of report, result and check run for %s", (_, outcome) => {
    const report = gateReport(outcome);
    const check = checkRunOf(outcome, sha256)?.(source);
    const kept = [
      renderHtml(report),
      renderMarkdown(report, { budget: 60_000 }),
      JSON.stringify([outcome.result, check]),
    ].join("\n");
    for (const login of ["ana", "cleo", "dan"]) expect(kept).not.toMatch(new RegExp(`\\b${login}\\b`, "u"));
  });

  it("lets no name of an artifact, environment or person become markup", async () => {
    const hostile = "</details><!-- x -->|**b** @everyone";
    const outcome = await gateOutcome({
      records: [],
      broken: true,
      approvals: {
        read: {
          kind: "read",
          given: [
            {
              person: { id: 13, isBot: false },
              source: "environment",
              environments: [hostile],
              state: "approved",
              commit: null,
              givenAt: null,
              mayDecide: true,
            },
          ],
          authors: [],
          triggers: [],
          observedAt: "2026-11-23T21:10:00Z",
        },
        logins: new Map([[13, hostile]]),
        environments: hostile,
      },
    });
    const text = head(outcome);
    expect(text).not.toContain("<img");
    expect(text).not.toContain("**b**");
    expect(text).not.toContain("@everyone");
    expect(text.match(/<\/details>/gu)).toHaveLength(1);
  });

  it("points the check run at the gates that are not met, and at no others", () => {
    const check = checkRunOf(samples.get("blocked")!, sha256)?.(source);
    expect(check).toMatchObject({
      name: "modelgate / income",
      conclusion: "failure",
      annotations: [{ path: "modelgate.yml", line: 21, level: "failure", title: "fail (attempt 1)" }],
    });
    expect(checkRunOf(samples.get("passed")!, sha256)?.(source).annotations).toEqual([]);
  });

  it("says why it is blocked in its first sentence", () => {
    expect([...samples].map(([name, outcome]) => [name, gateReport(outcome).headline])).toEqual([
      [
        "passed",
        "Everything that is asked for is there: validate-model passed; fairness-check passed; performance-test passed; 2 of 2 approvals.",
      ],
      ["blocked", "Blocked: fairness-check failed; 0 of 2 approvals."],
      ["fork", "Blocked: performance-test not run (fork)."],
      ["undecided", "Undecided: approvals cannot be read."],
      [
        "forged",
        "Blocked: fairness-check has conflicting records; artifact modelgate-<img src=x> cannot be read as a record.",
      ],
      [
        "no-tier",
        "Everything that is asked for is there: validate-model passed; fairness-check passed; performance-test passed.",
      ],
    ]);
  });
});
