import { describe, expect, it } from "vitest";
import { ModelgateError } from "../../../../../shared/core/errors.ts";
import { createModelRunner } from "../../../../../shared/adapters/inference/model-runner.ts";
import {
  answerNumbers,
  childEntry,
  column,
  expected,
  expectedNumbers,
  failure,
  fixturePath,
  labelCells,
  numbers,
  predictions,
  request,
  sourceRunner,
  threeFloats,
  withSession,
} from "./inference-fixtures.ts";

describe("the model runner", () => {
  it.each(expected.cases)("$name: equals onnxruntime in Python", async (example) => {
    const input = { tensors: example.tensors, fixedBatch: null };
    const columns = example.tensors.flatMap(({ columns, elementType }) =>
      columns.map((name) => column(elementType, example.columns[name] ?? [])),
    );
    const rows = Object.values(example.columns)[0]?.length ?? 0;
    const answer = await withSession(request(example.model, example.outputs, { input }), async (session) =>
      predictions(await session.run({ firstRow: 0, rows, columns })),
    );
    // Another build of the runtime may differ in the last bit of a float32 exponential; an echo may not.
    const tolerance = example.model.includes("echo-") ? 0 : 2e-7;
    const wanted = expectedNumbers(example);
    const differences = answerNumbers(answer).map((value, index) => Math.abs(value - (wanted[index] ?? NaN)));
    expect(differences.filter((difference) => !(difference <= tolerance))).toEqual([]);
    expect(differences).toHaveLength(wanted.length);
    expect(labelCells(answer.label)).toEqual(example.expected.label ?? []);
    expect(answer.rows).toBe(rows);
  });

  it("gives the same answers in batches of 1, of 7 and of all rows, in order", async () => {
    const cells = Array.from({ length: 50 }, (_, row) => [Math.sin(row), Math.cos(row), row / 10]);
    const batches = (size: number) =>
      Array.from({ length: Math.ceil(cells.length / size) }, (_, index) => {
        const part = cells.slice(index * size, (index + 1) * size);
        const columns = numbers(...[0, 1, 2].map((at) => part.map((row) => row[at] ?? NaN)));
        return { firstRow: index * size, rows: part.length, columns };
      });
    const scores = await withSession(request("models/score-only.onnx", { score: "score" }), async (session) => {
      const all: number[][] = [];
      for (const size of [1, 7, 50]) {
        const answers = await Promise.all(batches(size).map((batch) => session.run(batch)));
        all.push(answers.flatMap((answer) => [...(predictions(answer).score ?? [])]));
      }
      return all;
    });
    expect(new Set(scores[2]).size).toBe(50);
    expect(scores[0]).toEqual(scores[2]);
    expect(scores[1]).toEqual(scores[2]);
  });

  it("fills up the last call of a fixed-batch model and cuts the filling off", async () => {
    const x = [0.5, -1, 2, 0, 1, 3];
    const output = { scores: "probabilities", label: "label" };
    const batch = { firstRow: 0, rows: x.length, columns: numbers(x, x, x) };
    const run = (model: string, fixedBatch: number | null) =>
      withSession(request(model, output, { input: { ...threeFloats, fixedBatch } }), async (session) =>
        predictions(await session.run(batch)),
      );
    const fixed = await run("models/fixed-batch.onnx", 4);
    const dynamic = await run("models/good-binary.onnx", null);
    expect(fixed.scores?.values).toHaveLength(12);
    expect(fixed).toEqual(dynamic);
  });

  it("keeps text in order through a growing dictionary, a new one, and a fixed batch", async () => {
    const input = {
      tensors: [{ tensor: "features", elementType: "string", layout: "matrix", columns: ["a", "b"] }],
      fixedBatch: 3,
    } as const;
    const batches = [["red"], ["red", "green", null, "blue"], ["blue", "", "red", "red", "grün"]];
    const answers = await withSession(request("inference/fixed-echo.onnx", { label: "y" }, { input }), (session) =>
      Promise.all(
        batches.map((cells) => {
          const columns = [
            column(
              "string",
              cells.map(() => "x"),
            ),
            column("string", cells),
          ];
          return session.run({ firstRow: 0, rows: cells.length, columns });
        }),
      ),
    );
    const texts = answers.map((answer) => labelCells(predictions(answer).label));
    expect(texts).toEqual(batches.map((cells) => cells.map((cell) => cell ?? "")));
  });

  it("feeds a missing number as NaN, and says in which row the output is none", async () => {
    const outcome = await withSession(request("models/score-only.onnx", { score: "score" }), (session) => {
      const missing = Uint8Array.from([0, 0, 1, 1]);
      const gap = { kind: "number", values: new Float64Array(4), missing } as const;
      return session.run({ firstRow: 96, rows: 4, columns: [...numbers([1, 1, 1, 1], [1, 1, 1, 1]), gap] });
    });
    expect(failure(outcome)).toMatchObject({ kind: "non-finite-output", row: 98 });
    expect(failure(outcome).detail).toContain('"score" is NaN or infinite, first in data row 99 (2 of 4 rows');
  });

  it("names the first NaN row in the middle of many batches", async () => {
    const outcomes = await withSession(request("models/nan-output.onnx", { score: "score" }), (session) =>
      Promise.all(
        [0, 1, 2].map((part) => {
          const x0 = [1, 1, 1, 1].map((value, row) => (part === 1 && row === 2 ? 0 : value));
          return session.run({ firstRow: part * 4, rows: 4, columns: numbers(x0, x0, x0) });
        }),
      ),
    );
    expect(predictions(outcomes[0]).rows).toBe(4);
    expect(failure(outcomes[1]).row).toBe(6);
    // What failed once stays failed: the third batch gets no answer of its own.
    expect(outcomes[2]).toEqual(outcomes[1]);
  });

  it("refuses infinity as it refuses NaN", async () => {
    const outcome = await withSession(request("models/inf-output.onnx", { score: "score" }), (session) =>
      session.run({ firstRow: 0, rows: 2, columns: numbers([-1, 1], [0, 0], [0, 0]) }),
    );
    expect(failure(outcome)).toMatchObject({ kind: "non-finite-output", row: 1 });
  });

  it("refuses outputs of another shape than planned", async () => {
    const batch = (rows: number) => {
      const zeros = new Array<number>(rows).fill(0);
      return { firstRow: 0, rows, columns: numbers(zeros, zeros, zeros) };
    };
    const asScore = request("models/good-binary.onnx", { score: "probabilities" });
    const outcome = await withSession(asScore, (session) => session.run(batch(2)));
    expect(failure(outcome)).toMatchObject({ kind: "unexpected-output" });
    expect(failure(outcome).hint).toContain("output: { scores:");

    const asScores = request("models/score-only.onnx", { scores: "score" });
    expect(failure(await withSession(asScores, (session) => session.run(batch(2)))).hint).toContain("score:");

    const changing = request("inference/changing-width.onnx", { scores: "probabilities" });
    const [first, second] = await withSession(changing, (session) =>
      Promise.all([session.run(batch(2)), session.run(batch(6))]),
    );
    expect(predictions(first).scores?.classCount).toBe(2);
    expect(failure(second).detail).toContain("changes its number of classes");
  });

  it("rejects cells that the input cannot hold, and goes on with the next batch", async () => {
    const input = {
      tensors: [{ tensor: "features", elementType: "uint8", layout: "matrix", columns: ["a", "b"] }],
      fixedBatch: null,
    } as const;
    const problems = await withSession(
      request("inference/echo-uint8.onnx", { label: "y" }, { input }),
      async (session) => {
        const messages: string[] = [];
        for (const b of [
          [1, 256],
          [1, -1],
          [1.5, 0],
          [NaN, 0],
        ]) {
          const run = session.run({ firstRow: 10, rows: 2, columns: numbers([0, 0], b) });
          messages.push(
            await run.then(
              () => "",
              (error: unknown) => (error instanceof ModelgateError ? error.message : ""),
            ),
          );
        }
        const good = predictions(await session.run({ firstRow: 0, rows: 1, columns: numbers([0], [255]) }));
        expect(labelCells(good.label)).toEqual(["255"]);
        return messages;
      },
    );
    expect(problems.map((message) => /column "b", data row (\d+)/u.exec(message)?.[1])).toEqual([
      "12",
      "12",
      "11",
      "11",
    ]);
    expect(problems[0]).toContain("256 is no whole number from 0 to 255");
  });

  it("answers a batch of no rows without asking the model", async () => {
    const answer = await withSession(request("models/score-only.onnx", { score: "score" }), (session) =>
      session.run({ firstRow: 0, rows: 0, columns: numbers([], [], []) }),
    );
    expect(predictions(answer)).toMatchObject({ rows: 0, score: new Float64Array(0) });
  });

  it("states the facts of the run", async () => {
    const epsilons = await Promise.all(
      ["score-float16", "score-only", "score-float64"].map((name) =>
        withSession(request(`models/${name}.onnx`, { score: "score" }), (session) => Promise.resolve(session.facts())),
      ),
    );
    expect(epsilons.map(({ scoreEpsilon }) => scoreEpsilon)).toEqual([2 ** -10, 2 ** -23, 2 ** -52]);
    expect(epsilons[0]).toMatchObject({ runtime: "onnxruntime", provider: "cpu", threads: 1 });
    expect(epsilons[0]?.runtimeVersion).toMatch(/^\d+\.\d+\.\d+/u);
  });

  it.runIf(process.platform === "linux")("watches the memory of the child", async () => {
    const asked = request("models/score-only.onnx", { score: "score" });
    const facts = await withSession(asked, (session) => Promise.resolve(session.facts()));
    expect(facts.memoryLimit).toBe("enforced");
    // Node and the runtime take 60 MB at the least.
    expect(facts.peakMemoryBytes).toBeGreaterThan(60e6);
  });

  it("runs two models at once", async () => {
    const batch = { firstRow: 0, rows: 1, columns: numbers([0], [0], [0]) };
    const regression = await withSession(request("models/regression.onnx", { value: "variable" }), (candidate) =>
      withSession(request("models/score-only.onnx", { score: "score" }), async (champion) => {
        const [value, score] = await Promise.all([candidate.run(batch), champion.run(batch)]);
        expect(predictions(score).score?.[0]).toBeCloseTo(1 / (1 + Math.exp(0.25)), 6);
        return predictions(value).value?.[0];
      }),
    );
    expect(regression).toBe(10);
  });

  it("says how to get the runtime when it cannot be loaded", async () => {
    const named = { path: "/nonexistent/folder", shown: "../folder" };
    const runner = createModelRunner({ childEntry, environment: {}, namedRuntime: named });
    const opening = runner.open(request("models/score-only.onnx", { score: "score" }));
    await expect(opening).rejects.toMatchObject({
      kind: "input",
      problems: [{ code: "onnxruntime-path-not-found", hint: expect.stringContaining("onnxruntime-path") as string }],
    });
  });

  it("says so when the child cannot be started at all", async () => {
    const runner = createModelRunner({ childEntry: { execPath: "/nonexistent/node", args: [] }, environment: {} });
    const outcome = failure(await runner.open(request("models/score-only.onnx", { score: "score" })));
    expect(outcome.kind).toBe("crash");
    expect(outcome.detail).toContain("could not be started");
  });

  it("loads the runtime from a named place", async () => {
    const runner = createModelRunner({
      childEntry,
      environment: {},
      namedRuntime: { path: fixturePath("../../node_modules/onnxruntime-node"), shown: "onnxruntime-node" },
    });
    const asked = request("models/score-only.onnx", { score: "score" });
    const version = await withSession(asked, (session) => Promise.resolve(session.facts().runtimeVersion), runner);
    expect(version).toMatch(/^\d/u);
  });

  it("lists the providers there are when the wanted one is not, and claims no other", async () => {
    const asked = request("models/score-only.onnx", { score: "score" }, { provider: "abacus" });
    const unknown = failure(await sourceRunner().open(asked));
    expect(unknown.kind).toBe("provider-unavailable");
    expect(unknown.detail).toMatch(/"abacus"; it has cpu/u);
  });
});
