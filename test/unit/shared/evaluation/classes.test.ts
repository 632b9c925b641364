import { describe, expect, it } from "vitest";
import type { ModelPolicy } from "../../../../shared/core/model/policy.ts";
import { decideTask, orderedClasses, type TaskEvidence } from "../../../../shared/evaluation/classes.ts";
import { policyOf } from "./policy.ts";

type Declared = Partial<Pick<ModelPolicy, "task" | "classes" | "positiveClass">>;

function decide(declared: Declared, seen: Partial<TaskEvidence>): ReturnType<typeof decideTask> {
  return decideTask(policyOf(declared), { labels: [], scoreColumns: null, singleNumber: false, ...seen });
}

const yesNo = ["no", "yes"];
const abc = ["a", "b", "c"];

describe("decideTask, with nothing declared", () => {
  it.each<{ name: string; seen: Partial<TaskEvidence>; task: string; classes: string[]; positive: string | null }>([
    { name: "two labels", seen: { labels: ["yes", "no"] }, task: "binary", classes: yesNo, positive: "yes" },
    {
      name: "0 and 1",
      seen: { labels: ["1", "0"], singleNumber: true },
      task: "binary",
      classes: ["0", "1"],
      positive: "1",
    },
    { name: "three labels", seen: { labels: ["c", "a", "b"] }, task: "multiclass", classes: abc, positive: null },
    {
      name: "two score columns",
      seen: { labels: ["yes", "no"], scoreColumns: 2 },
      task: "binary",
      classes: yesNo,
      positive: "yes",
    },
    {
      name: "three score columns, though the data shows three numbers",
      seen: { labels: ["10", "9", "8"], scoreColumns: 3 },
      task: "multiclass",
      classes: ["8", "9", "10"],
      positive: null,
    },
    {
      name: "many numbers and a single number from the model",
      seen: { labels: ["1.5", "2.5", "7"], singleNumber: true },
      task: "regression",
      classes: [],
      positive: null,
    },
    {
      name: "many numbers, but the model gives a label",
      seen: { labels: ["1", "2", "3"], singleNumber: false },
      task: "multiclass",
      classes: ["1", "2", "3"],
      positive: null,
    },
    {
      name: "a single number from the model, but a label that is none",
      seen: { labels: ["1", "2", "x"], singleNumber: true },
      task: "multiclass",
      classes: ["1", "2", "x"],
      positive: null,
    },
  ])("$name: $task", ({ seen, task, classes, positive }) => {
    expect(decide({}, seen)).toMatchObject({ task, classes, positiveClass: positive });
  });
});

describe("decideTask, with some of it declared", () => {
  it.each<{ name: string; declared: Declared; seen: Partial<TaskEvidence>; expected: object }>([
    {
      name: "declared classes keep their order and the second is positive",
      declared: { classes: ["yes", "no"] },
      seen: { labels: ["no", "yes"] },
      expected: { task: "binary", classes: ["yes", "no"], positiveClass: "no" },
    },
    {
      name: "three declared classes are multiclass, though only two occur",
      declared: { classes: abc },
      seen: { labels: ["a", "b"], scoreColumns: 3 },
      expected: { task: "multiclass", classes: abc, positiveClass: null },
    },
    {
      name: "a declared positive class may be the first",
      declared: { task: "binary", positiveClass: "no" },
      seen: { labels: yesNo },
      expected: { task: "binary", classes: yesNo, positiveClass: "no" },
    },
    {
      name: "a declared task overrules what the labels look like",
      declared: { task: "regression" },
      seen: { labels: ["0", "1"] },
      expected: { task: "regression", classes: [], positiveClass: null, assumptions: [] },
    },
    {
      name: "two classes may be declared multiclass",
      declared: { task: "multiclass" },
      seen: { labels: yesNo },
      expected: { task: "multiclass", classes: yesNo, positiveClass: null },
    },
  ])("$name", ({ declared, seen, expected }) => {
    expect(decide(declared, seen)).toMatchObject(expected);
  });
});

