import { resolve } from "node:path";
import { type Problem, throwProblems } from "../core/errors.ts";
import type { RuntimeChoice } from "../ports/runtime-choice.ts";
import type { installationInputs } from "../spec/common-inputs.ts";
import type { InputValues } from "../spec/define-action.ts";
import type { Runtime } from "./action-main.ts";

type Inputs = Pick<InputValues<typeof installationInputs>, "onnxruntimePath" | "onnxruntimeUrl" | "onnxruntimeSha256">;

/**
 * Which inference runtime the inputs ask for. An address counts only with the digest of what lies there: without it, whoever serves the file
 * decides what runs here.
 *
 * @throws ModelgateError kind "input" for inputs that do not go together, or a path that this door does not let a run touch
 */
export async function chooseRuntime(
  { onnxruntimePath: path, onnxruntimeUrl: url, onnxruntimeSha256: sha256 }: Inputs,
  { files, workingDir, showInput }: Pick<Runtime, "files" | "workingDir" | "showInput">,
): Promise<RuntimeChoice> {
  const shown = {
    path: showInput("onnxruntime-path"),
    url: showInput("onnxruntime-url"),
    sha256: showInput("onnxruntime-sha256"),
  };
  const problems: Problem[] = [];
  if (url !== undefined && sha256 === undefined) {
    problems.push(
      unpaired(
        shown.url,
        shown.sha256,
        "Give the SHA-256 of the archive, as `sha256sum` prints it for one that you have checked.",
      ),
    );
  }
  if (url === undefined && sha256 !== undefined) {
    problems.push(unpaired(shown.sha256, shown.url, "Give the https address of the archive, or leave the digest out."));
  }
  if (path !== undefined && url !== undefined) {
    problems.push({
      code: "onnxruntime-chosen-twice",
      input: shown.url,
      message: `is given beside ${shown.path}; accepted: one of them`,
      hint: "A folder that is named is used as it is, so nothing would be downloaded. Leave one of them out.",
    });
  }
  throwProblems("input", problems);
  if (path !== undefined) {
    await files.assertReachable(path);
    return { kind: "path", path: resolve(workingDir, path), shown: path };
  }
  if (url === undefined || sha256 === undefined) return { kind: "found" };
  return { kind: "download", url, sha256: sha256.toLowerCase() };
}

function unpaired(given: string, missing: string, hint: string): Problem {
  return { code: "onnxruntime-download-unpaired", input: given, message: `is given without ${missing}`, hint };
}
