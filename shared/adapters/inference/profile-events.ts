import type { ProviderUse } from "../../core/performance/provider-use.ts";

/**
 * Sums the kernel times of the runtime's profile up by provider. The profile is a list of events in the form of Chrome's trace viewer,
 * times in microseconds; those about sessions, fences and threads name no provider.
 *
 * @param json what the runtime wrote; not from the model, but names in it are the model's
 */
export function profiledUses(json: string): readonly ProviderUse[] {
  const events: unknown = JSON.parse(json);
  const uses = new Map<string, { readonly nodes: Set<string>; timeMs: number }>();
  for (const event of Array.isArray(events) ? (events as readonly unknown[]) : []) {
    const { cat, name, dur, args } = record(event);
    const { provider, node_index: node } = record(args);
    if (cat !== "Node" || typeof name !== "string" || typeof dur !== "number" || typeof provider !== "string") continue;
    if (!name.endsWith("_kernel_time")) continue;
    const use = uses.get(provider) ?? { nodes: new Set<string>(), timeMs: 0 };
    use.nodes.add(JSON.stringify([node, name]));
    use.timeMs += dur / 1000;
    uses.set(provider, use);
  }
  return [...uses]
    .map(([provider, { nodes, timeMs }]) => ({ provider, nodes: nodes.size, timeMs }))
    .sort((a, b) => b.timeMs - a.timeMs);
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
