import { randomUUID } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, utimesSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { ModelIdentity } from "../../../core/model/identity.ts";
import { quote } from "../../../core/text/quote.ts";
import type { DeployableModel } from "../../../ports/deployment-target.ts";
import { inspectModel } from "../../files/model-inspector.ts";
import type { StateDir } from "./state-dir.ts";
import type { ServedModel } from "./state-file.ts";
import { targetError } from "./target-error.ts";

/**
 * Copies a model's files into the state-dir, under its digest, for the job's workspace will be gone when the model is
 * loaded again. The copy is walked and digested as well as the original: what is checked is what is served.
 *
 * @throws ModelgateError `target-model-refused`, `target-model-changed`
 */
export async function copyModel(dir: StateDir, model: DeployableModel): Promise<ServedModel> {
  const { name, version, sha256 } = model;
  const source = join(model.folder, model.entry);
  const { files } = await checkedIdentity(source, model);
  // The digest of a single file does not know its name, so two names may stand for it; of several files it does.
  const entry = files.length === 1 ? "model.onnx" : basename(source);
  const place = join(dir.models, sha256);
  if (!existsSync(place)) {
    const draft = `${place}.${randomUUID()}`;
    try {
      for (const { path } of files) {
        const to = join(draft, files.length === 1 ? entry : path);
        mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
        copyFileSync(join(dirname(source), path), to);
      }
      renameSync(draft, place);
    } catch (error) {
      rmSync(draft, { recursive: true, force: true });
      // Another command copied the same model meanwhile.
      if (!existsSync(place)) throw error;
    }
  }
  await checkedIdentity(join(place, entry), model);
  // Recent use keeps a `collect` by another rollout from removing what is about to be served.
  utimesSync(place, new Date(), new Date());
  return { name, version, sha256, entry };
}

async function checkedIdentity(path: string, { name, sha256 }: DeployableModel): Promise<ModelIdentity> {
  const inspection = await inspectModel(path).catch((cause: unknown) => {
    throw targetError(
      {
        code: "target-model-changed",
        message: `the files of ${quote(name)} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`,
        hint: "Fetch the registered model again and repeat the command.",
      },
      cause,
    );
  });
  if (inspection.kind === "refused") {
    const { detail, hint } = inspection.refusal;
    const problem = { code: "target-model-refused" as const, message: `${quote(name)} is not served: ${detail}` };
    throw targetError(hint === null ? problem : { ...problem, hint });
  }
  if (inspection.identity.sha256 === sha256) return inspection.identity;
  throw targetError({
    code: "target-model-changed",
    message: `the files of ${quote(name)} have the digest ${inspection.identity.sha256}, and ${sha256} was to be deployed`,
    hint: "Fetch the registered model again and repeat the command.",
  });
}
