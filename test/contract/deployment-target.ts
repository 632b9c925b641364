import { describe, expect, it } from "vitest";
import { ModelgateError } from "../../shared/core/errors.ts";
import type {
  DeployableModel,
  DeploymentTarget,
  RolloutClaim,
  TargetState,
} from "../../shared/ports/deployment-target.ts";

/** A target without any model, and three models of one name and signature with different digests. */
export interface TargetBench {
  readonly target: DeploymentTarget;
  readonly models: readonly [DeployableModel, DeployableModel, DeployableModel];
  /** Sends inference requests by the live route; left out by a target that routes nothing by itself. */
  readonly send?: (requests: number) => Promise<void>;
}

/**
 * The rules that every deployment target keeps, whatever it is made of. `open` makes a fresh target for each test and
 * sees to its end.
 */
export function describeDeploymentTarget(name: string, open: () => Promise<TargetBench>): void {
  describe(`${name} keeps the rules of deployment targets`, () => {
    describe("observe", () => {
      observing(open);
    });
    describe("install", () => {
      installing(open);
    });
    describe("stage", () => {
      staging(open);
    });
    describe("probe", () => {
      probing(open);
    });
    describe("setWeight", () => {
      weighting(open);
    });
    describe("finalize", () => {
      finalizing(open);
    });
    describe("retreat", () => {
      retreating(open);
    });
    describe("restore", () => {
      restoring(open);
    });
    describe("collect", () => {
      collecting(open);
    });
  });
}

type Open = () => Promise<TargetBench>;

const claim = (seq: number, rolloutId = "rollout-1"): RolloutClaim => ({ rolloutId, seq });

function expectServing(state: TargetState, champion: DeployableModel, canary: DeployableModel | null, percent: number) {
  expect(state.champion).toEqual({ version: champion.version, sha256: champion.sha256, ready: true });
  expect(state.canary).toEqual(
    canary === null ? null : { version: canary.version, sha256: canary.sha256, ready: true },
  );
  expect(state.weight.configuredPercent).toBe(percent);
}

/** The refusal has that code and is no defect, and nothing is different afterwards. */
async function expectRefused(target: DeploymentTarget, code: string, attempt: () => Promise<unknown>): Promise<void> {
  const before = await target.observe();
  const error: unknown = await attempt().then(
    () => "nothing was refused",
    (refusal: unknown) => refusal,
  );
  expect(error).toBeInstanceOf(ModelgateError);
  const { kind, problems } = error as ModelgateError;
  expect({ kind, code: problems[0].code, hasHint: problems[0].hint !== undefined }).toEqual({
    kind: "external",
    code,
    hasHint: true,
  });
  expect(await target.observe()).toEqual(before);
}

async function withChampion(open: Open): Promise<TargetBench> {
  const bench = await open();
  await bench.target.install(bench.models[0]);
  return bench;
}

async function withCanary(open: Open, percent = 0): Promise<TargetBench> {
  const bench = await withChampion(open);
  await bench.target.stage(bench.models[1], claim(1));
  if (percent > 0) await bench.target.setWeight(percent, claim(2));
  return bench;
}

function observing(open: Open): void {
  it("sees nothing on a fresh target", async () => {
    const { target } = await open();
    expect(await target.observe()).toEqual({
      champion: null,
      canary: null,
      weight: { configuredPercent: 0, effectivePercent: null },
      claim: null,
    });
  });

  it("sees how requests were really dealt, where the target counts them", async () => {
    const { target, send } = await withCanary(open, 10);
    if (!target.capabilities.countsRequests || send === undefined) return;
    await send(200);
    expect((await target.observe()).weight).toEqual({ configuredPercent: 10, effectivePercent: 10 });
  });
}

function installing(open: Open): void {
  it("makes the first champion, ready when it returns", async () => {
    const { target, models } = await open();
    const state = await target.install(models[0]);
    expectServing(state, models[0], null, 0);
    expect(await target.observe()).toEqual(state);
  });

  it("changes nothing when the model is the champion already", async () => {
    const { target, models } = await withChampion(open);
    expectServing(await target.install(models[0]), models[0], null, 0);
  });

  it("is refused where another model is the champion", async () => {
    const { target, models } = await withChampion(open);
    await expectRefused(target, "target-has-champion", () => target.install(models[1]));
  });
}

