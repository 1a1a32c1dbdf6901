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
  const lastFixed = parent.lastElementChild;
  return (items) => {
    const keys = new Set(items.map((item) => item.key));
    for (const [key, view] of views) {
      if (keys.has(key)) continue;
      view.element.remove();
      views.delete(key);
    }
    const isReordered = !isSameOrder([...views.keys()], items);
    const topsBefore = isReordered && isMotionWanted() ? measureTops(views.values()) : new Map<Element, number>();
    const inOrder = items.map((item) => {
      const view = views.get(item.key) ?? create(item);
      if (!isSame(drawn.get(view), item)) view.update(item);
      drawn.set(view, item);
      return [item.key, view] as const;
    });
    let next = lastFixed ? lastFixed.nextElementSibling : parent.firstElementChild;
    for (const [, { element }] of inOrder) {
      if (element === next) next = next.nextElementSibling;
      else place(parent, element, next);
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

/** Whether the items that were there before still follow one another as they did. */
function isSameOrder(previousKeys: readonly string[], items: readonly { readonly key: string }[]): boolean {
  const previous = new Set(previousKeys);
  const kept = items.filter((item) => previous.has(item.key));
  return kept.every((item, index) => item.key === previousKeys[index]);
}

/** Moves without losing focus where the browser can (`moveBefore`, Chromium 133). */
function place(parent: Element, element: Element, next: Element | null): void {
  if (element.isConnected && parent.moveBefore) parent.moveBefore(element, next);
  else parent.insertBefore(element, next);
}

function isMotionWanted(): boolean {
  return !matchMedia('(prefers-reduced-motion: reduce)').matches;
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
