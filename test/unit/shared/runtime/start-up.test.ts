import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../../../..", import.meta.url));

/** Lists the packages that loading the given modules loads. Hooks on the main thread need Node 23.5, types without a loader 23.6. */
function packagesLoadedBy(...modules: readonly string[]): string {
  const program = `
    import { registerHooks } from "node:module";
    const seen = [];
    registerHooks({ load(url, context, next) { seen.push(url); return next(url, context); } });
    for (const path of ${JSON.stringify(modules)}) await import(path);
    process.stdout.write(JSON.stringify(seen.filter((url) => url.includes("/node_modules/")).map((url) => url.split("/node_modules/")[1].split("/")[0])));
  `;
  return execFileSync(process.execPath, ["--input-type=module", "--eval", program], {
    cwd: root,
    encoding: "utf8",
    timeout: 20_000,
  });
}

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
const canObserve = major > 23 || (major === 23 && minor >= 6);

it.skipIf(!canObserve)(
  "help loads no package, so that nobody waits for zod or the inference runtime to read it",
  () => {
    expect(packagesLoadedBy("./shared/runtime/help.ts", "./actions/validate-model/spec.ts")).toBe("[]");
    expect(packagesLoadedBy("./shared/config/schema.ts")).toContain("zod");
  },
);
