import { fileURLToPath } from "node:url";
import type { Lane } from "./lane.ts";
import { runProgram } from "./run-program.ts";
import { node24, npmPackage } from "./tools.ts";

const VERSION = "0.12.2";
const script = fileURLToPath(new URL("../../test/integration/emulate/overlap.lane.ts", import.meta.url));

/** The fake GitHub against an emulator that nobody here wrote; see test/integration/emulate. */
export const emulateLane: Lane = {
  name: "emulate",
  async run({ cache, root }) {
    const folder = await npmPackage(cache, `emulate-${VERSION}`, `emulate@${VERSION}`);
    const { status, stdout, stderr } = await runProgram(node24(), [script, folder], { cwd: root, timeoutMs: 120_000 });
    const said = /^[1-9]\d* observations, .*$/mu.exec(stdout)?.[0];
    const name = `the fake GitHub agrees with emulate ${VERSION}, or differs as listed: ${said ?? "nothing observed"}`;
    return [{ name, problem: status === 0 && said !== undefined ? null : `${stdout}${stderr}` }];
  },
};
