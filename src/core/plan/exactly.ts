/**
 * A list as it stays: one that was filled item by item keeps room for more, which thousands of sections do not need, and
 * those with nothing in them share one that nothing can be added to.
 */
export function exactly<Item>(list: readonly Item[]): Item[] {
  return list.length > 0 ? list.slice() : NOTHING;
}

const NOTHING: never[] = [];
Object.freeze(NOTHING);
