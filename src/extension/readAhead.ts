export interface ReadAhead {
  /** So many at most are being read at once. */
  readonly most: number;
  readonly isCancelled: () => boolean;
  /** Milliseconds of any clock. */
  readonly now: () => number;
  /** Lets all others have their turn. */
  readonly pause: () => Promise<void>;
}

/** Items in their order with what is read of each; reading never holds up the rest of the editor for longer than a moment. */
export async function* readAhead<Item, Text>(
  items: readonly Item[],
  read: (item: Item) => PromiseLike<Text>,
  { most, isCancelled, now, pause }: ReadAhead,
): AsyncGenerator<readonly [Item, Text]> {
  let since = now();
  const underWay: PromiseLike<Text>[] = [];
  for (const [index, item] of items.entries()) {
    while (underWay.length < most && index + underWay.length < items.length) {
      underWay.push(read(items[index + underWay.length] as Item));
    }
    const text = await (underWay.shift() as PromiseLike<Text>);
    if (isCancelled()) return;
    yield [item, text];
    if (now() - since < LONGEST_TURN_MS) continue;
    await pause();
    since = now();
  }
}

const LONGEST_TURN_MS = 15;
