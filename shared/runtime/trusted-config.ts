import { loadConfig } from "../config/load.ts";
import type { Config } from "../config/schema.ts";
import { metricEntry, metricIds } from "../core/metrics/catalogue.ts";
import { problemsError } from "../core/errors.ts";
import type { Runtime } from "./action-main.ts";

/**
 * The whole configuration, for a question that is about no policy: the trusted commit's where there is one, else the file at hand. Null where
 * there is none.
 *
 * @throws ModelgateError kind "input" for a file with mistakes
 */
export async function trustedConfig(
  named: string | undefined,
  runtime: Runtime,
): Promise<{ readonly config: Config; readonly baseDir: string } | null> {
  const file =
    runtime.trustedConfig === null ? await runtime.files.readConfig(named) : await runtime.trustedConfig(named);
  if (file === null) return null;
  const loaded = loadConfig(file, { metricEntry, metricIds });
  if (loaded.kind === "problems") throw problemsError("input", loaded.problems);
  return { config: loaded.config, baseDir: file.baseDir };
}
