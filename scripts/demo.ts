import { existsSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { playStory } from "./demo/scenes.ts";
import { openStage } from "./demo/stage.ts";
import { BrokenStory, Story } from "./demo/story.ts";
import { tellLine, tellScene } from "./demo/tell.ts";
import { timelineHtml } from "./demo/timeline.ts";

/*
 * The main job from end to end on embedded data: no account, no server, nothing fetched. Ends with 0 only when every step came out as told.
 */
const root = fileURLToPath(new URL("..", import.meta.url));
const out = join(root, "demo-out");
const started = performance.now();

console.log(
  "modelgate, from a candidate to service and back. Models, data, registry, servers and traffic are real and on this\nmachine; GitHub is played by a stand-in that is held to GitHub's published interface.",
);
if (!existsSync(join(root, "dist/cli/index.js"))) throw new Error("dist is missing; run npm run build");
const stage = await openStage(out);
let isClosing = false;
const end = async (): Promise<void> => {
  if (isClosing) return;
  isClosing = true;
  await stage.close();
};
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    void end().finally(() => process.exit(130));
  });
}
try {
  const story = new Story(stage);
  const traffic = await playStory(story);
  const page = join(out, "story.html");
  writeFileSync(page, timelineHtml({ scenes: story.scenes, served: story.served, samples: traffic.samples }));
  tellScene("Worth opening", "Every step has a report and a record (in-toto); the story links to all of them.");
  for (const path of [
    page,
    join(stage.workspace, "evidence/biased/fairness/report.html"),
    join(stage.workspace, "evidence/1.2.0/advance/report.html"),
  ])
    console.log(`  ${relative(process.cwd(), path)}`);
  tellLine(`Everything came out as told, in ${String(Math.round((performance.now() - started) / 1000))} s.`);
} catch (cause) {
  if (!(cause instanceof BrokenStory)) throw cause;
  console.error(`\nThe story broke: ${cause.message}`);
  process.exitCode = 1;
} finally {
  await end();
}
