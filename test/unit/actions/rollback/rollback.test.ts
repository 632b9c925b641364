import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startRollout } from "../../../../actions/deploy-canary/start.ts";
import type { RollbackPorts } from "../../../../actions/rollback/rollback-ports.ts";
import type { RollbackOutcome } from "../../../../actions/rollback/outcome.ts";
import type { RollbackRequest } from "../../../../actions/rollback/request.ts";
import { rollBack } from "../../../../actions/rollback/usecase.ts";
import { ModelgateError } from "../../../../shared/core/errors.ts";
import { NEW, OLD, OTHER, RolloutWorld } from "../../../fakes/deployment/bench.ts";
import { PLACE, rollbackPorts, runCommand, SHORT } from "../../../fakes/deployment/commands.ts";
import type { Death } from "../../../fakes/deployment/mortal-ports.ts";
import { DIGEST } from "../../../fixtures/rollout-documents.ts";

let world: RolloutWorld;

/** OLD was installed, then NEW promoted. */
beforeEach(async () => {
  world = await RolloutWorld.open(null);
  world.alias = null;
  const { schedule, rules, policy } = SHORT;
  const requester = { id: "first", reason: "the first model", actorId: null, runUrl: null };
  await startRollout(
    { place: PLACE, candidate: OLD, schedule, rules, requester, commit: null, policy, records: [] },
    world.ports(),
  );
  await runCommand("start", world);
  await runCommand("advance", world, { forSeconds: 3600 });
  await runCommand("promote", world);
});

afterEach(() => world.close());

function request(change: Partial<RollbackRequest> = {}): RollbackRequest {
  const requester = { id: "r", reason: "complaints", actorId: 7, runUrl: null };
  return {
    place: PLACE,
    to: null,
    breakGlass: false,
    isConfirmed: true,
    requester,
    commit: null,
    policy: SHORT.policy,
    ...change,
  };
}

function roll(change: Partial<RollbackRequest> = {}, ports: Partial<RollbackPorts> = {}): Promise<RollbackOutcome> {
  return rollBack(request(change), { ...rollbackPorts(world), ...ports });
}

