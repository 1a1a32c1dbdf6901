/**
 * A list as it stays: one that was filled item by item keeps room for more, which thousands of sections do not need, and
 * those with nothing in them may share it.
 */
export function exactly<Item>(list: Item[]): Item[] {
  return list.length > 0 ? list.slice() : list;
}

/** The same for a list that nobody changes any more. */
export function lasting<Item>(list: readonly Item[]): readonly Item[] {
  return list.length > 0 ? list.slice() : NOTHING;
}

const NOTHING: readonly never[] = Object.freeze([]);
