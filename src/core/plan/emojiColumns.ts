import type { PlanColumn } from './plan';

/**
 * Whether an emoji in a column of a table is a box: beside empty ones, in a status column of nothing else, or where every row
 * of several has the tick, in no other column. A column of `✅` and `⏳` tells a status, one of `✅` and `❌` a comparison.
 *
 * @param rows the texts of their cells
 */
export function isEmojiColumn(
  meaning: PlanColumn['meaning'],
  column: number,
  rows: readonly (readonly string[])[],
): boolean {
  if (COMPARING.has(meaning)) return false;
  const texts = rows.map((cells) => cells[column] ?? '');
  if (texts.some((text) => /[☐⬜☑]/u.test(text))) return true;
  if (meaning === 'status') return texts.every((text) => text === '' || isTick(text));
  return rows.length > 1 && rows.every((cells) => isTick(cells[column]) && cells.filter(isTick).length === 1);
}

/** A text that is nothing but `✅`. */
export function isTick(text: string | undefined): boolean {
  return text === '✅' || text === '✅\uFE0F';
}

/** Columns that compare hold levels: there `✅` says what one can, and is no box. */
const COMPARING: ReadonlySet<PlanColumn['meaning']> = new Set(['current', 'required', 'baseline', 'after'] as const);
