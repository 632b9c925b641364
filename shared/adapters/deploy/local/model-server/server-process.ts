import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { leaveOnce } from "../leave.ts";
import { note } from "../log-file.ts";
import { removeRunFile, whenRunFileIsGone, writeRunFile } from "../run-file.ts";
import { readSettings } from "../settings.ts";
import { stateDirAt } from "../state-dir.ts";
import type { ServedModel } from "../state-file.ts";
import { createModelServer } from "./model-server.ts";
import { loadServedModel } from "./served-session.ts";

/** The whole life of the process that serves one model, on a port of the loopback address that it finds itself. */
export async function runModelServer(
  root: string,
  instance: string,
  model: ServedModel,
  onnxruntimeFolder: string,
): Promise<void> {
  const dir = stateDirAt(root);
  const { threads, maxRequestBytes, requestTimeoutMs } = readSettings(dir.settings);
  let begin: () => void = () => undefined;
  const listening = new Promise<void>((resolve) => (begin = resolve));
  // Only once it listens: where the runtime crashes on the model, the process is known already and its end is seen.
  const loading = listening.then(() =>
    loadServedModel(join(dir.models, model.sha256), model, onnxruntimeFolder, threads),
  );
  const server = createModelServer({ model, loading, maxRequestBytes, requestTimeoutMs });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  writeRunFile(dir.run, { role: "server", pid: process.pid, instance, port, sha256: model.sha256 });
  const leave = leaveOnce(server, requestTimeoutMs, () => {
    removeRunFile(dir.run, instance);
  });
  process.on("SIGTERM", leave);
  whenRunFileIsGone(dir.run, instance, leave);
  begin();
  const outcome = await loading;
  if (outcome.kind === "refused") note(`not loaded: ${outcome.detail}`);
}
