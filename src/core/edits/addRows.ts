import { linePrefix } from '../plan/readBrokenTable';
import { displayWidth } from '../text/displayWidth';
import { rangeOnLine } from '../text/range';
import type { TextEdit } from '../text/textEdit';
import { cellRange } from './caretInTable';
import { finishedTexts } from './changeRows';
import { joinSegments } from './joinSegments';
import { rowEdits } from './rowEdits';
import type { TableChange } from './tableEdit';
import { FIRST_BODY_ROW, type GridRow, type TableGrid } from './tableGrid';
import { readTableRow, segmentOf } from './tableRow';

/**
 * New rows of these cells below one of the table's, with a cell of the first selected. In an aligned table they are padded
 * like the others, and the others like them.
 *
 * @param texts of the rows that are there, where they change as well
 */
export function addRows(
  grid: TableGrid,
  above: number,
  newRows: readonly (readonly string[])[],
  column: number,
  lines: readonly string[],
  texts: readonly string[] = grid.rows.map(({ text }) => text),
): TableChange {
  const neighbour = grid.rows[above];
  if (!neighbour) return { kind: 'change', edits: [], selections: [] };
  const at = above + 1;
  const count = newRows.length;
  const written = newRows.map((cells) => rowText(grid, above >= FIRST_BODY_ROW ? neighbour : null, cells));
  const finished = finishedTexts(grid, [...texts.slice(0, at), ...written, ...texts.slice(at)]);
  const changed = (row: GridRow, index: number) =>
    rowEdits(row, finished[index < at ? index : index + count] ?? row.text);
  const line = lines[neighbour.line] ?? '';
  const prefix = linePrefix(line, neighbour.start);
  const added = finished.slice(at, at + count);
  const insertion: TextEdit = {
    range: rangeOnLine(neighbour.line, line.length, line.length),
    newText: added.map((text) => `\n${prefix}${text}`).join(''),
  };
  const first: GridRow = { ...readTableRow(added[0] ?? ''), line: neighbour.line + 1, start: prefix.length };
  return {
    kind: 'change',
    edits: [
      ...grid.rows.slice(0, at).flatMap(changed),
      ...(count > 0 ? [insertion] : []),
      ...grid.rows.slice(at).flatMap((row, index) => changed(row, at + index)),
    ],
    selections: count > 0 ? [cellRange(first, column)] : [],
  };
}

/** With the pipes that the table has, and padded like the row above it where that is padded to a column. */
function rowText({ rows }: TableGrid, above: GridRow | null, cells: readonly string[]): string {
  const segments = cells.map((text, index) => {
    const like = above?.cells[index];
    const segment = above && like ? segmentOf(above, like) : '';
    const width = segment.endsWith('  ') ? displayWidth(segment) : 0;
    const written = ` ${text} `;
    return written + ' '.repeat(Math.max(0, width - displayWidth(written)));
  });
  const shape = above?.cells.length === cells.length ? above : rows[0];
  return shape ? joinSegments({ ...shape, cells: [] }, segments) : '';
}
