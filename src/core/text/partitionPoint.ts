/** The index, 0-based, of the first item that `isBefore` does not hold of, where it holds of all above it; else their count. */
export function partitionPoint<Item>(items: readonly Item[], isBefore: (item: Item) => boolean, start = 0): number {
  let low = start;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(items[middle] as Item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
