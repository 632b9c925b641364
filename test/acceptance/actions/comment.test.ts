import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseComment } from "../../../shared/report/comment/body.ts";
import type { Fault } from "../../fakes/github/faults.ts";
import { pullRequestEvent } from "../../fakes/github/events.ts";
import { model } from "../cli/command-line.ts";
import { type Bench, messages, openBench, policy, rows } from "./action-bench.ts";

const good = readFileSync(model("good-binary"));
const judged = { "modelgate.yml": policy(["accuracy >= 0.8"]), "data.csv": rows, "model.onnx": "old" };

function open(): Promise<Bench> {
  return openBench({ base: judged, change: { "model.onnx": good } });
}

/** Of each comment the names of its sections, null for one that is not ours. */
function sections(bench: Bench): readonly (readonly string[] | null)[] {
  return bench.repository.comments.map(({ body }) => parseComment(body)?.sections.map(({ id }) => id) ?? null);
}

function onlyBody(bench: Bench): string {
  const bodies = bench.repository.comments.map(({ body }) => body);
  expect(bodies).toHaveLength(1);
  return bodies[0] ?? "";
}

// A comment takes seconds to settle, and on a busy machine a run does too.
describe("the comment", { timeout: 120_000 }, () => {
  it("is updated by the second run, and somebody else's with the same marker stays untouched", async () => {
    const bench = await open();
    expect((await bench.run()).exitCode).toBe(0);
    const [first] = bench.repository.comments;
    const forged = first?.body.replace("Pass", "Forged") ?? "";
    bench.repository.addComment(bench.pull.number, bench.repository.world.user("mallory"), forged);
    bench.repository.commitFiles({ branch: "change", files: { "b.txt": "2" }, author: "ana" });
    const event = pullRequestEvent(bench.github, bench.repository, bench.pull);
    expect((await bench.run({ event, runId: 2 })).exitCode).toBe(0);
    const [own, foreign, ...more] = bench.repository.comments;
    expect([own?.id, foreign?.body, more]).toEqual([first?.id, forged, []]);
    expect(own?.body).toContain(bench.repository.headOf(bench.pull).slice(0, 12));
    expect(own?.body).toContain("/actions/runs/2/attempts/1");
    bench.github.assertConforming();
  });

  it("has a section for each leg of a matrix, whoever writes first, and none loses another's", async () => {
    const bench = await open();
    const legs = [
      { matrix: { model: "triple", threads: 1 } },
      { matrix: { model: "triple", threads: 2 } },
      { inputs: { leg: "nightly `<b>` @everyone" } },
      {},
    ];
    const runs = await Promise.all(legs.map((leg) => bench.run(leg)));
    expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0, 0]);
    expect(sections(bench)).toEqual([
      [
        "validate-model",
        "validate-model/nightly%20%60%3Cb%3E%60%20%40everyone",
        "validate-model/threads%3D1",
        "validate-model/threads%3D2",
      ],
    ]);
    const body = onlyBody(bench);
    expect(body).toContain("### ✅ Pass: validate-model (threads=1)");
    expect(body).not.toContain("<b>");
    expect(body).not.toContain("@everyone");
    expect(runs.flatMap((run) => messages(run, "warning"))).toEqual([]);
  });

  it("keeps the report of a later run when an earlier one ends after it", async () => {
    const bench = await open();
    await bench.run({ runId: 12 });
    const before = onlyBody(bench);
    const late = await bench.run({ runId: 11, runAttempt: 3 });
    expect([late.exitCode, late.outputs["verdict"]]).toEqual([0, "pass"]);
    expect(onlyBody(bench)).toBe(before);
    expect(messages(late, "notice").join("\n")).toContain("the report of a later run");
    expect(messages(late, "warning")).toEqual([]);
    const rerun = await bench.run({ runId: 12, runAttempt: 2 });
    expect(rerun.exitCode).toBe(0);
    expect(onlyBody(bench)).toContain("run=12.2");
  });
});

