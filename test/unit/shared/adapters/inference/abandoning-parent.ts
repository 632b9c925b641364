import { InferenceProcess } from "../../../../../shared/adapters/inference/child-process.ts";
import { ChildSession } from "../../../../../shared/adapters/inference/model-session.ts";
import { childEntry, installedRuntime as place, numbers, request } from "./inference-fixtures.ts";

/**
 * A process that opens a model and never closes it: `throws` ends by an uncaught exception, `is-killed` waits to be
 * killed while the model loops, `forgets` has nothing left to do. Prints the child's process id.
 */
const how = process.argv[2];
const model = how === "forgets" ? "models/score-only.onnx" : "models/loop-forever.onnx";
const session = await new ChildSession(
  request(model, { score: "score" }),
  new InferenceProcess(childEntry, {}),
  place,
).opened();
if ("kind" in session) throw new Error(session.detail);
const run = session.run({ firstRow: 0, rows: 1, columns: numbers([1], [1], [1]) });
if (how === "forgets") await run;
process.stdout.write(`${String(session.pid)}\n`);
if (how === "throws") {
  setTimeout(() => {
    throw new Error("an uncaught exception");
  }, 500);
}
