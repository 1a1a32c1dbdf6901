/** Results in the order of their items, of which so many at most are under way ahead of the one that is waited for. */
export async function* inOrder<Item, Result>(
  items: readonly Item[],
  most: number,
  start: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const underWay: Promise<Result>[] = [];
  for (const item of items) {
    const result = start(item);
    // Whoever waits for it hears of a failure; until then it is not unheard of.
    result.catch(() => undefined);
    underWay.push(result);
    const first = underWay.length >= most ? underWay.shift() : undefined;
    if (first) yield await first;
  }
  for (const result of underWay) yield await result;
}
