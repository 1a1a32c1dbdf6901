import { replacedItems, replaceIn } from '../plan/replacedItems';
import { joined } from '../text/joined';
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
    const replaced = replacedItems(this.#items, items);
    this.#items = items;
    if (!replaced) return this.#all;
    const added = replaced.added.map(tell);
    const { start, removed } = replaced;
    const isNew = [...added, ...this.#told.slice(start, start + removed.length)].some(({ length }) => length > 0);
    replaceIn(this.#told, replaced, added);
    if (isNew) this.#all = joined(this.#told);
    return this.#all;
  }
}
