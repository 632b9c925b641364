import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { actionsBot } from "../../fakes/github/state/world.ts";
import { here, openBench, type Bench } from "./bench.ts";

/** docs.github.com, "Using pagination in the REST API"; issues/list-comments: "ordered by ascending ID". */
describe("pages of the fake GitHub", () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await openBench();
  });
  afterEach(async () => {
    bench.github.assertConforming();
    await bench.github.close();
  });

  function addComments(count: number): void {
    for (let index = 1; index <= count; index += 1)
      bench.repository.addComment(bench.pull.number, actionsBot, `comment ${index}`);
  }

  function list(page: {
    per_page?: number;
    page?: number;
  }): Promise<{ data: { id: number }[]; headers: { link?: string } }> {
    return bench.app.rest.issues.listComments({ ...here, issue_number: bench.pull.number, ...page });
  }

  it("sends 30 by default and at most 100, without a Link header when all fit", async () => {
    addComments(30);
    const whole = await list({});
    expect([whole.data.length, whole.headers.link]).toEqual([30, undefined]);
    addComments(75);
    expect((await list({})).data).toHaveLength(30);
    expect((await list({ per_page: 1000 })).data).toHaveLength(100);
  });

  it("links the pages around, first and last", async () => {
    addComments(65);
    const relations = async (page: number): Promise<readonly string[]> =>
      [...((await list({ page })).headers.link ?? "").matchAll(/rel="(\w+)"/gu)].map(([, relation]) => relation ?? "");
    expect(await relations(1)).toEqual(["next", "last"]);
    expect(await relations(2)).toEqual(["prev", "next", "last", "first"]);
    expect(await relations(3)).toEqual(["prev", "first"]);
    expect((await list({ page: 4 })).data).toEqual([]);
  });

  it("gives Octokit's paginate every comment once, in ascending order of ids", async () => {
    addComments(205);
    const options = { ...here, issue_number: bench.pull.number, per_page: 100 };
    const all = await bench.app.paginate(bench.app.rest.issues.listComments, options);
    const ids = all.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));
    expect(ids).toHaveLength(205);
  });

  it("counts all of a list that has a count, whatever the page", async () => {
    const headSha = bench.repository.headOf(bench.pull);
    for (let index = 0; index < 31; index += 1)
      await bench.app.rest.checks.create({ ...here, name: `check ${index}`, head_sha: headSha });
    const { data, headers } = await bench.app.rest.checks.listForRef({ ...here, ref: headSha });
    expect([data.total_count, data.check_runs.length]).toEqual([31, 30]);
    expect(headers.link).toContain("page=2");
  });
});
