import type { Plan } from '../plan/plan';
import { replacedItems } from '../plan/replacedItems';
import { partitionPoint } from '../text/partitionPoint';
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

const NONE: readonly never[] = [];

class Ordered {
  #lists: Lists = [];
  #all: readonly Finding[] = [];

  update(lists: Lists): readonly Finding[] {
    const added: Finding[] = [];
    const removed: Finding[] = [];
    for (let index = 0; index < Math.max(lists.length, this.#lists.length); index++) {
      const replaced = replacedItems(this.#lists[index] ?? NONE, lists[index] ?? NONE);
      for (const finding of replaced?.added ?? NONE) added.push(finding);
      for (const finding of replaced?.removed ?? NONE) removed.push(finding);
    }
    this.#lists = lists;
    if (removed.length + added.length === 0) return this.#all;
    const order = orderIn(lists);
    const gone = new Set(removed);
    const kept = gone.size > 0 ? this.#all.filter((finding) => !gone.has(finding)) : this.#all;
    this.#all = merged(kept, added.sort(order), order, lists);
    return this.#all;
  }
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
  const all = new Array<Finding>(kept.length + added.length);
  let next = 0;
  for (const [index, finding] of added.entries()) {
    const place = partitionPoint(kept, (one) => isBefore(one, finding), next);
    for (; next < place; next++) all[next + index] = kept[next] as Finding;
    all[place + index] = finding;
  }
  for (; next < kept.length; next++) all[next + added.length] = kept[next] as Finding;
  return all;
}
