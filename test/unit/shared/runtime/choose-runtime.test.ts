import { describe, expect, it } from "vitest";
import { ModelgateError, type Problem } from "../../../../shared/core/errors.ts";
import { chooseRuntime } from "../../../../shared/runtime/choose-runtime.ts";

type Inputs = Parameters<typeof chooseRuntime>[0];

const url = "https://packages.example.com/a.tgz";
const sha256 = "AB".repeat(32);
const none: Inputs = { onnxruntimePath: undefined, onnxruntimeUrl: undefined, onnxruntimeSha256: undefined };

function choose(inputs: Partial<Inputs>): ReturnType<typeof chooseRuntime> {
  const reached: string[] = [];
  const runtime = {
    workingDir: "/work",
    showInput: (name: string): string => `--${name}`,
    files: {
      assertReachable(named: string): Promise<void> {
        reached.push(named);
        return named === "outside" ? Promise.reject(new Error("refused")) : Promise.resolve();
      },
    },
  } as unknown as Parameters<typeof chooseRuntime>[1];
  return chooseRuntime({ ...none, ...inputs }, runtime);
}

async function problems(inputs: Partial<Inputs>): Promise<readonly Problem[]> {
  try {
    await choose(inputs);
  } catch (error) {
    if (error instanceof ModelgateError) return error.problems;
    throw error;
  }
  throw new Error("it was not refused");
}

describe("the choice of a runtime", () => {
  it("is what is found where nothing is asked for", async () => {
    expect(await choose({})).toEqual({ kind: "found" });
  });

  it("is a path, made absolute, if this door lets the run touch it", async () => {
    expect(await choose({ onnxruntimePath: "ort" })).toEqual({ kind: "path", path: "/work/ort", shown: "ort" });
    await expect(choose({ onnxruntimePath: "outside" })).rejects.toThrow("refused");
  });

  it("is an address with its digest", async () => {
    expect(await choose({ onnxruntimeUrl: url, onnxruntimeSha256: sha256 })).toEqual({
      kind: "download",
      url,
      sha256: sha256.toLowerCase(),
    });
  });

  it.each<[string, Partial<Inputs>, string, string]>([
    ["an address alone", { onnxruntimeUrl: url }, "--onnxruntime-url", "is given without --onnxruntime-sha256"],
    ["a digest alone", { onnxruntimeSha256: sha256 }, "--onnxruntime-sha256", "is given without --onnxruntime-url"],
    [
      "a path beside an address",
      { onnxruntimePath: "ort", onnxruntimeUrl: url, onnxruntimeSha256: sha256 },
      "--onnxruntime-url",
      "is given beside --onnxruntime-path; accepted: one of them",
    ],
  ])("is refused for %s", async (_, inputs, input, message) => {
    expect(await problems(inputs)).toMatchObject([{ input, message }]);
  });

  it("reports all that is wrong together", async () => {
    expect(await problems({ onnxruntimePath: "ort", onnxruntimeUrl: url })).toHaveLength(2);
  });
});