describe("decideTask says what it worked out", () => {
  it.each<{ name: string; declared: Declared; seen: Partial<TaskEvidence>; assumptions: string[] }>([
    {
      name: "everything, when nothing is declared",
      declared: {},
      seen: { labels: yesNo },
      assumptions: [
        "task: binary, from two labels",
        'classes: "no", "yes", the labels found, in this order',
        'positive class: "yes", the second class',
      ],
    },
    {
      name: "the positive class of declared classes",
      declared: { classes: yesNo },
      seen: { labels: yesNo },
      assumptions: ["task: binary, from 2 declared classes", 'positive class: "yes", the second class'],
    },
    {
      name: "the score columns that it went by",
      declared: {},
      seen: { labels: abc, scoreColumns: 3 },
      assumptions: [
        "task: multiclass, from the model's 3 class scores",
        'classes: "a", "b", "c", the labels found, in this order',
      ],
    },
    {
      name: "how many labels made it a regression",
      declared: {},
      seen: { labels: ["1", "2", "3"], singleNumber: true },
      assumptions: ["task: regression, from 3 different labels"],
    },
    {
      name: "nothing, when all is declared",
      declared: { task: "binary", classes: yesNo, positiveClass: "yes" },
      seen: { labels: yesNo },
      assumptions: [],
    },
  ])("$name", ({ declared, seen, assumptions }) => {
    expect(decide(declared, seen)).toMatchObject({ assumptions });
  });
});

describe("decideTask refuses", () => {
  it.each<{ name: string; declared: Declared; seen: Partial<TaskEvidence>; code: string; message: string }>([
    {
      name: "a binary task of one label",
      declared: {},
      seen: { labels: ["no"] },
      code: "classes-not-two",
      message: 'a binary task needs exactly two classes, found 1 in the label column "y"',
    },
    {
      name: "a declared binary task of three labels",
      declared: { task: "binary" },
      seen: { labels: abc },
      code: "classes-not-two",
      message: 'a binary task needs exactly two classes, found 3 in the label column "y"',
    },
    {
      name: "a multiclass task of one label",
      declared: { task: "multiclass" },
      seen: { labels: ["a"] },
      code: "classes-too-few",
      message: 'a multiclass task needs at least two classes, found 1 in the label column "y"',
    },
    {
      name: "scores for another number of classes",
      declared: {},
      seen: { labels: abc, scoreColumns: 4 },
      code: "classes-not-scores",
      message: "the model gives 4 class scores, but there are 3 classes",
    },
    {
      name: "a matrix of one score column for more classes than one",
      declared: {},
      seen: { labels: abc, scoreColumns: 1 },
      code: "classes-not-scores",
      message: "the model gives 1 class scores, but there are 3 classes",
    },
    {
      name: "a positive class that is none of the classes",
      declared: { positiveClass: "Yes" },
      seen: { labels: yesNo },
      code: "positive-class-unknown",
      message: 'the positive class "Yes" is not one of the classes "no", "yes"',
    },
    {
      name: "a hostile positive class, which it quotes",
      declared: { positiveClass: "\u001b[31m\n" },
      seen: { labels: yesNo },
      code: "positive-class-unknown",
      message: 'the positive class "\\u{1b}[31m\\n" is not one of the classes "no", "yes"',
    },
  ])("$name", ({ declared, seen, code, message }) => {
    expect(decide(declared, seen)).toMatchObject([{ code, message }]);
  });
});

describe("orderedClasses", () => {
  it.each([
    { labels: ["10", "9", "-1"], expected: ["-1", "9", "10"] },
    { labels: ["1e2", "20"], expected: ["20", "1e2"] },
    { labels: ["10", "9", "x"], expected: ["10", "9", "x"] },
    { labels: ["b", "B", "a", "é"], expected: ["B", "a", "b", "é"] },
    { labels: ["\u{1f600}", "\uffee"], expected: ["\uffee", "\u{1f600}"] },
    { labels: ["2", " "], expected: [" ", "2"] },
    { labels: [], expected: [] },
  ])("orders $labels as $expected", ({ labels, expected }) => {
    expect(orderedClasses(labels)).toEqual(expected);
  });
});
