import { existsSync } from "node:fs";
import { join } from "node:path";
import { readState } from "../../shared/adapters/deploy/local/state-file.ts";
import type { ActionResult } from "../../test/harness/runner.ts";
import type { Stage, StagedRun } from "./stage.ts";
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
   * @throws BrokenStory with scene, expected and found
   */
  async step(
    run: StagedRun,
    action: string,
    { out, ...inputs }: Readonly<Record<string, string>> & { readonly out: string },
    expected: Expected,
  ): Promise<ActionResult> {
    const shown = Object.entries(inputs).filter(([name]) => name !== "model");
    const what = [action, ...shown.map(([name, value]) => (name === "command" ? value : `--${name} ${value}`))].join(
      " ",
    );
    tellStart(what);
    const result = await run.step({ action, inputs: { ...inputs, model: "income", out } });
    const verdict = result.outputs["verdict"] ?? "";
    const headline = headlineOf(result);
    tellStep(what, verdict, headline);
    const report = existsSync(join(this.stage.workspace, out, "report.html")) ? `${out}/report.html` : null;
    this.scenes.at(-1)?.steps.push({ at: Date.now(), what, verdict, headline, report });
    const version = readState(join(this.stage.stateDir, "state.json"))?.champion?.version;
    if (version !== undefined && version !== this.served.at(-1)?.version) this.served.push({ at: Date.now(), version });
    this.#hold(what, expected, result);
    return result;
  }

  #hold(what: string, { exitCode, verdict, outputs = {} }: Expected, result: ActionResult): void {
    const found = Object.fromEntries(Object.keys(outputs).map((name) => [name, result.outputs[name] ?? ""]));
    const line = (code: number | null, word: string, named: Readonly<Record<string, string>>): string =>
      [`exit code ${String(code)}`, word, ...Object.entries(named).map(([name, value]) => `${name} ${value}`)].join(
        ", ",
      );
    const [wanted, got] = [
      line(exitCode, verdict, outputs),
      line(result.exitCode, result.outputs["verdict"] ?? "no verdict", found),
    ];
    if (wanted === got) return;
    const said = [...result.annotations.map(({ message }) => message), result.stderr].join("\n").trim();
    throw new BrokenStory(
      `scene "${this.scenes.at(-1)?.title ?? ""}", step "${what}"\n  expected: ${wanted}\n  got:      ${got}\n${said}`,
    );
  }
}
