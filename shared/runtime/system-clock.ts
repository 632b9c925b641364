import type { Clock } from "../ports/clock.ts";

export const systemClock: Clock = {
  now: () => `${new Date().toISOString().slice(0, 19)}Z`,
};
