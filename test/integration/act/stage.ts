import { cpSync, existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { LaneContext } from "../../../scripts/lanes/lane.ts";

/** Stands for the release's commit in the examples. */
export const COMMIT = "0".repeat(40);
export const RELEASE = "OWNER/modelgate";

/** What every scenario is played on. */
export interface Stage extends LaneContext {
  /** Binary of act. */
  readonly act: string;
  /** Folder that stands for the release. */
  readonly staged: string;
}

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
