import { replaceItems } from '../text/replaceItems';

/** Items that took the place of others in a list, from the index `start` on. */
export interface Replaced<Item> {
  readonly start: number;
  readonly removed: readonly Item[];
  readonly added: readonly Item[];
}

/** The one stretch in which a list is another than before, compared by identity; null where it is the same. */
export function replacedItems<Item>(before: readonly Item[], now: readonly Item[]): Replaced<Item> | null {
  if (before === now) return null;
  const shorter = Math.min(before.length, now.length);
  let start = 0;
  while (start < shorter && before[start] === now[start]) start++;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === now[now.length - 1 - end]) end++;
  if (start + end === before.length && start + end === now.length) return null;
  return { start, removed: before.slice(start, before.length - end), added: now.slice(start, now.length - end) };
}

/** The same in another list, in which something stands for each item. */
export function replaceIn<Item>(list: Item[], { start, removed }: Replaced<unknown>, by: readonly Item[]): void {
  replaceItems(list, start, removed.length, by);
}
