import { keyOfMark } from './mark';

/**
 * Keyboard for the charts under `root`: each chart is one stop of Tab, arrows move from mark to mark and on into the
 * next chart, Home and End go to the first and last of a chart. Enter and Space are the buttons' own.
 */
export function rovingFocus(root: HTMLElement): { refresh(): void } {
  root.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const mark = markOf(event.target);
    const target = mark && neighbour(root, mark, event.key);
    if (!target) return;
    event.preventDefault();
    target.focus();
  });
  root.addEventListener('focusin', (event) => {
    const mark = markOf(event.target);
    if (mark) makeStop(mark);
  });
  return { refresh: () => refreshStops(root) };
}

/** Gives every chart its one stop again after its marks have changed. */
function refreshStops(root: HTMLElement): void {
  for (const chart of root.querySelectorAll('[data-roving]')) {
    const stops = chart.querySelectorAll('.mark[tabindex="0"]');
    if (stops.length === 1 && stops[0]?.closest('[hidden]') === null) continue;
    const marks = marksIn(chart);
    const stop = marks.find((mark) => mark.tabIndex === 0) ?? marks[0];
    if (stop) makeStop(stop);
  }
}

function makeStop(stop: HTMLElement): void {
  const chart = stop.closest('[data-roving]');
  if (!chart) return;
  for (const mark of marksIn(chart)) {
    const tabIndex = mark === stop ? 0 : -1;
    if (mark.tabIndex !== tabIndex) mark.tabIndex = tabIndex;
  }
}

function neighbour(root: Element, mark: HTMLElement, key: string): HTMLElement | undefined {
  const all = marksIn(root);
  const index = all.indexOf(mark);
  const inChart = marksIn(mark.closest('[data-roving]') ?? root);
  switch (key) {
    case 'ArrowDown':
      return all[index + 1];
    case 'ArrowUp':
      return all[index - 1];
    case 'Home':
      return inChart[0];
    case 'End':
      return inChart.at(-1);
    default:
      return undefined;
  }
}

function marksIn(element: Element): HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>('.mark')].filter((mark) => mark.closest('[hidden]') === null);
}

function markOf(target: EventTarget | null): HTMLElement | null {
  return keyOfMark(target) === null ? null : (target as Element).closest<HTMLElement>('.mark');
}
