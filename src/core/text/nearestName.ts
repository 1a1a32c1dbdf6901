import { distance } from 'fastest-levenshtein';

/** The known name that differs by a slip or by its way of writing (`fiscal-year-start`, `Colums`); null for a far one. */
export function nearestName(name: string, known: readonly string[]): string | null {
  let best: string | null = null;
  let bestDistance = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (const each of known) {
    const difference = distance(plain(name), plain(each));
    if (difference < bestDistance) [best, bestDistance] = [each, difference];
  }
  return best;
}

function plain(name: string): string {
  return name.replace(/[-_\s]/g, '').toLowerCase();
}
