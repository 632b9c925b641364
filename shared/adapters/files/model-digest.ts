import type { ModelPolicy } from "../../core/model/policy.ts";
import type { FilesDigest } from "../../ports/model-sources.ts";
import { digestFiles } from "./digest-files.ts";
import { inspectModel } from "./model-inspector.ts";

/**
 * The digest of the model at hand (contracts.md §5), the same that the checks' records name: walked and digested where it is an ONNX file, digested
 * where predictions stand for it. Nothing is loaded that could run it.
 */
export async function digestOfModel(
  policy: Pick<ModelPolicy, "modelPath" | "modelPathShown" | "predictions">,
): Promise<FilesDigest & { readonly shownPath: string }> {
  const { modelPath, modelPathShown, predictions } = policy;
  const shownPath = modelPathShown ?? modelPath ?? "supplied predictions";
  if (modelPath === null) return { ...(await digestFiles(predictions?.paths ?? [])), shownPath };
  if (predictions !== null) return { ...(await digestFiles([modelPath])), shownPath };
  const inspection = await inspectModel(modelPath);
  const { sha256, files } = inspection.kind === "accepted" ? inspection.identity : inspection.refusal;
  return { sha256, files, shownPath };
}
