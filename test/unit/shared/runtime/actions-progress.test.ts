import { expect, it } from "vitest";
import { actionsProgress } from "../../../../shared/runtime/actions-progress.ts";

it("opens a group a stage and says how far it is every five seconds at most", () => {
  const said: string[] = [];
  let now = 0;
  const progress = actionsProgress(
    { group: (title) => said.push(`group ${title}`), line: (text) => said.push(text) },
    () => now,
  );
  progress.stage("Running the model");
  for (now = 0; now <= 12_000; now += 1000) progress.advance(now, 20_000);
  progress.stage("Computing");
  progress.advance(1, null);
  now += 6000;
  progress.advance(12_345, null);
  expect(said).toEqual([
    "group Running the model",
    "5 000 of 20 000 rows",
    "10 000 of 20 000 rows",
    "group Computing",
    "12 345 rows",
  ]);
});
