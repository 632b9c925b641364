import { closeSync, constants, fstatSync, openSync } from "node:fs";
import { walkModel } from "../../core/model/walk-model.ts";
import { digestingSource } from "./digesting-source.ts";

/**
 * Paths of the external data a model names, relative to its folder. Nothing of them is opened.
 * Empty for a model that the walk refuses: the inspection will say why.
 */
export function listExternalFiles(modelPath: string): readonly string[] {
  const descriptor = openSync(modelPath, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const walk = walkModel(digestingSource(descriptor, fstatSync(descriptor).size));
    return walk.kind === "refused" ? [] : walk.externalFiles.map(({ path }) => path);
  } finally {
    closeSync(descriptor);
  }
}
