import { cellRange } from '../edits/caretInTable';
import type { PlanText } from '../edits/planText';
import { FIRST_BODY_ROW, type GridRow } from '../edits/tableGrid';
import { tablePlace } from '../edits/tablePlace';
import { contains, rangeBetween, rangeOnLine, type TextPosition, type TextRange } from '../text/range';

/** What a growing selection takes in one after the other: the text of a cell, the cell, its row, all rows, the table. */
export function tableSelections(text: PlanText, { line, character }: TextPosition): readonly TextRange[] {
  const place = tablePlace(text, [rangeOnLine(line, character, character)]);
  if (place.kind !== 'place') return [];
  const { grid, row, column } = place;
  const here = grid.rows[row];
  const cell = here?.cells[column];
  const [header] = grid.rows;
  const [first = header] = grid.rows.slice(FIRST_BODY_ROW);
  const last = grid.rows.at(-1);
  if (!here || !cell || !header || !first || !last) return [];
  const ranges = [
    cellRange(here, column),
    rangeOnLine(here.line, here.start + cell.from, here.start + cell.to),
    rangeOf(here),
    rangeBetween(rangeOf(first), rangeOf(last)),
    rangeBetween(rangeOf(header), rangeOf(last)),
  ];
  return ranges.filter((range) => contains(range, { line, character }));
}

function rangeOf({ line, start, text }: GridRow): TextRange {
  return rangeOnLine(line, start, start + text.length);
}
