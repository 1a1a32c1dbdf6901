import { linePrefix } from '../plan/readBrokenTable';
import { displayWidth } from '../text/displayWidth';
import { rangeOnLine } from '../text/range';
import type { TextEdit } from '../text/textEdit';
import { alignRows } from './alignRows';
import { isAligned } from './alignTables';
import { cellRange } from './caretInTable';
import { joinSegments } from './joinSegments';
import { rowEdits } from './rowEdits';
import type { TableChange } from './tableEdit';
import { FIRST_BODY_ROW, type GridRow, type TableGrid } from './tableGrid';
import { readTableRow, segmentOf } from './tableRow';

/**
 * New rows of these cells below one of the table's, with a cell of the first selected. In an aligned table they are padded
 * like the others, and the others like them.
 */
export function addRows(
  grid: TableGrid,
  above: number,
  newRows: readonly (readonly string[])[],
  column: number,
  lines: readonly string[],
): TableChange {
  const neighbour = grid.rows[above];
  if (!neighbour) return { kind: 'change', edits: [], selections: [] };
  const before = grid.rows.slice(0, above + 1);
  const behind = grid.rows.slice(above + 1);
  const written = newRows.map((cells) =>
    readTableRow(rowText(grid, above >= FIRST_BODY_ROW ? neighbour : null, cells)),
  );
  const isKeptAligned = isAligned(grid);
  const texts = isKeptAligned ? alignRows([...before, ...written, ...behind]) : null;
  const added = written.map((row, index) => texts?.[before.length + index] ?? row.text);
  const edits: TextEdit[] = before.flatMap((row, index) => rowEdits(row, texts?.[index] ?? row.text));
  const line = lines[neighbour.line] ?? '';
  const prefix = linePrefix(line, neighbour.start);
  edits.push({
    range: rangeOnLine(neighbour.line, line.length, line.length),
    newText: added.map((text) => `\n${prefix}${text}`).join(''),
  });
  edits.push(
    ...behind.flatMap((row, index) => rowEdits(row, texts?.[before.length + added.length + index] ?? row.text)),
  );
  const first: GridRow = { ...readTableRow(added[0] ?? ''), line: neighbour.line + 1, start: prefix.length };
  return { kind: 'change', edits, selections: [cellRange(first, column)] };
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
