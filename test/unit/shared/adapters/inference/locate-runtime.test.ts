import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import {
  locateRuntime,
  ONNXRUNTIME_VERSION,
  type RuntimeSearch,
  runtimeNotLoaded,
} from "../../../../../shared/adapters/inference/locate-runtime.ts";
import { ModelgateError } from "../../../../../shared/core/errors.ts";

const arm = { platform: "linux", arch: "arm64" } as const;
const nothing: RuntimeSearch = { named: null, toolCache: null, bundled: null, platform: "plan9", arch: "mips" };

function folder(): string {
  const made = realpathSync(mkdtempSync(join(tmpdir(), "modelgate-locate-")));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

/** A package as npm lays it out, with an empty file for the binding: nothing here loads it. */
function packageAt(at: string, platform = "linux/arm64"): string {
  write(join(at, "package.json"), '{ "name": "onnxruntime-node" }');
  write(join(at, "bin/napi-v6", platform, "onnxruntime_binding.node"), "");
  return at;
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function toolCache(): string {
  const cache = folder();
  const at = join(cache, "modelgate-onnxruntime", ONNXRUNTIME_VERSION, "arm64");
  packageAt(join(at, "node_modules/onnxruntime-node"));
  writeFileSync(`${at}.complete`, "");
  return cache;
}

function named(path: string, shown = "runtime"): Pick<RuntimeSearch, "named"> {
  return { named: { path, shown } };
}

function refusal(search: RuntimeSearch): ModelgateError {
  try {
    locateRuntime(search);
  } catch (error) {
    if (error instanceof ModelgateError) return error;
    throw error;
  }
  throw new Error("it was found, and a refusal was expected");
}

describe("the named place", () => {
  it.each([
    ["the package itself", "", ""],
    ["what npm installed into", "node_modules/onnxruntime-node", ""],
    ["a node_modules folder", "onnxruntime-node", ""],
    ["a file of the package", "", "package.json"],
    ["the binding", "", "bin/napi-v6/linux/arm64/onnxruntime_binding.node"],
  ])("is %s", (_, at, name) => {
    const root = folder();
    const wanted = packageAt(join(root, at));
    expect(locateRuntime({ ...nothing, ...arm, ...named(join(root, name)) })).toEqual({
      source: "onnxruntime-path",
      folder: wanted,
    });
  });

  it("is followed through a link", () => {
    const root = folder();
    const wanted = packageAt(join(root, "real"));
    symlinkSync(wanted, join(root, "link"));
    expect(locateRuntime({ ...nothing, ...arm, ...named(join(root, "link")) }).folder).toBe(wanted);
  });

  it("goes before every other", () => {
    const root = folder();
    const bundled = folder();
    packageAt(join(bundled, "node_modules/onnxruntime-node"));
    packageAt(root);
    const search = { ...nothing, ...arm, toolCache: toolCache(), bundled, ...named(root) };
    expect(locateRuntime(search)).toEqual({ source: "onnxruntime-path", folder: root });
  });

  it("is never passed over when it is wrong", () => {
    const search = { ...nothing, ...arm, toolCache: toolCache() };
    const gone = refusal({ ...search, ...named("/nonexistent/runtime") });
    expect(gone.kind).toBe("input");
    expect(gone.problems[0]).toMatchObject({ code: "onnxruntime-path-not-found", input: "onnxruntime-path" });
    expect(refusal({ ...search, ...named(folder()) }).problems[0].code).toBe("onnxruntime-path-without-runtime");
    const other = refusal({ ...search, ...named(packageAt(folder(), "darwin/arm64")) });
    expect(other.problems[0].code).toBe("onnxruntime-path-other-platform");
    expect(other.message).toContain("linux-arm64");
  });

  it("is quoted as it was written, shortened and escaped", () => {
    const { message } = refusal({
      ...nothing,
      ...arm,
      ...named("/nonexistent/runtime", `a\n::error::${"x".repeat(90)}`),
    });
    expect(message).toContain('"a\\n::error::x');
    expect(message).not.toContain("\n");
    expect(message.length).toBeLessThan(140);
  });
});

describe("the places nobody named", () => {
  it("are the tool cache before the bundle, and the bundle before node_modules", () => {
    const bundled = folder();
    const wanted = packageAt(join(bundled, "node_modules/onnxruntime-node"));
    const cache = toolCache();
    expect(locateRuntime({ ...nothing, ...arm, toolCache: cache, bundled }).source).toBe("tool-cache");
    expect(locateRuntime({ ...nothing, ...arm, bundled })).toEqual({ source: "bundle", folder: wanted });
    expect(locateRuntime({ ...nothing, ...arm }).source).toBe("checkout");
  });

  it("pass over a tool cache that is not complete", () => {
    const cache = toolCache();
    rmSync(join(cache, "modelgate-onnxruntime", ONNXRUNTIME_VERSION, "arm64.complete"));
    expect(locateRuntime({ ...nothing, ...arm, toolCache: cache }).source).toBe("checkout");
  });

  it("pass over a bundle for another platform", () => {
    const bundled = folder();
    packageAt(join(bundled, "node_modules/onnxruntime-node"), "linux/x64");
    expect(locateRuntime({ ...nothing, ...arm, bundled }).source).toBe("checkout");
  });

  it("say together that none has a runtime, and what to do", () => {
    const none = refusal({ ...nothing, toolCache: folder(), bundled: folder() });
    expect(none.kind).toBe("external");
    expect(none.problems[0].code).toBe("inference-runtime-missing");
    expect(none.message).toContain("plan9-mips");
    expect(none.message).toContain(`modelgate-onnxruntime/${ONNXRUNTIME_VERSION}/mips`);
    expect(none.problems[0].hint).toContain(`onnxruntime-node@${ONNXRUNTIME_VERSION}`);
  });
});

describe("a runtime that does not load", () => {
  it.each([
    ["onnxruntime-path", "input"],
    ["tool-cache", "external"],
    ["bundle", "external"],
    ["checkout", "external"],
  ] as const)("from %s names its place, the reason and the next step", (source, kind) => {
    const reason = "/a/b/bin/libonnxruntime.so.1: file too short\nRequire stack: /home/someone";
    const error = runtimeNotLoaded({ source, folder: "/a/b" }, reason);
    expect(error.kind).toBe(kind);
    expect(error.message).toContain('"onnxruntime-node/bin/libonnxruntime.so.1: file too short"');
    expect(error.problems[0].hint).toMatch(/onnxruntime-path/u);
  });
});
