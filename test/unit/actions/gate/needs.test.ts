import { describe, expect, it } from "vitest";
import { parseNeeds } from "../../../../actions/gate/needs.ts";
import { ModelgateError } from "../../../../shared/core/errors.ts";

describe("parseNeeds", () => {
  it("reads what GitHub writes for the needs of a job", () => {
    const text =
      '{"validate":{"result":"success","outputs":{"verdict":"pass"}},"performance":{"result":"skipped","outputs":{}}}';
    expect(parseNeeds(text, "needs")).toEqual([
      { id: "validate", result: "success" },
      { id: "performance", result: "skipped" },
    ]);
    expect(parseNeeds("{}", "needs")).toEqual([]);
    expect(parseNeeds(undefined, "needs")).toEqual([]);
  });
  it.each(["", "success", "[]", "null", "7", '{"a":"success"}', '{"a":{}}', '{"a":{"result":"fine"}}', '{"a":null}'])(
    "refuses %s, which would excuse nothing and word nothing",
    (text) => {
      expect(() => parseNeeds(text, "needs")).toThrow(ModelgateError);
    },
  );
});
