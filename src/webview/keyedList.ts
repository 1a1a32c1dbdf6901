/** One item of a list on the page: made once, then brought up to date. */
export interface View<Item> {
  readonly element: HTMLElement;
  update(item: Item): void;
}

const moveMilliseconds = 250;

/**
 * Keeps the children of `parent` in step with a list, by key: an item that stays keeps its element, and with it focus
 * and the marks' positions to move from. Elements that change places glide there. Children that `parent` has already
 * stay in front.
 */
export function keyedList<Item extends { readonly key: string }>(
  parent: Element,
  create: (item: Item) => View<Item>,
): (items: readonly Item[]) => void {
  const views = new Map<string, View<Item>>();
  const drawn = new WeakMap<View<Item>, Item>();
  return (items) => {
    const keys = new Set(items.map((item) => item.key));
    for (const [key, view] of views) {
      if (keys.has(key)) continue;
      view.element.remove();
      views.delete(key);
    }
    const staying = keysThatStay([...views.keys()], items);
    const isReordered = staying.size < views.size;
    const topsBefore = isReordered && isMotionWanted() ? measureTops(views.values()) : new Map<Element, number>();
    const inOrder = items.map((item) => {
      const view = views.get(item.key) ?? create(item);
      if (!isSame(drawn.get(view), item)) view.update(item);
      drawn.set(view, item);
      return [item.key, view] as const;
    });
    let next: Element | null = null;
    for (const [key, { element }] of [...inOrder].reverse()) {
      if (!staying.has(key)) place(parent, element, next);
      next = element;
    }
    views.clear();
    for (const [key, view] of inOrder) views.set(key, view);
    for (const [element, top] of topsBefore) glide(element, top);
  };
}

/** Parts that are the same object are not looked into. */
function isSame<Item extends object>(before: Item | undefined, item: Item): boolean {
  if (before === undefined) return false;
  const names = Object.keys(item) as (keyof Item)[];
  return names.every((name) => {
    const [a, b] = [before[name], item[name]];
    return a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));
  });
}

/**
 * The most of those that were there before that still follow one another as they did (the longest increasing run of their
 * places, by patience sorting): all others are moved, which is one where one row changes its place among hundreds.
 */
function keysThatStay(previousKeys: readonly string[], items: readonly { readonly key: string }[]): Set<string> {
  const placeOf = new Map(previousKeys.map((key, index) => [key, index]));
  interface Step {
    readonly key: string;
    readonly place: number;
    readonly before: Step | undefined;
  }
  const ends: Step[] = [];
  for (const { key } of items) {
    const place = placeOf.get(key);
    if (place === undefined) continue;
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle]?.place ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    ends[low] = { key, place, before: ends[low - 1] };
  }
  const staying = new Set<string>();
  for (let step = ends.at(-1); step; step = step.before) staying.add(step.key);
  return staying;
}

/** Moves without losing focus where the browser can (`moveBefore`, Chromium 133). */
function place(parent: Element, element: Element, next: Element | null): void {
  if (element.isConnected && parent.moveBefore) parent.moveBefore(element, next);
  else parent.insertBefore(element, next);
}

function isMotionWanted(): boolean {
  // By the system, or by VS Code's own setting.
  return (
    !matchMedia('(prefers-reduced-motion: reduce)').matches && !document.body.classList.contains('vscode-reduce-motion')
  );
}

function measureTops(views: Iterable<View<never>>): Map<Element, number> {
  return new Map([...views].map(({ element }) => [element, element.getBoundingClientRect().top]));
}

function glide(element: Element, topBefore: number): void {
  const distance = topBefore - element.getBoundingClientRect().top;
  if (distance === 0) return;
  element.animate([{ transform: `translateY(${distance}px)` }, { transform: 'none' }], {
    duration: moveMilliseconds,
    easing: 'ease-out',
  });
}
