import { existsSync } from "node:fs";
import { join } from "node:path";
import { readState } from "../../shared/adapters/deploy/local/state-file.ts";
import type { ActionResult } from "../../test/harness/runner.ts";
import type { Stage, StagedRun } from "./stage.ts";
import type { Sample } from "./traffic.ts";
import { headlineOf, tellScene, tellStart, tellStep } from "./tell.ts";

/** One step as it came out. */
export interface ToldStep {
  readonly at: number;
  /** As a user would type it. */
  readonly what: string;
  readonly verdict: string;
  readonly headline: string;
  /** HTML report, relative to the stage's workspace; null where an error ended the step. */
  readonly report: string | null;
}

export interface ToldScene {
  readonly title: string;
  readonly about: string;
  readonly steps: ToldStep[];
}

/** From when on a version was the champion, as the target's own state has it. */
export interface Served {
  readonly at: number;
  readonly version: string;
}

/** Everything that the page of the story shows. */
export interface Told {
  readonly scenes: readonly ToldScene[];
  readonly served: readonly Served[];
  readonly samples: readonly Sample[];
}

/** What a step must come to; anything else ends the story. */
export interface Expected {
  readonly exitCode: number;
  readonly verdict: string;
  readonly outputs?: Readonly<Record<string, string>>;
}

/** A scene that did not come out as told. */
export class BrokenStory extends Error {
  override readonly name = "BrokenStory";
}

/** Plays steps on a stage, tells them, and holds each to what it must come to. */
export class Story {
  readonly stage: Stage;
  readonly scenes: ToldScene[] = [];
  readonly served: Served[] = [];

  constructor(stage: Stage) {
    this.stage = stage;
  }

  scene(title: string, about: string): void {
    tellScene(title, about);
    this.scenes.push({ title, about, steps: [] });
  }

  /**
   * @param out folder of the step's results, below the workspace
   * @param expected where there are several, any one of them
   * @throws BrokenStory with scene, expected and found
   */
  async step(
    run: StagedRun,
    action: string,
    { out, ...inputs }: Readonly<Record<string, string>> & { readonly out: string },
    expected: Expected | readonly Expected[],
  ): Promise<ActionResult> {
    const shown = Object.entries(inputs).filter(([name]) => name !== "model");
    const what = [action, ...shown.map(([name, value]) => (name === "command" ? value : `--${name} ${value}`))].join(
      " ",
    );
    tellStart(what);
    const result = await run.step({ action, inputs: { ...inputs, model: "income", out } });
    const verdict = result.outputs["verdict"] ?? "";
    const headline = headlineOf(result);
    if (headline === "") throw new BrokenStory(`step "${what}" says nothing of how it ended\n${result.stderr}`);
    tellStep(what, verdict, headline);
    const report = existsSync(join(this.stage.workspace, out, "report.html")) ? `${out}/report.html` : null;
    this.scenes.at(-1)?.steps.push({ at: Date.now(), what, verdict, headline, report });
    const version = readState(join(this.stage.stateDir, "state.json"))?.champion?.version;
    if (version !== undefined && version !== this.served.at(-1)?.version) this.served.push({ at: Date.now(), version });
    this.#hold(what, "exitCode" in expected ? [expected] : expected, result);
    return result;
  }

  #hold(what: string, expected: readonly Expected[], result: ActionResult): void {
    const verdict = result.outputs["verdict"] ?? "no verdict";
    const got = { exitCode: result.exitCode, verdict, outputs: result.outputs };
    const isAsTold = expected.some((wanted) => lineOf(wanted, wanted) === lineOf(got, wanted));
    if (isAsTold) return;
    const said = [...result.annotations.map(({ message }) => message), result.stderr].join("\n").trim();
    throw new BrokenStory(
      [
        `scene "${this.scenes.at(-1)?.title ?? ""}", step "${what}"`,
        `  expected: ${expected.map((wanted) => lineOf(wanted, wanted)).join("; or ")}`,
        `  got:      ${lineOf(got, expected[0] ?? got)}`,
        said,
      ].join("\n"),
    );
  }
}

interface Outcome {
  readonly exitCode: number | null;
  readonly verdict: string;
  readonly outputs?: Readonly<Record<string, string>>;
}

/** @param named whose outputs count */
function lineOf({ exitCode, verdict, outputs = {} }: Outcome, named: Outcome): string {
  const shown = Object.keys(named.outputs ?? {}).map((name) => `${name} ${outputs[name] ?? ""}`);
  return [`exit code ${String(exitCode)}`, verdict, ...shown].join(", ");
}
