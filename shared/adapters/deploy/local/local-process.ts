import { servedModelSchema } from "./state-file.ts";

/**
 * What a process of a target runs: `supervisor ROOT INSTANCE`, `proxy ROOT INSTANCE`, or
 * `server ROOT INSTANCE MODEL ONNXRUNTIME`. Each loads its own part and no more.
 */
export async function runLocalProcess(argv: readonly string[]): Promise<void> {
  const [role, root = "", instance = "", model = "", onnxruntimeFolder = ""] = argv;
  if (role === "supervisor") {
    await (await import("./supervisor/supervisor-process.ts")).runSupervisor(root, instance);
  } else if (role === "proxy") {
    await (await import("./proxy/proxy-process.ts")).runProxy(root, instance);
  } else if (role === "server") {
    const { runModelServer } = await import("./model-server/server-process.ts");
    await runModelServer(root, instance, servedModelSchema.parse(JSON.parse(model)), onnxruntimeFolder);
  } else {
    throw new TypeError("this program is started by modelgate itself");
  }
}
