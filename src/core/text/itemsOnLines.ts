import type { TextRange } from './range';

/** Those that begin on some lines, counted from 0; `endLine` is exclusive. */
export function itemsOnLines<Item extends { readonly range: TextRange }>(
  items: readonly Item[],
  startLine: number,
  endLine: number,
): readonly Item[] {
  return items.filter(({ range }) => startLine <= range.startLine && range.startLine < endLine);
}
