import { InMemoryTarget } from "../fakes/deployment/in-memory-target.ts";
import { NEW, OLD, OTHER } from "../fakes/deployment/bench.ts";
import { describeDeploymentTarget } from "./deployment-target.ts";

describeDeploymentTarget("the target in memory", () => {
  const target = new InMemoryTarget(null);
  return Promise.resolve({
    target,
    models: [OLD, NEW, OTHER] as const,
    send: (requests) => {
      target.ask(requests);
      return Promise.resolve();
    },
  });
});
