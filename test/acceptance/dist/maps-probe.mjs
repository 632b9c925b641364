// Loaded by `node --import maps-probe.mjs?log=FILE`: writes which process has the inference runtime's library in its
// memory, as lines "self" and "child". The children are looked at while they live, this process also when it ends.
import { appendFileSync, readFileSync } from "node:fs";

const log = new URL(import.meta.url).searchParams.get("log");

function look(who, pid) {
  try {
    if (readFileSync(`/proc/${pid}/maps`, "utf8").includes("libonnxruntime")) appendFileSync(log, `${who}\n`);
  } catch {
    // A child may end between the two looks.
  }
}

function lookAtAll() {
  look("self", process.pid);
  // The main thread starts them all.
  const children = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, "utf8").split(" ");
  for (const child of children) if (child !== "") look("child", child);
}

if (process.platform === "linux") {
  setInterval(lookAtAll, 20).unref();
  process.on("exit", lookAtAll);
}
