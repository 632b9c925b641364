import { InferenceProcess } from "../../../../../shared/adapters/inference/child-process.ts";
import { ChildSession } from "../../../../../shared/adapters/inference/model-session.ts";
import { childEntry, installedRuntime as place, numbers, request } from "./inference-fixtures.ts";

/**
 * A process that opens a model and never closes it: `throws` ends by an uncaught exception, `is-killed` waits to be
 * killed while the model loops, `was-slow` too, but of a model that is said to end by itself and had one slow call
 * before; `forgets` has nothing left to do. Prints the child's process id.
 */
const how = process.argv[2] as "throws" | "is-killed" | "was-slow" | "forgets";
const models = {
  throws: "models/loop-forever.onnx",
  "is-killed": "models/loop-forever.onnx",
  "was-slow": "models/loop-as-told.onnx",
  forgets: "models/score-only.onnx",
};
/** Of the model whose turns they number. */
const SLOW_MILLIONS = 4;
const ENDLESS_MILLIONS = 1e9;
const session = await new ChildSession(
  request(models[how], { score: "score" }, { endsByItself: how === "was-slow" }),
  new InferenceProcess(childEntry, {}),
  place,
).opened();
if ("kind" in session) throw new Error(session.detail);
const call = (first: number): ReturnType<typeof session.run> =>
  session.run({ firstRow: 0, rows: 1, columns: numbers([first], [1], [1]) });
if (how === "was-slow") await call(SLOW_MILLIONS);
const run = call(how === "was-slow" ? ENDLESS_MILLIONS : 1);
if (how === "forgets") await run;
process.stdout.write(`${String(session.pid)}\n`);
if (how === "throws") {
  setTimeout(() => {
    throw new Error("an uncaught exception");
  }, 500);
}
