import { isEmojiColumn, isTick } from '../plan/emojiColumns';
import type { Plan, PlanRow, PlanTable } from '../plan/plan';
import type { TextEdit } from '../text/textEdit';

/**
 * Marks that are written at once, so that boxes stay boxes: `✅` in every row of a column is what compares, unless nothing
 * else can be meant. There the last one is written `☑`.
 */
export function keepEmojiBoxes(marks: readonly TextEdit[], { tables }: Plan): readonly TextEdit[] {
  if (!marks.some(({ newText }) => isTick(newText))) return marks;
  const kept = [...marks];
  for (const table of tables) {
    const { startLine, endLine } = table.range;
    const own = marks.filter(({ range }) => startLine <= range.startLine && range.startLine <= endLine);
    if (!own.some(({ newText }) => isTick(newText))) continue;
    const rows = table.rows.map((row) => textsAfter(row, own));
    for (const [column, { meaning }] of table.columns.entries()) {
      const last = own.filter((mark) => isTick(mark.newText) && columnOf(mark, table) === column).pop();
      if (!last || isEmojiColumn(meaning, column, rows)) continue;
      kept[marks.indexOf(last)] = { ...last, newText: last.newText.replace('✅', '☑') };
    }
  }
  return kept;
}

function columnOf({ range }: TextEdit, { rows }: PlanTable): number {
  const row = rows.find(({ line }) => line === range.startLine);
  return row?.cells.findIndex((cell) => isIn(cell, range)) ?? -1;
}

function isIn(cell: PlanRow['cells'][number], range: TextEdit['range']): boolean {
  return cell.range.startCharacter <= range.startCharacter && range.endCharacter <= cell.range.endCharacter;
}

/** The texts of its cells. */
function textsAfter({ line, cells }: PlanRow, marks: readonly TextEdit[]): string[] {
  return cells.map((cell) => {
    const inCell = marks.filter(({ range }) => range.startLine === line && isIn(cell, range));
    return inCell.reduceRight((text, { range, newText }) => {
      const at = range.startCharacter - cell.range.startCharacter;
      return text.slice(0, at) + newText + text.slice(at + range.endCharacter - range.startCharacter);
    }, cell.source);
  });
}
