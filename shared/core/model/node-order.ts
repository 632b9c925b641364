import { quote } from "../text/quote.ts";
import { WalkRefused } from "./walk-refused.ts";

/**
 * Refuses a graph whose nodes wait for each other. Files should list nodes in an order in which they can run, and then one pass suffices;
 * where they do not, the runtime sorts them, so only a true cycle is refused (Kahn's algorithm, linear in nodes and edges).
 *
 * @param reads per node, the names it reads, its subgraphs' outer names included
 * @param producers name → index of the node that produces it
 */
export function refuseCycles(reads: readonly (readonly string[])[], producers: ReadonlyMap<string, number>): void {
  const isSorted = reads.every((names, index) => names.every((name) => (producers.get(name) ?? -1) < index));
  if (isSorted) return;

  const readers: number[][] = reads.map(() => []);
  const waitingFor = new Int32Array(reads.length);
  reads.forEach((names, index) => {
    for (const name of names) {
      const producer = producers.get(name);
      if (producer === undefined) continue;
      readers[producer]?.push(index);
      waitingFor[index] = (waitingFor[index] ?? 0) + 1;
    }
  });

  const ready: number[] = [];
  waitingFor.forEach((count, index) => {
    if (count === 0) ready.push(index);
  });
  let sorted = 0;
  for (let node = ready.pop(); node !== undefined; node = ready.pop()) {
    sorted += 1;
    for (const reader of readers[node] ?? []) {
      const left = (waitingFor[reader] ?? 0) - 1;
      waitingFor[reader] = left;
      if (left === 0) ready.push(reader);
    }
  }
  if (sorted === reads.length) return;
  const stuck = waitingFor.findIndex((count) => count > 0);
  const name = reads[stuck]?.find((read) => producers.has(read)) ?? "";
  throw new WalkRefused(
    "cyclic-graph",
    `${reads.length - sorted} nodes wait for each other; one of them reads ${quote(name)}.`,
    "Export the model again.",
  );
}