function staging(open: Open): void {
  it("brings the canary up at weight 0, claims it and leaves the champion alone", async () => {
    const { target, models } = await withChampion(open);
    const state = await target.stage(models[1], claim(1));
    expectServing(state, models[0], models[1], 0);
    expect(state.claim).toEqual(claim(1));
    expect(await target.observe()).toEqual(state);
  });

  it("changes nothing when repeated, at any weight", async () => {
    const { target, models } = await withCanary(open, 25);
    const state = await target.stage(models[1], claim(2));
    expectServing(state, models[0], models[1], 25);
    expect(state.claim).toEqual(claim(2));
  });

  it("is refused without a champion", async () => {
    const { target, models } = await open();
    await expectRefused(target, "target-no-champion", () => target.stage(models[1], claim(1)));
  });

  it("is refused for the champion's own digest", async () => {
    const { target, models } = await withChampion(open);
    await expectRefused(target, "target-same-model", () => target.stage(models[0], claim(1)));
  });

  it("is refused while another rollout has a canary, even of the same model", async () => {
    const { target, models } = await withCanary(open);
    await expectRefused(target, "target-foreign-canary", () => target.stage(models[1], claim(1, "rollout-2")));
    await expectRefused(target, "target-foreign-canary", () => target.stage(models[2], claim(1, "rollout-2")));
  });

  it("is refused for a second model of one rollout", async () => {
    const { target, models } = await withCanary(open);
    await expectRefused(target, "target-foreign-canary", () => target.stage(models[2], claim(2)));
  });
}

function probing(open: Open): void {
  it("asks each variant past the live route", async () => {
    const { target } = await withCanary(open);
    for (const variant of ["champion", "canary"] as const) {
      expect(await target.probe(variant, 3)).toMatchObject({ kind: "answered", requests: 3 });
    }
    expect((await target.observe()).weight).toEqual({ configuredPercent: 0, effectivePercent: null });
  });

  it("is refused where there is no such variant", async () => {
    const { target } = await withChampion(open);
    await expectRefused(target, "target-no-canary", () => target.probe("canary", 1));
  });
}

function weighting(open: Open): void {
  it("routes the share, records the claim and leaves the models alone", async () => {
    const { target, models } = await withCanary(open);
    const state = await target.setWeight(5, claim(2));
    expectServing(state, models[0], models[1], 5);
    expect(state.claim).toEqual(claim(2));
    expect(await target.observe()).toEqual(state);
  });

  it("changes nothing when the same seq asks for the same share again", async () => {
    const { target } = await withCanary(open, 5);
    const before = await target.observe();
    expect(await target.setWeight(5, claim(2))).toEqual(before);
  });

  it("goes up with each new seq and down with any", async () => {
    const { target, models } = await withCanary(open, 5);
    expectServing(await target.setWeight(50, claim(3)), models[0], models[1], 50);
    expectServing(await target.setWeight(10, claim(3)), models[0], models[1], 10);
    expectServing(await target.setWeight(0, claim(4)), models[0], models[1], 0);
  });

  it("is refused for a seq that was passed", async () => {
    const { target } = await withCanary(open, 5);
    await target.setWeight(10, claim(3));
    await expectRefused(target, "target-stale-claim", () => target.setWeight(5, claim(2)));
    await expectRefused(target, "target-stale-claim", () => target.setWeight(50, claim(2)));
  });

  it("is refused more than a seq has had, also after that seq was lowered", async () => {
    const { target } = await withCanary(open, 25);
    await expectRefused(target, "target-stale-claim", () => target.setWeight(50, claim(2)));
    await target.setWeight(10, claim(2));
    await expectRefused(target, "target-stale-claim", () => target.setWeight(25, claim(2)));
  });

  it("is refused to another rollout", async () => {
    const { target } = await withCanary(open, 5);
    await expectRefused(target, "target-foreign-canary", () => target.setWeight(50, claim(9, "rollout-2")));
    await expectRefused(target, "target-foreign-canary", () => target.setWeight(0, claim(9, "rollout-2")));
  });

  it("is refused without a canary", async () => {
    const { target } = await withChampion(open);
    await expectRefused(target, "target-no-canary", () => target.setWeight(5, claim(2)));
  });

  it("is refused for a share that cannot be routed", async () => {
    const { target } = await withCanary(open);
    const { granularityPercent } = target.capabilities;
    for (const percent of [-1, 100.5, granularityPercent / 2, Number.NaN]) {
      await expectRefused(target, "target-weight-not-routable", () => target.setWeight(percent, claim(2)));
    }
  });

  it("takes the least share that the target says it can route", async () => {
    const { target, models } = await withCanary(open);
    const { leastPercent } = target.capabilities;
    expectServing(await target.setWeight(leastPercent, claim(2)), models[0], models[1], leastPercent);
  });
}

