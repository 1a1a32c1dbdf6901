import type { TextRange } from './range';

/** The stretch of a list in the order of the text that begins on some lines, counted from 0, without the last. */
export function itemsOnLines<Item extends { readonly range: TextRange }>(
  items: readonly Item[],
  startLine: number,
  endLine: number,
): readonly Item[] {
  return items.slice(countAbove(items, startLine), countAbove(items, endLine));
}

function countAbove(items: readonly { readonly range: TextRange }[], line: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.range.startLine ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}
