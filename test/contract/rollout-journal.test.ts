import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fileJournal } from "../../shared/adapters/journal/file-journal.ts";
import { githubJournal } from "../../shared/adapters/github/github-journal.ts";
import type { GithubClient } from "../../shared/adapters/github/client.ts";
import { rolloutIdOf } from "../../shared/core/canary/rollout-id.ts";
import type { JournalEntry } from "../../shared/core/canary/journal-entry.ts";
import type { RolloutJournal, RolloutNote } from "../../shared/ports/rollout-journal.ts";
import { everyPermission, openBench, octokit, type Bench } from "./github/bench.ts";
import { journalEntry, plannedRollout } from "../fixtures/rollout-documents.ts";

/** One place, opened as often as a test likes: each journal is another process that knows nothing of the first. */
interface JournalPlace {
  open(): RolloutJournal;
  /** Puts a plan there that no version of modelgate has written. */
  spoilPlan(): Promise<void>;
  close(): Promise<void>;
}

async function filePlace(): Promise<JournalPlace> {
  const folder = await mkdtemp(join(tmpdir(), "modelgate-journal-"));
  return {
    open: () => fileJournal(folder, "state/journal"),
    spoilPlan: async () => {
      await mkdir(join(folder, "production", "income", "1"), { recursive: true });
      await writeFile(join(folder, "production", "income", "1", "plan.json"), '{"schema":"another/1"}');
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

async function githubPlace(): Promise<JournalPlace> {
  const bench: Bench = await openBench();
  const sha = bench.repository.resolve("main");
  if (sha === undefined) throw new Error("the bench has a main branch");
  const client = (): GithubClient =>
    octokit(bench.github, bench.github.token({ kind: "app", permissions: everyPermission }));
  return {
    open: () =>
      githubJournal(client(), {
        owner: "octo",
        repo: "models",
        sha,
        runUrl: "https://github.example/octo/models/actions/runs/1",
      }),
    spoilPlan: async () => {
      const ref = "refs/modelgate/production/income/1/plan";
      await client().rest.git.createRef({ owner: "octo", repo: "models", ref, sha });
    },
    async close() {
      bench.github.assertConforming();
      await bench.github.close();
    },
  };
}

const key = { environment: "production", model: "income", number: 1 } as const;

function note(id: string): RolloutNote {
  return { id, reason: `because of ${id}`, actorId: 7, at: "2026-01-05T12:00:00Z", runUrl: null };
}

function line(seq: number, change: Partial<JournalEntry> = {}): JournalEntry {
  return journalEntry({ seq, ...change });
}

describe.each([
  ["files", filePlace],
  ["GitHub deployments", githubPlace],
] as const)("a rollout journal in %s", (_, openPlace) => {
  let place: JournalPlace;

  beforeEach(async () => {
    place = await openPlace();
  });

  afterEach(() => place.close());

  it("is empty at first", async () => {
    const journal = place.open();
    expect(await journal.numbers(key)).toEqual([]);
    expect(await journal.document(key)).toBeNull();
    expect(await journal.entries(key)).toEqual([]);
    expect(await journal.pinned(key, "abort")).toBeNull();
  });

  it("gives a number to exactly one of many who begin it at once", async () => {
    const ids = ["a", "b", "c", "d", "e"];
    const told = await Promise.all(ids.map((id) => place.open().begin(key, plannedRollout({ id }))));
    expect(told.filter((one) => one === "begun")).toHaveLength(1);
    expect((await place.open().document(key))?.id).toBe(ids[told.indexOf("begun")]);
    expect(await place.open().numbers(key)).toEqual([1]);
  });

  it("names a number to others only when its plan is there to be read", async () => {
    const writer = place.open();
    const reader = place.open();
    const writing = new AbortController();
    const unread: number[] = [];
    const watching = (async () => {
      while (!writing.signal.aborted) {
        const newest = (await reader.numbers(key)).at(-1);
        if (newest === undefined) continue;
        if ((await reader.document({ ...key, number: newest })) === null) unread.push(newest);
      }
    })();
    for (let number = 1; number <= 40; number += 1) {
      await writer.begin({ ...key, number }, plannedRollout({ rolloutId: rolloutIdOf({ ...key, number }) }));
    }
    writing.abort();
    await watching;
    expect(unread).toEqual([]);
    expect(await reader.numbers(key)).toHaveLength(40);
  });

  it("sets a latch for exactly one of many, and lets all the others know", async () => {
    const ids = ["a", "b", "c", "d", "e"];
    const told = await Promise.all(ids.map((id) => place.open().pin(key, "abort", note(id))));
    expect(told.filter(Boolean)).toHaveLength(1);
    expect((await place.open().pinned(key, "abort"))?.id).toBe(ids[told.indexOf(true)]);
  });

  it("tells whoever asks again for the same that it is theirs", async () => {
    expect(await place.open().begin(key, plannedRollout({ id: "a" }))).toBe("begun");
    expect(await place.open().begin(key, plannedRollout({ id: "a" }))).toBe("begun");
    expect(await place.open().begin(key, plannedRollout({ id: "b" }))).toBe("taken");
    expect(await place.open().pin(key, "promotion", note("a"))).toBe(true);
    expect(await place.open().pin(key, "promotion", note("a"))).toBe(true);
    expect(await place.open().pin(key, "promotion", note("b"))).toBe(false);
  });

  it("keeps abort and promotion apart, and each rollout's own", async () => {
    const journal = place.open();
    await journal.pin(key, "abort", note("stop"));
    expect(await journal.pinned(key, "abort")).toEqual(note("stop"));
    expect(await journal.pinned(key, "promotion")).toBeNull();
    expect(await journal.pinned({ ...key, number: 2 }, "abort")).toBeNull();
    expect(await journal.pinned({ ...key, number: 11 }, "abort")).toBeNull();
    expect(await journal.pinned({ ...key, environment: "staging" }, "abort")).toBeNull();
  });

  it("sets the latch without a plan or anybody's leave", async () => {
    expect(await place.open().pin({ ...key, number: 9 }, "abort", note("now"))).toBe(true);
    expect(await place.open().numbers(key)).toEqual([9]);
  });

  it("keeps a plan as it was begun, whoever begins it again", async () => {
    const first = plannedRollout();
    await place.open().begin(key, first);
    expect(await place.open().begin(key, { ...first, id: "other", reason: "another" })).toBe("taken");
    expect(await place.open().document(key)).toEqual(first);
  });

  it("does not take a plan that it cannot read for none", async () => {
    await place.spoilPlan();
    expect(await place.open().numbers(key)).toEqual([1]);
    await expect(place.open().document(key)).rejects.toMatchObject({ problems: [{ code: "journal-spoiled" }] });
    expect(await place.open().begin(key, plannedRollout())).toBe("taken");
  });

  it("reads lines in the order in which they were written", async () => {
    await place.open().begin(key, plannedRollout());
    const lines = [line(1, { kind: "staged" }), line(2, { kind: "raise", step: 1, weightPercent: 5 }), line(3)];
    for (const entry of lines) expect(await place.open().append(key, entry)).toBe("written");
    expect(await place.open().entries(key)).toEqual(lines);
  });

  it("gives each line's number to one of those who write it, and lets all the others know", async () => {
    await place.open().begin(key, plannedRollout());
    const told = await Promise.all([1, 2, 3, 4].map((requests) => place.open().append(key, line(1, { requests }))));
    expect(told.filter((one) => one === "written")).toHaveLength(1);
    const winner = told.indexOf("written") + 1;
    const [first] = await place.open().entries(key);
    expect(first?.requests).toBe(winner);
  });

  it("holds more lines than one page", async () => {
    const journal = place.open();
    await journal.begin(key, plannedRollout());
    for (let seq = 1; seq <= 105; seq += 1) await journal.append(key, line(seq));
    expect((await place.open().entries(key)).map(({ seq }) => seq)).toEqual(
      Array.from({ length: 105 }, (__, i) => i + 1),
    );
  });

  it("keeps environments and models apart whatever they are called", async () => {
    const odd = { environment: "prod/eu..west", model: "a.lock", number: 3 } as const;
    const journal = place.open();
    await journal.begin(odd, plannedRollout({ rolloutId: "prod/eu..west/a.lock/3" }));
    expect(await place.open().numbers(odd)).toEqual([3]);
    expect(await place.open().numbers({ environment: "prod", model: "eu..west" })).toEqual([]);
    expect((await place.open().document(odd))?.rolloutId).toBe("prod/eu..west/a.lock/3");
  });
});

describe("a rollout journal in files", () => {
  it("gives a number again that a run died over while it wrote the plan", async () => {
    const folder = await mkdtemp(join(tmpdir(), "modelgate-journal-"));
    try {
      const left = join(folder, "production", "income", "1");
      await mkdir(left, { recursive: true });
      await writeFile(join(left, ".4f1c2a5e"), '{"schema":"modelgate.roll');
      const journal = fileJournal(folder, "state/journal");
      expect(await journal.numbers(key)).toEqual([]);
      expect(await journal.begin(key, plannedRollout())).toBe("begun");
      expect(await journal.numbers(key)).toEqual([1]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
