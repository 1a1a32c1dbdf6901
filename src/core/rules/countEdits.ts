import type { StatedCount } from '../plan/planRecords';
import type { TextRange } from '../text/range';
import type { TextEdit } from '../text/textEdit';

/** Has a stated count, and the percentage beside it, say other figures: those that differ change. */
export function countEdits(count: StatedCount, actual: { readonly done: number; readonly total: number }): TextEdit[] {
  const percent = Math.round((actual.done / actual.total) * 100);
  return [
    ...changed(count.doneRange, count.done, actual.done),
    ...changed(count.totalRange, count.total, actual.total),
    ...(count.percent ? changed(count.percent.range, count.percent.value, percent) : []),
  ];
}

function changed(range: TextRange, old: number, next: number): TextEdit[] {
  return old === next ? [] : [{ range, newText: String(next) }];
}