function finalizing(open: Open): void {
  it("makes the canary the champion at 100 percent", async () => {
    const { target, models } = await withCanary(open, 100);
    const state = await target.finalize(claim(2));
    expectServing(state, models[1], null, 0);
    expect(state.claim).toBeNull();
    expect(await target.observe()).toEqual(state);
  });

  it("changes nothing when repeated", async () => {
    const { target, models } = await withCanary(open, 100);
    await target.finalize(claim(2));
    expectServing(await target.finalize(claim(2)), models[1], null, 0);
  });

  it("is refused below 100 percent, and after a retreat from it", async () => {
    const { target } = await withCanary(open, 99);
    await expectRefused(target, "target-not-at-full-weight", () => target.finalize(claim(2)));
    await target.setWeight(100, claim(3));
    await target.retreat("the bake found something");
    await expectRefused(target, "target-not-at-full-weight", () => target.finalize(claim(3)));
  });

  it("is refused to another rollout, to a claim that is behind, and without a canary", async () => {
    const { target } = await withCanary(open, 100);
    await expectRefused(target, "target-foreign-canary", () => target.finalize(claim(2, "rollout-2")));
    await expectRefused(target, "target-stale-claim", () => target.finalize(claim(1)));
    await target.finalize(claim(2));
    await expectRefused(target, "target-no-canary", () => target.finalize(claim(3, "rollout-2")));
  });
}

function retreating(open: Open): void {
  it.each([1, 25, 100])("takes all traffic from a canary at %d percent, which stays staged", async (percent) => {
    const { target, models } = await withCanary(open, percent);
    const state = await target.retreat("harm");
    expectServing(state, models[0], models[1], 0);
    expect(state.claim).toEqual(claim(2));
    expectServing(await target.retreat("harm, said again"), models[0], models[1], 0);
  });

  it("is allowed where there is nothing to retreat from", async () => {
    const { target, models } = await open();
    expect((await target.retreat("nobody serves")).champion).toBeNull();
    await target.install(models[0]);
    expectServing(await target.retreat("no canary"), models[0], null, 0);
    await target.stage(models[1], claim(1));
    expectServing(await target.retreat("no weight yet"), models[0], models[1], 0);
  });

  it("leaves a promoted model the champion", async () => {
    const { target, models } = await withCanary(open, 100);
    await target.finalize(claim(2));
    expectServing(await target.retreat("too late"), models[1], null, 0);
  });

  it("is not undone by a raise that was asked for before", async () => {
    const { target } = await withCanary(open, 25);
    await target.retreat("harm");
    await expectRefused(target, "target-stale-claim", () => target.setWeight(25, claim(2)));
    await expectRefused(target, "target-stale-claim", () => target.setWeight(1, claim(2)));
  });

  it("lets its own rollout go on with the next seq", async () => {
    const { target, models } = await withCanary(open, 25);
    await target.retreat("a false alarm");
    expectServing(await target.setWeight(5, claim(3)), models[0], models[1], 5);
  });
}

function restoring(open: Open): void {
  it("serves another model as champion", async () => {
    const { target, models } = await withCanary(open, 100);
    await target.finalize(claim(2));
    const state = await target.restore(models[0]);
    expectServing(state, models[0], null, 0);
    expect(await target.observe()).toEqual(state);
    expectServing(await target.restore(models[0]), models[0], null, 0);
  });

  it("serves one that was collected long ago", async () => {
    const { target, models } = await withCanary(open, 100);
    await target.finalize(claim(2));
    await target.collect();
    expectServing(await target.restore(models[0]), models[0], null, 0);
    expectServing(await target.restore(models[2]), models[2], null, 0);
  });

  it("takes the traffic from a canary that is under way", async () => {
    const { target, models } = await withCanary(open, 25);
    const state = await target.restore(models[2]);
    expect(state.champion?.sha256).toBe(models[2].sha256);
    expect(state.weight.configuredPercent).toBe(0);
    await expectRefused(target, "target-stale-claim", () => target.setWeight(25, claim(2)));
  });

  it("is refused where nothing was ever served", async () => {
    const { target, models } = await open();
    await expectRefused(target, "target-no-champion", () => target.restore(models[0]));
  });
}

function collecting(open: Open): void {
  it("removes a canary that was retreated from, and frees the target for the next rollout", async () => {
    const { target, models } = await withCanary(open, 25);
    await target.retreat("harm");
    await target.collect();
    expectServing(await target.observe(), models[0], null, 0);
    await expectRefused(target, "target-no-canary", () => target.setWeight(5, claim(3)));
    expectServing(await target.stage(models[2], claim(1, "rollout-2")), models[0], models[2], 0);
  });

  it("leaves a rollout that is under way alone", async () => {
    const { target } = await withCanary(open, 25);
    const before = await target.observe();
    await target.collect();
    expect(await target.observe()).toEqual(before);
  });

  it("leaves the champion alone, whatever came before", async () => {
    const { target, models } = await withCanary(open, 100);
    await target.finalize(claim(2));
    await target.collect();
    await target.collect();
    expectServing(await target.observe(), models[1], null, 0);
  });
}
