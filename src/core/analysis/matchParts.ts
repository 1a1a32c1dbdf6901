import { addTo } from '../text/addTo';
import type { ComparedPart } from './comparedParts';

/** Those of two versions that are the same thing; each stands in one pair at most. */
export type PartPairs = ReadonlyMap<ComparedPart, ComparedPart>;

/**
 * Finds each thing of one version in the other, whatever line it stands in: by id, by title and place, by title, and of
 * what is left at the same place by a title that is nearly the same. Nothing is guessed where two could be meant.
 *
 * @returns by the parts of `after`
 */
export function matchParts(before: readonly ComparedPart[], after: readonly ComparedPart[]): PartPairs {
  const pairs = new Map<ComparedPart, ComparedPart>();
  const taken = new Set<ComparedPart>();
  const pair = (old: ComparedPart, now: ComparedPart) => {
    pairs.set(now, old);
    taken.add(old);
  };
  for (const identity of IDENTITIES) {
    const known = new Map<string, ComparedPart[]>();
    for (const old of before) if (!taken.has(old)) push(known, identity(old), old);
    for (const now of after) {
      if (pairs.has(now)) continue;
      const key = identity(now);
      const old = key === null ? undefined : known.get(key)?.shift();
      if (old) pair(old, now);
    }
  }
  for (const [old, now] of renamed(before, after, pairs, taken)) pair(old, now);
  return pairs;
}

/** The surest first. Things of the same identity go by their order. */
const IDENTITIES: readonly ((part: ComparedPart) => string | null)[] = [
  ({ kind, id, place }) => (id === null ? null : JSON.stringify([kind, id, /^KR\d+$/i.test(id) ? place : ''])),
  ({ kind, key, place, label }) => JSON.stringify([kind, key, place, label]),
  ({ kind, key, place }) => JSON.stringify([kind, key, place]),
  ({ kind, key }) => JSON.stringify([kind, key]),
];

function push(lists: Map<string, ComparedPart[]>, key: string | null, part: ComparedPart): void {
  if (key === null) return;
  addTo(lists, key, part);
}

/** More pairs than these at one place are rewritten, not renamed. */
const MOST_PAIRS = 10_000;

function renamed(
  before: readonly ComparedPart[],
  after: readonly ComparedPart[],
  pairs: PartPairs,
  taken: ReadonlySet<ComparedPart>,
): (readonly [old: ComparedPart, now: ComparedPart])[] {
  const left = new Map<string, ComparedPart[]>();
  for (const old of before) if (!taken.has(old)) push(left, placeKey(old), old);
  const added = new Map<string, ComparedPart[]>();
  for (const now of after) if (!pairs.has(now)) push(added, placeKey(now), now);
  const found: { old: ComparedPart; now: ComparedPart; likeness: number }[] = [];
  for (const [place, candidates] of added) {
    const olds = left.get(place) ?? [];
    if (olds.length * candidates.length > MOST_PAIRS) continue;
    for (const now of candidates) {
      for (const old of olds) {
        const likeness = likenessOf(old, now);
        if (likeness >= (isLabelled(old, now) ? 0.3 : 0.6)) found.push({ old, now, likeness });
      }
    }
  }
  const used = new Set<ComparedPart>();
  return found
    .sort((a, b) => b.likeness - a.likeness)
    .flatMap(({ old, now }) => {
      if (used.has(old) || used.has(now)) return [];
      used.add(old).add(now);
      return [[old, now] as const];
    });
}

function placeKey({ kind, place, id }: ComparedPart): string | null {
  return id === null ? JSON.stringify([kind, kind === 'task' || kind === 'gap' ? place : '']) : null;
}

function isLabelled(old: ComparedPart, now: ComparedPart): boolean {
  return old.label !== '' && old.label === now.label;
}

const LONGEST = 200;

/** 0 to 1: pairs of letters that both have (Dice). What differs in a number or a single letter is another thing. */
function likenessOf({ key: a }: ComparedPart, { key: b }: ComparedPart): number {
  if (numbersIn(a) !== numbersIn(b)) return 0;
  const ofA = letterPairs(a.slice(0, LONGEST));
  const ofB = letterPairs(b.slice(0, LONGEST));
  const total = ofA.length + ofB.length;
  const left = new Map<string, number>();
  for (const each of ofA) left.set(each, (left.get(each) ?? 0) + 1);
  let shared = 0;
  for (const each of ofB) {
    const count = left.get(each) ?? 0;
    if (count === 0) continue;
    left.set(each, count - 1);
    shared++;
  }
  return total === 0 ? 0 : (2 * shared) / total;
}

function numbersIn(key: string): string {
  return (key.match(/\d+|(?<![\p{L}\p{N}])[a-z](?![\p{L}\p{N}])/gu) ?? []).join(' ');
}

function letterPairs(key: string): string[] {
  return Array.from({ length: Math.max(0, key.length - 1) }, (_, index) => key.slice(index, index + 2));
}
