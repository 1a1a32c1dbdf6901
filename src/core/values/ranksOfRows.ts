import { addTo } from '../text/addTo';
import type { StatedRow } from './scale';

/** A word of a level and where it stands in comparison with the others of its group. */
export interface PlacedWord {
  readonly key: string;
  readonly name: string;
  readonly place: number;
}

/** Words that rows compare with one another, and where all of these rows put them. */
export interface WordGroup {
  readonly words: readonly PlacedWord[];
  readonly rows: readonly StatedRow[];
}

/**
 * Groups of words that rows compare with one another, by what the rows state and nothing else: in `Basic | Advanced | -1`
 * the one stands a place below the other. Groups whose rows contradict each other are left out.
 */
export function groupsOfRows(rows: readonly StatedRow[], keyOf: (text: string) => string): WordGroup[] {
  const byWord = new Map<string, StatedRow[]>();
  for (const row of rows) {
    for (const text of [row.current, row.required]) {
      const key = keyOf(text);
      addTo(byWord, key, row);
    }
  }
  const groups: WordGroup[] = [];
  const seen = new Set<string>();
  for (const [start, [first]] of byWord) {
    if (seen.has(start) || !first) continue;
    const name = keyOf(first.current) === start ? first.current : first.required;
    const words = new Map<string, PlacedWord>([[start, { key: start, name, place: 0 }]]);
    const compared = new Set<StatedRow>();
    let isSound = true;
    // A map goes on through what is added to it meanwhile.
    for (const [key, { place }] of words) {
      seen.add(key);
      for (const row of byWord.get(key) ?? []) {
        compared.add(row);
        const isCurrent = keyOf(row.current) === key;
        const other = isCurrent ? row.required : row.current;
        const expected = place + (isCurrent ? -row.stated : row.stated);
        const known = words.get(keyOf(other));
        if (!known) words.set(keyOf(other), { key: keyOf(other), name: other, place: expected });
        else if (known.place !== expected) isSound = false;
      }
    }
    if (isSound) groups.push({ words: [...words.values()], rows: [...compared] });
  }
  return groups;
}
