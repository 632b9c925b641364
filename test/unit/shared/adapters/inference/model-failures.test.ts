import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { InferenceProcess } from "../../../../../shared/adapters/inference/child-process.ts";
import { ChildSession } from "../../../../../shared/adapters/inference/model-session.ts";
import { childEnvironment } from "../../../../../shared/adapters/inference/child-environment.ts";
import type { ModelSession, RunFailure, RunnerRequest } from "../../../../../shared/ports/model-runner.ts";
import {
  childEntry,
  failure,
  installedRuntime,
  numbers,
  predictions,
  request,
  sourceRunner,
  withSession,
} from "./inference-fixtures.ts";

const score = { score: "score" } as const;
const batch = { firstRow: 0, rows: 2, columns: numbers([1, 2], [1, 2], [1, 2]) };
const onLinux = process.platform === "linux";

async function runFailure(asked: RunnerRequest): Promise<RunFailure> {
  const session = await sourceRunner().open(asked);
  if ("kind" in session) return session;
  try {
    return failure(await session.run(batch));
  } finally {
    await session.close();
  }
}

async function openChild(asked: RunnerRequest, environment = {}): Promise<ChildSession & { readonly pid: number }> {
  const session = await new ChildSession(
    asked,
    new InferenceProcess(childEntry, environment),
    installedRuntime,
  ).opened();
  if ("kind" in session || session.pid === undefined) throw new Error("the model does not open");
  return session as ChildSession & { readonly pid: number };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe("a model that does not run", () => {
  it.each([
    ["models/truncated-50.onnx", "load-failed", "could not load the model"],
    ["models/no-such-file.onnx", "load-failed", "could not load the model"],
    ["models/future-ir-version.onnx", "load-failed", "IR version"],
    ["models/unknown-operator.onnx", "unknown-operator", "com.example"],
    ["models/python-operator.onnx", "unknown-operator", "PyOp"],
  ])("%s: %s", async (model, kind, words) => {
    const found = await runFailure(request(model, score));
    expect(found).toMatchObject({ kind, hint: expect.any(String) as string });
    expect(found.detail).toContain(words);
  });

  it("is stopped at the time limit", async () => {
    const limits = { timeMs: 1500, memoryBytes: 2 ** 31 };
    const found = await runFailure(request("models/loop-forever.onnx", score, { limits }));
    expect(found.kind).toBe("time-limit");
    expect(found.detail).toContain("1.5 s");
  });

  it.runIf(onLinux)("is stopped at the memory limit", async () => {
    const limits = { timeMs: 30_000, memoryBytes: 400 * 2 ** 20 };
    const found = await runFailure(request("models/memory-growing.onnx", score, { limits }));
    expect(found.kind).toBe("memory-limit");
    expect(found.detail).toContain("400 MiB");
  });

  it("is told apart from one that asks for more memory than there is", async () => {
    const found = await runFailure(request("models/huge-allocation.onnx", score));
    expect(found.kind).toBe("memory-limit");
    expect(found.detail).toContain("could not get the memory");
  });

  it.runIf(onLinux && process.arch === "x64")("that kills its process is a crash, named by its signal", async () => {
    const found = await runFailure(request("models/aborts-the-process.onnx", score));
    expect(found.kind).toBe("crash");
    expect(found.detail).toContain("SIGFPE");
  });

  it.runIf(onLinux)("tells every pending and every later run by which signal it ended", async () => {
    const session = await openChild(request("models/loop-forever.onnx", score));
    const pending = [1, 2, 3, 4, 5, 6].map(() => session.run(batch));
    process.kill(session.pid, "SIGABRT");
    const [first, ...rest] = await Promise.all(pending);
    expect(failure(first).detail).toContain("SIGABRT");
    for (const outcome of rest) expect(outcome).toBe(first);
    expect(await session.run(batch)).toBe(first);
    await session.close();
    await session.close();
  });

  it("that gives a ZipMap where it was planned as scores is a ZipMap failure", async () => {
    const found = await runFailure(request("models/zipmap.onnx", { scores: "output_probability" }));
    expect(found.kind).toBe("zipmap-output");
    expect(found.hint).toContain("zipmap");
  });

  it("whose ZipMap is not needed runs", async () => {
    const answer = await withSession(request("models/zipmap.onnx", { label: "label" }), (session) =>
      session.run(batch),
    );
    expect(predictions(answer).label?.kind).toBe("integer");
  });

  it("resolves what is pending when it is closed, and leaves no process", async () => {
    const session = await openChild(request("models/loop-forever.onnx", score));
    const pending = session.run(batch);
    await session.close();
    expect(failure(await pending).detail).toContain("closed");
    expect(isAlive(session.pid)).toBe(false);
  });
});

describe.runIf(onLinux)("a parent that dies while the model loops", () => {
  const parentMain = fileURLToPath(new URL("abandoning-parent.ts", import.meta.url));

  it.each(["throws", "is-killed", "was-slow", "forgets"])("leaves no child behind: %s", async (how) => {
    const parent = spawn(process.execPath, ["--import", "tsx", parentMain, how], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    const [line] = (await once(parent.stdout, "data")) as [Buffer];
    const child = Number(line.toString());
    expect(child).toBeGreaterThan(0);
    if (how === "is-killed" || how === "was-slow") parent.kill("SIGKILL");
    if (parent.exitCode === null && parent.signalCode === null) await once(parent, "exit");
    const deadline = Date.now() + 10_000;
    while (isAlive(child) && Date.now() < deadline) await delay(100);
    expect(isAlive(child)).toBe(false);
  });
});

describe("the inference child", () => {
  const parent = { GITHUB_TOKEN: "secret-value", ACTIONS_RUNTIME_TOKEN: "t", PATH: "/bin", HOME: "/root", TZ: "UTC" };

  it("gets named variables only", () => {
    expect(childEnvironment({ ...parent, LD_LIBRARY_PATH: "/cuda" }, "linux")).toEqual({
      TZ: "UTC",
      LD_LIBRARY_PATH: "/cuda",
    });
    expect(childEnvironment({ ...parent, SystemRoot: "C:\\Windows" }, "win32")).toEqual({
      TZ: "UTC",
      PATH: "/bin",
      SystemRoot: "C:\\Windows",
    });
  });

  it.runIf(onLinux && existsSync("/proc/self/environ"))("has no token in its environment", async () => {
    const seen: string[] = [];
    const before = new Set(childrenOfThisProcess());
    await withSession(
      request("models/score-only.onnx", score),
      (session: ModelSession) => {
        const children = childrenOfThisProcess().filter((pid) => !before.has(pid));
        seen.push(...children.map((pid) => readFileSync(`/proc/${pid}/environ`, "utf8")));
        return session.run(batch);
      },
      sourceRunner(parent),
    );
    expect(seen).toHaveLength(1);
    expect(seen[0]?.split("\0").filter((entry) => entry !== "")).toEqual(["TZ=UTC"]);
  });
});

function childrenOfThisProcess(): readonly string[] {
  const pid = String(process.pid);
  return readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8")
    .split(" ")
    .filter((child) => child !== "");
}
