import { vi } from "vitest";
import { describeDeploymentTarget } from "../deployment-target.ts";
import { localBench } from "./bench.ts";

// Real processes on a machine that may be busy; nothing is promised about how long they take.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

describeDeploymentTarget("the local target", () => localBench());
