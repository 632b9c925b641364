/** Requests and events (errors, or slow answers) of both arms over the same minutes; whole numbers, events at most requests. */
export interface EventSlice {
  readonly canary: ArmEvents;
  readonly champion: ArmEvents;
}

export interface ArmEvents {
  readonly requests: number;
  readonly events: number;
}

const NOTHING: ArmEvents = { requests: 0, events: 0 };

/** Both arms summed over slices; zeros for none. */
export function total(slices: readonly EventSlice[]): EventSlice {
  return slices.reduce<EventSlice>(
    (sum, { canary, champion }) => ({ canary: added(sum.canary, canary), champion: added(sum.champion, champion) }),
    { canary: NOTHING, champion: NOTHING },
  );
}

/** Share of requests with the event; null without requests, since nothing is known then. */
export function rate({ requests, events }: ArmEvents): number | null {
  return requests === 0 ? null : events / requests;
}

function added(one: ArmEvents, other: ArmEvents): ArmEvents {
  return { requests: one.requests + other.requests, events: one.events + other.events };
}
