import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/harness/release.ts"],
    // Two cores are the machine we promise to run on; more workers only fight for them.
    maxWorkers: 2,
    testTimeout: 30_000,
    env: { TZ: "UTC", LC_ALL: "C.UTF-8" },
  },
});
