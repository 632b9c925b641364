import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { problemAnnotation } from "../../../../shared/runtime/problem-annotation.ts";

describe("problemAnnotation", () => {
  let workspace = "";
  beforeAll(() => {
    workspace = mkdtempSync(join(tmpdir(), "modelgate-annotation-"));
    writeFileSync(join(workspace, "modelgate.yml"), "version: 1\n");
  });
  afterAll(() => rmSync(workspace, { recursive: true }));

  it("points into a file of the workspace", () => {
    const place = { file: "./modelgate.yml", line: 3, column: 7 };
    const problem = { code: "c", message: "is wrong", hint: "Mend it.", place };
    expect(problemAnnotation(problem, workspace)).toEqual({
      title: "modelgate",
      message: "is wrong\nMend it.",
      file: "modelgate.yml",
      line: 3,
      column: 7,
    });
  });

  it.each(["modelgate.yml@0123456789ab", "../modelgate.yml", "/etc/hostname", "gone.yml"])(
    "keeps %s in the words, since GitHub could not show it there",
    (file) => {
      const annotation = problemAnnotation({ code: "c", message: "is wrong", place: { file, line: 3 } }, workspace);
      expect(annotation).toEqual({ title: "modelgate", message: `${file}:3: is wrong` });
    },
  );

  it("names the input where there is no place", () => {
    expect(problemAnnotation({ code: "c", message: "is wrong", input: "data" }, workspace).message).toBe(
      "data: is wrong",
    );
  });
});
