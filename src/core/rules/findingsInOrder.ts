import type { Plan } from '../plan/plan';
import { compareRanges } from '../text/range';
import type { Finding } from './finding';

/**
 * The findings of several rules in the order of the text; at one place in the order of the rules. What only moved is still in
 * its order, so that only findings that are new are put in their places.
 */
export function findingsInOrder(
  { reading }: Pick<Plan, 'reading'>,
  byRule: readonly (readonly Finding[])[],
): readonly Finding[] {
  return reading.memory.at(findingsInOrder, [], () => new Ordered()).update(byRule);
}

type Lists = readonly (readonly Finding[])[];

class Ordered {
  #lists: Lists = [];
  #all: readonly Finding[] = [];

  update(lists: Lists): readonly Finding[] {
    const gone = new Set<Finding>();
    const added: Finding[] = [];
    for (let index = 0; index < Math.max(lists.length, this.#lists.length); index++) {
      addDifference(this.#lists[index] ?? [], lists[index] ?? [], gone, added);
    }
    this.#lists = lists;
    if (gone.size + added.length === 0) return this.#all;
    const order = orderIn(lists);
    const kept = gone.size > 0 ? this.#all.filter((finding) => !gone.has(finding)) : this.#all;
    this.#all = merged(kept, added.sort(order), order, lists);
    return this.#all;
  }
}

function addDifference(
  before: readonly Finding[],
  now: readonly Finding[],
  gone: Set<Finding>,
  added: Finding[],
): void {
  if (before === now) return;
  const shorter = Math.min(before.length, now.length);
  let start = 0;
  while (start < shorter && before[start] === now[start]) start++;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === now[now.length - 1 - end]) end++;
  for (let index = start; index < before.length - end; index++) gone.add(before[index] as Finding);
  for (let index = start; index < now.length - end; index++) added.push(now[index] as Finding);
}

/** At one place those of one rule are equal. */
type Order = (one: Finding, other: Finding) => number;

function orderIn(lists: Lists): Order {
  const places = new Map(lists.map(([first], place) => [first?.rule, place]));
  const placeOf = ({ rule }: Finding) => places.get(rule) ?? 0;
  return (one, other) => compareRanges(one.range, other.range) || placeOf(one) - placeOf(other);
}

/** Both are in order. */
function merged(kept: readonly Finding[], added: readonly Finding[], order: Order, lists: Lists): readonly Finding[] {
  const isBefore = (one: Finding, other: Finding) => {
    const difference = order(one, other);
    if (difference !== 0) return difference < 0;
    const list = lists.find((each) => each.includes(one)) ?? [];
    return list.indexOf(one) < list.indexOf(other);
  };
  const all: Finding[] = [];
  let next = 0;
  for (const finding of added) {
    for (; next < kept.length && isBefore(kept[next] as Finding, finding); next++) all.push(kept[next] as Finding);
    all.push(finding);
  }
  for (; next < kept.length; next++) all.push(kept[next] as Finding);
  return all;
}
