import { cpSync, existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** What a release holds that a workflow runs: every action.yml, and dist. act packs the whole folder at each use, so nothing else is in it. */
export function stageRelease(root: string, target: string): void {
  cpSync(join(root, "dist"), join(target, "dist"), { recursive: true });
  for (const name of readdirSync(join(root, "actions"))) {
    const manifest = join(root, "actions", name, "action.yml");
    if (!existsSync(manifest)) continue;
    mkdirSync(join(target, "actions", name), { recursive: true });
    cpSync(manifest, join(target, "actions", name, "action.yml"));
  }
}
