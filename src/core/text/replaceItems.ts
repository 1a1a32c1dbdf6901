/** Puts others in the place of `count` items of a list, from the index `start` on; mostly as many as there were. */
export function replaceItems<Item>(list: Item[], start: number, count: number, by: readonly Item[]): void {
  const kept = Math.min(by.length, count);
  for (let index = 0; index < kept; index++) list[start + index] = by[index] as Item;
  if (by.length === count) return;
  if (by.length < MOST_ARGUMENTS) {
    list.splice(start + kept, count - kept, ...by.slice(kept));
    return;
  }
  const below = list.slice(start + count);
  list.length = start + kept;
  for (let index = kept; index < by.length; index++) list.push(by[index] as Item);
  for (const item of below) list.push(item);
}

/** A call takes no more than fit on the stack. */
const MOST_ARGUMENTS = 10_000;