describe("a run without a verdict", { timeout: 120_000 }, () => {
  const wrong = { threshold: "high" };

  it("withdraws what an earlier run said, and says why it did not judge", async () => {
    const bench = await open();
    await bench.run({ runId: 1 });
    expect(onlyBody(bench)).toContain("✅ Pass");
    const ended = await bench.run({ runId: 2, inputs: wrong });
    expect([ended.exitCode, ended.outputs]).toEqual([64, {}]);
    const body = onlyBody(bench);
    expect(body).not.toContain("Pass");
    expect(body).toContain("### ⛔ Not judged: validate-model");
    expect(body).toContain('threshold: found "high"; accepted: a number');
    expect(body).toContain("/actions/runs/2/attempts/1");
    expect(body).toContain("## modelgate: triple");
    expect((await bench.run({ runId: 3 })).exitCode).toBe(0);
    expect(onlyBody(bench)).toContain("✅ Pass");
    expect(onlyBody(bench)).not.toContain("Not judged");
    bench.github.assertConforming();
  });

  it("withdraws it for a mistake that shows once the model is known, in its own leg and model alone", async () => {
    const two = `${judged["modelgate.yml"]}  second:
    path: model.onnx
    data: { path: data.csv, label: label }
`;
    const bench = await openBench({ base: { ...judged, "modelgate.yml": two }, change: { "model.onnx": good } });
    const inputs = { model: "triple" };
    await Promise.all([
      bench.run({ inputs, matrix: { threads: 1 } }),
      bench.run({ inputs, matrix: { threads: 2 } }),
      bench.run({ inputs: { model: "second" }, matrix: { threads: 2 } }),
    ]);
    const ended = await bench.run({
      runId: 2,
      inputs: { ...inputs, "onnxruntime-path": "nowhere" },
      matrix: { threads: 2 },
    });
    expect(ended.exitCode).toBe(64);
    const headings = bench.repository.comments.map(({ body }) => body.match(/^### .*/gmu) ?? []);
    expect(headings.sort((a, b) => b.length - a.length)).toEqual([
      ["### ✅ Pass: validate-model (threads=1)", "### ⛔ Not judged: validate-model (threads=2)"],
      ["### ⚠️ Warn: validate-model (threads=2)"],
    ]);
  });

  it("warns where nobody knows which of two comments it would be, and leaves both", async () => {
    const two = `${judged["modelgate.yml"]}  second:
    path: model.onnx
    data: { path: data.csv, label: label }
`;
    const bench = await openBench({ base: { ...judged, "modelgate.yml": two }, change: { "model.onnx": good } });
    for (const model of ["triple", "second"]) await bench.run({ inputs: { model } });
    const before = bench.repository.comments.map(({ body }) => body);
    const ended = await bench.run({ runId: 2 });
    expect(ended.exitCode).toBe(64);
    expect(messages(ended, "warning").join("\n")).toContain("several comments have a report of validate-model");
    expect(bench.repository.comments.map(({ body }) => body)).toEqual(before);
  });

  it.each([
    { what: "an earlier run", more: { runId: 1, inputs: wrong }, warned: [] },
    { what: "a run that wants no comment", more: { runId: 3, inputs: { ...wrong, comment: "false" } }, warned: [] },
  ])("leaves it to $what", async ({ more, warned }) => {
    const bench = await open();
    await bench.run({ runId: 2 });
    const before = onlyBody(bench);
    const ended = await bench.run(more);
    expect(ended.exitCode).toBe(64);
    expect(onlyBody(bench)).toBe(before);
    expect(messages(ended, "warning")).toEqual(warned);
  });

  it("warns that the earlier verdict still stands where it may not write", async () => {
    const bench = await open();
    await bench.run();
    const token = bench.github.token({
      kind: "app",
      permissions: { contents: "read", pull_requests: "read" },
      repositories: ["octo/models"],
    });
    const ended = await bench.run({ runId: 2, token, inputs: wrong });
    expect(ended.exitCode).toBe(64);
    expect(messages(ended, "warning")).toEqual([expect.stringMatching(/earlier verdict.*pull-requests: write/su)]);
  });

  it("makes no comment where there was none", async () => {
    const bench = await open();
    expect((await bench.run({ inputs: wrong })).exitCode).toBe(64);
    expect(bench.repository.comments).toEqual([]);
  });
});

describe("GitHub failing under the comment", () => {
  const refused = "lacks the permission pull-requests: write";
  /** What GitHub does to the first write, and what the one warning says; null: the comment is written in the end, and nothing is said. */
  const faults: Readonly<Record<string, readonly [Fault, string | null]>> = {
    "403": [{ kind: "forbidden" }, refused],
    "404": [{ kind: "not-found" }, refused],
    "409": [{ kind: "conflict" }, "GitHub answered 409"],
    "422, too long": [{ kind: "too-long" }, null],
    "429": [{ kind: "too-many-requests", retryAfterSeconds: 1 }, null],
    "a secondary limit": [{ kind: "secondary-rate-limit", retryAfterSeconds: 1 }, null],
    "a limit for an hour": [{ kind: "secondary-rate-limit", retryAfterSeconds: 3600 }, "rate limit"],
    "502": [{ kind: "server-error", status: 502 }, null],
    "500 after the write": [{ kind: "server-error", status: 500, applied: true }, null],
    "a cut connection": [{ kind: "cut-socket" }, null],
    "a cut connection after the write": [{ kind: "cut-socket", applied: true }, null],
    "a slow answer": [{ kind: "slow", delayMs: 300 }, null],
  };

  // Together, since each of them spends its time waiting.
  it(
    "never touches the verdict: there is one comment, or one warning that says why not",
    { timeout: 120_000 },
    async () => {
      const ended = await Promise.all(
        Object.entries(faults).map(async ([name, [fault, expected]]) => {
          const bench = await open();
          bench.github.fail("issues/create-comment", fault);
          const run = await bench.run();
          const warnings = messages(run, "warning");
          const isSaid = expected !== null && warnings.length === 1 && warnings[0]?.includes(expected) === true;
          return [name, run.exitCode, run.outputs["verdict"], sections(bench), isSaid ? expected : warnings];
        }),
      );
      expect(ended).toEqual(
        Object.entries(faults).map(([name, [, expected]]) => {
          return [name, 0, "pass", expected === null ? [["validate-model"]] : [], expected ?? []];
        }),
      );
    },
  );

  it("is said of comments that may not even be read", async () => {
    const bench = await open();
    bench.github.fail("issues/list-comments", { kind: "forbidden" });
    const run = await bench.run();
    expect(run.exitCode).toBe(0);
    expect(messages(run, "warning")).toEqual([expect.stringContaining(refused)]);
  });
});
