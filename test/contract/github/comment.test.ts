import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { publishSection } from "../../../shared/adapters/github/comment.ts";
import { parseComment } from "../../../shared/report/comment/body.ts";
import { actionsBot } from "../../fakes/github/state/world.ts";
import { everyPermission, openBench, type Bench } from "./bench.ts";
import { clientOf, sectionsOf, writes, writing } from "./comment-bench.ts";
import { section, sha256 } from "./comment-section.ts";
import { sectionEdit } from "../../../shared/report/comment/edit.ts";

describe("the comment on a pull request", () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await openBench();
  });
  afterEach(async () => {
    bench.github.assertConforming();
    await bench.github.close();
  });

  it("is created once and found again by the next writer", async () => {
    const client = await clientOf(bench);
    const first = await publishSection(client, writing(bench, section("a")));
    const [comment] = bench.repository.comments;
    expect(first).toMatchObject({ kind: "written", id: comment?.id, changed: true });
    expect(await publishSection(client, writing(bench, section("b")))).toMatchObject({ id: comment?.id });
    expect(sectionsOf(bench)).toEqual([["validate-model/a", "validate-model/b"]]);
  });

  it("is not written when nothing changed, even where GitHub stored other line ends", async () => {
    const client = await clientOf(bench);
    await publishSection(client, writing(bench, section("a")));
    const [comment] = bench.repository.comments;
    comment!.body = comment!.body.replaceAll("\n", "\r\n");
    const again = await publishSection(client, writing(bench, section("a")));
    expect(again).toMatchObject({ kind: "written", changed: false });
    expect(writes(bench)).toEqual(["POST"]);
  });

  it("replaces the writer's own section and no other", async () => {
    const client = await clientOf(bench);
    await publishSection(client, writing(bench, section("a", "before")));
    await publishSection(client, writing(bench, section("b", "stays")));
    await publishSection(client, writing(bench, section("a", "after")));
    const texts = parseComment(bench.repository.comments[0]!.body)?.sections.map(({ pieces }) => pieces[0]?.text);
    expect(texts).toEqual(["after", "stays"]);
  });

  it("is one a model", async () => {
    const client = await clientOf(bench);
    await publishSection(client, writing(bench, section(null)));
    const edit = sectionEdit({ model: "loans", sections: [section(null)], sha256 });
    await publishSection(client, writing(bench, section(null), { edit }));
    expect(sectionsOf(bench)).toEqual([["validate-model"], ["validate-model"]]);
  });

  it("is found on a later page", async () => {
    const client = await clientOf(bench);
    for (let count = 0; count < 130; count += 1)
      bench.repository.addComment(bench.pull.number, bench.github.state.user("ben"), "talk");
    await publishSection(client, writing(bench, section("a")));
    await publishSection(client, writing(bench, section("b")));
    expect(writes(bench)).toEqual(["POST", "PATCH"]);
  });

  it("leaves a stranger's comment with the same marker alone", async () => {
    const client = await clientOf(bench);
    await publishSection(client, writing(bench, section("a", "the truth")));
    const [ours] = bench.repository.comments;
    const forged = ours!.body.replace("the truth", "a forgery").replaceAll("validate-model/a", "validate-model/f");
    bench.repository.comments.length = 0;
    const stranger = bench.repository.addComment(bench.pull.number, bench.github.state.user("eve"), forged);
    await publishSection(client, writing(bench, section("b")));
    expect(stranger.body).toBe(forged);
    expect(sectionsOf(bench)).toEqual([["validate-model/f"], ["validate-model/b"]]);
  });

  it("is found by a person's token through that person's name", async () => {
    const client = await clientOf(bench, { kind: "pat", login: "ben" });
    bench.repository.addComment(bench.pull.number, actionsBot, "talk");
    await publishSection(client, writing(bench, section("a")));
    await publishSection(client, writing(bench, section("b")));
    expect(sectionsOf(bench)).toEqual([[], ["validate-model/a", "validate-model/b"]]);
  });

  it("learns from the comment it made whom the token writes as", async () => {
    const client = await clientOf(bench);
    const app = { author: "some-other-app[bot]" };
    await publishSection(client, writing(bench, section("a")));
    await publishSection(client, writing(bench, section("b"), app));
    expect(sectionsOf(bench)).toEqual([["validate-model/a", "validate-model/b"]]);
  });

  it("merges a second comment of ours into the oldest and removes it", async () => {
    const client = await clientOf(bench);
    bench.github.meanwhile("issues/create-comment", (world) => {
      const repository = world.repository("octo/models");
      const edit = sectionEdit({ model: "income", sections: [section("rival")], sha256 });
      const twin = edit.apply([], 65_000);
      repository.addComment(bench.pull.number, actionsBot, twin.kind === "body" ? twin.body : "");
    });
    const outcome = await publishSection(client, writing(bench, section("a")));
    expect(outcome).toMatchObject({ kind: "written", id: bench.repository.comments[0]?.id });
    expect(sectionsOf(bench)).toEqual([["validate-model/a", "validate-model/rival"]]);
  });

  it("puts back what a foreign write took away between reading and checking", async () => {
    const client = await clientOf(bench);
    await publishSection(client, writing(bench, section("a")));
    const before = bench.repository.comments[0]!.body;
    bench.github.meanwhile("issues/update-comment", (world) => {
      world.repository("octo/models").comments[0]!.body = before;
    });
    await publishSection(client, writing(bench, section("b")));
    expect(sectionsOf(bench)).toEqual([["validate-model/a", "validate-model/b"]]);
    expect(writes(bench)).toEqual(["POST", "PATCH", "PATCH"]);
  });

  it("is made again when it was deleted in between", async () => {
    const client = await clientOf(bench);
    await publishSection(client, writing(bench, section("a")));
    bench.github.meanwhile("issues/list-comments", (world) => {
      world.repository("octo/models").comments.length = 0;
    });
    await publishSection(client, writing(bench, section("b")));
    expect(sectionsOf(bench)).toEqual([["validate-model/a", "validate-model/b"]]);
  });

  it("leaves a comment of a newer format alone and says so", async () => {
    const client = await clientOf(bench);
    await publishSection(client, writing(bench, section("a")));
    const [comment] = bench.repository.comments;
    comment!.body = comment!.body.replace("version=2", "version=3");
    const outcome = await publishSection(client, writing(bench, section("b")));
    expect(outcome).toMatchObject({ kind: "failed", detail: expect.stringContaining("newer modelgate") as string });
    expect(writes(bench)).toEqual(["POST"]);
  });

  it("loses no section of twenty writers that start together", { timeout: 60_000 }, async () => {
    const legs = Array.from({ length: 20 }, (_, index) => `leg-${String(index).padStart(2, "0")}`);
    const outcomes = await Promise.all(
      legs.map(async (leg) =>
        publishSection(
          await clientOf(bench),
          writing(bench, section(leg), { pace: { settleMs: 400, createWaitMs: 100 } }),
        ),
      ),
    );
    expect(outcomes.map(({ kind }) => kind)).toEqual(legs.map(() => "written"));
    expect(sectionsOf(bench)).toEqual([legs.map((leg) => `validate-model/${leg}`)]);
  });

  it("loses no section of twenty writers that change a comment that exists, slowly", { timeout: 90_000 }, async () => {
    await publishSection(await clientOf(bench), writing(bench, section("aaa")));
    const legs = Array.from({ length: 20 }, (_, index) => `leg-${String(index).padStart(2, "0")}`);
    bench.github.fail("issues/update-comment", { kind: "slow", delayMs: 40 }, 20);
    const pace = { settleMs: 500, backoffMs: 200 };
    const outcomes = await Promise.all(
      legs.map(async (leg) => publishSection(await clientOf(bench), writing(bench, section(leg), { pace }))),
    );
    expect(outcomes.map(({ kind }) => kind)).toEqual(legs.map(() => "written"));
    expect(sectionsOf(bench)).toEqual([["aaa", ...legs].map((leg) => `validate-model/${leg}`)]);
  });

  it("works on GitHub Enterprise Server", async () => {
    await bench.github.close();
    bench = await openBench("ghes-3.17");
    const client = await clientOf(bench, { kind: "app", permissions: everyPermission });
    expect(await publishSection(client, writing(bench, section("a")))).toMatchObject({ kind: "written" });
    expect(bench.github.url).toMatch(/\/api\/v3$/u);
  });
});
