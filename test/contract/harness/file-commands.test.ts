import { describe, expect, it } from "vitest";
import { parseKeyValues } from "../../harness/file-commands.ts";
import { parseCommand } from "../../harness/log-commands.ts";

describe("file commands", () => {
  it.each([
    ["NAME=VALUE\n", { NAME: "VALUE" }],
    ["NAME=\n", { NAME: "" }],
    ["a=1\r\nb=2", { a: "1\r", b: "2" }],
    ["a=1\n\nb=2\n", { a: "1", b: "2" }],
    ["a=1\na=2\n", { a: "2" }],
    ["a=b<<c\n", { a: "b<<c" }],
    ["a<<END\nfirst\n\nkey=value\nEND\nb=2\n", { a: "first\n\nkey=value", b: "2" }],
    ["a<<END\nEND\n", { a: "" }],
    ["a<<x=y\n1\nx=y\n", { a: "1" }],
  ])("read %j", (text, expected) => {
    const { values, fault } = parseKeyValues(text);
    expect([Object.fromEntries(values), fault]).toEqual([expected, undefined]);
  });

  it.each([
    ["lonely\n", "Invalid format 'lonely'"],
    ["=1\n", "Invalid format '=1'. Name must not be empty"],
    ["<<E\n1\nE\n", "Invalid format '<<E'. Name must not be empty and delimiter must not be empty"],
    ["a<<\n", "Invalid format 'a<<'. Name must not be empty and delimiter must not be empty"],
    ["a<<END\n1\n", "Invalid value. Matching delimiter not found 'END'"],
    ["a<<END\n1", "Invalid value. EOF marker missing new line."],
  ])("refuse %j", (text, message) => {
    const { values, fault } = parseKeyValues(`kept=1\n${text}`);
    expect([Object.fromEntries(values), fault]).toEqual([{ kept: "1" }, message]);
  });
});

describe("log commands", () => {
  it.each([
    ["::debug::a%250Ab", { name: "debug", properties: {}, data: "a%0Ab" }],
    [
      "  ::Warning file=a%3Ab%2Cc,line=1::x::y",
      { name: "warning", properties: { file: "a:b,c", line: "1" }, data: "x::y" },
    ],
    ["::error title=k=v,col=::", { name: "error", properties: { title: "k=v" }, data: "" }],
  ])("are read from %j", (line, expected) => {
    expect(parseCommand(line)).toEqual(expected);
  });

  // The old form, which the runner still looks for anywhere in a line: text from elsewhere must not hold it.
  it.each([
    ["found ##[error]here", { name: "error", properties: {}, data: "here" }],
    ["##[warning file=a;line=2]x%5Dy", { name: "warning", properties: { file: "a", line: "2" }, data: "x]y" }],
  ])("are read from the old form %j", (line, expected) => {
    expect(parseCommand(line)).toEqual(expected);
  });

  it.each(["say ::error::no", "::error", ":error::no", "##[error no", "##[unheard]of", "::unheard::of"])(
    "are none in %j",
    (line) => {
      expect(parseCommand(line)).toBeUndefined();
    },
  );
});
