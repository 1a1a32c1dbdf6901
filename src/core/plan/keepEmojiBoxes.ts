import { sameRange } from '../text/range';
import type { TextEdit } from '../text/textEdit';
import { isEmojiColumn, isTick } from './emojiColumns';
import type { Plan, PlanRow, PlanTable } from './plan';

/**
 * Marks that are written at once, so that boxes stay boxes: `✅` in every row of a column is what compares, unless nothing
 * else can be meant. There the last one is written `☑`, and becomes `⬜` again where all others are written so.
 */
export function keepEmojiBoxes(marks: readonly TextEdit[], { tables, boxes }: Plan): readonly TextEdit[] {
  if (!marks.some(({ newText }) => isTick(newText) || isOpened(newText))) return marks;
  const kept = [...marks];
  for (const table of tables) {
    const { startLine, endLine } = table.range;
    const own = marks.filter(({ range }) => startLine <= range.startLine && range.startLine <= endLine);
    if (own.length === 0) continue;
    const rows = table.rows.map((row) => textsAfter(row, own));
    for (const [column, { meaning }] of table.columns.entries()) {
      const inColumn = own.filter((mark) => columnOf(mark, table) === column);
      for (const mark of inColumn.filter(({ newText }) => isOpened(newText))) {
        const ticked = table.rows.map((row) => textsAfter(row, [{ ...mark, newText: '✅' }]));
        if (isEmojiColumn(meaning, column, ticked) || !isAmongSquares(mark, column, table, boxes)) continue;
        kept[marks.indexOf(mark)] = { ...mark, newText: mark.newText.replace('☐', '⬜') };
      }
      const last = inColumn.filter(({ newText }) => isTick(newText)).pop();
      if (!last || isEmojiColumn(meaning, column, rows)) continue;
      kept[marks.indexOf(last)] = { ...last, newText: last.newText.replace('✅', '☑') };
    }
  }
  return kept;
}

function isOpened(newText: string): boolean {
  return newText.startsWith('☐');
}

/** Whether the others of its column, or else of the plan, are `⬜` and `✅`. */
function isAmongSquares({ range }: TextEdit, column: number, { rows }: PlanTable, boxes: Plan['boxes']): boolean {
  const isOther = ({ line }: PlanRow) => line !== range.startLine;
  if (rows.some((row) => isOther(row) && isTick(row.cells[column]?.source))) return true;
  const others = boxes.filter(({ form, markRange }) => form === 'emoji' && !sameRange(markRange, range));
  return others.length > 0 && others.every(({ mark }) => /[⬜✅]/u.test(mark));
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
