import { type NotJudged, renderNotJudged } from "../report/comment/render-not-judged.ts";
import { withdrawal } from "../report/comment/withdrawal.ts";
import { doorInputs } from "../spec/common-inputs.ts";
import { parseInputs, type RawInputs } from "../spec/parse-inputs.ts";
import { legName } from "./matrix-leg.ts";
import { type ActionsSurroundings, openRun, type OpenedRun } from "./open-run.ts";

/** What is known of a run so far. It ends early at any point, and is then told with as much as there is. */
export interface KnownOfRun {
  raw: RawInputs;
  opened: OpenedRun | null;
  model: string | null;
}

/**
 * Replaces what an earlier run of this action said in the comment, since it would read as if it held for this one. Nothing is written where
 * nothing stood, and no failure here hides the error that ended the run.
 */
export async function withdraw(
  reasons: readonly NotJudged[],
  surroundings: ActionsSurroundings,
  known: KnownOfRun,
): Promise<void> {
  const { action, log } = surroundings;
  try {
    const door = parseInputs(doorInputs, known.raw, (name) => name);
    if (door.kind === "problems" || !door.values.comment) return;
    const { environment, event, services } = known.opened ?? (await openRun(surroundings, known.raw));
    if (event.kind !== "pull-request") return;
    const named = (known.raw["model"] ?? "").trim();
    const model = known.model ?? (named === "" ? null : named);
    const { sha256 } = services.runtime.files;
    const { run } = environment;
    const source = {
      action: action.spec.name,
      leg: legName(door.values.leg, model ?? ""),
      run,
      commit: event.head.sha,
      recordDigest: null,
      runUrl: run.url,
      artifact: null,
    };
    const section = renderNotJudged(reasons, { source, sha256 });
    const seen = { isAmbiguous: false };
    const outcome = await services.withdraw(event.number, (bodies) => {
      const found = withdrawal(bodies, { model, section, sha256 });
      seen.isAmbiguous = found.kind === "ambiguous";
      return found.kind === "edit" ? found.edit : null;
    });
    if (seen.isAmbiguous) {
      log.warning({
        title: "modelgate",
        message: `this run ended before its model was known, and several comments have a report of ${source.action}: those are left as they are, and speak of earlier runs`,
      });
    }
    switch (outcome.kind) {
      case "nothing":
      case "superseded":
        return;
      case "written":
        log.line(`Comment: the earlier report was withdrawn: ${outcome.url}`);
        return;
      case "not-permitted":
      case "failed":
        log.warning({
          title: "modelgate",
          message: `the comment may still show an earlier verdict, which no longer holds: ${outcome.detail}`,
        });
    }
  } catch (error) {
    log.debug(`the comment could not be looked at: ${error instanceof Error ? error.message : String(error)}`);
  }
}
