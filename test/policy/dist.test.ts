import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { ONNXRUNTIME_VERSION } from "../../shared/adapters/inference/locate-runtime.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const dist = join(root, "dist");
const files = filesIn(dist);
const scripts = files.filter((file) => !file.startsWith("native/") && file.endsWith(".js"));
const text = (file: string): string => readFileSync(join(dist, file), "utf8");

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

const actions = readdirSync(join(root, "actions")).filter((name) =>
  existsSync(join(root, "actions", name, "action.yml")),
);

describe("dist", () => {
  it("holds the doors, the bundle, the notices and the native runtime, and nothing else", () => {
    const doors = ["cli", "inference-child", "local-target", ...actions].map((name) => `${name}/index.js`);
    const native = [
      "native/node_modules/onnxruntime-common/LICENSE",
      "native/node_modules/onnxruntime-common/package.json",
      "native/node_modules/onnxruntime-common/dist/cjs/package.json",
      "native/node_modules/onnxruntime-node/LICENSE",
      "native/node_modules/onnxruntime-node/ThirdPartyNotices.txt",
      "native/node_modules/onnxruntime-node/package.json",
      ...["backend", "binding", "index", "version"].map(
        (name) => `native/node_modules/onnxruntime-node/dist/${name}.js`,
      ),
      ...["libonnxruntime.so.1", "onnxruntime_binding.node"].map(
        (name) => `native/node_modules/onnxruntime-node/bin/napi-v6/linux/x64/${name}`,
      ),
    ];
    const named = new Set([...doors, ...native, "licenses.txt", "modelgate/index.js", "modelgate/package.json"]);
    const patterned = /^modelgate\/\d+\.index\.js$|^native\/node_modules\/onnxruntime-common\/dist\/cjs\/[a-z-]+\.js$/u;
    expect(files.filter((file) => !named.has(file) && !patterned.test(file))).toEqual([]);
    expect([...named].filter((file) => !files.includes(file))).toEqual([]);
  });

  it("has a stub of two lines for each door", () => {
    for (const name of ["cli", "inference-child", "local-target", ...actions]) {
      expect(text(`${name}/index.js`)).toMatch(
        /^#!\/usr\/bin\/env node\nimport \{ (\w+) \} from "\.\.\/modelgate\/index\.js";\nawait \1\([^\n]*\);\n$/u,
      );
    }
  });

  it("imports only Node's own modules and its own chunks", () => {
    const foreign = scripts.flatMap((file) =>
      [...text(file).matchAll(/__WEBPACK_EXTERNAL_createRequire\(import\.meta\.url\)\("([^"]+)"\)/gu)].map(
        ([, name = ""]) => name,
      ),
    );
    const own = new Set(process.getBuiltinModule("node:module").builtinModules);
    expect(foreign.length).toBeGreaterThan(0);
    expect(foreign.filter((name) => !own.has(name.replace(/^node:/u, "")))).toEqual([]);
  });

  it("says nothing of the machine that built it", () => {
    const places = [root.replace(/\/$/u, ""), `${homedir()}/`, "file:///home", "file:///Users"];
    const telling = scripts.filter((file) => places.some((place) => text(file).includes(place)));
    expect(telling).toEqual([]);
    // Packages name maps that are not shipped; one inside the file would hold whole sources and their paths.
    expect(scripts.filter((file) => text(file).includes("sourceMappingURL=data:"))).toEqual([]);
  });

  it("holds the version of the runtime that package.json names", () => {
    const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
      readonly dependencies: Readonly<Record<string, string>>;
    };
    const native = ["onnxruntime-node", "onnxruntime-common"].map((name) => {
      const { version } = JSON.parse(text(`native/node_modules/${name}/package.json`)) as { readonly version: string };
      return version;
    });
    expect([manifest.dependencies["onnxruntime-node"], ...native]).toEqual(Array(3).fill(ONNXRUNTIME_VERSION));
  });

  it("is marked as generated, and its native code as binary", () => {
    const library = "dist/native/node_modules/onnxruntime-node/bin/napi-v6/linux/x64/libonnxruntime.so.1";
    const { stdout } = spawnSync(
      "git",
      ["check-attr", "linguist-generated", "diff", "text", "--", "dist/modelgate/index.js", library],
      { cwd: root, encoding: "utf8" },
    );
    for (const file of ["dist/modelgate/index.js", library]) {
      expect(stdout).toContain(`${file}: linguist-generated: set`);
      expect(stdout).toContain(`${file}: diff: unset`);
      expect(stdout).toContain(`${file}: text: unset`);
    }
  });
});

describe("the notices", () => {
  const noticed = new Set(
    [...text("licenses.txt").matchAll(/^={80}\n(\S+) \d+\.\d+\.\d+\S* \(/gmu)].map(([, name = ""]) => name),
  );

  it("name every package of which a line is in the bundle", () => {
    const bundled = new Set(scripts.flatMap((file) => tellingLines(text(file))));
    const owners = new Map<string, Set<string>>();
    for (const name of shippedPackages()) {
      for (const line of linesOfPackage(name)) {
        if (bundled.has(line)) owners.set(line, (owners.get(line) ?? new Set()).add(name));
      }
    }
    // A line of several packages, such as a compiler's helper, tells nothing.
    const found = new Set([...owners.values()].filter(({ size }) => size === 1).flatMap((names) => [...names]));
    expect(found.size).toBeGreaterThan(5);
    expect([...found].filter((name) => !noticed.has(name))).toEqual([]);
  });

  it("name the inference runtime and what it is built from", () => {
    expect([...noticed]).toEqual(expect.arrayContaining(["onnxruntime-node", "onnxruntime-common"]));
    const builtFrom = readFileSync(join(root, "third-party/onnxruntime/ThirdPartyNotices.txt"), "utf8");
    expect(text("licenses.txt")).toContain(builtFrom.replaceAll("\r\n", "\n").trim());
  });
});

/** Everything that `npm ci --omit=dev` would install. */
function shippedPackages(): readonly string[] {
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
    readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly optional?: boolean }>>;
  };
  return Object.entries(packages).flatMap(([path, { dev = false, optional = false }]) => {
    const name = /^node_modules\/((?:@[^/]+\/)?[^/]+)$/u.exec(path)?.[1];
    return name === undefined || dev || optional ? [] : [name];
  });
}

function linesOfPackage(name: string): readonly string[] {
  const folder = join(root, "node_modules", name);
  return filesIn(folder)
    .filter((file) => /\.[cm]?js$/u.test(file) && statSync(join(folder, file)).size < 300_000)
    .flatMap((file) => tellingLines(readFileSync(join(folder, file), "utf8")));
}

/** Long lines of code: a bundler keeps them as they are, where they name nothing that is imported. */
function tellingLines(code: string): readonly string[] {
  return code
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.length > 60 && !/^(?:\/\/|\/?\*|import|export)/u.test(line));
}
