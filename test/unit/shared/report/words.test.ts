import { describe, expect, it } from "vitest";
import type { RunFailure } from "../../../../shared/ports/model-runner.ts";
import {
  knownReasons,
  knownUndefinedReasons,
  nextStep,
  reasonSentence,
  undefinedSentence,
} from "../../../../shared/report/words.ts";

const failures: Readonly<Record<RunFailure["kind"], true>> = {
  "unknown-operator": true,
  "load-failed": true,
  "run-failed": true,
  "zipmap-output": true,
  "non-finite-output": true,
  "unexpected-output": true,
  "provider-unavailable": true,
  crash: true,
  "time-limit": true,
  "memory-limit": true,
};

describe("reason words", () => {
  it.each(Object.keys(failures))("has a sentence and a step for the run failure %s", (kind) => {
    expect(knownReasons().map(({ code }) => code)).toContain(kind);
    expect(nextStep(kind)).toMatch(/\.$/u);
  });
  it("writes sentences as clauses, so that they can stand inside a sentence", () => {
    for (const { sentence } of [...knownReasons(), ...knownUndefinedReasons()])
      expect(sentence).toMatch(/^[a-z].*[^.]$/u);
  });
  it("speaks of a refusal by its reason, known or not", () => {
    expect(reasonSentence("model-refused:truncated")).toBe(
      "the model file was refused before it was run: the model file ends too early",
    );
    expect(reasonSentence("model-refused:odd-thing")).toMatch(/: odd thing$/u);
    expect(reasonSentence("model-refused")).toMatch(/reason unknown$/u);
    expect(nextStep("model-refused:truncated")).toBe("Upload or export the file again.");
    expect(nextStep("model-refused:odd-thing")).toBe("Export the model again from a trusted source.");
  });
  it("finds nothing under a name that every object has", () => {
    expect(reasonSentence("constructor")).toBe("constructor");
    expect(nextStep("__proto__")).toBeNull();
    expect(undefinedSentence("toString")).toBe("toString");
  });
});
