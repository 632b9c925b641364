/** Longer names are not misspellings of ours, and the distance is quadratic in the length. */
const LONGEST_COMPARED = 100;

/**
 * Damerau–Levenshtein distance, optimal string alignment: insertions, deletions, substitutions and swaps of neighbours each cost 1.
 *
 * @source Damerau (1964), CACM 7(3); no substring is edited twice, which a suggestion does not need
 */
export function editDistance(left: string, right: string): number {
  const a = Array.from(left);
  const b = Array.from(right);
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let best = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, substitution);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) best = Math.min(best, (beforePrevious[j - 2] ?? 0) + 1);
      current.push(best);
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/**
 * The candidate that was probably meant, or undefined when none is near. Case does not count; of equals the first wins.
 * A third of the longer name may differ. Failing that, a candidate whose words contain all words of the name: `auc` means `roc_auc`.
 */
export function nearest(name: string, candidates: readonly string[]): string | undefined {
  if (name.length === 0 || name.length > LONGEST_COMPARED) return undefined;
  const wanted = name.toLowerCase();
  let best: { readonly candidate: string; readonly distance: number } | undefined;
  for (const candidate of candidates) {
    const distance = editDistance(wanted, candidate.toLowerCase());
    const allowed = Math.max(1, Math.floor(Math.max(wanted.length, candidate.length) / 3));
    if (distance <= allowed && (best === undefined || distance < best.distance)) best = { candidate, distance };
  }
  return best?.candidate ?? candidates.find((candidate) => containsWords(candidate, wanted));
}

function containsWords(candidate: string, wanted: string): boolean {
  const words = new Set(candidate.toLowerCase().split(/[_-]/u));
  return wanted.length > 2 && wanted.split(/[_-]/u).every((word) => words.has(word));
}

/** `Did you mean X?`, or the alternative sentence when nothing is near. */
export function didYouMean(name: string, candidates: readonly string[], otherwise: string): string {
  const near = nearest(name, candidates);
  return near === undefined ? otherwise : `Did you mean ${near}?`;
}
