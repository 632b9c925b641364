import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EntryKind } from "../../../../shared/core/canary/journal-entry.ts";
import { journalLine, LONGEST_LINE, parseJournalLine } from "../../../../shared/records/journal-line.ts";
import { journalEntry } from "../../../fixtures/rollout-documents.ts";

const counts = (most: number) =>
  fc
    .tuple(
      fc.integer({ min: 0, max: most }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    )
    .map(([requests, errors, slow]) => ({
      requests,
      errors: Math.floor(requests * errors),
      slow: slow === null ? null : Math.floor(requests * slow),
    }));

const entries = (most: number) =>
  fc.record({
    seq: fc.integer({ min: 1, max: 999 }),
    kind: fc.constantFrom<EntryKind>(
      "staged",
      "raise",
      "settled",
      "look",
      "finalize",
      "promoted",
      "aborted",
      "superseded",
    ),
    atSeconds: fc.integer({ min: 1_700_000_000, max: 4_000_000_000 }),
    step: fc.integer({ min: 0, max: 5 }),
    steps: fc.constant(5),
    weightPercent: fc.constantFrom(0, 0.5, 5, 12.25, 100),
    verdict: fc.constantFrom("harm" as const, "proven" as const, "undecided" as const, null),
    reason: fc.constantFrom("canary-harm", "sample-ratio-mismatch", null),
    requests: fc.integer({ min: 0, max: most }),
    reading: fc.option(
      fc.record({ epoch: fc.constantFrom("0badcafe", "00000001"), canary: counts(most), champion: counts(most) }),
    ),
  });

describe("a journal line", () => {
  it("looks like what people read on the deployments page", () => {
    expect(journalLine(journalEntry({ seq: 9, kind: "raise", step: 3, weightPercent: 25, requests: 812 }))).toBe(
      "mg1 raise s=3/5 w=25 seq=9 v=undecided n=812 c=a,0,1 b=5a,1,- e=0badcafe t=t8e400",
    );
  });

  it("comes back as it was written, for services of any usual size", () => {
    fc.assert(
      fc.property(entries(2_000_000), (entry) => {
        const line = journalLine(entry);
        expect(line.length).toBeLessThanOrEqual(LONGEST_LINE);
        expect(parseJournalLine(line)).toEqual(entry);
      }),
    );
  });

  it("gives up words before it gives up counters, however many digits they have", () => {
    fc.assert(
      fc.property(entries(Number.MAX_SAFE_INTEGER), (entry) => {
        const line = journalLine(entry);
        expect(line.length).toBeLessThanOrEqual(LONGEST_LINE);
        const read = parseJournalLine(line);
        expect({ ...read, reason: entry.reason, requests: entry.requests }).toEqual(entry);
      }),
    );
  });

  it.each([
    "",
    "Deployed by somebody else",
    "mg2 look s=1/5 w=5 seq=1 n=0 t=t8dkg0",
    "mg1 leap s=1/5 w=5 seq=1 n=0 t=t8dkg0",
    "mg1 look s=1 w=5 seq=1 n=0 t=t8dkg0",
    "mg1 look s=1/5 w=101 seq=1 n=0 t=t8dkg0",
    "mg1 look s=1/5 w=-5 seq=1 n=0 t=t8dkg0",
    "mg1 look s=1/5 w=5 seq=0 n=0 t=t8dkg0",
    "mg1 look s=1/5 w=5 seq=1 n=0",
    "mg1 look s=1/5 w=5 seq=1 v=good n=0 t=t8dkg0",
    "mg1 look s=1/5 w=5 seq=1 n=0 r=<script> t=t8dkg0",
    "mg1 look s=1/5 w=5 seq=1 n=0 c=1,0 b=1,0,0 e=0 t=t8dkg0",
    "mg1 look s=1/5 w=5 seq=1 n=0 c=1,0,0 b=1,0,0 e=../../x t=t8dkg0",
    "mg1 look s=1/5 w=5 seq=1 n=0 c=zzzzzzzzzzzz,0,0 b=1,0,0 e=0 t=t8dkg0",
  ])("reads nothing into %j", (line) => {
    expect(parseJournalLine(line)).toBeNull();
  });
});