describe("rollback", () => {
  it("returns to the last promoted predecessor: traffic, alias, journal", async () => {
    const outcome = await roll();
    expect(outcome).toMatchObject({
      kind: "restored",
      plan: { from: { sha256: DIGEST.new }, to: { model: { sha256: DIGEST.old } } },
    });
    expect((await world.target.observe()).champion?.sha256).toBe(DIGEST.old);
    expect(world.alias).toBe(DIGEST.old);
    const document = await world.journal().document({ ...PLACE, number: 3 });
    expect(document).toMatchObject({ kind: "rollback", reason: "complaints", actorId: 7, to: { sha256: DIGEST.old } });
  });

  it("shows what it would do, and does nothing, until it is confirmed", async () => {
    const outcome = await roll({ isConfirmed: false });
    expect(outcome).toMatchObject({ kind: "shown", plan: { to: { model: { version: "1.0.0" } } } });
    expect((await world.target.observe()).champion?.sha256).toBe(DIGEST.new);
    expect(await world.journal().numbers(PLACE)).toEqual([1, 2]);
  });

  it("never returns to what was rolled back from", async () => {
    await roll();
    const second = await roll();
    expect(second).toMatchObject({ kind: "refused", code: "no-approved-predecessor" });
    expect((await world.target.observe()).champion?.sha256).toBe(DIGEST.old);
  });

  it("does not roll back twice when its job is run again", async () => {
    const runUrl = "https://github.example/octo/models/actions/runs/5/attempts/1";
    const requester = { id: "r", reason: "complaints", actorId: 7, runUrl };
    await roll({ requester });
    const again = await roll({
      requester: { ...requester, id: "s", runUrl: runUrl.replace("attempts/1", "attempts/2") },
    });
    expect(again).toMatchObject({ kind: "restored", remarks: ["done-before"] });
    expect(await world.journal().numbers(PLACE)).toEqual([1, 2, 3]);
  });

  it("refuses a version that was never promoted here, and takes it with break-glass", async () => {
    const ports = { findModel: () => Promise.resolve({ version: OTHER.version, sha256: OTHER.sha256 }) };
    expect(await roll({ to: "9.0.0" }, ports)).toMatchObject({ kind: "refused", code: "target-unproven" });
    expect((await world.target.observe()).champion?.sha256).toBe(DIGEST.new);
    expect(await roll({ to: "9.0.0", breakGlass: true }, ports)).toMatchObject({ kind: "restored", brokeGlass: true });
    expect((await world.target.observe()).champion?.sha256).toBe(DIGEST.other);
  });

  it("refuses a version that the registry does not have", async () => {
    expect(await roll({ to: "7.7.7" })).toMatchObject({ kind: "refused", code: "not-registered" });
  });

  it("refuses where records do not speak for the model, and goes on with break-glass", async () => {
    const vouch: RollbackPorts["vouch"] = () => Promise.resolve({ kind: "invalid", reasons: ["validate-model: fail"] });
    expect(await roll({}, { vouch })).toMatchObject({ kind: "refused", code: "records-not-valid" });
    expect((await world.target.observe()).champion?.sha256).toBe(DIGEST.new);
    expect(await roll({ breakGlass: true }, { vouch })).toMatchObject({ kind: "restored", brokeGlass: true });
  });

  it("leaves the champion serving when the predecessor does not answer", async () => {
    world.target.behaviours.set(DIGEST.old, { errorRate: 0, slowShare: 0, answersProbes: false, ready: false });
    await expect(roll()).rejects.toThrow(ModelgateError);
    expect((await world.target.observe()).champion?.sha256).toBe(DIGEST.new);
    expect(await world.journal().numbers(PLACE)).toEqual([1, 2]);
  });

  it("moves traffic although the alias was moved by somebody else, and says so", async () => {
    world.alias = DIGEST.other;
    expect(await roll()).toMatchObject({ kind: "restored", remarks: ["alias-moved"] });
    expect(world.alias).toBe(DIGEST.other);
  });

  it("counts a revert that cannot be opened as a remark, not as a failure", async () => {
    const openRevert: NonNullable<RollbackPorts["openRevert"]> = () =>
      Promise.reject(new ModelgateError("permission", [{ code: "github-permission", message: "may not" }]));
    expect(await roll({}, { openRevert })).toMatchObject({ kind: "restored", revert: { kind: "failed" } });
  });

  it("is told by the registry's alias where the journal does not reach back", async () => {
    const older = await RolloutWorld.open(NEW);
    try {
      const aliasHistory: RollbackPorts["aliasHistory"] = () =>
        Promise.resolve([OLD, NEW].map(({ version, sha256 }) => ({ version, sha256 })));
      older.alias = DIGEST.new;
      const outcome = await rollBack(request(), { ...rollbackPorts(older), aliasHistory });
      expect(outcome).toMatchObject({ kind: "restored", plan: { to: { model: { version: "1.0.0" } } } });
    } finally {
      await older.close();
    }
  });

  it("comes to the same end when it is killed at any call and run again", async () => {
    const rehearsal = await world.fork();
    const { calls } = await runCommand("rollback", rehearsal);
    await rehearsal.close();
    for (let atCall = 1; atCall <= calls; atCall += 1) {
      for (const moment of ["before", "after"] as const) {
        const death: Death = { atCall, moment };
        const fork = await world.fork();
        const { end } = await runCommand("rollback", fork, { death });
        fork.pass(10);
        const { unserved } = fork.target;
        await runCommand("rollback", fork);
        const serves = (await fork.target.observe()).champion?.sha256;
        const seen = { death, end, unserved, serves, alias: fork.alias };
        expect(seen).toEqual({ death, end: "killed", unserved: 0, serves: DIGEST.old, alias: DIGEST.old });
        await fork.close();
      }
    }
  });
});
