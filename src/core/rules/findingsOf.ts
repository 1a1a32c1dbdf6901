import type { Finding } from './finding';
import type { RuleContext } from './rule';

/**
 * What a rule tells of each item of a list. With an edit only those items are looked at that are new: `tell` must need
 * nothing but its item and `needs` (compared by identity), and whatever it puts off until later (fixes) must ask
 * `latestOf` for the text as it is then. It is known by `place`.
 */
export function findingsOf<Item>(
  { analysis }: Pick<RuleContext, 'analysis'>,
  place: unknown,
  needs: readonly unknown[],
  items: readonly Item[],
  tell: (item: Item) => readonly Finding[],
): readonly Finding[] {
  return analysis.plan.reading.memory.at(place, needs, () => new Told<Item>()).update(items, tell);
}

/** What rules run over at the time when it is asked: what is kept from one version to the next must not keep its own. */
export function latestOf(context: RuleContext): RuleContext {
  const latest = context.analysis.plan.reading.memory.at(latestOf, [], () => ({ ...context }));
  return Object.assign(latest, context);
}

class Told<Item> {
  #items: readonly Item[] = [];
  #told: (readonly Finding[])[] = [];
  #all: readonly Finding[] = [];

  update(items: readonly Item[], tell: (item: Item) => readonly Finding[]): readonly Finding[] {
    const before = this.#items;
    if (items === before) return this.#all;
    const shorter = Math.min(before.length, items.length);
    let start = 0;
    while (start < shorter && before[start] === items[start]) start++;
    let end = 0;
    while (end < shorter - start && before[before.length - 1 - end] === items[items.length - 1 - end]) end++;
    this.#items = items;
    if (start + end === before.length && start + end === items.length) return this.#all;
    const added = items.slice(start, items.length - end).map(tell);
    const removed = this.#told.slice(start, before.length - end);
    this.#told = this.#told.slice(0, start).concat(added, this.#told.slice(before.length - end));
    if ([...added, ...removed].some(({ length }) => length > 0)) this.#all = this.#told.flat();
    return this.#all;
  }
}
