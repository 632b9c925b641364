import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/** The main job on embedded data, as a user would type it: no account, no server, nothing fetched. */
const root = fileURLToPath(new URL("..", import.meta.url));
const project = join(root, "workflows-examples/income");
const out = join(root, "demo-out");

interface Scene {
  readonly title: string;
  readonly action: "validate-model" | "fairness-check";
  readonly folder: string;
  readonly args: readonly string[];
  /** What this scene must end with; anything else is a broken demo. */
  readonly exitCode: number;
}

const scenes: readonly Scene[] = [
  {
    title: "A better candidate: more trees, same data. It should pass.",
    action: "validate-model",
    folder: "better",
    args: ["--model-path", "models/candidate-better.onnx"],
    exitCode: 0,
  },
  {
    title: "A bad candidate: three columns were pasted on in the wrong order. It should fail.",
    action: "validate-model",
    folder: "bad",
    args: ["--model-path", "models/candidate-bad.onnx"],
    exitCode: 1,
  },
  {
    title: "A biased candidate: its labels come from past decisions. By its metrics it should pass,",
    action: "validate-model",
    folder: "biased",
    args: ["--model-path", "models/candidate-biased.onnx"],
    exitCode: 0,
  },
  {
    title:
      "and by its groups it should fail. The model is not run again: the predictions are those of the check before.",
    action: "fairness-check",
    folder: "biased",
    args: ["--model-path", "models/candidate-biased.onnx"],
    exitCode: 1,
  },
];

rmSync(out, { recursive: true, force: true });
const endings = scenes.map((scene) => {
  const args = [scene.action, "--config", "modelgate.yml", ...scene.args, "--out", join(out, scene.folder)];
  console.log(`\n${"─".repeat(100)}\n${scene.title}\n$ modelgate ${args.slice(0, -2).join(" ")}\n`);
  const { status } = spawnSync(process.execPath, [join(root, "dist/cli/index.js"), ...args], {
    cwd: project,
    stdio: "inherit",
  });
  return { scene, status };
});

console.log(`\n${"─".repeat(100)}\nWhat happened`);
for (const { scene, status } of endings) {
  const expected = status === scene.exitCode ? "as expected" : `NOT as expected: ${String(scene.exitCode)}`;
  console.log(`  ${scene.folder.padEnd(8)} ${scene.action.padEnd(15)} exit code ${String(status)}, ${expected}`);
}
console.log("\nReports worth opening:");
for (const folder of new Set(endings.map(({ scene }) => scene.folder))) {
  console.log(`  ${relative(process.cwd(), join(out, folder, "report.html"))}`);
}
console.log("Records (in-toto statements) lie beside them.");
if (endings.some(({ scene, status }) => status !== scene.exitCode)) process.exitCode = 1;
